"""Text to one parsed tree, guarded against markup that is made to cost time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from secrets import token_hex

from lxml import etree

from crawler.page import streamed

MOST_ATTRIBUTES = 500
"""Attributes of one tag that are kept; the parser's time grows with their square."""
MOST_LINES = 50_000
"""Lines of visible text without markup that are read."""

_SUSPECT = 400
"""Attributes of what may be a tag from which they are counted exactly, by the parser."""
# As the standard tells attributes apart, from whatever may begin a tag. Nothing is taken back, and the pieces that
# other beginnings may share are bounded: so the time grows with the page only.
_ATTRIBUTE = (
    rb"""[ \t\n\r\f/]{0,1000}+[^ \t\n\r\f/>][^ \t\n\r\f/>=]{0,1000}+"""
    rb"""(?:[ \t\n\r\f]{0,1000}+=[ \t\n\r\f]{0,1000}+(?:"[^"]*+"|'[^']*+'|[^ \t\n\r\f>"'][^ \t\n\r\f>]{0,1000}+)?+)?+"""
)
_MANY = re.compile(rb"(?:%b){%d}" % (_ATTRIBUTE, _SUSPECT // 2))
_FLOOD = re.compile(rb"<[a-zA-Z][^ \t\n\r\f/>]{0,1000}+(?:%b){%d}" % (_ATTRIBUTE, _SUSPECT))
_STEPS = 4_000_000_000
"""Length of a source, times the bytes between the places in it at which a flood is looked for."""
_MOST_SUSPECTS = 5
_LEAST_STEP = 700
_LONGEST_VALUE = 5000
_END = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)
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


def parse_html(source: str | bytes) -> tuple[etree._Element, list[str]]:
    """Return the root element of *source*, UTF-8 where it is bytes, and warnings; any source gives a tree."""
    source = source.encode("utf-8", "replace") if isinstance(source, str) else source
    if b"\0" in source:
        source = source.replace(b"\0", b"")
    warnings: list[str] = []
    if _may_be_flooded(source) and _is_flooded(source):
        rewriter = _Rewriter()
        rewritten = etree.fromstring(source, _parser(rewriter))
        if rewriter.is_cut:
            source = str(rewritten).encode("utf-8", "replace")
            warnings.append(f"attributes of a tag beyond {MOST_ATTRIBUTES} were cut off")
    is_streamed = streamed.MARK in source
    parser = _parser(keep_comments=is_streamed)
    root = etree.fromstring(_without_early_end(source), parser) if source and not source.isspace() else None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        warnings.append("text lost to the parser's depth limit")
    if root is not None and is_streamed:
        streamed.put_in_place(root, source)
    return (root if root is not None else etree.fromstring(_EMPTY, _parser())), warnings


def _may_be_flooded(source: bytes) -> bool:
    """Tell whether *source* may hold tags with so many attributes that the parser would take long.

    So many attributes reach over one of a few places, which lie the nearer to each other the longer the source is. From
    there on they go on for long: at once, or from behind a quote that ends or begins the value at that place.
    """
    for place in range(step := max(_LEAST_STEP, _STEPS // (len(source) + 1)), len(source), step):
        if _MANY.match(source, place):
            return True
        for quote in (b'"', b"'"):
            begin = source.find(quote, place, place + _LONGEST_VALUE) + 1
            end = source.find(quote, begin, begin + _LONGEST_VALUE) + 1 if begin else 0
            if (begin and _MANY.match(source, begin)) or (end and _MANY.match(source, end)):
                return True
    return False


def _is_flooded(source: bytes) -> bool:
    """Tell whether *source* holds a tag with many attributes, or too much in its scripts that looks like one."""
    at = 0
    for _ in range(_MOST_SUSPECTS):
        found = _FLOOD.search(source, at)
        if found is None:
            return False
        if not _ends_in_script(source[: found.start()]):
            return True
        at = source.find(b"</", found.end())
        if at < 0:
            return False
    return True


def _ends_in_script(source: bytes) -> bool:
    """Tell whether what would follow *source*, which holds no flood, is the text of a script or style."""
    mark = token_hex(8)
    root = etree.fromstring(source + mark.encode(), _parser())
    scripts = root.iter("script", "style") if root is not None else ()
    return any(mark in (script.text or "") for script in scripts)


def _parser(target: _Rewriter | None = None, *, keep_comments: bool = False) -> etree.HTMLParser:
    # Plain elements of etree, not lxml.html's classes: the class look-up for each element costs a seventh of the parse.
    return etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        no_network=True,
        remove_pis=True,
        remove_comments=not keep_comments,
        collect_ids=False,
        target=target,
    )


def _without_early_end(source: bytes) -> bytes:
    """Return *source* without ends of the document that more markup follows.

    The parser drops what comes after them; browsers show it, and pages that are put together from parts rely on it.
    """
    first = _END.search(source)
    return _END.sub(b"", source) if first is not None and b"<" in _END.sub(b"", source[first.end() :]) else source


def lines_to_html(text: str) -> str:
    """Return a document whose paragraphs are the lines of *text*: how the visible text of a page is read."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    lines = islice((line for line in text.splitlines() if line.strip()), MOST_LINES)
    paragraphs = "".join(f"<p>{line.translate(escape)}</p>" for line in lines)
    return f"<html><body>{paragraphs}</body></html>"
