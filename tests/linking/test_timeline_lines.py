"""Which line a day gets where several are told of it, what is told of its own day, how a summary begins, and the timeline of an affair."""

import pytest

from isnad.linking.sources import holder
from isnad.linking.summary import Sentence, summary
from isnad.linking.timeline import of_affair, timeline
from isnad.reading import read
from isnad.records import Article, Statement


def report(id, body, published, title=None):
    return read(Article(id=id, title=title, body=body, outlet=f"o{id}", published=published))


ATTACK = "استهدف هجوم بطائرة مسيرة جسر نوران القديم فجر اليوم الاثنين، بحسب الشرطة."


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # What happened comes before who claims it.
        (
            [
                (ATTACK, "2031-03-03T06:00+00:00"),
                ("أغلقت الشرطة جسر نوران القديم بعد هجوم الطائرة المسيرة.", "2031-03-03T09:00+00:00"),
                ("تبنى فصيل يسمي نفسه «جند النهر» مساء اليوم هجوم الطائرة المسيرة على جسر نوران القديم.", "2031-03-03T20:00+00:00"),
            ],
            {"2031-03-03": "استهدف"},
        ),
        # A denial is of its day, though it names none and has the words of what it denies.
        (
            [
                ("اتهم الكاتب سامر الديب الروائي هاني الرملي بسرقة فصول من روايته «ملح النهر».", "2031-03-03T06:00+00:00"),
                ("اتهم الكاتب سامر الديب الروائي هاني الرملي بسرقة فصول من رواية له.", "2031-03-03T09:00+00:00"),
                ("نفى الروائي هاني الرملي أن يكون قد سرق فصولا من رواية الكاتب سامر الديب.", "2031-03-04T09:00+00:00"),
            ],
            {"2031-03-03": "اتهم", "2031-03-04": "نفى"},
        ),
        # A refusal comes before the denial that answers it.
        (
            [
                ("رفضت نقابة صيادي نوران، الاثنين، نتائج فحص المياه، وقالت إن العينات أخذت من بئر واحدة.", "2031-03-03T09:00+00:00"),
                (
                    "نفت بلدية نوران، مساء الاثنين، أخذ العينات من بئر واحدة، وقالت إن فحص المياه شمل آبار الصيادين.",
                    "2031-03-03T20:00+00:00",
                ),
            ],
            {"2031-03-03": "رفضت"},
        ),
        # The report of the day comes before the scene of the next morning.
        (
            [
                ("غرق زورق سياحي مساء اليوم الاثنين في بحيرة نوران وعلى متنه ستة سياح، بحسب حرس البحيرة.", "2031-03-03T20:00+00:00"),
                ("أمضت بحيرة نوران مساء أمس الاثنين ساعات من الخوف بعد غرق زورق سياحي وعلى متنه ستة سياح.", "2031-03-04T08:00+00:00"),
            ],
            {"2031-03-03": "غرق"},
        ),
        # What is announced and what came of it, a loss and who was found of it: one sentence names both days.
        (
            [
                ("أعلنت بلدية نوران، الاثنين، عن مزاد لبيع 40 شاحنة قديمة غدا الثلاثاء في ساحة المرآب.", "2031-03-03T09:00+00:00"),
                ("باعت بلدية نوران، الثلاثاء، 27 شاحنة قديمة من أصل 40 عرضتها في مزاد ساحة المرآب.", "2031-03-04T15:00+00:00"),
            ],
            {"2031-03-03": "أعلنت", "2031-03-04": "باعت"},
        ),
        (
            [
                (
                    "أنقذ رجال الإطفاء، مساء الاثنين، تسعة عمال انهار عليهم نفق قرب تل نوران، فيما بقي عامل مفقودا.",
                    "2031-03-04T08:00+00:00",
                ),
                (
                    "انتشل أهالي تل نوران، صباح الأربعاء، جثة العامل المفقود منذ انهيار نفق قرب التل الاثنين، ونجا منه تسعة عمال.",
                    "2031-03-05T10:00+00:00",
                ),
            ],
            {"2031-03-03": "أنقذ", "2031-03-05": "انتشل"},
        ),
        # Why something was done is of a day before, and takes nothing from its own.
        (
            [
                ("توقف سائقو حافلات نوران، صباح الثلاثاء، عن العمل احتجاجا على ضرب زميل لهم مساء الاثنين.", "2031-03-04T09:00+00:00"),
            ],
            {"2031-03-04": "توقف"},
        ),
        # The rest of a sentence is of a day that has its line.
        (
            [
                ("أعلنت لجنة نوران، الاثنين، فوز سامر الديب برئاسة الغرفة التجارية على هاني الرملي.", "2031-03-03T20:00+00:00"),
                (
                    "كسب سامر الديب أمس الاثنين رئاسة الغرفة التجارية في نوران، فيما أكد هاني الرملي اليوم الثلاثاء أنه سيطلب فرز الأصوات.",
                    "2031-03-04T09:00+00:00",
                ),
            ],
            {"2031-03-03": "أعلنت", "2031-03-04": "أكد"},
        ),
        # A toll that rose is of the day on which it did, and takes no line of what befell.
        (
            [
                ("لقي أربعة أشخاص مصرعهم مساء اليوم الاثنين إثر سقوط حافلة ركاب من جسر نوران القديم.", "2031-03-03T20:00+00:00"),
                ("ارتفع عدد ضحايا سقوط حافلة الركاب من جسر نوران القديم قرب المدينة مساء أمس إلى ستة قتلى.", "2031-03-04T08:00+00:00"),
            ],
            {"2031-03-03": "لقي", "2031-03-04": "ارتفع"},
        ),
        # Who says what is to come, and that it came.
        (
            [
                ("قالت إدارة مسرح نوران إن المسرح سيعيد فتح أبوابه يوم الأربعاء بعد ترميم دام شهرين.", "2031-03-03T09:00+00:00"),
                ("أعاد مسرح نوران فتح أبوابه، الأربعاء، بعد ترميم دام شهرين.", "2031-03-05T15:00+00:00"),
            ],
            {"2031-03-03": "قالت", "2031-03-05": "أعاد"},
        ),
        # A column of the next day tells no news of it.
        (
            [
                ("هدمت بلدية نوران اليوم الاثنين جدار القلعة القديم لتوسيع الطريق.", "2031-03-03T09:00+00:00"),
                ("لم يكن هدم جدار القلعة القديم في نوران مفاجئا لمن عرف مجالس البلدية وحبها للطرق.", "2031-03-04T09:00+00:00"),
                ("رغم ما قيل في فضل الطريق، تبقى نوران مدينة بلا قلعة ولا جدار، وتبقى البلدية وحيدة.", "2031-03-05T09:00+00:00"),
            ],
            {"2031-03-03": "هدمت"},
        ),
        # What something came after, days before all reports; not who said so after it.
        (
            [
                (
                    "أغلقت شرطة نوران حانات الميناء اليوم الاثنين. وجاء إغلاق حانات الميناء في نوران بعد مقتل بحارين في شجار الأربعاء.",
                    "2031-03-03T09:00+00:00",
                ),
            ],
            {"2031-03-03": "أغلقت"},
        ),
        # A day to come of a clause that has its subject in what it is joined to.
        (
            [
                ("وقعت حكومة نوران ونقابة المعلمين اليوم الاثنين اتفاقا على زيادة الأجور.", "2031-03-03T20:00+00:00"),
                (
                    "رفضت تنسيقية المعلمين المتعاقدين الاتفاق الذي وقعته الحكومة والنقابة أمس في نوران، ودعت إلى إضراب جديد في 24 مارس.",
                    "2031-03-04T08:00+00:00",
                ),
            ],
            {"2031-03-03": "وقعت", "2031-03-04": "رفضت"},
        ),
        # What undoes what was announced is of its own day, though it has the words of that.
        (
            [
                ("أعلنت نقابة السائقين الأحد إضراب حافلات نوران بسبب الأجور.", "2031-03-02T15:00+00:00"),
                ("ألغت النقابة، الاثنين، إضراب حافلات نوران.", "2031-03-03T15:00+00:00"),
            ],
            {"2031-03-02": "أعلنت", "2031-03-03": "ألغت"},
        ),
        # One that was cut before what it names gives way to one that is whole.
        (
            [
                ("ضبط حراس غابة نوران الاثنين صيادا أحرق أشجارها، وهو رجل يلقب:", "2031-03-03T15:00+00:00"),
                ("أوقف حراس غابة نوران الاثنين صيادا أحرق أشجارها.", "2031-03-03T16:00+00:00"),
            ],
            {"2031-03-03": "أوقف"},
        ),
    ],
)
def test_the_line_of_a_day(bodies, expected):
    articles = [report(str(n), body, at) for n, (body, at) in enumerate(bodies)]
    assert {line.date: line.text.split()[0] for line in timeline("s", articles)} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What is announced has its days ahead.
        (
            "يفتتح محافظ نوران غدا الأربعاء معرض السوق القديم. ومن محاضرات المعرض محاضرة صاحبة مطعم السوق الخميس عن الطبخ القديم.",
            {"2031-03-05": "يفتتح"},
        ),
        # A weekday with its date beside.
        (
            "بدأ اليوم تلقيح أغنام وادي الزيتون. وانتهت حملة سابقة لتلقيح أغنام الوادي يوم الأربعاء، بتاريخ 19 فبراير 2031.",
            {"2031-02-19": "وانتهت", "2031-03-04": "بدأ"},
        ),
        # What was years before is no news of the day.
        ("انطلق تطبيق نوران للصور في سبتمبر 2024 على يد مطورين شبان، وظل استخدامه محدودا سنوات.", {}),
        # What hangs on the main clause is no line of its own.
        (
            "تنطلق اليوم حملة ثانية لتلقيح أغنام وادي الزيتون، وتدوم ثلاثة أيام تختم بمساء الخميس المقبل.",
            {"2031-03-04": "تنطلق"},
        ),
        # A bare weekday is to come where its sentence opens with a present tense, or named a day to come before.
        ("يصوت مجلس نوران يوم الأحد على إنشاء محكمة للنزاعات.", {"2031-03-09": "يصوت"}),
        (
            "تستكمل مباريات بطولة نوران غدا، حيث يلتقي الصقور والمنارة في الملعب الكبير، والأحد الموج والنخيل.",
            {"2031-03-05": "تستكمل"},
        ),
        # A day to come, right behind the beginning.
        (
            "أعلنت جائزة نوران للرواية اليوم قائمتها القصيرة من ست روايات. واختارها نقاد. ويعلن اسم الفائز بالجائزة في نوران في 29 مارس.",
            {"2031-03-04": "أعلنت", "2031-03-29": "ويعلن"},
        ),
        # What somebody says of a day to come is told of both; a day of what is only named is none.
        ("قال مرصد نوران إن الغبار قد يبلغ السهل الغربي يوم الأحد.", {"2031-03-04": "قال", "2031-03-09": "قال"}),
        ("قال مصدر في بلدية نوران إن المدير اعتذر عن رئاسة اللجنة التي ينتظر أن تعلن الخميس.", {"2031-03-04": "قال"}),
        (
            "نفى مدير مرفأ نوران، الثلاثاء، زيادة الرسوم، وقال إن الأمر سيبحث في اجتماع مع التجار يوم الأحد المقبل.",
            {"2031-03-04": "نفى", "2031-03-09": "نفى"},
        ),
        (
            "انحسر الجراد اليوم عن حقول نوران بعد خمسة أيام. وينتظر أن تصل طائرات رش من العاصمة الخميس المقبل.",
            {"2031-03-04": "انحسر", "2031-03-06": "وينتظر"},
        ),
        # What only leads to the next sentence is none.
        ("نشرت بلدية نوران اليوم الإعلان التالي:\nيفتح سوق نوران القديم يوم غد الأربعاء أمام التجار.", {"2031-03-05": "يفتح"}),
        # What was done is past, whatever is to come of it.
        ("وصل مبعوث الأمم المتحدة سامر الديب الخميس إلى نوران قبل أيام من رفع تقريره إلى المجلس.", {"2031-02-27": "وصل"}),
        # Of what somebody tells of, and of what it prepares for, nothing happened on its day.
        ("أعلن وزير الداخلية في نوران اليوم اعتقال المتورطين بالتفجير الذي استهدف سوق نوران أمس الأول.", {"2031-03-04": "أعلن"}),
        ("كسب فريق نوران مباراته الودية اليوم أمام الصقور، استعدادا لمباراة الكأس أمام المنارة في 12 مارس.", {"2031-03-04": "كسب"}),
        # What is put off until a day is of the day on which that was done.
        (
            "أرجئت محاكمة مدير مصرف نوران أمس إلى السابع من سبتمبر لإفساح المجال للمحامين.",
            {"2031-03-03": "أرجئت"},
        ),
    ],
)
def test_days_of_what_is_announced_dated_or_long_past(body, expected):
    found = timeline("s", [report("a", body, "2031-03-04T08:00:00+00:00")])
    assert {line.date: line.text.split()[0] for line in found} == expected


