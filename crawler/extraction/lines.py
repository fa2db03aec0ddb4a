"""The text of an element as the lines that a reader sees."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from crawler.extraction.blocks import TextBlock
from crawler.extraction.text import clean
from crawler.extraction.textblocks import HEADINGS, is_anchor

LONGEST_TEXT = 2000
"""Characters of an element's text that are read."""
MOST_STEPS = 2 * LONGEST_TEXT
"""Starts and ends of elements that are walked for the text: empty ones have no length."""
_BREAKING = frozenset({
    "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "section",
    "hr", "header", "footer", "article", "aside", "figure", "figcaption", "blockquote", "dl", "dt", "dd", "center",
    "pre",
})  # fmt: skip
_UNSHOWN = frozenset(["script", "style", "noscript", "template", "svg"])
_SPOKEN = re.compile(r"screen-reader|\bsr-only|visually-?hidden|assistive-text", re.IGNORECASE)
"""Classes of what only programs that read aloud give."""


def text_in(element: etree._Element) -> str:
    """Return the words inside *element* on one line, without comments and scripts."""
    if not len(element):
        return clean(element.text or "", LONGEST_TEXT)
    return clean(" ".join(lines_in(element)), LONGEST_TEXT)


def lines_in(element: etree._Element) -> list[str]:
    """Return the lines inside *element* as a reader sees them: broken at `br` and at elements that are blocks."""
    pieces: list[str] = []
    length = 0
    walk = etree.iterwalk(element, events=("start", "end", "comment"))
    for event, inner in islice(walk, MOST_STEPS):
        if inner.tag in _BREAKING and inner is not element:
            pieces.append("\n")
        if event == "start":
            if _is_unseen(inner, element):
                walk.skip_subtree()
                continue
            text = inner.text if inner.tag not in _UNSHOWN else None
        else:
            text = inner.tail if inner is not element else None
        if text:
            pieces.append(text[: 2 * LONGEST_TEXT].replace("\n", " "))
            length += len(text)
            if length > 2 * LONGEST_TEXT:
                break
    # Most lines of nested markup are empty, and asking costs less than cleaning.
    lines = [line for line in "".join(pieces).split("\n") if line and not line.isspace()]
    return [line for line in map(clean, lines) if line]


def _is_unseen(inner: etree._Element, element: etree._Element) -> bool:
    """Tell whether *inner* is no part of what *element* shows: an anchor of a heading, a label that is only spoken."""
    if element.tag in HEADINGS:
        return inner.tag == "a" and is_anchor(inner)
    # What is spoken of a link without other text is its name.
    is_label = inner.tag == "span" and inner is not element and element.tag != "a"
    return is_label and _SPOKEN.search(inner.get("class") or "") is not None


def lines_of(block: TextBlock) -> list[str]:
    """Return the lines of *block*: several where its element is broken by `br`."""
    text = clean(block.text)
    if len(text) > LONGEST_TEXT or not len(block.element) or next(block.element.iter("br"), None) is None:
        return [text]
    lines = [line for line in lines_in(block.element) if line in text]
    return lines or [text]
