"""Several bearers of one name within one article: full names whose own words contradict each other are persons apart.

«محمد سالم (اللاعب)» and «محمد سالم (القاضي)» are two, and so are «وزير المياه العراقي محمد سالم» and «وزير المياه المصري محمد سالم»,
two of different ages, clubs or home towns, two of different fathers, and a name that stands twice in one list. What contradicts is only
what stands with the full name itself. A former office contradicts nothing, nor do spheres that one mention gives together; nor do two
titles of a name that few bear, for one person may have both.

A mention that says nothing itself is the nearest bearer's of its paragraph, else open. What does not live here: namesakes of different
articles (``namesakes``), whose short form a word is (``fullnames``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.fullnames import OF_THE_FAMILY, is_part
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import MARK, own_id
from isnad.reading.names.mentions import Mention
from isnad.reading.names.namesakes import NAMESAKES, has_namesakes, is_common, sphere_mark
from isnad.reading.names.spheres import PUBLIC, SPHERES_OF_LAND, Facet, before, behind, facets, is_former

#: Offices of which a state has many: of two with different words behind them one person holds one.
_ONE_OF_MANY = frozenset(("وزير", "محافظ", "سفير"))
_AGE = re.compile(r"(?<!\d)(\d{1,2}) (?:عام|سن|ربيع)")
_SEPARATORS = frozenset(("،", ",", "و", "؛"))
_BRACKET = 40
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands with a full name: its spheres, what is public of them, those of its brackets, its offices, and further things of which
    one person has one."""

    spheres: tuple[Facet, ...] = ()
    public: frozenset[str] = frozenset()
    bracketed: frozenset[str] = frozenset()
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    only: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


@dataclass(slots=True)
class Bearer:
    """One of those who bear a name in an article: the mentions that are his for certain, what they say of him, and his id."""

    mentions: list[Mention]
    told: list[_Told]
    id: str | None = None

    @property
    def words(self) -> str:
        """What tells him, in the article's words."""
        return next((told.words for told in self.told if told.words), "")


class Parted:
    """Names of an article that several bear, by the folded full name, and whom each of their mentions means."""

    def __init__(self, text: Text, bearers: Mapping[str, Sequence[Bearer]]):
        self._lines = [at for at, sign in enumerate(text.raw) if sign == "\n"] if bearers else []
        self._bearers = {key: _Several(found, self._lines) for key, found in bearers.items()}
        self._settled = {id(m) for found in bearers.values() for b in found for m in b.mentions}

    def __contains__(self, key: str) -> bool:
        return key in self._bearers

    def settle(self, mention: Mention, key: str) -> None:
        """Say which of the bearers of ``key`` a mention is, or that it is open. The mentions of a text must come in their order."""
        if id(mention) in self._settled:
            return
        several = self._bearers[key]
        number = several.by_title(mention)
        if number is None:
            number = several.nearest(mention.start)
        if number is None:
            mention.id = None
            who = f"several in this article are called so ({several.words})" if several.words else "several in this article are called so"
            mention.evidence.append(f"{NAMESAKES}: {who}, nothing says which")
            return
        bearer = several.bearers[number]
        lead = bearer.mentions[0]
        mention.name, mention.id, mention.fine = lead.name, bearer.id, lead.fine or mention.fine
        mention.role = mention.role or lead.role
        mention.evidence.append(f"{NAMESAKES}: the nearest of several in this article, «{bearer.words or lead.text}»")
        several.meet(mention.start, number)


