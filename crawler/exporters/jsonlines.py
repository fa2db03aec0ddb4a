"""JSON Lines: one record a line, UTF-8, the keys in the order of the schema."""

from __future__ import annotations

import json
from pathlib import Path

from crawler.exporters.files import text_file
from crawler.exporters.selection import Selection
from crawler.items import Article
from crawler.store import Store

# Readers that split on these as well as on \n would tear a record; escaped, they are the same JSON.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_line(article: Article) -> str:
    """Return the record as one line of JSON, without the line's end."""
    text = json.dumps(article.to_dict(), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for mark, escaped in _LINE_ENDS.items():
        if mark in text:  # rare, and looking is far cheaper than translating
            text = text.replace(mark, escaped)
    return text


def write(store: Store, target: Path | None, selection: Selection, compress: str = "") -> int:
    """Write the selected articles as JSON Lines; return how many."""
    count = 0
    with text_file(target, compress) as stream:
        for article in selection.articles(store):
            stream.write(to_line(article))
            stream.write("\n")
            count += 1
    return count
