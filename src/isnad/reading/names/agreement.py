"""Agreement across the articles of one story: who a short or ambiguous name means where the other articles say it.

A story's articles speak of the same persons and places. So a family name that stands alone, a place of a name that several have, a full
name that others give more fully, or spell nearly alike (``alike``), and an office without its holder («وزير المياه») take the one
identity that the rest of the story gives them; two possible ones, and the name stays as it is. The result depends on the set of articles
only, not on the order in which they came; and no article follows another against what stands with its own name («اللاعب الورداني»
where others tell of «الوزير سليم الورداني»).

What does not live here: one article's own second mentions (``identity``), which articles are a story (``isnad.linking``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from isnad.arabic.aliases import other_spellings
from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.alike import are_alike, frame, frames
from isnad.reading.names.any_lands import ANY_LANDS, is_any_lands, lands_spoken_of
from isnad.reading.names.doubts import ruled_out
from isnad.reading.names.fullnames import OF_HOUSE, SON_OF, drop_parts
from isnad.reading.names.gazetteer import Demonym, cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import MARK, describe, well_known
from isnad.reading.names.spheres import Facet, contradict, facets, says_land, standing
from isnad.reading.names.together import lands_of_adjectives
from isnad.reading.names.unseen import may_stand_alone, unseen
from isnad.records import Name, NameKind

#: Words before a reason in ``Name.evidence`` that came from the story.
STORY = "story"
_ALIF_LAM = "ال"
_HONOURS = frozenset(("title_learned", "title_rank", "title_civil"))


@dataclass(frozen=True, slots=True)
class Told:
    """What one article of a story says of names: its id, its names as read, the sources of its statements that have no id, its text."""

    article: str
    names: Sequence[Name]
    offices: Sequence[str] = ()
    body: str = ""

    def shown(self, kind: NameKind, name: str, id: str | None) -> frozenset[Facet]:
        """Return what stands with the mentions of a person in this article."""
        if kind != "PER":
            return frozenset()
        starts = sorted(each.start for each in self.names if each.kind == "PER")
        found: set[Facet] = set()
        for each in self.names:
            if (each.kind, each.name, each.id) == (kind, name, id):
                following = next((start for start in starts if start >= each.end), len(self.body))
                found.update(standing(self.body, each, following))
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Who:
    """A name by itself: kind, canonical form, id."""

    kind: NameKind
    name: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """In ``article`` the name ``read`` (or the source ``office``, folded, or the words at ``at``, which reading took for no name) means
    ``into``; ``why`` names the article that says so."""

    article: str
    into: Who
    why: str
    read: Who | None = None
    office: str | None = None
    at: tuple[int, int] | None = None


@dataclass(slots=True)
class _Given:
    """A name and the articles that give it: the first two, of which one is another than that which follows them."""

    who: Who
    articles: list[str]

    def add(self, article: str) -> None:
        if len(self.articles) < _TWO and article not in self.articles:
            self.articles.append(article)

    def but(self, article: str) -> str | None:
        """Return the first of the articles that is another one."""
        return next((other for other in self.articles if other != article), None)


_TWO = 2


@dataclass(slots=True)
class _Known:
    """Everybody whom the story names fully, each with the articles that do, and the ids that each spelling has."""

    persons: dict[str, _Given]
    fullest: dict[str, str]
    by_word: dict[str, dict[str, str]]
    by_frame: dict[str, dict[str, tuple[str, str]]]
    titles: dict[str, set[str]]
    spelled: dict[tuple[NameKind, str], dict[str, _Given]]
    offices: dict[str, dict[str, _Given]]


def agree(story: Sequence[Told]) -> list[Agreement]:
    """Return what the articles of a story say of each other's names. The order of ``story`` decides only which article is cited."""
    known = _known(story)
    evidence = _Evidence(story)
    found: list[Agreement] = []
    for told in story:
        done: set[tuple[NameKind, str, str | None]] = {
            (name.kind, name.name, name.id)
            for name in told.names
            if name.id is None and ruled_out(name) and ANY_LANDS not in str(name.evidence)
        }
        for name in told.names:
            mark = (name.kind, name.name, name.id)
            if mark in done:
                continue
            match = _meant(name, known)
            if match is None:
                continue
            done.add(mark)
            who, by = match.who, match.but(told.article)
            if by is not None and who.id != name.id and evidence.allows(told, mark, who):
                found.append(Agreement(told.article, who, _because(who, by), read=Who(name.kind, name.name, name.id)))
        for office in dict.fromkeys(map(office_key, told.offices)):
            holders = known.offices.get(office, {})
            if len(holders) == 1:
                (holder,) = holders.values()
                who, by = holder.who, holder.but(told.article)
                if by is not None and not _is_worded_further(office, told, known):
                    found.append(Agreement(told.article, who, _because(who, by), office=office))
        found += _not_seen(told, known, evidence)
    return found


