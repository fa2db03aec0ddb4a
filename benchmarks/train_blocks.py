"""Train the model that judges text blocks (`crawler/extraction/blockmodel.py`) on the labelled pages of SHARED.

    python -m venv /tmp/train && /tmp/train/bin/pip install -e . lightgbm numpy
    /tmp/train/bin/python benchmarks/train_blocks.py            # figures with sites held out, then write the model
    /tmp/train/bin/python benchmarks/train_blocks.py --figures  # only the figures

SHARED is ../shared, or the folder that the environment names so. LightGBM and numpy are needed here alone: the model is
written out as plain Python. A block's label is whether it is in the set of blocks that comes nearest to the labelled
body; it weighs as the root of its share of the body, more where it is body, since text that is lost is missed most, and
every corpus as much as the others. Everything is seeded: the same pages give the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lightgbm
import numpy as np
from labelled import CORPORA, Labelled, load, pages, truth

from crawler.extraction.blocks import TextBlock, segment
from crawler.extraction.context import Context
from crawler.extraction.draft import Draft, draft_body
from crawler.extraction.features import FEATURES, VERSION, Measured, measure
from crawler.extraction.judging import judged
from crawler.extraction.signals import read_signals
from crawler.page import Page
from crawler.reader import read

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SHARED", HERE.parent / "shared"))
MODEL = HERE / "crawler/extraction/blockmodel.py"
FOLDS = 5
LOST = 1.25
"""How much more a block that is body weighs than one that is none."""
ROUNDS = 60
SURE_AFTER, SURE = 20, 2.0
"""Trees after which a block that has this much for or against it is settled."""
SETTINGS = {
    "objective": "binary", "learning_rate": 0.12, "num_leaves": 16, "min_data_in_leaf": 40, "max_bin": 63,
    "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1,
    "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
NEAR = 6
"""Blocks around the surely labelled ones among which short ones are tried."""
MOST_TRIED = 400
"""Blocks that are tried one by one."""
LINE = 20
"""Size above which a text that the standfirst holds is part of it."""


@dataclass
class Sample:
    """One labelled page: its blocks, what was measured of them, and which of them are the labelled body."""

    corpus: str
    name: str
    site: str
    gold: Counter[tuple[str, ...]]
    blocks: list[TextBlock]
    words: list[list[str]]
    draft: Draft
    measured: Measured
    dek: frozenset[int]
    fallback: str | None
    labels: set[int] = field(default_factory=set)

    def f1(self, numbers: set[int]) -> float:
        """Return the page's F1 with the blocks *numbers* as its body, scored as the corpus is."""
        if self.fallback is not None:
            return scorer.f1(
                *scorer.pr(self.gold, scorer.shingles(scorer.words(self.fallback, self.corpus == "fundus")))
            )
        # The labels of one corpus begin with the standfirst; that of the others is scored without.
        numbers = numbers | self.dek if self.corpus == "fundus" else (numbers - self.dek or numbers)
        words = [word for number in sorted(numbers) for word in self.words[number]]
        return scorer.f1(*scorer.pr(self.gold, scorer.shingles(words))) if words else 0.0


def sample(label: Labelled, body: str) -> Sample:
    """Return the page of *label*, whose text is *body*, measured and labelled."""
    corpus, name, url = label.corpus, label.id, label.url
    cjk = corpus == "fundus"
    page = Page(url, label.source())
    article = read(page, force=True)
    blocks = segment(page)
    skip = read_signals(page, blocks, Context(page, blocks, None, None)).used
    draft = draft_body(blocks, article.title, skip)
    dek = article.dek or ""
    found = Sample(
        corpus=corpus,
        name=name,
        site=name.split("/")[-1].partition("_")[0] if cjk else registrable(url),
        gold=scorer.shingles(scorer.words(body, cjk)),
        blocks=blocks,
        words=[scorer.words(block.text, cjk) for block in blocks],
        draft=draft,
        measured=measure(draft.layout, draft.candidates, draft.kept),
        dek=frozenset(
            block.number
            for block in blocks[:400]
            if block.size > LINE and block.text in dek and block.text not in article.body
        ),
        fallback=article.body if article.sources.get("body", {}).get("rule") in ("state", "articleBody") else None,
    )
    if found.fallback is None:
        found.labels = nearest(found)
    return found


def registrable(url: str) -> str:
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:])


def nearest(page: Sample) -> set[int]:
    """Return the set of blocks that comes nearest to the labelled body: the sure ones, then what each other adds."""
    known = {word for shingle in page.gold for word in shingle}
    sure, open_ones = set(), []
    for number, words in enumerate(page.words):
        shingles = list(zip(*(words[at:] for at in range(4)), strict=False))
        share = sum(shingle in page.gold for shingle in shingles) / len(shingles) if shingles else None
        if share is not None and share >= 0.5:
            sure.add(number)
        if (share is None and words and known.issuperset(words)) or (share is not None and 0.02 < share < 1):
            open_ones.append(number)
    if not sure:
        return set()
    reach = range(min(sure) - NEAR, max(sure) + NEAR + 1)
    tried = [number for number in open_ones if number in reach][:MOST_TRIED]
    copies: dict[str, list[int]] = {}
    for number in sorted(sure):
        copies.setdefault(page.blocks[number].text, []).append(number)
    tried += [number for same in copies.values() if len(same) > 1 for number in same]
    best, score = sure, bare(page, sure)
    for number in (*tried, *tried):
        other = best ^ {number}
        if (reached := bare(page, other)) > score + 1e-9:
            best, score = other, reached
    return best


