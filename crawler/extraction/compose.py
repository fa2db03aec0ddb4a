"""Typed blocks and plain text from the block numbers of a body."""

from __future__ import annotations

from itertools import groupby

from lxml import etree

from crawler.extraction.blocks import Blocks, Box, TextBlock
from crawler.extraction.filters import list_of
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
_IMAGES = frozenset({"img", "amp-img"})
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-url", "data")
SMALLEST_IMAGE = 80
"""Declared pixels below which a picture is an icon."""


def typed(page: Page, blocks: list[TextBlock], numbers: list[int]) -> list[Block]:
    """Return the blocks of *numbers* in reading order: items of one list and lines of one code block together."""
    if not numbers:
        return []
    quotes = _believed_quotes(blocks, numbers)
    media = _media(page, blocks, numbers)
    result: list[Block] = []
    for (kind, _), group in groupby((blocks[number] for number in numbers), key=lambda block: _group(block, quotes)):
        members = list(group)
        while media and media[0][0] <= members[0].number:
            result.append(media.pop(0)[1])
        if kind == "code":
            result.append(Block("code", _code(members[0].element)))
        elif kind == "list":
            result.append(Block("list", "\n".join(member.text for member in members)))
        else:
            result.append(Block(kind, members[0].text))
    result.extend(block for _, block in media)
    return result


def text_of(blocks: list[Block]) -> str:
    """Return the words of *blocks*, joined by one blank line."""
    return "\n\n".join(block.text for block in blocks if block.text)


def _group(block: TextBlock, quotes: bool) -> tuple[BlockType, object]:
    """Return the type of *block* and what it shares with the blocks that belong to the same one."""
    kind = _TYPES.get(block.tag, "p")
    if kind == "list":
        holder = list_of(block.box)
        if holder is not None:
            return kind, _outermost_list(holder)
        return "p", block
    if kind == "code":
        return ("p", block) if _is_mail(block) else (kind, block.element)
    if kind == "quote" or (kind == "p" and _in_quote(block.box)):
        return ("quote" if quotes else "p"), block
    return kind, block


def _outermost_list(box: Box) -> Box:
    """Return the list that a nested list belongs to."""
    parent = box.parent
    outer = list_of(parent) if parent is not None else None
    return outer or box


def _in_quote(box: Box) -> bool:
    holder: Box | None = box
    for _ in range(4):
        if holder is None:
            return False
        if holder.tag == "blockquote":
            return True
        holder = holder.parent
    return False


def _believed_quotes(blocks: list[TextBlock], numbers: list[int]) -> bool:
    """Tell whether `blockquote` means a quotation here; old pages indent all their text with it."""
    total = sum(blocks[number].size for number in numbers)
    quoted = sum(blocks[number].size for number in numbers if _in_quote(blocks[number].box))
    return quoted * 2 <= total


def _is_mail(block: TextBlock) -> bool:
    """Tell whether preformatted text is prose: many words a line and sentences."""
    raw = "".join(block.element.itertext())
    lines = [line for line in raw.splitlines() if line.strip()]
    words = len(raw.split())
    marks = sum(raw.count(mark) for mark in "{}();=<>/\\|$#_")
    return words >= FEWEST_WORDS_A_LINE * len(lines) and marks * 4 < words


def _code(element: etree._Element) -> str:
    lines = [line.rstrip() for line in "".join(element.itertext()).expandtabs(4).splitlines()]
    return "\n".join(lines).strip("\n")


def _media(page: Page, blocks: list[TextBlock], numbers: list[int]) -> list[tuple[int, Block]]:
    """Return the pictures and embeds between the first and the last block of the body, each address once."""
    if not isinstance(blocks, Blocks):
        return []
    seen: set[str] = set()
    found: list[tuple[int, Block]] = []
    first, last = numbers[0], numbers[-1] + 1
    for medium in blocks.media:
        if not first <= medium.before <= last or (medium.box is not None and medium.box.hidden):
            continue
        kind: BlockType | None = (
            "image" if medium.element.tag in _IMAGES else "embed" if medium.element.tag in _EMBEDS else None
        )
        url = page.absolute(_source(medium.element)) if kind else None
        if kind and url and url not in seen and not _is_icon(medium.element):
            seen.add(url)
            found.append((medium.before, Block(kind, "", url)))
    return found


def _source(element: etree._Element) -> str | None:
    for name in _SOURCES:
        value = element.get(name)
        if value and not value.startswith("data:"):
            return str(value)
    source = element.find("source")
    return source.get("src") if source is not None else None


def _is_icon(element: etree._Element) -> bool:
    for name in ("width", "height"):
        value = (element.get(name) or "").removesuffix("px")
        if value.isascii() and value.isdigit() and int(value[:6]) < SMALLEST_IMAGE:
            return True
    return False
