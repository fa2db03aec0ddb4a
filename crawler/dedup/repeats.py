"""What a publication repeats: whole blocks of text that come back in its articles and belong to none of them.

A block is learned when articles that have nothing else in common hold it, and hold it in one place: at their end, at
their start, or (with far more evidence) anywhere. Articles that share more than such a frame, which are copies, later
editions and pages of one template, are evidence for each other in nothing. Whether a block is learned depends on the
stored articles alone, on all of them and not on their order; `judge` and `cuts` are pure functions of them.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Literal, NamedTuple

from xxhash import xxh3_64_intdigest

from crawler.dedup.words import is_unspaced, words_of
from crawler.items import Block, BlockType

Place = Literal["start", "end", "anywhere"]

METHOD = "blocks/3"
"""Name and version of the method, as learned blocks carry it; a migration makes all articles wait for another one."""

FEWEST_WORDS = 4
"""Words below which a block ("To be continued") is never learned."""
FEWEST_HEADING_WORDS = 6
"""The same for headings: "How we got here" stands over another text each time."""
FEWEST_ARTICLES = 3
"""Articles that a block must come back in; in larger publications half the root of their number..."""
ENOUGH_ARTICLES = 10
"""... and never more than this."""
SAMPLE = 32
"""Articles holding a block that are looked at closely, those with the lowest ids."""
EDGE_WORDS = 50
"""Words of an article's own that may stand between a block and the edge to which it belongs..."""
EDGE_SHARE = 8
"""... and no more than one in so many of its words."""
SAME_PLACE = 0.9
"""Share of its articles in which a block must stand at that edge."""
COMMON = 0.5
"""Share of the shorter of two articles from which common blocks make them copies."""
COMMON_WITHIN = 0.2
"""The same for paragraphs filled in anew and common blocks with own text on both sides, as templates have them..."""
AROUND = 8
"""... of at least this many words."""
ENDS = 4
"""Words at either end by which two longer blocks are one paragraph of a template, filled in twice."""
ANYWHERE = 0.25
"""Share of a publication's articles from which a block is learned wherever it stands."""
FEWEST_ANYWHERE = 8
"""Articles that it must come back in."""
LONGEST_ANYWHERE = 60
"""Words that it may have: an insertion is short."""
MOST_CUT = 0.5
"""Share of an article's text that is never exceeded: one that would lose more keeps everything."""
FIRST, LAST = 16, 32
"""Blocks at both ends of an article that are looked at."""

_TYPES: frozenset[BlockType] = frozenset({"p", "h2", "h3", "quote", "list"})
_HEADINGS: frozenset[BlockType] = frozenset({"h2", "h3"})
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


@dataclass(slots=True, frozen=True)
class Finding:
    """What there is to say for a block: where it stands, and how many articles without more in common hold it."""

    place: Place
    independent: int


def key_of(publication: str, text: str) -> int:
    """Return the number of a block in its publication; typesetting, case, punctuation and years do not change it.

    >>> key_of("a.example", "© 2024 Ann Lee. All rights!") == key_of("a.example", " © 2025 Ann LEE. all rights")
    True
    """
    return _key(_first_key(publication), words_of(text))


def _first_key(publication: str) -> int:
    return xxh3_64_intdigest(publication.encode("utf-8", "replace")) >> _KEY_BITS << _KEY_BITS


def _key(first: int, words: list[str]) -> int:
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
    return _size(text, words_of(text))


def _size(text: str, words: list[str]) -> int:
    return sum(map(len, words)) // 2 if is_unspaced(text) else len(words)


def outline(publication: str, blocks: Sequence[Block]) -> Outline:
    """Return the outline of an article as its page gave it."""
    first, total = _first_key(publication), 0
    candidates = []
    for block in blocks:
        words = words_of(block.text)
        size = _size(block.text, words)
        if _may_repeat(block, size):
            candidates.append((words, size, total))
        total += size
    if len(candidates) > FIRST + LAST:
        candidates = [*candidates[:FIRST], *candidates[-LAST:]]
    pieces = (
        Piece(_key(first, words), size, before, total - before - size, *_ends(words))
        for words, size, before in candidates
    )
    return Outline(total, tuple(pieces))


def _ends(words: list[str]) -> tuple[int, int]:
    if len(words) <= 2 * ENDS:
        return 0, 0
    return _short_key("<", *words[:ENDS]), _short_key(">", *words[-ENDS:])


def _short_key(*words: str) -> int:
    return xxh3_64_intdigest(" ".join(words).encode("utf-8", "replace")) & 0xFFFFFFFF


def _may_repeat(block: Block, size: int) -> bool:
    fewest = FEWEST_HEADING_WORDS if block.type in _HEADINGS else FEWEST_WORDS
    return size >= fewest and block.type in _TYPES


