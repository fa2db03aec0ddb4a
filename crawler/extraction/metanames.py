"""What the names of `meta` elements stand for, whoever thought them out: `article:post_date`, `mediator_author`."""

from __future__ import annotations

import re
from functools import lru_cache

_NO_LETTER = re.compile(r"[^a-z]+")
_AUTHOR = re.compile(
    r"(?:author|creator|byline|reporter|writer|columnist|journalist|autor|auteur)s?(?:(?:full|personal)?names?)?$"
)
_PUBLISHED = re.compile(
    r"(?:pub(?:li(?:sh|shed|shing|cation))?|posted|post|issued?|released?|created?|creation|display|reg)"
    r"(?:at|on|date|datetime|time|day|dt)$"
    r"|(?:date|time)(?:publish(?:ed)?|publication|posted|issued|created|available|original)$"
    r"|published$|created$|issued$|termsavailable$"
)
_MODIFIED = re.compile(r"(?:modified|modification|updated?|revised|changed)(?:at|on|date|datetime|time)?$|lastmod$")
_SECTION = re.compile(r"(?:section|category|rubric|rubrik|ressort)(?:name)?$")
_OTHERS = re.compile(
    r"^(?:twitter|web|site|theme|template|copyright|smartbanner|app)|image|video|audio|movie|music|book|price|product|comment|"
    r"expir|unpub|event|profile|user|visit|session|build|cookie|consent"
)
"""Names of statements about something else than the article."""
_CATALOGUE = re.compile(r"^(?:dc|dcterms)[.:]|citation|eprints", re.IGNORECASE)


@lru_cache(maxsize=4096)
def stands_for(name: str) -> str | None:
    """Return what *name*, in lower case, stands for: `authors`, `published`, `modified`, `section`, or None.

    >>> stands_for("article:post_date"), stands_for("mediator_author"), stands_for("og:image:created")
    ('published', 'authors', None)
    """
    letters = _NO_LETTER.sub("", name)
    if _OTHERS.search(letters):
        return None
    if _AUTHOR.search(letters):
        return "authors"
    if _SECTION.search(letters):
        return "section"
    if _MODIFIED.search(letters) or "last" in letters:
        return "modified" if _MODIFIED.search(letters) else None
    return "published" if _PUBLISHED.search(letters) else None


def names_for(field: str, names: list[str], known: tuple[str, ...]) -> list[str]:
    """Return *known*, and those of *names* that stand for *field* as well: what speaks of publication first."""
    others = [name for name in names if name not in known and stands_for(name) == field]
    return [*known, *sorted(others, key=lambda name: "pub" not in name)]


def is_catalogue(name: str) -> bool:
    """Tell whether the `meta` element *name* is written for catalogues, whose form for a name is `Lee, Ann`."""
    return _CATALOGUE.search(name) is not None
