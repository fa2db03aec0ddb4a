"""The rules of the house, read off the source: levels, no cycles, Scrapy and async only at the rim."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "crawler"

LEVELS = {
    "items": 0,
    "errors": 0,
    "urls": 0,
    "uncollected": 0,
    "page": 1,
    "validation": 1,
    "profiles": 2,
    "discovery": 3,
    "extraction": 3,
    "dedup": 3,
    "reader": 4,
    "store": 4,
    "targets": 4,
    "exporters": 5,
    "runs": 5,
    "pipelines": 6,
    "middlewares": 6,
    "scheduler": 6,
    "extensions": 6,
    "spiders": 7,
    "commands": 8,
    "__main__": 9,
}
RIM = 6
"""From this level up Scrapy may be imported and code may be asynchronous."""
OUTSIDE = {"settings", "sample"}
"""Wiring by name only; and a publication to crawl, which knows nothing of crawlers."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    """Return the dotted names that a module imports, in the whole file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.extend(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def rooms_imported(path: Path) -> set[str]:
    own = room_of(path)
    names = [name.split(".") for name in imports(path)]
    return {parts[1] for parts in names if parts[0] == "crawler" and len(parts) > 1 and parts[1] != own}


def test_every_module_stands_in_a_known_room():
    assert {room_of(path) for path in MODULES} == set(LEVELS) | OUTSIDE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_lower_levels(path):
    own = room_of(path)
    rooms = rooms_imported(path)
    if own in OUTSIDE:
        assert not rooms
        return
    wrong = {room for room in rooms if room in LEVELS and LEVELS[room] >= LEVELS[own]}
    assert not wrong, f"{own} (level {LEVELS[own]}) imports {sorted(wrong)}"
    assert "settings" not in rooms or own == "commands"
    assert "sample" not in rooms or own == "commands"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_scrapy_and_async_stay_at_the_rim(path):
    own = room_of(path)
    if own in OUTSIDE or LEVELS[own] >= RIM:
        return
    tops = {name.split(".")[0] for name in imports(path)}
    assert not tops & {"scrapy", "twisted", "asyncio"}
    asynchronous = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
    assert not any(isinstance(node, asynchronous) for node in ast.walk(ast.parse(path.read_text("utf-8"))))


def module_graph() -> dict[str, set[str]]:
    names = {}
    for path in MODULES:
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    graph = {}
    for name, path in names.items():
        found = imports(path)
        graph[name] = {
            other for other in names if other != name and any(f == other or f.startswith(f"{other}.") for f in found)
        }
        # Importing a name from a package's __init__ is not importing the modules beside it.
        graph[name] = {
            other
            for other in graph[name]
            if not any(other != longer and longer.startswith(f"{other}.") and longer in graph[name] for longer in names)
        }
    return graph


def test_no_module_imports_itself_through_others():
    graph = module_graph()
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail[trail.index(name) :], name])
        if name in done:
            return
        for other in sorted(graph[name]):
            visit(other, (*trail, name))
        done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_no_pickle_and_no_eval_anywhere():
    for path in MODULES:
        text = path.read_text("utf-8")
        assert "import pickle" not in text
        calls = [
            node.func.id
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ]
        assert not {"eval", "exec"} & set(calls), path


def test_no_function_is_longer_than_fifty_lines():
    long = []
    for path in MODULES:
        if path.name == "blockmodel.py":
            continue  # Written by a script, and read by nobody.
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                lines = body[-1].end_lineno - body[0].lineno + 1 if body else 0
                if lines > 50:
                    long.append(f"{path.relative_to(PACKAGE)}: {node.name} has {lines} lines")
    assert not long
