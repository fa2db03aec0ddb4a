"""Score the article reader on labelled pages, side by side with trafilatura where it is installed.

    python benchmarks/extraction.py [--shared DIR] [--corpus aeb fundus wcxb] [--no-peer]

Reads DIR/corpus/{aeb,fundus,wcxb}, writes one prediction file per reader and corpus to a temporary folder, lets
DIR/tools/score_extraction.py score them and prints one table: body (F1 per page, mean), metadata, CPU of one call.
On fundus the body is scored with the standfirst before it, as the labels have it. The peer is never a dependency.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from crawler import extract

Row = dict[str, Any]
CORPORA = ("aeb", "fundus", "wcxb")
COLUMNS = (
    ("pageF1", "body pageF1"),
    ("F1", "body F1"),
    ("P", "P"),
    ("R", "R"),
    ("title_exact", "title"),
    ("auth_F1", "authors F1"),
    ("auth_exact", "authors set"),
    ("day", "day"),
    ("instant", "minute"),
    ("tags_F1", "tags F1"),
    ("dek_tokF1", "dek F1"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--no-peer", action="store_true", help="leave trafilatura out")
    options = parser.parse_args()
    if not (options.shared / "corpus").is_dir():
        sys.exit(f"no labelled pages at {options.shared}/corpus: name their folder with --shared")
    readers: dict[str, Callable[[bytes, str], Row]] = {"crawler": read_own}
    peer = None if options.no_peer else load_peer()
    if peer is not None:
        readers[peer[0]] = peer[1]
    header = ["corpus", "reader", "pages", *(label for _, label in COLUMNS), "ms median", "p95", "max"]
    lines = [header]
    with tempfile.TemporaryDirectory() as folder:
        for corpus in options.corpus:
            for name, read in readers.items():
                lines.append(score(options.shared, corpus, name, read, Path(folder)))
    widths = [max(len(line[at]) for line in lines) for at in range(len(header))]
    for line in lines:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


def score(shared: Path, corpus: str, name: str, read: Callable[[bytes, str], Row], folder: Path) -> list[str]:
    """Read every labelled page of *corpus* and return the line of the table."""
    predictions, ids, spent = folder / f"{corpus}-{name}.jsonl", folder / f"{corpus}.ids", []
    with predictions.open("w", encoding="utf-8") as out:
        for page_id, url, html in pages(shared, corpus):
            begun = time.process_time()
            row = read(html, url)
            spent.append((time.process_time() - begun) * 1000)
            if corpus == "fundus" and row.get("dek") and name == "crawler":
                row["body"] = f"{row['dek']}\n\n{row['body']}"
            out.write(json.dumps({"id": page_id, **row}, ensure_ascii=True) + "\n")
    ids.write_text("\n".join(page_id for page_id, _, _ in pages(shared, corpus, read=False)), encoding="utf-8")
    root = shared / "corpus" / corpus
    fundus = corpus == "fundus"
    html, truth = (root / "test_data",) * 2 if fundus else (root / "html", root / "ground-truth.json")
    command = [sys.executable, str(shared / "tools" / "score_extraction.py"), "fundus" if fundus else "aeb", "--json"]
    command += ["--html", str(html), "--truth", str(truth), "--pred", str(predictions), "--only-ids", str(ids)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result = json.loads(done.stdout.splitlines()[-1])
    spent.sort()
    times = [statistics.median(spent), spent[int(len(spent) * 0.95)], spent[-1]]
    figures = [f"{result[key]:.3f}" if key in result else "-" for key, _ in COLUMNS]
    return [corpus, name, str(len(spent)), *figures, *(f"{value:.1f}" for value in times)]


def pages(shared: Path, corpus: str, read: bool = True) -> Iterator[tuple[str, str, bytes]]:
    """Yield id, address and source of every page of *corpus* that is an article with a labelled body."""
    root = shared / "corpus" / corpus
    if corpus == "fundus":
        found = [
            (path.relative_to(root / "test_data").as_posix().removesuffix(".html.gz"), "https://example.org/", path)
            for path in sorted((root / "test_data").rglob("*.html.gz"))
        ]
    else:
        truth = json.loads((root / "ground-truth.json").read_text(encoding="utf-8"))
        wanted = [page_id for page_id, label in truth.items() if label.get("articleBody", "").strip()]
        if corpus == "wcxb":
            lines = (root / "pages.jsonl").read_text(encoding="utf-8").splitlines()
            articles = {row["id"] for row in map(json.loads, lines) if row["page_type"] == "article"}
            wanted = [page_id for page_id in wanted if page_id in articles]
        found = [
            (page_id, truth[page_id].get("url") or "https://example.org/", root / "html" / f"{page_id}.html.gz")
            for page_id in wanted
        ]
    for page_id, url, path in found:
        yield page_id, url, gzip.decompress(path.read_bytes()) if read else b""


def read_own(html: bytes, url: str) -> Row:
    article = extract(html, url, force=True)
    return {
        "body": article.body,
        "title": article.title,
        "authors": article.authors,
        "published": article.published_at,
        "tags": article.tags,
        "dek": article.dek or "",
    }


def load_peer() -> tuple[str, Callable[[bytes, str], Row]] | None:
    """Return name and reader of trafilatura when it is installed."""
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: the table has our reader alone", file=sys.stderr)
        return None

    def read(html: bytes, url: str) -> Row:
        found = trafilatura.bare_extraction(html, url=url, with_metadata=True)
        if found is None:
            return {"body": ""}
        row = found.as_dict()
        authors = [name.strip() for name in (row["author"] or "").split(";") if name.strip()]
        return {
            "body": row["text"] or "",
            "title": row["title"],
            "authors": authors,
            "published": row["date"],
            "tags": row["tags"],
            "dek": row["description"] or "",
        }

    return f"trafilatura {trafilatura.__version__}", read


if __name__ == "__main__":
    main()
