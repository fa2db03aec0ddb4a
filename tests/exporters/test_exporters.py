"""Every export format: whole or not at all, in order, equal to what the store holds."""

import gzip
import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime

import jsonschema
import pytest
from processes import ROOT, crawler_environment

from crawler.errors import ConfigError, StoreError
from crawler.exporters import FORMATS, Selection, export
from crawler.items import Article, Block, Image, json_schema
from crawler.store import Outcome, Store, schema

AT = datetime(2026, 5, 1, 12, tzinfo=UTC)
NAUGHTY = [
    "Ω≈ç√∫",
    "田中さん",
    "\u2028line\u2029",
    "\x85next",
    "\u200fright\u200e",
    "'; DROP TABLE articles; --",
    "=1+1",
    "💩" * 50,
    '{"a": "\\"}',
]


def article(number: int, text: str = "words of a body") -> Article:
    name = f"{number:016x}"
    return Article(
        id=name,
        url=f"https://example.org/{number}",
        requested_url=f"https://example.org/{number}",
        canonical_url=f"https://example.org/{number}",
        publication="example.org",
        content_hash=name,
        cluster_id=name,
        title=f"Title {text}",
        body=f"{text} {number}",
        blocks=[Block("p", f"{text} {number}"), Block("image", url="https://example.org/i.jpg")],
        images=[Image("https://example.org/i.jpg", caption=text, width=3, is_main=True)],
        authors=["Ada Vale", text],
        tags=[text],
        published_at=f"2026-01-{number % 28 + 1:02d}",
        published_precision="day",
        first_seen_at="2026-05-01T12:00:00Z",
        fetched_at="2026-05-01T12:00:00Z",
        free_to_read=True,
        reads=number,
        engagement_at="2026-05-01T12:00:00Z",
        sources={"title": {"from": "markup", "rule": "h1", "raw": text}},
    )


def fill(path, articles):
    with Store(path) as store:
        run = store.start_run("test", [], {}, AT)
        for one in articles:
            store.record(Outcome(url=one.url, state="article", fetched_at=AT, article=one, kind="article"), run, AT)
        store.commit()
    return path


@pytest.fixture
def store(tmp_path):
    path = fill(tmp_path / "store.db", [article(n, text) for n, text in enumerate(NAUGHTY)])
    with Store(path, readonly=True) as opened:
        yield opened


def read_back(form, path):
    """Return what a file of a format holds, as records or rows of title and id."""
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as connection:
            sql = "SELECT id, title FROM articles ORDER BY publication, published_at, id"
            return connection.execute(sql).fetchall()
    return [(record["id"], record["title"]) for record in map(json.loads, path.read_text("utf-8").splitlines())]


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_holds_what_the_store_holds_in_its_order(form, store, tmp_path):
    target = tmp_path / "out"
    assert export(store, target, Selection(), form=form) == len(NAUGHTY)
    assert read_back(form, target) == [(one.id, one.title) for one in store.articles()]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_store_gives_the_same_bytes(form, store, tmp_path):
    export(store, tmp_path / "a", Selection(), form=form)
    export(store, tmp_path / "b", Selection(), form=form)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_store_gives_an_empty_file_of_the_format(form, tmp_path):
    with Store(fill(tmp_path / "empty.db", [])) as store:
        assert export(store, tmp_path / "out", Selection(), form=form) == 0
    assert read_back(form, tmp_path / "out") == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_place_that_cannot_be_written_is_named_and_leaves_nothing(form, store, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        export(store, tmp_path / "file" / "out", Selection(), form=form)
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_kill_in_the_middle_leaves_the_old_file_whole(form, tmp_path):
    fill(tmp_path / "big.db", [article(n, "many words " * 200) for n in range(1500)])
    target = tmp_path / "out"
    target.write_bytes(b"the old file")
    process = subprocess.Popen(
        [sys.executable, "-m", "crawler", "export", "--store", tmp_path / "big.db", "-f", form, "-o", target],
        cwd=ROOT,
        env=crawler_environment(),
    )
    end = time.monotonic() + 30
    while process.poll() is None and not list(tmp_path.glob(".out.*.part")) and time.monotonic() < end:
        time.sleep(0.002)
    process.send_signal(signal.SIGSTOP)
    written = list(tmp_path.glob(".out.*.part"))
    assert len(written) == 1
    with Store(fill(tmp_path / "small.db", [article(1)])) as store:
        export(store, tmp_path / "out", Selection(), form=form)
        assert list(tmp_path.glob(".out.*.part")) == written, "a process that lives goes on writing it"
        target.write_bytes(b"the old file")
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert target.read_bytes() == b"the old file"
        assert written[0].exists()
        (tmp_path / ".out.more.part").touch()
        export(store, tmp_path / "out", Selection(), form=form)
    assert [path.name for path in tmp_path.glob(".*.part")] == [".out.more.part"]


def test_every_line_is_a_record_of_the_schema(store, tmp_path):
    export(store, tmp_path / "out.jsonl", Selection())
    validator = jsonschema.Draft202012Validator(json_schema())
    for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines():
        validator.validate(json.loads(line))


def test_a_record_survives_the_way_through_store_and_export(store, tmp_path):
    export(store, tmp_path / "out.jsonl", Selection())
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [Article.from_dict(record) for record in records] == list(store.articles())


def test_compressed_lines_are_the_same_lines(store, tmp_path):
    zstd = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    for compress in ("", "gz", "zst"):
        export(store, tmp_path / f"out{compress}", Selection(), compress=compress)
    plain = (tmp_path / "out").read_bytes()
    assert gzip.decompress((tmp_path / "outgz").read_bytes()) == plain
    assert zstd.decompress((tmp_path / "outzst").read_bytes()) == plain


def test_a_dataset_holds_no_table_of_the_crawl(store, tmp_path):
    export(store, tmp_path / "out.db", Selection(), form="sqlite")
    with closing(sqlite3.connect(tmp_path / "out.db")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        hits = connection.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'title'").fetchone()
    assert {name for name in names if not name.startswith(("articles_fts", "sqlite_"))} == {
        "articles",
        *(table.name for table in schema.LISTS),
    }
    assert hits == (len(NAUGHTY),)


@pytest.mark.parametrize("query", ["words", '"', "a OR", "NEAR(", "*", "title:x", "'; DROP"])
def test_a_query_selects_and_never_breaks(query, store, tmp_path):
    export(store, tmp_path / "out", Selection(query=query))


def test_a_publication_selects(store, tmp_path):
    assert export(store, tmp_path / "out", Selection(publication="other.example")) == 0


def test_an_unknown_format_is_named(store, tmp_path):
    with pytest.raises(ConfigError, match="docx"):
        export(store, tmp_path / "out", Selection(), form="docx")
