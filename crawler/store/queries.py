"""All that a program may ask a store, each question answered from one moment of the file."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from crawler.dedup.outlines import key_of
from crawler.errors import ConfigError
from crawler.items import Article
from crawler.store import search, versions
from crawler.store.articles import Articles
from crawler.store.cleaning import clean_text
from crawler.store.connection import Database
from crawler.store.hosts import Host, Hosts, Publication
from crawler.store.kept_pages import DamagedPageError
from crawler.store.outcomes import KeptPage, Part, State
from crawler.store.repeats import Cut, Repeated, Repeats
from crawler.store.runs import Failure, Run, Runs
from crawler.store.sqlite_frontier import SqliteFrontier

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


class Queries:
    """The questions; `Store` adds what writes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._articles = Articles(database, Repeats(database.connection))
        self._runs = Runs(database)
        self._hosts = Hosts(database)
        self._frontier = SqliteFrontier(database)

    # --- articles ---------------------------------------------------------------------------------------------------

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
            return self._articles.kept.source(article_id)

    def kept_pages(self, publication: str | None = None) -> Iterator[tuple[str, KeptPage | DamagedPageError | None]]:
        """Yield the id of each article of which a page is kept, with the last such page, in the order of the ids.

        There is None for a page of an earlier version: the present one was read without its page being kept. For one
        that is damaged there is the error that says so.
        """
        after = ""
        while ids := self._kept_ids(publication, after):
            for article_id in ids:
                try:
                    yield article_id, self.kept_reading(article_id)
                except DamagedPageError as error:
                    yield article_id, error
            after = ids[-1]

    def kept_reading(self, article_id: str) -> KeptPage | None:
        """Return the last kept page of an article, None when there is none or it is of an earlier version."""
        with self._database.reading:
            return self._articles.kept_page(article_id)

    def _kept_ids(self, publication: str | None, after: str) -> list[str]:
        with self._database.reading:
            return self._articles.kept.ids(publication, after)

    def kept_parts(self, first: str) -> list[tuple[Part, KeptPage]]:
        """Return the kept further pages of the article whose first page is *first*, each with how it was read."""
        with self._database.reading:
            parts = self._articles.parts.further(first)
            pages = [self._articles.kept.part(first, part.number) for part in parts]
        return [(part, page) for part, page in zip(parts, pages, strict=True) if page is not None]

    def reading(self, article: Article, parts: Iterable[Part] = ()) -> tuple[Article, Article]:
        """Return a stored article, and what `reread` would make of it."""
        with self._database.reading:
            old, new = self._articles.reading(article, parts)
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

    def check_publication(self, publication: str | None) -> None:
        """Raise ConfigError for the id of a publication of which there is nothing; None stands for all of them."""
        known = [one.id for one in self.publications()]
        if publication is None or publication in known or self.count_articles(publication):
            return
        near = difflib.get_close_matches(publication, known, 1)
        hint = f", did you mean {near[0]!r}?" if near else ""
        raise ConfigError(f"no publication {publication!r} in {self._database.path}{hint}")

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
