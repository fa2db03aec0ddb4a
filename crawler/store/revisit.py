"""When a page is asked again: pure functions of what is known about it.

A page that was asked gets a time from which a new crawl finds it due. Entry pages (front, sections, feeds, sitemaps)
are due in every crawl, and so are listing pages that changed when they were last read. Everything else waits for an
interval, which halves when the page was found changed and doubles when it was not, between a floor and a ceiling.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from crawler.items import PageKind
from crawler.store.outcomes import State

HOUR = 3600.0
DAY = 24 * HOUR

ALWAYS: frozenset[PageKind] = frozenset({"front", "section", "feed", "sitemap"})
"""Kinds that every crawl asks."""

BOUNDS: dict[PageKind, tuple[float, float, float]] = {
    "listing": (HOUR, DAY, 30 * DAY),
    "article": (HOUR, DAY, 90 * DAY),
    "unknown": (DAY, 14 * DAY, 180 * DAY),
}
"""Floor, start and ceiling of the interval in seconds."""

FIXED: dict[State, float] = {
    "failed": 0.0,
    "refused": 0.0,
    "not-article": 30 * DAY,
    "gone": 30 * DAY,
    "redirected": 30 * DAY,
}
"""Intervals of ends that do not depend on how often a page changed, in seconds."""

FRESHNESS = 0.25
"""A page is asked again after this share of its age: news of an hour change within the hour, an archive does not."""

_RANKS: dict[PageKind, int] = {
    "article": 1,
    "listing": 1,
    "section": 2,
    "feed": 3,
    "sitemap": 3,
    "front": 4,
}

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")

FUTURE = DAY
"""A stated change further ahead than this is a mistake of the page, in seconds."""


def is_more_specific(kind: PageKind, known: PageKind) -> bool:
    """Tell whether *kind* says more about a page than *known*.

    >>> is_more_specific("feed", "unknown"), is_more_specific("listing", "article")
    (True, False)
    """
    return _RANKS.get(kind, 0) > _RANKS.get(known, 0)


def next_interval(kind: PageKind, previous: float | None, *, changed: bool, age: float | None = None) -> float:
    """Return the seconds until a page of *kind* is worth asking again.

    *previous* is the interval before, None at the first reading, where the *age* of the page in seconds decides.

    >>> next_interval("article", None, changed=False, age=8 * HOUR) / HOUR
    2.0
    >>> [next_interval("article", 2 * HOUR, changed=changed) / HOUR for changed in (False, True)]
    [4.0, 1.0]
    """
    floor, start, ceiling = BOUNDS.get(kind, BOUNDS["unknown"])
    if previous is None:
        wished = start if age is None else age * FRESHNESS
    else:
        wished = previous / 2 if changed else previous * 2
    return min(max(wished, floor), ceiling)


def due_after(state: State, kind: PageKind, interval: float, *, changed: bool) -> float:
    """Return the seconds after which a new crawl finds a page due that ended in *state*.

    >>> due_after("listing", "front", DAY, changed=False), due_after("article", "article", DAY, changed=True)
    (0.0, 86400.0)
    """
    if kind in ALWAYS and state != "gone":
        return 0.0
    if state in FIXED:
        return FIXED[state]
    if kind == "listing" and changed:
        return 0.0
    return interval


def hint_time(*stated: str | None) -> float | None:
    """Return the latest of the times that links state, in seconds since 1970; a bare day counts from its start.

    >>> hint_time("1970-01-02", None, "1970-01-01T00:01:00Z"), hint_time("yesterday")
    (86400.0, None)
    """
    return max((when for text in stated if text and (when := epoch(text)) is not None), default=None)


def epoch(text: str) -> float | None:
    """Return an RFC 3339 time, or the start of a bare year, month or day, in seconds since 1970, else None."""
    partial = _PARTIAL.match(text)
    try:
        if partial:
            year, month, day = (int(part or 1) for part in partial.groups())
            return datetime(year, month, day, tzinfo=UTC).timestamp()
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def is_newer(hint: float, known: float | None, fetched: float | None, *, began: float, at: float) -> bool:
    """Tell whether a stated change makes a page due that was *fetched* before.

    *known* is the latest change stated before, *began* the start of this crawl: what two places of one crawl say about
    a page that was read in between is not a change since then. All in seconds since 1970.

    >>> is_newer(50, 40, 100, began=200, at=200), is_newer(50, 40, 100, began=90, at=200)
    (True, False)
    >>> is_newer(50, None, 100, began=200, at=200)
    False
    """
    if fetched is None or hint > at + FUTURE:
        return False
    if known is None:
        return hint > fetched
    return hint > known and (hint > fetched or fetched < began)
