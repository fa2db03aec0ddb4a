"""`crawler inspect --html`: the page with the parts that were read highlighted and the rest greyed."""

from __future__ import annotations

import copy
from pathlib import Path

from lxml import etree

from crawler.errors import StoreError
from crawler.extraction.blocks import segment
from crawler.items import Article
from crawler.page import Page

_ATTRIBUTE = "data-crawler"
_STYLE = """
[data-crawler] { outline: 2px solid #2a7; background: #d9f7e5 !important; color: #111 !important }
[data-crawler]::before { content: attr(data-crawler); font: bold 11px sans-serif; background: #2a7; color: #fff;
  padding: 1px 5px; margin-right: 6px }
[data-crawler="left out"] { outline: none; opacity: .45; filter: grayscale(1); background: none !important }
[data-crawler="left out"]::before { content: none }
"""


def write_marked(page: Page, article: Article, target: Path) -> None:
    """Write a copy of *page* on which each block of text says what it was read as; scripts do not run in it."""
    roles = _roles(article)
    for block in segment(page):
        block.element.set(_ATTRIBUTE, _role(block.text, roles) or "left out")
    root = copy.deepcopy(page.root)
    for script in list(root.iter("script", "noscript", "iframe")):
        script.getparent().remove(script)
    head = root.find("head")
    head = head if head is not None else etree.SubElement(root, "head")
    style = etree.SubElement(head, "style")
    style.text = _STYLE
    policy = etree.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": "script-src 'none'"})
    head.insert(0, policy)
    head.insert(1, etree.Element("base", href=page.base_url))
    try:
        target.write_bytes(etree.tostring(root, method="html", encoding="utf-8", doctype="<!doctype html>"))
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}") from error


def _role(text: str, roles: dict[str, str]) -> str | None:
    """Return what a block was read as: a value itself, or a part of one such as an item of a list."""
    if text in roles or not text:
        return roles.get(text)
    return next((role for value, role in roles.items() if text in value), None)


def _roles(article: Article) -> dict[str, str]:
    """Return what each piece of text was read as."""
    roles = {block.text: f"body: {block.type}" for block in article.blocks if block.text}
    for name in ("title", "dek", "section", "topic", "published_raw"):
        value = getattr(article, name)
        if value:
            roles[value] = name
    roles |= dict.fromkeys(article.authors, "author")
    roles |= {image.caption: "caption" for image in article.images if image.caption}
    for name, source in article.sources.items():
        if source.get("from") == "text" and source.get("raw"):
            roles.setdefault(source["raw"], name)
    return roles
