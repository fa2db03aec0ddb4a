"""Stores in temporary folders, and articles, links and outcomes to put into them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawler import dedup, urls
from crawler.items import Article, Block, Image, Link
from crawler.store import Outcome, Store, timestamp

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def at() -> datetime:
    return AT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


@pytest.fixture
def make_article() -> Callable[..., Article]:
    return build_article


@pytest.fixture
def make_outcome() -> Callable[..., Outcome]:
    return build_outcome


@pytest.fixture
def crawl() -> Callable[..., int]:
    return crawl_all


def build_article(url: str = "https://a.example/one", **fields: Any) -> Article:
    """Return an article with something in every kind of field."""
    canonical = fields.pop("canonical_url", url)
    values: dict[str, Any] = {
        "id": urls.article_id(canonical),
        "url": url,
        "requested_url": url,
        "canonical_url": canonical,
        "publication": "a.example",
        "title": f"The title of {canonical}",
        "body": "First paragraph.\n\nSecond paragraph.",
        "blocks": [
            Block("p", "First paragraph."),
            Block("image", url="https://a.example/p.jpg"),
            Block("p", "Second."),
        ],
        "authors": ["Sofia Reyes", "Åsa Öberg"],
        "agencies": ["Reuters"],
        "tags": ["models", "models of things"],
        "images": [Image("https://a.example/p.jpg", alt="a picture", width=10, is_main=True)],
        "published_at": "2026-02-01T08:00:00+01:00",
        "published_precision": "second",
        "free_to_read": False,
        "reads": 75000,
        "likes": 4900,
        "engagement_rate": 0.074,
        "sentiment_score": -0.04,
        "fetched_at": timestamp(AT),
        "engagement_at": timestamp(AT),
        "word_count": 4,
        "warnings": ["charset repaired"],
        "sources": {"title": {"from": "jsonld", "rule": "headline", "raw": "T", "others": []}},
    }
    article = Article(**(values | fields))
    if "content_hash" not in fields:
        article.content_hash = hashlib.sha256(f"{article.title}|{article.body}".encode("utf-8", "replace")).hexdigest()[
            :16
        ]
    return article


def build_outcome(article: Article | None = None, at: datetime = AT, **fields: Any) -> Outcome:
    """Return the outcome of a page that holds *article*, or of another page."""
    if article is None:
        return Outcome(**({"state": "not-article", "fetched_at": at, "status": 200} | fields))
    article.fetched_at = article.engagement_at = timestamp(at)
    values: dict[str, Any] = {
        "url": article.url,
        "state": "article",
        "kind": "article",
        "fetched_at": at,
        "article": article,
        "fingerprint": dedup.fingerprint(article.title, article.body, article.language),
        "status": 200,
    }
    return Outcome(**(values | fields))


def crawl_all(store: Store, site: dict[str, Callable[[datetime], Outcome]], run_id: int, at: datetime) -> int:
    """Ask every page that is due, as *site* answers; return how many were asked."""
    asked = 0
    while leases := store.frontier.lease(at, limit=4, per_host=4):
        for lease in leases:
            store.record(site[lease.url](at), run_id, at)
            asked += 1
    store.commit()
    return asked


def link(path: str, **fields: Any) -> Link:
    return Link(f"https://a.example{path}", **fields)
