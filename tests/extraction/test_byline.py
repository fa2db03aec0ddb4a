"""Authors in the layers of a page."""

from __future__ import annotations

import json

import pytest

from crawler.items import Article
from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"
BODY = "<p>" + "It rained again, and nobody in the town had expected that it would. " * 8 + "</p>"


def article(head: str = "", body: str = "") -> Article:
    html = f"<html><head>{head}</head><body><h1>Rain again in the town</h1>{body}{BODY}</body></html>"
    return extract(html, URL, force=True)


def ld(**values: object) -> str:
    node = {"@type": "NewsArticle", "headline": "Rain again in the town", **values}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (ld(author={"@type": "Person", "name": "Ann Lee"}), ""),
        (ld(author=[{"@type": "Person", "givenName": "Ann", "familyName": "Lee"}]), ""),
        (ld(author="By Ann Lee"), ""),
        ('<meta name="author" content="Ann Lee">', ""),
        (
            '<meta property="article:author" content="https://social.example/x"><meta name="byl" content="By Ann Lee">',
            "",
        ),
        ("", '<a rel="author" href="/ann">Ann Lee</a>'),
        ("", '<div class="byline">By <span class="name">Ann Lee</span></div>'),
        ("", '<p itemprop="author">Ann Lee</p>'),
        ("", "<h4>By Ann Lee</h4>"),
        ("", "<p>May 3, 2019 <br> by Ann Lee</p>"),
        ("", '<h4>by <a href="mailto:ann@example.org">Ann Lee</a></h4>'),
        ("", '<p><a href="mailto:alee@example.org">Ann Lee</a></p>'),
        ("", "<p>Published January 4, 2004 by Ann Lee</p>"),
    ],
)
def test_an_author_is_found_wherever_a_page_names_one(head: str, body: str):
    assert article(head, body).authors == ["Ann Lee"]


def test_references_among_nodes_are_followed():
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "Rain again in the town", "author": {"@id": "#p"}},
            {"@type": "Person", "@id": "#p", "name": "Ann Lee"},
        ]
    }
    assert article(f'<script type="application/ld+json">{json.dumps(graph)}</script>').authors == ["Ann Lee"]


def test_agencies_stand_apart():
    found = article(ld(author="Ann Lee und Bo Ek, dpa"))
    assert (found.authors, found.agencies) == (["Ann Lee", "Bo Ek"], ["dpa"])


def test_people_of_a_later_layer_beat_an_agency_alone():
    found = article(ld(author={"@type": "Organization", "name": "Reuters"}) + '<meta name="author" content="Ann Lee">')
    assert found.authors == ["Ann Lee"]


def test_the_publication_is_an_author_only_where_it_says_so_and_nobody_else_is_named():
    site = '<meta property="og:site_name" content="Example News"><meta name="author" content="Example News">'
    assert article(site).authors == []
    stated = ld(author={"@type": "Organization", "name": "Example News"})
    assert article(site + stated).authors == ["Example News"]
    assert article(site + stated, "<p>By Ann Lee</p>").authors == ["Ann Lee"]


def test_commenters_and_authors_of_other_articles_are_not_taken():
    body = BODY + '<aside class="related"><span class="author">Cy Orr</span></aside>'
    body += '<div class="comments"><span class="author">troll 7</span></div>'
    assert article("", body).authors == []


def test_a_sentence_that_begins_with_by_is_no_byline():
    assert article("", "<p>By following the tips below you protect yourself and others.</p>").authors == []


def test_a_personal_site_bears_its_authors_name():
    site = '<meta property="og:site_name" content="Ann Lee"><meta name="author" content="Ann Lee">'
    assert article(site).authors == ["Ann Lee"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">', ""),
        ("", "<div>Written by</div><div>Ann Lee</div>"),
        ("", '<div class="date-author">Dec. 19, 2025 · Ann Lee on behalf of the team</div>'),
    ],
)
def test_labels_beside_a_name_are_read(head: str, body: str):
    assert article(head, body).authors == ["Ann Lee"]


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ('By <a href="/a">Ann Lee</a>, Reuters', ["Reuters"]),
        ('By <a href="/b">Bo Ek</a> and <a href="/a">Ann Lee</a>, AFP', ["AFP"]),
        ('<a href="/a">Ann Lee</a> (dpa)', ["dpa"]),
        (
            'by <a href="/a">Ann Lee</a>, Southern News Agency and AP 18 August 2026, 09:05',
            ["Southern News Agency", "AP"],
        ),
        ('By <a href="/a">Ann Lee</a>, Health Editor', []),
        ('By <a href="/a">Ann Lee</a>, example-news', []),
    ],
)
def test_agencies_behind_a_linked_name_are_kept(line: str, agencies: list[str]):
    found = article(ld(author={"name": "Ann Lee"}), f"<p>{line}</p>")
    assert (found.authors, found.agencies) == (["Ann Lee"], agencies)


def test_a_newsroom_is_an_author_only_where_markup_states_it():
    assert article(ld(author="Redacción")).authors == ["Redacción"]
    assert article("", '<span class="author-name">Redaktion</span>').authors == ["Redaktion"]
    assert article("", "<p>Von Redaktion</p>").authors == []


