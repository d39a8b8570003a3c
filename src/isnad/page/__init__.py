"""One page's bytes to its articles: decode, find, clean, metadata, read-also. Pure: no HTTP, no state.

The stages, in their order: ``decode`` → ``bounds`` → ``tree`` (with ``hints``) → ``head`` → ``title`` → ``body`` and ``extent`` (with
``cues``, ``captions``, ``inserts``, ``topics``) → ``glued`` → ``dating``, ``bylines`` (with ``agencies``, ``persons``), ``keywords``,
``outlets``, ``readalso`` → ``articles``. Flat text goes through ``dumps``, ``lines`` and ``flat``.
"""

from __future__ import annotations

import gc

from isnad.errors import InputError
from isnad.page import articles, bounds, flat, head, tree
from isnad.page.decode import Decoded, decode
from isnad.page.kind import Kind, kind_of
from isnad.page.site import Lessons, SiteProfile
from isnad.records import Outlet, Page
from isnad.settings import Settings

__all__ = ["Decoded", "Kind", "Lessons", "SiteProfile", "decode", "kind_of", "read_page", "read_text"]


_LARGE = 500_000


def read_page(
    data: bytes,
    *,
    url: str | None = None,
    id: str = "",
    file: str | None = None,
    outlet: Outlet | None = None,
    site: SiteProfile | None = None,
    limits: Settings | None = None,
    declared_charset: str | None = None,
    feed_published: str | None = None,
) -> Page:
    """Read one HTML page: its articles, main one first; no articles where it holds none; ``error`` where it cannot be read.

    ``url`` is the address it came from, ``outlet`` whose it is (decides d/m/y order and the zone of clock times), ``site`` what earlier
    pages of the outlet taught, ``declared_charset`` the charset of the HTTP header, ``feed_published`` the date under which a feed announced the page (one more claim
    beside the page's own). The main article's id is ``id``, further ones'
    ``id#2``, ``id#3`` …
    """  # noqa: E501
    limits = limits or Settings()
    if len(data) > limits.max_page_bytes:
        return Page(id, file, (), f"the page has {len(data)} bytes, more than the limit of {limits.max_page_bytes}")
    if not data.strip():
        return Page(id, file, (), "the page is empty")
    deadline = bounds.Deadline(limits.max_page_seconds)
    # A large page makes a hundred thousand objects and no cycles: the collector would walk over all of them again and again.
    paused = len(data) > _LARGE and gc.isenabled()
    if paused:
        gc.disable()
    try:
        decoded = decode(data, declared_charset)
        bounds.check(decoded.text, limits.max_page_depth)
        parsed = tree.parse(decoded.text, deadline)
        return Page(id, file, articles.read(parsed, head.read(parsed.parser), id, url, outlet, site, deadline, feed_published))
    except InputError as error:
        return Page(id, file, (), str(error))
    finally:
        if paused:
            gc.enable()


def read_text(text: str, *, id: str = "", file: str | None = None, outlet: Outlet | None = None) -> Page:
    """Read a flat page dump: its articles, main one first; none where it holds none. Ids as in ``read_page``."""
    return Page(id, file, flat.read(text, id, outlet))
