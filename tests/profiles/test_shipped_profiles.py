"""The profiles that come with the package, on pages that are kept outside of it."""

import gzip
import importlib.util
import json
from functools import cache
from pathlib import Path

import pytest

from crawler import extract, reader
from crawler.profiles import check, idle_rules, load_profiles

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
CASES = Path(__file__).resolve().parents[1] / "publications"
LABELLED = SHARED / "corpus" / "fundus" / "test_data"
PROFILES = list(load_profiles())

with_pages = pytest.mark.skipif(not LABELLED.is_dir(), reason="the pages are not here: ../shared/corpus/fundus")


@cache
def results():
    """Return what every saved page says of its profile."""
    return check(PROFILES, CASES, reader.read, [SHARED / "corpus"])


def test_a_dozen_publications_are_known():
    assert len(PROFILES) >= 12
    assert all(profile.name and profile.language for profile in PROFILES)
    assert len({(profile.language or "")[:2] for profile in PROFILES}) >= 6


@with_pages
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_profile_reads_its_saved_pages(profile):
    own = [result for result in results() if result.profile == profile.id]
    assert [f"{result.case}: {problem}" for result in own for problem in result.problems] == []
    assert not any(result.skipped for result in own)
    assert idle_rules(profile, own) == []


@cache
def scoring():
    """Return the module that compares what was read with the labels."""
    spec = importlib.util.spec_from_file_location("score_extraction", SHARED / "tools" / "score_extraction.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pages_of(profile):
    """Yield id, address and source of the labelled pages of a publication."""
    known = load_profiles()
    for listing in sorted(LABELLED.glob("*/meta.info")):
        for name, entry in json.loads(listing.read_text("utf-8")).items():
            if getattr(known.for_url(entry["url"]), "id", None) == profile.id:
                page = f"{listing.parent.name}/{name.removesuffix('.html.gz')}"
                yield page, entry["url"], gzip.decompress((listing.parent / name).read_bytes())


@cache
def labels():
    """Return the labels of all pages."""
    return scoring().truth_fundus(LABELLED)


def agreement(read, label):
    """Return by field how well a page was read, 1 for exactly; fields without a label are left out."""
    tools = scoring()

    def alike(first, second):
        return tools.f1(*tools.pr(first, second))

    def words(text):
        return tools.Counter(tools.words(tools.fold(text or ""), True))

    found = {"body": alike(words(label["body"]), words(f"{read.dek or ''} {read.body}"))}
    if label.get("title"):
        found["title"] = float(words(label["title"]) == words(read.title))
    if label.get("authors"):
        found["authors"] = float(tools.author_set(label["authors"]) == tools.author_set(read.authors))
    if label.get("topics"):
        tags = [tools.Counter(map(tools.fold, names)) for names in (label["topics"], read.tags)]
        found["tags"] = alike(*tags)
    if label.get("dek"):
        found["dek"] = alike(words(label["dek"]), words(read.dek))
    if label.get("published") and read.published_at:
        found["published"] = float(tools.cmp_dates(label["published"], read.published_at)[2])
    return found


@with_pages
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_no_field_is_read_worse_than_without_the_profile(profile):
    for page, url, source in pages_of(profile):
        label = labels().get(page)
        if label is None:
            continue
        plain = agreement(extract(source, url, force=True), label)
        ruled = agreement(extract(source, url, profile, force=True), label)
        worse = {name: (plain[name], ruled.get(name)) for name in plain if ruled.get(name, 0) < plain[name] - 0.005}
        assert worse == {}, page
