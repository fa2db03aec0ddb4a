"""robots.txt by RFC 9309, read as the reference implementation of Google reads it.

Where the two differ on percent-encoding, the stricter reading holds: an `Allow` must match the address as it is
written, a `Disallow` matches any spelling of it. Matching takes time linear in the address for each rule, and rules
without wildcards are looked up rather than tried.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from crawler import urls
from crawler.discovery.patterns import matches

MAX_BYTES = 512 * 1024
"""Bytes of a robots.txt that are read (RFC 9309 asks for at least 500 KiB)."""
MAX_LINE = 2083 * 8 - 1
"""Bytes of a line that are read: eight times the longest address of old browsers, as Google's parser does."""

_TOKEN = re.compile(r"[A-Za-z_-]+")
_COMPATIBLE = re.compile(r"\(\s*compatible;\s*([^/;)\s]+)")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DISALLOW = ("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw", "desallow")
_USER_AGENT = ("user-agent", "useragent", "user agent")
_EVERYBODY = "*"


class _Rules:
    """The `Allow` or the `Disallow` rules of one group."""

    def __init__(self) -> None:
        self._literal: dict[str, int] = {}
        self._wild: list[tuple[int, str]] = []

    def __bool__(self) -> bool:
        return bool(self._literal or self._wild)

    def add(self, pattern: str, priority: int) -> None:
        if "*" in pattern or pattern.endswith("$"):
            self._wild.append((priority, pattern))
        else:
            self._literal[pattern] = max(priority, self._literal.get(pattern, 0))

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(pattern) for pattern in self._literal}, reverse=True)

    @cached_property
    def _wild_first(self) -> list[tuple[int, str]]:
        return sorted(self._wild, reverse=True)

    def priority(self, path: str) -> int:
        """Return the length of the longest rule that matches *path*, 0 when none does."""
        best = 0
        for length in self._lengths:
            if length <= len(path) and path[:length] in self._literal:
                best = self._literal[path[:length]]
                break
        for priority, pattern in self._wild_first:
            if priority <= best:
                break
            if matches(pattern, path):
                return priority
        return best


@dataclass(slots=True)
class _Group:
    """What the file says to one user agent."""

    allow: _Rules = field(default_factory=_Rules)
    disallow: _Rules = field(default_factory=_Rules)
    delay: float | None = None

    def allows(self, path: str) -> bool:
        stated, plain = _upper_escapes(path), _plain(path)
        refused = self.disallow.priority(plain)
        return refused <= self.allow.priority(stated) if refused else True


@dataclass(slots=True)
class Robots:
    """The rules of one host; without groups, everything is allowed."""

    groups: dict[str, _Group] = field(default_factory=dict)
    sitemaps: list[str] = field(default_factory=list)
    """Addresses that the file names as sitemaps, in order."""
    reservations: dict[str, str] = field(default_factory=dict)
    """`Content-Signal` statements such as `ai-train`: `no`."""
    denies_all: bool = False
    temporary: bool = False
    """Whether the file could not be had just now, so that everything is refused until it can."""

    def allows(self, url: str, user_agent: str) -> bool:
        """Tell whether *user_agent*, a product token or a whole User-Agent header, may fetch *url*."""
        path = _path(url)
        if path == "/robots.txt":
            return True
        if self.denies_all:
            return False
        group = self._group(user_agent)
        return group is None or group.allows(path)

    def crawl_delay(self, user_agent: str) -> float | None:
        """Return the seconds that the file asks *user_agent* to wait between two requests, None if it names none."""
        group = self._group(user_agent)
        return group.delay if group else None

    def _group(self, user_agent: str) -> _Group | None:
        return self.groups.get(product_token(user_agent)) or self.groups.get(_EVERYBODY)


def from_response(status: int | None, body: bytes, url: str = "") -> Robots:
    """Return the rules that an answer for robots.txt means by RFC 9309; a *status* of None is no answer at all.

    Success is parsed; 4xx (but 429) and redirects that lead nowhere mean that all is allowed; 429, 5xx and no answer
    mean that nothing is, for now. *url* is what relative addresses of sitemaps are resolved against.
    """
    if status is None or status == 429 or status >= 500:
        return Robots(denies_all=True, temporary=True)
    if 200 <= status < 300:
        return parse(body, url)
    return Robots()


def parse(body: bytes, url: str = "") -> Robots:
    """Return the rules that *body* states; any bytes give rules."""
    robots = Robots()
    current: list[_Group] = []
    in_rules = False
    for key, value in _records(body[:MAX_BYTES]):
        if key == "user-agent":
            if in_rules:
                current, in_rules = [], False
            current.extend(robots.groups.setdefault(token, _Group()) for token in _agents(value))
        elif key in ("allow", "disallow"):
            in_rules = True
            for group in current:
                (_add_allow if key == "allow" else _add_disallow)(group, value)
        elif key == "crawl-delay":
            delay = _seconds(value)
            for group in current:
                group.delay = group.delay if delay is None else delay
        else:
            _GLOBAL[key](robots, value, url)
    return robots


