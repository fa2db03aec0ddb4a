"""Past and present runs: what each asked, how every page of it ended, and what failed."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crawler.store import rows
from crawler.store.cleaning import clean
from crawler.store.connection import Database, timestamp
from crawler.store.outcomes import State

KILLED = "the process ended without a word"
"""Reason of a run whose end nobody wrote down."""


@dataclass(slots=True, frozen=True)
class Run:
    """One run of a command over the store."""

    id: int
    command: str
    targets: list[str]
    settings: dict[str, Any]
    started_at: str
    ended_at: str | None
    exit_code: int | None
    reason: str
    stats: dict[str, Any]
    states: dict[str, int]
    """Pages that the run asked by the state in which it left them; the sum is what it asked."""


@dataclass(slots=True, frozen=True)
class Failure:
    """A page that a run could not read."""

    run_id: int
    url: str
    reason: str
    tries: int
    at: str


_SELECT = "SELECT id, command, targets, settings, started_at, ended_at, exit_code, reason, stats FROM runs"


class Runs:
    """Rows of `runs` and the tables that belong to a run."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._execute = database.connection.execute
        self._moves: Counter[tuple[int, State]] = Counter()
        database.before_commit.append(self._write_moves)
        database.on_rollback.append(self._moves.clear)

    def start(self, command: str, targets: list[str], settings: dict[str, Any], at: datetime) -> int:
        """Open a run; those that never ended are closed with the reason `KILLED`."""
        self._execute("UPDATE runs SET ended_at = ?, reason = ? WHERE ended_at IS NULL", (timestamp(at), KILLED))
        values = (command, rows.encode(clean(targets)), rows.encode(clean(settings)), timestamp(at))
        cursor = self._execute("INSERT INTO runs (command, targets, settings, started_at) VALUES (?, ?, ?, ?)", values)
        return int(cursor.lastrowid or 0)

    def finish(self, run_id: int, exit_code: int, reason: str, stats: dict[str, Any], at: datetime) -> None:
        """Close a run."""
        self._execute(
            "UPDATE runs SET ended_at = ?, exit_code = ?, reason = ?, stats = ? WHERE id = ?",
            (timestamp(at), exit_code, clean(reason), rows.encode(clean(stats)), run_id),
        )

    def account(self, run_id: int, state: State, before: tuple[int | None, State | None]) -> None:
        """Count a page that a run left in *state*; *before* are the run and the state in which it was left before.

        A page that one run asks twice counts once, as it ended.
        """
        last_run, last_state = before
        if last_run == run_id and last_state is not None:
            self._moves[run_id, last_state] -= 1
        self._moves[run_id, state] += 1

    def _write_moves(self) -> None:
        moves = [(run_id, state, count) for (run_id, state), count in self._moves.items() if count]
        self._database.connection.executemany(
            "INSERT INTO run_states VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET pages = pages + excluded.pages", moves
        )
        self._moves.clear()

    def add_failure(self, failure: Failure) -> None:
        """Note why a page could not be read."""
        self._execute(
            "REPLACE INTO failures (run_id, url, reason, tries, at) VALUES (?, ?, ?, ?, ?)",
            (failure.run_id, clean(failure.url), clean(failure.reason), failure.tries, failure.at),
        )

    def failures(self, run_id: int | None = None) -> list[Failure]:
        """Return the failures of one run, or of all, in the order of their addresses."""
        sql = "SELECT run_id, url, reason, tries, at FROM failures WHERE ?1 IS NULL OR run_id = ?1 ORDER BY run_id, url"
        return [Failure(*row) for row in self._execute(sql, (run_id,))]

    def all(self) -> list[Run]:
        """Return the runs, the last first."""
        return [self._run(row) for row in self._execute(f"{_SELECT} ORDER BY id DESC").fetchall()]

    def find(self, run_id: int) -> Run | None:
        """Return one run."""
        row = self._execute(f"{_SELECT} WHERE id = ?", (run_id,)).fetchone()
        return None if row is None else self._run(row)

    def _run(self, row: tuple[Any, ...]) -> Run:
        number, command, targets, settings, started_at, ended_at, exit_code, reason, stats = row
        counted = self._execute(
            "SELECT state, pages FROM run_states WHERE run_id = ? AND pages > 0 ORDER BY state", (number,)
        )
        states = dict(counted.fetchall())
        for (moved_run, state), count in self._moves.items():
            if moved_run == number:
                states[state] = states.get(state, 0) + count
        return Run(
            number,
            command,
            json.loads(targets),
            json.loads(settings),
            started_at,
            ended_at,
            exit_code,
            reason,
            json.loads(stats),
            {state: count for state, count in states.items() if count},
        )
