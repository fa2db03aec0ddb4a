"""Turns publications on the web into clean, deduplicated, versioned article records.

The library's names are imported when they are first used, so that `import crawler` alone costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crawler.errors import NotAnArticle
    from crawler.items import Article
    from crawler.page import Page
    from crawler.profiles import Profile
    from crawler.reader import extract
    from crawler.store import Store

__all__ = ["Article", "NotAnArticle", "Page", "Profile", "Store", "extract"]

_HOMES = {
    "Article": "crawler.items",
    "NotAnArticle": "crawler.errors",
    "Page": "crawler.page",
    "Profile": "crawler.profiles",
    "Store": "crawler.store",
    "extract": "crawler.reader",
}


def __getattr__(name: str) -> Any:
    """Return a name of the library from the module that holds it."""
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
