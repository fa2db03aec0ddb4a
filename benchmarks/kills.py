"""Kill a crawl at random moments, run the same command again, and compare with an undisturbed run.

    python benchmarks/kills.py [--kills 20] [--seed 1]

The sample publication is served on loopback with a small delay between requests, so that kills fall on all parts of a
crawl: entry pages, articles, settling, exporting.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from crawler.sample import serve

DELAY = "0.05"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    dice = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as scratch:
        with serve() as sample:
            seconds = crawl(sample, Path(scratch) / "whole")
            whole, once = state(Path(scratch) / "whole"), asked(sample)
        with serve() as sample:
            folder = Path(scratch) / "killed"
            for _ in range(args.kills):
                # A run goes on where the last one stopped, so each kill falls deeper into the crawl.
                crawl(sample, folder, kill_after=dice.uniform(0.3, seconds / 3))
            crawl(sample, folder)
            killed, again = state(folder), asked(sample)
    pages = len(set(again))
    entries = [page for page in again if is_entry(page)]
    repeats = len(again) - pages - (len(entries) - len(set(entries)))
    print(f"kills                           {args.kills}")
    print(f"undisturbed: articles           {len(whole['articles'])} in {seconds:.1f} s, {len(once)} requests")
    print(f"killed: articles                {len(killed['articles'])}")
    print(f"same articles                   {killed['articles'] == whole['articles']}")
    print(f"same clusters                   {killed['clusters'] == whole['clusters']}")
    print(f"pages asked more than once      {repeats} of {pages} ({100 * repeats / pages:.1f} %), entry pages aside")
    print(f"integrity_check                 {killed['integrity']}")
    print(f"torn lines in the export        {killed['torn']}")


def is_entry(page: tuple[str, str]) -> bool:
    """Tell whether every run asks for a page: robots.txt, sitemaps, feeds, front and section pages."""
    path = page[1].split("?")[0]
    return path.endswith((".xml", ".xml.gz", ".json", ".txt", "/")) and path.count("/") <= 2


def crawl(sample, folder: Path, kill_after: float | None = None) -> float:
    words = ["crawl", sample.url, sample.partner_url, "--allow-private", "--delay", DELAY, "-q"]
    words += ["--store", folder / "articles.db", "--exports", folder]
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "crawler", *words], stderr=subprocess.DEVNULL, env=direct())
    if kill_after is not None:
        store = folder / "articles.db"
        while process.poll() is None and not store.exists():
            time.sleep(0.01)  # the clock starts when the crawl does, not while Python imports
        time.sleep(kill_after)
        process.send_signal(signal.SIGKILL)
    process.wait()
    return time.monotonic() - began


def direct() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def asked(sample) -> list[tuple[str, str]]:
    return [(request.site, request.path) for request in sample.requests if request.status == 200]


def state(folder: Path) -> dict:
    with sqlite3.connect(folder / "articles.db") as connection:
        rows = connection.execute("SELECT url, content_hash, version FROM articles ORDER BY url").fetchall()
        clusters = connection.execute(
            "SELECT group_concat(path) FROM (SELECT cluster_id, substr(url, 23) AS path FROM articles ORDER BY path)"
            " GROUP BY cluster_id ORDER BY 1"
        ).fetchall()
        integrity = connection.execute("PRAGMA integrity_check").fetchone()[0]
    torn = 0
    for line in (folder / "articles.jsonl").open(encoding="utf-8"):
        try:
            json.loads(line)
        except ValueError:
            torn += 1
    # The two runs have servers of their own: ports differ, paths do not.
    return {
        "articles": {url.split("/", 3)[3]: version for url, _hash, version in rows},
        "clusters": clusters,
        "integrity": integrity,
        "torn": torn,
    }


if __name__ == "__main__":
    main()
