"""Offsets of times, from what stands behind them: numbers, abbreviations, or the publication's zone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.items import ZoneSource

ZONES: dict[str, int] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "wat": 60, "cest": 120,
    "mesz": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180, "eat": 180, "trt": 180, "ist": 330,
    "pkt": 300, "wib": 420, "ict": 420, "hkt": 480, "sgt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
    "hst": -600, "nst": -210, "ndt": -150, "adt": -180, "brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300,
}  # fmt: skip
"""Minutes east of Greenwich by abbreviation; of those with several meanings the one that news pages use most."""

REGIONS = {"et": "America/New_York", "pt": "America/Los_Angeles", "ct": "America/Chicago", "mt": "America/Denver"}
"""Abbreviations that follow summer time: name of the zone."""


def offset_of(stated: str | None, when: datetime, zone: tzinfo | None) -> tuple[str, ZoneSource]:
    """Return the offset of the local time *when* as RFC 3339 writes it, and where it came from.

    *stated* is what stands behind the time, *zone* the publication's; without both the time is taken for UTC.
    """
    known = _stated_offset(stated, when)
    if known is not None:
        return known, "markup"
    if zone is not None:
        return _written(zone.utcoffset(when) or timedelta()), "profile"
    return "Z", "assumed-utc"


def _stated_offset(stated: str | None, when: datetime) -> str | None:
    name = (stated or "").strip().lower()
    if name in ("z", "utc", "gmt"):
        return "Z"
    numeric = re.fullmatch(r"(?:utc|gmt)?\s?([+-])(\d\d?):?(\d\d)?", name)
    if numeric:
        minutes = int(numeric[2]) * 60 + int(numeric[3] or 0)
        return _written(timedelta(minutes=-minutes if numeric[1] == "-" else minutes)) if minutes < 24 * 60 else None
    if name in REGIONS:
        try:
            return _written(ZoneInfo(REGIONS[name]).utcoffset(when) or timedelta())
        except (ZoneInfoNotFoundError, OSError):  # a machine without a database of zones
            return None
    return _written(timedelta(minutes=ZONES[name])) if name in ZONES else None


def _written(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
