"""A first profile for a publication, from one of its pages and what the generic reader found on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from crawler import urls
from crawler.items import Article
from crawler.page import Page

_FEED_TYPES = ("rss+xml", "atom+xml", "feed+json")
_HINTS: dict[str, tuple[str, ...]] = {
    "title": ("headline", "title"),
    "dek": ("dek", "standfirst", "subtitle", "subheadline", "deck"),
    "authors": ("byline", "author", "writer"),
    "published_at": ("published", "pubdate", "date", "timestamp", "time"),
    "section": ("section", "category", "kicker", "channel"),
    "tags": ("tags", "topics", "keywords"),
    "reads": ("views", "reads"),
    "likes": ("likes", "claps"),
    "comments": ("comment-count", "comments-count"),
    "shares": ("share-count", "shares"),
}
"""Words that classes of elements with a field's value often hold."""
_SHOWN = ("title", "dek", "authors", "published_at", "modified_at", "section", "topic", "tags", "reads", "likes")
_LONGEST = 80


def draft(page: Page, article: Article) -> str:
    """Return the TOML text of a profile for the publication of *page*, ready to be edited.

    What the page states is filled in; for each field a comment says what the generic reader found and by which rule,
    or where a value might stand. A rule is needed only where that is wrong.
    """
    domain = urls.registrable_domain(urls.host_of(page.url).removeprefix("www."))
    lines = [
        f"# Drafted from {_comment(page.url)}. Delete what the generic reader does right by itself.",
        f"name = {_quoted(article.publication_name or domain)}",
        f"domains = [{_quoted(domain)}]",
        *_feeds(page),
        *_zone(article),
        f"language = {_quoted(article.language)}" if article.language else '# language = "en"',
        '# cadence = "6h"',
        '# exclude = ["/tag/", "/*.pdf$"]',
        "",
        "# Rules by field, tried in order before the generic reader.",
        "[fields]",
    ]
    for field in _SHOWN:
        lines.extend(_field(field, page, article))
    return "\n".join(lines) + "\n"


def draft_id(page: Page) -> str:
    """Return a profile id for the publication of *page*: the name in its domain.

    >>> draft_id(Page("https://www.news.example.co.uk/a", ""))
    'example'
    """
    domain = urls.registrable_domain(urls.host_of(page.url).removeprefix("www."))
    name = domain if urls.is_address(domain.partition(":")[0]) else domain.partition(".")[0]
    return re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-._") or "publication"


def _feeds(page: Page) -> Iterator[str]:
    stated = [link for link in page.link_rel("alternate") if link.get("type", "").lower().endswith(_FEED_TYPES)]
    found = [page.absolute(link["href"]) for link in stated if "comment" not in link["href"].lower()]
    own = urls.clean(page.url) or page.url
    # A feed below the address of the page holds the comments on it.
    feeds = list(dict.fromkeys(address for address in found if address and (own.count("/") < 4 or own not in address)))
    if feeds:
        yield f"feeds = [{', '.join(map(_quoted, feeds[:5]))}]"


def _zone(article: Article) -> Iterator[str]:
    if article.published_tz_source == "assumed-utc":
        yield "# The page writes times without offset; name the publication's zone."
    yield '# timezone = "Europe/Berlin"'


def _field(field: str, page: Page, article: Article) -> Iterator[str]:
    """Yield the comments on one field: what was found, and a rule to start from."""
    source = article.sources.get(field)
    value = getattr(article, field)
    if source is not None and value not in (None, [], ""):
        yield f"# {field}: {_comment(value)} (from {source.get('from')}, {_comment(source.get('rule'))})"
    else:
        yield f"# {field}: not found"
        rule = _suggested(field, page)
        yield f"# {field} = [{_quoted(rule)}]" if rule else f'# {field} = ["css:..."]'


def _suggested(field: str, page: Page) -> str | None:
    """Return a rule for the first element whose class or id names *field* and that has a few words."""
    for hint in _HINTS.get(field, ()):
        for element in page.root.iter(etree.Element):
            for name in (element.get("class") or "").split():
                words = " ".join("".join(element.itertext("*")).split())
                if hint in name.lower() and 0 < len(words) <= 4 * _LONGEST and re.fullmatch(r"-?[A-Za-z_][\w-]*", name):
                    return f"css:.{name}"
    return None


def _comment(value: Any) -> str:
    """Return *value* on one short line without control characters."""
    text = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", str(value)).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _quoted(text: str | None) -> str:
    """Return *text* as a TOML string; JSON's escapes are TOML's too."""
    return json.dumps(re.sub(r"[\x7f\ud800-\udfff]", "", text or ""), ensure_ascii=False)
