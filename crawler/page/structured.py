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

_REFERRED = ("publisher", "interactionStatistic", "image")
"""Properties of an article that are often given as a reference to another object of the page."""
_CONTROL = re.compile(r"[\x00-\x1f]")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(r"<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?")
"""What stands before the JSON of a script that is wrapped for old browsers; what is behind it is not read anyway."""
_BARE_QUOTE = re.compile(r'([^\s{\[,:\\]\s*)"(?!\s*[}\],:])')
"""A quotation mark inside a text that nobody escaped: what is around it is no sign of the text's end."""
_NO_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_PARTS = ("mainEntity", "mainEntityOfPage", "hasPart")
"""Properties of a page's object inside which the article's can stand."""
MOST_PARTS = 50
"""Parts of one object that are looked at."""


def jsonld_nodes(index: Index) -> list[dict[str, Any]]:
    """Return every JSON-LD object of the page, `@graph`, `mainEntity` and lists unrolled, in document order.

    References by `@id` to a publisher or to counters are replaced by what they refer to.
    """
    nodes: list[dict[str, Any]] = []
    for script in index.tagged("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_objects(loads_lenient((script.text or "").replace('"schema:', '"'))))
    for element in index.tagged("meta"):
        # Frameworks that cannot write a script write it as the content of a `meta` element.
        content = element.get("content") or ""
        if content[:1] == "{" and '"@type"' in content:
            nodes.extend(_objects(loads_lenient(content)))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    return [_resolved(node, named) for node in nodes] if named else nodes


def _resolved(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return *node* with what it refers to; what that refers to in turn stays a reference, so nothing is endless."""

    def follow(value: Any) -> Any:
        if isinstance(value, list):
            return [follow(entry) if isinstance(entry, dict) else entry for entry in value]
        identity = value.get("@id") if isinstance(value, dict) and len(value) <= 2 else None
        return named.get(identity, value) if isinstance(identity, str) else value

    referring = {name: follow(node[name]) for name in _REFERRED if isinstance(node.get(name), dict | list)}
    return node | referring if referring else node


def loads_lenient(text: str) -> Any:
    """Return the JSON value of *text*, mended where publishers commonly break it, or None.

    Mended: comment wrappers, raw control characters in strings, trailing commas, escaped entities, more than one value,
    quotation marks inside a text, backslashes that escape nothing.
    """
    text = text.strip()
    wrapping = _WRAPPING.match(text)
    if wrapping is not None:
        text = text[wrapping.end() :].lstrip()
    if not text:
        return None
    for mend in (str, _without_control, html.unescape, _escaped):
        try:
            return json.JSONDecoder(strict=False).raw_decode(mend(text))[0]
        except (ValueError, RecursionError):
            continue
    return None


def _without_control(text: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text))


def _escaped(text: str) -> str:
    return _BARE_QUOTE.sub(r"\1\"", _NO_ESCAPE.sub("", _without_control(text)))


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
        for name in _PARTS:
            parts = value.get(name)
            for part in parts[:MOST_PARTS] if isinstance(parts, list) else [parts]:
                # A page that an article is the main thing of is mostly given by its address alone.
                if isinstance(part, dict) and "@type" in part and (name == "mainEntity" or part.get("headline")):
                    yield from _objects(part, depth + 1)
