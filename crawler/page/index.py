"""The elements of a page by tag and by attribute, from one pass over its tree: readers ask it instead of searching."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import islice

from lxml import etree

MOST_ELEMENTS = 200_000
"""Elements that are indexed; what a page holds beyond them is found by no reader of single fields."""


class Index:
    """The elements of one tree in document order, gathered when first asked for; the tree must not change after."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._values: dict[str, dict[str, list[etree._Element]]] = {}

    @cached_property
    def elements(self) -> list[etree._Element]:
        """Every element, the root too; comments are none."""
        return list(islice(self.root.iter(etree.Element), MOST_ELEMENTS))

    @cached_property
    def tags(self) -> dict[str, list[etree._Element]]:
        """Elements by tag; read it with `tagged`, which knows what is missing."""
        tags: dict[str, list[etree._Element]] = {}
        for element in self.elements:
            tag = element.tag
            if tag in tags:
                tags[tag].append(element)
            else:
                tags[tag] = [element]
        return tags

    def tagged(self, tag: str) -> list[etree._Element]:
        """Return the elements with *tag*; the list is the index's own."""
        return self.tags.get(tag) or []

    def values(self, attribute: str) -> dict[str, list[etree._Element]]:
        """Return the elements that have *attribute*, by its value as written, values in the order of the page."""
        values = self._values.get(attribute)
        if values is None:
            values = self._values[attribute] = {}
            for value, element in self._class_pairs() if attribute == "class" else _pairs(self.root, attribute):
                if value in values:
                    values[value].append(element)
                else:
                    values[value] = [element]
        return values

    def _class_pairs(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the classes with their elements: most elements have some, so each is asked."""
        return ((value, element) for element in self.elements if (value := element.get("class")) is not None)

    @property
    def classes(self) -> dict[str, list[etree._Element]]:
        """Elements by the whole of their `class` as written: far fewer values than elements, so judge those."""
        return self.values("class")

    def having(self, *attributes: str) -> list[etree._Element]:
        """Return the elements that have one of *attributes*, in order."""
        return self.ordered(same for name in attributes for same in self.values(name).values())

    def ordered(self, groups: Iterable[list[etree._Element]]) -> list[etree._Element]:
        """Return the elements of *groups*, which are in order themselves, in order, each once."""
        some = [group for group in groups if group]
        if len(some) < 2:
            return some[0] if some else []
        wanted = {element for group in some for element in group}
        return [element for element in self.elements if element in wanted]


def _pairs(root: etree._Element, attribute: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the values of a rare *attribute* with their elements: a search for attributes passes over elements fast.

    The parents are not part of the path: the path language would compare each with all found before.
    """
    return ((str(value), value.getparent()) for value in islice(_search(attribute)(root), MOST_ELEMENTS))


@cache
def _search(attribute: str) -> etree.XPath:
    return etree.XPath(f"//@{attribute}")
