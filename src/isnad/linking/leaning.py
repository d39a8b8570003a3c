"""Whose report a text is: its own, a copy, or one that it passes on from an agency or another outlet; with the evidence in words.

A text leans on another outlet where

* it credits that one as a whole («المصدر: وكالة مدار»), or
* its first statement came through it («نقلت وكالة مدار عن …», «قالت صحيفة الساحل نقلا عن …») and at least half of all did (media that are
  not named, «وسائل إعلام محلية», may stand before it), or an earlier text of that one has nearly all its words,

and it brings no source of its own: a person, body, document or unnamed source that it reached itself and that the texts of those whom it
passes on do not have. Of a text that credits another as a whole, a source is its own only where the text says so («قال لقناة الميناء»,
«علمت الميناء من») or where it credits itself too. Whoever only comments what others reported (محلل، خبير) and a place that stands for its
government («دمشق») are no source of a report.

Independent *sources* are fewer still: origins in different words whose every statement ends in one named source (a ministry's statement,
one minister) go back to one source, though each outlet may have asked it itself. Both numbers are told, neither for the other.

What does not live here: counting (``origins``), copies (``copies``), chains of single claims (``transmission``).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from isnad.arabic.folding import search_key
from isnad.linking.attributions import Row, rows_of
from isnad.linking.hashing import Hashes, term_hashes
from isnad.linking.holders import name_words
from isnad.linking.nationality import fits, parted, plain
from isnad.linking.origins import Place, number, speaks_for
from isnad.linking.releases import of_its_own
from isnad.linking.times import order
from isnad.linking.transmission import (
    anybody,
    called,
    called_itself,
    countries_of,
    is_called,
    is_medium,
    medium_kind,
    route_key,
    spellings,
)
from isnad.records import Outlet, TextKind, TextOrigin

if TYPE_CHECKING:
    from isnad.linking.features import Features

_TOLD_THERE = 0.7  # of a text's words that stand in another: all that it tells was told there
_MEDIA = re.compile("وسائل (?:ال)?اعلام|(?:ال)?اعلام |تقارير (?:صحف|صحاف|اعلام|اخباري)|(?:صحف|مواقع|قنوات|اذاعات)(?: |$)")
_BRIEF = 2  # statements of a text that tells of what others told
_COUNTED_WORDS = "اخر اخري اخرون ثان ثاني ثالث رابع الاول الثاني الثالث الرابع الاخر الاخري ثلاثه اربعه خمسه واحد عده"
_COUNTED = frozenset(_COUNTED_WORDS.split())
# Credits that name nobody.
_NOBODY_WORDS = "وكالات الوكالات وكالات الانباء متابعات متابعه خاص مواقع المواقع صحف رصد تقارير مصادر"
_NOBODY = frozenset(_NOBODY_WORDS.split())


class Member(NamedTuple):
    """An article of a set: its id, outlet, the agencies and others that it credits, its ``attributions``, its words where at hand, and
    its time as published."""

    id: str
    outlet: str | None
    credits: tuple[str, ...] = ()
    attributed: bytes = b""
    words: Features | None = None
    published: str | None = None


def passes_on(attributed: bytes, outlet: str | None, outlets: Mapping[str, Outlet], among: Hashes | None = None) -> bool:
    """Say whether one of an article's ``attributions`` came through an outlet (an id): of sources ``among`` some terms, if given."""
    if not attributed:
        return False
    declared = outlets.get(outlet or "")
    theirs, country = called(outlet, declared).union(*called_itself(declared, outlets)), declared.country if declared else None
    rows = [row for row in rows_of(attributed) if row.through]
    if among is not None:
        rows = [row for row in rows if 2 * int(np.isin(found := term_hashes([row.source]).hashes, among).sum()) >= len(found)]
    keys = {route_key(name) for row in rows for name in row.through}
    if not keys.isdisjoint(theirs):
        return True
    return any(each is not None and each[0] in theirs and fits(each[1], country) for each in map(parted, keys))


