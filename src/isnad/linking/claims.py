"""Claims: the same statement in several outlets recognised as one, with each outlet's wording, force and chain side by side.

Two statements of a story are one claim where

* their sources are one: the same id, person or name, or for unnamed ones the same text or agency that gives both (``holders``), or an
  outlet that another passes on; where it is not told who speaks («معاليه»), the words have to be the same in the same order;
* their contents overlap: index terms, weighed by how few statements of the story use them; the more is asked for the less sure the
  sources are; contents without a common number for what both count («7 قتلى», «11 قتيلا») are two claims;
* neither denies what the other affirms, and they are near in time.

A passage that stands word for word in both is one statement whoever its source is taken for; told indirectly, it is also of one origin:
nobody words a report like another by chance.

Equal contents of one source come together first, so that copies cost nothing; then groups join, the most alike first, as long as their
contents are alike on average (average linkage), which does not depend on the order of arrival.

What does not live here: the way that a statement took (``transmission``), and finding statements (``isnad.reading``).
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from itertools import chain
from typing import Literal

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.denials import denies
from isnad.linking.features import moment
from isnad.linking.holders import Described, Holder, Likeness, described, likeness, name_words, ruled_apart, same_unnamed
from isnad.linking.nodes import Node, Said, nodes_of
from isnad.linking.transmission import anybody, dropped, origins
from isnad.records import Article, Claim, Force, Outlet, Statement, Wording

# What two contents have to share, as weights of their terms: of the shorter one (``share``), and of both together (``dice``), by how sure
# it is that the sources are one. Fitted on half of 320 pairs of statements from a stream of newspapers that were judged by eye.
_SAME_SHARE, _SAME_DICE = 0.40, 0.35
_LIKE_SHARE = 0.30  # below which contents are not like each other at all
_SURELY = 0.10  # by how much contents of a source that is surely one come first
_COHERENT = 0.35  # how like the contents of two groups are on average that are one claim
_SHORTER_SHARE = 0.65
_UNTOLD_SHARE, _TITLE_SHARE, _COPIED_SHARE = 0.80, 0.95, 0.85
_OTHERS_SHARE, _OTHERS_DICE = 0.70, 0.50
# Sources without a name, by what is said of them: the share, both together, terms, and of those in the same order.
_DESCRIBED: Mapping[Described, tuple[float, float, int, float]] = {
    "alike": (0.65, 0.50, 4, 0.0), "fuller": (0.75, 0.50, 4, 0.5), "bare": (0.90, 0.75, 6, 0.6),
}  # fmt: skip
_PART_SHARE, _PART_DICE, _PART_TERMS, _SLACK = 0.70, 0.55, 4, 3  # a content that is a stretch of a longer one of the same source
_TWICE_SHARE, _TWICE_DICE = 0.75, 0.60  # what one article has of one source twice says mostly two things
_LEAST_TERMS, _LEAST_UNTOLD = 3, 5
_ORDERED = 0.5  # of the runs of three terms: the same words in the same order, not only the same subject
_SENTENCE = 6  # index terms of a content from which on the same sentence, its cue and source with it, is no chance
_PASSAGE = 10  # index terms from which on the same words are no chance
_VERBATIM = 0.6  # of the runs of three terms of the shorter one
_DAYS = 10 * 86_400
_MANY = 400  # statements that share a term: beyond that it finds no candidates


def claims(
    story: str,
    articles: Sequence[Article],
    copy_of: Mapping[str, str] | None = None,
    outlets: Mapping[str, Outlet] | None = None,
    beyond: Sequence[Article] = (),
) -> tuple[Claim, ...]:
    """Return the claims of a story: those of most outlets first, then the earliest. Every statement is in one; most stand alone.

    ``articles`` are those of the story, in any order, ``copy_of`` says which are copies of which, ``outlets`` declares outlets by id.
    ``beyond`` are articles of other stories that may give the same statements: a claim of the story holds their wordings too, claims that
    only they have are left out.
    """
    declared = outlets or {}
    own = {article.id for article in articles}
    nodes = nodes_of([*articles, *beyond], copy_of or {}, declared)
    found_alike = _compare(nodes)
    same, also, denied = found_alike.same, found_alike.also, found_alike.denied
    joined = _join(len(nodes), found_alike, _apart(nodes))
    groups = [group for group in joined if any(said.place.article.id in own for k in group for said in nodes[k].said)]
    numbers = _origins([[nodes[k] for k in matching] for matching in _matching(same, groups)], declared)
    found = [_claim(story, [nodes[k] for k in group], own, numbers) for group in groups]
    by_node = {k: g for g, group in enumerate(groups) for k in group}
    near: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for which, pairs in enumerate((also, denied)):
        for a, b in pairs:
            first, second = by_node.get(a), by_node.get(b)
            if first is not None and second is not None and first != second:
                near[first][which].add(second)
                near[second][which].add(first)
    result = []
    for g, claim in enumerate(found):
        supporting, denying = ([found[k] for k in which] for which in near[g])
        result.append(replace(claim, also=_ids(supporting), denied_by=_ids(denying)))
    return tuple(sorted(result, key=_rank))


def _rank(claim: Claim) -> tuple[int, int, float, str]:
    at = moment(claim.first)
    return -claim.outlets, -len(claim.wordings), math.inf if at is None else at, claim.id


def _ids(found: list[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in sorted(found, key=_rank))


# --- comparing -----------------------------------------------------------------------------------------------------------------

Pair = tuple[int, int]
Verdict = Literal["same", "also", "denied", "like"]


@dataclass(slots=True)
class _Alike:
    """Pairs of nodes, the first of a pair the lower: those that are one claim, those where another source says the same or denies it, and
    how much contents are alike, those of further pairs too."""

    same: set[Pair] = field(default_factory=set)
    also: list[Pair] = field(default_factory=list)
    denied: list[Pair] = field(default_factory=list)
    likeness: dict[Pair, float] = field(default_factory=dict)


def _compare(nodes: list[Node]) -> _Alike:
    spread = Counter(term for node in nodes for term in node.terms)
    weights = {term: math.log1p(len(nodes) / count) for term, count in spread.items()}
    postings: dict[str, list[int]] = defaultdict(list)
    for k, node in enumerate(nodes):
        node.weight = sum(weights[term] for term in sorted(node.terms))
        for term in node.terms:
            postings[term].append(k)
    found = _Alike()
    for k, node in enumerate(nodes):
        shared: Counter[int] = Counter()
        for term in node.terms:
            if len(postings[term]) <= _MANY:
                shared.update(other for other in postings[term] if other > k)
        for other in sorted(shared):
            if shared[other] < min(_LEAST_TERMS, len(node.terms), len(nodes[other].terms)):
                continue
            verdict = _pair(node, nodes[other], weights)
            if verdict is None:
                continue
            what, like = verdict
            if what == "denied":
                found.denied.append((k, other))
                continue
            found.likeness[k, other] = like
            if what == "same":
                found.same.add((k, other))
            elif what == "also":
                found.also.append((k, other))
    return found


def _pair(a: Node, b: Node, weights: Mapping[str, float]) -> tuple[Verdict, float] | None:
    """Say whether two statements are one, or another source says the same or denies it, or the contents are merely ``like``; and how like
    they are. None where they are not, or cannot be one."""
    # What has no date is near whatever its story is near.
    if a.aside != b.aside or (math.isfinite(a.first) and math.isfinite(b.first) and max(a.first - b.last, b.first - a.last) > _DAYS):
        return None
    common = a.terms & b.terms
    both = sum(weights[term] for term in sorted(common))
    least = min(a.weight, b.weight)
    share, dice = (both / least, 2 * both / (a.weight + b.weight)) if least else (0.0, 0.0)
    if share < _LIKE_SHARE:
        return None
    overlap = _Overlap(share, dice, len(common), a.terms == b.terms)
    if dice < _SAME_DICE and share >= _PART_SHARE and len(common) >= _PART_TERMS:
        overlap = replace(overlap, part=_part(a, b, weights))
    if _differ(a.numbers, b.numbers):
        return None
    alike = likeness(a.holder, b.holder)
    close = share >= _OTHERS_SHARE and dice >= _OTHERS_DICE
    if _opposed(a, b):
        # One of them has to deny in so many words: a negation alone may be of another clause.
        if not close or _denial(a) == _denial(b) or _within(a, b):
            return None
        # Nobody denies what he says himself, but what others have from him.
        told = b if _denial(a) else a
        return ("denied", overlap.mean) if alike in ("other", "untold") or any(said.statement.via for said in told.said) else None
    if ruled_apart(a.holder, b.holder):
        return None
    if _enough(overlap) and _one_source(a, b, alike, overlap):
        return "same", overlap.mean + (_SURELY if alike == "same" else 0.0)
    # Whoever passes a statement on is no second source of it.
    if close and alike == "other" and len(common) > _LEAST_TERMS and not _within(a, b):
        return "also", overlap.mean
    return "like", overlap.mean


def _enough(overlap: _Overlap) -> bool:
    """Say whether so much is common that it may be one statement of one source."""
    if overlap.share < _SAME_SHARE or (not overlap.equal and overlap.terms < _LEAST_TERMS):
        return False
    return overlap.dice >= _SAME_DICE or overlap.part >= _PART_DICE


def _opposed(a: Node, b: Node) -> bool:
    """Say whether one content denies what the other affirms: by its cue or first words, else in a word that both have."""
    if a.outright != b.outright:
        return a.denies != b.denies
    return bool((a.only_negated & b.terms) - b.negated or (b.only_negated & a.terms) - a.negated)


def _part(a: Node, b: Node, weights: Mapping[str, float]) -> float:
    """Return how much is common to the lighter content and that stretch of the other, little longer than it, which has most of it."""
    short, long = (a, b) if a.weight <= b.weight else (b, a)
    size = len(short.order) + max(_SLACK, len(short.order) // 2)
    within: Counter[str] = Counter()
    whole = both = best = 0.0
    for k, term in enumerate(long.order):
        within[term] += 1
        if within[term] == 1:
            whole += weights[term]
            both += weights[term] if term in short.terms else 0.0
        if k >= size:
            gone = long.order[k - size]
            within[gone] -= 1
            if not within[gone]:
                whole -= weights[gone]
                both -= weights[gone] if gone in short.terms else 0.0
        best = max(best, 2 * both / (short.weight + whole))
    return best


@dataclass(frozen=True, slots=True)
class _Overlap:
    """How much of two contents is common; ``equal`` where all terms are, ``part`` as ``_part`` has it."""

    share: float
    dice: float
    terms: int
    equal: bool
    part: float = 0.0

    @property
    def mean(self) -> float:
        """How like two contents are: a short one is not the more like a long one for standing whole in it."""
        return (self.share + max(self.dice, self.part)) / 2


def _one_source(a: Node, b: Node, alike: Likeness, overlap: _Overlap) -> bool:
    """Say whether two contents that overlap so much are one statement, given how alike their sources are."""
    share, dice = overlap.share, overlap.dice
    one_article = _one_article(a, b)
    if one_article and not _within(a, b) and not overlap.equal and dice < _TWICE_DICE and share < _TWICE_SHARE:
        return False
    if alike == "same":
        return True
    if alike == "shorter" and share >= _SHORTER_SHARE:
        return True
    if one_article:
        return False
    ordered = overlap.equal or _in_order(a, b) >= _ORDERED
    if ordered and overlap.terms >= _LEAST_UNTOLD and alike == "untold" and share >= _UNTOLD_SHARE:
        return True
    if ordered and share >= _TITLE_SHARE and dice >= _TITLE_SHARE and overlap.terms > _LEAST_TERMS and _title_of_one(a.holder, b.holder):
        return True
    # The part of a longer content that is left alone is no copy of it.
    one_text = bool({said.place.root for said in a.said} & {said.place.root for said in b.said})
    one_text = one_text or (_verbatim(a, b) and not _two_persons(a, b))
    if one_text and share >= _COPIED_SHARE and dice >= _OTHERS_DICE and overlap.terms >= _LEAST_TERMS:
        return True
    if _one_described(a, b, overlap):
        return True
    if dice < _OTHERS_DICE or share < _OTHERS_SHARE:
        return False
    if same_unnamed(a.holder, b.holder, one_text=one_text, one_route=_one_route(a, b)):
        return True
    # «قالت مصادر» in the newspaper itself, «ذكرت الصحيفة» wherever it is passed on.
    return _passes_on(a, b) or _passes_on(b, a)


def _one_described(a: Node, b: Node, overlap: _Overlap) -> bool:
    """Say whether two sources without a name are one by what is said of them and by what they say."""
    how = described(a.holder, b.holder)
    if how is None:
        return False
    share, dice, terms, order = _DESCRIBED[how]
    like = overlap.share >= share and overlap.dice >= dice and overlap.terms >= terms
    return like and (overlap.equal or _in_order(a, b) >= order)


def _two_persons(a: Node, b: Node) -> bool:
    """Say whether both are given to persons by their names there and then: a formula of spokesmen, no text read otherwise."""
    return all(
        any(len(person) > 1 for person in node.holder.persons) and all(said.statement.source for said in node.said) for node in (a, b)
    ) and not (set(chain.from_iterable(a.holder.persons)) & set(chain.from_iterable(b.holder.persons)))


def _title_of_one(a: Holder, b: Holder) -> bool:
    return "unnamed" not in (a.kind, b.kind) and "outlet" not in (a.kind, b.kind) and bool(a.persons) != bool(b.persons)


def _passes_on(a: Node, b: Node) -> bool:
    """Say whether the source of ``a`` is an outlet through which ``b`` came, or in which it stands."""
    if a.holder.kind != "outlet" or b.holder.kind == "outlet":
        return False
    known = {said.routes[0] for said in a.said if said.routes and not anybody(said.statement.resolved or said.statement.source)}
    return any(known & (said.place.own | set(said.routes)) for said in b.said)


def _in_order(a: Node, b: Node) -> float:
    least = min(len(a.runs), len(b.runs))
    return len(a.runs & b.runs) / least if least else 0.0


def _verbatim(a: Node, b: Node) -> bool:
    return min(len(a.runs), len(b.runs)) > _PASSAGE - 3 and _in_order(a, b) >= _VERBATIM


def _passages(nodes: Sequence[Node]) -> list[int | None]:
    """Return for each node the first one that it shares a passage with, itself among them; None for one that is too short."""
    found: list[int | None] = []
    for k, node in enumerate(nodes):
        first = next((j for j in range(k) if _verbatim(nodes[j], node)), None)
        found.append(found[first] if first is not None else k if len(node.runs) > _PASSAGE - 3 else None)
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

    Two reporters do not tell in the same sentence what they heard each for himself; where somebody passes it on or was told, that decides.
    """
    alike: defaultdict[tuple[str, str], list[tuple[Node, Said]]] = defaultdict(list)
    for node in nodes:
        for each in node.said:
            one = each.statement
            if one.quoted == "indirect" and not one.via and not one.channel and len(node.order) >= _SENTENCE:
                alike[search_key(one.cue), search_key(one.source)].append((node, each))
    found: dict[int, str] = {}
    for (cue, source), said in alike.items():
        firsts: list[Node] = []
        for node, each in said:
            k = next((k for k, first in enumerate(firsts) if first is node or _in_order(first, node) >= _VERBATIM), len(firsts))
            if k == len(firsts):
                firsts.append(node)
            found[id(each)] = f"{cue} {source} {k}"
    return found


