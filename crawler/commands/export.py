"""`crawler export`: write what the store holds."""

from __future__ import annotations

from pathlib import Path

import click

from crawler import exporters
from crawler.commands.cli import store_option
from crawler.commands.console import counted
from crawler.errors import ConfigError
from crawler.store import Store

_ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".db": "sqlite", ".sqlite": "sqlite"}
"""Endings of files and the format that they name."""
_COMPRESSED = {".gz": "gz", ".zst": "zst"}
_OTHERS_COMPRESSED = frozenset({".7z", ".br", ".bz2", ".lz4", ".lzma", ".rar", ".xz", ".z", ".zip"})
"""Endings that name a compression which is not written."""


@click.command("export")
@store_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(exporters.FORMATS)),
    show_default="that of the ending of -o, else jsonl",
)
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
    form: str | None,
    output: str,
    compress: str | None,
    publication: str | None,
    query: str | None,
    with_duplicates: bool,
) -> None:
    """Write what the store holds, whole or not at all."""
    target = None if output == "-" else Path(output)
    form, compress = named(target, form, compress)
    if target is None and form == "sqlite":
        raise ConfigError("sqlite needs a file: give -o FILE")
    if target is not None and store.exists() and target.exists() and target.samefile(store):
        raise ConfigError(f"{target} is the store itself; give another file")
    selection = exporters.Selection(publication, query, with_duplicates)
    with Store(store, create=False, readonly=True) as opened:
        opened.check_publication(publication)
        count = exporters.export(opened, target, selection, form=form, compress=compress)
    if target is not None or not count:
        click.echo(f"{target or 'standard output'}: {counted(count, 'article')}", err=True)


def named(target: Path | None, form: str | None, compress: str | None) -> tuple[str, str]:
    """Return the format and the compression of *target*, by what was given, else by its name.

    Raises ConfigError for an ending that names nothing that can be written, or another compression than that given.
    A name without an ending, or of a device, says nothing.
    """
    if target is None:
        return form or "jsonl", compress or ""
    outer = target.suffix.lower()
    ending = target.with_suffix("").suffix.lower() if outer in _COMPRESSED else outer
    if form is None and ending and ending not in _ENDINGS and not _is_device(target):
        known = ", ".join((*_ENDINGS, *(f".jsonl{packed}" for packed in _COMPRESSED)))
        raise ConfigError(f"{target}: {outer!r} names no format that is written; known are {known}, or give -f")
    form = form or _ENDINGS.get(ending, "jsonl")
    stated = _COMPRESSED.get(outer)
    if outer in _OTHERS_COMPRESSED or (stated and (form == "sqlite" or compress not in (None, stated))):
        told = compress or ("not compressed" if form == "sqlite" else "gz or zst")
        raise ConfigError(f"{target}: its ending {outer!r} says otherwise: {form} is written {told}")
    return form, compress or stated or ""


def _is_device(target: Path) -> bool:
    return target.exists() and not target.is_file()
