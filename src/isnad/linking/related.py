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
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from operator import mul

import numpy as np

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys, without_proclitics
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.copies import is_copy, shares
from isnad.linking.denying import title_denies
from isnad.linking.features import IN_LEAD, IS_NUMBER, Features
from isnad.linking.hashing import term_hash, term_hashes
from isnad.linking.lands import land_terms
from isnad.linking.links import Links, unpack, unpack_near
from isnad.linking.offices import only_offices
from isnad.linking.pairs import LEAST_DENSITY, smallness
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.titles import words_of
from isnad.linking.weekdays import NAMES as WEEKDAYS
from isnad.records import Name, Outlet, Related

#: What is known of a neighbour beside its log-odds: the logarithms of one more than the article's fresh neighbours that are neighbours of
#: both, and than those more similar; days by which it came later; whether both are of one story; the logarithm of how long the article
#: itself is (index terms and 20); the mean of the first over its fresh neighbours: where they hang together they are an affair. In a small
#: archive each has all others near, so that neighbours of both count there only as far as all three are likely related to each other.
AROUND = ("common", "rank", "later", "same_story", "length", "tied")
#: The names recognised in articles, by the articles' ids.
Names = Mapping[str, Sequence[Name]]
_NO_NAMES: Names = {}
_PER_OUTLET = 2
_DAY = 86_400
_HALF_A_DAY = 43_200
_LINKED = 2  # telling words of the titles that an article that is no neighbour must have in common, to be offered for its outlet's link
_IN_AFFAIR, _OF_ONE = 0.9, 2  # how likely a further happening of the affair is wanted, and how many reports of one
_AKIN = 2  # telling words that two beginnings have at least in common
_FAMILY = 2  # words of a name that has a family's
_NAMES_TOLD = 2  # names that are told where no word of the titles is
_JOINED = "وفبلك"  # letters that are joined to a word's front
_AGAIN = 0.5  # of the words of who only passes a report on: he has nothing that it has not
_SAID_AGAIN = 0.8  # of the shorter text: under two headlines, one of a denial, it is the same text
# When it was is nothing in common.
_WHEN = frozenset(term_hashes([" ".join((*WEEKDAYS, "فجر صباح مساء ليلة"))]).hashes.tolist())
_ENDINGS = ("ت", "وا")  # of verbs
_GENERIC = 0.04  # of Arabic articles: a word that more of them have is no reason by itself (رئيس, وزير, محمد, مليون)


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
    fresh = {seq for seq, other in rows.items() if _days_apart(row, other) <= parameters.related_days}
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
    offered = offer(store, row, ranked, limit, parameters)
    others = sorted({other.story for other in offered} - {row.story} - set(beside))
    theirs |= frozenset(affair(row.story, others)) if affair is not None and others else frozenset()
    held = names([row.id, *(other.id for other in offered)]) if names is not None and offered else {}
    telling = {other.id for other in offered if not only_offices(shared_words(row, other), held.values())}
    offered = [other for other in offered if other.story in theirs | {row.story} or other.seq in published or other.id in telling]
    why = [reason(row, other, outlets, other.story in theirs, published=other.seq in published, names=held) for other in offered]
    return Related(row.id, tuple(other.id for other in offered), tuple(why))


