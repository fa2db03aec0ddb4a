"""One look over the tree of a page: the counts from which links are ranked and articles are told from listings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from weakref import WeakKeyDictionary

from lxml import etree

from crawler import urls
from crawler.discovery.kinds import INDEX_STEMS, is_file, shape, stem
from crawler.page import Page

LONG_PARAGRAPH = 66
"""Characters without white space from which a paragraph counts as prose rather than as a label or a teaser line."""
FULL_ARTICLE = 800
"""Characters of prose from which a card holds an article in full."""
DENSE = 3
"""How much more a character says in a script that writes words in one or two characters."""
BY_HAND = 20
"""Different values of `class` that nobody writes into a page by hand."""
MOST_LOOKED_AT = 4000
"""Headings, and links of an index, whose addresses are looked at."""

_REFRESH = re.compile(r"(\d{1,9}(?:\.\d{1,9})?) ?(?:[;,] ?(?:url ?= ?)?['\"]?(.*?)['\"]? ?)?", re.IGNORECASE)
_LONGEST_REFRESH = 3000
"""Characters of a refresh that are read: a number and an address."""
_SPACE = re.compile(r"\s+")
_NO_PAGES = ("#", "javascript:", "mailto:", "tel:", "data:")
_ASCII_SPACES = " \n\t\r"
_SPACES = _ASCII_SPACES + "\xa0\u3000"
_HEADINGS = ("h1", "h2", "h3", "h4")
_CODE = ("script", "style", "noscript")
_SKIPPED_PARENTS = frozenset({"nav", "footer", "aside", "form", "noscript", "template"})


@dataclass(slots=True)
class Survey:
    """What the tree of a page holds, in numbers; characters are counted without white space."""

    classes: frozenset[str]
    """Classes of the `body` element, in lower case."""
    types: frozenset[str]
    """`@type` of every JSON-LD object and `itemtype` of every microdata item, in lower case, without the vocabulary."""
    og_type: str
    title: str
    h1: list[str] = field(default_factory=list)
    prose: int = 0
    """Characters in long paragraphs that are not mostly links."""
    paragraphs: int = 0
    """How many such paragraphs there are."""
    links: int = 0
    link_chars: int = 0
    raw: int = 0
    """Characters outside links and page furniture, in whatever element."""
    teasers: int = 0
    """Different pages that headings link to."""
    cards: int = 0
    """`article` elements that do not hold each other."""
    full_cards: int = 0
    """Cards that hold an article in full under a heading of their own."""
    frames: int = 0
    longest_run: int = 0
    """Characters of prose in the element that holds most of it, its own and half of what its children hold."""
    anchors: int = 0
    """Links to places of the page itself."""
    text: str = ""
    """All text of the body, white space as written, code included."""


_surveys: WeakKeyDictionary[Page, Survey] = WeakKeyDictionary()


def survey(page: Page) -> Survey:
    """Return the survey of *page*, made once as long as the page lives."""
    found = _surveys.get(page)
    if found is None:
        found = _surveys[page] = _look(page)
    return found


def refresh_target(page: Page) -> str | None:
    """Return where a `meta` refresh of at most ten seconds sends the reader, as an absolute address."""
    for content in page.meta.get("refresh", ()):
        # With the white space folded first, no two parts of the pattern compete for it.
        match = _REFRESH.fullmatch(" ".join(content[:_LONGEST_REFRESH].split()))
        if match and match[2] and float(match[1]) <= 10:
            return page.absolute(match[2])
    return None


def text_of(element: etree._Element) -> str:
    """Return the text of an element, white space folded."""
    return _SPACE.sub(" ", _content(element)).strip()


def is_modern(page: Page) -> bool:
    """Tell whether a page carries what present-day systems put into every page, rather than being written by hand."""
    seen = survey(page)
    return bool(page.meta.get("viewport") or seen.og_type or seen.types) or len(page.index.classes) >= BY_HAND


def reads_as_text(page: Page) -> bool:
    """Tell whether the page holds running text rather than links."""
    seen = survey(page)
    return seen.raw > 300 and seen.raw > 2 * seen.link_chars


def density(text: str) -> int:
    """Return what one character of a text counts: more where words are written in one or two characters.

    >>> density("Weather"), density("今日天气预报")
    (1, 3)
    """
    letters = [char for char in text if char.isalpha()]
    return DENSE if letters and 2 * sum(char > "\u2e7f" for char in letters) > len(letters) else 1


def _look(page: Page) -> Survey:
    body = page.root.find("body")
    title = page.root.find(".//title")
    found = Survey(
        classes=frozenset((body.get("class") or "").lower().split()) if body is not None else frozenset(),
        types=frozenset(_types(page)),
        og_type=(page.first_meta("og:type") or ("", ""))[1].lower(),
        title=text_of(title) if title is not None else "",
    )
    _count_headings(page, found)
    dense = density(f"{found.title} {' '.join(found.h1)}")
    _count_cards(page, found, _count_paragraphs(page, found, dense))
    found.frames = len(page.index.tagged("frame")) + len(page.index.tagged("frameset"))
    _count_links(page, found)
    bodies = [part for part in page.index.tagged("body") if next(part.iterancestors("body"), None) is None]
    found.text = "".join(map(_content, bodies))
    scripts = (part for tag in _CODE for part in page.index.tagged(tag) if _is_in_body(part))
    seen = _weight([found.text]) - _code(scripts)
    found.raw = max(seen - found.link_chars - _furniture(page), 0) * dense
    found.link_chars *= dense
    return found


def _types(page: Page) -> Iterator[str]:
    for node in page.jsonld:
        stated = node.get("@type")
        for name in stated if isinstance(stated, list) else [stated]:
            if isinstance(name, str):
                yield name.lower().rpartition("/")[2]
    for stated in page.index.values("itemtype") if "itemtype" in page.text else ():
        yield stated.strip().lower().rpartition("/")[2]


def _weight(texts: Iterable[str]) -> int:
    """Return how many characters other than white space there are; counting is faster than splitting."""
    text = "".join(texts)
    return len(text) - sum(map(text.count, _ASCII_SPACES if text.isascii() else _SPACES))


def _content(element: etree._Element) -> str:
    """Return the text inside an element; faster than `itertext`, which makes a string of each piece."""
    if not len(element):
        return element.text or ""
    text: str = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    return text


def _count_links(page: Page, found: Survey) -> None:
    """Count the links, and the characters of those to other pages, each text once."""
    leading = []
    for link in page.index.tagged("a"):
        target = link.get("href")
        if not target:
            continue
        found.links += 1
        if target.startswith("#"):
            found.anchors += 1
        else:
            leading.append(link)
    found.link_chars = _weight(map(_content, _outermost(leading)))


def _outermost(links: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield those of *links*, which are in order, that are in no other of them: so each text is read once."""
    inside: set[etree._Element] = set()
    for link in links:
        if link not in inside:
            if len(link):
                inside.update(link.iterdescendants("a"))
            yield link


