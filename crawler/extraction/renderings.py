"""The addresses under which one picture is served: sizes, crops and copies of proxies."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urljoin

_INNER = re.compile(r"[/=,](https?:)/{1,2}(?=[^/?#]+\.[^/?#]+/)", re.IGNORECASE)
_HOST_STEP = re.compile(r"^(https?://)[^/?#]+/((?:[a-z0-9-]+\.)+[a-z]{2,24}(?::\d+)?/[^?#]+)", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|aspx?|jsp|ashx)(?::\d+)?$", re.IGNORECASE)
_PICTURE = re.compile(r"(?:\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?))+$", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:(?:[-_](?:s?\d{2,4}x\d{2,4}|[wh]\d{2,4}|r\d(?:\.\d{1,3})?|fp[xy]\d{1,3}|v?\d{1,2}[_x]\d{1,2}_\d{3,4}|scaled|"
    r"\d{3,4}-\d{2}|c\d{1,4}(?:-\d{1,4}){3}|e1\d{12}|1[4-9]\d{8}|X{0,4}[SML]\d?))+|~[\w-]{1,60})(?=\.\w+$)"
)
"""Sizes and crops at the end of a file's name, and the time of the cut: `-1024x768`, `_w1280_r1.77`, `~square`."""
_START = re.compile(r"^(?:(?:[whxy]\d{2,4}|\d{2,4}x\d{2,4})_)+|^(?:[a-z]+_+)?\d{2,4}x\d{2,4}(?=$|\.)")
"""Sizes at the beginning of a file's name, or all of it: `w1200_h630_`, `wide__1300x731`."""
_INSIDE = re.compile(
    r"(?<=/)(?:cdn-cgi/image/[^/]+/|styles/[^/]+/(?:public|s3)/|(?<=/alternates/)[^/]+/|(?!(?:19|20)\d\d/)[1-9]\d{2,3}/[1-9]\d{2,3}/(?=[^/]+$))",
    re.IGNORECASE,
)
"""Instructions of several folders to who serves a picture, and pairs of sizes before its name."""
_PROCESSED = re.compile(r"^csm_(.+)_[0-9a-f]{10}$")
"""How TYPO3 names the copies that it makes."""
_FORMAT = re.compile(r"(?:jpe?g|png|gif|webp|avif|original|\W*)", re.IGNORECASE)
_FOLDER = re.compile(
    r"(?:.*(?<![0-9])\d{1,4}[x:]\d{1,4}(?![0-9]).*|.*[a-z]_\d{2,4}_\d{2,4}|(?:.*-)?[swhnrv]\d{1,4}(?:\.\d+)?[a-z]?(?:-.*)?|"
    r".*[=,].*|rs:.*|fit-in|plain|strip|-|(?:.*[_-])?(?:originals?|orig|social|teasers?|landscape|portrait|square|wide|"
    r"widescreen|retina|thumb(?:nail)?s?|crop(?:ped)?|large|medium|small|big|mini|xl|preview|master)(?:[_-].*)?)",
    re.IGNORECASE,
)
"""Folders that tell how a picture is cut or served: `1200x630`, `16x9-big`, `s1200`, `width=640,fit=crop`, `square`."""
UNIQUE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-z])[0-9a-f]{32,64}(?![0-9a-z])",
    re.IGNORECASE,
)
"""Identifiers that nothing else has by chance."""
_OPAQUE = re.compile(r"(?=\D*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[A-Za-z0-9]{16,64}")
_HINT = re.compile(
    r"(?<![0-9a-z])(?:s?(\d{2,4})x(\d{2,4})|image_(\d{2,4})_(\d{2,4})|fi(?:ll|t):(\d{2,4}):(\d{2,4}))(?![0-9a-z:+])",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(?:(?<=[/,-])|(?<=/q:))(?:w|s|width|w_|width=|w=)(\d{2,4})(?=$|[/,._-])", re.IGNORECASE)
_SIDE_NAMES = frozenset({"w", "h", "width", "height", "imwidth", "s", "sz", "size"})
MOST_PROXIES = 3
"""Proxies of proxies that are looked through."""
_END = re.compile(r"[?&]")
SEVERAL = 3
"""Folders about the cut from which short ones beside them are signatures."""
LONGEST_FOLDER = 120
"""Characters of a folder that can tell how a picture is cut."""
LONG, MANY_DIGITS = 12, 6
"""Characters and digits of a file's name from which it is no other picture's."""
_ADDRESS_NAMES = frozenset({"url", "src", "image", "img", "u"})
_SIZE_NAMES = frozenset({
    "w", "h", "width", "height", "fit", "resize", "crop", "quality", "q", "ssl", "strip", "auto", "format", "fm", "dpr",
    "zoom", "sz", "size", "imwidth", "impolicy", "s",
})  # fmt: skip


@lru_cache(maxsize=4096)
def unproxied(url: str) -> str:
    """Return the address of the picture that *url* serves a copy of, or *url* when it names no other one.

    >>> unproxied("https://i0.example.com/example.org/a/x.jpg?fit=300%2C200")
    'https://example.org/a/x.jpg'
    >>> unproxied("https://cdn.example.com/image/fetch/w_300/https://example.org/x.jpg")
    'https://example.org/x.jpg'
    """
    path, _, query = url.partition("?")
    inner = _INNER.search(path, 8) or _INNER.search(unquote(path), 8)
    if inner:
        whole = path if inner.string == path else unquote(path)
        return f"{inner[1]}//{whole[inner.end() :]}"
    for name, value in parse_qsl(query)[:20]:
        if name.lower() in _ADDRESS_NAMES and value.startswith(("http://", "https://", "/")):
            return urljoin(url, value)
    step = _HOST_STEP.match(path)
    if step and not _FILE.search(step[2].partition("/")[0]):
        return f"{step[1]}{step[2]}"
    return url


@lru_cache(maxsize=4096)
def picture_key(url: str) -> str:
    """Return what renderings of one picture share: the name of its original, without sizes, crops and servers.

    A name that nothing else has stands for itself, others with their folders. Where the path names no picture, as that
    of a script, what the query asks for but sizes belongs to it.

    >>> picture_key("https://example.org/cdn-cgi/image/width=640,fit=crop/05/1200x630/rain.webp")
    'example.org/05/rain'
    """
    for _ in range(MOST_PROXIES):
        url = unproxied(url)
    address, _, query = url.partition("?")
    path = _INSIDE.sub("", _END.split(unquote(address).partition("://")[2], maxsplit=1)[0]).removeprefix("www.")
    *folders, name = path.split("/")
    stem = _PROCESSED.sub(r"\1", _PICTURE.sub("", _START.sub("", _SIZE.sub("", name))))
    unique = UNIQUE.search(stem)
    if unique or _is_distinct(stem):
        return unique[0].lower() if unique else stem
    unique = next(filter(None, map(UNIQUE.fullmatch, folders)), None)
    if unique:
        is_size = _FORMAT.fullmatch(stem) or not any(map(str.isalpha, stem))
        return unique[0].lower() if is_size else f"{unique[0].lower()}/{stem}"
    if query and not _PICTURE.search(name):
        asked = [f"{name}={value}" for name, value in parse_qsl(query)[:20] if name.lower() not in _SIZE_NAMES]
        stem = "?".join([stem, *asked])
    return "/".join([*_without_sizes(folders), stem]) or url


def _without_sizes(folders: list[str]) -> list[str]:
    """Return *folders* without those that say how a picture is cut, nor the short signatures beside several."""
    kept = [folder for folder in folders if not _is_rendering(folder)]
    if len(folders) - len(kept) < SEVERAL:
        return kept
    return [folder for folder in kept if len(folder) > 2 or folder.isdigit()]


def _is_rendering(folder: str) -> bool:
    return len(folder) <= LONGEST_FOLDER and _FOLDER.fullmatch(folder) is not None


def _is_distinct(stem: str) -> bool:
    """Tell whether a file's name is that of one picture wherever it lies: an opaque one, or long and with a number."""
    return _OPAQUE.fullmatch(stem) is not None or (len(stem) >= LONG and sum(map(str.isdigit, stem)) >= MANY_DIGITS)


def names_file(url: str) -> bool:
    """Tell whether *url* names a file of a picture, rather than a page that shows it."""
    return _PICTURE.search(url.partition("?")[0]) is not None


def longest_side(url: str) -> int | None:
    """Return the longer side, in pixels, that an address names for what it serves, or None.

    >>> longest_side("https://example.org/a-120x90.jpg"), longest_side("https://example.org/a.jpg?w=100")
    (120, 100)
    """
    path, _, query = url.partition("?")
    sides = [int(side) for name, side in parse_qsl(query)[:20] if name.lower() in _SIDE_NAMES and _is_side(side)]
    if not sides:
        sides = [int(side) for match in _HINT.finditer(url[-300:]) for side in match.groups() if side]
    if not sides:
        sides = [int(side) for side in _SIDE.findall(path[-300:])]
    return max(sides, default=None)


def _is_side(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 < len(text) < 5


def is_original(url: str) -> bool:
    """Tell whether *url* is neither a proxy's nor that of a picture made smaller."""
    if unproxied(url) != url:
        return False
    path, _, query = url.partition("?")
    if any(map(_is_rendering, path[8:].split("/")[1:-1])):
        return False
    return not _SIZE.search(path) and not any(name.lower() in _SIZE_NAMES for name, _ in parse_qsl(query)[:20])
