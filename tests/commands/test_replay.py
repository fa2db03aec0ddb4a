"""`crawler replay`: kept pages read again, shown, taken or left."""

import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import NamedTuple

import pytest

from crawler import dedup, reader
from crawler.commands import main
from crawler.errors import StoreError
from crawler.items import Link
from crawler.page import Page
from crawler.sample import serve
from crawler.store import KeptPage, Outcome, Store

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 12, tzinfo=UTC)
SOURCE = """<!doctype html><html lang="en"><head><title>The ferry {number} was late</title>
<meta property="og:type" content="article"></head>
<body><article><h1>The ferry {number} was late</h1><h2 class="kicker">Ferry number {number} in a storm</h2>
<p>{text}</p><p>The mayor said that the ferry would be on time from Monday on, whatever the tide may do.</p>
<p>Written in the harbour on the night of the storm, with the help of the crew of ferry {number}.</p></article>
</body></html>"""


def address(number):
    return f"https://harbour.example/2026/02/the-ferry-was-late-{number}"


def source(number):
    text = " ".join(f"On its {number}th crossing of day {day} the ferry met the tide." for day in range(number, 30))
    return SOURCE.format(number=number, text=text).encode()


def put(store, number, body, at=AT, *, keep=True, content_type="text/html", read=None):
    """Record the page of one ferry, as a crawl that found it in a feed."""
    hint = Link(address(number), "article", None, "2026-02-03T08:00:00Z", None, f"The ferry {number} was late")
    page = Page(address(number), read or body, {"content-type": content_type}, at)
    article = reader.read(page, hint=hint)
    return store.record(
        Outcome(
            page.url,
            "article",
            at,
            kind="article",
            article=article,
            fingerprint=dedup.fingerprint(article.title, article.body, article.language),
            page=KeptPage(body, content_type, hint) if keep else None,
        ),
        1,
        at,
    )


@pytest.fixture
def path(tmp_path):
    """Return a store of four articles with their pages."""
    path = tmp_path / "exports" / "articles.db"
    with Store(path) as store:
        store.put_publication("harbour.example", at=AT, start="https://harbour.example/", hosts=["harbour.example"])
        for number in range(1, 5):
            put(store, number, source(number))
        store.settle(AT)
    return path


@pytest.fixture
def profiles(tmp_path):
    """Return a folder with a profile that reads another headline."""
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "harbour.toml").write_text(PROFILE_WITH_TITLE, "utf-8")
    return folder


PROFILE_WITH_TITLE = """domains = ["harbour.example"]

[fields]
title = ["css:h2.kicker"]
"""


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def run(monkeypatch, capsys):
    """Return a function that runs the command line in this process: its exit code and what it said."""

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["crawler", *map(str, words)])
        with pytest.raises(SystemExit) as caught:
            main()
        said = capsys.readouterr()
        return Done(caught.value.code, said.out, said.err)

    return call


def replay(run, path, *words):
    done = run("replay", "--store", path, "--exports", path.parent, "--json", *words)
    return done, json.loads(done.stdout) if done.stdout else None


def rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_the_same_reader_reads_the_same(run, path):
    before = path.read_bytes()
    done, told = replay(run, path)
    assert done.returncode == 0, done.stderr
    assert (told["pages"], told["differing"], told["fields"]) == (4, 0, {})
    assert path.read_bytes() == before


def test_a_crawled_publication_is_read_again_as_it_was(run, run_crawler, tmp_path):
    with serve() as sample:
        run_crawler("crawl", sample.url, sample.partner_url, "--allow-private", "--delay", "0", "-q")
    done, told = replay(run, tmp_path / "exports/articles.db", "--show", "9")
    assert told["pages"] > 60
    assert (told["differing"], told["outdated"], told["problems"]) == (0, 0, {}), told
    assert done.returncode == 0


def test_what_a_profile_changes_is_shown_and_not_written(run, path, profiles):
    before = path.read_bytes()
    _, told = replay(run, path, "--profiles", profiles, "--show", "1")
    assert told["differing"] == 4
    assert {name: told["fields"]["title"][name] for name in ("articles", "gained", "lost", "changed")} == {
        "articles": 4,
        "gained": 0,
        "lost": 0,
        "changed": 4,
    }
    (example,) = told["fields"]["title"]["examples"]
    number = example["url"][-1]
    assert example["before"] == f"The ferry {number} was late"
    assert example["after"] == f"Ferry number {number} in a storm"
    assert "content_hash" not in told["fields"]
    assert path.read_bytes() == before


def test_the_table_names_fields_and_examples(run, path, profiles):
    done = run("replay", "--store", path, "--profiles", profiles)
    assert "title" in done.stdout
    assert "- The ferry" in done.stdout
    assert "+ Ferry number" in done.stdout
    assert "4 pages read, 4 articles differ" in done.stderr


def test_a_taken_reading_is_no_new_version(run, path, profiles, records):
    with Store(path) as store:
        cursor = store.cursor()
    hashes = rows(path, "SELECT content_hash FROM articles ORDER BY id")
    done, told = replay(run, path, "--profiles", profiles, "--take")
    assert (done.returncode, told["taken"]) == (0, True)
    assert rows(path, "SELECT DISTINCT version, substr(title, 1, 12) FROM articles") == [(1, "Ferry number")]
    assert rows(path, "SELECT count(*) FROM article_versions") == [(0,)]
    assert rows(path, "SELECT DISTINCT change FROM changes") == [("reread",)]
    assert rows(path, "SELECT DISTINCT publication FROM articles") == [("harbour.example",)]
    assert not set(hashes) & set(rows(path, "SELECT content_hash FROM articles"))
    assert all(record["title"].startswith("Ferry number") for record in records(path.parent / "articles.jsonl"))
    with Store(path, readonly=True) as store:
        assert len(list(store.articles(since=cursor))) == 4
        assert (store.runs()[0].command, store.runs()[0].exit_code) == ("replay", 0)
        assert store.runs()[0].settings["reader"]
    assert replay(run, path, "--profiles", profiles)[1]["differing"] == 0


