"""Article or not: the decision before a page becomes a record, from the page alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.discovery.evidence import ENOUGH, is_signed_or_dated, points
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
from crawler.items import Link, PageKind
from crawler.page import Page

ARTICLE_TYPES = frozenset(
    {
        "advertisercontentarticle",
        "analysisnewsarticle",
        "article",
        "askpublicnewsarticle",
        "backgroundnewsarticle",
        "blogposting",
        "liveblogposting",
        "newsarticle",
        "opinionnewsarticle",
        "reportagenewsarticle",
        "reviewnewsarticle",
        "satiricalarticle",
        "scholarlyarticle",
    }
)
_OTHER_TYPES: dict[str, PageKind] = {
    "collectionpage": "listing",
    "itemlist": "listing",
    "searchresultspage": "listing",
    "profilepage": "listing",
    "product": "unknown",
    "productgroup": "unknown",
    "offercatalog": "listing",
    "discussionforumposting": "unknown",
    "qapage": "unknown",
    "jobposting": "unknown",
    "contactpage": "unknown",
    "aboutpage": "unknown",
}
LONG = 2500
"""Characters of prose that a page of teasers seldom has."""

_LISTING_CLASSES = frozenset(
    {"archive", "category", "tag", "author", "date", "search", "search-results", "blog", "home", "paged"}
)
_PAGE_CLASSES = frozenset({"page", "page-template", "page-template-default"})
_SINGLE_CLASSES = frozenset({"single", "single-post"})
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


BRIEF = 60
"""Characters outside links that make a brief of a page that states an article."""
FEW_WORDS = 20
"""Pieces between white space, markup included, that any article has."""
_LOOKED_AT = 100_000
ENTRIES = 5
"""Entries that lie below a page's own address from which the page is the index of a folder."""
BRIEF_TEASERS = 3
"""Headings that lead elsewhere beside a brief; with more of them the page may be a section."""


@dataclass(slots=True, frozen=True)
class Verdict:
    """Whether a page is an article, which kind of page it is, and why in a few words."""

    kind: PageKind
    is_article: bool
    reason: str


def judge(page: Page, hint: Link | None = None) -> Verdict:
    """Return whether *page* is an article; *hint* is the link that led to it."""
    seen = survey(page)
    for decide in _STEPS:
        verdict = decide(page, seen, hint)
        if verdict is not None:
            return verdict
    return Verdict("article", True, "running text")


def _no(kind: PageKind, reason: str) -> Verdict:
    return Verdict(kind, False, reason)


def _by_emptiness(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    """Stubs, walls and error pages, whatever they say about themselves."""
    if page.is_snapshot:
        return Verdict("article", True, "visible text")
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
        return _no("unknown", "login page")
    if not seen.raw and not seen.links:
        return _no("unknown", "empty page")
    return None


def _by_address(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    form = shape(page.url)
    if form.kind == "paged":
        return _no("listing", "numbered page")
    if form.kind == "front" and not seen.classes & _SINGLE_CLASSES:
        return _no("front", "front page")
    plain = seen.prose < 1200 or not is_modern(page)
    if form.kind == "listing" and plain and not seen.classes & _SINGLE_CLASSES:
        return _no("listing", "listing address")
    return None


def _by_statement(_page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    stated = seen.types & ARTICLE_TYPES
    if stated and seen.prose > 200 and not seen.classes & _LISTING_CLASSES and seen.teasers < 40:
        return Verdict("article", True, f"JSON-LD {min(stated)}")
    for name, kind in _OTHER_TYPES.items():
        if name in seen.types and not stated and seen.og_type != "article":
            return _no(kind, f"states {name}")
    if {"question", "answer"} <= seen.types and "faqpage" not in seen.types and not stated:
        return _no("unknown", "states question and answers")
    if seen.og_type.startswith(("profile", "product")):
        return _no("listing" if seen.og_type == "profile" else "unknown", f"og:type {seen.og_type}")
    return None


def _states_brief(page: Page, seen: Survey) -> bool:
    """Tell whether a page with little text or only a picture says of itself that it is an article."""
    if seen.classes & _LISTING_CLASSES or seen.teasers > BRIEF_TEASERS or not (seen.h1 or seen.title):
        return False
    states = seen.types & ARTICLE_TYPES or page.first_meta("article:published_time")
    return bool(states) and (seen.raw >= BRIEF or count_pictures(page.root) > 0) and seen.link_chars < 2 * seen.raw


def _by_classes(_page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    classes = seen.classes
    if "attachment" in classes or "single-attachment" in classes:
        return _no("unknown", "attachment page")
    if classes & _SINGLE_CLASSES and "single-product" not in classes:
        return Verdict("article", True, "single post")
    listing = classes & _LISTING_CLASSES
    if listing == {"blog"} and seen.og_type == "article" and seen.prose >= LONG:
        return None  # some systems put the name of the collection into every page of it
    return _no("listing", f"{min(listing)} page") if listing else None


def _by_page(page: Page, seen: Survey, hint: Link | None) -> Verdict | None:
    """Pages that stand beside the articles: the system calls them pages in both its ways, and nobody signs them.

    Only right below the home page: deeper ones are often articles of sites that know no other kind.
    """
    if not seen.classes & _PAGE_CLASSES or "webpage" not in seen.types or seen.types & ARTICLE_TYPES:
        return None
    if urlsplit(page.url).path.strip("/").count("/") or (hint is not None and hint.published_at):
        return None
    return None if is_signed_or_dated(page) else _no("unknown", "states a page")


def _by_part(page: Page, _seen: Survey, hint: Link | None) -> Verdict | None:
    """Files that only the text of the file beside them links to: parts, threads, listings of a longer piece."""
    if hint is None or hint.kind != "unknown" or hint.found_on is None or is_modern(page):
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
    if max(seen.cards, seen.teasers) >= ENTRIES:
        entries = entries_below(page)
        if entries >= ENTRIES:
            return _no("listing", f"index of a folder: {entries} entries")
    if seen.cards > 3 and seen.prose < 400 * seen.cards:
        return _no("section", f"section page: {seen.cards} teasers")
    own = seen.prose >= LONG and shape(page.url).kind == "article"
    if seen.teasers > 8 and seen.prose < 200 * seen.teasers and not own:
        return _no("section", f"section page: {seen.teasers} teasers")
    if seen.link_chars * 2 > seen.raw and seen.prose < 900:
        return _no("section", "mostly links")
    if max(seen.raw, seen.prose) < 600:
        announced = hint is not None and (hint.kind == "article" or is_step(hint.title or ""))
        if announced and (seen.h1 or seen.title) and count_pictures(page.root):
            return Verdict("article", True, "picture")
        if _states_brief(page, seen):
            return Verdict("article", True, "brief that states an article")
        return _no("unknown", "little text")
    return None


def _by_words(page: Page, seen: Survey, _hint: Link | None) -> Verdict | None:
    """Files without a title and hardly a word: data, keys, one endless token."""
    if seen.title or any(seen.h1) or len(page.text[:_LOOKED_AT].split()) >= FEW_WORDS:
        return None
    return _no("unknown", "no words")


def _by_evidence(page: Page, seen: Survey, hint: Link | None) -> Verdict | None:
    return None if points(page, seen, hint) >= ENOUGH else _no("unknown", "no marks of an article")


_STEPS = (
    _by_emptiness,
    _by_address,
    _by_statement,
    _by_classes,
    _by_page,
    _by_part,
    _by_collection,
    _by_structure,
    _by_words,
    _by_evidence,
)
