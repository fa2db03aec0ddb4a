import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery.features import features
from crawler.discovery.survey import survey
from crawler.discovery.verdict import judge
from crawler.discovery.weights import WEIGHTS
from crawler.items import Link
from crawler.page import Page

WCXB = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "wcxb"
PARAGRAPH = (
    "<p>" + "The river rose in the night and the people of the village carried what they had uphill. " * 5 + "</p>"
)
TEXT = PARAGRAPH * 8
MODERN = '<meta name="viewport" content="width=device-width">'


def verdict(body, head="", url="https://example.org/the-night-of-the-river", classes="", hint=None):
    source = (
        f'<html><head><title>The night of the river</title>{head}</head><body class="{classes}">{body}</body></html>'
    )
    return judge(Page(url, source), hint)


def jsonld(kind):
    return f'<script type="application/ld+json">{json.dumps({"@type": kind, "headline": "x"})}</script>'


@pytest.mark.parametrize("kind", ["NewsArticle", "BlogPosting", ["Article", "Report"]])
def test_a_page_that_states_an_article_and_holds_one_is_an_article(kind):
    assert verdict(TEXT, jsonld(kind)).is_article


@pytest.mark.parametrize(
    "kind", ["CollectionPage", "ProfilePage", "Product", "DiscussionForumPosting", "SearchResultsPage"]
)
def test_a_page_that_states_something_else_is_none(kind):
    assert verdict(TEXT, MODERN + jsonld(kind)).reason == f"states {kind.lower()}"


@pytest.mark.parametrize("is_card", [True, False])
def test_the_index_of_a_folder_is_a_listing_however_long_its_summaries_are(is_card):
    def entry(number, folder):
        address = f"https://example.org/{folder}/the-river-{number}/"
        if is_card:
            return f'<article><h2>River {number}</h2>{PARAGRAPH * 2}<a href="{address}"></a></article>'
        return f'<div><h2><a href="{address}">River {number}</a></h2>{PARAGRAPH * 2}</div>'

    own = "https://example.org/posts/"
    index = verdict("".join(entry(number, "posts") for number in range(7)), MODERN, own)
    assert (index.kind, index.is_article) == ("listing", False)
    beside = "".join(entry(number, "else") for number in range(7))
    assert not verdict(beside, MODERN, own).reason.startswith("index of a folder")


def test_text_written_by_hand_is_an_article():
    assert verdict(f"<h1>The night of the river</h1>{TEXT}", url="http://example.org/issue9/river.html").is_article


SHOP = (
    '<div class="product-grid filter-bar">'
    + '<div class="product-card"><span class="price">9.99</span></div>' * 3
    + "</div>"
)


@pytest.mark.parametrize(
    ("url", "body", "kind"),
    [
        (
            "https://example.org/services/moving",
            PARAGRAPH * 3 + '<div class="pricing-plans testimonials"></div>',
            "service",
        ),
        ("https://example.org/shop/lamp", PARAGRAPH * 2 + SHOP, "product"),
        ("https://forum.example.org/thread/lamp", '<div class="thread replies">' + PARAGRAPH * 3 + "</div>", "forum"),
        (
            "https://docs.example.org/manual/lamp",
            PARAGRAPH * 3 + "<pre><code>lamp --on</code></pre>" * 9,
            "documentation",
        ),
    ],
)
def test_present_day_pages_of_other_kinds_are_named(url, body, kind):
    page = verdict(body, MODERN, url=url)
    assert (page.is_article, page.kind, page.reason) == (False, kind, f"marks of a {kind} page")


def test_a_present_day_page_with_the_marks_of_an_article_is_one():
    head = MODERN + '<meta property="og:type" content="article">'
    page = verdict(f'<article><h1>The night of the river</h1><p class="byline">3 May 2024</p>{TEXT}</article>', head)
    assert (page.is_article, page.reason) == (True, "og:type article")


def test_a_page_that_a_feed_announced_with_its_date_is_an_article():
    announced = Link("https://example.org/services/river", kind="article", published_at="2024-05-01")
    page = PARAGRAPH * 3
    assert not verdict(page, MODERN, url="https://example.org/services/river").is_article
    assert verdict(page, MODERN, url="https://example.org/services/river", hint=announced).is_article


@pytest.mark.parametrize("path", ["tag/water/", "topics/water/"])
def test_cards_at_the_address_of_a_listing_are_a_listing(path):
    cards = f"<article><h2>River</h2>{PARAGRAPH * 2}<a href='/river'>more</a></article>" * 3
    assert verdict(cards, MODERN, url=f"https://example.org/{path}").reason == "listing address"


def test_a_parameter_named_page_beside_a_record_is_no_number_of_a_listing():
    url = "https://example.org/view.php?idx=8576&page=1"
    assert verdict(TEXT, MODERN, url=url).reason != "numbered page"
    assert verdict(TEXT, MODERN, url="https://example.org/list.php?page=1").reason == "numbered page"


