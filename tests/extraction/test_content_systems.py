"""The fields of an article as content systems lay them out: each page is a small one of a common theme."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from crawler.items import Article
from crawler.reader import extract

T = "Harbour bridge closes for a year of repairs"
LINES = (
    "The old bridge across the harbour will close on the first day of May, the council decided after long debate.",
    "Engineers had found cracks in four of its twelve piers, and divers confirmed that the tide washes them out.",
    "Until the work is finished, buses will take the long way round the bay, and a ferry carries people on foot.",
    "Shopkeepers on the eastern side fear for their trade, and they have asked the city for help with their rents.",
    "The repairs will cost eleven million, most of which the region pays, and should be finished next spring.",
)
TEXT = "".join(f"<p>{line}</p>" for line in LINES)
URL = "https://www.example.org/news/harbour-bridge-closes"
MOMENT = "2024-05-03T08:15:00Z"


def page(body: str, head: str = "") -> Article:
    menu = '<div class="top"><a href="/news">News</a><a href="/sport">Sport</a><a href="/about">About</a></div>'
    html = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{T} - The Example</title>{head}</head>'
        f"<body>{menu}{body}<footer><p>© 2024 The Example</p></footer></body></html>"
    )
    return extract(html, URL, force=True, fetched_at=datetime(2024, 11, 25, tzinfo=UTC))


def facts(article: Article, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of *article* that are *wanted*; dates as days."""
    read = {name: getattr(article, name) for name in wanted}
    return {name: value[:10] if name.endswith("_at") and value else value for name, value in read.items()}


