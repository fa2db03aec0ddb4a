"""The pages of the sample publication, asked without a network."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib import resources
from urllib.parse import urljoin, urlsplit

import lxml.etree
import lxml.html
import pytest

from crawler.sample import expected
from crawler.sample.catalog import stories
from crawler.sample.site import Site

REVIEW, PARTNER = "http://review.test", "http://partner.test"
DIGEST = """
import hashlib
from crawler.sample.chrome import Press
from crawler.sample.site import Site
whole = hashlib.sha256()
for edition in (1, 2):
    for name in ("review", "partner"):
        site = Site(Press("http://review.test", "http://partner.test", edition, name))
        for path in sorted(site.paths()):
            whole.update(path.encode() + site.reply(path).body)
print(whole.hexdigest())
"""
DEAD = {"/business/the-missing-audit": 404, "/technology/retired-gadget-guide": 410}


def tree_of(body: bytes) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(body, parser=lxml.html.HTMLParser(encoding="utf-8"))


def visible_text(body: bytes) -> str:
    tree = tree_of(body)
    lxml.etree.strip_elements(tree, "script", "style", with_tail=False)
    return " ".join(tree.text_content().split())


def links_of(path: str, base: str, body: bytes) -> set[str]:
    found = {
        urljoin(base + path, href)
        for href in tree_of(body).xpath("//a/@href | //link/@href | //img/@src | //script/@src")
    }
    return {link for link in found if link.startswith((REVIEW, PARTNER))}


def address(link: str) -> tuple[str, str]:
    parts = urlsplit(link)
    site = "partner" if link.startswith(PARTNER) else "review"
    return site, parts.path + (f"?{parts.query}" if parts.query else "")


def walk(sites: dict[tuple[str, int], Site], start: str) -> dict[tuple[str, str], int]:
    """Follow every link but those of the calendar, as a reader with much time would."""
    statuses: dict[tuple[str, str], int] = {}
    todo = [address(start)]
    while todo:
        site, path = todo.pop()
        if (site, path) in statuses or path.startswith("/calendar/2"):
            continue
        reply = sites[site, 1].reply(path)
        statuses[site, path] = reply.status
        if "Location" in reply.headers:
            todo.append(address(reply.headers["Location"]))
        if reply.status == 200 and reply.kind.startswith("text/html") and reply.body:
            base = REVIEW if site == "review" else PARTNER
            todo.extend(address(link) for link in links_of(path, base, reply.body))
    return statuses


def test_the_pages_are_the_same_in_every_process(sites):
    here = hashlib.sha256()
    for edition in (1, 2):
        for name in ("review", "partner"):
            site = sites[name, edition]
            for path in sorted(site.paths()):
                here.update(path.encode() + site.reply(path).body)
    there = subprocess.run([sys.executable, "-c", DIGEST], capture_output=True, text=True, check=True)
    assert there.stdout.strip() == here.hexdigest()


def test_every_link_leads_where_it_should(sites):
    statuses = walk(sites, REVIEW + "/")
    broken = {path: status for (_, path), status in statuses.items() if status >= 400}
    assert broken == DEAD
    assert {path for (_, path), status in statuses.items() if status == 301} == {
        "/index.php",
        "/2019/old-story-4411.html",
        "/loop/first",
        "/loop/second",
    }


def test_every_article_is_reached_by_links_alone(sites):
    reached = set(walk(sites, REVIEW + "/"))
    assert {(story["site"], story["path"]) for story in expected()} <= reached


def test_there_are_about_sixty_articles_in_eight_layouts_over_two_years():
    found = expected()
    assert 58 <= len(found) <= 68
    assert {"ld", "micro", "chips", "next", "dl", "old", "de", "ja", "partner"} == {one["layout"] for one in found}
    days = sorted(one["published_at"][:10] for one in found)
    assert days[0] < "2025-01-01"
    assert "2026-11-01" < days[-1] < "2026-11-20"
    assert len({one["path"] for one in found}) == len(found)


def test_the_data_files_are_small():
    folder = resources.files("crawler.sample").joinpath("data")
    assert sum(len(entry.read_bytes()) for entry in folder.iterdir()) < 150_000


@pytest.mark.parametrize("edition", [1, 2])
def test_each_page_shows_what_is_expected_of_it(sites, edition):
    for one in expected(edition):
        pages = [sites[one["site"], edition].reply(path).body for path in one["pages"]]
        text = " ".join(map(visible_text, pages))
        assert one["title"] in text, one["path"]
        for words in [one["dek"], *one["authors"], *one["agencies"]]:
            assert words is None or words in text, (one["path"], words)
        for block in one["blocks"]:
            for line in block["text"].replace(" | ", "\n").split("\n"):
                assert " ".join(line.split()) in text, (one["path"], line)
        for image in one["images"]:
            assert image["caption"] in text


def test_counters_agree_with_the_rate_that_stands_beside_them():
    shown = [one for one in expected() if one["engagement_rate"] is not None]
    assert len(shown) > 45
    for one in shown:
        assert round((one["likes"] + one["comments"] + one["shares"]) / one["reads"], 3) == one["engagement_rate"]
        assert 0.01 < one["engagement_rate"] < 0.2


def test_visible_counters_stand_for_the_expected_numbers(sites):
    for one in expected():
        text = visible_text(sites[one["site"], 1].reply(one["path"]).body)
        if one["layout"] in ("ld", "micro", "ja"):
            assert f"{one['likes']:,}" in text
            assert f"{one['engagement_rate'] * 100:.1f}%" in text
        if one["layout"] == "de":
            assert f"{one['reads']:,}-mal".replace(",", ".") in text
        if one["layout"] == "old":
            assert f"has been read {one['reads']:,} times" in text


def test_signals_of_a_run_together_page_stand_as_on_the_reference_page(sites):
    one = next(story for story in expected() if story["slug"] == "open-maps-are-having-a-moment")
    text = visible_text(sites["review", 1].reply(one["path"]).body)
    assert f"Technology{one['sentiment_label'].title()}{one['sentiment_score']:+.2f}" in text
    assert (
        f"Emotion{one['emotion']}Type{one['article_type']}Clickbait{one['clickbait_probability']:.0%}· Open maps"
        in text
    )


def test_structured_data_says_the_same_as_the_expectation(sites):
    for one in expected():
        tree = tree_of(sites[one["site"], 1].reply(one["path"]).body)
        if one["layout"] == "ld":
            graph = json.loads(tree.xpath("//script[@type='application/ld+json']/text()")[0])["@graph"]
            node = next(item for item in graph if "headline" in item)
            counts = [count["userInteractionCount"] for count in node["interactionStatistic"]]
            assert counts == [one["reads"], one["likes"], one["comments"], one["shares"]]
            assert node["datePublished"] == one["published_at"]
            assert node.get("dateModified") == one["modified_at"]
            assert [person["name"] for person in node["author"]] == one["authors"]
            assert node.get("isAccessibleForFree") == one["free_to_read"]
        if one["layout"] == "next":
            state = json.loads(tree.get_element_by_id("__NEXT_DATA__").text)["props"]["pageProps"]["article"]
            assert state["metrics"]["engagementRate"] == one["engagement_rate"]
            assert state["clickbait"] == one["clickbait_probability"]


def test_template_twins_share_paragraphs_and_nothing_else_does():
    by_paragraph: dict[str, set[str]] = {}
    for story in stories():
        for piece in story.pieces:
            if piece.type == "p" and story.copy_of is None:
                stripped = piece.text.replace(story.topic or "", "").replace((story.topic or "").lower(), "")
                by_paragraph.setdefault(stripped, set()).add(story.slug)
    shared = set().union(*(slugs for slugs in by_paragraph.values() if len(slugs) > 1))
    twins = [story for story in stories() if story.template]
    assert shared == {story.slug for story in twins}
    assert len({story.topic for story in twins}) == len(twins) == 8


def test_copies_name_an_earlier_article():
    found = {f"{one['site']}:{one['path']}": one for one in expected()}
    copies = [one for one in found.values() if one["duplicate_of"]]
    assert len(copies) == 4
    for one in copies:
        assert found[one["duplicate_of"]]["published_at"] < one["published_at"]


def test_other_renderings_name_the_article_as_canonical(sites):
    seen = set()
    for one in expected():
        for path in one["copies"]:
            site = sites[one["site"], 1]
            canonical = tree_of(site.reply(path).body).xpath("//link[@rel='canonical']/@href")
            assert canonical == [REVIEW + one["path"]] or one["layout"] == "old"
            seen.add(path.rpartition("/")[2] if path.endswith("/amp") else path[:7])
    assert {"amp", "/print/"} <= seen


def test_the_second_edition_holds_one_correction_and_no_new_article(sites):
    first, second = expected(1), expected(2)
    assert [one["path"] for one in first] == [one["path"] for one in second]
    edited = [(old["slug"]) for old, new in zip(first, second, strict=True) if old["body"] != new["body"]]
    assert edited == ["the-town-that-rents-out-its-silence"]
    grown = [old["slug"] for old, new in zip(first, second, strict=True) if (old["reads"] or 0) < (new["reads"] or 0)]
    assert len(first) / 4 < len(grown) < len(first) / 2
    for old, new in zip(first, second, strict=True):
        if old["grows"]:
            assert all(old[name] is None or old[name] < new[name] for name in ("reads", "likes", "comments", "shares"))
        elif not old["edited"]:
            assert old == new


def test_the_second_edition_changes_only_pages_that_must_change(sites):
    site, later = sites["review", 1], sites["review", 2]
    changed = {path for path in site.paths() if site.reply(path).body != later.reply(path).body}
    articles = {one["path"] for one in expected() if one["grows"] or one["edited"]}
    articles |= {
        copy for one in expected() if one["grows"] or one["edited"] for copy in one["copies"] if "?" not in copy
    }
    listing = {"/", "/atom.xml", "/feed.json", "/sitemap.xml", "/sitemaps/articles-2026.xml", "/weekend-double/"}
    assert changed <= articles | listing
    assert {one["path"] for one in expected() if one["grows"] or one["edited"]} - changed == set()
    assert "/feed.xml" not in changed


def test_hopeless_addresses_can_be_left_out():
    from crawler.sample.chrome import Press

    site = Site(Press(REVIEW, PARTNER, hopeless=False))
    assert b"/loop/" not in site.reply("/").body
    assert b"/labs/empty" not in site.reply("/").body
