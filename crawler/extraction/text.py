"""Normalise text, so that every path to a value gives the same bytes."""

from __future__ import annotations

import html
import re
import unicodedata

MOST_READ = 4000
"""Characters beyond four times its limit that are read of a text: what is left out may be white space and markup."""
SENTENCE_ENDS = tuple('.!?…:;"”“»«’)。！？」』।؟۔')
"""Characters that sentences end with, quotes and brackets behind the full stop too."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_TERMINAL = re.compile(
    "\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]{0,200}(?:\x07|\x1b\\\\)?|[@-Z\\\\^_])|\x9b[0-?]*[ -/]*[@-~]"
)
_HIDDEN = "\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_TAGS = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f)|[\U000e0000-\U000e007f]+")
"""Letters that nobody sees, in which texts are hidden; in the flags of regions they stand after a black flag."""
_PLAIN = re.compile(f"[^\x00-\x1f\x7f-\x9f&<\ud800-\udfff{_HIDDEN}]*")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_TYPOGRAPHIC = "’“”–—‘…\u00a0"
_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 0x20 for code in range(0x100))
"""What becomes of each character of Latin-1 where case and signs do not matter."""
_WESTERN = [bytes([code]).decode("cp1252", "replace") for code in range(0x100)]
_PARTED = bytes(0x20 if sign.isspace() or sign == "_" else code for code, sign in enumerate(_WESTERN))
_SIGNS = bytes(code for code, sign in enumerate(_WESTERN) if not (sign.isalnum() or sign.isspace() or sign == "_"))
"""White space, and what is no part of a word, in the encoding that most texts fit in."""


def _invisible() -> dict[int, str | None]:
    """Return what becomes of characters that nobody sees: white space, a letter meant by a wrong code, or nothing."""
    table: dict[int, str | None] = dict.fromkeys([*range(0x20), 0x7F], None)
    table.update(dict.fromkeys(range(0xD800, 0xE000), None))
    for code in range(0x80, 0xA0):
        # Numeric references in this range mean Windows-1252, as browsers read them.
        table[code] = bytes([code]).decode("cp1252", "ignore") or None
    table.update({ord(space): " " for space in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"})
    table[0x85] = "\u2026"
    hidden = re.compile(f"[{_HIDDEN}]")
    table.update(dict.fromkeys((code for code in range(0x10000) if hidden.match(chr(code))), None))
    return table


_INVISIBLE = _invisible()


def clean(text: str, limit: int | None = None) -> str:
    r"""Return *text* on one line: white space folded, entities and tags resolved, nothing invisible; cut to *limit*.

    >>> clean(" Caf&amp;eacute;\n <em>au</em>\u200b lait\x1b[31m ")
    'Café au lait'
    """
    if limit is not None and len(text) > MOST_READ + 4 * limit:
        text = text[: MOST_READ + 4 * limit]
    # The second test alone would do; most texts pass the first, which costs a fifth.
    if not (_is_simple(text) or _PLAIN.fullmatch(text)):
        text = _resolved(text)
    text = " ".join(text.split())
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text if limit is None or len(text) <= limit else text[:limit].rstrip()


def _is_simple(text: str) -> bool:
    """Tell whether *text* is printable ASCII without signs of markup."""
    return text.isascii() and text.isprintable() and "&" not in text and "<" not in text


def visible(text: str) -> str:
    """Return *text* without control, bidi, zero-width and surrogate characters; markup in it is text and stays."""
    if "\x1b" in text or "\x9b" in text:
        text = _TERMINAL.sub("", text)
    text = text.translate(_INVISIBLE)
    return text if text.isascii() or text.isprintable() else _TAGS.sub(r"\1", text)


def _resolved(text: str) -> str:
    text = visible(text)
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    return visible(text)


def fold(text: str) -> str:
    """Return the key under which two texts are the same: letters and digits alone, case and form aside.

    >>> fold("“Straße” – 1/2") == fold('STRASSE 1 2')
    True
    """
    if not text.isascii():
        for sign in _TYPOGRAPHIC:
            text = text.replace(sign, " ")
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text).casefold()
    try:
        # What the pattern below does, several times as fast.
        return b" ".join(text.encode("latin-1").translate(_FOLDED).split()).decode("latin-1")
    except UnicodeEncodeError:
        return " ".join(_ALPHANUMERIC.findall(text))


def count_words(text: str) -> int:
    """Return the words of *text*; in scripts without spaces each character counts.

    >>> count_words("It’s a well-known fact – really."), count_words("東京の天気")
    (5, 5)
    """
    # What stands between white space is one word where it holds a letter or digit, whatever joins its parts.
    try:
        return len(text.encode("cp1252").translate(_PARTED, _SIGNS).split())
    except UnicodeEncodeError:
        unspaced = count_unspaced(text)
        words = (_UNSPACED.sub(" ", text) if unspaced else text).replace("_", " ").split()
        return unspaced + sum([word.isalnum() or any(map(str.isalnum, word)) for word in words])


def count_unspaced(text: str) -> int:
    """Return the characters of *text* that belong to scripts written without spaces."""
    return 0 if text.isascii() else len(_UNSPACED.findall(text))
