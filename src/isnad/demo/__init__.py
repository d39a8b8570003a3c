"""A small invented web on this machine: Arabic outlets, their articles, feeds and sitemaps, to try Isnad on without any network.

``start()`` serves it; ``content`` reads the articles from ``data/``, ``sites`` makes pages of them, ``web`` serves those, ``truth``
says what a reader of it all ought to find. What does not live here: anything that reads, links or shows articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isnad.demo.web import DemoWeb

__all__ = ["start"]


def start() -> DemoWeb:
    """Start the demo's web on free loopback ports, one an outlet, and return it; it is a context manager that ends with the web down."""
    from isnad.demo.web import DemoWeb  # noqa: PLC0415 - the server libraries are loaded only when it is started

    return DemoWeb().up()
