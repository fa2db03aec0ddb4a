"""Elements in one another, each with a text: what reads the text of each must not read the inner ones over and over."""

import time

import pytest

from crawler.commands.copying import copy_page
from crawler.discovery.verdict import judge
from crawler.extraction.places import find_places
from crawler.page import Page
from crawler.profiles.draft import draft
from crawler.profiles.rules import parse_rule
from crawler.reader import extract, read_closely

URL = "https://news.example/2026/05/01/rain"
LINE = "The river rose again in the night, and the people of the town carried their chairs upstairs, 3 May 2024. "
DEEP = 1800
NESTED = {
    "headings": "<h1>",
    "headings with lines": "<h1 class=paywall><hr>",
    "links": '<a href="/a"><div>',
    "links in navigation": '<nav><a href="/a"><div>',
    "links in paragraphs": '<p><a href="/a"><b>',
    "paragraphs in cards": '<div><p><object><h2><a href="/x">',
    "labels": '<div aria-label="3 likes">',
    "times": '<time class="published" datetime="2024-05-03"><div>',
    "texts of times": "<time><div>",
    "named parts": '<div class="related comments sidebar">',
    "code": "<pre>",
    "lists": "<ul><li>",
    "quotations": "<blockquote><p>",
}


@pytest.mark.parametrize("name", NESTED)
def test_nested_elements_are_read_in_little_time(name: str) -> None:
    level = NESTED[name]
    deep = "".join(level + f"{LINE * 3}{at}" for at in range(DEEP // level.count("<")))
    source = f"<html><title>Rain</title><body><article><h1>Rain</h1>{f'<p>{LINE}' * 4}{deep}"
    extract(source[:1000], URL, force=True)  # what is loaded once
    begin = time.process_time()
    judge(Page(URL, source))
    extract(source, URL, force=True)
    assert time.process_time() - begin < 2
    page = Page(URL, source)
    reading = read_closely(page)
    begin = time.process_time()
    copy_page(page, reading, find_places(reading.article, reading.context, reading.signals))
    draft(page, reading.article)
    parse_rule("css:*").read(page)
    assert time.process_time() - begin < 4
    assert len(reading.article.body) < 3 * len(source)


def test_a_page_of_many_fields_is_marked_in_little_time() -> None:
    source = f"<html><title>Rain</title><body><h1>Rain</h1>{''.join(f'<p>{LINE}{at}' for at in range(15_000))}"
    page = Page(URL, source)
    reading = read_closely(page)
    begin = time.process_time()
    copy_page(page, reading, find_places(reading.article, reading.context, reading.signals))
    assert time.process_time() - begin < 4


def test_trails_in_one_another_are_read_in_little_time() -> None:
    level = '<table itemscope itemtype="http://schema.org/BreadcrumbList" itemprop="itemListElement"><br>'
    source = f"<html><title>Rain</title><body><article><h1>Rain</h1>{f'<p>{LINE}' * 4}{f'<dt>{level}!' * 1400}"
    begin = time.process_time()
    extract(source, URL, force=True)
    assert time.process_time() - begin < 0.7
