"""The layers in which a page states itself to machines."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.page import Page
from crawler.page.microdata import Item

URL = "https://news.example/a"


def test_microdata_items_hold_their_own_properties_and_inner_items():
    page = Page(
        URL,
        """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rain</h1>
        <span itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">Ann Lee</b></span>
        <time itemprop="datePublished" datetime="2024-05-03T10:00:00Z">May 3</time>
        <meta itemprop="keywords" content="rain, sun"><img itemprop="image" src="/r.jpg"></article>""",
    )
    article, person = page.microdata
    assert article.types == ["NewsArticle"]
    assert article.properties["headline"] == ["Rain"]
    assert article.properties["datePublished"] == ["2024-05-03T10:00:00Z"]
    assert article.properties["keywords"] == ["rain, sun"]
    assert article.properties["image"] == ["/r.jpg"]
    assert article.properties["author"] == [person]
    assert person.properties == {"name": ["Ann Lee"]}


def test_rdfa_is_read_like_microdata_and_opengraph_is_not():
    page = Page(
        URL,
        """<meta property="og:title" content="No"><div typeof="schema:Article"><h1 property="schema:name">Rain</h1>
        <span property="schema:author" typeof="schema:Person"><i property="schema:name">Bo Ek</i></span></div>""",
    )
    article, person = page.microdata
    assert (article.types, article.properties["name"]) == (["Article"], ["Rain"])
    assert person.properties["name"] == ["Bo Ek"]


def test_properties_outside_items_form_one_item_without_a_type():
    page = Page(URL, '<p itemprop="datePublished">2024-05-03</p><p itemprop="author">Ann Lee</p>')
    (loose,) = page.microdata
    assert isinstance(loose, Item)
    assert loose.types == []
    assert loose.properties == {"datePublished": ["2024-05-03"], "author": ["Ann Lee"]}


def test_json_scripts_and_assigned_variables_are_state_and_json_ld_is_not():
    page = Page(
        URL,
        """<script id="__NEXT_DATA__" type="application/json">{"props": {"title": "Rain"}}</script>
        <script type="application/ld+json">{"@type": "Article"}</script>
        <script>window.__INITIAL_STATE__ = {"reads": 5, "gone": undefined}; go();</script>
        <script>window["__APOLLO_STATE__"]=JSON.parse("{\\"a\\": 1}")</script>
        <script>var x = {"not": "state"}</script>""",
    )
    assert page.state == {
        "__NEXT_DATA__": {"props": {"title": "Rain"}},
        "__INITIAL_STATE__": {"reads": 5, "gone": None},
        "__APOLLO_STATE__": {"a": 1},
    }


def test_flight_chunks_are_joined_before_their_rows_are_read():
    page = Page(
        URL,
        r"""<script>self.__next_f.push([1,"0:{\"a\":[1,"])</script><script>self.__next_f.push([1,"2]}\n"])</script>
        <script>self.__next_f.push([1,"1:T5,a\nbcd2:[\"$\",\"p\"]\n3:I[\"module\"]\n"])</script>""",
    )
    assert page.state["__next_f"] == [{"a": [1, 2]}, "a\nbcd", ["$", "p"]]


def test_flattened_nuxt_data_is_revived():
    page = Page(
        URL,
        '<script type="application/json" id="__NUXT_DATA__">'
        '[{"data":1,"self":0},{"title":2,"tags":3,"at":5},"Rain",[4,2],"sun",["Date","2024-05-03"]]</script>',
    )
    assert page.state["__NUXT_DATA__"]["data"] == {"title": "Rain", "tags": ["sun", "Rain"], "at": "2024-05-03"}


def test_json_ld_under_main_entity_is_a_node_of_its_own():
    page = Page(
        URL,
        """<script type="application/ld+json">{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle",
        "headline": "Rain"}}</script>""",
    )
    assert [node["@type"] for node in page.jsonld] == ["WebPage", "NewsArticle"]


def test_json_ld_lists_nested_without_end_give_nothing():
    page = Page(URL, f'<script type="application/ld+json">{"[" * 900}{{"@type": "Article"}}{"]" * 900}</script>')
    assert page.jsonld == []


def test_markup_behind_the_end_of_the_document_is_read():
    # The parser stops at the first `</html>`; hand-made pages put their imprint behind it.
    page = Page(URL, "<html><body><p>Text</p></body></html>\n<h5>Published in May 2002</h5>")
    assert "".join(page.root.itertext()).split() == ["Text", "Published", "in", "May", "2002"]


@given(st.binary(max_size=400) | st.text(max_size=400))
def test_any_body_gives_layers(body: bytes | str):
    page = Page(URL, body)
    assert isinstance(page.microdata, list)
    assert isinstance(page.state, dict)
    assert isinstance(page.jsonld, list)


def test_damaged_utf_8_that_nobody_named_is_still_utf_8():
    page = Page("https://a.example/", "<p>Ein schöner Tag – für Löwen".encode() + b"\xff")
    assert page.text == "<p>Ein schöner Tag – für Löwen\ufffd"
    assert page.warnings == ["charset repaired: invalid utf-8 replaced"]


def test_windows_1252_that_nobody_named_is_told_from_damaged_utf_8():
    page = Page(
        "https://a.example/", "<p>Ein schöner Tag für Löwen in Köln – „überall“ und für alle Bäume".encode("cp1252")
    )
    assert page.text.startswith("<p>Ein schöner Tag für Löwen")


@pytest.mark.parametrize("name", ["utf-16", "utf-16le", "utf-32"])
def test_an_encoding_with_null_bytes_is_not_believed_where_there_are_none(name):
    source = f'<meta charset="{name}"><p>Ein schöner Tag für Löwen in Köln – und für alle Bäume'.encode("cp1252")
    page = Page("https://a.example/", source)
    assert "Ein schöner Tag für Löwen" in page.text
    assert [warning.endswith("said, which the bytes are not") for warning in page.warnings] == [True]
    wide = "<p>Ein schöner Tag".encode("utf-16-le")
    assert Page("https://a.example/", wide, {"content-type": "text/html; charset=utf-16"}).text == "<p>Ein schöner Tag"


def test_a_time_without_zone_is_taken_for_utc():
    assert Page("https://a.example/", "", fetched_at=datetime(2026, 5, 1, 12)).fetched_at.isoformat().endswith("+00:00")
