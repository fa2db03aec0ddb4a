"""What the readers of single fields share: one page, its blocks, and what is worked out from them once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lxml import etree

from crawler import urls
from crawler.extraction.blocks import Blocks, TextBlock
from crawler.extraction.body import Body
from crawler.extraction.text import clean, fold
from crawler.items import Found, Link
from crawler.page import Page
from crawler.page.microdata import Item
from crawler.profiles import Profile

ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle techarticle review "
    "backgroundnewsarticle reviewnewsarticle askpublicnewsarticle advertisercontentarticle satiricalarticle report "
    "scholarlyarticle liveblogposting socialmediaposting medicalscholarlyarticle discussionforumposting creativework "
    "recipe howto photograph imagegallery videoobject criticreview".split()
)
"""Types of JSON-LD and microdata that hold an article, in lower case."""
_PAGE_TYPES = frozenset("webpage itempage aboutpage medicalwebpage faqpage".split())
_WEAK_TYPES = frozenset("creativework videoobject recipe howto photograph imagegallery discussionforumposting".split())

HEAD_BEFORE, HEAD_AFTER = 8, 12
"""Blocks before and after the headline among which bylines and dates are looked for."""


class Context:
    """One page as the readers of fields see it; every member is worked out when first asked for."""

    def __init__(self, page: Page, blocks: Blocks, profile: Profile | None = None, hint: Link | None = None) -> None:
        self.page = page
        self.blocks = blocks
        self.profile = profile
        self.hint = hint
        self.title: str | None = None
        """The headline, once its reader has run."""
        self.used: frozenset[int] = frozenset()
        """Numbers of the blocks that are chips and counters, once they were read."""
        self.body = Body()
        """The body, once its reader has run."""

    @cached_property
    def node(self) -> dict[str, Any]:
        """The JSON-LD object of the article, empty when the page has none."""
        nodes = [node for node in self.page.jsonld if types_of(node) & ARTICLE_TYPES]
        strong = [node for node in nodes if types_of(node) - _WEAK_TYPES and (node.get("headline") or node.get("name"))]
        if len(strong) > 1:
            return max(strong, key=self._fit)
        if strong:
            return strong[0]
        fitting = [node for node in nodes if self._fit(node) >= _FITS]
        return max(fitting, key=self._fit) if fitting else {}

    @cached_property
    def page_node(self) -> dict[str, Any]:
        """The JSON-LD object of the web page around the article, empty when there is none."""
        return next((node for node in self.page.jsonld if types_of(node) & _PAGE_TYPES), {})

    def _fit(self, node: dict[str, Any]) -> int:
        """Return how well *node* fits the page: same headline, same address, and how much it says."""
        headline = fold(first_text(node.get("headline")) or first_text(node.get("name")) or "")
        same_headline = bool(headline) and any(_alike(headline, head) for head in self._heads)
        own = first_text(node.get("url")) or first_text(node.get("mainEntityOfPage")) or first_text(node.get("@id"))
        same_address = bool(own) and urls.identity(str(own).partition("#")[0]) == urls.identity(self.page.url)
        says = sum(1 for name in ("author", "datePublished", "articleBody", "headline") if node.get(name))
        return _FITS * (2 * same_headline + same_address) + says

    @cached_property
    def _heads(self) -> list[str]:
        og = self.page.meta.get("og:title", [])
        heads = [fold(text) for text in [*(text_in(element) for element in self.headings), *og[:1]]]
        return [head for head in heads if head]

    @cached_property
    def headings(self) -> list[etree._Element]:
        """The `h1` elements, in order."""
        return [element for element, _ in zip(self.page.root.iter("h1"), range(20), strict=False)]

    @cached_property
    def item(self) -> Item:
        """The microdata item of the article; empty when the page has none."""
        items = [item for item in self.page.microdata if {name.lower() for name in item.types} & ARTICLE_TYPES]
        fitting = [item for item in items if item.first("headline", "name", "articleBody", "datePublished")]
        for item in fitting:
            headline = item.first("headline", "name")
            if headline and isinstance(headline[1], str) and fold(headline[1]) in self._heads:
                return item
        if len(fitting) == 1 or (fitting and fitting[0].first("articleBody")):
            return fitting[0]
        loose = self.page.microdata[-1:] if not fitting else []
        return next((item for item in loose if not item.types), _NO_ITEM)

    def stated(self, *names: str) -> Iterator[Found[str]]:
        """Yield what JSON-LD and microdata state as text under *names*."""
        for name in names:
            text = first_text(self.node.get(name))
            if text:
                yield Found(text, "jsonld", name, text)
        for name in names:
            found = self.item.first(name)
            if found and isinstance(found[1], str) and found[1]:
                yield Found(found[1], "microdata", name, found[1])

    def metas(self, *names: str) -> Iterator[Found[str]]:
        """Yield the first content of each of the `meta` elements *names* that the page has."""
        for name in names:
            for content in self.page.meta.get(name, ())[:1]:
                yield Found(content, "opengraph" if name.startswith("og:") else "meta", name, content)

    @cached_property
    def headline_number(self) -> int | None:
        """Number of the block that is the headline, or None when no block repeats the title."""
        wanted = fold(self.title or "")
        if not wanted:
            return None
        best = None
        for block in self.blocks[:400]:
            if len(block.text) > 3 * len(wanted) + 100 or wanted not in fold(block.text):
                continue
            if wanted in map(fold, lines_of(block)):
                if block.is_heading and block.tag == "h1":
                    return block.number
                best = block.number if best is None or (block.is_heading and not self.blocks[best].is_heading) else best
        return best

    @cached_property
    def head(self) -> list[TextBlock]:
        """The blocks around the headline, it and those after it first; the first blocks when there is no headline."""
        at = self.headline_number
        if at is None:
            return list(self.blocks[: HEAD_BEFORE + HEAD_AFTER])
        return [*self.blocks[at : at + 1 + HEAD_AFTER], *reversed(self.blocks[max(0, at - HEAD_BEFORE) : at])]

    @cached_property
    def head_lines(self) -> list[tuple[TextBlock, str]]:
        """The lines of the blocks around the headline, each with its block; code and the headline itself left out."""
        title = fold(self.title or "")
        return [
            (block, line)
            for block in self.head
            if block.tag != "pre"
            for line in lines_of(block)
            if not title or fold(line) != title
        ]

    @cached_property
    def site_names(self) -> frozenset[str]:
        """Folded names under which the publication appears on the page, its domain's too."""
        return frozenset(name for name in map(fold, self._site_names()) if name)

    def _site_names(self) -> Iterator[str]:
        page = self.page
        for name in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher"):
            yield from (content.lstrip("@") for content in page.meta.get(name, ()))
        for node in page.jsonld:
            if types_of(node) & _SITE_TYPES:
                yield from filter(None, map(first_text, (node.get("name"), node.get("alternateName"))))
            yield from names_of(node.get("publisher"))
        yield from self.hosts

    @cached_property
    def hosts(self) -> list[str]:
        """The host's names: whole, registrable, and without suffix."""
        host = urls.host_of(self.page.url).partition(":")[0].removeprefix("www.")
        domain = urls.registrable_domain(host)
        names = [host, domain, domain.partition(".")[0]] if not urls.is_address(host) else [host]
        return [name for name in names if name]