def _chars(element: etree._Element) -> int:
    return _weight((_content(element),))


def _is_in_body(part: etree._Element) -> bool:
    parent = part.getparent()
    return parent is not None and parent.tag != "head"


def _code(parts: Iterable[etree._Element]) -> int:
    """Return the characters of code in elements that hold it; what `noscript` wraps in markup is shown somewhere."""
    return _weight(text or "" for part in parts for text in (part.text, *(child.tail for child in part)))


def _furniture(page: Page) -> int:
    """Return the characters outside links in the outermost headers, footers and navigation of the page."""
    total = 0
    for element in (part for tag in ("nav", "footer", "header") for part in page.index.tagged(tag)):
        if next(element.iterancestors("nav", "footer", "header", "article", "main"), None) is None:
            inner = (
                _chars(element)
                - _code(element.iterdescendants(*_CODE))
                - _weight(map(_content, _outermost(element.iter("a"))))
            )
            total += max(inner, 0)
    return total


def _count_paragraphs(page: Page, found: Survey, dense: int) -> dict[etree._Element, int]:
    """Count the prose; return the characters of each `p`, of one that holds others those of its own."""
    lengths = {}
    runs: dict[etree._Element | None, float] = {}
    for paragraph in (part for tag in ("p", "blockquote", "pre") for part in page.index.tagged(tag)):
        nested = paragraph.tag != "p" or (len(paragraph) > 0 and next(paragraph.iterdescendants("p"), None) is not None)
        if nested:
            chars = _weight([paragraph.text or "", *(child.tail or "" for child in paragraph)])
        else:
            chars = _chars(paragraph)
        lengths[paragraph] = chars
        if chars * dense < LONG_PARAGRAPH:
            continue
        linked = 0 if nested or not len(paragraph) else _weight(map(_content, _outermost(paragraph.iter("a"))))
        if linked * 2 > chars or next(paragraph.iterancestors(*_SKIPPED_PARENTS), None) is not None:
            continue
        prose = (chars - linked) * dense
        found.prose += prose
        found.paragraphs += 1
        for parent, share in zip(islice(paragraph.iterancestors(), 2), (1, 0.5), strict=False):
            runs[parent] = runs.get(parent, 0) + prose * share
    found.longest_run = int(max(runs.values(), default=0))
    return lengths


