"""Selectors on pages that nobody reads: same answers as the XPath engine alone, in time that grows with the page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from crawler.errors import FieldError
from crawler.page import Page
from crawler.profiles.paths import NAMESPACES, Selector
from crawler.profiles.rules import parse_rule

URL = "https://news.example/rain"
PAGES = {
    "nested": "<div class=a>" * 1800 + "x",
    "chains": ("<div class=a>" * 100 + "x" + "</div>" * 100) * 300,
    "long list": "<div class=a>x</div>" * 50_000,
    "small": ("<section>" + "<div class=a>x</div>" * 40 + "</section>") * 35,
    "lists": ("<div>" + "<div class=a>x</div>" * 1000 + "</div>") * 50,
}
SELECTORS = (
    "css:div div div p", "css:.a .a .a", "css:div ~ div", "css:.a ~ .a ~ .a", "css:div + div", "css:div:nth-child(2)",
    "css:div:has(p)", "css:div div, div p", "xpath://div//div//div", "xpath://div/ancestor::div", "xpath://div[.//p]",
    "xpath://div[contains(., 'y')]", "xpath://div/following::div", "xpath://div/descendant::div[1]",
)  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_selector_costs_no_more_than_a_second_on_a_hostile_page(name: str) -> None:
    page = Page(URL, f"<html><body>{PAGES[name]}")
    page.index.elements  # noqa: B018 - what is read once
    for selector in SELECTORS:
        rule, begin = parse_rule(selector), time.process_time()
        try:
            rule.elements(page)
        except FieldError as error:
            assert "nested or crowded" in str(error)  # noqa: PT017 - both are well
        assert time.process_time() - begin < 1, selector


def test_plain_selectors_are_run_on_hostile_pages_too() -> None:
    page = Page(URL, f"<html><body>{PAGES['nested']}")
    assert len(parse_rule("css:.a .a .a").elements(page)) == 1798
    page = Page(URL, f"<html><body>{PAGES['long list']}")
    assert len(parse_rule("css:.a ~ .a").elements(page)) == 49_999


TREES = st.recursive(
    st.sampled_from(["x", "<!-- c -->", "<b>y</b>"]),
    lambda inner: st.tuples(st.sampled_from(["<div>", "<p class=a>", "<i class=a>", "<div class=a>"]), st.lists(inner))
    .map(lambda drawn: f"{drawn[0]}{''.join(drawn[1])}</{drawn[0][1:-1].split()[0]}>"),
    max_leaves=30,
)  # fmt: skip
PLAIN = (
    "css:div .a", "css:.a .a i", "css:div ~ .a", "css:.a ~ .a b", "css:div > .a ~ i", "css:.a + .a",
    "css:div ~ div ~ b",
    "css:.a i::text", "css:div .a::attr(class)", "css:div p, .a i", "xpath://div//i", "xpath://div//i[1]//b",
    "xpath://div/following-sibling::i[1]", "xpath://div/descendant::i[1]", "xpath:string(//div//i)",
    "xpath:count(//i//b)",
    "xpath://div//i/text()", "xpath://div/..//i", "xpath:(//div//i)[1]", "xpath://i/ancestor::div", "xpath://div//@class",
)  # fmt: skip


@given(TREES, st.sampled_from(PLAIN))
def test_steps_select_what_the_whole_expression_selects(tree: str, written: str) -> None:
    source, _, expression = written.partition(":")
    expression = HTMLTranslator().css_to_xpath(expression) if source == "css" else expression
    page = Page(URL, f"<html><body><section>{tree}</section></body></html>")
    whole = etree.XPath(expression, namespaces=NAMESPACES, smart_strings=False)(page.root)
    assert Selector(expression).read(page) == (whole if isinstance(whole, list) else [whole])


def test_a_regular_expression_has_a_limit_of_time() -> None:
    rule = parse_rule({"rule": "css:p", "apply": r"regex:^(a|aa)+$"})
    page = Page(URL, f"<html><body><p>{'a' * 60}!</p>" * 5)
    begin = time.process_time()
    with pytest.raises(FieldError, match="takes too long"):
        rule.read(page)
    with pytest.raises(FieldError, match="takes too long"):
        parse_rule("url:rain/((?:a|aa)+)$").read(Page(f"{URL}/{'a' * 60}!", "<p>x"))
    assert time.process_time() - begin < 1
