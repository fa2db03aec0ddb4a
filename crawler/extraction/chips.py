"""A line of chips and counters: which label belongs to which number or word, and what may be believed of it.

The line is a list of tokens, from plain text or from markup. Words and scores are read here; `pairing` finds the number
of each label, and `engagement` tells apart the numbers that have none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from crawler.extraction.amounts import Shown, read_fraction
from crawler.extraction.engagement import PERCENTAGES, divide
from crawler.extraction.labels import EMOTIONS, SENTIMENTS, TYPES
from crawler.extraction.pairing import NUMBER_FIELDS, Row, plain, shown_as
from crawler.extraction.readtime import minutes, minutes_shown
from crawler.extraction.tokens import Token

WORD_FIELDS = {"emotion": EMOTIONS, "article_type": TYPES}
_NAME_FIELDS = frozenset({"topic", "section", "authors", "tags"})
_LONGEST_WORD = 40
_LONGEST_NAME = 80
STRONG = 3
"""Fields of one line from which its other words and numbers are believed too."""


@dataclass(slots=True)
class Reading:
    """One value that a line shows."""

    field: str
    value: Any
    raw: str
    rule: str
    block: int
    is_sure: bool = True
    """False for what is believed only beside other signals: a bare 'Neutral', an emotion that nobody listed."""
    tokens: tuple[Token, ...] = ()


@dataclass(slots=True)
class Line:
    """What a line of tokens says, and which of its tokens say nothing."""

    readings: list[Reading] = field(default_factory=list)
    leftovers: list[Token] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def fields(self) -> set[str]:
        """The fields that the line gives for sure."""
        return {reading.field for reading in self.readings if reading.is_sure}

    @property
    def is_strong(self) -> bool:
        """Whether the line shows so many signals that it is made of nothing else."""
        shown = len({reading.field for reading in self.readings})
        return shown >= STRONG + 2 or (shown >= STRONG and len(self.fields) >= STRONG - 1)


def read_line(tokens: list[Token], language: str | None = None) -> Line:
    """Return what a line of chips says.

    >>> from crawler.extraction.tokens import tokens_of
    >>> line = read_line(tokens_of("75k reads4.9k3682537.4% engagedEmotionsadness · 3 min read"))
    >>> {reading.field: reading.value for reading in line.readings}  # doctest: +NORMALIZE_WHITESPACE
    {'read_time_minutes': 3, 'emotion': 'sadness', 'reads': 75000, 'likes': 4900, 'comments': 368, 'shares': 253,
     'engagement_rate': 0.074}
    """
    reader = _Reader(tokens, language)
    reader.read_times()
    reader.read_bound()
    reader.read_words()
    reader.read_sentiment()
    reader.read_numbers()
    line = reader.line
    line.leftovers = [token for token in tokens if token.kind in ("word", "number") and not token.used]
    return line


class _Reader(Row):
    """State of reading one line: its tokens, which are used, and the numbers found so far."""

    def __init__(self, tokens: list[Token], language: str | None) -> None:
        super().__init__(tokens, language)
        self.line = Line()
        self.known: dict[str, Shown] = {}

    def give(self, name: str, value: Any, *tokens: Token, rule: str | None = None, sure: bool = True) -> None:
        """Note a value and mark the tokens that say it."""
        for token in tokens:
            token.used = True
        raw = " ".join(" ".join(token.text for token in tokens).replace("\x1f", " ").split())
        rule = rule or next((token.rule for token in tokens if token.rule != "text"), "text")
        self.line.readings.append(Reading(name, value, raw[:120], rule, tokens[-1].block, sure, tokens))

    def read_times(self) -> None:
        """Read '3 min read', and '3 min' beside a clock or label."""
        for _, token in self.unused("time"):
            shown = minutes_shown(token.text)
            if shown:
                self.give("read_time_minutes", shown[0], token)
        for at, label in self.unused("label"):
            if label.field == "read_time_minutes":
                self.read_labelled_time(at, label)

    def read_labelled_time(self, at: int, label: Token) -> None:
        """Read the number after a clock or 'Reading time', with the unit that follows."""
        place, level = self.near(at, 1)
        number = self.tokens[place] if place >= 0 else None
        if number is None or number.kind != "number" or number.used or level == 1:
            return
        unit_at, _ = self.near(place, 1)
        unit = self.tokens[unit_at] if unit_at >= 0 and self.tokens[unit_at].kind == "word" else None
        value = minutes(f"{number.text} {unit.text}") if unit else None
        if value is not None and unit is not None:
            self.give("read_time_minutes", value, label, number, unit)
        elif unit is None and label.text.isascii() and minutes(number.text) is not None:
            self.give("read_time_minutes", minutes(number.text), label, number)

    def read_bound(self) -> None:
        """Take the values whose field the markup gives."""
        for at, token in self.unused("bound"):
            if token.field in NUMBER_FIELDS:
                shown = shown_as(token.field, token.text, self.language)
                if shown is None:
                    token.kind = "number"
                    continue
                self.known.setdefault(token.field, shown)
                self.give(token.field, plain(token.field, shown), token)
            elif token.field == "read_time_minutes":
                value = minutes(token.text)
                if value is not None:
                    self.give(token.field, value, token)
            else:
                token.kind = "word"
                self.give_word(token.field, token, [token])
            self.absorb(at, token.field)

    def absorb(self, at: int, name: str) -> None:
        """Mark a label beside a value whose field is known already, so that it takes no other number."""
        for step in (1, -1):
            place, level = self.near(at, step)
            if place >= 0 and level == 0 and self.tokens[place].field == name:
                self.tokens[place].used = True

    def read_words(self) -> None:
        """Read the labels that words follow: emotion, type, topic."""
        for at, label in self.unused("label"):
            if label.field not in WORD_FIELDS and label.field not in _NAME_FIELDS:
                continue
            place, level = self.near(at, 1)
            token = self.tokens[place] if place >= 0 else None
            if token is None or token.used or (level == 1 and label.field in WORD_FIELDS and token.kind != "word"):
                continue
            if token.kind in ("word", "sentiment") or (token.kind == "label" and self.is_plain_word(place, label)):
                self.give_word(label.field, label, [label, *self.phrase(place, label.field)])

    def is_plain_word(self, at: int, label: Token) -> bool:
        """Tell whether a label's word is the value of another label: 'Type comment', 'Topic Likes'."""
        token = self.tokens[at]
        known = WORD_FIELDS.get(label.field, frozenset())
        place, _ = self.near(at, 1)
        return token.text.lower() in known and (place < 0 or self.tokens[place].kind != "number")

    def phrase(self, at: int, name: str) -> list[Token]:
        """Return the tokens of a value that begins at *at*: names go on until something parts them."""
        taken = [self.tokens[at]]
        if name not in _NAME_FIELDS:
            return taken
        for token in self.tokens[at + 1 :]:
            comma = token.text in (",", "，", "、") and name in ("authors", "tags")
            if not comma and (token.used or token.kind not in ("word", "number", "label", "sentiment")):
                break
            taken.append(token)
        return taken

    def give_word(self, name: str, label: Token, tokens: list[Token]) -> None:
        """Note the value of a label whose value is words."""
        text = " ".join(token.text for token in (tokens[1:] if label is tokens[0] and len(tokens) > 1 else tokens))
        text = text.strip(" .:·•|#–\"'“”").replace(" ,", ",")
        if name == "sentiment":
            if text.lower() in SENTIMENTS:
                self.give("sentiment_label", SENTIMENTS[text.lower()], *tokens)
            return
        if not text or len(text) > (_LONGEST_NAME if name in _NAME_FIELDS else _LONGEST_WORD):
            return
        if name in WORD_FIELDS:
            sure = text.lower() in WORD_FIELDS[name]
            if sure or len(text.split()) <= 3:
                # German writes these nouns with a capital; elsewhere it is a matter of layout.
                is_german = (self.language or "").lower().startswith("de")
                self.give(name, text if is_german else text.lower(), *tokens, sure=sure)
        elif label.rule != "text" or self.is_marked(label):
            # Class names such as `tag` and `section` stand for anything; beside other signals they mean what they say.
            sure = name == "topic" and label.text.lower() != "topics" and self.is_before_colon(label)
            self.give(name, text, *tokens, sure=sure and "," not in text)

    def is_before_colon(self, label: Token) -> bool:
        """Tell whether a label of the text is followed by a colon: 'Topic: Music'."""
        at = self.tokens.index(label) + 1
        return label.kind == "label" and at < len(self.tokens) and self.tokens[at].text in (":", "：")

    def is_marked(self, label: Token) -> bool:
        """Tell whether a colon or an element's or line's end sets a label apart from what follows."""
        at = self.tokens.index(label)
        return at + 1 < len(self.tokens) and self.tokens[at + 1].kind in ("colon", "edge", "break")

    def read_sentiment(self) -> None:
        """Read a sentiment's name and score, which stand in either order beside a label or none."""
        for at, word in self.unused("sentiment"):
            label = self.sentiment_label(at)
            score = self.score(at, label is not None)
            tokens = [token for token in (label, word, score) if token is not None]
            self.give("sentiment_label", word.field, *tokens, sure=len(tokens) > 1)
            if score is not None:
                self.give("sentiment_score", read_fraction(score.text), word, score)
        for at, label in self.unused("label"):
            if label.field == "sentiment":
                score = self.score(at, True, steps=(1,))
                if score is not None:
                    self.give("sentiment_score", read_fraction(score.text), label, score)

    def sentiment_label(self, at: int) -> Token | None:
        """Return the label 'Sentiment' beside the word at *at*; a score may stand between them."""
        for step in (-1, 1):
            place, _ = self.near(at, step)
            if place >= 0 and _is_score(self.tokens[place]):
                place, _ = self.near(place, step)
            if place >= 0 and self.tokens[place].field == "sentiment" and not self.tokens[place].used:
                return self.tokens[place]
        return None

    def score(self, at: int, labelled: bool, steps: tuple[int, ...] = (1, -1)) -> Token | None:
        """Return the score beside the token at *at*; one that stands before it, or on a line of its own, has a sign."""
        for step in steps:
            place, level = self.near(at, step)
            if place >= 0 and self.tokens[place].field == "sentiment" and labelled:
                place, level = self.near(place, step)
            if place < 0 or self.tokens[place].used or not _is_score(self.tokens[place]):
                continue
            if labelled or self.tokens[place].text[0] in "+-−–‒—﹣－" or (step == 1 and level < 2):
                return self.tokens[place]
        return None

    def read_numbers(self) -> None:
        """Read counters and percentages."""
        claims = self.claims()
        chains = sorted(self.chains(claims), key=lambda chain: len(chain[0]) != len(list(filter(None, chain[1:]))))
        for numbers, first, last in chains:
            self.read_chain(numbers, first, last)

    def read_chain(self, numbers: list[Token], first: Token | None, last: Token | None) -> None:
        """Read neighbouring numbers, whose ends may have labels."""
        ends = [token for token in (first, last) if token is not None]
        if not ends and not self.may_be_counters(numbers, self.known):
            return
        texts = [token.text.rstrip("+") for token in numbers]
        if len(texts) == 1 and ends and ends[-1].field in PERCENTAGES and read_fraction(texts[0]) is not None:
            shown = shown_as(ends[-1].field, texts[0], self.language)
            texts = [shown.raw] if shown else texts
        division = divide(
            texts, self.known, first.field if first else None, last.field if last else None, self.language
        )
        if division.values or "reads" in self.known:
            self.line.warnings.extend(division.warnings)
            for token in [*ends, *numbers] if division.warnings else []:
                token.used = True
        for name, shown in division.values.items():
            self.known.setdefault(name, shown)
            label = next((end for end in ends if end.field == name), None)
            own = [numbers[0] if label is first else numbers[-1]] if label is not None else numbers
            rule = f"text {division.rule}" if len(division.values) > len(ends) else None
            # A heading and the digits of the next line may be strangers.
            sure = rule is not None or label is None or label.block == own[0].block
            self.give(name, plain(name, shown), *([label] if label else []), *own, rule=rule, sure=sure)
            self.line.readings[-1].raw = " ".join([shown.raw, *([label.text] if label else [])])


def _is_score(token: Token) -> bool:
    has_mark = "." in token.text or "," in token.text
    return token.kind == "number" and has_mark and read_fraction(token.text) is not None
