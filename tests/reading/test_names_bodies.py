"""Bodies that no list knows, their short forms, and near spellings of one name within an article. All are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.alike import are_alike
from reading.test_names_doubts import read


def meant(body):
    """Return the names of a text as (words, canonical name)."""
    return [(name.text, name.name) for name in find_names(Text(body))]


@pytest.mark.parametrize(
    ("body", "short", "whole"),
    [
        ("أعلنت حركة ضمير نهضة (حضن) أنها جاهزة. وقالت حضن إن مرشحيها كثيرون.", "حضن", "حركة ضمير نهضة"),
        ("دعت حركة شباب التغيير «شتاء» إلى اجتماع. وقالت شتاء إن الدعوة عامة.", "شتاء", "حركة شباب التغيير"),
        ("قال تيار السواقي الحرة (تسح) إنه جاهز. ونفى تسح الخبر.", "تسح", "تيار السواقي الحرة"),
        ("أعلنت حركة «رؤى الساحل» (رسا) مقاطعتها. وقالت رسا إن القرار نهائي.", "رسا", "رؤى الساحل"),
        ("أعلن حزب «السواقي الوطنية» (حسو) انسحابه. وقال حسو إن القرار نهائي.", "حسو", "السواقي الوطنية"),
        ("قالت شركة الزجاج الساحلية (نول) إن الإنتاج توقف. وأضافت نول أنه عاد.", "نول", "شركة الزجاج الساحلية"),
        # Agencies are called so, too: here they are not meant.
        ("أعلنت جمعية قنا الخيرية (قنا) أنها ستبني مدرسة. وقالت قنا إن العمل يبدأ غدا.", "قنا", "جمعية قنا الخيرية"),
        ("قالت حركة البناء الوطني «بناء» إن المؤتمر تأجل. وأضافت «بناء» أن الموعد لم يحدد.", "بناء", "حركة البناء الوطني"),
        ("وأكدت مؤسسة سلامة البحار (سبأ) أن القارب غرق. وذكرت سبأ أن الطاقم نجا.", "سبأ", "مؤسسة سلامة البحار"),
        ("أكد حزب الوفاء للإصلاح (وفا) أنه سيشارك. وقالت وفا إن القائمة جاهزة.", "وفا", "حزب الوفاء للإصلاح"),
    ],
)
def test_a_short_form_that_is_introduced_means_its_body_from_then_on(body, short, whole):
    found = [name for name in find_names(Text(body)) if name.text == short]
    assert len(found) == 2
    assert {name.name for name in found} == {whole}
    assert len({name.id for name in found}) == 1
    assert found[0].id is not None
    assert "apposition" in found[0].evidence


@pytest.mark.parametrize(
    ("body", "short", "whole"),
    [
        ("أعلنت منظمة البلدان المنتجة للقرفة (أوقرف) خفض الإنتاج. ورحبت دول بقرار أوقرف أمس.", "أوقرف", "منظمة البلدان المنتجة للقرفة"),
        ("نشر المعهد الشمالي لرصد البراكين (أورزو) صورا. وتوقع أورزو ثورانا.", "أورزو", "المعهد الشمالي لرصد البراكين"),
        ("وقعت شركة ريسوف لتعبئة التمور (ريسوف) العقد. وستبني ريسوف مصنعا.", "ريسوف", "شركة ريسوف لتعبئة التمور"),
        ("وزعت اللجنة الأهلية لغرس الأشجار [لوشر] الشتلات. وانتظر السكان فرق لوشر.", "لوشر", "اللجنة الأهلية لغرس الأشجار"),
        ("طالب تجمع الخبازين الأحرار («تخر») بالدعم. ورفض تخر الزيادة.", "تخر", "تجمع الخبازين الأحرار"),
        ("وصل وفد الهيئة الأهلية لمراقبة المقالع، وتعرف اختصارا ب«هومق»، أمس. وغادر هومق مساء.", "هومق", "الهيئة الأهلية لمراقبة المقالع"),
        ("أطلقت مبادرة شباب الواحات (شواح) حملة. وانضم إلى شواح ألف متطوع.", "شواح", "مبادرة شباب الواحات"),
        ("قال حزب الاتحاد الجنوبي المتجدد (حاجم) إنه سيشارك. ورفض حاجم التأجيل.", "حاجم", "حزب الاتحاد الجنوبي المتجدد"),
        ("نشرت جمعية صانعي وتجار الزوارق (SMTB) أرقاما. وتضم SMTB مئة عضو.", "SMTB", "جمعية صانعي وتجار الزوارق"),
    ],
)
def test_a_body_that_no_list_knows_is_whole_up_to_its_short_form(body, short, whole):
    found = [name for name in find_names(Text(body)) if name.text == short]
    assert len(found) == 2
    assert {name.name for name in found} == {whole}
    assert len({name.id for name in found}) == 1
    assert found[0].id is not None
    assert whole in [text for text, _ in meant(body)]


@pytest.mark.parametrize(
    ("body", "none"),
    [
        ("أعيد تشغيل جهاز التصوير الطبقي المحوسب (CTX) أمس. وتوقف CTX شهرا.", "CTX"),  # a thing
        ("كتبت الصحيفة الإلكترونية الشهيرة «زوفار» الخبر. وعادت زوفار إليه.", "الصحيفة الإلكترونية الشهيرة"),  # what it is
        ("فاز فريق الساحل لكرة القدم «صالات» أمس. وجرت المباراة في بطولة «صالات» الأولى.", "فريق الساحل لكرة القدم"),
    ],
)
def test_what_stands_in_marks_behind_a_phrase_is_not_always_a_body(body, none):
    assert none not in [name for _, name in meant(body)]


def test_two_bodies_joined_are_two_before_a_short_form():
    body = "قالت الهيئة السورية للتخصصات البيئية والأكاديمية الجنوبية للتدريب المهني المستمر (AJTM) إنهما مستعدتان."
    assert [text for text, _ in meant(body)] == [
        "الهيئة السورية للتخصصات البيئية",
        "الأكاديمية الجنوبية للتدريب المهني المستمر",
        "AJTM",
    ]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("سجل لاوتارو كيسبي هدفين. وأشاد المدرب بلاوتارو أمس.", ["لاوتارو كيسبي", "لاوتارو"]),
        ("سجل لابراهيم كيسبي هدفين.", ["ابراهيم كيسبي"]),
    ],
)
def test_a_letter_of_a_persons_own_name_does_not_lean(body, texts):
    assert [name.text for name in find_names(Text(body)) if name.kind == "PER"] == texts


def test_a_short_form_behind_a_tellers_head_is_the_agency():
    found = find_names(Text("ذكرت وكالة الأنباء اليمنية (سبأ) أن القارب غرق. وقالت سبأ إن الطاقم نجا."))
    assert [name.id for name in found] == ["org:saba"] * 3


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("أعلنت حركة مجتمع السلم «حماس» موقفها في الجزائر. وقالت حماس إنها ترفض.", ["org:movement-of-society-for-peace"] * 2),
        ("أعلنت حركة مجتمع السلم «حماس» موقفها من فلسطين. وقالت حماس إنها ترفض.", ["org:movement-of-society-for-peace", None]),
        ("قالت حركة الضمير السلمي «حماس» إنها ترفض. وأضافت حماس أنها مستعدة.", ["org:حركه-الضمير-سلمي"] * 2),
        ("قالت حركة الضمير السلمي «حماس» إن فلسطين بعيدة. وأضافت حماس أنها مستعدة.", [None, None]),
        ("قالت حركة المقاومة «حماس» إنها ترفض. وأضافت حماس أنها مستعدة.", ["org:hamas"] * 2),
    ],
)
def test_a_movement_may_call_itself_as_another_is_called(body, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == "حماس"] == ids


def test_a_body_of_another_class_is_no_agency():
    found = find_names(Text("قالت حركة البناء الوطني «بناء» إن المؤتمر تأجل. وأضافت «بناء» أن الموعد لم يحدد."))
    assert {name.fine for name in found} == {None}


@pytest.mark.parametrize("body", ["أعلنت منظمة أطباء بلا حدود أن مسعفا قتل.", "أعلنت مؤسسة أطباء بلا حدود (MSF) أن مسعفا قتل."])
def test_a_name_does_not_end_in_the_middle_of_a_known_one(body):
    assert {name.id for name in find_names(Text(body))} == {"org:doctors-without-borders"}


def test_a_short_form_that_is_a_common_word_is_the_body_only_where_it_can_be():
    body = "دعت حركة شباب التغيير «شتاء» إلى اجتماع في الساحل. كان الطقس باردا في شتاء العام الماضي."
    assert [text for text, _ in meant(body)].count("شتاء") == 1


@pytest.mark.parametrize(
    "body",
    [
        "نفت حركة المرور العامة (الجديدة) الخبر.",  # no letters that begin its words
        "يشمل تنظيم حفل المعايدة «الكبير» أسرا كثيرة.",  # organising, no organisation
        "وصف حزب الساحل التصريحات وعدها «مغرضة» أمس.",  # what is said of it
    ],
)
def test_what_stands_in_brackets_is_not_always_a_short_form(body):
    assert not any("introduced" in (name.evidence or "") for name in find_names(Text(body)))


@pytest.mark.parametrize(
    ("body", "words", "name"),
    [
        ("وصلت الكاتبة جوسلين كاولينغ إلى المدينة. وقالت كولينغ إنها سعيدة.", "كولينغ", "جوسلين كاولينغ"),
        ("وصلت الكاتبة جوسلين كاولينغ إلى المدينة. وأضافت كولينج أن كتابها جاهز.", "كولينج", "جوسلين كاولينغ"),
        ("تحدث الباحث ريتشارد ماكغريغور أمس. ثم قال ماكجريجر إن البحث مهم.", "ماكجريجر", "ريتشارد ماكغريغور"),
    ],
)
def test_a_second_mention_may_be_spelled_nearly_alike(body, words, name):
    assert (words, name) in meant(body)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("كاولينغ", "كولينج", True),
        ("جوسلين كاولينغ", "جوسلين كولينغ", True),
        ("سالم", "سليم", False),  # two known names
        ("سليم الورداني", "سالم الورداني", False),
        ("كيري", "كوري", False),  # too few consonants
        ("جوسلين كاولينغ", "كاولينغ", False),
    ],
)
def test_spellings_are_nearly_alike_by_their_consonants(one, other, alike):
    assert are_alike(one, other) is alike


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        ("بوتين", "فلاديمير بوتين"),
        ("جونسون", None),  # many bear it
        ("كلينتون", None),  # two of the list do
        ("ميقاتي", None),  # a family of many in the news
    ],
)
def test_a_family_name_alone_is_a_person_of_our_list_where_it_can_be_nobody_else(word, whole):
    assert identify(word, "PER").id == (identify(whole, "PER").id if whole else None)
    assert whole is None or identify(whole, "PER").id is not None


def test_what_is_said_of_a_body_makes_no_fuller_name():
    body = "وافق نادي الشروق سارية حتى الجمعة. وفاز نادي الشروق."
    found = read(body, ("الشروق سارية", "ORG"), ("الشروق", "ORG"))
    assert found[1].name == "الشروق"


@pytest.mark.parametrize(
    ("body", "short", "whole"),
    [
        ("أعلنت الشركة الموريتانية للأسماك (موريفيش) أرباحها أمس. وقالت موريفيش إن الإنتاج زاد.", "موريفيش", "الشركة الموريتانية للأسماك"),
        ("وزعت الجمعية العمانية للرحمة (سناء) سلالا غذائية. وذكرت سناء أن الحملة مستمرة.", "سناء", "الجمعية العمانية للرحمة"),
        ("وزعت الجمعية الأردنية للإغاثة (رجاء) الخيام في المفرق.", "رجاء", "الجمعية الأردنية للإغاثة"),
        ("وقعت المؤسسة التونسية للزيوت (زيتونا) اتفاقا. وأضافت زيتونا أن التصدير يبدأ.", "زيتونا", "المؤسسة التونسية للزيوت"),
        ("أكدت الشركة المصرية للإسكان (سكنا) التسليم. وأوضحت سكنا أن العقود جاهزة.", "سكنا", "الشركة المصرية للإسكان"),
        ("أنشأت الوزارة الشركة القابضة للحبوب المعروفة باسم قمح عام 2019.", "قمح", "الشركة القابضة للحبوب"),
        ("وتدير الهيئة الوطنية للتمور المعروفة باسم نخيل عشرين مزرعة.", "نخيل", "الهيئة الوطنية للتمور"),
        ("أعلن الاتحاد الدولي للدراجات (يو سي آي) الموعد.", "يو سي آي", "الاتحاد الدولي للدراجات"),
        ("وأصدر المجلس النرويجي للمهاجرين (إن إم سي) بيانا.", "إن إم سي", "المجلس النرويجي للمهاجرين"),
    ],
)
def test_what_a_body_is_for_ends_its_name_and_a_word_in_brackets_behind_it_is_its_short_form(body, short, whole):
    found = [name for name in find_names(Text(body)) if name.text == short]
    assert found
    assert {(name.kind, name.name) for name in found} == {("ORG", whole)}


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("قالت الشركة السودانية للنقل (ومقرها الخرطوم) إنها أفلست.", "ومقرها"),
        ("أعلنت الشركة الوطنية للأدوية (مساهمة عامة) نتائجها.", "مساهمة"),
        ("أعلنت الشركة الوطنية للأدوية (حكومية) نتائجها.", "حكومية"),
        ("أعلنت الهيئة العامة للطرق (مكة) إغلاق الجسر.", "مكة"),
        ("التقى الوزير الجمعية القطرية للأيتام (أمس) في الدوحة.", "أمس"),
    ],
)
def test_what_says_more_of_a_body_is_no_short_form(body, word):
    assert not [name for name in find_names(Text(body)) if name.kind == "ORG" and word in name.text]


@pytest.mark.parametrize("letters", ["إيه إس كيه", "بي دي آر", "كي إم سي"])
def test_letters_that_are_spelled_out_behind_a_body_are_nobody(letters):
    found = find_names(Text(f"كشفت شركة الملاحة الكينية ({letters}) عن سفينة جديدة، وقال مدير {letters} إنها ستبحر غدا."))
    assert [(name.text, name.kind) for name in found] == [(letters, "ORG")] * 2


def test_letters_in_brackets_behind_a_noun_of_bodies_are_its_name_and_end_with_the_bracket():
    found = find_names(Text("وقالت شبكة (إن بي تي) إن البث عاد."))
    assert [(name.text, name.kind) for name in found] == [("إن بي تي", "ORG")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("وقالت منظمة رصد ليبيا إن الخروقات زادت.", ["منظمة رصد ليبيا"]),
        ("وذكرت شبكة رصد اليمن أن الطريق مغلق.", ["شبكة رصد اليمن"]),
        ("رصد المراقبون ليبيا خلال العام.", []),
    ],
)
def test_who_watches_a_land_is_a_body(body, found):
    assert [name.text for name in find_names(Text(body)) if name.kind == "ORG"] == found
