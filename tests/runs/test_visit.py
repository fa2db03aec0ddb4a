"""What an answer becomes: every status and content type, without a network."""

from datetime import UTC, datetime, timedelta

import pytest

from crawler.discovery.scope import scope_for
from crawler.profiles import Profile
from crawler.runs.visit import MAX_HOPS, MAX_TRIES, Plan, Reply, backoff, retry_after, visit
from crawler.store import Lease, Store

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
URL = "https://example.org/news/a"


def lease(**changes):
    values = {
        "url": URL,
        "host": "example.org",
        "publication": "example.org",
        "kind": "unknown",
        "priority": 0,
        "attempts": 0,
        "etag": None,
        "last_modified": None,
        "found_on": None,
        "requested_url": None,
        "published_at": None,
        "modified_at": None,
        "title": None,
        "depth": 1,
        "hops": 0,
    }
    return Lease(**(values | changes))


def reply(status=200, body=b"", **headers):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(URL, status, {"content-type": "text/html", **names}, body, NOW, size=len(body))


def plan(**changes):
    return Plan(scope_for("https://example.org/"), **changes)


ARTICLE = (
    b"<html lang='en'><head><title>A long day - Example</title><meta property='og:type' content='article'>"
    b"<meta property='article:published_time' content='2026-04-30T10:00:00Z'></head><body><article><h1>A long day</h1>"
    + b"".join(b"<p>This is paragraph %d of a long day, and it has quite a few words.</p>" % n for n in range(9))
    + b"<a href='/news/b'>The next story of the day</a></article></body></html>"
)


def test_an_article_comes_with_its_links_and_headers():
    outcome = visit(lease(), reply(body=ARTICLE, etag='"1"', last_modified="yesterday"), plan())
    assert (outcome.state, outcome.kind) == ("article", "article")
    assert outcome.article.title == "A long day"
    assert (outcome.etag, outcome.last_modified) == ('"1"', "yesterday")
    assert [link.url for link in outcome.links] == ["https://example.org/news/b"]


def test_without_follow_no_link_is_kept():
    assert visit(lease(), reply(body=ARTICLE), plan(follow=False)).links == []


def test_an_unwanted_article_is_refused_with_its_reason():
    outcome = visit(lease(), reply(body=ARTICLE), plan(is_wanted=lambda _article: "too old"))
    assert (outcome.state, outcome.reason, outcome.article) == ("refused", "too old", None)


@pytest.mark.parametrize(("kind", "state"), [("article", "unchanged"), ("front", "listing"), ("sitemap", "listing")])
def test_not_modified_is_no_news(kind, state):
    assert visit(lease(kind=kind), reply(304), plan()).state == state


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_gone(status):
    assert visit(lease(), reply(status), plan()).state == "gone"


def test_a_redirect_hands_its_target_on():
    outcome = visit(lease(kind="article", title="T"), reply(301, location="/news/new?utm_source=x"), plan())
    (link,) = outcome.links
    assert (outcome.state, link.url, link.requested_url) == ("redirected", "https://example.org/news/new", URL)
    assert (link.kind, link.title, link.hops) == ("article", "T", 1)


def test_a_redirect_to_the_other_scheme_is_the_same_page():
    outcome = visit(lease(url="http://example.org/news/a"), reply(301, location=URL), plan())
    assert (outcome.state, outcome.retarget, outcome.not_before) == ("deferred", URL, NOW)


@pytest.mark.parametrize(
    ("location", "hops", "state"),
    [
        (URL, 0, "failed"),
        ("/other", MAX_HOPS, "failed"),
        ("file:///etc/passwd", 0, "refused"),
        ("https://elsewhere.example/", 0, "refused"),
        ("", 0, "failed"),
    ],
)
def test_a_redirect_that_leads_nowhere_ends_there(location, hops, state):
    assert visit(lease(hops=hops), reply(302, location=location), plan()).state == state


def test_a_passing_fault_is_put_off_and_then_given_up():
    assert visit(lease(), reply(503), plan()).state == "deferred"
    assert visit(lease(attempts=MAX_TRIES - 1), reply(503), plan()).state == "failed"


def test_retry_after_is_kept_to_the_second():
    outcome = visit(lease(), reply(429, retry_after="7"), plan())
    assert outcome.not_before == NOW + timedelta(seconds=7)


