"""Pages with a hundred thousand links: time grows with the page, and the first links are kept."""

from __future__ import annotations

import time

from crawler.discovery.listings import MOST_LINKS, find_links
from crawler.discovery.scope import scope_for
from crawler.discovery.survey import survey
from crawler.discovery.verdict import judge
from crawler.page import Page

MANY = 100_000


def test_a_hundred_thousand_teasers_are_listed_in_little_time() -> None:
    teasers = "".join(f'<h2><a href="/2026/05/{i}-story">Story {i} of the day</a></h2>' for i in range(MANY))
    page = Page("https://news.example/", f"<html><body>{teasers}</body></html>")
    begin = time.process_time()
    links = find_links(page, scope_for("https://news.example/"))
    verdict = judge(page)
    assert time.process_time() - begin < 10
    assert len(links) == MOST_LINKS
    assert "https://news.example/2026/05/0-story" in {link.url for link in links}
    assert not verdict.is_article


def test_a_hundred_thousand_tags_are_weighed_in_little_time() -> None:
    tags = "".join(f'<a rel=tag href="/t/{i}">t{i}</a>' for i in range(MANY))
    page = Page("https://news.example/2026/05/rain-falls", f"<html><body><p>Rain.</p>{tags}</body></html>")
    begin = time.process_time()
    seen = survey(page)
    assert time.process_time() - begin < 10
    kept = sum(1 for _ in page.root.iter("a"))  # of a source so long only the beginning is parsed
    assert kept > MANY / 2
    assert (seen.links, seen.raw) == (kept, len("Rain."))
    assert seen.link_chars == sum(len(f"t{i}") for i in range(kept))


def test_text_of_a_link_in_a_link_counts_once() -> None:
    page = Page(
        "https://news.example/a",
        '<body><a href="/b">one<div><table><tr><td><a href="/c">two</a></table></div></a><a href="#x">three</a>',
    )
    assert survey(page).link_chars == len("onetwo")
