"""Front pages: under which scheme they answer, and where a publication's sitemaps and feeds are looked for then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from crawler import urls
from crawler.discovery.entries import entry_links, placed
from crawler.runs.faults import PRIVATE, is_answered, is_of_body, is_warning
from crawler.store import WAITING, Lease, Outcome, Store
from crawler.targets import Target


class Fronts:
    """The front pages that a run has asked for.

    The usual places of sitemaps and feeds are guesses: they go into the frontier when the front page is through, under
    the scheme and host that it was had from, so that no guess goes to a port that does not speak the scheme.
    """

    def __init__(self, store: Store, targets: Iterable[Target]) -> None:
        self._store = store
        self._others = {
            address: other
            for target in targets
            for pair in target.fallbacks.items()
            for address, other in (pair, pair[::-1])
        }
        self._awaited: dict[str, tuple[str, str]] = {}
        self._answered: dict[str, str] = {}

    def expect(self, address: str, publication: str, at: datetime) -> None:
        """Wait for the front page at *address*, which is in the frontier; guesses of earlier runs follow it at once."""
        known = self._store.url_of(address) or address
        links = entry_links(placed(address, known))
        if self._store.state_of(address) in WAITING:
            self._awaited[urls.fetch_key(address)] = (address, publication)
            links = [link for link in links if self._store.state_of(link.url) is not None]
        self._store.frontier.push(links, publication, at)

    def note(self, outcome: Outcome, at: datetime) -> None:
        """Look for sitemaps and feeds once a front page is through; *outcome* is recorded, of any page."""
        key = urls.fetch_key(outcome.url) if self._awaited else ""
        if key not in self._awaited or outcome.state == "deferred":
            return
        address, publication = self._awaited.pop(key)
        final = outcome.url
        if outcome.state == "redirected" and outcome.links:
            final = outcome.links[0].url
            there = urls.fetch_key(final)
            if there not in self._awaited and self._store.state_of(final) in WAITING:
                self._awaited[there] = (address, publication)
                return
        if outcome.reason == PRIVATE:
            return
        if outcome.status is not None:
            self._answered[urls.host_of(final)] = urls.scheme_of(final)
        self._store.frontier.push(entry_links(placed(address, final)), publication, at)

    def other_address(self, lease: Lease, reason: str) -> str | None:
        """Return the same address under the other scheme where that may answer what got no answer for *reason*.

        An address that was given without a scheme is tried under both, once; one that nobody named follows the front
        page of its host.
        """
        if is_answered(reason) or is_of_body(reason) or is_warning(reason):
            return None
        other = self._others.pop(lease.url, None)
        if other is not None:
            self._others.pop(other, None)
            return other
        scheme = urls.scheme_of(lease.url)
        answered = self._answered.get(lease.host, scheme)
        if lease.found_on is not None or answered == scheme:
            return None
        return answered + lease.url.removeprefix(scheme)


def is_silent(origin: str, answering: set[str]) -> bool:
    """Tell whether only the other scheme of *origin*, as of `https://example.org`, is among those *answering*."""
    scheme, _, rest = origin.partition("://")
    other = "http" if scheme == "https" else "https"
    return origin not in answering and f"{other}://{rest}" in answering
