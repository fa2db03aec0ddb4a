"""A profile's life as a user lives it: drafted from a page, edited, checked, used by a crawl; and its mistakes."""

import functools
import json
import shutil
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from processes import crawler_environment

from crawler.commands import main

WORDS = "The river rose again in the night, and the people of the lower town carried their chairs upstairs once more."
STORY = """<html lang="en"><head><title>{title} :: Lower Town Weekly</title>
<meta property="og:site_name" content="Lower Town Weekly"></head>
<body><div class="crumbs"><a href="/">Home</a></div><article><h1>{title}</h1>
<div class="who">Text and pictures: Ann Lee</div><time datetime="2024-05-0{day}T10:00:00">{day} May 2024</time>{body}
<p class="kw">river+chairs+{day}</p></article></body></html>"""
TITLES = ("Rain in the lower town", "A chair is found again", "The mayor counts the bridges")


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture
def site(tmp_path):
    """Serve a small publication on loopback; gives its address."""
    folder = tmp_path / "site"
    folder.mkdir()
    for day, title in enumerate(TITLES, 1):
        body = "".join(f"<p>{WORDS} {title}, part {part}.</p>" for part in range(6))
        (folder / f"story-{day}.html").write_text(STORY.format(title=title, day=day, body=body), "utf-8")
    links = "".join(f'<h2><a href="/story-{day}.html">{title}</a></h2>' for day, title in enumerate(TITLES, 1))
    (folder / "index.html").write_text(f"<html><body><h1>Lower Town Weekly</h1>{links}</body></html>", "utf-8")
    with serving(folder) as address:
        yield address


