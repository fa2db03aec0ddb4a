"""What SQLite cannot hold is mended here, and only here: lone surrogates, NaN and infinities, numbers past 64 bits."""

from __future__ import annotations

import math
from typing import Any

LARGEST = 2**63 - 1
"""The largest number that SQLite stores as one."""


def clean_text(text: str) -> str:
    """Return *text* with each lone surrogate replaced by U+FFFD.

    >>> clean_text("a" + chr(0xD800) + "b")
    'a\ufffdb'
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def clean(value: Any) -> Any:
    """Return *value*, lists and dicts entered, in a form that SQLite and JSON can hold; what has none becomes None.

    >>> clean({"a": [float("nan"), 2**70, 1.5]})
    {'a': [None, None, 1.5]}
    """
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, int):
        return value if -LARGEST <= value <= LARGEST else None
    if isinstance(value, list):
        return [clean(entry) for entry in value]
    if isinstance(value, dict):
        return {clean(key): clean(entry) for key, entry in value.items()}
    return value
