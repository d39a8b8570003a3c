"""Origins: how many independent reports a story has, and whose report each text is. All outlets, bodies and persons are invented."""

import itertools
import random
from dataclasses import replace

import numpy as np
import pytest

from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.attributions import attributions
from isnad.linking.features import Features, extract
from isnad.linking.leaning import Member, _how_many, origins, texts
from isnad.linking.origins import Place, number
from isnad.records import Article, Name, Outlet, Statement

OUTLETS = {
    "madar": Outlet("madar", "وكالة مدار", "https://madar.example", kind="agency", credits=("مدار",)),
    "sahel": Outlet("sahel", "صحيفة الساحل", "https://sahel.example", credits=("الساحل",)),
    "mina": Outlet("mina", "قناة الميناء", "https://mina.example", kind="channel", credits=("الميناء",)),
    "tilal": Outlet("tilal", "موقع التلال", "https://tilal.example"),
    "wadi": Outlet("wadi", "جريدة الوادي", "https://wadi.example", owner="دار سهلان"),
    "jabal": Outlet("jabal", "جريدة الجبل", "https://jabal.example", owner="دار سهلان"),
}
WIRE, PAPER = "وكالة مدار", "صحيفة الساحل"
MINISTER = "وزير المياه هاني السروجي"
SPOKESMAN = "المتحدث باسم بلدية نوران سالم النقاش"


def by(source, kind="named", via=(), channel=None, resolved=None, at=None):
    """A statement: who is given as its source, and whom it came through, the nearest to the source first."""
    start, end = (None, None) if at is None else at
    return Statement(0, 3, "قول", "قال", source, resolved or source, tuple(via), kind, channel=channel, source_start=start, source_end=end)


def text(id, *statements, credits=(), names=()):
    """An article of the outlet that its id begins with; its statements stand in the order given."""
    placed = [
        Statement(10 * n, 10 * n + 3, s.content, s.cue, s.source, s.resolved, s.via, s.kind, channel=s.channel,
                  source_start=s.source_start, source_end=s.source_end)
        for n, s in enumerate(statements)
    ]  # fmt: skip
    return Article(id=id, body="نص " * 100, outlet=id.split("-")[0], statements=tuple(placed), credits=tuple(credits), names=tuple(names))


def members(articles):
    return [Member(a.id, a.outlet, a.credits, attributions(a)) for a in articles]


def grouped(articles, copy_of=None):
    return sorted(sorted(group) for group in origins(members(articles), copy_of or {}, OUTLETS))


AGENCY = text("madar-1", by(MINISTER), by("ثلاثة مصادر مطلعة", "unnamed"), by("مصدر رابع", "unnamed"))

