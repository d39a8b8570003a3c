"""Which text of its tree a copy comes from: one that it credits, or a longer one that has more of it. Outlets are invented."""

import pytest
from linking_invented import FIRE_WIRE, article
from test_cuts import PARTS, WIRE

from isnad.linking import LinkReader

TITLE = "سفينة قمح تجنح قرب مرفأ العقيق"


def at(id, body, outlet, hour, title=TITLE):
    return article(id, body, title, outlet, f"2031-05-06T{hour:02}:00+03:00")


WHOLE = at("wire", WIRE, "madar", 8)
CUT, OTHER_CUT = at("c1", PARTS[0], "nahar", 9), at("c2", "\n".join(PARTS[:2]), "sada", 10)


def copies(linker):
    reader = LinkReader(linker.store, linker.outlets)
    ids = sorted({id for story in reader.stories() for id in story.articles})
    return {id: edge.of for id in ids if (edge := reader.copied_from(id)) is not None}, reader


def test_a_cut_hangs_on_the_wire_and_not_on_another_cut(linker):
    linker.add([CUT, OTHER_CUT])
    assert copies(linker)[0] == {"c2": "c1"}
    linker.add([WHOLE])
    found, reader = copies(linker)
    assert found == {"c2": "wire"}
    edge = reader.copied_from("c2")
    assert edge.coverage > 0.9
    assert "منه في النص الأطول" in edge.evidence[0]
    assert [copy.id for copy in reader.copies_of("wire")] == ["c2"]
    assert reader.copies_of("c1") == []
    assert {report.id: report.of for report in reader.coverage(reader.story_of("c2").story).reports if report.of} == {"c2": "wire"}


@pytest.mark.parametrize(
    ("hour", "of"),
    [
        (9, "whole"),
        (11, "short"),  # later than the copy: nobody has a text from there
    ],
)
def test_a_copy_hangs_on_the_earlier_text_that_has_most_of_it(linker, hour, of):
    """The first of the tree lacks a sentence that another copy has, and so has the third."""
    body = "\n".join(PARTS)
    linker.add([at("short", "\n".join(PARTS[:4]), "sada", 8), at("whole", body, "nahar", hour), at("third", body + "\n(ن.ك)", "tv", 10)])
    assert copies(linker)[0]["third"] == of


BARE = FIRE_WIRE.removeprefix("نوران - وكالة مدار: ")


@pytest.mark.parametrize(
    ("words", "hour", "of"),
    [
        ("", 9, "first"),
        ("ونشرت جريدة النهار الجديد أن", 9, "paper"),
        ("ونشرت جريدة النهار الجديد أن", 11, "first"),  # that one came later: it has another text of the paper's
    ],
)
def test_a_copy_hangs_on_the_copy_that_it_credits(linker, words, hour, of):
    changed = BARE.replace("ضخم", "كبير")
    linker.add([at("first", BARE, "sada", 8), at("paper", changed, "nahar", hour), at("third", f"{words} {changed}", "tv", 10)])
    found, reader = copies(linker)
    assert found == {"paper": "first", "third": of}
    assert [copy.id for copy in reader.copies_of(of) if copy.id == "third"] == ["third"]
    assert (of == "paper") == any("ينسب النص صراحة إلى النهار الجديد" in evidence for evidence in reader.copied_from("third").evidence)
