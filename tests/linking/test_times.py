"""Which of two texts was first, as far as their times tell: zones of outlets, days without a clock, no date at all."""

from typing import NamedTuple

import pytest
from linking_invented import FIRE_LATER, FIRE_WIRE, article

from isnad.archive import Archive
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.times import FIRST_AS_WRITTEN, FIRST_SEEN, NO_DATE, NO_ZONE, ONE_DAY, order
from isnad.reader import read_article
from isnad.records import Outlet

OUTLETS = {
    "amman": Outlet("amman", "صحيفة الرواق", "https://riwaq.example", zone="Asia/Amman"),
    "cairo": Outlet("cairo", "بوابة الدلتا", "https://delta.example", country="EG"),
    "bare": Outlet("bare", "موقع القافلة", "https://qafila.example"),
}


class At(NamedTuple):
    outlet: str
    published: str | None


@pytest.mark.parametrize(
    ("a", "b", "first", "words"),
    [
        # Half past nine in Amman is before twenty past ten there, though not before 06:00 UTC.
        (At("amman", "2031-07-10T09:30"), At("bare", "2031-07-10T10:20+03:00"), -1, FIRST_SEEN),
        (At("amman", "2031-07-10T09:30"), At("bare", "2031-07-10T06:00+00:00"), 1, FIRST_SEEN),
        (At("cairo", "2031-01-10T09:30"), At("amman", "2031-01-10T10:20"), 1, FIRST_SEEN),
        # Without a zone a clock may be any on earth.
        (At("bare", "2031-07-10T09:30"), At("amman", "2031-07-10T10:20"), 0, NO_ZONE),
        (At("bare", "2031-07-08T09:30"), At("amman", "2031-07-10T10:20"), -1, FIRST_SEEN),
        (At("bare", "2031-07-10T09:30"), At("other", "2031-07-10T10:20"), -1, FIRST_AS_WRITTEN),
        (At("bare", "2031-07-10T09:30"), At("bare", "2031-07-10T10:20"), -1, FIRST_SEEN),
        # A day without a clock is all of that day.
        (At("amman", "2031-07-10"), At("cairo", "2031-07-10"), 0, ONE_DAY),
        (At("amman", "2031-07-10"), At("amman", "2031-07-10T10:20"), 0, ONE_DAY),
        (At("amman", "2031-07-10"), At("amman", "2031-07-11T00:05"), -1, FIRST_SEEN),
        (At("amman", "2031-07"), At("amman", "2031-07-30T10:00"), 0, ONE_DAY),
        (At("amman", "2031-07-10T10:20"), At("amman", "2031-07-10T10:20:30"), 0, ONE_DAY),
        (At("amman", None), At("amman", "2031-07-10"), 0, NO_DATE),
    ],
)
def test_first_is_said_only_as_far_as_times_tell(a, b, first, words):
    assert order(a, b, OUTLETS) == (first, words)
    assert order(b, a, OUTLETS) == (-first, words)


@pytest.mark.parametrize(
    ("times", "of", "last"),
    [
        # The paper's clock is Amman's: its text is the first.
        (("2031-07-10T09:30", "2031-07-10T10:20+03:00"), "b", f"النص الآخر {FIRST_SEEN}"),
        (("2031-07-10", "2031-07-10"), "a", f"لا دليل على أيهما أخذ عن الآخر: {ONE_DAY}"),
        # What has no date is not said to be later than anything.
        (("2031-07-10", None), "b", f"لا دليل على أيهما أخذ عن الآخر: {NO_DATE}"),
        ((None, "2031-07-10"), "a", f"لا دليل على أيهما أخذ عن الآخر: {NO_DATE}"),
    ],
)
def test_the_direction_of_a_copy_is_told_as_far_as_times_tell(times, of, last):
    texts = [article("b", FIRE_LATER, "حريق", "amman", times[0]), article("a", FIRE_LATER, "حريق", "cairo", times[1])]
    for given in (texts, texts[::-1]):
        linker = Linker(MemoryLinkStore(), OUTLETS)
        for each in given:
            linker.add([each])
        (edge,) = linker.store.reprints(["a", "b"]).values()
        assert (edge.of, edge.evidence[-1]) == (of, last)


def test_that_an_agency_published_after_its_copy_is_said(linker):
    linker.add(
        [
            article("wire", FIRE_LATER, "حريق", "madar", "2031-03-03T12:05+03:00"),
            article("site", FIRE_LATER, "حريق", "sada", "2031-03-03T12:00+03:00"),
        ]
    )
    (edge,) = linker.store.reprints(["wire", "site"]).values()
    assert edge.of == "wire"
    assert edge.evidence == ("الأصل نص وكالة مدار", "100% من عباراته في النص الآخر", "هذا النص أسبق في الظهور من الآخر، فالاتجاه غير مؤكد")


def test_a_text_that_says_whom_its_paper_spoke_to_is_the_original_of_one_that_leaves_it_out():
    body = "سقطت رافعة بناء على سور مدرسة في حي الكروم من دون إصابات، وقال مدير المدرسة وائل الشامي{} إن الورشة مجاورة. " + FIRE_LATER
    told = read_article({"id": "o", "outlet": "amman", "published": "2031-07-10", "text": body.format(" لصحيفة الرواق")})
    silent = read_article({"id": "c", "outlet": "cairo", "published": "2031-07-10", "text": body.format("")})
    linker = Linker(MemoryLinkStore(), OUTLETS)
    linker.add([silent, told])
    (edge,) = linker.store.reprints(["o", "c"]).values()
    assert (edge.id, edge.of) == ("c", "o")
    assert edge.evidence[0] == "في النص الآخر من تحدث إلى صحيفة الرواق نفسها، وليس ذلك في هذا النص"


def test_a_clock_without_a_zone_is_kept_as_that_of_its_outlet(tmp_path):
    with Archive.open(tmp_path / "news") as archive:
        archive.put_outlets(OUTLETS.values())
        for id, outlet in (("a", "amman"), ("b", "bare")):
            archive.ingest([read_article({"id": id, "outlet": outlet, "text": FIRE_WIRE, "published": "2031-07-10 09:30"})])
        kept = {id: archive.article(id) for id in ("a", "b")}
    assert {id: each.published for id, each in kept.items()} == {"a": "2031-07-10T09:30+03:00", "b": "2031-07-10T09:30"}
    assert kept["a"].evidence["published"] == "given with the article; its clock is taken for that of Asia/Amman, the outlet's zone"
