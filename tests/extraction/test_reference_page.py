"""The reference page gives one record, whatever markup its facts are in."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any

import pytest

from crawler import extract
from crawler.items import Article

URL = "https://news.example.com/technology/open-source-models-moment"
TITLE = "Open-source models is having a moment — here's what comes next"
DEK = (
    "The story of open-source models is really a story about incentives. "
    "Follow the money and the rest starts to make sense."
)
PARAGRAPHS = [
    " ".join(paragraph.split())
    for paragraph in """
The data tells a quieter story than the discourse. Adoption curves rarely move in straight lines; they stall, double
back, and then surprise everyone with a sudden steepening. Open-source models looks a lot like that — uneven,
occasionally overhyped, and yet undeniably real.

Talk to practitioners and a pattern emerges: the constraints that matter are almost never the ones the headlines
obsess over. Cost, trust, and plain organizational inertia do more to shape outcomes than any single breakthrough.

There's a temptation to treat this as a winner-take-all story. It probably isn't. The more durable advantage tends
to accrue to the unglamorous middle layer — the tooling, the standards, the boring infrastructure that everything
else quietly depends on.

None of this guarantees a happy ending. For every success there's a cautionary tale of capital torched and timelines
blown. But the direction of travel is hard to argue with, and the people closest to open-source models are, if
anything, more convinced than they were a year ago.

So where does that leave the rest of us? Watching the second-order effects, mostly. The first wave of any shift is
loud and easy to see. The second — the one that actually reorganizes how work gets done — is slower, quieter, and
far more consequential.

If you want a single signal to track, watch the people who have no incentive to hype it: regulators, insurers,
procurement teams. When the skeptics start writing policy around open-source models, the conversation has already
moved on.

It started, as these things often do, at the edges — a handful of teams, a few stubborn believers, and a thesis most
people were happy to ignore. The interesting question was never whether open-source models would matter, but how
quickly the rest of the world would notice.
""".strip().split("\n\n")
]
FACTS: dict[str, Any] = {
    "title": TITLE,
    "dek": DEK,
    "section": "Technology",
    "authors": ["Sofia Reyes"],
    "read_time_minutes": 3,
    "sentiment_label": "neutral",
    "sentiment_score": 0.04,
    "reads": 75000,
    "likes": 4900,
    "comments": 368,
    "shares": 253,
    "engagement_rate": 0.074,
    "emotion": "sadness",
    "article_type": "news",
    "clickbait_probability": 0.22,
    "topic": "Open-source models",
    "tags": ["Open-source models"],
}


def check(article: Article) -> None:
    """Compare every field of the record."""
    found = {name: getattr(article, name) for name in FACTS}
    assert found == FACTS
    assert article.body == "\n\n".join(PARAGRAPHS)
    assert [block.type for block in article.blocks] == ["p"] * 7
    for name in FACTS:
        assert article.sources[name]["from"]


SNAPSHOT = "\n\n".join(
    [
        "TechnologyNeutral+0.04",
        TITLE,
        DEK,
        "Sofia Reyes",
        "· 3 min read",
        "75k reads4.9k3682537.4% engagedEmotionsadnessTypenewsClickbait22%· Open-source models",
        *PARAGRAPHS,
        "open-source models",
    ]
)

BODY = "\n".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)
HEAD = f"<title>{escape(TITLE)} | Example News</title><meta property='og:site_name' content='Example News'>"
LATER = """<aside class="related"><h3>More stories</h3><ul>
<li><a href="/a/1">Grid batteries are quietly changing the price of power</a>
<span>12k reads</span> <span>8 comments</span></li>
<li><a href="/a/2">Why the port city is betting on slow trains</a>
<span>5 min read</span> <span>Positive +0.61</span></li>
</ul></aside>"""


def page(head: str, article: str) -> str:
    """Return a whole page around the article's markup."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{HEAD}{head}</head><body>'
        '<header><nav><a href="/">Home</a><a href="/technology">Technology</a>'
        '<a href="/science">Science</a></nav></header>'
        f"<main>{article}</main>{LATER}<footer><p>© Example News</p></footer></body></html>"
    )


def byline(extra: str = "") -> str:
    """Return headline, standfirst and author as most pages mark them up."""
    return (
        f'<h1>{escape(TITLE)}</h1><p class="dek">{escape(DEK)}</p>'
        f'<div class="byline"><a rel="author" href="/authors/sofia-reyes">Sofia Reyes</a>{extra}</div>'
    )


