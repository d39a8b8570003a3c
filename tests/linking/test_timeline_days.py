"""Which days of a story have a line of its timeline, and that a line is whole."""

from dataclasses import replace

import pytest
from linking_invented import article

from isnad.linking.timeline import timeline
from isnad.records import DateMention, Name

REOPENED = "أعاد مجلس بلدية نوران افتتاح سوق الخشب القديم أمام التجار والزوار"
DAYS = {"الاثنين": "2031-03-03", "الثلاثاء": "2031-03-04", "الأربعاء": "2031-03-05", "الخميس": "2031-03-06"}


def mention(body, text, value, grain="day"):
    start = body.index(text)
    return DateMention(start, start + len(text), text, value, grain)


def dated(id, body, published):
    found = tuple(mention(body, name, value) for name, value in DAYS.items() if name in body)
    return article(id, body, published=published, dates=tuple(sorted(found, key=lambda each: each.start)))


@pytest.mark.parametrize(
    ("body", "value", "grain", "days"),
    [
        ("مدينة نوران أصبحت [اليوم] آمنة بعد حريق سوق الخشب.", "2031-03-06", "day", ["2031-03-06"]),
        ("صعد سهم شركة سوق نوران قبيل إعلان نتائج أعمالها يوم [الأربعاء] للربع الأول.", "2031-03-05", "day", ["2031-03-06"]),
        ("أغلق سوق نوران قبيل فجر [الأربعاء] بعد حريق في مخزن للخشب.", "2031-03-05", "day", ["2031-03-05"]),
        ("حددت كلية نوران يوم [الثلاثاء] 10/12 موعدا لتسليم وثائق المقبولين.", "2031-03-04", "day", ["2031-03-06"]),
        # Nowadays; a day of a weekday with its date beside; what answers to that of another day.
        ("[اليوم] يعد سوق الخشب في نوران من أكبر أسواق المدينة.", "2031-03-06", "day", ["2031-03-06"]),
        (
            "في ردها على إعلان البلدية [أمس] إغلاق سوق نوران، شددت الغرفة على حق تجار سوق نوران في التعويض.",
            "2031-03-05",
            "day",
            ["2031-03-06"],
        ),
        ("سددت بلدية نوران دفعتين تخلفت عن سدادهما لتجار السوق في [3 مارس] لأسباب فنية.", "2031-03-03", "day", ["2031-03-06"]),
        # Whose toll rose: the day is of the deed; behind «إلى» or without a deed it is of the rising.
        ("ارتفع عدد ضحايا انهيار سقف السوق في نوران مساء [أمس] إلى ستة تجار.", "2031-03-05", "day", ["2031-03-06"]),
        ("ارتفع عدد ضحايا سقف السوق في نوران إلى ستة تجار مساء [أمس].", "2031-03-05", "day", ["2031-03-05"]),
        ("ارتفع عدد الضحايا من تجار سوق الخشب في نوران [أمس] إلى ستة.", "2031-03-05", "day", ["2031-03-05"]),
        # Weeks and seasons have a first day, but nothing happened on it.
        (f"{REOPENED} بعد إغلاق دام خلال [الأسبوعين الماضيين].", "2031-02-17/2031-03-02", "range", ["2031-03-06"]),
        (f"{REOPENED} الذي زاره ألف سائح خلال الفترة من [20 إلى 27 فبراير].", "2031-02-20/2031-02-27", "range", ["2031-03-06"]),
        (f"{REOPENED} الذي يغلق خلال الفترة من [10 ديسمبر] إلى نهاية فبراير من كل عام.", "2030-12-10", "day", ["2031-03-06"]),
        # Far days are counted in weeks only about; some days are counted exactly.
        (f"{REOPENED} وأغلق [قبل أسبوعين].", "2031-02-20", "day", ["2031-03-06"]),
        (f"{REOPENED} [قبل ثلاثة أيام].", "2031-03-03", "day", ["2031-03-03"]),
        # A feast has several days; its first is named, or to come.
        (f"{REOPENED} خلال [عيد الفطر].", "2031-03-01", "day", ["2031-03-06"]),
        (f"{REOPENED} [ثاني أيام عيد الفطر].", "2031-03-02", "day", ["2031-03-02"]),
        # A relative clause is as long as its verb reaches; where the rest happened in it, it says when.
        ("تجار سوق الخشب في نوران الذين أغلقوا متاجرهم قبل أيام عادوا إليها [الاثنين].", "2031-03-03", "day", ["2031-03-03"]),
        (f"{REOPENED} التي أغلقت بعد اجتماع طويل بين رئيس المجلس البلدي وأصحاب المتاجر [الاثنين].", "2031-03-03", "day", ["2031-03-06"]),
        ("أصيب ثلاثة من تجار سوق الخشب في نوران في الحريق الذي اندلع [الاثنين] في مخزن قديم.", "2031-03-03", "day", ["2031-03-03"]),
        # What befell somebody, without a relative's word; behind a comma it is of the whole sentence.
        ("شيعت نوران بعد إغلاق سوق الخشب القديم جثامين تجار قضوا في حريق المخازن [الاثنين].", "2031-03-03", "day", ["2031-03-06"]),
        ("قتل ثلاثة من تجار سوق الخشب في نوران جراء السيول التي جرفت متاجر قديمة، [أمس].", "2031-03-05", "day", ["2031-03-05"]),
        # What was published, but not where somebody says it; who won something then.
        (f"{REOPENED} وكشف المجلس بيانات نشرت [الاثنين] عن خسائر التجار.", "2031-03-03", "day", ["2031-03-06"]),
        ("قال مجلس بلدية نوران في بيان نشر [الاثنين] إن سوق الخشب القديم يفتح أبوابه.", "2031-03-03", "day", ["2031-03-03"]),
        ("قال رئيس بلدية نوران - الفائز [الاثنين] برئاستها - إن سوق الخشب القديم يفتح.", "2031-03-03", "day", ["2031-03-06"]),
        # Long ago: what it came after, since when or while what was so; the last nights of a month.
        (f"{REOPENED} بعد توصل التجار والبلدية إلى اتفاق في [14 فبراير].", "2031-02-14", "day", ["2031-03-06"]),
        (f"{REOPENED} رغم تراجع المبيعات عندما بلغت الأسعار ذروتها في [14 فبراير].", "2031-02-14", "day", ["2031-03-06"]),
        (f"{REOPENED} في ليلة من ليالي [العشر الأواخر من رمضان].", "2031-02-18/2031-02-26", "range", ["2031-03-06"]),
        # What it came after, days before.
        (f"{REOPENED} بعد الاتفاق مع التجار في [28 فبراير].", "2031-02-28", "day", ["2031-03-06"]),
        (f"{REOPENED} تنفيذا لاتفاق أبرمته البلدية مع التجار في [28 فبراير].", "2031-02-28", "day", ["2031-03-06"]),
        # What is only imagined, counted about, or lasted until then; what only glosses «اليوم».
        (f"{REOPENED} الذي ازدحم وكأنه سيغلق [غدا].", "2031-03-07", "day", ["2031-03-06"]),
        (f"{REOPENED} وقال إن بناءه من الخشب لا يعني أن ذلك حدث [أمس].", "2031-03-05", "day", ["2031-03-06"]),
        (f"{REOPENED} على أن يكتمل ترميمه بعد [بعد عشرة أيام] تقريبا.".replace("بعد [", "["), "2031-03-16", "day", ["2031-03-06"]),
        (f"{REOPENED} بعد إصلاحات استمرت حتى [الأربعاء].", "2031-03-05", "day", ["2031-03-06"]),
        (f"{REOPENED} [اليوم] (أمس).", "2031-03-06", "day", ["2031-03-06"]),
        # Since when something lasts, and when what is only named ends.
        (f"{REOPENED} للمرة الأولى منذ سقوط الهدنة بين التجار والبلدية [قبل ثلاثة أيام].", "2031-03-03", "day", ["2031-03-06"]),
        (f"{REOPENED} للمرة الأولى منذ أن أغلق التجار متاجرهم في [1 مارس].", "2031-03-01", "day", ["2031-03-06"]),
        (f"{REOPENED} للأسبوع المنتهي في [1 مارس].", "2031-03-01", "day", ["2031-03-06"]),
        # The day of a deed that is only named, long ago; a date in brackets that ends a sentence.
        (f"{REOPENED} وأكدت أن لا علاقة لتجار السوق بتفجير جامع نوران الكبير في [20 فبراير].", "2031-02-20", "day", ["2031-03-06"]),
        (f"{REOPENED} ([20 فبراير]).", "2031-02-20", "day", ["2031-03-06"]),
        (f"{REOPENED} بعد أسابيع من اتهام تجار السوق بإحراق مخازن نوران في [28 فبراير].", "2031-02-28", "day", ["2031-03-06"]),
        # What comes may stand in a relative clause with «من».
        (f"{REOPENED} الذي تستأجره البلدية بدءا من [يوم الخميس].", "2031-03-13", "day", ["2031-03-13"]),
        # The same hour in another zone; today of whoever speaks.
        (f"{REOPENED} (الساعة الواحدة فجر [الأربعاء] بتوقيت غرينتش).", "2031-03-05", "day", ["2031-03-06"]),
        (f'{REOPENED} وقال رئيس البلدية "نحن [اليوم] نواصل ما بدأه التجار في السوق".', "2031-03-06", "day", ["2031-03-06"]),
    ],
)
def test_a_day_that_nothing_happened_on_is_no_line(body, value, grain, days):
    before, text, after = body.partition("[")[0], body.partition("[")[2].partition("]")[0], body.partition("]")[2]
    body = before + text + after
    held = article("a", body, published="2031-03-06", dates=(mention(body, text, value, grain),))
    assert [entry.date for entry in timeline("s1", [held])] == days


