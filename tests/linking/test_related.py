"""Read-also: what is offered to a reader of one article, and the words in which it is said why."""

from dataclasses import replace

import pytest
from linking_invented import EVERYTHING, FIRE_LATER, FIRE_OWN, MATCH, WATER, article

from isnad import read_article
from isnad.archive import Archive
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.features import extract
from isnad.linking.parameters import DEFAULT
from isnad.linking.reasons import apart_in_words, beginnings, in_words, reason, shared_words
from isnad.linking.related import AROUND, Neighbour, chances, hardly_akin, neighbours, offer, same_text
from isnad.records import Name, Outlet

REPORT = (
    "تعود قصة السوق إلى قرن مضى حين بنى تجار الأخشاب أول مخازنه على ضفة النهر، ثم اتسع حتى صار أكبر أسواق الإقليم. "
    "ويقول مؤرخ المدينة جابر الدهان إن السوق احترق ثلاث مرات ونهض بعد كل حريق بأموال أصحابه. "
    "وتضم أزقته اليوم ورش النجارين والحفارين ومقاهي يقصدها الزوار في المواسم، ويعمل فيه مئات من أبناء القرى القريبة. "
)


def rows(store, *ids):
    found = {row.id: row for row in store.rows(list(store.seqs(ids).values()))}
    return [found[id] for id in ids]


def recognised(names):
    return tuple(Name(0, len(text), text, kind, text) for kind, text in names)


@pytest.mark.parametrize(
    ("shorter", "longer", "same"),
    [(0.0, 0.0, False), (0.3, 0.3, False), (0.49, 0.2, False), (0.5, 0.1, True), (0.48, 0.46, True), (1.0, 1.0, True)],
)
def test_texts_that_share_half_of_the_shorter_are_not_both_wanted(shorter, longer, same):
    assert same_text(shorter, longer, DEFAULT) is same


def test_who_has_read_a_larger_report_is_not_offered_what_it_holds(linker):
    whole = article("tv-5", REPORT + FIRE_LATER + FIRE_OWN, "سوق الخشب في نوران: حرائق وتعويضات", "tv", "2031-03-04T18:00+03:00")
    linked = linker.add([*EVERYTHING, whole])
    assert linked[-1].reprint is None
    assert "sada-9" not in linker.related("tv-5").related
    assert "tv-5" in linker.related("sada-9").related
    assert "tv-5" in linker.related("madar-1").related


def test_two_copies_of_one_text_are_not_both_offered(linker):
    later = article("tv-5", FIRE_LATER + REPORT[:120], "سوق الخشب في نوران: حرائق وتعويضات", "tv", "2031-03-04T18:00+03:00")
    linker.add([*EVERYTHING, later])
    assert len({"tv-5", "sada-9"} & set(linker.related("madar-1").related)) == 1


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("named", [False, True])
def test_the_same_affair_is_said_where_the_archive_says_so_and_nowhere_else(linker, apart, named):
    linker.add(EVERYTHING)
    fireman = "هاني السروجي"
    told = {
        a.id: replace(
            a,
            names=(Name(a.body.find(fireman), a.body.find(fireman) + len(fireman), fireman, "PER", fireman),)
            if named and fireman in a.body
            else (),
        )
        for a in EVERYTHING
    }

    def articles(ids):
        return [told[id] for id in ids]

    if apart:
        linker.rule("sada-9", "madar-1", together=False)
        linker.rule("sada-9", "sada-3", together=False)
    found = linker.related("sada-9", articles=articles)
    assert found.related
    mine = linker.story_of("sada-9").story
    affair = {story.story for story in linker.affair(mine, articles).stories}
    assert (len(affair) > 1) == apart  # in a small archive without a name, too: by the words of both titles
    for id, why in zip(found.related, found.why, strict=True):
        theirs = linker.story_of(id).story
        said = "الحدث نفسه" if theirs == mine else "القضية نفسها" if theirs in affair else "خبر ذو صلة"
        assert said in why


def test_a_reason_says_what_it_is(linker, store):
    linker.add(EVERYTHING)
    first, second, other = rows(store, "sada-3", "sada-9", "nahar-8")
    outlets = {"nahar": Outlet("nahar", "النهار الجديد", "https://nahar.example")}
    assert reason(first, second, outlets, False).startswith("تقرير آخر عن الحدث نفسه، بعده بيوم")
    assert reason(first, other, outlets, True).startswith("خبر آخر في القضية نفسها")
    assert reason(first, other, outlets, False).startswith("خبر ذو صلة")


