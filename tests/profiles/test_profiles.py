"""Profiles: read strictly, found by domain, their rules tried in order."""

from datetime import timedelta

import pytest

from crawler import reader
from crawler.errors import ProfileError
from crawler.page import Page
from crawler.profiles import Profile, Profiles, load_profiles

GOOD = """
name = "The Example"
domains = ["www.example.org", "example.co.uk"]
start = ["https://example.org/news"]
feeds = ["https://example.org/feed/"]
sitemaps = ["https://example.org/sitemap.xml"]
timezone = "Europe/Berlin"
language = "de"
cadence = "6h"
include = ["/news/"]
exclude = ["/tag/"]
subdomains = ["blog.example.org"]

[fields]
title = ["css:h1.head::text", { rule = "meta:og:title", apply = ["strip_suffix: | Example"] }]
authors = { rule = "css:.by", apply = ["strip_prefix:By ", "split:,"] }
"""


def test_a_profile_is_read_whole(tmp_path):
    (tmp_path / "example.toml").write_text(GOOD, "utf-8")
    profile = Profile.load(tmp_path / "example.toml")
    assert (profile.id, profile.name, profile.domains) == ("example", "The Example", ("example.org", "example.co.uk"))
    assert profile.cadence == timedelta(hours=6)
    assert str(profile.zone) == "Europe/Berlin"
    assert profile.subdomains == ("blog.example.org",)
    assert set(profile.fields) == {"title", "authors"}


