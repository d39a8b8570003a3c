"""Statements in an archive: searching them, claims of a story, and what migrating an archive does."""

import sqlite3

import pytest

from archive.invented import made, said
from isnad import read_article
from isnad.archive import Archive, schema, statements
from isnad.archive.query import parse
from isnad.errors import ArchiveError, InputError, NotFoundError
from isnad.records import Name, Statement

TALKS = "قال وزير الخارجية سالم النقاش لوكالة مدار إن القوات ستنسحب من الجزر في آذار. ونفى مصدر أن يكون الانسحاب كاملا."
MARKET = "قال وزير التجارة هاني السروجي إن الأسعار ستنخفض. وأعلن مصدر في الغرفة فتح السوق."


@pytest.fixture
def filled(archive):
    archive.ingest(
        [
            made(
                "t1",
                TALKS,
                published="2024-01-25",
                outlet="ufuq",
                credits=(),
                names=(Name(8, 28, "الخارجية سالم النقاش", "PER", "سالم النقاش", "per:n"),),
                tags=(),
                dates=(),
                statements=(
                    said("القوات ستنسحب من الجزر في آذار", "وزير الخارجية سالم النقاش", TALKS, source_id="per:n", channel="لوكالة مدار"),
                    said("يكون الانسحاب كاملا", "مصدر", TALKS, kind="unnamed", force="deny", via=("وكالة رويترز",)),
                ),
            ),
            made(
                "t2",
                MARKET,
                published="2024-02-01",
                outlet="sada",
                credits=("أ ف ب",),
                names=(),
                tags=(),
                dates=(),
                statements=(
                    said("الأسعار ستنخفض", "وزير التجارة هاني السروجي", MARKET, force="expect"),
                    said("فتح السوق", "مصدر في الغرفة", MARKET, kind="unnamed", force="announce"),
                ),
            ),
        ]
    )
    return archive


QUERIES = [
    ('said:"وزير الخارجية"', [("t1", 0)]),
    ("said:وزير", [("t2", 0), ("t1", 0)]),
    ("said:النقاش", [("t1", 0)]),
    ("said:«سالم النقاش»", [("t1", 0)]),
    ("about:انسحاب", [("t1", 0), ("t1", 1)]),
    ("about:القوات about:الجزر", [("t1", 0)]),
    ("about:سعر", [("t2", 0)]),
    ("source:unnamed", [("t2", 1), ("t1", 1)]),
    ("source:مجهول", [("t2", 1), ("t1", 1)]),
    ('source:"غير مسمى" outlet:sada', [("t2", 1)]),
    ("force:deny", [("t1", 1)]),
    ("force:نفي", [("t1", 1)]),
    ("FORCE:Deny", [("t1", 1)]),
    ("via:رويترز", [("t1", 1)]),
    ("via:reuters", [("t1", 1)]),
    ('via:"فرانس برس"', [("t2", 0), ("t2", 1)]),
    ("via:AFP source:unnamed", [("t2", 1)]),
    ("via:مدار", []),
    ("to:مدار", [("t1", 0)]),
    ('to:"وكالة مدار" force:say', [("t1", 0)]),
    ("to:رويترز", []),
    ("said:وزير since:2024-01-26", [("t2", 0)]),
    ("said:وزير until:2024-01-31", [("t1", 0)]),
    ("source:named الأسعار", [("t2", 0)]),
    ('source:named "القوات ستنسحب"', [("t1", 0)]),
    ("story:s-t2", [("t2", 0), ("t2", 1)]),
    ("story:s-t9", []),
    ("said:وزير about:انسحاب force:deny", []),
    ("said:«سالم النقّاش»", [("t1", 0)]),
    ("said:نقاش", [("t1", 0)]),
]

# Spellings of one name, as sources write it and as people type it.
SPELLED = [
    ("عبد الله الحمود", "عبدالله الحمود"),
    ("عبدالله الحمود", "عبد الله الحمود"),
    ("بنيامين نتانياهو", "نتنياهو"),
    ("المتحدث باسم الخارجیة", "الخارجية"),
    ("مسئول الاتصال", "مسؤول الاتصال"),
    ("الوزير إياد أبو شقرا", "اياد ابوشقرا"),
    ("الرئيس فلاديمير بوتن", "بوتين"),
]


