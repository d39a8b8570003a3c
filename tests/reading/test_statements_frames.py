"""Every verb of saying in every frame that it may stand in: what is said must be found whole, and given to who says it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from isnad.arabic.conjugation import past_forms, present_forms
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.reading.statements.cues import participle_forms
from isnad.reading.statements.words import rows

# What a verb takes → what opens the content, and the content. See data/README.md for the codes.
COMPLEMENTS = {
    "that": ("أن ", "الجسر قديم"),
    "say": (': "', "لن نغلق الجسر قبل الصيف"),
    "to": ("إلى ", "قدم الجسر"),
    "by": ("ب", "إغلاق الجسر"),
    "about": ("عن ", "خطة لإغلاق الجسر"),
    "on": ("على ", "ضرورة إغلاق الجسر"),
    "from": ("من ", "انهيار الجسر"),
    "in": ("في ", "سلامة الجسر"),
    "obj": ("", "إغلاق الجسر"),
    "askby": ("السكان ب", "إخلاء الجسر"),
    "askto": ("السكان إلى ", "إخلاء الجسر"),
    "askon": ("السكان على ", "إخلاء الجسر"),
    "askfrom": ("من السكان ", "إخلاء الجسر"),
    "tell": ("السكان أن ", "الجسر قديم"),
    "deem": ("", "الجسر بالمتهالك"),
    "reckon": ("", "الخسائر بمليون دينار"),
    "due": ("", "الانهيار إلى قدم الجسر"),
    "blame": ("", "المقاول مسؤولية الانهيار"),
    "byclause": ("بأن ", "الجسر قديم"),
    "toclause": ("إلى أن ", "الجسر قديم"),
    "onclause": ("على أن ", "الجسر قديم"),
    "because": ("لأن ", "الجسر قديم"),
}
# Verbs whose clause has a preposition or إن before it.
CLAUSES = {
    "قال": "إن ", "أشار": "إلى أن ", "لفت": "إلى أن ", "ألمح": "إلى أن ", "نوه": "إلى أن ", "لمح": "إلى أن ", "خلص": "إلى أن ",
    "شدد": "على أن ", "حذر": "من أن ", "نبه": "إلى أن ", "دعا": "إلى أن ", "أصر": "على أن ", "أفاد": "بأن ", "أجمع": "على أن ",
    "ألمع": "إلى أن ", "أومأ": "إلى أن ", "راهن": "على أن ", "جادل": "بأن ", "حاجج": "بأن ", "طمأن": "إلى أن ",
}  # fmt: skip
# A frame: the verb's form (past or present, gender, number), the sentence, who says it.
FRAMES = {
    "verb first": ("past", "m", "s", "{verb} المدير {said}", "المدير"),
    "feminine": ("past", "f", "s", "{verb} وزارة النقل {said}", "وزارة النقل"),
    "subject first": ("past", "m", "s", "المدير {verb} {said}", "المدير"),
    "plural": ("past", "m", "p", "المهندسون {verb} {said}", "المهندسون"),
    "had said": ("past", "m", "s", "وكان المدير قد {verb} {said}", "المدير"),
    "time and place": ("past", "m", "s", "{verb} المدير، أمس الأحد، خلال مؤتمر صحفي، {said}", "المدير"),
    "in a statement": ("past", "f", "s", "{verb} وزارة النقل في بيان نشر اليوم {said}", "وزارة النقل"),
    "with a name": ("past", "m", "s", "{verb} مدير الهيئة سامر الخالدي، في تصريح لوكالة الأفق، {said}", "مدير الهيئة سامر الخالدي"),
    "carried over": ("past", "m", "s", "قال المدير سامر الخالدي إن الطريق طويل. و{verb} {said}", "المدير سامر الخالدي"),
    "another speaker": ("past", "m", "s", "من جهته، {verb} رئيس البلدية {said}", "رئيس البلدية"),
    "sources": ("past", "f", "s", "و{verb} مصادر مطلعة {said}", "مصادر مطلعة"),
    "present": ("present", "m", "s", "{verb} المدير {said}", "المدير"),
    "headline": ("present", "f", "s", "وزارة النقل {verb} {said}", "وزارة النقل"),
    "participle": ("participle", "m", "s", "قال المدير سامر الخالدي إن الطريق طويل، {verb} {said}", "المدير سامر الخالدي"),
    "she, participle": ("participle", "f", "s", "قالت المديرة نوال السرب إن الطريق طويل، {verb} {said}", "المديرة نوال السرب"),
    "and, participle": ("participle", "m", "s", "قال المدير سامر الخالدي إن الطريق طويل، و{verb} {said}", "المدير سامر الخالدي"),
}
SPOKEN = {
    "quotation first": ("past", "m", "s", '"{words}"، {verb} المدير.', "المدير"),
    "quotation first, present": ("present", "m", "s", '"{words}"، {verb} المدير.', "المدير"),
    "saying": ("past", "m", "s", '{verb} المدير قائلا: "{words}".', "المدير"),
    "without a colon": ("past", "m", "s", '{verb} المدير "{words}".', "المدير"),
    "without marks": ("past", "m", "s", "{verb} المدير: {words}.", "المدير"),
}
# Verbs that need more than the frame, or are nearly always something else without it, each with its reason.
BARE = {
    "علم": "علم المدير: he learned it, unless an outlet does",
    "شبه": "شبه is «nearly» before most nouns",
    "قلل": "only «من أهمية» and the like is played down",
    "أنذر": "who is warned stands before it",
    "طلب": "طلب is the noun without a preposition",
    "وجه": "who holds an office has something done; much else is directed somewhere",
    "اختتم": "his speech stands between", "ختم": "the same", "استهل": "the same", "لخص": "the same",
    "خاطب": "who is addressed", "سأل": "who is asked",
    "دل": "documents point to something, speakers do not",
    "بين": "between",
    "أمر": "an order, or what is bitter", "أمل": "hope",
    "رفض": "«رفضا» is the noun",
    "أيد": "only what another said is supported in words",
    "ادعى": "«يدعى» is named so", "اعتبر": "«تعتبر» is the copula",
    "حمل": "a load",
}  # fmt: skip


def _forms(past: str, present: str, participle: str) -> dict[tuple[str, str, str], str]:
    found = {}
    if past != "-":
        found |= {("past", gender, number): form for form, gender, number in past_forms(past)}
    if present != "-":
        for form, gender, number in present_forms(present, past)[0]:
            found.setdefault(("present", gender, number), form)
    if participle != "-":
        found |= {("participle", gender, number): form for form, gender, number in participle_forms(participle)}
    return found


def _cases() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield frame, verb, sentence, content, source for each verb, each of its complements and each frame."""
    for past, present, participle, takes, _, _ in rows("verbs.tsv"):
        codes = takes.split()
        if {"passive", "relay", "relayto", "inside"} & set(codes):
            continue
        forms = _forms(past, present, participle)
        for code in codes:
            if code not in COMPLEMENTS or (code == "by" and past in {"أبلغ", "أخبر", "أخطر"}):
                continue  # «أبلغ بالقرار» is a passive: who tells, tells somebody
            opens, words = COMPLEMENTS[code]
            said = (CLAUSES.get(past, opens) if code == "that" else opens) + words + ('".' if code == "say" else ".")
            for name, (tense, gender, number, sentence, source) in {**FRAMES, **(SPOKEN if code == "say" else {})}.items():
                verb = forms.get((tense, gender, number))
                if verb is not None:
                    yield f"{name}, {code}", past, sentence.format(verb=verb, said=said, words=words), words, source


