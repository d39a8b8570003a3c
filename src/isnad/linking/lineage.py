"""Which text of its tree a copy comes from, told as closely as its story's texts show it.

A tree is kept flat: each copy with the first of all (``trees``). Told of a copy is rather

* the copy that it credits («نشرته بوابة …»), where it does not credit the first one;
* the earlier copy in which surely more of it stands than in the first one: what that one changed or kept, it has too;
* the longer text of its story in which more of it stands than in the first one: a cut of the wire may be like another cut.

What does not live here: whether a text is a copy, and of what tree (``copies``, ``trees``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.linking.containment import Contained, nearly_whole, stands_in
from isnad.linking.copies import Party, carries, common, credits_outlet_of, reprint
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow
from isnad.linking.stories import member_of
from isnad.linking.times import order
from isnad.linking.trees import of_row
from isnad.records import Outlet, Reprint

_MORE = 0.05  # of a copy that stands in one text and not in another: a clause, not a word


def nearest(
    rows: Sequence[LinkRow], edges: Mapping[str, Reprint], outlets: Mapping[str, Outlet], parameters: Parameters
) -> dict[str, Reprint]:
    """Return what the articles of one story (``rows``) that are copies are copies of; ``edges`` are what is kept of them."""
    if not edges:
        return {}
    by_id = {row.id: row for row in rows}
    parties = {row.id: of_row(row) for row in rows}
    members = [member_of(row) for row in rows]
    inside = nearly_whole(members, {id: edge.of for id, edge in edges.items()}, parameters, outlets)
    found = dict(edges)
    for id, edge in edges.items():
        me = parties[id]
        original = parties.get(edge.of)
        if original is None or not credits_outlet_of(me, original, outlets):
            credited = [
                other
                for other, theirs in edges.items()
                if other != id
                and theirs.of == edge.of
                and credits_outlet_of(me, parties[other], outlets)
                and not credits_outlet_of(parties[other], me, outlets)
                and order(by_id[other], by_id[id], outlets).first <= 0
                and carries(me.features, parties[other].features, parameters)
            ]
            if credited:
                found[id] = reprint(me, min((parties[other] for other in credited), key=lambda party: party.rank), outlets)
                continue
            before = [
                parties[other]
                for other, theirs in edges.items()
                if other != id and theirs.of == edge.of and order(by_id[other], by_id[id], outlets).first < 0
            ]
            if nearer := _nearer(me, before, edge):
                found[id] = reprint(me, nearer, outlets)
                continue
        best = longest(by_id[id], [by_id[other] for other in inside.get(id, ())], outlets)
        if best is not None and best.coverage > edge.coverage:
            found[id] = Reprint(id, best.inside, best.coverage, (f"{round(100 * best.coverage)}% منه في النص الأطول", *best.evidence))
    return {id: edges[id] if _leads_back(id, found) else edge for id, edge in found.items()}


def _nearer(copy: Party, others: Sequence[Party], edge: Reprint) -> Party | None:
    """Return which of other texts of its tree has surely more of a copy than the tree's first text has, the first of equals."""
    size = max(1, len(copy.features.shingles))
    held = [(common(copy.features, other.features) / size, other) for other in others]
    most = max((share for share, _ in held), default=0.0)
    if most < edge.coverage + _MORE:
        return None
    return min((other for share, other in held if share == most), key=lambda party: party.rank)


def longest(short: LinkRow, longer: Sequence[LinkRow], outlets: Mapping[str, Outlet]) -> Contained | None:
    """Return in which of longer texts most of one stands, but for those that rather have it from it; the first of equals."""
    found = [each for row in longer if (each := stands_in(short, row, outlets)).of != short.id]
    return max(found, key=lambda each: each.coverage, default=None)


def _leads_back(id: str, edges: Mapping[str, Reprint]) -> bool:
    seen, at = {id}, id
    while at in edges:
        at = edges[at].of
        if at in seen:
            return at == id
        seen.add(at)
    return False
