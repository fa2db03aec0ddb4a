"""Authors that a page states to machines: JSON-LD, microdata, `meta` elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.lines import text_in
from crawler.extraction.marked import is_apart, marked
from crawler.extraction.metanames import is_catalogue, names_for
from crawler.extraction.namewords import COLLECTIVE, OFFICE, PARTICLES, ROLE
from crawler.extraction.nodes import names_of
from crawler.extraction.people import BY_ALONE, BYLINE, LONGEST_LINE, MOST_VALUES, read_names
from crawler.items import Origin
from crawler.page.microdata import Item

Layer = tuple[list[str], Origin, str]
"""What one layer of a page gives, its origin and its rule."""

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name",
    "byl",
)  # fmt: skip
"""Names of `meta` elements that many publications use, the surest first."""
_KEYS = ("author", "creator", "contributor")
_REVERSED = re.compile(r"([^\W\d_][\w'’-]*), ([^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3})")
_REVERSED_LONG = re.compile(r"((?:[\w'’-]+ ){1,3}[^\W\d_][\w'’-]*), ([^\W\d_][\w.'’-]*)")
_PERSON = re.compile(
    r"(?!.*\b(?:News|Times|Magazine|Blog|Media|Online|The|Daily|Press|Journal|Team|Inc|Group|Radio|TV)\b)"
    r"[^\W\d_][\w.’'-]*(?:\s+(?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|der|da|la|bin|al)){1,3}"
)
"""A name of two to four words that no publication's name looks like."""


def stated_layers(context: Context) -> Iterator[Layer]:
    """Yield what JSON-LD, microdata and `meta` elements give."""
    meta = context.page.meta
    yield _stated(context, context.node)[0], "jsonld", "author"
    yield _microdata(context.item), "microdata", "author"
    for name in names_for("authors", list(meta), _METAS):
        values = [value for value in meta.get(name, ()) if "://" not in value]
        yield [_forward(value) for value in values] if is_catalogue(name) else values, "meta", name
    yield _labelled(context), "meta", "twitter:label"
    yield _stated(context, context.page_node)[0], "jsonld", "WebPage.author"


def layers_of_site(context: Context) -> Iterator[Layer]:
    """Yield authors that are stated although they are organisations or bear the publication's name."""
    people, organisations = _stated(context, context.node)
    yield [*people, *organisations], "jsonld", "author organisation"
    yield _microdata(context.item), "microdata", "author organisation"
    for name in _METAS[:3]:
        values = [value.strip() for value in context.page.meta.get(name, ())]
        values = [value for value in values if _PERSON.fullmatch(value) or OFFICE.fullmatch(value)]
        yield values, "meta", f"{name} of a personal site"
    for lines, rule in marked(context):
        yield [BYLINE.sub("", line) for line in lines if COLLECTIVE.search(line)], "markup", f"newsroom by {rule}"


def _forward(name: str) -> str:
    """Return *name*, which a catalogue is told, in the order in which it is spoken.

    >>> _forward("Lee, Ann B."), _forward("de Jong, Michiel"), _forward("Ann Lee, Bo Ek")
    ('Ann B. Lee', 'Michiel de Jong', 'Ann Lee, Bo Ek')
    """
    parts = _REVERSED.fullmatch(name.strip()) or _REVERSED_LONG.fullmatch(name.strip())
    return f"{parts[2]} {parts[1]}" if parts else name


def _labelled(context: Context) -> list[str]:
    """Return the data that a card for social networks labels "Written by"."""
    meta = context.page.meta
    labels = (
        (label, data)
        for at in "12"
        for label in meta.get(f"twitter:label{at}", ())
        for data in meta.get(f"twitter:data{at}", ())
    )
    return [data for label, data in labels if BY_ALONE.fullmatch(label)]


def _stated(context: Context, node: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return the people and the organisations that *node* gives as authors; references are followed."""
    by_id = {node["@id"]: node for node in context.page.jsonld if isinstance(node.get("@id"), str)}
    people: list[str] = []
    organisations: list[str] = []
    for key in _KEYS:
        value = node.get(key)
        for entry in value[:MOST_VALUES] if isinstance(value, list) else [value]:
            resolved: Any = entry
            if isinstance(entry, dict) and not entry.get("name"):
                resolved = _joined(entry) or by_id.get(str(entry.get("@id")), entry)
            kind = str(resolved.get("@type")) if isinstance(resolved, dict) else ""
            names = names_of(resolved)
            if kind == "Person":
                names = [_spoken(name) for name in names]
            (organisations if "rganization" in kind else people).extend(names)
        if people or organisations:
            break
    return people, organisations


def _spoken(name: str) -> str:
    """Return the name of one person in the order in which it is spoken, and without what the person is.

    Both words around its only comma are names, or what stands behind a comma is a role, and a place or firm behind it.
    """
    own, _, rest = name.partition(", ")
    if " " in own and ROLE.search(rest.partition(",")[0]):
        return own
    parts = _REVERSED.fullmatch(name.strip())
    if parts is None or parts[1].lower() in PARTICLES:
        return name
    is_whole = len(read_names([parts[1]]).people) == len(read_names([parts[2]]).people) == 1
    return f"{parts[2]} {parts[1]}" if is_whole else name


def _joined(entry: dict[str, Any]) -> str | None:
    parts = [entry.get("givenName"), entry.get("familyName")]
    name = " ".join(part for part in parts if isinstance(part, str) and part)
    return name or None


def _microdata(item: Item) -> list[str]:
    for name in ("author", "creator", "byline"):
        values: list[str] = []
        for value in item.properties.get(name, ()):
            if isinstance(value, Item):
                if values and is_apart(value.element):
                    continue
                inner = value.first("name")
                values.append(inner[1] if inner and isinstance(inner[1], str) else text_in(value.element))
            elif "://" not in value:
                values.append(value)
        if values:
            return [value for value in values if len(value) <= LONGEST_LINE]
    return []
