"""The stories of an affair hang together by what can be named; by a place only with another word of both titles."""

import pytest
from linking_invented import article

from isnad.arabic.folding import search_key
from isnad.linking.affairs import MOST
from isnad.linking.affairs import chain as chain_of
from isnad.linking.belonging import Around
from isnad.linking.matter import about as about_of
from isnad.linking.matter import carriers, matters, rare_places, together
from isnad.records import Name, Statement


def chain(stories, story, near=1.0, few=True):
    """The chain of a story among those given (ids with their articles), each of which is so near to all others; their names are of few."""
    told = {id: about_of(each) for id, each in stories}
    around = {other: Around(near, frozenset(carriers(told[other]) if few else ())) for other in told}
    return chain_of(
        story, lambda id: {other: how for other, how in around.items() if other != id}, lambda ids: {id: told[id] for id in ids}
    )


def about(id, title, body, **kinds):
    names = tuple(
        Name(body.index(text), body.index(text) + len(text), text, kind, text)
        for kind, texts in kinds.items()
        for text in texts
        if text in body
    )
    return id, article(id, body, title=title, names=names)


def in_both(title, body, *, role=None, fine=None, speaks=False, kind="PER", name="حازم الدوري"):
    start = body.index(name)
    said = Statement(0, len(body), body, "قال", name, name) if speaks else None
    names = (Name(start, start + len(name), name, kind, name, role=role, fine=fine),)
    return article("?", body, title=title, names=names, statements=(said,) if said else ())


SALVAGED = ("انتشال حطام السفينة الغارقة", "انتشل غواصون حطاما يقودهم حازم الدوري.")
BLAMED = ("لجنة: السفينة الغارقة لم تُفحص", "حملت لجنة حازم الدوري المسؤولية.")


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        # Whom both begin with, where the titles share what tells something.
        (in_both(*SALVAGED), in_both(*BLAMED), True),
        (in_both(*SALVAGED), in_both("رفض الاستقالة من المجلس", BLAMED[1]), False),
        # Not a spokesman, nor one who speaks in both.
        (in_both(*SALVAGED, role="المتحدث باسم الميناء"), in_both(*BLAMED), False),
        (in_both(*SALVAGED, speaks=True), in_both(*BLAMED, speaks=True), False),
        (in_both(*SALVAGED, speaks=True), in_both(*BLAMED), True),
        # A body in one title is a matter only with more; a paper is none, nor God's name.
        (in_both("ميناء سهام يعلن أرباحه", "أعلن ميناء سهام أرباحه.", kind="ORG", name="ميناء سهام"),
         in_both("افتتاح مهرجان العسل", "رعى ميناء سهام مهرجان العسل.", kind="ORG", name="ميناء سهام"), False),
        (in_both("ميناء سهام يعلن أرباحه", "أعلن ميناء سهام أرباحه.", kind="ORG", name="ميناء سهام"),
         in_both("مدقق يراجع أرباح سنوات", "يراجع مدقق أرباح ميناء سهام.", kind="ORG", name="ميناء سهام"), True),
        (in_both("صحيفة المرفأ تنشر صورا للسفينة", "نشرت المرفأ صورا.", kind="ORG", fine="media", name="المرفأ"),
         in_both("صحيفة المرفأ تنشر مقابلة", "نشرت المرفأ مقابلة.", kind="ORG", fine="media", name="المرفأ"), False),
        (in_both("جدة الحمدان إلى رحمة الله", "انتقلت إلى رحمة الله.", name="الله"),
         in_both("والد السالم إلى رحمة الله", "انتقل إلى رحمة الله.", name="الله"), False),
    ],
)  # fmt: skip
def test_a_person_or_body_links_what_is_about_them(one, other, linked):
    assert bool(chain([("s1", one), ("s2", other)], "s1")) is linked


LOST = about("s1", "اختفاء سفينة الأمل قبالة نوران", "اختفت سفينة الأمل قبالة نوران.", MISC=["سفينة الأمل"], LOC=["نوران"])


