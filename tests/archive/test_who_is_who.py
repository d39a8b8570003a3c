"""Who is who across articles: what a story's articles agree on, a person's rulings, offices with their dates. All persons are invented.

The file is long because all of these ask archives of the few articles that are made here.
"""

import json
import sqlite3
from dataclasses import replace
from itertools import permutations

import pytest

import isnad.archive.ingest
from archive.invented import OneStoryEach
from isnad.archive import Archive, Counts
from isnad.errors import InputError, NotFoundError
from isnad.linking.linker import Linked
from isnad.records import Article, Name, Statement, Tag


class ByPrefix(OneStoryEach):
    """A linker for these tests: the articles whose ids begin alike, up to a dash, are a story."""

    def story(self, id):
        return id.partition("-")[0]

    def add(self, articles):
        super().add(articles)
        return [Linked(article.id, self.story(article.id)) for article in articles]


def told(id, *mentions, published="2024-01-25", said=()):
    """Return an article that mentions names, each (text, kind, name, id, role); ``said`` are its statements' (source, id)."""
    names, body = [], ""
    for text, kind, name, name_id, role in mentions:
        if body:
            body += " ثم "
        names.append(Name(len(body), len(body) + len(text), text, kind, name, name_id, None, role, "tagger"))
        body += text
    body += " قال شيئا."
    statements = tuple(
        Statement(len(body) - 5, len(body) - 1, "شيئا", "قال", source, source, source_id=name_id, source_start=None)
        for source, name_id in said
    )
    tags = tuple(Tag(name.name, name.id, "named") for name in names)
    return Article(
        id=id, body=body, title=id, outlet=id, published=published, names=tuple(names), statements=statements, tags=tags, language="ar"
    )


FULL = ("سليم الورداني", "PER", "سليم الورداني", "per:سليم-وردني", "وزير المياه")
SHORT = ("الورداني", "PER", "الورداني", None, None)
OTHER = ("كريم الورداني", "PER", "كريم الورداني", "per:كريم-وردني", None)
CITY = ("عمان", "LOC", "عمان", "Q3805", None)
OPEN = ("عمان", "LOC", "عمان", None, None)
BODY = ("هيئة السواقي", "ORG", "هيئة السواقي", "org:هيئه-السواقي", None)


@pytest.fixture
def linked(monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)


@pytest.fixture
def archive(tmp_path, linked):
    with Archive.open(str(tmp_path / "archive")) as opened:
        yield opened


def keys(archive):
    return {(name.key, name.articles, name.mentions) for name in archive.names()}


def whole(archive):
    """Return all that is kept to find names by, without the numbers of rows."""
    with sqlite3.connect(archive.path / "isnad.sqlite") as db:
        return {
            table: sorted(db.execute(query).fetchall())
            for table, query in {
                "names": "SELECT handle, name, articles, mentions FROM names WHERE articles > 0",
                "spellings": "SELECT n.handle, s.text, s.mentions FROM spellings s JOIN names n ON n.key = s.name WHERE s.mentions > 0",
                "reasons": "SELECT n.handle, r.text, r.mentions FROM name_reasons r JOIN names n ON n.key = r.name WHERE r.mentions > 0",
                "roles": "SELECT n.handle, r.role, r.time, r.text FROM name_roles r JOIN names n ON n.key = r.name",
                "where": "SELECT n.handle, a.id, x.mentions FROM article_names x JOIN names n ON n.key = x.name "
                "JOIN articles a ON a.key = x.article",
                "tags": "SELECT handle, articles FROM tags WHERE articles > 0",
                "sources": "SELECT a.id, s.n, s.source, s.source_id FROM statements s JOIN articles a ON a.key = s.article",
            }.items()
        }


# --- agreement of a story ------------------------------------------------------------------------------------------------------


