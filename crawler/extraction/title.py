"""The headline, without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from crawler.extraction.blocks import TextBlock
from crawler.extraction.context import Context
from crawler.extraction.headline import after_trail
from crawler.extraction.lines import lines_of, text_in
from crawler.extraction.linktitle import with_link
from crawler.extraction.metanames import names_for
from crawler.extraction.nodes import names_of
from crawler.extraction.people import BYLINE
from crawler.extraction.text import clean, fold
from crawler.items import Found

LONGEST = 1000
"""Characters of a title that are kept."""

_SURE = 12
"""Characters of a headline cut short by which the whole one is known."""
_STEM = 4
"""Letters by which a word is known, whatever it ends with."""
_QUOTES = "\"'“”‘’«»„"
LONGEST_HEADLINE = 120
"""Characters from which what is stated as a headline may be the beginning of the text."""
MOST_BLOCKS = 600
"""Blocks among which the first `h1` is looked for."""

MOST_PARTS = 40
"""Elements of a heading that are looked at."""

_GLUED = re.compile(r"[^\W_A-Z][A-Z]")
_BORDER = re.compile(r"(?<=[^\W_A-Z])\n(?=[A-Z])")
_SECTION_END = re.compile(r"(?:\s+[|–—-]\s+|(?<=[^\s\x00-\u2fff])\s*[|_-]\s*)([^|_–—-]{1,30})$")
_TELLING = 3
"""Words of a headline, and letters of a word, from which they tell it from others."""
_SEPARATOR = re.compile(r"\s+[-–—|·•:»«›‹/~*>]+\s+|\s*[|»›·•ㅣ｜：]\s*|\s+::\s+|[:|]\s+")
_ISSUE = re.compile(
    r"\s+(?:(?:(?:Issue|[A-Z]{2,5})\s?)?#\s?|(?:Issue|No\.|Nr\.|Ausgabe|Vol\.?\s?\d+,?\s(?:No\.?|Issue))\s*)\d+$"
)
"""The number of a periodical's issue that hand-made pages put behind their titles."""


def read_title(context: Context) -> list[Found[str]]:
    """Return the headlines that the page gives, best first."""
    headings, unsure = _headings(context)
    found = [*context.stated("headline"), *headings, *context.metas("og:title", "twitter:title")]
    if not found:
        found.extend(_above_byline(context))
    if not found or not context.headings:
        found.extend(context.metas("dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title"))
        found.extend(context.stated("name"))
    found.extend(_title_elements(context, found))
    found.extend(unsure)
    return with_link(context, _shown_first(context, _whole_first(_outvoted_last(found))), normalise_title)


def _outvoted_last(found: list[Found[str]]) -> list[Found[str]]:
    """Return *found* with a stated headline last that the heading and the title for previews, which agree, belie.

    Systems state the beginning of the text, the name of a part of the page, or what stands before a quotation mark.
    """
    heading = next((entry.value for entry in found if entry.rule == "h1"), "")
    preview = next((entry.value for entry in found if entry.rule == "og:title"), "")
    if not heading or found[0].origin != "jsonld" or not fold(preview).startswith(fold(heading)):
        return found
    stated = found[0].value.strip()
    is_text = len(stated) > LONGEST_HEADLINE and len(stated) > 2 * len(heading)
    is_cut = heading.startswith(stated) and heading[len(stated) :].lstrip()[:1] in _QUOTES
    is_belied = is_text or (is_cut and stated != heading) or _have_nothing_in_common(stated, heading)
    return [*found[1:], found[0]] if is_belied else found


def _have_nothing_in_common(one: str, other: str) -> bool:
    """Tell whether no longer word of *one* begins like one of *other*, and both have some."""
    stems, others = ({word[:_STEM] for word in fold(text).split() if len(word) > _TELLING} for text in (one, other))
    return bool(stems and others) and stems.isdisjoint(others) and one[:1].isascii()


def _whole_first(found: list[Found[str]]) -> list[Found[str]]:
    """Return *found* with a whole headline first where the first one is cut short."""
    first = found[0].value.rstrip() if found else ""
    stem = first.rstrip("…. ") if first.endswith(("…", "...")) else ""
    if len(stem) < _SURE:
        return found
    # What has the same signs behind the same words is as short, or means them.
    whole = [entry for entry in found if entry.value.startswith(stem) and entry.value[len(stem) :][:1] not in ".…"]
    return [*whole[:1], *(entry for entry in found if entry not in whole[:1])]


