"""The store: one SQLite file that holds frontier, articles, versions, links between copies, failures and runs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self

from crawler.errors import StoreError
from crawler.items import Article
from crawler.store import opening
from crawler.store.connection import Synchronous
from crawler.store.lock import WriterLock
from crawler.store.outcomes import Outcome, Part, Verdict
from crawler.store.queries import Queries
from crawler.store.recorder import Recorder
from crawler.store.sqlite_frontier import SqliteFrontier

_UNFINISHED = frozenset({StoreError.exit_code, 130})
"""Exit codes after which the same command goes on where it stopped."""


class Store(Queries):
    """One store file; use it as a context manager, or call `close`.

    What is written stays in one open transaction until `commit`, or until the group of outcomes is full or old. One
    process writes at a time (`lock`); any number may read with *readonly* meanwhile. With *synchronous* "normal" a
    killed process loses nothing that was committed, a power cut may lose the last commits but never harms the file;
    "full" loses nothing in either case and commits slower.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        create: bool = True,
        readonly: bool = False,
        synchronous: Synchronous = "normal",
        keep: Literal["last", "all"] = "last",
    ) -> None:
        self.path = Path(path)
        super().__init__(opening.open_database(self.path, create=create, readonly=readonly, synchronous=synchronous))
        self._lock = WriterLock(self.path)
        self._recorder = Recorder(self._database, self._frontier, self._articles, self._runs, keep_all=keep == "all")

    @property
    def frontier(self) -> SqliteFrontier:
        """The pages to be asked."""
        return self._frontier

    def lock(self, purpose: str, at: datetime | None = None) -> None:
        """Become the one writer until `close`, or raise StoreBusyError that names who is, and since when."""
        self._lock.acquire(purpose, at or datetime.now(UTC))

    def record(self, outcome: Outcome, run_id: int, at: datetime) -> Verdict | None:
        """Write all that came of asking for one page, all or nothing; return what an article was to the store.

        It is durable after the next `commit`, which comes by itself when the group is full.
        """
        with self._database.writing:
            return self._recorder.record(outcome, run_id, at)

    def commit(self) -> None:
        """Make everything recorded so far durable."""
        self._database.commit()

    def settle(self, at: datetime) -> int:
        """Cut of the articles what their publications repeat and link the copies; return how many links changed.

        The same articles give the same end, whatever their order and in however many runs they came.
        """
        with self._database.writing:
            return self._recorder.settle(at)

    def keep_repeated(self, key: str, at: datetime, *, keep: bool = True) -> int | None:
        """Decide that a repeated block stays in the articles, or take that back; return how many of them changed.

        *key* is that of `repeated`; None is returned for one that was never learned.
        """
        found = next((one for one in self.repeated() if one.key == key), None)
        if found is None:
            return None
        with self._database.writing:
            changed = self._recorder.decide_repeated(found.block, "kept" if keep else None, at)
        self.commit()
        return changed

    def reread(self, article: Article, at: datetime, parts: Collection[Part] = ()) -> bool:
        """Store a better reading of an article's kept pages, which is no new version; return whether it differs.

        *parts* are the further pages of an article on several pages.
        """
        with self._database.writing:
            changed = self._recorder.reread(article, at, parts)
            self._database.count_outcome(at.timestamp())
        return changed

    def start_run(self, command: str, targets: list[str], settings: dict[str, Any], at: datetime) -> int:
        """Open a run and return its number."""
        with self._database.writing:
            run_id = self._runs.start(command, targets, settings, at)
        self.commit()
        return run_id

    def finish_run(self, run_id: int, exit_code: int, reason: str, stats: dict[str, Any], at: datetime) -> None:
        """Close a run; durable when it returns. An interrupted one leaves its crawls open to be gone on with."""
        with self._database.writing:
            if exit_code not in _UNFINISHED:
                self._frontier.end()
            self._runs.finish(run_id, exit_code, reason, stats, at)
        self.commit()

    def put_host(  # noqa: PLR0913 - a row of columns, each optional
        self,
        host: str,
        *,
        not_before: datetime | None = None,
        delay: float | None = None,
        failures: int | None = None,
        robots: bytes | None = None,
        robots_status: int | None = None,
        robots_at: datetime | None = None,
    ) -> None:
        """Write what is known of a host; what is not given stays as it was. `robots` are written together."""
        changes: dict[str, Any] = {}
        if not_before is not None:
            changes["not_before"] = not_before.timestamp()
        if delay is not None:
            changes["delay"] = delay
        if failures is not None:
            changes["failures"] = failures
        if robots_at is not None:
            changes |= {"robots": robots, "robots_status": robots_status, "robots_at": robots_at.timestamp()}
        with self._database.writing:
            self._hosts.put(host, changes)

    def put_publication(  # noqa: PLR0913 - a row of columns, most optional
        self,
        publication: str,
        *,
        at: datetime,
        name: str | None = None,
        start: str | None = None,
        hosts: Collection[str] = (),
        prefix: str = "",
        profile: str | None = None,
    ) -> None:
        """Write a publication and its scope; a name or start that is not given stays as it was."""
        values = {"id": publication, "name": name, "start": start, "prefix": prefix, "profile": profile}
        with self._database.writing:
            self._hosts.put_publication(values, hosts, at)

    def backup(self, target: str | Path) -> None:
        """Write a consistent copy to *target*, also while another process crawls; moved into place when it is whole."""
        opening.copy(self._database, Path(target))

    # --- end --------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Commit, close the file and let others write."""
        try:
            self._database.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
