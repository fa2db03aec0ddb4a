"""robots.txt: the cases of Google's parser, RFC 9309's rules on status, and files that are odd."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import robots

DATA = Path(__file__).resolve().parents[1] / "data" / "robots"
REAL = Path(__file__).resolve().parents[2].parent / "shared" / "suites" / "robots" / "real"
CASES = json.loads((DATA / "google_robotstxt.json").read_text("utf-8"))
HOST = "https://example.org"


@pytest.mark.parametrize("number", range(len(CASES)))
def test_answers_as_the_reference_implementation(number):
    case = CASES[number]
    rules = robots.parse(case["robots_txt"].encode())
    assert rules.allows(case["url"], case["user_agent"]) is case["allowed"]


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real robots.txt files is not here")
def test_real_files_are_read():
    for path in sorted(REAL.iterdir()):
        rules = robots.parse(path.read_bytes(), f"{HOST}/robots.txt")
        assert rules.allows(f"{HOST}/", "news-crawler") in (True, False), path.name
        assert rules.groups, path.name


@pytest.mark.parametrize(
    ("status", "allowed", "temporary"),
    [
        (200, False, False),
        (206, False, False),
        (301, True, False),
        (401, True, False),
        (403, True, False),
        (404, True, False),
        (410, True, False),
        (429, False, True),
        (500, False, True),
        (503, False, True),
        (None, False, True),
    ],
)
def test_the_status_decides_what_an_answer_means(status, allowed, temporary):
    rules = robots.from_response(status, b"User-agent: *\nDisallow: /")
    assert rules.allows(f"{HOST}/a", "news-crawler") is allowed
    assert rules.temporary is temporary


def test_a_page_in_place_of_the_file_forbids_nothing():
    rules = robots.from_response(200, b"<!DOCTYPE html><html><title>Not found</title><p>disallow everything</p></html>")
    assert rules.allows(f"{HOST}/a", "news-crawler")


def test_robots_txt_itself_may_always_be_asked():
    assert robots.parse(b"User-agent: *\nDisallow: /").allows(f"{HOST}/robots.txt", "news-crawler")


@pytest.mark.parametrize(
    "agent", ["news-crawler", "News-Crawler/1.0 (+https://example.org)", "Mozilla/5.0 (compatible; news-crawler/1.0)"]
)
def test_a_whole_user_agent_header_is_known_by_its_product_token(agent):
    rules = robots.parse(b"User-agent: news-crawler/2\nDisallow: /a\n\nUser-agent: *\nDisallow: /")
    assert rules.allows(f"{HOST}/b", agent)
    assert not rules.allows(f"{HOST}/a", agent)


def test_an_agent_with_digits_finds_its_group():
    rules = robots.parse(b"User-agent: crawler2go\nDisallow: /")
    assert not rules.allows(f"{HOST}/a", "crawler2go/1.0")


@pytest.mark.parametrize("path", ["/~joe/x", "/%7Ejoe/x", "/%7ejoe/x"])
@pytest.mark.parametrize("rule", ["/~joe/", "/%7Ejoe/", "/%7ejoe/"])
def test_a_disallow_matches_every_spelling_of_an_address(rule, path):
    assert not robots.parse(f"User-agent: *\nDisallow: {rule}".encode()).allows(HOST + path, "news-crawler")


def test_groups_of_one_agent_are_merged_and_the_file_s_order_does_not_count():
    rules = robots.parse(b"User-agent: a\nDisallow: /x\n\nUser-agent: b\nDisallow: /\n\nUser-agent: a\nDisallow: /y\n")
    assert [rules.allows(f"{HOST}/{path}", "a") for path in "xyz"] == [False, False, True]


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]
)
def test_byte_order_marks_are_understood(encoding, mark):
    body = mark + "User-agent: *\r\nDisallow: /größe\r\nSitemap: https://example.org/s.xml".encode(encoding)
    rules = robots.parse(body)
    assert not rules.allows(f"{HOST}/gr%C3%B6%C3%9Fe/a", "news-crawler")
    assert rules.sitemaps == ["https://example.org/s.xml"]


def test_delay_sitemaps_and_signals_are_read():
    rules = robots.parse(
        b"User-agent: *\nCrawl-delay: 2.5\nDisallow:\nUser-agent: slow\nCrawl-delay: nonsense\n"
        b"Sitemap: /s.xml\nSitemap: https://example.org/s.xml\nContent-Signal: search=yes, ai-train=no\n",
        f"{HOST}/robots.txt",
    )
    assert rules.crawl_delay("news-crawler") == 2.5
    assert rules.crawl_delay("slow") is None
    assert rules.sitemaps == ["https://example.org/s.xml"]
    assert rules.reservations == {"search": "yes", "ai-train": "no"}


def test_only_the_first_half_megabyte_is_read():
    body = b"User-agent: *\nDisallow: /a\n" + b"#" * robots.MAX_BYTES + b"\nDisallow: /b\n"
    rules = robots.parse(body)
    assert not rules.allows(f"{HOST}/a", "news-crawler")
    assert rules.allows(f"{HOST}/b", "news-crawler")


def test_hostile_wildcards_cost_little_time():
    rules = robots.parse(b"User-agent: *\nDisallow: /" + b"*a" * 8000 + b"b$\n" + b"Disallow: /*a*a*c$\n" * 20000)
    begun = time.process_time()
    assert rules.allows(f"{HOST}/" + "a" * 2000, "news-crawler")
    assert time.process_time() - begun < 1


@given(st.binary(max_size=400), st.text(max_size=60), st.text(max_size=30))
def test_any_bytes_give_an_answer(body, path, agent):
    rules = robots.parse(b"User-agent: *\n" + body, f"{HOST}/robots.txt")
    assert rules.allows(f"{HOST}/{path}", agent) in (True, False)


@given(st.lists(st.sampled_from(["a", "b", "*", "$", "/", "%61"]), max_size=8), st.text("ab/$*", max_size=12))
def test_matching_agrees_with_a_plain_regular_expression(parts, path):
    pattern = "/" + "".join(parts)
    anchored = pattern.endswith("$")
    plain = re.escape(pattern.removesuffix("$").replace("%61", "a")).replace(r"\*", ".*") + ("$" if anchored else "")
    expected = re.match(plain, f"/{path}", re.DOTALL) is None
    rules = robots.parse(f"User-agent: *\nDisallow: {pattern}\n".encode())
    assert rules.allows(f"{HOST}/{path}", "news-crawler") is expected
