"""Several persons of one name: who of them an article means, by the evidence of all articles that have the name.

An article by itself cannot know that «فلان الفلاني» the minister is not the striker of that name; many articles can. Rules:

* What an article shows somebody in (``spheres``) is evidence: a sphere of life and a country. Two spheres that nobody is likely to share
  part the name into persons: of a name that many bear (two Arabic words, the last a common given name or a nisba) any two that do not
  go together, and two countries; of another only sport, arts and public life.
* Evidence joins them again: an article or a story that gives both to him, or two further persons beside whom both are named.
* An article that shows him in nothing means the one that its story means, or the one beside whose companions he stands, or the one of
  whose articles it has most other names, by far. Else it stays open which of them is meant, and the reason says so.
* One article against ten is a slip, not a person; of a name that a list knows, against any.
* Of a name that is anybody's («محمد عبدالله», «سعد الشهري») nothing is one without evidence: what neither its words, nor a story, nor
  company ties to a person is open, whether or not articles show two of them.

The result depends on the set of articles only, not on their order. What does not live here: keeping it up to date, and a person's own word
on names (``isnad.archive.namesakes``).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.reading.names.features import name_shape
from isnad.reading.names.gazetteer import beside_words, gazetteer, name_word
from isnad.reading.names.identity import MARK, is_somebody, well_known
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spheres import PUBLIC, SPHERES_OF_LAND, Facet
from isnad.records import Name

#: How the reason of every decision of this module begins.
NAMESAKES = "namesakes"
_WELL_KNOWN = 8
_COMMON = 20
_NISBA = 5
_SHARED = 2
_ALIKE, _FAR = 0.12, 2.0
_SLIP = 10
_SEVERAL = 2

#: Spheres that many of the others may have beside them, and which of the others they exclude.
_BESIDE = {
    "office": frozenset(("sport", "arts")),
    "business": frozenset(("sport", "arts", "religion", "security", "medicine")),
    "science": frozenset(("sport", "security")),
    "media": frozenset(("state", "sport", "security", "medicine", "law", "religion")),
    "club": frozenset(("arts", "religion", "medicine", "law")),
    "citizen": frozenset(("state", "security", "law", "religion")),
    "security": frozenset(("sport", "arts", "religion", "law", "medicine", "media", "citizen")),
}
#: Of these the article's other names must say that they are the person's: a general may be minister, and mostly is not.
_ASK = frozenset(("security", "citizen"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A name in one article: its id, its story's, what it shows the person in, the other persons named there whom no list knows
    (``beside``), and its places, bodies and things (``around``)."""

    article: str
    story: str
    facets: tuple[Facet, ...]
    beside: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Meant:
    """Which of the namesakes is meant: ``mark`` is added to the name's id, ``None`` where it is open; ``why`` is the reason."""

    mark: str | None
    why: str


def has_namesakes(name: Name | Mention) -> bool:
    """Whether a name is one that several may bear: a person's full name that has an id only by its spelling and stands in no list of
    persons whom the news of all lands names. One whom his article itself tells from another of that name (``bearers``) is himself."""
    return (
        name.kind == "PER"
        and name.id is not None
        and name.id.startswith("per:")
        and MARK not in name.id
        and " " in name.name
        and name.id not in well_known()
        and not any(e.kind == "PER" and e.weight >= _WELL_KNOWN for e in gazetteer().readings(search_key(name.name)))
    )


def is_listed(key: str) -> bool:
    """Whether a list of names knows somebody so called (folded)."""
    return any(e.kind == "PER" and is_somebody(e) for e in gazetteer().readings(key))


def is_common(key: str) -> bool:
    """Whether a full name (folded) is one that many bear: two Arabic words, of which the last is a common given name or a nisba."""
    words = key.replace("عبد ال", "عبدال").split()
    if len(words) != 2 + (words[1:2] == ["بن"]):
        return False
    last = words[-1]
    bare = last.removeprefix("ال")
    if bare in _TRIBES:
        return True
    if last[-1] == "ي" and len(bare) >= _NISBA and (last != bare or not _ARABIC.isdisjoint(bare)):
        return True
    word = name_word(bare)
    return bare.startswith("عبد") or (word is not None and word.count >= _COMMON and name_shape(bare) <= _FOREIGN)


