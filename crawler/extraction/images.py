"""The pictures of an article, with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from crawler.extraction.context import Context
from crawler.extraction.lines import text_in
from crawler.extraction.nodes import first_text, names_of
from crawler.extraction.pictures import MOST, is_picture, pictures_between
from crawler.extraction.renderings import is_original, picture_key
from crawler.extraction.text import clean
from crawler.items import Article, Found, Image
from crawler.page.microdata import Item

LONGEST = 2000
"""Characters of a caption, credit or alternative text."""

BEFORE = 6
"""Blocks before the headline or the body in which the lead picture may stand."""
ALONE = 12
"""Blocks after the headline in which the pictures of an article without text may stand."""

_CREDIT = re.compile(r"credit|copyright|source|byline|photographer|quelle|attribution|rights", re.IGNORECASE)
_CAPTION = re.compile(r"caption|legende|bildunterschrift|description|pie-de", re.IGNORECASE)
_CREDIT_LINE = re.compile(
    r"[\s|–—-]*[(\[]?\s*((?:photo(?: credit| by|graph by)?|credits?|image(?: credit)?|foto|bild(?:quelle)?|quelle|"
    r"source|©|\(c\)|copyright|crédit(?: photo)?|crédito|fonte)"
    r"\s*(?:by|:|/|©)\s*.{2,120}?|©\s*.{2,120}?)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_CREDIT_LABEL = re.compile(
    r"^[\s(\[|–—-]*(?:(?:photo|image|picture|foto|bild|video|illustration|grafik|crédit|crédits?\s+photo)s?"
    r"(?:\s*(?:graph(?:y|s|ed)?|credits?|courtesy|quelle|nachweis))?"
    r"(?:\s+(?:by|of|von|par|por|di|door|av|af)\b\s*[:：]?|\s*[:：])"
    r"|(?:credits?|copyright|quelle|source|crédits?|crédito|créditos|fonte|fuente|источник|фото|写真|撮影|提供|图片来源|图|사진)"
    r"\s*[:：]|(?:©|\(c\)|copyright\s*(?:©|\(c\))?)(?=[\s:]))\s*",
    re.IGNORECASE,
)
"""What stands before the name of whoever made a picture."""
_BARE_LABEL = re.compile(r"^\W*(?:photo|image|foto|bild|credit|source|quelle|copyright)s?\W*$", re.IGNORECASE)


def read_images(context: Context) -> list[Found[list[Image]]]:
    """Return the pictures of the article as one list: the stated lead picture, then those of the body."""
    images: dict[str, Image] = {}
    lead = _lead(context)
    for image in (*lead, *_shown(context), *_in_blocks(context)):
        if len(images) >= MOST:
            break
        key = picture_key(image.url)
        if key in images:
            _complete(images[key], image)
        else:
            images[key] = image
    if not images:
        return []
    kept = list(images.values())
    if lead:
        images[picture_key(lead[0].url)].is_main = True
    else:
        kept[0].is_main = True
    rule = "image of JSON-LD or OpenGraph" if lead else "figures"
    return [Found(kept, "opengraph" if lead else "markup", rule, kept[0].url)]


def _complete(image: Image, other: Image) -> None:
    """Fill what *image* does not say with what another mention of it says; an original's address replaces a copy's."""
    if not is_original(image.url) and is_original(other.url):
        image.url = other.url
        if other.width is not None or other.height is not None:
            image.width, image.height = other.width, other.height
    for name in ("caption", "credit", "alt"):
        if getattr(image, name) is None:
            setattr(image, name, getattr(other, name))
    # A copy says nothing of the size of another one.
    if image.width is None and image.height is None and image.url == other.url:
        image.width, image.height = other.width, other.height


def _lead(context: Context) -> list[Image]:
    """Return the pictures that JSON-LD, OpenGraph or microdata state, each once; the first is the lead picture."""
    page = context.page
    found: list[Image] = []
    for address, alt in zip(
        page.meta.get("og:image", page.meta.get("twitter:image", []))[:5], _alts(context), strict=False
    ):
        size = [_pixels(next(iter(page.meta.get(f"og:image:{side}", ())), None)) for side in ("width", "height")]
        _add(found, context, address, alt=alt, width=size[0], height=size[1])
    value = context.node.get("image")
    for entry in (value if isinstance(value, list) else [value])[:20]:
        if isinstance(entry, dict):
            makers = names_of(entry.get("author") or entry.get("creator"))
            _add(
                found, context, first_text(entry.get("url") or entry.get("contentUrl") or entry.get("@id")),
                caption=first_text(entry.get("caption") or entry.get("description")),
                credit=first_text(entry.get("creditText")) or (makers[0] if makers else None),
                width=_pixels(entry.get("width")), height=_pixels(entry.get("height")),
            )  # fmt: skip
        elif isinstance(entry, str):
            _add(found, context, entry)
    for stated in context.item.properties.get("image", [])[:20]:
        url = stated if isinstance(stated, str) else _text(stated, "url", "contentUrl")
        _add(found, context, url, **_facts(stated))
    return found


def _facts(stated: Item | str) -> dict[str, Any]:
    """Return what the microdata of a picture says of it."""
    if isinstance(stated, str):
        return {}
    return {
        "caption": _text(stated, "caption", "description"), "credit": _text(stated, "creditText"),
        "width": _pixels(_text(stated, "width")), "height": _pixels(_text(stated, "height")),
    }  # fmt: skip


def _text(item: Item, *names: str) -> str | None:
    """Return the first text that *item* has under *names*."""
    found = item.first(*names)
    return found[1] if found is not None and isinstance(found[1], str) else None


def _alts(context: Context) -> Iterator[str | None]:
    alts = context.page.meta.get("og:image:alt", context.page.meta.get("twitter:image:alt", []))
    yield alts[0] if alts else None
    while True:
        yield None


def _add(found: list[Image], context: Context, address: str | None, **facts: Any) -> None:
    url = _absolute(context, address)
    if url is None or not is_picture(url):
        return
    for name in ("caption", "credit", "alt"):
        facts[name] = clean(facts.get(name) or "", LONGEST) or None
    facts["credit"] = credited(facts["credit"])
    image = Image(url, **facts)
    known = next((other for other in found if picture_key(other.url) == picture_key(url)), None)
    if known is not None:
        _complete(known, image)
    else:
        found.append(image)


def _absolute(context: Context, address: str | None) -> str | None:
    if not address or address.startswith(("data:", "blob:", "#")):
        return None
    return context.page.absolute(address)


def _shown(context: Context) -> Iterator[Image]:
    """Yield the pictures among the blocks of the body, in order, with what stands under them."""
    first, last = _span(context)
    for _, picture, url in pictures_between(context.page, context.blocks, context.body.numbers, first, last):
        caption, credit = _under(picture)
        credit = credited(credit)
        alt = clean(picture.get("alt") or "", LONGEST) or None
        yield Image(url, caption, credit, alt, _pixels(picture.get("width")), _pixels(picture.get("height")))


def _in_blocks(context: Context) -> Iterator[Image]:
    """Yield the pictures of a body that was not read from the page's own markup, but from embedded state, say."""
    for block in context.body.blocks:
        if block.type == "image" and block.url is not None:
            yield Image(block.url)


