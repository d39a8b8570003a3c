"""The link store on SQLite does what the one in memory does, whatever is asked of it in whatever order."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.archive import schema
from isnad.archive.links import SqliteLinkStore
from isnad.linking import LinkRow, MemoryLinkStore, Ruling, StoryRow
from isnad.records import Reprint

SEQ = st.integers(1, 6)
STORY = st.sampled_from(["s1", "s2", "s3"])
ID = SEQ.map("a{}".format)
BAND = st.sampled_from([-(2**63), -1, 0, 7, 2**63 - 1])
AT = st.integers(0, 5)
ROW = st.builds(
    lambda seq, at, story, features: LinkRow(seq, f"a{seq}", at, "ufuq", None, "عنوان", story, features),
    SEQ,
    AT,
    STORY,
    st.binary(max_size=3),
)
STORY_ROW = st.builds(
    lambda id, at, n: StoryRow(id, "عنوان", None, "2024", at, at + n, n, n),
    STORY,
    AT,
    st.integers(1, 3),
)
REPRINT = st.builds(Reprint, ID, ID, st.sampled_from([0.5, 1.0]), st.lists(st.just("سبب"), max_size=2).map(tuple))
RULING = st.builds(Ruling, ID, ID, st.booleans())


def lists(strategy, key=None):
    return st.lists(strategy, max_size=4, unique_by=key)


CALL = st.one_of(
    st.tuples(st.just("put_articles"), lists(ROW, lambda row: row.seq)),
    st.tuples(st.just("put_bands"), lists(st.tuples(BAND, SEQ))),
    st.tuples(st.just("drop_bands"), lists(st.tuples(BAND, SEQ))),
    st.tuples(st.just("put_links"), lists(st.tuples(SEQ, st.binary(max_size=3)))),
    st.tuples(st.just("put_stories"), lists(STORY_ROW, lambda row: row.id)),
    st.tuples(st.just("drop_stories"), lists(st.tuples(STORY, STORY))),
    st.tuples(st.just("put_reprints"), lists(REPRINT, lambda reprint: reprint.id)),
    st.tuples(st.just("drop_reprints"), lists(ID)),
    st.tuples(st.just("put_rulings"), lists(RULING)),
    st.tuples(st.just("drop_rulings"), lists(st.tuples(ID, ID))),
)
SEQS, IDS, STORIES = range(1, 8), [f"a{n}" for n in range(1, 8)], ["s1", "s2", "s3", "s4"]


def seen(store):
    bands = store.by_bands([-(2**63), -1, 0, 7, 2**63 - 1], 10)
    return {
        "last": store.last_seq(),
        "seqs": store.seqs(IDS),
        "ids": store.ids(SEQS),
        "rows": store.rows(SEQS),
        "between": sorted(store.rows_between(1, 3), key=lambda row: row.seq),
        "of story": [store.rows_of_story(story) for story in STORIES],
        "bands": {band: sorted(seqs) for band, seqs in bands.items()},
        "links": store.links(SEQS),
        "stories": store.story_rows(STORIES),
        "forward": [store.forward(story) for story in STORIES],
        "stories between": list(store.stories_between(1, 3)),
        "count": store.count_between(1, 3, 5),
        "reprints": store.reprints(IDS),
        "copies": store.copies(IDS),
        "rulings": {(min(r.article, r.other), max(r.article, r.other), r.together) for r in store.rulings()},
    }


def fresh():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for _, sql in schema.migrations():
        connection.executescript(sql)
    return SqliteLinkStore(connection)


@settings(max_examples=60, deadline=None)
@given(st.lists(CALL, max_size=12))
def test_both_stores_answer_alike(calls):
    memory, database = MemoryLinkStore(), fresh()
    for name, argument in calls:
        for store in (memory, database):
            getattr(store, name)(argument)
    assert seen(database) == seen(memory)


def test_an_article_moves_to_another_story():
    memory, database = MemoryLinkStore(), fresh()
    for store in (memory, database):
        store.put_articles([LinkRow(1, "a1", 1, None, None, None, "s1", b"1"), LinkRow(2, "a2", 0, None, None, None, "s1", b"2")])
        store.set_stories([(1, "s2")])
    assert [row.id for row in database.rows_of_story("s1")] == ["a2"]
    assert seen(database) == seen(memory)


def test_more_is_asked_than_one_query_holds():
    database = fresh()
    database.put_articles([LinkRow(n, f"a{n}", 0, None, None, None, "s", b"") for n in range(1, 1301)])
    assert [row.seq for row in database.rows(range(1300, 0, -1))] == list(range(1, 1301))
    assert len(list(database.rows_between(0, 0))) == 1300
    assert len(database.seqs([f"a{n}" for n in range(2000)])) == 1300


def test_stories_are_kept_where_their_column_of_affairs_goes():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    steps = dict(schema.migrations())
    for number in sorted(steps):
        if number == 18:
            connection.execute("INSERT INTO stories VALUES ('s1', 'حريق', NULL, NULL, 3, 4, 2, 1, 's1')")
        connection.executescript(steps[number])
    connection.executescript(steps[18])  # once more, as where a migration is run anew
    assert connection.execute("SELECT * FROM stories").fetchall() == [("s1", "حريق", None, None, 3, 4, 2, 1)]
    assert list(SqliteLinkStore(connection).story_rows(["s1"])) == ["s1"]
