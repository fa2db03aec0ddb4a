"""The description that a page gives of itself."""

from __future__ import annotations

from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.text import clean, fold
from crawler.items import Found

LONGEST = 5000
"""Characters of a summary that are kept."""
LEAST_WORDS = 5
"""Words of a second headline that says more than a rubric."""


def read_summary(context: Context) -> list[Found[str]]:
    """Return the descriptions of the article, best first."""
    return [
        *context.metas("description", "og:description", "twitter:description"),
        *context.stated("description", "abstract", "alternativeHeadline"),
        *context.metas("dc.description", "dcterms.abstract", "dcterms.description", "sailthru.description", "abstract"),
    ]


def read_second_headline(context: Context, shown: list[Found[str]]) -> list[Found[str]]:
    """Return the standfirsts *shown*, then second headlines that are stated, but for repeats of title and body."""
    title = set(fold(context.title or "").split())
    found = [found for found in shown if found.origin != "state"]
    for stated in [*context.stated("alternativeHeadline"), *(found for found in shown if found.origin == "state")]:
        words = fold(stated.value).split()
        new = sum(word not in title for word in words)
        if len(words) >= LEAST_WORDS and 2 * new > len(words) and clean(stated.value, LONGEST) not in context.body.text:
            found.append(stated)
    return found


def normalise_summary(value: Any, context: Context) -> str | None:
    """Return a description of at least a word or two that says more than the publication's name."""
    text = clean(str(value), LONGEST)
    key = fold(text)
    is_name = len(key.split()) < LEAST_WORDS and any(name and name in key for name in context.site_names)
    return text if len(key) > 1 and not is_name else None
