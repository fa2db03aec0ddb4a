"""The parts that a page's visible text is cut into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.extraction.names import NEUTRAL, Judgement
from crawler.extraction.text import count_unspaced, visible

PROSE = 60
"""Size from which a block may be a paragraph."""
CHUNK = 65_536
"""Characters of a text that are folded at once."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ANCHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:header-?link|hash-?link|perma-?link|anchor(?:js)?(?:-?link)?|heading-?(?:link|anchor))(?:$|[\s_-])",
    re.IGNORECASE,
)
_ANCHOR_WORDS = frozenset(
    {"link", "permalink", "anchor", "link to this heading", "copy link", "direct link to heading"}
)
_LONGEST_SIGN = 3


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
    is_lost: bool = False
    """Whether the end of its element was lost, so that its tag says nothing of what it holds."""


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
        return self.tag in HEADINGS


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


def is_anchor(link: etree._Element) -> bool:
    """Tell whether *link*, inside a heading, is only a mark that links to the heading: `#`, `¶`, `[link]`."""
    text = "".join(link.itertext("*")).strip(" \t\r\n[]()\u200b\ufe0f")
    if not any(map(str.isalnum, text)):
        return 0 < len(text) <= _LONGEST_SIGN
    is_named = link.get("aria-hidden") == "true" or _ANCHOR_NAME.search(link.get("class") or "") is not None
    return text.casefold() in _ANCHOR_WORDS and (is_named or (link.get("href") or "").startswith("#"))


def shown(text: str) -> str:
    r"""Return *text* as it is seen: white space folded, no invisible characters.

    >>> shown(" so\u00adlar \t power\x07\n")
    'solar power'
    """
    text = text.strip()
    if "  " not in text and text.isprintable():
        return text  # Of white space, only the space is printable: nothing is to be folded.
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


def solid(text: str) -> int:
    """Return the number of characters of *text* that are not white space; of a very long one, all."""
    return len(text) if len(text) > CHUNK else len("".join(text.split()))


def text_in(element: etree._Element) -> str:
    """Return the text of *element* as written, line ends kept, comments left out."""
    return str(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
