"""Bytes of a feed or sitemap to its elements, whatever is wrong with them; nothing outside them is ever asked for."""

from __future__ import annotations

import codecs
import html
import re
import zlib
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from crawler.page.decoding import decode

MAX_SIZE = 50 * 1024 * 1024
"""Bytes that are read of one file, unpacked: the limit of sitemaps.org."""
LONGEST_TAG = 65536
"""Characters of one tag beyond which it is cut out: time grows with the square of the number of attributes."""

_CHUNK = 262_144
_GZIP = b"\x1f\x8b"
_UTF_16 = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"RIFF", b"\x00\x00\x01\x00", b"OggS", b"ID3",
)  # fmt: skip
"""How files begin that are no text."""
_SNIFFED = 8192
_RARE = 100
"""One zero byte in so many bytes is a slip in a text."""
_FEW = 20
"""One other control in so many bytes is more than any text has; in random bytes it is one in nine."""
_NO_TEXT = bytes({*range(1, 9), *range(14, 27), *range(28, 32)})
"""Controls that no text has; ESC changes the alphabet in some encodings."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]+")
_DECLARATION = re.compile(r"<\?xml[^<>]{0,1000}>", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_DOCTYPE_WITHIN = 100_000
_PROLOGUE = re.compile(rf"\s+|<\?[^>]*>|<!--.*?-->|{_DOCTYPE.pattern}", re.DOTALL | re.IGNORECASE)
_REPAIRS = 200_000
"""References of one file that are mended; the parser skips further ones."""
_REFERENCE = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)(?:([A-Za-z][\w.-]{0,40});)?")
_PREDEFINED = {"&amp;": "&#38;", "&lt;": "&#60;", "&gt;": "&#62;", "&quot;": "&#34;", "&apos;": "&#39;"}
_HTML = re.compile(r"<(?:!doctype html|html|head|body|title|p|div|h[1-6]|table|br|article|main|span|center)\b", re.I)
"""Sources, logs and letters have angle brackets too."""
_LOOKED_AT = 200_000
_UNCLOSED = re.compile(r"<[^<>!][^<>]*(?=<)")
_LONG_TAG = re.compile(rf"<[^<>!]{{{LONGEST_TAG},}}>?")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


def unpack(body: bytes) -> bytes:
    """Return *body* without its gzip wrapping, read as far as it goes and to `MAX_SIZE` at most."""
    rounds = 0
    while body.startswith(_GZIP) and rounds < 3:
        body, rounds = _gunzip(body), rounds + 1
    return body[:MAX_SIZE]


def is_binary(body: bytes) -> bool:
    """Tell from its first bytes whether *body* is no text: a picture, a program, random bytes.

    >>> is_binary(bytes(range(256))), is_binary(b"<p>Words"), is_binary("<p>Words".encode("utf-16"))
    (True, False, False)
    """
    start = body[:_SNIFFED]
    if start.startswith(_SIGNATURES):
        return True
    if start.startswith(tuple(mark for mark, _ in _UTF_16)):
        return False
    if b"\0" in start and (b"\0" in start.partition(b"<")[0] or start.count(b"\0") * _RARE > len(start)):
        return True
    return (len(start) - len(start.translate(None, _NO_TEXT))) * _FEW > len(start)


def is_html(text: str) -> bool:
    """Tell whether a text holds one of the elements that no page does without.

    >>> is_html("<p>Words"), is_html("def f(x: list[int]) -> None: ...")
    (True, False)
    """
    return _HTML.search(text, 0, _LOOKED_AT) is not None


def head(body: bytes, size: int) -> bytes:
    """Return the first *size* bytes of *body*, unpacked."""
    if not body.startswith(_GZIP):
        return body[:size]
    try:
        return zlib.decompressobj(31).decompress(body, size)
    except zlib.error:
        return body[:size]


def _gunzip(body: bytes) -> bytes:
    unpacked = bytearray()
    while body.startswith(_GZIP) and len(unpacked) < MAX_SIZE:
        stream = zlib.decompressobj(31)
        try:
            unpacked += stream.decompress(body, MAX_SIZE - len(unpacked))
        except zlib.error:
            break
        body = stream.unused_data
    return bytes(unpacked)


def text_of(body: bytes, content_type: str | None = None) -> str:
    """Return the decoded text of *body*, unpacked."""
    body = unpack(body)
    for start, encoding in _UTF_16:
        if body.startswith(start):
            return body.decode(encoding, "replace").lstrip("\ufeff")
    return decode(body.removeprefix(codecs.BOM_UTF8), content_type)[0]


def elements(text: str, tags: tuple[str, ...], base_url: str) -> Iterator[etree._Element]:
    """Yield the elements of *text* whose local names are *tags* (or with capitals), each when it is complete.

    Damaged XML is read as far as it can be understood; an element may be yielded twice. The caller may `release`
    an element that it has read.
    """
    names = [f"{{*}}{spelling}" for tag in tags for spelling in {tag, tag.upper(), tag.capitalize()}]
    parser = etree.XMLPullParser(
        events=("end",),
        tag=names,
        base_url=base_url,
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,  # the size is bounded already; without it one long text ends the reading
        remove_comments=True,
        remove_pis=True,
    )
    # One root around everything: files with two roots, or with none, are read whole.
    source = f"<everything>{_mended(text)}</everything>".encode()
    for start in range(0, len(source), _CHUNK):
        parser.feed(source[start : start + _CHUNK])
        for _event, element in parser.read_events():
            yield element
    # Elements that a damaged file never closes have no end event; those that were yielded are seen again, emptied.
    try:
        root = parser.close()
    except etree.XMLSyntaxError:  # nothing in it is an element
        return
    yield from root.iter(*names)


def release(element: etree._Element) -> None:
    """Free what *element* and its like before it in its parent hold, so that long files need little memory."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None and before.tag == element.tag:
        parent.remove(before)


