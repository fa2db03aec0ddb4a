"""A page's visible text as numbered blocks, from one walk over its tree.

Every later reader works on block numbers: a candidate body is a set of them, a filter removes some, a counter or byline
that another reader recognised is one of them. So the tree is walked once and agreement between readers costs little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate, islice
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

DEEPEST = 2040
"""Levels of nesting beyond which the parser begins to drop what follows."""
MOST_BLOCKS = 40_000
"""Blocks after which the rest of a page is left unread; a long book has a tenth of them."""
MOST_MEDIA = 5_000
"""Pictures and players after which further ones are left out."""
MOST_EVENTS = 800_000
"""Starts and ends of elements after which the rest of a page is left unread: about half a second."""
LONGEST_LINK = 1500
"""Characters after which a link that holds whole blocks is taken for one that was never closed."""
MOST_PARTS = 5_000
"""Paragraphs of one preformatted text that are told apart."""
# Those from _BLOCK on have an end that matters.
_INLINE, _SKIP, _BREAK, _MEDIA, _BLOCK, _LINK, _TABLE, _UNSEEN = range(8)
_BOXED = (_BLOCK, _TABLE)

_NAMES = {
    _BLOCK: """
        html body div p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre td th tr tbody thead tfoot caption figure
        figcaption section article main aside header footer nav form fieldset legend address center button details
        summary dialog hgroup menu dir hr noframes frameset search amp-sidebar""",
    _SKIP: "head script style select option textarea rt rp datalist title",
    _MEDIA: "img iframe video audio embed object amp-img amp-iframe amp-video canvas",
    _BREAK: "br",
    _LINK: "a",
    _TABLE: "table",
    _UNSEEN: "svg noscript template",
}
_KINDS: dict[Any, int] = {name: kind for kind, names in _NAMES.items() for name in names.split()}

_UNSEEN_TAGS = frozenset(_NAMES[_UNSEEN].split())
_WITH_FALLBACK = frozenset({"iframe", "video", "audio", "object", "canvas"})
_BLANK_LINE = re.compile(r"\n[ \t\r\xa0]*\n")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def segment(page: Page) -> Blocks:
    """Return the visible text of *page* as blocks in document order; what had to be left out is said in its warnings.

    A snapshot page gives one block a line.
    """
    walk = _Walk()
    for warning in walk.run(page.root):
        if warning not in page.warnings:
            page.warnings.append(warning)
    blocks = walk.blocks
    blocks.boxes = [box for box in blocks.boxes if box.last > box.first]
    for box in blocks.boxes:
        _read_attributes(box)
    _settle_hidden(blocks)
    settle_lost_ends(blocks)
    return blocks


def _read_attributes(box: Box) -> None:
    """Put what the attributes of its element say into *box*."""
    box.hidden = box.tag in _UNSEEN_TAGS
    attributes = box.element.items()
    if not attributes:
        return
    get = dict(attributes).get
    names, own, prop, role, style = get("class"), get("id"), get("itemprop"), get("role"), get("style")
    if own:
        names = f"{names} {own}" if names else own
    if names or prop or role:
        box.names = judge(names or "", prop or "", role or "")
    if get("hidden") is not None or (style is not None and _HIDING_STYLE.search(style) is not None):
        box.hidden = True


def _settle_hidden(blocks: Blocks) -> None:
    """Let boxes inherit being hidden, unless one hides most of a page: a lost end tag, or text that a script shows."""
    sizes = [0, *accumulate(block.size if block.size >= PROSE else 0 for block in blocks)]
    for box in blocks.boxes:
        if box.hidden and 2 * (sizes[box.last] - sizes[box.first]) > sizes[-1]:
            box.hidden = False
        elif box.parent is not None and box.parent.hidden:
            box.hidden = True


@dataclass(slots=True)
class _Walk:
    """State of the one pass over the tree: text gathered since the last block boundary, and the boxes around it."""

    blocks: Blocks = field(default_factory=Blocks)
    box: Box | None = None
    pieces: list[str] = field(default_factory=list)
    link_from: int | None = None
    link_chars: int = 0
    link_total: int = 0
    break_at: int | None = None

    def run(self, root: etree._Element) -> list[str]:
        """Walk the tree below *root*; return what had to be left out."""
        kinds, pieces, depth, deepest = _KINDS, self.pieces, 0, 0
        walk = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in islice(walk, MOST_EVENTS):
            if event == "start":
                depth += 1
                if depth > deepest:
                    deepest = depth
                kind = kinds.get(element.tag, _INLINE)
                if kind and (kind == _SKIP or self.open(kind, element)):
                    walk.skip_subtree()
                    continue
                text = element.text
            else:
                if event == "end":
                    depth -= 1
                    kind = kinds.get(element.tag, _INLINE)
                    if kind >= _BLOCK and self.close(kind, element):
                        break
                text = element.tail
            if text and (pieces or not text.isspace()):
                pieces.append(text)
        return self.finish(deepest)

    def finish(self, deepest: int) -> list[str]:
        """End what is still open; return what was left out of a tree of *deepest* levels."""
        left_out = ["text lost to the parser's depth limit"] if deepest >= DEEPEST else []
        if self.box is not None:
            left_out.append("page too long: its end was left unread")
            self.flush()
        while self.box is not None:
            self.shut()
        return left_out

    def open(self, kind: int, element: etree._Element) -> bool:
        """Begin *element*; tell whether what is inside it must not be walked."""
        if kind in _BOXED:
            if self.pieces:
                self.flush()
            box = self.box = Box(element, element.tag, self.box, len(self.blocks))
            self.blocks.boxes.append(box)
            return kind == _TABLE and self.read_table(element)
        if kind == _BREAK:
            self.line_break()
        elif kind == _LINK:
            if self.box is not None and self.box.tag in HEADINGS and is_anchor(element):
                return True
            if element.get("href"):
                self.link_from = len(self.pieces)
                self.link_total = 0
        elif kind == _MEDIA:
            if len(self.blocks.media) < MOST_MEDIA:
                self.blocks.media.append(Medium(len(self.blocks), element, self.box))
            return element.tag in _WITH_FALLBACK
        elif kind == _UNSEEN:
            return self.open_unseen(element)
        return False

    def open_unseen(self, element: etree._Element) -> bool:
        """Begin an element that is not shown; parsers that lost an end tag put whole articles into one."""
        if element.find(".//p") is None:
            return True
        if self.pieces:
            self.flush()
        box = self.box = Box(element, element.tag, self.box, len(self.blocks))
        self.blocks.boxes.append(box)
        return False

    def close(self, kind: int, element: etree._Element) -> bool:
        """End the element that was opened with *kind*; tell whether the page has more blocks than are read."""
        if kind == _LINK:
            if self.link_from is not None:
                self.link_chars += solid(self.pieces[self.link_from :])
                self.link_from = None
        elif kind in _BOXED or (kind == _UNSEEN and self.box is not None and self.box.element is element):
            if self.pieces:
                self.flush()
            self.shut()
        return len(self.blocks) > MOST_BLOCKS

    def shut(self) -> None:
        """Leave the innermost box."""
        box = self.box
        if box is not None:
            box.last = len(self.blocks)
            self.box = box.parent

    def line_break(self) -> None:
        """Read `<br>`: a line's end, or a paragraph's when the line before it is empty."""
        if self.break_at is not None and not "".join(self.pieces[self.break_at :]).strip():
            self.flush()
            return
        self.pieces.append("\n")
        self.break_at = len(self.pieces)

    def flush(self) -> None:
        """Make a block of the text gathered so far."""
        pieces, box = self.pieces, self.box
        raw = "".join(pieces)
        self.break_at = None
        if self.link_from is not None:
            self.link_chars += solid(pieces[self.link_from :])
            self.link_total += self.link_chars
            # A link around this much text was never closed in the source.
            self.link_from = 0 if self.link_total < LONGEST_LINK else None
        pieces.clear()
        link_chars, self.link_chars = self.link_chars, 0
        if raw.isspace() or box is None:
            return
        if box.tag == "pre" and _BLANK_LINE.search(raw):
            for part in _BLANK_LINE.split(raw, MOST_PARTS):
                self.add(part, 0)
            return
        self.add(raw, link_chars)

    def add(self, raw: str, link_chars: int) -> None:
        """Append a block with the text of *raw*, if it has any."""
        text = shown(raw)
        box = self.box
        if text and box is not None:
            chars = len(text) - text.count(" ")
            block = TextBlock(len(self.blocks), text, box.tag, box.element, link_chars, chars, box)
            block.size = size_of(text, chars)
            self.blocks.append(block)

    def read_table(self, table: etree._Element) -> bool:
        """Make one block of a table that holds values; tell whether it was one."""
        rows = rows_of(table)
        if rows is None or self.box is None:
            return False
        lines = [" | ".join(filter(None, cells)) for cells in rows]
        text = "\n".join(line for line in lines if line)
        if not text:
            return False
        chars = len(text) - text.count(" ") - text.count("\n")
        linked = sum(solid([text_in(link)]) for link in table.iter("a") if link.get("href"))
        block = TextBlock(len(self.blocks), text, "table", table, linked, chars, self.box)
        block.size = size_of(text, chars)
        self.blocks.append(block)
        self.blocks.media.extend(Medium(len(self.blocks), image, self.box) for image in table.iter("img"))
        return True
