import json
import resource
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.blocks import segment
from crawler.extraction.body import Body, read_body
from crawler.page import Page
from crawler.reader import extract

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"
FIRST = "The harbour was quiet in the morning, and nobody had expected the ship to come in before the afternoon tide."
SECOND = "When it did, the pilots found that most of its cargo had been moved, and that two of the boats were missing."
THIRD = "An inquiry will open next week; the owners say that they will answer every question that is put to them."
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(html: str | bytes, title: str | None = "Ship comes in early", **given: object) -> Body:
    page = Page("http://example.org/news/ship", html)
    options = {"descriptions": [], **given}
    return read_body(page, segment(page), title=title, **options)


def paragraphs(body: Body) -> list[str]:
    return body.text.split("\n\n")


def test_paragraphs_are_joined_by_one_blank_line():
    body = read(f"<article><h1>Ship comes in early</h1>{PROSE}</article>")
    assert body.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert [block.type for block in body.blocks] == ["p", "p", "p"]


NOT_BODY = {
    "related": f"<div class='related'><h3>Related</h3><p>Another story. {SECOND}</p></div>",
    "newsletter": "<div class='newsletter-signup'><p>Get our newsletter every morning with all of the news.</p></div>",
    "comments": "<div id='comments'><p>I was there and it was not like that, the ship came in much later.</p></div>",
    "aside": "<aside><p>The harbour was built by the grandfather of the man who is its present owner.</p></aside>",
    "figure": "<figure><img src='/a.jpg'><figcaption>The ship, seen from the tower on Sunday.</figcaption></figure>",
    "beside a picture": "<div><img src='/a.jpg'><div>The ship on Sunday, from the tower. Photo: A. Smith</div></div>",
    "link line": "<p><a href='/x'>Read also: how the pilots of the harbour are trained for their work</a></p>",
    "date": "<p>Published 3 May 2024, 10:31</p>",
    "line": "<p>Follow us</p>",
    "hidden": "<div hidden><p>You have read all of your free articles this month, so please subscribe.</p></div>",
    "link list": "<ul><li><a href='/1'>First other story</a></li><li><a href='/2'>Second other story</a></li></ul>",
}


@pytest.mark.parametrize("extra", NOT_BODY.values(), ids=NOT_BODY)
def test_what_is_not_body_stays_out(extra):
    html = f"<body><nav><a href='/'>Home</a></nav><article><h1>Ship comes in early</h1>{PROSE}{extra}</article></body>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_repeated_cards_are_left_out():
    card = "<div class='box'><h3><a href='/{0}'>Another story, number {0}</a></h3><p>What happens in it.</p></div>"
    html = f"<article>{PROSE}{card.format(1)}{card.format(2)}{card.format(3)}</article>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_a_negative_name_that_holds_the_article_is_not_believed():
    html = f"<div class='sidebar-grid__content widget'><h1>Ship comes in early</h1>{PROSE}</div><p>Imprint</p>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_comments_stay_out_even_when_they_are_most_of_the_page():
    comments = "".join(f"<p>{SECOND} {number}</p>" for number in range(30))
    html = f"<article><h1>Ship comes in early</h1>{PROSE}</article><section id='comments'>{comments}</section>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_a_body_in_several_containers_is_read_whole():
    html = f"""<main><div><div class="article-body"><p>{FIRST}</p></div></div><div class="ad">Advert</div>
    <div><div class="article-body"><p>{SECOND}</p><p>{THIRD}</p></div></div></main>"""
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_blocks_are_typed_and_in_order():
    html = f"""<article><h1>Ship comes in early</h1><p>{FIRST}</p><h2>The cargo</h2><p>{SECOND}</p>
    <ul><li>forty boxes of tea</li><li>two boats</li></ul><blockquote><p>We knew nothing.</p></blockquote>
    <table><tr><th>Box<th>Kilos</tr><tr><td>Tea<td>40</tr></table><pre>if (ship) {{\n    wait();\n}}</pre>
    <img src="/ship.jpg"><iframe src="https://video.example/1"></iframe><p>{THIRD}</p></article>"""
    blocks = read(html).blocks
    assert [block.type for block in blocks] == ["p", "h2", "p", "list", "quote", "table", "code", "image", "embed", "p"]
    assert blocks[3].text == "forty boxes of tea\ntwo boats"
    assert blocks[5].text == "Box | Kilos\nTea | 40"
    assert blocks[6].text == "if (ship) {\n    wait();\n}"
    assert blocks[7].url == "http://example.org/ship.jpg"


