"""The command group and the options that commands share."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

COMMANDS = {
    "crawl": "Crawl publications into the store, then refresh the exports.",
    "scrape": "Read single pages, files or snapshots to JSON Lines; stores nothing.",
    "demo": "Serve the sample publication on loopback and crawl it.",
    "export": "Write what the store holds.",
    "schema": "Print the record's JSON Schema.",
    "inspect": "Show every field of one page with its source.",
    "runs": "List past runs.",
    "replay": "Read kept pages again and show what differs, field by field.",
    "boilerplate": "List what publications repeat, and decide what stays.",
    "profile": "List, check and draft publication profiles.",
}


class Commands(click.Group):
    """A group that imports a command when it is asked for: `crawler schema` need not load a crawler."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names in the order of a first use."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Return the command *name*, or None."""
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"crawler.commands.{name}").command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command for a mistyped one."""
        import difflib

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, 1)
            raise click.UsageError(f"no command {args[0]!r}" + (f", did you mean {near[0]!r}?" if near else ""), ctx)
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("publication-crawler"), prog_name="crawler")
def cli() -> None:
    """Turn publications on the web into clean, deduplicated, versioned article records.

    Data goes to standard output, everything else to standard error.
    """


def store_option(function: F) -> F:
    """Add `--store`."""
    return click.option(
        "--store",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("exports/articles.db"),
        show_default=True,
        help="SQLite file that remembers everything.",
    )(function)


def exports_option(function: F) -> F:
    """Add `--exports`."""
    return click.option(
        "--exports",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("exports"),
        show_default=True,
        help="Folder of articles.jsonl, which is written anew.",
    )(function)


def known_store_option(function: F) -> F:
    """Add `--store` for a command that reads pages and only uses what a store knows."""
    return click.option(
        "--store",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Store whose knowledge of what each publication repeats is applied; it is read, never written.",
    )(function)


def profiles_option(function: F) -> F:
    """Add `--profiles`."""
    return click.option(
        "--profiles",
        type=click.Path(exists=True, path_type=Path),
        multiple=True,
        help="Folder of further profiles, or one of them; may be repeated.",
    )(function)


def verbosity_options(function: F) -> F:
    """Add `-v` and `-q`."""
    function = click.option(
        "-v", "--verbose", is_flag=True, help="Say more: the whole log, a line and more for each page."
    )(function)
    return click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")(function)
