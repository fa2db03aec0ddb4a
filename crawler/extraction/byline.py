"""Who wrote it: people, and the agencies named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from crawler.extraction.agencies import AGENCIES
from crawler.extraction.beside import agencies_beside
from crawler.extraction.context import Context
from crawler.extraction.lines import lines_in, text_in
from crawler.extraction.names import ALWAYS, judge
from crawler.extraction.nodes import names_of
from crawler.extraction.people import BYLINE, INNER_BYLINE, Names, is_collective, read_names
from crawler.extraction.text import clean, fold
from crawler.items import Found, Origin
from crawler.page.microdata import Item

Layer = tuple[list[str], Origin, str]
"""What one layer of a page gives, its origin and its rule."""
LONGEST_LINE = 160
"""Characters of a line that can be a byline."""

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name",
    "byl", "og:article:author", "cxenseparse:author", "citation_author", "twitter:creator:name", "creator", "authors",
    "byline", "lp.article:author", "article.author", "cxsense:author", "article:author:name", "news_author",
    "vr:author",
    "dcsext.author", "bt:author",
)  # fmt: skip
_CLASSED = etree.XPath(
    "//@class[contains(.,'uthor') or contains(.,'yline') or contains(.,'writer') or contains(.,'autor')"
    " or contains(.,'reporter')]/.. | //@rel[contains(.,'author')]/.."
    " | //@id[contains(.,'author') or contains(.,'byline')]/.."
    " | //@data-testid[contains(.,'yline') or contains(.,'uthor')]/.."
)
_HOLDERS = frozenset({
    "a", "span", "div", "p", "address", "li", "strong", "cite", "em", "b", "h3", "h4", "h5", "h6", "section", "ul",
    "small", "td", "dd", "header", "figcaption", "i", "aside",
})  # fmt: skip
_BIO = re.compile(
    r"bio|about|desc|box|social|image|avatar|photo|follow|more|related|comment|links?$|authority|list|img",
    re.IGNORECASE,
)
_NAME_CLASS = re.compile(
    r"author[-_]*name|byline[-_]*name|name[-_]*author|\bfn\b|vcard|authors?$|byline$|by-?author", re.IGNORECASE
)
_OTHERS = re.compile(r"related|teaser|sidebar|widget|recommend|popular|trending|recent|card-list|more-", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\W*(?:author|authors|autor(?:in|en|es)?|auteur|autore|автор|作者|記者|记者|文)\s*[:：]\s*(?=\S)", re.IGNORECASE
)
_BY_ALONE = re.compile(
    r"\W*(?:(?:written|article|posted|story|words|text|geschrieben|verfasst|écrit|escrito|publicado|scritto|door)\s+)?"
    r"(?:by|von|par|por|di|da|door|av|af|author|autor(?:in)?|auteur|autore)\s*:?\W*",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?!.*\b(?:News|Times|Magazine|Blog|Media|Online|The|Daily|Press|Journal|Team|Inc|Group|Radio|TV)\b)"
    r"[^\W\d_][\w.’'-]*(?:\s+(?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|der|da|la|bin|al)){1,3}"
)
"""A name of two to four words that no publication's name looks like."""
MOST_WORDS = 5
"""Words of a name below a label."""
_LINE_END = re.compile(r"\s(?:[|•·⋅]|\d|on\s)")


def read_authors(context: Context) -> list[Found[Names]]:
    """Return what each layer of the page says of its authors, best first; layers without names are left out.

    The markup is searched only when the layers for machines name nobody. The publication itself is an author only
    where a page states it as such and nobody else is named. Agencies that stand behind an author's name in a line near
    the headline belong to every layer that names that author.
    """
    found = _read(_layers_stated(context), context.site_names)
    if not any(entry.value.people for entry in found):
        found.extend(_read(_layers_shown(context), context.site_names))
    if not found:
        found.extend(_read(_layers_of_site(context), frozenset()))
    first = next((entry.value for entry in found if entry.value.people), None)
    if first is not None and not first.agencies:
        first.agencies.extend(agencies_beside(first.people[-1], context))
    return found


def normalise_authors(value: Any, context: Context) -> Names | None:
    """Return the names in what a profile or the page's chips give."""
    if isinstance(value, Names):
        return value
    values = [str(entry) for entry in value] if isinstance(value, list | tuple) else [str(value)]
    return read_names(values, context.site_names) or None


def _read(layers: Iterable[Layer], sites: frozenset[str]) -> list[Found[Names]]:
    found: list[Found[Names]] = []
    for values, origin, rule in layers:
        names = read_names(values, sites)
        if names:
            found.append(Found(names, origin, rule, ", ".join(values)[:300]))
    return found


def _layers_stated(context: Context) -> Iterator[Layer]:
    """Yield what JSON-LD, microdata and `meta` elements give."""
    yield _stated(context)[0], "jsonld", "author"
    yield _microdata(context.item), "microdata", "author"
    for name in _METAS:
        yield [value for value in context.page.meta.get(name, ()) if "://" not in value], "meta", name
    yield _labelled(context), "meta", "twitter:label"


def _labelled(context: Context) -> list[str]:
    """Return the data that a card for social networks labels "Written by"."""
    meta = context.page.meta
    labels = (
        (label, data)
        for at in "12"
        for label in meta.get(f"twitter:label{at}", ())
        for data in meta.get(f"twitter:data{at}", ())
    )
    return [data for label, data in labels if _BY_ALONE.fullmatch(label)]


def _layers_shown(context: Context) -> Iterator[Layer]:
    """Yield what links, class names and lines near the headline give."""
    yield from _marked(context)
    yield from _lines(context)
    yield _mailed(context), "markup", "mailto"


