"""Title, authors, dates, section and keywords in the markups that publications and content systems use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from crawler.items import Article
from crawler.reader import extract

T = "Harbour bridge closes for a year of repairs"
TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The old bridge across the harbour will close on the first day of May, the council decided after long debate.",
        "Engineers had found cracks in four of its twelve piers, and divers confirmed that the tide washes them out.",
        "Until the work is finished, buses will take the long way round the bay, and a ferry carries people on foot.",
        "Shopkeepers on the eastern side fear for their trade, and they have asked the city for help with their rents.",
        "The repairs will cost eleven million, most of which the region pays, and should be finished next spring.",
    )
)
H = f"<h1>{T}</h1>"
URL = "https://www.example.org/news/harbour-bridge-closes"
BARE = f"<title>{T} - The Example</title>"
SITE = f'{BARE}<meta property="og:title" content="{T}"><meta property="og:site_name" content="The Example">'
DAY = "2024-05-03"
MOMENT = "2024-05-03T08:15:00Z"
ANN = ["Ann Lee"]
NEWS: dict[str, object] = {"@type": "NewsArticle", "headline": T, "datePublished": DAY}


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def news(**values: object) -> str:
    return SITE + ld({**NEWS, **values})


def state(name: str, value: object) -> str:
    return f"<script>window.{name} = {json.dumps(value)};</script>"


def page(head: str, body: str) -> Article:
    menu = '<div class="top"><a href="/news">News</a><a href="/sport">Sport</a><a href="/about">About</a></div>'
    html = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head>'
        f"<body>{menu}{body}<footer><p>© 2024 The Example</p></footer></body></html>"
    )
    return extract(html, URL, force=True, fetched_at=datetime(2024, 11, 25, tzinfo=UTC))


def story(top: str = H, end: str = "") -> str:
    return f'<main><article>{top}<div class="article-text">{TEXT}</div>{end}</article></main>'


def facts(article: Article, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of *article* that are *wanted*; dates as days."""
    read = {name: getattr(article, name) for name in wanted}
    return {name: value[:10] if name.endswith("_at") and value else value for name, value in read.items()}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("parsely-author", "Ann Lee"),
        ("sailthru.author", "Ann Lee"),
        ("DC.creator", "Lee, Ann"),
        ("dcterms.creator", "Ann Lee"),
        ("DC.Creator.PersonalName", "Lee, Ann"),
        ("citation_author", "Lee, Ann"),
        ("byl", "By Ann Lee"),
        ("cXenseParse:recs:author", "Ann Lee"),
        ("bt:author", "Ann Lee"),
        ("og:author", "Ann Lee"),
        ("article_author", "Ann Lee"),
        ("mediator_author", "Ann Lee"),
        ("cse_author", "Ann Lee"),
    ],
)
def test_meta_elements_of_many_vocabularies_name_the_author(name: str, content: str) -> None:
    assert page(f'{SITE}<meta name="{name}" content="{content}">', story()).authors == ANN


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sailthru.date", MOMENT),
        ("parsely-pub-date", MOMENT),
        ("bt:pubDate", MOMENT),
        ("DC.date.issued", DAY),
        ("DCTERMS.available", DAY),
        ("cXenseParse:recs:publishtime", MOMENT),
        ("citation_publication_date", "2024/05/03"),
        ("citation_online_date", "2024/05/03"),
        ("pubdate", "20240503"),
        ("article_date_original", "Friday, May 3, 2024"),
        ("article:post_date", DAY),
        ("published_date", DAY),
        ("mediator_published_time", "2024-05-03T08:15"),
        ("eomportal-firstPublished", DAY),
        ("og:regDate", "20240503081500"),
    ],
)
def test_meta_elements_of_many_vocabularies_state_the_day(name: str, content: str) -> None:
    assert facts(page(f'{SITE}<meta name="{name}" content="{content}">', story()), {"published_at": DAY}) == {
        "published_at": DAY
    }


@pytest.mark.parametrize("name", ["smartbanner:author", "twitter:creator", "web_author", "og:image:created", "expires"])
def test_meta_elements_about_something_else_state_nothing_of_the_article(name: str) -> None:
    content = DAY if "author" not in name and "creator" not in name else "Ann Lee"
    article = page(f'{SITE}<meta name="{name}" content="{content}">', story())
    assert (article.authors, article.published_at) == ([], None)