@pytest.mark.parametrize(
    ("other", "names"),
    [
        (about("s2", "العثور على حطام السفينة", "عثر بحارة على حطام سفينة الأمل.", MISC=["سفينة الأمل"]), ("سفينة الأمل",)),
        # A place alone is no link, nor with one word, nor a name that neither title has, nor a series in one form.
        (about("s2", "مهرجان في نوران", "بدأ مهرجان العسل في نوران.", LOC=["نوران"]), ()),
        (about("s2", "بحث عن قارب قبالة نوران", "بحث بحارة عن قارب صيد قبالة نوران.", LOC=["نوران"]), ()),
        (about("s2", "اختفاء سفينة ثانية قبالة نوران", "اختفت سفينة ثانية قبالة نوران.", LOC=["نوران"]), ("نوران",)),
        (about("s2", "سفينة بألف ريال", "بيعت سفينة بألف ريال.", MISC=["ريال"]), ()),
        (about("s2", "اختفاء قارب", "اختفى قارب صيد. وكان حازم الدوري صاحبه.", PER=["حازم الدوري"]), ()),
        (
            about("s2", "العثور على حطام", "عثر بحارة على حطام. وهدأ البحر. وعاد الصيادون. وكانت سفينة الأمل اختفت.", MISC=["سفينة الأمل"]),
            (),
        ),
    ],
)
def test_a_link_says_by_which_names(other, names):
    links = chain([LOST, other], "s1")
    assert [(link.story, link.other, link.names) for link in links] == ([("s2", "s1", names)] if names else [])


NEAR_ONLY = (
    "s1",
    article(
        "s1",
        "أمر القاضي سهيل الخزامي بإخلاء سبيل البحارة في قضية غرق العبارة.",
        title="قاض يخلي سبيل البحارة",
        names=(Name(11, 23, "سهيل الخزامي", "PER", "سهيل الخزامي"),),
    ),
)


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Whom one recognised, the other has, too, though nothing recognised him there; near, his last name will do.
        ("أهالي الغرقى يعتصمون ضد قرار إخلاء سبيل البحارة، وطالبوا سهيل الخزامي بالتراجع في قضية غرق العبارة.", True),
        ("أهالي الغرقى يعتصمون ضد قرار الخزامي إخلاء سبيل البحارة في قضية غرق العبارة.", True),
        ("أهالي الغرقى يعتصمون ضد قرار سهيل في مهرجان العسل والتمور.", False),
    ],
)
def test_whom_one_recognised_is_named_where_his_words_stand(other, linked):
    told = ("s2", article("s2", other, title="أهالي الغرقى وقرار الخزامي" if "الخزامي" in other else "أهالي الغرقى"))
    assert bool(chain([NEAR_ONLY, told], "s1")) is linked
    assert bool(chain([NEAR_ONLY, told], "s2")) is linked


def test_two_words_that_tell_much_together_link_what_is_near():
    one = about("s1", 'احتجاجات "جيل زد" تعم المدن', 'عمت احتجاجات حركة "جيل زد" مدنا كثيرة.')
    other = about("s2", "ثلاثة قتلى أمام مركز للدرك", "قتل ثلاثة شبان أمام مركز للدرك في احتجاجات حركة جيل زد.")
    feast = about("s3", "جيل جديد من السيارات", "عرض مصنع جيلا جديدا من السيارات.")
    assert [link.names for link in chain([one, other, feast], "s1")] == [("جيل زد",)]
    assert chain([one, other, feast], "s1", near=0.0) == ()


FERRY = about("s1", "غرق عبارة قبالة نوران", "غرقت عبارة قبالة نوران وعلى متنها ركاب.", LOC=["نوران"])


@pytest.mark.parametrize(
    ("other", "few", "linked"),
    [
        # Weeks later: the place and the matter, in both titles; not where many stories have both, nor by the place or the matter alone.
        (about("s2", "محاكمة ربان بعد الغرق قبالة نوران", "بدأت في نوران محاكمة الربان.", LOC=["نوران"]), True, True),
        (about("s2", "محاكمة ربان بعد الغرق قبالة نوران", "بدأت في نوران محاكمة الربان.", LOC=["نوران"]), False, False),
        (about("s2", "مهرجان العسل في نوران", "بدأ مهرجان العسل في نوران.", LOC=["نوران"]), True, False),
        (about("s2", "غرق قارب قبالة الياقوت", "غرق قارب قبالة الياقوت.", LOC=["الياقوت"]), True, False),
    ],
)
def test_a_place_and_its_matter_link_over_weeks(other, few, linked):
    told = {id: about_of(each) for id, each in (FERRY, other)}
    around = Around(0.0, frozenset(), frozenset(told["s1"].names) if few else frozenset())
    found = chain_of("s1", lambda id: {({"s1", "s2"} - {id}).pop(): around}, lambda ids: {id: told[id] for id in ids})
    assert bool(found) is linked


