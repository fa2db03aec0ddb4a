"""The three steps of an article from the spider to the store.

The item is an `Outcome` that holds an article: the page's links, headers and done mark must become durable with it.
"""

from __future__ import annotations

from typing import Self

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler

from crawler import dedup
from crawler.items import Article
from crawler.runs import Session, session_of
from crawler.store import Outcome
from crawler.validation import mend


class ValidatePipeline:
    """Take out values that break the record; the article goes on without them and says so."""

    def process_item(self, item: Outcome) -> Outcome:
        """Return the outcome with an article that keeps the record's types and ranges."""
        mend(ItemAdapter(item.article))
        return item


class DeduplicatePipeline:
    """Give the article its fingerprint, by which copies are found when the run is settled."""

    def process_item(self, item: Outcome) -> Outcome:
        """Return the outcome with the fingerprint of its article."""
        article = ItemAdapter(item.article)
        item.fingerprint = dedup.fingerprint(article["title"], article["body"], article["language"])
        return item


class StorePipeline:
    """Record the outcome; what goes on to feeds is the plain article."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the pipeline over the run of *crawler*."""
        return cls(session_of(crawler))

    def process_item(self, item: Outcome) -> Article | None:
        """Return the article after its outcome was recorded."""
        self.session.record(item)
        return item.article
