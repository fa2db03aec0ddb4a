"""Keywords of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from crawler.extraction.context import Context, names_of, text_in
from crawler.extraction.text import clean, fold
from crawler.items import Found

MOST = 200
"""Tags of one article that are kept."""
LONGEST = 100
"""Characters of one tag."""

_SPLIT = re.compile(r"\s*[,;|、，；]\s*")
_TAGGED = etree.XPath("//a[@href and contains(concat(' ', normalize-space(@rel), ' '), ' tag ')]")
_CATEGORY = re.compile(r"/categor(?:y|ies)/|/kategorie/|/categoria/|/rubrik/", re.IGNORECASE)


def read_tags(context: Context) -> list[Found[list[str]]]:
    """Return the lists of keywords that the layers of the page give, best first."""
    page = context.page
    found = [Found(_words(context.node.get("keywords")), "jsonld", "keywords")]
    for name in (
        "news_keywords",
        "article:tag",
        "parsely-tags",
        "keywords",
        "sailthru.tags",
        "cxenseparse:keywords",
        "tags",
        "dc.subject",
    ):
        found.append(
            Found(_split_all(page.meta.get(name, [])), "opengraph" if name.startswith("og:") else "meta", name)
        )
    item = context.item.properties.get("keywords", [])
    found.append(Found(_split_all([value for value in item if isinstance(value, str)]), "microdata", "keywords"))
    found.append(Found(_linked(context), "markup", "rel=tag"))
    found.append(Found(_words(context.node.get("about")), "jsonld", "about"))
    return [
        Found(entry.value, entry.origin, entry.rule, ", ".join(entry.value)[:300]) for entry in found if entry.value
    ]


def normalise_tags(value: Any, context: Context) -> list[str] | None:
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
    for link in _TAGGED(context.page.root)[: 2 * MOST]:
        if "category" not in link.get("rel", "") and not _CATEGORY.search(link.get("href", "")):
            yield text_in(link)
