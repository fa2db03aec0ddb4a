"""Only public addresses are asked, checked on what is connected to rather than on how it is spelled."""

from __future__ import annotations

import ipaddress
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler import urls
from crawler.errors import RefusedError
from crawler.runs.faults import PRIVATE

_EMBEDDING = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))
"""Ranges of IPv6 whose last 32 bits are an address of IPv4: NAT64 (RFC 6052) and the old compatible form."""


_refused: set[str] = set()
"""Names that were found to lead to private addresses: Twisted keeps nothing of an error but that there was one."""


class AddressRefusedError(DNSLookupError):
    """A host name leads to an address that is not public."""


def is_public(address: str) -> bool:
    """Tell whether a literal IP address can be reached by everybody (`ipaddress.is_global`, mapped forms unwrapped)."""
    ip = ipaddress.ip_address(address.strip("[]").partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if any(ip in range_ for range_ in _EMBEDDING) else None
        ip = ip.ipv4_mapped or ip.sixtofour or inner or ip
    return ip.is_global and not ip.is_multicast


class AddressMiddleware:
    """Refuse a request whose host is written as a private address.

    Names are checked when they are resolved, by `GuardedResolver`; behind a proxy, which resolves them, this check is
    the only one.
    """

    def __init__(self, *, allow_private: bool) -> None:
        self.allow_private = allow_private

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware from the setting CRAWLER_ALLOW_PRIVATE."""
        return cls(allow_private=crawler.settings.getbool("CRAWLER_ALLOW_PRIVATE"))

    def process_request(self, request: Request) -> None:
        """Raise RefusedError for a private literal address or a name of this machine."""
        if self.allow_private:
            return
        parsed = urls.parse(request.url)
        host = str(parsed.hostname) if parsed else ""
        if urls.is_address(host):
            if not is_public(host):
                raise RefusedError(PRIVATE)
        elif host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
            raise RefusedError(PRIVATE)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Raise RefusedError for a name that could not be resolved because it leads to a private address."""
        parsed = urls.parse(request.url)
        if isinstance(exception, CannotResolveHostError) and parsed is not None and parsed.hostname in _refused:
            raise RefusedError(PRIVATE)


class GuardedResolver(CachingThreadedResolver):
    """Resolve names to public addresses only, so that the address that was checked is the one that is connected to.

    The proxies that the user named are his choice and may be private.
    """

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float, *, allow_private: bool = False) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allow_private = allow_private
        self.trusted = {urlsplit(proxy if "://" in proxy else f"//{proxy}").hostname for proxy in getproxies().values()}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Build the resolver from Scrapy's DNS settings and CRAWLER_ALLOW_PRIVATE."""
        settings = crawler.settings
        cache_size = settings.getint("DNSCACHE_SIZE") if settings.getbool("DNSCACHE_ENABLED") else 0
        return cls(
            reactor,
            cache_size,
            settings.getfloat("DNS_TIMEOUT"),
            allow_private=settings.getbool("CRAWLER_ALLOW_PRIVATE"),
        )

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        """Return the address of *name*, or fail when it is not public."""
        found = super().getHostByName(name, timeout)
        if self.allow_private or name in self.trusted:
            return found
        return found.addCallback(_public_or_refused, name)


def _public_or_refused(address: str, name: str) -> str:
    if not is_public(address):
        _refused.add(name)
        raise AddressRefusedError(f"{name}: {PRIVATE}")
    return address
