"""The title under which the publication links to a page: it decides between wordings of what the page calls itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from crawler.extraction.context import Context
from crawler.extraction.people import BYLINE
from crawler.extraction.text import clean, fold
from crawler.items import Found

LONGEST = 1000
"""Characters of the title of a link that are read."""
MOST = 20
"""Wordings of a page that are compared."""
MOST_BLOCKS = 200
"""Blocks among which headings are looked for, and characters of a heading that are read."""
MOST_OF_NAME = 5
"""Words of the name of a site."""

_SEVERAL = 2
"""Words that a link and a wording share before the link decides; one is shared by chance."""
_TELLING = 3
"""Letters of a word that tells, and words of a part of the `title` element, or of a link, that may be a headline."""
_NAME = 9
"""Letters of a single word that is a name rather than a label such as `Contact`."""
_LETTERS = 6
"""Letters that say as much in scripts that write no spaces."""
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il"})
_SEPARATOR = re.compile(r"\s[-–—|:·»]\s|[|:»]\s")
_OF_SERIES = re.compile(r"\W+part \w+ ")
"""What links to the parts of a series have behind a title that all the parts share."""
_LABEL = re.compile(
    r"\W*(?:(?:read|learn|see) (?:more|on|the)|more (?:on|about)|continue|full (?:story|article)|weiterlesen|mehr |"
    r"lire |leer |leggi |lees )|.{,200}\b(?:comments?|kommentare?|commentaires?|comentarios?)\W*$|"
    r".{,200}\s(?-i:[Bb]y [A-Z]\S+ [A-Z])",
    re.IGNORECASE,
)
"""Labels, counts of comments and bylines in the text of a link whose title is cut."""
_COUNT = re.compile(r"\d{1,3}")
"""The number of a day or of comments."""
_BEFORE = re.compile(r"([^!:]{1,40})[!:] ")
_TO_MACHINES = frozenset({"jsonld", "microdata", "opengraph"})


def with_link(
    context: Context, found: list[Found[str]], normalise: Callable[[object, Context], str | None]
) -> list[Found[str]]:
    """Return *found*, the page's own wordings, arbitrated by the text of the link that led to the page.

    Where a page made by hand calls itself by several names, the one that the link has as well is the headline; where
    none is the same, the link's wording wins if it shares several words with one of them. What a link says before or
    behind a wording of the page (a label, a byline, a count of comments) is never taken, nor is the name of a file or
    a number. Pages that state a headline to machines are not asked.
    """
    title = clean(context.hint.title or "", LONGEST) if context.hint is not None else ""
    key = fold(title)
    hinted = Found(title, "link", "title of the link", title)
    last = [hinted] if _has_words(key, _TELLING) else []
    if not key or any(entry.origin in _TO_MACHINES for entry in found):
        return [*found, *last]
    keys = [fold(normalise(entry.value, context) or "") for entry in found[:MOST]]
    if key in keys and (_has_words(key, _SEVERAL) or len(key) >= _NAME):
        same = found[keys.index(key)]
        return [same, *(entry for entry in found if entry is not same)]
    is_cut = title.endswith(("…", "...")) or "\N{REPLACEMENT CHARACTER}" in title
    if is_cut or not _is_wording(context, key, keys) or _says_more(title, context):
        return [*found, *last]
    return [hinted, *found]


def _is_wording(context: Context, link: str, keys: list[str]) -> bool:
    """Tell whether the folded text of a link is another wording of one of *keys*, with nothing foreign around it."""
    whole = [key for key in keys if _has_words(key, _SEVERAL)]
    whole += [part for part in map(fold, _SEPARATOR.split(context.title_text)) if _has_words(part, _TELLING)]
    around = [f" {link} ".replace(f" {own} ", " ", 1) for own in whole if f" {own} " in f" {link} "]
    if around:
        added = min(around, key=len)
        return _OF_SERIES.fullmatch(added) is not None or set(added.split()) <= _own_words(context)
    return any(_share(link, own, context.site_names) for own in keys)


def _says_more(title: str, context: Context) -> bool:
    """Tell whether a link has a label, a byline, or numbers or words before a colon that the page has not."""
    own = _own_words(context)
    before = _BEFORE.match(title)
    numbers = {word for word in fold(_OF_SERIES.sub(" ", f" {title} ".lower())).split() if _COUNT.fullmatch(word)}
    is_foreign = bool(numbers - own) or (before is not None and own.isdisjoint(fold(before[1]).split()))
    return is_foreign or _LABEL.match(title) is not None


def _own_words(context: Context) -> set[str]:
    """Return the folded words of the page's `title` element and of its headings, those of bylines aside."""
    headings = (block.text for block in context.blocks[:MOST_BLOCKS] if block.is_heading)
    texts = (context.title_text, *(text for text in headings if not BYLINE.match(text)))
    return {word for text in texts for word in fold(text[:MOST_BLOCKS]).split()}


def _share(link: str, own: str, sites: frozenset[str]) -> bool:
    """Tell whether two folded texts share several words and half of the shorter one, or differ in the site's name.

    >>> _share("programming on language dino", "programming in dino", frozenset()), _share("6", "issue 6", frozenset())
    (True, False)
    """
    words, own_words = _words(link, sites), _words(own, sites)
    common = [len(word) for word in words & own_words if len(word) > 1 and not word.isdecimal()]
    is_telling = len(common) >= _SEVERAL and max(common) >= _TELLING
    is_same = bool(words) and words == own_words and words != set(own.split())
    return is_same or (is_telling and 2 * len(words & own_words) >= min(len(words), len(own_words)))


def _words(folded: str, sites: frozenset[str]) -> set[str]:
    """Return the words of *folded* but the articles, without the name of a site before them: `Example News Letters`."""
    words = folded.split()
    for count in range(min(MOST_OF_NAME, len(words) - 1), 0, -1):
        if " ".join(words[:count]) in sites or "".join(words[:count]) in sites:
            words = words[count:]
            break
    return set(words) - _ARTICLES


def _has_words(folded: str, least: int) -> bool:
    return folded.count(" ") + 1 >= least or (not folded.isascii() and len(folded) >= _LETTERS)
