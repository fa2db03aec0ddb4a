"""`crawler replay`: read kept pages again with today's reader and profiles, and take what it gives, or not."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

import click
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from crawler import exporters
from crawler.commands import console
from crawler.commands.cli import exports_option, profiles_option, store_option
from crawler.errors import CrawlerError, StoreError
from crawler.extraction.text import visible
from crawler.profiles import Profiles, load_profiles
from crawler.runs.replay import Differences, chosen_pages, read_again
from crawler.store import DamagedPageError, KeptPage, Store

_NOTHING_KEPT = 3
_SAID_EVERY = 60.0
"""Seconds between two lines about how it goes on, where there is no terminal."""


@click.command("replay")
@click.argument("targets", nargs=-1)
@store_option
@click.option("--publication", help="Only this publication, by its id in the store.")
@click.option("--limit", type=click.IntRange(min=1), help="Stop after this many pages.")
@click.option("--show", type=click.IntRange(min=0), default=2, show_default=True, help="Examples of each field.")
@click.option("--take", is_flag=True, help="Write the new reading into the store; never a new version of an article.")
@exports_option
@profiles_option
@click.option("--json", "as_json", is_flag=True, help="Print the sum as JSON.")
def command(targets: tuple[str, ...], store: Path, take: bool, as_json: bool, **given: Any) -> None:
    """Read kept pages again with today's reader and profiles, and show what differs, field by field.

    Targets are articles (address or id) and publications (address, host or id); without one, all pages are read.
    Nothing is asked of any server, and nothing is written without --take.
    """
    profiles = load_profiles(extra=given["profiles"])
    found = Differences(shown=given["show"])
    with Store(store, create=False, readonly=not take) as opened:
        pages = chosen_pages(opened, targets, given["publication"], profiles)
        pages = islice(pages, given["limit"])
        if take:
            opened.lock("crawler replay")
            settings = {"reader": version("publication-crawler"), "profiles": [str(path) for path in given["profiles"]]}
            with _run(opened, list(targets), settings, found):
                _read_all(opened, pages, profiles, found, take=True)
                opened.settle(_now())
                exporters.refresh(opened, given["exports"])
        else:
            _read_all(opened, pages, profiles, found, take=False)
    if as_json:
        click.echo(json.dumps({**found.to_dict(), "taken": take}, ensure_ascii=False))
    else:
        _show(found, take=take)
    if _is_nothing(found):
        click.echo("crawler: no page is kept; `crawler crawl` keeps them unless --keep-pages none", err=True)
        sys.exit(_NOTHING_KEPT)
    sys.exit(1 if found.problems else 0)


def _is_nothing(found: Differences) -> bool:
    return not found.pages and not found.outdated


@contextmanager
def _run(store: Store, targets: list[str], settings: dict[str, Any], found: Differences) -> Iterator[None]:
    """Note what is taken as a run of the store."""
    run_id = store.start_run("replay", targets, settings, _now())
    code, reason = 130, "interrupted"
    try:
        yield
        code, reason = _NOTHING_KEPT if _is_nothing(found) else 1 if found.problems else 0, "finished"
    except CrawlerError as error:
        code, reason = error.exit_code, "storage" if isinstance(error, StoreError) else "failed"
        raise
    finally:
        store.finish_run(run_id, code, reason, found.to_dict(), _now())


def _read_all(
    store: Store,
    pages: Iterator[tuple[str, KeptPage | DamagedPageError | None]],
    profiles: Profiles,
    found: Differences,
    *,
    take: bool,
) -> None:
    with _progress(found) as tell:
        for article_id, kept in pages:
            if kept is None:
                found.outdated += 1
                continue
            result = read_again(store, article_id, kept, profiles)
            found.add(result)
            if result.problem:
                click.echo(f"crawler: {visible(result.url)}: {visible(result.problem)}; left as it is", err=True)
            if take and result.article is not None and result.changes:
                store.reread(result.article, _now(), result.parts)
            tell()


@contextmanager
def _progress(found: Differences) -> Iterator[Any]:
    """Yield what is called after each page, to say how it goes on: a line on a terminal, else one a minute."""
    last = time.monotonic()

    def say() -> None:
        nonlocal last
        if time.monotonic() - last >= _SAID_EVERY:
            last = time.monotonic()
            click.echo(f"replay: {found.pages} pages read, {found.differing} differ", err=True)

    if not sys.stderr.isatty():
        yield say
        return
    columns = TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console.stderr(), transient=True) as progress:
        task = progress.add_task("reading")
        yield lambda: progress.update(task, description=f"{found.pages} pages read, {found.differing} differ")


def _show(found: Differences, *, take: bool) -> None:
    out = console.stdout()
    table = Table("field", "articles", "gained", "lost", "changed", box=None, pad_edge=False)
    fields = found.to_dict()["fields"]
    for name, one in fields.items():
        table.add_row(name, *(str(one[key]) for key in ("articles", "gained", "lost", "changed")))
    if fields:
        out.print(table)
    for name, one in fields.items():
        for example in one["examples"]:
            out.print(f"\n{name}: {visible(example['url'])}")
            out.print(f"  - {visible(example['before'])}\n  + {visible(example['after'])}")
    verb = "were written" if take else "would be written by --take"
    alone = f" ({found.sources_alone} in nothing but their sources)" if found.sources_alone else ""
    click.echo(f"{found.pages} pages read, {found.differing} articles differ{alone} and {verb}", err=True)
    if found.outdated:
        click.echo(f"{found.outdated} articles have no page of their present version", err=True)


def _now() -> datetime:
    return datetime.now(UTC)