def test_a_weekday_may_be_a_surname():
    body = "أعاد رئيس بلدية نوران محمد الخميس افتتاح سوق الخشب القديم. وكشف الخميس عن خطة لترميم سوق الخشب."
    first, start = body.index("محمد"), body.rindex("الخميس")
    named = (Name(first, first + 11, "محمد الخميس", "PER", "محمد الخميس"),)
    held = article("a", body, published="2031-03-06", names=named, dates=(DateMention(start, start + 6, "الخميس", "2031-02-27", "day"),))
    assert [entry.date for entry in timeline("s1", [held])] == ["2031-03-06"]


def test_an_opening_that_says_on_which_day_it_was_told_is_of_that_day():
    body = f"{REOPENED} حسبما أعلن رئيس البلدية الاثنين."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-05")])] == ["2031-03-03"]


def test_an_opening_that_tells_what_an_earlier_headline_has_is_no_line():
    first = replace(dated("a", f"{REOPENED} الاثنين بعد ترميم دام سنتين.", "2031-03-03"), title="نوران تفتتح سوق الخشب القديم بعد ترميم")
    body = "تنظم البلدية سوق الخشب القديم للتجار والزوار وتستقبل فيه الأسر والأطفال أربعة أيام."
    told = {
        title: replace(dated("b", body, "2031-03-05"), title=title) for title in ("نوران تفتتح سوق الخشب القديم", "أسر في ضيافة البلدة")
    }
    assert [[entry.date for entry in timeline("s1", [first, later])] for later in told.values()] == [
        ["2031-03-03"],
        ["2031-03-03", "2031-03-05"],
    ]


