"""A first version of the body by rules, before what was learned from labelled pages judges each block again."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.extraction.blocks import TextBlock
from crawler.extraction.candidates import Chosen, Layout, choose, find_candidates, is_prose, lay_out
from crawler.extraction.filters import data_among, keep, repeats_of
from crawler.extraction.headline import title_number


@dataclass(slots=True)
class Draft:
    """What the rules made of a page."""

    layout: Layout
    candidates: list[Chosen]
    chosen: Chosen
    """The candidate that was taken, before it was filtered."""
    kept: list[int]
    """The numbers of the blocks that are body."""
    barred: frozenset[int] = frozenset()
    """The numbers of the blocks that cannot be body: the title again, data, and what other readers recognised."""


def draft_body(blocks: list[TextBlock], title: str | None, skip: frozenset[int]) -> Draft:
    """Return the body among *blocks* as the rules see it; *skip* are blocks known to be none."""
    repeats = repeats_of(blocks, title)
    headline = title_number(blocks, repeats)
    layout = lay_out(blocks, headline, skip)
    candidates = find_candidates(layout)
    chosen = choose(layout, candidates)
    barred = repeats | data_among(blocks)
    kept = keep(layout, chosen.numbers, skip, barred)
    return Draft(layout, candidates, chosen, _after_title(layout, kept), barred | skip)


def _after_title(layout: Layout, numbers: list[int]) -> list[int]:
    """Return *numbers* without the short lines before the headline."""
    headline = layout.title_number
    if headline is None or any(is_prose(layout.blocks[number]) for number in numbers if number < headline):
        return numbers
    return [number for number in numbers if number > headline]
