"""Usual places of sitemaps and feeds."""

from crawler.discovery.entries import FEEDS, SITEMAPS, entry_links, placed


def test_the_usual_places_are_a_short_list_of_their_kind():
    links = entry_links("https://www.example.org/")
    assert len(links) == len(SITEMAPS) + len(FEEDS) <= 15
    assert {"https://www.example.org/sitemap.xml", "https://www.example.org/feed/"} <= {link.url for link in links}
    assert {link.kind for link in links} == {"sitemap", "feed"}
    assert all(link.priority for link in links)


def test_a_publication_in_a_folder_is_asked_there_and_its_sitemap_at_the_root_too():
    links = {link.url: link.kind for link in entry_links("https://example.org/blog/")}
    assert links["https://example.org/blog/feed/"] == "feed"
    assert links["https://example.org/blog/sitemap.xml"] == "sitemap"
    assert links["https://example.org/sitemap.xml"] == "sitemap"
    assert "https://example.org/feed/" not in links


def test_a_page_s_address_means_its_host():
    assert {link.url for link in entry_links("http://127.0.0.1:8000/a/story.html")} == {
        link.url for link in entry_links("http://127.0.0.1:8000/")
    }


def test_what_is_no_address_has_no_entries():
    assert entry_links("no address") == []


def test_a_front_page_is_placed_where_it_was_had_from_unless_that_is_another_host():
    assert placed("http://example.org/", "https://www.example.org/en/home") == "https://www.example.org/"
    assert placed("http://127.0.0.1:8000/blog/", "https://127.0.0.1:8443/blog/") == "https://127.0.0.1:8443/blog/"
    assert placed("https://example.org/", "https://consent.example.org/?to=/") == "https://example.org/"
    assert placed("https://example.org/", "no address") == "https://example.org/"
