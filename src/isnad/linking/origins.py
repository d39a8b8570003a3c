"""How many independent origins a set of articles has: forty sites that quote one report are one report.

Copies of one text are one; texts whose originals credit the same agency are one; texts whose originals come from outlets of one owner
are one. What does not live here: finding copies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.records import Outlet


def origins(
    articles: Sequence[tuple[str, str | None, tuple[str, ...]]], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet]
) -> list[list[str]]:
    """Group the ids of ``articles`` (id, outlet, credited agencies), earliest first, into independent origins, earliest first.

    ``copy_of`` says what copies are copies of, which may be an article outside the set.
    """
    texts: dict[str, list[tuple[str, str | None, tuple[str, ...]]]] = {}
    for article in articles:
        texts.setdefault(_root(article[0], copy_of), []).append(article)
    groups: dict[str, str] = {}
    for root, members in texts.items():
        groups[root] = root
        first = next((member for member in members if member[0] == root), members[0])
        outlet = outlets.get(first[1] or "")
        keys = [f"owner {outlet.owner}"] if outlet is not None and outlet.owner else []
        keys += [f"outlet {first[1]}"] if first[1] else []
        keys += [f"credit {credit}" for _, _, credits in members for credit in credits]
        for key in keys:
            other = groups.setdefault(key, root)
            _join(groups, root, other)
    result: dict[str, list[str]] = {}
    for root, members in texts.items():
        result.setdefault(_find(groups, root), []).extend(member[0] for member in members)
    return list(result.values())


def _root(id: str, copy_of: Mapping[str, str]) -> str:
    seen = {id}
    while (of := copy_of.get(id)) is not None and of not in seen:
        seen.add(of)
        id = of
    return id


def _find(groups: Mapping[str, str], key: str) -> str:
    while groups[key] != key:
        key = groups[key]
    return key


def _join(groups: dict[str, str], a: str, b: str) -> None:
    groups[_find(groups, a)] = _find(groups, b)