def test_hand_made_pages_of_the_nineties_are_read():
    html = f"""<BODY BGCOLOR=#FFFFFF><TABLE><TR><TD><A HREF="index.html">Contents</A> | <A HREF="b">Next</A></TABLE>
    <CENTER><H1>Ship comes in early</H1></CENTER><P>{FIRST}<P>{SECOND}<BR><BR>{THIRD}<HR>
    <A HREF="index.html">Back</A></BODY>"""
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_mail_in_pre_is_prose():
    html = f"<body><h1>Ship comes in early</h1><pre>{FIRST}\n\n{SECOND}\n\n{THIRD}</pre></body>"
    body = read(html)
    assert [block.type for block in body.blocks] == ["p", "p", "p"]


def test_the_standfirst_is_found_and_taken_out_of_the_body():
    dek = "Two boats and most of the cargo are missing, and nobody will say why."
    html = (
        f"<article><h1>Ship comes in early</h1><p class='standfirst'>{dek}</p><div class='text'>{PROSE}</div></article>"
    )
    body = read(html)
    assert [found.value for found in body.dek] == [dek]
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_description_finds_the_standfirst_without_a_name():
    dek = "Two boats and most of the cargo are missing, and nobody will say why."
    html = f"<header><h1>Ship comes in early</h1><div>{dek}</div></header><div class='text'>{PROSE}</div>"
    body = read(html, descriptions=[dek])
    assert body.dek[0].rule == "matches description"


def test_the_first_paragraph_is_no_standfirst_although_the_description_repeats_it():
    body = read(f"<article><h1>Ship comes in early</h1>{PROSE}</article>", descriptions=[FIRST])
    assert body.dek == []
    assert paragraphs(body)[0] == FIRST


def test_blocks_that_other_readers_know_are_no_body():
    page = Page("http://example.org/a", f"<article>{PROSE}</article>")
    body = read_body(page, segment(page), title=None, descriptions=[], skip=frozenset({1}))
    assert paragraphs(body) == [FIRST, THIRD]


def test_a_stated_body_is_the_rescue_of_a_page_without_text():
    stated = f"{FIRST}\n{SECOND}\n" * 5
    body = read("<div id=app><p>Loading</p></div>", jsonld=[{"articleBody": stated}])
    assert body.rule == "articleBody"
    assert paragraphs(body)[:2] == [FIRST, SECOND]


def test_a_body_that_only_scripts_hold_is_read_from_their_state():
    state = json.dumps({"props": {"article": {"html": PROSE * 2, "teasers": [{"html": "<p>a"}] * 9}}})
    body = read(f"<h1>Ship</h1><script id=__NEXT_DATA__ type=application/json>{state}</script>")
    assert body.rule == "state"
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_body_in_a_list_of_paragraphs_is_read_from_state():
    parts = [{"type": "text", "content": text} for text in (FIRST, SECOND, THIRD, FIRST + " Again.")]
    state = json.dumps({"story": {"elements": parts}})
    body = read(f"<div id=app></div><script id=__DATA__ type=application/json>{state}</script>")
    assert paragraphs(body)[:3] == [FIRST, SECOND, THIRD]