CASES = [
    (
        "«الصحيفة» further down a chain is the newspaper that was named, «القناة» nobody that was",
        [
            text("sahel-1", by("مسؤول", "unnamed"), by("نائب", "unnamed")),
            text("mina-1", by("مسؤول", "unnamed", via=[PAPER]), by("مصدر نيابي", "unnamed", via=["الصحيفة"])),
            text("tilal-1", by("مسؤول", "unnamed", via=[PAPER]), by("مصدر نيابي", "unnamed", via=["القناة"])),
        ],
        [["mina-1", "sahel-1"], ["tilal-1"]],
    ),
    (
        "three that pass on the agency, each in its own words of attribution, and the agency itself",
        [
            AGENCY,
            text("sahel-1", by("ثلاثة مصادر", "unnamed", via=[WIRE]), by("مصدر رابع", "unnamed")),
            text("mina-1", by(WIRE, "outlet"), by("الوكالة", "outlet", resolved=WIRE)),
            text("tilal-1", by(MINISTER, channel="لوكالة مدار")),
        ],
        [["madar-1", "mina-1", "sahel-1", "tilal-1"]],
    ),
    (
        "one that passes on the agency and has a spokesman of its own",
        [AGENCY, text("sahel-1", by(MINISTER, via=[WIRE]), by(SPOKESMAN))],
        [["madar-1"], ["sahel-1"]],
    ),
    (
        "a source that the agency's text has is no source of its own, however it is shortened",
        [AGENCY, text("sahel-1", by("مصادر", "unnamed", via=[WIRE]), by("وزير المياه", "official"))],
        [["madar-1", "sahel-1"]],
    ),
    (
        "the source stays the agency's in the sentences that follow",
        [text("sahel-1", by(SPOKESMAN, via=[WIRE]), by("المتحدث", resolved=SPOKESMAN)), text("mina-1", by(WIRE, "outlet"))],
        [["mina-1", "sahel-1"]],
    ),
    (
        "the agency is not in the archive",
        [
            text("sahel-1", by("مسؤول محلي", "unnamed", via=["رويترز"])),
            text("mina-1", by("رويترز", "outlet")),
            text("tilal-1", by(MINISTER)),
        ],
        [["mina-1", "sahel-1"], ["tilal-1"]],
    ),
    (
        "two agencies",
        [text("sahel-1", by(MINISTER, via=["رويترز"])), text("mina-1", by(MINISTER, via=["فرانس برس"]))],
        [["mina-1"], ["sahel-1"]],
    ),
    (
        "a chain of three: the channel has it from the paper, the paper from the agency",
        [AGENCY, text("sahel-1", by(WIRE, "outlet")), text("mina-1", by(PAPER, "outlet"), by("الصحيفة", "outlet", resolved=PAPER))],
        [["madar-1", "mina-1", "sahel-1"]],
    ),
    (
        "the same chain where the agency's own text is not at hand",
        [text("sahel-1", by(WIRE, "outlet")), text("mina-1", by(PAPER, "outlet")), text("tilal-1", by(WIRE, "outlet"))],
        [["mina-1", "sahel-1", "tilal-1"]],
    ),
    (
        "a chain within one sentence: the paper, citing the agency",
        [AGENCY, text("mina-1", by(WIRE, "outlet", via=["صحيفة «الساحل»"]))],
        [["madar-1", "mina-1"]],
    ),
    (
        "the paper passes the agency on besides its own report: who has it from the paper has its own report",
        [AGENCY, text("sahel-1", by(WIRE, "outlet")), text("sahel-2", by(SPOKESMAN)), text("mina-1", by(PAPER, "outlet"))],
        [["madar-1", "sahel-1"], ["mina-1", "sahel-2"]],
    ),
    (
        "two papers of one owner",
        [text("wadi-1", by(MINISTER)), text("jabal-1", by(SPOKESMAN)), text("tilal-1", by(SPOKESMAN))],
        [["jabal-1", "wadi-1"], ["tilal-1"]],
    ),
    (
        "who names two others does not make the two one",
        [AGENCY, text("sahel-1", by(SPOKESMAN)), text("mina-1", by(WIRE, "outlet"), by(PAPER, "outlet"))],
        [["madar-1", "mina-1"], ["sahel-1"]],
    ),
    (
        "the credit is to itself and the agency, a source is its own",
        [AGENCY, text("sahel-1", by(MINISTER, via=[WIRE]), by("مصدر نيابي", "unnamed"), credits=["الساحل", "مدار"])],
        [["madar-1"], ["sahel-1"]],
    ),
    (
        "the credit is to the agency alone: its sources are the agency's, whether the agency's text is at hand or not",
        [text("sahel-1", by(SPOKESMAN), credits=["مدار"]), text("mina-1", by(MINISTER), credits=["وكالة مدار"])],
        [["mina-1", "sahel-1"]],
    ),
    (
        "the credit is to the agency alone, but one says that it was told itself",
        [AGENCY, text("mina-1", by(MINISTER), by(SPOKESMAN, channel="لقناة الميناء"), credits=["مدار"])],
        [["madar-1"], ["mina-1"]],
    ),
    (
        "a credit that names nobody",
        [text("sahel-1", by(MINISTER), credits=["وكالات"]), text("mina-1", by(SPOKESMAN), credits=["وكالات"])],
        [["mina-1"], ["sahel-1"]],
    ),
    (
        "the agency is quoted for the background only",
        [AGENCY, text("sahel-1", by(SPOKESMAN), by(SPOKESMAN), by(WIRE, "outlet"))],
        [["madar-1"], ["sahel-1"]],
    ),
    (
        "an expert who comments on what the agency reported is no source of the report",
        [AGENCY, text("sahel-1", by(WIRE, "outlet"), by("أستاذ الموارد المائية رامي الفهيد"))],
        [["madar-1", "sahel-1"]],
    ),
    (
        "an official whom both have is nobody",
        [text("sahel-1", by("وزارة المياه", "official", via=["مسؤول"])), text("mina-1", by("بلدية نوران", "official", via=["مسؤول"]))],
        [["mina-1"], ["sahel-1"]],
    ),
    ("articles that have not been read", [text("sahel-1"), text("mina-1"), text("madar-1")], [["madar-1"], ["mina-1"], ["sahel-1"]]),
    (
        "a paper known only by its articles, those who quote it, and one of another source",
        [
            text("صدى الميناء-1", by("مصدر مطلع", "unnamed", channel="لـ«صدى الميناء»")),
            text("ufuq-1", by("مصدر مطلع", "unnamed", via=["صحيفة «صدى الميناء»"])),
            text("tilal-1", by("مصدر مطلع", "unnamed", via=["صحيفة صدى الميناء الإلكترونية"])),
            text("mina-1", by(SPOKESMAN)),
        ],
        [["mina-1"], ["tilal-1", "ufuq-1", "صدى الميناء-1"]],
    ),
    (
        "the paper that was told is not in the archive: a name in marks is a medium",
        [
            text("sahel-1", by("مصدر مطلع", "unnamed", channel="لـ«صدى الميناء»")),
            text("tilal-1", by("مصدر مطلع", "unnamed", via=["صحيفة صدى الميناء"])),
        ],
        [["sahel-1", "tilal-1"]],
    ),
    (
        "who quotes a paper counts with its owner's other paper; the agency with a source of its own does not",
        [
            text("wadi-1", by("مصدر", "unnamed", channel="لـ«الوادي»")),
            text("jabal-1", by(MINISTER)),
            text("tilal-1", by("مصدر", "unnamed", via=["«الوادي»"])),
            AGENCY,
        ],
        [["jabal-1", "tilal-1", "wadi-1"], ["madar-1"]],
    ),
    (
        "media that are not named are no source of who goes on with one that is",
        [text("sahel-1", by(MINISTER)), text("tilal-1", by("وسائل إعلام محلية", "unnamed"), by(PAPER, "outlet"))],
        [["sahel-1", "tilal-1"]],
    ),
    (
        "nor is who names none of them from one of them",
        [text("sahel-1", by(MINISTER)), text("tilal-1", by("تقارير صحفية", "unnamed"))],
        [["sahel-1"], ["tilal-1"]],
    ),
    (
        "two that have it from each other",
        [text("sahel-1", by("قناة الميناء", "outlet")), text("mina-1", by(PAPER, "outlet")), text("tilal-1", by(MINISTER))],
        [["mina-1", "sahel-1"], ["tilal-1"]],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_comes_from_one_source_counts_once_in_any_order(articles, expected):
    for order in itertools.permutations(articles):
        assert grouped(order) == expected


def test_copies_count_with_their_text():
    own = text("sahel-1", by(SPOKESMAN))
    passing = text("mina-1", by(SPOKESMAN), credits=["الساحل", "وكالة مدار"])
    # Who carries the paper's text and credits an agency besides tells nothing of the paper's source.
    assert grouped([AGENCY, own, passing], {"mina-1": "sahel-1"}) == [["madar-1"], ["mina-1", "sahel-1"]]
    # What the original kept silent a copy tells.
    telling = text("mina-1", by(SPOKESMAN), credits=["وكالة مدار"])
    assert grouped([AGENCY, own, telling], {"mina-1": "sahel-1"}) == [["madar-1", "mina-1", "sahel-1"]]
    # A channel that carries the paper's text besides its own report does not make the two one.
    assert grouped([own, text("mina-1", by(SPOKESMAN)), text("mina-2", by(MINISTER))], {"mina-1": "sahel-1"}) == [
        ["mina-1", "sahel-1"],
        ["mina-2"],
    ]


def test_each_text_is_said_to_be_what_it_is_with_the_evidence():
    articles = [
        AGENCY,
        text("sahel-1", by(MINISTER, via=[WIRE]), by("أستاذ الموارد المائية رامي الفهيد")),
        text("mina-1", by(MINISTER, via=[WIRE]), by(SPOKESMAN)),
        text("tilal-1", by(MINISTER), credits=["مدار"]),
        text("wadi-1", by(MINISTER)),
    ]
    found = texts(members(articles), {"wadi-1": "madar-1"}, OUTLETS)
    assert [(each.id, each.kind, each.origin, each.of) for each in found] == [
        ("madar-1", "own", 1, None),
        ("sahel-1", "passed on", 1, "وكالة مدار"),
        ("mina-1", "own", 2, None),
        ("tilal-1", "passed on", 1, "وكالة مدار"),
        ("wadi-1", "copy", 1, None),
    ]
    assert [each.evidence for each in found] == [
        (),
        ("أحد قوليه منقول عن وكالة مدار", "يضيف تعليقا: أستاذ الموارد المائية رامي الفهيد، ولا مصدر بلغه بنفسه للخبر"),
        ("أحد قوليه منقول عن وكالة مدار", f"وله مصدر خاص: {SPOKESMAN}"),
        ("ينسب النص إلى وكالة مدار", "لا يذكر مصدرا بلغه بنفسه"),
        (),
    ]


def test_the_evidence_names_everybody_in_the_chain():
    (found,) = texts(members([text("mina-1", by(WIRE, "outlet", via=[PAPER]), by(PAPER, "outlet"))]), {}, OUTLETS)
    assert (found.of, found.evidence[:2]) == ("صحيفة الساحل", ("قولاه كلاهما منقولان عن صحيفة الساحل", "وينقل كذلك عن وكالة مدار"))


def test_names_in_the_evidence_are_as_published():
    (found,) = texts(members([text("tilal-1", by(MINISTER), credits=["صحيفة منارة الشرق"])]), {}, OUTLETS)
    assert (found.of, found.evidence[0]) == ("صحيفة منارة الشرق", "ينسب النص إلى صحيفة منارة الشرق")


def test_a_place_that_stands_for_its_government_is_no_source_of_a_report():
    place = by("نوران", "official", at=(20, 25))
    passing = text("sahel-1", by(WIRE, "outlet"), place, names=[Name(20, 25, "نوران", "LOC", "نوران")])
    assert grouped([AGENCY, passing]) == [["madar-1", "sahel-1"]]
    assert grouped([AGENCY, text("sahel-1", by(WIRE, "outlet"), place)]) == [["madar-1"], ["sahel-1"]]


def test_what_is_kept_of_statements_survives_the_store():
    article = text("sahel-1", by(MINISTER, via=[WIRE]), by("مصدر\x1e نيابي\x1d\ud800", "unnamed"))
    features = extract(article)
    assert Features.from_bytes(features.to_bytes()).attributed == features.attributed == attributions(article)
    assert extract(text("sahel-1")).attributed == b""
    assert grouped([article]) == [["sahel-1"]]


def sources(articles):
    return [each.source for each in texts(members(articles), {}, OUTLETS)]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([text("sahel-1", by("وزارة المياه", "official")), text("mina-1", by("وزارة المياه", "official"))], [1, 1]),
        ([text("sahel-1", by("وزارة المياه", "official")), text("mina-1", by("وزارة المياه", "official"), by(SPOKESMAN))], [1, 2]),
        ([text("sahel-1", by(MINISTER, via=["رويترز"])), text("mina-1", by(MINISTER, via=["فرانس برس"]))], [1, 1]),
        ([text("sahel-1", by(MINISTER)), text("mina-1", by(SPOKESMAN))], [1, 2]),
        ([text("sahel-1", by("مصادر", "unnamed")), text("mina-1", by("مصادر", "unnamed"))], [1, 2]),
        ([text("sahel-1", by(MINISTER)), text("mina-1", by(MINISTER), by("أستاذ الموارد المائية رامي الفهيد"))], [1, 1]),
        ([text("madar-1", by(MINISTER)), text("sahel-1", by(WIRE, "outlet")), text("mina-1", by(MINISTER))], [1, 1, 1]),
        ([text("sahel-1"), text("mina-1", by(MINISTER))], [1, 2]),
    ],
    ids=["one ministry", "one has more", "two agencies, one minister", "two persons", "unnamed ones", "a comment", "passed on", "not read"],
)
def test_origins_that_end_in_one_named_source_are_one_source(articles, expected):
    assert sources(articles) == expected


