"""A person's word on what a headline gives to somebody: as on any statement, by itself, with offsets into the title."""

import json
import sqlite3

import pytest

from archive.invented import made
from isnad import read_article
from isnad.archive import BY_A_PERSON, Archive
from isnad.archive.corrections import text_of
from isnad.errors import InputError, NotFoundError
from isnad.records import Link, Statement

TITLE = "السروجي: لا نية لرفع الأسعار والجسر مفتوح"
BODY = "قال الوزير هاني السروجي إن الجسر مفتوح أمام الحافلات.\nوأضاف أن النفق مغلق."
PRICES, BRIDGE = "لا نية لرفع الأسعار", "الجسر مفتوح"


def said(content, text, source="السروجي", **fields):
    at = text.find(content)
    assert at >= 0, content
    return Statement(at, at + len(content), content, ":", source, source, chain=(Link(source), Link("sada")), rule="colon", **fields)


def read(title=TITLE, body=BODY, **fields):
    within = tuple(said(c, body, "الوزير هاني السروجي") for c in ("الجسر مفتوح أمام الحافلات", "النفق مغلق") if c in body)
    over = tuple(said(c, title) for c in (PRICES, BRIDGE) if c in (title or ""))
    fields = {"title": title, "outlet": "sada", "credits": (), "names": (), "tags": (), "dates": (), "statements": within, **fields}
    return made("h1", body, **{"title_statements": over, **fields})


@pytest.fixture
def filled(archive):
    archive.ingest([read()])
    return archive


def headline(archive):
    return [s.content for s in archive.article("h1").title_statements]


def body(archive):
    return [s.content for s in archive.article("h1").statements]


def gold(archive):
    (row,) = map(json.loads, b"".join(archive.export("corrections")).splitlines())
    return row


def test_a_rejected_headline_statement_is_gone_everywhere_until_it_is_undone(filled):
    before = body(filled)
    done = filled.correct("h1", 2, "reject")  # the text's two come first
    assert (done.headline, done.content, done.start) == (True, PRICES, TITLE.find(PRICES))
    assert (headline(filled), body(filled)) == ([BRIDGE], before)
    assert filled.find_statements("about:الأسعار") == []
    assert not any(w.headline for claim in filled.claims("s-h1") for w in claim.wordings)
    assert filled.undo_correction(done.number)
    assert headline(filled) == [PRICES, BRIDGE]
    assert [(e.n, e.headline) for e in filled.find_statements("about:الأسعار")] == [(2, True)]


def test_a_changed_headline_statement_is_as_the_person_says(filled):
    filled.correct("h1", 2, "change", {"source": "مصدر مطلع", "force": "deny", "content": "نية لرفع الأسعار", "via": ("صحيفة النهر",)})
    statement = filled.article("h1").title_statements[0]
    assert TITLE[statement.start : statement.end] == statement.content == "نية لرفع الأسعار"
    assert (statement.source, statement.kind, statement.force, statement.via) == ("مصدر مطلع", "unnamed", "deny", ("صحيفة النهر",))
    assert [link.text for link in statement.chain] == ["مصدر مطلع", "صحيفة النهر", "sada"]
    assert (statement.source_start, statement.rule, statement.sure) == (None, BY_A_PERSON["change"], 1.0)
    assert [(e.n, e.headline) for e in filled.find_statements("source:unnamed force:deny via:النهر")] == [(2, True)]
    (count,) = filled.unnamed()
    assert (count.unnamed, count.words) == (1, (("مصدر مطلع", 1),))


def test_what_the_text_says_again_is_corrected_in_the_headline_alone(filled):
    filled.correct("h1", 3, "change", {"force": "confirm"})
    shown = filled.article("h1")
    assert [s.force for s in shown.numbered_statements] == ["say", "say", "say", "confirm"]
    again = filled.correct("h1", 3, "reject")
    assert [c.number for c in filled.corrections()] == [again.number]  # a second word on it replaces the first
    assert headline(filled) == [PRICES]


def test_the_same_words_at_the_same_place_of_text_and_headline_are_two(archive):
    one = (said(BRIDGE, BRIDGE),)
    archive.ingest([read(title=BRIDGE, body=BRIDGE, statements=one, title_statements=one)])
    archive.correct("h1", 1, "reject")
    assert (headline(archive), body(archive)) == ([], [BRIDGE])
    archive.correct("h1", 0, "change", {"force": "deny"})
    assert [(c.headline, c.verdict) for c in archive.corrections("h1")] == [(True, "reject"), (False, "change")]
    assert headline(archive) == []


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        (read(), [BRIDGE]),
        (read(title=f"عاجل | {TITLE}", updated="2024-01-26"), [BRIDGE]),
        (read(title=TITLE.replace("لا نية", "لا نية أبدا"), updated="2024-01-26"), [BRIDGE]),
        (read(body="أغلق النفق أمس.", updated="2024-01-26"), [BRIDGE]),
        (read(title=None, title_statements=(), updated="2024-01-26"), []),
    ],
)
def test_a_rejection_survives_reading_anew_and_edited_headlines(filled, again, expected):
    filled.correct("h1", 2, "reject")
    filled.ingest([again])
    assert headline(filled) == expected


