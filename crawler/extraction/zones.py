"""Where a page keeps its chips: around the headline and after the body, never in the running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml import etree

from crawler.extraction.blocks import Blocks, Box, TextBlock
from crawler.extraction.chips import Line, read_line
from crawler.extraction.labels import key_field
from crawler.extraction.namelines import names_in
from crawler.extraction.text import fold
from crawler.extraction.tokens import tokens_of
from crawler.items import Found
from crawler.page import Page
from crawler.page.index import Index

SHORT = 240
"""Characters beyond which a block is no line of chips."""
PROSE = 140
"""Characters of unlinked text from which a block is a paragraph."""
BEFORE, AFTER, FOOT = 10, 40, 16
"""Blocks before the headline, after it and after the body that may be chips."""
LONGEST_LIST = 30
"""Blocks by which a list of chips may reach beyond the zone in which it begins."""
_PARAGRAPHS = 3
_TEASER_WORDS, _LONGEST_NAME = 4, 24
_MOST_LEVELS = 5
_TEASER_BLOCKS = 12
_SEEN = frozenset({"img", "iframe", "input", "button", "svg", "link", "area"})
_MOST_TOLD = 2000
"""Elements whose attributes are read; a page with more has them on the rows of a table of data."""
_LONGEST_LABEL = 60
_MOST_OF_ICON = 40
_DIGIT = re.compile(r"\d")
_OTHER_VOICES = re.compile(
    r"comments?[-_]?(?:list|thread|item|body|area|section)|commentlist|disqus|related|recommend|teaser|newsletter|sidebar"
)


@dataclass(slots=True)
class Zones:
    """The parts of a page in which chips of its article stand."""

    blocks: Blocks
    title: int | None
    """Number of the block that is the headline."""
    head: range
    foot: range
    scope: etree._Element
    """The element that holds headline and body."""
    index: Index
    headlines: list[str] = field(default_factory=list)

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the blocks in the zones, in order, then those with which a list of chips may go on."""
        yield from self.head
        yield from self.foot
        yield from range(self.foot.stop, min(self.foot.stop + LONGEST_LIST, len(self.blocks)) if self.foot else 0)

    def is_candidate(self, block: TextBlock) -> bool:
        """Tell whether *block* may be a line of chips by length and place."""
        return len(block.text) <= SHORT and not block.box.hidden and block.number != self.title

    def is_teaser(self, block: TextBlock) -> bool:
        """Tell whether *block* belongs to a teaser of another article, or to a reader's comment."""
        box = block.box.parent if block.box.last - block.box.first == 1 else block.box
        for _ in range(_MOST_LEVELS):
            if box is None or box.last - box.first > _TEASER_BLOCKS:
                return False
            if self.title is not None and box.first <= self.title < box.last:
                return False
            names = box.element.get("class") or ""
            if names and _OTHER_VOICES.search(names.lower()):
                return True
            if any(_is_other_headline(self.blocks[number]) for number in range(box.first, box.last)):
                return True
            box = box.parent
        return False

    def attributes(self) -> Iterator[tuple[str, str]]:
        """Yield name and value of the data attributes of the article's elements that are named like a signal."""
        telling = {name for name in self.index.attributes if name[:5] == "data-" and key_field(name) is not None}
        if not telling:
            return
        above = frozenset(self.scope.iterancestors())
        for element in islice(self.index.having(*telling), _MOST_TOLD):
            if element in above or self._holds(element):
                for name, value in element.items():
                    if name in telling and len(value) < SHORT:
                        yield name, value

    def _holds(self, element: etree._Element) -> bool:
        """Tell whether *element* is the scope or in it."""
        return element is self.scope or any(parent is self.scope for parent in element.iterancestors())

    def _labelled(self) -> Iterator[tuple[etree._Element, str]]:
        """Yield the elements without text that tell screen readers a number, each with what it tells."""
        for name in ("aria-label", "title"):
            for element in self.index.attributes.get(name, ()):
                label = element.get("aria-label") or element.get("title") or ""
                is_number = len(label) <= _LONGEST_LABEL and _DIGIT.search(label) is not None
                if is_number and element.tag not in _SEEN and _is_without_text(element):
                    yield element, label

    def spoken(self) -> Iterator[tuple[str, Found[Any]]]:
        """Yield the counters that elements without text give to screen readers: aria-label="368 comments"."""
        for element, label in islice(self._labelled(), _MOST_TOLD):
            line = read_line(tokens_of(label)) if self._holds(element) else Line()
            if not line.leftovers and line.readings and not _is_in_teaser(element):
                for reading in line.readings:
                    yield reading.field, Found(reading.value, "markup", "aria-label", label)


