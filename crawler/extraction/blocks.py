"""A page's visible text as numbered blocks, from one walk over its tree.

Every later reader works on block numbers: a candidate body is a set of them, a filter removes some, a counter or byline
that another reader recognised is one of them. So the tree is walked once and agreement between readers costs little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from lxml import etree

from crawler.extraction.lostends import settle_lost_ends
from crawler.extraction.names import judge
from crawler.extraction.tables import rows_of
from crawler.extraction.textblocks import (
    HEADINGS,
    PROSE,
    Blocks,
    Box,
    Medium,
    TextBlock,
    is_anchor,
    shown,
    size_of,
    solid,
    text_in,
)
from crawler.page import Page

__all__ = ["PROSE", "Blocks", "Box", "Medium", "TextBlock", "segment", "shown", "text_in"]

MOST_BLOCKS = 20_000
"""Blocks after which the rest of a page is left unread; a long book has a fifth of them."""
MOST_MEDIA = 5_000
"""Pictures and players after which further ones are left out."""
LONGEST_LINK = 1500
"""Characters after which a link that holds whole blocks is taken for one that was never closed."""
MOST_PARTS = 5_000
"""Paragraphs of one preformatted text that are told apart."""
_MOST_UNSEEN = 5
"""Elements inside each other that are not shown, into which lost ends are looked for."""
# Those from _BLOCK on have an end that matters.
_INLINE, _SKIP, _BREAK, _MEDIA, _BLOCK, _LINK, _TABLE, _UNSEEN, _BUTTON = range(9)

_NAMES = {
    _BLOCK: """
        html body div p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre td th tr tbody thead tfoot caption figure
        figcaption section article main aside header footer nav form fieldset legend address center details
        summary dialog hgroup menu dir hr noframes frameset search amp-sidebar""",
    _SKIP: "head script style select option textarea rt rp datalist title",
    _MEDIA: "img iframe video audio embed object amp-img amp-iframe amp-video canvas",
    _BREAK: "br",
    _LINK: "a",
    _TABLE: "table",
    _UNSEEN: "svg noscript template",
    _BUTTON: "button",
}
_KINDS: dict[Any, int] = {name: kind for kind, names in _NAMES.items() for name in names.split()}
BOXED_TAGS = frozenset(name for name, kind in _KINDS.items() if kind in (_BLOCK, _TABLE, _BUTTON))
"""Tags of the elements that end a block where they begin and end."""

_UNSEEN_TAGS = frozenset(_NAMES[_UNSEEN].split())
_WITH_FALLBACK = frozenset({"iframe", "video", "audio", "object", "canvas"})
_BLANK_LINE = re.compile(r"\n[ \t\r\xa0]*\n")
_TELLING = frozenset({"id", "itemprop", "role", "style", "hidden"})
_TOO_LONG = "page too long: its end was left unread"
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def segment(page: Page) -> Blocks:
    """Return the visible text of *page* as blocks in document order; what had to be left out is said in its warnings.

    A snapshot page gives one block a line.
    """
    walk = _Walk()
    if not walk.run(page.index.elements) and _TOO_LONG not in page.warnings:
        page.warnings.append(_TOO_LONG)
    blocks = walk.blocks
    blocks.boxes = [box for box in blocks.boxes if box.last > box.first]
    for box in blocks.boxes:
        attributes = box.element.keys()
        if attributes:
            _read_attributes(box, attributes)
    _settle_hidden(blocks)
    settle_lost_ends(blocks)
    return blocks


def _read_attributes(box: Box, attributes: list[str]) -> None:
    """Put what the *attributes* of its element say into *box*."""
    get = box.element.get
    if _TELLING.isdisjoint(attributes):
        if "class" in attributes:
            box.names = judge(get("class", ""))
        return
    names, own, prop, role, style = get("class"), get("id"), get("itemprop"), get("role"), get("style")
    if own:
        names = f"{names} {own}" if names else own
    if prop or role:
        box.names = judge(names or "", prop or "", role or "")
    elif names:
        box.names = judge(names)
    if get("hidden") is not None or (style is not None and _HIDING_STYLE.search(style) is not None):
        box.hidden = True


def _settle_hidden(blocks: Blocks) -> None:
    """Let boxes inherit being hidden, unless one hides most of a page: a lost end tag, or text that a script shows."""
    if not any(box.hidden for box in blocks.boxes):
        return
    sizes = [0, *accumulate(block.size if block.size >= PROSE else 0 for block in blocks)]
    for box in blocks.boxes:
        if box.hidden and (2 * (sizes[box.last] - sizes[box.first]) > sizes[-1] or _opens(box)):
            box.hidden = False
        elif box.parent is not None and box.parent.hidden:
            box.hidden = True


def _opens(box: Box) -> bool:
    """Tell whether *box* is hidden only until the heading or button before it is clicked, which is about its text."""
    before = box.element.getprevious()
    if before is None or box.tag in _UNSEEN_TAGS:
        return False
    for element in (before, *before[:1]):
        if element.get("aria-expanded") is not None or element.get("aria-controls") is not None:
            return element.tag not in ("a", "nav", "li")
    return before.tag in HEADINGS and next(before.iter("button"), None) is not None


@dataclass(slots=True)
class _Walk:
    """State of the one pass over the tree: text gathered since the last block boundary, and the elements around it.

    Most elements hold no text of their own, so boxes are made when a block is: those around it that have none yet.
    """

    blocks: Blocks = field(default_factory=Blocks)
    around: list[etree._Element] = field(default_factory=list)
    """The block-level elements that are open, outermost first."""
    boxes: list[Box] = field(default_factory=list)
    """The boxes of the first of them."""
    pieces: list[str] = field(default_factory=list)
    link_from: int | None = None
    link_chars: int = 0
    link_total: int = 0
    break_at: int | None = None
    unseen: int = 0
    is_full: bool = False

    def run(self, elements: list[etree._Element]) -> bool:
        """Walk the *elements* of a tree, which are in order; tell whether all of it was read."""
        kinds, pieces = _KINDS, self.pieces
        opened: list[Any] = [None]
        ends = [_INLINE]
        parents = [element.getparent() for element in elements]
        walk = zip([*elements, None], [*parents, None], strict=True)
        for element, parent in walk:  # Behind the last one all end.
            while opened[-1] is not parent:
                kind = ends.pop()
                if kind >= _BLOCK:
                    self.close(kind, opened[-1])
                text = opened.pop().tail
                if text and (pieces or not text.isspace()):
                    pieces.append(text)
            if element is None:
                break
            text = element.text
            kind = kinds.get(element.tag, _INLINE)
            if kind == _BLOCK:
                self.enter(element)
            elif kind and self.open(kind, element):
                text = None
                for _ in element.iterdescendants(etree.Element):
                    next(walk, None)
            opened.append(element)
            ends.append(kind)
            if text and (pieces or not text.isspace()):
                pieces.append(text)
        return not self.is_full

    def open(self, kind: int, element: etree._Element) -> bool:
        """Begin *element*; tell whether what is inside it must not be walked."""
        if kind == _LINK:
            if self.around and self.around[-1].tag in HEADINGS and is_anchor(element):
                return True
            if element.get("href"):
                self.link_from = len(self.pieces)
                self.link_total = 0
        elif kind == _MEDIA:
            if len(self.blocks.media) < MOST_MEDIA:
                self.blocks.media.append(Medium(len(self.blocks), element, self.box()))
            return element.tag in _WITH_FALLBACK
        elif kind == _BREAK:
            self.line_break()
        elif kind == _TABLE:
            self.enter(element)
            return self.read_table(element)
        elif kind == _BUTTON:
            if not self.is_in_sentence(element):
                self.enter(element)
        else:
            return kind == _SKIP or self.open_unseen(element)
        return False

    def open_unseen(self, element: etree._Element) -> bool:
        """Begin an element that is not shown; parsers that lost an end tag put whole articles into one."""
        if self.unseen >= _MOST_UNSEEN or next(element.iterdescendants("p"), None) is None:
            return True
        self.unseen += 1
        self.enter(element)
        return False

    def is_in_sentence(self, button: etree._Element) -> bool:
        """Tell whether *button* stands in the words of a paragraph: a term to be explained, a sign beside a name."""
        return bool(self.pieces) and self.around[-1].tag == "p" and next(button.iterdescendants("p"), None) is None

    def enter(self, element: etree._Element) -> None:
        """Begin a block-level element."""
        if self.pieces:
            self.flush()
        self.around.append(element)

    def close(self, kind: int, element: etree._Element) -> None:
        """End the element that was opened with *kind*, whose end matters."""
        if kind == _LINK:
            if self.link_from is not None:
                self.link_chars += solid("".join(self.pieces[self.link_from :]))
                self.link_from = None
            return
        if kind >= _UNSEEN:
            if not self.around or self.around[-1] is not element:
                return
            self.unseen -= kind == _UNSEEN
        if self.pieces:
            self.flush()
        self.around.pop()
        if len(self.boxes) > len(self.around):
            self.boxes.pop().last = len(self.blocks)

    def box(self) -> Box | None:
        """Return the innermost box, made now, with those around it, when no block has needed it yet."""
        boxes, around = self.boxes, self.around
        box = boxes[-1] if boxes else None
        for element in around[len(boxes) :]:
            box = Box(element, element.tag, box, len(self.blocks))
            box.hidden = box.tag in _UNSEEN_TAGS
            boxes.append(box)
            self.blocks.boxes.append(box)
        return box

    def line_break(self) -> None:
        """Read `<br>`: a line's end, or a paragraph's when the line before it is empty."""
        if self.break_at is not None and not "".join(self.pieces[self.break_at :]).strip():
            self.flush()
            return
        self.pieces.append("\n")
        self.break_at = len(self.pieces)

    def flush(self) -> None:
        """Make a block of the text gathered so far."""
        pieces, link_chars = self.pieces, self.link_chars
        raw = "".join(pieces)
        self.break_at = None
        if self.link_from is not None:
            link_chars += solid("".join(pieces[self.link_from :]))
            self.link_total += link_chars
            # A link around this much text was never closed in the source.
            self.link_from = 0 if self.link_total < LONGEST_LINK else None
        pieces.clear()
        self.link_chars = 0
        if not self.around or self.is_full:
            return
        if self.around[-1].tag == "pre" and _BLANK_LINE.search(raw):
            for part in _BLANK_LINE.split(raw, MOST_PARTS):
                self.add(part, 0)
        else:
            self.add(raw, link_chars)

    def add(self, raw: str, link_chars: int) -> None:
        """Append a block with the text of *raw*, if it has any."""
        text = shown(raw)
        if not text:
            return
        box = self.box() if len(self.boxes) < len(self.around) else self.boxes[-1]
        if box is not None:
            chars = size = len(text) - text.count(" ")
            if not text.isascii():
                size = size_of(text, chars)
            blocks = self.blocks
            number = len(blocks)
            tag = box.tag
            if tag == "button" and box.parent is not None and box.parent.tag in HEADINGS:
                tag = box.parent.tag  # The heading of a part that opens with a click.
            blocks.append(TextBlock(number, text, tag, box.element, link_chars, chars, box, size))
            if number >= MOST_BLOCKS:
                self.is_full = True

    def read_table(self, table: etree._Element) -> bool:
        """Make one block of a table that holds values; tell whether it was one."""
        rows = rows_of(table)
        lines = [" | ".join(filter(None, cells)) for cells in rows or ()]
        text = "\n".join(filter(None, lines))
        box = self.box() if text else None
        if box is None:
            return False
        chars = len(text) - text.count(" ") - text.count("\n")
        linked = sum(solid(text_in(link)) for link in table.iter("a") if link.get("href"))
        self.blocks.append(TextBlock(len(self.blocks), text, "table", table, linked, chars, box, size_of(text, chars)))
        self.blocks.media.extend(Medium(len(self.blocks), image, box) for image in table.iter("img"))
        return True
