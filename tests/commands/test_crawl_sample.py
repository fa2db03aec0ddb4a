"""The main job as a user runs it: the sample publication crawled by real processes."""

import json
import random
import signal
import sqlite3
import time
from contextlib import closing

import jsonschema
import pytest

from crawler.items import json_schema
from crawler.sample import expected, serve

FAST = ("--allow-private", "--delay", "0")


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    """The sample crawled twice: its first edition, then its second. Returns what a user has afterwards."""
    import subprocess
    import sys

    from processes import crawler_environment

    folder = tmp_path_factory.mktemp("crawled")
    with serve() as sample:
        words = ["crawl", sample.url, sample.partner_url, *FAST, "--json", "--refresh"]
        runs, exports, asked = [], [], []
        for edition in (1, 2):
            sample.edition = edition
            before = len(sample.requests)
            runs.append(
                subprocess.run(
                    [sys.executable, "-m", "crawler", *words],
                    cwd=folder,
                    env=crawler_environment(),
                    capture_output=True,
                    text=True,
                    timeout=120,
                    check=False,
                )
            )
            lines = (folder / "exports/articles.jsonl").read_text("utf-8").split("\n")
            exports.append([json.loads(line) for line in lines if line])
            asked.append(sample.requests[before:])
    return {"folder": folder, "runs": runs, "exports": exports, "asked": asked}


def rows(folder, sql, *values):
    with closing(sqlite3.connect(folder / "exports/articles.db")) as connection:
        return connection.execute(sql, values).fetchall()


def test_both_crawls_end_well(crawled):
    assert [run.returncode for run in crawled["runs"]] in ([0, 0], [1, 1]), crawled["runs"][0].stderr
    assert "Traceback" not in crawled["runs"][0].stderr + crawled["runs"][1].stderr


def test_every_line_keeps_the_schema(crawled):
    validator = jsonschema.Draft202012Validator(json_schema())
    for record in crawled["exports"][0] + crawled["exports"][1]:
        validator.validate(record)


def test_the_counts_of_summary_store_and_export_agree(crawled):
    summary = json.loads(crawled["runs"][0].stdout)
    stored = rows(crawled["folder"], "SELECT count(*), count(duplicate_of) FROM articles")[0]
    assert summary["articles"]["new"] == stored[0]
    assert summary["articles"]["duplicate"] == stored[1]
    assert len(crawled["exports"][0]) == stored[0] - stored[1]


def test_the_states_of_a_run_add_up_to_what_it_asked(crawled):
    summary = json.loads(crawled["runs"][0].stdout)
    assert sum(summary["states"].values()) == summary["pages"]
    waiting = rows(crawled["folder"], "SELECT count(*) FROM pages WHERE state IN ('due', 'leased', 'deferred')")
    assert waiting == [(0,)]


def test_the_second_crawl_finds_one_change_and_nothing_new(crawled):
    summary = json.loads(crawled["runs"][1].stdout)["articles"]
    assert (summary["new"], summary["changed"]) == (0, 1)
    assert rows(crawled["folder"], "SELECT count(*) FROM articles WHERE version > 1") == [(1,)]


def test_an_article_on_several_pages_is_one_record(crawled):
    truth = next(one for one in expected() if len(one["pages"]) > 1)
    for exported in crawled["exports"]:
        found = [
            one for one in exported if one["url"].partition("//")[2].partition("/")[2].startswith(truth["path"][1:])
        ]
        assert [path_of(one["url"]) for one in found] == [truth["path"][1:]]
        assert (found[0]["body"], found[0]["version"], found[0]["warnings"]) == (truth["body"], 1, [])
    stored = rows(crawled["folder"], "SELECT DISTINCT article_id FROM pages WHERE url LIKE ?", f"%{truth['path']}/_")
    assert stored == [(found[0]["id"],)]


def test_counters_have_a_reading_for_each_time_they_grew(crawled):
    readings = rows(crawled["folder"], "SELECT count(*) c FROM engagement GROUP BY article_id ORDER BY c DESC LIMIT 1")
    assert readings[0][0] == 2


def test_the_second_crawl_moves_far_fewer_bytes(crawled):
    first, second = (sum(request.size for request in asked) for asked in crawled["asked"])
    assert second < 0.6 * first


def test_nothing_disallowed_is_ever_asked(crawled):
    paths = [request.path for asked in crawled["asked"] for request in asked]
    assert not [path for path in paths if path.startswith(("/private", "/calendar/2"))]


def test_an_undisturbed_crawl_asks_for_each_page_once(crawled):
    asked = [(r.site, r.path) for r in crawled["asked"][0] if r.status in (200, 404, 410)]
    assert len(asked) == len(set(asked))


def ids(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT id, version, content_hash, cluster_id, duplicate_of FROM articles ORDER BY id"
        ).fetchall()