def has_source_beyond(text: Member, other: Member, outlets: Mapping[str, Outlet], *, told: bool = False) -> bool:
    """Say whether a text has a source that it reached itself and that another text has neither as a source nor in its words; ``told``: one
    who told it to the text's own outlet."""
    return _source_beyond(_read(text, outlets, {}), other, outlets, told=told) is not None


def _source_beyond(each: _Read, other: Member, outlets: Mapping[str, Outlet], *, told: bool) -> str | None:
    """Return the source by which ``has_source_beyond`` holds."""
    names = {key: outlet.name for outlet in outlets.values() for key in spellings(outlet)}
    theirs = [frozenset(name_words(row.source)) for row in rows_of(other.attributed)]
    there = other.words.terms if other.words is not None else np.zeros(0, np.uint32)
    for row, chain, itself in zip(each.rows, *_through(each, names), strict=True):
        if chain or row.kind not in "noud" or _counted(row) or _media(row):
            continue
        if not itself and (told or (each.credits and not each.credits_itself)):
            continue
        words = frozenset(name_words(row.source))
        if words and not any(words <= known for known in theirs) and not np.isin(term_hashes([row.source]).hashes, there).all():
            return row.source
    return None


@dataclass(slots=True)
class _Read:
    """A member with what is known of it; ``own`` names its outlet, ``short`` what its own texts call it for short, ``same`` are keys of
    media under another (``nationality.plain``)."""

    member: Member
    outlet: Outlet | None
    own: frozenset[str]
    short: frozenset[str]
    rows: tuple[Row, ...]
    credits: dict[str, str]
    same: Mapping[str, str]
    credits_itself: bool = False

    @property
    def itself(self) -> frozenset[str]:
        """What the member's own text calls its outlet."""
        return self.own | self.short

    def key(self, name: str) -> str:
        """Return what a medium that the member names is known by."""
        key = route_key(name)
        found = self.same.get(key, key)
        # «الصباح التونسية» is none that is «الصباح» for short.
        return key if found in self.short and parted(key) is not None else found


class _Lean(NamedTuple):
    leans: tuple[str, ...] = ()
    shown: str | None = None
    evidence: tuple[str, ...] = ()


def texts(
    members: Sequence[Member],
    copy_of: Mapping[str, str],
    outlets: Mapping[str, Outlet],
    inside: Mapping[str, Sequence[str]] | None = None,
) -> list[TextOrigin]:
    """Say of each member whose report it is, in the order given; ``copy_of`` says what copies are copies of, perhaps one outside,
    ``inside`` in which longer texts of the set a text stands nearly whole (``containment.nearly_whole``)."""
    read, found, origins, beside = _weighed(members, copy_of, outlets, inside or {})
    result = []
    for each, lean, origin in zip(read, found, origins, strict=True):
        of = copy_of.get(each.member.id)
        if source := beside.get(each.member.id):
            # What is shown of copies tells of what, and how much of each stands in the other.
            result.append(TextOrigin(each.member.id, "own", origin, None, (f"فيه نص غيره، وله مصدر خاص: {source}",), _end(each)))
            continue
        kind: TextKind = "copy" if of is not None else "passed on" if lean.leans else "own"
        shown, evidence = (None, ()) if kind == "copy" else (lean.shown, lean.evidence)  # copies have their own evidence
        result.append(TextOrigin(each.member.id, kind, origin, shown, evidence, _end(each)))
    return _numbered(result, {text.id for text, each in zip(result, read, strict=True) if _silent(each)})


