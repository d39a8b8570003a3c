"""A release inside a longer report: no copy, but told with how much of it stands there."""

import pytest
from linking_invented import FIRE, FIRE_LATER, FIRE_OWN, FIRE_WIRE, MATCH, WATER, article

from isnad import read_article

REPORT = "\n".join(["تقرير خاص من نوران عن أسبوع في السوق.", FIRE_OWN, FIRE_WIRE, FIRE_LATER, WATER, MATCH])


def test_a_release_inside_a_longer_report_is_told_from_both_sides(linker):
    linker.add(
        [FIRE[0], article("tv-2", REPORT, "أسبوع نوران", "tv", "2031-03-05T08:00+03:00"), article("x-1", WATER, "عقد", "x", "2031-03-05")]
    )
    assert linker.store.reprints(["tv-2", "madar-1"]) == {}
    (inside,) = linker.contained("madar-1")
    assert (inside.id, inside.inside) == ("madar-1", "tv-2")
    assert inside.coverage > 0.9
    assert 0.2 < inside.share < 0.45
    assert {each.id for each in linker.contained("tv-2")} == {"madar-1", "x-1"}
    assert [each.inside for each in linker.contained("x-1")] == ["tv-2"]


def test_copies_and_reports_in_other_words_are_contained_in_nothing(linker):
    linker.add(FIRE)
    assert [linker.contained(each.id) for each in FIRE] == [()] * len(FIRE)


def test_of_copies_only_one_is_told(linker):
    linker.add([*FIRE[:2], article("tv-2", REPORT, "أسبوع نوران", "tv", "2031-03-05T08:00+03:00")])
    assert [each.id for each in linker.contained("tv-2")] in (["madar-1"], ["nahar-7"])


def test_of_copies_the_one_is_told_of_which_most_stands_there(linker):
    """A cut of the wire stands there whole, and of the wire itself more."""
    cut = article("tall-1", FIRE_WIRE.split(". ", 1)[1].split(" وذكر تجار")[0], "حريق نوران", "tall", "2031-03-03T09:00+03:00")
    linker.add([FIRE[0], cut, article("tv-2", REPORT, "أسبوع نوران", "tv", "2031-03-05T08:00+03:00")])
    assert linker.store.reprints(["tall-1"])["tall-1"].of == "madar-1"
    assert [each.id for each in linker.contained("tv-2")] == ["madar-1"]


def test_a_release_is_found_inside_a_report_of_a_year_later(linker):
    linker.add([FIRE[0], *(article(f"m-{n}", MATCH, "مباراة", "m", f"2031-0{n}-01") for n in range(4, 9))])
    linker.add([article("tv-9", REPORT, "عام على حريق نوران", "tv", "2032-03-05T08:00+03:00")])
    assert ("madar-1", "tv-9") in {(each.id, each.inside) for each in linker.contained("tv-9")}


FIRST = "أسبق في الظهور، وليس ذلك دليلا قاطعا على أنه الأصل"


@pytest.mark.parametrize(
    ("short", "long", "of", "evidence"),
    [
        # (outlet, time, credits, what stands before its text)
        (("nahar", "05T06:00", (), ""), ("sada", "05T08:00", (), ""), "short", (f"النص الأقصر {FIRST}",)),
        (("nahar", "05T09:00", (), ""), ("sada", "05T08:00", (), ""), "long", (f"التقرير الأطول {FIRST}",)),
        # A credit outweighs the time, and an agency's own text does.
        (
            ("nahar", "05T09:00", (), ""),
            ("sada", "05T08:00", ("النهار الجديد",), ""),
            "short",
            ("التقرير الأطول ينسب صراحة إلى النهار الجديد", f"التقرير الأطول {FIRST}"),
        ),
        (
            ("nahar", "05T06:00", (), "نقلت صحيفة صدى سهلان ما يلي. "),
            ("sada", "05T08:00", (), ""),
            "long",
            ("النص الأقصر ينسب صراحة إلى صدى سهلان", f"النص الأقصر {FIRST}"),
        ),
        (
            ("nahar", "05T06:00", ("صدى سهلان",), ""),
            ("sada", "05T08:00", (), ""),
            "long",
            ("النص الأقصر ينسب صراحة إلى صدى سهلان", f"النص الأقصر {FIRST}"),
        ),
        (("madar", "05T09:00", (), ""), ("sada", "05T08:00", (), ""), "short", ("النص الأقصر نص وكالة أنباء", f"التقرير الأطول {FIRST}")),
        # What both have of a third one, or the shorter one alone has, need not have gone from one of them to the other.
        (
            ("nahar", "05T06:00", ("رويترز",), ""),
            ("sada", "05T08:00", ("رويترز",), ""),
            None,
            ("كلاهما ينسب إلى رويترز: قد يكون الأصل نص الوكالة", f"النص الأقصر {FIRST}"),
        ),
        (
            ("nahar", "05T09:00", ("رويترز",), ""),
            ("sada", "05T08:00", (), ""),
            None,
            ("النص الأقصر وحده ينسب إلى رويترز", f"التقرير الأطول {FIRST}"),
        ),
        # Who credits each other tells nothing; a day without a clock is not before an hour of it.
        (("nahar", "05", ("صدى سهلان",), ""), ("sada", "05", ("النهار الجديد",), ""), None, None),
        (
            ("nahar", "05", (), ""),
            ("sada", "05T08:00", (), ""),
            None,
            ("لا دليل على أيهما أخذ عن الآخر: ساعة أحدهما بلا منطقة زمنية معلومة",),
        ),
        (("nahar", "03", (), ""), ("sada", "05T08:00", (), ""), "short", (f"النص الأقصر {FIRST}",)),
    ],
)
def test_where_the_passage_comes_from_is_told_as_far_as_known(linker, short, long, of, evidence):
    report = "\n".join([FIRE_OWN, WATER, MATCH, FIRE_LATER])
    for id, body, (outlet, time, credits, head) in (("short", FIRE_LATER, short), ("long", report, long)):
        linker.add([article(id, head + body, "خبر", outlet, f"2031-03-{time}" + "+03:00" * ("T" in time), credits=credits)])
    (found,) = linker.contained("long")
    assert (found.id, found.inside, found.of) == ("short", "long", of)
    assert evidence is None or found.evidence == evidence
    assert linker.contained("short") == (found,)


