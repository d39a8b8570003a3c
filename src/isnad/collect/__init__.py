"""From outlets to bytes: feeds, sitemaps and front pages are read, new and changed pages fetched over HTTP and handed on.

``collect`` makes one round over outlets, ``fetch_one`` gets a single address. What does not live here: what a page holds (``isnad.page``),
keeping anything (``isnad.archive``, through the ``State`` interface). See docs/collecting.md.
"""

from __future__ import annotations

from isnad.collect.feeds import FeedEntry
from isnad.collect.rounds import Counts, FetchedPage, collect, fetch_one
from isnad.collect.state import FetchState, MemoryState, State

__all__ = ["Counts", "FeedEntry", "FetchState", "FetchedPage", "MemoryState", "State", "collect", "fetch_one"]
