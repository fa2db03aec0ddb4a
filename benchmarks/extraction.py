"""Score the article reader on labelled pages, every figure beside the peers' in one run.

    python benchmarks/extraction.py [--shared DIR] [--corpus aeb fundus wcxb] [--every N] [--no-peer] [--no-cost]

Our records are made by the command `crawler scrape --any -i LIST`, the peers' by their libraries (peers.py); all are
scored by DIR/tools/score_extraction.py on DIR/corpus. The labels of fundus begin with the standfirst: there our
body is `dek` and `body`. Language is compared with that of the labelled text. With --own-address the pages of fundus
are read at the address that they give themselves, so that profiles of their publications count.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

import cost
import verdict
from fields import load_classifier
from labelled import CORPORA, NO_ADDRESS, Labelled, every_source, load, pages, truth
from peers import Reader, Row, load_peers

OURS = "crawler"
BODY = {"pageF1": "pageF1", "F1": "F1", "P": "P", "R": "R", "empty": "empty"}
FIELDS = {
    "title_exact": ("title", "title"),
    "auth_F1": ("authors F1", "authors"),
    "auth_exact": ("authors set", "authors"),
    "auth_false": ("invented", "authors"),
    "day": ("day", "published"),
    "instant": ("minute", "published"),
    "tags_F1": ("tags F1", "tags"),
    "dek_tokF1": ("dek F1", "dek"),
    "language": ("language", "lang"),
}
"""Figures of fields: the scorer's name, the table's, and the part of a prediction that it judges."""
NORWEGIAN = {"nb": "no", "nn": "no"}
LOW = 0.9
"""Body F1 below which a page counts as misread."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--every", type=int, default=1, help="read every N-th page")
    parser.add_argument("--no-peer", action="store_true", help="our reader alone")
    parser.add_argument("--no-cost", action="store_true", help="leave CPU and memory out")
    parser.add_argument("--own-address", action="store_true")
    parser.add_argument("--keep", type=Path, help="folder in which the predictions are kept")
    options = parser.parse_args()
    if not (options.shared / "corpus").is_dir():
        sys.exit(f"no labelled pages at {options.shared}/corpus: name their folder with --shared")
    chosen = {corpus: pages(options.shared, corpus, options.every) for corpus in options.corpus}
    peers = {} if options.no_peer else load_peers()
    with contextlib.ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        show_accuracy(options, chosen, peers, folder)
    print()
    verdict.score_pages(options.shared / "corpus" / "wcxb", show=False)
    if not options.no_cost:
        print(f"\nCPU of one page, all corpora, one process (libxml2 {cost.parser_version()})")
        for line in cost.compare([page for found in chosen.values() for page in found], peer=bool(peers)):
            print(line, flush=True)
        for line in cost.worst(every_source(options.shared)):
            print(line)


def show_accuracy(
    options: argparse.Namespace, chosen: dict[str, list[Labelled]], peers: dict[str, Reader], folder: Path
) -> None:
    """Print the tables of bodies and fields, and how many pages each reader misreads."""
    scorer = load(options.shared / "tools" / "score_extraction.py")
    low: Counter[str] = Counter()
    bodies, fields = (
        [["corpus", "reader", "pages", *BODY.values(), "under .9"]],
        [["corpus", "reader", *(label for label, _ in FIELDS.values())]],
    )
    said: list[str] = []
    for corpus, found in chosen.items():
        labels = truth(options.shared, corpus, scorer)
        labels = {page.id: labels[page.id] for page in found}
        read = {OURS: lambda found=found: read_own(found, folder, options.own_address)}
        read |= {
            name: lambda found=found, reader=reader: read_peer(found, reader, said) for name, reader in peers.items()
        }
        for name, predict in read.items():
            begun = time.monotonic()
            rows = predict()
            print(f"{corpus} {name}: {time.monotonic() - begun:.0f} s", file=sys.stderr)
            save(folder / f"{corpus}-{name.split()[0]}.jsonl", rows)
            figures, under = score(labels, rows, scorer, corpus, with_dek=name == OURS)
            low[name] += under
            bodies.append([corpus, name, str(len(found)), *(cell(figures.get(key)) for key in BODY), str(under)])
            given = {part for row in rows.values() for part, value in row.items() if value}
            judged = [figures.get(key) if part in given else None for key, (_, part) in FIELDS.items()]
            if any(figure is not None for figure in judged):
                fields.append([corpus, name, *map(cell, judged)])
    for table in (bodies, fields):
        print()
        show(table)
    total = sum(map(len, chosen.values()))
    print(f"\npages under {LOW} of {total}: " + ", ".join(f"{name} {count}" for name, count in low.items()))
    for line, count in Counter(said).items():
        print(f"{line}: {count} pages")


