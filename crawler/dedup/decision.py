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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crawler.dedup.fingerprint import METHOD_VERSION, Fingerprint
from crawler.dedup.words import Runs, words_of

Relation = Literal["same_url", "exact", "near", "contains", "contained_in", "possible"]

METHOD = f"shingles/{METHOD_VERSION}"
"""Name and version of the method, as links carry it."""

CONTAINMENT = 0.5
"""Share of the smaller text that a copy has in common with the larger one."""
SUPPORTED_CONTAINMENT = 0.2
"""The same when two publications give both texts one headline within a week."""
DOUBT = 0.6
"""Share of the needed containment below which that of the sketches rules a pair out unread."""
SURE = 0.7
"""Containment of the sketches from which texts under one headline need not be read."""
SHARED = 4
"""Kept shingles in common below which a sketch says little; half as many as one that can rule a pair out."""
UNFRAMED = 0.3
"""Share that two texts need of what is left of them without the frame that their publications print everywhere."""
WHOLE = 0.9
"""Containment from which a text is in the other as a whole."""
COLLECTION = 1.8
"""How many times longer a page of the same publication must be to be a collection that holds an article."""
STRANGE = 0.25
"""Share of a headline's words below which a body does not speak of it."""
EXACT_WORDS = 20
"""Words below which equal bodies ("Watch the video") say nothing."""
ALIKE = 0.6
"""Share of the larger text from which two texts are near copies; below, one contains the other."""
EDITION = 0.9
"""Resemblance from which a text under an old headline at another time is a copy and not the next edition."""
RECURRING = 0.99
"""The same under a short headline ("The front page"), of which the next edition is the rule."""
EDITION_WORDS = 250
"""Words below which that is not to be told: cartoons and the like differ in their pictures alone."""
WEEK = 7
"""Days within which one headline in two publications is one story."""
HEADLINE_WORDS = 4
"""Content words below which a headline ("Morning briefing") says nothing."""


@dataclass(slots=True, frozen=True)
class Entry:
    """An article as the decision sees it; ``frequent`` are those of its posted runs that are to be ignored."""

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


@dataclass(slots=True, frozen=True)
class Text:
    """The body of an article, taken apart."""

    shingles: frozenset[int]
    words: Sequence[str]
    """Its words in order; characters in unspaced scripts."""

    @classmethod
    def of(cls, body: str, *, unspaced: bool) -> Text:
        """Take *body* apart."""
        words = words_of(body)
        shingles = frozenset(Runs.of(words, unspaced=unspaced).shingles())
        return cls(shingles, "".join(words) if unspaced else words)


Read = Callable[[Entry], Text]
"""Gives the body of an article."""


def decide(a: Entry, b: Entry, read: Read) -> Decision | None:
    """Return what *a* is to *b*, or None when they are two stories; *read* is asked only in doubt."""
    if a.id == b.id:
        return Decision("same_url", 1.0, "address", joins=True)
    if a.id > b.id:
        return _turned(decide(b, a, read))
    if min(a.fingerprint.words, b.fingerprint.words) < _least_words(a, b, 1):
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
    return one.words >= _least_words(a, b, EXACT_WORDS if not same_title else 1)


def _least_words(a: Entry, b: Entry, least: int) -> int:
    """Return how long two texts must be for their likeness to say something."""
    if a.publication != b.publication:
        return least
    return EDITION_WORDS if _other_time(a, b) else EXACT_WORDS


def _is_candidate(a: Entry, b: Entry, *, supported: bool) -> bool:
    """Say whether the two have something in common that their publications do not print everywhere."""
    common = a.fingerprint.posted & b.fingerprint.posted
    ignored = len(common & (a.frequent | b.frequent))
    telling = len(common) - ignored
    if ignored <= telling:
        return telling > 0 or supported
    # Most of it is frame, so the rest has to be alike by itself. What both have and neither is asked about leaves both
    # counts, so that ignoring more never raises a share.
    rest = min(len(a.fingerprint.posted), len(b.fingerprint.posted)) - ignored
    return telling >= SHARED and telling >= UNFRAMED * rest


def _estimate(a: Entry, b: Entry) -> tuple[int, int, float, float]:
    """Return how many kept shingles the two share, how many the smaller has, and which share of either that is."""
    modulus = max(a.fingerprint.modulus, b.fingerprint.modulus)
    one, other = _at(a.fingerprint, modulus), _at(b.fingerprint, modulus)
    shared = len(one & other)
    return shared, min(len(one), len(other)), shared / max(1, len(one)), shared / max(1, len(other))


def _at(sketch: Fingerprint, modulus: int) -> frozenset[int]:
    if modulus == sketch.modulus:
        return sketch.sketch
    return frozenset(shingle for shingle in sketch.sketch if not shingle % modulus)


