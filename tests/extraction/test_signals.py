"""Counters and signals: found where a page keeps its chips, never in its prose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.blocks import segment
from crawler.extraction.chips import read_line
from crawler.extraction.labels import hinted, key_field
from crawler.extraction.readtime import minutes, minutes_shown
from crawler.extraction.signals import Signals, read_signals
from crawler.extraction.tokens import tokens_of
from crawler.page import Page
from crawler.reader import extract

URL = "https://news.example.com/technology/some-story"
TITLE = "A headline that is long enough to be one"
PROSE = (
    "The ministry said on Monday that 12,000 readers had signed, that 4 comments were not enough, and that a positive "
    "mood was worth 22 % of anything; nobody shares that view, and it takes 3 minutes to read why."
)


def read(html: str, url: str = URL) -> Signals:
    page = Page(url, html)
    return read_signals(page, segment(page))


def values(signals: Signals) -> dict[str, Any]:
    return {name: found[0].value for name, found in signals.found.items()}


def story(chips: str = "", *, head: str = "", after: str = "") -> str:
    return (
        f"<html><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{chips}"
        f"<div>{f'<p>{PROSE}</p>' * 5}</div>{after}</article></body></html>"
    )


def line(text: str, language: str | None = None) -> dict[str, Any]:
    return {reading.field: reading.value for reading in read_line(tokens_of(text), language).readings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neutral+0.04", {"sentiment_label": "neutral", "sentiment_score": 0.04}),
        ("NEGATIVE · −0.31", {"sentiment_label": "negative", "sentiment_score": -0.31}),
        ("Sentiment: positive (0,5)", {"sentiment_label": "positive", "sentiment_score": 0.5}),
        ("+0.04 Neutral", {"sentiment_label": "neutral", "sentiment_score": 0.04}),
        ("Sentiment score: -0.2", {"sentiment_score": -0.2}),
        ("Emotion: sadness", {"emotion": "sadness"}),
        ("Emotion neutral", {"emotion": "neutral"}),
        ("TypeopinionClickbait5%", {"article_type": "opinion", "clickbait_probability": 0.05}),
        ("Type comment", {"article_type": "comment"}),
        ("Clickbait: 0.22", {"clickbait_probability": 0.22}),
        ("22% clickbait", {"clickbait_probability": 0.22}),
        ("Engagement rate 7,4 %", {"engagement_rate": 0.074}),
        ("1 comment", {"comments": 1}),
        ("Kommentare (12)", {"comments": 12}),
        ("75.000-mal gelesen", {"reads": 75000}),
        ("3,4 mil lecturas", {"reads": 3400}),
        ("1.2万 阅读", {"reads": 12000}),
        ("❤ 4.9k 💬 368 ↗ 253", {"likes": 4900, "comments": 368, "shares": 253}),
        ("Reads: 75k, Likes: 4.9k, Shares: 0", {"reads": 75000, "likes": 4900, "shares": 0}),
        ("12 345 reads", {"reads": 12345}),
        ("75kreads4.9klikes", {"reads": 75000, "likes": 4900}),
        ("5G networks", {}),
        ("360° view", {}),
        ("Web3 news", {}),
        ("November 22, 2026", {}),
        ("Emotional reads", {}),
    ],
)
def test_a_line_of_chips_is_read(text: str, expected: dict[str, Any]) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("PT3M", 3), ("PT1H5M", 65), ("3 min", 3), ("3", 3), (2.2, 3), ("Lesezeit: 3 Minuten", 3), ("3 min de lecture", 3),
     ("阅读时间 3 分钟", 3), ("3分で読める", 3), ("less than a minute read", 1),
      ("P1D", None), ("", None), (True, None),
     (0, None), ("3 miles", None)],
)  # fmt: skip
def test_read_times_are_read(value: object, expected: int | None) -> None:
    assert minutes(value) == expected


def test_a_read_time_is_found_in_a_byline_but_not_in_prose() -> None:
    assert minutes_shown("Sofia Reyes · 22 Nov 2026 · 3 min read") == (3, "3 min read")
    assert minutes_shown("Nov 22, 20263 min read") == (3, "3 min read")
    assert minutes_shown("It took 3 minutes to reach the top") is None


def test_prose_gives_no_counters() -> None:
    assert read(story()).found == {}
    assert read(story()).used == frozenset()


def test_chips_of_teasers_and_of_readers_comments_are_not_the_articles() -> None:
    after = (
        '<ul class="more"><li><a href="/a">Another story with a headline of its own</a><span>75k reads</span>'
        '<span>9 min read</span></li></ul><section class="comments-list">'
        "<p>Ann: so true</p><span>5 likes</span></section>"
    )
    assert read(story(after=after)).found == {}


def test_counters_below_the_headline_and_below_the_body_are_read_and_their_blocks_left_out_of_the_body() -> None:
    signals = read(story("<div>Ann Lee · 4 min read · 12 comments</div>", after="<div>1.2k shares</div>"))
    assert values(signals) | {"authors": None} == {
        "read_time_minutes": 4, "comments": 12, "shares": 1200, "authors": None,
    }  # fmt: skip
    assert signals.used == {1, 7}
    assert signals.found["comments"][0].origin == "text"
    assert signals.found["comments"][0].raw == "12 comments"


def test_run_together_counters_that_no_rate_settles_stay_unknown_with_a_warning() -> None:
    page = Page(URL, story("<div>75k reads4.9k3682539.9% engaged</div>"))
    signals = read_signals(page, segment(page))
    assert values(signals) == {"reads": 75000}
    assert page.warnings == ["counters cannot be told apart: 4.9k3682539.9%"]


def test_class_names_alone_do_not_make_a_section_or_tag() -> None:
    assert read(story('<div class="section-title">Most read</div><div class="tag">Ad</div>')).found == {}


def test_icons_and_labels_for_screen_readers_name_counters() -> None:
    chips = (
        '<ul><li><i class="fa fa-heart"></i> 41</li><li><a aria-label="17 comments" href="#c"><svg></svg>17</a></li>'
        '<li><span class="post-views">1,204</span></li><li><div role="img" aria-label="9 shares"></div></li></ul>'
    )
    assert values(read(story(chips))) == {"shares": 9, "likes": 41, "comments": 17, "reads": 1204}


def test_jsonld_counters_of_several_services_are_added_up() -> None:
    counters = [
        {"@type": "InteractionCounter", "interactionType": "https://schema.org/ShareAction",
         "userInteractionCount": count,
         "interactionService": {"@type": "WebSite", "name": name}}
        for name, count in (("One", 3), ("Other", "1,4k"))
    ]  # fmt: skip
    node = {
        "@type": "Article",
        "headline": TITLE,
        "interactionStatistic": counters,
        "interactionCount": "UserComments:7",
    }
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    counters[1]["userInteractionCount"] = "1400"
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert values(read(story(head=script))) == {"shares": 1403, "comments": 7}


def test_state_counts_only_inside_the_object_of_this_article() -> None:
    state = {
        "latest": [{"title": "Some other story of the day", "likes": 9, "sentiment": {"label": "positive"}}],
        "story": {"headline": TITLE, "stats": [{"label": "Reads", "value": "75k"}], "readTime": {"minutes": 2.4},
                  "sentiment": {"label": "Negative", "score": -0.2},
                   "related": [{"title": "Other story", "shares": 4}]},
        "metrics": {"likeCount": 12},
    }  # fmt: skip
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    signals = read(story(after=script))
    assert values(signals) == {
        "reads": 75000, "read_time_minutes": 3, "sentiment_label": "negative", "sentiment_score": -0.2, "likes": 12,
    }  # fmt: skip
    assert signals.found["sentiment_score"][0].rule == "__NEXT_DATA__.story.sentiment"


def test_data_attributes_that_disagree_are_not_believed() -> None:
    teasers = '<b data-comments="3"></b><b data-comments="8"></b><b data-share-count="5"></b>'
    assert values(read(story(teasers))) == {"shares": 5}


@pytest.mark.parametrize(
    ("names", "field"),
    [("icon icon-heart", "likes"), ("c-social-bar__item is-comment", "comments"),
     ("entry-readTime", "read_time_minutes"),
     ("views-field views-row", None), ("td-post-views", "reads"), ("like share bar", None), ("comment-score", None)],
)  # fmt: skip
def test_class_names_hint_at_one_field_or_none(names: str, field: str | None) -> None:
    assert hinted(names) == field


def test_machine_names_stand_for_fields_in_any_spelling() -> None:
    names = ("viewCount", "data-like-count", "article:read_time", "clickbait_probability", "commentsCount", "og:title")
    assert [key_field(name) for name in names] == [
        "reads", "likes", "read_time_minutes", "clickbait_probability", "comments", None,
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_arbitrary_text_is_read_without_error(text: str) -> None:
    for reading in read_line(tokens_of(text)).readings:
        assert reading.value is not None
    minutes(text)


_BITS = st.sampled_from(
    ["4.9k", "368", "7.4%", "12", "reads", "likes", "Shares", "engaged", "Emotion",
     "sadness", "Type", "Neutral", "+0.04",
     "·", ":", "\n", "\x1f", "(", "Clickbait", "3 min read", "Ann Lee", "♥", "0.2", "2537.4%", " "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_BITS, max_size=14))
def test_any_row_of_chips_is_read_without_error(bits: list[str]) -> None:
    found = {reading.field: reading.value for reading in read_line(tokens_of("".join(bits))).readings}
    assert all(0 <= found[name] <= 1 for name in ("engagement_rate", "clickbait_probability") if name in found)
    assert all(found[name] >= 0 for name in ("reads", "likes", "comments", "shares") if name in found)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/=\"' abc div span class likes 4.9k&;#", max_size=300))
def test_arbitrary_markup_is_read_without_error(source: str) -> None:
    read(source)


def test_real_pages_show_few_signals_and_no_moods() -> None:
    folder = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "aeb" / "html"
    if not folder.is_dir():
        pytest.skip("the corpus of real pages is not here")
    import gzip

    for path in sorted(folder.glob("*.html.gz"))[::6]:
        found = read(gzip.decompress(path.read_bytes()).decode("utf-8", "replace")).found
        assert not {"emotion", "clickbait_probability", "sentiment_score", "engagement_rate"} & found.keys(), path.name


def test_a_sentence_that_only_counts_its_readers_is_a_counter():
    foot = "<font>[<a href=/print>Printer-friendly version</a>] This page has been read 2,921 times.</font>"
    paragraph = "<p>" + "It rained again, and nobody in the town had expected that it would. " * 4 + "</p>"
    html = f"<html lang=en><h1>Rain again in the town</h1>{paragraph * 3}<hr>{foot}</html>"
    assert extract(html, "https://www.example-news.org/2024/rain", force=True).reads == 2921
