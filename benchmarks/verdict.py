"""How well pages are told apart, and how many pages a walk must ask for to reach every article.

    python benchmarks/verdict.py --sites DIR [--wcxb DIR] [--tools DIR] [HOST ...]

*DIR* of the sites holds `sites/HOST.tar`, `truth/HOST.jsonl` and `truth/HOST.nonarticles.tsv`; that of wcxb holds
`pages.jsonl` and `html/ID.html.gz`; that of the tools `serve_sites.py`. The walk asks in the order of
priority, without a network.
"""

from __future__ import annotations

import argparse
import gzip
import heapq
import itertools
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from crawler import urls
from crawler.discovery import robots
from crawler.discovery.listings import find_links
from crawler.discovery.scope import scope_for
from crawler.discovery.verdict import Verdict, judge
from crawler.items import Link
from crawler.page import Page

SHARED = Path(__file__).resolve().parents[2] / "shared"
PREFIXES = {"lievenlebruyn.github.io": "neverendingbooks/"}
"""Sites that lie below a folder of their host."""
_LOCATION = re.compile(r"<loc>\s*(?:<!\[CDATA\[)?\s*(\S+?)\s*(?:\]\]>)?\s*</loc>")


def fetch(server: Any, url: str) -> tuple[int, str, dict[str, str], bytes]:
    """Return status, last address, headers and body of an address of a stored site."""
    for _ in range(5):
        status, headers, body, _ = server.answer("GET", url.partition("#")[0], {})
        named = {name.lower(): value for name, value in headers}
        if status != 301:
            break
        url = urljoin(url, named["location"])
    return status, url, named, body


class Walk:
    """One walk over a site from its home page."""

    def __init__(self, server: Any, host: str) -> None:
        self.server = server
        self.home = f"http://{host}/{PREFIXES.get(host, '')}"
        self.scope = scope_for(self.home)
        status, _, _, body = fetch(server, f"http://{host}/robots.txt")
        self.robots = robots.from_response(status, body)
        self.known: dict[str, Link] = {}
        self.heap: list[tuple[int, int, str]] = []
        self.count = itertools.count()
        self.done: set[str] = set()
        self.judged: dict[str, Verdict] = {}
        self.seconds: Counter[str] = Counter()
        self.links = 0

    def push(self, link: Link) -> None:
        key = urls.fetch_key(link.url)
        old = self.known.get(key)
        if key in self.done or not self.robots.allows(link.url, "crawler"):
            return
        if old is None:
            self.known[key] = link
        else:
            if link.kind != "unknown" and old.kind == "unknown":
                old.kind = link.kind
            if link.priority <= old.priority:
                return
            old.priority = link.priority
        heapq.heappush(self.heap, (-link.priority, next(self.count), key))

    def run(self) -> None:
        self.push(Link(self.home, kind="front"))
        for url in self.sitemap_addresses():
            self.push(Link(url, priority=3000))
        while self.heap:
            key = heapq.heappop(self.heap)[2]
            if key not in self.done:
                self.done.add(key)
                self.visit(self.known[key])

    def sitemap_addresses(self) -> list[str]:
        """Return the pages that the sitemaps named by robots.txt list, needed where listings are closed."""
        found, files = [], list(self.robots.sitemaps)
        while files:
            status, _, _, body = fetch(self.server, files.pop().replace("https:", "http:"))
            for url in _LOCATION.findall(body.decode("utf-8", "replace")) if status == 200 else ():
                (files if url.endswith(".xml") else found).append(url)
        return found

    def visit(self, link: Link) -> None:
        status, url, headers, body = fetch(self.server, link.url)
        if status != 200 or "html" not in headers.get("content-type", ""):
            return
        page = Page(url, body, headers, requested_url=link.url)
        clock = time.perf_counter
        began = clock()
        _ = page.root, page.meta, page.jsonld
        parsed = clock()
        verdict = judge(page, link)
        judged = clock()
        links = find_links(page, self.scope)
        self.seconds.update(parse=parsed - began, judge=judged - parsed, links=clock() - judged)
        self.links += len(links)
        self.judged.setdefault(url, verdict)
        for found in links:
            self.push(found)


def site_row(walk: Walk, truth: Path, host: str) -> str:
    """Return one line of the table: reached, recall, precision, pages asked."""
    rows = [json.loads(line) for line in (truth / f"{host}.jsonl").read_text("utf-8").splitlines()]
    neutral = {row["url"] for row in rows if row.get("optional")}
    for line in (truth / f"{host}.nonarticles.tsv").read_text("utf-8").splitlines():
        kind, _, url = line.partition("\t")
        if kind == "page":
            neutral.add(url)
    names = {url: row["url"] for row in rows for url in (row["url"], *(row.get("also") or []))}
    wanted = {row["url"] for row in rows if row.get("depth") is not None and row["url"] not in neutral}
    reached = {names[url] for url in walk.judged if url in names}
    stored = {url for url, verdict in walk.judged.items() if verdict.is_article and names.get(url, url) not in neutral}
    hits = {names[url] for url in stored if url in names}
    right = sum(url in names for url in stored)
    pages = len(walk.judged)
    cost = " ".join(f"{name} {1000 * seconds / pages:.2f}" for name, seconds in walk.seconds.items())
    recall = len(hits & wanted) / len(wanted)
    return (
        f"{host:26} {len(wanted):6} {len(reached & wanted) / len(wanted):8.3f} {recall:7.3f}"
        f" {right / max(len(stored), 1):9.3f} {len(walk.done):7} {pages:6}"
        f"  {cost}  ({walk.links / pages:.0f} links a page)"
    )


def score_pages(folder: Path, show: bool) -> None:
    """Print precision, recall and F1 of `judge` on single pages of known kinds."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for line in (folder / "pages.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        source = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
        verdict = judge(Page(row["url"] or f"http://example.org/{row['id']}", source))
        truth = row["page_type"] == "article"
        counts[truth, verdict.is_article] += 1
        if show and truth != verdict.is_article:
            print(row["id"], row["page_type"], verdict.reason, row["url"], sep="\t")
    hits, false, missed = counts[True, True], counts[False, True], counts[True, False]
    print(
        f"wcxb: article or not on {counts.total()} pages: precision {hits / (hits + false):.3f}"
        f" recall {hits / (hits + missed):.3f} F1 {2 * hits / (2 * hits + false + missed):.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hosts", nargs="*")
    parser.add_argument("--sites", type=Path)
    parser.add_argument("--wcxb", type=Path, default=SHARED / "corpus" / "wcxb")
    parser.add_argument("--tools", type=Path, default=SHARED / "tools")
    parser.add_argument("--show", action="store_true", help="print each page of wcxb that is judged wrongly")
    options = parser.parse_args()
    if not options.hosts:
        score_pages(options.wcxb, options.show)
    if options.sites is None:
        return
    sys.path.insert(0, str(options.tools))
    import serve_sites

    server = serve_sites.Server(str(options.sites / "sites"))
    print(
        f"{'site':26} {'wanted':>6} {'reached':>8} {'recall':>7} {'precision':>9} {'asked':>7} {'pages':>6}  ms a page"
    )
    for host in options.hosts or sorted(server.sites):
        walk = Walk(server, host)
        walk.run()
        print(site_row(walk, options.sites / "truth", host), flush=True)


if __name__ == "__main__":
    main()
