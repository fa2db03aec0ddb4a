"""Counters and signals that a page declares to machines: JSON-LD, microdata, meta elements, data attributes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crawler.extraction.amounts import read_count
from crawler.extraction.chips import STRONG, read_line
from crawler.extraction.engagement import PERCENTAGES
from crawler.extraction.labels import key_field
from crawler.extraction.named import LONGEST_TOPIC, Values, listed, named, scalar
from crawler.extraction.readtime import minutes
from crawler.extraction.text import clean
from crawler.extraction.tokens import tokens_of
from crawler.items import Found, Origin
from crawler.page.microdata import Item

_ACTIONS = {
    "readaction": "reads", "viewaction": "reads", "userpagevisits": "reads", "uservisits": "reads",
    "likeaction": "likes", "endorseaction": "likes", "reactaction": "likes", "userlikes": "likes",
    "commentaction": "comments", "discussaction": "comments", "replyaction": "comments", "usercomments": "comments",
    "shareaction": "shares", "usershares": "shares",
}  # fmt: skip
_TYPE_OF_NODE = {
    "newsarticle": "news", "reportagenewsarticle": "reportage", "opinionnewsarticle": "opinion",
    "analysisnewsarticle": "analysis", "backgroundnewsarticle": "background", "reviewnewsarticle": "review",
    "liveblogposting": "live", "satiricalarticle": "satire", "advertisercontentarticle": "advertisement",
}  # fmt: skip
_DEEPEST = 4
_SPECIAL = frozenset({"name", "commentCount", "timeRequired", "@type", "type"})
_MOST_STATISTICS = 60


def from_jsonld(node: dict[str, Any], origin: Origin = "jsonld") -> Values:
    """Yield what a JSON-LD object, or a microdata item in that shape, says of its own counters and signals."""
    yield from _interactions(node, origin)
    for name in ("commentCount", "timeRequired"):
        yield from named(name, scalar(node.get(name)), origin, name)
    for entry in [*listed(node.get("additionalProperty")), *listed(node.get("variableMeasured"))]:
        if isinstance(entry, dict):
            yield from _property_value(entry, origin)
    for name, value in node.items():
        if name not in _SPECIAL and key_field(name):
            yield from named(name, scalar(value), origin, name)
    yield from _about(node, origin)


def type_of(node: dict[str, Any], origin: Origin = "jsonld") -> Values:
    """Yield the kind of article that the type of an object stands for."""
    for kind in map(str, listed(node.get("@type"))):
        article_type = _TYPE_OF_NODE.get(_local(kind))
        if article_type:
            yield "article_type", Found(article_type, origin, "@type", kind)


def _local(name: str) -> str:
    """Return a type in lower case without its vocabulary."""
    return name.rpartition("/")[2].rpartition(":")[2].lower()


def _about(node: dict[str, Any], origin: Origin) -> Values:
    """Yield the topic of a text that is about one thing; a list names what the text mentions."""
    about = listed(node.get("about"))
    if len(about) == 1:
        name = scalar(about[0].get("name") if isinstance(about[0], dict) else about[0])
        if isinstance(name, str) and 0 < len(name) <= LONGEST_TOPIC and "://" not in name:
            yield "topic", Found(clean(name), origin, "about", name)


def _interactions(node: dict[str, Any], origin: Origin) -> Values:
    """Yield the counters of `interactionStatistic`; those of single services are added up unless a total is given."""
    totals: dict[str, int] = {}
    parts: dict[str, int] = {}
    for entry in [*listed(node.get("interactionStatistic")), *listed(node.get("interactionCount"))][:_MOST_STATISTICS]:
        kind, amount, service = _interaction(entry)
        field = _ACTIONS.get(kind)
        count = read_count(str(amount).strip()) if amount is not None else None
        if field is None or count is None:
            continue
        if service:
            parts[field] = parts.get(field, 0) + count.count
        else:
            totals[field] = max(totals.get(field, 0), count.count)
    for field, value in {**parts, **totals}.items():
        yield field, Found(value, origin, "interactionStatistic", str(value))


def _interaction(entry: Any) -> tuple[str, Any, Any]:
    """Return kind of action, number and service of one counter, in its present or its former notation."""
    if isinstance(entry, str):
        former, _, count = entry.partition(":")
        return former.strip().lower(), count or None, None
    if not isinstance(entry, dict):
        return "", None, None
    amount = scalar(entry.get("userInteractionCount", entry.get("interactionCount")))
    if isinstance(amount, str) and ":" in amount:
        return _interaction(amount)
    kind = scalar(entry.get("interactionType") or entry.get("@type"))
    if isinstance(kind, dict):
        kind = scalar(kind.get("@type") or kind.get("@id") or kind.get("name"))
    return _local(str(kind or "")), amount, entry.get("interactionService")


def _property_value(entry: dict[str, Any], origin: Origin) -> Values:
    name, value = scalar(entry.get("name") or entry.get("propertyID")), scalar(entry.get("value"))
    if not isinstance(name, str) or value is None:
        return
    unit = str(scalar(entry.get("unitText") or entry.get("unitCode")) or "").lower()
    if unit in ("%", "percent", "p1", "percentage") and key_field(name) in PERCENTAGES:
        value = f"{value}%" if "%" not in str(value) else value
    yield from named(name, value, origin, f"PropertyValue {name}")


def from_item(item: Item, items: Iterable[Item]) -> Values:
    """Yield what the microdata or RDFa of the article says; counters that no item owns are the article's."""
    node = _as_node(item)
    if "interactionStatistic" not in node:
        node["interactionStatistic"] = [
            _as_node(counter) for counter in items if "InteractionCounter" in counter.types and not _is_owned(counter)
        ]
    yield from from_jsonld(node, "microdata")


