"""Texts as bags of words, to tell how much of one another says."""

from __future__ import annotations

import re
from collections import Counter

LONGEST = 3000
"""Characters of a text whose words are counted."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|\w+")


def tokens(text: str) -> dict[str, int]:
    """Return how often each word of *text* is in it; characters of scripts without spaces are words."""
    return Counter(_WORD.findall(text[:LONGEST].casefold()))


def overlap(first: dict[str, int], second: dict[str, int]) -> float:
    """Return the F1 of two bags of words."""
    total = sum(first.values()) + sum(second.values())
    return 2 * common(first, second) / total if total else 0.0


def common(first: dict[str, int], second: dict[str, int]) -> int:
    """Return how many words two bags share."""
    return sum(min(count, second[word]) for word, count in first.items() if word in second)
