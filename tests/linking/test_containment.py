"""A release inside a longer report: no copy, but told with how much of it stands there."""

from linking_invented import FIRE, FIRE_LATER, FIRE_OWN, FIRE_WIRE, MATCH, WATER, article

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


def test_a_release_is_found_inside_a_report_of_a_year_later(linker):
    linker.add([FIRE[0], *(article(f"m-{n}", MATCH, "مباراة", "m", f"2031-0{n}-01") for n in range(4, 9))])
    linker.add([article("tv-9", REPORT, "عام على حريق نوران", "tv", "2032-03-05T08:00+03:00")])
    assert ("madar-1", "tv-9") in {(each.id, each.inside) for each in linker.contained("tv-9")}
