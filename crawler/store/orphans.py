"""Further pages of articles whose first page became no article: what they hold is in no record, and is said so."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable

from crawler import urls
from crawler.items import Article
from crawler.store.outcomes import WAITING, State
from crawler.store.runs import Runs

_PARTS = "SELECT EXISTS (SELECT 1 FROM article_parts WHERE number <> 1)"
_PAGES = """
SELECT number, state, reason, run_id, outcome FROM pages
WHERE article_id IS NULL AND kind = 'article' AND state IN ('article', 'not-article')
  AND (reason GLOB 'page [0-9]* of http*' OR reason GLOB 'whole of http*')
"""
_REASON = re.compile(r"(?P<which>page \d+|whole) of (?P<first>\S+?)(?:, of which .*)?")


class Orphans:
    """Keeps the states of further pages in step with the articles; joins the transaction that is open."""

    def __init__(
        self, connection: sqlite3.Connection, starting_at: Callable[[str], Article | None], runs: Runs
    ) -> None:
        self._execute = connection.execute
        self._starting_at = starting_at
        self._runs = runs

    def settle(self) -> int:
        """Write of each further page whether it is in an article; return how many pages changed their state.

        What such a page holds stays in the store, and is joined when its first page becomes an article.
        """
        if not self._execute(_PARTS).fetchone()[0]:
            return 0
        changed = 0
        for number, state, reason, run_id, outcome in self._execute(_PAGES).fetchall():
            told = _REASON.fullmatch(reason)
            now = None if told is None else self._judged(told["which"], told["first"])
            if now is not None and now != (state, reason):
                changed += now[0] != state
                self._execute(
                    "UPDATE pages SET state = ?1, outcome = ?1, reason = ?2 WHERE number = ?3", (*now, number)
                )
                self._runs.account(run_id, now[0], (run_id, outcome))
        return changed

    def _judged(self, which: str, first: str) -> tuple[State, str] | None:
        """Return state and reason of a page of the article at *first*; None while that is to be asked yet."""
        if self._starting_at(first) is not None:
            return "article", f"{which} of {first}"
        row = self._execute("SELECT state, reason FROM pages WHERE key = ?", (urls.fetch_key(first),)).fetchone()
        if row is not None and row[0] in WAITING:
            return None
        why = "that was not asked" if row is None else f"{row[0]}{f' ({row[1]})' if row[1] else ''}"
        return "not-article", f"{which} of {first}, of which the first is no article here: {why}"
