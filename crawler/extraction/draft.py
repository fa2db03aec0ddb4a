"""A first version of the body by rules, before what was learned from labelled pages judges each block again."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.extraction.blocks import TextBlock
from crawler.extraction.candidates import Chosen, Layout, choose, find_candidates, is_prose, lay_out
from crawler.extraction.filters import data_among, keep, repeats_of
from crawler.extraction.headline import title_number

_ITEMS = frozenset({"li", "dd", "dt"})


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
    kept = with_headings(layout, keep(layout, chosen.numbers, skip, barred), barred | skip)
    return Draft(layout, candidates, chosen, _after_title(layout, kept), barred | skip)


def with_headings(layout: Layout, numbers: list[int], barred: frozenset[int]) -> list[int]:
    """Return *numbers* with the headings that stand between them, in boxes of their own, before what they head."""
    inside = frozenset(numbers)
    blocks, strength = layout.blocks, layout.strength
    headings = [
        number - 1
        for number in numbers[1:]
        if number - 1 not in inside
        and blocks[number - 1].is_heading
        and strength[number - 1] <= strength[number]
        and number - 1 not in barred
        and (not blocks[number - 1].link_chars or blocks[number - 1].box.parent is blocks[number].box.parent)
        and not blocks[number].is_heading
    ]
    return sorted(inside.union(headings)) if headings else numbers


def _after_title(layout: Layout, numbers: list[int]) -> list[int]:
    """Return *numbers* without the short lines and lists before the headline."""
    headline = layout.title_number
    if headline is None:
        return numbers
    before = [layout.blocks[number] for number in numbers if number < headline]
    if any(is_prose(block) and block.tag not in _ITEMS for block in before):
        return numbers
    return [number for number in numbers if number > headline]
