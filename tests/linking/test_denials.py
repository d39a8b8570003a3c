"""Which statement of another article a denial denies: by the deed, by the outlet that it names, by whose deed it was; and which none."""

import pytest

from isnad.linking.deeds import deed, deeds
from isnad.linking.denials import denials
from isnad.reading import read
from isnad.records import Article, Outlet, Statement

OUTLETS = {
    "mirfa": Outlet(id="mirfa", name="قناة المرفأ", home="https://mirfa.example", kind="channel", credits=("المرفأ",)),
    "yawm": Outlet(id="yawm", name="اليوم", home="https://yawm.example", kind="newspaper"),
}


def said(content, source, *, cue="قال", force="say", body=None, **more):
    start = body.index(content) if body else 0
    return Statement(start, start + len(content), content, cue, source, source, force=force, **more)


def found(claim, denial, *, who="المتحدثة ميس العلي", claimant="مصدر مطلع", outlet="nahr", cue="نفى", force="deny", beside=(), **more):
    """Return the contents that a denial denies; ``beside`` are other statements of the same story, so that common words weigh less."""
    articles = [Article(id="a", body=claim, outlet=outlet, statements=(said(claim, claimant),))]
    articles += [Article(id=f"x{n}", body=each, statements=(said(each, f"شاهد {n}"),)) for n, each in enumerate(beside)]
    articles.append(Article(id="b", body=denial, outlet="dahr", statements=(said(denial, who, cue=cue, force=force, **more),)))
    return [(each.denied_article, each.denied.content) for each in denials(articles, OUTLETS)]


