"""Files that name targets: one a line with `#` comments, or JSON Lines."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from crawler.errors import ConfigError


def read_target_file(name: str) -> list[str]:
    """Return the targets of a file, `-` for standard input."""
    return [entry["url"] for entry in read_entries(name) if entry.get("url")]


def read_entries(name: str) -> list[dict[str, Any]]:
    """Return the entries of a target file: `url`, and `file` where JSON Lines give one."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{name}: cannot be read: {error}") from error
    return [_entry(name, number, line) for number, line in enumerate(text.split("\n"), 1) if _is_entry(line)]


def _is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _entry(name: str, number: int, line: str) -> dict[str, Any]:
    line = line.strip()
    if not line.startswith("{"):
        return {"url": line, "line": line}
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise ConfigError(f"{name}: line {number}: no JSON: {error}") from error
    if not any(isinstance(entry.get(key), str) for key in ("url", "file")):
        raise ConfigError(f"{name}: line {number}: neither 'url' nor 'file'")
    return dict(entry)
