"""How lines of text are set and named: what parts a standfirst from the paragraphs below it."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extraction.blocks import TextBlock
from crawler.extraction.filters import is_caption

_NAMED = re.compile(
    r"\b(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subtitles|sub-tit|subtit|subhead|subheading|subheader|"
    r"subheadline|sub-headline|sub-heading|sub-header|sub-head|"
    r"lead|lede|intro|introduction|introtext|intro-text|summary|excerpt|chapo|chapeau|sapo|ingress|manchet|vorspann|"
    r"anreisser|anrisstext|sottotitolo|sommario|occhiello|catenaccio|entradilla|bajada|copete|bajante|abstract|synopsis|"
    r"strapline|strap|tagline|perex|underrubrik|underrubric|leadtext|lead-text|leadin|lead-in|description|teaser-text|"
    r"preamble|kicker-text|snippet|descripcion|resumen|resumo|resume|linha-fina|linhafina|bulletpoints|bullet-points|"
    r"keypoints|key-points|highlights|takeaways|key-takeaways)\b"
)
MARKED = frozenset({"alternativeHeadline", "alternateName", "abstract", "description"})
"""Properties of microdata and RDFa that mark a standfirst."""
_PICTURE = re.compile(r"\b(?:captions?|images?|img|photos?|gallery|figure|bild)\b")
_OTHER = re.compile(r"\b(?:credits?|authors?|bylines?|media)\b")
_BOLD = re.compile(r"\b(?:bold|strong|fett)\b")

Style = tuple[str, str, str, str]
"""Tag and names of a block's element, and of the one around it."""


def style_of(block: TextBlock) -> Style:
    """Return how *block* is set: tag and names of its element and of the one around it."""
    parent = block.box.parent
    return (block.tag, block.box.names.text, *((parent.tag, parent.names.text) if parent is not None else ("", "")))


def is_under_picture(block: TextBlock) -> bool:
    """Tell whether *block* is a caption, marked as one or named so."""
    if is_caption(block):
        return True
    parent = block.box.parent
    names = f"{block.box.names.text} {parent.names.text if parent is not None else ''}"
    return _is_picture(names) and _named(block.box.names.text) is None


def is_bold(block: TextBlock) -> bool:
    """Tell whether all of *block* is set in bold type."""
    element = block.element
    if _BOLD.search(block.box.names.text):
        return True
    if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return False
    return element[0].tag in ("b", "strong")


def name_of(blocks: list[TextBlock]) -> str | None:
    """Return the name on the lines' element, or on one of the two around it when they hold little else."""
    box = blocks[0].box
    for _ in range(3):
        marked = (box.element.get("itemprop") or box.element.get("property") or "").rpartition(":")[2]
        if marked in MARKED:
            return marked
        names = box.names.text
        if names:
            if _is_picture(names) or _is_other(names):
                return None
            name = _named(names)
            if name and box.last - box.first <= len(blocks) + 2:
                return name
        if box.parent is None:
            break
        box = box.parent
    return None


@lru_cache(maxsize=4096)
def _named(names: str) -> str | None:
    match = _NAMED.search(names)
    return match[0] if match else None


@lru_cache(maxsize=4096)
def _is_picture(names: str) -> bool:
    return _PICTURE.search(names) is not None


@lru_cache(maxsize=4096)
def _is_other(names: str) -> bool:
    return _OTHER.search(names) is not None
