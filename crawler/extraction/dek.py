"""The standfirst: the sentence or two that a page shows between its headline and its body."""

from __future__ import annotations

import re

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import Layout, is_prose
from crawler.extraction.filters import SENTENCE_ENDS, is_caption, is_line, key
from crawler.extraction.names import STRONG
from crawler.extraction.people import BYLINE
from crawler.items import Found

BEFORE, AFTER = 3, 25
"""Blocks before and after the headline among which a standfirst is looked for."""
MOST_IN_HEAD = 12
"""Blocks of a box up to which it may be the head of an article."""
SHORTEST, LONGEST = 25, 900
"""Its size."""
FARTHEST = 1500
"""Number of a block beyond which a repeat of the title is not its headline."""
SAME = 0.75
"""Token overlap from which a block is taken to be what a description says."""
NEARLY = 0.9
"""Token overlap from which a line is the headline again."""

_NAMED = re.compile(
    r"\b(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subhead|subheading|subheadline|sub-headline|sub-heading|"
    r"lead|lede|intro|introduction|summary|excerpt|chapo|chapeau|sapo|ingress|manchet|vorspann|anreisser|sottotitolo|"
    r"occhiello|catenaccio|entradilla|bajada|copete|bajante|abstract|strapline|strap|tagline|perex|underrubrik|"
    r"underrubric|leadtext|description|teaser-text|preamble|kicker-text|snippet)\b"
)
_PICTURE = re.compile(r"\b(?:captions?|images?|img|photos?|media|gallery|figure|bild|credits?|authors?|bylines?)\b")
_BY = re.compile(rf"(?:{BYLINE.pattern})|(?:von|by|par|por|di|door|av|af)\W*$", re.IGNORECASE)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|\w+")


def find_dek(
    layout: Layout, body: list[int], title_number: int | None, descriptions: list[str], title: str | None = None
) -> list[tuple[int, Found[str]]]:
    """Return standfirsts with their block numbers, best first: what matches a description, then what is named so."""
    start = title_number if title_number is not None else (body[0] if body else 0)
    wanted = [tokens(text) for text in descriptions if text]
    opening = next((number for number in body if is_prose(layout.blocks[number])), start + AFTER)
    head = _head_of(layout, title_number)
    headlines = [
        tokens(text) for text in (title or "", *(layout.blocks[at].text for at in [title_number] if at)) if text
    ]
    found: list[tuple[int, int, Found[str]]] = []
    for block in layout.blocks[max(0, start - BEFORE) : min(start + AFTER, max(opening, start)) + 1]:
        number = block.number
        if number == title_number or not _may_be(block) or is_caption(block):
            continue
        if any(_repeats(tokens(block.text), headline, whole=not block.is_heading) for headline in headlines):
            continue
        matches = max((overlap(tokens(block.text), other) for other in wanted), default=0.0) >= SAME
        name = _name_of(block) if layout.strength[number] < STRONG else None
        is_above = number > start and _is_above_byline(layout, block)
        if is_above or _stands_apart(layout, block, body) or (name and matches):
            in_head = is_above or (start < number < head and is_prose(block))
            rank, rule = _rank(matches, name, in_head and not _named(block))
            if rule:
                # A second headline gives way to a standfirst below it.
                rank += 3 * (block.is_heading and not block.text.endswith(SENTENCE_ENDS))
                found.append((rank, number, Found(block.text, "markup", rule, block.text[:200])))
    found.sort(key=lambda entry: entry[:2])
    return [(number, value) for _, number, value in found]


def dek_of_lines(layout: Layout, title_number: int | None) -> list[tuple[int, Found[str]]]:
    """Return the standfirst of a page without markup: the line under the title, parted from the text."""
    at = (title_number if title_number is not None else len(layout.blocks)) + 1
    if at + 1 >= len(layout.blocks) or not is_prose(layout.blocks[at]) or is_prose(layout.blocks[at + 1]):
        return []
    text = layout.blocks[at].text
    return [(at, Found(text, "text", "line under the title", text[:200]))] if len(text) <= LONGEST else []


