"""Who wrote it: people, and the agencies named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from crawler.extraction.agencies import AGENCIES
from crawler.extraction.beside import agencies_beside
from crawler.extraction.blocks import TextBlock
from crawler.extraction.context import HEAD_AFTER, Context
from crawler.extraction.credits import Layer, layers_of_site, stated_layers
from crawler.extraction.lines import text_in
from crawler.extraction.marked import linked, marked
from crawler.extraction.namelines import names_in
from crawler.extraction.namewords import COLLECTIVE, PARTICLES
from crawler.extraction.people import (
    BY_ALONE,
    BYLINE,
    INNER_BYLINE,
    LONGEST_LINE,
    Names,
    is_collective,
    read_names,
    read_publication,
)
from crawler.extraction.text import fold
from crawler.items import Found

_LABELLED = re.compile(
    r"^\W*(?:author|authors|autor(?:in|en|es)?|auteur|autore|автор|作者|記者|记者|文)\s*[:：]\s*(?=\S)", re.IGNORECASE
)
_SIGNED = re.compile(
    r"(?:作者|記者|记者|撰文|取材・文|執筆|(?<!\w)文)\s*[:：=＝/]\s*"
    r"([^\s:：=＝|，,。]{2,20}(?: (?!\w+\s*[:：=＝])[^\s:：=＝|，,。]{2,20})?)"
)
"""The name behind a label in scripts without spaces, where one line also says who edited it and where it is from."""
MOST_WORDS = 5
"""Words of a name below a label."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MOST_BESIDE = 8
"""Words of a line in which a name without a capital can be a login; a longer one is a sentence."""
_WRITTEN = re.compile(
    r"(?:(?:(?:this )?(?:article|post|story|blog post) (?:was )?(?:written )?|written )by|text\s*:|"
    r"(?:geschrieben|verfasst) von|(?:écrit|rédigé) par|escrito por|scritto da)\s+",
    re.IGNORECASE,
)
FOOT = 6
"""Blocks behind the text among which a line that says who wrote is looked for."""
PARAGRAPH = 80
"""Characters from which what follows a line of names is the text."""
_INNER = (" by ", " von ", " par ", " por ", " di ")
"""What every line with a byline behind a date holds."""
_LINE_END = re.compile(r"\s(?:[|•·⋅]|\d|on\s)")


def read_authors(context: Context) -> list[Found[Names]]:
    """Return what each layer of the page says of its authors, best first; layers without names are left out.

    The markup is searched only when the layers for machines name nobody, or nothing but logins. The publication, a team
    or a desk is an author only where a page states it as such and nobody else is named. Agencies that stand behind an
    author's name in a line near the headline belong to every layer that names that author.
    """
    found = _read(stated_layers(context), context.site_names)
    if all(map(_is_login, (name for entry in found for name in entry.value.people))):
        shown = _read(_layers_shown(context), context.site_names)
        is_full = any(" " in name for entry in shown for name in entry.value.people)
        found = [*shown, *found] if is_full else [*found, *shown]
    if not any(entry.value.people for entry in found):
        found = [*_read(layers_of_site(context), context.site_names, as_author=True), *found]
    first = next((entry.value for entry in found if entry.value.people), None)
    if first is not None and not first.agencies:
        first.agencies.extend(agencies_beside(first.people[-1], context))
    return found


def _is_login(name: str) -> bool:
    """Tell whether *name* is what somebody logs in with: `ann.lee`."""
    return name.isascii() and name.islower() and " " not in name


def normalise_authors(value: Any, context: Context) -> Names | None:
    """Return the names in what a profile or the page's chips give."""
    if isinstance(value, Names):
        return value
    values = [str(entry) for entry in value] if isinstance(value, list | tuple) else [str(value)]
    return read_names(values, context.site_names) or None


def _read(layers: Iterable[Layer], sites: frozenset[str], *, as_author: bool = False) -> list[Found[Names]]:
    found: list[Found[Names]] = []
    for values, origin, rule in layers:
        if not values:
            continue
        names = read_publication(values, sites) if as_author else read_names(values, sites)
        if names:
            found.append(Found(names, origin, rule, ", ".join(values)[:300]))
    return found


def _layers_shown(context: Context) -> Iterator[Layer]:
    """Yield what links, class names and lines near the headline give."""
    for values, rule in marked(context):
        yield _as_shown(values), "markup", rule
    yield from _lines(context)
    yield _as_shown(linked(context)), "markup", "link to an author"
    yield _mailed(context), "markup", "mailto"
    yield _above_text(context), "text", "names above the text"
    yield _pictured(context), "markup", "name beside a portrait"
    yield list(_below_text(context)), "text", "line behind the text"
    names = [name for name in context.told.get("authors", ()) if " " in name and COLLECTIVE.search(name) is None]
    yield _as_shown(names), "markup", "audience measurement"


