"""A first profile for a publication, from one of its pages and what the generic reader found on it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree

from crawler import urls
from crawler.errors import CrawlerError
from crawler.items import Article
from crawler.page import Page
from crawler.profiles.profile import fitting
from crawler.profiles.rules import parse_rule
from crawler.profiles.selectors import class_names, is_generated

_FEED_TYPES = ("rss+xml", "atom+xml", "feed+json")
_HINTS: dict[str, tuple[str, ...]] = {
    "title": ("headline", "title"),
    "dek": ("dek", "standfirst", "subtitle", "subheadline", "subhead", "deck", "teaser-text", "intro", "lead"),
    "authors": ("byline", "author", "writer"),
    "published_at": ("published", "pubdate", "date", "timestamp", "time"),
    "section": ("section", "category", "kicker", "channel", "breadcrumb"),
    "tags": ("tags", "topics", "keywords"),
    "reads": ("views", "reads"),
    "likes": ("likes", "claps"),
    "comments": ("comment-count", "comments-count"),
    "shares": ("share-count", "shares"),
}
"""Words that classes of elements with a field's value often hold."""
_SHOWN = ("title", "dek", "authors", "published_at", "modified_at", "section", "tags", "topic", *list(_HINTS)[-4:])
_RARE = frozenset(("topic", *list(_HINTS)[-4:]))
"""Fields that most publications do not have: said only where something was found."""
_ZONES = """
at Vienna, be Brussels, bg Sofia, ch Zurich, cz Prague, de Berlin, dk Copenhagen, ee Tallinn, es Madrid, fi Helsinki,
fr Paris, gr Athens, hr Zagreb, hu Budapest, ie Dublin, it Rome, li Vaduz, lt Vilnius, lu Luxembourg, lv Riga,
nl Amsterdam, no Oslo, pl Warsaw, ro Bucharest, rs Belgrade, se Stockholm, si Ljubljana, sk Bratislava, tr Istanbul,
ua Kyiv, uk London, ae Asia/Dubai, cn Asia/Shanghai, hk Asia/Hong_Kong, il Asia/Jerusalem, in Asia/Kolkata,
jp Asia/Tokyo, kr Asia/Seoul, my Asia/Kuala_Lumpur, ph Asia/Manila, sg Asia/Singapore, th Asia/Bangkok,
tw Asia/Taipei, vn Asia/Ho_Chi_Minh, is Atlantic/Reykjavik, eg Africa/Cairo, ke Africa/Nairobi, ng Africa/Lagos,
za Africa/Johannesburg
"""
_ZONE_OF = {
    country: place if "/" in place else f"Europe/{place}" for country, place in re.findall(r"(\w\w) ([\w/]+)", _ZONES)
}
"""Zones of countries that have one, by the end of their hosts' names."""
_COUNTRY_OF = {"ja": "jp", "ko": "kr", "sv": "se", "da": "dk", "cs": "cz", "he": "il", "uk": "ua"} | {
    language: language for language in ("fi", "pl", "hu", "tr")
}
"""Countries of languages that are written in one of them mostly."""
_AROUND = frozenset({"nav", "footer", "aside", "form", "head", "script", "style", "template", "noscript"})
_LONGEST = 80
_MOST_ELEMENTS = 20_000
"""Elements that are looked at for a hint."""
_MOST_PIECES = 60
"""Pieces of text of an element that may hold a field's value."""


def draft(page: Page, article: Article) -> str:
    """Return the TOML text of a profile for the publication of *page*, ready to be edited.

    What the page states is filled in; for each field a comment says what the generic reader found and by which rule,
    and rules that give something else on this page. A rule is needed only where the reader is wrong.
    """
    domain = _domain(page)
    lines = [
        f"# Drafted from {_comment(page.url)}.",
        "# Keep what the pages do not say themselves; take the '#' off a rule only where what was found is wrong.",
        f"name = {_quoted(article.publication_name or domain)}",
        f"domains = [{_quoted(domain)}]",
        *_start(page),
        *_addresses("feeds", _feeds(page), "rss.xml"),
        *_addresses("sitemaps", [page.absolute(link["href"]) for link in page.link_rel("sitemap")], "sitemap.xml"),
        *_zone(domain, article),
        f"language = {_quoted(article.language)}" if article.language else '# language = "en"',
        '# cadence = "6h"',
        '# exclude = ["/tag/", "/*.pdf$"]',
        "",
        "[fields]",
    ]
    hints = _Hints(page)
    for field in _SHOWN:
        lines.extend(_field(field, page, article, hints))
    if article.body:
        ends = f"{article.body[: _LONGEST // 2]} … {article.body[-_LONGEST // 2 :]}"
        lines.append(f"# body: {article.word_count} words, {_comment(ends)}")
    return "\n".join(lines) + "\n"


