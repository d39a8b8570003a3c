"""Copies: what makes one, which of two is the copy, and what it made of its original."""

import pytest
from linking_invented import FIRE_LATER, FIRE_OWN, FIRE_WIRE, MATCH, WATER, article

from isnad import read_article
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.copies import Party, carries, is_copy, precedes, reprint, shares
from isnad.linking.credit import Declared
from isnad.linking.features import Features, extract
from isnad.linking.parameters import DEFAULT
from isnad.linking.rewording import difference
from isnad.records import Article, Outlet

SENTENCES = FIRE_WIRE.split(". ")


def party(id, outlet, at, body=FIRE_WIRE, credits=()):
    return Party(id, at, 86_400 * at, outlet, extract(Article(id=id, body=body, credits=credits)), f"2031-03-0{at}T08:00+03:00")


@pytest.mark.parametrize(
    ("body", "other", "expected"),
    [
        (FIRE_WIRE, FIRE_WIRE, True),
        (FIRE_WIRE, FIRE_WIRE.replace("السروجي", "السروجى").replace("أعلنت", "اعلنت"), True),
        (FIRE_WIRE, ". ".join(SENTENCES[:3]), True),
        (FIRE_WIRE, ". ".join([SENTENCES[3], *SENTENCES[:2], SENTENCES[4]]), True),
        (FIRE_WIRE, FIRE_OWN, False),
        (FIRE_WIRE, FIRE_LATER, False),
        (FIRE_WIRE, MATCH, False),
        # The wire is a small part of a larger report: that is a report of its own.
        (SENTENCES[0], " ".join([SENTENCES[0], FIRE_OWN, MATCH, WATER, FIRE_LATER]), False),
        ("", "", False),
    ],
)
def test_much_of_the_shorter_text_and_no_larger_report_around_it_is_a_copy(body, other, expected):
    a, b = (extract(Article(id="x", body=text)) for text in (body, other))
    assert is_copy(*shares(a, b), DEFAULT) is expected
    assert shares(a, b) == shares(b, a)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # Seen first, for want of anything better.
        (party("a", "sada", 1), party("b", "nahar", 2), True),
        # An agency's own text is the original, though its clock is a day late; not what came after days.
        (party("a", "sada", 1), party("b", "madar", 2), False),
        (party("a", "sada", 1), party("b", "madar", 3), True),
        # Who credits the other has it from there.
        (party("a", "sada", 1, credits=("النهار الجديد",)), party("b", "nahar", 2), False),
        (party("a", "sada", 2), party("b", "nahar", 1, credits=("صدى سهلان",)), True),
    ],
)
def test_the_direction_follows_credit_then_agency_then_time(first, second, expected, outlets):
    assert precedes(first, second, outlets) is expected
    assert precedes(second, first, outlets) is not expected


@pytest.mark.parametrize(
    ("head", "tail", "credited", "told"),
    [
        ("النهار الجديد - نقلا عن قناة الواحة\n", "", True, True),
        ("", "\nالمصدر: قناة الواحة", True, False),
        ("", "\nالمصدر: الواحة.", True, False),
        ("", "\n(الواحة)", True, False),
        ("نوران - الواحة: ", "", True, False),
        ("قناة الواحة - ", "", True, False),
        ("نقلت قناة الواحة عن مسؤولين ما يلي. ", "", False, True),
        ("وفق ما ذكرته قناة الواحة فقد حدث ما يلي. ", "", False, True),
        ("بحسب قناة الواحة، ", "", False, True),
        ("أكدت قناة الواحة ما يلي. ", "", False, True),
        ("قال مسؤول لقناة الواحة إن الأمر كبير. ", "", False, True),
        # Another of the name, a city's or an oasis' own word, the outlet's own name.
        ("وفق صحيفة الواحة، ", "", False, False),
        ("الواحة - ", "", False, False),
        # A name of several words is no city's.
        ("النيل الأزرق سبورت – ", "", False, False),
        ("أعلنت الواحة أمس ما يلي. ", "", False, False),
        ("انطلقت القافلة من الواحة. ", "", False, False),
    ],
)
def test_who_credits_a_declared_outlet_has_it_from_there_whatever_the_times(head, tail, credited, told):
    outlets = {
        "waha": Outlet("waha", "قناة الواحة", "https://waha.example", kind="channel"),
        "nahar": Outlet("nahar", "النهار الجديد", "https://nahar.example"),
    }
    declared = Declared(outlets.values())
    copy, original = (
        Party(id, at, at, outlet, extract(Article(id=id, outlet=outlet, body=body), declared))
        for id, at, outlet, body in (("b", 1, "nahar", head + FIRE_LATER + tail), ("a", 9, "waha", FIRE_LATER))
    )
    assert copy.features.credits == (("قناة الواحة",) if credited else ())
    assert copy.features.told_by == (("قناة الواحة",) if told else ())
    assert Features.from_bytes(copy.features.to_bytes()).told_by == copy.features.told_by
    assert precedes(original, copy, outlets) is (credited or told)
    assert precedes(copy, original, outlets) is not (credited or told)
    assert not original.features.credits


