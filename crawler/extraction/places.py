"""Where on a page the values of its record stand, and why the rest was left out: for looking at a reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from lxml import etree

from crawler.extraction.blocks import Box, TextBlock
from crawler.extraction.candidates import LIFT, own_strength
from crawler.extraction.context import Context
from crawler.extraction.filters import reasons
from crawler.extraction.names import STRONG
from crawler.extraction.signals import Signals
from crawler.extraction.text import fold
from crawler.items import Article

MOST_ALIKE = 3
"""Places of one value that are shown."""
LONGEST_LINE = 200
"""Characters of a block that may hold a byline, a date or a tag."""
NEAR = 40
"""Blocks before the headline and after the body within which the lines of an article stand."""


_CHOSEN = {
    "named": "the element that is named as the body",
    "article": "the article element",
    "subtree": "the part that holds the text",
    "cluster": "the parent of the paragraphs",
    "run": "the run of paragraphs",
}
"""The places that a body may be chosen from, by the rule that chooses them."""
_MOST_TIMES = 200
"""`time` elements of a page that are looked at."""
_LEVELS = 8
"""Elements around a `time` element that may be the one of its line."""
_MOST_AROUND = 40
"""Elements around a line that may say that it is of a menu."""
_BESIDE = 60
"""Characters that may stand beside a name in its line."""
_AHEAD = 20
"""Blocks of an article among which the next block of its page is looked for."""
_WORDED = ("agencies", "section", "breadcrumbs", "topic", "tags")
"""Fields whose values are a few words that stand by themselves."""


@dataclass(slots=True)
class Places:
    """What each block of a page was read as; a block that is in neither table says nothing."""

    roles: dict[int, list[str]] = field(default_factory=dict)
    """Number of a block -> fields whose values it holds; `body` for the blocks of the body."""
    left_out: dict[int, str] = field(default_factory=dict)
    """Number of a block that was read as nothing -> why."""

    _first: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        numbers = sorted(self.roles, reverse=True)
        self._first = {name: number for number in numbers for name in self.roles[number]}

    def first(self, name: str) -> int | None:
        """Return the number of the first block that holds a value of the field *name*."""
        return self._first.get(name)


def find_places(article: Article, context: Context, signals: Signals, cut: Mapping[int, str] | None = None) -> Places:
    """Return where on the page the values of *article* stand and why other blocks are no part of it.

    *article* is as its page gave it; *cut* holds the numbers of those of its blocks that it lost since, each with why.
    """
    finder = _Finder(article, context, signals)
    lost = finder.lost(cut) if cut else {}
    roles = {number: names for number, names in finder.roles().items() if number not in lost}
    return Places(roles, finder.left_out() | lost)


class _Finder:
    def __init__(self, article: Article, context: Context, signals: Signals) -> None:
        self.article, self.context, self.signals = article, context, signals
        self.blocks = context.blocks
        self.body = set(context.body.numbers) or self._texts_of_body()
        at = context.headline_number
        start = at if at is not None else min(self.body, default=0)
        end = max(self.body, default=start)
        lines = [block for block in self.blocks if block.number not in self.body and len(block.text) <= LONGEST_LINE]
        near = [block for block in lines if start - NEAR <= block.number <= end + NEAR]
        # The nearest come first: the same words stand in the site's own menu, farther away.
        self.lines = sorted(near, key=lambda block: min(abs(block.number - start), abs(block.number - end)))
        self.found: dict[int, list[str]] = {}
        self._names: dict[Box, tuple[str, ...]] = {}
        self._keys: dict[int, str] = {}

    def _texts_of_body(self) -> set[int]:
        """Return the blocks that repeat a body which was not read from them."""
        texts = {fold(block.text) for block in self.article.blocks if block.text}
        return {block.number for block in self.blocks if fold(block.text) in texts}

    def lost(self, cut: Mapping[int, str]) -> dict[int, str]:
        """Return the blocks of the page that went into the blocks *cut* of the article, each with why."""
        texts = [fold(block.text) for block in self.article.blocks]
        found, at = {}, 0
        for number in sorted(self.body):
            text = fold(self.blocks[number].text)
            ahead = range(at, min(at + _AHEAD, len(texts)))
            at = next((place for place in ahead if text and text in texts[place]), at)
            if at in cut and text in texts[at]:
                found[number] = cut[at]
        return found

    def roles(self) -> dict[int, list[str]]:
        """Return the fields by the number of the block that holds their values."""
        article = self.article
        for number in self.body:
            self._add(number, "body")
        self._add_title()
        self._add_dek()
        for name in article.authors:
            named = (block for block in self.lines if _holds(self._folded(block), name))
            self._add_first("authors", sorted(named, key=lambda block: len(block.text)))
        self._add_signals()
        self._add_breadcrumbs()
        shown = {name for names in self.found.values() for name in names}
        for name in (name for name in _WORDED if name not in shown):
            values = getattr(article, name) or []
            for value in [values] if isinstance(values, str) else values:
                self._add_first(name, self._same(value))
        self._add_dates()
        captions = {fold(image.caption) for image in article.images if image.caption}
        for block in self.blocks:
            if captions and block.number not in self.body and self._folded(block) in captions:
                self._add(block.number, "images")
        return self.found

    def _add_title(self) -> None:
        title = self.article.title or ""
        if self.context.headline_number is not None:
            self._add(self.context.headline_number, "title")
        elif title:
            # The headline may share its line with a label.
            self._add_first("title", (block for block in self.lines if _holds(self._folded(block), title)))

    def _add(self, number: int, name: str) -> None:
        names = self.found.setdefault(number, [])
        if name not in names:
            names.append(name)

    def _add_first(self, name: str, blocks: Iterable[TextBlock], most: int = 1) -> None:
        for block, _ in zip(blocks, range(most), strict=False):
            self._add(block.number, name)

    @cached_property
    def _by_words(self) -> dict[str, list[TextBlock]]:
        """The lines by their words, nearest first."""
        found: dict[str, list[TextBlock]] = {}
        for block in self.lines:
            found.setdefault(fold(block.text.lstrip("#> ")), []).append(block)
        return found

    def _same(self, value: str) -> list[TextBlock]:
        """Return the lines that say *value* and nothing else, but not those of a menu: it names every section."""
        return [block for block in self._by_words.get(fold(value), [])[:NEAR] if not _is_of_menu(block.box)]

    def _add_breadcrumbs(self) -> None:
        """Mark the one line that says the whole path."""
        path = fold("".join(self.article.breadcrumbs)).replace(" ", "")
        lines = (block for block in self.lines if path and path in fold(block.text).replace(" ", ""))
        if len(self.article.breadcrumbs) > 1:
            self._add_first("breadcrumbs", lines)

    def _add_dek(self) -> None:
        dek = fold(self.article.dek or "")
        if dek:
            keys = ((block, self._folded(block)) for block in self.blocks if block.number not in self.body)
            whole = [
                block
                for block, key in keys
                if len(key) > 2 and key in dek and (3 * len(key) >= len(dek) or len(block.text) > LONGEST_LINE // 4)
            ]
            self._add_first("dek", whole, MOST_ALIKE)

    def _add_dates(self) -> None:
        for name in ("published_at", "modified_at"):
            value = getattr(self.article, name)
            if not value:
                continue
            raw = fold(self.article.sources.get(name, {}).get("raw") or "")
            same = [b for b in self.lines if raw in self._folded(b)] if raw else []
            timed = self._timed(value[:10])
            year, day = value[:4], value[8:10].lstrip("0")
            dated = (
                [b for b in self.lines if year in b.text and re.search(rf"(?<!\d)0?{day}(?!\d)", b.text)] if day else []
            )
            self._add_first(name, [*same, *timed, *dated])

    def _timed(self, day: str) -> list[TextBlock]:
        """Return the lines with the text of a `time` element of *day*."""
        texts: dict[etree._Element, list[str]] = {}
        for time in self.context.page.index.tagged("time")[:_MOST_TIMES]:
            if time.get("datetime", "")[:10] == day:
                text = fold("".join(islice(time.itertext("*"), _MOST_TIMES))[:LONGEST_LINE])
                for holder in (time, *islice(time.iterancestors(), _LEVELS)):
                    texts.setdefault(holder, []).append(text)
        lines = (line for line in self.lines if line.element in texts)
        return [line for line in lines if any(text in self._folded(line) for text in texts[line.element][:MOST_ALIKE])]

    def _folded(self, block: TextBlock) -> str:
        """Return the key of the text of *block*, made once."""
        known = self._keys.get(block.number)
        if known is None:
            known = self._keys[block.number] = fold(block.text)
        return known

    def _add_signals(self) -> None:
        blocks = [self.blocks[number] for number in sorted(self.signals.used) if number < len(self.blocks)]
        for name, found in self.signals.found.items():
            value = getattr(self.article, name, None)
            for one in found:
                if isinstance(value, str) and one.value != value:
                    continue  # it lost
                raw = fold(str(one.raw))
                if one.origin in ("text", "markup") and raw:
                    self._add_first(name, (b for b in blocks if raw in self._folded(b)))

    def left_out(self) -> dict[int, str]:
        """Return why each block that holds no value was left out."""
        body = self.context.body
        filtered = {}
        if body.layout is not None:
            filtered = reasons(body.layout, body.chosen, self.article.title, self.signals.used)
        lifted = self._lifted()
        outside = f"outside {_CHOSEN.get(body.rule, 'the body')}"
        out: dict[int, str] = {}
        for block in self.blocks:
            if block.number in self.found:
                continue
            if block.number in self.signals.used:
                out[block.number] = "a counter, a label or a byline"
            else:
                of_filter = filtered.get(block.number, outside) or "left out with its neighbours"
                out[block.number] = self._of_box(block.box, lifted) or of_filter
        return out

    def _of_box(self, box: Box, lifted: set[str]) -> str:
        """Return the first reason that the elements around a block give, innermost first."""
        if box.hidden:
            return "not shown"
        return next((name for name in self._names_around(box) if name not in lifted), "")

    def _names_around(self, box: Box | None) -> tuple[str, ...]:
        """Return what the elements around a block say against its being body, each name once, innermost first.

        They are few words, so that what is known of each box stays short however deep it stands.
        """
        trail = []
        while box is not None and box not in self._names:
            trail.append(box)
            box = box.parent
        names = self._names[box] if box is not None else ()
        for inner in reversed(trail):
            name = _name_of(inner)
            if name and names[:1] != (name,):
                names = (name, *(other for other in names if other != name))
            self._names[inner] = names
        return names

    def _lifted(self) -> set[str]:
        """Return the names that hold so much of the body that they were not believed."""
        names: dict[str, int] = {}
        for number in self.body:
            for name in self._names_around(self.blocks[number].box):
                names[name] = names.get(name, 0) + 1
        return {name for name, count in names.items() if count > LIFT * len(self.body)}


def _around(box: Box | None) -> Iterator[Box]:
    while box is not None:
        yield box
        box = box.parent


def _is_of_menu(box: Box | None) -> bool:
    around = list(islice(_around(box), _MOST_AROUND))
    names = [f"{one.tag} {one.element.get('class') or ''} {one.element.get('id') or ''}".lower() for one in around]
    return any("nav" in name or "menu" in name for name in names) and not any("crumb" in name for name in names)


def _name_of(box: Box) -> str:
    """Return what the element's tag or names say against its being body."""
    strength, word = own_strength(box)
    if strength < STRONG:
        return ""
    return f"in {word}" if word.startswith("<") else f"named '{word}'"


def _holds(line: str, name: str) -> bool:
    """Tell whether a *line*, folded, says *name* and little else; in scripts without spaces words have no bounds."""
    wanted = fold(name)
    if len(line) > 4 * len(wanted) + _BESIDE:
        return False
    return f" {wanted} " in f" {line} " or (not wanted.isascii() and wanted in line)
