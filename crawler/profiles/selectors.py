"""The CSS selector that a person would write for an element: by the nearest class that its authors named."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

_GENERATED = re.compile(r"^(?:css|sc|jsx|svelte|tw|_)-?|[_-](?=\w*\d)\w{4,}$|^(?=\w*\d)\w{5,8}$")
"""Names of classes that a tool makes, anew with each release of a site."""
_NAME = re.compile(r"-?[A-Za-z_][\w-]{0,60}", re.ASCII)
_LONGEST_ATTRIBUTE = 500
_MOST_AROUND = 4
"""Elements around one without a name in which a name is looked for."""


def class_names(element: etree._Element) -> list[str]:
    """Return the classes of an element that a selector can name, those that a tool made included."""
    names = (element.get("class") or "")[:_LONGEST_ATTRIBUTE].split()
    return [name for name in names if _NAME.fullmatch(name)]


def is_generated(name: str) -> bool:
    """Tell whether a class is named by a tool, which may name it otherwise in the site's next release.

    >>> is_generated("css-1x2y3z"), is_generated("byline")
    (True, False)
    """
    return _GENERATED.search(name) is not None


def selector_of(element: etree._Element) -> str | None:
    """Return a selector that finds an element, and perhaps others like it; None for one with no name near it.

    >>> from lxml import html
    >>> page = html.fromstring('<div class="meta"><p>By <a class="css-1x2y3z">Ann</a></p></div>')
    >>> selector_of(page.find(".//a"))
    '.meta a'
    """
    for one in (element, *islice(element.iterancestors(), _MOST_AROUND)):
        name = next((name for name in class_names(one) if not is_generated(name)), None)
        if name is not None:
            return f".{name}" if one is element else f".{name} {element.tag}"
    return None
