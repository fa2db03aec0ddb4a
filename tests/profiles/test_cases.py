"""Drafting a profile, and checking profiles against saved pages."""

import json

import pytest

from crawler import reader
from crawler.errors import ProfileError
from crawler.page import Page
from crawler.profiles import Profile, check, draft, draft_id, idle_rules, rewrite, save_case

WORDS = "The river rose again in the night, and the people of the lower town carried their chairs upstairs once more. "
HTML = f"""<html lang="en"><head><title>Rain | Example</title><meta property="og:site_name"
 content="The &quot;Example&quot;">
<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="alternate" type="application/rss+xml"
href="/comments/feed/"><link rel="alternate" type="application/atom+xml" href="/news/rain/feed/"></head><body><article>
<h1>Rain in the lower town</h1><div class="post-byline">Ann Lee</div><time datetime="2024-05-01T10:00:00">May 1</time>
{"".join(f"<p>{WORDS * 3}</p>" for _ in range(6))}</article></body></html>"""
URL = "https://www.example.org/news/rain/"


@pytest.fixture
def page():
    return Page(URL, HTML.encode(), {"Content-Type": "text/html; charset=utf-8"})


def test_a_draft_is_a_profile_that_says_what_was_found(page):
    text = draft(page, reader.read(page, force=True))
    profile = Profile.parse(text, draft_id(page))
    assert (profile.id, profile.name, profile.domains) == ("example", 'The "Example"', ("example.org",))
    assert profile.feeds == ("https://www.example.org/feed/",)
    assert profile.fields == {}
    assert "# title: Rain in the lower town (from " in text
    assert "# Times stand on the page without offset" in text
    assert text.rstrip().splitlines()[-1].startswith("# body: ")


STATED = """<html lang="ja"><head><title>A &amp; B | News</title><link rel="sitemap" href="/map.xml">
<meta property="og:title" content="The long name of the story"><meta name="keywords" content="rivers,chairs"><script
type="application/ld+json">{"@type":"NewsArticle","headline":"The story","datePublished":"2024-05-01T10:00:00+09:00",
"keywords":["floods"]}</script></head><body><nav class="nav-tags">menu</nav><main><h1>The story</h1>
<div class="css-1x9ab3-dek">A first sentence of it.</div>""" + "".join(f"<p>{WORDS}</p>" for _ in range(4))


def test_a_draft_offers_rules_that_give_something_else():
    page = Page("https://www.example.co.jp/a", STATED)
    text = draft(page, reader.read(page, force=True))
    lines = text.splitlines()
    assert 'sitemaps = ["https://www.example.co.jp/map.xml"]' in lines
    assert '# timezone = "Asia/Tokyo"  # a guess from .jp; the page\'s +09:00 fits' in lines
    assert '# title = ["meta:og:title"]  # The long name of the story' in lines
    assert '# tags = [{ rule = "meta:keywords", apply = "split:," }]  # rivers,chairs' in lines
    assert "css-1x9ab3-dek" not in text
    assert "nav-tags" not in text


def test_the_rules_of_a_draft_can_be_used_as_they_stand():
    page = Page("https://www.example.com/a", STATED)
    offered = [line[2:] for line in draft(page, reader.read(page, force=True)).splitlines() if "]  # " in line]
    offered = [line for line in offered if not line.startswith(("feeds", "sitemaps", "timezone"))]
    assert offered
    for line in offered:
        profile = Profile.parse(f'domains = ["example.com"]\n[fields]\n{line}', "example")
        (field,) = profile.fields
        assert profile.values(field, page)


def test_a_draft_of_any_page_can_be_loaded():
    page = Page("http://127.0.0.1:8000/", "<title>a\x00\x1b[31m'\"\\ \u2028</title><p class='dek'>Some words here</p>")
    text = draft(page, reader.read(page, force=True))
    assert Profile.parse(text, draft_id(page)).domains == ("127.0.0.1:8000",)
    assert '# dek = ["css:.dek"]' in text or "# dek: Some words here" in text


def test_a_saved_case_fails_until_a_person_signs_it(tmp_path, page):
    profile = Profile.parse('domains = ["example.org"]\n[fields]\ntitle = "css:h1"', "example")
    case = save_case(tmp_path, "rain", page, reader.read(page, profile), "example")
    (result,) = check([profile], tmp_path, reader.read)
    assert result.problems == ["unreviewed: compare expected.json with the page and set 'reviewed_by'"]
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    (case / "expected.json").write_text(json.dumps({**expected, "reviewed_by": "Ann"}), "utf-8")
    (result,) = check([profile], tmp_path, reader.read)
    assert result.is_ok
    assert result.rules["title"] == "profile css:h1"


def test_a_difference_names_field_values_and_rule(tmp_path, page):
    profile = Profile.parse('domains = ["example.org"]\n[fields]\ntitle = "const:Snow"', "example")
    case = save_case(tmp_path, "rain", page, reader.read(page), "example")
    path = case / "expected.json"
    path.write_text(path.read_text("utf-8").replace('"reviewed_by": null', '"reviewed_by": "Ann"'), "utf-8")
    (result,) = check([profile], tmp_path, reader.read)
    assert result.problems == ['title: "Rain in the lower town" expected, "Snow" read (profile const:Snow)']


