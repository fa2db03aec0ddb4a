"""Evidence for and against an article on pages that neither state what they are nor show it by their structure.

Each mark counts points; the points were fitted on pages of seven kinds (articles, services, products, forums, manuals,
collections, lists) and rounded. A page without the furniture of a present-day system is judged by its text alone:
pages written by hand carry no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.discovery.kinds import shape, themes
from crawler.discovery.survey import Survey, is_modern
from crawler.items import Link
from crawler.page import Page

ENOUGH = 7
"""Points from which a page is an article."""

_SEARCHED = 200_000
"""Characters of the source that are searched for marks."""
_BYLINE = re.compile(r"""\b(?:class|id|rel|itemprop)=["']?[^"'<>]{0,60}\b(?:byline|author|writer|autor|auteur)""", re.I)
_DATED = re.compile(
    r"""\b(?:class|itemprop)=["']?[^"'<>]{0,60}(?:publish|posted|entry-date|post-?date|\bdate\b)""", re.I
)
_READ_TIME = re.compile(r"\b\d{1,3}[ -]?min(?:ute)?s?\.?[ -]read\b", re.I)
_DATE_NAMES = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date")
_AUTHOR_NAMES = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_BUSINESS = frozenset(
    {
        "localbusiness",
        "service",
        "product",
        "offer",
        "professionalservice",
        "softwareapplication",
        "jobposting",
        "event",
    }
)
_THEME_POINTS = {"articles": 3, "forum": -4, "manual": -5, "shop": -4}


def points(page: Page, seen: Survey, hint: Link | None) -> int:
    """Return the points for *page* being an article; below `ENOUGH` it is none."""
    if not is_modern(page):
        return ENOUGH
    return sum(
        (
            sum(_hinted(hint)),
            sum(_stated(page, seen)),
            sum(_THEME_POINTS[theme] for theme in themes(page.url)),
            sum(_addressed(page.url)),
            sum(_built(seen)),
            sum(_signed(page)),
        )
    )


def is_signed_or_dated(page: Page) -> bool:
    """Tell whether the head of a page names who wrote it or when; JSON-LD does so of pages of every kind."""
    return page.first_meta(*_AUTHOR_NAMES, *_DATE_NAMES) is not None


def _hinted(hint: Link | None) -> Iterator[int]:
    """Yield what the link says: only feeds and news sitemaps date what they announce."""
    if hint is not None and hint.published_at:
        yield ENOUGH
    elif hint is not None and hint.kind == "article":
        yield 2


def _stated(page: Page, seen: Survey) -> Iterator[int]:
    if seen.og_type in ("article", "post", "blog"):
        yield 3
    if page.first_meta(*_AUTHOR_NAMES):
        yield 1
    if page.first_meta(*_DATE_NAMES) and seen.og_type != "article":
        yield 1
    if seen.types & _BUSINESS:
        yield -4


def _addressed(url: str) -> Iterator[int]:
    form = shape(url)
    if form.kind == "article":
        yield 3
    if form.kind in ("listing", "front"):
        yield -2
    if form.day:
        yield 2


def _built(seen: Survey) -> Iterator[int]:
    yield from (2 for least in (1200,) if seen.prose >= least)
    yield from (1 for least in (2500, 5000) if seen.prose >= least)
    if seen.cards == 1:
        yield 2
    if len(seen.h1) == 1:
        yield 1
    if seen.link_chars > seen.raw:
        yield -1
    if seen.teasers > 8:
        yield -1


def _signed(page: Page) -> Iterator[int]:
    source = page.text[:_SEARCHED]
    for mark in (_BYLINE, _DATED, _READ_TIME):
        if mark.search(source):
            yield 1
