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

from lxml import etree

from crawler import urls
from crawler.discovery.kinds import is_step, shape
from crawler.discovery.numbering import Count, Place, count_of, places, says_page
from crawler.discovery.survey import text_of
from crawler.discovery.verdict import judge
from crawler.page import Page

WHOLE = 0
"""Number of the page that shows the whole article."""
_MOST_LINKS = 4000
_LONGEST_TEXT = 40
_NUMBER_WITHIN = 16
"""Characters at the end of an address in which the number of a page is looked for; parameters after it are rare."""
_MOST_AROUND = 40
"""Elements around a link whose names are looked at."""
_LEADING = re.compile(r"\d|all|full|complete|single|onepage", re.I)
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
    for place in places(page.url):
        if shape(place.base).kind in ("front", "listing"):
            continue
        links = list(_links(page, _any)) if links is None else links
        part = _later(page.url, links, place) if place.scheme != "whole" else _whole(page, links, place.base)
        if part is not None and _is_article_at(page, place.base):
            return part
    return _first(page, links)


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
            if url and not _is_of_comments(element, reference):
                yield _Link(url.partition("#")[0], text, relations)


def _leads_on(text: str) -> bool:
    return bool(_COUNT.match(text)) or is_step(text) or bool(_VIEW_ALL.match(text))


def _key(url: str) -> str:
    return urls.fetch_key(url).rstrip("/")


def _is_of_comments(element: etree._Element, reference: str) -> bool:
    """Tell whether a link turns the pages of what readers wrote below an article."""
    if "comment" in reference.partition("#")[2].lower():
        return True
    around = islice(element.iterancestors(), _MOST_AROUND)
    return any("comment" in f"{one.get('id') or ''} {one.get('class') or ''}".lower() for one in around)


def _said(link: _Link) -> int | None:
    """Return the number that the words of a link say, None for a step."""
    match = _COUNT.match(link.text)
    return int(match[1]) if match else None


def _is_numbered(link: _Link) -> bool:
    return bool(link.relations) or is_step(link.text) or _said(link) is not None


class _Pager:
    """The links of a page to the pages of one document whose addresses count them in one way."""

    def __init__(self, links: list[_Link], place: Place) -> None:
        key = _key(place.base)
        numbered = [link for link in links if _is_numbered(link)]
        self.backs = [link for link in numbered if _key(link.url) == key and _said(link) in (None, 1)]
        self.values = [
            (other.value, _said(link))
            for link in numbered
            for other in places(link.url)
            if other.scheme == place.scheme and _key(other.base) == key
        ]
        self.count: Count | None = count_of(place.scheme, place.value, self.values, leads_back=bool(self.backs))

    def numbers(self) -> set[int]:
        """Return the numbers of the pages that are linked to, where words and addresses agree."""
        if self.count is None:
            return set()
        found = ((self.count.number(value), said) for value, said in self.values)
        return {number for number, said in found if number is not None and said in (None, number)}


def _first(page: Page, links: list[_Link] | None) -> Part | None:
    links = list(_links(page, _can_number)) if links is None else links
    key = _key(page.url)
    found = [place for link in links for place in places(link.url) if _key(place.base) == key]
    for scheme in sorted({place.scheme for place in found} - {"whole"}):
        numbers = _Pager(links, Place(page.url, scheme, 0)).numbers()
        if 2 in numbers:
            return Part(page.url, 1, max(numbers))
    return Part(page.url, 1, 1) if any(_shows_all(link, page.url) for link in links) else None


def _shows_all(link: _Link, first: str) -> bool:
    if not _VIEW_ALL.match(link.text):
        return False
    return any(place.scheme == "whole" and _key(place.base) == _key(first) for place in places(link.url))


def _later(url: str, links: list[_Link], place: Place) -> Part | None:
    pager = _Pager(links, place)
    number = pager.count.number(place.value) if pager.count is not None else None
    if number is None or number < 2:
        return None
    numbers = pager.numbers()
    # Articles that are numbered themselves, as `/posts/12`, lead to their neighbours by steps, as pages do.
    is_counted = bool(pager.backs) or any(said is not None for _, said in pager.values)
    if (not pager.backs and number - 1 not in numbers) or not (is_counted or says_page(url)):
        return None
    # The first page as it is linked to: with or without a slash at its end.
    return Part(min((link.url for link in pager.backs), default=place.base), number, max(numbers | {number}))


def _whole(page: Page, links: list[_Link], first: str) -> Part | None:
    stated = [page.absolute(link["href"]) for link in page.link_rel("canonical")]
    known = [url for url in (*stated, *(link.url for link in links)) if url and _key(url) == _key(first)]
    return Part(known[0], WHOLE, 1) if known else None


def _is_article_at(page: Page, address: str) -> bool:
    """Tell whether the page would be an article if it stood at *address*, which has no number."""
    other = copy.copy(page)
    other.url = address
    return judge(other).is_article
