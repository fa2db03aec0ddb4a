"""Values that break the record are taken out; the article stays."""

import math

import pytest
from itemadapter import ItemAdapter

from crawler.items import Article
from crawler.validation import mend


def article(**values):
    base = {
        "id": "0" * 16,
        "cluster_id": "0" * 16,
        "first_seen_at": "2026-01-01T00:00:00Z",
        "fetched_at": "2026-01-01T00:00:00Z",
    }
    return Article(**(base | values))


def test_a_good_record_is_left_alone():
    kept = article(title="T", reads=3, published_at="2026-01")
    assert mend(ItemAdapter(kept)) == []
    assert kept.warnings == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reads", -1),
        ("reads", True),
        ("reads", "7"),
        ("engagement_rate", 1.5),
        ("sentiment_score", math.nan),
        ("sentiment_label", "glad"),
        ("published_at", "yesterday"),
        ("title", 7),
    ],
)
def test_a_value_that_breaks_the_record_becomes_null_with_a_warning(name, value):
    broken = article(**{name: value})
    mend(ItemAdapter(broken))
    assert getattr(broken, name) is None
    assert broken.warnings[0].startswith(f"{name}: ")


def test_a_list_that_is_none_becomes_empty():
    broken = article(tags=None)
    mend(ItemAdapter(broken))
    assert broken.tags == []
