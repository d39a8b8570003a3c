"""Quantities as news tells them: set against each other in one sentence, tolls that rise, who is hurt no more, quakes, strikes, votes."""

import pytest
from linking_invented import article

from isnad.linking.differences import tellings
from isnad.linking.figures import Figure, same
from isnad.records import Article, Name

MINE = "في انفجار منجم الفحم قرب مدينة نوران فجر الثلاثاء"
QUAKE = "ضرب جزيرة سهام فجر الأحد"
MATCH = "بعد شغب مباراة النسور في نوران"


def told(*bodies: str | Article):
    articles = [body if isinstance(body, Article) else article(f"a{n}", body) for n, body in enumerate(bodies)]
    return {telling.noun: telling.values for telling in tellings(articles)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قالت الشرطة إن عدد قتلى الانفجار سبعة بينهم طفل، فيما أكد مدير المستشفى أن العدد تسعة.", {"قتلى": (7, 9)}),
        (f"أعلن رئيس البلدية إصابة 40 شخصا {MINE}، بينما تحدث الهلال الأحمر عن 60 مصابا.", {"مصابون": (40, 60)}),
        ("قدرت النقابة عدد المتظاهرين بخمسين ألفا، فيما قالت الشرطة إن عددهم لم يتجاوز 12 ألفا.", {"مشاركون": (12_000, 50_000)}),
        ("شارك 300 عامل في الاعتصام، بينما قدرت الإدارة العدد بمئة عامل.", {"مشاركون": (100, 300)}),
        ("توفي 80 طفلا بالوباء في المخيم، بينما تقدر الجمعية الوفيات بنحو 120 طفلا.", {"أطفال (قتلى)": (80, 120)}),
        (
            "شل الإضراب مدارس نوران بنسبة 70 بالمئة وفق النقابة، بينما قالت الوزارة إن نسبة المشاركة لم تتجاوز 20 بالمئة.",
            {"نسبة المشاركة": (20, 70)},
        ),
        # Other people, another deed, other times, expectations: nobody tells of the same.
        (f"قتل 3 جنود {MINE}، فيما أعلنت الوزارة مقتل 5 مدنيين في رملة.", {}),
        (f"أصيب 5 أشخاص {MINE}، فيما قالت الشرطة إنها أوقفت 3 أشخاص.", {}),
        (f"أصيب 5 أشخاص {MINE}، فيما قدرت الشرطة عدد المشاركين في التشييع بنحو 300 شخص.", {}),
        (f"سقط 5 قتلى {MINE}، فيما قدرت الشركة خسائرها بثلاثة ملايين دينار.", {}),
        ("باع المصنع 300 سيارة، فيما توقع المحللون بيع 400 سيارة.", {}),
        ("نزلت مخزونات القمح 300 طن، بينما توقع التجار زيادة قدرها 500 طن.", {}),
        ("بلغت أرباح المصنع 3 ملايين دينار مقابل 4 ملايين دينار في العام الماضي.", {}),
        ("صعد الفريق 3 كيلومترات، فيما شهدت العودة المشي عبر طرق تقدر بـ 7 كيلومترات.", {}),
        ("ارتفعت أسعار الخبز بنسبة 70 بالمئة وفق النقابة، بينما قالت الوزارة إن نسبة التضخم لم تتجاوز 20 بالمئة.", {}),
    ],
)
def test_two_figures_set_against_each_other_in_one_sentence(body, expected):
    assert {noun.replace("طفلا", "أطفال"): values for noun, values in told(body).items()} == expected


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # Who left hospital, was freed or lost his work is none of the hurt, the held, the missing.
        ([f"أصيب 12 شخصا {MINE}.", "غادر 4 مصابين المستشفى بعد انفجار منجم الفحم قرب نوران."], {}),
        ([f"أصيب 12 شخصا {MINE}.", "قال الطبيب إن 4 مصابين غادروا المستشفى بعد انفجار منجم الفحم قرب نوران."], {}),
        ([f"أوقفت الشرطة 12 شخصا {MATCH}.", f"أفرجت الشرطة عن 4 موقوفين {MATCH}."], {}),
        ([f"أوقفت الشرطة 12 شخصا {MATCH}.", f"اعتقلت قوات الأمن 15 شخصا {MATCH}."], {"موقوفون": (12, 15)}),
        ([f"قتل 4 أشخاص وفقد 12 آخرون {MINE}.", f"قتل 4 أشخاص ولا يزال 9 في عداد المفقودين {MINE}."], {"مفقودون": (9, 12)}),
        ([f"فقد 30 عاملا وظائفهم {MINE}.", f"فقد 12 عاملا حياتهم {MINE}.", f"قتل 14 عاملا {MINE}."], {"قتلى": (12, 14)}),
        # The sum of two happenings, though no number says that they are two.
        ([f"لقي 5 أشخاص مصرعهم {MINE}.", "طالب نائب باستجواب الوزير بعد مقتل 12 شخصا في حادثي منجم نوران وسد رملة."], {}),
        ([f"لقي 5 أشخاص مصرعهم {MINE}.", f"لقي 7 أشخاص مصرعهم في هجوم انتحاري وقع {MINE}."], {"قتلى": (5, 7)}),
        # A number far behind what it is the number of; bodies; students who are those who died.
        (
            [
                "ارتفع عدد قتلى انهيار عمارة حي النخيل في مدينة نوران الساحلية إلى واحد وعشرين، وفق الدفاع المدني.",
                "لقي 19 شخصا مصرعهم في انهيار عمارة حي النخيل في مدينة نوران.",
            ],
            {"قتلى": (19, 21)},
        ),
        (
            ["انتشل الغواصون 14 جثة بعد غرق عبارة النورس قرب نوران.", "لقي 17 شخصا حتفهم في غرق عبارة النورس قرب نوران."],
            {"قتلى": (14, 17)},
        ),
        (
            [
                "لقي 8 طلاب مصرعهم في انقلاب حافلة مدرسة الأمل على طريق نوران.",
                "ارتفع عدد وفيات حادث حافلة طلاب مدرسة الأمل على طريق نوران إلى 9.",
            ],
            {"قتلى": (8, 9)},
        ),
        (["لقي 3 أطفال مصرعهم في حريق منزل على طريق نوران.", "لقي 5 أشخاص مصرعهم في حريق منزل على طريق نوران."], {}),
        # A byline of its own is no sentence; who buries the dead is none of them; who demonstrates, whoever he is.
        (["نوران – مدار\nقتل 5 أشخاص في حريق سوق التوابل.", "سقط 7 قتلى في حريق سوق التوابل."], {"قتلى": (5, 7)}),
        (["شيع مئات الأهالي جثامين ضحايا انفجار منجم الفحم قرب نوران.", "سقط 7 قتلى في انفجار منجم الفحم قرب نوران."], {}),
        (
            ["تظاهر ألفا معلم أمام وزارة التربية في نوران.", "احتج ثلاثة آلاف معلم أمام وزارة التربية في نوران."],
            {"مشاركون": (2_000, 3_000)},
        ),
        # The strength of a quake; not of what came after it, nor other degrees.
        (
            [f"أعلن المرصد أن زلزالا بقوة 5.1 درجات {QUAKE}.", f"قال مركز المسح إن زلزالا بلغت شدته 5.6 على مقياس ريختر {QUAKE}."],
            {"قوة الزلزال": (5.1, 5.6)},
        ),
        ([f"أعلن المرصد أن زلزالا بقوة 5.1 درجات {QUAKE}.", f"سجلت هزة ارتدادية بقوة 3.9 درجات بعد الزلزال الذي {QUAKE}."], {}),
        ([f"أعلن المرصد أن زلزالا بقوة 5.1 درجات {QUAKE}.", f"بلغت درجة الحرارة 9 درجات بعد الزلزال الذي {QUAKE}."], {}),
        ([f"أعلن المرصد أن زلزالا بقوة 5.1 درجات {QUAKE}.", f"ضرب زلزال بلغت قوته 7ر5 درجات وقد {QUAKE}."], {}),
        # «The number» of a thing that is told of once here and once there.
        (
            ["قال الباعة إن الجمرك أتلف 800 عبوة مغشوشة من العصير.", "أكد مدير الجمرك أن العدد لا يتجاوز 300 عبوة."],
            {"عبوة": (300, 800)},
        ),
        # Who tells of more than a hundred says nothing against 115.
        (["احترق أكثر من مئة محل في سوق نوران القديم.", "احترق 115 محلا في سوق نوران القديم."], {}),
        (["احترق أكثر من مئة محل في سوق نوران القديم.", "احترق 190 محلا في سوق نوران القديم."], {"محل": (100, 190)}),
        # A large sum without a currency is of what the word before it tells; another sum of the kind may have one.
        (
            ["فرضت الهيئة غرامة قدرها خمسة ملايين على شركة الواحة.", "فرضت الهيئة غرامة بثلاثة ملايين على شركة الواحة."],
            {"غرامة": (3e6, 5e6)},
        ),
        (
            ["فرضت الهيئة غرامة بخمسة ملايين دينار على شركة الواحة.", "فرضت الهيئة غرامة بثلاثة ملايين على شركة الواحة."],
            {"دينار": (3e6, 5e6)},
        ),
        (["فرضت الهيئة غرامة بخمسة ملايين على شركة الواحة.", "دفعت شركة الواحة تعويضات قدرها ثلاثة ملايين للهيئة."], {}),
        # Who strikes, by their number; what things are told to do.
        (
            ["قال نقيب الحمالين إن 1800 عامل شاركوا في الإضراب.", "قالت الإدارة إن عدد المضربين لا يزيد على 900 عامل."],
            {"مشاركون": (900, 1800)},
        ),
        (["تنتظر 14 شاحنة عند المعبر الشمالي.", "قال سائق إن ست شاحنات فقط تنتظر دورها عند المعبر الشمالي."], {"شاحنة": (6, 14)}),
        (["تنتظر 14 شاحنة عند المعبر الشمالي.", "غادرت ست شاحنات المعبر الشمالي قبل العاصفة."], {}),
        # Students whose number is told as that of the hurt.
        (
            ["أصيب 34 طالبا بتسمم في معهد الوادي.", "ارتفع عدد المصابين بالتسمم في الوادي إلى 57 طالبا."],
            {"طالبا (مصابون)": (34, 57)},
        ),
    ],
)
def test_what_is_one_quantity_and_what_is_none(bodies, expected):
    assert told(*bodies) == expected