def offer(store: LinkStore, row: LinkRow, ranked: Sequence[tuple[LinkRow, float]], limit: int, parameters: Parameters) -> list[LinkRow]:
    """Return the first of ``ranked`` that are wanted and tell a reader of ``row`` anything new: no text twice, at most two of one outlet.

    With each stands how likely it is wanted; that must be the more, the more is offered before it.
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
        if hardly_akin(each.text, read.text) or any(_again(each, known, parameters, beside=known is not read) for known in held):
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
    return len(both) < _AKIN or int((background(np.array(list(both), np.uint32)) < _GENERIC * BACKGROUND_ARTICLES).sum()) < _AKIN


def _root(id: str, copy_of: Mapping[str, str]) -> str:
    seen = {id}
    while id in copy_of and copy_of[id] not in seen:
        id = copy_of[id]
        seen.add(id)
    return id


def reason(
    row: LinkRow,
    other: LinkRow,
    outlets: Mapping[str, Outlet],
    same_affair: bool,
    *,
    published: bool = False,
    names: Names = _NO_NAMES,
) -> str:
    """Say in Arabic why ``other`` is offered to a reader of ``row``.

    ``same_affair``: their stories are of one affair; ``published``: the page of one sends its readers to the other; ``names``: those of
    the articles.
    """
    outlet = outlets.get(other.outlet or "")
    if row.story == other.story:
        name = (outlet.name if outlet else other.outlet) if other.outlet != row.outlet else None
        text = f"تقرير آخر عن الحدث نفسه من {name}" if name else "تقرير آخر عن الحدث نفسه"
    else:
        text = "حدث آخر في القضية نفسها" if same_affair else "خبر ذو صلة"
    apart = apart_in_words(row, other) if row.published and other.published else ""
    without = _of_outlets(row, other, outlets) | namesakes(names.get(row.id, ()), names.get(other.id, ()))
    words = shared_words(row, other, beginnings((*names.get(row.id, ()), *names.get(other.id, ()))), without)
    words = words or _common_names(names.get(row.id, ()), names.get(other.id, ()), _of_outlets(row, other, outlets))
    linked = "؛ ربطها الناشر نفسه" if published else ""
    return "".join((text, f"، {apart}" if apart else "", f"؛ يشتركان في: {'، '.join(words)}" if words else "", linked))


def namesakes(ours: Sequence[Name], theirs: Sequence[Name]) -> frozenset[int]:
    """Return the hashes of the family names of persons whom two articles name, where none of one is any of the other's («سالم الحموي»,
    «نزار الحموي»)."""
    families: list[dict[str, set[str]]] = [{}, {}]
    for side, names in zip(families, (ours, theirs), strict=True):
        for name in names:
            words = index_terms(name.name) if name.kind == "PER" else []
            if len(words) >= _FAMILY:
                side.setdefault(words[-1], set()).add(words[0])
    mine, other = families
    return frozenset(term_hash(family) for family in mine.keys() & other.keys() if mine[family].isdisjoint(other[family]))


def _common_names(ours: Sequence[Name], theirs: Sequence[Name], without: Collection[int]) -> list[str]:
    """Return the persons, places and bodies that two articles name most, as one of them writes them; no land, nor an outlet."""
    told = Counter(name.name for name in (*ours, *theirs) if name.kind != "MISC" and name.fine != "nation")
    both = {name.name for name in ours} & {name.name for name in theirs} & told.keys()
    forms = {name.name: name.text for name in reversed(ours)}
    telling = [
        name
        for name in both
        if not (terms := set(index_terms(name))) & land_terms() and not any(term_hash(term) in without for term in terms)
    ]
    return [forms[name] for name in sorted(telling, key=lambda name: (-told[name], name))[:_NAMES_TOLD]]


def apart_in_words(row: LinkRow, other: LinkRow) -> str:
    """Say how many days of the calendar ``other`` is later or earlier than ``row``, in Arabic; empty on one day or within half of one."""
    days = _days_apart(row, other)
    if days == 0 or abs(other.at - row.at) < _HALF_A_DAY:
        return ""
    if days <= 2:
        unit = "بيوم" if days == 1 else "بيومين"
    elif days <= 10:
        unit = f"بـ{days} أيام"
    else:
        unit = f"بـ{days} يوما"
    return f"{'بعده' if other.at > row.at else 'قبله'} {unit}"


def _days_apart(row: LinkRow, other: LinkRow) -> int:
    return abs((_day(other) - _day(row)).days)


def _day(row: LinkRow) -> date:
    """Return the day on which an article was published, by its outlet's own clock where that is known."""
    try:
        return date.fromisoformat((row.published or "")[:10])
    except ValueError:
        return datetime.fromtimestamp(row.at, UTC).date()


def _of_outlets(row: LinkRow, other: LinkRow, outlets: Mapping[str, Outlet]) -> frozenset[int]:
    """Return the hashes of terms that stand in an outlet's name of several words: in a byline «بغداد اليوم» is no place."""
    names = [outlet.name for each in (row, other) if (outlet := outlets.get(each.outlet or "")) is not None]
    return frozenset(term_hash(term) for name in names if " " in name and not name.startswith("وكالة") for term in index_terms(name))


