"""Which regular expressions of the crawler take more than linear time, and on what: python benchmarks/patterns.py.

Attacks are made from each pattern itself: what comes before one of its repeats, then what the repeat takes, many times
over, then something that it does not take. Each is tried with the methods that the code calls on the pattern. Shown are
those that take more than --limit milliseconds on --size characters, with how the time grows when the size doubles: 2 is
linear, 4 quadratic. Whether a slow one matters depends on what bounds the text that it is given.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import crawler

FOLDER = Path(crawler.__file__).parent
METHODS = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer", "subn")
ENOUGH = 0.5
"""Seconds after which a call is ended: it is slow."""
SAMPLES = " a1\n-.,A:/<\"'=\t漢é"
"""Characters that stand for a class."""


def patterns() -> dict[str, tuple[re.Pattern[Any], set[str]]]:
    """Return every pattern of the package by `module.name`, with the methods that are called on it."""
    found: dict[str, tuple[re.Pattern[Any], set[str]]] = {}
    source = "\n".join(path.read_text("utf-8") for path in FOLDER.rglob("*.py"))
    called: dict[str, set[str]] = {}
    for name, method in re.findall(r"\b([A-Z_a-z]\w*)(?:\[\w+\])?\.(" + "|".join(METHODS) + r")\b", source):
        called.setdefault(name, set()).add(method)
    for info in pkgutil.walk_packages([str(FOLDER)], "crawler."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for number, pattern in enumerate(_patterns_in(value)):
                if not any(pattern is known for known, _ in found.values()):
                    label = f"{info.name}.{name}" + (f"[{number}]" if number else "")
                    found[label] = pattern, called.get(name) or {"search", "match"}
    return found | _inline()


def _patterns_in(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, list | tuple | set | frozenset | dict):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _patterns_in(entry, depth + 1)


def _inline() -> dict[str, tuple[re.Pattern[Any], set[str]]]:
    """Return the patterns that are written where they are used: `re.sub("...", ...)`."""
    found: dict[str, tuple[re.Pattern[Any], set[str]]] = {}
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS):
                continue
            owner, first = node.func.value, node.args[0] if node.args else None
            if isinstance(owner, ast.Name) and owner.id == "re" and isinstance(first, ast.Constant):
                label = f"{path.relative_to(FOLDER)}:{node.lineno}"
                found[label] = re.compile(first.value), {node.func.attr}
    return found


def attacks(pattern: re.Pattern[Any], size: int) -> Iterator[Any]:
    """Yield texts of about *size* characters that make *pattern* try again and again."""
    tree = parser.parse(
        pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    )
    made = set()
    for before, units in _repeats(list(tree), ""):
        for unit in units:
            for end in ("\x00", "!", ""):
                text = before + unit * max(1, size // len(unit)) + end
                if text not in made:
                    made.add(text)
                    yield text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text


def _repeats(nodes: list[Any], before: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each repeat of a parsed pattern: text that leads to it, and texts that it takes once."""
    for code, argument in nodes:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, high, inner = argument
            if high > 8:
                yield before, _units(list(inner))
                yield "", _units(list(inner))
            yield from _repeats(list(inner), before)
        elif code is codes.SUBPATTERN:
            yield from _repeats(list(argument[3]), before)
        elif code is codes.BRANCH:
            for branch in argument[1]:
                yield from _repeats(list(branch), before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeats(list(argument[1]), before)
        elif code is codes.ATOMIC_GROUP:
            yield from _repeats(list(argument), before)
        before += _sample([(code, argument)], 0)


def _units(nodes: list[Any]) -> list[str]:
    """Return some texts that *nodes* take."""
    return list(dict.fromkeys(text for turn in range(8) if (text := _sample(nodes, turn))))


def _sample(nodes: list[Any], turn: int) -> str:
    """Return one text that *nodes* take, another for each *turn*."""
    return "".join(_sample_one(code, argument, turn) for code, argument in nodes)


def _sample_one(code: Any, argument: Any, turn: int) -> str:
    if code is codes.LITERAL:
        return chr(argument)
    if code is codes.NOT_LITERAL:
        return next(char for char in SAMPLES[turn % 8 :] + SAMPLES if ord(char) != argument)
    if code is codes.ANY:
        return SAMPLES[turn % len(SAMPLES)].replace("\n", "b")
    if code is codes.IN:
        return _of_class(argument, turn)
    if code is codes.BRANCH:
        branches = argument[1]
        return _sample(list(branches[turn % len(branches)]), turn)
    if code is codes.SUBPATTERN:
        return _sample(list(argument[3]), turn)
    if code is codes.ATOMIC_GROUP:
        return _sample(list(argument), turn)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        low, high, inner = argument
        return _sample(list(inner), turn) * max(low, 1 if high and turn % 2 else 0)
    return ""


def _of_class(members: list[Any], turn: int) -> str:
    """Return a character of a class: of those that stand for classes, else one that it names."""
    tester = re.compile("[" + "".join(_written(member) for member in members) + "]")
    fitting = [char for char in SAMPLES if tester.match(char)]
    fitting += [
        chr(value if code is codes.LITERAL else value[0])
        for code, value in members
        if code in (codes.LITERAL, codes.RANGE)
    ]
    return fitting[turn % len(fitting)] if fitting else ""


def _written(member: Any) -> str:
    code, value = member
    if code is codes.NEGATE:
        return "^"
    if code is codes.LITERAL:
        return re.escape(chr(value))
    if code is codes.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    names = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}
    name = str(value).removeprefix("CATEGORY_").removeprefix("UNI_")
    return "\\" + (names[name[4:]].upper() if name.startswith("NOT_") else names[name])


def seconds(pattern: re.Pattern[Any], method: str, text: Any, most: float = ENOUGH) -> float:
    """Return the seconds that one call takes; *most* when it takes longer, it is ended then."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    begun = time.process_time()
    try:
        if method in ("sub", "subn"):
            pattern.sub(text[:0], text)
        elif method == "finditer":
            list(pattern.finditer(text))
        else:
            getattr(pattern, method)(text)
    except TimeoutError:
        return most
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begun


def worst(pattern: re.Pattern[Any], methods: set[str], size: int) -> tuple[float, str, Any]:
    """Return the longest time that an attack of *size* takes, with the method and the text."""
    found: tuple[float, str, Any] = (0.0, "", "")
    for text in attacks(pattern, size):
        for method in sorted(methods):
            spent = seconds(pattern, method, text)
            if spent > found[0]:
                found = spent, method, text
            if spent >= ENOUGH:
                return found
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=8000)
    options.add_argument("--limit", type=float, default=20.0)
    given = options.parse_args()
    known = patterns()
    for label, (pattern, methods) in known.items():
        small = worst(pattern, methods, given.size // 16)
        # What is slow on little is not tried on much.
        spent, method, text = small if small[0] >= ENOUGH else worst(pattern, methods, given.size)
        if spent * 1000 > given.limit:
            growth = spent / max(seconds(pattern, method, text[: len(text) // 2 - 1] + text[-1:]), 1e-6)
            size = given.size // 16 if spent == small[0] else given.size
            print(f"{spent * 1000:6.0f} ms on {size:6}  x{growth:4.1f}  {label}.{method}  {text[:30]!r}", flush=True)


if __name__ == "__main__":
    main()
