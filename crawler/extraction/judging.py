"""The second look at a body: what a model that learned from labelled pages says of each block that may be in it."""

from __future__ import annotations

from collections.abc import Callable

from crawler.extraction import blockmodel
from crawler.extraction.draft import Draft
from crawler.extraction.features import FEATURES, Row, measure
from crawler.extraction.filters import LINE, PLACEHOLDER, tidied

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
    numbers = tidied(blocks, numbers)
    kept = sum(blocks[number].size for number in numbers)
    return numbers if kept >= TRUST * sum(blocks[number].size for number in draft.kept) else draft.kept


def _doubt(row: Row) -> float:
    """Return how much must speak against a drafted block of which *row* was measured."""
    is_text = row[_SIZE] >= LONG and row[_ALIKE] >= SHARE and row[_PROSE] and not row[_STRENGTH]
    return DOUBT_OF_TEXT if is_text else DOUBT
