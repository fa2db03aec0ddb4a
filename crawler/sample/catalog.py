"""Reads the small data files and makes the stories of the sample publication out of them."""

from __future__ import annotations

import dataclasses
import json
import tomllib
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

from crawler.sample.model import Mood, Picture, Piece, Readings, Story, as_shown, dice, parse_body

EDITED_AT = datetime.fromisoformat("2026-11-20T09:30:00+00:00")
"""When the second edition was made: the one correction bears this time."""

EMOTIONS = ("joy", "sadness", "anger", "fear", "surprise", "trust", "anticipation", "neutral")
SHORT_NUMBERS = {"chips", "next", "dl"}
"""Layouts that write 75k instead of 75,312."""


def read(name: str) -> Any:
    """Return the content of a data file."""
    text = resources.files("crawler.sample").joinpath("data", name).read_text("utf-8")
    return tomllib.loads(text) if name.endswith(".toml") else json.loads(text)


@cache
def house() -> dict[str, Any]:
    """Return what is fixed about the publication: its name, sections, people, pages."""
    return dict(read("house.toml"))


@cache
def stories() -> tuple[Story, ...]:
    """Return all stories of both sites as first published, the newest first."""
    made = [make(entry) for name in house()["files"] for entry in read(name)["story"]]
    made += [_twin(entry, read("frames.toml")["frame"]) for entry in read("frames.toml")["twin"]]
    originals = {story.slug: story for story in made}
    made += [_copy(entry, originals) for entry in read("partner.toml")["copy"]]
    return tuple(sorted(made, key=lambda story: (story.published, story.slug), reverse=True))


def edition_of(story: Story, edition: int) -> Story:
    """Return *story* as *edition* shows it: grown counters, and the correction from the second edition on."""
    if edition < 2:
        return story
    if story.grows and story.counters:
        story = dataclasses.replace(story, counters=_grown(story, edition))
    if story.edits:
        story = dataclasses.replace(story, pieces=_edited(story), modified=EDITED_AT)
    return story


def make(entry: dict[str, Any]) -> Story:
    """Return the story that a data entry describes; what it leaves open is drawn from its slug."""
    published = datetime.fromisoformat(entry["at"])
    site, layout, kind = entry.get("site", "review"), entry["layout"], entry.get("kind", "news")
    picture, path = entry.get("picture"), entry.get("path") or _path(entry, published)
    story = Story(
        slug=entry["slug"],
        path=path,
        site=site,
        section=entry["section"],
        title=entry["title"],
        dek=entry.get("dek"),
        layout=layout,
        published=published,
        pieces=parse_body(entry.get("body", "")),
        authors=tuple(house()["people"].get(name, {}).get("name", name) for name in entry.get("by", [])),
        agencies=tuple(entry.get("agencies", [])),
        modified=datetime.fromisoformat(entry["modified"]) if "modified" in entry else None,
        language=entry.get("language", "en"),
        kind=kind,
        topic=entry.get("topic"),
        tags=tuple(entry.get("tags", [])),
        picture=Picture(*picture) if picture else None,
        free=entry.get("free"),
        copies=tuple(_variant(path, form) for form in entry.get("copies", ["print"] if layout == "old" else [])),
        copy_of=entry.get("copy_of"),
        template=entry.get("template"),
        edits=tuple((old, new) for old, new in entry.get("edits", [])),
        pages=entry.get("pages", 1),
        extra_links=tuple((text, href) for text, href in entry.get("extra_links", [])),
        counters=Readings(*entry["counters"]) if "counters" in entry else None,
        mood=Mood(*entry["mood"]) if "mood" in entry else None,
    )
    return _with_signals(story) if site == "review" and story.counters is None else story


def _path(entry: dict[str, Any], published: datetime) -> str:
    slug, section = entry["slug"], entry["section"]
    if entry.get("site") == "partner":
        return f"/news/{slug}/"
    shapes = {
        "micro": f"/{published:%Y/%m/%d}/{slug}/",
        "next": f"/{section}/{slug}-{100000 + dice(slug) % 900000}",
        "old": f"/archive/{published:%Y}/{slug}.html",
        "de": f"/de/{slug}",
        "ja": f"/ja/articles/{published:%Y%m%d}-{slug}/",
    }
    return shapes.get(entry["layout"], f"/{section}/{slug}")


