"""Where in its publication an article stands: section and breadcrumbs."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from crawler.extraction.context import Context
from crawler.extraction.lines import text_in
from crawler.extraction.metanames import names_for
from crawler.extraction.nodes import first_text, names_of
from crawler.extraction.tags import CATEGORY
from crawler.extraction.text import clean, fold
from crawler.extraction.trails import HOME, MOST_STEPS, NO_STEP
from crawler.items import Found

LONGEST = 100
"""Characters of a section or of one step of the trail."""
LONGEST_LINE = 160
"""Characters of a line that can hold the links to the article's categories."""

_IDENTIFIER = re.compile(r"[\w-]*_[\w-]*|[\d/.-]+|.*[{}$<].*")
"""Names by which a publication's own system knows a section, and templates that nothing was filled into."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_GLUED_LIST = re.compile(r"[^\s,;|][,;|](?=[^\s,;|])|,.*,.*,|[;|]")
"""What several sections in one text are told by: a sign without white space behind it, many commas, other signs."""
_LISTED = re.compile(r"\s*[,;|]\s*")
_TRAIL = re.compile(r"\s*[>›»→]\s*|\s+/\s+")
_SIGNS = " #@<>‹›«»→\t\n"
FEWEST_OF_TITLE = 3
"""Spaces of a trail's last step from which it is a title rather than a section that the title begins with."""
_SURE = 12
"""Characters of a last step that is known as the title's beginning."""
MOST_WORDS = 6
"""Words of a step of a trail that is a section; a longer one is a headline."""
_METAS = ("article:section", "parsely-section", "sailthru.section", "cxenseparse:section", "section", "category")
"""Names of `meta` elements that many publications use, the surest first."""
_PLACE_NAMES = """
Featured | Featured Story | Featured Stories | Featured Top Story | Featured Top Stories | Featured Post
Featured Posts | Featured News | Featured Article | Featured Articles | Feature Story | Top Story | Top Stories
Popular | Most Popular | Trending
Top News | Top Post | Top Posts | Lead Story | Main Story | Headline | Headlines | Breaking | Breaking News | Latest
Latest News | Editor's Pick | Editor's Picks | Editors' Picks | Spotlight | Slider | Slideshow | Carousel | Hero
Homepage | Home Page | Frontpage | Front Page | Uncategorized | Uncategorised | Unkategorisiert
Nicht kategorisiert | Sin categoría | Sin categorizar | Sem categoria | Senza categoria | Non classé
Geen categorie | Bez kategorii | Без рубрики | 未分类 | 未分類 | Destacado | Destacados | Destacada | Destacadas
Destaque | Destaques | Portada | À la une | In evidenza | Primo piano | Topthema | Top-Thema | Aufmacher
Uitgelicht
"""
_PLACES = frozenset(fold(name) for line in _PLACE_NAMES.splitlines() for name in line.split("|") if name.strip())
"""Folded names under which articles are laid out on a front page, and those of having no section."""


def read_section(context: Context) -> list[Found[str]]:
    """Return the sections that the page's layers name, best first; mere places on a front page come last."""
    found = sorted(
        _named(context), key=lambda found: (fold(found.value) in _PLACES, bool(_SLUG.fullmatch(found.value)))
    )
    if found and found[0].value.islower():
        # Where another layer writes the same name with capitals, that one is meant to be read.
        written = [
            other for other in found if other.value != found[0].value and fold(other.value) == fold(found[0].value)
        ]
        found = [*written[:1], *(other for other in found if other not in written[:1])]
    return found