def _shown_first(context: Context, found: list[Found[str]]) -> list[Found[str]]:
    """Return *found* with the wording first that the headline below a trail has, where the only `h1` ends the trail.

    Such an `h1` is worded for search engines, and what the page states to them often is too.
    """
    if len({entry.value for entry in found}) < 2 or not context.headings or not _in_trail(context.headings[0]):
        return found
    first = context.headings[0]
    number = next((block.number for block in context.blocks[:MOST_BLOCKS] if block.element is first), None)
    below = after_trail(context.blocks, number) if number is not None else number
    if number is None or below is None or below == number:
        return found
    shown = fold(context.blocks[below].text)
    # A kicker often stands before the headline in one element.
    for begins in (shown.__eq__, shown.endswith):
        for entry in found:
            if begins(fold(normalise_title(entry.value, context) or "?")):
                return [entry, *(other for other in found if other is not entry)]
    return found


def _in_trail(heading: etree._Element) -> bool:
    """Tell whether *heading* is in a trail of links."""
    parents = (heading, *islice(heading.iterancestors(), 3))
    return any(parent.tag in ("li", "nav") or "breadcrumb" in (parent.get("class") or "").lower() for parent in parents)


def normalise_title(value: object, context: Context) -> str | None:
    """Return a headline as the record holds it: clean, and without the site's name at an end."""
    text = without_site(clean(str(value), LONGEST), context.site_names)
    end = _SECTION_END.search(text)
    return (text[: end.start()] if end and fold(end[1]) in _sections(context) else text) or None


def _sections(context: Context) -> set[str]:
    """Return the folded names of the sections that the page states: some publications put them behind headlines."""
    metas = context.metas(*names_for("section", list(context.page.meta), ()))
    return {*map(fold, names_of(context.node.get("articleSection"))), *(fold(found.value) for found in metas)}


def without_site(title: str, names: frozenset[str]) -> str:
    """Return *title* without the parts at its ends that only name the site.

    >>> without_site("Rain – again | Example News", frozenset({"example news"}))
    'Rain – again'
    """
    for _ in range(3):
        cuts = [(cut.start(), cut.end()) for cut in _SEPARATOR.finditer(title)]
        for start, end in cuts:
            if start and _names_site(title[end:], names):
                title = title[:start].rstrip()
                break
            if _names_site(title[:start], names):
                title = title[end:].lstrip()
                break
        else:
            break
    return title


def _names_site(part: str, names: frozenset[str]) -> bool:
    key = fold(part)
    return bool(key) and (key in names or key.replace(" ", "") in names)


def _headings(context: Context) -> tuple[list[Found[str]], list[Found[str]]]:
    """Return the `h1` elements that may be the headline, likeliest first, and those of pages with many unlike it."""
    texts = [(element, _own_words(element, context)) for element in context.headings]
    texts = [(element, text) for element, text in texts if text and not _names_site(text, context.site_names)]
    stated = {fold(found.value) for found in context.metas("og:title", "twitter:title")}
    title = fold(context.title_text)

    def rank(pair: tuple[object, str]) -> int:
        key = fold(pair[1])
        return -(2 * (key in stated) + (key in title and len(key) > 8))

    texts.sort(key=rank)
    found = [Found(text, "markup", "h1", text) for _, text in texts[:3]]
    # A page with several headings of the first rank, none of them in its title, uses them for its parts.
    is_unlike = bool(texts) and rank(texts[0]) == 0 and bool(stated or title)
    shown = _shown_instead(context, texts[0][1]) if is_unlike else None
    if shown:
        return [Found(shown, "markup", "heading in title", shown)], found
    is_unsure = len(texts) > 1 and is_unlike
    return ([], found) if is_unsure else (found, [])


