"""What is special about single publications, as data: one TOML file each."""

from crawler.profiles.check import CaseResult, check, save_case
from crawler.profiles.collection import Profiles, load_profiles
from crawler.profiles.draft import draft, draft_id
from crawler.profiles.profile import Profile
from crawler.profiles.rules import Rule

__all__ = ["CaseResult", "Profile", "Profiles", "Rule", "check", "draft", "draft_id", "load_profiles", "save_case"]
