"""Pages that are kept, to be read again by a later reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from crawler import reader
from crawler.errors import NotAnArticle
from crawler.items import Article, Link
from crawler.page import Page
from crawler.profiles import Profile
from crawler.store import KeptPage, timestamp


def kept_page(page: Page, source: bytes, content_type: str | None, hint: Link) -> KeptPage:
    """Return what is kept of a page: *source* as it came, with what was known of it."""
    return KeptPage(source, content_type, hint, page.url, timestamp(page.fetched_at))


def read_kept(kept: KeptPage, profile: Profile | None, requested_url: str | None = None) -> Article:
    """Return the article on a page that was kept, as it is read today; raises `NotAnArticle` where there is none."""
    return reader.read(_page_of(kept, requested_url), profile, hint=kept.hint)


def read_kept_part(kept: KeptPage, profile: Profile | None) -> Article:
    """Return what a further page of an article holds, as it is read today; it need not look like an article."""
    return reader.read(_page_of(kept), profile, force=True)


def _page_of(kept: KeptPage, requested_url: str | None = None) -> Page:
    headers = as_html({"content-type": kept.content_type} if kept.content_type else {})
    return Page(kept.url, kept.source, headers, datetime.fromisoformat(kept.fetched_at), requested_url)


def hash_of_kept(profile: Profile | None, kept: KeptPage) -> str | None:
    """Return the content hash of the article on a kept page, None where there is none."""
    try:
        return read_kept(kept, profile).content_hash
    except NotAnArticle:
        return None


def as_html(headers: Mapping[str, str]) -> Mapping[str, str]:
    """Return the headers with a content type of HTML: what the bytes are was seen already, whatever the server says."""
    stated = headers.get("content-type", "")
    if "html" in stated.lower():
        return headers
    _, separator, charset = stated.partition("charset=")
    return {**headers, "content-type": f"text/html; charset={charset}" if separator else "text/html"}
