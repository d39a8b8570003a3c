"""Cuts: a text that stands nearly whole in a longer one counts with it. All outlets, bodies and persons are invented."""

import itertools
import random
from dataclasses import replace

import pytest
from linking_invented import FIRE_OWN, MATCH, WATER, article

from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.leaning import Member, origins
from isnad.records import Statement

PARTS = [
    "جنحت سفينة شحن محملة بالقمح فجر الثلاثاء على بعد ميلين من مرفأ العقيق بعدما تعطل محركها، وأجلت زوارق الإنقاذ أفراد طاقمها التسعة عشر.",
    "وقال مدير المرفأ ربيع الكيالي إن قاطرتين وصلتا إلى المكان وتعملان على تثبيت السفينة قبل ارتفاع المد، وإن الملاحة لم تتوقف.",
    "وأوضحت هيئة النقل البحري أن السفينة بنيت قبل ثلاثين عاما وأنها خضعت لآخر فحص في مرفأ تلال الشمالي خلال الخريف الماضي.",
    "وأرسلت وزارة البيئة فريقا لفحص المياه بعد ورود بلاغات عن بقعة وقود قرب الشاطئ الصخري، وطلبت من الصيادين الابتعاد عن المنطقة.",
    "وتعد هذه رابع سفينة تجنح عند المدخل نفسه منذ توسعة الرصيف الغربي، وكانت لجنة خبراء قد أوصت بتعميق القناة ووضع عوامات مضيئة.",
]
WIRE = "مرفأ العقيق - وكالة مدار - " + "\n".join(PARTS)
OWN = "\n".join(
    [
        "على الشاطئ الصخري تجمع صيادون منذ الصباح يراقبون القاطرات، وبعضهم رأى بقع الوقود قبل أن تصل فرق الوزارة بساعات طويلة.",
        "يقول الصياد نعيم الصباغ إن شباكه خرجت سوداء، ويطالب بتعويض عن موسم كامل ضاع هو وأربعون عائلة تعيش على خليج العقيق.",
        "ويتذكر أهل الحي القديم سفينة جنحت قبل عقدين وبقيت سنة كاملة قبل أن تقطع وتباع خردة في سوق المدينة القريب من القلعة.",
    ]
)


def counted(articles, outlets):
    linker = Linker(MemoryLinkStore(), outlets)
    linker.add(articles)
    return sorted(sorted(group) for group in linker.origins([each.id for each in articles]))


def at(id, body, outlet, hour, **known):
    return article(id, body, "سفينة قمح تجنح قرب مرفأ العقيق", outlet, f"2031-05-06T{hour:02}:00+03:00", **known)


WHOLE = at("wire", WIRE, "madar", 8)
CUTS = [
    at("c1", PARTS[0], "nahar", 9),
    at("c2", "\n".join(PARTS[:2]), "sada", 10),
    at("c3", PARTS[3].replace("وأرسلت", "أرسلت"), "site", 11),
    at("c4", PARTS[2].replace("وأوضحت", "أوضحت") + "\n" + PARTS[4].replace("وتعد", "تعد"), "post", 7),
]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # Every paragraph of the wire on a site of its own, one of them with an earlier clock: one report.
        ([WHOLE, *CUTS], [["c1", "c2", "c3", "c4", "wire"]]),
        # A report of its own beside them.
        ([WHOLE, CUTS[0], at("own", OWN, "site", 12)], [["c1", "wire"], ["own"]]),
        # Around the agency's text a report was made: it is one, and so is the agency's.
        ([WHOLE, at("long", "\n".join([*PARTS, OWN, FIRE_OWN, MATCH, WATER]), "sada", 12)], [["long"], ["wire"]]),
        # So is a copy of the agency's text that has lost its head: around it a report was made.
        (
            [WHOLE, at("copy", "\n".join(PARTS), "nahar", 9), at("long", "\n".join([*PARTS, OWN, FIRE_OWN, MATCH, WATER]), "sada", 12)],
            [["copy", "wire"], ["long"]],
        ),
        # What stands in two reports makes the two no one.
        (
            [
                at("c1", PARTS[0], "nahar", 13),
                at("x", "\n".join([PARTS[0], OWN, WATER]), "sada", 9),
                at("y", "\n".join([PARTS[0], MATCH, FIRE_OWN]), "site", 10),
            ],
            [["c1", "x"], ["y"]],
        ),
        # Other paragraphs of a text that is not at hand.
        ([CUTS[0], CUTS[2]], [["c1"], ["c3"]]),
    ],
)
def test_a_text_nearly_whole_in_a_longer_one_counts_with_it_in_any_order(articles, expected, outlets):
    for order in itertools.permutations(articles):
        assert counted(list(order), outlets) == expected


RELEASE = "\n".join(PARTS[:2])
FISHER, MANAGER, EXPERT = "الصياد نعيم الصباغ", "مدير المرفأ ربيع الكيالي", "خبير الملاحة البحرية"


def release(hour=8, outlet="nahar", id="release", **known):
    return at(id, RELEASE, outlet, hour, **known)


def report(*sources, hour=11, outlet="sada", published=None, id="report", **known):
    """A longer report around the release, with what these sources say: each its words, or with its kind and whom it came through."""
    said = [each if isinstance(each, tuple) else (each, "named", ()) for each in sources]
    statements = [Statement(10 * n, 10 * n + 9, "قول", "قال", of, of, via, kind) for n, (of, kind, via) in enumerate(said)]
    found = at(id, "\n".join([OWN, RELEASE, WATER]), outlet, hour, statements=tuple(statements), **known)
    return replace(found, published=published) if published else found


