"""What a page tells machines of its own body: a check on the reading, and a rescue where the markup has nothing."""

from __future__ import annotations

from typing import Any

ENOUGH = 0.4
"""Share of the stated body below which the reading of the markup is not believed."""
FEWEST_WORDS = 60
"""Words from which a stated body is one rather than a teaser."""


def stated_body(jsonld: list[dict[str, Any]]) -> str:
    """Return the longest `articleBody` of *jsonld*."""
    bodies = [node["articleBody"] for node in jsonld if isinstance(node.get("articleBody"), str)]
    return max(bodies, key=len, default="")


def stated_words(jsonld: list[dict[str, Any]]) -> int | None:
    """Return the `wordCount` that *jsonld* states."""
    for node in jsonld:
        value = node.get("wordCount")
        if isinstance(value, str) and value.strip().isdecimal():
            value = int(value.strip()[:9])
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    return None
