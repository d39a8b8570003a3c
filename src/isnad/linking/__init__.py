"""Many articles to reprints, origins, stories, read-also, timelines: pure functions over a small store interface.

``Linker`` links what arrives, ``LinkReader`` reads what was found, ``LinkStore`` is what both ask of a store.
What does not live here: reading one article, storing, showing.
"""

from isnad.linking.linker import Linked, Linker
from isnad.linking.reader import LinkReader
from isnad.linking.store import LinkRow, LinkStore, MemoryLinkStore, Ruling, StoryRow

__all__ = ["LinkReader", "LinkRow", "LinkStore", "Linked", "Linker", "MemoryLinkStore", "Ruling", "StoryRow"]
