"""Kept pages, read again with today's reader and profiles: what would be different, field by field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from crawler.errors import ConfigError, CrawlerError, NotAnArticle
from crawler.items import FIELDS, Article
from crawler.profiles import Profiles
from crawler.runs.kept import read_kept, read_kept_part
from crawler.store import DamagedPageError, KeptPage, Part, Store
from crawler.targets import parse_target
from crawler.validation import mend

_FOLLOWING = frozenset({"content_hash"})
"""Fields that say nothing that another one does not say."""
_BEFORE_THE_PLACE, _EXCERPT = 30, 120
"""Characters that are shown before the first difference of two values, and in all."""


@dataclass(slots=True)
class Rereading:
    """What today's reader makes of a page that was kept."""

    url: str
    article: Article | None = None
    """As the page gives it; None where there is a problem."""
    parts: list[Part] = field(default_factory=list)
    """What its further pages give, of an article on several."""
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Fields that would differ in the store: what they are and what they would be."""
    problem: str = ""
    """Why the page gives no such article any more; what is stored of it stays."""


@dataclass(slots=True)
class Difference:
    """In how many articles one field differs, and how."""

    articles: int = 0
    gained: int = 0
    """Had no value, would have one."""
    lost: int = 0
    changed: int = 0
    examples: list[dict[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Differences:
    """The sum over all pages, in memory that does not grow with them; *shown* examples are kept of each field."""

    shown: int = 2
    pages: int = 0
    differing: int = 0
    sources_alone: int = 0
    """Articles of those in which every value stays and only comes from elsewhere."""
    outdated: int = 0
    """Articles whose kept page is of an earlier version."""
    problems: Counter[str] = field(default_factory=Counter)
    fields: dict[str, Difference] = field(default_factory=dict)

    def add(self, one: Rereading) -> None:
        """Count one page in."""
        self.pages += 1
        self.differing += bool(one.changes)
        self.sources_alone += list(one.changes) == ["sources"]
        if one.problem:
            self.problems[one.problem] += 1
        for name, (before, after) in one.changes.items():
            difference = self.fields.setdefault(name, Difference())
            difference.articles += 1
            if _is_empty(before) or _is_empty(after):
                difference.gained += _is_empty(before)
                difference.lost += _is_empty(after)
            else:
                difference.changed += 1
            # What a value comes from says nothing in an excerpt.
            if name != "sources" and len(difference.examples) < self.shown:
                texts = excerpts(before, after)
                difference.examples.append({"url": one.url, "before": texts[0], "after": texts[1]})

    def to_dict(self) -> dict[str, Any]:
        """Return the sum as plain JSON values, the fields in the order of the record."""
        return {
            "pages": self.pages,
            "differing": self.differing,
            "sources_alone": self.sources_alone,
            "outdated": self.outdated,
            "problems": dict(self.problems.most_common()),
            "fields": {name: asdict(self.fields[name]) for name in FIELDS if name in self.fields},
        }


def chosen_pages(
    store: Store, targets: Iterable[str], publication: str | None, profiles: Profiles
) -> Iterator[tuple[str, KeptPage | DamagedPageError | None]]:
    """Return the kept pages of *targets* (articles by address or id, publications by any name), of all for none.

    Raises ConfigError for a target of which the store knows nothing.
    """
    articles, publications = [], {} if publication is None else {publication: None}
    known = {one.id for one in store.publications()}
    store.check_publication(publication)
    for text in targets:
        article = store.article(text)
        if article is not None:
            articles.append(article.id)
            continue
        name = text if text in known else _publication_of(text, profiles)
        if name not in known:
            raise ConfigError(f"{text}: neither an article nor a publication of {store.path}")
        publications[name] = None
    return _pages(store, articles, list(publications))


def _publication_of(text: str, profiles: Profiles) -> str:
    try:
        return parse_target(text, profiles).publication
    except ConfigError:
        return ""


def _pages(
    store: Store, articles: list[str], publications: list[str]
) -> Iterator[tuple[str, KeptPage | DamagedPageError | None]]:
    for article_id in dict.fromkeys(articles):
        try:
            if store.kept_page(article_id) is not None:
                yield article_id, store.kept_reading(article_id)
        except DamagedPageError as error:
            yield article_id, error
    for publication in publications:
        yield from store.kept_pages(publication)
    if not articles and not publications:
        yield from store.kept_pages()


def read_again(store: Store, article_id: str, kept: KeptPage | DamagedPageError, profiles: Profiles) -> Rereading:
    """Return what today's reader makes of the kept page of an article; a damaged one is a problem of this article."""
    stored = store.article(article_id)
    if stored is None:
        raise LookupError(f"article {article_id} has a kept page and is not stored")
    result = Rereading(stored.url)
    if isinstance(kept, DamagedPageError):
        result.problem = str(kept)
        return result
    profile = profiles.get(stored.publication) or profiles.for_url(kept.url)
    try:
        article = read_kept(kept, profile, stored.requested_url)
        for part, page in store.kept_parts(stored.url):
            read = read_kept_part(page, profile)
            result.parts.append(replace(part, blocks=read.blocks, images=read.images))
    except NotAnArticle as verdict:
        result.problem = f"no article any more: {verdict.reason}"
        return result
    except CrawlerError as error:
        result.problem = str(error)
        return result
    if article.id != stored.id:
        result.problem = "another article now: its canonical address is read differently"
        return result
    if article.publication != stored.publication:
        article.publication = stored.publication
        article.sources["publication"] = stored.sources["publication"]
    record = article.to_dict()
    result.article = Article.from_dict(record) if mend(record) else article
    before, after = store.reading(result.article, result.parts)
    for name in FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old != new and name not in _FOLLOWING:
            result.changes[name] = old, new
    return result


def excerpts(before: Any, after: Any) -> tuple[str, str]:
    """Return two values as short texts that show the first place in which they differ.

    >>> excerpts("A long way " * 9 + "home", "A long way " * 9 + "to go")
    ('…ong way A long way A long way home', '…ong way A long way A long way to go')
    """
    one, other = _text(before), _text(after)
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, same - _BEFORE_THE_PLACE)
    return _window(one, start), _window(other, start)


def _window(text: str, start: int) -> str:
    end = start + _EXCERPT
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    return json.dumps(value, ensure_ascii=False, default=asdict, sort_keys=True)


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})