def test_where_it_was_written_is_nothing_that_it_is_about():
    body = "نوران اليوم - نوران: انتشل غواصون حطام السفينة."
    assert not about_of(article("a", body, title="نوران اليوم: حطام", names=(Name(0, 5, "نوران", "LOC", "نوران"),))).names


def test_a_chain_leads_over_stories_and_leaves_out_what_no_link_reaches():
    found = about(
        "s2",
        "العثور على حطام السفينة",
        "عثر بحارة على حطام سفينة الأمل. وقاد البحث حازم الدوري.",
        MISC=["سفينة الأمل"],
        PER=["حازم الدوري"],
    )
    feast = about("s3", "مهرجان العسل", "بدأ مهرجان العسل.", MISC=["مهرجان العسل"])
    praised = about("s4", "تكريم حازم الدوري", "كرم الوالي حازم الدوري لعثوره على الحطام.", PER=["حازم الدوري"])
    stories = [LOST, found, feast, praised]
    assert [(link.story, link.other) for link in chain(stories, "s4")] == [("s2", "s4"), ("s1", "s2")]
    assert [(link.story, link.other) for link in chain(stories, "s1")] == [("s2", "s1"), ("s4", "s2")]
    assert chain(stories, "s3") == ()


MAN = "مدير الميناء السابق حازم الدوري"
SEIZED = about("s1", "حجز أموال حازم الدوري", f"حجزت النيابة أموال {MAN} في قضية صفقة الرافعات المعطوبة.", PER=["حازم الدوري"])


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Weeks later, in other words: the man and his matter.
        (about("s2", "الادعاء يطلب عشر سنوات", f"طلب الادعاء حبس {MAN} عشر سنوات في صفقة الرافعات المعطوبة.", PER=["حازم الدوري"]), True),
        # One of the same name, and the same man in another matter: what they share is the name, and an office.
        (about("s2", "حازم الدوري يسجل هدفين", "سجل مهاجم الصقور حازم الدوري هدفين.", PER=["حازم الدوري"]), False),
        (about("s2", "حازم الدوري يصدر مذكراته", f"أصدر {MAN} مذكراته عن البحر.", PER=["حازم الدوري"]), False),
        # The matter without the man.
        (about("s2", "صفقة الرافعات المعطوبة أمام النيابة", "بحثت النيابة قضية صفقة الرافعات المعطوبة.", PER=["حازم الدوري"]), False),
    ],
)
def test_far_apart_a_person_links_only_with_his_matter(other, linked):
    assert bool(chain([SEIZED, other], "s1", near=0.0)) is linked


def test_far_apart_no_place_or_body_links_and_nobody_who_only_speaks_for_it():
    told = "قالت النيابة إن صفقة الرافعات المعطوبة في ميناء سهام كلفت ملايين، بحسب حازم الدوري."
    one, other = (in_both(f"صفقة الرافعات {n}", told, kind="ORG", name="ميناء سهام") for n in ("أمس", "غدا"))
    assert chain([("s1", one), ("s2", other)], "s1", near=0.0) == ()
    one, other = (in_both(f"صفقة الرافعات {n}", told, role="المتحدث باسم النيابة") for n in ("أمس", "غدا"))
    assert chain([("s1", one), ("s2", other)], "s1", near=0.0) == ()


