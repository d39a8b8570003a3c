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
MISSED = {
    ("dotted_dates", "body"): "«تابعوا … على تلغرام» after the text, in a box of no telling name",
    ("pan_arab_daily", "keywords"): "tags under «مواضيع», in boxes of no telling name",
    ("state_agency", "dateline"): "the place before the day in both calendars",
    ("iso_8859_6", "dateline"): "«دمشق - office» in bold before the text",
}
"""What is read wrong today."""


def read(page: Sample):
    return read_text(page.page.decode(), id="p") if page.text else read_page(page.page, url=page.url, id="p")


def articles(field: str):
    """The pages of the table, one case a page; what is missed of ``field`` today is expected to fail."""
    missed = {name: pytest.mark.xfail(strict=True, reason=why) for (name, what), why in MISSED.items() if what == field}
    return [pytest.param(page, id=page.id, marks=[missed[page.id]] if page.id in missed else []) for page in ARTICLES]


@pytest.mark.parametrize("page", articles("body"))
def test_body_is_the_article_to_the_word(page: Sample):
    article = read(page).articles[0]
    assert article.title == page.title
    assert article.body.split("\n") == list(page.paragraphs)
    assert not [text for text in page.must_not if text in article.body]


@pytest.mark.parametrize("page", articles("published"))
def test_times(page: Sample):
    article = read(page).articles[0]
    assert (article.published or "").startswith(page.published or "")
    assert bool(article.published) == bool(page.published)
    if page.updated:
        assert (article.updated or "").startswith(page.updated)


@pytest.mark.parametrize("page", articles("makers"))
def test_authors_credits_and_outlet(page: Sample):
    article = read(page).articles[0]
    assert (set(article.authors), set(article.credits), article.outlet) == (set(page.authors), set(page.credits), page.outlet)


@pytest.mark.parametrize("page", articles("keywords"))
def test_keywords(page: Sample):
    assert set(read(page).articles[0].keywords) == set(page.keywords)


@pytest.mark.parametrize("page", articles("dateline"))
def test_dateline(page: Sample):
    if page.dateline:
        assert read(page).articles[0].dateline == page.dateline


@pytest.mark.parametrize("page", articles("section"))
def test_section(page: Sample):
    if page.section:
        assert read(page).articles[0].section == page.section


@pytest.mark.parametrize("page", articles("related"))
def test_related(page: Sample):
    assert set(page.related) <= {link.title for link in read(page).articles[0].related}


@pytest.mark.parametrize("page", articles("others"))
def test_further_articles(page: Sample):
    found = read(page).articles[1:]
    assert [(article.title, article.body.split("\n")) for article in found] == [(o.title, list(o.paragraphs)) for o in page.others]


@pytest.mark.parametrize("page", [page for page in PAGES if page.title is None], ids=lambda page: page.id)
def test_no_article_is_made_up(page: Sample):
    assert read(page).articles == ()
