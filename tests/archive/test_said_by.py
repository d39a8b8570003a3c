"""Who said it follows names: a person's merges and splits reach every statement, however its source is worded, and corrections too."""

import pytest

from isnad import read_article
from isnad.archive import Archive
from isnad.errors import InputError

FIRST = "قال وزير المياه سليم الورداني إن السد سيفتح قريبا. وأضاف أن الآبار ستحفر في الربيع. وحذر الوزير من أن القنوات قديمة."
ALIAS = "قال وزير الري كريم الحمداني إن السد مشقق. وأضاف أن الترميم عاجل."
BOTH = "قال سليم الورداني إن السد سيفتح قريبا. وأضاف أن الآبار ستحفر. وقال سليم بن عامر الورداني إن القنوات قديمة. وأضاف أن الري مكلف."
KEY, OTHER, LONG = "per:سليم-وردني", "per:كريم-حمداني", "per:سليم-بن-عامر-وردني"


@pytest.fixture
def kept(archive):
    archive.ingest(
        [read_article({"id": "a", "text": FIRST, "outlet": "sahel"}), read_article({"id": "b", "text": ALIAS, "outlet": "diffa"})]
    )
    return archive


def ids(archive, article):
    return [statement.source_id for statement in archive.article(article).statements]


def everywhere(archive, name, typed):
    """Return the articles and numbers of what a name said, as each way of asking gives them, which must agree."""
    found = sorted((e.article, e.n) for e in archive.statements(source=name))
    assert sorted((e.article, e.n) for e in archive.find_statements(f'said:"{typed}"')) == found
    held = [claim for story in archive.stories() for claim in archive.claims(story.story) if claim.holder_id == name]
    assert sorted({(w.article, w.n) for claim in held for w in claim.wordings}) == found
    return found


def test_a_speaker_who_is_carried_over_has_the_identity_of_his_name(kept):
    assert ids(kept, "a") == [KEY] * 3
    assert everywhere(kept, KEY, "سليم الورداني") == [("a", 0), ("a", 1), ("a", 2)]


def test_a_merge_reaches_what_a_person_said_without_his_name_and_goes_back(kept):
    ruling = kept.rule_name("merge", OTHER, into=KEY)
    assert ids(kept, "b") == [KEY, KEY]
    assert everywhere(kept, KEY, "كريم الحمداني") == [("a", 0), ("a", 1), ("a", 2), ("b", 0), ("b", 1)]
    assert kept.undo_name_ruling(ruling.number)
    assert ids(kept, "b") == [OTHER, OTHER]
    assert everywhere(kept, OTHER, "كريم الحمداني") == [("b", 0), ("b", 1)]


def test_a_split_takes_with_it_what_was_said_under_the_name_that_it_takes_out(archive):
    archive.ingest([read_article({"id": "a", "text": BOTH, "outlet": "sahel"})])
    assert len(set(ids(archive, "a"))) == 1
    whole = ids(archive, "a")[0]
    archive.rule_name("split", whole, spelling="سليم الورداني", label="سليم الورداني (لاعب)")
    first, carried, second, last = ids(archive, "a")
    assert first == carried != whole
    assert second == last == whole
    assert [e.n for e in archive.statements(source=first)] == [0, 1]
    assert [e.n for e in archive.statements(source=whole)] == [2, 3]


def test_two_of_one_name_whom_a_person_split_make_two_claims(tmp_path):
    text = "قال سليم الورداني إن السد الكبير على نهر الضفة سيفتح في الربيع المقبل."
    with Archive.open(str(tmp_path / "archive")) as archive:
        archive.ingest([read_article({"id": id, "text": text, "outlet": id, "published": "2024-01-25"}) for id in ("a", "b")])
        story = archive.story_of("a").story
        assert story == archive.story_of("b").story
        assert [len(claim.wordings) for claim in archive.claims(story)] == [2]
        ruling = archive.rule_name("split", KEY, article="b", label="سليم الورداني (لاعب)")
        assert [len(claim.wordings) for claim in archive.claims(story)] == [1, 1]
        archive.undo_name_ruling(ruling.number)
        assert [len(claim.wordings) for claim in archive.claims(story)] == [2]


