"""Articles on several pages: which page of which article a page is, told from its address and its own links.

Both sides must say so. The first page links to its second by a number or a step (`2`, `Next`), and a later page links
back in the same way; both addresses must differ in nothing but the number. Each page is judged by itself, so that the
order in which pages come does not matter.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from crawler import urls
from crawler.discovery.kinds import is_step, shape
from crawler.discovery.survey import text_of
from crawler.discovery.verdict import judge
from crawler.page import Page

MOST_PARTS = 99
"""Pages of one article; larger numbers count something else."""
WHOLE = 0
"""Number of the page that shows the whole article."""
_MOST_LINKS = 4000
_LONGEST_TEXT = 40
_NUMBER_WITHIN = 16
"""Characters at the end of an address in which the number of a page is looked for; parameters after it are rare."""
_LEADING = re.compile(r"\d|all|full|complete|single|onepage", re.I)
_NAMES = frozenset({"page", "paged", "pg", "pagina", "seite", "pagenum", "page_num", "pageno", "pagenumber", "part"})
_ALL = frozenset({"all", "full", "complete", "view-all", "viewall", "single", "singlepage", "single-page", "onepage"})
_PATH = re.compile(r"(?P<base>.*?[^/])/(?:(?:page|pagina|seite|part|p)[-/]?)?(?P<number>\d{1,2})/?$", re.I)
_STEM = re.compile(
    r"(?P<base>.*[^\W\d])(?:[-_,.](?:page|seite|part|p)?[-_]?)(?P<number>\d{1,2})(?P<end>\.(?:x?html?|shtml|php|aspx?|jsp))$",
    re.I,
)
_COUNT = re.compile(
    r"\W*(?:page|seite|pagina|página|part|teil|side|sida|strona|第)?\s*(\d{1,2})\s*(?:页|頁|ページ)?\W*$", re.I
)
_VIEW_ALL = re.compile(
    r"\W*(?:(?:(?:view|show|read|see) )?(?:all(?: pages)?|(?:as |on |in )?(?:a )?(?:single|one) page)"
    r"|(?:(?:view|show|read|see) )?(?:full|whole) article"
    r"|(?:alles |artikel )?auf einer seite(?: (?:lesen|anzeigen))?|tout afficher|sur une (?:seule )?page|ver todo"
    r"|en una (?:sola )?página|tutto in una pagina|alles op één pagina|单页阅读|全文|全文表示)\W*$",
    re.I,
)


class Part(NamedTuple):
    """A page of an article on several pages."""

    first: str
    """Address of the first page."""
    number: int
    """Which page it is, from 1, or `WHOLE`."""
    last: int
    """The highest number that the page knows of; of the whole article's page that is 1."""


class _Link(NamedTuple):
    url: str
    text: str
    relations: frozenset[str]


def part_of_article(page: Page) -> Part | None:
    """Return which page of an article *page* is, None for one that stands alone or is no article's."""
    links: list[_Link] | None = None
    for first, number in _split(page.url):
        if shape(first).kind in ("front", "listing"):
            continue
        links = list(_links(page, _any)) if links is None else links
        part = _later(links, first, number) if number != WHOLE else _whole(page, links, first)
        if part is not None and _is_article_at(page, first):
            return part
    return _first(page, links)


