"""The frame that every page shares: templates, navigation, banners, boxes and footers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Any

from crawler.sample.catalog import edition_of, house, read, stories
from crawler.sample.model import Story


@dataclass(frozen=True)
class Press:
    """One edition of one site at one address: everything that a page depends on."""

    review: str
    partner: str
    edition: int = 1
    site: str = "review"
    hopeless: bool = True
    """Also link to what no crawler can read: a redirect loop and an empty page."""

    @property
    def base(self) -> str:
        """The address of this site, without a slash at the end."""
        return self.address(self.site)

    def address(self, site: str) -> str:
        """Return the address of either site."""
        return self.partner if site == "partner" else self.review

    @property
    def name(self) -> str:
        """The site's own name."""
        return str(house()[self.site]["name"])

    def stories(self) -> tuple[Story, ...]:
        """Return the stories of this site as this edition shows them, the newest first."""
        return tuple(edition_of(story, self.edition) for story in stories() if story.site == self.site)

    def section_name(self, section: str, language: str = "en") -> str:
        """Return the name of a section as pages in *language* write it."""
        names = house()["sections"][section]
        return str(names.get(language, names["en"]))


@cache
def template(name: str) -> Template:
    """Return a page template of the package."""
    return Template(resources.files("crawler.sample").joinpath("templates", f"{name}.html").read_text("utf-8"))


@cache
def words(language: str) -> dict[str, Any]:
    """Return the boilerplate texts of a language."""
    return dict(read("boilerplate.toml")[language])


def link(href: str, text: str, attributes: str = "") -> str:
    """Return an anchor; *text* is escaped here."""
    return f'<a href="{escape(href)}"{attributes}>{escape(text)}</a>'


def fill_frame(press: Press, language: str = "en") -> dict[str, str]:
    """Return what the frames of both sites need besides the content."""
    texts = {name: escape(text) for name, text in words(language).items() if isinstance(text, str)}
    own = house()[press.site]
    sections = own["sections"] if language == "en" else [name for name in own["sections"] if name != language]
    return {
        **texts,
        "site_name": escape(press.name),
        "tagline": escape(own["tagline"]),
        "legal": escape(own["legal"]) if press.site == "partner" else texts["legal"],
        "old_nav": " | ".join(link(section_path(press, name), press.section_name(name)) for name in sections),
        "old_footer": " - ".join(link(href, text) for text, href in footer(press)[:8]),
        "nav": "".join(f"<li>{link(section_path(press, name), press.section_name(name))}</li>" for name in sections),
        "footer_links": "".join(f"<li>{link(href, text)}</li>" for text, href in footer(press)),
        "language": "en-GB" if language == "en" else language,
    }


def footer(press: Press) -> list[tuple[str, str]]:
    """Return text and address of the links at the foot of every page."""
    own = house()[press.site]
    links = [(text, href) for text, href in own["footer"]]
    if press.site == "review":
        links.append((house()["partner"]["name"], press.partner + "/"))
        links += [(text, href) for text, href in house()["hopeless"]] if press.hopeless else []
    return links


def section_path(press: Press, section: str) -> str:
    """Return where a section's newest stories are listed."""
    return f"/category/{section}/" if press.site == "partner" else f"/{section}/"


def page(press: Press, title: str, main: str, head: str = "", language: str = "en") -> str:
    """Return a whole page of the site around *main*."""
    values = fill_frame(press, language)
    values |= {
        "main": main,
        "head": head,
        "body_class": "page",
        "window_title": f"{escape(title)} | {values['site_name']}",
    }
    if press.site == "partner":
        latest = press.stories()[:3]
        values["recent"] = "".join(f"<li>{link(story.path, story.title)}</li>" for story in latest)
        return template("partner").substitute(values)
    return template("page").substitute(values)


def biography(name: str) -> str:
    """Return what the house says about one of its people, or nothing."""
    return next((str(person["bio"]) for person in house()["people"].values() if person["name"] == name), "")


def translated(word: str, language: str) -> str:
    """Return the name of a signal as pages in *language* show it."""
    return str(house()["signals"][language][word])
