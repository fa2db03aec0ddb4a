"""Answers addresses: one edition of one site as a table of addresses and what stands there."""

from __future__ import annotations

import gzip
import hashlib
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from html import escape
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.sample import bodies, feeds, layouts, listings, truth
from crawler.sample.catalog import EDITED_AT, house, read
from crawler.sample.chrome import Press, link, page, section_path
from crawler.sample.model import Story

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"
CALENDAR_YEARS = range(1900, 10000)
"""Years for which the calendar has a page."""


@dataclass
class Reply:
    """What stands at an address."""

    body: bytes
    kind: str = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    changed_at: datetime | None = None

    @cached_property
    def etag(self) -> str:
        """A strong validator of the body."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'

    @cached_property
    def packed(self) -> bytes | None:
        """The body as gzip, when that is worth while."""
        if len(self.body) < 600 or not self.kind.startswith(
            ("text/", "application/xml", "application/json", "application/feed")
        ):
            return None
        return gzip.compress(self.body, 5, mtime=0)


class Site:
    """One edition of one site; every address is made when it is first asked for."""

    def __init__(self, press: Press) -> None:
        self.press = press
        self._made: dict[str, Reply] = {}
        self._makers = self._fixed() | self._listings() | self._articles()
        if press.site == "review":
            self._makers |= self._review_only()
        else:
            self._makers["/wp-json/"] = lambda: Reply(b"{}", "application/json")

    def paths(self) -> list[str]:
        """Return every address that this site answers with a page, the endless calendar apart."""
        return list(self._makers)

    def reply(self, target: str) -> Reply:
        """Return what stands at *target*, a path with an optional query."""
        parts = urlsplit(target)
        path = unquote(parts.path)
        number = dict(parse_qsl(parts.query)).get("page")
        if number and f"{path}?page={number}" in self._makers:
            path = f"{path}?page={number}"
        if path not in self._made:
            maker = self._makers.get(path)
            if maker is None:
                return self._elsewhere(path)
            self._made[path] = maker()
        return self._made[path]

    def _elsewhere(self, path: str) -> Reply:
        moved = house()["moved"].get(path) if self.press.site == "review" else None
        if moved is None and path + "/" in self._makers:
            moved = path + "/"
        if moved:
            return self._redirect(self._story_path(moved))
        if path.startswith("/calendar/") and self.press.site == "review":
            return self._calendar(path)
        status = house()["dead"].get(path, 404)
        said = "This page is gone for good." if status == 410 else "There is nothing at this address."
        return self._page("Not found", f'<main id="content"><h1>Not found</h1><p>{said}</p></main>', status)

    def _redirect(self, path: str) -> Reply:
        return Reply(b"", status=301, headers={"Location": self.press.base + path})

    def _story_path(self, name: str) -> str:
        slug = name.removeprefix("slug:")
        return next((story.path for story in self.press.stories() if story.slug == slug), name)

    def _page(self, title: str, main: str, status: int = 200, head: str = "") -> Reply:
        return Reply(page(self.press, title, main, head).encode(), status=status)

    def _listing(self, make: Callable[..., str], *names: str | int) -> Reply:
        return Reply(make(self.press, *names).encode(), changed_at=self.press.stories()[0].published)

    def _sitemap(self, path: str) -> Reply:
        return Reply(feeds.sitemap(self.press, path), "application/gzip" if path.endswith(".gz") else XML)

    def _fixed(self) -> dict[str, Callable[[], Reply]]:
        press = self.press
        makers: dict[str, Callable[[], Reply]] = {
            "/": lambda: Reply(listings.front(press).encode()),
            "/robots.txt": lambda: Reply(feeds.robots(press).encode(), "text/plain; charset=utf-8"),
            "/sitemap.xml": lambda: Reply(feeds.sitemap_index(press).encode(), XML),
            "/sitemaps/pages.xml": lambda: Reply(feeds.sitemap_pages(press).encode(), XML),
            "/sitemaps/news.xml": lambda: Reply(feeds.news_sitemap(press).encode(), XML),
            feeds.feed_path(press): lambda: Reply(feeds.rss(press).encode(), "application/rss+xml"),
            "/images/avatar.png": partial(_picture, "avatar"),
        }
        for path in feeds.sitemap_parts(press):
            makers[path] = partial(self._sitemap, path)
        for entry in read("pages.toml")["page"]:
            if entry.get("site", "review") == press.site:
                makers[entry["path"]] = partial(self._text_page, entry["title"], entry["text"])
        return makers

    def _text_page(self, title: str, text: str) -> Reply:
        paragraphs = "".join(f"<p>{escape(part.strip(), quote=False)}</p>" for part in text.strip().split("\n\n"))
        return self._page(title, f'<main id="content" class="static"><h1>{escape(title)}</h1>{paragraphs}</main>')

    def _listings(self) -> dict[str, Callable[[], Reply]]:
        press = self.press
        makers: dict[str, Callable[[], Reply]] = {}
        for name in house()[press.site]["sections"]:
            count = sum(path.startswith(section_path(press, name)) for path in listings.section_pages(press))
            for number in range(1, count + 1):
                makers[listings.page_path(press, name, number)] = partial(self._listing, listings.section, name, number)
        for path in listings.by_author(press):
            makers[path] = partial(self._listing, listings.author, path)
        for path in listings.by_tag(press):
            makers[path] = partial(self._listing, listings.tag, path)
        for path in ("/authors/", "/tags/"):
            makers[path] = partial(self._listing, listings.index, path)
        return makers

    def _articles(self) -> dict[str, Callable[[], Reply]]:
        makers: dict[str, Callable[[], Reply]] = {}
        for story in self.press.stories():
            for number, path in enumerate(story.page_paths, 1):
                makers[path] = partial(self._article, story, number)
            for path in story.copies:
                form = "amp" if path.endswith("/amp") else "print"
                if "?" not in path:
                    makers[path] = partial(self._variant, story, form)
            for picture in (story.picture, *story.pictures):
                if picture:
                    makers[picture.path] = partial(_picture, picture.name)
        return makers

    def _article(self, story: Story, number: int = 1) -> Reply:
        reply = Reply(layouts.article_page(self.press, story, number).encode(), changed_at=self._changed(story))
        if truth.behaviour(story.slug) == "wrong_charset":
            reply.kind = "text/html; charset=iso-8859-1"
        return reply

    def _variant(self, story: Story, form: str) -> Reply:
        return Reply(layouts.variant_page(self.press, story, form).encode(), changed_at=feeds.changed(story))

    def _changed(self, story: Story) -> datetime:
        # Counters are part of the page, so a page whose counters grew was changed with its edition.
        return EDITED_AT if self.press.edition > 1 and story.grows else feeds.changed(story)

    def _review_only(self) -> dict[str, Callable[[], Reply]]:
        press = self.press
        return {
            "/atom.xml": lambda: Reply(feeds.atom(press).encode(), "application/atom+xml"),
            "/feed.json": lambda: Reply(feeds.json_feed(press).encode(), "application/feed+json"),
            "/search": lambda: self._page("Search", _SEARCH, head='<meta name="robots" content="noindex">'),
            "/account/login": lambda: self._page("Sign in", _LOGIN, head='<meta name="robots" content="noindex">'),
            "/account/reset": lambda: self._page("New password", _LOGIN.replace("Sign in", "New password")),
            "/private/members": lambda: self._page(
                "Members", '<main id="content"><h1>Members</h1><p>Members only.</p></main>'
            ),
            "/culture/the-lost-column": lambda: self._page("Page not found", _SOFT_404),
            "/weekend-double/": self._collection,
            "/labs/empty": lambda: Reply(b""),
            "/calendar/": lambda: self._calendar("/calendar/2026/11/"),
            "/files/media-kit.pdf": lambda: Reply(_pdf(press.name), "application/pdf"),
            "/static/review.css": lambda: Reply(_CSS, "text/css; charset=utf-8"),
            "/static/app.js": lambda: Reply(b"/* hydrated on the server */\n", "text/javascript; charset=utf-8"),
            "/static/icon.png": partial(_picture, "icon"),
        }

    def _collection(self) -> Reply:
        """Return a page that holds two articles in full, which are stories of their own elsewhere."""
        chosen = [story for story in self.press.stories() if story.layout == "ld" and len(story.pieces) > 4][1:3]
        parts = "".join(
            f'<article class="full"><h2>{link(story.path, story.title)}</h2>'
            f'<p class="byline">By {escape(layouts.joined(list(story.authors)))}</p>'
            f"{bodies.body_html(story.pieces, {})}</article>"
            for story in chosen
        )
        return self._page("Weekend double", f'<main id="content"><h1>Weekend double</h1>{parts}</main>')

    def _calendar(self, path: str) -> Reply:
        """Return one month of a calendar without end."""
        try:
            year, month = (int(part) for part in path.strip("/").split("/")[1:3])
        except ValueError:
            year, month = 0, 0
        if year not in CALENDAR_YEARS or month not in range(1, 13):
            return self._page("Not found", '<main id="content"><h1>Not found</h1></main>', 404)
        steps = [((year * 12 + month - 1 + step) // 12, (year * 12 + month - 1 + step) % 12 + 1) for step in (-1, 1)]
        anchors = " ".join(link(f"/calendar/{y}/{m:02d}/", f"{y}-{m:02d}", ' rel="nofollow"') for y, m in steps)
        heading = f"<h1>Events, {year}-{month:02d}</h1><p>No events this month.</p>"
        main = f'<main id="content">{heading}<nav>{anchors}</nav></main>'
        return self._page(f"Events {year}-{month:02d}", main)


_SEARCH = (
    '<main id="content"><h1>Search</h1><form action="/search"><input name="q"></form>'
    "<p>Type a word to begin.</p></main>"
)
_LOGIN = (
    '<main id="content"><h1>Sign in</h1><form action="/account/login" method="post">'
    '<label>E-mail <input type="email" name="email"></label>'
    '<label>Password <input type="password" name="password"></label><button>Sign in</button></form>'
    '<p><a href="/account/reset" rel="nofollow">Forgot your password?</a></p></main>'
)
_SOFT_404 = (
    '<main id="content"><h1>Page not found</h1><p>Sorry, the page you were looking for does not exist or has moved. '
    'Try the <a href="/search">search</a> or go back to the <a href="/">front page</a>.</p></main>'
)
_CSS = b"body{font:18px/1.6 Georgia,serif;margin:0 auto;max-width:46rem}nav ul{display:flex;gap:1rem;list-style:none}\n"


def _picture(name: str) -> Reply:
    return Reply(_png(name), "image/png")


def _png(name: str) -> bytes:
    """Return a small picture of one colour, which depends on *name*."""
    colour = hashlib.sha256(name.encode()).digest()[:3]
    rows = b"".join(b"\0" + colour * 16 for _ in range(9))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 16, 9, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _pdf(name: str) -> bytes:
    """Return a one-page PDF that bears the site's name."""
    text = f"BT /F1 24 Tf 72 700 Td ({name}: media kit) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    )