def _variant(path: str, form: str) -> str:
    """Return the address of another rendering of a story."""
    forms = {
        "amp": f"{path.rstrip('/')}/amp",
        "print": f"/print{path}",
        "tracking": f"{path}?utm_source=front&utm_medium=mostread",
    }
    return forms[form]


def _with_signals(story: Story) -> Story:
    """Draw counters and signals from the slug, so that every run shows the same."""
    score = (dice(story.slug, "score") % 181 - 90) / 100
    label = "positive" if score >= 0.05 else "negative" if score <= -0.05 else "neutral"
    mood: Mood | None = Mood(
        label, score, EMOTIONS[dice(story.slug, "emotion") % len(EMOTIONS)], 3 + dice(story.slug, "bait") % 74
    )
    reads = int(900 * 1.6 ** (dice(story.slug, "reads") % 1000 / 95))
    traces = reads * (15 + dice(story.slug, "rate") % 90) // 1000
    likes = traces * (60 + dice(story.slug, "likes") % 22) // 100
    comments = (traces - likes) * (35 + dice(story.slug, "comments") % 35) // 100
    counters = _shown(story.layout, Readings(reads, likes, comments, traces - likes - comments))
    mood = None if story.layout == "old" else mood
    return dataclasses.replace(story, mood=mood, counters=counters, grows=dice(story.slug, "grown") % 3 == 0)


def _shown(layout: str, readings: Readings) -> Readings:
    return Readings(*map(as_shown, readings)) if layout in SHORT_NUMBERS else readings


def _grown(story: Story, edition: int) -> Readings:
    # Eleven parts in a hundred an edition: enough that the shortest way of writing a counter shows it.
    grown = Readings(*(count + (count * 11 * (edition - 1)) // 100 + 1 for count in story.counters or ()))
    return _shown(story.layout, grown)


def _edited(story: Story) -> tuple[Piece, ...]:
    pieces = []
    for piece in story.pieces:
        lines = piece.lines
        for old, new in story.edits:
            lines = tuple(line.replace(old, new) for line in lines)
        pieces.append(piece._replace(lines=lines))
    return tuple(pieces)


def _twin(entry: dict[str, Any], frames: list[str]) -> Story:
    """Return a story that puts its topic into shared paragraphs, in an order of its own."""
    topic = entry["topic"]
    words = {"topic": topic[0].lower() + topic[1:] if entry.get("lower", True) else topic, "Topic": topic}
    body = "\n\n".join(frames[number].format(**words) for number in entry["order"])
    described = {
        "title": entry["title"],
        "dek": read("frames.toml")["dek"].format(**words),
        "body": body,
        "template": "frames",
        "tags": [topic],
        "layout": "chips",
    }
    return make({**described, **entry})


def _copy(entry: dict[str, Any], originals: dict[str, Story]) -> Story:
    """Return the copy that the partner made of a story: other headline, shortened, or with a line added."""
    source = originals[entry["of"]]
    pieces = [piece for number, piece in enumerate(source.pieces) if number not in entry.get("without", [])]
    pieces += parse_body(entry.get("added", ""))
    site = entry.get("site", "partner")
    if site != source.site:
        source = dataclasses.replace(source, topic=None, picture=None, free=None, mood=None, counters=None, grows=False)
    return dataclasses.replace(
        source,
        slug=entry["slug"],
        path=entry["path"],
        site=site,
        layout=entry.get("layout", "partner"),
        section=entry.get("section", source.section),
        title=entry.get("title", source.title),
        dek=entry.get("dek", source.dek),
        published=source.published + timedelta(hours=entry["hours_later"]),
        modified=None,
        pieces=tuple(pieces),
        copies=(),
        copy_of=f"{source.site}:{source.path}",
        edits=(),
        note=entry.get("note"),
        names_original=entry.get("names_original", False),
        extra_links=(),
    )
