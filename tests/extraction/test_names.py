import pytest

from crawler.extraction.names import ALWAYS, STRONG, WEAK, judge


@pytest.mark.parametrize(
    ("names", "strength"),
    [
        ("comments-list", ALWAYS),
        ("relatedArticles", STRONG),
        ("post__sidebar", STRONG),
        ("more-stories", STRONG),
        ("entry-meta", WEAK),
        ("image-caption", WEAK),
        ("article-body", 0),
        ("has-sidebar no-comments", 0),
        ("md:sidebar w-[3rem] hover:related", 0),
        ("", 0),
    ],
)
def test_names_have_three_strengths(names, strength):
    assert judge(names).strength == strength


@pytest.mark.parametrize("names", ["entry-content", "storyBody", "article__body", "richtext", "td-post-content"])
def test_names_of_bodies_are_known(names):
    assert judge(names).body == 1


def test_itemprop_says_body_most_clearly():
    assert judge("", "articleBody").body == 2


def test_roles_of_page_furniture_count():
    assert judge("x", "", "navigation").strength == STRONG
