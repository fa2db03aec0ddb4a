"""Learns what publications repeat from the articles that are new or changed, when a run is settled.

Each block is judged by the articles that hold it and by how many its publication has, so only those blocks are judged
again whose holders changed, and those that were learned: cost follows what a run brought, not what the store holds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from crawler.dedup import repeats
from crawler.dedup.outlines import Outline, key_of, outline, size_of
from crawler.dedup.repeats import METHOD, SAMPLE, Finding
from crawler.items import Block
from crawler.store.repeats import Repeats, whole
from crawler.store.rows import encode

CHUNK = 2000
"""Articles whose blocks are indexed together: in the order of the index, which keeps its cost flat."""
_EXAMPLES = 3

_TEMPORARY = ("repeat_chunk", "repeat_touched", "repeat_decided", "repeat_affected")
"""Blocks of the articles at hand; those of all that waited which come back; those decided anew; who holds them."""
_TOUCH = """
INSERT OR IGNORE INTO repeat_touched SELECT number FROM repeat_chunk c
WHERE (SELECT count(*) FROM (SELECT 1 FROM repeat_postings p WHERE p.block = c.number LIMIT ?1)) = ?1
"""
_TO_JUDGE = """
SELECT number, count(*) FROM repeat_touched JOIN repeat_postings ON block = number GROUP BY number
UNION
SELECT block, (SELECT count(*) FROM repeat_postings p WHERE p.block = b.block) FROM boilerplate b
WHERE publication IN (SELECT value FROM json_each(?))
"""
_HOLDERS = """
SELECT article, outline FROM repeat_postings JOIN repeat_outlines USING (article) WHERE block = ?
ORDER BY article LIMIT ?
"""
_OTHER_METHOD = "SELECT EXISTS (SELECT 1 FROM boilerplate WHERE method <> ? AND verdict IS NULL)"
_AFFECT = """
INSERT OR IGNORE INTO repeat_affected SELECT article FROM repeat_decided JOIN repeat_postings ON block = number
"""


class Learning:
    """Keeps `boilerplate` in step with the articles; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection, known: Repeats) -> None:
        self._db = connection
        self._repeats = known
        self._sizes: dict[str, int] = {}

    def learn(self, at: str) -> Iterator[str]:
        """Judge what waits; yield the ids of the articles for which something was decided otherwise than before."""
        self._clear()
        publications = self._index_pending()
        if not publications:
            return
        is_other_method = self._db.execute(_OTHER_METHOD, (METHOD,)).fetchone()[0]
        for block, holders in self._db.execute(_TO_JUDGE, (json.dumps(sorted(publications)),)).fetchall():
            self._judge(block, holders, at)
        self._repeats.forget()
        yield from self._affected()
        if is_other_method:  # under which a block may have had another key
            yield from [row[0] for row in self._db.execute("SELECT article_id FROM article_cuts ORDER BY article_id")]

    def decide(self, block: int, verdict: str | None) -> Iterator[str]:
        """Write what somebody decided about a block; yield the ids of the articles that hold it."""
        self._clear()
        if self._repeats.decide(block, verdict):
            self._db.execute("INSERT INTO repeat_decided VALUES (?)", (block,))
            yield from self._affected()

    def _clear(self) -> None:
        for table in _TEMPORARY:
            self._db.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (number INTEGER PRIMARY KEY)")
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own tables

    def _affected(self) -> Iterator[str]:
        self._db.execute(_AFFECT)
        for (article,) in self._db.execute("SELECT number FROM repeat_affected ORDER BY number"):
            yield _id(article)

    # --- the index --------------------------------------------------------------------------------------------------

    def _index_pending(self) -> set[str]:
        """Bring the index up to date; return the publications of what waited."""
        publications: set[str] = set()
        self._sizes.clear()
        while ids := [row[0] for row in self._db.execute("SELECT article_id FROM repeat_pending LIMIT ?", (CHUNK,))]:
            added: list[tuple[int, int]] = []
            for article_id in ids:
                publication, new = self._outline(article_id)
                publications.add(publication)
                added.extend(self._change(article_id, new))
            self._db.executemany("INSERT OR IGNORE INTO repeat_postings VALUES (?, ?)", sorted(added))
            self._db.execute(_TOUCH, (repeats.FEWEST_ARTICLES,))
            self._db.execute("DELETE FROM repeat_chunk")
            self._db.executemany("DELETE FROM repeat_pending WHERE article_id = ?", [(name,) for name in ids])
        return publications

    def _outline(self, article_id: str) -> tuple[str, Outline]:
        row = self._db.execute("SELECT publication FROM articles WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            return "", Outline(0, ())
        sql = "SELECT type, text, url FROM article_blocks WHERE article_id = ? ORDER BY position"
        blocks = [Block(*entry) for entry in self._db.execute(sql, (article_id,))]
        return row[0], outline(row[0], whole(blocks, self._repeats.cuts(article_id)))

    def _change(self, article_id: str, new: Outline) -> Iterable[tuple[int, int]]:
        """Write the outline of an article; return the rows to be added to the index, and take the old ones out."""
        number = _number(article_id)
        row = self._db.execute("SELECT outline FROM repeat_outlines WHERE article = ?", (number,)).fetchone()
        old = Outline.from_bytes(row[0]).keys if row else frozenset()
        touched = [(key,) for key in sorted(old | new.keys)]
        self._db.executemany("INSERT OR IGNORE INTO repeat_chunk VALUES (?)", touched)
        gone = [(key, number) for key in sorted(old - new.keys)]
        self._db.executemany("DELETE FROM repeat_postings WHERE block = ? AND article = ?", gone)
        self._db.execute("REPLACE INTO repeat_outlines VALUES (?, ?)", (number, new.to_bytes()))
        return [(key, number) for key in new.keys - old]

    # --- judging ----------------------------------------------------------------------------------------------------

    def _judge(self, block: int, holders: int, at: str) -> None:
        """Write what is now to be said of a block, and note when that is something else than before."""
        sample = self._db.execute(_HOLDERS, (block, SAMPLE)).fetchall()
        names = [_id(article) for article, _ in sample]
        row = self._db.execute("SELECT place, verdict FROM boilerplate WHERE block = ?", (block,)).fetchone()
        publication = self._publication_of(names[0]) if names else ""
        articles = self._size(publication)
        outlines = [Outline.from_bytes(packed) for _, packed in sample]
        finding = repeats.judge(block, holders, articles, outlines) if outlines else None
        if finding is not None:
            self._write(block, publication, finding, (holders, articles), names, at)
        elif row is not None and row[1] is None:
            self._db.execute("DELETE FROM boilerplate WHERE block = ?", (block,))
        is_kept = row is not None and row[1] is not None
        if not is_kept and (finding.place if finding else None) != (row[0] if row else None):
            self._db.execute("INSERT INTO repeat_decided VALUES (?)", (block,))

    def _write(
        self, block: int, publication: str, finding: Finding, counts: tuple[int, int], names: list[str], at: str
    ) -> None:
        holders, articles = counts
        text = self._text(names[0], publication, block)
        values = (
            block, publication, finding.place, text, size_of(text), holders, finding.independent, articles,
            encode(names[:_EXAMPLES]), METHOD, at, at,
        )  # fmt: skip
        self._db.execute(
            "INSERT INTO boilerplate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT DO UPDATE SET"
            " place = excluded.place, text = excluded.text, articles = excluded.articles,"
            " independent = excluded.independent, of_articles = excluded.of_articles, examples = excluded.examples,"
            " method = excluded.method, seen_at = iif(articles < excluded.articles, excluded.seen_at, seen_at)",
            values,
        )

    def _text(self, article_id: str, publication: str, block: int) -> str:
        """Return a block's words as one article that holds it has them."""
        sql = "SELECT text FROM article_blocks WHERE article_id = ?"
        texts = [text for (text,) in self._db.execute(sql, (article_id,))]
        texts += [cut.block.text for cut in self._repeats.cuts(article_id)]
        return next((text for text in texts if text and key_of(publication, text) == block), "")

    def _publication_of(self, article_id: str) -> str:
        row = self._db.execute("SELECT publication FROM articles WHERE id = ?", (article_id,)).fetchone()
        return str(row[0]) if row else ""

    def _size(self, publication: str) -> int:
        """Return the number of articles of a publication."""
        if publication not in self._sizes:
            sql = "SELECT count(*) FROM articles WHERE publication = ?"
            self._sizes[publication] = self._db.execute(sql, (publication,)).fetchone()[0]
        return self._sizes[publication]


def _number(article_id: str) -> int:
    """Return an article's id as a number of SQLite's, in the same order."""
    return int(article_id, 16) - (1 << 63)


def _id(number: int) -> str:
    return f"{number + (1 << 63):016x}"