def _weighed(
    members: Sequence[Member], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet], inside: Mapping[str, Sequence[str]]
) -> tuple[list[_Read], list[_Lean], list[int], dict[str, str]]:
    """Return of each member what is known of it, what it leans on and the number of its origin; and the sources of those that have one of
    their own beside a text that they carry."""
    names = {key: outlet.name for outlet in outlets.values() for key in spellings(outlet)}
    same = _same(members, outlets)
    media = _named(members)
    read = [_read(member, outlets, same, media) for member in members]
    alone = [each for each in read if each.member.outlet and each.outlet is None]
    names |= {key: media.get(key, each.member.outlet or "") for each in alone for key in each.own - names.keys()}
    found = _leans(read, names) if any(each.rows or each.credits for each in read) else [_Lean()] * len(read)
    roots = [_root(member.id, copy_of) for member in members]
    authors = {each.member.id: each.own for each in read}
    root_of = {member.id: root for member, root in zip(members, roots, strict=True)}
    # A copy that was altered may stand in another text, or another in it, where its original does not: then the two count once, but each
    # stays a report of its own.
    homes: dict[str, tuple[list[str], bool]] = {}
    if inside:
        homes = {root: ([home[0]], False) for root, (home, _) in _homes(root_of, inside).items()}
        alike = {id: [other for other in longer if other == root_of[other]] for id, longer in inside.items() if id == root_of[id]}
        homes |= _homes(root_of, {id: longer for id, longer in alike.items() if longer})
    named = {name for lean in found for name in lean.leans}
    tied = {root for each, lean, root in zip(read, found, roots, strict=True) if lean.leans or not named.isdisjoint(each.own)}
    beside = _beside(read, roots, outlets)
    places = []
    for each, lean, root in zip(read, found, roots, strict=True):
        if each.member.id in beside:
            places.append(Place((each.member.id,), speaks_for(each.own, each.member.outlet, each.outlet)))
            continue
        home, cut = homes.get(root, ([root], False))
        # A cut counts with one of the longer texts alone, so it makes no two of them one; but where it is also counted with whom it
        # credits or who credits it, with all: whichever the one were, a further copy might make it another.
        home = home if root in tied else home[:1]
        carried = root != each.member.id or cut
        author = authors.get(root, frozenset())
        # Who credits the text's author says no more than that he has it from there.
        leans = () if carried and author.intersection(lean.leans) else lean.leans
        speaks = speaks_for(each.own, each.member.outlet, each.outlet)
        ties = (root, *home) if home != [root] else (root,)
        places.append(Place(ties, (*speaks, *sorted(author - each.own)) if carried else speaks, leans, carried))
    return read, found, number(places), beside


def _beside(read: Sequence[_Read], roots: Sequence[str], outlets: Mapping[str, Outlet]) -> dict[str, str]:
    """Return for those that carry the text of another and have a source of their own beside it (a release in a report) that source.

    The text that they carry is surely the earlier one and shorter, and somebody whom it does not have told the carrier's outlet something;
    of a body's own release it need not be surely the earlier one, and any source will do. An agency's report is made of others' texts, and
    who credits another as a whole counts with that one.
    """
    found: dict[str, str] = {}
    by_id = {each.member.id: each for each in read}
    for each, root in zip(read, roots, strict=True):
        text, of = each.member, by_id.get(root)
        if of is None or of is each or not each.rows or each.credits or text.outlet == of.member.outlet:
            continue
        if text.words is None or of.member.words is None:
            continue
        if len(text.words.shingles) <= len(of.member.words.shingles) or (each.outlet and each.outlet.kind in ("agency", "state agency")):
            continue
        release = of_its_own(of.member.outlet, text.outlet, text.words, outlets)
        first = order(of.member, text, outlets).first
        if first < 0 or (release and first == 0):
            source = _source_beyond(each, of.member, outlets, told=not release)
            if source is not None:
                found[text.id] = source
    return found


def _leans(read: Sequence[_Read], names: Mapping[str, str]) -> list[_Lean]:
    """Say of each text what it leans on."""
    sources: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)  # what the texts of each outlet have
    for each in read:
        for key in each.own:
            sources[key].update(name_words(row.source) for row in each.rows)
    told: list[frozenset[str]] = []  # the sources of the texts before
    before: defaultdict[str, list[Features]] = defaultdict(list)  # the texts before, by what their outlets are known by
    found: list[_Lean] = []
    for each in read:
        found.append(_lean(each, names, sources, told, before))
        told += [frozenset(name_words(row.source)) for row in each.rows if row.kind in "nod"]
        if each.member.words is not None:
            for key in each.own:
                before[key].append(each.member.words)
    return found


def _end(each: _Read) -> str | None:
    """Return the one named source that all statements of a text end in: a person, body or document; comments count for nothing."""
    rows = [row for row in each.rows if row.kind not in "cm"]
    if not rows or any(row.kind not in "nod" or anybody(row.source) for row in rows):
        return None
    if len({frozenset(name_words(row.source)) for row in rows}) > 1 or not name_words(rows[0].source):
        return None
    return rows[0].source