class _Several:
    """The bearers of one name, and who of them was met so far, from left to right."""

    def __init__(self, bearers: Sequence[Bearer], lines: Sequence[int]):
        self.bearers = bearers
        self.words = "، ".join(f"«{words}»" for words in dict.fromkeys(b.words for b in bearers) if words)
        self._lines = lines
        self._to_come = sorted(((m.start, n) for n, b in enumerate(bearers) for m in b.mentions), reverse=True)
        self._met: set[int] = set()
        self._line, self._met_in_line = -1, set[int]()
        self._of_sphere: dict[str, set[int]] = {}
        for n, bearer in enumerate(bearers):
            for facet in (facet for told in bearer.told for facet in told.spheres):
                self._of_sphere.setdefault(facet.sphere, set()).add(n)

    def by_title(self, mention: Mention) -> int | None:
        """Return the one bearer of whom a mention's role speaks."""
        own = {facet.sphere for facet in facets(mention.role)} if mention.role else set()
        found = set().union(*(self._of_sphere.get(sphere, ()) for sphere in own))
        return found.pop() if len(found) == 1 else None

    def nearest(self, start: int) -> int | None:
        """Return the one bearer who was met before an offset, or where they are several, in the paragraph of it."""
        while self._to_come and self._to_come[-1][0] < start:
            self.meet(*self._to_come.pop())
        numbers = self._met
        if len(numbers) > 1:
            numbers = self._met_in_line if self._line == bisect_left(self._lines, start) else set()
        return next(iter(numbers)) if len(numbers) == 1 else None

    def meet(self, at: int, number: int) -> None:
        """Take note that a bearer stands at an offset, behind all others that were met."""
        line = bisect_left(self._lines, at)
        if line != self._line:
            self._line, self._met_in_line = line, set()
        self._met_in_line.add(number)
        self._met.add(number)


def part(text: Text, mentions: Sequence[Mention], fullest: Mapping[str, str]) -> Parted:
    """Tell the bearers of each full name apart where what stands with it contradicts itself, and give each an id of his own or none.

    ``fullest`` maps the folded full names of the article to the fuller forms that they are parts of.
    """
    groups: dict[str, list[Mention]] = {}
    written: dict[str, str] = {}
    full = [mention for mention in mentions if mention.kind == "PER" and mention.key in fullest]
    # A name that stands once, and is like no two others, parts nothing.
    often = Counter(mention.id for mention in full)
    fuller_often = Counter(fullest[mention.key] for mention in full)
    alike = Counter(mention.key.partition(" ")[0] for mention in full)
    for mention in full:
        once = often[mention.id] < _TWO and fuller_often[fullest[mention.key]] < _TWO and alike[mention.key.partition(" ")[0]] <= _TWO
        if not once and has_namesakes(mention):
            # «عبد الله» and «عبدالله» are one spelling.
            key = written.setdefault(own_id("PER", fullest[mention.key]), fullest[mention.key])
            groups.setdefault(key, []).append(mention)
    found: dict[str, list[Bearer]] = {}
    if not groups:
        return Parted(text, {})
    apart: dict[int, set[int]] = {}
    for one, other in _twice_in_a_list(text, mentions):
        apart.setdefault(id(one), set()).add(id(other))
        apart.setdefault(id(other), set()).add(id(one))
    around = _Around(mentions)
    by_first: dict[str, list[str]] = {}
    for key in groups:
        by_first.setdefault(key.partition(" ")[0], []).append(key)
    for key, group in groups.items():
        told = _joined({id(m): _told(text, around, m) for m in group}) if len(group) > 1 else {}
        bearers = _bearers(group, told, apart) if told else []
        alike_first = by_first[key.partition(" ")[0]][:_ALIKE]
        fuller = [other for other in alike_first if other != key and is_part(key.split(), other.split())]
        if len(bearers) < 2 and len({groups[other][0].id for other in fuller}) > 1:
            # Sons of different fathers: whoever is named without his father may be each of them.
            bearers = [Bearer(list(groups[other]), [], groups[other][0].id) for other in fuller]
            for bearer in bearers:
                bearer.told.append(_Told(words=bearer.mentions[0].text))
        elif len(bearers) > 1:
            _name(bearers, is_common(key))
        if len(bearers) > 1:
            for spelled in {key, *(m.key for m in group), *(fullest[m.key] for m in group)}:
                found[spelled] = bearers
    return Parted(text, found)


#: Of how many names of one first word fuller forms are looked for, how many bearers of one name are told apart, and by how much of what
#: is told of each: an article that says more of one name is made to be slow.
_ALIKE, _BEARERS, _THINGS = 100, 50, 50


