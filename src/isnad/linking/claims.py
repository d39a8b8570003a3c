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

What does not live here: comparing two statements (``comparing``), counting origins (``counting``), the way that a statement took
(``transmission``), and finding statements (``isnad.reading``).
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from heapq import heapify, heappop, heappush

from isnad.arabic.terms import index_terms
from isnad.linking.across import ANSWERED
from isnad.linking.comparing import PASSAGE, Alike, compare
from isnad.linking.counting import matching, origins_of
from isnad.linking.denials import denials
from isnad.linking.denied import denies_first
from isnad.linking.denying import denies
from isnad.linking.holders import likeness, name_words
from isnad.linking.nodes import Node, Said, nodes_of
from isnad.linking.times import moment
from isnad.linking.transmission import dropped, told_its_own
from isnad.records import Article, Claim, Force, Outlet, Statement, Wording

_COHERENT = 0.35  # how like the contents of two groups are on average that are one claim


def claims(
    story: str,
    articles: Sequence[Article],
    copy_of: Mapping[str, str] | None = None,
    outlets: Mapping[str, Outlet] | None = None,
    beyond: Sequence[Article] = (),
    inside: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of a story: those of most outlets first, then the earliest. Every statement is in one; most stand alone.

    ``articles`` are those of the story, in any order, ``copy_of`` says which are copies of which, ``outlets`` declares outlets by id.
    ``beyond`` are articles of other stories that may give the same statements: a claim of the story holds their wordings too; of the claims
    that only they have those that deny one of the story's, or that one of these denies, come last. ``inside`` says in which of all these
    texts a shorter one stands nearly whole.
    """
    declared = outlets or {}
    own = {article.id for article in articles}
    nodes = nodes_of([*articles, *beyond], copy_of or {}, declared)
    found_alike = compare(nodes)
    same, also, denied = found_alike.same, found_alike.also, found_alike.denied
    joined = _join(len(nodes), found_alike, _apart(nodes, found_alike.opposed))
    denied = [*denied, *_denied(nodes, [*articles, *beyond], own, copy_of or {}, declared)]
    within = {k for group in joined if any(said.place.article.id in own for k in group for said in nodes[k].said) for k in group}
    answering = {k for pair in denied if not within.isdisjoint(pair) for k in pair}
    groups = [group for group in joined if not within.isdisjoint(group)]
    groups += [group for group in joined if within.isdisjoint(group) and not answering.isdisjoint(group)]
    numbers = origins_of([[nodes[k] for k in matching] for matching in matching(same, groups)], declared, inside or {})
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
    return tuple(sorted(result, key=lambda claim: (all(wording.article not in own for wording in claim.wordings), _rank(claim))))


def _denied(
    nodes: Sequence[Node], articles: Sequence[Article], own: Set[str], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet]
) -> Iterator[tuple[int, int]]:
    """Yield the nodes of statements and of their denials in other words («إغلاق السد», «السد سيغلق»; ``denials``)."""
    if not any(denies_first(statement) for article in articles for statement in article.statements):
        return
    places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for k, node in enumerate(nodes):
        for said in node.said:
            if not said.headline:
                places[said.place.article.id].append((said.statement.start, said.statement.end, k))
    ids = {article.id for article in articles}
    texts = sorted((each for each in articles if copy_of.get(each.id) not in ids), key=lambda each: (each.published or "", each.id))
    at = {each.id: moment(each.published) for each in texts}
    for pair in denials(texts, outlets, {each.id: "" if each.id in own else "beyond" for each in texts}):
        first, last = at[pair.denied_article], at[pair.article]
        across = (pair.article in own) != (pair.denied_article in own)
        if across and (first is None or last is None or not 0 <= last - first <= ANSWERED):
            continue
        found = [
            max(((start, k) for start, end, k in places[id] if start <= said.start < end), default=None)
            for id, said in ((pair.denied_article, pair.denied), (pair.article, pair.denial))
        ]
        if found[0] is not None and found[1] is not None and nodes[found[0][1]].holder != nodes[found[1][1]].holder:
            yield found[0][1], found[1][1]


def _rank(claim: Claim) -> tuple[int, int, float, str]:
    at = moment(claim.first)
    return -claim.outlets, -len(claim.wordings), math.inf if at is None else at, claim.id


def _ids(found: list[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in sorted(found, key=_rank))


# --- groups -------------------------------------------------------------------------------------------------------------------


def _apart(nodes: list[Node], opposed: Sequence[tuple[int, int]]) -> Mapping[int, Set[int]]:
    """Return for each node those of others that stand within or around it in one article: what is said of a saying is not that saying;
    and the ``opposed``, which no third wording brings together."""
    by_article: defaultdict[tuple[str, bool], list[tuple[int, int, int]]] = defaultdict(list)
    for k, node in enumerate(nodes):
        for said in node.said:
            by_article[said.place.article.id, said.headline].append((said.statement.start, said.statement.end, k))
    found: defaultdict[int, set[int]] = defaultdict(set)
    for k, other in opposed:
        found[k].add(other)
        found[other].add(k)
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


def _join(size: int, alike: Alike, apart: Mapping[int, Set[int]]) -> list[list[int]]:
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


# --- a claim's record ----------------------------------------------------------------------------------------------------------


def _claim(story: str, nodes: list[Node], own: Set[str], origin_of: Mapping[int, int]) -> Claim:
    said = sorted((said for node in nodes for said in node.said), key=lambda said: said.order)
    first_seen: dict[int, int] = {}
    numbers = [first_seen.setdefault(origin_of[id(each)], len(first_seen) + 1) for each in said]
    wordings = tuple(_wording(each, origin, said) for each, origin in zip(said, numbers, strict=True))
    fullest, holder_id = _holder(said)
    denied = said[0].statement.force == "deny"  # of a denial what is denied, of «ما نشر كذب» its own words
    alike = [each for each in said if (each.statement.force == "deny") is denied]
    content = max(alike, key=lambda each: len(set(index_terms(each.content)))).content
    times = [each.place.article.published for each in said if each.order[0] != math.inf]
    # «أكدت عدم تأجيل الامتحان» beside «نفت تأجيل الامتحان» is no change: the forces are those of the wordings that the content is one of.
    forces: tuple[Force, ...] = tuple(dict.fromkeys(each.statement.force for each in alike))
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
        denies=any(denies(each.statement) for each in said),
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
    # Of names of as many words the one that most have: «بيفر», not «بيفير».
    spelled = Counter(word for one in choice for word in name_words(one.resolved or one.source))
    fullest = max(choice, key=lambda one: (len(words := name_words(one.resolved or one.source)), sum(spelled[word] for word in words)))
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
        forces: tuple[Force, Force] = (source.statement.force, statement.force)
        # «نفت التأجيل», «أكدت عدم التأجيل» say one thing, or they were not one claim.
        force_before = forces[0] if forces[0] != forces[1] and "deny" not in forces else None
    return Wording(
        article.id, one.n, article.outlet, article.published, statement.content, statement.cue, statement.source, statement.resolved,
        statement.passers, statement.channel, statement.kind, statement.force, statement.quoted, statement.negated, origin,
        source.place.article.id if source else None, force_before, gone, one.headline,
    )  # fmt: skip


def _upstream(one: Said, said: Sequence[Said]) -> Said | None:
    """Return the statement that this one was taken from: in the text that its article copies, or in that of the outlet it came through.

    What it copies is not where it is from if the copy names an outlet that the copied text does not.
    """
    by_article: dict[str, list[Said]] = defaultdict(list)
    for other in said:
        by_article[other.place.article.id].append(other)
    through = set(one.routes)
    # Two papers that have it from each other: neither is known to be where it is from.
    named = next(
        (
            other
            for other in said
            if other.place.own & through
            and not one.place.own.intersection(other.routes)
            and other.place.article.outlet != one.place.article.outlet
        ),
        None,
    )
    for ancestor in one.place.ancestors:
        if ancestor in by_article:
            copied = _nearest(one, by_article[ancestor])
            # Through whom a copy has it stands in what it copies too; where it does not, the copy says better where it is from.
            if named is None or through & (copied.place.own | set(copied.routes)):
                return copied
    if named is not None:
        return _nearest(one, by_article[named.place.article.id])
    return _earliest_so_worded(one, said)


def _earliest_so_worded(one: Said, said: Sequence[Said]) -> Said | None:
    """Return the earliest statement of another outlet that has the words of this one, told indirectly: nobody words a report like another
    by chance, so that a link of its chain that is missing here was left out on the way."""
    terms = index_terms(one.content)
    if told_its_own(one.statement, one.place):
        return None  # the outlet was told it itself
    if len(terms) < PASSAGE or one.statement.quoted == "direct" or one.order[0] == math.inf:
        return None
    for other in said:
        if other.order[0] >= one.order[0]:
            return None
        another = other.place.article.outlet != one.place.article.outlet and not other.headline
        if (
            another
            and not one.asked_apart(other)
            and other.statement.quoted != "direct"
            and _chain_of(other)
            and _same_words(terms, index_terms(other.content))
        ):
            return other
    return None


def _chain_of(one: Said) -> bool:
    return bool(one.statement.via or one.statement.channel or one.place.is_agency)


def _same_words(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether of two contents the shorter one stands in the other word for word."""
    short, long = sorted((list(ours), list(theirs)), key=len)
    return len(short) >= PASSAGE and any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))


def _nearest(one: Said, others: Sequence[Said]) -> Said:
    """Return the statement of an article that is most like one: of two that have its words the one that has fewer others."""
    terms = set(index_terms(one.content))

    def like(other: Said) -> float:
        its = set(index_terms(other.content))
        return 2 * len(terms & its) / (len(terms) + len(its)) if its else 0.0

    return max(others, key=lambda other: (like(other), -other.n))
