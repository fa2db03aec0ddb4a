"""The file itself: what is refused, what is said, and what a reader may do meanwhile."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from crawler.errors import StoreBusyError, StoreError
from crawler.items import Article, Link
from crawler.store import Outcome, Store, migrations
from crawler.store.connection import Database

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]


def one_line(error: BaseException, *words: str) -> None:
    """Check that a message is one line that holds *words*."""
    text = str(error)
    assert "\n" not in text
    assert all(word in text for word in words), text


def refused(path: Path, *words: str, readonly: bool = False) -> None:
    """Check that a file is refused with one line, and left as it was."""
    before = path.read_bytes()
    folder = sorted(path.parent.iterdir())
    with pytest.raises(StoreError) as caught:
        Store(path, readonly=readonly)
    one_line(caught.value, str(path), *words)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == folder


@pytest.mark.parametrize("readonly", [False, True])
def test_another_programs_database_is_never_touched(path: Path, readonly: bool) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("CREATE TABLE articles (id)")
    connection.close()
    refused(path, "another program", readonly=readonly)


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be one" * 99, b"x", b"SQLite format 3"]
)
def test_a_file_that_is_no_database_is_never_touched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused(path, "no SQLite file")


def test_a_store_of_a_newer_version_is_refused(path: Path) -> None:
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError) as caught:
        Store(path)
    one_line(caught.value, "version 99", "newer")
    with pytest.raises(StoreError, match="newer"):
        Store(path, readonly=True)


def test_an_older_store_is_brought_up_to_date(path: Path) -> None:
    Store(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    steps = (*migrations.MIGRATIONS, lambda db: db.execute("ALTER TABLE articles ADD COLUMN later TEXT"))
    assert migrations.migrate(connection, path, steps) == 1
    assert migrations.migrate(connection, path, steps) == 0
    assert migrations.version_of(connection) == len(steps)
    connection.execute("SELECT later FROM articles")
    connection.close()


def test_a_store_whose_blocks_have_no_times_gets_a_column_for_them(path: Path) -> None:
    Store(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("ALTER TABLE article_blocks DROP COLUMN at")
    connection.execute("DROP TABLE article_parts")
    connection.execute("DROP TABLE kept_parts")
    connection.execute("PRAGMA user_version = 2")
    assert migrations.migrate(connection, path) == len(migrations.MIGRATIONS) - 2
    assert connection.execute("SELECT at FROM article_blocks").fetchall() == []
    connection.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE half (id)")
        raise sqlite3.OperationalError("disk I/O error")

    Store(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection, path, (*migrations.MIGRATIONS, fail))
    assert migrations.version_of(connection) == len(migrations.MIGRATIONS)
    assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchone()
    connection.close()


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    with Store(path) as store:
        assert store.counts()["articles"] == 0


def test_a_store_that_is_not_there_is_not_made_by_reading(path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        Store(path, readonly=True)
    with pytest.raises(StoreError, match="no store here"):
        Store(path, create=False)
    assert not path.exists()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Store(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as caught:
        Store(tmp_path / "file" / "articles.db")
    one_line(caught.value, "articles.db")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be opened"):
            Store(tmp_path / "articles.db")
    finally:
        tmp_path.chmod(0o700)


def fill(store: Store, make_article: Make, make_outcome: MakeOutcome, run_id: int, at: datetime) -> None:
    """Record more than fits."""
    for number in range(2, 100):
        article = make_article(f"https://a.example/{number}", body="many words " * 500)
        store.record(make_outcome(article), run_id, at)


def test_a_full_disk_is_said_and_loses_only_what_was_not_committed(
    store: Store, path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    run_id = store.start_run("crawl", [], {}, at)
    assert store.record(make_outcome(make_article("https://a.example/1")), run_id, at) == "new"
    store.commit()
    pages = store._database.connection.execute("PRAGMA page_count").fetchone()[0]
    store._database.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        fill(store, make_article, make_outcome, run_id, at)
    one_line(caught.value, "disk is full")
    assert caught.value.exit_code == 5
    store._database.connection.execute("PRAGMA max_page_count = 1000000")
    assert [article.url for article in store.articles()] == ["https://a.example/1"]
    assert store.record(make_outcome(make_article("https://a.example/2")), run_id, at) == "new"
    store.commit()
    assert store._database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    run = store.run(run_id)
    assert run is not None
    assert run.states == {"article": 2}


def use(path: Path, at: datetime) -> None:
    """Open a store, write to it and read from it."""
    with Store(path) as store:
        store.frontier.push([Link("https://a.example/new")], "p", at)
        list(store.articles())


def test_a_damaged_store_is_said_to_be_damaged(path: Path, at: datetime) -> None:
    with Store(path) as store:
        store.frontier.push([Link(f"https://a.example/{number}") for number in range(2000)], "p", at)
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\x5a" * (len(content) - 4096 * 2)
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        use(path, at)
    one_line(caught.value, "damaged")


def test_a_file_locked_by_another_program_is_said_to_be_in_use(
    store: Store, path: Path, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store._database.connection.execute("PRAGMA busy_timeout = 20")
    with pytest.raises(StoreBusyError) as caught:
        store.frontier.push([Link("https://a.example/1")], "p", at)
    one_line(caught.value, "in use")
    other.execute("ROLLBACK")
    other.close()
    assert store.frontier.push([Link("https://a.example/1")], "p", at) == 1


def test_a_reader_cannot_write(path: Path, at: datetime) -> None:
    Store(path).close()
    with Store(path, readonly=True) as reader, pytest.raises(StoreError, match="read-only"):
        reader.frontier.push([Link("https://a.example/1")], "p", at)


HOLDER = """
import sys, time
from crawler.store import Store
store = Store(sys.argv[1])
store.lock("crawler crawl")
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_killed_process_is_free(path: Path, at: datetime) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with Store(path) as store:
            with pytest.raises(StoreBusyError, match=f"process {holder.pid} since 20"):
                store.lock("crawler crawl")
            holder.kill()
            holder.wait()
            store.lock("crawler crawl")
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()


def test_a_copy_can_be_made_while_a_crawl_writes(
    store: Store, path: Path, tmp_path: Path, at: datetime, make_article: Make, make_outcome: MakeOutcome
) -> None:
    store.record(make_outcome(make_article()), 1, at)
    store.commit()
    with Store(path, readonly=True) as reader:
        reader.backup(tmp_path / "copy.db")
    with Store(tmp_path / "copy.db") as copy:
        assert len(list(copy.articles())) == 1
        copy.lock("crawler crawl")
    assert not (tmp_path / "copy.db.part").exists()


def test_opening_a_store_is_quick(path: Path) -> None:
    Store(path).close()
    best = 1.0
    for _ in range(5):
        began = time.process_time()
        Store(path).close()
        best = min(best, time.process_time() - began)
    assert best < 0.005


def test_the_log_is_on_and_the_columns_are_the_records(store: Store) -> None:
    connection = store._database.connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (1,)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(articles)")}
    lists = {"authors", "tags", "images", "blocks"}
    assert columns - {"rowid"} == set(Article.__dataclass_fields__) - lists
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {f"article_{name}" for name in lists} <= tables


def test_full_durability_is_offered(path: Path) -> None:
    with Database(path, synchronous="full") as database:
        assert database.connection.execute("PRAGMA synchronous").fetchone() == (2,)
