"""Takes links into the frontier: a new page for an unknown address, what is new of a known one."""

from __future__ import annotations

import sqlite3
from typing import Any

from crawler import urls
from crawler.items import Link
from crawler.store import revisit
from crawler.store.crawls import Crawls
from crawler.store.outcomes import WAITING
from crawler.store.pages import PageRow, Pages
from crawler.store.queues import Queues

_REMEMBERED = 16_384
"""Links that are remembered, a bound on memory; what was dropped is looked up in the table again."""
_UNANSWERED = (None, "deferred", "failed", "refused")


class Intake:
    """The way into the table of pages; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection, pages: Pages, queues: Queues, crawls: Crawls) -> None:
        self._execute = connection.execute
        self._pages = pages
        self._queues = queues
        self._crawls = crawls
        self._pushed: dict[str, tuple[Any, ...]] = {}

    def forget(self) -> None:
        """Drop what is remembered of a transaction that did not happen."""
        self._pushed.clear()

    def push(self, link: Link, publication: str, now: float, *, refresh: bool) -> bool:
        """Add the address of a link if it is not known yet, learn from it if it is; return whether it was new."""
        facts = (link.kind, link.priority, link.modified_at, link.published_at, link.requested_url)
        # The links of a site's navigation come with every page: pushed a moment ago, they say nothing new.
        if self._pushed.get(link.url) == facts and not refresh:
            return False
        is_new = self._add(link, publication, now, refresh=refresh)
        if len(self._pushed) >= _REMEMBERED:
            self._pushed.clear()
        self._pushed[link.url] = facts
        return is_new

    def _add(self, link: Link, publication: str, now: float, *, refresh: bool) -> bool:
        key, host = urls.fetch_key(link.url), urls.host_of(link.url)
        if not host:
            return False
        if self._pages.insert(key, host, link, publication, now):
            self._queues.wake(publication, host)
            return True
        self._learn(key, link, publication, now, refresh=refresh)
        return False

    def _learn(self, key: str, link: Link, publication: str, now: float, *, refresh: bool) -> None:
        """Take from a link to a known page what it says more than the row."""
        row = self._pages.find(key)
        if row is None:
            return
        refresh = refresh and not self._crawls.has_asked(row)
        changes = _learned(link, row, now)
        changes |= self._learn_request(link, row)
        changes |= _rescheme(link, row, now)
        if row.state not in WAITING and (refresh or self._is_stale(link, row, now)):
            changes |= {"state": "due", "due_at": now, "attempts": 0, "reason": "" if refresh else "newer date stated"}
        elif refresh and row.state == "deferred" and row.due_at <= now:
            changes["state"] = "due"
        if refresh and row.publication != publication:
            changes["publication"] = publication
        if changes:
            self._pages.update(row.number, changes)
            if changes.get("state", row.state) == "due":
                self._queues.wake(changes.get("publication", row.publication), row.host)

    def _is_stale(self, link: Link, row: PageRow, now: float) -> bool:
        """Tell whether a link states a change that the last reading of the page cannot have seen."""
        hint = revisit.hint_time(link.modified_at, link.published_at)
        if hint is None:
            return False
        began = self._crawls.began(row.publication, now)
        return revisit.is_newer(hint, row.hinted_at, row.fetched_at, began=began, at=now)

    def _learn_request(self, link: Link, row: PageRow) -> dict[str, Any]:
        """Keep one of the addresses that lead to a page, in whatever order they came: its own, else the shortest."""
        better = link.requested_url
        if row.requested_url is None or better == row.requested_url:
            return {}
        if better is not None and (len(better), better) > (len(row.requested_url), row.requested_url):
            return {}
        if row.article_id:
            self._execute(
                "UPDATE articles SET requested_url = ? WHERE id = ? AND url = ?",
                (better or row.url, row.article_id, row.url),
            )
        return {"requested_url": better}


def _learned(link: Link, row: PageRow, now: float) -> dict[str, Any]:
    """Return what a link to a known page says more than its row."""
    changes: dict[str, Any] = {}
    if link.priority > row.priority:
        changes["priority"] = link.priority
    if revisit.is_more_specific(link.kind, row.kind) and row.article_id is None:
        changes["kind"] = link.kind
    hint = revisit.hint_time(link.modified_at, link.published_at)
    if hint is not None and hint <= now + revisit.FUTURE and (row.hinted_at is None or hint > row.hinted_at):
        changes["hinted_at"] = hint
        changes["published_at"] = link.published_at or row.published_at
        changes["modified_at"] = link.modified_at or row.modified_at
    if row.title is None and link.title:
        changes["title"] = link.title
    return changes


def _rescheme(link: Link, row: PageRow, now: float) -> dict[str, Any]:
    """Return the changes for an address that no page named: until it has answered, its scheme is that of the latest."""
    named = link.found_on is not None or row.found_on is not None
    if named or link.url == row.url or link.priority < row.priority or row.outcome not in _UNANSWERED:
        return {}
    changes: dict[str, Any] = {"url": link.url, "hops": link.hops}
    if row.state in ("deferred", "failed", "refused"):
        changes |= {"state": "due", "due_at": now, "attempts": 0, "reason": ""}
    return changes