def test_what_a_report_passes_on_deep_within_it_tells_where_the_passage_comes_from(linker):
    said = "ونقلت صحيفة صدى سهلان عن رئيس البلدية قوله إن السوق سيبنى من جديد خلال عامين."
    report = read_article(
        {"id": "l", "outlet": "nahar", "published": "2031-03-05", "text": f"{MATCH}\n{WATER}\n{FIRE_LATER}\n{said}\n{FIRE_OWN}"}
    )
    linker.add([report, article("s", FIRE_LATER, "خبر", "sada", "2031-03-06")])
    (found,) = linker.contained("s")
    assert (found.of, found.evidence[0]) == ("s", "التقرير الأطول ينقل بعض أقواله عن صدى سهلان")


def _made_of(linker, texts, contained):
    taker, source = contained.compared
    return linker.copy_difference(taker, lambda ids: [texts[each] for each in ids], source)


def test_what_a_report_made_of_a_text_that_stands_in_it_is_told_as_of_a_copy(linker):
    """What it put before and behind, what it changed, the credit that it dropped and the slips that it mended."""
    wire = FIRE_WIRE.replace("نوران - وكالة مدار: ", "نوران (مدار) – ").replace("اندلع", "إشتعل").replace("أسلاك", "إنزلاق أسلاك")
    inside = wire.removeprefix("نوران (مدار) – ").replace("43", "50").replace("إنزلاق", "انزلاق")
    texts = {
        "w": article("w", wire, "حريق", "madar", "2031-03-03T06:00+03:00"),
        "r": article("r", f"{WATER}\n{inside}\n{MATCH}", "أسبوع نوران", "tv", "2031-03-05T08:00+03:00"),
    }
    linker.add(list(texts.values()))
    (found,) = linker.contained("w")
    assert (found.of, found.by, found.compared) == ("w", "r", ("r", "w"))
    made = _made_of(linker, texts, found)
    told = [(each.kind, each.text) for each in made.changes]
    assert told[0][1].split()[:2] == WATER.split()[:2]
    assert ("changed", "50") in told
    assert told[-1] == ("added", MATCH.removesuffix("."))
    assert made.dropped == ("وكالة مدار",)
    assert (made.slips, made.mended) == (("إشتعل",), ("إنزلاق",))


def test_what_a_cut_left_out_of_the_longer_report_is_told(linker):
    texts = {
        "long": article("long", f"{FIRE_OWN}\n{WATER}\n{FIRE_LATER}\n{MATCH}", "خبر", "sada", "2031-03-03T06:00+03:00"),
        "cut": article("cut", FIRE_LATER, "خبر", "nahar", "2031-03-04T06:00+03:00"),
    }
    linker.add(list(texts.values()))
    (found,) = linker.contained("cut")
    assert (found.of, found.by) == ("long", "cut")
    assert {each.kind for each in _made_of(linker, texts, found).changes} == {"cut"}


@pytest.mark.parametrize(("credited", "of"), [("", "madar-1"), ("ونقلت صحيفة النهار الجديد عن تاجر قوله إن الخسائر كبيرة.", "nahar-7")])
def test_a_copy_in_a_report_is_not_where_the_passage_comes_from_unless_it_is_credited(linker, credited, of):
    report = read_article({"id": "tv-2", "outlet": "tv", "published": "2031-03-05T08:00+03:00", "text": f"{credited}\n{REPORT}"})
    linker.add([*FIRE[:2], report])
    (found,) = linker.contained("nahar-7")
    assert (found.id, found.inside, found.of, found.by) == ("nahar-7", "tv-2", of, "tv-2")
    assert (found.evidence[0] == "nahar-7 نسخة من madar-1") is (of == "madar-1")