@pytest.mark.parametrize("side", ["s1", "s2"])
@pytest.mark.parametrize("back", [None, Around(0.0), Around(0.65)])
def test_what_only_one_of_two_has_near_links_neither(side, back):
    """The other's neighbours are others, or its neighbourhood is so full that the same likeness tells less."""
    told = {"s1": about_of(in_both(*SALVAGED)), "s2": about_of(in_both(*BLAMED))}
    near = Around(0.9)

    def around(id):
        there = "s2" if id == "s1" else "s1"
        return {there: near} if id == "s1" else {there: back} if back else {}

    assert chain_of(side, around, lambda ids: {id: told[id] for id in ids}) == ()
    assert chain_of(side, lambda id: {"s2" if id == "s1" else "s1": near}, lambda ids: {id: told[id] for id in ids})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Told in one form, of one after another: greetings of a feast, obituaries, vacancies.
        (("بلدية نوران تعايد منسوبيها", "أقامت بلدية نوران حفل معايدة."), ("ميناء نوران يعايد منسوبيه", "عايد ميناء نوران منسوبيه.")),
        (("سالم الدوري إلى رحمة الله", "انتقل إلى رحمة الله في نوران."), ("والد الحداد إلى رحمة الله", "انتقل إلى رحمة الله في نوران.")),
        (("وظائف شاغرة في ميناء نوران", "أعلن ميناء نوران وظائف."), ("وظائف شاغرة في بلدية نوران", "أعلنت بلدية نوران وظائف.")),
    ],
)
def test_what_is_told_in_one_form_of_one_after_another_is_no_affair(one, other):
    stories = [about(f"s{n}", *told, LOC=["نوران"]) for n, told in enumerate((one, other))]
    assert chain(stories, "s0") == chain(stories, "s1") == ()


@pytest.mark.parametrize(
    ("likely", "few", "small", "linked"),
    [
        (0.75, False, False, False),
        (0.75, True, False, True),
        (0.85, False, False, True),
        (0.75, False, True, True),
        (0.65, True, False, False),
    ],
)
def test_who_is_in_the_news_daily_links_only_what_is_surely_near(likely, few, small, linked):
    told = {"s1": about_of(in_both(*SALVAGED)), "s2": about_of(in_both(*BLAMED))}
    how = Around(likely, frozenset(carriers(told["s1"]) if few else ()), small=small)
    for side, other in (("s1", "s2"), ("s2", "s1")):
        found = chain_of(side, lambda id: {"s2" if id == "s1" else "s1": how}, lambda ids: {id: told[id] for id in ids})
        assert [link.story for link in found] == ([other] if linked else [])


def test_a_chain_has_an_end():
    said = "تتواصل محاكمة حازم الدوري في صفقة الرافعات."
    stories = [about(f"s{n:03}", "محاكمة حازم الدوري", said, PER=["حازم الدوري"]) for n in range(60)]
    assert len(chain(stories, "s030")) == MOST


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Two that are near, in words of their own, have whom both name; of one who has but the name no word is the same.
        (("لجنة تستدعي مسؤولي الأرصفة", "استدعت لجنة برئاسة حازم الدوري مسؤولي الأرصفة لمعرفة من أذن بخروج السفينة رغم الأمواج."), True),
        (("الصقور يتعاقد مع حارس", "وقع الحارس حازم الدوري عقدا مع نادي الصقور لموسمين."), False),
        # A series is told in one form: the same words with other names, whoever is in both.
        (("وصول حطام إلى رصيف نوران", "انتشل غواصون حطاما يقودهم حازم الدوري قرب رصيف نوران صباح أمس."), False),
    ],
)
def test_near_ones_in_words_of_their_own_are_linked_by_whom_both_name(other, linked):
    dived = "انتشل غواصون حطاما يقودهم حازم الدوري قرب رصيف سهام صباح أمس بعد غرق السفينة بسبب الأمواج."
    assert bool(chain([("s1", in_both("بقايا على الشاطئ", dived)), ("s2", in_both(*other))], "s1", few=False)) is linked


FLOOD = about("s1", "سيول تجرف أحياء في درنة", "اجتاحت السيول فجر الاثنين مدينة درنة وجرفت أحياء كاملة.", LOC=["درنة"])


