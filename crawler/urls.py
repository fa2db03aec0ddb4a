"""Parse, join, clean and compare addresses by the WHATWG URL standard (ada), w3lib and a small rule file.

Three forms of one address, from the most exact to the most forgiving:

- `clean` gives what is fetched: absolute, http or https, no fragment, no credentials, no tracking parameters;
- `fetch_key` says whether two links ask for the same page: scheme and order of parameters do not count;
- `identity` says whether two addresses name the same article: `www.`, AMP, mobile and print variants,
  trailing slash and `index.html` do not count either.
"""

from __future__ import annotations

import hashlib
import ipaddress
import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple
from urllib.parse import SplitResult, unquote, unquote_plus, urlsplit

import ada_url
import tldextract
from w3lib.url import canonicalize_url

MAX_LENGTH = 2083
"""Longest address in characters that is followed; longer ones are traps or data."""

_SLASHES = re.compile(r"(?<!:)/{2,}")
_ABSOLUTE = ("http://", "https://")
_WRAPPING = ("ampproject.org", "/amp/")
"""What an address has in it that may stand for another one."""
_SEGMENT = r"(?:[a-zA-Z0-9_~!$&()*+,;=:@-]|%(?!2[eE]))[a-zA-Z0-9._~!$&()*+,;=:@%-]*+"
_PLAIN = re.compile(rf"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*+\.)+[a-z]{{2,63}}/(?:{_SEGMENT}(?:/{_SEGMENT})*+/?)?")
"""Addresses that are in the form of `clean` already: host in lower case, a path of plain segments, nothing behind."""


class Address(NamedTuple):
    """The parts of a parsed address, named as in the URL standard; `search` begins with its question mark."""

    href: str
    protocol: str
    host: str
    hostname: str
    port: str
    pathname: str
    search: str


@cache
def rules() -> dict[str, Any]:
    """Return the rule file that says which parts of an address do not tell pages apart."""
    return tomllib.loads(resources.files("crawler").joinpath("url_rules.toml").read_text("utf-8"))


@cache
def _suffixes() -> tldextract.TLDExtract:
    # The list that ships inside tldextract: an update over the network would make results depend on the day.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


@lru_cache(maxsize=8192)
def parse(url: str) -> Address | None:
    """Return the parts of an http or https address, or None when *url* is none.

    >>> parse("http://EXAMPLE.org:80/a/../b").href
    'http://example.org/b'
    >>> parse("mailto:a@example.org") is None
    True
    """
    parsed = _parsed(url)
    return None if parsed is None else Address(*(str(getattr(parsed, name)) for name in Address._fields))


def _parsed(url: str) -> ada_url.URL | None:
    try:
        parsed = ada_url.URL(url)
    except (ValueError, UnicodeError):  # ada raises UnicodeEncodeError for lone surrogates
        return None
    if parsed.protocol not in ("http:", "https:") or not parsed.hostname:
        return None
    return parsed


def join(base: str, reference: str) -> str | None:
    """Return *reference* resolved against *base* in the form of `clean`, or None when it cannot be fetched.

    >>> join("https://example.org/a/b", "../c?utm_source=x#top")
    'https://example.org/c'
    >>> join("https://example.org/", "javascript:void(0)") is None
    True
    """
    reference = reference.strip()
    if len(reference) > MAX_LENGTH:  # images written into the page: nothing to be remembered
        return _joined.__wrapped__(base, reference)
    return _joined(_place(base, reference), reference)


def _place(base: str, reference: str) -> str:
    """Return as much of *base* as *reference* depends on: a site's navigation is resolved once, not for each page."""
    if reference.startswith(("/", "\\", *_ABSOLUTE)):
        end = base.find("/", 8)
        return base[: end + 1] if end > 0 else base
    if reference[:1].isalnum() and not reference.lower().startswith("http"):
        path = base.partition("#")[0].partition("?")[0]
        return path[: path.rfind("/", 8) + 1] or base
    return base


@lru_cache(maxsize=16384)
def _joined(base: str, reference: str) -> str | None:
    whole = base.rstrip("/") + reference if reference.startswith("/") else reference
    if len(whole) <= MAX_LENGTH and _PLAIN.fullmatch(whole):
        return whole
    try:
        url = ada_url.join_url(base, reference)
    except (ValueError, UnicodeError):
        return None
    return clean(url) if len(url) <= MAX_LENGTH else clean.__wrapped__(url)


@lru_cache(maxsize=16384)
def clean(url: str) -> str | None:
    """Return the address that is fetched: normalised, without fragment, credentials and tracking parameters."""
    if len(url) <= MAX_LENGTH and _PLAIN.fullmatch(url):
        return url
    parsed = _parsed(url)
    if parsed is None:
        return None
    plain = str(parsed.href)
    if len(plain) > MAX_LENGTH:
        return None
    if "#" not in plain and "?" not in plain and "@" not in plain and "//" not in plain[8:]:
        return plain
    if "#" in plain:
        parsed.hash = ""
    if "//" in parsed.pathname:
        # Servers answer `/a//b` as `/a/b`, and a relative link that grows by a slash a page is an endless trap. What
        # follows a colon is an address inside the address, as in web archives.
        parsed.pathname = _SLASHES.sub("/", parsed.pathname)
    if "@" in plain and (parsed.username or parsed.password):
        parsed.username = parsed.password = ""
    if parsed.search:
        parsed.search = _without(parsed.search, _is_tracking, parsed.hostname)
    return str(parsed.href)


