"""Every link of a page that is worth asking for, ranked: articles, then sections, then listings, then the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from lxml import etree

from crawler import urls
from crawler.discovery.kinds import (
    Shape,
    alike,
    beside,
    continues,
    is_file,
    is_step,
    part_of,
    repeats,
    shape,
    single_slashes,
    without_session,
)
from crawler.discovery.survey import density, reads_as_text, refresh_target, text_of
from crawler.items import Link, PageKind
from crawler.page import Page

MOST_LINKS = 1000
"""Links of one page that are handed on; the best ranked stay."""
MOST_REFERENCES = 5000
"""Different references of one page that are looked at, in the order of the page."""

FEED, ARTICLE, FRONT, SECTION, LISTING, REST, PART = 6000, 5000, 4000, 3000, 2000, 1000, 100
"""Priorities of the kinds; what tells links of one kind apart is added or taken off within the step."""

_NOT_PAGES = ("#", "javascript:", "mailto:", "tel:", "data:", "sms:", "whatsapp:", "fb-messenger:", "about:", "ftp:")
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menu|footer|header|masthead|topbar|breadcrumbs?|social)(?:$|[-_ ])"
)
_PAGER = re.compile(
    r"(?:^|[-_ ])(?:pagination|pager|paging|page-numbers|nav-links|wp-pagenavi|paginate|paginator|pages)(?:$|[-_ ])"
)
_NUMBER_TEXT = re.compile(r"(?:\W|page|seite|página)*\d{1,4}\W*$", re.I)
_INLINE = frozenset({"a", "b", "strong", "i", "em", "font", "span", "u", "small", "big", "cite", "tt", "code"})
_LINE_BREAKS = frozenset({"br", "hr", "p", "div", "li", "tr", "table", "ul", "ol", "dt", "dd", "h1", "h2", "h3", "h4"})
_NESTED = 4
"""Inline elements around a link that are looked through."""
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


class Bounds(Protocol):
    """What tells whether an address belongs to the publication."""

    def contains(self, url: str) -> bool:
        """Tell whether *url* is inside."""
        ...


@dataclass(slots=True)
class _Reader:
    """The state of one pass over a page."""

    page: Page
    scope: Bounds
    seen: dict[str, Link] = field(default_factory=dict)
    resolved: dict[str, str | None] = field(default_factory=dict)
    regions: dict[etree._Element, str] = field(default_factory=dict)

    def _resolve(self, reference: str) -> str | None:
        """Return the address of a reference, or None when it cannot lead to an article of the publication."""
        reference = reference.strip()
        if not reference or reference.lower().startswith(_NOT_PAGES):
            return None
        joined = urls.join(self.page.base_url, reference)
        url = _askable(joined) if joined is not None else None
        if url is None or self._is_far_future(shape(url)):
            return None
        return url if self.scope.contains(url) else None

    def add(
        self, reference: str, kind: PageKind | None, text: str = "", place: str = "", *, is_title: bool = True
    ) -> None:
        """Note one reference, of *kind* or of the kind that its shape and place say; *text* may be its title."""
        if reference not in self.resolved:
            self.resolved[reference] = self._resolve(reference)
        url = self.resolved[reference]
        if url is None:
            return
        form = shape(url)
        if form.kind == "feed" and kind != "feed":
            return
        link = self._link(url, form, kind, text, place)
        if not is_title:
            link.title = None
        key = urls.fetch_key(url)
        known = self.seen.get(key)
        if known is None:
            self.seen[key] = link
        elif link.priority > known.priority:
            link.title = max(known.title, link.title, key=lambda title: len(title or ""))
            self.seen[key] = link
        elif len(link.title or "") > len(known.title or ""):
            known.title = link.title

    def _link(self, url: str, form: Shape, kind: PageKind | None, text: str, place: str) -> Link:
        chosen: PageKind = kind or _kind(form, text, place)
        part = False
        if kind is None and is_file(url):
            chosen, part = self._file_kind(url, chosen, text, place)
        return Link(
            url,
            kind=chosen,
            found_on=self.page.url,
            title=text or None,
            priority=PART if part else _priority(chosen, form, url, place),
        )

    def _file_kind(self, url: str, kind: PageKind, text: str, place: str) -> tuple[PageKind, bool]:
        """Return the kind of a file and whether it may be a part of the page.

        What the text of a page written by hand links to may be a part or a footnote of it: that is asked last, since a
        table of contents that is read before makes an article of it. A step goes to a part or to an article.
        """
        here = self.page.url
        if alike(url, here):
            return "unknown", False
        if part_of(url, here):
            step = is_step(text)
            part = not step and self._is_part(url, place)
            return ("unknown" if part or step or kind == "listing" else kind), part
        is_contents = not is_file(here) and url.startswith(here.rpartition("/")[0] + "/") and not self._is_at_top()
        return ("article" if is_contents and kind == "unknown" and len(text) > 3 else kind), False

    def _is_part(self, url: str, place: str) -> bool:
        if place in ("nav", "pager") or self._is_at_top():
            return False
        return reads_as_text(self.page) or not beside(url, self.page.url) or continues(url, self.page.url)

    def _is_at_top(self) -> bool:
        """Tell whether the page lies in the top folder of the publication, where sections are."""
        folder = self.page.url.rpartition("/")[0]
        return not self.scope.contains(folder.rpartition("/")[0] + "/")

    def _is_far_future(self, form: Shape) -> bool:
        year = form.day // 10000
        return year > self.page.fetched_at.year + 1

    def region(self, element: etree._Element) -> str:
        """Return where an element stands: `nav`, `pager`, `heading` or `body`; remembered for all it passes."""
        path: list[etree._Element] = []
        found: str | None = None
        node: etree._Element | None = element
        while node is not None and (found := self.regions.get(node) or _own_region(node) or None) is None:
            path.append(node)
            node = node.getparent()
        for passed in path:
            self.regions[passed] = found or "body"
        return found or "body"


@lru_cache(maxsize=16384)
def _askable(url: str) -> str | None:
    """Return the address under which a page is asked, None for one whose shape is no page's."""
    url = single_slashes(without_session(url))
    return None if shape(url).kind in ("junk", "file") or repeats(url) else url


