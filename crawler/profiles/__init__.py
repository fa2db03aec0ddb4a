"""What is special about single publications, as data: one TOML file each."""

from crawler.profiles.collection import Profiles, load_profiles
from crawler.profiles.profile import Profile
from crawler.profiles.rules import Rule

__all__ = ["Profile", "Profiles", "Rule", "load_profiles"]
