"""What goes in and out of the frontier: a lease of a page to ask, and the outcome of asking it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from crawler.items import Article, Block, Image, Link, PageKind

State = Literal[
    "due",
    "leased",
    "deferred",
    "article",
    "unchanged",
    "listing",
    "not-article",
    "redirected",
    "gone",
    "refused",
    "failed",
]
"""Every address is in exactly one of these; the first three wait, the others are ends."""

WAITING: frozenset[State] = frozenset({"due", "leased", "deferred"})
"""States of a page that the crawl still owes an answer."""

Verdict = Literal["new", "changed", "unchanged"]
"""What an article was to the store."""


@dataclass(slots=True, frozen=True)
class KeptPage:
    """The source of a page as received, with what else is needed to read it again."""

    source: bytes
    content_type: str | None = None
    hint: Link | None = None
    """What the place where its address was found said about it."""
    url: str = ""
    """Its address; an article's page has that of the article when it comes out of the store, and its time."""
    fetched_at: str = ""


Reread = Callable[[KeptPage], str | None]
"""Returns the content hash of the article on a kept page, None when there is no article."""


@dataclass(slots=True, frozen=True)
class Part:
    """What one page holds of an article on several pages."""

    first: str
    """Address of the first page."""
    number: int
    """Which page it is, from 1; 0 is the page that shows the whole article."""
    last: int
    """The highest number that the page knows of."""
    blocks: list[Block]
    images: list[Image]


@dataclass(slots=True)
class Outcome:
    """What came of asking for one page; all of it becomes durable together."""

    url: str
    """The address as leased."""
    state: State
    fetched_at: datetime
    reason: str = ""
    kind: PageKind | None = None
    """What the page turned out to be."""
    article: Article | None = None
    fingerprint: Any = None
    """`crawler.dedup.Fingerprint` of the article."""
    part: Part | None = None
    """What the page is of an article on several pages; beside *article*, the first."""
    links: list[Link] = field(default_factory=list)
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    """Hosts that do not belong to the publication, to which all entries of a feed or sitemap lead, with how many."""
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    """Hash of the page as received, which says whether the page itself changed."""
    size: int = 0
    """Bytes moved."""
    elapsed: float = 0.0
    """Seconds that the answer took."""
    published_at: str | None = None
    """Time of publication of an article that was read and not wanted."""
    page: KeptPage | None = None
    """Source of the page, when it is to be kept."""
    reread: Reread | None = None
    """Reads a page that was kept earlier as this one was read, which tells an edited page from a better reader."""
    not_before: datetime | None = None
    """When a deferred page may be asked again."""
    retarget: str | None = None
    """Address with the same fetch key under which a deferred page is asked again."""


@dataclass(slots=True, frozen=True)
class Lease:
    """A page that was handed out to be asked."""

    url: str
    host: str
    publication: str
    kind: PageKind
    priority: int
    attempts: int
    """Times that it was asked in vain since its last answer."""
    etag: str | None
    last_modified: str | None
    found_on: str | None
    requested_url: str | None
    published_at: str | None
    modified_at: str | None
    title: str | None
    depth: int
    hops: int