def test_a_night_between_two_days_is_of_the_first():
    body = "أقر مجلس بلدية نوران ليل الاثنين الثلاثاء قانونا لحماية سوق الخشب القديم."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-04")])] == ["2031-03-03"]


def test_figures_told_in_common_are_of_one_thing():
    told = "أظهرت بيانات رسمية {} أن صادرات مصنع نوران من الخشب انخفضت في فبراير إلى {} مليون طن{}."
    first = dated("a", told.format("الاثنين", "6.935", ""), "2031-03-03")
    for figure, rest in ("935ر6", ""), ("6.935", " من 7.8"):
        again = dated("b", told.format("الثلاثاء", figure, rest), "2031-03-04")
        assert [entry.date for entry in timeline("s1", [first, again])] == ["2031-03-03"]
    other = dated("b", told.format("الثلاثاء", "4.1", ""), "2031-03-04")
    assert [entry.date for entry in timeline("s1", [first, other])] == ["2031-03-03", "2031-03-04"]


def test_the_end_of_a_span_is_no_line_of_its_own():
    body = "يسجل الناخبون في نوران أسماءهم من الاثنين حتى الأربعاء في مدارس البلدة."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-02")])] == ["2031-03-03"]
    body = "بدأ تسجيل الناخبين في نوران الاثنين ويستمر في مدارس البلدة كلها حتى الأربعاء."
    assert [entry.text for entry in timeline("s1", [dated("a", body, "2031-03-03")])] == [body]


def test_a_clock_time_is_of_the_day_beside():
    body = "قال قائد شرطة نوران صباح الأربعاء إن الحريق في سوق الخشب اندلع في السابعة مساء في مخزن قديم."
    found = (mention(body, "الأربعاء", "2031-03-05"), mention(body, "السابعة مساء", "2031-03-06T19:00", "minute"))
    assert [entry.date for entry in timeline("s1", [article("a", body, published="2031-03-06", dates=found)])] == ["2031-03-05"]


