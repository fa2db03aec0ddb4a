"""Dates that a page shows to its readers: lines around the headline, imprints, and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.errors import FieldError
from crawler.extraction.context import Context
from crawler.extraction.lines import LONGEST_TEXT, lines_of
from crawler.extraction.moments import find, parse
from crawler.extraction.people import BYLINE
from crawler.items import Found

EARLIEST = 1990
"""First year that is believed when only visible text or an address states it."""
DATE_AFTER = 40
"""Characters behind the words of an imprint in which its date stands."""
FOOT = 12
"""Blocks behind the text among which a line that states the last change is looked for."""
LONGEST_LINE = 140
"""Characters of a line near the headline that can be a date line."""

UPDATED_WORDS = re.compile(
    r"\b(?:updated?|modified|last (?:edited|changed|updated)|edited|aktualisiert|aktualisierung|geändert|stand|"
    r"mis à jour|màj|mise à jour|actualizad[oa]|modificad[oa]|"
    r"atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|"
    r"zaktualizowan[oaey]|aktualizacja|aktualizováno|"
    r"обновлено|изменено|оновлено|güncelleme|güncellendi|diperbarui|frissítve|ενημερώθηκε|تحديث|آخر تحديث)\b|更新|"
    r"수정|업데이트",
    re.IGNORECASE,
)
"""Words of a line that states the last change, in many languages."""
PUBLISHED_WORDS = re.compile(
    r"\b(?:published|posted|date|first published|created|issued?|veröffentlicht|erschienen|publié|publicad[oa]|"
    r"pubblicato|gepubliceerd|geplaatst|publicerad|"
    r"publiceret|publisert|julkaistu|opublikowan[oaey]|data publikacji|publikováno|vydáno|опубликован[оа]|дата|"
    r"опубліковано|yayınlanma|eklenme|diterbitkan|megjelent|"
    r"δημοσιεύθηκε|نشر|تاريخ النشر)\b|发布|發佈|公開|掲載|投稿|입력|등록",
    re.IGNORECASE,
)
"""Words of a line that states the publication."""
_PUBLISHED_IN = re.compile(
    r"\b(?:published|posted|issued|appeared|veröffentlicht|erschienen|publié|publicad[oa]|pubblicato|gepubliceerd|"
    r"opublikowan[oaey]) (?:in|on|am|le|el|il|op|dnia)\b|\b(?:artikel|beitrag|eintrag) wurde am\b",
    re.IGNORECASE,
)
_PUBLISHING = ("publi", "pubbli", "posted", "issued", "appeared", "veröffentlicht", "erschienen", "wurde am")
"""What every line has in it that `_PUBLISHED_IN` finds."""
_PUBLISHED_NOW = re.compile(
    r"^(?!.*\b(?:originally|first|appear|will)\b).*\b(?:published|posted|veröffentlicht|publié|publicad[oa]|"
    r"pubblicato)\b",
    re.IGNORECASE,
)
_UPDATE_FIRST = re.compile(
    rf"(?:(?:this|the|page|article|content|was|letzte|dernière|última|ultimo|ultima|datum der)\s+){{0,4}}"
    rf"(?:{UPDATED_WORDS.pattern})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]{2,}")
MOST_WORDS = 12
"""Words of a line near the headline beyond which it is a sentence with a date in it."""
_URL_DAY = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\b|$)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?=/)")


def has_day(text: str) -> bool:
    """Tell whether *text* states a date with its day."""
    return _precision(text) in ("day", "minute", "second")


def day_of(text: str) -> str:
    """Return the day, or as much of it as *text* states; nothing where it states none."""
    try:
        return parse(text).value[:10]
    except FieldError:
        return ""


def states_date(text: str) -> bool:
    """Tell whether *text* states a date, if only a year."""
    return _precision(text) is not None


def _precision(text: str) -> str | None:
    try:
        return parse(text).precision
    except FieldError:
        return None


def before_update(text: str) -> str:
    """Return what stands before the words of an update, where that has a date of its own."""
    update = UPDATED_WORDS.search(text)
    return text[: update.start()].rstrip(" .,;|(–—-") if update and is_dated(text[: update.start()]) else text


def _from_update(text: str) -> str:
    """Return what stands from the words of an update on, where that has a date of its own."""
    update = UPDATED_WORDS.search(text)
    return text[update.start() :] if update and is_dated(text[update.start() :]) else text


def is_dated(text: str) -> bool:
    """Tell whether *text* states a date that visible text is believed."""
    if _DIGIT.search(text) is None:
        return False
    parts = find(text)
    return parts is not None and parts.year >= EARLIEST


def dated_lines(context: Context, *, updated: bool) -> list[Found[str]]:
    """Return the first date in the lines around the headline: of the publication, or of the last change."""
    months: list[Found[str]] = []
    for _, line in context.head_lines:
        if len(line) > LONGEST_LINE or not is_dated(line) or not _is_date_line(line):
            continue
        text = _from_update(line) if updated else before_update(line)
        if bool(UPDATED_WORDS.search(text)) != updated and (updated or not PUBLISHED_WORDS.search(text)):
            continue
        found = Found(text, "text", "line near the headline", line)
        if has_day(text):
            return [found]
        months.append(found)
    return months[:1] or (list(_foot(context)) if updated else [])


def _foot(context: Context) -> Iterator[Found[str]]:
    """Yield the first line behind the text that begins with the words of an update and has a date."""
    numbers = context.body.numbers
    for block in context.blocks[numbers[-1] + 1 : numbers[-1] + 1 + FOOT] if numbers else ():
        if len(block.text) <= LONGEST_LINE and _UPDATE_FIRST.match(block.text) and is_dated(block.text):
            yield Found(block.text, "text", "line behind the text", block.text)
            return


def shown_dates(context: Context) -> list[Found[str]]:
    """Return the dates of visible text and of the address, best first.

    A line near the headline that says that it was published; then an imprint, unless a day near the headline only says
    it more exactly; then what stands near the headline; then the address.
    """
    lines, imprint = dated_lines(context, updated=False), list(_imprint(context))
    if lines and imprint and not _PUBLISHED_NOW.search(lines[0].value):
        month = parse(imprint[0].value).value
        lines = lines if parse(lines[0].value).value.startswith(month) else []
    return [*lines, *imprint, *_in_address(context.page.url)]


def _is_date_line(line: str) -> bool:
    """Tell whether *line* says little besides its date, or says that the date is that of publication."""
    return bool(PUBLISHED_WORDS.search(line) or BYLINE.match(line)) or len(_WORDS.findall(line)) <= MOST_WORDS


def _in_address(url: str) -> Iterator[Found[str]]:
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    day = _URL_DAY.search("/" + path)
    month = _URL_MONTH.search("/" + path)
    if day and int(day[1]) >= EARLIEST:
        yield Found(f"{day[1]}-{day[2]}-{day[3]}", "url", "path", day[0])
    elif month and int(month[1]) >= EARLIEST:
        yield Found(f"{month[1]}-{int(month[2]):02d}", "url", "path", month[0])


def _imprint(context: Context) -> Iterator[Found[str]]:
    """Yield the date of a line anywhere that says that it states the publication, the last such line of the page."""
    for block in reversed(context.blocks[-400:]):
        if block.tag == "pre" or len(block.text) > LONGEST_TEXT or _DIGIT.search(block.text) is None:
            continue
        lower = block.text.lower()
        if not (any(word in lower for word in _PUBLISHING) and _PUBLISHED_IN.search(block.text)):
            continue
        for line in lines_of(block):
            said = _PUBLISHED_IN.search(line)
            text = line if said is None or len(line) <= LONGEST_LINE else line[said.start() : said.end() + DATE_AFTER]
            if said is not None and is_dated(text):
                yield Found(text, "text", "imprint", text)
                return
