"""The language of an article: what the page says, checked against its words."""

from __future__ import annotations

import re
from typing import Any

from crawler.extraction.context import Context
from crawler.extraction.nodes import first_text
from crawler.extraction.text import count_unspaced
from crawler.items import Found

SAMPLE = 600
"""Characters of the body that a detector is asked about: as good as all of it, at a tenth of the cost."""
LEAST = 60
"""Characters below which the words cannot contradict the page."""
COMMON_SHARE = 0.16
"""Share of a language's commonest words among the words of a text from which it is taken as confirmed."""
METHOD = "py3langid 0.3 on 600 characters"

_TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_].*)?$")
_COMMON = {
    "en": "the of and to in a is that for it was on with as be by at this from are have not but had his they",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha me sin sobre",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou",
    "it": "di e il la che in a per un è del non con i le da una si dei al nel alla sono della ha come più gli lo ma",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij door nog over",
    "sv": "och i att det som en på är av för med den till inte har de ett om han men var jag vi från så kan eller",
    "pl": "w i na z się że do nie to jest o jak po od za przez dla ale są tym co tego które był oraz może już",
    "ru": "и в не на что с по как это он к из но за от о для так же его у то все был было она а или",
    "tr": "ve bir bu da de için ile olarak çok daha ne gibi en olan kadar sonra var o ise ama olduğu ki her değil",
    "cs": "a v se na je že to s z do o i jako za by pro ve po k jsou ale od jeho který podle roce také byl",
}  # fmt: skip
_SETS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"), "ko": re.compile("[\uac00-\ud7af]"), "zh": re.compile("[\u4e00-\u9fff]"),
    "th": re.compile("[\u0e00-\u0e7f]"), "el": re.compile("[\u0370-\u03ff]"), "he": re.compile("[\u0590-\u05ff]"),
    "ka": re.compile("[\u10a0-\u10ff]"), "hy": re.compile("[\u0530-\u058f]"),
}  # fmt: skip
_SAME = {"nb": "no", "nn": "no", "in": "id", "iw": "he", "sh": "sr", "bs": "hr", "fil": "tl"}


def read_language(context: Context) -> list[Found[str]]:
    """Return the languages that the page states, those that its words confirm first, or what its words say."""
    page = context.page
    found = [Found(page.html_language, "markup", "html lang", page.html_language)] if page.html_language else []
    stated = first_text(context.node.get("inLanguage"))
    if stated:
        found.append(Found(stated, "jsonld", "inLanguage", stated))
    found.extend(context.metas("og:locale", "content-language", "dc.language", "dcterms.language", "language"))
    if context.profile is not None and context.profile.language:
        found.append(Found(context.profile.language, "profile", "language", context.profile.language))
    claims = [entry for entry in found if normalise_language(entry.value, context)]
    return _checked(claims, context.body.text, context)


def normalise_language(value: Any, _context: Context) -> str | None:
    """Return a BCP 47 tag in its usual letter case, or None for what is none.

    >>> normalise_language("EN_us", None), normalise_language("utf-8", None)
    ('en-US', None)
    """
    match = _TAG.match(str(value).strip())
    if match is None or match[1].lower() in ("utf", "iso", "und", "mul", "zxx"):
        return None
    script = f"-{match[2].title()}" if match[2] else ""
    return match[1].lower() + script + (f"-{match[3].upper()}" if match[3] else "")


def _checked(claims: list[Found[str]], text: str, context: Context) -> list[Found[str]]:
    """Return *claims* with those that the words confirm first; the detector is asked only when none is confirmed."""
    text = text[:4000]
    if len(text) < LEAST and not count_unspaced(text):
        return claims
    for claim in claims:
        if _confirms(text, _base(claim.value, context)):
            return [claim, *(other for other in claims if other is not claim)]
    detected = detect(text)
    if detected is None:
        return claims
    agreeing = [claim for claim in claims if _same(_base(claim.value, context), detected)]
    found: Found[str] = Found(detected, "computed", METHOD, text[:60])
    return [*(agreeing or [found]), *(claim for claim in claims if claim not in agreeing)]


def _base(tag: str, context: Context) -> str:
    return (normalise_language(tag, context) or "").partition("-")[0]


def _same(claim: str, detected: str) -> bool:
    return _SAME.get(claim, claim) == _SAME.get(detected, detected)


def _confirms(text: str, language: str) -> bool:
    """Tell whether the commonest words, or the script, of *text* are those of *language*."""
    if language in _SCRIPTS:
        share = len(_SCRIPTS[language].findall(text)) / max(1, len(text))
        kana = language == "zh" and _SCRIPTS["ja"].search(text) is not None
        return share > (0.15 if language == "ja" else 0.3) and not kana
    words = text[: 3 * SAMPLE].lower().split()
    common = _SETS.get(language)
    return common is not None and sum(word in common for word in words) > COMMON_SHARE * len(words)


def detect(text: str) -> str | None:
    """Return the language of *text* as a statistical model sees it, or None when it has too few letters."""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < LEAST // 4:
        return None
    import py3langid  # a second to load: only for pages that need it

    return str(py3langid.classify(sample)[0])
