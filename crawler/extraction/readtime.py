"""How long a page says that it takes to read."""

from __future__ import annotations

import math
import re

_MINUTE = (
    r"(?:minutes?|minuten?|minutos?|minuti|minuto|minuter|minutter|mins?|min|mín|dakika|dk|menit|phút|perc|"
    r"минут[аы]?|мин|хв|хвилин[аи]?|λεπτ[άό]|דקות|دقائق|دقيقة|分钟|分鐘|分間?|분)\.?"
)
_HOUR = r"(?:hours?|hrs?|std|stunden?|heures?|horas?|ore|h|小时|時間|시간)\.?"
_READ = (
    r"(?:read(?:ing)?(?:[ -]?time)?|to read|lese(?:zeit|dauer)|lesen|lesetid|l[æä]se?tid|lästid|de lecture|lecture|"
    r"de lectura|lectura|de leitura|leitura|di lettura|lettura|leestijd|lezen|leestyd|czytania|čtení|olvasás|okuma|"
    r"чтения|чтение|читання|membaca|đọc|ανάγνωση|קריאה|للقراءة|قراءة|阅读|閱讀|で読め(?:る|ます)|で読了|읽기)"
)
_LABEL = (
    r"(?:(?:est(?:imated|\.)?|average|avg\.?)\s+)?(?:read(?:ing)?[ -]?time|time to read|minutes to read|"
    r"lesezeit|lesedauer|"
    r"temps de lecture|durée de lecture|lecture|tiempo(?: estimado)? de lectura|tempo de leitura|tempo di lettura|"
    r"leestijd|lästid|l[æe]setid|czas czytania|doba čtení|okuma süresi|время чтения|час читання|waktu baca|"
    r"阅读时[间长]|預計閱讀|阅读|読了時間|読了目安|読む時間|읽는 시간|مدة القراءة|زمن القراءة)"
)
_ABOUT = r"(?:(?:ca\.?|approx\.?|about|around|environ|etwa|约|約|~|≈|<)\s*)?"
_SPAN = rf"(?:(\d{{1,2}})\s*{_HOUR}\s*)?(\d{{1,3}})(?:\s*[-–]\s*\d{{1,3}})?\s*-?\s*"

READ_TIME = re.compile(
    rf"{_ABOUT}{_SPAN}(?:{_MINUTE}|m)[ -]?\s*{_READ}(?![^\W\d_])"
    rf"|{_LABEL}\s*[:：|–-]?\s*{_ABOUT}{_SPAN}{_MINUTE}(?![^\W\d_])"
    rf"|(?:less than|under|<)\s*(?:a|one|1)\s*(?:minute|min)\s*{_READ}",
    re.IGNORECASE,
)
"""A read time inside a line, whatever stands around it."""
_BARE = re.compile(rf"(?:{_LABEL}\s*[:：]?\s*)?{_ABOUT}{_SPAN}(?:{_MINUTE}|m)", re.IGNORECASE)
_ISO = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?")
# '20263 min read' is a year that lost the white space after it.
_GLUED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,2}\s*min)")
_MOST = 600


def minutes_shown(line: str) -> tuple[int, str] | None:
    """Return the read time that a line of text states, and the words that state it.

    >>> [minutes_shown(line)[0] for line in ("By Jo · 3 min read", "Lesezeit: 3 Minuten", "3 min de lecture",
    ...     "阅读时间 3 分钟", "3分で読める", "1 hr 5 min read", "Nov 22, 20263 min read")]
    [3, 3, 3, 3, 3, 65, 3]
    >>> minutes_shown("3 min video"), minutes_shown("it took 3 minutes to reach the top")
    (None, None)
    """
    match = READ_TIME.search(_GLUED_YEAR.sub(lambda year: year[0] + " ", line))
    if match is None:
        return None
    hours, minutes = (match[1], match[2]) if match[2] else (match[3], match[4])
    total = 60 * int(hours or 0) + int(minutes or 1)
    return (max(total, 1), match[0].strip()) if total <= _MOST else None


def minutes(value: object) -> int | None:
    """Read a value that is known to be a read time: '3 min', 'PT2M30S', '3', 3, 2.4.

    >>> minutes("7 min read"), minutes("PT1H5M"), minutes("PT150S"), minutes("3 minutes"), minutes(2.4), minutes("soon")
    (7, 65, 3, 3, 3, None)
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return math.ceil(value) if 0 < value <= _MOST else None
    text = str(value).strip()[:100]
    if _NUMBER.fullmatch(text):
        return minutes(float(text))
    iso = _ISO.fullmatch(text)
    if iso is not None:
        days, hours, whole, seconds = (float(part or 0) for part in iso.groups())
        return minutes(1440 * days + 60 * hours + whole + seconds / 60)
    bare = _BARE.fullmatch(text)
    if bare is not None:
        return minutes(60 * int(bare[1] or 0) + int(bare[2]))
    shown = minutes_shown(text)
    return shown[0] if shown else None