@pytest.mark.parametrize(
    ("ours", "theirs", "shared"),
    [
        ("رئيس بلدية نوران يفتتح سوق الخشب", "سوق الخشب في نوران", ["نوران", "الخشب"]),
        ("وزير الداخلية محمد السروجي", "الوزير محمد السروجي", ["السروجي"]),
        ("رئيس الوزراء في المدينة", "رئيس الوزراء في المدينة", []),
    ],
)
def test_a_word_that_any_article_may_have_is_no_reason(linker, store, ours, theirs, shared):
    linker.add([article("a", ours + ".", ours, "sada", "2031-05-01"), article("b", theirs + ".", theirs, "nahar", "2031-05-01")])
    words = shared_words(*rows(store, "a", "b"))
    assert set(shared) <= set(words)
    assert not {"رئيس", "وزير", "الوزير", "محمد", "المدينة"} & set(words)


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("وعدت", "وعدت"),  # of «وعد»
        ("وعدوا", "وعدوا"),
        ("وأكدت", "أكدت"),
        ("وزارت", "زارت"),
    ],
)
def test_a_reason_never_shows_a_verb_without_its_first_letter(linker, store, word, shown):
    body = f"{word} البلدية سكان حي الزيتون بتعويضات بعد تصدع العمارة."
    linker.add([article("a", body, body, "sada", "2031-05-01"), article("b", body, body, "nahar", "2031-05-01")])
    assert shown in shared_words(*rows(store, "a", "b"), most=9)


def test_the_words_of_an_outlets_own_name_are_no_reason(linker, store):
    titles = "نوران الآن: تصدع عمارة في حي الزيتون", "عمارة الزيتون المتصدعة في نوران الآن"
    linker.add(
        [
            article("a", f"نوران الآن - {titles[0]}.", titles[0], "now", "2031-05-01"),
            article("b", titles[1] + ".", titles[1], "nahar", "2031-05-01"),
        ]
    )
    first, second = rows(store, "a", "b")
    assert "نوران" in reason(first, second, {}, False)
    assert "نوران" not in reason(first, second, {"now": Outlet("now", "نوران الآن", "https://now.example")}, False)


@pytest.mark.parametrize(
    ("body", "offered"),
    [
        # The agency's very report in other words, and one that goes on with what the agency has not.
        (
            "ذكرت وكالة مدار أن النيران أتت على 43 متجرا في سوق الخشب بنوران، وأن ثلاثة عمال أصيبوا بحروق، كما قال السروجي.",
            False,
        ),
        (
            "ذكرت وكالة مدار أن النيران أتت على 43 متجرا في سوق الخشب بنوران. ويقول تجار إن شركات التأمين ترفض تعويضهم لأن العقود "
            "القديمة لا تشمل المخازن، ويستعد أربعون منهم لاعتصام أمام مقر الشركة الأسبوع المقبل ولرفع دعوى مشتركة.",
            True,
        ),
    ],
)
def test_who_only_passes_on_the_report_that_was_read_is_not_offered(linker, body, offered):
    relay = read_article(article("tv-6", body, "حريق سوق الخشب في نوران يلتهم 43 متجرا", "tv", "2031-03-03T09:00+03:00"))
    linker.add([*(read_article(each) for each in EVERYTHING), relay])
    linker.rule("madar-1", "tv-6", together=True)
    assert ("tv-6" in linker.related("madar-1").related) == offered


@pytest.mark.parametrize(
    ("url", "offered"), [("https://sada.example/old", True), ("https://sada.example/other", False), (None, False)]
)  # fmt: skip
def test_what_the_outlets_own_page_links_is_offered_however_old(tmp_path, url, offered):
    given = [
        {
            "id": "old",
            "url": "https://sada.example/old",
            "published": "2031-04-20",
            "title": "إضراب عمال الميناء في نوران يبدأ",
            "text": "بدأ عمال الميناء في نوران إضرابا مفتوحا للمطالبة برفع الأجور، وتوقفت الرافعات منذ الفجر.",
        },
        {
            "id": "other",
            "url": "https://sada.example/other",
            "published": "2031-04-20",
            "title": "طقس نوران غدا",
            "text": "يسود طقس غائم مع رياح شمالية نشطة وانخفاض طفيف على درجات الحرارة.",
        },
        {
            "id": "new",
            "url": "https://sada.example/new",
            "published": "2031-05-01",
            "title": "جرحى في سقوط رافعة",
            "text": "جرح ثلاثة في سقوط رافعة على رصيف الحاويات، بعد أيام من إضراب عمال الميناء في نوران.",
            "related": [{"title": "إضراب", "url": url}],
        },
    ]
    with Archive.open(str(tmp_path / "kept")) as kept:
        kept.ingest([read_article(each) for each in given])
        assert (kept.related("new").related == ("old",)) == offered