def jsonld_node() -> dict[str, Any]:
    """Return the facts as schema.org has them."""

    def counter(action: str, count: int) -> dict[str, Any]:
        return {
            "@type": "InteractionCounter",
            "interactionType": {"@type": f"https://schema.org/{action}"},
            "userInteractionCount": count,
        }

    def value(name: str, amount: Any, **more: Any) -> dict[str, Any]:
        return {"@type": "PropertyValue", "name": name, "value": amount, **more}

    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "alternativeHeadline": DEK,
        "description": DEK,
        "articleSection": "Technology",
        "author": {"@type": "Person", "name": "Sofia Reyes"},
        "timeRequired": "PT3M",
        "commentCount": 368,
        "about": {"@type": "Thing", "name": "Open-source models"},
        "keywords": ["Open-source models"],
        "interactionStatistic": [
            counter("ReadAction", 75000),
            counter("LikeAction", 4900),
            counter("CommentAction", 368),
            counter("ShareAction", 253),
        ],
        "additionalProperty": [
            value("sentiment", "neutral"),
            value("sentimentScore", 0.04),
            value("emotion", "sadness"),
            value("articleType", "news"),
            value("clickbaitProbability", 0.22),
            value("engagementRate", 7.4, unitText="%"),
        ],
    }


def jsonld_only() -> str:
    script = f'<script type="application/ld+json">{json.dumps(jsonld_node())}</script>'
    return page(script, f'<article>{byline()}<div class="content">{BODY}</div></article>')


def jsonld_and_chips() -> str:
    node = {
        key: value for key, value in jsonld_node().items() if key not in ("additionalProperty", "about", "keywords")
    }
    chips = (
        '<div class="chips"><span class="chip">7.4% engaged</span><span class="chip">Emotion <b>sadness</b></span>'
        '<span class="chip">Type <b>news</b></span><span class="chip">Clickbait <b>22%</b></span>'
        '<a class="chip chip--topic" href="/topics/open-source-models" rel="tag">Open-source models</a></div>'
    )
    return page(
        f'<script type="application/ld+json">{json.dumps(node)}</script>',
        '<article><div class="kicker"><a href="/technology">Technology</a> '
        '<span class="sentiment">Neutral +0.04</span></div>'
        f"{byline()}{chips}<div class='content'>{BODY}</div></article>",
    )


def microdata() -> str:
    def counter(action: str, count: int, text: str) -> str:
        return (
            '<span itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">'
            f'<link itemprop="interactionType" href="https://schema.org/{action}">'
            f'<meta itemprop="userInteractionCount" content="{count}">{text}</span>'
        )

    def value(name: str, amount: str) -> str:
        return (
            '<span itemprop="additionalProperty" itemscope itemtype="https://schema.org/PropertyValue">'
            f'<meta itemprop="name" content="{name}"><meta itemprop="value" content="{amount}"></span>'
        )

    return page(
        "",
        '<article itemscope itemtype="https://schema.org/NewsArticle">'
        '<a itemprop="articleSection" href="/technology">Technology</a>'
        f'<h1 itemprop="headline">{escape(TITLE)}</h1><p itemprop="alternativeHeadline">{escape(DEK)}</p>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<span itemprop="name">Sofia Reyes</span></span>'
        '<meta itemprop="timeRequired" content="PT3M">'
        + counter("ReadAction", 75000, "75k")
        + counter("LikeAction", 4900, "4.9k")
        + counter("CommentAction", 368, "368")
        + counter("ShareAction", 253, "253")
        + value("engagementRate", "0.074")
        + value("sentiment", "neutral")
        + value("sentimentScore", "0.04")
        + value("emotion", "sadness")
        + value("articleType", "news")
        + value("clickbait", "22%")
        + f'<div itemprop="articleBody">{BODY}</div>'
        '<a itemprop="about" href="/topics/open-source-models">Open-source models</a>'
        '<meta itemprop="keywords" content="Open-source models"></article>',
    )


