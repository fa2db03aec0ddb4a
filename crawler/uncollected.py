"""Keeps Python's collector of cycles from running while a page is read.

Reading makes tens of thousands of objects and next to no cycles: they go as soon as nothing refers to them. The
collector counts them all the same, and would walk them, with all that the process holds, again and again for nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Run what is inside without the collector of cycles; where it is off already, it stays off."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
