"""The description that a page gives of itself."""

from __future__ import annotations

from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.text import clean, fold
from crawler.items import Found

LONGEST = 5000
"""Characters of a summary that are kept."""


def read_summary(context: Context) -> list[Found[str]]:
    """Return the descriptions of the article, best first."""
    return [
        *context.metas("description", "og:description", "twitter:description"),
        *context.stated("description", "abstract", "alternativeHeadline"),
        *context.metas("dc.description", "dcterms.abstract", "dcterms.description", "sailthru.description", "abstract"),
    ]


def normalise_summary(value: Any, _context: Context) -> str | None:
    """Return a description of at least a word or two."""
    text = clean(str(value), LONGEST)
    return text if len(fold(text)) > 1 else None