def _silent(each: _Read) -> bool:
    """Say whether a text that was read tells of no source but whom it passes on («قالت وكالة مدار»)."""
    return bool(each.rows) and all(row.kind in "cm" for row in each.rows)


def _numbered(found: Sequence[TextOrigin], silent: set[str]) -> list[TextOrigin]:
    """Number the independent sources: origins whose every text ends in one and the same named source are one source."""
    ends: defaultdict[int, set[frozenset[str]]] = defaultdict(set)
    for text in found:
        if text.id not in silent:
            ends[text.origin].add(frozenset(name_words(text.ends)) if text.ends else frozenset())
    keys = {origin: next(iter(words)) for origin, words in ends.items() if len(words) == 1 and frozenset() not in words}
    numbers: dict[object, int] = {}
    return [replace(text, source=numbers.setdefault(keys.get(text.origin, text.origin), len(numbers) + 1)) for text in found]


def origins(
    members: Sequence[Member],
    copy_of: Mapping[str, str],
    outlets: Mapping[str, Outlet],
    inside: Mapping[str, Sequence[str]] | None = None,
) -> list[list[str]]:
    """Group the ids of members, earliest first, into independent origins, earliest first; the rest as for ``texts``."""
    result: dict[int, list[str]] = {}
    for member, origin in zip(members, _weighed(members, copy_of, outlets, inside or {})[2], strict=True):
        result.setdefault(origin, []).append(member.id)
    return list(result.values())


def _same(members: Sequence[Member], outlets: Mapping[str, Outlet]) -> dict[str, str]:
    """Return the keys of media that members name with a nationality, each with what the medium is known by among them."""
    named = [name for member in members for row in rows_of(member.attributed) for name in row.through]
    named += [name for member in members for name in (*member.credits, *(member.words.told_by if member.words else ()))]
    keys = {key for name in named if parted(key := route_key(name)) and not anybody(name)}
    if not keys:
        return {}
    declared = countries_of(outlets)
    for member in members:
        if member.outlet and member.outlet not in outlets:
            declared.update((key, {None}) for key in called(member.outlet, None) - declared.keys())
    return plain(keys, declared)


def _named(members: Sequence[Member]) -> dict[str, str]:
    """Return what the media that members name are known by, each as it is named first."""
    found = [name for member in members for row in rows_of(member.attributed) for name in row.through if is_medium(name)]
    found += [name for member in members for name in (*member.credits, *(member.words.told_by if member.words else ()))]
    return {route_key(name): name for name in reversed(found) if not _nobody(name)}


def _read(member: Member, outlets: Mapping[str, Outlet], same: Mapping[str, str], named: Iterable[str] = ()) -> _Read:
    """``named`` are keys of media, of which the member's outlet may be one though it is not declared."""
    outlet = outlets.get(member.outlet or "")
    short, alone = called_itself(outlet, outlets)
    own = (called(member.outlet, outlet) | short).union(key for key in named if outlet is None and is_called(member.outlet, key))
    found = _Read(member, outlet, own, short | alone, rows_of(member.attributed), {}, same)
    if member.credits:
        credits = {found.key(credit): credit for credit in member.credits if not _nobody(credit)}
        found.credits_itself = bool(found.itself & set(credits))
        found.credits = {k: v for k, v in credits.items() if k not in found.itself}
    return found


def _root(id: str, copy_of: Mapping[str, str]) -> str:
    seen = {id}
    while (of := copy_of.get(id)) is not None:
        if of in seen:
            return min(seen)  # a ring of copies: broken data, one text
        seen.add(of)
        id = of
    return id


