"""Writes the body of a story as markup, with the boxes that interrupt it, and the parts around it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from crawler.sample.chrome import Press, link, words
from crawler.sample.model import INLINE, Picture, Piece, Story, dice

Interruptions = dict[int, str]
"""Markup that stands after the paragraph of that number."""


def inline(line: str) -> str:
    """Return one line of text as markup, with its links and stress.

    >>> inline("Salt & [sea](/a)")
    'Salt &amp; <a href="/a">sea</a>'
    """
    parts, end = [], 0
    for found in INLINE.finditer(line):
        parts.append(escape(line[end : found.start()], quote=False))
        parts.append(link(found["href"], found["label"]) if found["label"] else f"<em>{escape(found['stress'])}</em>")
        end = found.end()
    return "".join(parts) + escape(line[end:], quote=False)


def body_html(pieces: tuple[Piece, ...], between: Interruptions, paragraph: str = "<p>{}</p>") -> str:
    """Return the pieces as markup; *paragraph* is the form of a paragraph."""
    parts, count = [], 0
    for piece in pieces:
        if piece.type == "p":
            parts.append(paragraph.format(inline(piece.lines[0])))
            count += 1
            parts.append(between.get(count, ""))
        else:
            parts.append(_WRITERS[piece.type](piece))
    return "\n".join(part for part in parts if part)


def _table(piece: Piece) -> str:
    rows = [[inline(cell.strip()) for cell in line.strip("| ").split("|")] for line in piece.lines]
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    rest = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rest}</tbody></table>"


def _list(piece: Piece) -> str:
    tag = "ol" if piece.ordered else "ul"
    return f"<{tag}>" + "".join(f"<li>{inline(line)}</li>" for line in piece.lines) + f"</{tag}>"


def _embed(piece: Piece) -> str:
    address = escape(piece.lines[0])
    return f'<div class="embed"><iframe src="{address}" width="560" height="315" allowfullscreen></iframe></div>'


def _image(piece: Piece) -> str:
    return figure(Picture(*piece.lines))


_WRITERS: dict[str, Callable[[Piece], str]] = {
    "h2": lambda piece: f"<h2>{inline(piece.lines[0])}</h2>",
    "h3": lambda piece: f"<h3>{inline(piece.lines[0])}</h3>",
    "quote": lambda piece: f"<blockquote><p>{inline(piece.lines[0])}</p></blockquote>",
    "code": lambda piece: "<pre><code>" + escape("\n".join(piece.lines), quote=False) + "</code></pre>",
    "list": _list,
    "table": _table,
    "embed": _embed,
    "image": _image,
}


def figure(picture: Picture | None, language: str = "en") -> str:
    """Return a picture with caption and credit, or nothing."""
    if picture is None:
        return ""
    image = f'<img src="{picture.path}" alt="{escape(picture.alt)}" width="1200" height="675">'
    sign = {"de": "Foto: ", "ja": "写真："}.get(language, "Photo: ")
    credit = f' <span class="credit">{sign}{escape(picture.credit)}</span>' if picture.credit else ""
    caption = f"<figcaption>{escape(picture.caption or '')}{credit}</figcaption>" if picture.caption or credit else ""
    return f"<figure>{image}{caption}</figure>"


def interruptions(press: Press, story: Story) -> Interruptions:
    """Return the boxes that stand between the paragraphs of a story: newsletter, advertisement, one related link."""
    texts = words(story.language)
    boxes: Interruptions = {}
    if dice(story.slug, "newsletter") % 2:
        boxes[2] = (
            f'<div class="newsletter-signup"><h4>{texts["newsletter_title"]}</h4><p>{texts["newsletter"]}</p>'
            f'<form action="/newsletter" method="post"><input type="email" name="email" placeholder="name@example.org">'
            f"<button>{texts['subscribe']}</button></form></div>"
        )
    if dice(story.slug, "ad") % 3 == 0:
        boxes[3] = (
            f'<div class="ad ad-inline" data-slot="mid"><span>{texts["ad_label"]}</span>'
            f"<p>{escape(texts['ad'])}</p></div>"
        )
    nearby = neighbours(press, story, 4)
    if nearby and dice(story.slug, "more") % 2:
        other = nearby[-1]
        boxes[4] = f'<p class="read-more"><strong>{texts["read_more"]}</strong> {link(other.path, other.title)}</p>'
    return boxes


def neighbours(press: Press, story: Story, count: int) -> list[Story]:
    """Return stories of the same section and language, the nearest in time first."""
    others = [other for other in press.stories() if other.path != story.path and other.section == story.section]
    others.sort(key=lambda other: (abs(other.published - story.published), other.slug))
    return others[:count]


def related_html(press: Press, story: Story) -> str:
    """Return the list of links under a story."""
    cards = [
        f'<li>{link(other.path, other.title)}<p class="teaser">{escape(other.dek or "")}</p></li>'
        for other in neighbours(press, story, 3)
    ]
    cards += [f"<li>{link(href, text)}</li>" for text, href in story.extra_links]
    return f"<ul>{''.join(cards)}</ul>"


def comments_html(story: Story) -> str:
    """Return the readers' comments under a story; some stories have none."""
    texts = words(story.language)
    opinions = texts["opinions"]
    count = dice(story.slug, "opinions") % 4
    chosen = [
        opinions[(dice(story.slug, "first") + number) % len(opinions)] for number in range(min(count, len(opinions)))
    ]
    items = "".join(
        f'<li class="comment"><p class="comment-author">{escape(name)}</p>'
        f'<div class="comment-text"><p>{escape(text)}</p></div></li>'
        for name, text in chosen
    )
    return (
        f'<section class="comments" id="comments"><h2>{texts["comments"]}</h2><ol class="comment-list">{items}</ol>'
        f'<p class="comment-hint">{texts["comment_hint"]}</p></section>'
    )