def _by_text(a: Entry, b: Entry, read: Read, *, twins: bool) -> Decision | None:
    supported = _same_headline_same_week(a, b)
    if a.fingerprint.unspaced != b.fingerprint.unspaced or not _is_candidate(a, b, supported=supported):
        return None
    shared, smaller, of_a, of_b = _estimate(a, b)
    floor = SUPPORTED_CONTAINMENT if supported else CONTAINMENT
    if twins:
        floor = WHOLE
        lengths = sorted((a.fingerprint.shingles, b.fingerprint.shingles))
        if lengths[1] < COLLECTION * lengths[0]:
            return None
    if max(of_a, of_b) < floor * DOUBT and smaller >= 2 * SHARED:
        return None
    sure = max(of_a, of_b) >= SURE and shared >= 2 * SHARED
    if sure and a.publication != b.publication and a.fingerprint.title == b.fingerprint.title:
        return _decision(of_a, of_b, "sketch", joins=True)
    return _by_reading(a, b, read, floor=floor, twins=twins)


def _by_reading(a: Entry, b: Entry, read: Read, *, floor: float, twins: bool) -> Decision | None:
    """Decide by the texts themselves."""
    one, other = read(a), read(b)
    common = len(one.shingles & other.shingles)
    of_a, of_b = common / max(1, len(one.shingles)), common / max(1, len(other.shingles))
    if max(of_a, of_b) < floor or common < 3 * SHARED:
        return None
    if twins:
        return _collection(of_a, of_b)
    if a.publication == b.publication and _other_time(a, b):
        least = EDITION if len(a.fingerprint.title_words) >= HEADLINE_WORDS else RECURRING
        if common < least * len(one.shingles | other.shingles):
            return None
    if _other_headline(a, b) and (_is_slot(a, b, one, other) or _are_strangers(a, b, one, other, max(of_a, of_b))):
        return None
    return _decision(of_a, of_b, "text", joins=True)


def _collection(of_a: float, of_b: float) -> Decision | None:
    """Tell a page of the same publication that holds a whole article, such as an issue on one page, from a twin."""
    small, large = max(of_a, of_b), min(of_a, of_b)
    if small < WHOLE or COLLECTION * large > small:
        return None
    return _decision(of_a, of_b, "collection", joins=False)


def _decision(of_a: float, of_b: float, rule: str, *, joins: bool) -> Decision:
    relation: Relation = "near"
    if min(of_a, of_b) < ALIKE * max(of_a, of_b):
        relation = "contained_in" if of_a > of_b else "contains"
    return Decision(relation, round(min(1.0, max(of_a, of_b)), 4), rule, joins)


def _is_slot(a: Entry, b: Entry, one: Text, other: Text) -> bool:
    """Say whether the bodies differ mainly in the words in which the headlines differ."""
    count_a, count_b = Counter(one.words), Counter(other.words)
    differing = (count_a - count_b) + (count_b - count_a)
    slot = a.fingerprint.title_words ^ b.fingerprint.title_words
    if a.fingerprint.unspaced:
        slot = frozenset("".join(a.fingerprint.title_words)) ^ frozenset("".join(b.fingerprint.title_words))
    filled = sum(differing[word] for word in slot)
    return filled >= 2 and 2 * filled >= differing.total()


def _are_strangers(a: Entry, b: Entry, one: Text, other: Text, containment: float) -> bool:
    """Say whether neither body speaks of what the other's headline names: they share what sites put around a story."""
    if containment >= WHOLE or a.fingerprint.unspaced:
        return False
    headlines = ((a.fingerprint.title_words, set(other.words)), (b.fingerprint.title_words, set(one.words)))
    return all(sum(word in body for word in title) < STRANGE * len(title) for title, body in headlines)


def _same_headline_same_week(a: Entry, b: Entry) -> bool:
    one, other = a.fingerprint, b.fingerprint
    if not one.title or one.title != other.title or len(one.title_words) < HEADLINE_WORDS:
        return False
    days = _days_apart(a, b)
    return a.publication != b.publication and days is not None and days <= WEEK


def _by_headline(a: Entry, b: Entry) -> Decision | None:
    """Return the weakest relation, one story told twice; it is shown and never joins."""
    return Decision("possible", 0.5, "headline", joins=False) if _same_headline_same_week(a, b) else None


def _other_time(a: Entry, b: Entry) -> bool:
    """Say whether the two appeared on different days, or in different months or years where no more is known."""
    one, other = (a.published_at or "")[:10], (b.published_at or "")[:10]
    known = min(len(one), len(other))
    return known > 0 and one[:known] != other[:known]


def _days_apart(a: Entry, b: Entry) -> int | None:
    one, other = _day(a.published_at), _day(b.published_at)
    return None if one is None or other is None else abs((one - other).days)


def _day(published_at: str | None) -> date | None:
    """Return the day, as the publication's own clock had it; None when only a month or year is known."""
    if published_at is None or len(published_at) < len("2000-01-01"):
        return None
    return date.fromisoformat(published_at[:10])
