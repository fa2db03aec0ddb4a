"""Clusters: copies join, containment joins one to one, collections stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.dedup import Link, assign


def link(a: str, b: str, relation: str = "near", *, joins: bool = True, verdict: str | None = None) -> Link:
    return Link(a, b, relation, 1.0, "test", joins, verdict)  # type: ignore[arg-type]


def clusters(names: str, *links: Link) -> list[str]:
    groups: dict[str, str] = {}
    for article, member in assign(dict.fromkeys(names), links).items():
        groups[member.cluster_id] = groups.get(member.cluster_id, "") + article
    return sorted("".join(sorted(group)) for group in groups.values())


def test_an_article_alone_is_its_own_cluster_and_repeats_none() -> None:
    (member,) = assign({"a": None}, []).values()
    assert (member.cluster_id, member.duplicate_of) == ("a", None)


def test_copies_of_copies_join() -> None:
    assert clusters("abcd", link("a", "b"), link("b", "c", "exact")) == ["abc", "d"]


def test_one_story_told_twice_does_not_join() -> None:
    assert clusters("ab", link("a", "b", "possible", joins=False)) == ["a", "b"]


def test_a_teaser_joins_its_article() -> None:
    assert clusters("ab", link("a", "b", "contained_in")) == ["ab"]


def test_a_collection_of_two_articles_stands_alone() -> None:
    assert clusters("abc", link("a", "b", "contains"), link("a", "c", "contains")) == ["a", "b", "c"]


def test_a_page_that_holds_two_copies_of_one_article_is_no_collection() -> None:
    assert clusters("abc", link("a", "b", "contains"), link("a", "c", "contains"), link("b", "c")) == ["abc"]


def test_a_collection_does_not_join_the_copies_of_its_parts() -> None:
    links = (link("a", "b", "contains"), link("a", "c", "contains"), link("b", "d"), link("a", "d", "contains"))
    assert clusters("abcd", *links) == ["a", "bd", "c"]


def test_a_text_that_two_unrelated_pages_hold_joins_neither() -> None:
    assert clusters("abc", link("a", "c", "contains"), link("b", "c", "contains")) == ["a", "b", "c"]


def test_containment_that_may_not_join_still_makes_a_collection() -> None:
    links = (link("a", "b", "contains", joins=False), link("a", "c", "contains", joins=False), link("a", "d"))
    assert clusters("abcd", *links) == ["a", "b", "c", "d"]


def test_verdicts_of_a_human_win() -> None:
    assert clusters("ab", link("a", "b", verdict="undone")) == ["a", "b"]
    assert clusters("ab", link("a", "b", "possible", joins=False, verdict="confirmed")) == ["ab"]


@pytest.mark.parametrize(
    ("times", "head"),
    [
        ({"a": None, "b": "2026-01-02"}, "b"),
        ({"a": "2026-01-02T01:00:00+09:00", "b": "2026-01-01T23:00:00Z"}, "a"),
        ({"a": "2026-01-01T12:00:00Z", "b": "2026-01-01"}, "b"),
        ({"a": "2026-02", "b": "2026"}, "b"),
        ({"a": "2026-01-01", "b": "2026-01-01T00:00:00Z"}, "a"),
    ],
)
def test_the_earliest_heads_and_equals_go_by_id(times: dict[str, str | None], head: str) -> None:
    members = assign(times, [link("a", "b")])
    assert {member.cluster_id for member in members.values()} == {head}
    assert members[head].duplicate_of is None


@given(st.data())
def test_the_order_of_articles_and_links_does_not_matter(data: st.DataObject) -> None:
    names = "abcdefgh"
    pairs = [(a, b) for a in names for b in names if a < b]
    relations = st.sampled_from(["near", "exact", "contains", "contained_in", "possible"])
    drawn = data.draw(st.dictionaries(st.sampled_from(pairs), st.tuples(relations, st.booleans()), max_size=10))
    links = [link(a, b, relation, joins=joins) for (a, b), (relation, joins) in drawn.items()]
    shuffled = dict.fromkeys(data.draw(st.permutations(names)))
    assert assign(dict.fromkeys(names), links) == assign(shuffled, data.draw(st.permutations(links)))
