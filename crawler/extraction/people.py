"""Tell the names of people from agencies, roles, addresses and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from crawler.extraction.text import clean, fold

MOST = 50
"""Authors of one article that are kept."""
LONGEST = 80
"""Characters of one name."""

_AGENCIES = """
Reuters|Thomson Reuters|Reuters Staff|رويترز; AP|Associated Press|The Associated Press|AP News; AFP|Agence France-Presse|Agence France Presse|فرانس برس;
dpa|Deutsche Presse-Agentur|dpa-infocom|dpa-AFX|dpa/lnw|dpa-tmn; EFE|Agencia EFE|Agência EFE; ANSA|Agenzia ANSA; Xinhua|Xinhua News Agency|新华社|新華社|新华网;
TASS|ТАСС|ITAR-TASS; Kyodo|Kyodo News|共同通信|共同通信社|共同; Jiji|Jiji Press|時事通信|時事通信社|時事; RIA Novosti|РИА Новости; Interfax|Интерфакс|Interfax-Ukraine;
UPI|United Press International; PTI|Press Trust of India; ANI|Asian News International; IANS|Indo-Asian News Service; APA|Austria Presse Agentur;
Keystone-SDA|SDA|Keystone|ATS|Keystone-ATS; SID|Sport-Informations-Dienst; epd|Evangelischer Pressedienst; KNA|Katholische Nachrichten-Agentur; AFX; PAP|Polska Agencja Prasowa;
ČTK|CTK; TASR; SITA; MTI; NTB; TT|TT Nyhetsbyrån; Ritzau; STT; ANP|ANP Producties; Belga; Lusa|Agência Lusa; Agência Brasil; Antara; Bernama; Yonhap|Yonhap News Agency|연합뉴스; 뉴시스|Newsis;
Anadolu|Anadolu Agency|Anadolu Ajansı|AA; İHA|IHA; DHA; Europa Press; Notimex; Télam|Telam; ANSA-AFP; AGI; Adnkronos; LaPresse; Agenzia Nova; Ukrinform|Укрінформ; BELTA|БелТА;
The Canadian Press|Canadian Press|La Presse Canadienne; PA|PA Media|Press Association; AAP|Australian Associated Press; Bloomberg News; Dow Jones Newswires; dts Nachrichtenagentur|dts;
中央社|中央社記者; 中新社|中国新闻社; SANA|سانا; WAM|وام; SPA|واس; MENA; Hina|HINA; Tanjug|Танјуг; BTA|БТА; Agerpres; ANA-MPA; GNA; NAN|News Agency of Nigeria; SAPA; news aktuell; ots
"""
_SITE_WORDS = frozenset({
    "admin", "administrator", "unknown", "anonymous", "guest", "null", "none", "undefined", "author", "test", "user", "webmaster",
    "root", "n a", "default", "posted", "wordpress", "super user", "editor", "true", "false",
})  # fmt: skip
_OPENING = re.compile(
    r"^\s*(?:(?:text|story|words|report(?:age|ed)?|written|posted|published|article|foto|photos?|ein(?:e)? \w+|eine analyse|interview|"
    r"a guest \w+|rédigé|écrit|publié|escrito|publicado|scritto|geschrieben|verfasst|skrevet|skriven|tekst|kommentar|автор(?:ы)?|"
    r"author|authors|autor(?:in|en|es|a)?|auteur(?:s)?|autore|verfasser|byline|yazar|penulis|الكاتب|كتب|作者|記者|记者|文|執筆|기자)\b[\s:：/|-]*)?"
    r"(?:(?:by|von|vom|par|por|di|door|av|af|od|przez|a cura di|oleh|من|بقلم)\b\s*[:：]?|[:：])\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:author|authors|autor(?:in|en|es)?|auteur(?:s)?|autore|автор(?:ы)?|text|作者|記者|记者|文|執筆|撰文|編輯|译者)\s*[:：/|]\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:\||•|·|;|\s[-–—]\s|\bfor (?:the )?(?=[A-Z])|\bin (?=[A-ZÄÖÜ])|\baus (?=[A-ZÄÖÜ])|\bfrom (?=[A-Z])|"
    r"\b(?:posted|published|updated|last updated|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b).*$",
    re.IGNORECASE,
)
_PARENTHESES = re.compile(r"\s*[(\[（【<{][^)\]）】>}]*[)\]）】>}]?\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[,;|、，；•·]|\s/\s|/(?=[A-ZÀ-Þ])|\+(?=\s)|\n)\s*|\s+(?:and|und|et|och|og|&|with|mit|avec|con|и|та|και|ve|および)\s+|\s*&\s*",
    re.IGNORECASE,
)
_SPLIT_SHORT = re.compile(r"\s+(?:y|e|en|i|a|o|و)\s+")
_SUFFIX = re.compile(
    r"^(?:jr|sr|ph\.?\s?d|md|m\.d|esq|ii|iii|iv|rn|mba|ms|ma|cpa|cfa|rd|facp|dds|phd|llm|bsc|msc|rdn|fand)\.?$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|staff|columnist|journalist|contributor|producer|desk|bureau|intern|chief|director|analyst|"
    r"redakteur(?:in)?|korrespondent(?:in)?|reporterin|volont[äa]r(?:in)?|chefredakteur(?:in)?|redactor(?:a)?|periodista|corresponsal|"
    r"journaliste|rédacteur|rédactrice|correspondant(?:e)?|giornalista|inviato|редактор|корреспондент|журналист|특파원|muhabir|dziennikarz|"
    r"photographer|photos?|graphics?|video|illustrations?|fotos?|bilder|grafik)\b",
    re.IGNORECASE,
)
_LEADING_ROLE = re.compile(
    r"^(?:(?:senior|staff|associate|managing|deputy|news|chief|special|political|sports?|science|business|guest|contributing|our|unser(?:em|er)?|"
    r"photo|assistant|executive|national|foreign)\s+)*"
    r"(?:editor|reporter|writer|correspondent|columnist|journalist|contributor|redakteur(?:in)?|reporterin|korrespondent(?:in)?|редактор|корреспондент)\s+",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"\s*(?:기자|記者|记者|특파원|報道員)$")
_NOT_NAME = re.compile(
    r"\d{2}|[@#=<>{}\[\]\\_~^%$*]|\.(?:com|org|net|de|html?|php|jpg|png)\b|^\W+$|\?|!!|:", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|the|this|that|your|you|our|ist|sind|wird|les|des|los|las|click|read|more|comment|share|all|posts|view)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Names:
    """People and agencies that one layer of a page names, in order, each once."""

    people: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.people or self.agencies)


def _agencies() -> dict[str, str]:
    table = {}
    for entry in _AGENCIES.replace("\n", " ").split(";"):
        names = [name.strip() for name in entry.split("|") if name.strip()]
        table.update({fold(name): name for name in names})
    return table


AGENCIES = _agencies()
"""News agencies by their folded names."""


def read_names(values: Iterable[str], sites: frozenset[str] = frozenset()) -> Names:
    """Return the people and agencies that *values* name; *sites* are folded names that are no author's.

    >>> read_names(["By Ann Lee and Bo Ek, Reuters", "staff@example.org"])
    Names(people=['Ann Lee', 'Bo Ek'], agencies=['Reuters'])
    """
    names = Names()
    seen: set[str] = set()
    for value in values:
        for name in _split(clean(str(value), 2000)):
            key = fold(name)
            if not key or key in seen or len(names.people) >= MOST:
                continue
            seen.add(key)
            if key in AGENCIES:
                names.agencies.append(name)
            elif is_name(name, sites):
                names.people.append(name)
    return names


def _split(text: str) -> list[str]:
    """Return the single names in *text*, without the words around them."""
    text = _opened(text)
    text = _ADDRESS.sub(" ", text)
    text = _PARENTHESES.sub(lambda inner: _kept_agency(inner[0]), text)
    text = _TAIL.sub("", text) if len(text) > 30 or "|" in text else text
    parts: list[str] = []
    for part in _SPLIT.split(text):
        part = part.strip(" \t.:–—-|/*'\"“”«»")  # noqa: PLW2901 - one name after the other is stripped
        if not part:
            continue
        if _SUFFIX.match(part) and parts:
            if part.lower().rstrip(".") in ("jr", "sr", "ii", "iii", "iv"):
                parts[-1] = f"{parts[-1]} {part}" + ("." if part.lower() in ("jr", "sr") else "")
            continue
        parts.extend(_split_short(_without_role(_opened(part))))
    return parts


def _opened(text: str) -> str:
    """Return *text* without a label or "By " before it."""
    previous = None
    while previous != text:
        previous = text
        text = _LABEL.sub("", _OPENING.sub("", text, count=1), count=1)
    return text


def _kept_agency(inner: str) -> str:
    """Return the agencies of a text in parentheses as parts of their own; other such texts are dropped."""
    names = [name for name in re.split(r"[/,;\s]+", inner.strip(" ()[]（）【】<>{}")) if fold(name) in AGENCIES]
    return f" , {' , '.join(names)} , " if names else " "


def _without_role(part: str) -> str:
    part = _REPORTER.sub("", _LEADING_ROLE.sub("", part))
    return part.strip()


def _split_short(part: str) -> list[str]:
    """Split at the short conjunctions that may be parts of a name only between two names of two words."""
    pieces = _SPLIT_SHORT.split(part)
    if len(pieces) > 1 and all(len(piece.split()) >= 2 for piece in pieces):
        return pieces
    return [part]


def is_name(name: str, sites: frozenset[str] = frozenset()) -> bool:
    """Tell whether *name* can be an author's: not an address, a role, a number, a sentence or the site itself."""
    key = fold(name)
    if not key or len(name) > LONGEST or len(name.split()) > 7 or len(key) < 2:
        return False
    if key in sites or key.replace(" ", "") in sites or key in _SITE_WORDS or _NOT_NAME.search(name):
        return False
    words = name.split()
    return not (_is_role(name, words) or (len(words) > 2 and _SENTENCE.search(name)))


def _is_role(name: str, words: list[str]) -> bool:
    """Tell whether *name* says what somebody does rather than who: `Political Editor`, `Staff`."""
    return bool(_ROLE.search(name)) and len(words) <= 4