#: Letters that no foreign name is written with.
_ARABIC = frozenset("صضطظعحذق")
_FOREIGN = 1


def is_anybodys(key: str) -> bool:
    """Whether a full name (folded) is one that hundreds bear: a given name, and another of the commonest («محمد عبدالله») or the name of a
    large tribe («سعد الشهري»). A name that a list knows is none."""
    words = key.replace("عبد ال", "عبدال").split()
    if not is_common(key) or is_listed(key):
        return False
    first, last = name_word(words[0]), name_word(words[-1])
    if not words[0].startswith("عبد") and (first is None or first.count < _COMMON):
        return False
    if words[-1].startswith("عبد") or words[-1].removeprefix("ال") in _TRIBES:
        return True
    return last is not None and last.kind != "" and last.count >= _COMMONEST


#: A father's or family name that so many of a list of persons bear is anybody's.
_COMMONEST = 100
#: Tribes and houses of belonging of which each land of the Arabs has thousands, without their article.
_TRIBES = beside_words("tribe")


def tell_apart(seen: Sequence[Seen], *, common: bool, listed: bool = False, anybodys: bool = False) -> dict[str, Meant]:
    """Return for each article which of the persons of one name it means; empty where nothing parts them.

    ``common`` says that many bear the name (``is_common``), ``listed`` that a list knows one who does (``is_listed``), ``anybodys`` that no
    two stories mean one person by it without evidence (``is_anybodys``). The first article of ``seen`` that shows a person names his
    ``mark``.
    """
    marks = {one.article: _marks(one, common) for one in seen}
    count = Counter(mark for found in marks.values() for mark in found)
    of_sphere = Counter(sphere for found in marks.values() for sphere in {mark.partition("-")[0] for mark in found})
    slips = {mark for mark in count if of_sphere[mark.partition("-")[0]] == 1 and max(of_sphere.values()) > (1 if listed else _SLIP)}
    lands = Counter(mark.partition("-")[0] for mark in count if "-" in mark and mark not in slips)
    # «الوزير» is one of two countries' ministers, and says nothing of which; of one he is that one.
    groups = _Groups(mark for mark in count if mark not in slips and ("-" in mark or lands[mark] < _SEVERAL))
    for mark in list(groups.parent):
        sphere, _, land = mark.partition("-")
        if land and sphere in groups.parent:
            groups.join(sphere, mark, "")
    by_story: defaultdict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        by_story[one.story].append(one)
    for one in seen:
        _join(groups, marks[one.article], f"article {one.article} gives both")
    for story in by_story.values():
        for told in _told_together(story) if common else [story]:
            found = dict.fromkeys(mark for one in told for mark in marks[one.article])
            _join(groups, found, f"the story of article {story[0].article} gives both")
    _join_by_company(groups, seen, marks)
    _put_beside(groups, seen, marks)
    several = len(groups.persons()) > 1 or (anybodys and len(by_story) > 1)
    return _assigned(seen, marks, groups, by_story) if several else {}


def _marks(one: Seen, common: bool) -> dict[str, Facet]:
    """Return what parts an article's person from another: a sphere (and country) where many bear the name, else how public he is."""
    found: dict[str, Facet] = {}
    for facet in one.facets:
        if common:
            found.setdefault(sphere_mark(facet), facet)
        elif mark := PUBLIC.get(facet.sphere):
            found.setdefault(mark, facet)
    return found


def sphere_mark(facet: Facet) -> str:
    """Return the mark of a sphere of life, with its country where a country says whose somebody is."""
    return f"{facet.sphere}-{facet.land.lower()}" if facet.land and facet.sphere in SPHERES_OF_LAND else facet.sphere