@pytest.mark.parametrize(("written", "typed"), SPELLED)
def test_a_source_is_found_however_it_is_spelled(archive, written, typed):
    body = f"قال {written} إن الجسر مفتوح."
    archive.ingest(
        [made("x1", body, outlet="ufuq", credits=(), names=(), tags=(), dates=(), statements=(said("الجسر مفتوح", written, body),))]
    )
    assert [entry.article for entry in archive.find_statements(f'said:"{typed}"')] == ["x1"]


# A source, what it is found by, and what it is not: a word that another is only derived from is another word.
DERIVED = [
    ("فهد العامري", "عامري", "عامر"),
    ("عامر الساعدي", "عامر", "العامري"),
    ("سارة منصور", "سارة", "المنصوري"),
    ("محافظ بغداد", "بغداد", "البغدادي"),
    ("سعاد الشناوي", "سعاد", "سعادي"),
    ("سمير الحلواني", "الحلواني", "سميرة"),
    ("سميرة الحلواني", "سميرة", "سامر"),
    ("عبد الناصر الكرخي", "عبدالناصر", "الناصري"),
    ("قوات الأمن", "الأمن", "الأمني"),
    ("الخبراء", "خبير", "خبرة"),
    ("الوزيرة هدى الرازي", "وزير", "وزارة"),
    ("الخارجية السورية", "السوري", "سور"),
]


@pytest.mark.parametrize(("written", "typed", "other"), DERIVED)
def test_a_source_is_found_by_no_word_that_is_only_derived_from_its_own(archive, written, typed, other):
    body = f"قال {written} إن الجسر مفتوح."
    archive.ingest(
        [made("x1", body, outlet="ufuq", credits=(), names=(), tags=(), dates=(), statements=(said("الجسر مفتوح", written, body),))]
    )
    assert [entry.article for entry in archive.find_statements(f'said:"{typed}"')] == ["x1"]
    assert archive.find_statements(f'said:"{other}"') == []


def test_what_somebody_said_under_his_name_is_found_by_his_office_of_that_time(archive):
    for id, role, day in (("o1", "وزير الخارجية", 11), ("o2", "رئيس الحزب الأخضر", 25)):
        body = f"كان {role} سالم النقاش حاضرا. وقال النقاش إن الحدود مغلقة."
        at = body.find("سالم")
        name = Name(at, at + 11, "سالم النقاش", "PER", "سالم النقاش", "per:n", role=role)
        statement = said("الحدود مغلقة", "النقاش", body, source_id="per:n")
        archive.ingest(
            [made(id, body, published=f"2024-01-{day}", outlet="o", credits=(), names=(name,), tags=(), dates=(), statements=(statement,))]
        )
    assert [e.article for e in archive.find_statements('said:"وزير الخارجية"')] == ["o1"]
    assert [e.article for e in archive.find_statements("said:النقاش")] == ["o2", "o1"]


# A source as worded, and what else it is found by: other names of the same, its land by name or adjective, its id.
MEANT = [
    ("أميركا", "الولايات المتحدة"),
    ("الولايات المتحدة الأمريكية", "أمريكا"),
    ("وزير الخارجية العراقي", "وزير خارجية العراق"),
    ("وزير خارجية العراق", "وزير الخارجية العراقي"),
    ("وزير الخارجية الأمريكي", "وزير خارجية الولايات المتحدة"),
    ("وزير خارجية الولايات المتحدة", "وزير الخارجية الأميركي"),
    ("الخارجية الأمريكية", "وزارة الخارجية الأمريكية"),
    ("الحوثيون", "جماعة أنصار الله"),
    ("داعش", "تنظيم الدولة الإسلامية"),
    ("الفيفا", "الاتحاد الدولي لكرة القدم"),
    ("الولايات المتحدة", "Q30"),
    ("الحكومة الاميركية", "الحكومة الأمريكية"),
]


@pytest.mark.parametrize(("written", "typed"), MEANT)
def test_a_source_is_found_by_whatever_else_it_is_called(archive, written, typed):
    body = f"الجسر مفتوح، بحسب {written}. وقال وزير النقل الفرنسي إن الطريق مغلق."
    read = read_article({"id": "x1", "text": body})
    assert [statement.content for statement in read.statements] == ["الجسر مفتوح", "الطريق مغلق"]
    archive.ingest([read])
    assert [entry.n for entry in archive.find_statements(f'said:"{typed}"')] == [0]


