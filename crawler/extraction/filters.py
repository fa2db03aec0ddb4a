"""Which blocks inside the chosen place are not body: links, promotions, captions, repeats of the title, cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from crawler.extraction.blocks import Blocks, Box, TextBlock
from crawler.extraction.candidates import Layout, is_prose
from crawler.extraction.cards import teaser_cards
from crawler.extraction.columns import side_columns
from crawler.extraction.linklabels import without_labels
from crawler.extraction.names import ALWAYS, STRONG, WEAK
from crawler.extraction.people import BYLINE
from crawler.extraction.text import SENTENCE_ENDS

SHORT = 140
"""Size below which a weakly negative name counts."""
CAPTION = 350
"""Size below which a name that says caption counts, or a place beside a picture alone."""
LINE = 40
"""Characters up to which a repeated text is a line rather than a paragraph."""
PLACEHOLDER = 3
"""Copies of a text in the place of the body from which it is no part of what the page says."""
PLACEHOLDERS = 8
"""How many times the text of all placeholders the place of the body holds."""
QUESTIONS = ("?", "？", "؟")
"""Ends of questions."""
LONGEST_KEY = 2000
"""Characters from which texts are compared as they are."""
LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})

_PLACES = frozenset({"html", "body", "article", "main", "section", "td", "tr", "li", "p", "blockquote"})
_PICTURED = frozenset({"figure", "figcaption"})
_DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}[:.]\d\d")
_REPEATABLE = frozenset({"li", "td", "th", "dd", "dt", "table", "pre"})
_WORDS = re.compile(r"\w+")
_IMPRINT = re.compile(
    r"^(?:©|\(c\)\s|copyright\b|all rights reserved|(?:this (?:article|story|post|piece|essay) )?"
    r"(?:was |has been |is )?(?:first|originally) (?:published|appeared) (?:in|by|on|at)\b|"
    r"(?:re)?(?:published|printed) (?:here )?(?:with permission|by arrangement|under a)\b|"
    r"(?:dieser|der) (?:artikel|text|beitrag) (?:ist|erschien|wurde) (?:zuerst|ursprünglich|zunächst)|"
    r"cet article a (?:d[’']abord |initialement )?été (?:initialement |d[’']abord )?publié)",
    re.IGNORECASE,
)
"""Lines that say whose a text is or where it was first."""

_NOTICE = re.compile(
    r"^(?:(?:got a story\?|do you have a story\?|have you got a story\?)|get in touch with our (?:\w+ )?team|"
    r"for more stories like this\b|follow [\w. ]{2,40} on (?:twitter|facebook|instagram|x)\b|"
    r"this site is protected by recaptcha|il vous reste \d+(?:[.,]\d+)? ?% de cet article|"
    r"(?:the rest|la suite|der rest) (?:of|de|dieses|est|ist)\b.{0,40}\b(?:subscribers|abonnés|abonnenten)\b|"
    r"lecture .{0,30}en cours sur un autre appareil)",
    re.IGNORECASE,
)
"""Lines in which a publication speaks of itself, of its readers' letters or of what readers without a contract miss."""
_ARTICLE = frozenset(
    {"article", "artikel", "artikkel", "articolo", "artículo", "artigo", "artykuł", "článek", "članek"}
)
"""Headings that only say that an article follows, in lower case."""

Rule = Callable[[Layout, TextBlock], bool]


def keep(layout: Layout, numbers: Iterable[int], skip: frozenset[int], barred: frozenset[int]) -> list[int]:
    """Return those of *numbers* that are body, in order; filters that leave next to nothing are relaxed in steps.

    The blocks of *skip* are not looked at; those of *barred* are no body, but part of what is looked at.
    """
    numbers = [number for number in numbers if number not in skip]
    blocks, paragraphs = layout.blocks, layout.paragraphs
    everything = sum([blocks[number].size for number in numbers if paragraphs[number]])
    dropped = teaser_cards(layout, numbers) | _linked_lists(layout, numbers) | _repeats(layout, numbers)
    dropped |= side_columns(layout, numbers) | _captions(layout)
    dropped |= barred
    left = [number for number in numbers if number not in dropped and not _is_link_line(blocks[number])]
    kept: list[int] = []
    for least in (STRONG, ALWAYS, ALWAYS + 1):
        kept = tidied(blocks, _believed(layout, left, least))
        if sum([blocks[number].size for number in kept]) >= 0.2 * everything:
            break
    return kept


