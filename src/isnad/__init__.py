"""Isnad (إسناد): follows Arabic news and keeps, for every statement in it, the chain of who said it and through whom.

``read_page``, ``read_text`` and ``read_article`` turn bytes or text into records (see ``isnad.records``); ``Archive`` keeps them.
Names are loaded on first use, so that ``import isnad`` is cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Archive", "__version__", "read_article", "read_page", "read_text"]

if TYPE_CHECKING:
    from isnad.archive import Archive
    from isnad.reader import read_article, read_page, read_text

_HOME = {"Archive": "isnad.archive", "read_article": "isnad.reader", "read_page": "isnad.reader", "read_text": "isnad.reader"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'isnad' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOME[name]), name)