def test_after_a_taken_reading_the_same_page_is_unchanged(run, path, profiles):
    for words in (("--profiles", profiles), ()):
        done, told = replay(run, path, "--take", *words)
        assert (done.returncode, told["differing"]) == (0, 4)
    with Store(path) as store:
        assert put(store, 1, source(1), LATER) == "unchanged"


def test_a_page_that_is_no_article_any_more_is_told_and_stays(run, path):
    with Store(path) as store:
        put(store, 9, b"<html><body><ul><li><a href='/a'>One</a></ul></body></html>", read=source(9))
        known = store.article(address(9))
    for words in ((), ("--take",)):
        done, told = replay(run, path, *words)
        assert done.returncode == 1
        assert told["pages"] == 5
        assert sum(told["problems"].values()) == 1
        assert f"{address(9)}: no article any more" in done.stderr
    with Store(path, readonly=True) as store:
        assert store.article(address(9)) == known


def test_a_page_of_an_earlier_version_is_left_alone(run, path):
    with Store(path) as store:
        assert put(store, 1, source(1).replace(b"mayor", b"captain"), LATER, keep=False) == "changed"
    done, told = replay(run, path, "--take")
    assert (told["pages"], told["outdated"], told["differing"]) == (3, 1, 0)
    assert done.returncode == 0
    assert rows(path, "SELECT count(*) FROM articles WHERE body LIKE '%captain%' AND version = 2") == [(1,)]


def test_the_charset_of_the_answer_is_kept(run, path):
    with Store(path) as store:
        body = source(7).decode().replace("mayor", "мэр").encode("koi8-r")
        put(store, 7, body, content_type="text/html; charset=koi8-r")
        assert "мэр" in store.article(address(7)).body
    assert replay(run, path)[1]["differing"] == 0


def test_targets_are_articles_and_publications(run, path):
    assert replay(run, path, address(2))[1]["pages"] == 1
    assert replay(run, path, "harbour.example")[1]["pages"] == 4
    assert replay(run, path, "--publication", "harbour.example", "--limit", "3")[1]["pages"] == 3
    done, _ = replay(run, path, "https://elsewhere.example/")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_examples_are_of_values_and_a_publication_keeps_its_source(run, path, profiles):
    _, found = replay(run, path, "--take", "--profiles", profiles)
    assert found["fields"]["sources"]["examples"] == []
    assert found["fields"]["title"]["examples"]
    with Store(path, readonly=True) as store:
        articles = list(store.articles())
    assert {(one.publication, one.sources["publication"]["from"]) for one in articles} == {("harbour.example", "url")}


def test_a_run_that_takes_nothing_is_noted_with_its_exit_code(run, path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM kept_pages")
    assert run("replay", "--store", path, "--exports", path.parent, "--take").returncode == 3
    assert rows(path, "SELECT exit_code FROM runs ORDER BY id DESC LIMIT 1") == [(3,)]


def test_exit_codes(run, path, tmp_path):
    assert run("replay", "--store", tmp_path / "none.db").returncode == 5
    assert run("replay", "--store", path, "--publication", "other.example").returncode == 2
    with Store(path) as store:
        store.lock("crawler crawl")
        assert run("replay", "--store", path, "--take").returncode == 6
        assert run("replay", "--store", path).returncode == 0
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE articles SET sources = '7'")
    done = run("replay", "--store", path)
    assert done.returncode == StoreError.exit_code
    assert "is damaged" in done.stderr


def test_what_stopped_it_is_noted_in_its_run(path, run_crawler, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/articles.jsonl").mkdir()  # cannot be written over
    done = run_crawler("replay", "--take", "--store", path, "--exports", tmp_path / "taken")
    assert done.returncode == StoreError.exit_code, done.stderr
    with closing(sqlite3.connect(path)) as connection:
        run = connection.execute("SELECT exit_code, reason FROM runs ORDER BY id DESC").fetchone()
    assert run == (StoreError.exit_code, "storage")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kept_pages SET source = x'00ff'",
        "UPDATE kept_pages SET source = 'text'",
        "UPDATE kept_pages SET source = substr(source, 1, 40)",
        "UPDATE kept_pages SET hint = '{'",
        "UPDATE kept_pages SET hint = '7'",
    ],
)
def test_a_damaged_page_is_one_line_and_the_others_are_read(run, path, profiles, statement):
    [(first,)] = rows(path, "SELECT min(article_id) FROM kept_pages")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"{statement} WHERE article_id = ?", [first])
    done, told = replay(run, path, "--take", "--profiles", profiles)
    assert done.returncode == 1
    assert (told["pages"], told["differing"], sum(told["problems"].values())) == (4, 3, 1)
    assert "damaged" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert rows(path, "SELECT count(*) FROM articles WHERE title LIKE '%in a storm'") == [(3,)]
    done, told = replay(run, path, first)
    assert (done.returncode, told["pages"]) == (1, 1)


def test_an_edited_page_takes_the_place_of_a_damaged_one(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE kept_pages SET source = x'00ff'")
    edited = source(1).replace(b"the ferry would be on time", b"no ferry would be on time")
    with Store(path) as store:
        assert put(store, 1, edited, LATER) == "changed"
