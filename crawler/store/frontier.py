"""What is to be asked, and when: all that spiders and scheduler know of the queue."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol

from crawler.items import Link
from crawler.store.outcomes import Lease, State


class Frontier(Protocol):
    """The pages that a crawl owes an answer; times are aware and given by the caller."""

    def push(self, links: Iterable[Link], publication: str, at: datetime, refresh: bool = False) -> int:
        """Add the addresses that are not known yet, learn from those that are; return how many were new.

        A known page becomes due when a link states a newer change, or always with *refresh*.
        """

    def begin(self, publication: str, at: datetime, refresh: bool = False) -> int:
        """Make due what a new crawl of *publication* asks, with *refresh* everything; return how many pages.

        A crawl that was killed or interrupted within the last day is gone on with: what it has asked is not due again.
        """

    def end(self) -> None:
        """Close the crawls that this process began, so that the next begins anew."""

    def lease(
        self,
        at: datetime,
        limit: int = 1,
        per_host: int = 1,
        publications: Collection[str] | None = None,
        min_priority: int | None = None,
    ) -> list[Lease]:
        """Hand out up to *limit* pages that may be asked now, never more than *per_host* of one host at a time."""

    def give_back(self, url: str, not_before: datetime, reason: str, retarget: str | None = None) -> None:
        """Return a page that was leased and not asked; it is due again from *not_before*, at *retarget* if given."""

    def extend(self, url: str, at: datetime) -> None:
        """Let the lease of a page that is still being asked run as long again."""

    def release_leases(self, at: datetime) -> int:
        """Make due what a dead run had leased; return how many pages."""

    def next_at(
        self, at: datetime, publications: Collection[str] | None = None, min_priority: int | None = None
    ) -> datetime | None:
        """Return the earliest time at which `lease` may have a page, None when nothing waits."""

    def counts(self, publication: str | None = None, host: str | None = None) -> dict[State, int]:
        """Return the number of pages in each state."""

    def waiting(self) -> int:
        """Return the number of pages that are due, leased or deferred."""

    def pending(self, publications: Collection[str] | None = None) -> bool:
        """Tell whether a page is due, leased or deferred."""
