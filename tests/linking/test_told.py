"""What is told of a story: its timeline, its summary, and what its articles tell differently. All of it is quoted, none written."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linking_invented import FIRE, article

from isnad.linking.differences import Telling
from isnad.linking.figures import Figure
from isnad.linking.leaning import Member, origins
from isnad.linking.pieces import stands
from isnad.linking.summary import Told, latest_figure, summary
from isnad.linking.timeline import timeline
from isnad.records import DateMention, Outlet, Statement


def mention(body, text, value, grain="day"):
    start = body.index(text)
    return DateMention(start, start + len(text), text, value, grain)


def test_a_timeline_has_one_line_for_each_day_that_is_spoken_of():
    first = "اندلع حريق في سوق نوران فجر الاثنين. وأخمدت فرق الإطفاء النيران."
    second = "بدأ التحقيق الثلاثاء في حريق سوق نوران. وكان الحريق اندلع الاثنين. وتأسس السوق عام 1901."
    said = Statement(
        second.index("بدأ"), second.index(" في حريق"), "بدأ التحقيق الثلاثاء", "قال", "الوزير", "وزير الداخلية", force="announce"
    )
    articles = [
        article("a", first, published="2031-03-03T08:00", dates=(mention(first, "الاثنين", "2031-03-03"),)),
        article(
            "b",
            second,
            published="2031-03-05",
            dates=(
                mention(second, "الثلاثاء", "2031-03-04"),
                mention(second, "الاثنين", "2031-03-03"),
                mention(second, "عام 1901", "1901"),
            ),
            statements=(said,),
        ),
    ]
    entries = timeline("s1", articles)
    assert [(entry.date, entry.article) for entry in entries] == [("2031-03-03", "a"), ("2031-03-04", "b")]
    assert entries[1].text == "بدأ التحقيق الثلاثاء في حريق سوق نوران."
    assert (entries[1].source, entries[1].force) == ("وزير الداخلية", "announce")
    for entry in entries:
        body = next(a.body for a in articles if a.id == entry.article)
        assert body[entry.start : entry.end] == entry.text


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        *((value, "day") for value in (None, "1901", "2031-03", "199X", "1967-06-05", "2031-02-31")),
        ("2031-02-24/2031-03-02", "week"),
        ("2031-02-22/2031-03-23", "month"),
    ],
)
def test_what_is_no_day_near_the_story_is_no_line(value, grain):
    body = "اندلع حريق في السوق يومها."
    (entry,) = timeline("s1", [article("a", body, published="2031-03-03", dates=(mention(body, "يومها", value, grain),))])
    assert entry.date == "2031-03-03"


@pytest.mark.parametrize(
    ("body", "days", "expected"),
    [
        ("تقيم الوزارة حفل معايدة اليوم، بمناسبة عيد الفطر.", {"اليوم": "2031-01-22", "عيد الفطر": "2031-01-24"}, ["2031-01-22"]),
        (
            "تفتح المتاحف أبوابها الخميس قبل عيد الأضحى المبارك.",
            {"الخميس": "2031-01-23", "عيد الأضحى المبارك": "2031-04-02"},
            ["2031-01-23"],
        ),
        ("يبدأ عيد الفطر الجمعة المقبل.", {"عيد الفطر": "2031-01-24", "الجمعة المقبل": "2031-01-24"}, ["2031-01-24"]),
        # Nothing else says when: the holiday does, and its days are days like others.
        ("تتوقف القطارات في عيد الفطر.", {"عيد الفطر": "2031-01-24"}, ["2031-01-24"]),
        (
            "أغلق الجسر أول أيام عيد الفطر وفتح أمس.",
            {"أول أيام عيد الفطر": "2031-01-20", "أمس": "2031-01-21"},
            ["2031-01-20"],
        ),
        # What has its subject in what stands before («وفتح أمس») is told with it, once.
        ("أغلق الجسر يوم الخميس وفتح أمس.", {"يوم الخميس": "2031-01-16", "أمس": "2031-01-21"}, ["2031-01-16"]),
        ("أغلق الجسر القديم الخميس، وافتتح الوزير النفق أمس.", {"الخميس": "2031-01-16", "أمس": "2031-01-21"}, ["2031-01-16", "2031-01-21"]),
        # An occasion is no day: the article stands for its own.
        ("وزعت الجمعية الهدايا بمناسبة حلول عيد الفطر.", {"عيد الفطر": "2031-01-24"}, ["2031-01-22"]),
        ("كرم النادي لاعباته لمناسبة يوم المرأة العالمي.", {"يوم المرأة العالمي": "2031-03-08"}, ["2031-01-22"]),
    ],
)
def test_the_day_that_a_sentence_acts_on_wins_over_a_holidays_name(body, days, expected):
    held = article("a", body, published="2031-01-22T09:00", dates=tuple(mention(body, text, value) for text, value in days.items()))
    assert [entry.date for entry in timeline("s1", [held])] == expected


DAYS = {"الاثنين": "2031-03-03", "الثلاثاء": "2031-03-04", "الأربعاء": "2031-03-05", "الخميس": "2031-03-06"}


def dated(id, body, published, statements=()):
    found = tuple(mention(body, name, value) for name, value in DAYS.items() if name in body)
    return article(id, body, published=published, dates=found, statements=statements)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # One sentence is one line: it goes to the day that has nothing else.
        (
            [dated("a", "بدأ التحقيق الثلاثاء في حريق السوق. وأخمد الحريق الاثنين قبل أن يفتح السوق الثلاثاء.", "2031-03-04")],
            {"2031-03-03": "وأخمد", "2031-03-04": "بدأ"},
        ),
        # Background that an article retells is not its news, and the news is of its day though it names none.
        (
            [dated("a", "أعلنت البلدية نتائج التحقيق في حريق السوق. وكان الحريق اندلع الاثنين في مخزن.", "2031-03-06")],
            {"2031-03-03": "وكان", "2031-03-06": "أعلنت"},
        ),
        (
            [
                dated("a", "اندلع حريق في سوق نوران فجر الاثنين.", "2031-03-03"),
                dated("b", "أعلنت بلدية نوران تعويض التجار. وكان حريق في سوق نوران اندلع فجر الاثنين.", "2031-03-06"),
                dated("c", "عاد تجار نوران إلى العمل في سوق قريب. وكان حريق سوق نوران اندلع فجر الاثنين.", "2031-03-06"),
            ],
            {"2031-03-03": "اندلع", "2031-03-06": "عاد"},
        ),
        # A byline is no sentence of the story; where the next sentence says of which day it is, it is of that day.
        (
            [dated("a", "سالم النقاش - نوران\nانهار جسر قديم فوق النهر جنوب المدينة. ووقع الانهيار مساء الأربعاء.", "2031-03-06")],
            {"2031-03-05": "انهار"},
        ),
        # What names its day comes before a later article that names none.
        (
            [
                dated("a", "صححت بلدية نوران الخميس حصيلة حريق سوق نوران بعد فحص الجثث.", "2031-03-06"),
                dated("b", "بعد حريق سوق نوران يسأل سكان نوران عن المسؤول في سوق نوران.", "2031-03-06"),
            ],
            {"2031-03-06": "صححت"},
        ),
    ],
)
def test_a_line_is_what_was_new_on_its_day(articles, expected):
    assert {entry.date: entry.text.split()[0] for entry in timeline("s1", articles)} == expected


FIRE_DAY = "اندلع حريق ضخم في سوق الخشب في نوران فجر الاثنين."


@pytest.mark.parametrize(
    ("body", "days"),
    [
        # What repeats an earlier line says nothing new; a day that a state lasts since, or a relative clause names, is background.
        ("اندلع حريق ضخم في سوق الخشب القديم في نوران.", ["2031-03-03"]),
        ("عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق.", ["2031-03-03", "2031-03-06"]),
        ("عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق المستمر منذ الثلاثاء.", ["2031-03-03", "2031-03-06"]),
        ("عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق المستمر منذ ظهر الثلاثاء.", ["2031-03-03", "2031-03-06"]),
        ("عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق الذي أعلن الثلاثاء.", ["2031-03-03", "2031-03-06"]),
        # Nor is a day of another matter; one of the story is.
        (
            "عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق. وفاز فريق الصقور الثلاثاء بالكأس.",
            ["2031-03-03", "2031-03-06"],
        ),
        (
            "عاد مئات التجار إلى متاجرهم في سوق الخشب في نوران بعد أيام من الإغلاق. وعاين خبير سوق الخشب الثلاثاء.",
            ["2031-03-03", "2031-03-04", "2031-03-06"],
        ),
    ],
)
def test_a_line_says_something_new_of_the_story(body, days):
    found = timeline("s1", [dated("a", FIRE_DAY, "2031-03-03"), dated("b", body, "2031-03-06")])
    assert [entry.date for entry in found] == days


REOPENED = "أعاد مجلس بلدية نوران افتتاح سوق الخشب القديم أمام التجار والزوار"


@pytest.mark.parametrize(
    ("body", "days"),
    [
        # A day that something lasts since, that what exists was made on, that only calls an occasion or what came before.
        (f"{REOPENED} المغلق منذ مطلع الثلاثاء.", ["2031-03-06"]),
        (f"{REOPENED} المغلق منذ اندلاع الحريق يوم الثلاثاء.", ["2031-03-06"]),
        (f"{REOPENED} بناء على توصية اللجنة المنعقدة الثلاثاء.", ["2031-03-06"]),
        (f"{REOPENED} كما ذكرت صحيفة الموج في عددها الصادر يوم الثلاثاء.", ["2031-03-04"]),
        (f"{REOPENED} عقب احتجاجات تلت جلسة المجلس مساء الثلاثاء.", ["2031-03-06"]),
        (f"بعد جلسة طويلة للمجلس مساء الثلاثاء، أعلنت بلدية نوران أن {REOPENED}.", ["2031-03-06"]),
        (f"{REOPENED} التي أغلقت أبوابها، الثلاثاء.", ["2031-03-06"]),
        (f"{REOPENED} بحسب ما أعلن التلفزيون الثلاثاء.", ["2031-03-04"]),
        (f"{REOPENED} بناء على ما تم الاتفاق عليه الثلاثاء.", ["2031-03-06"]),
        (f"سبق - نوران: {REOPENED} الثلاثاء.", ["2031-03-04"]),
        # The part of a day is no «after»; a sentence that acts on a day is of it.
        (f"بعد ظهر الثلاثاء {REOPENED}.", ["2031-03-04"]),
        (f"{REOPENED} الثلاثاء.", ["2031-03-04"]),
    ],
)
def test_a_day_in_the_background_is_no_day_of_what_happened(body, days):
    assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-06")])] == days


def test_wishes_and_sermons_of_a_holiday_are_no_day():
    for words in ("وهنأ الوزير الجميع بعيد الفطر", "وشكرهم في هذه المناسبة السعيدة عيد الفطر", "وانتقد الوزير خطبة عيد الفطر"):
        body = f"عقد الوزير اجتماعا مع مديري المكتبات في نوران. {words} في اجتماع مديري المكتبات."
        held = article("a", body, published="2031-01-28", dates=(mention(body, "عيد الفطر", "2031-01-24"),))
        assert [entry.date for entry in timeline("s1", [held])] == ["2031-01-28"]


@pytest.mark.parametrize(
    ("second", "days"),
    [
        # The next day's paper tells it again, without a day or with another; a later toll is news.
        (("وقعت بلدية نوران عقد ترميم سوق الخشب القديم مع شركة السدود بحضور الوالي.", "2031-03-04"), ["2031-03-03"]),
        (("وقعت بلدية نوران الثلاثاء عقد ترميم سوق الخشب القديم مع شركة السدود.", "2031-03-05"), ["2031-03-03"]),
        (("بدأت شركة السدود الأربعاء ترميم سوق الخشب القديم في نوران ورفع الأنقاض.", "2031-03-05"), ["2031-03-03", "2031-03-05"]),
        (
            ("وقعت بلدية نوران الثلاثاء عقد ترميم سوق الخشب القديم مع شركة السدود بقيمة 9 ملايين.", "2031-03-05"),
            ["2031-03-03", "2031-03-04"],
        ),
    ],
)
def test_two_lines_do_not_tell_one_thing(second, days):
    first = "وقعت بلدية نوران مساء الاثنين عقد ترميم سوق الخشب القديم مع شركة السدود بقيمة 7 ملايين."
    again = dated("c", first.replace("مساء ", ""), "2031-03-03")
    found = timeline("s1", [dated("a", first, "2031-03-03"), again, dated("b", *second)])
    assert [entry.date for entry in found] == days


def test_another_matter_of_an_article_is_no_line_though_it_has_the_storys_words():
    lead = "اقترب نادي الصقور من ضم اللاعب رامي الفهيد وفحصه الطبي في معسكر الفريق."
    turned = "من جهة أخرى، يلعب نادي الصقور في معسكر الفريق مباراة ودية الأربعاء، ويتابعه اللاعب المصاب."
    for beside, days in (turned, ["2031-03-04"]), (turned.replace("اللاعب المصاب", "الفهيد الصقور"), ["2031-03-04", "2031-03-05"]):
        told = [replace(dated(id, f"{lead} {beside}", "2031-03-04"), title="الفهيد إلى الصقور") for id in "ab"]
        assert [entry.date for entry in timeline("s1", told)] == days


def test_what_happened_on_a_day_comes_before_what_was_announced_for_it():
    ahead = dated("a", "يلتقي فريق الصقور فريق المنارة في نهائي كأس الجزر الأربعاء على ملعب الشاطئ.", "2031-03-03")
    after = dated("b", "فاز فريق الصقور الأربعاء على فريق المنارة بهدفين في نهائي كأس الجزر.", "2031-03-05")
    assert [entry.article for entry in timeline("s1", [ahead, after])] == ["b"]
    assert [entry.article for entry in timeline("s1", [ahead])] == ["a"]


def test_a_sentence_is_not_cut_within_a_list_or_before_what_was_said():
    for body in (
        "أعلن حاكم مصرف نوران، الاثنين، أن سعر صرف الليرة يتغير الخميس.",
        "تغلق البلدية الاثنين المدارس في نوران والياقوت والتلال الخميس.",
    ):
        assert [entry.text for entry in timeline("s1", [dated("a", body, "2031-03-03")])] == [body]


def test_a_day_outside_the_reporting_is_told_in_the_storys_words():
    held = [dated(f"a{n}", FIRE_DAY, "2031-03-03") for n in range(3)]
    for told, days in ("فاز فريق الصقور", ["2031-03-03"]), ("أغلق سوق الخشب في نوران بعد حريق", ["2030-12-20", "2031-03-03"]):
        body = f"{FIRE_DAY} و{told} في العشرين من ديسمبر."
        late = [article(id, body, published="2031-03-03", dates=(mention(body, "العشرين من ديسمبر", "2030-12-20"),)) for id in "cd"]
        assert [entry.date for entry in timeline("s1", [*held, *late])] == days


def test_a_denial_is_the_days_line_only_where_most_tell_of_it():
    denial = "نفت بلدية نوران اندلاع حريق ضخم في سوق الخشب."
    said = Statement(4, len(denial), denial[4:], "نفت", "بلدية نوران", "بلدية نوران", force="deny", cue_start=0)
    happened = [dated(f"a{n}", f"{FIRE_DAY} واحترق {n} متجرا.", "2031-03-03") for n in (3, 4)]
    denied = article("d", denial, published="2031-03-03", statements=(said,))
    assert [entry.article for entry in timeline("s1", [denied, *happened])] == ["a3"]
    assert [entry.article for entry in timeline("s1", [denied])] == ["d"]


def test_a_word_that_begins_with_waw_is_no_conjunction():
    body = "نقلت وكالة مدار الثلاثاء أن انفجار منجم نوران وقع الاثنين في الفجر."
    found = timeline("s1", [dated("a", body, "2031-03-04"), dated("b", "توقف منجم نوران الثلاثاء بعد انفجار.", "2031-03-04")])
    assert not any(entry.text.startswith("وقع") for entry in found)
    assert body in [entry.text for entry in found]


@pytest.mark.parametrize(
    ("content", "cue", "source"),
    [
        ("الجسر سيفتح الخميس", "قال", "حازم الدوري"),
        # Much of a long sentence is the holder's title: the cue that stands in it tells whose it is.
        ("سيفتح الخميس", "قال", "حازم الدوري"),
        ("سيفتح الخميس", None, None),
    ],
)
def test_a_line_has_the_source_and_force_of_the_statement_that_it_carries(content, cue, source):
    body = "قال مدير هيئة الطرق والجسور في إقليم التلال الشمالية حازم الدوري إن الجسر سيفتح الخميس."
    at = body.index(content)
    said = Statement(at, at + len(content), content, "قال", "المدير", "حازم الدوري", force="announce", cue_start=0 if cue else None)
    *_, entry = timeline("s1", [dated("a", body, "2031-03-05", (said,))])  # what he says of a day to come is of when he says so, too
    assert (entry.source, entry.force) == (source, "announce" if source else None)


def test_a_summary_has_the_latest_toll():
    fire = "اندلع حريق كبير في سوق الخشب القديم وسط مدينة نوران فجر الاثنين"
    bodies = [
        f"لقي 43 شخصا مصرعهم حين {fire}. وأغلقت البلدية الشوارع المؤدية إلى السوق القديم.",
        f"سقط 45 قتيلا حين {fire}. ونقل المصابون إلى مستشفى الرازي في المدينة.",
        f"عاد رجال الإطفاء إلى سوق الخشب في نوران. وارتفع عدد القتلى إلى 52 قتيلا منهم عمال بعد أن {fire}.",
    ]
    articles = [article(f"a{n}", body, published=f"2031-03-0{n + 3}") for n, body in enumerate(bodies)]
    latest = ("a2", bodies[2].index("52"))
    others = [("a0", bodies[0].index("43")), ("a1", bodies[1].index("45"))]
    assert not any("52" in sentence.text for sentence in summary(articles, 2))
    told = summary(articles, 2, Told(tolls=[(latest, others)]))
    assert any("52" in sentence.text for sentence in told)
    assert not any("43" in sentence.text for sentence in told)


def test_the_latest_figure_is_that_of_no_copy():
    def figure(id, at, value):
        return Figure(id, None, at, 0, 2, str(value), float(value))

    figures = (figure("a", "2031-03-03", 9), figure("b", "2031-03-04", 14), figure("c", "2031-03-05", 15))
    told = Telling("قتلى", figures, role="dead")
    assert latest_figure(told, {"a", "b", "c"}) == (("c", 0), [("a", 0), ("b", 0)])
    assert latest_figure(told, {"a", "b"}) == (("b", 0), [("a", 0), ("c", 0)])  # a copy that changed it comes last
    assert latest_figure(told, set()) is None


def test_a_summary_tells_what_happened_the_dispute_and_what_is_to_come():
    bodies = {
        "quit": "قدم وزير المياه نادر الزين استقالته إلى رئيس الحكومة الاثنين بعد أزمة السدود في إقليم التلال.",
        "deny": "نفى المتحدث باسم الحكومة أن يكون رئيس الحكومة قد تسلم استقالة وزير المياه نادر الزين بعد أزمة السدود.",
        "photo": "صور من زيارة وزير المياه نادر الزين إلى السدود في إقليم التلال بعد أزمة المياه الأخيرة هناك.",
        "accept": "قبل رئيس الحكومة استقالة وزير المياه نادر الزين الأربعاء وكلف وزير الزراعة بمهامه حتى إشعار آخر.",
        "next": "يعرض رئيس الحكومة اسم وزير المياه الجديد على المجلس الأحد بعد استقالة نادر الزين من منصبه.",
    }
    articles = [article(id, body, published="2031-03-03", title="استقالة وزير المياه") for id, body in bodies.items()]
    lines = [("2031-03-03", ("quit", 0)), ("2031-03-05", ("accept", 0)), ("2031-03-09", ("next", 0))]
    known = Told(lines, "2031-03-05", denials=[(("quit", 0), ("deny", 20))])
    assert [sentence.article for sentence in summary(articles, 3, known)] == ["quit", "deny", "accept"]
    assert [sentence.article for sentence in summary(articles, 4, known)] == ["quit", "deny", "accept", "next"]
    # A denial that is the latest itself is told with what it denies; a caption comes last.
    late = Told([lines[0], ("2031-03-05", ("deny", 0))], "2031-03-05", denials=[(("quit", 0), ("deny", 20))])
    assert [sentence.article for sentence in summary(articles, 2, late)] == ["quit", "deny"]
    assert "photo" not in [sentence.article for sentence in summary(articles, 4)]


def test_a_summary_has_no_older_toll_but_where_it_is_disputed():
    one = "لقي سبعة أشخاص مصرعهم في انهيار عمارة حي النسيم بمدينة نوران فجر الأربعاء، وفق الدفاع المدني."
    two = "ارتفعت حصيلة انهيار عمارة حي النسيم بمدينة نوران إلى تسعة قتلى بعد انتشال جثتين من تحت الأنقاض."
    deny = "نفى الدفاع المدني أن تكون حصيلة انهيار عمارة حي النسيم بمدينة نوران سبعة قتلى كما قيل."
    articles = [article(id, body) for id, body in (("one", one), ("two", two), ("deny", deny))]
    tolls = [(("two", two.index("تسعة")), [("one", one.index("سبعة")), ("deny", deny.index("سبعة"))])]
    assert {sentence.article for sentence in summary(articles, 3, Told(tolls=tolls))} == {"two"}
    known = Told(denials=[(("one", 0), ("deny", 20))], tolls=tolls)
    assert [sentence.article for sentence in summary(articles, 3, known)] == ["two", "deny"]


@pytest.mark.parametrize(
    ("clause", "reads"),
    [
        ("وأعلنت البلدية نتائج التحقيق الخميس", True),
        ("وسيفتح الجسر الثاني الخميس", True),
        ("ومن المقرر أن تعقد اللجنة جلستها الخميس", True),
        ("فيما قالت النقابة إن العمال عادوا الخميس", True),
        ("والعمال عادوا الخميس", True),
        ("ويستمر حتى الخميس", False),
        ("ويقضي بزيادة الرواتب من الخميس", False),
        ("وفتح اليوم بالكامل", False),
        ("لتأتي الموافقة على العرض الخميس", False),
        ("علما بأن العرض يستمر حتى الخميس", False),
        ("وإتمام عملية البيع الخميس", False),
        ("وحددت جلسة في الثالث من مارس", False),
        ("وقال سامر الزين إن الجسر سيفتح", True),
        ("على أن يفتح الجسر الخميس", False),
        ("بعد أن أغلقت البلدية الجسر الخميس", False),
        ("مشيرا إلى أن الجسر سيفتح الخميس", False),
        ("التي تبدأ الخميس", False),
        ("ومن المقرر أن تستمر حتى الخميس", False),
        ("بحسب بيان أصدرته البلدية الخميس", False),
    ],
)
def test_a_clause_reads_by_itself_where_it_has_its_subject(clause, reads):
    assert stands(clause) is reads


def test_a_line_is_no_fragment():
    body = "أعيد فتح الجسر القديم في نوران الاثنين أمام السيارات الصغيرة، على أن يفتح بالكامل الخميس."
    found = timeline("s1", [dated("a", body, "2031-03-04")])
    assert [(entry.date, entry.text) for entry in found] == [("2031-03-03", body)]
    # By whom it was told and when is nothing of that day.
    told = "بدأ ترميم الجسر القديم في نوران الثلاثاء أمام السيارات الصغيرة، بحسب قرار أعلنته البلدية الاثنين."
    assert [entry.date for entry in timeline("s1", [dated("a", told, "2031-03-04")])] == ["2031-03-04"]


NEWS = "بدأ عمال منجم نوران الاثنين إضرابا مفتوحا عن العمل."


@pytest.mark.parametrize(
    "other",
    [
        ("قال مدير المنجم إن نسبة المشاركة في إضراب عمال منجم نوران الاثنين لم تتجاوز الثلث.", "قال", "say"),
        ("فيما يجتمع الوزراء في العاصمة، يواصل عمال منجم نوران منذ الفجر إضرابهم الاثنين.", None, "say"),
        ("يجلس حسان على كرسيه الخشبي أمام بوابة منجم نوران ويحصي العمال الاثنين.", None, "say"),
    ],
)
def test_what_happened_comes_before_words_and_scenes(other):
    body, cue, force = other
    said = (Statement(16, len(body) - 1, body[16:-1], cue, "مدير المنجم", "مدير المنجم", force=force, cue_start=0),) if cue else ()
    articles = [dated("talk", body, "2031-03-03", said), dated("news", NEWS, "2031-03-03")]
    titles = ("أيام الانتظار" if cue is None else "إضراب في منجم نوران", "إضراب في منجم نوران")
    titled = [replace(each, title=title) for each, title in zip(articles, titles, strict=True)]
    assert [entry.article for entry in timeline("s1", titled)] == ["news"]


def test_a_line_is_not_whose_only_a_clause_of_it_is():
    body = "خفض مصرف نوران المركزي الاثنين سعر الفائدة نقطتين في خطوة فاقت كثيرا ما كان محللون رجحوا أن يكون نقطة واحدة لا غير."
    at = body.index("يكون")
    said = Statement(at, len(body) - 1, body[at:-1], "رجحوا", "محللون", "محللون", force="expect", cue_start=body.index("رجحوا"))
    (entry,) = timeline("s1", [dated("a", body, "2031-03-03", (said,))])
    assert (entry.source, entry.force) == (None, None)


def test_a_line_tells_through_whom_it_came():
    body = "قالت ليلى الزين إن والدها أوصى الاثنين بأن يدفن في نوران."
    said = Statement(33, len(body) - 1, body[33:-1], "أوصى", "والدها", "والدها", force="demand", via=("ليلى الزين",), cue_start=24)
    (entry,) = timeline("s1", [dated("a", body, "2031-03-04", (said,))])
    assert (entry.source, entry.via) == ("والدها", ("ليلى الزين",))


def test_an_article_without_time_or_dates_has_no_line():
    assert timeline("s1", [article("a", "اندلع حريق.")]) == ()
    assert timeline("s1", [article("a", "", published="2031-03-03")]) == ()


def test_a_summary_quotes_different_sentences():
    found = summary([FIRE[0], FIRE[2], FIRE[3]], 3)
    assert len(found) == 3
    bodies = {a.id: a.body for a in FIRE}
    for sentence in found:
        assert bodies[sentence.article][sentence.start : sentence.end] == sentence.text
    assert len({sentence.text for sentence in found}) == 3


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("ابتثجحخ .\n؟"), max_size=60), max_size=4), st.integers(1, 4))
def test_a_summary_of_anything_is_made_of_its_sentences(bodies, count):
    found = summary([article(str(n), body) for n, body in enumerate(bodies)], count)
    assert len(found) <= count
    assert all(bodies[int(s.article)][s.start : s.end] == s.text for s in found)


OWNED = {"x": Outlet("x", "س", "https://x.example", owner="one"), "y": Outlet("y", "ص", "https://y.example", owner="one")}


@pytest.mark.parametrize(
    ("articles", "copy_of", "expected"),
    [
        ([("a", "p", ()), ("b", "q", ())], {}, [["a"], ["b"]]),
        ([("a", "p", ()), ("b", "q", ())], {"b": "a"}, [["a", "b"]]),
        ([("a", "p", ()), ("b", "q", ())], {"a": "outside", "b": "outside"}, [["a", "b"]]),
        ([("a", "p", ("رويترز",)), ("b", "q", ("رويترز",)), ("c", "r", ())], {}, [["a", "b"], ["c"]]),
        ([("a", "x", ()), ("b", "y", ())], {}, [["a", "b"]]),
        ([("a", "p", ()), ("b", "p", ())], {}, [["a", "b"]]),
        # An outlet that passes on another's text besides its own report does not make the two one.
        ([("a", "p", ()), ("b", "q", ()), ("c", "q", ())], {"b": "a"}, [["a", "b"], ["c"]]),
        ([("a", None, ()), ("b", None, ())], {}, [["a"], ["b"]]),
        ([("a", "p", ())], {"a": "b", "b": "a"}, [["a"]]),
    ],
)
def test_forty_sites_that_quote_one_report_are_one_report(articles, copy_of, expected):
    assert sorted(map(sorted, origins([Member(*each) for each in articles], copy_of, OWNED))) == expected


def test_a_headline_put_under_a_text_is_no_sentence_of_a_summary():
    body = "اندلع حريق في سوق نوران.\nرابط الخبر بصحيفة الموج: حريق كبير يلتهم سوق الخشب القديم في مدينة نوران"
    held = article("a", body, published="2031-03-03", title="حريق كبير يلتهم سوق الخشب القديم في مدينة نوران")
    assert [sentence.text for sentence in summary([held])] == ["اندلع حريق في سوق نوران."]


def test_what_happened_is_told_with_its_first_toll_beside_the_last():
    first = "انقلبت حافلة طلاب على طريق نوران الساحلي مساء الاثنين، ما أسفر عن وفاة سبعة منهم وإصابة عشرين."
    cars = "ونقلت سيارات الإسعاف المصابين من طلاب الحافلة إلى مستشفى نوران العام على الطريق."
    last = "أعلنت وزارة الصحة في نوران وفاة طالبة من ركاب حافلة الطلاب، ليرتفع عدد الوفيات إلى تسعة."
    held = [article("a", f"{first} {cars}", published="2031-03-03"), article("b", last, published="2031-03-05")]
    lines, tolls = [("2031-03-03", ("a", 0)), ("2031-03-05", ("b", 0))], [(("b", last.index("تسعة")), [("a", first.index("سبعة"))])]
    known = Told(lines=lines, until="2031-03-05", since="2031-03-02", tolls=tolls)
    assert [sentence.text for sentence in summary(held, 2, known)] == [first, last]
