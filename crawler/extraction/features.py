"""What is measured of each block around a chosen body, for the learned model to judge it by.

A change of what is measured is a new `VERSION`, for which the model is trained again: `benchmarks/train_blocks.py`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import accumulate

from crawler.extraction.candidates import Chosen, Layout
from crawler.extraction.filters import LISTS
from crawler.extraction.text import SENTENCE_ENDS
from crawler.extraction.textblocks import Box

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
_TAG = {tag: float(number) for number, tags in enumerate(_TAGS, 1) for tag in tags.split()}
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


class Measured:
    """The blocks that are to be judged, each of which is measured when it is asked for."""

    def __init__(self, page: _Page | None) -> None:
        self.numbers = page.numbers if page is not None and len(page.numbers) <= MOST_JUDGED else []
        self._page = page

    @property
    def rows(self) -> list[Row]:
        """What is measured of each."""
        return [self.row(number) for number in self.numbers]

    def row(self, number: int) -> Row:
        """Return what is measured of the block of *number*, one of `numbers`."""
        if self._page is None:
            raise KeyError(number)
        return self._page.row(number)


def measure(layout: Layout, candidates: list[Chosen], kept: list[int]) -> Measured:
    """Return what is measured of the blocks around *kept*, the body that the rules found among *candidates*."""
    return Measured(_Page(layout, candidates, kept) if kept else None)


@lru_cache(maxsize=16384)
def _words(names: str) -> int:
    """Return the kinds of words in class names as bits."""
    bits = 0
    for name in names.split():
        for word in name.split("-"):
            bits |= _BITS.get(word, 0)
    return bits


class _Page:
    """What is counted once for all blocks of a page.

    What is the same for several blocks is measured once, and as floats, which the model compares twice as fast.
    """

    def __init__(self, layout: Layout, candidates: list[Chosen], kept: list[int]) -> None:
        blocks = layout.blocks
        self.layout, self.blocks, self.kept = layout, blocks, kept
        self.inside = inside = frozenset(kept)
        self.votes = _votes(len(blocks), candidates)
        sizes = [block.size for block in blocks]
        self.sizes = [0, *accumulate(sizes)]
        self.kept_sizes = [0, *accumulate([size if at in inside else 0 for at, size in enumerate(sizes)])]
        self.kept_counts = [0, *accumulate([at in inside for at in range(len(blocks))])]
        self.chars = [0, *accumulate([block.chars for block in blocks])]
        self.link_chars = [0, *accumulate([block.link_chars for block in blocks])]
        self.total = self.kept_sizes[-1] or 1
        self.copies = Counter([block.text for block in blocks])
        self.alike = self._alike()
        self.main = self._main()
        self.levels: dict[Box, tuple[int, int, int]] = {}
        self.depth = self._usual_depth()
        self.places: dict[Box, tuple[float, ...]] = {}
        self.holders: dict[Box, tuple[float, ...]] = {}
        self.lists: dict[Box, tuple[float, float]] = {}
        self.numbers = self._scope()
        self.looks = self._looks()
        self.runs = _runs(kept)
        self.page = (
            float(layout.good[-1]), float(self.total), self.total / (layout.good[-1] or 1),
            sum(2 * self._common(candidate) for candidate in candidates) / (len(candidates) or 1),
        )  # fmt: skip

    def _common(self, candidate: Chosen) -> float:
        """Return the overlap of *candidate* with what was kept, by number of blocks."""
        return len(self.inside.intersection(candidate.numbers)) / (len(candidate.numbers) + len(self.kept))

    def _alike(self) -> list[list[int]]:
        """Return per block how many look like it, with their size and the size of those of them that were kept."""
        counted: dict[tuple[str, str, str], list[int]] = {}
        found = []
        for block in self.blocks:
            box = block.box
            parent = box.parent
            signature = (block.tag, box.names.text, parent.names.text if parent is not None else "")
            alike = counted.get(signature)
            if alike is None:
                alike = counted[signature] = [0, 0, 0]
            alike[0] += 1
            alike[1] += block.size
            found.append(alike)
        for number in self.kept:
            found[number][2] += self.blocks[number].size
        return found

    def _main(self) -> Box | None:
        """Return the smallest container with most of the kept text."""
        largest = max(self.kept, key=lambda number: self.blocks[number].size)
        box: Box | None = self.blocks[largest].box
        while box is not None and self.kept_sizes[box.last] - self.kept_sizes[box.first] < MAIN * self.total:
            box = box.parent
        return box

    def _usual_depth(self) -> int:
        depths = sorted(self._level(self.blocks[number].box)[1] for number in self.kept[:400])
        return depths[len(depths) // 2]

    def _scope(self) -> list[int]:
        """Return the numbers of the blocks that may be body: kept, near it, or what most candidates hold."""
        first, last = self.kept[0] - NEAR, self.kept[-1] + NEAR
        return [number for number, votes in enumerate(self.votes) if first <= number <= last or votes in _MANY_VOTES]

    def row(self, number: int) -> Row:
        """Return what is measured of the block of *number*."""
        block = self.blocks[number]
        box, text = block.box, block.text
        size, tag, links = self.looks[number]
        last_size, last_tag, _ = self.looks[number - 1]
        count, whole, kept = self.alike[number]
        title = self.layout.title_number
        return [
            *_KEPT[number in self.inside][self.votes[number]],
            float(self.layout.strength[number]), float(box.names.strength), tag, size, links,
            float(self.layout.paragraphs[number]), 1.0 if text[-1] in _ENDS else 0.0, 1.0 if text[0].islower() else 0.0,
            float(self.copies[text]), number / len(self.blocks),
            float(number - title) if title is not None else -FAR * 10.0, float(number - self.kept[0]),
            float(number - self.kept[-1]), self.kept_sizes[number] / self.total, *self._run(number),
            *self.looks[number + 1], last_size, last_tag,
            float(count), kept / (whole or 1), kept / self.total, whole / count,
            *(self.places.get(box) or self._place(box)),
        ]  # fmt: skip

    def _run(self, number: int) -> tuple[float, float, float]:
        """Return the length of the run of kept blocks around *number*, and how far kept blocks before and after are."""
        kept, at = self.kept, self.kept_counts[number]
        is_kept = number in self.inside
        following = at + is_kept
        before = number - kept[at - 1] if at else FAR
        after = kept[following] - number if following < len(kept) else FAR
        return (
            self.runs[at] if is_kept else 0.0,
            float(before if before < FAR else FAR), float(after if after < FAR else FAR),
        )  # fmt: skip

    def _looks(self) -> dict[int, tuple[float, float, float]]:
        """Return what the blocks that are judged, and those beside them, look like to their neighbours."""
        looks = {-1: _NOTHING, len(self.blocks): _NOTHING}
        for block in self.blocks[max(self.numbers[0] - 1, 0) : self.numbers[-1] + 2]:
            share = block.link_chars / block.chars if block.chars else 0.0
            looks[block.number] = float(block.size), _TAG.get(block.tag, 0.0), share
        return looks

    def _place(self, box: Box) -> tuple[float, ...]:
        """Return what is known of the place of blocks in *box*, of what the box is in, and of the page."""
        parent = box.parent
        if parent is None or box.last - box.first != 1:
            holder, listed = box, self._list(box, 4)
        elif box.tag in LISTS:
            holder, listed = parent, self._list(box, 1)
        else:
            holder, listed = parent, self.lists.get(parent) or self._list(parent, 3)
            self.lists[parent] = listed
        level, depth, words = self._level(box)
        quote = _words(box.names.text) >> _QUOTE & 1
        place = self.places[box] = (
            float(level), float(depth - self.depth), *(self.holders.get(holder) or self._holder(holder)), *listed,
            *self.page, *_AROUND[words & _KNOWN], float(quote),
        )  # fmt: skip
        return place

    def _holder(self, holder: Box) -> tuple[float, ...]:
        """Return what is known of the container *holder* and of the two around it."""
        around = holder.parent or holder
        outer = around.parent or around
        kept = self.kept_counts[holder.last] - self.kept_counts[holder.first]
        found = self.holders[holder] = (
            self._share(holder), (self.kept_sizes[holder.last] - self.kept_sizes[holder.first]) / self.total,
            float(holder.last - holder.first), float(kept),
            float(self.sizes[holder.last] - self.sizes[holder.first]), self._linked(holder),
            self._share(around), (self.kept_sizes[around.last] - self.kept_sizes[around.first]) / self.total,
            float(around.last - around.first), self._share(outer), float(outer.last - outer.first),
        )  # fmt: skip
        return found

    def _share(self, box: Box) -> float:
        """Return the share of the text in *box* that was kept."""
        size = self.sizes[box.last] - self.sizes[box.first]
        return (self.kept_sizes[box.last] - self.kept_sizes[box.first]) / size if size else 0.0

    def _linked(self, box: Box) -> float:
        """Return the share of links in *box*."""
        chars = self.chars[box.last] - self.chars[box.first]
        return (self.link_chars[box.last] - self.link_chars[box.first]) / (chars or 1)

    def _list(self, box: Box, most: int) -> tuple[float, float]:
        """Return the share of links in the list that *box* or what is less than *most* around it is, and its blocks."""
        holder: Box | None = box
        for _ in range(most):
            if holder is None:
                break
            if holder.tag in LISTS:
                return self._linked(holder), float(holder.last - holder.first)
            holder = holder.parent
        return -1.0, 0.0

    def _level(self, box: Box) -> tuple[int, int, int]:
        """Return how far *box* is below what holds the body too, how deep it is, and the words of names up to there."""
        chain: list[Box] = []
        at: Box | None = box
        known = None
        while at is not None and (known := self.levels.get(at)) is None:
            chain.append(at)
            at = at.parent
        known = known or (0, 0, 0)
        main = self.main
        for link in reversed(chain):
            level, depth, words = known
            if main is None or not (link.first <= main.first and main.last <= link.last):
                level += 1
                words |= _words(link.names.text)
            known = self.levels[link] = level, depth + 1, words
        return known


def _votes(count: int, candidates: list[Chosen]) -> list[int]:
    """Return per block the candidates that hold it, as bits."""
    votes = [0] * count
    for candidate in candidates:
        bit = _FINDER_BITS[candidate.rule]
        for number in candidate.numbers:
            votes[number] |= bit
    return votes


def _runs(kept: list[int]) -> list[float]:
    """Return per kept block how many follow each other there without one that was left out."""
    runs: list[float] = []
    start = 0
    for at, number in enumerate(kept, 1):
        if at == len(kept) or kept[at] != number + 1:
            runs += [float(at - start)] * (at - start)
            start = at
    return runs


_FINDER_BITS = {"named": 1, "article": 2, "subtree": 4, "cluster": 8, "run": 16}
_MANY_VOTES = frozenset(votes for votes in range(32) if votes.bit_count() >= 2)
_KEPT = tuple(
    tuple((kept, *map(float, (votes.bit_count(), votes & 1, votes >> 3 & 1, votes >> 4 & 1))) for votes in range(32))
    for kept in (0.0, 1.0)
)
"""What is measured of who holds a block, by whether it was kept and by its votes."""
_ENDS = frozenset(SENTENCE_ENDS)
_NOTHING = (-1.0, -1.0, -1.0)
"""What is seen beside the first and the last block."""
_QUOTE = len(_WORDS) - 1
_KNOWN = (1 << _QUOTE) - 1
_AROUND = tuple(tuple(float(words >> bit & 1) for bit in range(_QUOTE)) for words in range(1 << _QUOTE))
"""The words around a block, but for quotations, each as a number."""
