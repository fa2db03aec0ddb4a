"""Where sitemaps and feeds usually are, for sites that name them nowhere."""

from __future__ import annotations

from crawler import urls
from crawler.discovery.listings import FEED
from crawler.discovery.scope import folder_of, plain_host
from crawler.items import Link, PageKind

SITEMAPS: dict[str, str] = {
    "sitemap.xml": "the name that sitemaps.org uses in its examples, and most systems",
    "sitemap_index.xml": "Yoast SEO, on most WordPress news sites",
    "wp-sitemap.xml": "WordPress itself since 5.5",
    "sitemap-index.xml": "Astro and other generators",
    "news-sitemap.xml": "news plugins of WordPress; a news sitemap is often not in the index",
    "sitemap-news.xml": "the same in several newspaper systems",
}
"""Usual file names of sitemaps, and why each is asked."""

FEEDS: dict[str, str] = {
    "feed/": "WordPress",
    "rss.xml": "Drupal, Gatsby, Next.js and Astro starters",
    "atom.xml": "Movable Type, Hexo, Jekyll",
    "feed.xml": "jekyll-feed, Eleventy",
    "index.xml": "Hugo",
    "rss/": "Ghost",
    "feed.json": "JSON Feed, at the place that its specification shows",
}
"""Usual file names of feeds, and why each is asked."""

_AT_THE_ROOT = ("sitemap.xml", "sitemap_index.xml")


def entry_links(front_url: str) -> list[Link]:
    """Return the usual places of sitemaps and feeds of the publication at *front_url*, an absolute address.

    They are looked for in the folder of a publication that has one; its sitemap may also be the host's. A missing file
    costs one small answer, once.
    """
    folder = folder_of(front_url)
    base = urls.join(front_url, folder)
    if base is None:
        return []
    links = [*_links(base, SITEMAPS, "sitemap", FEED - 1), *_links(base, FEEDS, "feed", FEED)]
    if folder != "/":
        root = urls.join(front_url, "/") or base
        links += _links(root, _AT_THE_ROOT, "sitemap", FEED - 2)
    return links


def placed(front_url: str, final_url: str) -> str:
    """Return *front_url* with the scheme and the host that it was had from, which redirects led to at *final_url*.

    Another host than its own, but for `www.`, may be a place to give consent or to log in, and is not taken.

    >>> placed("http://example.org/blog/", "https://www.example.org/blog/start")
    'https://www.example.org/blog/'
    """
    front, final = urls.parse(front_url), urls.parse(final_url)
    if front is None or final is None or plain_host(front.hostname) != plain_host(final.hostname):
        return front_url
    return f"{urls.origin_of(final_url)}{front.pathname}{front.search}"


def _links(base: str, names: dict[str, str] | tuple[str, ...], kind: PageKind, priority: int) -> list[Link]:
    return [Link(f"{base}{name}", kind, priority=priority) for name in names]
