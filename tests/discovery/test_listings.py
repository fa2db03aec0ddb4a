from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import urls
from crawler.discovery.kinds import Shape, shape
from crawler.discovery.listings import MOST_LINKS, find_links
from crawler.discovery.scope import scope_for
from crawler.page import Page

FRONT = "https://example.org/"
WORDS = "What the river took away from the village "


def links(html, url=FRONT, scope=FRONT):
    page = Page(url, f"<html><body>{html}</body></html>", fetched_at=datetime(2024, 6, 1, tzinfo=UTC))
    return find_links(page, scope_for(scope))


def found(html, url=FRONT, scope=FRONT):
    return {link.url: link for link in links(html, url, scope)}


def test_articles_come_before_sections_before_listings_and_the_newest_first():
    html = """
    <nav><a href="/sport/">Sport</a></nav>
    <a href="/tag/water">water</a> <a href="/page/2/">Older posts</a>
    <a href="/2023/01/09/an-old-story-of-two">An old story of two</a>
    <a href="/2024/05/09/a-new-story-of-two">A new story of two</a>"""
    assert [(link.url.removeprefix(FRONT), link.kind) for link in links(html)] == [
        ("2024/05/09/a-new-story-of-two", "article"),
        ("2023/01/09/an-old-story-of-two", "article"),
        ("sport/", "section"),
        ("tag/water", "listing"),
        ("page/2/", "listing"),
    ]


@pytest.mark.parametrize(
    "reference",
    [
        "/wp-login.php",
        "/cart",
        "/a-long-story/?replytocom=3",
        "/a-long-story/?share=facebook",
        "/wp-json/wp/v2/posts",
        "/a-long-story/comment-page-2/",
        "/photo.jpg",
        "/report.pdf",
        "mailto:a@example.org",
        "javascript:void(0)",
        "#top",
        "https://other.example.com/a-long-story-here",
        "/calendar/2031/05/17/",
        "/a/b/a/b/a/b/a-long-story",
    ],
)
def test_what_can_never_lead_to_an_article_is_left_out(reference):
    assert links(f'<a href="{reference}">{WORDS}</a>') == []


def test_one_address_is_returned_once_with_its_longest_text():
    html = f'<a href="/a-story-of-two#c"></a><a href="/a-story-of-two">{WORDS}</a><a href="/a-story-of-two">x</a>'
    (link,) = links(html)
    assert link.title == WORDS.strip()


def test_session_ids_and_runs_of_slashes_do_not_make_new_addresses():
    session = "PHPSESSID=0123456789abcdef"
    html = f'<a href="/a//story-of-two?{session}">A</a><a href="/a/story-of-two?{session[:-1]}0">A</a>'
    assert list(found(html)) == ["https://example.org/a/story-of-two"]


def test_the_target_of_a_refresh_is_a_link():
    page = Page(FRONT + "old", '<meta http-equiv="refresh" content="0; URL=/a-story-of-two">')
    assert [link.url for link in find_links(page, scope_for(FRONT))] == ["https://example.org/a-story-of-two"]


def test_frames_areas_and_head_links_are_followed():
    html = (
        '<head><link rel="next" href="/more"></head><area href="/map-of-all-stories"><frame src="/menu-of-all-things">'
    )
    assert set(found(html)) == {FRONT + "more", FRONT + "map-of-all-stories", FRONT + "menu-of-all-things"}
    assert found(html)[FRONT + "more"].kind == "listing"


def test_only_feeds_that_announce_articles_are_asked():
    alternate = '<link rel="alternate" type="application/rss+xml" href="{}">'
    feeds = ["/feed/", "/comments/feed/", "/tag/water/feed/", "/a-story-of-two/feed/"]
    head = "".join(map(alternate.format, feeds))
    assert [link.url for link in links(head, url=FRONT + "a-story-of-two/")] == [FRONT + "feed/"]


def test_links_below_the_prefix_of_a_publication_alone_are_followed():
    html = '<a href="/other/a-story-of-two">A story</a><a href="a-story-of-two">A story</a>'
    assert list(found(html, FRONT + "blog/", FRONT + "blog/")) == [FRONT + "blog/a-story-of-two"]


def test_a_file_that_only_a_piece_links_to_is_asked_last_and_not_called_an_article():
    text = "<p>" + WORDS * 30
    html = f'{text} <a href="tag/6.html">Setting the speed of a serial line</a> <a href="next.html">[ Next ]</a>'
    piece = found(html, FRONT + "issue9/answers.html")
    assert piece[FRONT + "issue9/tag/6.html"].kind == "unknown"
    assert piece[FRONT + "issue9/tag/6.html"].priority < piece[FRONT + "issue9/next.html"].priority
    contents = found('<a href="river.html">The river</a>', FRONT + "issue9/index.html")
    assert contents[FRONT + "issue9/river.html"].kind == "article"


def test_chinese_titles_count_as_titles():
    assert found('<div><a href="/x/yz">暴雨过后的村庄重建</a></div>')[FRONT + "x/yz"].kind == "article"


def test_the_best_thousand_links_of_a_page_are_kept():
    html = (
        "".join(f'<a href="/tag/t{number}">t</a>' for number in range(1500)) + f'<a href="/a-story-of-two">{WORDS}</a>'
    )
    kept = links(html)
    assert len(kept) == MOST_LINKS
    assert kept[0].kind == "article"


@given(st.lists(st.text(max_size=40), max_size=20))
def test_any_references_give_links_in_scope_without_repeats(references):
    escaped = "".join(f'<a href="{text.replace(chr(34), "")}">x</a>' for text in references)
    result = links(escaped)
    keys = [urls.fetch_key(link.url) for link in result]
    assert len(keys) == len(set(keys))
    assert all(scope_for(FRONT).contains(link.url) for link in result)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "front"),
        ("2024/05/", "listing"),
        ("2024/05/17/", "listing"),
        ("category/news/", "listing"),
        ("author/ann", "listing"),
        ("?p=123", "article"),
        ("?page=3", "paged"),
        ("blog/page/12/", "paged"),
        ("news/three-little-pigs-build", "article"),
        ("news/1234567.shtml", "article"),
        ("标签/水", "listing"),
        ("about", "unknown"),
        ("feed/", "feed"),
        ("style.css", "file"),
        ("wp-admin/", "junk"),
    ],
)
def test_the_shape_of_an_address_tells_its_kind(path, kind):
    assert shape(FRONT + path).kind == kind


@given(st.text())
def test_any_address_has_a_shape(text):
    assert isinstance(shape("http://example.org/" + text.replace("[", "").replace("]", "")), Shape)
