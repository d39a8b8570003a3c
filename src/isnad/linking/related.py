"""Read-also: what a reader of one article would want next, chosen from its neighbours, each with its reason in words.

Rules: the same affair before the same happening; never the same text, nor two copies of one; at most two of one outlet; nothing
rather than something that is not related. How likely that is, is learned (``tools/fit_related.py``) from the pair's own likeness and from
what stands around it: an article whose neighbours are the article's neighbours too belongs to its affair. What came within few days is
fresh, and nothing else is offered but what an outlet's own page links: that is likelier wanted, and where it is no neighbour (it may be
years away) it comes last, and only where the titles have telling words in common, for outlets link much that is unrelated. A reason says
«the same affair» only where the archive's affair does.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import mul

import numpy as np

from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.copies import is_copy, shares
from isnad.linking.denying import title_denies
from isnad.linking.features import IN_LEAD, IS_NUMBER, Features
from isnad.linking.hashing import term_hashes
from isnad.linking.links import Links, unpack, unpack_near
from isnad.linking.offices import only_offices
from isnad.linking.pairs import LEAST_DENSITY, smallness
from isnad.linking.parameters import Parameters
from isnad.linking.reasons import GENERIC, Names, days_apart, reason, shared_words
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.titles import words_of
from isnad.linking.weekdays import NAMES as WEEKDAYS
from isnad.records import Outlet, Related

#: What is known of a neighbour beside its log-odds: the logarithms of one more than the article's fresh neighbours that are neighbours of
#: both, and than those more similar; days by which it came later; whether both are of one story; the logarithm of how long the article
#: itself is (index terms and 20); the mean of the first over its fresh neighbours: where they hang together they are an affair. In a small
#: archive each has all others near, so that neighbours of both count there only as far as all three are likely related to each other.
AROUND = ("common", "rank", "later", "same_story", "length", "tied")
_PER_OUTLET = 2
_DAY = 86_400
_LINKED = 2  # telling words of the titles that an article that is no neighbour must have in common, to be offered for its outlet's link
_IN_AFFAIR, _OF_ONE = 0.9, 2  # how likely a further happening of the affair is wanted, and how many reports of one
_AKIN = 2  # telling words that two beginnings have at least in common
_AGAIN = 0.5  # of the words of who only passes a report on: he has nothing that it has not
_SAID_AGAIN = 0.8  # of the shorter text: under two headlines, one of a denial, it is the same text
# When it was is nothing in common, nor is a court and how long it jails.
_WHEN = frozenset(term_hashes([" ".join((*WEEKDAYS, "فجر صباح مساء ليلة", *words_of("term")))]).hashes.tolist())


def probability(logit: float) -> float:
    """Return the probability of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article near another: the log-odds of being related to it, and so by a further happening, with density; and how it stands to it.

    ``around`` is as of ``AROUND``. ``linked``: the page of one of the two leads to the other. ``fresh``: it came within the days by which
    what is offered may be apart.
    """

    row: LinkRow
    related: float
    further: float
    around: tuple[float, ...]
    linked: bool
    fresh: bool


def neighbours(store: LinkStore, row: LinkRow, parameters: Parameters) -> list[Neighbour]:
    """Return the neighbours that linking kept of an article, the most similar first."""
    mine = unpack(store.links([row.seq]).get(row.seq))
    published = store.published_links(row.seq)
    rows = {other.seq: other for other in store.rows(sorted(mine.edges))}
    length = math.log(Features.from_bytes(row.features).length + 20.0)
    fresh = {seq for seq, other in rows.items() if days_apart(row, other) <= parameters.related_days}
    small = smallness(store.count_between(*_days_around(row, parameters), int(parameters.sparse_articles)), parameters)
    ours = _sure(mine, small, parameters)
    held = store.links(list(rows))
    common, density = {}, {}
    for seq in rows:
        if small:
            links = unpack(held.get(seq))
            theirs, density[seq] = _sure(links, small, parameters), links.density
            common[seq] = math.log1p(ours[seq] * sum(ours[x] * theirs[x] for x in fresh & theirs.keys()))
        else:
            density[seq], near_it = unpack_near(held.get(seq))
            common[seq] = math.log1p(len(fresh.intersection(near_it)))
    tied = sum(common[seq] for seq in fresh) / max(1, len(fresh))
    found = []
    rank = 0
    known = [(rows[seq], edge) for seq, edge in mine.edges.items() if seq in rows]
    for other, (_, near, another, _) in sorted(known, key=lambda pair: (-pair[1][3], pair[0].at, pair[0].id)):
        seq = other.seq
        dense = max(mine.density, density[seq], LEAST_DENSITY)
        around = (
            common[seq],
            math.log1p(rank),
            max(0.0, (other.at - row.at) / _DAY),
            float(row.story == other.story),
            length,
            tied,
        )
        odds = near + parameters.related_density * dense, another + parameters.further_density * dense
        found.append(Neighbour(other, *odds, around, seq in published, seq in fresh))
        rank += seq in fresh
    return found


def probably_related(store: LinkStore, seqs: Sequence[int], parameters: Parameters, least: float) -> dict[int, float]:
    """Return the articles (by number) that are related with one of some others with a probability of ``least`` or more, with the most
    likely of these pairs.

    Each of a pair has the other among the neighbours that linking kept of it, and the fuller of both neighbourhoods counts: so it is the
    same from either side.
    """
    weight = parameters.related_density
    mine = {seq: unpack(data) for seq, data in store.links(seqs).items()}
    near = [(seq, other, edge[1]) for seq, ours in mine.items() for other, edge in ours.edges.items()]
    near = [each for each in near if probability(each[2] + weight * mine[each[0]].density) >= least]
    theirs = {other: unpack_near(data) for other, data in store.links(list({other for _, other, _ in near})).items()}
    found: dict[int, float] = {}
    for seq, other, odds in near:
        density, kept = theirs.get(other, (0.0, []))
        likely = probability(odds + weight * max(mine[seq].density, density))
        if seq in kept and likely >= least:
            found[other] = max(found.get(other, 0.0), likely)
    return found


def _days_around(row: LinkRow, parameters: Parameters) -> tuple[int, int]:
    span = (parameters.related_days + 1) * _DAY
    return row.at - span, row.at + span


def _sure(held: Links, small: float, parameters: Parameters) -> dict[int, float]:
    """Return how much an article's neighbours count as such: as far as they are likely related in a ``small`` archive (1), else whole."""
    if not small:
        return dict.fromkeys(held.edges, 1.0)
    density = parameters.related_density * max(held.density, LEAST_DENSITY)
    return {seq: 1.0 - small * (1.0 - probability(edge[1] + density)) for seq, edge in held.edges.items()}


