"""One answered request becomes one outcome: what the page is, its article, its links and what to ask next.

Everything here is a plain function of plain values, so that what a crawl decides can be tested without one.
"""

from __future__ import annotations

import email.utils
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import cast

import xxhash

from crawler import reader, urls
from crawler.discovery import feeds, listings, parts, sitemaps
from crawler.discovery.kinds import is_step
from crawler.discovery.markup import is_html
from crawler.discovery.scope import Scope
from crawler.discovery.verdict import EMPTY, NO_HTML
from crawler.errors import FeedError, NotAnArticle
from crawler.items import Article, Link, PageKind
from crawler.page import Page
from crawler.profiles import Profile
from crawler.runs.kept import as_html, hash_of_kept, kept_page, read_kept_part
from crawler.store import Lease, Outcome, Part, State

MAX_HOPS = 5
"""Redirects that are followed for one address (RFC 9309 asks for at least five for robots.txt)."""
MIN_TEASERS = 3
"""Articles on a front page that make their host one of the publication's; fewer may be partners or services."""
MAX_TRIES = 3
"""Times that a page is asked before a passing fault becomes a failure."""
LONGEST_WAIT = timedelta(minutes=10)
"""A run waits this long for a host; pages that must wait longer stay due for a later run."""

_LOOKED_AT = 200_000
"""Bytes of an answer in which markup is looked for."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_ENTRY_KINDS: frozenset[PageKind] = frozenset({"front", "section", "listing", "feed", "sitemap"})


@dataclass(slots=True)
class Reply:
    """What a server answered: header names in lower case, `elapsed` in seconds, `size` in bytes as moved."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    fetched_at: datetime
    elapsed: float = 0.0
    size: int = 0
    flags: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """What a visit needs to know of its publication and of the run."""

    scope: Scope
    profile: Profile | None = None
    follow: bool = True
    keep_page: bool = False
    is_wanted: Callable[[Article], str | None] = field(default=lambda _article: None)
    """Returns why an article is not to be stored, or None."""
    only_given: bool = False
    """True for a page that the user named: its address counts, not its place."""