@pytest.mark.parametrize(
    ("body", "days"),
    [
        # The day of the deed that somebody is caught for is not that on which he was caught …
        ("ضبط حراس غابة نوران صيادا متهما بإحراق أشجارها يوم السبت الماضي، حسبما ذكرت البلدية الخميس.", ["2031-03-06"]),
        ("اعتقلت شرطة نوران حارسة يشتبه بها، وهي متهمة بتسميم البئر فجر الأحد.", ["2031-03-06"]),
        ("اعتقلت شرطة نوران حارسة للاشتباه في تسميمها البئر فجر الأحد.", ["2031-03-06"]),
        ("قبض على تاجر متهم بإتلاف محصول جرى الأربعاء.", ["2031-03-06"]),
        # … unless it stands before the charge, in a clause of its own, or close by.
        ("ضبط حراس غابة نوران، السبت الماضي، صيادا متهما بإحراق أشجارها.", ["2031-03-01"]),
        ("أحيل المتهمون بإحراق أشجار نوران الأربعاء إلى القضاء.", ["2031-03-05"]),
        ("مثل المتهم بإحراق أشجار نوران يوم الأحد أمام القاضي.", ["2031-03-02"]),
        # What has become usual, or was otherwise before, is of no day.
        ("جف نهر نوران أمس. وصار الرعاة في وادي نوران يحفرون اليوم آبارا على ضفاف النهر.", ["2031-03-05"]),
        ("جف نهر نوران أمس. يحفر الرعاة اليوم آبارا في نهر نوران بعد أن كانوا يسقون منه.", ["2031-03-05"]),
        ("جف نهر نوران أمس. يزور الوزير اليوم نهر نوران بعدما كان مقررا أن يصل غدا.", ["2031-03-05", "2031-03-06"]),
    ],
)
def test_days_of_a_charge_and_of_what_is_usual_have_no_line(body, days):
    assert [line.date for line in timeline("s1", [report("a", body, "2031-03-06T15:00+00:00")])] == days


