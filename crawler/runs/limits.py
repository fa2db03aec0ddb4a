"""How much one run may do."""

from __future__ import annotations

import time

from crawler.runs.options import Options
from crawler.runs.tally import Tally

CUT_SHORT = frozenset({"limit", "max-pages", "max-time", "memusage_exceeded"})
"""Ends of a run that leave pages which it might have asked."""


class Limits:
    """The bounds of a run, and how much of them is used up."""

    def __init__(self, options: Options, tally: Tally) -> None:
        self._options = options
        self._tally = tally
        self._began = time.monotonic()
        self._pages = 0

    @property
    def elapsed(self) -> float:
        """Seconds since the run began."""
        return time.monotonic() - self._began

    @property
    def is_full(self) -> bool:
        """Whether the run has all the new articles that it may take."""
        return bool(self._options.limit) and self._tally.new >= self._options.limit

    def count_page(self) -> None:
        """Note that a page was handed out to be asked."""
        self._pages += 1

    def reached(self) -> str | None:
        """Return the name of the first bound that was reached, None while the run may go on."""
        options = self._options
        if self.is_full:
            return "limit"
        if options.max_pages and self._pages >= options.max_pages:
            return "max-pages"
        if options.max_time and self.elapsed >= options.max_time:
            return "max-time"
        return None
