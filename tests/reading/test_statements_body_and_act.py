"""Where a body's name ends and what it denies begins; who asks whom where two bare names stand; what refusing is a stand."""

import pytest

from isnad import read_article

DENIED = [
    ("نفت شركة سامسونغ تسريب البيانات.", "شركة سامسونغ", "تسريب البيانات"),
    ("نفت شركة زوندار تأخير الرحلات.", "شركة زوندار", "تأخير الرحلات"),
    ("نفى بنك أوراس تعرضه للاختراق.", "بنك أوراس", "تعرضه للاختراق"),
    ("نفت شركة أبل استقالة رئيسها.", "شركة أبل", "استقالة رئيسها"),
    ("تنفي جامعة الأزهر إلغاء الامتحانات.", "جامعة الأزهر", "إلغاء الامتحانات"),
    ("أكدت مجموعة الفطيم استحواذها على المصنع.", "مجموعة الفطيم", "استحواذها على المصنع"),
]

ASKED = [
    ("حضت واشنطن كيغالي على ضبط النفس.", "واشنطن"),
    ("واشنطن تحض كيغالي على ضبط النفس.", "واشنطن"),
    ("حثت بكين موسكو على استئناف الحوار.", "بكين"),
    ("حثت كوريا الجنوبية جارتها على خفض الرسوم.", "كوريا الجنوبية"),
]

UNNAMED = ["ضابط كوري جنوبي", "ضابط كوري جنوبي رفيع", "مهندس كوري شمالي", "مسؤولة كورية جنوبية", "مسؤول جنوب سوداني"]

# What one would not do oneself is an event, whatever its verbal noun, in the past; what others plan or say is denied.
EVENTS = [
    "رفضت طهران التفاوض تحت الضغط.",
    "رفض النادي التخلي عن حارسه.",
    "رفضت أنقرة الانسحاب من الاتفاق.",
    "رفضت النقابة الجلوس مع الإدارة.",
    "رفض المدير، وهو طبيب سابق، تغيير الموعد.",
    "رفض سامر الخالدي الاعتذار للحكم.",
]
STANDS = ["رفض الوزير تهجير السكان.", "طهران ترفض التفاوض تحت الضغط.", "رفضت الرياض ربط الملفين."]


@pytest.mark.parametrize(("text", "source", "content"), DENIED)
def test_a_bodys_known_name_ends_before_a_verbal_noun(text: str, source: str, content: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.content) == (source, content)


@pytest.mark.parametrize(("text", "source"), ASKED)
def test_the_first_of_two_lands_asks(text: str, source: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.force) == (source, "demand")


@pytest.mark.parametrize("source", UNNAMED)
def test_the_nationality_of_half_a_land_names_nobody(source: str) -> None:
    verb = "قالت" if source.startswith("مسؤولة") else "قال"
    (statement,) = read_article({"id": "own", "text": f"{verb} {source} إن الجسر آمن."}).statements
    assert (statement.source, statement.kind) == (source, "unnamed")


@pytest.mark.parametrize("text", EVENTS)
def test_a_refusal_of_ones_own_act_is_an_event(text: str) -> None:
    assert read_article({"id": "own", "text": text}).statements == ()


@pytest.mark.parametrize("text", STANDS)
def test_a_refusal_of_others_plans_and_a_refusal_held_now_deny(text: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert statement.force == "deny"
