"""Full-text search over title, standfirst and body with the words that a user typed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from crawler.store.cleaning import clean_text

_SEARCH = """
SELECT a.id, a.url, a.publication, a.published_at, a.title, snippet(articles_fts, -1, '[', ']', ' … ', 24)
FROM articles_fts JOIN articles a ON a.rowid = articles_fts.rowid
WHERE articles_fts MATCH ? ORDER BY bm25(articles_fts, 8.0, 4.0, 1.0), a.id LIMIT ?
"""


@dataclass(slots=True, frozen=True)
class Hit:
    """One article that holds all the words; `snippet` shows them in brackets."""

    id: str
    url: str
    publication: str
    published_at: str | None
    title: str | None
    snippet: str


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """Return the articles that hold all of *words*, best first."""
    query = quoted(words)
    return [Hit(*row) for row in connection.execute(_SEARCH, (query, limit))] if query else []


def quoted(words: str) -> str:
    '''Return *words* as an FTS5 query without operators.

    >>> quoted('NOT a "quoted')
    '"NOT" "a" """quoted"'
    '''
    tokens = [token for token in clean_text(words).replace("\0", " ").split() if any(map(str.isalnum, token))]
    return " ".join('"' + token.replace('"', '""') + '"' for token in tokens)