def _denial(node: Node) -> bool:
    return any(denies(said.statement) for said in node.said)


def _within(a: Node, b: Node) -> bool:
    """Say whether one statement stands within the other: who tells that somebody denies something says neither."""
    return any(
        one.place.article.id == other.place.article.id
        and one.statement.start < other.statement.end
        and other.statement.start < one.statement.end
        for one in a.said
        for other in b.said
    )


def _one_article(a: Node, b: Node) -> bool:
    return bool({said.place.article.id for said in a.said} & {said.place.article.id for said in b.said})


def _all_routes(node: Node) -> frozenset[str]:
    return frozenset(route for said in node.said for route in said.routes)


def _one_route(a: Node, b: Node) -> bool:
    """Say whether two statements came through one agency or outlet, or one through the outlet in which the other stands."""
    first, second = _all_routes(a), _all_routes(b)
    return bool(first & second or first & _all_own(b) or _all_own(a) & second)


def _all_own(node: Node) -> frozenset[str]:
    return frozenset(name for said in node.said for name in said.place.own)


def _differ(a: Mapping[str, frozenset[float]], b: Mapping[str, frozenset[float]]) -> bool:
    return any(unit in b and not values & b[unit] and not _thousands(values, b[unit]) for unit, values in a.items())


def _thousands(a: Set[float], b: Set[float]) -> bool:
    """Say whether two figures are one but for a point between its thousands («72.837», «72,837»)."""
    return any(math.isclose(1000 * x, y) or math.isclose(x, 1000 * y) for x in a for y in b if x % 1 or y % 1)