def _repeats(words: dict[str, int], headline: dict[str, int], *, whole: bool) -> bool:
    """Tell whether words say what the headline says: all of it and no more if *whole*, else most of the shorter."""
    if whole:
        return overlap(words, headline) >= NEARLY
    common = sum(min(count, headline[word]) for word, count in words.items() if word in headline)
    return common >= SAME * min(sum(words.values()), sum(headline.values()))


def _rank(matches: bool, name: str | None, in_head: bool) -> tuple[int, str]:
    """Return how well a block is known to be a standfirst, lower is better, and by which rule."""
    if matches:
        return 0, "matches description"
    if name:
        return 1, f"class {name}"
    return (2, "under the headline") if in_head else (3, "")


def _is_above_byline(layout: Layout, block: TextBlock) -> bool:
    """Tell whether only lines without sentences stand between *block* and the next paragraph, the first a byline."""
    following = layout.blocks[block.number + 1 : block.number + 4]
    is_text = is_prose(block) or (block.text.endswith(SENTENCE_ENDS) and not BYLINE.match(block.text))
    if not is_text or not following or not is_line(following[0]) or not _BY.match(f"{following[0].text} "):
        return False
    return next((is_prose(other) for other in following if not is_line(other)), False)


def _named(block: TextBlock) -> bool:
    """Tell whether a negative name is on the block's element or on the one around it."""
    parent = block.box.parent
    return bool(block.box.names.strength or (parent is not None and parent.names.strength))


def _head_of(layout: Layout, title_number: int | None) -> int:
    """Return the number of the block after the box that holds the headline and little prose."""
    if title_number is None:
        return 0
    last = title_number
    box: Box | None = layout.blocks[title_number].box
    while box is not None and box.last - box.first <= MOST_IN_HEAD and 4 * layout.prose(box) < layout.good[-1]:
        last, box = box.last, box.parent
    return last


def _may_be(block: TextBlock) -> bool:
    return (
        SHORTEST <= block.size <= LONGEST
        and block.link_share < 0.5
        and not block.box.hidden
        and block.tag not in ("figcaption", "button", "h1", "table", "pre", "td")
    )


def _name_of(block: TextBlock) -> str | None:
    """Return the name on the block's element, or on one of the two around it when they hold little else."""
    box = block.box
    for _ in range(3):
        if _PICTURE.search(box.names.text):
            return None
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
    own = (block.tag, block.box.names.text)
    peers = [layout.blocks[number] for number in following]
    if all(peer.box.parent is not block.box.parent for peer in peers):
        return not own[1] or all((peer.tag, peer.box.names.text) != own for peer in peers)
    return bool(own[1]) and all(peer.box.names.text != own[1] for peer in peers)


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
    found: list[tuple[int, int]] = []
    for block in blocks:
        same = len(block.text) in around and block.number < FARTHEST and key(block.text) == wanted
        if not block.box.hidden and (same or block.tag == "h1"):
            # A trail of links or a list of headlines often repeats the title before the headline itself.
            rank = (0 if _in_list(block.box) else 4) + (2 if same else 0) + (1 if block.is_heading else 0)
            found.append((-rank - (1 if block.tag == "h1" else 0), block.number))
    if not found:
        return None
    rank, number = min(found)
    return _after_trail(blocks, number) if rank > -4 else number


def _after_trail(blocks: list[TextBlock], number: int) -> int:
    """Return the number of the headline that follows a title which is only the end of a trail of links."""
    for block in blocks[number + 1 : number + AFTER]:
        if block.tag in ("h1", "h2") and not block.box.hidden and not _in_list(block.box):
            return block.number
        if is_prose(block):
            break
    return number


def _in_list(box: Box) -> bool:
    """Tell whether *box* is in a list, a navigation or a trail."""
    holder: Box | None = box
    for _ in range(4):
        if holder is None:
            return False
        if holder.tag in ("li", "nav", "aside") or "breadcrumb" in holder.names.text:
            return True
        holder = holder.parent
    return False
