"""Read a moment from text: ISO 8601, RFC 2822, numbers of seconds, and dates as people write them in many languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from itertools import zip_longest

from crawler.errors import FieldError
from crawler.extraction.months import MONTHS, MONTHS_OF, plain
from crawler.extraction.offsets import offset_of
from crawler.items import Precision, ZoneSource


@dataclass(slots=True, frozen=True)
class Moment:
    """A time as exact as the page states it, with where its offset came from."""

    value: str
    """RFC 3339, or a bare day, month or year."""
    precision: Precision
    zone_source: ZoneSource | None = None
    raw: str = ""

    @property
    def day(self) -> str:
        """The day, or what is known of it."""
        return self.value[:10]

    @property
    def instant(self) -> datetime:
        """The moment in UTC; the start of a day, month or year."""
        if self.precision in ("second", "minute"):
            return datetime.fromisoformat(self.value).astimezone(UTC)
        return datetime.fromisoformat(self.value + "0001-01-01"[len(self.value) :]).replace(tzinfo=UTC)


_DIGITS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９：", "0123456789" * 6 + ":"
)
_ZONE = r"(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d\d?(?::?\d\d)?(?!\d)|[A-Za-z]{1,5}\b)"
_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?)(?!\d))?|(?P<month2>\d\d)(?P<day2>\d\d)(?!\d))"
    r"(?:[T,\s]+(?P<clock>\d\d?:?\d\d.*))?\s*Z?$",
    re.DOTALL,
)
_BEFORE_NOON = r"오전|上午|午前|ص(?:باحا?ً?)?|π\.?μ\.?|a\.?\s?m\b\.?"
_AFTER_NOON = r"오후|下午|午後|晚上|م(?:ساءً?)?|μ\.?μ\.?|p\.?\s?m\b\.?"
_CLOCK = re.compile(
    rf"(?:(?P<early>{_BEFORE_NOON}|{_AFTER_NOON})\s*)?(?<![\d:.,])(?P<hour>\d{{1,2}})"
    r"(?:[:hH時시](?P<minute>\d\d)|\s*[時시点點]\s*(?P<minute3>\d{1,2})\s*[分분])"
    rf"(?:[:分](?P<second>\d\d)(?:[.,]\d+)?)?(?![\d:])\s*(?P<half>{_BEFORE_NOON}|{_AFTER_NOON})?,?\s*\(?{_ZONE}?",
    re.IGNORECASE,
)
_PAST_NOON = re.compile(_AFTER_NOON, re.IGNORECASE)
_COMPACT = re.compile(r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?:\.\d+)?\s*" + _ZONE + "?")
_HOUR_ONLY = re.compile(
    r"(?<![\d:.])(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[ap]\.?m\b\.?)\s*\(?" + _ZONE + "?", re.IGNORECASE
)
_DOTTED = re.compile(
    r"(?:kl(?:okken|o|\.)?\s*|\s)(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?!\.?\d)(?:\s*(?:Uhr|uur|h\b))?,?\s*\(?"
    + _ZONE
    + "?",
    re.IGNORECASE,
)
_EAST = re.compile(r"(?<!\d)(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월](?:\s*(?P<day>\d{1,2})\s*[日일号])?")
_VIETNAMESE = re.compile(
    r"(?:(?<!\d)(?P<day>\d{1,2})\s*)?tháng\s*(?P<month>\d{1,2})(?:\s*,|\s*năm)?\s*(?P<year>\d{4})", re.IGNORECASE
)
_MONGOLIAN = re.compile(r"(?<!\d)(?P<year>\d{4})\s*оны?\s*(?P<month>\d{1,2})(?:-р)?\s*сарын?(?:\s*(?P<day>\d{1,2}))?")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(r"(令和|平成|昭和)\s*(\d{1,2}|元)\s*年")
_STAMP = re.compile(r"^((?:19|20)\d{6})(\d{4}(?:\d\d)?)$")
_NUMERIC = re.compile(r"(?<![\d./:-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?![\d/-]|\.\d)")
_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)")
_MARKS = (
    "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71\u0a81-\u0a83"
    "\u0abc-\u0acd\u0b82\u0bbe-\u0bcd\u0c00-\u0c03\u0c3e-\u0c4d\u0c81-\u0c83\u0cbc-\u0ccd\u0d00-\u0d03\u0d3e-\u0d4d"
    "\u0d81-\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
# Vowel signs of Indian and Thai words are no letters to `re`.
_WORD = re.compile(rf"(?:[^\W\d_]|[{_MARKS}])+(?:\.[^\W\d_]+)?")
_DAY_BEFORE = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:\.|º|°|er|re|st|nd|rd|th|\.?\s*ος|วัน)?[\s\-/]*(?:de|d[’']|of|del|na|a|the|da)?[\s\-/]*$"
)
_DAY_AFTER = re.compile(r"\.?[\s\-/]*(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º)?(?![\d:])(?:[\s,./\-]|$)", re.IGNORECASE)
_YEAR_AFTER = re.compile(
    r"^[\s,.\-/|–—()]*(?:de|del|of|г\.?|,|พ\.ศ\.?|ค\.ศ\.?)?[\s,.\-/'’]*(\d{4})(?!\d)", re.IGNORECASE
)
_TWO_DIGITS_AFTER = re.compile(r"^[\s,.\-/]*['’]?(\d\d)(?![\d:.h])(?:[\s,]|$)")
_YEAR_NEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_YEAR_BEFORE = re.compile(r"(?<!\d)((?:19|20)\d\d)[.,]?(?:\s+(?:m\.|gada))?\s+$")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_FIRST_WORDS = frozenset(name.partition(" ")[0] for name in MONTHS if " " in name)
"""First words of months with names of two."""
_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?|\d{13}")


def parse(
    raw: str,
    *,
    zone: tzinfo | None = None,
    month_first: bool = False,
    language: str = "",
    field: str = "published_at",
) -> Moment:
    """Return the moment that *raw* states; *zone* is the publication's, for times without offset.

    *month_first* says how to read 03/04/2019, *language* which month a word is that means several. Raises `FieldError`
    when there is no date in it.

    >>> parse("2024-05-03T15:47:42+02:00").value, parse("14. März 2021").value, parse("May 2002 issue").value
    ('2024-05-03T15:47:42+02:00', '2021-03-14', '2002-05')
    """
    text = " ".join(raw.translate(_DIGITS).split())[:300]
    text = _ERA.sub(_in_our_era, _STAMP.sub(r"\1T\2", text))
    found = _read_seconds(text) or _read_iso(text) or find(text, month_first=month_first, language=language)
    if found is None:
        raise FieldError(field, raw)
    return _settled(found, zone, raw)


def _in_our_era(era: re.Match[str]) -> str:
    year = 1 if era[2] == "元" else int(era[2])
    return f"{_ERAS[era[1]] + year}年"


@dataclass(slots=True)
class Parts:
    """The parts of a date that a text states."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: re.Match[str] | None = None