@pytest.mark.parametrize(
    ("articles", "apart"),
    [
        ([release(), report(FISHER)], True),
        ([release(), report(MANAGER, ("شهود عيان", "unnamed", ()))], True),
        ([release(), report(("تقرير لجنة الصيد", "document", ()))], True),
        # Whoever else has the release, before and after it, and whoever has the report.
        ([release(), release(9, "site", "again"), release(13, "post", "later"), report(FISHER)], True),
        ([release(), report(FISHER), report(outlet="site", id="taken", hour=12)], True),
        # The longer one was first, or which was is not known: a cut of it.
        ([release(12), report(FISHER)], False),
        ([release(), report(FISHER, published="2031-05-06")], False),
        ([release(), report(FISHER), report(outlet="site", id="before", hour=7)], False),
        # It has no source but those of the release, one that only comments, one that another outlet had, or none that is known.
        ([release(), report(MANAGER)], False),
        ([release(), report((EXPERT, "named", ()))], False),
        ([release(), report((FISHER, "named", ("صحيفة الساحل",)))], False),
        ([release(), report(("مصدران", "unnamed", ()))], False),
        ([release(), report()], False),
        # The shorter one credits the longer one's outlet; both are of one owner; the longer one is an agency's.
        ([release(credits=("صدى سهلان",)), report(FISHER)], False),
        ([release(), report(FISHER, outlet="tv")], False),
        ([release(), report(FISHER, outlet="madar")], False),
    ],
)
def test_a_release_counts_beside_a_report_that_was_made_around_it_with_sources_of_its_own(articles, apart, outlets):
    for order in itertools.permutations(articles):
        found = counted(list(order), outlets)
        assert len(found) == 1 + apart
        assert [group for group in found if {"release", "report"} <= set(group)] == ([] if apart else found)


def test_a_further_copy_of_a_release_or_report_makes_no_origin_more(outlets):
    draw = random.Random(11)
    credits = [(), (), ("صدى سهلان",), ("مدار",), ("النهار الجديد",)]
    bodies = ["\n".join(each) for each in ([OWN, *PARTS], [RELEASE, MATCH, FIRE_OWN], [OWN, RELEASE, WATER])]
    for _ in range(40):
        articles = []
        for n in range(draw.randint(2, 4)):
            sources = draw.sample([FISHER, MANAGER, EXPERT, ("شهود عيان", "unnamed", ())], draw.randint(0, 2))
            long = report(*sources, hour=draw.randint(7, 14), outlet=draw.choice(["nahar", "sada", "site", "post", "tv"]))
            short = release(draw.randint(7, 14), draw.choice(["nahar", "sada", "site", "post"]), credits=draw.choice(credits))
            articles.append(replace(draw.choice([replace(long, body=draw.choice(bodies)), short]), id=f"a{n}"))
        of = draw.choice(articles)
        body = of.body + draw.choice(["", "\nوختم التقرير بصور من المكان ومن الميناء القديم قرب القلعة."])
        copy = replace(of, id="copy", body=body, outlet="other", credits=draw.choice(credits), published="2031-05-06T17:00+03:00")
        assert len(counted([*articles, copy], outlets)) <= len(counted(articles, outlets))


def test_a_release_in_a_report_is_told_as_its_own(linker):
    linker.add([release(), report(FISHER)])
    found = linker.texts(linker.story_of("report").story)
    assert [(text.kind, text.of) for text in found] == [("own", None)] * 2
    assert linker.story(linker.story_of("report").story).origins == 2


def test_a_cut_is_told_as_a_cut_of_the_whole(linker):
    linker.add([WHOLE, *CUTS])
    (story,) = {linker.story_of(each.id).story for each in (WHOLE, CUTS[1])}
    found = {text.id: text for text in linker.texts(story)}
    assert linker.story(story).origins == len({text.origin for text in found.values()}) == 1
    assert (found["wire"].kind, found["wire"].of) == ("own", None)
    # More of it stands in the wire than in the other paper's cut, of which it is a copy too.
    assert (found["c2"].kind, found["c2"].of) == ("cut", "wire")
    assert found["c2"].evidence[1] == "التقرير الأطول نص وكالة أنباء"


def test_a_further_copy_never_makes_an_origin_more():
    draw = random.Random(7)
    for _ in range(2000):
        ids = [str(n) for n in range(draw.randint(2, 7))]  # from the shortest text to the longest
        members = [Member(id, draw.choice("abcd"), (draw.choice("abcdef"),) * draw.randint(0, 1)) for id in ids]
        inside = {id: [other for other in ids if other > id and draw.random() < 0.3] for id in ids}
        draw.shuffle(members)
        before = origins(members, {}, {}, inside)
        again = draw.choice(ids)
        more = {id: [*longer, "copy"] if again in longer else longer for id, longer in inside.items()} | {"copy": inside[again]}
        copy = Member("copy", draw.choice("abcdz"), (draw.choice("abcdef"),) * draw.randint(0, 1))
        place = draw.randint(0, len(members))
        after = origins([*members[:place], copy, *members[place:]], {"copy": again}, {}, more)
        assert len(after) <= len(before)
