"""A publication's profile: what a generic reader cannot know, read strictly from one TOML file.

| key | value |
|---|---|
| `domains` | hosts of the publication, required; its subdomains are matched too unless another profile names them |
| `name` | name as readers know it |
| `start` | pages to begin with, instead of the front page |
| `feeds`, `sitemaps` | addresses to read besides those that are found |
| `timezone` | IANA zone of times that the pages write without offset |
| `language` | BCP 47 tag, for pages that do not say |
| `cadence` | how often to look for news: `30m`, `6h`, `1d` |
| `include`, `exclude` | patterns of addresses, as robots.txt writes them: `/news/`, `/*.pdf$` |
| `subdomains` | `true` for all, or a list of hosts that belong too |
| `fields` | table: name of a field of the record -> rules, tried in order |
"""

from __future__ import annotations

import dataclasses
import math
import re
import tomllib
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lxml import etree

from crawler import urls
from crawler.errors import FieldError, ProfileError
from crawler.items import FIELDS, Article, Found, json_schema
from crawler.page import Page
from crawler.profiles.rules import Rule, parse_rule
from crawler.profiles.transforms import read_number, unknown

_NOT_READ = frozenset({
    "id", "url", "requested_url", "publication", "version", "content_hash", "cluster_id", "duplicate_of", "blocks",
    "word_count", "published_raw", "published_precision", "published_tz_source", "first_seen_at", "fetched_at",
    "images", "engagement_at", "status", "warnings", "sources",
})  # fmt: skip
RULED_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if name not in _NOT_READ)
"""Fields of the record for which a profile may give rules."""

