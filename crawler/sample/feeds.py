"""Robots file, sitemaps and feeds of the sample sites."""

from __future__ import annotations

import gzip
import json
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import cache
from html import escape

from crawler.sample import bodies, listings, structured
from crawler.sample.catalog import house
from crawler.sample.chrome import Press
from crawler.sample.model import Story

NEWEST = 20
"""Entries of a feed."""

NEWS_DAYS = 14
"""Age in days, counted from the newest story, up to which the news sitemap lists a story."""

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def robots(press: Press) -> str:
    """Return the robots file: a closed area, the endless calendar, no delay."""
    closed = ["/private/", "/search", "/calendar/20"] if press.site == "review" else ["/wp-admin/"]
    rules = "".join(f"Disallow: {path}\n" for path in closed)
    named = "User-agent: BadBot\nDisallow: /\n"
    return f"# {press.name}\nUser-agent: *\n{rules}\n{named}\nSitemap: {press.base}/sitemap.xml\n"


def changed(story: Story) -> datetime:
    """Return when a story was last changed."""
    return story.modified or story.published


@cache
def sitemap_parts(press: Press) -> dict[str, tuple[Story, ...]]:
    """Return the stories of each sitemap of articles, by address: one a year, older years packed."""
    newest = press.stories()[0].published.year
    parts: dict[str, tuple[Story, ...]] = {}
    for story in press.stories():
        year = story.published.year
        name = f"/sitemaps/articles-{year}.xml" + ("" if year == newest else ".gz")
        parts[name] = (*parts.get(name, ()), story)
    return parts


def sitemap_index(press: Press) -> str:
    """Return the index of all sitemaps, each with the time of its last change."""
    entries = [(path, max(map(changed, stories))) for path, stories in sitemap_parts(press).items()]
    entries.append(("/sitemaps/pages.xml", entries[0][1]))
    entries.append(("/sitemaps/news.xml", entries[0][1]))
    rows = "".join(
        f"<sitemap><loc>{press.base}{path}</loc><lastmod>{moment.isoformat()}</lastmod></sitemap>\n"
        for path, moment in entries
    )
    return f'{XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</sitemapindex>\n'


def sitemap(press: Press, path: str) -> bytes:
    """Return one sitemap of articles, packed when its name says so."""
    rows = "".join(
        f"<url><loc>{escape(press.base + story.path)}</loc><lastmod>{changed(story).isoformat()}</lastmod></url>\n"
        for story in sitemap_parts(press)[path]
    )
    body = _urlset(rows).encode()
    return gzip.compress(body, mtime=0) if path.endswith(".gz") else body


def sitemap_pages(press: Press) -> str:
    """Return the sitemap of what is no article."""
    paths = ["/", *(path for path in listings.section_pages(press) if "page" not in path)]
    paths += [*listings.by_author(press), "/about/"]
    return _urlset("".join(f"<url><loc>{escape(press.base + path)}</loc></url>\n" for path in paths))


def news_sitemap(press: Press) -> str:
    """Return the news sitemap: the stories of the last days with title, time and language."""
    newest = press.stories()[0].published
    rows = "".join(
        f"<url><loc>{escape(press.base + story.path)}</loc><news:news>"
        f"<news:publication><news:name>{escape(press.name)}</news:name>"
        f"<news:language>{story.language}</news:language></news:publication>"
        f"<news:publication_date>{story.published.isoformat()}</news:publication_date><news:title>{escape(story.title)}</news:title></news:news></url>\n"
        for story in press.stories()
        if newest - story.published <= timedelta(days=NEWS_DAYS)
    )
    return _urlset(rows, ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"')


def _urlset(rows: str, more: str = "") -> str:
    return f'{XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{more}>\n{rows}</urlset>\n'


def feed_path(press: Press) -> str:
    """Return the address of the RSS feed of a site."""
    return "/feed.xml" if press.site == "review" else "/feed/"


def rss(press: Press) -> str:
    """Return the RSS feed; its links carry what a newsletter tool adds."""
    own = f'<atom:link href="{press.base}{feed_path(press)}" rel="self" type="application/rss+xml"/>'
    items = "".join(
        f"<item><title>{escape(story.title)}</title>"
        f"<link>{escape(press.base + story.path)}?utm_source=rss&amp;utm_medium=feed</link>"
        f'<guid isPermaLink="true">{escape(press.base + story.path)}</guid>'
        f"<pubDate>{format_datetime(story.published)}</pubDate>"
        f"<dc:creator>{escape(', '.join(story.authors))}</dc:creator>"
        f"<category>{escape(press.section_name(story.section))}</category>"
        f"<description>{escape(story.dek or story.title)}</description></item>\n"
        for story in press.stories()[:NEWEST]
    )
    return (
        f'{XML}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        f"<title>{escape(press.name)}</title><link>{press.base}/</link>"
        f"<description>{escape(house()[press.site]['tagline'])}</description>"
        f"{own}\n{items}</channel></rss>\n"
    )


def atom(press: Press) -> str:
    """Return the Atom feed, whose entries say when they changed."""
    stories = press.stories()[:NEWEST]
    entries = "".join(
        f"<entry><id>{escape(press.base + story.path)}</id><title>{escape(story.title)}</title>"
        f'<link rel="alternate" href="{escape(press.base + story.path)}"/>'
        f"<published>{story.published.isoformat()}</published><updated>{changed(story).isoformat()}</updated>"
        + "".join(f"<author><name>{escape(name)}</name></author>" for name in story.authors)
        + f"<summary>{escape(story.dek or story.title)}</summary></entry>\n"
        for story in stories
    )
    return (
        f'{XML}<feed xmlns="http://www.w3.org/2005/Atom"><id>{press.base}/</id><title>{escape(press.name)}</title>'
        f"<updated>{max(map(changed, stories)).isoformat()}</updated>"
        f'<link rel="self" href="{press.base}/atom.xml"/>\n{entries}</feed>\n'
    )


def json_feed(press: Press) -> str:
    """Return the JSON feed, with the first paragraph of each story."""
    items = [
        {
            "id": press.base + story.path,
            "url": press.base + story.path,
            "title": story.title,
            "summary": story.dek,
            "content_html": bodies.body_html(story.pieces[:1], {}) or "<p></p>",
            "date_published": story.published.isoformat(),
            "date_modified": changed(story).isoformat(),
            "authors": [{"name": name, "url": press.base + structured.author_path(name)} for name in story.authors],
            "tags": list(story.tags),
            "language": story.language,
        }
        for story in press.stories()[:NEWEST]
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": press.name,
        "home_page_url": press.base + "/",
        "feed_url": press.base + "/feed.json",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)
