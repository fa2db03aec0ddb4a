"""Which label belongs to which number in a row of tokens.

A label takes the number beside it, the nearer one when separators stand between. Where numbers stand on both sides, the
labels that have no choice are served first, and then the row goes on as it began: a row that begins with a number has
its labels after the numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crawler.extraction.amounts import Shown, read_count, read_fraction, read_percent
from crawler.extraction.engagement import COUNTERS, PERCENTAGES, RATE
from crawler.extraction.tokens import Token

COUNT_FIELDS = frozenset({"reads", *COUNTERS})
NUMBER_FIELDS = COUNT_FIELDS | PERCENTAGES
_SEPARATORS = {"edge": 0, "colon": 0, "part": 1, "break": 2}
_BUTTONS = frozenset({"share", "like", "comment", "read", "view", "heart", "repost", "favorite", "partage"})
"""Labels that are also what a button says, whatever number follows it."""

Claims = Mapping[tuple[int, int], int]
"""(Place of a number, side on which its label stands) -> place of the label."""
Chain = tuple[list[Token], Token | None, Token | None]
"""Neighbouring numbers, with the labels that claim the first and the last."""


class Row:
    """The tokens of one line, and how they stand to each other."""

    def __init__(self, tokens: list[Token], language: str | None) -> None:
        self.tokens = tokens
        self.language = language

    def near(self, at: int, step: int) -> tuple[int, int]:
        """Return the place of the next token that is no separator, or -1, and the strongest separator before it."""
        level = 0
        at += step
        while 0 <= at < len(self.tokens):
            kind = self.tokens[at].kind
            if kind not in _SEPARATORS:
                return at, level
            level = max(level, _SEPARATORS[kind])
            at += step
        return -1, level

    def unused(self, *kinds: str) -> Iterator[tuple[int, Token]]:
        """Yield the unused tokens of *kinds* with their places."""
        for at, token in enumerate(self.tokens):
            if token.kind in kinds and not token.used:
                yield at, token

    def claims(self) -> dict[tuple[int, int], int]:
        """Return (place of a number, side on which its label stands) -> place of the label."""
        options: dict[int, list[tuple[int, int]]] = {}
        for at, label in self.unused("label"):
            if label.field in NUMBER_FIELDS:
                found = [self.option(at, step) for step in (1, -1)]
                best = min((level for _, _, level in found if level is not None), default=None)
                options[at] = [(place, side) for place, side, level in found if level is not None and level == best]
        claims: dict[tuple[int, int], int] = {}
        while options:
            free = {at: [option for option in sides if self.is_free(option, claims)] for at, sides in options.items()}
            options = {at: sides for at, sides in free.items() if sides}
            if not options:
                break
            chosen = next((at for at, sides in options.items() if len(sides) == 1), min(options))
            sides = options.pop(chosen)
            # A line that begins with a number has its labels after the numbers.
            claims[sides[-1]] = chosen
        return claims

    def option(self, at: int, step: int) -> tuple[int, int, int | None]:
        """Return the number on one side of a label, its own side where the label is, and how far apart they are."""
        place, level = self.near(at, step)
        token = self.tokens[place] if place >= 0 else None
        if token is None or token.kind != "number" or token.used:
            return place, -step, None
        if level == _SEPARATORS["break"] and self.tokens[at].text.lower() in _BUTTONS:
            return place, -step, None
        fits = _can_be(self.tokens[at].field, token.text, label_before=step == 1, language=self.language)
        return place, -step, level if fits else None

    def is_free(self, option: tuple[int, int], claims: Claims) -> bool:
        """Tell whether a number may still take a label; one that is several run together takes one on each side."""
        place, side = option
        if option in claims:
            return False
        return (place, -side) not in claims or _is_run(self.tokens[place].text)

    def chains(self, claims: Claims) -> Iterator[Chain]:
        """Yield the rows of neighbouring numbers with the labels of their two ends."""
        places: list[int] = []
        for at, token in enumerate([*self.tokens, Token("word", "")]):
            if token.kind == "number" and not token.used and not (places and (places[-1], 1) in claims):
                if (at, -1) in claims and places:
                    yield self.chain(places, claims)
                    places = []
                places.append(at)
            elif token.kind not in _SEPARATORS and places:
                yield self.chain(places, claims)
                places = [at] if token.kind == "number" and not token.used else []

    def chain(self, places: list[int], claims: Claims) -> Chain:
        """Return the numbers at *places* with the labels that claim the first and the last."""
        first, last = claims.get((places[0], -1)), claims.get((places[-1], 1))
        return (
            [self.tokens[place] for place in places],
            self.tokens[first] if first is not None else None,
            self.tokens[last] if last is not None else None,
        )

    def may_be_counters(self, numbers: list[Token], known: Mapping[str, Shown]) -> bool:
        """Tell whether numbers without a label stand right beside a counter with one: a date's do not."""
        if not {"reads", RATE} & known.keys():
            return False
        if not all(_is_counter(token.text, self.language) for token in numbers):
            return False
        first = next(at for at, token in enumerate(self.tokens) if token is numbers[0])
        last = next(at for at, token in enumerate(self.tokens) if token is numbers[-1])
        beside = [self.near(first, -1)[0], self.near(last, 1)[0]]
        return any(place >= 0 and self.tokens[place].field in NUMBER_FIELDS for place in beside)


def shown_as(name: str, text: str, language: str | None) -> Shown | None:
    """Read one number as the field *name* has it."""
    if name not in PERCENTAGES:
        return read_count(text.rstrip("+"), language)
    percent = read_percent(text)
    if percent is None:
        fraction = read_fraction(text)
        if fraction is not None and fraction >= 0 and not text.strip().isdigit():
            percent = read_percent(f"{fraction * 100:.4f}%")
    return percent


def plain(name: str, shown: Shown) -> int | float:
    """Return a number in the form that the record has: a whole count or a share of one."""
    return float(shown.value) if name in PERCENTAGES else shown.count


def _is_run(text: str) -> bool:
    """Tell whether a number can only be several that run together."""
    return read_count(text) is None and read_percent(text) is None


def _is_counter(text: str, language: str | None) -> bool:
    return text[0].isdigit() and (_is_run(text) or read_count(text, language) is not None or text.endswith("%"))


def _can_be(name: str, text: str, *, label_before: bool, language: str | None) -> bool:
    """Tell whether a number, or the end of it that touches a label, can be the label's value."""
    if shown_as(name, text, language) is not None:
        return True
    if not _is_run(text) or not text[0].isdigit():
        return False
    if name in PERCENTAGES:
        return text.endswith(("%", "％")) if not label_before else "%" in text[:6]
    return label_before or not text.endswith(("%", "％"))
