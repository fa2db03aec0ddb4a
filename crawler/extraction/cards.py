"""Small boxes that are all alike: teasers of other articles, or what a round-up lists."""

from __future__ import annotations

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import Layout
from crawler.extraction.names import STRONG
from crawler.extraction.text import SENTENCE_ENDS

CARD_SIZE = 450
"""Size up to which a repeated box with a linked heading is a card."""
MOST_IN_CARD = 8
"""Blocks of such a box."""
ROUNDUP = 4
"""Paragraphs of whole sentences in cards from which a text may be a list of them."""
LEAST_LEFT = 400
"""Size of the prose outside of cards from which it, and not the cards, is what a page says."""

_UNCARDED = frozenset({"p", "h1", "h2", "h3", "h4", "td", "tr", "html", "body"})


def teaser_cards(layout: Layout, numbers: list[int]) -> set[int]:
    """Return the blocks of repeated boxes that each show a linked heading and little more: teasers."""
    if not numbers:
        return set()
    wanted = set(numbers)
    groups: dict[tuple[str, str], list[Box]] = {}
    for box in layout.boxes:
        if box.first not in wanted or box.tag in _UNCARDED:
            continue
        if not box.names.text and box.tag not in ("article", "li"):
            continue
        groups.setdefault((box.tag, box.names.text), []).append(box)
    out: set[int] = set()
    for boxes in groups.values():
        cards = [box for box in boxes if _is_card(layout, box)] if len(boxes) > 1 else []
        if len(cards) >= 2 and len(cards) * 3 >= len(boxes) * 2:
            for box in cards:
                out.update(range(box.first, box.last))
    if not out or _is_roundup(layout, numbers, out):
        return set()
    # Where most of the prose is in cards, the cards are what the page says.
    prose, in_cards = (
        sum([layout.blocks[number].size for number in some if layout.paragraphs[number]]) for some in (numbers, out)
    )
    return out if prose - in_cards >= LEAST_LEFT or not in_cards else set()


def _is_roundup(layout: Layout, numbers: list[int], cards: set[int]) -> bool:
    """Tell whether *cards* are what a text lists: each says something in whole sentences, and the text goes on."""
    last = max(cards)
    prose = [layout.blocks[number] for number in cards if layout.paragraphs[number]]
    if len(prose) < ROUNDUP or sum(block.text.endswith(SENTENCE_ENDS) for block in prose) * 5 < len(prose) * 4:
        return False
    return any(layout.paragraphs[number] and layout.strength[number] < STRONG for number in numbers if number > last)


def _is_card(layout: Layout, box: Box) -> bool:
    count = box.last - box.first
    if count > MOST_IN_CARD:
        return False
    inside = layout.blocks[box.first : box.last]
    for block in inside:
        is_linked = 2 * block.link_chars > block.chars and block.link_share > 0.8
        if is_linked and block.size >= 15 and (count > 1 or block.is_heading) and not _opens_here(block):
            return sum([block.size for block in inside]) <= CARD_SIZE
    return False


def _opens_here(block: TextBlock) -> bool:
    """Tell whether the link of *block* leads to a part of the page itself, as where a click opens what follows."""
    link = next(block.element.iter("a"), None)
    return link is not None and (link.get("href") or "#").lstrip()[:1] == "#"
