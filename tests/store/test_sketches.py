"""The index of fingerprints: order, kills and human verdicts do not change where it ends."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.dedup import fingerprint, settle
from crawler.items import Article
from crawler.store.migrations import run_script
from crawler.store.sketches import SCHEMA, Sketches

AT = "2026-01-01T00:00:00Z"
_ARTICLES = """
CREATE TABLE articles (id TEXT PRIMARY KEY, cluster_id TEXT, duplicate_of TEXT, body TEXT);
"""


def connect(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    run_script(connection, SCHEMA + _ARTICLES)
    return connection


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(tmp_path / "store.db")
    yield connection
    connection.close()


def words(seed: int, count: int) -> str:
    source = random.Random(seed)
    return " ".join("".join(source.choices("abcdefghijklmnop", k=6)) for _ in range(count))


@dataclass(frozen=True)
class Story:
    """One article of a small world: what it tells, how much of it, in which frame."""

    number: int
    publication: int = 0
    headline: int = 0
    text: int = 0
    share: int = 100
    frame: bool = False
    second: int | None = None
    day: int | None = None

    def article(self) -> Article:
        told = words(self.text, 60).split()[: 60 * self.share // 100]
        parts = [" ".join(told)]
        if self.frame:
            parts.append(words(900 + self.publication % 2, 80))
        if self.second is not None:
            parts.append(words(self.second, 60))
        return Article(
            id=f"{self.number * 2654435761 % 2**64:016x}",
            publication=f"p{self.publication}.example",
            title=words(500 + self.headline, 5),
            body="\n\n".join(parts),
            published_at=None if self.day is None else f"2026-03-{self.day:02d}",
        )


def put(connection: sqlite3.Connection, sketches: Sketches, story: Story) -> Article:
    article = story.article()
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, NULL, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
        (article.id, article.id, article.body),
    )
    sketches.put(article, fingerprint(article.title, article.body))
    return article


def forget(connection: sqlite3.Connection, sketches: Sketches, story: Story) -> None:
    article = story.article().id
    sketches.forget(article)
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))


def state(connection: sqlite3.Connection) -> tuple[list[tuple[object, ...]], ...]:
    """Everything but the times of deciding and the numbers of rows."""
    posted = "SELECT hash, p.publication, a.id FROM {} k JOIN sketch_articles a ON a.number = k.article JOIN"
    posted += " sketch_publications p ON p.number = k.publication ORDER BY 1, 2, 3"
    return (
        connection.execute("SELECT a, b, relation, score, method, joins FROM article_links ORDER BY a, b").fetchall(),
        connection.execute("SELECT id, cluster_id, duplicate_of FROM articles ORDER BY id").fetchall(),
        connection.execute(posted.format("sketch_postings")).fetchall(),
        connection.execute(posted.format("sketch_frequent")).fetchall(),
    )


def story_of(number: int) -> st.SearchStrategy[Story]:
    return st.builds(
        Story,
        number=st.just(number),
        publication=st.integers(0, 3),
        headline=st.integers(0, 3),
        text=st.integers(0, 3),
        share=st.sampled_from([30, 60, 100, 100]),
        frame=st.booleans(),
        second=st.one_of(st.none(), st.integers(0, 3)),
        day=st.one_of(st.none(), st.integers(1, 12)),
    )


worlds = st.integers(2, 12).flatmap(lambda size: st.tuples(*(story_of(number) for number in range(1, size + 1))))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(world=worlds, data=st.data())
def test_the_same_articles_in_any_order_and_any_number_of_runs_end_alike(
    world: tuple[Story, ...], data: st.DataObject
) -> None:
    plain = connect(":memory:")
    sketches = Sketches(plain, frequent=3)
    for story in world:
        put(plain, sketches, story)
    settle(sketches, AT)

    mixed = connect(":memory:")
    sketches = Sketches(mixed, frequent=3)
    drafts = data.draw(
        st.lists(st.integers(0, len(world) - 1).flatmap(lambda i: story_of(world[i].number)), max_size=6)
    )
    guests = data.draw(st.lists(st.integers(90, 94).flatmap(story_of), max_size=5))
    for story in [*drafts, *guests]:
        put(mixed, sketches, story)
        if data.draw(st.booleans()):
            settle(sketches, AT)
    for story in data.draw(st.permutations([*world, *({guest.number: guest for guest in guests}.values())])):
        if story in guests:
            forget(mixed, sketches, story)
        else:
            put(mixed, sketches, story)
        if data.draw(st.booleans()):
            settle(sketches, AT, chunk=data.draw(st.integers(1, 3)))
    settle(sketches, AT)
    assert state(mixed) == state(plain)
    plain.close()
    mixed.close()


def test_putting_an_article_again_leaves_nothing_to_settle(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    put(database, sketches, Story(1))
    settle(sketches, AT)
    put(database, sketches, Story(1))
    assert sketches.pending(10) == []
    assert settle(sketches, AT) == 0


def test_a_run_killed_before_it_commits_settles_the_same_articles_later(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    connection = connect(path)
    for story in (Story(1, day=1), Story(2, publication=1, day=2)):
        put(connection, Sketches(connection), story)
    connection.execute("BEGIN")
    assert settle(Sketches(connection), AT) == 1
    connection.close()

    connection = sqlite3.connect(path, isolation_level=None)
    assert connection.execute("SELECT count(*) FROM article_links").fetchone() == (0,)
    assert settle(Sketches(connection), AT) == 1
    connection.close()


def test_the_earliest_copy_heads_the_cluster(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    late, early = (put(database, sketches, Story(n, publication=n, day=10 - n)) for n in (1, 2))
    undated = put(database, sketches, Story(3, publication=3))
    settle(sketches, AT)
    places = dict(database.execute("SELECT id, duplicate_of FROM articles").fetchall())
    assert places == {late.id: early.id, early.id: None, undated.id: early.id}


def test_a_changed_text_leaves_its_cluster(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    first = put(database, sketches, Story(1, day=1))
    put(database, sketches, Story(2, publication=1, headline=1, day=2))
    settle(sketches, AT)
    other = put(database, sketches, Story(2, publication=1, headline=1, text=2, day=2))
    settle(sketches, AT)
    assert sketches.links([first.id]) == []
    assert database.execute("SELECT cluster_id FROM articles WHERE id = ?", (other.id,)).fetchone() == (other.id,)


def test_what_a_human_undid_stays_undone(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    one, other = (put(database, sketches, Story(n, publication=n, day=n)) for n in (1, 2))
    settle(sketches, AT)
    database.execute("UPDATE article_links SET verdict = 'undone'")
    put(database, sketches, Story(2, publication=2, day=2, frame=True))
    settle(sketches, AT)
    assert [link.verdict for link in sketches.links([one.id])] == ["undone"]
    assert database.execute("SELECT cluster_id FROM articles WHERE id = ?", (other.id,)).fetchone() == (other.id,)


def test_what_a_human_confirmed_joins_though_the_texts_part(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    one, _ = (put(database, sketches, Story(n, publication=n, day=n)) for n in (1, 2))
    settle(sketches, AT)
    database.execute("UPDATE article_links SET verdict = 'confirmed'")
    other = put(database, sketches, Story(2, publication=2, text=3, headline=2, day=2))
    settle(sketches, AT)
    place = database.execute("SELECT cluster_id, duplicate_of FROM articles WHERE id = ?", (other.id,)).fetchone()
    assert place == (one.id, one.id)


def test_a_collection_is_linked_and_stands_alone(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    put(database, sketches, Story(1, publication=1, headline=1, text=1, day=1))
    put(database, sketches, Story(2, publication=2, headline=2, text=2, day=2))
    whole = put(database, sketches, Story(3, publication=3, headline=3, text=1, second=2, day=3))
    settle(sketches, AT)
    assert len(sketches.links([whole.id])) == 2
    assert database.execute("SELECT count(DISTINCT cluster_id) FROM articles").fetchone() == (3,)


def test_a_frame_that_many_articles_share_does_not_link_them(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    for number in range(1, 30):
        put(database, sketches, Story(number, publication=2, text=20 + number, headline=7, frame=True, share=40))
    settle(sketches, AT)
    assert database.execute("SELECT count(*) FROM article_links").fetchone() == (0,)


def test_articles_without_text_are_copies_of_nothing(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    for number in (1, 2):
        put(database, sketches, Story(number, publication=number, share=0, day=1))
    assert settle(sketches, AT) == 0


def test_fingerprints_come_back_as_they_were(database: sqlite3.Connection) -> None:
    sketches = Sketches(database)
    article = put(database, sketches, Story(1))
    assert sketches.fingerprint(article.id) == fingerprint(article.title, article.body)
    assert sketches.fingerprint("0" * 16) is None
