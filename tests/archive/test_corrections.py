"""A person's word on a statement: it stands over every reading, is undone, and leaves as test data."""

import json
import signal
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.invented import made
from isnad import read_article
from isnad.archive import BY_A_PERSON, Archive, Correction
from isnad.archive.corrections import apply, changed, relocated
from isnad.errors import ArchiveError, InputError, NotFoundError
from isnad.records import Link, Statement

BODY = "قال الوزير إن السد بخير.\nوأضاف أن القرى أخليت.\nونفى مصدر أن يكون أحد قد أصيب."
CONTENTS = ("السد بخير", "القرى أخليت", "يكون أحد قد أصيب")


def said(content, source="الوزير", body=BODY, **fields):
    at = body.find(content)
    return Statement(at, at + len(content), content, "قال", source, source, **fields)


def read(body=BODY, *statements, **fields):
    found = statements or tuple(said(content, body=body, rule="verb") for content in CONTENTS if content in body)
    return made("a1", body, statements=found, names=(), tags=(), dates=(), credits=(), **fields)


@pytest.fixture
def filled(archive):
    archive.ingest([read()])
    return archive


def contents(archive):
    return [s.content for s in archive.article("a1").statements]


def everywhere(archive):
    """Return the statements' contents as each way of reading them gives them, which must agree."""
    found = contents(archive)
    assert [e.statement.content for e in archive.statements(article="a1")] == found
    assert [s.content for s in archive.articles_by_id(["a1"])[0].statements] == found
    assert [s.content for s in archive.articles()[0].statements] == found
    exported = [json.loads(line)["content"] for line in b"".join(archive.export("statements")).splitlines()]
    assert exported == found
    assert sorted(w.content for c in archive.claims("s-a1") for w in c.wordings) == sorted(found)
    assert sorted(e.statement.content for e in archive.statements(said=["الوزير"])) == sorted(
        s.content for s in archive.article("a1").statements if "وزير" in s.source
    )
    assert archive.counts()["statements"] == len(found)
    return found


def test_who_is_made_the_holder_no_longer_passes_on(filled):
    filled.correct("a1", 2, "change", {"source": "مصدر", "via": ("وكالة مدار", "صحيفة الأفق")})
    filled.correct("a1", 2, "change", {"source": "وكالة مدار"})
    statement = filled.article("a1").statements[2]
    assert (statement.resolved, statement.via) == ("وكالة مدار", ("صحيفة الأفق",))
    assert [link.text for link in statement.chain] == ["وكالة مدار", "صحيفة الأفق"]
    filled.correct("a1", 2, "change", {"source": "مصدر", "via": ("مصدر",)})  # as the person says
    assert filled.article("a1").statements[2].via == ("مصدر",)


def test_a_rejected_statement_is_gone_everywhere_until_it_is_undone(filled):
    done = filled.correct("a1", 1, "reject")
    assert (done.article, done.content, done.verdict) == ("a1", CONTENTS[1], "reject")
    assert everywhere(filled) == [CONTENTS[0], CONTENTS[2]]
    assert filled.corrections() == filled.corrections("a1") == [done]
    assert filled.undo_correction(done.number)
    assert everywhere(filled) == list(CONTENTS)
    assert not filled.undo_correction(done.number)
    assert filled.corrections() == []


def test_a_changed_statement_is_as_the_person_says(filled):
    filled.correct(
        "a1", 2, "change", {"source": "مصدر", "kind": "unnamed", "force": "deny", "via": ("وكالة مدار",), "content": "أحد قد أصيب"}
    )
    (statement,) = filled.article("a1").statements[2:]
    at = BODY.find("أحد قد أصيب")
    assert (statement.start, statement.end, statement.content) == (at, at + 11, "أحد قد أصيب")
    assert (statement.source, statement.resolved, statement.kind, statement.force) == ("مصدر", "مصدر", "unnamed", "deny")
    assert BODY[statement.source_start : statement.source_end] == "مصدر"
    assert (statement.via, [link.text for link in statement.chain]) == (("وكالة مدار",), ["مصدر", "وكالة مدار"])
    assert (statement.rule, statement.sure) == (BY_A_PERSON["change"], 1.0)
    everywhere(filled)
    assert [e.n for e in filled.find_statements("source:unnamed via:مدار force:deny")] == [2]
    assert filled.unnamed()[0].unnamed == 1


