"""Authors that markup names: links that say so, and elements whose class or id does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from crawler.extraction.context import Context
from crawler.extraction.lines import lines_in, text_in
from crawler.extraction.named_elements import having_words
from crawler.extraction.names import ALWAYS, judge
from crawler.extraction.people import BY_ALONE, BYLINE, LONGEST_LINE
from crawler.extraction.text import fold

MOST_ELEMENTS = 80
"""Elements named for an author that are looked at."""
MOST_LINKS = 200
"""Links near the headline that are looked at."""
MOST_IN_BYLINE = 10
"""Links in an element named for authors that are looked at."""
LINKED = 0.4
"""Share of links in a line from which it names rather than tells."""
RULES = ("rel=author", "author name class", "author class", "byline class", "link in byline")
"""What markup names elements for, the surest first."""
_HOLDERS = frozenset({
    "a", "span", "div", "p", "address", "li", "strong", "cite", "em", "b", "h3", "h4", "h5", "h6", "section", "ul",
    "small", "td", "dd", "header", "figcaption", "i", "aside",
})  # fmt: skip
_BIO = re.compile(
    r"bio|about|desc|box|social|image|avatar|photo|follow|more|related|comment|links?$|authority|list|img|profile"
)
_NAME_CLASS = re.compile(
    r"author[-_]*name|byline[-_]*name|name[-_]*author|\bfn\b|vcard|authors?[-_]+(?:list[-_]+)?item"
)
_AUTHOR_CLASS = re.compile(r"authors?$|byline$|by-?author")
_WORDS = ("author", "byline", "writer", "autor", "reporter", "auteur")
"""Parts of the names of elements for authors."""
_AUTEUR = re.compile(r"(?<![a-z])auteurs?(?![a-z])")
"""The French and Dutch word, which others end with."""
_OTHERS = re.compile(r"related|teaser|sidebar|widget|recommend|popular|trending|recent|card-list|more-", re.IGNORECASE)
MOST_BEFORE = 60
"""Characters before a name that can say what somebody did."""
_OTHER_HAND = re.compile(
    r"\b(?:reviewed|fact[- ]?checked|edited|translated|photograph(?:ed|s|y)|illustrat(?:ed|ions?)|approved|verified|"
    r"übersetzt|redigiert|geprüft|traduit|traducido)\s*(?:by|von|par|por|:)\s*:?\s*$",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autor[ei]|contributors?|writers?|reporters?|journalists?|columnists?|"
    r"profiles?|byline|redakteur(?:e|in)?|journaliste|redactor(?:es)?|forfatter|skribent|penulis|yazar(?:lar)?)"
    r"/(?:[^/]+/)?[^/?#]*\w",
    re.IGNORECASE,
)
"""Addresses of pages about authors."""


def marked(context: Context) -> Iterator[tuple[list[str], str]]:
    """Yield the lines of elements that are named for an author, with what names them, the surest names first."""
    groups: dict[str, list[list[str]]] = {rule: [] for rule in RULES}
    texts: dict[etree._Element, str] = {}
    for element in islice(_named(context), MOST_ELEMENTS):
        rule = "rel=author" if "author" in (element.get("rel") or "").lower() else _rule(_names(element))
        if rule is None or element.tag not in _HOLDERS or is_apart(element):
            continue
        lines = lines_in(element)
        if lines and sum(map(len, lines)) <= LONGEST_LINE and not _is_other_hand(element, lines[0], texts):
            groups[rule].append(lines)
            groups["link in byline"].extend(_linked_by_name(element))
    for rule, values in groups.items():
        yield [line for lines in _of_one_article(values) for line in _telling(lines)], rule


def _linked_by_name(element: etree._Element) -> Iterator[list[str]]:
    """Yield the texts of links whose addresses end with the same words: `/u/ann-lee`, among whatever else is said."""
    for link in islice(element.iter("a"), MOST_IN_BYLINE):
        end = (link.get("href") or "").rstrip("/").rpartition("/")[2].lower()
        if "-" in end and fold(text := text_in(link)).replace(" ", "-") == end:
            yield [text]


def linked(context: Context) -> list[str]:
    """Return the texts of the links near the headline that lead to pages about authors."""
    for block in context.head:
        if len(block.text) > LONGEST_LINE or block.box.hidden:
            continue
        # A link in a sentence leads to somebody whom the article is about.
        if block.link_share < LINKED and not BYLINE.match(block.text):
            continue
        links = islice(block.element.iter("a"), MOST_LINKS)
        found = [text_in(link) for link in links if _PROFILE.search(link.get("href") or "") and not is_apart(link)]
        if found:
            return found
    return []


def _named(context: Context) -> Iterator[etree._Element]:
    """Yield the elements that class or `rel`, else the id, names for an author, in the order of the page."""
    index = context.page.index
    groups = [elements for names, elements in having_words(index.classes, _WORDS) if _tells(names)]
    groups += [[link] for rel, link in context.rel_links if "author" in rel]
    if not groups:
        groups = [elements for names, elements in having_words(index.values("id"), _WORDS) if _tells(names)]
    return iter(index.ordered(groups))


def _tells(names: str) -> bool:
    """Tell whether *names*, which have one of the words for authors, have more of it than the end of another word."""
    lower = names.lower()
    return _AUTEUR.search(lower) is not None or any(word in lower for word in _WORDS if word != "auteur")


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


@lru_cache(maxsize=4096)
def _rule(names: str) -> str | None:
    """Return what the class and id in *names* say of an element's text: a name, a byline, or neither."""
    lower = names.lower().strip()
    rest = _NAME_CLASS.sub("", lower)
    if _BIO.search(rest):
        return None
    if rest != lower:
        return "author name class"
    return "author class" if _AUTHOR_CLASS.search(lower) else "byline class"


def is_apart(element: etree._Element) -> bool:
    """Tell whether *element* belongs to a comment, the page's frame or a list of other articles."""
    for parent in islice(element.iterancestors(), 10):
        if parent.tag in ("article", "main", "body"):
            return False
        names = parent.get("class") or ""
        if parent.tag in ("aside", "footer", "nav") or _OTHERS.search(names) or judge(names).strength == ALWAYS:
            return True
    return False


def _is_other_hand(element: etree._Element, line: str, texts: dict[etree._Element, str]) -> bool:
    """Tell whether what stands right before *line* says that somebody did something else than write.

    *texts* are of elements that were read before: neighbours are in the same ones.
    """
    for parent in islice(element.iterancestors(), 3):
        if parent not in texts:
            texts[parent] = text_in(parent)
        before, found, _ = texts[parent].partition(line)
        if found and before.strip():
            return _OTHER_HAND.search(before[-MOST_BEFORE:]) is not None
    return False


def _telling(lines: list[str]) -> list[str]:
    """Return the lines of a byline that name somebody: those behind or below "By" where one begins so."""
    for at, line in enumerate(lines):
        if BY_ALONE.fullmatch(line) and at + 1 < len(lines):
            return lines[at + 1 : at + 2]
        if BYLINE.match(line):
            return [line]
    return lines


def _of_one_article(values: list[list[str]]) -> list[list[str]]:
    """Return the values up to the first repetition: lists of other articles repeat the same markup."""
    kept: list[list[str]] = []
    seen: set[str] = set()
    for value in values[:6]:
        key = fold(" ".join(value))
        if key in seen:
            break
        seen.add(key)
        kept.append(value)
    return kept[:1] if len(kept) > 3 else kept
