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