# --- what was claimed in somebody's name, and what a lawyer's client is charged with -----------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "denial", "denied"),
    [
        (
            "أعلنت حركة «راية الجبل» مسؤوليتها عن إحراق مخازن الحبوب في نوران.",
            "نفت حركة «راية الجبل» مسؤوليتها عن إحراق مخازن الحبوب.",
            True,
        ),
        (
            "أعلنت جماعة تسمي نفسها «موج البحر» مسؤوليتها عن خطف مدير ميناء نوران.",
            "نفت جماعة «موج البحر» أن تكون مسؤولة عن خطف مدير الميناء.",
            True,
        ),
        # Of another matter; of another group, which claims nothing in his name.
        (
            "أعلنت حركة «راية الجبل» مسؤوليتها عن إحراق مخازن الحبوب في نوران.",
            "نفت حركة «راية الجبل» مسؤوليتها عن خطف مدير الميناء.",
            False,
        ),
        ("أعلنت حركة «راية الجبل» مسؤوليتها عن إحراق مخازن الحبوب.", "نفت كتلة «العهد» مسؤوليتها عن إحراق مخازن الحبوب.", False),
        # What befell is not what is denied.
        ("قالت الشرطة إن إحراق مخازن الحبوب في نوران أوقع قتيلا.", "نفت حركة «راية الجبل» مسؤوليتها عن إحراق مخازن الحبوب.", False),
        (
            "اتهمت النيابة المحاسب هاني الرملي باختلاس أموال جمعية الصيادين.",
            "نفى محامي هاني الرملي أن يكون موكله قد اختلس أموال جمعية الصيادين.",
            True,
        ),
        (
            "اتهمت النيابة المحاسب هاني الرملي باختلاس أموال جمعية الصيادين.",
            "نفى محامي هاني الرملي أن يكون موكله قد غادر مقر جمعية الصيادين.",
            False,
        ),
        # Told by no word of saying.
        (
            "تبنى فصيل يسمي نفسه «راية الجبل» مساء اليوم هجوم المسيرات على مخازن الحبوب في نوران، وقال إنه نفذه وحده.",
            "نفت «راية الجبل» مسؤوليتها عن هجوم المسيرات الذي استهدف أمس مخازن الحبوب.",
            True,
        ),
        (
            "تبنت حركة «راية الجبل» تفجير جسر نوران في بيان على الإنترنت.",
            "نفت حركة «راية الجبل» أن تكون مسؤولة عن تفجير جسر نوران.",
            True,
        ),
        ("تبنى مجلس نوران قرارا بإحراق النفايات.", "نفى مجلس نوران مسؤوليته عن إحراق مخازن الحبوب.", False),
        (
            "وجهت النيابة العامة اليوم إلى مدير جمعية الصيادين هاني الرملي تهمة اختلاس 3 ملايين دينار.",
            "نفى المحامي فادي الحاج أن يكون موكله هاني الرملي، مدير جمعية الصيادين، قد اختلس أموال الجمعية.",
            True,
        ),
        (
            "أسندت النيابة العامة إلى التاجر هاني الرملي جرم تهريب التبغ.",
            "نفى المحامي فادي الحاج أن يكون موكله هاني الرملي قد اختلس أموال الجمعية.",
            False,
        ),
        (
            "وجهت النيابة العامة إلى التاجر هاني الرملي تهمة اختلاس أموال الجمعية.",
            "نفى المحامي فادي الحاج أن يكون موكله سامر الديب قد اختلس أموالا.",
            False,
        ),
        # A verdict on what was told elsewhere, whatever its form; whose the deed is; who has no mind to do it.
        (
            "تداول ناشطون أنباء عن إغلاق جسر الياقوت أمام الشاحنات.",
            "أكد وزير النقل عدم صحة الأنباء المتداولة عن إغلاق جسر الياقوت.",
            True,
        ),
        ("ذكرت صحيفة الدفتر أن الوزارة قررت إغلاق الجسر.", "وصف وزير النقل خبر إغلاق الجسر في الوزارة بأنه عار عن الصحة.", True),
        (
            "قالت منظمة إن الشرطة عذبت موقوفين في سجن نوران.",
            "وصفت وزارة العدل تقرير المنظمة عن تعذيب موقوفين في سجن نوران بأنه كاذب.",
            True,
        ),
        ("ذكرت قناة الضفة أن وزير المالية قدم استقالته.", "نفى وزير المالية ما أوردته قناة الضفة عن استقالته.", True),
        ("أفادت صحيفة بوفاة المطرب سالم الراوي.", "قال نجل المطرب سالم الراوي إن خبر وفاة والده إشاعة لا أساس لها من الصحة.", True),
        ("قال تاجر إن الحكومة سترفع سعر الخبز.", "نفى وزير التموين نية الحكومة رفع سعر الخبز.", True),
        ("قال تاجر إن الحكومة سترفع سعر الوقود.", "نفى وزير التموين نية الحكومة رفع سعر الخبز.", False),
        ("تداولت صفحات خبرا مفاده أن امتحان الرياضيات سيؤجل.", "أكدت وزارة التربية عدم تأجيل امتحان الرياضيات.", True),
        ("تداولت صفحات خبرا مفاده أن امتحان الرياضيات سيؤجل.", "طلبت نقابة المعلمين عدم تأجيل امتحان الرياضيات.", False),
        ("أعلنت بلدية نوران أن الجسر سيغلق قرب السوق.", "نفت غرفة التجارة إغلاق السوق.", False),
        ("قال سكان إن المياه قطعت عن حي الزيتون.", "نفت شركة المياه انقطاع المياه عن حي الزيتون.", True),
        # What somebody is denied to have done, behind what is told of him.
        (
            "قال وزير النقل إن قبطان العبارة تجاهل تحذير خفر السواحل.",
            "نفت نقابة البحارة أن يكون قبطان العبارة التي غرقت أمس قد تجاهل تحذير خفر السواحل.",
            True,
        ),
    ],
)
def test_who_denies_to_have_done_it_denies_the_claim_or_the_charge(claim, denial, denied):
    articles = [read(Article(id=id, body=body, outlet=id)) for id, body in (("a", claim), ("b", denial))]
    assert [(each.denied_article, each.article) for each in denials(articles)] == ([("a", "b")] if denied else [])


