"""The pages of articles on several pages, each as it was read, and the article that they make together.

What the page of an article holds is kept as its first part beside the further ones, so that parts may come in any
order, again, or never: whatever is known at a time makes the article.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sqlite3
from collections.abc import Iterable

from crawler import urls
from crawler.extraction.measures import with_blocks
from crawler.items import Article, Block, Image
from crawler.store.cleaning import clean
from crawler.store.outcomes import Part
from crawler.store.rows import encode

WHOLE = 0
"""Number of the page that shows the whole article."""
LONG = 60
"""Characters of a block from which a part that repeats it only shows it again."""
_MISSING = re.compile(r"page \d+ of \d+ missing$")


def key_of(url: str) -> str:
    """Return the key of the article whose first page is *url*, with or without a slash at its end."""
    return urls.fetch_key(url).rstrip("/")


class Parts:
    """Reads and writes the parts of articles; joins the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, part: Part) -> bool:
        """Write a part as it was read; return whether another reading of the same part was known."""
        key = key_of(part.first)
        blocks, images = _encoded(part.blocks, part.images)
        known = self._execute(
            "SELECT blocks FROM article_parts WHERE first = ? AND number = ?", (key, part.number)
        ).fetchone()
        self._execute(
            "REPLACE INTO article_parts VALUES (?, ?, ?, ?, ?)", (key, part.number, part.last, blocks, images)
        )
        return known is not None and known[0] != blocks

    def refresh(self, article: Article) -> None:
        """Keep a better reading of the first page of an article."""
        blocks, images = _encoded(article.blocks, article.images)
        self._execute(
            "UPDATE article_parts SET blocks = ?, images = ? WHERE first = ? AND number = 1",
            (blocks, images, key_of(article.url)),
        )

    def end(self, url: str) -> None:
        """Note that the article at *url* stands on one page: parts that it had are none of it any more."""
        self._execute("DELETE FROM article_parts WHERE first = ? AND number = 1", (key_of(url),))

    def further(self, first: str) -> list[Part]:
        """Return the further pages of the article whose first page is *first*, as they were read."""
        rows = self._execute(
            "SELECT number, last, blocks, images FROM article_parts WHERE first = ? AND number <> 1 ORDER BY number",
            (key_of(first),),
        ).fetchall()
        return [Part(first, number, last, _blocks(text), _images(images)) for number, last, text, images in rows]

    def joined(self, article: Article, parts: Iterable[Part] = ()) -> Article:
        """Return an article, as its own page gave it, with the text of its further pages; *parts* are better known."""
        return self._join(article, article.blocks, article.images, parts)

    def rejoined(self, article: Article) -> Article:
        """Return an article that was joined before, joined of the parts that are known now."""
        row = self._first(article.url)
        return article if row is None else self._join(article, _blocks(row[0]), _images(row[1]))

    def _first(self, url: str) -> tuple[str, str] | None:
        row: tuple[str, str] | None = self._execute(
            "SELECT blocks, images FROM article_parts WHERE first = ? AND number = 1", (key_of(url),)
        ).fetchone()
        return row

    def _join(self, article: Article, blocks: list[Block], images: list[Image], better: Iterable[Part] = ()) -> Article:
        sql = "SELECT last FROM article_parts WHERE first = ? AND number = 1"
        row = self._execute(sql, (key_of(article.url),)).fetchone()
        if row is None:
            return article
        further = [*self.further(article.url), *better]
        parts = {part.number: (part.blocks, part.images) for part in further} | {1: (blocks, images)}
        last = max(row[0], *(part.last for part in further)) if further else row[0]
        whole = parts.pop(WHOLE, None)
        if whole is not None and _size(whole[0]) >= _size(blocks):
            parts, last = {1: whole}, 1
        numbers = [number for number in sorted(parts) if number <= last]
        other = with_blocks(article, _without_repeats(parts[number][0] for number in numbers))
        pictures = {image.url: image for number in reversed(numbers) for image in parts[number][1]}
        main = {image.url for image in images if image.is_main}
        ordered = dict.fromkeys(image.url for number in numbers for image in parts[number][1])
        other.images = [dataclasses.replace(pictures[url], is_main=url in main) for url in ordered]
        missing = [f"page {number} of {last} missing" for number in range(1, last + 1) if number not in parts]
        other.warnings = [*(text for text in article.warnings if not _MISSING.match(text)), *missing]
        return other


def _encoded(blocks: list[Block], images: list[Image]) -> tuple[str, str]:
    return encode(clean([*map(dataclasses.asdict, blocks)])), encode(clean([*map(dataclasses.asdict, images)]))


def _without_repeats(parts: Iterable[list[Block]]) -> list[Block]:
    """Return the blocks of all parts in order, without the long ones that a later page only shows again."""
    seen: set[str] = set()
    kept: list[Block] = []
    for blocks in parts:
        new = [block for block in blocks if block.text not in seen]
        if any(block.text for block in new):
            kept += new
        seen.update(block.text for block in blocks if len(block.text) >= LONG)
    return kept


def _size(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _blocks(text: str) -> list[Block]:
    return [Block(**entry) for entry in json.loads(text)]


def _images(text: str) -> list[Image]:
    return [Image(**entry) for entry in json.loads(text)]
