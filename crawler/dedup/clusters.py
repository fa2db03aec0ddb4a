"""Clusters of copies: a function of articles and links, whatever the order in which they came.

Copies join. A text and the longer one that holds it join only one to one: a page that holds two or more articles is a
collection and stands alone, and so does a text that two unrelated pages hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeVar

from crawler.dedup.decision import Relation

Node = TypeVar("Node", bound=Hashable)


@dataclass(slots=True, frozen=True)
class Link:
    """What is known about a pair of articles, ``a`` being the smaller id."""

    a: str
    b: str
    relation: Relation
    score: float
    method: str
    joins: bool = True
    verdict: Literal["confirmed", "undone"] | None = None
    """What a human said about it, which no later decision changes."""

    @property
    def copies(self) -> bool:
        """Whether the two are one text, as opposed to one holding the other."""
        if self.verdict == "confirmed":
            return True
        return self.joins and self.relation in ("same_url", "exact", "near")


@dataclass(slots=True, frozen=True)
class Member:
    """The place of an article: the cluster, and the article that it repeats."""

    cluster_id: str
    duplicate_of: str | None


def assign(published: Mapping[str, str | None], links: Iterable[Link]) -> dict[str, Member]:
    """Return the place of each article of *published* (id to time of publication).

    A cluster is called after its earliest article; those without a time come last, and equal times go by id.

    >>> assign({"a": None, "b": "2026-01-01"}, [Link("a", "b", "near", 1.0, "m")])["a"]
    Member(cluster_id='b', duplicate_of='b')
    """
    held = [link for link in links if link.verdict != "undone" and (link.relation != "possible" or link.copies)]
    collections = _collections(held)
    kept = [link for link in held if link.verdict == "confirmed" or not {link.a, link.b} & collections]
    groups = _joined(published, [(link.a, link.b) for link in kept if link.copies])
    groups = _joined(published, _one_to_one(kept, groups), groups)
    members: dict[str, list[str]] = defaultdict(list)
    for article, group in groups.items():
        members[group].append(article)
    places = {}
    for together in members.values():
        head = min(together, key=lambda article: (*_instant(published[article]), article))
        places.update({article: Member(head, None if article == head else head) for article in together})
    return places


def _collections(links: list[Link]) -> set[str]:
    """Return the articles that hold two or more articles which have nothing to do with each other."""
    inside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        outer, inner = _nested(link)
        if outer is not None and link.verdict is None:
            inside[outer].add(inner)
    pairs = {(link.a, link.b) for link in links}
    return {outer for outer, held in inside.items() if len(held) > 1 and _parts(held, pairs) > 1}


def _nested(link: Link) -> tuple[str | None, str]:
    """Return the longer and the shorter text of a containment; no longer one for other relations."""
    if link.relation == "contains":
        return link.a, link.b
    return (link.b, link.a) if link.relation == "contained_in" else (None, "")


def _one_to_one(links: list[Link], group: dict[str, str]) -> list[tuple[str, str]]:
    """Return the pairs of groups that join because one holds the other and nothing else, and is its only holder."""
    inside: dict[str, set[str]] = defaultdict(set)
    outside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        outer, inner = _nested(link)
        if outer is not None and link.joins and not link.copies and group[outer] != group[inner]:
            inside[group[outer]].add(group[inner])
            outside[group[inner]].add(group[outer])
    pairs = {(group[link.a], group[link.b]) for link in links}
    return [
        (outer, inner)
        for outer, held in inside.items()
        for inner in held
        if _parts(held, pairs) == 1 and _parts(outside[inner], pairs) == 1
    ]


def _parts(nodes: set[str], pairs: set[tuple[str, str]]) -> int:
    """Return into how many connected parts *pairs* divide *nodes*."""
    if len(nodes) == 1:
        return 1
    edges = [(one, other) for one in nodes for other in nodes if (one, other) in pairs]
    return len(set(_joined(nodes, edges).values()))


def _joined(
    nodes: Iterable[str], pairs: Iterable[tuple[str, str]], start: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return for each node the least node that *pairs* connect it with, beginning from the groups of *start*."""
    parent = dict(start) if start is not None else {node: node for node in nodes}
    find = _finder(parent)
    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        parent[high] = low
    return {node: find(node) for node in parent}


def _finder(parent: dict[Node, Node]) -> Callable[[Node], Node]:
    def find(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    return find


def _instant(published_at: str | None) -> tuple[bool, float]:
    """Return a key by which times sort, the unknown last; a bare day, month or year counts from its beginning, UTC."""
    if published_at is None:
        return (True, 0.0)
    whole = published_at + "-01-01"[: max(0, 10 - len(published_at))] if len(published_at) < 8 else published_at
    when = datetime.fromisoformat(whole)
    return (False, (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
