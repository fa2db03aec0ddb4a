"""The links to topics that a page shows beside an article: `Tags: ships, harbours`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from crawler.extraction.blocks import TextBlock
from crawler.extraction.context import Context
from crawler.extraction.lines import text_in

AFTER = 40
"""Blocks after the body among which they are looked for."""
MOST_WORDS = 6
"""Words of one of them; a longer one is a headline."""
MOST_LINES = 12
"""Blocks of an element that may be a list of links to topics."""
LONGEST_LABEL = 60
"""Characters of what stands above or before such links."""
MOST_LINKS = 60
"""Links of one block that are looked at."""

_ADDRESS = re.compile(
    r"/(?:tags?|topics?|topicos|thema|themen?|themenseiten?|keywords?|schlagw(?:oe|ö|o)rte?r?|stichwort(?:e)?|temas?|"
    r"etiquetas?|sujets?|mots?-cles?|argomenti|argomento|hashtags?|stikkord|emner?|amne|aihe|tagi?|tema)/[^/?#]",
    re.IGNORECASE,
)
"""Addresses of pages that list what is about one thing."""
_NAMED = re.compile(
    r"\b(?:tags?|taglist|tagcloud|topics?|keywords?|themen|schlagworte|schlagwoerter|hashtags?|temas)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:trending|popular|nav|navbar|navigation|menu|footer-nav|breadcrumbs?|hot|"
    r"(?<!article-)(?<!post-)(?<!entry-)(?<!story-)header)\b"
)


_LABEL = re.compile(
    r"(?:related |article )?(?:topics?|tags?|keywords?|themen|schlagworte?|schlagwörter|stichworte|mots[- ]clés|thèmes|"
    r"temas|etiquetas|argomenti|tagi|słowa kluczowe|emner|ämnen|теги|ключевые слова|(?:関連)?キーワード|标签|關鍵字)|"
    r"(?:explore |read )?more (?:on|about)(?: this topic| these topics)?|filed under|tagged(?: with| as)?|"
    r"mehr (?:lesen )?(?:über|zum thema|zu den themen)|lesen sie mehr (?:über|zum thema)|archivado en",
    re.IGNORECASE,
)
"""What stands above or before links to topics."""


def topic_links(context: Context) -> list[str]:
    """Return the texts of the first links to topics that follow the body, else of those beside the headline."""
    numbers = context.body.numbers
    after = context.blocks[numbers[-1] + 1 : numbers[-1] + 1 + AFTER] if numbers else []
    return _first_run(after) or _first_run(context.head)


def _first_run(blocks: list[TextBlock]) -> list[str]:
    """Return the links to topics in the first blocks that follow each other and hold some.

    One alone must lead to an address of topics; names are also given to a link to anything else.
    """
    found: list[etree._Element] = []
    is_labelled, tag = False, None
    for block in (*blocks, None):
        may_link = block is not None and 2 * block.link_chars >= block.chars and tag in (None, block.tag)
        links = list(_links(block, is_labelled)) if block is not None and may_link else []
        if found and not links:
            if len(found) > 1 or _ADDRESS.search(found[0].get("href") or ""):
                return list(map(text_in, found))
            found, tag = [], None
        if block is not None and not links:
            is_labelled = len(block.text) <= LONGEST_LABEL and _LABEL.fullmatch(block.text.rstrip(" :")) is not None
        if links and block is not None:
            found.extend(links)
            tag = block.tag
    return []


def _links(block: TextBlock, is_labelled: bool) -> Iterator[etree._Element]:
    """Yield the links to topics in a line that holds little but links."""
    box = block.box
    if box.hidden or box.last - box.first > MOST_LINES:
        return
    is_elsewhere, is_named = _told(_names(block))
    if is_elsewhere:
        return
    is_named = is_named or is_labelled
    for link, _ in zip(block.element.iter("a"), range(MOST_LINKS), strict=False):
        address = link.get("href") or ""
        told = is_named or _NAMED.search((link.get("class") or "").lower()) or _ADDRESS.search(address)
        if told and address.strip("/#") and _is_topic(text_in(link), address):
            yield link


def _is_topic(text: str, address: str) -> bool:
    """Tell whether *text* is no headline, and not the host that *address* leads to, as that of a source is."""
    return len(text.split()) <= MOST_WORDS and not ("." in text and f"//{text.lower().rstrip('/')}" in address.lower())


@lru_cache(maxsize=4096)
def _told(names: str) -> tuple[bool, bool]:
    """Tell whether *names* are of links that lead elsewhere, and whether they are of links to topics."""
    return _ELSEWHERE.search(names) is not None, _NAMED.search(names) is not None


def _names(block: TextBlock) -> str:
    """Return the names on the line's element and on the three around it, within the article."""
    names: list[str] = []
    box = block.box
    for _ in range(4):
        # Blogs write the keywords of an article into the class of the whole of it: `post tag-rain`.
        if box.tag in ("article", "main", "body"):
            break
        names.append(box.names.text)
        if box.parent is None:
            break
        box = box.parent
    return " ".join(names)