def find(text: str, *, month_first: bool = False, language: str = "") -> Parts | None:
    """Return the parts of the first date in *text* that has at least a month and a year, or None."""
    own = MONTHS_OF.get(language, {})
    for read in (
        _by_iso_day,
        _by_numbered_units,
        lambda text: _by_month_name(text, own),
        lambda text: _by_numbers(text, month_first),
    ):
        found: Parts | None = read(text)
        if found is not None and _is_possible(found):
            if found.day is not None and found.clock is None:
                found.clock = _find_clock(text)
            return found
    return None


def _is_possible(parts: Parts) -> bool:
    try:
        date(parts.year, parts.month or 1, parts.day or 1)
    except ValueError:
        return False
    return True


def _find_clock(text: str) -> re.Match[str] | None:
    return _CLOCK.search(text) or _HOUR_ONLY.search(text) or _DOTTED.search(text)


def _read_seconds(text: str) -> Parts | None:
    if not _SECONDS.fullmatch(text):
        return None
    seconds = float(text) / (1000 if len(text) == 13 else 1)
    moment = datetime.fromtimestamp(seconds, UTC)
    stamp = _ISO.match(moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return _iso_parts(stamp) if stamp else None


def _read_iso(text: str) -> Parts | None:
    match = _ISO.match(text)
    if match is None:
        return Parts(int(text)) if re.fullmatch(r"(?:19|20)\d\d", text) else None
    parts = _iso_parts(match)
    return parts if _is_possible(parts) else None


def _iso_parts(match: re.Match[str]) -> Parts:
    month, day, clock = match["month"] or match["month2"], match["day"] or match["day2"], match["clock"]
    found = None
    if clock and day:
        found = _CLOCK.match(clock) or _COMPACT.match(clock)
    return Parts(int(match["year"]), int(month), int(day) if day else None, found)


def _by_iso_day(text: str) -> Parts | None:
    match = _YEAR_FIRST.search(text)
    return Parts(int(match[1]), int(match[3]), int(match[4])) if match else None


def _by_numbered_units(text: str) -> Parts | None:
    """Return the date whose numbers say what they count: 2024年5月3日, 3 tháng 5 năm 2024, 2024 оны 5 сарын 3."""
    match = _EAST.search(text) or _VIETNAMESE.search(text) or _MONGOLIAN.search(text)
    if match is None:
        return None
    year = int(match["year"])
    return Parts(_full_year(year), int(match["month"]), int(match["day"]) if match["day"] else None)


def _by_numbers(text: str, month_first: bool) -> Parts | None:
    match = _NUMERIC.search(text)
    if match is None:
        return None
    # Two digits are a year only where nothing else is said: version numbers look the same.
    if len(match[4]) == 2 and (match[2] == "-" or _LETTERS.search(text)):
        return None
    first, second, year = int(match[1]), int(match[3]), _full_year(int(match[4]))
    if match[2] == "/" and second <= 12 and (month_first or first > 12) and first <= 12:
        return Parts(year, first, second)
    if second > 12 and first <= 12:
        return Parts(year, first, second)
    return Parts(year, second, first)


def _full_year(year: int) -> int:
    if year >= 100:
        return year - 543 if year > 2400 else year  # the Buddhist era of Thai pages
    return year + (2000 if year < 70 else 1900)


def _by_month_name(text: str, own: dict[str, int]) -> Parts | None:
    """Return the date around the first name of a month in *text* that has a year; *own* names come first."""
    words = list(_WORD.finditer(text))
    for word, following in zip_longest(words, words[1:]):
        name, end = plain(word[0]), word.end()
        month = own.get(name) or MONTHS.get(name) or MONTHS.get(name.partition(".")[0])
        if month is None and following is not None and name in _FIRST_WORDS:
            month, end = MONTHS.get(f"{name} {plain(following[0])}"), following.end()
        if month is None:
            continue
        parts = _around(text[: word.start()], text[end:], month)
        if parts is not None and _is_possible(parts):
            return parts
    return None


def _around(before: str, after: str, month: int) -> Parts | None:
    """Return the date whose month's name stands between *before* and *after*."""
    day_before, day_after = _DAY_BEFORE.search(before), _DAY_AFTER.match(after)
    if day_before:
        year = (
            _YEAR_AFTER.match(after)
            or _YEAR_NEAR.search(after[:40])
            or _TWO_DIGITS_AFTER.match(after)
            or _YEAR_BEFORE.search(before[: day_before.start()])
        )
        day = int(day_before[1])
        return Parts(_full_year(int(year[1])), month, day) if year else None
    if day_after and not _YEAR_AFTER.match(after):
        day, rest = int(day_after[1]), after[day_after.end(1) :]
        year = _YEAR_NEAR.search(rest[:45]) or _YEAR_BEFORE.search(before)
        return Parts(_full_year(int(year[1])), month, day) if year else None
    year = _YEAR_AFTER.match(after) or _YEAR_BEFORE.search(before)
    return Parts(_full_year(int(year[1])), month) if year and (int(year[1]) < 2100 or int(year[1]) > 2500) else None


def _settled(parts: Parts, zone: tzinfo | None, raw: str) -> Moment:
    """Return the moment of *parts*, as exact as they are."""
    if parts.day is None or parts.month is None:
        value = f"{parts.year:04d}" + (f"-{parts.month:02d}" if parts.month else "")
        return Moment(value, "month" if parts.month else "year", None, raw)
    day = f"{parts.year:04d}-{parts.month:02d}-{parts.day:02d}"
    if parts.clock is None:
        return Moment(day, "day", None, raw)
    groups = parts.clock.groupdict()
    try:
        clock = _clock(groups)
    except ValueError:
        return Moment(day, "day", None, raw)
    when = datetime.combine(date.fromisoformat(day), clock)
    precision: Precision = "second" if groups.get("second") else "minute"
    offset, source = offset_of(groups.get("zone"), when, zone)
    return Moment(f"{when.isoformat()}{offset}", precision, source, raw)


def _clock(groups: dict[str, str | None]) -> time:
    hour, half = int(groups["hour"] or 0), groups.get("half") or groups.get("early")
    if half and hour <= 12:
        hour = hour % 12 + (12 if _PAST_NOON.match(half) else 0)
    minute = groups.get("minute") or groups.get("minute3") or "0"
    return time(hour, int(minute), min(int(groups.get("second") or 0), 59))
