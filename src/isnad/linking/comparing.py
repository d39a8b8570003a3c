"""Whether two statements are one, by how alike their contents are and whether their sources may be one; or whether another source says the
same, or denies it. The rules stand in docs/claims.md.

What does not live here: making claims of pairs (``claims``), whether two sources are one (``holders``), and what is compared (``nodes``).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Literal

from isnad.arabic.folding import search_key
from isnad.linking.contrary import against_another, disagree, names_another, same_thousands
from isnad.linking.denying import denies
from isnad.linking.holders import (
    Described,
    Holder,
    Likeness,
    calls_a_person,
    described,
    likeness,
    of_one_office,
    ruled_apart,
    same_unnamed,
    speaks_for,
    two_of_one_office,
)
from isnad.linking.nodes import Node, one_sentence
from isnad.linking.polarity import negates, opposed
from isnad.linking.predicated import says_otherwise
from isnad.linking.transmission import anybody, told_a_medium

# What two contents have to share, as weights of their terms: of the shorter one (``share``), and of both together (``dice``), by how sure
# it is that the sources are one. Fitted on half of 320 pairs of statements from a stream of newspapers that were judged by eye.
_SAME_SHARE, _SAME_DICE = 0.40, 0.35
_LIKE_SHARE = 0.30  # below which contents are not like each other at all
_SURELY = 0.10  # by how much contents of a source that is surely one come first
_SHORTER_SHARE = 0.65
_UNTOLD_SHARE, _TITLE_SHARE, _COPIED_SHARE = 0.80, 0.95, 0.85
_OTHERS_SHARE, _OTHERS_DICE = 0.70, 0.50
# Sources without a name, by what is said of them: the share, both together, terms, and of those in the same order.
_DESCRIBED: Mapping[Described, tuple[float, float, int, float]] = {
    "alike": (0.65, 0.50, 4, 0.0), "fuller": (0.75, 0.50, 4, 0.5), "bare": (0.90, 0.75, 6, 0.6),
}  # fmt: skip
_PART_SHARE, _PART_DICE, _PART_TERMS, _SLACK = 0.70, 0.55, 4, 3  # a content that is a stretch of a longer one of the same source
_SHORT_DENIAL = 0.85  # of a short denial that the longer content has, where it stands together there
_CONTRADICTED_SHARE, _CONTRADICTED_DICE = 0.60, 0.50  # of what one says was done and another that it was not
_TOLD = frozenset(("say", "confirm", "announce", "claim", "condemn"))  # forces of what is told as so
_LATER_DICE, _LATER_PART = 0.60, 0.75  # of what is said again days later
_TWICE_SHARE, _TWICE_DICE = 0.75, 0.60  # what one article has of one source twice says mostly two things
_LEAST_TERMS, _LEAST_UNTOLD = 3, 5
_ONE_FIRST_NAME = 0.6  # of the letters of two first names that may be one, spelled otherwise
_FILLED = 2  # words that a form has in which another bulletin differs
_ORDERED = 0.5  # of the runs of three terms: the same words in the same order, not only the same subject
_SEQUENCE = 0.75  # of the terms of the shorter of two contents of a few words, in their order
PASSAGE = 10  # index terms from which on the same words are no chance
VERBATIM = 0.6  # of the runs of three terms of the shorter one
_DAYS, _SOON = 10 * 86_400, 2 * 86_400
_FEW = 12  # terms of a content that is about one deed
_MANY = 400  # statements that share a term: beyond that it finds no candidates

Pair = tuple[int, int]
Verdict = Literal["same", "also", "denied", "opposed", "contradicted", "like"]


@dataclass(slots=True)
class Alike:
    """Pairs of nodes, the first of a pair the lower: those that are one claim, those where another source says the same or denies it,
    those that are kept apart (one says was done what the other says was not, two persons of one office say the same), and how much
    contents are alike, those of further pairs too."""

    same: set[Pair] = field(default_factory=set)
    also: list[Pair] = field(default_factory=list)
    denied: list[Pair] = field(default_factory=list)
    opposed: list[Pair] = field(default_factory=list)
    likeness: dict[Pair, float] = field(default_factory=dict)


def compare(nodes: list[Node]) -> Alike:
    """Compare the statements of a story (and of like articles of others); sets ``Node.weight``. Pairs without a common term are not met."""
    spread = Counter(term for node in nodes for term in node.terms)
    weights = {term: math.log1p(len(nodes) / count) for term, count in spread.items()}
    postings: dict[str, list[int]] = defaultdict(list)
    for k, node in enumerate(nodes):
        node.weight = sum(weights[term] for term in sorted(node.terms))
        for term in node.terms:
            postings[term].append(k)
    found = Alike()
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
            if what in ("opposed", "contradicted"):
                found.opposed.append((k, other))
                found.denied += [(k, other)] if what == "contradicted" else []
                continue
            found.likeness[k, other] = like
            if what != "same" and two_of_one_office(node.holder, nodes[other].holder):
                found.opposed.append((k, other))  # «المتحدث باسم البلدية» alone may be either
            if what == "same":
                found.same.add((k, other))
            elif what == "also":
                found.also.append((k, other))
    return found


def _pair(a: Node, b: Node, weights: Mapping[str, float]) -> tuple[Verdict, float] | None:
    """Say whether two statements are one, or another source says the same or denies it, or one says was done what the other says was not,
    or the contents are merely ``like``; and how like they are. None where they are not, or cannot be one."""
    # What has no date is near whatever its story is near.
    apart = max(a.first - b.last, b.first - a.last) if math.isfinite(a.first) and math.isfinite(b.first) else 0.0
    if a.aside != b.aside or apart > _DAYS:
        return None
    common = a.terms & b.terms
    both = sum(weights[term] for term in sorted(common))
    least = min(a.weight, b.weight)
    share, dice = (both / least, 2 * both / (a.weight + b.weight)) if least else (0.0, 0.0)
    if share < _LIKE_SHARE:
        return None
    overlap = Overlap(share, dice, len(common), a.terms == b.terms)
    if dice < _SAME_DICE and share >= _PART_SHARE and len(common) >= _PART_TERMS:
        overlap = replace(overlap, part=_part(a, b, weights))
    if _differ(a.numbers, b.numbers):
        return None
    alike = likeness(a.holder, b.holder)
    close = share >= _OTHERS_SHARE and dice >= _OTHERS_DICE
    if a.outright == b.outright and max(len(a.order), len(b.order)) <= _FEW and opposed(a.deeds, b.deeds):
        return "contradicted" if _contradicts(a, b, alike, overlap) else "opposed", overlap.mean
    if _opposed(a, b):
        # One of them has to deny in so many words: a negation alone may be of another clause.
        if not (close or _denied_shortly(a, b, overlap, weights)) or _denial(a) == _denial(b) or _within(a, b) or _read_otherwise(a, b):
            return None
        # Nobody denies what he says himself, but what others have from him.
        told = b if _denial(a) else a
        if of_one_office(a.holder, b.holder):
            return None  # a ministry does not deny what its minister says
        return ("denied", overlap.mean) if alike in ("other", "untold") or any(said.statement.via for said in told.said) else None
    if a.outright == b.outright and (disagree(a.meaning, b.meaning) or names_another(a, b) or against_another(a, b)):
        return "opposed", overlap.mean
    if ruled_apart(a.holder, b.holder):
        return None
    if apart > _SOON and _filled_otherwise(a, b):
        return None
    one = _enough(overlap, later=apart > _SOON) and _one_source(a, b, alike, overlap)
    # Whoever passes a statement on is no second source of it.
    as_well = not one and alike == "other" and len(common) > _LEAST_TERMS and not _within(a, b)
    as_well = as_well and (close or (dice >= _OTHERS_DICE and verbatim(a, b)))
    if (one or as_well) and not overlap.equal and says_otherwise(a.meaning, b.meaning):
        return None
    if one:
        return "same", overlap.mean + (_SURELY if alike == "same" else 0.0)
    if as_well:
        return "also", overlap.mean
    # Two sentences of one article that are two statements keep apart whatever is like both.
    return None if _one_article(a, b) and not _within(a, b) else ("like", overlap.mean)


def _contradicts(a: Node, b: Node, alike: Likeness, overlap: Overlap) -> bool:
    """Say whether one source says of the same that it was done and another that it was not, each telling it as so, without a word of
    denying: «السد تصدع», «السد لم يتصدع». The one negates it in its main clause, the other nothing at all."""
    if alike not in ("other", "untold") or of_one_office(a.holder, b.holder) or _one_article(a, b) or _one_root(a, b):
        return False
    if overlap.share < _CONTRADICTED_SHARE or overlap.dice < _CONTRADICTED_DICE or overlap.terms < 2:
        return False
    said = [[each.statement for each in node.said] for node in (a, b)]
    undone = [all(each.content_negated for each in those) for those in said]
    done = [not any(each.content_negated or negates(each.content) for each in those) for those in said]
    told = all(each.force in _TOLD and not each.negated and not each.hedged for those in said for each in those)
    return told and ((undone[0] and done[1]) or (undone[1] and done[0]))


def _denied_shortly(a: Node, b: Node, overlap: Overlap, weights: Mapping[str, float]) -> bool:
    """Say whether a few words that are denied stand together in what another says at length: «نفى إغلاق السد».

    The denial has to be the shorter one, nearly all of it common, three terms at least.
    """
    short, long = (a, b) if a.weight <= b.weight else (b, a)
    if not _denial(short) or _denial(long) or overlap.terms < _LEAST_TERMS or overlap.share < _SHORT_DENIAL:
        return False
    return _part(short, long, weights) >= _PART_DICE


def _enough(overlap: Overlap, *, later: bool) -> bool:
    """Say whether so much is common that it may be one statement of one source: more of what is said days ``later``, for a spokesman's
    bulletins are like each other."""
    if overlap.share < _SAME_SHARE or (not overlap.equal and overlap.terms < _LEAST_TERMS):
        return False
    if later:
        return overlap.dice >= _LATER_DICE or overlap.part >= _LATER_PART
    return overlap.dice >= _SAME_DICE or overlap.part >= _PART_DICE


def _filled_otherwise(a: Node, b: Node) -> bool:
    """Say whether two texts of little more than one sentence are one form in which a word is another («أخمدت حريقا في سوق |الخشب», «… سوق
    |القماش»): days later another bulletin. In longer texts it is a slip or a mended word."""
    if len(a.order) != len(b.order) or not (a.terms - b.terms and b.terms - a.terms):
        return False
    alone = all(one_sentence(said.place.article, said.content) for said in (*a.said, *b.said))
    return alone and sum(x != y for x, y in zip(a.order, b.order, strict=True)) <= _FILLED


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
class Overlap:
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


def _one_source(a: Node, b: Node, alike: Likeness, overlap: Overlap) -> bool:
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
    ordered = overlap.equal or in_order(a, b) >= _ORDERED
    if ordered and overlap.terms >= _LEAST_UNTOLD and alike == "untold" and share >= _UNTOLD_SHARE:
        return True
    if ordered and overlap.terms > _LEAST_TERMS and _title_of_one(a.holder, b.holder) and not _two_told(a, b):
        # «المدير العام بصحة الشمال» and «مدير عام الشؤون الصحية في الشمال فلان» begin alike.
        least = _COPIED_SHARE if a.holder.words[:1] == b.holder.words[:1] else _TITLE_SHARE
        if share >= least and dice >= least - 0.1:
            return True
    # The part of a longer content that is left alone is no copy of it.
    one_text = _one_root(a, b)
    one_text = one_text or (verbatim(a, b) and not _two_persons(a, b) and not _two_told(a, b))
    one_text = one_text and not _two_named(a, b, alike)
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


def _one_described(a: Node, b: Node, overlap: Overlap) -> bool:
    """Say whether two sources without a name are one by what is said of them and by what they say."""
    how = described(a.holder, b.holder)
    if how is None or (how == "bare" and _two_told(a, b)):
        return False
    share, dice, terms, order = _DESCRIBED[how]
    like = overlap.share >= share and overlap.dice >= dice and overlap.terms >= terms
    return like and (overlap.equal or in_order(a, b) >= order or (how == "fuller" and _in_sequence(a, b) >= _SEQUENCE))


def _in_sequence(a: Node, b: Node) -> float:
    """Return how much (0..1) of the shorter of two short contents stands in the other in its order, whatever stands between."""
    short, long = sorted((a.order, b.order), key=len)
    if len(long) > _FEW:
        return 0.0
    most = [0] * (len(long) + 1)  # of each beginning of the longer one
    for term in short:
        before = most[:]
        for k, other in enumerate(long):
            most[k + 1] = before[k] + 1 if term == other else max(before[k + 1], most[k])
    return most[-1] / len(short) if short else 0.0


def _two_persons(a: Node, b: Node) -> bool:
    """Say whether both are given to persons by their names there and then: a formula of spokesmen, no text read otherwise."""
    return all(
        any(len(person) > 1 for person in node.holder.persons) and all(said.statement.source for said in node.said) for node in (a, b)
    ) and all(_other_person(one, other) for one in a.holder.persons for other in b.holder.persons)


def _other_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two names are of two persons: with no word in common, or with the family name alone and other first names, spelled quite
    otherwise («خليل الحداد», «جورج الحداد»)."""
    if len(one) < 2 or len(other) < 2 or not {*one} & {*other}:
        return not {*one} & {*other}
    family = {*one} & {*other} == {one[-1]} == {other[-1]}
    return family and SequenceMatcher(None, one[0], other[0]).ratio() <= _ONE_FIRST_NAME


