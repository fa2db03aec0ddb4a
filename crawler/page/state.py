"""The state that a page's scripts start from, where it is JSON: what a rendered page was made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from crawler.page.index import Index

MOST_CHARACTERS = 2_000_000
"""Characters of scripts that are parsed; state beyond is left unread."""
MOST_ASSIGNED = 100
"""Variables of one script that are read."""
MOST_ROWS = 20_000
"""Rows of a flight stream that are read."""

_GLOBALS = ("window", "self", "globalThis", "Fusion")
_ASSIGNED = re.compile(
    rf"(?:{'|'.join(_GLOBALS)})\s*(?:\.\s*|\[\s*['\"])"
    r"((?:[A-Za-z_$][\w$.]{0,60}?)?(?:STATE|state|State|DATA|Data|data|NUXT|PROPS|Props|props|CONTEXT|context|Fusion|"
    r"INITIAL|globalContent|cache|CACHE|store|Store)[\w$.]{0,30})(?:['\"]\s*\])?\s*=\s*(?=[\[{]|JSON\.parse\()"
)
_PUSHED = re.compile(r"self\.__next_f\.push\(\s*\[\s*1\s*,\s*(?=\")")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:(T)([0-9a-f]{1,8}),)?")
_JSON = json.JSONDecoder(strict=False)


def read_state(index: Index) -> dict[str, Any]:
    """Return the embedded JSON of the page by name: ids of JSON scripts, assigned variables, `meta`, flight rows.

    Names are as written: `__NEXT_DATA__`, `__NUXT_DATA__`, `__INITIAL_STATE__`, `__APOLLO_STATE__`; the rows of
    Next's flight chunks are the list `__next_f`. JSON-LD is not state.
    """
    state: dict[str, Any] = {}
    chunks: list[str] = []
    left = MOST_CHARACTERS
    for script in index.tagged("script"):
        source = script.text or ""
        if len(source) < 10 or len(source) > left:
            continue
        kind = (script.get("type") or "").lower()
        if "ld+json" in kind:
            continue
        if "json" in kind:
            left -= len(source)
            _put(state, script.get("id") or script.get("data-name") or kind, _first_json(source, 0))
        elif "__next_f" in source:
            left -= len(source)
            chunks.extend(_pushed(source))
        elif source.find("=", 0, 20_000) >= 0:
            left -= _read_assigned(source, state)
    _read_metas(index, left, state)
    if chunks:
        state["__next_f"] = list(islice(_rows("".join(chunks).encode("utf-8", "replace")), MOST_ROWS))
    if isinstance(state.get("__NUXT_DATA__"), list):
        state["__NUXT_DATA__"] = _revived(state["__NUXT_DATA__"])
    return state


def _read_metas(index: Index, left: int, state: dict[str, Any]) -> None:
    """Read the `meta` elements whose content is an object, no longer than *left* characters."""
    for element in index.tagged("meta"):
        content = element.get("content") or ""
        if content[:1] == "{" and len(content) < left:
            _put(state, element.get("name") or element.get("property") or "meta", _first_json(content, 0))


def _put(state: dict[str, Any], name: str, value: Any) -> None:
    if isinstance(value, dict | list) and value:
        state.setdefault(name, value)


def _read_assigned(source: str, state: dict[str, Any]) -> int:
    """Read variables that *source* sets to JSON values; return the characters that were parsed."""
    read = 0
    for match in islice(_assignments(source), MOST_ASSIGNED):
        start = match.end()
        if source.startswith("JSON.parse(", start):
            inner = _first_json(source, start + len("JSON.parse("))
            value = _first_json(inner, 0) if isinstance(inner, str) else None
        else:
            value = _first_json(source, start)
        _put(state, match[1], value)
        read += len(source) - start
        if read > MOST_CHARACTERS:
            break
    return read


def _assignments(source: str) -> Iterator[re.Match[str]]:
    """Yield what `_ASSIGNED` finds; it is tried only where an object is named, which a plain search finds faster."""
    found: list[re.Match[str]] = []
    for name in _GLOBALS:
        at = source.find(name)
        while at >= 0:
            match = _ASSIGNED.match(source, at)
            if match is not None:
                found.append(match)
            at = source.find(name, at + 1)
    end = 0
    for match in sorted(found, key=re.Match.start):
        if match.start() >= end:
            yield match
            end = match.end()


def _first_json(source: str, start: int) -> Any:
    """Return the JSON value at *start*, or None; `undefined`, which serialisers leave, is null."""
    while start < len(source) and source[start].isspace():
        start += 1
    try:
        return _JSON.raw_decode(source, start)[0]
    except (ValueError, RecursionError):
        pass
    if "undefined" not in source:
        return None
    try:
        return _JSON.raw_decode(re.sub(r"(?<=[:\[,])\s*undefined\b", "null", source[start:]))[0]
    except (ValueError, RecursionError):
        return None


def _pushed(source: str) -> Iterator[str]:
    for match in _PUSHED.finditer(source):
        chunk = _first_json(source, match.end())
        if isinstance(chunk, str):
            yield chunk


def _rows(flight: bytes) -> Iterator[Any]:
    """Yield the values of the rows of a flight stream: JSON up to the line's end, or text of a stated length."""
    at = 0
    while row := _ROW.search(flight, at):
        if row[2]:
            at = row.end() + int(row[3], 16)
            yield flight[row.end() : at].decode("utf-8", "replace")
            continue
        end = flight.find(b"\n", row.end())
        end = len(flight) if end < 0 else end
        if flight[row.end() : row.end() + 1] in (b"[", b"{", b'"'):
            value = _first_json(flight[row.end() : end].decode("utf-8", "replace"), 0)
            if value is not None:
                yield value
        at = end + 1


def _revived(flat: list[Any], deepest: int = 60) -> Any:
    """Return the value that devalue flattened: containers hold the places of their members in one list."""

    def revive(place: Any, depth: int) -> Any:
        if not isinstance(place, int) or not 0 <= place < len(flat) or depth > deepest or budget[0] <= 0:
            return None
        budget[0] -= 1
        value = flat[place]
        if isinstance(value, dict):
            return {key: revive(member, depth + 1) for key, member in value.items()}
        if isinstance(value, list):
            if len(value) == 2 and isinstance(value[0], str):  # a tagged value: ["ShallowReactive", 1], ["Date", "..."]
                return revive(value[1], depth + 1) if isinstance(value[1], int) else value[1]
            return [revive(member, depth + 1) for member in value]
        return value

    budget = [200_000]
    return revive(0, 0)
