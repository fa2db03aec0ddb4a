"""Pages that list stories: front page, sections, authors, tags, with their pagination."""

from __future__ import annotations

from functools import cache
from html import escape

from crawler.sample import layouts, structured
from crawler.sample.catalog import house
from crawler.sample.chrome import Press, link, page, section_path
from crawler.sample.model import Story, short

PER_PAGE = 4
"""Teasers on one page of a section."""

MOST_READ = "?utm_source=front&utm_medium=mostread"
"""What the links of the most-read list carry."""

QUERY_PAGES = {"technology", "business"}
"""Sections whose further pages are `?page=2`; the others have `/page/2/`."""


def front(press: Press) -> str:
    """Return the front page: a lead story, the newest ones, two of each section, the most read."""
    stories = press.stories()
    lead, rest = stories[0], stories[1:9]
    blocks = []
    for section in house()[press.site]["sections"]:
        own = [story for story in stories if story.section == section][:2]
        name = link(section_path(press, section), press.section_name(section))
        blocks.append(f'<section class="front-section"><h2>{name}</h2>{"".join(map(teaser, own))}</section>')
    main = (
        f'<main id="content" class="front"><section class="lead">{teaser(lead)}</section>'
        f'<section class="newest"><h2>Newest</h2>{"".join(map(teaser, rest))}</section>{"".join(blocks)}'
        f"{_most_read(stories)}</main>"
    )
    return page(press, "Front page", main, _head(press, "/"))


def _most_read(stories: tuple[Story, ...]) -> str:
    ranked = sorted((story for story in stories if story.counters), key=lambda story: -(story.counters or (0,))[0])[:5]
    # The list is fed by the newsletter tool, so its links carry what that tool adds.
    items = "".join(
        f"<li>{link(story.path + MOST_READ, story.title)} <small>{short(story.counters.reads)}</small></li>"
        for story in ranked
        if story.counters
    )
    return f'<aside class="most-read"><h2>Most read</h2><ol>{items}</ol></aside>' if items else ""


def teaser(story: Story) -> str:
    """Return the card of a story as listings show it."""
    people = layouts.joined([escape(name) for name in story.authors])
    day = f'<time datetime="{story.day}">{story.published.day} {story.published:%B %Y}</time>'
    return (
        f'<article class="teaser"><h3>{link(story.path, story.title)}</h3>'
        f'<p>{escape(story.dek or "", quote=False)}</p><p class="teaser-meta">{people} · {day}</p></article>'
    )


@cache
def section_pages(press: Press) -> dict[str, tuple[Story, ...]]:
    """Return what each page of each section lists, by address."""
    pages: dict[str, tuple[Story, ...]] = {}
    for section in house()[press.site]["sections"]:
        own = tuple(story for story in press.stories() if story.section == section)
        for number in range(1, last_page(own) + 1):
            pages[page_path(press, section, number)] = own[(number - 1) * PER_PAGE : number * PER_PAGE]
    return pages


def last_page(own: tuple[Story, ...]) -> int:
    """Return how many pages a list of stories fills."""
    return max(1, -(-len(own) // PER_PAGE))


def page_path(press: Press, section: str, number: int) -> str:
    """Return the address of one page of a section."""
    first = section_path(press, section)
    if number == 1:
        return first
    return f"{first}?page={number}" if section in QUERY_PAGES and press.site == "review" else f"{first}page/{number}/"


def section(press: Press, name: str, number: int) -> str:
    """Return one page of a section, with links to the next and the one before."""
    own = [story for story in press.stories() if story.section == name]
    last = last_page(tuple(own))
    shown = own[(number - 1) * PER_PAGE : number * PER_PAGE]
    title = press.section_name(name) + (f", page {number}" if number > 1 else "")
    steps, relations = [], []
    if number > 1:
        before = page_path(press, name, number - 1)
        steps.append(link(before, "Newer stories", ' rel="prev"'))
        relations.append(f'<link rel="prev" href="{press.base}{before}">')
    if number < last:
        after = page_path(press, name, number + 1)
        steps.append(link(after, "Older stories", ' class="older" rel="next"'))
        relations.append(f'<link rel="next" href="{press.base}{after}">')
    numbers = " ".join(link(page_path(press, name, step), str(step)) for step in range(1, last + 1))
    main = (
        f'<main id="content" class="listing"><h1>{escape(title)}</h1>{"".join(map(teaser, shown))}'
        f'<nav class="pagination" aria-label="Pages">{numbers} {" ".join(steps)}</nav></main>'
    )
    return page(press, title, main, _head(press, page_path(press, name, number)) + "\n".join(relations))


def _head(press: Press, path: str) -> str:
    return f'<link rel="canonical" href="{press.base}{path}">\n<meta property="og:type" content="website">\n'


@cache
def by_author(press: Press) -> dict[str, tuple[str, list[Story]]]:
    """Return name and stories of each author of the site, by the address of the author's page."""
    found: dict[str, tuple[str, list[Story]]] = {}
    for story in press.stories():
        for name in story.authors:
            found.setdefault(structured.author_path(name), (name, []))[1].append(story)
    return found


@cache
def by_tag(press: Press) -> dict[str, tuple[str, list[Story]]]:
    """Return name and stories of each tag of the site, by the address of the tag's page."""
    found: dict[str, tuple[str, list[Story]]] = {}
    for story in press.stories():
        for tag in story.tags:
            found.setdefault(layouts.tag_path(tag), (tag, []))[1].append(story)
    return found


def author(press: Press, path: str) -> str:
    """Return the page of one author: a short biography and all stories."""
    name, stories = by_author(press)[path]
    person = next(
        (one for one in house()["people"].values() if one["name"] == name), {"role": "Contributor", "bio": ""}
    )
    main = (
        f'<main id="content" class="author-page"><h1>{escape(name)}</h1><p class="role">{escape(person["role"])}</p>'
        f'<p class="bio">{escape(person["bio"])}</p>{"".join(map(teaser, stories))}</main>'
    )
    return page(press, name, main, _head(press, path))


def tag(press: Press, path: str) -> str:
    """Return the page of one tag."""
    name, stories = by_tag(press)[path]
    main = f'<main id="content" class="tag-page"><h1>Topic: {escape(name)}</h1>{"".join(map(teaser, stories))}</main>'
    return page(press, name, main, _head(press, path))


def index(press: Press, path: str) -> str:
    """Return the list of all authors or of all tags."""
    title, found = ("Authors", by_author(press)) if path == "/authors/" else ("Topics", by_tag(press))
    entries = sorted((name, address, len(stories)) for address, (name, stories) in found.items())
    items = "".join(f"<li>{link(address, name)} ({count})</li>" for name, address, count in entries)
    return page(
        press, title, f'<main id="content"><h1>{title}</h1><ul class="index">{items}</ul></main>', _head(press, path)
    )
