"""The crawl that each publication is in: one that was killed or interrupted is gone on with."""

from __future__ import annotations

import sqlite3

from crawler.store import revisit
from crawler.store.pages import PageRow


class Crawls:
    """Rows of `crawls`, and those of this process; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._began: dict[str, float] = {}
        self._resumed: set[str] = set()

    def open(self, publication: str, now: float) -> float | None:
        """Begin a crawl, or go on with an open one; return when the latter began, in seconds since 1970."""
        row = self._execute("SELECT began_at, is_open FROM crawls WHERE publication = ?", (publication,)).fetchone()
        if row is not None and row[1] and publication not in self._began and 0 <= now - row[0] < revisit.DAY:
            self._resumed.add(publication)
            self._began[publication] = row[0]
            return self._began[publication]
        self._resumed.discard(publication)
        self._began[publication] = now
        self._execute("REPLACE INTO crawls (publication, began_at) VALUES (?, ?)", (publication, now))
        return None

    def end(self) -> None:
        """Close the crawls that this process began, so that the next begins anew."""
        closed = [(publication,) for publication in self._began]
        self._executemany("UPDATE crawls SET is_open = 0 WHERE publication = ?", closed)
        self._began.clear()
        self._resumed.clear()

    def began(self, publication: str, now: float) -> float:
        """Return when the crawl of a publication began, *now* for one that is in none."""
        return self._began.get(publication, now)

    def has_asked(self, row: PageRow) -> bool:
        """Tell whether a crawl that is gone on with asked a page before it was interrupted."""
        if row.publication not in self._resumed or row.state in ("failed", "refused"):
            return False
        return row.fetched_at is not None and row.fetched_at >= self._began[row.publication]
