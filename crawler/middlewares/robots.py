"""robots.txt by RFC 9309: asked once a day and origin, remembered in the store, unreachable means wait."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response

from crawler import urls
from crawler.discovery import robots
from crawler.errors import RefusedError, UnreachableError
from crawler.runs import Session, session_of
from crawler.runs.faults import ROBOTS_FAILS, reason_of

LIFETIME = timedelta(hours=24)
"""RFC 9309, 2.4: a cached robots.txt should not be used for more than a day."""
MAX_HOPS = 5


class RobotsMiddleware:
    """Ask each host for its robots.txt before anything else, and refuse what it forbids."""

    def __init__(self, crawler: Crawler, session: Session) -> None:
        self.crawler = crawler
        self.session = session
        self.token = crawler.settings.get("ROBOTSTXT_USER_AGENT") or crawler.settings.get("USER_AGENT")
        self._read: dict[str, robots.Robots] = {}
        self._asking: dict[str, asyncio.Lock] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware over the run of *crawler*."""
        middleware = cls(crawler, session_of(crawler))
        crawler.signals.connect(middleware.bound, signal=signals.bytes_received)
        return middleware

    def bound(self, data: bytes, request: Request) -> None:
        """End the download of a robots.txt after what is read of it (RFC 9309, 2.5)."""
        if request.meta.get("is_robots"):
            request.meta["robots_bytes"] = request.meta.get("robots_bytes", 0) + len(data)
            if request.meta["robots_bytes"] > robots.MAX_BYTES:
                raise StopDownload(fail=False)

    async def process_request(self, request: Request) -> None:
        """Raise RefusedError for a page that robots.txt forbids, UnreachableError when it cannot be had."""
        if request.meta.get("is_robots"):
            return
        lease = request.meta["lease"]
        rules = await self._rules(request.url, lease.publication)
        request.meta["crawl_delay"] = rules.crawl_delay(self.token)
        if not self.session.options.obey_robots:
            return
        if rules.temporary:
            raise UnreachableError(ROBOTS_FAILS)
        if not rules.allows(request.url, self.token):
            raise RefusedError("robots.txt")

    async def _rules(self, url: str, publication: str) -> robots.Robots:
        parsed = urls.parse(url)
        origin = f"{parsed.protocol}//{parsed.host}" if parsed else url
        async with self._asking.setdefault(origin, asyncio.Lock()):
            return self._read.get(origin) or await self._known_or_asked(origin, publication)

    async def _known_or_asked(self, origin: str, publication: str) -> robots.Robots:
        host, at = self.session.store.host(origin), self.session.now()
        if host is not None and host.robots is not None and host.robots_at and at - host.robots_at < LIFETIME:
            rules = robots.from_response(host.robots_status, host.robots, f"{origin}/robots.txt")
        else:
            rules = await self._ask(origin)
        if rules.temporary:
            return rules
        self._read[origin] = rules
        self.session.add_sitemaps(rules.sitemaps, publication)
        return rules

    async def _ask(self, origin: str) -> robots.Robots:
        url = f"{origin}/robots.txt"
        status, body = await self._fetch(url)
        rules = robots.from_response(status, body, url)
        if not rules.temporary:
            self.session.store.put_host(
                origin, robots=body[: robots.MAX_BYTES], robots_status=status, robots_at=self.session.now()
            )
        return rules

    async def _fetch(self, url: str) -> tuple[int, bytes]:
        """Return status and body of robots.txt, redirects followed."""
        for _hop in range(MAX_HOPS + 1):
            meta = {"is_robots": True, "download_slot": urls.host_of(url)}
            # Unpacked, so that its size is known while it comes in.
            request = Request(url, headers={"Accept-Encoding": "identity"}, meta=meta, dont_filter=True)
            response = await self._download(request)
            self.session.tally.requests += 1
            location = response.headers.get("Location")
            target = urls.join(url, location.decode("latin-1")) if location else None
            if not 300 <= response.status < 400 or target is None:
                return response.status, response.body
            url = target
        return 404, b""  # RFC 9309, 2.3.1.2: more than five redirects may be taken for a missing file

    async def _download(self, request: Request) -> Response:
        engine = self.crawler.engine
        if engine is None:
            raise UnreachableError("robots.txt: not asked, the crawl is being closed")
        try:
            return await engine.download_async(request)
        except RefusedError:
            raise
        except Exception as error:
            raise UnreachableError(f"robots.txt: {reason_of(error)}") from error