def _is_without_text(element: etree._Element) -> bool:
    """Tell whether *element* is an icon: it holds a few elements and no text."""
    inside = list(islice(element.iter(etree.Element), _MOST_OF_ICON + 1))
    if len(inside) > _MOST_OF_ICON or (element.text or "").strip():
        return False
    return not any((part.text or "").strip() or (part.tail or "").strip() for part in inside[1:])


def _is_in_teaser(element: etree._Element) -> bool:
    """Tell whether a near element around *element* is a teaser or a comment: it has a headline of its own."""
    for parent, _ in zip(element.iterancestors(), range(_MOST_LEVELS), strict=False):
        if parent.tag in ("article", "main", "body") or next(parent.iter("h1"), None) is not None:
            return False
        if _OTHER_VOICES.search((parent.get("class") or "").lower()):
            return True
        if any(
            "".join(link.itertext("*")).strip().count(" ") >= _TEASER_WORDS - 1 for link in parent.iter("a", "h2", "h3")
        ):
            return True
    return False


def _is_other_headline(block: TextBlock) -> bool:
    is_long = block.text.count(" ") + 1 >= _TEASER_WORDS or block.size > _LONGEST_NAME
    return is_long and block.link_share > 0.6 and not names_in(block.text)


def is_prose(block: TextBlock) -> bool:
    """Tell whether *block* is a paragraph of running text."""
    return block.size >= PROSE and block.link_share < 0.4 and block.tag not in ("table", "pre")


def find_zones(page: Page, blocks: Blocks) -> Zones:
    """Return the zones of *page*."""
    headlines = _headlines(page)
    title = _title(blocks, [fold(headline) for headline in headlines])
    start = 0 if title is None else title
    if title is not None and blocks[title].text not in headlines:
        headlines.append(blocks[title].text)
    prose = [
        block.number
        for block in blocks[start + 1 : start + 400]
        if block.size >= PROSE and is_prose(block) and not block.box.hidden
    ]
    scope_box = _common_box(blocks, start, prose[0]) if prose and blocks else None
    end = _end_of_body(blocks, prose, scope_box)
    stop = min(prose[_PARAGRAPHS] if len(prose) > _PARAGRAPHS else len(blocks), start + AFTER, len(blocks))
    head = range(max(0, start - BEFORE), stop)
    foot = range(max(end + 1, stop), min(len(blocks), max(end + 1, stop) + FOOT))
    scope = scope_box.element if scope_box is not None else _near(blocks, title)
    return Zones(blocks, title, head, foot, scope, page.index, headlines)


def _headlines(page: Page) -> list[str]:
    """Return the headline as head and JSON-LD give it."""
    found = [*page.meta.get("og:title", ())[:1], *page.meta.get("twitter:title", ())[:1]]
    element = next(iter(page.index.tagged("title")), None)
    if element is not None and element.text:
        found.append(element.text)
    for node in page.jsonld[:40]:
        headline = node.get("headline")
        if isinstance(headline, str):
            found.append(headline)
    return [text.strip() for text in dict.fromkeys(found) if text.strip()]


def _title(blocks: Blocks, headlines: list[str]) -> int | None:
    """Return the number of the block that shows the headline: an `h1` that the head repeats, else any that it does."""
    h1 = [block for block in blocks[:600] if block.tag == "h1" and not block.box.hidden]
    known = [block for block in h1 if _is_in(fold(block.text), headlines)]
    if known or len(h1) == 1:
        return (known or h1)[0].number
    for block in blocks[:400]:
        if 12 <= len(block.text) <= 300 and not block.box.hidden and _is_in(fold(block.text), headlines):
            return block.number
    return h1[0].number if h1 else None


def _is_in(text: str, headlines: list[str]) -> bool:
    return len(text) >= 8 and any(headline == text or headline.startswith(text) for headline in headlines)


def _common_box(blocks: Blocks, first: int, second: int) -> Box | None:
    """Return the innermost box that holds both blocks."""
    box: Box | None = blocks[first].box
    while box is not None and not box.first <= second < box.last:
        box = box.parent
    return box


def _near(blocks: Blocks, title: int | None) -> etree._Element:
    """Return the element around a headline without paragraphs; an empty one when there is no headline either."""
    box: Box | None = blocks[title].box if title is not None else None
    for _ in range(_MOST_LEVELS):
        if box is None or box.parent is None or box.parent.tag == "body":
            break
        box = box.parent
    return box.element if box is not None else etree.Element("none")


def _end_of_body(blocks: Blocks, prose: list[int], scope: Box | None) -> int:
    """Return the number of the last paragraph of the body: the last one of the headline's box, in one flow."""
    if not prose:
        return len(blocks) - 1
    last = prose[0]
    limit = scope.last if scope is not None else len(blocks)
    for number in prose:
        if number >= limit or number - last > FOOT:
            break
        last = number
    return last
