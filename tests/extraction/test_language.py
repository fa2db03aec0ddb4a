"""The language of an article, stated and checked."""

from __future__ import annotations

import pytest

from crawler.extraction.language import detect, normalise_language
from crawler.items import Article
from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"
GERMAN = (
    "Der Regen kam in der Nacht, und niemand in der Stadt hatte damit gerechnet, dass er so lange bleiben würde. Die "
    "Straßen waren am Morgen leer, und die Feuerwehr war mit vielen Helfern im Einsatz. "
)


def article(language: str, text: str) -> Article:
    return extract(f'<html lang="{language}"><body><h1>Regen</h1><p>{text * 3}</p></body></html>', URL, force=True)


def test_what_the_words_confirm_is_kept_as_stated():
    found = article("de-at", GERMAN)
    assert (found.language, found.sources["language"]["from"]) == ("de-AT", "markup")


def test_what_the_words_contradict_loses():
    found = article("en", GERMAN)
    assert (found.language, found.sources["language"]["from"]) == ("de", "computed")
    assert found.sources["language"]["others"][0]["raw"] == "en"


def test_a_page_that_says_nothing_is_asked_by_its_words():
    assert article("", GERMAN).language == "de"


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("EN_us", "en-US"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("de-DE-1996", "de-DE"),
        ("utf-8", None),
        ("German", None),
        ("", None),
    ],
)
def test_tags_are_written_as_bcp_47_does(raw: str, wanted: str | None):
    assert normalise_language(raw, None) == wanted


def test_too_few_letters_have_no_language():
    assert detect("12 + 3") is None


ZULU = (
    "Uthe umama uthuke kakhulu ngesikhathi ebona abantu abaningi bengena ekhaya ngoba wayengalindele muntu, kodwa "
    "akazange akhale futhi wabatshela ukuthi bahlale phansi. "
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (ZULU, "zu"),
        (
            "Akazange aye enkundleni kwaye utsho ukuba akukho nto imbi ayenzileyo, nangona kunjalo abantu abaninzi. ",
            "xh",
        ),
        ("የአዲስ አበባ ከተማ አስተዳደር ዛሬ ጠዋት አዲስ የትራንስፖርት አገልግሎት መጀመሩን አስታወቀ። ", "am"),
        ("昨夜から降り続いた雨で、市内の道路は朝から通行止めになっている。消防は住民に注意を呼びかけた。", "ja"),
        ("Det regnet hele natten, og ingen i byen hadde ventet at det skulle vare så lenge. ", "no"),
        ("Dážď prišiel v noci a nikto v meste nečakal, že bude trvať tak dlho. ", "sk"),
    ],
)
def test_words_and_scripts_tell_the_language(text: str, wanted: str):
    assert detect(text * 3) == wanted


@pytest.mark.parametrize("stated", ["hr-HR", "bs", "sr-Latn"])
def test_the_page_decides_between_languages_that_words_hardly_tell_apart(stated: str):
    text = "Kiša je pala tijekom noći i nitko u gradu nije očekivao da će trajati tako dugo. Ulice su bile prazne. "
    assert article(stated, text).language == stated


def test_a_language_that_the_model_does_not_know_beats_a_wrong_statement():
    assert article("en", ZULU).language == "zu"


@pytest.mark.parametrize(("raw", "wanted"), [("iw", "he"), ("ger", "de"), ("in_ID", "id-ID"), ("zxx", None)])
def test_codes_that_are_written_otherwise_today_are_renewed(raw: str, wanted: str | None):
    assert normalise_language(raw, None) == wanted


def test_the_words_of_a_near_language_confirm_no_statement():
    catalan = (
        "El port va obrir el mes passat i l'ajuntament diu que els vaixells no arribaran fins a la primavera, perquè "
        "les obres encara no s'han acabat i ningú no sap quan estaran llestes. "
    )
    assert article("es", catalan).language == "ca"