def _split(url: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses of which *url* can be a further page, each with the number, `WHOLE` for all pages in one.

    >>> list(_split("https://example.org/story?id=7&page=3"))
    [('https://example.org/story?id=7', 3)]
    >>> list(_split("https://example.org/a/story-2.html"))
    [('https://example.org/a/story.html', 2)]
    """
    parts = urlsplit(url)
    if parts.query:
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        for pair in pairs:
            number = _number_of(*map(str.lower, pair))
            if number is not None:
                rest = urlencode([other for other in pairs if other is not pair])
                yield urlunsplit((*parts[:3], rest, "")), number
        return
    for pattern in (_PATH, _STEM):
        match = pattern.match(parts.path)
        number = _number(match["number"]) if match else None
        if match and number is not None:
            yield urlunsplit((*parts[:2], match["base"] + (match.groupdict().get("end") or ""), "", "")), number
    base, _, last = parts.path.rstrip("/").rpartition("/")
    if last.lower() in _ALL and base:
        yield urlunsplit((*parts[:2], base, "", "")), WHOLE


def _number_of(name: str, value: str) -> int | None:
    """Return the number of the page that a parameter asks for, `WHOLE` for all in one, None for other parameters."""
    if name in _NAMES and value.isdecimal():
        return _number(value)
    asks_all = value in _ALL if name in _NAMES | {"view", "display"} else name in _ALL and value in ("", "1", "true")
    return WHOLE if asks_all else None


def _number(digits: str) -> int | None:
    return int(digits) if digits[:1] != "0" and len(digits) < 3 and 2 <= int(digits) <= MOST_PARTS else None


def _any(_reference: str) -> bool:
    return True


def _can_number(reference: str) -> bool:
    return _LEADING.search(reference[-_NUMBER_WITHIN:]) is not None


def _links(page: Page, can_lead: Callable[[str], bool]) -> Iterator[_Link]:
    """Yield the links whose words or relations can lead from page to page of an article."""
    for attributes in page.link_elements:
        relations = frozenset(attributes["rel"].lower().split()) & {"next", "prev"}
        url = page.absolute(attributes["href"]) if relations else None
        if url:
            yield _Link(url, "", relations)
    for element in islice(page.index.tagged("a"), _MOST_LINKS):
        reference = element.get("href")
        if not reference or reference.startswith("#") or not can_lead(reference):
            continue
        relations = frozenset((element.get("rel") or "").lower().split()) & {"next", "prev"}
        text = text_of(element)[: _LONGEST_TEXT + 1]
        if relations or (0 < len(text) <= _LONGEST_TEXT and _leads_on(text)):
            url = page.absolute(reference)
            if url:
                yield _Link(url.partition("#")[0], text, relations)


def _leads_on(text: str) -> bool:
    return bool(_COUNT.match(text)) or is_step(text) or bool(_VIEW_ALL.match(text))


def _key(url: str) -> str:
    return urls.fetch_key(url).rstrip("/")


def _counts(link: _Link, number: int) -> bool:
    """Tell whether the words of a link to page *number* say just that, or that it is a step."""
    match = _COUNT.match(link.text)
    return int(match[1]) == number if match else bool(link.relations) or is_step(link.text)


def _numbers(links: list[_Link], first: str) -> set[int]:
    """Return the numbers of the further pages of the article at *first* that are linked to."""
    key = _key(first)
    return {
        number
        for link in links
        for base, number in _split(link.url)
        if number != WHOLE and _key(base) == key and _counts(link, number)
    }


def _first(page: Page, links: list[_Link] | None) -> Part | None:
    links = list(_links(page, _can_number)) if links is None else links
    numbers = _numbers(links, page.url) if links else set()
    if 2 in numbers:
        return Part(page.url, 1, max(numbers))
    return Part(page.url, 1, 1) if any(_shows_all(link, page.url) for link in links) else None


def _shows_all(link: _Link, first: str) -> bool:
    if not _VIEW_ALL.match(link.text):
        return False
    return any(number == WHOLE and _key(base) == _key(first) for base, number in _split(link.url))


def _later(links: list[_Link], first: str, number: int) -> Part | None:
    key = _key(first)
    backs = [link for link in links if _key(link.url) == key and _counts(link, 1)]
    numbers = _numbers(links, first)
    if not backs and number - 1 not in numbers:
        return None
    # The first page as it is linked to: with or without a slash at its end.
    return Part(min((link.url for link in backs), default=first), number, max(numbers | {number}))


def _whole(page: Page, links: list[_Link], first: str) -> Part | None:
    stated = [page.absolute(link["href"]) for link in page.link_rel("canonical")]
    known = [url for url in (*stated, *(link.url for link in links)) if url and _key(url) == _key(first)]
    return Part(known[0], WHOLE, 1) if known else None


def _is_article_at(page: Page, address: str) -> bool:
    """Tell whether the page would be an article if it stood at *address*, which has no number."""
    other = copy.copy(page)
    other.url = address
    return judge(other).is_article
