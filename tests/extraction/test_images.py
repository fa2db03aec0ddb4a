"""Pictures of an article."""

from __future__ import annotations

import pytest

from crawler.items import Image
from crawler.reader import extract

URL = "https://www.example-news.org/2024/rain"
SENTENCES = "in the town had expected that it would, so the streets were full of people without umbrellas. "
TEXT, MORE, LAST = (
    f"<p>{name} {SENTENCES}{name} {SENTENCES}{name} {SENTENCES}</p>" for name in ("Nobody", "Few", "Some")
)


def images(head: str, body: str) -> list[Image]:
    return extract(f"<head>{head}</head><body><h1>Rain again</h1>{body}</body>", URL, force=True).images


def test_a_figure_gives_caption_and_credit():
    figure = (
        '<figure><img src="/r.jpg" alt="Street" width="640" height="480"><figcaption>A wet street. '
        '<span class="credit">Ann Lee</span></figcaption></figure>'
    )
    (image,) = images("", f"{TEXT}{figure}{MORE}")
    assert image == Image("https://www.example-news.org/r.jpg", "A wet street.", "Ann Lee", "Street", 640, 480, True)


def test_a_credit_inside_the_caption_is_told_apart():
    figure = '<figure><img src="/r.jpg"><figcaption>A wet street. Photo: Ann Lee</figcaption></figure>'
    (image,) = images("", f"{TEXT}{figure}{MORE}")
    assert (image.caption, image.credit) == ("A wet street.", "Ann Lee")


def test_the_stated_picture_is_the_lead_and_the_figure_of_the_same_file_completes_it():
    head = '<meta property="og:image" content="https://www.example-news.org/r-1200x630.jpg">'
    figure = '<figure><img src="/r.jpg"><figcaption>A wet street.</figcaption></figure>'
    found = images(head, f'{TEXT}{figure}{MORE}<img src="/two.jpg">{LAST}')
    assert [(image.url.rpartition("/")[2], image.caption, image.is_main) for image in found] == [
        ("r.jpg", "A wet street.", True),
        ("two.jpg", None, False),
    ]


def test_icons_and_pictures_of_other_articles_are_left_out():
    body = f'{TEXT}<img src="/pixel.gif" width="1" height="1"><img src="/author-avatar.png">{MORE}'
    body += '<div class="related-articles"><figure><img src="/other.jpg"></figure></div>'
    assert images("", body) == []


def test_a_picture_that_is_loaded_late_has_its_own_address():
    placeholder = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
    (image,) = images("", f'{TEXT}<img src="{placeholder}" data-src="/late.jpg">{MORE}')
    assert image.url == "https://www.example-news.org/late.jpg"


def test_an_article_of_pictures_alone_has_them_and_an_empty_body():
    article = extract('<h1>The cartoon</h1><p><img src="/cartoon.png" alt="A joke"></p>', URL, force=True)
    assert (article.body, [image.alt for image in article.images]) == ("", ["A joke"])


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("Photo: Ann Lee", "Ann Lee"),
        ("Foto: Ann Lee", "Ann Lee"),
        ("Photograph by Ann Lee", "Ann Lee"),
        ("写真：佐藤美咲", "佐藤美咲"),
        ("(Photo by Ann Lee/AFP)", "Ann Lee/AFP"),
        ("Image credit: © Ann Lee", "Ann Lee"),
        ("Photonica Ltd", "Photonica Ltd"),
        ("Photo", None),
    ],
)
def test_a_credit_is_the_name_alone(shown: str, wanted: str | None):
    figure = f'<figure><img src="/r.jpg"><figcaption>A wet street. <i class="credit">{shown}</i></figcaption></figure>'
    (image,) = images("", f"{TEXT}{figure}{MORE}")
    assert (image.caption, image.credit) == ("A wet street.", wanted)


@pytest.mark.parametrize(
    "copy",
    [
        "https://i0.wp.com/www.example-news.org/a/r.jpg?fit=1200%2C800&ssl=1",
        "https://www.example-news.org/a/r-1024x768.jpg",
        "https://www.example-news.org/a/r.jpg?w=640",
        "https://cdn.example.com/image/fetch/w_640/https://www.example-news.org/a/r.jpg",
        "https://www.example-news.org/_next/image?url=https%3A%2F%2Fwww.example-news.org%2Fa%2Fr.jpg&w=640",
        "https://www.example-news.org/_next/image?url=%2Fa%2Fr.jpg&w=640",
    ],
)
def test_copies_of_a_picture_are_one_entry_with_the_address_of_the_original(copy: str):
    original = "https://www.example-news.org/a/r.jpg"
    for stated, shown in ((copy, original), (original, copy)):
        found = images(f'<meta property="og:image" content="{stated}">', f'{TEXT}<img src="{shown}">{MORE}')
        assert [(image.url, image.is_main) for image in found] == [(original, True)]


def test_a_copy_without_its_original_keeps_its_address():
    copy = "https://i0.wp.com/www.example-news.org/a/r.jpg?fit=1200%2C800"
    assert [image.url for image in images("", f'{TEXT}<img src="{copy}">{MORE}')] == [copy]


def test_pictures_of_one_name_in_different_places_are_two():
    body = (
        f'{TEXT}<img src="/a/r.jpg"><img src="/b/r.jpg">{MORE}<img src="/r.php?id=1"><img src="/r.php?id=2&w=9">{LAST}'
    )
    assert len(images("", body)) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a/77_v16_9_1600.jpeg", "/a/77_v1_1_400.jpeg"),
        ("/a/77_w1280_r1.77_fpx45_fpy48.jpg", "/a/77_w948_r1_fpx45_fpy48.jpg"),
        ("/a/16x9-big/rain.webp", "/a/1x1-big/rain.jpg"),
        ("/a/s1200/rain.jpg", "/a/n615/rain.jpg"),
        ("/a/1200x630/rain.jpg", "/a/400x300/rain.jpg"),
    ],
)
def test_crops_of_a_picture_are_one_entry_that_keeps_its_own_size(one: str, other: str):
    shown = f'<figure><img src="{other}" width="160" height="90"><figcaption>A wet street.</figcaption></figure>'
    (image,) = images(f'<meta property="og:image" content="{one}">', f"{TEXT}{shown}{MORE}")
    assert (image.url.removeprefix("https://www.example-news.org"), image.caption) == (one, "A wet street.")
    assert (image.width, image.height) == (None, None)


@pytest.mark.parametrize("address", ["/static/icons/print.svg", "/2024/another-story/"])
def test_drawings_of_buttons_and_addresses_of_pages_are_no_pictures(address: str):
    node = f'{{"@type":"Article","headline":"Rain again","image":["{address}"]}}'
    head = f'<script type="application/ld+json">{node}</script>'
    assert images(head, f'{TEXT}<img src="/static/icons/save.svg">{MORE}') == []


@pytest.mark.parametrize(
    "stated",
    [
        '<link itemprop="image" href="/r.jpg">',
        (
            '<span itemprop="image" itemscope itemtype="ImageObject"><link itemprop="url" href="/r.jpg">'
            '<meta itemprop="caption" content="A wet street."><meta itemprop="width" content="640"></span>'
        ),
    ],
)
def test_a_picture_stated_in_microdata_is_the_lead(stated: str):
    body = (
        f'<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rain again</h1>{stated}'
    )
    (image,) = extract(f"{body}{TEXT}{MORE}</article>", URL, force=True).images
    caption, width = ("A wet street.", 640) if "caption" in stated else (None, None)
    assert image == Image("https://www.example-news.org/r.jpg", caption, None, None, width, None, True)
