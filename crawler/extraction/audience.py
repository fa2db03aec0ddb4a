"""What a page tells to the scripts that measure its audience: the author, the date and the section of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawler.extraction.metanames import stands_for
from crawler.page.index import Index

MOST_CHARACTERS = 300_000
"""Characters of such scripts that are read."""
MOST_PAIRS = 3000
"""Names and values that are read."""
_LAYERS = ("dataLayer", "utag_data", "digitalData", "_sf_async_config")
"""Variables that tag managers and measuring services read."""
_PAIR = re.compile(r"(?<![\w-])([A-Za-z][\w.:-]{2,40})[\"']?\s*[:=]\s*(?:\"([^\"\n<>]{2,80})\"|'([^'\n<>]{2,80})')")
_SECTION = re.compile(r"(?:^|[._:-]|page|article|content|primary|main|post)sections?$", re.IGNORECASE)
"""Names for the section; categories are those of the measuring service as well."""


def read_told(index: Index) -> dict[str, list[str]]:
    """Return what such scripts give for `authors`, `published` and `section`, in order, each value once."""
    found: dict[str, dict[str, None]] = {}
    for name, value in _pairs(index):
        field = _stands_for(name)
        if field is not None:
            found.setdefault(field, {})[value] = None
    return {field: list(values) for field, values in found.items()}


def _stands_for(name: str) -> str | None:
    if _SECTION.search(name):
        return "section"
    field = stands_for(name.lower())
    return field if field != "section" else None


def _pairs(index: Index) -> Iterator[tuple[str, str]]:
    """Yield names and texts that the page's scripts assign, where these speak of measuring."""
    left = MOST_CHARACTERS
    for script in index.tagged("script"):
        source = script.text or ""
        if left > 0 and any(layer in source for layer in _LAYERS):
            for pair in islice(_PAIR.finditer(source[:left]), MOST_PAIRS):
                yield pair[1], (pair[2] or pair[3]).replace("|", ", ")
            left -= len(source)
