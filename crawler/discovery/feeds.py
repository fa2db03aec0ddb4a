"""Feeds: RSS, RDF, Atom, CDF and JSON Feed, to links with what each entry says about its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any, Literal

from lxml import etree

from crawler import urls
from crawler.discovery import markup
from crawler.discovery.listings import ARTICLE, FEED
from crawler.discovery.stamps import months, stamp
from crawler.errors import FeedError
from crawler.items import Link

Sniffed = Literal["html", "feed", "sitemap", "text", "binary"]

MAX_ENTRIES = 10_000
"""Entries of one feed that are read."""

_SNIFFED = 8192
_ROOT = re.compile(r"<([A-Za-z][\w.:-]*)")
_FEED_ROOTS = frozenset({"rss", "rdf", "feed", "channel", "item", "entry"})
_SITEMAP_ROOTS = frozenset({"urlset", "sitemapindex", "url", "sitemap"})
_COMMENT_PATH = re.compile(r"/comments/(?:feed|default|rss|atom)|[?&]feed=comments|/comments\.(?:rss|xml|atom)")
_COMMENT_TITLE = re.compile(
    r"(?:re: )?(?:comments (?:on|for)|kommentare (?:zu|für)|commentaires (?:sur|pour)|comentarios (?:en|de))\b", re.I
)

_TAGS = ("item", "entry", "link", "title", "rss", "RDF", "feed", "channel")
_FEED = frozenset({"channel", "feed", "rdf", "rss"})
_ENTRY = frozenset({"item", "entry"})
_PUBLISHED = ("pubdate", "published", "date", "issued", "created")
_MODIFIED = ("updated", "modified", "lastmodified")
_FACTS = frozenset({"title", *_PUBLISHED, *_MODIFIED})
_ADDRESSES = frozenset({"link", "guid", "id", "origlink", "content"})
_NOT_THE_ARTICLE = frozenset(
    {"self", "edit", "enclosure", "replies", "via", "license", "hub", "next", "prev", "shortlink"}
)
_LAST = 9
_NEXT = frozenset({"next", "prev-archive"})


def sniff(body: bytes, content_type: str | None = None) -> Sniffed:
    """Tell what kind of document *body* is from its first bytes; *content_type* decides where they do not.

    >>> sniff(b"<?xml version='1.0'?><rss></rss>"), sniff(b"<urlset>"), sniff(b"<p>Hello"), sniff(b"Hello")
    ('feed', 'sitemap', 'html', 'text')
    """
    head = markup.head(body, _SNIFFED)
    if markup.is_binary(head):
        return "binary"
    text = markup.text_of(head, content_type).lstrip()
    if text.startswith("{"):
        return "feed" if _is_json_feed(text) else "text"
    root = _ROOT.search(markup.without_prologue(text))
    if root is None:
        return "html" if "html" in (content_type or "").lower() else "text"
    name = root[1].rpartition(":")[2].lower()
    if name in _FEED_ROOTS:
        return "feed"
    return "sitemap" if name in _SITEMAP_ROOTS else "html"


def is_comment_feed(url: str, title: str | None = None) -> bool:
    """Tell whether a feed holds readers' comments rather than articles, from its address and title.

    >>> is_comment_feed("https://example.org/comments/feed/"), is_comment_feed("https://example.org/feed/")
    (True, False)
    """
    return bool(_COMMENT_PATH.search(url)) or bool(title and _COMMENT_TITLE.match(title.strip()))


def read_feed(url: str, body: bytes, headers: Mapping[str, str] | None = None) -> list[Link]:
    """Return the articles that a feed names, and its next page as a link of kind `feed`.

    Raises FeedError when *body* is no feed. Entries of a comment feed give the addresses of the articles only.
    """
    content_type = {name.lower(): value for name, value in (headers or {}).items()}.get("content-type")
    text = markup.text_of(body, content_type)
    start = text.lstrip()
    if start.startswith("{"):
        return _ranked(_json_links(url, start))
    is_feed, links = read_entries(url, text)
    if not is_feed:
        raise FeedError(f"{url}: no feed can be read")
    return links


def read_entries(url: str, text: str) -> tuple[bool, list[Link]]:
    """Return whether *text* is an XML feed, and its links."""
    is_feed, has_comments = False, is_comment_feed(url)
    links: list[Link] = []
    for element in markup.elements(text, _TAGS, url):
        name, parent = markup.local_name(element), _parent_name(element)
        if name in _ENTRY:
            is_feed = True
            links.extend(_entry_links(url, element))
            markup.release(element)
        elif name in _FEED:
            is_feed = True
        elif parent in _FEED and name == "title":
            has_comments = has_comments or is_comment_feed(url, markup.words_of(element))
        elif parent in _FEED and element.get("rel") in _NEXT:
            links.extend(_link(url, element, element.get("href"), kind="feed"))
        if len(links) >= MAX_ENTRIES:
            break
    if has_comments:
        links = [Link(link.url, link.kind, found_on=url) for link in links]
    return is_feed, _ranked(links)


def _parent_name(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else markup.local_name(parent)


def _ranked(links: list[Link]) -> list[Link]:
    """Return the links, each address once, with the priorities that links of pages have."""
    ranked: dict[tuple[str, str], Link] = {}
    for link in links:
        link.priority = FEED - 3 if link.kind == "feed" else ARTICLE + months(link.published_at or link.modified_at)
        ranked.setdefault((link.kind, link.url), link)
    return list(ranked.values())


def _link(url: str, element: etree._Element, reference: str | None, **facts: Any) -> Iterator[Link]:
    """Yield the link that *reference* makes against the base of *element*, if it makes one."""
    if not reference or not reference.strip():
        return
    address = urls.join(element.base or url, reference) or urls.join(url, reference)
    if address:
        yield Link(address, found_on=url, **{"kind": "article", **facts})


def _entry_links(url: str, entry: etree._Element) -> Iterator[Link]:
    """Yield the link of one entry: the first of its addresses that can be fetched."""
    facts: dict[str, str] = {}
    references: list[tuple[int, str]] = []
    for child in entry.iterchildren(tag=etree.Element):
        name = markup.local_name(child)
        if name in _ADDRESSES:
            references.extend(_references(name, child))
        if name in _FACTS and name not in facts and not _is_of_media(child):
            facts[name] = markup.words_of(child)
    references.extend(
        (_LAST, value) for name, value in entry.attrib.items() if name.lower().endswith(("about", "href"))
    )
    published = next((when for name in _PUBLISHED if (when := stamp(facts.get(name)))), None)
    modified = next((when for name in _MODIFIED if (when := stamp(facts.get(name)))), None)
    title = markup.plain_title(facts.get("title", ""))
    for _rank, reference in sorted(references, key=itemgetter(0)):
        made = next(_link(url, entry, reference, published_at=published, modified_at=modified, title=title), None)
        if made is not None:
            yield made
            return


def _is_of_media(element: etree._Element) -> bool:
    """Tell whether *element* describes an enclosed picture or film rather than the entry."""
    return "mrss" in element.tag or element.tag.startswith("media:")


def _references(name: str, element: etree._Element) -> Iterator[tuple[int, str]]:
    """Yield addresses that a child of an entry gives, each with its rank; the lowest is taken."""
    text, href = (element.text or "").strip(), element.get("href")
    is_absolute = text.lower().startswith(("http://", "https://"))
    if name == "origlink" and is_absolute:
        yield 0, text
    elif name == "link":
        relation, kind = element.get("rel", "alternate").lower(), element.get("type", "text/html").lower()
        if text and relation == "alternate":
            yield 1, text
        if href and relation == "alternate":
            yield (2 if "html" in kind else 3), href
        elif href and relation not in _NOT_THE_ARTICLE:
            yield 6, href
    elif name in ("guid", "id"):
        is_permalink = element.get("isPermaLink", "true").strip().lower() != "false"
        if is_absolute:
            yield (4 if is_permalink else 8), text
        elif is_permalink:
            yield 10, text
    elif name == "content" and element.get("src"):
        yield 5, element.get("src")


def _json_links(url: str, text: str) -> list[Link]:
    """Return the links of a JSON Feed (versions 1 and 1.1)."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedError(f"{url}: no feed can be read: {error}") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise FeedError(f"{url}: no feed can be read: JSON without items")
    links = [link for item in items[:MAX_ENTRIES] if isinstance(item, dict) for link in _json_link(url, item)]
    following = _string(feed.get("next_url"))
    address = urls.join(url, following) if following else None
    return [*links, Link(address, "feed", found_on=url)] if address else links


def _json_link(url: str, item: dict[str, Any]) -> Iterator[Link]:
    for name in ("url", "id", "external_url"):
        reference = _string(item.get(name))
        if name == "id" and not reference.startswith(("http://", "https://")):
            continue
        address = urls.join(url, reference) if reference else None
        if address:
            yield Link(
                address,
                "article",
                found_on=url,
                published_at=stamp(_string(item.get("date_published"))),
                modified_at=stamp(_string(item.get("date_modified"))),
                title=markup.plain_title(_string(item.get("title"))),
            )
            return


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _is_json_feed(head: str) -> bool:
    return "jsonfeed.org/version" in head or ('"items"' in head and ('"feed_url"' in head or '"home_page_url"' in head))
