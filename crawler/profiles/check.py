"""Profiles checked against saved pages: `FOLDER/<profile id>/<case>/page.html(.gz)` and `expected.json`.

`expected.json` holds `url`, optional `headers` and `fetched_at`, `fields` (name -> value that must be read) and
`reviewed_by`: who compared the fields with the page. A generated expectation has none and fails until it is signed.
Of a long text `{"begins": ..., "ends": ..., "length": ...}` is enough. A page that may not be kept beside its
expectation is named instead: `page` is then its path below one of the folders given as corpora.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from crawler.errors import NotAnArticle, ProfileError
from crawler.items import Article
from crawler.page import Page
from crawler.profiles.profile import RULED_FIELDS, Profile

Read = Callable[[Page, Profile], Article]
"""What reads a page with a profile: `crawler.reader.read`."""

_PAGES = ("page.html", "page.html.gz")
_REPORTED = 200
_LONG, _ENDS = 200, 60
"""Characters above which a text is noted by its ends, and characters of these."""


@dataclass(slots=True)
class CaseResult:
    """What one saved page says about its profile."""

    profile: str
    case: str
    problems: list[str] = field(default_factory=list)
    rules: dict[str, str] = field(default_factory=dict)
    """Field -> the source and rule that gave its value."""
    skipped: str = ""
    """Why the page was not read; empty when it was."""

    @property
    def is_ok(self) -> bool:
        """Whether the page was read as expected."""
        return not self.problems


def check(profiles: Iterable[Profile], folder: Path, read: Read, corpora: Iterable[Path] = ()) -> list[CaseResult]:
    """Return the result of each saved page of *profiles* in *folder*; a profile with rules and no page is a problem.

    *corpora* are folders in which pages are looked for that a case names and does not hold.
    """
    corpora = list(corpora)
    results: list[CaseResult] = []
    for profile in profiles:
        cases = sorted(path for path in (folder / profile.id).glob("*") if path.is_dir())
        results.extend(_check_case(profile, case, read, corpora) for case in cases)
        if profile.fields and not cases:
            results.append(
                CaseResult(
                    profile.id, "", [f"no saved page in {folder / profile.id}; name another folder with --pages"]
                )
            )
    return results


def rewrite(profiles: Iterable[Profile], folder: Path, read: Read, corpora: Iterable[Path] = ()) -> list[Path]:
    """Put what is read now into the expectations in *folder* that nobody has signed; return their files."""
    corpora, written = list(corpora), []
    for profile in profiles:
        for case in sorted(path for path in (folder / profile.id).glob("*") if path.is_dir()):
            expected = _expected(case)
            page = _page_file(case, expected, corpora)
            if page is None or expected.get("reviewed_by"):
                continue
            try:
                expected["fields"] = _fields(read(_page(page, expected), profile))
            except NotAnArticle:
                continue  # the check says so
            _write(case, expected)
            written.append(case / "expected.json")
    return written


def idle_rules(profile: Profile, results: Iterable[CaseResult]) -> list[str]:
    """Return the rules of *profile* that gave no value on any page of *results*, each with its field."""
    read = [result for result in results if result.profile == profile.id and result.rules]
    fired = {(name, rule) for result in read for name, rule in result.rules.items()}
    rules = ((name, rule.text) for name, several in profile.fields.items() for rule in several)
    return [f"{name}: {rule}" for name, rule in rules if read and (name, f"profile {rule}") not in fired]


def save_case(folder: Path, case: str, page: Page, article: Article, profile_id: str) -> Path:
    """Write *page* and what was read from it as an unreviewed case; return its folder."""
    target = folder / profile_id / case
    target.mkdir(parents=True, exist_ok=True)
    source = page.body if isinstance(page.body, bytes) else page.body.encode("utf-8", "replace")
    (target / "page.html.gz").write_bytes(gzip.compress(source, mtime=0))
    expected = {
        "url": page.url,
        "headers": {name: page.headers[name] for name in ("content-type",) if name in page.headers},
        "fetched_at": page.fetched_at.isoformat(),
        "reviewed_by": None,
        "fields": _fields(article),
    }
    _write(target, expected)
    return target


def _fields(article: Article) -> dict[str, Any]:
    """Return what an expectation says of *article*."""
    record = article.to_dict()
    return {name: _noted(record[name]) for name in RULED_FIELDS if record[name] not in (None, "", [])}


def _write(case: Path, expected: dict[str, Any]) -> None:
    (case / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _noted(value: Any) -> Any:
    """Return what an expectation says of *value*: of a long text how it begins and ends."""
    if not isinstance(value, str) or len(value) <= _LONG:
        return value
    return {"begins": value[:_ENDS], "ends": value[-_ENDS:], "length": len(value)}


def _check_case(profile: Profile, case: Path, read: Read, corpora: list[Path]) -> CaseResult:
    result = CaseResult(profile.id, case.name)
    expected = _expected(case)
    path = _page_file(case, expected, corpora)
    if path is None:
        result.skipped = f"{expected['page']} is in no folder given with --corpus"
        return result
    if not expected.get("reviewed_by"):
        result.problems.append("unreviewed: compare expected.json with the page and set 'reviewed_by'")
    try:
        article = read(_page(path, expected), profile)
    except NotAnArticle as verdict:
        result.problems.append(f"not an article: {verdict.reason}")
        return result
    result.rules = {name: _origin(article, name) for name in RULED_FIELDS if name in article.sources}
    result.problems.extend(_differences(article, expected["fields"]))
    return result


def _expected(case: Path) -> dict[str, Any]:
    path = case / "expected.json"
    try:
        expected = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ProfileError(f"{path}: cannot be read: {error}") from error
    if not isinstance(expected, dict) or not isinstance(expected.get("fields"), dict) or not expected.get("url"):
        raise ProfileError(f"{path}: fields: needs 'url' and a table of 'fields'")
    return expected


def _page_file(case: Path, expected: dict[str, Any], corpora: list[Path]) -> Path | None:
    """Return the file of the page, None for one that the case names and no corpus holds."""
    named = expected.get("page")
    if named is not None:
        return next((folder / str(named) for folder in corpora if (folder / str(named)).is_file()), None)
    path = next((case / name for name in _PAGES if (case / name).is_file()), None)
    if path is None:
        raise ProfileError(f"{case}: page.html: missing")
    return path


def _page(path: Path, expected: dict[str, Any]) -> Page:
    try:
        body = path.read_bytes()
        body = gzip.decompress(body) if path.suffix == ".gz" else body
        at = datetime.fromisoformat(expected["fetched_at"]) if expected.get("fetched_at") else None
        return Page(expected["url"], body, expected.get("headers"), at)
    except (OSError, EOFError, zlib.error, ValueError, TypeError, AttributeError) as error:
        raise ProfileError(f"{path}: cannot be read: {error}") from error


def _differences(article: Article, fields: dict[str, Any]) -> Iterator[str]:
    record = article.to_dict()
    for name, wanted in fields.items():
        if name not in record:
            yield f"{name}: no field of the record"
        elif not _is_as_wanted(record[name], wanted):
            yield f"{name}: {_short(wanted)} expected, {_short(record[name])} read ({_origin(article, name)})"


def _is_as_wanted(value: Any, wanted: Any) -> bool:
    """Tell whether *value* is what was noted of it."""
    if not isinstance(wanted, dict) or not isinstance(value, str):
        return bool(value == wanted)
    begins, ends = str(wanted.get("begins", "")), str(wanted.get("ends", ""))
    return value.startswith(begins) and value.endswith(ends) and len(value) == wanted.get("length", len(value))


def silent_rules(profile: Profile, article: Article, field: str) -> list[str]:
    """Return the rules of *field* that were tried on the page of *article* and gave nothing that the field can hold."""
    source = article.sources.get(field, {})
    told = {one["rule"] for one in (source, *source.get("others", ())) if one.get("from") == "profile"}
    tried = takewhile(lambda rule: rule.text not in told, profile.fields.get(field, ()))
    return [rule.text for rule in tried]


def _origin(article: Article, name: str) -> str:
    source = article.sources.get(name)
    return f"{source.get('from')} {source.get('rule')}" if source else "no rule"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _REPORTED else text[: _REPORTED - 1] + "…"
