"""Whether an article can be read without paying, where the page says so."""

from __future__ import annotations

from typing import Any

from crawler.errors import FieldError
from crawler.extraction.context import Context
from crawler.extraction.named import listed
from crawler.extraction.nodes import first_text
from crawler.items import Found

_YES = frozenset(
    {
        "true",
        "yes",
        "1",
        "free",
        "public",
        "unlocked",
        "open",
        "frei",
        "http://schema.org/true",
        "https://schema.org/true",
    }
)
_NO = frozenset({
    "false", "no", "0", "premium", "paid", "locked", "metered", "subscription", "subscriber", "subscribers",
    "paywall", "plus",
    "members", "http://schema.org/false", "https://schema.org/false",
})  # fmt: skip
_METAS = ("article:content_tier", "isaccessibleforfree", "content_tier", "article:free", "cxenseparse:isfree")


def read_free(context: Context) -> list[Found[Any]]:
    """Return what the page says about its paywall, best first."""
    found: list[Found[Any]] = []
    for node in (context.node, context.page_node):
        value = node.get("isAccessibleForFree")
        if value is not None and value != "":
            found.append(
                Found(
                    value if isinstance(value, bool) else first_text(value), "jsonld", "isAccessibleForFree", str(value)
                )
            )
    for part in listed(context.node.get("hasPart")):
        # The parts behind the wall are named where the article as a whole is not said to be.
        if isinstance(part, dict) and str(part.get("isAccessibleForFree")).lower() == "false":
            found.append(Found(False, "jsonld", "hasPart.isAccessibleForFree", "false"))
            break
    stated = context.item.first("isAccessibleForFree")
    if stated and isinstance(stated[1], str) and stated[1]:
        found.append(Found(stated[1], "microdata", "isAccessibleForFree", stated[1]))
    found.extend(context.metas(*_METAS))
    return found


def normalise_free(value: Any, _context: Context) -> bool | None:
    """Return the statement as a truth value; raise `FieldError` for words that say neither."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise FieldError("free_to_read", word)
