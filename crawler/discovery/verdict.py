"""Article or not: the decision before a page becomes a record, from the page alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.discovery import markup
from crawler.discovery.features import ARTICLE_TYPES, LISTING_CLASSES, MARKS, features, type_names
from crawler.discovery.kinds import is_step, part_of, shape
from crawler.discovery.survey import (
    Survey,
    count_pictures,
    entries_below,
    is_modern,
    refresh_target,
    survey,
    table_of_contents,
)
from crawler.discovery.weights import BIAS, WEIGHTS
from crawler.items import Link, PageKind
from crawler.page import Page

ENOUGH = -0.2
"""Log odds from which a page is an article: somewhat below even, for a missed article costs more than a page read."""
ANNOUNCED = 1.0
"""What a listing's teaser of a page adds to its log odds."""
_NEWS_TYPES = ARTICLE_TYPES - {"article", "blogposting", "scholarlyarticle"}
"""Types that publications alone state; the others are put into pages of every kind by some systems."""
_OTHER_TYPES: dict[str, PageKind] = {
    "collectionpage": "listing",
    "itemlist": "listing",
    "searchresultspage": "listing",
    "profilepage": "listing",
    "product": "product",
    "productgroup": "product",
    "offercatalog": "listing",
    "discussionforumposting": "forum",
    "qapage": "forum",
    "jobposting": "unknown",
    "contactpage": "unknown",
    "aboutpage": "unknown",
}
_LOST = re.compile(
    r"\b(?:404|page not found|not found|nicht gefunden|introuvable|no encontrad[ao]|não encontrad[ao]"
    r"|pagina non trovata|niet gevonden|410 gone)\b"
    r"|لم يتم العثور|غير موجودة|页面不存在|找不到页面|ページが見つかりません",
    re.I,
)
_WALL = re.compile(
    r"^\W*(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify(?:ing)? you are"
    r"|checking your browser|security check|captcha|please wait|request unsuccessful"
    r"|pardon our interruption|403 forbidden|forbidden)",
    re.I,
)
_LOGIN = re.compile(
    r"^\W*(?:log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|登录|تسجيل الدخول)\b",
    re.I,
)


LEAST = 600
"""Characters other than white space that a page has which does not state an article."""
SHORT = 250
"""Characters of prose, some fifty words, that make a brief of a page that shows all marks of an article."""
BRIEF = 60
"""Characters outside links that make a brief of a page that states an article."""
EMPTY = "empty page"
"""The verdict on pages that hold nothing."""
NO_TEXT = "not a text"
"""The verdict on pictures, programs and other files that hold no text."""
NO_HTML = "no HTML page"
"""The verdict on texts without markup: sources, logs, letters."""
FEW_WORDS = 20
"""Pieces between white space, markup included, that any article has."""
_LOOKED_AT = 100_000
FEW_STATED = 3
"""Articles in the JSON-LD of a page from which it may be a listing of them."""
_RECORD = re.compile(r"[?&]\w*(?:id|idx|no)=\d{3,}", re.I)
"""A parameter that names one record; "page" beside it counts something else."""
ENTRIES = 5
"""Entries that lie below a page's own address from which the page is the index of a folder."""
BRIEF_TEASERS = 3
"""Headings that lead elsewhere beside a brief; with more of them the page may be a section."""


_TAKEN_KINDS = frozenset({"front", "section", "listing", "feed", "sitemap", "article"})
"""Kinds of links that a listing or a feed announced."""
_MARKS_OF: dict[PageKind, tuple[str, ...]] = {
    "product": ("mark_price", "mark_product", "ld_product", "url_shop", "body_shop", "mark_filter"),
    "forum": ("url_forum", "mark_thread", "mark_reply", "ld_comment"),
    "documentation": ("url_manual", "tag_code", "anchors"),
    "service": ("url_service", "mark_plan", "mark_praise", "mark_place"),
    "listing": ("url_listing", "mark_listing", "teasers", "teasing"),
}
"""Features that together speak for another kind of page."""
_PLAIN = -0.8
"""Log odds that such features must take away for the kind to be named."""


@dataclass(slots=True, frozen=True)
class Verdict:
    """Whether a page is an article, which kind of page it is, and why in a few words."""

    kind: PageKind
    is_article: bool
    reason: str


def judge(page: Page, hint: Link | None = None) -> Verdict:
    """Return whether *page* is an article; *hint* is the link that led to it."""
    return judge_certain(page, hint) or _by_likeness(page, survey(page), hint)


def judge_certain(page: Page, hint: Link | None = None) -> Verdict | None:
    """Return the verdict on pages that show plainly what they are, None where many small marks must be weighed."""
    if isinstance(page.body, bytes) and markup.is_binary(page.body):
        return _no("unknown", NO_TEXT)
    seen = survey(page)
    for decide in _STEPS:
        verdict = decide(page, seen, hint)
        if verdict is not None:
            return verdict
    return None if is_modern(page) else Verdict("article", True, "running text")