@pytest.mark.parametrize(
    ("head", "credited"),
    [("صدى سهلان – ", True), ("صدى سهلان: ", True), ("صدى – ", False), ("صدى سهلان يعود إلى الأسواق – ", False)],
)
def test_a_name_of_several_words_opens_a_text_as_its_credit(head, credited, outlets):
    features = extract(Article(id="b", outlet="nahar", body=head + FIRE_LATER), Declared(outlets.values()))
    assert features.credits == (("صدى سهلان",) if credited else ())


def test_evidence_says_how_the_direction_is_known(outlets):
    edge = reprint(party("b", "nahar", 9, credits=("صدى سهلان",)), party("a", "sada", 1), outlets)
    assert (edge.id, edge.of, edge.coverage) == ("b", "a", 1.0)
    assert edge.evidence[0] == "ينسب النص صراحة إلى صدى سهلان"
    weak = reprint(party("b", "nahar", 9), party("a", "sada", 1), outlets)
    assert "ليس ذلك دليلا قاطعا" in weak.evidence[-1]
    cut = reprint(party("b", "nahar", 9, SENTENCES[0] + ". " + SENTENCES[1]), party("a", "sada", 1), outlets)
    assert any(sentence.startswith("مقتطع") for sentence in cut.evidence)


def test_a_readable_difference_says_what_was_cut_added_and_changed():
    original = Article(id="a", body="قال الوزير إن 43 متجرا احترقت في السوق. وأضاف أن التحقيق بدأ اليوم.")
    copy = Article(id="b", body="قال الوزير إن 50 متجراً احترقت في السوق القديم. وأضاف أن التحقيق بدأ.")
    found = difference(copy, original, copy_credits=("واس",), original_credits=("واس", "رويترز"))
    assert [(change.kind, change.of_text, change.text) for change in found.changes] == [
        ("changed", "43", "50"),
        ("added", "", "القديم"),
        ("cut", "اليوم", ""),
    ]
    for change in found.changes:
        assert copy.body[change.start : change.end] == change.text
        assert original.body[change.of_start : change.of_end] == change.of_text
    assert found.dropped == ("رويترز",)


