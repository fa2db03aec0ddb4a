"""Where the values of a record stand on its page, and why the rest was left out."""

from crawler.extraction.places import find_places
from crawler.page import Page
from crawler.reader import read_closely

WORDS = "The river rose again in the night, and the people of the lower town carried their chairs upstairs once more. "
HTML = f"""<html lang="en"><head><title>Rain | Example</title>
<meta property="og:title" content="Rain in the town"></head>
<body><nav><a href="/a">Home</a> <a href="/b">Weather</a></nav><article><h1>Rain in the town</h1>
<p class="standfirst">Chairs are carried upstairs, and nobody is surprised at it.</p>
<div class="byline">By Ann Lee</div>
<time datetime="2024-05-01T10:00:00Z">1 May 2024</time>{"".join(f"<p>{WORDS}{n}.</p>" for n in "abcde")}
<p>{WORDS}a.</p><aside class="related"><p>{WORDS} Somewhere else.</p></aside><ul class="tags"><li><a rel="tag"
href="/t/rain">Rain</a></li></ul></article><div hidden>Nobody sees these words of the page.</div>
<footer>Imprint and more of the kind</footer></body></html>"""


def places_of(html=HTML):
    reading = read_closely(Page("https://example.org/rain", html))
    return reading, find_places(reading.article, reading.context, reading.signals)


def numbers(reading, start):
    return [block.number for block in reading.context.blocks if block.text.startswith(start)]


def test_the_lines_of_an_article_are_found_where_they_stand():
    reading, places = places_of()
    for name, start in {
        "title": "Rain in the town",
        "dek": "Chairs are carried",
        "authors": "By Ann Lee",
        "published_at": "1 May 2024",
    }.items():
        assert places.first(name) == numbers(reading, start)[0], name
    assert places.first("body") == numbers(reading, "The river rose")[0]
    assert [number for number, roles in places.roles.items() if "body" in roles] == reading.context.body.numbers


def test_every_block_was_read_as_something_or_left_out_for_a_reason():
    reading, places = places_of()
    assert set(places.roles) | set(places.left_out) == {block.number for block in reading.context.blocks}
    assert not set(places.roles) & set(places.left_out)
    assert all(places.left_out.values())


def test_reasons_name_the_element_the_name_or_the_filter():
    reading, places = places_of()
    for start, reason in {
        "Home": "in <nav>",
        "Imprint": "in <footer>",
        "Nobody sees": "not shown",
    }.items():
        assert {places.left_out[number] for number in numbers(reading, start)} == {reason}, start
    repeated, aside = numbers(reading, "The river rose")[-2:]
    assert places.left_out[repeated] == "stood there before"
    assert places.left_out[aside] in ("in <aside>", "named 'related'")


def test_any_page_has_places():
    for html in ("", "<p>", "<table><tr><td>a<td>b</table>", "words", "<h1></h1><pre>a\n\nb\n\nc</pre>"):
        reading, places = places_of(html)
        assert set(places.roles) | set(places.left_out) == {block.number for block in reading.context.blocks}


def test_a_name_inside_other_words_is_no_byline():
    html = HTML.replace("By Ann Lee", "By Team").replace(
        "<nav>", "<nav><p>Dedicated Team, web development, mobile apps, cloud services, quality and design</p>"
    )
    reading, places = places_of(html.replace("</head>", '<meta name="author" content="Team"></head>'))
    assert reading.article.authors == ["Team"]
    assert places.first("authors") == numbers(reading, "By Team")[0]
