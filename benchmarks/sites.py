"""Crawl whole stored publications to their end and compare with what they are known to hold.

    python benchmarks/sites.py --sites DIR [--only HOST ...] [--shared ../shared] [--keep FOLDER]

DIR holds `sites/<host>.tar` and `truth/<host>.jsonl`, as unpacked from `shared/sites/open.tar.xz`. Each site is served
on loopback under its own name by `shared/tools/serve_sites.py` and crawled by `crawler crawl` in a process of its own.

Columns: articles found of those reachable; stored records that are articles; articles stored twice; titles equal;
published day (or month, where the truth has no more) equal; author sets equal; requests; CPU ms a page; peak MB;
seconds; exit code.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

from crawler import urls

STARTS = {"lievenlebruyn.github.io": "http://lievenlebruyn.github.io/neverendingbooks/"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--keep", type=Path, help="folder for the stores; kept")
    parser.add_argument("--port", type=int, default=8200)
    parser.add_argument("--json", type=Path, help="write the figures and the errors here")
    args = parser.parse_args()
    hosts = sorted(path.stem for path in (args.sites / "truth").glob("*.jsonl"))
    hosts = [host for host in hosts if not args.only or host in args.only]
    server = subprocess.Popen(
        [sys.executable, args.shared / "tools" / "serve_sites.py", args.sites / "sites", "--port", str(args.port)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        for line in server.stderr:
            if line.startswith("listening"):
                break
        figures = [measure(host, args) for host in hosts]
    finally:
        server.terminate()
        server.wait()
    show(figures)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False))


def measure(host: str, args: argparse.Namespace) -> dict:
    with tempfile.TemporaryDirectory() as scratch:
        folder = (args.keep or Path(scratch)) / host
        folder.mkdir(parents=True, exist_ok=True)
        run = crawl(STARTS.get(host, f"http://{host}/"), folder, args.port)
        records = [json.loads(line) for line in (folder / "articles.jsonl").open(encoding="utf-8")]
    return {"host": host, **run, **compare(records, truth(args.sites, host))}


def crawl(start: str, folder: Path, port: int) -> dict:
    environment = {**os.environ, "http_proxy": f"http://127.0.0.1:{port}", "no_proxy": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.time()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            MEASURED,
            "crawl",
            start,
            "--delay",
            "0",
            "--json",
            "-q",
            "--store",
            folder / "articles.db",
            "--exports",
            folder,
        ],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    summary, peak = done.stdout.strip().splitlines()[-2:]
    return {
        "exit": done.returncode,
        "seconds": round(time.time() - began, 1),
        "cpu": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 2),
        "peak_mb": round(int(peak) / 1024, 1),
        "summary": json.loads(summary),
    }


MEASURED = """
import atexit, resource, sys
atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True))
from crawler.commands import main
main()
"""


def truth(sites: Path, host: str) -> dict:
    articles = [json.loads(line) for line in (sites / "truth" / f"{host}.jsonl").open(encoding="utf-8")]
    rows = [
        line.rstrip("\n").split("\t") for line in (sites / "truth" / f"{host}.nonarticles.tsv").open(encoding="utf-8")
    ]
    return {"articles": articles, "pages": {urls.identity(row[1]) for row in rows if row[0] in ("page", "site-page")}}


def compare(records: list[dict], known: dict) -> dict:
    by_key = {}
    for number, article in enumerate(known["articles"]):
        for address in [article["url"], *article.get("also", [])]:
            by_key.setdefault(urls.identity(address), number)
    hits: dict[int, list[dict]] = {}
    wrong = []
    for record in records:
        keys = [urls.identity(record[name]) for name in ("canonical_url", "url", "requested_url")]
        number = next((by_key[key] for key in keys if key in by_key), None)
        if number is not None:
            hits.setdefault(number, []).append(record)
        elif not any(key in known["pages"] for key in keys):
            wrong.append(record["url"])
    wanted = [
        n
        for n, article in enumerate(known["articles"])
        if not article.get("optional") and article.get("depth") is not None
    ]
    counted = [n for n in hits if not known["articles"][n].get("optional")]
    result = {
        "reachable": len(wanted),
        "found": sum(n in hits for n in wanted),
        "missed": [known["articles"][n]["url"] for n in wanted if n not in hits][:200],
        "stored": len(records),
        "wrong": wrong[:200],
        "precision": 1 - len(wrong) / max(1, len(records)),
        "twice": [[r["url"] for r in hits[n]] for n in counted if len(hits[n]) > 1][:100],
    }
    for name, check in (("title", same_title), ("published", same_day), ("authors", same_authors)):
        judged = [(hits[n][0], known["articles"][n]) for n in counted if known["articles"][n].get(name)]
        errors = [
            (r["url"], r["published_at"] if name == "published" else r[name], a[name])
            for r, a in judged
            if not check(r, a)
        ]
        result[name] = (len(judged) - len(errors), len(judged))
        result[f"{name}_errors"] = errors[:100]
    return result


def plain(text: str | None) -> str:
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return "".join(re.findall(r"\w", text))


def same_title(record: dict, article: dict) -> bool:
    return plain(record["title"]) == plain(article["title"])


def same_day(record: dict, article: dict) -> bool:
    stated, found = article["published"], record["published_at"] or ""
    length = 10 if len(stated) >= 10 else len(stated)
    return found[:length] == stated[:length]


def same_authors(record: dict, article: dict) -> bool:
    return {plain(name) for name in record["authors"]} == {plain(name) for name in article["authors"]}


def show(figures: list[dict]) -> None:
    heads = [
        "site",
        "found/reachable",
        "recall",
        "precision",
        "twice",
        "titles",
        "days",
        "authors",
        "requests",
        "ms/page",
        "MB",
        "seconds",
        "exit",
    ]
    rows = [heads]
    for f in figures:
        pages = max(1, f["summary"]["pages"])
        shares = [
            f"{100 * good / total:.1f} %" if total else "-"
            for good, total in (f["title"], f["published"], f["authors"])
        ]
        rows.append(
            [
                f["host"],
                f"{f['found']}/{f['reachable']}",
                f"{100 * f['found'] / max(1, f['reachable']):.1f} %",
                f"{100 * f['precision']:.1f} %",
                len(f["twice"]),
                *shares,
                f["summary"]["requests"],
                f"{1000 * f['cpu'] / pages:.1f}",
                f"{f['peak_mb']:.0f}",
                f"{f['seconds']:.0f}",
                f["exit"],
            ]
        )
    widths = [max(len(str(row[n])) for row in rows) for n in range(len(heads))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths, strict=True)))


if __name__ == "__main__":
    main()
