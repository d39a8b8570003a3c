"""The archive: articles kept with every revision, linked, indexed for search, and exported.

``Archive.open`` gives the store; ``interface`` says what any store can do, ``answers`` what with, ``sqlite`` is the embedded one. What does
not live here: reading of pages and texts, the rules of linking, fetching, showing.
"""

from __future__ import annotations

from isnad.archive.answers import (
    BY_A_PERSON,
    IDENTIFIED,
    UNLISTED,
    Agreed,
    Apart,
    Correction,
    Counts,
    Holder,
    InStory,
    Joined,
    Mention,
    NameCount,
    NameRuling,
    NameVerdict,
    OutletCount,
    Rejection,
    Revision,
    RoleSeen,
    StatementEntry,
    StoryRuling,
    StoryVerdict,
    TagCount,
    UnnamedCount,
    UnnamedSource,
    Verdict,
    by_a_person,
)
from isnad.archive.apart import name_in_english
from isnad.archive.derived import name_key
from isnad.archive.interface import EXPORT_FORMATS, EXPORT_KINDS, Archive
from isnad.archive.query import parse as parse_query
from isnad.archive.tags import OPEN as OPEN_TAG
from isnad.linking.headlines import of_headline
from isnad.reading.tags import in_english as tag_in_english

__all__ = [
    "BY_A_PERSON",
    "EXPORT_FORMATS",
    "EXPORT_KINDS",
    "IDENTIFIED",
    "OPEN_TAG",
    "UNLISTED",
    "Agreed",
    "Apart",
    "Archive",
    "Correction",
    "Counts",
    "Holder",
    "InStory",
    "Joined",
    "Mention",
    "NameCount",
    "NameRuling",
    "NameVerdict",
    "OutletCount",
    "Rejection",
    "Revision",
    "RoleSeen",
    "StatementEntry",
    "StoryRuling",
    "StoryVerdict",
    "TagCount",
    "UnnamedCount",
    "UnnamedSource",
    "Verdict",
    "by_a_person",
    "name_in_english",
    "name_key",
    "of_headline",
    "parse_query",
    "tag_in_english",
]
