"""Where an article stands in its publication."""

from __future__ import annotations

import json

import pytest

from crawler.items import Article
from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"
BODY = "<p>" + "It rained again, and nobody in the town had expected that it would. " * 8 + "</p>"
TRAIL = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": 3, "item": {"name": "Rain again"}},
        {"@type": "ListItem", "position": 1, "name": "Home"},
        {"@type": "ListItem", "position": 2, "item": {"name": "Weather"}},
    ],
}


def article(head: str = "", body: str = "", after: str = "") -> Article:
    html = f"<html><head>{head}</head><body>{body}<h1>Rain again</h1>{BODY}{after}</body></html>"
    return extract(html, URL, force=True)


def ld(node: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_breadcrumbs_leave_the_front_page_and_the_article_out():
    found = article(ld(TRAIL))
    assert (found.breadcrumbs, found.section) == (["Weather"], "Weather")


def test_breadcrumbs_are_read_from_markup():
    found = article("", '<nav aria-label="Breadcrumb"><a href="/">Home</a> › <a href="/w">Weather</a></nav>')
    assert (found.breadcrumbs, found.section) == (["Weather"], "Weather")


def test_breadcrumbs_are_read_from_microdata():
    step = '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><b itemprop="name">'
    steps = "".join(f"{step}{name}</b></li>" for name in ("Home", "News", "Weather"))
    found = article("", f'<ol itemscope itemtype="https://schema.org/BreadcrumbList">{steps}</ol>')
    assert found.breadcrumbs == ["News", "Weather"]


def test_the_stated_section_wins():
    node = {"@type": "NewsArticle", "headline": "Rain again", "articleSection": "Climate"}
    found = article(ld(node) + '<meta property="article:section" content="News">')
    assert (found.section, found.sources["section"]["others"][0]["raw"]) == ("Climate", "News")


def test_the_shown_category_decides_among_several_stated():
    node = {"@type": "NewsArticle", "headline": "Rain again", "articleSection": ["Latest", "Weather"]}
    assert article(ld(node), after='<p>In <a rel="category tag" href="/c/weather">Weather</a></p>').section == "Weather"


def test_a_link_to_a_category_beside_the_article_is_its_section():
    assert article(after='<p>Published in <a href="/category/weather/">weather</a></p>').section == "weather"


def test_a_trail_without_markup_begins_at_the_front_page():
    found = article("", '<font><a href="/">Home</a> &gt; <a href="/w">Weather</a></font>')
    assert (found.breadcrumbs, found.section) == (["Weather"], "Weather")
    assert article("", '<p><a href="/">Home</a> <a href="/w">Weather</a></p>').section is None


@pytest.mark.parametrize("place", ["Featured Top Story", "Uncategorized", "À la une"])
def test_a_place_on_the_front_page_gives_way_to_another_stated_section(place: str):
    node = {"@type": "NewsArticle", "headline": "Rain again"}
    assert article(ld({**node, "articleSection": [place, "Weather"]})).section == "Weather"
    assert article(ld({**node, "articleSection": place}) + ld(TRAIL)).section == "Weather"
    assert article(after=f'<p><a href="/category/a/">{place}</a> <a href="/category/b/">Wind</a></p>').section == "Wind"
    assert article(ld({**node, "articleSection": place})).section == place


def test_a_general_section_is_one():
    node = {"@type": "NewsArticle", "headline": "Rain again", "articleSection": ["Allgemein", "Weather"]}
    assert article(ld(node)).section == "Allgemein"


def test_a_section_is_written_as_another_layer_writes_it_for_readers():
    found = article(ld({"@type": "Article", "headline": "Rain again", "articleSection": "weather"}) + ld(TRAIL))
    assert (found.section, found.sources["section"]["rule"]) == ("Weather", "BreadcrumbList last")


@pytest.mark.parametrize("name", ["news_weather", "10047", "_home"])
def test_identifiers_are_no_sections(name: str):
    found = article(f'<meta property="article:section" content="{name}">' + ld(TRAIL))
    assert found.section == "Weather"


def test_a_trail_that_ends_with_the_title_for_link_previews_ends_before_it():
    trail = {"@type": "BreadcrumbList", "itemListElement": [{"name": "Weather"}, {"name": "A wet week"}]}
    found = article('<meta property="og:title" content="A wet week">' + ld(trail))
    assert found.breadcrumbs == ["Weather"]


@pytest.mark.parametrize(
    "names", [("Website", "Weather", "W&T Detail"), ("You are here:", "Weather", "Back to all news")]
)
def test_steps_that_name_the_site_a_template_or_a_way_back_are_none(names: tuple[str, ...]):
    steps = [{"@type": "ListItem", "position": at, "name": name} for at, name in enumerate(names)]
    found = article(ld({"@type": "BreadcrumbList", "itemListElement": steps}))
    assert (found.breadcrumbs, found.section) == (["Weather"], "Weather")


def test_a_trail_that_ends_with_the_title_element_ends_before_it():
    last = "Rain falls on the town again"
    steps = [{"@type": "ListItem", "position": at, "name": name} for at, name in enumerate(("Weather", last))]
    head = f"<title>{last} - Example News</title>"
    assert article(head + ld({"@type": "BreadcrumbList", "itemListElement": steps})).breadcrumbs == ["Weather"]