def test_every_feature_has_a_weight_and_every_weight_a_feature():
    page = Page("https://example.org/a", TEXT)
    assert set(features(page, survey(page))) == set(WEIGHTS)


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        ("archive category", "archive page"),
        ("home blog", "blog page"),
        ("single single-attachment attachment", "attachment page"),
        ("error404", "not found page"),
    ],
)
def test_body_classes_of_content_systems_are_believed(classes, reason):
    assert verdict(TEXT, MODERN, classes=classes).reason == reason


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", "front page"),
        ("page/3/", "numbered page"),
        ("tag/water/", "listing address"),
        ("2024/05/", "listing address"),
    ],
)
def test_addresses_of_listings_are_no_articles(path, reason):
    assert verdict(PARAGRAPH, MODERN, url=f"https://example.org/{path}").reason == reason


def test_many_teasers_make_a_section():
    teaser = '<article><h2><a href="/story-number-{0}">Story {0}</a></h2><p>A line about it.</p></article>'
    page = verdict("".join(teaser.format(number) for number in range(12)), url="https://example.org/sport")
    assert (page.kind, page.reason) == ("section", "section page: 12 teasers")


def test_articles_in_full_below_each_other_are_a_collection():
    post = '<article><h2><a href="/story-number-{}">Story</a></h2>' + PARAGRAPH * 3 + "</article>"
    page = verdict("".join(post.format(number) for number in range(4)), url="https://example.org/sport")
    assert page.reason == "collection: 4 articles"


def test_the_index_of_a_folder_is_a_table_of_contents():
    body = PARAGRAPH * 2 + "".join(f'<a href="{name}.html">{name}</a>' for name in "abcdefg")
    assert verdict(body, url="http://example.org/issue9/").reason == "table of contents: 7 files"


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("404 - Page not found", "not found page"),
        ("Seite nicht gefunden", "not found page"),
        ("Just a moment...", "challenge page"),
        ("Log in", "login page"),
    ],
)
def test_walls_and_error_pages_are_named(title, reason):
    page = Page("https://example.org/a-long-story", f"<title>{title}</title><h1>{title}</h1><p>Please wait.")
    assert judge(page).reason == reason


def test_stubs_are_named():
    stub = Page(
        "https://example.org/old", '<meta http-equiv="refresh" content="0;url=/new-story"><a href="/new-story">go</a>'
    )
    assert judge(stub).reason == "meta refresh to https://example.org/new-story"
    assert judge(Page("https://example.org/a", "<frameset><frame src=b></frameset>")).reason == "frameset"
    assert judge(Page("https://example.org/a", "")).reason == "empty page"


def test_a_part_of_another_page_is_no_article_but_the_next_article_is():
    url, whole = "http://example.org/issue9/tag/6.html", "http://example.org/issue9/answers.html"
    part = Link(url, kind="unknown", found_on=whole, title="Setting the speed")
    assert verdict(TEXT, url=url, hint=part).reason in ("part of another page", "listing address")
    step = Link("http://example.org/issue9/next.html", kind="unknown", found_on=whole, title="[ Next ]")
    assert verdict(TEXT, url=step.url, hint=step).is_article


def test_a_cartoon_is_an_article_when_a_listing_announced_it():
    url = "http://example.org/issue9/cartoon.html"
    body = '<h1>Help Dex</h1><img src="dex.png" width="640" height="240">'
    assert verdict(body, url=url, hint=Link(url, kind="article")).reason == "picture"
    assert not verdict(body, url=url).is_article


def test_visible_text_is_an_article():
    assert judge(Page("https://example.org/a", "One line\nAnother", {"Content-Type": "text/plain"})).is_article


@given(st.text(max_size=300))
def test_any_page_gets_a_verdict_with_a_reason(source):
    page = judge(Page("https://example.org/a", source))
    assert page.reason
    assert page.is_article == (page.kind == "article")


@pytest.mark.skipif(not WCXB.is_dir(), reason="the corpus of pages by kind is not here")
def test_pages_of_seven_kinds_are_told_apart():
    hits = false = missed = 0
    for line in (WCXB / "pages.jsonl").read_text("utf-8").splitlines()[::6]:
        row = json.loads(line)
        source = gzip.decompress((WCXB / "html" / f"{row['id']}.html.gz").read_bytes())
        article = judge(Page(row["url"] or f"http://example.org/{row['id']}", source)).is_article
        truth = row["page_type"] == "article"
        hits, false, missed = (
            hits + (truth and article),
            false + (article and not truth),
            missed + (truth and not article),
        )
    assert 2 * hits / (2 * hits + false + missed) >= 0.93


NEWS = (
    '<h1>Rain closes the bridge</h1><p class="byline">By Ann Lee</p><time datetime="2026-03-01T10:00Z">1 March</time>'
    + "".join(
        f"<p>{line} after a night of heavy rain, the city council said, and buses go by the old road.</p>"
        for line in ("The harbour bridge was closed on Sunday", "Water stood half a metre deep", "Schools open")
    )
)


def test_short_news_with_all_marks_of_an_article_is_one():
    def verdict_on(markup):
        return judge(
            Page("https://example.org/2026/rain", f"<meta name=viewport content=x><title>Rain</title>{markup}")
        )

    assert verdict_on(NEWS).reason == "brief with headline, byline and date"
    lacking = [
        NEWS.replace("<h1>", "<h4>").replace("</h1>", "</h4>"),
        NEWS.replace("byline", "lead"),
        NEWS.replace("datetime", "title"),
        NEWS + '<time datetime="2026-02-01">1 February</time>',
    ]
    for markup in lacking:
        assert re.fullmatch(r"little text: \d+ of 600 characters", verdict_on(markup).reason), markup
