"""Which pages and articles the user wants, by address and date."""

from __future__ import annotations

from crawler.items import Article
from crawler.runs.options import Options, compile_pattern
from crawler.store import Lease


class Selection:
    """The user's `--include`, `--exclude` and `--since`."""

    def __init__(self, options: Options) -> None:
        self._since = options.since
        self._excluded = [compile_pattern(pattern) for pattern in options.exclude]
        self._included = [compile_pattern(pattern) for pattern in options.include]

    def why_refused(self, lease: Lease) -> str | None:
        """Return why a page is not even asked, by its address or the date that is known of it."""
        if any(pattern.search(lease.url) for pattern in self._excluded):
            return "excluded"
        return self._why_old(lease.published_at) if lease.kind == "article" else None

    def why_unwanted(self, article: Article) -> str | None:
        """Return why an article that was read is not taken."""
        if self._included and not any(pattern.search(article.url) for pattern in self._included):
            return "not included"
        return self._why_old(article.published_at)

    def _why_old(self, published_at: str | None) -> str | None:
        if self._since and published_at and published_at[:10] < self._since:
            return f"published before {self._since}"
        return None
