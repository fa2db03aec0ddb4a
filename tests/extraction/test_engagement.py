"""Counters that run together are told apart by the rate shown beside them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crawler.extraction.amounts import as_share, read_count, read_fraction, read_percent
from crawler.extraction.chips import read_line
from crawler.extraction.engagement import agrees, divide
from crawler.extraction.tokens import tokens_of

COUNTS = st.integers(0, 2_000_000)


def short(count: int) -> str:
    """Write a count as pages do: 999, 4.9k, 75k, 1.05M."""
    for factor, suffix in ((1_000_000, "M"), (1000, "k")):
        if count >= factor:
            digits = 2 if suffix == "M" else 1
            return f"{count / factor:.{digits}f}".rstrip("0").rstrip(".") + suffix
    return str(count)


def percent(rate: float) -> str:
    return f"{rate * 100:.1f}%"


def shown(text: str) -> int:
    found = read_count(text)
    assert found is not None
    return found.count


@given(COUNTS)
def test_a_count_in_any_style_is_read_back(count: int) -> None:
    for text in (str(count), f"{count:,}", f"{count:,}".replace(",", "."), f"{count:,}".replace(",", "\u202f"),
                 f"{count:,}".replace(",", " "), f"{count:,}".replace(",", "’")):  # fmt: skip
        assert shown(text) == count


@given(COUNTS)
def test_a_rounded_count_holds_the_exact_one_within_its_bounds(count: int) -> None:
    found = read_count(short(count))
    assert found is not None
    low, high = found.bounds()
    assert low <= count <= high


@given(st.integers(0, 1000))
def test_a_percentage_is_read_back(thousandths: int) -> None:
    for text in (f"{thousandths / 10:.1f}%", f"{thousandths / 10:.1f} %", f"{thousandths / 10:.1f}%".replace(".", ",")):
        found = read_percent(text)
        assert found is not None
        assert found.value == Decimal(thousandths) / 1000


@given(st.integers(-100, 100))
def test_a_score_is_read_back_with_any_minus(hundredths: int) -> None:
    text = f"{hundredths / 100:+.2f}"
    for form in (text, text.replace("-", "−"), text.replace("-", "–"), text.replace(".", ",")):
        assert read_fraction(form) == hundredths / 100


@settings(max_examples=300, deadline=None)
@given(st.integers(200, 3_000_000), st.integers(0, 200), st.integers(0, 300), st.integers(0, 900))
def test_run_together_counters_are_read_back_or_said_to_be_ambiguous(
    reads: int, like: int, comment: int, share: int
) -> None:
    likes = reads * like // 1000
    comments = likes * comment // 1000
    shares = comments * share // 1000
    texts = [short(count) for count in (likes, comments, shares)]
    rate = percent((likes + comments + shares) / reads)
    division = divide(["".join([*texts, rate])], {"reads": read_count(short(reads))}, last="engagement_rate")  # type: ignore[dict-item]
    found = [division.values[name].count for name in ("likes", "comments", "shares")]
    assert found == [shown(text) for text in texts] or division.warnings


@settings(max_examples=100, deadline=None)
@given(st.tuples(COUNTS, COUNTS, COUNTS, COUNTS), st.sampled_from(["before", "after", "lines", "list"]))
def test_labelled_counters_are_read_back(counts: tuple[int, int, int, int], style: str) -> None:
    names = ("reads", "likes", "comments", "shares")
    texts = [short(count) for count in counts]
    rows = {
        "before": " · ".join(f"{name.title()}: {text}" for name, text in zip(names, texts, strict=True)),
        "after": "".join(f"{text} {name}" for name, text in zip(names, texts, strict=True)),
        "lines": "\n".join(f"{name.title()}\n{text}" for name, text in zip(names, texts, strict=True)),
        "list": "\x1f".join(f"{text}\x1f{name}" for name, text in zip(names, texts, strict=True)),
    }
    found = {reading.field: reading.value for reading in read_line(tokens_of(rows[style])).readings}
    assert found == dict(zip(names, map(shown, texts), strict=True))


def test_the_rate_decides_between_readings() -> None:
    known = {"reads": read_count("75k")}
    assert known["reads"] is not None
    division = divide(["4.9k3682537.4%"], known, last="engagement_rate")  # type: ignore[arg-type]
    assert {name: found.count for name, found in division.values.items() if name != "engagement_rate"} == {
        "likes": 4900, "comments": 368, "shares": 253,
    }  # fmt: skip
    assert division.rule == "rate"
    assert division.warnings == []


def test_reads_may_run_together_with_the_rest() -> None:
    division = divide(["75k4.9k3682537.4%"], {}, last="engagement_rate")
    assert division.values["reads"].count == 75000


def test_digits_that_fit_no_rate_stay_unknown() -> None:
    known = {"reads": read_count("75k")}
    division = divide(["4.9k3682539.9%"], known, last="engagement_rate")  # type: ignore[arg-type]
    assert "likes" not in division.values
    assert division.warnings == ["counters cannot be told apart: 4.9k3682539.9%"]


def test_counters_apart_and_falling_are_read_in_their_order_with_a_warning() -> None:
    division = divide(["4.9k", "368", "253"], {"reads": read_count("75k")})  # type: ignore[dict-item]
    assert [found.count for found in division.values.values()] == [4900, 368, 253]
    assert division.warnings == ["counters without labels read by their order: 4.9k 368 253"]


def test_a_shown_count_may_be_cut_off_rather_than_rounded() -> None:
    values = {"reads": "10.9k", "likes": "1.9k", "comments": "10", "shares": "5"}
    known = {name: read_count(text) for name, text in values.items()}
    rate = read_percent("18.1%")
    assert rate is not None
    exact = {**known, "engagement_rate": rate}
    assert agrees(exact, cut_off=True)  # type: ignore[arg-type]


def test_a_count_with_two_kinds_of_marks_is_read_as_whole() -> None:
    shown = read_count("1.234 567k")
    assert shown is not None
    assert shown.count == 1_234_567_000


@given(st.lists(st.text(alphabet="0123456789.,kM%", min_size=1, max_size=30), max_size=5))
@settings(max_examples=150, deadline=2000)
def test_any_digits_are_divided_without_error(chain: list[str]) -> None:
    assume(all(text[0].isdigit() for text in chain))
    reads = read_count("75k")
    assert reads is not None
    divide(chain, {"reads": reads}, last="engagement_rate")
    divide(chain, {}, first="likes")


def test_machine_written_shares_are_read() -> None:
    assert [as_share(value) for value in (0.074, "7.4%", 7.4, "0,22", 101, "x", None)] == [
        0.074, 0.074, 0.074, 0.22, None, None, None,
    ]  # fmt: skip
