"""The standfirst: the sentence or two that a page shows between its headline and its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import Layout, is_prose
from crawler.extraction.filters import is_line
from crawler.extraction.names import STRONG
from crawler.extraction.people import BYLINE
from crawler.extraction.text import SENTENCE_ENDS
from crawler.extraction.typesetting import MARKED, Style, is_bold, is_under_picture, name_of, style_of
from crawler.extraction.wordbags import common, overlap, tokens
from crawler.items import Found

BEFORE, AFTER = 3, 25
"""Blocks before and after the headline among which a standfirst is looked for."""
ABOVE = 15
"""Blocks above the body's first paragraph among which it is looked for as well."""
MOST_IN_HEAD = 12
"""Blocks of a box up to which it may be the head of an article."""
SHORTEST, LONGEST = 25, 1200
"""Its size."""
SHORTEST_PART = 8
"""Size of one of its lines."""
MOST_PARTS = 8
"""Lines of one standfirst."""
SAMPLE = 24
"""Paragraphs that show how the body's text is set."""
SAME = 0.75
"""Token overlap from which a block is taken to be what a description says."""
WITHIN = 0.85
"""Share of the words of a line or of a description from which the other holds it."""
NEARLY = 0.9
"""Token overlap from which a line is the headline again."""
LEAST_CUT = 30
"""Characters of a description that may be the cut head of a longer text."""
LONG = 120
"""Size from which a heading says more than a headline."""
ENOUGH = 2.0
"""Points from which lines are a standfirst."""

_BY = re.compile(rf"(?:{BYLINE.pattern})|(?:von|by|par|por|di|door|av|af)\W*$", re.IGNORECASE)
_DATELINE = re.compile(
    r"\([A-Z][\w .]{1,30}\)|[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){1,3}: |"
    r"[A-Z][A-Z .’'-]{2,30}(?:, [^—–:]{2,30})?(?: ?\([A-Z][\w ]{1,20}\))?\s*(?:[—–]|--? )"
)
"""The place and the agency that open the text of a report: `NEW DELHI: `, `ST. JOHN (AP) — `."""


@dataclass(slots=True)
class _Head:
    """What is known of the part of a page in which its standfirst stands."""

    layout: Layout
    title: int | None
    """The headline."""
    headlines: list[dict[str, int]]
    """The words of the headline, as shown and as read."""
    around: list[range]
    """Lengths of texts that can repeat them."""
    descriptions: list[str]
    """What the page says of itself to machines."""
    wanted: list[dict[str, int]]
    """The words of the descriptions."""
    opening: int
    """The first paragraph that is set as the body is."""
    styles: list[tuple[int, Style]]
    """How the body's first blocks are set, each with its number."""
    end: int = 0
    """The block after the box that holds the headline and little prose."""


@dataclass(slots=True)
class _Group:
    """Lines that are set alike and follow each other."""

    blocks: list[TextBlock] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(block.text for block in self.blocks)

    @property
    def size(self) -> int:
        return sum(block.size for block in self.blocks)


def find_dek(
    layout: Layout, body: list[int], title_number: int | None, descriptions: list[str], title: str | None = None
) -> list[tuple[list[int], Found[str]]]:
    """Return standfirsts, each with the numbers of its blocks that are no part of the *body*, best first.

    What speaks for lines is that a description says the same, their names, their place, and that they are set
    otherwise than the body's paragraphs. The paragraph that opens a row of its like is text as well as standfirst.
    """
    head = _head(layout, body, title_number, descriptions, title)
    found: list[tuple[float, int, Found[str]]] = []
    numbers: dict[int, list[int]] = {}
    for group in _groups(head):
        points, rank, rule = _judge(head, group)
        if points >= ENOUGH:
            first = group.blocks[0].number
            numbers[first] = [] if _opens_text(head, group) else [block.number for block in group.blocks]
            found.append((-rank, first, Found(group.text, "markup", rule, group.text[:200])))
    found.sort(key=lambda entry: entry[:2])
    return [(numbers[first], value) for _, first, value in found]