def _bearers(group: Sequence[Mention], told: Mapping[int, _Told], apart: Mapping[int, set[int]]) -> list[Bearer]:
    """Return the persons of one name, each of whom contradicts the others; mentions that fit several are none's."""
    common = is_common(group[0].key)
    bearers: list[Bearer] = []
    things: list[list[_Told]] = []  # what is told of each, every thing once
    whose: dict[int, int] = {}
    for mention in group:
        own = told[id(mention)]
        others = apart.get(id(mention), set())
        if not own.words and not others:
            continue
        not_his = {whose[other] for other in others if other in whose}
        fits = [n for n in range(len(bearers)) if n not in not_his and not any(_contradict(own, thing, common) for thing in things[n])]
        if not fits and len(bearers) < _BEARERS:
            whose[id(mention)] = len(bearers)
            bearers.append(Bearer([mention], [own]))
            things.append([own])
        elif len(fits) == 1 and (own.words or len(bearers) == 1):
            whose[id(mention)] = fits[0]
            bearers[fits[0]].mentions.append(mention)
            bearers[fits[0]].told.append(own)
            if len(things[fits[0]]) < _THINGS and own not in things[fits[0]]:
                things[fits[0]].append(own)
    return bearers


def _name(bearers: Sequence[Bearer], common: bool) -> None:
    """Give each bearer an id of his own: of his own fuller name, or of the sphere that no other has; and say why."""
    spelled = [{own_id("PER", m.key) for m in b.mentions} for b in bearers]
    marks = [_mark(b, common) for b in bearers]
    for n, bearer in enumerate(bearers):
        others = [b for b in bearers if b is not bearer]
        base = max(spelled[n], key=len)
        if not any(base in spelled[m] for m in range(len(bearers)) if m != n):
            bearer.id = base
        elif marks[n] and marks.count(marks[n]) == 1:
            bearer.id = f"{base}{MARK}{marks[n]}"
        another = next((b.words for b in others if b.words), "")
        for mention in bearer.mentions:
            mention.id = bearer.id
            why = f"«{bearer.words}», another in this article is «{another}»" if another else "twice in one list"
            mention.evidence.append(f"{NAMESAKES}: {why}")


def _mark(bearer: Bearer, common: bool) -> str | None:
    for facet in (facet for told in bearer.told for facet in told.spheres):
        if common:
            return sphere_mark(facet)
        if facet.sphere in PUBLIC:
            return PUBLIC[facet.sphere]
    return None


# --- what stands with a name -------------------------------------------------------------------------------------------------------


class _Around:
    """What begins behind a mention: the next of all, and where the next person does."""

    def __init__(self, mentions: Sequence[Mention]):
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._persons = [mention.start for mention in self._mentions if mention.kind == "PER"]

    def behind(self, mention: Mention) -> Mention | None:
        """Return the next mention behind one."""
        number = bisect_left(self._starts, mention.end)
        return self._mentions[number] if number < len(self._mentions) else None

    def next_person(self, mention: Mention, end: int) -> int:
        """Return where the next person behind a mention begins, else ``end``."""
        number = bisect_left(self._persons, mention.end)
        return self._persons[number] if number < len(self._persons) else end


def _told(text: Text, around: _Around, mention: Mention) -> _Told:
    raw, end = text.raw, mention.end
    behind_it = behind(raw, end, around.next_person(mention, len(raw)))
    spheres = [f for f in (*before(raw, mention), *behind_it) if not is_former(f.words)]
    bracket = _bracket(raw, end)
    only: dict[str, str] = {}
    if age := _AGE.search(search_key(bracket) if bracket else _apposition(raw, end)):
        only["age"] = age[1]
    words_in = search_key(bracket)
    for entry in (gazetteer().readings(words_in) or gazetteer().readings(f"نادي {words_in}")) if words_in else ():
        if entry.kind != "PER":
            only.setdefault(f"{entry.kind} {entry.fine}", entry.label)
    after = _tied_by_from(text, around, mention)
    if after is not None:
        only[f"{after.kind} {after.fine}"] = after.name
    if words_in in OF_THE_FAMILY:
        only["family"] = words_in
    offices = {}
    if mention.role and not is_former(mention.role):
        head, *rest = search_key(mention.role).split()
        if head in _ONE_OF_MANY:
            offices[head] = frozenset(word for word in rest if word not in demonyms())
    words = spheres[0].words if spheres else bracket if bracket and only else after.text if after is not None else ""
    words = words or (age[0] if age else "") or (mention.role if offices and mention.role else "")
    bracketed = frozenset(f.sphere for f in behind_it if not is_former(f.words)) if bracket else frozenset[str]()
    return _Told(tuple(spheres), frozenset(), bracketed, offices, only, words)


