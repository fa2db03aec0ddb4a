"""Counters and signals that a page declares to machines: JSON-LD, microdata, meta elements, state, data attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crawler import urls
from crawler.extraction.amounts import as_share, read_count, read_fraction
from crawler.extraction.chips import COUNT_FIELDS, STRONG, read_line
from crawler.extraction.engagement import PERCENTAGES
from crawler.extraction.labels import SENTIMENTS, TYPES, key_field
from crawler.extraction.readtime import minutes
from crawler.extraction.text import clean, fold
from crawler.extraction.tokens import tokens_of
from crawler.items import Found, Origin
from crawler.page import Page
from crawler.page.microdata import Item

Values = Iterator[tuple[str, Found[Any]]]

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
_HEADLINES = ("title", "headline", "name", "heading")
_ADDRESSES = ("url", "canonicalUrl", "canonical_url", "canonical", "slug", "path", "href", "link", "permalink", "uri")
_Path = tuple[Any, ...]
_CONTAINERS = frozenset({dict, list})
_NAMING = frozenset((*_HEADLINES, *_ADDRESSES))
_MOST_NODES = 30_000
_DEEPEST = 4
_MOST_STATISTICS = 60
_NAMES = ("name", "label", "key", "type", "metric", "propertyID", "title", "id")
_AMOUNTS = ("value", "count", "total", "amount", "number", "userInteractionCount", "score", "probability", "percent")


def from_jsonld(node: dict[str, Any], origin: Origin = "jsonld") -> Values:
    """Yield what a JSON-LD object, or a microdata item in that shape, says of its own counters and signals."""
    yield from _interactions(node, origin)
    for name in ("commentCount", "timeRequired"):
        value = _scalar(node.get(name))
        if value is not None:
            yield from _found(name, value, origin, name)
    for entry in [*_listed(node.get("additionalProperty")), *_listed(node.get("variableMeasured"))]:
        if isinstance(entry, dict):
            yield from _property_value(entry, origin)
    for name, value in node.items():
        field = key_field(name)
        if field and name not in ("name", "commentCount", "timeRequired", "@type", "type"):
            yield from _found(name, _scalar(value), origin, name)
    about = _listed(node.get("about"))
    if len(about) == 1:
        name = _scalar(about[0].get("name") if isinstance(about[0], dict) else about[0])
        if isinstance(name, str) and 0 < len(name) <= 80 and "://" not in name:
            yield "topic", Found(clean(name), origin, "about", name)
    for kind in map(str, _listed(node.get("@type"))):
        article_type = _TYPE_OF_NODE.get(kind.rpartition("/")[2].rpartition(":")[2].lower())
        if article_type:
            yield "article_type", Found(article_type, origin, "@type", kind)


def _interactions(node: dict[str, Any], origin: Origin) -> Values:
    """Yield the counters of `interactionStatistic`; those of single services are added up unless a total is given."""
    totals: dict[str, int] = {}
    parts: dict[str, int] = {}
    for entry in [*_listed(node.get("interactionStatistic")), *_listed(node.get("interactionCount"))][
        :_MOST_STATISTICS
    ]:
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
        kind, _, amount = entry.partition(":")
        return kind.strip().lower(), amount or None, None
    if not isinstance(entry, dict):
        return "", None, None
    amount = _scalar(entry.get("userInteractionCount", entry.get("interactionCount")))
    if isinstance(amount, str) and ":" in amount:
        return _interaction(amount)
    action = _listed(entry.get("interactionType") or entry.get("@type"))
    kind: Any = action[0] if action else ""
    if isinstance(kind, dict):
        kind = _scalar(kind.get("@type") or kind.get("@id") or kind.get("name"))
    return str(kind or "").rpartition("/")[2].rpartition(":")[2].lower(), amount, entry.get("interactionService")


def _property_value(entry: dict[str, Any], origin: Origin) -> Values:
    name, value = _scalar(entry.get("name") or entry.get("propertyID")), _scalar(entry.get("value"))
    if not isinstance(name, str) or value is None:
        return
    unit = str(_scalar(entry.get("unitText") or entry.get("unitCode")) or "").lower()
    if unit in ("%", "percent", "p1", "percentage") and key_field(name) in PERCENTAGES:
        value = f"{value}%" if "%" not in str(value) else value
    yield from _found(name, value, origin, f"PropertyValue {name}")


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
    if "InteractionCounter" in item.types and "userInteractionCount" not in item.properties:
        # RDFa's `meta property` looks like OpenGraph's, which is no part of an item.
        metas = item.element.iter("meta")
        node["userInteractionCount"] = next(
            (meta.get("content") for meta in metas if "userInteractionCount" in (meta.get("property") or "")), None
        )
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
            yield from _found(name, contents[0], "meta", name)


def _labelled(label: str, data: str, rule: str) -> Values:
    """Yield what a label and its value say, read as a line of text."""
    line = read_line(tokens_of(f"{label.strip().rstrip(':')}: {data.strip()}"))
    for reading in line.readings:
        if reading.is_sure:
            yield reading.field, Found(reading.value, "meta", rule, data)
    if not line.readings and minutes(data) is not None and ("read" in label.lower() or "lese" in label.lower()):
        yield "read_time_minutes", Found(minutes(data), "meta", rule, data)


def from_state(page: Page, headlines: list[str]) -> Values:
    """Yield what the page's state says inside the object that has the article's headline or address."""
    wanted = {headline for headline in headlines if len(headline) >= 8}
    folded = {fold(headline) for headline in wanted}
    last = page.url.rstrip("/").rpartition("/")[2]
    stack: list[tuple[Any, dict[str, Any] | None, _Path]] = [(page.state, None, ())]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        value, parent, path = stack.pop()
        if isinstance(value, list):
            stack.extend([(entry, None, path) for entry in value if type(entry) in _CONTAINERS])
            continue
        if not _NAMING.isdisjoint(value) and (
            _has_headline(value, wanted, folded) or _has_address(value, last, page.url)
        ):
            yield from _state_values(value, parent, _written(path))
        stack.extend([(entry, value, (path, key)) for key, entry in value.items() if type(entry) in _CONTAINERS])


def _written(path: _Path) -> str:
    """Return the keys that lead to an object, joined by dots."""
    keys: list[str] = []
    while path:
        path, key = path
        keys.append(str(key))
    return ".".join(reversed(keys))


def _has_headline(node: dict[str, Any], wanted: set[str], folded: set[str]) -> bool:
    """Tell whether an object has one of the headlines *wanted*, or one that is the same when folded."""
    for name in _HEADLINES:
        headline = node.get(name)
        if isinstance(headline, str) and 8 <= len(headline) < 400:
            if headline in wanted or (
                any(len(headline) < len(known) + 80 for known in wanted) and fold(headline) in folded
            ):
                return True
    return False


def _has_address(node: dict[str, Any], last: str, url: str) -> bool:
    """Tell whether an object has the address *url*, the last part of which is *last*."""
    for name in _ADDRESSES:
        address = node.get(name)
        # Normalising an address costs; most are settled by their last part.
        if isinstance(address, str) and last in address and last and len(address) < 500 and last != urls.host_of(url):
            whole = urls.join(url, address)
            if whole and urls.identity(whole) == urls.identity(url):
                return True
    return False


def _state_values(node: dict[str, Any], parent: dict[str, Any] | None, path: str) -> Values:
    yield from _members(node, path, 0)
    for key, sibling in (parent or {}).items():
        # Counters often stand beside the article: {"article": {...}, "metrics": {...}}.
        if isinstance(sibling, dict) and sibling is not node and not any(name in sibling for name in _HEADLINES):
            yield from _members(sibling, f"{path}/../{key}".lstrip("."), 1)


def _members(node: dict[str, Any], path: str, depth: int) -> Values:
    """Yield what the members of an object say, those of objects and named pairs inside it too."""
    for key, value in node.items():
        rule = f"{path}.{key}".lstrip(".")
        if isinstance(value, list):
            for entry in value[:_MOST_STATISTICS]:
                yield from _pair(entry, rule)
            continue
        if key_field(key):
            yield from _found(key, value, "state", rule)
        elif isinstance(value, dict) and depth < _DEEPEST and not any(name in value for name in _HEADLINES):
            yield from _members(value, rule, depth + 1)


def _pair(entry: Any, rule: str) -> Values:
    """Yield what a named pair says: {"label": "Reads", "value": "75k"}."""
    if not isinstance(entry, dict):
        return
    name = next((entry[key] for key in _NAMES if isinstance(entry.get(key), str)), None)
    value = next((entry[key] for key in _AMOUNTS if entry.get(key) is not None), None)
    if name and value is not None:
        yield from _found(name, value, "state", f"{rule}.{name}")


def from_attributes(attributes: Iterable[tuple[str, str]]) -> Values:
    """Yield what data attributes of the article's own elements say.

    Bare names such as `data-type` and `data-topic` serve scripts; they count beside other signals.
    """
    named = [(name, value) for name, value in attributes if key_field(name)]
    sure = [(name, value) for name, value in named if key_field(name) not in ("topic", "article_type")]
    fields = {field for name, value in sure for field, _ in _found(name, value, "markup", name)}
    for name, value in named if len(fields) >= STRONG else sure:
        yield from _found(name, value, "markup", name)


def _found(name: str, value: Any, origin: Origin, rule: str) -> Values:
    """Yield the value of a named member, normalised to the field that the name stands for."""
    field = key_field(name)
    if field is None or value is None or isinstance(value, bool):
        return
    raw = str(value)[:120]
    for target, normal in _normal(field, value, name):
        yield target, Found(normal, origin, rule, raw)


def _normal(field: str, value: Any, name: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from _from_object(field, value, name)
    elif field in COUNT_FIELDS:
        whole = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        count = read_count(whole)
        if count is not None:
            yield field, count.count
    elif field in PERCENTAGES:
        share = as_share(value)
        if share is not None and not (isinstance(value, int) and value > 1 and name.lower().endswith("engagement")):
            yield field, share
    elif field == "read_time_minutes":
        whole_minutes = minutes(_without_unit(value, name))
        if whole_minutes is not None:
            yield field, whole_minutes
    elif field.startswith("sentiment"):
        yield from _sentiment(value)
    elif field == "topic" and isinstance(value, str):
        topic = clean(value, 81)
        if 0 < len(topic) <= 80 and not any(mark in topic for mark in ";|,"):
            yield field, topic
    elif field in ("emotion", "article_type") and isinstance(value, str):
        yield from _word(field, value, name)


def _without_unit(value: Any, name: str) -> Any:
    """Return a number in minutes; without a unit an hour or more can only be seconds or milliseconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or "min" in name.lower():
        return value
    if value >= 10_000:
        return value / 60_000
    return value / 60 if value >= 60 or "second" in name.lower() else value


