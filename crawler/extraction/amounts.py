"""Numbers as pages show them: '75k', '1.05M', '12 345', '3,4 Tsd.', '1.2万', '7.4 %', '−0.31'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_POWERS = {
    3: "k thousand tsd tys mil тыс тис rb ribu bin nghìn 千 천",
    4: "万 萬 만",
    5: "lakh",
    6: "m mn mln mio mi million millions millionen millones milhões milioni млн jt juta triệu",
    7: "crore",
    8: "億 亿 억",
    9: "b bn mrd md млрд",
}
_SUFFIXES = {word: 10**power for power, words in _POWERS.items() for word in words.split()}
_WORDS = sorted((word for word in _SUFFIXES if len(word) > 1), key=len, reverse=True)

_SPACE = "[ \\u00a0\\u202f]?"
SUFFIX = rf"(?:{_SPACE}(?:{'|'.join(_WORDS)})\b\.?|{_SPACE}[千천万萬만億亿억]|{_SPACE}[KkM](?![^\W\d_])|[KkMmBb])"
"""What multiplies a number, for use inside other patterns; letters that begin a word must be ruled out by the user."""
DIGITS = r"\d{1,3}(?:[,.'’\u00a0\u202f\u2009]\d{3})+|\d+"
"""A whole number, with or without separators of thousands."""
NUMBER = rf"(?:(?:{DIGITS})(?:[.,]\d+)?{SUFFIX}|{DIGITS})"
"""A count: a whole number or one with a suffix."""

_COUNT = re.compile(rf"({DIGITS})([.,]\d+)?({SUFFIX})?\+?", re.IGNORECASE)
_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,4}))?\s?[%％]")
_FRACTION = re.compile(r"([+\-−–‒—﹣－]?)\s?(\d?)[.,](\d{1,6})|([+\-−–‒—﹣－]?)\s?([01])")
_MOST = 10**12
_MINUSES = frozenset("-−–‒—﹣－")
_COMMA_LANGUAGES = (
    "af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq "
    "sr sv tr uk uz vi"
)
COMMA_DECIMALS = frozenset(_COMMA_LANGUAGES.split())
"""Languages that write a decimal comma."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A number as shown, with the bounds between which the exact one lies when it was rounded or cut off."""

    value: Decimal
    unit: Decimal
    """Worth of the last digit shown; 0 for a count without suffix, which is exact."""
    raw: str = ""

    def bounds(self, *, cut_off: bool = False) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest exact value; *cut_off* also allows that digits were dropped, not rounded."""
        return self.value - self.unit / 2, self.value + (self.unit if cut_off else self.unit / 2)

    @property
    def count(self) -> int:
        """The value as a whole number."""
        return int(self.value)


def read_count(text: str, language: str | None = None) -> Shown | None:
    """Read a whole count; *language* settles whether '1,234k' has a decimal comma.

    >>> [read_count(text).count for text in ("75k", "1.05M", "12 345", "1.234", "3,4 Tsd.", "1.2万", "999", "10k+")]
    [75000, 1050000, 12345, 1234, 3400, 12000, 999, 10000]
    >>> read_count("7.4"), read_count("soon")
    (None, None)
    """
    folded = text.strip()
    match = _COUNT.fullmatch(folded) or _COUNT.fullmatch(re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "\u00a0", folded))
    if match is None or len(folded) > 24:
        return None
    digits, fraction, suffix = match[1], match[2], match[3]
    if suffix is None:
        value = Decimal(re.sub(r"\D", "", digits))
        return Shown(value, Decimal(0), text) if not fraction and value <= _MOST else None
    factor = Decimal(_SUFFIXES[suffix.strip().rstrip(".").lower()])
    whole, decimals = _decimal(digits, fraction, language)
    return Shown(Decimal(f"{whole}.{decimals or 0}") * factor, factor / 10 ** len(decimals), text)


def _decimal(digits: str, fraction: str | None, language: str | None) -> tuple[str, str]:
    """Return the digits before and after the decimal mark of a number with a suffix."""
    if fraction:
        return re.sub(r"\D", "", digits), fraction[1:]
    head, mark, tail = digits.rpartition(",") if "," in digits else digits.rpartition(".")
    decimal_mark = "," if (language or "en")[:2].lower() in COMMA_DECIMALS else "."
    # '1.234k' is a thousand or a million; only the mark that the language uses for decimals makes it the former.
    if mark == decimal_mark and not re.search(r"\D", head + tail):
        return head, tail
    return re.sub(r"\D", "", digits), ""


def read_percent(text: str) -> Shown | None:
    """Read a percentage as a share of one.

    >>> read_percent("7.4%").value, read_percent("22 %").value, read_percent("137%")
    (Decimal('0.074'), Decimal('0.22'), None)
    """
    match = _PERCENT.fullmatch(text.strip())
    if match is None:
        return None
    decimals = match[2] or ""
    value = Decimal(f"{match[1]}.{decimals or 0}") / 100
    if value > 1:
        return None
    return Shown(value.normalize() + Decimal(0), Decimal(1) / 10 ** (len(decimals) + 2), text)


def read_fraction(text: str) -> float | None:
    """Read a signed number between -1 and 1, with any minus sign and either decimal mark.

    >>> read_fraction("+0.04"), read_fraction("−0,31"), read_fraction("-.5"), read_fraction("1"), read_fraction("7.4")
    (0.04, -0.31, -0.5, 1.0, None)
    """
    match = _FRACTION.fullmatch(text.strip())
    if match is None:
        return None
    sign = match[1] or match[4] or ""
    value = float(match[5]) if match[5] else float(f"{match[2] or 0}.{match[3]}")
    if value > 1:
        return None
    return -value if sign in _MINUSES else value


def as_share(value: object) -> float | None:
    """Return a machine-written share of one: 0.22, '0.22', '22%' or 22, which can only be a percentage.

    >>> as_share(0.22), as_share("22 %"), as_share(22), as_share("a lot"), as_share(True)
    (0.22, 0.22, 0.22, None, None)
    """
    if isinstance(value, str):
        percent = read_percent(value)
        if percent is not None:
            return float(percent.value)
        try:
            value = float(value.replace(",", "."))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        return None
    return float(value) if value <= 1 else round(value / 100, 6)