def _two_named(a: Node, b: Node, alike: Likeness) -> bool:
    """Say whether two texts of one sentence in the same words name two sources, each one that the other text does not have («قال الوزير»,
    «قال المحافظ»): in a longer text that is another's copy a source is mended, cut or read wrongly.

    An office and a person may be one, and so may two spokesmen of one body; a name that is spelled otherwise has a word of the other.
    """
    ours, theirs = a.holder, b.holder
    kinds = {ours.kind, theirs.kind}
    if alike != "other" or kinds & {"document", "outlet", "unnamed"} or bool(ours.persons) != bool(theirs.persons):
        return False
    if of_one_office(ours, theirs) or speaks_for(ours, theirs) or any({*x} & {*y} for x in ours.persons for y in theirs.persons):
        return False
    return _names_itself(a, b) and _names_itself(b, a)


def _names_itself(node: Node, other: Node) -> bool:
    """Say whether the texts of a statement have little else, and each a word for its source that no text of another statement has."""
    texts = " ".join(f"{said.place.article.title or ''} {said.place.article.body}" for said in other.said)
    known = set(search_key(texts).split())
    return all(
        one_sentence(said.place.article, said.content) and set(search_key(said.statement.source).split()) - known for said in node.said
    )


def _two_told(a: Node, b: Node) -> bool:
    """Say whether two sources that differ expressly are two because one of them told a medium that has no part in what the other told:
    «مسؤول في الشركة», «مصدر مصرفي لصحيفة الدفتر»; «ثلاثة مندوبين لوكالة المرفأ», «وزير التجارة سالم الحداد لصحيفة الدفتر».

    Two without a name differ where other things are said of them. One of whom nothing is said («مصدران مطلعان») differs from whoever has
    a name, or is called by what he is («موظف في الميناء»), where both told such a medium: without that he may be the same, of whom more is
    told.
    """
    kinds = {a.holder.kind, b.holder.kind}
    if "document" in kinds or not all(said.statement.source for said in (*a.said, *b.said)):
        return False
    if kinds == {"unnamed"}:
        if bool(a.holder.described) != bool(b.holder.described):
            person, anyone = (a, b) if a.holder.described else (b, a)
            known = all(said.routes or said.asked for said in anyone.said)  # who has it from him whom nothing is said of
            return calls_a_person(person.holder) and known and _told_a_medium(person) and _apart_from(person, anyone)
        if not a.holder.described or described(a.holder, b.holder) is not None:
            return False
    elif likeness(a.holder, b.holder) != "other" or of_one_office(a.holder, b.holder):
        return False
    told = [_told_a_medium(one) and _apart_from(one, other) for one, other in ((a, b), (b, a))]
    bare = "outlet" not in kinds and any(node.holder.kind == "unnamed" and not node.holder.described for node in (a, b))
    return all(told) if bare else any(told)


