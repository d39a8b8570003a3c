"""An affair is a chain of stories, earliest first; a story of none is alone."""

import pytest

from isnad.archive import schema
from isnad.archive.links import SqliteLinkStore
from isnad.linking import LinkReader, StoryRow


def story(id, at, affair=None):
    return StoryRow(id, f"عنوان {id}", None, None, at, at, 1, 1, affair)


def test_the_stories_of_an_affair_are_kept_in_their_order(tmp_path):
    file = tmp_path / "archive.sqlite"
    database = schema.connect(file, readonly=False)
    schema.migrate(database, file)
    store = SqliteLinkStore(database)
    store.put_stories([story("s2", 9, "s1"), story("s1", 5, "s1"), story("s3", 7), story("s4", 6, "s4")])
    reader = LinkReader(store)
    for id, expected in (("s1", ["s1", "s2"]), ("s2", ["s1", "s2"]), ("s3", ["s3"]), ("s4", ["s4"])):
        assert [each.story for each in reader.affair(id)] == expected
    with pytest.raises(KeyError):
        reader.affair("s9")
    database.close()