def _believed(layout: Layout, numbers: list[int], least: int) -> list[int]:
    """Return those of *numbers* that no name from the strength *least* on is around, nor a lesser sign at first."""
    strength = layout.strength
    left = [number for number in numbers if strength[number] < least]
    if least != STRONG:
        return left
    beside = _beside_pictures(layout)
    blocks = layout.blocks
    return [
        number
        for number in left
        if number not in beside and not (strength[number] == WEAK and _is_aside(blocks[number]))
    ]


def _is_link_line(block: TextBlock) -> bool:
    """Tell whether *block* is by itself a list of links."""
    return 2 * block.link_chars > block.chars and _is_links(block)


def repeats_of(blocks: list[TextBlock], title: str | None) -> frozenset[int]:
    """Return the numbers of those of *blocks* that say *title* and no more."""
    wanted = key(title or "")
    shortest, longest = len(wanted) // 2, 2 * len(wanted) + 10
    return frozenset(
        [block.number for block in blocks if shortest <= block.chars < longest and has_key(block.text, wanted)]
    )


def data_among(blocks: list[TextBlock]) -> frozenset[int]:
    """Return the numbers of those of *blocks* that are data for a script rather than text: `{"a": 1}`."""
    bracketed = [block for block in blocks if block.text[0] in "{[" and block.text[-1] in "}]"]
    return frozenset(block.number for block in bracketed if '":' in block.text and block.tag not in ("pre", "table"))


def _repeats(layout: Layout, numbers: list[int]) -> set[int]:
    """Return paragraphs that were there before, and what comes three times, the first one too: placeholders."""
    places: dict[str, list[int]] = {}
    out, whole = set(), 0
    for number in numbers:
        block = layout.blocks[number]
        whole += block.size
        if block.tag not in _REPEATABLE:
            places.setdefault(block.text, []).append(number)
    often = [
        same for text, same in places.items() if len(same) >= PLACEHOLDER and _may_hold_place(layout.blocks[same[0]])
    ]
    for same in places.values():
        if len(layout.blocks[same[0]].text) > LINE:
            out.update(same[1:])
    # A text of which each part is there in three versions says what it says.
    if PLACEHOLDERS * sum(layout.blocks[same[0]].size for same in often) < whole:
        out.update(number for same in often for number in same)
    return out


def _may_hold_place(block: TextBlock) -> bool:
    """Tell whether *block* is no heading, nor a question that is asked again."""
    return not block.is_heading and not block.text.endswith(QUESTIONS)


def key(text: str) -> str:
    """Return *text* reduced to its letters and digits in lower case, for telling repeats."""
    return "".join(_WORDS.findall(text.casefold())) if len(text) < LONGEST_KEY else text


def has_key(text: str, wanted: str) -> bool:
    """Tell whether `key` of *text* is *wanted*; most texts begin otherwise, which costs less to see."""
    first = text[:1]
    if first.isalnum() and len(text) < LONGEST_KEY and not wanted.startswith(first.casefold()):
        return False
    return key(text) == wanted


def _is_aside(block: TextBlock) -> bool:
    """Tell whether a weak negative name is to be believed: only of short text that is no list or heading."""
    return block.size < SHORT and not block.is_heading and block.tag not in ("li", "table", "pre", "blockquote", "dd")


def _beside_pictures(layout: Layout) -> set[int]:
    """Return the blocks that share a small box with a picture and nothing else: captions not marked as such."""
    blocks = layout.blocks
    media = blocks.media if isinstance(blocks, Blocks) else []
    out: set[int] = set()
    for medium in media:
        box = medium.box
        for _ in range(4):
            if box is None or box.tag in _PLACES:
                break
            if box.last > box.first:
                if box.last - box.first <= 2 and box.first <= medium.before <= box.last:
                    inside = blocks[box.first : box.last]
                    if all(block.size < CAPTION and block.tag in ("p", "div", "span") for block in inside):
                        out.update(block.number for block in inside)
                break
            box = box.parent
    return out


def _captions(layout: Layout) -> set[int]:
    """Return the blocks that are captions of figures."""
    figures = [range(box.first, box.last) for box in layout.boxes if box.is_lost or box.tag in _PICTURED]
    numbers = {number for figure in figures for number in figure}
    return {number for number in numbers if is_caption(layout.blocks[number])}


def is_caption(block: TextBlock) -> bool:
    """Tell whether *block* is the caption of a figure rather than text that was put into one."""
    box: Box | None = block.box
    for _ in range(4):
        if box is None:
            return False
        if box.tag == "figcaption" or (box is block.box and block.tag == "figcaption"):
            return True
        if box.tag == "figure":
            return block.size < 600 and block.tag not in ("pre", "table", "blockquote", "li")
        if box.tag in ("blockquote", "pre", "table"):
            return False
        box = box.parent
    return False


