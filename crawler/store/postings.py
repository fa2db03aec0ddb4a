"""The inverted list: which article keeps which shingle, changed and asked in bulk.

Rows of shingles that more than so many articles of a publication keep move to a table of their own and back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from crawler.dedup.fingerprint import posted_hashes

_ROWS = """(
    hash INTEGER NOT NULL, publication INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (hash, publication, article)
) WITHOUT ROWID"""

_TEMPORARY = (
    f"CREATE TEMP TABLE IF NOT EXISTS sketch_added {_ROWS}",
    f"CREATE TEMP TABLE IF NOT EXISTS sketch_removed {_ROWS}",
    f"CREATE TEMP TABLE IF NOT EXISTS sketch_crossed {_ROWS}",
    f"CREATE TEMP TABLE IF NOT EXISTS sketch_asked {_ROWS}",
)

# Both tables have one key, so that each of these is a walk along both in order.
_IS_FREQUENT = "EXISTS (SELECT 1 FROM sketch_frequent f WHERE f.hash = r.hash AND f.publication = r.publication)"

_ADD_FREQUENT = f"INSERT OR IGNORE INTO sketch_frequent SELECT * FROM sketch_added r WHERE {_IS_FREQUENT}"  # noqa: S608
_ADD_POSTINGS = f"INSERT OR IGNORE INTO sketch_postings SELECT * FROM sketch_added r WHERE NOT {_IS_FREQUENT}"  # noqa: S608

_RISEN = """
INSERT INTO sketch_crossed
SELECT p.hash, p.publication, p.article FROM sketch_postings p JOIN (
    SELECT k.hash, k.publication FROM (SELECT DISTINCT hash, publication FROM sketch_added) k
    JOIN sketch_postings USING (hash, publication) GROUP BY k.hash, k.publication HAVING count(*) > ?
) USING (hash, publication)
"""
_FALLEN = """
INSERT INTO sketch_crossed
SELECT p.hash, p.publication, p.article FROM sketch_frequent p JOIN (
    SELECT k.hash, k.publication FROM (SELECT DISTINCT hash, publication FROM sketch_removed) k
    JOIN sketch_frequent USING (hash, publication) GROUP BY k.hash, k.publication HAVING count(*) <= ?
) USING (hash, publication)
"""

_BY_SHINGLE = """
SELECT DISTINCT r.article, p.article FROM sketch_asked r CROSS JOIN sketch_postings p ON p.hash = r.hash
WHERE p.article != r.article
"""
_BY_WORDS = """
SELECT a.number, b.number FROM json_each(?) CROSS JOIN sketch_articles a ON a.number = value
CROSS JOIN sketch_articles b ON b.exact = a.exact AND {}
WHERE a.exact IS NOT NULL
"""
_BY_TITLE = """
SELECT a.number, b.number FROM json_each(?) CROSS JOIN sketch_articles a ON a.number = value
CROSS JOIN sketch_articles b ON b.title = a.title AND b.telling AND {}
WHERE a.telling
"""
# Ranges and not an inequality, so that a title or text that one publication repeats a thousand times is never walked.
_ELSEWHERE = ("b.publication < a.publication", "b.publication > a.publication")
_TWIN = "b.publication = a.publication AND b.title = a.title AND b.number != a.number"

_LOOK_UPS = (
    *(_BY_WORDS.format(where) for where in (*_ELSEWHERE, _TWIN)),
    *(_BY_TITLE.format(where) for where in _ELSEWHERE),
)


class PostingTables:
    """The two tables of postings in a connection."""

    def __init__(self, connection: sqlite3.Connection, frequent: int) -> None:
        self._db = connection
        self._frequent = frequent

    def update(self, numbers: list[int]) -> tuple[set[int], set[int]]:
        """Post pending articles; return whose shingles are no longer frequent, and whose have become frequent."""
        for statement in _TEMPORARY:
            self._db.execute(statement)
        self._gather(numbers)
        for table in ("sketch_postings", "sketch_frequent"):
            self._db.execute(
                f"DELETE FROM {table} WHERE (hash, publication, article) IN (SELECT * FROM sketch_removed)"  # noqa: S608
            )
        self._db.execute(_ADD_FREQUENT)
        self._db.execute(_ADD_POSTINGS)
        fallen = self._move(_FALLEN, "sketch_frequent", "sketch_postings")
        risen = self._move(_RISEN, "sketch_postings", "sketch_frequent")
        return fallen, risen

    def candidates(self, numbers: list[int]) -> set[tuple[int, int]]:
        """Return pairs of one of *numbers* and another article that share shingles, words or a headline."""
        asked = json.dumps(numbers)
        self._db.execute("DELETE FROM sketch_asked")
        for rows in self._current(asked):
            self._db.executemany("INSERT INTO sketch_asked VALUES (?, ?, ?)", rows)
        self._db.execute(f"DELETE FROM sketch_asked AS r WHERE {_IS_FREQUENT}")  # noqa: S608
        pairs = set(self._db.execute(_BY_SHINGLE))
        for look_up in _LOOK_UPS:
            pairs.update(self._db.execute(look_up, (asked,)))
        return pairs

    def frequent(self, publication: int, packed: bytes) -> frozenset[int]:
        """Return the shingles of a fingerprint's compact form that are frequent in a publication."""
        hashes = posted_hashes(packed).tolist()
        rows = self._db.execute(
            "SELECT value FROM json_each(?) WHERE EXISTS"
            " (SELECT 1 FROM sketch_frequent WHERE hash = value AND publication = ?)",
            (json.dumps(hashes), publication),
        )
        return frozenset(value & 0xFFFFFFFF for (value,) in rows)

    def _gather(self, numbers: Iterable[int]) -> None:
        """Write into two tables what is to be added and removed, in the order of the postings."""
        for table in ("sketch_added", "sketch_removed"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608
        pending = self._db.execute(
            "SELECT p.number, p.publication, p.posted, a.publication, a.fingerprint FROM json_each(?)"
            " JOIN sketch_pending p ON p.number = value JOIN sketch_articles a ON a.number = p.number",
            (json.dumps(list(numbers)),),
        )
        # An article at a time: the rows of thousands would be the most memory that a crawl takes.
        for number, posted_in, posted, publication, packed in pending.fetchall():
            old = set(_rows(number, posted_in, posted)) if posted else set()
            new = set(_rows(number, publication, packed)) if publication >= 0 else set()
            self._db.executemany("INSERT INTO sketch_added VALUES (?, ?, ?)", sorted(new - old))
            self._db.executemany("INSERT INTO sketch_removed VALUES (?, ?, ?)", sorted(old - new))

    def _current(self, asked: str) -> Iterator[list[tuple[int, int, int]]]:
        """Yield the rows of each article."""
        rows = self._db.execute(
            "SELECT number, publication, fingerprint FROM json_each(?) JOIN sketch_articles ON number = value"
            " WHERE publication >= 0",
            (asked,),
        )
        for number, publication, packed in rows.fetchall():
            yield sorted(_rows(number, publication, packed))

    def _move(self, select: str, source: str, target: str) -> set[int]:
        """Move what *select* finds from one table to the other; return the articles that it is of."""
        self._db.execute("DELETE FROM sketch_crossed")
        if not self._db.execute(select, (self._frequent,)).rowcount:
            return set()
        self._db.execute(f"INSERT INTO {target} SELECT * FROM sketch_crossed")  # noqa: S608
        self._db.execute(
            f"DELETE FROM {source} WHERE (hash, publication, article) IN (SELECT * FROM sketch_crossed)"  # noqa: S608
        )
        return {article for (article,) in self._db.execute("SELECT DISTINCT article FROM sketch_crossed")}


def _rows(number: int, publication: int, packed: bytes) -> Iterator[tuple[int, int, int]]:
    return ((shingle, publication, number) for shingle in posted_hashes(packed))
