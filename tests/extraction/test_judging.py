from crawler.extraction import blockmodel
from crawler.extraction.blocks import segment
from crawler.extraction.draft import draft_body
from crawler.extraction.features import FEATURES, VERSION, measure
from crawler.extraction.judging import judged
from crawler.page import Page

LINES = [
    f"The {word} of the harbour was opened on a quiet day, and the owners said that it would stay so for years."
    for word in ("north", "south", "east", "west", "middle")
]
CHINESE = "港口在清晨十分安静，没有人预料到船会在下午涨潮之前到达，领航员发现大部分货物已经被转移，还有两艘小船失踪。"


def draft(html: str, skip: frozenset[int] = frozenset()):
    return draft_body(segment(Page("http://example.org/a", html)), "Harbour", skip)


def page(lines: list[str]) -> str:
    return f"<body><article><h1>Harbour</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article></body>"


def test_the_model_was_trained_on_the_features_that_are_measured():
    assert blockmodel.VERSION == VERSION
    measured = measure(draft(page(LINES)).layout, draft(page(LINES)).candidates, draft(page(LINES)).kept)
    assert {len(row) for row in measured.rows} == {len(FEATURES)}


def test_the_same_page_is_judged_alike_each_time():
    first, second = (draft(page(LINES)) for _ in range(2))
    assert judged(first) == judged(second) == [1, 2, 3, 4, 5]


def test_a_model_that_leaves_next_to_nothing_is_not_believed():
    found = draft(page(LINES))
    assert judged(found, lambda row: -1.0) == found.kept


def test_what_the_model_would_take_stays_out_when_it_is_known_to_be_no_body():
    found = draft(page([*LINES, LINES[0], f'{{"a": "{LINES[1]}"}}', "Harbour"]), frozenset({2}))
    assert judged(found, lambda row: 1.0) == [1, 3, 4, 5]


def test_text_without_spaces_is_judged_by_its_characters():
    found = draft(page([f"{number}{CHINESE}" for number in range(6)]))
    assert judged(found) == [1, 2, 3, 4, 5, 6]


def test_a_book_is_not_judged():
    found = draft(page([f"{number} {LINES[0]}" for number in range(5000)]))
    assert measure(found.layout, found.candidates, found.kept).rows == []
    assert judged(found) == found.kept


def test_a_page_without_a_draft_has_nothing_to_judge():
    found = draft("<body></body>")
    assert judged(found) == []


def test_more_must_speak_against_a_long_paragraph_of_the_text_than_against_a_line():
    found = draft(page([*LINES, f"{LINES[0]} {LINES[1]}", "A line of the text that is shorter than the others."]))
    size = FEATURES.index("size")

    def left(against: float) -> list[int]:
        return judged(found, lambda row: -against if not 60 < row[size] < 120 else 1.0)

    assert left(1.0) == [1, 2, 3, 4, 5, 6]
    assert left(1.5) == [1, 2, 3, 4, 5]


def test_a_heading_between_the_parts_of_the_text_comes_with_what_it_heads():
    html = page(LINES).replace(f"<p>{LINES[2]}", f"<h2>The east pier</h2><p>{LINES[2]}")
    found = draft(html)
    heading = next(block.number for block in found.layout.blocks if block.tag == "h2")
    assert heading in judged(found, lambda row: 1.0 if row[FEATURES.index("size")] > 40 else -1.0)


def read_cards(copies: int) -> list[str]:
    """Return what is kept of a list of cards, *copies* times, when the model is against the last of its texts."""
    cards = "".join(f'<div class="card"><p class="says">{line}</p></div>' for line in LINES * copies)
    found = draft(f"<body><article><h1>Harbour</h1><p>{LINES[0]} It is said.</p>{cards}<p>{LINES[1]} It is so.</p>")
    blocks = found.layout.blocks
    against = float(next(block.size for block in blocks if block.text == LINES[-1]))
    size = FEATURES.index("size")
    return [blocks[at].text for at in judged(found, lambda row: -2.0 if row[size] == against else 2.0)]


def test_texts_of_a_row_that_look_alike_share_one_fate():
    assert LINES[-1] in read_cards(copies=1)


def test_a_page_that_holds_its_text_twice_is_read_once():
    assert read_cards(copies=2).count(LINES[0]) == 1
