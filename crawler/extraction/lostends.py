"""Elements whose end was lost in the source: a parser lets them swallow the rest of the article."""

from __future__ import annotations

from itertools import accumulate

from crawler.extraction.textblocks import HEADINGS, PROSE, Blocks, Box

PARAGRAPHS = {"figure": 3, "caption": 3, "figcaption": 4}
"""Paragraphs with which an element for a picture or its caption holds text of the article, by tag."""
PARAGRAPHS_APART = 4
"""Paragraphs after which an element that ends with its parent may be one that never ended."""

_APART = frozenset({"aside", "nav", "footer", "header", "form", "button", "dialog", "address", "legend", "search"})
_PARAGRAPH_TAGS = frozenset({"p", "li", "pre", "blockquote"})


def settle_lost_ends(blocks: Blocks) -> None:
    """Take the boxes of *blocks* that hold far more than their tags allow for plain ones: their tag becomes `div`."""
    suspects = [box for box in blocks.boxes if box.tag in PARAGRAPHS or box.tag in _APART]
    if not suspects:
        return
    prose = [
        0,
        *accumulate(
            block.size >= PROSE and block.tag in _PARAGRAPH_TAGS and 2 * block.link_chars < block.chars
            for block in blocks
        ),
    ]
    heads = [0, *accumulate(block.tag in HEADINGS for block in blocks)]
    for box in suspects:
        paragraphs = prose[box.last] - prose[box.first]
        if box.tag in PARAGRAPHS:
            with_heads = paragraphs + heads[box.last] - heads[box.first] if paragraphs > 1 else 0
            lost = max(paragraphs, with_heads) >= PARAGRAPHS[box.tag] or _ends_with_lost(box)
        else:
            lost = paragraphs >= PARAGRAPHS_APART and _is_unended(box, prose)
        if lost:
            box.tag = "div"
            box.is_lost = True


def _ends_with_lost(box: Box) -> bool:
    """Tell whether *box* holds paragraphs at the end of another one whose end was lost: it was not ended either."""
    parent = box.parent
    return parent is not None and parent.is_lost and parent.last == box.last and box.element.getnext() is None


def _is_unended(box: Box, prose: list[int]) -> bool:
    """Tell whether *box* goes on where paragraphs of its parent stop, to the parent's end, with paragraphs itself."""
    parent = box.parent
    if parent is None or parent.last != box.last or box.element.getnext() is not None:
        return False
    own, before = (sum(1 for _ in one.element.iterchildren("p")) for one in (box, parent))
    inside, around = (prose[one.last] - prose[one.first] for one in (box, parent))
    return before > 0 and own >= PARAGRAPHS_APART and 5 * inside >= around
