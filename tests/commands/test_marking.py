"""`crawler inspect --html`: the page as it was read, safe to open whatever it came from."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.commands.inspect import row_of
from crawler.commands.marking import Look, write_marked
from crawler.discovery.verdict import judge
from crawler.errors import ConfigError
from crawler.items import FIELDS
from crawler.page import Page
from crawler.reader import read_closely

WORDS = "The river rose again in the night, and the people of the lower town carried their chairs upstairs once more. "
STORY = f"""<html lang="en"><head><title>Rain | Example</title></head><body><nav>{
    "".join(f'<div><a href="/{n}">Part {n}</a></div>' for n in range(12))
}</nav><article><h1>Rain in the town</h1><p>By Ann Lee</p>{
    "".join(f"<p>{WORDS}{n}<b>!</b> So.</p>" for n in range(5))
}<img src="/a.jpg" alt="A chair"><table><tr><th>Street<th>Chairs<tr><td>Mill<td>4</table></article>
</body></html>"""
HOSTILE = f"""<html onload="x()"><head><base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=/x"><link rel="stylesheet" href="https://evil.example/a.css">
<style>@import url(https://evil.example/b.css)</style></head>
<body background="https://evil.example/c.png" onload="x()"><script>x()</script>
<svg onload="x()"><a href="javascript:x()">a</a></svg>
<iframe srcdoc="&lt;script&gt;x()&lt;/script&gt;" src="javascript:x()"></iframe>
<form action="/f"><input autofocus onfocus="x()"><button formaction="javascript:x()">Go</button></form>
<article class='"&gt;&lt;script&gt;x()'><h1 onclick="x()" style="background:url(https://evil.example/d.png)">
Rain &lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;</h1><p>{WORDS}&lt;img src=x onerror=x()&gt; &#27;[31m</p>
<p><a href="javascript:x()">{WORDS}</a></p><img src=x onerror="x()" alt='"&gt;&lt;script&gt;x()'>
<object data="/o"></object><embed src="/e"><video src="/v" autoplay></video>
<math><mtext><style>--&gt;&lt;img src=x onerror=x()&gt;</style></math>
<noscript><p title="&lt;/noscript&gt;&lt;img src=x onerror=x()&gt;">t</p></noscript>
<details ontoggle="x()" open>d</details><x-y style="position:fixed" onclick="x()">c</x-y></article></body></html>"""
ALLOWED = {
    "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "caption", "cite", "code", "dd",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "i", "input", "label", "li", "main", "meta", "ol", "p", "pre", "q", "s", "section", "small", "span",
    "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr",
    "u", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "charset", "class", "colspan", "content", "data-why", "dir", "for", "href", "http-equiv", "id",
    "lang", "name", "rowspan", "title", "type",
}  # fmt: skip


class Markup(HTMLParser):
    """Collects the elements and attributes of a document."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), []
        self.texts = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links.extend(value for name, value in attrs if name == "href")

    def handle_data(self, data):
        self.texts.append(data)


def marked(folder, html, profile=None):
    """Return the document that is written for a page."""
    page = Page("https://example.org/rain", html)
    reading = read_closely(page, profile)
    rows = [row_of(reading.article, name) for name in FIELDS if name not in ("sources", "blocks")]
    target = folder / "marked.html"
    write_marked(Look(page, reading, judge(page), rows), target)
    return target.read_text("utf-8")


def test_parts_are_marked_with_their_fields_and_the_rest_is_grey(tmp_path):
    text = marked(tmp_path, STORY)
    assert re.search(
        r'href="#f-title">title</a><span id="b\d+" class="f f-title" title="title">Rain in the town<', text
    )
    assert re.search(r'href="#f-authors">authors</a><span [^>]*>By Ann Lee<', text)
    assert text.count('class="f f-body"') >= 5 * 3, "text around inline elements is marked too"
    assert "nav · 12 blocks left out: in &lt;nav&gt;" in text
    assert "picture: A chair · a.jpg" in text


def test_fields_and_their_places_link_to_each_other(tmp_path):
    text = marked(tmp_path, STORY)
    links = re.findall(r'href="#([\w-]+)"', text)
    assert {"picture", "f-title", "f-images", "fields"} <= set(links)
    assert sum(link.startswith("b") for link in links) >= 6, "title, authors and body, in the legend and the table"
    assert set(links) <= set(re.findall(r' id="([\w-]+)"', text))


def test_each_text_says_the_rule_that_reads_it(tmp_path):
    html = STORY.replace("<p>By Ann Lee</p>", '<div class="css-1x2y3z who"><p><b>By</b> Ann Lee</p></div>')
    text = marked(tmp_path, html)
    assert 'title="authors · css:.who p"' in text
    assert 'title="authors · css:.who b"' in text


def test_a_menu_that_names_the_tags_is_not_taken_for_their_place(tmp_path):
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "Rivers", "Sport"))
    path = "<ul class='breadcrumbs'><li><a href='/'>Home</a></li><li><a href='/r'>Rivers</a></li></ul>"
    html = STORY.replace("<article>", f"<div class='main-menu'><ul>{menu}</ul></div><article>{path}")
    text = marked(tmp_path, html)
    head, _, rest = text[text.index("<main") :].partition("<article>")
    assert 'class="f' not in head
    assert re.search(r"breadcrumbs[^<]*</a><span [^>]*>Rivers<", rest)


