"""Words and shingles of a text, the same however the text was typeset.

Compatibility forms, letter case, punctuation, soft hyphens, zero-width characters and white space do not count. Scripts
that put no spaces between words are cut into runs of characters instead of runs of words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from xxhash import xxh3_64_intdigest

WORDS_PER_SHINGLE = 3
CHARACTERS_PER_SHINGLE = 6
"""Six characters of Chinese or Japanese carry about what three words of a spaced script do."""
MASK = 0xFFFFFFFF
"""Hashes of shingles have 32 bits: a chance meeting of two costs a comparison and never makes a link."""

_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
# Thai, Lao, Myanmar, Khmer, kana, Han with its extensions
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_UNSPACED_LANGUAGES = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue", "wuu", "bo"})
_SAMPLE = 2000
"""Characters from which the kind of script is judged."""

_STOP_WORDS = frozenset(
    _WORD.findall("""
    a an and are as at be but by for from has have in is it its of on or s t that the this to was what why will with
    der die das den dem des ein eine einer und oder von zu zum zur mit für im am ist auf
    le la les un une des du de et ou au aux en est dans pour par sur l d qu que
    el los las una y o del al con por para se es lo il gli di da e che per nel della
    het een van op te voor met dat os as um uma no na em do dos das som och att det för på av""")
)


def words_of(text: str) -> list[str]:
    """Return the words of *text* in order, in the form in which they are compared.

    >>> words_of("“It’s 5 % more”, the co\u00adop said")
    ['it', 's', '5', 'more', 'the', 'coop', 'said']
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        if _INVISIBLE.search(text):
            text = _INVISIBLE.sub("", text)
        return _WORD.findall(text.casefold())
    return _WORD.findall(text.lower())


def is_unspaced(text: str, language: str | None = None) -> bool:
    """Say whether *text* is written in a script without spaces between words.

    The text decides; the declared language only where the text is too mixed to tell.

    >>> is_unspaced("彼は昨日、東京で新しい本を買った。"), is_unspaced("He bought 本 in Tokyo")
    (True, False)
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return False
    unspaced = len(_UNSPACED.findall(sample))
    letters = sum(map(len, _WORD.findall(sample))) or 1
    share = unspaced / letters
    declared = language is not None and language.partition("-")[0].lower() in _UNSPACED_LANGUAGES
    return share >= (0.15 if declared else 0.3)


@dataclass(slots=True, frozen=True)
class Runs:
    """The words of a text in one line, of which every run can be hashed without being joined."""

    line: bytes
    offsets: list[int]
    gap: int
    unit: int
    """Words, or characters, in a shingle."""

    @classmethod
    def of(cls, words: list[str], *, unspaced: bool) -> Runs:
        """Lay out *words*; characters take their place when *unspaced*."""
        if unspaced:
            line = "".join(words).encode("utf-32-le", "replace")
            return cls(line, list(range(0, len(line) + 1, 4)), 0, CHARACTERS_PER_SHINGLE)
        line = " ".join(words).encode("utf-8", "replace")
        lengths = map(len, line.split(b" ")) if words else ()
        return cls(line, [0, *accumulate(length + 1 for length in lengths)], 1, WORDS_PER_SHINGLE)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def shingles(self) -> list[int]:
        """Return the hash of every shingle in order; a text shorter than one has one, the whole of it."""
        if not self.line:
            return []
        line, gap = self.line, self.gap
        ends = self.offsets[self.unit :] or self.offsets[-1:]
        return [
            xxh3_64_intdigest(line[start : end - gap]) & MASK for start, end in zip(self.offsets, ends, strict=False)
        ]

    def longer(self, start: int) -> int | None:
        """Return the hash of the run of twice a shingle's length from *start*, None where the text ends before."""
        end = min(start + 2 * self.unit, len(self)) if start == 0 else start + 2 * self.unit
        if end > len(self):
            return None
        return xxh3_64_intdigest(self.line[self.offsets[start] : self.offsets[end] - self.gap]) & MASK


def content_words(title: str) -> frozenset[str]:
    """Return what a headline is about: its words without function words, pairs of characters in unspaced scripts.

    Numbers stay, since they are often all that tells two daily reports apart.

    >>> sorted(content_words("The quiet rise of 5G"))
    ['5g', 'quiet', 'rise']
    """
    words = words_of(title)
    if is_unspaced(title):
        run = "".join(words)
        return frozenset(run[start : start + 2] for start in range(max(min(1, len(run)), len(run) - 1)))
    return frozenset(word for word in words if word not in _STOP_WORDS)