def test_rules_without_a_saved_page_are_a_problem(tmp_path):
    ruled = Profile.parse('domains = ["a.org"]\n[fields]\ntitle = "css:h1"', "a")
    plain = Profile.parse('domains = ["b.org"]', "b")
    (result,) = check([ruled, plain], tmp_path, reader.read)
    assert result.profile == "a"
    assert "no saved page" in result.problems[0]


def test_a_page_that_is_no_article_and_broken_cases_are_said(tmp_path, page):
    profile = Profile.parse('domains = ["a.org"]', "a")
    case = tmp_path / "a" / "one"
    case.mkdir(parents=True)
    (case / "page.html").write_text("<html><body></body></html>", "utf-8")
    with pytest.raises(ProfileError, match=r"expected.json: cannot be read"):
        check([profile], tmp_path, reader.read)
    (case / "expected.json").write_text('{"url": "https://a.org/"}', "utf-8")
    with pytest.raises(ProfileError, match="needs 'url' and a table of 'fields'"):
        check([profile], tmp_path, reader.read)
    (case / "expected.json").write_text('{"url": "https://a.org/", "fields": {}, "reviewed_by": "Ann"}', "utf-8")
    (result,) = check([profile], tmp_path, reader.read)
    assert result.problems[0].startswith("not an article: ")
    (case / "page.html").unlink()
    with pytest.raises(ProfileError, match=r"page\.html: missing"):
        check([profile], tmp_path, reader.read)


def signed(folder, **changes):
    """Sign the expectation in *folder* and change it."""
    path = folder / "expected.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "reviewed_by": "Ann", **changes}), "utf-8")


def test_a_page_may_lie_outside_and_is_skipped_where_it_is_missing(tmp_path, page):
    profile = Profile.parse('domains = ["example.org"]\n[fields]\ntitle = "css:h1"', "example")
    case = save_case(tmp_path / "cases", "rain", page, reader.read(page, profile), "example")
    (tmp_path / "corpus" / "pages").mkdir(parents=True)
    (case / "page.html.gz").rename(tmp_path / "corpus" / "pages" / "rain.html.gz")
    signed(case, page="pages/rain.html.gz")
    (result,) = check([profile], tmp_path / "cases", reader.read)
    assert result.is_ok
    assert result.skipped == "pages/rain.html.gz is in no folder given with --corpus"
    (result,) = check([profile], tmp_path / "cases", reader.read, [tmp_path / "none", tmp_path / "corpus"])
    assert (result.is_ok, result.skipped, result.rules["title"]) == (True, "", "profile css:h1")


def test_a_long_text_is_expected_by_its_ends(tmp_path, page):
    profile = Profile.parse('domains = ["example.org"]\n[fields]\nbody = "css:article p"', "example")
    case = save_case(tmp_path, "rain", page, reader.read(page, profile), "example")
    body = json.loads((case / "expected.json").read_text("utf-8"))["fields"]["body"]
    assert body["begins"].startswith("The river rose")
    signed(case)
    assert check([profile], tmp_path, reader.read)[0].is_ok
    for wrong in ({"begins": "A river"}, {"ends": "downstairs."}, {"length": 3}):
        signed(case, fields={"body": {**body, **wrong}})
        (result,) = check([profile], tmp_path, reader.read)
        assert result.problems[0].startswith("body: ")


def test_rules_that_no_page_needs_are_named(tmp_path, page):
    rules = 'domains = ["example.org"]\n[fields]\ntitle = ["css:h1", "css:h2"]\ndek = "css:.dek"'
    profile = Profile.parse(rules, "example")
    signed(save_case(tmp_path, "rain", page, reader.read(page, profile), "example"))
    results = check([profile], tmp_path, reader.read)
    assert idle_rules(profile, results) == ["title: css:h2", "dek: css:.dek"]
    assert idle_rules(profile, []) == []


def test_only_what_nobody_signed_is_rewritten(tmp_path, page):
    plain = Profile.parse('domains = ["example.org"]', "example")
    ruled = Profile.parse('domains = ["example.org"]\n[fields]\ntopic = "const:Rivers"', "example")
    for name in ("draft", "signed"):
        save_case(tmp_path, name, page, reader.read(page, plain), "example")
    signed(tmp_path / "example" / "signed")
    assert rewrite([ruled], tmp_path, reader.read) == [tmp_path / "example" / "draft" / "expected.json"]
    topics = [json.loads(path.read_text("utf-8"))["fields"].get("topic") for path in sorted(tmp_path.rglob("*.json"))]
    assert topics == ["Rivers", None]
    (draft_result, signed_result) = check([ruled], tmp_path, reader.read)
    assert draft_result.problems == ["unreviewed: compare expected.json with the page and set 'reviewed_by'"]
    assert signed_result.is_ok


def test_a_damaged_page_is_one_line(tmp_path, page):
    profile = Profile.parse('domains = ["example.org"]', "example")
    case = save_case(tmp_path, "rain", page, reader.read(page, profile), "example")
    (case / "page.html.gz").write_bytes(b"\x1f\x8b\x08nothing")
    with pytest.raises(ProfileError, match=r"page\.html\.gz: cannot be read"):
        check([profile], tmp_path, reader.read)
