"""The ten invariants of the store, a test each, and the kill that they are for."""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crawler.errors import StoreBusyError
from crawler.items import Article, Link
from crawler.store import WAITING, Frontier, KeptPage, Outcome, Store, timestamp
from crawler.store.migrations import MIGRATIONS
from crawler.store.sqlite_frontier import SqliteFrontier

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    """Return what another process sees: only what was committed."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def dataset(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the tables of the dataset and of the frontier's ends."""
    queries = {
        "articles": "SELECT * FROM articles ORDER BY id",
        **{
            table: f"SELECT * FROM {table} ORDER BY 1, 2, 3"
            for table in ("article_authors", "article_tags", "article_images", "article_blocks", "engagement")
        },
        "versions": "SELECT article_id, version, content_hash FROM article_versions ORDER BY 1, 2",
        "urls": "SELECT * FROM article_urls ORDER BY 1, 2",
        "pages": "SELECT * FROM pages ORDER BY number",
    }
    return {name: rows(path, sql) for name, sql in queries.items()}


def test_1_an_outcome_is_one_transaction(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    store.frontier.push([Link("https://a.example/one")], "a.example", at)
    store.commit()
    found = [Link("https://a.example/two")]
    store.record(make_outcome(make_article(), etag='"e"', links=found), run_id, at)
    assert rows(path, "SELECT (SELECT count(*) FROM articles), state, etag FROM pages") == [(0, "due", None)]
    store.commit()
    assert rows(path, "SELECT state, etag FROM pages ORDER BY number") == [("article", '"e"'), ("due", None)]
    assert rows(path, "SELECT count(*), (SELECT count(*) FROM engagement) FROM articles") == [(1, 1)]
    assert rows(path, "SELECT * FROM run_states") == [(1, "article", 1)]


def test_1_an_outcome_that_cannot_be_written_leaves_no_trace(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    store.record(make_outcome(make_article("https://a.example/good")), run_id, at)
    broken = make_outcome(make_article("https://a.example/bad"))
    broken.links = [Link("https://a.example/new"), None]  # type: ignore[list-item]
    with pytest.raises(AttributeError):
        store.record(broken, run_id, at)
    store.commit()
    assert rows(path, "SELECT url FROM articles") == [("https://a.example/good",)]
    assert rows(path, "SELECT url FROM pages") == [("https://a.example/good",)]
    assert store.frontier.push([Link("https://a.example/new")], "a.example", at) == 1


def test_1_outcomes_are_committed_in_groups_by_number_and_time(
    store: Store, path: Path, at: datetime, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    for number in range(199):
        store.record(make_outcome(url=f"https://a.example/{number}"), run_id, at)
    assert rows(path, "SELECT count(*) FROM pages") == [(0,)]
    store.record(make_outcome(url="https://a.example/199"), run_id, at)
    assert rows(path, "SELECT count(*) FROM pages") == [(200,)]
    store.record(make_outcome(url="https://a.example/200"), run_id, at)
    store.record(make_outcome(url="https://a.example/201"), run_id, at + timedelta(seconds=2))
    assert rows(path, "SELECT count(*) FROM pages") == [(202,)]


def test_1_a_crawl_that_waits_commits_what_it_has(
    store: Store, path: Path, at: datetime, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    store.record(make_outcome(url="https://a.example/1"), run_id, at)
    assert store.frontier.next_at(at) is None
    assert rows(path, "SELECT count(*) FROM pages") == [(0,)]
    assert store.frontier.next_at(at + timedelta(seconds=1)) is None
    assert rows(path, "SELECT count(*) FROM pages") == [(1,)]


def test_2_what_was_leased_by_a_dead_run_is_due_again(path: Path, at: datetime) -> None:
    with Store(path) as store:
        store.frontier.push([Link(f"https://a.example/{number}") for number in range(3)], "a.example", at)
        assert len(store.frontier.lease(at, limit=2, per_host=2)) == 2
    with Store(path) as store:
        assert store.frontier.release_leases(at) == 2
        leases = store.frontier.lease(at, limit=9, per_host=9)
        assert [lease.attempts for lease in leases] == [0, 0, 0]


def test_2_a_lease_that_nobody_answers_is_due_again(store: Store, at: datetime) -> None:
    store.frontier.push([Link("https://a.example/1")], "a.example", at)
    assert store.frontier.lease(at)
    assert not store.frontier.lease(at + timedelta(minutes=5))
    store.frontier.extend("https://a.example/1", at + timedelta(minutes=20))
    assert not store.frontier.lease(at + timedelta(minutes=40))
    assert store.frontier.lease(at + timedelta(hours=1))


def test_2_seen_means_stored_not_asked(store: Store, path: Path, at: datetime) -> None:
    links = [Link("https://a.example/1"), Link("http://a.example/1#top")]
    assert store.frontier.push(links, "a.example", at) == 1
    store._database.rollback()
    assert store.frontier.push(links, "a.example", at) == 1


def test_3_storing_the_same_page_twice_changes_nothing(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    outcome = make_outcome(make_article(), links=[Link("https://a.example/two")], page=KeptPage(b"<html>"))
    assert store.record(outcome, run_id, at) == "new"
    store.commit()
    before = dataset(path), store.run(run_id), store.cursor()
    assert store.record(replace(outcome), run_id, at) == "unchanged"
    store.commit()
    assert (dataset(path), store.run(run_id), store.cursor()) == before


def test_4_a_second_writer_is_told_who_writes_since_when(store: Store, path: Path, at: datetime) -> None:
    store.lock("crawler crawl", at)
    with Store(path) as other, pytest.raises(StoreBusyError) as caught:
        other.lock("crawler crawl", at)
    assert f"process {os.getpid()}" in str(caught.value)
    assert timestamp(at) in str(caught.value)
    assert caught.value.exit_code == 6


def test_4_readers_work_while_a_crawl_writes(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    store.lock("crawler crawl", at)
    run_id = store.start_run("crawl", [], {}, at)
    store.record(make_outcome(make_article("https://a.example/1")), run_id, at)
    store.commit()
    store.record(make_outcome(make_article("https://a.example/2")), run_id, at)
    with Store(path, readonly=True) as reader:
        streamed = reader.articles()
        first = next(streamed)
        store.commit()
        assert first.url == "https://a.example/1"
        assert list(streamed) == []  # one state of the file, though the crawl went on
        assert len(list(reader.articles())) == 2


def test_5_cost_is_flat(store: Store, at: datetime) -> None:
    def steps(call: Callable[[], object]) -> int:
        """Count steps of SQLite's machine in hundreds: a measure of work that no load of the machine disturbs."""
        done = itertools.count()
        store._database.connection.set_progress_handler(lambda: next(done) and None, 100)
        call()
        store._database.connection.set_progress_handler(None, 100)
        return next(done)

    def work(name: str) -> tuple[int, int, int]:
        fresh = [Link(f"https://{name}.example/{number}") for number in range(50)]
        push = steps(lambda: store.frontier.push(fresh, name, at))
        store.frontier.forget()
        seen = steps(lambda: store.frontier.push(fresh, name, at))
        store.frontier.lease(at)  # marks the queues that are wanted, once
        pop = steps(lambda: [store.frontier.lease(at) for _ in range(20)])
        return push, seen, pop

    store.frontier.push([Link(f"https://h{number}.example/") for number in range(20)], "p", at)
    small = work("small")
    store.frontier.push([Link(f"https://h{number % 3000}.example/{number}") for number in range(15_000)], "p", at)
    large = work("large")
    assert all(after <= before * 1.5 + 5 for before, after in zip(small, large, strict=True)), (small, large)


def test_6_politeness_is_kept_across_runs(path: Path, at: datetime, make_outcome: MakeOutcome) -> None:
    later = at + timedelta(minutes=5)
    with Store(path) as store:
        store.frontier.push([Link("https://a.example/1"), Link("https://b.example/1")], "p", at)
        store.put_host("a.example", not_before=later, delay=2.5, failures=4)
        store.put_host("https://a.example", robots=b"User-agent: *", robots_status=200, robots_at=at)
    with Store(path) as store:
        host = store.host("a.example")
        assert host is not None
        assert (host.not_before, host.delay, host.failures) == (later, 2.5, 4)
        kept = store.host("https://a.example")
        assert kept is not None
        assert (kept.robots, kept.robots_status, kept.robots_at) == (b"User-agent: *", 200, at)
        assert [lease.host for lease in store.frontier.lease(at, limit=9)] == ["b.example"]
        assert store.frontier.next_at(at) == later
        store.frontier.push([Link("https://a.example/2")], "p", at)
        assert len(store.frontier.lease(later, limit=9)) == 1
        store.record(make_outcome(url="https://a.example/1", at=later), 1, later)
        assert not store.frontier.lease(later + timedelta(seconds=2))
        assert store.frontier.lease(later + timedelta(seconds=3))


def test_7_every_address_has_one_state_and_a_run_accounts_for_what_it_asked(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    states = ["article", "unchanged", "listing", "not-article", "redirected", "gone", "refused", "failed", "deferred"]
    store.frontier.push([Link(f"https://a.example/{state}") for state in states], "a.example", at)
    for _ in states:
        lease = store.frontier.lease(at)[0]
        name = lease.url.rpartition("/")[2]
        article = make_article(lease.url) if name == "article" else None
        outcome = make_outcome(article, url=lease.url, state=name, reason=f"was {name}")
        store.record(replace(outcome, not_before=at + timedelta(minutes=1)), run_id, at)
    assert store.frontier.counts() == dict.fromkeys(sorted(states), 1)
    run = store.run(run_id)
    assert run is not None
    assert run.states == dict.fromkeys(states, 1)
    later = at + timedelta(minutes=2)
    (again,) = store.frontier.lease(later, limit=9)
    assert again.attempts == 1
    store.record(make_outcome(url=again.url, state="failed", reason="http 503", at=later), run_id, later)
    run = store.run(run_id)
    assert run is not None
    assert run.states["failed"] == 2
    assert sum(run.states.values()) == len(states)
    assert [(failure.url, failure.reason, failure.tries) for failure in store.failures(run_id)] == [
        ("https://a.example/deferred", "http 503", 2),
        ("https://a.example/failed", "was failed", 1),
    ]


def test_8_schema_versions_are_named_in_the_file(store: Store, path: Path) -> None:
    # Older, newer and foreign files have their tests in test_store_file.py.
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert rows(path, "PRAGMA application_id") == [(0x43524157,)]


def _site(make_article: Make, make_outcome: MakeOutcome) -> dict[str, Callable[[datetime], Outcome]]:
    """Return a site of two copies, two addresses of one article, a redirect and a page that is gone."""
    base = "https://a.example"
    story = " ".join(f"word{number}" for number in range(120))

    def article(url: str, **fields: object) -> Callable[[datetime], Outcome]:
        return lambda at: make_outcome(make_article(url, **fields), at)

    def page(url: str, **fields: object) -> Callable[[datetime], Outcome]:
        return lambda at: make_outcome(url=url, at=at, **fields)

    links = [Link(f"{base}/{name}") for name in ("copy", "original", "amp/story", "story", "moved", "lost", "target")]
    return {
        f"{base}/": page(f"{base}/", state="listing", kind="front", links=links),
        f"{base}/copy": article(f"{base}/copy", body=story, published_at="2026-02-03", publication="b.example"),
        f"{base}/original": article(f"{base}/original", body=story, published_at="2026-02-01"),
        f"{base}/amp/story": article(f"{base}/amp/story", canonical_url=f"{base}/story", title="Story (AMP)"),
        f"{base}/story": article(f"{base}/story", title="Story"),
        f"{base}/moved": page(f"{base}/moved", state="redirected", links=[Link(f"{base}/target")]),
        f"{base}/target": article(f"{base}/target", title="Target", body="Another text."),
        f"{base}/lost": page(f"{base}/lost", state="gone", status=404),
    }


@pytest.mark.parametrize("seed", range(6))
def test_9_the_end_does_not_depend_on_order_or_interruptions(
    tmp_path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome, crawl: Callable[..., int], seed: int
) -> None:
    site = _site(make_article, make_outcome)
    with Store(tmp_path / "straight.db") as straight:
        straight.frontier.push([Link("https://a.example/", "front")], "a.example", at)
        crawl(straight, site, straight.start_run("crawl", [], {}, at), at)
        straight.settle(at)
        expected = [article.to_dict() for article in straight.articles(with_duplicates=True)]
    chance = random.Random(seed)
    path = tmp_path / "shuffled.db"
    addresses = chance.sample(sorted(site), len(site))
    while True:
        with Store(path) as store:
            run_id = store.start_run("crawl", [], {}, at)
            store.frontier.release_leases(at)
            store.frontier.push([Link("https://a.example/", "front")], "a.example", at)
            store.frontier.push([Link(url, priority=n) for n, url in enumerate(addresses)], "a.example", at)
            for lease in store.frontier.lease(at, limit=chance.randint(1, 3), per_host=9):
                store.record(site[lease.url](at), run_id, at)
            if chance.random() < 0.3:
                store.settle(at)
            if chance.random() < 0.3:
                store._database.rollback()  # what a kill does to what was not committed
            elif not store.frontier.pending():
                store.settle(at)
                break
    with Store(path, readonly=True) as store:
        assert [article.to_dict() for article in store.articles(with_duplicates=True)] == expected
        assert len(expected) == 4
        assert [article["url"] for article in expected if article["duplicate_of"]] == ["https://a.example/copy"]


def test_10_the_frontier_is_an_interface(store: Store) -> None:
    frontier: Frontier = store.frontier
    offered = {name for name in vars(Frontier) if not name.startswith("_")}
    assert offered == {
        "push", "begin", "end", "lease", "extend", "give_back", "release_leases",
        "next_at", "counts", "waiting", "pending",
    }  # fmt: skip
    assert all(callable(getattr(frontier, name)) for name in offered)
    assert isinstance(frontier, SqliteFrontier)
    assert set(WAITING) == {"due", "leased", "deferred"}


WRITER = """
import json, sys
from datetime import UTC, datetime
from crawler import urls
from crawler.items import Article, Block, Link
from crawler.store import Outcome, Store, timestamp

at = datetime(2026, 3, 1, tzinfo=UTC)
with Store(sys.argv[1]) as store:
    store.lock("crawler crawl", at)
    store.frontier.release_leases(at)
    run_id = store.start_run("crawl", [], {}, at)
    store.frontier.push([Link(f"https://a.example/{n}") for n in range(3000)], "a.example", at)
    group = []
    while leases := store.frontier.lease(at, limit=4, per_host=4):
        for lease in leases:
            article = Article(id=urls.article_id(lease.url), url=lease.url, canonical_url=lease.url,
                publication="a.example", title=lease.url, body="text " * 200, content_hash="h", cluster_id="c",
                fetched_at=timestamp(at), authors=["A B"], blocks=[Block("p", "text")])
            store.record(Outcome(lease.url, "article", at, article=article), run_id, at)
            group.append(lease.url)
        if len(group) >= 20:
            store.commit()
            print(json.dumps(group), flush=True)
            group = []
"""


def _killed_writer(path: Path, seconds: float, *, at_once: bool) -> tuple[set[str], bool]:
    """Kill a writer *seconds* after its start or first commit; return what it said it had stored, and if it ended."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    said = "" if at_once else writer.stdout.readline()
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    said += writer.stdout.read()
    writer.stdout.close()
    ended = writer.wait() == 0
    whole = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return {url for line in whole for url in json.loads(line)}, ended


@pytest.mark.slow
def test_kill_9_loses_no_acknowledged_page(path: Path, at: datetime) -> None:
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for attempt in range(7):
        said, ended = _killed_writer(path, chance.random() * 0.3, at_once=attempt < 2)
        acknowledged |= said
        if path.exists() and rows(path, "PRAGMA user_version") != [(0,)]:
            assert rows(path, "PRAGMA integrity_check") == [("ok",)]
            stored = {url for (url,) in rows(path, "SELECT url FROM articles")}
            done = {url for (url,) in rows(path, "SELECT url FROM pages WHERE state = 'article'")}
            assert acknowledged <= stored
            assert stored == done
        if ended:
            break
    assert acknowledged
    with Store(path) as store:
        store.lock("crawler crawl", at)  # the kill has freed it
        store.frontier.release_leases(at)
        assert set(store.frontier.counts()) <= {"article", "due"}
        assert sum(store.frontier.counts().values()) == 3000