def test_a_second_word_on_a_statement_replaces_the_first(filled):
    first = filled.correct("a1", 0, "change", {"force": "deny"})
    second = filled.correct("a1", 0, "change", {"source": "الوزارة"})
    assert second.number == first.number
    assert (filled.article("a1").statements[0].force, filled.article("a1").statements[0].source) == ("deny", "الوزارة")
    filled.correct("a1", 0, "reject")
    assert [c.verdict for c in filled.corrections()] == ["reject"]
    assert everywhere(filled) == list(CONTENTS[1:])


WRONG = [
    (0, {"force": "shout"}, InputError, "there is no force 'shout'"),
    (0, {"kind": "secret"}, InputError, "there is no kind"),
    (0, {"content": "السد مهدد"}, InputError, "does not stand in the article"),
    (0, {"content": ""}, InputError, "does not stand in the article"),
    (0, {"sure": 0.5}, InputError, "'sure' cannot be changed"),
    (3, {"force": "say"}, NotFoundError, "there is no number 4"),
    (-1, {"force": "say"}, NotFoundError, "there is no number 0"),
]


@pytest.mark.parametrize(("n", "changes", "error", "message"), WRONG)
def test_what_cannot_be_is_refused_and_changes_nothing(filled, n, changes, error, message):
    with pytest.raises(error, match=message):
        filled.correct("a1", n, "change", changes)
    assert filled.corrections() == []
    assert everywhere(filled) == list(CONTENTS)


def test_an_unknown_article_and_an_archive_opened_to_read(filled, tmp_path):
    with pytest.raises(NotFoundError):
        filled.correct("a9", 0, "reject")
    with pytest.raises(NotFoundError):
        filled.corrections("a9")
    with Archive.open(str(tmp_path / "archive"), readonly=True) as reading, pytest.raises(ArchiveError, match="opened to read"):
        reading.correct("a1", 0, "reject")


# --- read anew -----------------------------------------------------------------------------------------------------------------

EDITED = "تحديث: " + BODY.replace("بخير", "بخير وآمن")


def test_ingesting_again_keeps_corrections(filled):
    filled.correct("a1", 1, "reject")
    filled.correct("a1", 0, "change", {"force": "confirm"})
    assert filled.ingest([read()]).unchanged == 1
    assert everywhere(filled) == [CONTENTS[0], CONTENTS[2]]
    better = read(BODY, *(said(c, rule="another") for c in CONTENTS))
    assert filled.ingest([better]).changed == 1
    assert everywhere(filled) == [CONTENTS[0], CONTENTS[2]]
    assert [s.rule for s in filled.article("a1").statements] == [BY_A_PERSON["change"], "another"]


def test_a_reading_that_cuts_otherwise_meets_its_correction(filled):
    filled.correct("a1", 2, "reject")
    filled.ingest([read(BODY, said("السد بخير"), said("أحد قد أصيب", "مصدر"))])
    assert everywhere(filled) == ["السد بخير"]


def test_a_rejection_takes_no_other_statement_with_it(filled):
    filled.correct("a1", 1, "reject")
    whole = BODY[BODY.find("السد") : BODY.find("أخليت") + 5]
    filled.ingest([read(BODY, said(whole), said("أحد قد أصيب"))])
    assert everywhere(filled) == [whole, "أحد قد أصيب"]


def test_what_a_person_confirmed_is_there_though_reading_finds_it_no_more(filled):
    filled.correct("a1", 1, "accept")
    filled.ingest([read(BODY, said("السد بخير"))])
    assert everywhere(filled) == ["السد بخير", "القرى أخليت"]


def test_an_edited_text_moves_its_corrections(filled):
    filled.correct("a1", 1, "reject")
    filled.correct("a1", 0, "change", {"force": "confirm", "source": "وزير المياه"})
    filled.ingest([read(EDITED, said("السد بخير وآمن", body=EDITED), *(said(c, body=EDITED) for c in CONTENTS[1:]), updated="2024-01-26")])
    assert everywhere(filled) == ["السد بخير", "يكون أحد قد أصيب"]
    first = filled.article("a1").statements[0]
    assert (EDITED[first.start : first.end], first.force, first.source) == ("السد بخير", "confirm", "وزير المياه")


