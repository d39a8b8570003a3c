"""Many articles to reprints, origins, stories, read-also, timelines: pure functions over a small store interface.

``Linker`` is the entry, ``LinkStore`` what it asks of a store. What does not live here: reading one article, storing, showing.
"""

from isnad.linking.linker import Linked, Linker
from isnad.linking.store import LinkRow, LinkStore, MemoryLinkStore, Ruling, StoryRow

__all__ = ["LinkRow", "LinkStore", "Linked", "Linker", "MemoryLinkStore", "Ruling", "StoryRow"]
