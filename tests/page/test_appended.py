# ruff: noqa: E501 (lines of text)
"""Where one article ends and another is put behind it, on bare pages and in flat text: a label, a headline, a day, however short the text."""

from __future__ import annotations

import re

import pytest

from isnad.page import read_page, read_text

FIRST = "مجلس وادي السنديان يؤجل هدم السوق المسقوف"
BODY = (
    "قرر مجلس وادي السنديان تأجيل هدم السوق المسقوف ثلاثة أشهر بعد اعتراض التجار الذين يعملون فيه منذ عقود طويلة.",
    "وقال رئيس المجلس هاني الرفاعي إن لجنة من المهندسين ستفحص السقف، فيما طالب التجار بترميمه على نفقة البلدية وحدها.",
)
ON = "وأضاف الرفاعي أن الترميم، إن تقرر، لن يبدأ قبل الصيف، وأن المحال ستبقى مفتوحة في أثناء الفحص كله."
OTHER = "مكتبة الميناء تفتح أبوابها ليلا"
SHORT = "تفتح مكتبة الميناء أبوابها حتى منتصف الليل بدءا من الأحد، وقالت أمينتها إن القراء طلبوا ذلك مرارا في العام الماضي."
THIRD = "ثلوج مبكرة على جبل الصوان"
SNOW = "تساقطت ثلوج مبكرة على جبل الصوان، وقالت إدارة الطرق إن المرور مقطوع على من لا يحمل السلاسل حتى صباح الثلاثاء المقبل."
DAY, LATER = "تاريخ النشر: 3rd, June 2022 GMT", "تاريخ النشر: 4th, July 2021 GMT"
END = ("<p>المصدر: وكالات</p>", "<p>كلمات دلالية: السوق، السنديان</p>")


def page(*lines: str) -> str:
    """Blocks right under ``body``; what has no tag of its own is a paragraph."""
    whole = (f"<h1>{FIRST}</h1>", "تاريخ النشر: 25th, January 2024 GMT", *BODY, *lines)
    return "<html><head><title>س</title></head><body>" + "".join(x if x[0] == "<" else f"<p>{x}</p>" for x in whole) + "</body></html>"


def flat(html: str) -> str:
    text = re.sub(r"</(?:p|h\d|div)>", "\n", html.partition("<body>")[2])
    return re.sub(r"<[^>]+>", "", text)


APPENDED = [
    ("a heading and its day under the label", (*END, "إقرأ أيضاً", f"<h2>{OTHER}</h2>", DAY, SHORT), [(OTHER, "2022-06-03")]),
    ("day and author in two lines", (*END, "<h3>اقرأ أيضا</h3>", f"<h3>{OTHER}</h3>", "الجمعة 3 يونيو 2022 - 10:15", "كتب: سالم الحارثي", SHORT), [(OTHER, "2022-06-03T10:15")]),
    ("a bold line for a heading", (*END, "اقرأ أيضا:", f"<p><strong>{OTHER}</strong></p>", "2022-06-03", SHORT), [(OTHER, "2022-06-03")]),
    ("the day above the heading", (*END, "إقرأ أيضاً", DAY, f"<h2>{OTHER}</h2>", SHORT), [(OTHER, "2022-06-03")]),
    ("no label, behind source and keywords", (*END, f"<h2>{OTHER}</h2>", DAY, SHORT), [(OTHER, "2022-06-03")]),
    ("two of them", (*END, "إقرأ أيضاً", f"<h2>{OTHER}</h2>", DAY, SHORT, f"<h2>{THIRD}</h2>", LATER, SNOW), [(OTHER, "2022-06-03"), (THIRD, "2021-07-04")]),
]  # fmt: skip


@pytest.mark.parametrize("reads", ["page", "flat"])
@pytest.mark.parametrize(("name", "lines", "others"), APPENDED, ids=[case[0] for case in APPENDED])
def test_an_article_put_behind_another_is_one_of_its_own_however_short(name: str, lines: tuple[str, ...], others, reads: str):
    html = page(*lines)
    found = read_page(html.encode()) if reads == "page" else read_text(flat(html))
    first, *rest = found.articles
    assert (first.title, first.published, first.keywords) == (FIRST, "2024-01-25", ("السوق", "السنديان"))
    assert first.body == "\n".join(BODY)
    assert [(article.title, article.published) for article in rest] == others
    assert [article.body for article in rest] == [SHORT, SNOW][: len(rest)]


GOES_ON = [
    ("a linked headline", ("إقرأ أيضاً", f'<p><a href="/a/1">{OTHER}</a></p>', ON, *END)),
    ("a linked headline and its day", ("إقرأ أيضاً", f'<h3><a href="/a/1">{OTHER}</a></h3>', "3 يونيو 2022", ON, *END)),
    ("a headline that lost its link", ("إقرأ أيضاً", f"<h3>{OTHER}</h3>", ON, *END)),
    ("one with its day that lost its link", ("إقرأ أيضاً", f"<h3>{OTHER}</h3>", "3 يونيو 2022", ON, *END)),
]


@pytest.mark.parametrize("reads", ["page", "flat"])
@pytest.mark.parametrize(("name", "lines"), GOES_ON, ids=[case[0] for case in GOES_ON])
def test_text_that_goes_on_behind_read_also_is_the_first_articles(name: str, lines: tuple[str, ...], reads: str):
    html = page(*lines)
    (article,) = (read_page(html.encode()) if reads == "page" else read_text(flat(html))).articles
    assert (article.title, article.body) == (FIRST, "\n".join((*BODY, ON)))
    assert article.keywords == ("السوق", "السنديان")


def test_a_card_with_heading_and_day_is_no_article_and_the_text_goes_on():
    card = f'<div class="card"><h3>{OTHER}</h3><span>3 يونيو 2022</span></div>'
    (article,) = read_page(page("إقرأ أيضاً", card, SHORT, *END).encode()).articles
    assert article.body == "\n".join((*BODY, SHORT))


def test_excerpts_under_linked_headlines_behind_the_keywords_are_no_text():
    cards = (f'<h3><a href="/a/1">{OTHER}</a></h3>', "3 يونيو 2022", SHORT, f'<h3><a href="/a/2">{THIRD}</a></h3>', "4 يونيو 2022", SNOW)
    (article,) = read_page(page(*END, "إقرأ أيضاً", *cards).encode()).articles
    assert article.body == "\n".join(BODY)
    assert [link.title for link in article.related] == [OTHER, THIRD]
