"""One page in, one article record out: every reader of a field, composed.

Each row of `READERS` names a field, the function that lists what the page's layers say of it, best first, and the
function that turns such a statement into the record's form. A profile's rules come before the page's own layers; the
first statement that can be read wins, the others stay in the record's `sources`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from crawler import urls
from crawler.discovery.verdict import judge
from crawler.errors import AddressError, FieldError, NotAnArticle
from crawler.extraction import byline, dates, dek, identity, images, language, paywall, section, summary, tags, title
from crawler.extraction.blocks import segment
from crawler.extraction.body import Body, read_body
from crawler.extraction.compose import text_of, typed
from crawler.extraction.context import Context
from crawler.extraction.measures import measure
from crawler.extraction.moments import Moment
from crawler.extraction.people import Names
from crawler.extraction.signals import Signals, read_signals
from crawler.extraction.text import clean, visible
from crawler.items import ENGAGEMENT_FIELDS, Article, Found, Link
from crawler.page import Page
from crawler.profiles import Profile
from crawler.uncollected import uncollected

MOST_OTHERS = 5
"""Statements that lost which `sources` keeps for one field."""
LONGEST_RAW = 200
"""Characters of a raw statement that `sources` keeps."""
LONGEST_URL = 2083
"""Characters of an address that the record keeps."""


@dataclass(frozen=True)
class Reader:
    """How one field is read: candidates best first, then each into the record's form (None: says nothing)."""

    field: str
    read: Callable[[Context], list[Found[Any]]]
    normalise: Callable[[Any, Context], Any]


READERS: tuple[Reader, ...] = (
    Reader("publication_name", identity.read_publication_name, identity.normalise_publication_name),
    Reader("summary", summary.read_summary, summary.normalise_summary),
    Reader("language", language.read_language, language.normalise_language),
    Reader("authors", byline.read_authors, byline.normalise_authors),
    Reader("published_at", dates.read_published, dates.normalise_published),
    Reader("modified_at", dates.read_modified, dates.normalise_modified),
    Reader("section", section.read_section, section.normalise_section),
    Reader("breadcrumbs", section.read_breadcrumbs, section.normalise_breadcrumbs),
    Reader("tags", tags.read_tags, tags.normalise_tags),
    Reader("images", images.read_images, images.normalise_images),
    Reader("free_to_read", paywall.read_free, paywall.normalise_free),
)
"""The fields that are read after title and body, in order."""
SHOWN = (
    "topic",
    "reads",
    "likes",
    "comments",
    "shares",
    "engagement_rate",
    "read_time_minutes",
    "sentiment_label",
    "sentiment_score",
    "emotion",
    "article_type",
    "clickbait_probability",
)
"""The fields that a page shows in chips and counters."""
_CANONICAL = Reader("canonical_url", identity.read_canonical, identity.normalise_canonical)
TITLE = Reader("title", title.read_title, title.normalise_title)


def extract(
    html: bytes | str,
    url: str,
    profile: Profile | None = None,
    *,
    force: bool = False,
    headers: Mapping[str, str] | None = None,
    fetched_at: datetime | None = None,
) -> Article:
    """Return the article at *url*, whose source is *html*; raise `NotAnArticle` with the reason when it is none.

    *url* is an http or https address, for the article's identity and links depend on it; anything else raises
    `AddressError`, which is a `ValueError`; *html* that is neither bytes nor text, or a *profile* that is none,
    `TypeError`.
    *force* reads any page as an article. *headers* with a `Content-Type` of text/plain say that *html* is the visible
    text of a page, one line a block.
    """
    if not isinstance(html, bytes | str):
        raise TypeError(f"html is bytes or text, not {type(html).__name__}")
    if profile is not None and not isinstance(profile, Profile):
        raise TypeError(f"profile is a crawler.Profile, as Profile.load(FILE) gives, not {type(profile).__name__}")
    if not isinstance(url, str) or urls.parse(url) is None:
        raise AddressError(f"{str(url)[:200]!r} is no http or https address")
    # The page is given up inside, so that the collector never sees its tree.
    with uncollected():
        return read(Page(url, html, headers=headers, fetched_at=fetched_at), profile, force=force)


