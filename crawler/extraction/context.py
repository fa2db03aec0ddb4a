"""What the readers of single fields share: one page, its blocks, and what is worked out from them once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

from lxml import etree

from crawler import urls
from crawler.extraction.audience import read_told
from crawler.extraction.blocks import Blocks, TextBlock
from crawler.extraction.body import Body
from crawler.extraction.lines import lines_of, text_in
from crawler.extraction.nodes import first_text, names_of, types_of
from crawler.extraction.sitename import name_in_title, title_text
from crawler.extraction.text import fold
from crawler.extraction.trails import find_trails
from crawler.items import Found, Link
from crawler.page import Page
from crawler.page.microdata import Item
from crawler.profiles import Profile

ARTICLE_TYPES = frozenset({
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle",
    "techarticle", "review", "backgroundnewsarticle", "reviewnewsarticle", "askpublicnewsarticle",
    "advertisercontentarticle", "satiricalarticle", "report", "scholarlyarticle", "liveblogposting",
    "socialmediaposting", "medicalscholarlyarticle", "discussionforumposting", "creativework", "recipe", "howto",
    "photograph", "imagegallery", "videoobject", "criticreview",
})  # fmt: skip
"""Types of JSON-LD and microdata that hold an article, in lower case."""
_PAGE_TYPES = frozenset({
    "webpage", "itempage", "aboutpage", "medicalwebpage", "faqpage",
})  # fmt: skip
_WEAK_TYPES = frozenset({
    "creativework", "videoobject", "recipe", "howto", "photograph", "imagegallery", "discussionforumposting",
})  # fmt: skip

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
        if fitting:
            return max(fitting, key=self._fit)
        unnamed = [node for node in nodes if types_of(node) - _WEAK_TYPES]
        return unnamed[0] if len(unnamed) == 1 else {}

    @cached_property
    def page_node(self) -> dict[str, Any]:
        """The JSON-LD object of the web page around the article, empty when there is none."""
        return next((node for node in self.page.jsonld if types_of(node) & _PAGE_TYPES), {})

    def _fit(self, node: dict[str, Any]) -> int:
        """Return how well *node* fits the page: same headline, same address, and how much it says."""
        headline = fold(first_text(node.get("headline")) or first_text(node.get("name")) or "")
        same_headline = bool(headline) and any(_alike(headline, head) for head in self.heads)
        own = first_text(node.get("url")) or first_text(node.get("mainEntityOfPage")) or first_text(node.get("@id"))
        same_address = bool(own) and urls.identity(str(own).partition("#")[0]) == urls.identity(self.page.url)
        says = sum(1 for name in ("author", "datePublished", "articleBody", "headline") if node.get(name))
        return _FITS * (2 * same_headline + same_address) + says

    @cached_property
    def heads(self) -> list[str]:
        """The folded texts of the `h1` elements and of the title for link previews."""
        og = self.page.meta.get("og:title", [])
        heads = [fold(text) for text in [*(text_in(element) for element in self.headings), *og[:1]]]
        return [head for head in heads if head]

    @cached_property
    def previews(self) -> list[str]:
        """The folded titles for link previews."""
        return [fold(found.value) for found in self.metas("og:title", "twitter:title")]

    @cached_property
    def headings(self) -> list[etree._Element]:
        """The `h1` elements, in order."""
        return self.page.index.tagged("h1")[:MOST_HEADINGS]

    @cached_property
    def title_text(self) -> str:
        """The text of the `title` element, empty when there is none."""
        return title_text(self.page)

    @cached_property
    def item(self) -> Item:
        """The microdata item of the article; empty when the page has none."""
        items = [item for item in self.page.microdata if {name.lower() for name in item.types} & ARTICLE_TYPES]
        fitting = [item for item in items if item.first("headline", "name", "articleBody", "datePublished")]
        for item in fitting:
            headline = item.first("headline", "name")
            if headline and isinstance(headline[1], str) and fold(headline[1]) in self.heads:
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
        title = self.title
        wanted = fold(title or "")
        if not wanted:
            return None
        last = (self.body.numbers or [0])[0]
        same = [block for block in self.blocks[: max(400, last)] if block.text == title]
        if not same:
            near = (block for block in self.blocks[: max(150, last)] if len(block.text) <= 3 * len(wanted) + 100)
            same = [block for block in near if wanted in fold(block.text) and wanted in map(fold, lines_of(block))]
        ranked = sorted(same, key=lambda block: (block.tag != "h1", not block.is_heading))
        return ranked[0].number if ranked else None

    @cached_property
    def head(self) -> list[TextBlock]:
        """The blocks around the headline, it and those after it first; those before the body where it has none.

        A heading of the first rank above the body stands for a headline that is worded otherwise than the title.
        """
        at, body = self.headline_number, (self.body.numbers or [0])[0]
        if at is None:
            at = next((block.number for block in reversed(self.blocks[: body + 1]) if block.tag == "h1"), None)
        if at is None:
            first = max(0, body - HEAD_AFTER)
            return list(self.blocks[first : first + HEAD_BEFORE + HEAD_AFTER])
        return [*self.blocks[at : at + 1 + HEAD_AFTER], *reversed(self.blocks[max(0, at - HEAD_BEFORE) : at])]

    @cached_property
    def head_lines(self) -> list[tuple[TextBlock, str]]:
        """The lines of the blocks around the headline, each with its block; code and the headline itself left out."""
        title = fold(self.title or "")
        longest = 3 * len(title) + 100
        return [
            (block, line)
            for block in self.head
            if block.tag != "pre"
            for line in lines_of(block)
            if not title or len(line) > longest or fold(line) != title
        ]

    @cached_property
    def trails(self) -> list[Found[list[str]]]:
        """The breadcrumbs that the page's layers give, best first, steps as written."""
        return find_trails(self.page, self.blocks)

    @cached_property
    def rel_links(self) -> list[tuple[frozenset[str], etree._Element]]:
        """The links whose `rel` says that they lead to an author, a category or a tag, each with what it says."""
        links = (link for link in self.page.index.attributes.get("rel", ()) if link.tag == "a")
        told = ((_relations(link.get("rel", "")), link) for link in islice(links, MOST_LINKS))
        return [(relations, link) for relations, link in told if relations]

    @cached_property
    def told(self) -> dict[str, list[str]]:
        """What the page tells to the scripts that measure its audience, by field."""
        return read_told(self.page.index)

    @cached_property
    def publisher(self) -> str | None:
        """The publisher that the microdata of the article states."""
        value = (self.item.first("publisher") or ("", ""))[1]
        if isinstance(value, Item):
            value = (value.first("name") or ("", ""))[1]
        return value if isinstance(value, str) and value else None

    @cached_property
    def name_in_title(self) -> str | None:
        """The publication's name at an end of the `title` element; not looked for where a `meta` element gives it."""
        return None if self.page.meta.get("og:site_name") else name_in_title(self.page, self.blocks)

    @cached_property
    def site_names(self) -> frozenset[str]:
        """Folded names under which the publication appears on the page, its domain's too; without spaces, initials."""
        names = [name for name in map(fold, self._site_names()) if name]
        initials = ("".join(word[0] for word in name.split()) for name in names if name.count(" ") > 1)
        return frozenset([*names, *(name.replace(" ", "") for name in names), *initials])

    def _site_names(self) -> Iterator[str]:
        page = self.page
        for name in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher"):
            yield from (content.lstrip("@") for content in page.meta.get(name, ()))
        for node in page.jsonld:
            if types_of(node) & _SITE_TYPES:
                yield from filter(None, map(first_text, (node.get("name"), node.get("alternateName"))))
            yield from names_of(node.get("publisher"))
        yield from filter(None, (self.publisher, self.name_in_title))
        yield from self.hosts

    @cached_property
    def hosts(self) -> list[str]:
        """The host's names: whole, registrable, and without suffix."""
        host = urls.host_of(self.page.url).partition(":")[0].removeprefix("www.")
        domain = urls.registrable_domain(host)
        names = [host, domain, domain.partition(".")[0]] if not urls.is_address(host) else [host]
        return [name for name in names if name]


@lru_cache(maxsize=1024)
def _relations(rel: str) -> frozenset[str]:
    """Return those of the words of *rel* that are looked for."""
    return _RELATIONS.intersection(rel.lower().split())


_FITS = 10
MOST_HEADINGS = 20
"""Elements `h1` that are looked at."""
MOST_LINKS = 2000
"""Links with a `rel` that are looked at."""
_RELATIONS = frozenset({"author", "category", "tag"})
_NO_ITEM = Item([], etree.Element("none"))
_SITE_TYPES = frozenset({
    "website", "organization", "newsmediaorganization", "corporation", "broadcastservice", "periodical",
    "newspaper",
})  # fmt: skip


def _alike(first: str, second: str) -> bool:
    """Tell whether two folded headlines are the same, or one begins with the other."""
    short, long = sorted((first, second), key=len)
    return long == short or (len(short) >= 15 and long.startswith(short))
