from crawler.extraction.blocks import segment
from crawler.extraction.candidates import lay_out
from crawler.page import Page

LINE = (
    "The harbour was opened on a quiet day, and its owners said that it would stay open for the rest of those years. "
)


def strengths(inside: str, around: str = "article-body") -> set[int]:
    """Return how strongly names say of what is *inside* a box of relations that it is no body."""
    box = f'<div class="related">{inside}</div>'
    text = f"<p>{LINE * 9}</p>" * 3
    blocks = segment(Page("http://example.org/a", f'<body><div class="{around}">{text}{box}{text}</div></body>'))
    layout = lay_out(blocks, None, frozenset())
    return {layout.strength[block.number] for block in blocks if "related" in block.box.parent.names.text}


def test_a_text_without_links_in_a_box_named_after_links_is_text():
    assert strengths(f"<h2>The other pier</h2><p>{LINE * 4}</p><p>{LINE * 4}</p>") == {0}


def test_what_links_lead_from_is_none():
    assert strengths(f'<p><a href="/b">{LINE * 4}</a></p><p><a href="/c">{LINE * 4}</a></p>') == {2}
    assert strengths(f"<p>{LINE}</p><p>{LINE}</p>") == {2}


def test_a_box_outside_of_the_text_is_believed():
    assert strengths(f"<p>{LINE * 4}</p><p>{LINE * 4}</p>", around="column") == {2}