def _from_object(field: str, value: dict[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """Yield what an object that stands for one field says: {"label": "neutral", "score": 0.04}, {"count": 5}."""
    if field.startswith("sentiment"):
        for member in value.values():
            if isinstance(member, str | int | float) and not isinstance(member, bool):
                yield from _sentiment(member)
        return
    names = ("label", "name", "dominant", "primary", "value", "type") if field in ("emotion", "article_type", "topic") else (
        "minutes", "count", "total", "value", "totalCount", "probability", "score", "percent", "rate", "text",
    )  # fmt: skip
    for member in names:
        if isinstance(value.get(member), str | int | float):
            yield from _normal(field, value[member], name)
            return


def _sentiment(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, int | float):
        if -1 <= value <= 1:
            yield "sentiment_score", float(value)
        return
    text = str(value).strip()[:60]
    if text.lower() in SENTIMENTS:
        yield "sentiment_label", SENTIMENTS[text.lower()]
    elif read_fraction(text) is not None:
        yield "sentiment_score", read_fraction(text)
    else:
        for reading in read_line(tokens_of(text)).readings:
            if reading.field.startswith("sentiment"):
                yield reading.field, reading.value


def _word(field: str, value: str, name: str) -> Iterator[tuple[str, Any]]:
    text = clean(value, 60).lower()
    named = field == "emotion" or "type" in name.lower() and any(word in name.lower() for word in ("article", "story"))
    # Bare names such as `type` stand for anything, so only known kinds of article count there.
    if text in TYPES or (named and 0 < len(text) <= 30 and len(text.split()) <= 3 and text not in ("article", "story")):
        yield field, text


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _scalar(value: Any) -> Any:
    """Return the value itself, or the first of a list."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
    return value
