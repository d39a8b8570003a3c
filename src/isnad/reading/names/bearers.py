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
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.fullnames import OF_THE_FAMILY, is_part
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import MARK, own_id
from isnad.reading.names.mentions import Mention
from isnad.reading.names.namesakes import NAMESAKES, has_namesakes, is_common, sphere_mark
from isnad.reading.names.spheres import PUBLIC, SPHERES_OF_LAND, Facet, behind, facets, is_former

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
        self._text = text
        self._bearers = bearers
        self._placed = {key: sorted((m.start, n) for n, b in enumerate(found) for m in b.mentions) for key, found in bearers.items()}
        self._settled = {id(m) for found in bearers.values() for b in found for m in b.mentions}

    def __contains__(self, key: str) -> bool:
        return key in self._bearers

    def settle(self, mention: Mention, key: str) -> None:
        """Say which of the bearers of ``key`` a mention is, or that it is open. The mentions of a text must come in their order."""
        if id(mention) in self._settled:
            return
        bearers, placed = self._bearers[key], self._placed[key]
        number = self._by_title(mention, bearers)
        if number is None:
            number = self._nearest(mention.start, placed)
        if number is None:
            mention.id = None
            several = "، ".join(f"«{words}»" for words in dict.fromkeys(b.words for b in bearers) if words)
            who = f"several in this article are called so ({several})" if several else "several in this article are called so"
            mention.evidence.append(f"{NAMESAKES}: {who}, nothing says which")
            return
        bearer = bearers[number]
        lead = bearer.mentions[0]
        mention.name, mention.id, mention.fine = lead.name, bearer.id, lead.fine or mention.fine
        mention.role = mention.role or lead.role
        mention.evidence.append(f"{NAMESAKES}: the nearest of several in this article, «{bearer.words or lead.text}»")
        placed.insert(bisect_left(placed, (mention.start, number)), (mention.start, number))

    def _by_title(self, mention: Mention, bearers: Sequence[Bearer]) -> int | None:
        own = {facet.sphere for facet in facets(mention.role)} if mention.role else set()
        found = [n for n, b in enumerate(bearers) if own & {facet.sphere for told in b.told for facet in told.spheres}]
        return found[0] if len(found) == 1 else None

    def _nearest(self, start: int, placed: Sequence[tuple[int, int]]) -> int | None:
        before = [(at, n) for at, n in placed if at < start]
        if len({n for _, n in before}) > 1:
            paragraph = self._text.raw.rfind("\n", 0, start)
            before = [(at, n) for at, n in before if at > paragraph]
        numbers = {n for _, n in before}
        return numbers.pop() if len(numbers) == 1 else None


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
    apart = {frozenset(map(id, pair)) for pair in _twice_in_a_list(text, mentions)}
    for key, group in groups.items():
        told = _joined({id(m): _told(text, mentions, m) for m in group}) if len(group) > 1 else {}
        bearers = _bearers(group, told, apart) if told else []
        fuller = [other for other in groups if other != key and is_part(key.split(), other.split())]
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


def _bearers(group: Sequence[Mention], told: Mapping[int, _Told], apart: Collection[frozenset[int]]) -> list[Bearer]:
    """Return the persons of one name, each of whom contradicts the others; mentions that fit several are none's."""
    common = is_common(group[0].key)
    bearers: list[Bearer] = []
    for mention in group:
        own = told[id(mention)]
        twice = any(id(mention) in pair for pair in apart)
        if not own.words and not twice:
            continue
        fits = [
            b for b in bearers
            if not any(frozenset((id(mention), id(m))) in apart or _contradict(own, told[id(m)], common) for m in b.mentions)
        ]  # fmt: skip
        if not fits:
            bearers.append(Bearer([mention], [own]))
        elif len(fits) == 1 and (own.words or len(bearers) == 1):
            fits[0].mentions.append(mention)
            fits[0].told.append(own)
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


def _told(text: Text, mentions: Sequence[Mention], mention: Mention) -> _Told:
    raw, end = text.raw, mention.end
    following = min((m.start for m in mentions if m.kind == "PER" and m.start >= end), default=len(raw))
    behind_it = behind(raw, end, following)
    spheres = [f for f in (*(facets(mention.role) if mention.role else ()), *behind_it) if not is_former(f.words)]
    bracket = _bracket(raw, end)
    only: dict[str, str] = {}
    if age := _AGE.search(search_key(bracket) if bracket else _apposition(raw, end)):
        only["age"] = age[1]
    words_in = search_key(bracket)
    for entry in (gazetteer().readings(words_in) or gazetteer().readings(f"نادي {words_in}")) if words_in else ():
        if entry.kind != "PER":
            only.setdefault(f"{entry.kind} {entry.fine}", entry.label)
    after = _tied_by_from(text, mentions, mention)
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


def _tied_by_from(text: Text, mentions: Sequence[Mention], mention: Mention) -> Mention | None:
    """Return the club or place that «من» ties to a name: «محمد سالم من الطائف»."""
    after = next((other for other in mentions if other.start >= mention.end), None)
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
                found += [(other, mention) for other in chain if other.id == mention.id and mention.id is not None]
        chain.append(mention)
    return found
