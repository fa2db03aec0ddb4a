import json

import pytest

from crawler import extract

PARAGRAPHS = (
    "The water has reached the second step of the town hall, and the mayor asks everybody to stay at home.",
    "Two bridges are closed, and the buses turn round at the station until the evening, the company says.",
    "The rain has stopped in the hills, and the level is expected to fall slowly from midnight onwards.",
)
HEADLINES = ("Water at the town hall", "Bridges closed", "Rain stops in the hills")
CLOCKS = ("10:45", "09.30 Uhr", "8:15 am")


def entry(number, time, headline="h3"):
    return (
        f'<div class="entry">{time}<{headline}>{HEADLINES[number]}</{headline}>'
        f"<p>{PARAGRAPHS[number]}</p><p>More on number {number}: people help each other as they always have.</p></div>"
    )


def page(entries, head=""):
    intro = "<p>The river is rising after three days of rain. We report what happens in the town through the day.</p>"
    return (
        f"<html><head><title>The river rises</title>{head}</head><body><article><h1>The river rises</h1>{intro}"
        f"{entries}</article></body></html>"
    )


def stated(texts=PARAGRAPHS, headlines=HEADLINES):
    updates = [
        {"@type": "BlogPosting", "headline": headline, "articleBody": text, "datePublished": f"2024-08-05T1{at}:00:00Z"}
        for at, (headline, text) in enumerate(zip(headlines, texts, strict=True))
    ]
    node = {"@type": "LiveBlogPosting", "headline": "The river rises", "liveBlogUpdate": updates}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def read(source):
    return extract(source, "https://example.org/2024/08/05/the-river-rises", force=True)


def times_of(article):
    return [(block.text, block.at) for block in article.blocks if block.at]


def test_lines_that_are_times_become_the_times_of_the_entries_below_them():
    times = [f'<time datetime="2024-08-05T1{n}:00Z">{clock}</time>' for n, clock in enumerate(CLOCKS)]
    article = read(page("".join(entry(n, time) for n, time in enumerate(times))))
    assert times_of(article) == [(HEADLINES[n], f"2024-08-05T1{n}:00Z") for n in range(3)]
    assert not any(clock in article.body for clock in CLOCKS)
    assert [block.text for block in article.blocks if block.type == "h3"] == list(HEADLINES)


def test_a_time_below_a_headline_is_the_time_of_that_entry():
    entries = "".join(
        f"<h3>{HEADLINES[n]}</h3><p><time>{clock}</time></p><p>{PARAGRAPHS[n]}</p>" for n, clock in enumerate(CLOCKS)
    )
    assert times_of(read(page(entries))) == list(zip(HEADLINES, CLOCKS, strict=True))


def test_stated_entries_give_times_and_headings_to_those_that_the_page_shows():
    article = read(page("".join(entry(n, "", "p") for n in range(3)), stated()))
    assert times_of(article) == [(HEADLINES[n], f"2024-08-05T1{n}:00:00Z") for n in range(3)]
    assert {block.type for block in article.blocks if block.at} == {"h3"}


def test_stated_entries_are_the_body_of_a_page_that_shows_none():
    long = [text * 3 for text in PARAGRAPHS]
    article = read(
        f"<html><head><title>The river rises</title>{stated(long)}</head><body><h1>The river rises</h1></body>"
    )
    assert [block.text for block in article.blocks] == [
        text for pair in zip(HEADLINES, long, strict=True) for text in pair
    ]
    assert article.sources["body"]["rule"] == "liveBlogUpdate"
    assert times_of(article)[0] == (HEADLINES[0], "2024-08-05T10:00:00Z")


@pytest.mark.parametrize("count", [1, 2])
def test_a_few_times_are_no_live_blog(count):
    article = read(page("".join(entry(n, f"<p><time>{CLOCKS[n]}</time></p>") for n in range(count))))
    assert not times_of(article)


def test_the_times_of_an_itinerary_are_text():
    article = read(page("".join(f"<h3>{clock}</h3><p>{PARAGRAPHS[n]}</p>" for n, clock in enumerate(CLOCKS))))
    assert all(clock in article.body for clock in CLOCKS)
    assert not times_of(article)


@pytest.mark.parametrize("updates", [None, 7, "x", [7, None, {}], {"headline": 5, "articleBody": ["a"]}])
def test_statements_of_any_form_are_read_or_passed_over(updates):
    node = json.dumps({"@type": "LiveBlogPosting", "headline": "The river rises", "liveBlogUpdate": updates})
    head = f'<script type="application/ld+json">{node}</script>'
    assert PARAGRAPHS[0] in read(page(entry(0, ""), head)).body
