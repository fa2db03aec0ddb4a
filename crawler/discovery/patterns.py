"""Path patterns as robots.txt writes them: `*` is any text, `$` at the end is the end, all else is a prefix."""

from __future__ import annotations


def matches(pattern: str, path: str) -> bool:
    """Tell whether *pattern* matches *path* from its start, in time linear in the path for each piece.

    >>> matches("/tag/", "/tag/water"), matches("/*.pdf$", "/a/b.pdf"), matches("/*.pdf$", "/a/b.pdf?c")
    (True, True, False)
    """
    anchored = pattern.endswith("$")
    head, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(head):
        return False
    if not pieces:
        return not anchored or len(path) == len(head)
    at = len(head)
    last = pieces.pop() if anchored else ""
    for piece in pieces:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return not anchored or (path.endswith(last) and len(path) - len(last) >= at)
