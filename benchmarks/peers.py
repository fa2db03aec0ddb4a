"""Other readers of articles, each as a function of a page's source and address; none is a dependency of the crawler.

What a reader gives has the form of the scorer's predictions: body, title, authors, published, tags, dek, lang.
"""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Callable, Iterator
from typing import Any

Row = dict[str, Any]
Reader = Callable[[bytes, str], Row]

_SCRIPT = re.compile(rb"<script[^>]+application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Reportage\w*)$")


def load_peers() -> dict[str, Reader]:
    """Return the peers by name and version; raise `ImportError` unless all are installed."""
    from importlib.metadata import version

    warnings.filterwarnings("ignore", module="newspaper|dateutil|jieba|pkg_resources")
    logging.getLogger("jieba").setLevel(logging.CRITICAL)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    readers = {
        "trafilatura": load_trafilatura(),
        "newspaper4k": _newspaper(),
        "readability-lxml": _readability(),
        "resiliparse": _resiliparse(),
    }
    named = {f"{name} {version(name)}": reader for name, reader in readers.items()}
    return {**named, "cascade": _cascade(readers["trafilatura"])}


def load_trafilatura() -> Reader:
    from trafilatura import bare_extraction

    def read(html: bytes, url: str) -> Row:
        found = bare_extraction(html, url=url, with_metadata=True)
        if found is None:
            return {}
        row = found.as_dict()
        return {
            "body": row["text"] or "",
            "title": row["title"],
            "authors": [name.strip() for name in (row["author"] or "").split(";") if name.strip()],
            "published": row["date"],
            "tags": row["tags"],
            "dek": row["description"],
            "lang": row["language"],
        }

    return read


def _newspaper() -> Reader:
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def read(html: bytes, url: str) -> Row:
        from w3lib.encoding import html_to_unicode

        article = Article(url, config=config)
        article.download(input_html=html_to_unicode(None, html)[1])
        article.parse()
        return {
            "body": article.text,
            "title": article.title,
            "authors": article.authors,
            "published": article.publish_date.isoformat() if article.publish_date else None,
            "tags": sorted(article.tags or ()) or [word for word in article.meta_keywords if word],
            "dek": article.meta_description,
            "lang": article.meta_lang,
        }

    return read


def _readability() -> Reader:
    import html_text
    from readability import Document

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)

    def read(html: bytes, url: str) -> Row:
        document = Document(html, url=url)
        return {"body": html_text.extract_text(document.summary()), "title": document.short_title()}

    return read


def _resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def read(html: bytes, _url: str) -> Row:
        text = bytes_to_str(html, detect_encoding(html))
        return {"body": extract_plain_text(text, main_content=True, alt_texts=False, comments=False, noscript=False)}

    return read


def _cascade(trafilatura: Reader) -> Reader:
    """Return the usual cascade: what JSON-LD says, else trafilatura, htmldate for the time, `lang` for the language."""
    from htmldate import find_date
    from lxml import html as parser

    def read(html: bytes, url: str) -> Row:
        row, node = dict(trafilatura(html, url)), _article_node(html)
        tree = parser.document_fromstring(html)
        stated = {
            "title": _text(node.get("headline")),
            "authors": [name for author in _many(node.get("author")) if (name := _text(author))],
            "published": _text(node.get("datePublished")) or find_date(tree, original_date=True, url=url),
            "tags": [tag for value in _many(node.get("keywords")) for tag in _text(value).split(",") if tag.strip()],
            "dek": _text(node.get("description")),
            "lang": (tree.get("lang") or "").lower(),
        }
        return row | {name: value for name, value in stated.items() if value}

    return read


def _article_node(html: bytes) -> Row:
    """Return the first JSON-LD object of the page that is an article."""
    for source in _SCRIPT.findall(html):
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _objects(value):
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _many(node.get("@type"))):
                return node
    return {}


def _objects(value: Any) -> Iterator[Row]:
    for item in _many(value):
        if isinstance(item, dict):
            yield item
            yield from _objects(item.get("@graph"))


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""
