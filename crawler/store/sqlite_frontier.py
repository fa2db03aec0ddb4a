"""The frontier in the store file.

A page waits in the queue of its publication and host. `lease` takes the queue that was served longest ago and may be
asked now, then its best page: two index look-ups, whatever the number of pages and hosts. The outcome of a page comes
back through `Store.record`, which calls `settle`; nothing else ends a lease but `give_back` and its running out.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from crawler import urls
from crawler.items import Link
from crawler.store import revisit
from crawler.store.connection import Database, from_epoch
from crawler.store.outcomes import WAITING, Lease, Outcome, State
from crawler.store.pages import PageRow, Pages

LEASE_SECONDS = 1800.0
"""A lease that was not answered by then is due again: far longer than any page may take."""


class SqliteFrontier:
    """The frontier in the store file; every method joins the transaction that is open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pages = Pages(database.connection)
        self._execute = database.connection.execute
        self._filter: tuple[list[str] | None, int | None] | None = None
        self._began: dict[str, float] = {}
        self._resumed: set[str] = set()
        self._pushed: dict[str, tuple[Any, ...]] = {}
        database.on_rollback.append(self.forget)

    def forget(self) -> None:
        """Drop what is remembered of a transaction that did not happen."""
        self._filter = None
        self._pushed.clear()

    # --- in ---------------------------------------------------------------------------------------------------------

    def push(self, links: Iterable[Link], publication: str, at: datetime, refresh: bool = False) -> int:
        """Add the addresses that are not known yet, learn from those that are; return how many were new."""
        new = 0
        now = at.timestamp()
        with self._database.writing:
            for link in links:
                facts = (link.kind, link.priority, link.modified_at, link.published_at, link.requested_url)
                # The links of a site's navigation come with every page: pushed a moment ago, they say nothing new.
                if self._pushed.get(link.url) == facts and not refresh:
                    continue
                new += self._push(link, publication, now, refresh=refresh)
                if len(self._pushed) >= _REMEMBERED:
                    self._pushed.clear()
                self._pushed[link.url] = facts
        return new

    def _push(self, link: Link, publication: str, now: float, *, refresh: bool) -> bool:
        key, host = urls.fetch_key(link.url), urls.host_of(link.url)
        if not host:
            return False
        if self._pages.insert(key, host, link, publication, now):
            self._wake(publication, host)
            return True
        self._learn(key, link, publication, now, refresh=refresh)
        return False

    def _learn(self, key: str, link: Link, publication: str, now: float, *, refresh: bool) -> None:
        """Take from a link to a known page what it says more than the row."""
        row = self._pages.find(key)
        if row is None:
            return
        refresh = refresh and not self._was_asked(row)
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
                self._wake(changes.get("publication", row.publication), row.host)

    def _was_asked(self, row: PageRow) -> bool:
        """Tell whether the crawl that is gone on with has asked a page before it was interrupted."""
        if row.publication not in self._resumed or row.state in ("failed", "refused"):
            return False
        return row.fetched_at is not None and row.fetched_at >= self._began[row.publication]

    def _is_stale(self, link: Link, row: PageRow, now: float) -> bool:
        """Tell whether a link states a change that the last reading of the page cannot have seen."""
        hint = revisit.hint_time(link.modified_at, link.published_at)
        if hint is None:
            return False
        began = self._began.get(row.publication, now)
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

    def begin(self, publication: str, at: datetime, refresh: bool = False) -> int:
        """Make due what a new crawl of *publication* asks, with *refresh* everything; return how many pages.

        A crawl that was killed or interrupted within the last day is gone on with: what it has asked is not due again.
        """
        now = at.timestamp()
        with self._database.writing:
            self._open_crawl(publication, now)
            latest = float("inf") if refresh else now
            asked = self._began[publication] if publication in self._resumed else float("inf")
            values = {"now": now, "publication": publication, "latest": latest, "asked": asked}
            made_due = self._execute(_BEGIN, values).rowcount
            self._promote(now)
            self._execute("UPDATE queues SET waiting = 1 WHERE publication = ?", (publication,))
        return made_due

    def _open_crawl(self, publication: str, now: float) -> None:
        """Note when the crawl began that is going on, and whether an earlier run began it."""
        row = self._execute("SELECT began_at, is_open FROM crawls WHERE publication = ?", (publication,)).fetchone()
        if row is not None and row[1] and publication not in self._began and 0 <= now - row[0] < revisit.DAY:
            self._resumed.add(publication)
            self._began[publication] = row[0]
            return
        self._resumed.discard(publication)
        self._began[publication] = now
        self._execute("REPLACE INTO crawls (publication, began_at) VALUES (?, ?)", (publication, now))

    def end(self) -> None:
        """Close the crawls that this process began, so that the next begins anew."""
        closed = [(publication,) for publication in self._began]
        self._database.connection.executemany("UPDATE crawls SET is_open = 0 WHERE publication = ?", closed)
        self._began.clear()
        self._resumed.clear()

    # --- out --------------------------------------------------------------------------------------------------------

    def lease(
        self,
        at: datetime,
        limit: int = 1,
        per_host: int = 1,
        publications: Collection[str] | None = None,
        min_priority: int | None = None,
    ) -> list[Lease]:
        """Hand out up to *limit* pages that may be asked now, never more than *per_host* of one host at a time."""
        now = at.timestamp()
        self._database.commit_when_old(now)
        leases: list[Lease] = []
        with self._database.writing:
            self._want(publications, min_priority)
            self._expire(now)
            self._promote(now)
            while len(leases) < limit:
                queue = self._execute(_NEXT_QUEUE, (now, per_host)).fetchone()
                if queue is None:
                    break
                lease = self._take(queue[0], queue[1], now, min_priority)
                if lease is not None:
                    leases.append(lease)
        return leases

    def _take(self, publication: str, host: str, now: float, min_priority: int | None) -> Lease | None:
        row = self._execute(
            _BEST_PAGE, (publication, host, _LOWEST if min_priority is None else min_priority)
        ).fetchone()
        if row is None:
            self._pass_over(publication, host)
            return None
        number, *values = row
        self._execute(
            "UPDATE pages SET state = 'leased', lease_until = ? WHERE number = ?", (now + LEASE_SECONDS, number)
        )
        self._execute("UPDATE hosts SET in_flight = in_flight + 1 WHERE host = ?", (host,))
        self._execute("UPDATE queues SET ready_at = ? WHERE publication = ? AND host = ?", (now, publication, host))
        return Lease(*values)

    def _pass_over(self, publication: str, host: str) -> None:
        """Leave out a queue that was found empty until a page wakes it: what keeps `lease` flat."""
        self._execute("UPDATE queues SET waiting = 0 WHERE publication = ? AND host = ?", (publication, host))

    def _want(self, publications: Collection[str] | None, min_priority: int | None) -> None:
        """Mark the queues that this crawl serves, when it asks for others than before."""
        wanted = None if publications is None else list(publications)
        if self._filter == (wanted, min_priority):
            return
        self._filter = (wanted, min_priority)
        if wanted is None:
            self._execute(f"UPDATE queues SET {_WANTED}")  # noqa: S608 - our words
            return
        self._execute("UPDATE queues SET wanted = 0 WHERE wanted = 1")
        self._database.connection.executemany(
            f"UPDATE queues SET {_WANTED} WHERE publication = ?",  # noqa: S608 - our words
            [(name,) for name in wanted],
        )

    def _wake(self, publication: str, host: str) -> None:
        """Let `lease` look into a queue again, which is made if it is new."""
        woken = self._execute(_WAKE, (publication, host)).rowcount
        if woken or self._execute(_HAS_QUEUE, (publication, host)).fetchone():
            return
        self._execute("INSERT OR IGNORE INTO hosts (host) VALUES (?)", (host,))
        wanted = self._filter is not None and (self._filter[0] is None or publication in self._filter[0])
        self._execute(
            "INSERT INTO queues (publication, host, wanted, ready_at)"
            " VALUES (?, ?, ?, (SELECT not_before FROM hosts WHERE host = ?))",
            (publication, host, wanted, host),
        )

    # --- back -------------------------------------------------------------------------------------------------------

    def give_back(self, url: str, not_before: datetime, reason: str, retarget: str | None = None) -> None:
        """Return a page that was leased and not asked; it is due again from *not_before*, at *retarget* if given."""
        with self._database.writing:
            row = self._pages.find(urls.fetch_key(url))
            if row is None or row.state not in WAITING:
                return
            if row.state == "leased":
                self._land(row.host, 0.0)
            changes = {"state": "deferred", "due_at": not_before.timestamp(), "reason": reason, "lease_until": None}
            self._pages.update(row.number, changes | self._moved(row, retarget))

    def settle(self, outcome: Outcome, row: PageRow, changes: dict[str, Any], at: datetime) -> None:
        """Write the end of a page and free its host; `Store.record` calls it inside the outcome's transaction."""
        if row.state == "leased":
            self._land(row.host, at.timestamp())
        self._pages.update(row.number, changes | self._moved(row, outcome.retarget))

    def _moved(self, row: PageRow, retarget: str | None) -> dict[str, Any]:
        """Return the changes for a page that is asked under another address of the same key."""
        if retarget is None or urls.fetch_key(retarget) != row.key:
            return {}
        return {"url": retarget, "hops": row.hops + 1}

    def _land(self, host: str, now: float) -> None:
        """Count a page of *host* as no longer in flight; the host rests for its delay."""
        self._execute(_LAND, (now, host))
        self._execute(_REST, (host, host))

    def hold(self, host: str, not_before: float) -> None:
        """Ask nothing of *host* before a time in seconds since 1970."""
        self._execute("UPDATE hosts SET not_before = ? WHERE host = ?", (not_before, host))
        self._execute("UPDATE queues SET ready_at = ? WHERE host = ?", (not_before, host))

    def extend(self, url: str, at: datetime) -> None:
        """Let the lease of a page that is still being asked run as long again."""
        with self._database.writing:
            row = self._pages.find(urls.fetch_key(url))
            if row is not None and row.state == "leased":
                self._pages.update(row.number, {"lease_until": at.timestamp() + LEASE_SECONDS})

    def release_leases(self, at: datetime) -> int:
        """Make due what a dead run had leased; return how many pages."""
        with self._database.writing:
            self._execute("UPDATE hosts SET in_flight = 0 WHERE in_flight <> 0")
            return self._release("1", at.timestamp())

    def _expire(self, now: float) -> None:
        expired = self._execute("SELECT host FROM pages WHERE state = 'leased' AND lease_until <= ?", (now,)).fetchall()
        if expired:
            for (host,) in expired:
                self._land(host, now)
            self._release("lease_until <= :at", now)

    def _release(self, condition: str, now: float) -> int:
        where = f"state = 'leased' AND {condition}"
        self._wake_where(where, now)
        return self._execute(
            f"UPDATE pages SET state = 'due', lease_until = NULL, due_at = :at WHERE {where}",  # noqa: S608 - our words
            {"at": now},
        ).rowcount

    def _promote(self, now: float) -> None:
        """Make due the deferred pages whose time has come."""
        where = "state = 'deferred' AND due_at <= :at"
        if self._execute(f"SELECT 1 FROM pages WHERE {where} LIMIT 1", {"at": now}).fetchone():  # noqa: S608
            self._wake_where(where, now)
            self._execute(f"UPDATE pages SET state = 'due' WHERE {where}", {"at": now})  # noqa: S608

    def _wake_where(self, where: str, now: float) -> None:
        found = self._execute(f"SELECT DISTINCT publication, host FROM pages WHERE {where}", {"at": now})  # noqa: S608
        for publication, host in found.fetchall():
            self._wake(publication, host)

    # --- questions --------------------------------------------------------------------------------------------------

    def next_at(
        self, at: datetime, publications: Collection[str] | None = None, min_priority: int | None = None
    ) -> datetime | None:
        """Return the earliest time at which `lease` may have a page, None when nothing waits."""
        now = at.timestamp()
        self._database.commit_when_old(now)
        lowest = _LOWEST if min_priority is None else min_priority
        with self._database.writing:
            self._want(publications, min_priority)
            deferred = self._execute(_NEXT_DEFERRED, (lowest,)).fetchone()
            times = [] if deferred is None else [max(deferred)]
            while (queue := self._execute(_FIRST_QUEUE).fetchone()) is not None:
                publication, host, ready_at = queue
                if self._execute(_BEST_PAGE, (publication, host, lowest)).fetchone():
                    times.append(ready_at)
                    break
                self._pass_over(publication, host)
        return from_epoch(max(now, min(times))) if times else None

    def counts(self, publication: str | None = None, host: str | None = None) -> dict[State, int]:
        """Return the number of pages in each state."""
        where = "(?1 IS NULL OR publication = ?1) AND (?2 IS NULL OR host = ?2)"
        sql = f"SELECT state, count(*) FROM pages WHERE {where} GROUP BY state ORDER BY state"  # noqa: S608 - our words
        with self._database.reading:
            return dict(self._execute(sql, (publication, host)))

    def state_of(self, url: str) -> State | None:
        """Return the state of an address, None when it is not known."""
        row = self._pages.find(urls.fetch_key(url))
        return None if row is None else row.state

    def url_of(self, url: str) -> str | None:
        """Return the address under which the page at *url* is asked, which may have another scheme."""
        row = self._pages.find(urls.fetch_key(url))
        return None if row is None else row.url

    def reason_of(self, url: str) -> str:
        """Return why an address is in its state; empty when there is nothing to say."""
        row = self._pages.find(urls.fetch_key(url))
        return "" if row is None else row.reason

    def waiting(self) -> int:
        """Return the number of pages that are due, leased or deferred."""
        sql = "SELECT count(*) FROM pages WHERE state = '{}'"  # each counts the entries of a partial index
        with self._database.reading:
            return sum(self._execute(sql.format(state)).fetchone()[0] for state in sorted(WAITING))

    def pending(self, publications: Collection[str] | None = None) -> bool:
        """Tell whether a page is due, leased or deferred."""
        sql = "SELECT 1 FROM pages WHERE state = ? AND (?2 IS NULL OR publication IN (SELECT value FROM json_each(?2)))"
        names = None if publications is None else json.dumps(list(publications))
        with self._database.reading:
            return any(self._execute(f"{sql} LIMIT 1", (state, names)).fetchone() for state in sorted(WAITING))


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


