"""`crawler runs`: past runs of a store."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.table import Table

from crawler.commands.cli import store_option
from crawler.commands.console import stdout
from crawler.errors import ConfigError
from crawler.store import Run, Store


@click.group("runs", invoke_without_command=True)
@store_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def command(ctx: click.Context, store: Path, as_json: bool) -> None:
    """List past runs; `crawler runs show ID` gives one whole."""
    ctx.obj = store
    if ctx.invoked_subcommand:
        return
    with Store(store, create=False, readonly=True) as opened:
        runs = list(opened.runs())
    if as_json:
        for run in runs:
            click.echo(json.dumps(asdict(run), ensure_ascii=False))
        return
    table = Table(box=None)
    for name in ("run", "began", "ended", "command", "targets", "new", "changed", "failed", "exit"):
        # On a narrow terminal times and targets are folded; a cut number would be another one.
        table.add_column(name, overflow="fold", no_wrap=name not in ("began", "ended", "targets"))
    for run in runs:
        table.add_row(*_cells(run))
    stdout().print(table)


@command.command("show")
@click.argument("run_id", type=int)
@click.option("--store", "own", type=click.Path(dir_okay=False, path_type=Path), help="The same as before `show`.")
@click.pass_obj
def show(store: Path, run_id: int, own: Path | None) -> None:
    """Print everything that is known of one run, as JSON."""
    store = own or store
    with Store(store, create=False, readonly=True) as opened:
        run = opened.run(run_id)
        if run is None:
            raise ConfigError(f"no run {run_id} in {store}")
        failures = list(opened.failures(run_id))
    failed = [asdict(failure) for failure in failures]
    click.echo(json.dumps({**asdict(run), "failed_urls": failed}, indent=2, ensure_ascii=False))


def _cells(run: Run) -> list[str]:
    articles = run.stats.get("articles", {})
    return [
        str(run.id),
        run.started_at,
        run.ended_at or "not ended",
        run.command,
        " ".join(run.targets)[:60],
        str(articles.get("new", "")),
        str(articles.get("changed", "")),
        str(run.states.get("failed", 0)),
        "" if run.exit_code is None else str(run.exit_code),
    ]
