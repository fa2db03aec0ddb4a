"""What the reader makes of the sample publication, field by field, against what its pages show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crawler.items import Article
from crawler.reader import extract
from crawler.sample import expected, render
from crawler.sample.site import Site

ADDRESSES = {"review": "http://review.test", "partner": "http://partner.test"}
EVERYWHERE = (
    "title",
    "summary",
    "authors",
    "tags",
    "language",
    "published_at",
    "published_precision",
    "modified_at",
)
SHOWN = (
    "dek",
    "section",
    "reads",
    "likes",
    "comments",
    "shares",
    "engagement_rate",
    "sentiment_label",
    "sentiment_score",
    "emotion",
    "clickbait_probability",
)
"""Fields that the pages of `FULL` layouts show in text, markup or state."""
FULL = {"ld", "micro", "chips", "next"}
REFERENCE = Path(__file__).resolve().parents[2].parent / "shared" / "seed" / "000_1c44b08e6190956d.txt"

Pair = tuple[dict[str, Any], Article]


@pytest.fixture(scope="module")
def pairs(sites: dict[tuple[str, int], Site]) -> list[Pair]:
    found = []
    for one in expected():
        reply = sites[one["site"], 1].reply(one["path"])
        url = ADDRESSES[one["site"]] + one["path"]
        found.append((one, extract(reply.body, url, force=True, headers={"Content-Type": reply.kind})))
    return found


def differences(pairs: list[Pair], field: str, layouts: set[str] | None = None) -> dict[str, tuple[Any, Any]]:
    return {
        one["path"]: (one[field], getattr(article, field))
        for one, article in pairs
        if (layouts is None or one["layout"] in layouts) and one[field] != getattr(article, field)
    }


@pytest.mark.parametrize("field", EVERYWHERE)
def test_the_reader_finds_what_every_page_shows(pairs: list[Pair], field: str):
    assert differences(pairs, field) == {}


@pytest.mark.parametrize("field", SHOWN)
def test_the_reader_finds_what_full_pages_show(pairs: list[Pair], field: str):
    assert differences(pairs, field, FULL) == {}


def test_the_body_is_the_text_and_nothing_else(pairs: list[Pair]):
    assert differences(pairs, "body", {"ld", "micro", "next", "dl"}) == {}


@pytest.fixture(scope="module")
def reference() -> tuple[dict[str, Any], dict[str, Any]]:
    """An entry that describes the reference page, and its record."""
    if not REFERENCE.exists():
        pytest.skip(f"{REFERENCE} is not here")
    lines = [line for line in REFERENCE.read_text("utf-8").splitlines() if line.strip()]
    paragraphs = [line for line in lines[4:] if len(line) > 150]
    entry = {
        "slug": "open-source-models-is-having-a-moment",
        "section": "technology",
        "title": lines[1],
        "dek": lines[2],
        "by": ["Sofia Reyes"],
        "at": "2026-03-01T08:00:00+00:00",
        "topic": "Open-source models",
        "tags": ["Open-source models"],
        "counters": [75000, 4900, 368, 253],
        "mood": ["neutral", 0.04, "sadness", 22],
        "body": "\n\n".join(paragraphs),
    }
    record = {
        "section": "Technology",
        "sentiment_label": "neutral",
        "sentiment_score": 0.04,
        "title": lines[1],
        "dek": lines[2],
        "authors": ["Sofia Reyes"],
        "read_time_minutes": 3,
        "reads": 75000,
        "likes": 4900,
        "comments": 368,
        "shares": 253,
        "engagement_rate": 0.074,
        "emotion": "sadness",
        "article_type": "news",
        "clickbait_probability": 0.22,
        "topic": "Open-source models",
        "tags": ["Open-source models"],
        "body": "\n\n".join(paragraphs),
    }
    assert len(paragraphs) == 7
    return entry, record


@pytest.mark.parametrize("layout", sorted(FULL))
def test_the_reference_page_reads_the_same_in_every_markup(
    reference: tuple[dict[str, Any], dict[str, Any]], layout: str
):
    article = reference_article(reference, layout)
    record = {name: value for name, value in reference[1].items() if name != "topic"}
    assert {name: getattr(article, name) for name in record} == record


@pytest.mark.parametrize("layout", ["micro", "next"])
def test_the_topic_of_the_reference_page_is_read(reference: tuple[dict[str, Any], dict[str, Any]], layout: str):
    assert reference_article(reference, layout).topic == reference[1]["topic"]


def reference_article(reference: tuple[dict[str, Any], dict[str, Any]], layout: str) -> Article:
    html = render({**reference[0], "layout": layout})
    return extract(html, "https://review.example/technology/open-source-models-is-having-a-moment")
