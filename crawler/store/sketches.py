"""The index of fingerprints in SQLite: which articles share what, and the links between them.

Putting an article costs one row. The postings, one row a kept shingle, are written when links are settled, thousands of
articles at once and in the order of the table, which keeps the cost flat as the table outgrows the memory. Postings of
shingles that are frequent in a publication live in a table of their own, so that a look-up never meets them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping

from crawler.dedup import Entry, Fingerprint, Link, Member, Postings
from crawler.dedup.decision import HEADLINE_WORDS
from crawler.dedup.settling import FREQUENT
from crawler.items import Article
from crawler.store.postings import PostingTables

SCHEMA = """
CREATE TABLE sketch_publications (number INTEGER PRIMARY KEY, publication TEXT NOT NULL UNIQUE);
CREATE TABLE sketch_articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    publication INTEGER NOT NULL,
    published_at TEXT,
    exact INTEGER,
    title INTEGER,
    telling INTEGER NOT NULL,
    fingerprint BLOB NOT NULL
);
CREATE INDEX sketch_exact ON sketch_articles (exact, publication, title) WHERE exact IS NOT NULL;
CREATE INDEX sketch_title ON sketch_articles (title, publication) WHERE telling;
CREATE TABLE sketch_pending (number INTEGER PRIMARY KEY, publication INTEGER NOT NULL, posted BLOB NOT NULL);
CREATE TABLE sketch_postings (
    hash INTEGER NOT NULL, publication INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (hash, publication, article)
) WITHOUT ROWID;
CREATE TABLE sketch_frequent (
    hash INTEGER NOT NULL, publication INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (hash, publication, article)
) WITHOUT ROWID;
CREATE TABLE article_links (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    method TEXT NOT NULL,
    joins INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('confirmed', 'undone')),
    verdict_at TEXT,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) WITHOUT ROWID;
CREATE INDEX article_links_b ON article_links (b);
"""
"""Tables of fingerprints, postings and links. ``relation`` is what ``a`` is to ``b``; a verdict is a human's."""

_COLUMNS = "publication, published_at, exact, title, telling, fingerprint"

_LINK = "a, b, relation, score, method, joins, verdict"

DEAD = -1
"""Publication of an article that was removed and whose postings are still there."""