def fetch_key(url: str) -> str:
    """Return the key under which the frontier knows an address; links with one key are asked once.

    >>> fetch_key("http://example.org/a?b=1&a=2") == fetch_key("https://example.org/a?a=2&b=1#c")
    True
    """
    cleaned = clean(url) or url
    return canonicalize_url(cleaned).partition("://")[2] if "?" in cleaned else cleaned.partition("://")[2]


@lru_cache(maxsize=16384)
def identity(url: str) -> str:
    """Return the key by which articles are compared: one key for all renderings of one page.

    >>> identity("http://m.example.org/a/amp/?utm_source=x") == identity("https://www.example.org/a")
    True
    """
    cleaned = clean(_unwrapped(url)) or url
    if _PLAIN.fullmatch(cleaned):
        _, _, host, path = cleaned.split("/", 3)
        return f"{_plain_host(host)}{_plain_path(f'/{path}')}"
    parsed = _parsed(cleaned)
    if parsed is None:
        return url
    query = _without(parsed.search, _is_rendering, parsed.hostname)
    if query:
        parsed.search = query
        query = canonicalize_url(str(parsed.href)).partition("?")[2]
    path = _plain_path(parsed.pathname)
    port = f":{parsed.port}" if parsed.port else ""
    return f"{_plain_host(parsed.hostname)}{port}{path}" + (f"?{query}" if query else "")


def article_id(canonical_url: str) -> str:
    """Return the id of the article at *canonical_url*: 16 hex digits of the SHA-256 of its identity."""
    return hashlib.sha256(identity(canonical_url).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def split(url: str) -> SplitResult:
    """Return the parts of an address; all are empty of what is no address, since a page may be read under any.

    >>> split("https://example.org/a?b").path, split("http://[").path
    ('/a', '')
    """
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


@lru_cache(maxsize=16384)
def host_of(url: str) -> str:
    """Return host and, when it is not the scheme's own, port: the unit of politeness."""
    if _PLAIN.fullmatch(url):
        return url.split("/", 3)[2]
    parsed = _parsed(url)
    return str(parsed.host) if parsed is not None else ""


def scheme_of(url: str) -> str:
    """Return the scheme of an absolute address, `https`."""
    return url.partition("://")[0]


def origin_of(url: str) -> str:
    """Return scheme, host and port of an absolute address, `https://example.org:8000`; robots.txt calls it authority.

    >>> origin_of("https://example.org/a/b"), origin_of("http://127.0.0.1:8000")
    ('https://example.org', 'http://127.0.0.1:8000')
    """
    return "/".join(url.split("/", 3)[:3])


@lru_cache(maxsize=16384)
def registrable_domain(host: str) -> str:
    """Return the domain that one owner registers, by the public suffix list with its private section.

    An IP address or a name without a suffix is returned whole, with its port.

    >>> registrable_domain("news.bbc.co.uk"), registrable_domain("a.github.io"), registrable_domain("127.0.0.1:80")
    ('bbc.co.uk', 'a.github.io', '127.0.0.1:80')
    """
    name = host.rsplit(":", 1)[0] if ":" in host and not host.endswith("]") else host
    if is_address(name):
        return host
    found = _suffixes()(name)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else host


def is_address(host: str) -> bool:
    """Tell whether *host* is a literal IP address, with or without the brackets of IPv6."""
    if ":" not in host and not host[-1:].isdecimal():
        return False
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def same_publication(first: str, second: str) -> bool:
    """Tell whether two addresses share their registrable domain."""
    return registrable_domain(host_of(first)) == registrable_domain(host_of(second))


def _unwrapped(url: str) -> str:
    """Return the address that an AMP cache's address stands for."""
    if not any(sign in url.lower() for sign in _WRAPPING):
        return url
    parsed = parse(url)
    if parsed is None:
        return url
    path = parsed.pathname
    if parsed.hostname.endswith(".ampproject.org"):
        _, _, rest = path.lstrip("/").partition("/")  # /c/, /v/ or /i/
    elif parsed.hostname.endswith(("google.com", "bing.com")) and path.startswith("/amp/"):
        rest = path.removeprefix("/amp/")
    else:
        return url
    scheme = "https" if rest.startswith("s/") else "http"
    return f"{scheme}://{rest.removeprefix('s/')}{parsed.search}"


def _plain_host(host: str) -> str:
    label, _, rest = host.partition(".")
    if label in rules()["host_prefixes"] and registrable_domain(rest) == registrable_domain(host):
        return rest
    return host


def _plain_path(path: str) -> str:
    """Return the path without the endings that name another rendering, and without its last slash."""
    plain = path.rstrip("/")
    lower = plain.lower()
    suffix = next((suffix for suffix in rules()["path_suffixes"] if lower.endswith(suffix)), "")
    if suffix:
        plain = plain[: -len(suffix)].rstrip("/")
    if "%" not in plain:
        return plain or "/"
    return unquote(plain, errors="surrogateescape").encode("utf-8", "surrogateescape").decode("utf-8", "replace") or "/"


def _without(search: str, drop: Any, host: str) -> str:
    """Return the query string without the parameters whose names *drop* knows, the others as they were written."""
    kept = [part for part in search.removeprefix("?").split("&") if part and not drop(_name(part), host)]
    return "&".join(kept)


def _name(parameter: str) -> str:
    return unquote_plus(parameter.partition("=")[0], errors="replace").lower()


def _is_tracking(name: str, host: str) -> bool:
    exact, prefixes = _tracking()
    return name in exact or name.startswith(prefixes) or name in rules()["hosts"].get(registrable_domain(host), ())


def _is_rendering(name: str, _host: str) -> bool:
    return name in rules()["rendering"]


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    names = rules()["tracking"]
    return (
        frozenset(name for name in names if not name.endswith("*")),
        tuple(name[:-1] for name in names if name.endswith("*")),
    )
