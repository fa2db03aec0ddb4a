"""`crawler scrape`: read single pages, files or snapshots to JSON Lines on standard output; stores nothing."""

from __future__ import annotations

import gzip
import sys
import tempfile
import zlib
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from crawler import reader, urls
from crawler.commands.cli import known_store_option, profiles_option, verbosity_options
from crawler.commands.targets import read_entries
from crawler.discovery.markup import is_binary
from crawler.discovery.verdict import EMPTY, NO_TEXT
from crawler.errors import AddressError, ConfigError, CrawlerError, GoneError, NotAnArticle
from crawler.exporters.jsonlines import to_line
from crawler.extraction.text import clean, visible
from crawler.items import Article
from crawler.page import Page
from crawler.profiles import Profiles, load_profiles
from crawler.store import Store
from crawler.targets import with_scheme

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of one page file that are read; more is no page."""


NO_HOST = "file.invalid"
"""Host of files that came without an address; `.invalid` is reserved for names that cannot exist."""


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
    "-i",
    "--input",
    "target_file",
    type=click.Path(allow_dash=True),
    help="Targets: one a line, or JSON Lines with the keys url and file (either, or a file and the url it came from).",
)
@click.option("--url", help="Address that the file came from; for one target.")
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
    sources = [_source(text, url, must_exist=not read_any) for text in targets]
    if target_file:
        sources += [_entry(entry, must_exist=not read_any) for entry in read_entries(target_file)]
    if not sources:
        raise ConfigError("no target: give an address, a file or - for standard input")
    if url is not None and len(sources) > 1:
        raise ConfigError('--url is the address of one file; for several give -i lines of {"file": ..., "url": ...}')
    loaded = load_profiles(extra=profiles)
    with opened_store(store) as known:
        answers = _ask([source.url for source in sources if source.file is None and source.url], given)
        errors = []
        for source in sources:
            article, error = _read(source, answers, loaded, read_any=read_any)
            errors.append(error)
            if error is not None:
                click.echo(f"crawler: {visible(str(error))}", err=True)
            if article is not None:
                sys.stdout.write(to_line(article if known is None else known.clean(article)) + "\n")
    sys.stdout.flush()
    sys.exit(_exit_code(errors))


def _exit_code(errors: Iterable[CrawlerError | None]) -> int:
    """Return 0 where nothing went wrong, the code of the errors where all targets failed alike, else 1."""
    codes = {0 if error is None else error.exit_code for error in errors}
    return codes.pop() if len(codes) == 1 else 1


def opened_store(path: Path | None) -> AbstractContextManager[Store | None]:
    """Return a store that is only read, or None when none was named."""
    return nullcontext() if path is None else Store(path, create=False, readonly=True)


def _entry(entry: dict[str, Any], *, must_exist: bool) -> Source:
    """Return the target of a line: a plain one means what an argument means."""
    if "line" in entry:
        return _source(entry["line"], None, must_exist=must_exist)
    url = entry.get("url")
    return Source(with_scheme(url) if url else None, entry.get("file"))


def _source(text: str, url: str | None, *, must_exist: bool = True) -> Source:
    """Return what *text* names; raises ConfigError for a folder, an address that is none and, unless told, no file."""
    if url is not None:
        url = with_scheme(url)
        if urls.clean(url) is None:
            raise ConfigError(f"--url {url[:200]!r}: no http or https address")
    if "://" in text:
        return Source(text)
    if text != "-" and Path(text).is_dir():
        if text and not must_exist:
            return Source(url, text)
        raise ConfigError(f"{text}: is a folder; give its files, or an address with https://")
    is_file = text == "-" or Path(text).exists()
    if not is_file and not text.lower().endswith((".html", ".htm", ".txt", ".gz")):
        return Source(f"https://{text}")
    if not is_file and must_exist:
        raise ConfigError(f"{text}: no such file")
    return Source(url, text)


def _read(
    source: Source, answers: dict[str, Page | CrawlerError], profiles: Profiles, *, read_any: bool
) -> tuple[Article | None, CrawlerError | None]:
    """Return the article of a target, or why there is none; with *read_any* a record says so too."""
    try:
        page = _load(source) if source.file is not None else _answer(source, answers)
        _check_text(page)
        return reader.read(page, profiles.for_url(page.url), force=read_any), None
    except NotAnArticle as verdict:
        error: CrawlerError = NotAnArticle(source.name, verdict.reason, verdict.kind)
    except CrawlerError as problem:
        error = problem
    return (_unread(source, error, profiles) if read_any else None), error


def _check_text(page: Page) -> None:
    """Raise NotAnArticle for a page that is empty or no text and cannot be read even as any page."""
    if not page.body.strip():
        raise NotAnArticle(page.url, EMPTY)
    if isinstance(page.body, bytes) and is_binary(page.body):
        raise NotAnArticle(page.url, NO_TEXT)


def _unread(source: Source, error: CrawlerError, profiles: Profiles) -> Article:
    """Return the record of a target that could not be read: its address and what went wrong."""
    address = urls.clean(source.url) if source.url else None
    page = Page(address or _file_url(source.name), b"")
    reason = str(error).removeprefix(f"{source.name}: ").removeprefix("cannot be read: ")
    article = reader.read(page, profiles.for_url(page.url), force=True)
    article.warnings = [f"could not be read: {clean(reason)}"]
    if isinstance(error, GoneError):
        article.status = "gone"
    return article


def _answer(source: Source, answers: dict[str, Page | CrawlerError]) -> Page:
    answer = answers.get(source.url or "")
    if isinstance(answer, Page):
        return answer
    raise answer or AddressError(f"{source.url}: no http or https address")


def _load(source: Source) -> Page:
    name = str(source.file)
    try:
        data = _read_bytes(name)
        if data[:2] == b"\x1f\x8b":
            data = _unpacked(data)
    except (OSError, ValueError, EOFError, zlib.error) as error:
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


def _read_bytes(name: str) -> bytes:
    """Return the bytes of a file, one more than may be at most: devices and pipes have no end."""
    if name == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    with Path(name).open("rb") as file:
        return file.read(LARGEST_FILE + 1)


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
    """Return an address for a file that came without one."""
    stem = Path(name).name if name != "-" else "stdin"
    return urls.join(f"http://{NO_HOST}/", stem) or f"http://{NO_HOST}/"


def _ask(addresses: list[str], given: dict[str, Any]) -> dict[str, Page | CrawlerError]:
    """Return the answer to each address, asked by the same crawl that `crawler crawl` runs, in a store of its own."""
    if not addresses:
        return {}
    from crawler.commands import fetching

    with tempfile.TemporaryDirectory(prefix="crawler-") as folder:
        return fetching.fetch(addresses, {**given, "store": Path(folder) / "pages.db"})
