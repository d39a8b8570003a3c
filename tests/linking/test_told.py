"""What is told of a story: its timeline, its summary, and what its articles tell differently. All of it is quoted, none written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linking_invented import FIRE, FIRE_OWN, article

from isnad.linking.differences import denials, tellings
from isnad.linking.leaning import Member, origins
from isnad.linking.summary import summary
from isnad.linking.timeline import timeline
from isnad.records import Article, DateMention, Outlet, Statement


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
            ["2031-01-20", "2031-01-21"],
        ),
        ("أغلق الجسر يوم الخميس وفتح أمس.", {"يوم الخميس": "2031-01-16", "أمس": "2031-01-21"}, ["2031-01-16", "2031-01-21"]),
        ("أغلق الجسر الخميس وفتح يوم أمس.", {"الخميس": "2031-01-16", "يوم أمس": "2031-01-21"}, ["2031-01-16", "2031-01-21"]),
        # An occasion is no day: the article stands for its own.
        ("وزعت الجمعية الهدايا بمناسبة حلول عيد الفطر.", {"عيد الفطر": "2031-01-24"}, ["2031-01-22"]),
        ("كرم النادي لاعباته لمناسبة يوم المرأة العالمي.", {"يوم المرأة العالمي": "2031-03-08"}, ["2031-01-22"]),
    ],
)
def test_the_day_that_a_sentence_acts_on_wins_over_a_holidays_name(body, days, expected):
    held = article("a", body, published="2031-01-22T09:00", dates=tuple(mention(body, text, value) for text, value in days.items()))
    assert [entry.date for entry in timeline("s1", [held])] == expected


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


def test_the_same_quantity_told_differently_is_shown_with_who_has_which():
    (told,) = [telling for telling in tellings([FIRE[0], FIRE[2], FIRE[3]]) if 43 in telling.values]
    assert told.values == (43, 50, 52)
    assert [(figure.article, figure.value) for figure in told.figures] == [("madar-1", 43), ("sada-3", 50), ("sada-9", 52)]
    assert tellings([FIRE[0]]) == ()
    assert tellings([article("a", FIRE_OWN), article("b", FIRE_OWN)]) == ()


def test_a_denial_points_to_what_it_denies():
    content = "الحكومة سترفع أسعار الخبز والوقود الشهر المقبل"
    said = Statement(0, len(content), content, "قال", "الوزير", "وزير التموين")
    denied = Statement(0, len(content), content, "نفى", "المتحدث", "المتحدث باسم الحكومة", force="deny")
    other = Statement(0, 10, "فاز الفريق أمس في المباراة", "قال", "المدرب", "المدرب")
    (found,) = denials([Article(id="a", body=content, statements=(other, said)), Article(id="b", body=content, statements=(denied,))])
    assert (found.denied_article, found.denied, found.article, found.denial) == ("a", said, "b", denied)
    assert denials([Article(id="a", body=content, statements=(said, denied))]) == ()


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


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        (["أصيب 43 عاملا في حريق المصنع.", "أصيب 50 عاملا في حريق المصنع."], [(43, 50)]),
        (["أصيب نحو 43 عاملا في حريق المصنع.", "أصيب 43 عاملا في حريق المصنع."], []),
        # Money and time say not of what: the words beside them do.
        (["وقع اللاعب عقدا مدته 3 أعوام مع النادي.", "بلغ المدرب 52 عاما واحتفل به أهله."], []),
        (["تبلغ كلفة ترميم الجسر القديم 5 ملايين دولار.", "تبلغ كلفة ترميم الجسر القديم 7 ملايين دولار."], [(5e6, 7e6)]),
        (["تبلغ كلفة ترميم الجسر القديم 5 ملايين دولار.", "باع التاجر تذكرة القطار بمبلغ 7 دولارات."], []),
    ],
)
def test_the_same_quantity_is_told_differently(bodies, expected):
    found = tellings([article(f"a{n}", body, published=f"2031-03-0{n + 3}") for n, body in enumerate(bodies)])
    assert [telling.values for telling in found] == expected


@pytest.mark.parametrize(
    ("bodies", "nouns"),
    [
        (["غرق 12 بحارا في السفينة.", "غرق 15 بحارا في السفينة."], ["بحارا"]),
        (["نزحت 40 عائلة من البلدة.", "نزحت 60 عائلة من البلدة.", "نزحت 5 عائلات من البلدة."], ["عائلة"]),
        (["وصل 7 ناجين إلى الميناء.", "وصل 9 ناجين إلى الميناء."], ["ناجين"]),
        (["سقطت 5 قذائف على الحي.", "سقطت 8 قذائف على الحي."], ["قذائف"]),
        (["وصلت ثلاثة أطنان من القمح إلى الميناء القديم.", "وصلت خمسة أطنان من القمح إلى الميناء القديم."], ["أطنان"]),
        # Without article and marks; a dual is its own number and names nothing.
        (["نزحت 30 من العائلات.", "نزحت 50 من العائلات."], ["عائلات"]),
        (["أصيب 43 عاملًا.", "أصيب 50 عاملًا."], ["عاملا"]),
        (["أصيب جنديان.", "أصيب 4 جنود."], ["جنود"]),
        (["أصيب جنديان.", "أصيب جندي واحد."], ["جندي"]),
    ],
)
def test_a_quantity_is_called_what_the_articles_call_it(bodies, nouns):
    assert [telling.noun for telling in tellings([article(f"a{n}", body) for n, body in enumerate(bodies)])] == nouns


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("كان أحد القتلى شرطيا.", []),
        ("كانت إحدى القتيلات معلمة.", []),
        ("كان واحد من القتلى شرطيا.", []),
        ("أعلن عن سقوط قتيل واحد في البلدة.", ["واحد"]),
        ("سقط أحد عشر قتيلا في البلدة.", ["أحد عشر"]),
        ("كان أحد القتلى شرطيا، وبلغ عددهم 9 قتلى.", ["9"]),
        ("شيع عشرات القتلى في البلدة.", ["عشرات"]),
        ("قالت الدعوى إن ملايين القتلى لم يدفنوا.", ["ملايين"]),
        ("أنفقت ملايين لقتلى الحرب.", []),
    ],
)
def test_who_picks_one_out_tells_no_figure(body, figures):
    told = tellings([article("a", "سقط 700 قتيل في البلدة."), article("b", "سقط 800 قتيل في البلدة."), article("c", body)])
    assert [figure.text for telling in told for figure in telling.figures if figure.article == "c"] == figures


def test_who_denies_a_figure_does_not_tell_it():
    body = "نفى مدير المستشفى سقوط 30 قتيلا في البلدة. وسقط 3 قتلى في حادث سير."
    content = "سقوط 30 قتيلا في البلدة"
    denial = Statement(body.index(content), body.index(content) + len(content), content, "نفى", "المدير", "المدير", force="deny")
    others = [article("a", "سقط 30 قتيلا في البلدة."), article("b", "سقط 40 قتيلا في البلدة.")]
    for statements, figures in (((denial,), ["30", "40", "3"]), ((), ["30", "40", "30"])):
        (told,) = tellings([*others, article("c", body, statements=statements)])
        assert [figure.text for figure in told.figures] == figures
