"""Dates as feeds and sitemaps write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$", re.IGNORECASE)
_ZONE = re.compile(r"\s(?:([+-]\d\d:?\d\d)|([A-Za-z]{1,5}))(?:\s*\([^)]*\))?$")
_HOURS = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "SAST": 2, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4,
    "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
_NAMED = {name: timezone(timedelta(hours=hours)) for name, hours in _HOURS.items()}
_YEAR_ONE = re.compile(r"[A-Za-z]\s+0\d{3}\b")
_EARLIEST = 1600
_ZERO = "1970-01-01"


def stamp(text: str | None) -> str | None:
    """Return a date as RFC 3339 with its offset, as a bare day when it has no time or no offset, None when it is none.

    >>> stamp("Sun, 06 Sep 2009 16:20:00 -0400"), stamp("2015-04-28"), stamp("2015-04-28 10:00"), stamp("soon")
    ('2009-09-06T16:20:00-04:00', '2015-04-28', '2015-04-28', None)
    """
    if not text or len(text := text.strip()) > 100:
        return None
    found = _ISO.match(text) or _BASIC.match(text)
    when, has_time = _from_numbers(found) if found else _from_mail(text)
    # Year 1 and the first day of Unix time are what software writes for "no date".
    if when is None or when.year < _EARLIEST or when.date().isoformat() == _ZERO:
        return None
    return when.isoformat() if has_time and when.tzinfo else when.date().isoformat()


def _from_numbers(found: re.Match[str]) -> tuple[datetime | None, bool]:
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        when = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_zone(found[7]))
    except ValueError:
        return None, False
    return when, found[4] is not None


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def _from_mail(text: str) -> tuple[datetime | None, bool]:
    """Read the date of a mail header, as RSS writes it."""
    if _YEAR_ONE.search(text):  # which `parsedate` would take for a year of this century
        return None, False
    try:
        parts = parsedate(text)
        when = datetime(*parts[:5], min(parts[5], 59), tzinfo=_mail_zone(text)) if parts else None
    except (ValueError, TypeError, OverflowError, IndexError):  # parsedate trips over some malformed dates
        return None, False
    return when, ":" in text


def _mail_zone(text: str) -> timezone | None:
    """Return the zone that ends a date; names that several zones share say nothing."""
    found = _ZONE.search(text)
    if found is None:
        return None
    return _zone(found[1]) if found[1] else _NAMED.get(found[2].upper())


def months(when: str | None) -> int:
    """Return the months from 1990 to a date as `stamp` gives it, 0 to 640: what ranks newer addresses first.

    >>> months("2024-05-01"), months(None)
    (413, 0)
    """
    return min(max((int(when[:4]) - 1990) * 12 + int(when[5:7]), 0), 640) if when else 0