def test_a_short_name_takes_the_identity_that_its_story_gives_it_and_says_why(archive):
    archive.ingest([told("s-1", FULL), told("s-2", SHORT, said=[("الورداني", None)]), told("t-1", SHORT)])
    name = archive.article("s-2").names[0]
    assert (name.text, name.name, name.id) == ("الورداني", "سليم الورداني", "per:سليم-وردني")
    assert name.evidence == "tagger; story: «سليم الورداني» in article s-1"
    assert archive.article("t-1").names[0].id is None, "another story says nothing of it"
    assert keys(archive) == {("per:سليم-وردني", 2, 2), ("PER:الورداني", 1, 1)}
    found = archive.name("سليم الورداني")
    alone = "as spelled, and nothing else says who"
    assert [(j.text, j.why, j.mentions) for j in found.joined] == [("الورداني", "story", 1), ("سليم الورداني", alone, 1)]
    assert [(a.article, a.read) for a in archive.agreed(found.key)] == [("s-2", "PER:الورداني")]
    said = archive.statements(source="per:سليم-وردني")
    assert [(e.article, e.statement.resolved) for e in said] == [("s-2", "سليم الورداني")]
    assert [tag.id for tag in archive.article("s-2").tags] == ["per:سليم-وردني"]


def test_what_the_article_itself_rules_out_no_story_brings_back(archive):
    ruled_out = told("s-2", ("عمان", "LOC", "عمان", None, None))
    names = tuple(replace(name, evidence="tagger; beside «بحر»") for name in ruled_out.names)
    archive.ingest([told("s-1", CITY), replace(ruled_out, names=names)])
    assert archive.article("s-2").names[0].id is None


@pytest.mark.parametrize(
    ("articles", "id"),
    [
        ([FULL, OTHER, SHORT], None),
        ([FULL, ("سليم بن علي الورداني", "PER", "سليم بن علي الورداني", "per:سليم-بن-علي-وردني", None), SHORT], "per:سليم-بن-علي-وردني"),
        ([CITY, OPEN], "Q3805"),
        ([CITY, ("عمان", "LOC", "عمان", "Q842", None), OPEN], None),
        ([("يوسف محمد", "PER", "يوسف محمد", "per:يوسف-محمد", None), ("محمد", "PER", "محمد", None, None)], None),
        ([("محامين في دكار", "PER", "محامين في دكار", "per:x", None), ("دكار", "PER", "دكار", None, None)], None),
    ],
    ids=["two of that name", "one and the same, more fully", "a place", "two places", "a given name may be anybody", "no full name"],
)
def test_what_a_story_says_of_a_name_and_what_it_leaves_open(archive, articles, id):
    archive.ingest([told(f"s-{n}", mention) for n, mention in enumerate(articles)])
    assert archive.article(f"s-{len(articles) - 1}").names[0].id == id


def test_a_family_name_that_reading_passed_by_is_the_one_of_its_story_and_is_taken_back(archive):
    minister = ("كريم المنجوري", "PER", "كريم المنجوري", "per:كريم-منجوري", "وزير المياه")
    body = "هيئة السواقي ترد. وأكد الوزير المنجوري أن السد مغلق."
    at, content = body.index("المنجوري"), body.index("السد")
    said = Statement(content, len(body) - 1, "السد مغلق", "أكد", "المنجوري", "المنجوري", source_start=at, source_end=at + len("المنجوري"))
    archive.ingest([told("s-1", minister), replace(told("s-2", BODY), body=body, statements=(said,))])
    names = archive.article("s-2").names
    assert [(name.text, name.id, name.evidence) for name in names[1:]] == [
        ("المنجوري", "per:كريم-منجوري", "story: «كريم المنجوري» in article s-1")
    ]
    assert [(s.resolved, s.source_id) for s in archive.article("s-2").statements] == [("كريم المنجوري", "per:كريم-منجوري")]
    assert [e.article for e in archive.statements(source="per:كريم-منجوري")] == ["s-2"]
    assert ("per:كريم-منجوري", 2, 2) in keys(archive)
    archive.ingest([told("s-3", ("سالم المنجوري", "PER", "سالم المنجوري", "per:سالم-منجوري", None))])
    assert len(archive.article("s-2").names) == 1, "now the story has two of that name"
    assert [s.source_id for s in archive.article("s-2").statements] == [None]


def test_the_order_of_arrival_decides_nothing(tmp_path, linked):
    articles = [told("s-1", FULL), told("s-2", SHORT, published="2024-01-26"), told("s-3", OPEN, CITY), told("s-4", OPEN, SHORT, BODY)]
    seen = []
    for n, order in enumerate(permutations(articles)):
        with Archive.open(str(tmp_path / str(n))) as archive:
            for article in order:
                archive.ingest([article])
            seen.append((whole(archive), [archive.article(a.id) for a in articles]))
    assert all(state == seen[0] for state in seen)


