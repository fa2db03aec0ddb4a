"""Tables that hold values, told from tables that lay out a page."""

from __future__ import annotations

from lxml import etree

from crawler.extraction.textblocks import shown, text_in

MOST_CELLS = 20_000
"""Cells of a table beyond which it is read cell by cell like the rest of the page."""
LONGEST_CELL = 400
"""Characters of one cell beyond which a table lays out a page rather than holding values."""


def rows_of(table: etree._Element) -> list[list[str]] | None:
    """Return the cells of *table*, or None for one that lays out a page: nested, one row or column, or long cells."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return None
    if next(table.iterdescendants("script", "style", "noscript"), None) is not None:
        return None
    rows: list[list[str]] = []
    last = None
    for count, cell in enumerate(table.iterdescendants("td", "th")):
        text = shown(text_in(cell))
        if len(text) > LONGEST_CELL or count > MOST_CELLS:
            return None
        row = cell.getparent()
        if not rows or row is not last:
            rows.append([])
        rows[-1].append(text)
        last = row
    wide = sum(1 for cells in rows if sum(map(bool, cells)) > 1)
    return rows if wide >= 2 and wide * 2 >= len(rows) else None