def test_a_stated_teaser_does_not_replace_the_body():
    body = read(f"<article>{PROSE}</article>", jsonld=[{"articleBody": FIRST}])
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_body_that_is_far_from_the_stated_length_is_said_to_be_cut():
    body = read(f"<article>{PROSE}</article>", jsonld=[{"wordCount": "900"}])
    assert [warning.partition(":")[0] for warning in body.warnings] == ["body cut short"]


def test_chinese_paragraphs_are_long_enough():
    first, second = (
        "昨天早上港口很安静，没有人料到那艘船会在下午涨潮之前进港，引航员也还没有上班。",
        "他们后来发现船上的大部分货物已经被搬走，还有两艘小艇不见了，船主表示会回答所有问题。",
    )
    html = f"<div><a href='/'>首页</a></div><div><h1>船提前进港</h1><p>{first}</p><p>{second}</p></div>"
    assert paragraphs(read(html, title="船提前进港")) == [first, second]


def test_the_reference_page_has_its_seven_paragraphs():
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip("the reference page is not here")
    page = Page("http://example.org/a", files[0].read_bytes(), headers={"Content-Type": "text/plain"})
    blocks = segment(page)
    title = "Open-source models is having a moment — here's what comes next"
    skip = frozenset(block.number for block in blocks if block.chars < 60 or block.text.startswith("75k reads"))
    body = read_body(page, blocks, title=title, descriptions=[], skip=skip)
    assert body.text.startswith("The data tells a quieter story")
    assert body.text.endswith("would notice.")
    assert len(body.blocks) == 7
    assert body.dek[0].value.startswith("The story of open-source models is really")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=500) | st.text(max_size=500))
def test_no_page_raises(source):
    page = Page("http://example.org/a", source)
    blocks = segment(page)
    body = read_body(page, blocks, title="a", descriptions=["a b"], jsonld=[{"articleBody": "x", "wordCount": 3}])
    assert set(body.numbers) <= {block.number for block in blocks}


