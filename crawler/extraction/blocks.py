"""A page's visible text as numbered blocks, from one walk over its tree.

Every later reader works on block numbers: a candidate body is a set of them, a filter removes some, a counter or byline
that another reader recognised is one of them. So the tree is walked once and agreement between readers costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import Any

from lxml import etree

from crawler.extraction.names import NEUTRAL, Judgement, judge
from crawler.extraction.text import count_unspaced, visible
from crawler.page import Page

DEEPEST = 2040
"""Levels of nesting beyond which the parser begins to drop what follows."""
MOST_BLOCKS = 40_000
"""Blocks after which the rest of a page is left unread; a long book has a tenth of them."""
MOST_MEDIA = 5_000
"""Pictures and players after which further ones are left out."""
MOST_EVENTS = 800_000
"""Starts and ends of elements after which the rest of a page is left unread: about half a second."""
PROSE = 60
"""Size from which a block may be a paragraph."""
LONGEST_LINK = 1500
"""Characters after which a link that holds whole blocks is taken for one that was never closed."""
CHUNK = 65_536
"""Characters of a text that are folded at once."""
MOST_PARTS = 5_000
"""Paragraphs of one preformatted text that are told apart."""
MOST_CELLS = 20_000
"""Cells of a table beyond which it is read cell by cell like the rest of the page."""
LONGEST_CELL = 400
"""Characters of one cell beyond which a table lays out a page rather than holding values."""

_INLINE, _BLOCK, _SKIP, _BREAK, _LINK, _MEDIA, _TABLE, _UNSEEN = range(8)
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
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLANK_LINE = re.compile(r"\n[ \t\r\xa0]*\n")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Box:
    """One block-level element; its blocks are those numbered from `first` up to, not including, `last`."""

    element: etree._Element
    tag: str
    parent: Box | None
    first: int
    names: Judgement = NEUTRAL
    hidden: bool = False
    last: int = 0


@dataclass(slots=True, eq=False)
class TextBlock:
    """One run of text that a reader sees as a line or paragraph of its own."""

    number: int
    text: str
    """White space folded, control characters removed, never empty; rows of a table are lines."""
    tag: str
    """Tag of the block-level element that holds it."""
    element: etree._Element
    link_chars: int
    """Non-white-space characters inside links."""
    chars: int
    """Non-white-space characters."""
    box: Box
    size: int = 0
    """`chars`, with characters of scripts without spaces counted two and a half times: they say as much."""

    @property
    def path(self) -> tuple[etree._Element, ...]:
        """The block-level elements around the text, outermost first."""
        path: list[etree._Element] = []
        box: Box | None = self.box
        while box is not None:
            path.append(box.element)
            box = box.parent
        return tuple(reversed(path))

    @property
    def link_share(self) -> float:
        """Share of the characters that are inside links."""
        return self.link_chars / self.chars if self.chars else 0.0

    @property
    def is_heading(self) -> bool:
        """Whether it is marked as a heading."""
        return self.tag in _HEADINGS


@dataclass(slots=True, eq=False)
class Medium:
    """A picture, player or frame, with the number of the block that follows it."""

    before: int
    element: etree._Element
    box: Box | None


class Blocks(list[TextBlock]):
    """The blocks of a page in document order, with the boxes and media among them."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Box] = []
        self.media: list[Medium] = []


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
    return blocks


def _read_attributes(box: Box) -> None:
    """Put what the attributes of its element say into *box*."""
    get = box.element.get
    names, own, prop, role, style = get("class"), get("id"), get("itemprop"), get("role"), get("style")
    if own:
        names = f"{names} {own}" if names else own
    if names or prop or role:
        box.names = judge(names or "", prop or "", role or "")
    box.hidden = (
        get("hidden") is not None
        or box.tag in _UNSEEN_TAGS
        or (style is not None and _HIDING_STYLE.search(style) is not None)
    )


def _settle_hidden(blocks: Blocks) -> None:
    """Let boxes inherit being hidden, unless one hides most of a page: a lost end tag, or text that a script shows."""
    sizes = [0, *accumulate(block.size if block.size >= PROSE else 0 for block in blocks)]
    for box in blocks.boxes:
        if box.hidden and 2 * (sizes[box.last] - sizes[box.first]) > sizes[-1]:
            box.hidden = False
        elif box.parent is not None and box.parent.hidden:
            box.hidden = True