def test_the_most_telling_words_are_named(linker, store):
    linker.add(EVERYTHING)
    words = shared_words(*rows(store, "sada-3", "madar-1"))
    assert len(words) <= 4
    assert {"نوران", "الخشب"} <= set(words)


@pytest.mark.parametrize(
    ("ours", "theirs", "names", "shared"),
    [
        ("انهيار منجم وإصابة تسعة ومفقودون", "انهيار في منجم وإصابة عمال ومفقودون", (), {"منجم", "انهيار", "إصابة", "مفقودون"}),
        ("تحذير بتدهور غابات نوران", "غابات مهددة بتدهور", (), {"تدهور", "غابات"}),
        ("ترحيب باتفاق الصيادين للمرافئ", "باتفاق المرافئ", (), {"اتفاق", "المرافئ"}),
        ("وقود ينفجر ببغداد", "وقود بغداد", (), {"وقود", "بغداد"}),
        ("مناورات للبنان", "لبنان: مناورات للبنان", (), {"مناورات", "لبنان"}),
        ("مدن بلا كهرباء", "مدن بلا كهرباء", (), {"بلا", "كهرباء"}),
        # What tells nothing by itself, or ever.
        ("لجنة المرافئ تجتمع", "لجنة لإحصاء المرافئ", (), {"لجنة", "المرافئ"}),
        ("لجنة الصيد تجتمع", "لجنة لإحصاء المرافئ", (), set()),
        ("الصيد يهبط 30 بالمائة", "30 بالمائة من السفن متوقفة", (), set()),
        ("الصيد يهبط 30 في المئة", "ثلث الصيد في المئة الأولى", (), {"الصيد"}),
        ("تشكيل فرقة الإنقاذ", "الإنقاذ ينتظر التشكيل", (), {"التشكيل", "الإنقاذ"}),
        ("زلزال وجدة", "زلزال يهز وجدة", (("LOC", "وجدة"),), {"زلزال", "وجدة"}),
        # A place as it is, and as a name has it with what is joined to it.
        ("منحدر نوران", "محكمة بنوران عند منحدر نوران", (("LOC", "بنوران"),), {"منحدر", "نوران"}),
        ("معارك في لحج وأبين", "لحج وأبين تشهدان معارك", (("LOC", "أبين"),), {"لحج", "أبين"}),
        ("معرض سامي وود", "لوحات سامي وود", (("PER", "سامي وود"),), {"سامي", "وود"}),
    ],
)
def test_shared_words_are_spelled_as_published_without_what_is_joined_to_their_front(linker, store, ours, theirs, names, shared):
    linker.add([article("a", ours + ".", ours, "sada", "2031-05-01"), article("b", theirs + ".", theirs, "nahar", "2031-05-01")])
    assert set(shared_words(*rows(store, "a", "b"), beginnings(recognised(names)))) == shared


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("فيضان النهر الأزرق يقترب", "النهر الأزرق يرتفع", "النهر الأزرق"),
        ("صندوق الضمان الاجتماعي يعاود صرف المعاشات", "معاشات الضمان الاجتماعي", "الضمان الاجتماعي"),
        ("شركة الصحة الأردني", "الصحة والأردني", "الأردني"),  # what is said of another
        ("تصدع الجسر: المرافئ تغلق", "الجسر يقفل المرافئ", "المرافئ"),
        ("خروج عربة بسيدي سليمان", "عربة سيدي سليمان", "سيدي سليمان"),
        ("خروج عربة بسيدي سليمان", "عربة في سيدي قاسم", None),
    ],
)
def test_a_word_that_tells_nothing_alone_is_told_with_the_one_beside_it(linker, store, ours, theirs, told):
    linker.add([article("a", ours + ".", ours, "sada", "2031-05-01"), article("b", theirs + ".", theirs, "nahar", "2031-05-01")])
    words = reason(*rows(store, "a", "b"), {}, False).partition("يشتركان في: ")[2].split("، ")
    assert told in words if told else "سيدي" not in words


