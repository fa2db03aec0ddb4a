"""Agencies that a line near the headline names behind an author: `By Ann Lee and Bo Ek, AFP`."""

from __future__ import annotations

import re

from crawler.extraction.agencies import AGENCIES
from crawler.extraction.context import Context
from crawler.extraction.lines import lines_of
from crawler.extraction.text import fold

LONGEST_LINE = 200
"""Characters of a line that can be a byline."""
MOST = 4
"""Agencies of one line that are kept."""
_AGENCY = re.compile(
    r"(?:[^\W\d_][\w.&’'-]*\s+){1,3}(?:News\s+Agency|Press\s+Agency|News\s+Service|Wire\s+Service|Newswire|"
    r"Nachrichtenagentur|Presseagentur|Agence\s+de\s+presse|Agencia\s+de\s+Noticias)",
)
_BEHIND = re.compile(r"\s*(?:[,;/|(（+&、，]|\b(?:and|with|for|und|mit|et|avec|y|con|e|og|och|en|met)\b)\s*")
_END = re.compile(r"[)）|•·⋅]|\s[–—-]\s|\s\d|\s(?:on|at|am|le|el|il|updated|published|posted)\s", re.IGNORECASE)


def agencies_beside(author: str, context: Context) -> list[str]:
    """Return the agencies that the line near the headline which names *author* gives behind the name."""
    named = (block for block in context.head if author in block.text and block.tag != "pre")
    for line in (line for block in named for line in lines_of(block) if len(line) <= LONGEST_LINE):
        _, name, rest = line.rpartition(author)
        if name:
            agencies = _agencies(rest)
            if agencies:
                return [agency for agency in agencies if fold(agency) not in context.site_names]
    return []


def _agencies(rest: str) -> list[str]:
    """Return the agencies at the beginning of *rest*, each set off from what stands before it."""
    found: list[str] = []
    while len(found) < MOST and (behind := _BEHIND.match(rest)):
        rest = rest[behind.end() :]
        end = min((match.start() for sign in (_END, _BEHIND) if (match := sign.search(rest))), default=len(rest))
        part = rest[:end].strip(" .:")
        if fold(part) not in AGENCIES and not _AGENCY.fullmatch(part):
            break
        found.append(part)
        rest = rest[end:]
    return found
