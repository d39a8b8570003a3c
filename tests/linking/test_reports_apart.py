"""Texts in nearly the same words that are reports of their own: denials, and short ones of others and with other figures."""

import pytest

from isnad import read_article
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.attributions import attributions
from isnad.linking.leaning import Member, origins

POWER = "قالت وزارة الطاقة إن توقف الضخ في أحياء واسعة من نوران سببه هجوم على المحطة الرئيسة فجر الاثنين."
POWER_MORE = POWER + " وأضافت الوزارة أن فرقها تعمل على إصلاح الخط الشمالي."
DENIED = "نفى مصدر أمني أن يكون توقف الضخ في أحياء واسعة من نوران سببه هجوم على المحطة الرئيسة فجر الاثنين."


@pytest.mark.parametrize(
    ("first", "second", "copy"),
    [
        # Another holder says the contrary in the same words.
        (POWER, DENIED + " وقال إن عطلا فنيا أصابها.", False),
        (POWER_MORE, DENIED, False),
        (DENIED, POWER, False),
        # The same denial, by whom both name or in another spelling; a cut that begins with whom the longer text has further down.
        (DENIED, DENIED.replace("الرئيسة", "الرئيسية"), True),
        (POWER + " " + DENIED, DENIED, True),
        # A copy that only says who said it otherwise, and one whose source fell out.
        (POWER, POWER.replace("وزارة الطاقة", "الوزارة"), True),
        (POWER, POWER.removeprefix("قالت وزارة الطاقة إن "), True),
    ],
)
def test_who_denies_what_another_said_in_its_words_does_not_copy_it(first, second, copy):
    assert copied(first, second) is copied(second, first) is copy


DEAD = "قتل {} وأصيب آخرون في انهيار جدار مدرسة قديمة بحي المرفأ في نوران فجر اليوم، وفق {}."
SEIZED = "قالت {} إنها {} {} شخصا خلال حملة على تجار الوقود المهرب في حي المرفأ بمدينة نوران مساء الأحد."
LONG = " وهرعت عربات الإسعاف إلى المكان، وأغلقت البلدية الشوارع المؤدية إلى الحي القديم حتى إشعار آخر، وأمر المحافظ بتشكيل لجنة" * 2


@pytest.mark.parametrize(
    ("first", "second", "copy"),
    [
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("ثلاثة أشخاص", "مستشفى المدينة"), False),
        (DEAD.format("العشرات", "شهود"), DEAD.format("تسعة أشخاص", "الدفاع المدني"), False),
        (SEIZED.format("شرطة نوران", "ألقت القبض على", 21), SEIZED.format("قوات خفر السواحل", "اعتقلت", 34), False),
        # A mended figure, another name for who says it, a source that fell out, an agency in its place: copies.
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("ثلاثة أشخاص", "الشرطة"), True),
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("ثلاثة أشخاص", "شرطة نوران"), True),
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("شخصان", "مستشفى المدينة"), True),
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("ثلاثة أشخاص", "الشرطة").replace("، وفق الشرطة", ""), True),
        (DEAD.format("شخصان", "الشرطة"), DEAD.format("ثلاثة أشخاص", "وكالة مدار"), True),
        # One writing of a figure and another.
        (DEAD.format("تسعة أشخاص", "الشرطة"), DEAD.format("9 أشخاص", "مستشفى المدينة"), True),
        # Longer texts have more to tell them by.
        (DEAD.format("شخصان", "الشرطة") + LONG, DEAD.format("ثلاثة أشخاص", "مستشفى المدينة") + LONG, True),
    ],
)
def test_short_reports_of_others_with_other_figures_are_no_copies(first, second, copy):
    assert copied(first, second) is copied(second, first) is copy


def copied(first, second):
    linker = Linker(MemoryLinkStore())
    read = [
        read_article({"id": id, "text": text, "outlet": outlet, "published": f"2031-03-03T0{hour}:00+03:00"})
        for id, text, outlet, hour in (("a", first, "sada", 8), ("b", second, "nahar", 9))
    ]
    return linker.add(read)[-1].reprint is not None


RELAYED = "نقلت وكالة مدار عن مصدرين مطلعين أن المصرفين يبحثان الاندماج قبل نهاية العام. "


@pytest.mark.parametrize(
    ("body", "count"),
    [
        # What was said before is told in what is passed on.
        (RELAYED + "وكان البنكان أعلنا الأسبوع الماضي تأجيل اجتماع مجلسيهما.", 1),
        (RELAYED + "وكانت وزارة المالية قد أعلنت أمس أنها تدرس الطلب.", 1),
        (RELAYED + "وسبق أن أعلنت وزارة المالية أنها تدرس الطلب.", 1),
        # Who speaks now, or to the outlet itself, is a source of its own; so is what was said before in a report that passes nothing on.
        (RELAYED + "وأعلن البنكان في بيان تأجيل اجتماع مجلسيهما.", 2),
        (RELAYED + "وقال وزير المالية سالم الحداد إن الوزارة تدرس الطلب الذي كان البنكان قدماه.", 2),
        (RELAYED + "وكان وزير المالية سالم الحداد قال لصحيفة الساحل إن الوزارة تدرس الطلب.", 2),
        ("قال وزير المالية سالم الحداد إن الوزارة تدرس الطلب. وكان البنكان أعلنا تأجيل الاجتماع.", 2),
    ],
)
def test_what_was_said_before_is_no_source_of_who_passes_a_report_on(body, count):
    wire = "قال مصدران مطلعان لمدار إن المصرفين يبحثان الاندماج قبل نهاية العام."
    read = [read_article({"id": id, "text": text, "outlet": id}) for id, text in (("مدار", wire), ("الساحل", body))]
    found = [Member(each.id, each.outlet, each.credits, attributions(each)) for each in read]
    assert len(origins(found, {}, {})) == count
