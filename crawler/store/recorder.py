"""Writes an outcome: article, links, headers, counters and done mark in one piece, several pieces in one commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from crawler import dedup, urls
from crawler.items import Article, Link
from crawler.store import revisit
from crawler.store.articles import Articles
from crawler.store.connection import Database, timestamp
from crawler.store.kept_pages import DamagedPageError
from crawler.store.learning import Learning
from crawler.store.orphans import Orphans
from crawler.store.outcomes import Outcome, Part, Reread, State, Verdict
from crawler.store.pages import PageRow, Pages
from crawler.store.runs import Failure, Runs
from crawler.store.sketches import Sketches
from crawler.store.sqlite_frontier import SqliteFrontier

MOST_ALIKE = 100
"""Articles of one publication with the very same title and text from which the links of further ones are not followed.

A site that answers whatever number is asked with one page, which links to the next number, has no end.
"""
_REMEMBERED: frozenset[State] = frozenset({"article", "unchanged", "listing"})
"""Ends after which a page is asked conditionally: a page that was not taken may be taken by a later version or wish."""


class Recorder:
    """Composes the parts of the store for the outcomes of one process."""

    def __init__(
        self, database: Database, frontier: SqliteFrontier, articles: Articles, runs: Runs, *, keep_all: bool
    ) -> None:
        self._database = database
        self._frontier = frontier
        self._articles = articles
        self._runs = runs
        self._pages = Pages(database.connection)
        self._keep_all = keep_all
        self._repeats = articles.repeats
        self._learning = Learning(database.connection, self._repeats)
        self._orphans = Orphans(database.connection, articles.starting_at, runs)
        self._sketches = self._open_sketches()
        database.on_rollback.append(self._forget)

    # --- transactions -----------------------------------------------------------------------------------------------

    def record(self, outcome: Outcome, run_id: int, at: datetime) -> Verdict | None:
        """Write one outcome inside the open transaction, all of it or nothing; commit when the group is full."""
        execute = self._database.connection.execute
        execute("SAVEPOINT outcome")
        try:
            verdict = self._write(outcome, run_id, at)
        except sqlite3.Error:
            raise  # the group is rolled back as a whole
        except BaseException:
            execute("ROLLBACK TO outcome")
            execute("RELEASE outcome")
            self._frontier.forget()
            self._sketches = self._open_sketches()
            raise
        execute("RELEASE outcome")
        self._database.count_outcome(at.timestamp())
        return verdict

    def settle(self, at: datetime) -> int:
        """Say which parts are in no article, cut what publications repeat of theirs, and link the copies among them.

        Returns how many links were made, changed or taken back.
        """
        self._orphans.settle()
        self._clean_again(self._learning.learn(timestamp(at)), at)
        changes = dedup.settle(self._sketches, timestamp(at))
        # The trigger that notes new links cannot know the time.
        self._database.connection.execute("UPDATE changes SET at = ? WHERE at IS NULL", (timestamp(at),))
        return changes

    def decide_repeated(self, block: int, verdict: str | None, at: datetime) -> int:
        """Write whether a repeated block stays in the articles; return how many of them that changed."""
        return self._clean_again(self._learning.decide(block, verdict), at)

    def reread(self, article: Article, at: datetime, parts: Iterable[Part] = ()) -> bool:
        """Store a better reading of an article's kept pages; return whether it differs."""
        changed = self._articles.reread(article, at, parts)
        if self._sketches.fingerprint(article.id) is not None:
            whole = self._articles.parts.joined(article)
            self._sketches.put(article, dedup.fingerprint(whole.title, whole.body, whole.language))
        return changed

    def _clean_again(self, ids: Iterable[str], at: datetime) -> int:
        """Bring articles in step with what was learned; return how many of them that changed."""
        return sum(self._articles.clean_again(article_id, at) for article_id in ids)

    def _open_sketches(self) -> Sketches:
        # Copies are looked for in what the pages gave: what a site prints on each page is often all that tells two of
        # its cartoons apart, and the decision knows of frames by itself.
        return Sketches(self._database.connection, body=self._repeats.body_as_read)

    def _forget(self) -> None:
        """Drop what is remembered of rows that were rolled back."""
        self._sketches = self._open_sketches()
        self._repeats.forget()

    # --- one outcome ------------------------------------------------------------------------------------------------

    def _write(self, outcome: Outcome, run_id: int, at: datetime) -> Verdict | None:
        row = self._row(outcome, at)
        verdict, article_id, published = self._write_article(outcome, row, at)
        if verdict == "new" and article_id is not None and self._sketches.alike(article_id, MOST_ALIKE) >= MOST_ALIKE:
            outcome = replace(
                outcome, links=[], reason=f"{MOST_ALIKE} articles are the same: its links are not followed"
            )
        state = self._state(outcome, row)
        changes = self._page_changes(outcome, row, state, verdict, published)
        changes |= {"article_id": article_id, "run_id": run_id, "outcome": state}
        self._frontier.settle(outcome, row, changes, at)
        self._runs.account(run_id, state, (row.run_id, row.outcome))
        if outcome.links:
            self._frontier.push(self._links(outcome, row), row.publication, at)
        if state == "failed":
            failure = Failure(run_id, row.url, outcome.reason, row.attempts + 1, timestamp(outcome.fetched_at))
            self._runs.add_failure(failure)
        return verdict

    def _row(self, outcome: Outcome, at: datetime) -> PageRow:
        """Return the row of the page, which is made for an address that was never pushed."""
        key = urls.fetch_key(outcome.url)
        row = self._pages.find(key)
        if row is None:
            publication = outcome.article.publication if outcome.article else ""
            link = Link(outcome.url, outcome.kind or "unknown")
            if not self._frontier.push([link], publication, at):  # no address, and yet to be accounted for
                self._pages.insert(key, "", link, publication, at.timestamp())
            row = self._pages.find(key)
        if row is None:
            raise LookupError(f"page {key} cannot be found after it was inserted")
        return row

    def _write_article(
        self, outcome: Outcome, row: PageRow, at: datetime
    ) -> tuple[Verdict | None, str | None, str | None]:
        """Store what the page says of its article; return the verdict, the article's id and its time of publication."""
        article = outcome.article
        if article is None and outcome.part is not None:
            return self._write_part(outcome.part, outcome, row, at)
        if article is None:
            if row.article_id and outcome.state == "unchanged":
                self._articles.touch(row.article_id, outcome.fetched_at)
            if row.article_id and outcome.state == "gone":
                self._articles.mark_gone(row.article_id, row.url, at)
            return None, row.article_id, outcome.published_at or row.published_at
        if row.requested_url and article.requested_url in ("", article.url):
            article = replace(article, requested_url=row.requested_url)
        article, reread, fingerprint = self._joined(article, outcome)
        verdict, stored = self._articles.save(article, at, reread)
        if fingerprint is not None and stored.url == article.url:
            self._sketches.put(stored, fingerprint)
        if outcome.page is not None and stored.url == article.url:
            self._articles.kept.keep(stored, outcome.page, article.content_hash, every=self._keep_all)
        return verdict, stored.id, article.published_at or row.published_at

    def _joined(self, article: Article, outcome: Outcome) -> tuple[Article, Reread | None, Any]:
        """Return an article with its further pages, how kept pages of it are read, and its fingerprint."""
        parts, alone = self._articles.parts, article.content_hash
        if outcome.part is None:
            parts.end(article.url)
            return article, outcome.reread, outcome.fingerprint
        parts.put(outcome.part)
        article = parts.joined(article)
        read, whole = outcome.reread, article.content_hash
        reread = None if read is None else lambda kept: whole if read(kept) == alone else None
        return article, reread, dedup.fingerprint(article.title, article.body, article.language)

    def _write_part(
        self, part: Part, outcome: Outcome, row: PageRow, at: datetime
    ) -> tuple[Verdict | None, str | None, str | None]:
        """Keep a further page of an article, and bring the article in step when its first page was read before."""
        edited = self._articles.parts.put(part) and not self._is_better_read(part, outcome)
        if outcome.page is not None:
            self._articles.kept.keep_part(part, outcome.page)
        verdict, article = self._articles.join_again(part.first, at, edited=edited)
        if article is None:
            return None, row.article_id, row.published_at
        read = self._repeats.as_read(article)
        self._sketches.put(article, dedup.fingerprint(read.title, read.body, read.language))
        return verdict, article.id, article.published_at

    def _is_better_read(self, part: Part, outcome: Outcome) -> bool:
        """Tell whether a page that gives another text now than before has not changed, but the reader."""
        try:
            kept = self._articles.kept.part(part.first, part.number)
        except DamagedPageError:
            return False  # the present page takes its place
        if kept is None or outcome.page is None or outcome.reread is None:
            return False
        return outcome.reread(kept) == outcome.reread(outcome.page)

    @staticmethod
    def _state(outcome: Outcome, row: PageRow) -> State:
        if outcome.state == "unchanged" and row.article_id is None and row.outcome in ("listing", "not-article"):
            return row.outcome  # a page that was no article has not become one by not changing
        return outcome.state

    def _page_changes(
        self, outcome: Outcome, row: PageRow, state: State, verdict: Verdict | None, published: str | None
    ) -> dict[str, Any]:
        changes: dict[str, Any] = {
            "state": state,
            "reason": outcome.reason,
            "status": outcome.status,
            "lease_until": None,
            "fetched_at": outcome.fetched_at.timestamp(),
        }
        if state == "deferred":
            not_before = outcome.not_before or outcome.fetched_at
            tried = row.attempts if outcome.retarget else row.attempts + 1  # a change of scheme is no vain try
            changes |= {"due_at": not_before.timestamp(), "attempts": tried, "fetched_at": row.fetched_at}
            return changes
        kind = _kind_after(outcome, row, state)
        changed = self._has_changed(outcome, row, verdict)
        interval = row.revisit
        if state in _REMEMBERED:
            age = _age(published, outcome.fetched_at)
            changes |= _headers(outcome, row)
            if outcome.fetched_at.timestamp() != row.fetched_at:  # a reading counts once, however often it is stored
                interval = revisit.next_interval(kind, row.revisit, changed=changed, age=age)
                changes |= {"changed": row.changed + changed, "unchanged": row.unchanged + (not changed)}
        elif state != "failed":
            changes |= {"etag": None, "last_modified": None}
        # Refused for what it holds, a page costs a request to refuse it again; refused by its address it costs none.
        by_wish = outcome.kind == "article"  # an article that this run did not want; the next may
        end = "not-article" if state == "refused" and outcome.status is not None and not by_wish else state
        wait = revisit.due_after(end, kind, interval or revisit.DAY, changed=changed)
        if outcome.published_at:
            changes["published_at"] = outcome.published_at
        changes |= {"kind": kind, "attempts": 0, "revisit": interval, "due_at": outcome.fetched_at.timestamp() + wait}
        return changes

    @staticmethod
    def _has_changed(outcome: Outcome, row: PageRow, verdict: Verdict | None) -> bool:
        """Tell whether the page differs from its last reading: by its article where it has one, else by its source."""
        if verdict is not None:
            return verdict == "changed"
        return bool(outcome.body_hash and row.body_hash and outcome.body_hash != row.body_hash)

    @staticmethod
    def _links(outcome: Outcome, row: PageRow) -> list[Link]:
        """Return the links of a page; the target of a redirect knows where it started."""
        if outcome.state != "redirected":
            return outcome.links
        origin = row.requested_url or row.url
        return [
            link if link.requested_url else replace(link, requested_url=origin, hops=max(link.hops, row.hops + 1))
            for link in outcome.links
        ]


def _kind_after(outcome: Outcome, row: PageRow, state: State) -> Any:
    """Return what a page is after it was read: a front page that lists articles stays a front page."""
    kind = outcome.kind
    if kind is None or (state == "listing" and not revisit.is_more_specific(kind, row.kind) and row.kind != "article"):
        return row.kind
    return kind


def _headers(outcome: Outcome, row: PageRow) -> dict[str, Any]:
    """Return what the next request will be conditional on; an answer of 304 need not repeat it."""
    if outcome.status == 304:
        return {
            "etag": outcome.etag or row.etag,
            "last_modified": outcome.last_modified or row.last_modified,
            "body_hash": row.body_hash,
        }
    return {"etag": outcome.etag, "last_modified": outcome.last_modified, "body_hash": outcome.body_hash}


def _age(published: str | None, fetched_at: datetime) -> float | None:
    when = revisit.epoch(published) if published else None
    return None if when is None else max(0.0, fetched_at.timestamp() - when)
