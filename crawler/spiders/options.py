"""The run's options out of Scrapy's settings: the one place where the `CRAWLER_` settings are read."""

from __future__ import annotations

from pathlib import Path

from scrapy.settings import BaseSettings

from crawler.runs import Options


def options_from(settings: BaseSettings) -> Options:
    """Return the options that *settings* hold."""
    exports = settings.get("CRAWLER_EXPORTS")
    return Options(
        store=Path(settings.get("CRAWLER_STORE")),
        exports=Path(exports) if exports else None,
        follow=settings.getbool("CRAWLER_FOLLOW"),
        refresh=settings.getbool("CRAWLER_REFRESH"),
        limit=settings.getint("CRAWLER_LIMIT"),
        max_pages=settings.getint("CRAWLER_MAX_PAGES"),
        max_time=settings.getfloat("CRAWLER_MAX_TIME"),
        since=settings.get("CRAWLER_SINCE") or "",
        include=settings.getlist("CRAWLER_INCLUDE"),
        exclude=settings.getlist("CRAWLER_EXCLUDE"),
        keep_pages=settings.get("CRAWLER_KEEP_PAGES"),
        allow_private=settings.getbool("CRAWLER_ALLOW_PRIVATE"),
        delay=settings.getfloat("CRAWLER_DELAY"),
        min_delay=settings.getfloat("CRAWLER_MIN_DELAY"),
        max_delay=settings.getfloat("CRAWLER_MAX_DELAY"),
        concurrency=settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"),
        obey_robots=settings.getbool("ROBOTSTXT_OBEY"),
        user_agent=settings.get("USER_AGENT"),
        commit_pages=settings.getint("CRAWLER_COMMIT_PAGES"),
        commit_seconds=settings.getfloat("CRAWLER_COMMIT_SECONDS"),
    )
