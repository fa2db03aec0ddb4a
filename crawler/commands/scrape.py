"""`crawler scrape`: read single pages, files or snapshots to JSON Lines on standard output; stores nothing."""

from __future__ import annotations

import gzip
import sys
import tempfile
import zlib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from crawler import reader, urls
from crawler.commands.cli import known_store_option, profiles_option, verbosity_options
from crawler.commands.targets import read_entries
from crawler.errors import ConfigError, CrawlerError, NotAnArticle
from crawler.exporters.jsonlines import to_line
from crawler.extraction.text import visible
from crawler.items import Article
from crawler.page import Page
from crawler.profiles import Profiles, load_profiles
from crawler.store import Store

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of one page file that are read; more is no page."""


@dataclass(slots=True)
class Source:
    """One target: an address to ask, or a file with the address it came from."""

    url: str | None = None
    file: str | None = None

    @property
    def name(self) -> str:
        """What the user called it."""
        return self.file or self.url or ""


@click.command("scrape")
@click.argument("targets", nargs=-1)
@click.option(
    "-i", "--input", "target_file", type=click.Path(allow_dash=True), help="Targets, one a line or JSON Lines."
)
@click.option("--url", help="Address that a file came from.")
@click.option("--any", "read_any", is_flag=True, help="Read every page as an article: one line a target, in order.")
@known_store_option
@profiles_option
@click.option("--delay", type=click.FloatRange(min=0), help="Seconds between two requests to a host; default adaptive.")
@click.option("--no-robots", is_flag=True, help="Ignore robots.txt; for one's own servers.")
@click.option("--user-agent", help="Who asks; the default names the project.")
@click.option("--contact", help="Address or mailbox added to the user agent.")
@click.option("--header", multiple=True, help="'Name: value' sent with each request; may be repeated.")
@click.option("--cookies", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Netscape cookie file.")
@click.option("--allow-private", is_flag=True, help="Private and loopback addresses may be asked.")
@click.option("-s", "--set", "overrides", multiple=True, metavar="NAME=VALUE", help="Any Scrapy or project setting.")
@verbosity_options
def command(
    targets: tuple[str, ...],
    target_file: str | None,
    url: str | None,
    read_any: bool,
    store: Path | None,
    profiles: tuple[Path, ...],
    **given: Any,
) -> None:
    """Read pages: addresses, .html and .txt files (.gz too), or - for standard input."""
    sources = [_source(text, url) for text in targets]
    if target_file:
        sources += [_entry(entry) for entry in read_entries(target_file)]
    if not sources:
        raise ConfigError("no target: give an address, a file or - for standard input")
    loaded = load_profiles(extra=profiles)
    with opened_store(store) as known:
        answers = _ask([source.url for source in sources if source.file is None and source.url], given)
        failed = 0
        for source in sources:
            try:
                article = _read(source, answers, loaded, read_any=read_any)
            except CrawlerError as error:
                failed += 1
                click.echo(f"crawler: {visible(str(error))}", err=True)
                continue
            sys.stdout.write(to_line(article if known is None else known.clean(article)) + "\n")
    sys.stdout.flush()
    sys.exit(1 if failed else 0)


def opened_store(path: Path | None) -> AbstractContextManager[Store | None]:
    """Return a store that is only read, or None when none was named."""
    return nullcontext() if path is None else Store(path, create=False, readonly=True)


def _entry(entry: dict[str, Any]) -> Source:
    """Return the target of a line: a plain one means what an argument means."""
    if "line" in entry:
        return _source(entry["line"], None)
    return Source(entry.get("url"), entry.get("file"))


def _source(text: str, url: str | None) -> Source:
    if text == "-" or ("://" not in text and Path(text).exists()):
        return Source(url, text)
    if "://" not in text and text.lower().endswith((".html", ".htm", ".txt", ".gz")):
        raise ConfigError(f"{text}: no such file")
    return Source(text if "://" in text else f"https://{text}")


def _read(source: Source, answers: dict[str, Page | CrawlerError], profiles: Profiles, *, read_any: bool) -> Article:
    try:
        page = _load(source) if source.file is not None else _answer(source, answers)
    except CrawlerError as error:
        if not read_any:
            raise
        click.echo(f"crawler: {visible(str(error))}", err=True)
        page = Page(source.url or _file_url(source.name), b"")
    try:
        return reader.read(page, profiles.for_url(page.url), force=read_any)
    except NotAnArticle as verdict:
        raise NotAnArticle(source.name, verdict.reason, verdict.kind) from verdict


def _answer(source: Source, answers: dict[str, Page | CrawlerError]) -> Page:
    answer = answers.get(source.url or "")
    if isinstance(answer, Page):
        return answer
    raise answer or ConfigError(f"{source.url}: no http or https address")


def _load(source: Source) -> Page:
    name = str(source.file)
    try:
        data = sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else Path(name).read_bytes()
        if data[:2] == b"\x1f\x8b":
            data = _unpacked(data)
    except (OSError, EOFError, zlib.error) as error:
        raise CrawlerError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > LARGEST_FILE:
        raise CrawlerError(f"{name}: larger than {LARGEST_FILE >> 20} MiB")
    url = source.url or _file_url(name)
    address = urls.clean(url) if source.url else url
    if address is None:
        raise CrawlerError(f"{name}: {source.url!r} is no http or https address")
    is_text = name.removesuffix(".gz").endswith(".txt") or (name == "-" and b"<" not in data[:4096])
    page = Page(address, data, {"content-type": "text/plain" if is_text else "text/html"})
    own = None if source.url else _own_address(page)
    return page if own is None else Page(own, data, page.headers)


def _own_address(page: Page) -> str | None:
    """Return the address that a saved page gives itself."""
    stated = [attributes["href"] for attributes in page.link_rel("canonical")]
    found = page.first_meta("og:url", "twitter:url")
    stated += [found[1]] if found else []
    return next((address for text in stated if "://" in text and (address := urls.clean(text))), None)


def _unpacked(data: bytes) -> bytes:
    import io

    with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
        return packed.read(LARGEST_FILE + 1)


def load_page(target: str, url: str | None, given: dict[str, Any]) -> Page:
    """Return the page of one target: an address, a file or - for standard input."""
    source = _source(target, url)
    if source.file is not None:
        return _load(source)
    return _answer(source, _ask([source.url or ""], given))


def _file_url(name: str) -> str:
    """Return an address for a file that came without one; `.invalid` is reserved for names that cannot exist."""
    stem = Path(name).name if name != "-" else "stdin"
    return urls.join("http://file.invalid/", stem) or "http://file.invalid/"


def _ask(addresses: list[str], given: dict[str, Any]) -> dict[str, Page | CrawlerError]:
    """Return the answer to each address, asked by the same crawl that `crawler crawl` runs, in a store of its own."""
    if not addresses:
        return {}
    from crawler.commands import fetching

    with tempfile.TemporaryDirectory(prefix="crawler-") as folder:
        return fetching.fetch(addresses, {**given, "store": Path(folder) / "pages.db"})
