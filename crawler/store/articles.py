"""The dataset: articles by id, each stored once, however often and by whatever address it is read."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator
from datetime import datetime

from crawler import urls
from crawler.items import ENGAGEMENT_FIELDS, Article, Link
from crawler.store import rows, versions
from crawler.store.cleaning import clean
from crawler.store.connection import DamageError, Database, timestamp
from crawler.store.outcomes import KeptPage, Reread, Verdict
from crawler.store.parts import Parts, key_of
from crawler.store.repeats import Repeats
from crawler.store.search import quoted

_KEPT = ("first_seen_at", "cluster_id", "duplicate_of")
"""Fields that the store knows better than a new reading of the page."""
_REREAD_KEPT = ("id", "url", "requested_url", "canonical_url", "publication", "version", "status", "fetched_at")
"""Further fields in which the store does not follow a page that it reads again."""
_READING = frozenset({"fetched_at", "engagement_at"})
"""Fields that tell of the reading, not of the article."""

_ADD_READING = (
    f"REPLACE INTO engagement (article_id, at, {', '.join(ENGAGEMENT_FIELDS)})"  # noqa: S608 - our own columns
    f" VALUES (?, ?, {', '.join('?' * len(ENGAGEMENT_FIELDS))})"
)
_KEPT_AT_ONCE = 500
"""Ids of kept pages that are looked up together."""
_CHANGED_SINCE = "EXISTS (SELECT 1 FROM changes c WHERE c.article_id = a.id AND {condition})"


class Articles:
    """Rows of `articles` and the tables around it; every method joins the transaction that is open."""

    def __init__(self, database: Database, repeats: Repeats) -> None:
        self._database = database
        self.repeats = repeats
        self.parts = Parts(database.connection)
        self._connection = database.connection
        self._execute = database.connection.execute

    # --- in ---------------------------------------------------------------------------------------------------------

    def save(self, article: Article, at: datetime, reread: Reread | None = None) -> tuple[Verdict, Article]:
        """Store a reading of an article; return what it was to the store and the record as it now stands.

        What the publication repeats is cut of it; whether it changed is judged by what its page gave. *reread* reads
        the page that is kept of it as this one was read: where both give one text, the reader changed, not the page.
        """
        try:
            return self._save(article, at, reread)
        except (UnicodeEncodeError, OverflowError, ValueError):
            # Too rare to look for in every field of every article: SQLite or JSON says so, and nothing was written yet.
            return self._save(rows.cleaned(article), at, reread)

    def _save(self, article: Article, at: datetime, reread: Reread | None) -> tuple[Verdict, Article]:
        old = self.find(article.id)
        if old is None:
            return "new", self._insert(article, at)
        self._add_addresses(article, old.url)
        if not self._takes_over(old, article):
            self._add_reading(article)
            return "unchanged", old
        new = dataclasses.replace(article, version=old.version, **{name: getattr(old, name) for name in _KEPT})
        new.first_seen_at = min(old.first_seen_at, article.first_seen_at or old.first_seen_at)
        is_same_page = urls.fetch_key(old.url) == urls.fetch_key(new.url)
        if is_same_page:
            new.requested_url = _first_request(new.url, old.requested_url, new.requested_url)
        # Another address of the same article is another rendering of it, not an edit.
        before = self.repeats.as_read(old)
        edited = is_same_page and self._is_edited(before, new, reread)
        if edited:
            new.version = old.version + 1
        new, changed = self._replace(old, before, new)
        if edited:
            versions.keep(self._connection, old, changed, at)
        if not _READING.issuperset(changed):
            self.log(article.id, "changed" if edited else "updated", at)
        self._add_reading(new)
        return ("changed" if edited else "unchanged"), new

    def _is_edited(self, before: Article, new: Article, reread: Reread | None) -> bool:
        """Tell whether the text of a page differs from that of its last reading; both are as the page gave them."""
        if before.content_hash == new.content_hash:
            return False
        if reread is None:
            return True
        kept = self.kept_page(new.id)
        return kept is None or reread(kept) != new.content_hash

    def _replace(self, old: Article, before: Article, new: Article) -> tuple[Article, list[str]]:
        """Write *new*, as its page gave it, over *old*; return it as it is stored, and the fields that differ.

        *before* is *old* as its page gave it.
        """
        if before.blocks != new.blocks:
            self.repeats.await_learning(new.id)
        cleaned, cuts = self.repeats.cleaned(new)
        self.repeats.keep(new, cuts)
        changed = rows.differing(old, cleaned)
        rows.update(self._connection, cleaned, changed)
        return cleaned, changed

    def join_again(self, first: str, at: datetime, *, edited: bool) -> tuple[Verdict | None, Article | None]:
        """Bring the article whose first page is *first* in step with its parts, of which one was read.

        Return `changed` when a part that was known was *edited*, and the article as it now stands, None when it is not
        stored. A part that was never read before makes no version: pages come in any order.
        """
        old = self._starting_at(first)
        if old is None:
            return None, None
        read = self.repeats.as_read(old)
        new = self.parts.rejoined(read)
        edited = edited and new.content_hash != read.content_hash
        new.version = old.version + edited
        self._execute(
            "UPDATE kept_pages SET content_hash = ?1 WHERE article_id = ?2 AND content_hash = ?3",
            (new.content_hash, old.id, read.content_hash),
        )
        new, changed = self._replace(old, read, new)
        if edited:
            versions.keep(self._connection, old, changed, at)
        if changed:
            self.log(old.id, "changed" if edited else "updated", at)
        return ("changed" if edited else None), new

    def _starting_at(self, first: str) -> Article | None:
        """Return the article whose stored page is at *first*."""
        found = self.find_by_url(first) or self.find_by_url(first.rstrip("/")) or self.find_by_url(f"{first}/")
        return found if found is not None and key_of(found.url) == key_of(first) else None

    def clean_again(self, article_id: str, at: datetime) -> bool:
        """Cut of an article what its publication is now known to repeat; return whether that changed it."""
        old = self.find(article_id)
        if old is None:
            return False
        before = self.repeats.as_read(old)
        _, changed = self._replace(old, before, before)
        if changed:
            self.log(article_id, "updated", at)
        return bool(changed)

    def reading(self, article: Article) -> tuple[Article, Article]:
        """Return a stored article, and what it becomes when *article* is how its last page is to be read."""
        old = self.find(article.id)
        if old is None:
            raise LookupError(f"article {article.id} is not stored")
        known = {name: getattr(old, name) for name in (*_KEPT, *_REREAD_KEPT)}
        return old, self.parts.joined(dataclasses.replace(article, **known))

    def reread(self, article: Article, at: datetime) -> bool:
        """Store a better reading of the page that is kept, which is no new version; return whether it differs."""
        self.parts.refresh(article)
        old, new = self.reading(article)
        self._execute(
            "UPDATE kept_pages SET content_hash = ? WHERE article_id = ?"
            " AND fetched_at = (SELECT max(fetched_at) FROM kept_pages WHERE article_id = ?2)",
            (new.content_hash, old.id),
        )
        stored, changed = self._replace(old, self.repeats.as_read(old), new)
        self._add_reading(stored)
        if changed:
            self.log(article.id, "reread", at)
        return bool(changed)

    def _insert(self, article: Article, at: datetime) -> Article:
        new = dataclasses.replace(article, version=1)
        new.first_seen_at = article.first_seen_at or article.fetched_at or timestamp(at)
        new.fetched_at = article.fetched_at or timestamp(at)
        new.cluster_id = article.cluster_id or article.id
        read, (new, cuts) = new, self.repeats.cleaned(new)
        self.repeats.keep(read, cuts)
        self.repeats.await_learning(new.id)
        rows.insert(self._connection, new)
        self._add_addresses(new, new.url)
        self.log(new.id, "new", at)
        self._add_reading(new)
        return new

    def _takes_over(self, old: Article, new: Article) -> bool:
        """Tell whether a reading replaces the one that is stored: of two live addresses the better one's stands.

        So the record is the same whichever address was asked last.
        """
        key = urls.fetch_key(old.url)
        if key == urls.fetch_key(new.url) or _rank(new) < _rank(old):
            return True
        state = self._execute("SELECT state FROM pages WHERE key = ?", (key,)).fetchone()
        return state is not None and state[0] in ("gone", "redirected")

    def _add_addresses(self, article: Article, known: str) -> None:
        """Remember the other addresses of an article."""
        others = {article.url, article.requested_url, article.canonical_url} - {known, ""}
        self._connection.executemany(
            "INSERT OR IGNORE INTO article_urls VALUES (?, ?)", [(article.id, url) for url in sorted(others)]
        )

    def _add_reading(self, article: Article) -> None:
        counters = [getattr(article, name) for name in ENGAGEMENT_FIELDS]
        if any(counter is not None for counter in counters):
            self._execute(_ADD_READING, (article.id, article.engagement_at or article.fetched_at, *counters))

    def log(self, article_id: str, change: str, at: datetime) -> None:
        """Note that a record changed, for readers that ask for what is new since their last visit."""
        self._execute(
            "REPLACE INTO changes (article_id, at, change) VALUES (?, ?, ?)", (article_id, timestamp(at), change)
        )

    def touch(self, article_id: str, fetched_at: datetime) -> None:
        """Note that the page of an article was asked and had not changed."""
        self._execute("UPDATE articles SET fetched_at = ? WHERE id = ?", (timestamp(fetched_at), article_id))

    def mark_gone(self, article_id: str, url: str, at: datetime) -> bool:
        """Note that the page at *url* is not there any more; the article stays. Return whether that was news."""
        key = urls.fetch_key(url)
        stored = self._execute("SELECT url FROM articles WHERE id = ? AND status <> 'gone'", (article_id,)).fetchone()
        if stored is None or urls.fetch_key(stored[0]) != key:  # another address of an article that is still there
            return False
        self._execute("UPDATE articles SET status = 'gone' WHERE id = ?", (article_id,))
        self.log(article_id, "gone", at)
        return True

    def keep_page(self, article: Article, page: KeptPage, content_hash: str, *, every: bool) -> None:
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

    # --- out --------------------------------------------------------------------------------------------------------

    def kept_ids(self, publication: str | None, after: str) -> list[str]:
        """Return the ids of the next articles of which a page is kept."""
        sql = (
            "SELECT DISTINCT article_id FROM kept_pages JOIN articles ON id = article_id"
            " WHERE article_id > ?1 AND (?2 IS NULL OR publication = ?2) ORDER BY article_id LIMIT ?3"
        )
        return [row[0] for row in self._execute(sql, (after, publication, _KEPT_AT_ONCE))]

    def kept_page(self, article_id: str) -> KeptPage | None:
        """Return the last page that is kept of an article, None when it is of an earlier version."""
        sql = (
            "SELECT fetched_at, url, source, content_type, hint, content_hash FROM kept_pages"
            " WHERE article_id = ? ORDER BY fetched_at DESC LIMIT 1"
        )
        row = self._execute(sql, (article_id,)).fetchone()
        article = self.find(article_id)
        if row is None or article is None:
            return None
        fetched_at, url, source, content_type, hint, content_hash = row
        if content_hash not in (None, self.repeats.as_read(article).content_hash):
            return None
        link = self._known_hint(url) if hint is None else _hint(hint)
        return KeptPage(zlib.decompress(source), content_type, link, url, fetched_at)

    def _known_hint(self, url: str) -> Link:
        """Return what is known of an address, for a page that was kept without its hint."""
        sql = "SELECT kind, found_on, published_at, modified_at, title FROM pages WHERE key = ?"
        row = self._execute(sql, (urls.fetch_key(url),)).fetchone()
        return Link(url, *row) if row else Link(url)

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


def _hint(packed: str) -> Link:
    """Return the link that was kept with a page; fields of other versions are ignored."""
    values = json.loads(packed)
    if not isinstance(values, dict) or not isinstance(values.get("url"), str):
        raise DamageError("hint is no link")
    return Link(**{spec.name: values[spec.name] for spec in dataclasses.fields(Link) if spec.name in values})


def _rank(article: Article) -> tuple[bool, int, str]:
    """Order the addresses of one article, best first: its canonical one, then the shortest."""
    return article.url != article.canonical_url, len(article.url), article.url


def _first_request(url: str, *requested: str) -> str:
    """Return one of the addresses that led to a page, whichever came first: its own, else the shortest."""
    return min((address for address in requested if address), key=lambda a: (a != url, len(a), a), default=url)
