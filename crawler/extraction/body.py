"""The article's body: chosen by agreement, filtered block by block, checked against what the page says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from crawler.extraction import compose, liveblog
from crawler.extraction.blocks import TextBlock, segment, shown
from crawler.extraction.candidates import Layout
from crawler.extraction.dek import dek_of_lines, find_dek
from crawler.extraction.draft import draft_body
from crawler.extraction.filters import without_lines
from crawler.extraction.judging import judged
from crawler.extraction.rescue import ENOUGH, FEWEST_WORDS, says_free, state_body, stated_body, stated_words
from crawler.extraction.text import count_words
from crawler.items import Block, Found
from crawler.page import Page

TOO_SHORT = 300
"""Characters of a body below which the page's embedded state is asked for a longer one."""
CUT_SHORT = 0.5
"""Share of the stated number of words below which a body is said to be cut short."""


@dataclass(slots=True)
class Body:
    """What the body reader found."""

    blocks: list[Block] = field(default_factory=list)
    text: str = ""
    """Paragraphs joined by one blank line."""
    numbers: list[int] = field(default_factory=list)
    """Numbers of the blocks that are in it."""
    rule: str = ""
    """Which guess was chosen, for the record's provenance."""
    raw: str = ""
    """A few words on how much of the page it is."""
    warnings: list[str] = field(default_factory=list)
    dek: list[Found[str]] = field(default_factory=list)
    """Standfirsts, best first; the best is not in the body, unless it is the first of the body's own paragraphs."""
    layout: Layout | None = None
    """What it was chosen by, None where it was not chosen among the page's blocks."""
    chosen: list[int] = field(default_factory=list)
    """Numbers of the blocks that were chosen before they were filtered."""


def read_body(
    page: Page,
    blocks: list[TextBlock],
    *,
    title: str | None,
    descriptions: list[str] | None,
    skip: frozenset[int] = frozenset(),
    jsonld: list[dict[str, Any]] | None = None,
) -> Body:
    """Return the body of *page*, whose blocks are *blocks*.

    *title* and *descriptions* are what other readers found; *skip* are numbers of blocks that they recognised as chips,
    counters or bylines; *jsonld* are the nodes of the article itself, not of its neighbours. Without *descriptions*,
    even none, no standfirst is looked for: it is known already.
    """
    body = _from_markup(page, blocks, title, descriptions, skip)
    _set_entries(page, blocks, body, liveblog.stated_entries(jsonld or []))
    if len(body.text) < TOO_SHORT:
        body = _from_state(page, title, body)
    return _checked(body, jsonld or [])


def _from_markup(
    page: Page, blocks: list[TextBlock], title: str | None, descriptions: list[str] | None, skip: frozenset[int]
) -> Body:
    """Return the body among *blocks*; without *descriptions*, even none, no standfirst is looked for."""
    if not blocks:
        return Body(rule="empty page")
    draft = draft_body(blocks, title, skip)
    layout, headline = draft.layout, draft.layout.title_number
    numbers = judged(draft)
    deks = find_dek(layout, numbers, headline, descriptions, title) if descriptions is not None else []
    if page.is_snapshot and not deks and descriptions is not None:
        deks = dek_of_lines(layout, headline)
    if deks:
        numbers, deks = _without_dek(blocks, numbers, deks)
    elif descriptions is None:
        numbers = without_lines(blocks, numbers)
    typed = compose.typed(page, blocks, numbers)
    deks_found = [value for _, value in deks]
    raw = f"{len(numbers)} of {len(blocks)} blocks"
    return Body(
        typed, compose.text_of(typed), numbers, draft.chosen.rule, raw, [], deks_found, layout, draft.chosen.numbers
    )


def _set_entries(page: Page, blocks: list[TextBlock], body: Body, entries: list[liveblog.Entry]) -> None:
    """Read the entries of a live blog as such, from what the page states where its markup has next to nothing of it."""
    numbers, times = liveblog.entry_times(blocks, body.numbers, entries)
    if times or len(numbers) < len(body.numbers):
        body.numbers = numbers
        body.blocks = liveblog.with_times(compose.typed(page, blocks, numbers), blocks, times, entries)
        body.text = compose.text_of(body.blocks)
    stated = liveblog.blocks_of(entries)
    if stated and len(body.text) < liveblog.ENOUGH * min(sum(len(block.text) for block in stated), TOO_SHORT * 10):
        body.blocks, body.numbers, body.rule = stated, [], "liveBlogUpdate"
        body.text = compose.text_of(stated)


def _without_dek(
    blocks: list[TextBlock], numbers: list[int], deks: list[tuple[list[int], Found[str]]]
) -> tuple[list[int], list[tuple[list[int], Found[str]]]]:
    """Return *numbers* without the standfirst, or without the standfirst's claim when it is most of the text."""
    dek = deks[0][0]
    rest = without_lines(blocks, [number for number in numbers if number not in dek])
    held = [number for number in numbers if number in dek]
    if sum(blocks[number].size for number in rest) < sum(blocks[number].size for number in held):
        return numbers, deks[1:]
    return rest, deks


def _from_state(page: Page, title: str | None, body: Body) -> Body:
    """Return the body that the page's scripts hold when it is far more than *body*, which the markup gave."""
    markup = state_body(page.state)
    if not markup:
        return body
    inner = Page(page.url, markup)
    found = _from_markup(inner, segment(inner), title, [], frozenset())
    if len(found.text) < 4 * max(len(body.text), TOO_SHORT // 4):
        return body
    return Body(found.blocks, found.text, [], "state", f"markup has {len(body.text)} characters", [], body.dek)


def _checked(body: Body, jsonld: list[dict[str, Any]]) -> Body:
    """Return *body*, or the body that the page states in *jsonld* when the markup has next to nothing of it."""
    stated, expected = stated_body(jsonld), stated_words(jsonld)
    if not stated and expected is None:
        return body
    words = count_words(body.text)
    if words < ENOUGH * max(count_words(stated), FEWEST_WORDS) and stated:
        body.blocks = [Block("p", text) for line in stated.splitlines() if (text := shown(line))]
        body.text, body.numbers = compose.text_of(body.blocks), []
        body.rule, body.raw = "articleBody", f"markup has {words} words"
    elif expected is not None and words < CUT_SHORT * expected and not says_free(jsonld):
        body.warnings.append(f"body cut short: {words} of the {expected} words that the page states")
    return body
