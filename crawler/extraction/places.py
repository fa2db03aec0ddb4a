"""Where on a page the values of its record stand, and why the rest was left out: for looking at a reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

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

    def first(self, name: str) -> int | None:
        """Return the number of the first block that holds a value of the field *name*."""
        return next((number for number in sorted(self.roles) if name in self.roles[number]), None)


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
            named = (block for block in self.lines if _holds(block.text, name))
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
            if captions and block.number not in self.body and fold(block.text) in captions:
                self._add(block.number, "images")
        return self.found

    def _add_title(self) -> None:
        title = self.article.title or ""
        if self.context.headline_number is not None:
            self._add(self.context.headline_number, "title")
        elif title:
            # The headline may share its line with a label.
            self._add_first("title", (block for block in self.lines if _holds(block.text, title)))

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
        return [block for block in self._by_words.get(fold(value), []) if not _is_of_menu(block.box)]

    def _add_breadcrumbs(self) -> None:
        """Mark the one line that says the whole path."""
        path = fold("".join(self.article.breadcrumbs)).replace(" ", "")
        lines = (block for block in self.lines if path and path in fold(block.text).replace(" ", ""))
        if len(self.article.breadcrumbs) > 1:
            self._add_first("breadcrumbs", lines)

    def _add_dek(self) -> None:
        dek = fold(self.article.dek or "")
        if dek:
            parts = (
                b for b in self.blocks if b.number not in self.body and len(fold(b.text)) > 2 and fold(b.text) in dek
            )
            whole = [
                block for block in parts if 3 * len(fold(block.text)) >= len(dek) or len(block.text) > LONGEST_LINE // 4
            ]
            self._add_first("dek", whole, MOST_ALIKE)

    def _add_dates(self) -> None:
        for name in ("published_at", "modified_at"):
            value = getattr(self.article, name)
            if not value:
                continue
            raw = fold(self.article.sources.get(name, {}).get("raw") or "")
            same = [b for b in self.lines if raw and raw in fold(b.text)]
            timed = [b for b in self.lines if any(_is_day(time, value[:10], b) for time in b.element.iter("time"))]
            year, day = value[:4], value[8:10].lstrip("0")
            dated = (
                [b for b in self.lines if year in b.text and re.search(rf"(?<!\d)0?{day}(?!\d)", b.text)] if day else []
            )
            self._add_first(name, [*same, *timed, *dated])

    def _add_signals(self) -> None:
        for name, found in self.signals.found.items():
            value = getattr(self.article, name, None)
            for one in found:
                if isinstance(value, str) and one.value != value:
                    continue  # it lost
                raw = fold(str(one.raw))
                blocks = (self.blocks[number] for number in sorted(self.signals.used) if number < len(self.blocks))
                if one.origin in ("text", "markup") and raw:
                    self._add_first(name, (b for b in blocks if raw in fold(b.text)))

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
                out[block.number] = _of_box(block.box, lifted) or of_filter
        return out

    def _lifted(self) -> set[str]:
        """Return the names that hold so much of the body that they were not believed."""
        names: dict[str, int] = {}
        for number in self.body:
            for name in {name for box in _around(self.blocks[number].box) if (name := _name_of(box))}:
                names[name] = names.get(name, 0) + 1
        return {name for name, count in names.items() if count > LIFT * len(self.body)}


def _around(box: Box | None) -> Iterator[Box]:
    while box is not None:
        yield box
        box = box.parent


def _is_of_menu(box: Box | None) -> bool:
    around = list(_around(box))
    names = [f"{one.tag} {one.element.get('class') or ''} {one.element.get('id') or ''}".lower() for one in around]
    return any("nav" in name or "menu" in name for name in names) and not any("crumb" in name for name in names)


def _name_of(box: Box) -> str:
    """Return what the element's tag or names say against its being body."""
    strength, word = own_strength(box)
    if strength < STRONG:
        return ""
    return f"in {word}" if word.startswith("<") else f"named '{word}'"


def _of_box(box: Box, lifted: set[str]) -> str:
    """Return the first reason that the elements around a block give, innermost first."""
    if box.hidden:
        return "not shown"
    return next((name for one in _around(box) if (name := _name_of(one)) and name not in lifted), "")


def _is_day(time: etree._Element, day: str, block: TextBlock) -> bool:
    """Tell whether a `time` element is of *day* and its text a part of *block*."""
    return time.get("datetime", "")[:10] == day and fold("".join(time.itertext("*"))) in fold(block.text)


def _holds(text: str, name: str) -> bool:
    """Tell whether a line says *name* and little else; in scripts without spaces words have no bounds."""
    line, wanted = fold(text), fold(name)
    if len(line) > 4 * len(wanted) + _BESIDE:
        return False
    return f" {wanted} " in f" {line} " or (not wanted.isascii() and wanted in line)
