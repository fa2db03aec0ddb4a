"""Addresses: what is fetched, what is asked once, what names one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import urls


@pytest.mark.parametrize(
    ("url", "cleaned"),
    [
        ("HTTP://Example.ORG:80/a/../b#top", "http://example.org/b"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7"),
        ("https://example.org/?p=12&ref=34", "https://example.org/?p=12&ref=34"),
        ("http://example.org////a///b/", "http://example.org/a/b/"),
        ("https://archive.example/web/http://a.org//b", "https://archive.example/web/http://a.org/b"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("https://münchen.example/ä b", "https://xn--mnchen-3ya.example/%C3%A4%20b"),
    ],
)
def test_clean_gives_what_is_fetched(url, cleaned):
    assert urls.clean(url) == cleaned


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mailto:a@b.c",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "http://",
        "http://[::1",
        "http://a:99999/",
        "//example.org/a",
        "https://a/" + "x" * 3000,
        "http://\ud800/",
    ],
)
def test_what_cannot_be_fetched_is_none(url):
    assert urls.clean(url) is None


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/story",
        "https://www.example.org/story",
        "https://m.example.org/story/",
        "https://example.org/story/amp/",
        "https://example.org/story.amp.html",
        "https://example.org/story/index.html",
        "https://example.org/story?utm_medium=feed",
        "https://example.org/story?replytocom=9#respond",
        "https://example.org/story?amp=1",
        "https://example.org/story/print/",
        "https://cdn.ampproject.org/c/s/example.org/story",
    ],
)
def test_renderings_of_one_page_have_one_identity(other):
    assert urls.identity(other) == urls.identity("https://example.org/story")
    assert urls.article_id(other) == urls.article_id("https://example.org/story")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://example.org/a?page=2", "https://example.org/a"),
        ("https://example.org/Story", "https://example.org/story"),
        ("https://blog.example.org/a", "https://example.org/a"),
        ("https://example.org/a?ref=1", "https://example.org/a?ref=2"),
    ],
)
def test_different_pages_have_different_identities(first, second):
    assert urls.identity(first) != urls.identity(second)


def test_the_order_of_parameters_does_not_make_a_second_request():
    assert urls.fetch_key("http://e.org/?a=1&b=2") == urls.fetch_key("https://e.org/?b=2&a=1#x")


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.news.example.co.uk", "example.co.uk"),
        ("a.github.io", "a.github.io"),
        ("b.blogspot.com", "b.blogspot.com"),
        ("127.0.0.1:8000", "127.0.0.1:8000"),
        ("[::1]:80", "[::1]:80"),
        ("localhost:8000", "localhost:8000"),
    ],
)
def test_a_publication_is_what_one_owner_registers(host, domain):
    assert urls.registrable_domain(host) == domain


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_joined_or_refused(base, reference):
    joined = urls.join(f"https://example.org/{base}", reference)
    assert joined is None or joined.startswith(("http://", "https://"))


@given(st.from_regex(r"https?://(www\.)?[a-z]{1,8}\.(org|co\.uk)/[a-zA-Z0-9/._~%?&=;-]{0,40}", fullmatch=True))
def test_cleaning_twice_changes_nothing(url):
    once = urls.clean(url)
    if once is not None:
        assert urls.clean(once) == once
        assert urls.fetch_key(once) == urls.fetch_key(url)
        assert urls.identity(once) == urls.identity(url)


LABELS = st.text("abz019-", min_size=1, max_size=6)
HOSTS = st.builds(lambda labels, last: ".".join([*labels, last]), st.lists(LABELS, min_size=1, max_size=3), LABELS)
PATHS = st.text("abZ09._~!$&()*+,;=:@%2eE/-'|^", max_size=30)


@given(HOSTS, PATHS)
def test_an_address_is_cleaned_the_same_with_and_without_a_fragment(host, path):
    assert urls.clean(f"https://{host}/{path}") == urls.clean(f"https://{host}/{path}#")


@given(HOSTS, PATHS)
def test_a_path_is_joined_as_the_whole_address_is_cleaned(host, path):
    assert urls.join(f"https://{host}/here/now", f"/a{path}") == urls.clean(f"https://{host}/a{path}#")