def test_who_is_told_is_found_by_any_name_of_an_agency_and_never_among_those_who_pass_on(archive):
    rows = {"r1": "قال الوزير سامر الخالدي لوكالة رويترز إن الجسر مفتوح.", "r2": "نقلت رويترز عن الوزير سامر الخالدي أن الجسر مفتوح."}
    archive.ingest([read_article({"id": id, "text": body}) for id, body in rows.items()])
    assert [entry.article for entry in archive.find_statements("to:reuters")] == ["r1"]
    assert [entry.article for entry in archive.find_statements("via:reuters")] == ["r2"]


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_a_query_for_statements(filled, query, expected):
    found = filled.find_statements(query)
    assert [(entry.article, entry.n) for entry in found] == expected
    assert parse(query).of_statements
    assert all(entry.statement == filled.article(entry.article).statements[entry.n] for entry in found)


BAD = [
    ("force:shout", "there is no 'shout'; there are say, confirm"),
    ("source:secret", "there is no 'secret'; there are named"),
    ("-force:deny", "leaves nothing out"),
    ("said:وزير -قال", "leaves nothing out"),
    ("said:وزير outlet:a outlet:b", "takes one outlet"),
    ("sayd:وزير", "there is no filter sayd: there are outlet, since, until, said"),
    ("said:وزير forc:deny", "there is no filter forc"),
    ("said:هي", "holds no word"),
    ("about:!!", "holds no word"),
    ("said: وزير", "said: has nothing right behind it"),
    ('about:""', "about: has nothing right behind it"),
    ("since: قال", "since: has nothing right behind it"),
    ("said:وزير since:tomorrow", "is not a date"),
    ("said:" + "ا" * 600, "more than the 500"),
]


@pytest.mark.parametrize(("query", "message"), BAD)
def test_a_bad_query_for_statements_is_refused_in_a_sentence(filled, query, message):
    with pytest.raises(InputError, match=message):
        filled.find_statements(query)


@pytest.mark.parametrize("query", ["الأسعار", "outlet:sada", "CNN:خبر", '"xsaid:y"', "10:30", "https://a/b?about:c"])
def test_other_queries_are_for_articles(query):
    assert not parse(query).of_statements


@pytest.mark.parametrize("words", ['"', "AND OR NOT", "a* (b", "{holder} : x", "NEAR(a b)", "x' OR 1=1 --", "٣٫٥ 3.5 1,000"])
def test_no_word_of_a_query_is_taken_for_syntax(filled, words):
    assert filled.statements(about=[words + " كلمة"]) == []


def test_pages_of_statements_follow_each_other(filled):
    every = [(e.article, e.n) for e in filled.find_statements("via:رويترز") + filled.find_statements("said:وزير")]
    seen, after = [], None
    while page := filled.statements(limit=1, after=after):
        seen.append((page[0].article, page[0].n))
        after = seen[-1]
    assert seen == [("t2", 0), ("t2", 1), ("t1", 0), ("t1", 1)]
    assert set(every) <= set(seen)


def test_a_new_reading_replaces_what_is_found(filled):
    new = said("الأسعار ستنخفض", "وزير الصناعة", MARKET)
    filled.ingest([made("t2", MARKET, published="2024-02-01", outlet="sada", credits=(), names=(), tags=(), dates=(), statements=(new,))])
    assert filled.find_statements('said:"هاني السروجي"') == []
    assert filled.find_statements("via:AFP") == []
    assert [e.article for e in filled.find_statements("said:الصناعة")] == ["t2"]


def test_an_export_of_statements_takes_a_query(filled):
    lines = b"".join(filled.export("statements", query="source:unnamed")).decode().splitlines()
    assert [("مصدر" in line, '"n": 2' in line) for line in lines] == [(True, True)] * 2
    assert b"".join(filled.export("statements", query="source:unnamed", outlet="ufuq")).count(b"\n") == 1
    with pytest.raises(InputError, match="not among names"):
        filled.export("names", query="source:unnamed")


def test_the_ledger_of_unnamed_sources(filled):
    by_outlet = filled.unnamed()
    assert [(c.key, c.unnamed, c.statements, c.articles, c.words) for c in by_outlet] == [
        ("sada", 1, 2, 1, (("مصدر في الغرفة", 1),)),
        ("ufuq", 1, 2, 1, (("مصدر", 1),)),
    ]
    by_story = filled.unnamed(by="story")
    assert [(c.key, c.title, c.unnamed, c.outlets) for c in by_story] == [("s-t1", "عنوان t1", 1, 1), ("s-t2", "عنوان t2", 1, 1)]
    assert [c.key for c in filled.unnamed(by="story", outlet="sada")] == ["s-t2"]
    assert [c.key for c in filled.unnamed(since="2024-02")] == ["sada"]
    assert [c.key for c in filled.unnamed(story="s-t1")] == ["ufuq"]
    assert filled.unnamed(limit=1)[0].key == "sada"


