"""What is kept of an article's blocks to find those that its publication repeats: a key and a place for each."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from xxhash import xxh3_64_intdigest

from crawler.dedup.words import is_unspaced, words_of
from crawler.items import Block, BlockType

FEWEST_WORDS = 4
"""Words below which a block ("To be continued") is never learned."""
FEWEST_HEADING_WORDS = 6
"""The same for headings: "How we got here" stands over another text each time."""
ENDS = 4
"""Words at either end by which two longer blocks are one paragraph of a template, filled in twice."""
FIRST, LAST = 16, 32
"""Blocks at both ends of an article that are looked at."""

_TYPES: frozenset[BlockType] = frozenset({"p", "h2", "h3", "quote", "list"})
HEADINGS: frozenset[BlockType] = frozenset({"h2", "h3"})
_HEAD = struct.Struct("<I")
_PIECE = struct.Struct("<qIIIII")
_KEY_BITS = 44
"""Of 64; the others tell publications apart, so that the blocks of one lie together in an index."""


class Piece(NamedTuple):
    """A block that may be learned, and where it stands: words of its article before and after it."""

    key: int
    words: int
    before: int
    after: int
    head: int
    """Hash of the first words; 0 for a block that is too short, as is that of the last ones."""
    tail: int


@dataclass(slots=True, frozen=True)
class Outline:
    """All that is kept of an article's blocks for comparing them."""

    words: int
    pieces: tuple[Piece, ...]

    @property
    def keys(self) -> frozenset[int]:
        """The keys of the blocks, each once."""
        return frozenset(piece.key for piece in self.pieces)

    @property
    def ends(self) -> frozenset[int]:
        """The hashes of how blocks begin and end."""
        return frozenset(end for piece in self.pieces for end in (piece.head, piece.tail) if end)

    def to_bytes(self) -> bytes:
        """Return the compact form: 28 bytes a block."""
        return _HEAD.pack(self.words) + b"".join(_PIECE.pack(*piece) for piece in self.pieces)

    @classmethod
    def from_bytes(cls, packed: bytes) -> Outline:
        """Read the compact form.

        >>> one = outline("a.example", [Block("p", "Some words of a block.")])
        >>> Outline.from_bytes(one.to_bytes()) == one
        True
        """
        return cls(_HEAD.unpack_from(packed)[0], tuple(map(Piece._make, _PIECE.iter_unpack(packed[_HEAD.size :]))))


def key_of(publication: str, text: str) -> int:
    """Return the number of a block in its publication; typesetting, case, punctuation and years do not change it.

    >>> key_of("a.example", "© 2024 Ann Lee. All rights!") == key_of("a.example", " © 2025 Ann LEE. all rights")
    True
    """
    return key_within(first_key(publication), words_of(text))


def first_key(publication: str) -> int:
    """Return what the keys of a publication's blocks have in common."""
    return xxh3_64_intdigest(publication.encode("utf-8", "replace")) >> _KEY_BITS << _KEY_BITS


def key_within(first: int, words: list[str]) -> int:
    """Return the key of a block of *words* in the publication of *first*."""
    text = " ".join("0" if _is_year(word) else word for word in words)
    own = xxh3_64_intdigest(text.encode("utf-8", "replace")) & ((1 << _KEY_BITS) - 1)
    return (first | own) - (1 << 63)


def _is_year(word: str) -> bool:
    """Tell whether a word is a year: the only number that a line has anew without saying anything new."""
    return len(word) == 4 and word[:2] in ("19", "20") and word.isdecimal()


def size_of(text: str) -> int:
    """Return how many words a block has; two characters of a script without spaces count as one.

    >>> size_of("Follow us on Mastodon"), size_of("明日の天気")
    (4, 2)
    """
    return count_words(text, words_of(text))


def count_words(text: str, words: list[str]) -> int:
    """Return what `size_of` does, for a text whose words are known."""
    return sum(map(len, words)) // 2 if is_unspaced(text) else len(words)


def outline(publication: str, blocks: Sequence[Block]) -> Outline:
    """Return the outline of an article as its page gave it."""
    first, total = first_key(publication), 0
    candidates = []
    for block in blocks:
        words = words_of(block.text)
        size = count_words(block.text, words)
        if may_repeat(block, size):
            candidates.append((words, size, total))
        total += size
    if len(candidates) > FIRST + LAST:
        candidates = [*candidates[:FIRST], *candidates[-LAST:]]
    pieces = (
        Piece(key_within(first, words), size, before, total - before - size, *_ends(words))
        for words, size, before in candidates
    )
    return Outline(total, tuple(pieces))


def _ends(words: list[str]) -> tuple[int, int]:
    if len(words) <= 2 * ENDS:
        return 0, 0
    return _short_key("<", *words[:ENDS]), _short_key(">", *words[-ENDS:])


def _short_key(*words: str) -> int:
    return xxh3_64_intdigest(" ".join(words).encode("utf-8", "replace")) & 0xFFFFFFFF


def may_repeat(block: Block, size: int) -> bool:
    """Tell whether a block of *size* words is of a kind that can be learned."""
    fewest = FEWEST_HEADING_WORDS if block.type in HEADINGS else FEWEST_WORDS
    return size >= fewest and block.type in _TYPES
