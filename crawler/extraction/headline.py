"""Which block of a page is its headline."""

from __future__ import annotations

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import is_prose

FARTHEST = 1500
"""Number of a block beyond which a repeat of the title is not its headline."""
AFTER = 25
"""Blocks after a trail of links among which the headline stands."""


def title_number(blocks: list[TextBlock], repeats: frozenset[int]) -> int | None:
    """Return the number of the block that shows the title: a heading among *repeats* of it, else the first `h1`."""
    near = {number for number in repeats if number < FARTHEST}
    tops = [block.number for block in blocks if block.tag == "h1"]
    found = [
        (_rank(blocks[number], number in near), number) for number in near.union(tops) if not blocks[number].box.hidden
    ]
    if not found:
        return None
    number = min(found)[1]
    return after_trail(blocks, number) if in_list(blocks[number].box) else number


def _rank(block: TextBlock, same: bool) -> int:
    """Return how far *block* is from being the headline; a trail of links or a list often repeats the title."""
    if in_list(block.box):
        # The headline stands below the trail, whatever it is worded like; a teaser's heading may repeat the title too.
        return 1 if same and block.tag == "h1" else 4
    if same and block.is_heading:
        return 0 if block.tag in ("h1", "h2") else 2
    return 3


def after_trail(blocks: list[TextBlock], number: int) -> int:
    """Return the number of the headline that follows a title which is only the end of a trail of links."""
    for block in blocks[number + 1 : number + AFTER]:
        if block.tag in ("h1", "h2") and not block.box.hidden and not in_list(block.box):
            return block.number
        if is_prose(block):
            break
    return number


def in_list(box: Box) -> bool:
    """Tell whether *box* is in a list, a navigation or a trail."""
    holder: Box | None = box
    for _ in range(4):
        if holder is None:
            return False
        if holder.tag in ("li", "nav", "aside") or "breadcrumb" in holder.names.text:
            return True
        holder = holder.parent
    return False
