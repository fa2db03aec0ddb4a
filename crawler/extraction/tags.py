"""Keywords of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.lines import text_in
from crawler.extraction.named_elements import having_words
from crawler.extraction.nodes import names_of
from crawler.extraction.text import clean, fold
from crawler.extraction.topiclinks import topic_links
from crawler.items import Found, Origin

MOST = 200
"""Tags of one article that are kept."""
LONGEST = 100
"""Characters of one tag."""

_EDITORS = ("news_keywords", "article:tag", "parsely-tags")
_METAS = ("keywords", "sailthru.tags", "cxenseparse:keywords", "tags", "dc.subject")
_SPLIT = re.compile(r"[,;|、，；]")
CATEGORY = re.compile(r"/categor(?:y|ies)/|/kategorie/|/categoria/|/rubrik/", re.IGNORECASE)
"""Addresses of pages that list a category."""


_INTERNAL = re.compile(
    r"(?:[a-z]+ )?(?:categor(?:y|ies)|sections?|source|channel|(?:content|page|article|post) ?type|type|authors?|brand|"
    r"format|template|layout|status|collection)\s*:",
    re.IGNORECASE,
)
"""What stands before values that a publication's own system files an article under."""
_KIND = re.compile(
    r"(?:(?:[a-z]+ )?(?:tags?|keywords?|topics?|subjects?|entit(?:y|ies)(?: tokens?)?|organi[sz]ations?|persons?|"
    r"people|places?|locations?)\s*:|(?:sections?|tags?|keywords?|topics?|subjects?|categor(?:y|ies)|organi[sz]ations?|persons?|"
    r"people|places?|locations?)/)\s*(?=\S)",
    re.IGNORECASE,
)
"""What stands before a keyword to say what kind of thing it is: `organization/lundsberg`."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{16,}|\d{5,}|[a-z]|\w*_\w*")
_COUNT = re.compile(r"\(\d+\)\s*")


def read_tags(context: Context) -> list[Found[list[str]]]:
    """Return the lists of keywords that the layers of the page give, best first.

    What is written for search engines of news was chosen by editors; JSON-LD often holds the words of the publication's
    own system too. The links that the page shows and what it is about are asked where nothing is stated.
    """
    page = context.page
    found = [_found(_split_all(page.meta.get(name, [])), "meta", name) for name in _EDITORS]
    stated = _found(_words(context.node.get("keywords")), "jsonld", "keywords")
    metas = [_found(_split_all(page.meta.get(name, [])), "meta", name) for name in _METAS]
    found.extend([*metas[:1], stated] if _is_part(stated.value, metas[0].value) else [stated, *metas[:1]])
    found.extend(metas[1:])
    item = context.item.properties.get("keywords", [])
    found.append(_found(_split_all([value for value in item if isinstance(value, str)]), "microdata", "keywords"))
    found.append(_found(_linked(context), "markup", "rel=tag"))
    if not any(entry.value for entry in found):
        found.append(_found(_categories(context) or topic_links(context), "markup", "links to topics"))
        found.extend(_found(_words(context.node.get(name)), "jsonld", name) for name in ("about", "mentions"))
    return [entry for entry in found if entry.value]


def _found(tags: list[str], origin: Origin, rule: str) -> Found[list[str]]:
    return Found(tags, origin, rule, ", ".join(tags)[:300])


def _is_part(some: list[str], all_of: list[str]) -> bool:
    """Tell whether a longer list holds most of a shorter one."""
    part, whole = set(map(fold, some)), set(map(fold, all_of))
    return len(part) < len(whole) and 0 < len(part) <= 2 * len(part & whole)


def without_authors(tags: list[str], authors: list[str]) -> list[str]:
    """Return *tags* without the names of those who wrote the article.

    >>> without_authors(["rain", "ann lee"], ["Ann Lee"])
    ['rain']
    """
    names = set(map(fold, authors))
    return [tag for tag in tags if fold(tag) not in names]


def normalise_tags(value: Any, _context: Context) -> list[str] | None:
    """Return the keywords in *value*, each once, in order; none that only machines read."""
    values = value if isinstance(value, list | tuple) else _SPLIT.split(str(value))
    kept: dict[str, str] = {}
    for entry in values[: 2 * MOST]:
        tag = _keyword(clean(str(entry), 2 * LONGEST))
        key = fold(tag)
        if key and len(tag) <= LONGEST and "://" not in tag and not tag.startswith("www."):
            kept.setdefault(key, tag)
    return list(kept.values())[:MOST] or None


def _keyword(text: str) -> str:
    """Return the keyword in *text*; nothing where it is an identifier or a name of the publication's own system.

    >>> _keyword("topic/solar power"), _keyword("Section: Sport"), _keyword("editors_pick"), _keyword("(1) 無料記事")
    ('solar power', '', '', '無料記事')
    """
    text = _COUNT.sub("", text, count=1) if text.startswith("(") else text
    if ":" in text or "/" in text:
        if _INTERNAL.match(text):
            return ""
        kind = _KIND.match(text)
        text = text[kind.end() :] if kind else text
    text = text.strip(" #,;\"'")
    return "" if _ID.fullmatch(text) else text.removesuffix(".") if text.count(".") == 1 else text


def _words(value: Any) -> list[str]:
    """Return the keywords of a JSON-LD value: a list is taken as it is, one text is split."""
    if isinstance(value, list) and len(value) > 1:
        return names_of(value)
    return _split_all(names_of(value))


def _split_all(texts: list[str]) -> list[str]:
    if len(texts) > 1:
        return texts
    return [part for text in texts for part in _SPLIT.split(text) if part]


def _categories(context: Context) -> list[str]:
    """Return the categories of microformats, which are keywords."""
    named = having_words(context.page.index.classes, ["p-category"])
    return [
        text_in(element) for names, elements in named if "p-category" in names.split() for element in elements[:MOST]
    ]


def _linked(context: Context) -> list[str]:
    return list(_links(context))[:MOST]


def _links(context: Context) -> Iterator[str]:
    for rel, link in context.rel_links:
        if "tag" in rel and "category" not in rel and not CATEGORY.search(link.get("href", "")):
            yield text_in(link)