def placed(id: str, body: str, place: str, published: str, title: str = "") -> Article:
    start = body.index(place)
    return article(id, body, title=title, published=published, names=(Name(start, start + len(place), place, "LOC", place),))


def test_a_toll_that_rises_by_far_at_one_place_is_one():
    tolls = ["150 شخصا على الأقل لقوا مصرعهم", "عدد القتلى تجاوز ألفي شخص", "حصيلة القتلى بلغت 5300 شخص", "الضحايا 11300 قتيل"]
    bodies = [f"قال المسعفون إن {toll} في سيول اجتاحت بلدة سهام." for toll in tolls]
    articles = [placed(f"a{n}", body, "سهام", f"2031-03-0{n + 1}T08:00") for n, body in enumerate(bodies)]
    (dead,) = tellings(articles)
    assert dead.values == (150, 2_000, 5_300, 11_300)
    # Not where it falls, and not beside the toll of a whole war.
    less = "أكدت البلدية أن 150 شخصا لقوا حتفهم حين فاض وادي سهام الكبير ليلا."
    fallen = [placed("a", bodies[1], "سهام", "2031-03-01T08:00"), placed("b", less, "سهام", "2031-03-02T08:00")]
    assert tellings(fallen) == ()
    war = [placed("a", "قال المسعفون إن 12 شخصا قتلوا في غارة على بلدة سهام.", "سهام", "2031-03-01T08:00")]
    war.append(placed("b", "ارتفع عدد القتلى في سهام إلى 45 ألف شخص.", "سهام", "2031-03-02T08:00"))
    assert tellings(war) == ()


