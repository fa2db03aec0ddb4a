"""Finds and lists the articles that are stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from datetime import datetime

from crawler import urls
from crawler.items import Article
from crawler.store import rows
from crawler.store.connection import Database, timestamp
from crawler.store.search import quoted

_CHANGED_SINCE = "EXISTS (SELECT 1 FROM changes c WHERE c.article_id = a.id AND {condition})"


class Catalog:
    """The reading side of the dataset; every method joins the transaction that is open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = database.connection
        self._execute = database.connection.execute

    def publication_of(self, article: Article) -> str:
        """Return the publication under which an article is stored, its own for one that is not."""
        row = self._execute("SELECT publication FROM articles WHERE id = ?", (article.id,)).fetchone()
        return row[0] if row else article.publication

    def find(self, article_id: str) -> Article | None:
        """Return the article with an id."""
        row = self._execute(f"{rows.SELECT} WHERE a.id = ?", (article_id,)).fetchone()
        return None if row is None else rows.from_row(self._connection, row)

    def find_by_url(self, url: str) -> Article | None:
        """Return the article that one of its addresses leads to."""
        found = self.find(urls.article_id(url))
        if found is not None:
            return found
        address = urls.clean(url) or url
        row = self._execute(
            "SELECT article_id FROM article_urls WHERE url IN (?1, ?2)"
            " UNION ALL SELECT article_id FROM pages WHERE key = ?3 AND article_id IS NOT NULL LIMIT 1",
            (url, address, urls.fetch_key(url)),
        ).fetchone()
        return None if row is None else self.find(row[0])

    def stream(
        self,
        publication: str | None,
        since: datetime | str | int | None,
        query: str | None,
        *,
        with_duplicates: bool,
    ) -> Iterator[Article]:
        """Yield articles by publication, time of publication and id; see `Store.articles`."""
        conditions: list[str] = []
        values: list[str | int] = []
        if publication is not None:
            conditions.append("a.publication = ?")
            values.append(publication)
        if since is not None:
            column = "c.sequence > ?" if isinstance(since, int) else "c.at >= ?"
            conditions.append(_CHANGED_SINCE.format(condition=column))
            values.append(timestamp(since) if isinstance(since, datetime) else since)
        if query is not None:
            conditions.append(
                "a.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)" if quoted(query) else "0"
            )
            values += [quoted(query)] if quoted(query) else []
        if not with_duplicates:
            conditions.append("a.duplicate_of IS NULL")
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        with self._database.reading, _snapshot(self._connection):
            # A cursor of its own, read row by row: memory stays the same for ten articles and for a million.
            for row in self._execute(f"{rows.SELECT}{where} ORDER BY a.publication, a.published_at, a.id", values):
                yield rows.from_row(self._connection, row)

    def count(self, publication: str | None = None) -> int:
        """Return the number of articles, duplicates included."""
        sql = "SELECT count(*) FROM articles WHERE ?1 IS NULL OR publication = ?1"
        number: int = self._execute(sql, (publication,)).fetchone()[0]
        return number

    def count_duplicates(self, publications: Collection[str] | None = None) -> int:
        """Return the number of articles that repeat another."""
        sql = "SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL"
        names = list(publications or ())
        if publications is not None:
            sql += f" AND publication IN ({', '.join('?' * len(names))})"
        number: int = self._execute(sql, names).fetchone()[0]
        return number


class _snapshot:  # noqa: N801 - used as a with statement's verb
    """Holds one state of the file while it is read, so that an export made during a crawl is of one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_own = False

    def __enter__(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN")
            self._is_own = True

    def __exit__(self, *_: object) -> None:
        if self._is_own and self._connection.in_transaction:
            self._connection.execute("COMMIT")
