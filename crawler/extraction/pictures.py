"""Which of the pictures and players on a page belong to the article: no icons, placeholders, adverts, other stories."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from crawler.extraction.blocks import Blocks, Box, Medium, TextBlock
from crawler.extraction.names import STRONG, Judgement, judge
from crawler.extraction.renderings import UNIQUE, longest_side, names_file
from crawler.page import Page
from crawler.urls import same_publication

TAGS = frozenset({"img", "amp-img"})
"""Elements that show a picture."""
MOST = 500
"""Pictures of one article that are kept."""
SMALLEST = 80
"""Pixels below which a side that an element declares says icon or counting pixel."""
SMALLEST_COPY = 150
"""Pixels up to which the longer side that an address names says thumbnail or blurred stand-in."""
MOST_AROUND = 8
"""Boxes around a picture that are looked at."""
MOST_SOURCES = 10
"""Elements `source` of one picture that are looked at."""
MOST_BESIDE = 50
"""Blocks beside a picture that are looked at."""
LEAST_LINKED = 15
"""Characters of links beside a picture from which they are headlines of other stories rather than a credit."""

_LATE = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "src")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_TOKEN = re.compile(r"[^\W_]+")
_HASH = re.compile(r"(?=.*\d)\w{6,}|\w*\d[^\W\d]\w*")
"""Parts of a name that are no words."""
_NEVER = frozenset({
    "avatar", "gravatar", "placeholder", "spacer", "sprite", "sprites", "favicon", "emoji", "smiley", "nothumb",
    "noimage", "nophoto",
})  # fmt: skip
"""Words in the name of a file that no picture of an article has, however long the name is."""
_SIGNS = frozenset({
    "logo", "logos", "icon", "icons", "badge", "badges", "blank", "pixel", "fallback", "banner", "banners", "advert",
    "adverts", "advertisement", "ads", "werbung", "anzeige", "publicidad", "publicite", "transparent", "spinner",
    "loader", "loading", "button",
})  # fmt: skip
"""Words in a short name of a file that say sign, stand-in or advert; `silicon` or a long name with `pixel` do not."""
_FOLDERS = _NEVER | frozenset({
    "icon", "icons", "logos", "badges", "banner", "banners", "ad", "ads", "adverts", "avatars", "emojis",
    "placeholders", "no-thumb", "no-image", "no-photo", "default-image",
})  # fmt: skip
"""Folders that hold no pictures of articles."""
_MARKS = frozenset({"logo", "icon", "avatar", "gravatar", "emoji", "smiley", "spacer", "sprite"})
"""Words of the class of an `img` that show no matter of the article."""
_MOST_WORDS = 3
"""Words of a file's name up to which one of `_SIGNS` tells what it shows."""
_BROKEN = re.compile(r"\{\{|\}\}|\$\{|<%|\[object|liquid error|/(?:undefined|null|nan|none)(?:$|[/?])", re.IGNORECASE)
"""What an address holds that a template failed to fill."""
_MOVING = frozenset({"carousel", "slider", "overlay", "widget", "widgets", "aside"})
"""Names of boxes that hold galleries of the article as well as other stories."""
_PEOPLE = frozenset({"author", "authors", "byline"})
_SPOTS = frozenset({
    (300, 250), (300, 600), (728, 90), (970, 250), (970, 90), (160, 600), (120, 600), (468, 60), (336, 280), (320, 50),
    (320, 100),
})  # fmt: skip
"""Width and height, in pixels, of the places that are sold for adverts everywhere."""
_SPONSORS = frozenset(
    {"ad", "ads", "advert", "adverts", "advertisement", "advertising", "banner", "sponsor", "sponsors"}
)
_SPOT = re.compile(r"(?<!\d)(\d{3})x(\d{2,3})(?!\d)")
_ADVERTS = re.compile(r"^(?:ads?|adserver|adserv|banners?|doubleclick)\d*$", re.IGNORECASE)


class Picture(NamedTuple):
    """A picture of the article on its page."""

    before: int
    """Number of the block that follows it."""
    element: etree._Element
    url: str