STATED: list[tuple[str, str, dict[str, Any]]] = [
    (
        "authors by reference",
        SITE
        + ld(
            {
                "@graph": [
                    {**NEWS, "author": [{"@id": "#1"}, {"@id": "#2"}]},
                    {"@type": "Person", "@id": "#1", "name": "Ann Lee"},
                    {"@type": ["Person"], "@id": "#2", "name": "Bo Ek"},
                ]
            }
        ),
        {"authors": ["Ann Lee", "Bo Ek"]},
    ),
    (
        "an article without a headline",
        SITE
        + ld(
            {
                "@graph": [
                    {"@type": "WebPage", "name": T},
                    {"@type": "Article", "author": {"name": "Ann Lee"}, "datePublished": DAY},
                ]
            }
        ),
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "several articles",
        SITE
        + ld(
            [
                {
                    "@type": "NewsArticle",
                    "headline": "Another thing happened in town",
                    "author": "Cy Fox",
                    "datePublished": "2020-01-01",
                },
                {**NEWS, "author": "Ann Lee"},
            ]
        ),
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "an article inside its page",
        SITE + ld({"@type": "WebPage", "name": T, "hasPart": {**NEWS, "author": "Ann Lee"}}),
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "an article that its page is of",
        SITE + ld({"@type": "WebPage", "name": T, "mainEntityOfPage": {**NEWS, "author": "Ann Lee"}}),
        {"authors": ANN},
    ),
    (
        "a list of main things",
        SITE + ld({"@type": "WebPage", "mainEntity": [{**NEWS, "author": "Ann Lee"}]}),
        {"authors": ANN},
    ),
    (
        "the page's author",
        SITE + ld({"@type": "WebPage", "name": T, "author": {"@type": "Person", "name": "Ann Lee"}}),
        {"authors": ANN},
    ),
    (
        "a name with a language",
        news(author={"@type": "Person", "name": {"@value": "Ann Lee", "@language": "en"}}),
        {"authors": ANN},
    ),
    (
        "names turned round",
        news(author=[{"@type": "Person", "name": "Lee, Ann"}, {"@type": "Person", "name": "Ek, Bo"}]),
        {"authors": ["Ann Lee", "Bo Ek"]},
    ),
    ("a name with a role", news(author={"@type": "Person", "name": "Ann Lee, City Editor"}), {"authors": ANN}),
    ("a contributor alone", news(contributor={"@type": "Person", "name": "Ann Lee"}), {"authors": ANN}),
    (
        "names of the vocabulary",
        SITE
        + ld(
            {
                "@type": "schema:NewsArticle",
                "schema:headline": T,
                "schema:author": {"@type": "schema:Person", "schema:name": "Ann Lee"},
                "schema:datePublished": DAY,
            }
        ),
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "a comment around it",
        SITE
        + '<script type="application/ld+json">/*<![CDATA[*/'
        + json.dumps({**NEWS, "author": "Ann O&#39;Neil"})
        + "/*]]>*/</script>",
        {"authors": ["Ann O'Neil"], "published_at": DAY},
    ),
    (
        "bare quotation marks",
        SITE
        + '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
        + T
        + '","description":"He said "no" today","author":{"name":"Ann Lee"},"datePublished":"2024-05-03"}</script>',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "a meta element that holds it",
        SITE
        + '<meta name="script:ld+json" content="'
        + json.dumps({**NEWS, "author": "Ann Lee"}).replace('"', "&quot;")
        + '">',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "parts behind a wall",
        news(hasPart={"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".pay"}),
        {"free_to_read": False},
    ),
    (
        "a page in a meta element",
        SITE
        + '<meta name="parsely-page" content="'
        + json.dumps(
            {"title": T, "author": "Ann Lee", "pub_date": MOMENT, "section": "City", "tags": ["bridge", "harbour"]}
        ).replace('"', "&quot;")
        + '">',
        {"authors": ANN, "published_at": DAY, "section": "City", "tags": ["bridge", "harbour"]},
    ),
    (
        "several authors for a catalogue",
        SITE
        + '<meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="de Jong, Michiel">',
        {"authors": ["Ann Lee", "Michiel de Jong"]},
    ),
]


@pytest.mark.parametrize(("head", "wanted"), [entry[1:] for entry in STATED], ids=[entry[0] for entry in STATED])
def test_what_is_stated_to_machines_is_read_in_many_shapes(head: str, wanted: dict[str, Any]) -> None:
    assert facts(page(head, story()), wanted) == wanted


PLACEHOLDERS = ["{{author.name}}", "%author%", "[object Object]", "name", "https://www.example.org/ann", "The Example"]


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_a_name_that_is_none_gives_way_to_the_byline(name: str) -> None:
    article = page(news(author={"@type": "Person", "name": name}), story(f'{H}<div class="author">Ann Lee</div>'))
    assert article.authors == ANN


SHOWN: list[tuple[str, str, dict[str, Any]]] = [
    (
        "French",
        (
            '<span class="article-auteur">Par <strong>Ann Lee</strong></span><span>Publié le 3 mai 2024 à 08h15, '
            "mis à jour le 9 mai 2024</span>"
        ),
        {"authors": ANN, "published_at": DAY, "modified_at": "2024-05-09"},
    ),
    (
        "French by its class",
        '<span class="signature__auteur"><strong>Ann Lee</strong></span><span>Publié le 3 mai 2024</span>',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "German",
        "<p>Von Ann Lee</p><p>Veröffentlicht am 3. Mai 2024, Aktualisiert am 9. Mai 2024</p>",
        {"authors": ANN, "published_at": DAY, "modified_at": "2024-05-09"},
    ),
    (
        "Spanish",
        '<p class="firma">Por <b>Ann Lee</b></p><p class="fecha">3 de mayo de 2024</p>',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "Italian",
        '<span class="autore">di <strong>Ann Lee</strong></span><span class="data">3 maggio 2024</span>',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "Polish",
        '<div><span class="autor">Autor: Ann Lee</span> <span>3 maja 2024, 8:15</span></div>',
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "Chinese",
        (
            "<div><span>2024年05月03日 08:15</span> <span>来源：新华网</span> "
            "<span>作者：王小明</span> <span>责任编辑：李雷</span></div>"
        ),
        {"authors": ["王小明"], "published_at": DAY},
    ),
    (
        "Japanese",
        '<div><span class="writer">文＝山田太郎</span><time>2024年5月3日</time></div>',
        {"authors": ["山田太郎"], "published_at": DAY},
    ),
    (
        "Korean",
        (
            '<div><span class="reporter">김철수 기자</span><span>입력 2024.05.03 08:15</span>'
            "<span>수정 2024.05.04 09:00</span></div>"
        ),
        {"authors": ["김철수"], "published_at": DAY, "modified_at": "2024-05-04"},
    ),
    (
        "a list with a last comma",
        '<p class="byline">By Ann Lee, Bo Ek, and Cy Fox, The Example</p>',
        {"authors": ["Ann Lee", "Bo Ek", "Cy Fox"]},
    ),
    ("a change alone", "<p>Updated: May 3, 2024</p>", {"published_at": DAY, "modified_at": DAY}),
    (
        "a change named by its class",
        '<p><time class="updated" datetime="2024-05-03">May 3</time></p>',
        {"published_at": DAY, "modified_at": DAY},
    ),
    (
        "a change told by the words before",
        '<p>Published May 3, 2024. Last updated <time datetime="2024-05-09">May 9</time></p>',
        {"published_at": DAY, "modified_at": "2024-05-09"},
    ),
]


@pytest.mark.parametrize(("top", "wanted"), [entry[1:] for entry in SHOWN], ids=[entry[0] for entry in SHOWN])
def test_what_is_shown_below_the_headline_is_read_in_many_languages(top: str, wanted: dict[str, Any]) -> None:
    assert facts(page(BARE, story(H + top)), wanted) == wanted


TEASERS = '<div><a href="/1">Another story of the day</a><time datetime="2024-11-20">20 Nov</time></div>' * 2
FAR: list[tuple[str, str]] = [
    ("teasers behind", f"<div>{H}<div>3 May 2024 | Ann Lee</div>{TEXT}</div><div>{TEASERS}</div>"),
    ("teasers before", f'<div class="latest">{TEASERS}</div><div>{H}<span>3 May 2024</span>{TEXT}</div>'),
    (
        "an edition",
        f'<header><div class="date">Monday, November 25, 2024</div></header><main>{H}<p>May 3, 2024</p>{TEXT}</main>',
    ),
]


@pytest.mark.parametrize("body", [entry[1] for entry in FAR], ids=[entry[0] for entry in FAR])
def test_dates_away_from_the_headline_are_not_the_articles(body: str) -> None:
    assert facts(page(BARE, body), {"published_at": DAY}) == {"published_at": DAY}


def test_a_date_of_change_says_that_it_is_one_where_it_stands_for_the_publication() -> None:
    article = page(f'{SITE}<meta property="article:modified_time" content="{MOMENT}">', story())
    assert article.published_at == article.modified_at
    assert "last change" in article.sources["published_at"]["rule"]


TITLES: list[tuple[str, str, str, str]] = [
    ("a kicker in the heading", BARE, f'<h1><span>City</span> <span class="headline">{T}</span></h1>', T),
    (
        "elements without white space",
        "<title>x</title>",
        "<h1><span>Bridge closes</span><span>Why it lasts</span></h1>",
        "Bridge closes Why it lasts",
    ),
    (
        "a headline cut short",
        SITE.replace(T, "Bridge") + ld({**NEWS, "headline": "Harbour bridge closes for a year o…"}),
        H,
        T,
    ),
    (
        "a cut at a quotation mark",
        '<meta property="og:title" content="A “safe” way">' + ld({**NEWS, "headline": "A"}),
        "<h1>A “safe” way</h1>",
        "A “safe” way",
    ),
    (
        "the text for a headline",
        SITE + ld({**NEWS, "headline": "The old bridge across the harbour will close. " * 6}),
        H,
        T,
    ),
    ("the name of a part", SITE + ld({**NEWS, "headline": "Sample menus"}), H, T),
    (
        "a section behind it",
        '<meta name="news_section" content="City"><title>Bridge closes | City</title>',
        "",
        "Bridge closes",
    ),
    ("a heading that greets", f"<title>{T}</title>", f"<div><h1>Information and Resources</h1></div><h2>{T}</h2>", T),
]


@pytest.mark.parametrize(("head", "top", "wanted"), [case[1:] for case in TITLES], ids=[case[0] for case in TITLES])
def test_the_headline_is_whole_and_alone(head: str, top: str, wanted: str) -> None:
    assert page(head, story(top)).title == wanted


TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "pushed to a layer",
        "<script>dataLayer.push({'pagePostAuthor':'Ann Lee','pagePostDate':'May 3, 2024'})</script>",
        H,
        {"authors": ANN, "published_at": DAY},
    ),
    (
        "set for a service",
        '<script>_sf_async_config.authors = "Ann Lee|Bo Ek"; _sf_async_config.sections = "City"</script>',
        H,
        {"authors": ["Ann Lee", "Bo Ek"], "section": "City"},
    ),
    ("a newsroom", "<script>dataLayer.push({'author':'News Desk'})</script>", H, {"authors": []}),
    ("a portrait", "", H + '<div><img src="/a.jpg" alt="Ann Lee"><div>Ann Lee</div></div>', {"authors": ANN}),
    (
        "a reviewer beside the author",
        "",
        H
        + '<p>By <span class="author-name">Ann Lee</span></p><p>Reviewed by <span class="author-name">Bo Ek</span></p>',
        {"authors": ANN},
    ),
    ("a role and a desk", "", H + '<p class="byline">Ann Lee Writer, Hardware</p>', {"authors": ANN}),
    (
        "a section beside the date",
        "",
        H + '<p class="author">March 20, 2023 | Wellness &amp; Care</p>',
        {"authors": []},
    ),
    (
        "a sentence like a byline",
        "",
        H + "<p>By focusing on ships for small towns, you can save a lot.</p>",
        {"authors": []},
    ),
    ("a login", "", H + "<p>by ibby</p>", {"authors": ["ibby"]}),
    ("a paper", '<meta name="author" content="Ann Lee, THE TOWN">', H, {"authors": ANN, "agencies": ["THE TOWN"]}),
    (
        "the newsroom in a byline",
        "",
        H + '<p class="author-name">By The Example editors</p>',
        {"authors": ["The Example editors"]},
    ),
    (
        "a public body",
        '<meta name="author" content="Center for Bridges and Harbours">',
        H,
        {"authors": ["Center for Bridges and Harbours"]},
    ),
]


