"""Sitemaps: indexes, url sets with their news extension, text lists, and feeds that serve as sitemaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from crawler import urls
from crawler.discovery import feeds, markup
from crawler.discovery.listings import ARTICLE, FEED, REST, SECTION
from crawler.discovery.stamps import months, stamp
from crawler.errors import FeedError
from crawler.items import Link, PageKind

MAX_LINKS = 50_000
"""Addresses of one sitemap that are read: the limit of sitemaps.org."""

_TAGS = ("url", "sitemap", "urlset", "sitemapindex")


def read_sitemap(url: str, body: bytes, headers: Mapping[str, str] | None = None) -> list[Link]:
    """Return the links of a sitemap: kind `sitemap` for an index's, `article` where news data says so.

    `lastmod` is carried as `modified_at`: sites write the last build into it, so it is no time of publication. Raises
    FeedError when nothing can be read.
    """
    content_type = {name.lower(): value for name, value in (headers or {}).items()}.get("content-type")
    text = markup.text_of(body, content_type)
    if "<" not in text:
        return _text_links(url, text)
    is_sitemap, links = _xml_links(url, text)
    if not is_sitemap:
        is_feed, links = feeds.read_entries(url, text)
        if not is_feed:
            raise FeedError(f"{url}: no sitemap can be read")
    return links


def _xml_links(url: str, text: str) -> tuple[bool, list[Link]]:
    """Return whether *text* is a sitemap or an index of them, and its links."""
    is_sitemap = False
    links: list[Link] = []
    for element in markup.elements(text, _TAGS, url):
        name = markup.local_name(element)
        if name in ("url", "sitemap"):
            made = list(_links(url, element, name))
            links.extend(made)
            is_sitemap = is_sitemap or bool(made)
            if made:
                markup.release(element)
        else:
            is_sitemap = True
        if len(links) >= MAX_LINKS:
            break
    return is_sitemap, _ranked(links[:MAX_LINKS])


def _ranked(links: list[Link]) -> list[Link]:
    """Return the links with their priorities: new before old, and the older files of an index after new articles."""
    files = [link for link in links if link.kind == "sitemap"]
    for rank, link in enumerate(sorted(files, key=lambda link: link.modified_at or "", reverse=True)):
        link.priority = max(FEED - 10 - 20 * rank, REST + 500)
    for link in links:
        if link.kind == "article":
            link.priority = ARTICLE + months(link.published_at)
        elif link.kind == "unknown":
            link.priority = SECTION + months(link.modified_at)
    return links


def _links(url: str, element: etree._Element, name: str) -> Iterator[Link]:
    """Yield the links of one `url` or `sitemap` element."""
    addresses: list[str] = []
    modified = published = title = None
    kind: PageKind = "sitemap" if name == "sitemap" else "unknown"
    for child in element.iterchildren(tag=etree.Element):
        part = markup.local_name(child)
        if part == "loc":
            addresses.append("".join(child.itertext()).strip())
        elif part == "lastmod":
            modified = stamp(child.text)
        elif part == "news":
            kind, published, title = "article", *_news(child)
    if name == "sitemap" and not addresses and element.text:
        addresses.append(element.text.strip())  # some indexes leave `loc` out
    for reference in addresses:
        address = urls.join(url, reference) if reference else None
        if address:
            yield Link(address, kind, found_on=url, published_at=published, modified_at=modified, title=title)


def _news(element: etree._Element) -> tuple[str | None, str | None]:
    """Return publication time and title that the news extension states."""
    published = title = None
    for child in element.iterchildren(tag=etree.Element):
        part = markup.local_name(child)
        if part == "publication_date":
            published = stamp(child.text)
        elif part == "title":
            title = markup.plain_title(markup.words_of(child))
    return published, title


def _text_links(url: str, text: str) -> list[Link]:
    """Return the addresses of a text sitemap: one a line, each absolute."""
    lines = (line.strip() for line in text.splitlines())
    found = (urls.clean(line) for line in lines if line.lower().startswith(("http://", "https://")))
    links = [Link(address, "unknown", found_on=url) for address in found if address]
    if not links:
        raise FeedError(f"{url}: no sitemap can be read")
    return links[:MAX_LINKS]
