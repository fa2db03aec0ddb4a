"""Which articles an export holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crawler.items import Article
from crawler.store import Store


@dataclass(slots=True)
class Selection:
    """What to export: one publication, the hits of a full-text query, copies too."""

    publication: str | None = None
    query: str | None = None
    with_duplicates: bool = False

    def articles(self, store: Store) -> Iterator[Article]:
        """Yield the selected articles in the store's stable order: publication, publication time, id."""
        return store.articles(publication=self.publication, query=self.query, with_duplicates=self.with_duplicates)