def shared_words(row: LinkRow, other: LinkRow, whole: Collection[str] = (), without: Collection[int] = (), most: int = 4) -> list[str]:
    """Return words of the two titles that both texts have: the most telling, none that very many articles have, none ``without``.

    None where each is one that tells nothing by itself («لجنة»), or a number. They are spelled as published, without the conjunctions and
    prepositions written with them. ``whole`` are forms (``Text.forms``) that
    have none, whatever they look like (``beginnings``).
    """
    found: dict[int, tuple[str, bool]] = {}
    for title, features in ((other.title, Features.from_bytes(row.features)), (row.title, Features.from_bytes(other.features))):
        if not title:
            continue
        held = set(features.terms.tolist())
        for term, word, form in _title_words(title):
            if term in held and term not in without:
                joined = word[0] == "و" and form[1:] in whole and form not in whole  # «وأبين», where a name is «أبين»
                found.setdefault(term, (word[1:], True) if joined else (word, form in whole))
    common = background(np.array(list(found), np.uint32)) / BACKGROUND_ARTICLES
    rarest = sorted(common[common < _GENERIC].tolist())[:most]
    titled = {word for title in (row.title, other.title) for word in (title or "").split()}
    telling: dict[str, None] = {}
    for (word, is_whole), share in zip(found.values(), common.tolist(), strict=True):
        if rarest and share <= rarest[-1] and len(telling) < most:
            beside = word[0] in _JOINED and word[1:] in titled  # «نوران، بنوران»
            telling[word[1:] if beside else word if is_whole else _bare(word)] = None
    return (
        [] if all(search_key(word).removeprefix("ال") in words_of("untelling") or word[0].isdigit() for word in telling) else list(telling)
    )


@lru_cache(maxsize=256)
def _title_words(title: str) -> tuple[tuple[int, str, str], ...]:
    """Return of each word of a title that is no stop word the hash of its term, the word as published, and its form (``Text.forms``).

    Remembered, since an article's title is compared with that of each article that is offered to its reader.
    """
    text = Text(title)
    found = []
    for i, key in enumerate(text.keys):
        if key[:1].isalnum() and not is_stop(key):
            word = text.slice(i, i + 1)
            if search_key(without_proclitics(word)) in words_of("measure"):
                continue
            if terms := index_terms(word):
                found.append((term_hash(terms[0]), word, text.forms[i]))
    return tuple(found)


def _bare(word: str) -> str:
    """Return a written word without its conjunctions and prepositions; as it is where a function word is left (بلا)."""
    bare = without_proclitics(word)
    # «وعدت» is of «وعد»: a verb that begins with the letter itself.
    own = (
        bare != word
        and bare[0] not in "أإآ"
        and any(word.endswith(end) and search_key(word.removesuffix(end)) in known_keys() for end in _ENDINGS)
    )
    return word if own or is_stop(search_key(bare)) else bare


def beginnings(names: Iterable[Name]) -> set[str]:
    """Return the forms of words whose first letter is surely their own, as names begin with them: وود, بيونغ, بعبدا.

    Of a person's name that is every word; in one of a body («وزارة التخطيط والتنمية») a later word may have its conjunction.
    """
    return {form for name in names for form in Text(name.text).forms[: None if name.kind == "PER" else 1]}


def shared_numbers(a: Features, b: Features) -> int:
    """Return how many numbers two texts share."""
    ours = set(a.terms[(a.flags & IS_NUMBER) != 0].tolist())
    return len(ours & set(b.terms[(b.flags & IS_NUMBER) != 0].tolist()))


def named(ours: Sequence[Name], theirs: Sequence[Name]) -> dict[str, bool]:
    """Return the index terms that stand in names of both articles, each with whether they are names of places, mostly, or others.

    A word that is a name in one of them alone is not here: what they share is then a word.
    """
    sides = [Counter((term, name.kind == "LOC") for name in names if name.kind != "MISC" for term in set(index_terms(name.text)))
             for names in (ours, theirs)]  # fmt: skip
    mine, other = ({term for term, _ in side} for side in sides)
    total = sides[0] + sides[1]
    return {term: total[term, True] > total[term, False] for term in mine & other}


def in_words(row: LinkRow, others: Sequence[LinkRow], names: Names = _NO_NAMES) -> tuple[str, ...]:
    """Say in Arabic why ``row`` stands in one story with ``others`` (its nearest there).

    ``names`` are those of the articles: by them shared names and places are told from other words.
    """
    sentences = []
    for other in others:
        called = named(names.get(row.id, ()), names.get(other.id, ()))
        words: dict[str, list[str]] = {"أسماء": [], "أماكن": [], "كلمات": []}
        for word in shared_words(row, other, beginnings((*names.get(row.id, ()), *names.get(other.id, ())))):
            place = called.get(next(iter(index_terms(word)), ""))
            words["كلمات" if place is None else "أماكن" if place else "أسماء"].append(word)
        numbers = shared_numbers(Features.from_bytes(row.features), Features.from_bytes(other.features))
        parts = [f"{what}: {'، '.join(shared)}" for what, shared in words.items() if shared]
        parts += [f"{numbers} من الأرقام"] if numbers else []
        parts += [apart_in_words(row, other) or ("في اليوم نفسه" if _day(row) == _day(other) else "بفارق ساعات")]
        sentences.append(f"يشترك مع «{other.title or other.id}» في " + "؛ ".join(parts))
    return tuple(sentences)
