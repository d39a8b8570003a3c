"""The demo's articles hold everything that real coverage has, and truth.json says so rightly."""

import re
from collections import Counter

import pytest

from isnad.demo import content
from isnad.demo.dates import shown_date
from isnad.demo.truth import made, truth

ARTICLES = {article.id: article for article in content.articles()}
OUTLETS = {outlet.declared.id: outlet for outlet in content.outlets()}


def test_truth_is_what_the_data_make():
    assert truth() == made()


def test_size():
    told = [article for article in ARTICLES.values() if article.story]
    assert len(told) >= 84
    assert len(content.stories()) >= 8
    assert len(OUTLETS) >= 8
    assert len(ARTICLES) - len(told) >= 8
    assert {article.published.day for article in ARTICLES.values()} == set(range(16, 26))
    assert min(Counter(article.story for article in told).values()) >= 6


EXAMPLES = {
    "credited copy": 10, "uncredited copy": 10, "glued page": 5, "correction": 2, "Latin headline": 2, "Persian letters in tags": 5,
    "Hijri date": 4, "Levantine month": 4, "Maghrebi month": 4, "chain": 3, "denial": 4, "toll": 6, "unnamed": 6,
}  # fmt: skip


@pytest.mark.parametrize(("example", "least"), EXAMPLES.items())
def test_examples_of_every_difficulty(example, least):
    assert len(truth()["examples"][example]) >= least


def test_the_kinds_of_outlets():
    kinds = Counter(outlet.declared.kind for outlet in OUTLETS.values())
    assert kinds["agency"] >= 1
    assert kinds["state agency"] >= 1
    assert kinds["newspaper"] >= 4
    assert kinds["aggregator"] >= 1
    assert {outlet.charset for outlet in OUTLETS.values()} == {"utf-8", "windows-1256"}
    assert any(outlet.sitemap and not outlet.feed for outlet in OUTLETS.values())
    assert any(not outlet.sitemap and not outlet.feed for outlet in OUTLETS.values())
    assert len({outlet.template for outlet in OUTLETS.values()}) == len(OUTLETS)


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda article: article.id)
def test_an_article(article):
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    assert 75 <= words <= 250
    assert len(article.paragraphs) >= 2
    assert article.outlet in OUTLETS
    if article.copy_of:
        original = ARTICLES[article.copy_of]
        assert original.published < article.published
        assert original.story == article.story
        assert original.copy_of is None
        assert article.carried >= 0.6
        assert article.title != original.title
        if not article.credit:
            assert not re.search("سنابرق|شناشيل", " ".join(article.paragraphs)) or article.outlet in ("delta", "basrayatha")
    for other in article.glued:
        assert ARTICLES[other].published < article.published or article.outlet == "sunduq"
    if article.corrected:
        assert article.corrected.path == article.path
        assert article.corrected.paragraphs != article.paragraphs
        assert article.corrected.updated > article.published


def test_addresses_are_unique_within_an_outlet():
    assert len({(article.outlet, article.path) for article in ARTICLES.values()}) == len(ARTICLES)


SHOWN = [
    ("sanabarq", "bridge-1", "الثلاثاء 16 كانون الثاني/يناير 2024 - 21:40 (توقيت عمّان)"),
    ("shanashil", "bridge-7", "الأربعاء 17/01/2024 - 11:15"),
    ("manara", "bridge-5", "17 كانون الثاني 2024 09:25"),
    ("delta", "loan-5", "الاثنين 22/يناير/2024 - 12:15 م"),
    ("marafi", "hajj-1", "الأحد 9 رجب 1445 هـ - 21 يناير 2024 - 11:00"),
    ("ouarsenis", "quake-1", "18 جانفي 2024 - 05:30"),
    ("sunduq", "water-11", "25th, January 2024 GMT"),
    ("sunduq", "hajj-2", "21st, January 2024 GMT"),
    ("difaf", "water-4", "نشر بتاريخ ١٨ يناير ٢٠٢٤ الساعة ١٢:٠٠"),
]


@pytest.mark.parametrize(("outlet", "article", "shown"), SHOWN)
def test_each_outlet_writes_dates_its_own_way(outlet, article, shown):
    assert shown_date(OUTLETS[outlet].date, ARTICLES[article].published) == shown


def test_data_that_contradict_themselves_are_an_error():
    with pytest.raises(ValueError, match="paragraph 9"):
        content._numbers("2,4-9", 5)
    assert content._numbers("1-2,4", 5) == [1, 2, 4]
    assert content._numbers("", 3) == [1, 2, 3]
