"""How much of a page's source is read."""

from __future__ import annotations

from crawler.page import Page
from crawler.page.bounds import LONGEST, MOST_TAGS, bounded

URL = "https://news.example/a"


def test_a_page_within_the_bounds_is_read_whole():
    source = b"<p>Rain</p>" * 40_000
    assert bounded(source) == (source, [])


def test_long_scripts_are_left_unread_before_text_is():
    script = b"<script>var state = '" + b"x" * LONGEST + b"'</script>"
    page = Page(URL, b"<p>First</p><script>go()</script>" + script + b"<p>Last</p>")
    assert ["".join(p.itertext()) for p in page.root.iter("p")] == ["First", "Last"]
    assert [script.text for script in page.root.iter("script")] == ["go()", None]
    assert page.warnings == ["page too long: 1 scripts were left unread"]


def test_the_end_of_a_page_with_too_much_text_is_left_unread():
    page = Page(URL, "<p>é€" * LONGEST)
    assert len(page.text) < LONGEST
    assert page.charset == "utf-8"
    assert len(page.warnings) == 1
    assert page.warnings[0].startswith("page too long: its last ")


def test_a_page_with_too_many_tags_is_read_up_to_the_last_one_allowed():
    kept, warnings = bounded(b"<b>x" * (MOST_TAGS + 100))
    assert kept.count(b"<") == MOST_TAGS - 1
    assert len(warnings) == 1


def test_a_script_that_never_ends_is_one_script():
    kept, _ = bounded(b"<p>Rain<script>" + b"x" * (LONGEST + 5))
    assert kept == b"<p>Rain<script>"
