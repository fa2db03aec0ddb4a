"""The closed table of transforms that a rule may apply to what it found, written `name` or `name:argument`.

| transform | does |
|---|---|
| `strip_prefix:TEXT` / `strip_suffix:TEXT` | cut TEXT off the start or end of each value, case ignored |
| `split:SEPARATOR` / `join:SEPARATOR` | one value to many / many to one |
| `first` / `last` | keep one value |
| `lower` / `upper` | change the case |
| `regex:PATTERN` | keep the first group (or the whole match); values that do not match are dropped |
| `replace:OLD=NEW` | write NEW for every OLD |
| `map:A=B,C=D` | rename whole values, case ignored; others stay |
| `number` / `number:,` | read `1,234`, `75k`, `5.2%`; the argument is the decimal mark, `.` if not given |
| `date_format:FORMAT` | read a date by strptime's FORMAT; values that do not fit are dropped |
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import regex

from crawler.errors import FieldError, ProfileError

Transform = Callable[[list[Any]], list[Any]]

LONGEST_MATCHING = 0.3
"""Seconds that a regular expression may take for the values of one field of a page."""
_FACTORS = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_SEPARATORS = " \u00a0\u202f'’_"


def transform_named(text: str) -> Transform:
    """Return the transform that *text* names; a ProfileError says what is wrong with it.

    >>> transform_named("strip_suffix: | Example")(["Rain | Example"])
    ['Rain']
    """
    name, colon, argument = text.partition(":")
    name = name.strip()
    if name in _PLAIN:
        if colon:
            raise ProfileError(f"transform {name!r} takes no argument")
        return _PLAIN[name]
    if name == "number":
        return _each(lambda value: read_number(value, argument or "."))
    if name not in _WITH_ARGUMENT:
        raise ProfileError(unknown(f"transform {name!r}", name, TRANSFORMS))
    if not argument:
        raise ProfileError(f"transform {name!r} needs an argument: '{name}:...'")
    return _WITH_ARGUMENT[name](argument)


def unknown(what: str, name: str, known: tuple[str, ...]) -> str:
    """Return the message for a *name* that is not in *known*, with the nearest one that is."""
    import difflib

    near = difflib.get_close_matches(name, known, 1, 0.5)
    return f"unknown {what}" + (f", did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}")


def _each(change: Callable[[str], Any]) -> Transform:
    """Return a transform that changes every value by itself and drops those that become None or empty."""

    def apply(values: list[Any]) -> list[Any]:
        changed = (change(str(value)) for value in values)
        return [value for value in changed if value is not None and value != ""]

    return apply


def _strip_prefix(prefix: str) -> Transform:
    folded = prefix.strip().casefold()

    def cut(value: str) -> str:
        return value[len(prefix.strip()) :].strip() if value.casefold().startswith(folded) else value

    return _each(cut)


def _strip_suffix(suffix: str) -> Transform:
    folded = suffix.strip().casefold()

    def cut(value: str) -> str:
        return value[: -len(suffix.strip())].strip() if value.casefold().endswith(folded) else value

    return _each(cut)


def _split(separator: str) -> Transform:
    def split(values: list[Any]) -> list[Any]:
        parts = (part.strip() for value in values for part in str(value).split(separator))
        return [part for part in parts if part]

    return split


def _join(separator: str) -> Transform:
    return lambda values: [separator.join(map(str, values))] if values else []


class Matcher:
    """A regular expression, of which a page can make no more than `LONGEST_MATCHING` of work."""

    def __init__(self, pattern: str) -> None:
        try:
            self._compiled = regex.compile(pattern)
        except regex.error as error:
            raise ProfileError(f"regex {pattern!r}: {error}") from error
        self.groups: int = self._compiled.groups
        self._pattern = pattern

    def __call__(self, values: list[Any]) -> list[Any]:
        """Return the first group, or the whole match, of each of *values* that matches.

        Raises `FieldError` when that takes too long.
        """
        end = time.monotonic() + LONGEST_MATCHING
        matched = []
        for value in values:
            try:
                found = self._compiled.search(str(value), timeout=max(0.001, end - time.monotonic()))
            except TimeoutError as error:
                raise FieldError("regex", str(value), f"regex {self._pattern!r} takes too long on this page") from error
            if found is not None and (text := found[min(1, self.groups)]):
                matched.append(text)
        return matched


def _replace(argument: str) -> Transform:
    old, equals, new = argument.partition("=")
    if not old or not equals:
        raise ProfileError("transform 'replace' needs 'replace:OLD=NEW'")
    return _each(lambda value: value.replace(old, new).strip())


def _map(argument: str) -> Transform:
    table = {}
    for pair in argument.split(","):
        name, equals, new = pair.partition("=")
        if not equals:
            raise ProfileError("transform 'map' needs 'map:A=B,C=D'")
        table[name.strip().casefold()] = new.strip()
    return _each(lambda value: table.get(value.strip().casefold(), value))


def read_number(text: str, decimal: str = ".") -> int | float | None:
    """Return the first number of *text*, None when there is none; a percentage becomes a share of one."""
    separators = _SEPARATORS + ("," if decimal == "." else ".")
    plain = re.sub(rf"(?<=\d)[{separators}](?=\d{{3}}(?!\d))", "", text).replace(decimal, ".")
    found = re.search(r"([-+\u2212]?\d+(?:\.\d+)?)\s?([kmb](?![a-z])|%)?", plain, re.IGNORECASE)
    if found is None or len(found[1]) > 18:
        return None
    value = float(found[1].replace("\u2212", "-"))
    unit = (found[2] or "").lower()
    if unit == "%":
        return round(value / 100, 10)
    value = round(value * _FACTORS[unit], 6)
    return int(value) if value.is_integer() else value


def _date_format(pattern: str) -> Transform:
    try:
        datetime.strptime("", pattern)
    except ValueError as error:
        if "does not match" not in str(error):
            raise ProfileError(f"date format {pattern!r}: {error}") from error

    def read(value: str) -> str | None:
        try:
            when = datetime.strptime(value.strip(), pattern)  # the reader adds the zone
        except ValueError:
            return None
        has_time = any(mark in pattern for mark in ("%H", "%I", "%T", "%X", "%c"))
        return when.isoformat() if has_time else when.date().isoformat()

    return _each(read)


_PLAIN: dict[str, Transform] = {
    "first": lambda values: values[:1],
    "last": lambda values: values[-1:],
    "lower": _each(str.lower),
    "upper": _each(str.upper),
}
_WITH_ARGUMENT: dict[str, Callable[[str], Transform]] = {
    "strip_prefix": _strip_prefix,
    "strip_suffix": _strip_suffix,
    "split": _split,
    "join": _join,
    "regex": Matcher,
    "replace": _replace,
    "map": _map,
    "date_format": _date_format,
}
TRANSFORMS: tuple[str, ...] = (*_PLAIN, *_WITH_ARGUMENT, "number")
"""Names of all transforms."""