_CASES = list(_cases())

# Frames that belong to no single verb: the sentence, with {source} and [content] marked.
OTHERS = [
    "وسط تحذيرات {الأرصاد} من [سيول جارفة على الساحل].",
    "عقب إعلان {وزارة النقل} [إغلاق الجسر].",
    "قام {الوزير} بإدانة [قصف المستشفى].",
    "جدد {الوزير} رفضه [إغلاق الجسر].",
    "وأبدى {الوزير} [استعداده لإعادة فتح الجسر].",
    "أعرب {الوزير} عن [التقدير للقضاء].",
    "نُقل عن {مصدر في البلدية} قوله إن [الجسر سيغلق].",
    "بناء على {تقرير الخبراء} فإن [الجسر آمن].",
    "استنادا إلى {مصادر في البلدية}، [سيغلق الجسر].",
    "برأي {المهندس}، فإن [الجسر آمن].",
    "[الجسر آمن]، على حد تعبير {المهندس}.",
    "[الجسر آمن] على لسان {المدير}.",
    "[الجسر آمن]، كما جاء في {تقرير البلدية}.",
    "[الجسر آمن]، كما ورد في {البيان}.",
    "[الجسر آمن]، وفقا لتصريحات {المدير}.",
    "[الجسر آمن]، طبقا لما أعلنته {البلدية}.",
    "واكتفى {المدير} بالقول إن [الجسر آمن].",
    'وعن الجسر، قال {المدير}: "[سيفتح قريبا جدا]".',
    'هكذا قال {المدير}: "[الجسر آمن تماما]".',
    '"[الجسر آمن تماما وسيفتح قريبا]"، هكذا علق {المدير} على الخبر.',
    'بهذه الكلمات رد {المدير} على منتقديه: "[الجسر آمن تماما]".',
    "{مصادر}: [الجسر سيغلق شهرا].",
    "{وزير النقل} لـ«الأفق»: [الجسر سيغلق شهرا].",
    "وأكدت {مصادر} لـ«الأفق» [إغلاق الجسر].",
    "واتهم {الوزير} المعارضة بأنها [عرقلت المشروع].",
    "ونفت {البلدية} [صحة الأنباء التي تحدثت عن إغلاق الجسر].",
    "ونفت {البلدية} [ما نشرته صحيفة الأفق عن إغلاق الجسر].",
    "واشترطت {البلدية} على المقاول [إنهاء العمل في شهر].",
    "{النقابة}، التي تضم ألف عامل، رفضت [فكرة تمديد الدوام].",
    "وهي خطوة اعتبرتها {المعارضة} [محاولة لتأجيل الانتخابات].",
    "[هذه الخطة، يقول {الوزير}، تتضمن ثلاثة محاور].",
    "وفي المقابل، يضيف {المصدر نفسه}، [شهد القطاع تراجعا بنسبة عشرة بالمائة].",
    "[المدينة تغرق كل شتاء]، يقول {أحد السكان}.",
    "و[بلغ العدد، بحسب {المرصد}، حوالى سبعين ألفا].",
    "دعا {رئيس البلدية} السكان ل[ترشيد المياه].",
    "أظهرت {بيانات وزارة النفط} [هبوطا في المخزونات].",
    "طلبت {غرفة المرور} من المركبات غير المجهزة بسلاسل معدنية [تجنب طريق الجبل].",
    "وأهاب {الدفاع المدني} بالجميع [توخي الحيطة والحذر].",
    "ولفت {المصدر} الانتباه إلى أن [السيارة كانت مسرعة].",
    "وطالب {المحتجون} ب[رحيل المدير]، رافعين شعارات منددة بالتهميش.",
    "وتوقع {المحللون} الذين استطلعت الوكالة آراءهم [ارتفاع الأرباح].",
    'وعن الأهداف، اعترف {المهاجم}: "[كان يجب أن أسجل]".',
    "أبدى {المدرب} رضاه عن [أداء اللاعبين].",
    "كرر {الوزير} تأكيد [عزمه على المضي في الحملة].",
    "وهي الحرب التي تسميها {موسكو} [عملية خاصة].",
    "وكان {الادعاء العام} أعلن مساء الثلاثاء [إخلاء سبيل الرجل].",
    "ولم تستبعد {الوزارة} [رفع الرسوم].",
]
# What looks like one and is none.
NONE = [
    "مما دعا الاتحاد إلى تأجيل المباراة.",
    "قد يعلن الوزير غدا أن الجسر آمن.",
    "ولن يقول المدير إن الجسر آمن.",
    "يعتبر الجسر، كما هو معروف، أقدم جسور المدينة.",
    "وقدر الإمكان بسرعة.",
    "تعتزم الشركة مطالبة المستأجرين بدفع الرسوم.",
    "لا أنكر وجود الخطأ.",
    "واستبعد المدرب المهاجم من قائمة المباراة.",
    "وتمت إفادة الوالد بأن المكان ضيق.",
    "أقر المجلس القانون، ويتعين على الحكومة أن تنفذه.",
]