_FITS = 10
_NO_ITEM = Item([], etree.Element("none"))
_SITE_TYPES = frozenset(
    "website organization newsmediaorganization corporation broadcastservice periodical newspaper".split()
)


LONGEST_TEXT = 2000
"""Characters of an element's text that are read."""
_BREAKING = frozenset(
    ["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "section", "hr"]
    + ["header", "footer", "article", "aside", "figure", "figcaption", "blockquote", "dl", "dt", "dd", "center", "pre"]
)
_UNSHOWN = frozenset(["script", "style", "noscript", "template", "svg"])


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """Return the types of a JSON-LD object, in lower case and without vocabulary."""
    types = node.get("@type")
    types = types if isinstance(types, list) else [types]
    return frozenset(name.rpartition("/")[2].rpartition(":")[2].lower() for name in types if isinstance(name, str))


def first_text(value: Any) -> str | None:
    """Return the first text in a JSON-LD value: a string, a list's first, an object's name or address."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next((value[key] for key in ("name", "@value", "headline", "url", "@id") if value.get(key)), None)
        else:
            break
    if isinstance(value, bool) or value is None:
        return None
    text = str(value) if isinstance(value, str | int | float) else ""
    return text if text.strip() else None


def names_of(value: Any) -> list[str]:
    """Return the names in a JSON-LD value of persons or organisations."""
    values = value if isinstance(value, list) else [value]
    found = []
    for entry in values[:200]:
        if isinstance(entry, dict):
            found.extend(name for name in names_of(entry.get("name")) if name)
        elif isinstance(entry, str) and entry.strip():
            found.append(entry)
        elif isinstance(entry, list):
            found.extend(names_of([inner for inner in entry if not isinstance(inner, list)]))
    return found


def text_in(element: etree._Element) -> str:
    """Return the words inside *element* on one line, without comments and scripts."""
    if not len(element):
        return clean(element.text or "", LONGEST_TEXT)
    return clean(" ".join(lines_in(element)), LONGEST_TEXT)


def lines_in(element: etree._Element) -> list[str]:
    """Return the lines inside *element* as a reader sees them: broken at `br` and at elements that are blocks."""
    pieces: list[str] = []
    length = 0
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment")):
        if inner.tag in _BREAKING and inner is not element:
            pieces.append("\n")
        if event == "start":
            text = inner.text if inner.tag not in _UNSHOWN else None
        else:
            text = inner.tail if inner is not element else None
        if text:
            pieces.append(text.replace("\n", " "))
            length += len(text)
            if length > 2 * LONGEST_TEXT:
                break
    return [line for line in map(clean, "".join(pieces).split("\n")) if line]


def lines_of(block: TextBlock) -> list[str]:
    """Return the lines of *block*: several where its element is broken by `br`."""
    text = clean(block.text)
    if len(text) > LONGEST_TEXT or block.element.find(".//br") is None:
        return [text]
    lines = [line for line in lines_in(block.element) if line in text]
    return lines or [text]


def _alike(first: str, second: str) -> bool:
    """Tell whether two folded headlines are the same, or one begins with the other."""
    short, long = sorted((first, second), key=len)
    return long == short or (len(short) >= 15 and long.startswith(short))
