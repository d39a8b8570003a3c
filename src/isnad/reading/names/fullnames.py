"""Full names of persons and their short forms: whom a second mention means, and which name is a part of a fuller one.

What does not live here: who a name is by itself (``identity``), short names across the articles of a story (``agreement``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.alike import frames_heard, spelled_alike
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import cues, demonyms, name_word
from isnad.reading.names.going_on import may_go_on
from isnad.reading.names.inside import LETTERS
from isnad.reading.names.mentions import Mention
from isnad.reading.names.sons import GENERATIONS
from isnad.reading.names.spans import CALLED, CALLED_AGAIN, SONS, word_before
from isnad.reading.names.tidying import BEFORE_NAMES, titled
from isnad.reading.names.verbs import mostly_verb

if TYPE_CHECKING:
    from isnad.reading.names.bearers import Parted

#: Words between a name and its father's, or its house's («آل سعود»): what follows is not the person's own name.
OF_HOUSE = frozenset(("بن", "بنت", "ابن", "ال"))
SON_OF = frozenset(("بن", "بنت", "ابن"))
#: Words that lead a father's name by which somebody is called for short: «بن عمارة», «ولد مرزوك».
LEADS_FATHER = SON_OF | SONS


def full_names(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the first mention of each full name of a person, by its folded words."""
    whole: dict[str, Mention] = {}
    for mention in mentions:
        words = mention.key.split()
        if mention.kind == "PER" and len(words) > 1 and words[0] not in LEADS_FATHER and _tail(words) != mention.key:
            whole.setdefault(mention.key, mention)
    return whole


def second_mentions(
    text: Text, mentions: Sequence[Mention], whole: Mapping[str, Mention], fullest: Mapping[str, str], parted: Parted
) -> None:
    """A single word of a person's name means the one person of the article whose full name carries it.

    A given name that many bear does so only after a title («الملك سلمان»): «محمد» alone may be anybody; and none before a word that may be
    his family name. ``whole`` are the article's full names, ``fullest`` their fuller forms (``drop_parts``), ``parted`` says which of
    several bearers of one full name is meant.
    """
    keys = text.keys
    full: dict[str, set[str]] = {}
    lasts: set[str] = set()
    generations: dict[str, set[str]] = {}
    for key in whole:
        words = key.split()
        if words[-1] in GENERATIONS:  # «دونالد ترامب الابن»
            full.setdefault(key, set()).add(fullest[key])
            lasts.add(key)
            if len(words) > _HOUSE:
                generations.setdefault(words[-2], set()).add(fullest[key])
            continue
        tail = _tail(words)
        of_father = words[-len(tail.split()) - 1] in OF_HOUSE  # «عبد العزيز» of «سلمان بن عبد العزيز» is another
        bare = tail.split()[-1]  # «ميستورا» for «دي ميستورا»
        tails = (tail, bare) if bare != tail and tail.split()[0] in _OF_LANDS_ABROAD and not _is_given(bare) else (tail,)
        first = _given(words)
        for word in (first, key) if of_father else (first, *tails, key):
            full.setdefault(word, set()).add(fullest[key])
            if word != first:
                lasts.add(word)
        if words[-2] == "ال" and len(words) > _HOUSE:  # «آل مبارك»
            full.setdefault(f"ال {words[-1]}", set()).add(fullest[key])
            lasts.add(f"ال {words[-1]}")
        for leading in SONS & set(words[1:-1]):  # «ولد الغزواني» of «محمد ولد الشيخ الغزواني»
            full.setdefault(f"{leading} {words[-1]}", set()).add(fullest[key])
            lasts.add(f"{leading} {words[-1]}")
        for called in _fathers(words):
            full.setdefault(called, set()).add(fullest[key])
            lasts.add(called)
    for word, owners in generations.items():
        if word not in full:  # beside «دونالد ترامب» «ترامب» is him, as who bears a name without «الابن»
            full[word] = owners
            lasts.add(word)
    alike = _Alike(full)
    introduced: dict[str, int] = {}
    for mention in mentions:
        if mention.kind == "PER" and mention.key in whole:
            introduced.setdefault(fullest[mention.key], mention.span.first)
    body = set(map(id, mentions))
    titled = {fullest[key] for key, owner in whole.items() if id(owner) not in body}
    introduced = {key: first for key, first in introduced.items() if key not in titled}
    #: By each last name its bearers in the order in which they were named, and where: of two the text has said who is whom.
    earliest: dict[str, list[tuple[int, str]]] = {}
    for word in lasts:
        if len(full[word]) > 1 and word.startswith("ال"):
            earliest[word] = sorted((introduced.get(owner, -1), owner) for owner in full[word])[:2]
    #: First names, by which «الفيصل» may be another than «خالد الفيصل»: King Faisal.
    given: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "PER":
            given.setdefault(mention.key.split()[0], set()).add(fullest.get(mention.key, mention.key))
    begins = {mention.span.first: mention for mention in mentions}
    for mention in mentions:
        if mention.kind != "PER" or mention.span.evidence in (CALLED, CALLED_AGAIN):
            continue
        owners = full.get(_son_of(mention.key)) or alike.owners(mention.key)
        if len(owners) > 1 and mention.key in lasts and mention.key.startswith("ال"):  # of brothers the one who alone was named so far
            owners = {owner for first, owner in earliest[mention.key] if first < mention.span.first}
        if len(owners) == 1:
            owner = whole[next(iter(owners))]
            if _is_met(keys, mention, introduced.get(owner.key, -1)):
                continue
            if _is_a_family(keys, mention):
                mention.evidence.append("a family is called so")
                continue
            if mention.key != owner.key and (
                _is_another(keys, mention, owner) or (mention.key[:2] == "ال" and given.get(mention.key[2:], set()) - {owner.key})
            ):
                continue
            last = _son_of(mention.key) in lasts or mention.key not in full
            if not _means(mention, owner, last, word_before(keys, mention.span.first)):
                continue
            lone = mention.key not in whole and _is_a_given_name(mention.key, last)
            if lone and may_go_on(text, mention, begins, sure=last or _goes_by_it(mention)):
                mention.evidence.append("a given name before what may be a family name")
                continue
            if owner.key in parted:
                parted.settle(mention, owner.key)
            elif owner.name != mention.name and (mention.id is None or owner.key != mention.key):
                mention.name, mention.id, mention.fine = owner.name, owner.id, owner.fine or mention.fine
                mention.role = mention.role or owner.role
                mention.evidence.append(f"second mention of {owner.text}")
            elif mention.id is not None and mention.id == owner.id and mention.key != owner.key:
                mention.role = mention.role or owner.role  # «ماكرون» whom the list knows by that word alone


