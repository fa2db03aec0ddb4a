"""Counters and signals of an article, from what its page shows and what it declares.

Visible text counts only where a page keeps its chips: around the headline and after the body, in short blocks that say
nothing else. So a number in running text is never a counter, and neither is one in a teaser of another article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from crawler.extraction.amounts import read_count
from crawler.extraction.blocks import Blocks
from crawler.extraction.context import Context
from crawler.extraction.declared import from_attributes, from_item, from_jsonld, from_meta, type_of
from crawler.extraction.embedded import from_state
from crawler.extraction.groups import Group, find_groups
from crawler.extraction.labels import TYPES
from crawler.extraction.layout import read_layout
from crawler.extraction.named import Values
from crawler.extraction.nodes import names_of
from crawler.extraction.pairing import COUNT_FIELDS
from crawler.extraction.text import fold
from crawler.extraction.zones import Zones, find_zones
from crawler.items import Found, Origin
from crawler.page import Page


@dataclass(slots=True)
class Signals:
    """What a page says of its article beside the text: candidates by field, best first."""

    found: dict[str, list[Found[Any]]] = field(default_factory=dict)
    used: frozenset[int] = frozenset()
    """Numbers of the blocks that are chips, counters and the like, and so no part of a body."""


_LONGEST_NAME = 60
_MOODS = frozenset({"emotion", "sentiment_label", "clickbait_probability"})
_WARNED = frozenset({"reads", "engagement_rate"})
"""Fields whose presence makes numbers beside them that cannot be told apart worth a warning."""


def read_signals(page: Page, blocks: Blocks, context: Context | None = None) -> Signals:
    """Return the counters and signals of *page*; what was odd is added to its warnings.

    Declared values come before shown ones, because they are not rounded; *context* saves choosing the article's
    JSON-LD object and item again.
    """
    found: dict[str, list[Found[Any]]] = {}
    zones = find_zones(page, blocks)
    groups = find_groups(blocks, zones, page.html_language)
    context = context or Context(page, blocks)
    for name, value in _declared(context, zones):
        _add(found, name, value)
    if not _MOODS & found.keys():
        # A kind that nobody listed is a word of the content system's unless the page declares moods as well.
        found["article_type"] = [kind for kind in found.get("article_type", ()) if kind.value in TYPES]
    for name, value in _agreed(_shown(groups)):
        _add(found, name, value)
    # Nearly everything is a NewsArticle, so what a page calls its kind says more than its type.
    for name, value in [*type_of(context.node), *type_of({"@type": context.item.types}, "microdata")]:
        _add(found, name, value)
    used = frozenset(number for group in groups for number in group.used)
    authors = _stated_authors(context)
    layout = read_layout(page, zones, groups, has_authors=bool(authors))
    for name, value in layout.found:
        _add(found, name, value)
    if found.get("topic") and not found.get("tags"):
        topic = found["topic"][0]
        found["tags"] = [Found([topic.value], topic.origin, topic.rule, topic.raw)]
    for group in groups:
        if group.line.fields & _WARNED:
            page.warnings.extend(group.line.warnings)
    echoes = _echoes(groups, found) | _bylines(authors, zones)
    return Signals({name: values for name, values in found.items() if values}, used | layout.used | echoes)


def _echoes(groups: list[Group], found: dict[str, list[Found[Any]]]) -> frozenset[int]:
    """Return the blocks that repeat declared counters: two or more numbers, each of them one of these."""
    counts = {value.value for name in [*COUNT_FIELDS, "read_time_minutes"] for value in found.get(name, ())}
    rows: dict[int, list[bool]] = {}
    for group in groups if len(counts) > 1 else []:
        for token in group.tokens:
            if token.kind in ("number", "bound"):
                shown = read_count(token.text)
                low, high = shown.bounds(cut_off=True) if shown else (0, -1)
                rows.setdefault(token.block, []).append(any(low <= count <= high for count in counts))
    return frozenset(block for block, known in rows.items() if len(known) > 1 and all(known))


def _stated_authors(context: Context) -> frozenset[str]:
    """Return the folded names of the authors that the layers for machines state."""
    names = {*names_of(context.node.get("author")), *context.page.meta.get("author", ())}
    for author in context.item.properties.get("author", ()):
        name = author if isinstance(author, str) else (author.first("name") or ("", ""))[1]
        names.add(name if isinstance(name, str) else "")
    return frozenset(map(fold, names)) - context.site_names - {""}


def _bylines(authors: frozenset[str], zones: Zones) -> frozenset[int]:
    """Return the blocks below the headline that are nothing but a stated author's name."""
    if zones.title is None or not authors:
        return frozenset()
    below = (zones.blocks[number] for number in zones.head if number > (zones.title or 0))
    return frozenset(
        block.number for block in below if len(block.text) <= _LONGEST_NAME and fold(block.text) in authors
    )


def _add(found: dict[str, list[Found[Any]]], name: str, value: Found[Any]) -> None:
    """Add a candidate unless its field has the same value already."""
    candidates = found.setdefault(name, [])
    if all(other.value != value.value for other in candidates):
        candidates.append(value)


def _declared(context: Context, zones: Zones) -> Values:
    """Yield what the layers for machines say, the most deliberate first."""
    page = context.page
    for node in (context.node, context.page_node):
        if node:
            yield from from_jsonld(node)
    if page.microdata:
        yield from from_item(context.item, page.microdata)
    yield from from_meta(page.meta)
    if page.state:
        yield from from_state(page, zones.headlines)
    yield from _agreed(from_attributes(zones.attributes()))
    yield from _agreed(zones.spoken())


def _shown(groups: list[Group]) -> Values:
    """Yield what visible chips say, groups full of signals first, then those at the headline."""
    for group in sorted(groups, key=lambda group: (not group.line.is_strong, group.is_foot)):
        for reading in group.accepted:
            origin: Origin = "text" if reading.rule.startswith("text") else "markup"
            yield reading.field, Found(reading.value, origin, reading.rule, reading.raw)


def _agreed(values: Values) -> Values:
    """Yield the first value of each field, and none of a field that has several in places of equal worth."""
    for name, candidates in _by_field(values).items():
        if len({candidate.value for candidate in candidates}) == 1:
            yield name, candidates[0]


def _by_field(values: Iterable[tuple[str, Found[Any]]]) -> dict[str, list[Found[Any]]]:
    found: dict[str, list[Found[Any]]] = {}
    for name, value in values:
        found.setdefault(name, []).append(value)
    return found
