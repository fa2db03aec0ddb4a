"""`crawler boilerplate`, `scrape --store` and `inspect --store` over a store that learned from real pages."""

import json
import random
import re
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crawler import dedup, reader
from crawler.page import Page
from crawler.store import Outcome, Store

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
FOOTER = "The Harbour Times is paid for by its readers alone, who meet on the first Monday of the month."
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-02-0{day}T08:00:00Z"></head>
<body><article><h1>{title}</h1>{body}<p>{footer}</p></article></body></html>"""


def page(number):
    dice = random.Random(number)
    words = ["harbour", "mayor", "bridge", "tide", "council", "ferry", "river", "market", "school", "engine", "winter"]
    lines = [" ".join(dice.choices(words, k=45)).capitalize() + "." for _ in range(5)]
    body = "".join(f"<p>{line}</p>" for line in lines)
    title = f"The ferry that came late for the {number}th time"
    return PAGE.format(title=title, day=number, body=body, footer=FOOTER)


@pytest.fixture
def learned(tmp_path):
    """Return a store that has read five pages of one publication."""
    path = tmp_path / "articles.db"
    with Store(path) as store:
        for number in range(1, 6):
            found = Page(
                f"https://harbour.example/2026/02/ferry-late-again-{number}", page(number).encode(), fetched_at=AT
            )
            article = reader.read(found)
            fingerprint = dedup.fingerprint(article.title, article.body, article.language)
            outcome = Outcome(found.url, "article", AT, kind="article", article=article, fingerprint=fingerprint)
            store.record(outcome, 1, AT)
        store.settle(AT)
    return path


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(9), "utf-8")
    return path


def test_scrape_applies_what_a_store_has_learned(run_crawler, learned, saved, records, tmp_path):
    words = ("scrape", saved, "--url", "https://harbour.example/2026/02/ferry-late-again-9")
    before = learned.read_bytes()
    plain, cleaned = (json.loads(run_crawler(*words, *more).stdout) for more in ((), ("--store", learned)))
    assert plain["body"].endswith(FOOTER)
    assert cleaned["body"] == plain["body"].removesuffix("\n\n" + FOOTER)
    assert cleaned["word_count"] == plain["word_count"] - len(FOOTER.split())
    assert cleaned["sources"]["body"]["repeated"] == 1
    assert learned.read_bytes() == before
    elsewhere = run_crawler("scrape", saved, "--url", "https://b.example/9", "--store", learned)
    assert json.loads(elsewhere.stdout)["body"] == plain["body"]


def test_scrape_makes_no_store(run_crawler, saved, tmp_path):
    done = run_crawler("scrape", saved, "--store", tmp_path / "none.db")
    assert done.returncode == 5
    assert "no store here" in done.stderr
    assert not (tmp_path / "none.db").exists()


def test_inspect_names_what_was_cut_and_why(run_crawler, learned, saved):
    words = ("inspect", saved, "--url", "https://harbour.example/2026/02/ferry-late-again-9", "--store", learned)
    told = json.loads(run_crawler(*words, "--json").stdout)
    assert [(one["text"], one["articles"], one["place"]) for one in told["repeated"]] == [(FOOTER, 5, "end")]
    assert FOOTER not in told["fields"]["body"]["value"]
    assert "end of 5 of 5 articles" in run_crawler(*words).stdout


def test_a_block_is_kept_and_cut_again(run_crawler, learned):
    (listed,) = run_crawler("boilerplate", "--store", learned, "--json").stdout.splitlines()
    key = json.loads(listed)["key"]
    exported = learned.parent / "out" / "articles.jsonl"
    kept = run_crawler("boilerplate", "keep", key, "--store", learned, "--exports", exported.parent)
    assert (kept.returncode, kept.stderr) == (0, f"{key}: 5 articles changed\n")
    again = run_crawler("boilerplate", "keep", key, "--store", learned, "--exports", exported.parent)
    assert again.stderr == f"{key}: 0 articles changed: it was kept already\n"
    assert exported.read_text("utf-8").count(FOOTER) >= 5
    with Store(learned, readonly=True) as store:
        assert all(article.body.endswith(FOOTER) for article in store.articles())
        assert {article.version for article in store.articles()} == {1}
    assert "kept" in run_crawler("boilerplate", "--store", learned).stdout
    assert run_crawler("boilerplate", "--store", learned, "cut", key, "--exports", exported.parent).returncode == 0
    assert FOOTER not in exported.read_text("utf-8")
    with Store(learned, readonly=True) as store:
        assert not any(article.body.endswith(FOOTER) for article in store.articles())
    wrong = run_crawler("boilerplate", "--store", learned, "keep", key, "0123")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)


@pytest.fixture
def site():
    """Serve a publication whose stories all end with one line; yield its address and the order of its front page."""
    order = list(range(1, 9))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            number = re.search(r"-(\d)$", self.path)
            links = "".join(
                f'<li><a href="/2026/02/ferry-late-again-{one}">The ferry that came late for the {one}th time</a></li>'
                for one in order
            )
            front = f"<html><head><title>Harbour</title></head><body><ul>{links}</ul></body></html>"
            text = page(int(number[1])) if number else front if self.path == "/" else ""
            self.send_response(200 if text else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", order
    server.shutdown()
    server.server_close()


def test_crawls_in_any_order_end_with_the_same_clean_articles(run_crawler, records, site, tmp_path):
    address, order = site
    fast = ("--allow-private", "--delay", "0", "--json", "--refresh")
    ends = []
    for name in ("one", "two"):
        words = ("crawl", address, *fast, "--store", f"{name}/a.db", "--exports", name)
        first = run_crawler(*words)
        assert first.returncode == 0, first.stderr
        found = records(tmp_path / name / "articles.jsonl")
        ends.append({record["url"]: (record["body"], record["content_hash"], record["version"]) for record in found})
        order.reverse()
    assert ends[0] == ends[1]
    assert len(ends[0]) == 8
    assert not any(FOOTER in body for body, *_ in ends[0].values())
    again = json.loads(run_crawler("crawl", address, *fast, "--store", "two/a.db", "--exports", "two").stdout)
    assert (again["articles"]["new"], again["articles"]["changed"], again["articles"]["unchanged"]) == (0, 0, 8)
    known = run_crawler("scrape", f"{address}2026/02/ferry-late-again-3", "--allow-private", "--store", "one/a.db")
    assert FOOTER not in json.loads(known.stdout)["body"]


def test_an_unknown_publication_is_named(run_crawler, learned):
    done = run_crawler("boilerplate", "--store", learned, "--publication", "no-such.example")
    assert done.returncode == 2
    assert "no publication 'no-such.example'" in done.stderr


@pytest.mark.parametrize("command", [["export", "-o", "old.jsonl"], ["boilerplate"], ["replay"]], ids=lambda c: c[0])
def test_a_mistyped_publication_is_named_and_costs_nothing(run_crawler, learned, tmp_path, command):
    with Store(learned) as store:
        store.put_publication("harbour.example", start="https://harbour.example/", hosts=["harbour.example"], at=AT)
    (tmp_path / "old.jsonl").write_text("old\n")
    done = run_crawler(*command, "--store", learned, "--publication", "harbor.example")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("articles.db, did you mean 'harbour.example'?\n")
    assert (tmp_path / "old.jsonl").read_text() == "old\n"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (["-o", "e.jsonl"], b"{"),
        (["-o", "e.jsonl.gz"], b"\x1f\x8b"),
        (["-o", "e.db"], b"SQLite"),
        (["-o", "e.txt", "-f", "jsonl"], b"{"),
        (["-o", "e"], b"{"),
        (["-o", "e.jsonl.bz2"], None),
        (["-o", "e.jsonl.bz2", "-f", "jsonl"], None),
        (["-o", "e.csv"], None),
        (["-o", "e.csv.gz"], None),
        (["-o", "e.db.gz", "-f", "sqlite"], None),
        (["-o", "e.gz", "--compress", "zst"], None),
    ],
    ids=str,
)
def test_the_name_of_an_export_tells_what_is_in_it(run_crawler, learned, tmp_path, words, begins):
    done = run_crawler("export", "--store", learned, *words)
    written = tmp_path / words[1]
    if begins is None:
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        assert not written.exists()
    else:
        assert done.returncode == 0, done.stderr
        assert written.read_bytes().startswith(begins)
