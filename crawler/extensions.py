"""The life of a run inside a crawl: group commits, faults of our own code, the end."""

from __future__ import annotations

from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.asyncio import create_looping_call
from twisted.python.failure import Failure

from crawler import exporters
from crawler.runs import Session, session_of
from crawler.store import Outcome


class RunExtension:
    """Commit in time, give every page an outcome whatever goes wrong, and finish the run when the spider closes."""

    def __init__(self, crawler: Crawler, session: Session) -> None:
        self.crawler = crawler
        self.session = session
        self.exit_code: int | None = None
        self._timer = create_looping_call(self._tick)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the extension over the run of *crawler* and listen to the crawl."""
        extension = cls(crawler, session_of(crawler))
        connect = crawler.signals.connect
        connect(extension.opened, signal=signals.spider_opened)
        connect(extension.callback_failed, signal=signals.spider_error)
        connect(extension.item_failed, signal=signals.item_error)
        connect(extension.closed, signal=signals.spider_closed)
        return extension

    def opened(self) -> None:
        """Begin to commit in time."""
        self._timer.start(self.session.options.commit_seconds, now=False)

    def callback_failed(self, failure: Failure, response: Response | None) -> None:
        """Record a page whose reading raised as failed."""
        self._failed(failure, response)

    def item_failed(self, failure: Failure, response: Response | None) -> None:
        """Record a page whose article could not be recorded as failed."""
        self._failed(failure, response)

    def closed(self, reason: str) -> None:
        """Settle, export, and keep the exit code."""
        if self._timer.running:
            self._timer.stop()
        stats = self.crawler.stats
        self.session.tally.bytes = stats.get_value("downloader/response_bytes", 0) if stats else 0
        self.exit_code = self.session.finish(reason, exporters.refresh)

    def _failed(self, failure: Failure, response: Response | None) -> None:
        if response is None:
            return
        self.session.record(
            Outcome(
                url=response.meta["lease"].url,
                state="failed",
                reason=f"error in reading: {failure.value!r}"[:200],
                status=response.status,
                fetched_at=self.session.now(),
            )
        )

    def _tick(self) -> None:
        self.session.commit()
        slot = self.crawler.engine._slot if self.crawler.engine else None  # noqa: SLF001
        if slot is not None:
            # Pages that wait for a time come due without an event; the engine itself looks every five seconds only,
            # and has no public way to be told.
            slot.nextcall.schedule()
