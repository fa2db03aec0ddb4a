"""Breadcrumbs: the trail of pages above an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from crawler.extraction.blocks import Blocks
from crawler.extraction.lines import text_in
from crawler.extraction.nodes import first_text, types_of
from crawler.extraction.text import fold
from crawler.items import Found
from crawler.page import Page
from crawler.page.microdata import Item

MOST_STEPS = 12
"""Steps of a trail that are kept."""
MOST_READ = 3 * MOST_STEPS
"""Steps of a trail that are looked at: home pages and empty ones are none."""
MOST_TRAILS = 8
"""Stated trails that are read; lists in one another are as many as somebody likes to write."""
MOST_BLOCKS = 40
"""Blocks at a page's beginning among which a trail without markup is looked for."""
LONGEST_STEP = 60
"""Characters of a step of such a trail but its last."""
HOME = frozenset({
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "hjem", "hem", "главная", "首页",
    "website", "webseite", "sitio web", "main page", "current page",
    "ホーム", "홈", "الرئيسية", "домой", "strona", "główna",
    "正文", "详情", "内容", "article", "articles", "post",
})  # fmt: skip
"""Folded names of front pages, and of steps that only say that an article follows."""
NO_STEP = re.compile(
    r".*:|\W*(?:back to|zurück zu|retour à|volver a) .*|.* (?:detail(?:s|ansicht|seite)?|template)(?: page)?",
    re.IGNORECASE,
)
"""Labels before a trail, links that lead back, and names of the templates by which articles are shown."""
_LABELLED = frozenset({"nav", "ol", "ul", "div", "section"})
_PARTING = frozenset(">›»→＞❯▸/|:")
_SIGNS = re.compile(r"\s*[>›»→＞❯▸]+\s*|\s+[/|]\s+|::")


def find_trails(page: Page, blocks: Blocks) -> list[Found[list[str]]]:
    """Return the trails that JSON-LD, microdata and markup give, best first, steps as written."""
    return [*islice(_stated(page), MOST_TRAILS), *_marked(page, blocks), *_written(blocks)]


def _stated(page: Page) -> Iterator[Found[list[str]]]:
    for node in page.jsonld:
        if "breadcrumblist" in types_of(node):
            steps = _listed(node.get("itemListElement"))
        else:
            inner = node.get("breadcrumb")
            steps = _listed(inner.get("itemListElement")) if isinstance(inner, dict) else []
        if steps:
            yield Found(steps, "jsonld", "BreadcrumbList", " > ".join(steps)[:300])
    lists = (item for item in page.microdata if "BreadcrumbList" in item.types)
    for item in islice(lists, MOST_TRAILS):
        steps = [step for step in map(_step, item.properties.get("itemListElement", ())[:MOST_READ]) if step]
        if steps:
            yield Found(steps, "microdata", "BreadcrumbList", " > ".join(steps)[:300])


def _marked(page: Page, blocks: Blocks) -> Iterator[Found[list[str]]]:
    """Yield the links of the first boxes that are named for it."""
    spoken = page.index.attributes.get("aria-label", ())
    labelled = {element for element in spoken if "breadcrumb" in element.get("aria-label", "").lower()}
    if not labelled and "breadcrumb" not in "\n".join([box.names.text for box in blocks.boxes]):
        return
    named = (
        box
        for box in blocks.boxes
        if "breadcrumb" in box.names.text or (labelled and box.tag in _LABELLED and box.element in labelled)
    )
    for box, _ in zip(named, range(2), strict=False):
        steps = [text for link in box.element.iter("a") if (text := text_in(link))]
        if 0 < len(steps) <= MOST_STEPS:
            yield Found(steps, "markup", "breadcrumb class", " > ".join(steps)[:300])


def _written(blocks: Blocks) -> Iterator[Found[list[str]]]:
    """Yield the first line of links that signs part and that begins at the front page: `Home > Technology`."""
    for block in blocks[:MOST_BLOCKS]:
        if not block.link_chars or _PARTING.isdisjoint(block.text):
            continue
        parts = [part.strip() for part in _SIGNS.split(block.text)]
        if len(parts) < 2 or len(parts) > MOST_STEPS or fold(parts[0]) not in HOME:
            continue
        if all(0 < len(part) <= LONGEST_STEP for part in parts[:-1]):
            yield Found([part for part in parts if part], "text", "line of links from the front page", block.text[:300])
            return


def _listed(elements: Any) -> list[str]:
    """Return the names in a JSON-LD list of steps, by position."""
    listed = elements[:MOST_READ] if isinstance(elements, list) else [elements]
    entries = [entry for entry in listed if isinstance(entry, dict)]
    if all(isinstance(entry.get("position"), int) for entry in entries):
        entries.sort(key=lambda entry: entry["position"])
    names = [
        entry.get("name") or (entry["item"].get("name") if isinstance(entry.get("item"), dict) else None)
        for entry in entries
    ]
    return [name for name in map(first_text, names) if name]


def _step(entry: Item | str) -> str:
    if isinstance(entry, str):
        return entry
    name = entry.first("name")
    return name[1] if name and isinstance(name[1], str) else text_in(entry.element)
