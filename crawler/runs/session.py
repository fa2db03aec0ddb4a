"""One run over one store: what it may ask, what it recorded, and how it ended. Knows no Scrapy."""

from __future__ import annotations

import fnmatch
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal
from weakref import WeakKeyDictionary

from crawler import urls
from crawler.discovery.listings import FEED
from crawler.errors import ConfigError, StoreError
from crawler.items import Article, Link
from crawler.runs.faults import is_of_body
from crawler.runs.fronts import Fronts, is_silent
from crawler.runs.visit import LONGEST_WAIT, Plan
from crawler.store import WAITING, Lease, Outcome, State, Store
from crawler.targets import Target

GIVEN_PRIORITY = 1_000_000
"""Priority of the addresses that the user named: before anything that discovery finds."""

ANNOUNCED = FEED + 1
"""Priority of sitemaps and feeds that a profile or robots.txt names: before those at the usual places."""
BREAKER_FAULTS = 5
"""Connection errors or server errors in a row after which a host is left alone; bad pages do not count."""
BREAKER_REST = timedelta(seconds=30)
"""How long it is left alone at first; each further fault doubles it."""
MOST_TRIPS = 3
"""Times that a run waits for a host which has answered before; then it goes on without it."""


@dataclass(slots=True)
class Options:
    """What a crawl was asked to do; one field for each `CRAWLER_` setting of crawler/settings.py."""

    store: Path = Path("exports/articles.db")
    exports: Path | None = Path("exports")
    follow: bool = True
    refresh: bool = False
    limit: int = 0
    max_pages: int = 0
    max_time: float = 0.0
    since: str = ""
    include: list[str] = field(default_factory=list)
    exclude: list[str] = field(default_factory=list)
    keep_pages: str = "last"
    allow_private: bool = False
    delay: float = -1.0
    min_delay: float = 0.1
    max_delay: float = 60.0
    concurrency: int = 1
    obey_robots: bool = True
    user_agent: str = ""
    commit_pages: int = 1
    commit_seconds: float = 0.5

    @property
    def kept(self) -> Literal["last", "all"]:
        """Which sources of an article's page the store keeps, when it keeps any."""
        return "all" if self.keep_pages == "all" else "last"


