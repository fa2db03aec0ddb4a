"""What belongs to a publication."""

import pytest

from crawler.discovery.scope import Scope, folder_of, scope_for
from crawler.profiles import Profile


def inside(target, *addresses, profile=None):
    scope = scope_for(target, profile)
    return [scope.contains(address) for address in addresses]


def test_the_bare_name_and_www_are_one_and_the_scheme_does_not_count():
    for target in ("https://www.example.org/", "http://example.org"):
        assert inside(target, "http://www.example.org/a", "https://example.org/b") == [True, True]
        assert scope_for(target).publication == "example.org"


def test_other_subdomains_and_other_domains_are_outside():
    assert inside(
        "https://example.org/", "https://blog.example.org/", "https://example.com/", "https://notexample.org/"
    ) == [False, False, False]


def test_names_under_a_private_suffix_are_publications_of_their_own():
    assert scope_for("https://a.github.io/").publication == "a.github.io"
    assert inside("https://a.github.io/", "https://a.github.io/x", "https://b.github.io/x") == [True, False]
    assert scope_for("https://news.bbc.co.uk/").publication == "bbc.co.uk"


def test_an_address_with_its_port_is_one_publication():
    assert scope_for("http://127.0.0.1:8000/").publication == "127.0.0.1:8000"
    assert inside("http://127.0.0.1:8000/", "http://127.0.0.1:8000/a", "http://127.0.0.1:8001/a") == [True, False]
    assert inside("http://[::1]:8000/", "http://[::1]:8000/a", "http://[::1]/a") == [True, False]
    assert inside("http://localhost:8000/", "http://localhost:8000/a", "http://localhost/a") == [True, False]


def test_a_target_on_a_subdomain_means_that_subdomain():
    assert inside("https://blog.example.org/", "https://blog.example.org/a", "https://example.org/a") == [True, False]


def test_a_folder_limits_the_crawl_to_what_lies_below_it():
    assert inside(
        "https://example.org/blog/",
        "https://example.org/blog/a",
        "https://example.org/blog",
        "https://example.org/blogs",
        "https://example.org/",
        "https://example.org/blog/../about",
    ) == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("", "/"),
        ("/", "/"),
        ("/blog/", "/blog/"),
        ("/a/b/", "/a/b/"),
        ("/blog/index.html", "/blog/"),
        ("/blog", "/blog/"),
        ("/a-long-story", "/"),
        ("/story.html", "/"),
        ("/2024/05/rain", "/"),
        ("/?p=12", "/"),
    ],
)
def test_a_target_that_looks_like_a_page_names_no_folder(path, folder):
    assert folder_of(f"https://example.org{path}") == folder


@pytest.mark.parametrize("address", ["mailto:a@example.org", "https://", "", "file:///etc/passwd", "/a", "https://[x/"])
def test_what_is_no_address_is_outside(address):
    assert not scope_for("https://example.org/").contains(address)


PROFILE = """
domains = ["example.org", "example.co.uk"]
start = ["https://www.example.org/news/"]
subdomains = {}
include = ["/news/", "https://blog.example.org/"]
exclude = ["/tag/", "/*.pdf$", "*?print="]
"""


def test_a_profile_says_which_hosts_belong():
    some = Profile.parse(PROFILE.format('["blog.example.org"]'), "example")
    every = Profile.parse(PROFILE.format("true"), "example")
    addresses = ["https://blog.example.org/a", "https://www.example.co.uk/a", "https://x.example.org/a"]
    assert inside("https://example.org/", *addresses, profile=some) == [True, True, False]
    assert inside("https://example.org/", *addresses, profile=every) == [True, True, True]
    assert scope_for("https://example.org/", some).publication == "example"


def test_a_profile_s_start_page_means_the_whole_publication():
    profile = Profile.parse(PROFILE.format("false"), "example")
    assert scope_for("https://www.example.org/news/", profile).prefix == "/"
    assert scope_for("https://www.example.org/culture/", profile).prefix == "/culture/"


def test_a_profile_s_patterns_say_what_is_left_out_and_what_is_wanted():
    scope = scope_for("https://example.org/", Profile.parse(PROFILE.format("false"), "example"))
    paths = ["tag/a", "a.pdf", "a.pdf?x=1", "a?print=1", "news/a"]
    assert [scope.contains(f"https://example.org/{path}") for path in paths] == [False, False, True, False, True]
    assert [scope.wants(f"https://example.org/{path}") for path in ("news/a", "sport/a")] == [True, False]
    assert scope_for("https://example.org/").wants("https://example.org/sport/a")


def test_several_targets_of_one_publication_are_one_scope():
    both = scope_for("https://example.org/a/").union(scope_for("https://blog.example.org/b/"))
    assert both.contains("https://example.org/a/x")
    assert both.contains("https://blog.example.org/b/x")
    assert not both.contains("https://example.org/c")
    whole = both.union(scope_for("https://example.org/"))
    assert whole.prefixes == ("/",)


def test_hosts_are_learned_only_within_the_registrable_domain():
    scope = scope_for("https://www.example.org/").with_hosts(["stories.example.org", "example.com", "www.example.org"])
    assert scope.hosts == {"example.org", "stories.example.org"}


def test_a_scope_can_be_made_by_hand():
    scope = Scope("example", frozenset({"example.org"}))
    assert scope.prefix == "/"
    assert scope.contains("https://www.example.org/a")
