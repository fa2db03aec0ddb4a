import pytest

from crawler import extract
from crawler.extraction.blocks import segment
from crawler.extraction.body import Body, read_body
from crawler.extraction.filters import repeats_of
from crawler.extraction.headline import title_number
from crawler.extraction.wordbags import common, overlap, tokens
from crawler.page import Page

TITLE = "Ship comes in early"
DEK = "Two boats and most of the cargo are missing, and nobody on the pier will say why."
FIRST = "The harbour was quiet in the morning, and nobody had expected the ship to come in before the afternoon tide."
SECOND = "When it did, the pilots found that most of its cargo had been moved, and that two of the boats were gone."
THIRD = "An inquiry will open next week; the owners say that they will answer every question that is put to them."
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(html: str, *descriptions: str) -> Body:
    page = Page("http://example.org/news/ship", html)
    return read_body(page, segment(page), title=TITLE, descriptions=list(descriptions))


def dek_of(html: str, *descriptions: str) -> str | None:
    return next((found.value for found in read(html, *descriptions).dek), None)


def paragraphs(body: Body) -> list[str]:
    return body.text.split("\n\n")


def test_lines_that_are_set_alike_are_one_standfirst():
    lines = ["Two boats are missing.", "Most of the cargo is gone as well.", "Nobody on the pier will say why."]
    lead = "".join(f"<p class='lead'>{line}</p>" for line in lines)
    body = read(f"<article><header><h1>{TITLE}</h1>{lead}</header><div class='text'>{PROSE}</div></article>")
    assert body.dek[0].value == " ".join(lines)
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_key_points_above_the_text_are_the_standfirst():
    points = "".join(f"<li>{text}</li>" for text in ("Two boats are missing.", "Most of the cargo is gone as well."))
    html = f"<h1>{TITLE}</h1><div class='key-points'><ul>{points}</ul></div><div class='text'>{PROSE}</div>"
    assert dek_of(html) == "Two boats are missing. Most of the cargo is gone as well."


def test_a_first_paragraph_in_bold_type_is_the_standfirst_and_text_as_well():
    body = read(f"<article><h1>{TITLE}</h1><p><b>{DEK}</b></p>{PROSE}</article>")
    assert body.dek[0].value == DEK
    assert paragraphs(body) == [DEK, FIRST, SECOND, THIRD]


def test_bold_lines_of_another_kind_than_the_paragraphs_are_only_the_standfirst():
    body = read(f"<article><h1>{TITLE}</h1><div class='top'><p><b>{DEK}</b></p></div>{PROSE}</article>")
    assert body.dek[0].value == DEK
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_paragraphs_that_a_description_is_cut_from_are_no_standfirst():
    inner = f"<section><p>{FIRST}</p></section><h2>What is gone</h2><div><p>{SECOND}</p></div><div><p>{THIRD}</p></div>"
    body = read(f"<article><h1>{TITLE}</h1>{inner}</article>", f"{FIRST[:60]}...")
    assert body.dek == []
    assert paragraphs(body)[0] == FIRST


def test_bold_type_says_nothing_where_every_paragraph_is_bold():
    bold = "".join(f"<p><b>{text}</b></p>" for text in (DEK, FIRST, SECOND, THIRD))
    assert dek_of(f"<article><h1>{TITLE}</h1>{bold}</article>") is None


@pytest.mark.parametrize("text", [FIRST, f"{FIRST} {SECOND}"], ids=["the first paragraph", "an excerpt"])
def test_paragraphs_that_a_description_repeats_stay_in_the_body(text):
    body = read(f"<article><h1>{TITLE}</h1><div class='entry-content'>{PROSE}</div></article>", text)
    assert body.dek == []
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_cut_description_finds_the_standfirst_that_it_begins():
    dek = f"{DEK} The owners of the harbour, who were asked in the morning and in the evening, were silent."
    html = f"<h1>{TITLE}</h1><div><div>{dek}</div></div><div class='text'>{PROSE}</div>"
    assert dek_of(html, f"Port News: {dek[:100]}") == dek


