"""Dates in the forms in which pages write them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import FieldError
from crawler.extraction.moments import parse

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("raw", "value", "precision", "source"),
    [
        ("2024-05-03T15:47:42.389+0200", "2024-05-03T15:47:42+02:00", "second", "markup"),
        ("2019-05-03T10:20:30.123456789+05:30[Asia/Kolkata]", "2019-05-03T10:20:30+05:30", "second", "markup"),
        ("20190503T101112Z", "2019-05-03T10:11:12Z", "second", "markup"),
        ("Fri, 03 May 2019 10:20:30 GMT", "2019-05-03T10:20:30Z", "second", "markup"),
        ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00", "second", "markup"),
        ("March 14th, 2021 at 3:45 pm ET", "2021-03-14T15:45:00-04:00", "minute", "markup"),
        ("January 14, 2021 12:05 AM ET", "2021-01-14T00:05:00-05:00", "minute", "markup"),
        ("1556878830", "2019-05-03T10:20:30Z", "second", "markup"),
        ("1556878830000", "2019-05-03T10:20:30Z", "second", "markup"),
        ("2024/05/03 10:20", "2024-05-03T10:20:00Z", "minute", "assumed-utc"),
        ("2002-05-01", "2002-05-01", "day", None),
        ("2002-05", "2002-05", "month", None),
        ("2002", "2002", "year", None),
        ("May 2002 issue", "2002-05", "month", None),
        ("Published in Issue 89 of the Gazette, April 2003", "2003-04", "month", None),
    ],
)
def test_times_are_as_exact_as_they_are_written(raw: str, value: str, precision: str, source: str | None):
    moment = parse(raw)
    assert (moment.value, moment.precision, moment.zone_source) == (value, precision, source)


@pytest.mark.parametrize(
    "raw",
    [
        "14. März 2021", "14 de marzo de 2021", "domingo, 14 de marzo de 2021", "14 mars 2021", "14 de março de 2021",
        "14 marzo 2021", "14 maart 2021", "14 marca 2021", "14 марта 2021", "2021年3月14日", "2021년 3월 14일",
        "١٤ مارس 2021", "14 آذار 2021", "14 березня 2021", "14. března 2021", "14 Mart 2021", "14 Μαρτίου 2021",
        "14 maaliskuuta 2021", "2021. március 14.", "14 Maret 2021", "14 มีนาคม 2564", "14 मार्च 2021", "14.03.2021",
        "ngày 14 tháng 3 năm 2021", "2021 оны 3 сарын 14", "2021 m. kovo 14 d.", "2021. gada 14. marts",
        "14. märts 2021",
        "令和3年3月14日", "14 março 2021", "14 மார்ச் 2021", "১৪ মার্চ ২০২১", "14 მარტი 2021", "14 Machi 2021",
        "14/3/2021", "14-Mar-2021", "Mar. 14, 2021", "Sunday, March 14th 2021", "Gepubliceerd op 14 maart 2021",
    ],
)  # fmt: skip
def test_days_are_read_in_many_languages(raw: str):
    assert parse(raw).value == "2021-03-14"


@pytest.mark.parametrize(
    "raw",
    [
        "2021년 3월 14일 오후 3:05", "2021-03-14 下午3:05", "2021年3月14日 午後3時05分", "14 مارس 2021 - 3:05 م",
        "14 Μαρτίου 2021, 3:05 μ.μ.", "14 Mar 2021 3:05 p.m.",
        "PM 3:05 2021-03-14", "202103141505", "14.3.2021 klo 15.05",
    ],
)  # fmt: skip
def test_halves_of_the_day_are_read_before_and_behind_the_clock(raw: str):
    assert parse(raw).value == "2021-03-14T15:05:00Z"


def test_names_of_two_words_are_months():
    assert parse("3 تشرين الثاني 2024").value == "2024-11-03"
    assert parse("12 كانون الأول/ديسمبر 2023").value == "2023-12-12"


def test_the_language_decides_which_month_a_word_is():
    assert parse("3. listopada 2023.", language="hr").value == "2023-10-03"
    assert parse("3 listopada 2023", language="pl").value == "2023-11-03"


def test_a_dotted_clock_has_its_zone():
    assert parse("Sat 14 Sep 2024 07.15 EDT").value == "2024-09-14T07:15:00-04:00"


def test_clock_and_zone_of_the_publication_join_a_day_in_words():
    moment = parse("14.07.2021, 10:34 Uhr", zone=BERLIN)
    assert (moment.value, moment.zone_source) == ("2021-07-14T10:34:00+02:00", "profile")


def test_the_order_of_day_and_month_is_the_languages():
    assert parse("03/04/2019").value == "2019-04-03"
    assert parse("03/04/2019", month_first=True).value == "2019-03-04"


@pytest.mark.parametrize(
    "raw",
    ["", "0000-00-00", "2024-02-30", "May 3", "soon", "Kernel 2.6.26.2", "Copyright 2003, Bo", "kernel 2.6.26 here"],
)
def test_what_states_no_date_is_an_error(raw: str):
    with pytest.raises(FieldError):
        parse(raw)


@given(st.text(max_size=60) | st.from_regex(r"[0-9a-zA-Zäé年月日:./+ -]{0,40}", fullmatch=True))
def test_any_text_is_a_moment_or_an_error(raw: str):
    try:
        moment = parse(raw)
    except FieldError:
        return
    assert moment.value[:4].isdigit()


@given(st.datetimes(timezones=st.timezones().map(lambda _: ZoneInfo("Asia/Tokyo"))))
def test_iso_times_keep_their_offset(when):
    written = when.replace(microsecond=0).isoformat()
    if when.year >= 1000:
        assert parse(written).value[:19] == written[:19]