def _is_links(block: TextBlock) -> bool:
    """Tell whether *block* is mostly links; a long paragraph may be."""
    share = block.link_share
    # A linked heading with text under it is a section's; without, it is a loose end, and a teaser's goes with its card.
    if block.is_heading or block.tag in ("li", "dd", "dt"):
        return False
    if block.tag == "p" and block.size >= LINE and block.text.endswith((".", ":", "。", "।", "۔")):
        return False
    return share > 0.8 or (share > 0.5 and block.size < 400)


def _linked_lists(layout: Layout, numbers: list[int]) -> set[int]:
    """Return the items of lists that are mostly links; the items of one list share one fate."""
    lists: dict[Box, list[TextBlock]] = {}
    for number in numbers:
        block = layout.blocks[number]
        if block.tag in ("li", "dd", "dt"):
            holder = list_of(block.box)
            if holder is not None:
                lists.setdefault(holder, []).append(block)
    out: set[int] = set()
    for items in lists.values():
        chars = sum(item.chars for item in items)
        if sum(item.link_chars for item in items) > 0.5 * chars:
            out.update(item.number for item in items)
    return out


def list_of(box: Box) -> Box | None:
    """Return the list that *box* is an item of."""
    holder: Box | None = box
    for _ in range(4):
        if holder is None or holder.tag in LISTS:
            return holder
        holder = holder.parent
    return None


def without_lines(blocks: list[TextBlock], kept: list[int]) -> list[int]:
    """Return *kept* without the short lines that are no sentences before its first and after its last paragraph."""
    prose = [at for at, number in enumerate(kept) if is_prose(blocks[number])]
    if not prose:
        return kept
    first, last = prose[0], prose[-1]
    return [number for at, number in enumerate(kept) if first <= at <= last or not is_line(blocks[number])]


def is_line(block: TextBlock) -> bool:
    """Tell whether *block* is a short line that is no sentence: a date, a byline, a label."""
    if block.is_heading or block.tag in ("table", "pre", "blockquote", "dd", "dt"):
        return False
    if block.size < 2 * LINE and BYLINE.match(block.text):
        return not block.text.endswith(SENTENCE_ENDS)
    if block.size < LINE and block.tag not in ("li", "td", "th"):
        return not block.text.endswith(SENTENCE_ENDS)
    return block.size < 2 * LINE and _DATED.search(block.text) is not None and _is_numeric(block.text)


def _is_numeric(text: str) -> bool:
    """Tell whether a sixth of *text* are digits, as in a line that gives a date and a time."""
    return sum(map(str.isdigit, text)) * 6 > len(text)


def tidied(blocks: list[TextBlock], kept: list[int]) -> list[int]:
    """Return *kept* without what is no body by what was left out around it.

    That is labels of links, lines about the text around it, headings that nothing follows, copyright lines at the end.
    """
    kept = without_lines(blocks, without_labels(blocks, kept))
    if kept and blocks[kept[0]].is_heading and blocks[kept[0]].text.lower() in _ARTICLE:
        kept = kept[1:]
    while kept:
        last = blocks[kept[-1]]
        if last.is_heading or (last.size < 250 and (_IMPRINT.search(last.text) or _NOTICE.search(last.text))):
            kept.pop()
        else:
            break
    out: list[int] = []
    for at, number in enumerate(kept):
        block = blocks[number]
        if block.is_heading and at + 1 < len(kept):
            after = kept[at + 1]
            following = blocks[after]
            # What stood under this heading was dropped when the next kept block is a heading of its rank or above.
            if following.is_heading and following.tag <= block.tag and after > number + 1:
                continue
        out.append(number)
    return out


def reasons(layout: Layout, chosen: Iterable[int], title: str | None, skip: frozenset[int]) -> dict[int, str]:
    """Return which filter leaves out which of the *chosen* blocks: for looking at a page, not for reading it."""
    numbers = [number for number in chosen if number not in skip]
    sets = {
        "teaser of another article": teaser_cards(layout, numbers),
        "in a list of links": _linked_lists(layout, numbers),
        "stood there before": _repeats(layout, numbers),
        "in a side column": side_columns(layout, numbers),
        "beside a picture": _beside_pictures(layout),
    }
    found: dict[int, str] = {}
    for number in numbers:
        block = layout.blocks[number]
        tests = {
            **{name: number in members for name, members in sets.items()},
            "caption": is_caption(block),
            "mostly links": _is_links(block),
            "the title again": bool(title) and key(block.text) == key(title or ""),
            "a line, no sentence": is_line(block),
            "a heading with nothing under it": block.is_heading,
        }
        found[number] = next((name for name, is_so in tests.items() if is_so), "")
    return found