@pytest.mark.parametrize(("head", "top", "wanted"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_who_wrote_is_read_where_only_scripts_or_little_marks_tell(head: str, top: str, wanted: dict[str, Any]) -> None:
    assert facts(page(BARE + head, story(top)), wanted) == wanted


@pytest.mark.parametrize("line", ["<h3>Written by Ann Lee</h3>", "<h3>Article by</h3><p>Ann Lee</p>"])
def test_a_line_behind_the_text_names_the_author(line: str) -> None:
    assert (
        page(BARE, story(end=f"<section>{line}<p>She has written about ships for years.</p></section>")).authors == ANN
    )


FOOTS: list[tuple[str, str, str]] = [
    (
        "a long line of a weblog",
        "Dieser Artikel wurde am 3. Mai 2024 um 14:48 von Ann geschrieben und unter dem Stichwort "
        + "Hafen, " * 20
        + "abgelegt.",
        "published_at",
    ),
    ("the last change", "Letzte Aktualisierung: 3.5.2024", "modified_at"),
    ("the last change in English", "This page was last updated on May 3, 2024", "modified_at"),
]


@pytest.mark.parametrize(("line", "field"), [case[1:] for case in FOOTS], ids=[case[0] for case in FOOTS])
def test_a_line_behind_the_text_states_a_day(line: str, field: str) -> None:
    article = page(BARE, story(end=f'<div class="post-footer">{line}</div>'))
    assert facts(article, {field: DAY}) == {field: DAY}