FLOOD = "فيضان وادي سهام"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # What one deed befell, by a noun here and by «عدد» there; it goes on rising for days.
        ("أدى {F} إلى انهيار 90 منزلا في بلدة سهام.", "قال المسعف إن عدد المنازل المنهارة في سهام بلغ 410 منازل.", {"منزلا": (90, 410)}),
        ("أدى {F} إلى تدمير 90 منزلا في بلدة سهام.", "افتتح الوالي 410 منازل في سهام بعد {F}.", {}),
        ("أدى {F} إلى انهيار 410 منازل في بلدة سهام.", "هدمت البلدية في سهام 9 منازل آيلة للسقوط.", {}),
        # By how many a toll rose is none of its own.
        (
            "لقي شخصان مصرعهما في {F} قرب بلدة سهام.",
            "ارتفع عدد ضحايا {F} في سهام إلى سبعة قتلى بعد انتشال جثث ثلاثة أطفال.",
            {"قتلى": (2, 7)},
        ),
        # Of what something is made up; not of those who are new in it.
        (
            "تضم حكومة نادر الزين في سهام 21 وزيرا.",
            "دخل أربعة وزراء جدد حكومة نادر الزين في سهام، وضمت الحكومة 23 وزيرا.",
            {"وزيرا": (21, 23)},
        ),
        ("تضم حكومة نادر الزين في سهام 21 وزيرا.", "دخل أربعة وزراء جدد حكومة نادر الزين في سهام.", {}),
        # What was offered, what of it was sold; the price of an auction, that of a market after it.
        ("طرح مصرف سهام 60 مليون دولار في مزاد اليوم.", "باع مصرف سهام في المزاد 35 مليون دولار من أصل 60 مليونا.", {}),
        (
            "باع مصرف سهام الدولار في المزاد بسعر 725 ريالا للدولار.",
            "ارتفع سعر الريال في سهام إلى 731 ريالا للدولار بعد مزاد المصرف.",
            {},
        ),
    ],
)
def test_what_one_flood_or_one_auction_tells(first, second, expected):
    bodies = [body.replace("{F}", FLOOD) for body in (first, second)]
    articles = [placed(f"a{n}", body, "سهام", f"2031-03-0{n + 1}T08:00") for n, body in enumerate(bodies)]
    assert {telling.noun: telling.values for telling in tellings(articles)} == expected


