"""What a user names on the command line becomes a publication, its scope and where to begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler import urls
from crawler.discovery.scope import Scope, scope_for
from crawler.errors import ConfigError
from crawler.profiles import Profile, Profiles

_BARE_HOST = re.compile(
    r"^(?:[\w-]+\.)+[\w-]+(?::\d+)?(?:/\S*)?$|^localhost(?::\d+)?(?:/\S*)?$|^\[[0-9a-fA-F:.]+\](?::\d+)?(?:/\S*)?$"
)


@dataclass(slots=True)
class Target:
    """One publication of a crawl: `start` are the addresses to begin with, `fallbacks` the same by another scheme."""

    publication: str
    scope: Scope
    start: list[str]
    fallbacks: dict[str, str]
    profile: Profile | None = None


def parse_target(text: str, profiles: Profiles) -> Target:
    """Return the target that *text* names: an address, a host or the id of a profile.

    A bare host is tried by https first. Raises ConfigError for anything else.
    """
    text = text.strip()
    profile = profiles.get(text)
    if profile is not None:
        if profile.start:
            return _target(list(profile.start), {}, profile)
        host = profile.domains[0]
        return _target([f"https://{host}/"], {f"https://{host}/": f"http://{host}/"}, profile)
    fallbacks: dict[str, str] = {}
    if (whole := with_scheme(text)) != text:
        fallbacks[whole] = f"http://{text}"
        text = whole
    address = urls.clean(text)
    if address is None:
        raise ConfigError(f"{text[:200]!r} is no http or https address, host or profile id")
    fallbacks = {urls.clean(first) or first: urls.clean(second) or second for first, second in fallbacks.items()}
    return _target([address], fallbacks, profiles.for_url(address))


def with_scheme(text: str) -> str:
    """Return a bare host, with or without a path, as an https address; anything else as it is.

    >>> with_scheme("example.org/a"), with_scheme("page.html"), with_scheme("ftp://example.org/"), with_scheme("foo")
    ('https://example.org/a', 'https://page.html', 'ftp://example.org/', 'foo')
    """
    return f"https://{text}" if "://" not in text and _BARE_HOST.match(text) else text


def merge(targets: list[Target]) -> list[Target]:
    """Return one target for each publication; several of one publication are one crawl of it."""
    merged: dict[str, Target] = {}
    for target in targets:
        known = merged.get(target.publication)
        if known is None:
            merged[target.publication] = target
            continue
        known.start.extend(address for address in target.start if address not in known.start)
        known.fallbacks.update(target.fallbacks)
        known.scope = known.scope.union(target.scope)
    return list(merged.values())


def _target(start: list[str], fallbacks: dict[str, str], profile: Profile | None) -> Target:
    scope = scope_for(start[0], profile)
    for address in start[1:]:
        scope = scope.union(scope_for(address, profile))
    return Target(scope.publication, scope, start, fallbacks, profile)