@pytest.mark.parametrize(
    ("other", "few", "linked"),
    [
        # What seldom befalls a place twice: whatever else is told of it, while few stories name the place.
        (about("s2", "20 ألف قتيل في درنة", "رجح عميد البلدية أن تبلغ حصيلة الفيضانات في درنة 20 ألفا.", LOC=["درنة"]), True, True),
        (about("s2", "20 ألف قتيل في درنة", "رجح عميد البلدية أن تبلغ حصيلة الفيضانات في درنة 20 ألفا.", LOC=["درنة"]), False, False),
        (about("s2", "مهرجان العسل في درنة", "بدأ في درنة مهرجان العسل.", LOC=["درنة"]), True, False),
        (about("s2", "حادث سير في درنة", "وقع في درنة حادث سير.", LOC=["درنة"]), True, False),
        (about("s2", "حريق يلتهم سوقا في درنة", "التهم حريق سوقا في درنة.", LOC=["درنة"]), True, False),
    ],
)
def test_a_rare_place_links_what_is_told_of_its_flood(other, few, linked):
    told = {id: about_of(each) for id, each in (FLOOD, other)}
    around = Around(0.0, places=frozenset(rare_places(told["s1"])) if few else frozenset())
    found = chain_of("s1", lambda id: {({"s1", "s2"} - {id}).pop(): around}, lambda ids: {id: told[id] for id in ids})
    assert [link.names for link in found] == ([("درنة",)] if linked else [])


def linked_far(one, other, **how):
    """By which names two stories that are not near are linked, each with the keys of the other."""
    told = {id: about_of(each) for id, each in (one, other)}

    def around(id):
        (there,) = {"s1", "s2"} - {id}
        return {there: Around(names=frozenset(carriers(told[there])), **how)}

    found = {side: chain_of(side, around, lambda ids: {id: told[id] for id in ids}) for side in ("s1", "s2")}
    assert bool(found["s1"]) == bool(found["s2"])
    return [link.names for link in found["s1"]]


MILL = about("s1", "حريق يأتي على مطحنة في قفصة", "أتى حريق فجر الاثنين على مطحنة للحبوب في قفصة ونفق فيها قطيع.", LOC=["قفصة"])


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # A town has more than one fire: besides it something else has to be common to both.
        (about("s2", "ثلاثة جرحى في حريق شقة بقفصة", "جرح ثلاثة فجر الاثنين في حريق شقة وسط قفصة.", LOC=["قفصة"]), False),
        (about("s2", "نواب يزورون مدنا بعد حريق", "يزور نواب بعد حريق مدن سوسة وصفاقس وقفصة.", LOC=["قفصة"]), False),
        (about("s2", "قفصة: صاحب المطحنة أمام القضاء", "مثل صاحب مطحنة الحبوب في قفصة بعد الحريق أمام القضاء.", LOC=["قفصة"]), True),
    ],
)
def test_a_town_links_two_fires_only_with_something_else(other, linked):
    told = {id: about_of(each) for id, each in (MILL, other)}
    around = Around(0.0, places=frozenset(rare_places(told["s1"])), small=True)
    found = chain_of("s1", lambda id: {({"s1", "s2"} - {id}).pop(): around}, lambda ids: {id: told[id] for id in ids})
    assert bool(found) is linked