@pytest.mark.parametrize(
    ("original", "copy", "changes"),
    [
        # Differing words with one or two equal ones between them are one phrase, told with the words beside it.
        (
            "قال قائد الإطفاء حازم الدوري أمس إن الحريق أتى على 43 متجرا في السوق القديم",
            "قال مدير الإطفاء سالم الدوري أمس إن الحريق أتى على 43 متجرا في السوق القديم",
            [("changed", "قائد الإطفاء حازم", "مدير الإطفاء سالم", "قال", "الدوري أمس إن الحريق")],
        ),
        (
            "أتى الحريق على 43 متجرا في السوق القديم وسط المدينة فجر الاثنين",
            "أتى الحريق على 43 متجرا فجر الاثنين",
            [("cut", "في السوق القديم وسط المدينة", "", "الحريق على 43 متجرا", "فجر الاثنين")],
        ),
        # A passage that stands elsewhere was moved, neither cut nor added.
        (
            "بدأ التحقيق اليوم في أسباب الحريق. وأغلقت البلدية محيط السوق القديم حتى المساء.",
            "وأغلقت البلدية محيط السوق القديم حتى المساء. بدأ التحقيق اليوم في أسباب الحريق.",
            [("moved", "بدأ التحقيق اليوم في أسباب الحريق", "بدأ التحقيق اليوم في أسباب الحريق", "السوق القديم حتى المساء", "")],
        ),
        # Two that change places with something new between them, and a greeting lost on the way.
        (
            "زار الوفد مصنع الزجاج في نوران. وقال معالي الوزير إن الطلب ارتفع هذا العام. وتبلغ كلفة المصنع ستين مليون دينار.",
            "زار الوفد مصنع الزجاج في نوران. وتبلغ كلفة المصنع ستين مليون دينار. وقال الوزير إن الطلب ارتفع هذا العام.",
            [
                (
                    "moved",
                    "وتبلغ كلفة المصنع ستين مليون دينار",
                    "وتبلغ كلفة المصنع ستين مليون دينار",
                    "مصنع الزجاج في نوران",
                    "وقال الوزير إن الطلب",
                ),
                ("cut", "معالي", "", "ستين مليون دينار. وقال", "الوزير إن الطلب ارتفع"),
            ],
        ),
        # Four words are no passage.
        (
            "وصل المنتخب إلى نوران. افتتح الوزير المعرض السنوي للكتاب في قاعة البلدية.",
            "افتتح الوزير المعرض السنوي للكتاب في قاعة البلدية. وصل المنتخب إلى نوران.",
            [
                ("cut", "وصل المنتخب إلى نوران", "", "", "افتتح الوزير المعرض السنوي"),
                ("added", "", "وصل المنتخب إلى نوران", "للكتاب في قاعة البلدية", ""),
            ],
        ),
        ("أعلنت البلدية إغلاق السوق", "أعلنت البلدية إغلاق السوق", []),
    ],
)
def test_a_difference_is_told_in_phrases_with_the_words_beside_them(original, copy, changes):
    found = difference(Article(id="b", body=copy), Article(id="a", body=original)).changes
    assert [(each.kind, each.of_text, each.text, each.before, each.after) for each in found] == changes
    for each in found:
        assert copy[each.start : each.end] == each.text
        assert original[each.of_start : each.of_end] == each.of_text


def test_texts_that_differ_in_spelling_only_do_not_differ():
    assert difference(Article(id="a", body="أعلن «الوزير»"), Article(id="b", body="اعلن الوزير")).changes == ()


TOLD = (
    "قالت وزارة المياه في سهلان إن محطة التحلية ستبدأ العمل في الربيع بطاقة تسعين ألف متر مكعب يوميا، بحسب وكالة مدار.\n"
    "وأوضح المدير نزار الحموي في تصريح لصحيفة الساحل أن خمس محافظات ستتزود من المحطة الجديدة على ساحل الياقوت.\n"
    "وأضاف مصدر مسؤول أن التمويل قرض من صندوق التنمية."
)


@pytest.mark.parametrize(
    ("cut", "dropped"),
    [
        ([], []),
        (["، بحسب وكالة مدار"], ["وكالة مدار"]),
        # A word of the paper's name stands elsewhere; where it was named it is merely cut.
        ([" في تصريح لصحيفة الساحل"], ["صحيفة الساحل"]),
        (["قالت وزارة المياه في سهلان إن "], ["وزارة المياه في سهلان"]),
        # Who is named shorter is named; what was said is gone with its source.
        (["المدير نزار "], []),
        (["\nوأضاف مصدر مسؤول أن التمويل قرض من صندوق التنمية."], []),
    ],
)
def test_an_attribution_is_dropped_where_what_was_said_stays(cut, dropped):
    body = TOLD
    for words in cut:
        body = body.replace(words, "")
    original, copy = (read_article({"id": id, "text": text}) for id, text in (("o", TOLD), ("c", body)))
    assert [each.name for each in difference(copy, original).attributions] == dropped


