"""What reading costs: CPU beside trafilatura in the same process on the same pages, and the memory of each page."""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from labelled import Labelled
from lxml import etree, html
from peers import load_trafilatura

from crawler import extract


def timed(read: Callable[[bytes, str], Any], source: bytes, url: str) -> float:
    """Return the CPU milliseconds that one reading takes."""
    begun = time.process_time()
    read(source, url)
    return (time.process_time() - begun) * 1000


def whole(source: bytes, url: str) -> Any:
    return extract(source, url, force=True)


def compare(pages: list[Labelled], peer: bool = True) -> Iterator[str]:
    """Yield lines of CPU figures: the whole record, trafilatura's record with metadata, the parse alone."""
    read: dict[str, Callable[[bytes, str], Any]] = {
        "crawler.extract": whole,
        "lxml parse alone": lambda source, _url: html.document_fromstring(source),
    }
    if peer:
        read["trafilatura.bare_extraction"] = load_trafilatura()
    for reader in read.values():
        reader(pages[0].source(), pages[0].url)
    spent: dict[str, list[float]] = {name: [] for name in read}
    for number, page in enumerate(pages):
        source = page.source()
        # The order turns, so that no reader always finds the caches that another has warmed.
        for name in list(read)[:: -1 if number % 2 else 1]:
            spent[name].append(timed(read[name], source, page.url))
    own = spent["crawler.extract"]
    for name, values in spent.items():
        ordered = sorted(values)
        ratio = statistics.median(own) / statistics.median(values)
        each = statistics.median(ours / other for ours, other in zip(own, values, strict=True))
        yield (
            f"{name:28} median {statistics.median(values):7.2f}  mean {statistics.mean(values):7.2f}"
            f"  p95 {ordered[int(len(ordered) * 0.95)]:7.1f}  max {ordered[-1]:7.1f} ms"
            f"  ours / this: of medians {ratio:.3f}, median of ratios {each:.3f}"
        )


def worst(pages: Iterable[tuple[str, str, bytes]]) -> Iterator[str]:
    """Yield the page that takes most CPU and the one that takes most memory, each page read in a process of its own."""
    rows = []
    extract(b"<p>The first page loads what is loaded once.</p>", "https://publication.example/", force=True)
    for name, url, source in pages:
        cost, grown = _apart(source, url)
        rows.append((cost, grown, name, len(source)))
    for label, row in (("most CPU", max(rows)), ("most memory", max(rows, key=lambda row: row[1]))):
        yield (
            f"worst of {len(rows)} pages, {label}: {row[2]} ({row[3] / 1e6:.2f} MB of source):"
            f" {row[0]:.0f} ms, {row[1]:.0f} MB"
        )


def _apart(source: bytes, url: str) -> tuple[float, float]:
    """Return CPU milliseconds and growth in megabytes of reading one page in a child of this process."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            cost = timed(whole, source, url)
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            os.write(theirs, f"{cost} {grown}".encode())
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    if not said:
        raise RuntimeError(f"the reading of {url} ended without a word")
    cost, grown = said.split()
    return float(cost), float(grown)


def parser_version() -> str:
    """Return the version of the HTML parser that all readers but resiliparse share."""
    return ".".join(map(str, etree.LIBXML_VERSION))
