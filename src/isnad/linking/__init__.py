"""Many articles to reprints, origins, stories, read-also, timelines: pure functions over a small store interface.

``Linker`` links what arrives, ``LinkReader`` reads what was found, ``LinkStore`` is what both ask of a store.
What does not live here: reading one article, storing, showing.
"""

from isnad.linking.affairs import Affair, AffairLink
from isnad.linking.containment import Contained
from isnad.linking.coverage import Coverage, Report
from isnad.linking.denials import Denial
from isnad.linking.differences import Telling
from isnad.linking.figures import Figure
from isnad.linking.linker import Linked, Linker
from isnad.linking.reader import LinkReader
from isnad.linking.rewording import Change, Difference, Dropped, Kin
from isnad.linking.store import LinkRow, LinkStore, MemoryLinkStore, Ruling, StoryRow
from isnad.linking.summary import Sentence

__all__ = [
    "Affair",
    "AffairLink",
    "Change",
    "Contained",
    "Coverage",
    "Denial",
    "Difference",
    "Dropped",
    "Figure",
    "Kin",
    "LinkReader",
    "LinkRow",
    "LinkStore",
    "Linked",
    "Linker",
    "MemoryLinkStore",
    "Report",
    "Ruling",
    "Sentence",
    "StoryRow",
    "Telling",
]