BODY = (
    "قالت وزارة المياه في جمهورية سهلان إن محطة التحلية على ساحل الياقوت ستبدأ العمل في الربيع بطاقة 90 ألف متر مكعب يوميا. "
    "وأضافت أن خمس محافظات ستتزود منها وأن التمويل قرض من صندوق التنمية الإقليمي."
)
OTHER = (
    "محطة التحلية على ساحل الياقوت ستعمل في الربيع وتبلغ طاقتها 90 ألف متر مكعب في اليوم، حسبما نقلت وكالة مدار عن وزارة المياه. "
    "وتتزود منها خمس محافظات في سهلان بتمويل من صندوق التنمية الإقليمي."
)


def read(id, body, *statements):
    title = "محطة التحلية على ساحل الياقوت تعمل في الربيع"
    return Article(id=id, body=body, title=title, outlet=id.split("-")[0], published="2031-03-03T08:00+03:00", statements=tuple(statements))


def test_a_story_is_counted_anew_when_a_text_is_read_anew():
    linker = Linker(MemoryLinkStore(), OUTLETS)
    ministry = by("وزارة المياه", "official")
    linker.add([read("madar-1", BODY, ministry), read("sahel-1", OTHER)])
    story = linker.story_of("sahel-1")
    assert (story.reports, story.origins) == (2, 2)
    linker.add([read("sahel-1", OTHER, by("وزارة المياه", "official", via=[WIRE]))])
    story = linker.story_of("sahel-1")
    assert (story.reports, story.origins) == (2, 1)
    assert [(each.id, each.kind, each.of) for each in linker.texts(story.story)] == [
        ("madar-1", "own", None),
        ("sahel-1", "passed on", "وكالة مدار"),
    ]