@contextmanager
def serving(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_from_a_page_to_a_crawl(run_crawler, records, tmp_path, site):
    page = f"{site}/story-1.html"
    done = run_crawler("profile", "new", page, "--allow-private", "-o", "own/weekly.toml", "--save", "cases")
    assert done.returncode == 0, done.stderr
    draft = (tmp_path / "own/weekly.toml").read_text("utf-8")
    assert "# authors: " in draft
    rules = """[fields]
tags = { rule = "css:.kw", apply = "split:+" }
authors = { rule = "css:.who", apply = "regex:: (.*)" }
"""
    kept = draft.partition("[fields]")[0].replace('# timezone = "Europe/Berlin"', 'timezone = "Europe/Vienna"')
    (tmp_path / "own/weekly.toml").write_text(kept + rules, "utf-8")

    unsigned = run_crawler("profile", "check", "weekly", "--pages", "cases", "--profiles", "own")
    assert unsigned.returncode == 1
    assert "weekly/story-1: failed" in unsigned.stdout
    assert "! unreviewed" in unsigned.stdout
    assert "tags: [] expected" not in unsigned.stdout
    sign(tmp_path / "cases/weekly/story-1/expected.json", tags=["river", "chairs", "1"], authors=["Ann Lee"])
    signed = run_crawler("profile", "check", "weekly", "--pages", "cases", "--profiles", "own")
    assert signed.returncode == 0, signed.stdout
    assert "tags: profile css:.kw | split:+" in signed.stdout

    crawled = run_crawler("crawl", site, "--allow-private", "--delay", "0", "--profiles", "own")
    assert crawled.returncode == 0, crawled.stderr
    found = records(tmp_path / "exports/articles.jsonl")
    assert {record["publication"] for record in found} == {"weekly"}
    assert {record["title"]: record["tags"] for record in found} == {
        title: ["river", "chairs", str(day)] for day, title in enumerate(TITLES, 1)
    }
    assert {record["published_at"][10:] for record in found} == {"T10:00:00+02:00"}


def sign(path, **fields):
    expected = json.loads(path.read_text("utf-8"))
    fields = {**{name: expected["fields"][name] for name in ("title", "body")}, **fields}
    path.write_text(json.dumps({**expected, "reviewed_by": "Ann", "fields": fields}), "utf-8")


def test_a_draft_overwrites_nothing(say, tmp_path):
    (tmp_path / "page.html").write_text(STORY.format(title="Rain", day=1, body=WORDS), "utf-8")
    (tmp_path / "mine.toml").write_text("keep me", "utf-8")
    code, error = say("profile", "new", "page.html", "-o", "mine.toml", "--url", "https://weekly.example/a")
    assert (code, (tmp_path / "mine.toml").read_text("utf-8")) == (2, "keep me")
    assert "crawler: mine.toml: is there already" in error


BAD = {
    "typo": ("a.toml", b'domain = ["a.org"]', "domain: unknown key, did you mean 'domains'?"),
    "transform": (
        "a.toml",
        b'domains = ["a.org"]\n[fields]\ntitle = { rule = "css:h1", apply = "frist" }',
        "did you mean",
    ),
    "type": ("a.toml", b'domains = ["a.org"]\nfeeds = "x"', "feeds: is a list of texts"),
    "regex": ("a.toml", b'domains = ["a.org"]\n[fields]\ntitle = "url:["', "regex '['"),
    "zone": ("a.toml", b'domains = ["a.org"]\ntimezone = "Berlin"', "'Berlin' is no zone"),
    "selector": ("a.toml", b'domains = ["a.org"]\n[fields]\ntitle = "css:h1["', "selector does not compile"),
    "encoding": ("a.toml", b'name = "\xff"', "not UTF-8"),
    "empty": ("a.toml", b"", "domains: missing"),
    "syntax": ("a.toml", b'domains = ["a.org"]\nname = "x', "at end of document"),
    "module": ("a.toml", b'domains = ["a.org"]\n[fields]\ntitle = "python:none_such:f"', "module 'none_such'"),
    "claimed": ("a.toml", b'domains = ["bbc.com"]', "bbc.toml already"),
    "id": ("A b.toml", b'domains = ["a.org"]', "file name: an id is"),
    "none": ("a.txt", b"", "holds no profile"),
}


@pytest.fixture
def say(monkeypatch, capsys, tmp_path):
    """Return a function that runs the command line in this process: its exit code and standard error."""

    def run(*words):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("sys.argv", ["crawler", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        output = capsys.readouterr()
        assert output.out == ""
        return ended.value.code, output.err

    return run


@pytest.mark.parametrize("kind", BAD)
def test_a_mistake_in_a_profile_is_one_line_before_any_request(say, tmp_path, kind):
    name, content, message = BAD[kind]
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / name).write_bytes(content)
    code, error = say("crawl", "http://127.0.0.1:9/", "--allow-private", "--profiles", "own")
    assert code == 2
    assert message in error
    assert error.count("\n") == 1, error
    assert not (tmp_path / "exports").exists()


@pytest.mark.parametrize(
    "words", [["scrape", "x.html"], ["inspect", "x.html"], ["profile", "check"], ["profile", "list"]]
)
def test_every_command_refuses_a_bad_profile(say, tmp_path, words):
    (tmp_path / "x.html").write_text("<p>x</p>", "utf-8")
    (tmp_path / "bad.toml").write_text('domain = ["a.org"]', "utf-8")
    error = "crawler: bad.toml: domain: unknown key, did you mean 'domains'?\n"
    assert say(*words, "--profiles", "bad.toml") == (2, error)


def test_profiles_without_pages_are_checked_only_when_they_are_the_user_s(tmp_path, run_crawler):
    (tmp_path / "mine.toml").write_text('domains = ["a.org"]\n[fields]\ntitle = "css:h1"', "utf-8")
    done = run_crawler("profile", "check")
    assert done.returncode == 2
    assert done.stderr.startswith("crawler: nothing to check: no saved page in tests/publications")
    done = run_crawler("profile", "check", "--profiles", "mine.toml")
    assert done.returncode == 1
    assert done.stdout.startswith("mine/-: failed")
    assert run_crawler("profile", "check", "bbc").returncode == 1


def test_a_folder_of_pages_that_is_missing_and_pages_without_profile_are_said(say, tmp_path):
    code, error = say("profile", "check", "--pages", "none")
    assert (code, error.count("\n")) == (2, 1)
    (tmp_path / "pages" / "unknown" / "one").mkdir(parents=True)
    (tmp_path / "pages" / "unknown" / "one" / "expected.json").write_text("{}", "utf-8")
    code, error = say("profile", "check", "--pages", "pages")
    assert code == 2
    assert "pages/unknown: saved pages of no profile that is known" in error


def test_a_draft_needs_an_address_and_warns_of_a_page_that_is_no_article(say, tmp_path):
    (tmp_path / "page.html").write_text("<title>Not found</title><p>x</p>", "utf-8")
    assert say("profile", "new", "page.html") == (
        2,
        "crawler: page.html: the page does not say its address: give --url\n",
    )
    words = "page.html", "-o", "own.toml", "--url", "http://weekly.example:8080/a"
    code, error = say("profile", "new", *words)
    assert code == 0
    assert "page.html: not an article" in error
    assert 'start = ["http://weekly.example:8080/"]' in (tmp_path / "own.toml").read_text("utf-8")


def test_the_table_says_warnings_whole(run_crawler, tmp_path):
    (tmp_path / "weekly.toml").write_text(
        'domains = ["weekly.example"]\n[fields]\n' + f'language = "const:{"kling" * 20}"\ntopic = "xpath:count(1, 2)"',
        "utf-8",
    )
    (tmp_path / "page.html").write_text("<h1>Rain</h1><p>Words of the day.</p>", "utf-8")
    words = "page.html", "--url", "https://weekly.example/a", "--profiles", "weekly.toml"
    record = json.loads(run_crawler("inspect", *words, "--json").stdout)
    table = "".join(run_crawler("inspect", *words).stdout.split())
    warnings = record["fields"]["warnings"]["value"]
    assert len(warnings) == 2
    assert sum(map(len, warnings)) > 150
    assert len([one for one in warnings if "".join(one.split())[:60] in table]) == 2


def test_marked_markup_does_not_go_where_the_table_goes(say, tmp_path):
    (tmp_path / "page.html").write_text("<p>x</p>", "utf-8")
    code, error = say("inspect", "page.html", "--html", "-")
    assert (code, error.count("\n")) == (2, 1)


def test_a_mistyped_profile_names_the_nearest(say):
    assert say("profile", "check", "bcb") == (2, "crawler: no profile 'bcb'; did you mean 'bbc'?\n")


@pytest.mark.parametrize(("words", "says"), [
    ((), "no target: give it as -a url=..."),
    (("-a", "url=https://a.org", "-s", "CRAWLER_PROFILES=bad.toml"), "bad.toml: domain: unknown key"),
])  # fmt: skip
def test_scrapy_itself_says_in_one_line_what_is_missing(tmp_path, words, says):
    import subprocess
    import sys

    (tmp_path / "bad.toml").write_text('domain = ["a.org"]', "utf-8")
    shutil.copy(Path(__file__).resolve().parents[2] / "scrapy.cfg", tmp_path)
    # Scrapy leaves its event loop open when a spider cannot be built; Python tells only those who ask for it.
    environment = crawler_environment(PYTHONWARNINGS="ignore::ResourceWarning")
    command = [sys.executable, "-m", "scrapy", "crawl", "publication", "-L", "ERROR", *words]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


def test_a_run_is_shown_wherever_the_store_is_named(say):
    before, after = say("runs", "--store", "own.db", "show", "1"), say("runs", "show", "1", "--store", "own.db")
    assert before == after
    assert before[0] == 5
    assert "own.db" in before[1]


def test_a_check_that_reads_no_page_says_so(run_crawler, tmp_path):
    (tmp_path / "mine.toml").write_text('domains = ["a.org"]\n[fields]\ntitle = "css:h1"', "utf-8")
    case = tmp_path / "pages" / "mine" / "one"
    case.mkdir(parents=True)
    expected = {"url": "https://a.org/a", "page": "elsewhere.html", "fields": {}, "reviewed_by": "Ann"}
    (case / "expected.json").write_text(json.dumps(expected), "utf-8")
    done = run_crawler("profile", "check", "--pages", "pages", "--profiles", "mine.toml")
    assert done.returncode == 3
    assert "1 skipped\ncrawler: nothing was checked" in done.stderr


def test_tables_in_one_another_without_end_are_one_line(say, tmp_path):
    (tmp_path / "x.html").write_text("<p>x</p>", "utf-8")
    (tmp_path / "mine.toml").write_text('domains = ["a.org"]\nx = ' + "[" * 50_000, "utf-8")
    code, error = say("inspect", "x.html", "--profiles", "mine.toml")
    assert (code, error.count("\n")) == (2, 1)


def test_a_copy_of_a_site_whose_sitemap_names_the_original_says_so(run_crawler, tmp_path):
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            """Say nothing."""

    folder = tmp_path / "copy"
    folder.mkdir()
    entries = "".join(f"<url><loc>https://original.example/2026/05/0{n}/rain-{n}</loc></url>" for n in range(1, 6))
    (folder / "sitemap.xml").write_text(f"<urlset>{entries}</urlset>")
    (folder / "index.html").write_text("<html><title>Copy</title><body><h1>Copy</h1></body></html>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    done = run_crawler("crawl", f"http://127.0.0.1:{server.server_port}/", "--allow-private", "--delay", "0", "--json")
    server.shutdown()
    server.server_close()
    assert done.returncode == 3
    assert "crawler: sitemaps and feeds lead to original.example (5 pages), which is not crawled" in done.stderr
    assert json.loads(done.stdout)["elsewhere"] == {"original.example": 5}
