"""What a new crawl asks, what a link makes due, and how an interval finds its length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Article, Link, PageKind
from crawler.store import Outcome, Store, revisit
from crawler.store.revisit import BOUNDS, DAY, HOUR

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]
KINDS: list[PageKind] = ["listing", "article", "unknown"]


@given(
    kind=st.sampled_from(KINDS),
    previous=st.none() | st.floats(0, 1e9),
    changed=st.booleans(),
    age=st.none() | st.floats(0, 1e10),
)
def test_an_interval_stays_between_floor_and_ceiling(
    kind: PageKind, previous: float | None, changed: bool, age: float | None
) -> None:
    floor, _, ceiling = BOUNDS[kind]
    assert floor <= revisit.next_interval(kind, previous, changed=changed, age=age) <= ceiling


def test_a_year_of_an_article_that_never_changes_takes_few_requests(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    store.frontier.push([Link("https://a.example/one", "article")], "a.example", at)
    asked = 0
    for day in range(365):
        now = at + timedelta(days=day)
        store.frontier.begin("a.example", now)
        for lease in store.frontier.lease(now):
            asked += 1
            article = make_article(lease.url, published_at=at.isoformat())
            store.record(make_outcome(article, now), 1, now)
    assert 5 <= asked <= 15


def _end(store: Store, url: str, outcome: Outcome, at: datetime) -> None:
    store.record(outcome, 1, at)
    store.commit()


@pytest.mark.parametrize(
    ("kind", "hours", "is_due"),
    [
        ("front", 0, True),
        ("section", 0, True),
        ("feed", 0, True),
        ("sitemap", 0, True),
        ("listing", 1, False),
        ("listing", 25, True),
    ],
)
def test_entry_pages_are_due_in_every_crawl_and_others_after_a_while(
    store: Store, at: datetime, make_outcome: MakeOutcome, kind: PageKind, hours: int, is_due: bool
) -> None:
    url = "https://a.example/p"
    store.frontier.push([Link(url, kind)], "a.example", at)
    _end(store, url, make_outcome(url=url, state="listing", kind=kind), at)
    now = at + timedelta(hours=hours)
    store.frontier.begin("a.example", now)
    assert bool(store.frontier.lease(now)) == is_due


@pytest.mark.parametrize(
    ("exit_code", "hours", "is_due"), [(None, 1, False), (130, 1, False), (None, 25, True), (0, 1, True), (7, 1, True)]
)
def test_an_interrupted_crawl_is_gone_on_with(
    path: Path, at: datetime, make_outcome: MakeOutcome, exit_code: int | None, hours: int, is_due: bool
) -> None:
    front = Link("https://a.example/", "front")
    with Store(path) as store:
        run_id = store.start_run("crawl", [], {}, at)
        store.frontier.begin("a.example", at)
        store.frontier.push([front, Link("https://a.example/left")], "a.example", at)
        _end(store, "", make_outcome(url=front.url, state="listing", kind="front"), at)
        if exit_code is not None:
            store.finish_run(run_id, exit_code, "", {}, at)
    now = at + timedelta(hours=hours)
    with Store(path) as store:
        store.frontier.begin("a.example", now)
        store.frontier.push([front], "a.example", now, refresh=True)
        assert {lease.url for lease in store.frontier.lease(now, 9, 9)} >= {"https://a.example/left"}
        assert (store.state_of(front.url) == "leased") == is_due


def test_a_front_page_that_looks_like_a_list_stays_a_front_page(
    store: Store, at: datetime, make_outcome: MakeOutcome
) -> None:
    store.frontier.push([Link("https://a.example/", "front")], "a.example", at)
    _end(store, "", make_outcome(url="https://a.example/", state="listing", kind="listing"), at)
    store.frontier.begin("a.example", at)
    assert store.frontier.lease(at)[0].kind == "front"


def test_a_list_that_changed_when_it_was_last_read_is_due(
    store: Store, at: datetime, make_outcome: MakeOutcome
) -> None:
    url = "https://a.example/page/2"
    for hour, body_hash in enumerate(("a", "b")):
        _end(store, url, make_outcome(url=url, state="listing", kind="listing", body_hash=body_hash), at)
        store.frontier.begin("", at)
        assert bool(store.frontier.lease(at)) == bool(hour)


@pytest.mark.parametrize(
    ("state", "is_due"),
    [("failed", True), ("gone", False), ("not-article", False), ("redirected", False)],
)
def test_a_new_crawl_tries_again_what_failed(
    store: Store, at: datetime, make_outcome: MakeOutcome, state: str, is_due: bool
) -> None:
    url = "https://a.example/p"
    store.frontier.push([Link(url)], "a.example", at)
    _end(store, url, make_outcome(url=url, state=state), at)
    now = at + timedelta(hours=1)
    assert store.frontier.begin("a.example", now) == is_due
    store.frontier.begin("a.example", now, refresh=True)
    assert store.frontier.lease(now)


def test_a_new_crawl_waits_for_a_page_that_was_put_off(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    url, later = "https://a.example/p", at + timedelta(hours=1)
    store.frontier.push([Link(url)], "a.example", at)
    _end(store, url, make_outcome(url=url, state="deferred", not_before=later), at)
    store.frontier.begin("a.example", at)
    assert not store.frontier.lease(at)
    assert store.frontier.next_at(at) == later
    store.frontier.begin("a.example", later)
    assert store.frontier.lease(later)


def _read(store: Store, link: Link, at: datetime, make_article: Make, make_outcome: MakeOutcome) -> None:
    store.frontier.push([link], "a.example", at)
    store.frontier.lease(at)
    _end(store, link.url, make_outcome(make_article(link.url), at), at)


@pytest.mark.parametrize(
    ("first", "then", "is_due"),
    [
        ("2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", True),
        ("2026-02-02T00:00:00Z", "2026-02-02T00:00:00Z", False),
        ("2026-02-02", "2026-02-01", False),
        (None, "2026-02-02", False),
        (None, "2026-03-01T13:00:00Z", True),
        ("2026-02-01", "2099-01-01", False),
        ("2026-02-01", "soon", False),
    ],
)
def test_a_newer_date_makes_an_article_due(
    store: Store,
    at: datetime,
    make_article: Make,
    make_outcome: MakeOutcome,
    first: str | None,
    then: str,
    is_due: bool,
) -> None:
    url = "https://a.example/one"
    _read(store, Link(url, "article", modified_at=first), at, make_article, make_outcome)
    now = at + timedelta(hours=2)
    store.frontier.begin("a.example", now)
    assert store.frontier.push([Link(url, "article", modified_at=then)], "a.example", now) == 0
    assert bool(store.frontier.lease(now)) == is_due


def test_two_dates_in_one_crawl_do_not_ask_twice(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    url = "https://a.example/one"
    store.frontier.begin("a.example", at)
    _read(store, Link(url, "article", modified_at="2026-02-01"), at, make_article, make_outcome)
    store.frontier.push([Link(url, "article", modified_at="2026-02-01T00:00:07Z")], "a.example", at)
    assert not store.frontier.lease(at)


def test_a_known_link_makes_its_page_more_specific_and_more_urgent(store: Store, at: datetime) -> None:
    links = [Link("https://a.example/a"), Link("https://a.example/b", priority=5)]
    store.frontier.push(links, "a.example", at)
    known = [Link("https://a.example/a", "feed", priority=9), Link("https://a.example/b", "unknown", priority=1)]
    assert store.frontier.push(known, "a.example", at) == 0
    leases = store.frontier.lease(at, limit=2, per_host=2)
    assert [(lease.url[-1], lease.kind, lease.priority) for lease in leases] == [("a", "feed", 9), ("b", "unknown", 5)]


def test_pages_of_other_publications_and_lower_priorities_stay(store: Store, at: datetime) -> None:
    store.frontier.push([Link("https://a.example/1", priority=1), Link("https://a.example/2")], "a.example", at)
    store.frontier.push([Link("https://b.example/")], "b.example", at)
    assert [lease.url for lease in store.frontier.lease(at, 9, 9, ["a.example"], min_priority=1)] == [
        "https://a.example/1"
    ]
    assert store.frontier.next_at(at, ["a.example"], min_priority=1) is None
    assert store.frontier.next_at(at, ["a.example"]) == at
    assert [lease.host for lease in store.frontier.lease(at, 9, 9, ["b.example"])] == ["b.example"]
    assert [lease.url for lease in store.frontier.lease(at, 9, 9)] == ["https://a.example/2"]


def test_a_page_given_back_was_not_asked(store: Store, at: datetime) -> None:
    store.frontier.push([Link("http://a.example/1")], "a.example", at)
    (lease,) = store.frontier.lease(at)
    store.frontier.give_back(lease.url, at + timedelta(seconds=5), "resting", retarget="https://a.example/1")
    assert not store.frontier.lease(at)
    (again,) = store.frontier.lease(at + timedelta(seconds=5))
    assert (again.url, again.attempts) == ("https://a.example/1", 0)


def test_conditions_are_kept_only_for_pages_that_were_taken(
    store: Store, at: datetime, make_outcome: MakeOutcome
) -> None:
    for state, etag in (("listing", '"e"'), ("refused", None), ("not-article", None)):
        url = f"https://a.example/{state}"
        store.frontier.push([Link(url)], "a.example", at)
        _end(store, url, make_outcome(url=url, state=state, etag='"e"'), at)
        store.frontier.push([Link(url)], "a.example", at, refresh=True)
        assert store.frontier.lease(at, per_host=9)[0].etag == etag


def test_an_address_that_is_no_text_has_no_state(store: Store) -> None:
    assert store.state_of("https://a.example/\ud800") is None
    assert store.article("\ud800") is None


@pytest.mark.parametrize(("status", "is_due"), [(None, True), (200, False)])
def test_what_was_refused_unasked_is_tried_by_the_next_crawl(
    store: Store, at: datetime, make_outcome: MakeOutcome, status: int | None, is_due: bool
) -> None:
    url = "https://a.example/p"
    _end(store, url, make_outcome(url=url, state="refused", status=status), at)
    store.frontier.begin("", at + timedelta(hours=1))
    assert bool(store.frontier.lease(at + timedelta(hours=1))) == is_due


def test_hints_are_read_as_times() -> None:
    assert revisit.epoch("1970-01-02T00:00:00+01:00") == DAY - HOUR
    assert revisit.epoch("1970") == 0.0
    assert revisit.epoch("1970-13") is None