def test_numbering_never_depends_on_order_and_joins_no_two_that_report_themselves():
    draw = random.Random(11)
    for _ in range(300):
        owners = [draw.choice("abcdef") for _ in range(draw.randint(1, 9))]
        places = [
            Place((f"text {n if draw.random() < 0.8 else 0}",), (owner,), tuple(draw.sample("abcdefxy", draw.choice([0, 0, 1, 2]))))
            for n, owner in enumerate(owners)
        ]
        found = number(places)
        assert sorted(set(found)) == list(range(1, max(found) + 1))
        order = draw.sample(range(len(places)), len(places))
        again = number([places[k] for k in order])
        pairs = itertools.combinations(range(len(places)), 2)
        assert all((found[order[a]] == found[order[b]]) == (again[a] == again[b]) for a, b in pairs)
        # Those that lean only add to an origin: without them the others are grouped as before.
        alone = [k for k, place in enumerate(places) if not place.leans and place.ties != ("text 0",)]
        kept = number([places[k] for k in alone])
        for a, b in itertools.combinations(range(len(alone)), 2):
            if kept[a] != kept[b]:
                own = [place for place in places if place.ties == ("text 0",)]
                assert found[alone[a]] != found[alone[b]] or len(own) > 1


def test_who_carries_a_text_that_credits_him_is_where_it_is_from():
    paper = Place(("text a",), ("sahel",), ("madar",))
    other = Place(("text b",), ("mina",), ("madar",))
    carrier = Place(("text a",), ("madar",), (), carried=True)
    assert number([paper, other]) == [1, 1]
    assert number([paper, other, carrier]) == [1, 1, 1], "a further copy makes no further origin"
    wire = Place(("text c",), ("madar",), ("reuters",))
    assert number([paper, other, carrier, wire, Place(("text d",), ("tilal",), ("reuters",))]) == [1] * 5