def test_kills_at_random_moments_lose_nothing(crawled, start_crawler, tmp_path):
    dice = random.Random(20261122)
    with serve() as sample:
        # The same address as in the undisturbed run cannot be had; articles are compared by path.
        words = ("crawl", sample.url, sample.partner_url, *FAST, "-q")
        for _ in range(4):
            before = len(sample.requests)
            process = start_crawler(*words)
            wait_for_requests(sample, before + dice.randrange(5, 60))
            process.send_signal(signal.SIGKILL)
            process.wait()
        process = start_crawler(*words)
        process.communicate(timeout=120)
        asked = [(r.site, r.path) for r in sample.requests if r.status == 200 and not r.path.endswith("robots.txt")]
    store = tmp_path / "exports/articles.db"
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = {path_of(url) for (url,) in connection.execute("SELECT url FROM articles")}
    whole = {path_of(url) for (url,) in rows(crawled["folder"], "SELECT url FROM articles")}
    assert found == whole
    for line in (tmp_path / "exports/articles.jsonl").read_text("utf-8").splitlines():
        json.loads(line)
    # Entry pages are asked by every run; of the rest no more than what a kill caught between answer and commit.
    assert len(asked) - len(set(asked)) < 0.35 * len(set(asked))


def wait_for_requests(sample, count, seconds=30):
    """Wait until a crawl is under way."""
    end = time.monotonic() + seconds
    while len(sample.requests) < count and time.monotonic() < end:
        time.sleep(0.02)


def path_of(url):
    return url.split("/", 3)[3]


def test_one_interrupt_stops_in_order(start_crawler, tmp_path):
    with serve() as sample:
        process = start_crawler("crawl", sample.url, "--allow-private", "--delay", "0.2")
        wait_for_requests(sample, 5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert (tmp_path / "exports/articles.jsonl").exists()


def test_a_second_crawl_on_one_store_says_who_holds_it(start_crawler, run_crawler):
    with serve() as sample:
        first = start_crawler("crawl", sample.url, "--allow-private", "--delay", "0.3")
        wait_for_requests(sample, 2)
        second = run_crawler("crawl", sample.url, *FAST)
        first.kill()
    assert second.returncode == 6
    assert str(first.pid) in second.stderr
    assert second.stderr.count("\n") == 1


def test_given_pages_only(run_crawler, records, tmp_path):
    with serve() as sample:
        page = next(record for record in sample_articles(sample))
        done = run_crawler("crawl", page, "--no-follow", *FAST)
        paths = {request.path for request in sample.requests}
    assert done.returncode == 0, done.stderr
    assert paths == {"/robots.txt", "/" + path_of(page)}
    assert len(records(tmp_path / "exports/articles.jsonl")) == 1


def sample_articles(sample):
    for story in expected():
        if story["site"] == "review" and not story["behaviour"]:
            yield sample.url + story["path"]


def test_a_limit_ends_with_its_own_code(run_crawler, records, tmp_path):
    with serve() as sample:
        done = run_crawler("crawl", sample.url, *FAST, "--limit", "3")
    assert done.returncode == 7
    assert len(records(tmp_path / "exports/articles.jsonl")) == 3


def test_scrapy_itself_crawls_too(tmp_path, records):
    import subprocess
    import sys

    from processes import ROOT, crawler_environment

    with serve() as sample:
        command = [sys.executable, "-m", "scrapy", "crawl", "publication", "-a", f"url={sample.url}"]
        command += ["-s", "CRAWLER_ALLOW_PRIVATE=1", "-s", "CRAWLER_DELAY=0", "-s", f"CRAWLER_EXPORTS={tmp_path}"]
        command += ["-s", f"CRAWLER_STORE={tmp_path}/a.db", "-O", f"{tmp_path}/feed.jsonl"]
        done = subprocess.run(
            command, cwd=ROOT, env=crawler_environment(), capture_output=True, text=True, timeout=120, check=False
        )
    assert done.returncode == 0, done.stderr
    feed = records(tmp_path / "feed.jsonl")
    exported = records(tmp_path / "articles.jsonl")
    assert {record["id"] for record in exported} <= {record["id"] for record in feed}
    assert set(feed[0]) == set(exported[0])


@pytest.mark.parametrize(
    "wish", [("--since", "2026-01-01"), ("--include", "/technology/"), ("--exclude", "/technology/")]
)
def test_what_one_run_did_not_want_the_next_may(run_crawler, records, tmp_path, wish):
    exported = tmp_path / "exports/articles.jsonl"
    with serve(hopeless=False) as sample:
        some = run_crawler("crawl", sample.partner_url, *FAST, *wish)
        few = len(records(exported)) if some.returncode == 0 else 0
        run_crawler("crawl", sample.partner_url, *FAST)
        many = len(records(exported))
    with serve(hopeless=False) as sample:
        run_crawler("crawl", sample.partner_url, *FAST, "--store", "whole.db", "--exports", "whole")
    assert few <= many == len(records(tmp_path / "whole/articles.jsonl"))


def test_a_page_read_alone_keeps_no_link_from_a_later_crawl(run_crawler, records, tmp_path):
    with serve(hopeless=False) as sample:
        run_crawler("crawl", sample.partner_url, *FAST, "--no-follow")
        run_crawler("crawl", sample.partner_url, *FAST)
    assert len(records(tmp_path / "exports/articles.jsonl")) >= 3