# --- a deed by its noun, its verb, its passive, another word ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("denial", "claim"),
    [
        ("إرسال عينات المياه إلى مختبر أجنبي", "عينات المياه أرسلت أمس إلى مختبر أجنبي"),
        ("تأجيل امتحانات الثانوية إلى تموز", "امتحانات الثانوية تأجلت إلى تموز المقبل"),
        ("توقيف أي صياد قرب الجزيرة", "أوقف خفر السواحل ثلاثة صيادين قرب الجزيرة"),
        ("اعتقال المصور رامز الفاخوري", "الشرطة أوقفت المصور رامز الفاخوري في منزله"),
        ("استخدام زيوت مكررة في المطعم", "المطعم كان يستخدم زيوتا مكررة"),
        ("إقالة مدرب نادي النسور", "مدرب نادي النسور أقيل من منصبه مساء الجمعة"),
        ("إلغاء مهرجان الحصاد هذا العام", "البلدية ألغت مهرجان الحصاد هذا العام"),
        ("مداهمة مكاتب الجمعية", "قوة من الشرطة داهمت مكاتب الجمعية فجرا"),
        ("إيقاف العمل في محطة التحلية", "العمل في محطة التحلية أوقف منذ أسبوع"),
        ("استيراد قمح فاسد من نوران", "الشركة استوردت قمحا فاسدا من نوران"),
        ("وصول شحنة الأسمدة إلى الميناء", "شحنة الأسمدة وصلت الميناء ليلا"),
        ("بيع أرض المحطة القديمة", "الهيئة باعت أرض المحطة القديمة لمستثمر"),
        ("وجود أي نقص في أدوية السكري", "نقصا حادا في أدوية السكري بدأ منذ أسبوعين"),
        ("عودة المفاوضات مع نقابة السائقين", "المفاوضات عادت مع نقابة السائقين"),
        # What somebody told, and who: what was told is denied.
        ("ما تداولته مواقع إلكترونية عن تأجيل صرف الرواتب إلى أيلول", "صرف الرواتب تأجل إلى أيلول"),
        ("صحة الأنباء المتداولة بشأن إغلاق معبر الوادي", "معبر الوادي أغلق حتى إشعار آخر"),
        ("ما تردد من أنباء عن انسحاب الشركة من مشروع السد", "الشركة انسحبت من مشروع السد"),
        ("الشائعات التي انتشرت حول هبوط منصة الغاز", "منصة الغاز بدأت بالهبوط"),
        # A number that both tell.
        ("مقتل 70 عاملا في انهيار المنجم", "عدد قتلى المنجم لا يقل عن 70 بعد الانهيار"),
        # A claim's «بـ».
        ("مزاعم الجيش بسيطرته على بلدة الرمان", "الجيش سيطر على بلدة الرمان"),
    ],
)
def test_a_denial_finds_what_it_denies(denial, claim):
    assert found(claim, denial) == [("a", claim)]


@pytest.mark.parametrize(
    ("denial", "claim"),
    [
        # Another deed on the same things.
        ("تأجيل امتحانات الثانوية إلى تموز", "امتحانات الثانوية تبدأ في تموز وتشمل عشر مواد"),
        ("إغلاق معبر الوادي", "الحكومة وسعت معبر الوادي الصيف الماضي"),
        ("اعتقال المصور رامز الفاخوري", "المصور رامز الفاخوري نال جائزة السهل"),
        # The same deed on somebody else.
        ("إقالة مدرب نادي النسور", "وزير الزراعة أقيل من منصبه"),
        ("توقيف ناشطين في الواحة", "الشرطة أوقفت لصا في العاصمة"),
        # Other numbers.
        ("مقتل 70 عاملا في انهيار المنجم", "عدد قتلى انهيار المنجم 43 عاملا"),
        ("إصابة خمسة ركاب في حادث القطار", "حادث القطار أدى إلى إصابة ثلاثين راكبا"),
        # A statement that itself says it was not, or that it may be, or that it should.
        ("بيع أرض المحطة القديمة", "الهيئة لم تقرر بيع أرض المحطة القديمة"),
        ("إغلاق معبر الوادي الشمالي", "مسؤولا أكد عدم إغلاق معبر الوادي الشمالي"),
        ("إغلاق معبر الوادي الشمالي", "مسؤولا تحدث عن احتمال إغلاق معبر الوادي الشمالي"),
        ("إغلاق معبر الوادي الشمالي", "النقابة طلبت إغلاق معبر الوادي الشمالي"),
        ("وجود أي نقص في أدوية السكري", "المستشفى لم يسجل أي نقص في أدوية السكري"),
        ("شكاوى من ارتفاع رسوم المدارس", "إدارة التعليم لم تستقبل حتى نهاية الأسبوع الماضي في مكاتبها كلها شكاوى من ارتفاع رسوم المدارس"),
        # Nothing but a common phrase, or a word that merely stands in both.
        ("تورط البلدية", "البلدية رصفت الشارع"),
        ("علمه بالاتفاق", "علم الاتفاق رفع فوق المبنى"),
        ("ما تداولته مواقع إلكترونية عن تأجيل الصرف", "مواقع إلكترونية كثيرة تعطلت اليوم"),
    ],
)
def test_a_denial_finds_nothing_that_it_does_not_deny(denial, claim):
    assert found(claim, denial) == []


