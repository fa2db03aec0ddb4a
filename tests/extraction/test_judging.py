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