def needed(articles: int) -> int:
    """Return how many articles of a publication of so many must hold a block before it is learned.

    >>> [needed(articles) for articles in (3, 50, 250, 10_000)]
    [3, 3, 7, 10]
    """
    return max(FEWEST_ARTICLES, min(isqrt(articles) // 2, ENOUGH_ARTICLES))


def judge(key: int, holders: int, articles: int, sample: Sequence[Outline]) -> Finding | None:
    """Return what speaks for a block that *holders* of a publication's *articles* have, or None for too little.

    *sample* are the outlines of `SAMPLE` holders at most, the same ones whenever the holders are the same.
    """
    if holders < needed(articles):
        return None
    place, fewest = _place(key, sample), needed(articles)
    if place is None:
        size = next(piece.words for piece in sample[0].pieces if piece.key == key)
        if size > LONGEST_ANYWHERE or holders < ANYWHERE * articles:
            return None
        place, fewest = "anywhere", max(FEWEST_ANYWHERE, fewest)
    independent = _independent(sample)
    return Finding(place, independent) if independent >= fewest else None


def _place(key: int, sample: Sequence[Outline]) -> Place | None:
    """Return the edge at which a block stands in nearly all its articles."""
    shared = Counter(held for one in sample for held in one.keys)
    ends: tuple[Place, Place] = ("end", "start")
    for place in ends:
        near = sum(_own_words_beyond(one, key, shared, place) <= _edge(one.words) for one in sample)
        if near >= SAME_PLACE * len(sample):
            return place
    return None


def _edge(words: int) -> int:
    """Return how many own words the edge of an article of so many words may hold."""
    return min(EDGE_WORDS, words // EDGE_SHARE)


def _own_words_beyond(one: Outline, key: int, shared: Mapping[int, int], place: Place) -> int:
    """Return how many words that no other holder has stand between a block and an edge of its article."""
    pieces = one.pieces if place == "start" else one.pieces[::-1]
    repeated = 0
    for piece in pieces:
        if piece.key == key:
            return (piece.before if place == "start" else piece.after) - repeated
        repeated += piece.words if shared[piece.key] > 1 else 0
    return one.words


def _independent(sample: Sequence[Outline]) -> int:
    """Return how many of the articles have nothing but a frame in common with each other, the longest tried first."""
    kept: list[Outline] = []
    for one in sorted(sample, key=lambda one: (-one.words, one.pieces)):
        if not any(_are_one_text(one, other) for other in kept):
            kept.append(one)
    return len(kept)


def _are_one_text(shorter: Outline, longer: Outline) -> bool:
    """Tell whether two articles share more than a frame, as far as their blocks are known."""
    common, ends = shorter.keys & longer.keys, shorter.ends & longer.ends
    total = sum(piece.words for piece in shorter.pieces)
    shared = sum(piece.words for piece in shorter.pieces if piece.key in common)
    if shared > COMMON * total:
        return True
    within = before = 0
    for piece in shorter.pieces:
        if piece.key not in common:
            before += piece.words
            within += piece.words if piece.head in ends or piece.tail in ends else 0
        elif AROUND <= before <= total - shared - AROUND:
            within += piece.words
    return within > COMMON_WITHIN * total


def cuts(publication: str, blocks: Sequence[Block], learned: Mapping[int, Place]) -> list[int]:
    """Return the numbers of the blocks of an article that its publication repeats, in order.

    A heading that is left without a text goes with it. Nothing is cut of an article that would lose too much.
    """
    if not learned:
        return []
    article = _Measured(publication, blocks, learned)
    numbers = range(len(blocks))
    limit = _edge(article.words(EDGE_WORDS * EDGE_SHARE))
    found = article.at_edge("start", numbers, limit) | article.at_edge("end", numbers[::-1], limit)
    if "anywhere" in learned.values():
        found.update(number for number in numbers if article.measure(number)[1] == "anywhere")
    found |= _left_headings(blocks, found)
    if sum(len(blocks[number].text) for number in found) > MOST_CUT * sum(len(block.text) for block in blocks):
        return []
    return sorted(found)


class _Measured:
    """The blocks of an article; of a long one only the ends are measured."""

    def __init__(self, publication: str, blocks: Sequence[Block], learned: Mapping[int, Place]) -> None:
        self._blocks = blocks
        self._learned = learned
        self._first = _first_key(publication)
        self._known: dict[int, tuple[int, Place | None]] = {}

    def measure(self, number: int) -> tuple[int, Place | None]:
        """Return the words of a block and the place for which it was learned."""
        known = self._known.get(number)
        if known is None:
            block = self._blocks[number]
            words = words_of(block.text)
            size = _size(block.text, words)
            place = self._learned.get(_key(self._first, words)) if _may_repeat(block, size) else None
            known = self._known[number] = size, place
        return known

    def words(self, limit: int) -> int:
        """Return the words of the article, counted to *limit*."""
        total = 0
        for number in range(len(self._blocks)):
            total += self.measure(number)[0]
            if total >= limit:
                break
        return total

    def at_edge(self, edge: Place, numbers: Sequence[int], limit: int) -> set[int]:
        """Return the blocks learned for an *edge* that come, in the order of *numbers*, before *limit* own words."""
        found, own = set(), 0
        for number in numbers:
            size, place = self.measure(number)
            if place == edge:
                found.add(number)
            elif place is None:
                own += size
            if own > limit:
                break
        return found


def _left_headings(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """Return the headings after which nothing is left but other headings."""
    left = set()
    for number in range(len(blocks) - 1, -1, -1):
        if number in found or not blocks[number].text:
            continue
        if blocks[number].type not in _HEADINGS or not any(cut > number for cut in found):
            break
        left.add(number)
    return left
