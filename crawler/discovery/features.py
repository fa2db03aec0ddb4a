"""What of a page tells an article from pages of other kinds, as numbers between about 0 and 10.

Each feature is named; `weights.py` gives each name its weight, and `benchmarks/train_verdict.py` finds the weights.
The features count what systems write into pages of a kind, not what the pages are about: the form of the address,
statements of the head, where the prose lies, and the words of class names.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from urllib.parse import urlsplit

from lxml import etree

from crawler.discovery.kinds import shape, stem, themes
from crawler.discovery.survey import Survey
from crawler.page import Page

MARKS: dict[str, tuple[str, ...]] = {
    name: tuple(words)
    for name, words in tomllib.loads(
        resources.files("crawler.discovery").joinpath("marks.toml").read_text("utf-8")
    ).items()
}
"""Pieces of class names and ids by what they are a mark of."""

DATE_NAMES = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date")

ARTICLE_TYPES = frozenset(
    {
        "advertisercontentarticle",
        "analysisnewsarticle",
        "article",
        "askpublicnewsarticle",
        "backgroundnewsarticle",
        "blogposting",
        "liveblogposting",
        "newsarticle",
        "opinionnewsarticle",
        "reportagenewsarticle",
        "reviewnewsarticle",
        "satiricalarticle",
        "scholarlyarticle",
    }
)
"""Types of schema.org that only articles have, in lower case."""
LISTING_CLASSES = frozenset(
    {"archive", "category", "tag", "author", "date", "search", "search-results", "blog", "home", "paged"}
)
"""Classes of `body` that systems give to listings."""
_IDS = etree.XPath("//@id", smart_strings=False)
_WORD = re.compile(r"[-_+ ]+")
_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d年)"
)
_READ_TIME = re.compile(r"\b\d{1,3}[ -]?min(?:ute)?s?\.?[ -]read\b", re.I)
_NUMBERED = re.compile(r"\W*(?:top |the )?\d{1,3}\b", re.I)
_PUBLIC = re.compile(r"\.(?:org|edu|gov|ac|int)(?:\.[a-z]{2})?$")
_BEFORE, _AFTER = 200, 600
"""Characters around the headline that are searched for a date."""
_NAMES = 100_000
"""Characters of class names and ids that are searched."""


def features(page: Page, seen: Survey) -> dict[str, float]:
    """Return the features of *page* by their names."""
    found: dict[str, float] = {}
    for group in (
        _address(page.url),
        _head(page, seen),
        _jsonld(page, seen),
        _text(seen),
        _heading(seen),
        _build(page),
    ):
        found.update(group)
    found.update(_marks(page))
    found.update(_near(page, seen))
    return found


def _log(count: float) -> float:
    return math.log1p(max(count, 0))


def _address(url: str) -> Iterator[tuple[str, float]]:
    form, parts = shape(url), urlsplit(url)
    segments = [part for part in parts.path.split("/") if part]
    last = stem(segments[-1]) if segments else ""
    yield "url_article", form.kind == "article"
    yield "url_listing", form.kind in ("listing", "paged", "front")
    yield "url_day", form.day > 0
    yield "url_words", min(sum(map(bool, _WORD.split(last))), 10)
    yield "url_length", min(len(last), 60) / 10
    yield "url_folder", parts.path.endswith("/")
    yield "url_public", _PUBLIC.search(parts.hostname or "") is not None
    said = themes(url)
    for theme in ("articles", "forum", "manual", "shop", "service"):
        yield f"url_{theme}", theme in said


def _head(page: Page, seen: Survey) -> Iterator[tuple[str, float]]:
    yield "og_article", seen.og_type in ("article", "post", "blog", "blogpost")
    yield "og_website", seen.og_type == "website"
    yield "og_none", not seen.og_type
    yield "meta_published", page.first_meta("article:published_time") is not None
    yield "meta_date", page.first_meta(*DATE_NAMES) is not None
    yield "meta_image", page.first_meta("og:image") is not None
    yield "body_single", "single" in seen.classes
    yield "body_list", bool(seen.classes & LISTING_CLASSES)
    yield "body_shop", any("woocommerce" in name or "product" in name for name in seen.classes)
    yield "body_article", any(word in name for name in seen.classes for word in ("article", "blog", "post", "story"))


def _jsonld(page: Page, seen: Survey) -> Iterator[tuple[str, float]]:
    articles = [node for node in page.jsonld if not ARTICLE_TYPES.isdisjoint(type_names(node))]
    authors = [author for node in articles for author in _as_list(node.get("author"))]
    yield "ld_any", bool(page.jsonld)
    yield "ld_article", bool(seen.types & ARTICLE_TYPES)
    yield "ld_news", bool(seen.types & {"newsarticle", "blogposting", "reportagenewsarticle"})
    yield "ld_author", bool(authors)
    yield "ld_person", any("person" in type_names(author) for author in authors if isinstance(author, dict))
    yield "ld_dated", any(node.get("datePublished") for node in articles)
    for name in ("organization", "product", "comment", "itemlist", "question"):
        yield f"ld_{name}", name in seen.types


def type_names(node: dict[str, object]) -> set[str]:
    """Return the types of a JSON-LD object in lower case, without the vocabulary."""
    return {name.lower().rpartition("/")[2] for name in _as_list(node.get("@type")) if isinstance(name, str)}


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(seen: Survey) -> Iterator[tuple[str, float]]:
    whole = seen.raw + seen.link_chars + 1
    yield "prose", _log(seen.prose)
    yield "prose_share", min(seen.prose / (seen.raw + 1), 1.5)
    yield "prose_run", _log(seen.longest_run)
    yield "prose_together", min(seen.longest_run / (seen.prose + 1), 1.5)
    yield "link_share", seen.link_chars / whole
    yield "anchors", _log(seen.anchors)
    yield "teasers", min(seen.teasers, 40) / 10
    yield "teasing", min(seen.teasers * 200 / (seen.prose + 200), 5)
    yield "one_card", seen.cards == 1
    yield "carding", min(max(seen.cards - 1, 0) * 400 / (seen.prose + 400), 5)


def _heading(seen: Survey) -> Iterator[tuple[str, float]]:
    headline = next(filter(None, seen.h1), "")
    yield "h1_words", min(len(headline.split()), 20) / 5
    yield "h1_length", min(len(headline), 120) / 30
    yield "h1_in_title", bool(headline) and headline[:30] in seen.title
    yield "title_words", min(len(seen.title.split()), 25) / 5
    yield "title_numbered", _NUMBERED.match(headline or seen.title) is not None
    yield "title_asks", "?" in headline or "?" in seen.title
    yield "title_parts", min(sum(map(seen.title.count, "|–-:")), 5)


def _build(page: Page) -> Iterator[tuple[str, float]]:
    for tag in ("figure", "figcaption", "blockquote", "code"):
        yield f"tag_{tag}", _log(len(page.index.tagged(tag)))


def _marks(page: Page) -> Iterator[tuple[str, float]]:
    names = " ".join(set(" ".join((*page.index.classes, *_IDS(page.root)))[:_NAMES].lower().split()))
    for name, pieces in MARKS.items():
        yield f"mark_{name}", _log(sum(map(names.count, pieces)))


def _near(page: Page, seen: Survey) -> Iterator[tuple[str, float]]:
    """Yield what stands around the headline: articles are dated there."""
    headline = next(iter(page.index.tagged("h1")), None)
    own = " ".join(headline.itertext()).strip()[:200] if headline is not None else ""
    at = seen.text.find(own) if own else -1
    around = seen.text[max(at - _BEFORE, 0) : at + len(own) + _AFTER] if at >= 0 else ""
    yield "near_date", _DATE.search(" ".join(around.split())) is not None
    yield "read_time", _READ_TIME.search(around) is not None