def product_token(user_agent: str) -> str:
    """Return the name by which robots.txt knows the sender of a User-Agent header, in lower case.

    >>> product_token("News-Crawler/0.1 (+https://example.org)"), product_token("Mozilla/5.0 (compatible; Foo/2)")
    ('news-crawler', 'foo')
    """
    compatible = _COMPATIBLE.search(user_agent)
    return (compatible[1] if compatible else user_agent.partition("/")[0]).strip().lower()


def _records(body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the lines that say something, as a key that is known and its value."""
    for line in re.split(r"\r\n|\r|\n", _text(body)):
        stated = line[:MAX_LINE].partition("#")[0].strip()
        name, colon, value = stated.partition(":")
        if not colon:
            # A line without colon counts when it is exactly two words.
            words = stated.split()
            if len(words) != 2:
                continue
            name, value = words
        key = _key(name.strip().lower())
        if key:
            yield key, value.strip()


def _key(name: str) -> str | None:
    """Return the key that *name* stands for, common misspellings included."""
    if name.startswith(_USER_AGENT):
        return "user-agent"
    if name.startswith(_DISALLOW):
        return "disallow"
    if name.startswith("allow"):
        return "allow"
    if name in ("sitemap", "site-map"):
        return "sitemap"
    return name if name in ("crawl-delay", "content-signal") else None


def _text(body: bytes) -> str:
    """Return the text with one character a byte, so that paths keep the octets that they are written with."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if body.startswith(mark):
            return body[2:].decode(encoding, "replace").encode("utf-8", "replace").decode("latin-1")
    return body.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _agents(value: str) -> set[str]:
    """Return the tokens that a user-agent line addresses: the letters it begins with, and its first word."""
    if value[:1] == _EVERYBODY and (len(value) == 1 or value[1].isspace()):
        return {_EVERYBODY}
    token = _TOKEN.match(value)
    word = re.split(r"[\s/]", value, maxsplit=1)[0]
    return {name.lower() for name in ((token[0] if token else ""), word) if name}


def _add_allow(group: _Group, value: str) -> None:
    if not value:
        return
    pattern = _upper_escapes(_escaped(value))
    group.allow.add(pattern, len(pattern))
    directory, slash, name = pattern.rpartition("/")
    if slash and name.startswith("index.htm"):
        group.allow.add(f"{directory}/$", len(directory) + 2)


def _add_disallow(group: _Group, value: str) -> None:
    if value:
        escaped = _escaped(value)
        group.disallow.add(_plain(escaped), len(escaped))


def _sitemap(robots: Robots, value: str, url: str) -> None:
    try:
        text = value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        text = value
    address = urls.join(url, text) if url else urls.clean(text)
    if address and address not in robots.sitemaps:
        robots.sitemaps.append(address)


def _signals(robots: Robots, value: str, _url: str) -> None:
    for part in value.split(","):
        name, equals, answer = part.partition("=")
        if equals:
            robots.reservations[name.strip().lower()] = answer.strip().lower()


_GLOBAL: dict[str, Callable[[Robots, str, str], None]] = {"sitemap": _sitemap, "content-signal": _signals}


def _seconds(value: str) -> float | None:
    found = re.match(r"\d{1,9}(?:\.\d{1,6})?", value)
    return float(found[0]) if found else None


def _path(url: str) -> str:
    """Return path and query of *url*, as written."""
    rest = url.partition("#")[0]
    after = rest.partition("://")[2] if "://" in rest.partition("?")[0] else rest.removeprefix("//")
    start = min((at for at in (after.find("/"), after.find("?")) if at >= 0), default=-1)
    if start < 0:
        return "/"
    return after[start:] if after[start] == "/" else "/" + after[start:]


def _escaped(value: str) -> str:
    """Return *value*, one character a byte, with the bytes beyond ASCII percent-encoded."""
    return value if value.isascii() else "".join(c if c < "\x80" else f"%{ord(c):02X}" for c in value)


def _upper_escapes(path: str) -> str:
    return _ESCAPE.sub(lambda escape: escape[0].upper(), path) if "%" in path else path


def _plain(path: str) -> str:
    """Return *path* in the one spelling of RFC 3986: unreserved characters bare, all beyond ASCII percent-encoded."""
    if not path.isascii():
        path = _escaped(path.encode("utf-8", "replace").decode("latin-1"))
    return _ESCAPE.sub(_unescaped, path) if "%" in path else path


def _unescaped(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in _UNRESERVED else escape[0].upper()
