"""Words beside names and instead of them: roles, degrees, newsrooms, buttons, what other hands did."""

from __future__ import annotations

import re

from crawler.extraction.text import fold

_NONE = """
admin | administrator | unknown | anonymous | guest | null | none | undefined | author | test | user | webmaster |
root | n a | default | posted | wordpress | super user | editor | true | false | by | von | par | por | door | przez
| oleh | written by | updated by | twitter | facebook | linkedin | instagram | email | e mail | mail | share | print
| agencies | agenturen | red | menu | home | web | news | nachrichten | contact | contact us | send | send email |
published | updated | follow | biography | bio | learn more | see more | others | no author | not specified |
authors | about the author | about | opens in new window
| share this | share this article | share this page | email this
| get in touch | author posts | view profile | all articles | read bio
| feb | apr | jul | aug | sep | sept | oct | nov | dec | am | um | at | on | le | el | il | the | google | whatsapp
| pinterest | youtube | rss | 网络整理 | 网络 | 本站 | 综合
| name | your name | first name | last name | full name | author name | 未知 | 佚名 | 关注 | 關注
"""


def _entries(text: str) -> frozenset[str]:
    """Return the folded entries of *text*, which bars part."""
    return frozenset(fold(entry) for line in text.splitlines() for entry in line.split("|") if entry.strip())


