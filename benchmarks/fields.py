"""Score the fields of the record against labelled pages: python benchmarks/fields.py --shared ../shared [--sites DIR].

Prints one table: the corpora fundus and wcxb of SHARED/corpus, and the stored publications of SHARED/sites, whose
archive is unpacked to DIR first (DIR/sites/*.tar and DIR/truth/*.jsonl). Nothing is fetched from a network.
--show FIELD prints the pages on which FIELD (title, authors, published, section, tags, language) differs;
--most N reads every k-th article of a site so that about N are read; --cost prints CPU time by field instead.
--linked gives each page of a site the title by which its publication links to it, as a crawl does.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import io
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from labelled import load

from crawler.extraction.blocks import segment
from crawler.extraction.body import read_body
from crawler.extraction.context import Context
from crawler.extraction.text import fold
from crawler.items import Article, Link
from crawler.page import Page
from crawler.reader import READERS, TITLE, read

FIELDS = ("title", "authors", "authors+agencies", "day", "minute", "section", "tags", "language")


@dataclass
class Case:
    name: str
    page: Page
    truth: dict[str, Any]
    hint: Link | None = None


@dataclass
class Score:
    hits: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, hit: bool) -> bool:
        self.asked[name] += 1
        self.hits[name] += hit
        return hit

    def share(self, name: str) -> str:
        if name == "tags":
            common, given, wanted = (self.tags[key] for key in ("common", "given", "wanted"))
            return f"{2 * common / (given + wanted):.3f}" if wanted else "-"
        return f"{self.hits[name] / self.asked[name]:.3f}" if self.asked[name] else "-"


def load_classifier() -> Callable[[str], tuple[str, float]] | None:
    """Return the classifier that says which language a labelled body has, when py3langid is installed."""
    try:
        from py3langid import classify
    except ImportError:
        print("py3langid is not installed: languages are not scored", file=sys.stderr)
        return None
    return classify


def fundus(shared: Path, scorer: ModuleType) -> Iterator[Case]:
    root = shared / "corpus" / "fundus" / "test_data"
    classify = load_classifier()
    for name, truth in scorer.truth_fundus(root).items():
        source = root / f"{name}.html.gz"
        if source.exists():
            page = Page("https://publication.example/page", gzip.decompress(source.read_bytes()))
            stated = [link["href"] for link in page.link_rel("canonical")] + page.meta.get("og:url", [])
            page.url = next((url for url in stated if url.startswith("http")), page.url)
            label = truth["published"]
            topics = truth["topics"]
            language = classify(truth["body"])[0] if classify and truth["body"] else None
            yield Case(name, page, {**truth, "published": label, "tags": topics, "language": language})


def wcxb(shared: Path, _scorer: ModuleType) -> Iterator[Case]:
    root = shared / "corpus" / "wcxb"
    for line in (root / "pages.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        source = root / "html" / f"{row['id']}.html.gz"
        if row["page_type"] == "article" and source.exists():
            author = row["author"]
            truth = {"title": row["title"], "authors": [author] if author else [], "published": row["published"]}
            yield Case(
                row["id"],
                Page(row["url"] or "https://publication.example/page", gzip.decompress(source.read_bytes())),
                truth,
            )


def site(truth_file: Path, server: Any, most: int, linked: bool) -> Iterator[Case]:
    rows = [json.loads(line) for line in truth_file.read_text("utf-8").splitlines()]
    rows = [row for row in rows if not row.get("optional")]
    for row in rows[:: max(1, len(rows) // most) if most else 1]:
        status, headers, body, _ = server.answer("GET", row["url"], {})
        if status == 200:
            hint = Link(row["url"], title=row["title"]) if linked else None
            yield Case(row["url"], Page(row["url"], body, headers=dict(headers)), row, hint)


def score(cases: Iterator[Case], scorer: ModuleType, show: str | None) -> Score:
    result = Score()
    for case in cases:
        compare(case, read(case.page, force=True, hint=case.hint), result, scorer, show)
    return result


def compare(case: Case, article: Article, result: Score, scorer: ModuleType, show: str | None) -> None:
    truth = case.truth

    def add(name: str, hit: bool, wanted: object, got: object) -> None:
        if not result.add(name, hit) and show == name:
            print(f"{case.name} {name}: {wanted!r} expected, {got!r} read")
            source = article.sources.get({"day": "published_at", "minute": "published_at"}.get(name, name))
            print("    ", json.dumps(source, ensure_ascii=False)[:400])

    if truth.get("title"):
        same = scorer.fold(truth["title"]).replace(" ", "") == scorer.fold(article.title).replace(" ", "")
        add("title", same, truth["title"], article.title)
    if truth.get("authors"):
        wanted = scorer.author_set(truth["authors"])
        add("authors", wanted == scorer.author_set(article.authors), truth["authors"], article.authors)
        both = [*article.authors, *article.agencies]
        add("authors+agencies", wanted == scorer.author_set(both), truth["authors"], both)
    elif truth.get("authors") is not None or "authors" in truth:
        result.invented["authors"] += bool(article.authors)
        if show == "invented" and article.authors:
            print(case.name, article.authors, json.dumps(article.sources.get("authors"), ensure_ascii=False)[:200])
    add_date(truth.get("published"), article, add, scorer)
    if truth.get("section"):
        wanted_section = fold(truth["section"])
        places = [article.section or "", *article.breadcrumbs]
        add("section", wanted_section in map(fold, places), truth["section"], places)
    if truth.get("tags"):
        wanted_tags, given = set(map(scorer.fold, truth["tags"])), set(map(scorer.fold, article.tags))
        result.tags.update(common=len(wanted_tags & given), given=len(given), wanted=len(wanted_tags))
        if show == "tags" and wanted_tags != given:
            print(case.name, "tags", truth["tags"], article.tags, json.dumps(article.sources.get("tags"))[:200])
    if truth.get("language"):
        base = (article.language or "").partition("-")[0]
        add("language", base == truth["language"], truth["language"], article.language)


def add_date(label: str | None, article: Article, add: Any, scorer: ModuleType) -> None:
    if not label:
        return
    given = article.published_at
    if len(label) < 10:
        add("day", (given or "")[: len(label)] == label, label, given)
        return
    compared = scorer.cmp_dates(label, given) or (False, False, False)
    add("day", compared[0], label, given)
    if len(label) > 10:
        add("minute", compared[2], label, given)


def cost(cases: Iterator[Case]) -> None:
    """Print CPU milliseconds a page by step: median and mean."""
    spent: dict[str, list[float]] = defaultdict(list)

    def timed(name: str, call: Any, *arguments: Any, **options: Any) -> Any:
        start = time.process_time()
        value = call(*arguments, **options)
        spent[name].append((time.process_time() - start) * 1000)
        return value

    for case in cases:
        page = case.page
        source = Page(page.url, page.body, headers=page.headers)
        timed("parse", lambda page=source: page.root)
        context = Context(source, timed("segment", segment, source))
        found = timed("title", TITLE.read, context)
        context.title = TITLE.normalise(found[0].value, context) if found else None
        context.body = timed("body", read_body, source, context.blocks, title=context.title, descriptions=[])
        before = sum(spent[name][-1] for name in ("parse", "segment", "body"))
        for reader in READERS:
            timed(reader.field, reader.read, context)
        again = Page(page.url, page.body, headers=page.headers)
        timed("all", read, again, force=True)
        spent["metadata"].append(spent["all"][-1] - before)
    for name, values in spent.items():
        print(f"{name:20} median {statistics.median(values):6.2f}  mean {statistics.mean(values):6.2f} ms")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--sites", type=Path)
    parser.add_argument("--only", help="part of a corpus's or site's name")
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--show")
    parser.add_argument("--linked", action="store_true")
    parser.add_argument("--cost", action="store_true")
    options = parser.parse_args()
    scorer = load(options.shared / "tools" / "score_extraction.py")
    sets: dict[str, Iterator[Case]] = {"fundus": fundus(options.shared, scorer), "wcxb": wcxb(options.shared, scorer)}
    if options.sites:
        with contextlib.redirect_stderr(io.StringIO()):
            server = load(options.shared / "tools" / "serve_sites.py").Server(str(options.sites / "sites"))
        for truth in sorted((options.sites / "truth").glob("*.jsonl")):
            sets[truth.stem] = site(truth, server, options.most, options.linked)
    sets = {name: cases for name, cases in sets.items() if not options.only or options.only in name}
    if options.cost:
        for cases in sets.values():
            cost(cases)
        return 0
    print(f"{'':28}" + "".join(f"{name:>18}" for name in FIELDS) + f"{'invented authors':>18}")
    for name, cases in sets.items():
        result = score(cases, scorer, options.show)
        print(
            f"{name:28}"
            + "".join(f"{result.share(column):>18}" for column in FIELDS)
            + f"{result.invented['authors']:>18}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