NORAN, BODY, DAHHAN = ("LOC", "سوق نوران"), ("ORG", "هيئة الياقوت"), ("PER", "جابر الدهان")


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ((), (), "كلمات: حريق، نوران، الدهان، الياقوت"),
        ((NORAN,), (NORAN,), "أماكن: نوران؛ كلمات: حريق، الدهان، الياقوت"),
        ((NORAN, DAHHAN), (("LOC", "نوران"), ("PER", "الدهان")), "أسماء: الدهان؛ أماكن: نوران؛ كلمات: حريق، الياقوت"),
        ((BODY, DAHHAN, NORAN), (BODY, DAHHAN, NORAN), "أسماء: الدهان، الياقوت؛ أماكن: نوران؛ كلمات: حريق"),
        ((NORAN, BODY), (), "كلمات: حريق، نوران، الدهان، الياقوت"),  # a name in one of them alone
        ((("MISC", "الياقوت"),), (("MISC", "الياقوت"),), "كلمات: حريق، نوران، الدهان، الياقوت"),
        ((NORAN, ("ORG", "نادي نوران")), (NORAN,), "أماكن: نوران؛ كلمات: حريق، الدهان، الياقوت"),  # mostly a place
    ],
)
def test_what_places_a_text_in_its_story_is_told_as_names_places_and_words(linker, store, ours, theirs, told):
    title = "حريق بنوران: الدهان والياقوت"
    linker.add([article(id, title + ".", title, outlet, "2031-05-01") for id, outlet in (("a", "sada"), ("b", "nahar"))])
    (said,) = in_words(rows(store, "a")[0], rows(store, "b"), {"a": recognised(ours), "b": recognised(theirs)})
    assert said == f"يشترك مع «{title}» في {told}؛ في اليوم نفسه"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("2031-03-03T09:05+03:00", "2031-03-03T21:10+03:00", ""),
        ("2031-03-03T01:00+03:00", "2031-03-03T23:00+03:00", ""),
        ("2031-03-03T23:40+03:00", "2031-03-04T00:20+03:00", ""),
        ("2031-03-03T09:05+03:00", "2031-03-04T08:00+03:00", "بعده بيوم"),
        ("2031-03-03T08:00+03:00", "2031-03-04T22:00+03:00", "بعده بيوم"),
        ("2031-03-04T08:00+03:00", "2031-03-03T09:05+03:00", "قبله بيوم"),
        ("2031-03-03T08:00+03:00", "2031-03-05T08:00+03:00", "بعده بيومين"),
        ("2031-03-03", "2031-03-08", "بعده بـ5 أيام"),
        ("2031-03", "2031-03-13", "بعده بـ12 يوما"),
    ],
)
def test_days_apart_are_days_of_the_calendar(store, linker, first, second, said):
    linker.add([article("a", FIRE_OWN, "حريق في السوق", "sada", first), article("b", REPORT, "تاريخ السوق", "tv", second)])
    assert apart_in_words(*rows(store, "a", "b")) == said


HISTORY = article("tv-7", REPORT, "سوق الخشب في نوران: قرن من الحرائق", "tv", "2029-06-01T10:00+03:00")


@pytest.mark.parametrize(
    ("links", "offered"),
    [
        ((), False),
        ((("sada-3", "tv-7"),), True),
        ((("tv-7", "sada-3"),), True),
        ((("sada-9", "tv-7"),), False),
        ((("sada-3", "unknown"),), False),
    ],
)
def test_what_the_outlet_itself_links_is_offered_last_with_that_reason_however_old(outlets, links, offered):
    linker = Linker(MemoryLinkStore(links), outlets)
    linker.add([*EVERYTHING, HISTORY])
    found = linker.related("sada-3")
    assert ("tv-7" in found.related) is offered
    assert [id for id, why in zip(found.related, found.why, strict=True) if "ربطها الناشر نفسه" in why] == (["tv-7"] if offered else [])
    if offered:
        assert found.related[-1] == "tv-7"


def test_what_the_outlet_links_and_shares_nothing_is_not_offered(outlets):
    linker = Linker(MemoryLinkStore([("sada-3", "sada-4"), ("sada-3", "nahar-8")]), outlets)
    linker.add(EVERYTHING)
    assert not {"sada-4", "nahar-8"} & set(linker.related("sada-3").related)


def test_a_neighbour_that_the_outlet_links_says_so(outlets):
    linker = Linker(MemoryLinkStore([("sada-3", "sada-9")]), outlets)
    linker.add(EVERYTHING)
    found = linker.related("sada-3")
    assert "ربطها الناشر نفسه" in found.why[found.related.index("sada-9")]


