"""A person's word on a single mention of a name: it holds for that one and follows it. All persons are invented."""

import json
from dataclasses import replace

import pytest

import isnad.archive.ingest
from archive.test_who_is_who import ByPrefix, keys, told, whole
from isnad import read_article
from isnad.archive import Archive
from isnad.errors import InputError, NotFoundError
from isnad.records import Article, Statement

BODY = (
    "قال القاضي وسيم الراجي في الجلسة الأولى إن الشهود حضروا جميعا.\n"
    "وفي خبر آخر سجل وسيم الراجي هدفين في مباراة الأمس، وأضاف أن الفريق تعب كثيرا."
)
NAME = "وسيم الراجي"
FIRST, SECOND = BODY.index(NAME), BODY.rindex(NAME)
ID = "per:وسيم-راجي"


def article(id="s-1", body=BODY, *, said=True, published="2024-01-25"):
    """Return an article as a reading that takes both bearers for one; a second statement is carried over from the last mention."""
    mentions = []
    at = body.find(NAME)
    while at >= 0:
        mentions.append((at, at + len(NAME)))
        at = body.find(NAME, at + 1)
    read = told(id, (NAME, "PER", NAME, ID, None), published=published)
    names = tuple(replace(read.names[0], start=start, end=end) for start, end in mentions)
    said_at = body.index("الفريق") if "الفريق" in body else len(body) - 4
    statements = (
        Statement(body.index("الشهود"), body.index("الشهود") + 6, "الشهود", "قال", NAME, NAME, source_id=ID,
                  source_start=mentions[0][0], source_end=mentions[0][1]),
        Statement(said_at, said_at + 6, body[said_at : said_at + 6], "وأضاف", "", NAME, source_id=ID),
    )  # fmt: skip
    return replace(read, body=body, names=names, statements=statements if said else ())


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    with Archive.open(str(tmp_path / "archive")) as opened:
        yield opened


def ids(archive, id="s-1"):
    return [name.id for name in archive.article(id).names]


def test_mentions_stand_with_their_offsets_and_the_words_around_them(archive):
    archive.ingest([article(), article("t-1", published="2024-01-26")])
    found = archive.mentions(ID)
    assert [(one.article, one.start) for one in found] == [("t-1", FIRST), ("t-1", SECOND), ("s-1", FIRST), ("s-1", SECOND)]
    assert all(BODY[one.start : one.end] == one.text == NAME for one in found)
    assert all(BODY.startswith(one.before + one.text + one.after, one.start - len(one.before)) for one in found)
    assert [one.article for one in archive.mentions(ID, limit=1, after="t-1")] == ["s-1", "s-1"]
    assert [one.start for one in archive.mentions(NAME, article="s-1")] == [FIRST, SECOND]


def test_one_of_two_bearers_in_one_article_is_split_off_with_what_he_said_and_comes_back_without_a_trace(archive):
    archive.ingest([article(), article("t-1")])
    before = whole(archive)
    ruling = archive.rule_name("split", ID, article="s-1", start=SECOND, label="وسيم الراجي (لاعب)", why="غير القاضي")
    assert (ruling.start, ruling.words, ruling.stale) == (SECOND, NAME, False)
    shown = archive.article("s-1")
    assert [name.id for name in shown.names] == [ID, ruling.into]
    assert shown.names[1].evidence.endswith("a person's split 1: غير القاضي")
    assert [s.source_id for s in shown.statements] == [ID, ruling.into], "who spoke, and who is carried over from the mention"
    assert ids(archive, "t-1") == [ID, ID]
    assert keys(archive) == {(ID, 2, 3), (ruling.into, 1, 1)}
    assert [e.article for e in archive.statements(source=ruling.into)] == ["s-1"]
    assert archive.undo_name_ruling(ruling.number)
    assert whole(archive) == before


def test_a_pinned_mention_stays_whatever_reading_makes_of_it(archive):
    archive.ingest([article(), told("u-1", ("وسيم منصور الراجي", "PER", "وسيم منصور الراجي", "per:وسيم-منصور-راجي", None))])
    archive.rule_name("pin", "per:وسيم-منصور-راجي", article="s-1", start=FIRST)
    assert ids(archive) == ["per:وسيم-منصور-راجي", ID]
    archive.ingest([replace(article(), names=tuple(replace(n, name="س ص", id="Q5") for n in article().names), statements=())])
    assert ids(archive) == ["per:وسيم-منصور-راجي", "Q5"], "another identity"
    shorter = replace(article(said=False).names[0], start=FIRST + 5, text="الراجي", name="الراجي", id=None)
    archive.ingest([replace(article(said=False), names=(shorter,))])
    assert ids(archive) == ["per:وسيم-منصور-راجي"], "another span of the same words"
    archive.ingest([replace(article(said=False), names=())])
    shown = archive.article("s-1")
    assert [(n.start, n.text, n.id) for n in shown.names] == [(FIRST, NAME, "per:وسيم-منصور-راجي")], "a name that reading no longer finds"


