"""Numbers that no field can hold, wherever a page or a rule of a profile gives one."""

import json

import pytest

from crawler.profiles import Profile
from crawler.reader import extract
from crawler.validation import mend

URL = "https://news.example/2026/05/01/rain"
NAMES = ("wordCount", "commentCount", "timeRequired", "readTime", "engagement_rate", "sentiment", "likes", "position")
STORY = (
    "<h1>Rain</h1>" + "<p>The rain fell all night over the harbour, and the people walked through it to the bridge.</p>"
)
RULES = Profile.parse(
    'name = "A"\ndomains = ["news.example"]\n[fields]\n'
    + "".join(
        f'{field} = ["jsonld:likes"]\n' for field in ("title", "reads", "engagement_rate", "published_at", "tags")
    ),
    "a",
)


@pytest.mark.parametrize("number", ["1" + "0" * 400, "-1" + "0" * 400, "1e308", "1" + "0" * 4000], ids=len)
@pytest.mark.parametrize("profile", [None, RULES], ids=["no rules", "rules"])
def test_a_number_beyond_all_bounds_is_no_value(number, profile):
    members = ", ".join(f'"{name}": {number}' for name in NAMES)
    source = f'<script type="application/ld+json">{{"@type": "NewsArticle", {members}}}</script>{STORY}'
    article = extract(source, URL, profile, force=True)
    assert mend(json.loads(json.dumps(article.to_dict()))) == []
    assert (article.reads, article.likes, article.comments) == (None, None, None)
    assert "harbour" in article.body