def test_a_copy_that_was_altered_so_that_another_report_stands_in_it_parts_nobody():
    """The report counts with the copy's text, and its outlet's other report with it as before."""
    members_ = members([text(id, by(MINISTER)) for id in ("tilal-1", "sahel-1", "tilal-2", "mina-1")])
    copy = {"nakhil-1": "mina-1"}
    before = origins(members_, copy, OUTLETS)
    after = origins([*members_, *members([text("nakhil-1", by(MINISTER))])], copy, OUTLETS, {"tilal-1": ("nakhil-1",)})
    assert [len(before), len(after)] == [3, 2]
    assert ["tilal-1", "tilal-2", "mina-1", "nakhil-1"] in after


def brief(id, told_by, *statements):
    """A member that names outlets as having told something."""
    member = members([text(id, *statements)])[0]
    words = Features(*(np.zeros(0, kind) for kind in (np.uint32, np.uint8, np.uint8, np.uint32)), 0, (), told_by=told_by)
    return member._replace(words=words)


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        # «أكدت وكالة مدار ذلك، ونفاه المتحدث»: whom it names told it, and the spokesman was heard before.
        (brief("tilal-1", (WIRE,), by(SPOKESMAN, "official")), [["madar-1", "tilal-1"], ["sahel-1"]]),
        # Somebody whom nobody had before, and one that names no outlet, are reports of their own.
        (brief("tilal-1", (WIRE,), by("الخبير الجيولوجي نادر الكيال"), by(SPOKESMAN)), [["madar-1"], ["sahel-1"], ["tilal-1"]]),
        (brief("tilal-1", (), by(SPOKESMAN, "official")), [["madar-1"], ["sahel-1"], ["tilal-1"]]),
        (brief("tilal-1", (WIRE,), by("مصدر مطلع", "unnamed")), [["madar-1"], ["sahel-1"], ["tilal-1"]]),
    ],
)
def test_a_brief_that_names_who_told_it_and_has_none_but_known_sources_is_passed_on(member, expected):
    others = members([text("madar-1", by(MINISTER)), text("sahel-1", by(SPOKESMAN, "official"))])
    assert sorted(sorted(group) for group in origins([*others, member], {}, OUTLETS)) == expected


