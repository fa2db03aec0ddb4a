"""Items that a page marks up in its visible text: HTML microdata and RDFa Lite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from crawler.page.index import Index

MOST_ELEMENTS = 5000
"""Marked elements that are read; pages that mark more are tables of data."""
LONGEST_VALUE = 100_000
"""Characters of one value that are kept."""
FARTHEST = 200
"""Levels between a property and its item."""
DEEPEST = 12
"""Marked elements inside one another whose text is read: each reads what all inside it read again."""

_MARKS = ("itemscope", "itemprop", "typeof")
_SCHEMA = re.compile(r"(?:schema:|https?://schema\.org/)?\w+(?:\s|$)")
"""The property of a `meta` element that belongs to an item: OpenGraph's have prefixes of their own."""
_ADDRESS = {
    "a": "href", "area": "href", "link": "href", "audio": "src", "embed": "src", "iframe": "src", "img": "src",
    "source": "src", "track": "src", "video": "src", "object": "data", "data": "value", "meter": "value",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Item:
    """One item: its types without their vocabulary's address, and its properties in document order."""

    types: list[str]
    element: etree._Element
    properties: dict[str, list[str | Item]] = field(default_factory=dict)

    def first(self, *names: str) -> tuple[str, str | Item] | None:
        """Return the first of *names* that the item has, with its first value."""
        for name in names:
            if self.properties.get(name):
                return name, self.properties[name][0]
        return None


def read_items(index: Index) -> list[Item]:
    """Return every item of a page, items inside items too, in document order.

    Properties outside every item form one item without a type, last, so that careless markup is read as well.
    """
    items: dict[etree._Element, Item] = {}
    loose = Item([], index.root)
    levels: dict[etree._Element, int] = {}
    marked = index.having(*_MARKS, *(("property",) if "typeof" in index.attributes else ()))
    for element in marked[:MOST_ELEMENTS]:
        owner, level = _around(element, items, levels)
        owner, levels[element] = owner or loose, level
        types = element.get("itemtype") or element.get("typeof") or ""
        item = None
        if element.get("itemscope") is not None or types:
            item = items[element] = Item([_local(name) for name in types.split()], element)
        for name in _names(element, is_owned=owner is not loose):
            owner.properties.setdefault(name, []).append(item or _value(element, is_deep=level > DEEPEST))
    return [*items.values(), *([loose] if loose.properties else [])]


def _around(
    element: etree._Element, items: dict[etree._Element, Item], levels: dict[etree._Element, int]
) -> tuple[Item | None, int]:
    """Return the item that *element* is part of, and how many marked elements it is in."""
    level = 0
    for parent in islice(element.iterancestors(), FARTHEST):
        if not level and parent in levels:
            level = levels[parent] + 1
        if parent in items:
            return items[parent], level
    return None, level


def _names(element: etree._Element, *, is_owned: bool) -> Iterator[str]:
    """Yield the properties that *element* gives; OpenGraph's `meta` elements are no part of an item."""
    names = element.get("itemprop")
    if names is None:
        names = element.get("property") or ""
        if element.tag == "meta" and not (is_owned and _SCHEMA.match(names)):
            return
    for name in names.split():
        yield _local(name)


def _local(name: str) -> str:
    """Return a type or property without its vocabulary: `schema:Article` is `Article`."""
    return name.rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]


def _value(element: etree._Element, *, is_deep: bool) -> str:
    """Return what *element* gives for its property: an attribute made for it, or its text unless it *is_deep*."""
    stated = element.get("content")
    if stated is None and element.tag == "time":
        stated = element.get("datetime")
    if stated is None and element.tag in _ADDRESS:
        stated = element.get(_ADDRESS[element.tag])
        # A link around a name gives its name: pages mark authors so.
        if element.tag == "a" and stated is not None and not is_deep:
            stated = "".join(element.itertext()).strip() or stated
    if stated is None:
        stated = "" if is_deep else "".join(element.itertext("*"))
    return str(stated[:LONGEST_VALUE]).strip()