_HOUSE = 2


def _is_a_family(keys: Sequence[str], mention: Mention) -> bool:
    """Whether a family is meant by its name and none of it: «عائلة الحلواني», «آل الحلواني»."""
    return " " not in mention.key and any(word in _FAMILIES for _, word in splits(word_before(keys, mention.span.first)))


_FAMILIES = frozenset(("عائله", "اسره", "ال", "عائلتي", "قبيله", "عشيره"))


def _fathers(words: Sequence[str]) -> Iterable[str]:
    """Yield how somebody may be called by his father's name: «بن راشد» and «بن راشد الورداني» of «سالم بن راشد الورداني»."""
    for i in range(1, len(words) - 1):
        if words[i] in LEADS_FATHER:
            end = i + 2
            while end < len(words) and words[end - 1] in _PARTICLES:
                end += 1
            yield _son_of(" ".join(words[i:end]))
            yield _son_of(" ".join(words[i:]))


def _son_of(key: str) -> str:
    """Return a name with «ابن» at its beginning as «بن», which it is behind a given name."""
    return key.removeprefix("ا") if key.startswith("ابن ") else key


class _Alike:
    """The names by which the persons of an article may be called, by how they sound."""

    def __init__(self, full: Mapping[str, set[str]]):
        self._full = full
        self._by_frames: dict[str, list[str]] = {}
        self._by_alias: dict[str, list[str]] = {}
        self._known: dict[str, set[str]] = {}

    def owners(self, key: str) -> set[str]:
        """Return whose family name is spelled nearly as this word is («كاولينغ», «كولينج»; «فان دير بيرغ», «فاندربيرغ»), or whose full name
        as this one."""
        if key not in self._known:
            self._known[key] = self._found(key) if self._full and not _is_given(key) else set()
        return self._known[key]

    def _found(self, key: str) -> set[str]:
        if not self._by_alias:
            for word in self._full:
                self._by_alias.setdefault(alias_key(word.replace(" ", "")), []).append(word)
                for framed in frames_heard(word):
                    self._by_frames.setdefault(framed, []).append(word)
        near = (word for framed in frames_heard(key) for word in self._by_frames.get(framed, ()))
        found = [word for word in near if word != key and spelled_alike(word, key)]
        if not found:
            parts, joined = _parted(key), self._by_alias.get(alias_key(key.replace(" ", "")), ())
            found = [word for word in joined if _parted(word) != parts]
        return set().union(*(self._full[word] for word in found))


