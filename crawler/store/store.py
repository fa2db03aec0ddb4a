"""The store: one SQLite file that holds frontier, articles, versions, links between copies, failures and runs."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self

from crawler.dedup.repeats import key_of
from crawler.errors import StoreError
from crawler.items import Article
from crawler.store import migrations, search, versions
from crawler.store.articles import Articles
from crawler.store.cleaning import clean_text
from crawler.store.connection import Database, Synchronous, translate
from crawler.store.hosts import Host, Hosts, Publication
from crawler.store.lock import WriterLock
from crawler.store.outcomes import KeptPage, Outcome, State, Verdict
from crawler.store.recorder import Recorder
from crawler.store.repeats import Cut, Repeated, Repeats
from crawler.store.runs import Failure, Run, Runs
from crawler.store.sqlite_frontier import SqliteFrontier


class Store:
    """One store file; use it as a context manager, or call `close`.

    What is written stays in one open transaction until `commit`, or until the group of outcomes is full: *group*
    outcomes or *group_seconds* after its first one. One process writes at a time (`lock`); any number may read with
    *readonly* meanwhile. With *synchronous* "normal" a killed process loses nothing that was committed, a power cut
    may lose the last commits but never harms the file; "full" loses nothing in either case and commits slower.
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
        _prepare(self.path, create=create and not readonly)
        self._database = _open(self.path, readonly=readonly, synchronous=synchronous)
        self._lock = WriterLock(self.path)
        self._articles = Articles(self._database, Repeats(self._database.connection))
        self._runs = Runs(self._database)
        self._hosts = Hosts(self._database)
        self._frontier = SqliteFrontier(self._database)
        self._recorder = Recorder(self._database, self._frontier, self._articles, self._runs, keep_all=keep == "all")

    @property
    def frontier(self) -> SqliteFrontier:
        """The pages to be asked."""
        return self._frontier

    # --- writing ----------------------------------------------------------------------------------------------------

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

    def reread(self, article: Article, at: datetime) -> bool:
        """Store a better reading of an article's kept page, which is no new version; return whether it differs."""
        with self._database.writing:
            changed = self._recorder.reread(article, at)
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

    # --- reading ----------------------------------------------------------------------------------------------------

    def articles(
        self,
        publication: str | None = None,
        since: datetime | str | int | None = None,
        with_duplicates: bool = False,
        query: str | None = None,
    ) -> Iterator[Article]:
        """Yield the articles by publication, time of publication and id, in constant memory.

        *since* leaves out those that have not changed since a time or since an earlier `cursor`; *query*
        those that do not hold all of its words.
        """
        return self._articles.stream(publication, since, query, with_duplicates=with_duplicates)

    def cursor(self) -> int:
        """Return a number that `articles(since=...)` takes: what changed after now."""
        with self._database.reading:
            row = self._database.connection.execute("SELECT coalesce(max(sequence), 0) FROM changes").fetchone()
        return int(row[0])

    def article(self, id_or_url: str) -> Article | None:
        """Return the article with an id, or at one of its addresses."""
        name = clean_text(id_or_url)
        with self._database.reading:
            return self._articles.find(name) or self._articles.find_by_url(name)

    def history(self, id_or_url: str) -> list[Article]:
        """Return the versions of an article, the current one first; empty when there is none."""
        current = self.article(id_or_url)
        with self._database.reading:
            return [] if current is None else list(versions.history(self._database.connection, current))

    def readings(self, article_id: str) -> list[dict[str, Any]]:
        """Return the counters of an article at each time they were read, oldest first."""
        with self._database.reading:
            cursor = self._database.connection.execute(
                "SELECT * FROM engagement WHERE article_id = ? ORDER BY at", (article_id,)
            )
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def kept_page(self, article_id: str) -> tuple[str, bytes] | None:
        """Return address and source of the last kept page of an article."""
        with self._database.reading:
            row = self._database.connection.execute(
                "SELECT url, source FROM kept_pages WHERE article_id = ? ORDER BY fetched_at DESC LIMIT 1",
                (article_id,),
            ).fetchone()
        return None if row is None else (row[0], zlib.decompress(row[1]))

    def kept_pages(self, publication: str | None = None) -> Iterator[tuple[str, KeptPage | None]]:
        """Yield the id of each article of which a page is kept, with the last such page, in the order of the ids.

        There is None for a page of an earlier version: the present one was read without its page being kept.
        """
        after = ""
        while ids := self._kept_ids(publication, after):
            for article_id in ids:
                yield article_id, self.kept_reading(article_id)
            after = ids[-1]

    def kept_reading(self, article_id: str) -> KeptPage | None:
        """Return the last kept page of an article, None when there is none or it is of an earlier version."""
        with self._database.reading:
            return self._articles.kept_page(article_id)

    def _kept_ids(self, publication: str | None, after: str) -> list[str]:
        with self._database.reading:
            return self._articles.kept_ids(publication, after)

    def reading(self, article: Article) -> tuple[Article, Article]:
        """Return a stored article, and what `reread` would make of it."""
        with self._database.reading:
            old, new = self._articles.reading(article)
            return old, self._articles.repeats.cleaned(new)[0]

    def clean(self, article: Article) -> Article:
        """Return an article as its page gave it without what the store knows its publication to repeat."""
        with self._database.reading:
            return self._articles.repeats.cleaned(article, self._articles.publication_of(article))[0]

    def repeated(self, publication: str | None = None) -> list[Repeated]:
        """Return the blocks that a publication repeats, or that all do, with the evidence, the commonest first."""
        with self._database.reading:
            return self._articles.repeats.found(publication)

    def repeated_in(self, article: Article) -> list[Repeated]:
        """Return what `clean` cuts of an article as its page gave it, with the evidence, in order."""
        with self._database.reading:
            publication = self._articles.publication_of(article)
            known = {one.block: one for one in self._articles.repeats.found(publication)}
            cuts = self._articles.repeats.cleaned(article, publication)[1]
            keys = [key_of(publication, cut.block.text) for cut in cuts]
            return [known[key] for key in keys if key in known]

    def cuts(self, article_id: str) -> list[Cut]:
        """Return the blocks that were cut of an article, and where."""
        with self._database.reading:
            return self._articles.repeats.cuts(article_id)

    def search(self, words: str, limit: int = 20) -> list[search.Hit]:
        """Return the articles that hold all of *words*, best first, with a snippet each."""
        with self._database.reading:
            return search.search(self._database.connection, words, limit)

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of what a person would ask about."""
        with self._database.reading:
            return {
                name: self._database.connection.execute(f"SELECT count(*) FROM {source}").fetchone()[0]  # noqa: S608
                for name, source in _COUNTED.items()
            }

    def count_articles(self, publication: str | None = None) -> int:
        """Return the number of articles, duplicates included."""
        with self._database.reading:
            return self._articles.count(publication)

    def count_duplicates(self, publications: Collection[str] | None = None) -> int:
        """Return the number of articles that repeat another."""
        with self._database.reading:
            return self._articles.count_duplicates(publications)

    def state_of(self, url: str) -> State | None:
        """Return the state of an address, None when it is not known."""
        with self._database.reading:
            return self._frontier.state_of(url)

    def url_of(self, url: str) -> str | None:
        """Return the address under which the page at *url* is asked, which may have another scheme."""
        with self._database.reading:
            return self._frontier.url_of(url)

    def reason_of(self, url: str) -> str:
        """Return why an address is in its state; empty when there is nothing to say."""
        with self._database.reading:
            return self._frontier.reason_of(url)

    def host(self, host: str) -> Host | None:
        """Return what is known of a host."""
        with self._database.reading:
            return self._hosts.find(host)

    def publications(self) -> list[Publication]:
        """Return the publications that were crawled, by id."""
        with self._database.reading:
            return self._hosts.publications()

    def runs(self) -> list[Run]:
        """Return the runs, the last first."""
        with self._database.reading:
            return self._runs.all()

    def run(self, run_id: int) -> Run | None:
        """Return one run."""
        with self._database.reading:
            return self._runs.find(run_id)

    def failures(self, run_id: int | None = None) -> list[Failure]:
        """Return the pages that could not be read, in one run or in all."""
        with self._database.reading:
            return self._runs.failures(run_id)

    def backup(self, target: str | Path) -> None:
        """Write a consistent copy to *target*, also while another process crawls; moved into place when it is whole."""
        place = Path(target)
        part = place.with_name(place.name + ".part")
        with self._database.reading:
            copy = sqlite3.connect(part)
            try:
                self._database.connection.backup(copy)
            finally:
                copy.close()
        part.replace(place)

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


_UNFINISHED = frozenset({StoreError.exit_code, 130})
"""Exit codes after which the same command goes on where it stopped."""

_COUNTED = {
    "articles": "articles",
    "duplicates": "articles WHERE duplicate_of IS NOT NULL",
    "gone": "articles WHERE status = 'gone'",
    "versions": "article_versions",
    "readings": "engagement",
    "pages": "pages",
    "waiting": "pages WHERE state IN ('due', 'leased', 'deferred')",
    "hosts": "hosts",
    "publications": "publications",
    "runs": "runs",
    "failures": "failures",
}


def _prepare(path: Path, *, create: bool) -> None:
    """Make the folder of a new store, and refuse what is no store before SQLite could touch it."""
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, not a store")
    if path.exists() and (create or path.stat().st_size):
        migrations.check_head(path)
        return
    if not create:
        raise StoreError(f"{path}: no store here yet; `crawler crawl` makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise translate(path, error) or StoreError(str(error)) from error


def _open(path: Path, *, readonly: bool, synchronous: Synchronous) -> Database:
    if not readonly:
        return Database(path, synchronous=synchronous)
    database = Database(path, readonly=True)
    version = migrations.version_of(database.connection)
    if version == len(migrations.MIGRATIONS):
        return database
    database.close()
    migrations.check_version(path, version)
    Database(path).close()  # brings an older store up to date, which a reader cannot
    return Database(path, readonly=True)
