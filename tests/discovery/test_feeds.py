"""Feeds: RSS, RDF, Atom, CDF and JSON Feed, and telling them from other documents."""

import io
import json
import tarfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery.feeds import is_comment_feed, read_feed, sniff
from crawler.errors import FeedError

SUITES = Path(__file__).resolve().parents[2].parent / "shared" / "suites"
URL = "https://example.org/feed/"


def rss(*items, channel=""):
    return f"<rss version='2.0'><channel>{channel}{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"


def atom(*entries, head=""):
    body = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{body}</feed>"


def only(text, url=URL):
    (link,) = read_feed(url, text.encode())
    return link


def test_an_rss_item_gives_address_title_and_time():
    link = only(
        rss("<title>Rain &amp;amp; &lt;b&gt;snow&lt;/b&gt;</title><link> ../a?utm_source=rss </link>"
            "<pubDate>Wed, 01 May 2024 10:00:00 +0200</pubDate>")
    )  # fmt: skip
    assert (link.url, link.title, link.published_at) == (
        "https://example.org/a",
        "Rain & snow",
        "2024-05-01T10:00:00+02:00",
    )
    assert (link.kind, link.found_on) == ("article", URL)


def test_an_atom_entry_gives_its_alternate_address_and_both_times():
    link = only(
        atom("<link rel='self' href='/api/1'/><link rel='enclosure' href='/a.mp3'/><link href='/a' type='text/html'/>"
             "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Rain <i>now</i></div></title>"
             "<published>2024-05-01T10:00:00Z</published><updated>2024-05-02T10:00:00Z</updated>")
    )  # fmt: skip
    assert (link.url, link.title) == ("https://example.org/a", "Rain now")
    assert (link.published_at, link.modified_at) == ("2024-05-01T10:00:00+00:00", "2024-05-02T10:00:00+00:00")


@pytest.mark.parametrize(
    "item",
    [
        "<guid>https://example.org/a</guid>",
        "<guid isPermaLink='true'>https://example.org/a</guid><link></link>",
        "<link>https://example.org/a</link><guid>https://example.org/?p=1</guid>",
        "<link>https://tracker.example/x</link><feedburner:origLink>https://example.org/a</feedburner:origLink>",
        "<atom:link href='https://example.org/a'/>",
        "<link>//example.org/a</link>",
        "<link>javascript:void(0)</link><guid>https://example.org/a</guid>",
        "<enclosure url='https://example.org/a.mp3'/><link><![CDATA[https://example.org/a]]></link>",
    ],
)
def test_the_address_of_an_item_is_found_where_it_stands(item):
    assert only(rss(item)).url == "https://example.org/a"


def test_an_xml_base_is_the_base_of_relative_addresses():
    text = "<feed xml:base='https://example.org/blog/'><entry><link href='a'/></entry></feed>"
    assert only(text).url == "https://example.org/blog/a"


def test_rdf_items_are_read():
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>X</title><link>https://example.org/</link>'
        '</channel><item rdf:about="https://example.org/a"><title>A</title><dc:date>2024-05-01</dc:date></item></rdf:RDF>'
    )
    link = only(text)
    assert (link.url, link.published_at) == ("https://example.org/a", "2024-05-01")


def test_json_feeds_are_read():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "next_url": "/feed.json?page=2",
        "items": [
            {"id": 1, "url": "/a", "title": "A", "date_published": "2024-05-01T10:00:00-04:00"},
            {"id": "https://example.org/b"},
            {"id": "c"},
            "nonsense",
        ],
    }
    links = read_feed("https://example.org/feed.json", json.dumps(feed).encode())
    assert [(link.url, link.kind) for link in links] == [
        ("https://example.org/a", "article"),
        ("https://example.org/b", "article"),
        ("https://example.org/feed.json?page=2", "feed"),
    ]
    assert links[0].published_at == "2024-05-01T10:00:00-04:00"