def _joined(told: Mapping[int, _Told]) -> dict[int, _Told]:
    """Let spheres that one mention gives together («الوزير الشاعر») be one for all mentions of the name."""
    one: dict[str, str] = {}
    for given in told.values():
        spheres = {f.sphere for f in given.spheres}
        for kinds in (spheres, {PUBLIC[sphere] for sphere in spheres if sphere in PUBLIC}):
            found = {one.get(kind, kind) for kind in kinds}
            if len(kinds) > 1:
                one.update({kind: min(found) for kind in (*kinds, *(kind for kind, other in one.items() if other in found))})
    return {
        number: replace(
            given,
            public=frozenset(one.get(PUBLIC[f.sphere], PUBLIC[f.sphere]) for f in given.spheres if f.sphere in PUBLIC),
            bracketed=frozenset(one.get(sphere, sphere) for sphere in given.bracketed),
        )
        for number, given in told.items()
    }


def _bracket(raw: str, end: int) -> str:
    """Return what stands in round brackets right behind a name."""
    if raw[end : end + 2] not in (" (",) and raw[end : end + 1] != "(":
        return ""
    opened = raw.index("(", end) + 1
    closed = raw.find(")", opened, opened + _BRACKET)
    return raw[opened:closed].strip() if closed > 0 and "\n" not in raw[opened:closed] else ""


def _apposition(raw: str, end: int) -> str:
    """Return the piece between commas behind a name, folded: «فلان، 35 عاما،»."""
    if raw[end : end + 1] not in ("،", ","):
        return ""
    return search_key(re.split("[،,.]", raw[end + 1 : end + _BRACKET], maxsplit=1)[0])


def age_behind(raw: str, end: int) -> str:
    """Return the age that stands behind a name: «فلان (35 عاما)», «فلان، 35 سنة»; empty where none does."""
    bracket = _bracket(raw, end)
    age = _AGE.search(search_key(bracket) if bracket else _apposition(raw, end))
    return age[0] if age else ""


def _tied_by_from(text: Text, around: _Around, mention: Mention) -> Mention | None:
    """Return the club or place that «من» ties to a name: «محمد سالم من الطائف»."""
    after = around.behind(mention)
    if after is None or after.kind not in ("ORG", "LOC") or after.id is None:
        return None
    return after if text.raw[mention.end : after.start].split() == ["من"] else None


def _contradict(a: _Told, b: _Told, common: bool) -> bool:
    """Whether what stands with two mentions of one name cannot be one person's."""
    if any(key in b.only and b.only[key] != value and not _near(key, value, b.only[key]) for key, value in a.only.items()):
        return True
    if a.public and b.public and a.public.isdisjoint(b.public) and common:
        return True
    if a.bracketed and b.bracketed and a.bracketed.isdisjoint(b.bracketed):
        return True
    if not common:
        return False
    lands = [{f.land for f in told.spheres if f.land and f.sphere in SPHERES_OF_LAND} for told in (a, b)]
    if lands[0] and lands[1] and lands[0].isdisjoint(lands[1]):
        return True
    return any(of and b.offices.get(head) and of.isdisjoint(b.offices[head]) for head, of in a.offices.items())


def _near(key: str, one: str, other: str) -> bool:
    return key == "age" and abs(int(one) - int(other)) <= 1


#: How far back in a list of persons one is looked for again.
_LIST = 100


def _twice_in_a_list(text: Text, mentions: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Return the pairs of mentions of one full name in one list of persons, the later joined to it by «و»: «محمد سالم ومحمد سالم»."""
    found: list[tuple[Mention, Mention]] = []
    chain: list[Mention] = []
    for mention in mentions:
        if mention.kind != "PER" or " " not in mention.key:
            chain = []
            continue
        if chain:
            gap = text.forms[chain[-1].span.last : mention.span.first]
            led = text.raw[text.starts[mention.span.first] : mention.start] == "و" or (len(gap) > 0 and gap[-1] == "و")
            if not all(form in _SEPARATORS for form in gap) or not (gap or led) or "\n" in text.raw[chain[-1].end : mention.start]:
                chain = []
            elif led:
                found += [(other, mention) for other in chain[-_LIST:] if other.id == mention.id and mention.id is not None]
        chain.append(mention)
    return found
