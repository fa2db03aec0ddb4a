"""Runs, publications and hosts as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from crawler.store import Outcome, Store, timestamp
from crawler.store.runs import KILLED


def test_a_run_is_written_from_begin_to_end(store: Store, at: datetime) -> None:
    run_id = store.start_run("crawl", ["a.example"], {"delay": 1.5, "odd": float("nan")}, at)
    open_run = store.run(run_id)
    assert open_run is not None
    assert (open_run.ended_at, open_run.exit_code) == (None, None)
    store.finish_run(run_id, 0, "finished", {"articles": {"new": 3}}, at + timedelta(minutes=1))
    (run,) = store.runs()
    assert (run.command, run.targets, run.settings) == ("crawl", ["a.example"], {"delay": 1.5, "odd": None})
    assert (run.exit_code, run.reason, run.stats) == (0, "finished", {"articles": {"new": 3}})
    assert (run.started_at, run.ended_at) == (timestamp(at), timestamp(at + timedelta(minutes=1)))
    assert store.run(99) is None


def test_a_run_that_was_killed_is_closed_by_the_next(path: Path, at: datetime) -> None:
    with Store(path) as store:
        store.start_run("crawl", [], {}, at)
    with Store(path) as store:
        store.start_run("crawl", [], {}, at)
        last, first = store.runs()
        assert (first.reason, first.exit_code) == (KILLED, None)
        assert last.ended_at is None


def test_failures_are_listed_by_run(store: Store, at: datetime, make_outcome: Callable[..., Outcome]) -> None:
    for number in (1, 2):
        run_id = store.start_run("crawl", [], {}, at)
        outcome = make_outcome(url=f"https://a.example/{number}", state="failed", reason="http 500")
        store.record(outcome, run_id, at)
        store.record(outcome, run_id, at)
    assert [failure.url for failure in store.failures(1)] == ["https://a.example/1"]
    assert len(store.failures()) == 2


def test_a_publication_keeps_its_name_and_takes_its_new_scope(store: Store, at: datetime) -> None:
    store.put_publication("a.example", at=at, name="The A", start="https://a.example/", hosts=["a.example"])
    later = at + timedelta(days=1)
    store.put_publication("a.example", at=later, hosts=["a.example", "b.a.example"], prefix="/news/", profile="a")
    (publication,) = store.publications()
    assert (publication.name, publication.start) == ("The A", "https://a.example/")
    assert (publication.hosts, publication.prefix, publication.profile) == (["a.example", "b.a.example"], "/news/", "a")
    assert (publication.first_seen_at, publication.crawled_at) == (timestamp(at), timestamp(later))
