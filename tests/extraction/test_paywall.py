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
    assert article.warnings == ["free_to_read: cannot read 'maybe'"]
