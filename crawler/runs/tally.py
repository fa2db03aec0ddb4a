"""What one run did, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from crawler.runs.faults import is_of_host
from crawler.store import Outcome, Verdict

_MOST_HOSTS = 10
"""Other hosts that are named."""


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
    elsewhere: Counter[str] = field(default_factory=Counter)
    """Entries of sitemaps and feeds that lead to nothing but hosts that are not crawled, by host."""

    def count(self, outcome: Outcome, verdict: Verdict | None) -> None:
        """Count a page that was recorded; *verdict* says what its article was to the store."""
        if outcome.state != "deferred":
            self.states[outcome.state] += 1
        if outcome.status is not None:
            self.received += not is_of_host(outcome)
            self.statuses[outcome.status] += 1
        self.elsewhere.update(outcome.elsewhere)
        if outcome.state == "failed":
            self.reasons[outcome.reason] += 1
        if verdict is not None:
            setattr(self, verdict, getattr(self, verdict) + 1)
        elif outcome.state == "unchanged":
            self.unchanged += 1

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
            "elsewhere": dict(self.elsewhere.most_common(_MOST_HOSTS)),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
        }
