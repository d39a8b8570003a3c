# ruff: noqa: E501 (lines of text)
"""Records with labelled fields, wires and articles on one line: dumps whose form says what is what."""

from __future__ import annotations

import pytest
from page_web import BODY, OTHER, OTHER_TITLE, TITLE

from isnad.page import read_text
from isnad.page.labelled import one_line, records

TEXT = "\n\n".join(BODY)
MONITOR = f"العنوان: {TITLE}\nالمصدر: صحيفة الضفاف\nالتاريخ: 21/11/2026\nالكاتب: سامر الغيث\nالصفحة: 5\nالكلمات المفتاحية: جسور، وادي السرو\nالنص:\n{TEXT}\n"
DATABASE = (
    f"الوثيقة 1 من 2\n\n{TITLE}\n\nالضفاف (العربية)\n\n21 نوفمبر 2026 السبت\n\nCopyright 2026 الضفاف جميع الحقوق محفوظة\n\nالقسم: محليات؛ ص 5\nالطول: 108 كلمة\nالكاتب: سامر الغيث\nالنص\n\n{TEXT}\n\nLoad-Date: November 22, 2026\n\nنهاية الوثيقة\n\n"
    f"الوثيقة 2 من 2\n\n{OTHER_TITLE}\n\nالضفاف (العربية)\n\n20 نوفمبر 2026 الجمعة\n\nCopyright 2026 الضفاف جميع الحقوق محفوظة\n\nالقسم: اقتصاد؛ ص 9\nالطول: 90 كلمة\nالنص\n\n{chr(10).join(OTHER)}\n\nLoad-Date: November 21, 2026\n\nنهاية الوثيقة\n"
)
LIBRARY = f"Title: {TITLE}\nAuthors: ['سامر الغيث', 'https://social.example/u']\nPublish date: 2026-11-21 00:00:00+02:00\nTop image: https://difaf.example/a.jpg\nKeywords: جسور, وادي السرو\nText:\n\n{TEXT}\n"
FEED = f"القناة: الضفاف\nالوصف: خلاصة يومية\n\nالعنوان: {TITLE}\nالرابط: https://difaf.example/1\nالتاريخ: Sat, 21 Nov 2026 07:00:00 +0300\nالنص:\n{TEXT}\n\nالعنوان: {OTHER_TITLE}\nالرابط: https://difaf.example/2\nالتاريخ: Fri, 20 Nov 2026 07:00:00 +0300\nالنص:\n{chr(10).join(OTHER)}\n"
READER = f"★ {TITLE}\nالضفاف - محليات\nSat, 21 Nov 2026 20:15:00 +0300\n\n{TEXT}\n\nThe post {TITLE} appeared first on الضفاف.\nView original • Mark as read • Share\n"
WIRE = (
    f"وكالة سهل للأنباء - النشرة العامة\nZCZC\nمحليات / مرسى الريحان\n{TITLE}\n\nمرسى الريحان - 21 نوفمبر 2026 - (سهل)\n\n    "
    + "\n\n    ".join(BODY)
    + "\n\nم ع / ر ح / س ن\n(النهاية)\n0915 جمت نوف 26\n"
)


@pytest.mark.parametrize(
    "text", [MONITOR, DATABASE, LIBRARY, FEED, READER, WIRE], ids=["monitor", "press database", "library", "feed", "feed reader", "wire"]
)
def test_the_text_comes_to_the_word(text: str):
    article = read_text(text).articles[0]
    assert (article.title, (article.published or "")[:10]) == (TITLE, "2026-11-21")
    assert [line for line in article.body.split("\n") if line] == list(BODY)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [(MONITOR, "صحيفة الضفاف"), (DATABASE, "الضفاف"), (FEED, "الضفاف"), (READER, "الضفاف"), (WIRE, "وكالة سهل للأنباء"), (LIBRARY, None)],
)
def test_the_outlet_is_where_the_form_has_it(text: str, outlet: str | None):
    article = read_text(text).articles[0]
    assert article.outlet == outlet
    assert bool(article.evidence.get("outlet")) == bool(outlet)


@pytest.mark.parametrize("text", [MONITOR, DATABASE, LIBRARY])
def test_fields_of_makers(text: str):
    assert read_text(text).articles[0].authors == ("سامر الغيث",)


@pytest.mark.parametrize("text", [DATABASE, FEED])
def test_each_record_is_an_article(text: str):
    found = read_text(text).articles
    assert [article.title for article in found] == [TITLE, OTHER_TITLE]
    assert [line for line in found[1].body.split("\n") if line] == list(OTHER)