def test_where_the_words_themselves_were_edited_the_persons_source_and_force_hold(filled):
    filled.correct("a1", 2, "change", {"force": "deny"})
    text = BODY.replace("أحد قد أصيب", "أحد قد أصيب إصابة")
    text = text.replace("يكون أحد", "يكون  أحد")
    filled.ingest([read(text, said("السد بخير", body=text), said("يكون  أحد قد أصيب إصابة", body=text), updated="2024-01-26")])
    last = filled.article("a1").statements[-1]
    assert (last.content, last.force) == ("يكون  أحد قد أصيب إصابة", "deny")


def test_what_is_gone_from_the_text_stays_away_and_comes_back_with_it(filled):
    filled.correct("a1", 1, "change", {"force": "announce"})
    filled.ingest([read("قال الوزير إن السد بخير.", updated="2024-01-26")])
    assert everywhere(filled) == ["السد بخير"]
    filled.ingest([read(updated="2024-01-27")])
    assert filled.article("a1").statements[1].force == "announce"


# --- as test data --------------------------------------------------------------------------------------------------------------


def test_corrections_are_exported_as_annotated_articles(filled):
    filled.ingest([made("a2")])
    filled.correct("a1", 1, "reject")
    filled.correct("a1", 0, "change", {"force": "confirm"})
    (row,) = [json.loads(line) for line in b"".join(filled.export("corrections")).splitlines()]
    assert (row["doc"], row["text"], row["date"]) == ("a1", BODY, "2024-01-25T10:00+03:00")
    assert [(s["content"], s["force"], s["checked"]) for s in row["statements"]] == [
        (CONTENTS[0], "confirm", True),
        (CONTENTS[2], "say", False),
    ]
    assert [s["content"] for s in row["rejected"]] == [CONTENTS[1]]
    fields = {"content", "start", "cue", "source", "resolved", "via", "kind", "count", "force", "quoted"}
    assert all(fields <= set(s) and row["text"][s["start"] :].startswith(s["content"]) for s in row["statements"])
    assert b"".join(filled.export("corrections", since="2025")) == b""
    assert b"".join(filled.export("corrections", "parquet"))[:4] == b"PAR1"


def test_that_an_act_was_not_done_is_corrected_kept_over_reading_anew_and_exported(filled):
    filled.correct("a1", 0, "change", {"negated": True})
    filled.ingest([read(updated="2024-01-27")])
    assert [s.negated for s in filled.article("a1").statements] == [True, False, False]
    assert [e.statement.content for e in filled.find_statements("force:not-say")] == [CONTENTS[0]]
    (row,) = [json.loads(line) for line in b"".join(filled.export("corrections")).splitlines()]
    assert [(s["negated"], s["checked"]) for s in row["statements"]] == [(True, True), (False, False), (False, False)]
    filled.correct("a1", 0, "change", {"negated": False})
    assert not any(s.negated for s in filled.article("a1").statements)


# --- what reading missed -------------------------------------------------------------------------------------------------------


def test_a_missed_statement_is_added_found_everywhere_exported_and_taken_back(archive):
    archive.ingest([read(BODY, said(CONTENTS[0], rule="verb"))])
    done = archive.add_statement("a1", {"content": CONTENTS[1], "source": "رئيس البلدية", "kind": "official", "force": "announce"})
    assert everywhere(archive) == list(CONTENTS[:2])
    added = archive.article("a1").statements[1]
    assert (added.start, added.resolved, added.kind, added.force) == (BODY.find(CONTENTS[1]), "رئيس البلدية", "official", "announce")
    assert added.rule == "corrected by a person"
    assert [e.statement.content for e in archive.find_statements('said:"رئيس البلدية"')] == [CONTENTS[1]]
    (gold,) = map(json.loads, b"".join(archive.export("corrections")).decode().splitlines())
    assert [s["checked"] for s in gold["statements"]] == [False, True]
    # A better reading that finds it too makes no second one of it.
    archive.ingest([read()])
    assert everywhere(archive) == list(CONTENTS)
    assert archive.article("a1").statements[1].source == "رئيس البلدية"
    assert archive.undo_correction(done.number)
    assert archive.article("a1").statements[1].source == "الوزير"


