"""How often wordings of one statement count: the number of each one's independent origin.

What does not live here: which wordings are one statement (``comparing``, ``claims``), and what counts as one origin (``origins``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from isnad.arabic.folding import search_key
from isnad.linking.comparing import PASSAGE, VERBATIM, Pair, in_order, verbatim
from isnad.linking.nodes import Node, Said
from isnad.linking.transmission import origins
from isnad.records import Outlet

_SENTENCE = 6  # index terms of a content from which on the same sentence, its cue and source with it, is no chance


def matching(same: Set[Pair], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the nodes of the groups that hang together by pairs that match, whether or not all of them became one claim."""
    of = {k: k for group in groups for k in group}

    def find(k: int) -> int:
        while of[k] != k:
            of[k] = of[of[k]]
            k = of[k]
        return k

    for a, b in sorted(same):
        if a in of and b in of:
            first, second = sorted((find(a), find(b)))
            of[second] = first
    found: defaultdict[int, list[int]] = defaultdict(list)
    for k in sorted(of):
        found[find(k)].append(k)
    return list(found.values())


def origins_of(matched: Sequence[Sequence[Node]], outlets: Mapping[str, Outlet]) -> dict[int, int]:
    """Return id of each wording → number of its origin, counted among all wordings that match.

    Which of them become one claim shifts when a copy comes in; what one text or agency ties together does not.
    """
    shared = _sharing(matched)
    numbers: dict[int, int] = {}
    for nodes in matched:
        passage_of = {id(each): passage for node, passage in zip(nodes, _passages(nodes), strict=True) for each in node.said}
        content_of = {id(each): k for k, node in enumerate(nodes) for each in node.said}
        said = sorted((each for node in nodes for each in node.said), key=lambda each: each.order)
        passages = _one_text([(each, passage_of[id(each)], content_of[id(each)]) for each in said], shared)
        sentences = _sentences(nodes)
        ties = [sentences.get(id(each)) if passage is None else f"{passage}" for each, passage in zip(said, passages, strict=True)]
        found = origins([(each.place, each.routes, tie) for each, tie in zip(said, ties, strict=True)], outlets)
        numbers.update((id(each), number) for each, number in zip(said, found, strict=True))
    return numbers


def _passages(nodes: Sequence[Node]) -> list[int | None]:
    """Return for each node the first one that it shares a passage with, itself among them; None for one that is too short."""
    found: list[int | None] = []
    for k, node in enumerate(nodes):
        first = next((j for j in range(k) if verbatim(nodes[j], node)), None)
        found.append(found[first] if first is not None else k if len(node.runs) > PASSAGE - 3 else None)
    return found


def _sharing(groups: Sequence[Sequence[Node]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles that tell a passage indirectly in the same words: one text lies under both."""
    found: set[tuple[str, str]] = set()
    for nodes in groups:
        by_passage: defaultdict[int, set[str]] = defaultdict(set)
        for node, passage in zip(nodes, _passages(nodes), strict=True):
            if passage is not None:
                by_passage[passage].update(said.place.article.id for said in node.said if said.statement.quoted == "indirect")
        for articles in by_passage.values():
            found.update((a, b) for a in articles for b in articles if a != b)
    return frozenset(found)


def _one_text(said: Sequence[tuple[Said, int | None, int]], shared: Set[tuple[str, str]]) -> list[int | None]:
    """Return for each wording (with its passage and the number of its content) that of which it is one origin with its like, if any.

    Nobody words a report like another by chance, nor what a source without a name told him. A quotation, and a few words, may be the same
    in two reports, unless one text lies under both (``shared``).
    """
    found = []
    for one, passage, content in said:
        told = passage is not None and (one.statement.quoted == "indirect" or one.statement.kind == "unnamed")
        key = passage if passage is not None else -1 - content
        beside = (other.place.article.id for other, same, number in said if (same if same is not None else -1 - number) == key)
        found.append(key if told or any((one.place.article.id, other) in shared for other in beside) else None)
    return found


def _sentences(nodes: Sequence[Node]) -> dict[int, str]:
    """Return id of a wording → a name for the sentence that it is: one of the same cue, words for the source and content, nobody between.

    Two reporters do not tell in the same sentence what they heard each for himself, nor in the same words, behind whatever cue, what one
    without a name told. Where somebody passes it on or was told, that decides.
    """
    alike: defaultdict[tuple[str, str], list[tuple[Node, Said]]] = defaultdict(list)
    for node in nodes:
        for each in node.said:
            one = each.statement
            if one.via or one.channel or len(node.order) < _SENTENCE:
                continue
            if one.kind == "unnamed":
                alike["", "unnamed"].append((node, each))
            elif one.quoted == "indirect":
                alike[search_key(one.cue), search_key(one.source)].append((node, each))
    found: dict[int, str] = {}
    for (cue, source), said in alike.items():
        firsts: list[Node] = []
        for node, each in said:
            k = next((k for k, first in enumerate(firsts) if first is node or in_order(first, node) >= VERBATIM), len(firsts))
            if k == len(firsts):
                firsts.append(node)
            found[id(each)] = f"{cue} {source} {k}"
    return found
