"""Crawls of a site whose one article stands on several pages, which come in any order or not at all."""

import sqlite3
import threading
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PATH = "/2026/05/01/the-long-river"
PLACES = ("at the source", "in the gorge", "by the sea")


def body(number):
    place = PLACES[number - 1]
    lines = (
        f"Paragraph {n} {place}, where the water has more words to say than a line of a list has." for n in range(6)
    )
    return [*lines]


def address(number):
    return PATH if number == 1 else f"{PATH}/{number}"


def page(number):
    links = "".join(f'<a href="{address(n)}">{n}</a> ' for n in (1, 2, 3) if n != number)
    text = "".join(f"<p>{line}</p>" for line in body(number))
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-01">'
    shown = f"<h1>The long river</h1>{text}<p>{links}</p>"
    return f"<html><head><title>The long river</title>{head}</head><body>{shown}</body>"


@contextmanager
def site(order, lost=(), pages=None):
    """Serve the article behind a front page that names its pages in *order*; those of *lost*, a set, are not there.

    *pages* are further pages: what gives the page at an address.
    """
    links = "".join(f'<h2><a href="{address(n)}">The long river runs, told once more {n}</a></h2>' for n in order)
    shown = {"/": f"<html><title>News</title><body>{links}</body>", **{address(n): page(n) for n in (1, 2, 3)}}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            found = (
                (shown.get(self.path) or (pages and pages(self.path)))
                if self.path not in {address(n) for n in lost}
                else None
            )
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((found or "<p>Nothing here.</p>").encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def crawl(run_crawler, url):
    return run_crawler("crawl", url, "--allow-private", "--delay", "0", "--refresh")


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1), (3,)])
def test_pages_become_one_record_in_any_order(run_crawler, records, tmp_path, order):
    with site(order) as url:
        assert crawl(run_crawler, url).returncode == 0
    found = records(tmp_path / "exports/articles.jsonl")
    assert [one["body"].split("\n\n") for one in found] == [[line for number in (1, 2, 3) for line in body(number)]]
    assert (found[0]["version"], found[0]["warnings"]) == (1, [])


def test_a_page_that_is_missing_is_named_and_joined_when_it_is_back(run_crawler, records, tmp_path):
    lost = {2}
    with site((1, 2, 3), lost) as url:
        crawl(run_crawler, url)
        found = records(tmp_path / "exports/articles.jsonl")
        assert [one["warnings"] for one in found] == [["page 2 of 3 missing"]]
        lost.clear()
        crawl(run_crawler, url)
    found = records(tmp_path / "exports/articles.jsonl")
    assert [one["body"].split("\n\n") for one in found] == [[line for number in (1, 2, 3) for line in body(number)]]
    assert (found[0]["version"], found[0]["warnings"]) == (1, [])


def test_a_chain_of_pages_without_end_is_left(run_crawler, tmp_path):
    def turned(path):
        number = path.rpartition("/")[2]
        if not path.startswith(PATH) or not number.isdigit():
            return None
        steps = f'<p><a href="{PATH}">1</a> <a rel="next" href="{address(int(number) + 1)}">Next</a></p>'
        return page(1).replace("</body>", f"{steps}</body>")

    with site((4,), pages=turned) as url:
        assert crawl(run_crawler, url).returncode == 0
    with closing(sqlite3.connect(tmp_path / "exports/articles.db")) as store:
        reasons = [reason for (reason,) in store.execute("SELECT reason FROM pages WHERE state = 'article'")]
    assert 100 < len(reasons) < 250
    assert "100 articles are the same: its links are not followed" in reasons
