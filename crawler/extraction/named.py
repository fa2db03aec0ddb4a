"""Values under names made for machines: viewCount, data-like-count, article:read_time, clickbaitProbability."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from crawler.extraction.amounts import as_share, read_count, read_fraction
from crawler.extraction.chips import read_line
from crawler.extraction.engagement import PERCENTAGES
from crawler.extraction.labels import SENTIMENTS, TYPES, key_field
from crawler.extraction.pairing import COUNT_FIELDS
from crawler.extraction.readtime import minutes
from crawler.extraction.text import clean
from crawler.extraction.tokens import tokens_of
from crawler.items import Found, Origin

Values = Iterator[tuple[str, Found[Any]]]
"""Fields with their candidates."""
_MOST_MILLISECONDS = 10**9
"""The longest time that is read, more than eleven days: a larger number may be too large to be divided."""
LONGEST_TOPIC = 80
"""Characters of a topic's name."""
_WORDS = ("label", "name", "dominant", "primary", "value", "type")
_AMOUNTS = ("minutes", "count", "total", "value", "totalCount", "probability", "score", "percent", "rate", "text")


def named(name: str, value: Any, origin: Origin, rule: str) -> Values:
    """Yield the value of a named member, normalised to the field that the name stands for."""
    field = key_field(name)
    if field is None or value is None or isinstance(value, bool):
        return
    raw = str(value)[:120]
    for target, normal in _normal(field, value, name):
        yield target, Found(normal, origin, rule, raw)


def _normal(field: str, value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield the fields that *value*, which stands for *field*, gives, in the form that the record has."""
    if isinstance(value, dict):
        yield from _from_object(field, value, name)
    elif field.startswith("sentiment"):
        yield from _sentiment(value)
    else:
        normal = _READERS[field](value, name)
        if normal is not None:
            yield field, normal


def _count(value: Any, _name: str) -> int | None:
    whole = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    found = read_count(whole)
    return found.count if found else None


def _share(value: Any, name: str) -> float | None:
    # A whole number named 'engagement' counts people.
    if isinstance(value, int) and value > 1 and name.lower().endswith("engagement"):
        return None
    return as_share(value)


def _minutes(value: Any, name: str) -> int | None:
    return minutes(_without_unit(value, name))


def _topic(value: Any, _name: str) -> str | None:
    topic = clean(value, LONGEST_TOPIC + 1) if isinstance(value, str) else ""
    is_list = any(mark in topic for mark in ";|,")
    return topic if 0 < len(topic) <= LONGEST_TOPIC and not is_list else None


def _emotion(value: Any, _name: str) -> str | None:
    text = clean(value, 60).lower() if isinstance(value, str) else ""
    return text if _is_short(text) else None


def _article_type(value: Any, name: str) -> str | None:
    text = clean(value, 60).lower() if isinstance(value, str) else ""
    is_named = "type" in name.lower() and ("article" in name.lower() or "story" in name.lower())
    # Bare names such as `type` stand for anything, so only known kinds of article count there.
    if text in TYPES or (is_named and _is_short(text) and text not in ("article", "story")):
        return text
    return None


def _is_short(text: str) -> bool:
    return 0 < len(text) <= 30 and len(text.split()) <= 3


_READERS: dict[str, Callable[[Any, str], Any]] = {
    **dict.fromkeys(COUNT_FIELDS, _count),
    **dict.fromkeys(PERCENTAGES, _share),
    "read_time_minutes": _minutes,
    "topic": _topic,
    "emotion": _emotion,
    "article_type": _article_type,
}


def _without_unit(value: Any, name: str) -> Any:
    """Return a number in minutes; without a unit an hour or more can only be seconds or milliseconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or "min" in name.lower():
        return value
    if value > _MOST_MILLISECONDS:
        return None
    if value >= 10_000:
        return value / 60_000
    return value / 60 if value >= 60 or "second" in name.lower() else value


def _from_object(field: str, value: dict[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """Yield what an object that stands for one field says: {"label": "neutral", "score": 0.04}, {"count": 5}."""
    if field.startswith("sentiment"):
        for member in value.values():
            if isinstance(member, str | int | float) and not isinstance(member, bool):
                yield from _sentiment(member)
        return
    names = _WORDS if field in ("emotion", "article_type", "topic") else _AMOUNTS
    for member in names:
        if isinstance(value.get(member), str | int | float):
            yield from _normal(field, value[member], name)
            return


def _sentiment(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, int | float):
        if -1 <= value <= 1:
            yield "sentiment_score", float(value)
        return
    text = str(value).strip()[:60]
    if text.lower() in SENTIMENTS:
        yield "sentiment_label", SENTIMENTS[text.lower()]
    elif read_fraction(text) is not None:
        yield "sentiment_score", read_fraction(text)
    else:
        for reading in read_line(tokens_of(text)).readings:
            if reading.field.startswith("sentiment"):
                yield reading.field, reading.value


def listed(value: Any) -> list[Any]:
    """Return a member of JSON-LD as the list that it may be."""
    return value if isinstance(value, list) else [] if value is None else [value]


def scalar(value: Any) -> Any:
    """Return the value itself, or the first of a list."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
    return value
