"""A person's word on a single mention of a name: it holds for that one and follows it. All persons are invented."""

import json
from dataclasses import replace

import pytest

import isnad.archive.ingest
from archive.test_who_is_who import ByPrefix, keys, told, whole
from isnad import read_article
from isnad.archive import Archive
from isnad.errors import InputError
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
