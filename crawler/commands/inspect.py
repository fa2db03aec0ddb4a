"""`crawler inspect`: every field of one page with its source, rule, raw text and the losers."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from crawler import reader
from crawler.commands import console
from crawler.commands.boilerplate import as_record
from crawler.commands.cli import known_store_option, profiles_option
from crawler.commands.marking import KEPT, Look, write_marked
from crawler.commands.scrape import load_page, opened_store
from crawler.discovery import verdict
from crawler.errors import ConfigError
from crawler.extraction.text import visible
from crawler.items import FIELDS, Article
from crawler.profiles import Profile, load_profiles, silent_rules
from crawler.store import Repeated

LONGEST = 150
"""Characters of a value that are shown."""


@click.command("inspect")
@click.argument("target")
@click.option("--url", help="Address that a file came from.")
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object: field -> value, from, rule, raw, others, silent."
)
@click.option(
    "--html", "marked", type=click.Path(dir_okay=False, path_type=Path), help="Write the page with its parts marked."
)
@known_store_option
@profiles_option
@click.option("--allow-private", is_flag=True, help="Private and loopback addresses may be asked.")
def command(
    target: str,
    url: str | None,
    as_json: bool,
    marked: Path | None,
    store: Path | None,
    profiles: tuple[Path, ...],
    allow_private: bool,
) -> None:
    """Show every field of one page: an address, a file or - for standard input."""
    if str(marked) == "-":
        raise ConfigError("--html -: name a file; standard output holds the table")
    page = load_page(target, url, {"allow_private": allow_private})
    judged = verdict.judge(page)
    profile = load_profiles(extra=profiles).for_url(page.url)
    reading = reader.read_closely(page, profile)
    article = reading.article
    with opened_store(store) as known:
        repeated = [] if known is None else known.repeated_in(article)
        article = article if known is None else known.clean(article)
    rows = [row_of(article, name, profile) for name in FIELDS if name not in ("sources", "blocks")]
    if as_json:
        fields = {row["field"]: {key: value for key, value in row.items() if key != "field"} for row in rows}
        click.echo(
            json.dumps(
                {
                    "verdict": judged.reason,
                    "is_article": judged.is_article,
                    "fields": fields,
                    "repeated": [as_record(one) for one in repeated],
                },
                ensure_ascii=False,
            )
        )
    else:
        console.stdout().print(f"{'article' if judged.is_article else 'no article'}: {judged.reason}")
        console.stdout().print(_table(rows))
        for one in repeated:
            where = f"{one.place} of {one.articles} of {one.of_articles} articles"
            console.stdout().print(f"cut, at the {where} ({one.key}): {_short(one.text)}")
    if marked is not None:
        cut = _cut(reading.article, article, repeated)
        write_marked(Look(page, reading, judged, rows, cut), marked)
        click.echo(f"{marked}: written", err=True)
    sys.exit(0 if judged.is_article else 1)


def _cut(whole: Article, article: Article, repeated: list[Repeated]) -> dict[int, str]:
    """Return the numbers of the blocks of *whole* that *article* has not, each with why."""
    reasons = {one.text: f"printed in {one.articles} of {one.of_articles} articles ({one.key})" for one in repeated}
    kept = iter(article.blocks)
    following = next(kept, None)
    cut = {}
    for number, block in enumerate(whole.blocks):
        if block == following:
            following = next(kept, None)
        else:
            cut[number] = reasons.get(block.text, "its text is printed in other articles too")
    return cut


def row_of(article: Article, name: str, profile: Profile | None = None) -> dict[str, Any]:
    """Return what is known of the field *name*: its value, where it came from, and what lost against it.

    `silent` are the rules of *profile* that were tried and gave nothing.
    """
    value = article.to_dict()[name]
    source = article.sources.get(name, {})
    return {
        "field": name,
        "value": value,
        "from": source.get("from"),
        "rule": source.get("rule"),
        "raw": source.get("raw"),
        "others": source.get("others", []),
        "silent": [] if profile is None else silent_rules(profile, article, name),
    }


def _table(rows: list[dict[str, Any]]) -> Table:
    """Return the fields that have a value or rules: it, where it came from, and below what lost or gave nothing."""
    table = Table(box=None, pad_edge=False, expand=sys.stdout.isatty())
    table.add_column("field", no_wrap=True)
    table.add_column("value", overflow="fold", ratio=3)
    table.add_column("from", overflow="fold", ratio=2)
    said = [row for row in rows if row["value"] not in (None, "", [], {}) or row["silent"]]
    for row in sorted(said, key=lambda row: row["field"] in KEPT):
        is_said_whole = row["field"] == "warnings"
        is_empty = row["value"] in (None, "", [], {})
        shown = "\n".join(map(visible, row["value"])) if is_said_whole else "-" if is_empty else _short(row["value"])
        table.add_row(row["field"], shown, _origin(row))
        raw = row["raw"]
        if raw and row["field"] not in KEPT and _short(raw) != _short(row["value"]):
            table.add_row("", f"raw: {_short(raw)}", "", style="dim")
        for other in row["others"]:
            table.add_row("", f"lost: {_short(other.get('raw') or other.get('value'))}", _origin(other), style="dim")
        for rule in row["silent"]:
            table.add_row("", "gave nothing", visible(f"profile {rule}"), style="dim")
    return table


def _origin(source: dict[str, Any]) -> str:
    return visible(" ".join(str(source[key]) for key in ("from", "rule") if source.get(key)))


def _short(value: Any) -> str:
    """Return *value* on one line, of a long one the beginning and the end."""
    if isinstance(value, list):
        value = ", ".join(str(entry["url"] if isinstance(entry, dict) else entry) for entry in value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = visible(" ".join(text.split()))
    return text if len(text) <= LONGEST else f"{text[: LONGEST * 2 // 3]} … {text[-LONGEST // 3 :]}"
