"""How addresses count the pages of one document: `/story/2`, `story-2.html`, `?page=2`, `?page=1`, `?start=20`.

What the number in an address means is told by the links of the page that it is on: some systems count pages from one,
some from nought, and some the entries before a page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

MOST_PARTS = 99
"""Pages of one article; larger numbers count something else."""
_MOST_BEFORE = 9999
"""Entries that may stand before a page."""
_NAMES = frozenset({"page", "paged", "pg", "pagina", "seite", "pagenum", "page_num", "pageno", "pagenumber", "part"})
_OFFSETS = frozenset({"start", "offset", "limitstart"})
_ALL = frozenset(
    {"all", "full", "complete", "view-all", "viewall", "showall", "single", "singlepage", "single-page", "onepage"}
)
_PATH = re.compile(r"(?P<base>.*?[^/])/(?:(?:page|pagina|seite|part|p)[-/]?)?(?P<number>\d{1,2})/?$", re.I)
_STEM = re.compile(
    r"(?P<base>.*[^\W\d])(?:[-_,.](?:page|seite|part|p)?[-_]?)(?P<number>\d{1,2})(?P<end>\.(?:x?html?|shtml|php|aspx?|jsp))$",
    re.I,
)
_SAYING_PAGE = re.compile(r"(?:page|pagina|seite|part)[-_/]?\d{1,2}(?:/|\.\w{2,5})?$|\?", re.I)
_DIGITS = re.compile(r"0|[1-9]\d{0,3}")
_OF_TWO_PAGERS = re.compile(r"0,(?=\d)")
"""Several pagers on one page have their numbers in one parameter; the last is the text's."""

Scheme = Literal["ones", "pages", "offsets", "whole"]
"""What a number in an address counts: pages from one; pages from one or nought; what comes before; all in one."""


class Place(NamedTuple):
    """What an address says when it names a page of a longer document."""

    base: str
    """The address without the number, where the document begins."""
    scheme: Scheme
    value: int


class Count(NamedTuple):
    """Which values the pages of a document have."""

    start: int
    """That of the first page."""
    step: int

    def number(self, value: int) -> int | None:
        """Return which page a value names, from 1; None for a value that none has.

        >>> Count(0, 20).number(40), Count(1, 1).number(2), Count(0, 20).number(30)
        (3, 2, None)
        """
        number, rest = divmod(value - self.start, self.step)
        return number + 1 if not rest and 0 <= number < MOST_PARTS else None


def places(url: str) -> Iterator[Place]:
    """Yield the documents of which *url* may be a page.

    >>> list(places("https://example.org/story?id=7&start=20"))
    [Place(base='https://example.org/story?id=7', scheme='offsets', value=20)]
    >>> list(places("https://example.org/a/story-2.html"))
    [Place(base='https://example.org/a/story.html', scheme='ones', value=2)]
    """
    parts = urlsplit(url)
    if parts.query:
        pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[1] or pair[0] not in _OFFSETS]
        for pair in pairs:
            found = _of_parameter(*map(str.lower, pair))
            if found is not None:
                rest = urlencode([other for other in pairs if other is not pair])
                yield Place(urlunsplit((*parts[:3], rest, "")), *found)
        return
    for pattern in (_PATH, _STEM):
        match = pattern.match(parts.path)
        if match and match["number"][0] != "0" and match["number"] != "1":
            base = match["base"] + (match.groupdict().get("end") or "")
            yield Place(urlunsplit((*parts[:2], base, "", "")), "ones", int(match["number"]))
    base, _, last = parts.path.rstrip("/").rpartition("/")
    if last.lower() in _ALL and base:
        yield Place(urlunsplit((*parts[:2], base, "", "")), "whole", 0)


def says_page(url: str) -> bool:
    """Tell whether an address with a number says what it counts, rather than ending with a number of some kind.

    >>> says_page("https://example.org/story/page/2"), says_page("https://example.org/posts/12")
    (True, False)
    """
    return _SAYING_PAGE.search(url) is not None


def _of_parameter(name: str, value: str) -> tuple[Scheme, int] | None:
    if name in _NAMES:
        digits = _OF_TWO_PAGERS.sub("", value)
        if _DIGITS.fullmatch(digits) and int(digits) <= MOST_PARTS:
            return "offsets" if digits != value else "pages", int(digits)
    if name in _OFFSETS and _DIGITS.fullmatch(value) and int(value) <= _MOST_BEFORE:
        return "offsets", int(value)
    asks_all = value in _ALL if name in _NAMES | {"view", "display"} else name in _ALL and value in ("", "1", "true")
    return ("whole", 0) if asks_all else None


def count_of(scheme: Scheme, own: int, links: Collection[tuple[int, int | None]], *, leads_back: bool) -> Count | None:
    """Return how the pages of a document are counted, None when the links do not agree.

    *own* is the value of the page itself, 0 for one whose address has none; *links* are the values of the other pages
    that it links to, each with the number that the link says, None for a step; *leads_back* tells that it links to the
    document's beginning as to an earlier page.

    >>> count_of("pages", 0, [(1, 2), (2, 3)], leads_back=False), count_of("offsets", 20, [(10, None)], leads_back=True)
    (Count(start=0, step=1), Count(start=0, step=10))
    """
    said = [(value, number) for value, number in links if number is not None]
    if scheme == "pages":
        from_nought = any(value == number - 1 for value, number in said) or (own == 1 and leads_back)
        return Count(0 if from_nought and not any(value == number for value, number in said) else 1, 1)
    if scheme != "offsets":
        return Count(1, 1)
    steps = {value // (number - 1) for value, number in said if number > 1 and value % (number - 1) == 0}
    steps = steps or {abs(value - own) for value, number in links if number is None}
    step = min(steps - {0}, default=0)
    return Count(0, step) if step and not any(other % step for other in steps) else None
