"""Renders a story in the markup of its layout: one table of values, many templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from html import escape
from typing import Any

from crawler.sample import bodies, chrome, structured
from crawler.sample.catalog import make
from crawler.sample.chips import STATS
from crawler.sample.chrome import Press, fill_frame, link, template
from crawler.sample.model import Story, dice

View = dict[str, str]
"""Values of a template, all of them markup."""

MONTHS_DE: tuple[str, ...] = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August")
MONTHS_DE += ("September", "Oktober", "November", "Dezember")
DEK_FORMS = {
    "ld": '<p class="story-dek">{}</p>',
    "micro": '<p class="summary" itemprop="description">{}</p>',
    "chips": '<p class="subtitle">{}</p>',
    "next": '<p class="css-st4nd">{}</p>',
    "dl": '<h2 class="deck">{}</h2>',
    "old": "<P><I>{}</I></P>",
    "de": '<p class="artikel__vorspann">{}</p>',
    "ja": '<p class="kiji-youyaku">{}</p>',
}
PARAGRAPH_FORMS = {"next": '<p class="css-at9mc1">{}</p>', "old": "<P>{}", "chips": '<p class="para">{}</p>'}


def article_page(press: Press, story: Story, number: int = 1) -> str:
    """Return a page of a story, most have but one, in its own layout."""
    view = _view(press, replace(story, pieces=story.page_pieces(number)))
    if story.pages > 1:
        view |= {"minutes": str(story.minutes), "body": view["body"] + _pager(story, number)}
    if story.layout in ("next", "old"):
        return template(story.layout).substitute(view)
    if story.layout == "partner":
        main = template("partner_post").substitute(view)
        return chrome.page(press, story.title, main, view["head"])
    main = template(story.layout).substitute(view)
    return chrome.page(press, story.title, main, view["head"], story.language)


def _pager(story: Story, number: int) -> str:
    """Return the links to the other pages of a story."""
    items = [
        f"<li><span>{page}</span></li>" if page == number else f"<li>{link(path, str(page))}</li>"
        for page, path in enumerate(story.page_paths, 1)
    ]
    if number < story.pages:
        step = link(story.page_paths[number], "Next page", ' rel="next"')
        items.append(f"<li>{step}</li>")
    return f'<ul class="page-links">{"".join(items)}</ul>'


def render(entry: dict[str, Any], base: str = "https://review.example") -> str:
    """Return the page of an article that is described like an entry of the data files, in the layout that it names.

    Beside what the data files hold, `counters` (reads, likes, comments, shares) and `mood` (label, score, emotion,
    clickbait in percent) may be given; without them they are drawn from the slug.
    """
    return article_page(Press(base, "https://partner.example"), make(entry))


def variant_page(press: Press, story: Story, form: str) -> str:
    """Return the `amp` or `print` variant of a story, which names the story itself as canonical."""
    view = _view(press, story)
    view["body"] = bodies.body_html(story.pieces, {})
    return template(form).substitute(view)


def _view(press: Press, story: Story) -> View:
    view = fill_frame(press, story.language) | _identity(press, story) | _people(press, story) | _times(story)
    form = DEK_FORMS.get(story.layout, "<p>{}</p>")
    between = {} if story.layout in ("old", "partner") else bodies.interruptions(press, story)
    view |= {
        "dek_html": form.format(escape(story.dek, quote=False)) if story.dek else "",
        "body": bodies.body_html(story.pieces, between, PARAGRAPH_FORMS.get(story.layout, "<p>{}</p>")),
        "figure": bodies.figure(story.picture, story.language),
        "related_title": view["related"],
        "related": bodies.related_html(press, story),
        "comments_html": bodies.comments_html(story),
        "note_html": f'<p class="syndication-note"><em>{escape(story.note)}</em></p>' if story.note else "",
        "paywall": f'<div class="paywall"><p>{view["paywall"]}</p></div>' if story.free is False else "",
        "stats": STATS[story.layout](story) if story.counters and story.layout in STATS else "",
        "head": head(press, story),
        "state": structured.next_state(press, story) if story.layout == "next" else "",
        "jsonld": structured.script_json({"@context": "https://schema.org", **structured.json_ld(press, story)}),
        "reads": f"{story.counters.reads:,}" if story.counters else "0",
    }
    return view


def _identity(press: Press, story: Story) -> View:
    mood = story.mood
    return {
        "title": escape(story.title, quote=False),
        "window_title": f"{escape(story.title)} | {escape(press.name)}",
        "section": escape(press.section_name(story.section, story.language)),
        "section_slug": story.section,
        "section_url": chrome.section_path(press, story.section),
        "path": story.path,
        "canonical": structured.canonical_url(press, story),
        "print_url": f"/print{story.path}",
        "number": str(1000 + dice(story.slug) % 9000),
        "charset": "utf-8",
        "minutes": str(story.minutes),
        "mood_text": f"{mood.label.title()}{mood.score:+.2f}" if mood else "",
        "mood_chip": f'<span class="chip chip--{mood.label}">{mood.label.title()} {mood.score:+.2f}</span>'
        if mood
        else "",
        "topic_html": f'<p class="topic">Topic: {link(tag_path(story.topic), story.topic)}</p>' if story.topic else "",
        "tags_html": _tags(story),
    }


def tag_path(tag: str) -> str:
    """Return the address of a tag's page."""
    return f"/tags/{structured.slugged(tag)}/"


