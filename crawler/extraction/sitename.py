"""The publication's name where only the title shows it: the part that the site's links, feeds and notices repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawler import urls
from crawler.extraction.blocks import Blocks
from crawler.extraction.lines import text_in
from crawler.extraction.text import clean, fold
from crawler.page import Page

LONGEST_TITLE = 1000
"""Characters of a title that are kept."""
LONGEST = 80
"""Characters of a name in a title."""
_SEPARATOR = re.compile(r"\s+[-–—|·•:»«›‹/~]+\s+|\s*[|»]\s*|:\s+")
_HOMES = frozenset({"", "index.html", "index.htm", "index.php", "default.aspx", "home"})
_NO_NAMES = frozenset({
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "back", "news", "blog", "main page",
    "главная", "首页", "ホーム", "홈",
})  # fmt: skip
MOST_LINKS, MOST_SAME = 1500, 50
"""Addresses among which that of the home page is looked for, and links to one address that are read."""
_NOTICE = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
LAST_BLOCKS = 12
"""Blocks at the end of a page among which a copyright notice is looked for."""


def name_in_title(page: Page, blocks: Blocks) -> str | None:
    """Return the first or last part of the `title` element that is the site's name, or None when nothing repeats it.

    What repeats it is a link to the home page, the title of a feed, a copyright notice or the host.
    """
    parts = [part for part in _ends(title_text(page)) if _may_be(part)]
    if not parts:
        return None
    shown = {fold(text) for text in _repeats(page)}
    host = urls.host_of(page.url).removeprefix("www.")
    known = {fold(host), fold(urls.registrable_domain(host).partition(".")[0])}
    notices = [fold(block.text) for block in blocks[-LAST_BLOCKS:] if _NOTICE.search(block.text)]
    for part in parts:
        key = fold(part)
        is_told = any(f" {key} " in f" {notice} " for notice in notices)
        if is_told or key in shown or key in known or key.replace(" ", "") in known:
            return part
        if any(text.startswith(f"{key} ") and len(text) <= 2 * len(key) + 12 for text in shown):
            return part
    return None


def title_text(page: Page) -> str:
    """Return the text of the page's `title` element, empty when there is none."""
    element = next(iter(page.index.tagged("title")), None)
    return clean("".join(element.itertext()), LONGEST_TITLE) if element is not None else ""


def _ends(title: str) -> list[str]:
    """Return what may be the site's name at an end of *title*: the longest parts first, the last before the first."""
    cuts = [(cut.start(), cut.end()) for cut in _SEPARATOR.finditer(title)]
    return [*(title[end:] for start, end in cuts if start), *(title[:start] for start, _ in reversed(cuts))]


def _may_be(part: str) -> bool:
    key = fold(part)
    return 2 < len(key) <= LONGEST and key not in _NO_NAMES and not key.isdigit()


def _repeats(page: Page) -> Iterator[str]:
    """Yield what links to the home page and the page's feeds call the site."""
    for link in page.link_rel("alternate"):
        if "rss" in link.get("type", "") or "atom" in link.get("type", ""):
            yield link.get("title", "")
    host = urls.host_of(page.url)
    for address, links in islice(page.index.values("href").items(), MOST_LINKS):
        for link in links[:MOST_SAME] if _is_home(address.strip(), host) else ():
            yield text_in(link)
            yield link.get("title") or link.get("aria-label") or ""
            yield from (picture.get("alt") or "" for picture in link.iter("img"))


def _is_home(address: str, host: str) -> bool:
    path = address
    if "//" in address[:10]:
        there, _, path = address.partition("//")[2].partition("/")
        if there.lower().removeprefix("www.") != host.removeprefix("www."):
            return False
    elif not address.startswith(("/", "index.", "home")):
        return False
    return path.strip("/").lower() in _HOMES
