"""Text to one parsed tree, guarded against markup that is made to cost time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

MOST_ATTRIBUTES = 500
"""Attributes of one tag that are kept; the parser's time grows with their square."""

_SUSPECT = 120
"""Attributes of what may be a tag from which they are counted exactly, by the parser."""
# As the standard tells attributes apart, from whatever may begin a tag. Nothing is taken back, and the pieces that
# other beginnings may share are bounded: so the time grows with the page only.
_ATTRIBUTE = (
    rb"""[ \t\n\r\f/]*+[^ \t\n\r\f/>][^ \t\n\r\f/>=]{0,1000}+"""
    rb"""(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\r\f>"'][^ \t\n\r\f>]{0,1000}+)?+)?+"""
)
_FLOOD = re.compile(rb"<[a-zA-Z][^ \t\n\r\f/>]{0,1000}+(?:%b){%d}" % (_ATTRIBUTE, _SUSPECT))
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "wbr"}
)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_EMPTY = "<html><body></body></html>"


class _Rewriter:
    """Writes what the parser tells apart as markup again, with the first attributes of each tag only."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._raw = 0
        self.is_cut = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Write the beginning of an element."""
        self.is_cut = self.is_cut or len(attributes) > MOST_ATTRIBUTES
        self._raw += tag in _RAW
        kept = islice(attributes.items(), MOST_ATTRIBUTES)
        written = "".join(f' {name}="{value.translate(_ESCAPES)}"' for name, value in kept)
        self._pieces.append(f"<{tag}{written}>")

    def end(self, tag: str) -> None:
        """Write the end of an element."""
        self._raw -= tag in _RAW
        if tag not in _VOID:
            self._pieces.append(f"</{tag}>")

    def data(self, text: str) -> None:
        """Write text; that of scripts and styles is no markup."""
        self._pieces.append(text if self._raw else text.translate(_ESCAPES))

    def close(self) -> str:
        """Return the markup."""
        return "".join(self._pieces)


def parse_html(text: str) -> tuple[etree._Element, list[str]]:
    """Return the root element of *text* and warnings; any text gives a tree."""
    warnings = []
    if "\0" in text:
        text = text.replace("\0", "")
    source = text.encode("utf-8", "replace")
    if _FLOOD.search(source):
        rewriter = _Rewriter()
        rewritten = etree.fromstring(source, _parser(rewriter))
        if rewriter.is_cut:
            source = str(rewritten).encode("utf-8", "replace")
            warnings.append(f"attributes of a tag beyond {MOST_ATTRIBUTES} were cut off")
    root = etree.fromstring(source, _parser()) if text.strip() else None
    return (root if root is not None else etree.fromstring(_EMPTY, _parser())), warnings


def _parser(target: _Rewriter | None = None) -> etree.HTMLParser:
    # Plain elements of etree, not lxml.html's classes: the class look-up for each element costs a seventh of the parse.
    return etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True, target=target)


def lines_to_html(text: str) -> str:
    """Return a document whose paragraphs are the lines of *text*: how the visible text of a page is read."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    paragraphs = "".join(f"<p>{line.translate(escape)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><body>{paragraphs}</body></html>"
