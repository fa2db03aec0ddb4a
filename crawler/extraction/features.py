"""What is measured of each block around a chosen body, for the learned model to judge it by.

A change of what is measured is a new `VERSION`, for which the model is trained again: `benchmarks/train_blocks.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from crawler.extraction.candidates import Chosen, Layout, is_prose
from crawler.extraction.filters import LISTS, SENTENCE_ENDS
from crawler.extraction.textblocks import Box, TextBlock

VERSION = 1
"""Number of the list of features; a model of another version is not used."""
FEATURES = (
    # The block by itself.
    "kept", "votes", "named", "cluster", "run", "strength", "own_strength", "tag", "size", "links", "is_prose", "ends",
    "starts_low", "copies",
    # Its place on the page.
    "place", "from_title", "from_first", "from_last", "done", "run_length", "kept_before", "kept_after",
    # The blocks beside it.
    "next_size", "next_tag", "next_links", "last_size", "last_tag",
    # The blocks that look like it.
    "alike", "alike_share", "alike_kept", "alike_size",
    # What it is in: its container, the one around that, and the next.
    "levels", "depth", "parent_share", "parent_kept", "parent_blocks", "parent_chosen", "parent_size", "parent_links",
    "around_share", "around_kept", "around_blocks", "outer_share", "outer_blocks", "list_links", "list_blocks",
    # The page.
    "page_prose", "page_kept", "page_ratio", "agreement",
    # Words of class names around it, inside what holds most of the body.
    "of_newsletter", "of_card", "of_product", "of_box", "of_content", "of_lead", "of_widget", "of_author", "of_caption",
    "is_quote",
)  # fmt: skip
"""Names of what is measured, in order."""

MAIN = 0.7
"""Share of the kept text from which a container is the one of the body."""
FAR = 99
"""Blocks beyond which a distance says no more."""
NEAR = 8
"""Blocks before the first and after the last kept one that are judged as well."""
MOST_JUDGED = 4000
"""Blocks beyond which none is judged: what is so long is a book, and no labelled page was one."""

_TAGS = (
    "p", "div", "li", "h1", "h2", "h3", "h4 h5 h6", "td th", "table", "pre", "blockquote", "dd", "dt",
    "section article main body", "header", "button summary", "figcaption figure", "aside footer nav form",
)  # fmt: skip
_TAG = {tag: number for number, tags in enumerate(_TAGS, 1) for tag in tags.split()}
_WORDS = (
    "newsletter newsletters subscribe subscription signup paywall regwall",
    "card cards teaser teasers tile tiles item listing",
    "product products price buy shop deal rating review",
    "box infobox fact facts factbox info callout",
    "content body entry article story post",
    "lead lede intro dek standfirst excerpt deck description abstract",
    "widget module block component",
    "author authors bio biography byline contributor",
    "caption captions figcaption credit credits",
    "quote quotes pullquote blockquote testimonial",
)
_BITS = {word: 1 << number for number, words in enumerate(_WORDS) for word in words.split()}

Row = list[float]


class _Place(NamedTuple):
    """What is known of a container, for each of its blocks."""

    measures: tuple[float, ...]
    words: int


@dataclass(slots=True)
class _Alike:
    """The blocks of one tag and the same names."""

    count: int = 0
    size: int = 0
    kept: int = 0


@dataclass(slots=True)
class Measured:
    """The blocks that are to be judged, with what was measured of each."""

    numbers: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def measure(layout: Layout, candidates: list[Chosen], kept: list[int]) -> Measured:
    """Return what is measured of the blocks around *kept*, the body that the rules found among *candidates*."""
    if not kept:
        return Measured()
    page = _Page(layout, candidates, kept)
    numbers = page.scope()
    if len(numbers) > MOST_JUDGED:
        return Measured()
    return Measured(numbers, [page.row(layout.blocks[number]) for number in numbers])


@lru_cache(maxsize=16384)
def _words(names: str) -> int:
    """Return the kinds of words in class names as bits."""
    bits = 0
    for name in names.split():
        for word in name.split("-"):
            bits |= _BITS.get(word, 0)
    return bits


class _Page:
    """What is counted once for all blocks of a page."""

    def __init__(self, layout: Layout, candidates: list[Chosen], kept: list[int]) -> None:
        blocks = layout.blocks
        self.layout, self.blocks, self.kept = layout, blocks, kept
        self.inside = frozenset(kept)
        self.votes: dict[int, int] = {}
        for candidate in candidates:
            bit = _FINDER_BITS[candidate.rule]
            for number in candidate.numbers:
                self.votes[number] = self.votes.get(number, 0) | bit
        is_kept = [number in self.inside for number in range(len(blocks))]
        self.sizes = [0, *accumulate(block.size for block in blocks)]
        self.kept_sizes = [0, *accumulate(block.size if own else 0 for block, own in zip(blocks, is_kept, strict=True))]
        self.kept_counts = [0, *accumulate(map(int, is_kept))]
        self.chars = [0, *accumulate(block.chars for block in blocks)]
        self.link_chars = [0, *accumulate(block.link_chars for block in blocks)]
        self.total = self.kept_sizes[-1] or 1
        self.copies: dict[str, int] = {}
        self.alike: dict[tuple[str, str, str], _Alike] = {}
        self._count_alike(is_kept)
        self.main = self._main()
        self.depth = self._usual_depth()
        self.places: dict[Box, _Place] = {}
        self.levels: dict[Box, tuple[int, int, int]] = {}
        self.runs = self._runs(is_kept)
        self.page = (
            float(layout.good[-1]), float(self.total), self.total / (layout.good[-1] or 1),
            sum(2 * self._common(candidate) for candidate in candidates) / (len(candidates) or 1),
        )  # fmt: skip

    def _common(self, candidate: Chosen) -> float:
        """Return the overlap of *candidate* with what was kept, by number of blocks."""
        common = sum(1 for number in candidate.numbers if number in self.inside)
        return common / (len(candidate.numbers) + len(self.kept))

    def _count_alike(self, is_kept: list[bool]) -> None:
        for block, own in zip(self.blocks, is_kept, strict=True):
            self.copies[block.text] = self.copies.get(block.text, 0) + 1
            signature = _signature(block)
            alike = self.alike.get(signature)
            if alike is None:
                alike = self.alike[signature] = _Alike()
            alike.count += 1
            alike.size += block.size
            if own:
                alike.kept += block.size

    def _main(self) -> Box | None:
        """Return the smallest container with most of the kept text."""
        largest = max(self.kept, key=lambda number: self.blocks[number].size)
        box: Box | None = self.blocks[largest].box
        while box is not None and self.kept_sizes[box.last] - self.kept_sizes[box.first] < MAIN * self.total:
            box = box.parent
        return box

    def _usual_depth(self) -> int:
        depths = sorted(_depth(self.blocks[number].box) for number in self.kept[:400])
        return depths[len(depths) // 2]

    def _runs(self, is_kept: list[bool]) -> tuple[list[int], list[int], list[int]]:
        """Return per block the length of its run of kept blocks, and the distance to kept blocks before and after."""
        count = len(is_kept)
        before, after, runs = [FAR] * count, [FAR] * count, [0] * count
        gap, run = FAR, 0
        for at, own in enumerate(is_kept):
            before[at] = gap
            gap = 1 if own else min(gap + 1, FAR)
            run = run + 1 if own else 0
            runs[at] = run
        gap = FAR
        for at in range(count - 1, -1, -1):
            after[at] = gap
            gap = 1 if is_kept[at] else min(gap + 1, FAR)
            if runs[at] and at + 1 < count and runs[at + 1]:
                runs[at] = runs[at + 1]
        return runs, before, after

    def scope(self) -> list[int]:
        """Return the numbers of the blocks that may be body: kept, near it, or what most candidates hold."""
        first, last = self.kept[0] - NEAR, self.kept[-1] + NEAR
        votes = self.votes
        return [
            number
            for number in range(len(self.blocks))
            if first <= number <= last or votes.get(number, 0) in _MANY_VOTES
        ]

    def row(self, block: TextBlock) -> Row:
        """Return what is measured of *block*."""
        number, box, blocks = block.number, block.box, self.blocks
        votes = self.votes.get(number, 0)
        place = self.places.get(box) or self._place(box)
        alike = self.alike[_signature(block)]
        runs, before, after = self.runs
        title = self.layout.title_number
        text = block.text
        own = _words(box.names.text)
        after_it, before_it = self._beside(number + 1), self._beside(number - 1)
        return [
            number in self.inside, _COUNTS[votes], votes & 1, votes >> 3 & 1, votes >> 4 & 1,
            self.layout.strength[number], box.names.strength, _TAG.get(block.tag, 0), block.size, block.link_share,
            is_prose(block), text.endswith(SENTENCE_ENDS), text[0].islower(), self.copies[text],
            number / len(blocks), number - title if title is not None else -FAR * 10, number - self.kept[0],
            number - self.kept[-1], self.kept_sizes[number] / self.total, runs[number], before[number], after[number],
            *after_it, *before_it[:2],
            alike.count, alike.kept / (alike.size or 1), alike.kept / self.total, alike.size / alike.count,
            *place.measures, *self.page, *[place.words >> bit & 1 for bit in _AROUND], own >> _QUOTE & 1,
        ]  # fmt: skip

    def _beside(self, number: int) -> tuple[float, float, float]:
        if not 0 <= number < len(self.blocks):
            return -1, -1, -1
        block = self.blocks[number]
        return block.size, _TAG.get(block.tag, 0), block.link_share

    def _place(self, box: Box) -> _Place:
        """Return what is known of the container of *box* and of the two around that."""
        holder = box.parent if box.last - box.first == 1 and box.parent is not None else box
        around = holder.parent or holder
        outer = around.parent or around
        held = self.kept_sizes[holder.last] - self.kept_sizes[holder.first]
        chars = self.chars[holder.last] - self.chars[holder.first]
        links = self.link_chars[holder.last] - self.link_chars[holder.first]
        levels, depth, words = self._level(box)
        measures = (
            levels, depth - self.depth, self._share(holder), held / self.total, holder.last - holder.first,
            self.kept_counts[holder.last] - self.kept_counts[holder.first],
            self.sizes[holder.last] - self.sizes[holder.first], links / (chars or 1),
            self._share(around), (self.kept_sizes[around.last] - self.kept_sizes[around.first]) / self.total,
            around.last - around.first, self._share(outer), outer.last - outer.first, *self._list(box),
        )  # fmt: skip
        place = self.places[box] = _Place(measures, words)
        return place

    def _share(self, box: Box) -> float:
        """Return the share of the text in *box* that was kept."""
        size = self.sizes[box.last] - self.sizes[box.first]
        return (self.kept_sizes[box.last] - self.kept_sizes[box.first]) / size if size else 0.0

    def _list(self, box: Box) -> tuple[float, float]:
        """Return the share of links in the list around *box*, and its blocks."""
        holder: Box | None = box
        for _ in range(4):
            if holder is None:
                break
            if holder.tag in LISTS:
                chars = self.chars[holder.last] - self.chars[holder.first]
                links = self.link_chars[holder.last] - self.link_chars[holder.first]
                return links / (chars or 1), holder.last - holder.first
            holder = holder.parent
        return -1, 0

    def _level(self, box: Box) -> tuple[int, int, int]:
        """Return how far *box* is below what holds the body too, how deep it is, and the words of names up to there."""
        chain: list[Box] = []
        at: Box | None = box
        while at is not None and at not in self.levels:
            chain.append(at)
            at = at.parent
        level, depth, words = self.levels[at] if at is not None else (0, 0, 0)
        main = self.main
        for link in reversed(chain):
            depth += 1
            if main is None or not (link.first <= main.first and main.last <= link.last):
                level += 1
                words |= _words(link.names.text)
            self.levels[link] = (level, depth, words)
        return level, depth, words


def _signature(block: TextBlock) -> tuple[str, str, str]:
    parent = block.box.parent
    return block.tag, block.box.names.text, parent.names.text if parent is not None else ""


def _depth(box: Box | None) -> int:
    depth = 0
    while box is not None:
        depth += 1
        box = box.parent
    return depth


_FINDER_BITS = {"named": 1, "article": 2, "subtree": 4, "cluster": 8, "run": 16}
_COUNTS = tuple(votes.bit_count() for votes in range(32))
_MANY_VOTES = frozenset(votes for votes in range(32) if _COUNTS[votes] >= 2)
_QUOTE = len(_WORDS) - 1
_AROUND = tuple(range(_QUOTE))
