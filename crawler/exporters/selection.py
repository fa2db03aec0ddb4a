"""Which articles an export holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crawler.items import Article
from crawler.store import Store

_ALL = 2**31
"""More hits than any store holds."""


@dataclass(slots=True)
class Selection:
    """What to export: one publication, the hits of a full-text query, copies too."""

    publication: str | None = None
    query: str | None = None
    with_duplicates: bool = False

    def articles(self, store: Store) -> Iterator[Article]:
        """Yield the selected articles in the store's stable order: publication, publication time, id."""
        articles = store.articles(publication=self.publication, with_duplicates=self.with_duplicates)
        if self.query is None:
            return articles
        hits = {hit.id for hit in store.search(self.query, limit=_ALL)}
        return (article for article in articles if article.id in hits)