@pytest.mark.parametrize("marked", OTHERS)
def test_a_frame_of_its_own(marked: str) -> None:
    source = marked[marked.index("{") + 1 : marked.index("}")]
    content = marked[marked.index("[") + 1 : marked.index("]")].replace("{", "").replace("}", "")
    sentence = marked
    for mark in "{}[]":
        sentence = sentence.replace(mark, "")
    found = find_statements(Text(sentence))
    assert any(item.content == content and source in {item.source, item.resolved} for item in found), found


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_statement(sentence: str) -> None:
    assert find_statements(Text(sentence)) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "قال سامر الخالدي: «المدينة نظيفة.\nوسنزيد عدد عمالنا.\nونحن ننتظر الميزانية.\nوزار الوفد السوق القديمة.",
            "المدينة نظيفة.\nوسنزيد عدد عمالنا.\nونحن ننتظر الميزانية",
        ),
        ("قال سامر الخالدي: «المدينة نظيفة.\nوعدد العمال كاف في كل حي.\nوزار الوفد السوق.", "المدينة نظيفة"),
        ('وقال سامر الخالدي "لم نتلق أي عرض.\nنحن باقون هنا.\nوقالت ليلى حمادة إننا آمنون.', "لم نتلق أي عرض.\nنحن باقون هنا"),
    ],
)
def test_a_forgotten_mark_takes_the_paragraphs_that_go_on_in_the_first_person(text: str, content: str) -> None:
    assert find_statements(Text(text))[0].content == content


