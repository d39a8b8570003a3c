# ruff: noqa: E501 (lines of text)
"""Flat text in its many forms: mails, chat exports, tables, crawl records, text browsers, Markdown, PDF text."""

from __future__ import annotations

import csv
import io
import json
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_web import BODY, OTHER, OTHER_TITLE, TEASERS, TITLE

from isnad.page import read_text
from isnad.page.dumps import pieces

LINES = "\n".join(BODY)
SPACED = "\n\n".join(BODY)


def wrapped(texts: tuple[str, ...], width: int = 72, indent: str = "", gap: str = "\n\n") -> str:
    return gap.join(textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent) for text in texts)


def table() -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "site", "title", "author", "pub_date", "source", "text", "tags"])
    writer.writerow(["7", "مرسى نيوز", TITLE, "سامر الغيث", "2026-11-21 10:00:00", "وكالة السهل", LINES, "جسور;وادي السرو"])
    return out.getvalue()


MAIL = (
    'From: "رسالة المرافئ" <post@marafi.example>\nTo: readers@marafi.example\nDate: Sat, 21 Nov 2026 06:00:00 +0300\nSubject: =?UTF-8?Q?x?=\nContent-Type: text/plain\n\n'
    f"صباح الخير، في رسالة اليوم:\n\n  * {TITLE}\n  * {OTHER_TITLE}\n\n" + "=" * 60 + f"\n\n{TITLE}\n\nإعداد: سامر الغيث\n\n{wrapped(BODY)}\n\nالمصدر: وكالة السهل\n\nلقراءة الخبر على الموقع: https://marafi.example/1\n\n"
    + "-" * 60 + f"\n\n{OTHER_TITLE}\n\n{wrapped(OTHER)}\n\n" + "-" * 60 + "\n\nوصلتك هذه الرسالة لأنك مشترك\n"
)  # fmt: skip
LYNX = (
    "   #[1]مرسى نيوز » تلقيمة\n   [2]تجاوز إلى المحتوى\n\n     * [3]الرئيسية\n     * [4]رياضة\n\n" + f"{TITLE}\n\n   نشر بتاريخ: 2026-11-21 10:42\n\n   (BUTTON) تكبير الخط\n\n   [a.jpg] الجسر قبل الافتتاح (أرشيف)\n\n"
    + wrapped(BODY[:3], indent="   ") + f"\n\n   اقرأ أيضا: [5]{TEASERS[0][0]}\n\n" + wrapped(BODY[3:], indent="   ")
    + "\n\n   الوسوم: [6]جسور [7]وادي السرو\n\n   مرسى نيوز © 2026 - جميع الحقوق محفوظة\n\nReferences\n\n   Visible links\n   1. https://marsa.example/feed\n   5. https://marsa.example/n/5\n   6. https://marsa.example/t/6\n   7. https://marsa.example/t/7\n"
)  # fmt: skip
PDF = (
    f"صحيفة المرسى\nالعدد 4512 - السبت 21 نوفمبر 2026\n\n{TITLE}\n\nكتب: سامر الغيث\n\n{wrapped(BODY[:3], 60, gap=chr(10))}\n\n7\nالعدد 4512 - السبت 21 نوفمبر 2026\nصحيفة المرسى\n\n{wrapped(BODY[3:], 60, gap=chr(10))}\n\n"
    "• الجسر الجديد كما بدا يوم الافتتاح (تصوير: عدسة المرسى)\n\nwww.marsa.example\n8\n"
)  # fmt: skip
FORMS = {
    "mail": MAIL,
    "telegram": f"مرسى نيوز, [21.11.26 08:15]\n🔴 **{TITLE}**\n\n{SPACED}\n\n#جسور #وادي_السرو\n\n👇 للاشتراك في قناة مرسى نيوز: t.me/marsa\n\n👍 21  😢 3\n\nمرسى نيوز, [21.11.26 09:00]\nصباح الخير، ماذا تودون أن نكتب عنه غدا؟\n",
    "whatsapp": f"[21/11/2026, 08:15] مرسى نيوز: *{TITLE}*\n\n{SPACED}\n\n#جسور #وادي_السرو",
    "table": table(),
    "table with tabs": f"title\tdate\tcontent\n{TITLE}\t21/11/2026\t{' '.join(BODY)}\n",
    "json": json.dumps({"title": TITLE, "content": LINES, "date": "2026-11-21", "author": "سامر الغيث"}, ensure_ascii=False),
    "quoted cell": json.dumps(
        f"{TITLE}\nمنذ 5 ساعات\nكتب: سامر الغيث\nشارك على فيسبوك\n{LINES}\nكلمات مفتاحية: جسور، وادي السرو", ensure_ascii=False
    ),
    "crawl record": f"WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://marsa.example/7\nWARC-Date: 2026-11-28T21:12:44Z\n\n{TITLE} | مرسى نيوز\nالرئيسية\nمحليات\nالسبت 28 نوفمبر 2026\nعاجل\n{OTHER_TITLE}\nمرسى نيوز\n{TITLE}\nكتب: سامر الغيث\n21 نوفمبر 2026 , 01:15ص\nA A\n{LINES}\nالوسوم\nجسور\nوادي السرو\nاقرأ أيضا\n{TEASERS[0][0]}\nحقوق النشر © 2026 مرسى نيوز",
    "text browser": LYNX,
    "pdf": PDF,
    "reader": f"Title: {TITLE}\n\nURL Source: https://marsa.example/7\n\nPublished Time: 2026-11-21T08:00:00Z\n\nMarkdown Content:\n# {TITLE}\n\n![الجسر](https://marsa.example/a.jpg)\n\n{SPACED}\n\n**اقرأ أيضا:** [{TEASERS[0][0]}](https://marsa.example/n/5)\n",
    "front matter": f'---\ntitle: "{TITLE}"\ndate: 2026-11-21\nurl: https://marsa.example/7\n---\n\n{SPACED}\n',
    "entities": f"{TITLE}\n21 نوفمبر 2026\n{LINES.replace(' ', '&nbsp;', 9)}",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_every_form_gives_the_article_to_the_word(text: str):
    article = read_text(text, id="d").articles[0]
    assert (article.id, article.title) == ("d", TITLE)
    assert article.body.replace("\xa0", " ").split() == " ".join(BODY).split()
    assert (article.published or "2026-11-21")[:10] == "2026-11-21"


@pytest.mark.parametrize("form", ["mail", "telegram", "table", "crawl record", "text browser", "pdf", "reader", "front matter"])
def test_every_form_tells_the_day_and_how_it_is_known(form: str):
    article = read_text(FORMS[form]).articles[0]
    assert (article.published or "")[:10] == "2026-11-21"
    assert article.evidence["published"]


def test_a_newsletter_holds_several_articles():
    articles = read_text(MAIL, id="m").articles
    assert [(a.id, a.title, a.outlet) for a in articles] == [("m", TITLE, "رسالة المرافئ"), ("m#2", OTHER_TITLE, "رسالة المرافئ")]
    assert (articles[0].authors, articles[0].credits) == (("سامر الغيث",), ("وكالة السهل",))


def test_fields_of_a_table_are_believed():
    article = read_text(FORMS["table"]).articles[0]
    assert (article.outlet, article.authors, article.credits) == ("مرسى نيوز", ("سامر الغيث",), ("وكالة السهل",))
    assert (article.keywords, article.published) == (("جسور", "وادي السرو"), "2026-11-21T10:00")
    assert article.evidence["authors"] == "column of the table"


def test_a_channel_is_the_outlet_and_small_talk_no_article():
    found = read_text(FORMS["telegram"]).articles
    assert [(a.outlet, a.keywords) for a in found] == [("مرسى نيوز", ("جسور", "وادي السرو"))]


def test_addresses_come_back_to_their_links():
    assert [(r.title, r.url) for r in read_text(LYNX).articles[0].related] == [(TEASERS[0][0], "https://marsa.example/n/5")]
    assert read_text(FORMS["reader"]).articles[0].related[0].url == "https://marsa.example/n/5"
    assert read_text(FORMS["crawl record"]).articles[0].url == "https://marsa.example/7"


def test_the_crawl_date_is_none_of_the_article():
    text = FORMS["crawl record"].replace("21 نوفمبر 2026 , 01:15ص\n", "").replace("السبت 28 نوفمبر 2026\n", "")
    assert read_text(text).articles[0].published is None


@pytest.mark.parametrize("text", [LINES, f"{TITLE}\n{LINES}", SPACED, "\n".join(title for title, _ in TEASERS), "سطر\n" * 40])
def test_lines_that_no_program_broke_stay(text: str):
    assert [piece.text for piece in pieces(text)] == [text]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*FORMS.values(), "WARC/1.0\n", "{", "[1]", "From: a\nTo: b\nDate: c\n", "![", "](", "References\n", "a,b,text\n", "\f", '"\\n']
        )
    ).map("".join)
)
def test_no_mixture_of_forms_raises(text: str):
    read_text(text[:20_000])