def test_claims_of_a_story(filled):
    found = filled.claims("s-t1")
    assert sorted((c.holder, c.origins, len(c.wordings)) for c in found) == [("مصدر", 1, 1), ("وزير الخارجية سالم النقاش", 1, 1)]
    with pytest.raises(NotFoundError):
        filled.claims("s-none")
    assert b"".join(filled.export("claims")).count(b"\n") == 4
    assert b"".join(filled.export("claims", "parquet"))[:4] == b"PAR1"


def test_a_statement_of_several_stories_is_one_claim_with_all_its_wordings(archive, monkeypatch):
    words = "محطة الكهرباء في الواحة ستعمل بكامل طاقتها قبل نهاية الصيف"
    for n, (source, day) in enumerate([("وزير الطاقة سالم النقاش", "25"), ("سالم النقاش", "27"), ("وزير الري هاني السروجي", "28")]):
        body = f"مقدمة {n} عن {'السد والمطر' if n == 1 else 'السوق والمرفأ' if n == 2 else 'المدينة'}. قال {source} إن {words}."
        name = source.split(" ", 2)[-1] if source.startswith("وزير") else source
        archive.ingest(
            [
                made(
                    f"e{n}", body, published=f"2024-01-{day}", outlet=f"o{n}", credits=(), tags=(), dates=(),
                    names=(Name(body.find(name), body.find(name) + len(name), name, "PER", name, f"per:{name}"),),
                    statements=(said(words, source, body, source_id=f"per:{name}"),),
                )
            ]
        )  # fmt: skip
    monkeypatch.setattr(statements, "nearby", lambda _store, story, _limit: [id for id in ("e0", "e1", "e2") if story != f"s-{id}"])
    (claim,) = archive.claims("s-e0")
    assert [wording.article for wording in claim.wordings] == ["e0", "e1"]
    assert claim.elsewhere == ("e1",)
    assert claim.outlets == 2
    (alone,) = archive.claims("s-e0", beyond=False)
    assert (len(alone.wordings), alone.elsewhere) == (1, ())


def test_what_another_story_of_the_affair_denies_stands_beside_its_denial(archive, monkeypatch):
    man = "مدير الميناء السابق حازم السروجي"
    texts = [
        (
            "f1",
            "06",
            f"أوقفت النيابة {man} في صفقة الرافعات المعطوبة. وقال نبيل الحاج إن المدير السابق تلقى أموالا من شركة الرافعات.",
        ),
        ("f2", "12", f"أحالت النيابة {man} إلى محكمة الجنايات في صفقة الرافعات المعطوبة. ونفى السروجي تلقي أموال من شركة الرافعات."),
    ]
    archive.ingest(
        read_article({"id": id, "title": body.partition(".")[0], "text": body, "outlet": id, "published": f"2031-01-{day}"})
        for id, day, body in texts
    )
    monkeypatch.setattr(statements, "nearby", lambda *_: [])
    story = archive.story_of("f1").story
    assert story != archive.story_of("f2").story
    assert [claim.denied_by for claim in archive.claims(story)] == [()]
    told, denial = archive.claims(story, affair=archive.affair(story, timeline=False))
    assert (told.denied_by, denial.denied_by, denial.elsewhere) == ((denial.id,), (told.id,), ("f2",))


# --- an archive of before ------------------------------------------------------------------------------------------------------


def as_of_before(path):
    """Make of an archive what the schema before this search left."""
    with sqlite3.connect(path / "isnad.sqlite", isolation_level=None) as db:
        since = ("statement_terms", "statement_backlog", "corrections")
        since += ("person_facets", "namesakes", "person_backlog", "unnamed_sources", "name_agreements")
        since += ("name_rulings", "name_roles", "name_reasons", "name_backlog", "story_rulings")
        for table in since:
            db.execute(f"DROP TABLE {table}")
        for statement in ("DROP INDEX tags_en", "DROP INDEX tags_unlabelled", "ALTER TABLE tags DROP COLUMN en", "PRAGMA user_version=2"):
            db.execute(statement)