def test_the_next_page_of_an_archived_feed_is_a_feed():
    links = read_feed(URL, atom("<link href='/a'/>", head="<link rel='next' href='?page=2'/>").encode())
    assert [(link.url, link.kind) for link in links] == [
        ("https://example.org/feed/?page=2", "feed"),
        ("https://example.org/a", "article"),
    ]


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://example.org/comments/feed/", ""),
        ("https://example.org/a/feed/", "Comments on: Rain"),
        ("https://example.org/feed/?feed=comments-rss2", ""),
        ("https://example.org/a/feed/", "Kommentare zu: Regen"),
    ],
)
def test_comments_give_addresses_only(url, title):
    item = "<title>By: Ann</title><link>https://example.org/a#comment-1</link><pubDate>1 May 2024 10:00 GMT</pubDate>"
    link = only(rss(item, item, channel=f"<title>{title}</title>"), url)
    assert (link.url, link.title, link.published_at) == ("https://example.org/a", None, None)
    assert is_comment_feed(url, title)


@pytest.mark.parametrize("title", ["Commentary", "Comment is free", "The Example"])
def test_feeds_of_opinion_are_no_comment_feeds(title):
    assert not is_comment_feed("https://example.org/opinion/feed/", title)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wed, 01 May 2024 10:00:00 GMT", "2024-05-01T10:00:00+00:00"),
        ("Wed, 1 May 24 10:00 EST", "2024-05-01T10:00:00-05:00"),
        ("2024-05-01T10:00:00.123+0530", "2024-05-01T10:00:00+05:30"),
        ("2024-05-01 10:00:00", "2024-05-01"),
        ("Wed, 01 May 2024 10:00:00", "2024-05-01"),
        ("20240501", "2024-05-01"),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("2024-13-45", None),
        ("2024-05-01T10:00:00+99:99", None),
        ("yesterday", None),
    ],
)
def test_dates_keep_the_offset_they_state_and_invent_none(written, expected):
    assert only(rss(f"<link>/a</link><pubDate>{written}</pubDate>")).published_at == expected


@pytest.mark.parametrize(
    "text",
    [
        rss("<link>/a</link><title>Caf&eacute; & bar &nbsp;</title>", "<link>/b</link>"),
        rss("<link>/a</link><title>x</title", "<link>/b</link>"),
        "\n\n <?xml version='1.0' encoding='nonsense'?>" + rss("<link>/a</link>", "<link>/b</link>"),
        rss("<link>/a</link>", "<link>/b</link>")[:-12],
        "<!-- page " + "-" * 50 + " -->" + rss("<link>/a</link><bad:tag>", "<link>/b</link>"),
    ],
)
def test_damage_is_read_over(text):
    links = read_feed(URL, text.encode())
    assert {"https://example.org/a", "https://example.org/b"} <= {link.url for link in links}


def test_references_are_read_after_an_error_too():
    links = read_feed(
        URL, rss("<link>/a</link></bad><b c=d>&", "<link>/b?x=1&amp;y=2</link><title>&lt;3</title>").encode()
    )
    assert (links[-1].url, links[-1].title) == ("https://example.org/b?x=1&y=2", "<3")


def test_legacy_encodings_are_decoded():
    body = ("<?xml version='1.0' encoding='iso-8859-1'?>" + rss("<link>/a</link><title>Größe</title>")).encode(
        "latin-1"
    )
    assert read_feed(URL, body)[0].title == "Größe"
    utf_16 = ("<?xml version='1.0' encoding='utf-16'?>" + rss("<link>/a</link><title>Größe</title>")).encode("utf-16")
    assert read_feed(URL, utf_16)[0].title == "Größe"


@pytest.mark.parametrize(
    "text", ["", "<html><body><p>Not found</p></body></html>", "{}", "[1]", "{" * 100_000, "hello"]
)
def test_what_is_no_feed_is_said(text):
    with pytest.raises(FeedError, match="no feed can be read"):
        read_feed(URL, text.encode())


