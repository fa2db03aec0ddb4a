"""`crawler profile`: list publication profiles, check them against saved pages, draft new ones."""

from __future__ import annotations

import difflib
import shlex
import sys
from pathlib import Path

import click
from rich.table import Table

from crawler import profiles as house
from crawler import reader, urls
from crawler.commands import console
from crawler.commands.cli import profiles_option
from crawler.commands.scrape import NO_HOST, load_page
from crawler.discovery.verdict import judge
from crawler.errors import ConfigError
from crawler.extraction.text import visible

_NOTHING_CHECKED = 3
_PAGES = Path("tests/publications")
"""Where the saved pages lie unless told."""


@click.group("profile")
def command() -> None:
    """List, check and draft publication profiles."""


@command.command("list")
@profiles_option
def list_profiles(profiles: tuple[Path, ...]) -> None:
    """List the profiles that are known, with their publications."""
    table = Table("id", "name", "domains", "own rules for", box=None, pad_edge=False)
    for profile in _load(profiles):
        table.add_row(profile.id, profile.name or "", ", ".join(profile.domains), ", ".join(profile.fields) or "-")
    console.stdout().print(table)


@command.command("check")
@click.argument("names", nargs=-1)
@click.option(
    "--pages",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    show_default="tests/publications",
    help="Folder of saved pages: <id>/<case>/page.html and expected.json.",
)
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    envvar="CRAWLER_CORPUS",
    help="Folder of pages that expectations name and do not hold; may be repeated.",
)
@click.option("--rewrite", is_flag=True, help="Put what is read now into the expectations that nobody has signed.")
@profiles_option
def check(
    names: tuple[str, ...], pages: Path | None, corpus: tuple[Path, ...], profiles: tuple[Path, ...], *, rewrite: bool
) -> None:
    """Read every saved page with its profile and say which rule gave each field."""
    pages = pages or _PAGES
    loaded = _load(profiles)
    unknown = [name for name in names if loaded.get(name) is None]
    if unknown:
        near = difflib.get_close_matches(unknown[0], [profile.id for profile in loaded], 1)
        hint = f"did you mean {near[0]!r}?" if near else "`crawler profile list` shows those there are"
        raise ConfigError(f"no profile {unknown[0]!r}; {hint}")
    own = {profile.id for profile in house.load_profiles(profiles[0], profiles[1:])} if profiles else set()
    # Those that come with the package were checked where their pages are.
    known = {profile.id for profile in loaded if profile.id in own or (pages / profile.id).is_dir()}
    chosen = [profile for profile in loaded if profile.id in (names or known)]
    for path in house.rewrite(chosen, pages, reader.read, corpus) if rewrite else ():
        click.echo(f"{path}: rewritten", err=True)
    results = house.check(chosen, pages, reader.read, corpus)
    for name in () if names else _orphans(pages, loaded):
        click.echo(f"crawler: {visible(str(pages / name))}: saved pages of no profile that is known", err=True)
    if not results:
        raise ConfigError(f"nothing to check: no saved page in {pages}; name their folder with --pages")
    for result in results:
        _report(result)
    for profile in chosen:
        for rule in house.idle_rules(profile, results):
            click.echo(f"{profile.id}: no saved page takes a value from {visible(rule)}")
    failed, skipped = sum(not result.is_ok for result in results), sum(bool(result.skipped) for result in results)
    read = f"{console.counted(len(chosen), 'profile')}, {console.counted(len(results), 'saved page')}"
    click.echo(f"{read}, {failed} failed, {skipped} skipped", err=True)
    if skipped == len(results):
        click.echo("crawler: nothing was checked: name the folder of the pages with --corpus", err=True)
        sys.exit(_NOTHING_CHECKED)
    sys.exit(1 if failed else 0)


def _orphans(pages: Path, profiles: house.Profiles) -> list[str]:
    """Return the names of the folders in *pages* that hold cases of profiles that there are not."""
    cases = pages.glob("*/*/expected.json")
    return sorted({case.parent.parent.name for case in cases if profiles.get(case.parent.parent.name) is None})


def _report(result: house.CaseResult) -> None:
    """Print what one saved page says."""
    state = f"skipped: {result.skipped}" if result.skipped else "ok" if result.is_ok else "failed"
    click.echo(f"{result.profile}/{result.case or '-'}: {visible(state)}")
    for field, rule in result.rules.items():
        click.echo(f"    {field}: {visible(rule)}")
    for problem in result.problems:
        click.echo(f"    ! {visible(problem)}")


@command.command("new")
@click.argument("target")
@click.option("--url", help="Address that a file came from.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write; default is stdout."
)
@click.option(
    "--save", type=click.Path(file_okay=False, path_type=Path), help="Keep the page as a case in this folder."
)
@click.option("--allow-private", is_flag=True, help="Private and loopback addresses may be asked.")
def new(target: str, url: str | None, output: Path | None, save: Path | None, allow_private: bool) -> None:
    """Draft a profile from a page and what the generic reader found: an address, a file or -."""
    page = load_page(target, url, {"allow_private": allow_private})
    if urls.host_of(page.url) == NO_HOST:
        raise ConfigError(f"{target}: the page does not say its address: give --url")
    verdict = judge(page)
    if not verdict.is_article:
        click.echo(f"crawler: {visible(target)}: not an article: {visible(verdict.reason)}; drafted anyway", err=True)
    article = reader.read(page, force=True)
    profile_id = output.stem if output else house.draft_id(page)
    text = house.draft(page, article)
    _check_draft(text, profile_id)
    known = _load(()).for_url(page.url)
    if known is not None:
        taken = f"{known.id} claims this address already"
        then = "yours takes its place" if known.id == profile_id else f"one of yours named {known.id}.toml replaces it"
        click.echo(f"crawler: {taken}; {then}", err=True)
    if output is None:
        click.echo(text, nl=False)
    elif output.exists():
        raise ConfigError(f"{output}: is there already; a draft never overwrites a profile")
    else:
        _write(output, text)
        at = ["--url", url] if url else []
        look = shlex.join(["crawler", "inspect", target, *at, "--profiles", str(output.parent), "--html", "look.html"])
        click.echo(f"{output}: written; see what it reads with `{visible(look)}`", err=True)
    if save is not None:
        try:
            case = house.save_case(save, house.draft_case(page), page, article, profile_id)
        except OSError as error:
            raise ConfigError(f"{save}: cannot be written: {error.strerror or error}") from error
        click.echo(f"{case}: saved, unreviewed; fill in 'reviewed_by' when its fields are right", err=True)


def _check_draft(text: str, profile_id: str) -> None:
    """Raise ProfileError for a draft that could not be loaded: its file's name is no id."""
    house.Profile.parse(text, profile_id)


def _load(folders: tuple[Path, ...]) -> house.Profiles:
    return house.load_profiles(extra=folders)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror or error}") from error
