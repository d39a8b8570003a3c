"""How often wordings of one statement count: the number of each one's independent origin.

What does not live here: which wordings are one statement (``comparing``, ``claims``), and what counts as one origin (``origins``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations, permutations

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.comparing import PASSAGE, VERBATIM, Pair, in_order
from isnad.linking.nodes import Node, Said
from isnad.linking.prose import one_text
from isnad.linking.transmission import origins, told_itself
from isnad.records import Outlet

_SHORT = 4  # index terms of an agency's sentence from which on it is copied where it stands so elsewhere, cue and source with it
_BESIDE, _BESIDE_TERMS = 2, 10  # sentences of two articles in the same words, and their terms, from which on they are no chance
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


def origins_of(matched: Sequence[Sequence[Node]], outlets: Mapping[str, Outlet], inside: Mapping[str, Sequence[str]]) -> dict[int, int]:
    """Return id of each wording → number of its origin, counted among all wordings that match.

    ``inside`` says in which longer texts a text stands nearly whole: what a cut and its whole both tell is told once.

    Which of them become one claim shifts when a copy comes in; what one text or agency ties together does not. What ties wordings together
    here (texts, passages, sentences) only ever joins more of them when one comes in, so that a further copy never makes an origin more.
    """
    own = [_by_medium(nodes, _own_words(nodes)) for nodes in matched]
    shared = _sharing(matched, own) | _beside(matched)
    numbers: dict[int, int] = {}
    for nodes, ties in zip(matched, own, strict=True):
        said = sorted(((each, k) for k, node in enumerate(nodes) for each in node.said), key=lambda pair: pair[0].order)
        quoted, under = _quoted(said, _alike(nodes, 1), shared), _texts(said, inside)
        tied = [(*ties.get(id(each), ()), *quoted.get(id(each), ()), *under.get(each.place.article.id, ())) for each, _ in said]
        found = origins([(each.place, each.routes, all_) for (each, _), all_ in zip(said, tied, strict=True)], outlets)
        numbers.update((id(each), number) for (each, _), number in zip(said, found, strict=True))
    return numbers


def _alike(nodes: Sequence[Node], least: int) -> list[int | None]:
    """Return for each node the first one that it hangs together with by common passages, itself if none; None for one that has fewer than
    ``least`` runs of three terms."""
    long = [k for k, node in enumerate(nodes) if len(node.runs) >= least]
    sets = _Sets(long)
    for n, k in enumerate(long):
        for j in long[:n]:
            if sets.first(j) != sets.first(k) and in_order(nodes[j], nodes[k]) >= VERBATIM:
                sets.join(j, k)
    return [sets.first(k) if k in sets else None for k in range(len(nodes))]


def _own_words(nodes: Sequence[Node]) -> dict[int, list[str]]:
    """Return id of a wording → names for the words that nobody finds by chance as another did: a passage, and a sentence.

    A passage told indirectly, or by a source without a name; a sentence of the same cue, words for the source and content, told in the
    reporter's words (a few may be quoted), with nobody between, or in the same words, behind whatever cue, what one without a name told:
    two reporters do not tell so what they heard each for himself; an agency's sentence may be shorter. «في نوران» and «بنوران» are the
    same words. Where somebody passes it on or was told, that decides.
    """
    found: defaultdict[int, list[str]] = defaultdict(list)
    alike: defaultdict[str, list[tuple[int, Said]]] = defaultdict(list)
    short: defaultdict[str, list[Said]] = defaultdict(list)
    passages = _alike(nodes, PASSAGE - 2)
    for k, node in enumerate(nodes):
        for each in node.said:
            one = each.statement
            if passages[k] is not None and (one.quoted == "indirect" or one.kind == "unnamed"):
                found[id(each)].append(f"passage {passages[k]}")
            if not one.via and not one.channel and _SHORT <= len(node.order) < _SENTENCE and one.quoted == "indirect":
                short[f"{_words(one.cue)} {_words(one.source)} {_words(one.content)}"].append(each)
            if one.via or len(node.order) < _SENTENCE:
                continue
            if one.kind == "unnamed":
                alike["unnamed"].append((k, each))  # told to another medium or not: ``_by_medium`` parts those
            elif not one.channel and one.quoted != "direct":
                alike[f"{_words(one.cue)} {_words(one.source)}"].append((k, each))
    for what, said in alike.items():
        of = sorted({k for k, _ in said})
        first = dict(zip(of, _alike([nodes[k] for k in of], 1), strict=True))
        found_of = {k: k if set_ is None else of[set_] for k, set_ in first.items()}
        for k, each in said:
            found[id(each)].append(f"sentence {what} {found_of[k]}")
    for words, copies in short.items():
        if any(each.place.is_agency for each in copies):
            for each in copies:
                found[id(each)].append(f"agency's {words}")
    return found


@lru_cache(maxsize=10_000)
def _words(text: str) -> str:
    """Return the words that tell something, so that «في نوران» is «بنوران»; all of them where none does."""
    return " ".join(index_terms(text)) or search_key(text)


def _by_medium(nodes: Sequence[Node], ties: Mapping[int, Sequence[str]]) -> Mapping[int, Sequence[str]]:
    """Return the ties of wordings, those that sources without a name told to different media parted: each medium says it asked one itself.

    Whoever has it from one of these media, or stands in it, goes with that one. Where nobody says who was told it may be one of those
    reports: it goes with one of them, always the same, and never makes the two one.
    """
    said = [each for node in nodes for each in node.said]
    media: defaultdict[str, list[frozenset[str]]] = defaultdict(list)  # of each tie the media that were told, each by its names
    for each in said:
        # What a text says that it carries from another was told by whoever told that one.
        if each.place.root == each.place.article.id and (asked := each.asked):
            for tie in ties.get(id(each), ()):
                one = [names for names in media[tie] if names & asked]
                media[tie] = [*(names for names in media[tie] if not names & asked), asked.union(*one)]
    relayed: defaultdict[str, set[str]] = defaultdict(set)
    at_hand = {name for each in said if not each.routes for name in each.place.own}
    for each in said:
        passes = each.statement.kind == "unnamed" and each.place.root == each.place.article.id and at_hand.isdisjoint(each.routes)
        for tie in ties.get(id(each), ()) if passes and not each.asked else ():
            if all(names.isdisjoint({*each.routes, *each.place.own}) for names in media.get(tie, ())):
                relayed[tie].update(each.routes)
    # Those that are only passed on are one beside the told: two that pass on two agencies in the same words may have one report.
    parted = {tie: [*sorted(map(sorted, found)), *([sorted(relayed[tie])] if relayed[tie] else [])] for tie, found in media.items()}
    parted = {tie: found for tie, found in parted.items() if len(found) > 1}
    if not parted:
        return ties
    found = dict(ties)
    for each in said:
        through = [each.asked] if each.asked else [frozenset({route}) for route in each.routes] + [each.place.own]
        found[id(each)] = [f"{tie} told {_first_of(parted[tie], through)}" if tie in parted else tie for tie in ties.get(id(each), ())]
    return found


def _first_of(media: Sequence[Sequence[str]], through: Sequence[frozenset[str]]) -> str:
    """Return the name of the first medium through which something came, else that of the first one."""
    return next((names[0] for through_ in through for names in media if not through_.isdisjoint(names)), media[0][0])


def _sharing(groups: Sequence[Sequence[Node]], own: Sequence[Mapping[int, Sequence[str]]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles that tell a passage or a sentence in the same words: one text lies under both."""
    found: set[tuple[str, str]] = set()
    for nodes, ties in zip(groups, own, strict=True):
        by_tie: defaultdict[str, set[str]] = defaultdict(set)
        for node in nodes:
            for said in node.said:
                for tie in ties.get(id(said), ()):
                    by_tie[tie].add(said.place.article.id)
        for articles in by_tie.values():
            found.update((a, b) for a in articles for b in articles if a != b)
    return frozenset(found)


