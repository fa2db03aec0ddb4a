"""The sources of pages that are kept, compressed, so that a later reader can read them again."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib

from crawler import urls
from crawler.errors import CrawlerError
from crawler.items import Article, Link
from crawler.store import rows
from crawler.store.cleaning import clean
from crawler.store.outcomes import KeptPage, Part
from crawler.store.parts import key_of

_AT_ONCE = 500
"""Ids that are looked up together."""


class DamagedPageError(CrawlerError):
    """What is kept of one page is no longer what was written; the rest of the store may well be."""


class KeptPages:
    """Rows of `kept_pages` and `kept_parts`; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def keep(self, article: Article, page: KeptPage, content_hash: str, *, every: bool) -> None:
        """Keep the source of an article's page, compressed, in place of the one before unless *every* is kept.

        *content_hash* is that of the article as the page gave it.
        """
        if not every:
            self._execute("DELETE FROM kept_pages WHERE article_id = ?", (article.id,))
        hint = None if page.hint is None else rows.encode(clean(dataclasses.asdict(page.hint)))
        self._execute(
            "REPLACE INTO kept_pages VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                article.id,
                article.fetched_at,
                article.url,
                zlib.compress(page.source, 1),
                page.content_type,
                hint,
                content_hash,
            ),
        )

    def ids(self, publication: str | None, after: str) -> list[str]:
        """Return the ids of the next articles of which a page is kept."""
        sql = (
            "SELECT DISTINCT article_id FROM kept_pages JOIN articles ON id = article_id"
            " WHERE article_id > ?1 AND (?2 IS NULL OR publication = ?2) ORDER BY article_id LIMIT ?3"
        )
        return [row[0] for row in self._execute(sql, (after, publication, _AT_ONCE))]

    def latest(self, article: Article) -> KeptPage | None:
        """Return the last page that is kept of an article, which is as its page gave it.

        None is returned when there is none or it is of an earlier version.
        """
        sql = (
            "SELECT fetched_at, url, source, content_type, hint, content_hash FROM kept_pages"
            " WHERE article_id = ? ORDER BY fetched_at DESC LIMIT 1"
        )
        row = self._execute(sql, (article.id,)).fetchone()
        if row is None:
            return None
        fetched_at, url, source, content_type, hint, content_hash = row
        if content_hash not in (None, article.content_hash):
            return None
        link = self._known_hint(url) if hint is None else _hint(hint)
        return KeptPage(_unpacked(source), content_type, link, url, fetched_at)

    def source(self, article_id: str) -> tuple[str, bytes] | None:
        """Return address and source of the last page that is kept of an article, whatever its version."""
        sql = "SELECT url, source FROM kept_pages WHERE article_id = ? ORDER BY fetched_at DESC LIMIT 1"
        row = self._execute(sql, (article_id,)).fetchone()
        return None if row is None else (row[0], _unpacked(row[1]))

    def rejoin(self, article_id: str, before: str, after: str) -> None:
        """Note that an article with the hash *before* has another one by its further pages."""
        self._execute(
            "UPDATE kept_pages SET content_hash = ? WHERE article_id = ? AND content_hash = ?",
            (after, article_id, before),
        )

    def reread(self, article_id: str, content_hash: str) -> None:
        """Note what the last kept page of an article gives when it is read again."""
        self._execute(
            "UPDATE kept_pages SET content_hash = ? WHERE article_id = ?"
            " AND fetched_at = (SELECT max(fetched_at) FROM kept_pages WHERE article_id = ?2)",
            (content_hash, article_id),
        )

    def keep_part(self, part: Part, page: KeptPage) -> None:
        """Keep the source of a further page of an article, in place of the one before."""
        self._execute(
            "REPLACE INTO kept_parts VALUES (?, ?, ?, ?, ?, ?)",
            (
                key_of(part.first),
                part.number,
                page.fetched_at,
                page.url,
                zlib.compress(page.source, 1),
                page.content_type,
            ),
        )

    def part(self, first: str, number: int) -> KeptPage | None:
        """Return the page that is kept of one part of the article whose first page is *first*."""
        row = self._execute(
            "SELECT source, content_type, url, fetched_at FROM kept_parts WHERE first = ? AND number = ?",
            (key_of(first), number),
        ).fetchone()
        return None if row is None else KeptPage(_unpacked(row[0]), row[1], None, *row[2:])

    def _known_hint(self, url: str) -> Link:
        """Return what is known of an address, for a page that was kept without its hint."""
        sql = "SELECT kind, found_on, published_at, modified_at, title FROM pages WHERE key = ?"
        row = self._execute(sql, (urls.fetch_key(url),)).fetchone()
        return Link(url, *row) if row else Link(url)


def _unpacked(source: bytes) -> bytes:
    try:
        return zlib.decompress(source)
    except (zlib.error, TypeError) as error:  # the latter for text where bytes were written
        raise DamagedPageError(f"the kept page is damaged: {error}") from error


def _hint(packed: str) -> Link:
    """Return the link that was kept with a page; fields of other versions are ignored."""
    try:
        values = json.loads(packed)
    except (ValueError, TypeError) as error:
        raise DamagedPageError(f"the hint of the kept page is damaged: {error}") from error
    if not isinstance(values, dict) or not isinstance(values.get("url"), str):
        raise DamagedPageError("the hint of the kept page is damaged: no link")
    return Link(**{spec.name: values[spec.name] for spec in dataclasses.fields(Link) if spec.name in values})
