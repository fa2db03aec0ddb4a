"""Precision, recall and cost of finding copies, beside other methods on the same labelled pairs.

    python benchmarks/duplicates.py [--corpus ../shared/corpus] [--tool ../shared/tools/make_dup_pairs.py]
                                    [--template ../shared/seed/*.txt] [--seed 20261122] [--sizes 1000 10000 50000]

The pairs come from the tool; classes `x_...` are added here: hard negatives across publications and pages in Japanese.
Ours is what the index holds after everything was put and settled, without the pairs being known. MinHash needs
`datasketch`, which is no dependency. The curve is CPU milliseconds an article, over invented texts with a tenth copies.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path

import xxhash

from crawler import urls
from crawler.dedup import fingerprint, settle
from crawler.dedup.words import is_unspaced, words_of
from crawler.items import Article
from crawler.store.migrations import run_script
from crawler.store.sketches import SCHEMA, Sketches

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
AT = "2026-01-01T00:00:00Z"
Record = dict[str, object]
Method = Callable[[str, str], bool]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--tool", type=Path, default=SHARED / "tools/make_dup_pairs.py")
    parser.add_argument("--template", type=Path, default=next((SHARED / "seed").glob("*.txt"), None))
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10000, 50000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles, pairs = make_pairs(options, Path(folder))
        add_hard_cases(articles, pairs, options, random.Random(options.seed))
        compare(articles, pairs, Path(folder))
        grow(options.sizes, Path(folder) / "curve.db")


def make_pairs(options: argparse.Namespace, folder: Path) -> tuple[dict[str, Record], list[Record]]:
    """Run the tool and return its articles by id, and its pairs."""
    aeb, fundus = options.corpus / "aeb", options.corpus / "fundus/test_data"
    command = [sys.executable, options.tool, "--aeb", aeb / "ground-truth.json", "--aeb-html", aeb / "html"]
    command += ["--fundus", fundus, "--template", options.template, "--out", folder, "--seed", str(options.seed)]
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
    articles = {record["id"]: record for record in map(json.loads, lines)}
    for record in articles.values():
        record["body"] = "\n\n".join(record["body"])
    return articles, [json.loads(line) for line in (folder / "pairs.jsonl").read_text("utf-8").splitlines()]


def add_hard_cases(
    articles: dict[str, Record], pairs: list[Record], options: argparse.Namespace, source: random.Random
) -> None:
    """Add the classes of our own."""

    def add(record: Record, **changes: object) -> str:
        name = f"x{len(articles):06d}"
        articles[name] = {**record, "id": name, **changes}
        return name

    def pair(cls: str, label: int, a: str, b: str) -> None:
        pairs.append({"cls": cls, "label": label, "a": a, "b": b})

    by_class = defaultdict(list)
    for made in list(pairs):
        by_class[made["cls"]].append(made)
    for cls in ("n_template_topic", "n_entity_swap", "n_same_site", "n_daily_report"):
        for number, made in enumerate(by_class[cls][:60]):
            site = f"chain{number}.example"
            other = add(articles[str(made["b"])], publication=site, url=f"https://{site}/{cls}/{number}")
            pair("x_elsewhere_" + cls, 0, str(made["a"]), other)
    for number, body in enumerate(_unspaced_bodies(options.corpus / "fundus")):
        title, names = body[:18], Counter(re.findall(r"[\u4e00-\u9fff]{2,4}", body)).most_common(1)
        base = {
            "publication": f"jp{number}.example",
            "published": "2026-01-01",
            "lang": "ja",
            "title": title,
            "body": body,
        }
        first = add(base, url=f"https://jp{number}.example/1")
        for edit in range(15):
            site = f"jpsite{edit}.example"
            rate = source.choice([0.02, 0.05, 0.1])
            edited = "".join(sign for sign in body if source.random() > rate)[: int(len(body) * source.uniform(0.5, 1))]
            link = f"https://{site}/{number}"
            pair("x_p_japanese", 1, first, add(base, publication=site, url=link, title=edited[3:20], body=edited))
            name = "".join(source.sample("東西南北川山田島松本", 3))
            swapped = body.replace(names[0][0], name)
            other = add(base, publication=site, url=link + "/n", title=f"{title}（{name}）", body=swapped)
            if names[0][1] > 2:
                pair("x_n_japanese_swap", 0, first, other)
        for later in range(2):
            pair(
                "x_n_japanese_random",
                0,
                first,
                add(base, url=f"https://x{later}/{number}", body=body[::-1], title="別"),
            )


def _unspaced_bodies(folder: Path) -> list[str]:
    bodies = []
    for path in sorted(folder.rglob("*.json")):
        for version in json.loads(path.read_text("utf-8")).values():
            sections = (version.get("body") or {}).get("sections", []) if isinstance(version, dict) else []
            body = "\n\n".join(text for section in sections for text in section.get("paragraphs") or [])
            if body and is_unspaced(body):
                bodies.append(body)
    return bodies


def open_index(path: Path) -> tuple[sqlite3.Connection, Sketches]:
    """Return an index in a new file, with the pragmas of the store."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = wal", "synchronous = normal", "temp_store = memory", "cache_size = -32768"):
        connection.execute(f"PRAGMA {pragma}")
    table = "CREATE TABLE articles (id TEXT PRIMARY KEY, cluster_id TEXT, duplicate_of TEXT, body TEXT);\n"
    run_script(connection, SCHEMA + table)
    return connection, Sketches(connection)


