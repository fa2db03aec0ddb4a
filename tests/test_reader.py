"""One page in, one record out."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crawler
from crawler.errors import AddressError, NotAnArticle
from crawler.items import FIELDS, json_schema
from crawler.page import Page
from crawler.profiles import Profile
from crawler.reader import READERS, SHOWN, extract, read

URL = "https://www.example-news.org/2024/05/03/rain"
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
PARAGRAPHS = "".join(
    f"<p>Paragraph {number}: it rained again in the old town, and nobody had expected it to last until {number}.</p>"
    for number in range(30)
)
NODE = {
    "@type": "NewsArticle",
    "headline": "Rain again",
    "datePublished": "2024-05-03T10:00:00+02:00",
    "author": {"@type": "Person", "name": "Ann Lee"},
    "publisher": {"@type": "Organization", "name": "Example News"},
    "interactionStatistic": [
        {
            "@type": "InteractionCounter",
            "interactionType": f"https://schema.org/{name}Action",
            "userInteractionCount": count,
        }
        for name, count in (("Read", 1000), ("Like", 40), ("Comment", 8), ("Share", 2))
    ],
}
HTML = (
    f'<html lang="en"><head><script type="application/ld+json">{json.dumps(NODE)}</script></head>'
    f"<body><article><h1>Rain again</h1>{PARAGRAPHS}</article></body></html>"
)


def test_the_record_is_valid_and_names_the_source_of_each_field():
    article = extract(HTML, URL, fetched_at=NOW)
    jsonschema.validate(article.to_dict(), json_schema())
    assert article.title == "Rain again"
    assert article.sources["title"] == {"from": "jsonld", "rule": "headline", "raw": "Rain again"}
    assert article.fetched_at == article.first_seen_at == "2026-01-01T12:00:00Z"
    assert set(article.sources) <= set(FIELDS)
    filled = {reader.field for reader in READERS if getattr(article, reader.field)}
    assert filled <= set(article.sources)


def test_rates_words_and_read_time_are_computed_where_the_page_shows_none():
    article = extract(HTML, URL, fetched_at=NOW)
    assert (article.reads, article.likes, article.comments, article.shares) == (1000, 40, 8, 2)
    assert article.engagement_rate == 0.05
    assert article.engagement_at == "2026-01-01T12:00:00Z"
    assert article.word_count == len(article.body.split())
    assert article.read_time_minutes == -(-article.word_count // 238)
    assert article.sources["engagement_rate"]["from"] == article.sources["read_time_minutes"]["from"] == "computed"


def test_counters_that_a_page_does_not_show_are_null():
    article = extract(f"<h1>Rain again</h1>{PARAGRAPHS}", URL, force=True)
    assert all(getattr(article, name) is None for name in SHOWN if name != "read_time_minutes")
    assert article.engagement_at is None


def test_a_page_that_is_no_article_is_refused_with_a_reason_and_read_when_forced():
    with pytest.raises(NotAnArticle) as refusal:
        extract("", URL)
    assert refusal.value.reason
    article = extract("", URL, force=True)
    assert (article.title, article.body, article.word_count) == (None, "", 0)
    assert article.warnings == ["the page is empty"]
    assert extract("<nav><a href=/>Home</a></nav>", URL, force=True).warnings == ["no text was found on the page"]


def test_a_profile_by_its_name_alone_is_a_mistake_of_the_caller():
    with pytest.raises(TypeError, match=r"Profile\.load\(FILE\) gives, not str"):
        extract(HTML, URL, "example")


def test_text_without_markup_is_no_article():
    with pytest.raises(NotAnArticle, match="no HTML page"):
        extract("It rained in the town.\n" * 200, URL)
    text = {"Content-Type": "text/plain"}
    lines = "\n\n".join(f"On day {number} it rained in the lower town and nobody was dry." for number in range(20))
    assert extract(lines, URL, headers=text).body


@pytest.mark.parametrize("url", ["foo", "", "ftp://example.org/a", "https://"])
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(ValueError, match="is no http or https address"):
        extract("<p>Words</p>", url=url, force=True)


def test_bytes_that_are_no_text_are_no_article():
    with pytest.raises(NotAnArticle, match="not a text"):
        extract(bytes(range(256)) * 12, "https://example.org/a")


def test_a_profiles_rule_wins_over_the_page():
    profile = Profile.parse(
        'domains = ["example-news.org"]\nname = "Example News"\n'
        '[fields]\ntitle = ["css:.kicker::text"]\nbody = ["css:.main"]',
        "example",
    )
    html = HTML.replace("<article>", '<article><p class="kicker">Wet News</p>').replace(
        "<p>Paragraph 3", '<p class="main">Paragraph 3'
    )
    article = extract(html, URL, profile)
    assert (article.title, article.sources["title"]["from"]) == ("Wet News", "profile")
    assert (article.publication, article.publication_name) == ("example", "Example News")
    assert article.body.startswith("Paragraph 3")


def test_a_value_of_a_profile_that_the_field_cannot_hold_is_named():
    profile = Profile.parse('domains = ["example.org"]\n[fields]\nlanguage = "const:klingonisch"', "example")
    article = extract("<h1>Rain</h1><p>Words</p>", "https://example.org/a", profile, force=True)
    assert "example.toml: language: const:klingonisch gives 'klingonisch', which is none" in article.warnings


def test_a_body_that_a_profile_selects_says_so():
    profile = Profile.parse('domains = ["example.org"]\n[fields]\nbody = "css:h1"', "example")
    article = extract("<h1>Rain</h1><p>Words</p>", "https://example.org/a", profile, force=True)
    assert (article.body, article.sources["body"]["from"]) == ("Rain", "profile")


def test_a_page_that_is_read_twice_gives_the_same_record():
    page = Page(URL, HTML, fetched_at=NOW)
    assert read(page) == read(Page(URL, HTML, fetched_at=NOW)) == extract(HTML.encode(), URL, fetched_at=NOW)


def test_visible_text_gives_an_article():
    text = "Rain again in the small town\n\nBy Ann Lee\n\n" + "\n\n".join(
        f"Paragraph {number}: it rained again, and nobody had expected it to last." for number in range(9)
    )
    article = extract(text, URL, headers={"Content-Type": "text/plain"})
    assert (article.title, article.authors) == ("Rain again in the small town", ["Ann Lee"])
    assert article.body.startswith("Paragraph 0")


def test_the_package_gives_its_names_when_they_are_asked_for():
    assert crawler.extract is extract
    assert {"Article", "NotAnArticle", "Page", "Profile", "Store", "extract"} <= set(dir(crawler))
    with pytest.raises(AttributeError):
        _ = crawler.nothing


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for entry in value.items() for text in strings(list(entry))]
    return [text for entry in value for text in strings(entry)] if isinstance(value, list) else []


MARKUP = st.lists(
    st.sampled_from(
        [
            "<h1>", "</h1>", "<p>", "<br>", "<article>", "<table><tr><td>", "<time datetime='2024-05-03'>",
            "</html>", "By Ann", "\x1b[31m",
            '<script type="application/ld+json">{"@type":"Article","headline":["x"],"author":[[{"name":[1]}]],',
            '"image":{"url":{}}}</script>', '<meta property="og:title" content="\x9b1m">', "\ud800", "&#27;[1m",
            "<a rel='tag author' href='mailto:x'>", "75k reads", "5/5/5", "2024年5月3日", "<img src=x>", "\u202e",
            '<div itemscope itemtype="x:Article" itemprop="author" class="byline breadcrumb">',
            '<link rel=canonical href="//">',
        ]
    )
    | st.text(max_size=20),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300) | st.text(max_size=300) | MARKUP,
    st.sampled_from([URL, "", "x", "http://[", "https://e.org/\ud800"]),
)
def test_any_source_gives_a_record_without_control_characters(source: bytes | str, url: str):
    article = read(Page(url, source, fetched_at=NOW), force=True)
    record = article.to_dict()
    jsonschema.validate(record, json_schema())
    for name in ("body", "blocks"):
        record.pop(name)
    for text in strings(record):
        assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in text), ascii(text)


@pytest.mark.parametrize("html", [None, 5, ["<p>"]])
def test_what_is_no_page_is_named(html):
    with pytest.raises(TypeError, match="html is bytes or text, not"):
        crawler.extract(html, "https://example.org/a")


@pytest.mark.parametrize("url", [None, 5, b"https://example.org/a"])
def test_what_is_no_address_is_named(url):
    with pytest.raises(AddressError, match="no http or https address"):
        crawler.extract("<p>", url)


@pytest.mark.parametrize("at", [datetime.min, datetime.max, datetime.min.replace(tzinfo=timezone(timedelta(hours=9)))])
def test_any_time_of_reading_and_headers_without_values_are_taken(at: datetime) -> None:
    article = extract(HTML, URL, fetched_at=at, headers={"Content-Type": None}, force=True)
    assert article.title
    assert article.fetched_at == at.isoformat(timespec="seconds")[:19] + "Z"
