"""Tell the names of people from agencies, roles, addresses and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from crawler.extraction.agencies import AGENCIES
from crawler.extraction.namewords import (
    COLLECTIVE,
    COLLECTIVES,
    COMPANY,
    DATE,
    DESK,
    GENERATION,
    INNER_LABEL,
    LEADING_REPORTER,
    LEADING_ROLE,
    MOST_WORDS,
    NO_NAMES,
    OFFICE,
    OTHER_HANDS,
    PRESS,
    REPORTER,
    ROLE,
    SOURCE,
    SUFFIX,
    TRAILING_ROLE,
)
from crawler.extraction.text import clean, fold

MOST = 50
"""Authors of one article that are kept."""
MOST_VALUES = 200
"""Values of one layer that are searched for them."""
LONGEST = 80
"""Characters of one name."""
LONGEST_LINE = 160
"""Characters of a line that can be a byline."""

BYLINE = re.compile(
    r"^[^\w©]*(?:(?:written|posted|published|submitted|reviewed|story|words|text|report)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|oleh|przez)\b\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
"""The beginning of a line that says who wrote."""
BY_ALONE = re.compile(
    r"\W*(?:(?:written|article|posted|story|words|text|geschrieben|verfasst|écrit|escrito|publicado|scritto|door)\s+)?"
    r"(?:by|von|par|por|di|da|door|av|af|author|autor(?:in)?|auteur|autore)\s*:?\W*",
    re.IGNORECASE,
)
"""A line that says that the next one names who wrote."""
INNER_BYLINE = re.compile(
    r"\b(?:written|posted|published|story|updated|text|veröffentlicht|geschrieben|verfasst|publicado|escrito|publié|"
    r"rédigé|scritto|pubblicato)\b.{0,60}?\s(?:by|von|par|por|di)\s+(.+)$",
    re.IGNORECASE,
)
"""A byline behind a date: `Published January 4, 2004 by ann`."""

_OPENING = re.compile(
    r"^\s*(?:(?:text|story|words|report(?:age|ed)?|written|posted|published|submitted|article|foto|photos?|"
    r"eine? \w+|interview|"
    r"rédigé|écrit|publié|escrito|publicado|scritto|geschrieben|verfasst|skrevet|skriven|tekst|kommentar|автор(?:ы)?|"
    r"author|authors|autor(?:in|en|es|a)?|auteur(?:s)?|autore|verfasser|byline|yazar|penulis|الكاتب|كتب)\b[\s:：/|-]*)?"
    r"(?:(?:by|von|vom|par|por|di|door|av|af|od|przez|a cura di|oleh|من|بقلم)\b\s*[:：]?|[:：])\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:author|authors|autor(?:in|en|es)?|auteur(?:s)?|autore|автор(?:ы)?|text|作者|記者|记者|取材・文|構成・文|文|執筆|撰文|編輯|译者)"
    r"\s*[:：/|=＝]\s*",
    re.IGNORECASE,
)
_LONGEST_LIST = 1000
"""Characters of a byline that are read: it names a few people, not a thousand."""
_TAIL = re.compile(
    r"\s*(?:\||•|·|⋅|\s[-–—]\s|\bfor (?:the )?(?=[A-Z])|\bin (?=[A-ZÄÖÜ])|\baus (?=[A-ZÄÖÜ])|\bfrom (?=[A-Z])|"
    r"\b(?i:posted|"
    r"published|updated|last updated|originally|translated|copyright|reprinted|reviewed|about the author|on behalf of|"
    r"on (?:mon|tue|wed|thu|fri|sat|sun)(?:[nrs]?e?s?day)?)\b).*$",
)
_BEFORE_AGENCY = re.compile(r"\s+[-–—|]\s+([^-–—|,]{2,40})$")
_DATED_PART = re.compile(r"^(?=[^|•·⋅\d]*+\d)[^|•·⋅]*+[|•·⋅]\s*(?=\D*$)")
_UNSPACED_DOT = re.compile(r"(?<=[\u4e00-\u9fff\uac00-\ud7af])[·‧・](?=[\u4e00-\u9fff\uac00-\ud7af])")
"""A dot between names in scripts that have no spaces; elsewhere what stands behind a dot is no name."""
_PARENTHESES = re.compile(r"\s*[(\[（【<{][^)\]）】>}]*(?:[)\]）】>}]|$)(?!\s*[^\W\d])")
_ADDRESS = re.compile(r"(?<!\S)\S+@\S+|https?://\S+|www\.\S+", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[,;|、，；•·⋅]|\s/\s|/(?=[A-ZÀ-Þ])|\+(?=\s)|\n)\s*"
    r"|\s+(?:and|und|et|och|og|&|with|mit|avec|con|и|та|και|ve|および)\s+",
    re.IGNORECASE,
)
_SPLIT_SHORT = re.compile(r"\s+(?:y|e|en|i|a|o|ja|és|și|și|dan|và|ir|un|in|at|kaj|eta|و|और|এবং|และ|및|和|与|與)\s+")
_NOT_NAME = re.compile(
    r"\d{2}|[@#=<>{}\[\]\\_~^%$*]|\.(?:com|org|net|de|html?|php|jpg|png)\b|^\W+$|\?|!!|:", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|the|this|that|your|you|our|ist|sind|wird|les|des|los|las|click|read|more|"
    r"comment|share|"
    r"all|posts|view|facebook|instagram|linkedin)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\s(?:news|tribune|times|herald|press|daily|journal|gazette|magazine|agency|newspapers?|media)\b", re.IGNORECASE
)
"""Words that tell another newspaper or service named behind a person: `Ann Lee, Example News`."""


_GLUED_DATE = re.compile(
    r"(?<=[a-zà-ÿ])(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?=\s*(?:\d.*)?$)|(?:Published|Posted|Updated|Last updated|Publié|Mis à jour|Publicado|Actualizado|Pubblicato|"
    r"Aggiornato|Veröffentlicht|Aktualisiert|Stand|Gepubliceerd|Publicerad|Opublikowan[oy])\b).*$"
)
"""A date that lost the white space before it: `Ann LeeNovember 24, 2025`, `Ann LeePublished today`."""
_BEFORE_CLOCK = re.compile(r"\s+(?:at|am|um)$")
"""What a line is cut behind where a time followed: `Posted by Ann Lee at 10:20`."""
_AND_FIRST = re.compile(r"^(?:and|und|et|&)\s+(?=\S)")
"""The conjunction behind the last comma of a list: `Ann Lee, Bo Ek, and Cy Fox`."""
_JOINED = re.compile(r"\w&\w")
"""A sign that joins words of an organisation's name: `Example News&Guide`."""