def test_what_stands_around_says_whether_it_is_wanted(linker, store):
    linker.add(EVERYTHING)
    (row,) = rows(store, "sada-3")

    def wanted(related=0.0, linked=False, **around):
        usual = {"common": 2.0, "rank": 1.0, "later": 0.0, "same_story": 0.0, "length": 5.0, "tied": 1.5}
        return chances(Neighbour(row, related, 0.0, tuple((usual | around)[name] for name in AROUND), linked, fresh=True), DEFAULT)[0]

    assert wanted(common=3.0) > wanted() > wanted(common=0.0)  # the same neighbours
    assert wanted(rank=0.0) > wanted() > wanted(rank=3.0)
    assert wanted(related=2.0) > wanted() > wanted(related=-2.0)
    assert wanted(linked=True) > wanted()
    assert wanted(tied=3.0) > wanted() > wanted(tied=0.0)  # what hangs together is an affair


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ((0.6, 0.6, 0.6), 2),  # the third would have to be likelier
        ((0.6, 0.6, 0.8), 3),
        ((0.6, 0.5, 0.6), 2),  # what is not likely enough leaves its place to the next
        ((0.4, 0.4, 0.4), 0),
        ((1.0, 1.0, 1.0), 3),
    ],
)
def test_each_further_offer_has_to_be_likelier(store, wanted, offered):
    texts = {"sada-1": FIRE_OWN, "tv-1": FIRE_LATER, "nahar-1": MATCH, "madar-1": WATER}
    Linker(store).add([article(id, body, "حريق في سوق الخشب", id, "2031-03-03T10:00") for id, body in texts.items()])
    read, *others = (rows(store, id)[0] for id in texts)
    parameters = replace(DEFAULT, related_threshold=0.5, related_rise=0.1)
    assert len(offer(store, read, list(zip(others, wanted, strict=True)), 5, parameters)) == offered


def test_another_report_of_the_happening_is_no_further_happening(linker, store):
    linker.add(EVERYTHING)
    (row,) = rows(store, "sada-3")
    same, other = (chances(Neighbour(row, 0.0, 0.0, (2.0, 1.0, 0.0, story, 5.0, 1.5), False, True), DEFAULT) for story in (1.0, 0.0))
    assert same[0] > other[0]
    assert same[1] < other[1]


@pytest.mark.parametrize(("day", "fresh"), [("2031-03-03", True), ("2031-03-06", True), ("2031-03-07", False), ("2031-02-27", False)])
def test_what_is_fresh_is_counted_by_the_calendar(linker, store, day, fresh):
    linker.add([article("a", FIRE_OWN, "حريق في سوق الخشب", "sada", "2031-03-03T23:30"), article("b", FIRE_LATER, "حريق السوق", "tv", day)])
    (near,) = neighbours(store, *rows(store, "a"), DEFAULT)
    assert near.row.id == "b"
    assert near.fresh is fresh
    assert fresh or not linker.related("a").related


@pytest.mark.parametrize("linked", [False, True])
def test_an_older_neighbour_is_offered_where_the_outlets_page_leads_to_it(linked):
    store = MemoryLinkStore([("madar-1", "old")] if linked else [])
    linker = Linker(store)
    linker.add([*EVERYTHING, article("old", REPORT + FIRE_LATER, "سوق الخشب في نوران: حرائق وتعويضات", "tv", "2031-02-25T18:00+03:00")])
    assert any(near.row.id == "old" for near in neighbours(store, *rows(store, "madar-1"), DEFAULT))
    assert ("old" in linker.related("madar-1").related) is linked


def test_of_one_text_that_article_is_offered_to_which_the_outlets_page_leads():
    bodies = {"sada-1": FIRE_OWN, "tv-1": FIRE_LATER, "nahar-1": FIRE_LATER}
    store = MemoryLinkStore()
    Linker(store).add([article(id, body, "حريق في سوق الخشب", id, "2031-03-03T10:00") for id, body in bodies.items()])
    read, first, second = (rows(store, id)[0] for id in bodies)
    ranked = [(first, 0.99), (second, 0.98)]
    for published, offered in (((), "tv-1"), ((second.seq,), "nahar-1"), ((first.seq, second.seq), "tv-1")):
        assert [row.id for row in offer(store, read, ranked, 5, DEFAULT, published)] == [offered]