def _span(context: Context) -> tuple[int, int]:
    """Return the numbers of the blocks among which the article's pictures stand."""
    numbers, headline = context.body.numbers, context.headline_number
    if numbers:
        start = numbers[0] if headline is None or headline > numbers[0] else headline
        return max(0, start - BEFORE), numbers[-1] + 1
    start = headline or 0
    return max(0, start - BEFORE), start + ALONE


def _under(picture: etree._Element) -> tuple[str | None, str | None]:
    """Return the caption and the credit of a picture: those of the figure that holds it."""
    parents = [parent for parent, _ in zip(picture.iterancestors(), range(5), strict=False)]
    figure = next(
        (parent for parent in parents if parent.tag == "figure" or "wp-caption" in (parent.get("class") or "")), None
    )
    if figure is None:
        return None, None
    holder = next(figure.iter("figcaption"), None)
    if holder is None:
        holder = next(
            (element for element in figure.iter("p", "div", "span") if _CAPTION.search(element.get("class") or "")),
            None,
        )
    if holder is None:
        return None, None
    whole = text_in(holder)
    for element in holder.iter("span", "div", "p", "cite", "small", "em", "i", "a"):
        if _CREDIT.search(element.get("class") or element.get("itemprop") or ""):
            credit = text_in(element)
            if credit:
                caption = clean(whole.replace(credit, " ", 1)).strip(" |–—-")
                return caption[:LONGEST] or None, credit[:LONGEST]
    match = _CREDIT_LINE.search(whole)
    if match:
        return whole[: match.start()].strip(" |–—-")[:LONGEST] or None, match[1][:LONGEST]
    return whole[:LONGEST] or None, None


def credited(credit: str | None) -> str | None:
    """Return the name that a credit gives, without the label before it.

    >>> credited("Photo: Ann Lee / Reuters"), credited("(写真：佐藤美咲)"), credited("Photo"), credited("© AFP")
    ('Ann Lee / Reuters', '佐藤美咲', None, 'AFP')
    """
    name = _BARE_LABEL.sub("", credit or "")
    while (shorter := _CREDIT_LABEL.sub("", name, count=1)) != name:
        name = shorter
    if name != credit and name.endswith((")", "]")) and "(" not in name and "[" not in name:
        name = name[:-1]
    return name.strip(" |–—-") or None


def _pixels(value: Any) -> int | None:
    """Return a length in pixels, or None for another unit or nonsense.

    >>> _pixels("640px"), _pixels("100%"), _pixels(0)
    (640, None, None)
    """
    if isinstance(value, dict):
        value = value.get("value")
    if value is None:
        return None
    text = str(value).strip().removesuffix("px").strip()
    number = int(text) if text.isdecimal() and len(text) <= 5 else 0
    return number or None


def normalise_images(value: Any, _context: Context) -> list[Image] | None:
    """Return a list of pictures as it is."""
    return value or None


def agree(article: Article) -> None:
    """Give each picture among the blocks the address that it has among the images."""
    addresses = {picture_key(image.url): image.url for image in article.images}
    for block in article.blocks:
        if block.type == "image" and block.url is not None:
            block.url = addresses.get(picture_key(block.url), block.url)