def test_an_office_without_its_holder_is_who_the_story_gives_it_to(archive):
    archive.ingest([told("s-1", FULL), told("s-2", BODY, said=[("وزير المياه", None)]), told("s-3", BODY, said=[("الوزير", None)])])
    for id in ("s-2", "s-3"):
        statement = archive.article(id).statements[0]
        assert (statement.resolved, statement.source_id) == ("سليم الورداني", "per:سليم-وردني")
    archive.ingest([told("s-4", ("ليلى السماك", "PER", "ليلى السماك", "per:ليلي-السماك", "وزيرة الصحة")), told("s-5", OTHER)])
    archive.ingest([told("s-6", ("كريم الورداني", "PER", "كريم الورداني", "per:كريم-وردني", "وزير الطرق"))])
    assert archive.article("s-3").statements[0].resolved == "الوزير", "now the story has two ministers"
    assert archive.article("s-2").statements[0].resolved == "سليم الورداني"


def test_what_a_story_said_is_taken_back_when_the_story_no_longer_says_it(archive):
    archive.ingest([told("s-1", FULL), told("s-2", SHORT)])
    archive.ingest([told("s-1", BODY)])
    assert archive.article("s-2").names[0].id is None
    assert archive.agreed("هيئة السواقي") == []


# --- a person's rulings ----------------------------------------------------------------------------------------------------------


def test_a_merge_makes_two_names_one_and_is_undone_without_a_trace(archive):
    archive.ingest([told("s-1", FULL, said=[("سليم الورداني", FULL[3])]), told("t-1", OTHER, CITY)])
    before = whole(archive)
    ruling = archive.rule_name("merge", "كريم الورداني", into=FULL[3], why="بطاقة الهوية")
    assert (ruling.verdict, ruling.name, ruling.into, ruling.number) == ("merge", OTHER[3], FULL[3], 1)
    found = archive.name(OTHER[3])
    assert (found.key, found.articles, [text for text, _ in found.spellings]) == (FULL[3], 2, ["سليم الورداني", "كريم الورداني"])
    assert archive.article("t-1").names[0].evidence.endswith("a person's merge 1: بطاقة الهوية")
    assert [a.id for a in archive.articles(name=FULL[3])] == ["t-1", "s-1"]
    assert archive.name_rulings(FULL[3]) == [ruling]
    assert archive.undo_name_ruling(1)
    assert whole(archive) == before
    assert not archive.undo_name_ruling(1)


def test_a_merge_survives_reading_anew_even_where_reading_gives_another_id(archive):
    archive.ingest([told("s-1", FULL), told("t-1", OTHER)])
    archive.rule_name("merge", OTHER[3], into=FULL[3])
    again = told("t-1", OTHER, CITY)
    assert archive.ingest([again, told("u-1", OTHER)]) == Counts(new=1, changed=1)
    assert archive.name(FULL[3]).articles == 3
    known = ("كريم الوردانى", "PER", "كريم الورداني", "Q99", None)  # a source knows him now
    archive.ingest([told("t-1", known), told("u-1", known)])
    assert archive.name(FULL[3]).articles == 3
    with pytest.raises(NotFoundError):
        archive.name("Q99")


def test_merges_follow_each_other_and_never_go_round(archive):
    archive.ingest([told("s-1", FULL), told("t-1", OTHER), told("u-1", BODY)])
    archive.rule_name("merge", OTHER[3], into=FULL[3])
    with pytest.raises(InputError, match="already"):
        archive.rule_name("merge", FULL[3], into=OTHER[3])
    archive.rule_name("merge", FULL[3], into=BODY[3], force=True)
    assert keys(archive) == {(BODY[3], 3, 3)}
    assert {name.kind for id in ("s-1", "t-1") for name in archive.article(id).names} == {"ORG"}


def test_a_split_takes_a_spelling_or_one_article_out(archive):
    archive.ingest([told("s-1", FULL), told("s-2", SHORT), told("s-3", SHORT)])
    archive.rule_name("split", FULL[3], spelling="الورداني", article="s-2")
    assert [archive.article(f"s-{n}").names[0].id for n in (1, 2, 3)] == [FULL[3], None, FULL[3]]
    archive.rule_name("split", FULL[3], spelling="الورداني", label="سمير الورداني")
    assert archive.article("s-3").names[0].name == "سمير الورداني"
    assert archive.article("s-2").names[0].id is None, "the ruling for the one article comes first"
    archive.ingest([told("s-4", SHORT)])
    assert archive.article("s-4").names[0].id == "per:سمير-وردني", "also what comes later"


