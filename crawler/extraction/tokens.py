"""Chips and counters of visible text as tokens: numbers, labels, words, and what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from crawler.extraction.amounts import DIGITS, SUFFIX
from crawler.extraction.labels import LABELS, SENTIMENTS
from crawler.extraction.readtime import READ_TIME

Kind = Literal["number", "label", "word", "sentiment", "time", "bound", "colon", "edge", "part", "break"]
"""`bound` is a number whose field the markup gives; `edge` ends an element, `part` is a separator, `break` a line."""

LONGEST_WORD = 60
"""Letters before a number that are looked at for a label glued to it."""
_FLAGS = re.IGNORECASE


def _names(names: Iterable[str]) -> str:
    """Return the pattern of the longest of *names*, as a tree: a search steps through one branch, not all names."""
    branches: dict[str, list[str]] = {}
    for name in names:
        branches.setdefault(name[:1], []).append(name[1:])
    is_end = branches.pop("", None) is not None
    inner = "|".join(re.escape(first) + _names(rests) for first, rests in branches.items())
    return f"(?:{inner}){'?' if is_end else ''}" if inner else ""


_SIGN = "[+\\-−–‒—﹣－]"
# A suffix letter is no suffix when it begins a word: '368mood' is no million, '75kreads' is 75k.
_ENDS = r"(?-i:(?![a-zà-ÿа-я]))|(?=(?:reads?|views?|likes?|comments?|shares?)(?![a-z]))"
_CLUSTER = rf"(?:(?:{DIGITS})(?:[.,]\d+)?(?:(?-i:{SUFFIX})(?:{_ENDS}))?(?:\s?[%％])?)+\+?"
# Most places are inside words, where no token begins; ruling them out first makes the search three times as fast.
_BEGINS = r"(?:(?<![a-zà-ÿа-я])|(?-i:(?<=[a-zà-ÿа-я])(?=[A-ZÀ-ÞА-Я]))|(?=[\W\d]))"
_TOKEN = re.compile(
    rf"{_BEGINS}(?:(?P<time>{READ_TIME.pattern})"
    rf"|(?P<signed>{_SIGN}\s?\d?[.,]\d{{1,6}}(?![\d%]))"
    rf"|(?P<number>{_CLUSTER})"
    rf"|(?P<sentiment>{_names(SENTIMENTS)})"
    rf"|(?P<label>{_names(LABELS)})"
    r"|(?P<colon>[:：=()（）\[\]])"
    r"|(?P<part>[·•‧∙・|/;–—,，、…‣◦\-]|[ \t\u00a0]{3,})"
    r"|(?P<edge>\x1f)|(?P<break>\n))",
    _FLAGS,
)
_WORD_LABELS = frozenset({"emotion", "article_type", "sentiment", "topic", "section", "authors", "tags"})
_GLUED_ENDING = re.compile(r"(?:s|al|ally|less|d|r|rs|wood|y|ing|ed|ist|ity)\b")
_UNITS = frozenset("°′″×€£$²³")
_UNCASED = re.compile("[\u0600-\u06ff\u0900-\u0eff\u1100-\u11ff\u3040-\u9fff\uac00-\ud7ff]")


@dataclass(slots=True)
class Token:
    """One piece of a line of chips; `field` is what a label names, or the value of a sentiment word."""

    kind: Kind
    text: str
    field: str = ""
    block: int = -1
    """Number of the block that holds it."""
    rule: str = "text"
    """How it was recognised: `text`, or what in the markup said so."""
    used: bool = False


def tokens_of(text: str, block: int = -1) -> list[Token]:
    r"""Return the tokens of *text*; `\x1f` stands for the end of an element, `\n` for the end of a line.

    >>> [token.text for token in tokens_of("7.4% engagedEmotionsadnessTypenewsClickbait22%· Open-source models")]
    ['7.4%', 'engaged', 'Emotion', 'sadness', 'Type', 'news', 'Clickbait', '22%', '·', 'Open-source models']
    """
    found: list[Token] = []
    at = gap = 0
    while match := _TOKEN.search(text, at):
        kind: Kind = match.lastgroup if match.lastgroup in _KINDS else "number"  # type: ignore[assignment]
        if not _stands_alone(text, match, kind):
            at = match.end() if kind == "part" else match.start() + 1
            if kind == "number":
                at = match.end()
            continue
        found.extend(_words(text[gap : match.start()], block))
        found.append(Token(kind, match[0].strip(" \t"), _field(kind, match[0]), block))
        if kind == "number" and match[0][-1:].isalpha() and text[match.end() : match.end() + 1].isalpha():
            text = f"{text[: match.end()]}\x1f{text[match.end() :]}"  # '75kreads': the suffix ends the number
        at = gap = match.end()
    found.extend(_words(text[gap:], block))
    return found


_KINDS = frozenset({"time", "number", "sentiment", "label", "colon", "part", "edge", "break"})


def _field(kind: str, text: str) -> str:
    if kind == "label":
        return LABELS[text.lower()]
    return SENTIMENTS[text.lower()] if kind == "sentiment" else ""


def _words(text: str, block: int) -> Iterator[Token]:
    text = text.strip(" \t\u00a0")
    if any(map(str.isalnum, text)):
        yield Token("word", text, "", block)


def _stands_alone(text: str, match: re.Match[str], kind: str) -> bool:
    """Tell whether what was matched is a token of its own and not part of a word; case and script mark the edges."""
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if kind == "part":
        # A dash inside a word and a comma after one do not part chips.
        return not (match[0] in "-,–—/" and (before.isalnum() or not before) and after.isalnum()) and match[0] != "-"
    if kind in ("edge", "break"):
        return True
    if kind == "colon":
        return not (before.isdigit() and after.isdigit())  # a time of day
    if kind == "time":
        return True
    if kind == "number":
        return _number_stands(text, start, end, before, after)
    first, last = text[start], text[end - 1]
    if not first.isalpha() or _UNCASED.match(first):
        return True
    if before.isalpha() and not (first.isupper() and before.islower()):
        return False
    if not after.isalpha() or after.isupper() or _UNCASED.match(last):
        # '1.234-mal gelesen' is a label, 'must-reads' is none.
        return (before != "-" or text[start - 2 : start - 1].isdigit()) and not (
            after == "-" and text[end + 1 : end + 2].isalpha()
        )
    # 'Emotionsadness': a label with a capital, whose value follows without white space.
    return first.isupper() and last.islower() and _is_glued_value(text, match, end)


def _is_glued_value(text: str, match: re.Match[str], end: int) -> bool:
    return LABELS.get(match[0].lower()) in _WORD_LABELS and not _GLUED_ENDING.match(text, end)


def _number_stands(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Tell whether digits are a number of their own: not '5G', not 'Web3', not a date's."""
    if after.isalpha() and text[end - 1] not in "%％" and not _UNCASED.match(after):
        follower = _TOKEN.match(text[end : end + 40])
        if follower is None or follower.lastgroup not in ("label", "sentiment", "time"):
            return not text[start:end].isdigit() and after.isupper()
    if after in _UNITS:
        return False
    if after in (":", "/", "-") and text[end + 1 : end + 2].isdigit():
        return False
    if before.isalpha() and not _UNCASED.match(before):
        head = text[max(0, start - LONGEST_WORD) : start]
        word = re.search(r"[^\W\d_]+$", head)
        if word is None or any(head.lower().endswith(name) for name in _ENDINGS if len(name) <= len(word[0])):
            return True
        # 'Technology75k reads': a label after the number says that it is one.
        follower = _TOKEN.match(text, end + (after == " "))
        return follower is not None and follower.lastgroup == "label"
    return before not in ("/", "-", ":", "#", "$", "€", "£") or not before


_ENDINGS = tuple(name for name in (*LABELS, *SENTIMENTS) if name.isalpha())