def _is_owned(counter: Item) -> bool:
    """Tell whether an item around *counter* is something else than an article: a reader's comment, a video."""
    for parent in counter.element.iterancestors():
        kind = (parent.get("itemtype") or parent.get("typeof") or "").lower()
        if kind:
            return not ("article" in kind or "posting" in kind or "webpage" in kind or "creativework" in kind)
    return False


def _as_node(item: Item, depth: int = 0) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": item.types}
    for name, values in item.properties.items():
        node[name] = [
            (_as_node(value, depth + 1) if depth < _DEEPEST else None) if isinstance(value, Item) else value
            for value in values
        ]
    return node


def from_meta(meta: dict[str, list[str]]) -> Values:
    """Yield what `meta` elements say: labelled pairs for link previews, and names that stand for a field."""
    for number in "12345":
        label, data = meta.get(f"twitter:label{number}"), meta.get(f"twitter:data{number}")
        if label and data:
            yield from _labelled(label[0], data[0], f"twitter:data{number}")
    for name, contents in meta.items():
        if not name.startswith(("og:", "twitter:", "fb:", "al:")) and key_field(name):
            yield from named(name, contents[0], "meta", name)


def _labelled(label: str, data: str, rule: str) -> Values:
    """Yield what a label and its value say, read as a line of text."""
    line = read_line(tokens_of(f"{label.strip().rstrip(':')}: {data.strip()}"))
    for reading in line.readings:
        if reading.is_sure:
            yield reading.field, Found(reading.value, "meta", rule, data)
    if not line.readings and minutes(data) is not None and ("read" in label.lower() or "lese" in label.lower()):
        yield "read_time_minutes", Found(minutes(data), "meta", rule, data)


def from_attributes(attributes: Iterable[tuple[str, str]]) -> Values:
    """Yield what data attributes of the article's own elements say.

    Bare names such as `data-type` and `data-topic` serve scripts; they count beside other signals.
    """
    known = [(name, value) for name, value in attributes if key_field(name)]
    sure = [(name, value) for name, value in known if key_field(name) not in ("topic", "article_type")]
    fields = {field for name, value in sure for field, _ in named(name, value, "markup", name)}
    for name, value in known if len(fields) >= STRONG else sure:
        yield from named(name, value, "markup", name)