def read_own(found: list[Labelled], folder: Path, own_address: bool) -> dict[str, Row]:
    """Return the records that `crawler scrape --any` prints for *found*, a line a page, in order."""
    targets = folder / "targets.jsonl"
    entries = [{"file": str(page.path), "url": page.url} for page in found]
    if own_address:
        entries = [{name: value for name, value in entry.items() if value != NO_ADDRESS} for entry in entries]
    targets.write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
    command = [sys.executable, "-m", "crawler", "scrape", "--any", "-i", str(targets)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        page.id: {
            "body": record["body"],
            "title": record["title"],
            "authors": record["authors"],
            "published": record["published_at"],
            "tags": record["tags"],
            "dek": record["dek"] or "",
            "lang": record["language"],
        }
        for page, record in zip(found, records, strict=True)
    }


def read_peer(found: list[Labelled], reader: Reader, said: list[str]) -> dict[str, Row]:
    """Return what a peer reads; a page on which it raises has no prediction, and *said* is told."""
    rows = {}
    for page in found:
        try:
            rows[page.id] = reader(page.source(), page.url)
        except Exception as error:  # noqa: BLE001 - whatever a peer raises is a page that it cannot read
            module = reader.__qualname__.split(".")[0].lstrip("_")
            message = next((line.strip() for line in str(error).splitlines() if any(map(str.isalpha, line))), "")
            said.append(f"{module} raised {type(error).__name__} ({message[:60]})")
    return rows


def score(
    labels: dict[str, Row], rows: dict[str, Row], scorer: ModuleType, corpus: str, *, with_dek: bool
) -> tuple[Row, int]:
    """Return the figures of one reader on one corpus, and how many of its bodies are under `LOW`."""
    fundus = corpus == "fundus"
    if fundus and with_dek:
        # The labels begin with the standfirst, which our record keeps apart; the peers leave it in the text.
        rows = {name: row | {"body": f"{row['dek']}\n\n{row['body']}".strip()} for name, row in rows.items()}
    figures, each = scorer.score(labels, rows, fundus)
    if fundus:
        figures["language"] = language_share(labels, rows)
    return figures, sum(row[0] < LOW for row in each)


def language_share(labels: dict[str, Row], rows: dict[str, Row]) -> float | None:
    """Return the share of pages whose language is what py3langid finds in the labelled text; None without it."""
    classify = load_classifier()
    if classify is None:
        return None
    right = []
    for name, label in labels.items():
        wanted = classify(label["body"])[0]
        given = (rows.get(name, {}).get("lang") or "").partition("-")[0].lower()
        right.append(NORWEGIAN.get(given, given) == NORWEGIAN.get(wanted, wanted))
    return sum(right) / len(right)


def cell(value: object) -> str:
    """Return a figure as text; "-" for what the corpus or the reader does not have."""
    return f"{value:.3f}" if isinstance(value, float) else "-" if value is None else str(value)


def save(path: Path, rows: dict[str, Row]) -> None:
    path.write_text("".join(json.dumps({"id": name, **row}) + "\n" for name, row in rows.items()), "utf-8")


def show(table: list[list[str]]) -> None:
    """Print *table* with its columns aligned."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for line in table:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


if __name__ == "__main__":
    main()