def test_a_corrected_statement_follows_names_as_they_are_now(kept):
    for n, verdict, changes in ((0, "change", {"force": "announce"}), (1, "accept", None)):
        kept.correct("b", n, verdict, changes)
    ruling = kept.rule_name("merge", OTHER, into=KEY)
    assert ids(kept, "b") == [KEY, KEY]
    assert [e.statement.force for e in kept.statements(source=KEY) if e.article == "b"] == ["announce", "say"]
    kept.correct("b", 0, "change", {"force": "warn"})
    kept.undo_name_ruling(ruling.number)
    assert ids(kept, "b") == [OTHER, OTHER]
    assert kept.article("b").statements[0].force == "warn"


def test_a_source_that_a_person_gives_is_whoever_its_words_are_in_the_article(kept):
    kept.correct("b", 1, "change", {"source": "الخبير", "resolved": "كريم الحمداني"})
    assert ids(kept, "b") == [OTHER, OTHER]
    kept.rule_name("merge", OTHER, into=KEY)
    assert ids(kept, "b") == [KEY, KEY]


def test_a_name_that_a_person_gives_a_statement_stays_until_it_is_merged(kept):
    kept.correct("b", 1, "change", {"source_id": KEY})
    assert ids(kept, "b") == [OTHER, KEY]
    split = kept.rule_name("split", KEY, article="a", label="سليم الورداني (كاتب)")
    assert ids(kept, "b")[1] == KEY
    kept.undo_name_ruling(split.number)
    kept.rule_name("merge", KEY, into=OTHER)
    assert ids(kept, "b")[1] == OTHER
    assert ("b", 1) in everywhere(kept, OTHER, "سليم الورداني")
    kept.correct("b", 1, "change", {"source": "الخبير كريم الحمداني"})
    assert ids(kept, "b")[0] == ids(kept, "b")[1]


def test_a_name_that_is_not_there_is_refused(kept):
    with pytest.raises(InputError, match="no name of the archive has the id"):
        kept.correct("b", 1, "change", {"source_id": "per:فلان"})


ALIKE = {
    "m": ("قال وزير المياه سليم الورداني إن السد سيفتح قريبا.", KEY),
    "s": ("قال سليم بن عامر الورداني إن القنوات قديمة.", LONG),
    "o": ("قال وزير الري إن سليم الورداني استقال من منصبه.", None),
    "i": ("قالت هيئة السواقي العامة إن الآبار جفت. وقال رئيس هيئة السواقي العامة إن المضخات تعطلت.", None),
}


@pytest.mark.parametrize("key", [KEY, LONG, f"{KEY}~state", "per:سليم", "org:سواقي", "Q999999999"])
def test_an_id_finds_what_is_led_to_it_and_no_word_of_it(archive, key):
    archive.ingest([read_article({"id": id, "text": text, "outlet": "sahel"}) for id, (text, _) in ALIKE.items()])
    wanted = [id for id in ALIKE for source_id in ids(archive, id) if source_id == key]
    assert sorted(entry.article for entry in archive.find_statements(f"said:{key}")) == sorted(wanted)
    assert sorted(entry.article for entry in archive.statements(source=key)) == sorted(wanted)
    assert archive.find_statements(f"said:{key} about:استحالة") == []


def test_each_of_two_whom_a_person_split_is_alone_by_his_id(kept):
    kept.ingest([read_article({"id": "c", "text": "قال سليم الورداني إن المباراة صعبة.", "outlet": "diffa"})])
    other = kept.rule_name("split", KEY, article="c", label="سليم الورداني (لاعب)").into
    assert {entry.article for entry in kept.find_statements(f"said:{KEY}")} == {"a"}
    assert {entry.article for entry in kept.find_statements(f"said:{other}")} == {"c"}
    assert {entry.article for entry in kept.find_statements("said:«سليم الورداني»")} == {"a", "c"}


def test_an_id_that_was_merged_finds_the_one_that_it_became(kept):
    kept.rule_name("merge", OTHER, into=KEY)
    assert {entry.article for entry in kept.find_statements(f"said:{OTHER}")} == {"a", "b"}
