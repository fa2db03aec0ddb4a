"""The headline among what a page calls itself."""

from __future__ import annotations

import json

import pytest

from crawler.extraction.title import without_site
from crawler.items import Link
from crawler.page import Page
from crawler.reader import extract, read

URL = "https://www.example-news.org/2024/rain"
BODY = "<p>" + "It rained again, and nobody in the town had expected that it would. " * 8 + "</p>"


def title(head: str = "", body: str = "", url: str = URL) -> str | None:
    return extract(f"<html><head>{head}</head><body>{body}{BODY}</body></html>", url, force=True).title


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:site_name" content="Example News"><title>Rain – again | Example News</title>',
        '<meta name="application-name" content="Example News"><meta name="title" content="Example News: Rain – again">',
        "<title>Rain – again · example-news.org</title>",
    ],
)
def test_the_name_of_the_site_is_cut(head: str):
    assert title(head) == "Rain – again"


def test_a_part_that_is_no_site_stays():
    assert without_site("Rain | Review", frozenset({"example news"})) == "Rain | Review"


def test_the_node_that_fits_the_page_wins_among_several():
    nodes = [{"@type": "NewsArticle", "headline": "Another story"}, {"@type": "NewsArticle", "headline": "Rain again"}]
    head = f'<script type="application/ld+json">{json.dumps(nodes)}</script>'
    assert title(head, "<h1>Rain again</h1>") == "Rain again"


def test_a_line_of_a_page_without_headings_that_repeats_its_title():
    head = "<title>The Case of the Duplicate Names EX #85</title>"
    body = "<center><b>The Case of the Duplicate Names</b><br>By Ann Lee</center>"
    assert title(head, body) == "The Case of the Duplicate Names"


def test_headings_of_parts_are_not_the_headline():
    head = '<meta property="og:title" content="A week of rain"><title>A week of rain</title>'
    assert title(head, "<h1>Day 1</h1><p>Wet.</p><h1>Day 2</h1>") == "A week of rain"


@pytest.mark.parametrize("heading", ["Hi, I'm Ann.", "Weather Center"])
def test_a_heading_that_has_no_word_of_the_headline_shown_is_not_it(heading: str):
    head = "<title>Rain again in town | Notes | Ann Lee</title>"
    assert title(head, f"<h1>{heading}</h1><h2>Rain again in town</h2>") == "Rain again in town"


@pytest.mark.parametrize("below", ["<h2>Rainy town</h2>", "<h2>Notes</h2>"])
def test_a_heading_worded_otherwise_than_the_title_is_the_headline(below: str):
    head = "<title>Why are the streets wet | Notes | Ann Lee</title>"
    assert title(head, f"<h1>Rain again</h1>{below}") == "Rain again"


def test_the_title_of_the_link_decides_between_names_of_a_hand_made_page():
    html = f"<title>Rain and Plants</title><h1>A Far-Fetched Analogy</h1>{BODY}"
    hint = Link(URL, title="Rain and plants")
    assert read(Page(URL, html), force=True, hint=hint).title == "Rain and Plants"
    assert read(Page(URL, html), force=True).title == "A Far-Fetched Analogy"


def test_words_before_the_title_of_a_link_change_nothing():
    html = f"<title>Rain again</title><h1>Rain again</h1>{BODY}"
    assert read(Page(URL, html), force=True, hint=Link(URL, title="Continue reading Rain again")).title == "Rain again"


@pytest.mark.parametrize(
    "link",
    [
        "Read more about Long tale of the river",
        "Long tale of the river (12 comments)",
        "Long tale of the river By Ann Bee 1 May 2024",
        "Exclusive! Long tale of the river",
        "Read more about the tale of the river",
        "Tale of a long river (12 comments)",
        "Tale of a long river by Ann Bee",
        "Exclusive! Tale of a long river",
        "1 May 2024: Tale of a long river",
        "Ann Bee",
        "river.html",
        "6",
    ],
)
def test_what_a_link_says_besides_the_title_is_never_taken(link: str):
    byline = "<h4>By Ann Bee</h4>"
    html = f"<title>Long tale of the river - The Mill</title><h1>Long tale of the river</h1>{byline}{BODY}"
    assert read(Page(URL, html), force=True, hint=Link(URL, title=link)).title == "Long tale of the river"


@pytest.mark.parametrize(
    ("own", "link"),
    [
        ("Example News Letters", "The Letters"),
        ("Programming in Dino", "Programming on language Dino"),
        ("The Library of Rain", "The Library of Rain, Part 3"),
        ("Rain: a tale of two towns", "Tale of Two Towns"),
    ],
)
def test_a_link_that_words_a_hand_made_title_otherwise_decides(own: str, link: str):
    html = f'<meta name="application-name" content="Example News"><title>{own}</title>{BODY}'
    article = read(Page(URL, html), force=True, hint=Link(URL, title=link))
    assert article.title == link
    assert article.sources["title"]["from"] == "link"


def test_the_number_of_an_issue_goes_unless_it_is_all_that_the_title_says():
    assert title("<title>In memory of rain Issue #6</title>") == "In memory of rain"
    name = '<meta name="application-name" content="Example News">'
    assert title(f"{name}<title>Example News Issue #6</title>") == "Example News Issue #6"


def test_markup_and_entities_in_a_headline_are_resolved():
    head = '<script type="application/ld+json">{"@type":"Article","headline":"<i>Rain</i> &amp;amp; sun"}</script>'
    assert title(head) == "Rain & sun"


def test_a_title_is_cut_at_a_thousand_characters():
    assert len(title(f"<title>{'rain ' * 1000}</title>") or "") <= 1000


def test_the_mark_that_links_to_the_headline_is_not_in_the_title():
    html = "<h1>Rain again<a class='headerlink' href='#rain'>¶</a></h1><p>" + "It rained again in the town. " * 20
    assert extract(html, "https://www.example-news.org/2024/rain", force=True).title == "Rain again"


def test_the_headline_below_a_trail_comes_before_the_one_that_ends_it():
    head = (
        '<meta property="og:title" content="Wet again: the town in its third week of rain">'
        '<script type="application/ld+json">{"@type":"Article","headline":"Rain: weather in the town"}</script>'
    )
    trail = '<ul class="breadcrumb"><li><a href="/">Home</a></li><li><h1>Rain: weather in the town</h1></li></ul>'
    assert title(head, f"{trail}<h2>Weather Wet again: the town in its third week of rain</h2>") == (
        "Wet again: the town in its third week of rain"
    )
    assert title(head, f"{trail}<h2>Three weeks</h2>") == "Rain: weather in the town"


@pytest.mark.parametrize("sign", ["：", "ㅣ", "｜"])
def test_signs_of_other_scripts_part_the_name_of_the_site(sign: str):
    assert without_site(f"Rain again{sign}Example News", frozenset({"example news"})) == "Rain again"


def test_one_word_of_a_link_decides_nothing():
    html = f"<title>News</title><h1>Rain again in town</h1>{BODY}"
    assert read(Page(URL, html), force=True, hint=Link(URL, title="News")).title == "Rain again in town"