def _named(context: Context) -> list[Found[str]]:
    """Return the sections that the page's layers name, in the order in which layers are believed."""
    stated = [Found(text, "jsonld", "articleSection", text) for text in names_of(context.node.get("articleSection"))]
    near = _category_links(context)
    links = near or [link for rel, link in context.rel_links if "category" in rel]
    chips = [Found(text, "markup", "category link", text) for text in _shown(links)]
    # What the page shows as its category beside the article is its section, the more so when it states several.
    is_shown = len(stated) > 1 or any("category" in (link.get("rel") or "").lower() for link in near[:1])
    found: list[Found[str]] = [*chips, *stated] if is_shown else [*stated, *chips]
    found.extend(context.metas(*_METAS))
    item = context.item.first("articleSection", "genre")
    if item is not None and isinstance(item[1], str):
        found.append(Found(item[1], "microdata", item[0], item[1]))
    for trail in context.trails:
        steps = [step for step in normalise_breadcrumbs(trail.value, context) or () if step.count(" ") < MOST_WORDS]
        if steps:
            found.append(Found(steps[-1], trail.origin, f"{trail.rule} last", " > ".join(steps)))
    if not found:
        # Categories of meta elements are those of search boxes and services as well.
        others = names_for("section", list(context.page.meta), ())
        found.extend(context.metas(*(name for name in others if "category" not in name)))
    if not found:
        names = (
            name
            for name in context.told.get("section", ())
            if name[0].isupper() and fold(name) not in context.site_names
        )
        found.extend(Found(name, "markup", "audience measurement", name) for name in names)
    return found


def _shown(links: list[etree._Element]) -> list[str]:
    """Return the text of the first link that is more than a place on a front page, else of the first."""
    texts = list(map(text_in, links[:20]))
    return [text for text in texts if fold(text) not in _PLACES][:1] or texts[:1]


def _category_links(context: Context) -> list[etree._Element]:
    """Return the links to categories in the lines around the article: a blog's `Published in stories`."""
    numbers = context.body.numbers
    after = context.blocks[numbers[-1] + 1 : numbers[-1] + 6] if numbers else []
    near = [block for block in (*context.head, *after) if block.link_chars and block.chars < LONGEST_LINE]
    links = (link for block in near for link in block.element.iter("a"))
    return [
        link
        for link in links
        if "category" in (link.get("rel") or "").lower().split() or CATEGORY.search(link.get("href") or "")
    ]


def normalise_section(value: Any, context: Context) -> str | None:
    """Return a section's name: the last of a trail, the first of several that is no mere place on a front page.

    None for an address, a name that only the publication's system uses, the home page's and the article's own title.
    """
    text = clean(first_text(value) or "", LONGEST + 1).strip(_SIGNS)
    if len(text) > LONGEST or "://" in text:
        return None
    if text.startswith("/"):
        text = text.strip("/").rpartition("/")[2].replace("_", " ").replace("-", " ")
    steps = [step for step in _TRAIL.split(text) if step and fold(step) not in context.site_names]
    text = steps[-1] if steps else ""
    if _GLUED_LIST.search(text):
        names = [name for name in _LISTED.split(text) if name]
        text = next((name for name in names if fold(name) not in _PLACES), names[0] if names else "")
    key = fold(text)
    is_named = _IDENTIFIER.fullmatch(text) is None and NO_STEP.fullmatch(text) is None
    is_none = not is_named or key in HOME or key == fold(context.title or "")
    return None if not key or is_none else text


def read_breadcrumbs(context: Context) -> list[Found[list[str]]]:
    """Return the trails that the page gives, best first."""
    return context.trails


def normalise_breadcrumbs(value: Any, context: Context) -> list[str] | None:
    """Return the trail from the first section on, without the home page and the article itself."""
    steps = [clean(str(step), 300) for step in (value if isinstance(value, list | tuple) else str(value).split(">"))]
    kept = []
    for at, step in enumerate(steps):
        key = fold(step)
        if not key or key in HOME or len(step) > LONGEST or (at == 0 and key in context.site_names):
            continue
        if NO_STEP.fullmatch(step) is None and not _is_title(key, context, is_last=at == len(steps) - 1):
            kept.append(step)
    return kept[:MOST_STEPS] or None


def _is_title(step: str, context: Context, *, is_last: bool) -> bool:
    """Tell whether a folded step is the article: its title, or as the last one a part of what the page is called."""
    title = fold(context.title or "")
    if not title or step in (title, *context.heads):
        return bool(title)
    if not is_last:
        return False
    pairs = [sorted((step, name), key=len) for name in (title, *context.heads, fold(context.title_text))]
    is_part = any(short.count(" ") >= FEWEST_OF_TITLE and f" {short} " in f" {long} " for short, long in pairs)
    return is_part or (len(step) > _SURE and title.startswith(step.rstrip(" …")))
