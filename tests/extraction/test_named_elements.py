"""Elements by what stands in their class or id."""

from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.named_elements import having_words

NAMES = st.lists(st.text("abİ \n-", max_size=6), unique=True, max_size=8)
WORDS = st.lists(st.text("ab-", min_size=1, max_size=2), max_size=3)


def test_names_are_found_in_order_whatever_their_case():
    values = {"byline": 1, "Post-Author": 2, "nav": 3, "author author": 4}
    assert having_words(values, ("author", "byline")) == [("byline", 1), ("Post-Author", 2), ("author author", 4)]


@given(NAMES, WORDS)
def test_names_are_found_as_each_by_itself_would_be(names, words):
    values = dict.fromkeys(names, 0)
    assert [name for name, _ in having_words(values, words)] == [
        name for name in names if any(word in name.lower() for word in words)
    ]