def shown(text: str) -> str:
    r"""Return *text* as it is seen: white space folded, no invisible characters.

    >>> shown(" so\u00adlar \t power\x07\n")
    'solar power'
    """
    text = " ".join(text.split()) if len(text) <= CHUNK else " ".join(_folded_chunks(text))
    return text if text.isprintable() else " ".join(visible(text).split())


def _folded_chunks(text: str) -> Iterator[str]:
    """Yield *text* folded, piece by piece: a list of all its words would take many times its memory."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + CHUNK)
        end = len(text) if end < 0 else end
        chunk = " ".join(text[start:end].split())
        if chunk:
            yield chunk
        start = end


def size_of(text: str, chars: int) -> int:
    """Return *chars* with characters of scripts without spaces counted two and a half times."""
    if text.isascii() or len(text.encode("utf-8", "replace")) < 1.4 * chars:
        return chars
    return chars + 3 * count_unspaced(text) // 2


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
                if kind and self.open(kind, element):
                    walk.skip_subtree()
                    continue
                text = element.text
            else:
                if event == "end":
                    depth -= 1
                    kind = kinds.get(element.tag, _INLINE)
                    if kind and self.close(kind, element):
                        break
                text = element.tail
            if text:
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
            self.enter(element)
            return kind == _TABLE and self.read_table(element)
        if kind == _BREAK:
            self.line_break()
        elif kind == _LINK:
            if element.get("href"):
                self.link_from = len(self.pieces)
                self.link_total = 0
        elif kind == _MEDIA:
            if len(self.blocks.media) < MOST_MEDIA:
                self.blocks.media.append(Medium(len(self.blocks), element, self.box))
            return element.tag in _WITH_FALLBACK
        elif kind == _UNSEEN:
            return self.open_unseen(element)
        return kind == _SKIP

    def open_unseen(self, element: etree._Element) -> bool:
        """Begin an element that is not shown; parsers that lost an end tag put whole articles into one."""
        if element.find(".//p") is None:
            return True
        if self.pieces:
            self.flush()
        self.enter(element)
        return False

    def enter(self, element: etree._Element) -> None:
        """Put a box for *element* around the text that follows."""
        box = Box(element, element.tag, self.box, len(self.blocks))
        self.box = box
        self.blocks.boxes.append(box)

    def close(self, kind: int, element: etree._Element) -> bool:
        """End the element that was opened with *kind*; tell whether the page has more blocks than are read."""
        if kind == _LINK:
            if self.link_from is not None:
                self.link_chars += _solid(self.pieces[self.link_from :])
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
            self.link_chars += _solid(pieces[self.link_from :])
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
        rows = _rows_of(table)
        if rows is None or self.box is None:
            return False
        lines = [" | ".join(filter(None, cells)) for cells in rows]
        text = "\n".join(line for line in lines if line)
        if not text:
            return False
        chars = len(text) - text.count(" ") - text.count("\n")
        linked = sum(_solid([text_in(link)]) for link in table.iter("a") if link.get("href"))
        block = TextBlock(len(self.blocks), text, "table", table, linked, chars, self.box)
        block.size = size_of(text, chars)
        self.blocks.append(block)
        self.blocks.media.extend(Medium(len(self.blocks), image, self.box) for image in table.iter("img"))
        return True


def _solid(pieces: Any) -> int:
    """Return the number of characters that are not white space."""
    return sum(len(piece) if len(piece) > CHUNK else len("".join(piece.split())) for piece in pieces)


def _rows_of(table: etree._Element) -> list[list[str]] | None:
    """Return the cells of *table*, or None for one that lays out a page: nested, one row or column, or long cells."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return None
    if next(table.iterdescendants("script", "style", "noscript"), None) is not None:
        return None
    rows: list[list[str]] = []
    last = None
    for count, cell in enumerate(table.iterdescendants("td", "th")):
        text = shown(text_in(cell))
        if len(text) > LONGEST_CELL or count > MOST_CELLS:
            return None
        row = cell.getparent()
        if not rows or row is not last:
            rows.append([])
        rows[-1].append(text)
        last = row
    wide = sum(1 for cells in rows if sum(map(bool, cells)) > 1)
    return rows if wide >= 2 and wide * 2 >= len(rows) else None


def text_in(element: etree._Element) -> str:
    """Return the text of *element* as written, line ends kept, comments left out."""
    return str(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