def _own_words(heading: etree._Element, context: Context) -> str:
    """Return the words of *heading*; those of one element in it where the page's titles have just these.

    A kicker, a label or a standfirst often stands in the heading as well.
    """
    text = text_in(heading)
    if not len(heading) or not text:
        return text
    titles = {fold(without_site(context.title_text, context.site_names)), *context.previews}
    if fold(text) in titles:
        return text
    for inner in islice(heading.iter("span", "strong", "b", "em", "div", "a"), MOST_PARTS):
        own = text_in(inner)
        if fold(own) in titles and own.count(" ") + 1 >= _TELLING and not _names_site(own, context.site_names):
            return own
    return text if _GLUED.search(text) is None else _apart(heading, text)


def _apart(heading: etree._Element, text: str) -> str:
    """Return *text* with a space where a capital letter begins an element of *heading* behind another's text."""
    pieces = "\n".join(piece.replace("\n", " ") for piece in islice(heading.itertext("*"), MOST_PARTS))
    spaced = clean(_BORDER.sub(" ", pieces).replace("\n", ""), LONGEST)
    return spaced if spaced.replace(" ", "") == text.replace(" ", "") else text


def _shown_instead(context: Context, heading: str) -> str | None:
    """Return the lower heading that is the `title` element or a part of it, where *heading* shares no word with it.

    An `h1` that neither the title nor that headline knows greets visitors, or names a box, a section or the site.
    """
    whole = context.title_text
    wanted = {fold(whole), *map(fold, _parts(whole))} - {fold(heading)}
    words = [word for word in fold(heading).split() if len(word) > _TELLING]
    for block in context.blocks[:MOST_BLOCKS]:
        if block.is_heading and len(block.text) <= len(whole) and (key := fold(block.text)) in wanted:
            is_long = len(key.split()) >= _TELLING or (not key.isascii() and len(key) > 2 * _TELLING)
            if is_long and not _names_site(key, context.site_names):
                return None if any(word in key for word in words) else block.text
    return None


def _above_byline(context: Context) -> Iterator[Found[str]]:
    """Yield the heading near the top that a byline follows, as on pages made by hand."""
    previous: TextBlock | None = None
    for block in context.blocks[:30]:
        if previous is not None and BYLINE.match(block.text) and len(block.text) < 200:
            yield Found(previous.text, "markup", f"{previous.tag} above byline", previous.text)
            return
        if block.tag in ("h1", "h2", "h3") and not _names_site(block.text, context.site_names):
            previous = block
        elif len(block.text) > 60:
            previous = None


def _title_elements(context: Context, found: list[Found[str]]) -> Iterator[Found[str]]:
    """Yield the `title` element: what a heading or line near the page's top repeats of it, and whole."""
    whole = context.title_text
    if not whole:
        if not found:
            yield from _first_lines(context)
        return
    parts = _parts(whole)
    if not found:
        repeated = _repeated(context, whole, parts)
        if repeated:
            yield Found(repeated, "markup", "title repeated", whole)
    rest = _ISSUE.sub("", whole)
    yield Found(whole if _names_site(rest, context.site_names) else rest, "markup", "title", whole)


def _parts(title: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(title) if part.strip()]


def _repeated(context: Context, whole: str, parts: list[str]) -> str | None:
    """Return the line near the top that is a part of *whole*: the longest, a heading if there is one."""
    key = fold(whole)
    best: tuple[bool, int, str] | None = None
    folded = set(map(fold, parts))
    for block in context.blocks[:60]:
        if len(block.text) > 3 * len(whole) + 100 or block.link_share > 0.9:
            continue
        for line in lines_of(block):
            own = fold(line)
            if len(own) > 3 and (own in folded or (key.startswith(own) and len(own) * 2 >= len(key))):
                ranked = (block.is_heading, len(own), line)
                best = max(best, ranked) if best else ranked
    return best[2] if best else None


def _first_lines(context: Context) -> Iterator[Found[str]]:
    """Yield lines that can be the headline of a page that marks none: a heading, else the first line of words."""
    heading = next((block for block in context.blocks[:60] if block.is_heading), None)
    if heading is not None:
        yield Found(heading.text, "markup", heading.tag, heading.text)
    for block in context.blocks[:20]:
        if block.number not in context.used and 12 <= len(block.text) <= 250 and block.link_share < 0.5:
            yield Found(block.text, "text", "first line", block.text)
            return
