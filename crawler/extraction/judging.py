"""The second look at a body: what a model that learned from labelled pages says of each block that may be in it."""

from __future__ import annotations

from collections.abc import Callable

from crawler.extraction import blockmodel
from crawler.extraction.draft import Draft, with_headings
from crawler.extraction.features import FEATURES, Row, measure
from crawler.extraction.filters import LINE, PLACEHOLDER, tidied
from crawler.extraction.names import STRONG
from crawler.extraction.textblocks import TextBlock

TRUST = 0.65
"""Share of the drafted text below which what the model keeps is not believed: it knows no such page."""
DOUBT = 0.2
"""How much must speak against the draft for a block to be judged otherwise."""
DOUBT_OF_TEXT = 1.2
"""How much must speak against a drafted paragraph that is set as a good part of the text is: losing it costs most."""
LONG = 120
"""Size of such a paragraph."""
SHARE = 0.1
"""Share of the text that is set as such a paragraph is."""

ROW = 3
"""Texts that look alike from which they are a row."""
FATE = 0.3
"""Share of such a row from which the rest of it is body as well."""
REPEATED_FATE = 0.7
"""The same for texts of it that stood there before: a page may hold all of its text twice."""

_COPIES, _SIZE, _ALIKE, _PROSE, _STRENGTH = map(
    FEATURES.index, ("copies", "size", "alike_kept", "is_prose", "strength")
)
_REPEATED = frozenset({"td", "th", "pre", "table"})
_TYPED = frozenset({"pre", "table", "blockquote"})
"""What is told apart by its type: whether it is wanted is for who reads the record to say."""

Score = Callable[[Row], float]


def judged(draft: Draft, score: Score = blockmodel.score) -> list[int]:
    """Return the numbers of the blocks that are body: the draft, as far as *score* is not of another opinion.

    *score* is above zero for a block that is body. What the draft bars stays out, and so do repeats.
    """
    blocks = draft.layout.blocks
    drafted = frozenset(draft.kept)
    measured = measure(draft.layout, draft.candidates, draft.kept)
    seen: set[str] = set()
    numbers = []
    for number in measured.numbers:
        block = blocks[number]
        is_paragraph = len(block.text) > LINE and block.tag not in _REPEATED
        if number in draft.barred or (is_paragraph and block.text in seen):
            continue
        row = measured.row(number)
        is_body = number in drafted
        if row[_COPIES] >= PLACEHOLDER and not is_body:
            continue
        if block.tag not in _TYPED:
            is_body = score(row) > (-_doubt(row) if is_body else DOUBT)
        if is_body:
            numbers.append(number)
            if is_paragraph:
                seen.add(block.text)
    numbers = _with_alike(draft, tidied(blocks, numbers))
    numbers = with_headings(draft.layout, numbers, draft.barred)
    kept = sum(blocks[number].size for number in numbers)
    return numbers if kept >= TRUST * sum(blocks[number].size for number in draft.kept) else draft.kept


def _with_alike(draft: Draft, numbers: list[int]) -> list[int]:
    """Return *numbers* with the texts between them that look like many of them: the parts of one list share a fate."""
    layout, inside = draft.layout, frozenset(numbers)
    blocks = layout.blocks
    looks: dict[tuple[str, ...], list[TextBlock]] = {}
    for block in blocks[numbers[0] : numbers[-1]] if numbers else ():
        if block.size >= LINE and 2 * block.link_chars <= block.chars and not block.is_heading:
            look = _look(block)
            if any(look[1:3]):
                looks.setdefault(look, []).append(block)
    out = set(numbers)
    seen = {blocks[number].text for number in numbers}
    for alike in looks.values():
        left = [block for block in alike if block.number not in inside and layout.strength[block.number] < STRONG]
        if left and len(left) < len(alike) >= ROW:
            whole = sum(block.size for block in alike)
            share = sum(block.size for block in alike if block.number in inside) / whole
            out.update(block.number for block in left if share >= (REPEATED_FATE if block.text in seen else FATE))
    return sorted(out - draft.barred) if len(out) > len(numbers) else numbers


def _look(block: TextBlock) -> tuple[str, ...]:
    """Return how *block* is marked: its tag, its names, and those of the two elements around it."""
    box = block.box
    parent = box.parent or box
    return (block.tag, box.names.text, parent.names.text, (parent.parent or parent).names.text)


def _doubt(row: Row) -> float:
    """Return how much must speak against a drafted block of which *row* was measured."""
    is_text = row[_SIZE] >= LONG and row[_ALIKE] >= SHARE and row[_PROSE] and not row[_STRENGTH]
    return DOUBT_OF_TEXT if is_text else DOUBT
