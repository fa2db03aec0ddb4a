"""What the publications of the store repeat, and what was cut of each article because of it: cutting can be undone."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crawler.dedup import repeats
from crawler.dedup.repeats import Place
from crawler.extraction.compose import text_of
from crawler.extraction.measures import has_body_of, with_blocks
from crawler.items import Article, Block
from crawler.store.connection import DamageError
from crawler.store.rows import encode

_REMEMBERED = 64
"""Publications whose boilerplate is held in memory."""


@dataclass(slots=True, frozen=True)
class Repeated:
    """A block that a publication repeats, with the evidence."""

    block: int
    publication: str
    place: Place
    """`start`, `end` or `anywhere`: where articles lose it."""
    text: str
    words: int
    articles: int
    """Articles that hold it ..."""
    independent: int
    """... those of them, in a sample, that have nothing else in common ..."""
    of_articles: int
    """... and all articles of the publication at that time."""
    examples: list[str]
    """Ids of three articles that hold it."""
    method: str
    learned_at: str
    seen_at: str
    """When a run last found it in a further article."""
    verdict: str | None
    """`kept`: somebody decided that it stays in the articles."""

    @property
    def key(self) -> str:
        """The name under which commands know it."""
        return f"{self.block & (1 << 64) - 1:016x}"


@dataclass(slots=True, frozen=True)
class Cut:
    """A block that was cut, and its place among the blocks that the page gave."""

    position: int
    block: Block


_NAMES = ", ".join(spec.name for spec in dataclasses.fields(Repeated))


class Repeats:
    """Cuts articles by what was learned, and knows how they were; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._learned: dict[str, Mapping[int, Place]] = {}

    def forget(self) -> None:
        """Drop what is remembered of rows that may have changed."""
        self._learned.clear()

    # --- what was learned -------------------------------------------------------------------------------------------

    def learned(self, publication: str) -> Mapping[int, Place]:
        """Return the blocks that articles of a publication lose, each with its place."""
        known = self._learned.get(publication)
        if known is None:
            if len(self._learned) >= _REMEMBERED:
                self.forget()
            sql = "SELECT block, place FROM boilerplate WHERE publication = ? AND verdict IS NULL"
            known = self._learned[publication] = dict(self._execute(sql, (publication,)).fetchall())
        return known

    def found(self, publication: str | None) -> list[Repeated]:
        """Return what one publication repeats, or all do, the commonest first; what somebody keeps too."""
        rows = self._execute(
            f"SELECT {_NAMES} FROM boilerplate WHERE ?1 IS NULL OR publication = ?1"  # noqa: S608 - our own columns
            " ORDER BY publication, articles DESC, block",
            (publication,),
        )
        return [_repeated(row) for row in rows]

    def decide(self, block: int, verdict: str | None) -> bool:
        """Write what somebody decided about a block; return False for one that was never learned."""
        self.forget()
        return self._execute("UPDATE boilerplate SET verdict = ? WHERE block = ?", (verdict, block)).rowcount > 0

    # --- articles ---------------------------------------------------------------------------------------------------

    def cleaned(self, article: Article, publication: str | None = None) -> tuple[Article, list[Cut]]:
        """Return an article as its page gave it without what its publication repeats, and what was cut."""
        publication = publication or article.publication
        learned = self.learned(publication)
        if not learned or not has_body_of(article, article.blocks):
            return article, []
        numbers = repeats.cuts(publication, article.blocks, learned)
        if not numbers:
            return article, []
        gone = set(numbers)
        kept = [block for number, block in enumerate(article.blocks) if number not in gone]
        other = with_blocks(article, kept)
        other.sources["body"] = {**article.sources.get("body", {}), "repeated": len(numbers)}
        return other, [Cut(number, article.blocks[number]) for number in numbers]

    def keep(self, article: Article, cuts: list[Cut]) -> None:
        """Note what is cut of an *article* that is as its page gave it."""
        if not cuts:
            self._execute("DELETE FROM article_cuts WHERE article_id = ?", (article.id,))
        else:
            listed = [{"position": cut.position, **dataclasses.asdict(cut.block)} for cut in cuts]
            row = (article.id, article.content_hash, encode(listed))
            self._execute("REPLACE INTO article_cuts VALUES (?, ?, ?)", row)

    def await_learning(self, article_id: str) -> None:
        """Note that the blocks of an article are to be compared with the others' when the run is settled."""
        self._execute("INSERT OR IGNORE INTO repeat_pending VALUES (?)", (article_id,))

    def cuts(self, article_id: str) -> list[Cut]:
        """Return what was cut of an article, in order."""
        row = self._execute("SELECT blocks FROM article_cuts WHERE article_id = ?", (article_id,)).fetchone()
        return [] if row is None else _cuts(row[0])

    def body_as_read(self, article_id: str) -> str:
        """Return the text of a stored article as its page gave it; empty for one that is not stored."""
        cuts = self.cuts(article_id)
        if not cuts:
            row = self._execute("SELECT body FROM articles WHERE id = ?", (article_id,)).fetchone()
            return str(row[0]) if row else ""
        sql = "SELECT type, text, url FROM article_blocks WHERE article_id = ? ORDER BY position"
        return text_of(whole([Block(*entry) for entry in self._execute(sql, (article_id,))], cuts))

    def as_read(self, article: Article) -> Article:
        """Return a stored article as its page gave it."""
        sql = "SELECT content_hash, blocks FROM article_cuts WHERE article_id = ?"
        row = self._execute(sql, (article.id,)).fetchone()
        if row is None:
            return article
        other = with_blocks(article, whole(article.blocks, _cuts(row[1])))
        other.content_hash = row[0]
        other.sources["body"] = {name: value for name, value in other.sources["body"].items() if name != "repeated"}
        return other


def whole(blocks: Iterable[Block], cuts: Iterable[Cut]) -> list[Block]:
    """Return the blocks of an article with what was cut of them back in its place."""
    result = list(blocks)
    for cut in cuts:
        result.insert(cut.position, cut.block)
    return result


def _cuts(packed: str) -> list[Cut]:
    entries = json.loads(packed)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and "position" in entry for entry in entries):
        raise DamageError("cuts are no list of blocks")
    names = [spec.name for spec in dataclasses.fields(Block)]
    return [Cut(entry["position"], Block(**{name: entry.get(name) for name in names})) for entry in entries]


def _repeated(row: tuple[Any, ...]) -> Repeated:
    values = dict(zip((spec.name for spec in dataclasses.fields(Repeated)), row, strict=True))
    values["examples"] = json.loads(values["examples"])
    return Repeated(**values)
