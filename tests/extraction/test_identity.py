"""Which article a page is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.identity import content_hash, is_plausible
from crawler.reader import extract

OWN = "https://www.example.org/2019/a-story"


@pytest.mark.parametrize(
    "claim",
    [
        "https://example.org/2019/a-story",
        "https://www.example.org/2019/a-story/",
        "https://www.example.org/news/2019/05/a-story",
    ],
)
def test_a_canonical_address_of_the_same_publication_and_depth_is_believed(claim: str):
    assert is_plausible(claim, OWN)


@pytest.mark.parametrize(
    "claim",
    [
        "https://www.example.org/",
        "https://www.example.org/2019/",
        "https://www.example.org/?p=7",
        "https://other.example/2019/a-story",
        "https://www.example.org/2019/a-story?page=2",
    ],
)
def test_the_front_page_a_section_another_host_or_another_page_is_not(claim: str):
    assert not is_plausible(claim, OWN)


def test_page_two_of_a_story_is_not_page_one():
    assert not is_plausible(OWN, f"{OWN}?page=2")


def test_the_amp_page_of_a_story_is_the_story():
    assert is_plausible(OWN, f"{OWN}/amp/")


def test_an_implausible_claim_leaves_the_pages_own_address():
    html = '<link rel="canonical" href="https://www.example.org/"><h1>Rain</h1>'
    article = extract(html, f"{OWN}?utm_source=x#top", force=True)
    assert article.canonical_url == OWN
    assert "canonical_url" not in article.sources


def test_renderings_of_one_page_have_one_id():
    first = extract("<h1>Rain</h1>", OWN, force=True)
    second = extract(f'<link rel="canonical" href="{OWN}"><h1>Rain</h1>', f"{OWN}/amp/", force=True)
    assert first.id == second.id == second.cluster_id


def test_a_publication_is_its_registrable_domain_or_its_address():
    assert extract("", OWN, force=True).publication == "example.org"
    assert extract("", "http://127.0.0.1:8081/a", force=True).publication == "127.0.0.1:8081"


@given(st.text(max_size=50), st.text(max_size=200))
def test_case_white_space_and_punctuation_do_not_change_the_hash(title: str, body: str):
    same = content_hash(f"  {title.strip()} ", body.replace(" ", "  "))
    assert len(same) == 16
    assert same == content_hash(title.strip(), body)


def test_another_word_changes_the_hash():
    assert content_hash("Rain", "It rained.") != content_hash("Rain", "It poured.")
    assert content_hash("Rain", "a") != content_hash(None, "Rain a")


@pytest.mark.parametrize(
    ("title", "body", "wanted"),
    [
        ("Rain | The Morning Post", '<a href="/">The Morning Post</a>', "The Morning Post"),
        (
            "The Morning Post: Rain",
            '<a href="https://www.example.org"><img alt="The Morning Post"></a>',
            "The Morning Post",
        ),
        ("Rain - The Morning Post", "<footer>© 2019 The Morning Post Ltd.</footer>", "The Morning Post"),
        ("Rain - Example", "", "Example"),
        ("Rain | A flood in pictures", '<a href="/">Home</a>', None),
        ("Rain | Home", '<a href="/">Home</a>', None),
    ],
)
def test_the_end_of_a_title_is_the_publications_name_where_the_page_repeats_it(
    title: str, body: str, wanted: str | None
):
    article = extract(f"<title>{title}</title><h1>Rain</h1>{body}", OWN, force=True)
    assert (article.publication_name, article.title) == (wanted, "Rain")


def test_the_publisher_of_the_articles_microdata_names_the_publication():
    html = (
        '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rain</h1>'
        '<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization">'
        '<meta itemprop="name" content="The Morning Post"></span></article>'
    )
    assert extract(html, OWN, force=True).publication_name == "The Morning Post"
