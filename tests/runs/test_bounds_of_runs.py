"""What bounds a run: its limits, what the user wants of it, and hosts that fail."""

from datetime import UTC, datetime, timedelta

import pytest

from crawler.items import Article, Link
from crawler.runs import Options, Tally
from crawler.runs.breaker import FAULTS, MOST_TRIPS, REST, Breaker
from crawler.runs.limits import Limits
from crawler.runs.selection import Selection
from crawler.runs.visit import LONGEST_WAIT
from crawler.store import Lease, Outcome, Store

NOW = datetime(2026, 3, 1, tzinfo=UTC)
PAGE = "https://a.example/1"


def outcome(status: int | None, url: str = PAGE) -> Outcome:
    state = "failed" if status is None or status >= 400 else "listing"
    return Outcome(url, state, NOW, reason="connection lost" if status is None else "", status=status)


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "articles.db") as opened:
        yield opened


def leased(store: Store, link: Link) -> Lease:
    store.frontier.push([link], "a.example", NOW)
    (lease,) = store.frontier.lease(NOW)
    return lease


def test_the_first_bound_that_is_reached_ends_a_run() -> None:
    tally = Tally()
    limits = Limits(Options(limit=1, max_pages=2), tally)
    limits.count_page()
    assert limits.reached() is None
    limits.count_page()
    assert limits.reached() == "max-pages"
    tally.new = 1
    assert limits.is_full
    assert limits.reached() == "limit"
    assert Limits(Options(max_time=1e-9), Tally()).reached() == "max-time"


def test_what_the_user_does_not_want_is_named(store: Store) -> None:
    selection = Selection(Options(exclude=["/tag/"], include=["/news/"], since="2026-01-01"))
    assert selection.why_refused(leased(store, Link("https://a.example/tag/x"))) == "excluded"
    old = Link("https://b.example/news/1", "article", published_at="2025-12-31T23:00:00Z")
    assert selection.why_refused(leased(store, old)) == "published before 2026-01-01"
    kept = Article(id="1", url="https://a.example/news/1", title="T", publication="a", published_at="2026-01-01")
    assert selection.why_unwanted(kept) is None
    kept.url = "https://a.example/blog/1"
    assert selection.why_unwanted(kept) == "not included"


def test_a_host_that_fails_rests_ever_longer_and_an_answer_ends_that(store: Store) -> None:
    breaker = Breaker(store, lambda: NOW)
    breaker.note(outcome(200))
    rests = []
    for _ in range(FAULTS + MOST_TRIPS):
        breaker.note(outcome(503))
        known = store.host("a.example")
        assert known is not None
        if "a.example" in breaker.resting:
            assert known.not_before is not None
            rests.append(known.not_before - NOW)
    assert rests == [REST, 2 * REST, 4 * REST, 2 * LONGEST_WAIT]
    breaker.note(outcome(404))
    assert not breaker.resting
    assert (host := store.host("a.example")) is not None
    assert host.failures == 0


def test_a_page_that_is_bad_speaks_not_against_its_host(store: Store) -> None:
    breaker = Breaker(store, lambda: NOW)
    for _ in range(2 * FAULTS):
        breaker.note(Outcome(PAGE, "failed", NOW, reason="page too large"))
    assert not breaker.resting


def test_only_the_scheme_that_nothing_answers_by_is_left_alone(store: Store) -> None:
    breaker = Breaker(store, lambda: NOW)
    breaker.note(outcome(200, "https://a.example/"))
    for _ in range(FAULTS):
        assert not breaker.is_silent("http://a.example/2")
        breaker.note(outcome(None, "http://a.example/1"))
    assert breaker.is_silent("http://a.example/2")
    assert not breaker.is_silent("https://a.example/2")
    assert not breaker.resting


def test_a_later_run_asks_again_what_an_earlier_one_left_alone(store: Store) -> None:
    earlier = Breaker(store, lambda: NOW)
    for _ in range(FAULTS):
        earlier.note(outcome(500))
    later = NOW + timedelta(minutes=1)
    Breaker(store, lambda: later).try_again(["a.example", "a.example"])
    known = store.host("a.example")
    assert known is not None
    assert (known.failures, known.not_before) == (0, later)