def _homes(roots: Mapping[str, str], inside: Mapping[str, Sequence[str]]) -> dict[str, tuple[list[str], bool]]:
    """Return for texts that stand nearly whole in others (each by its first article, as in ``roots``) the ones at the end of that, since
    what a longer text stands in again they stand in too, in the order of ``roots``; and whether they are cuts of these."""
    into: defaultdict[str, set[str]] = defaultdict(set)
    for id, longer in inside.items():
        into[roots[id]].update(roots[other] for other in longer)
    places = {root: n for n, root in enumerate(dict.fromkeys([*(id for id, root in roots.items() if id == root), *roots.values()]))}
    reached: dict[str, set[str]] = {}
    for root in list(into):
        found, waiting = {root}, [root]
        while waiting:
            new = into.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        reached[root] = found
    # An end reaches nothing that does not reach it again: texts in a ring (of copies) are one report, told by its first.
    rings = {root: {other for other in there if root in reached.get(other, ())} | {root} for root, there in reached.items()}
    ends = {root: min(ring, key=places.__getitem__) for root, ring in rings.items() if reached[root] <= ring}
    return {
        root: ([ends[root]], False)
        if root in ends
        else (sorted({ends.get(end, end) for end in there if end in ends or end not in into}, key=places.__getitem__), True)
        for root, there in reached.items()
    }


def _nobody(credit: str) -> bool:
    return anybody(credit) or search_key(credit).split()[0] in _NOBODY


def _lean(
    each: _Read,
    names: Mapping[str, str],
    sources: Mapping[str, set[tuple[str, ...]]],
    told: Sequence[frozenset[str]],
    before: Mapping[str, Sequence[Features]],
) -> _Lean:
    """Say what a text leans on, in words; ``names`` are those of the outlets by key, ``sources`` what their texts have, ``told`` the
    named sources that texts before it have, ``before`` those texts by outlet."""
    if not each.rows and not each.credits:
        return _Lean()
    through, said_itself = _through(each, names)
    counts = Counter(key for chain in through for key in dict.fromkeys(chain))
    shown = {each.key(name): name for row in reversed(each.rows) for name in row.through}
    shown = {key: names.get(key) or shown.get(key) or each.credits.get(key, key) for key in (*counts, *each.credits)}
    theirs = [frozenset(source) for key in shown for source in sources.get(key, ())]
    begun = next((chain for row, chain in zip(each.rows, through, strict=True) if not _media(row)), ())
    if begun:
        theirs += told  # who begins with what another reported has from others, too, what was told before
    mine, passed, shared = [], sum(map(bool, through)), 0
    for row, chain, itself in zip(each.rows, through, said_itself, strict=True):
        if chain or row.kind not in "noud":
            continue
        words = frozenset(name_words(row.source))
        if not itself and ((begun and row.earlier) or _counted(row) or _media(row) or any(words <= known for known in theirs)):
            shared += 1
        elif itself or not each.credits or each.credits_itself:
            mine.append(_reached(row, each) if itself else row.source)
    whole = bool(each.credits) and not mine
    # Who begins with a source that he does not say whom he has from has it from them all the same where theirs tells as much.
    known = bool(begun) or (passed > 0 and any(_stands_in(each.member.words, text) for key in counts for text in before.get(key, ())))
    bulk = passed > 0 and known and 2 * (passed + shared) >= len(through) and not mine
    top = max(counts.values(), default=0)
    most = [key for key in dict.fromkeys(key for chain in through for key in chain) if counts[key] == top]
    evidence = []
    if each.credits:
        evidence.append(f"ينسب النص إلى {' و'.join(shown[key] for key in each.credits)}")
    if passed:
        evidence.append(f"{_how_many(passed, len(through))} عن {shown[most[0]]}")
        others = [shown[key] for key in sorted(counts, key=lambda key: (-counts[key], key)) if key != most[0]]
        if others:
            evidence.append(f"وينقل كذلك عن {' و'.join(others)}")
    if evidence and mine:
        evidence.append(f"وله مصدر خاص: {mine[0]}")
    elif (whole or bulk) and each.rows:
        comment = next((row.source for row, chain in zip(each.rows, through, strict=True) if row.kind == "c" and not chain), None)
        evidence.append(f"يضيف تعليقا: {comment}، ولا مصدر بلغه بنفسه للخبر" if comment else "لا يذكر مصدرا بلغه بنفسه")
    leans = tuple(each.credits) if whole else tuple(most) if bulk else ()
    if not leans and not passed and (teller := _teller(each, told)) is not None:
        shown[teller] = names.get(teller, teller)
        leans, evidence = (teller,), [f"ينقل عن {shown[teller]}، وكل مصدر فيه مذكور في نص قبله"]
    return _Lean(leans, shown[leans[0]] if leans else None, tuple(evidence))