def test_what_a_person_confirmed_is_there_though_reading_finds_it_no_more(filled):
    filled.correct("h1", 2, "accept")
    filled.ingest([read(title=f"عاجل: {TITLE}", title_statements=(), updated="2024-01-26")])
    (statement,) = filled.article("h1").title_statements
    assert (statement.start, statement.rule) == (len("عاجل: ") + TITLE.find(PRICES), BY_A_PERSON["accept"])
    assert [(e.n, e.headline) for e in filled.find_statements("about:الأسعار")] == [(2, True)]


def test_a_missed_statement_of_a_headline_is_added(archive):
    archive.ingest([read(title_statements=())])
    done = archive.add_statement("h1", {"content": PRICES, "source": "السروجي", "cue": ":"})
    assert (done.headline, done.added, done.statement.start) == (True, True, TITLE.find(PRICES))
    # Words that the text has too are the headline's where that is said.
    over = archive.add_statement("h1", {"content": BRIDGE, "source": "السروجي"}, headline=True)
    assert (over.headline, over.statement.start) == (True, TITLE.find(BRIDGE))
    assert headline(archive) == [PRICES, BRIDGE]
    with pytest.raises(InputError, match="statement 4 of article h1 has these words already"):
        archive.add_statement("h1", {"content": BRIDGE, "source": "السروجي"}, headline=True)
    archive.ingest([read()])  # a better reading that finds them too makes no second ones of them
    assert headline(archive) == [PRICES, BRIDGE]
    with pytest.raises(InputError, match="does not stand"):
        archive.add_statement("h1", {"content": "النفق مغلق", "source": "السروجي"}, headline=True)


@pytest.mark.parametrize("n", [4, -1])
def test_a_number_that_there_is_not_is_refused(filled, n):
    with pytest.raises(NotFoundError, match="has 4 statements, 2 of them its headline's"):
        filled.correct("h1", n, "reject")


def test_the_export_keeps_the_headlines_statements_apart_from_the_texts(filled):
    filled.correct("h1", 3, "reject")
    filled.correct("h1", 2, "change", {"force": "deny"})
    row = gold(filled)
    assert (row["text"], row["title"]) == (BODY, TITLE)
    assert [(s["content"], s["checked"]) for s in row["statements"]] == [(c, False) for c in body(filled)]
    assert [(s["content"], s["force"], s["checked"]) for s in row["title_statements"]] == [(PRICES, "deny", True)]
    assert [s["content"] for s in row["title_rejected"]] == [BRIDGE]
    assert (row["rejected"], row["stale"], row["title_stale"]) == ([], [], [])
    for s in (*row["title_statements"], *row["title_rejected"]):
        assert row["title"][s["start"] :].startswith(s["content"])


def test_words_that_an_edited_headline_has_no_more_are_exported_apart(filled):
    filled.correct("h1", 2, "change", {"force": "deny"})
    filled.ingest([read(title="الجسر مفتوح من جديد", title_statements=(), updated="2024-01-26")])
    row = gold(filled)
    assert ([s["content"] for s in row["title_stale"]], row["title_statements"], row["stale"]) == ([PRICES], [], [])
    assert [old.headline for old in filled.stale_corrections()] == [True]


def test_whom_a_person_says_it_was_follows_what_names_are_taken_for(archive):
    """Really read: the surname over the text is the minister's, and stays his when his name becomes another's."""
    text = "قال الوزير سامر الخالدي إن الطريق مغلق."
    archive.ingest([read_article({"id": "r1", "title": "سامر الخالدي: لن نبيع المصنع", "text": text, "outlet": "sada"})])
    n = len(archive.article("r1").statements)
    done = archive.correct("r1", n, "change", {"force": "announce"})
    id = archive.article("r1").names[0].id
    assert done.headline
    assert archive.article("r1").title_statements[0].source_id == id
    archive.correct("r1", n, "change", {"source": "المصنع"})
    assert archive.article("r1").title_statements[0].source_id is None
    archive.correct("r1", n, "change", {"source": "الخالدي"})
    assert archive.article("r1").title_statements[0].source_id == id


def test_corrections_of_an_archive_of_before_are_the_texts(filled, tmp_path):
    done = filled.correct("h1", 0, "reject")
    filled.close()
    path = tmp_path / "archive"
    with sqlite3.connect(path / "isnad.sqlite", isolation_level=None) as db:
        for statement in (
            "CREATE TABLE before AS SELECT key, article, content, start, verdict, statement, at, beside FROM corrections",
            "DROP TABLE corrections",
            "CREATE TABLE corrections (key INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, content TEXT NOT NULL, start INTEGER "
            "NOT NULL, verdict TEXT NOT NULL, statement TEXT NOT NULL, at TEXT NOT NULL, beside TEXT NOT NULL DEFAULT '', "
            "UNIQUE (article, content, start, beside))",
            "INSERT INTO corrections SELECT * FROM before",
            "DROP TABLE before",
            "UPDATE statements SET n = n + 1 WHERE n = 2",  # as if numbered without those that the text says again
            "PRAGMA user_version=15",
        ):
            db.execute(statement)
    with Archive.open(str(path)) as again:
        assert again.corrections() == [done]
        further = again.correct("h1", 1, "reject")  # the first of the headline's, for one of the text's is gone
        assert (further.number, further.headline, further.content) == (done.number + 1, True, PRICES)
        assert headline(again) == [BRIDGE]


def test_offsets_point_into_the_text_that_is_meant():
    article = read()
    assert (text_of(article, True), text_of(article, False), text_of(read(title=None, title_statements=()), True)) == (TITLE, BODY, "")
