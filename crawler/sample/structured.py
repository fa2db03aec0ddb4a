"""The layers of a page that machines read: JSON-LD, OpenGraph and other meta, embedded state."""

from __future__ import annotations

import json
import unicodedata
from html import escape
from typing import Any

from crawler.sample.bodies import inline
from crawler.sample.chrome import Press, section_path
from crawler.sample.model import Story

ACTIONS = {"reads": "ReadAction", "likes": "LikeAction", "comments": "CommentAction", "shares": "ShareAction"}
"""schema.org's names for what the counters count."""


def script_json(value: Any) -> str:
    """Return JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def author_path(name: str) -> str:
    """Return the address of a person's page.

    >>> author_path("Tomás Ibarra")
    '/authors/tomas-ibarra/'
    """
    return f"/authors/{slugged(name)}/"


def slugged(text: str) -> str:
    """Return a text as part of an address: lower case, no accents, dashes; other scripts stay."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return "-".join("".join(sign if sign.isalnum() else " " for sign in bare.lower()).split())


def json_ld(press: Press, story: Story) -> dict[str, Any]:
    """Return the NewsArticle node of a story."""
    article: dict[str, Any] = {
        "@type": _schema_type(story),
        "@id": f"{press.base}{story.path}#article",
        "mainEntityOfPage": press.base + story.path,
        "headline": story.title,
        "description": story.dek,
        "datePublished": story.published.isoformat(),
        "dateModified": story.modified.isoformat() if story.modified else None,
        "author": [{"@type": "Person", "name": name, "url": press.base + author_path(name)} for name in story.authors],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": press.name,
            "logo": {"@type": "ImageObject", "url": press.base + "/static/icon.png"},
        },
        "articleSection": press.section_name(story.section, story.language),
        "keywords": list(story.tags),
        "inLanguage": story.language_tag,
        "isAccessibleForFree": story.free,
        "image": _image(press, story),
        "interactionStatistic": _statistics(story) if story.layout == "ld" else None,
    }
    return {key: value for key, value in article.items() if value not in (None, [], "")}


def _schema_type(story: Story) -> str:
    if story.layout == "partner":
        return "Article"
    return {"opinion": "OpinionNewsArticle", "review": "ReviewNewsArticle"}.get(story.kind, "NewsArticle")


def _image(press: Press, story: Story) -> dict[str, Any] | None:
    if story.picture is None:
        return None
    return {"@type": "ImageObject", "url": press.base + story.picture.path, "width": 1200, "height": 675}


def _statistics(story: Story) -> list[dict[str, Any]] | None:
    if story.counters is None:
        return None
    counts = story.counters._asdict()
    return [
        {
            "@type": "InteractionCounter",
            "interactionType": f"https://schema.org/{action}",
            "userInteractionCount": counts[name],
        }
        for name, action in ACTIONS.items()
    ]


def graph(press: Press, story: Story) -> str:
    """Return the script element with the article, its trail and the site as one graph."""
    trail = [
        ("Home", "/"),
        (press.section_name(story.section), section_path(press, story.section)),
        (story.title, story.path),
    ]
    crumbs = [
        {"@type": "ListItem", "position": number, "name": name, "item": press.base + path}
        for number, (name, path) in enumerate(trail, 1)
    ]
    nodes = [
        {"@type": "WebSite", "@id": press.base + "/#website", "name": press.name, "url": press.base + "/"},
        json_ld(press, story),
        {"@type": "BreadcrumbList", "itemListElement": crumbs},
    ]
    return _ld_script({"@context": "https://schema.org", "@graph": nodes})


def single(press: Press, story: Story) -> str:
    """Return the script element with the article alone."""
    return _ld_script({"@context": "https://schema.org", **json_ld(press, story)})


def _ld_script(value: Any) -> str:
    return f'<script type="application/ld+json">{script_json(value)}</script>'


def open_graph(press: Press, story: Story) -> str:
    """Return OpenGraph and article meta elements."""
    pairs = [
        ("og:type", "article"),
        ("og:site_name", press.name),
        ("og:title", story.title),
        ("og:description", story.dek or ""),
        ("og:url", press.base + story.path),
        ("og:image", press.base + story.picture.path if story.picture else ""),
        ("article:published_time", story.published.isoformat()),
        ("article:modified_time", story.modified.isoformat() if story.modified else ""),
        ("article:section", press.section_name(story.section, story.language)),
        *(("article:tag", tag) for tag in story.tags),
    ]
    return "\n".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in pairs if value)


def description(story: Story) -> str:
    """Return the meta description, when the story has one."""
    return f'<meta name="description" content="{escape(story.dek)}">' if story.dek else ""


def canonical(press: Press, story: Story) -> str:
    """Return the rel=canonical element."""
    return f'<link rel="canonical" href="{escape(canonical_url(press, story))}">'


def canonical_url(press: Press, story: Story) -> str:
    """Return the address that a story gives as its own."""
    if story.names_original and story.copy_of:
        site, _, path = story.copy_of.partition(":")
        return press.address(site) + path
    return press.base + story.path


def next_state(press: Press, story: Story) -> str:
    """Return the state that a Next.js page embeds."""
    article: dict[str, Any] = {
        "id": story.path.rsplit("-", 1)[-1],
        "headline": story.title,
        "standfirst": story.dek,
        "section": {"name": press.section_name(story.section), "slug": story.section},
        "authors": [{"name": name, "slug": slugged(name)} for name in story.authors],
        "publishedAt": story.published.isoformat(),
        "updatedAt": story.modified.isoformat() if story.modified else None,
        "readingTime": story.minutes,
        "topic": story.topic,
        "tags": [{"name": tag} for tag in story.tags],
        "type": story.kind,
        "isAccessibleForFree": story.free,
        "body": [{"type": piece.type, "html": inline(" ".join(piece.lines))} for piece in story.pieces],
    }
    if story.counters:
        article["metrics"] = {**story.counters._asdict(), "engagementRate": story.counters.rate}
    if story.mood:
        article["sentiment"] = {"label": story.mood.label, "score": story.mood.score}
        article["emotion"] = story.mood.emotion
        article["clickbait"] = story.mood.clickbait / 100
    state = {
        "props": {"pageProps": {"article": article, "consent": None}},
        "page": "/[section]/[slug]",
        "buildId": "r41",
    }
    return script_json(state)
