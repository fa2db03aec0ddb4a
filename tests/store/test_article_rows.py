"""Articles in and out of the store: nothing is lost, nothing is stored twice."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler import dedup
from crawler.items import Article, Block, Image, Link
from crawler.store import KeptPage, Outcome, Store, timestamp

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
HOUR = timedelta(hours=1)


def put(store: Store, outcome: Outcome, at: datetime) -> str | None:
    verdict = store.record(outcome, 1, at)
    store.commit()
    return verdict


def test_an_article_comes_back_as_it_went_in(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    article = make_article()
    put(store, make_outcome(article), at)
    expected = article.to_dict() | {"first_seen_at": timestamp(at), "cluster_id": article.id}
    (back,) = store.articles()
    assert back.to_dict() == expected
    assert type(back.free_to_read) is bool
    assert type(back.images[0].is_main) is bool


def test_an_article_with_nothing_in_it_comes_back(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    article = Article(id="0" * 16, url="https://a.example/", canonical_url="https://a.example/")
    put(store, make_outcome(article, fingerprint=dedup.fingerprint(None, "", None)), at)
    back = store.article("0" * 16)
    assert back is not None
    assert (back.title, back.body, back.authors, back.images, back.reads) == (None, "", [], [], None)


def test_naughty_strings_survive(store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome) -> None:
    source = SHARED / "suites" / "strings" / "blns.json"
    if not source.exists():
        pytest.skip("the suite of naughty strings is not beside the checkout")
    strings = json.loads(source.read_text("utf-8"))
    assert len(strings) > 500
    for number, text in enumerate(strings):
        article = make_article(
            f"https://a.example/{number}",
            title=text,
            body=text,
            authors=[text],
            tags=[text],
            section=text,
            breadcrumbs=[text, text],
            blocks=[Block("p", text)],
            images=[Image("https://a.example/i", caption=text)],
            warnings=[text],
            sources={"title": {"from": "text", "rule": "r", "raw": text}},
            publication=f"{number:04}",
        )
        store.record(make_outcome(article), 1, at)
    store.commit()
    for text, back in zip(strings, store.articles(with_duplicates=True), strict=True):
        assert [back.title, back.body, back.authors[0], back.tags[0], back.section] == [text] * 5
        assert [back.blocks[0].text, back.images[0].caption, back.warnings[0]] == [text] * 3
        assert back.breadcrumbs == [text, text]
        assert back.sources["title"]["raw"] == text
        store.search(text)


def test_what_sqlite_cannot_hold_is_mended(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    lone = "a\ud800b"
    article = make_article(
        title=lone,
        authors=[lone],
        reads=2**70,
        word_count=2**64,
        sentiment_score=float("nan"),
        engagement_rate=float("inf"),
        sources={lone: {"raw": [lone, float("nan")]}},
        blocks=[Block("p", lone)],
    )
    outcome = make_outcome(article, reason=lone, fingerprint=None, links=[Link("https://a.example/two", title=lone)])
    assert put(store, outcome, at) == "new"
    (back,) = store.articles()
    assert (back.title, back.authors, back.blocks[0].text) == ("a\ufffdb", ["a\ufffdb"], "a\ufffdb")
    assert (back.reads, back.word_count, back.sentiment_score, back.engagement_rate) == (None, 0, None, None)
    assert back.sources == {"a\ufffdb": {"raw": ["a\ufffdb", None]}}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(title=st.none() | texts, body=texts, tags=st.lists(texts), reads=st.none() | st.integers(0, 2**63 - 1))
def test_any_article_comes_back(
    store: Store,
    at: datetime,
    make_article: Make,
    make_outcome: MakeOutcome,
    title: str,
    body: str,
    tags: list[str],
    reads: int,
) -> None:
    article = make_article(title=title, body=body, tags=tags, reads=reads, blocks=[Block("p", body)])
    put(store, make_outcome(article), at)
    back = store.article(article.id)
    assert back is not None
    assert (back.title, back.body, back.tags, back.reads, back.blocks) == (title, body, tags, reads, article.blocks)


def test_an_edit_makes_a_version_and_the_old_one_stays(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    first, second = make_article(title="Before"), make_article(title="After", tags=["new"], authors=["B"])
    assert put(store, make_outcome(first), at) == "new"
    assert put(store, make_outcome(second, at + HOUR), at + HOUR) == "changed"
    assert (
        put(store, make_outcome(make_article(title="After", tags=["new"], authors=["B"]), at + 2 * HOUR), at)
        == "unchanged"
    )
    current, old = store.history(first.id)
    assert (current.version, current.title, current.tags, current.authors) == (2, "After", ["new"], ["B"])
    assert (old.version, old.title, old.tags, old.authors) == (1, "Before", first.tags, first.authors)
    assert (current.first_seen_at, current.fetched_at) == (timestamp(at), timestamp(at + 2 * HOUR))
    assert old.blocks == first.blocks


def test_what_is_no_edit_makes_no_version(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    put(store, make_outcome(make_article(reads=1)), at)
    seen = store.cursor()
    assert put(store, make_outcome(make_article(reads=5, tags=["other"]), at + HOUR), at + HOUR) == "unchanged"
    (back,) = store.articles(since=seen)
    assert (back.version, back.reads, back.tags) == (1, 5, ["other"])
    assert len(store.history(back.id)) == 1
    assert [(reading["at"], reading["reads"]) for reading in store.readings(back.id)] == [
        (timestamp(at), 1),
        (timestamp(at + HOUR), 5),
    ]


def test_a_page_without_counters_adds_no_reading(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    article = make_article(reads=None, likes=None, engagement_rate=None)
    put(store, make_outcome(article), at)
    assert store.readings(article.id) == []


def test_since_gives_what_changed_after_a_time_or_a_cursor(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    put(store, make_outcome(make_article("https://a.example/1")), at)
    seen = store.cursor()
    put(store, make_outcome(make_article("https://a.example/2")), at + HOUR)
    put(store, make_outcome(make_article("https://a.example/1"), at + HOUR), at + HOUR)
    assert [article.url for article in store.articles(since=seen)] == ["https://a.example/2"]
    assert [article.url for article in store.articles(since=at + HOUR)] == ["https://a.example/2"]
    assert len(list(store.articles(since=timestamp(at)))) == 2


def test_a_page_that_is_gone_leaves_its_article(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    article = make_article()
    put(store, make_outcome(article), at)
    seen = store.cursor()
    put(store, make_outcome(url=article.url, state="gone", status=410, reason="http 410"), at + HOUR)
    (gone,) = store.articles(since=seen)
    assert (gone.status, gone.title) == ("gone", article.title)
    assert put(store, make_outcome(make_article(), at + 2 * HOUR), at + 2 * HOUR) == "unchanged"
    (back,) = store.articles()
    assert back.status == "live"


def test_an_answer_of_304_refreshes_the_time_of_reading_only(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    article = make_article()
    put(store, make_outcome(article, etag='"1"'), at)
    seen = store.cursor()
    put(store, make_outcome(url=article.url, state="unchanged", status=304, at=at + HOUR), at + HOUR)
    back = store.article(article.id)
    assert back is not None
    assert back.fetched_at == timestamp(at + HOUR)
    assert store.cursor() == seen
    store.frontier.begin("a.example", at + HOUR, refresh=True)
    assert store.frontier.lease(at + HOUR)[0].etag == '"1"'


@pytest.mark.parametrize("turn", [1, -1])
def test_two_addresses_of_an_article_make_one_record(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome, turn: int
) -> None:
    plain = make_article("https://a.example/story", title="Story")
    other = make_article("https://a.example/amp/story", canonical_url="https://a.example/story", title="Story (AMP)")
    verdicts = [put(store, make_outcome(article), at) for article in [plain, other][::turn]]
    assert verdicts == ["new", "unchanged"]
    (back,) = store.articles()
    assert (back.url, back.title, back.version) == ("https://a.example/story", "Story", 1)
    for address in (plain.url, other.url, plain.id, "http://a.example/story/"):
        assert store.article(address) == back
    assert store.article("https://a.example/none") is None


def test_a_page_that_moves_to_https_stays_the_same_page(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    put(store, make_outcome(make_article("http://a.example/one", title="Before")), at)
    verdict = put(store, make_outcome(make_article("https://a.example/one", title="After"), at + HOUR), at + HOUR)
    (back,) = store.articles()
    assert (verdict, back.url, back.title, back.version) == ("changed", "https://a.example/one", "After", 2)


@pytest.mark.parametrize("state", ["gone", "redirected"])
def test_an_address_that_is_no_more_gives_way_to_another(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome, state: str
) -> None:
    put(store, make_outcome(make_article("https://a.example/story")), at)
    put(store, make_outcome(url="https://a.example/story", state=state, status=404), at)
    put(store, make_outcome(make_article("https://a.example/amp/story", canonical_url="https://a.example/story")), at)
    (back,) = store.articles()
    assert (back.url, back.status) == ("https://a.example/amp/story", "live")


def test_the_target_of_a_redirect_knows_what_was_asked(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    store.frontier.push([Link("https://a.example/old")], "a.example", at)
    store.frontier.lease(at)
    redirect = make_outcome(url="https://a.example/old", state="redirected", links=[Link("https://a.example/new")])
    put(store, redirect, at)
    (lease,) = store.frontier.lease(at)
    assert (lease.url, lease.requested_url, lease.hops) == ("https://a.example/new", "https://a.example/old", 1)
    put(store, make_outcome(make_article(lease.url)), at)
    (back,) = store.articles()
    assert back.requested_url == "https://a.example/old"
    assert store.article("https://a.example/old") == back


def test_articles_come_in_one_order_and_without_copies(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    body = " ".join(f"word{number}" for number in range(150))
    for number, day in enumerate(["2026-02-03", "2026-02-01", "2026-02-02"]):
        article = make_article(f"https://a.example/{number}", published_at=day, body=f"{number} {number}")
        store.record(make_outcome(article), 1, at)
    for name in ("one", "two"):
        article = make_article(f"https://{name}.example/", publication=f"{name}.example", body=body, title="Copied")
        store.record(make_outcome(article), 1, at)
    store.commit()
    assert store.settle(at) == 1
    store.commit()
    assert [article.url for article in store.articles("a.example")] == [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/0",
    ]
    assert len(list(store.articles())) == 4
    everything = list(store.articles(with_duplicates=True))
    assert len(everything) == 5
    assert store.count_duplicates() == 1
    assert store.count_duplicates(["a.example"]) == 0
    copy = next(article for article in everything if article.duplicate_of)
    assert copy.cluster_id == copy.duplicate_of
    assert store.settle(at) == 0


def test_a_new_link_between_copies_is_a_change(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    body = " ".join(f"word{number}" for number in range(150))
    for name in ("one", "two"):
        article = make_article(f"https://{name}.example/", publication=f"{name}.example", body=body)
        store.record(make_outcome(article), 1, at)
    seen = store.cursor()
    store.settle(at + HOUR)
    store.commit()
    assert len(list(store.articles(since=seen, with_duplicates=True))) == 1
    assert len(list(store.articles(since=at + HOUR, with_duplicates=True))) == 1


def test_pages_are_kept_last_or_all(
    tmp_path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    for keep, number in (("last", 1), ("all", 2)):
        with Store(tmp_path / f"{keep}.db", keep=keep) as store:  # type: ignore[arg-type]
            article = make_article()
            put(store, make_outcome(article, page=KeptPage(b"<html>first" * 100)), at)
            put(store, make_outcome(make_article(), at + HOUR, page=KeptPage(b"<html>second")), at + HOUR)
            assert store.kept_page(article.id) == (article.url, b"<html>second")
            kept = store._database.connection.execute("SELECT count(*) FROM kept_pages").fetchone()[0]
            assert kept == number


QUERIES = ['"', "NOT", "a OR", "title:", "a*", "(", "NEAR(a b)", "^a", "a-b", "{a}", "", "\x00", "\ud800", "a" * 10_000]


@pytest.mark.parametrize("words", QUERIES)
def test_search_never_raises(
    store: Store, at: datetime, make_article: Make, make_outcome: MakeOutcome, words: str
) -> None:
    put(store, make_outcome(make_article()), at)
    store.search(words)
    list(store.articles(query=words))


def test_search_is_in_step_with_the_articles(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    put(store, make_outcome(make_article(title="Über models", body="Plain words.", dek="The standfirst")), at)
    assert [hit.snippet for hit in store.search("uber MODELS")] == ["[Über] [models]"]
    assert store.search("standfirst")
    put(store, make_outcome(make_article(title="Other", body="Plain words.", reads=9), at + HOUR), at)
    assert not store.search("models")
    assert not store.search("standfirst")
    assert [article.title for article in store.articles(query="other plain")] == ["Other"]
    assert not list(store.articles(query="models"))
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)")
    connection.close()