def read(page: Page, profile: Profile | None = None, *, force: bool = False, hint: Link | None = None) -> Article:
    """Return the article on *page*; raise `NotAnArticle` unless *force*; *hint* is the link that led to it."""
    if not force:
        verdict = judge(page, hint)
        if not verdict.is_article:
            raise NotAnArticle(page.url, verdict.reason, verdict.kind)
    context = Context(page, segment(page), profile, hint)
    return _Composer(context).compose()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what it was read from."""

    article: Article
    context: Context
    signals: Signals


def read_closely(page: Page, profile: Profile | None = None) -> Reading:
    """Return what `read` gives for *page*, whatever its verdict, with the blocks and candidates it was made from."""
    composer = _Composer(Context(page, segment(page), profile))
    return Reading(composer.compose(), composer.context, composer.signals)


class _Composer:
    """Fills one article, field after field."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.article = Article()
        self.signals = Signals()

    def compose(self) -> Article:
        page = self.context.page
        self._identify()
        self.signals = read_signals(page, self.context.blocks, self.context)
        self.context.used = self.signals.used
        self._set_title()
        self._set_body()
        for reader in READERS:
            self._set(reader)
        for field in SHOWN:
            self._settle(field, [*self._ruled(field), *self._shown(field)], _as_it_is)
        self._compute()
        if not self.article.body:
            self.article.warnings.append("no text was found on the page" if page.body.strip() else "the page is empty")
        self.article.warnings = list(dict.fromkeys([*page.warnings, *self.article.warnings]))
        return self.article

    def _identify(self) -> None:
        """Set addresses, times of reading, publication."""
        page, article = self.context.page, self.article
        article.url = visible(page.url)[:LONGEST_URL]
        article.requested_url = visible(page.requested_url)[:LONGEST_URL]
        article.canonical_url = urls.clean(article.url) or article.url
        self._set(_CANONICAL)
        article.id = article.cluster_id = urls.article_id(article.canonical_url)
        article.publication = identity.publication_of(self.context)
        article.first_seen_at = article.fetched_at = _utc(page.fetched_at)

    def _set_title(self) -> None:
        self._set(TITLE)
        self.context.title = self.article.title

    def _set_body(self) -> None:
        context, article = self.context, self.article
        descriptions = [found.value for found in summary.read_summary(context) if found.rule != "alternativeHeadline"]
        ruled_dek = self._ruled("dek")
        ruled = _ruled_body(context)
        body = ruled or read_body(
            context.page,
            context.blocks,
            title=article.title,
            descriptions=None if ruled_dek else descriptions,
            skip=self.signals.used | self._ruled_dek(),
            jsonld=[context.node] if context.node else [],
        )
        context.body = body
        article.body, article.blocks = body.text, body.blocks
        self.article.warnings.extend(body.warnings)
        if body.text:
            self._note("body", [Found(None, "profile" if ruled else "markup", body.rule, body.raw)])
        stated_dek = summary.read_second_headline(context, self._shown("dek"))
        self._settle("dek", [*ruled_dek, *body.dek, *stated_dek], summary.normalise_summary)

    def _ruled_dek(self) -> frozenset[int]:
        """Return the numbers of the blocks that a rule of the profile takes for the standfirst: they are no body."""
        profile = self.context.profile
        chosen = set(profile.elements("dek", self.context.page)[0]) if profile is not None else set()
        blocks = [block for block in self.context.blocks if chosen.intersection(block.path)] if chosen else []
        is_short = sum(len(block.text) for block in blocks) <= dek.LONGEST
        return frozenset(block.number for block in blocks) if is_short else frozenset()

    def _set(self, reader: Reader) -> None:
        candidates = [*self._ruled(reader.field), *reader.read(self.context), *self._shown(reader.field)]
        # What only the address says comes after the rest, and last what is said of something else.
        candidates.sort(key=lambda found: (found.rule.endswith(dates.ONLY_CHANGE), found.origin == "url"))
        self._settle(reader.field, candidates, reader.normalise)

    def _ruled(self, field: str) -> list[Found[Any]]:
        """Return what the profile's rules for *field* give."""
        profile = self.context.profile
        return profile.values(field, self.context.page) if profile is not None else []

    def _shown(self, field: str) -> list[Found[Any]]:
        """Return what the page's chips and counters say of *field*."""
        return self.signals.found.get(field, [])

    def _settle(self, field: str, candidates: list[Found[Any]], normalise: Callable[[Any, Context], Any]) -> None:
        """Set *field* to the first candidate that can be read, and note where it came from."""
        readable = []
        for found in candidates:
            try:
                value = normalise(found.value, self.context)
            except FieldError as error:
                self.article.warnings.append(clean(str(error)))
                continue
            if value is None and found.origin == "profile" and self.context.profile is not None:
                given = f"{found.rule} gives {found.raw[:80]!r}"
                self.article.warnings.append(clean(f"{self.context.profile.id}.toml: {field}: {given}, which is none"))
            if value is not None and value not in ("", []):
                readable.append(Found(value, found.origin, found.rule, found.raw))
        if readable:
            if field in _ASSIGN:
                readable = _ASSIGN[field](self.article, readable)
            else:
                setattr(self.article, field, readable[0].value)
        if readable:
            self._note(field, readable)

    def _note(self, field: str, readable: list[Found[Any]]) -> None:
        """Keep the provenance of *field*: the winner, and those that say something else."""
        winner, *losers = readable
        others = [_provenance(loser) for loser in losers if loser.value != winner.value][:MOST_OTHERS]
        self.article.sources[field] = {**_provenance(winner), **({"others": others} if others else {})}

    def _compute(self) -> None:
        """Set what follows from the fields that were read."""
        article = self.article
        images.agree(article)
        self._compute_rate()
        if any(getattr(article, name) is not None for name in ENGAGEMENT_FIELDS):
            article.engagement_at = article.fetched_at
        measure(article)
        self._trace_derived()

    def _trace_derived(self) -> None:
        """Note the provenance of fields that another field brings with it."""
        article = self.article
        for field, origin in _DERIVED.items():
            if origin in article.sources and getattr(article, field) not in (None, []):
                source = article.sources[origin]
                article.sources[field] = {name: source[name] for name in ("from", "rule", "raw")}
        if article.word_count:
            self._note("word_count", [Found(None, "computed", "words of body, characters in scripts without spaces")])
        if article.engagement_at:
            self._note("engagement_at", [Found(None, "computed", "time of fetching")])
        profile = self.context.profile
        rule = "profile id" if profile is not None else "registrable domain"
        self._note("publication", [Found(None, "profile" if profile is not None else "url", rule, article.url)])

    def _compute_rate(self) -> None:
        """Set the engagement rate where the page shows all that it is made of but not the rate."""
        article = self.article
        reactions = [article.likes, article.comments, article.shares]
        if article.engagement_rate is not None or not article.reads or None in reactions:
            return
        rate = sum(count for count in reactions if count is not None) / article.reads
        if rate <= 1:
            article.engagement_rate = round(rate, 6)
            self._note("engagement_rate", [Found(None, "computed", "(likes + comments + shares) / reads")])