def test_an_opening_that_only_says_what_fresh_reports_said_is_no_line():
    first = "أقفلت إدارة نادي نوران ملف لاعبيها الأجانب الاثنين بالتوقيع مع المدافع الغيني زاياتي. وأكملت الإدارة عقد الفريق لموسم واحد."
    again = "أكملت إدارة نادي نوران عقد لاعبيها الأجانب بالتوقيع مع المدافع الغيني زاياتي لموسم واحد."
    other = "انتقد مشجعو نادي نوران عقد المدافع الغيني وطالبوا برحيل المدرب قبل أن تبدأ البطولة الجديدة."
    for later, days in (again, ["2031-03-03"]), (other, ["2031-03-03", "2031-03-04"]):
        held = [dated("a", first, "2031-03-03"), article("b", later, published="2031-03-04")]
        assert [entry.date for entry in timeline("s1", held)] == days


def test_when_what_is_only_named_ends_is_no_line():
    body = "يلعب فريق نوران الاثنين مباراته الثالثة في البطولة المقامة في العاصمة حتى الأربعاء أمام فريق الميناء."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-03")])] == ["2031-03-03"]


def test_a_column_of_several_items_tells_little_of_a_story():
    first = "دشن رئيس بلدية نوران مهرجان التسوق الاثنين في مركز المعارض أمام جمهور كبير."
    items = "دشن رئيس بلدية نوران مهرجان التسوق في مركز المعارض الاثنين. أقام مدير الصحة حفلا الأربعاء في مركز المعارض."
    for title, days in ("أخبارهم", ["2031-03-03"]), ("حفل في مركز المعارض بنوران", ["2031-03-03", "2031-03-05"]):
        held = [replace(dated(id, first, "2031-03-03"), title="رئيس بلدية نوران يدشن مهرجان التسوق في مركز المعارض") for id in "ac"]
        held.append(replace(dated("b", items, "2031-03-05"), title=title))
        assert [entry.date for entry in timeline("s1", held)] == days


def test_a_line_is_whole():
    # A subject has its predicate.
    body = "قال محامو التاجر الاثنين إن هيئة العفو في نوران، قضت بإطلاق سراحه وحددت له موعدا يوم الخميس في السجن."
    assert all("سراحه" in entry.text for entry in timeline("s1", [dated("a", body, "2031-03-03")]))
    # Behind a semicolon, and behind what was left out of a quotation, a sentence goes on; no clause is cut out of a quotation.
    body = "أسفرت حملة البلدية في سوق الخشب، ومخازنه القديمة؛ عن ضبط 42 مخالفة. وعاد التجار."
    assert timeline("s1", [article("a", body, published="2031-03-06")])[0].text.endswith("مخالفة.")
    body = "وقال رئيس بلدية نوران الاثنين: «أغلقنا السوق (...) وسنفتحه الخميس، ويعود التجار إلى متاجرهم». وأغلق السوق."
    assert [entry.text.count("«") - entry.text.count("»") for entry in timeline("s1", [dated("a", body, "2031-03-04")])] == [0]
    body = "وقال رئيس بلدية نوران: «أغلقنا السوق. وسيعود تجار نوران الخميس إلى متاجرهم». وأغلق السوق."
    assert all("وسيعود" not in entry.text for entry in timeline("s1", [dated("a", body, "2031-03-04")]))


def test_a_day_that_fewer_articles_tell_a_thing_of_gives_way():
    body = "أنقذ حرس السواحل في نوران أحد عشر صيادا من الغرق قبالة الميناء القديم {}."
    held = [dated(f"a{n}", body.format(day), "2031-03-05") for n, day in enumerate(["الاثنين", "الثلاثاء", "الثلاثاء"])]
    assert [entry.date for entry in timeline("s1", held)] == ["2031-03-04"]
    # What names no day and says the same of later is no further line; nor is what the next sentences date days before.
    held = [
        dated("a", "بدأ برنامج الغذاء توزيع مساعدات على نحو 340000 نازح في ثماني بلدات من ريف نوران الاثنين.", "2031-03-03"),
        article("b", "وفر برنامج الغذاء مساعدات لنحو 340 ألف نازح في ثماني بلدات من ريف نوران الشرقي.", published="2031-03-04"),
    ]
    assert [entry.date for entry in timeline("s1", held)] == ["2031-03-03"]
    later = "شهدت قرعة كأس نوران خطوة على طريق البطولة. وجاءت القرعة التي سحبت الاثنين أمام جمهور كبير."
    held = [dated("a", "سحبت قرعة كأس نوران الاثنين في الملعب.", "2031-03-03"), dated("b", later, "2031-03-08")]
    assert [entry.date for entry in timeline("s1", held)] == ["2031-03-03"]


