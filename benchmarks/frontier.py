"""CPU of the frontier as it grows: push, seen-check, lease with outcome, by number of pages and of hosts.

    python benchmarks/frontier.py [--pages 1000 10000 100000 1000000] [--hosts 1 200 20000]

Times are CPU microseconds per page, of a sample at each size; the store is a real file in a temporary folder.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crawler.items import Link
from crawler.store import Outcome, Store

AT = datetime(2026, 1, 1, tzinfo=UTC)
SAMPLE = 5_000
BATCH = 100


def cpu_us(call: Callable[[], int]) -> float:
    """Return the CPU microseconds per unit of what *call* says that it did."""
    before = time.process_time()
    done = call()
    return (time.process_time() - before) * 1e6 / done


def links(first: int, last: int, hosts: int) -> list[Link]:
    """Return links whose addresses look like those of articles, spread over *hosts*."""
    return [
        Link(f"https://h{n % hosts}.example/2026/01/a-story-about-something-{n * 7919 % 1_000_003}-{n}", "article")
        for n in range(first, last)
    ]


def push(store: Store, first: int, last: int, hosts: int) -> int:
    """Push links in batches of one page's size, committed as a crawl commits."""
    for start in range(first, last, BATCH):
        store.frontier.push(links(start, min(start + BATCH, last), hosts), "p", AT)
        if start % (BATCH * 50) == 0:
            store.commit()
    store.commit()
    return last - first


def cycle(store: Store, run_id: int, count: int, at: datetime) -> int:
    """Lease pages and record their outcomes, sixteen in flight."""
    publications = ["p"]
    flight = []
    for number in range(count):
        at += timedelta(milliseconds=20)
        flight += store.frontier.lease(at, limit=1, per_host=32, publications=publications)
        if number >= 16:
            lease = flight.pop(0)
            store.record(Outcome(lease.url, "not-article", at, kind="article", reason="benchmark"), run_id, at)
    for lease in flight:
        store.record(Outcome(lease.url, "not-article", at, kind="article", reason="benchmark"), run_id, at)
    store.commit()
    return count


def measure(pages: list[int], hosts: int) -> None:
    """Print a line for each size that the frontier grows through."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "frontier.db") as store:
        run_id = store.start_run("benchmark", [], {}, AT)
        size = 0
        for day, target in enumerate(pages, start=1):
            at = AT + timedelta(days=day)
            sample = min(SAMPLE, target)
            push(store, size, target - sample, hosts)
            new = cpu_us(lambda target=target, sample=sample: push(store, target - sample, target, hosts))
            store.frontier.forget()
            seen = cpu_us(lambda sample=sample: push(store, 0, sample, hosts))
            done = cpu_us(lambda sample=sample, at=at: cycle(store, run_id, min(1_000, sample // 2), at))
            size = target
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            disk = store.path.stat().st_size / 1e6
            print(
                f"{hosts:>7,} {size:>10,} {new:>8.0f} {seen:>8.0f} {done:>14.0f} {new + done:>10.0f}"
                f" {memory:>8.0f} {disk:>8.0f}",
                flush=True,
            )


def main() -> None:
    """Measure every number of hosts at every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--hosts", type=int, nargs="+", default=[1, 200, 20_000])
    options = parser.parse_args()
    print("CPU microseconds per page; memory in MB is the most so far, disk in MB without the log")
    print(f"{'hosts':>7} {'pages':>10} {'push':>8} {'seen':>8} {'lease+outcome':>14} {'all':>10}", end="")
    print(f" {'memory':>8} {'disk':>8}")
    for hosts in options.hosts:
        measure(options.pages, hosts)


if __name__ == "__main__":
    main()
