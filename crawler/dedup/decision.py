"""Whether two articles are copies of one text, and how sure that is.

The measure is containment: how much of the smaller text is found in the larger one, so that trimmed copies, teasers and
copies inside a longer page count like whole ones. Shingles that many articles of one publication share (its templates,
frames and boilerplate) count neither for nor against. What remains is guarded:

- same publication, other headline: two records, however near their texts are;
- slot: two texts that differ mainly in the words in which their headlines differ are one template, filled in twice;
- recurring: same publication, same headline, another day is the next edition, unless the texts are nearly equal.

`decide` is a pure function of the two articles and of what is frequent in their publications. A shingle that becomes
frequent can only undo a link and never make one, which is what lets an index check old links alone when that happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crawler.dedup.fingerprint import METHOD_VERSION, Fingerprint
from crawler.dedup.words import shingles_of, words_of

Relation = Literal["same_url", "exact", "near", "contains", "contained_in", "possible"]

METHOD = f"shingles/{METHOD_VERSION}"
"""Name and version of the method, as links carry it."""

CONTAINMENT = 0.5
"""Share of the smaller text that a copy has in common with the larger one."""
SUPPORTED_CONTAINMENT = 0.2
"""The same when two publications give both texts one headline within a week."""
DOUBTFUL = (0.3, 0.7)
"""Containment of the sketches between these is looked up in the texts."""
SHARED = 4
"""Kept shingles in common with which a link can do without its texts being read."""
CANDIDATE = 2
"""Kept shingles in common from which two texts under different headlines are compared at all."""
EXACT_WORDS = 20
"""Words below which equal bodies ("Watch the video") say nothing."""
ALIKE = 0.6
"""Share of the larger text from which two texts are near copies; below, one contains the other."""
EDITION = 0.8
"""Resemblance above which a text under an old headline on another day is a copy and not the next edition."""
WEEK = 7
"""Days within which one headline in two publications is one story."""
HEADLINE_WORDS = 4
"""Content words below which a headline ("Morning briefing") says nothing."""


@dataclass(slots=True, frozen=True)
class Entry:
    """An article as the decision sees it; ``frequent`` are the kept shingles that are to be ignored."""

    id: str
    publication: str
    published_at: str | None
    fingerprint: Fingerprint
    frequent: frozenset[int] = frozenset()


@dataclass(slots=True, frozen=True)
class Decision:
    """What the first article is to the second; ``joins`` says whether the two can be one cluster."""

    relation: Relation
    score: float
    rule: str
    joins: bool


Read = Callable[[str], str]
"""Gives the body of the article with an id."""


def decide(a: Entry, b: Entry, read: Read) -> Decision | None:
    """Return what *a* is to *b*, or None when they are two stories; *read* is asked only in doubt."""
    if a.id == b.id:
        return Decision("same_url", 1.0, "address", joins=True)
    if a.id > b.id:
        return _turned(decide(b, a, read))
    if not a.fingerprint.words or not b.fingerprint.words:
        return None
    twins = a.publication == b.publication and _other_headline(a, b)
    if not twins and _is_exact(a, b):
        return Decision("exact", 1.0, "words", joins=True)
    return _by_text(a, b, read, twins=twins) or _by_headline(a, b)


def _turned(decision: Decision | None) -> Decision | None:
    if decision is None or decision.relation not in ("contains", "contained_in"):
        return decision
    relation: Relation = "contains" if decision.relation == "contained_in" else "contained_in"
    return Decision(relation, decision.score, decision.rule, decision.joins)


def _other_headline(a: Entry, b: Entry) -> bool:
    one, other = a.fingerprint.title_words, b.fingerprint.title_words
    return bool(one and other) and one != other


def _is_exact(a: Entry, b: Entry) -> bool:
    one, other = a.fingerprint, b.fingerprint
    same_title = one.title != 0 and one.title == other.title
    if one.exact != other.exact or not (same_title or a.publication != b.publication):
        return False
    return same_title or one.words >= EXACT_WORDS


@dataclass(slots=True, frozen=True)
class _Overlap:
    """What two sketches have in common, without what is frequent."""

    shared: int
    ignored: int
    of_a: float
    of_b: float

    @property
    def containment(self) -> float:
        return max(self.of_a, self.of_b)

    @property
    def is_frame(self) -> bool:
        """Most of what the two share is what their publications print everywhere."""
        return self.ignored > self.shared


def _overlap(a: Entry, b: Entry) -> _Overlap:
    modulus = max(a.fingerprint.modulus, b.fingerprint.modulus)
    one, other = _at(a.fingerprint, modulus), _at(b.fingerprint, modulus)
    common = one & other
    ignored = len(common & (a.frequent | b.frequent))
    shared = len(common) - ignored
    # What both have and neither is asked about leaves both counts, so that ignoring more never raises a share.
    return _Overlap(shared, ignored, shared / max(1, len(one) - ignored), shared / max(1, len(other) - ignored))


def _at(sketch: Fingerprint, modulus: int) -> set[int]:
    if modulus == sketch.modulus:
        return set(sketch.sketch)
    return {shingle for shingle in sketch.sketch if not shingle % modulus}


def _by_text(a: Entry, b: Entry, read: Read, *, twins: bool) -> Decision | None:
    overlap = _overlap(a, b)
    supported = _same_headline_same_week(a, b)
    floor = SUPPORTED_CONTAINMENT if supported else CONTAINMENT
    lowest = floor / 2 if supported else DOUBTFUL[0]
    if overlap.shared < (1 if supported else CANDIDATE) or overlap.containment < lowest:
        return None
    if overlap.is_frame and (overlap.containment < CONTAINMENT or overlap.shared < SHARED):
        return None
    if a.fingerprint.unspaced != b.fingerprint.unspaced:
        return None
    sure = overlap.containment >= DOUBTFUL[1] and overlap.shared >= 2 * SHARED
    if sure and a.publication != b.publication and a.fingerprint.title == b.fingerprint.title:
        return _decision(overlap.of_a, overlap.of_b, "sketch", joins=True)
    return _by_reading(a, b, read, floor=floor, twins=twins)


def _by_reading(a: Entry, b: Entry, read: Read, *, floor: float, twins: bool) -> Decision | None:
    """Decide by the texts themselves."""
    unspaced = a.fingerprint.unspaced
    words_a, words_b = words_of(read(a.id)), words_of(read(b.id))
    one, other = shingles_of(words_a, unspaced=unspaced), shingles_of(words_b, unspaced=unspaced)
    common = len(one & other)
    of_a, of_b = common / max(1, len(one)), common / max(1, len(other))
    if max(of_a, of_b) < floor or common < 3 * SHARED:
        return None
    if twins:
        return _collection(of_a, of_b)
    if a.publication == b.publication and _other_day(a, b) and common / len(one | other) < EDITION:
        return None
    if _other_headline(a, b) and _is_slot(a, b, words_a, words_b):
        return None
    return _decision(of_a, of_b, "text", joins=True)


def _collection(of_a: float, of_b: float) -> Decision | None:
    """Tell a page of the same publication that holds a whole article, such as an issue on one page, from a twin."""
    small, large = max(of_a, of_b), min(of_a, of_b)
    if small < 0.9 or large > small / 2:
        return None
    return _decision(of_a, of_b, "collection", joins=False)


def _decision(of_a: float, of_b: float, rule: str, *, joins: bool) -> Decision:
    relation: Relation = "near"
    if min(of_a, of_b) < ALIKE * max(of_a, of_b):
        relation = "contained_in" if of_a > of_b else "contains"
    return Decision(relation, round(min(1.0, max(of_a, of_b)), 4), rule, joins)


def _is_slot(a: Entry, b: Entry, words_a: list[str], words_b: list[str]) -> bool:
    """Say whether the bodies differ mainly in the words in which the headlines differ."""
    count_a, count_b = Counter(words_a), Counter(words_b)
    differing = (count_a - count_b) + (count_b - count_a)
    slot = a.fingerprint.title_words ^ b.fingerprint.title_words
    if a.fingerprint.unspaced:
        return False
    filled = sum(differing[word] for word in slot)
    return filled >= 2 and 2 * filled >= differing.total()


def _same_headline_same_week(a: Entry, b: Entry) -> bool:
    one, other = a.fingerprint, b.fingerprint
    if not one.title or one.title != other.title or len(one.title_words) < HEADLINE_WORDS:
        return False
    days = _days_apart(a, b)
    return a.publication != b.publication and days is not None and days <= WEEK


def _by_headline(a: Entry, b: Entry) -> Decision | None:
    """Return the weakest relation, one story told twice; it is shown and never joins."""
    return Decision("possible", 0.5, "headline", joins=False) if _same_headline_same_week(a, b) else None


def _other_day(a: Entry, b: Entry) -> bool:
    days = _days_apart(a, b)
    return days is not None and days > 0


def _days_apart(a: Entry, b: Entry) -> int | None:
    one, other = _day(a.published_at), _day(b.published_at)
    return None if one is None or other is None else abs((one - other).days)


def _day(published_at: str | None) -> date | None:
    """Return the day, as the publication's own clock had it; None when only a month or year is known."""
    if published_at is None or len(published_at) < len("2000-01-01"):
        return None
    return date.fromisoformat(published_at[:10])
