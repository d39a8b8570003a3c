"""A query as people type it, taken apart: words, "phrases", -exclusions, and filters such as outlet:ID. Rules in docs/search.md.

What does not live here: the analysis of words (``isnad.arabic.terms``) and running a query (``index``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from isnad.errors import InputError

#: Longest query, in characters. Queries come from anyone.
MAX_QUERY = 500

_QUOTES = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})
_PART = re.compile(
    r'(?P<not>(?<!\S)-)?(?:(?P<key>(?i:outlet|since|until)):(?:"(?P<quoted>[^"]*)"|(?P<value>\S*))|"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart. ``words`` is running text; ``phrases`` must stand as they are; ``without`` must not stand at all."""

    words: str = ""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    without_outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


def parse(text: str) -> Query:
    """Take a query apart; never fails on odd syntax, which counts as words. Raises InputError where it is too long."""
    if len(text) > MAX_QUERY:
        raise InputError(f"the query has {len(text)} characters, more than the {MAX_QUERY} that are allowed")
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    outlets: list[str] = []
    without_outlets: list[str] = []
    since = until = None
    for match in _PART.finditer(text.translate(_QUOTES)):
        negated = match["not"] is not None
        if match["key"]:
            value = match["quoted"] if match["quoted"] is not None else match["value"]
            key = match["key"].lower()
            if not value:
                continue
            if key == "outlet":
                (without_outlets if negated else outlets).append(value)
            elif key == "since":
                since = value
            else:
                until = value
        elif match["phrase"] is not None:
            if match["phrase"].strip():
                (without if negated else phrases).append(match["phrase"])
        elif negated:
            without.append(match["word"])
        else:
            words.append(match["word"])
    return Query(" ".join(words), tuple(phrases), tuple(without), tuple(outlets), tuple(without_outlets), since, until)
