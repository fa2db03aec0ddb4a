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
from crawler.store.connection import Database, from_epoch
from crawler.store.crawls import Crawls
from crawler.store.intake import Intake
from crawler.store.outcomes import WAITING, Lease, Outcome, State
from crawler.store.pages import PageRow, Pages
from crawler.store.queues import Queues

LEASE_SECONDS = 1800.0
"""A lease that was not answered by then is due again: far longer than any page may take."""


class SqliteFrontier:
    """The frontier in the store file; every method joins the transaction that is open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pages = Pages(database.connection)
        self._execute = database.connection.execute
        self._queues = Queues(database.connection)
        self._crawls = Crawls(database.connection)
        self._intake = Intake(database.connection, self._pages, self._queues, self._crawls)
        database.on_rollback.append(self.forget)

    def forget(self) -> None:
        """Drop what is remembered of a transaction that did not happen."""
        self._queues.forget()
        self._intake.forget()

    # --- in ---------------------------------------------------------------------------------------------------------

    def push(self, links: Iterable[Link], publication: str, at: datetime, refresh: bool = False) -> int:
        """Add the addresses that are not known yet, learn from those that are; return how many were new."""
        with self._database.writing:
            return sum(self._intake.push(link, publication, at.timestamp(), refresh=refresh) for link in links)

    def begin(self, publication: str, at: datetime, refresh: bool = False) -> int:
        """Make due what a new crawl of *publication* asks, with *refresh* everything; return how many pages.

        A crawl that was killed or interrupted within the last day is gone on with: what it has asked is not due again.
        """
        now = at.timestamp()
        with self._database.writing:
            resumed = self._crawls.open(publication, now)
            latest = float("inf") if refresh else now
            asked = float("inf") if resumed is None else resumed
            values = {"now": now, "publication": publication, "latest": latest, "asked": asked}
            made_due = self._execute(_BEGIN, values).rowcount
            self._promote(now)
            self._queues.wake_all(publication)
        return made_due

    def end(self) -> None:
        """Close the crawls that this process began, so that the next begins anew."""
        self._crawls.end()

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
            self._queues.want(publications, min_priority)
            self._expire(now)
            self._promote(now)
            while len(leases) < limit:
                queue = self._queues.next(now, per_host)
                if queue is None:
                    break
                lease = self._take(*queue, now, min_priority)
                if lease is not None:
                    leases.append(lease)
        return leases

    def _take(self, publication: str, host: str, now: float, min_priority: int | None) -> Lease | None:
        row = self._execute(
            _BEST_PAGE, (publication, host, _LOWEST if min_priority is None else min_priority)
        ).fetchone()
        if row is None:
            self._queues.pass_over(publication, host)
            return None
        number, *values = row
        self._execute(
            "UPDATE pages SET state = 'leased', lease_until = ? WHERE number = ?", (now + LEASE_SECONDS, number)
        )
        self._queues.serve(publication, host, now)
        return Lease(*values)

    # --- back -------------------------------------------------------------------------------------------------------

    def give_back(self, url: str, not_before: datetime, reason: str, retarget: str | None = None) -> None:
        """Return a page that was leased and not asked; it is due again from *not_before*, at *retarget* if given."""
        with self._database.writing:
            row = self._pages.find(urls.fetch_key(url))
            if row is None or row.state not in WAITING:
                return
            if row.state == "leased":
                self._queues.land(row.host, 0.0)
            changes = {"state": "deferred", "due_at": not_before.timestamp(), "reason": reason, "lease_until": None}
            self._pages.update(row.number, changes | self._moved(row, retarget))

    def settle(self, outcome: Outcome, row: PageRow, changes: dict[str, Any], at: datetime) -> None:
        """Write the end of a page and free its host; `Store.record` calls it inside the outcome's transaction."""
        if row.state == "leased":
            self._queues.land(row.host, at.timestamp())
        self._pages.update(row.number, changes | self._moved(row, outcome.retarget))

    @staticmethod
    def _moved(row: PageRow, retarget: str | None) -> dict[str, Any]:
        """Return the changes for a page that is asked under another address of the same key."""
        if retarget is None or urls.fetch_key(retarget) != row.key:
            return {}
        return {"url": retarget, "hops": row.hops + 1}

    def extend(self, url: str, at: datetime) -> None:
        """Let the lease of a page that is still being asked run as long again."""
        with self._database.writing:
            row = self._pages.find(urls.fetch_key(url))
            if row is not None and row.state == "leased":
                self._pages.update(row.number, {"lease_until": at.timestamp() + LEASE_SECONDS})

    def release_leases(self, at: datetime) -> int:
        """Make due what a dead run had leased; return how many pages."""
        with self._database.writing:
            self._queues.land_all()
            return self._release("1", at.timestamp())

    def _expire(self, now: float) -> None:
        expired = self._execute("SELECT host FROM pages WHERE state = 'leased' AND lease_until <= ?", (now,)).fetchall()
        if expired:
            for (host,) in expired:
                self._queues.land(host, now)
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
            self._queues.wake(publication, host)

    # --- questions --------------------------------------------------------------------------------------------------

    def next_at(
        self, at: datetime, publications: Collection[str] | None = None, min_priority: int | None = None
    ) -> datetime | None:
        """Return the earliest time at which `lease` may have a page, None when nothing waits."""
        now = at.timestamp()
        self._database.commit_when_old(now)
        lowest = _LOWEST if min_priority is None else min_priority
        with self._database.writing:
            self._queues.want(publications, min_priority)
            deferred = self._execute(_NEXT_DEFERRED, (lowest,)).fetchone()
            times = [] if deferred is None else [max(deferred)]
            while (queue := self._queues.first()) is not None:
                publication, host, ready_at = queue
                if self._execute(_BEST_PAGE, (publication, host, lowest)).fetchone():
                    times.append(ready_at)
                    break
                self._queues.pass_over(publication, host)
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


_LOWEST = -(2**63)
_LEASED = [spec.name for spec in fields(Lease)]

_BEGIN = """
UPDATE pages SET state = 'due', due_at = :now, attempts = 0, reason = ''
WHERE publication = :publication AND state NOT IN ('due', 'leased', 'deferred') AND due_at <= :latest
  AND (state IN ('failed', 'refused') OR fetched_at < :asked)
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