def _apart(nodes: list[Node]) -> Mapping[int, Set[int]]:
    """Return for each node those of others that stand within or around it in one article: what is said of a saying is not that saying."""
    by_article: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for k, node in enumerate(nodes):
        for said in node.said:
            by_article[said.place.article.id].append((said.statement.start, said.statement.end, k))
    found: defaultdict[int, set[int]] = defaultdict(set)
    for spans in by_article.values():
        spans.sort()
        for n, (_, end, k) in enumerate(spans):
            for start, _, other in spans[n + 1 :]:
                if start >= end:
                    break
                if other != k and likeness(nodes[k].holder, nodes[other].holder) != "same":
                    found[k].add(other)
                    found[other].add(k)
    return found


def _join(size: int, alike: _Alike, apart: Mapping[int, Set[int]]) -> list[list[int]]:
    """Return the nodes (of 0 to ``size``) that are one claim, each group ascending, by average linkage (UPGMA, Sokal and Michener 1958).

    The two groups whose contents are most alike on average become one first. Sources bring groups together, at least one pair of them has
    to be one statement; contents keep them apart, those that merely are not told by one source too.
    """
    groups: dict[int, list[int]] = {k: [k] for k in range(size)}
    between: defaultdict[int, dict[int, tuple[float, bool]]] = defaultdict(dict)
    for (a, b), like in alike.likeness.items():
        between[a][b] = between[b][a] = (like, (a, b) in alike.same)
    barred = {k: set(others) for k, others in apart.items()}

    def best(g: int, h: int) -> tuple[float, int, int] | None:
        like, one = between[g][h]
        mean = like / (len(groups[g]) * len(groups[h]))
        return (-mean, min(g, h), max(g, h)) if one and mean >= _COHERENT and h not in barred.get(g, ()) else None

    waiting = [entry for g in between for h in between[g] if g < h and (entry := best(g, h)) is not None]
    heapify(waiting)
    while waiting:
        entry = heappop(waiting)
        _, g, h = entry
        if g not in groups or h not in groups or best(g, h) != entry:
            continue
        groups[g] += groups.pop(h)
        for other in barred.pop(h, set()):
            barred[other].discard(h)
            barred[other].add(g)
            barred.setdefault(g, set()).add(other)
        for other, (like, one) in between.pop(h).items():
            del between[other][h]
            if other == g:
                continue
            mine, also_one = between[g].get(other, (0.0, False))
            between[g][other] = between[other][g] = (mine + like, one or also_one)
        for other in between[g]:
            if (again := best(g, other)) is not None:
                heappush(waiting, again)
    return [sorted(members) for _, members in sorted(groups.items())]


