"""The queues of the frontier, one for each publication and host, and when each may be asked next."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

_NEXT = """
SELECT q.publication, q.host FROM queues q CROSS JOIN hosts h ON h.host = q.host
WHERE q.waiting = 1 AND q.wanted = 1 AND q.ready_at <= ? AND h.in_flight < ? ORDER BY q.ready_at LIMIT 1
"""
_FIRST = """
SELECT publication, host, ready_at FROM queues WHERE waiting = 1 AND wanted = 1 ORDER BY ready_at LIMIT 1
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


class Queues:
    """Rows of `queues`, in step with what `hosts` says of politeness; joins the transaction that is open.

    A queue is *waiting* while it may hold a page that is due, and *wanted* while this process serves it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._filter: tuple[list[str] | None, int | None] | None = None

    def forget(self) -> None:
        """Drop what is remembered of a transaction that did not happen."""
        self._filter = None

    def next(self, now: float, per_host: int) -> tuple[str, str] | None:
        """Return publication and host of the queue that was served longest ago and may be asked now."""
        found: tuple[str, str] | None = self._execute(_NEXT, (now, per_host)).fetchone()
        return found

    def first(self) -> tuple[str, str, float] | None:
        """Return the queue that may be asked first, with the time from which it may."""
        found: tuple[str, str, float] | None = self._execute(_FIRST).fetchone()
        return found

    def serve(self, publication: str, host: str, now: float) -> None:
        """Note that a page of a queue was handed out."""
        self._execute("UPDATE hosts SET in_flight = in_flight + 1 WHERE host = ?", (host,))
        self._execute("UPDATE queues SET ready_at = ? WHERE publication = ? AND host = ?", (now, publication, host))

    def pass_over(self, publication: str, host: str) -> None:
        """Leave out a queue that was found empty until a page wakes it: what keeps `lease` flat."""
        self._execute("UPDATE queues SET waiting = 0 WHERE publication = ? AND host = ?", (publication, host))

    def want(self, publications: Collection[str] | None, min_priority: int | None) -> None:
        """Mark the queues that this crawl serves, when it asks for others than before."""
        wanted = None if publications is None else list(publications)
        if self._filter == (wanted, min_priority):
            return
        self._filter = (wanted, min_priority)
        if wanted is None:
            self._execute(f"UPDATE queues SET {_WANTED}")  # noqa: S608 - our words
            return
        self._execute("UPDATE queues SET wanted = 0 WHERE wanted = 1")
        self._executemany(
            f"UPDATE queues SET {_WANTED} WHERE publication = ?",  # noqa: S608 - our words
            [(name,) for name in wanted],
        )

    def wake(self, publication: str, host: str) -> None:
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

    def wake_all(self, publication: str) -> None:
        """Let `lease` look into all queues of a publication again."""
        self._execute("UPDATE queues SET waiting = 1 WHERE publication = ?", (publication,))

    def land(self, host: str, now: float) -> None:
        """Count a page of *host* as no longer in flight; the host rests for its delay."""
        self._execute(_LAND, (now, host))
        self._execute(_REST, (host, host))

    def land_all(self) -> None:
        """Count no page of any host as in flight."""
        self._execute("UPDATE hosts SET in_flight = 0 WHERE in_flight <> 0")
