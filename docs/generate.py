"""Write the parts of the documentation that would go stale by hand: the record table, the commands, the settings.

Run by `make docs-write`; tests/test_docs.py fails when what it would write differs from what is there.
"""

import dataclasses
import inspect
import os
import re
import typing
from pathlib import Path

import click
from click.testing import CliRunner

from crawler.commands.cli import COMMANDS, cli
from crawler.items import Article, Block, Image
from crawler.profiles import profile, rules, transforms

ROOT = Path(__file__).resolve().parents[1]


def generated() -> dict[Path, str]:
    """Return the whole text of each file that holds generated parts."""
    record = ROOT / "docs" / "record.md"
    commands = ROOT / "docs" / "commands.md"
    settings = ROOT / "docs" / "settings.md"
    readme = ROOT / "README.md"
    profiles = ROOT / "docs" / "profiles.md"
    return {
        record: replaced(record, "record", record_table(Article)),
        readme: replaced(readme, "record", record_table(Article)),
        commands: replaced(commands, "commands", command_help()),
        settings: replaced(settings, "settings", settings_table()),
        profiles: replaced(profiles, "profiles", profile_tables()),
    }


def replaced(path: Path, name: str, text: str) -> str:
    """Return the file's text with what stands between the markers of *name* replaced."""
    begin, end = f"<!-- {name} begin -->", f"<!-- {name} end -->"
    head, _, rest = path.read_text("utf-8").partition(begin)
    _, _, tail = rest.partition(end)
    return f"{head}{begin}\n{text}\n{end}{tail}"


def record_table(cls: type) -> str:
    """Return the fields of the record as a Markdown table."""
    hints = typing.get_type_hints(cls)
    rows = ["| field | type | meaning |", "|---|---|---|"]
    rows += [f"| `{f.name}` | {type_name(hints[f.name])} | {f.metadata['doc']} |" for f in dataclasses.fields(cls)]
    return "\n".join(rows)


def type_name(hint: object) -> str:
    """Return a type hint as a reader of JSON would say it."""
    args = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Literal:
        return ", ".join(f"`{value}`" for value in args)
    if typing.get_origin(hint) is list:
        return f"list of {type_name(args[0])}"
    if typing.get_origin(hint) is dict:
        return "object"
    if type(None) in args:
        return f"{type_name(next(arg for arg in args if arg is not type(None)))}, null"
    names = {str: "text", int: "integer", float: "number", bool: "true or false"}
    if hint in (Block, Image):
        return "{" + ", ".join(f"`{f.name}`" for f in dataclasses.fields(hint)) + "}"
    return names.get(hint, str(hint))


def command_help() -> str:
    """Return the help of every command and subcommand."""
    os.environ["COLUMNS"] = "100"
    parts = []
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        parts.append(f"## crawler {name}\n\n```\n{help_of([name])}```")
        if isinstance(command, click.Group):
            for sub in command.commands:
                parts.append(f"### crawler {name} {sub}\n\n```\n{help_of([name, sub])}```")
    return "\n\n".join(parts)


def help_of(words: list[str]) -> str:
    result = CliRunner().invoke(cli, [*words, "--help"], prog_name="crawler", terminal_width=100)
    return result.output


def profile_tables() -> str:
    """Return what a profile may hold, as the modules that read it document it."""
    titles = {"Keys": profile, "Rules": rules, "Transforms": transforms}
    parts = [f"## {title}\n\n{inspect.getdoc(module)}" for title, module in titles.items()]
    names = ", ".join(f"`{name}`" for name in profile.RULED_FIELDS)
    return "\n\n".join([*parts, f"## Fields\n\nRules may be given for {names}."])


SETTING = re.compile(r"^(CRAWLER_\w+)(?:: [^=]+)? = (.+?)  # (.+)$", re.MULTILINE)


def settings_table() -> str:
    """Return the project's own settings as a Markdown table, read off the comments of crawler/settings.py."""
    text = (ROOT / "crawler" / "settings.py").read_text("utf-8")
    rows = ["| setting | default | meaning |", "|---|---|---|"]
    rows += [f"| `{name}` | `{default}` | {meaning} |" for name, default, meaning in SETTING.findall(text)]
    return "\n".join(rows)


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, "utf-8")
