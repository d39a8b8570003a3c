"""Pages and dumps in the make of the real Arabic web, written before the rules were looked at: what each holds is read, and no more."""

import field_dumps  # noqa: F401 - each registers its pages
import field_press  # noqa: F401
import field_systems  # noqa: F401
import field_traps  # noqa: F401
import pytest
from field_web import SAMPLES, Sample

from isnad.page import read_page, read_text

PAGES = [make() for make in SAMPLES]
ARTICLES = [page for page in PAGES if page.title is not None]


def read(page: Sample):
    return read_text(page.page.decode(), id="p") if page.text else read_page(page.page, url=page.url, id="p")


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_body_is_the_article_to_the_word(page: Sample):
    article = read(page).articles[0]
    assert article.title == page.title
    assert article.body.split("\n") == list(page.paragraphs)
    assert not [text for text in page.must_not if text in article.body]


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_times(page: Sample):
    article = read(page).articles[0]
    assert (article.published or "").startswith(page.published or "")
    assert bool(article.published) == bool(page.published)
    if page.updated:
        assert (article.updated or "").startswith(page.updated)


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_authors_credits_and_outlet(page: Sample):
    article = read(page).articles[0]
    assert (set(article.authors), set(article.credits), article.outlet) == (set(page.authors), set(page.credits), page.outlet)


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_keywords(page: Sample):
    assert set(read(page).articles[0].keywords) == set(page.keywords)


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_dateline(page: Sample):
    if page.dateline:
        assert read(page).articles[0].dateline == page.dateline


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_section(page: Sample):
    if page.section:
        assert read(page).articles[0].outlet_section == page.section
        assert read(page).articles[0].evidence["outlet_section"].startswith("the outlet's own label")


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_related(page: Sample):
    assert set(page.related) <= {link.title for link in read(page).articles[0].related}


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.id)
def test_further_articles(page: Sample):
    found = read(page).articles[1:]
    assert [(article.title, article.body.split("\n")) for article in found] == [(o.title, list(o.paragraphs)) for o in page.others]


@pytest.mark.parametrize("page", [page for page in PAGES if page.title is None], ids=lambda page: page.id)
def test_no_article_is_made_up(page: Sample):
    assert read(page).articles == ()
