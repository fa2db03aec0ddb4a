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
from crawler.commands.cli import profiles_option
from crawler.commands.scrape import load_page
from crawler.discovery import verdict
from crawler.extraction.text import visible
from crawler.items import FIELDS, Article
from crawler.profiles import load_profiles


@click.command("inspect")
@click.argument("target")
@click.option("--url", help="Address that a file came from.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: field -> value, from, rule, raw, others.")
@click.option(
    "--html", "marked", type=click.Path(dir_okay=False, path_type=Path), help="Write the page with its parts marked."
)
@profiles_option
@click.option("--allow-private", is_flag=True, help="Private and loopback addresses may be asked.")
def command(
    target: str, url: str | None, as_json: bool, marked: Path | None, profiles: tuple[Path, ...], allow_private: bool
) -> None:
    """Show every field of one page: an address, a file or - for standard input."""
    page = load_page(target, url, {"allow_private": allow_private})
    judged = verdict.judge(page)
    article = reader.read(page, load_profiles(extra=profiles).for_url(page.url), force=True)
    rows = [_row(article, name) for name in FIELDS if name not in ("sources", "blocks")]
    if as_json:
        fields = {row["field"]: {key: value for key, value in row.items() if key != "field"} for row in rows}
        click.echo(
            json.dumps(
                {"verdict": judged.reason, "is_article": judged.is_article, "fields": fields}, ensure_ascii=False
            )
        )
    else:
        console.stdout().print(f"{'article' if judged.is_article else 'no article'}: {judged.reason}")
        console.stdout().print(_table(rows))
    if marked is not None:
        from crawler.commands.marking import write_marked

        write_marked(page, article, marked)
        click.echo(f"{marked}: written", err=True)
    sys.exit(0 if judged.is_article else 1)


def _row(article: Article, name: str) -> dict[str, Any]:
    value = article.to_dict()[name]
    source = article.sources.get(name, {})
    return {
        "field": name,
        "value": value,
        "from": source.get("from"),
        "rule": source.get("rule"),
        "raw": source.get("raw"),
        "others": source.get("others", []),
    }


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table("field", "value", "from", "rule", "raw", "others", box=None, pad_edge=False)
    for row in rows:
        if row["value"] in (None, "", [], {}):
            continue
        others = "; ".join(
            f"{other.get('from')} {other.get('rule')}: {_short(other.get('value'))}" for other in row["others"]
        )
        cells = row["field"], _short(row["value"]), row["from"], row["rule"], _short(row["raw"]), others[:80]
        table.add_row(*("" if cell is None else str(cell) for cell in cells))
    return table


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = visible(" ".join(text.split()))
    return text if len(text) <= 70 else f"{text[:67]}..."
