"""The article record: the one definition that columns, JSON keys, JSON Schema and the docs table derive from.

``Article`` is the record; ``Block`` and ``Image`` are its parts; ``Found`` is one candidate value with its provenance;
``Link`` is what discovery hands to the frontier. All are plain values without behaviour that needs a crawler.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

BlockType = Literal["p", "h2", "h3", "quote", "list", "table", "code", "image", "embed"]
Precision = Literal["second", "minute", "day", "month", "year"]
ZoneSource = Literal["markup", "profile", "assumed-utc"]
Sentiment = Literal["negative", "neutral", "positive"]
Status = Literal["live", "gone"]
Origin = Literal[
    "jsonld",
    "opengraph",
    "meta",
    "microdata",
    "state",
    "profile",
    "markup",
    "text",
    "feed",
    "sitemap",
    "link",
    "url",
    "computed",
]
PageKind = Literal[
    "front",
    "section",
    "listing",
    "feed",
    "sitemap",
    "article",
    "product",
    "forum",
    "documentation",
    "service",
    "login",
    "unknown",
]

TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"
PARTIAL_TIME = r"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$"


def _column(doc: str, *, default: Any = dataclasses.MISSING, factory: Any = dataclasses.MISSING, **schema: Any) -> Any:
    """Return a dataclass field that carries its documentation and further JSON Schema keywords."""
    metadata = {"doc": doc, "schema": schema}
    if factory is not dataclasses.MISSING:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(slots=True)
class Block:
    """One piece of a body, in reading order; ``text`` is empty for an image or embed without words."""

    type: BlockType = _column("kind of block")
    text: str = _column("its words, white space folded; rows of a table and items of a list are lines", default="")
    url: str | None = _column("address of the image or embed", default=None)
    at: str | None = _column("time of the live-blog entry that begins here, as the page writes it", default=None)


@dataclass(slots=True)
class Image:
    """One picture of the article."""

    url: str = _column("absolute address")
    caption: str | None = _column("caption shown with it", default=None)
    credit: str | None = _column("who is credited", default=None)
    alt: str | None = _column("alternative text", default=None)
    width: int | None = _column("pixels, as declared", default=None, minimum=1)
    height: int | None = _column("pixels, as declared", default=None, minimum=1)
    is_main: bool = _column("the lead picture", default=False)


class Found(NamedTuple, Generic[T]):
    """A value that some layer of a page gives for a field, with where it came from."""

    value: T
    origin: Origin
    rule: str
    raw: str = ""


@dataclass(slots=True)
class Article:
    """One article of a publication; null means that the page does not say."""

    id: str = _column("stable hash of `canonical_url`", default="", pattern="^[0-9a-f]{16}$")
    url: str = _column("address of the page after redirects", default="")
    requested_url: str = _column("address that was asked for first", default="")
    canonical_url: str = _column("canonical form of the address; `rel=canonical` only when it is plausible", default="")
    publication: str = _column("profile id, else registrable domain", default="")
    publication_name: str | None = _column("name as the page gives it", default=None)
    version: int = _column("grows by one only when title or body text changed", default=1, minimum=1)
    content_hash: str = _column("hash of the normalised title and body", default="")
    cluster_id: str = _column(
        "id of the earliest article of its cluster of copies", default="", pattern="^[0-9a-f]{16}$"
    )
    duplicate_of: str | None = _column("id of the record that this one repeats", default=None, pattern="^[0-9a-f]{16}$")
    title: str | None = _column("headline, without the name of the site", default=None)
    dek: str | None = _column("standfirst shown under the headline", default=None)
    summary: str | None = _column("description from the page's metadata", default=None)
    body: str = _column("paragraphs joined by one blank line", default="")
    blocks: list[Block] = _column("the same body in typed pieces", factory=list)
    language: str | None = _column("BCP 47 tag, from markup checked against the text", default=None)
    word_count: int = _column("words of `body` (characters in scripts without spaces)", default=0, minimum=0)
    authors: list[str] = _column(
        "people, names only; the agency or desk where the page names nobody else", factory=list
    )
    agencies: list[str] = _column("news agencies and wire services named beside them", factory=list)
    published_at: str | None = _column(
        "RFC 3339 with the offset that the page gives, or a bare day, month or year; the last change's where alone",
        default=None,
        pattern=PARTIAL_TIME,
    )
    modified_at: str | None = _column("last change that the page states, same form", default=None, pattern=PARTIAL_TIME)
    published_raw: str | None = _column("publication time as written", default=None)
    published_precision: Precision | None = _column("how exact `published_at` is", default=None)
    published_tz_source: ZoneSource | None = _column("where the offset came from", default=None)
    first_seen_at: str = _column("UTC time of the first reading", default="", pattern=TIME)
    fetched_at: str = _column("UTC time of this reading", default="", pattern=TIME)
    section: str | None = _column("category chip or path", default=None)
    breadcrumbs: list[str] = _column("trail of the section", factory=list)
    topic: str | None = _column("the subject that the page names", default=None)
    tags: list[str] = _column("keywords", factory=list)
    images: list[Image] = _column("pictures of the article", factory=list)
    free_to_read: bool | None = _column("paywall statement of the page", default=None)
    read_time_minutes: int | None = _column("as shown, else computed from `word_count`", default=None, minimum=0)
    reads: int | None = _column("times read, as shown", default=None, minimum=0)
    likes: int | None = _column("likes, as shown", default=None, minimum=0)
    comments: int | None = _column("comments, as shown", default=None, minimum=0)
    shares: int | None = _column("shares, as shown", default=None, minimum=0)
    engagement_rate: float | None = _column(
        "as shown, else (likes + comments + shares) / reads", default=None, minimum=0, maximum=1
    )
    engagement_at: str | None = _column("when the counters were read", default=None, pattern=TIME)
    sentiment_label: Sentiment | None = _column("as shown", default=None)
    sentiment_score: float | None = _column("as shown", default=None, minimum=-1, maximum=1)
    emotion: str | None = _column("as shown", default=None)
    article_type: str | None = _column("as shown", default=None)
    clickbait_probability: float | None = _column("as shown", default=None, minimum=0, maximum=1)
    status: Status = _column("whether it is still there", default="live")
    warnings: list[str] = _column("what was odd about the page", factory=list)
    sources: dict[str, dict[str, Any]] = _column(
        "field -> `from`, `rule`, `raw` of the value, and `others` that lost", factory=dict
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain JSON values, in the order of the schema."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Article:
        """Build an article from a record as `to_dict` gives it; keys that are not fields are ignored."""
        values = {name: record[name] for name in FIELDS if name in record}
        values["blocks"] = [Block(**block) for block in record.get("blocks") or []]
        values["images"] = [Image(**image) for image in record.get("images") or []]
        return cls(**values)


FIELDS: tuple[str, ...] = tuple(spec.name for spec in dataclasses.fields(Article))
"""Names of the record's fields, in order."""