def test_whom_somebody_told_is_dropped_though_it_is_read_as_part_of_his_name():
    told = "وقال مصدر مقرب من الوزير {}إن المحطة ستبدأ العمل في الربيع بطاقة تسعين ألف متر مكعب يوميا. وحضر الحفل جمع كبير."
    copy = read_article({"id": "c", "text": told.format("")})

    def left_out(words):
        original = read_article({"id": "o", "text": told.format(words)})
        return [(each.name, each.text) for each in difference(copy, original, media={"مدار", "الساحل"}).attributions]

    said = "المحطة ستبدأ العمل في الربيع بطاقة تسعين ألف متر مكعب يوميا"
    assert [left_out(words) for words in ("لمدار ", "للساحل ", "لاحقا ")] == [[("مدار", said)], [("الساحل", said)], []]
    assert [left_out(words) for words in ("لمدار نيوز ", "لمدير نيوز ")] == [[("مدار نيوز", said)], []]


@pytest.mark.parametrize(
    ("received", "dropped"),
    [
        (" تلقته مدار", ["مدار"]),
        (" تلقته مدار نيوز", ["مدار نيوز"]),
        (" حصلت عليه مدار", ["مدار"]),
        (" تلقته البلدية", []),
        (" مطول", []),
    ],
)
def test_which_medium_had_a_statement_is_dropped_where_only_that_fell_out(received, dropped):
    told = "وقالت النقابة في بيان{} إن الصيادين سيعودون إلى البحر بعد هدوء الرياح وإصلاح الرصيف الشمالي. وحضر الحفل جمع كبير."
    original, copy = (read_article({"id": id, "text": told.format(words)}) for id, words in (("o", received), ("c", "")))
    found = difference(copy, original, media={"مدار", "مدار برس"}).attributions
    assert [each.name for each in found if "النقابة" not in each.name] == dropped


@pytest.mark.parametrize("outlet", ["noran", "وكالة نوران"])
def test_an_article_may_carry_its_outlets_name_for_its_id(outlet):
    outlets = {"noran": Outlet(id="noran", name="وكالة نوران", home="https://noran.example", kind="agency")}
    body = "أعلنت البلدية في الياقوت أن الرصيف الشمالي سيغلق شهرا لإصلاح ما أتلفته العاصفة، وأن الصيادين سينقلون إلى المرفأ القديم مؤقتا."
    linker = Linker(MemoryLinkStore(), outlets)
    early, late = "2031-03-04T08:00+03:00", "2031-03-04T10:00+03:00"
    linker.add(
        [
            Article(id="c", title="إغلاق رصيف", body=body + " (وكالة نوران)", outlet="sada", published=early),
            Article(id="o", title="البلدية تغلق الرصيف", body=body, outlet=outlet, published=late),
        ]
    )
    (found,) = linker.copies(linker.story_of("c").story).values()
    assert (found.id, found.of) == ("c", "o")


@pytest.mark.parametrize(
    ("original", "copy", "told"),
    [
        ("نوران (مدار) – قتل خمسة", "قتل خمسة", [("نوران (مدار)", "")]),
        ("قتل خمسة «في نوران» أمس", "قتل خمسة أمس", [("في نوران", "")]),
        ("قتل خمسة في نوران (الياقوت)", "قتل خمسة في نوران (العقيق)", [("الياقوت", "العقيق")]),
        ("(الياقوت) نوران: قتل خمسة", "قتل خمسة", [("(الياقوت) نوران", "")]),
        ("قتل خمسة (بينهم طفل) أمس", "قتل خمسة أمس", [("بينهم طفل", "")]),
    ],
)
def test_no_bracket_is_torn(original, copy, told):
    found = difference(Article(id="b", body=copy), Article(id="a", body=original)).changes
    assert [(each.of_text, each.text) for each in found] == told


