"""Phrases of a headline that its text takes up again, and offices of state that no name reader found: «مصرف الساحل», «وزارة العمل»,
«تعليم الجوف»; and matters that no row of the table says («الشريط الحدودي»).

What does not live here: names (``candidates``), concepts (``concepts``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer
from isnad.reading.names.identity import PLACE, identify
from isnad.reading.names.spans import adjacent
from isnad.reading.tags.candidates import HOMOGRAPHS, NAMES, Candidate
from isnad.reading.tags.concepts import LEAD, rows, table, words_of
from isnad.reading.tags.sections import Subject
from isnad.records import Name

#: Words of a phrase, and how many phrases of a headline are tags.
_LONGEST, _FEW = 4, 2
#: Tokens of a headline in which phrases are sought.
_HEADLINE = 40
#: Words that may stand in a text between what a body is and the place it is of («شرطة منطقة جازان»).
_WHAT_PLACES_ARE = frozenset(("منطقه", "محافظه", "مدينه", "ولايه"))
_MOSTLY, _LITTLE = 0.6, 0.2
#: From how many mentions on an office of state is one of the article's.
_OFTEN = 3


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(search_key(word) for which, words in rows("phrases.tsv") if which == kind for word in words.split("|"))


def count_phrases(subject: Subject, found: dict[str, Candidate]) -> None:
    """Take as candidates the phrases of two to four words of a headline that stand in the text, too, be it with or without articles: a
    noun and what says more of it, no name that is a candidate already, nor a part of one, nor what the table has."""
    title, text = subject.headline, subject.text
    size = min(len(title), _HEADLINE)
    if size < 2:
        return
    taken = _taken(title, found)
    read = [
        [last for last in range(min(size, first + _LONGEST), first + 1, -1) if _reads_as_one(subject, first, last, taken)]
        for first in range(size - 1)
    ]
    heads = {form: first for first, lasts in enumerate(read) if lasts for form in _heads(title.keys[first])}
    places: dict[str, list[int]] = {}
    for i, key in enumerate(text.keys) if heads else ():
        if key in heads:
            places.setdefault(key, []).append(i)
    phrases, free = [], 0
    for first, lasts in enumerate(read):
        for last in lasts if first >= free else ():
            seen = _stands(title.keys[first:last], text, places)
            if len(seen) > (0 if _is_of_one(title, first, last, taken) else 1):
                phrases.append((first, last, seen))
                free = last
                break
    for first, last, seen in sorted(phrases, key=lambda phrase: -len(phrase[2]))[:_FEW]:
        if (whole := _part_of(title.keys[first:last], found)) is not None:
            whole.in_title = True  # «العمال الكردستاني» of «حزب العمال الكردستاني»
            continue
        _take(title, first, last, len(seen), seen[0] < LEAD, found)
    _department(title, text, taken, found)


def _part_of(phrase: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the body or thing of several words of whose name a phrase is a part."""
    words = f" {' '.join(key.removeprefix('ال') for key in phrase)} "
    for candidate in found.values():
        if candidate.what in ("جهة", "اسم") and candidate.times:
            for spelling in (candidate.tag, *candidate.spellings):
                if words in f" {' '.join(key.removeprefix('ال') for key in words_of(spelling))} ":
                    return candidate
    return None


def _department(title: Text, text: Text, taken: Sequence[int], found: dict[str, Candidate]) -> None:
    """Take the office of a town or province with which a headline begins («تعليم الجوف», «مدني جدة»), of which the text names the place."""
    first = next((i for i, key in enumerate(title.keys) if key[:1].isalnum()), 0)
    if title.keys[first] not in _words("department") or first + 1 >= len(title) or not adjacent(title, first + 1):
        return
    last = first + 1
    while last < len(title) and taken[last] and taken[last] == taken[first + 1]:
        last += 1
    last = max(last, first + 2) if taken[first + 1] or _is_place(title.keys[first + 1]) else first
    if last > first and not text.words.isdisjoint(leaning(title.keys[first + 1])):
        _take(title, first, last, 0, False, found)


