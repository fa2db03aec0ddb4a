"""XPath expressions, run on pages that their author never saw, in time that grows with the page.

What selects again and again among the same elements takes time that grows with their square or worse: `//div//div` on
elements in one another, `div ~ div` on a long list. A plain path is run step by step: of elements in one another only
the outermost are searched, of siblings only the first, for the others hold nothing that these do not. Any other
expression that looks around each element is not run on a page that is nested or crowded as none is that people read.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from lxml import etree

from crawler.errors import FieldError, ProfileError
from crawler.page import Page

MOST_AROUND = 400_000
"""Levels above all elements of a page, and siblings before them, that expressions which look around them may meet."""
MOST_IN_ORDER = 1_500
"""Elements of a page on which expressions may look at all that is before or behind each, not only at the nearest."""
NAMESPACES = {"re": "http://exslt.org/regular-expressions", "set": "http://exslt.org/sets"}

_BLANK = "\0"
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_STEP = rf"(?:[a-z-]+::)?(?:[\w.:-]+(?:\(\))?|\*|@[\w.:-]+|@\*){_BLANK}*"
_PLAIN = re.compile(rf"/{{0,2}}{_STEP}(?:/{{1,2}}{_STEP})*")
_DOWN = r"//|/descendant-or-self::(?:\*|node\(\))/"
_PARTING = re.compile(rf"(?<=[^/])(?={_DOWN}|/descendant::|/following-sibling::)")
_LEADING = re.compile(rf"\.?(?:{_DOWN}|/descendant::|/following-sibling::)|descendant(?:-or-self)?::")
_AROUND = re.compile(
    r"//|\b(?:ancestor|descendant|preceding|following)(?:-or-self|-sibling)?::|\.\s*[,)=!]|\b(?:string|string-length|normalize-space|number)\(\)"
)
_IN_ORDER = re.compile(r"\b(?:preceding|following)::(?![\w:.-]+\[\d+\]|\*\[\d+\])")
_COUNTED = re.compile(r"position\(\)|last\(\)|\[\s*\d")
_LETTERS = 500
"""Characters of text that cost about what an element costs, where an expression asks for the text of elements."""


class Selector:
    """A compiled expression; a ProfileError says where it is none."""

    def __init__(self, expression: str) -> None:
        self.expression = expression
        parts = _parts(expression)
        self._first, *self._further = [_compiled(part, expression) for part in parts]
        self._is_down = [not part.startswith("./following") for part in parts[1:]]
        rest = " ".join(_LEADING.sub("", _LITERAL.sub("''", part), count=1) for part in parts)
        self._looks_around, self._looks_on = bool(_AROUND.search(rest)), bool(_IN_ORDER.search(rest))

    def read(self, page: Page) -> list[Any]:
        """Return what the expression selects on *page*, in order; raise `FieldError` where it cannot be run."""
        if (self._looks_around and _is_crowded(page)) or (self._looks_on and len(page.index.elements) > MOST_IN_ORDER):
            raise FieldError("xpath", self.expression, f"not run on a page so nested or crowded: {self.expression}")
        try:
            found = self._first(page.root)
            for step, is_down in zip(self._further, self._is_down, strict=True):
                elements = [one for one in found if etree.iselement(one)]
                starts = _outermost(elements) if is_down else _firsts(elements)
                found = [one for start in starts for one in step(start)]
                # Several groups are put into order.
                if not is_down and len(starts) > 1 and all(map(etree.iselement, found)):
                    found = page.index.ordered([found, found])
        except etree.XPathEvalError as error:
            raise FieldError("xpath", f"{self.expression}: {error}") from error
        return found if isinstance(found, list) else [found]


def _compiled(part: str, expression: str) -> etree.XPath:
    try:
        return etree.XPath(part, namespaces=NAMESPACES, smart_strings=False)
    except etree.XPathSyntaxError as error:
        raise ProfileError(f"selector does not compile: {expression!r}: {error}") from error


def _parts(expression: str) -> list[str]:
    """Return the parts of a plain path that can be run one after the other, any other expression whole.

    >>> _parts("//div[@id = 'a//b']//p/a"), _parts("count(//a//b)")
    (["//div[@id = 'a//b']", './/p/a'], ['count(//a//b)'])
    """
    flat = _flat(expression)
    if not _PLAIN.fullmatch(flat):
        return [expression]
    ends = [*(place.start() for place in _PARTING.finditer(flat)), len(flat)]
    first, *further = [expression[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    parts = [first]
    for part in further:
        # Which one is the second depends on where one begins to count; below `//` it is counted in its parent.
        if part.startswith(("/following-sibling::", "/descendant::")) and _COUNTED.search(part):
            parts[-1] += part
        else:
            parts.append(f".{part}")
    return parts


def _flat(expression: str) -> str:
    """Return an expression with blanks for its literals and conditions, as long as it is."""
    plain = _LITERAL.sub(lambda literal: _BLANK * len(literal[0]), expression)
    depth, flat = 0, []
    for char in plain:
        depth += char == "["
        flat.append(_BLANK if depth else char)
        depth -= char == "]"
    return "".join(flat)


def _outermost(elements: list[etree._Element]) -> list[etree._Element]:
    """Return those of *elements*, in order, that are in none of the others."""
    if len(elements) < 2:
        return elements
    inside: set[etree._Element] = set()
    kept = []
    for element in elements:
        if element not in inside:
            kept.append(element)
            inside.update(element.iterdescendants())
    return kept


def _firsts(elements: list[etree._Element]) -> list[etree._Element]:
    """Return the first of *elements*, in order, of each parent."""
    firsts: dict[Any, etree._Element] = {}
    for element in elements:
        firsts.setdefault(element.getparent(), element)
    return list(firsts.values())


def _is_crowded(page: Page) -> bool:
    """Tell whether all that is above and before the elements of a page, their text too, is more than `MOST_AROUND`."""
    levels: dict[Any, int] = {None: 0}
    before: Counter[Any] = Counter()
    total = 0
    for element in page.index.elements:
        parent = element.getparent()
        level = levels[element] = levels.get(parent, 0) + 1
        letters = len(element.text or "") + len(element.tail or "")
        total += level * (1 + letters // _LETTERS) + before[parent]
        before[parent] += 1
        if total > MOST_AROUND:
            return True
    return False
