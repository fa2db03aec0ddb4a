"""Who wrote it: people, and the agencies named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from crawler.extraction.context import Context, names_of, text_in
from crawler.extraction.people import Names, read_names
from crawler.extraction.text import clean, fold
from crawler.items import Found
from crawler.page.microdata import Item

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name", "byl",
    "og:article:author", "cxenseparse:author", "citation_author", "twitter:creator:name", "creator", "authors", "byline", "lp.article:author",
    "article.author", "cxsense:author", "article:author:name", "news_author", "vr:author", "dcsext.author", "bt:author",
)  # fmt: skip
_CLASSED = etree.XPath(
    "//*[self::a or self::span or self::div or self::p or self::address or self::li or self::strong or self::cite or self::em or self::b"
    " or self::h3 or self::h4 or self::h5 or self::h6 or self::section or self::ul or self::small or self::td]"
    "[@rel='author' or contains(@rel,'author') or contains(@class,'uthor') or contains(@class,'yline') or contains(@class,'utor')"
    " or contains(@id,'author') or contains(@id,'byline') or contains(@class,'creator') or contains(@class,'writer')"
    " or contains(@class,'reporter') or contains(@data-testid,'byline') or contains(@data-testid,'author')]"
)
_BIO = re.compile(
    r"bio|about|desc|box|social|image|avatar|photo|follow|more|related|comment|links?$|authority|list", re.IGNORECASE
)
_NAME_CLASS = re.compile(
    r"author[-_]*name|byline[-_]*name|name[-_]*author|\bfn\b|vcard|url fn|authors?$|byline$|by-?author", re.IGNORECASE
)
_STARTS = re.compile(
    r"^\W*(?:(?:written|posted|story|words|text|photos?)\s+)?(?:by|von|par|por|di|door|av|af|oleh)\b\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W*(?:author|authors|autor(?:in|en|es)?|auteur|autore|автор|作者|記者|记者|文)\s*[:：]\s*(?=\S)", re.IGNORECASE
)
LONGEST_LINE = 160
"""Characters of a line that can be a byline."""


def read_authors(context: Context) -> list[Found[Names]]:
    """Return what each layer of the page says of its authors, the most reliable first; layers without names are left out."""
    found: list[Found[Names]] = []
    for values, origin, rule in _layers(context):
        names = read_names(values, context.site_names)
        if names:
            found.append(Found(names, origin, rule, ", ".join(values)[:300]))
    return found


def normalise_authors(value: Any, context: Context) -> Names | None:
    """Return the names in what a profile or the page's chips give."""
    if isinstance(value, Names):
        return value
    values = [str(entry) for entry in value] if isinstance(value, list | tuple) else [str(value)]
    return read_names(values, context.site_names) or None


def _layers(context: Context) -> Iterator[tuple[list[str], Any, str]]:
    """Yield the values of each layer with its origin and rule, best first."""
    people, organisations = _stated(context)
    yield people, "jsonld", "author"
    yield _microdata(context.item), "microdata", "author"
    page = context.page
    for name in _METAS:
        yield [value for value in page.meta.get(name, ()) if "://" not in value], "meta", name
    yield from _marked(context)
    yield from _lines(context)
    yield organisations, "jsonld", "author organisation"
    yield _mailed(context), "markup", "mailto"


def _stated(context: Context) -> tuple[list[str], list[str]]:
    """Return the people and the organisations that JSON-LD gives as authors; references are followed."""
    by_id = {node["@id"]: node for node in context.page.jsonld if isinstance(node.get("@id"), str)}
    people: list[str] = []
    organisations: list[str] = []
    for key in ("author", "creator"):
        value = context.node.get(key)
        for entry in value if isinstance(value, list) else [value]:
            resolved = entry
            if isinstance(entry, dict) and not entry.get("name"):
                resolved = _person(entry) or by_id.get(str(entry.get("@id")), entry)
            names = names_of(resolved)
            kind = str(resolved.get("@type")) if isinstance(resolved, dict) else ""
            (organisations if "rganization" in kind else people).extend(names)
        if people or organisations:
            break
    return people, organisations


def _person(entry: dict[str, Any]) -> str | None:
    parts = [entry.get("givenName"), entry.get("familyName")]
    name = " ".join(part for part in parts if isinstance(part, str) and part)
    return name or None


def _microdata(item: Item) -> list[str]:
    values: list[str] = []
    for name in ("author", "creator"):
        for value in item.properties.get(name, ()):
            if isinstance(value, Item):
                inner = value.first("name")
                own = inner[1] if inner and isinstance(inner[1], str) else text_in(value.element)
                values.append(own)
            elif "://" not in value:
                values.append(value)
        if values:
            break
    return [value for value in values if len(value) <= LONGEST_LINE]


def _marked(context: Context) -> Iterator[tuple[list[str], Any, str]]:
    """Yield the texts of elements whose names say that they hold the author; near the headline before elsewhere."""
    exact: list[str] = []
    loose: list[str] = []
    rel: list[str] = []
    for element in _CLASSED(context.page.root)[:60]:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        text = text_in(element)
        if not text or len(text) > LONGEST_LINE:
            continue
        if "author" in (element.get("rel") or ""):
            rel.append(text)
        elif _NAME_CLASS.search(names) and not _BIO.search(names):
            exact.append(text)
        elif not _BIO.search(names):
            loose.append(text)
    for values, rule in ((rel, "rel=author"), (exact, "author class"), (loose, "byline class")):
        yield _alike(values), "markup", rule


def _alike(values: list[str]) -> list[str]:
    """Return the values up to the first repetition: lists of other articles repeat the same markup."""
    kept: list[str] = []
    for value in values[:6]:
        if kept and fold(value) in map(fold, kept):
            break
        kept.append(value)
    return kept[:1] if len(kept) > 3 else kept


def _lines(context: Context) -> Iterator[tuple[list[str], Any, str]]:
    """Yield lines near the headline that begin with "By " in some language, or that label an author."""
    for block in context.head:
        text = clean(block.text, 400)
        if len(text) <= LONGEST_LINE and (_STARTS.match(text) or _LABELLED.match(text)):
            yield [_first_sentence(text)], "text", "line near the headline"


def _first_sentence(text: str) -> str:
    return re.split(r"\s(?:[|•·]|\d|on\s)", text, maxsplit=1)[0]


def _mailed(context: Context) -> list[str]:
    """Return the text of the first link near the headline that writes to somebody."""
    for block in context.head:
        if len(block.text) > LONGEST_LINE:
            continue
        for link in block.element.iter("a"):
            if (link.get("href") or "").strip().lower().startswith("mailto:"):
                text = text_in(link)
                if text and "@" not in text:
                    return [text]
    return []