def count_offices(text: Text, names: Sequence[Name], found: dict[str, Candidate]) -> None:
    """Count the ministries, municipalities and the like that a text calls by what they are and of what («وزارة العمل», «أمانة جدة»), with
    what it calls only «الوزارة» then; of each kind the one named most, where no candidate is of it."""
    offices = _offices()
    at = [(i, *offices[key]) for i, key in enumerate(text.keys) if key in offices]
    if not at:
        return
    covered = {
        i
        for name in names
        if name.kind == "ORG"
        for i in range(bisect_right(text.starts, name.start) - 1, bisect_left(text.starts, name.end))
    }
    called: dict[str, dict[str, list[int]]] = {}
    alone: Counter[str] = Counter()
    for i, head, cut in at:
        if cut is None:
            alone[head] += 1
        elif i not in covered:
            last = i + 1
            while last < len(text) and last - i < _LONGEST and adjacent(text, last) and _is_of_office(text, last, i):
                last += 1
            if last > i + 1:
                last += last < len(text) and adjacent(text, last) and text.keys[last] in demonyms()  # «وزارة الداخلية البحرينية»
                called.setdefault(head, {}).setdefault(drop_marks(text.slice(i, last))[cut:], []).append(i)
    of_names = {word for candidate in found.values() if candidate.what == "جهة" for word in words_of(candidate.tag)[:1]}
    for head, bodies in called.items():
        if head in of_names:
            continue
        label = max(bodies, key=lambda label: (len(bodies[label]), len(label)))
        times = len(bodies[label]) + (alone[head] if len(bodies) == 1 else 0)
        if times < _OFTEN:
            continue
        who = identify(label, "ORG")
        found[f"phrase:{search_key(label)}"] = Candidate(
            who.name, who.id, "جهة", times=times, in_lead=bodies[label][0] < LEAD, listed=True, spellings={label}
        )


@cache
def _offices() -> dict[str, tuple[str, int | None]]:
    """Return the forms of what offices of state are, each with its word and the letters before it; ``None`` where it stands alone."""
    found: dict[str, tuple[str, int | None]] = {}
    for word in _words("office"):
        found.update(dict.fromkeys(leaning(f"ال{word}"), (word, None)))
        found.update({form: (word, len(form) - len(word)) for form in leaning(word)})
    return found


def _is_of_office(text: Text, i: int, first: int) -> bool:
    """Whether token ``i`` says of what an office (token ``first``) is: «العمل», «جدة», «محافظة | بيشة»."""
    key, before = text.keys[i], text.keys[i - 1]
    if _is_title(key) or key in _words("never_last") or (key in demonyms() and key not in HOMOGRAPHS):
        return False
    if i == first + 1 and key in _WHAT_PLACES_ARE:
        return i + 1 < len(text) and _is_place(text.keys[i + 1])
    return key.startswith(("ال", "وال", "لل")) or ((i == first + 1 or before in _WHAT_PLACES_ARE) and _is_place(key))


@lru_cache(maxsize=1 << 14)
def _plain(key: str) -> tuple[str, ...]:
    """Return what a token may be without clitics and without its article."""
    return tuple(dict.fromkeys(word.removeprefix("ال") for _, word in splits(key)))


def _taken(title: Text, found: Mapping[str, Candidate]) -> list[int]:
    """Return for each token of the headline a number: 0 where it is free, else one that the tokens of one name share, below 0 where a
    clitic stands before it («بايطاليا»)."""
    size = min(len(title), _HEADLINE)
    taken = [0] * len(title)
    bare = [key.removeprefix("ال") for key in title.keys[:size]]
    for candidate in found.values():
        if candidate.what not in NAMES or not candidate.in_title:
            continue
        for spelling in {candidate.tag, *candidate.spellings}:
            words = [word.removeprefix("ال") for word in words_of(spelling)]
            for i in range(size - len(words) + 1) if words else ():
                if bare[i + 1 : i + len(words)] == words[1:] and words[0] in _plain(title.keys[i]):
                    taken[i : i + len(words)] = [i + 1 if bare[i] == words[0] else -i - 1] * len(words)
    return taken


def _reads_as_one(subject: Subject, first: int, last: int, taken: Sequence[int]) -> bool:
    """Whether the tokens of a headline are a noun with what says more of it: another noun or adjective, or a name at the end."""
    title = subject.headline
    keys = title.keys[first:last]
    if taken[first] or not all(key[:1].isalpha() and len(key) > 2 for key in keys):
        return False
    if not _begins(keys[0]) or not all(adjacent(title, i) for i in range(first + 1, last)):
        return False
    if first and adjacent(title, first) and _is_title(title.keys[first - 1]):
        return False  # «وزير | البلديات»
    for i, phrase, number in subject.in_headline:
        end = i + len(phrase)
        if table().concepts[number].tag and (i < first < end or i <= first < last <= end or (i == first and keys[0].endswith("ات"))):
            return False
    proper = keys[0] in _words("event") or "org_head" in cues().get(keys[0].removeprefix("ال"), ())
    if not proper and any(first < i < last and table().concepts[number].tag for i, _, number in subject.in_headline):
        return False  # «جاذبية الاستثمار» is on «استثمار»
    for i in range(1, len(keys)):
        whole = taken[first + i]
        if whole:  # a name, and all of it, ends the phrase
            return whole == first + i + 1 and set(taken[first + i : last]) == {whole} and taken[last : last + 1] != [whole]
        definite = keys[i - 1].startswith("ال") and not keys[i].startswith("ال") and keys[i] not in demonyms()
        if definite or not _goes_on(keys[i], keys[0], final=i + 1 == len(keys), proper=proper):
            return False  # «المباحثات المشتركة | متانة …»
    return True