def our_links(articles: dict[str, Record], path: Path) -> Method:
    """Put and settle all articles and return what was linked; the same address is the same record."""
    connection, sketches = open_index(path)
    ids = {name: f"{xxhash.xxh3_64_intdigest(name.encode()):016x}" for name in articles}
    connection.execute("BEGIN")
    for name, record in articles.items():
        title, body = str(record["title"]), str(record["body"])
        article = Article(id=ids[name], publication=str(record["publication"]), published_at=str(record["published"]))
        connection.execute("INSERT INTO articles VALUES (?, ?, NULL, ?)", (ids[name], ids[name], body))
        sketches.put(article, fingerprint(title, body))
    settle(sketches, AT)
    linked = set(connection.execute("SELECT a, b FROM article_links WHERE relation != 'possible'"))
    connection.execute("COMMIT")
    connection.close()
    keys = {name: urls.identity(str(record["url"])) for name, record in articles.items()}
    return lambda a, b: keys[a] == keys[b] or (min(ids[a], ids[b]), max(ids[a], ids[b])) in linked


def other_methods(articles: dict[str, Record]) -> dict[str, Method]:
    """Return the methods that ours is compared with, each over the text alone but for the last."""
    words = {name: words_of(str(record["body"])) for name, record in articles.items()}
    exact = {name: " ".join(found) for name, found in words.items()}
    titles = {name: " ".join(words_of(str(record["title"]))) for name, record in articles.items()}
    days = {name: date.fromisoformat(str(record["published"])) for name, record in articles.items()}
    hashes = {name: _simhash(found) for name, found in words.items()}
    methods: dict[str, Method] = {
        "exact": lambda a, b: exact[a] == exact[b],
        "simhash3": lambda a, b: (hashes[a] ^ hashes[b]).bit_count() <= 3,
        "title7d": lambda a, b: titles[a] == titles[b] and abs((days[a] - days[b]).days) <= 7,
    }
    try:
        from datasketch import MinHash
    except ImportError:
        print("datasketch is not installed: MinHash is left out")
        return methods
    signs = {}
    for name, found in words.items():
        signs[name] = MinHash(128)
        signs[name].update_batch([" ".join(found[n : n + 5]).encode() for n in range(max(1, len(found) - 4))])
    for least in (0.5, 0.8):
        methods[f"minhash{least}"] = lambda a, b, least=least: signs[a].jaccard(signs[b]) >= least
    return methods


def _simhash(words: list[str]) -> int:
    counts = [0] * 64
    for start in range(max(1, len(words) - 2)):
        value = xxhash.xxh3_64_intdigest(" ".join(words[start : start + 3]).encode())
        for bit in range(64):
            counts[bit] += 1 if value >> bit & 1 else -1
    return sum(1 << bit for bit in range(64) if counts[bit] > 0)


