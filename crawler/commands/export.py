"""`crawler export`: write what the store holds."""

from __future__ import annotations

from pathlib import Path

import click

from crawler import exporters
from crawler.commands.cli import store_option
from crawler.errors import ConfigError
from crawler.store import Store


@click.command("export")
@store_option
@click.option("-f", "--format", "form", type=click.Choice(list(exporters.FORMATS)), default="jsonl", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), default="-", help="File to write, - for standard output."
)
@click.option(
    "--compress",
    type=click.Choice([c for c in exporters.COMPRESSIONS if c]),
    help="Compress JSON Lines; taken from the ending of -o when not given.",
)
@click.option("--publication", help="Only this publication.")
@click.option("--query", help="Only articles that hold these words.")
@click.option("--with-duplicates", is_flag=True, help="Copies of other articles too.")
def command(
    store: Path,
    form: str,
    output: str,
    compress: str | None,
    publication: str | None,
    query: str | None,
    with_duplicates: bool,
) -> None:
    """Write what the store holds, whole or not at all."""
    target = None if output == "-" else Path(output)
    if target is None and form == "sqlite":
        raise ConfigError("sqlite needs a file: give -o FILE")
    if target is not None and store.exists() and target.exists() and target.samefile(store):
        raise ConfigError(f"{target} is the store itself; give another file")
    if compress is None and form == "jsonl":
        compress = {".gz": "gz", ".zst": "zst"}.get(Path(output).suffix)
    selection = exporters.Selection(publication, query, with_duplicates)
    with Store(store, create=False, readonly=True) as opened:
        count = exporters.export(opened, target, selection, form=form, compress=compress or "")
    if target is not None or not count:
        click.echo(f"{target or 'standard output'}: {count} articles", err=True)