def _not_seen(told: Told, known: _Known, evidence: _Evidence) -> Iterator[Agreement]:
    """Yield the family names that the tagger passed by in an article, of the one person of the story who is called so."""
    families: dict[str, _Given] = {}
    for key, owners in known.by_word.items():
        whole = next(iter(owners.values())) if len(owners) == 1 and not key.endswith(" ") else None
        given = known.persons.get(whole) if whole is not None else None
        # The words as the story writes them: asking a text for them costs little.
        if given is not None and given.who.name.split()[-1] in told.body and given.but(told.article) is not None:
            families[key] = given
    families = {key: given for key, given in families.items() if may_stand_alone(key)}
    for start, end, key, title in unseen(told.body, told.names, families) if families else ():
        given = families[key]
        if not evidence.allows(told, ("PER", told.body[start:end], None), given.who, facets(title) if title else ()):
            continue
        yield Agreement(told.article, given.who, _because(given.who, str(given.but(told.article))), at=(start, end))


class _Evidence:
    """What the articles of a story show its persons in: no article follows another against what stands with its own name."""

    def __init__(self, story: Sequence[Told]):
        self._story = story
        self._shown: dict[tuple[NameKind, str, str | None], frozenset[Facet]] = {}
        self._borne: dict[tuple[tuple[NameKind, str, str | None], Who], bool] = {}
        self._lands: dict[str, set[str]] = {}

    def allows(self, told: Told, read: tuple[NameKind, str, str | None], who: Who, beside: Iterable[Facet] = ()) -> bool:
        """Whether a name as read in an article may mean ``who``: what stands with it does not contradict him, and where that of another
        article's same name does, so that two are called so in the story, it says that it is he. A body or place that an article names
        whole is whom its short form means there. ``beside`` is what else stands with the name."""
        if who.kind != "PER":
            words = set(search_key(read[1]).split())
            if who.kind == "ORG" and is_any_lands(search_key(read[1])) and not self._is_of_its_land(told, who):
                return False
            return not any(
                each.kind == who.kind and each.id not in (None, who.id) and words < set(search_key(each.name).split())
                for each in told.names
            )
        his, own = self._of(who), told.shown(*read) | frozenset(beside)
        if contradict(own, his):
            return False
        return not self._is_borne_by_another(read, who) or any(facet.sphere == other.sphere for facet in own for other in his)

    def _is_of_its_land(self, told: Told, who: Who) -> bool:
        """Whether an article speaks of no other land than that of a body whose words any land's may have («وزارة الدفاع»)."""
        if told.article not in self._lands:
            text = Text(told.body)
            places = [describe(each.name, "LOC", each.id).country for each in told.names if each.kind == "LOC" and each.id is not None]
            self._lands[told.article] = lands_spoken_of(text, places, lands_of_adjectives(text))
        own = {row.country for row in _demonyms(search_key(who.name).rpartition(" ")[2])}
        return self._lands[told.article] <= (own or {str(describe(who.name, "ORG", who.id).country)})

    def _of(self, who: Who) -> frozenset[Facet]:
        read = (who.kind, who.name, who.id)
        if read not in self._shown:
            self._shown[read] = frozenset(facet for told in self._story for facet in told.shown(*read))
        return self._shown[read]

    def _is_borne_by_another(self, read: tuple[NameKind, str, str | None], who: Who) -> bool:
        if (read, who) not in self._borne:
            his = self._of(who)
            self._borne[read, who] = bool(his) and any(contradict(told.shown(*read), his) for told in self._story)
        return self._borne[read, who]