@pytest.mark.parametrize(
    ("source", "outlet", "credits"),
    [("رويترز", None, ("رويترز",)), ("الضفاف", "الضفاف", ()), ("الضفاف + وكالات", None, ("الضفاف", "وكالات"))],
)
def test_a_records_source_is_its_paper_unless_it_is_an_agency(source: str, outlet: str | None, credits: tuple[str, ...]):
    article = read_text(f"العنوان: {TITLE}\nالمصدر: {source}\nالتاريخ: 21/11/2026\nالنص:\n{TEXT}").articles[0]
    assert (article.outlet, article.credits) == (outlet, credits)


def test_a_text_that_speaks_of_a_text_is_no_record():
    assert records(f"{TITLE}\n\n{BODY[0]}\nالنص: كما ورد\n{TEXT}") == []


def test_an_article_on_one_line_is_cut_at_its_labels():
    line = f"{TITLE} تاريخ النشر: 21 نوفمبر 2026 الکاتب: سامر الغيث المصدر: رويترز + د ب أ {' '.join(BODY)} کلمات دلالیة: جسور، وادي السرو"
    article = read_text(line).articles[0]
    assert (article.title, (article.published or "")[:10], article.body) == (TITLE, "2026-11-21", " ".join(BODY))
    assert (article.authors, article.credits, article.keywords) == (("سامر الغيث",), ("رويترز", "د ب أ"), ("جسور", "وادي السرو"))


def test_lines_of_a_usual_dump_stay():
    assert one_line(f"{TITLE}\n{TEXT}") == f"{TITLE}\n{TEXT}"


def test_an_inbox_of_headlines_holds_no_article():
    lines = [
        f"☆ {title} — بداية النص هنا…  10:0{n}" for n, title in enumerate((TITLE, OTHER_TITLE, TITLE[:40], OTHER_TITLE[:40], TITLE[:30]))
    ]
    assert read_text("Inbox – 5 unread\n\nالضفاف (5)\n" + "\n".join(lines) + "\n\nMark all as read · Load more").articles == ()


CODES = f"HD\t{TITLE}\nBY\tسامر الغيث\nWC\t245 words\nPD\t21 November 2026\nSN\tالضفاف\nLA\tArabic\nCY\tCopyright 2026. الضفاف\nLP\n{BODY[0]}\nTD\n{chr(10).join(BODY[1:])}\nAN\tDocument DIFAF0001\n"


def test_fields_named_by_codes():
    article = read_text(CODES).articles[0]
    assert (article.title, article.published, article.outlet, article.authors) == (TITLE, "2026-11-21", "الضفاف", ("سامر الغيث",))
    assert article.body.split("\n") == list(BODY)


@pytest.mark.parametrize(
    ("before", "after", "credit", "day"),
    [
        ("مرسى الريحان - 21 - 11 (كونا) -- ", "(النهاية)\nس ع / م ح\nكونا 211015 جمت نوف 26", "كونا", None),
        ("مرسى الريحان, 21-11-2026 (أ ف ب) - ", "\nبور/غ ر/ص ك", "أ ف ب", "2026-11-21"),
        ("مرسى الريحان 21-11-2026 وفا- ", "\nــــــ\nع.ف/ ر.س", "وفا", "2026-11-21"),
    ],
)
def test_datelines_and_marks_of_wires(before: str, after: str, credit: str, day: str | None):
    article = read_text(f"{TITLE}\n\nمحليات/بلدية/جسر\n\n{before}{chr(10).join(BODY)}{after}\n").articles[0]
    assert (article.title, article.credits, article.dateline, article.published) == (TITLE, (credit,), "مرسى الريحان", day)
    assert article.body.split("\n") == list(BODY)


@pytest.mark.parametrize(("first", "second"), [("1- ", "2- "), ("** ", "** ")])
def test_a_digest_comes_apart_at_its_marks(first: str, second: str):
    end = " **" if first == "** " else ""
    text = f"التقرير الصحفي اليومي\nالسبت 21 نوفمبر 2026\n\n{first}{TITLE}{end}\n{chr(10).join(BODY)}\n\n{second}{OTHER_TITLE}{end}\n{chr(10).join(OTHER)}\n"
    found = read_text(text).articles
    assert [article.title for article in found] == [TITLE, OTHER_TITLE]
    assert found[0].body.split("\n") == list(BODY)


def test_the_headline_between_kicker_and_second_headline():
    article = read_text(f"بعد عامين من الأعمال\n{TITLE}\nالحافلات تبدأ مطلع الشهر المقبل\n\nمرسى الريحان - سامر الغيث\n\n{TEXT}").articles[
        0
    ]
    assert (article.title, article.authors) == (TITLE, ("سامر الغيث",))


def test_a_message_of_a_channel():
    article = read_text(f"🔴 عاجل | {TITLE}\n\n{TEXT}\n\n📌 لمتابعة القناة:\nhttps://t.example/difaf\n\n#جسور #وادي_السرو").articles[0]
    assert (article.title, article.keywords) == (TITLE, ("جسور", "وادي السرو"))
    assert article.body.split("\n") == list(BODY)