@pytest.mark.parametrize(
    ("source", "kind"), [("مصدر", "unnamed"), ("الوزير", "official"), ("دبلوماسي غربي", "unnamed"), ("صحيفة النهر", "outlet")]
)
def test_what_kind_of_source_is_added_follows_its_words(archive, source, kind):
    archive.ingest([read(BODY, said(CONTENTS[0], rule="verb"), outlet="صحيفة الأفق")])
    done = archive.add_statement("a1", {"content": CONTENTS[2], "source": source, "cue": "نفى", "via": ("وكالة الساحل",)})
    added = done.statement
    assert added.kind == kind
    assert [link.text for link in added.chain] == [source, "وكالة الساحل", "صحيفة الأفق"]
    assert added.cue_start == BODY.find("نفى")
    assert added.source_start == (BODY.find(source) if source in BODY else None)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "needs its content"),
        ({"source": "الوزير"}, "needs its content"),
        ({"content": "لا يوجد هذا هناك"}, "does not stand in the article"),
        ({"content": CONTENTS[0]}, "statement 1 of article a1 has these words already"),
        ({"content": "السد", "force": "shout"}, "there is no force"),
    ],
)
def test_what_cannot_be_added_is_refused(filled, fields, message):
    with pytest.raises(InputError, match=message):
        filled.add_statement("a1", fields)
    assert filled.corrections() == []


OTHER = "رئيس البلدية"


def test_a_second_holder_of_the_same_words_stands_beside_the_first(filled):
    done = filled.add_statement("a1", {"content": CONTENTS[1], "source": OTHER})
    assert (done.verdict, done.beside != "") == ("change", True)

    def holders(content=CONTENTS[1]):
        return sorted(s.source for s in filled.article("a1").statements if s.content == content)

    assert holders() == sorted(["الوزير", OTHER])
    everywhere(filled)
    with pytest.raises(InputError, match="has these words already"):
        filled.add_statement("a1", {"content": CONTENTS[1], "source": OTHER})
    # Read anew it is there still; read for both, it is no third.
    filled.ingest([read(BODY, *(said(c, rule="another") for c in CONTENTS))])
    assert holders() == sorted(["الوزير", OTHER])
    filled.ingest([read(BODY, said(CONTENTS[1], OTHER), *(said(c) for c in CONTENTS))])
    assert holders() == sorted(["الوزير", OTHER])
    # A word on the first is no word on the second, and the other way about.
    first = next(n for n, s in enumerate(filled.article("a1").statements) if (s.content, s.source) == (CONTENTS[1], "الوزير"))
    filled.correct("a1", first, "reject")
    assert holders() == [OTHER]
    (second,) = (n for n, s in enumerate(filled.article("a1").statements) if s.source == OTHER)
    assert filled.correct("a1", second, "change", {"force": "deny"}).number == done.number
    assert len(filled.corrections()) == 2
    assert filled.undo_correction(done.number)
    filled.ingest([read()])
    assert holders() == []


STALE = [
    ("تحديث: " + BODY, 0),  # moved: follows
    (BODY.replace("السد بخير", "السد سليم"), 1),  # its words are gone
    (BODY.replace("الوزير", "الناطق"), 1),  # its source is gone
    (BODY.replace("قال الوزير", "صرح الوزير"), 1),  # its cue is gone
]


@pytest.mark.parametrize(("text", "left"), STALE)
@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_an_export_fits_the_text_to_the_letter_and_loses_no_word_of_a_person(archive, text, left, verdict):
    whole = {"source_start": 4, "source_end": 10, "cue_start": 0, "cue_end": 3}
    archive.ingest([read(BODY, said(CONTENTS[0], **whole))])
    archive.correct("a1", 0, verdict)
    archive.ingest([read(text, said(CONTENTS[2], "مصدر", body=text), updated="2024-01-26")])
    (row,) = map(json.loads, b"".join(archive.export("corrections")).splitlines())
    assert len(row["stale"]) == len(archive.stale_corrections()) == left
    assert len(row["stale"]) + len(row["rejected"]) + sum(s["checked"] for s in row["statements"]) == 1
    for s in (*row["statements"], *row["rejected"]):
        assert row["text"][s["start"] : s["start"] + len(s["content"])] == s["content"]
        assert s["source"] in row["text"]
        assert s["cue"] in row["text"]