@pytest.mark.parametrize(
    ("denial", "claim", "expected"),
    [
        # Who denies that it failed denies that it was not done; not that it was.
        ("ما راج حول تعطل تفريغ باخرة القمح في ميناء نوران", "باخرة القمح لم تفرغ حمولتها في ميناء نوران", True),
        ("تأخر صرف رواتب المعلمين في نوران", "وزارة المالية لم تصرف رواتب المعلمين في نوران", True),
        ("تعطل تفريغ باخرة القمح في ميناء نوران", "باخرة القمح فرغت حمولتها في ميناء نوران", False),
        ("تفريغ باخرة القمح في ميناء نوران", "باخرة القمح لم تفرغ حمولتها في ميناء نوران", False),
    ],
)
def test_who_denies_a_failing_denies_that_it_was_not_done(denial, claim, expected):
    body = f"قال كاتب عام الجامعة إن {claim}."
    articles = [read(Article(id="a", body=body, published="2031-03-03"))]
    articles.append(Article(id="b", body=denial, statements=(said(denial, "مدير الديوان", cue="نفى", force="deny"),)))
    assert bool(denials(articles)) is expected


def test_of_two_statements_the_one_with_the_deed_denied_is_meant():
    claim = "عينات المياه أرسلت إلى مختبر أجنبي"
    assert found(claim, "إرسال عينات المياه إلى مختبر أجنبي", beside=("عينات المياه أخذت من ثلاث آبار", "المختبر الأجنبي يفحص المياه")) == [
        ("a", claim)
    ]


def test_a_ministry_denies_what_others_say_and_not_its_minister():
    articles = [
        Article(id="a", body="x", outlet="nahr", statements=(said("بوابات السد الشمالي أغلقت فجر الأحد", "وزير المياه سامي الراوي"),)),
        Article(id="b", body="x", outlet="yawm", statements=(said("بوابات السد الشمالي أغلقت", "سكان القرية"),)),
        Article(
            id="c",
            body="x",
            outlet="dahr",
            statements=(said("إغلاق بوابات السد الشمالي فجر الأحد", "وزارة المياه", cue="نفت", force="deny"),),
        ),
    ]
    assert [each.denied_article for each in denials(articles, OUTLETS)] == ["b"]


def test_of_equals_the_one_told_before_the_denial_is_meant():
    def article(id, published, *statements):
        return Article(id=id, body=id, published=published, statements=statements)

    early, late = (
        said(content, source) for content, source in (("البلدية أغلقت سوق السمك أمس", "تاجر"), ("أغلقت البلدية سوق السمك", "بائع"))
    )
    denial = said("إغلاق سوق السمك", "ميس العلي", cue="نفت", force="deny")
    articles = [
        article("late", "2026-05-04T08:00:00Z", late),
        article("early", "2026-05-02T08:00:00Z", early),
        article("denial", "2026-05-03T08:00:00Z", denial),
    ]
    assert [each.denied_article for each in denials(articles)] == ["early"]


# --- whose report is denied ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("denial", "outlet", "expected"),
    [
        ("ما بثته قناة المرفأ عن غرق القارب", "mirfa", True),
        ("ما بثته قناة المرفأ عن غرق القارب", "nahr", False),  # two words alone are too few
        ("ما نشرته صحيفة اليوم عن غرق القارب", "yawm", True),
        ("ما نشر اليوم عن غرق القارب", "yawm", False),  # no outlet, the day
        ("ما بثته قناة المرفأ عن بيع القارب", "mirfa", False),
    ],
)
def test_an_outlet_that_the_denial_names_needs_fewer_words(denial, outlet, expected):
    claim = "القارب غرق بسبب عطل في المحرك"
    assert bool(found(claim, denial, outlet=outlet)) is expected