def test_a_split_of_what_an_article_does_not_have_is_refused(archive):
    namesake = ("سليم الورداني", "PER", "سليم الورداني", "per:سليم-وردني~sport", None)
    archive.ingest([told("s-1", FULL), told("s-2", FULL), told("t-1", namesake), told("u-1", BODY)])
    before = whole(archive)
    for words, said in (
        ({"article": "u-1"}, "article u-1 has no mention of"),
        ({"article": "u-1", "label": "سليم"}, "article u-1 has no mention of"),
        ({"article": "t-1"}, r"article t-1 has no mention of .*; what it has is per:سليم-وردني~sport"),
        ({"article": "t-1", "spelling": "سليم الوردانى"}, r"spelled سليم الوردانى; what it has is per:سليم-وردني~sport"),
    ):
        with pytest.raises(InputError, match=said):
            archive.rule_name("split", "سليم الورداني", **words)
    assert archive.name_rulings() == []
    assert whole(archive) == before
    archive.rule_name("split", FULL[3], article="s-2", label="سمير الورداني")
    archive.rule_name("split", FULL[3], article="s-2", label="نبيل الورداني")  # in place of the first
    assert archive.article("s-2").names[0].name == "نبيل الورداني"
    with pytest.raises(InputError, match="no mention of"):
        archive.rule_name("split", FULL[3], article="s-2", spelling="سليم الورداني")


def test_a_pin_holds_against_what_the_story_says(archive):
    archive.ingest([told("s-1", FULL), told("t-1", OTHER), told("t-2", SHORT)])
    assert archive.article("t-2").names[0].id == OTHER[3]
    archive.rule_name("pin", FULL[3], spelling="سليم الورداني")
    with pytest.raises(InputError, match="no name of the archive is spelled"):
        archive.rule_name("pin", FULL[3], spelling="السماك")
    archive.ingest([told("s-2", SHORT)])
    archive.rule_name("pin", FULL[3], spelling="الورداني")
    assert archive.article("t-2").names[0].id == FULL[3]
    archive.ingest([told("t-2", SHORT, BODY), told("v-1", SHORT)])
    assert [archive.article(id).names[0].id for id in ("t-2", "v-1")] == [FULL[3], FULL[3]]


def test_a_pin_takes_a_spelling_from_another_name_and_gives_it_back(archive):
    slip = ("سالم الوردانى", "PER", "سالم الورداني", "per:سالم-وردني", None)
    archive.ingest([told("s-1", FULL), told("t-1", slip, said=[("سالم الوردانى", slip[3])]), told("u-1", BODY)])
    before = whole(archive)
    archive.rule_name("pin", FULL[3], spelling="سالم الورداني")
    assert [name.id for name in archive.article("t-1").names] == [FULL[3]]
    assert archive.article("t-1").statements[0].source_id == FULL[3]
    assert archive.name(FULL[3]).articles == 2
    with pytest.raises(InputError, match=r"is an organisation, and .* is a person"):
        archive.rule_name("pin", FULL[3], spelling=BODY[0])
    archive.undo_name_ruling(1)
    assert whole(archive) == before


def test_names_of_different_kinds_are_merged_only_by_force(archive):
    archive.ingest([told("s-1", FULL, CITY)])
    with pytest.raises(InputError, match=r"is a person and .* is a place"):
        archive.rule_name("merge", FULL[3], into=CITY[3])
    assert archive.name_rulings() == []
    archive.rule_name("merge", FULL[3], into=CITY[3], force=True)
    assert archive.name(FULL[3]).key == CITY[3]


def test_a_name_that_a_split_made_is_found_by_what_it_was_called(archive):
    archive.ingest([told("s-1", FULL), told("t-1", FULL)])
    archive.rule_name("split", FULL[3], article="t-1", label="سليم الورداني (لاعب)")
    found = archive.name("سليم الوردانى (لاعب)")
    assert (found.name, found.articles) == ("سليم الورداني (لاعب)", 1)
    assert archive.name("سليم الورداني").key == FULL[3]
    archive.undo_name_ruling(1)
    with pytest.raises(NotFoundError):
        archive.name("سليم الورداني (لاعب)")


