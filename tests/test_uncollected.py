"""What holds Python's collector of cycles back while a page is read."""

import gc

import pytest

from crawler import extract
from crawler.uncollected import uncollected

PAGE = "<title>Rain</title><h1>Rain again</h1>" + "<p>It rained on the harbour for the third day in a row.</p>" * 2000


def test_the_collector_is_off_inside_and_on_behind():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_is_on_again_after_an_error():
    with pytest.raises(ValueError, match="odd"), uncollected():
        raise ValueError("odd")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with uncollected(), uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_reading_a_long_page_is_not_interrupted_and_leaves_next_to_nothing_to_collect():
    extract("<p>What is loaded once.</p>", "https://publication.example/a", force=True)
    gc.collect()
    phases: list[str] = []

    def note(phase: str, _info: object) -> None:
        if phase == "start":
            phases.append(phase)

    gc.callbacks.append(note)
    try:
        with uncollected():
            extract(PAGE, "https://publication.example/a", force=True)
            assert phases == []
    finally:
        gc.callbacks.remove(note)
    assert gc.collect() < 100
