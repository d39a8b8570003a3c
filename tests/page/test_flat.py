"""Flat page dumps: lines without markup."""

from __future__ import annotations

import pytest
from page_web import BODY, OTHER, OTHER_TITLE, TITLE, T

from isnad.page import read_text

LINES = "\n".join(BODY)
DUMP = f"""{TITLE}
تاريخ النشر: 25th, January 2024 GMT
{LINES}
المصدر: الجزيرة
كلمات دلالية: الولایات المتحدة
إقرأ أيضاً:
{OTHER_TITLE}
{chr(10).join(OTHER)}"""


def test_a_dump_with_another_article_under_read_also_gives_two():
    first, second = read_text(DUMP, id="d", file="d.txt").articles
    assert (first.id, first.title, first.published) == ("d", TITLE, "2024-01-25")
    assert first.body == LINES
    assert first.credits == ("الجزيرة",)
    assert first.keywords == ("الولایات المتحدة",)
    assert (second.id, second.title, second.body) == ("d#2", OTHER_TITLE, "\n".join(OTHER))
    assert second.published is None


def test_line_ends_of_windows():
    assert read_text(DUMP.replace("\n", "\r\n")).articles[0].body == LINES


@pytest.mark.parametrize(
    ("head", "published", "authors"),
    [
        ("Title: {}\nPublished: July 27, 2015\nBy: منى الحداد", "2015-07-27", ("منى الحداد",)),
        ("الرئيسية > سياسة\n{}\nكتب: سامر الغيث\nنشر في: 2026-11-21 10:00", "2026-11-21T10:00", ("سامر الغيث",)),
        (
            "عاجل\n" + "\n".join(T) + "\nصحيفة الشراع\nالرئيسية سياسة اقتصاد رياضة\n{}\nنشر في: 2026-11-21\nشارك\nفيسبوك تويتر واتساب",
            "2026-11-21",
            (),
        ),
        ("السبت 21 نوفمبر 2026م\n{}\nمدة القراءة 3 دقائق", "2026-11-21", ()),
        ("{}\nمرسى الريحان - سامر الغيث", None, ("سامر الغيث",)),
    ],
)
def test_what_stands_above_the_text(head: str, published: str | None, authors: tuple[str, ...]):
    article = read_text(head.format(TITLE) + "\n" + LINES).articles[0]
    assert (article.title, article.published, article.authors) == (TITLE, published, authors)
    assert article.body == LINES


def test_read_also_lines_are_links_and_not_body():
    text = "\n".join([TITLE, BODY[0], f"اقرأ أيضا: {T[0]}", *BODY[1:], "قد يهمك أيضا", T[1], T[2]])
    article = read_text(text).articles[0]
    assert article.body == LINES
    assert [link.title for link in article.related] == [T[0], T[1], T[2]]


def test_teasers_after_the_text_are_links():
    text = "\n".join([TITLE, LINES, "قد يهمك أيضا", T[0], OTHER[0], T[1], OTHER[1], "التعليقات (2)", "زائر", OTHER[2]])
    articles = read_text(text).articles
    assert [article.body for article in articles] == [LINES]
    assert [link.title for link in articles[0].related] == [T[0], T[1]]


@pytest.mark.parametrize(
    "text",
    [
        "صحيفة الشراع\nالرئيسية\nآخر الأخبار\n" + "\n".join(f"{title}\n2{i} نوفمبر 2026" for i, title in enumerate(T)),
        "تسجيل الدخول\nهذا المحتوى متاح للمشتركين فقط، يرجى إدخال اسم المستخدم وكلمة المرور لمتابعة القراءة في هذه الصفحة.",
        "عفوا\nالصفحة التي تبحث عنها غير موجودة، وربما تم حذف الخبر أو تغيير عنوانه، يمكنك العودة إلى الصفحة الرئيسية للموقع.",
        "",
        "سطر واحد",
    ],
)
def test_dumps_without_an_article(text: str):
    assert read_text(text).articles == ()


@pytest.mark.parametrize("label", ["الكلمات", "الكلمات المفتاحية", "كلمات دلالية"])
def test_keywords_stand_behind_their_label(label):
    (article,) = read_text(f"{TITLE}\nتاريخ النشر: 25 يناير 2024\n{LINES}\n{label}: العراق، الموانئ", id="d", file="d.txt").articles
    assert article.keywords == ("العراق", "الموانئ")
    assert article.body == LINES