def chances(near: Neighbour, parameters: Parameters) -> tuple[float, float]:
    """Return how likely a reader of the article wants a neighbour, and how likely as a further happening."""
    columns = (1.0, near.related, near.further, *near.around)
    wanted = sum(map(mul, parameters.read_also, columns)) + parameters.related_published * near.linked
    return probability(wanted), probability(sum(map(mul, parameters.read_also_further, columns)))


def related(
    store: LinkStore,
    row: LinkRow,
    limit: int,
    parameters: Parameters,
    outlets: Mapping[str, Outlet],
    names: Callable[[Sequence[str]], Names] | None = None,
    affair: Callable[[str, Collection[str]], Collection[str]] | None = None,
    relays: Callable[[LinkRow, Sequence[LinkRow]], Collection[str]] | None = None,
) -> Related:
    """Choose for the article of ``row``. ``limit`` is the most that is offered; ``names`` returns the names of articles, by their ids,
    ``affair`` those of some stories that are of one affair with a story, ``relays`` the ids of those that only pass on its report."""
    near = neighbours(store, row, parameters)
    small = smallness(store.count_between(*_days_around(row, parameters), int(parameters.sparse_articles)), parameters)
    parameters = replace(parameters, related_threshold=parameters.related_threshold + small * parameters.small_related)
    published = store.published_links(row.seq)
    beside = sorted({each.row.story for each in near if each.fresh} - {row.story})
    theirs = frozenset(affair(row.story, beside)) if affair is not None and beside else frozenset()
    scored = []
    told: Counter[str] = Counter()
    for each in near:  # the most similar first
        wanted, another = chances(each, parameters)
        if each.fresh and each.row.story in theirs and told[each.row.story] < _OF_ONE:
            told[each.row.story] += 1
            wanted, another = max(wanted, _IN_AFFAIR), max(another, _IN_AFFAIR)
        if each.fresh or each.linked:
            scored.append((wanted + parameters.related_further * another, wanted, each.row))
    ranked = [(other, wanted) for _, wanted, other in sorted(scored, key=lambda item: (-item[0], item[2].at, item[2].id))]
    # What its outlet links and is like it in its titles is offered, if last, be it a neighbour or none.
    likely = {other.seq for other, wanted in ranked if wanted >= parameters.related_threshold}
    far = [other for other in store.rows(sorted(published - likely)) if len(shared_words(row, other)) >= _LINKED]
    ranked = [(other, wanted) for other, wanted in ranked if other.seq in likely]
    ranked += [(other, 1.0) for other in sorted(far, key=lambda other: (-other.at, other.id))]
    again = relays(row, [other for other, _ in ranked]) if relays is not None and ranked else ()
    ranked = [(other, wanted) for other, wanted in ranked if other.id not in again]
    offered = offer(store, row, ranked, limit, parameters, published)
    others = sorted({other.story for other in offered} - {row.story} - set(beside))
    theirs |= frozenset(affair(row.story, others)) if affair is not None and others else frozenset()
    held = names([row.id, *(other.id for other in offered)]) if names is not None and offered else {}
    telling = {other.id for other in offered if not only_offices(shared_words(row, other), held.values())}
    offered = [other for other in offered if other.story in theirs | {row.story} or other.seq in published or other.id in telling]
    why = [reason(row, other, outlets, other.story in theirs, published=other.seq in published, names=held) for other in offered]
    return Related(row.id, tuple(other.id for other in offered), tuple(why))