def test_an_empty_feed_is_none_the_less_one():
    assert read_feed(URL, rss().encode()) == []


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"<?xml version='1.0'?><!-- a --><!DOCTYPE rss [<!ENTITY x 'y'>]><rss>", None, "feed"),
        (b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", "text/html", "feed"),
        (b"<rdf:RDF>", None, "feed"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": []}', None, "feed"),
        (b'{"a": 1}', "application/json", "text"),
        (b"<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><sitemapindex>", None, "sitemap"),
        ("<urlset>".encode("utf-16"), None, "sitemap"),
        (b"<!DOCTYPE html><html><body>", "application/xml", "html"),
        (b"Just words", "text/html; charset=utf-8", "html"),
        (b"User-agent: *\nDisallow: /", "text/plain", "text"),
        (b"%PDF-1.7", "text/html", "binary"),
        (b"\x89PNG\r\n", None, "binary"),
        (b"ab\x00\x01\x02", None, "binary"),
        (b"", None, "text"),
    ],
)
def test_documents_are_told_apart_by_their_bytes(body, content_type, kind):
    assert sniff(body, content_type) == kind


@pytest.mark.skipif(not (SUITES / "feeds").is_dir(), reason="the collections of feeds are not here")
def test_the_collections_are_read_without_a_crash_and_in_little_time():
    begun, read = time.process_time(), 0
    for archive in sorted((SUITES / "feeds").glob("*.tar.xz")):
        with tarfile.open(fileobj=io.BytesIO(archive.read_bytes())) as files:
            for member in files:
                if not member.isfile() or not member.name.endswith(".xml"):
                    continue
                try:
                    read += len(read_feed(URL, files.extractfile(member).read()))
                except FeedError:
                    continue
    assert read > 1100
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "flood",
    [
        "<rss><item " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">",
        "<rss>" + "<item>" * 100_000,
        "<rss><item><title>" + "&lt;a " * 200_000 + "</title></item>",
        "<rss><item><description>" + "x" * 11_000_000 + "</description></item>",
        "<!DOCTYPE x [" + "<!ENTITY a 'b'>" * 50_000 + "]>",
    ],
    ids=["attributes", "depth", "title", "text", "entities"],
)
def test_floods_cost_little_time_and_hide_nothing_after_them(flood):
    begun = time.process_time()
    links = read_feed(URL, (flood + rss("<link>/z</link>")).encode())
    assert time.process_time() - begun < 2
    assert "https://example.org/z" in {link.url for link in links} or "<item><item>" in flood


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"<rss><item><link>", b"{", b"<feed><entry><updated>", b"\x1f\x8b"])
)
def test_any_bytes_give_links_or_the_one_error(body, start):
    assert sniff(start + body) in ("html", "feed", "sitemap", "text", "binary")
    try:
        links = read_feed(URL, start + body)
    except FeedError:
        return
    assert all(link.url.startswith("http") for link in links)


@given(st.text(max_size=40))
def test_any_date_gives_a_stamp_or_nothing(text):
    assert (only(rss(f"<link>/a</link><pubDate><![CDATA[{text}]]></pubDate>")).published_at or "0")[0].isdigit()


def test_a_zero_byte_now_and_then_makes_no_page_binary():
    page = b"<html><body>" + b"<p>Rain falls on the plain.</p>\0" * 3 + b"<p>And on the hills.</p>" * 20
    assert sniff(page, "text/html") == "html"
    assert sniff(b"<rss><channel><title>A\0B</title>" + b"<item></item>" * 30, None) == "feed"


def test_zero_bytes_before_markup_or_many_of_them_are_binary():
    assert sniff(b"\0\0\0\x18ftyp<html>" + b"x" * 1000) == "binary"
    assert sniff(b"<html>" + b"\0\x01\x02" * 500) == "binary"
    assert sniff(b"words only\0" + b"x" * 1000) == "binary"
    assert sniff("<html><p>Rain".encode("utf-16-le")) == "html"