def _beside(groups: Sequence[Sequence[Node]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles that tell two short sentences or more in the same words, all of them in the reporter's: one text lies
    under both. Whoever passes one on, or is another outlet that was told it, decides for that one."""
    told: defaultdict[str, dict[str, str]] = defaultdict(dict)  # of each content, the texts that have it, each by its first article
    terms: dict[str, int] = {}
    for node in (node for nodes in groups for node in nodes):
        for each in node.said:
            one, place = each.statement, each.place
            if one.quoted == "indirect" and not one.via and len(node.order) >= _SHORT and (not one.channel or told_itself(one, place)):
                key = f"{_words(one.content)} {one.content_negated}"
                texts, id = told[key], place.article.id
                texts[place.root] = min(id, texts.get(place.root, id))
                terms[key] = len(node.order)
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for key, texts in told.items():
        for pair in permutations(texts.values(), 2):
            counts[pair].append(terms[key])
    return frozenset(pair for pair, each in counts.items() if len(each) >= _BESIDE and sum(each) >= _BESIDE_TERMS)


def _quoted(said: Sequence[tuple[Said, int]], alike: Sequence[int | None], shared: Set[tuple[str, str]]) -> dict[int, list[str]]:
    """Return id of a wording → a name for the same words in another article, where one text lies under both (``shared``).

    A quotation, and a few words, may be the same in two reports that know nothing of each other. ``said`` has the number of each one's
    content, ``alike`` the first content of the same words.
    """
    keys = [k if alike[k] is None else alike[k] for _, k in said]
    articles: defaultdict[int | None, set[str]] = defaultdict(set)
    for (one, _), key in zip(said, keys, strict=True):
        articles[key].add(one.place.article.id)
    sets = {key: _Sets(range(len(ids))) for key, ids in articles.items()}
    at = {key: {id_: n for n, id_ in enumerate(sorted(ids))} for key, ids in articles.items()}
    for key, numbers in at.items():
        for a, b in combinations(numbers, 2):
            if (a, b) in shared:
                sets[key].join(numbers[a], numbers[b])
    return {
        id(one): [f"words {key} {sets[key].first(at[key][one.place.article.id])}"]
        for (one, _), key in zip(said, keys, strict=True)
        if any((one.place.article.id, other) in shared for other in articles[key])
    }


def _texts(said: Sequence[tuple[Said, int]], inside: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return id of an article → names for the texts that lie under it and others of these wordings, though none is the other's copy."""
    places = {one.place.article.id: one.place for one, _ in said}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (a, first), (b, second) in combinations(sorted(places.items()), 2):
        cut = b in inside.get(a, ()) or a in inside.get(b, ())
        if first.root != second.root and (cut or one_text(first.article, second.article)):
            found[a].append(f"under {a} {b}")
            found[b].append(f"under {a} {b}")
    return found
