"""Whether an article can be read without paying."""

from __future__ import annotations

import pytest

from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [("true", True), ("false", False), ('"False"', False), ('"https://schema.org/True"', True), ("null", None)],
)
def test_the_statement_in_json_ld(stated: str, wanted: bool | None):
    node = f'{{"@type": "Article", "headline": "x", "isAccessibleForFree": {stated}}}'
    html = f'<script type="application/ld+json">{node}</script>'
    assert extract(html, URL, force=True).free_to_read is wanted


def test_the_tier_in_a_meta_element():
    assert extract('<meta property="article:content_tier" content="locked">', URL, force=True).free_to_read is False


def test_words_that_say_neither_are_a_warning():
    article = extract('<meta property="article:content_tier" content="maybe">', URL, force=True)
    assert article.free_to_read is None
    assert "free_to_read: cannot read 'maybe'" in article.warnings


@pytest.mark.parametrize(
    ("members", "wanted"),
    [
        ('"isAccessibleForFree": false', False),
        ('"isPremium": true', False),
        ('"isPremium": "false"', True),
        ('"paywall": {"paywalled": true}', False),
        ('"access": "free"', True),
        ('"audience": "only_paid"', False),
        ('"access": "granted by the editor"', None),
    ],
)
def test_the_flag_of_this_article_in_the_pages_state(members: str, wanted: bool | None):
    state = f'{{"article": {{"headline": "Rain again in the town", {members}}}, "other": {{"isPremium": true}}}}'
    html = f'<h1>Rain again in the town</h1><script id="__DATA__" type="application/json">{state}</script>'
    assert extract(html, URL, force=True).free_to_read is wanted


def test_the_flag_of_another_article_is_not_this_ones():
    state = '{"articles": [{"headline": "Sun at last over the hills", "isPremium": true}]}'
    html = f'<h1>Rain again in the town</h1><script id="__DATA__" type="application/json">{state}</script>'
    assert extract(html, URL, force=True).free_to_read is None
