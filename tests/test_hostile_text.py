"""Long runs of one thing, wherever a page can hold text: nothing takes the square of their length in time."""

from __future__ import annotations

import html
import json
import time

import pytest

from crawler.discovery.listings import find_links
from crawler.discovery.scope import scope_for
from crawler.discovery.verdict import judge
from crawler.page import Page
from crawler.reader import read

URL = "https://www.example-news.org/2024/05/03/rain"
RUN = 40_000
"""Characters of one run: what takes the square of them in steps takes more than `MOST` seconds."""
MOST = 2.0
METAS = [
    "author", "article:author", "description", "og:title", "og:site_name", "keywords", "news_keywords", "date",
    "article:published_time", "article:modified_time", "article:section", "twitter:data1", "og:image", "og:locale",
]  # fmt: skip
PROPERTIES = [
    "author", "publisher", "keywords", "about", "datePublished", "articleSection", "description", "alternativeHeadline",
    "timeRequired", "commentCount", "image", "isAccessibleForFree", "inLanguage",
]  # fmt: skip
CLASSES = ["byline", "date published", "caption", "breadcrumb", "standfirst", "tags", "read-time", "likes", "x"]
UNITS = [" ", "\t\n", "1", "a", "1/", ", ", "- ", "(", "<", "and ", "漢", "© ", "1 min "]
NESTS = [
    '<b itemprop="author">', '<div itemprop="author">', '<i itemscope itemtype="x:Article" itemprop="a">',
    "<figure><img src=a><figcaption>", "<time class=published>", '<a rel=tag href="/tag/x">', "<h1>", "<ul><li>",
    '<div class="byline author date published">', '<blockquote class="comment">', "<table><tr><td>",
]  # fmt: skip
BODY = "".join(f"<p>It rained for {day} days in the old town, and nobody had expected that.</p>" for day in range(9))


def page_of(text: str) -> str:
    quoted = html.escape(text)
    metas = "".join(f'<meta name="{name}" property="{name}" content="{quoted}">' for name in METAS)
    node = {"@type": "NewsArticle", "headline": "Rain again", **dict.fromkeys(PROPERTIES, text)}
    script = json.dumps(node).replace("<", "\\u003c")
    parts = "".join(f'<div class="{name}">{quoted}</div>' for name in CLASSES)
    return (
        f'<html><head><title>Rain {quoted} again</title>{metas}<meta http-equiv="refresh" content="{quoted}">'
        f'<script type="application/ld+json">{script}</script><script>window.__DATA__ = {script}</script></head><body>'
        f'<h1>Rain again</h1><time datetime="{quoted}">{quoted}</time>{parts}<a href="{quoted}" rel="tag">{quoted}</a>'
        f'<div class="{quoted}" id="{quoted}" data-likes="{quoted}">{BODY}</div><li>{quoted}</li><pre>{quoted}</pre>'
        f'<figure><img src="/a.jpg" alt="{quoted}"><figcaption>{quoted}</figcaption></figure>{quoted}</body></html>'
    )


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_run_costs_little_wherever_it_stands(unit: str):
    source = page_of(f"x{unit * (RUN // len(unit))}x")
    begun = time.process_time()
    page = Page(URL, source)
    judge(page)
    find_links(page, scope_for(URL))
    read(page, force=True)
    assert time.process_time() - begun < MOST


@pytest.mark.parametrize("nest", NESTS)
def test_markup_inside_itself_costs_little(nest: str):
    source = nest * 3000 + "By Ann Lee, 5 May 2024. " * 20_000 + "<i></i>" * 20_000
    begun = time.process_time()
    page = Page(URL, source)
    judge(page)
    read(page, force=True)
    assert time.process_time() - begun < MOST


@pytest.mark.parametrize(
    "text", ["1,url" + " " * 3000 + "x", "0;url=" + "'\"" * 9000, "0" * 50_000, "0;" + ";," * 9000]
)
def test_a_refresh_of_blanks_and_quotes_costs_little(text: str):
    begun = time.process_time()
    judge(Page(URL, f'<meta http-equiv="refresh" content="{html.escape(text)}">{BODY}'))
    assert time.process_time() - begun < MOST


def test_a_block_of_megabytes_is_not_cleaned_again_and_again():
    page = Page(URL, "<h1>Rain again</h1><p>" + "é\u200b漢&amp;" * 200_000)
    begun = time.process_time()
    read(page, force=True)
    assert time.process_time() - begun < MOST


@pytest.mark.parametrize("unit", ["1", "-11x11", "1 May ", "1:", "@"])
def test_many_long_names_cost_little(unit: str):
    name = unit * (3900 // len(unit))
    node = {"@type": "NewsArticle", "author": [{"@type": "Person", "name": f"{at} {name}"} for at in range(200)]}
    metas = "".join(f'<meta name="author" content="{name}{at}">' for at in range(100))
    source = f'{metas}<script type="application/ld+json">{json.dumps(node)}</script>{BODY}'
    read(Page(URL, BODY), force=True)
    begun = time.process_time()
    read(Page(URL, source), force=True)
    assert time.process_time() - begun < MOST / 2
