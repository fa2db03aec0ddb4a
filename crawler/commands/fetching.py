"""Fetch single pages through the crawler's own machinery and hand them back unread."""

from __future__ import annotations

from typing import Any

from scrapy.http import Response

from crawler import urls
from crawler.commands import running
from crawler.errors import CrawlerError, GoneError, UnreachableError
from crawler.page import Page
from crawler.profiles import Profiles
from crawler.runs import Session
from crawler.runs.visit import visit
from crawler.spiders.base import reply_of
from crawler.spiders.options import options_from
from crawler.spiders.pages import PagesSpider
from crawler.store import Lease, Outcome, Store
from crawler.targets import merge, parse_target

Answers = dict[str, Page | CrawlerError]


class FetchSpider(PagesSpider):
    """Keep the pages instead of reading them."""

    name = "fetch"

    def __init__(self, pages: dict[str, Page], problems: dict[str, Outcome], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pages = pages
        self.problems = problems

    def parse(self, response: Response, **_kwargs: Any) -> None:  # type: ignore[override]
        """Keep a page that was answered; redirects and passing faults take their usual way."""
        lease: Lease = response.meta["lease"]
        reply = reply_of(response, self.session)
        asked = lease.requested_url or lease.url
        if 200 <= reply.status < 300:
            self.pages[urls.fetch_key(asked)] = Page(reply.url, reply.body, reply.headers, reply.fetched_at, asked)
            self.session.record(
                Outcome(url=lease.url, state="listing", status=reply.status, fetched_at=reply.fetched_at)
            )
            return
        self.keep(lease, visit(lease, reply, self.session.plan_for(lease)))

    def keep(self, lease: Lease, outcome: Outcome) -> None:
        """Record an outcome, and remember why an address gave no page."""
        self.session.record(outcome)
        if outcome.state in ("failed", "gone", "refused"):
            self.problems[urls.fetch_key(lease.requested_url or lease.url)] = outcome


def fetch(addresses: list[str], given: dict[str, Any]) -> Answers:
    """Return for each address its page, or the error that says in one line why there is none."""
    answers: Answers = {}
    targets = []
    for address in dict.fromkeys(addresses):
        try:
            targets.append(parse_target(address, Profiles([])))
        except CrawlerError as error:
            answers[address] = error
    if not targets:
        return answers
    # One page is asked: what goes wrong is said, everything else only when wished for.
    quiet = not given.get("verbose")
    settings = running.settings_from({**given, "no_follow": True, "exports": None, "quiet": quiet})
    with Store(given["store"]) as store:
        session = Session(store, options_from(settings), merge(targets), command="scrape")
        pages: dict[str, Page] = {}
        problems: dict[str, Outcome] = {}
        running.run(settings, session, FetchSpider, pages=pages, problems=problems)
    for address in dict.fromkeys(addresses):
        key = urls.fetch_key(address)
        if address not in answers:
            answers[address] = pages.get(key) or _error(address, problems.get(key))
    return answers


def _error(address: str, outcome: Outcome | None) -> CrawlerError:
    """Return why there is no page at *address*: nobody answered, the page is gone, or the answer was of no use."""
    if outcome is None:
        return UnreachableError(f"{address}: not reached")
    kind = GoneError if outcome.state == "gone" else CrawlerError if outcome.status else UnreachableError
    return kind(f"{address}: {outcome.reason}")
