"""What a right crawl of the sample publication finds: the true record of every article."""

from __future__ import annotations

from typing import Any

from crawler.sample.catalog import edition_of, house, stories
from crawler.sample.chrome import Press, translated
from crawler.sample.model import Story


def expected(edition: int = 1) -> list[dict[str, Any]]:
    """Return the true record of each article as *edition* shows it, the newest first.

    Names are those of the article record; None means that the page does not say. Further keys: `site` (`review` or
    `partner`), `path`, `layout`, `copies` (further paths of the same article), `pages` (its
    pages in order, `path` the first), `duplicate_of` (`site:path` of the
    article that this one repeats), `template` (articles with one value share paragraphs and are no copies), `grows`
    (its counters grow with each edition), `edited` (its text changes in the second edition) and `behaviour` (how its
    address answers).
    """
    press = Press("", "")
    return [_record(press, edition_of(story, edition)) for story in stories()]


def _record(press: Press, story: Story) -> dict[str, Any]:
    old = story.layout == "old"
    day = story.published.date().isoformat()
    return {
        "site": story.site,
        "path": story.path,
        "slug": story.slug,
        "layout": story.layout,
        "title": story.title,
        "dek": None if story.layout == "partner" else story.dek,
        "summary": None if old else story.dek,
        "body": "\n\n".join(piece.text for piece in story.pieces if piece.text),
        "blocks": [{"type": piece.type, "text": piece.text} for piece in story.pieces],
        "language": story.language if old else story.language_tag,
        "authors": list(story.authors),
        "agencies": list(story.agencies),
        "published_at": day if old else story.published.isoformat(),
        "published_precision": "day" if old else "second",
        "modified_at": story.modified.isoformat() if story.modified and shows_change(story) else None,
        "section": press.section_name(story.section, story.language),
        "topic": None if old else story.topic,
        "tags": [] if old else list(story.tags),
        "images": _images(story),
        "free_to_read": story.free,
        "read_time_minutes": None if old or story.layout == "partner" else story.minutes,
        **_signals(story),
        "publication_name": house()[story.site]["name"],
        "copies": list(story.copies),
        "pages": story.page_paths,
        "duplicate_of": story.copy_of,
        "template": story.template,
        "grows": story.grows,
        "edited": bool(story.edits),
        "behaviour": behaviour(story.slug),
    }


def shows_change(story: Story) -> bool:
    """Tell whether the layout of a story shows when it was changed."""
    return story.layout in ("ld", "micro", "next", "de", "dl", "ja")


def behaviour(slug: str) -> str | None:
    """Return how the address of a story misbehaves: `slow`, `busy`, `cut`, `wrong_charset`, or None."""
    return next((name for name, slugs in house()["behaviour"].items() if slug in slugs), None)


def _images(story: Story) -> list[dict[str, Any]]:
    lead = [story.picture] if story.picture else []
    return [
        {"path": picture.path, "alt": picture.alt or None, "caption": picture.caption, "credit": picture.credit}
        for picture in [*lead, *story.pictures]
    ]


def _signals(story: Story) -> dict[str, Any]:
    counters, mood, language = story.counters, story.mood, story.language

    def shown(word: str) -> str:
        return word if language == "en" else translated(word, language)

    hidden = story.layout in ("old", "partner")
    return {
        "reads": counters.reads if counters else None,
        "likes": counters.likes if counters and not hidden else None,
        "comments": counters.comments if counters and not hidden else None,
        "shares": counters.shares if counters and not hidden else None,
        "engagement_rate": counters.rate if counters and not hidden else None,
        "sentiment_label": mood.label if mood and not hidden else None,
        "sentiment_score": mood.score if mood and not hidden else None,
        "emotion": shown(mood.emotion) if mood and not hidden else None,
        "article_type": shown(story.kind) if counters and not hidden else None,
        "clickbait_probability": mood.clickbait / 100 if mood and not hidden else None,
    }
