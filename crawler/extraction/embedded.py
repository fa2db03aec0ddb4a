"""Counters and signals in the state that a page's scripts start from, where it describes this article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from crawler import urls
from crawler.extraction.labels import key_field
from crawler.extraction.named import Values, listed, named
from crawler.extraction.text import fold
from crawler.items import Found
from crawler.page import Page

MOST_NODES = 30_000
"""Objects and lists of a page's state that are looked into."""
_HEADLINES = ("title", "headline", "name", "heading", "headlines")
_ADDRESSES = ("url", "canonicalUrl", "canonical_url", "canonical", "slug", "path", "href", "link", "permalink", "uri")
_NAMING = frozenset((*_HEADLINES, *_ADDRESSES))
_CONTAINERS = frozenset({dict, list})
_NAMES = ("name", "label", "key", "type", "metric", "propertyID", "title", "id")
_AMOUNTS = ("value", "count", "total", "amount", "number", "userInteractionCount", "score", "probability", "percent")
_MOST_STATISTICS = 60
_MOST_SIBLINGS = 200
"""Members of the object around the article's that are looked at."""
_MOST_OBJECTS = 100
"""Objects with the article's headline or address that are read; a list of one story's versions has more."""
_DEEPEST = 4
_LONGEST_KEY = 40
_LONGER = 80
"""Characters by which a title may be longer than the headline that it begins with."""
_LONG = 20
"""Characters of a headline that no section or site has for its name."""
_Path = tuple[Any, ...]
_OPEN = "isAccessibleForFree isaccessibleforfree accessibleForFree isFree is_free freeToRead isFreeToRead"
_WALLED = (
    "isPremium is_premium premium isPremiumContent premiumContent paywalled isPaywalled is_paywalled hasPaywall "
    "has_paywall paywall isBehindPaywall behindPaywall subscriberOnly isSubscriberOnly subscribersOnly "
    "subscriber_only isSubscribersOnly membersOnly isMembersOnly members_only memberOnly isMemberOnly "
    "requiresSubscription requires_subscription accessLevel access_level access contentTier content_tier contentAccess "
    "audience"
)
ACCESS = {**dict.fromkeys(_OPEN.split(), False), **dict.fromkeys(_WALLED.split(), True)}
"""Names of flags and tiers of access, and whether true says that there is a paywall."""
_TELLS_ACCESS = re.compile(r"(?:paywall|access|premium|subscription|flags|meta(?:data)?)$", re.IGNORECASE)
"""Ends of the path to an object inside the article's that may tell of its paywall; authors have flags as well."""
_TIMES = """
    publishedat publisheddate publisheddatetime publishedtime publishedon publishdate publishdatetime publishtime
    publishat publishon datepublished datetimepublished publicationdate publicationdatetime publicationtime pubdate
    firstpublished firstpublishedat firstpublisheddate firstpublishdate firstpublishtime firstpublicationdate
    initialpublicationdate originalpublishdate posteddate postdate dateposted postedat displaydate deploydt
    regdt regdate published
"""
_PUBLISHED = frozenset(_TIMES.split())
"""Keys, folded to letters, under which content systems keep the time of publication."""
_BY = "author authors authorname byline bylines writer writers writername reporter reporters creator creators by"
_AUTHORS = frozenset(_BY.split())
_KEYS = {
    "modified_at": "modifiedat datemodified modifieddate lastmodified lastmodifieddate updatedat dateupdated "
    "updateddate lastupdated lastupdatedat lastupdateddate modificationdate",
    "section": "section sections sectionname primarysection maincategory primarycategory category categories rubric "
    "ressort",
    "tags": "keywords tags",
    "dek": "alternativeheadline subheadline subheading subtitle standfirst dek deck strapline",
    "publication_name": "publisher publishername",
}
_STATED = {name: field for field, names in _KEYS.items() for name in names.split()}
"""Keys, folded to letters, of further fields that the article's own object states."""
_MOST_TAGS = 100
_PERSON = ("name", "fullName", "full_name", "displayName", "display_name", "authorName", "writerName", "text")
_WRITTEN = ("basic", "rendered", "default")
"""Keys under which content systems keep the plain wording of a text that may have several."""
_GROUPS = frozenset({"credits", "taxonomy"})
"""Keys, folded to letters, of objects inside the article's that hold its authors or its section by themselves."""
_MOST_AUTHORS = 20
_TIERS = {
    **dict.fromkeys(("free", "public", "open", "everyone", "unlocked"), True),
    **dict.fromkeys(
        ("premium", "paid", "locked", "metered", "subscriber", "subscribers", "members", "only_paid"), False
    ),
}


def from_state(page: Page, headlines: list[str]) -> Values:
    """Yield what the page's state says inside the objects that have the article's headline or address."""
    for node, parent, path in islice(_own_objects(page, headlines), _MOST_OBJECTS):
        yield from _state_values(node, parent, _written(path))


def _own_objects(page: Page, headlines: list[str]) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None, _Path]]:
    """Yield the objects that have the article's headline or address, with the object around each and the way there."""
    wanted = {headline for headline in headlines if len(headline) >= 8}
    folded = {fold(headline) for headline in wanted}
    longest = max(map(len, wanted), default=0) + _LONGER
    last = page.url.rstrip("/").rpartition("/")[2]
    last = last if last != urls.host_of(page.url) else ""
    stack: list[tuple[Any, dict[str, Any] | None, _Path]] = [(page.state, None, ())]
    for _ in range(MOST_NODES):
        if not stack:
            return
        value, parent, path = stack.pop()
        if isinstance(value, list):
            stack.extend([(entry, None, path) for entry in value if type(entry) in _CONTAINERS])
            continue
        if not _NAMING.isdisjoint(value) and (
            _has_headline(value, wanted, folded, longest) or (last and _has_address(value, last, page.url))
        ):
            yield value, parent, path
        stack.extend([(entry, value, (path, key)) for key, entry in value.items() if type(entry) in _CONTAINERS])


