"""Pages that are made to cost time or memory; run as a program, it reads each in a process of its own and measures.

Prints one JSON object: name to seconds of CPU time and mebibytes beyond what the program itself takes.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from crawler.reader import extract

URL = "https://news.example/2026/05/01/a-quiet-bridge"
_HEAD = (
    '<!doctype html><html lang="en"><head><title>A quiet bridge</title><meta property="og:type" content="article">'
    '<meta property="article:published_time" content="2026-05-01T09:30:00+02:00">%s</head><body><h1>A quiet bridge</h1>'
)
_TEXT = (
    "<p>The bridge over the harbour was closed for months, and people walked around it in the rain, until today.</p>"
)
_MILLION = 1_000_000


def _page(more: str, head: str = "") -> str:
    return f"{_HEAD % head}{_TEXT * 6}{more}</body></html>"


def _names(number: int, after: str = " ") -> str:
    return after.join(f"a{at:x}" for at in range(number))


FLOODS: dict[str, Callable[[], str | bytes]] = {
    "paragraphs of 16 MB": lambda: _page(_TEXT * (16 * _MILLION // len(_TEXT))),
    "a line of 10 MB": lambda: _page("<p>" + "Rain " * 2 * _MILLION),
    "a word of 3 MB": lambda: _page("<p>" + "x" * 3 * _MILLION),
    "100,000 attributes": lambda: _page(f"<p {_names(100_000)}>x"),
    "attributes among brackets": lambda: _page("<p " + _names(_MILLION, '=">" ') + ">x"),
    "many tags of many attributes": lambda: _page(f"<p {_names(400)}>x" * 2_000),
    "a million nested tags": lambda: _page("<div>" * _MILLION),
    "nested and long": lambda: _page("<div>" * 1900 + _TEXT * 20_000),
    "a tag of 10 MB": lambda: _page(f'<p title="{"x" * 10 * _MILLION}">x'),
    "10 MB of JSON": lambda: _page(f'<script type="application/json" id="x">["{"x" * 10 * _MILLION}"]</script>'),
    "small values of JSON": lambda: _page(f'<script type="application/json" id="x">[{"[]," * 600_000}0]</script>'),
    "JSON that does not end": lambda: _page("<script>" + 'window.aSTATE={"a":' * 100_000 + "</script>"),
    "rows of state": lambda: _page('<script>self.__next_f.push([1,"' + r"1:[]\n" * 300_000 + '"])</script>'),
    "spaces of 4 MB": lambda: _page("<p>" + " " * 3_900_000 + "x"),
    "spaces between attributes": lambda: _page(("<p " + ("a" + " " * 999) * 150 + ">x") * 26),
    "a million breaks": lambda: _page("x<br>" * _MILLION),
    "500,000 links": lambda: _page("<a href=/x>link</a>" * 500_000),
    "300,000 comments": lambda: _page("x<!-- x -->" * 300_000),
    "one large table": lambda: _page("<table>" + "<tr><td>a<td>b" * 100_000),
    "nested tables": lambda: _page("<table><tr><td>" * 600 + "x"),
    "entities": lambda: _page("&amp;" * 3 * _MILLION),
    "a title of 3 MB": lambda: _page("", f"<title>{'word ' * 600_000}</title>"),
    "marked elements": lambda: _page("<b itemprop=author itemscope class=author>Ann</b>" * 40_000),
    "short lines": lambda: _page("".join(f"<p class='date c{at}'>May 3, 2024" for at in range(40_000))),
    "many long names": lambda: _page(
        "".join(f'<p class="{_names(90).replace("a", f"w{at:x}-")}">Rain' for at in range(7_000))
    ),
    "many names of authors": lambda: _page("".join(f'<div class="author-{at:x}-date">x</div>' for at in range(74_000))),
    "nested drawings": lambda: _page("<svg>" * 1900 + "<b></b>" * 50_000 + "<p>x"),
    "marks without letters": lambda: _page("<p>" + "\u200b" * 500_000),
}


def measure(make: Callable[[], str | bytes]) -> tuple[float, float]:
    """Return the seconds and mebibytes that reading the page takes in a process of its own."""
    status = Path("/proc/self/status").read_text()
    before = int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
    child = os.fork()
    if child == 0:
        source = make()
        extract(source, URL, force=True)
        os._exit(0)
    _, ended, used = os.wait4(child, 0)
    assert ended == 0, "the reading process died"
    return used.ru_utime + used.ru_stime, (used.ru_maxrss - before) / 1024


if __name__ == "__main__":
    extract(_page(""), URL, force=True)
    json.dump({name: measure(make) for name, make in FLOODS.items()}, sys.stdout)
