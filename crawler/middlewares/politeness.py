"""How often a host is asked: an adaptive delay, its own Crawl-delay, or what the user said."""

from __future__ import annotations

from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.runs import Session, session_of


class PolitenessMiddleware:
    """Set the delay between two requests to a host.

    Adaptive by default: as long as the host takes to answer, smoothed, so that a crawl never keeps more than half of
    one connection busy, and never under the floor. A Crawl-delay is kept up to the ceiling. `--delay` replaces both.
    """

    def __init__(self, crawler: Crawler, session: Session) -> None:
        self.crawler = crawler
        self.options = session.options
        self.tally = session.tally

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware and listen to finished downloads."""
        middleware = cls(crawler, session_of(crawler))
        crawler.signals.connect(middleware.adapt, signal=signals.response_downloaded)
        return middleware

    def process_request(self, request: Request) -> None:
        """Count the request that is about to be sent."""
        if not request.meta.get("is_robots"):
            self.tally.requests += 1

    def adapt(self, response: Response, request: Request) -> None:
        """Set the delay of the host that has just answered."""
        engine = self.crawler.engine
        slot = engine.downloader.slots.get(request.meta.get("download_slot", "")) if engine else None
        if slot is None:
            return
        if self.options.delay >= 0:
            slot.delay, slot.jitter = self.options.delay, 0.0
            return
        latency = min(request.meta.get("download_latency", 0.0), self.options.max_delay)
        delay = max(self.options.min_delay, latency if response.status != 200 else (slot.delay + latency) / 2)
        slot.delay = max(delay, min(request.meta.get("crawl_delay") or 0.0, self.options.max_delay))
