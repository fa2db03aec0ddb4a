"""Text to one parsed tree, guarded against markup that is made to cost time."""

from __future__ import annotations

import re

from lxml import etree

LONGEST_TAG = 65536
"""Characters of one tag beyond which its attributes are counted."""
MOST_ATTRIBUTES = 2000
"""Attributes of one tag; the parser's time grows with their square, so a tag with more is cut out."""

_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{LONGEST_TAG},}}>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_EMPTY = "<html><body></body></html>"


def parse_html(text: str) -> tuple[etree._Element, list[str]]:
    """Return the root element of *text* and warnings; any text gives a tree."""
    warnings = []
    if len(text) > LONGEST_TAG:
        guarded = _LONG_TAG.sub(_without_flood, text)
        if guarded != text:
            text = guarded
            warnings.append("a tag with thousands of attributes was cut out")
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    # Plain elements of etree, not lxml.html's classes: the class look-up for each element costs a seventh of the parse.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    root = None
    if text.strip():
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    return (root if root is not None else etree.fromstring(_EMPTY, parser)), warnings


def _without_flood(tag: re.Match[str]) -> str:
    """Return the tag, or a space for one that is a flood of attributes rather than one long value."""
    return " " if len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES else tag[0]


def lines_to_html(text: str) -> str:
    """Return a document whose paragraphs are the lines of *text*: how the visible text of a page is read."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    paragraphs = "".join(f"<p>{line.translate(escape)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><body>{paragraphs}</body></html>"
