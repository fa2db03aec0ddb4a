"""The store's articles, written out: one module a format, one line each in `FORMATS`."""

from __future__ import annotations

from pathlib import Path

from crawler.errors import ConfigError
from crawler.exporters.files import COMPRESSIONS
from crawler.exporters.jsonlines import write as write_jsonlines
from crawler.exporters.selection import Selection
from crawler.exporters.sqlite import write as write_sqlite
from crawler.store import Store

__all__ = ["COMPRESSIONS", "FORMATS", "Selection", "export", "refresh"]

FORMATS = {"jsonl": write_jsonlines, "sqlite": write_sqlite}


def export(store: Store, target: Path | None, selection: Selection, *, form: str = "jsonl", compress: str = "") -> int:
    """Write the selected articles to *target* (None: standard output), whole or not at all; return how many."""
    if form not in FORMATS:
        raise ConfigError(f"{form!r} is no export format; there are {', '.join(FORMATS)}")
    return FORMATS[form](store, target, selection, compress)


def refresh(store: Store, folder: Path) -> int:
    """Write the standing exports of a store into *folder*: `articles.jsonl`."""
    return export(store, folder / "articles.jsonl", Selection())
