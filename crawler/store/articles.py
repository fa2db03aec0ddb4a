"""The dataset: articles by id, each stored once, however often and by whatever address it is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import datetime

from crawler import urls
from crawler.items import ENGAGEMENT_FIELDS, Article
from crawler.store import rows, versions
from crawler.store.catalog import Catalog
from crawler.store.connection import Database, timestamp
from crawler.store.kept_pages import DamagedPageError, KeptPages
from crawler.store.outcomes import KeptPage, Part, Reread, Verdict
from crawler.store.parts import Parts, key_of
from crawler.store.repeats import Repeats

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


class Articles(Catalog):
    """Rows of `articles` and the tables around it; every method joins the transaction that is open."""

    def __init__(self, database: Database, repeats: Repeats) -> None:
        super().__init__(database)
        self.repeats = repeats
        self.parts = Parts(database.connection)
        self.kept = KeptPages(database.connection)

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
        try:
            kept = self.kept_page(new.id)
        except DamagedPageError:
            return True  # the present page takes its place
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
        old = self.starting_at(first)
        if old is None:
            return None, None
        read = self.repeats.as_read(old)
        new = self.parts.rejoined(read)
        edited = edited and new.content_hash != read.content_hash
        new.version = old.version + edited
        self.kept.rejoin(old.id, read.content_hash, new.content_hash)
        new, changed = self._replace(old, read, new)
        if edited:
            versions.keep(self._connection, old, changed, at)
        if changed:
            self.log(old.id, "changed" if edited else "updated", at)
        return ("changed" if edited else None), new

    def starting_at(self, first: str) -> Article | None:
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

    def reading(self, article: Article, parts: Iterable[Part] = ()) -> tuple[Article, Article]:
        """Return a stored article, and what it becomes when *article* is how its last page is to be read.

        *parts* are how further pages of it are to be read.
        """
        old = self.find(article.id)
        if old is None:
            raise LookupError(f"article {article.id} is not stored")
        known = {name: getattr(old, name) for name in (*_KEPT, *_REREAD_KEPT)}
        return old, self.parts.joined(dataclasses.replace(article, **known), parts)

    def reread(self, article: Article, at: datetime, parts: Iterable[Part] = ()) -> bool:
        """Store a better reading of the pages that are kept, which is no new version; return whether it differs."""
        self.parts.refresh(article)
        for part in parts:
            self.parts.put(part)
        old, new = self.reading(article)
        self.kept.reread(old.id, new.content_hash)
        stored, changed = self._replace(old, self.repeats.as_read(old), new)
        self._add_reading(stored)
        if changed:
            self.log(article.id, "reread", at)
        return bool(changed)

    def kept_page(self, article_id: str) -> KeptPage | None:
        """Return the last page that is kept of an article, None when there is none or it is of an earlier version."""
        article = self.find(article_id)
        return None if article is None else self.kept.latest(self.repeats.as_read(article))

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


def _rank(article: Article) -> tuple[bool, int, str]:
    """Order the addresses of one article, best first: its canonical one, then the shortest."""
    return article.url != article.canonical_url, len(article.url), article.url


def _first_request(url: str, *requested: str) -> str:
    """Return one of the addresses that led to a page, whichever came first: its own, else the shortest."""
    return min((address for address in requested if address), key=lambda a: (a != url, len(a), a), default=url)
