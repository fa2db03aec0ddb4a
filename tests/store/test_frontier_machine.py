"""The frontier against a model of it that is a dict: any sequence of calls, kills among them."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from crawler import urls
from crawler.items import Link
from crawler.store import WAITING, Outcome, State, Store

AT = datetime.fromisoformat("2026-03-01T12:00:00+00:00")
ADDRESSES = [f"https://{host}.example/{page}" for host in "abc" for page in range(4)]
ENDS: list[State] = ["listing", "not-article", "redirected", "gone", "refused", "failed"]


class FrontierMachine(RuleBasedStateMachine):
    """Every address has the state that the model says; leases are the best of what may be asked."""

    leased = Bundle("leased")

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store(self.folder / "articles.db")
        self.run_id = self.store.start_run("crawl", [], {}, AT)
        self.now = AT
        self.states: dict[str, State] = {}
        self.priorities: dict[str, int] = {}
        self.not_before: dict[str, datetime] = {}
        self.asked: dict[str, State] = {}
        self.read_at: dict[str, datetime] = {}
        self.began: datetime | None = None
        self.was_killed = False
        self.is_resumed = False

    @rule(url=st.sampled_from(ADDRESSES), priority=st.integers(0, 3), refresh=st.booleans())
    def push(self, url: str, priority: int, refresh: bool) -> None:
        new = self.store.frontier.push([Link(url, priority=priority)], "p", self.now, refresh)
        assert new == (url not in self.states)
        refresh = refresh and not (self.is_resumed and self._was_read(url))
        self.priorities[url] = max(priority, self.priorities.get(url, priority))
        if new or (refresh and self.states[url] not in WAITING) or (refresh and self._is_ready(url)):
            self.states[url] = "due"

    @rule(target=leased, limit=st.integers(1, 4), per_host=st.integers(1, 2))
    def lease(self, limit: int, per_host: int) -> list[str]:
        self._promote()
        flying = [urls.host_of(url) for url, state in self.states.items() if state == "leased"]
        expected_at = self.store.frontier.next_at(self.now)
        leases = self.store.frontier.lease(self.now, limit, per_host)
        for lease in leases:
            assert self.states[lease.url] == "due"
            others = [url for url in self.states if self.states[url] == "due" and urls.host_of(url) == lease.host]
            assert lease.priority == max(self.priorities[url] for url in others)
            self.states[lease.url] = "leased"
            flying.append(lease.host)
        assert all(flying.count(lease.host) <= per_host for lease in leases)
        left = {urls.host_of(url) for url, state in self.states.items() if state == "due"}
        if len(leases) < limit:
            assert all(flying.count(host) >= per_host for host in left)
        assert (expected_at == self.now) == ("due" in self.states.values() or bool(leases))
        return [lease.url for lease in leases]

    @rule(given=leased, state=st.sampled_from(ENDS), deferred=st.booleans(), seconds=st.integers(0, 90))
    def record(self, given: list[str], state: State, deferred: bool, seconds: int) -> None:
        for url in given:
            outcome = Outcome(url, "deferred" if deferred else state, self.now)
            outcome.not_before = self.now + timedelta(seconds=seconds)
            self.store.record(outcome, self.run_id, self.now)
            self.states[url] = self.asked[url] = outcome.state
            if not deferred:
                self.read_at[url] = self.now
            self.not_before[url] = outcome.not_before

    @rule(given=leased, seconds=st.integers(0, 90))
    def give_back(self, given: list[str], seconds: int) -> None:
        for url in given:
            not_before = self.now + timedelta(seconds=seconds)
            self.store.frontier.give_back(url, not_before, "host is resting")
            if self.states[url] in WAITING:
                self.states[url], self.not_before[url] = "deferred", not_before

    @rule(seconds=st.integers(1, 60))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule()
    def begin_with_everything(self) -> None:
        self.store.frontier.begin("p", self.now, refresh=True)
        self._begin()
        for url, state in self.states.items():
            if state not in WAITING and not (self.is_resumed and self._was_read(url)):
                self.states[url] = "due"

    @rule()
    def begin(self) -> None:
        self.store.frontier.begin("p", self.now)
        self._begin()
        for url, state in self.states.items():
            if state in ("failed", "refused"):
                self.states[url] = "due"

    @rule()
    def kill_and_resume(self) -> None:
        self.store.commit()
        self.store._database.connection.close()
        self.store = Store(self.folder / "articles.db")
        self.store.frontier.release_leases(self.now)
        self.was_killed, self.is_resumed = True, False
        self.states = {url: "due" if state == "leased" else state for url, state in self.states.items()}

    def _begin(self) -> None:
        self._promote()
        self.is_resumed = self.was_killed and self.began is not None
        self.was_killed = False
        if not self.is_resumed:
            self.began = self.now

    def _was_read(self, url: str) -> bool:
        read_at = self.read_at.get(url)
        again = self.states.get(url) in ("failed", "refused")
        return not again and read_at is not None and self.began is not None and read_at >= self.began

    def _is_ready(self, url: str) -> bool:
        return self.states[url] == "deferred" and self.not_before[url] <= self.now

    def _promote(self) -> None:
        self.states = {url: "due" if self._is_ready(url) else state for url, state in self.states.items()}

    @invariant()
    def every_address_has_its_state(self) -> None:
        assert {url: self.store.state_of(url) for url in self.states} == self.states
        assert sum(self.store.frontier.counts().values()) == len(self.states)
        assert self.store.frontier.waiting() == sum(state in WAITING for state in self.states.values())
        assert self.store.frontier.pending() == any(state in WAITING for state in self.states.values())

    @invariant()
    def the_run_accounts_for_what_it_asked(self) -> None:
        run = self.store.run(self.run_id)
        assert run is not None
        ends = list(self.asked.values())
        assert run.states == {state: ends.count(state) for state in set(ends)}

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


FrontierMachine.TestCase.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestFrontier = FrontierMachine.TestCase