class Sketches:
    """Fingerprints, postings and links in the store's own connection; the caller commits.

    A shingle that more than *frequent* articles of one publication have is ignored there. *body* returns the text of an
    article by its id, as it was when its fingerprint was taken; without it that is the stored one.
    """

    def __init__(
        self, connection: sqlite3.Connection, frequent: int = FREQUENT, body: Callable[[str], str] | None = None
    ) -> None:
        self._db = connection
        self._body = body
        self._postings = PostingTables(connection, frequent)
        self._publications: dict[str, int] = {}

    def put(self, article: Article, fingerprint: Fingerprint) -> None:
        """Keep the fingerprint of a new or changed article, to be settled; putting it again changes nothing."""
        publication = self._publication(article.publication)
        exact = _signed(fingerprint.exact) if fingerprint.words else None
        telling = exact is not None and len(fingerprint.title_words) >= HEADLINE_WORDS
        title = _signed(fingerprint.title) if fingerprint.title else None
        row = (publication, article.published_at, exact, title, int(telling), fingerprint.to_bytes())
        old = self._db.execute(f"SELECT number, {_COLUMNS} FROM sketch_articles WHERE id = ?", (article.id,)).fetchone()  # noqa: S608
        if old is None:
            cursor = self._db.execute(
                f"INSERT INTO sketch_articles ({_COLUMNS}, id) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (*row, article.id),
            )
            self._remember(cursor.lastrowid or 0, publication, b"")
        elif old[1:] != row:
            self._remember(old[0], old[1], old[-1])
            self._db.execute(
                f"UPDATE sketch_articles SET ({_COLUMNS}) = (?, ?, ?, ?, ?, ?) WHERE number = ?",  # noqa: S608
                (*row, old[0]),
            )

    def forget(self, article: str) -> None:
        """Take an article out; its postings and links go when links are settled."""
        old = self._db.execute(
            "SELECT number, publication, fingerprint FROM sketch_articles WHERE id = ?", (article,)
        ).fetchone()
        if old is not None and old[1] != DEAD:
            self._remember(old[0], old[1], old[2])
            self._db.execute(
                "UPDATE sketch_articles SET publication = ?, exact = NULL, telling = 0 WHERE number = ?",
                (DEAD, old[0]),
            )

    def fingerprint(self, article: str) -> Fingerprint | None:
        """Return the fingerprint that is kept of an article."""
        row = self._db.execute("SELECT fingerprint FROM sketch_articles WHERE id = ?", (article,)).fetchone()
        return Fingerprint.from_bytes(row[0]) if row else None

    def alike(self, article: str, most: int) -> int:
        """Return how many articles of its publication have the very title and text of an article; counts to *most*."""
        sql = """
            SELECT count(*) FROM (
              SELECT 1 FROM sketch_articles a JOIN sketch_articles b USING (exact, publication, title)
              WHERE a.id = ? LIMIT ?)
        """
        count: int = self._db.execute(sql, (article, most)).fetchone()[0]
        return count

    def _remember(self, number: int, publication: int, posted: bytes) -> None:
        # The first change since the last settling knows what is posted; later ones must not overwrite it.
        self._db.execute("INSERT OR IGNORE INTO sketch_pending VALUES (?, ?, ?)", (number, publication, posted))

    def _publication(self, publication: str) -> int:
        number = self._publications.get(publication)
        if number is None:
            self._db.execute("INSERT OR IGNORE INTO sketch_publications (publication) VALUES (?)", (publication,))
            (number,) = self._db.execute(
                "SELECT number FROM sketch_publications WHERE publication = ?", (publication,)
            ).fetchone()
            self._publications[publication] = number
        return int(number)

    def pending(self, limit: int) -> list[str]:
        """Return up to *limit* articles that were put or removed since they were last settled."""
        rows = self._db.execute("SELECT id FROM sketch_pending JOIN sketch_articles USING (number) LIMIT ?", (limit,))
        return [article for (article,) in rows]

    def post(self, ids: Collection[str]) -> Postings:
        """Bring the postings of pending articles up to date."""
        numbers = self._numbers(ids)
        anew, links = self._postings.update(numbers)
        return Postings(frozenset(self._ids(anew)), frozenset(self._ids(links)))

    def candidates(self, ids: Collection[str]) -> Iterable[tuple[str, str]]:
        """Return pairs of one of *ids* and another article that could be linked, at least all that are."""
        pairs = self._postings.candidates(self._numbers(ids))
        names = self._names({number for pair in pairs for number in pair})
        return [(names[one], names[other]) for one, other in pairs]

    def entries(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """Return what there is of *ids*."""
        rows = self._db.execute(
            "SELECT s.id, s.publication, p.publication, published_at, fingerprint"
            " FROM json_each(?) JOIN sketch_articles s ON s.id = value"
            " JOIN sketch_publications p ON p.number = s.publication",
            (json.dumps(list(ids)),),
        )
        return {
            row[0]: Entry(
                row[0], row[2], row[3], Fingerprint.from_bytes(row[4]), self._postings.frequent(row[1], row[4])
            )
            for row in rows
        }

    def body(self, article: str) -> str:
        """Return the text of an article."""
        if self._body is not None:
            return self._body(article)
        row = self._db.execute("SELECT body FROM articles WHERE id = ?", (article,)).fetchone()
        return str(row[0]) if row else ""

    def published(self, ids: Collection[str]) -> Mapping[str, str | None]:
        """Return the time of publication of those of *ids* that there are."""
        rows = self._db.execute(
            "SELECT s.id, published_at FROM json_each(?) JOIN sketch_articles s ON s.id = value WHERE publication != ?",
            (json.dumps(list(ids)), DEAD),
        )
        return dict(rows.fetchall())

    def links(self, ids: Collection[str]) -> list[Link]:
        """Return every link that one of *ids* has."""
        asked = json.dumps(list(ids))
        rows = self._db.execute(
            f"SELECT {_LINK} FROM json_each(?) JOIN article_links ON a = value"  # noqa: S608
            f" UNION SELECT {_LINK} FROM json_each(?) JOIN article_links ON b = value",
            (asked, asked),
        )
        return [Link(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6]) for row in rows]

    def write_links(self, links: Collection[Link], withdrawn: Collection[Link], at: str) -> None:
        """Write new and changed links, and take back others."""
        self._db.executemany(
            "DELETE FROM article_links WHERE a = ? AND b = ?", [(link.a, link.b) for link in withdrawn]
        )
        self._db.executemany(
            "INSERT INTO article_links (a, b, relation, score, method, joins, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET relation = excluded.relation, score = excluded.score,"
            " method = excluded.method, joins = excluded.joins, decided_at = excluded.decided_at",
            [(link.a, link.b, link.relation, link.score, link.method, int(link.joins), at) for link in links],
        )

    def write_members(self, members: Mapping[str, Member]) -> None:
        """Write the places of articles into their records, where they differ."""
        self._db.executemany(
            "UPDATE articles SET cluster_id = ?1, duplicate_of = ?2"
            " WHERE id = ?3 AND (cluster_id IS NOT ?1 OR duplicate_of IS NOT ?2)",
            [(member.cluster_id, member.duplicate_of, article) for article, member in sorted(members.items())],
        )

    def settled(self, ids: Collection[str]) -> None:
        """Note that pending articles are done; what was removed goes for good."""
        numbers = [(number,) for number in self._numbers(ids)]
        self._db.executemany("DELETE FROM sketch_pending WHERE number = ?", numbers)
        self._db.executemany(
            "DELETE FROM sketch_articles WHERE number = ? AND publication = ?",
            [(number, DEAD) for (number,) in numbers],
        )

    def _numbers(self, ids: Iterable[str]) -> list[int]:
        rows = self._db.execute(
            "SELECT number FROM json_each(?) JOIN sketch_articles s ON s.id = value", (json.dumps(list(ids)),)
        )
        return [number for (number,) in rows]

    def _names(self, numbers: Iterable[int]) -> dict[int, str]:
        rows = self._db.execute(
            "SELECT number, s.id FROM json_each(?) JOIN sketch_articles s ON number = value",
            (json.dumps(list(numbers)),),
        )
        return dict(rows.fetchall())

    def _ids(self, numbers: Iterable[int]) -> list[str]:
        return list(self._names(numbers).values())


def _signed(value: int) -> int:
    """Return a 64-bit hash in the range of SQLite's integers."""
    return value - (1 << 64) if value >> 63 else value