def is_collective(name: str) -> bool:
    """Tell whether *name* is a newsroom's rather than anybody's: an author only where markup states it as one."""
    return fold(name) in COLLECTIVES


@dataclass(slots=True)
class Names:
    """People and agencies that one layer of a page names, in order, each once."""

    people: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.people or self.agencies)


def read_names(values: Iterable[str], sites: frozenset[str] = frozenset()) -> Names:
    """Return the people and agencies that *values* name; *sites* are folded names that are no author's.

    >>> read_names(["By Ann Lee and Bo Ek, Reuters", "staff@example.org"])
    Names(people=['Ann Lee', 'Bo Ek'], agencies=['Reuters'])
    """
    names = Names()
    seen: set[str] = set()
    for value in islice(values, MOST_VALUES):
        before = len(names.people)
        parts = _split(clean(str(value), 2000))
        desks = DESK.findall(str(value)) if len(parts) > 1 else []
        parts = [part for part in parts if part not in desks]
        for name in parts[:1] if _is_address(parts, sites) else parts:
            key = fold(name)
            if key and key not in seen and len(names.people) < MOST:
                seen.add(key)
                is_beside = len(names.people) > before
                if is_beside and _is_organisation(name, names.people[-1], value) and key not in sites:
                    names.agencies.append(name)
                else:
                    _sort_in(name, names, sites, is_beside=is_beside)
    return names


def read_publication(values: Iterable[str], sites: frozenset[str]) -> Names:
    """Return as people the publication, a team or a desk that *values* state as the author: each value is one name.

    >>> read_publication(["news.example", "Example Staff", "12345"], frozenset({"news example"})).people
    ['news.example', 'Example Staff']
    """
    names = read_names(values)
    for value in islice(values, MOST_VALUES):
        name = clean(str(value), LONGEST)
        is_group = COLLECTIVE.search(name) is not None and len(name.split()) <= MOST_WORDS
        is_author = is_group or fold(name) in sites or OFFICE.fullmatch(name) is not None
        if is_author and name not in names.people:
            names.people.append(name)
            names.agencies = [agency for agency in names.agencies if agency != name]
    return names