EDITS = {
    "nothing": (BODY, [ID, None]),
    "words put before": ("عاجل: " + BODY, [ID, None]),
    "a mention put before": (f"يعود {NAME} إلى الواجهة.\n{BODY}", [ID, ID, None]),
    "only what follows is edited": (BODY.replace("هدفين في مباراة الأمس", "ثلاثة أهداف أول أمس"), [ID, None]),
    "only what precedes is edited": (BODY.replace("وفي خبر آخر سجل", "ومن جهة أخرى أحرز"), [ID, None]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_ruling_follows_its_mention_in_an_edited_text(archive, edit):
    archive.ingest([article()])
    archive.rule_name("split", ID, article="s-1", start=SECOND)
    body, wanted = EDITS[edit]
    archive.ingest([article(body=body)])
    assert ids(archive) == wanted
    assert not archive.name_rulings()[0].stale


@pytest.mark.parametrize(
    "body",
    [
        f"قال القاضي {NAME} في الجلسة الأولى إن الشهود حضروا جميعا.",
        BODY.replace(f"وفي خبر آخر سجل {NAME} هدفين في مباراة", f"وأحرز {NAME} ثلاثة أهداف في لقاء"),
        f"عاجل:\n{BODY}\n{BODY}",
    ],
    ids=["the mention is gone", "all around it is new", "its words stand twice"],
)
def test_a_ruling_whose_mention_cannot_be_told_holds_for_nothing_and_says_so(archive, body):
    archive.ingest([article()])
    archive.rule_name("split", ID, article="s-1", start=SECOND)
    archive.ingest([article(body=body, said=False)])
    assert set(ids(archive)) == {ID}
    assert [ruling.stale for ruling in archive.name_rulings()] == [True]
    assert [json.loads(line)["stale"] for line in b"".join(archive.export("rulings")).splitlines()] == [True]


def test_of_two_words_on_one_mention_the_later_holds_and_both_go_before_wider_ones(archive):
    archive.ingest([article(), article("t-1")])
    archive.rule_name("split", ID, article="s-1", label="وسيم الراجي (قاض)")
    archive.rule_name("split", "per:وسيم-راجي-قاض", article="s-1", start=SECOND, label="وسيم الراجي (حكم)")
    archive.rule_name("pin", ID, article="s-1", start=SECOND)
    assert ids(archive) == ["per:وسيم-راجي-قاض", ID]
    assert len(archive.name_rulings()) == 2
    archive.rule_name("merge", ID, into="per:وسيم-راجي-قاض")
    assert ids(archive) == ["per:وسيم-راجي-قاض"] * 2, "merges are followed"


def test_a_word_on_one_mention_does_not_stop_evidence_from_telling_namesakes_apart(archive):
    bodies = {
        "a-1": "قال وزير المياه محمد سالم إن الوزارة ستبدأ حفر آبار جديدة في الصيف المقبل.",
        "b-1": "سجل المهاجم محمد سالم هدفين في مباراة الأمس، ثم غادر الملعب مصابا.",
        "c-1": "حضر محمد سالم حفلا أقيم مساء أمس في المدينة.",
    }
    archive.ingest(
        [read_article(Article(id=id, body=body, outlet="o", published="2024-01-25", language="ar")) for id, body in bodies.items()]
    )
    striker = archive.article("b-1").names[0]
    archive.rule_name("pin", striker.id, article="c-1", start=archive.article("c-1").names[0].start)
    assert archive.article("c-1").names[0].id == striker.id
    assert archive.article("a-1").names[0].id != striker.id


MISSED = "وقف العامل نبهان السواقي عند الباب.\nوقال نبهان السواقي إن المصنع مغلق منذ أسبوع كامل، ثم عاد إلى بيته."
HIS = "نبهان السواقي"


def missed(body=MISSED, names=()):
    """Return an article as a reading that takes nobody in it for a name; its statement is an unnamed man's."""
    said, source = body.index("المصنع"), body.rindex(HIS)
    statement = Statement(said, said + 6, "المصنع", "وقال", HIS, HIS, source_start=source, source_end=source + len(HIS))
    return replace(told("m-1"), body=body, names=tuple(names), statements=(statement,))


def test_a_mention_that_reading_missed_is_given_to_a_name_and_so_is_what_he_said(archive):
    archive.ingest([missed(), told("n-1", ("نبهان سالم السواقي", "PER", "نبهان سالم السواقي", "per:نبهان-سالم-سواقي", None))])
    before = whole(archive)
    at = MISSED.rindex(HIS)
    ruling = archive.rule_name("pin", "نبهان سالم السواقي", article="m-1", start=at, end=at + len(HIS), why="البيان")
    (name,) = archive.article("m-1").names
    assert (name.start, name.end, name.text, name.id) == (at, at + len(HIS), HIS, "per:نبهان-سالم-سواقي")
    assert name.evidence == "a person's pin 1: البيان"
    assert [s.source_id for s in archive.article("m-1").statements] == ["per:نبهان-سالم-سواقي"]
    assert archive.name("per:نبهان-سالم-سواقي").articles == 2
    assert [e.article for e in archive.statements(source="per:نبهان-سالم-سواقي")] == ["m-1"]
    archive.ingest([missed(f"عاجل: {MISSED}")])
    assert [n.start for n in archive.article("m-1").names] == [at + 6], "an edited text"
    archive.ingest([missed()])
    assert archive.undo_name_ruling(ruling.number)
    assert whole(archive) == before


def test_it_may_be_a_name_that_no_article_has_yet(archive):
    archive.ingest([missed()])
    at = MISSED.index(HIS)
    with pytest.raises(NotFoundError):
        archive.rule_name("pin", HIS, article="m-1", start=at, end=at + len(HIS))
    ruling = archive.rule_name("pin", HIS, article="m-1", start=at, end=at + len(HIS), kind="PER")
    assert archive.article("m-1").names[0].id == ruling.into == "per:نبهان-السواقي".replace("ال", "", 1)
    archive.rule_name("pin", "الأمم المتحدة", article="m-1", start=MISSED.index("المصنع"), end=MISSED.index("المصنع") + 6, kind="ORG")
    assert archive.article("m-1").names[-1].id == "org:united-nations", "the gazetteer's"


def test_the_persons_words_go_before_pieces_that_reading_finds_in_them(archive):
    at = MISSED.rindex(HIS)
    pieces = [
        replace(told("x", ("نبهان", "PER", "نبهان", None, "العامل")).names[0], start=at, end=at + 5),
        replace(told("x", ("السواقي", "LOC", "السواقي", "Q1", None)).names[0], start=at + 6, end=at + 13),
    ]
    archive.ingest([missed(names=pieces)])
    ruling = archive.rule_name("pin", HIS, article="m-1", start=at, end=at + len(HIS), kind="PER")
    assert [(n.text, n.id, n.kind) for n in archive.article("m-1").names] == [(HIS, ruling.into, "PER")]
    archive.ingest([missed(names=pieces[:1])])
    assert [(n.text, n.id) for n in archive.article("m-1").names] == [(HIS, ruling.into)]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 10_000, "no words"), (5, 5, "no words"), (30, 40, "no words"), (MISSED.index(HIS) - 1, MISSED.index(HIS) + 5, "no words")],
    ids=["beyond the end", "nothing", "over a line", "a space"],
)
def test_what_is_no_words_is_no_mention(archive, start, end, words):
    archive.ingest([missed()])
    with pytest.raises(InputError, match=words):
        archive.rule_name("pin", HIS, article="m-1", start=start, end=end, kind="PER")


@pytest.mark.parametrize(
    ("verdict", "name", "given", "words"),
    [
        ("split", ID, {"start": FIRST}, "needs the article"),
        ("split", ID, {"article": "s-1", "start": 0}, "no name stands at 0"),
        ("split", "Q3805", {"article": "s-1", "start": FIRST}, "not عمان"),
        ("pin", "Q3805", {"article": "s-1", "start": FIRST}, "a person, and عمان is a place"),
        ("pin", ID, {"article": "s-1", "start": FIRST, "spelling": "الراجي"}, "is spelled"),
        ("merge", ID, {"article": "s-1", "start": FIRST, "into": "Q3805"}, "nothing else"),
        ("pin", ID, {}, "a spelling or a mention"),
    ],
)
def test_a_word_on_what_is_not_there_is_refused(archive, verdict, name, given, words):
    archive.ingest([article(), told("t-1", ("عمان", "LOC", "عمان", "Q3805", None))])
    with pytest.raises(InputError, match=words):
        archive.rule_name(verdict, name, **given)
    assert archive.name_rulings() == []