def _layers_of_site(context: Context) -> Iterator[Layer]:
    """Yield authors that are stated although they are organisations or bear the publication's name."""
    people, organisations = _stated(context)
    yield [*people, *organisations], "jsonld", "author organisation"
    yield _microdata(context.item), "microdata", "author organisation"
    for name in _METAS[:3]:
        values = context.page.meta.get(name, ())
        yield [value for value in values if _PERSON.fullmatch(value.strip())], "meta", f"{name} of a personal site"


def _stated(context: Context) -> tuple[list[str], list[str]]:
    """Return the people and the organisations that JSON-LD gives as authors; references are followed."""
    by_id = {node["@id"]: node for node in context.page.jsonld if isinstance(node.get("@id"), str)}
    people: list[str] = []
    organisations: list[str] = []
    for key in ("author", "creator"):
        value = context.node.get(key)
        for entry in value if isinstance(value, list) else [value]:
            resolved: Any = entry
            if isinstance(entry, dict) and not entry.get("name"):
                resolved = _person(entry) or by_id.get(str(entry.get("@id")), entry)
            kind = str(resolved.get("@type")) if isinstance(resolved, dict) else ""
            (organisations if "rganization" in kind else people).extend(names_of(resolved))
        if people or organisations:
            break
    return people, organisations


def _person(entry: dict[str, Any]) -> str | None:
    parts = [entry.get("givenName"), entry.get("familyName")]
    name = " ".join(part for part in parts if isinstance(part, str) and part)
    return name or None


def _microdata(item: Item) -> list[str]:
    for name in ("author", "creator"):
        values = []
        for value in item.properties.get(name, ()):
            if isinstance(value, Item):
                inner = value.first("name")
                values.append(inner[1] if inner and isinstance(inner[1], str) else text_in(value.element))
            elif "://" not in value:
                values.append(value)
        if values:
            return [value for value in values if len(value) <= LONGEST_LINE]
    return []


def _marked(context: Context) -> Iterator[Layer]:
    """Yield the texts of elements whose names say that they hold the author, the surest names first."""
    groups: dict[str, list[str]] = {"rel=author": [], "author class": [], "byline class": []}
    for element in _CLASSED(context.page.root)[:80]:
        if element.tag not in _HOLDERS or _is_apart(element):
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        text = clean(" ; ".join(lines_in(element)), 2 * LONGEST_LINE)
        if not text or len(text) > LONGEST_LINE:
            continue
        if "author" in (element.get("rel") or ""):
            groups["rel=author"].append(text)
        elif not _BIO.search(names):
            groups["author class" if _NAME_CLASS.search(names) else "byline class"].append(text)
    for rule, values in groups.items():
        yield _of_one_article(values), "markup", rule


def _is_apart(element: etree._Element) -> bool:
    """Tell whether *element* belongs to a comment, the page's frame or a list of other articles."""
    for parent, _ in zip(element.iterancestors(), range(10), strict=False):
        if parent.tag in ("article", "main", "body"):
            return False
        names = parent.get("class") or ""
        if parent.tag in ("aside", "footer", "nav") or _OTHERS.search(names) or judge(names).strength == ALWAYS:
            return True
    return False


def _of_one_article(values: list[str]) -> list[str]:
    """Return the values up to the first repetition: lists of other articles repeat the same markup."""
    kept: list[str] = []
    for value in values[:6]:
        if kept and fold(value) in map(fold, kept):
            break
        kept.append(value)
    return kept[:1] if len(kept) > 3 else kept


def _lines(context: Context) -> Iterator[Layer]:
    """Yield lines near the headline that begin with "By " in some language, or that label an author."""
    label = False
    for _, line in context.head_lines:
        if label and len(line.split()) <= MOST_WORDS:
            yield _only_names(line), "text", "line below a label"
        label = _BY_ALONE.fullmatch(line) is not None
        if label or len(line) > LONGEST_LINE:
            continue
        inner = INNER_BYLINE.search(line)
        if inner:
            yield _only_names(inner[1]), "text", "line near the headline"
        elif BYLINE.match(line) or _LABELLED.match(line):
            yield _only_names(line), "text", "line near the headline"


def _only_names(line: str) -> list[str]:
    """Return the names of a byline: what is written with capitals, or its only word; a sentence has none.

    A newsroom that only a line of text names is no author.
    """
    names = read_names([_LINE_END.split(line, maxsplit=1)[0]])
    names.people = [name for name in names.people if not is_collective(name)]
    is_word = len(names.people) == 1 and len(names.people[0].split()) == 1
    people = [name for name in names.people if is_word or name[0] != name[0].lower() or not name[0].isascii()]
    # Places behind the only full name are no authors: `By Ann Lee, Utrecht`.
    rest = [name for name in people[1:] if len(name.split()) > 1 or len(people[0].split()) == 1]
    agencies = [name for name in names.agencies if " " in name or fold(name) in AGENCIES]
    return [*people[:1], *rest, *agencies]


def _mailed(context: Context) -> list[str]:
    """Return the text of the first link near the headline that writes to somebody of that name."""
    for block in context.head:
        if len(block.text) > LONGEST_LINE:
            continue
        for link in block.element.iter("a"):
            address = (link.get("href") or "").strip().lower()
            text = text_in(link) if address.startswith("mailto:") else ""
            mailbox = fold(address.partition(":")[2].partition("@")[0]).replace(" ", "")
            if (
                mailbox
                and " " in text
                and any(len(word) > 2 and (word in mailbox or mailbox in word) for word in fold(text).split())
            ):
                return [text]
    return []