ENGAGEMENT_FIELDS = ("reads", "likes", "comments", "shares", "engagement_rate")
"""Counters that change without the article changing."""


@dataclass(slots=True)
class Link:
    """An address that discovery found, with what its place says about it."""

    url: str
    kind: PageKind = "unknown"
    found_on: str | None = None
    """The page that holds the link."""
    published_at: str | None = None
    """Publication time that a feed or news sitemap states, RFC 3339 or a bare day."""
    modified_at: str | None = None
    """Last change that a sitemap or feed states."""
    title: str | None = None
    """Title that a feed or news sitemap states, or the text of the link."""
    priority: int = 0
    """Higher is asked earlier."""
    depth: int = 0
    """Clicks from the entry page."""
    requested_url: str | None = None
    """The address that was asked first, when this one is the target of a redirect."""
    hops: int = 0
    """Redirects taken so far."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the record."""
    schema = _object_schema(Article)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        "description": "One article of a publication; null means that the page does not say.",
        **schema,
    }


def _object_schema(cls: type[Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    specs = dataclasses.fields(cls)
    properties = {spec.name: _property_schema(hints[spec.name], spec.metadata) for spec in specs}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _property_schema(hint: Any, metadata: typing.Mapping[str, Any]) -> dict[str, Any]:
    return {"description": metadata["doc"], **_type_schema(hint), **metadata["schema"]}


_JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _type_schema(hint: Any) -> dict[str, Any]:
    """Return the schema of one type hint: scalars, unions with None, literals, lists, dicts and dataclasses."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint in _JSON_TYPES:
        return {"type": _JSON_TYPES[hint]}
    if origin in (types.UnionType, typing.Union):
        inner = _type_schema(next(arg for arg in args if arg is not type(None)))
        if "enum" in inner:
            inner["enum"] = [*inner["enum"], None]
        return {**inner, "type": [inner["type"], "null"]}
    if origin is Literal:
        return {"type": "string", "enum": list(args)}
    if origin is list:
        return {"type": "array", "items": _type_schema(args[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _type_schema(args[1])}
    if dataclasses.is_dataclass(hint):
        return _object_schema(typing.cast("type[Any]", hint))
    return {}
