"""The addresses under which one picture is served: sizes, crops and copies of proxies."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urljoin

_INNER = re.compile(r"[/=,](https?:)/{1,2}(?=[^/?#]+\.[^/?#]+/)", re.IGNORECASE)
_HOST_STEP = re.compile(r"^(https?://)[^/?#]+/((?:[a-z0-9-]+\.)+[a-z]{2,24}(?::\d+)?/[^?#]+)", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|html?|php|aspx?|jsp|ashx)(?::\d+)?$", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:[-_](?:\d{2,4}x\d{2,4}|[wh]\d{2,4}|r\d(?:\.\d{1,3})?|fp[xy]\d{1,3}|v?\d{1,2}[_x]\d{1,2}_\d{3,4}|scaled))+(?=\.\w+$)"
)
"""Sizes and crops at the end of a file's name: `-1024x768`, `_w1280_r1.77`, `_v16_9_1600`."""
_FOLDER = re.compile(r"(?<=/)(?:\d{2,4}x\d{2,4}|\d{1,2}[x:]\d{1,2}(?:-[a-z]+)?|[swhn]\d{3,4})/")
"""Sizes and crops that are folders: `/1200x630/`, `/16x9-big/`, `/s1200/`."""
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
    """Return what renderings of one picture share: host and path of its original, without sizes in its name.

    Where the path names no picture, as that of a script, what the query asks for but sizes belongs to it.
    """
    address, _, query = unproxied(url).partition("?")
    path = _FOLDER.sub("", _SIZE.sub("", address.partition("://")[2]))
    if query and not _PICTURE.search(path):
        asked = [f"{name}={value}" for name, value in parse_qsl(query)[:20] if name.lower() not in _SIZE_NAMES]
        path = "?".join([path, *asked])
    return _PICTURE.sub("", path) or url


def is_original(url: str) -> bool:
    """Tell whether *url* is neither a proxy's nor that of a picture made smaller."""
    if unproxied(url) != url:
        return False
    path, _, query = url.partition("?")
    return not _SIZE.search(path) and not any(name.lower() in _SIZE_NAMES for name, _ in parse_qsl(query)[:20])
