"""What is known of hosts and publications beyond their pages: politeness, robots.txt, scope."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from crawler.store import rows
from crawler.store.connection import Database, from_epoch, timestamp


@dataclass(slots=True, frozen=True)
class Host:
    """The state of politeness towards one host; kept across runs."""

    host: str
    not_before: datetime | None
    """Nothing is asked of the host before this time."""
    delay: float
    """Seconds between the answer to one page and the request for the next."""
    in_flight: int
    failures: int
    """Connection errors and server errors in a row."""
    robots: bytes | None
    robots_status: int | None
    robots_at: datetime | None


@dataclass(slots=True, frozen=True)
class Publication:
    """A publication that was crawled, and its scope."""

    id: str
    name: str | None
    start: str | None
    hosts: list[str]
    prefix: str
    profile: str | None
    first_seen_at: str
    crawled_at: str


_PUBLICATION = tuple(spec.name for spec in fields(Publication))


class Hosts:
    """Rows of `hosts` and `publications`."""

    def __init__(self, database: Database) -> None:
        self._execute = database.connection.execute

    def find(self, host: str) -> Host | None:
        """Return what is known of a host."""
        row = self._execute(
            "SELECT host, not_before, delay, in_flight, failures, robots, robots_status, robots_at FROM hosts"
            " WHERE host = ?",
            (host,),
        ).fetchone()
        if row is None:
            return None
        name, not_before, delay, in_flight, failures, robots, robots_status, robots_at = row
        return Host(
            name,
            from_epoch(not_before or None),
            delay,
            in_flight,
            failures,
            robots,
            robots_status,
            from_epoch(robots_at),
        )

    def put(self, host: str, changes: dict[str, Any]) -> None:
        """Write columns of a host, which is made if it is new; times are seconds since 1970."""
        self._execute("INSERT OR IGNORE INTO hosts (host) VALUES (?)", (host,))
        for name, value in changes.items():
            self._execute(f"UPDATE hosts SET {name} = ? WHERE host = ?", (value, host))  # noqa: S608 - our own columns
        if "not_before" in changes:
            self._execute("UPDATE queues SET ready_at = ? WHERE host = ?", (changes["not_before"], host))

    def put_publication(self, values: dict[str, Any], hosts: Collection[str], at: datetime) -> None:
        """Write a publication; what is None keeps its value."""
        self._execute(
            "INSERT INTO publications (id, name, start, hosts, prefix, profile, first_seen_at, crawled_at)"
            " VALUES (:id, :name, :start, :hosts, :prefix, :profile, :at, :at)"
            " ON CONFLICT (id) DO UPDATE SET name = coalesce(excluded.name, name),"
            " start = coalesce(excluded.start, start), hosts = excluded.hosts, prefix = excluded.prefix,"
            " profile = excluded.profile, crawled_at = excluded.crawled_at",
            values | {"hosts": rows.encode(list(hosts)), "at": timestamp(at)},
        )

    def publications(self) -> list[Publication]:
        """Return the publications by id."""
        found = self._execute(
            f"SELECT {', '.join(_PUBLICATION)} FROM publications ORDER BY id"  # noqa: S608 - our own columns
        )
        return [
            Publication(**dict(zip(_PUBLICATION, row, strict=True)) | {"hosts": json.loads(row[3])}) for row in found
        ]
