"""Bytes to text, as browsers do it (WHATWG encoding standard), with what was odd said in warnings."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

SNIFFED = 65536
"""Bytes that are looked at when no layer names an encoding."""

_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def decode(body: bytes, content_type: str | None) -> tuple[str, str, list[str]]:
    """Return the text of *body*, the encoding that was used, and warnings.

    A byte-order mark wins, then well-formed UTF-8 with bytes beyond ASCII (other encodings practically never look like
    it, while headers that name another one are common), then the header, the markup and a guess from the bytes.
    """
    encoding, mark = read_bom(body)
    if encoding is not None and mark is not None:
        return body[len(mark) :].decode(encoding, "replace"), encoding, []
    declared = http_content_type_encoding(content_type) or html_body_declared_encoding(body[:4096])
    if not _NOT_ASCII.search(body) and not _is_stateful(declared):
        return body.decode("ascii"), declared or "utf-8", []
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(body, declared)
    return text, "utf-8", [] if declared in (None, "utf-8") else [f"charset repaired: {declared} said, utf-8 found"]


def _is_stateful(encoding: str | None) -> bool:
    """Tell whether ASCII bytes may stand for other characters in *encoding*."""
    return bool(encoding) and str(encoding).lower().startswith(("iso2022", "iso-2022", "utf-16", "utf-7", "hz"))


def _decode_legacy(body: bytes, declared: str | None) -> tuple[str, str, list[str]]:
    usable = resolve_encoding(declared) if declared else None
    if usable in (None, "utf-8") or not _exists(usable):
        guess = from_bytes(body[:SNIFFED]).best()
        guessed = guess.encoding if guess else "cp1252"
        # Nearly all bytes good: damaged UTF-8 rather than another encoding.
        text = body.decode("utf-8", "replace")
        if usable == "utf-8" and text.count("\ufffd") * 200 < len(text):
            return text, "utf-8", ["charset repaired: invalid utf-8 replaced"]
        usable = guessed
    text = body.decode(str(usable), "replace")
    warnings = ["charset repaired: invalid bytes replaced"] if "\ufffd" in text else []
    if declared is not None and resolve_encoding(declared) != usable:
        warnings = [f"charset repaired: {declared} said, {usable} found"]
    return text, str(usable), warnings


def _exists(encoding: str | None) -> bool:
    try:
        codecs.lookup(encoding or "")
    except LookupError:
        return False
    return True
