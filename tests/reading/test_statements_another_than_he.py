"""Whom a title cannot mean, what is no part of who speaks, and that what was inferred stays so. All invented."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.records import Statement


def _said(body: str) -> tuple[Statement, ...]:
    return read_article({"id": "a", "title": "خبر", "text": body}).statements


# who speaks, the bare title that follows, whether it is he
TITLES = [
    ("قال رئيس الهيئة سامر الخالدي", "وأكد المتحدث", False),
    ("قال رئيس الاتحاد سامر الخالدي", "وأضاف المتحدث", False),
    ("قال رئيس الوزراء سامر الخالدي", "وأعلن المتحدث", False),
    ("قالت مديرة المصنع ليلى الحداد", "وأضافت المتحدثة", True),  # who speaks
    ("قالت وزيرة الصحة ليلى الحداد", "وأضافت المتحدثة", False),
    ("قال المتحدث باسم الهيئة سامر الخالدي", "وأكد المتحدث", True),
    ("قال رئيس اللجنة والمتحدث باسمها سامر الخالدي", "وأكد المتحدث", True),
    ("قال النائب سامر الخالدي", "وأضاف المتحدث", True),
    ("قال سامر الخالدي", "وأضاف المتحدث", True),
    ("قالت وزيرة الصحة ليلى الحداد", "وأضاف الوزير", False),
    ("قالت مديرة المصنع ليلى الحداد", "وأكد المدير", False),
    ("قالت الوزيرة ليلى الحداد", "وأكد الوزير", False),
    ("قالت وزيرة الصحة ليلى الحداد", "وأضافت الوزيرة", True),
    ("قال وزير الصحة سامر الخالدي", "وأضاف الوزير", True),
    ("قال أمينها العام سامر الخالدي", "وأضاف الأمين العام", True),
    ("قال الله تعالى", "ويقول الشاعر", False),
    ("قال تعالى", "ويقول الكاتب", False),
    ("قال عبد الله الخالدي", "ويقول الكاتب", True),
]


@pytest.mark.parametrize(("who", "then", "same"), TITLES)
def test_a_title_is_not_led_to_one_who_cannot_be_called_so(who: str, then: str, same: bool) -> None:
    first, last = _said(f"{who} إن الصبر مفتاح الفرج. {then} إن المصنع قائم.")[-2:]
    title = then.rsplit(maxsplit=1)[-1]
    assert (last.resolved == first.resolved) is same, last.resolved
    assert same or last.resolved.startswith(title) or last.resolved.endswith(title)


WHO = [
    ("قال الرئيس واثقا إن الجسر سيفتح.", "الرئيس"),
    ("وأكد المدير غاضبا أن الجسر سيفتح.", "المدير"),
    ("قال المدرب دانتا إن الفريق تعب.", "المدرب دانتا"),
    ("وقالت آن لوبلان في باريس إن الجسر سيفتح.", "آن لوبلان"),
    ("وقال الجيش حتى الآن إن المعبر مفتوح.", "الجيش"),
    ("وقال سكان في الحي إن المعبر مفتوح.", "سكان في الحي"),
]


@pytest.mark.parametrize(("body", "source"), WHO)
def test_how_and_when_are_no_part_of_who_speaks(body: str, source: str) -> None:
    assert _said(body)[-1].source == source


def test_what_was_inferred_stays_inferred() -> None:
    body = (
        "قال وزير الخارجية العراقي إن الاتفاق قائم. وذكرت الوزارة أن الوفد وصل. وأضافت الوزارة أن المحادثات بدأت. "
        "وتابعت أن المعبر مفتوح. وقال وزير الخارجية العراقي إن الاتفاق نهائي."
    )
    minister, first, again, on, named = _said(body)
    assert [one.resolved for one in (first, again, on)] == ["وزارة الخارجية العراقية"] * 3
    assert all(one.rule.endswith("+inferred") for one in (first, again, on))
    assert first.sure == again.sure > on.sure
    assert named.sure == minister.sure


def test_one_who_was_led_to_by_inference_goes_on_so() -> None:
    named, called, on, again = _said(
        "قال المحامي سامر الخالدي إن المصنع بيع. وقال الحقوقي المغربي إن العمال باقون. وتابع أن الرواتب دفعت. "
        "وقال سامر الخالدي إن الأمر انتهى."
    )
    assert [one.rule.endswith("+inferred") for one in (named, called, on, again)] == [False, True, True, False]
