"""Run a crawl in this process: settings, store, Scrapy, exit code."""

from __future__ import annotations

import difflib
import gc
import logging
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import click
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings, default_settings
from scrapy.utils.asyncio import create_looping_call
from twisted.logger import globalLogBeginner

from crawler import exporters
from crawler import settings as own_settings
from crawler.commands.console import CrawlProgress
from crawler.errors import ConfigError, CrawlerError
from crawler.extensions import RunExtension
from crawler.middlewares.cookies import cookie_jar
from crawler.runs import Options, Session, compile_pattern
from crawler.spiders.base import FrontierSpider
from crawler.spiders.options import options_from
from crawler.spiders.publication import PublicationSpider
from crawler.store import Store
from crawler.targets import Target

Report = Callable[[Session, int], None]


_TALKATIVE = {
    "scrapy.addons": logging.WARNING,
    "scrapy.core.downloader.handlers.http11": logging.ERROR,  # names settings; the page's reason says the same
    "scrapy.core.engine": logging.WARNING,
    "scrapy.crawler": logging.WARNING,
    "scrapy.extensions.memusage": logging.WARNING,
    "scrapy.middleware": logging.WARNING,
    "scrapy.utils.log": logging.WARNING,
}
"""Loggers that describe Scrapy's inside, and what is heard of them: its lines on progress are another logger's."""


def _is_told(record: logging.LogRecord) -> bool:
    return record.levelno >= _TALKATIVE[record.name]


def _is_no_certificate(record: logging.LogRecord) -> bool:
    """Tell whether Twisted says something else than how it looked at a certificate: the page's reason says it."""
    return "verifying certificate" not in record.getMessage()


@cache
def _take_over_twisted() -> None:
    """Leave what Twisted says to Scrapy's log: until somebody does so, it prints what it holds for grave by itself."""
    globalLogBeginner.beginLoggingTo([], discardBuffer=True, redirectStandardIO=False)
    logging.getLogger("twisted").addFilter(_is_no_certificate)


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
        "STATS_DUMP": bool(given.get("verbose")),
        "CRAWLER_VERBOSE": bool(given.get("verbose")),
    }
    headers = {**settings.getdict("DEFAULT_REQUEST_HEADERS"), **dict(map(_header, given.get("header") or ()))}
    values["DEFAULT_REQUEST_HEADERS"] = headers
    values["CRAWLER_COOKIES"] = str(given.get("cookies") or "")
    if given.get("cookies"):
        cookie_jar(str(given["cookies"]))
    _check_header("--user-agent", agent)
    settings.setdict(values, priority="cmdline")
    overrides = dict(map(_assignment, given.get("overrides") or ()))
    _check_names(overrides)
    settings.setdict(overrides, priority="cmdline")
    check_settings(settings)
    return settings


def check_settings(settings: Settings) -> None:
    """Raise ConfigError for a value that cannot be what its setting means."""
    for name in settings:
        default = _DEFAULTS.get(name)
        value = settings[name]
        if type(default) in (int, float) and not (isinstance(value, int | float) or _is_number(value)):
            raise ConfigError(f"setting {name}: {value!r} is no number")
        if isinstance(value, float | str) and str(value).lower() in ("nan", "inf", "-inf"):
            raise ConfigError(f"setting {name}: {value!r} is no number")
    if settings["CRAWLER_KEEP_PAGES"] not in ("last", "all", "none"):
        raise ConfigError(f"setting CRAWLER_KEEP_PAGES: {settings['CRAWLER_KEEP_PAGES']!r} is not last, all or none")
    if settings["CRAWLER_SINCE"] and not re.fullmatch(r"\d{4}-\d\d-\d\d", settings["CRAWLER_SINCE"]):
        raise ConfigError(f"setting CRAWLER_SINCE: {settings['CRAWLER_SINCE']!r} is no day such as 2026-05-01")
    if settings.getfloat("CRAWLER_COMMIT_SECONDS") <= 0:
        raise ConfigError("setting CRAWLER_COMMIT_SECONDS: must be above 0")
    if settings["LOG_LEVEL"] not in logging.getLevelNamesMapping():
        raise ConfigError(f"setting LOG_LEVEL: {settings['LOG_LEVEL']!r} is no level")


_DEFAULTS: dict[str, Any] = {**vars(default_settings), **vars(own_settings)}


def _is_number(value: object) -> bool:
    try:
        float(str(value))
    except ValueError:
        return str(value).lower() in ("true", "false")
    return True


def _check_names(overrides: dict[str, str]) -> None:
    known = [name for name in vars(own_settings) if name.startswith("CRAWLER_")]
    for name in overrides:
        if name.startswith("CRAWLER_") and name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise ConfigError(f"-s {name}: unknown setting" + (f", did you mean {near[0]!r}?" if near else ""))


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
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        # A filter, since Scrapy sets the levels of its loggers when it begins.
        (logger.removeFilter if settings.getbool("CRAWLER_VERBOSE") else logger.addFilter)(_is_told)
    _take_over_twisted()
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(spider)
    crawling = process.crawl(crawler, session=session, **arguments)
    crawling.add_done_callback(lambda task: task.cancelled() or task.exception())  # told below, in one line
    gc.freeze()  # What is loaded lives to the end: looking through it for garbage takes a tenth of the time of a page.
    if sys.stderr.isatty() and logging.getLogger().getEffectiveLevel() > logging.INFO:
        bar = CrawlProgress(session)
        with bar.progress:
            create_looping_call(bar.update).start(1.0, now=False)
            process.start()
    else:
        process.start()
    extension = crawler.get_extension(RunExtension)
    code = extension.exit_code if extension else None
    error = crawling.exception() if crawling.done() and not crawling.cancelled() else None
    if code is None and error is not None:
        session.finish("not started")
        raise error if isinstance(error, CrawlerError) else ConfigError(f"the crawl cannot start: {error}") from error
    # No code: a second signal ended the process before the spider could close.
    return code if code is not None else session.finish("shutdown", exporters.refresh)


@contextmanager
def _store_for(options: Options, *, dry_run: bool) -> Iterator[Store]:
    if not dry_run:
        with Store(options.store, keep=options.kept) as store:
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
    if not separator or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name.strip()):
        raise ConfigError(f"--header {text!r}: give 'Name: value'")
    _check_header("--header", value)
    return name.strip(), value.strip()


def _check_header(option: str, value: str) -> None:
    """Raise ConfigError for a value that cannot stand in a header (RFC 9110, 5.5)."""
    if not all(char == "\t" or " " <= char <= "~" for char in value):
        raise ConfigError(f"{option} {value!r}: only plain ASCII can stand in a header")


def _assignment(text: str) -> tuple[str, str]:
    name, separator, value = text.partition("=")
    if not separator or not name.strip():
        raise ConfigError(f"-s {text!r}: give NAME=VALUE")
    return name.strip(), value