HOSTILE = {
    "nested": "<div>a" * 300_000,
    "one line": "word " * 2_000_000,
    "paragraphs": "<p>some words that are long enough to be prose, really they are</p>" * 60_000,
    "cells": "<table>" + "<tr><td>a<td>b" * 100_000,
    "preformatted": "<pre>" + "\n\n".join(["a line of text"] * 100_000),
    "pictures": "<img src=/a.jpg>" * 100_000 + PROSE,
    "names": "".join(f"<div class='c{number} d{number}'>text</div>" for number in range(60_000)),
    "links": "<a href=/x>" + "<p>hello there" * 60_000,
    "unseen": "<svg>" * 1500 + "<p>a",
    "cards": "<div class=c><h3><a href=x>The heading of a card</a></h3><p>its excerpt</p></div>" * 30_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_costs_more_than_seconds(name):
    page = Page("http://example.org/a", HOSTILE[name])
    assert page.root is not None
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    read_body(page, segment(page), title="Title", descriptions=["what it is about"])
    # Half a second on an idle machine; the bound leaves room for a loaded one, and quadratic time takes minutes.
    assert time.process_time() - begun < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_a_page_laid_out_with_cells_gives_the_text_of_its_main_cell_alone():
    side = (
        "<b>Elsewhere</b><p>Sign up for the Monday letter: five stories worth your coffee, in your inbox before seven."
    )
    html = (
        "<table><tr><td colspan=2><a href=/>The Harbour Post</a></td></tr><tr><td><h1>Ship comes in early</h1>"
        "<p><i>Two of the boats are still missing today.</i></p>"
        "<font>By <b>Ann Lee</b><br>Posted: 3 March 2025</font><hr>"
        f"<p>{FIRST}<p>{SECOND}<p>{THIRD}</td><td>{side}</td></tr></table>"
    )
    body = read(html)
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_what_stands_between_headline_and_byline_is_the_standfirst():
    dek = "<p><i>Two of the boats in the harbour are missing.</i></p><p>By Ann Lee</p>"
    body = read(f"<h1>Ship comes in early</h1>{dek}{PROSE}")
    assert [found.value for found in body.dek] == ["Two of the boats in the harbour are missing."]
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_note_on_where_a_text_was_first_is_no_body():
    note = "<p><em>This article first appeared in The Harbour Post.</em></p>"
    assert paragraphs(read(f"<h1>Ship comes in early</h1>{PROSE}{note}")) == [FIRST, SECOND, THIRD]


def test_the_picture_above_the_text_is_no_block_of_it():
    text = f"<img src='/a.jpg'><p>{FIRST}</p><img src='/b.jpg'><p>{SECOND}</p>"
    body = read(f"<article><h1>Ship comes in early</h1>{text}</article>")
    assert [block.type for block in body.blocks] == ["p", "image", "p"]


def test_a_second_headline_gives_way_to_the_standfirst_below_it():
    heads = "<h1>Ship comes in early</h1><h2>Harbour surprised on Sunday by an early ship</h2>"
    dek = "<p class='lead'>Two of the boats in the harbour are still missing.</p>"
    found = read(f"<header>{heads}{dek}</header><div>{PROSE}</div>").dek
    assert found[0].value == "Two of the boats in the harbour are still missing."


def test_the_headline_again_is_no_standfirst():
    body = read(f"<h1>Ship comes in early</h1><h2>Harbour: Ship comes in early</h2>{PROSE}")
    assert body.dek == []


@pytest.mark.parametrize("lost", ["figure", "figure><figcaption", "aside", "nav"])
def test_an_element_that_never_ends_does_not_swallow_the_article(lost):
    texts = [f"{name}, {SECOND}" for name in ("Ann", "Bo", "Cy", "Di", "Ed")]
    rest = "".join(f"<p>{text}</p>" for text in texts)
    body = read(f"<div><article><h1>Ship comes in early</h1>{PROSE}<{lost}><img src=/a.jpg>{rest}</article></div>")
    assert paragraphs(body) == [FIRST, SECOND, THIRD, *texts]


def test_a_figure_with_its_caption_and_a_box_beside_the_text_stay_out():
    figure = f"<figure><img src=/a.jpg><figcaption><p>{FIRST} A caption.</p></figcaption></figure>"
    aside = f"<aside><h3>Background</h3><p>{FIRST} Again.</p><p>{SECOND} Again.</p></aside>"
    assert paragraphs(read(f"<article>{PROSE}{figure}{aside}</article>")) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "mark",
    [
        "<a class=anchor hidden aria-hidden=true href=#one>#</a>",
        " <a class=headerlink href=#one>¶</a>",
        "<a href=#one>🔗</a>",
        " <a href=#one>[link]</a>",
        "<span><a href=#one><svg></svg>§</a></span>",
    ],
)
def test_the_mark_that_links_to_a_heading_is_none_of_its_words(mark):
    body = read(f"<article><h1>Ship comes in early{mark}</h1><p>{FIRST}</p><h2>Two {mark} boats</h2>{PROSE}</article>")
    assert [block.text for block in body.blocks][:2] == [FIRST, "Two boats"]


def test_a_heading_that_is_a_link_keeps_its_words():
    body = read(f"<article><p>{FIRST}</p><h2><a class=permalink href=#one>Two boats</a></h2><p>{SECOND}</p></article>")
    assert paragraphs(body) == [FIRST, "Two boats", SECOND]