def test_what_happened_before_the_rest_of_its_sentence_is_no_line():
    body = "ارتفع سعر القمح في سوق نوران الثلاثاء. وقفز سعر الطن في سوق نوران بعدما انخفض مع إغلاق المتاجر الاثنين."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-04")])] == ["2031-03-04"]
    body = "قتل ثلاثة تجار في سوق نوران بعدما انفجرت سيارة أمام متاجرهم الاثنين."
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-04")])] == ["2031-03-03"]


def test_what_is_told_of_another_place_or_only_added_is_no_line():
    first = "سيطرت قوات الحكومة الثلاثاء على قلعة نوران بعد معارك مع المسلحين. ودخلت القوات أحياء البلدة القديمة. وتراجع المسلحون."
    last = " وفي {} أفرجت قوات الحكومة الاثنين عن عشرة أسرى كان المسلحون خطفوهم."
    for place, days in ("سرمين", ["2031-03-04"]), ("نوران", ["2031-03-03", "2031-03-04"]):
        body = first + last.format(place)
        start = body.rindex(place)
        named = Name(start, start + len(place), place, "LOC", place)
        held = replace(dated("a", body, "2031-03-04"), title="قوات الحكومة تسيطر على قلعة نوران", names=(named,))
        assert [entry.date for entry in timeline("s1", [held])] == days
    body = "تعرض جمعية نوران للفنون فيلم الصياد الخميس في مسرحها. كما عرضت جمعية نوران للفنون الاثنين مسرحية في مسرحها."
    held = replace(dated("a", body, "2031-03-05"), title="جمعية نوران تعرض فيلم الصياد القديم")
    assert [entry.date for entry in timeline("s1", [held])] == ["2031-03-06"]


@pytest.mark.parametrize(
    ("body", "word", "value", "days"),
    [
        # What happened in a match, a fair or a storm is of its day, whatever the noun's gender, and what a storm did.
        ("تعادل فريق نوران مع فريق الميناء في المباراة التي جرت أمس.", "أمس", "2031-03-05", ["2031-03-05"]),
        ("فاز فريق نوران على غريمه بهدفين في كلاسيكو المدينة الذي دار أمس على الملعب البلدي.", "أمس", "2031-03-05", ["2031-03-05"]),
        ("حسم فريق نوران الكلاسيكو الذي دار أمس أمام فريق الميناء بهدفين دون رد.", "أمس", "2031-03-05", ["2031-03-05"]),
        ("يشارك ستون مزارعا في معرض التمور الذي انطلق أمس في مدينة نوران.", "أمس", "2031-03-05", ["2031-03-05"]),
        ("استقبل معرض الكتاب في نوران الذي انطلق أول أمس الثلاثاء ألف زائر.", "أول أمس الثلاثاء", "2031-03-04", ["2031-03-04"]),
        ("دمر الإعصار الذي ضرب ساحل نوران ليل الاثنين مئة منزل وقطع الكهرباء.", "الاثنين", "2031-03-03", ["2031-03-03"]),
        # Not what goes on later, what is of something else, or a fair that has gone on for days.
        ("زار رئيس بلدية نوران معرض التمور الذي انطلق أمس في المدينة.", "أمس", "2031-03-05", ["2031-03-06"]),
        ("يشارك ستون مزارعا في معرض التمور الذي انطلق الأحد في مدينة نوران.", "الأحد", "2031-03-02", ["2031-03-06"]),
        ("رحب تجار نوران بالقرار الذي أصدرته البلدية أمس بشأن سوق الخشب.", "أمس", "2031-03-05", ["2031-03-06"]),
        ("كرمت بلدية نوران المشارك في عمليات الدفاع المدني الذي غرق أمس قبالة الميناء.", "أمس", "2031-03-05", ["2031-03-06"]),
        ("شيع أهالي نوران الصياد الذي غرق أمس قبالة الميناء.", "أمس", "2031-03-05", ["2031-03-06"]),
    ],
)
def test_what_happened_in_something_is_of_its_day(body, word, value, days):
    held = article("a", body, published="2031-03-06", dates=(mention(body, word, value),))
    assert [entry.date for entry in timeline("s1", [held])] == days