def test_who_has_read_a_report_is_offered_its_denial_in_the_same_words(linker):
    said = "قالت نقابة الصحفيين إن الشرطة اعتقلت المصور رائد الجمال خلال تغطيته مسيرة الصيادين في نوران."
    denied = "نفت الشرطة اعتقال المصور رائد الجمال خلال تغطيته مسيرة الصيادين في نوران."
    again = "قالت نقابة الصحفيين إن الشرطة اعتقلت المصور رائد الجمال خلال تغطيته مسيرة الصيادين في مدينة نوران."
    for id, body, title, outlet in (
        ("a", said, "اعتقال المصور رائد الجمال", "sada"),
        ("b", denied, "الشرطة تنفي اعتقال مصور", "tv"),
        ("c", again, "المصور الجمال معتقل", "nahar"),
    ):
        linker.add([article(id, body, title, outlet, "2031-03-04T10:00")])
    assert linker.related("a").related == ("b",)
    assert len(linker.related("b").related) == 1  # of what was denied, one text of the two


def test_a_towns_name_alone_is_no_reason(linker):
    """Small archives have little else near: what happens in one town is not therefore one matter."""
    town = [
        ("a", "معرض الكتاب ينطلق في نوران", "انطلق معرض الكتاب الدولي الاثنين في مدينة نوران بمشاركة دور نشر من عشرين دولة."),
        ("b", "طقس الثلاثاء: أمطار على نوران", "تشهد مدينة نوران الثلاثاء أمطارا متفرقة ورياحا نشطة."),
        ("c", "نوران يفوز على المنارة", "فاز فريق نوران على ضيفه المنارة بهدفين في ختام الجولة مساء الاثنين."),
        ("d", "وصول سفينة حبوب إلى نوران", "رست في ميناء نوران سفينة محملة بالقمح بعد رحلة دامت شهرا."),
    ]
    linker.add([article(id, body, title, "sada" if id < "c" else "tv", "2031-03-04T10:00") for id, title, body in town])
    assert {id: linker.related(id).related for id in "abcd"} == dict.fromkeys("abcd", ())


def test_beginnings_that_share_one_telling_word_are_hardly_akin():
    def words(text):
        return extract(article("x", text))

    town = words("تشهد مدينة نوران مساء الثلاثاء وليلة الأربعاء أمطارا")
    assert hardly_akin(town, words("فاز فريق نوران على المنارة مساء الثلاثاء وليلة الأربعاء"))
    assert not hardly_akin(town, words("أغلقت أمطار غزيرة شوارع نوران"))


def test_a_further_happening_of_the_affair_comes_before_another_report_of_the_same():
    told = [
        (
            "a1",
            "قتلى في حريق بمستشفى الكوت",
            "اندلع حريق كبير في مستشفى مدينة الكوت مساء اليوم الاثنين وأسفر عن وفاة 12 مريضا على الأقل.",
            "05-05T22:00",
        ),
        (
            "a2",
            "مصرع 12 في حريق مستشفى الكوت",
            "لقي 12 شخصا مصرعهم، مساء الاثنين، في حريق اندلع بمستشفى مدينة الكوت، وفق الدفاع المدني.",
            "05-05T22:30",
        ),
        (
            "a3",
            "حريق مستشفى الكوت: 12 قتيلا",
            "قال الدفاع المدني إن 12 مريضا قضوا في الحريق الذي اندلع مساء الاثنين بمستشفى الكوت.",
            "05-05T23:00",
        ),
        (
            "b1",
            "وزير الصحة يستقيل بعد حريق الكوت",
            "قدم وزير الصحة سليم الورداني، الأربعاء، استقالته إلى رئيس الحكومة، وقبلها على الفور.",
            "05-07T12:00",
        ),
        (
            "c1",
            "الصقور يفوز على المنارة",
            "فاز الصقور على المنارة بهدفين دون رد في ختام الجولة العشرين من الدوري.",
            "05-07T22:00",
        ),
    ]
    articles = {id: read_article(article(id, body, title, f"o{id}", f"2031-{at}:00+03:00")) for id, title, body, at in told}
    linker = Linker(MemoryLinkStore())
    linker.add(list(articles.values()))

    def naming(keys, since, until, words):
        return {key: {linker.story_of(id).story for id in ("a1", "b1")} for key in keys}

    found = linker.related("a1", 5, lambda ids: [articles[id] for id in ids], naming)
    assert found.related[0] == "b1"
    assert found.why[0].startswith("خبر آخر في القضية نفسها")
    assert "c1" not in found.related