def _no(kind: PageKind, reason: str) -> Verdict:
    return Verdict(kind, False, reason)


def _by_emptiness(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    """Stubs, walls and error pages, whatever they say about themselves."""
    if page.is_snapshot:
        return Verdict("article", True, "visible text") if page.text.strip() else _no("unknown", EMPTY)
    little = seen.prose + seen.raw < 3000
    target = refresh_target(page)
    if target and little:
        return _no("unknown", f"meta refresh to {target}")
    if seen.frames and little:
        return _no("unknown", "frameset")
    heads = [seen.title, *seen.h1]
    if "error404" in seen.classes or (little and any(_LOST.search(head) for head in heads)):
        return _no("unknown", "not found page")
    if little and any(_WALL.match(head) for head in heads):
        return _no("unknown", "challenge page")
    if little and any(_LOGIN.match(head) for head in heads):
        return _no("login", "login page")
    if not seen.raw and not seen.links and not _states_article(page, seen):
        return _no("unknown", EMPTY)
    return None


def _by_markup(page: Page, _seen: Survey, _hint: Link | None) -> Verdict | None:
    return None if markup.is_html(page.text) else _no("unknown", NO_HTML)


def _by_address(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    form = shape(page.url)
    if form.page > 1 or (form.page and not (_states_article(page, seen) or _RECORD.search(page.url))):
        return _no("listing", "numbered page")
    if form.kind == "front" and "single-post" not in seen.classes:
        return _no("front", "front page")
    plain = ((seen.prose < 1200 or seen.cards > 1) and not _states_article(page, seen)) or not is_modern(page)
    if form.kind == "listing" and plain and not seen.classes & {"single", "single-post"}:
        return _no("listing", "listing address")
    return None


def _states_article(page: Page, seen: Survey) -> bool:
    stated = seen.types & ARTICLE_TYPES or page.first_meta("article:published_time")
    return bool(stated) or seen.og_type == "article"


def _by_statement(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    stated = seen.types & ARTICLE_TYPES
    news = seen.types & _NEWS_TYPES
    if news and max(seen.prose, seen.raw - 400) > 200 and not seen.classes & LISTING_CLASSES and _states_few(page):
        return Verdict("article", True, f"JSON-LD {min(news)}")
    for name, kind in _OTHER_TYPES.items():
        if name in seen.types and not stated and seen.og_type != "article":
            return _no(kind, f"states {name}")
    if {"question", "answer"} <= seen.types and "faqpage" not in seen.types and not stated:
        return _no("forum", "states question and answers")
    if seen.og_type.startswith(("profile", "product")):
        return _no("listing" if seen.og_type == "profile" else "product", f"og:type {seen.og_type}")
    return None


def _states_few(page: Page) -> bool:
    """Tell whether the page states no more articles than itself and a few beside it, as a listing does."""
    return sum(not ARTICLE_TYPES.isdisjoint(type_names(node)) for node in page.jsonld) <= FEW_STATED


def _states_brief(page: Page, seen: Survey) -> bool:
    """Tell whether a page with little text or only a picture says of itself that it is an article."""
    if seen.classes & LISTING_CLASSES or seen.teasers > BRIEF_TEASERS or not (seen.h1 or seen.title):
        return False
    states = seen.types & ARTICLE_TYPES or page.first_meta("article:published_time")
    return bool(states) and (seen.raw >= BRIEF or count_pictures(page) > 0) and seen.link_chars < 2 * seen.raw


def _shows_brief(page: Page, seen: Survey) -> bool:
    """Tell whether a page with little text shows what news has: one headline, one time, a byline, and prose."""
    if seen.classes & LISTING_CLASSES or seen.teasers > BRIEF_TEASERS or len(seen.h1) != 1 or seen.prose < SHORT:
        return False
    times = {element.get("datetime", "")[:10] for element in page.index.tagged("time")} - {""}
    names = " ".join(page.index.classes).lower()
    signed = any(piece in names for piece in MARKS["byline"]) or bool(page.index.values("rel").get("author"))
    return signed and len(times) == 1 and seen.link_chars < seen.raw


def _by_classes(_page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    classes = seen.classes
    if "attachment" in classes or "single-attachment" in classes:
        return _no("unknown", "attachment page")
    if "single-post" in classes:
        return Verdict("article", True, "single post")
    # Some systems put the name of the collection, often "blog", into every page of it.
    listing = classes & LISTING_CLASSES
    if not listing or ((seen.og_type == "article" or seen.types & ARTICLE_TYPES) and listing <= {"blog", "archive"}):
        return None
    return _no("listing", f"{min(listing)} page")


def _by_part(page: Page, _seen: Survey, hint: Link | None) -> Verdict | None:
    """Files that only the text of the file beside them links to: parts, threads, listings of a longer piece."""
    if hint is None or hint.kind in _TAKEN_KINDS or hint.found_on is None or is_modern(page):
        return None
    part = not is_step(hint.title or "") and part_of(page.url, hint.found_on)
    return _no("unknown", "part of another page") if part else None


def _by_collection(_page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    if seen.og_type == "article":
        return None
    if seen.full_cards > 1:
        return _no("listing", f"collection: {seen.full_cards} articles")
    heads = len({head for head in seen.h1 if head})
    if heads >= 5 and seen.prose >= 40_000:
        return _no("listing", f"collection: {heads} articles")
    return None


def _by_structure(page: Page, seen: Survey, hint: Link | None) -> Verdict | None:
    files = table_of_contents(page)
    if files >= 5:
        return _no("listing", f"table of contents: {files} files")
    if max(seen.cards, seen.teasers) >= ENTRIES and not _states_article(page, seen):
        entries = entries_below(page)
        if entries >= ENTRIES:
            return _no("listing", f"index of a folder: {entries} entries")
    if is_modern(page):
        return _by_brevity(page, seen, hint)
    if seen.cards > 3 and seen.prose < 400 * seen.cards:
        return _no("section", f"section page: {seen.cards} teasers")
    if seen.teasers > 8 and seen.prose < 200 * seen.teasers:
        return _no("section", f"section page: {seen.teasers} teasers")
    if _is_mostly_links(seen):
        return _no("section", "mostly links")
    return _by_brevity(page, seen, hint)


def _is_mostly_links(seen: Survey) -> bool:
    return seen.link_chars * 2 > seen.raw and seen.prose < 900


def _by_brevity(page: Page, seen: Survey, hint: Link | None) -> Verdict | None:
    """Briefs and cartoons that are announced or state what they are; other short pages are none."""
    if max(seen.raw, seen.prose) < LEAST:
        announced = hint is not None and (hint.kind == "article" or is_step(hint.title or ""))
        if announced and (seen.h1 or seen.title) and count_pictures(page):
            return Verdict("article", True, "picture")
        if _states_brief(page, seen):
            return Verdict("article", True, "brief that states an article")
        if _shows_brief(page, seen):
            return Verdict("article", True, "brief with headline, byline and date")
        if not seen.raw and _states_article(page, seen) and page.state:
            return Verdict("article", True, "text in the data of a script")
        return _no("unknown", f"little text: {max(seen.raw, seen.prose)} of {LEAST} characters")
    return None


def _by_words(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    """Files without a title and hardly a word: data, keys, one endless token."""
    if seen.title or any(seen.h1) or len(page.text[:_LOOKED_AT].split()) >= FEW_WORDS:
        return None
    return _no("unknown", "no words")


def _by_announcement(_page: Page, _seen: Survey, hint: Link | None) -> Verdict | None:
    """Only feeds and news sitemaps date what they announce."""
    dated = hint is not None and hint.published_at is not None
    return Verdict("article", True, "announced with its date") if dated else None


def _by_likeness(page: Page, seen: Survey, hint: Link | None) -> Verdict:
    """Weigh the many small marks of a page by the weights that were learned."""
    parts = {name: _weigh(name, value) for name, value in features(page, seen).items()}
    score = BIAS + sum(parts.values()) + (ANNOUNCED if hint is not None and hint.kind == "article" else 0)
    if score >= ENOUGH:
        return Verdict("article", True, _why_article(seen))
    teasers = max(seen.teasers, seen.cards)
    if teasers > BRIEF_TEASERS and seen.prose < 400 * teasers:
        return _no("section", f"section page: {teasers} teasers")
    if _is_mostly_links(seen):
        return _no("section", "mostly links")
    kind, loss = min(((kind, sum(parts[name] for name in names)) for kind, names in _MARKS_OF.items()), key=_second)
    return _no(kind, f"marks of a {kind} page") if loss < _PLAIN else _no("unknown", "no marks of an article")


def _weigh(name: str, value: float) -> float:
    weight, usual = WEIGHTS[name]
    return weight * (value - usual)


def _second(pair: tuple[PageKind, float]) -> float:
    return pair[1]


def _why_article(seen: Survey) -> str:
    stated = seen.types & ARTICLE_TYPES
    if stated:
        return f"JSON-LD {min(stated)}"
    return "og:type article" if seen.og_type == "article" else "running text"


_STEPS = (
    _by_emptiness,
    _by_markup,
    _by_address,
    _by_statement,
    _by_classes,
    _by_part,
    _by_collection,
    _by_structure,
    _by_words,
    _by_announcement,
)
