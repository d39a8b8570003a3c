"""Letting what one mention is hold for all others of its name: of a body and its short form, of a person and what he is called by.

What does not live here: which names are of one (``joining``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from isnad.reading.names.mentions import Mention, shown
from isnad.records import NameKind

#: How often a name is followed that is said to be another again and again.
_CHANGES = 100


class Spread:
    """The mentions of an article by kind and key, to let what one is hold for all others of its name.

    A name can be said to be another again and again: only the first hundred times that it changes hands are followed, so that a text made
    to alternate costs no more than its length.
    """

    def __init__(self, mentions: Sequence[Mention]):
        self._mentions = mentions
        self._same: dict[tuple[NameKind, str], list[Mention]] = {}
        self._settled: dict[tuple[NameKind, str], tuple[str, str | None]] = {}
        self._left_open: dict[tuple[NameKind, str], Mention | None] = {}
        self._changes: Counter[tuple[NameKind, str]] = Counter()

    def over(self, keys: set[str], lead: Mention, kind: NameKind, why: str) -> None:
        """Let all mentions of these keys be what one is."""
        name, id, fine, role = lead.name, lead.id, lead.fine, lead.role
        for each in ((kind, key) for key in keys):
            if self._settled.get(each) == (name, id) or self._changes[each] == _CHANGES:
                continue
            self._settled[each] = (name, id)
            self._left_open.pop(each, None)
            self._changes[each] += 1
            for mention in self._of(each):
                _let_be(mention, name, id, fine, role, why)

    def open(self, short: Mention, whole: Mention | None, why: str) -> None:
        """Leave open who the mentions of a body's key are, but the one right behind the ``whole``, where there is one."""
        each = (short.kind, short.key)
        self._settled.pop(each, None)
        if whole is not None:
            _let_be(short, whole.name, whole.id, whole.fine, whole.role, why)
        known = each in self._left_open  # then all but the one before are open
        before = self._left_open.get(each)
        for mention in ([before] if before is not None else []) if known else self._of(each):
            if mention is not short or whole is None:
                mention.name, mention.id, mention.fine = shown(mention), None, None
                mention.evidence.append("several are called so, and nothing says which")
        self._left_open[each] = short if whole is not None else None

    def _of(self, each: tuple[NameKind, str]) -> list[Mention]:
        if not self._same:
            for mention in self._mentions:
                self._same.setdefault((mention.kind, mention.key), []).append(mention)
        return self._same.get(each, [])


def _let_be(mention: Mention, name: str, id: str | None, fine: str | None, role: str | None, why: str) -> None:
    if (mention.name, mention.id) == (name, id) or any(why.startswith("beside «") for why in mention.evidence):
        return  # «أوبك للقمح»
    another = mention.id is not None  # «بناء», whom a list knows as an agency: that class is not this one's
    mention.name, mention.id, mention.fine = name, id, fine or (None if another else mention.fine)
    mention.role = mention.role or (role if mention.kind == "PER" else None)
    mention.evidence.append(why)