def test_a_place_behind_the_only_name_of_a_line_is_no_agency():
    found = article("", "<p>By Ann Lee, Utrecht</p>")
    assert (found.authors, found.agencies) == (["Ann Lee"], [])


def test_the_innermost_name_of_nested_bylines_is_taken():
    byline = (
        '<div class="post-author"><h4 class="post-author-heading">Insights from</h4>'
        '<span class="post-author-name">Ann Lee</span><span>Founder at Example</span></div>'
    )
    assert article("", byline).authors == ["Ann Lee"]


def test_only_what_stands_behind_by_is_taken_of_a_byline():
    byline = '<div class="byline"><span>city</span><p>von</p><p>Ann Lee</p><span>3 Min</span></div>'
    assert article("", byline).authors == ["Ann Lee"]


def test_a_link_to_the_page_about_an_author_names_the_author():
    assert article("", '<p><a href="/contributor/ann-lee/">Ann Lee</a> | Travel</p>').authors == ["Ann Lee"]


def test_a_link_in_a_sentence_and_a_link_beside_a_byline_name_no_author():
    about = '<p>Have a look at what <a href="/authors/cy-orr/">Cy Orr</a> wrote about it.</p>'
    assert article("", about).authors == []
    assert article("", f"<p>Published May 3, 2019 by ann</p>{about}").authors == ["ann"]


def test_a_login_may_begin_with_a_digit():
    assert article('<meta name="author" content="2D3S3RT">').authors == ["2D3S3RT"]


def test_a_line_in_bold_right_above_the_text_names_the_author():
    site = '<meta property="og:site_name" content="Example News"><meta name="author" content="Example News">'
    assert article(site, "<p><strong>Ann Lee/Bo Ek</strong></p>").authors == ["Ann Lee", "Bo Ek"]


def test_a_full_name_on_the_page_beats_a_login():
    assert article(ld(author="ann.lee"), '<span class="author-info">Ann Lee</span>').authors == ["Ann Lee"]
    assert article(ld(author="ann.lee")).authors == ["ann.lee"]


def test_a_desk_is_an_author_where_nobody_else_is_named():
    stated = ld(author={"@type": "Person", "name": "ENX Staff"})
    assert article(stated).authors == ["ENX Staff"]
    assert article(stated, "<p>By Ann Lee</p>").authors == ["Ann Lee"]


def test_an_agency_is_the_author_on_its_own_site():
    site = '<meta property="og:site_name" content="Reuters">'
    found = article(site + ld(author="Reuters"))
    assert (found.authors, found.agencies) == (["Reuters"], [])
    found = article(ld(author="Reuters"))
    assert (found.authors, found.agencies) == (["Reuters"], ["Reuters"])


def test_an_agency_is_the_author_where_nobody_is_named_beside_it():
    found = article(ld(), "<p>By Ann Lee, Reuters</p>")
    assert (found.authors, found.agencies) == (["Ann Lee"], ["Reuters"])
    found = article(ld(author=[{"@type": "Organization", "name": "dpa"}]))
    assert (found.authors, found.agencies) == (["dpa"], ["dpa"])


def test_initials_of_the_publication_are_no_author():
    site = '<meta property="og:site_name" content="Example News Daily"><meta name="author" content="END">'
    assert article(site, '<p>von <a href="/autoren/name/ann-lee">Ann Lee</a></p>').authors == ["Ann Lee"]


def test_authors_and_date_are_read_from_the_state_that_describes_the_article():
    post = {
        "title": "Rain again in the town",
        "authors": [{"displayName": "Ann Lee"}, {"firstName": "Bo", "lastName": "Ek"}],
        "publishedAt": "2024-05-03T10:20:00+02:00",
    }
    other = {"title": "Another day of sun in the town", "author": "Cy Orr", "publishedAt": "2024-05-04T10:20:00Z"}
    state = {"props": {"post": post, "more": [other]}}
    head = '<meta property="og:title" content="Rain again in the town | Local - Example">'
    found = article(head + f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>')
    assert (found.authors, found.published_at) == (["Ann Lee", "Bo Ek"], "2024-05-03T10:20:00+02:00")
    assert found.sources["authors"]["from"] == "state"


@pytest.mark.parametrize("name", ["citation_author", "dc.creator"])
def test_names_written_for_catalogues_are_turned_round(name: str):
    head = f'<meta name="{name}" content="Lee, Ann B."><meta name="{name}" content="Dam, Jo van">'
    assert article(head).authors == ["Ann B. Lee", "Jo van Dam"]


def test_a_notice_of_copyright_is_no_byline():
    assert article(body="<p>© by WhatsExample</p>").authors == []


def test_a_link_to_a_page_of_that_name_names_the_author_among_other_words():
    byline = '<span>&amp;</span><a href="/u/ann-lee">Ann Lee</a> <span>Writer, Hardware</span>'
    html = f"<h1>Rain again</h1><div class='authors-name'>{byline}</div><p>{'It rained again in the town. ' * 20}</p>"
    assert extract(html, "https://www.example-news.org/2024/rain", force=True).authors == ["Ann Lee"]