def _sort_in(name: str, names: Names, sites: frozenset[str], *, is_beside: bool) -> None:
    """Put *name* where it belongs, if anywhere; *is_beside* says that a person stands before it."""
    key = fold(name)
    is_known = (
        _JOINED.search(name) is not None
        or PRESS.fullmatch(name) is not None
        or (is_beside and _ORGANISATION.search(name) is not None)
    )
    if key in AGENCIES or (is_known and key not in sites and not _NOT_NAME.search(name)):
        names.agencies.append(name)
    elif is_name(name, sites) and not (is_beside and key.startswith("the ")):
        names.people.append(name)


def _is_address(parts: list[str], sites: frozenset[str]) -> bool:
    """Tell whether *parts* are the publication or a company, and single words: where it is, not who wrote."""
    is_firm = bool(parts) and (fold(parts[0]) in sites or COMPANY.search(parts[0]) is not None)
    return is_firm and not any(" " in part for part in parts[1:])


def _is_organisation(name: str, person: str, value: str) -> bool:
    """Tell whether *name* is one word, or all in capitals, behind a comma after a full name: `Ann Lee, Grist`."""
    is_like = (" " not in name and name[0].isupper()) or (name.isupper() and not person.isupper())
    return is_like and " " in person and f"{person}, {name}" in value


def is_name(name: str, sites: frozenset[str] = frozenset()) -> bool:
    """Tell whether *name* can be an author's: not an address, a role, a number, a sentence or the site itself."""
    key = fold(name)
    if len(name) > LONGEST or len(name.split()) > 7 or len(key) < 2:
        return False
    if key in sites or key in NO_NAMES or _NOT_NAME.search(name) or DATE.match(key) or COMPANY.search(name):
        return False
    words = name.split()
    is_role = len(words) <= 5 and ROLE.search(name) is not None
    return not (is_role or (len(words) > 2 and _SENTENCE.search(name)))


def _split(text: str) -> list[str]:
    """Return the single names in *text*, without the words around them; a longer text is no list of names."""
    text = text[:_LONGEST_LIST]
    if OTHER_HANDS.match(text) or OFFICE.fullmatch(text):
        return []
    inner = INNER_BYLINE.search(text)
    text = _opened(_GLUED_DATE.sub("", inner[1] if inner else text))
    text = INNER_LABEL.sub(" ; ", SOURCE.sub(" ", _UNSPACED_DOT.sub(",", text)))
    text = _DATED_PART.sub("", _ADDRESS.sub(" ; ", text))
    text = _PARENTHESES.sub(lambda inside: _kept_agency(inside[0]), text)
    text = _TAIL.sub("", _BEFORE_AGENCY.sub(_comma_for_agency, text)) or text
    parts: list[str] = []
    for piece in _SPLIT.split(text):
        part = piece.strip(" \t.:：–—-|/*'\"“”«»")
        if not part:
            continue
        if part.endswith((" Jr", " Sr")):
            part = f"{part}."
        if parts and SUFFIX.match(part):
            title = part.rstrip(".").lower()
            if title in GENERATION:
                parts[-1] = f"{parts[-1]} {part}" + ("." if title in ("jr", "sr") else "")
            continue
        part = _AND_FIRST.sub("", part, count=1) if parts else part
        parts.extend(_split_short(_without_role(_opened(_BEFORE_CLOCK.sub("", part)))))
    return parts


def _opened(text: str) -> str:
    """Return *text* without a label or "By " before it."""
    previous = None
    while previous != text:
        previous = text
        text = _LABEL.sub("", _OPENING.sub("", text, count=1), count=1)
    return text


def _kept_agency(inner: str) -> str:
    """Return the agencies of a text in parentheses as parts of their own; other such texts are dropped."""
    names = [name for name in re.split(r"[/,;\s]+", inner.strip(" ()[]（）【】<>{}")) if fold(name) in AGENCIES]
    return f" , {' , '.join(names)} , " if names else " "


def _comma_for_agency(dash: re.Match[str]) -> str:
    """Return a comma for the dash of `Ann Lee - Reuters`, where an agency follows."""
    return f", {dash[1]}" if fold(dash[1]) in AGENCIES else dash[0]


def _without_role(part: str) -> str:
    named = TRAILING_ROLE.fullmatch(part)
    return named[1] if named else REPORTER.sub("", LEADING_REPORTER.sub("", LEADING_ROLE.sub("", part))).strip()


def _split_short(part: str) -> list[str]:
    """Split at the short conjunctions that may be parts of a name only between two names of two words."""
    pieces = _SPLIT_SHORT.split(part)
    if len(pieces) > 1 and all(len(piece.split()) >= 2 for piece in pieces):
        return pieces
    return [part]