def _matching(same: Set[Pair], groups: Sequence[Sequence[int]]) -> list[list[int]]:
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


def _origins(matching: Sequence[Sequence[Node]], outlets: Mapping[str, Outlet]) -> dict[int, int]:
    """Return id of each wording → number of its origin, counted among all wordings that match.

    Which of them become one claim shifts when a copy comes in; what one text or agency ties together does not.
    """
    shared = _sharing(matching)
    numbers: dict[int, int] = {}
    for nodes in matching:
        passage_of = {id(each): passage for node, passage in zip(nodes, _passages(nodes), strict=True) for each in node.said}
        content_of = {id(each): k for k, node in enumerate(nodes) for each in node.said}
        said = sorted((each for node in nodes for each in node.said), key=lambda each: each.order)
        passages = _one_text([(each, passage_of[id(each)], content_of[id(each)]) for each in said], shared)
        sentences = _sentences(nodes)
        ties = [sentences.get(id(each)) if passage is None else f"{passage}" for each, passage in zip(said, passages, strict=True)]
        found = origins([(each.place, each.routes, tie) for each, tie in zip(said, ties, strict=True)], outlets)
        numbers.update((id(each), number) for each, number in zip(said, found, strict=True))
    return numbers


# --- a claim's record ----------------------------------------------------------------------------------------------------------