@pytest.mark.parametrize("label", ["Related", "Related stories:", "Read more", "Más noticias", "Lesen Sie auch"])
@pytest.mark.parametrize("tag", ["p", "h3"])
def test_a_label_goes_with_the_links_that_it_introduced(label, tag):
    links = "<ul><li><a href=/a>Snow is coming to town</a><li><a href=/b>Wind is coming to town</a></ul>"
    body = read(f"<article><p>{FIRST}</p><{tag}>{label}</{tag}>{links}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_line_before_links_in_a_container_of_their_own_goes_with_them():
    links = "<p><a href=/a>Snow is coming to town</a></p><p><a href=/b>Wind is coming to town</a></p>"
    side = f"<div><p>From our archive</p>{links}</div>"
    body = read(f"<article><p>{FIRST}</p>{side}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert paragraphs(body) == [FIRST, SECOND, THIRD]


def test_a_label_with_text_behind_it_stays():
    body = read(f"<article><p>{FIRST}</p><h3>Related</h3><p>{SECOND}</p><p>{THIRD}</p></article>")
    assert paragraphs(body) == [FIRST, "Related", SECOND, THIRD]


def test_a_part_that_was_streamed_after_the_page_is_read_where_it_belongs():
    html = (
        f"<body><main><h1>Ship comes in early</h1><p>{FIRST}</p><!--$?--><template id='B:0'></template>"
        f"<p>Loading the rest of this long story, one moment please, it will not be long.</p><!--/$--><p>{THIRD}</p>"
        f'</main><footer>About us</footer><div hidden id="S:3"><p>{SECOND}</p></div>'
        '<script>$RC("B:0","S:3")</script></body>'
    )
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_a_part_that_opens_with_a_click_is_read_with_its_heading():
    more = "<div><h2><button aria-expanded='false'>The crew</button></h2><div hidden><p>The crew was on land.</p></div>"
    html = f"<article><h1>Ship comes in early</h1>{PROSE}{more}</div><p>{THIRD[:70]} all the same.</p></article>"
    assert paragraphs(read(html))[3:5] == ["The crew", "The crew was on land."]


def test_data_for_scripts_is_no_body():
    html = f'<article>{PROSE}<div>{{"columns": 4, "title": "{SECOND}"}}</div><p>{THIRD[:70]} still.</p></article>'
    assert len(paragraphs(read(html))) == 4


def test_promotion_above_the_headline_is_no_body_however_much_it_is():
    slides = "".join(
        f"<p>Free shipping on all orders over {n}0 crowns, to every country north of it.</p>" for n in range(9)
    )
    html = f"<body><div class='promo'>{slides}</div><main><h1>Ship comes in early</h1><p>{FIRST}</p></main></body>"
    assert paragraphs(read(html)) == [FIRST]


def test_a_body_within_something_named_for_comments_is_read_when_it_follows_the_headline():
    html = f"<body><h1>Ship comes in early</h1><div class='comment-on-selection'>{PROSE}</div><p>Share</p></body>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_a_standfirst_that_is_most_of_the_text_stays_in_the_body():
    html = f"<body><h1>Ship comes in early</h1><div class='lead'>{FIRST}</div><p>The owners were asked.</p></body>"
    assert FIRST in read(html).text


def test_what_stands_three_times_in_the_text_is_a_placeholder():
    notice = "<div><p>Your settings do not allow that this outside content is shown to you here.</p></div>"
    parts = notice.join(f"<p>{line} {line} {number}</p>" for number, line in enumerate((FIRST, SECOND, THIRD, FIRST)))
    assert len(paragraphs(read(f"<article><h1>Ship comes in early</h1>{parts}</article>"))) == 4


CARDS = "".join(
    f"<div class='pick'><h3><a href='/{name}'>A {name} that stands by the sea</a></h3>"
    f"<p>This {name} is made of plain boards, and whoever has a saw can build it in a day.</p></div>"
    for name in ("bench", "table", "shelf", "chair", "ladder")
)


def test_cards_of_whole_sentences_that_the_text_goes_on_after_are_what_it_lists():
    last = "<p>Which of them will be built first? Write to the harbour, and the best of them will be shown there.</p>"
    body = read(f"<article><h1>Ship comes in early</h1>{PROSE}{CARDS}{last}</article>")
    assert sum("made of plain boards" in text for text in paragraphs(body)) == 5


def test_cards_behind_the_text_are_teasers():
    more = "".join(f"<p>{text[::-1]}.</p>" for text in (FIRST, SECOND, THIRD))
    body = read(f"<article><h1>Ship comes in early</h1>{PROSE}{more}{CARDS}</article>")
    assert not any("made of plain boards" in text for text in paragraphs(body))


def test_parts_that_a_link_to_the_page_itself_opens_are_no_teasers():
    parts = "".join(
        f"<div class='part'><h3><a href='#{name}'>What became of the {name}?</a></h3><p>{text}</p></div>"
        for name, text in (("cargo", SECOND), ("owners", THIRD))
    )
    body = read(f"<article><h1>Ship comes in early</h1><p>{FIRST}</p><p>{FIRST[::-1]}.</p>{parts}</article>")
    assert SECOND in paragraphs(body)


def test_a_heading_is_no_navigation_although_its_name_says_so():
    html = f"<article><h1>Ship comes in early</h1><p>{FIRST}</p><h2 id='share-of-the-cargo'>The share of the cargo</h2>"
    assert "The share of the cargo" in paragraphs(read(f"{html}<p>{SECOND}</p><p>{THIRD}</p></article>"))


def test_questions_that_are_asked_again_stay():
    asked = "".join(f"<p>Is the cargo lost?</p><p>{text}</p>" for text in (FIRST, SECOND, THIRD))
    assert paragraphs(read(f"<article><h1>Ship comes in early</h1>{asked}</article>")).count("Is the cargo lost?") == 3


@pytest.mark.parametrize(
    "notice",
    [
        "Got a story? Get in touch with our news team by writing to us.",
        "For more stories like this, check our news page.",
        "This site is protected by reCAPTCHA and the Terms of Service apply.",
        "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.",
    ],
)
def test_what_a_publication_says_of_itself_at_the_end_is_no_text(notice: str) -> None:
    text = "".join(f"<p>{'It rained in the town again, and nobody had expected it. ' * 4}({at})</p>" for at in range(4))
    html = f"<html><body><article><h1>Rain again</h1><h3>Article</h3>{text}<p>{notice}</p></article></body></html>"
    body = extract(html, "https://www.example.org/2024/rain", force=True).body
    assert (body[:9], body[-3:]) == ("It rained", "(3)")


def test_a_list_of_news_above_the_headline_is_no_body():
    news = "".join(f"<li>{text} {text[::-1]}</li>" for text in (FIRST, SECOND, THIRD))
    html = f"<div class='post-content'><ul>{news}</ul><h1>Ship comes in early</h1>{PROSE}</div>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]


def test_headings_in_boxes_of_their_own_between_the_parts_of_a_body_are_read():
    parts = "".join(
        f"<div class='h-{at}'><h2>The {at} part of it</h2></div><div class='article-text'><p>{text}</p></div>"
        for at, text in (("first", FIRST), ("second", SECOND), ("third", THIRD))
    )
    assert "The second part of it" in paragraphs(read(f"<div><h1>Ship comes in early</h1>{parts}</div>"))


def test_a_side_column_behind_the_element_of_the_text_stays_out_however_long_it_is():
    text = "".join(f"<p>{part}</p><p>{part[::-1]}.</p>" for part in (FIRST, SECOND, THIRD)) + f"<p>{FIRST} {THIRD}</p>"
    side = "".join(f"<p>{number}. {part.upper()} {part}</p>" for number, part in enumerate((FIRST, SECOND, THIRD) * 2))
    html = f"<h1>Ship comes in early</h1><article>{text}</article><div class='sidebar'>{side}</div>"
    assert not any(part.endswith(FIRST) and part[0].isdigit() for part in paragraphs(read(f"<div>{html}</div>")))


def test_the_messages_of_a_forum_below_the_text_stay_out():
    said = "".join(f"<li class='forum-message'><p>{part.upper()} {part}</p></li>" for part in (FIRST, SECOND, THIRD))
    html = f"<div><h1>Ship comes in early</h1><div class='texte'>{PROSE}</div><ul class='forum'>{said}</ul></div>"
    assert paragraphs(read(html)) == [FIRST, SECOND, THIRD]
