"""What another did by words within a statement is his own, and one rule holds for all verbs: what is a statement by itself is one there."""

from __future__ import annotations

import pytest

from isnad import read_article

# A verb behind its subject, what is said, and its force.
ACTS = [
    ("طلب من الشركة خطة بديلة", "خطة بديلة", "demand"),
    ("طلب تأجيل الجلسة", "تأجيل الجلسة", "demand"),
    ("طالب الشركة بالتعويض", "التعويض", "demand"),
    ("دعا السكان إلى الصبر", "الصبر", "demand"),
    ("نصح السكان بالصبر", "الصبر", "demand"),
    ("نصحهم بالصبر", "الصبر", "demand"),
    ("حثهم على الصبر", "الصبر", "demand"),
    ("اقترح تأجيل الجلسة", "تأجيل الجلسة", "demand"),
    ("وعد السكان بجسر جديد", "جسر جديد", "announce"),
    ("وعدهم بجسر جديد", "جسر جديد", "announce"),
    ("تعهد بتعويض المزارعين", "تعويض المزارعين", "announce"),
    ("أعلن تأجيل الجلسة", "تأجيل الجلسة", "announce"),
    ("هدد بالانسحاب من الاتفاق", "الانسحاب من الاتفاق", "warn"),
    ("هدد العمال بالفصل", "الفصل", "warn"),
    ("هددهم بالفصل", "الفصل", "warn"),
    ("حذرهم من الفيضان", "الفيضان", "warn"),
    ("أنكر وجود خلاف", "وجود خلاف", "deny"),
    ("رفض الاتهامات", "الاتهامات", "deny"),
    ("رفض مقترح الوساطة", "مقترح الوساطة", "deny"),
    ("اتهم الشركة بالإهمال", "الإهمال", "condemn"),
]


@pytest.mark.parametrize(("act", "content", "force"), ACTS)
def test_an_act_by_words_is_a_statement_within_another(act: str, content: str, force: str) -> None:
    (statement,) = read_article({"id": "a", "text": f"قال مصدر إن الوزير {act}."}).statements
    assert (statement.source, statement.content, statement.force, statement.via) == ("الوزير", content, force, ("مصدر",))


@pytest.mark.parametrize(("act", "content", "force"), [act for act in ACTS if act[0] != "طلب تأجيل الجلسة"])
def test_and_by_itself(act: str, content: str, force: str) -> None:
    verb, rest = act.split(" ", 1)
    (statement,) = read_article({"id": "a", "text": f"و{verb} الوزير {rest}."}).statements
    assert (statement.source, statement.content, statement.force, statement.via) == ("الوزير", content, force, ())


DEEDS = [
    # What was refused is an act or a thing: an event.
    "رفض الاستقالة",
    "رفض التوقيع على الإفادة",
    "رفض الجائزة",
    "رفض مرتين جائزة المدينة",
    "رفض الدور",
    "رفض التعويض",
    "رفض هدية الوفد",
    # What was ordered: done by words, but done.
    "أمر بقطع الطريق",
    "أمرهم بإخلاء المبنى",
    "طلب مهلة أسبوع",
]


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_is_what_the_outer_speaker_says(deed: str) -> None:
    (statement,) = read_article({"id": "a", "text": f"قال مصدر إن الوزير {deed}."}).statements
    assert (statement.source, statement.content) == ("مصدر", f"الوزير {deed}")


@pytest.mark.parametrize("deed", [deed for deed in DEEDS if deed.startswith("رفض")])
def test_and_nothing_by_itself(deed: str) -> None:
    verb, rest = deed.split(" ", 1)
    assert not read_article({"id": "a", "text": f"{verb} الوزير {rest}."}).statements