def test_a_page_that_must_wait_longer_than_a_run_stays_due():
    outcome = visit(lease(attempts=MAX_TRIES), reply(503, retry_after="86400"), plan())
    assert (outcome.state, outcome.not_before) == ("deferred", NOW + timedelta(days=1))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("5", 5), ("Fri, 01 May 2026 12:00:30 GMT", 30), ("Fri, 01 May 2026 11:00:00 GMT", 0)],
)
def test_retry_after_reads_seconds_and_dates(value, seconds):
    assert retry_after(value, NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", [None, "", "-5", "soon", "\u0663"])
def test_retry_after_ignores_what_it_cannot_read(value):
    assert retry_after(value, NOW) in (None, timedelta(seconds=3))


def test_back_off_doubles_and_has_an_end():
    assert backoff(1, 0.5) == 2 * backoff(0, 0.5)
    assert backoff(10_000, 1.0) <= timedelta(seconds=750)


def test_a_sitemap_gives_links_of_the_publication_only():
    body = (
        b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://example.org/news/b</loc></url>"
        b"<url><loc>https://elsewhere.example/x</loc></url></urlset>"
    )
    outcome = visit(lease(kind="sitemap"), reply(body=body, content_type="application/xml"), plan())
    assert (outcome.state, [link.url for link in outcome.links]) == ("listing", ["https://example.org/news/b"])


def test_a_place_that_holds_no_feed_is_no_failure():
    assert visit(lease(kind="feed"), reply(body=ARTICLE), plan()).state == "not-article"


@pytest.mark.parametrize("body", [b"", b" \n ", b"\x00\x01\x02PNG", b"%PDF-1.7 ..."])
def test_what_is_no_page_is_no_article(body):
    assert visit(lease(), reply(body=body), plan()).state == "not-article"


def test_a_forbidden_page_fails_with_its_status():
    outcome = visit(lease(), reply(403), plan())
    assert (outcome.state, outcome.reason) == ("failed", "http 403")


@pytest.mark.parametrize(
    "body", [b"#include <stdio.h>\nint main() {}\n" * 40, b"From: <a@b.c>\nTo: <d@e.f>\n\nHello.\n" * 40]
)
def test_sources_and_letters_are_no_pages(body):
    outcome = visit(lease(), reply(body=body, content_type="application/octet-stream"), plan())
    assert (outcome.state, outcome.reason) == ("not-article", "no HTML page")


def test_a_page_in_another_encoding_of_two_bytes_is_still_a_page():
    outcome = visit(lease(), reply(body=ARTICLE.decode().encode("utf-16"), content_type="text/html"), plan())
    assert outcome.state == "article"


def kicker(text):
    return ARTICLE.replace(b"<h1>", f"<h3 class='kicker'>{text}</h3><h1>".encode())


def test_a_better_reader_is_no_edit_of_the_page(tmp_path):
    (tmp_path / "p.toml").write_text('domains = ["example.org"]\n\n[fields]\ntitle = ["css:h3.kicker"]\n', "utf-8")
    better = Profile.load(tmp_path / "p.toml")
    first, later = kicker("Notes on a day"), kicker("Notes on a day").replace(b"</body>", b"<!-- 2 --></body>")
    runs = (
        (first, None, "new", "A long day"),
        (later, better, "unchanged", "Notes on a day"),
        (later.replace(b"of a long day", b"of a short day"), better, "changed", "Notes on a day"),
    )
    with Store(tmp_path / "articles.db") as store:
        for day, (body, profile, verdict, title) in enumerate(runs):
            outcome = visit(lease(), reply(body=body), plan(profile=profile, keep_page=True))
            at = outcome.fetched_at = NOW + timedelta(days=day)
            assert store.record(outcome, 1, at) == verdict
            assert store.article(URL).title == title
        assert store.article(URL).version == 2
        assert [change for _, change in changes(store)] == ["changed"]


def changes(store):
    return store._database.connection.execute("SELECT article_id, change FROM changes").fetchall()


def test_without_a_kept_page_another_text_is_an_edit(tmp_path):
    with Store(tmp_path / "articles.db") as store:
        for body, verdict in ((ARTICLE, "new"), (ARTICLE.replace(b"few", b"many"), "changed")):
            outcome = visit(lease(), reply(body=body), plan(keep_page=False))
            assert store.record(outcome, 1, NOW) == verdict


def test_a_sitemap_that_only_leads_to_another_host_names_it():
    def sitemap(*hosts):
        entries = "".join(f"<url><loc>https://{host}/story-{n}</loc></url>" for n, host in enumerate(hosts))
        return reply(body=f"<urlset>{entries}</urlset>".encode())

    away = visit(lease(kind="sitemap"), sitemap("other.org", "other.org"), plan())
    assert (away.links, away.elsewhere) == ([], {"other.org": 2})
    assert visit(lease(kind="sitemap"), sitemap("other.org", "example.org"), plan()).elsewhere == {}
    assert visit(lease(kind="sitemap"), sitemap("other.org"), plan(follow=False)).elsewhere == {}
