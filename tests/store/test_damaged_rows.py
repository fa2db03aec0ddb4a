"""Values in a store that are no longer what was written are named, in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from crawler.errors import StoreError
from crawler.items import Article
from crawler.store import Outcome, Store

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def damage(path: Path, make_article: Make, make_outcome: MakeOutcome, at: datetime) -> Callable[..., None]:
    """Return a function that stores an article and then runs a statement on the file."""

    def run(statement: str) -> None:
        with Store(path) as store:
            run_id = store.start_run("crawl", [], {}, at)
            store.record(make_outcome(article=make_article()), run_id, at)
        connection = sqlite3.connect(path)
        connection.execute(statement)
        connection.commit()
        connection.close()

    return run


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET title = CAST(x'ff41' AS TEXT)",
        "UPDATE articles SET body = x'ff41'",
        "UPDATE articles SET title = 'A' || char(10) || CAST(x'ff' AS TEXT)",
        "UPDATE articles SET sources = '{\"title\": '",
        "UPDATE articles SET sources = '7'",
        "UPDATE articles SET sources = x'ff'",
        "UPDATE articles SET word_count = 'many'",
        "UPDATE article_images SET url = x'00ff'",
        "UPDATE article_tags SET tag = CAST(x'c3' AS TEXT)",
    ],
)
def test_a_damaged_value_is_said_to_be_damage(damage: Callable[..., None], path: Path, statement: str) -> None:
    damage(statement)
    with Store(path, readonly=True) as store, pytest.raises(StoreError) as caught:
        list(store.articles())
    assert str(caught.value).startswith(f"{path}: is damaged: ")
    assert "\n" not in str(caught.value)


def test_recording_over_a_damaged_row_is_said_too(
    damage: Callable[..., None], path: Path, make_article: Make, make_outcome: MakeOutcome, at: datetime
) -> None:
    damage("UPDATE articles SET sources = '[1, 2'")
    store = Store(path)
    with pytest.raises(StoreError, match="is damaged: "):
        store.record(make_outcome(article=make_article(title="Another")), 1, at)
    store.close()


def test_a_damaged_run_is_said_to_be_damage(damage: Callable[..., None], path: Path) -> None:
    damage("UPDATE runs SET settings = '{'")
    with Store(path, readonly=True) as store, pytest.raises(StoreError, match="is damaged: "):
        store.runs()


def test_a_schema_that_is_no_text_any_more_is_said_to_be_damage(damage: Callable[..., None], path: Path) -> None:
    damage("PRAGMA wal_checkpoint(TRUNCATE)")
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE INDEX", b"CR\xff\nTE INDEX"))
    for readonly in (True, False):
        with pytest.raises(StoreError) as caught:
            Store(path, readonly=readonly)
        assert "is damaged" in str(caught.value)
        assert "\n" not in str(caught.value)


def test_a_column_that_is_gone_is_said_to_be_damage(damage: Callable[..., None], path: Path) -> None:
    damage("ALTER TABLE publications RENAME COLUMN name TO gone")
    with Store(path, readonly=True) as store, pytest.raises(StoreError, match="is damaged: no such column"):
        store.publications()