def bare(page: Sample, numbers: set[int]) -> float:
    words = [word for number in sorted(numbers) for word in page.words[number]]
    return scorer.f1(*scorer.pr(page.gold, scorer.shingles(words))) if words else 0.0


def train(samples: list[Sample]) -> lightgbm.Booster:
    """Return a model of the blocks of *samples*."""
    rows, labels, weights = [], [], []
    held = Counter(page.corpus for page in samples)
    for page in samples:
        whole = sum(page.gold.values()) or 1
        for number, row in zip(page.measured.numbers, page.measured.rows, strict=True):
            rows.append(row)
            is_body = number in page.labels
            labels.append(is_body)
            share = min((len(page.words[number]) + 0.5) / whole, 0.25)
            weights.append(share**0.5 * (LOST if is_body else 1.0) / held[page.corpus])
    weight = np.array(weights)
    data = lightgbm.Dataset(np.array(rows, dtype=float), np.array(labels, dtype=int), weight=weight / weight.mean())
    return lightgbm.train(SETTINGS, data, ROUNDS)


def scored(page: Sample, model: lightgbm.Booster) -> float:
    """Return the page's F1 when *model* judges its blocks."""
    if not page.measured.rows:
        return page.f1(set(page.draft.kept))
    rows = np.array(page.measured.rows, dtype=float)
    early, late = (model.predict(rows, raw_score=True, num_iteration=trees) for trees in (SURE_AFTER, ROUNDS))
    raw = dict(zip(map(tuple, page.measured.rows), np.where(abs(early) > SURE, early, late), strict=True))
    return page.f1(set(judged(page.draft, lambda row: raw[tuple(row)])))


def report(name: str, scores: dict[str, list[float]]) -> None:
    parts = [
        f"{corpus} {sum(found) / len(found):.4f} ({sum(score < 0.9 for score in found)})"
        for corpus, found in scores.items()
    ]
    print(
        f"{name:28}",
        "  ".join(parts),
        " under .9:",
        sum(x < 0.9 for found in scores.values() for x in found),
        flush=True,
    )


def held_out(samples: list[Sample], group: Callable[[Sample], Any], name: str) -> None:
    """Print the figures of models that never saw the group that they are scored on."""
    results: dict[str, list[float]] = {corpus: [] for corpus in CORPORA}
    for left in sorted({group(page) for page in samples}):
        model = train([page for page in samples if group(page) != left])
        for page in samples:
            if group(page) == left:
                results[page.corpus].append(scored(page, model))
    report(name, results)


def written(tree: dict[str, Any]) -> str:
    """Return one tree as a Python expression."""
    if "leaf_value" in tree:
        return f"{tree['leaf_value']:.4g}"
    left, right = written(tree["left_child"]), written(tree["right_child"])
    return f"({left} if {FEATURES[tree['split_feature']]} <= {tree['threshold']:.6g} else {right})"


def source(model: lightgbm.Booster) -> str:
    """Return *model* as a module."""
    trees = [written(entry["tree_structure"]) for entry in model.dump_model()["tree_info"]]
    wrap = lambda text, indent: textwrap.fill(  # noqa: E731
        text, 118, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    sums = [f"    total += (\n{wrap(tree, ' ' * 8)}\n    )" for tree in trees]
    sums.insert(SURE_AFTER, f"    if not -{SURE} < total < {SURE}:\n        return total")
    body = "\n".join(sums)
    return f'''# ruff: noqa
# fmt: off
"""A model of which text blocks are body: {len(trees)} boosted trees, written by `benchmarks/train_blocks.py`.

Not to be edited: it is trained again when `crawler/extraction/features.py` measures something else.
"""

from __future__ import annotations

VERSION = {VERSION}
"""Version of the features that it was trained on."""


def score(row: list[float]) -> float:
    """Return how much speaks for the block of which *row* was measured being body, above zero if more than against."""
    (
{wrap(", ".join(FEATURES) + ",", " " * 8)}
    ) = row
    total = 0.0
{body}
    return total
'''


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", action="store_true", help="print the figures and leave the model as it is")
    parser.add_argument("--quick", action="store_true", help="write the model without the figures")
    options = parser.parse_args()
    samples = []
    for corpus in CORPORA:
        labels = truth(SHARED, corpus, scorer)
        samples += [sample(page, labels[page.id]["body"]) for page in pages(SHARED, corpus)]
    rules: dict[str, list[float]] = {corpus: [] for corpus in CORPORA}
    best: dict[str, list[float]] = {corpus: [] for corpus in CORPORA}
    for page in samples:
        rules[page.corpus].append(page.f1(set(page.draft.kept)))
        best[page.corpus].append(page.f1(page.labels))
    report("rules alone", rules)
    report("the right blocks", best)
    if not options.quick:
        fold = lambda seed: lambda page: int(hashlib.sha256(f"{seed}{page.site}".encode()).hexdigest(), 16) % FOLDS  # noqa: E731
        held_out(samples, fold("a"), "whole sites held out")
        held_out(samples, fold("b"), "whole sites held out, again")
        held_out(samples, lambda page: page.corpus, "whole corpora held out")
    model = train(samples)
    results: dict[str, list[float]] = {corpus: [] for corpus in CORPORA}
    for page in samples:
        results[page.corpus].append(scored(page, model))
    report("trained on these pages", results)
    if not options.figures:
        MODEL.write_text(source(model))
        print(f"{MODEL.relative_to(HERE)}: {MODEL.stat().st_size} bytes")


scorer = load(SHARED / "tools/score_extraction.py")

if __name__ == "__main__":
    main()
