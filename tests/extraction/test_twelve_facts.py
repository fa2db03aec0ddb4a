"""A page that states twelve facts for machines: all twelve are in the record, whichever notation states them."""

from __future__ import annotations

import json

import pytest

from crawler.reader import extract

URL = "https://herald.example/2026/03/01/council"
FACTS = {
    "title": "Council votes",
    "dek": "A long night ends with a plan for the old bridge",
    "published_at": "2026-03-01T22:15:00-05:00",
    "modified_at": "2026-03-02T08:30:00-05:00",
    "authors": ["Ann Bee", "Cy Dee"],
    "section": "Politics",
    "tags": ["bridge", "council"],
    "free_to_read": False,
    "comments": 17,
    "likes": 250,
    "read_time_minutes": 4,
    "publication_name": "Example Herald",
    "language": "en",
}
"""The twelve, and the language of the page."""
NODE = {
    "@type": "NewsArticle",
    "headline": FACTS["title"],
    "alternativeHeadline": FACTS["dek"],
    "datePublished": FACTS["published_at"],
    "dateModified": FACTS["modified_at"],
    "author": [{"@type": "Person", "name": "Ann Bee"}, {"@type": "Person", "name": "Cy Dee"}],
    "articleSection": "Politics",
    "keywords": ["bridge", "council"],
    "isAccessibleForFree": False,
    "commentCount": 17,
    "interactionStatistic": {
        "@type": "InteractionCounter",
        "interactionType": "https://schema.org/LikeAction",
        "userInteractionCount": 250,
    },
    "timeRequired": "PT4M",
    "publisher": {"@type": "Organization", "name": "Example Herald"},
}
GRAPH = {
    "@graph": [
        {"@type": "Organization", "@id": "#publisher", "name": "Example Herald"},
        {"@type": "Person", "@id": "#ann", "name": "Ann Bee"},
        {"@type": "Person", "@id": "#cy", "name": "Cy Dee"},
        NODE["interactionStatistic"] | {"@id": "#likes"},
        {"@type": "WebPage", "@id": "#page", "name": "Council votes | Ex"},
        NODE
        | {
            "author": [{"@id": "#ann"}, {"@id": "#cy"}],
            "publisher": {"@id": "#publisher"},
            "interactionStatistic": [{"@id": "#likes"}],
            "mainEntityOfPage": {"@id": "#page"},
        },
    ]
}
MICRODATA = f"""
<meta itemprop="headline" content="Council votes"><meta itemprop="alternativeHeadline" content="{FACTS["dek"]}">
<time itemprop="datePublished" datetime="2026-03-01T22:15:00-05:00">1 March</time>
<meta itemprop="dateModified" content="2026-03-02T08:30:00-05:00">
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Bee</b></span>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Cy Dee</b></span>
<meta itemprop="articleSection" content="Politics"><meta itemprop="keywords" content="bridge, council">
<meta itemprop="isAccessibleForFree" content="false"><meta itemprop="commentCount" content="17">
<div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
<link itemprop="interactionType" href="https://schema.org/LikeAction">
<meta itemprop="userInteractionCount" content="250"></div><meta itemprop="timeRequired" content="PT4M">
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<meta itemprop="name" content="Example Herald"></div>"""
RDFA = MICRODATA.replace("itemprop=", "property=").replace('itemscope itemtype="https://schema.org/', 'typeof="')
PREFIXED = RDFA.replace('property="', 'property="schema:').replace('typeof="', 'typeof="schema:')
STATE = {
    "headline": FACTS["title"],
    "alternativeHeadline": FACTS["dek"],
    "datePublished": FACTS["published_at"],
    "dateModified": FACTS["modified_at"],
    "authors": [{"name": "Ann Bee"}, {"name": "Cy Dee"}],
    "section": {"name": "Politics"},
    "keywords": ["bridge", "council"],
    "isAccessibleForFree": False,
    "commentCount": 17,
    "likeCount": 250,
    "timeRequired": "PT4M",
    "publisher": {"name": "Example Herald"},
}
BODY = "".join(
    f"<p>The council of the town met on Friday and voted on point {number} of its list, longer than it had planned.</p>"
    for number in range(14)
)


def page(head: str = "", article: str = "", attributes: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Council votes | Ex</title>{head}</head>'
        f"<body><article{attributes}><h1>Council votes</h1>{article}{BODY}</article></body></html>"
    )


def script(node: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **node})}</script>'


PAGES = {
    "json-ld": page(script(NODE)),
    "json-ld in a graph with references": page(script(GRAPH)),
    "microdata": page(article=MICRODATA, attributes=' itemscope itemtype="https://schema.org/NewsArticle"'),
    "rdfa": page(article=RDFA, attributes=' vocab="https://schema.org/" typeof="NewsArticle"'),
    "rdfa with a prefix": page(
        article=PREFIXED, attributes=' prefix="schema: https://schema.org/" typeof="schema:NewsArticle"'
    ),
    "the state of scripts": page(
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"article": STATE}})}</script>'
    ),
}


@pytest.mark.parametrize("notation", PAGES)
def test_every_fact_that_a_page_states_is_in_the_record(notation: str):
    article = extract(PAGES[notation], URL)
    assert {name: getattr(article, name) for name in FACTS} == FACTS
    assert article.body.startswith("The council of the town")


def test_a_second_headline_that_repeats_the_first_or_the_body_is_no_standfirst():
    for again in ("The council votes again", BODY[3:90], "Local news"):
        node = NODE | {"alternativeHeadline": again}
        assert extract(page(script(node)), URL).dek is None


def test_a_reference_to_nothing_is_no_publisher():
    article = extract(page(script(NODE | {"publisher": {"@id": "#nobody"}, "@id": "#article"})), URL)
    assert article.publication_name is None


def test_a_graph_that_refers_to_itself_ends():
    around = {"@type": "Organization", "@id": "#a", "publisher": {"@id": "#b"}}
    back = {"@type": "Organization", "@id": "#b", "publisher": {"@id": "#a"}, "name": "Example Herald"}
    node = NODE | {"@id": "#n", "publisher": {"@id": "#b"}, "interactionStatistic": [{"@id": "#n"}]}
    assert extract(page(script({"@graph": [around, back, node]})), URL).publication_name == "Example Herald"


def test_opengraph_inside_an_rdfa_item_is_no_part_of_it():
    attributes = ' vocab="https://schema.org/" typeof="NewsArticle"'
    article = extract(page(article='<meta property="og:headline" content="Other">' + RDFA, attributes=attributes), URL)
    assert article.title == "Council votes"
