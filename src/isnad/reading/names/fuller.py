"""One person under a shorter and a fuller name, across stories: «سامر الورداني» and «سامر بن خالد الورداني», both minister of water.

Rules:

* The shorter name is a part of the fuller one (``fullnames.is_part``), and articles of a year give both the same office: a title with what
  it is over (``agreement.office_words``), of no other land. «رئيس اللجنة» and «المدير» anybody may be.
* Of two fuller names that contradict each other («سامر بن خالد الورداني», «سامر بن وليد الورداني») neither is the shorter one as long as
  both may be: one may be who holds that office, and of whom nothing is said. The shorter one then stays apart.
* Two names that sound alike (``alike.loosely_alike``) are one where articles of a year give both the same office of one land, no Arab
  one («مارتا كاسبي», «مارتا كاسبه», minister of mines of Peru): foreign names have many spellings.
* The fuller name takes the shorter one's id: that is what most articles write. Of several shorter ones the shortest.

The result depends on the set of articles only. What does not live here: one article's or story's short forms (``fullnames``,
``agreement``), keeping it up to date (``isnad.archive.namesakes``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.reading.names.agreement import is_office, office_key, office_words, offices_in
from isnad.reading.names.alike import loosely_alike, loosely_heard
from isnad.reading.names.fullnames import SON_OF, is_part
from isnad.reading.names.gazetteer import beside_words, cues
from isnad.reading.names.listed import ARAB
from isnad.reading.names.namesakes import is_anybodys, is_common
from isnad.reading.names.spheres import Facet, is_former

#: How the reason of every decision of this module begins.
FULLER = "fuller form"
#: The same of another spelling.
SPELLED = f"{FULLER} or other spelling"
#: Days between two articles within which one office of one name is one person's.
_A_YEAR = 400
_CODE = 2
_OF_HOUSE = _ALIF_LAM = "ال"  # «آل», folded, and the article


@dataclass(frozen=True, slots=True)
class Said:
    """An article that means a person: its id, its day (a number that counts days; ``None`` where none is known), what it shows him in."""

    article: str
    day: int | None
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A name by its handle, as written and folded, and the persons so called: by id what articles say of each. ``listed``:
    whether a list knows who that is."""

    handle: str
    name: str
    key: str
    persons: Mapping[str, Sequence[Said]]
    listed: bool = False

    @property
    def words(self) -> list[str]:
        """The words of the name, «عبد» written to what follows it."""
        return plain(self.key).split()

    def is_shown(self) -> bool:
        """Whether an article shows one of them in anything."""
        return any(one.facets for said in self.persons.values() for one in said)


@dataclass(frozen=True, slots=True)
class Joined:
    """Whom a person is by a shorter name: the handle and the id of that, and why."""

    handle: str
    id: str
    why: str


def plain(key: str) -> str:
    """Return a folded name with «عبد» written to what follows it, as most do."""
    return key.replace("عبد ال", "عبدال")


def ends(key: str) -> tuple[str, ...]:
    """Return by what the forms of a name (folded) find each other: its first and last word, its beginnings up to a father's name that are
    not anybody's, and how it sounds."""
    words = plain(key).split()
    begins = [" ".join(words[:end]) for end in range(3, len(words) + 1) if words[end - 2] in SON_OF]
    heard = loosely_heard(key)
    alike = () if heard is None else (f"~{heard}",)
    return tuple(dict.fromkeys((f"{words[0]} {words[-1]}", *(begin for begin in begins if not is_anybodys(begin)), *alike)))


def may_be_one(one: str, other: str) -> bool:
    """Whether one of two names (folded) is a part of the other, or sounds like it."""
    if loosely_alike(one, other):
        return True
    fewer, more = sorted((plain(one).split(), plain(other).split()), key=len)
    return is_part(fewer, more)


def join_fuller(forms: Sequence[Form]) -> dict[str, Joined]:
    """Return by id the persons of these forms of a name who are somebody of a shorter one, and whom."""
    order = sorted(forms, key=lambda form: (len(form.words), form.key))
    where = {id: form for form in order for id in form.persons}
    offices = {id: _offices(said) for form in order for id, said in form.persons.items()}
    shared: dict[str, dict[str, tuple[str, str]]] = {}
    for short in order:
        parts = [form for form in order if form is not short and is_part(short.words, form.words)]
        for id in short.persons if parts else ():
            found: dict[str, tuple[str, str]] = {}
            possible: list[Form] = []
            for fuller in parts:
                for other, told in fuller.persons.items():
                    office = _in_common(offices[id], offices[other], common=is_common(short.key))
                    if office is not None and not fuller.listed and not is_anybodys(fuller.key):
                        found[other] = office
                    if office is not None or not any(one.facets for one in told):
                        possible.append(fuller)
            if all(_agree(one, other) for n, one in enumerate(possible) for other in possible[n + 1 :]):
                for other, office in found.items():
                    shared.setdefault(other, {})[id] = office

    for n, form in enumerate(order):
        for again in order[n + 1 :]:
            if loosely_alike(form.key, again.key):
                for id, other in ((a, b) for a in form.persons for b in again.persons):
                    office = _in_common(offices[id], offices[other], common=False, abroad=True)
                    if office is not None:
                        shared.setdefault(other, {})[id] = office

    def rank(id: str) -> tuple[bool, int, int, str]:
        form = where[id]
        return not form.listed, len(_own(form.words)), -len(form.persons[id]), id

    groups: dict[str, set[str]] = {id: {id} for id in where}
    for other, ids in shared.items():
        for id in ids:
            group = groups[other] | groups[id]
            if sum(where[each].listed for each in group) <= 1:  # two whom a list knows are two
                groups.update(dict.fromkeys(group, group))
    joined: dict[str, Joined] = {}
    for id, group in groups.items():
        into = min(group, key=rank)
        if id != into:
            # By what it was joined: to that form, else to another, or another form to it.
            cited = shared.get(id, {}).get(into) or shared.get(into, {}).get(id) or min(shared.get(id, {}).values(), default=None)
            words, article = cited or min(found[id] for found in shared.values() if id in found)
            why = SPELLED if loosely_alike(where[id].key, where[into].key) else FULLER
            joined[id] = Joined(where[into].handle, into, f"{why}: «{words}» as {where[into].name} in article {article}")
    return joined


