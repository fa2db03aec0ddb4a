"""Text is normalised one way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.text import clean, count_words, fold


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("  two\n\twords\xa0here ", "two words here"),
        ("Caf&amp;eacute; &amp;amp; bar", "Café & bar"),
        ("<em>Rain</em> &lt;b&gt;again&lt;/b&gt;", "Rain again"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("\x1b[31mred\x1b[0m \x1b]0;title\x07text", "red text"),
        ("zero\u200bwidth \u202eright\u202c soft\u00adhyphen", "zerowidth right softhyphen"),
        ("tag\U000e0041\U000e0042s", "tags"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",) * 2,
        ("It\x92s 10\x80", "It’s 10€"),
        ("broken \ud800 half", "broken half"),
        ("e\u0301te\u0301", "été"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
    ],
)
def test_clean(raw: str, wanted: str):
    assert clean(raw) == wanted


@given(st.text(max_size=200))
def test_nothing_invisible_survives_and_cleaning_twice_changes_nothing_more_than_markup(text: str):
    cleaned = clean(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in cleaned)
    assert cleaned == " ".join(cleaned.split())
    cleaned.encode("utf-8")


def test_clean_cuts_to_its_limit():
    assert clean("word " * 100, 9) == "word word"


def test_fold_ignores_case_form_and_punctuation():
    assert fold("“Ｒａｉｎ” – again!") == fold("rain AGAIN")


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one two", 2), ("well-known — isn’t it?", 3), ("今日は rain", 4), ("สวัสดี", 6), ("한국어 단어", 2)],
)
def test_count_words(text: str, words: int):
    assert count_words(text) == words
