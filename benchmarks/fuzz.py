"""Feed the readers what no publication would send, until one of them raises, takes too long or gives a broken record.

    pip install atheris && python benchmarks/fuzz.py [--seconds 600] [--cpu 1.0] [--keep DIR] [PAGE ...]

The first byte of an input chooses the door: a page as bytes, a page put together from hostile pieces, a feed, a
sitemap, robots.txt, a profile. Inputs that are worth keeping go to DIR; what breaks a law is left there as
`crash-*`. Each finding becomes a test. PAGEs are seeds beside the built-in ones. Coverage slows Python down: the CPU
that is measured is with it.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["crawler"]):
    from crawler.commands.inspect import command as inspect
    from crawler.discovery import feeds, robots, sitemaps
    from crawler.discovery.listings import find_links
    from crawler.discovery.scope import scope_for
    from crawler.discovery.verdict import judge
    from crawler.errors import CrawlerError, ProfileError
    from crawler.exporters.jsonlines import to_line
    from crawler.page import Page
    from crawler.profiles import Profile
    from crawler.profiles.draft import draft
    from crawler.reader import read
    from crawler.validation import mend

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
URL = "https://www.example-news.org/2024/05/03/rain"
MOST_MEMORY = 2048
"""Megabytes of the whole process, coverage tables included."""
CONTROLS = ["\t\n", "\u202e", "\x1b[31m", "\x00", "\ufeff", " " * 40]
SEEDS = {
    b"\x00": b'<html lang="en"><title>Rain | Ex</title><h1>Rain</h1><p>By Ann Lee<p>It rained all night.',
    b"\x02": b'<rss version="2.0"><channel><item><title>Rain</title><link>/a</link><pubDate>Fri, 03 May 2024</pubDate>',
    b"\x03": b"<urlset><url><loc>https://www.example-news.org/a</loc><lastmod>2024-05-03</lastmod></url></urlset>",
    b"\x04": b"User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 1e9\nSitemap: /s.xml\nContent-Usage: train-ai=n",
    b"\x05": b'domains = ["example-news.org"]\n[fields]\ntitle = ["css:h1", {xpath = "//p", regex = "(a+)+"}]\n',
}


def page_of(source: bytes | str, content_type: str) -> None:
    """Read a page twice, the second time after it was judged and searched for links."""
    headers = {"content-type": content_type}
    page = Page(URL, source, headers, fetched_at=NOW)
    judge(page)
    find_links(page, scope_for(URL))
    article = read(Page(URL, source, headers, fetched_at=NOW), force=True)
    again = read(page, force=True)
    line = to_line(article)
    if line != to_line(again):
        raise AssertionError("the record depends on what was asked of the page before")
    problems = mend(article.to_dict())
    if problems:
        raise AssertionError(f"the record breaks its schema: {problems[:3]}")


def shown(data: bytes) -> None:
    """Make of a page what people look at: the page marked, the draft of a profile."""
    page = Page(URL, data, fetched_at=NOW)
    article = read(page, force=True)
    Profile.parse(draft(page, article), "drafted")
    with tempfile.TemporaryDirectory() as folder, _silence():
        source = Path(folder) / "page.html"
        source.write_bytes(data)
        with contextlib.suppress(SystemExit):  # the verdict is its exit code
            inspect.main([str(source), "--url", URL, "--html", f"{folder}/marked.html"], standalone_mode=False)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def page_of_bytes(data: bytes) -> None:
    kinds = (
        "text/html",
        "text/html; charset=utf-8",
        "text/plain",
        "text/html; charset=shift_jis",
        "",
        "text/html; charset=\x00",
    )
    page_of(data[1:], kinds[data[0] % len(kinds)] if data else "")


def page_of_pieces(data: bytes) -> None:
    given = atheris.FuzzedDataProvider(data)
    parts = []
    while given.remaining_bytes() > 0:
        piece = _PIECES[given.ConsumeIntInRange(0, len(_PIECES) - 1)]
        times = given.ConsumeIntInRange(0, 255)
        parts.append(piece * (1 if times < 240 else 300 * (times - 239)))
        if times % 8 == 0:
            parts.append(given.ConsumeUnicode(12))
        if sum(map(len, parts)) > 400_000:
            break
    page_of("".join(parts), "text/html")


def profile_of(data: bytes) -> None:
    try:
        profile = Profile.parse(data.decode("utf-8", "replace"), "fuzzed")
    except ProfileError:
        return
    read(Page(URL, SEEDS[b"\x00"], fetched_at=NOW), profile, force=True)


def robots_of(data: bytes) -> None:
    rules = robots.from_response(200, data, f"{URL}/robots.txt")
    rules.allows("https://www.example-news.org/" + data[:200].decode("latin-1"), "crawler")
    rules.crawl_delay("crawler")


DOORS: tuple[Callable[[bytes], None], ...] = (
    page_of_bytes,
    page_of_pieces,
    lambda data: feeds.read_feed(URL, data, {"content-type": "text/xml"}) and None,
    lambda data: sitemaps.read_sitemap(URL, data) and None,
    robots_of,
    profile_of,
    shown,
)
_PIECES = [*Path(__file__).with_name("fuzz_pieces.txt").read_text("utf-8").splitlines(), *CONTROLS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--cpu", type=float, default=1.0, help="seconds of CPU that one input may take")
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"))
    parser.add_argument("--replay", type=Path, help="run one kept input alone")
    options = parser.parse_args()

    def one(data: bytes) -> None:
        begun = time.process_time()
        with contextlib.suppress(CrawlerError):
            DOORS[data[0] % len(DOORS) if data else 0](data[1:])
        spent = time.process_time() - begun
        if spent > options.cpu:
            raise AssertionError(f"{spent:.2f} s of CPU")

    if options.replay:
        one(options.replay.read_bytes())
        return
    options.keep.mkdir(parents=True, exist_ok=True)
    seeds = [door + (b"\x00" if door == b"\x00" else b"") + text for door, text in SEEDS.items()]
    seeds += [b"\x01" + bytes(range(start, 255, 7)) for start in range(40)]
    seeds += [b"\x00\x00" + page.read_bytes() for page in options.pages]
    for number, seed in enumerate(seeds):
        (options.keep / f"seed-{number}").write_bytes(seed)
    arguments = [
        f"-max_total_time={options.seconds}",
        f"-rss_limit_mb={MOST_MEMORY}",
        "-timeout=60",
        "-max_len=65536",
        "-len_control=0",
    ]
    arguments.append(f"-artifact_prefix={options.keep}/")
    atheris.Setup([sys.argv[0], *arguments, str(options.keep)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