def test_a_toll_is_one_though_a_hospital_and_a_crane_are_of_other_towns():
    def of(id, body, *names, published):
        found = tuple(Name(body.index(name), body.index(name) + len(name), name, "LOC", name) for name in names)
        return article(id, body, names=found, published=published)

    articles = [
        of("a", "لقي خمسة أشخاص مصرعهم في انقلاب حافلة مسافرين في سهام مساء الاثنين.", "سهام", published="2031-03-03T20:00"),
        of("b", "ارتفعت حصيلة انقلاب حافلة المسافرين قرب سهام إلى ثمانية قتلى. ونقل مصاب إلى رملة.", "رملة", published="2031-03-03T23:00"),
        of("c", "خلف انقلاب حافلة للمسافرين في سهام ثمانية قتلى مساء الاثنين.", "سهام", published="2031-03-04T07:00"),
        of("d", "ارتفع عدد قتلى انقلاب حافلة المسافرين في سهام إلى 11. وجاءت رافعة من قلعة.", "سهام", "قلعة", published="2031-03-04T13:00"),
    ]  # fmt: skip
    (dead,) = tellings(articles)
    assert [figure.value for figure in dead.figures] == [5, 8, 8, 11]


def test_headlines_that_name_other_places_tell_of_other_accidents():
    bodies = ("لقي شخصان مصرعهما في حادث مروري.", "أسعفت الفرق المصابين في الحادث. وبلغ عدد الوفيات 3 أشخاص.")
    for titles, different in ((("حادث بطريق سهام", "حادث بطريق رملة"), False), (("حادث بطريق سهام", "حادث مروري"), True)):
        articles = [article(f"a{n}", body, title=title) for n, (body, title) in enumerate(zip(bodies, titles, strict=True))]
        assert bool(tellings(articles)) is different


def test_shares_of_votes_are_told_by_person():
    def named(id, body, *names, published):
        spans = [(body.index(name), name) for name in names]
        found = tuple(Name(start, start + len(name), name, "PER", name) for start, name in spans)
        return article(id, body, names=found, published=published)

    first = "فاز المرشح نادر الزين بانتخابات الرئاسة بعد حصوله على 64.5 بالمئة من الأصوات، وحلت سلمى الراوي ثانية بنسبة 21 بالمئة."
    last = "أعلن القضاء فوز نادر الزين بالانتخابات بنسبة 58.2 بالمئة، فيما حصلت سلمى الراوي على 30 بالمئة. وبلغت نسبة المشاركة 40 بالمئة."
    articles = [
        named("a", first, "نادر الزين", "سلمى الراوي", published="2031-03-01T08:00"),
        named("b", last, "نادر الزين", "سلمى الراوي", published="2031-03-07T08:00"),
    ]
    assert {telling.noun: telling.values for telling in tellings(articles)} == {
        "أصوات نادر الزين": (58.2, 64.5),
        "أصوات سلمى الراوي": (21, 30),
    }


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"سقط أكثر من 60 قتيلا {MINE}.", "أكثر من 60"),
        (f"سقط 60 قتيلا على الأقل {MINE}.", "60 قتيلا على الأقل"),
        (f"سقط ما لا يقل عن 60 قتيلا {MINE}.", "ما لا يقل عن 60"),
        (f"سقط نحو ستين قتيلا {MINE}.", "نحو ستين"),
        (f"قالت الشركة إن عدد القتلى لن يتجاوز 60 {MINE}.", "لن يتجاوز 60"),
        (f"سقط 60 قتيلا {MINE}.", "60"),
        (f"سقط مئات القتلى {MINE}.", "مئات"),
    ],
)
def test_a_figure_is_told_with_its_bound(body, text):
    (dead,) = tellings([article("a", body), article("b", f"سقط 90 قتيلا {MINE}.")])
    figure = dead.figures[0]
    assert (figure.text, body[figure.start : figure.end]) == (text, text)


@pytest.mark.parametrize(
    ("low", "value", "expected"),
    [(100, 120, True), (100, 95, False), (100, 160, False), (60, 69, True), (130, 150, False)],
)
def test_a_round_lower_bound_is_no_other_figure(low, value, expected):
    bound = Figure("a", None, None, 0, 1, f"أكثر من {low}", float(low), low=float(low))
    assert same(bound, Figure("b", None, None, 0, 1, str(value), float(value))) is expected
