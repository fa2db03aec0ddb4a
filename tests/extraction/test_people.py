"""Names of people among what bylines hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.people import read_names


@pytest.mark.parametrize(
    ("raw", "people", "agencies"),
    [
        ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"], []),
        ("Von Jörg Soldwisch und Felix Schröder, dpa", ["Jörg Soldwisch", "Felix Schröder"], ["dpa"]),
        ("Par Léa Roy avec AFP", ["Léa Roy"], ["AFP"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"], []),
        ("Por Ana Ruiz y Luis Gil", ["Ana Ruiz", "Luis Gil"], []),
        ("Di Marco Rossi (ANSA)", ["Marco Rossi"], ["ANSA"]),
        ("Ann Lee, Political Editor", ["Ann Lee"], []),
        ("Staff Writer Ann Lee", ["Ann Lee"], []),
        ("Elena Oberholzer (obe)", ["Elena Oberholzer"], []),
        ("Ann Lee <ann@example.org>", ["Ann Lee"], []),
        ("Ann Lee, Bo Ek Jr., Cy Orr, MD", ["Ann Lee", "Bo Ek Jr.", "Cy Orr"], []),
        ("Published January 4, 2004 by ann", ["ann"], []),
        ("Ann Lee · 3 min read", ["Ann Lee"], []),
        ("Ann Lee, The Example Tribune", ["Ann Lee"], ["The Example Tribune"]),
        ("Taylar Dawn Stagner, Grist", ["Taylar Dawn Stagner"], ["Grist"]),
        ("Ann Lee, Bo Ek, Grist", ["Ann Lee", "Bo Ek"], ["Grist"]),
        ("Ann Lee and Madonna", ["Ann Lee", "Madonna"], []),
        ("Ann, Bo", ["Ann", "Bo"], []),
        ("Ann Lee & Bo Ek", ["Ann Lee", "Bo Ek"], []),
        ("Ann Lee, Jackson Hole News&Guide", ["Ann Lee"], ["Jackson Hole News&Guide"]),
        ("Jackson Hole News&Guide", [], ["Jackson Hole News&Guide"]),
        ("Redacción", ["Redacción"], []),
        ("記者：山田太郎", ["山田太郎"], []),
        ("박준석 기자", ["박준석"], []),
        ("김철수·이영희 선임기자", ["김철수", "이영희"], []),
        ("박준석 기자 외 1명", ["박준석"], []),
        ("本报记者 王小明", ["王小明"], []),
        ("Ann Lee - Reuters", ["Ann Lee"], ["Reuters"]),
        ("Ann LeeNovember 24, 2025", ["Ann Lee"], []),
        ("Kovács Anna és Nagy Béla", ["Kovács Anna", "Nagy Béla"], []),
        ("Ann Lee, Vice President of Consulting", ["Ann Lee"], []),
    ],
)
def test_names_are_told_from_what_stands_around_them(raw: str, people: list[str], agencies: list[str]):
    names = read_names([raw])
    assert (names.people, names.agencies) == (people, agencies)


@pytest.mark.parametrize(
    "raw",
    [
        "ann@example.org",
        "https://example.org/ann",
        "admin",
        "name",
        "your name",
        "关注",
        "未知",
        "来源：某某",
        "12345",
        "Staff Reporter",
        "Updated by Bo Ek",
        "Medically reviewed by Bo Ek, MD",
        "February 8, 2022",
        "3 Min",
        "Read more of this",
        "By",
        "von",
        "?",
    ],
)
def test_what_is_no_name_is_left_out(raw: str):
    assert not read_names([raw])


@pytest.mark.parametrize(
    ("raw", "people"),
    [
        ("Ann Lee, Bo Ek, and Cy Fox", ["Ann Lee", "Bo Ek", "Cy Fox"]),
        ("Ann Lee, Andy Fox", ["Ann Lee", "Andy Fox"]),
        ("Ann Lee, Etta Fox and Undine Ek", ["Ann Lee", "Etta Fox", "Undine Ek"]),
        ("Ann Lee at", ["Ann Lee"]),
        ("未知 责任编辑：李安", ["李安"]),
        ("记者：李安 来源：某某", ["李安"]),
        ("李安：", ["李安"]),
    ],
)
def test_words_of_lists_and_labels_are_no_parts_of_names(raw: str, people: list[str]):
    assert read_names([raw]).people == people


def test_a_newspaper_in_chinese_characters_is_no_person():
    names = read_names(["某某日报", "李安"])
    assert (names.people, names.agencies) == (["李安"], ["某某日报"])


@pytest.mark.parametrize("raw", ["Example News, Hamburg, Germany", "Example GmbH, Munich, Germany", "Example d.o.o."])
def test_a_company_and_its_place_are_no_authors(raw: str):
    assert not read_names([raw], frozenset({"example news"}))


def test_a_person_beside_the_publication_is_one():
    assert read_names(["Example News, Ann Lee"], frozenset({"example news"})).people == ["Ann Lee"]


def test_the_publication_is_no_author():
    assert not read_names(["Example News"], frozenset({"example news"}))


def test_each_name_is_kept_once():
    assert read_names(["Ann Lee", "ANN LEE", "By Ann Lee"]).people == ["Ann Lee"]


@given(st.lists(st.text(max_size=80), max_size=5))
def test_any_text_gives_clean_names(values: list[str]):
    for name in read_names(values).people:
        assert name == " ".join(name.split())
        assert any(char.isalnum() for char in name)
