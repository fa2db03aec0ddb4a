"""Cookies that the user hands over in a file, sent to the hosts they belong to and nowhere else."""

from __future__ import annotations

from http.cookiejar import LoadError, MozillaCookieJar
from typing import Any, Self, cast

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http.cookies import WrappedRequest

from crawler.errors import ConfigError


def cookie_jar(path: str) -> MozillaCookieJar:
    """Return the cookies of a Netscape cookie file; raises ConfigError for a file that is none."""
    jar = MozillaCookieJar(path)
    try:
        jar.load(ignore_discard=True, ignore_expires=False)
    except (OSError, LoadError, ValueError) as error:  # ValueError: undecodable bytes, times that are no numbers
        raise ConfigError(f"--cookies {path}: no Netscape cookie file: {' '.join(str(error).split())[:200]}") from error
    return jar


class CookieFileMiddleware:
    """Add the cookies of a Netscape cookie file; cookies that sites set are not kept."""

    def __init__(self, path: str) -> None:
        self.jar = cookie_jar(path)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware when CRAWLER_COOKIES names a file."""
        path = crawler.settings.get("CRAWLER_COOKIES")
        if not path:
            raise NotConfigured
        return cls(path)

    def process_request(self, request: Request) -> None:
        """Add the cookies that belong to the request's host and path."""
        self.jar.add_cookie_header(cast(Any, WrappedRequest(request)))