@lru_cache(maxsize=1 << 14)
def _is_title(key: str) -> bool:
    return any(kind.startswith("title_") for _, word in splits(key) for kind in cues().get(word, ()))


@lru_cache(maxsize=1 << 14)
def _is_place(key: str) -> bool:
    return any(entry.kind == "LOC" and entry.weight >= PLACE for entry in gazetteer().readings(key)[:1])


#: How words end that have a pronoun, are accusative, or plurals of people.
_NOT_PLAIN = ("نا", "هم", "كم", "ها", "ته", "ا", "ون", "ين")


@lru_cache(maxsize=1 << 14)
def _begins(key: str) -> bool:
    """Whether a word may begin such a phrase: a noun that names a thing, and not what happens to it, how much of it there is, or who."""
    if key.endswith(_NOT_PLAIN) and not key.startswith("ال"):
        return False
    if key[0] == "و" and not own_conjunction(key):
        return False
    if key in _words("event"):
        return True
    if _is_title(key) or _is_place(key) or any(word.removeprefix("ال") in _words("never_first") for _, word in splits(key)):
        return False
    said = shares(key)
    unknown = not any(said) and key.endswith(("ات", "يه"))
    return said.noun >= _MOSTLY or said.governed >= _MOSTLY or unknown or "org_head" in cues().get(key.removeprefix("ال"), ())


def _goes_on(key: str, head: str, *, final: bool, proper: bool) -> bool:
    if key in _words("never_last") or (key.endswith(_NOT_PLAIN) and not key.startswith("ال")):
        return False
    if key in demonyms() or _is_place(key):
        return True
    said = shares(key)
    if not any(said):
        return proper or key.startswith("ال")
    if said.verb > _LITTLE or said.function > _LITTLE or said.noun + said.adjective + said.name < _MOSTLY:
        return False
    definite = key.startswith("ال")
    return definite or (not final and key not in _words("never_first")) or (said.adjective >= _MOSTLY and not head.startswith("ال"))


def _is_of_one(title: Text, first: int, last: int, taken: Sequence[int]) -> bool:
    """Whether a phrase says of one place, person or body which it is («متنزه الردف»), or is called by what bodies are."""
    key = title.keys[first].removeprefix("ال")
    return bool(taken[last - 1]) or _is_place(title.keys[last - 1]) or key in _words("event") or "org_head" in cues().get(key, ())


@lru_cache(maxsize=1 << 12)
def _heads(key: str) -> frozenset[str]:
    """Return the forms that the first word of a phrase may have in a text."""
    return frozenset(form for head in _plain(key) for noun in (head, f"ال{head}") for form in leaning(noun))


def _stands(phrase: Sequence[str], text: Text, places: Mapping[str, Sequence[int]]) -> list[int]:
    """Return where a phrase of the headline begins in the text."""
    words = [key.removeprefix("ال") for key in phrase[1:]]
    heads = _heads(phrase[0])
    seen = []
    for i in sorted({i for form in heads for i in places.get(form, ())}):
        j = i + 1
        for word in words:
            j += j < len(text) and text.keys[j] in _WHAT_PLACES_ARE and word != text.keys[j]
            if j >= len(text) or word not in _plain(text.keys[j]) or (text.keys[j][0] == "و" and word[0] != "و"):
                break
            j += 1
        else:
            seen.append(i)
    return seen


@lru_cache(maxsize=1 << 12)
def _clitics(key: str) -> int:
    """Return how many letters of a phrase's first word are none of it: «بالحد», «وصيف», not «بلدية»."""
    if key.startswith(("بال", "وال", "كال", "فال")):
        return 1
    if key.startswith("لل"):
        return 2
    said = shares(key)
    if said.noun >= _MOSTLY or (key[0] in "وف" and own_conjunction(key)) or not (said.governed or not any(said)):
        return 0
    return next((cut for cut, word in splits(key) if cut and shares(word).noun + shares(word).adjective >= _MOSTLY), 0)


def _take(title: Text, first: int, last: int, times: int, in_lead: bool, found: dict[str, Candidate]) -> None:
    key = title.keys[first]
    label = drop_marks(title.slice(first, last))
    cut = _clitics(key)
    label = f"ال{label[2:]}" if cut and key.startswith("لل") else label[cut:]
    body = "org_head" in cues().get(key[cut:].removeprefix("ال"), ()) or (not times and key in _words("department"))
    who = identify(label, "ORG") if body else None
    candidate = Candidate(who.name if who else label, who.id if who else None, "جهة" if body else "عبارة", weight=1.0 if body else 0.9)
    candidate.times, candidate.in_title, candidate.in_lead, candidate.listed = times, True, in_lead, True
    found.setdefault(f"phrase:{search_key(label)}", candidate)