def test_a_standfirst_far_below_the_first_repeat_of_the_title_is_found():
    others = "".join(f"<div><a href='/{at}'>Another story of the day, number {at}</a></div>" for at in range(40))
    html = f"<nav><h1>{TITLE}</h1></nav>{others}<div><p class='intro'>{DEK}</p></div><div class='text'>{PROSE}</div>"
    assert dek_of(html) == DEK


def test_headings_that_the_body_is_parted_by_are_no_standfirst():
    parts = "".join(
        f"<h2 class='subheading'>Part of the story {text[:9]}</h2><p>{text}</p>" for text in (FIRST, SECOND)
    )
    assert dek_of(f"<article><h1>{TITLE}</h1>{parts}<p>{THIRD}</p></article>") is None


def test_a_caption_that_the_description_repeats_is_no_standfirst():
    picture = f"<div class='image-widget'><img src='/a.jpg'><p>{DEK}</p><p>Image: A. Smith</p></div>"
    assert dek_of(f"<article><h1>{TITLE}</h1>{picture}<div class='text'>{PROSE}</div></article>", DEK) is None


@pytest.mark.parametrize("mark", ["itemprop=alternativeHeadline", "property='schema:alternativeHeadline'"])
def test_an_element_marked_as_the_second_headline_is_the_standfirst(mark):
    assert dek_of(f"<article><h1>{TITLE}</h1><p {mark}>{DEK}</p>{PROSE}</article>") == DEK


def test_a_page_that_shows_no_standfirst_has_none_whatever_its_description():
    html = f"<meta name=description content='{DEK}'><article><h1>{TITLE}</h1>{PROSE}</article>"
    article = extract(html, "https://example.org/news/ship", force=True)
    assert article.dek is None
    assert article.summary == DEK


def headline(html: str) -> str | None:
    blocks = segment(Page("http://example.org/news/ship", html))
    number = title_number(blocks, repeats_of(blocks, TITLE))
    return None if number is None else f"{blocks[number].tag} {blocks[number].text}"


def test_the_headline_below_a_trail_that_ends_with_the_title_is_the_headline():
    trail = f"<ul class='breadcrumb'><li><a href='/'>Home</a></li><li><h1>{TITLE}</h1></li></ul>"
    teaser = f"<section><h3>{TITLE}</h3></section>"
    assert headline(f"{trail}<h2>An early ship</h2>{PROSE}{teaser}") == "h2 An early ship"


def test_a_headline_without_a_heading_is_the_line_that_repeats_the_title():
    assert headline(f"<div>News</div><p>{TITLE}</p>{PROSE}") == f"p {TITLE}"


def test_words_of_scripts_without_spaces_are_characters():
    assert tokens("船が早く着いた") == dict.fromkeys("船が早く着いた", 1)
    assert overlap(tokens("The ship, the pier"), tokens("the ship")) == pytest.approx(2 * 2 / 6)
    assert common(tokens("The ship, the pier"), tokens("the the the")) == 2


@pytest.mark.parametrize("opening", ["NEW DELHI: ", "BERLIN (AP) — ", "ST. JOSEPH, Mich. (AP) - ", "(CNN)"])
def test_a_paragraph_that_opens_with_a_place_or_an_agency_is_text(opening):
    html = f"<article><h1>{TITLE}</h1><div class='content'><p class='caps'>{opening}{DEK}</p>{PROSE}</div></article>"
    body = read(html, f"{opening}{DEK}")
    assert body.dek == []
    assert paragraphs(body)[0] == f"{opening}{DEK}"


def test_a_standfirst_that_opens_with_a_word_in_capitals_is_one():
    text = f"EXCLUSIVE: {DEK}"
    html = f"<article><h1>{TITLE}</h1><div class='content'><p class='caps'>{text}</p>{PROSE}</div></article>"
    assert dek_of(html, text) == text
