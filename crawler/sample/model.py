"""What the sample publication is made of: stories, their pieces, pictures and counters, and how they are written."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

INLINE = re.compile(r"\[(?P<label>[^\]]+)\]\((?P<href>[^)]+)\)|\*(?P<stress>[^*]+)\*")
"""The only inline marks of the data files: a link and stress."""


class Piece(NamedTuple):
    """One typed piece of a body, as written in the data files (with inline marks)."""

    type: str
    lines: tuple[str, ...] = ()
    ordered: bool = False

    @property
    def text(self) -> str:
        """The words that a reader sees; items of a list and rows of a table are lines."""
        if self.type in ("image", "embed"):
            return ""
        if self.type == "table":
            return "\n".join(" | ".join(cells(line)) for line in self.lines)
        return "\n".join(plain(line) for line in self.lines)


class Picture(NamedTuple):
    """A picture with what stands under it."""

    name: str
    alt: str = ""
    caption: str | None = None
    credit: str | None = None

    @property
    def path(self) -> str:
        """Where the server keeps it."""
        return f"/images/{self.name}.png"


class Readings(NamedTuple):
    """The counters of a story as one edition shows them."""

    reads: int
    likes: int
    comments: int
    shares: int

    @property
    def rate(self) -> float:
        """Share of reads that left a trace, rounded as shown (three digits)."""
        return round((self.likes + self.comments + self.shares) / self.reads, 3)


class Mood(NamedTuple):
    """The signals that a page shows beside its counters."""

    label: str
    score: float
    emotion: str
    clickbait: int


@dataclass(frozen=True)
class Story:
    """One article of the sample publication or of its partner."""

    slug: str
    path: str
    site: str
    section: str
    title: str
    dek: str | None
    layout: str
    published: datetime
    pieces: tuple[Piece, ...]
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    modified: datetime | None = None
    language: str = "en"
    kind: str = "news"
    topic: str | None = None
    tags: tuple[str, ...] = ()
    picture: Picture | None = None
    mood: Mood | None = None
    counters: Readings | None = None
    grows: bool = False
    free: bool | None = None
    copies: tuple[str, ...] = ()
    """Further paths that show this very article and name it in rel=canonical."""
    copy_of: str | None = None
    """Site and path of the earlier article that this one repeats, as `site:path`."""
    template: str | None = None
    edits: tuple[tuple[str, str], ...] = ()
    """Replacements in the text that a later edition makes."""
    note: str | None = None
    """A line of the page that says where a copy came from."""
    names_original: bool = False
    """Its rel=canonical names the article that it repeats."""
    extra_links: tuple[tuple[str, str], ...] = ()
    """Text and address of links that stand among the related ones."""
    pages: int = 1
    """Pages over which its text is spread."""

    @property
    def day(self) -> date:
        """The day of publication where it was published."""
        return self.published.date()

    @property
    def language_tag(self) -> str:
        """The language as its pages declare it."""
        return {"en": "en-GB"}.get(self.language, self.language)

    @property
    def page_paths(self) -> list[str]:
        """The addresses of its pages, in order."""
        return [self.path, *(f"{self.path.rstrip('/')}/{number}" for number in range(2, self.pages + 1))]

    def page_pieces(self, number: int) -> tuple[Piece, ...]:
        """Return the pieces on page *number*, from 1."""
        size = -(-len(self.pieces) // self.pages)
        return self.pieces[(number - 1) * size : number * size]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures inside the body."""
        return tuple(Picture(*piece.lines) for piece in self.pieces if piece.type == "image")

    @property
    def words(self) -> int:
        """Words of the body; characters of a text without spaces count by four."""
        text = " ".join(piece.text for piece in self.pieces)
        return len(text) // 4 if self.language == "ja" else len(text.split())

    @property
    def minutes(self) -> int:
        """Reading time as the pages show it."""
        return max(1, -(-self.words // 110))


def dice(*names: str) -> int:
    """Return a large number that depends on nothing but *names*."""
    return int.from_bytes(hashlib.sha256("/".join(names).encode()).digest()[:8], "big")


def cells(row: str) -> list[str]:
    """Return the cells of a table row written as `| a | b |`."""
    return [plain(cell.strip()) for cell in row.strip("| ").split("|")]


def plain(line: str) -> str:
    """Return a line without its inline marks.

    >>> plain("See [the *old* page](/a), *now*.")
    'See the *old* page, now.'
    """
    return INLINE.sub(lambda found: found["label"] or found["stress"], line)


def parse_body(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a body: chunks between blank lines, told apart by how they begin."""
    return tuple(_piece(chunk.strip("\n")) for chunk in re.split(r"\n\s*\n", text.strip()) if chunk.strip())


def _piece(chunk: str) -> Piece:
    lines = chunk.splitlines()
    if chunk.startswith("```"):
        return Piece("code", tuple(lines[1:-1]))
    for mark, kind in (("### ", "h3"), ("## ", "h2"), ("> ", "quote")):
        if chunk.startswith(mark):
            return Piece(kind, (" ".join(line.removeprefix(mark) for line in lines),))
    if chunk.startswith("- "):
        return Piece("list", tuple(line.removeprefix("- ") for line in lines))
    if chunk.startswith("1. "):
        return Piece("list", tuple(re.sub(r"^\d+\. ", "", line) for line in lines), ordered=True)
    if chunk.startswith("|"):
        return Piece("table", tuple(lines))
    if chunk.startswith("!"):
        kind, _, rest = chunk[1:].partition(" ")
        return Piece(kind, tuple(part.strip() for part in rest.split("|")))
    return Piece("p", (" ".join(lines),))


def short(number: int) -> str:
    """Write a counter as a page does.

    >>> short(368), short(4900), short(75_000), short(1_250_000)
    ('368', '4.9k', '75k', '1.2M')
    """
    if number < 1000:
        return str(number)
    value, unit = (number / 1000, "k") if number < 999_500 else (number / 1_000_000, "M")
    return (f"{value:.0f}" if value >= 100 else f"{value:.1f}".removesuffix(".0")) + unit


def as_shown(number: int) -> int:
    """Return the number that `short` stands for."""
    text = short(number)
    factor = {"k": 1000, "M": 1_000_000}.get(text[-1], 1)
    return round(float(text.rstrip("kM")) * factor)
