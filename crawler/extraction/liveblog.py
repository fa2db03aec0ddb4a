"""Live blogs: entries under a time of their own, read as blocks that carry the time instead of lines that say it.

A page is a live blog when its JSON-LD states one, or when at least three of its lines are nothing but a clock time in a
`time` element between the paragraphs of its body. Other times, those of an itinerary say, are text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crawler.extraction.blocks import TextBlock, shown
from crawler.items import Block

FEWEST_ENTRIES = 3
"""Lines that are clock times from which a page that does not state it is a live blog."""
MOST_ENTRIES = 2000
"""Stated entries after which the others are left out."""
ENOUGH = 0.2
"""Share of the stated entries' characters below which the reading of the markup is not believed."""
_LONGEST_TIME = 40
_DATE = r"(?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?|\d{1,2}[./]\d{1,2}[./]?)(?:,? ?\d{4})?[,.|]? "
_CLOCK = re.compile(
    rf"(?:{_DATE})?\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:uhr|[A-Z]{{2,5}}))?"
    rf"(?:[,|]? ?{_DATE[:-1]})?",
    re.I,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True, frozen=True)
class Entry:
    """One entry that a page states: its headline and text, either may be empty, and its time as written."""

    headline: str
    text: str
    at: str | None


def stated_entries(jsonld: list[dict[str, Any]]) -> list[Entry]:
    """Return the entries of the live blogs among *jsonld*, in the order of the page."""
    updates = [
        update
        for node in jsonld
        if "liveblogposting" in str(node.get("@type")).lower()
        for update in _as_list(node.get("liveBlogUpdate"))
        if isinstance(update, dict)
    ]
    return [entry for entry in map(_entry, updates[:MOST_ENTRIES]) if entry.headline or entry.text]


def entry_times(blocks: list[TextBlock], numbers: list[int], entries: list[Entry]) -> tuple[list[int], dict[int, str]]:
    """Return *numbers* without the lines that are times of entries, and the time of each block that begins one."""
    if not numbers:
        return numbers, {}
    clocks = [block for block in blocks[numbers[0] : numbers[-1] + 1] if is_clock(block)]
    stated = {entry.headline: entry.at for entry in entries if entry.headline and entry.at}
    times = {number: at for number in numbers if (at := stated.get(blocks[number].text))}
    if not entries and sum(_time_in(block) is not None for block in clocks) < FEWEST_ENTRIES:
        return numbers, times
    lines = {block.number for block in clocks}
    kept = [number for number in numbers if number not in lines]
    for block in clocks:
        beginning = _beginning(block.number, kept, blocks)
        if beginning is not None and beginning not in times:
            times[beginning] = _written(block)
    return kept, times


def is_clock(block: TextBlock) -> bool:
    """Tell whether a block is a line that says nothing but a time of day."""
    if len(block.text) > _LONGEST_TIME or block.tag in _HEADINGS:
        return False
    return _CLOCK.fullmatch(block.text) is not None


def with_times(typed: list[Block], blocks: list[TextBlock], times: dict[int, str], entries: list[Entry]) -> list[Block]:
    """Give each of *typed*, the blocks of a body in order, the time of the entry that it begins."""
    headlines = {entry.headline for entry in entries}
    waiting = iter(sorted(times.items()))
    number, at = next(waiting, (-1, ""))
    for block in typed:
        if number >= 0 and block.text.startswith(blocks[number].text):  # a list holds several
            block.at = at
            if block.type == "p" and block.text in headlines:
                block.type = "h3"
            number, at = next(waiting, (-1, ""))
    return typed


def blocks_of(entries: list[Entry]) -> list[Block]:
    """Return the body that the stated entries make: each headline a heading, each line of text a paragraph."""
    return [block for entry in entries for block in _blocks(entry)]


def _blocks(entry: Entry) -> Iterator[Block]:
    at = entry.at
    if entry.headline:
        yield Block("h3", entry.headline, at=at)
        at = None
    for line in entry.text.splitlines():
        if line.strip():
            yield Block("p", line.strip(), at=at)
            at = None


def _entry(update: dict[str, Any]) -> Entry:
    headline = shown(html.unescape(str(update.get("headline") or "")))
    lines = html.unescape(str(update.get("articleBody") or "")).splitlines()
    at = update.get("datePublished")
    return Entry(headline, "\n".join(filter(None, map(shown, lines))), at if isinstance(at, str) else None)


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _beginning(clock: int, kept: list[int], blocks: list[TextBlock]) -> int | None:
    """Return the block that a time line belongs to: the heading right before it, or what follows."""
    before = max((number for number in kept if number < clock), default=None)
    if before == clock - 1 and blocks[before].tag in _HEADINGS:
        return before
    return min((number for number in kept if number > clock), default=None)


def _time_in(block: TextBlock) -> Any:
    """Return the `time` element that a line is or holds, or the one that holds it."""
    inner = next(block.element.iter("time"), None)
    return inner if inner is not None else next(block.element.iterancestors("time"), None)


def _written(block: TextBlock) -> str:
    """Return the time that a line says, for machines where the page has it so."""
    element = _time_in(block)
    stated = (element.get("datetime") or "").strip() if element is not None else ""
    return stated or block.text
