"""Which pictures belong to the article, among its images and among its blocks alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.pictures import is_picture
from crawler.extraction.renderings import longest_side, picture_key
from crawler.items import Article
from crawler.reader import extract

SITE = "https://www.example-news.org"
SENTENCES = "in the town had expected that it would, so the streets were full of people without umbrellas. "
TEXT, MORE, LAST = (
    f"<p>{name} {SENTENCES}{name} {SENTENCES}{name} {SENTENCES}</p>" for name in ("Nobody", "Few", "Some")
)


def read(between: str, head: str = "") -> Article:
    page = f"<head>{head}</head><body><article><h1>Rain again</h1>{TEXT}{between}{MORE}{LAST}</article></body>"
    return extract(page, f"{SITE}/2024/rain", force=True)


def shown(article: Article) -> list[str | None]:
    return [block.url for block in article.blocks if block.type in ("image", "embed")]


@pytest.mark.parametrize(
    "address",
    [
        "/static/grey-placeholder.png", "/img/base/spacer/16.png", "/themes/images/fallback.png", "/a/werbung_3.jpg",
        "/avatar/1d53de890c31?s=296", "/Custom/Images/IconComment.svg", "/Custom/Icons/email.png", "/no-thumb/td.png",
        "/img/paper_logo_v2.png", "/img/icon-rss.ecce5bc46ce2.jpg", "/a/rain-120x120.jpg", "/a/rain.jpg?w=100",
        "/files/image_80_83/rain.jpg", "/Liquid%20error%20(layout/theme%20line%2012)", "/a/undefined", "/1x1.gif",
    ],
)  # fmt: skip
def test_icons_stand_ins_and_thumbnails_are_neither_images_nor_blocks(address: str):
    article = read(f'<div><img src="{address}"></div>')
    assert (article.images, shown(article)) == ([], [])


@pytest.mark.parametrize(
    "address",
    [
        "/a/silicon-valley.jpg", "/a/google-pixel-8-in-the-hand.jpg", "/a/7f-441b-ad8e-c89f1f8e8bb5.jpg",
        "/a/rain-1200x630.jpg", "/a/rain.jpg?width=600", "/a/man-with-a-banner-on-the-town-square.jpg",
        "/docs/AD_4nXe9PggEM1",
    ],
)  # fmt: skip
def test_photographs_whose_names_only_hold_such_words_are_kept(address: str):
    article = read(f'<div><img src="{address}"></div>')
    assert ([image.url for image in article.images], shown(article)) == ([SITE + address], [SITE + address])


def test_pictures_of_other_stories_are_told_by_the_links_beside_them():
    card = (
        '<div><a href="/s{0}"><img src="/s{0}.jpg"></a><p><a href="/s{0}">The river rose in village {0}</a></p></div>'
    )
    article = read(f'<div class="x1">{card.format(1)}{card.format(2)}</div><div><img src="/own.jpg"></div>')
    assert [image.url for image in article.images] == [f"{SITE}/own.jpg"] == shown(article)


def test_a_figure_with_a_caption_is_the_articles_though_its_credit_is_a_link():
    figure = (
        '<figure><img src="/own.jpg"><figcaption>A wet street in the old town, seen from the bridge. '
        '<a href="https://agency.example/">Agency for Pictures</a></figcaption></figure>'
    )
    assert shown(read(figure)) == [f"{SITE}/own.jpg"]


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/own.jpg"><p><a href="https://source.example/study">Source: Institute for the Study of Rain</a></p>',
        (
            '<a href="https://shop.example/x"><img src="/own.jpg"></a><p><a href="https://shop.example/x">An umbrella '
            "at the shop: $20</a></p>"
        ),
        '<a href="/own.jpg"><img src="/own-150x150.jpg"></a><p><a href="/own.jpg">A wet street in the old town</a></p>',
    ],
)
def test_links_to_sources_shops_and_the_large_picture_are_no_other_stories(picture: str):
    assert shown(read(f"<div>{picture}</div>")) == [f"{SITE}/own.jpg"]


def test_a_box_around_the_body_says_nothing_of_its_pictures():
    page = (
        f'<body><div class="with-sidebar sidebar"><h1>Rain again</h1>{TEXT}<div><img src="/own.jpg"></div>{MORE}</div>'
    )
    assert [image.url for image in extract(page, f"{SITE}/rain", force=True).images] == [f"{SITE}/own.jpg"]


def test_the_galleries_of_an_article_are_among_its_images():
    slides = "".join(f'<div class="carousel-item"><img src="/own-{number}.jpg"></div>' for number in range(3))
    article = read(f'<div class="carousel">{slides}</div>')
    assert [image.url for image in article.images] == [f"{SITE}/own-{number}.jpg" for number in range(3)]
    assert shown(article) == [image.url for image in article.images]


def test_a_block_has_the_address_that_its_picture_has_among_the_images():
    head = f'<meta property="og:image" content="{SITE}/a/1200x630/rain.jpg">'
    article = read('<img src="/a/640x480/rain.jpg"><p></p><img src="/a/rain.jpg">', head)
    assert [image.url for image in article.images] == [f"{SITE}/a/rain.jpg"] == shown(article)


def test_the_large_picture_is_read_where_the_shown_one_is_a_stand_in():
    picture = (
        '<picture><source srcset="/own-w640.jpg 640w, /own-w1280.jpg 1280w"><img src="/img/placeholder.png"></picture>'
    )
    assert shown(read(f"<div>{picture}</div>")) == [f"{SITE}/own-w1280.jpg"]


def test_a_drawing_is_a_picture_where_a_figure_explains_it_or_it_is_large():
    figure = '<figure><img src="/rainfall.svg"><img src="/zoom.svg"><figcaption>Rain by year</figcaption></figure>'
    article = read(
        f'{figure}<img src="/map.svg" width="640" height="480"><p><img src="/plan.svg"></p><img src="/print.svg">'
    )
    assert shown(article) == [f"{SITE}/rainfall.svg", f"{SITE}/map.svg", f"{SITE}/plan.svg"]


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe src="https://frames.example/endpage@300x250"></iframe>',
        '<iframe src="https://frames.example/a" width="728" height="90"></iframe>',
        '<iframe src="https://ad.example-news.org/endpage"></iframe>',
    ],
)
def test_adverts_are_no_embeds(frame: str):
    chart = "https://charts.example/9y4ZK/10/"
    assert shown(read(f'<div>{frame}</div><iframe src="{chart}" width="600" height="400"></iframe>')) == [chart]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/9/t/jW/v4/w1440/r1.7778/-/rain.jpg", "/9/t/Oq/v4/w960/r1/-/rain.jpg"),
        ("/rs:fill:1200:600/plain/05/rain.jpg", "/c:1200:675:fp:0.5:0.5/rs:fill:750:0/plain/05/rain.jpg"),
        ("/cdn-cgi/image/width=1200,height=630,fit=crop/05/rain.jpg", "/05/rain.jpg"),
        ("/1.88/facebook_teaser/rain.jpg", "/1.88/format_jsonld_16x9/rain.jpg"),
        ("/a/alternates/SOCIAL_X/rain.jpg", "/a/alternates/WEBP_WIDE_1200/rain.jpg"),
        ("/rain-image-group/wide__1300x731", "/rain-image-group/square__960x960"),
        ("/tok_1/w1200_h630_isr_1-17c9a9c45e7fd5ae.jpg", "/tok_2/w2100_h1313_isr_1-17c9a9c45e7fd5ae.jpg"),
        ("/clip/f9575e06-762d-4717-89f9-4773a460beff_social.jpg", "/b/f9575e06-762d-4717-89f9-4773a460beff_4-3.jpg"),
        ("/a/rain-in-town.jpg", "/a/rain-in-town.jpg.webp"),
        ("/files/2025-08/rain.jpg", "/files/styles/responsive_4_3_1530w/public/2025-08/rain.jpg.webp"),
        ("/_processed_/7/e/csm_rain_a395f41217.jpg", "/_processed_/7/e/csm_rain_93268333ee.jpg"),
        ("/content/2023/01/rain.jpg", "/www.example-news.org/content/2023/01/931/523/rain.jpg"),
        ("/photos/25/378498_L2.jpg", "/photos/25/378498_XS.jpg"),
        ("/a/rain-102~_v-large.jpg", "/a/rain-102~_v-podcast.jpg"),
    ],
)
def test_renderings_of_one_picture_share_a_key(one: str, other: str):
    assert picture_key(SITE + one) == picture_key(SITE + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/article32650036.ece/ALTERNATES/s615b/0_Park.jpg", "/article32650054.ece/ALTERNATES/s615b/0_Park.jpg"),
        ("/img/hero-large.jpg", "/img/map-large.jpg"),
        ("/2024/05/rain.jpg", "/2024/06/rain.jpg"),
        ("/i?id=1", "/i?id=2"),
    ],
)
def test_different_pictures_have_different_keys(one: str, other: str):
    assert picture_key(SITE + one) != picture_key(SITE + other)


@given(st.text(max_size=300))
def test_any_address_can_be_judged(text: str):
    url = f"{SITE}/{text}"
    side = longest_side(url)
    assert side is None or side > 0
    assert picture_key(url)
    assert is_picture(url) in (True, False)
