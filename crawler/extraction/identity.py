"""Which article a page is: its canonical address, its publication, and the hash of its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

import xxhash

from crawler import urls
from crawler.extraction.context import Context
from crawler.extraction.nodes import first_text, names_of, types_of
from crawler.extraction.text import clean, fold
from crawler.items import Found, Origin

LONGEST_NAME = 200
"""Characters of a publication's name."""

_PAGE_NUMBER = re.compile(
    r"(?:/(?:page|seite|pagina|p)?/?\d{1,3}/?$|[?&](?:page|p|seite|pg|pagina)=\d+)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:/page/|[?&](?:page|pg|seite|pagina)=)(\d+)", re.IGNORECASE)


def read_canonical(context: Context) -> list[Found[str]]:
    """Return the canonical addresses that the page states and that can be its own; best first."""
    page = context.page
    own = urls.clean(page.url) or page.url
    found = []
    for raw, origin, rule in _claims(context):
        address = page.absolute(raw)
        if address is not None and is_plausible(address, own):
            found.append(Found(address, origin, rule, raw))
    return found


def is_plausible(claim: str, own: str) -> bool:
    """Tell whether the page at *own* may be called *claim*: same publication, as deep, not another page of it.

    >>> is_plausible("https://example.org/", "https://example.org/2019/a-story")
    False
    """
    if claim == own:
        return True
    if not urls.same_publication(claim, own) and urls.identity(claim) != urls.identity(own):
        return False
    claimed, actual = urlsplit(claim), urlsplit(own)
    if (_number(claim) or "1") != (_number(own) or "1"):
        return False
    depth = len(_segments(claimed.path))
    if depth == 0 and not claimed.query:
        return not _segments(actual.path) and not actual.query
    return not _is_above(claimed.path, actual.path)


def _is_above(claimed: str, actual: str) -> bool:
    """Tell whether *claimed* is a folder above the page, such as a section, rather than the page itself."""
    short, long = _segments(claimed), _segments(actual)
    if len(short) >= len(long) or long[: len(short)] != short:
        return False
    rest = "/".join(long[len(short) :]).lower()
    return urls.identity(f"https://e.example/{'/'.join(long)}") != urls.identity(
        f"https://e.example/{'/'.join(short)}"
    ) and not re.fullmatch(r"(?:amp|print|page|\d{1,3}|page/\d+|index\.\w+|default\.\w+)", rest)


def _segments(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]


def _number(url: str) -> str | None:
    match = _NUMBERED.search(url)
    return match[1].lstrip("0") if match else None


def _claims(context: Context) -> Iterator[tuple[str, Origin, str]]:
    page = context.page
    for link in page.link_rel("canonical")[:1]:
        yield link["href"], "markup", "link rel=canonical"
    for found in context.metas("og:url"):
        yield found.value, "opengraph", "og:url"


def read_publication_name(context: Context) -> list[Found[str]]:
    """Return the names that the page gives to its publication, best first."""
    found: list[Found[str]] = []
    if context.profile is not None and context.profile.name:
        found.append(Found(context.profile.name, "profile", "name", context.profile.name))
    found.extend(context.metas("og:site_name"))
    publishers = names_of(context.node.get("publisher"))[:1]
    found.extend(Found(publisher, "jsonld", "publisher", publisher) for publisher in publishers)
    if context.publisher:
        found.append(Found(context.publisher, "microdata", "publisher", context.publisher))
    for node in context.page.jsonld:
        name = first_text(node.get("name"))
        if name and types_of(node) & {"website", "newsmediaorganization", "organization"}:
            found.append(Found(name, "jsonld", f"{next(iter(sorted(types_of(node))))}.name", name))
    found.extend(context.metas("application-name", "apple-mobile-web-app-title", "dc.publisher", "al:android:app_name"))
    if context.name_in_title:
        found.append(Found(context.name_in_title, "markup", "end of the title", context.name_in_title))
    return found


def normalise_publication_name(value: object, _context: Context) -> str | None:
    """Return a publication's name, or None for an address."""
    name = clean(str(value), LONGEST_NAME)
    return None if not fold(name) or "://" in name else name


def publication_of(context: Context) -> str:
    """Return the id of the profile, else the registrable domain of the page; host and port for a bare address."""
    if context.profile is not None:
        return context.profile.id
    return urls.registrable_domain(urls.host_of(context.page.url))


def content_hash(title: str | None, body: str) -> str:
    """Return the hash of *title* and *body*: 16 hex digits that white space, case and punctuation do not change."""
    words = f"{fold(title or '')}\n{fold(body)}"
    return xxhash.xxh3_64_hexdigest(unicodedata.normalize("NFC", words).encode("utf-8", "replace"))


def normalise_canonical(value: object, context: Context) -> str | None:
    """Return an address in the form in which the record keeps it."""
    return urls.clean(context.page.absolute(str(value)) or "")
