"""`scrapy crawl publication -a url=...`: everything of one or more publications."""

from __future__ import annotations

from typing import Any

from crawler.spiders.base import FrontierSpider


class PublicationSpider(FrontierSpider):
    """Crawl whole publications; ``url`` holds addresses, hosts or profile ids, separated by commas or white space."""

    name = "publication"

    def __init__(self, url: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url = url

    def target_texts(self) -> list[str]:
        """Return the publications given."""
        return self.url.replace(",", " ").split()
