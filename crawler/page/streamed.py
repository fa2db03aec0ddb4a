"""Parts of a page that the server sent after it: hidden at its end until a script moves them to their place.

React streams a page whose parts are not all ready with `<template id="B:1">` where a part belongs; the part follows
later as `<div hidden id="S:1">` with a call of `$RC("B:1","S:1")`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

MARK = b' id="S:'
"""What the source of a page has when parts of it were streamed."""
MOST_PARTS = 500
"""Parts after which further ones stay where they are."""
MOST_SIBLINGS = 2000
"""Nodes of a placeholder's content that are looked at for its end."""

_CALL = re.compile(rb"\$R([CSX])\(\"([BPS]:[0-9a-f]{1,8})\",\"([BPS]:[0-9a-f]{1,8})\"")


def put_in_place(root: etree._Element, source: bytes) -> None:
    """Move the streamed parts below *root*, whose source is *source*, to where they belong; remove all comments."""
    _move(root, source)
    etree.strip_tags(root, etree.Comment)


def _move(root: etree._Element, source: bytes) -> None:
    parts = {part.get("id") or "": part for part in root.iter("div") if part.get("hidden") is not None}
    parts = {name: part for name, part in parts.items() if name.startswith("S:")}
    if not parts:
        return
    places = {place: f"S:{place[2:]}" for place in _places(root)}
    for call, first, second in (map(bytes.decode, found) for found in _CALL.findall(source)):
        # The part of a boundary is named second, the part of a placeholder first.
        place, part = (first, second) if call == "C" else (second, first)
        if place in places:
            places[place] = part
    templates = {element.get("id"): element for element in root.iter("template")}
    for place, name in list(places.items())[:MOST_PARTS]:
        part = parts.pop(name, None)
        if part is not None and part not in templates[place].iterancestors():
            _replace(templates[place], part)


def _places(root: etree._Element) -> Iterator[str]:
    """Yield the names of the places that wait for a part, in order."""
    for element in root.iter("template"):
        name = element.get("id") or ""
        if name[:2] in ("B:", "P:"):
            yield name


def _replace(template: etree._Element, part: etree._Element) -> None:
    """Put *part* where *template* stands, in place of what was shown while it was missing."""
    if (template.get("id") or "").startswith("B:"):
        _drop_fallback(template)
    del part.attrib["hidden"]
    part.tail = None
    template.addnext(part)


def _drop_fallback(template: etree._Element) -> None:
    """Remove what follows *template* up to the comment that ends its boundary."""
    depth, fallback = 0, []
    for count, node in enumerate(template.itersiblings()):
        if count > MOST_SIBLINGS:
            return
        if node.tag is etree.Comment:
            mark = node.text or ""
            if mark == "/$":
                if depth == 0:
                    break
                depth -= 1
            elif mark[:1] == "$":
                depth += 1
        fallback.append(node)
    else:
        return
    parent = template.getparent()
    if parent is not None:
        for node in fallback:
            parent.remove(node)
        template.tail = None
