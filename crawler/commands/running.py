"""Run a crawl in this process: settings, store, Scrapy, exit code."""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from scrapy.utils.asyncio import create_looping_call

from crawler import exporters
from crawler.commands.console import CrawlProgress
from crawler.errors import ConfigError
from crawler.extensions import RunExtension
from crawler.runs import Options, Session, compile_pattern
from crawler.spiders.base import FrontierSpider
from crawler.spiders.options import options_from
from crawler.spiders.publication import PublicationSpider
from crawler.store import Store
from crawler.targets import Target

Report = Callable[[Session, int], None]


def project_settings() -> Settings:
    """Return the settings of crawler/settings.py."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    return settings


def settings_from(given: dict[str, Any]) -> Settings:
    """Return the project's settings with the options of a command put in; raises ConfigError for one that is off."""
    settings = project_settings()
    for pattern in (*(given.get("include") or ()), *(given.get("exclude") or ())):
        compile_pattern(pattern)
    agent = given.get("user_agent") or settings["USER_AGENT"]
    if given.get("contact"):
        agent = f"{agent} ({given['contact']})"
    values = {
        "CRAWLER_STORE": str(given["store"]),
        "CRAWLER_EXPORTS": str(given["exports"]) if given.get("exports") else "",
        "CRAWLER_FOLLOW": not given.get("no_follow"),
        "CRAWLER_REFRESH": bool(given.get("refresh")),
        "CRAWLER_LIMIT": given.get("limit") or 0,
        "CRAWLER_MAX_PAGES": given.get("max_pages") or 0,
        "CRAWLER_MAX_TIME": given.get("max_time") or 0.0,
        "CRAWLER_SINCE": given["since"].date().isoformat() if given.get("since") else "",
        "CRAWLER_INCLUDE": list(given.get("include") or ()),
        "CRAWLER_EXCLUDE": list(given.get("exclude") or ()),
        "CRAWLER_KEEP_PAGES": given.get("keep_pages") or "last",
        "CRAWLER_ALLOW_PRIVATE": bool(given.get("allow_private")),
        "CRAWLER_DELAY": -1.0 if given.get("delay") is None else given["delay"],
        "CONCURRENT_REQUESTS_PER_DOMAIN": given.get("concurrency") or 1,
        "ROBOTSTXT_OBEY": not given.get("no_robots"),
        "USER_AGENT": agent,
        "LOG_LEVEL": _log_level(given),
        "LOG_VERSIONS": [],
    }
    headers = {**settings.getdict("DEFAULT_REQUEST_HEADERS"), **dict(map(_header, given.get("header") or ()))}
    values["DEFAULT_REQUEST_HEADERS"] = headers
    values["CRAWLER_COOKIES"] = str(given.get("cookies") or "")
    settings.setdict(values, priority="cmdline")
    settings.setdict(dict(map(_assignment, given.get("overrides") or ())), priority="cmdline")
    return settings


def crawl(settings: Settings, targets: list[Target], bad_targets: int, *, dry_run: bool, report: Report) -> int:
    """Crawl *targets* and return the exit code; the store is opened and locked before anything is asked."""
    options = options_from(settings)
    with _store_for(options, dry_run=dry_run) as store:
        session = Session(store, options, targets)
        session.bad_targets = bad_targets
        code = run(settings, session)
        if session.error is not None:
            click.echo(f"crawler: {session.error}", err=True)
        report(session, code)
    return code


def run(
    settings: Settings, session: Session, spider: type[FrontierSpider] = PublicationSpider, **arguments: Any
) -> int:
    """Run *spider* over *session* until it ends or is interrupted; return the exit code."""
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(spider)
    process.crawl(crawler, session=session, **arguments)
    if sys.stderr.isatty() and logging.getLogger().getEffectiveLevel() > logging.INFO:
        bar = CrawlProgress(session)
        with bar.progress:
            create_looping_call(bar.update).start(1.0, now=False)
            process.start()
    else:
        process.start()
    extension = crawler.get_extension(RunExtension)
    code = extension.exit_code if extension else None
    # No code: a second signal ended the process before the spider could close.
    return code if code is not None else session.finish("shutdown", exporters.refresh)


@contextmanager
def _store_for(options: Options, *, dry_run: bool) -> Iterator[Store]:
    if not dry_run:
        with Store(options.store) as store:
            store.lock("crawler crawl")
            yield store
        return
    with tempfile.TemporaryDirectory(prefix="crawler-") as folder:
        copy = Path(folder) / "articles.db"
        if options.store.exists():
            with Store(options.store, create=False, readonly=True) as original:
                original.backup(copy)
        options.exports = None
        with Store(copy) as store:
            store.lock("crawler crawl --dry-run")
            yield store
    click.echo("dry run: nothing was kept", err=True)


def _log_level(given: dict[str, Any]) -> str:
    if given.get("quiet"):
        return "ERROR"
    if given.get("verbose"):
        return "DEBUG"
    return "WARNING" if sys.stderr.isatty() else "INFO"


def _header(text: str) -> tuple[str, str]:
    name, separator, value = text.partition(":")
    if not separator or not name.strip() or "\n" in text or "\r" in text:
        raise ConfigError(f"--header {text!r}: give 'Name: value'")
    return name.strip(), value.strip()


def _assignment(text: str) -> tuple[str, str]:
    name, separator, value = text.partition("=")
    if not separator or not name.strip():
        raise ConfigError(f"-s {text!r}: give NAME=VALUE")
    return name.strip(), value
