"""How often wordings of one statement count: the number of each one's independent origin.

What does not live here: which wordings are one statement (``comparing``, ``claims``), and what counts as one origin (``origins``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from isnad.arabic.folding import search_key
from isnad.linking.comparing import PASSAGE, VERBATIM, Pair, in_order, verbatim
from isnad.linking.nodes import Node, Said
from isnad.linking.transmission import origins
from isnad.records import Outlet

_SENTENCE = 6  # index terms of a content from which on the same sentence, its cue and source with it, is no chance


def matching(same: Set[Pair], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the nodes of the groups that hang together by pairs that match, whether or not all of them became one claim."""
    sets = _Sets(k for group in groups for k in group)
    for group in groups:
        for k in group[1:]:
            sets.join(group[0], k)
    for a, b in same:
        if a in sets and b in sets:
            sets.join(a, b)
    return sets.all()


class _Sets:
    """Numbers in sets that only ever grow together: which are one depends neither on the order of joining nor on what else is joined."""

    def __init__(self, numbers: Iterable[int]):
        self._of = {k: k for k in numbers}

    def __contains__(self, k: int) -> bool:
        return k in self._of

    def first(self, k: int) -> int:
        """Return the least number of the set that ``k`` is in."""
        while self._of[k] != k:
            self._of[k] = self._of[self._of[k]]
            k = self._of[k]
        return k

    def join(self, a: int, b: int) -> None:
        first, second = sorted((self.first(a), self.first(b)))
        self._of[second] = first

    def all(self) -> list[list[int]]:
        """Return the sets, each ascending, the one of the least number first."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for k in sorted(self._of):
            found[self.first(k)].append(k)
        return list(found.values())


def origins_of(matched: Sequence[Sequence[Node]], outlets: Mapping[str, Outlet]) -> dict[int, int]:
    """Return id of each wording → number of its origin, counted among all wordings that match.

    Which of them become one claim shifts when a copy comes in; what one text or agency ties together does not. What ties wordings together
    here (texts, passages, sentences) only ever joins more of them when one comes in, so that a further copy never makes an origin more.
    """
    passages = [_passages(nodes) for nodes in matched]
    shared = _sharing(matched, passages)
    numbers: dict[int, int] = {}
    for nodes, passage in zip(matched, passages, strict=True):
        sentences = _sentences(nodes)
        said = sorted(((each, k) for k, node in enumerate(nodes) for each in node.said), key=lambda pair: pair[0].order)
        texts = _one_text([(each, passage[k], k) for each, k in said], shared)
        ties = [[tie for tie in (text, sentences.get(id(each))) if tie is not None] for (each, _), text in zip(said, texts, strict=True)]
        found = origins([(each.place, each.routes, tied) for (each, _), tied in zip(said, ties, strict=True)], outlets)
        numbers.update((id(each), number) for (each, _), number in zip(said, found, strict=True))
    return numbers


def _passages(nodes: Sequence[Node]) -> list[int | None]:
    """Return for each node the first one that it hangs together with by common passages, itself if none; None for one that is too short."""
    long = [k for k, node in enumerate(nodes) if len(node.runs) > PASSAGE - 3]
    sets = _Sets(long)
    for n, k in enumerate(long):
        for j in long[:n]:
            if sets.first(j) != sets.first(k) and verbatim(nodes[j], nodes[k]):
                sets.join(j, k)
    return [sets.first(k) if k in sets else None for k in range(len(nodes))]


def _sharing(groups: Sequence[Sequence[Node]], passages: Sequence[Sequence[int | None]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles that tell a passage indirectly in the same words: one text lies under both."""
    found: set[tuple[str, str]] = set()
    for nodes, passage_of in zip(groups, passages, strict=True):
        by_passage: defaultdict[int, set[str]] = defaultdict(set)
        for node, passage in zip(nodes, passage_of, strict=True):
            if passage is not None:
                by_passage[passage].update(said.place.article.id for said in node.said if said.statement.quoted == "indirect")
        for articles in by_passage.values():
            found.update((a, b) for a in articles for b in articles if a != b)
    return frozenset(found)


def _one_text(said: Sequence[tuple[Said, int | None, int]], shared: Set[tuple[str, str]]) -> list[str | None]:
    """Return for each wording (with its passage and the number of its content) a name for that of which it is one origin with its like.

    Nobody words a report like another by chance, nor what a source without a name told him. A quotation, and a few words, may be the same
    in two reports, unless one text lies under both (``shared``).
    """
    keys = [f"content {content}" if passage is None else f"passage {passage}" for _, passage, content in said]
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for (one, _, _), key in zip(said, keys, strict=True):
        articles[key].add(one.place.article.id)
    found: list[str | None] = []
    for (one, passage, _), key in zip(said, keys, strict=True):
        told = passage is not None and (one.statement.quoted == "indirect" or one.statement.kind == "unnamed")
        found.append(key if told or any((one.place.article.id, other) in shared for other in articles[key]) else None)
    return found


def _sentences(nodes: Sequence[Node]) -> dict[int, str]:
    """Return id of a wording → a name for the sentence that it is: one of the same cue, words for the source and content, nobody between.

    Two reporters do not tell in the same sentence what they heard each for himself, nor in the same words, behind whatever cue, what one
    without a name told. Where somebody passes it on or was told, that decides.
    """
    alike: defaultdict[str, list[tuple[int, Said]]] = defaultdict(list)
    for k, node in enumerate(nodes):
        for each in node.said:
            one = each.statement
            if one.via or one.channel or len(node.order) < _SENTENCE:
                continue
            if one.kind == "unnamed":
                alike["unnamed"].append((k, each))
            elif one.quoted == "indirect":
                alike[f"{search_key(one.cue)} {search_key(one.source)}"].append((k, each))
    found: dict[int, str] = {}
    for what, said in alike.items():
        sets = _Sets({k for k, _ in said})
        of = sorted({k for k, _ in said})
        for n, k in enumerate(of):
            for j in of[:n]:
                if sets.first(j) != sets.first(k) and in_order(nodes[j], nodes[k]) >= VERBATIM:
                    sets.join(j, k)
        found.update((id(each), f"sentence {what} {sets.first(k)}") for k, each in said)
    return found