def _headings(page: Page) -> Iterator[etree._Element]:
    return (heading for tag in _HEADINGS for heading in page.index.tagged(tag))


def _count_headings(page: Page, found: Survey) -> None:
    references = set()
    for heading in islice(_headings(page), MOST_LOOKED_AT):
        if heading.tag == "h1":
            is_last = not len(heading) or next(heading.iterdescendants("h1"), None) is None
            found.h1.append(text_of(heading) if is_last else " ".join((heading.text or "").split()))
        link = next((link for link in heading.iter("a") if link.get("href")), None) if len(heading) else None
        if link is None:
            link = next(heading.iterancestors("a"), None)
        reference = link.get("href") if link is not None else None
        if reference and not reference.lower().startswith(_NO_PAGES):
            references.add(reference.strip().partition("#")[0])
    # As written: making hundreds of addresses absolute takes longer than all the rest.
    references -= {"", page.url, urls.split(page.url).path}
    found.teasers = sum(shape(reference).kind not in ("junk", "file") for reference in references)


def _count_cards(page: Page, found: Survey, lengths: dict[etree._Element, int]) -> None:
    for card in page.index.tagged("article"):
        if next(card.iterancestors("article"), None) is not None:
            continue
        found.cards += 1
        if any(heading.find(".//a[@href]") is not None for heading in card.iter(*_HEADINGS)):
            prose = sum(chars for p in card.iter("p") if (chars := lengths.get(p, 0)) >= LONG_PARAGRAPH)
            found.full_cards += prose >= FULL_ARTICLE


def table_of_contents(page: Page) -> int:
    """Return how many files of its own folder the index page of a folder links to, 0 for any other page."""
    path = urls.split(page.url).path
    folder, _, name = path.rpartition("/")
    if (name and stem(name).lower() not in INDEX_STEMS) or not folder:
        return 0
    files = set()
    for link in islice(page.index.tagged("a"), MOST_LOOKED_AT):
        reference = (link.get("href") or "").partition("#")[0]
        if not is_file(reference.partition("?")[0]):
            continue
        target = page.absolute(reference)
        beside = urls.split(target).path if target else ""
        if beside.startswith(f"{folder}/") and is_file(beside):
            files.add(beside)
    return len(files)


def entries_below(page: Page) -> int:
    """Return how many pages below the address of this one its headings and headed cards lead to."""
    own = urls.split(page.url).path.rstrip("/") + "/"
    below, seen = set(), set()
    for part in islice(chain(_headings(page), page.index.tagged("article")), MOST_LOOKED_AT):
        if part.tag == "article" and next(part.iterdescendants(*_HEADINGS), None) is None:
            continue
        reference = next((link.get("href") for link in part.iter("a") if link.get("href")), None)
        if reference is None or reference in seen:
            continue
        seen.add(reference)
        target = page.absolute(reference)
        path = urls.split(target).path.rstrip("/") if target else ""
        if path.startswith(own) and urls.host_of(str(target)) == urls.host_of(page.url):
            below.add(path)
    return len(below)


def count_pictures(page: Page) -> int:
    """Return how many images of a page are large enough to be its matter, by the size or the place that is declared."""
    return sum(1 for image in page.index.tagged("img") if _is_picture(image))


def _is_picture(image: etree._Element) -> bool:
    if next(image.iterancestors("header", "footer", "nav", "aside"), None) is not None:
        return False
    width, height = _pixels(image.get("width")), _pixels(image.get("height"))
    if width and height:
        return width >= 200 and height >= 150
    return next(image.iterancestors("figure", "article", "main"), None) is not None


def _pixels(value: str | None) -> int:
    digits = (value or "").strip().lower().removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0
