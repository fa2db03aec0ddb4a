"""What both spiders share: requests come from the frontier, every answer and every fault becomes an outcome."""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.errors import ConfigError, CrawlerError, RefusedError
from crawler.extraction.text import visible
from crawler.profiles import load_profiles
from crawler.runs import Session, attach
from crawler.runs.faults import is_permanent, reason_of
from crawler.runs.visit import MAX_TRIES, Reply, backoff, visit
from crawler.spiders.options import options_from
from crawler.store import Lease, Outcome, Store
from crawler.targets import Target, merge, parse_target

logger = logging.getLogger(__name__)


class FrontierSpider(Spider):
    """Ask what the frontier hands out and record what comes back.

    ``session`` is the run that the command line prepared; without one, as under `scrapy crawl`, the spider opens its
    own from the settings and its arguments.
    """

    follow = True
    argument = "url"
    """Name of the spider's argument that holds its targets."""

    def __init__(self, *args: Any, session: Session | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._session = session

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Build the spider and attach its run to *crawler*, from which every other component takes it."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        attach(crawler, spider.open_session(crawler))
        return spider

    @property
    def session(self) -> Session:
        """The run of this spider."""
        if self._session is None:
            raise ConfigError("the spider has no run; build it with from_crawler")
        return self._session

    def open_session(self, crawler: Crawler) -> Session:
        """Return the run that was given, or one opened from the settings of *crawler*."""
        if self._session is None:
            try:
                self._session = self._new_session(crawler)
            except CrawlerError as error:
                # Scrapy would print the traceback of its own machinery around this one line, and end with 1.
                sys.stderr.write(f"crawler: {visible(str(error))}\n")
                raise SystemExit(error.exit_code) from None
        return self._session

    def target_texts(self) -> list[str]:
        """Return the targets given as the spider's arguments."""
        raise NotImplementedError

    def _new_session(self, crawler: Crawler) -> Session:
        options = options_from(crawler.settings)
        options.follow = options.follow and self.follow
        profiles = load_profiles(extra=crawler.settings.getlist("CRAWLER_PROFILES"))
        targets: list[Target] = [parse_target(text, profiles) for text in self.target_texts()]
        if not targets:
            raise ConfigError(f"spider {self.name}: no target: give it as -a {self.argument}=...")
        store = Store(options.store, keep=options.kept)
        store.lock(f"scrapy crawl {self.name}")
        return Session(store, options, merge(targets), command=f"scrapy crawl {self.name}")

    async def start(self) -> AsyncIterator[Request]:
        """Make due what the run asks; the scheduler hands out the requests."""
        self.session.begin()
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def parse(self, response: Response, **_kwargs: Any) -> Iterator[Outcome]:
        """Turn an answer into an outcome; one with an article goes through the pipelines."""
        lease: Lease = response.meta["lease"]
        outcome = visit(lease, reply_of(response, self.session), self.session.plan_for(lease))
        if outcome.article is not None:
            yield outcome
        else:
            self.keep(lease, outcome)

    def failed(self, failure: Failure) -> None:
        """Turn a request without an answer into an outcome: refused, put off, or failed after the last try."""
        request: Request = failure.request  # type: ignore[attr-defined]
        lease = request.meta["lease"]
        self.keep(lease, self._outcome_of(lease, failure.value))

    def keep(self, lease: Lease, outcome: Outcome) -> None:  # noqa: ARG002 - for spiders that want to know
        """Record an outcome that needs no pipeline."""
        self.session.record(outcome)

    def _outcome_of(self, lease: Lease, error: BaseException | None) -> Outcome:
        now = self.session.now()
        outcome = Outcome(url=lease.url, state="failed", fetched_at=now)
        if isinstance(error, RefusedError):
            outcome.state, outcome.reason = "refused", str(error)
            return outcome
        outcome.reason = reason_of(error)
        fallback = self.session.fronts.other_address(lease, outcome.reason)
        if fallback:
            outcome.state, outcome.retarget, outcome.not_before = "deferred", fallback, now
        elif lease.attempts + 1 < MAX_TRIES and not is_permanent(outcome.reason):
            outcome.state, outcome.not_before = "deferred", now + backoff(lease.attempts, 0.5)
        return outcome


def reply_of(response: Response, session: Session) -> Reply:
    """Return what *response* says as plain values."""
    headers = {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    return Reply(
        url=response.url,
        status=response.status,
        headers=headers,
        body=response.body,
        fetched_at=session.now(),
        elapsed=response.meta.get("download_latency", 0.0),
        size=len(response.body),
    )