def test_rulings_in_any_number_leave_the_archive_as_if_made_at_once(tmp_path, linked):
    articles = [
        told("s-1", FULL, CITY),
        told("s-2", SHORT, OPEN),
        told("t-1", OTHER, said=[("كريم الورداني", OTHER[3])]),
        told("t-2", SHORT),
    ]

    def rule(archive):
        archive.rule_name("merge", OTHER[3], into=FULL[3])
        archive.rule_name("split", FULL[3], spelling="الورداني", article="t-2", label="سمير الورداني")
        archive.rule_name("split", CITY[3], article="s-2")

    with Archive.open(str(tmp_path / "a")) as one, Archive.open(str(tmp_path / "b")) as other:
        one.ingest(articles)
        rule(one)
        other.ingest(articles[:3])
        other.ingest(articles[3:])
        rule(other)
        other.ingest([replace(article, names=(), tags=()) for article in articles])  # a reading that finds nothing
        other.ingest(articles)
        other.undo_name_ruling(1)
        other.rule_name("merge", OTHER[3], into=FULL[3])
        assert whole(one) == whole(other)


@pytest.mark.parametrize(
    ("verdict", "given", "words"),
    [
        ("merge", {}, "needs the name"),
        ("merge", {"into": "سليم الورداني"}, "already"),
        ("split", {}, "spelling or an article"),
        ("split", {"spelling": "سليم الورداني", "into": "عمان", "label": "س ص"}, "not to both"),
        ("pin", {}, "needs a spelling"),
    ],
)
def test_a_ruling_that_says_nothing_is_refused_and_changes_nothing(archive, verdict, given, words):
    archive.ingest([told("s-1", FULL, CITY)])
    with pytest.raises(InputError, match=words):
        archive.rule_name(verdict, "سليم الورداني", **given)
    with pytest.raises(NotFoundError):
        archive.rule_name("merge", "سليم الورداني", into="لا أحد")
    assert archive.name_rulings() == []


def test_rulings_are_exported(archive):
    archive.ingest([told("s-1", FULL), told("t-1", OTHER)])
    archive.rule_name("merge", OTHER[3], into=FULL[3], why="واحد")
    rows = [json.loads(line) for line in b"".join(archive.export("rulings")).splitlines()]
    assert [(row["verdict"], row["label"], row["into_name"], row["why"]) for row in rows] == [
        ("merge", "كريم الورداني", "سليم الورداني", "واحد")
    ]
    assert b"".join(archive.export("rulings", "csv")).startswith(b"number,verdict,kind,name,label")


# --- offices with their dates ----------------------------------------------------------------------------------------------------


def minister(role):
    return (*FULL[:4], role)


def test_the_names_of_a_period_are_told_as_that_period_has_them(archive):
    def minister(spelling, role):
        return (spelling, "PER", "فلاح الديرواني", "per:فلاح-ديروني", role)

    archive.ingest([told("a-1", minister("فلاح الديرواني", "وزير المياه"), minister("الديرواني", None), published="2023-03-01")])
    archive.ingest([told("b-1", minister("فلاح الدیروانی", "رئيس الوزراء"), published="2024-06-10")])
    (all_told,) = archive.names(kind="PER")
    assert [text for text, _ in all_told.spellings] == ["الديرواني", "فلاح الديرواني", "فلاح الدیروانی"]
    (early,), (late,) = archive.names(kind="PER", until="2023-12"), archive.names(kind="PER", since="2024")
    assert (early.articles, early.mentions, early.spellings) == (1, 2, (("الديرواني", 1), ("فلاح الديرواني", 1)))
    assert [role.role for role in early.roles] == ["وزير المياه"]
    assert (late.mentions, late.spellings, [role.role for role in late.roles]) == (1, (("فلاح الدیروانی", 1),), ["رئيس الوزراء"])
    assert {(each.text, each.mentions) for each in late.joined} == set(late.spellings)


