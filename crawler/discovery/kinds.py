"""What the shape of an address says about the page behind it, before the page is asked for.

Only shapes that many systems share count here: dated paths, slugs, page numbers, folders of tags and authors. The words
are those that content systems write into addresses, in a few languages; no publication is known by name.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote

from crawler import urls

Kind = Literal["front", "article", "listing", "paged", "feed", "unknown", "junk", "file"]

_WORDS: dict[str, Any] = tomllib.loads(
    resources.files("crawler.discovery").joinpath("addresses.toml").read_text("utf-8")
)
INDEX_STEMS = frozenset(_WORDS["index_stems"])
"""Names of files that stand for their folder."""

FOLDERS = frozenset(_WORDS["folders"])
_HOLDERS = frozenset(_WORDS["holders"])
"""Folders whose pages list the articles of a tag, category or author."""

_JUNK_PARTS = frozenset(_WORDS["junk_parts"])
_JUNK_NAMES = frozenset(_WORDS["junk_names"])
_THEMES = {theme: frozenset(marks) for theme, marks in _WORDS["themes"].items()}
_SESSION = frozenset(_WORDS["session"])
_PAGE_NAMES = frozenset(_WORDS["page_names"])
_LISTS = frozenset(_WORDS["lists"])
_PAGE_FOLDERS = frozenset(_WORDS["page_folders"])
_FILES = frozenset(_WORDS["files"])
_FEED_ENDS = frozenset(
    {"feed", "rss", "atom", "feeds", "rss.xml", "atom.xml", "feed.xml", "index.xml", "index.rss", "feed.json", "rdf"}
)
_PAGE_EXTENSIONS = re.compile(r"\.(?:x?html?|shtml|php\d?|aspx?|jsp|cfm|do)$", re.I)
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d$")
_NUMBER = re.compile(r"\d{1,4}$")
_DATE = re.compile(r"(?<!\d)((?:19[89]|20[0-4])\d)[-/_.]?(0[1-9]|1[0-2])(?:[-/_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_COMMENT_PAGE = re.compile(r"comment-page-\d+$")
_SLASHES = re.compile(r"(?<!:)/{2,}")
_STEP = re.compile(
    r"\W*(?:next|prev|older|previous|newer|more|load more"
    r"|weiter|zurück|nächste|vorige|ältere|neuere|suivant|précédent"
    r"|plus anciens?|siguiente|anterior|anteriores"
    r"|más antiguas|próxima|avanti|indietro|successiv[oa]|precedente|volgende"
    r"|下一页|下一頁|上一页|次へ|前へ|次のページ|التالي|السابق|الأقدم)\b.{0,24}$",
    re.I,
)
_FURTHER = re.compile(r"[-_.]?(?:p|page|part)?[-_.]?\d{1,3}$", re.I)
_LONG_NUMBER = re.compile(r"(?<!\d)\d{5,}(?!\d)")


class Shape(NamedTuple):
    """What an address looks like: its kind, the number of a numbered page, and the day in it as YYYYMMDD (0: none)."""

    kind: Kind
    page: int
    day: int


@lru_cache(maxsize=16384)
def shape(url: str) -> Shape:
    """Return the shape of an absolute address.

    >>> shape("https://example.org/2024/05/01/three-little-words")
    Shape(kind='article', page=0, day=20240501)
    >>> shape("https://example.org/tag/water/page/3/")
    Shape(kind='paged', page=3, day=0)
    >>> shape("https://example.org/2024/05/").kind, shape("https://example.org/wp-login.php").kind
    ('listing', 'junk')
    """
    parts = urls.split(url)
    segments = [part for part in unquote(parts.path, errors="replace").lower().split("/") if part]
    names = _names(parts.query)
    if _is_junk(segments, names):
        return Shape("junk", 0, 0)
    last = segments[-1] if segments else ""
    extension = last.rpartition(".")[2] if "." in last else ""
    if extension in _FILES and not parts.query and last not in _FEED_ENDS:
        return Shape("file", 0, 0)
    if last in _FEED_ENDS or extension in ("rss", "atom", "rdf") or names.get("feed"):
        return Shape("feed", 0, 0)
    page = page_number(segments, names)
    if page:
        return Shape("paged", page, 0)
    return Shape(_path_kind(segments, names), 0, day_of(parts.path))


def page_number(segments: list[str], names: dict[str, str]) -> int:
    """Return the number of a numbered listing page, 0 for any other address."""
    if len(segments) >= 2 and segments[-2] in _PAGE_FOLDERS and segments[-1].isdecimal() and len(segments[-1]) < 7:
        return int(segments[-1])
    for name, value in names.items():
        if name in _PAGE_NAMES and value.isdecimal() and len(value) < 7:
            return max(int(value), 1)
    return 0


def stem(segment: str) -> str:
    """Return the last part of a path without its extension.

    >>> stem("lg_tag48.html"), stem("v1.5-released")
    ('lg_tag48', 'v1.5-released')
    """
    return _PAGE_EXTENSIONS.sub("", segment)


def day_of(path: str) -> int:
    """Return the day that a path names as YYYYMMDD, the first of the month where it names none, or 0.

    >>> day_of("/2024/05/a-story"), day_of("/news/20240517-a-story"), day_of("/a-story")
    (20240501, 20240517, 0)
    """
    found = _DATE.search(path)
    return int(f"{found[1]}{found[2]}{found[3] or '01'}") if found else 0


def without_session(url: str) -> str:
    """Return the address without session ids, which make endlessly many addresses of one page.

    >>> without_session("http://example.org/a;jsessionid=0F3?b=1&PHPSESSID=9")
    'http://example.org/a?b=1'
    """
    lowered = url.lower()
    if "sess" not in lowered and "sid=" not in lowered and "cftoken" not in lowered and "cfid" not in lowered:
        return url
    head, question, query = re.sub(r";(?:jsessionid|phpsessid|sid)=[^?#/]*", "", url, flags=re.I).partition("?")
    kept = [part for part in query.split("&") if not _is_session(*part.lower().split("=", 1))]
    return f"{head}?{'&'.join(kept)}" if question and kept and kept != [""] else head


def single_slashes(url: str) -> str:
    """Return the address with runs of slashes in its path made one: relative links such as `..//a` let them grow.

    >>> single_slashes("http://example.org///a//b"), single_slashes("http://example.org/web/http://a.org/")
    ('http://example.org/a/b', 'http://example.org/web/http://a.org/')
    """
    scheme, mark, rest = url.partition("://")
    if "//" not in rest:
        return url
    path, question, query = rest.partition("?")
    return f"{scheme}{mark}{_SLASHES.sub('/', path)}{question}{query}"


def _is_session(name: str, value: str = "") -> bool:
    # Short values and those with punctuation name records: "sid=04/05/17" is an article on some systems.
    return name in _SESSION and (len(value) >= 16 or name.endswith("sessid") or "session" in name) and "/" not in value


def repeats(url: str) -> bool:
    """Tell whether the path repeats itself, as relative links that resolve ever deeper make it do.

    >>> repeats("http://example.org/a/b/a/b/a/b/"), repeats("http://example.org/a/b/a/c")
    (True, False)
    """
    segments = [part for part in urls.split(url).path.split("/") if part]
    if len(segments) < 4:
        return False
    most = max(map(segments.count, segments))
    return (
        most >= 3
        or len(segments) > 20
        or any(a == b == c for a, b, c in zip(segments, segments[1:], segments[2:], strict=False))
    )


@lru_cache(maxsize=4096)
def themes(url: str) -> frozenset[str]:
    """Return what the words of an address say about its pages: `articles`, `forum`, `manual`, `shop`.

    >>> sorted(themes("https://example.org/blog/faq"))
    ['articles', 'manual']
    """
    parts = urls.split(url)
    words = {*unquote(parts.path, errors="replace").lower().split("/"), *(parts.hostname or "").split(".")[:-1]}
    return frozenset(theme for theme, marks in _THEMES.items() if words & marks)


def is_file(path: str) -> bool:
    """Tell whether a path names a file of its folder by its extension, and not the folder's index.

    >>> is_file("/issue9/tag.html"), is_file("/issue9/index.html"), is_file("/issue9/tag/")
    (True, False, False)
    """
    return bool(_PAGE_EXTENSIONS.search(path)) and stem(path.rpartition("/")[2]).lower() not in INDEX_STEMS


def is_whole(path: str) -> bool:
    """Tell whether a path names a file that can have parts, rather than a list of its folder.

    >>> is_whole("/issue9/tag.html"), is_whole("/issue9/archive.html"), is_whole("/archive/1999.html")
    (True, False, False)
    """
    name = stem(path.rpartition("/")[2]).lower()
    return is_file(path) and name not in _LISTS and not _YEAR.match(name[:4])


def part_of(url: str, whole: str) -> bool:
    """Tell whether *url* can be a part or a footnote of the document at *whole*: two files below the top of one host.

    Files at the top of a host are sections rather than wholes, and the index of a folder is its table of contents.
    Addresses that a system has numbered or dated name records of one rank.

    >>> part_of("http://example.org/issue9/tag/6.html", "http://example.org/issue9/tag.html")
    True
    >>> part_of("http://example.org/issue9/tag.html", "http://example.org/issue9/index.html")
    False
    >>> part_of("http://example.org/sport/6.html", "http://example.org/sport.html")
    False
    >>> part_of("http://example.org/news/20240502.html", "http://example.org/news/20240501.html")
    False
    """
    inner, outer = urls.split(url), urls.split(whole)
    if inner.netloc != outer.netloc or inner.path == outer.path or outer.path.count("/") < 2:
        return False
    if not is_whole(outer.path) or not is_file(inner.path) or inner.path.count("/") < 2:
        return False
    if day_of(inner.path) or _LONG_NUMBER.search(inner.path):
        return False
    return not alike(url, whole)


def alike(url: str, other: str) -> bool:
    """Tell whether two files of one folder are both named by a number.

    >>> alike("http://example.org/a/6.html", "http://example.org/a/7.html")
    True
    """
    names = stem(url.rpartition("/")[2]) + stem(other.rpartition("/")[2])
    return names.isdecimal() and beside(url, other)


def beside(url: str, other: str) -> bool:
    """Tell whether two addresses lie in one folder.

    >>> beside("http://example.org/a/b.html", "http://example.org/a/c.html")
    True
    """
    return url.rpartition("/")[0] == other.rpartition("/")[0]


def continues(url: str, whole: str) -> bool:
    """Tell whether *url* is named like a further page of the document at *whole*.

    >>> continues("http://example.org/a/story-2.html", "http://example.org/a/story.html")
    True
    >>> continues("http://example.org/a/stories.html", "http://example.org/a/story.html")
    False
    """
    first, further = stem(urls.split(whole).path), stem(urls.split(url).path)
    return further != first and further.startswith(first) and _FURTHER.match(further[len(first) :]) is not None


def is_step(text: str) -> bool:
    """Tell whether the text of a link only says that it leads one page on or back.

    >>> is_step("[ Next ]"), is_step("« ältere Beiträge"), is_step("Next of kin: the story of a village at the river")
    (True, True, False)
    """
    return _STEP.match(text) is not None


def _names(query: str) -> dict[str, str]:
    if not query:
        return {}
    pairs = (part.partition("=") for part in query.split("&") if part)
    return {unquote(name).lower(): value for name, _, value in pairs}


def _is_junk(segments: list[str], names: dict[str, str]) -> bool:
    if any(part in _JUNK_PARTS for part in segments) or any(name in _JUNK_NAMES for name in names):
        return True
    return bool(segments) and _COMMENT_PAGE.match(segments[-1]) is not None


def _path_kind(segments: list[str], names: dict[str, str]) -> Kind:
    if not segments:
        return "article" if names.get("p", "").isdecimal() else "front"
    if all(_NUMBER.match(part) for part in segments) and _YEAR.match(segments[0]):
        return "listing"
    last = stem(segments[-1])
    indexes = FOLDERS.intersection(segments[:-1])
    if "cat" in names or "tag" in names or (indexes - _HOLDERS) or (indexes and not _is_slug(last, segments, names)):
        return "listing"
    if segments[-1] in FOLDERS or (_NUMBER.match(last) and len(segments) > 1 and _YEAR.match(segments[-2])):
        return "listing"
    return "article" if _is_slug(last, segments, names) else "unknown"


def _is_slug(last: str, segments: list[str], names: dict[str, str]) -> bool:
    if last in INDEX_STEMS:
        return False
    words = [word for word in re.split(r"[-_+ ]", last) if word]
    if len(words) >= 4 or (len(words) >= 2 and (len(last) >= 20 or day_of("/".join(segments)) > 0)):
        return True
    if any(ord(char) > 0x2E7F for char in last) and len(last) >= 8:
        return True
    if _LONG_NUMBER.search(last):
        return True
    return bool(day_of("/".join(segments[:-1])) and last) or any(
        value.isdecimal()
        for name, value in names.items()
        if name in ("p", "id", "aid", "article", "articleid", "storyid", "newsid")
    )
