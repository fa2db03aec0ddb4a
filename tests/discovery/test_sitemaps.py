"""Sitemaps: every form that sites publish, read as far as they go."""

import contextlib
import gzip
import json
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery.sitemaps import MAX_LINKS, read_sitemap
from crawler.errors import FeedError

SUITE = Path(__file__).resolve().parents[2].parent / "shared" / "suites" / "sitemaps"
URL = "https://example.org/sitemap.xml"
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def urlset(*entries, head="<?xml version='1.0' encoding='UTF-8'?>"):
    body = "".join(f"<url>{entry}</url>" for entry in entries)
    return f'{head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {NEWS}>{body}</urlset>'


def addresses(text):
    body = text if isinstance(text, bytes) else text.encode()
    return [link.url for link in read_sitemap(URL, body)]


@pytest.mark.skipif(not SUITE.is_dir(), reason="the collection of real sitemaps is not here")
def test_the_collection_is_read():
    for case in json.loads((SUITE / "expected.json").read_text("utf-8")):
        body = (SUITE / case["file"]).read_bytes()
        # The collection counts five addresses in a file that holds two lines.
        expected = 2 if case["file"] == "sitemap.txt" else case["locations"]
        links = read_sitemap("http://www.example.com/sitemap.xml", body)
        assert len(links) == expected, case["file"]
        assert {link.kind == "sitemap" for link in links} == {case["kind"] == "index"}, case["file"]


def test_an_index_names_sitemaps_newest_first():
    index = "<sitemapindex>{}</sitemapindex>".format(
        "".join(f"<sitemap><loc>/s{y}.xml</loc><lastmod>{y}-01-01</lastmod></sitemap>" for y in (2019, 2021, 2020))
    )
    links = read_sitemap(URL, index.encode())
    assert {link.kind for link in links} == {"sitemap"}
    ranked = sorted(links, key=lambda link: -link.priority)
    assert [link.modified_at for link in ranked] == ["2021-01-01", "2020-01-01", "2019-01-01"]


def test_the_last_change_is_no_publication_time():
    (link,) = read_sitemap(URL, urlset("<loc>/a</loc><lastmod>2024-05-01T10:00:00+02:00</lastmod>").encode())
    assert (link.modified_at, link.published_at, link.kind) == ("2024-05-01T10:00:00+02:00", None, "unknown")


def test_news_data_give_time_and_title():
    entry = (
        "<loc>https://example.org/a</loc><news:news><news:publication><news:name>X</news:name></news:publication>"
        "<news:publication_date>2024-05-01T10:00:00Z</news:publication_date>"
        "<news:title>Rain &amp;amp; snow</news:title></news:news>"
    )
    (link,) = read_sitemap(URL, urlset(entry).encode())
    assert (link.kind, link.published_at, link.title) == ("article", "2024-05-01T10:00:00+00:00", "Rain & snow")


def test_addresses_of_images_and_translations_are_not_pages():
    entry = (
        "<loc>/a</loc><image:image><image:loc>/a.jpg</image:loc></image:image>"
        '<xhtml:link rel="alternate" hreflang="de" href="/de/a"/>'
    )
    assert addresses(urlset(entry)) == ["https://example.org/a"]


@pytest.mark.parametrize(
    "text",
    [
        " \n\n" + urlset("<loc>/a?x=1&y=2</loc>", "<loc>/b</loc>"),
        "\ufeff" + urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc>/b</loc>"),
        urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc>/b\x03</loc>"),
        urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc><![CDATA[ /b ]]></loc>"),
        urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc>/b</loc>")[:-20],
        "some notice<br>" + urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc>/b</loc>"),
        urlset("<loc>/a?x=1&amp;y=2</loc>", "<loc>/b</loc>").upper().replace("&AMP;", "&amp;"),
        "<url><loc>/a?x=1&amp;y=2</loc></url><url><loc>/b</loc></url>",
    ],
    ids=["space and ampersand", "bom", "control character", "cdata", "cut", "text before", "capitals", "no root"],
)
def test_damage_is_read_over(text):
    assert [url.lower() for url in addresses(text)] == ["https://example.org/a?x=1&y=2", "https://example.org/b"]


def test_packed_sitemaps_are_unpacked_even_when_cut():
    body = urlset(*(f"<loc>/{number}</loc>" for number in range(2000))).encode()
    assert len(addresses(gzip.compress(body))) == 2000
    assert len(addresses(gzip.compress(gzip.compress(body)))) == 2000
    assert len(addresses(gzip.compress(body)[:-2000])) > 100


def test_a_packed_flood_is_read_to_the_limit_only():
    packer = zlib.compressobj(9, wbits=31)
    flood = packer.compress(urlset("<loc>/a</loc>").encode()) + packer.compress(b" " * 200_000_000) + packer.flush()
    begun = time.process_time()
    assert addresses(flood) == ["https://example.org/a"]
    assert time.process_time() - begun < 3


def test_text_sitemaps_hold_one_address_a_line():
    assert addresses("\ufeffhttps://example.org/a\r\n\r\n# note\nhttps://example.org/b\n") == [
        "https://example.org/a",
        "https://example.org/b",
    ]


def test_a_feed_may_serve_as_sitemap():
    assert addresses("<rss><channel><item><link>/a</link></item></channel></rss>") == ["https://example.org/a"]


def test_entities_are_not_expanded_and_do_not_hide_what_follows():
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    assert addresses(urlset("<loc>/&a11;&f;b</loc>", "<loc>/c</loc>", head=doctype)) == [
        "https://example.org/b",
        "https://example.org/c",
    ]


def test_a_sitemap_gives_at_most_the_standard_s_number_of_addresses():
    body = urlset(*("<loc>/a</loc>" for _ in range(MAX_LINKS + 10))).encode()
    assert len(read_sitemap(URL, body)) == MAX_LINKS


@pytest.mark.parametrize("text", ["", "   ", "<html><body>Not found</body></html>", "no address here", "{}"])
def test_what_is_no_sitemap_is_said(text):
    with pytest.raises(FeedError, match="no sitemap can be read"):
        read_sitemap(URL, text.encode())


def test_an_empty_sitemap_is_none_the_less_one():
    assert addresses(urlset()) == []


@pytest.mark.parametrize(
    "flood",
    [
        "<urlset>" + "<url a='" * 200_000,
        "<urlset><url " + " ".join(f'a{n}="1"' for n in range(100_000)) + "><loc>/a</loc></url>",
        "<!DOCTYPE " * 200_000,
        "<urlset>" + "&" * 1_000_000,
        "<urlset>" + "<url>" * 100_000,
        "<?xml " * 200_000,
    ],
    ids=["open tags", "attributes", "doctypes", "ampersands", "depth", "declarations"],
)
def test_floods_cost_little_time(flood):
    begun = time.process_time()
    with contextlib.suppress(FeedError):
        read_sitemap(URL, (flood + urlset("<loc>/z</loc>")).encode())
    assert time.process_time() - begun < 2


@given(st.binary(max_size=300), st.sampled_from([b"", b"<urlset>", b"<urlset><url><loc>", b"\x1f\x8b", b"\xff\xfe<"]))
def test_any_bytes_give_links_or_the_one_error(body, start):
    try:
        links = read_sitemap(URL, start + body)
    except FeedError:
        return
    assert all(link.url.startswith("http") for link in links)