class _Groups:
    """Marks joined into persons (union-find), with the reasons."""

    def __init__(self, marks: Iterable[str]):
        self.parent = {mark: mark for mark in marks}
        self.reasons: list[tuple[str, str]] = []

    def of(self, mark: str) -> str:
        while self.parent[mark] != mark:
            mark = self.parent[mark]
        return mark

    def join(self, one: str, other: str, why: str) -> None:
        a, b = self.of(one), self.of(other)
        if a != b:
            self.parent[max(a, b)] = min(a, b)
            if why:
                self.reasons.append((one, f"{one} and {other} are one, {why}"))

    def persons(self) -> set[str]:
        return {self.of(mark) for mark in self.parent}

    def why(self, person: str) -> str:
        return "".join(f"; {reason}" for mark, reason in self.reasons if self.of(mark) == person)


def _join(groups: _Groups, marks: Iterable[str], why: str) -> None:
    known = [mark for mark in marks if mark in groups.parent and _is_strong(mark)]
    for other in known[1:]:
        groups.join(known[0], other, why)


def _told_together(story: Sequence[Seen]) -> list[list[Seen]]:
    """Return the articles of a story in groups that have more in common than the name itself: another person, or two further names.

    A name that many bear may be all that made two articles one story; then the story is no evidence that it is one person's.
    """
    groups = _Groups(one.article for one in story)
    by_other: dict[str, str] = {}
    for one in story:
        around = sorted(one.around)
        pairs = (f"{first} {second}" for i, first in enumerate(around) for second in around[i + 1 : i + _AROUND])
        for other in (*sorted(one.beside), *pairs):
            groups.join(one.article, by_other.setdefault(other, one.article), "")
    found: dict[str, list[Seen]] = {}
    for one in story:
        found.setdefault(groups.of(one.article), []).append(one)
    return list(found.values())


_AROUND = 8  # names behind each in their order that are paired with it


def _is_strong(mark: str) -> bool:
    return mark.partition("-")[0] not in _BESIDE


def _join_by_company(groups: _Groups, seen: Sequence[Seen], marks: Mapping[str, Mapping[str, Facet]]) -> None:
    company = _company(groups, seen, marks)
    order = sorted(company)
    for i, one in enumerate(order):
        for other in order[i + 1 :]:
            shared = sorted(company[one] & company[other])
            if len(shared) >= _SHARED:
                groups.join(one, other, f"both stand beside {shared[0]} and {shared[1]}")


def _company(groups: _Groups, seen: Sequence[Seen], marks: Mapping[str, Mapping[str, Facet]]) -> dict[str, set[str]]:
    """Return by person the further persons named beside him."""
    company: defaultdict[str, set[str]] = defaultdict(set)
    for one in seen:
        for mark in marks[one.article]:
            if mark in groups.parent:
                company[groups.of(mark)] |= one.beside
    return company


def _put_beside(groups: _Groups, seen: Sequence[Seen], marks: Mapping[str, Mapping[str, Facet]]) -> None:
    """Give spheres that go with others («مدير», «كاتب») to the one person whom they fit; of several to him whom an article or its other
    names give them to. Where they fit nobody, they are somebody else's."""
    rarity = _rarity(seen)
    strong = [mark for mark in sorted(groups.parent) if _is_strong(mark)]
    for mark in sorted(groups.parent.keys() - set(strong)):
        taken = {groups.of(other) for other in groups.parent if other != mark}
        fits = {p for p in taken if not any(_excludes(mark, m) or _excludes(m, mark) for m in groups.parent if groups.of(m) == p)}
        here = [one for one in seen if mark in marks[one.article]]
        # What an article gives together is one, whatever else holds.
        together = {groups.of(m) for one in here for m in marks[one.article] if m in groups.parent and m != mark} - {groups.of(mark)}
        if not together and len(fits) == 1 and mark.partition("-")[0] not in _ASK:
            together = fits
        elif not together:
            others = {p: [one for one in seen if any(groups.of(m) == p for m in marks[one.article] if m in groups.parent)] for p in fits}
            profiles = {p: _profile(articles, rarity) for p, articles in others.items()}
            together = _nearest(_profile(here, rarity), profiles)
        for person in sorted(together):
            groups.join(mark, person, "")


