from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.blocks import Blocks, segment
from crawler.extraction.textblocks import shown
from crawler.page import Page


def blocks_of(html: str | bytes) -> Blocks:
    return segment(Page("http://example.org/a", html))


def texts(html: str) -> list[str]:
    return [block.text for block in blocks_of(html)]


def test_text_between_block_boundaries_is_one_block():
    assert texts("<div>one <b>two</b><i>three</i><p>four</p>five</div>") == ["one twothree", "four", "five"]


def test_paragraphs_without_end_tags_are_told_apart():
    assert texts("<body>Intro<p>one<p>two<hr>three") == ["Intro", "one", "two", "three"]


def test_two_line_breaks_end_a_paragraph_and_one_does_not():
    assert texts("<td>one<br>still one<br> <br>two<br><br><br>three") == ["one still one", "two", "three"]


def test_a_button_in_a_sentence_does_not_end_it():
    assert texts("<p>The <button>rate</button> of <a>x</a><button></button>, it says") == ["The rate of x, it says"]
    assert texts("<div>Home<button>Menu</button>More</div>") == ["Home", "Menu", "More"]
    assert texts("<p>Ad<button><p>one</p><p>two</p>") == ["Ad", "one", "two"]


def test_text_after_a_comment_belongs_to_the_block():
    assert texts("<p>one <!-- hidden -->two</p>") == ["one two"]


def test_scripts_styles_and_form_fields_say_nothing():
    html = "<head><title>t</title></head><p>a<script>x</script><style>y</style></p><select><option>z</select>"
    assert texts(html) == ["a"]


def test_readings_above_characters_are_left_out():
    assert texts("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の天気</p>") == ["東京の天気"]


def test_mail_text_in_pre_falls_into_its_paragraphs():
    assert texts("<pre>Dear all,\nhere is\n\nmy answer.</pre>") == ["Dear all, here is", "my answer."]


def test_links_are_counted_without_white_space():
    block = blocks_of("<p>see <a href='/x'>  the   page </a> and <a name=y>this</a></p>")[0]
    assert (block.link_chars, block.chars) == (7, 17)


def test_a_link_around_blocks_counts_in_each_of_them():
    first, second = blocks_of("<a href='/x'><h3>Heading</h3><p>Teaser</p></a>")
    assert (first.link_share, second.link_share) == (1, 1)


def test_a_link_that_is_never_closed_does_not_swallow_the_page():
    blocks = blocks_of("<a href='/x'>" + "<p>" + "word " * 500 + "</p><p>plain text</p>")
    assert blocks[-1].link_share == 0


def test_a_table_of_values_is_one_block_with_rows_as_lines():
    html = "<table><tr><th>City<th>People</tr><tr><td>Bonn<td>331,000</tr></table>"
    assert [(block.tag, block.text) for block in blocks_of(html)] == [("table", "City | People\nBonn | 331,000")]


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell():
    html = "<table><tr><td>Menu<td><table><tr><td>Text</table></table>"
    assert texts(html) == ["Menu", "Text"]


def test_hidden_text_is_marked_and_unmarked_when_it_is_the_page():
    hidden = blocks_of("<p>" + "seen words " * 20 + "</p><div hidden><p>" + "unseen " * 12 + "</p></div>")
    assert [block.box.hidden for block in hidden] == [False, True]
    everything = blocks_of("<div style='display: none'><p>" + "unseen words " * 20 + "</p></div>")
    assert not everything[0].box.hidden


def test_text_after_a_noscript_is_not_in_it():
    blocks = blocks_of("<div><noscript><p>Turn scripts on.</p></noscript><p>Text</p></div>")
    assert [(block.text, block.box.hidden) for block in blocks] == [("Turn scripts on.", True), ("Text", False)]


def test_a_snapshot_gives_one_block_a_line():
    page = Page("http://example.org/a", "One <b>\n\n  Two \n", headers={"Content-Type": "text/plain"})
    assert [block.text for block in segment(page)] == ["One <b>", "Two"]


def test_text_lost_to_the_parsers_depth_limit_is_said():
    page = Page("http://example.org/a", "<div>a" * 3000)
    segment(page)
    assert page.warnings == ["text lost to the parser's depth limit"]


def test_characters_of_scripts_without_spaces_weigh_more():
    chinese, english = blocks_of("<p>今天天气很好</p><p>sunny</p>")
    assert (chinese.size, english.size) == (15, 5)


def test_path_leads_from_the_root_to_the_block():
    block = blocks_of("<div><p>text</p></div>")[0]
    assert [element.tag for element in block.path] == ["html", "body", "div", "p"]


@given(st.text())
def test_shown_text_is_folded_and_printable(text):
    once = shown(text)
    assert shown(once) == once
    assert once == once.strip()
    assert not any(ord(character) < 32 for character in once)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400))
def test_any_page_gives_numbered_blocks(source):
    blocks = blocks_of(source)
    assert [block.number for block in blocks] == list(range(len(blocks)))
    assert all(block.text and block.chars for block in blocks)
    for box in blocks.boxes:
        assert 0 <= box.first < box.last <= len(blocks)
