"""Settle the links of everything that is new or changed, and the clusters that follow from them.

Where it ends depends on the stored articles alone: not on their order, nor on how many times it ran in between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Protocol

from crawler.dedup.clusters import Link, Member, assign
from crawler.dedup.decision import METHOD, Entry, Read, Text, decide

CHUNK = 2000
"""Articles that are settled together: enough to write the index in order, few enough for a small memory."""

REMEMBERED = 24
"""Texts that are held while pairs are decided: about 100 kB for an article, several MB for a book."""

FREQUENT = 10
"""Other articles of one publication under which a shingle is seen from which on it is ignored."""


@dataclass(slots=True, frozen=True)
class Postings:
    """What bringing the postings of some articles up to date asks for."""

    anew: frozenset[str]
    """Articles to be decided like new ones: a shingle of theirs is no longer frequent."""
    links: frozenset[str]
    """Articles whose links are to be checked: a shingle of theirs has become frequent."""


class Index(Protocol):
    """What settling needs to know and to keep; ids are those of the articles."""

    def pending(self, limit: int) -> list[str]:
        """Return up to *limit* articles that were put or removed since they were last settled."""

    def post(self, ids: Collection[str]) -> Postings:
        """Bring the postings of pending articles up to date."""

    def candidates(self, ids: Collection[str]) -> Iterable[tuple[str, str]]:
        """Return pairs of one of *ids* and another article that could be linked, at least all that are."""

    def entries(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """Return what there is of *ids*."""

    def body(self, article: str) -> str:
        """Return the text of an article."""

    def links(self, ids: Collection[str]) -> list[Link]:
        """Return every link that one of *ids* has."""

    def write_links(self, links: Collection[Link], withdrawn: Collection[Link], at: str) -> None:
        """Write new and changed links, and take back others."""

    def write_members(self, members: Mapping[str, Member]) -> None:
        """Write the places of articles."""

    def published(self, ids: Collection[str]) -> Mapping[str, str | None]:
        """Return the time of publication of those of *ids* that there are."""

    def settled(self, ids: Collection[str]) -> None:
        """Note that pending articles are done."""


def settle(index: Index, at: str, chunk: int = CHUNK) -> int:
    """Settle all that is pending and return how many links were made, changed or taken back.

    The caller commits: a run that is killed before finds the same articles pending again.
    """
    touched: set[str] = set()
    changes = 0
    while ids := index.pending(chunk):
        neighbours, changed = _settle_links(index, ids, at)
        touched |= neighbours
        changes += changed
        index.settled(ids)
    _settle_clusters(index, touched)
    return changes


def _settle_links(index: Index, ids: list[str], at: str) -> tuple[set[str], int]:
    """Decide what *ids* are to others; return the articles whose clusters may differ, and the number of changes."""
    stale = index.post(ids)
    anew = {*ids, *stale.anew}
    old = {(link.a, link.b): link for link in index.links(anew | stale.links)}
    pairs = {(min(pair), max(pair)) for pair in index.candidates(anew)} | set(old)
    entries = index.entries(set(chain.from_iterable(pairs)))
    read = _reader(index)
    made, withdrawn = [], []
    for pair in sorted(pairs, key=lambda pair: _by_longer(entries, pair)):
        link = _decided(entries, pair, read)
        before = old.get(pair)
        if before is not None and before.verdict is not None and pair[0] in entries and pair[1] in entries:
            continue
        if link is None and before is not None:
            withdrawn.append(before)
        elif link is not None and link != before:
            made.append(link)
    index.write_links(made, withdrawn, at)
    touched = {*ids, *chain.from_iterable((link.a, link.b) for link in chain(made, withdrawn))}
    return touched, len(made) + len(withdrawn)


def _reader(index: Index) -> Read:
    """Return a function that reads bodies and remembers the last ones."""

    @lru_cache(maxsize=REMEMBERED)
    def read(article: str, unspaced: bool) -> Text:
        return Text.of(index.body(article), unspaced=unspaced)

    return lambda entry: read(entry.id, entry.fingerprint.unspaced)


def _by_longer(entries: Mapping[str, Entry], pair: tuple[str, str]) -> tuple[str, ...]:
    """Return a key by which the pairs of one long text follow each other, so that it is read once."""
    words = [entries[article].fingerprint.words if article in entries else 0 for article in pair]
    return pair if words[0] >= words[1] else pair[::-1]


def _decided(entries: Mapping[str, Entry], pair: tuple[str, str], read: Read) -> Link | None:
    one, other = entries.get(pair[0]), entries.get(pair[1])
    if one is None or other is None:
        return None
    decision = decide(one, other, read)
    if decision is None:
        return None
    method = f"{METHOD}/{decision.rule}"
    return Link(one.id, other.id, decision.relation, decision.score, method, decision.joins)


def _settle_clusters(index: Index, touched: set[str]) -> None:
    """Write the clusters of *touched* and of all that links connect them with."""
    found: dict[tuple[str, str], Link] = {}
    known, reached = set(touched), touched
    while reached:
        links = index.links(reached)
        found.update({(link.a, link.b): link for link in links})
        # A story told twice is no way from one cluster to another, unless a human said that it is one text.
        ends = chain.from_iterable((link.a, link.b) for link in links if link.relation != "possible" or link.copies)
        reached = set(ends) - known
        known |= reached
    published = index.published(known)
    links = [link for link in found.values() if link.a in published and link.b in published]
    index.write_members(assign(published, links))