_DERIVED = {
    "blocks": "body",
    "published_raw": "published_at",
    "published_precision": "published_at",
    "published_tz_source": "published_at",
}
"""Fields that come with another one, whose provenance is theirs."""


def _as_it_is(value: Any, _context: Context) -> Any:
    return value


def _ruled_body(context: Context) -> Body | None:
    """Return the body that the profile's rules select, or None when they select nothing."""
    if context.profile is None or "body" not in context.profile.fields:
        return None
    elements, rule = context.profile.elements("body", context.page)
    chosen = set(elements)
    numbers = [block.number for block in context.blocks if chosen.intersection(block.path)]
    if not numbers:
        return None
    blocks = typed(context.page, context.blocks, numbers)
    return Body(blocks=blocks, text=text_of(blocks), numbers=numbers, rule=rule)


def _assign_authors(article: Article, readable: list[Found[Names]]) -> list[Found[Names]]:
    """Set the people of the first layer that names some, and the agencies that it or the first layer names.

    An agency that nobody is named beside is the author too: it is what the page says of who wrote it.
    """
    first = readable[0]
    winner = next((found for found in readable if found.value.people), first)
    article.agencies = list(dict.fromkeys([*winner.value.agencies, *first.value.agencies]))
    article.authors = winner.value.people or list(article.agencies)
    if article.agencies:
        article.sources["agencies"] = _provenance(winner if winner.value.agencies else first)
    return [winner, *(found for found in readable if found is not winner)] if article.authors else []


def _assign_published(article: Article, readable: list[Found[Moment]]) -> list[Found[Moment]]:
    """Set the time of publication with all that is known of how it was written."""
    moment = readable[0].value
    article.published_at, article.published_precision = moment.value, moment.precision
    article.published_tz_source = moment.zone_source
    article.published_raw = clean(moment.raw, LONGEST_RAW)
    warning = dates.conflict([found.value for found in readable])
    if warning is not None:
        article.warnings.append(warning)
    return readable


def _assign_modified(article: Article, readable: list[Found[Moment]]) -> list[Found[Moment]]:
    article.modified_at = readable[0].value.value
    return readable


def _assign_tags(article: Article, readable: list[Found[list[str]]]) -> list[Found[list[str]]]:
    """Set the keywords of the first layer that has others than the authors' names."""
    kept = [found._replace(value=tags.without_authors(found.value, article.authors)) for found in readable]
    kept = [found for found in kept if found.value]
    article.tags = kept[0].value if kept else []
    return kept


_ASSIGN: dict[str, Callable[[Article, list[Found[Any]]], list[Found[Any]]]] = {
    "authors": _assign_authors,
    "published_at": _assign_published,
    "modified_at": _assign_modified,
    "tags": _assign_tags,
}


def _provenance(found: Found[Any]) -> dict[str, Any]:
    return {"from": found.origin, "rule": found.rule, "raw": clean(found.raw, LONGEST_RAW)}


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
