"""In what role somebody speaks: the title or office that stands with his name, or by which alone he is called.

«وزير الخارجية العراقي فؤاد حسين» and, further on, «حسين» speak as «وزير الخارجية العراقي»; «المتحدث باسم الوزارة» is a role without a name.
Bodies, outlets and documents have none, and of whom no name may be told the ``described`` of his statement says what he is. What does not
live here: who somebody is (``resolution``), and the offices of names (``isnad.reading.names.roles``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.reading.statements.duals import is_dual
from isnad.reading.statements.shapes import head_of, several
from isnad.reading.statements.words import words
from isnad.records import Name, Statement

_COURTESIES = words("courtesies of a role")
_AROUND = ' \t\n،,()-–«»"“”'


def with_roles(statements: Sequence[Statement], names: Sequence[Name]) -> tuple[Statement, ...]:
    """Return statements with the role of whoever holds them; ``names`` are the mentions of the article, in order."""
    persons: dict[str, list[Name]] = {}
    for name in names:
        if name.kind == "PER" and name.id is not None:
            persons.setdefault(name.id, []).append(name)
    return tuple(replace(one, role=role) if (role := _role(one, persons)) != one.role else one for one in statements)


def _role(statement: Statement, persons: dict[str, list[Name]]) -> str | None:
    called = statement.resolved or statement.source
    if statement.kind == "official":
        return called if _is_title(called) and statement.count is None else None
    if statement.kind != "named":
        return None
    mentions = persons.get(statement.source_id or "", [])
    name = max((name.text for name in mentions if name.text in called), key=len, default="")
    for beside in called.split(name, 1) if name else ():
        if _is_title(beside := beside.strip(_AROUND)):
            return beside
    # As it stood with him when he was last called by it.
    at = bisect_left([name.start for name in mentions], statement.end)
    given = [name.role for name in (*reversed(mentions[:at]), *mentions[at:]) if name.role and search_key(name.role) not in _COURTESIES]
    return given[0] if given else None


def _is_title(called: str) -> bool:
    """Say whether words are headed by the title or office of one person, and are more than a courtesy («السيد»)."""
    keys = search_key(called).split()
    if not keys or (len(keys) == 1 and keys[0] in _COURTESIES):
        return False
    head = head_of(keys[0])
    titled = head is not None and (head.kind == "title" or head.word in words("spokesman"))
    return titled and not several(keys[0]) and not is_dual(keys[0])
