"""Side columns of pages that are laid out with tables: cells beside the one that holds the text."""

from __future__ import annotations

from crawler.extraction.blocks import Box
from crawler.extraction.candidates import Layout, is_prose
from crawler.extraction.names import STRONG

MAIN_SHARE = 0.5
"""Share of the chosen prose from which a cell holds the text of the page."""
TIMES = 3
"""How many times the prose of a cell beside it that one must have."""


def side_columns(layout: Layout, numbers: list[int]) -> set[int]:
    """Return those of *numbers* that stand in cells beside the cell with the text; without such a cell, none."""
    rows: dict[Box, list[Box]] = {}
    for box in layout.boxes:
        if box.tag == "td" and box.parent is not None and box.last > box.first:
            rows.setdefault(box.parent, []).append(box)
    if not rows:
        return set()
    prose = {
        number: layout.blocks[number].size
        for number in numbers
        if is_prose(layout.blocks[number]) and layout.strength[number] < STRONG
    }
    total = sum(prose.values())
    wanted = set(numbers)
    out: set[int] = set()
    for cells in rows.values():
        sizes = [sum(prose.get(number, 0) for number in range(cell.first, cell.last)) for cell in cells]
        main = max(sizes)
        if len(cells) > 1 and main >= MAIN_SHARE * total > 0:
            for cell, size in zip(cells, sizes, strict=True):
                if size * TIMES <= main:
                    out.update(wanted.intersection(range(cell.first, cell.last)))
    return out
