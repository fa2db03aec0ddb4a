"""When it was published and changed, from every layer of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from operator import itemgetter
from typing import Any

from lxml import etree

from crawler import urls
from crawler.errors import FieldError
from crawler.extraction.context import Context
from crawler.extraction.datelines import (
    LONGEST_LINE,
    PUBLISHED_WORDS,
    UPDATED_WORDS,
    before_update,
    dated_lines,
    day_of,
    has_day,
    is_dated,
    shown_dates,
    states_date,
)
from crawler.extraction.lines import text_in
from crawler.extraction.metanames import names_for
from crawler.extraction.moments import Moment, parse
from crawler.extraction.named_elements import having_words
from crawler.extraction.nodes import first_text
from crawler.extraction.text import clean, fold
from crawler.items import Found
from crawler.page.microdata import Item

ONLY_CHANGE = "last change, the only date"
"""What is noted where a page states nothing but the date of its last change, which then stands for its publication."""
FUTURE = timedelta(days=2)
"""How far after the reading of the page a date may lie."""
EARLIEST_PRINT = 1450
"""First year in which anything can have been published."""
_PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.issued", "dcterms.date", "dc.date", "date",
    "citation_publication_date", "citation_online_date", "citation_date", "ptime", "pdate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified", "dateupdated", "dcterms.modified",
    "dc.date.modified", "last-modified",
)  # fmt: skip
MOST_ELEMENTS = 60
"""Elements named for a date that are looked at."""
_LONGEST_PIECE = 1000
"""Characters of a piece of their text that are read."""
_PUBLISHED_CLASS = re.compile(
    r"publish|pubdate|entry-date|post-date|created|date-posted|article-date|posted", re.IGNORECASE
)
_ABBREVIATED = re.compile("published|date")
_ENTRY = re.compile(r"publish|entry-date", re.IGNORECASE)
LONGEST_LABEL = 40
"""Characters before a date that can say what it is the date of."""
_UPDATED_CLASS = re.compile(r"updat|modif|changed|edited", re.IGNORECASE)
_APART = re.compile(
    r"comment|related|teaser|sidebar|widget|recent|latest|card|footer|nav|popular|trending|aside|ticker|recommend|"
    r"promo",
    re.IGNORECASE,
)
_FRAMES = frozenset({"aside", "nav", "footer", "blockquote"})
"""Elements whose dates are not the article's; a quotation has the date of what it quotes."""
_SEVERAL = 3
_TO_MINUTE = len("2024-05-03T13:46")
_DEEPEST = 12
"""Elements around a date that are asked."""
_GLUED = re.compile(r"(?<=[^\W_A-Z])\n(?=[A-Z])")
"""The end of one element and the beginning of the next, which the page's style sets apart."""
_DATED_NAMES = ("date", "publish", "posted", "time", "datum", "fecha", "meta")
"""Parts of classes that hold a date, in lower case."""


def read_published(context: Context) -> list[Found[str]]:
    """Return the publication times as the page's layers write them, the most reliable first."""
    found = [
        *_stated(context, ("datePublished", "dateCreated", "uploadDate")),
        *_metas(context, "published", _PUBLISHED),
    ]
    if not _is_told(found, context, with_day=True):
        elements = _elements(context, updated=False)
        found.extend(_beside_headline(elements, context))
        found.extend(entry for _, entry in elements)
    page_date = first_text(context.page_node.get("datePublished"))
    if page_date:
        found.append(Found(page_date, "jsonld", "WebPage.datePublished", page_date))
    if not _is_told(found, context):
        days = (day for day in context.told.get("published", ()) if has_day(day))
        found.extend(Found(day, "markup", "audience measurement", day) for day in islice(days, 1))
        found.extend(_classed(context))
    if not _is_told(found, context, with_day=True):
        found.extend(shown_dates(context))
    if context.hint is not None and context.hint.published_at:
        found.append(Found(context.hint.published_at, "feed", "published_at", context.hint.published_at))
    if not _is_told(found, context):
        changes = read_modified(context)[:1]
        found += [Found(entry.value, entry.origin, f"{entry.rule}: {ONLY_CHANGE}", entry.raw) for entry in changes]
    return found


def _is_told(found: list[Found[str]], context: Context, *, with_day: bool = False) -> bool:
    """Tell whether one of *found* states a time that can be; a system writes 0001-01-01 where it knows none."""
    for entry in found:
        try:
            moment = normalise_published(entry.value, context)
        except FieldError:
            continue
        if not with_day or moment.precision in ("day", "minute", "second"):
            return True
    return False


def read_modified(context: Context) -> list[Found[str]]:
    """Return the times of the last change as the page's layers write them, the most reliable first."""
    found = [*_stated(context, ("dateModified",)), *_metas(context, "modified", _MODIFIED)]
    if not found:
        found = [*(entry for _, entry in _elements(context, updated=True)), *dated_lines(context, updated=True)]
    page_date = first_text(context.page_node.get("dateModified"))
    if page_date:
        found.append(Found(page_date, "jsonld", "WebPage.dateModified", page_date))
    return found