THEMES: dict[str, tuple[str, dict[str, Any]]] = {
    "microdata": (
        f"""
        <article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{T}</h1><span
        itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ann
        Lee</span></span><time itemprop="datePublished" datetime="2024-05-03">x</time><div
        itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "title": "Harbour bridge closes for a year of repairs"},
    ),
    "microdata author text by": (
        f"""
        <article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{T}</h1><div
        itemprop="author">By Ann Lee</div><meta itemprop="datePublished" content="2024-05-03"><div
        itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "microdata two authors": (
        f"""
        <article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{T}</h1><a
        itemprop="author" href="/a">Ann Lee</a> and <a itemprop="author" href="/b">Bo Ek</a><meta
        itemprop="datePublished" content="2024-05-03"><div itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee", "Bo Ek"]},
    ),
    "itemprop byline": (
        f"""
        <article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{T}</h1><p
        itemprop="byline">By Ann Lee</p><div itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"]},
    ),
    "itemprop creator": (
        f"""
        <article itemscope itemtype="http://schema.org/BlogPosting"><h1 itemprop="name">{T}</h1><span
        itemprop="creator accountablePerson">Ann Lee</span><time itemprop="dateCreated"
        datetime="2024-05-03">x</time><div itemprop="text">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "itemprop date outside": (
        f"""
        <div><h1>{T}</h1><time itemprop="datePublished" datetime="2024-05-03">3 May</time> <span
        itemprop="author">Ann Lee</span></div><div class="text">{TEXT}</div>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "RDFa": (
        f"""
        <article vocab="http://schema.org/" typeof="NewsArticle"><h1 property="headline">{T}</h1><span
        property="author" typeof="Person"><span property="name">Ann Lee</span></span><time
        property="datePublished" datetime="2024-05-03">x</time><div property="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "RDFa of Dublin Core": (
        f"""
        <article typeof="sioc:Item foaf:Document"><h1 property="dc:title">{T}</h1><span property="dc:date
        dc:created" content="2024-05-03T08:15:00+02:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted
        by <span class="username" typeof="sioc:UserAccount" property="foaf:name">Ann Lee</span> on Fri, 05/03/2024
        - 08:15</span><div property="content:encoded">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "RDFa with prefixes": (
        f"""
        <article typeof="schema:Article"><h1><span property="schema:name">{T}</span></h1><span
        property="schema:author" typeof="schema:Person"><a href="/user/1"><span property="schema:name">Ann
        Lee</span></a></span><span property="schema:dateCreated"
        content="2024-05-03T08:15:00+00:00">Fri</span><div property="schema:text">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "h-entry": (
        f"""
        <article class="h-entry"><h1 class="p-name">{T}</h1><a class="p-author h-card" href="/ann">Ann Lee</a>
        <time class="dt-published" datetime="2024-05-03T08:15:00Z">x</time><time class="dt-updated"
        datetime="2024-05-09T08:15:00Z">y</time> <a class="p-category" href="/t/bridge">bridge</a> <a
        class="p-category" href="/t/harbour">harbour</a><div class="e-content">{TEXT}</div></article>
        """,
        {
            "authors": ["Ann Lee"],
            "published_at": "2024-05-03",
            "modified_at": "2024-05-09",
            "tags": ["bridge", "harbour"],
        },
    ),
    "h-entry with a card": (
        f"""
        <article class="h-entry"><h1 class="p-name">{T}</h1><div class="p-author h-card"><img class="u-photo"
        src="x.jpg" alt=""><a class="u-url p-name" href="/ann">Ann Lee</a> <p class="p-note">Reporter at the city
        desk for ten years</p></div><time class="dt-published" datetime="2024-05-03">x</time><div
        class="e-content">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "hAtom": (
        f"""
        <div class="hentry"><h1 class="entry-title">{T}</h1><span class="byline author vcard">by <a class="url fn"
        href="/ann">Ann Lee</a></span> <abbr class="published" title="2024-05-03T08:15:00Z">May 3</abbr><div
        class="entry-content">{TEXT}</div></div>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "WordPress theme with labels for screen readers": (
        f"""
        <article class="post type-post"><header class="entry-header"><div class="entry-categories"><a
        href="/category/city/" rel="category tag">City</a></div><h1 class="entry-title">{T}</h1><ul
        class="post-meta"><li class="post-author meta-wrapper"><span class="screen-reader-text">Post
        author</span><span class="meta-text">By <a href="/author/ann/">Ann Lee</a></span></li><li class="post-date
        meta-wrapper"><span class="meta-text"><a href="/x">May 3, 2024</a></span></li><li
        class="post-comment-link"><span class="meta-text"><a href="#c">2
        Comments</a></span></li></ul></header><div class="entry-content">{TEXT}</div><div class="post-tags"><a
        href="/tag/bridge/" rel="tag">bridge</a><a href="/tag/harbour/" rel="tag">harbour</a></div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "section": "City", "tags": ["bridge", "harbour"]},
    ),
    "WordPress starter theme": (
        f"""
        <article class="post"><header class="entry-header"><h1 class="entry-title">{T}</h1><div
        class="entry-meta"><span class="posted-on">Posted on <a href="/x" rel="bookmark"><time class="entry-date
        published" datetime="2024-05-03T08:15:00+00:00">May 3, 2024</time><time class="updated"
        datetime="2024-05-10T08:15:00+00:00">May 10, 2024</time></a></span><span class="byline"> by <span
        class="author vcard"><a class="url fn n" href="/author/ann/">Ann Lee</a></span></span></div></header><div
        class="entry-content">{TEXT}</div><footer class="entry-footer"><span class="cat-links">Posted in <a
        href="/category/city/" rel="category tag">City</a></span><span class="tags-links">Tagged <a
        href="/tag/bridge/" rel="tag">bridge</a>, <a href="/tag/harbour/"
        rel="tag">harbour</a></span></footer></article>
        """,
        {
            "authors": ["Ann Lee"],
            "published_at": "2024-05-03",
            "modified_at": "2024-05-10",
            "section": "City",
            "tags": ["bridge", "harbour"],
        },
    ),
    "WordPress page builder": (
        f"""
        <article class="et_pb_post"><div class="et_post_meta_wrapper"><h1 class="entry-title">{T}</h1><p
        class="post-meta"> by <span class="author vcard"><a href="/author/ann/" title="Posts by Ann Lee"
        rel="author">Ann Lee</a></span> | <span class="published">May 3, 2024</span> | <a href="/category/city/"
        rel="category tag">City</a> | <span class="comments-number"><a href="#r">3
        comments</a></span></p></div><div class="entry-content">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "section": "City"},
    ),
    "WordPress with several authors": (
        f"""
        <article class="post"><h1 class="entry-title">{T}</h1><div class="byline">by <a href="/author/ann/"
        title="Posts by Ann Lee" class="author url fn" rel="author">Ann Lee</a>, <a href="/author/bo/"
        class="author url fn" rel="author">Bo Ek</a> and <a href="/author/cy/" class="author url fn"
        rel="author">Cy Fox</a></div><time class="entry-date" datetime="2024-05-03">x</time><div
        class="entry-content">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee", "Bo Ek", "Cy Fox"], "published_at": "2024-05-03"},
    ),
    "WordPress block theme": (
        f"""
        <main class="wp-block-group"><h1 class="wp-block-post-title">{T}</h1><div class="wp-block-group"><div
        class="wp-block-post-author"><div class="wp-block-post-author__content"><p
        class="wp-block-post-author__byline">Written by</p><p class="wp-block-post-author__name">Ann
        Lee</p></div></div><div class="wp-block-post-date"><time datetime="2024-05-03T08:15:00+00:00">May 3,
        2024</time></div><div class="taxonomy-category wp-block-post-terms"><a href="/category/city/"
        rel="tag">City</a></div></div><div class="entry-content wp-block-post-content">{TEXT}</div><div
        class="taxonomy-post_tag wp-block-post-terms"><a href="/tag/bridge/" rel="tag">bridge</a>, <a
        href="/tag/harbour/" rel="tag">harbour</a></div></main>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "section": "City", "tags": ["bridge", "harbour"]},
    ),
    "Ghost": (
        f"""
        <article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag"
        href="/tag/city/">City</a><h1 class="gh-article-title">{T}</h1><div class="gh-article-meta"><h4
        class="gh-article-author-name"><a href="/author/ann/">Ann Lee</a></h4><time class="gh-article-meta-date"
        datetime="2024-05-03">03 May 2024</time> — 3 min read</div></header><section
        class="gh-content">{TEXT}</section></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "read_time_minutes": 3},
    ),
    "newsletter": (
        f"""
        <article class="newsletter-post post"><div class="post-header"><h1 class="post-title
        published">{T}</h1><h3 class="subtitle">Divers found what nobody wanted to see under the oldest pier of
        the town</h3><div class="byline-wrapper"><div><a href="https://substack.com/@annlee">Ann Lee</a></div><div
        class="meta">May 03, 2024</div></div></div><div class="body markup">{TEXT}</div></article>
        """,
        {
            "authors": ["Ann Lee"],
            "published_at": "2024-05-03",
            "dek": "Divers found what nobody wanted to see under the oldest pier of the town",
        },
    ),
    "website builder": (
        f"""
        <article class="hentry author-ann-lee post-type-text" data-item-id="5"><h1
        class="entry-title">{T}</h1><div class="article-dateline"><time class="published"
        datetime="2024-05-03">May 3, 2024</time></div><span class="article-author"><a href="/blog?author=5a"
        class="blog-author-name">Ann Lee</a></span><div class="entry-content">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "Blogger": (
        f"""
        <h2 class="date-header"><span>Friday, May 3, 2024</span></h2><div class="post hentry
        uncustomized-post-template" itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting"><h3
        class="post-title entry-title" itemprop="name">{T}</h3><div class="post-body entry-content"
        itemprop="description articleBody">{TEXT}</div><div class="post-footer"><span class="post-author
        vcard">Posted by <span class="fn" itemprop="author" itemscope itemtype="http://schema.org/Person"><span
        itemprop="name">Ann Lee</span></span></span> <span class="post-timestamp">at <a class="timestamp-link"
        href="/x" rel="bookmark"><abbr class="published" itemprop="datePublished"
        title="2024-05-03T10:20:00+02:00">10:20 AM</abbr></a></span><span class="post-labels">Labels: <a
        href="/search/label/bridge" rel="tag">bridge</a>, <a href="/search/label/harbour"
        rel="tag">harbour</a></span></div></div>
        """,
        {
            "authors": ["Ann Lee"],
            "published_at": "2024-05-03",
            "title": "Harbour bridge closes for a year of repairs",
            "tags": ["bridge", "harbour"],
        },
    ),
    "TYPO3": (
        f"""
        <div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div
        class="header"><h3 itemprop="headline">{T}</h3></div><p class="news-list-date"><time
        itemprop="datePublished" datetime="2024-05-03">03.05.2024</time></p><span class="news-list-author">von
        <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ann
        Lee</span></span></span><div class="teaser-text" itemprop="description"><p>Vier der zwölf Pfeiler haben
        Risse, und niemand weiss, wie lange sie noch halten.</p></div><div class="news-text-wrap"
        itemprop="articleBody">{TEXT}</div></div></div>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "title": "Harbour bridge closes for a year of repairs"},
    ),
    "Drupal": (
        f"""
        <article class="node node--type-article"><h1 class="page-title"><span class="field
        field--name-title">{T}</span></h1><footer class="node__meta"><div class="node__submitted">By <span
        class="field field--name-uid"><span lang="" typeof="schema:Person" property="schema:name">Ann
        Lee</span></span>, <span class="field field--name-created">3 May, 2024</span></div></footer><div
        class="node__content"><div class="field field--name-body">{TEXT}</div><div class="field
        field--name-field-tags"><h3 class="field__label">Tags</h3><ul><li><a
        href="/taxonomy/term/1">bridge</a></li><li><a
        href="/taxonomy/term/2">harbour</a></li></ul></div></div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "tags": ["bridge", "harbour"]},
    ),
    "older Drupal": (
        f"""
        <div class="node node-article"><h1 class="title" id="page-title">{T}</h1><div class="meta
        submitted">Submitted by <span class="username">Ann Lee</span> on Fri, 05/03/2024 - 08:15</div><div
        class="content"><div class="field-name-body">{TEXT}</div></div></div>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "Joomla": (
        f"""
        <div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2
        itemprop="headline">{T}</h2></div><dl class="article-info muted"><dt
        class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope
        itemtype="https://schema.org/Person">Written by: <span itemprop="name">Ann Lee</span></dd><dd
        class="category-name">Category: <a href="/city" itemprop="genre">City</a></dd><dd class="published"><time
        datetime="2024-05-03T08:15:00+02:00" itemprop="datePublished">Published: 03 May 2024</time></dd><dd
        class="hits"><meta itemprop="interactionCount" content="UserPageVisits:421">Hits: 421</dd></dl><div
        itemprop="articleBody">{TEXT}</div></div>
        """,
        {
            "authors": ["Ann Lee"],
            "published_at": "2024-05-03",
            "title": "Harbour bridge closes for a year of repairs",
            "section": "City",
            "reads": 421,
        },
    ),
    "Brightspot": (
        f"""
        <div class="ArticlePage"><div class="ArticlePage-breadcrumbs"><a href="/city">City</a></div><h1
        class="ArticlePage-headline">{T}</h1><div class="ArticlePage-byline"><div class="ArticlePage-authors"><div
        class="ArticlePage-authorName"><a href="/ann">Ann Lee</a></div></div><div
        class="ArticlePage-datePublished">May 3, 2024 8:15 AM</div></div><div class="ArticlePage-articleBody"><div
        class="RichTextArticleBody">{TEXT}</div></div></div>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "AMP": (
        f"""
        <article class="amp-wp-article"><header class="amp-wp-article-header"><h1
        class="amp-wp-title">{T}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="/a.jpg" width="24"
        height="24"></amp-img><span class="amp-wp-author author vcard">Ann Lee</span></div><div class="amp-wp-meta
        amp-wp-posted-on"><time datetime="2024-05-03T08:15:00+00:00">3 days ago</time></div></header><div
        class="amp-wp-article-content">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03"},
    ),
    "Jekyll": (
        f"""
        <article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header
        class="post-header"><h1 class="post-title p-name" itemprop="name headline">{T}</h1><p
        class="post-meta"><time class="dt-published" datetime="2024-05-03T08:15:00+00:00"
        itemprop="datePublished">May 3, 2024</time> • <span itemprop="author" itemscope
        itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">Ann
        Lee</span></span></p></header><div class="post-content e-content"
        itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "title": "Harbour bridge closes for a year of repairs"},
    ),
    "documentation blog": (
        f"""
        <article itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting"><header><h1
        class="title_x" itemprop="headline">{T}</h1><div class="container_x margin-vert--md"><time
        datetime="2024-05-03T00:00:00.000Z" itemprop="datePublished">May 3, 2024</time> · 5 min read</div><div
        class="margin-top--md"><div class="avatar margin-bottom--sm"><div class="avatar__intro" itemprop="author"
        itemscope itemtype="https://schema.org/Person"><div class="avatar__name"><a href="https://a.example"
        itemprop="url"><span itemprop="name">Ann Lee</span></a></div><small class="avatar__subtitle"
        itemprop="description">Maintainer</small></div></div></div></header><div class="markdown"
        itemprop="articleBody">{TEXT}</div></article>
        """,
        {"authors": ["Ann Lee"], "published_at": "2024-05-03", "read_time_minutes": 5},
    ),
    "community of developers": (
        f"""
        <article class="crayons-article"><header><div class="crayons-article__header__meta"><a href="/ann"
        class="crayons-link fw-bold">Ann Lee</a><p class="fs-xs">Posted on <time datetime="2024-05-03T08:15:00Z"
        class="date">May 3</time></p><h1>{T}</h1><div class="spec__tags"><a class="crayons-tag"
        href="/t/bridge"><span class="crayons-tag__prefix">#</span>bridge</a><a class="crayons-tag"
        href="/t/harbour"><span>#</span>harbour</a></div></div></header><div
        class="crayons-article__body">{TEXT}</div></article>
        """,
        {"published_at": "2024-05-03", "tags": ["bridge", "harbour"]},
    ),
}


@pytest.mark.parametrize("theme", THEMES)
def test_the_fields_are_read_from_the_theme_of_a_content_system(theme: str) -> None:
    body, wanted = THEMES[theme]
    assert facts(page(body), wanted) == wanted


STORY = {"title": T, "publishedAt": MOMENT}
WANTED = {"authors": ["Ann Lee"], "published_at": "2024-05-03"}
STATES: dict[str, tuple[str, dict[str, Any]]] = {
    "props": (
        "__INITIAL_PROPS__",
        {"page": {"article": {**STORY, "author": {"name": "Ann Lee"}, "category": {"name": "City"}}}},
    ),
    "a byline": ("__data", {"story": {"headline": T, "byline": "By Ann Lee", "datePublished": MOMENT}}),
    "texts of a byline": ("__PRELOADED_STATE__", {"data": {**STORY, "byline": [{"text": "Ann Lee"}]}}),
    "first and last names": ("__NUXT__", {"post": {**STORY, "author": {"firstName": "Ann", "lastName": "Lee"}}}),
    "nodes of a graph": ("__DATA__", {"post": {**STORY, "author": {"node": {"name": "Ann Lee"}}}}),
    "references": (
        "__APOLLO_STATE__",
        {"Post:1": {**STORY, "creator": {"__ref": "User:9"}}, "User:9": {"__typename": "User", "name": "Ann Lee"}},
    ),
    "wordings, credits and a taxonomy": (
        "Fusion.globalContent",
        {
            "headlines": {"basic": T},
            "credits": {"by": [{"type": "author", "name": "Ann Lee"}]},
            "display_date": MOMENT,
            "taxonomy": {"primary_section": {"name": "City"}, "tags": [{"text": "template-7"}]},
        },
    ),
}


@pytest.mark.parametrize("shape", STATES)
def test_the_state_of_scripts_tells_who_wrote_and_when(shape: str) -> None:
    name, value = STATES[shape]
    article = page(f"<h1>{T}</h1>{TEXT}", f"<script>window.{name}={json.dumps(value)};</script>")
    assert facts(article, WANTED) == WANTED
    assert article.tags == []
    assert article.section == ("City" if "City" in json.dumps(value) else None)


@pytest.mark.parametrize(
    ("stated", "section"),
    [
        ("City", "City"),
        ("News > City > Traffic", "Traffic"),
        ("Global,Innovation", "Global"),
        ("Popular,City Life", "City Life"),
        ("Arts, Culture & Food", "Arts, Culture & Food"),
        ("/world/middle_east", "middle east"),
        ("culture_culture-lifestyle", None),
        ("{{ item.title }}", None),
        ("The Example", None),
    ],
)
def test_a_section_is_a_name_that_readers_know(stated: str, section: str | None) -> None:
    node = {"@type": "NewsArticle", "headline": T, "articleSection": stated}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert page(f"<h1>{T}</h1>{TEXT}", script).section == section


def test_a_description_that_is_only_the_publications_name_is_no_summary() -> None:
    head = (
        '<meta property="og:site_name" content="The Example"><meta name="description" content="The Example Magazine">'
    )
    preview = '<meta property="og:description" content="Divers found cracks in four of the piers.">'
    assert page(f"<h1>{T}</h1>{TEXT}", head + preview).summary == "Divers found cracks in four of the piers."


@pytest.mark.parametrize(("free", "warnings"), [(True, 0), (False, 1)])
def test_a_body_is_not_called_short_where_the_page_says_that_it_is_free(free: bool, warnings: int) -> None:
    node = {"@type": "NewsArticle", "headline": T, "wordCount": 2000, "isAccessibleForFree": free}
    article = page(f"<h1>{T}</h1>{TEXT}", f'<script type="application/ld+json">{json.dumps(node)}</script>')
    assert len(article.warnings) == warnings


def test_a_store_of_very_many_objects_with_the_headline_is_read_in_bounded_time() -> None:
    store = {f"P:{at}": {"title": T, "author": {"__ref": f"P:{at}"}} for at in range(15_000)}
    before = time.process_time()
    page(f"<h1>{T}</h1>{TEXT}", f"<script>window.__APOLLO_STATE__={json.dumps(store)};</script>")
    assert time.process_time() - before < 3
