"""Scrapy's scheduler over the store's frontier: the queue is the database, so a kill loses nothing."""

from __future__ import annotations

import logging
from typing import Self

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.runs import Session, session_of
from crawler.store import Lease

logger = logging.getLogger(__name__)


class StoreScheduler(BaseScheduler):
    """Turns leases of the frontier into requests.

    A page is leased when it is handed out and acknowledged when its outcome is recorded; what a dead run held is due
    again. Requests that do not come from the frontier are refused, since nothing would account for them.
    """

    def __init__(self, crawler: Crawler, session: Session) -> None:
        self.crawler = crawler
        self.session = session
        self._spider: Spider | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the scheduler over the run of *crawler*."""
        return cls(crawler, session_of(crawler))

    def open(self, spider: Spider) -> None:
        """Remember the spider whose methods answer requests."""
        self._spider = spider

    def has_pending_requests(self) -> bool:
        """Tell whether the run still has pages to ask, now or after a wait."""
        return self.session.has_pending()

    def enqueue_request(self, request: Request) -> bool:
        """Refuse: links go into the frontier with the outcome of the page that holds them."""
        logger.warning("refused %s: pages are asked through the frontier", request)
        return False

    def next_request(self) -> Request | None:
        """Return the request for the next page that may be asked now, or None."""
        lease = self.session.lease()
        return None if lease is None else self._request(lease)

    def _request(self, lease: Lease) -> Request:
        headers = {}
        if lease.etag:
            headers["If-None-Match"] = lease.etag
        if lease.last_modified:
            headers["If-Modified-Since"] = lease.last_modified
        return Request(
            lease.url,
            headers=headers,
            errback=getattr(self._spider, "failed", None),
            meta={"lease": lease, "download_slot": lease.host},
            dont_filter=True,
        )