def test_what_was_cut_of_the_article_is_grey_with_its_reason(tmp_path):
    page = Page("https://example.org/rain", STORY)
    reading = read_closely(page)
    rows = [row_of(reading.article, name) for name in FIELDS if name not in ("sources", "blocks")]
    last = max(number for number, block in enumerate(reading.article.blocks) if "3! So." in block.text)
    write_marked(Look(page, reading, judge(page), rows, {last: "printed in 9 of 9 articles"}), tmp_path / "m.html")
    text = (tmp_path / "m.html").read_text("utf-8")
    assert re.findall(r'class="out" title="printed in 9 of 9 articles"[^>]*>([^<]*)<', text) == [
        f"{WORDS}3",
        "!",
        " So.",
    ]
    assert len(re.findall(rf'class="f f-body" title="body">{WORDS}', text)) == 4
    assert "jsonld" not in text


def test_the_table_of_fields_says_their_values(tmp_path):
    text = marked(tmp_path, STORY)
    assert "jsonld" not in text
    assert '<div class="value" dir="auto">Rain in the town</div>' in text


def test_a_hostile_page_loads_and_runs_nothing(tmp_path):
    text = marked(tmp_path, HOSTILE)
    found = Markup()
    found.feed(text)
    assert found.tags <= ALLOWED
    assert found.attributes <= ATTRIBUTES
    assert all(re.fullmatch(r"#[\w-]+", link) for link in found.links)
    assert "default-src 'none'" in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert not re.search(r"url\(|@import", text)


PIECES = [
    "<p>", "</p>", "<b>", "</div>", "<div>", "<table>", "<td>", "<tr>", "<pre>", "\n\n", "<br>", "<script>",
    "</script>", "<svg>", "<a href=x>", "word ", WORDS, "<noscript>", "<!-- -->", "<h2>", "&lt;", "\"'", "<ul><li>",
    "\x1b[1m", "\u202e", "<template>", "<select>",
]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_page_can_be_looked_at(tmp_path_factory, pieces):
    folder = tmp_path_factory.mktemp("marked")
    text = marked(folder, "".join(pieces))
    found = Markup()
    found.feed(text)
    assert found.tags <= ALLOWED
    assert found.attributes <= ATTRIBUTES


def test_every_word_of_the_body_is_on_the_page(tmp_path):
    text = marked(tmp_path, STORY)
    spans = re.findall(r'<span[^>]*class="f f-body"[^>]*>([^<]*)</span>', text)
    reading = read_closely(Page("https://example.org/rain", STORY))
    words = re.findall(r"\w+", reading.article.body)
    assert re.findall(r"\w+", " ".join(spans)) == words


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    page = Page("https://example.org/rain", STORY)
    with pytest.raises(ConfigError, match="cannot be written"):
        write_marked(Look(page, read_closely(page), judge(page), []), tmp_path / "none" / "marked.html")


def test_rules_of_a_profile_that_give_nothing_are_named(run_crawler, tmp_path):
    (tmp_path / "page.html").write_text(STORY, "utf-8")
    rules = 'title = ["css:.none", "css:h1", "css:h2"]\ntags = "css:.kw"\nbody = "css:.story"'
    (tmp_path / "own.toml").write_text(f'domains = ["example.org"]\n[fields]\n{rules}\n')
    words = ("inspect", "page.html", "--url", "example.org/rain", "--profiles", "own.toml")
    fields = json.loads(run_crawler(*words, "--json").stdout)["fields"]
    silent = {name: row["silent"] for name, row in fields.items() if row["silent"]}
    assert silent == {"title": ["css:.none"], "tags": ["css:.kw"], "body": ["css:.story"]}
    table = run_crawler(*words, "--html", "look.html").stdout
    assert re.search(r"tags +- *\n +gave nothing +profile css:\.kw", table)
    assert "profile · css:.kw: gave nothing" in (tmp_path / "look.html").read_text("utf-8")