def compare(articles: dict[str, Record], pairs: list[Record], folder: Path) -> None:
    """Print the share of pairs that each method links, by class, then precision, recall and F1."""
    methods = {"ours": our_links(articles, folder / "pairs.db"), **other_methods(articles)}
    print(
        f"{len(articles)} articles, {len(pairs)} pairs; per cent of pairs linked (p_ copies, n_ different articles)\n"
    )
    print(f"{'class':32} {'pairs':>5} " + " ".join(f"{name:>10}" for name in methods))
    by_class = defaultdict(list)
    for made in pairs:
        by_class[str(made["cls"])].append((str(made["a"]), str(made["b"])))
    for cls, found in sorted(by_class.items()):
        shares = (100 * sum(method(*pair) for pair in found) / len(found) for method in methods.values())
        print(f"{cls:32} {len(found):5} " + " ".join(f"{share:10.1f}" for share in shares))
    for title, own in (("tool's classes", False), ("all classes", True)):
        print(f"\n{title:32} {'P':>10} {'R':>10} {'F1':>10}")
        chosen = [made for made in pairs if own or not str(made["cls"]).startswith("x_")]
        for name, method in methods.items():
            linked = [made["label"] for made in chosen if method(str(made["a"]), str(made["b"]))]
            precision = sum(map(int, linked)) / max(1, len(linked))
            recall = sum(map(int, linked)) / sum(int(made["label"]) for made in chosen)
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"{name:32} {precision:10.4f} {recall:10.4f} {f1:10.4f}")


class Writer:
    """Invents articles: words by Zipf's law with set phrases, a tenth of the articles edited copies of recent ones."""

    def __init__(self, seed: int, publications: int) -> None:
        self.random = random.Random(seed)
        self.publications = publications
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(60_000)))
        self.phrases = [self.words(self.random.randint(2, 5)) for _ in range(3000)]
        self.recent: list[list[str]] = []

    def words(self, count: int) -> list[str]:
        return [f"w{bisect(self.weights, self.random.random() * self.weights[-1]):x}" for _ in range(count)]

    def article(self, number: int) -> Article:
        if self.recent and self.random.random() < 0.1:
            text = [word for word in self.random.choice(self.recent) if self.random.random() > 0.03]
        else:
            text = []
            while len(text) < 650:
                text += self.words(8) + self.random.choice(self.phrases)
            self.recent = [*self.recent[-499:], text]
        return Article(
            id=f"{xxhash.xxh3_64_intdigest(str(number).encode()):016x}",
            publication=f"p{self.random.randrange(self.publications)}.example",
            title=" ".join(self.words(9)),
            published_at=f"2026-01-{self.random.randint(1, 28):02d}",
            body=" ".join(text),
        )


def grow(sizes: list[int], path: Path, batch: int = 1000) -> None:
    """Print what an article costs as the index grows."""
    if not sizes:
        return
    connection, sketches = open_index(path)
    writer = Writer(1, 100)
    print(f"\n{'articles':>8} {'fingerprint':>12} {'put':>8} {'settle':>8} {'sum':>8}   CPU ms an article")
    for done in range(0, max(sizes), batch):
        made = [writer.article(done + number) for number in range(batch)]
        connection.execute("BEGIN")
        rows = ((article.id, article.id, article.body) for article in made)
        connection.executemany("INSERT INTO articles VALUES (?, ?, NULL, ?)", rows)
        times = [time.process_time()]
        prints = [fingerprint(article.title, article.body) for article in made]
        times.append(time.process_time())
        for article, found in zip(made, prints, strict=True):
            sketches.put(article, found)
        times.append(time.process_time())
        settle(sketches, AT)
        connection.execute("COMMIT")
        times.append(time.process_time())
        if done + batch in sizes:
            costs = [(after - before) * 1000 / batch for before, after in pairwise(times)]
            print(f"{done + batch:8} {costs[0]:12.3f} {costs[1]:8.3f} {costs[2]:8.3f} {sum(costs):8.3f}", flush=True)
    size = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%sketch%'").fetchone()[0]
    print(f"{size / max(sizes):.0f} bytes an article on disk")
    connection.close()


if __name__ == "__main__":
    main()
