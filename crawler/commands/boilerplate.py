"""`crawler boilerplate`: what publications repeat, why the store thinks so, and how to take it back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.table import Table

from crawler import exporters
from crawler.commands.cli import exports_option, store_option
from crawler.commands.console import counted, stdout
from crawler.errors import ConfigError
from crawler.extraction.text import visible
from crawler.store import Repeated, Store


@click.group("boilerplate", invoke_without_command=True)
@store_option
@click.option("--publication", help="Only this publication.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def command(ctx: click.Context, store: Path, publication: str | None, as_json: bool) -> None:
    """List what publications repeat in their articles, and the evidence; it is cut of them."""
    ctx.obj = store
    if ctx.invoked_subcommand:
        return
    with Store(store, create=False, readonly=True) as opened:
        opened.check_publication(publication)
        found = opened.repeated(publication)
    if as_json:
        for one in found:
            click.echo(json.dumps(as_record(one), ensure_ascii=False))
        return
    table = Table("key", "publication", "articles", "of", "at", "", "text", box=None, pad_edge=False)
    for one in found:
        text = visible(" ".join(one.text.split()))
        cells = one.key, one.publication, one.articles, one.of_articles, one.place, one.verdict or "cut", text[:100]
        table.add_row(*map(str, cells))
    stdout().print(table)


_OWN_STORE = click.option(
    "--store", "own", type=click.Path(dir_okay=False, path_type=Path), help="The same as before the command."
)


@command.command("keep")
@click.argument("keys", nargs=-1, required=True)
@_OWN_STORE
@exports_option
@click.pass_obj
def keep(store: Path, keys: tuple[str, ...], own: Path | None, exports: Path) -> None:
    """Put blocks back into the articles that lost them, and leave them there from now on."""
    _decide(own or store, keys, exports, keep=True)


@command.command("cut")
@click.argument("keys", nargs=-1, required=True)
@_OWN_STORE
@exports_option
@click.pass_obj
def cut(store: Path, keys: tuple[str, ...], own: Path | None, exports: Path) -> None:
    """Take back `keep`: cut the blocks of the articles again."""
    _decide(own or store, keys, exports, keep=False)


def as_record(one: Repeated) -> dict[str, object]:
    """Return a repeated block with its evidence as plain JSON values."""
    record = asdict(one)
    del record["block"]
    return {"key": one.key, **record}


def _decide(store: Path, keys: tuple[str, ...], exports: Path, *, keep: bool) -> None:
    """Write what the user decided about each key; raises ConfigError for a key that there is not, before any change."""
    with Store(store, create=False) as opened:
        opened.lock("crawler boilerplate")
        known = {one.key: one for one in opened.repeated()}
        unknown = set(keys) - set(known)
        if unknown:
            raise ConfigError(f"{min(unknown)}: no such key in {store}; `crawler boilerplate` lists them")
        for key in keys:
            changed = opened.keep_repeated(key, datetime.now(UTC), keep=keep) or 0
            click.echo(f"{key}: {_outcome(known[key], changed, keep=keep)}", err=True)
        opened.settle(datetime.now(UTC))
        exporters.refresh(opened, exports)


def _outcome(one: Repeated, changed: int, *, keep: bool) -> str:
    """Return how many articles a decision changed, and why not all that hold the block."""
    said = f"{counted(changed, 'article')} changed"
    if (one.verdict == "kept") is keep:
        return f"{said}: it was {'kept' if keep else 'cut'} already"
    left = one.articles - changed
    if left <= 0:
        return said
    return f"{said}; the other {left} with it never lose it: it stands amid their own text, or they would lose too much"
