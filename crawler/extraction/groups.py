"""Neighbouring short blocks read as one line of chips, and which of its readings may be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.extraction.blocks import Blocks, TextBlock
from crawler.extraction.chips import Line, Reading, read_line
from crawler.extraction.labels import may_be_chips, names_value
from crawler.extraction.pairing import NUMBER_FIELDS
from crawler.extraction.pieces import hint_of, tokens_in
from crawler.extraction.tokens import Token
from crawler.extraction.zones import Zones, is_prose

_MOST_TOKENS = 400
_FILLER_WORDS = (
    "on this article post story page has been was so far total and the join view see all show read add a in und zu "
    "diesem artikel new leave be first sur cet de este ce the discussion conversation number of alle mal times "
    "people person"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
_BRACKETS = ("[", "]")
_LONGEST_WITHOUT_NUMBER = 100
"""Characters of a line of chips without a number; a standfirst has more."""
_DIGIT = re.compile(r"\d")
_MOST_CHILDREN = 12
_MOST_WORDS = 14
"""Words without meaning beside a reading, a byline say, from which a block is text all the same."""
_BESIDE = 2
"""Blocks without labels that still belong to the chips beside them: a name of a topic, a value."""


@dataclass(slots=True)
class Group:
    """One run of blocks with chips: its tokens, what they say, and which readings are believed."""

    numbers: list[int]
    tokens: list[Token]
    line: Line
    is_foot: bool
    accepted: list[Reading] = field(default_factory=list)

    @property
    def used(self) -> set[int]:
        """Numbers of the blocks whose readings are believed."""
        blocks = {token.block for reading in self.accepted for token in reading.tokens if token.block >= 0}
        if self.line.is_strong:
            return blocks
        words = dict.fromkeys(blocks, 0)
        for token in self.line.leftovers:
            if token.block in words:
                words[token.block] += 1 + token.text.count(" ")
        return {block for block, count in words.items() if count <= _MOST_WORDS}


def find_groups(blocks: Blocks, zones: Zones, language: str | None) -> list[Group]:
    """Return the groups of chips in the zones of a page."""
    groups = []
    for numbers in _runs(blocks, zones):
        # Without a digit there is no counter; what needs none has a label of its own.
        if not any(names_value(blocks[number].text) for number in numbers):
            continue
        tokens: list[Token] = []
        for number in numbers:
            tokens.extend(tokens_in(blocks[number]))
            tokens.append(Token("break", "\n", "", number))
        line = read_line(tokens[:_MOST_TOKENS], language)
        group = Group(numbers, tokens, line, numbers[0] >= zones.foot.start)
        group.accepted = list(_accepted(group))
        groups.append(group)
    return groups


def _runs(blocks: Blocks, zones: Zones) -> Iterator[list[int]]:
    """Yield runs of neighbouring blocks that hold chips, with a few that stand between or beside them."""
    run: list[int] = []
    since = 0
    for number in zones.numbers():
        block = blocks[number]
        if not run and number >= zones.foot.stop > zones.head.stop:
            return
        if run and number != run[-1] + 1:
            yield from _trimmed(run, since)
            run = []
        if _ends_run(block, zones):
            yield from _trimmed(run, since)
            run = []
            continue
        if _may_be_chips(block) and not zones.is_teaser(block):
            run.append(number)
            since = 0
        elif run and since < _BESIDE:
            run.append(number)
            since += 1
        elif run:
            yield from _trimmed(run, since)
            run = []
    yield from _trimmed(run, since)


def _trimmed(run: list[int], since: int) -> Iterator[list[int]]:
    """Yield *run* with one of the blocks at its end that have no label: a value may be among them."""
    if run:
        yield run[: len(run) - max(since - 1, 0)]


def _may_be_chips(block: TextBlock) -> bool:
    """Tell quickly whether a block can hold chips: by its words, or by the names of the elements around its numbers."""
    has_digit = _DIGIT.search(block.text) is not None
    if len(block.text) > _LONGEST_WITHOUT_NUMBER and not has_digit:
        return False
    if may_be_chips(block.text):
        return True
    is_short = has_digit and len(block.text) <= _LONGEST_WITHOUT_NUMBER
    return is_short and sum(1 for child in block.element[:_MOST_CHILDREN] if hint_of(child)[0] in NUMBER_FIELDS) > 1


def _ends_run(block: TextBlock, zones: Zones) -> bool:
    if not zones.is_candidate(block) or is_prose(block):
        return True
    return block.is_heading and _DIGIT.search(block.text) is None


def _accepted(group: Group) -> Iterator[Reading]:
    """Yield the readings that may be believed: all of a line full of signals, else those that stand by themselves."""
    line = group.line
    if line.is_strong:
        yield from line.readings
        return
    words = _words_by_segment(group.tokens)
    for reading in line.readings:
        if reading.field == "read_time_minutes":
            if not group.is_foot:
                yield reading
        elif reading.is_sure and (reading.field.startswith("sentiment") or _stands_alone(reading, words)):
            yield reading


def _words_by_segment(tokens: list[Token]) -> dict[int, tuple[tuple[int, int], bool, bool]]:
    """Return id of a token -> its segment, and whether words that say nothing stand in the segment.

    A segment is what stands between two separators; its second number is the element that holds it.
    """
    part = edge = 0
    place: dict[int, tuple[int, int]] = {}
    noisy: set[int] = set()
    noisy_elements: set[int] = set()
    for token in tokens:
        # A comma goes on with what was said; only other separators set chips apart.
        part += token.kind == "break" or (token.kind == "part" and token.text not in ",，、") or token.text in _BRACKETS
        edge += token.kind in ("part", "break", "edge")
        place[id(token)] = (part, edge)
        if token.kind in ("word", "number", "label") and not token.used and not _is_filler(token):
            noisy.add(part)
            noisy_elements.add(edge)
    return {key: (where, where[0] in noisy, where[1] in noisy_elements) for key, where in place.items()}


def _is_filler(token: Token) -> bool:
    return token.kind == "word" and all(word in _FILLERS for word in token.text.lower().rstrip(".!").split())


def _stands_alone(reading: Reading, words: dict[int, tuple[tuple[int, int], bool, bool]]) -> bool:
    """Tell whether nothing else is said where a reading's tokens are; an element that holds all of them suffices."""
    places = [words[id(token)] for token in reading.tokens]
    if len({place[0][1] for place in places}) == 1:
        return not places[0][2]
    return not any(place[1] for place in places)
