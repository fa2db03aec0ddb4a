"""The page that discovery and extraction read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from lxml import etree

from crawler import urls
from crawler.page import structured
from crawler.page.bounds import SHORT, bounded
from crawler.page.decoding import decode
from crawler.page.index import Index
from crawler.page.microdata import Item, read_items
from crawler.page.state import read_state
from crawler.page.tree import lines_to_html, parse_html

_MARK = b"\xef\xbb\xbf"
_NAMING = frozenset({"name", "property", "itemprop", "http-equiv"})


class Page:
    """One fetched page; every layer is read once, when first asked for.

    ``body`` is bytes as received (content encoding removed) or text; ``headers`` are names to values in any case;
    ``fetched_at`` is in UTC where it names no zone; ``requested_url`` is the address before redirects.
    A ``Content-Type`` of text/plain makes a snapshot: the visible text of a page, one line a block.
    """

    def __init__(
        self,
        url: str,
        body: bytes | str,
        headers: Mapping[str, str] | None = None,
        fetched_at: datetime | None = None,
        requested_url: str | None = None,
    ) -> None:
        self.url = url
        self.requested_url = requested_url or url
        self.body = body
        self.headers = {name.lower(): value for name, value in (headers or {}).items() if value is not None}
        self.fetched_at = _in_utc(fetched_at or datetime.now(UTC))
        self.warnings: list[str] = []

    @property
    def is_snapshot(self) -> bool:
        """Whether the page is visible text without markup."""
        return self.headers.get("content-type", "").lower().startswith("text/plain")

    @cached_property
    def text(self) -> str:
        """The decoded source, as far as it is read."""
        if isinstance(self._read, str):
            return self._read
        text, self.charset, warnings = decode(self._read, self.headers.get("content-type"))
        self.warnings.extend(warnings)
        return text

    charset: str = "utf-8"

    @cached_property
    def _read(self) -> bytes | str:
        """The body, as far as it is read."""
        if len(self.body) <= SHORT:
            return self.body
        is_text = isinstance(self.body, str)
        source, warnings = bounded(self.body.encode("utf-8", "replace") if isinstance(self.body, str) else self.body)
        self.warnings.extend(warnings)
        return source.decode("utf-8", "replace") if is_text else source

    @cached_property
    def root(self) -> etree._Element:
        """The root element; the only parse of the page."""
        source = lines_to_html(self.text) if self.is_snapshot else self._utf8()
        root, warnings = parse_html(source)
        self.warnings.extend(warnings)
        return root

    def _utf8(self) -> bytes | str:
        """Return the source, as received where that is UTF-8 already, which saves writing it again."""
        text, read = self.text, self._read
        if isinstance(read, str) or read.startswith(_MARK) or self.warnings:
            return text
        return read if self.charset == "utf-8" or (text.isascii() and len(text) == len(read)) else text

    @cached_property
    def index(self) -> Index:
        """The elements of the page by tag and by attribute."""
        return Index(self.root)

    @cached_property
    def base_url(self) -> str:
        """The address that references are resolved against."""
        for element in self.index.tagged("base"):
            if element.get("href"):
                return urls.join(self.url, element.get("href")) or self.url
        return self.url

    def absolute(self, reference: str | None) -> str | None:
        """Return *reference* as an absolute http or https address, or None."""
        return urls.join(self.base_url, reference) if reference and reference.strip() else None

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of `meta` elements by `name`, `property`, `itemprop` or `http-equiv` in lower case, in order."""
        found: dict[str, list[str]] = {}
        for element in self.index.tagged("meta"):
            content = (element.get("content") or "").strip()
            if not content:
                continue
            for attribute, value in element.items():
                name = value.strip().lower() if attribute in _NAMING else ""
                if name:
                    found.setdefault(name, []).append(content)
        return found

    def first_meta(self, *names: str) -> tuple[str, str] | None:
        """Return the first of *names* that the page has, with its first content."""
        for name in names:
            if self.meta.get(name):
                return name, self.meta[name][0]
        return None

    @cached_property
    def link_elements(self) -> list[dict[str, str]]:
        """Attributes of the `link` elements that have `rel` and `href`, names in lower case, in document order."""
        return [_attributes(element) for element in self._links]

    @cached_property
    def _links(self) -> list[etree._Element]:
        return [element for element in self.index.tagged("link") if element.get("rel") and element.get("href")]

    def link_rel(self, rel: str) -> list[dict[str, str]]:
        """Return the `link` elements whose `rel` holds the token *rel*."""
        return [_attributes(element) for element in self._links if rel in element.get("rel", "").lower().split()]

    @cached_property
    def jsonld(self) -> list[dict[str, Any]]:
        """Every JSON-LD object of the page, `@graph` and lists unrolled."""
        return structured.jsonld_nodes(self.index)

    @cached_property
    def microdata(self) -> list[Item]:
        """Every item of microdata or RDFa Lite; properties outside items are one item without a type, last."""
        return read_items(self.index)

    @cached_property
    def state(self) -> dict[str, Any]:
        """The JSON that the page's scripts start from, by the name it has in the page; other scripts are not read."""
        return read_state(self.index)

    @cached_property
    def html_language(self) -> str | None:
        """The `lang` of the root element, as written."""
        return self.root.get("lang") or self.root.get("{http://www.w3.org/XML/1998/namespace}lang") or None


def _attributes(element: etree._Element) -> dict[str, str]:
    """Return the attributes of *element*, names in lower case."""
    return {name.lower(): value for name, value in element.items()}


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:  # the first or last day that there is
        return moment.replace(tzinfo=UTC)