def _claim(story: str, nodes: list[Node], own: Set[str], origin_of: Mapping[int, int]) -> Claim:
    said = sorted((said for node in nodes for said in node.said), key=lambda said: said.order)
    first_seen: dict[int, int] = {}
    numbers = [first_seen.setdefault(origin_of[id(each)], len(first_seen) + 1) for each in said]
    wordings = tuple(_wording(each, origin, said) for each, origin in zip(said, numbers, strict=True))
    fullest, holder_id = _holder(said)
    content = max(said, key=lambda each: len(set(index_terms(each.content)))).content
    times = [each.place.article.published for each in said if each.order[0] != math.inf]
    forces: tuple[Force, ...] = tuple(dict.fromkeys(w.force for w in wordings))
    first = said[0]
    token = repr((first.place.article.id, first.statement.start, first.statement.content, nodes[0].key))
    return Claim(
        "c" + hashlib.blake2b(token.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest(),
        story,
        fullest.resolved or fullest.source,
        holder_id,
        fullest.kind,
        content,
        times[0] if times else None,
        times[-1] if times else None,
        len({w.outlet or w.article for w in wordings}),
        len(set(numbers)),
        forces,
        wordings,
        elsewhere=tuple(dict.fromkeys(w.article for w in wordings if w.article not in own)),
    )


def _holder(said: Sequence[Said]) -> tuple[Statement, str | None]:
    """Return the statement that names a claim's holder most fully, and his id: that of most wordings, as long as it is his."""
    # An outlet that only passes on is not the holder where another tells who is; a name tells more than «مصدر».
    held = [each.statement for each in said if each.statement.kind != "outlet"] or [each.statement for each in said]
    named = [statement for statement in held if statement.kind != "unnamed"] or held
    ids = Counter(statement.source_id for statement in named if statement.source_id)
    id = min(ids, key=lambda id: (-ids[id], id)) if ids else None
    # Whoever is led to another than most is led wrongly: his name is not the claim's.
    agreed = [statement for statement in named if statement.source_id in (None, id)]
    sure = [statement for statement in agreed if statement.source_id == id]
    choice = sure if 2 * len(sure) >= len(named) else agreed
    if id is None and not any(statement.kind == "named" for statement in choice):
        # Of a body or a document what most call it: a longer one may have taken in what follows it.
        called = Counter(name_words(statement.resolved or statement.source) for statement in choice)
        choice = [one for one in choice if 2 * called[name_words(one.resolved or one.source)] >= len(choice)] or choice
    fullest = max(choice, key=lambda one: len(name_words(one.resolved or one.source)))
    if fullest.source_id is None and not any(_shares_name(fullest, statement) for statement in sure):
        id = None
    return fullest, id


def _shares_name(a: Statement, b: Statement) -> bool:
    return not set(name_words(a.resolved or a.source)).isdisjoint(name_words(b.resolved or b.source))


def _wording(one: Said, origin: int, said: Sequence[Said]) -> Wording:
    statement, article = one.statement, one.place.article
    source = _upstream(one, said)
    gone: tuple[str, ...] = ()
    force_before: Force | None = None
    if source is not None:
        gone = dropped(one.place, statement, source.place, source.statement)
        force_before = source.statement.force if source.statement.force != statement.force else None
    return Wording(
        article.id, one.n, article.outlet, article.published, statement.content, statement.cue, statement.source, statement.resolved,
        statement.via, statement.channel, statement.kind, statement.force, statement.quoted, statement.negated, origin,
        source.place.article.id if source else None, force_before, gone,
    )  # fmt: skip


def _upstream(one: Said, said: Sequence[Said]) -> Said | None:
    """Return the statement that this one was taken from: in the text that its article copies, or in that of the outlet it came through."""
    by_article: dict[str, list[Said]] = defaultdict(list)
    for other in said:
        by_article[other.place.article.id].append(other)
    for ancestor in one.place.ancestors:
        if ancestor in by_article:
            return _nearest(one, by_article[ancestor])
    through = set(one.routes)
    for other in said:
        # Two papers that have it from each other: neither is known to be where it is from.
        if (
            other.place.own & through
            and not one.place.own.intersection(other.routes)
            and other.place.article.outlet != one.place.article.outlet
        ):
            return _nearest(one, by_article[other.place.article.id])
    return None


def _nearest(one: Said, others: Sequence[Said]) -> Said:
    """Return the statement of an article that is most like one: of two that have its words the one that has fewer others."""
    terms = set(index_terms(one.content))

    def like(other: Said) -> float:
        its = set(index_terms(other.content))
        return 2 * len(terms & its) / (len(terms) + len(its)) if its else 0.0

    return max(others, key=lambda other: (like(other), -other.n))
