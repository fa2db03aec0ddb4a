"""`scrapy crawl pages -a urls=...`: only the pages given."""

from __future__ import annotations

from typing import Any

from crawler.spiders.base import FrontierSpider


class PagesSpider(FrontierSpider):
    """Read single pages; ``urls`` holds their addresses, separated by commas or white space. No link is followed."""

    name = "pages"
    follow = False
    argument = "urls"

    def __init__(self, urls: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.urls = urls

    def target_texts(self) -> list[str]:
        """Return the pages given."""
        return self.urls.replace(",", " ").split()