def _parted(key: str) -> int:
    """Return in how many words a family name with particles is written; 0 where it has none."""
    words = key.split()
    return len(words) if words[0] in _OF_LANDS_ABROAD or words[0] in ("ابو", "ابي", "ابا", "بن", "عبد") else 0


def _is_met(keys: Sequence[str], mention: Mention, first: int) -> bool:
    """Whether a short name is another than the one whose full name follows it in the same clause: «التقى المنجوري بسالم المنجوري»."""
    between = keys[mention.span.last : first]
    return mention.span.last <= first <= mention.span.last + _CLAUSE and all(key.isalpha() and key not in _RENAMES for key in between)


_CLAUSE = 3
#: Behind these the full name follows: «ميسي هو ليونيل ميسي».
_RENAMES = frozenset(("هو", "هي", "اي", "يعني", "وهو", "وهي", "اسمه", "واسمه"))


def _is_another(keys: Sequence[str], mention: Mention, owner: Mention) -> bool:
    """Whether what stands beside a word says that it is another, or no name: «الأسد الأب», «مدارس الفيصل», «الدستور صالح لكل زمان»."""
    i, last = mention.span.first, mention.span.last
    after = keys[last] if last < len(keys) else ""
    ahead = word_before(keys, i)
    title = mention.key in BEFORE_NAMES or titled(mention.key)
    if title and after.isalpha() and not (is_stop(after) or mostly_verb(after) or after in owner.key.split()):
        return True  # «الملا سامر», beside «وفاة الملا»
    if after in OF_THE_FAMILY or any(word in _SCHOOLS for _, word in splits(ahead)):
        return True
    if ahead in _KIN and mention.key.startswith("ال") and _is_given(mention.key[2:]):
        return True  # «نجل الفيصل»: of King Faisal
    family = after.startswith("ال") and after.endswith("ي") and after not in known_keys() and after not in demonyms()
    borne = name_word(mention.key)
    if family and borne is not None and borne.count >= _BORNE_BY_MANY and after not in owner.key.split():
        return True  # «المدعو صالح الشرجي» is no second mention of «علي صالح»
    return after.startswith(("لكل", "لل")) and ahead.startswith("ال") and ahead not in cues() and mention.key in known_keys()


#: In how many full names of the lists a word stands that may be anybody's given name.
_BORNE_BY_MANY = 15
_KIN = frozenset(("نجل", "ابن", "ابنه", "ابناء", "انجال", "شقيق", "حفيد", "اسره", "زوجه", "والده"))
_SCHOOLS = frozenset(("مدارس", "مدرسه", "جامعه", "مستشفي", "مؤسسه", "مجموعه", "شركه", "مركز"))


def _tail(words: Sequence[str]) -> str:
    """Return the family name of a full name: its last word, with the particles before it («دي ميستورا», «فان غال», «عبد الله»).

    Behind an initial letter «دي» is another: «جي دي كوربن» is Corben.
    """
    initials = next((i for i, word in enumerate(words) if word not in LETTERS), len(words) - 1)
    if initials == 1 and words[0] in _PARTICLES:
        initials = 0
    first = len(words) - 1
    while first > initials and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


_OF_LANDS_ABROAD = frozenset(("دي", "دا", "دير", "در", "دوس", "ديل", "فان", "فون"))
_PARTICLES = frozenset(
    ("دي", "دا", "دو", "دير", "در", "دوس", "ديل", "فان", "فون", "سان", "لو", "لا", "عبد", "ابو", "ابي", "ام", "بو", "ماك", "ايت")
)
OF_THE_FAMILY = frozenset(("الاب", "الابن", "الجد", "الحفيد", "الام", "الاخ"))


def _means(mention: Mention, owner: Mention, last: bool, before: str) -> bool:
    """Whether one word may stand for the person: not after another's given name («تركي الفيصل»); a given name with the same title only."""
    if " " in mention.key and not last and _given(mention.key.split()) != mention.key:
        return True
    if last:
        named = before in owner.key.split() or before in _THAT
        return named or not any(_is_given(word, 0 if cut else _MANY) for cut, word in splits(before))
    if mention.role and owner.role:
        return _is_one_title(search_key(mention.role).split(), search_key(owner.role).split())
    return not _is_given(mention.key) and not mention.key.startswith("عبد ")


#: Particles, which are spelled as «آن» with letters that lean on it.
_THAT = frozenset(("ان", "بان", "وان", "فان", "لان", "كان"))


