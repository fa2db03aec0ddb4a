"""What follows from the body of an article: its words, its hash, the time that it takes to read."""

from __future__ import annotations

import dataclasses
import math

from crawler.extraction.compose import text_of
from crawler.extraction.identity import content_hash
from crawler.extraction.text import count_unspaced, count_words
from crawler.items import Article, Block

WORDS_A_MINUTE, CHARACTERS_A_MINUTE = 238, 500
"""Reading speed: mean of silent reading of English non-fiction; of scripts written without spaces."""

_READ_TIME_RULE = f"{WORDS_A_MINUTE} words or {CHARACTERS_A_MINUTE} unspaced characters a minute"


def measure(article: Article) -> None:
    """Set the fields that follow from title and body; a read time that the page shows stays."""
    article.word_count = count_words(article.body)
    article.content_hash = content_hash(article.title, article.body)
    if article.sources.get("read_time_minutes", {}).get("from") == "computed":
        del article.sources["read_time_minutes"]
        article.read_time_minutes = None
    if article.read_time_minutes is None and article.word_count:
        article.read_time_minutes = read_time(article.body, article.word_count)
        raw = f"{article.word_count} words"
        article.sources["read_time_minutes"] = {"from": "computed", "rule": _READ_TIME_RULE, "raw": raw}


def has_body_of(article: Article, blocks: list[Block]) -> bool:
    """Tell whether the body of *article* is the words of *blocks* and nothing else."""
    return article.body == text_of(blocks)


def with_blocks(article: Article, blocks: list[Block]) -> Article:
    """Return a copy of *article* whose body is made of *blocks*."""
    other = dataclasses.replace(article, blocks=blocks, body=text_of(blocks), sources=dict(article.sources))
    measure(other)
    return other


def read_time(body: str, words: int) -> int:
    """Return the whole minutes that reading *body*, of *words* words, takes.

    >>> read_time("word " * 239, 239)
    2
    """
    unspaced = count_unspaced(body)
    return max(1, math.ceil((words - unspaced) / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE))