def test_a_quotation_runs_over_paragraphs_and_a_forgotten_mark_takes_nothing_with_it() -> None:
    text = (
        'قال المدرب نزار الهداف: "خسرنا بأخطائنا.\nلكننا سنعود أقوى في الموسم المقبل".\n'
        '"لن نبيع أحدا من لاعبينا هذا الصيف أيضا".\n'
        'وقال الحارس: "لعبنا جيدا. وأكد الطبيب سامر الخالدي أن الإصابة طفيفة، مضيفا: "سيعود بعد أسبوع".'
    )
    found = {item.content: (item.resolved, item.quoted) for item in find_statements(Text(text))}
    assert found["خسرنا بأخطائنا.\nلكننا سنعود أقوى في الموسم المقبل"] == ("المدرب نزار الهداف", "direct")
    assert found["لن نبيع أحدا من لاعبينا هذا الصيف أيضا"] == ("المدرب نزار الهداف", "direct")
    assert found["لعبنا جيدا"][1] == "direct"
    assert found["سيعود بعد أسبوع"][1] == "direct"


@pytest.mark.parametrize("frame", sorted({case[0] for case in _CASES}))
def test_every_verb_in_every_frame(frame: str) -> None:
    missed = []
    for name, verb, sentence, content, source in _CASES:
        if name == frame and verb not in BARE:
            found = find_statements(Text(sentence))
            if not any(item.content == content and source in {item.source, item.resolved} for item in found):
                missed.append((verb, sentence, [(item.content, item.source) for item in found]))
    assert missed == []


def test_few_verbs_are_left_out() -> None:
    known = {row[0] for row in rows("verbs.tsv")}
    assert set(BARE) <= known
    assert len(BARE) < len(known) / 7