@pytest.mark.parametrize(
    ("head", "outlet", "dropped"),
    [
        ("", "nahar", ("وكالة مدار",)),
        ("نوران - مدار: ", "nahar", ()),
        ("نوران (مدار) – ", "sada", ()),
        ("", "madar", ()),
    ],
)
def test_an_agencys_own_dateline_is_a_credit_that_a_copy_keeps_or_drops(head, outlet, dropped, linker):
    wire = FIRE_WIRE.replace("نوران - وكالة مدار: ", "نوران (مدار) – ")
    texts = {
        "a": Article(id="a", body=wire, title="حريق", outlet="madar", published="2031-03-03T06:00+03:00"),
        "b": Article(id="b", body=head + wire.removeprefix("نوران (مدار) – "), outlet=outlet, published="2031-03-03T09:00+03:00"),
    }
    linker.add(list(texts.values()))
    assert linker.copy_difference("b", lambda ids: [texts[each] for each in ids]).dropped == dropped


TELEGRAM = (
    "بعث رئيس جمهورية سهلان برقية تهنئة إلى {who} بمناسبة ذكرى استقلال بلاده، أعرب فيها باسمه واسم شعب وحكومة سهلان عن أصدق التهاني "
    "وأطيب التمنيات بالصحة والسعادة لفخامته ولحكومة وشعب {where} الصديق اطراد التقدم والازدهار، مشيدا بالعلاقات المتميزة بين البلدين."
)
FIRST = (4.10, 5.31, 12.02, 3.25, 6.33, 8.03)
MOSQUES = (
    " ودعت مديرية الشؤون الدينية أئمة المساجد إلى الالتزام بهذه المواقيت، وذكرت بأن خطبة الجمعة لا تزيد على ربع ساعة، وبأن مكبرات الصوت "
    "تغلق بعد الأذان والإقامة وفق التعميم الصادر عنها، وبأن أبواب المساجد تفتح قبل الأذان وتغلق بعد الصلاة."
)
PRAYERS = "مواقيت الصلاة في مدينة نوران وضواحيها: الفجر {}، والشروق {}، والظهر {}، والعصر {}، والمغرب {}، والعشاء {}." + MOSQUES
SESSION = (
    "أغلق المؤشر العام لسوق سهلان للأوراق المالية اليوم {} عند مستوى {} نقطة، وبلغت القيمة الإجمالية للتداولات {} مليار ريال، وتجاوز عدد "
    "الأسهم المتداولة {} مليون سهم سجلت {} ألف صفقة، وسجلت أسهم {} شركة ارتفاعا في قيمتها فيما أغلقت أسهم بقية الشركات على تراجع، وكانت "
    "أسهم شركات التأمين والمصارف والأسمدة والاتصالات الأكثر ارتفاعا ونشاطا في تعاملات السوق."
)


@pytest.mark.parametrize(
    ("first", "second", "copy"),
    [
        (
            TELEGRAM.format(who="الرئيس تيمور كاسندريل رئيس لورانديا", where="لورانديا"),
            TELEGRAM.format(who="الرئيسة إيزميلدا مورنتاني رئيسة بلميرانيا", where="بلميرانيا"),
            False,
        ),
        (
            TELEGRAM.format(who="الرئيس تيمور كاسندريل رئيس لورانديا", where="لورانديا"),
            TELEGRAM.format(who="فخامة الرئيس تيمور كاسندريل رئيس لورانديا", where="لورانديا"),
            True,
        ),
        (
            PRAYERS.format(*FIRST),
            PRAYERS.format(4.12, 5.33, 12.01, 3.24, 6.30, 8.00),
            False,
        ),
        (
            PRAYERS.format(*FIRST),
            PRAYERS.format(*FIRST[:-1], 8.04),
            True,
        ),
        (
            SESSION.format("منخفضا", "9098", "4.4", "163", "91", "58"),
            SESSION.format("مرتفعا", "9204", "5.2", "201", "104", "122"),
            False,
        ),
        # A desk that mends a figure passes the text on all the same.
        (FIRE_WIRE, FIRE_WIRE.replace("43", "50"), True),
        (FIRE_WIRE, FIRE_WIRE.replace("هاني السروجي", "هاني السروجى").removeprefix("نوران - وكالة مدار: "), True),
    ],
)
def test_a_formula_in_which_names_or_numbers_are_others_is_no_copy(first, second, copy):
    a, b = (extract(Article(id="x", body=text)) for text in (first, second))
    assert is_copy(*shares(a, b), DEFAULT)
    assert carries(a, b, DEFAULT) is carries(b, a, DEFAULT) is copy


