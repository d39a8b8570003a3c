"""Who reported a story first, who followed, who never did; what of a story is denied, asked of the linker."""

import pytest
from linking_invented import EVERYTHING, FIRE, article

from isnad import read_article
from isnad.records import Statement


def test_coverage_names_the_first_the_followers_and_the_silent(linker):
    linker.add(EVERYTHING)
    for report in FIRE[1:]:
        linker.rule(FIRE[0].id, report.id, together=True)
    told = linker.coverage(linker.story_of("sada-9").story)
    assert [(report.outlet, report.id, report.of, report.articles) for report in told.reports] == [
        ("madar", "madar-1", None, 1),
        ("nahar", "nahar-7", "madar-1", 1),
        ("sada", "sada-3", None, 2),
    ]
    # Of the channel nothing was collected in those days: it is not said never to have reported.
    assert (told.silent, told.since, told.until) == ((), "2031-03-03", "2031-03-05")


@pytest.mark.parametrize(
    ("published", "silent"),
    [
        ("2031-03-03T23:00+03:00", ("tv",)),
        ("2031-03-05T09:00+03:00", ("tv",)),  # the day after the last report: time enough to follow
        ("2031-03-01T09:00+03:00", ()),
        ("2031-03-09T09:00+03:00", ()),
        (None, ()),
    ],
)
def test_who_never_reported_is_said_of_outlets_collected_in_those_days_only(linker, published, silent):
    linker.add([*EVERYTHING, article("tv-5", "افتتح معرض الكتاب في جامعة التلال.", outlet="tv", published=published)])
    for report in FIRE[1:]:
        linker.rule(FIRE[0].id, report.id, together=True)
    assert linker.coverage(linker.story_of("sada-9").story).silent == silent


def test_of_an_outlet_whose_report_may_be_of_the_happening_it_is_not_said_that_it_never_reported(linker):
    told = (
        ("nabd", "07T06:30", "سبعة قتلى في انقلاب حافلة على طريق الوادي الأخضر",
         "قتل سبعة أشخاص وأصيب 19 آخرون في انقلاب حافلة ركاب فجر الثلاثاء على طريق الوادي الأخضر، بحسب الدفاع المدني."),
        ("sahil", "07T09:00", "حافلة تنقلب بركابها على طريق الوادي الأخضر",
         "لقي سبعة أشخاص مصرعهم صباح اليوم حين انقلبت حافلة كانت متجهة إلى بلدة الرمان على طريق الوادي الأخضر."),
        ("jisr", "07T18:00", "ارتفاع حصيلة انقلاب الحافلة إلى تسعة",
         "ارتفع إلى تسعة عدد قتلى انقلاب الحافلة على طريق الوادي الأخضر بعد وفاة مصابين اثنين مساء الثلاثاء في مستشفى الرمان."),
        ("rabwa", "08T09:00", "تشييع ضحايا الحافلة في الرمان",
         "شيع مئات من أهالي الرمان الأربعاء جثامين ستة من ضحايا انقلاب الحافلة على طريق الوادي الأخضر."),
        ("tall", "07T20:00", "وزير النقل يتفقد مصابي الحافلة",
         "زار وزير النقل لطفي الحمصي مساء الثلاثاء مصابي حادث الحافلة في مستشفى الرمان وأمر بفتح تحقيق في سلامة المركبة."),
        ("fajr", "07T22:00", "معرض الخزف يفتح أبوابه", "افتتحت ليلى القاضي معرض الخزف السنوي بمشاركة أربعين حرفيا."),
    )  # fmt: skip
    linker.add([read_article(article(id, body, title, id, f"2026-04-{at}+03:00")) for id, at, title, body in told])
    assert linker.story_of("tall").articles == ("tall",)
    assert linker.coverage(linker.story_of("nabd").story).silent == ("fajr",)
    assert linker.coverage(linker.story_of("tall").story).silent == ("fajr",)