def rdfa() -> str:
    def counter(action: str, count: int) -> str:
        return (
            '<span property="interactionStatistic" typeof="InteractionCounter">'
            f'<link property="interactionType" href="https://schema.org/{action}">'
            f'<meta property="userInteractionCount" content="{count}"></span>'
        )

    return page(
        "",
        '<article vocab="https://schema.org/" typeof="NewsArticle">'
        '<span property="articleSection">Technology</span> <span>Neutral · +0.04</span>'
        f'<h1 property="headline">{escape(TITLE)}</h1><p property="alternativeHeadline">{escape(DEK)}</p>'
        '<span property="author" typeof="Person"><span property="name">Sofia Reyes</span></span>'
        '<meta property="timeRequired" content="PT3M">'
        + counter("ViewAction", 75000)
        + counter("LikeAction", 4900)
        + counter("DiscussAction", 368)
        + counter("ShareAction", 253)
        + '<p class="facts">7.4% engaged · Emotion: sadness · Type: news · Clickbait: 22%</p>'
        f'<div property="articleBody">{BODY}</div>'
        '<span property="about">Open-source models</span>'
        '<meta property="keywords" content="Open-source models"></article>',
    )


def classes() -> str:
    return page(
        "",
        '<article><div class="top"><span class="section-chip">Technology</span>'
        '<span class="sentiment-chip"><span class="sentiment-label">Neutral</span>'
        '<span class="sentiment-score">+0.04</span></span></div>'
        f'{byline()}<span class="read-time">3 min read</span>'
        '<div class="metrics"><span class="reads">75k</span><span class="likes">4.9k</span>'
        '<span class="comments">368</span><span class="shares">253</span><span class="engagement">7.4%</span>'
        '<span class="emotion">sadness</span><span class="article-type">news</span><span class="clickbait">22%</span>'
        '<span class="topic">Open-source models</span></div>'
        f'<div class="content">{BODY}</div></article>',
    )


def definition_list() -> str:
    facts = {
        "Section": "Technology",
        "Sentiment": "Neutral (+0.04)",
        "Author": "Sofia Reyes",
        "Reading time": "3 min",
        "Shares": "253",
        "Comments": "368",
        "Likes": "4.9k",
        "Reads": "75k",
        "Engagement": "7.4%",
        "Clickbait": "22%",
        "Type": "news",
        "Emotion": "sadness",
        "Topic": "Open-source models",
        "Tags": "Open-source models",
    }
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts.items())
    return page(
        "",
        f'<article><h1>{escape(TITLE)}</h1><p class="standfirst">{escape(DEK)}</p><dl class="facts">{rows}</dl>'
        f'<div class="content">{BODY}</div></article>',
    )


def table() -> str:
    facts = {
        "Reads": "75,000",
        "Likes": "4,900",
        "Comments": "368",
        "Shares": "253",
        "Engagement rate": "7.4 %",
        "Sentiment": "Neutral +0.04",
        "Emotion": "Sadness",
        "Type": "News",
        "Clickbait probability": "22 %",
        "Topic": "Open-source models",
    }
    rows = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in facts.items())
    return page(
        '<meta property="article:section" content="Technology"><meta name="keywords" content="Open-source models">',
        f'<article>{byline(" <span>3 min read</span>")}<div class="content">{BODY}</div>'
        f"<table class='stats'>{rows}</table></article>",
    )