GOODS = "شركة الزبرجد"


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Weeks later: a body of rare name in both titles, with a matter; not its next matter, nor one of common name.
        (("حبس محاسب شركة الزبرجد", "أمرت النيابة بحبس محاسب شركة الزبرجد في عقود توريد الأعلاف المغشوشة."), True),
        (("شركة الزبرجد ترعى سباق الهجن", "ترعى شركة الزبرجد سباق الهجن السنوي في المضمار الجديد."), False),
        (("حبس محاسب في عقود الأعلاف", "أمرت النيابة بحبس محاسب شركة الزبرجد في عقود توريد الأعلاف المغشوشة."), False),
    ],
)
def test_weeks_apart_a_body_of_rare_name_links_by_both_titles_and_its_matter(other, linked):
    began = ("تحقيق في عقود شركة الزبرجد", "فتحت النيابة تحقيقا في عقود توريد الأعلاف المغشوشة التي وقعتها شركة الزبرجد.")
    one, two = (about(f"s{n}", *each, ORG=[GOODS]) for n, each in enumerate((began, other), 1))
    assert bool(linked_far(one, two)) is linked


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Weeks later: a man of both titles, and what one of them says that he does.
        (("حازم الدوري يفتتح النفق البحري", "افتتح حازم الدوري النفق البحري بحضور الوالي."), True),
        (("حازم الدوري يزور المعرض", "زار حازم الدوري المعرض السنوي بحضور الوالي."), False),
        (("الوالي يفتتح النفق البحري", "افتتح الوالي النفق البحري بحضور حازم الدوري."), False),
    ],
)
def test_weeks_apart_a_person_links_by_both_titles_and_what_he_was_to_do(other, linked):
    won = ("فوز حازم الدوري برئاسة البلدية", "فاز حازم الدوري برئاسة البلدية. ويفتتح النفق البحري في الربيع.")
    one, two = (about(f"s{n}", *each, PER=["حازم الدوري"]) for n, each in enumerate((won, other), 1))
    assert bool(linked_far(one, two)) is linked


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        # Many months later: only whom both name in full, with his matter.
        (("الادعاء يطلب عشر سنوات", f"طلب الادعاء حبس {MAN} عشر سنوات في صفقة الرافعات المعطوبة."), True),
        (("حازم الدوري يصدر مذكراته", f"أصدر {MAN} مذكراته عن البحر."), False),
    ],
)
def test_many_months_apart_a_person_named_in_full_links_with_his_matter(other, linked):
    assert bool(linked_far(SEIZED, about("s2", *other, PER=["حازم الدوري"]), far=True)) is linked


@pytest.mark.parametrize(
    ("title", "told", "linked"),
    [
        ("ارتفاع ضحايا السيول في تونس إلى 19", "أعلنت الحماية المدنية في تونس نهاية البحث، وبلغت حصيلة ضحايا السيول 19.", True),
        ("السيول في ليبيا تخلف 19 من الضحايا", "أعلن الهلال الأحمر في ليبيا أن ضحايا السيول 19.", False),
        ("حملة تبرع في تونس بعد السيول", "بدأت جمعيات في تونس حملة تبرع بعد السيول.", False),
    ],
)
def test_the_toll_of_a_flood_of_a_land_goes_on_without_a_place(title, told, linked):
    one = about("s1", "تسعة ضحايا في السيول بتونس", "جرفت السيول في تونس تسعة ضحايا في سليمان وقربة.", LOC=["سليمان"])
    assert bool(chain([one, about("s2", title, told)], "s1", near=0.95)) is linked


def test_one_thing_under_several_words_is_one_matter():
    told = {
        id: about_of(each)
        for id, each in (
            about("s1", "انطلاق محادثات جدة", "انطلقت في جدة محادثات أولية.", LOC=["جدة"]),
            about("s2", "تعليق مفاوضات جدة", "علق الوفد مفاوضات جدة.", LOC=["جدة"]),
            about("s3", "مهرجان جدة", "بدأ مهرجان جدة.", LOC=["جدة"]),
        )
    }
    anchors, words = matters(told["s1"])
    assert {"محادث", "مفاوض", "مباحثه"} <= set(words)
    around = {id: Around(matter=frozenset(anchors)) for id in told}
    assert [link.story for link in chain_of("s1", lambda _: around, lambda ids: {id: told[id] for id in ids})] == ["s2"]


def test_days_of_a_strike_are_one_affair_where_they_are_near_and_share_who_strikes():
    told = dict(
        [
            about("s1", "إضراب الأساتذة يشل المدارس", "شل إضراب الأساتذة المدارس بنسبة 80 في المائة."),
            about("s2", "آلاف الأساتذة يتظاهرون في ثاني أيام الإضراب", "تظاهر آلاف الأساتذة في اليوم الثاني من الإضراب."),
            about("s3", "القضاة يمددون إضرابهم", "مدد القضاة إضرابهم أسبوعا ثالثا."),
        ]
    )
    links = chain(list(told.items()), "s1", near=0.65)
    assert [link.story for link in links] == ["s2"]