def _is_worded_further(office: str, told: Told, known: _Known) -> bool:
    """Whether an article words an office further («وزير المياه اللبناني») so that nobody is known to hold that one: «الوزير» is his."""
    worded = (other for other in map(office_key, told.offices) if other.startswith(f"{office} "))
    return any(known.offices.get(other, {}).keys() != known.offices[office].keys() for other in worded)


def office_key(role: str) -> str:
    """Return the key under which an office is compared: folded, its first word without the article, no «الدكتور» or rank at its end."""
    words = search_key(role).split()
    while len(words) > 1 and (kinds := cues().get(words[-1])) and all(kind in _HONOURS for kind in kinds):
        words.pop()
    if words and words[0].startswith(_ALIF_LAM) and len(words[0]) > 4:
        words[0] = words[0][2:]
    return " ".join(words)


def office_words(role: str) -> frozenset[str]:
    """Return the words of an office as they are compared whatever the wording: folded, without articles and honours, a country's name and
    its adjective as the country.

    «وزير الخارجية العراقي» and «وزير خارجية العراق» are one, and so are «رئيس مجلس الوزراء» and «رئيس الوزراء».
    """
    words = office_key(role).split()
    now = _NOW_OF_HER if words[:1] and words[0].endswith("ه") else _NOW  # «مدير المدينة الجديدة» is that city's
    while len(words) > 1 and words[-1] in now:
        words.pop()
    found: list[str] = []
    i = 0
    while i < len(words):
        taken, word = 1, _ALIF_LAM + words[i][2:] if words[i].startswith("لل") else words[i]
        country = None
        if says_land(words, i):
            country = next((d[0].country for key in (word, *other_spellings(word)) if len(d := _demonyms(key)) == 1), None)
        for length in (3, 2, 1) if country is None else ():
            name = " ".join((word, *words[i + 1 : i + length]))
            country = next((e.country for e in gazetteer().readings(name)[:1] if e.fine == "nation"), None)
            if country is not None:
                taken = length
                break
        found.append(country or (word.removeprefix(_ALIF_LAM) if len(word) > _SHORTEST else word))
        i += taken
    return frozenset(found) - _SAYS_NOTHING


def _demonyms(key: str) -> tuple[Demonym, ...]:
    return demonyms().get(key) or demonyms().get(key.removeprefix(_ALIF_LAM)) or ()


_SHORTEST = 4


def offices_in(office: str) -> tuple[str, ...]:
    """Return the offices that one wording (an ``office_key``) holds: «نائب رئيس الوزراء وزير المالية» are two. A further one begins with a
    title of office, joined by «و» or not, behind a word with the article, which ends the one before."""
    words = office.split()
    begins = [i for i in range(1, len(words)) if words[i - 1].startswith((_ALIF_LAM, "لل")) and _is_office(words[i])]
    parts = (words[first:last] for first, last in pairwise((0, *begins, len(words))))
    return tuple(" ".join((_bare_office(part[0]), *part[1:])) for part in parts if part)


def _bare_office(word: str) -> str:
    return word[1:] if word[:1] == "و" and "title_office" in cues().get(word[1:], ()) else word


def _is_office(word: str) -> bool:
    return "title_office" in cues().get(_bare_office(word), ())


