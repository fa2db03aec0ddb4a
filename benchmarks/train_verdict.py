"""Find the weights by which articles are told from pages of other kinds, and write them as a module.

    python benchmarks/train_verdict.py [--shared DIR] [--write]

*DIR* holds `corpus/wcxb` (pages of seven kinds), `corpus/aeb` and `corpus/fundus` (articles of news sites). The
figures are of pages whose whole site was held out. The same pages give the same weights; `--write` keeps them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler import urls
from crawler.discovery import verdict
from crawler.discovery.features import features
from crawler.discovery.survey import survey
from crawler.page import Page

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "crawler" / "discovery" / "weights.py"
NEWS = 0.4
"""What a page of the two corpora of news articles counts: they are many of one kind."""
FOLDS = 10
STEPS = 400
DECAY = 25.0
"""How strongly weights are drawn to nought."""

_HEAD = '''"""Weights by which articles are told from pages of other kinds; written by benchmarks/train_verdict.py."""

from __future__ import annotations

BIAS = {bias}
"""Log odds of a page all whose features are usual."""
WEIGHTS: dict[str, tuple[float, float]] = {{
{rows}
}}
"""For each feature what it adds to the log odds for each one of it, and what is usual."""
'''


@dataclass(frozen=True)
class Sample:
    """One labelled page: where it is from, what it is, what it counts, what the certain marks say, its features."""

    corpus: str
    site: str
    is_article: bool
    weight: float
    certain: bool | None
    features: dict[str, float]


@dataclass(frozen=True)
class Model:
    bias: float
    weights: dict[str, tuple[float, float]]

    def score(self, values: dict[str, float]) -> float:
        return self.bias + sum(weight * (values[name] - usual) for name, (weight, usual) in self.weights.items())


def labelled(shared: Path) -> Iterator[tuple[str, str, bool, bytes]]:
    """Yield corpus, address, label and source of each page."""
    corpus = shared / "corpus"
    for line in (corpus / "wcxb" / "pages.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        source = gzip.decompress((corpus / "wcxb" / "html" / f"{row['id']}.html.gz").read_bytes())
        yield "wcxb", row["url"] or f"http://{row['id']}.example/page", row["page_type"] == "article", source
    truth = json.loads((corpus / "aeb" / "ground-truth.json").read_text("utf-8"))
    for path in sorted((corpus / "aeb" / "html").glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        yield "aeb", truth[name]["url"], True, gzip.decompress(path.read_bytes())
    for path in sorted((corpus / "fundus" / "test_data").rglob("*.html.gz")):
        source = gzip.decompress(path.read_bytes())
        yield "fundus", own_address(source) or f"https://{path.name.lower()}.example/page", True, source


def own_address(source: bytes) -> str | None:
    """Return the address that a page states of itself."""
    page = Page("https://page.example/", source)
    stated = [link.get("href") for link in page.link_rel("canonical")] + page.meta.get("og:url", [])
    return next((url for url in map(page.absolute, stated) if url and url != page.url), None)


def read_samples(shared: Path) -> list[Sample]:
    samples = []
    for corpus, url, is_article, source in labelled(shared):
        page = Page(url, source)
        certain = verdict.judge_certain(page)
        samples.append(
            Sample(
                corpus=corpus,
                site=urls.registrable_domain(urls.host_of(url)),
                is_article=is_article,
                weight=1.0 if corpus == "wcxb" else NEWS,
                certain=certain.is_article if certain else None,
                features={name: float(value) for name, value in features(page, survey(page)).items()},
            )
        )
    return samples


def fit(samples: list[Sample]) -> Model:
    """Return the logistic model of the samples that are not certain, by accelerated descent over all of them."""
    used = [sample for sample in samples if sample.certain is None]
    names = list(used[0].features)
    total = sum(sample.weight for sample in used)
    mean = {name: sum(s.weight * s.features[name] for s in used) / total for name in names}
    spread = {
        name: math.sqrt(sum(s.weight * (s.features[name] - mean[name]) ** 2 for s in used) / total) for name in names
    }
    names = [name for name in names if spread[name] > 0]
    rows = [[1.0, *((s.features[name] - mean[name]) / spread[name] for name in names)] for s in used]
    targets = [(float(s.is_article), s.weight / total) for s in used]
    found = descend(rows, targets, DECAY / total)
    weights = {
        name: (round(weight / spread[name], 4), round(mean[name], 4))
        for name, weight in zip(names, found[1:], strict=True)
    }
    return Model(round(found[0], 4), weights)


def descend(rows: list[list[float]], targets: list[tuple[float, float]], decay: float) -> list[float]:
    """Return the weights that make the targets likeliest; the first, of the constant, is not drawn to nought."""
    width = len(rows[0])
    weights, ahead, pace = [0.0] * width, [0.0] * width, 4.0 / width
    for step in range(STEPS):
        slope = [0.0, *(decay * weight for weight in ahead[1:])]
        for row, (target, share) in zip(rows, targets, strict=True):
            error = share * (1 / (1 + math.exp(-sum(map(float.__mul__, row, ahead)))) - target)
            slope = [old + error * value for old, value in zip(slope, row, strict=True)]
        moved = [place - pace * part for place, part in zip(ahead, slope, strict=True)]
        push = step / (step + 3)
        ahead = [new + push * (new - old) for new, old in zip(moved, weights, strict=True)]
        weights = moved
    return weights


def fold_of(site: str) -> int:
    return zlib.crc32(site.encode()) % FOLDS


def report(name: str, pairs: list[tuple[Sample, bool]]) -> None:
    """Print how well the pages of kinds are told apart, and which share of the news articles is taken."""
    kinds = [(sample.is_article, said) for sample, said in pairs if sample.corpus == "wcxb"]
    hits = sum(truth and said for truth, said in kinds)
    given, wanted = sum(said for _, said in kinds), sum(truth for truth, _ in kinds)
    line = f"{name:12} precision {hits / given:.3f} recall {hits / wanted:.3f} F1 {2 * hits / (given + wanted):.3f}"
    for corpus in ("aeb", "fundus"):
        taken = [said for sample, said in pairs if sample.corpus == corpus]
        line += f"  {corpus} taken {sum(taken) / len(taken):.3f}"
    print(line, flush=True)


def decide(model: Model, sample: Sample) -> bool:
    return sample.certain if sample.certain is not None else model.score(sample.features) >= verdict.ENOUGH


def held_out(samples: list[Sample]) -> list[tuple[Sample, bool]]:
    """Return what is said of each page by a model that saw no page of its site."""
    pairs = []
    for fold in range(FOLDS):
        model = fit([sample for sample in samples if fold_of(sample.site) != fold])
        pairs += [(sample, decide(model, sample)) for sample in samples if fold_of(sample.site) == fold]
    return pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true", help="keep the weights in crawler/discovery/weights.py")
    options = parser.parse_args()
    samples = read_samples(options.shared)
    print(f"{len(samples)} pages, {sum(sample.certain is not None for sample in samples)} of them certain")
    model = fit(samples)
    report("trained on", [(sample, decide(model, sample)) for sample in samples])
    if options.write:
        rows = "\n".join(f'    "{name}": ({weight}, {usual}),' for name, (weight, usual) in model.weights.items())
        WEIGHTS.write_text(_HEAD.format(bias=model.bias, rows=rows), "utf-8")
    report("held out", held_out(samples))


if __name__ == "__main__":
    main()
