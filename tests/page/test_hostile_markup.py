"""Markup and bytes that are made to cost time or to break the reading."""

from __future__ import annotations

import time
from encodings.aliases import aliases

import pytest

from crawler.page.decoding import decode
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


@pytest.mark.parametrize(
    "name", ["rot13", "hex", "idna", "punycode", "undefined", "base64", "zlib", "unicode_escape", "cp037", "no-such"]
)
@pytest.mark.parametrize("body", [b"<p>Rain falls</p>", "<p>Rain fällt</p>".encode(), b"<p>Rain f\xe4llt</p>"])
def test_encodings_that_are_none_of_pages_are_passed_over(name: str, body: bytes) -> None:
    for content_type, source in [
        (f"text/html; charset={name}", body),
        ("text/html", f'<meta charset="{name}">'.encode() + body),
    ]:
        text, encoding, warnings = decode(source, content_type)
        assert "<p>Rain f" in text
        assert (name == "no-such") or any("no encoding of pages" in warning for warning in warnings)
        assert name not in encoding


def test_a_header_that_names_no_encoding_of_pages_leaves_the_word_to_the_markup() -> None:
    text, encoding, _ = decode('<meta charset="windows-1251"><p>Дождь'.encode("cp1251"), "text/html; charset=hex")
    assert (text[-5:], encoding) == ("Дождь", "cp1251")


@pytest.mark.parametrize(
    ("name", "codec", "letters"),
    [
        ("iso-2022-jp", "iso2022_jp", "雨水"),
        ("hz-gb-2312", "hz", "雨水"),
        ("shift_jis", "cp932", "雨水"),
        ("euc-kr", "euc_kr", "비가 온다"),
        ("big5", "big5", "雨水"),
        ("gb2312", "gb2312", "雨水"),
        ("koi8-u", "koi8-u", "Дощ"),
        ("windows-874", "cp874", "ฝนตก"),
        ("macintosh", "mac-roman", "fällt"),
        ("ibm866", "cp866", "Дождь"),
        ("iso-8859-15", "iso8859-15", "fällt"),
    ],
)
def test_encodings_of_pages_are_read(name: str, codec: str, letters: str) -> None:
    text, _, warnings = decode(f"<p>{letters}</p>".encode(codec), f"text/html; charset={name}")
    assert (text, warnings) == (f"<p>{letters}</p>", [])


def test_any_codec_of_the_library_decodes_without_an_error() -> None:
    for name in sorted(set(aliases.values())):
        assert decode(bytes(range(256)) * 3, f"text/html; charset={name}")[0]


def test_a_zero_byte_is_taken_out_of_the_text() -> None:
    root, _ = parse_html("<p>Ra\0in</p>")
    assert root.findtext(".//p") == "Rain"


def test_scripts_that_look_like_floods_are_left_as_they_are() -> None:
    script = "for(var i=0;i<n;i++){" + " ".join(f"x{number}={number}" for number in range(40_000)) + "}"
    root, warnings = parse_html(f"<script>{script}</script><p title='a > b'>x</p>")
    assert (root.find(".//script").text, root.find(".//p").get("title"), warnings) == (script, "a > b", [])


def test_a_flood_behind_a_script_that_looks_like_one_is_cut() -> None:
    script = "<script>if (i<n " + NAMES + ")</script>"
    root, warnings = parse_html(f"{script}<p {NAMES}>x</p>")
    assert len(root.find(".//p").attrib) == MOST_ATTRIBUTES
    assert warnings