CUES = [("صرح", "say", 0, "صرح"), ("نفى", "deny", 1, "قال")]  # of the same force; of another than the person saw


@pytest.mark.parametrize(("cue", "force", "left", "shown"), CUES)
def test_a_correction_follows_a_cue_that_was_edited_to_one_of_its_force(archive, cue, force, left, shown):
    archive.ingest([read(BODY, said(CONTENTS[0], source_start=4, source_end=10, cue_start=0, cue_end=3))])
    archive.correct("a1", 0, "change", {"kind": "official"})
    text = BODY.replace("قال الوزير", f"{cue} الوزير")
    at = {"cue_start": 0, "cue_end": len(cue), "source_start": len(cue) + 1, "source_end": len(cue) + 7}
    after = replace(said(CONTENTS[0], body=text, force=force, **at), cue=cue)
    archive.ingest([read(text, after, updated="2024-01-26")])
    (statement,) = archive.article("a1").statements
    assert (statement.cue, statement.kind, statement.force, len(archive.stale_corrections())) == (shown, "official", "say", left)


def test_a_correction_keeps_the_rule_by_which_the_statement_was_read(archive):
    text = "قال مصدر إن الوزير سامر الخالدي استقال. وأكدت الوزارة الخبر، وقالت إن البديل جاهز."
    archive.ingest([read_article({"id": "a1", "text": text})])
    (first, *_) = archive.article("a1").statements
    archive.correct("a1", 0, "change", {"source": "وزير النقل", "force": "confirm"})
    archive.correct("a1", 1, "accept")
    changed, confirmed, *rest = archive.article("a1").statements
    assert (changed.rule, changed.found_by, changed.role) == ("corrected by a person", first.rule, "وزير النقل")
    assert confirmed.rule == "confirmed by a person"
    assert confirmed.found_by.startswith("verb-")
    assert all(one.found_by == "" for one in rest)
    archive.correct("a1", 0, "change", {"force": "say"})
    assert archive.article("a1").statements[0].found_by == first.rule
    row = json.loads(next(line for line in b"".join(archive.export("statements")).splitlines()))
    assert (row["rule"], row["found_by"], row["role"]) == ("corrected by a person", first.rule, "وزير النقل")


# --- a kill --------------------------------------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from isnad.archive import Archive, statements
with Archive.open(sys.argv[1]) as archive:
    archive.correct("a1", 0, "reject")
    print("acknowledged", flush=True)
    statements.renew = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    archive.correct("a1", 0, "reject")