def is_held(office: str, role: str) -> bool:
    """Whether a role (an ``office_key``) holds an office, in whatever wording and beside others. One sought without a land («وزير المالية»)
    is held in any."""
    wanted = office_words(office)
    held = map(office_words, {role, *offices_in(role)})
    return any(wanted <= words and all(len(word) == _CODE and word.isascii() for word in words - wanted) for words in held)


_CODE = 2  # letters of a country's


#: Words behind an office that say only that it is held now.
_NOW = frozenset(("الحالي", "الجديد", "حاليا"))
_NOW_OF_HER = frozenset(("الحاليه", "الجديده", "حاليا"))
#: Words that an office is worded with or without.
_SAYS_NOTHING = frozenset(("دوله", "جمهوريه", "مملكه", "مجلس"))


def _because(who: Who, article: str) -> str:
    return f"{STORY}: «{who.name}» in article {article}"


def _known(story: Iterable[Told]) -> _Known:
    persons: dict[str, _Given] = {}
    spelled: dict[tuple[NameKind, str], dict[str, _Given]] = {}
    roles: list[tuple[str, str, str]] = []
    articles: Counter[str] = Counter()
    for told in story:
        articles.update({search_key(name.name) for name in told.names if name.kind == "PER"})
        for name in told.names:
            if name.id is None:
                continue
            given = _Given(Who(name.kind, name.name, name.id), [])
            spelled.setdefault((name.kind, search_key(name.text)), {}).setdefault(name.id, given).add(told.article)
            key = search_key(name.name)
            # Of whom an article tells two of one name apart, no other article says which it means.
            if name.kind == "PER" and MARK not in name.id and _is_clean(key.split()):
                persons.setdefault(key, _Given(given.who, [])).add(told.article)
                if name.role and is_office(name.role):
                    roles.append((office_key(name.role), key, told.article))
    parts = drop_parts(persons)
    fullest = {key: key if _is_listed(persons[key].who) else other for key, other in parts.items()}
    # A fuller form of one whom a list knows is that one: «محمد بن سلمان بن عبد العزيز».
    known_as: dict[str, set[str]] = {}
    for key, other in parts.items():
        # … but «سعود بن خالد الفيصل» is not «سعود الفيصل», and «سالم بن راشد بن سالم» is called after his grandfather.
        if (
            other.startswith(f"{key} ")
            and other[len(key) + 1 :].split(" ")[0] in (*SON_OF, "ال")  # nor is «عبد الله بن عبد العزيز الموسى» the king
            and other.split(" ")[-1] != key.split(" ")[0]
            and _is_listed(persons[key].who)
            and not _is_listed(persons[other].who)
        ):
            known_as.setdefault(other, set()).add(key)
    fullest = {key: next(iter(known_as[o])) if len(known_as.get(o, ())) == 1 else o for key, o in fullest.items()}
    _join_alike(fullest, persons, articles)
    by_word: dict[str, dict[str, str]] = {}
    by_frame: dict[str, dict[str, tuple[str, str]]] = {}
    for key in persons:
        words, id = key.split(), str(persons[fullest[key]].who.id)
        if words[-2] not in OF_HOUSE:
            by_word.setdefault(words[-1], {}).setdefault(id, fullest[key])
            by_frame.setdefault(frame(words[-1]), {}).setdefault(id, (words[-1], fullest[key]))
        by_word.setdefault(f"{words[0]} ", {}).setdefault(id, fullest[key])
    offices: dict[str, dict[str, _Given]] = {}
    for role, key, article in roles:
        who = persons[fullest[key]].who
        words = role.split()
        # «وزير المياه» and «الوزير» mean who is given as «وزير المياه اللبناني», as long as no other is.
        for end in range(1, len(words) + 1):
            offices.setdefault(" ".join(words[:end]), {}).setdefault(str(who.id), _Given(who, [])).add(article)
    titles: dict[str, set[str]] = {}
    for told in story:
        for name in told.names:
            whole = fullest.get(search_key(name.name))
            if whole is not None and name.role:
                titles.setdefault(whole, set()).update(_royal_titles(name.role))
    return _Known(persons, fullest, by_word, by_frame, titles, spelled, offices)


