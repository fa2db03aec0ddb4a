"""The `crawler` command: one module a command, errors as one line and an exit code."""

from __future__ import annotations

import os
import sys

import click

from crawler.commands.cli import cli
from crawler.errors import CrawlerError
from crawler.extraction.text import visible

__all__ = ["cli", "main"]


def main() -> None:
    """Run the command line; every error raised on purpose is one line on standard error."""
    try:
        code = cli.main(standalone_mode=False)
    except CrawlerError as error:
        code = _say(str(error), error.exit_code)
    except click.ClickException as error:
        hint = f" (see '{error.ctx.command_path} --help')" if isinstance(error, click.UsageError) and error.ctx else ""
        code = _say(error.format_message() + hint, 2)
    except (click.Abort, KeyboardInterrupt):
        code = _say("interrupted", 130)
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code or 0)


def _say(message: str, code: int) -> int:
    click.echo(f"crawler: {visible(' '.join(message.split()))}", err=True)
    return code