def _how_many(passed: int, all_: int) -> str:
    """Return that so many of a text's statements are passed on, as Arabic counts them."""
    if all_ == 1:
        return "القول الوحيد فيه منقول"
    if passed == all_:
        return "قولاه كلاهما منقولان" if all_ == 2 else "أقواله كلها منقولة"
    if passed == 1:
        return "أحد قوليه منقول" if all_ == 2 else f"واحد من أقواله الـ{all_} منقول"
    return f"اثنان من أقواله الـ{all_} منقولان" if passed == 2 else f"{passed} من أقواله الـ{all_} منقولة"


def _teller(each: _Read, told: Sequence[frozenset[str]]) -> str | None:
    """Return the outlet that a brief names as having told something, where each source that it has was told before."""
    tellers = [key for name in (each.member.words.told_by if each.member.words else ()) if (key := each.key(name)) not in each.itself]
    sources = [frozenset(name_words(row.source)) for row in each.rows]
    if not tellers or not sources or len(sources) > _BRIEF or any(row.kind not in "nod" for row in each.rows):
        return None
    return tellers[0] if all(any(source <= known for known in told) for source in sources) else None


def _through(each: _Read, names: Mapping[str, str]) -> tuple[list[tuple[str, ...]], list[bool]]:
    """Return for each statement whom it came through, and whether the outlet says that it has it itself.

    A source that was passed on before is passed on again («وأضاف المصدر»), and so are more of the same unnamed kind («مصدر ثالث»);
    «الصحيفة» in a chain is the newspaper that was named last.
    """
    through: list[tuple[str, ...]] = []
    itself = []
    before: dict[tuple[str, ...], tuple[str, ...]] = {}
    last: tuple[str, ...] = ()
    media: dict[str, str] = {}  # of each kind of medium, the one named last
    for row in each.rows:
        keys = []
        for name in row.through:
            kind = medium_kind(name)
            if not anybody(name) and (is_medium(name) or (key := each.key(name)) in names or key in each.itself):
                keys.append(each.key(name))
                if kind:
                    media[kind] = keys[-1]
            elif kind in media:
                keys.append(media[kind])
        mine = bool(each.itself.intersection(keys))
        chain = () if mine else tuple(dict.fromkeys(keys))
        source = name_words(row.source)
        if not chain and not mine:
            # «وأضاف النابلسي» goes on with whom it named in full.
            chain = before.get(source) or next((c for named, c in before.items() if c and source and set(source) < set(named)), ())
            if not chain and row.kind == "u" and _counted(row):
                chain = last
        if source:
            before.setdefault(source, chain)
        last = chain
        through.append(chain)
        itself.append(mine)
    return through, itself


def _reached(row: Row, each: _Read) -> str:
    """Return whom an outlet says that it has a statement from («علمت الميناء من مصدر نيابي أن اللجنة …»: مصدر نيابي)."""
    return next((name for name in row.through if not is_medium(name) and each.key(name) not in each.itself), row.source)


def _stands_in(words: Features | None, text: Features) -> bool:
    """Say whether a text says little that another does not say, in whatever order: by its words."""
    if words is None or not len(words.terms):
        return False
    return float(np.isin(words.terms, text.terms, assume_unique=True).mean()) >= _TOLD_THERE


def _media(row: Row) -> bool:
    """Say whether a source is media that are not named («وسائل إعلام محلية», «تقارير صحفية»): whoever has it from them was told by none."""
    return row.kind == "u" and _MEDIA.match(search_key(row.source)) is not None


def _counted(row: Row) -> bool:
    """Say whether a source is only counted («مصدران», «المصدر الثالث»): nothing that tells it from those before."""
    return row.kind == "u" and all(anybody(word) or word in _COUNTED or word.isdigit() for word in search_key(row.source).split())
