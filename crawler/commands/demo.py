"""`crawler demo`: the main job with nothing else installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from crawler.commands import console, running
from crawler.commands.cli import exports_option, store_option, verbosity_options
from crawler.errors import ConfigError
from crawler.profiles import Profiles
from crawler.runs import Session
from crawler.sample import Sample
from crawler.store import Store
from crawler.targets import merge, parse_target

PORT = 8791
"""Port of the sample publication; fixed, so that a second demo meets the publication that the first one crawled."""


@click.command("demo")
@store_option
@exports_option
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Port to serve on.")
@verbosity_options
def command(port: int, **given: Any) -> None:
    """Serve the sample publication on loopback and crawl it.

    The first run sees its first edition; each later one sees the next: one article edited, counters grown.
    """
    given["quiet"] = given["quiet"] or not given["verbose"]  # a newcomer wants to see articles, not log lines
    settings = running.settings_from({**given, "allow_private": True, "delay": 0.0, "refresh": True})
    with _served(port, _edition(given["store"])) as sample:
        targets = merge([parse_target(url, Profiles([])) for url in (sample.url, sample.partner_url)])
        code = running.crawl(settings, targets, 0, dry_run=False, report=_report)
    click.echo(f"Store: {given['store']}   JSON Lines: {given['exports'] / 'articles.jsonl'}", err=True)
    click.echo(
        "Try: crawler demo (again: what is new or changed?) · crawler runs · crawler export -f sqlite -o a.db", err=True
    )
    sys.exit(code)


@contextmanager
def _served(port: int, edition: int) -> Iterator[Sample]:
    try:
        sample = Sample(port, edition)
    except OSError as error:
        raise ConfigError(f"port {port} or {port + 1} is taken: give --port") from error
    with sample:
        yield sample


def _edition(store: Path) -> int:
    """Return the edition to show: one more than the demos that ended before, two at the most."""
    if not store.exists():
        return 1
    with Store(store, create=False, readonly=True) as opened:
        ended = [run for run in opened.runs() if run.ended_at and run.exit_code != 130]
    return 2 if ended else 1


def _report(session: Session, _code: int) -> None:
    table = Table("published", "section", "title", "reads", "likes", "sentiment", box=None, pad_edge=False)
    total = 0
    for article in session.store.articles():
        total += 1
        if article.reads is not None and table.row_count < 12:
            score = article.sentiment_score
            sentiment = f"{article.sentiment_label or ''} {'' if score is None else f'{score:+.2f}'}".strip()
            cells = (
                (article.published_at or "")[:10],
                article.section,
                (article.title or "")[:60],
                article.reads,
                article.likes,
            )
            table.add_row(*("" if cell is None else str(cell) for cell in (*cells, sentiment)))
    console.stdout().print(table)
    console.stdout().print(f"... {total} articles")
    console.stderr().print(console.summary(session))
