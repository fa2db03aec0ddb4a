"""Keywords of an article."""

from __future__ import annotations

import json

import pytest

from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"


def ld(keywords: object) -> str:
    node = {"@type": "Article", "headline": "x", "keywords": keywords}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    "html",
    [
        ld("rain, sun"),
        ld(["rain", "sun"]),
        '<meta name="news_keywords" content="rain, sun">',
        '<meta property="article:tag" content="rain"><meta property="article:tag" content="sun">',
        '<p>Tags: <a rel="tag" href="/t/rain">rain</a> <a rel="tag" href="/t/sun">#sun</a></p>',
        '<meta name="keywords" content=" rain ;sun; rain;; https://example.org ">',
    ],
)
def test_tags_are_found_wherever_a_page_gives_them(html: str):
    assert extract(html, URL, force=True).tags == ["rain", "sun"]


def test_categories_are_no_tags():
    html = '<a rel="category tag" href="/category/news">News</a><a rel="tag" href="/t/rain">rain</a>'
    assert extract(html, URL, force=True).tags == ["rain"]


def test_at_most_two_hundred_tags_are_kept():
    html = f'<meta name="keywords" content="{",".join(f"tag{number}" for number in range(500))}">'
    assert len(extract(html, URL, force=True).tags) == 200


BODY = "".join(
    f"<p>It rained for {days} days in the town, and nobody had expected that it would.</p>" for days in range(9)
)


@pytest.mark.parametrize(
    "links",
    [
        '<ul class="tag-list"><li><a href="/r">rain</a></li><li><a href="/s">sun</a></li></ul>',
        '<div><a href="/news/topics/17">rain</a><a href="/news/topics/18">sun</a></div>',
        '<h4>Mehr lesen über</h4><ul><li><a href="/r/">rain</a></li><li><a href="/s/">sun</a></li></ul>',
        '<div>Tags: <a href="/thema/rain">rain</a> <a href="/thema/sun">sun</a></div>',
    ],
)
def test_links_to_topics_are_the_tags_where_nothing_is_stated(links: str):
    more = (
        '<div><a href="/">Home page</a></div><ul><li><a href="/2024/sun">Sun again in the south of town</a></li></ul>'
    )
    html = f"<article><h1>Rain again</h1>{BODY}{links}</article>{more}"
    article = extract(html, URL, force=True)
    assert article.tags == ["rain", "sun"]
    assert extract(ld(["wind"]) + html, URL, force=True).tags == ["wind"]


@pytest.mark.parametrize(
    "links",
    [
        '<div class="trending-topics"><a href="/topics/1">rain</a><a href="/topics/2">sun</a></div>',
        '<ul class="tags"><li><a href="/2024/1">Why it will rain for the whole of the week</a></li></ul>',
        '<p><a href="/2024/rain">rain</a></p>',
    ],
)
def test_other_links_are_no_tags(links: str):
    assert extract(f"<article><h1>Rain again</h1>{BODY}</article>{links}", URL, force=True).tags == []


def test_what_the_article_is_about_is_asked_last():
    node = {"@type": "Article", "headline": "x", "about": [{"name": "rain"}, {"name": "sun"}]}
    html = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert extract(html, URL, force=True).tags == ["rain", "sun"]


def test_the_words_of_editors_come_before_those_of_their_system():
    html = ld(["rain", "web", "paywall exclude"]) + '<meta name="news_keywords" content="rain, sun">'
    article = extract(html, URL, force=True)
    assert article.tags == ["rain", "sun"]
    assert [other["rule"] for other in article.sources["tags"]["others"]] == ["keywords"]


def test_a_fuller_list_comes_before_its_part():
    html = ld(["rain", "sun"]) + '<meta name="keywords" content="rain, sun, wind">'
    assert extract(html, URL, force=True).tags == ["rain", "sun", "wind"]
    html = ld(["rain", "sun"]) + '<meta name="keywords" content="news, weather, town, local">'
    assert extract(html, URL, force=True).tags == ["rain", "sun"]


def test_words_for_machines_are_left_out():
    words = [
        "Category: Travel", "NLP Entity Tokens: rain", "topic/sun & wind", "editors_pick", "p", "100312362",
        "26157981-b4f7-4929-adc1-e860c6f03636", "Star Wars: Andor", "2024", "AC/DC", "U.S.",
    ]  # fmt: skip
    assert extract(ld(words), URL, force=True).tags == [
        "rain",
        "sun & wind",
        "Star Wars: Andor",
        "2024",
        "AC/DC",
        "U.S.",
    ]


def test_names_of_authors_and_hosts_are_no_tags():
    html = '<meta name="author" content="Ann Lee"><meta name="keywords" content="ann lee, rain, www.example.org">'
    assert extract(html, URL, force=True).tags == ["rain"]


def test_a_link_that_is_named_by_its_host_is_no_topic():
    links = '<a href="https://rain.example/x">rain.example</a> <a href="/t/rain">rain</a> <a href="/t/sun">sun</a>'
    assert extract(f"<h1>Rain</h1>{BODY}<div class='tags'>{links}</div>", URL, force=True).tags == ["rain", "sun"]


def test_the_class_of_the_whole_article_names_no_topics():
    links = '<div><a href="https://share.example/x">Share</a> <a href="https://send.example/x">Send</a></div>'
    html = f"<article class='post tag-rain'><div><h1>Rain</h1>{BODY}{links}</div></article>"
    assert extract(html, URL, force=True).tags == []