POLL = (
    "انتخب المزارع سالم الهدار رئيسا لاتحاد المزارعين بعد أن نال {a} من أصوات المندوبين الذين اجتمعوا في نوران، وبلغت نسبة الحضور {b}. "
    "وجاءت بعده المهندسة ريم العطار وقد نالت {c}، ثم الطبيب البيطري نزار شاهين الذي نال {d} ولم يصوت له أحد من مندوبي الجنوب. "
    "وشارك في الاقتراع {e} مندوب قدموا من تسع محافظات."
)
WRITTEN: tuple[dict[str, str], ...] = (
    {"a": "47,35 بالمئة", "b": "81,6 بالمئة", "c": "31,15 بالمئة", "d": "21,5 بالمئة", "e": "1,240"},
    {"a": "47.35 في المئة", "b": "81.6 في المئة", "c": "31.15 في المئة", "d": "21.5 في المئة", "e": "1240"},
    {"a": "٤٧٫٣٥٪", "b": "٨١٫٦٪", "c": "٣١٫١٥٪", "d": "٢١٫٥٪", "e": "١٬٢٤٠"},
    {"a": "47,35%", "b": "81,6%", "c": "31,15%", "d": "21,5%", "e": "1.240"},
)
OTHERWISE = {"a": "52.15 في المئة", "b": "64.3 في المئة", "c": "27.45 في المئة", "d": "18.9 في المئة", "e": "1975"}


@pytest.mark.parametrize("written", WRITTEN[1:])
def test_a_copy_that_writes_numbers_in_its_own_way_is_one_and_its_dropped_credit_is_told(linker, written):
    wire = article("wire", "نوران (رويترز) - " + POLL.format(**WRITTEN[0]), "الهدار رئيسا", "reuters", "2031-05-01T10:00+00:00")
    copy = article("copy", POLL.format(**written), "فوز الهدار", "sada", "2031-05-01T12:00+00:00")
    reprint = linker.add([wire, copy])[-1].reprint
    assert reprint is not None
    assert any("أسقط النسبة" in each for each in reprint.evidence)


def test_other_shares_in_the_same_words_are_of_another_election(linker):
    one = article("one", POLL.format(**WRITTEN[0]), "الهدار رئيسا", "reuters", "2031-05-01T10:00+00:00")
    other = article("two", POLL.format(**OTHERWISE), "الهدار رئيسا", "sada", "2031-05-01T12:00+00:00")
    assert linker.add([one, other])[-1].reprint is None


CONDOLES = (
    "أبرق رئيس سهلان صباح اليوم معزيا {} في ضحايا الحريق الذي أودى بحياة عدد من السكان، وعبر في برقيته عن خالص عزائه وصادق مواساته لأسر "
    "الضحايا، راجيا للجرحى شفاء عاجلا وللمفقودين عودة سالمة إلى ذويهم."
)


@pytest.mark.parametrize(
    ("whom", "title", "copied"),
    [
        ("رئيس كينيا", "رئيس سهلان يعزي كينيا", False),
        ("ملك البحرين", "رئيس سهلان يواسي البحرين", True),
        ("ملك البحرين", "برقية عزاء من سهلان", True),
    ],
    ids=["another land", "the same land", "no land in the headline"],
)
def test_a_telegram_to_another_land_is_no_copy(whom, title, copied):
    one = extract(Article(id="one", body=CONDOLES.format("ملك البحرين"), title="رئيس سهلان يعزي ملك البحرين"))
    other = extract(Article(id="two", body=CONDOLES.format(whom), title=title))
    assert is_copy(*shares(one, other), DEFAULT)
    assert carries(one, other, DEFAULT) is carries(other, one, DEFAULT) is copied
