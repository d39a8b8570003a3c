"""The linker over a store: what becomes of articles, in any order, across restarts, revisions and a person's rulings."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linking_invented import EVERYTHING, FIRE, FIRE_OWN, FIRE_WIRE, OTHERS, article

from isnad.linking import Linker, MemoryLinkStore
from isnad.records import Article


def partition(linker):
    return sorted(tuple(sorted(story.articles)) for story in linker.stories())


def test_reports_of_one_happening_are_one_story(linker):
    linked = linker.add(EVERYTHING)
    assert partition(linker) == sorted([("madar-1", "nahar-7", "sada-3", "sada-9"), ("sada-4",), ("nahar-8",)])
    story = linker.story_of("sada-9")
    assert [one.story for one in linked if one.id == "sada-9"] == [story.story]
    assert (story.reports, story.origins) == (4, 2)
    assert (story.first, story.last) == ("2031-03-03T06:10+03:00", "2031-03-04T10:00+03:00")
    assert story.articles == ("madar-1", "nahar-7", "sada-3", "sada-9")
    assert story.title in {a.title for a in FIRE}


@pytest.mark.parametrize(
    ("denying", "expected"),
    [
        # All four texts stand, the headlines of some tell of a denial.
        ({"madar-1": "بلدية نوران تنفي احتراق سوق الخشب"}, False),
        ({"madar-1": "بلدية نوران تنفي احتراق السوق", "nahar-7": "نفي رسمي لحريق السوق"}, False),
        (dict.fromkeys(["madar-1", "nahar-7", "sada-3"], "البلدية: أنباء احتراق السوق غير صحيحة"), True),
    ],
)
def test_a_story_is_called_by_what_happened_unless_most_tell_of_its_denial(linker, denying, expected):
    linker.add([replace(each, title=denying.get(each.id, each.title)) for each in FIRE])
    assert (linker.story_of("madar-1").title in denying.values()) is expected


def test_a_copy_names_its_original_and_how_it_is_known(linker):
    linked = {one.id: one for one in linker.add(EVERYTHING)}
    copy = linked["nahar-7"].reprint
    assert (copy.of, copy.coverage > 0.9) == ("madar-1", True)
    assert any("وكالة مدار" in sentence for sentence in copy.evidence)
    assert any("أسقط النسبة" in sentence or "الأصل نص وكالة" in sentence for sentence in copy.evidence)
    assert all(linked[id].reprint is None for id in ("madar-1", "sada-3", "sada-9", "sada-4"))


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_arrival_makes_no_difference(seed, outlets):
    stream = list(EVERYTHING)
    random.Random(seed).shuffle(stream)
    results = []
    for arrival, size in ((EVERYTHING, 6), (stream, 1), (stream, 2)):
        store = MemoryLinkStore()
        linker = Linker(store, outlets)
        for start in range(0, len(arrival), size):
            linker.add(arrival[start : start + size])
        results.append((partition(linker), sorted((copy.id, copy.of) for copy in store.copies([a.id for a in arrival]))))
    assert results[0] == results[1] == results[2]


@settings(deadline=None, max_examples=25)
@given(st.permutations(EVERYTHING))
def test_the_order_within_a_batch_changes_nothing_at_all(batch):
    kept = []
    for arrival in (EVERYTHING, batch):
        store = MemoryLinkStore()
        linker = Linker(store)
        linked = linker.add(arrival)
        assert [one.id for one in linked] == [a.id for a in arrival]
        ids = sorted(a.id for a in arrival)
        seqs = store.seqs(ids)
        kept.append(
            (seqs, store.rows(seqs.values()), store.links(seqs.values()), store.reprints(ids), list(store.stories_between(0, 2**40)))
        )
    assert kept[0] == kept[1]


def test_a_restart_goes_on_where_the_last_run_ended(outlets):
    whole, parts = MemoryLinkStore(), MemoryLinkStore()
    Linker(whole, outlets).add(EVERYTHING)
    for one in EVERYTHING:
        Linker(parts, outlets).add([one])
    assert partition(Linker(parts)) == partition(Linker(whole))
    assert {a.id: parts.reprints([a.id]).get(a.id) for a in EVERYTHING} == {a.id: whole.reprints([a.id]).get(a.id) for a in EVERYTHING}
    assert Linker(parts).related("sada-3").related == Linker(whole).related("sada-3").related


def test_story_ids_stay_as_articles_come(linker):
    linker.add(FIRE[:2])
    before = linker.story_of("madar-1").story
    linker.add([*FIRE[2:], *OTHERS])
    assert linker.story_of("sada-9").story == before


def test_giving_the_same_articles_again_changes_nothing(linker, store):
    linker.add(EVERYTHING)
    before = (linker.stories(), store.last_seq(), store.copies([a.id for a in EVERYTHING]))
    again = linker.add(EVERYTHING)
    assert (linker.stories(), store.last_seq(), store.copies([a.id for a in EVERYTHING])) == before
    assert [one.changed for one in again] == [()] * len(EVERYTHING)


def test_a_revised_text_replaces_the_former_one(linker, store):
    linker.add(EVERYTHING)
    revised = article("nahar-7", FIRE_OWN, "حريق كبير في سوق الخشب بنوران", "nahar", "2031-03-03T08:00+03:00")
    (linked,) = linker.add([revised])
    assert store.last_seq() == len(EVERYTHING)
    assert linked.reprint is None
    assert store.reprints(["sada-3"])["sada-3"].of == "nahar-7"
    assert "nahar-7" in linker.story_of("sada-3").articles


def test_a_person_parts_and_joins_stories_for_good(linker, store, outlets):
    linker.add(EVERYTHING)
    assert "sada-9" in linker.rule("sada-9", "madar-1", together=False)
    assert linker.story_of("sada-9").story != linker.story_of("madar-1").story
    linker.rule("sada-4", "nahar-8", together=True)
    assert linker.story_of("sada-4").story == linker.story_of("nahar-8").story
    later = article("tv-1", FIRE_WIRE[:400], "حريق في نوران", "tv", "2031-03-03T12:00+03:00")
    Linker(store, outlets).add([later])
    assert linker.story_of("sada-9").story != linker.story_of("madar-1").story
    assert linker.story_of("sada-4").story == linker.story_of("nahar-8").story
    linker.rule("sada-9", "madar-1", together=None)
    assert linker.story_of("sada-9").story == linker.story_of("madar-1").story


def test_a_story_that_went_into_another_still_has_its_address(linker, store):
    linker.add(OTHERS)
    gone, kept = (linker.story_of(one.id).story for one in OTHERS)
    linker.rule("sada-4", "nahar-8", together=True)
    assert linker.story(gone) == linker.story(kept)
    with pytest.raises(KeyError):
        linker.story("s000000000000")


def test_an_old_text_reprinted_is_found_beyond_the_window(linker, store):
    linker.add(EVERYTHING)
    late = article("tv-2", FIRE_WIRE, "من الأرشيف: حريق نوران", "tv", "2032-06-01T10:00+03:00")
    (linked,) = linker.add([late])
    assert linked.reprint.of == "madar-1"
    assert linker.story_of("tv-2").story != linker.story_of("madar-1").story


def test_read_also_offers_another_report_not_the_same_text(linker):
    linker.add(EVERYTHING)
    found = linker.related("madar-1")
    assert "nahar-7" not in found.related
    assert not {"sada-4", "nahar-8"} & set(found.related)
    assert len(found.why) == len(found.related)
    assert linker.related("sada-4").related == ()


def test_a_place_in_a_story_is_explained(linker):
    linker.add(EVERYTHING)
    (first, *_) = linker.explain("sada-3")
    assert "نوران" in first
    assert linker.explain("sada-4") == ()


@pytest.mark.parametrize("body", ["", "نص", "\x00\ud800", "١٢٣", "no Arabic at all", "كلمة " * 20_000])
def test_any_text_can_be_linked(linker, body):
    (linked,) = linker.add([Article(id="odd", body=body)])
    assert linked.story == linker.story_of("odd").story
    assert linker.related("odd").related == ()


def test_an_unknown_article_is_a_key_error(linker):
    for ask in (linker.related, linker.story_of, linker.explain):
        with pytest.raises(KeyError):
            ask("nobody")
    assert linker.add([]) == []


def test_origins_count_copies_owners_and_agencies_once(linker):
    tv = article("tv-1", FIRE_OWN.replace("خسر", "وخسر"), "حريق نوران", "tv", "2031-03-03T12:00+03:00")
    linker.add([*EVERYTHING, tv])
    assert linker.origins(["madar-1", "nahar-7", "sada-3", "tv-1"]) == [["madar-1", "nahar-7"], ["sada-3", "tv-1"]]
    assert linker.origins(["unknown"]) == []


def test_a_pair_is_scored_alike_in_a_small_and_in_a_larger_archive(outlets):
    letters = "بتجحدرسعفقكلمن"
    maker = random.Random(7)
    words = ["".join(maker.choices(letters, k=5)) for _ in range(3_000)]
    crowd = [
        article(f"crowd-{n}", " ".join(maker.choices(words, k=80)), " ".join(maker.choices(words, k=6)), "nahar", "2031-03-03T09:00+03:00")
        for n in range(400)
    ]
    small, large = Linker(MemoryLinkStore(), outlets), Linker(MemoryLinkStore(), outlets)
    small.add(EVERYTHING)
    large.add([*crowd, *EVERYTHING])
    assert large.likeness("madar-1", "sada-3") == pytest.approx(small.likeness("madar-1", "sada-3"), abs=0.1)
    fires = [linker.story_of("madar-1").articles for linker in (small, large)]
    assert fires[0] == fires[1]


def test_an_article_given_twice_in_a_batch_is_there_once_in_its_latest_form(linker, store):
    first, second = article("x", FIRE_OWN, "حريق", "sada", "2031-03-03"), article("x", FIRE_WIRE, "حريق", "sada", "2031-03-03")
    linked = linker.add([first, OTHERS[0], second])
    assert store.last_seq() == 2
    assert {one.id for one in linked} == {"x", OTHERS[0].id}
    (late,) = linker.add([article("y", FIRE_WIRE, "حريق في السوق", "nahar", "2031-03-04")])
    assert late.reprint.of == "x"


FUNERAL = article(
    "sada-21",
    "شيع أهالي مدينة نوران ظهر الأربعاء ضحايا الحريق الذي أتى على مصنع النسيج في الحي الشرقي، في موكب سار من الجامع الكبير إلى المقبرة. "
    "وقال إمام الجامع في كلمته إن الفقد أصاب كل بيت، وطالب أهالي العمال بمحاسبة المقصرين. وأغلقت المتاجر أبوابها حدادا.",
    "تشييع ضحايا حريق المصنع في نوران",
    "sada",
    "2031-05-07T15:00+03:00",
)
FESTIVAL = article(
    "nahar-21",
    "تنطلق في مدينة نوران مساء الخميس الدورة التاسعة من مهرجان الموسيقى الأندلسية بمشاركة فرق من ست دول. "
    "وقالت مديرة المهرجان سلوى البنا إن الحفل الأول يحييه عازف العود كمال الريس على المسرح البلدي، وإن الدخول مجاني للطلبة.",
    "انطلاق مهرجان الموسيقى الأندلسية في نوران",
    "nahar",
    "2031-05-07T18:00+03:00",
)
COURT = article(
    "tv-21",
    "أجلت محكمة نوران الابتدائية النظر في قضية تزوير عقود الأراضي إلى مطلع الشهر القادم بطلب من الدفاع. "
    "ويحاكم في القضية موثق سابق وثلاثة وسطاء. وقال محامي المتضررين إن الخبرة الفنية لم تكتمل بعد.",
    "تأجيل محاكمة المتهمين بتزوير عقود الأراضي في نوران",
    "tv",
    "2031-05-07T12:00+03:00",
)
DEBATE = article(
    "sada-22",
    "ناقش برلمان سهلان في جلسته العامة مشروع قانون الكراء الفلاحي وسط خلاف على مدة العقود. "
    "وطلبت كتلة المعارضة إعادة المشروع إلى لجنة الفلاحة، بينما دافع الوزير صالح القلال عن فصوله الاثني عشر.",
    "البرلمان يناقش قانون الكراء الفلاحي",
    "sada",
    "2031-05-07T17:00+03:00",
)
COLLAPSE = article(
    "sada-23",
    "انهار فجر الثلاثاء جسر المشاة المعلق فوق وادي الزان في بلدة قرطاط، وأصيب أربعة تلاميذ كانوا في طريقهم إلى المدرسة. "
    "وقالت الحماية المدنية إن حبال الجسر المعلق انقطعت من الضفة الشرقية، وإن المصابين نقلوا إلى مستشفى قرطاط. "
    "وأمر والي المنطقة مراد الخازن بفتح تحقيق وبإغلاق جسور المشاة المشابهة.",
    "إصابة أربعة تلاميذ في انهيار جسر معلق فوق وادي الزان",
    "sada",
    "2031-05-06T09:00+03:00",
)
COLLAPSE_LATER = article(
    "nahar-22",
    "غادر المستشفى الأربعاء اثنان من التلاميذ الأربعة الذين أصيبوا في انهيار الجسر المعلق فوق وادي الزان في بلدة قرطاط. "
    "وقال والي المنطقة مراد الخازن إن التحقيق الأول يشير إلى صدأ في حبال جسر المشاة من الضفة الشرقية، "
    "وإن جسرا مؤقتا سيقام فوق الوادي قبل الأحد.",
    "انهيار جسر وادي الزان المعلق: تلميذان يغادران المستشفى والتحقيق يشير إلى صدأ الحبال",
    "nahar",
    "2031-05-07T11:00+03:00",
)


@pytest.mark.parametrize("others", [[], [COURT], [COURT, DEBATE], [COURT, DEBATE, *OTHERS], [COURT, DEBATE, *EVERYTHING]])
def test_a_small_archive_keeps_apart_what_only_happens_in_one_city(linker, others):
    linker.add([FUNERAL, FESTIVAL, *others])
    alone = {FUNERAL.id, FESTIVAL.id, *(other.id for other in others if other not in FIRE)}
    assert {one for one in partition(linker) if alone & set(one)} == {(id,) for id in alone}


@pytest.mark.parametrize("others", [[], [COURT], [COURT, DEBATE, FUNERAL, FESTIVAL], [COURT, DEBATE, *EVERYTHING]])
def test_a_small_archive_joins_the_follow_up_of_the_next_day(linker, others):
    linker.add([COLLAPSE, COLLAPSE_LATER, *others])
    assert linker.story_of(COLLAPSE.id).articles == (COLLAPSE.id, COLLAPSE_LATER.id)
