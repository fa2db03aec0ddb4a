"""`crawler schema`: print the record's JSON Schema."""

from __future__ import annotations

import json

import click

from crawler.items import json_schema


@click.command("schema")
def command() -> None:
    """Print the record's JSON Schema (draft 2020-12)."""
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
