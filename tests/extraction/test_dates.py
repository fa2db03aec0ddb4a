"""When an article was published, by the layers of its page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crawler.items import Article, Link
from crawler.page import Page
from crawler.profiles import Profile
from crawler.reader import read

URL = "https://www.example-news.org/rain"
BODY = "<p>" + "It rained again, and nobody in the town had expected that it would. " * 8 + "</p>"
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def article(head: str = "", body: str = "", url: str = URL, after: str = "", **options: object) -> Article:
    html = f"<html lang=en><head>{head}</head><body><h1>Rain again in the town</h1>{body}{BODY}{after}</body></html>"
    return read(Page(url, html, fetched_at=NOW), force=True, **options)


def ld(**values: str) -> str:
    pairs = "".join(f', "{name}": "{value}"' for name, value in values.items())
    node = f'{{"@type": "NewsArticle", "headline": "Rain again in the town"{pairs}}}'
    return f'<script type="application/ld+json">{node}</script>'


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        (ld(datePublished="2024-05-03T15:47:42+02:00"), "", "2024-05-03T15:47:42+02:00"),
        ('<meta property="article:published_time" content="2024-05-03T15:47:00Z">', "", "2024-05-03T15:47:00Z"),
        ('<meta name="DC.date.issued" content="2024-05-03">', "", "2024-05-03"),
        ("", '<span itemprop="datePublished" content="2024-05-03">yesterday</span>', "2024-05-03"),
        ("", '<time class="entry-date" datetime="2024-05-03T10:00:00+02:00">May 3</time>', "2024-05-03T10:00:00+02:00"),
        ("", "<time>3 May 2024</time>", "2024-05-03"),
        ("", '<span class="date">May 3, 2024</span>', "2024-05-03"),
        ("", "<p>By Ann Lee | May 3, 2024</p>", "2024-05-03"),
    ],
)
def test_a_date_is_found_wherever_a_page_states_one(head: str, body: str, wanted: str):
    assert article(head, body).published_at == wanted


def test_a_month_stays_a_month():
    found = article(after="<hr><h5>Copyright 2002, Ann Lee<br>Published in Issue 78 of the Gazette, May 2002</h5>")
    assert (found.published_at, found.published_precision) == ("2002-05", "month")


def test_an_imprint_beats_a_date_in_the_text():
    found = article("", "<p>12 Sep 1996</p>", after="<h5>Published in Issue 35 of the Gazette, December 1998</h5>")
    assert found.published_at == "1998-12"


def test_the_address_is_asked_when_the_page_says_nothing():
    found = article(url="https://www.example-news.org/2019/05/03/rain")
    assert (found.published_at, found.sources["published_at"]["from"]) == ("2019-05-03", "url")


def test_a_hint_is_the_last_resort():
    hint = Link(URL, published_at="2019-05-03T10:00:00Z")
    found = article(hint=hint)
    assert (found.published_at, found.sources["published_at"]["from"]) == ("2019-05-03T10:00:00Z", "feed")
    assert article(ld(datePublished="2018-01-01"), hint=hint).published_at == "2018-01-01"


def test_the_profiles_zone_serves_times_without_offset():
    profile = Profile("example", ("example-news.org",), timezone="Europe/Berlin")
    found = article(ld(datePublished="2024-07-03 15:47"), profile=profile)
    assert (found.published_at, found.published_tz_source) == ("2024-07-03T15:47:00+02:00", "profile")
    assert article(ld(datePublished="2024-07-03 15:47")).published_tz_source == "assumed-utc"


def test_a_date_in_the_far_future_is_not_believed():
    found = article(ld(datePublished="2036-05-03") + '<meta name="date" content="2024-05-03">')
    assert found.published_at == "2024-05-03"


def test_an_unreadable_date_is_a_warning_and_the_next_one_is_taken():
    found = article(ld(datePublished="0000-00-00") + '<meta name="date" content="2024-05-03">')
    assert found.published_at == "2024-05-03"
    assert found.warnings == ["published_at: cannot read '0000-00-00'"]


def test_dates_in_conflict_are_a_warning():
    found = article(ld(datePublished="2024-05-03") + '<meta name="date" content="2023-01-01">')
    assert found.published_at == "2024-05-03"
    assert "dates in conflict: 2024-05-03, 2023-01-01" in found.warnings
    assert found.sources["published_at"]["others"][0]["raw"] == "2023-01-01"


def test_one_clock_in_two_zones_is_a_warning():
    head = ld(datePublished="2024-05-03T13:46:00+00:00")
    found = article(head + '<meta name="date" content="2024-05-03T13:46:00-04:00">')
    assert found.warnings == ["dates in conflict: 2024-05-03T13:46:00+00:00, 2024-05-03T13:46:00-04:00"]
    assert article(head + '<meta name="date" content="2024-05-03T09:46:00-04:00">').warnings == []
    assert article(head + '<meta name="date" content="2024-05-03 13:46">').warnings == []


def test_the_last_change_is_told_from_the_publication():
    found = article("", "<p>Posted May 3, 2024</p><p>Updated June 1, 2024</p>")
    assert (found.published_at, found.modified_at) == ("2024-05-03", "2024-06-01")


def test_a_line_with_both_dates_gives_both():
    found = article("", '<p class="date">December 3, 2024. Updated: December 7, 2024</p>')
    assert found.published_at == "2024-12-03"


def test_versions_in_the_text_are_no_dates():
    assert article("", "<p>Kernel 2.6.24.4 and 2.6.26</p>").published_at is None


def test_what_was_written_is_kept():
    found = article(ld(datePublished="Fri Apr 28 19:20:36 CEST 2023"))
    assert (found.published_at, found.published_raw) == ("2023-04-28T19:20:36+02:00", "Fri Apr 28 19:20:36 CEST 2023")


TEASER = '<article class="entry"><a href="/"><time pubdate datetime="2024-06-30">30 June</time> Other</a></article>'
H1 = "<h1>Rain again in the town</h1>"


@pytest.mark.parametrize(
    "body",
    [
        f'<article>{H1}<p><time datetime="2024-05-03">May 3</time></p>{BODY}</article><div>{TEASER}</div>',
        f'<ul><li>{TEASER}</li></ul>{H1}<p><time datetime="2024-05-03">May 3</time></p>{BODY}',
        f'{H1}<p>May 3, 2024</p>{BODY}<blockquote><time datetime="2021-01-01">Jan 1</time></blockquote>',
        f"{H1}<p>May 3, 2024</p>{BODY}<ul>" + "<li><time>2024-06-01</time></li>" * 3 + "</ul>",
        f'<header><span class="date-edition">June 30, 2024</span></header>{H1}<p>May 3, 2024</p>{BODY}',
        f'<article>{H1}{BODY}<footer><time datetime="2024-05-03">May 3</time></footer></article>',
        f'<div class="with-sidebar">{H1}<p><span class="date">May 3, 2024</span></p>{BODY}</div>',
        f'{H1}<p class="dates"><span>Weather</span><span>May 3, 2024</span><span>Updated: June 30, 2024</span>{BODY}',
    ],
    ids=["other article", "list of articles", "quotation", "list of times", "frame", "own footer", "around", "glued"],
)
def test_the_date_beside_the_headline_is_the_articles(body: str):
    found = read(Page(URL, f"<html lang=en><body>{body}</body></html>", fetched_at=NOW), force=True)
    assert (found.published_at or "")[:10] == "2024-05-03"


@pytest.mark.parametrize("impossible", ["9999-12-31", "2031-01-01T00:00:00Z", "0001-01-01T00:00:00"])
@pytest.mark.parametrize("layer", ["json-ld", "meta", "time"])
def test_a_day_that_cannot_be_gives_way_to_the_next_layer_and_is_warned_of(impossible: str, layer: str):
    head = {
        "json-ld": ld(datePublished=impossible),
        "meta": f'<meta property="article:published_time" content="{impossible}">',
    }
    body = f'<time class="published" datetime="{impossible}">soon</time>' if layer == "time" else ""
    found = article(head.get(layer, ""), body, url="https://www.example-news.org/2019/05/03/rain")
    assert found.published_at == "2019-05-03"
    assert any("published_at" in warning and impossible[:10] in warning for warning in found.warnings)


def test_a_change_stands_for_a_publication_that_cannot_be():
    found = article(ld(datePublished="0001-01-01", dateModified="2024-05-03"))
    assert found.published_at == "2024-05-03"
