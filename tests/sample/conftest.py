from __future__ import annotations

from collections.abc import Iterator

import pytest

from crawler.sample import Sample, serve
from crawler.sample.chrome import Press
from crawler.sample.site import Site

REVIEW, PARTNER = "http://review.test", "http://partner.test"


@pytest.fixture(scope="session")
def sites() -> dict[tuple[str, int], Site]:
    """Both editions of both sites, answering without a network."""
    return {
        (name, edition): Site(Press(REVIEW, PARTNER, edition, name))
        for name in ("review", "partner")
        for edition in (1, 2)
    }


@pytest.fixture
def sample() -> Iterator[Sample]:
    with serve() as running:
        yield running
