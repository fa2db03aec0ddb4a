"""The layers in which a page states itself to machines: JSON-LD."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from crawler.page.index import Index

DEEPEST = 50
"""Levels of lists and graphs that are unrolled."""

_CONTROL = re.compile(r"[\x00-\x1f]")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")


def jsonld_nodes(index: Index) -> list[dict[str, Any]]:
    """Return every JSON-LD object of the page, `@graph`, `mainEntity` and lists unrolled, in document order."""
    nodes: list[dict[str, Any]] = []
    for script in index.tagged("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_objects(loads_lenient(script.text or "")))
    return nodes


def loads_lenient(text: str) -> Any:
    """Return the JSON value of *text*, mended where publishers commonly break it, or None.

    Mended: comment wrappers, raw control characters in strings, trailing commas, escaped entities, more than one value.
    """
    text = _WRAPPING.sub("", text).strip().rstrip(";")
    if not text:
        return None
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text)), html.unescape(text)):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _objects(entry, depth + 1)
    elif isinstance(value, dict):
        graph = value.get("@graph")
        if isinstance(graph, list | dict):
            yield from _objects(graph, depth + 1)
        if "@type" in value or not graph:
            yield value
        main = value.get("mainEntity")
        if isinstance(main, dict) and "@type" in main:
            yield from _objects(main, depth + 1)
