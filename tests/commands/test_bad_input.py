"""Bad input gets one clear line and the right exit code, and nothing is lost."""

import json
import os
import re
import resource
import socket
import sqlite3
import sys
import time
from contextlib import closing

import pytest

from crawler.sample import serve

FAST = ("--allow-private", "--delay", "0")


def one_line(done):
    """Return the only line on standard error, which every error is."""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("crawler: ")
    return lines[0]


@pytest.mark.parametrize(
    "words",
    [
        ["crawl"],
        ["crawl", "not a url"],
        ["crawl", "ftp://example.org/"],
        ["crawl", "http://[::1"],
        ["crawl", "https://example.org:99999/"],
        ["crawl", "https://example.org/", "--limit", "-3"],
        ["crawl", "https://example.org/", "--exclude", "("],
        ["crawl", "https://example.org/", "-s", "NOVALUE"],
        ["crawl", "https://example.org/", "--header", "no colon"],
        ["crawl", "https://example.org/", "--no-such-option"],
        ["crwl", "https://example.org/"],
        ["crawl", "-i", "no-such-file.txt"],
        ["scrape"],
        ["scrape", "missing.html"],
        ["scrape", "."],
        ["scrape", "ftp://example.org/"],
        ["scrape", "-", "--url", "foo"],
        ["scrape", "-", "--url", "ftp://example.org/"],
        ["scrape", "a.example", "b.example", "--any", "--url", "https://example.org/"],
        ["export", "-f", "docx"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_two(run_crawler, words, tmp_path):
    done = run_crawler(*words)
    assert done.returncode == 2, done.stderr
    one_line(done)
    assert not (tmp_path / "exports").exists()


def test_a_mistyped_command_names_the_nearest(run_crawler):
    assert "did you mean 'crawl'?" in one_line(run_crawler("crwal", "https://example.org/"))


def test_an_unknown_host_is_named(run_crawler):
    done = run_crawler("crawl", "http://no-such-host.invalid/", "--delay", "0")
    assert done.returncode == 4
    assert "unknown host" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("scheme", ["", "http://"])
def test_a_refused_connection_is_named(run_crawler, scheme):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    begun = time.monotonic()
    done = run_crawler("crawl", f"{scheme}127.0.0.1:{port}", *FAST)
    assert done.returncode == 4
    assert "connection refused" in done.stderr
    assert time.monotonic() - begun < 30  # a host that has never answered is not waited for


def test_a_private_address_is_refused_unless_allowed(run_crawler):
    with serve() as sample:
        done = run_crawler("crawl", sample.url, "--delay", "0")
        assert sample.requests == []
    assert done.returncode in (3, 4)
    assert "private address" in done.stderr
    assert re.search(r"pages +1  refused", done.stderr)


def test_one_bad_seed_of_three_does_not_stop_the_others(run_crawler, records, tmp_path):
    with serve() as sample:
        done = run_crawler("crawl", sample.url, "http://[::1", sample.partner_url, *FAST, "--max-time", "60")
    assert done.returncode == 1, done.stderr
    assert "http://[::1" in done.stderr
    publications = {record["publication"] for record in records(tmp_path / "exports/articles.jsonl")}
    assert len(publications) == 2


def test_another_programs_file_is_not_touched(run_crawler, tmp_path):
    store = tmp_path / "other.db"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("CREATE TABLE notes (text)")
        connection.commit()
    before = store.read_bytes()
    with serve() as sample:
        done = run_crawler("crawl", sample.url, *FAST, "--store", store)
    assert done.returncode == 5
    assert "other.db" in one_line(done)
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"SQLite format 3\0" + b"\xff" * 5000, b"just text", b""], ids=["damaged", "text", "empty"]
)
def test_a_file_that_is_no_store_is_named(run_crawler, tmp_path, content):
    store = tmp_path / "a.db"
    store.write_bytes(content)
    done = run_crawler("export", "--store", store)
    assert done.returncode == 5
    assert "a.db" in one_line(done)


def test_a_store_that_is_not_there_is_named(run_crawler):
    done = run_crawler("export", "--store", "nowhere.db")
    assert done.returncode == 5
    assert "nowhere.db" in one_line(done)


@pytest.mark.skipif(os.geteuid() == 0 and not hasattr(os, "chflags"), reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(run_crawler, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with serve() as sample:
        done = run_crawler("crawl", sample.url, *FAST, "--store", locked / "a.db")
    assert done.returncode == 5
    assert "a.db" in one_line(done)


def test_a_folder_that_is_a_file_is_named(run_crawler, tmp_path):
    (tmp_path / "file").write_text("x")
    with serve() as sample:
        done = run_crawler("crawl", sample.url, *FAST, "--store", tmp_path / "file" / "a.db")
    assert done.returncode == 5
    one_line(done)


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to set")
def test_a_full_disk_stops_the_crawl_at_once(run_crawler, tmp_path):
    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    with serve() as sample:
        done = run_crawler("crawl", sample.url, *FAST, preexec_fn=small_files)
    assert done.returncode == 5, done.stderr
    assert "Traceback" not in done.stderr
    with closing(sqlite3.connect(tmp_path / "exports/articles.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize(
    "content",
    [b"", b"   ", b"x" * 10_000_000, b"\xff\xfe\x00\x01\xd8" * 50, b"<p>" * 100_000, b"%PDF-1.7", b"{}"],
    ids=["empty", "blank", "one-line", "invalid", "nested", "pdf", "json"],
)
def test_a_page_that_is_no_article_says_why(run_crawler, tmp_path, content):
    page = tmp_path / "page.html"
    page.write_bytes(content)
    done = run_crawler("scrape", page)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    one_line(done)


def test_any_gives_exactly_one_line_a_target_in_order(run_crawler, tmp_path, records):
    good = "<article><h1>Title</h1>" + "<p>Some words that make a paragraph of a body, and more of them.</p>" * 5
    pages = {"a.html": good.encode(), "b.html": b"", "c.html": b"\xff\xfe", "d.txt": b"Line\n\nWords of a page.\n"}
    for name, content in pages.items():
        (tmp_path / name).write_bytes(content)
    done = run_crawler("scrape", "--any", *pages, "gone.html.d", text=True)
    lines = done.stdout.splitlines()
    assert len(lines) == len(pages) + 1
    assert '"title":"Title"' in lines[0]
    assert done.returncode == 1


def test_any_says_in_the_record_what_could_not_be_read(run_crawler, tmp_path):
    (tmp_path / "good.html").write_text("<article><h1>Title</h1><p>Some words.</p></article>", "utf-8")
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    with serve() as sample:
        missing = f"{sample.url}/no-such-page"
        lines = [
            {"file": "none.html"},
            {"file": "picture.html"},
            {"url": missing},
            {"file": "good.html"},
            {"url": "x:"},
        ]
        (tmp_path / "list.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\ngone.html\n", "utf-8")
        done = run_crawler("scrape", "--any", "-i", "list.jsonl", *FAST)
    read = [json.loads(line) for line in done.stdout.splitlines()]
    warnings = [" ".join(record["warnings"]) for record in read]
    assert done.returncode == 1
    assert len(read) == 6
    assert "could not be read: No such file" in warnings[0]
    assert "could not be read: not an article: not a text" in warnings[1]
    assert "could not be read: http 404" in warnings[2]
    assert (read[2]["url"], read[2]["status"], read[3]["status"]) == (missing, "gone", "live")
    assert "could not be read" not in warnings[3]
    assert "no http or https address" in warnings[4]
    assert "No such file" in warnings[5]


@pytest.mark.parametrize("words", [(), ("--any",)])
def test_targets_that_all_fail_by_network_are_four(run_crawler, words):
    done = run_crawler("scrape", "no-such-host.invalid/a", "http://no-such-host.invalid/b", *words, "--delay", "0")
    assert done.returncode == 4
    assert done.stdout.count("could not be read: robots.txt: unknown host") == 2 * len(words)


@pytest.mark.parametrize("line", ['{"html": "<p>x</p>"}', '{"url": 3}', '{"title": "x"}', '{"file": ["x"]}'])
def test_a_line_that_names_no_target_is_refused(run_crawler, tmp_path, line):
    (tmp_path / "list.jsonl").write_text(f"{line}\n", "utf-8")
    done = run_crawler("scrape", "-i", "list.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert "list.jsonl: line 1: " in one_line(done)


def test_an_export_can_be_a_list_of_targets(run_crawler, tmp_path):
    (tmp_path / "page.html").write_text("<article><h1>Title</h1><p>Some words.</p></article>", "utf-8")
    (tmp_path / "list.jsonl").write_text('{"file": "page.html", "url": "https://a.org/x", "title": "y"}', "utf-8")
    done = run_crawler("scrape", "--any", "-i", "list.jsonl")
    assert json.loads(done.stdout)["url"] == "https://a.org/x"


@pytest.mark.parametrize("content", [bytes(range(256)) * 12, b"\x7fELF\2\1\1" + bytes(9) + b"text " * 400])
def test_a_file_that_is_no_text_is_no_article(run_crawler, tmp_path, content):
    (tmp_path / "data").write_bytes(content)
    done = run_crawler("scrape", "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert one_line(done) == "crawler: data: not an article: not a text"


def test_output_into_a_closed_pipe_is_no_error(run_crawler, tmp_path):
    import subprocess

    from processes import crawler_environment

    done = subprocess.run(
        f"{sys.executable} -m crawler schema | head -1",
        shell=True,
        cwd=tmp_path,
        env=crawler_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""


def test_what_has_no_end_is_no_page(run_crawler):
    done = run_crawler("scrape", "/dev/zero")
    assert done.returncode == 1
    assert "larger than" in one_line(done)


@pytest.mark.parametrize(
    ("lines", "code", "said"),
    [
        ('{"file": "\\u0000.html"}', 1, "cannot be read"),
        ('{"file": "\\ud800.html"}', 1, "cannot be read"),
        ('{"file": ' + "[" * 100_000, 2, "line 1: no JSON"),
    ],
    ids=["null character", "half a character", "deep"],
)
def test_a_line_of_targets_that_cannot_be_used_is_one_line(run_crawler, tmp_path, lines, code, said):
    (tmp_path / "list.jsonl").write_text(lines)
    done = run_crawler("scrape", "-i", "list.jsonl")
    assert done.returncode == code
    assert said in one_line(done)


def test_a_folder_among_many_targets_is_one_record_of_any(run_crawler, tmp_path):
    (tmp_path / "page.html").write_text("<h1>Rain</h1><p>It rained.")
    (tmp_path / "folder.html").mkdir()
    done = run_crawler("scrape", "--any", "folder.html", "page.html")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["title"] for record in records] == [None, "Rain"]
    assert "Is a directory" in one_line(done)


def test_a_list_of_targets_may_begin_with_a_byte_order_mark(run_crawler, tmp_path):
    (tmp_path / "page.html").write_text("<h1>Rain</h1><p>It rained.")
    (tmp_path / "list.txt").write_text("page.html\n", "utf-8-sig")
    assert run_crawler("scrape", "--any", "-i", "list.txt").returncode == 0


def test_a_list_of_files_is_nothing_to_crawl(run_crawler, tmp_path):
    (tmp_path / "list.jsonl").write_text('{"url": "https://example.org/"}\n{"file": "page.html"}\n')
    done = run_crawler("crawl", "-i", "list.jsonl")
    assert done.returncode == 2
    assert "'page.html' is a file" in one_line(done)


@pytest.mark.parametrize(("name", "content"), [("-", b""), ("a.txt", b" \n"), ("a.html", b""), ("a.html", b"\n")])
def test_what_holds_nothing_is_no_article(run_crawler, tmp_path, name, content):
    (tmp_path / "a.html").write_bytes(content)
    (tmp_path / "a.txt").write_bytes(content)
    done = run_crawler("scrape", name, input=content, text=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"crawler: {name}: not an article: empty page\n"
    forced = run_crawler("scrape", "--any", name, input=content, text=False)
    assert forced.returncode == 1
    assert json.loads(forced.stdout)["warnings"] == ["could not be read: not an article: empty page"]


def test_a_source_file_is_no_article_and_read_by_any(run_crawler, tmp_path):
    lines = [f"def rain_{number}(town: list[int]) -> int:\n    return sum(town) < {number}\n" for number in range(60)]
    (tmp_path / "rain.py").write_text("\n".join(lines))
    done = run_crawler("scrape", "rain.py")
    assert (done.returncode, done.stdout) == (1, "")
    assert one_line(done) == "crawler: rain.py: not an article: no HTML page"
    forced = run_crawler("scrape", "--any", "rain.py")
    assert "rain_7" in json.loads(forced.stdout)["body"]


def test_an_address_of_a_file_may_lack_its_scheme(run_crawler, tmp_path):
    (tmp_path / "page.html").write_text("<article><h1>Title</h1><p>Some words.</p></article>", "utf-8")
    (tmp_path / "list.jsonl").write_text('{"file": "page.html", "url": "example.org/x"}', "utf-8")
    for words in (["page.html", "--url", "example.org/x"], ["-i", "list.jsonl"]):
        done = run_crawler("scrape", "--any", *words)
        assert json.loads(done.stdout)["url"] == "https://example.org/x", done.stderr


def test_a_named_address_that_is_gone_is_a_failure_of_the_run(run_crawler):
    with serve() as sample:
        assert run_crawler("crawl", sample.url, *FAST, "--limit", "2").returncode == 7
        done = run_crawler("crawl", f"{sample.url}/no-such-page", "--no-follow", *FAST)
        runs = run_crawler("runs").stdout.splitlines()
    assert done.returncode == 1
    assert "http 404" in done.stderr
    assert [line.split()[-1] for line in runs[1:3]] == ["1", "7"]
