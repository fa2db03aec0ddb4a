"""What a crawl was asked to do."""

from __future__ import annotations

import fnmatch
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from crawler.errors import ConfigError


@dataclass(slots=True)
class Options:
    """What a crawl was asked to do; one field for each `CRAWLER_` setting of crawler/settings.py."""

    store: Path = Path("exports/articles.db")
    exports: Path | None = Path("exports")
    follow: bool = True
    refresh: bool = False
    limit: int = 0
    max_pages: int = 0
    max_time: float = 0.0
    since: str = ""
    include: list[str] = field(default_factory=list)
    exclude: list[str] = field(default_factory=list)
    keep_pages: str = "last"
    allow_private: bool = False
    delay: float = -1.0
    min_delay: float = 0.1
    max_delay: float = 60.0
    concurrency: int = 1
    obey_robots: bool = True
    user_agent: str = ""
    commit_pages: int = 1
    commit_seconds: float = 0.5

    @property
    def kept(self) -> Literal["last", "all"]:
        """Which sources of an article's page the store keeps, when it keeps any."""
        return "all" if self.keep_pages == "all" else "last"

    def to_dict(self) -> dict[str, Any]:
        """Return the options that are set as plain JSON values, for the run's row."""
        values = {spec.name: getattr(self, spec.name) for spec in fields(self)}
        return {
            name: str(value) if isinstance(value, Path) else value
            for name, value in values.items()
            if value is not None
        }


def compile_pattern(text: str) -> re.Pattern[str]:
    """Return the pattern of `--include` and `--exclude`: a regular expression searched for, or a glob with `*`.

    >>> bool(compile_pattern("*/tag/*").search("https://example.org/tag/a"))
    True
    >>> bool(compile_pattern("/20[0-9]+/").search("https://example.org/2024/a"))
    True
    """
    try:
        return re.compile(text)
    except re.error:
        pass
    if "*" not in text and "?" not in text:
        raise ConfigError(f"{text!r} is no pattern: neither a regular expression nor a glob")
    return re.compile(fnmatch.translate(text))
