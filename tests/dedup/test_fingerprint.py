"""Fingerprints: blind to typesetting, compact, and the same however they are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.dedup import Fingerprint, fingerprint
from crawler.dedup.words import Runs, content_words, is_unspaced, words_of

STORY = (
    "The council said on Monday that the bridge, closed since spring, won't reopen before June. “We need time,” the "
    "mayor said; engineers had found cracks in 3 of its 11 piers, and repairs cost 4.5 million more than planned."
)
JAPANESE = (
    "東京都は七日、老朽化した橋の改修工事を来年六月まで延長すると発表した。費用は当初の予定を四億円上回る見通しだ。" * 2
)


def test_typesetting_does_not_count() -> None:
    set_otherwise = STORY.replace("“", '"').replace("”", '"').replace("'", "’").replace("bridge", "bri\u00addge\u200b")
    assert fingerprint("A Title", STORY) == fingerprint("a  title", "\n".join(set_otherwise.split(" ")).upper())


def test_a_word_more_counts() -> None:
    one, other = fingerprint("Title", STORY), fingerprint("Title", STORY + " Yes.")
    assert one.exact != other.exact
    assert one.content_hash != other.content_hash


def test_another_headline_is_another_content_of_the_same_text() -> None:
    one, other = fingerprint("Bridge closed", STORY), fingerprint("Bridge stays closed", STORY)
    assert one.exact == other.exact
    assert one.content != other.content


def test_a_long_text_keeps_one_shingle_in_sixteen_and_a_short_one_enough() -> None:
    words = [f"word{number}" for number in range(4000)]
    long, short = fingerprint("", " ".join(words)), fingerprint("", " ".join(words[:60]))
    assert long.modulus == 16
    assert 180 < len(long.sketch) < 320
    assert 15 < len(short.sketch) < 58
    assert long.shingles == 3998


def test_what_a_coarse_sketch_keeps_a_fine_one_keeps_too() -> None:
    words = [f"word{number}" for number in range(2000)]
    long, short = fingerprint("", " ".join(words)), fingerprint("", " ".join(words[100:200]))
    coarse = {shingle for shingle in short.sketch if shingle % long.modulus == 0}
    assert coarse <= long.sketch
    assert len(coarse) < len(short.sketch)


def test_scripts_without_spaces_are_cut_into_characters() -> None:
    one = fingerprint("橋の改修", JAPANESE, "ja")
    assert one.unspaced
    assert one.words == len("".join(words_of(JAPANESE)))
    assert len(one.sketch) > 10
    assert one.exact == fingerprint(None, JAPANESE.replace("、", " 、 ")).exact


def test_the_text_and_not_the_declared_language_decides() -> None:
    assert not fingerprint("T", STORY, "ja").unspaced
    assert is_unspaced("我们昨天在北京 bought a new iPhone 手机", "zh-CN")


def test_an_empty_body_has_no_shingles() -> None:
    empty = fingerprint(None, " \u200b … ")
    assert (empty.words, empty.shingles, empty.exact, empty.title) == (0, 0, 0, 0)
    assert not empty.sketch
    assert not empty.posted


def test_a_headline_keeps_numbers_and_loses_function_words() -> None:
    assert content_words("Weather for the North: 7 May") == {"weather", "north", "7", "may"}
    assert content_words("東京都の橋") == {"東京", "京都", "都の", "の橋"}


@given(st.text(max_size=60), st.text(max_size=400))
def test_any_text_has_a_fingerprint_that_comes_back(title: str, body: str) -> None:
    one = fingerprint(title, body)
    assert Fingerprint.from_bytes(one.to_bytes()) == one


@given(st.lists(st.sampled_from(["a", "bc", "def", "橋"]), max_size=12), st.booleans())
def test_there_is_a_shingle_for_every_place_in_a_text(words: list[str], unspaced: bool) -> None:
    runs = Runs.of(words, unspaced=unspaced)
    length = len("".join(words)) if unspaced else len(words)
    assert len(runs) == length
    assert len(runs.shingles()) == (max(1, length - runs.unit + 1) if length else 0)