def _told_a_medium(node: Node) -> bool:
    return all(told_a_medium(said.statement, said.place) for said in node.said)


def _apart_from(node: Node, other: Node) -> bool:
    """Say whether those through whom a statement came, else those in whom it stands, have no part in another one."""
    return (_all_routes(node) or _all_own(node)).isdisjoint(_all_routes(other) | _all_own(other))


def _title_of_one(a: Holder, b: Holder) -> bool:
    return "unnamed" not in (a.kind, b.kind) and "outlet" not in (a.kind, b.kind) and bool(a.persons) != bool(b.persons)


def _passes_on(a: Node, b: Node) -> bool:
    """Say whether the source of ``a`` is an outlet through which ``b`` came, or in which it stands."""
    if a.holder.kind != "outlet" or b.holder.kind == "outlet":
        return False
    known = {said.routes[0] for said in a.said if said.routes and not anybody(said.statement.resolved or said.statement.source)}
    return any(known & (said.place.own | set(said.routes)) for said in b.said)


def in_order(a: Node, b: Node) -> float:
    """Return how much (0..1) of the shorter content stands in the other in the same order, as runs of three terms."""
    least = min(len(a.runs), len(b.runs))
    return len(a.runs & b.runs) / least if least else 0.0


def verbatim(a: Node, b: Node) -> bool:
    """Say whether a passage, long enough that it is no chance, stands in both contents."""
    return min(len(a.runs), len(b.runs)) > PASSAGE - 3 and in_order(a, b) >= VERBATIM


def _denial(node: Node) -> bool:
    return any(denies(said.statement) for said in node.said)


def _read_otherwise(a: Node, b: Node) -> bool:
    """Say whether two copies give the same words, of which one was read as a denial; «نفى ذلك» has other words of its own."""
    pointed = any(said.meant for node in (a, b) for said in node.said)
    return _one_root(a, b) and not pointed and not _one_article(a, b) and in_order(a, b) >= VERBATIM


def _one_root(a: Node, b: Node) -> bool:
    return not {said.place.root for said in a.said}.isdisjoint(said.place.root for said in b.said)


def _within(a: Node, b: Node) -> bool:
    """Say whether one statement stands within the other: who tells that somebody denies something says neither."""
    return any(
        (one.place.article.id, one.headline) == (other.place.article.id, other.headline)
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
    return any(
        unit in b and not values & b[unit] and not any(same_thousands(x, y) for x in values for y in b[unit]) for unit, values in a.items()
    )