def pictures_between(page: Page, blocks: Blocks, body: list[int], first: int, last: int) -> Iterator[Picture]:
    """Yield the pictures of the article whose text has the numbers *body*, from before block *first* to *last*."""
    found = 0
    for medium in blocks.media:
        if found >= MOST:
            return
        if first <= medium.before <= last and medium.element.tag in TAGS and not _is_apart(page, medium, blocks, body):
            url = shown_address(page, medium.element)
            if url is not None:
                found += 1
                yield Picture(medium.before, medium.element, url)


def shown_address(page: Page, element: etree._Element) -> str | None:
    """Return the address of what an `img` shows, or None when it is no picture of an article.

    It is the first that is neither a stand-in nor a small copy.
    """
    if is_sign(element):
        return None
    for address in _addresses(element):
        url = page.absolute(address)
        if url is not None and is_picture(url, element):
            return url
    return None


def is_picture(url: str, element: etree._Element | None = None) -> bool:
    """Tell whether what *url* says of itself lets it be a picture of an article; a drawing if *element* is large."""
    side = longest_side(url)
    if (side is not None and side <= SMALLEST_COPY) or url.endswith("/"):
        return False
    return _names_picture(url) and (".svg" not in url.lower() or (element is not None and _is_large(element)))


def is_advert(medium: Medium, url: str, body: list[int]) -> bool:
    """Tell whether a frame is an advert: by its size, its host's name or the boxes around it."""
    if any((int(wide), int(high)) in _SPOTS for wide, high in _SPOT.findall(url)):
        return True
    if (_pixels(medium.element.get("width")), _pixels(medium.element.get("height"))) in _SPOTS:
        return True
    if any(_ADVERTS.match(label) for label in (urlsplit(url).hostname or "").split(".")[:-1]):
        return True
    return any(_names_of(box).word in _SPONSORS for box in _boxes_around(medium.box, body))


@lru_cache(maxsize=4096)
def _names_picture(url: str) -> bool:
    """Tell whether the words of an address name neither a sign nor a stand-in nor a place of adverts."""
    path = unquote(url.partition("?")[0])
    if _BROKEN.search(path):
        return False
    *folders, name = path.partition("://")[2].split("/")
    if any(folder.lower() in _FOLDERS for folder in folders[1:]):
        return False
    plain = UNIQUE.sub("", name.rpartition(".")[0] or name)
    named = " ".join(part for part in _TOKEN.findall(plain) if not _HASH.fullmatch(part))
    words = [word.lower() for word in _PART.findall(named) if len(word) > 1]
    if name.startswith(("1x1", "blank.")) or not _NEVER.isdisjoint(words) or "no-thumb" in name:
        return False
    return len(words) > _MOST_WORDS or _SIGNS.isdisjoint(words)


def _addresses(element: etree._Element) -> Iterator[str]:
    """Yield the addresses that an `img` names: loaded late, shown, the largest to choose from, the linked one."""
    for name in _LATE:
        value = (element.get(name) or "").strip()
        if value and not value.startswith(("data:", "blob:", "#")):
            yield value
    # The parser takes what follows a `source` for its content.
    around = islice(element.iterancestors(), MOST_AROUND)
    picture = next((parent for parent in around if parent.tag == "picture"), None)
    sources = islice(picture.iter("source"), MOST_SOURCES) if picture is not None else ()
    for holder in (element, *sources):
        for name in _SETS:
            yield from _largest(holder.get(name) or "")
    link = _link_of(element)
    if link is not None and names_file(link):
        yield link


def _largest(choice: str) -> list[str]:
    """Return the address of the largest picture that a `srcset` offers, if it offers any."""
    best: tuple[float, str] | None = None
    for entry in re.split(r",\s+|,(?=https?:|/)", choice[:10_000]):
        address, _, size = entry.strip().partition(" ")
        number = size.strip().rstrip("wx")
        weight = float(number) if number.isdecimal() and len(number) < 6 else 0.0
        if address and not address.startswith("data:") and (best is None or weight > best[0]):
            best = weight, address
    return [best[1]] if best else []


