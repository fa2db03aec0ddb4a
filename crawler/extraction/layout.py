"""What lines are when no markup says it: the visible text of a page with its chips around headline and standfirst."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from crawler.extraction.blocks import Blocks, TextBlock
from crawler.extraction.groups import Group
from crawler.extraction.namelines import BY, names_in
from crawler.extraction.pieces import hint_of
from crawler.extraction.tokens import Token
from crawler.extraction.zones import Zones, is_prose
from crawler.items import Found, Origin
from crawler.page import Page

HEAD_LINES = 14
"""Lines among which headline, standfirst and names stand."""
LONGEST_TITLE = 220
_PROSE = 160
_LONGEST_NAME = 60
_MOST_TOPIC_WORDS = 8
_ABOVE, _BESIDE = 3, 2
_BUTTON_WORDS = (
    "share show ask previous next sidebar post posts follow subscribe sign print facebook twitter email copy link menu "
    "search listen watch read more home login log join contents editorial team staff advertisement"
)
_BUTTONS = frozenset(_BUTTON_WORDS.split())
_NO_SECTIONS = frozenset({"updated", "exclusive", "breaking", "breaking news", "sponsored", "live", "video", "new"})
_JUDGEMENTS = frozenset({"emotion", "article_type", "clickbait_probability", "sentiment_label", "engagement_rate"})
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d")
_ENDS = (".", "!", "?", "…", ":", "”", '"')


@dataclass(slots=True)
class Layout:
    """What the places of lines say."""

    found: list[tuple[str, Found[Any]]] = field(default_factory=list)
    used: frozenset[int] = frozenset()


def read_layout(page: Page, zones: Zones, groups: list[Group], *, has_authors: bool) -> Layout:
    """Return what the order of lines says about a page: all of it for visible text alone, else only what chips say.

    *has_authors* tells that the page declares its authors.
    """
    reader = _Reader(zones.blocks, frozenset(number for group in groups for number in group.used))
    # Bars of shares and comments stand beside anything; a topic stands beside what judges the text.
    strong = [group for group in groups if group.line.is_strong and group.line.fields & _JUDGEMENTS]
    sentiment = [group for group in groups if "sentiment_label" in {reading.field for reading in group.accepted}]
    reader.section_beside(sentiment, zones)
    reader.section_above(zones)
    if not has_authors:
        reader.names_in_chips(groups)
    if page.is_snapshot or (zones.title is None and strong):
        reader.head(groups)
    elif zones.title is not None:
        reader.names_below(zones, groups, bare=not has_authors)
    reader.topic(strong, page.is_snapshot)
    return Layout(reader.found, frozenset(reader.used))


class _Reader:
    """State of reading the lines of one page."""

    def __init__(self, blocks: Blocks, used: frozenset[int]) -> None:
        self.blocks = blocks
        self.chips = used
        self.used: set[int] = set()
        self.found: list[tuple[str, Found[Any]]] = []

    def give(self, name: str, value: Any, rule: str, block: TextBlock | None = None, origin: Origin = "text") -> None:
        """Note a value that a line's place gives."""
        raw = block.text if block is not None else str(value)
        self.found.append((name, Found(value, origin, rule, raw[:120])))
        if block is not None and name != "title":
            self.used.add(block.number)

    def section_beside(self, groups: list[Group], zones: Zones) -> None:
        """Take the words before a sentiment's chip, above the headline, for the section."""
        for group in groups:
            at = next(at for at, token in enumerate(group.tokens) if token.kind == "sentiment" and token.used)
            before = _word_before(group.tokens, at)
            is_above = zones.title is None or group.numbers[0] < zones.title
            if before is not None and is_above and len(before.text.split()) <= 4 and not _DATED.search(before.text):
                before.used = True
                self.give("section", before.text, "chip beside the sentiment")
                if before.block not in self.chips:
                    self.used.add(before.block)
                return

    def section_above(self, zones: Zones) -> None:
        """Take a short line just above the headline for the section when its element is named so."""
        title = zones.title
        for block in reversed(self.blocks[max(0, (title or 0) - _ABOVE) : title or 0]):
            named = (
                block.box.parent is not None
                and title is not None
                and block.box.parent.first <= title < block.box.parent.last
            )
            if (
                named
                and block.text.lower() not in _NO_SECTIONS
                and len(block.text) <= _LONGEST_NAME
                and _is_section(block)
            ):
                field, rule = hint_of(block.element)
                if field == "section":
                    self.give("section", block.text, rule, block, "markup")
                    return

    def head(self, groups: list[Group]) -> None:
        """Read headline, standfirst, names and section from the lines above the body."""
        lines = self.head_lines(groups)
        if not lines:
            return
        section = any(name == "section" for name, _ in self.found)
        if len(lines) > 1 and not section and _is_section(lines[0]) and not _is_section(lines[1]):
            self.give("section", lines[0].text, "line above the headline", lines.pop(0))
        at = next((at for at, line in enumerate(lines) if line.text.count(" ") >= 3 and not names_in(line.text)), 0)
        title = lines.pop(at)
        if len(title.text) > LONGEST_TITLE:
            return
        self.give("title", title.text, "first line", title)
        self.after_title([line for line in lines if line.number > title.number])

    def after_title(self, lines: list[TextBlock]) -> None:
        """Read the lines between headline and body."""
        known = any(name == "authors" for name, _ in self.found)
        for at, line in enumerate(lines):
            names = names_in(line.text) if not known else []
            if names:
                self.give("authors", names, "line of names", line)
            elif at == 0 and line.text.count(" ") >= 3 and not _DATED.search(line.text[:20]):
                self.give("dek", line.text, "line below the headline", line)

    def names_in_chips(self, groups: list[Group]) -> None:
        """Take names that stand on the line of the read time for the authors: 'Sofia Reyes · 3 min read'."""
        times = {
            reading.block for group in groups for reading in group.accepted if reading.field == "read_time_minutes"
        }
        for token in (token for group in groups for token in group.tokens if token.block in times):
            names = (
                names_in(token.text) if token.kind == "word" and not token.used and not _is_button(token.text) else []
            )
            if names:
                token.used = True
                self.give("authors", names, "names beside the read time")
                return

    def names_below(self, zones: Zones, groups: list[Group], bare: bool) -> None:
        """Take the first line of names below the headline for the authors: after 'By', or *bare* and beside chips."""
        title = zones.title or 0
        header = {number for group in groups if _is_header(group) for number in group.used if number > title}
        for number in range(title + 1, zones.head.stop):
            block = self.blocks[number]
            if block.number in self.chips:
                continue
            if is_prose(block):
                return
            by = BY.match(block.text)
            beside = bare and not header.isdisjoint(range(number - _BESIDE, number + _BESIDE + 1))
            names = names_in(block.text) if by or (beside and not _is_button(block.text)) else []
            if names and not zones.is_teaser(block):
                self.give("authors", names, "line of names", block)
                return

    def head_lines(self, groups: list[Group]) -> list[TextBlock]:
        """Return the lines above the body that are no chips: up to the last chips, names or the first long line."""
        head = list(self.blocks[:HEAD_LINES])
        first_prose = next((block.number for block in head[1:] if len(block.text) >= _PROSE), len(head))
        last = max((number for group in groups for number in group.used if number < first_prose + 2), default=-1)
        named = [block.number for block in head[1:first_prose] if names_in(block.text)]
        last = max([last, *named])
        if last < 0:
            return head[:1] if first_prose > 0 and len(head) > 1 else []
        return [
            block for block in head if block.number <= max(last, 1) and block.number not in {*self.chips, *self.used}
        ]

    def topic(self, groups: list[Group], is_snapshot: bool) -> None:
        """Read the topic: the words that end a line of chips, which a tag below the body may repeat."""
        stated = [reading for group in groups for reading in group.accepted if reading.field == "topic"]
        candidates = [] if stated else [token for group in groups for token in _topics(group)]
        tails = self.tails(is_snapshot) if candidates or is_snapshot else {}
        repeated = next((token for token in candidates if _key(token.text) in tails), None)
        token = repeated or (candidates[0] if candidates else None)
        taken = {name for name, _ in self.found}
        if token is not None:
            text = token.text.strip(" ·•|#")
            token.used = True
            self.give("topic", text, "end of the chips")
            self.give("tags", [text], "end of the chips")
            if token.block >= 0:
                self.used.add(token.block)
            if _key(text) in tails:
                self.used.add(tails[_key(text)].number)
        elif is_snapshot and tails and "title" in taken:
            line = next(iter(tails.values()))
            self.give("topic", line.text, "last line", line)
            self.give("tags", [line.text], "last line", line)

    def tails(self, is_snapshot: bool) -> dict[str, TextBlock]:
        """Return the short lines at the end of the page, by what they say."""
        found: dict[str, TextBlock] = {}
        for block in reversed(self.blocks[-1:] if is_snapshot else self.blocks[-60:]):
            text = block.text.lstrip("# ")
            if block.number in self.chips or block.number <= 2 or text.endswith(_ENDS):
                continue
            if 1 < len(text) <= _LONGEST_NAME and text.count(" ") < _MOST_TOPIC_WORDS:
                found[_key(text)] = block
        return found


