"""What the names that an author gave to an element (class, id, itemprop, role) say about its text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

LONGEST = 1000
"""Characters of a class attribute that are read."""


def _words(text: str) -> frozenset[str]:
    """Return the words of *text*."""
    return frozenset(text.split())


_ALWAYS = _words("""
    comment comments commentlist commentary disqus respond kommentar kommentare commentaires comentarios forum cookie
    cookies consent gdpr onetrust
""")
_STRONG = _words("""
    related newsletter newsletters sidebar recommended recommendation recommendations recommend promo promos promotion
    promoted share sharing shares social socials subscribe subscription subscriptions nav navbar navigation menu menus
    footer breadcrumb breadcrumbs ad ads advert adverts advertisement advertising sponsor sponsored sponsors popup
    modal outbrain taboola toolbar teaser teasers popular trending mostread signup login signin pagination
    pager follow followus readmore carousel slider ticker banner masthead topics tags taglist tagcloud author-box
    authorbox biography donate donation widget widgets skip noprint colophon copyright disclaimer poll quiz survey
    rail aside overlay register registration community app-promo upsell offer offers affiliate
""")
_WEAK = _words("""
    meta date dateline time timestamp media caption captions credit credits byline author authors label button btn tag
    category categories info kicker print image photo foto picture gallery tool tools hidden published updated
    paywall counter icon count location source hashtag keywords rating vote votes feedback views status
    figure attribution copyright posted postmetadata metadata correction
""")
_PAIR_PARTS = _words("""
    related more other latest recent read next previous prev similar top most see also further follow sign log you
    recommended trending popular author about post screen sr visually visuallyhidden site page call end fact in back
    table
""")
"""First parts of what `_PAIRS` finds."""
_PAIRS = re.compile(
    r"\b(?:(?:related|more|other|latest|recent|read|next|previous|prev|similar|top|most|see|also|further|follow|sign|"
    r"log|you|recommended|trending|popular)-"
    r"(?:articles?|stor(?:y|ies)|posts?|news|read|viewed|also|next|reading|links?|content|us|up|in|topics|may|might)"
    r"|author-(?:bio|box|info|card|details|about|description)|about-(?:the-)?author|post-(?:navigation|nav|tags|meta)|"
    r"screen-reader|sr-only|visually-hidden|visuallyhidden|site-(?:header|footer)|page-(?:header|footer)|"
    r"call-to-action|end-of-article|fact-box|in-article-promo|back-to-top|table-of-contents)\b"
)
_BODY_ENDS = _words("""
    body content contents text copy main inner paragraphs maincontent bodytext fulltext html
""")
_BODY_STARTS = _words("""
    article articles post story entry news blog page body main text content single body detail details artikel
    articulo nota noticia rich paragraph prose document td
""")
_BODY_WHOLE = _words("""
    articlebody articletext articlecontent storybody storycontent postbody postcontent entrycontent blogpost bodycopy
    bodytext maintext newstext fulltext richtext markdown prose entry cuerpo
""")
_BODY_SEVERAL = ("mw-parser-output", "post-single")
_BODY_FIRST = _words("mw post")
_ABOUT = _words("has no with without show is js in")
"""First parts of names that speak of something else: `has-sidebar` is no sidebar."""
_STRENGTHS = {word: at for at, words in enumerate((_WEAK, _STRONG, _ALWAYS), 1) for word in words}
_TELLING = frozenset(_STRENGTHS) | _PAIR_PARTS | _BODY_STARTS | _BODY_WHOLE | _BODY_FIRST
"""Parts of names without which a name says nothing."""
_PLAIN = re.compile(r"[^:\[\]/()]{1,80}")
"""What a name can be; utility classes of frameworks, `md:flex` or `w-[3rem]`, say nothing."""
_PART = re.compile(r"[A-Z]+[a-z]*|[a-z]+")
"""One part of a name, whether hyphens, digits or capitals tell it from the next."""


class Judgement(NamedTuple):
    """What names say: strength of being no body (0 to 3), the word that says so, and whether they say body."""

    strength: int = 0
    word: str = ""
    body: int = 0
    """0 nothing, 1 sounds like a body, 2 `itemprop=articleBody`."""
    text: str = ""
    """The names in lower case, parts joined by hyphens."""


NEUTRAL = Judgement()
ALWAYS, STRONG, WEAK = 3, 2, 1


_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "alertdialog"})
_PROPS = frozenset({"comment", "author", "publisher"})


@lru_cache(maxsize=16384)
def judge(names: str, itemprop: str = "", role: str = "") -> Judgement:
    """Return what the class names and id in *names*, *itemprop* and *role* say about a box."""
    strength, word, body, texts = 0, "", 0, []
    for token in names[:LONGEST].split():
        if _PLAIN.fullmatch(token) is None:
            continue
        parts = _PART.findall(token)
        if not token.islower():
            parts = [part.lower() for part in parts]
        if parts:
            text = "-".join(parts)
            texts.append(text)
            if not _TELLING.isdisjoint(parts):
                strength, word = max((strength, word), _strength(text, parts))
                body = body or int(_sounds_like_body(text, parts))
    prop = itemprop.lower()
    if "articlebody" in prop:
        body = 2
    if (prop in _PROPS or role in _ROLES) and strength < STRONG:
        strength, word = STRONG, prop or role
    return Judgement(strength, word, body, " ".join(texts))


def _strength(name: str, parts: list[str]) -> tuple[int, str]:
    """Return how strongly a name with these *parts* says that an element holds no body, and the word that says so."""
    strength, word = 0, ""
    if parts[0] in _ABOUT:
        return strength, word
    for part in parts:
        if _STRENGTHS.get(part, 0) > strength:
            strength, word = _STRENGTHS[part], part
    pair = _PAIRS.search(name) if strength < STRONG and not _PAIR_PARTS.isdisjoint(parts) else None
    return (STRONG, pair[0]) if pair else (strength, word)


def _sounds_like_body(name: str, parts: list[str]) -> bool:
    """Tell whether a name with these *parts* says that the article's text is in an element."""
    if not _BODY_WHOLE.isdisjoint(parts):
        return True
    if not _BODY_STARTS.isdisjoint(parts) and not _BODY_ENDS.isdisjoint(parts):
        for first, second in pairwise(parts):
            if first in _BODY_STARTS and second in _BODY_ENDS:
                return True
    return not _BODY_FIRST.isdisjoint(parts) and any(f"-{several}-" in f"-{name}-" for several in _BODY_SEVERAL)
