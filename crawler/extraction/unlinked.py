"""Texts in boxes that are named after links: a second part of the article that was set aside, not a list of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crawler.extraction.names import STRONG
from crawler.extraction.textblocks import Box, TextBlock

OF_LINKS = frozenset({
    "related", "recommended", "recommendation", "recommendations", "recommend", "aside", "<aside>",
})  # fmt: skip
"""Names of boxes that lead elsewhere or stand beside the text."""
TEXT = 600
"""Size of the prose in an element that is named or marked as text from which it is one."""
MOST_LEVELS = 60
"""Elements around a box among which the one of the text is looked for."""


def lift_texts(blocks: Sequence[TextBlock], good: list[int], boxes: Iterable[Box], strengths: list[int]) -> None:
    """Take from *strengths* those of the texts in *boxes* that no link is in, where the boxes are in the text.

    *good* is the running total of prose. What leads elsewhere has links: a long run of blocks without any is text.
    """
    end = 0
    for box in boxes:
        if box.last <= end:
            continue
        run = first = max(box.first, end)
        end = box.last
        if not _is_in_text(box):
            continue
        for number in range(first, end + 1):
            if number < end and not blocks[number].link_chars:
                continue
            if good[number] - good[run] >= TEXT:
                strengths[run:number] = [0 if strength == STRONG else strength for strength in strengths[run:number]]
            run = number + 1


def _is_in_text(box: Box) -> bool:
    """Tell whether *box* is in an element that is named or marked as the text."""
    around = box.parent
    for _ in range(MOST_LEVELS):
        if around is None or around.tag in ("html", "body", "main"):
            return False
        if around.names.body:
            return True
        around = around.parent
    return False
