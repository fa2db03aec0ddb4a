"""What a page tells machines of its own body: a check on the reading, and a rescue where the markup has nothing."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

ENOUGH = 0.4
"""Share of the stated body below which the reading of the markup is not believed."""
LEAST = 400
"""Characters of markup in a page's state from which it may be a body."""
SHORTEST = 60
"""Characters of a text in a page's state from which it may be a paragraph."""
FEWEST_WORDS = 60
"""Words from which a stated body is one rather than a teaser."""

MOST_VALUES = 100_000
"""Values of a page's state that are looked at."""
_TEXT_NAMES = frozenset({"content", "text", "body", "value", "html", "paragraph", "paragraphs", "content_text", "data"})
_MOST_WORDS = 10**9
"""More is no count, and may be too large a number to reckon with."""


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
        if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MOST_WORDS:
            return value
    return None


def says_free(jsonld: list[dict[str, Any]]) -> bool:
    """Tell whether *jsonld* says that everybody can read the article, all of it then."""
    return any(str(node.get("isAccessibleForFree")).lower() == "true" for node in jsonld)


def state_body(state: dict[str, Any]) -> str:
    """Return the body that *state* holds, as markup: its longest piece of markup, or its longest list of paragraphs."""
    markup = ""
    lists: dict[tuple[int, str], list[str]] = {}
    for place, name, text in _strings(state):
        if text.count("<p") > 1 and len(text) > len(markup):
            markup = text
        elif len(text) >= SHORTEST and name in _TEXT_NAMES and "{" not in text:
            lists.setdefault((place, name), []).append(text)
    longest = max(
        (texts for texts in lists.values() if len(texts) > 2), key=lambda texts: sum(map(len, texts)), default=[]
    )
    plain = "".join(f"<p>{text if '<' in text else html.escape(text)}</p>" for text in longest)
    found = max(markup, plain, key=len)
    return found if len(found) >= LEAST else ""


def _strings(state: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Yield every text of *state* with a number for the list that it is in and its name there, in order."""
    waiting: list[tuple[int, str, Any]] = [(0, "", state)]
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        place, name, value = waiting.pop()
        if isinstance(value, str):
            yield place, name, value
        elif isinstance(value, dict):
            waiting.extend((place, str(key), inner) for key, inner in reversed(value.items()) if inner)
        elif isinstance(value, list):
            waiting.extend(
                (id(value), name if isinstance(inner, str) else "", inner) for inner in reversed(value) if inner
            )