def normalise_published(value: Any, context: Context) -> Moment:
    """Return the moment that *value* states; raise `FieldError` when it states none, or one that cannot be."""
    return _moment(value, context, "published_at")


def normalise_modified(value: Any, context: Context) -> Moment:
    """Return the moment of a change that *value* states; raise `FieldError` as `normalise_published` does."""
    return _moment(value, context, "modified_at")


def conflict(moments: list[Moment]) -> str | None:
    """Return a warning when two statements of one date are more than a day apart, or one clock is in two zones.

    >>> conflict([Moment("2024-05-03", "day"), Moment("2024-05-07", "day")])
    'dates in conflict: 2024-05-03, 2024-05-07'
    """
    exact = [moment for moment in moments if moment.precision in ("second", "minute", "day")]
    for other in exact[1:]:
        if abs(other.instant - exact[0].instant) > timedelta(hours=38) or _is_one_clock_in_two_zones(exact[0], other):
            return f"dates in conflict: {exact[0].value}, {other.value}"
    return None


def _is_one_clock_in_two_zones(one: Moment, other: Moment) -> bool:
    """Tell whether the page states one time of day with two offsets: one of them was put there without converting."""
    is_stated = one.zone_source == "markup" == other.zone_source
    return (
        is_stated
        and one.value[:_TO_MINUTE] == other.value[:_TO_MINUTE]
        and (abs(one.instant - other.instant) >= timedelta(minutes=15))
    )


def _moment(value: Any, context: Context, field: str) -> Moment:
    moment = parse(
        clean(str(value), 300),
        zone=context.profile.zone if context.profile else None,
        month_first=_month_first(context),
        language=_language(context).partition("-")[0],
        field=field,
    )
    try:
        instant = moment.instant
    except (ValueError, OverflowError) as error:
        raise FieldError(field, str(value)) from error
    # Compared without adding to the time of reading, which may be the last that there is.
    if instant - context.page.fetched_at > FUTURE:
        raise FieldError(field, str(value), f"{moment.value} is after the page was read")
    if instant.year < EARLIEST_PRINT:
        raise FieldError(field, str(value), f"{moment.value} is before anything was printed")
    return moment


def _month_first(context: Context) -> bool:
    """Tell whether the page writes 03/04 for the fourth of March: American English."""
    language = _language(context)
    locale = (context.page.meta.get("og:locale") or [""])[0].lower()
    if language.startswith("en-") or locale.startswith("en_"):
        return language.startswith(("en-us", "en-ph")) or (locale == "en_us" and not language.startswith("en-"))
    host = urls.host_of(context.page.url)
    return language in ("", "en") and not host.endswith((".uk", ".au", ".nz", ".ie", ".za", ".in", ".ke", ".ng"))


def _language(context: Context) -> str:
    return (context.page.html_language or "").lower().replace("_", "-")


def _stated(context: Context, names: tuple[str, ...]) -> Iterator[Found[str]]:
    for name in names:
        text = first_text(context.node.get(name))
        if text:
            yield Found(text, "jsonld", name, text)
    for name in names:
        for value in context.item.properties.get(name, ())[:1]:
            if not isinstance(value, Item) and value:
                yield Found(value, "microdata", name, value)


def _metas(context: Context, field: str, known: tuple[str, ...]) -> Iterator[Found[str]]:
    """Yield what `meta` elements state: those *known*, then those whose names tell that they stand for *field*."""
    return context.metas(*names_for(field, list(context.page.meta), known))


def _elements(context: Context, *, updated: bool) -> list[tuple[etree._Element, Found[str]]]:
    """Return what `time` elements state: those named for it, then those outside lists of other articles."""
    named: list[tuple[etree._Element, Found[str]]] = []
    plain: list[tuple[etree._Element, Found[str]]] = []
    holders = _holders(context)
    for element in islice(_times(context), MOST_ELEMENTS):
        raw = (element.get("datetime") or element.get("content") or element.get("title") or "").strip()
        text = raw if any(char.isdigit() for char in raw) else clean("".join(_pieces_of(element)), 200)
        if not any(char.isdigit() for char in text) or not states_date(text):
            continue
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('id') or ''}"
        is_named = bool(_PUBLISHED_CLASS.search(names))
        if _is_update(element, names) != updated or _is_apart(element, holders):
            continue
        if element.get("pubdate") is not None or is_named or updated:
            named.append((element, Found(text, "markup", "time named", text)))
        else:
            plain.append((element, Found(text, "markup", "time", text)))
    return named[:2] or plain[:1]


def _is_update(element: etree._Element, names: str) -> bool:
    """Tell whether *element*, whose class and the like are *names*, states the last change, as the words before it."""
    if _UPDATED_CLASS.search(names):
        return not _ENTRY.search(names)
    previous, parent = element.getprevious(), element.getparent()
    before = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    if not before.strip() and previous is not None and previous.tag in ("span", "strong", "b"):
        before = text_in(previous)
    return _end_of_last(UPDATED_WORDS, before[-LONGEST_LABEL:]) > _end_of_last(PUBLISHED_WORDS, before[-LONGEST_LABEL:])


