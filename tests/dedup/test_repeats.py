"""What a publication repeats: what is learned, what never is, and what is cut."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.dedup import outlines, repeats
from crawler.dedup.outlines import Outline, outline
from crawler.dedup.repeats import Place
from crawler.items import Block

HERE = "a.example"
FOOTER = "Follow us on Mastodon and subscribe to our weekly newsletter."
HEADER = "This story is part of a series on the river and its towns."
FRAMES = [
    "Ask the people who sign the invoices and you hear a calmer story than the one on stage, and budgets for {} rose.",
    "The numbers are kinder than the headlines, though only just, and what has changed is that failures are boring.",
    "It would be easy to call this a race with one winner, and yet it is closer to plumbing than anybody says.",
    "There are good reasons to keep a hand on the rail, since contracts for {} are written for a slower world.",
    "Spend a week with the teams that do the work and a pattern shows: the hard part is seldom photographed.",
    "If one measure deserves your attention, make it the dull one, since nobody renews {} out of excitement.",
    "What should the rest of us do in the meantime? Mostly, read the small print and wait for the second wave.",
]


def paragraph(dice: random.Random, words: int = 40) -> Block:
    return Block("p", " ".join("".join(dice.choices("abcdefghijklmnop", k=6)) for _ in range(words)) + ".")


def story(seed: int, paragraphs: int = 5) -> list[Block]:
    dice = random.Random(seed)
    return [paragraph(dice) for _ in range(paragraphs)]


def p(text: str) -> Block:
    return Block("p", text)


def learned(articles: Sequence[list[Block]], publication: str = HERE) -> dict[int, Place]:
    """Learn from all articles at once, as the store does bit by bit."""
    outlines = [outline(publication, blocks) for blocks in articles]
    holders = defaultdict(list)
    for number, one in enumerate(outlines):
        for key in one.keys:
            holders[key].append(number)
    found = {}
    for key, held in holders.items():
        sample = [outlines[number] for number in held[: repeats.SAMPLE]]
        finding = repeats.judge(key, len(held), len(articles), sample)
        if finding is not None:
            found[key] = finding.place
    return found


def cut(articles: Sequence[list[Block]], publication: str = HERE) -> list[list[str]]:
    known = learned(articles, publication)
    return [[blocks[n].text for n in repeats.cuts(publication, blocks, known)] for blocks in articles]


def test_what_comes_back_at_both_ends_is_cut() -> None:
    articles = [[p(HEADER), *story(seed), p(FOOTER)] for seed in range(4)] + [story(9)]
    assert cut(articles) == [[HEADER, FOOTER]] * 4 + [[]]


def test_typesetting_does_not_matter() -> None:
    spellings = [FOOTER, FOOTER.upper(), FOOTER.replace(" ", "  "), FOOTER.rstrip(".")]
    articles = [[*story(seed), p(text)] for seed, text in enumerate(spellings)]
    assert cut(articles) == [[text] for text in spellings]


def test_a_script_without_spaces_is_learned_too() -> None:
    footer = "この記事は編集部の許可を得て転載しています。"
    articles = [[*story(seed), p(footer)] for seed in range(3)]
    assert cut(articles) == [[footer]] * 3


def test_two_articles_are_too_few() -> None:
    assert cut([[*story(seed), p(FOOTER)] for seed in range(2)]) == [[], []]


def test_a_larger_publication_needs_more_of_them() -> None:
    articles = [[*story(seed), *([p(FOOTER)] if seed < 5 else [])] for seed in range(400)]
    assert not any(cut(articles))


@pytest.mark.parametrize("block", [p("To be continued"), Block("h2", "How we got here"), Block("code", FOOTER)])
def test_short_lines_headings_and_code_stay(block: Block) -> None:
    assert not any(cut([[*story(seed), block] for seed in range(9)]))


def test_a_heading_that_is_left_without_a_text_goes_too() -> None:
    articles = [[*story(seed), Block("h3", f"About author {seed}"), p(FOOTER)] for seed in range(4)]
    assert cut(articles) == [[f"About author {seed}", FOOTER] for seed in range(4)]
    articles = [[*story(seed), Block("h3", "What now?"), p("Own words."), p(FOOTER)] for seed in range(4)]
    assert cut(articles) == [[FOOTER]] * 4


@pytest.mark.parametrize("shuffled", [True, False])
def test_pages_of_one_template_keep_their_paragraphs(shuffled: bool) -> None:
    dice = random.Random(7)
    articles = []
    for topic in ("open maps", "heat pumps", "digital twins", "vertical farms", "sodium cells", "small reactors"):
        frames = dice.sample(FRAMES, len(FRAMES)) if shuffled else FRAMES
        articles.append([p(frame.format(topic)) for frame in frames])
    assert not any(cut(articles))
    with_footer = [[*blocks, p(FOOTER)] for blocks in [*articles, *map(story, range(4))]]
    assert cut(with_footer) == [[FOOTER]] * 10


@pytest.mark.parametrize("size", [4, 12, 60])
@pytest.mark.parametrize("order", ["shuffled", "fixed", "some"])
def test_however_many_pages_a_template_has_they_stay_whole(order: str, size: int) -> None:
    dice = random.Random(size)
    subjects = ["maps", "pumps", "farms", "cells", "boats", "trains", "kites", "looms", "mills", "tides", "wells"]
    articles = []
    for number in range(size):
        topic = f"{dice.choice(subjects)} and {dice.choice(subjects)} {number}"
        chosen = dice.sample(FRAMES, {"shuffled": 7, "fixed": 7, "some": 5}[order])
        if order == "fixed":
            chosen = FRAMES
        articles.append([p(frame.format(topic)) for frame in chosen])
    assert not any(cut(articles))


def test_copies_do_not_make_each_other_boilerplate() -> None:
    copies = [[*story(1), p(f"Added to copy {number} by its editor.")] for number in range(6)]
    assert not any(cut([*copies, story(2), story(3)]))


def test_copies_of_a_story_longer_than_what_is_looked_at_count_once_too() -> None:
    long = story(1, 300)
    copies = [[*long[: 100 + skipped], *long[101 + skipped :]] for skipped in range(5)]
    assert not any(cut([*copies, story(2), story(3)]))


def test_copies_of_a_story_count_once() -> None:
    articles = [[*story(seed), p(FOOTER)] for seed in (1, 1, 1, 2, 2)]
    assert not any(cut(articles))
    assert all(cut([*articles, [*story(3), p(FOOTER)]]))


def test_a_law_that_is_quoted_in_the_middle_stays() -> None:
    law = p("The Legislature shall provide for the establishment and maintenance of a complete system of schools.")
    articles = [[*story(seed)[: seed % 3 + 2], law, *story(seed + 50)[: seed % 2 + 2]] for seed in range(6)]
    assert not any(cut([*articles, *map(story, range(100, 130))]))


def test_a_refrain_stays() -> None:
    poem = [block for verse in story(1) for block in (verse, p("And the river ran on, and the river ran on."))]
    assert not any(cut([poem, story(2), story(3), story(4)]))


def test_reports_with_one_frame_stay_whole() -> None:
    frame = [
        "Markets opened quietly this morning in the city.",
        "Among the winners were these shares today.",
        "Analysts expect a calm week for the rest of the month.",
        "The next report follows tomorrow at nine.",
    ]

    def report(day: int) -> list[Block]:
        dice = random.Random(day)
        return [block for text in frame for block in (p(text), paragraph(dice, 9))]

    assert not any(cut([report(day) for day in range(12)]))


def test_an_insertion_is_cut_wherever_it_stands_when_a_quarter_of_the_articles_has_it() -> None:
    box = "You can get our newsletter in your mailbox every Friday."

    def articles(every: int) -> list[list[Block]]:
        made = [story(seed, 9) for seed in range(40)]
        for seed, blocks in enumerate(made):
            if seed % every == 0:
                blocks.insert(3 + seed % 4, p(box))
        return made

    assert sum(map(len, cut(articles(3)))) == 14
    assert not any(cut(articles(6)))


def test_an_article_that_would_lose_most_of_its_text_keeps_it_all() -> None:
    articles = [[*story(seed), p(FOOTER)] for seed in range(4)] + [[p("A cartoon of a cat."), p(FOOTER)]]
    assert cut(articles)[-1] == []


def test_the_blocks_of_another_publication_say_nothing() -> None:
    articles = [[*story(seed), p(FOOTER)] for seed in range(4)]
    assert repeats.cuts("b.example", articles[0], learned(articles)) == []


def test_only_the_ends_of_a_long_article_are_looked_at() -> None:
    one = outline(HERE, story(1, 500))
    assert len(one.pieces) == outlines.FIRST + outlines.LAST
    assert one.words == 500 * 40
    assert one.pieces[-1].after == 0


texts = st.lists(
    st.sampled_from([FOOTER, HEADER, *FRAMES, "Short.", "", "日本語の文章をここに書きます。"]), max_size=12
)


@given(st.lists(texts, max_size=12))
@settings(max_examples=150, deadline=None)
def test_cutting_never_takes_more_than_half_and_never_what_came_once(articles: list[list[str]]) -> None:
    made = [[p(text) for text in article] for article in articles]
    for blocks, gone in zip(made, cut(made), strict=True):
        assert sum(map(len, gone)) <= 0.5 * sum(len(block.text) for block in blocks)
        for text in gone:
            assert sum(any(block.text == text for block in other) for other in made) >= repeats.FEWEST_ARTICLES


@given(texts)
@settings(max_examples=100, deadline=None)
def test_an_outline_comes_back_from_its_bytes(article: list[str]) -> None:
    one = outline(HERE, [p(text) for text in article])
    assert Outline.from_bytes(one.to_bytes()) == one
