"""Where in its publication an article stands: section and breadcrumbs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from crawler.extraction.context import Context, first_text, names_of, text_in, types_of
from crawler.extraction.text import clean, fold
from crawler.items import Found
from crawler.page.microdata import Item

LONGEST = 100
"""Characters of a section or of one step of the trail."""
MOST_STEPS = 12
"""Steps of a trail that are kept."""

_HOME = frozenset(
    "home homepage start startseite accueil inicio início hjem hem главная 首页 ホーム 홈 الرئيسية домой strona główna".split()
)
_METAS = (
    "article:section", "parsely-section", "sailthru.section", "cxenseparse:section", "section", "category", "article:category",
    "og:article:section", "dc.type.section", "news_category", "page-section",
)  # fmt: skip
_TRAILS = etree.XPath(
    "//*[self::nav or self::ol or self::ul or self::div or self::p]"
    "[contains(@class,'readcrumb') or contains(@id,'readcrumb') or contains(@aria-label,'readcrumb')]"
)
_CATEGORY_LINKS = etree.XPath("//a[@href and contains(concat(' ', normalize-space(@rel), ' '), ' category ')]")


def read_section(context: Context) -> list[Found[str]]:
    """Return the sections that the page's layers name, best first."""
    found = []
    for name in ("articleSection", "genre"):
        value = context.node.get(name)
        names = names_of(value) if name == "articleSection" else []
        found.extend(Found(text, "jsonld", name, text) for text in names[:1])
    found.extend(context.metas(*_METAS))
    stated = context.item.first("articleSection")
    if stated and isinstance(stated[1], str):
        found.append(Found(stated[1], "microdata", "articleSection", stated[1]))
    for link in _CATEGORY_LINKS(context.page.root)[:1]:
        text = text_in(link)
        found.append(Found(text, "markup", "rel=category", text))
    for trail in _trails(context):
        steps = normalise_breadcrumbs(trail.value, context)
        if steps:
            found.append(Found(steps[-1], trail.origin, f"{trail.rule} last", " > ".join(steps)))
    return found


def normalise_section(value: Any, context: Context) -> str | None:
    """Return a section's name; None for an address, the home page's or the article's own title."""
    text = clean(first_text(value) or "", LONGEST + 1)
    key = fold(text)
    if not key or len(text) > LONGEST or "://" in text or key in _HOME or key == fold(context.title or ""):
        return None
    return text


def read_breadcrumbs(context: Context) -> list[Found[list[str]]]:
    """Return the trails that the page gives, best first."""
    return list(_trails(context))


def normalise_breadcrumbs(value: Any, context: Context) -> list[str] | None:
    """Return the trail from the first section on, without the home page and the article itself."""
    steps = [clean(str(step), 300) for step in (value if isinstance(value, list | tuple) else str(value).split(">"))]
    title = fold(context.title or "")
    kept = []
    for at, step in enumerate(steps):
        key = fold(step)
        if not key or key in _HOME or len(step) > LONGEST or (at == 0 and key in context.site_names):
            continue
        if title and (key == title or (at == len(steps) - 1 and len(key) > 12 and title.startswith(key.rstrip(" …")))):
            continue
        kept.append(step)
    return kept[:MOST_STEPS] or None


def _trails(context: Context) -> Iterator[Found[list[str]]]:
    for node in context.page.jsonld:
        if "breadcrumblist" in types_of(node):
            steps = _listed(node.get("itemListElement"))
        else:
            inner = node.get("breadcrumb")
            steps = _listed(inner.get("itemListElement")) if isinstance(inner, dict) else []
        if steps:
            yield Found(steps, "jsonld", "BreadcrumbList", " > ".join(steps)[:300])
    for item in context.page.microdata:
        if "BreadcrumbList" in item.types:
            steps = [_step(entry) for entry in item.properties.get("itemListElement", ())]
            yield Found([step for step in steps if step], "microdata", "BreadcrumbList", " > ".join(steps)[:300])
    for element in _TRAILS(context.page.root)[:2]:
        steps = [text for link in element.iter("a") if (text := text_in(link))]
        if 0 < len(steps) <= MOST_STEPS:
            yield Found(steps, "markup", "breadcrumb class", " > ".join(steps)[:300])


def _listed(elements: Any) -> list[str]:
    """Return the names in a JSON-LD list of steps, by position."""
    entries = [entry for entry in (elements if isinstance(elements, list) else [elements]) if isinstance(entry, dict)]
    if all(isinstance(entry.get("position"), int) for entry in entries):
        entries.sort(key=lambda entry: entry["position"])
    names = [
        entry.get("name") or (entry["item"].get("name") if isinstance(entry.get("item"), dict) else None)
        for entry in entries
    ]
    return [name for name in map(first_text, names) if name]


def _step(entry: Item | str) -> str:
    if isinstance(entry, str):
        return entry
    name = entry.first("name")
    return name[1] if name and isinstance(name[1], str) else text_in(entry.element)
