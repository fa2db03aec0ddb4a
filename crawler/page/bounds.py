"""How much of a page's source is read: pages that hold more are cut, so that none costs much time or memory."""

from __future__ import annotations

import re

LONGEST = 4_000_000
"""Bytes of source that are parsed; a page beyond loses scripts, the longest first, then its end."""
MOST_TAGS = 150_000
"""Beginnings and ends of elements that are parsed; a long book has a third of them."""
SHORT = 3 * MOST_TAGS
"""Length of a source that cannot be beyond any of the bounds: no tag is shorter than three characters."""

_SCRIPT = re.compile(rb"<(script|style)(?=[ \t\n\r\f/>])[^>]{0,2000}>", re.IGNORECASE)
_SCRIPT_END = re.compile(rb"</(?:script|style)(?=[ \t\n\r\f/>])", re.IGNORECASE)


def bounded(source: bytes) -> tuple[bytes, list[str]]:
    """Return as much of *source* as is read, and warnings on what was left out."""
    warnings = []
    if len(source) > LONGEST:
        source, emptied = _without_long_scripts(source)
        if emptied:
            warnings.append(f"page too long: {emptied} scripts were left unread")
    kept = source[:LONGEST]
    if kept.count(b"<") > MOST_TAGS:
        kept = kept[: _place_of_tag(kept, MOST_TAGS)]
    elif len(kept) < len(source):
        kept = kept[: kept.rfind(b"<")]  # not within a character of several bytes
    if len(kept) < len(source):
        warnings.append(f"page too long: its last {len(source) - len(kept)} bytes were left unread")
    return kept, warnings


def _without_long_scripts(source: bytes) -> tuple[bytes, int]:
    """Return *source* with as many of its longest scripts emptied as bring it to its bound, and how many they were."""
    spans = []
    at = 0
    while found := _SCRIPT.search(source, at):
        close = _SCRIPT_END.search(source, found.end())
        at = close.start() if close else len(source)
        spans.append((found.end(), at))
    chosen = []
    left = len(source) - LONGEST
    for begin, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if left <= 0:
            break
        chosen.append((begin, end))
        left -= end - begin
    pieces, at = [], 0
    for begin, end in sorted(chosen):
        pieces.append(source[at:begin])
        at = end
    return b"".join([*pieces, source[at:]]), len(chosen)


def _place_of_tag(source: bytes, number: int) -> int:
    """Return where the tag of this *number* begins, found by halving: counting is faster than stepping."""
    low, high, before = 0, len(source), 0
    while high - low > 1:
        middle = (low + high) // 2
        inside = source.count(b"<", low, middle)
        if before + inside >= number:
            high = middle
        else:
            low, before = middle, before + inside
    return low
