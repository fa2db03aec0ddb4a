"""What is special about single publications, as data: one TOML file each."""

from crawler.profiles.check import CaseResult, check, idle_rules, rewrite, save_case, silent_rules
from crawler.profiles.collection import Profiles, load_profiles
from crawler.profiles.draft import draft, draft_case, draft_id
from crawler.profiles.profile import Profile
from crawler.profiles.rules import Rule

__all__ = [
    "CaseResult",
    "Profile",
    "Profiles",
    "Rule",
    "check",
    "draft",
    "draft_case",
    "draft_id",
    "idle_rules",
    "load_profiles",
    "rewrite",
    "save_case",
    "silent_rules",
]