_LARGEST = 10**15
"""The largest number that a field may hold: whole numbers of a page may be too large to reckon with."""
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_DURATION = re.compile(r"(\d+)\s*([mhd])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True)
class Profile:
    """What is special about one publication; the module's table says what each key holds."""

    id: str
    domains: tuple[str, ...]
    name: str | None = None
    start: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    timezone: str | None = None
    language: str | None = None
    cadence: timedelta | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    subdomains: bool | tuple[str, ...] = False
    fields: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    file: str = field(default="", compare=False)
    """Where it was read from, for messages."""

    @classmethod
    def load(cls, path: str | Path) -> Profile:
        """Read the profile in the file *path*; its name without `.toml` is the profile's id."""
        path = Path(path)
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise ProfileError(f"{path}: cannot be read: {reason}") from error
        return cls.parse(text, path.stem, path.parent, str(path))

    @classmethod
    def parse(cls, text: str, profile_id: str, folder: Path | None = None, file: str | None = None) -> Profile:
        """Read a profile from TOML *text*; *folder* is where modules of its `python` rules may lie."""
        file = file or f"{profile_id}.toml"
        if not _ID.fullmatch(profile_id):
            raise ProfileError(f"{file}: file name: an id is lower-case letters, digits, '.', '_' and '-'")
        try:
            table = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ProfileError(f"{file}: {error}") from error
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in _KEYS and key in RULED_FIELDS:
                raise ProfileError(f"{file}: {key}: a field's rules belong under [fields]")
            if key not in _KEYS:
                raise ProfileError(f"{file}: {key}: {unknown('key', key, tuple(_KEYS))}")
            values[key] = _fields(value, file, folder) if key == "fields" else _checked(file, key, value)
        if not values.get("domains"):
            raise ProfileError(f"{file}: domains: missing; name at least one host")
        return cls(id=profile_id, file=file, **values)

    @cached_property
    def zone(self) -> ZoneInfo | None:
        """The zone of times that the pages write without offset."""
        return ZoneInfo(self.timezone) if self.timezone else None

    def values(self, field: str, page: Page) -> list[Found[Any]]:
        """Return what the first of the field's rules that yields a value finds on *page*; empty when none does.

        A field that holds a list gives one `Found` with the whole list, any other field its first value. A rule that
        fails on the page, or finds what the field cannot hold, gives way to the next and is named in the page's
        warnings.
        """
        for rule in self.fields.get(field, ()):
            try:
                found, raw = rule.read(page)
                values = [fitting(value, field) for value in found]
            except FieldError as error:
                page.warnings.append(f"{self.id}.toml: fields.{field}: {error}")
                continue
            if values:
                value = values if field in _list_fields() else values[0]
                return [Found(value, "profile", rule.text, raw)]
        return []

    def elements(self, field: str, page: Page) -> tuple[list[etree._Element], str]:
        """Return the elements that the first yielding rule of *field* selects on *page*, and that rule."""
        for rule in self.fields.get(field, ()):
            try:
                found = rule.elements(page)
            except FieldError as error:
                page.warnings.append(f"{self.id}.toml: fields.{field}: {error}")
                continue
            if found:
                return found, rule.text
        return [], ""


@cache
def _list_fields() -> frozenset[str]:
    hints = typing.get_type_hints(Article)
    return frozenset(spec.name for spec in dataclasses.fields(Article) if typing.get_origin(hints[spec.name]) is list)


@cache
def _number_fields() -> dict[str, type[int] | type[float]]:
    """Return the fields that hold numbers, with the kind of number."""
    hints = typing.get_type_hints(Article)
    kinds = {name: {*typing.get_args(hints[name])} for name in RULED_FIELDS}
    return {name: int if int in of else float for name, of in kinds.items() if of & {int, float}}


@cache
def _limits(field: str) -> dict[str, Any]:
    """Return what the record's schema says of *field*."""
    limits: dict[str, Any] = json_schema()["properties"][field]
    return limits


def fitting(value: Any, field: str) -> Any:
    """Return *value* as *field* can hold it; raises FieldError for what is neither text nor number, or out of range."""
    kind = _number_fields().get(field)
    if kind is not None:
        return _number(value, field, kind)
    if isinstance(value, bool) and field == "free_to_read":
        return value
    if not isinstance(value, str | int | float) or isinstance(value, bool) or not _is_finite(value):
        raise FieldError(field, type(value).__name__)
    if str(value) not in _limits(field).get("enum", [str(value)]):
        raise FieldError(field, str(value))
    return str(value)


def _number(value: Any, field: str, kind: type[int] | type[float]) -> int | float:
    number = read_number(value) if isinstance(value, str) else value
    if not isinstance(number, int | float) or isinstance(number, bool) or not _is_finite(number):
        raise FieldError(field, value if isinstance(value, str) else type(value).__name__)
    if not _limits(field).get("minimum", number) <= number <= _limits(field).get("maximum", number):
        raise FieldError(field, str(value))
    return kind(number)


def _is_finite(value: str | float) -> bool:
    return isinstance(value, str) or (abs(value) <= _LARGEST and math.isfinite(value))


def _checked(file: str, key: str, value: object) -> Any:
    try:
        return _KEYS[key](value)
    except ProfileError as error:
        raise ProfileError(f"{file}: {key}: {error}") from error


def _fields(value: object, file: str, folder: Path | None) -> dict[str, tuple[Rule, ...]]:
    if not isinstance(value, dict):
        raise ProfileError(f"{file}: fields: is a table: [fields]")
    rules: dict[str, tuple[Rule, ...]] = {}
    for name, written in value.items():
        key = f"fields.{name}"
        if name not in RULED_FIELDS:
            raise ProfileError(f"{file}: {key}: {unknown('field', name, RULED_FIELDS)}")
        try:
            rules[name] = tuple(parse_rule(rule, folder) for rule in _listed(written))
        except ProfileError as error:
            raise ProfileError(f"{file}: {key}: {error}") from error
    return rules


def _listed(written: object) -> list[Any]:
    listed = written if isinstance(written, list) else [written]
    if not listed:
        raise ProfileError("is empty; leave it out or give at least one rule")
    return listed


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ProfileError(f"is text in quotes, not {value!r}")
    return value.strip()


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ProfileError('is a list of texts: ["...", "..."]')
    return tuple(_text(entry) for entry in value)


def _addresses(value: object) -> tuple[str, ...]:
    return tuple(_address(text) for text in _texts(value))


def _address(text: str) -> str:
    cleaned = urls.clean(text)
    if cleaned is None:
        raise ProfileError(f"{text!r} is no http or https address")
    return cleaned


def _hosts(value: object) -> tuple[str, ...]:
    return tuple(_host(text) for text in _texts(value))


def _host(text: str) -> str:
    parsed = urls.parse(f"http://{text}/")
    if parsed is None or "/" in text or "@" in text:
        raise ProfileError(f"{text!r} is no host; write it like 'example.com'")
    host = str(parsed.host)
    return host.removeprefix("www.")


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _texts(value)
    for pattern in patterns:
        if not pattern.startswith(("/", "*", "http://", "https://")):
            raise ProfileError(f"{pattern!r}: a pattern begins with '/' or '*'")
    return patterns


def _timezone(value: object) -> str:
    name = _text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ProfileError(f"{name!r} is no zone; write it like 'Europe/Berlin'") from error
    return name


def _language(value: object) -> str:
    tag = _text(value)
    if not re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", tag):
        raise ProfileError(f"{tag!r} is no language tag; write it like 'en' or 'pt-BR'")
    return tag


def _cadence(value: object) -> timedelta:
    found = _DURATION.fullmatch(_text(value))
    if found is None or int(found[1]) == 0 or len(found[1]) > 4:
        raise ProfileError(f"{value!r} is no duration; write it like '30m', '6h' or '1d'")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _subdomains(value: object) -> bool | tuple[str, ...]:
    if not isinstance(value, bool | list):
        raise ProfileError(f'is true, false or a list of hosts: ["news.example.com"], not {value!r}')
    return value if isinstance(value, bool) else _hosts(value)


def _no_check(value: object) -> object:
    return value


_KEYS: dict[str, Callable[[object], Any]] = {
    "domains": _hosts,
    "name": _text,
    "start": _addresses,
    "feeds": _addresses,
    "sitemaps": _addresses,
    "timezone": _timezone,
    "language": _language,
    "cadence": _cadence,
    "include": _patterns,
    "exclude": _patterns,
    "subdomains": _subdomains,
    "fields": _no_check,
}
KEYS: tuple[str, ...] = tuple(_KEYS)
"""Keys that a profile may have."""