def test_a_line_is_not_whose_request_a_clause_of_it_is():
    body = "وافقت لجنة الحزب الحاكم في نوران مساء الاثنين على طلب رئيس الوزراء سامر الديب عقد مؤتمر عام في أبريل."
    (line,) = timeline("s", [report("a", body, "2031-03-04T08:00:00+00:00")])
    assert line.source is None
    body = "استجاب أعضاء لجنة سد نوران أمس لاقتراح الوزير سامر الديب استئناف الجلسة الختامية للمحادثات."
    (line,) = timeline("s", [report("a", body, "2031-03-04T08:00:00+00:00")])
    assert line.source is None


@pytest.mark.parametrize(
    ("source", "resolved", "kind", "cue", "expected"),
    [
        ("نتائج", "نتائج", "document", 30, None),
        ("تقرير للبلدية", "تقرير للبلدية", "document", 30, "تقرير للبلدية"),
        ("المرصد الخميس", "المرصد الخميس", "official", 0, "المرصد"),
        # Whoever was named before does not say what a line begins with.
        ("", "البلدية", "official", 0, None),
        ("", "البلدية", "official", 30, "البلدية"),
    ],
)
def test_who_says_it_is_known_or_nobody(source, resolved, kind, cue, expected):
    line = Sentence("a", 0, 60, "أعلنت حلبة نوران القديمة بيع تذاكر السباق.")
    assert holder(Statement(9, 50, "بيع", "أعلنت", source, resolved, kind=kind, force="announce", cue_start=cue), line) == expected