def test_an_older_archive_is_searched_after_it_has_been_opened_to_write(filled, tmp_path, monkeypatch):
    filled.close()
    path = tmp_path / "archive"
    as_of_before(path)
    with Archive.open(str(path), readonly=True) as reading, pytest.raises(ArchiveError, match="not all entered"):
        reading.find_statements("said:وزير")
    with Archive.open(str(path)) as opened:
        assert [(e.article, e.n) for e in opened.find_statements("said:وزير")] == [("t2", 0), ("t1", 0)]
    with Archive.open(str(path)) as again:
        assert [(e.article, e.n) for e in again.find_statements("said:وزير")] == [("t2", 0), ("t1", 0)]
        for name in again.names():
            assert sum(joined.mentions for joined in name.joined) == name.mentions


def test_a_kill_while_an_older_archive_is_entered_is_made_good(filled, tmp_path, monkeypatch):
    filled.close()
    path = tmp_path / "archive"
    as_of_before(path)
    monkeypatch.setattr(statements, "_BACKLOG_BATCH", 1)
    real, calls = statements.term_rows, []

    def killed(key, article):
        calls.append(key)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(key, article)

    monkeypatch.setattr(statements, "term_rows", killed)
    with pytest.raises(KeyboardInterrupt):
        Archive.open(str(path))
    monkeypatch.setattr(statements, "term_rows", real)
    with Archive.open(str(path)) as opened:
        assert [(e.article, e.n) for e in opened.find_statements("said:وزير")] == [("t2", 0), ("t1", 0)]
    with sqlite3.connect(path / "isnad.sqlite") as db:
        assert db.execute("SELECT count(*) FROM statement_terms").fetchone() == (4,)
        assert schema.version(db) == schema.newest()


def test_a_denial_that_says_only_that_is_found_by_what_it_denies_and_stands_with_it(archive):
    rows = {
        "r1": "قالت صحيفة النهر إن الحكومة ستبيع ميناء الضفة الكبير لشركة أجنبية. ونفى وزير النقل سامر الخالدي ذلك.",
        "r2": "أعلن وزير النقل سامر الخالدي أن الميناء مفتوح. وقال عمدة المدينة إن الطريق مغلق. ونفى الوزير ذلك.",
    }
    archive.ingest([read_article({"id": id, "text": body, "outlet": id}) for id, body in rows.items()])
    (found,) = archive.find_statements("force:deny about:ميناء")
    assert (found.article, found.statement.content) == ("r1", "ذلك")
    told, denial = archive.claims(archive.story_of("r1").story)
    assert denial.content == told.content == "الحكومة ستبيع ميناء الضفة الكبير لشركة أجنبية"
    assert (told.denied_by, denial.denied_by) == ((denial.id,), (told.id,))


def test_who_passes_on_is_found_by_who_that_is_where_the_words_do_not_say(archive):
    body = "قالت صحيفة الأفق إن الجسر مغلق. ونقل المصدر ذاته عن الوزير سامر الخالدي أن الطريق مفتوح."
    archive.ingest([read_article({"id": "v1", "text": body, "outlet": "sada"})])
    assert [entry.statement.content for entry in archive.find_statements("via:الأفق")] == ["الطريق مفتوح"]
    (wording,) = [w for claim in archive.claims("s-v1") for w in claim.wordings if w.content == "الطريق مفتوح"]
    assert wording.via == ("صحيفة الأفق",)


def test_what_only_a_headline_says_is_found_and_marked(archive):
    body = "قال الوزير هاني السروجي إن الجسر مفتوح أمام الحافلات."
    heading = Statement(12, 32, "لا نية لرفع الأسعار", ":", "السروجي", "هاني السروجي", source_id="per:h")
    again = Statement(12, 24, "الجسر مفتوح", ":", "السروجي", "هاني السروجي", source_id="per:h")
    inside = said("الجسر مفتوح أمام الحافلات", "الوزير هاني السروجي", body, source_id="per:h")
    archive.ingest(
        [
            made(
                "h1", body, title="السروجي: لا نية لرفع الأسعار والجسر مفتوح", outlet="sada", credits=(), names=(), tags=(), dates=(),
                statements=(inside,), title_statements=(heading, again),
            )
        ]
    )  # fmt: skip
    for query, expected in (("said:السروجي", [(0, False), (1, True)]), ("about:الأسعار", [(1, True)]), ("about:الجسر", [(0, False)])):
        assert [(entry.n, entry.headline) for entry in archive.find_statements(query)] == expected
    assert sorted((w.n, w.headline) for claim in archive.claims("s-h1") for w in claim.wordings) == [(0, False), (1, True)]
    archive.correct("h1", 0, "reject")  # then the headline alone says both
    assert [(entry.n, entry.headline) for entry in archive.find_statements("said:السروجي")] == [(0, True), (1, True)]
    archive.correct("h1", 0, "reject")
    assert [entry.statement.content for entry in archive.find_statements("said:السروجي")] == ["الجسر مفتوح"]