def test_an_office_is_one_however_it_is_spelled_and_shown_as_most_articles_publish_it(archive):
    person = ("فلاح الديرواني", "PER", "فلاح الديرواني", "per:فلاح-ديروني")
    spellings = ("وزير المياه العراقي", "وزیر المیاه العراقی", "وزيـــر المياه العراقي", "وزير المياه العراقي")
    archive.ingest([told(f"{n}-1", (*person, role), published=f"2024-01-0{n + 1}") for n, role in enumerate(spellings)])
    assert [(r.role, r.articles) for r in archive.name(person[3]).roles] == [("وزير المياه العراقي", 4)]
    for office in (*spellings, "وزير مياه العراق"):
        assert [(holder.name, holder.articles) for holder in archive.holders(office)] == [("فلاح الديرواني", 4)], office


@pytest.mark.parametrize(
    ("role", "office", "held"),
    [
        ("نائب رئيس الوزراء وزير المياه العراقي", "وزير المياه العراقي", True),
        ("نائب رئيس الوزراء وزير المياه العراقي", "نائب رئيس الوزراء", True),
        ("رئيس الوزراء ووزير المياه", "وزير المياه", True),
        ("نائب رئيس الدولة رئيس مجلس الوزراء حاكم المرسى", "رئيس الوزراء", True),
        ("وزير المياه العراقي", "وزير المياه", True),  # of whatever land, where none is asked for
        ("وزير المياه", "وزير المياه العراقي", False),
        ("نائب وزير المياه", "وزير المياه", False),
        ("مدير مكتب رئيس الوزراء", "رئيس الوزراء", False),
        ("نائب رئيس الوزراء", "رئيس الوزراء", False),
        ("وزير المياه والري", "وزير المياه", False),
    ],
)
def test_who_holds_several_offices_is_found_by_each(archive, role, office, held):
    archive.ingest([told("a-1", minister(role))])
    assert [holder.role for holder in archive.holders(office)] == ([role] if held else [])


def test_offices_stand_with_the_days_on_which_they_were_first_and_last_given(archive):
    archive.ingest(
        [
            told("a-1", minister("وزير المياه"), published="2023-03-01"),
            told("b-1", minister("وزير المياه الدكتور"), published="2024-01-25T01:00+03:00"),
            told("c-1", minister("رئيس الوزراء"), published="2024-06-10"),
            told("d-1", (*OTHER[:4], "وزير المياه"), published="2024-07-01"),
            told("e-1", minister("وزير المياه"), published=None),
        ]
    )
    roles = [(r.role, r.first, r.last, r.articles) for r in archive.name(FULL[3]).roles]
    assert roles == [("وزير المياه", "2023-03-01", "2024-01-25", 3), ("رئيس الوزراء", "2024-06-10", "2024-06-10", 1)]
    assert [(h.name, h.first, h.last) for h in archive.holders("وزير المياه")] == [
        ("كريم الورداني", "2024-07-01", "2024-07-01"), ("سليم الورداني", "2023-03-01", "2024-01-25"),
    ]  # fmt: skip
    assert [h.name for h in archive.holders("وزير المياه", at="2024-02-10")] == ["سليم الورداني"]
    assert [h.name for h in archive.holders("الوزير")] == []
    (row,) = (row for row in map(json.loads, b"".join(archive.export("names")).splitlines()) if row["key"] == FULL[3])
    assert row["roles"][0] == {"role": "وزير المياه", "first": "2023-03-01", "last": "2024-01-25", "articles": 3}


@pytest.mark.parametrize(("one", "other"), [
    ("وزير الدفاع الأميركي", "وزير الدفاع الأمريكي"),
    ("وزير الدفاع الأمريكي", "وزير الدفاع الأميركي"),
    ("وزير الخارجية العراقي", "وزير خارجية العراق"),
    ("رئيس مجلس الوزراء", "رئيس الوزراء"),
])  # fmt: skip
def test_an_office_in_two_wordings_was_first_given_on_the_earliest_day_of_both(archive, one, other):
    days = [("2024-02-01", one), ("2024-03-01", other), ("2024-04-01", one), ("2024-05-01", other), ("2024-06-01", other)]
    archive.ingest([told(f"d-{day}", minister(role), published=day) for day, role in days])
    for office in (one, other):
        (held,) = archive.holders(office)
        assert (held.first, held.last, held.articles, held.role) == ("2024-02-01", "2024-06-01", 5, other)
    (held,) = archive.holders(one, at="2024-04-01")
    assert (held.first, held.last) == ("2024-02-01", "2024-05-01")