def without_prologue(text: str) -> str:
    """Return *text* from its first element on: declarations and comments before it are left out.

    >>> without_prologue("<?xml version='1.0'?> <!-- a --> <rss>")
    '<rss>'
    """
    at = 0
    while found := _PROLOGUE.match(text, at):
        at = found.end()
    return text[at:]


def local_name(element: etree._Element) -> str:
    """Return the name of *element* without namespace or prefix, in lower case."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def words_of(element: etree._Element) -> str:
    """Return the text in *element* as written, white space folded."""
    return " ".join("".join(element.itertext()).split())


def plain_title(text: str) -> str | None:
    """Return a title of a feed as plain text: entities resolved and tags left out, twice escaped ones too."""
    for _round in range(2):
        text = html.unescape(_TAGS.sub(" ", text))
    return " ".join(_TAGS.sub(" ", text).split())[:1000] or None


def _mended(text: str) -> str:
    """Return *text* without what an XML parser stumbles over."""
    start = text.find("<")
    text = text[start:] if start > 0 else text
    text = _DECLARATION.sub("", _CONTROL.sub("", text))
    at = text[:_DOCTYPE_WITHIN].upper().find("<!DOCTYPE")
    doctype = _DOCTYPE.match(text, at) if at >= 0 else None
    declares = doctype is not None and "<!ENTITY" in doctype[0].upper()
    if doctype is not None:
        text = text[: doctype.start()] + text[doctype.end() :]
    if len(text) > LONGEST_TAG:
        text = _LONG_TAG.sub(" ", text)
    # A tag that another one interrupts; the parser would look for its end again and again.
    text = _UNCLOSED.sub("", f"{text}<")[:-1]
    if "&" in text:
        # After the first error libxml2 leaves out even the entities that it knows, but not numeric references.
        for entity, number in _PREDEFINED.items():
            text = text.replace(entity, number)
        text = _REFERENCE.sub(lambda found: _reference(found[1], declares), text, count=_REPAIRS)
    return text


def _reference(name: str | None, declares: bool) -> str:
    """Return what stands for a reference that XML does not know: its characters, or an ampersand that is one."""
    if name and (characters := html5.get(f"{name};")):
        return "".join(f"&#{ord(character)};" for character in characters)
    # An entity that the document declares is left out: what it stands for may be a file or a flood.
    return "" if name and declares else f"&#38;{name};" if name else "&#38;"