FIELD = 'domains = ["a.org"]\n[fields]\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('domain = ["a.org"]', "example.toml: domain: unknown key, did you mean 'domains'?"),
        ('name = "A"', "example.toml: domains: missing; name at least one host"),
        ('domains = "a.org"', 'example.toml: domains: is a list of texts: ["...", "..."]'),
        ('domains = ["https://a.org/"]', "example.toml: domains: 'https://a.org/' is no host; write it like"),
        ("domains = [", "example.toml: Invalid value"),
        ('domains = ["a.org"]\ntimezone = "Berlin"', "example.toml: timezone: 'Berlin' is no zone; write it like"),
        ('domains = ["a.org"]\ncadence = "often"', "example.toml: cadence: 'often' is no duration; write it like"),
        ('domains = ["a.org"]\nlanguage = "german!"', "example.toml: language: 'german!' is no language tag"),
        ('domains = ["a.org"]\nfeeds = ["feed.xml"]', "example.toml: feeds: 'feed.xml' is no http or https address"),
        ('domains = ["a.org"]\nexclude = ["tag"]', "example.toml: exclude: 'tag': a pattern begins with '/' or '*'"),
        ('domains = ["a.org"]\nname = 3', "example.toml: name: is text in quotes, not 3"),
        ('domains = ["a.org"]\nfields = 3', "example.toml: fields: is a table: [fields]"),
        (FIELD + 'titel = "css:h1"', "example.toml: fields.titel: unknown field, did you mean 'title'?"),
        (FIELD + 'id = "css:h1"', "example.toml: fields.id: unknown field"),
        (FIELD + "title = []", "example.toml: fields.title: is empty; leave it out or give at least one rule"),
        (FIELD + "title = 3", "example.toml: fields.title: a rule is a string 'source:argument' or a table"),
        (FIELD + 'title = "h1"', "example.toml: fields.title: unknown source 'h1'"),
        (FIELD + 'title = "csss:h1"', "example.toml: fields.title: unknown source 'csss', did you mean 'css'?"),
        (FIELD + 'title = "css:"', "example.toml: fields.title: source 'css' needs an argument: 'css:...'"),
        (FIELD + 'title = "css:h1["', "example.toml: fields.title: selector does not compile: 'h1['"),
        (FIELD + 'title = "css:h1::txt"', "example.toml: fields.title: selector does not compile: 'h1::txt'"),
        (FIELD + 'title = "xpath://h1["', "example.toml: fields.title: selector does not compile: '//h1['"),
        (FIELD + 'title = "xpath://h1[matches(., 1)]"', "unknown function 'matches'"),
        (FIELD + 'title = "url:/news/"', "example.toml: fields.title: regex '/news/' has no group"),
        ('domains = ["a.org"]\ntitle = "css:h1"', "example.toml: title: a field's rules belong under [fields]"),
        ('domains = ["a.org"]\nsubdomains = "yes"', "example.toml: subdomains: is true, false or a list of hosts"),
        (FIELD + 'title = "url:("', "example.toml: fields.title: regex '('"),
        (FIELD + 'title = "python:no_such:f"', "example.toml: fields.title: module 'no_such'"),
        (FIELD + 'title = "python:json:no_such"', "module 'json' has no function 'no_such'"),
        (FIELD + 'title = { rules = "css:h1" }', "example.toml: fields.title: unknown key 'rules' of a rule, did you"),
        (FIELD + 'title = { apply = "first" }', "example.toml: fields.title: a rule's table needs 'rule"),
        (FIELD + 'title = { rule = "css:h1", apply = 3 }', "example.toml: fields.title: 'apply' is a list of"),
        (FIELD + 'title = { rule = "css:h1", apply = "strip" }', "unknown transform 'strip', did you mean 'str"),
        (FIELD + 'title = { rule = "css:h1", apply = "split" }', "transform 'split' needs an argument"),
        (FIELD + 'title = { rule = "css:h1", apply = "first:2" }', "transform 'first' takes no argument"),
        (FIELD + 'title = { rule = "css:h1", apply = "regex:(" }', "regex '('"),
        (FIELD + 'published_at = { rule = "css:h1", apply = "date_format:%Q" }', "date format '%Q': 'Q' is a bad"),
        (FIELD + 'title = "python:..:f"', "example.toml: fields.title: module '..'"),
    ],
)
def test_a_mistake_is_one_line_that_names_file_and_key(text, message):
    with pytest.raises(ProfileError) as caught:
        Profile.parse(text, "example")
    assert message in str(caught.value)
    assert str(caught.value).startswith("example.toml: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    with pytest.raises(ProfileError, match=r"none\.toml: cannot be read"):
        Profile.load(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe4"')
    with pytest.raises(ProfileError, match=r"latin\.toml: cannot be read: not UTF-8"):
        Profile.load(tmp_path / "latin.toml")
    (tmp_path / "Bad Name.toml").write_text(GOOD, "utf-8")
    with pytest.raises(ProfileError, match="file name"):
        Profile.load(tmp_path / "Bad Name.toml")


def test_two_profiles_that_claim_one_domain_are_refused(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text('domains = ["example.org"]', "utf-8")
    with pytest.raises(ProfileError, match=r"/two\.toml: domains: 'example.org' belongs to /.*/one.toml already"):
        load_profiles(tmp_path)


def test_a_user_s_profile_takes_the_place_of_one_with_the_same_id(tmp_path):
    for folder, name in (("shipped", "Old"), ("own", "New")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "example.toml").write_text(f'name = "{name}"\ndomains = ["example.org"]', "utf-8")
    profiles = load_profiles(tmp_path / "shipped", [tmp_path / "own"])
    assert [profile.name for profile in profiles] == ["New"]
    assert len(load_profiles(tmp_path / "shipped", [tmp_path / "own" / "example.toml"])) == 1
    with pytest.raises(ProfileError, match="no such folder"):
        load_profiles(extra=[tmp_path / "none"])


def test_a_profile_is_found_by_its_nearest_domain():
    whole = Profile.parse('domains = ["example.org", "127.0.0.1:8000"]', "whole")
    part = Profile.parse('domains = ["blog.example.org"]', "part")
    profiles = Profiles([whole, part])
    assert profiles.for_url("https://www.example.org/a") is whole
    assert profiles.for_url("http://x.blog.example.org/a") is part
    assert profiles.for_url("http://127.0.0.1:8000/") is whole
    assert profiles.for_url("http://127.0.0.1:8001/") is None
    assert profiles.for_url("https://example.com/") is None
    assert profiles.for_url("no address") is None
    assert profiles.get("part") is part
    assert profiles.get("none") is None


@pytest.mark.parametrize("source", ["def f(:", "import none_such", "1 / 0", "f = 3"])
def test_a_module_that_cannot_be_used_is_said(tmp_path, source):
    (tmp_path / "odd.py").write_text(source)
    with pytest.raises(ProfileError, match=r"a\.toml: fields\.title: module 'odd'"):
        Profile.parse(FIELD + 'title = "python:odd:f"', "a", tmp_path)


def test_the_shipped_profiles_are_good():
    assert all(profile.domains for profile in load_profiles())


PAGE = """<html><head><meta property="og:title" content="Rain | Example"><meta name="author" content="A"></head><body>
<div class="by">By Ann Lee, Bo Ek <script>x</script></div><p class="n">75k reads</p><p class="d">1.5.2024 10:30</p>
<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "No"}, {"@type": ["NewsArticle"],
 "headline": "Storm", "author": [{"@type": "Person", "name": "Cy"}, {"name": "Di"}], "keywords": ["x", "y"]}]}</script>
<script id="__NEXT_DATA__" type="application/json">{"props": {"story": [{"likes": 5}, {"likes": 7}]}}</script>
<script>var odd_name = {"reads": 12}; window.App.story = {"shares": 3};</script></body></html>"""


@pytest.mark.parametrize(
    ("field", "rules", "value"),
    [
        ("title", '["css:h1::text", "meta:og:title"]', "Rain | Example"),
        ("title", '{ rule = "meta:og:title", apply = "strip_suffix: | Example" }', "Rain"),
        ("title", '"jsonld:NewsArticle.headline"', "Storm"),
        ("title", '"jsonld:headline"', "Storm"),
        ("title", '"const:Always"', "Always"),
        ("title", "\"xpath:string(//p[re:test(., 'read')])\"", "75k reads"),
        ("authors", '"jsonld:author"', ["Cy", "Di"]),
        ("authors", '"jsonld:author.1.name"', ["Di"]),
        ("authors", '{ rule = "css:.by", apply = ["strip_prefix:by ", "split:,"] }', ["Ann Lee", "Bo Ek"]),
        ("authors", '"css:meta[name=author]::attr(content)"', ["A"]),
        ("section", '"url:/([a-z]+)/"', "news"),
        ("tags", '{ rule = "jsonld:keywords", apply = ["join:-", "upper"] }', ["X-Y"]),
        ("tags", '{ rule = "jsonld:keywords", apply = "last" }', ["y"]),
        ("likes", '"state:__NEXT_DATA__.props.story.1.likes"', 7),
        ("likes", '"state:__NEXT_DATA__.props.story.likes"', 5),
        ("reads", '"state:odd_name.reads"', 12),
        ("shares", '"state:story.shares"', 3),
        ("reads", '{ rule = "css:.n", apply = "number" }', 75000),
        ("sentiment_score", '{ rule = "const:-12,5 %", apply = "number:," }', -0.125),
        ("published_at", '{ rule = "css:.d", apply = "date_format:%d.%m.%Y %H:%M" }', "2024-05-01T10:30:00"),
        ("published_at", '{ rule = "const:1/5/24", apply = "date_format:%d/%m/%y" }', "2024-05-01"),
        ("sentiment_label", '{ rule = "const:Gut", apply = ["map:gut=positive,schlecht=negative"] }', "positive"),
        ("topic", '{ rule = "const:A (b)", apply = ["regex:\\\\((.*)\\\\)", "replace:b=c"] }', "c"),
        ("emotion", '{ rule = "jsonld:keywords", apply = ["first", "lower"] }', "x"),
    ],
)
def test_rules_read_every_source(field, rules, value):
    profile = Profile.parse(f'domains = ["a.org"]\n[fields]\n{field} = {rules}', "a")
    (found,) = profile.values(field, Page("https://a.org/news/1", PAGE))
    assert found.value == value
    assert found.origin == "profile"


@pytest.mark.parametrize(
    "rule",
    [
        '"css:h9"',
        '"meta:none"',
        '"jsonld:Recipe.name"',
        '"jsonld:author.7.name"',
        '"state:none.a"',
        '"url:(x+)y"',
        '{ rule = "css:.n", apply = "regex:likes" }',
        '{ rule = "const:many", apply = "number" }',
        '{ rule = "const:soon", apply = "date_format:%d.%m.%Y" }',
    ],
)
def test_a_rule_that_finds_nothing_gives_nothing(rule):
    profile = Profile.parse(f'domains = ["a.org"]\n[fields]\ntitle = {rule}', "a")
    assert profile.values("title", Page("https://a.org/news/1", PAGE)) == []
    assert profile.values("dek", Page("https://a.org/news/1", PAGE)) == []


def test_the_rule_and_the_raw_text_are_kept():
    profile = Profile.parse(GOOD, "example")
    (found,) = profile.values("title", Page("https://example.org/", PAGE))
    assert (found.rule, found.raw) == ("meta:og:title | strip_suffix: | Example", "Rain | Example")


def test_elements_are_given_as_they_stand():
    profile = Profile.parse('domains = ["a.org"]\n[fields]\nbody = ["css:.none", "css:p"]', "a")
    elements, rule = profile.elements("body", Page("https://a.org/", PAGE))
    assert ([element.get("class") for element in elements], rule) == (["n", "d"], "css:p")
    assert profile.elements("title", Page("https://a.org/", PAGE)) == ([], "")


def test_a_python_function_beside_the_profile_says_what_data_cannot(tmp_path):
    (tmp_path / "odd.py").write_text(
        "def title(page):\n    return page.url.upper()\n\ndef none(page):\n    return None\n"
    )
    (tmp_path / "a.toml").write_text(
        'domains = ["a.org"]\n[fields]\ntitle = ["python:odd:none", "python:odd:title"]', "utf-8"
    )
    profile = Profile.load(tmp_path / "a.toml")
    assert profile.values("title", Page("https://a.org/x", ""))[0].value == "HTTPS://A.ORG/X"


def test_a_function_that_raises_is_named_with_what_it_raised(tmp_path):
    (tmp_path / "odd.py").write_text("def topic(page):\n    raise ValueError('boom')\n")
    profile = Profile.parse(FIELD + 'topic = "python:odd:topic"', "a", tmp_path)
    page = Page("https://a.org/x", "")
    assert profile.values("topic", page) == []
    assert page.warnings == ["a.toml: fields.topic: odd:topic: raised ValueError: boom"]


def test_a_rule_that_fails_on_a_page_gives_way_to_the_next_and_is_named():
    rules = FIELD + """title = ["xpath://p[count('x')]", "css:.by"]"""
    profile = Profile.parse(rules, "a")
    page = Page("https://a.org/", PAGE)
    (found,) = profile.values("title", page)
    assert found.rule == "css:.by"
    assert profile.elements("title", page)[1] == "css:.by"
    assert page.warnings[0].startswith("a.toml: fields.title: xpath: cannot read")


FUNCTIONS = """
def fails(page):
    raise KeyError("gone")

def half(page):
    yield "One"
    raise ZeroDivisionError

def table(page):
    return {"a": 1}

def endless(page):
    return float("inf")

def lists(page):
    return [["a"]]

def element(page):
    return page.root.find(".//p")
"""


@pytest.mark.parametrize("name", ["fails", "half", "table", "endless", "lists"])
@pytest.mark.parametrize("field", ["title", "authors", "likes", "published_at", "free_to_read", "canonical_url"])
def test_a_function_that_fails_or_gives_what_no_field_holds_spoils_one_field_only(tmp_path, name, field):
    (tmp_path / "odd.py").write_text(FUNCTIONS)
    profile = Profile.parse(f'{FIELD}{field} = "python:odd:{name}"', "a", tmp_path)
    article = reader.read(Page("https://a.org/story", PAGE), profile, force=True)
    assert article.sources.get(field, {}).get("from") != "profile"
    assert any(f"fields.{field}: " in warning for warning in article.warnings)


def test_a_function_may_give_elements(tmp_path):
    (tmp_path / "odd.py").write_text(FUNCTIONS)
    profile = Profile.parse(FIELD + 'topic = "python:odd:element"', "a", tmp_path)
    assert profile.values("topic", Page("https://a.org/", PAGE))[0].value == "75k reads"


def test_numbers_are_read_from_text_and_kept_in_their_range():
    profile = Profile.parse(FIELD + 'likes = "css:.n"\nclickbait_probability = "css:.n"', "a")
    page = Page("https://a.org/", PAGE)
    assert profile.values("likes", page)[0].value == 75000
    assert profile.values("clickbait_probability", page) == []
    assert page.warnings == ["a.toml: fields.clickbait_probability: clickbait_probability: cannot read '75k reads'"]


def test_blocks_and_line_breaks_part_words():
    profile = Profile.parse(FIELD + 'dek = "css:h2"', "a")
    html = "<h2>One<br>two <b>th</b>ree<span>!</span><div>four</div>five</h2>"
    assert profile.values("dek", Page("https://a.org/", html))[0].value == "One two three! four five"


def test_a_standfirst_that_a_rule_names_is_taken_out_of_the_body():
    prose = "The river rose again in the night, and the people of the lower town carried their chairs upstairs. " * 2
    html = f"<article><h1>Rain</h1><p class=one>{prose}First.</p><p class=two>Short and sweet, this one is.</p>"
    html += "".join(f"<p>{prose}{number}.</p>" for number in range(5)) + "</article>"
    page = Page("https://a.org/rain", html)
    plain = reader.read(page, force=True)
    ruled = reader.read(page, Profile.parse(FIELD + 'dek = "css:.one"', "a"), force=True)
    assert ruled.dek.endswith("First.")
    assert "First." not in ruled.body
    assert "First." in f"{plain.dek} {plain.body}"
    wide = reader.read(page, Profile.parse(FIELD + 'dek = "css:article"', "a"), force=True)
    assert wide.body
