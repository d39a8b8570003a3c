"""What a mention is not: words that look like names, and well-known names that others bear. All sentences are our own."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.document import complete
from isnad.reading.names.fullnames import is_part
from isnad.reading.names.identity import identify
from isnad.reading.names.joining import join
from isnad.reading.names.spans import Span
from isnad.records import Name


def read(body: str, *spans: tuple[str, str]) -> list[Name]:
    """Return names of a body whose spans are given as (words, kind), each at its next place."""
    text, found, start = Text(body), [], 0
    for words, kind in spans:
        at = body.index(words, start)
        start = at + len(words)
        first = next(i for i, end in enumerate(text.ends) if end > at)
        last = next(i for i, end in enumerate(text.ends) if end >= start) + 1
        found.append(Span(first, last, 0, kind, "given"))
    return list(join(text, found))


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("أوقفت الشرطة شاباً سورياً عند الحدود.", "سورياً"),
        ("أصاب القصف مركزًا تركيًا قرب القرية.", "تركيًا"),
        ("قدم النادي للفائز درعًا من فضة.", "درعًا"),
        ("وصلت قوات كردية سورية إلى البلدة.", "سورية"),
        ("حافظت القوات على مناطق سورية حيوية.", "سورية"),
        ("كتب الفتى رسالة طويلة عن جده وعن بيته القديم.", "جده"),
    ],
)
def test_a_word_of_the_language_is_no_place(body, word):
    assert read(body, (word, "LOC")) == []


@pytest.mark.parametrize(
    ("body", "word", "id"),
    [
        ("يعيش اللاجئون خارج سورية منذ سنوات.", "سورية", "Q858"),
        ("وصلت البعثة إلى مدينة جده مساء.", "جده", "Q374365"),
        ("تزرع الجزيرة جوز الهند منذ قرون.", "الهند", None),
        ("زار الوفد الهند أمس.", "الهند", "Q668"),
        ("أعاده الله علينا باليُمن والبركات.", "اليُمن", None),
        ("وسجل سيباستيان سوريا هدفين.", "سوريا", None),
        ("فاز المنتخب بلقب كوبا أمريكا.", "أمريكا", None),
    ],
)
def test_a_place_is_another_by_what_stands_beside_it(body, word, id):
    assert [name.id for name in read(body, (word, "LOC"))] == [id]


def test_a_text_on_sport_may_mean_the_club_of_a_place():
    body = "فاز الفريق في المباراة على الخليج بهدف سجله اللاعب، وقال المدرب إن الدوري طويل، وسافر الفريق إلى الخليج."
    assert [name.id for name in read(body, ("الخليج", "LOC"), ("الخليج", "LOC"))] == [None, "loc:persian-gulf"]


def test_the_club_by_its_first_word():
    body = "تعاقد ريال مدريد مع الحارس. وقال الريال إن الصفقة بلغت مليون ريال."
    names = read(body, ("ريال مدريد", "ORG"), ("الريال", "MISC"), ("ريال.", "MISC"))
    assert [(name.kind, name.id) for name in names] == [("ORG", "org:real-madrid")] * 2 + [("MISC", None)]


def test_a_paper_is_told_where_a_city_is_not():
    body = 'وقال المتحدث لـ"الرياض" إن الطريق مغلق في مدينة الرياض.'
    names = read(body, ("الرياض", "LOC"), ("الرياض", "LOC"))
    assert [(name.kind, name.id) for name in names] == [("ORG", "org:al-riyadh"), ("LOC", "Q3692")]


def test_a_province_and_its_city_are_told_by_the_noun_before_them():
    assert [n.id for n in read("سيطرت القوات على مدينة تعز.", ("تعز", "LOC"))] == ["Q466216"]
    assert [n.id for n in read("سيطرت القوات على محافظة تعز.", ("تعز", "LOC"))] == ["loc:ye-ta"]


def test_what_a_list_knows_as_a_body_is_no_person_and_no_place():
    (group,) = read("هاجمت جماعة بوكو حرام القرية.", ("بوكو حرام", "PER"))
    (union,) = read("قال الاتحاد الأوروبي إنه قلق.", ("الاتحاد الأوروبي", "LOC"))
    assert (group.kind, group.id, union.kind, union.id) == ("ORG", "org:boko-haram", "ORG", "org:european-union")


def test_a_king_has_one_id_with_his_house_and_without():
    assert identify("سلمان بن عبدالعزيز", "PER").id == identify("سلمان بن عبدالعزيز آل سعود", "PER").id


@pytest.mark.parametrize("name", ["عبد العزيز", "عبد الله", "أبو حمد"])
def test_one_given_name_in_two_words_is_nobody(name):
    assert identify(name, "PER").id is None


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("خالد بن سالم", "خالد بن راشد بن سالم", False),
        ("خالد بن سالم", "خالد بن سالم بن راشد", True),
        ("محمد بن لادن", "محمد بن عوض بن لادن", True),
    ],
)
def test_another_father_is_another_person(short, long, same):
    assert is_part(short.split(), long.split()) is same


def test_a_family_name_with_its_particle_means_the_person():
    names = read("وصل ستيفان دي ميروتا أمس، وقال دي ميروتا إن اللقاء مفيد.", ("ستيفان دي ميروتا", "PER"), ("دي ميروتا", "PER"))
    assert names[0].id is not None
    assert names[1].id == names[0].id


@pytest.mark.parametrize(
    "body",
    [
        "التقى حمد الدوراني الوفد، ثم تحدث الدوراني الأب عن ماضيه.",
        "افتتح حمد الدوراني المعرض في مدارس الدوراني الجديدة.",
    ],
)
def test_a_father_or_a_school_of_that_name_is_another(body):
    first, second = read(body, ("حمد الدوراني", "PER"), ("الدوراني", "PER"))
    assert first.id is not None
    assert second.id is None


def test_a_given_name_with_another_family_name_behind_it_is_another():
    body = "هاجمت قوات علي عبد الله صالح المدينة. وقتل المدعو صالح الدورشي، فيما فر صالح إلى الجبال."
    first, *rest = read(body, ("علي عبد الله صالح", "PER"), ("صالح", "PER"))
    assert first.id is not None
    assert [name.id == first.id for name in rest] == [False]


@pytest.mark.parametrize(
    "told", ["وقال لـ«الشرق الأوسط» إن", "* خدمة «الأفق» خاص بـ«الشرق الأوسط»", "* خدمة {الأفق} خاص بـ {الشرق الأوسط}"]
)
def test_a_paper_that_a_report_was_made_for_is_no_region(told):
    (name,) = [name for name in find_names(Text(f"انتهى اللقاء. {told}")) if "الأوسط" in name.text]
    assert (name.kind, name.id) == ("ORG", "org:asharq-al-awsat")


def test_ali_is_told_from_the_preposition():
    assert [n.text for n in find_names(Text("أثنى الرئيس علي عبدالله الحمداني على العمال.")) if n.kind == "PER"] == ["علي عبدالله الحمداني"]
    text = Text("اعتمد الأهالي على حسان القيرواني على مدى عام.")
    assert [(s.first, s.last) for s in complete(text, [Span(2, 5, 0, "PER", "tagger")], [])] == [(3, 5)]


def test_a_part_of_what_is_known_as_a_whole_gives_way_to_it():
    assert [(n.text, n.id) for n in find_names(Text("شاركت الدول في عاصفة الحزم منذ شهور."))] == [
        ("عاصفة الحزم", "misc:operation-decisive-storm")
    ]


@pytest.mark.parametrize(("body", "id"), [
    ("فاز روما على يوفنتوس بهدفين في الدوري، وقال مدرب روما إن الفريق لعب جيدا.", "org:نادي-رومه"),
    ("تعاقد نادي روما الإيطالي مع سامر الحلواني.", "org:نادي-رومه"),
    ("وصل الوزير إلى روما أمس لبحث الأزمة، وقال في روما إن الحل قريب.", "Q220"),
])  # fmt: skip
def test_a_club_that_bears_a_citys_name_is_that_club_in_texts_on_sport(body, id):
    assert {name.id for name in find_names(Text(body)) if name.text == "روما"} == {id}


SPORT = " وقال المدرب إن لاعبي الفريق يستعدون لمباريات الدوري، وإن المباراة في ملعب الفريق."


@pytest.mark.parametrize(
    ("body", "word", "ids"),
    [
        ("مدت الشركة الخط الرئيسي قطر (800) ملم في الشارع. وارتفع مؤشر بورصة قطر 0.9 في المئة.", "قطر", [None, "Q846"]),
        ("ارتفع سهم الخليج للتدريب، وقال وزراء الخليج إن السوق مستقرة.", "الخليج", [None, "loc:persian-gulf"]),
        ("غرقت سفينة في الخليج المكسيكي.", "الخليج", [None]),
        ("اتضح أنها سورية الجنسية وأنها وصلت من سورية قبل عام.", "سورية", ["Q858"]),
        (
            "سجلت أندية الشباب والتعاون والخليج والفتح لاعبين جددا. وقال المدرب إن لاعبي الفريق يستعدون، وإن المباراة من مباريات الدوري.",
            "الخليج",
            [None],
        ),
        (
            "حضر وزراء السعودية والخليج واليمن المباراة. وقال المدرب إن لاعبي الفريق في الدوري يستعدون لمباريات المنتخب.",
            "الخليج",
            ["loc:persian-gulf"],
        ),
        ("ناقشت اللجنة التعليم الأهلي في المدن، ورحبت بمبادرات السلم الأهلي.", "الأهلي", []),
        ("فاز النادي الأهلي في المباراة.", "الأهلي", [None]),
        ("تستعد الأندية السعودية للموسم، وأغلقت السوق السعودية على ارتفاع.", "السعودية", []),
        ("تغيرت السياسة الخارجية السعودية، وزادت الديون الخارجية السعودية.", "الخارجية السعودية", []),
        ("قالت الخارجية السعودية إن الوفد وصل.", "الخارجية السعودية", ["org:saudi-foreign-ministry"]),
        ("زار الرئيس السعودية أمس، ثم غادر السعودية.", "السعودية", ["Q851", "Q851"]),
        (f"لعب المهاجم في أمريكا المكسيكي.{SPORT}", "أمريكا", ["org:نادي-امريكه"]),
        ("قال بنك أوف أمريكا إن النمو ضعيف في أمريكا.", "أمريكا", ["Q30"]),
        (f"رفض روما هدية منافسه، وخرج روما بنقطة واحدة على ملعبه في روما.{SPORT}", "روما", ["org:نادي-رومه", "org:نادي-رومه", "Q220"]),
        (f"زار روما وفد من اللاعبين.{SPORT}", "روما", ["Q220"]),
        (f"تعاقد برشلونة مع لاعب جديد، وقال رئيس برشلونة إن النادي أغلق القائمة.{SPORT}", "برشلونة", ["org:fc-barcelona"] * 2),
        ("قال أوزفالدو فيريرا إنه باق في البرتغال. وفكرت الإدارة في الإطاحة بفيريرا قبل عام.", "فيريرا", ["per:ازفلدو-فيريره"]),
        ("استقال رئيس تحرير صحيفة «الرياض» أمس، وودع «الرياض» بمقال.", "الرياض", ["org:al-riyadh"] * 2),
        ("جددت منظمة الأمم المتحدة للأغذية والزراعة تحذيرها، ورحبت الأمم المتحدة بذلك.", "الأمم المتحدة", ["org:united-nations"]),
        (f"رفض اللاعب عرضا من نادي باريس سان جيرمان.{SPORT}", "باريس سان جيرمان", ["org:paris-saint-germain"]),
        ("قال المسؤول إن الملك سلمان عبدالعزيز وصل.", "سلمان عبدالعزيز", ["per:سلمان-بن-عبدالعزيز"]),
        ("قال المدير إن المهندس سلمان عبدالعزيز وصل.", "سلمان عبدالعزيز", ["per:سلمان-عبدالعزيز"]),
        ("أقيمت المسرحية في نادي جدة الأدبي أمس. ووصل الممثلون إلى جدة قبل يومين.", "جدة", ["Q374365"] * 2),
        ("ناقش الكتاب هموم الشباب السعودي وأحلامه في العمل.", "الشباب السعودي", []),
        (f"فاز الشباب السعودي بهدفين.{SPORT}", "الشباب السعودي", ["org:al-shabab"]),
        (f"فاز باريس سان جيرمان في باريس.{SPORT}", "باريس", ["Q90"]),
    ],
)  # fmt: skip
def test_what_is_written_like_a_well_known_name_and_is_another(body, word, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == word] == ids


@pytest.mark.parametrize(
    ("body", "word", "ids"),
    [
        ("تبدأ الأمسية بعد مغرب يوم غد.", "مغرب", [None]),
        ("خلصه الطبيب من الأمارات والتجاعيد.", "الأمارات", [None]),
        ("وصل الفريق إلى أسبانيا أمس.", "أسبانيا", ["Q29"]),
        ("سعت إيران إلى الحوار، وقالت أيران إنه مفيد.", "أيران", ["Q794"]),
        (f"انتخب رئيس الاتحاد الأوروبي أمس.{SPORT}", "الاتحاد الأوروبي", [None]),
        (f"عاقب الاتحاد الروسي اللاعب أمس.{SPORT}", "الاتحاد الروسي", [None]),
        ("جعل بين البحرين حاجزا.", "البحرين", [None]),
        ("قال رئيس اللجنة الأولمبية العربية السعودية إن الوفد وصل.", "العربية السعودية", []),
        ("أقر الاتحاد الأوروبي ميزانيته أمس.", "الاتحاد الأوروبي", ["org:european-union"]),
        ("ارتفع سهم الإمارات دبي الوطني أمس.", "الإمارات", [None]),
        ("ارتفعت أسهم عدة، منها البحر الأحمر 11.20% أمس.", "البحر الأحمر", [None]),
        ("بلغ التلوث في البحر الأحمر 11.20% أمس.", "البحر الأحمر", ["loc:red-sea"]),
        ("كفه قطر الندى على الزهر.", "قطر", [None]),
        ("احتفى 16 حيا في بريدة بالعيد، وازدانت أحياء بريدة.", "بريدة", ["Q259253", "Q259253"]),
        ("بني متنزه بحي القادسية، ويفتح متنزه القادسية غدا.", "القادسية", [None, None]),
        ("وعلمت «الشرق الأوسط» أن اللقاء تم.", "الشرق الأوسط", ["org:asharq-al-awsat"]),
        ("برلين - «الشرق الأوسط»: أعلن المعهد نتائجه.", "الشرق الأوسط", ["org:asharq-al-awsat"]),
        ("يدرس المعهد قضايا الشرق الأوسط منذ عام.", "الشرق الأوسط", ["loc:middle-east"]),
        (f"اشترى النادي مدافع ريال أمس، وغاب ريال مدريد.{SPORT}", "ريال", ["org:real-madrid"]),
        ("يقال إن اسم القرية (مِصْر)، ويرى الباحث أن مِصْر هذه في الجبل. وسافر إلى مصر.", "مِصْر", [None, None]),
        ("الجدد جمع جُدّة. وسافر إلى جِدّة.", "جُدّة", [None]),
        ("الجدد جمع جُدّة. وسافر إلى جِدّة.", "جِدّة", ["Q374365"]),
        ("تعثر الرفاع أمام المحرق في الدوري.", "الرفاع", [None]),
        ("تعثر الرفاع أمام المحرق في الدوري.", "المحرق", ["org:al-muharraq"]),
        ("تعثر العمل في المحرق أمس.", "المحرق", ["loc:bh-15"]),
        ("هطلت الأمطار على مناطق تبوك والجوف وحائل، ثم وصل الوفد إلى تبوك.", "تبوك", ["loc:sa-07", "Q244232"]),
    ],
)
def test_a_well_known_name_is_another_thing_by_its_spelling_or_its_place(body, word, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == word] == ids


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("زاد إنتاج أسمنت تبوك أمس.", [("أسمنت تبوك", "ORG")]),
        ("أعلنت الشركة الكويتية لنفط الخليج نتائجها.", [("الشركة الكويتية لنفط الخليج", "ORG")]),
        ("ارتفع سهم شركة كهرباء عرعر.", [("كهرباء عرعر", "ORG")]),
        ("زاد إنتاج نفط الخليج أمس.", [("الخليج", "LOC")]),
        ("انقطعت كهرباء لبنان أمس.", [("لبنان", "LOC")]),
    ],
)
def test_a_place_in_a_firms_name_is_no_mention_of_it(body, found):
    assert [(name.text, name.kind) for name in find_names(Text(body))] == found


@pytest.mark.parametrize(("body", "word"), [("حكم القاضي على سيف الإسلام أمس.", "الإسلام"), ("هذا عمل غير صالح.", "صالح")])
def test_half_of_a_name_and_an_adjective_are_no_names(body, word):
    assert all(name.text != word for name in find_names(Text(body)))
