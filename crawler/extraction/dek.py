"""The standfirst: the sentence or two that a page shows between its headline and its body."""

from __future__ import annotations

import re

from crawler.extraction.blocks import TextBlock
from crawler.extraction.candidates import Layout
from crawler.extraction.filters import key
from crawler.extraction.names import STRONG
from crawler.items import Found

BEFORE, AFTER = 3, 9
"""Blocks before and after the headline among which a standfirst is looked for."""
SHORTEST, LONGEST = 25, 900
"""Its size."""
SAME = 0.75
"""Token overlap from which a block is taken to be what a description says."""

_NAMED = re.compile(
    r"\b(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subhead|subheading|subheadline|sub-headline|sub-heading|"
    r"lead|lede|intro|introduction|summary|excerpt|chapo|chapeau|sapo|ingress|manchet|vorspann|anreisser|sottotitolo|"
    r"occhiello|catenaccio|entradilla|bajada|copete|bajante|abstract|strapline|strap|tagline|perex|underrubrik|"
    r"underrubric|leadtext|description|teaser-text|preamble|rubrik|kicker-text|snippet)\b"
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|\w+")


def find_dek(
    layout: Layout, body: list[int], title_number: int | None, descriptions: list[str]
) -> list[tuple[int, Found[str]]]:
    """Return standfirsts with their block numbers, best first: what matches a description, then what is named so."""
    start = title_number if title_number is not None else (body[0] if body else 0)
    first = max(0, start - BEFORE)
    wanted = [tokens(text) for text in descriptions if text]
    found: list[tuple[float, int, Found[str]]] = []
    for block in layout.blocks[first : start + AFTER + 1]:
        number = block.number
        if number == title_number or not _may_be(layout, block):
            continue
        match = max((overlap(tokens(block.text), other) for other in wanted), default=0.0)
        name = _name_of(block)
        apart = _stands_apart(layout, block, body)
        if name and (match >= SAME or apart):
            found.append((2 + match, number, Found(block.text, "markup", f"class {name}", block.text[:200])))
        elif match >= SAME and apart:
            found.append((1 + match, number, Found(block.text, "markup", "matches description", block.text[:200])))
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    return [(number, value) for _, number, value in found]


def _may_be(layout: Layout, block: TextBlock) -> bool:
    return (
        SHORTEST <= block.size <= LONGEST
        and block.link_share < 0.5
        and layout.strength[block.number] < STRONG
        and not block.box.hidden
        and block.tag not in ("figcaption", "button", "h1", "table", "pre", "td")
    )


def _name_of(block: TextBlock) -> str | None:
    """Return the name on the block's element, or on one of the two around it when they hold little else."""
    box = block.box
    for _ in range(3):
        match = _NAMED.search(box.names.text)
        if match and box.last - box.first <= 3:
            return match[0]
        if box.parent is None:
            break
        box = box.parent
    return None


def _stands_apart(layout: Layout, block: TextBlock, body: list[int]) -> bool:
    """Tell whether *block* is set apart from the paragraphs of the body rather than being the first of them."""
    if block.is_heading:
        return True
    following = [number for number in body if number > block.number][:3]
    if not following:
        return False
    peers = [layout.blocks[number] for number in following]
    return all(peer.box.parent is not block.box.parent for peer in peers) and all(
        (peer.tag, peer.box.names.text) != (block.tag, block.box.names.text) or not peer.box.names.text
        for peer in peers
    )


def tokens(text: str) -> dict[str, int]:
    """Return how often each word of *text* is in it; characters of scripts without spaces are words."""
    counts: dict[str, int] = {}
    for word in _WORD.findall(text[:3000].casefold()):
        counts[word] = counts.get(word, 0) + 1
    return counts


def overlap(first: dict[str, int], second: dict[str, int]) -> float:
    """Return the F1 of two bags of words."""
    total = sum(first.values()) + sum(second.values())
    common = sum(min(count, second[word]) for word, count in first.items() if word in second)
    return 2 * common / total if total else 0.0


def title_number(blocks: list[TextBlock], title: str | None) -> int | None:
    """Return the number of the block that shows *title*: a heading that equals it, else the first `h1`."""
    wanted = key(title or "")
    around = range(len(wanted), 2 * len(wanted) + 20)
    same = [block for block in blocks[:400] if len(block.text) in around and key(block.text) == wanted]
    for block in same:
        if block.is_heading:
            return block.number
    for block in blocks:
        if block.tag == "h1" and not block.box.hidden:
            return block.number
    return same[0].number if same else None
