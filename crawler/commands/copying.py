"""A page written again from its text: plain elements, each run of text marked with what it was read as."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from lxml import etree

from crawler import urls
from crawler.extraction.blocks import BOXED_TAGS, Blocks, Box, TextBlock, shown
from crawler.extraction.places import Places
from crawler.page import Page
from crawler.profiles.selectors import selector_of
from crawler.reader import Reading

FOLDED = 8
"""Blocks of a part of the page from which it is folded away when nothing of it was read."""

_PLAIN = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table",
    "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure", "figcaption", "section", "article", "address",
    "hr", "br", "a", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "code", "q", "cite", "time", "abbr",
})  # fmt: skip
_AS_DIV = frozenset(
    {"main", "aside", "header", "footer", "nav", "form", "fieldset", "center", "details", "dialog", "summary"}
)
_WRITTEN_AS = {"a": "u"}
"""Links of the page lead nowhere; those of the copy are its own."""
_VOID = frozenset({"hr", "br"})
_GONE = frozenset(
    {
        "head",
        "script",
        "style",
        "svg",
        "select",
        "option",
        "datalist",
        "textarea",
        "title",
        "rt",
        "rp",
        "math",
        "link",
        "meta",
    }
)
_PICTURES = frozenset({"img", "amp-img"})
_FRAMES = frozenset({"iframe", "video", "audio", "embed", "object", "canvas", "amp-iframe", "amp-video"})
_UNSEEN = frozenset({"noscript", "template"})
_LISTS = frozenset({"ul", "ol"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-url", "data", "srcset", "data-srcset")


@dataclass(slots=True, frozen=True)
class Copy:
    """A page written again."""

    markup: str
    anchors: dict[str, str]
    """Field -> id of the first element that shows a value of it."""


def copy_page(page: Page, reading: Reading, places: Places) -> Copy:
    """Return the body of *page* as markup that loads and runs nothing, marked with *places*."""
    copier = _Copier(page, reading, places)
    copier.run()
    return Copy("".join(copier.pieces), copier.anchors)


class _Copier:
    def __init__(self, page: Page, reading: Reading, places: Places) -> None:
        self.page, self.places = page, places
        self.blocks = reading.context.blocks
        self.pictures = {_picture_of(image.url) for image in reading.article.images}
        self.pieces: list[str] = []
        self.named: set[int] = set()
        self.anchors: dict[str, str] = {}
        self.texts = _Texts(self.blocks)
        self.folds = {box.element: box for box in _foldable(self.blocks, places)}
        self.ends: list[tuple[etree._Element, str]] = []

    def run(self) -> None:
        """Write the page again."""
        walk = etree.iterwalk(self.page.root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "start":
                if self.start(element):
                    self.text(element, element.text)
                else:
                    walk.skip_subtree()
                continue
            if event == "end" and self.ends and self.ends[-1][0] is element:
                self.pieces.append(self.ends.pop()[1])
            if element is not self.page.root:
                self.text(element.getparent(), element.tail)

    def start(self, element: etree._Element) -> bool:
        """Begin *element*; tell whether what is in it is written too."""
        tag = element.tag
        if tag in _GONE or (tag in _UNSEEN and not self.texts.are_in(element)):
            return False
        if tag in _PICTURES or tag in _FRAMES:
            self.pieces.append(self.placeholder(element))
            return False
        box = self.folds.get(element)
        head, end = self.fold(box) if box is not None else ("", "")
        if tag in _PLAIN or tag in _AS_DIV:
            name = _WRITTEN_AS.get(tag, "div" if tag in _AS_DIV else tag)
            head += f"<{name}{_attributes(element)}>"
            end = end if name in _VOID else f"</{name}>{end}"
        self.pieces.append(head)
        if end:
            self.ends.append((element, end))
        return True

    def text(self, holder: etree._Element, text: str | None) -> None:
        """Write *text*, which stands directly in *holder*, with the mark of its block."""
        if not text:
            return
        written = escape(_CONTROL.sub("", text))
        block = self.texts.block_of(holder, text)
        self.pieces.append(f"{self.mark(block, holder)}{written}</span>" if block is not None else written)

    def mark(self, block: TextBlock, holder: etree._Element) -> str:
        """Return the tag that says what *block* was read as, before its first run of text the names of the fields."""
        is_first = block.number not in self.named
        self.named.add(block.number)
        place = f' id="b{block.number}"' if is_first else ""
        roles = self.places.roles.get(block.number)
        if not roles:
            why = escape(" · ".join(filter(None, (self.places.left_out.get(block.number), _rule_for(holder)))))
            named = f' data-why="{why}"' if is_first and why else ""
            return f'<span{place} class="out" title="{why}"{named}>'
        names = ", ".join(roles)
        title = escape(" · ".join(filter(None, (names, _rule_for(holder)))))
        for name in roles:
            self.anchors.setdefault(name, f"b{block.number}")
        is_named = is_first and (roles != ["body"] or self.places.first("body") == block.number)
        label = f'<a class="tag f-{roles[0]}" href="#f-{roles[0]}">{names}</a>' if is_named else ""
        return f'{label}<span{place} class="f f-{roles[0]}" title="{title}">'

    def fold(self, box: Box) -> tuple[str, str]:
        """Return the beginning and the end of a part that is folded away."""
        reasons = Counter(self.places.left_out.get(number, "") for number in range(box.first, box.last))
        name = ".".join([box.tag, *(box.element.get("class") or "").split()[:2]])[:60]
        why = reasons.most_common(1)[0][0]
        count = box.last - box.first
        return (
            f'<details class="out"><summary>{escape(name)} · {count} blocks left out: {escape(why)}</summary>',
            "</details>",
        )

    def placeholder(self, element: etree._Element) -> str:
        """Return what stands for a picture or frame, which the copy must not load."""
        stated = next(
            (value for name in _SOURCES if (value := element.get(name)) and not value.startswith("data:")), ""
        )
        address = self.page.absolute(stated.split(",")[0].split(" ")[0] if "srcset" not in stated else stated) or ""
        is_read = _picture_of(address) in self.pictures
        alt = " ".join((element.get("alt") or element.get("title") or "").split())[:80]
        name = urls.host_of(address) if element.tag in _FRAMES else address.rpartition("/")[2].partition("?")[0][:60]
        words = escape(_CONTROL.sub("", " · ".join(filter(None, (alt, name))))) or "no address"
        kind = "picture" if element.tag in _PICTURES else "frame"
        if not is_read:
            return f'<span class="thing">{kind}: {words}</span>'
        place = "" if "images" in self.anchors else ' id="picture"'
        self.anchors.setdefault("images", "picture")
        label = '<a class="tag f-images" href="#f-images">images</a>'
        return f'<span{place} class="thing f f-images">{label}{kind}: {words}</span>'


def _rule_for(element: etree._Element) -> str | None:
    """Return the rule of a profile that reads an element."""
    selector = selector_of(element)
    return f"css:{selector}" if selector else None


def _picture_of(address: str) -> str:
    """Return what names a picture whatever its size: of the address of a file all but its query."""
    path = address.partition("?")[0]
    return path if "." in path.rpartition("/")[2] else address


def _attributes(element: etree._Element) -> str:
    """Return the attributes that are written again: spans of table cells and the direction of text."""
    kept = ""
    for name in ("colspan", "rowspan"):
        value = element.get(name) or ""
        if value.isascii() and value.isdigit() and len(value) < 4:
            kept += f' {name}="{value}"'
    if (element.get("dir") or "").lower() in ("rtl", "ltr", "auto"):
        kept += f' dir="{element.get("dir").lower()}"'
    return kept


def _foldable(blocks: Blocks, places: Places) -> Iterator[Box]:
    """Yield the outermost boxes of many blocks of which none was read."""
    used = sorted(places.roles)
    reached = 0
    for box in blocks.boxes:
        if (
            box.first < reached
            or box.last - box.first < FOLDED
            or box.tag in ("table", "tbody", "thead", "tr", "li")
            or (box.tag in _LISTS and box.parent is not None and box.parent.tag in _LISTS)
        ):
            continue
        at = _first_from(used, box.first)
        if at is None or at >= box.last:
            reached = box.last
            yield box


def _first_from(numbers: list[int], least: int) -> int | None:
    at = bisect_left(numbers, least)
    return numbers[at] if at < len(numbers) else None


@dataclass(slots=True)
class _Queue:
    """The blocks of one element with their letters, in order, and how far their text was met."""

    members: list[tuple[TextBlock, str]] = field(default_factory=list)
    at: int = 0
    done: int = 0


class _Texts:
    """Tells which block a piece of text went into, by the element that holds it and the order of the page."""

    def __init__(self, blocks: Blocks) -> None:
        self.queues: dict[etree._Element | None, _Queue] = {}
        self.holders: dict[etree._Element, etree._Element | None] = {}
        self.boxed = {box.element for box in blocks.boxes}
        for block in blocks:
            queue = self.queues.setdefault(block.element, _Queue())
            queue.members.append((block, "".join(block.text.split())))

    def are_in(self, element: etree._Element) -> bool:
        """Tell whether *element*, which is not shown as a rule, holds blocks."""
        return element in self.boxed

    def block_of(self, holder: etree._Element, text: str) -> TextBlock | None:
        """Return the block that *text*, directly in *holder*, is a part of."""
        solid = "".join(shown(text).split())
        queue = self.queues.get(self._box(holder)) if solid else None
        if queue is None:
            return None
        members = queue.members
        if members[0][0].tag == "table":
            return members[0][0]
        at, done = queue.at, queue.done
        found: TextBlock | None = None
        while solid and at < len(members):
            block, whole = members[at]
            left = len(whole) - done
            if whole.startswith(solid, done):
                found = found or block
                done, solid = done + len(solid), ""
            elif 0 < left < len(solid) and whole.endswith(solid[:left]):
                found = found or block
                solid, done = solid[left:], len(whole)
            else:
                break
            if done == len(whole):
                at, done = at + 1, 0
        if found is not None:
            queue.at, queue.done = at, done
        return found

    def _box(self, holder: etree._Element) -> etree._Element | None:
        """Return the innermost block-level element around text in *holder*; of a table of values the table."""
        trail = []
        box: etree._Element | None = holder
        while box is not None and box not in self.holders and not (box.tag in BOXED_TAGS or box in self.boxed):
            trail.append(box)
            box = box.getparent()
        if box is not None and box in self.holders:
            box = self.holders[box]
        elif box is not None:
            box = self._table(box)
        for element in trail:
            self.holders[element] = box
        return box

    def _table(self, box: etree._Element) -> etree._Element:
        """Return the table that made one block of all its cells, or *box* itself; remembered for the next text."""
        found = box
        if box not in self.queues:
            for around in box.iterancestors("table"):
                if around in self.queues and self.queues[around].members[0][0].tag == "table":
                    found = around
                    break
        self.holders[box] = found
        return found
