"""Which page of which article a page is, by its address and its links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery.parts import WHOLE, part_of_article
from crawler.page import Page

SITE = "https://example.org"
PROSE = "".join(
    f"<p>Paragraph {n} of the long way along the river, which has more words than a line of a list has.</p>"
    for n in range(9)
)
HEAD = '<title>The river</title><meta name="viewport" content="x"><meta property="og:type" content="article">'


def page(path, links, head="", body=PROSE):
    anchors = "".join(f'<a href="{address}">{text}</a> ' for address, text in links)
    source = f"<html><head>{HEAD}{head}</head><body><article><h1>The river</h1>{body}<p>{anchors}</p></article></body>"
    return Page(SITE + path, source)


FORMS = [
    ("/2024/05/the-river", "/2024/05/the-river/{}"),
    ("/2024/05/the-river/", "/2024/05/the-river/{}/"),
    ("/2024/05/the-river/", "/2024/05/the-river/page/{}/"),
    ("/2024/05/the-river", "/2024/05/the-river?page={}"),
    ("/view?id=12345", "/view?id=12345&seite={}"),
    ("/issue/the-river.html", "/issue/the-river-{}.html"),
    ("/issue/the-river.html", "/issue/the-river_p{}.html"),
]


@pytest.mark.parametrize(("first", "further"), FORMS)
def test_pages_of_one_article_know_their_places(first, further):
    two, three = further.format(2), further.format(3)
    assert part_of_article(page(first, [(two, "2"), (three, "3")])) == (SITE + first, 1, 3)
    assert part_of_article(page(two, [(first, "1"), (three, "3")])) == (SITE + first, 2, 3)
    assert part_of_article(page(three, [(first, "1"), (two, "2")])) == (SITE + first, 3, 3)


STEPS = [
    ("?start={}", [10, 20, 30]),
    ("?start={}", [1, 2, 3]),
    ("?limitstart={}", [20, 40, 60]),
    ("?offset={}", [5, 10, 15]),
    ("?page={}", [1, 2, 3]),
    ("?page=0,{}", [1, 2, 3]),
]


@pytest.mark.parametrize(("form", "values"), STEPS)
def test_pages_may_be_counted_from_nought_or_by_what_comes_before_them(form, values):
    first = "/2024/05/the-river"
    addresses = [first, *(first + form.format(value) for value in values)]
    for own, address in enumerate(addresses):
        others = [(other, str(number)) for number, other in enumerate(addresses, 1) if number != own + 1]
        assert part_of_article(page(address, others)) == (SITE + first, own + 1, 4)


@pytest.mark.parametrize(("form", "values"), STEPS[:2] + STEPS[3:4])
def test_steps_alone_tell_how_many_entries_a_page_has(form, values):
    first = "/2024/05/the-river"
    addresses = [first, *(first + form.format(value) for value in values)]
    for own, address in enumerate(addresses):
        steps = [(addresses[own - 1], "Previous")] if own else []
        steps += [(addresses[own + 1], "Next")] if own + 1 < len(addresses) else []
        part = part_of_article(page(address, steps))
        assert (part.first, part.number) == (SITE + first, own + 1)


def test_two_pages_counted_from_nought_are_two_pages():
    first = "/2024/05/the-river"
    assert part_of_article(page(first, [(first + "?page=1", "2")])) == (SITE + first, 1, 2)
    assert part_of_article(page(first + "?page=1", [(first, "1")])) == (SITE + first, 2, 2)
    assert part_of_article(page(first + "?page=1", [(first + "?page=0", "1")])) == (SITE + first, 2, 2)
    assert part_of_article(page(first + "?page=1", [(first, "1"), (first + "?page=2", "2")])) is None


@pytest.mark.parametrize("pager", ['<div class="comments-pager">{}</div>', '<section id="comments"><p>{}</section>'])
def test_pages_of_comments_are_no_parts(pager):
    first = "/2024/05/the-river"
    links = pager.format(f'<a href="{first}?start=20">2</a><a href="{first}?page=2">2</a>')
    assert part_of_article(page(first, [], body=PROSE + links)) is None
    assert part_of_article(page(first, [(f"{first}?page=2#comments", "2"), (f"{first}?comment-page=2", "2")])) is None


@pytest.mark.parametrize("text", ["Next", "Nächste Seite", "Suivant »", "Page 2", "Seite 2"])
def test_a_step_leads_to_the_second_page(text):
    assert part_of_article(page("/2024/05/the-river", [("/2024/05/the-river/2", text)])).last == 2


@pytest.mark.parametrize("form", ["/2024/05/the-river/page/{}", "/2024/05/the-river?page={}"])
def test_steps_lead_on_where_the_address_says_page(form):
    steps = [(form.format(3), "Previous"), (form.format(5), "Next")]
    assert part_of_article(page(form.format(4), steps)) == (SITE + "/2024/05/the-river", 4, 5)


def test_relations_in_the_head_lead_from_page_to_page():
    first, second = "/2024/05/the-river", "/2024/05/the-river?page=2"
    assert part_of_article(page(first, [], f'<link rel="next" href="{second}">')).number == 1
    assert part_of_article(page(second, [], f'<link rel="prev" href="{first}">')).number == 2


def test_a_page_that_shows_all_is_the_whole():
    first, whole = "/2024/05/the-river", "/2024/05/the-river?page=all"
    assert part_of_article(page(first, [(whole, "View as a single page")])) == (SITE + first, 1, 1)
    assert part_of_article(page(whole, [(first, "1")])) == (SITE + first, WHOLE, 1)
    canonical = f'<link rel="canonical" href="{first}">'
    assert part_of_article(page(whole, [], canonical)) == (SITE + first, WHOLE, 1)


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("/2024/05/the-river", [("/2024/05/the-hill", "Next"), ("/2024/05/the-sea", "2")]),
        ("/2024/05/the-river", [("/2024/05/the-river/2", "Our story of the second flood")]),
        ("/2024/05/the-river", [("/2024/05/the-river/3", "3")]),
        ("/2024/05/the-river/2", [("/2024/05/the-hill", "1")]),
        ("/2024/05/the-river/2", [("/2024/05/the-river", "The first flood")]),
        ("/2024/05/02", [("/2024/05", "1")]),
        ("/posts/12", [("/posts/11", "Previous"), ("/posts/13", "Next")]),
        ("/posts/2", [("/posts/1", "Previous"), ("/posts/3", "Next")]),
        ("/archive/covid-19.html", [("/archive/covid-18.html", "« Older"), ("/archive/covid-20.html", "Newer »")]),
        ("/2024/05/the-river", [("/2024/05/the-river?start=10", "2"), ("/2024/05/the-river?start=45", "4")]),
        ("/2024/05/the-river?start=15", [("/2024/05/the-river", "1"), ("/2024/05/the-river?start=10", "2")]),
        ("/2024/05/the-river", [("/2024/05/the-river?start=10", "The second flood")]),
    ],
)
def test_other_links_and_numbers_make_no_parts(path, links):
    assert part_of_article(page(path, links)) is None


def test_a_numbered_listing_is_no_part():
    cards = "".join(
        f'<article><h2><a href="/story-{n}-of-the-day">Story</a></h2><p>A line.</p></article>' for n in range(9)
    )
    listing = (
        f"<html><head><title>Sport</title></head><body>{cards}<a href='/sport/'>1</a><a href='/sport/page/3/'>3</a>"
    )
    assert part_of_article(Page(SITE + "/sport/page/2/", listing)) is None
    assert part_of_article(Page(SITE + "/sport/?start=20", listing.replace("page/3/", "?start=40"))) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_address_and_link_is_read_or_passed_over(path, reference):
    part = part_of_article(Page(f"{SITE}/{path}", f'<a href="{reference}">2</a><a href="{reference}/2">Next</a>'))
    assert part is None or 0 <= part.number <= 99