def _tags(story: Story) -> str:
    links = [link(tag_path(tag), tag, ' rel="tag"') for tag in story.tags]
    if story.layout == "ld":
        return "".join(f"<li>{anchor}</li>" for anchor in links)
    return (" " if story.layout in ("chips", "next") else ", ").join(links)


def _people(press: Press, story: Story) -> View:
    anchors = [link(structured.author_path(name), name, ' rel="author"') for name in story.authors]
    first = story.authors[0] if story.authors else press.name
    agencies = "".join(f", {escape(name)}" for name in story.agencies)
    persons = " and ".join(
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        f'<a itemprop="url" href="{structured.author_path(name)}">'
        f'<span itemprop="name">{escape(name)}</span></a></span>'
        for name in story.authors
    )
    bio = chrome.biography(first)
    joint = {"de": " und ", "ja": "、"}.get(story.language, " and ")
    return {
        "authors_html": joined(anchors, joint),
        "byline_html": _byline(story, joined(anchors, joint) + agencies),
        "byline_plain": f"By {joined([escape(name) for name in story.authors], joint)}{agencies}" if anchors else "",
        "authors_plain": joined([escape(name) for name in story.authors], joint),
        "people_micro": f"<span class='by'>by {persons}{agencies}</span>" if story.authors else "",
        "agencies_text": agencies,
        "first_author": escape(joined(list(story.authors), joint) if story.authors else press.name),
        "author_url": structured.author_path(first),
        "author_box": f'<div class="author-box"><h3>About the author</h3><p>{escape(bio)}</p></div>' if bio else "",
    }


def _byline(story: Story, names: str) -> str:
    """Return the line that names who wrote a story, or nothing when nobody is named."""
    if not names:
        return ""
    return f'<p class="author">By {names}</p>' if story.layout == "dl" else f'<div class="byline">By {names}</div>'


def joined(names: list[str], joint: str = " and ") -> str:
    """Return names as a sentence lists them.

    >>> joined(["A", "B", "C"])
    'A, B and C'
    """
    return joint.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _times(story: Story) -> View:
    moment, changed = story.published, story.modified
    return {
        "published_iso": moment.isoformat(),
        "published_text": date_text(moment, story.language),
        "published_day": f"{moment.day} {moment:%B %Y}",
        "updated_html": f' <span class="updated">Updated {date_text(changed)}</span>' if changed else "",
        "modified_micro": f'<meta itemprop="dateModified" content="{changed.isoformat()}">' if changed else "",
    }


def date_text(moment: datetime, language: str = "en") -> str:
    """Return a time as people read it in *language*.

    >>> date_text(datetime(2026, 3, 14, 8, 5)), date_text(datetime(2026, 3, 14, 8, 5), "de")
    ('14 March 2026, 08:05', '14. März 2026, 08:05 Uhr')
    """
    if language == "de":
        return f"{moment.day}. {MONTHS_DE[moment.month - 1]} {moment.year}, {moment:%H:%M} Uhr"
    if language == "ja":
        return f"{moment.year}年{moment.month}月{moment.day}日 {moment.hour}時{moment.minute:02d}分"
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def head(press: Press, story: Story) -> str:
    """Return the head elements that the layout has."""
    parts = [structured.description(story), structured.canonical(press, story)]
    if story.layout in ("ld", "dl", "next", "de"):
        parts.append(structured.open_graph(press, story))
    if story.layout == "ld":
        parts.append(structured.graph(press, story))
        parts.append(f'<link rel="amphtml" href="{press.base}{story.path}/amp">' if story.copies else "")
    if story.layout in ("ja", "partner"):
        parts.append(structured.single(press, story))
    if story.layout == "chips":
        parts.append(f'<meta property="article:published_time" content="{story.published.isoformat()}">')
    return "\n".join(part for part in parts if part)
