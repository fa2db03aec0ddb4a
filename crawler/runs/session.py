"""One run over one store: what it may ask, what it recorded, and how it ended. Knows no Scrapy."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from crawler import urls
from crawler.discovery.listings import FEED
from crawler.errors import StoreError
from crawler.items import Link
from crawler.runs.breaker import Breaker
from crawler.runs.fronts import Fronts
from crawler.runs.limits import CUT_SHORT, Limits
from crawler.runs.options import Options
from crawler.runs.selection import Selection
from crawler.runs.tally import Tally
from crawler.runs.visit import LONGEST_WAIT, Plan
from crawler.store import WAITING, Lease, Outcome, State, Store, Verdict
from crawler.targets import Target

GIVEN_PRIORITY = 1_000_000
"""Priority of the addresses that the user named: before anything that discovery finds."""

ANNOUNCED = FEED + 1
"""Priority of sitemaps and feeds that a profile or robots.txt names: before those at the usual places."""


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
        self._limits = Limits(options, self.tally)
        self._selection = Selection(options)
        self._breaker = Breaker(store, now)
        self._uncommitted = 0
        self._committed = time.monotonic()
        self.plans = {target.publication: self._plan(target) for target in targets}
        self.fronts = Fronts(store, targets)
        names = [address for target in targets for address in target.start]
        self.run_id = store.start_run(command, names, options.to_dict(), now())

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
            self._breaker.try_again(map(urls.host_of, target.start))
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
            is_wanted=self._selection.why_unwanted,
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
                self._limits.count_page()
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
        reason = self._selection.why_refused(lease)
        if reason is None and self._breaker.is_silent(lease.url):
            state, reason = "failed", f"nothing answers by {urls.scheme_of(lease.url)}"
        if reason is None:
            return None
        return Outcome(url=lease.url, state=state, reason=reason, fetched_at=self.now(), kind=lease.kind)

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

    def record(self, outcome: Outcome) -> Verdict | None:
        """Keep the outcome of a page; return `new`, `changed` or `unchanged` for an article.

        A page that cannot be written ends the run: every later one would fail in the same way. What was committed is
        safe, and the rest stays due.
        """
        if self.error is not None:
            return None
        if outcome.article is not None and self._limits.is_full:
            self._give_back(outcome, "limit reached")
            return None
        try:
            verdict = self.store.record(outcome, self.run_id, self.now())
            self.fronts.note(outcome, self.now())
            self.tally.count(outcome, verdict)
            self._breaker.note(outcome)
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

    def _must_stop(self) -> bool:
        if self.stop_reason is None:
            self.stop_reason = self._limits.reached()
        return self.stop_reason is not None

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
        if reason in CUT_SHORT:
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
            for host, (until, reason) in self._breaker.resting.items()
        }

    @property
    def elapsed(self) -> timedelta:
        """Time since the run began."""
        return timedelta(seconds=self._limits.elapsed)


_sessions: WeakKeyDictionary[Any, Session] = WeakKeyDictionary()


def attach(crawl: object, session: Session) -> None:
    """Make *session* the run of *crawl*, the object that all components of one crawl are built from."""
    _sessions[crawl] = session


def session_of(crawl: object) -> Session:
    """Return the run of *crawl*."""
    return _sessions[crawl]