def _written(path: _Path) -> str:
    """Return the keys that lead to an object, joined by dots."""
    keys: list[str] = []
    while path:
        path, key = path
        keys.append(str(key))
    return ".".join(reversed(keys))


def _has_headline(node: dict[str, Any], wanted: set[str], folded: set[str], longest: int) -> bool:
    """Tell whether an object has one of the headlines *wanted*, or one up to *longest* that is the same when folded."""
    for name in _HEADLINES:
        headline = _wording(node.get(name))
        if not isinstance(headline, str) or not 8 <= len(headline) < 400:
            continue
        if headline in wanted:
            return True
        # Folding costs; what is much longer than every known headline is not one of them.
        key = fold(headline) if len(headline) <= longest else ""
        # The page's titles may go on with section and site.
        if key in folded or (len(key) >= _LONG and any(known.startswith(f"{key} ") for known in folded)):
            return True
    return False


def _has_address(node: dict[str, Any], last: str, url: str) -> bool:
    """Tell whether an object has the address *url*, the last part of which is *last*."""
    for name in _ADDRESSES:
        address = node.get(name)
        # Normalising an address costs; most are settled by their last part.
        if isinstance(address, str) and last in address and len(address) < 500:
            whole = urls.join(url, address)
            if whole and urls.identity(whole) == urls.identity(url):
                return True
    return False


def _wording(value: Any) -> Any:
    """Return the plain wording in an object that holds several, and any other value as it is."""
    return next((value[key] for key in _WRITTEN if key in value), value) if isinstance(value, dict) else value


def _state_values(node: dict[str, Any], parent: dict[str, Any] | None, path: str) -> Values:
    yield from _members(node, path, 0)
    yield from _by_whom_and_when(node, path, parent or {})
    for key, sibling in islice((parent or {}).items(), _MOST_SIBLINGS):
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
            yield from named(key, value, "state", rule)
        elif key in ACCESS and type(value) is not dict and (depth == 0 or _TELLS_ACCESS.search(path)):
            yield from _access(key, value, rule)
        elif isinstance(value, dict) and depth < _DEEPEST and not any(name in value for name in _HEADLINES):
            yield from _members(value, rule, depth + 1)


def _by_whom_and_when(node: dict[str, Any], path: str, others: dict[str, Any]) -> Values:
    """Yield authors, times, section, keywords, standfirst and publisher that the article's own object states.

    *others* is the object around it: where that is a store of objects by name, values may refer to its members.
    """
    for key, value in node.items():
        name = "".join(filter(str.isalpha, key)).lower() if len(key) < _LONGEST_KEY else ""
        rule = f"{path}.{key}".lstrip(".")
        if name in _PUBLISHED and isinstance(value, str | int) and value and not isinstance(value, bool):
            yield "published_at", Found(str(value), "state", rule, str(value)[:60])
        elif name in _AUTHORS:
            people = _texts(value, others)[:_MOST_AUTHORS]
            if people:
                yield "authors", Found(people, "state", rule, ", ".join(people)[:200])
        elif name in _STATED:
            yield from _stated(_STATED[name], _texts(value, others), rule)
        elif name in _GROUPS and isinstance(value, dict):
            # Keywords of a taxonomy are the system's own.
            yield from ((field, found) for field, found in _by_whom_and_when(value, rule, {}) if field != "tags")


def _stated(field: str, texts: list[str], rule: str) -> Values:
    """Yield *texts*: all of them as keywords, else the first."""
    if texts:
        yield field, Found(texts if field == "tags" and len(texts) > 1 else texts[0], "state", rule, str(texts)[:200])


def _texts(value: Any, others: dict[str, Any]) -> list[str]:
    """Return the texts in *value*, names of objects too; what an object refers to is looked for in *others*."""
    if isinstance(value, dict):
        # Graphs keep what belongs together as nodes.
        value = value.get("nodes") or value.get("node") or value
    entries = listed(value)[:_MOST_TAGS]
    resolved = (
        others.get(str(entry["__ref"])) if isinstance(entry, dict) and "__ref" in entry else entry for entry in entries
    )
    return [text for text in map(_person, resolved) if text]


def _person(value: Any) -> str | None:
    """Return the name in an author's object, or the text itself."""
    if isinstance(value, dict):
        value = next((value[key] for key in _PERSON if value.get(key)), None) or " ".join(
            part for part in (value.get("firstName"), value.get("lastName")) if isinstance(part, str)
        )
    return value if isinstance(value, str) and value.strip() else None


def _access(key: str, value: Any, rule: str) -> Values:
    """Yield whether the article can be read without paying, where the value of *key* says it."""
    word = str(value).strip().lower() if isinstance(value, bool | str) else ""
    # Of a flag that names the wall, true says that there is one; a tier says by its word what it is.
    is_free = (word == "true") is not ACCESS[key] if word in ("true", "false") else _TIERS.get(word)
    if is_free is not None:
        yield "free_to_read", Found(is_free, "state", rule, str(value))


def _pair(entry: Any, rule: str) -> Values:
    """Yield what a named pair says: {"label": "Reads", "value": "75k"}."""
    if not isinstance(entry, dict):
        return
    name = next((entry[key] for key in _NAMES if isinstance(entry.get(key), str)), None)
    value = next((entry[key] for key in _AMOUNTS if entry.get(key) is not None), None)
    if name and value is not None:
        yield from named(name, value, "state", f"{rule}.{name}")
