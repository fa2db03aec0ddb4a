"""Decisions about pairs: what is a copy, what only looks like one, and that each guard does its part."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.dedup import Decision, Entry, decide, fingerprint
from crawler.dedup.decision import Text

BODIES: dict[str, str] = {}
TEMPLATE = (
    "The data tells a quieter story than the discourse. Adoption curves rarely move in straight lines; "
    "they stall, double back, and surprise everyone. {topic} looks a lot like that, uneven, overhyped, "
    "and yet real. Talk to practitioners about {topic} and a pattern emerges: cost, trust and inertia do "
    "more to shape outcomes than any breakthrough. None of this guarantees a happy ending, but the people"
    " closest to {topic} are more convinced than they were a year ago. So where does that leave the rest "
    "of us? Watching the second-order effects of {topic}, mostly, and waiting."
)
CHINESE = (
    "记者从市交通局获悉，城东大桥的维修工程将延长到明年六月。工程师在检查中发现三座桥墩出现裂缝，需要更多时间加固。"
    "市长表示，安全是第一位的，维修费用将比原计划增加四百万元。附近居民说，封桥以来每天上班要多花半个小时。"
    "公交公司已经增开两条临时线路，早晚高峰每十分钟一班，并在桥头设置免费的自行车停放点，方便市民换乘。"
)


def prose(seed: int, count: int = 300) -> str:
    source = random.Random(seed)
    return " ".join("".join(source.choices("abcdefghijklmnop", k=6)) for _ in range(count))


def entry(name: str, title: str, body: str, *, publication: str = "", published: str | None = "2026-03-01") -> Entry:
    BODIES[name] = body
    return Entry(name, publication or f"{name}.example", published, fingerprint(title, body))


def read(asked: Entry) -> Text:
    return Text.of(BODIES[asked.id], unspaced=asked.fingerprint.unspaced)


def relation(a: Entry, b: Entry) -> str | None:
    decision = decide(a, b, read)
    return decision.relation if decision else None


def test_the_same_words_elsewhere_are_an_exact_copy() -> None:
    one, other = entry("a", "Headline", prose(1)), entry("b", "Another one", prose(1).upper())
    assert decide(one, other, read) == Decision("exact", 1.0, "words", joins=True)


def test_a_copy_with_edits_dateline_and_footer_is_near() -> None:
    words = prose(1).split()
    edited = ["LONDON", *(word for number, word in enumerate(words) if number % 12), *prose(9, 40).split()]
    assert relation(entry("a", f"{words[3]} {words[9]}", prose(1)), entry("b", "Other", " ".join(edited))) == "near"


def test_a_teaser_is_contained_and_the_other_way_round() -> None:
    whole, teaser = entry("a", "One headline here today", prose(1)), entry("b", "Two", " ".join(prose(1).split()[:60]))
    assert (relation(whole, teaser), relation(teaser, whole)) == ("contains", "contained_in")


def test_unrelated_texts_are_not_linked() -> None:
    assert relation(entry("a", "One", prose(1)), entry("b", "Two", prose(2))) is None


def test_a_template_with_other_words_in_its_slot_is_another_article_even_elsewhere() -> None:
    one = entry("a", "Quantum computing is having a moment", TEMPLATE.format(topic="quantum computing"))
    other = entry("b", "Urban farming is having a moment", TEMPLATE.format(topic="urban farming"))
    assert relation(one, other) is None


def test_a_chinese_template_with_another_bridge_is_another_article() -> None:
    one = entry("a", "城东大桥维修延长", CHINESE.replace("市长", "城东大桥"))
    other = entry("b", "黄河铁路维修延长", CHINESE.replace("市长", "黄河铁路").replace("城东大桥", "黄河铁路"))
    assert relation(one, other) is None


def test_a_chinese_copy_with_edits_is_near() -> None:
    edited = "【本报讯】" + CHINESE.replace("获悉", "了解到").replace("居民", "市民") + "编辑：李明"
    assert relation(entry("a", "大桥维修延长", CHINESE), entry("b", "城东大桥明年才通车", edited)) == "near"


def test_the_same_publication_under_another_headline_is_another_record() -> None:
    one, other = entry("a", "One", prose(1), publication="p"), entry("b", "Two", prose(1), publication="p")
    assert relation(one, other) is None


def test_the_same_publication_under_the_same_headline_is_a_copy() -> None:
    one, other = entry("a", "One", prose(1), publication="p"), entry("b", "One", prose(1) + " end", publication="p")
    assert relation(one, other) == "near"


def test_a_page_of_the_publication_that_holds_an_article_is_linked_and_never_joins() -> None:
    one = entry("a", "One", prose(1), publication="p")
    issue = entry("b", "The whole issue", "\n\n".join(prose(seed) for seed in (5, 1, 6)), publication="p")
    assert decide(one, issue, read) == Decision("contained_in", 1.0, "collection", joins=False)


def test_the_next_edition_under_a_recurring_headline_is_another_article() -> None:
    frame = prose(3, 260)
    one = entry("a", "Forecast for all our readers", frame + prose(4, 60), publication="p")
    other = entry("b", "Forecast for all our readers", frame + prose(5, 60), publication="p", published="2026-03-02")
    assert relation(one, other) is None
    assert relation(one, replace(other, published_at="2026-03-01")) == "near"


def test_cartoons_with_one_caption_are_not_copies() -> None:
    one = entry("a", "Qubism", prose(1, 80), publication="p", published="2003-01")
    assert relation(one, entry("b", "Qubism", prose(1, 80), publication="p", published="2003-02")) is None


def test_short_bodies_say_nothing() -> None:
    one, other = entry("a", "Fire downtown", "Watch the video."), entry("b", "Storm uptown", "Watch the video.")
    assert relation(one, other) is None
    assert relation(entry("a", "", ""), entry("b", "", "")) is None


def test_a_rewritten_copy_under_the_same_headline_is_near_only_within_a_week() -> None:
    words = prose(1).split()
    rewritten = " ".join(word if number % 3 else "other" for number, word in enumerate(words))
    title = "Council keeps old bridge closed until June"
    one, other = entry("a", title, prose(1)), entry("b", title, rewritten)
    BODIES["c"] = " ".join(word if number % 5 else "other" for number, word in enumerate(words))
    near = entry("c", title, BODIES["c"])
    assert relation(one, near) == "near"
    assert relation(one, other) in ("near", "possible")
    assert relation(one, replace(near, published_at="2026-05-01")) is None


def test_one_story_told_twice_is_possible_and_never_joins() -> None:
    title = "Council keeps old bridge closed until June"
    decision = decide(entry("a", title, prose(1)), entry("b", title, prose(2)), read)
    assert decision == Decision("possible", 0.5, "headline", joins=False)


def test_boilerplate_of_two_sites_around_different_stories_is_no_copy() -> None:
    box = prose(7, 180)
    one = entry("a", "Harbour wins prize", "Harbour wins a prize. " + prose(1, 120) + box)
    assert relation(one, entry("b", "Lions lose final", "Lions lose the final. " + prose(2, 120) + box)) is None


def test_what_a_publication_prints_everywhere_does_not_count() -> None:
    box = prose(7, 240)
    one, other = entry("a", "Alpha", prose(1, 60) + box), entry("b", "Alpha", prose(2, 60) + box)
    assert relation(one, other) == "near"
    frequent = fingerprint("", box).posted
    assert relation(replace(one, frequent=one.fingerprint.posted & other.fingerprint.posted), other) is None
    assert frequent


@pytest.mark.parametrize("seed", range(3))
def test_turning_a_pair_round_turns_the_relation_round(seed: int) -> None:
    one, other = entry("a", "One", prose(seed)), entry("b", "Two", " ".join(prose(seed).split()[: 50 + 100 * seed]))
    there, back = decide(one, other, read), decide(other, one, read)
    assert there is not None
    assert back is not None
    assert (there.score, there.joins) == (back.score, back.joins)
    assert {there.relation, back.relation} in ({"contains", "contained_in"}, {"near"})


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 300), st.integers(0, 300), st.randoms(use_true_random=False))
def test_a_shingle_that_becomes_frequent_never_makes_a_link(own: int, common: int, source: random.Random) -> None:
    one = entry("a", "Alpha", prose(1, own) + " " + prose(3, common))
    other = entry("b", "Alpha", prose(2, own) + " " + prose(3, common))
    posted = sorted(one.fingerprint.posted)
    source.shuffle(posted)
    linked = [
        decide(replace(one, frequent=frozenset(posted[:count])), other, read) is not None
        for count in range(len(posted) + 1)
    ]
    assert linked == sorted(linked, reverse=True)
