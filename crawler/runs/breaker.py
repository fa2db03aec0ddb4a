"""The circuit breaker of each host: one that fails again and again is left alone for a while, its pages stay due."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from crawler import urls
from crawler.runs.faults import is_of_host
from crawler.runs.fronts import is_silent
from crawler.runs.visit import LONGEST_WAIT
from crawler.store import Outcome, Store

FAULTS = 5
"""Connection errors or server errors in a row after which a host is left alone; bad pages do not count."""
REST = timedelta(seconds=30)
"""How long it is left alone at first; each further fault doubles it."""
MOST_TRIPS = 3
"""Times that a run waits for a host which has answered before; then it goes on without it."""


class Breaker:
    """What one run knows of the faults of its hosts; the store keeps it for the next."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._faults: dict[str, int] = {}
        self._trips: dict[str, int] = {}
        self._answering: set[str] = set()
        self._silent: set[str] = set()
        self.resting: dict[str, tuple[datetime, str]] = {}
        """Hosts that are left alone, each with the time until then and why."""

    def try_again(self, hosts: Iterable[str]) -> None:
        """Ask hosts again that an earlier run left alone for their faults; what a `Retry-After` said stays."""
        for host in set(hosts):
            known = self._store.host(host)
            if known is not None and known.failures >= FAULTS:
                self._store.put_host(host, failures=0, not_before=self._now())

    def is_silent(self, url: str) -> bool:
        """Tell whether nothing answers at the scheme of *url* on a host that answers by the other one."""
        return bool(self._silent) and urls.origin_of(url) in self._silent

    def note(self, outcome: Outcome) -> None:
        """Let a host rest that asks for it, or that has failed several times in a row."""
        host, origin = urls.host_of(outcome.url), urls.origin_of(outcome.url)
        if outcome.retarget is not None and outcome.status is None:
            return  # nobody has answered yet: the other scheme is tried
        if not is_of_host(outcome):
            self._close(host, origin if outcome.status is not None else None)
            return
        if outcome.status is None and is_silent(origin, self._answering):
            # The host answers: it speaks only the other scheme.
            self._faults[origin] = self._faults.get(origin, 0) + 1
            if self._faults[origin] >= FAULTS:
                self._silent.add(origin)
            return
        self._faults[host] = faults = self._faults.get(host, 0) + 1
        rest = outcome.not_before if outcome.status in (429, 503) and outcome.state == "deferred" else None
        if faults >= FAULTS:
            rest = self._now() + self._rest(host)
            self.resting[host] = (rest, outcome.reason)
        self._store.put_host(host, failures=faults, not_before=rest)

    def _close(self, host: str, origin: str | None) -> None:
        """Forget the faults of a host that is well; *origin* is given when it answered."""
        if origin is not None:
            self._answering.add(origin)
        self._trips.setdefault(host, 0)
        self.resting.pop(host, None)
        if self._faults.pop(host, 0):
            self._store.put_host(host, failures=0)

    def _rest(self, host: str) -> timedelta:
        """Return how long a failing host is left alone: a host that has answered in this run is waited for."""
        trips = self._trips.get(host, MOST_TRIPS)
        self._trips[host] = trips + 1
        return REST * 2**trips if trips < MOST_TRIPS else 2 * LONGEST_WAIT
