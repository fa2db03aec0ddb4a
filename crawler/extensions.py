"""The life of a run inside a crawl: group commits, faults of our own code, the end."""

from __future__ import annotations

import logging
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.asyncio import create_looping_call
from twisted.python.failure import Failure

from crawler import exporters
from crawler.errors import StoreError
from crawler.runs import Session, session_of
from crawler.store import Outcome

logger = logging.getLogger(__name__)


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
        """Record a page whose reading raised as failed, or end the run when the store cannot be written."""
        if response is not None:
            self._failed(failure, response)

    def item_failed(self, failure: Failure, response: Response | None) -> None:
        """Record a page whose article could not be recorded as failed, or end the run."""
        if response is not None:
            self._failed(failure, response)

    def closed(self, reason: str) -> None:
        """Settle, export, and keep the exit code."""
        if self._timer.running:
            self._timer.stop()
        stats = self.crawler.stats
        self.session.tally.bytes = stats.get_value("downloader/response_bytes", 0) if stats else 0
        self.exit_code = self.session.finish(reason, exporters.refresh)

    def _failed(self, failure: Failure, response: Response) -> None:
        if isinstance(failure.value, StoreError):
            self._stop(failure.value)
            return
        outcome = Outcome(
            url=response.meta["lease"].url,
            state="failed",
            reason=f"error in reading: {failure.value!r}"[:200],
            status=response.status,
            fetched_at=self.session.now(),
        )
        try:
            self.session.record(outcome)
        except StoreError as error:
            self._stop(error)

    def _tick(self) -> None:
        self._commit()
        slot = self.crawler.engine._slot if self.crawler.engine else None  # noqa: SLF001
        if slot is not None:
            # Pages that wait for a time come due without an event; the engine itself looks every five seconds only,
            # and has no public way to be told.
            slot.nextcall.schedule()

    def _commit(self) -> None:
        if self.session.error is None:
            try:
                self.session.commit()
            except StoreError as error:
                self.session.error, self.session.stop_reason = error, "storage"
                self._stop(error)

    def _stop(self, error: StoreError) -> None:
        # Every later page would fail in the same way; what was recorded is safe, the rest stays due.
        logger.error("the crawl stops: %s", error)
