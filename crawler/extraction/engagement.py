"""Counters that run together: which digits are likes, comments and shares is settled by the rate shown beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from crawler.extraction.amounts import Shown, read_count, read_percent

COUNTERS = ("likes", "comments", "shares")
"""The counters whose sum over `reads` is the engagement rate, in the order in which pages without labels show them."""
RATE = "engagement_rate"
PERCENTAGES = frozenset({RATE, "clickbait_probability"})

_LONGEST_RUN = 40
_MOST_DIVISIONS = 20_000
_LONGEST_PART = 12
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")


@dataclass(slots=True)
class Division:
    """What each number of a chain is, by field, and what was odd about it."""

    values: dict[str, Shown] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    rule: str = "order"


def agrees(values: Mapping[str, Shown], *, cut_off: bool = False) -> bool:
    """Tell whether (likes + comments + shares) / reads is the rate shown, within the rounding of the parts shown.

    A counter that is missing counts as none; *cut_off* also allows that digits were dropped instead of rounded.
    """
    reads, rate = values["reads"].bounds(cut_off=cut_off), values[RATE].bounds(cut_off=cut_off)
    parts = [values[name].bounds(cut_off=cut_off) for name in COUNTERS if name in values]
    low, high = sum((part[0] for part in parts), Decimal(0)), sum((part[1] for part in parts), Decimal(0))
    if reads[1] <= 0:
        return high <= 0
    return low <= rate[1] * reads[1] and (reads[0] <= 0 or high >= rate[0] * reads[0])


def divide(
    chain: Sequence[str],
    known: Mapping[str, Shown],
    first: str | None = None,
    last: str | None = None,
    language: str | None = None,
) -> Division:
    """Say what the numbers of *chain* are: neighbours without labels, some of them run together.

    *first* and *last* are the fields that labels before and after the chain give its two ends; *known* are the
    values that stand elsewhere in the line. Every way to cut the digits is tried, and the one taken in which the rate
    shown is the rate computed. When several fit, likes >= comments >= shares is preferred, then the nearest rate.

    >>> found = divide(["4.9k3682537.4%"], {"reads": read_count("75k")}, last="engagement_rate").values
    >>> {name: float(shown.value) for name, shown in found.items()}
    {'likes': 4900.0, 'comments': 368.0, 'shares': 253.0, 'engagement_rate': 0.074}
    """
    ends = [name for name in (first, last) if name]
    if sum(map(len, chain)) > _LONGEST_RUN:
        return Division(warnings=[f"too many digits to tell counters apart: {' '.join(chain)[:60]}"])
    chains = [chain, *_merged(chain)]
    if not ends or first != last:
        for attempt in chains:
            if len(attempt) == len(ends):
                for values in _divisions(attempt, ends, language):
                    return Division(values, rule="label")
    unknown = [name for name in COUNTERS if name not in known and name not in ends]
    for attempt in chains:
        for slots in _slot_lists(unknown, first, last, known):
            division = _by_rate(attempt, slots, known, language)
            if division is not None:
                return division
    return _without_proof(chain, [name for name in (first, *unknown, last) if name], known, language)


def _slot_lists(
    unknown: list[str], first: str | None, last: str | None, known: Mapping[str, Shown]
) -> Iterator[list[str]]:
    """Yield what the numbers of a chain may be, in order."""
    if RATE not in known and RATE not in (first, last):
        return
    for leading in ([], ["reads"]):
        has_reads = "reads" in known or "reads" in (first, last)
        if has_reads != bool(leading):
            yield [name for name in (first, *leading, *unknown, last) if name]


def _by_rate(
    chain: Sequence[str], slots: list[str], known: Mapping[str, Shown], language: str | None
) -> Division | None:
    """Return the division of *chain* into *slots* that the rate proves, if there is one."""
    candidates = [{**known, **values} for values in islice(_divisions(chain, slots, language), _MOST_DIVISIONS)]
    for cut_off in (False, True):
        fitting = [values for values in candidates if agrees(values, cut_off=cut_off)]
        if not fitting:
            continue
        best = min(fitting, key=_plausibility)
        division = Division({name: best[name] for name in slots}, rule="rate")
        if len(fitting) > 1:
            division.warnings.append(f"counters {' '.join(chain)} can be read in {len(fitting)} ways")
        return division
    return None


def _plausibility(values: Mapping[str, Shown]) -> tuple[bool, Decimal]:
    """Return a key that is least for the most plausible of several readings."""
    likes, comments, shares = (values[name].value if name in values else Decimal(0) for name in COUNTERS)
    reads = values["reads"].value or Decimal(1)
    return not likes >= comments >= shares, abs((likes + comments + shares) / reads - values[RATE].value)


def _without_proof(
    chain: Sequence[str], slots: list[str], known: Mapping[str, Shown], language: str | None
) -> Division:
    """Read a chain that no rate settles: by order when its numbers stand apart, else only what labels name."""
    has_rate = RATE in known or RATE in slots
    middle = [name for name in slots if name in COUNTERS]
    text = " ".join(chain)
    if not has_rate and len(chain) == len(slots) and len(middle) == len(COUNTERS) and "reads" in {*known, *slots}:
        for values in _divisions(chain, slots, language):
            if values["likes"].value >= values["comments"].value >= values["shares"].value:
                return Division(values, [f"counters without labels read by their order: {text}"])
    named = _ends_alone(chain, slots, language)
    return Division(named, [f"counters cannot be told apart: {text}"], rule="label")


def _ends_alone(chain: Sequence[str], slots: list[str], language: str | None) -> dict[str, Shown]:
    """Return what a label at the end of a chain names, where the number next to it stands alone."""
    found = {}
    if len(chain) > 1 and slots:
        for name, text in ((slots[0], chain[0]), (slots[-1], chain[-1])):
            shown = _read(text, name in PERCENTAGES, language) if name not in COUNTERS else None
            if shown is not None:
                found[name] = shown
    return found


def _merged(chain: Sequence[str]) -> list[list[str]]:
    """Return the chain with numbers such as '12 345', thousands parted by a plain space, put together."""
    text = " ".join(chain)
    merged = _THOUSANDS.sub(lambda match: match[0].replace(" ", "\u00a0"), text).split(" ")
    return [merged] if len(merged) < len(chain) else []


def _divisions(chain: Sequence[str], slots: Sequence[str], language: str | None) -> Iterator[dict[str, Shown]]:
    """Yield every way to cut *chain* into as many numbers as there are *slots*; each end of a part ends a number."""
    if not chain or not slots:
        if not chain and not slots:
            yield {}
        return
    if len(chain) > len(slots):
        return
    text, rest = chain[0], chain[1:]
    for end in range(1, len(text) + 1):
        if end > _LONGEST_PART and end < len(text):
            break
        shown = _read(text[:end], slots[0] in PERCENTAGES, language)
        if shown is None:
            continue
        remaining = [text[end:], *rest] if end < len(text) else rest
        for others in _divisions(remaining, slots[1:], language):
            yield {slots[0]: shown, **others}


@lru_cache(maxsize=4096)
def _read(text: str, is_percentage: bool, language: str | None) -> Shown | None:
    """Read one part: nobody writes a count with a leading zero."""
    if is_percentage:
        return read_percent(text) if not (text.startswith("0") and text[1:2].isdigit()) else None
    if text[0] == "0" and len(text) > 1 and text[1] not in ".,":
        return None
    return read_count(text, language)
