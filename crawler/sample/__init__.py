"""A small, real-looking publication on the loopback address: what `crawler demo` crawls and the tests check against.

Everything is made from the few files in `data/` and `templates/`, the same in every run. Standard library only.
"""

from crawler.sample.layouts import render
from crawler.sample.server import Asked, Sample, serve
from crawler.sample.truth import expected

__all__ = ["Asked", "Sample", "expected", "render", "serve"]