def test_a_known_name_has_its_english_label_country_and_wikidata_item(archive):
    archive.ingest([told("s-1", ("العراق", "LOC", "العراق", "Q796", None), BODY)])
    found = archive.name("Q796")
    assert (found.en, found.country, found.fine, found.wikidata) == ("Iraq", "IQ", "nation", "Q796")
    assert (archive.name(BODY[3]).en, archive.name(BODY[3]).wikidata) == (None, None)


NEAR = [
    ("جوسلين كاولينغ", "PER", "جوسلين كاولينغ", "per:جوسلين-كالينج", None),
    ("جوسلين كولينغ", "PER", "جوسلين كولينغ", "per:جوسلين-كولينج", None),
    ("كولينج", "PER", "كولينج", None, None),
]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_near_spellings_of_a_name_are_one_in_a_story_and_two_elsewhere(archive, order):
    articles = [told("s-1", NEAR[0]), told("s-2", NEAR[1]), told("s-3", NEAR[2], NEAR[0]), told("t-1", NEAR[1])]
    archive.ingest([articles[n] for n in order])
    found = {id: archive.article(id).names[0].id for id in ("s-1", "s-2", "s-3", "t-1")}
    assert found == {"s-1": NEAR[0][3], "s-2": NEAR[0][3], "s-3": NEAR[0][3], "t-1": NEAR[1][3]}
    assert "story: " in archive.article("s-2").names[0].evidence


@pytest.mark.parametrize(
    ("asked", "worded"),
    [
        ("وزير خارجية العراق", "وزير الخارجية العراقي"),
        ("وزير الخارجية العراقي", "وزير خارجية العراق"),
        ("وزير خارجية الولايات المتحدة", "وزير الخارجية الأميركي الدكتور"),
        ("رئيس الوزراء اليمني", "رئيس مجلس الوزراء اليمني"),
    ],
)
def test_an_office_is_found_in_whatever_wording(archive, asked, worded):
    archive.ingest([told("s-1", (*FULL[:4], worded)), told("t-1", (*OTHER[:4], "وزير الخارجية المصري"))])
    assert [holder.key for holder in archive.holders(asked)] == [FULL[3]]


def test_a_royal_given_name_means_nobody_of_another_title(archive):
    prince = ("سليم الورداني", "PER", "سليم الورداني", "per:سليم-وردني", "الأمير")
    archive.ingest(
        [told("s-1", prince), told("s-2", ("سليم", "PER", "سليم", None, "الملك")), told("s-3", ("سليم", "PER", "سليم", None, "الأمير"))]
    )
    assert [archive.article(id).names[0].id for id in ("s-2", "s-3")] == [None, prince[3]]


def test_whom_our_list_knows_stays_himself_beside_fuller_forms(archive):
    listed = ("محمد بن سلمان", "PER", "محمد بن سلمان", "per:محمد-بن-سلمان", None)
    fuller = ("محمد بن سلمان بن عبدالعزيز الأول", "PER", "محمد بن سلمان بن عبدالعزيز الأول", "per:محمد-بن-سلمان-بن-عبدالعزيز-اول", None)
    archive.ingest([told("s-1", listed), told("s-2", fuller)])
    assert {archive.article(id).names[0].id for id in ("s-1", "s-2")} == {listed[3]}


def test_another_fathers_son_is_not_the_one_whom_our_list_knows(archive):
    listed = ("سعود الفيصل", "PER", "سعود الفيصل", "per:سعود-الفيصل", None)
    other = ("سعود بن سالم الفيصل", "PER", "سعود بن سالم الفيصل", "per:سعود-بن-سالم-الفيصل", None)
    archive.ingest([told("s-1", listed), told("s-2", other)])
    assert [archive.article(id).names[0].id for id in ("s-1", "s-2")] == [listed[3], other[3]]


def test_a_name_is_found_by_the_label_under_which_it_is_listed(tmp_path):
    paper = ("الأفق", "ORG", "صحيفة الأفق", "org:al-ufuq", None)
    with Archive.open(str(tmp_path / "archive")) as archive:
        archive.ingest([told("a-1", paper)])
        (listed,) = [name for name in archive.names() if name.kind == "ORG"]
        assert archive.name(listed.name).id == archive.name("الأفق").id == "org:al-ufuq"