def _is_one_title(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two titles may be one man's by their words: the same address before the name («الأمير»), or the one a part of the other
    («الوزير», «وزير المياه»), no two offices («رئيس اللجنة», «رئيس النادي»)."""
    if one[-1] == other[-1] and "title_royal" in cues().get(one[-1], ()):
        return True
    fewer, more = sorted(({word.removeprefix("ال") for word in words} for words in (one, other)), key=len)
    return fewer <= more


def _given(words: Sequence[str]) -> str:
    """Return the given name that a name begins with: its first word, or «عبد» and one of God's names."""
    return " ".join(words[: 2 if words[0] == "عبد" else 1])


def _goes_by_it(mention: Mention) -> bool:
    """Whether somebody may well go by the given name alone: a prince, and whose name few bear."""
    if mention.role is None:
        return not mention.key.startswith("عبد")
    return "title_royal" in cues().get(search_key(mention.role.split()[-1]), ())


def _is_a_given_name(key: str, last: bool) -> bool:
    """Whether a name is a lone given name; ``last``: whether it is a family name of the article as well."""
    return _given(key.split()) == key and (not last or _is_given(key) or " " in key)


def _is_fathers(key: str) -> bool:
    word = name_word(key)
    return (word is not None and (word.kind == "given" or word.count >= _COMMONLY)) or key.startswith("عبد")


_COMMONLY = 50


_MANY = 5


def _is_given(key: str, seldom: int = _MANY) -> bool:
    """Whether a word is a given name that more than ``seldom`` of a list of persons bear."""
    word = name_word(key)
    return word is not None and word.kind == "given" and word.count > seldom


def drop_parts(whole: Iterable[str]) -> dict[str, str]:
    """Map each full name (folded) to the fuller form of it among the others, or to itself. See ``is_part``.

    Where several are fuller, the longest must be a fuller form of them all: else they are different persons.
    """
    split = {key: key.split() for key in whole}
    by_ends: dict[tuple[str, str], list[str]] = {}
    by_beginning: dict[tuple[str, ...], list[str]] = {}
    for key, words in split.items():
        by_ends.setdefault((words[0], words[-1]), []).append(key)
        for end in range(3, len(words)):  # what may go on behind the father's name
            if words[end - 2] in SON_OF:
                by_beginning.setdefault(tuple(words[:end]), []).append(key)
    fullest = {}
    for key, words in split.items():
        near = (*by_ends[words[0], words[-1]][:_ALIKE], *by_beginning.get(tuple(words), ())[:_ALIKE])
        fuller = [(other, split[other]) for other in dict.fromkeys(near) if is_part(words, split[other])]
        best = max(fuller, key=lambda item: (len(item[1]), item[0]), default=(key, words))
        fullest[key] = best[0] if all(item is best or is_part(item[1], best[1]) for item in fuller) else key
    return fullest


#: Of how many full names of one first and last word fuller forms are looked for.
_ALIKE = 100


def is_part(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of a name are a shorter form of another: the same first and last name with others between, or the father's
    name with what follows it («محمد بن سالم», «محمد بن سالم بن راشد», «محمد بن سالم الورداني»).

    «سلمان بن عبدالعزيز» is not a part of «محمد بن سلمان بن عبدالعزيز»: a name that begins later is the father's. Words that follow a name
    without that are more often no names at all, and «ابراهيم ومنصور البلوي» are two.
    """
    if len(other) <= len(words) or words[0] != other[0] or other[-1] == "ال":
        return False
    if len(words) > 2 and words[1] in SON_OF and list(other[:3]) != list(words[:3]) and _is_fathers(words[2]):
        return False  # «خالد بن سالم» is no «خالد بن راشد بن سالم», but «محمد بن لادن» may be «محمد بن عوض بن لادن»
    if words[-1] == other[-1]:
        between = other[1:-1]
        rest = iter(between)
        return words[0] not in between and all(word in rest for word in words[1:-1]) and not _joins_two(other)
    follows = other[len(words) :]
    return (
        len(words) > 2
        and words[-2] in SON_OF
        and list(other[: len(words)]) == list(words)
        and (follows[0] in (*SON_OF, "ال") or (len(follows) == 1 and follows[0].startswith("ال")))
    )


def _joins_two(words: Sequence[str]) -> bool:
    """Whether words that look like a full name are two: «إبراهيم ومنصور البلوي», not «سامر بن وليد الورداني»."""
    return any(word[0] == "و" and before not in SON_OF for before, word in pairwise(words[:-1]))