# --- what somebody is denied to have said, has no mind to, or many tell -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "denial", "expected"),
    [
        # Who denies that the ministry has promised denies what another says that it promised, in whatever name he speaks.
        (
            "قالت النقابة إن وزارة النقل وعدت بتعويض سائقي الحافلات القديمة.",
            "نفى الناطق باسم الوزارة نادر الزين أن تكون الوزارة قد وعدت بتعويض سائقي الحافلات القديمة.",
            True,
        ),
        (
            "قالت النقابة إن وزارة النقل وعدت بإصلاح طريق الساحل القديم.",
            "نفى الناطق باسم الوزارة نادر الزين أن تكون الوزارة قد وعدت بتعويض سائقي الحافلات القديمة.",
            False,
        ),
        (
            "أعلنت جمعية الإسعاف أن حصيلة ضحايا سيول رملة بلغت 4 آلاف قتيل.",
            "نفى المتحدث باسم جمعية الإسعاف سامي الراوي أن تكون الجمعية قد أعلنت حصيلة 4 آلاف قتيل في رملة.",
            True,
        ),
        (
            "أعلنت جمعية الإسعاف أن حصيلة ضحايا سيول رملة بلغت 900 قتيل.",
            "نفى المتحدث باسم جمعية الإسعاف سامي الراوي أن تكون الجمعية قد أعلنت حصيلة 4 آلاف قتيل في رملة.",
            False,
        ),
        # No mind to do it; an unnamed source in a ministry is denied by the ministry.
        (
            "قال مصدر في وزارة المال إن الحكومة قررت رفع رسوم المرفأ مطلع الشهر المقبل.",
            "أكدت وزارة المال عدم وجود أي نية لرفع رسوم المرفأ هذا العام.",
            True,
        ),
        (
            "قال مصدر في وزارة المال إن الحكومة قررت خفض رسوم المطار مطلع الشهر المقبل.",
            "أكدت وزارة المال عدم وجود أي نية لرفع رسوم المرفأ هذا العام.",
            False,
        ),
        (
            "أفاد مصدر بأن البلدية ستغلق سوق السمك القديم الأحد.",
            "قال رئيس البلدية سامي الراوي إنه لا نية لإغلاق سوق السمك القديم.",
            True,
        ),
        # Two words are all that is denied of what sites tell: a statement has to open with them.
        (
            "توفي سائق شاحنة بعد تصادم على طريق نوران، بحسب مصدر في الإسعاف.",
            "نفى مدير الإسعاف نادر الزين ما تناقلته مواقع إخبارية عن وفاة السائق.",
            True,
        ),
        (
            "أصيب سائق شاحنة بعد تصادم على طريق نوران، بحسب مصدر في الإسعاف.",
            "نفى مدير الإسعاف نادر الزين ما تناقلته مواقع إخبارية عن وفاة السائق.",
            False,
        ),
        (
            "قالت الشرطة إن المتهم سرق سيارة سائق توفي العام الماضي.",
            "نفى مدير الإسعاف نادر الزين ما تناقلته مواقع إخبارية عن وفاة السائق.",
            False,
        ),
        # Where it was, the other article says elsewhere.
        (
            "ضبطت الشرطة معمل تزوير في قبو دارة المنصورية. وقال مصدر أمني إن المعتقلين اعترفوا ببيع 1900 شهادة مزورة.",
            "نفت وزارة الداخلية ما تداولته مواقع محلية عن بيع 1900 شهادة مزورة من معمل دارة المنصورية.",
            True,
        ),
        # Whom an accusation is against stands before it.
        (
            "اتهمت رابطة الحمالين إدارة مرفأ الياقوت بفصل 25 عاملا بسبب الاعتصام.",
            "نفى مدير مرفأ الياقوت وليد حداد أن تكون الإدارة قد فصلت عمالا معتصمين.",
            True,
        ),
        (
            "اتهمت رابطة الحمالين شركة الشحن بفصل 25 عاملا بسبب الاعتصام.",
            "نفى مدير مستشفى نوران وليد حداد أن تكون الإدارة قد فصلت ممرضين.",
            False,
        ),
    ],
)
def test_denials_as_they_are_read(claim, denial, expected):
    articles = [read(Article(id=id, body=body, title="")) for id, body in (("a", claim), ("b", denial))]
    assert bool(denials(articles)) is expected


# --- one's own deed -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("denial", "claim", "expected"),
    [
        ("استقالته", "عادل الحموي استقال صباح الأحد", True),
        ("استقالته", "نزار البيطار استقال صباح الأحد", False),
        ("استقالته", "عادل الحموي افتتح معرض الكتاب", False),
    ],
)
def test_a_pronoun_stands_for_who_denies(denial, claim, expected):
    assert bool(found(claim, denial, who="الوزير عادل الحموي")) is expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("لم يقدم استقالته وإن ما نشر عار عن الصحة", True),
        ("لم يقدم استقالته، وإن هذه الأنباء لا أساس لها", True),
        ("لم يقدم استقالته وإن البيان نشر أمس", False),  # calls nothing untrue
        ("لم يقل إن ما نشر عن تقديم استقالته غير صحيح", False),  # the calling is negated
    ],
)
def test_who_did_not_and_calls_what_was_told_untrue_denies_it(content, expected):
    claim = "عادل الحموي قدم استقالته إلى رئيس الحكومة"
    assert bool(found(claim, content, who="عادل الحموي", cue="قال", force="say", content_negated=True)) is expected


