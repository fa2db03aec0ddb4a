"""Bytes to text, as browsers do it (WHATWG encoding standard), with what was odd said in warnings."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

SNIFFED = 65536
"""Bytes that are looked at when no layer names an encoding."""

_TEXT = re.compile(
    r"ascii|utf-(?:8|16|32)(?:-sig|-[bl]e)?|cp(?:437|7\d\d|8(?!75)\d\d|9\d\d|125\d|1125)|iso8859-\d+|iso2022_\w+"
    r"|koi8-[rtu]|mac-\w+|gbk?|gb2312|gb18030|big5\w*|euc_\w+|shift_jis\w*|hz|johab|tis-620|kz1048|ptcp154|hp-roman8"
)
"""Codecs of the standard library that make text of the bytes of a page, by the names that they give themselves."""
_SHIFTED = frozenset({"hz", *(f"iso2022_{name}" for name in ("jp", "jp_1", "jp_2", "jp_2004", "jp_3", "jp_ext", "kr"))})
"""Encodings in which ASCII bytes stand for other characters after a mark."""
_WIDE = ("utf-16", "utf-32")
"""Encodings that write the characters of markup with null bytes."""
_MARKED = 4096
"""Bytes in which markup names its encoding."""
_TWICE = "\xe2\x80"
"""The bytes of a typographic quote or dash as characters; the second is a control that no text has."""
_ENCODED_TWICE = re.compile("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(body: bytes, content_type: str | None) -> tuple[str, str, list[str]]:
    """Return the text of *body*, the encoding that was used, and warnings.

    A byte-order mark wins, then well-formed UTF-8 with bytes beyond ASCII (other encodings practically never look like
    it, while headers that name another one are common), then the header, the markup and a guess from the bytes.
    """
    encoding, mark = read_bom(body)
    if encoding is not None and mark is not None:
        return body[len(mark) :].decode(encoding, "replace"), encoding, []
    declared, warnings = _declared(body, content_type)
    if body.isascii():
        if declared in _SHIFTED and (b"\x1b" in body or b"~{" in body):
            return _decode_legacy(body, declared)
        return body.decode("ascii"), declared or "utf-8", warnings
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text, encoding, more = _decode_legacy(body, declared)
        return text, encoding, warnings + more
    said = [] if declared in (None, "utf-8") else [f"charset repaired: {declared} said, utf-8 found"]
    # One character is found many times as fast as two.
    if _TWICE[1] in text and _TWICE in text:
        text = _ENCODED_TWICE.sub(_once, text)
        said.append("charset repaired: text encoded twice")
    return text, "utf-8", warnings + said


def _beyond_ascii(text: str) -> int:
    """Return how many characters of *text* are no ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _once(match: re.Match[str]) -> str:
    """Return a character whose bytes were taken for characters of Latin-1; what cannot be one stays."""
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _declared(body: bytes, content_type: str | None) -> tuple[str | None, list[str]]:
    """Return the encoding that header or markup name, passing over what is no encoding of pages, with a warning."""
    warnings: list[str] = []
    for name in (http_content_type_encoding(content_type), html_body_declared_encoding(body[:_MARKED])):
        if name and name.startswith(_WIDE) and b"\0" not in body[:_MARKED]:
            warnings = [f"charset repaired: {name} said, which the bytes are not"]
        elif name and _TEXT.fullmatch(name):
            return name, warnings
        elif name:
            warnings = [f"charset repaired: {name} said, which is no encoding of pages"]
    return None, warnings


def _decode_legacy(body: bytes, declared: str | None) -> tuple[str, str, list[str]]:
    usable = declared
    if usable in (None, "utf-8"):
        guess = from_bytes(body[:SNIFFED]).best()
        guessed = guess.encoding if guess else "cp1252"
        # Nearly all bytes good: damaged UTF-8 rather than another encoding. Where nobody says UTF-8, most of what is
        # beyond ASCII must be well-formed, which other encodings practically never are.
        text = body.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        if (damaged * 200 < len(text)) if usable == "utf-8" else (damaged * 2 < _beyond_ascii(text)):
            return text, "utf-8", ["charset repaired: invalid utf-8 replaced"]
        usable = guessed
    text = body.decode(str(usable), "replace")
    warnings = ["charset repaired: invalid bytes replaced"] if "\ufffd" in text else []
    if declared not in (None, usable):
        warnings = [f"charset repaired: {declared} said, {usable} found"]
    return text, str(usable), warnings
