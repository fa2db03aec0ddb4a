"""A fetched page: decoded once, parsed once, its layers read when first asked for."""

from crawler.page.page import Page

__all__ = ["Page"]
