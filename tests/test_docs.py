"""The documentation says what is so: generated parts are fresh, links lead somewhere, the README's example runs."""

import contextlib
import importlib.util
import io
import re

import pytest
from processes import ROOT

from crawler.commands.cli import COMMANDS, cli

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_parts_are_fresh():
    stale = [path.name for path, text in generator().generated().items() if path.read_text("utf-8") != text]
    assert not stale, f"{stale}: run `make docs-write`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_example_of_the_readme_prints_what_it_says():
    text = (ROOT / "README.md").read_text("utf-8")
    part = text.partition("<!-- example begin -->")[2].partition("<!-- example end -->")[0]
    code, shown = re.findall(r"```(?:python)?\n(.*?)```", part, re.DOTALL)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    assert out.getvalue() == shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_has_help(name):
    import click

    command = cli.get_command(click.Context(cli), name)
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name != "help":
            assert parameter.help or isinstance(parameter.type, click.Choice), parameter.name


def test_every_setting_of_the_project_is_documented():
    from crawler import settings

    names = {name for name in vars(settings) if name.startswith("CRAWLER_")}
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_every_table_that_the_docs_name_is_in_a_store(tmp_path):
    import sqlite3
    from contextlib import closing

    from crawler.store import Store

    Store(tmp_path / "a.db").close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    rows = re.findall(r"^\| (`.+?) \|", (ROOT / "docs" / "store.md").read_text("utf-8"), re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named
    assert named <= tables
