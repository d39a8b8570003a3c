"""Cuts a set of articles into stories: agglomerative clustering over pair probabilities, the same whatever the order of arrival.

Two clusters join while their linkage reaches the threshold, the surest first. The linkage is a weighted sum of the mean pair (a power
mean; pairs that are no edge count as 0; large clusters are forgiven some missing pairs) and the best pair. Copies of one text join
first and have one vote: what they say of another article, each with its own cuts and headline, is averaged. A person's rulings hold
whatever the rest says, and keep nobody out who would join without them.

What does not live here: which articles are looked at, the ids of stories.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from isnad.linking.parameters import Parameters

Edge = tuple[float, float, int]  # the sum of the pairs' powers, the best pair, how many copies' edges went into it

_NONE: Edge = (0.0, 0.0, 0)


class _Clusters:
    def __init__(
        self, nodes: Sequence[int], edges: Mapping[tuple[int, int], float], parameters: Parameters, apart: Iterable[tuple[int, int]]
    ):
        power = parameters.linkage_power
        # Of the linkage: the power of the votes, the root of the mean, the weights of the mean and of the best pair.
        self.size, self.unpowered = 1.0 - parameters.linkage_size, 1.0 / power
        self.mean, self.best = parameters.linkage_mean, 1.0 - parameters.linkage_mean
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.votes: dict[int, float] = dict.fromkeys(nodes, 1.0)
        self.root: dict[int, int] = {node: node for node in nodes}
        self.near: dict[int, dict[int, Edge]] = {node: {} for node in nodes}
        self.apart: dict[int, set[int]] = {}
        near = self.near
        for (a, b), p in edges.items():
            near[a][b] = near[b][a] = (p**power, p, 1)
        for a, b in apart:
            if a in self.root and b in self.root:
                self.apart.setdefault(a, set()).add(b)
                self.apart.setdefault(b, set()).add(a)

    def find(self, node: int) -> int:
        while self.root[node] != node:
            node = self.root[node]
        return node

    def barred(self, a: int, b: int) -> bool:
        if not self.apart:
            return False
        members = set(self.members[b])
        return any(self.apart.get(node, frozenset()) & members for node in self.members[a])

    def linkage(self, a: int, b: int, edge: Edge) -> float:
        mean: float = (edge[0] / (self.votes[a] * self.votes[b]) ** self.size) ** self.unpowered
        return self.mean * (mean if mean < 1.0 else 1.0) + self.best * edge[1]

    def join(self, a: int, b: int, *, one_vote: bool) -> int:
        if (len(self.near[a]), -a) < (len(self.near[b]), -b):
            a, b = b, a
        every = self.near
        near, gone = every[a], every.pop(b)
        near.pop(b, None)
        gone.pop(a, None)
        for other, edge in gone.items():
            theirs = every[other]
            total, best, count = near.get(other, _NONE)
            if one_vote:
                total = (total * count + edge[0] * edge[2]) / (count + edge[2])
                count += edge[2]
            else:
                total, count = total + edge[0], 1
            near[other] = theirs[a] = (total, best if best > edge[1] else edge[1], count)
            del theirs[b]
        self.votes[a] = max(self.votes[a], self.votes[b]) if one_vote else self.votes[a] + self.votes[b]
        self.members[a] += self.members.pop(b)
        self.root[b] = a
        return a


def cut(
    nodes: Sequence[int],
    edges: Mapping[tuple[int, int], float],
    copies: Iterable[tuple[int, int]],
    parameters: Parameters,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Return the clusters of ``nodes`` (any numbers), each ascending. ``edges`` holds the pairs' probabilities, each pair once.

    ``copies`` are pairs of one text, ``together`` and ``apart`` a person's rulings. Pairs with other nodes are ignored. What a person put
    together is cut as if he had not, and its clusters then are one: whoever would join one of them does, however little he has of the rest.
    """
    apart = list(apart)
    known = set(nodes)
    groups = _groups([(a, b) for a, b in together if a in known and b in known])
    if not groups:
        return _cut(nodes, edges, copies, parameters, (), apart)
    copies = list(copies)
    of = {node: group for group in groups for node in group}
    # Who is not of one with one of a group is so with none of it.
    wider = [(a, b) for first, second in apart if of.get(first, first) is not of.get(second, second)
             for a in of.get(first, (first,)) for b in of.get(second, (second,))]  # fmt: skip
    found = _united(_cut(nodes, edges, copies, parameters, (), wider), groups)
    home = {node: n for n, cluster in enumerate(found) for node in cluster}
    if all(a not in home or home[a] != home.get(b) or of.get(a, a) is of.get(b, b) for a, b in apart):
        return found
    return _cut(nodes, edges, copies, parameters, [pair for group in groups for pair in pairwise(group)], apart)


def _groups(together: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return the nodes that a person put together, as far as they hang together, each group ascending."""
    return [tuple(group) for group in _united([], together)]


def _united(clusters: Iterable[Sequence[int]], groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """Join sets of nodes that have one in common, each ascending, the one of the least node first."""
    root: dict[int, int] = {}

    def find(node: int) -> int:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for nodes in chain(clusters, groups):
        for node in nodes:
            first, second = sorted((find(nodes[0]), find(node)))
            root[second] = first
    found: dict[int, list[int]] = {}
    for node in sorted(root):
        found.setdefault(find(node), []).append(node)
    return list(found.values())


def _cut(
    nodes: Sequence[int],
    edges: Mapping[tuple[int, int], float],
    copies: Iterable[tuple[int, int]],
    parameters: Parameters,
    together: Iterable[tuple[int, int]],
    apart: Iterable[tuple[int, int]],
) -> list[list[int]]:
    """Return what ``cut`` does, where what a person put together joins first and counts as one cluster from then on."""
    state = _Clusters(nodes, edges, parameters, apart)
    for pairs, one_vote in ((together, False), (copies, True)):
        for a, b in pairs:
            if a in state.root and b in state.root:
                first, second = state.find(a), state.find(b)
                if first != second and (not one_vote or not state.barred(first, second)):
                    state.join(first, second, one_vote=one_vote)
    threshold = parameters.linkage_threshold
    heap = []
    votes = state.votes
    for a, near in state.near.items():
        for b, edge in near.items():
            # Of two single votes the linkage is never above their best pair: most pairs end here.
            if a < b and (edge[1] >= threshold or votes[a] * votes[b] > 1.0) and (value := state.linkage(a, b, edge)) >= threshold:
                heap.append((-value, a, b, len(state.members[a]), len(state.members[b])))
    heapq.heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heapq.heappop(heap)
        if len(state.members.get(a, ())) != size_a or len(state.members.get(b, ())) != size_b or state.barred(a, b):
            continue
        a = state.join(a, b, one_vote=False)
        size_a = len(state.members[a])
        for other, edge in state.near[a].items():
            value = state.linkage(a, other, edge)
            if value >= threshold:
                heapq.heappush(heap, (-value, a, other, size_a, len(state.members[other])))
    return [sorted(members) for members in state.members.values()]
