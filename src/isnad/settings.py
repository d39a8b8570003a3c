"""Every setting of Isnad, with its default and what it does, in one list.

A setting is read from the environment as ``ISNAD_`` plus its name in capitals (``ISNAD_ARCHIVE=/srv/news``), else from the default
here. ``docs/settings.md`` lists them; a test holds the two together.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields
from typing import Any

from isnad.errors import InputError


def _setting(default: Any, doc: str) -> Any:
    return field(default=default, metadata={"doc": doc})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. ``Settings.from_environment()`` reads them; a field's ``metadata["doc"]`` says what it does."""

    archive: str = _setting("isnad-archive", "Folder (or later postgresql:// URL) of the archive")
    max_page_bytes: int = _setting(20 * 1024 * 1024, "Largest page, in bytes, that is read; larger input is rejected")
    max_page_depth: int = _setting(2_000, "Deepest nesting of HTML tags that is read")
    max_page_seconds: float = _setting(1.0, "A page that takes longer than this to read is given up")
    max_feed_bytes: int = _setting(20 * 1024 * 1024, "Largest feed or sitemap, in bytes")
    max_feed_items: int = _setting(5_000, "Most items taken from one feed or sitemap")
    names_model: str = _setting(
        "", "Folder or hub name of a neural model that finds names in place of the shipped tagger (extra `neural`); empty: the tagger"
    )
    user_agent: str = _setting("Isnad/0.1 (+https://isnad.invalid/bot)", "How the collector names itself to servers and to robots.txt")
    fetch_timeout: float = _setting(20.0, "Seconds after which a request is given up")
    fetch_concurrency: int = _setting(16, "Requests under way at once, over all hosts")
    host_concurrency: int = _setting(2, "Requests under way at once to one host")
    host_delay: float = _setting(1.0, "Seconds between two requests to one host (robots.txt may ask for more)")
    fetch_retries: int = _setting(2, "How often a request is tried again in the same round where the failure looks passing")
    fetch_private: bool = _setting(False, "Whether the collector may ask addresses of this machine and of private networks")
    max_new_pages: int = _setting(1_000, "Most new pages fetched from one outlet in one round, newest first; the rest waits for the next")
    recheck_days: float = _setting(3.0, "Days during which a collected page is fetched again, ever less often, to notice corrections")
    collect_every: int = _setting(900, "Seconds between two rounds of `isnad up`")
    site_host: str = _setting("127.0.0.1", "Address that `isnad serve` listens on")
    site_port: int = _setting(8765, "Port that `isnad serve` listens on")
    page_size: int = _setting(30, "Items on one page of a list in the site")

    @classmethod
    def from_environment(cls) -> Settings:
        """Read the settings from the environment. Raises InputError where a value is not of the setting's type."""
        values: dict[str, Any] = {}
        for item in fields(cls):
            raw = os.environ.get("ISNAD_" + item.name.upper())
            if raw is None:
                continue
            kind: Any = type(item.default)
            try:
                values[item.name] = _truth(raw) if kind is bool else kind(raw)
            except ValueError as error:
                raise InputError(f"ISNAD_{item.name.upper()}={raw!r} is not a {kind.__name__}") from error
        return cls(**values)


def _truth(raw: str) -> bool:
    word = raw.strip().lower()
    if word not in ("1", "true", "yes", "on", "0", "false", "no", "off", ""):
        raise ValueError(raw)
    return word in ("1", "true", "yes", "on")
