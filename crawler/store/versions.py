"""Earlier versions of articles: the fields that an edit changed, compressed, newest first when read back."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from crawler.items import Article
from crawler.store import rows
from crawler.store.connection import timestamp


def keep(connection: sqlite3.Connection, old: Article, changed: Collection[str], at: datetime) -> None:
    """Keep what *old* had in the fields that its successor *changed*."""
    record = dataclasses.asdict(old)
    lost = {name: record[name] for name in changed if name != "sources"}
    connection.execute(
        "REPLACE INTO article_versions VALUES (?, ?, ?, ?, ?, ?)",
        (old.id, old.version, old.content_hash, old.fetched_at, timestamp(at), _pack(lost)),
    )


def history(connection: sqlite3.Connection, current: Article) -> Iterator[Article]:
    """Yield the versions of an article, the current one first; each is the next one with what the edit changed undone.

    Counters and other fields that change without an edit are those of the last reading of each version; `sources` are
    the current ones.
    """
    yield current
    record: dict[str, Any] = current.to_dict()
    for (packed,) in connection.execute(
        "SELECT record FROM article_versions WHERE article_id = ? ORDER BY version DESC", (current.id,)
    ):
        record |= json.loads(zlib.decompress(packed))
        yield Article.from_dict(record)


def _pack(fields: dict[str, Any]) -> bytes:
    return zlib.compress(rows.encode(fields).encode("utf-8"), 6)
