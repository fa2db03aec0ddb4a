"""What a publication repeats: whole blocks of text that come back in its articles and belong to none of them.

A block is learned when articles that have nothing else in common hold it, and hold it in one place: at their end, at
their start, or (with far more evidence) anywhere. Articles that share more than such a frame, which are copies, later
editions and pages of one template, are evidence for each other in nothing. Whether a block is learned depends on the
stored articles alone, on all of them and not on their order; `judge` and `cuts` are pure functions of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Literal

from crawler.dedup.outlines import HEADINGS, Outline, count_words, first_key, key_within, may_repeat
from crawler.dedup.words import words_of
from crawler.items import Block

Place = Literal["start", "end", "anywhere"]

METHOD = "blocks/3"
"""Name and version of the method, as learned blocks carry it; a migration makes all articles wait for another one."""

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
ANYWHERE = 0.25
"""Share of a publication's articles from which a block is learned wherever it stands."""
FEWEST_ANYWHERE = 8
"""Articles that it must come back in."""
LONGEST_ANYWHERE = 60
"""Words that it may have: an insertion is short."""
MOST_CUT = 0.5
"""Share of an article's text that is never exceeded: one that would lose more keeps everything."""


@dataclass(slots=True, frozen=True)
class Finding:
    """What there is to say for a block: where it stands, and how many articles without more in common hold it."""

    place: Place
    independent: int


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
        self._first = first_key(publication)
        self._known: dict[int, tuple[int, Place | None]] = {}

    def measure(self, number: int) -> tuple[int, Place | None]:
        """Return the words of a block and the place for which it was learned."""
        known = self._known.get(number)
        if known is None:
            block = self._blocks[number]
            words = words_of(block.text)
            size = count_words(block.text, words)
            place = self._learned.get(key_within(self._first, words)) if may_repeat(block, size) else None
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
        if blocks[number].type not in HEADINGS or not any(cut > number for cut in found):
            break
        left.add(number)
    return left