def _agree(one: Form, other: Form) -> bool:
    """Whether two fuller forms may be one person's: the fathers' names of the one are all in the other, in order. A house is often left
    out («سلطان بن سالم آل ورد», «سلطان بن سالم بن راشد»)."""
    if one is other:
        return False  # two persons of one fuller name
    a, b = (_own(form.words) for form in (one, other))
    fewer, more = (a, b) if len(a) <= len(b) else (b, a)
    rest = iter(more)
    return all(word in rest for word in fewer)


def _own(words: Sequence[str]) -> list[str]:
    if words[-2] == _OF_HOUSE:
        words = words[:-2]
    return [word for word in words if word not in SON_OF]


@dataclass(frozen=True, slots=True)
class _Office:
    """An office: its title, the words of what it is over, its lands."""

    title: str
    over: frozenset[str]
    lands: frozenset[str]

    @property
    def is_anybodys(self) -> bool:
        """Whether it is over a body of which there are many, and nothing says which («رئيس اللجنة», «رئيس النادي المكلف»)."""
        return not self.telling

    @property
    def telling(self) -> frozenset[str]:
        """The words that say more than a kind of body."""
        return frozenset(word for word in self.over if not _is_any_body(word))

    def is_near(self, other: _Office) -> bool:
        """Whether two offices have a word in common that says something, or are one."""
        return self.is_of(other) or not self.telling.isdisjoint(other.telling)

    def is_same(self, other: _Office) -> bool:
        """Whether two offices are one, or of one title and over much the same."""
        apart = self.lands and other.lands and self.lands.isdisjoint(other.lands)
        return self.is_of(other) or (self.title == other.title and not apart and len(self.telling & other.telling) > 1)

    def is_of(self, other: _Office) -> bool:
        """Whether two offices may be one, the one in more words."""
        return (
            self.title == other.title
            and (self.over <= other.over or other.over <= self.over)
            and (not self.lands or not other.lands or not self.lands.isdisjoint(other.lands))
        )


#: When which article gave an office to somebody, in which words.
_Given = tuple[int | None, str, str]


def _offices(said: Sequence[Said]) -> dict[_Office, list[_Given]]:
    found: dict[_Office, list[_Given]] = {}
    for one in said:
        for facet in one.facets:
            for office in _read(facet.words, facet.land):
                found.setdefault(office, []).append((one.day, one.article, facet.words.strip()))
    return found


@lru_cache(maxsize=4096)
def _read(role: str, land: str) -> tuple[_Office, ...]:
    """Return the offices that a role's words give: titles with what they are over."""
    if is_former(role):
        return ()
    found = []
    for office in offices_in(office_key(role)):
        words = office_words(office)
        lands = frozenset(word for word in words if len(word) == _CODE and word.isascii())
        title = office.partition(" ")[0]
        over = frozenset(map(_bare, words - lands - {title, title.removeprefix(_ALIF_LAM)})) - _TITLES
        if is_office(title) and over:
            found.append(_Office(title, over, lands | ({land} - {""})))
    return tuple(found)


#: Of «مدير عام», «الأمين العام».
_TITLES = frozenset(("عام",))


def _bare(word: str) -> str:
    """Return a word without «بال», as «في ال» is written («المستشار بالديوان»)."""
    return word[3:] if word.startswith("بال") and len(word) > _SHORT else word


_SHORT = 5


def _is_any_body(word: str) -> bool:
    """Whether a word is a body's or post's noun, of which there are many («اللجنة», «النادي»)."""
    if word in _SAYS_NOTHING:
        return True
    kinds = {kind for key in (word, f"ال{word}") for kind in cues().get(key, ())}
    return bool(kinds & _MANY) or any(kind.startswith("title") for kind in kinds)


_MANY = frozenset(("org_head", "loc_head"))
#: Adjectives of posts, and nouns of which each town has many.
_SAYS_NOTHING = beside_words("any_post")


def _in_common(
    held: Mapping[_Office, Sequence[_Given]], told: Mapping[_Office, Sequence[_Given]], *, common: bool, abroad: bool = False
) -> tuple[str, str] | None:
    """Return (words, article) of an office of ``held`` that ``told`` has too, in whatever wording, at about that time. Under a ``common``
    name it must be over more than a body that each town has, and who is so called must be shown in little else; ``abroad``: it must be of
    one land that is no Arab one."""
    if common and 2 * sum(len(given) for one, given in held.items() if not any(one.is_near(other) for other in told)) > sum(
        len(given) for one, given in held.items() if any(one.is_near(other) for other in told)
    ):
        return None
    for one, given in held.items():
        for other, again in told.items():
            if abroad and (not one.lands & other.lands or one.lands & ARAB or not one.is_of(other)):
                continue
            if one.is_same(other) and not (common and (one.is_anybodys or other.is_anybodys)):
                for day, article, words in given:
                    if day is None or any(later is None or abs(day - later) <= _A_YEAR for later, _, _ in again):
                        return words, article
    return None