NO_NAMES = _entries(_NONE)
"""What stands where a name should, folded."""
_PARTICLES = """
    de da do das dos del della delle di du des der den dem von vom van ten ter te zu zum zur af av al el bin ibn bint
    ben la le lo los las y e i und
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words of names that are written without a capital."""
SUFFIX = re.compile(
    r"^(?:jr|sr|ph\.?\s?d|md|m\.d|esq|ii|iii|iv|rn|mba|ms|ma|ba|jd|cpa|cfa|cfp|cpt|rd|rdn|ldn|np|facp|dds|vmd|dvm|cscs|"
    r"lcsw|llm|bsc|msc|fand|cepf|cfp|facep|facs|faan|faap|facc|mph|msn|aprn|cnm|dpt|dnp|psyd|edd|pharmd|od|do|dvm|dacvb|"
    r"lvt|cpdt|cissp|pmp|shrm-s?cp|lmft|lpc|bcba)\.?\W*$",
    re.IGNORECASE,
)
GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
ROLE = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|staff|columnist|journalist|contributor|producer|desk|bureau|"
    r"intern|chief|author|president|head of|officer|strategist|professor|consultant|researcher|spokes\w+|"
    r"responsable|kolumnist(?:in)?|kommentator(?:in)?|columnista|editorialista|"
    r"director|analyst|co-founder|founder|ceo|cto|manager|expert|specialist|photographer|photos?|graphics?|video|"
    r"illustrations?|redakteur(?:in)?|korrespondent(?:in)?|reporterin|volont[äa]r(?:in)?|chefredakteur(?:in)?|"
    r"redactora?|"
    r"periodista|corresponsal|journaliste|rédacteur|rédactrice|correspondante?|giornalista|inviato|редактор|"
    r"корреспондент|журналист|특파원|muhabir|dziennikarz|fotos?|bilder|grafik)\b",
    re.IGNORECASE,
)
LEADING_ROLE = re.compile(
    r"^(?:(?:senior|staff|associate|managing|deputy|news|chief|special|political|sports?|science|business|guest|our|"
    r"contributing|unser(?:em|er)?|photo|assistant|executive|national|foreign)\s+)*"
    r"(?:editor|reporter|writer|correspondent|columnist|journalist|contributor|redakteur(?:in)?|reporterin|"
    r"korrespondent(?:in)?|редактор|корреспондент)\s+",
    re.IGNORECASE,
)
REPORTER = re.compile(
    r"\s*(?:(?:선임|인턴|수습|전문|객원|\w{2,5}부)?\s*기자|특파원|논설위원|편집위원|앵커|記者|记者|特派员|特派員|報道員|编辑|編輯|編集委員|論説委員|通讯员|"
    r"通訊員)(?:\s*외\s*\d+\s*명)?$"
)
_ROLES = r"(?:Writer|Editor|Reporter|Correspondent|Contributor|Columnist|Journalist)"
TRAILING_ROLE = re.compile(
    r"([A-ZÀ-Þ][\w.'’-]*[a-zà-ÿ.] [A-ZÀ-Þ][\w.'’-]*[a-zà-ÿ]) "
    rf"(?:(?:Senior|Staff|Associate|Managing|Deputy|News|Chief|Contributing) )*{_ROLES}"
)
"""A name and what the person is: `Ann Lee Senior Writer`."""
DESK = re.compile(rf"\b{_ROLES}, (\w+)", re.IGNORECASE)
"""What somebody writes about: `Writer, Hardware`."""
LEADING_REPORTER = re.compile(
    r"^(?:本报|本報|本刊|本网|新华社|新華社|特约|特約|实习|實習|综合)*(?:记者|記者|通讯员|通訊員|编辑|編輯|责任编辑|責任編輯|撰文|作者)[\s:：]+"
)
INNER_LABEL = re.compile(r"\s*(?:责任编辑|責任編輯|编辑|編輯|作者|记者|記者|撰文|审核|校对)\s*[:：]\s*")
"""A label in scripts without spaces, where a line holds several: the name before it has ended."""
SOURCE = re.compile(r"(?:来源|來源|出处|稿源)\s*[:：]\s*[^\s,，、;；|]{1,30}")
"""What says where a text was taken from, not who wrote it."""
PRESS = re.compile(
    r"[\u3400-\u9fff]*[\u3400-\u9fff](?:(?<!播)报|(?<!播)報|网|網|社|新闻|新聞|电视台|電視台|客户端|周刊|杂志|雜誌)"
)
"""The name of a newspaper, a service or a station in Chinese characters, which no name of a person ends like."""
COMPANY = re.compile(
    r"\b(?:gmbh|mbh|kg|ohg|ltd|limited|inc|llc|plc|corp|s\.?p\.?a|"
    r"s\.?a\.?r\.?l|sp\. z o\.\s?o|d\.o\.o|s\.r\.o|a/s|pty|e\.\s?v)\.?$",
    re.IGNORECASE,
)
"""The legal form at the end of a company's name."""
DATE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)\.?\s+\d|\d+(?:\s|$)"
)
"""The beginning of what is a date or a number rather than a name, folded."""
OTHER_HANDS = re.compile(
    r"(?:(?:medically|clinically|expert|scientifically|last|legally)\s+)?(?:reviewed|fact[- ]?check(?:ed)?|edited|"
    r"updated|translated|photograph(?:ed|s|y)|illustrat(?:ed|ions?)|photos?|pictures?|images?|approved|verified|curated|"
    r"compiled|übersetzt|redigiert|traduit|traducid[oa]|fotos?|bilder)\s*(?:by|von|par|por|di|av|:)(?=\s)",
    re.IGNORECASE,
)
"""What says that somebody did something else than write: `Updated by Bo Ek`."""
_NEWSROOMS = """
Redacción | Redacció | Redaktion | Redaktionen | Redaktionsteam | Die Redaktion | Rédaction | La rédaction
Redazione | La redazione | Redação | Da redação | Redactie | De redactie | Redakcja | Redakce | Редакция | Newsroom
Newsdesk | News Desk | Web Desk | Staff | Our staff | Staff report | Staff reports | Editorial team
Editorial staff | Editorial board | Editors | The editors | News team | Team | 编辑部 | 編集部
"""
COLLECTIVE = re.compile(
    r"\b(?:staff|team|desk|newsroom|editors|editorial|contributors|redaktion(?:en)?|redacci[oó]n?|redaçã?o|redazione|"
    r"rédaction|redactie|redakcja|redakce|редакция|редакція)\b",
    re.IGNORECASE,
)
"""Words by which a name is that of several people."""
MOST_WORDS = 5
"""Words of the name of a team or a desk."""
OFFICE = re.compile(
    r"(?:The )?(?:Center|Centre|Department|Office|Institute|Ministry|University|Bureau|Association|Society|Foundation|"
    r"Council|Committee|National|Federal) (?:for|of|on|[A-Z])[^,]*"
)
"""The name of a public body or a society."""
COLLECTIVES = _entries(_NEWSROOMS)