def _royal_titles(role: str) -> set[str]:
    """Return the titles of rulers and princes in a role, without articles: «الملك», «الأمير»."""
    words = (word.removeprefix(_ALIF_LAM) for word in search_key(role).split())
    return {word for word in words if "title_royal" in cues().get(word, ())} - {"صاحب", "سمو", "جلاله"}


def _join_alike(fullest: dict[str, str], persons: Mapping[str, _Given], articles: Mapping[str, int]) -> None:
    """Let full names of the story that are spelled alike («كاولينغ», «كولينج») be the one that most of its articles write."""
    groups: dict[str, list[str]] = {}
    for key in dict.fromkeys(fullest.values()):
        groups.setdefault(frames(key), []).append(key)
    for group in groups.values():
        best = max(group, key=lambda key: (_is_listed(persons[key].who), articles.get(key, 0), key))
        alike = [key for key in group if key != best and not _is_listed(persons[key].who) and all(are_alike(key, one) for one in group)]
        for key in alike:
            fullest.update({part: best for part, whole in fullest.items() if whole == key})


def is_office(role: str) -> bool:
    """Whether a role is an office that one person holds, not a trade or a courtesy («الكاتب», «لاعب», «السيد»)."""
    words = search_key(role).split()
    return bool(words) and any(kind in _OFFICES for word in words[:1] for kind in cues().get(word, ()))


_OFFICES = frozenset(("title_office", "title_royal"))
_LONGEST = 8


def _is_clean(words: Sequence[str]) -> bool:
    """Whether words can be a full name: two to eight, all of letters, none a word like «في»."""
    return (
        1 < len(words) <= _LONGEST
        and words[0] not in SON_OF
        and all(word.isalpha() and not word.startswith("لل") and not _is_function(word) for word in words)
    )


def _is_function(key: str) -> bool:
    word = name_word(key) if is_stop(key) else None
    return is_stop(key) and (word is None or not word.kind)  # «علي» is folded as «على» is


def _is_listed(who: Who) -> bool:
    """Whether an id is one of the gazetteer's, or of our own list of persons: two of those are two."""
    return who.id is not None and (not who.id.startswith("per:") or who.id in well_known())


def _meant(name: Name, known: _Known) -> _Given | None:
    key = search_key(name.name)
    if name.kind == "PER" and " " in key:
        other = known.fullest.get(key, key)
        return known.persons[other] if other != key else None
    if name.id is not None:
        return None
    if name.kind == "PER":
        royal = bool(name.role) and "title_royal" in cues().get(search_key(str(name.role)).split()[0], ())
        owners = known.by_word.get(f"{key} " if royal else key, {})
        if royal:  # «أنفاق الملك خالد» are not of «الأمير خالد الفيصل»
            titles = _royal_titles(str(name.role))
            owners = {id: whole for id, whole in owners.items() if titles & known.titles.get(whole, set())}
        if len(owners) == 1 and (royal or not _is_given(key)):
            return known.persons[next(iter(owners.values()))]
        alike = known.by_frame.get(frame(key), {}) if not owners and not royal and not _is_given(key) else {}
        if len(alike) == 1 and are_alike(key, (found := next(iter(alike.values())))[0]):
            return known.persons[found[1]]
        return None
    ids = known.spelled.get((name.kind, search_key(name.text)), {})
    return next(iter(ids.values())) if len(ids) == 1 else None


def _is_given(key: str) -> bool:
    """Whether a word is mostly a given name, or a title: alone in another article it may be anybody."""
    word = name_word(key)
    return (word is not None and word.kind == "given") or any(kind.startswith("title") for kind in cues().get(key, ()))