def test_of_an_outlet_that_begins_with_the_rare_names_of_a_story_it_is_not_said_that_it_never_told(linker):
    told = (
        ("nabd", "07T06:30", "مقتل الصياد رياض السماك برصاص خفر السواحل قبالة العقيرة",
         "قتل الصياد رياض السماك فجر الثلاثاء برصاص دورية لخفر السواحل قبالة بلدة العقيرة، بحسب نقابة الصيادين."),
        ("jisr", "08T18:00", "صيادو الشمال يوقفون الإبحار أسبوعا",
         "قرر مئات البحارة في موانئ الشمال الأربعاء وقف الإبحار أسبوعا وطالبوا بلجنة مستقلة بعد مقتل رياض السماك قرب العقيرة."),
        ("tall", "08T20:00", "نقابة الصيادين تنتخب مجلسا جديدا", "انتخبت نقابة الصيادين في الشمال الأربعاء مجلسا جديدا من تسعة أعضاء."),
        ("rabwa", "07T22:00", "معرض الخزف يفتح أبوابه", "افتتحت ليلى القاضي معرض الخزف السنوي بمشاركة أربعين حرفيا."),
        ("tall", "07T20:00", "أمطار في الشمال", "هطلت أمطار خفيفة الثلاثاء على مدن الشمال."),
        ("jisr", "07T20:00", "سوق السمك يغلق للصيانة", "أغلقت البلدية سوق السمك الثلاثاء أسبوعا للصيانة."),
    )  # fmt: skip
    linker.add([read_article(article(f"{id}{n}", body, title, id, f"2026-04-{at}+03:00")) for n, (id, at, title, body) in enumerate(told)])
    assert linker.coverage(linker.story_of("nabd0").story).silent == ("rabwa", "tall")


def test_a_report_without_a_date_is_never_first(linker):
    linker.add([FIRE[2], article("tv-1", FIRE[0].body, FIRE[0].title, "tv"), article("nobody", FIRE[0].body, FIRE[0].title)])
    linker.rule("sada-3", "tv-1", together=True)
    linker.rule("sada-3", "nobody", together=True)
    told = linker.coverage(linker.story_of("sada-3").story)
    assert [(report.outlet, report.published is None) for report in told.reports] == [("sada", False), ("tv", True)]
    assert told.silent == ()


@pytest.mark.parametrize(
    ("published", "order"),
    [
        ("2031-03-03", ["sada", "nahar"]),  # all of that day: nothing says that it was first
        ("2031-03-03T11:00+03:00", ["nahar", "sada"]),
        ("2031-03-01", ["nahar", "sada"]),
    ],
)
def test_a_copy_of_which_it_is_not_known_that_it_was_first_comes_after_its_original(linker, published, order):
    body = "نقلا عن صدى سهلان: " + FIRE[2].body
    linker.add([FIRE[2], article("nahar-1", body, "حريق في نوران", "nahar", published)])
    assert linker.store.reprints(["nahar-1"])["nahar-1"].of == "sada-3"
    story = linker.story_of("sada-3")
    assert [report.outlet for report in linker.coverage(story.story).reports] == order
    assert [id.split("-")[0] for id in story.articles] == order


def test_denials_of_a_story_are_asked_of_the_linker(linker):
    content = "المخزن كان خاليا من الدهانات"
    said = Statement(0, len(content), content, "قال", "التاجر", "التاجر", force="say")
    denied = Statement(0, len(content), content, "نفى", "البلدية", "البلدية", force="deny")
    held = {
        "sada-3": article("sada-3", content, outlet="sada", statements=(said,)),
        "sada-9": article("sada-9", content, outlet="sada", statements=(denied,)),
    }
    linker.add(EVERYTHING)
    linker.rule("sada-3", "sada-9", together=True)
    found = linker.denials(linker.story_of("sada-3").story, lambda ids: [held.get(id, article(id, "")) for id in ids])
    assert [(denial.denied_article, denial.denied, denial.article, denial.denial) for denial in found] == [
        ("sada-3", said, "sada-9", denied)
    ]


@pytest.mark.parametrize("ask", ["coverage", "denials"])
def test_a_story_that_is_not_known(linker, ask):
    with pytest.raises(KeyError):
        getattr(linker, ask)("s-none", *([list] if ask == "denials" else []))


def test_of_an_outlet_with_an_article_of_the_affair_in_those_days_it_is_not_said_that_it_never_reported(linker):
    linker.add([*EVERYTHING, article("tv-6", "افتتح معرض الكتاب في جامعة التلال.", outlet="tv", published="2031-03-03T23:00+03:00")])
    for report in FIRE[1:]:
        linker.rule(FIRE[0].id, report.id, together=True)
    fire, fair = linker.story_of("sada-9").story, linker.story_of("tv-6").story
    assert linker.coverage(fire).silent == ("tv",)
    assert linker.coverage(fire, affair=[fire, fair]).silent == ()
