"""What a person sees: tables, a progress bar on a terminal, log lines elsewhere."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from crawler.runs import Session


def stdout() -> Console:
    """Return a console for data; as wide as it likes where it is no terminal."""
    return Console(width=None if sys.stdout.isatty() else 200, highlight=False, markup=False)


def stderr() -> Console:
    """Return a console for everything that is not data."""
    return Console(stderr=True, width=None if sys.stderr.isatty() else 120, highlight=False, markup=False)


def counted(count: int, noun: str) -> str:
    """Return a number with what it counts.

    >>> counted(1, "article"), counted(0, "article")
    ('1 article', '0 articles')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def summary(session: Session) -> Table:
    """Return the table that ends a crawl."""
    tally = session.tally
    table = Table(title=f"run {session.run_id}", title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_column(justify="left")
    table.add_row("articles", str(tally.new), "new")
    table.add_row("", str(tally.changed), "changed")
    table.add_row("", str(tally.unchanged), "unchanged")
    table.add_row("", str(tally.duplicate), "duplicates in the store, left out of exports")
    for place, (state, count) in enumerate(sorted(tally.states.items(), key=lambda pair: (-pair[1], pair[0]))):
        table.add_row("" if place else "pages", str(count), state)
    if tally.waiting:
        table.add_row("", str(tally.waiting), "still to be asked")
    for reason, count in tally.reasons.most_common(10):
        table.add_row("failures", str(count), reason)
    table.add_row("requests", str(tally.requests), f"{tally.bytes / 1e6:.1f} MB moved")
    table.add_row("time", str(_seconds(session.elapsed)), ending(session))
    return table


def led_elsewhere(session: Session) -> list[str]:
    """Return what to say where sitemaps and feeds lead to another host, and to more pages than the run read of its own.

    A publication that also has a feed of what others made is none of these.
    """
    tally = session.tally
    own = tally.new + tally.changed + tally.unchanged
    return [
        f"sitemaps and feeds lead to {host} ({counted(count, 'page')}), which is not crawled: `crawler crawl {host}`"
        " does that, and a profile that has both in `domains` makes them one publication"
        for host, count in tally.elsewhere.most_common(1)
        if count > own
    ]


def ending(session: Session) -> str:
    """Return how a run ended that has more to ask; empty for one that came to its end."""
    reasons = {"limit", "max-pages", "max-time", "memusage_exceeded"}
    if session.ended_by in reasons:
        return f"stopped at {session.ended_by.removesuffix('_exceeded')}; the same command goes on from here"
    if session.ended_by == "shutdown":
        return "interrupted; the same command goes on from here"
    return ""


def as_json(session: Session, exit_code: int) -> dict[str, Any]:
    """Return the summary for machines."""
    return {
        "run": session.run_id,
        "exit_code": exit_code,
        "reason": session.ended_by,
        "seconds": round(session.elapsed.total_seconds(), 3),
        **session.tally.to_dict(),
    }


def _seconds(elapsed: timedelta) -> timedelta:
    return timedelta(seconds=round(elapsed.total_seconds()))


class CrawlProgress:
    """A line that shows how a crawl goes on; only on a terminal."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=20),
            TextColumn("{task.fields[state]}"),
            TimeElapsedColumn(),
            console=stderr(),
            transient=True,
        )
        self.task = self.progress.add_task("crawling", total=None, state="")

    def update(self) -> None:
        """Show the counts of this moment."""
        tally = self.session.tally
        pages, waiting = sum(tally.states.values()), self.session.store.frontier.waiting()
        state = f"{tally.new} new, {tally.changed} changed, {pages} pages, {waiting} waiting"
        self.progress.update(self.task, completed=pages, total=pages + waiting, state=state)