def is_sign(element: etree._Element) -> bool:
    """Tell whether the size that a medium declares, or its class, says that it is no matter of the article."""
    sides = [_pixels(element.get(name)) for name in ("width", "height")]
    if any(side is not None and side < SMALLEST for side in sides):
        return True
    words = {word.lower() for word in _PART.findall((element.get("class") or "")[:500])}
    return not _MARKS.isdisjoint(words)


def _is_large(element: etree._Element) -> bool:
    """Tell whether a drawing is matter, a chart say: declared large, all of a paragraph, or explained in a figure."""
    sides = [_pixels(element.get(name)) or 0 for name in ("width", "height")]
    if min(sides) > SMALLEST_COPY:
        return True
    parent = element.getparent()
    if parent is not None and parent.tag == "p" and len(parent) == 1:
        return not (parent.text or "").strip()
    figure = next((parent for parent in islice(element.iterancestors(), MOST_AROUND) if parent.tag == "figure"), None)
    if figure is None:
        return False
    inside = [held.tag for held in islice(figure.iter("figcaption", *TAGS), MOST_BESIDE)]
    return "figcaption" in inside and next(figure.iter(*TAGS)) is element


def _pixels(value: str | None) -> int | None:
    text = (value or "").strip().removesuffix("px")
    return int(text) or None if text.isascii() and text.isdigit() and len(text) < 6 else None


def _is_apart(page: Page, medium: Medium, blocks: Blocks, body: list[int]) -> bool:
    """Tell whether a picture stands in a box for other stories, sharing or people, or that is not shown."""
    if medium.box is not None and medium.box.hidden:
        return True
    around = list(_boxes_around(medium.box, body))
    for names in map(_names_of, around):
        if names.word in _PEOPLE or (names.strength >= STRONG and names.word not in _MOVING):
            return True
    texts = [box for box in around if box.last > box.first]
    return _has_headline(texts, blocks) and _leads_elsewhere(
        page, medium.element, blocks[texts[-1].first : texts[-1].last]
    )


def _boxes_around(box: Box | None, body: list[int]) -> Iterator[Box]:
    """Yield the boxes around a picture that hold nothing of the body, innermost first."""
    for _ in range(MOST_AROUND):
        if box is None or _holds(box, body):
            return
        yield box
        box = box.parent


def _names_of(box: Box) -> Judgement:
    """Return what the names of a box say; only boxes that hold text have been judged."""
    if box.last > box.first:
        return box.names
    return judge(f"{box.element.get('class') or ''} {box.element.get('id') or ''}")


def _has_headline(around: list[Box], blocks: Blocks) -> bool:
    """Tell whether most of the text in the widest box around a picture is links, as on cards, and none its caption."""
    if not around or (around[0].tag == "figure" and not _is_linked(_inside(around[0], blocks))):
        return False
    return _is_linked(_inside(around[-1], blocks))


def _inside(box: Box, blocks: Blocks) -> list[TextBlock]:
    return blocks[box.first : min(box.last, box.first + MOST_BESIDE)]


def _is_linked(texts: list[TextBlock]) -> bool:
    linked = sum(block.link_chars for block in texts)
    return linked >= LEAST_LINKED and linked * 2 > sum(block.chars for block in texts)


def _leads_elsewhere(page: Page, element: etree._Element, beside: list[TextBlock]) -> bool:
    """Tell whether a picture beside links leads to a story of the publication; one without a link, if they are many.

    What leads to the large picture, or to a shop or source elsewhere, belongs to the article.
    """
    link = _link_of(element)
    if link is None:
        return sum(_is_linked([block]) for block in beside[:MOST_BESIDE]) > 1
    url = page.absolute(link)
    if url is None or names_file(url):
        return False
    own = (page.url, *page.meta.get("og:url", ())[:1])
    return any(same_publication(url, address) for address in own)


def _link_of(element: etree._Element) -> str | None:
    """Return the address of the link around a picture."""
    around = islice(element.iterancestors(), MOST_AROUND)
    return next((parent.get("href") for parent in around if parent.tag == "a" and parent.get("href")), None)


def _holds(box: Box, body: list[int]) -> bool:
    """Tell whether a block of the body is in *box*."""
    at = bisect_left(body, box.first)
    return at < len(body) and body[at] < box.last