def next_data() -> str:
    def story(title: str, **facts: Any) -> dict[str, Any]:
        return {"title": title, "slug": title.lower().replace(" ", "-"), **facts}

    article = story(
        TITLE,
        dek=DEK,
        section={"name": "Technology"},
        author={"name": "Sofia Reyes"},
        readTime=3,
        viewCount=75000,
        likeCount=4900,
        commentsCount=368,
        shares=253,
        engagementRate=0.074,
        sentiment={"label": "neutral", "score": 0.04},
        emotion="sadness",
        articleType="news",
        clickbaitProbability=0.22,
        topic="Open-source models",
        tags=["Open-source models"],
    )
    others = [
        story("Grid batteries are quietly changing the price of power", viewCount=12, likeCount=1, readTime=9),
        story(
            "Why the port city is betting on slow trains", viewCount=99, emotion="joy", sentiment={"label": "positive"}
        ),
    ]
    state = {"props": {"pageProps": {"related": others, "article": article, "trending": others}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return page(
        '<meta property="article:section" content="Technology">'
        '<meta property="article:tag" content="Open-source models">',
        f'<article>{byline()}<div class="content">{BODY}</div></article>{script}',
    )


def screen_reader_labels() -> str:
    svg = '<svg aria-hidden="true" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>'
    return page(
        "",
        '<article><p class="eyebrow"><a href="/technology">Technology</a></p>'
        f'{byline(" · 3 min read")}<ul class="stats">'
        f'<li><span aria-label="75,000 reads">{svg}75k</span></li>'
        f'<li><span aria-label="4,900 likes">{svg}4.9k</span></li>'
        f'<li><span aria-label="368 comments">{svg}368</span></li>'
        f'<li><span aria-label="253 shares">{svg}253</span></li>'
        '<li><span aria-label="Engagement">7.4%</span></li></ul>'
        '<p class="signals">Sentiment: neutral (0.04) | Emotion: sadness | Type: news | Clickbait: 22% | '
        "Topic: Open-source models</p>"
        f'<div class="content">{BODY}</div><p class="tags">'
        '<a rel="tag" href="/t/osm">Open-source models</a></p></article>',
    )


def icons() -> str:
    return page(
        "",
        '<article><div><a class="category" href="/technology">Technology</a>'
        "<span>Neutral</span><span>+0.04</span></div>"
        f'{byline(" <span>3 min read</span>")}<div class="bar">'
        '<span><i class="icon-eye"></i> 75k</span> <span><i class="fa fa-heart"></i> 4.9k</span> '
        '<span><svg><use href="#icon-comment"></use></svg> '
        "368</span> <span><svg><title>Shares</title></svg> 253</span> "
        "<span>7.4% engaged</span></div>"
        '<div class="bar"><span>Clickbait</span><span>22%</span><span>Emotion</span><span>sadness</span>'
        "<span>Type</span><span>news</span><span>· Open-source models</span></div>"
        f'<div class="content">{BODY}</div></article>',
    )


def run_together() -> str:
    return page(
        "",
        '<article><div class="c1"><span>Technology</span><span>Neutral</span><span>+0.04</span></div>'
        f'{byline()}<div class="c2"><span>· </span><span>3</span><span> min read</span></div>'
        '<div class="c3"><span>75k</span><span> reads</span><span>4.9k</span><span>368</span><span>253</span>'
        "<span>7.4% engaged</span><span>Emotion</span><span>sadness</span><span>Type</span><span>news</span>"
        "<span>Clickbait</span><span>22%</span><span>· Open-source models</span></div>"
        f'<div class="c4">{BODY}</div><div class="c5"><span>open-source models</span></div></article>',
    )


def bare_text() -> str:
    lines = "".join(f"<div>{escape(line)}</div>" for line in SNAPSHOT.split("\n\n"))
    return f"<html><body>{lines}</body></html>"


def data_attributes() -> str:
    return page(
        '<meta property="article:section" content="Technology"><meta name="keywords" content="Open-source models">',
        f'<article data-topic="Open-source models">{byline(" · 3 min read")}'
        '<div class="stats" data-reads="75000" data-likes="4900" data-comments="368" data-shares="253"'
        ' data-engagement-rate="0.074" data-sentiment="neutral" data-sentiment-score="0.04" data-emotion="sadness"'
        ' data-article-type="news" data-clickbait="0.22"></div>'
        f'<div class="content">{BODY}</div></article>',
    )


def meta_elements() -> str:
    pairs = {
        "article:section": "Technology",
        "article:tag": "Open-source models",
        "article:reads": "75000",
        "article:likes": "4900",
        "article:comments": "368",
        "article:shares": "253",
        "article:engagement_rate": "0.074",
        "article:sentiment": "neutral",
        "article:sentiment_score": "+0.04",
        "article:emotion": "sadness",
        "article:type": "news",
        "article:clickbait_probability": "0.22",
        "article:topic": "Open-source models",
        "twitter:label1": "Est. reading time",
        "twitter:data1": "3 minutes",
    }
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in pairs.items())
    return page(head, f'<article>{byline()}<div class="content">{BODY}</div></article>')


MARKUPS: list[Callable[[], str]] = [
    jsonld_only,
    jsonld_and_chips,
    microdata,
    rdfa,
    classes,
    definition_list,
    table,
    next_data,
    screen_reader_labels,
    icons,
    run_together,
    bare_text,
    data_attributes,
    meta_elements,
]


def test_visible_text_gives_the_whole_record() -> None:
    article = extract(SNAPSHOT, URL, headers={"Content-Type": "text/plain; charset=utf-8"})
    check(article)
    assert article.sources["reads"]["raw"] == "75k reads"
    assert article.sources["likes"]["from"] == "text"


@pytest.mark.parametrize("markup", MARKUPS, ids=lambda markup: markup.__name__)
def test_every_markup_gives_the_same_record(markup: Callable[[], str]) -> None:
    check(extract(markup(), URL))
