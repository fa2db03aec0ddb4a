"""`crawler inspect --html`: the page with the parts that were read highlighted, and a table of the fields beside it.

The file is made anew from the page's text: of its markup only plain elements are written again, without attributes that
could run or load anything. It holds no script, and a policy that lets it ask for nothing.
"""

from __future__ import annotations

import json
from html import escape
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from crawler.commands.copying import copy_page
from crawler.discovery.verdict import Verdict
from crawler.errors import ConfigError
from crawler.extraction.places import Places, find_places
from crawler.extraction.text import visible
from crawler.page import Page
from crawler.reader import Reading

HUES = {
    "title": 220, "dek": 262, "authors": 330, "agencies": 345, "published_at": 22, "modified_at": 42, "section": 186,
    "breadcrumbs": 172, "topic": 200, "tags": 292, "body": 140, "images": 62,
}  # fmt: skip
"""Colours of the fields that most pages show; the others share one."""
OTHER_HUE = 2
KEPT = frozenset({
    "id", "url", "requested_url", "canonical_url", "publication", "version", "content_hash", "cluster_id",
    "first_seen_at", "fetched_at", "engagement_at", "status", "published_raw", "published_precision",
    "published_tz_source", "warnings",
})  # fmt: skip
"""Fields that are kept for machines: shown last."""
_LONG = 400
"""Characters of a value above which it is folded away."""


def write_marked(page: Page, reading: Reading, verdict: Verdict, rows: list[dict[str, Any]], target: Path) -> None:
    """Write *page* as it was read to *target*: highlighted, greyed, with *rows*, one for each field, beside it."""
    places = find_places(reading.article, reading.context, reading.signals)
    article, blocks = reading.article, reading.context.blocks
    said = [row for row in rows if row["value"] not in (None, "", [], {})]
    told = [row for row in said if row["field"] not in KEPT]
    told.sort(key=lambda row: list(HUES).index(row["field"]) if row["field"] in HUES else len(HUES))
    kept = "\n".join(_field(row, places) for row in said if row["field"] in KEPT)
    text = Template(_template()).substitute(
        title=_text(article.title or "no title"),
        verdict=_text(f"{'article' if verdict.is_article else 'no article'}: {verdict.reason}"),
        counts=f"{article.word_count} words, {len(places.roles)} of {len(blocks)} blocks of text read",
        url=_text(page.url),
        warnings="".join(f"<p>⚠ {_text(warning)}</p>" for warning in article.warnings),
        colours="\n".join(f".f-{name} {{ --h: {hue_of(name)} }}" for name in (row["field"] for row in rows)),
        legend=_legend(rows, places),
        language=_language(page),
        page=copy_page(page, reading, places),
        fields="\n".join(_field(row, places) for row in told),
        kept=kept,
    )
    try:
        target.write_text(text, "utf-8", "replace")
    except OSError as error:
        raise ConfigError(f"{target}: cannot be written: {error.strerror or error}") from error


def hue_of(name: str) -> int:
    """Return the colour of the field *name*, in degrees."""
    return HUES.get(name, OTHER_HUE)


def _template() -> str:
    return (resources.files("crawler.commands") / "marked.html").read_text("utf-8")


def _legend(rows: list[dict[str, Any]], places: Places) -> str:
    """Return the fields that the page shows, each a link to its place, and those of the usual ones that it lacks."""
    chips = []
    for row in rows:
        name, at = row["field"], places.first(row["field"])
        if at is not None:
            chips.append(f'<a class="f-{name}" href="#b{at}">{name}</a>')
        elif name in HUES and row["value"] in (None, "", []):
            chips.append(f'<a class="none">{name}</a>')
    return " ".join(chips)


def _field(row: dict[str, Any], places: Places) -> str:
    name, at = row["field"], places.first(row["field"])
    go = f'<a class="go" href="#b{at}">show</a>' if at is not None else ""
    origin = " · ".join(_text(row[key]) for key in ("from", "rule") if row[key])
    raw = f"<small>raw: {_text(row['raw'])}</small>" if row["raw"] and row["raw"] != row["value"] else ""
    losers = "".join(
        f"<li>{_text(other.get('from'))} · {_text(other.get('rule'))}: {_text(_short(other))}</li>"
        for other in row["others"]
    )
    return (
        f'<div class="field f-{name}{"" if at is not None else " plain"}" id="f-{name}">{go}<b>{name}</b>'
        f"{_value(row['value'])}<small>{origin}</small>{raw}{f'<ul>{losers}</ul>' if losers else ''}</div>"
    )


def _value(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        shown = ", ".join(value)
    elif isinstance(value, list):
        shown = "\n".join(
            " · ".join(part for part in entry.values() if part and isinstance(part, str)) for entry in value
        )
    else:
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
    if len(shown) <= _LONG:
        return f'<div class="value">{_lines(shown)}</div>'
    head = f"{shown[: _LONG // 4]}…"
    return f'<details><summary>{_text(head)}</summary><div class="value">{_lines(shown)}</div></details>'


def _short(source: dict[str, Any]) -> str:
    return str(source.get("raw") or source.get("value") or "")


def _language(page: Page) -> str:
    direction = (page.root.get("dir") or "").lower()
    language = page.html_language or ""
    parts = [f'dir="{direction}"'] if direction in ("rtl", "ltr") else []
    return " ".join([*parts, f'lang="{escape(language[:35])}"'] if language else parts)


def _lines(text: str) -> str:
    return "\n".join(_text(line) for line in text.split("\n"))


def _text(value: Any) -> str:
    """Return *value* as text of a page, on one line and without control characters."""
    return escape(visible(" ".join(str(value or "").split())))