# --- as it reads --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "content", "cue", "source", "words", "feminine"),
    [
        ("نفت شركة الموج أن يكون قبطانها تجاهل التحذير", "يكون قبطانها تجاهل التحذير", "نفت", "شركة الموج", "أن ", True),
        ("نفى الوزير أن يكون قبطانها تجاهل التحذير", "يكون قبطانها تجاهل التحذير", "نفى", "الوزير", "أن ", False),
        ("نفى الوزير أنه تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "نفى", "الوزير", "أنه ", False),
        ("نفى الوزير تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "نفى", "الوزير", "", False),
        ("الوزارة نافية تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "نافية", "الوزارة", "", True),
        ("في نفي الوزارة تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "نفي", "الوزارة", "", True),
        ("وتنفي الوزارة تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "تنفي", "الوزارة", "", True),
        ("في نفي مصادر الميناء تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "نفي", "مصادر الميناء", "", True),
        ("تكذيب المدير تجاهل قبطانها التحذير", "تجاهل قبطانها التحذير", "تكذيب", "المدير", "", False),
    ],
)
def test_a_denial_reads_behind_a_colon(body, content, cue, source, words, feminine):
    claim = "القبطان تجاهل التحذير"
    a = Article(id="a", body=claim, statements=(said("قبطان السفينة تجاهل التحذير", "النقابة"),))
    b = Article(id="b", body=body, statements=(said(content, source, cue=cue, force="deny", body=body),))
    (denial,) = denials([a, b])
    assert (denial.words, denial.feminine) == (words + content, feminine)


@pytest.mark.parametrize(("cue", "source", "feminine"), [("مؤكدة", "بلدية نوران", True), ("مؤكدا", "رئيس البلدية", False)])
def test_who_calls_it_untrue_is_told_of_by_the_participle(cue, source, feminine):
    claim = Article(id="a", body="", statements=(said("البلدية أغلقت سوق التوابل القديم", "التجار"),))
    denial = said("ما قيل عن أن البلدية أغلقت سوق التوابل القديم غير صحيح", source, cue=cue)
    (found,) = denials([claim, Article(id="b", body="", statements=(denial,))])
    assert found.feminine is feminine


# --- deeds --------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "إرسال أرسل أرسلت يرسل",
        "تأجيل أجلت تأجل يؤجل إرجاء",
        "استخدام استخدم يستخدم",
        "انسحاب انسحبت",
        "إلغاء ألغى ألغيت",
        "إقالة أقال أقيل",
        "إيقاف أوقفت توقيف",
        "استيراد استورد",
        "استيلاء استولت سيطر",
        "مغادرة غادر",
    ],
)
def test_all_words_of_one_deed_are_one(words):
    assert len(set(deeds(words))) == 1


def test_different_deeds_stay_apart():
    told = deeds("إرسال استلام تأجيل إلغاء إقالة انسحاب بيع شراء زيارة افتتاح")
    assert len(set(told)) == len(told)
    assert deed("وادي") == "وادي"


def test_who_says_it_himself_and_first_is_cited_and_not_who_passes_it_on():
    bodies = (
        ("a", "قال وزير النقل سامر الديب إن قبطان العبارة تجاهل تحذير خفر السواحل.", "2031-03-02T10:00+00:00"),
        ("c", "قالت صحيفة المنارة إن نقابة البحارة نفت أن يكون قبطان العبارة تجاهل تحذير خفر السواحل.", "2031-03-03T09:00+00:00"),
        ("b", "نفت نقابة البحارة أن يكون قبطان العبارة قد تجاهل تحذير خفر السواحل.", "2031-03-03T10:00+00:00"),
        ("d", "قال وزير النقل سامر الديب إن قبطان العبارة تجاهل تحذير خفر السواحل وقت الحادث.", "2031-03-02T12:00+00:00"),
    )
    (one,) = denials([read(Article(id, body=body, outlet=id, published=at)) for id, body, at in bodies])
    assert (one.denied_article, one.article) == ("a", "b")
