"""The elements of a page by tag and by attribute, from one pass over its tree: readers ask it instead of searching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from lxml import etree

MOST_ELEMENTS = 200_000
"""Elements that are indexed; what a page holds beyond them is found by no reader of single fields."""


class Index:
    """The elements of one tree in document order; the tree must not change after."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.elements: list[etree._Element] = list(islice(root.iter(etree.Element), MOST_ELEMENTS))
        """Every element, the root too; comments are none. They are kept, so that no later reader makes them again."""
        tags: dict[str, list[etree._Element]] = defaultdict(list)
        attributes: dict[str, list[etree._Element]] = defaultdict(list)
        # All in one pass: the parts of a tree lie far apart in memory, and fetching them costs more than reading them.
        for element in self.elements:
            tags[element.tag].append(element)
            names = element.keys()
            for name in names:
                attributes[name].append(element)
        self.attributes = dict(attributes)
        """Elements by the names of their attributes."""
        self._tags = dict(tags)
        self._values: dict[str, dict[str, list[etree._Element]]] = {}

    def tagged(self, tag: str) -> list[etree._Element]:
        """Return the elements with *tag*; the list is the index's own."""
        return self._tags.get(tag) or []

    def values(self, attribute: str) -> dict[str, list[etree._Element]]:
        """Return the elements that have *attribute*, by its value as written, values in the order of the page."""
        values = self._values.get(attribute)
        if values is None:
            found: dict[str, list[etree._Element]] = defaultdict(list)
            for element in self.attributes.get(attribute, ()):
                found[element.get(attribute, "")].append(element)
            values = self._values[attribute] = dict(found)
        return values

    @property
    def classes(self) -> dict[str, list[etree._Element]]:
        """Elements by the whole of their `class` as written: far fewer values than elements, so judge those."""
        return self.values("class")

    def having(self, *attributes: str) -> list[etree._Element]:
        """Return the elements that have one of *attributes*, in order."""
        return self.ordered(self.attributes.get(name, []) for name in attributes)

    def ordered(self, groups: Iterable[list[etree._Element]]) -> list[etree._Element]:
        """Return the elements of *groups*, which are in order themselves, in order, each once."""
        some = [group for group in groups if group]
        if len(some) < 2:
            return some[0] if some else []
        wanted = {element for group in some for element in group}
        return [element for element in self.elements if element in wanted]