def find_links(page: Page, scope: Bounds) -> list[Link]:
    """Return the links of *page* in scope that can be articles or lead to some, best first.

    One address is returned once, whatever its fragment, scheme and order of parameters; addresses that can never be an
    article or lead to one (logins, carts, shares, comment permalinks, images, feeds of single pages) are left out.
    """
    reader = _Reader(page, scope)
    target = refresh_target(page)
    if target:
        reader.add(target, None)
    for attributes in page.link_elements:
        _add_head_link(reader, attributes)
    for element in page.root.iter("a", "area", "frame"):
        reference = element.get("href") or (element.get("src") if element.tag == "frame" else None)
        if len(reader.resolved) >= MOST_REFERENCES:
            break
        if reference:
            _add_anchor(reader, element, reference)
    own = urls.fetch_key(page.url)
    found = [link for key, link in reader.seen.items() if key != own]
    return sorted(found, key=lambda link: -link.priority)[:MOST_LINKS]


def _add_anchor(reader: _Reader, element: etree._Element, reference: str) -> None:
    relations = (element.get("rel") or "").lower().split()
    place = reader.region(element)
    if "next" in relations or "prev" in relations:
        place = "pager"
    text = text_of(element)[:300]
    if not text:
        image = element.find(".//img")
        text = (image.get("alt") or "").strip()[:300] if image is not None else ""
    reader.add(reference, None, text, place, is_title=not _is_in_sentence(element))


def _is_in_sentence(element: etree._Element) -> bool:
    """Tell whether words stand before a link on its line: then its text is a part of a sentence, not a title."""
    node = element
    for _ in range(_NESTED):
        before, parent = node.getprevious(), node.getparent()
        if before is not None and before.tag in _LINE_BREAKS:
            return False
        text = (before.tail if before is not None else parent.text if parent is not None else None) or ""
        if any(map(str.isalpha, text)):
            return True
        if parent is None or parent.tag not in _INLINE or before is not None:
            return False
        node = parent
    return False


def _add_head_link(reader: _Reader, attributes: dict[str, str]) -> None:
    relations = attributes["rel"].lower().split()
    if "alternate" in relations and attributes.get("type", "").lower().strip() in _FEED_TYPES:
        if _announces_articles(reader.page, attributes):
            reader.add(attributes["href"], "feed")
    elif "next" in relations or "prev" in relations:
        reader.add(attributes["href"], None, place="pager")


def _announces_articles(page: Page, attributes: dict[str, str]) -> bool:
    """Tell whether a feed may announce articles that no other feed does: not comments, nor one tag's or one page's."""
    url = page.absolute(attributes["href"])
    if url is None or "comment" in url or "kommentar" in attributes.get("title", "").lower():
        return False
    path = urls.split(url).path
    parent = re.sub(r"[^/]+/?$", "", path)
    if shape(urls.join(url, parent) or url).kind in ("listing", "paged"):
        return False
    own = urls.split(page.url).path
    return parent.rstrip("/") != own.rstrip("/") or shape(page.url).kind == "front" or own.count("/") <= 1


def _own_region(element: etree._Element) -> str:
    tag = element.tag
    if tag in ("nav", "footer", "header"):
        return "nav"
    if tag in ("h1", "h2", "h3", "h4"):
        return "heading"
    name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}".lower()
    if len(name) > 2:
        if _PAGER.search(name):
            return "pager"
        if tag not in ("body", "html", "a") and _FURNITURE.search(name):
            return "nav"
    return ""


def _kind(form: Shape, text: str, place: str) -> PageKind:
    """Return the kind of page behind a link from the shape of its address, then its place and words."""
    if form.kind == "front":
        return "front"
    if form.kind in ("listing", "paged"):
        return "listing"
    if form.kind == "article":
        return "article"
    if place == "pager" or is_step(text) or _NUMBER_TEXT.match(text):
        return "listing"
    if place == "nav":
        return "section"
    if place == "heading" or len(text.split()) >= 4 or len(text) * density(text) >= 24:
        return "article"
    return "unknown"


def _priority(kind: PageKind, form: Shape, url: str, place: str) -> int:
    if kind == "feed":
        return FEED
    if kind == "article":
        # An undated address is taken for a fresh one: front pages link to what is new.
        months = (form.day // 10000 - 1990) * 12 + form.day // 100 % 100 if form.day else 640
        return ARTICLE + months - (300 if place == "nav" else 0)
    if kind == "section":
        return SECTION - 50 * urls.split(url).path.strip("/").count("/")
    if kind == "listing":
        return LISTING - min(form.page, 900)
    return FRONT if kind == "front" else REST - 20 * urls.split(url).path.count("/")
