"""The archive: articles kept with every revision, linked, indexed for search, and exported.

``Archive.open`` gives the store; ``interface`` says what any store can do, ``sqlite`` is the embedded one. What does not live here:
reading of pages and texts, the rules of linking, fetching, showing.
"""

from __future__ import annotations

from isnad.archive.interface import (
    EXPORT_FORMATS,
    EXPORT_KINDS,
    Archive,
    Counts,
    NameCount,
    OutletCount,
    Rejection,
    Revision,
    StatementEntry,
    TagCount,
)

__all__ = [
    "EXPORT_FORMATS",
    "EXPORT_KINDS",
    "Archive",
    "Counts",
    "NameCount",
    "OutletCount",
    "Rejection",
    "Revision",
    "StatementEntry",
    "TagCount",
]