def offer(
    store: LinkStore,
    row: LinkRow,
    ranked: Sequence[tuple[LinkRow, float]],
    limit: int,
    parameters: Parameters,
    published: Collection[int] = (),
) -> list[LinkRow]:
    """Return the first of ``ranked`` that are wanted and tell a reader of ``row`` anything new: no text twice, at most two of one outlet.

    With each stands how likely it is wanted; that must be the more, the more is offered before it. Of one text that article stands there
    to which an outlet's own page leads (``published``, numbers).
    """
    ranked = [(other, wanted) for other, wanted in ranked if wanted >= parameters.related_threshold]
    copy_of = {copy: reprint.of for copy, reprint in store.reprints([row.id, *(other.id for other, _ in ranked)]).items()}
    read = _Read(Features.from_bytes(row.features), _root(row.id, copy_of), title_denies(row.title or ""))
    held = [read]
    per_outlet: dict[str, int] = {}
    offered: list[LinkRow] = []
    for other, wanted in ranked:
        if len(offered) == limit:
            break
        if wanted < parameters.related_threshold + parameters.related_rise * len(offered):
            continue
        if other.outlet and per_outlet.get(other.outlet, 0) >= _PER_OUTLET:
            continue
        each = _Read(Features.from_bytes(other.features), _root(other.id, copy_of), title_denies(other.title or ""))
        if hardly_akin(each.text, read.text):
            continue
        if twins := [n for n, known in enumerate(held) if _again(each, known, parameters, beside=known is not read)]:
            place = twins[0] - 1
            if len(twins) == 1 and place >= 0 and other.seq in published and offered[place].seq not in published:
                held[place + 1], offered[place] = each, other
            continue
        held.append(each)
        if other.outlet:
            per_outlet[other.outlet] = per_outlet.get(other.outlet, 0) + 1
        offered.append(other)
    return offered


@dataclass(frozen=True, slots=True)
class _Read:
    """A text that a reader has read or is offered: its ``root`` is the first of all that carry it, ``denies`` whether its title denies."""

    text: Features
    root: str
    denies: bool


def _again(each: _Read, known: _Read, parameters: Parameters, *, beside: bool) -> bool:
    """Say whether a text tells a reader of another nothing new; ``beside``: both are offered, so that only a copy is too much.

    A denial is news to who has read what it denies, though it says so in the same words.
    """
    shorter, longer = shares(each.text, known.text)
    if each.denies != known.denies and shorter < _SAID_AGAIN:
        return False
    if each.root == known.root or is_copy(shorter, longer, parameters):
        return True
    return not beside and nothing_new(each.text, known.text, parameters)


def distinct(store: LinkStore, ids: Sequence[str], parameters: Parameters) -> list[str]:
    """Return those of some articles, in their order, of which none is (nearly) a copy of one before it."""
    found = {row.id: row for row in store.rows(sorted(store.seqs(ids).values()))}
    copy_of = {copy: reprint.of for copy, reprint in store.reprints(list(found)).items()}
    held: dict[str, _Read] = {}
    for id in ids:
        if (row := found.get(id)) is not None:
            each = _Read(Features.from_bytes(row.features), _root(id, copy_of), title_denies(row.title or ""))
            if not any(_again(each, known, parameters, beside=True) for known in held.values()):
                held[id] = each
    return list(held)


def same_text(shorter: float, longer: float, parameters: Parameters) -> bool:
    """Say whether two texts share so much (``shorter``, ``longer`` as of ``copies.shares``) that a reader wants but one of them."""
    return shorter >= parameters.related_same or is_copy(shorter, longer, parameters)


def nothing_new(text: Features, read: Features, parameters: Parameters) -> bool:
    """Say whether who has read one text has read much of another: that it is a larger report around the first is something new."""
    shorter, longer = shares(text, read)
    if len(text.shingles) > len(read.shingles):
        shorter = longer
    return same_text(shorter, longer, parameters)


def says_again(text: Features, read: Features) -> bool:
    """Say whether who has read one text has read half of another, or more, that is no longer, by its words: in others, in another order."""
    return text.length <= read.length and float(np.isin(text.terms, read.terms, assume_unique=True).mean()) >= _AGAIN


def hardly_akin(a: Features, b: Features) -> bool:
    """Say whether two beginnings have no more than one telling word in common: a town's name, say."""
    ours, theirs = (set(f.terms[(f.flags & (IN_LEAD | IS_NUMBER)) == IN_LEAD].tolist()) for f in (a, b))
    both = (ours & theirs) - _WHEN
    return len(both) < _AKIN or int((background(np.array(list(both), np.uint32)) < GENERIC * BACKGROUND_ARTICLES).sum()) < _AKIN


def _root(id: str, copy_of: Mapping[str, str]) -> str:
    seen = {id}
    while id in copy_of and copy_of[id] not in seen:
        id = copy_of[id]
        seen.add(id)
    return id
