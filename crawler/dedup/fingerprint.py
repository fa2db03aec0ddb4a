"""The fingerprint of an article: all that is kept of its text for comparing it with others."""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass
from sys import byteorder
from typing import Literal

from xxhash import xxh3_64_intdigest

from crawler.dedup.words import Runs, content_words, is_unspaced, words_of

METHOD_VERSION = 1
"""Grows when fingerprints of the same text change, so that kept ones have to be made anew."""

COARSEST = 16
"""One shingle in sixteen is kept of a long text."""

_ENOUGH = 24
"""Shingles that a sketch keeps at least, when the text has them."""

_HEADER = struct.Struct("<BB?IIIIQQQ")


@dataclass(slots=True, frozen=True)
class Fingerprint:
    """What is kept of one text.

    ``sketch`` holds the shingle hashes that ``modulus`` divides: sketches of different fineness are compared by the
    hashes that the coarser modulus divides.
    """

    exact: int
    """Hash of the body's words; the same for texts that differ in nothing but typesetting."""
    content: int
    """Hash of the words of title and body: a new version begins when it changes."""
    title: int
    """Hash of the words of the title, in order; 0 for none."""
    title_words: frozenset[str]
    sketch: frozenset[int]
    """Kept hashes: what containment is estimated from."""
    posted: frozenset[int]
    """Hashes of the runs of twice that length which begin with a kept shingle: what copies are found by.

    Phrases of everyday language are rarely that long, so that two texts with one in common mostly have more.
    """
    modulus: int
    shingles: int
    """Distinct shingles of the whole text."""
    words: int
    """Words of the body, or characters in a script without spaces."""
    unspaced: bool

    @property
    def content_hash(self) -> str:
        """The hash of title and body as 16 hex digits."""
        return f"{self.content:016x}"

    def to_bytes(self) -> bytes:
        """Return the compact form: about 4 bytes a kept shingle, and the title's words."""
        counts = (len(self.posted), len(self.sketch), self.shingles, self.words, self.exact, self.content, self.title)
        head = _HEADER.pack(METHOD_VERSION, self.modulus, self.unspaced, *counts)
        hashes = _little(array("I", sorted(self.posted) + sorted(self.sketch))).tobytes()
        return head + hashes + " ".join(sorted(self.title_words)).encode("utf-8", "replace")

    @classmethod
    def from_bytes(cls, packed: bytes) -> Fingerprint:
        """Read the compact form.

        >>> one = fingerprint("A title", "Some words of a body.")
        >>> Fingerprint.from_bytes(one.to_bytes()) == one
        True
        """
        _, modulus, unspaced, posted, kept, shingles, words, exact, content, title = _HEADER.unpack_from(packed)
        hashes = _hashes("I", packed, posted + kept)
        title_words = frozenset(packed[_HEADER.size + 4 * len(hashes) :].decode().split())
        sketch = frozenset(hashes[posted:])
        return cls(
            exact, content, title, title_words, sketch, frozenset(hashes[:posted]), modulus, shingles, words, unspaced
        )


def fingerprint(title: str | None, body: str, language: str | None = None) -> Fingerprint:
    """Return the fingerprint of an article.

    >>> fingerprint("T", "It's a “test”") == fingerprint("t", "It’s a test")
    True
    """
    words, headline = words_of(body), words_of(title or "")
    unspaced = is_unspaced(body, language)
    runs = Runs.of(words, unspaced=unspaced)
    shingles = runs.shingles()
    distinct = len(set(shingles))
    modulus = _modulus(distinct)
    kept = [(start, shingle) for start, shingle in enumerate(shingles) if not shingle % modulus]
    longer = {runs.longer(start) for start, _ in kept}
    line = ("" if unspaced else " ").join(words)
    return Fingerprint(
        exact=_hash(line) if words else 0,
        content=_hash(" ".join(headline) + "\n" + line),
        title=_hash(" ".join(headline)) if headline else 0,
        title_words=content_words(title or ""),
        sketch=frozenset(shingle for _, shingle in kept),
        posted=frozenset(run for run in longer if run is not None),
        modulus=modulus,
        shingles=distinct,
        words=len(line) if unspaced else len(words),
        unspaced=unspaced,
    )


def _modulus(shingles: int) -> int:
    modulus = COARSEST
    while modulus > 1 and shingles < _ENOUGH * modulus:
        modulus //= 2
    return modulus


def _hash(text: str) -> int:
    return xxh3_64_intdigest(text.encode("utf-8", "replace"))


def posted_hashes(packed: bytes) -> array[int]:
    """Return the posted hashes of a fingerprint's compact form, signed: databases keep them in four bytes."""
    return _hashes("i", packed, _HEADER.unpack_from(packed)[3])


def _hashes(code: Literal["i", "I"], packed: bytes, kept: int) -> array[int]:
    hashes = array(code)
    hashes.frombytes(packed[_HEADER.size : _HEADER.size + 4 * kept])
    return _little(hashes)


def _little(hashes: array[int]) -> array[int]:
    if byteorder == "big":
        hashes = hashes[:]
        hashes.byteswap()
    return hashes
