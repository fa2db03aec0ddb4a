"""Laws of reading: any source gives a record, the same each time, whole, without blanks, within its schema."""

from __future__ import annotations

import contextlib
import json
import math
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.errors import AddressError, NotAnArticle
from crawler.items import Article, json_schema
from crawler.page import Page
from crawler.profiles import Profile
from crawler.reader import extract, read

URL = "https://www.example-news.org/2024/05/03/rain"
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
SCHEMA = jsonschema.Draft202012Validator(json_schema())
MAY_BE_EMPTY = {"body", "text", "url", "requested_url", "canonical_url", "publication"}
"""Fields whose empty text says that there is none: a page without a body, an image without words, an empty address."""
PROFILE = Profile.parse(
    'domains = ["example-news.org"]\nname = "Example News"\ntimezone = "Europe/Berlin"\n'
    '[fields]\ntitle = ["css:.headline::text"]\nauthors = ["xpath://i/text()"]\nbody = ["css:.main"]',
    "example",
)

NAMES = ["class", "id", "itemprop", "itemscope", "itemtype", "property", "typeof", "datetime", "content", "href", "rel"]
WORDS = [
    "article-body", "byline", "author", "headline", "date published", "comments", "related", "main", "tag", "nav",
    "https://schema.org/NewsArticle", "2024-05-03T10:00:00+02:00", "99999-13-45", "//", "javascript:", "\x00", "\ud800",
    "a" * 300, "{{ title }}", "&#x110000;", "\u202e", "og:title",
]  # fmt: skip
TAGS = [
    "p", "div", "article", "section", "h1", "h2", "span", "a", "time", "ul", "li", "table", "tr", "td", "pre", "img",
    "figure", "figcaption", "blockquote", "meta", "link", "script", "style", "template", "noscript", "svg", "br", "b",
    "title", "base", "form", "button", "iframe", "x-card", "aside", "footer", "nav", "textarea", "frameset",
]  # fmt: skip
TEXTS = st.sampled_from(
    [
        "It rained all night in the old town, and nobody had expected it.", "By Ann Lee", "May 3, 2024 10:15 am EST",
        "75k reads 12 likes", "4.9k3682537.4%", "3 min read", "Foto: dpa", "Read more: Rain again", "Home > News", " ",
        "昨夜、古い町に雨が降り続いた。だれも予想していなかった。", "\n\n", "1,5 Mio.", "\x1b[31m", "]]>", "<!--",
    ]
) | st.text(max_size=12)  # fmt: skip
ATTRIBUTES = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS)), max_size=3)


def element(parts: tuple[str, list[tuple[str, str]], list[str], bool]) -> str:
    tag, attributes, children, is_closed = parts
    return (
        f"<{tag}"
        + "".join(f' {name}="{value}"' for name, value in attributes)
        + f">{''.join(children)}"
        + f"</{tag}>" * is_closed
    )


MARKUP = st.recursive(
    TEXTS,
    lambda inner: st.tuples(st.sampled_from(TAGS), ATTRIBUTES, st.lists(inner, max_size=4), st.booleans()).map(element),
    max_leaves=20,
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["Ann Lee", "2024-05-03", "PT5M", "https://example.org/", "Person", " ", "#a", "True"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@type", "@id", "name", "url", "@value", "userInteractionCount"]), inner)
    ),
    max_leaves=5,
)
PROPERTIES = [
    "@type", "@id", "@graph", "headline", "alternativeHeadline", "name", "author", "creator", "publisher", "image",
    "datePublished", "dateModified", "keywords", "about", "articleSection", "articleBody", "wordCount", "description",
    "isAccessibleForFree", "commentCount", "interactionStatistic", "timeRequired", "mainEntityOfPage", "inLanguage",
    "itemListElement", "additionalProperty", "thumbnailUrl", "url",
]  # fmt: skip
NODES = st.dictionaries(st.sampled_from(PROPERTIES), VALUES, max_size=8)


def check(article: Article) -> None:
    """Assert that a record keeps its schema and holds no blank text, no lone surrogate, no number beyond counting."""
    record = article.to_dict()
    SCHEMA.validate(record)
    json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8")
    for field, value in leaves("", record):
        if isinstance(value, str) and field not in MAY_BE_EMPTY:
            assert value.strip(), f"{field} is blank"
        assert not isinstance(value, float) or math.isfinite(value)


def leaves(field: str, value: Any) -> list[tuple[str, Any]]:
    """Return the single values in *value* with the name of their field; sources quote pages as they are."""
    if isinstance(value, dict):
        return [leaf for name, entry in value.items() if name != "sources" for leaf in leaves(name, entry)]
    if isinstance(value, list):
        return [leaf for entry in value for leaf in leaves(field, entry)]
    return [(field, value)]


def forced(source: bytes | str, url: str = URL, **given: Any) -> Article:
    return extract(source, url, force=True, fetched_at=NOW, **given)


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([URL, "", "x", "http://[", "https://e.org/\ud800"]) | st.text(max_size=20),
    st.dictionaries(
        st.sampled_from(["content-type", "Content-Type", "last-modified", "x"]),
        st.sampled_from(["text/plain", "text/html; charset=utf-7", "text/html; charset=\x00", "gzip", ";;="])
        | st.text(max_size=20),
        max_size=2,
    ),
)
def test_any_bytes_address_and_headers_give_a_record(source: bytes, url: str, headers: dict[str, str]):
    check(read(Page(url, source, headers, NOW), force=True))
    # An address that is none is refused; whatever else it raised would be a fault.
    with contextlib.suppress(NotAnArticle, AddressError):
        check(extract(source, url, headers=headers, fetched_at=NOW))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP, st.sampled_from([None, PROFILE]))
def test_any_markup_gives_a_whole_record(source: str, profile: Profile | None):
    check(forced(f'<html lang="en"><body>{source}', profile=profile))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NODES, st.sampled_from(["NewsArticle", ["BlogPosting"], "WebPage"]))
def test_any_statement_in_json_ld_gives_a_whole_record(node: dict[str, Any], kind: Any):
    script = json.dumps({"@type": kind, **node})
    check(forced(f'<script type="application/ld+json">{script}</script><h1>Rain</h1><p>It rained all night.</p>'))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from([*PROPERTIES, "likes", "viewCount", "body", "content", "title"]), VALUES))
def test_any_state_of_scripts_gives_a_whole_record(state: dict[str, Any]):
    source = json.dumps({"props": {"article": state}})
    check(forced(f'<script id="__NEXT_DATA__" type="application/json">{source}</script><h1>Rain</h1>'))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP, MARKUP)
def test_what_was_read_before_changes_nothing(source: str, other: str):
    first = forced(source)
    forced(other, "https://other.example/")
    page = Page(URL, source, fetched_at=NOW)
    _ = page.state, page.microdata, page.meta, page.jsonld
    assert first == forced(source) == read(page, force=True) == read(page, force=True)


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), 1e308, -5, 10**30, "1e999", "٣", True, [[[]]], {"name": {"name": {}}}]
)
def test_odd_numbers_are_no_counts(value: Any):
    names = ("commentCount", "wordCount", "timeRequired", "engagementRate", "sentimentScore")
    statistic = {"interactionType": "https://schema.org/LikeAction", "userInteractionCount": value}
    node = {"@type": "Article", **dict.fromkeys(names, value), "interactionStatistic": [statistic]}
    check(forced(f'<script type="application/ld+json">{json.dumps(node)}</script>'))