# A source as worded, what it is found by, and what not: whom it only mentions did not say it.
ASIDE = [
    ("المتحدث باسم الحوثيين", ["الحوثيين", '"المتحدث باسم الحوثيين"'], []),
    ("زعيم جماعة الحوثي", ["الحوثي", "الحوثيين", "زعيم"], []),
    ("متحدث باسم قوات تقاتل الحوثيين", ["قوات", '"متحدث باسم قوات تقاتل الحوثيين"'], ["الحوثيين", "الحوثي"]),
    ("المقاومة المناهضة للحوثيين", ["المقاومة"], ["الحوثيين"]),
    ("التحالف الدولي ضد داعش", ["التحالف", '"التحالف الدولي ضد داعش"'], ["داعش", '"تنظيم الدولة الإسلامية"']),
    ("مصادر مقربة من الحوثيين", ["مصادر", '"مصادر مقربة من الحوثيين"'], ["الحوثيين"]),
    ("الأحزاب المعارضة للحكومة", ["الأحزاب"], ["الحكومة"]),
    ("محامي سامر الخالدي", ["محامي", '"محامي سامر الخالدي"'], ["الخالدي", '"سامر الخالدي"']),
    ("والد الضحية، عادل الأسمر", ["الأسمر", '"عادل الأسمر"'], ["الضحية"]),
    ("محامي الدفاع سامر الخالدي", ["الخالدي", "محامي", '"محامي الدفاع سامر الخالدي"'], ["الدفاع"]),
    ("عائلة الراحل سامر الخالدي", ["عائلة"], ["الخالدي"]),
    ("معارضو الاتفاق", ["معارضو"], ["الاتفاق"]),
    ("أنصار الله", ['"أنصار الله"', "الحوثيين"], []),
    ("المدير الذي أقاله وزير النقل", ["المدير"], ["وزير"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "by", "never"), ASIDE, ids=[case[0] for case in ASIDE])
def test_whom_a_source_only_mentions_did_not_say_it(archive, written, by, never):
    body = f"قال {written} إن الجسر مفتوح."
    archive.ingest(
        [made("x1", body, outlet="ufuq", credits=(), names=(), tags=(), dates=(), statements=(said("الجسر مفتوح", written, body),))]
    )
    assert [typed for typed in by if not archive.find_statements(f"said:{typed}")] == []
    assert [typed for typed in never if archive.find_statements(f"said:{typed}")] == []


MEDIA = [
    ("via:نبأ", ["m2"]),
    ("via:أنباء", ["m1"]),
    ("via:الأفق", ["m1"]),
    ('via:"وكالة الأفق للأنباء"', ["m1"]),
    ('via:"أنباء الأفق"', ["m1"]),
    ("via:مسؤولون", ["m3"]),
]


@pytest.mark.parametrize(("query", "expected"), MEDIA)
def test_a_medium_is_found_by_the_words_of_its_name_and_not_by_their_stems(archive, query, expected):
    for id, link in (("m1", "وكالة الأفق للأنباء"), ("m2", "موقع نبأ"), ("m3", "مسؤول")):
        body = f"نقل {link} عن الوزير أن الجسر آمن."
        statement = said("الجسر آمن", "الوزير", body, via=(link,))
        archive.ingest([made(id, body, published="2024-01-25", credits=(), names=(), tags=(), dates=(), statements=(statement,))])
    assert [entry.article for entry in archive.find_statements(query)] == expected


def test_an_outlet_told_is_found_and_is_no_part_of_the_holder(archive):
    text = "قال المتحدث باسم الوزارة نور الدين الجابري للجزيرة إن الجسر مغلق. وأكد مصدر في البلدية لعكاظ أن العمل بدأ."
    archive.ingest([read_article({"id": "told", "text": text, "outlet": "ufuq", "published": "2024-01-05"})])
    assert [entry.statement.resolved for entry in archive.find_statements("to:الجزيرة")] == ["المتحدث باسم الوزارة نور الدين الجابري"]
    assert [entry.statement.resolved for entry in archive.find_statements("to:عكاظ")] == ["مصدر في البلدية"]