def draft_id(page: Page) -> str:
    """Return a profile id for the publication of *page*: the name in its domain.

    >>> draft_id(Page("https://www.news.example.co.uk/a", ""))
    'example'
    """
    domain = _domain(page)
    name = domain if urls.is_address(domain.partition(":")[0]) else domain.partition(".")[0]
    return _slug(name) or "publication"


def draft_case(page: Page) -> str:
    """Return a name for *page* as a saved case: the last step of its address.

    >>> [draft_case(Page(f"https://example.org/{path}", "")) for path in ("news/Rain_in-town.html?a=1", "")]
    ['rain-in-town', 'page']
    """
    last = page.url.partition("?")[0].partition("#")[0].rstrip("/").split("/", 3)[3:]
    return _slug("".join(last).rpartition("/")[2].partition(".")[0].replace("_", "-"))[:50].strip("-._") or "page"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-._")


def _domain(page: Page) -> str:
    return urls.registrable_domain(urls.host_of(page.url).removeprefix("www."))


def _feeds(page: Page) -> list[str | None]:
    stated = [link for link in page.link_rel("alternate") if link.get("type", "").lower().endswith(_FEED_TYPES)]
    found = [page.absolute(link["href"]) for link in stated if "comment" not in link["href"].lower()]
    own = urls.clean(page.url) or page.url
    # A feed below the address of the page holds the comments on it.
    return [address for address in found if address and (own.count("/") < 4 or own not in address)]


def _addresses(key: str, found: list[str | None], example: str) -> Iterator[str]:
    addresses = list(dict.fromkeys(address for address in found if address))[:5]
    if addresses:
        yield f"{key} = [{', '.join(map(_quoted, addresses))}]"
    else:
        yield f'# {key} = ["https://.../{example}"]  # none stated on this page'


def _start(page: Page) -> Iterator[str]:
    """Yield where to begin when that is not the domain's front page by https."""
    address = urls.parse(page.url)
    if address is not None and (address.protocol == "http:" or address.port):
        yield f"start = [{_quoted(f'{address.protocol}//{address.host}/')}]"


def _zone(domain: str, article: Article) -> Iterator[str]:
    """Yield a guess at the zone and what speaks for it."""
    language = (article.language or "").partition("-")[0]
    country = domain.rpartition(".")[2]
    country, why = (country, f".{country}") if country in _ZONE_OF else (_COUNTRY_OF.get(language, ""), language)
    offset = _offset(article.published_at)
    if article.published_tz_source == "assumed-utc":
        yield "# Times stand on the page without offset and were taken for UTC: name the zone of the publication."
    if country in _ZONE_OF:
        fits = _fits(_ZONE_OF[country], article.published_at) if offset else None
        note = {True: f"; the page's {offset} fits", False: f", but the page writes {offset}", None: ""}[fits]
        yield f"# timezone = {_quoted(_ZONE_OF[country])}  # a guess from {why}{note}"
    else:
        note = f"; the page writes {offset}" if offset else ""
        yield f'# timezone = "Europe/Berlin"  # for times without offset{note}'


def _offset(moment: str | None) -> str | None:
    found = re.search(r"[+-]\d\d:\d\d$", (moment or "")[11:])
    return found[0] if found else None


def _fits(zone: str, moment: str | None) -> bool:
    when = datetime.fromisoformat(moment or "")
    return when.replace(tzinfo=ZoneInfo(zone)).utcoffset() == when.utcoffset()


