from lxml import etree

from crawler.page import Page


def shown(html: str) -> str:
    root = Page("http://example.org/a", html).root
    return " ".join("".join(node.itertext("*")) for node in root.iter("p"))


def test_a_part_takes_the_place_of_what_was_shown_while_it_was_missing():
    html = (
        '<main><!--$?--><template id="B:1"></template><p>wait</p><!--$--><p>inner</p><!--/$--><p>wait</p><!--/$-->'
        '<p>after</p></main><div hidden id="S:1"><p>part</p></div>'
    )
    assert shown(html) == "part after"


def test_a_part_within_a_part_is_placed_by_the_call_that_names_it():
    html = (
        '<main><template id="P:1"></template></main><div hidden id="S:2"><p>one</p><template id="P:7"></template></div>'
        '<div hidden id="S:8"><p>two</p></div><script>$RS("S:2","P:1");$RS("S:8","P:7")</script>'
    )
    assert shown(html) == "one two"


def test_a_part_that_belongs_inside_itself_stays_where_it_is():
    html = '<p>a</p><div hidden id="S:1"><template id="P:1"></template><p>b</p></div>'
    root = Page("http://example.org/a", html).root
    assert shown(html) == "a b"
    assert b"hidden" in etree.tostring(root)


def test_a_part_without_a_place_stays_hidden():
    root = Page("http://example.org/a", '<p>a</p><div hidden id="S:1"><p>b</p></div>').root
    assert [div.get("hidden") for div in root.iter("div")] == [""]


def test_text_encoded_twice_is_repaired():
    text = "It’s a café – really."
    twice = text.encode().decode("latin-1").encode()
    page = Page("http://example.org/a", b"<p>" + twice + b" \xc3\x83 A</p>")
    assert page.text == f"<p>{text} Ã A</p>"
    assert page.warnings == ["charset repaired: text encoded twice"]