CAVED_IN = ("طمي يسد مدخل مغارة الزمرد", "سد طمي جارف مدخل مغارة الزمرد في سفح التل، وحوصر في نفقه ثلاثة حفارين منذ الفجر.")


@pytest.mark.parametrize(
    ("title", "told", "likely", "small", "linked"),
    [
        # What a headline calls something stands in the other beginning, where they share more.
        ("الوزير يزور أسر الحفارين", "زار الوزير أسر الحفارين العالقين في نفق مغارة الزمرد خلف الطمي.", 0.65, True, True),
        ("أرباح مغارة الزمرد تتضاعف", "ضاعفت مغارة الزمرد أرباحها هذا العام بفضل سعر الذهب.", 0.65, True, False),
        # Not of an office, an amount, a kind of happening.
        ("مدير المنطقة: الحفارون بخير", "قال مدير المنطقة إن الحفارين بخير خلف الطمي في النفق.", 0.65, True, False),
        # Not where they are hardly near, nor in a large archive.
        ("الوزير يزور أسر الحفارين", "زار الوزير أسر الحفارين العالقين في نفق مغارة الزمرد خلف الطمي.", 0.5, True, False),
        ("الوزير يزور أسر الحفارين", "زار الوزير أسر الحفارين العالقين في نفق مغارة الزمرد خلف الطمي.", 0.65, False, False),
        # Who shares so much is of one matter by a word of both titles.
        ("إخراج الحفارين من خلف الطمي", "أخرج حفارون أحياء من نفق في سفح التل حوصروا خلف طمي جارف منذ الفجر.", 0.9, True, True),
    ],
)  # fmt: skip
def test_in_a_small_archive_what_is_called_so_in_both_is_one_affair(title, told, likely, small, linked):
    both = {id: about_of(each) for id, each in (about("s1", *CAVED_IN), about("s2", title, told))}
    around = {id: Around(likely, small=small) for id in both}
    for id, other in (("s1", "s2"), ("s2", "s1")):
        found = chain_of(id, lambda _: around, lambda ids: {each: both[each] for each in ids})
        assert [link.story for link in found] == ([other] if linked else [])


def test_a_word_in_quotation_marks_is_what_something_is_called():
    one = about("s1", "«ترياق» تسحب شرابا للسعال", "سحبت شركة ترياق شرابا للسعال من الصيدليات بعد شكاوى أمهات.")
    other = about("s2", "صيادلة: لم نتسلم بلاغا", "قال صيادلة إن ترياق لم ترسل بلاغا بسحب شراب السعال رغم شكاوى أمهات.")
    both = {id: about_of(each) for id, each in (one, other)}
    around = {id: Around(0.7, small=True) for id in both}
    assert [link.names for link in chain_of("s1", lambda _: around, lambda ids: {id: both[id] for id in ids})] == [("ترياق",)]


def test_who_tells_is_no_matter():
    said = 'قال المصدر لـ"بغداد اليوم" إن الحريق انتهى.'
    start = said.index("بغداد اليوم")
    each = article("s1", said, title="بغداد اليوم: الحريق انتهى", names=(Name(start, start + 11, "بغداد اليوم", "ORG", "بغداد اليوم"),))
    assert about_of(each).names
    assert not about_of(each, {search_key("بغداد اليوم")}).names


def test_telegrams_to_one_after_another_are_no_affair():
    first, second = (
        in_both(f"حازم الدوري يهنئ رئيس {land}", f"بعث حازم الدوري برقية تهنئة إلى رئيس {land} بعيدها الوطني.")
        for land in ("تونس", "ليبيا")
    )
    assert not chain([("s1", first), ("s2", second)], "s1")


def test_a_story_is_about_what_several_of_its_articles_tell():
    parts = [
        about_of(each)
        for _, each in (
            about("a", "بدء جولة جديدة", "بدأت الجولة في جدة.", LOC=["جدة"]),
            about("b", "استئناف المحادثات", "استؤنفت برئاسة حازم الدوري.", PER=["حازم الدوري"]),
        )
    ]
    whole = together(parts)
    assert {each.name for each in whole.names.values()} == {"جدة", "حازم الدوري"}
    assert whole.headline == "بدء جولة جديدة"
    assert parts[1].title <= whole.title