def _end_of_last(words: re.Pattern[str], text: str) -> int:
    """Return where the last of *words* in *text* ends; -1 where there is none."""
    return max((found.end() for found in words.finditer(text)), default=-1)


def _beside_headline(elements: list[tuple[etree._Element, Found[str]]], context: Context) -> list[Found[str]]:
    """Return the date beside the headline where the first of *elements* stands behind the text and is of another day.

    A date behind the text may be another article's; one beside the headline is the article's own.
    """
    numbers = context.body.numbers
    if not elements or not numbers or elements[0][1].rule != "time":
        return []
    last = context.blocks[numbers[-1]].element
    if context.page.index.ordered([[elements[0][0]], [last]])[0] is not last:
        return []
    lines = [line for line in dated_lines(context, updated=False) if len(line.raw) <= LONGEST_LABEL]
    return [line for line in lines if has_day(line.value) and day_of(line.value) != day_of(elements[0][1].value)]


def _times(context: Context) -> Iterator[etree._Element]:
    """Yield the `time` elements, and the abbreviations whose class says that they stand for a date, in order."""
    index = context.page.index
    abbreviations = [
        abbr for abbr in index.tagged("abbr") if abbr.get("title") and _ABBREVIATED.search(abbr.get("class") or "")
    ]
    return iter(index.ordered([index.tagged("time"), abbreviations]))


def _holders(context: Context) -> frozenset[etree._Element]:
    """Return the elements that hold the headline: what their names say of other parts is not said of what is in them.

    The headline is the `h1` that has the most words of the title, the first of several.
    """
    title = frozenset(fold(context.title or "").split())
    texts = [(fold(text_in(heading)), heading) for heading in context.headings]
    ranked = [(len(title.intersection(text.split())), heading) for text, heading in texts if text]
    return frozenset(max(ranked, key=itemgetter(0))[1].iterancestors()) if ranked else frozenset()


def _is_apart(element: etree._Element, holders: frozenset[etree._Element]) -> bool:
    """Tell whether *element* is in a quotation, a list of other articles, comments or the frame of the page.

    *holders* hold the headline: what is in them is not apart, but what is in a header of the page without it is.
    """
    in_header = False
    for depth, parent in enumerate(element.iterancestors()):
        if parent in holders or parent.tag in ("body", "main"):
            return in_header and parent.tag == "body"
        if depth > _DEEPEST:
            return False
        apart = _sets_apart(parent, holders)
        if apart is not None:
            return apart
        in_header = in_header or (parent.tag == "header" and bool(holders))
    return False


def _sets_apart(parent: etree._Element, holders: frozenset[etree._Element]) -> bool | None:
    """Tell whether *parent*, which does not hold the headline, sets apart what is in it; None where it does not say."""
    if parent.tag == "article":
        return any(holder.tag == "article" for holder in holders) or (bool(holders) and _is_tag(parent, "li"))
    if parent.tag == "footer" and parent.getparent() in holders and _is_tag(parent, "article"):
        return False
    if parent.tag in _FRAMES or _APART.search(f"{parent.get('class') or ''} {parent.get('id') or ''}"):
        return True
    return True if parent.tag in ("ul", "ol") and _is_list_of_times(parent) else None


def _is_tag(element: etree._Element, tag: str) -> bool:
    """Tell whether *element* is right inside an element with *tag*."""
    parent = element.getparent()
    return parent is not None and parent.tag == tag


def _is_list_of_times(items: etree._Element) -> bool:
    """Tell whether a list holds more times than those of one article's publication and change."""
    return sum(1 for _ in islice(items.iter("time"), _SEVERAL)) == _SEVERAL


def _classed(context: Context) -> list[Found[str]]:
    """Return the dates in elements whose names say that they hold one."""
    index = context.page.index
    by_class = [elements for _, elements in having_words(index.classes, _DATED_NAMES)]
    named = index.ordered(by_class)[:MOST_ELEMENTS]
    if not named:
        named = index.ordered(elements for names, elements in index.values("id").items() if "date" in names)
    holders = _holders(context) if named else frozenset()
    for element in named[:MOST_ELEMENTS]:
        text = _text_of(element)
        if 5 < len(text) <= LONGEST_LINE and is_dated(text) and not _is_apart(element, holders):
            text = before_update(text)
            if UPDATED_WORDS.search(text) and not PUBLISHED_WORDS.search(text):
                continue
            return [Found(text, "markup", "date class", text)]
    return []


def _pieces_of(element: etree._Element) -> Iterator[str]:
    """Yield the first pieces of the text of *element*, each cut: such elements in one another hold the same ones."""
    return (piece[:_LONGEST_PIECE] for piece in islice(element.itertext("*"), MOST_ELEMENTS))


def _text_of(element: etree._Element) -> str:
    """Return the text of *element*, with a space where a capital letter begins an element behind another's text."""
    pieces = "\n".join(piece.replace("\n", " ") for piece in _pieces_of(element))
    return clean(_GLUED.sub(" ", pieces).replace("\n", ""), 400)
