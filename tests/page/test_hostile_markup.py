"""Markup and bytes that are made to cost time or to break the reading."""

from __future__ import annotations

import time

import pytest

from crawler.page.tree import MOST_ATTRIBUTES, parse_html

NAMES = " ".join(f"a{number:x}" for number in range(40_000))


@pytest.mark.parametrize(
    "markup",
    [
        f"<p {NAMES}>x</p>",
        f"<p {NAMES.replace(' ', '/')}>x</p>",
        "<p " + "='>' ".join(NAMES.split()) + ">x</p>",
        "<p " + '="<" '.join(NAMES.split()) + ">x</p>",
        f'<!-- <p a=" --><p {NAMES} b="">x</p>',
        f'<p "><p {NAMES}>x</p><p ">',
        f'<p a=\u00a0" {NAMES}>x</p><p ">',
        "".join(f"<p {NAMES[:8000]}>x</p>" for _ in range(100)),
    ],
)
def test_floods_of_attributes_are_cut_however_they_are_quoted(markup: str) -> None:
    begin = time.process_time()
    root, warnings = parse_html(markup)
    assert time.process_time() - begin < 5
    assert max(len(element.attrib) for element in root.iter("p")) == MOST_ATTRIBUTES
    assert any("x" in (element.text or "") for element in root.iter("p"))
    assert warnings == ["attributes of a tag beyond 500 were cut off"]


@pytest.mark.parametrize("piece", ["<a ", "<a", '<a b="', "<a b='<a b=\"", "<a b=", "<a " * 150 + ">", "<p a='>'><"])
def test_beginnings_of_tags_without_end_cost_time_in_proportion(piece: str) -> None:
    begin = time.process_time()
    parse_html(piece * (1_000_000 // len(piece)))
    assert time.process_time() - begin < 5


def test_a_cut_page_keeps_the_rest_of_its_markup() -> None:
    rest = '<script>if (a < b && c) go("</p>")</script><p title="a &gt; b &amp; c">x &lt; y<br>z</p><!-- gone -->'
    plain, _ = parse_html(f"<html><body>{rest}</body></html>")
    cut, warnings = parse_html(f"<html><body {NAMES}>{rest}</body></html>")
    assert warnings
    assert cut.find(".//script").text == plain.find(".//script").text
    assert (cut.find(".//p").get("title"), cut.find(".//p").text) == ("a > b & c", "x < y")
    assert cut.find(".//br").tail == "z"


def test_one_long_value_is_no_flood() -> None:
    value = "data:image/png;base64," + "A" * 100_000
    root, warnings = parse_html(f'<p><img src="{value}" alt="a > b">x</p>')
    assert (root.find(".//img").get("src"), warnings) == (value, [])