def _excludes(mark: str, other: str) -> bool:
    return other.partition("-")[0] in _BESIDE.get(mark.partition("-")[0], ())


def _assigned(
    seen: Sequence[Seen], marks: Mapping[str, Mapping[str, Facet]], groups: _Groups, by_story: Mapping[str, Sequence[Seen]]
) -> dict[str, Meant]:
    def meant(one: Seen) -> dict[str, Facet]:
        return {groups.of(mark): facet for mark, facet in marks[one.article].items() if mark in groups.parent}

    label: dict[str, str] = {}
    words: dict[str, tuple[str, str]] = {}
    for one in seen:
        for mark, facet in marks[one.article].items():
            if mark in groups.parent:
                label.setdefault(groups.of(mark), mark)
                words.setdefault(groups.of(mark), (facet.words, one.article))
    company = _company(groups, seen, marks)
    rarity = _rarity(seen)
    profiles = {person: _profile([one for one in seen if set(meant(one)) == {person}], rarity) for person in label}
    several = "، ".join(f"«{text}»" for text, _ in list(words.values())[:4])
    who = f"several are called so ({several})" if len(words) > 1 else "many are called so"

    def told(person: str, how: str) -> Meant:
        text, article = words[person]
        return Meant(label[person], f"{NAMESAKES}: {how}«{text}»{groups.why(person)}, in article {article}")

    found: dict[str, Meant] = {}
    for one in seen:
        own = meant(one)
        if len(own) == 1:
            person = next(iter(own))
            text = own[person].words
            found[one.article] = Meant(label[person], f"{NAMESAKES}: «{text}»{groups.why(person)}, in article {words[person][1]}")
            continue
        ways: tuple[tuple[str, Callable[[], set[str]]], ...] = (
            ("as in its story, ", lambda one=one: {p for other in by_story[one.story] for p in meant(other)}),  # type: ignore[misc]
            ("beside persons who stand beside ", lambda one=one: {p for p in company if company[p] & one.beside}),  # type: ignore[misc]
            ("in a text that names what is named with ", lambda one=one: _nearest(_profile([one], rarity), profiles)),  # type: ignore[misc]
        )
        for how, candidates in ways:
            persons = candidates()
            if len(persons) == 1:
                found[one.article] = told(persons.pop(), how)
                break
        else:
            found[one.article] = Meant(None, f"{NAMESAKES}: {who}, nothing says which")
    return found


def _rarity(seen: Sequence[Seen]) -> dict[str, float]:
    """Return how telling each other name of these articles is: the fewer of them have it, the more."""
    count = Counter(other for one in seen for other in one.around | one.beside)
    return {other: math.log(1 + len(seen) / n) for other, n in count.items()}


def _profile(articles: Sequence[Seen], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of the other names of a person's articles, of length one (tf-idf: Salton and Buckley 1988)."""
    count = Counter(other for one in articles for other in one.around | one.beside)
    return _unit({other: (1 + math.log(n)) * rarity[other] for other, n in count.items()})


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(w * w for w in weights.values()))
    return {other: w / length for other, w in weights.items()} if length else {}


def _nearest(own: Mapping[str, float], profiles: Mapping[str, Mapping[str, float]]) -> set[str]:
    """Return the person whose articles name what these weights name, where one is by far the likest (cosine)."""
    near = sorted(
        ((math.fsum(w * profile.get(other, 0.0) for other, w in own.items()), p) for p, profile in profiles.items()), reverse=True
    )
    if near and near[0][0] >= _ALIKE and (len(near) == 1 or near[0][0] >= _FAR * near[1][0]):
        return {near[0][1]}
    return set()
