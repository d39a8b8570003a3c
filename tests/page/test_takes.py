# ruff: noqa: E501 (lines of text)
"""Several items in one text: feeds of agencies, reviews of the press, records in cells; and channels' marked paragraphs."""

from __future__ import annotations

from page_web import BODY, OTHER, OTHER_TITLE, TEASERS, TITLE

from isnad.page import read_text

DIGEST_HEAD = "أبرز ما ورد في صحف المدن الصغيرة\nالسبت 21 تشرين الثاني 2026\n"


def read(text: str):
    return read_text(text).articles


def test_takes_of_a_feed_are_articles_without_headers_keywords_and_marks():
    text = "\n".join((
        "SHL0412 4 محليات 0180 سهل 0655", "مرسى/جسور/افتتاح", TITLE, "", f"مرسى الريحان 21 تشرين الثاني (رويترز)- {BODY[0]}", *BODY[1:], "--(رويترز) س غ/ ا م", "21/11/2026 15:12:40", "",
        "SHL0413 4 اقتصاد 0160 سهل 0656", "خليج/صيد", OTHER_TITLE, "", f"خليج النوارس 21 تشرين الثاني (رويترز)- {OTHER[0]}", *OTHER[1:], "--(رويترز) ر ق", "21/11/2026 15:20:11",
    ))  # fmt: skip
    first, second = read(text)
    assert (first.title, second.title) == (TITLE, OTHER_TITLE)
    assert first.body.split("\n") == list(BODY)
    assert second.body.split("\n") == list(OTHER)
    assert first.credits == ("رويترز",)
    assert str(first.published).startswith("2026-11-21")


def test_codes_in_prose_are_no_headers():
    (article,) = read("\n".join((TITLE, *BODY, "MX 4012 هو رقم الطريق الجديد على خرائط البلدية منذ افتتاح الجسر صباح أمس.")))
    assert article.title == TITLE


def test_a_review_of_the_press_is_cut_at_its_papers():
    rule = "-" * 40
    text = f"{DIGEST_HEAD}{rule}\nالمرافئ – 21/11/2026\n{TITLE}\n{LINES}\n{rule}\nالضفاف – 20/11/2026\n{OTHER_TITLE}\n{OTHER_LINES}\n{rule}\nانتهى\n"
    first, second = read(text)
    assert (first.title, first.outlet, second.title, second.outlet) == (TITLE, "المرافئ", OTHER_TITLE, "الضفاف")
    assert str(second.published).startswith("2026-11-20")
    assert (first.body, second.body) == (LINES, OTHER_LINES)
    assert first.evidence["outlet"] == "head of the paper's part"


def test_a_rule_alone_cuts_nothing():
    (article,) = read(f"{TITLE}\n21/11/2026\n{'-' * 40}\n{LINES}\n{'-' * 40}\n")
    assert article.title == TITLE
    assert article.body == LINES


def test_clippings_tell_their_papers_and_footers_go():
    footer = "إدارة التواصل - للاطلاع الداخلي فقط"
    text = (
        f"الرصد الصحفي\n{footer}\n\n1. {TITLE}\nالمرافئ | 21 نوفمبر 2026 | ص 5\n\n" + "\n\n".join(BODY) + f"\n\n{footer}    2\n\n"
        f"2. {OTHER_TITLE}\nالضفاف | 20 نوفمبر 2026 | ص 9\n\n" + "\n\n".join(OTHER) + f"\n\n{footer}    3\n"
    )  # fmt: skip
    first, second = read(text)
    assert (first.outlet, second.outlet) == ("المرافئ", "الضفاف")
    assert (first.body.split("\n"), second.body.split("\n")) == (list(BODY), list(OTHER))


def test_labelled_fields_in_cells_are_a_record():
    text = (
        f'"العنوان: {TITLE}";"المصدر: المرافئ اليوم";"التاريخ: ٢١/١١/٢٠٢٦";"المحرر: سامر الغيث";"الوسوم: جسور؛ سيول"\n"النص: {" ".join(BODY)}"\n\n'
        f'"العنوان: {OTHER_TITLE}";"المصدر: الضفاف";"التاريخ: ٢٠/١١/٢٠٢٦"\n"النص: {" ".join(OTHER)}"\n'
    )
    first, second = read(text)
    assert (first.title, first.outlet, first.authors, first.keywords) == (TITLE, "المرافئ اليوم", ("سامر الغيث",), ("جسور", "سيول"))
    assert (first.body, second.body) == (" ".join(BODY), " ".join(OTHER))


def test_what_a_monitor_says_of_a_text_is_no_text():
    (article,) = read(
        f"العنوان: {TITLE}\nالمصدر: المرافئ اليوم\nنوع الوسيلة: صحيفة يومية\nالتاريخ: 21/11/2026\nالنص:\n{LINES}\nالتقييم: إيجابي\nالقيمة الإعلانية: 1,240 دينارا\n"
    )
    assert article.body == LINES
    assert (article.outlet, article.credits) == ("المرافئ اليوم", ())


def test_a_clipping_names_its_paper_in_the_running_head():
    (article,) = read(
        f"صدى الضفاف                    السبت 21 تشرين الثاني 1998                    صفحة 6\n\n{TITLE}\n\n{LINES}\n\nـ ٣ ـ\n"
    )
    assert (article.title, article.outlet, article.body) == (TITLE, "صدى الضفاف", LINES)
    assert str(article.published).startswith("1998-11-21")


def test_marked_paragraphs_of_a_forwarded_message_are_text():
    (article,) = read(
        "[21/11/2026, 9:41 ص] قناة المرافئ: \u200eForwarded\n🔴 *" + TITLE + "*\n\n" + "\n\n".join(f"▪️ {line}" for line in BODY)
    )
    assert article.title == TITLE
    assert all(line in article.body for line in BODY)


def test_numbered_headlines_of_a_morning_message_are_no_article():
    items = [title for title, _ in TEASERS] + [OTHER_TITLE, TITLE]
    assert (
        read("[21/11/2026, 7:02 ص] نشرة الصباح: ☀️ صباح الخير\n" + "\n".join(f"{n}\ufe0f\u20e3 {item}" for n, item in enumerate(items, 1)))
        == ()
    )


LINES = "\n".join(BODY)
OTHER_LINES = "\n".join(OTHER)