@dataclass(slots=True)
class Tally:
    """Counts of one run, in pages unless said otherwise."""

    requests: int = 0
    received: int = 0
    bytes: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicate: int = 0
    waiting: int = 0
    """Pages that the run leaves to a later one."""
    states: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as plain JSON values."""
        return {
            "pages": sum(self.states.values()),
            "requests": self.requests,
            "bytes": self.bytes,
            "articles": {
                "new": self.new,
                "changed": self.changed,
                "unchanged": self.unchanged,
                "duplicate": self.duplicate,
            },
            "waiting": self.waiting,
            "states": dict(sorted(self.states.items())),
            "failures": dict(self.reasons.most_common()),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
        }


class Session:
    """The run that a crawl's components share: leases pages, records outcomes, commits in groups, settles last."""

    def __init__(
        self,
        store: Store,
        options: Options,
        targets: list[Target],
        *,
        command: str = "crawl",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.store = store
        self.options = options
        self.targets = targets
        self.now = now
        self.tally = Tally()
        self.stop_reason: str | None = None
        self.error: StoreError | None = None
        self.bad_targets = 0
        self.ended_by = "finished"
        self.started = time.monotonic()
        self._faults: dict[str, int] = {}
        self._answering: set[str] = set()
        self._silent: set[str] = set()
        self._resting: dict[str, tuple[datetime, str]] = {}
        self._trips: dict[str, int] = {}
        self._leased = 0
        self._uncommitted = 0
        self._committed = time.monotonic()
        self._excluded = [compile_pattern(pattern) for pattern in options.exclude]
        self._included = [compile_pattern(pattern) for pattern in options.include]
        self.plans = {target.publication: self._plan(target) for target in targets}
        self.fronts = Fronts(store, targets)
        names = [address for target in targets for address in target.start]
        self.run_id = store.start_run(command, names, _plain(options), now())

    # --- before

    def begin(self) -> None:
        """Make due what this run asks: the targets, the entry pages of their publications, and what is due anyway."""
        try:
            self._begin()
        except StoreError as error:
            self._give_up(error)

    def _begin(self) -> None:
        at = self.now()
        frontier = self.store.frontier
        frontier.release_leases(at)
        known = {publication.id: publication.hosts for publication in self.store.publications()}
        for target in self.targets:
            self._try_again(target)
            plan = self.plans[target.publication]
            plan.scope = plan.scope.with_hosts(known.get(target.publication, ()))
            self._put_publication(target, at)
            given = [Link(address, "unknown", priority=GIVEN_PRIORITY) for address in target.start]
            if self.options.follow:
                frontier.begin(target.publication, at, self.options.refresh)
                for link in given:
                    link.kind = "front"
                frontier.push(self._announced(target), target.publication, at)
            frontier.push(given, target.publication, at, refresh=True)
            if self.options.follow:
                for address in target.start:
                    self.fronts.expect(address, target.publication, at)
        self.commit()

    def _try_again(self, target: Target) -> None:
        """Ask a host again that was left alone for its faults; what a `Retry-After` said stays."""
        for host in {urls.host_of(address) for address in target.start}:
            known = self.store.host(host)
            if known is not None and known.failures >= BREAKER_FAULTS:
                self.store.put_host(host, failures=0, not_before=self.now())

    def _put_publication(self, target: Target, at: datetime) -> None:
        scope = self.plans[target.publication].scope
        self.store.put_publication(
            target.publication,
            start=target.start[0],
            hosts=sorted(scope.hosts),
            prefix=scope.prefix,
            profile=target.profile.id if target.profile else None,
            at=at,
        )

    def _announced(self, target: Target) -> list[Link]:
        if target.profile is None:
            return []
        feeds = [Link(address, "feed", priority=ANNOUNCED) for address in target.profile.feeds]
        return feeds + [Link(address, "sitemap", priority=ANNOUNCED) for address in target.profile.sitemaps]

    def _plan(self, target: Target) -> Plan:
        return Plan(
            scope=target.scope,
            profile=target.profile,
            follow=self.options.follow,
            keep_page=self.options.keep_pages != "none",
            is_wanted=self._why_unwanted,
            only_given=not self.options.follow,
        )

    # --- during

    def lease(self) -> Lease | None:
        """Return the next page that may be asked now, or None."""
        while not self._must_stop():
            try:
                lease = self._next_lease()
            except StoreError as error:
                self._give_up(error)
                return None
            if lease is None:
                return None
            end = self._end_unasked(lease)
            if end is None:
                self._leased += 1
                return lease
            # Kept in the frontier, so that a later crawl asks for it.
            self.record(end)
        return None

    def _next_lease(self) -> Lease | None:
        leases = self.store.frontier.lease(
            self.now(),
            per_host=self.options.concurrency + 1,  # one more than is asked at once, so that the next is ready
            publications=list(self.plans),
            min_priority=None if self.options.follow else GIVEN_PRIORITY,
        )
        return leases[0] if leases else None

    def _end_unasked(self, lease: Lease) -> Outcome | None:
        """Return the outcome of a page that is not even asked, by its address or the date that is known of it."""
        state: State = "refused"
        reason = self._why_refused(lease)
        if reason is None and self._silent and urls.origin_of(lease.url) in self._silent:
            state, reason = "failed", f"nothing answers by {urls.scheme_of(lease.url)}"
        if reason is None:
            return None
        return Outcome(url=lease.url, state=state, reason=reason, fetched_at=self.now(), kind=lease.kind)

    def _why_refused(self, lease: Lease) -> str | None:
        if self.is_excluded(lease.url):
            return "excluded"
        since = self.options.since
        if since and lease.kind == "article" and lease.published_at and lease.published_at[:10] < since:
            return f"published before {since}"
        return None

    def has_pending(self) -> bool:
        """Tell whether this run still has pages to ask, now or after a wait that is worth it."""
        if self._must_stop():
            return False
        at = self.now()
        try:
            when = self.store.frontier.next_at(
                at, publications=list(self.plans), min_priority=None if self.options.follow else GIVEN_PRIORITY
            )
        except StoreError as error:
            self._give_up(error)
            return False
        return when is not None and when <= at + LONGEST_WAIT

    def record(self, outcome: Outcome) -> str | None:
        """Keep the outcome of a page; return `new`, `changed` or `unchanged` for an article.

        A page that cannot be written ends the run: every later one would fail in the same way. What was committed is
        safe, and the rest stays due.
        """
        if self.error is not None:
            return None
        if outcome.article is not None and self._is_full():
            self._give_back(outcome, "limit reached")
            return None
        try:
            verdict = self.store.record(outcome, self.run_id, self.now())
            self.fronts.note(outcome, self.now())
            self._count(outcome, verdict)
            self._mind_host(outcome)
            self._uncommitted += 1
            if self._uncommitted >= self.options.commit_pages or self._age() >= self.options.commit_seconds:
                self._commit()
        except StoreError as error:
            self._give_up(error)
            return None
        return verdict

    def commit(self) -> None:
        """Make everything recorded so far durable."""
        if self.error is None:
            try:
                self._commit()
            except StoreError as error:
                self._give_up(error)

    def _commit(self) -> None:
        self.store.commit()
        self._uncommitted = 0
        self._committed = time.monotonic()

    def _is_full(self) -> bool:
        return bool(self.options.limit) and self.tally.new >= self.options.limit

    def _give_back(self, outcome: Outcome, reason: str) -> None:
        """Leave a page that was in flight when a limit was reached to the next run."""
        try:
            self.store.frontier.give_back(outcome.url, self.now(), reason)
        except StoreError as error:
            self._give_up(error)

    def _age(self) -> float:
        return time.monotonic() - self._committed

    def _give_up(self, error: StoreError) -> None:
        self.error, self.stop_reason = error, "storage"

    def add_sitemaps(self, addresses: list[str], publication: str) -> int:
        """Push the sitemaps that robots.txt names; return how many were new."""
        if not self.options.follow:
            return 0
        scope = self.plans[publication].scope
        kept = [Link(address, "sitemap", priority=ANNOUNCED) for address in addresses if scope.has_host_of(address)]
        return self.store.frontier.push(kept, publication, self.now())

    def plan_for(self, lease: Lease) -> Plan:
        """Return the plan of the publication that *lease* belongs to."""
        return self.plans[lease.publication]

    def is_excluded(self, url: str) -> bool:
        """Tell whether the user asked not to ask *url*."""
        return any(pattern.search(url) for pattern in self._excluded)

    def _why_unwanted(self, article: Article) -> str | None:
        if self._included and not any(pattern.search(article.url) for pattern in self._included):
            return "not included"
        if self.options.since and article.published_at and article.published_at[:10] < self.options.since:
            return f"published before {self.options.since}"
        return None

    def _must_stop(self) -> bool:
        options = self.options
        if self.stop_reason is None:
            if self._is_full():
                self.stop_reason = "limit"
            elif options.max_pages and self._leased >= options.max_pages:
                self.stop_reason = "max-pages"
            elif options.max_time and time.monotonic() - self.started >= options.max_time:
                self.stop_reason = "max-time"
        return self.stop_reason is not None

    def _count(self, outcome: Outcome, verdict: str | None) -> None:
        tally = self.tally
        if outcome.state != "deferred":
            tally.states[outcome.state] += 1
        if outcome.status is not None:
            tally.received += not _is_fault(outcome)
            tally.statuses[outcome.status] += 1
        if outcome.state == "failed":
            tally.reasons[outcome.reason] += 1
        if verdict in ("new", "changed", "unchanged"):
            setattr(tally, verdict, getattr(tally, verdict) + 1)
        elif outcome.state == "unchanged":
            tally.unchanged += 1

    def _mind_host(self, outcome: Outcome) -> None:
        """Let a host rest that asks for it, or that has failed several times in a row; its pages stay due."""
        host, origin = urls.host_of(outcome.url), urls.origin_of(outcome.url)
        if not _is_fault(outcome):
            if outcome.status is not None:
                self._answering.add(origin)
            self._trips.setdefault(host, 0)
            self._resting.pop(host, None)
            if self._faults.pop(host, 0):
                self.store.put_host(host, failures=0)
            return
        if outcome.status is None and is_silent(origin, self._answering):
            # The host answers: it speaks only the other scheme.
            self._faults[origin] = self._faults.get(origin, 0) + 1
            if self._faults[origin] >= BREAKER_FAULTS:
                self._silent.add(origin)
            return
        self._faults[host] = faults = self._faults.get(host, 0) + 1
        rest = outcome.not_before if outcome.status in (429, 503) and outcome.state == "deferred" else None
        if faults >= BREAKER_FAULTS:
            rest = self.now() + self._rest(host)
            self._resting[host] = (rest, outcome.reason)
        self.store.put_host(host, failures=faults, not_before=rest)

    def _rest(self, host: str) -> timedelta:
        """Return how long a failing host is left alone: a host that has answered in this run is waited for."""
        trips = self._trips.get(host, MOST_TRIPS)
        self._trips[host] = trips + 1
        return BREAKER_REST * 2**trips if trips < MOST_TRIPS else 2 * LONGEST_WAIT

    # --- after

    def finish(self, reason: str, refresh: Callable[[Store, Path], object] | None = None) -> int:
        """Settle duplicates, call *refresh* to write the exports, close the run; return the exit code."""
        reason = self.ended_by = self.stop_reason or reason
        if self.error is None:
            try:
                self._settle()
                if refresh is not None and self.options.exports is not None:
                    refresh(self.store, self.options.exports)
            except StoreError as error:
                self.error = error
        code = self.exit_code(reason)
        try:
            self.store.finish_run(self.run_id, code, reason, self.tally.to_dict(), self.now())
            self.store.commit()
        except StoreError as error:
            self.error = self.error or error
            code = error.exit_code
        return code

    def _settle(self) -> None:
        for target in self.targets:
            self._put_publication(target, self.now())  # the crawl may have learned of further hosts
        self.commit()
        self.store.settle(self.now())
        self.commit()
        self.tally.duplicate = self.store.count_duplicates(list(self.plans))
        self.store.frontier.release_leases(self.now())
        self.commit()
        self.tally.waiting = sum(map(self._waiting, self.plans))
        run = self.store.run(self.run_id)
        if run is not None:
            self.tally.states = Counter(run.states)

    def _waiting(self, publication: str) -> int:
        counts = self.store.frontier.counts(publication)
        return sum(counts.get(state, 0) for state in WAITING)

    def exit_code(self, reason: str) -> int:
        """Return the first that applies of 130, 5, 4, 7, 3, 1 and 0."""
        tally = self.tally
        if reason == "shutdown":
            return 130
        if self.error is not None:
            return self.error.exit_code
        if tally.states and not tally.received:
            return 4
        if reason in ("limit", "max-pages", "max-time", "memusage_exceeded"):
            return 7
        if not any(self.store.count_articles(publication) for publication in self.plans):
            return 3
        return 1 if tally.states["failed"] or self.bad_targets or self.problems() else 0

    def problems(self) -> dict[str, str]:
        """Return the addresses that the user named and that could not be read, each with its reason."""
        given = [address for target in self.targets for address in target.start]
        return {
            address: self.store.reason_of(address)
            for address in given
            if self.store.state_of(address) in ("gone", "refused", "failed", "deferred")
        } | {
            host: f"{reason or 'server errors'}; left alone until {until:%H:%M:%S} UTC"
            for host, (until, reason) in self._resting.items()
        }

    @property
    def elapsed(self) -> timedelta:
        """Time since the run began."""
        return timedelta(seconds=time.monotonic() - self.started)


def _is_fault(outcome: Outcome) -> bool:
    """Tell whether an outcome speaks against the host rather than the page."""
    if outcome.status is None:
        return outcome.state in ("failed", "deferred") and outcome.retarget is None and not is_of_body(outcome.reason)
    return outcome.status == 429 or outcome.status >= 500


def compile_pattern(text: str) -> re.Pattern[str]:
    """Return the pattern of `--include` and `--exclude`: a regular expression searched for, or a glob with `*`.

    >>> bool(compile_pattern("*/tag/*").search("https://example.org/tag/a"))
    True
    >>> bool(compile_pattern("/20[0-9]+/").search("https://example.org/2024/a"))
    True
    """
    try:
        return re.compile(text)
    except re.error:
        pass
    if "*" not in text and "?" not in text:
        raise ConfigError(f"{text!r} is no pattern: neither a regular expression nor a glob")
    return re.compile(fnmatch.translate(text))


def _plain(options: Options) -> dict[str, Any]:
    """Return the options as JSON values, for the run's row."""
    return {
        name: str(value) if isinstance(value, Path) else value
        for name in Options.__dataclass_fields__
        if (value := getattr(options, name)) is not None
    }


_sessions: WeakKeyDictionary[Any, Session] = WeakKeyDictionary()


def attach(crawl: object, session: Session) -> None:
    """Make *session* the run of *crawl*, the object that all components of one crawl are built from."""
    _sessions[crawl] = session


def session_of(crawl: object) -> Session:
    """Return the run of *crawl*."""
    return _sessions[crawl]
