"""Keywords of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.lines import text_in
from crawler.extraction.nodes import names_of
from crawler.extraction.text import clean, fold
from crawler.items import Found

MOST = 200
"""Tags of one article that are kept."""
LONGEST = 100
"""Characters of one tag."""

_METAS = (
    "news_keywords", "article:tag", "parsely-tags", "keywords", "sailthru.tags", "cxenseparse:keywords", "tags",
    "dc.subject",
)  # fmt: skip
_SPLIT = re.compile(r"\s*[,;|、，；]\s*")
CATEGORY = re.compile(r"/categor(?:y|ies)/|/kategorie/|/categoria/|/rubrik/", re.IGNORECASE)
"""Addresses of pages that list a category."""


def read_tags(context: Context) -> list[Found[list[str]]]:
    """Return the lists of keywords that the layers of the page give, best first."""
    page = context.page
    found = [Found(_words(context.node.get("keywords")), "jsonld", "keywords")]
    found.extend(Found(_split_all(page.meta.get(name, [])), "meta", name) for name in _METAS)
    item = context.item.properties.get("keywords", [])
    found.append(Found(_split_all([value for value in item if isinstance(value, str)]), "microdata", "keywords"))
    found.append(Found(_linked(context), "markup", "rel=tag"))
    found.append(Found(_words(context.node.get("about")), "jsonld", "about"))
    return [
        Found(entry.value, entry.origin, entry.rule, ", ".join(entry.value)[:300]) for entry in found if entry.value
    ]


def normalise_tags(value: Any, _context: Context) -> list[str] | None:
    """Return the keywords in *value*, each once, in order."""
    values = value if isinstance(value, list | tuple) else _SPLIT.split(str(value))
    kept: dict[str, str] = {}
    for entry in values:
        tag = clean(str(entry)).strip(" #,;.\"'")
        key = fold(tag)
        if key and len(tag) <= LONGEST and "://" not in tag:
            kept.setdefault(key, tag)
    return list(kept.values())[:MOST] or None


def _words(value: Any) -> list[str]:
    """Return the keywords of a JSON-LD value: a list is taken as it is, one text is split."""
    if isinstance(value, list) and len(value) > 1:
        return names_of(value)
    return _split_all(names_of(value))


def _split_all(texts: list[str]) -> list[str]:
    if len(texts) > 1:
        return texts
    return [part for text in texts for part in _SPLIT.split(text) if part]


def _linked(context: Context) -> list[str]:
    return list(_links(context))[:MOST]


def _links(context: Context) -> Iterator[str]:
    for rel, link in context.rel_links:
        if "tag" in rel and "category" not in rel and not CATEGORY.search(link.get("href", "")):
            yield text_in(link)
