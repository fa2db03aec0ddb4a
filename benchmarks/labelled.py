"""The labelled pages that benchmarks read: SHARED/corpus/{aeb,fundus,wcxb}, and what is labelled of them."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

CORPORA = ("aeb", "fundus", "wcxb")
NO_ADDRESS = "https://publication.example/page"
"""Stands for the address of a page whose own is not known, so that no profile of its publication is used."""


@dataclass(frozen=True)
class Labelled:
    """One labelled article."""

    corpus: str
    id: str
    url: str
    path: Path

    def source(self) -> bytes:
        return gzip.decompress(self.path.read_bytes())


def pages(shared: Path, corpus: str, every: int = 1) -> list[Labelled]:
    """Return every *every*-th article of *corpus* that has a labelled body."""
    root = shared / "corpus" / corpus
    if corpus == "fundus":
        paths = sorted((root / "test_data").rglob("*.html.gz"))
        names = [path.relative_to(root / "test_data").as_posix().removesuffix(".html.gz") for path in paths]
        found = [Labelled(corpus, name, NO_ADDRESS, path) for name, path in zip(names, paths, strict=True)]
        return found[::every]
    labels = json.loads((root / "ground-truth.json").read_text("utf-8"))
    wanted = [name for name, label in labels.items() if label.get("articleBody", "").strip()]
    if corpus == "wcxb":
        articles = {row["id"] for row in kinds(shared) if row["page_type"] == "article"}
        wanted = [name for name in wanted if name in articles]
    return [
        Labelled(corpus, name, labels[name].get("url") or NO_ADDRESS, root / "html" / f"{name}.html.gz")
        for name in wanted[::every]
    ]


def kinds(shared: Path) -> list[dict[str, Any]]:
    """Return what wcxb says of each of its pages: kind, address, title, author, time."""
    lines = (shared / "corpus" / "wcxb" / "pages.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def truth(shared: Path, corpus: str, scorer: ModuleType) -> dict[str, dict[str, Any]]:
    """Return the labels of *corpus* by id, in the scorer's form."""
    root = shared / "corpus" / corpus
    if corpus == "fundus":
        return dict(scorer.truth_fundus(root / "test_data"))
    labels: dict[str, dict[str, Any]] = dict(scorer.truth_aeb(root / "ground-truth.json"))
    for row in kinds(shared) if corpus == "wcxb" else ():
        if row["id"] in labels:
            labels[row["id"]] |= {"title": row["title"], "published": row["published"]}
            if row["author"]:
                labels[row["id"]]["authors"] = [row["author"]]
    return labels


def every_source(shared: Path) -> Iterator[tuple[str, str, bytes]]:
    """Yield id, address and source of every stored page of the corpora, labelled or not, articles or not."""
    addresses = {row["id"]: row["url"] for row in kinds(shared)}
    for path in sorted((shared / "corpus").rglob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        yield name, addresses.get(name) or NO_ADDRESS, gzip.decompress(path.read_bytes())


def load(path: Path) -> ModuleType:
    """Return the script at *path* as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
