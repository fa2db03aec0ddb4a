"""`crawler inspect --html`: the page with the parts that were read highlighted, and a table of the fields beside it.

The file is made anew from the page's text: of its markup only plain elements are written again, without attributes that
could run or load anything. It holds no script, and a policy that lets it ask for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from crawler.commands.copying import copy_page
from crawler.discovery.verdict import Verdict
from crawler.errors import ConfigError
from crawler.extraction.places import find_places
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


@dataclass(slots=True, frozen=True)
class Look:
    """A page with all that is shown of it."""

    page: Page
    reading: Reading
    verdict: Verdict
    rows: list[dict[str, Any]]
    """One for each field."""
    cut: Mapping[int, str] = field(default_factory=dict)
    """Numbers of the blocks that the article lost to what is known of its publication, each with why."""


def write_marked(look: Look, target: Path) -> None:
    """Write a page as it was read to *target*: highlighted, greyed, with its fields beside it."""
    page, reading, verdict, rows = look.page, look.reading, look.verdict, look.rows
    places = find_places(reading.article, reading.context, reading.signals, look.cut)
    article, blocks = reading.article, reading.context.blocks
    copy = copy_page(page, reading, places)
    said = [row for row in rows if row["value"] not in (None, "", [], {}) or row["silent"]]
    told = [row for row in said if row["field"] not in KEPT]
    told.sort(key=lambda row: list(HUES).index(row["field"]) if row["field"] in HUES else len(HUES))
    text = Template(_template()).substitute(
        title=_text(article.title or "no title"),
        verdict=_text(f"{'article' if verdict.is_article else 'no article'}: {verdict.reason}"),
        counts=f"{article.word_count} words, {len(places.roles)} of {len(blocks)} blocks of text read",
        url=_text(page.url),
        warnings="".join(f"<p>⚠ {_text(warning)}</p>" for warning in article.warnings),
        colours="\n".join(f".f-{name} {{ --h: {hue_of(name)} }}" for name in (row["field"] for row in rows)),
        legend=_legend(rows, copy.anchors),
        language=_language(page),
        page=copy.markup,
        fields="\n".join(_field(row, copy.anchors) for row in told),
        kept="\n".join(_field(row, copy.anchors) for row in said if row["field"] in KEPT),
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


def _legend(rows: list[dict[str, Any]], anchors: Mapping[str, str]) -> str:
    """Return the usual fields and all that the page shows, each a link to its place, else to its value."""
    chips = []
    for row in rows:
        name = row["field"]
        if name in anchors:
            chips.append(f'<a class="f-{name}" href="#{anchors[name]}">{name}</a>')
        elif name in HUES and row["value"] in (None, "", []):
            chips.append(f'<a class="none" title="the page says nothing of it">{name}</a>')
        elif name in HUES:
            chips.append(f'<a class="told" href="#f-{name}" title="told to machines alone">{name}</a>')
    return " ".join(chips)


def _field(row: dict[str, Any], anchors: Mapping[str, str]) -> str:
    name = row["field"]
    is_shown = name in anchors
    go = f'<a class="go" href="#{anchors[name]}">show</a>' if is_shown else ""
    origin = " · ".join(_text(row[key]) for key in ("from", "rule") if row[key])
    value = _shown(row["value"])
    raw = f"<small>raw: {_text(row['raw'])}</small>" if row["raw"] and _text(row["raw"]) not in _text(value) else ""
    losers = "".join(
        f"<li>{_text(other.get('from'))} · {_text(other.get('rule'))}: {_text(_short(other))}</li>"
        for other in row["others"]
    )
    losers += "".join(f"<li>profile · {_text(rule)}: gave nothing</li>" for rule in row["silent"])
    return (
        f'<div class="field f-{name}{"" if is_shown else " plain"}" id="f-{name}">{go}<b>{name}</b>'
        f"{_value(value)}<small>{origin}</small>{raw}{f'<ul>{losers}</ul>' if losers else ''}</div>"
    )


def _shown(value: Any) -> str:
    """Return *value* as it is read by a person."""
    if isinstance(value, str) or value is None:
        return value or "-"
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return ", ".join(value)
    if isinstance(value, list):
        return "\n".join(
            " · ".join(part for part in entry.values() if part and isinstance(part, str)) for entry in value
        )
    return json.dumps(value, ensure_ascii=False, indent=1)


def _value(shown: str) -> str:
    whole = f'<div class="value" dir="auto">{_lines(shown)}</div>'
    if len(shown) <= _LONG:
        return whole
    return f'<details><summary dir="auto">{_text(shown[: _LONG // 4])}…</summary>{whole}</details>'


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
