"""The table of pages: a row an address, found by its fetch key."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from crawler.items import Link, PageKind
from crawler.store import revisit
from crawler.store.cleaning import clean_text
from crawler.store.outcomes import State


@dataclass(slots=True, frozen=True)
class PageRow:
    """What the frontier knows of one address; times are seconds since 1970."""

    number: int
    key: str
    url: str
    host: str
    publication: str
    kind: PageKind
    state: State
    priority: int
    depth: int
    hops: int
    attempts: int
    due_at: float
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    article_id: str | None
    revisit: float | None
    changed: int
    unchanged: int
    found_on: str | None
    requested_url: str | None
    title: str | None
    published_at: str | None
    modified_at: str | None
    hinted_at: float | None
    first_seen_at: float
    fetched_at: float | None
    run_id: int | None
    outcome: State | None
    reason: str


_NAMES = ", ".join(spec.name for spec in fields(PageRow))
_FIND = f"SELECT {_NAMES} FROM pages WHERE key = ?"  # noqa: S608 - names of our own columns
_INSERT = """
INSERT INTO pages (key, url, host, publication, kind, state, priority, depth, hops, due_at, found_on, requested_url,
                   title, published_at, modified_at, hinted_at, first_seen_at)
VALUES (?, ?, ?, ?, ?, 'due', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO NOTHING
"""
_TITLE_LENGTH = 300


class Pages:
    """Rows of `pages` over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def find(self, key: str) -> PageRow | None:
        """Return the row of a fetch key."""
        try:
            row = self._execute(_FIND, (key,)).fetchone()
        except UnicodeEncodeError:
            row = self._execute(_FIND, (clean_text(key),)).fetchone()
        return None if row is None else PageRow(*row)

    def insert(self, key: str, host: str, link: Link, publication: str, now: float) -> bool:
        """Add a page that is due now; return False when its key is known."""
        hint = revisit.hint_time(link.modified_at, link.published_at) if link.modified_at or link.published_at else None
        if hint is not None and hint > now + revisit.FUTURE:
            hint = None
        row = (
            key,
            link.url,
            host,
            publication,
            link.kind,
            link.priority,
            link.depth,
            link.hops,
            now,
            link.found_on,
            link.requested_url,
            link.title[:_TITLE_LENGTH] if link.title else None,
            link.published_at,
            link.modified_at,
            hint,
            now,
        )
        try:
            return self._execute(_INSERT, row).rowcount == 1
        except UnicodeEncodeError:
            cleaned = tuple(clean_text(value) if isinstance(value, str) else value for value in row)
            return self._execute(_INSERT, cleaned).rowcount == 1

    def update(self, number: int, changes: Mapping[str, Any]) -> None:
        """Write some columns of one row."""
        names = ", ".join(f"{name} = ?" for name in changes)
        sql = f"UPDATE pages SET {names} WHERE number = ?"  # noqa: S608 - names of our own columns
        try:
            self._execute(sql, (*changes.values(), number))
        except UnicodeEncodeError:
            cleaned = [clean_text(value) if isinstance(value, str) else value for value in changes.values()]
            self._execute(sql, (*cleaned, number))
