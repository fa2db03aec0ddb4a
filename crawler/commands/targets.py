"""Files that name targets: one a line with `#` comments, or JSON Lines."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from crawler.errors import ConfigError
from crawler.items import FIELDS

KEYS = ("url", "file")
"""Keys of a line of JSON that are read; other fields of a record are passed over, so that an export can be a list."""


def read_target_file(name: str) -> list[str]:
    """Return the targets of a file, `-` for standard input; raises ConfigError for a line that names no address."""
    entries = read_entries(name)
    files = [entry["file"] for entry in entries if not entry.get("url")]
    if files:
        raise ConfigError(f"{name}: {files[0][:200]!r} is a file, which is read by `crawler scrape`: give its 'url'")
    return [entry["url"] for entry in entries]


def read_entries(name: str) -> list[dict[str, Any]]:
    """Return the entries of a target file: `url`, and `file` where JSON Lines give one."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    text = text.removeprefix("\ufeff")
    return [_entry(name, number, line) for number, line in enumerate(text.split("\n"), 1) if _is_entry(line)]


def _is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _entry(name: str, number: int, line: str) -> dict[str, Any]:
    line = line.strip()
    if not line.startswith("{"):
        return {"url": line, "line": line}
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: line {number}: no JSON: {error}") from error
    unknown = [key for key in entry if key not in KEYS and key not in FIELDS]
    if unknown:
        raise ConfigError(f"{name}: line {number}: unknown key {unknown[0][:50]!r}; known are 'url' and 'file'")
    if not all(isinstance(entry.get(key) or "", str) for key in KEYS) or not any(entry.get(key) for key in KEYS):
        raise ConfigError(f"{name}: line {number}: neither 'url' nor 'file' as text")
    return dict(entry)
