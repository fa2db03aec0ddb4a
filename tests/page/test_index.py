"""The elements of a page by tag and by attribute."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from crawler.page import Page

URL = "https://news.example/a"


def test_elements_are_found_by_tag_in_the_order_of_the_page():
    index = Page(URL, "<h1>a</h1><!-- p --><p>b</p><div><p>c</p></div>").index
    assert [element.text for element in index.tagged("p")] == ["b", "c"]
    assert index.tagged("nav") == []
    assert [element.tag for element in index.elements] == ["html", "body", "h1", "p", "div", "p"]


def test_classes_are_kept_as_written():
    index = Page(URL, '<p class="a  b">1</p><p class="">2</p><p class="A">3</p><i class="a  b">4</i><p>5</p>').index
    texts = {value: [element.text for element in same] for value, same in index.classes.items()}
    assert texts == {"a  b": ["1", "4"], "": ["2"], "A": ["3"]}


def test_elements_with_one_of_several_attributes_come_once_and_in_order():
    index = Page(URL, "<p itemprop=x>1</p><p>2</p><p itemscope>3</p><p itemprop=x itemscope>4</p><p itemprop=y>5</p>")
    assert [element.text for element in index.index.having("itemscope", "itemprop")] == ["1", "3", "4", "5"]
    assert index.index.having("rel") == []


@pytest.mark.parametrize("piece", ["<p itemprop=a itemscope>", "<p itemprop=a>x</p>", "<p class=author>x</p>"])
def test_the_time_grows_with_the_page_only(piece):
    page = Page(URL, piece * 100_000)
    begin = time.process_time()
    assert page.index.having("itemprop", "itemscope", "class")
    assert time.process_time() - begin < 2


_NAMES = st.sampled_from(["class", "id", "rel", "data-x"])
_MARKUP = st.lists(st.tuples(st.sampled_from("pib"), st.dictionaries(_NAMES, st.sampled_from(["", "a", "b c"]))))


@given(_MARKUP, _NAMES, _NAMES)
def test_the_index_says_what_a_look_at_each_element_says(elements, first, second):
    written = [(tag, " ".join(f'{name}="{value}"' for name, value in own.items())) for tag, own in elements]
    source = "".join(f"<{tag} {attributes}>" for tag, attributes in written)
    page = Page(URL, f"<div>{source}</div>")
    every = list(page.root.iter(etree.Element))
    assert page.index.elements == every
    assert page.index.tagged("p") == [element for element in every if element.tag == "p"]
    wanted = [element for element in every if element.get(first) is not None or element.get(second) is not None]
    assert page.index.having(first, second) == wanted
