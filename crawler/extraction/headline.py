"""Which block of a page is its headline."""

from __future__ import annotations

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import is_prose
from crawler.extraction.filters import has_key, key

FARTHEST = 1500
"""Number of a block beyond which a repeat of the title is not its headline."""
AFTER = 25
"""Blocks after a trail of links among which the headline stands."""


def title_number(blocks: list[TextBlock], title: str | None) -> int | None:
    """Return the number of the block that shows *title*: a heading that equals it, else the first `h1`."""
    wanted = key(title or "")
    shortest, longest = len(wanted), 2 * len(wanted) + 19
    found: list[tuple[int, int]] = []
    for block in blocks:
        is_near = shortest <= len(block.text) <= longest and block.number < FARTHEST
        same = is_near and has_key(block.text, wanted)
        if (same or block.tag == "h1") and not block.box.hidden:
            found.append((_rank(block, same), block.number))
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
