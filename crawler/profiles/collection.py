"""All profiles that a run knows: those of the package and those of the user's folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from crawler import urls
from crawler.errors import ProfileError
from crawler.profiles.profile import Profile

SHIPPED = Path(__file__).parent
"""Folder of the profiles that come with the package."""


class Profiles:
    """Profiles by id and by domain; two that claim one domain are refused."""

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self._by_id = {profile.id: profile for profile in profiles}
        self._by_domain: dict[str, Profile] = {}
        for profile in self._by_id.values():
            for domain in profile.domains:
                other = self._by_domain.setdefault(domain, profile)
                if other is not profile:
                    raise ProfileError(f"{profile.file}: domains: {domain!r} belongs to {other.file} already")

    def __iter__(self) -> Iterator[Profile]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, profile_id: str) -> Profile | None:
        """Return the profile with that id, or None."""
        return self._by_id.get(profile_id)

    def for_url(self, url: str) -> Profile | None:
        """Return the profile whose domain is nearest to the host of *url*, or None."""
        host = urls.host_of(url)
        while host:
            if host in self._by_domain:
                return self._by_domain[host]
            if urls.is_address(host.partition(":")[0]):
                return None
            host = host.partition(".")[2]
        return None


def load_profiles(folder: Path | str | None = None, extra: Iterable[Path | str] = ()) -> Profiles:
    """Read every `*.toml` of *folder* (the package's own when None) and of the *extra* folders or files.

    A profile of *extra* takes the place of one with the same id that was read before it.
    """
    found: dict[str, Profile] = {}
    for place in (SHIPPED if folder is None else folder, *extra):
        for path in _files(Path(place)):
            profile = Profile.load(path)
            found[profile.id] = profile
    return Profiles(found.values())


def _files(place: Path) -> list[Path]:
    if place.is_dir():
        files = sorted(place.glob("*.toml"))
        if not files:
            raise ProfileError(f"{place}: holds no profile: a profile is a file NAME.toml")
        return files
    if place.is_file():
        return [place]
    raise ProfileError(f"{place}: no such folder or file of profiles")