_UNANSWERED = (None, "deferred", "failed", "refused")
_REMEMBERED = 16_384
"""Links that `push` remembers, a bound on memory; what was dropped is looked up in the table again."""
_LOWEST = -(2**63)
_LEASED = [spec.name for spec in fields(Lease)]

_BEGIN = """
UPDATE pages SET state = 'due', due_at = :now, attempts = 0, reason = ''
WHERE publication = :publication AND state NOT IN ('due', 'leased', 'deferred') AND due_at <= :latest
  AND (state IN ('failed', 'refused') OR fetched_at < :asked)
"""
_NEXT_QUEUE = """
SELECT q.publication, q.host FROM queues q CROSS JOIN hosts h ON h.host = q.host
WHERE q.waiting = 1 AND q.wanted = 1 AND q.ready_at <= ? AND h.in_flight < ? ORDER BY q.ready_at LIMIT 1
"""
_FIRST_QUEUE = """
SELECT publication, host, ready_at FROM queues WHERE waiting = 1 AND wanted = 1 ORDER BY ready_at LIMIT 1
"""
_BEST_PAGE = f"""
SELECT number, {", ".join(_LEASED)} FROM pages
WHERE publication = ? AND host = ? AND state = 'due' AND priority >= ? ORDER BY priority DESC, number LIMIT 1
"""  # noqa: S608 - names of our own columns
_NEXT_DEFERRED = """
SELECT p.due_at, q.ready_at FROM pages p
CROSS JOIN queues q ON q.publication = p.publication AND q.host = p.host
WHERE p.state = 'deferred' AND q.wanted = 1 AND p.priority >= ? ORDER BY p.due_at LIMIT 1
"""
_WANTED = "wanted = 1, waiting = 1, ready_at = (SELECT not_before FROM hosts WHERE hosts.host = queues.host)"
_WAKE = "UPDATE queues SET waiting = 1 WHERE publication = ? AND host = ? AND waiting = 0"
_HAS_QUEUE = "SELECT 1 FROM queues WHERE publication = ? AND host = ?"
_LAND = """
UPDATE hosts SET in_flight = max(0, in_flight - 1),
  not_before = CASE WHEN delay > 0 THEN max(not_before, ? + delay) ELSE not_before END WHERE host = ?
"""
_REST = """
UPDATE queues SET ready_at = max(ready_at, (SELECT not_before FROM hosts WHERE host = ?)) WHERE host = ?
"""
