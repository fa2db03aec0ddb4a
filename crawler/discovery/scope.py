"""What belongs to a publication: its hosts, and the folder below which it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crawler import urls
from crawler.discovery.patterns import matches
from crawler.profiles import Profile

_INDEX = re.compile(r"(?:index|default|home)\.[a-z]{2,5}$", re.IGNORECASE)
_FOLDER = re.compile(r"[^.\d_-]{1,30}$")


@dataclass(frozen=True, slots=True)
class Scope:
    """The addresses of one publication.

    `hosts` are names without `www.`, with their port when it is not the scheme's own; `domains` are names all of whose
    subdomains belong too; `prefixes` are folders, `/` for a whole host; the patterns are those of a profile.
    """

    publication: str
    hosts: frozenset[str]
    prefixes: tuple[str, ...] = ("/",)
    domains: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @property
    def prefix(self) -> str:
        """The folder below which the publication lies; `/` when it is more than one."""
        return self.prefixes[0] if len(self.prefixes) == 1 else "/"

    def has_host_of(self, url: str) -> bool:
        """Tell whether *url* lies on one of the publication's hosts, in whatever folder: where its sitemaps may be."""
        parsed = urls.parse(url)
        return parsed is not None and self._has_host(plain_host(parsed.host))

    def contains(self, url: str) -> bool:
        """Tell whether *url* belongs to the publication and may be asked."""
        parsed = urls.parse(url)
        if parsed is None or not self._has_host(plain_host(parsed.host)):
            return False
        path = str(parsed.pathname)
        if not any(path.startswith(prefix) or path == prefix[:-1] for prefix in self.prefixes):
            return False
        return not (self.exclude and _any_matches(self.exclude, url, f"{path}{parsed.search}"))

    def wants(self, url: str) -> bool:
        """Tell whether an article at *url* is one that the profile asks for."""
        if not self.include:
            return True
        parsed = urls.parse(url)
        return parsed is not None and _any_matches(self.include, url, f"{parsed.pathname}{parsed.search}")

    def with_hosts(self, hosts: Iterable[str]) -> Scope:
        """Return the scope with those of *hosts* that share a registrable domain with a host that it has."""
        known = {urls.registrable_domain(host) for host in self.hosts}
        near = {plain_host(host) for host in hosts if urls.registrable_domain(plain_host(host)) in known}
        return replace(self, hosts=self.hosts | near)

    def union(self, other: Scope) -> Scope:
        """Return the scope of both, for several targets of one publication."""
        prefixes = sorted({*self.prefixes, *other.prefixes})
        outer = [prefix for prefix in prefixes if not any(prefix != up and prefix.startswith(up) for up in prefixes)]
        return replace(
            self,
            hosts=self.hosts | other.hosts,
            prefixes=tuple(outer),
            domains=tuple(dict.fromkeys((*self.domains, *other.domains))),
            include=tuple(dict.fromkeys((*self.include, *other.include))),
            exclude=tuple(dict.fromkeys((*self.exclude, *other.exclude))),
        )

    def _has_host(self, host: str) -> bool:
        return host in self.hosts or any(host == domain or host.endswith(f".{domain}") for domain in self.domains)


def scope_for(target_url: str, profile: Profile | None = None) -> Scope:
    """Return the scope of the publication that *target_url* names, an absolute address.

    A target on a subdomain means that subdomain; a target with a folder means what lies below it; with a profile, its
    hosts belong too, and its start pages mean all of them.

    >>> scope = scope_for("https://www.example.org/blog/")
    >>> scope.publication, scope.contains("http://example.org/blog/a"), scope.contains("https://example.org/about")
    ('example.org', True, False)
    """
    host = plain_host(urls.host_of(target_url))
    folder = folder_of(target_url)
    if profile is None:
        return Scope(urls.registrable_domain(host), frozenset({host}), (folder,))
    named = profile.subdomains if isinstance(profile.subdomains, tuple) else ()
    return Scope(
        publication=profile.id,
        hosts=frozenset({host, *map(plain_host, (*profile.domains, *named))}),
        prefixes=("/" if target_url in profile.start else folder,),
        domains=profile.domains if profile.subdomains is True else (),
        include=profile.include,
        exclude=profile.exclude,
    )


def folder_of(url: str) -> str:
    """Return the folder that a target names: `/` for a host, and for an address that looks like a single page.

    >>> [folder_of(f"https://example.org/{path}") for path in ("", "blog/", "blog/index.html", "blog", "a-story")]
    ['/', '/blog/', '/blog/', '/blog/', '/']
    """
    parsed = urls.parse(url)
    if parsed is None or parsed.search:
        return "/"
    folders, _, page = str(parsed.pathname).rpartition("/")
    if not page or _INDEX.match(page):
        return f"{folders}/"
    # Servers answer `/blog` with a redirect to `/blog/`; a slug or a file name is a page.
    return f"/{page}/" if not folders and _FOLDER.match(page) else "/"


def plain_host(host: str) -> str:
    """Return *host* without `www.`: the two names are one publication."""
    bare = host.removeprefix("www.")
    return bare if "." in bare else host


def _any_matches(patterns: tuple[str, ...], url: str, path: str) -> bool:
    return any(matches(pattern, url if pattern.startswith("http") else path) for pattern in patterns)