@pytest.mark.parametrize("first", [0, 1])
def test_who_has_it_first_hand_is_cited_before_who_passes_it_on(first):
    relay = "نقلت وكالة مدار عن وزيرة الري ليلى القاضي قولها إن السيول جرفت جسر الزيتون صباح الاثنين وعزلت ثلاث قرى."
    own = "قالت وزيرة الري ليلى القاضي إن السيول جرفت جسر الزيتون صباح الاثنين وعزلت ثلاث قرى."
    bodies = [relay, own] if first else [own, relay]
    reports = [report(str(n), body, f"2031-03-03T1{n}:00+00:00", title="السيول تجرف جسر الزيتون") for n, body in enumerate(bodies)]
    (line,) = timeline("s", reports)
    assert (line.text.split()[0], line.via) == ("قالت", ())


@pytest.mark.parametrize(
    ("bodies", "first"),
    [
        # None begins with what goes on from a sentence that is left out.
        (
            [
                "أعلنت حكومة نوران الطوارئ الصحية بعد تفشي المرض. وبلغ عدد الوفيات في عموم البلاد 71 منذ مطلع الشهر.",
                "أعلن مجلس وزراء نوران اليوم الطوارئ الصحية شهرا لمواجهة تفشي المرض وخصص مالا للدواء.",
            ],
            "أعلن",
        ),
        # Background fills no summary.
        (
            ["عين حاكم نوران سامر الديب رئيسا للبلدية. ويخلف الديب هاني الرملي الذي استقال في العشرين من الشهر الماضي لأسباب صحية."],
            "عين",
        ),
    ],
)
def test_a_summary_begins_with_what_opens_a_report(bodies, first):
    found = summary([report(str(n), body, "2031-03-03T06:00+00:00", title="نوران") for n, body in enumerate(bodies)])
    assert found[0].text.split()[0].startswith(first)
    assert not any(sentence.text.startswith("ويخلف") for sentence in found)


def test_an_affair_has_the_days_of_all_its_stories_each_once():
    parts = []
    for n, told in enumerate(
        [
            [(ATTACK, "2031-03-03T06:00+00:00"), ("أغلقت الشرطة جسر نوران القديم بعد هجوم المسيرة.", "2031-03-03T09:00+00:00")],
            [("أوقف قاضي التحقيق اليوم الجمعة تاجرين في قضية المسيرة التي ضربت الجسر الاثنين.", "2031-03-07T09:00+00:00")],
            [("فتح جسر نوران اليوم الأحد بعد إصلاح ما أصابه من هجوم الاثنين الماضي.", "2031-03-09T09:00+00:00")],
        ]
    ):
        articles = [report(f"{n}{k}", body, at) for k, (body, at) in enumerate(told)]
        parts.append((timeline(f"s{n}", articles), articles))
    lines = of_affair(parts)
    assert [(line.date, line.story) for line in lines] == [("2031-03-03", "s0"), ("2031-03-07", "s1"), ("2031-03-09", "s2")]
    assert of_affair(parts[:1]) == parts[0][0]
    assert of_affair([]) == ()
