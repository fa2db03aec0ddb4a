"""`crawler crawl`: crawl publications into the store, then refresh the exports."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from crawler.commands import running
from crawler.commands.cli import exports_option, profiles_option, store_option, verbosity_options
from crawler.commands.targets import read_target_file
from crawler.errors import ConfigError
from crawler.extraction.text import visible
from crawler.profiles import load_profiles
from crawler.targets import Target, merge, parse_target


@click.command("crawl")
@click.argument("targets", nargs=-1)
@click.option(
    "-i", "--input", "target_file", type=click.Path(allow_dash=True), help="Targets, one a line; - for stdin."
)
@store_option
@exports_option
@profiles_option
@click.option("--no-follow", is_flag=True, help="Only the pages given: no sitemap, feed or link.")
@click.option("--limit", type=click.IntRange(min=1), help="Stop after this many new articles.")
@click.option("--max-pages", type=click.IntRange(min=1), help="Stop after this many pages.")
@click.option("--max-time", type=click.FloatRange(min=0, min_open=True), help="Stop after this many seconds.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Leave out articles published before this day.")
@click.option("--include", multiple=True, help="Only addresses that match become articles (regex or glob).")
@click.option("--exclude", multiple=True, help="Addresses that match are never asked (regex or glob).")
@click.option("--refresh", is_flag=True, help="Ask every known page again, conditionally.")
@click.option("--dry-run", is_flag=True, help="Crawl into a store that is thrown away.")
@click.option("--delay", type=click.FloatRange(min=0), help="Seconds between two requests to a host; default adaptive.")
@click.option(
    "--concurrency", type=click.IntRange(min=1), default=1, show_default=True, help="Requests at once to a host."
)
@click.option("--no-robots", is_flag=True, help="Ignore robots.txt; for one's own servers.")
@click.option(
    "--keep-pages",
    type=click.Choice(["last", "all", "none"]),
    default="last",
    show_default=True,
    help="Compressed source of each article's page: of the last reading, of all, or none.",
)
@click.option("--user-agent", help="Who asks; the default names the project.")
@click.option("--contact", help="Address or mailbox added to the user agent.")
@click.option("--header", multiple=True, help="'Name: value' sent with each request; may be repeated.")
@click.option("--cookies", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Netscape cookie file.")
@click.option("--allow-private", is_flag=True, help="Private and loopback addresses may be asked.")
@click.option("-s", "--set", "overrides", multiple=True, metavar="NAME=VALUE", help="Any Scrapy or project setting.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON on standard output.")
@verbosity_options
def command(targets: tuple[str, ...], target_file: str | None, profiles: tuple[Path, ...], **given: Any) -> None:
    """Crawl publications: addresses, hosts or profile ids."""
    texts = [*targets, *(read_target_file(target_file) if target_file else [])]
    if not texts:
        raise ConfigError("no target: give an address, a host or a profile id")
    loaded = load_profiles(extra=profiles)
    good, bad = parse_targets(texts, loaded)
    if not good:
        raise bad[0]
    for error in bad:
        click.echo(f"crawler: {error}", err=True)
    settings = running.settings_from(given)
    code = running.crawl(
        settings,
        merge(good),
        len(bad),
        dry_run=given["dry_run"],
        report=_report(given["as_json"], quiet=given["quiet"]),
    )
    sys.exit(code)


def parse_targets(texts: list[str], profiles: Any) -> tuple[list[Target], list[ConfigError]]:
    """Return the targets that can be used and the errors of the others: one bad seed never stops the rest."""
    good: list[Target] = []
    bad: list[ConfigError] = []
    for text in texts:
        try:
            good.append(parse_target(text, profiles))
        except ConfigError as error:
            bad.append(error)
    return good, bad


def _report(as_json: bool, *, quiet: bool) -> running.Report:
    from crawler.commands import console

    def report(session: Any, code: int) -> None:
        for address, reason in session.problems().items():
            click.echo(f"crawler: {visible(address)}: {visible(reason)}", err=True)
        for line in [] if quiet else console.led_elsewhere(session):
            click.echo(f"crawler: {visible(line)}", err=True)
        if as_json:
            click.echo(json.dumps(console.as_json(session, code), ensure_ascii=False))
        elif not quiet:
            console.stderr().print(console.summary(session))

    return report
