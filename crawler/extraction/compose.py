"""Typed blocks and plain text from the block numbers of a body."""

from __future__ import annotations

from collections import deque
from itertools import groupby
from typing import Any, NamedTuple

from lxml import etree

from crawler.extraction.blocks import Blocks, Box, Medium, TextBlock, text_in
from crawler.extraction.filters import LISTS
from crawler.extraction.pictures import is_advert, is_sign, pictures_between
from crawler.extraction.renderings import picture_key
from crawler.items import Block, BlockType
from crawler.page import Page

FEWEST_WORDS_A_LINE = 6
"""Words a line from which preformatted text is prose, a mail say, rather than code."""

_TYPES: dict[str, BlockType] = {
    "h1": "h2",
    "h2": "h2",
    "h3": "h3",
    "h4": "h3",
    "h5": "h3",
    "h6": "h3",
    "li": "list",
    "dd": "list",
    "dt": "list",
    "pre": "code",
    "table": "table",
    "blockquote": "quote",
}
_EMBEDS = frozenset({"iframe", "video", "audio", "embed", "object", "amp-iframe", "amp-video"})
_DECIDING = LISTS | {"pre", "blockquote"}
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-url", "data")
MOST_AROUND = 8
"""Boxes around a block that decide its type."""


def typed(page: Page, blocks: list[TextBlock], numbers: list[int]) -> list[Block]:
    """Return the blocks of *numbers* in reading order: items of one list and lines of one code block together."""
    if not numbers:
        return []
    kinds = _Kinds([blocks[number] for number in numbers])
    media = deque(_media(page, blocks, numbers))
    result: list[Block] = []
    for (kind, shared), group in groupby((blocks[number] for number in numbers), key=kinds.of):
        members = list(group)
        while media and media[0][0] <= members[0].number:
            result.append(media.popleft()[1])
        if kind == "code":
            result.append(Block("code", _code(shared)))
        elif kind == "list":
            result.append(Block("list", "\n".join(member.text for member in members)))
        else:
            result.append(Block(kind, members[0].text))
    result.extend(block for _, block in media)
    return result


def text_of(blocks: list[Block]) -> str:
    """Return the words of *blocks*, joined by one blank line."""
    return "\n\n".join(block.text for block in blocks if block.text)


class _Kinds:
    """The types of a body's blocks, each with what blocks share that belong to the same one."""

    def __init__(self, body: list[TextBlock]) -> None:
        self.surroundings = _Surroundings()
        quoted = sum([block.size for block in body if self.surroundings.of(block.box).quoted])
        # Old pages indent all their text with `blockquote`.
        self.quotes = quoted * 2 <= sum([block.size for block in body])
        self.mails: dict[etree._Element, bool] = {}

    def of(self, block: TextBlock) -> tuple[BlockType, Any]:
        """Return the type of *block* and what it shares."""
        kind = _TYPES.get(block.tag, "p")
        around = self.surroundings.of(block.box)
        if kind == "list":
            return ("p", block) if around.list is None else (kind, around.list)
        if around.pre is not None:
            return ("p", block) if self.is_mail(around.pre) else ("code", around.pre)
        if kind == "quote" or (kind == "p" and around.quoted):
            return ("quote" if self.quotes else "p"), block
        return kind, block

    def is_mail(self, element: etree._Element) -> bool:
        """Tell whether preformatted text is prose, a mail say, rather than code: many words a line and few signs.

        One that holds another was never closed: what is in it is read for itself.
        """
        known = self.mails.get(element)
        if known is None and next(element.iterdescendants("pre"), None) is not None:
            known = self.mails[element] = True
        if known is None:
            raw = text_in(element)
            lines = sum(1 for line in raw.splitlines() if line.strip())
            words = len(raw.split())
            signs = sum(raw.count(sign) for sign in "{}();=<>/\\|$#_")
            known = self.mails[element] = words >= FEWEST_WORDS_A_LINE * lines and signs * 4 < words
        return known


class _Around(NamedTuple):
    """The boxes near a block that decide its type."""

    list: Box | None
    pre: etree._Element | None
    quoted: bool


class _Surroundings(dict[Box, _Around]):
    """What is around the boxes of a body; that of most is what is around the box that holds them."""

    def of(self, box: Box) -> _Around:
        """Return the outermost list, the preformatted element and whether there is a quotation around *box*."""
        parent = box.parent
        if parent is None or box.tag in _DECIDING:
            return _around(box, MOST_AROUND)
        around = self.get(parent)
        if around is None:
            around = self[parent] = _around(parent, MOST_AROUND - 1)
        return around


def _around(box: Box, most: int) -> _Around:
    """Return what is around *box*, as far as the nearest *most* boxes say."""
    top = pre = None
    quoted = False
    holder: Box | None = box
    for _ in range(most):
        if holder is None:
            break
        if holder.tag in LISTS:
            top = holder
        elif holder.tag == "pre":
            pre = holder.element
        quoted = quoted or holder.tag == "blockquote"
        holder = holder.parent
    return _Around(top, pre, quoted)


def _code(element: etree._Element) -> str:
    lines = [line.rstrip() for line in text_in(element).expandtabs(4).splitlines()]
    return "\n".join(lines).strip("\n")


def _media(page: Page, blocks: list[TextBlock], numbers: list[int]) -> list[tuple[int, Block]]:
    """Return the pictures and embeds between the first and the last block of the body, each address once."""
    if not isinstance(blocks, Blocks):
        return []
    first, last = numbers[0], numbers[-1] + 1
    # The lead picture stands above the text and is among the article's images.
    shown = pictures_between(page, blocks, numbers, first + 1, last)
    pictures = {picture.element: picture.url for picture in shown}
    seen: set[str] = set()
    found: list[tuple[int, Block]] = []
    for medium in blocks.media:
        if not first <= medium.before <= last:
            continue
        url = pictures.get(medium.element) or _player(page, medium, numbers)
        key = picture_key(url) if medium.element in pictures and url else url
        if url and key and key not in seen:
            seen.add(key)
            found.append((medium.before, Block("image" if medium.element in pictures else "embed", "", url)))
    return found


def _player(page: Page, medium: Medium, body: list[int]) -> str | None:
    """Return the address of a player or frame with matter of the article, None for other media."""
    if medium.element.tag not in _EMBEDS or (medium.box is not None and medium.box.hidden):
        return None
    if is_sign(medium.element):
        return None
    url = page.absolute(_source(medium.element))
    return None if url is None or is_advert(medium, url, body) else url


def _source(element: etree._Element) -> str | None:
    for name in _SOURCES:
        value = element.get(name)
        if value and not value.startswith("data:"):
            return str(value)
    source = element.find("source")
    return source.get("src") if source is not None else None