def visit(lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    """Return the outcome of asking for *lease* and getting *reply*."""
    outcome = Outcome(
        url=lease.url,
        state="failed",
        status=reply.status,
        fetched_at=reply.fetched_at,
        elapsed=reply.elapsed,
        size=reply.size,
        etag=reply.headers.get("etag"),
        last_modified=reply.headers.get("last-modified"),
    )
    if reply.status == 304:
        return _not_modified(outcome, lease)
    if reply.status in _REDIRECTS:
        return _redirected(outcome, lease, reply, plan)
    if reply.status in _GONE:
        return replace(outcome, state="gone", reason=f"http {reply.status}")
    if reply.status in _PASSING:
        return _put_off(outcome, lease, reply)
    if not 200 <= reply.status < 300 or reply.status == 206:  # a part of a page is no page
        return replace(outcome, reason=f"http {reply.status}")
    if not plan.follow:
        # The links of this page were not taken; a later crawl must get it whole again.
        outcome.etag = outcome.last_modified = None
    outcome.body_hash = xxhash.xxh3_64_hexdigest(reply.body)
    return _read(outcome, lease, reply, plan)


def backoff(tries: int, jitter: float) -> timedelta:
    """Return how long to wait after *tries* failures in a row: doubling from half a second, with *jitter* in 0..1."""
    return timedelta(seconds=min(600.0, 0.5 * 2 ** min(tries, 12)) * (0.75 + 0.5 * jitter))


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Return the wait that a `Retry-After` header asks for, seconds or HTTP date (RFC 9110, 10.2.3), or None.

    >>> retry_after("120", datetime(2026, 1, 1, tzinfo=UTC))
    datetime.timedelta(seconds=120)
    """
    if not value:
        return None
    if re.fullmatch(r"[0-9]+", value.strip()):
        return timedelta(seconds=min(int(value.strip()[:9]), 10**8))
    try:
        when = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(timedelta(0), when - now)


def article_hosts(page: Page, scope: Scope) -> list[str]:
    """Return the other hosts of the publication's domain on which the front page's own articles live."""
    if scope.prefix != "/":
        return []
    wide = replace(scope, domains=(urls.registrable_domain(urls.host_of(page.url)),))
    articles = [link.url for link in listings.find_links(page, wide) if link.kind == "article"]
    counts = Counter(urls.host_of(url) for url in articles if not scope.contains(url))
    return [host for host, count in counts.items() if count >= max(MIN_TEASERS, len(articles) / 10)]


def _not_modified(outcome: Outcome, lease: Lease) -> Outcome:
    state: State = "listing" if lease.kind in _ENTRY_KINDS else "unchanged"
    return replace(outcome, state=state, reason="not modified")


def _redirected(outcome: Outcome, lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    target = urls.join(lease.url, reply.headers.get("location", ""))
    if target is None:
        return replace(outcome, state="refused", reason="redirect to no http or https address")
    if lease.hops >= MAX_HOPS:
        return replace(outcome, reason=f"more than {MAX_HOPS} redirects")
    if target == lease.url:
        return replace(outcome, reason="redirect to itself")
    if not plan.scope.contains(target) and not plan.only_given:
        return replace(outcome, state="refused", reason="redirect out of the publication")
    if urls.fetch_key(target) == urls.fetch_key(lease.url):
        # Only the scheme differs: one row, asked again under the address that the server prefers.
        return replace(outcome, state="deferred", reason="redirected", retarget=target, not_before=reply.fetched_at)
    link = Link(
        target,
        lease.kind,
        found_on=lease.found_on,
        published_at=lease.published_at,
        modified_at=lease.modified_at,
        title=lease.title,
        priority=lease.priority,
        depth=lease.depth,
        requested_url=lease.requested_url or lease.url,
        hops=lease.hops + 1,
    )
    return replace(outcome, state="redirected", reason=f"http {reply.status} to {target}", links=[link])


def _put_off(outcome: Outcome, lease: Lease, reply: Reply) -> Outcome:
    """Give the page back with a time, or give it up after the last try."""
    wait = retry_after(reply.headers.get("retry-after"), reply.fetched_at)
    if lease.attempts + 1 >= MAX_TRIES and (wait is None or wait <= LONGEST_WAIT):
        return replace(outcome, reason=f"http {reply.status}, {lease.attempts + 1} tries")
    return replace(
        outcome,
        state="deferred",
        reason=f"http {reply.status}",
        not_before=reply.fetched_at + (wait if wait is not None else backoff(lease.attempts, 0.5)),
    )


def _read(outcome: Outcome, lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    if not reply.body.strip():
        return replace(outcome, state="not-article", reason=EMPTY)
    content = feeds.sniff(reply.body, reply.headers.get("content-type"))
    if content == "sitemap" or (lease.kind == "sitemap" and content in ("feed", "text")):
        return _read_sitemap(outcome, lease, reply, plan)
    if content == "feed":
        return _read_feed(outcome, lease, reply, plan)
    if lease.kind in ("feed", "sitemap") and (content != "html" or _is_guess(lease)):
        return replace(outcome, state="not-article", reason=f"no {lease.kind}: {content}")
    if content != "html" or not is_html(reply.body[:_LOOKED_AT].replace(b"\0", b"").decode("latin-1")):
        return replace(outcome, state="not-article", reason=NO_HTML)
    return _read_page(outcome, lease, reply, plan)


def _is_guess(lease: Lease) -> bool:
    """Tell whether nobody but us said that there is something at this address."""
    return lease.found_on is None and lease.hops == 0


def _read_sitemap(outcome: Outcome, lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    try:
        links = sitemaps.read_sitemap(lease.url, reply.body, reply.headers)
    except FeedError as error:
        return replace(outcome, state="failed", reason=f"unreadable sitemap: {error}")
    kept = _asked(links, lease, plan)
    return replace(
        outcome,
        state="listing",
        kind="sitemap",
        reason=f"sitemap: {len(links)} addresses",
        links=kept,
        elsewhere=_elsewhere(links, kept, plan),
    )


def _read_feed(outcome: Outcome, lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    try:
        links = feeds.read_feed(lease.url, reply.body, reply.headers)
    except FeedError as error:
        return replace(outcome, state="failed", reason=f"unreadable feed: {error}")
    kept = _asked(links, lease, plan)
    return replace(
        outcome,
        state="listing",
        kind="feed",
        reason=f"feed: {len(links)} entries",
        links=kept,
        elsewhere=_elsewhere(links, kept, plan),
    )


def _read_page(outcome: Outcome, lease: Lease, reply: Reply, plan: Plan) -> Outcome:
    page = Page(reply.url, reply.body, as_html(reply.headers), reply.fetched_at, lease.requested_url or lease.url)
    hint = Link(lease.url, lease.kind, lease.found_on, lease.published_at, lease.modified_at, lease.title)
    if plan.follow:
        if lease.kind == "front":
            plan.scope = plan.scope.with_hosts(article_hosts(page, plan.scope))
        outcome.links = _asked(listings.find_links(page, plan.scope), lease, plan)
    kept = kept_page(page, reply.body, reply.headers.get("content-type"), hint) if plan.keep_page else None
    # A page that the user named is read for itself.
    part = parts.part_of_article(page) if plan.follow else None
    if part is not None and part.number != 1:
        return _read_part(replace(outcome, page=kept), page, part, plan)
    try:
        article = reader.read(page, plan.profile, hint=hint)
    except NotAnArticle as verdict:
        state: State = "listing" if verdict.kind in _ENTRY_KINDS else "not-article"
        return replace(outcome, state=state, kind=cast(PageKind, verdict.kind), reason=verdict.reason)
    article.publication = plan.scope.publication
    _untitle(outcome.links)
    unwanted = plan.is_wanted(article) if plan.scope.wants(article.url) else "not included by the profile"
    if unwanted:
        # Asked for whole again when the wish is gone.
        outcome = replace(outcome, etag=None, last_modified=None, published_at=article.published_at)
        return replace(outcome, state="refused", kind="article", reason=unwanted)
    outcome = replace(outcome, state="article", kind="article", reason="", article=article, page=kept)
    if part is not None:
        outcome.part = Part(page.url, 1, part.last, article.blocks, article.images)
    return replace(outcome, reread=partial(hash_of_kept, plan.profile))


def _read_part(outcome: Outcome, page: Page, part: parts.Part, plan: Plan) -> Outcome:
    """Return the outcome of a further page of an article: what it holds, for the article that it is a part of."""
    read = reader.read(page, plan.profile, force=True)
    _untitle(outcome.links)
    which = f"page {part.number}" if part.number else "whole"
    held = Part(part.first, part.number, part.last, read.blocks, read.images)
    outcome = replace(outcome, state="article", kind="article", reason=f"{which} of {part.first}", part=held)
    return replace(outcome, reread=lambda kept: read_kept_part(kept, plan.profile).content_hash)


def _untitle(links: list[Link]) -> None:
    """Drop the titles of an article's links: how one author calls another's piece is not what the publication does.

    A step (`Next`) is no title but says what the link is, and stays.
    """
    for link in links:
        if link.title and not is_step(link.title):
            link.title = None


def _asked(links: list[Link], lease: Lease, plan: Plan) -> list[Link]:
    """Return those of *links* that belong to the publication, with where they were found."""
    if not plan.follow:
        return []
    kept = []
    for link in links:
        # A sitemap of a publication in a folder often lies at the root of its host.
        belongs = plan.scope.has_host_of if link.kind == "sitemap" else plan.scope.contains
        if belongs(link.url):
            link.found_on = lease.url
            link.depth = lease.depth + 1
            kept.append(link)
    return kept


def _elsewhere(links: list[Link], kept: list[Link], plan: Plan) -> Counter[str]:
    """Return the other hosts to which *links* lead of which none is kept, each with how many do."""
    if kept or not plan.follow:
        return Counter()
    return Counter(urls.host_of(link.url) for link in links if not plan.scope.has_host_of(link.url))