def _topics(group: Group) -> list[Token]:
    """Return the words of a line of chips that no label claims, those that a separator sets apart first."""
    spoken = [at for at, token in enumerate(group.tokens) if token.used]
    last = max(spoken, default=-1)
    rows = []
    for at, token in enumerate(group.tokens):
        is_name = token.kind == "word" and not token.used and len(token.text) <= _LONGEST_NAME
        is_name = is_name and any(map(str.isalpha, token.text))
        if is_name and token.text.count(" ") < _MOST_TOPIC_WORDS and not _DATED.search(token.text):
            parted = at > 0 and group.tokens[at - 1].kind == "part"
            in_line = any(group.tokens[place].block == token.block for place in spoken)
            dated = any(0 <= at + step < len(group.tokens) and _is_loose(group.tokens[at + step]) for step in (-1, 1))
            if (in_line or at > last) and not dated and not _names_only(token.text, parted):
                rows.append((not (parted and at > last), at < last, at, token))
    return [row[-1] for row in sorted(rows, key=lambda row: row[:3])]


def _is_header(group: Group) -> bool:
    """Tell whether chips are those of an article's header rather than buttons with numbers."""
    return group.line.is_strong or any(reading.field == "read_time_minutes" for reading in group.accepted)


def _is_button(text: str) -> bool:
    return not _BUTTONS.isdisjoint(text.lower().split())


def _is_loose(token: Token) -> bool:
    return token.kind == "number" and not token.used


def _names_only(text: str, parted: bool) -> bool:
    """Tell whether words set in a line of chips are a byline rather than a topic."""
    return bool(BY.match(text)) and not parted


def _word_before(tokens: list[Token], at: int) -> Token | None:
    """Return the words before the token at *at*, if only ends of elements or lines stand between."""
    for token in reversed(tokens[:at]):
        if token.kind == "word":
            return None if token.used else token
        if token.kind not in ("edge", "break", "part", "colon") and token.field != "sentiment":
            return None
    return None


def _is_section(block: TextBlock) -> bool:
    text = block.text
    return len(text) <= 30 and text.count(" ") <= 2 and not text.endswith(_ENDS) and not _DATED.search(text)


def _key(text: str) -> str:
    return " ".join(text.casefold().split()).strip("#· ")