def _lines(context: Context) -> Iterator[Layer]:
    """Yield lines near the headline that begin with "By " in some language, or that label an author."""
    label = False
    for _, line in context.head_lines:
        if label and len(line.split()) <= MOST_WORDS:
            yield _only_names(line), "text", "line below a label"
        is_short = len(line) <= LONGEST_LINE
        label = is_short and BY_ALONE.fullmatch(line) is not None
        if label or not is_short:
            continue
        signed = [] if line.isascii() else _SIGNED.findall(line)
        if signed:
            yield signed, "text", "name behind a label"
            continue
        lower = line.lower()
        inner = INNER_BYLINE.search(line) if any(word in lower for word in _INNER) else None
        if inner:
            yield _only_names(inner[1]), "text", "line near the headline"
        elif BYLINE.match(line) or _LABELLED.match(line):
            yield _only_names(line), "text", "line near the headline"


def _as_shown(lines: list[str]) -> list[str]:
    """Return the names that the lines of an element show: written with capitals, unless they are all one word."""
    names = read_names(lines)
    people = [name for name in names.people if _is_capital(name)]
    # Single words that are joined beside a date are a section: `May 3, 2024 | Wellness & Prevention`.
    if any(" & " in line for line in lines) and any(map(_YEAR.search, lines)):
        return [*(name for name in people if " " in name), *_known(names.agencies)]
    return [*(people or [name for name in names.people if " " not in name]), *_known(names.agencies)]


def _is_capital(name: str) -> bool:
    """Tell whether every word of *name* but the particles is written with a capital, where its script has some."""
    return not any(
        word[0].islower() and word not in PARTICLES and not word.startswith(("d'", "d’", "al-", "el-"))
        for word in name.split()
    )


def _only_names(line: str) -> list[str]:
    """Return the names of a byline: what is written with capitals, or its only word; a sentence has none.

    A newsroom that only a line of text names is no author.
    """
    names = read_names([_LINE_END.split(line, maxsplit=1)[0]])
    names.people = [name for name in names.people if not is_collective(name)]
    is_word = len(names.people) == 1 and len(names.people[0].split()) == 1 and len(line.split()) <= MOST_BESIDE
    people = [name for name in names.people if is_word or name[0] != name[0].lower() or not name[0].isascii()]
    # Places behind the only full name are no authors: `By Ann Lee, Utrecht`.
    rest = [name for name in people[1:] if len(name.split()) > 1 or len(people[0].split()) == 1]
    return [*people[:1], *rest, *_known(names.agencies)]


def _known(agencies: list[str]) -> list[str]:
    """Return *agencies* without single words that nothing but their place tells from a trade or a town."""
    return [name for name in agencies if " " in name or fold(name) in AGENCIES]


def _above_text(context: Context) -> list[str]:
    """Return the names of a line in bold or italics that says nothing else and stands right above the text."""
    at = context.headline_number
    below = context.blocks[at + 1 : at + 1 + HEAD_AFTER] if at is not None else []
    for block, following in pairwise(below):
        if block.size >= PARAGRAPH:
            break
        if following.size >= PARAGRAPH and block.tag in ("p", "div") and _is_set_apart(block):
            return names_in(block.text)
    return []


def _pictured(context: Context) -> list[str]:
    """Return the name below the headline that the picture right before it has for its description."""
    at = context.headline_number
    for block in context.blocks[at + 1 : at + 1 + HEAD_AFTER] if at is not None else ():
        if block.size >= PARAGRAPH:
            break
        names = names_in(block.text) if " " in block.text else []
        beside = (medium for medium in context.blocks.media if medium.before == block.number)
        if names and any(fold(medium.element.get("alt") or "") == fold(block.text) for medium in beside):
            return names
    return []


def _below_text(context: Context) -> Iterator[str]:
    """Yield the names in the lines right behind the text that say who wrote it, or that follow one which says so."""
    numbers = context.body.numbers
    label = False
    for block in context.blocks[numbers[-1] + 1 : numbers[-1] + 1 + FOOT] if numbers else ():
        line = block.text
        if len(line) > LONGEST_LINE:
            break
        if (label and len(line.split()) <= MOST_WORDS) or _WRITTEN.match(line):
            # What follows a comma is what the person is.
            yield from (name for name in _only_names(line)[:1] if " " in name)
            return
        label = _WRITTEN.fullmatch(f"{line} ") is not None


def _is_set_apart(block: TextBlock) -> bool:
    """Tell whether the whole of *block* is in bold or italics, and no link."""
    children = list(block.element)
    is_whole = len(children) == 1 and children[0].tag in ("strong", "b", "em", "i") and not block.link_chars
    return is_whole and not (block.element.text or "").strip() and not (children[0].tail or "").strip()


def _mailed(context: Context) -> list[str]:
    """Return the text of the first link near the headline that writes to somebody of that name."""
    for block in context.head:
        if len(block.text) > LONGEST_LINE:
            continue
        for link in block.element.iter("a"):
            address = (link.get("href") or "").strip().lower()
            if not address.startswith("mailto:"):
                continue
            text = text_in(link)
            mailbox = fold(address.partition(":")[2].partition("@")[0]).replace(" ", "")
            if (
                mailbox
                and " " in text
                and any(len(word) > 2 and (word in mailbox or mailbox in word) for word in fold(text).split())
            ):
                return [text]
    return []