def _field(field: str, page: Page, article: Article, hints: _Hints) -> Iterator[str]:
    """Yield the comments on one field: what was found, and rules that give something else or anything at all."""
    source = article.sources.get(field)
    value = getattr(article, field)
    tried: list[str] = []
    if source is not None and value not in (None, [], ""):
        yield f"# {field}: {_comment(_shown(value))} (from {source.get('from')}, {_comment(source.get('rule'))})"
        tried = [rule for other in source.get("others", []) if (rule := _rule_of(other))]
    else:
        hint = hints.rule_for(field)
        if field in _RARE and not (hint and _given(hint, field, page)):
            return
        yield f"# {field}: not found"
        tried = [hint] if hint else []
    alternatives = 0
    for rule in dict.fromkeys(tried):
        given = _given(rule, field, page)
        if given and not _same(given, _shown(value)):
            alternatives += 1
            is_joined = field in ("tags", "authors") and "," in given and ";" not in given
            written = f'{{ rule = {_quoted(rule)}, apply = "split:," }}' if is_joined else _quoted(rule)
            yield f"# {field} = [{written}]  # {_comment(given)}"
    if not alternatives and value in (None, [], ""):
        yield f'# {field} = ["css:..."]'


def _rule_of(source: dict[str, Any]) -> str | None:
    """Return the rule that reads what the generic reader says it read, None where none does."""
    origin, name = source.get("from"), str(source.get("rule"))
    if origin == "jsonld" and re.fullmatch(r"[A-Za-z]+", name):
        return f"jsonld:{name}"
    if origin in ("meta", "opengraph") and re.fullmatch(r"[\w:.-]+", name):
        return f"meta:{name}"
    return {"h1": "css:h1", "title": "css:head > title"}.get(name) if origin == "markup" else None


def _given(rule: str, field: str, page: Page) -> str:
    """Return what *rule* finds for *field* on *page*, empty for nothing."""
    try:
        return "; ".join(str(fitting(value, field)) for value in parse_rule(rule).read(page)[0][:5])
    except CrawlerError:
        return ""


def _same(first: str, second: str) -> bool:
    """Tell whether two values say the same: one moment, or the same letters and digits."""
    try:
        return datetime.fromisoformat(first) == datetime.fromisoformat(second)
    except (ValueError, TypeError):  # no moments
        return re.sub(r"[^\w,;]", "", first).casefold() == re.sub(r"[^\w,;]", "", second).casefold()


class _Hints:
    """The classes of a page's elements that may hold a field's value."""

    def __init__(self, page: Page) -> None:
        self._elements: list[tuple[str, etree._Element]] = []
        main = page.root.find(".//main")
        if main is None:
            main = page.root.find(".//article")
        walk = etree.iterwalk(page.root if main is None else main, events=("start",))
        for (_, element), _ in zip(walk, range(_MOST_ELEMENTS), strict=False):
            if element.tag in _AROUND:
                walk.skip_subtree()
                continue
            self._elements.extend((name, element) for name in class_names(element))
            if len(self._elements) > _MOST_ELEMENTS:
                break
        self._count = Counter(name for name, _ in self._elements)

    def rule_for(self, field: str) -> str | None:
        """Return a rule for the first element whose class names *field*, that has a few words and few of its like."""
        for hint in _HINTS.get(field, ()):
            named = re.compile(rf"(?<![a-z]){hint}(?![a-z])", re.IGNORECASE)
            for name, element in self._elements:
                if named.search(name) and self._count[name] <= 2 and not is_generated(name):
                    pieces = list(islice(element.itertext("*"), _MOST_PIECES + 1))
                    words = " ".join("".join(pieces).split()) if len(pieces) <= _MOST_PIECES else ""
                    if 0 < len(words) <= 5 * _LONGEST:
                        return f"css:.{name}"
        return None


def _shown(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _comment(value: Any) -> str:
    """Return *value* on one short line without control characters."""
    text = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", " ", str(value)).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _quoted(text: str | None) -> str:
    """Return *text* as a TOML string; JSON's escapes are TOML's too."""
    return json.dumps(re.sub(r"[\x7f\ud800-\udfff]", "", text or ""), ensure_ascii=False)