def test_who_begins_with_what_was_reported_has_known_sources_from_there_too():
    """«نقلت وكالة مدار عن الوزير»، «وقال المتحدث»: the spokesman stood in another paper before."""
    others = [text("madar-1", by(MINISTER)), text("sahel-1", by(SPOKESMAN, "official"))]
    passing = text("tilal-1", by(MINISTER, via=[WIRE]), by(SPOKESMAN, "official"))
    assert grouped([*others, passing]) == [["madar-1", "tilal-1"], ["sahel-1"]]
    assert grouped([others[0], passing]) == [["madar-1"], ["tilal-1"]]


def test_a_short_name_goes_on_with_what_was_passed_on_under_the_full_one():
    passing = text("tilal-1", by(MINISTER, via=[WIRE]), by("السروجي"), by("السروجي"))
    assert grouped([text("madar-1", by("مدير السد")), passing]) == [["madar-1", "tilal-1"]]


TOLD = "حذر اتحاد الصيادين من نفوق الأسماك في خليج العقيق، وقالت الناطقة باسمه سلمى الدباغ إن المياه لم تفحص منذ شهرين."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Who told the agency stands behind, and nearly all of it stands in the agency's earlier text.
        ("قالت الناطقة سلمى الدباغ لوكالة مدار إن المياه لم تفحص منذ شهرين، وحذر اتحاد الصيادين من نفوق الأسماك.", 1),
        # What the union says here is no news of the agency's.
        ("دعا اتحاد الصيادين أعضاءه إلى إضراب مفتوح وإغلاق المرفأ، وكانت الناطقة سلمى الدباغ قالت لوكالة مدار إن المياه لم تفحص.", 2),
    ],
)
def test_who_tells_but_what_an_earlier_text_of_the_agency_tells_is_no_further_origin(body, expected):
    union, speaker = by("اتحاد الصيادين", "official"), by("الناطقة سلمى الدباغ")
    wire = replace(text("madar-1", union, speaker), body=TOLD)
    site = replace(text("tilal-1", union, by("الناطقة سلمى الدباغ", channel="لوكالة مدار")), body=body)
    found = [Member(a.id, a.outlet, a.credits, attributions(a), extract(a)) for a in (wire, site)]
    assert len(origins(found, {}, OUTLETS)) == expected


@pytest.mark.parametrize(
    ("passed", "all_", "words"),
    [
        (1, 1, "القول الوحيد فيه منقول"),
        (1, 2, "أحد قوليه منقول"),
        (2, 2, "قولاه كلاهما منقولان"),
        (1, 3, "واحد من أقواله الـ3 منقول"),
        (2, 3, "اثنان من أقواله الـ3 منقولان"),
        (3, 3, "أقواله كلها منقولة"),
        (3, 5, "3 من أقواله الـ5 منقولة"),
    ],
)
def test_how_many_statements_are_passed_on_is_told_as_arabic_counts(passed, all_, words):
    assert _how_many(passed, all_) == words
