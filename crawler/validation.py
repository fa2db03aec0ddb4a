"""The record's types and ranges, kept: a value that breaks them is taken out and named in `warnings`."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from functools import cache
from typing import Any

from crawler.items import json_schema

Check = Callable[[Any], bool]

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def mend(record: MutableMapping[str, Any]) -> list[str]:
    """Set to null or empty what breaks the record's schema; return what was wrong, also added to `warnings`."""
    problems = []
    for name, (check, empty) in _checks().items():
        if not check(record[name]):
            problems.append(f"{name}: {str(record[name])[:80]!r} taken out")
            record[name] = empty()
    record["warnings"] = [*record["warnings"], *problems]
    return problems


@cache
def _checks() -> dict[str, tuple[Check, Callable[[], Any]]]:
    return {name: (_check(spec), _empty(spec)) for name, spec in json_schema()["properties"].items()}


def _empty(spec: dict[str, Any]) -> Callable[[], Any]:
    kinds = spec["type"] if isinstance(spec["type"], list) else [spec["type"]]
    if "null" in kinds:
        return lambda: None
    return {"array": list, "object": dict, "integer": int}.get(kinds[0], str)


def _check(spec: dict[str, Any]) -> Check:
    """Return a predicate for one property; nested items are built by our own dataclasses and not looked into."""
    kinds = spec["type"] if isinstance(spec["type"], list) else [spec["type"]]
    types = tuple(kind for name in kinds for kind in _as_tuple(_TYPES[name]))
    pattern = re.compile(spec["pattern"]) if "pattern" in spec else None
    low, high, values = spec.get("minimum"), spec.get("maximum"), spec.get("enum")

    def check(value: Any) -> bool:
        if value is None:
            return "null" in kinds
        if not isinstance(value, types) or (isinstance(value, bool) and "boolean" not in kinds):
            return False
        if values is not None and value not in values:
            return False
        if pattern is not None:
            return bool(pattern.search(value))
        if isinstance(value, int | float) and not isinstance(value, bool):
            return (low is None or value >= low) and (high is None or value <= high) and value == value
        return True

    return check


def _as_tuple(kind: type | tuple[type, ...]) -> tuple[type, ...]:
    return kind if isinstance(kind, tuple) else (kind,)