def dek_of_lines(layout: Layout, title_number: int | None) -> list[tuple[list[int], Found[str]]]:
    """Return the standfirst of a page without markup: the line under the title, parted from the text."""
    at = (title_number if title_number is not None else len(layout.blocks)) + 1
    if at + 1 >= len(layout.blocks) or not is_prose(layout.blocks[at]) or is_prose(layout.blocks[at + 1]):
        return []
    text = layout.blocks[at].text
    return [([at], Found(text, "text", "line under the title", text[:200]))] if len(text) <= LONGEST else []


def _head(
    layout: Layout, body: list[int], title_number: int | None, descriptions: list[str], title: str | None
) -> _Head:
    """Return what is known of the place of the standfirst."""
    blocks = layout.blocks
    styles = [(number, style_of(blocks[number])) for number in body[:SAMPLE]]
    prose = [(number, style) for number, style in styles if is_prose(blocks[number])]
    held: dict[Style, int] = {}
    for number, style in prose:
        held[style] = held.get(style, 0) + blocks[number].size
    usual = max(held, key=lambda style: held[style], default=None)
    start = title_number if title_number is not None else (body[0] if body else 0)
    opening = next((number for number, style in prose if style == usual), min(start + AFTER, len(blocks) - 1))
    shown = blocks[title_number].text if title_number is not None else ""
    headlines = [text for text in dict.fromkeys((title or "", shown)) if text]
    return _Head(
        layout, title_number, [tokens(text) for text in headlines],
        [range(len(text) // 2, 2 * len(text) + 20) for text in headlines],
        descriptions, [tokens(text) for text in dict.fromkeys(descriptions) if text], opening, styles,
        _head_of(layout, title_number),
    )  # fmt: skip


def _groups(head: _Head) -> Iterator[_Group]:
    """Yield the lines near the headline and above the body that may be a standfirst, those set alike together."""
    blocks, opening = head.layout.blocks, head.opening
    start = head.title if head.title is not None else opening
    near = range(max(0, start - BEFORE), min(start + AFTER, opening) + 1)
    above = range(max(near.stop, opening - ABOVE), opening + 1)
    group = _Group()
    last: Style | None = None
    for number in (*near, *above):
        block = blocks[number]
        if not _may_be(head, block):
            last = None
            continue
        style = style_of(block)
        if style != last or number == opening or len(group.blocks) >= MOST_PARTS:
            if group.size >= SHORTEST:
                yield group
            group = _Group()
        group.blocks.append(block)
        last = style
    if group.size >= SHORTEST:
        yield group


def _may_be(head: _Head, block: TextBlock) -> bool:
    """Tell whether *block* may be a line of a standfirst."""
    return (
        SHORTEST_PART <= block.size <= LONGEST
        and block.number != head.title
        and block.link_share < 0.5
        and not block.box.hidden
        and block.tag not in ("figcaption", "button", "h1", "table", "pre", "td")
        and not _is_byline(block)
        and not is_under_picture(block)
        and not _repeats(head, block)
    )


def _judge(head: _Head, group: _Group) -> tuple[float, float, str]:
    """Return what speaks for *group* being the standfirst, its rank among several, and what speaks loudest."""
    first = group.blocks[0]
    name = name_of(group.blocks)
    is_weak = head.layout.strength[first.number] >= STRONG
    is_after = head.title is not None and first.number > head.title
    is_above = is_after and _is_above_byline(head.layout, group.blocks[-1])
    is_apart = is_above or name in MARKED or _stands_apart(head, group)
    opens = _is_excerpted(head, group) or _DATELINE.match(first.text)
    if opens and not (name or is_above or is_bold(first)):
        return 0.0, 0.0, ""
    said = _said(tokens(group.text), head.wanted) if is_apart or name else 0.0
    if not (is_apart or said):
        return 0.0, 0.0, ""
    if not said and (is_weak or (not name and any(map(is_line, group.blocks)))):
        return 0.0, 0.0, ""
    is_prose_like = any(map(is_prose, group.blocks))
    in_head = is_after and first.number < head.end and is_prose_like and not _negative(first)
    points = said + 2.0 * (bool(name) and not is_weak) + 2.0 * is_above + 1.5 * in_head + 1.5 * is_bold(first)
    points += 0.5 * is_prose_like
    rank = points + 0.5 * group.text.endswith(SENTENCE_ENDS) + 1.0 * (said > 0 and first.number - 1 == head.title)
    if first.is_heading and group.size < LONG and not first.text.endswith(SENTENCE_ENDS):
        # A second headline gives way to a standfirst below it.
        rank -= 0.0 if said else 3.0
    return points, rank, "matches description" if said else f"class {name}" if name else "under the headline"


def _stands_apart(head: _Head, group: _Group) -> bool:
    """Tell whether *group* is set apart from the paragraphs of the body rather than being the first of them."""
    first = group.blocks[0]
    last = group.blocks[-1].number
    peers = _peers(head, group)
    if first.is_heading:
        return not peers
    if peers:
        return is_bold(first) and not is_bold(head.layout.blocks[peers[0]])
    parent = first.box.parent
    if parent is not None and (
        parent.names.body or any(parent.first <= number < parent.last for number, _ in head.styles if number > last)
    ):
        # It stands among the paragraphs: a name of its own must part it from them.
        return bool(first.box.names.text)
    return True


def _peers(head: _Head, group: _Group) -> list[int]:
    """Return the blocks of the body after *group* that are set as it is."""
    last, style = group.blocks[-1].number, style_of(group.blocks[0])
    return [number for number, other in head.styles if number > last and other == style]


def _opens_text(head: _Head, group: _Group) -> bool:
    """Tell whether *group* is the first of a row of paragraphs, all in one place below the head and set alike."""
    first = group.blocks[0]
    if first.is_heading or first.number < head.end or _is_above_byline(head.layout, group.blocks[-1]):
        return False
    return bool(_peers(head, group))


def _is_excerpted(head: _Head, group: _Group) -> bool:
    """Tell whether a description was cut from the head of *group*, as a machine cuts one from the first paragraphs."""
    if group.blocks[0].is_heading or not all(map(is_prose, group.blocks)):
        return False
    text = " ".join(group.text.split())
    cuts = (" ".join(said.split()).rstrip(".… []") for said in head.descriptions)
    return any(LEAST_CUT <= len(cut) < len(text) - SHORTEST_PART and text.startswith(cut) for cut in cuts)


def _said(words: dict[str, int], wanted: list[dict[str, int]]) -> float:
    """Return points for what the descriptions say of *words*: 4 for the same, 3 for a part of one or more than one."""
    if any(overlap(words, other) >= SAME for other in wanted):
        return 4.0
    total = sum(words.values())
    for other in wanted:
        both = common(words, other)
        if total > 5 and (both >= WITHIN * total or both >= WITHIN * max(12, sum(other.values()))):
            return 3.0
    return 0.0


def _repeats(head: _Head, block: TextBlock) -> bool:
    """Tell whether *block* says what the headline says: all of it and no more, a heading most of the shorter."""
    if not block.is_heading:
        # What is far longer or shorter cannot be the same words.
        if not any(len(block.text) in around for around in head.around):
            return False
        words = tokens(block.text)
        return any(overlap(words, headline) >= NEARLY for headline in head.headlines)
    words = tokens(block.text)
    return any(
        common(words, headline) >= SAME * min(sum(words.values()), sum(headline.values()))
        for headline in head.headlines
    )


def _is_above_byline(layout: Layout, block: TextBlock) -> bool:
    """Tell whether only lines without sentences stand between *block* and the next paragraph, the first a byline."""
    following = layout.blocks[block.number + 1 : block.number + 1 + MOST_IN_HEAD]
    is_text = is_prose(block) or (block.text.endswith(SENTENCE_ENDS) and not BYLINE.match(block.text))
    return is_text and bool(following) and _is_byline(following[0]) and any(map(is_prose, following))


def _is_byline(block: TextBlock) -> bool:
    """Tell whether *block* is a line that says who wrote, or only the word before the name."""
    return is_line(block) and _BY.match(f"{block.text} ") is not None


def _negative(block: TextBlock) -> bool:
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
