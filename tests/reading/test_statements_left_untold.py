"""What somebody did not tell («لم توضح سبب …») is a silence of its kind; an act that was not done keeps its own force.

All people and bodies are invented.
"""

import pytest

from isnad import read_article
from isnad.site.interface import force_label

UNTOLD = [
    ("لم توضح البلدية سبب الانهيار.", "لم توضح البلدية سبب الانهيار"),
    ("ولم يكشف المصرف قيمة القرض.", "لم يكشف المصرف قيمة القرض"),
    ("ولم تكشف اللجنة عن قيمة القرض، مكتفية بنشر الجدول.", "لم تكشف اللجنة عن قيمة القرض"),
    ("ولم يحددوا مكان الاجتماع ولم يذكروا أسماء المدعوين.", "لم يحددوا مكان الاجتماع"),
    ("ولم يذكر البلاغ عدد الغرقى.", "لم يذكر البلاغ عدد الغرقى"),
    ("لم تفصح السفارة عن هوية المفقود.", "لم تفصح السفارة عن هوية المفقود"),
    ("لم يشر المنشور إلى مصير القارب.", "لم يشر المنشور إلى مصير القارب"),
    ("ولم تعلن الرابطة عن موعد النهائي.", "لم تعلن الرابطة عن موعد النهائي"),
    ("لم يبين الأطباء طبيعة العدوى.", "لم يبين الأطباء طبيعة العدوى"),
    ("قال رئيس البلدية إن السوق سيفتح، لكنه لم يحدد موعد الافتتاح.", "لم يحدد موعد الافتتاح"),
    ("قال رئيس البلدية إن السوق سيفتح، إلا أنه لم يكشف عن كلفة البناء.", "لم يكشف عن كلفة البناء"),
]
NO_SILENCE = [
    "قال رئيس البلدية إن التحقيق لم يحدد سبب الانهيار.",  # he says so
    "لم يذكر رئيس البلدية أن عدد الغرقى ارتفع.",
    "قالت المديرة: «لم تكشف اللجنة عدد المتقدمين».",
    "طبيب لم يكشف عن هويته قال إن العدوى انحسرت.",
    "لم يحدد اللاعب هدفه.",
]
NOT_DONE = [
    ("لم ينف المتحدث وجود مفاوضات.", "deny", "وجود مفاوضات", "عدم نفي"),
    ("ولم تنف الشركة أن المنجم سيباع.", "deny", "المنجم سيباع", "عدم نفي"),
    ("لا تنفي الوزيرة وجود خلافات.", "deny", "وجود خلافات", "عدم نفي"),
    ("لم تستبعد الوزيرة رفع الضريبة.", "deny", "رفع الضريبة", "عدم نفي"),
    ("لم يستبعد المدير أن تؤجل الرحلة.", "deny", "تؤجل الرحلة", "عدم نفي"),
    ("لم يؤكد النادي رحيل الحارس.", "confirm", "رحيل الحارس", "عدم تأكيد"),
    ("لم يدن المجلس القصف.", "condemn", "القصف", "عدم إدانة"),
    ("لم تعلن الوزارة عدد الناجين.", "announce", "عدد الناجين", "عدم إعلان"),
]


@pytest.mark.parametrize(("text", "silence"), UNTOLD)
def test_what_was_left_untold(text, silence):
    article = read_article({"id": "own", "text": text})
    assert [each.text for each in article.silences][:1] == [silence]
    assert not any(silence in each.content for each in article.statements)


@pytest.mark.parametrize("text", NO_SILENCE)
def test_what_is_told_of_others_is_no_silence(text):
    assert read_article({"id": "own", "text": text}).silences == ()


@pytest.mark.parametrize(("text", "force", "content", "label"), NOT_DONE)
def test_an_act_that_was_not_done_keeps_its_force(text, force, content, label):
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.force, statement.negated, statement.content) == (force, True, content)
    assert force_label(statement.force, "ar", negated=statement.negated) == label
