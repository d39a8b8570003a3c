"""Who a headline means by a shorter name or an office alone: whoever the text below it calls so more fully.

«الخالدي: لن نبيع» over «قال المدير سامر الخالدي» is his; so is «مدير الميناء: …». What does not live here: finding statements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from isnad.arabic.aliases import alias_word
from isnad.arabic.folding import search_key
from isnad.reading.statements.discourse import bare_key
from isnad.reading.statements.words import words
from isnad.records import Name, Statement

_EMPTY = words("no part of a name")


def led(heading: Sequence[Statement], body: Sequence[Statement], names: Sequence[Name]) -> tuple[Statement, ...]:
    """Return a headline's statements, each of a source that the body calls more fully with that name and identity.

    A shorter name has all its words in the person's; an office begins what the body calls its holder, or is what it calls him beside his
    name. They have to lead to one identity; an unnamed source is never led anywhere. ``names`` are the mentions in the body.
    """
    called: dict[str, set[tuple[str, ...]]] = {}
    offices: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        if name.kind == "PER" and name.id is not None:
            called.setdefault(name.id, set()).add(_keys(name.name))
            if name.role:
                offices.setdefault(name.id, set()).add(_keys(name.role))
    known = [
        _Known(each, _keys(each.resolved), called.get(each.source_id, set()), offices.get(each.source_id, set()))
        for each in body
        if each.source_id is not None and each.kind in ("named", "official")
    ]
    return tuple(_led(statement, known) for statement in heading)


class _Known(NamedTuple):
    statement: Statement
    words: tuple[str, ...]
    names: set[tuple[str, ...]]
    offices: set[tuple[str, ...]]

    def is_called(self, keys: tuple[str, ...]) -> bool:
        if any(set(keys) <= set(name) for name in self.names):
            return True
        return len(keys) > 1 and any(keys[0] == full[0] and set(keys) <= set(full) for full in (self.words, *self.offices) if full)


def _led(statement: Statement, known: Sequence[_Known]) -> Statement:
    keys = _keys(statement.resolved or statement.source)
    if not keys or statement.source_id is not None or statement.kind not in ("named", "official"):
        return statement
    fitting = [each for each in known if each.is_called(keys)]
    if len({each.statement.source_id for each in fitting}) != 1:
        return statement
    who = max(fitting, key=lambda each: len(each.words)).statement
    chain = statement.chain
    if chain:
        chain = (replace(chain[0], text=who.resolved), *chain[1:])
    return replace(statement, resolved=who.resolved, source_id=who.source_id, kind=who.kind, chain=chain)


def _keys(words: str) -> tuple[str, ...]:
    found = (bare_key(key.strip("«»\"“”()،.'")) for key in search_key(words).split())
    return tuple(alias_word(key) for key in found if key and key not in _EMPTY)
