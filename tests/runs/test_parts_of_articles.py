"""Articles on several pages become one record, whatever the order in which their pages come."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from crawler.discovery.scope import scope_for
from crawler.profiles import Profiles, load_profiles
from crawler.runs.replay import read_again
from crawler.runs.visit import Plan, Reply, visit
from crawler.store import Lease, Outcome, Store

FIRST = "https://example.org/2026/04/the-long-river"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
PARTS = ["at the source", "in the gorge", "at the weir", "by the sea"]


def lines(place, edition=""):
    return [
        f"Paragraph {n} {place}{edition}, where the water has more words to say than a line of a list has."
        for n in range(6)
    ]


def source(number, edition="", last=3, whole=False):
    addresses = [FIRST, *(f"{FIRST}/{n}" for n in range(2, last + 1))]
    links = "".join(f'<li><a href="{url}">{n}</a>' for n, url in enumerate(addresses, 1) if n != number)
    links += f'<li><a href="{FIRST}?page=all">View all</a>' if whole else ""
    places = PARTS[:last] if number == 0 else PARTS[number - 1 : number]
    body = "".join(f"<p>{line}</p>" for place in places for line in lines(place, edition))
    return (
        "<html lang='en'><head><title>The long river</title><meta property='og:type' content='article'>"
        "<meta property='article:published_time' content='2026-04-30T10:00:00Z'></head><body><article>"
        f"<h1>The long river</h1>{body}<img src='/{number}.jpg' width='640' height='480'></article>"
        f"<ul>{links}</ul></body>"
    )


def address(number):
    return {0: f"{FIRST}?page=all", 1: FIRST}.get(number, f"{FIRST}/{number}")


def record(store, number, at=NOW, profile=None, **kinds):
    url = address(number)
    lease = Lease(url, "example.org", "example.org", "unknown", 0, 0, *[None] * 7, 1, 0)
    reply = Reply(url, 200, {"content-type": "text/html"}, source(number, **kinds).encode(), at)
    outcome = visit(lease, reply, Plan(scope_for("https://example.org/"), profile, keep_page=True))
    store.record(outcome, store.start_run("crawl", ["example.org"], {}, at), at)


def only(store):
    articles = list(store.articles())
    assert len(articles) == 1
    return articles[0]


def whole(edition="", last=3):
    return "\n\n".join(line for place in PARTS[:last] for line in lines(place, edition))


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "a.db") as opened:
        yield opened


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
def test_parts_are_joined_in_order_however_they_come(store, order):
    for number in order:
        record(store, number)
    article = only(store)
    assert article.body == whole()
    assert (article.url, article.version, article.warnings) == (FIRST, 1, [])
    assert article.word_count == len(article.body.split())
    assert [image.url.rpartition("/")[2] for image in article.images] == ["1.jpg", "2.jpg", "3.jpg"]
    assert [block.text for block in article.blocks if block.text] == article.body.split("\n\n")


def test_a_part_that_fails_is_named_until_it_comes(store):
    record(store, 1)
    record(store, 3)
    assert only(store).warnings == ["page 2 of 3 missing"]
    assert lines(PARTS[2])[0] in only(store).body
    record(store, 2)
    assert (only(store).warnings, only(store).body) == ([], whole())


def test_reading_the_same_pages_again_makes_no_version(store):
    for number in (2, 1, 3, 3, 2, 1, 1):
        record(store, number)
    later = NOW + timedelta(days=1)
    for number in (3, 1, 2):
        record(store, number, later)
    assert (only(store).version, only(store).body) == (1, whole())


def test_an_edit_of_a_part_is_a_version_of_the_article(store):
    for number in (1, 2, 3):
        record(store, number)
    record(store, 2, NOW + timedelta(days=1), edition=" today")
    article = only(store)
    assert article.version == 2
    assert lines(PARTS[1], " today")[0] in article.body
    record(store, 1, NOW + timedelta(days=2), edition=" today")
    assert only(store).version == 3


def test_an_article_that_gets_shorter_loses_its_parts(store):
    for number in (1, 2, 3):
        record(store, number)
    record(store, 1, NOW + timedelta(days=1), last=1)
    assert only(store).body == whole(last=1)
    assert only(store).warnings == []


@pytest.mark.parametrize("order", list(permutations((0, 1, 2))))
def test_the_page_that_shows_all_is_preferred(store, order):
    for number in order:
        record(store, number, whole=True)
    assert only(store).body == whole()
    assert only(store).warnings == []


def settle(store):
    store.settle(NOW)
    return store.state_of(address(2)), store.reason_of(address(2))


def test_parts_without_a_first_page_are_no_article_and_say_why(store):
    record(store, 2)
    record(store, 3)
    run = store.runs()[0].id
    assert list(store.articles()) == []
    assert settle(store)[0] == "article", "the first page is to be asked yet"
    gone = Outcome(address(1), "gone", NOW, reason="http 404", status=404)
    store.record(gone, run, NOW)
    state, reason = settle(store)
    assert state == "not-article"
    assert reason == f"page 2 of {FIRST}, of which the first is no article here: gone (http 404)"
    assert settle(store) == (state, reason)
    assert store.run(run).states == {"gone": 1, "not-article": 1}
    record(store, 1)
    assert settle(store) == ("article", f"page 2 of {FIRST}")
    assert only(store).body == whole()
    assert store.run(run).states["article"] == 1


@pytest.fixture
def profiles(tmp_path):
    """A profile that leaves out the last line of each place."""
    rule = 'domains = ["example.org"]\ntimezone = "UTC"\n[fields]\nbody = ["xpath://article/p[position() < 6]"]\n'
    (tmp_path / "example.toml").write_text(f'name = "Example"\n{rule}')
    return load_profiles(extra=[tmp_path])


def short(*numbers):
    return "\n\n".join(
        line for number in (1, 2, 3) for line in lines(PARTS[number - 1])[: 5 if number in numbers else 6]
    )


def test_all_pages_of_an_article_are_read_again(store, profiles):
    for number in (3, 1, 2):
        record(store, number)
    stored = only(store)
    result = read_again(store, stored.id, store.kept_reading(stored.id), profiles)
    assert result.changes["body"] == (whole(), short(1, 2, 3))
    assert only(store) == stored, "nothing is written before it is taken"
    assert store.reread(result.article, NOW, result.parts)
    assert (only(store).body, only(store).version) == (short(1, 2, 3), 1)
    assert store.kept_reading(stored.id) is not None
    again = read_again(store, stored.id, store.kept_reading(stored.id), profiles)
    assert not again.changes
    back = read_again(store, stored.id, store.kept_reading(stored.id), Profiles())
    store.reread(back.article, NOW, back.parts)
    assert only(store).body == whole()


def test_a_part_that_the_reader_reads_otherwise_makes_no_version(store, profiles):
    for number in (1, 2, 3):
        record(store, number)
    profile = profiles.for_url(FIRST)
    record(store, 2, NOW + timedelta(days=1), profile)
    assert (only(store).body, only(store).version) == (short(2), 1)
    record(store, 2, NOW + timedelta(days=2), profile, edition=" today")
    assert only(store).version == 2