"""


def test_a_kill_keeps_what_was_acknowledged_and_half_of_nothing(filled, tmp_path):
    filled.close()
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "archive")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, "acknowledged\n"), done.stderr
    with Archive.open(str(tmp_path / "archive")) as again:
        assert [c.content for c in again.corrections()] == [CONTENTS[0]]
        assert everywhere(again) == list(CONTENTS[1:])


# --- the rules alone -----------------------------------------------------------------------------------------------------------

WORDS = st.lists(st.sampled_from(["السد", "بخير", "القرى", "أخليت", "أحد", "."]), min_size=1, max_size=14)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), max_size=5)
GIVEN = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25), st.sampled_from(["reject", "accept", "change"])), max_size=4)


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS, SPANS, GIVEN)
def test_whatever_becomes_of_a_text_offsets_fit_it_and_only_a_persons_word_changes_statements(words, before, spans, given_):
    body, old = " ".join(words), " ".join(before)

    def cut(text, start, length):
        start = min(start, len(text) - 1)
        return Statement(
            start, min(len(text), start + length), text[start : start + length], "قال", "م", "م", chain=(Link("م", 0, 1, "قال"),)
        )

    statements = tuple(cut(body, *span) for span in sorted(spans))
    held = [Correction(n, "a", cut(old, s, k).content, s, verdict, cut(old, s, k), "") for n, (s, k, verdict) in enumerate(given_)]
    found = apply(body, statements, held)
    for marked in found:
        s = marked.statement
        assert body[s.start : s.end] == s.content
        assert (marked.correction is None) == (s in statements and s.rule == "")
        for link in s.chain if marked.correction is not None else ():
            assert link.start is None or body[link.start : link.end] == link.text
    assert [m.statement.start for m in found] == sorted(m.statement.start for m in found)
    assert sum(m.correction is None for m in found) >= len(statements) - len(held)
    assert apply(body, statements, []) == apply(body, statements, [])


def test_a_statement_moves_with_its_text():
    statement = replace(said("القرى أخليت"), cue="أضاف", cue_start=BODY.find("أضاف"), cue_end=BODY.find("أضاف") + 4)
    moved = relocated(statement, "س" * 7 + BODY)
    assert (moved.start, moved.cue_start) == (statement.start + 7, statement.cue_start + 7)
    assert relocated(replace(statement, cue="أعلن"), BODY).cue_start is None  # what stands there is not its word
    assert relocated(statement, "نص آخر") is None
    assert changed(statement, BODY, {"resolved": "وزير المياه"}).source == "الوزير"


def placed(body, cue, source, content, resolved):
    """A statement with all its places, as reading gives it; the holder's link is called as resolved."""
    cue_at, source_at, at = body.find(cue), body.find(source), body.find(content)
    link = Link(resolved, source_at, source_at + len(source), cue)
    return Statement(
        at, at + len(content), content, cue, source, resolved, cue_start=cue_at, cue_end=cue_at + len(cue), source_start=source_at,
        source_end=source_at + len(source), chain=(link, Link("sada")),
    )  # fmt: skip


REWRITTEN = [
    ("nothing", "وقال الوزير إن السد بخير."),
    ("before it", "نوران - وقال الوزير إن السد بخير."),
    ("between cue, source and content", "وقال أمس الوزير في كلمة له إن السد بخير."),
]


@pytest.mark.parametrize("body", [case[1] for case in REWRITTEN], ids=[case[0] for case in REWRITTEN])
def test_a_corrected_statement_keeps_the_places_of_its_cue_and_source(body):
    before = "وقال الوزير إن السد بخير."
    statement = placed(before, "قال", "الوزير", "السد بخير", "وزير المياه سامي الراوي")
    wanted = changed(statement, before, {"force": "confirm"})
    (marked,) = apply(body, [], [Correction(1, "a1", "السد بخير", statement.start, "change", wanted, "")])
    found = marked.statement
    assert body[found.cue_start : found.cue_end] == "قال"
    assert body[found.source_start : found.source_end] == "الوزير"
    assert (found.chain[0].start, found.chain[0].text) == (found.source_start, "وزير المياه سامي الراوي")


def test_a_new_source_or_cue_has_its_place_in_the_chain():
    before = "وقال الوزير أمام مدير السد إن السد بخير."
    statement = placed(before, "قال", "الوزير", "السد بخير", "الوزير")
    link = changed(statement, before, {"source": "مدير السد"}).chain[0]
    assert (link.text, before[link.start : link.end], link.cue) == ("مدير السد", "مدير السد", "قال")


def test_a_word_within_another_is_no_cue():
    statement = placed("وقال الوزير إن السد بخير.", "قال", "الوزير", "السد بخير", "الوزير")
    assert relocated(statement, "بعد انتقال الوزير إلى الموقع: السد بخير.").cue_start is None


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"source": "محامي الدفاع سامر الخالدي"}, "named"),
        ({"source": "مصدر مطلع"}, "unnamed"),
        ({"resolved": "صحيفة النهر"}, "outlet"),
        ({"source": "مصدر مطلع", "kind": "official"}, "official"),  # a person's word
        ({"force": "deny"}, "official"),  # whose it is stays
    ],
)
def test_the_kind_of_a_corrected_source_follows_its_words(archive, changes, kind):
    archive.ingest([read(BODY, said(CONTENTS[0], rule="verb", kind="official"), outlet="صحيفة الأفق")])
    assert archive.correct("a1", 0, "change", changes).statement.kind == kind
