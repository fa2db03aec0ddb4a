"""Glue from Scrapy's downloader to what decides: which addresses, which pages, how often."""

from crawler.middlewares.address import AddressMiddleware, GuardedResolver
from crawler.middlewares.cookies import CookieFileMiddleware
from crawler.middlewares.politeness import PolitenessMiddleware
from crawler.middlewares.robots import RobotsMiddleware

__all__ = ["AddressMiddleware", "CookieFileMiddleware", "GuardedResolver", "PolitenessMiddleware", "RobotsMiddleware"]
