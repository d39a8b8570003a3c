"""Whether the sources of two statements are one: by id, by the person's name, by all words, or, for unnamed ones, by what gives both.

What does not live here: what is said (``claims``), and finding who a source is within one article (``isnad.reading``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from isnad.arabic.aliases import alias_key, alias_word
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.arabic.words import known_keys
from isnad.linking.credit import agency
from isnad.linking.listed import listed, rows, spelled
from isnad.records import Name, SourceKind, Statement

#: How two sources compare: surely one; one that may be (a shorter form of the name); one of them is not told; or not one.
Likeness = Literal["same", "shorter", "untold", "other"]

#: How what is said of two sources without a name compares: the same, more of one than of the other, of one at least nothing.
Described = Literal["alike", "fuller", "bare"]

_WORD = re.compile(r"[^\W_]+")
_CATALOGUE = re.compile(r"Q\d+\Z")
# Courtesies and small words that may stand or not, as search keys.
_EMPTY = listed("holders", "empty")
# What stands for a source without telling which: «معاليه», «هؤلاء».
_UNTOLD = listed("holders", "untold")
# A paper of which it is not told whose: «وفق بيان نشره».
_PAPER = listed("holders", "paper")
# What tells no source without a name from another: «مصدر مطلع», «مسؤول رفيع طلب عدم كشف هويته».
_ANYBODY_WORDS = spelled("holders", "anybody")
_SPOKESMEN_WORDS = spelled("holders", "spokesman")
_NISBA = re.compile("(?:يه|يين|يون|يان|يات)$")
_RULED = "a person's "  # in the evidence of a name on which there is a ruling
_LINEAGE = listed("holders", "lineage")  # between a person's own name and the forefathers'
_FOR = search_key("باسم")  # a spokesman's, else a man's name
_WEAK = re.compile("[اويىءؤئ]")
_STRONG, _SELDOM = 3, 4  # letters of a name that are none of these, and how often one spelling of it stands at most (``known_keys``)


_ARMIES = frozenset({("جيش",), ("قوات",)})
_THE_OTHER = frozenset({"عدو", "احتلال"})


@dataclass(frozen=True, slots=True)
class Holder:
    """The source of a statement, made comparable. ``words`` are alias keys without article, empty where it is not told who;
    ``persons`` the names of persons among them, each as alias keys, ``offices`` what the article calls them beside their names;
    ``described`` is what is said of one without a name, as index terms; ``settled`` where a person said which name that is."""

    id: str | None
    key: str
    words: tuple[str, ...]
    kind: SourceKind
    count: int | None
    persons: tuple[tuple[str, ...], ...] = ()
    offices: tuple[tuple[str, ...], ...] = ()
    described: frozenset[str] = frozenset()
    settled: bool = False


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: alias keys without the article, without courtesies."""
    keys = [key for key in _WORD.findall(search_key(name)) if key not in _EMPTY]
    if _FOR in keys:  # «المتحدث الرسمي |باسم| الوزارة باسم الحداد»
        at = keys.index(_FOR)
        keys = keys[:at] + keys[at + 1 :] if any(_bare(alias_word(key)) in _spokesmen() for key in keys[:at]) else keys
    words = tuple(filter(None, (_bare(alias_word(key)) for key in keys)))
    if words[:1] in _ARMIES and not _THE_OTHER.isdisjoint(words):
        words = tuple(
            word for word in words if word not in _THE_OTHER
        )  # «جيش العدو», «جيش الاحتلال»: an army, whose the content has to tell
    return words


def _bare(word: str) -> str:
    if word.startswith("لل") and len(word) > 4:
        return word[2:]
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


@lru_cache(maxsize=50_000)
def _person_words(name: str) -> tuple[str, ...]:
    """Return a person's name as it is compared: alias keys without article, without what stands between the generations."""
    return tuple(word for word in map(_bare, alias_key(name).split()) if word not in _LINEAGE)


def untold(name: str) -> bool:
    """Say whether the words for a source do not tell which: «معاليه», «هؤلاء», or none at all."""
    return all(key in _UNTOLD for key in _WORD.findall(search_key(name)))


def holder(statement: Statement, persons: Sequence[Name] = ()) -> Holder:
    """Return the source of a statement. ``persons`` are the mentions of persons in its article."""
    name = statement.resolved or statement.source
    known = agency(name) if statement.kind == "outlet" else None
    nobody = untold(name) or (statement.kind == "document" and _PAPER.issuperset(_WORD.findall(search_key(name))))
    words = () if nobody else name_words(known or name)
    found = () if nobody or statement.kind in ("outlet", "unnamed") else _meant(statement, name, persons)
    named = tuple(filter(None, dict.fromkeys(_person_words(person.name) for person in found)))
    offices = tuple(filter(None, dict.fromkeys(name_words(person.role) for person in found if person.role)))
    described = _described(name) if statement.kind == "unnamed" and not nobody else frozenset()
    settled = any(_RULED in (person.evidence or "") for person in persons if person.id == statement.source_id is not None)
    return Holder(statement.source_id, alias_key(known or name), words, statement.kind, statement.count, named, offices, described, settled)


def _meant(statement: Statement, name: str, persons: Iterable[Name]) -> list[Name]:
    """Return the mentions of the persons in a source; ``Name.name`` is their fullest form in the article."""
    start, end = statement.source_start, statement.source_end
    return [
        person
        for person in persons
        if (start is not None and end is not None and start <= person.start < end)
        or (person.id is not None and person.id == statement.source_id)
        or person.text in name
    ]


@lru_cache(maxsize=50_000)
def _described(name: str) -> frozenset[str]:
    """Return what tells a source without a name from others: the terms of its words but for «مصدر», «مسؤول» and what any may be called."""
    found = set()
    for word in _WORD.findall(search_key(name)):
        adjective = _NISBA.sub("ي", _bare(alias_word(word)))  # «أمني», «أمنية», «أمنيون»
        terms = index_terms(word)
        if terms and not _anybody().intersection(terms):
            found.add(adjective if len(adjective) > 3 and adjective.endswith("ي") else alias_word(terms[0]))
    return frozenset(found)


@lru_cache(maxsize=1)
def _anybody() -> frozenset[str]:
    return frozenset(term for word in _ANYBODY_WORDS.split() for term in index_terms(word))


def likeness(a: Holder, b: Holder) -> Likeness:
    """Compare two sources that have a name (or an office, or a title). Unnamed ones are ``other``: that needs ``same_unnamed``."""
    if not a.words or not b.words:
        return "untold"
    if ruled_apart(a, b):
        return "other"
    if "unnamed" in (a.kind, b.kind):
        return "other"
    if a.id is not None and a.id == b.id:
        return "same"
    if a.id != b.id and a.id is not None and b.id is not None and _CATALOGUE.match(a.id) and _CATALOGUE.match(b.id):
        return "other"
    if a.words == b.words:
        return "same"
    if a.persons and b.persons:
        found = {_one_person(one, other) for one in a.persons for other in b.persons}
        return "same" if "same" in found else "shorter" if "shorter" in found else "other"
    short, long = (a, b) if (len(a.words), a.words) <= (len(b.words), b.words) else (b, a)
    if len(short.words) == 1:
        # A family name, or the bare «الوزارة» for the ministry; «روسيا» in «سفير روسيا» is its end too: content has to decide.
        ends = (long.words[0], long.words[-1], *(word for person in long.persons for word in person))
        if len(long.words) > 1 and short.words[0] in ends:
            return "shorter"
    elif set(short.words) <= set(long.words):
        return "shorter"
    return "shorter" if _office_of(a, b) or _office_of(b, a) else "other"


def _office_of(title: Holder, named: Holder) -> bool:
    """Say whether a source without a person's name is called what the other's article calls him beside his («وزير المياه»)."""
    if title.persons or not named.persons:
        return False
    if len(title.words) == 1:
        return any(title.words[0] == office[0] for office in named.offices)
    return any(set(title.words) <= {*named.words, *office} for office in named.offices)


def of_one_office(a: Holder, b: Holder) -> bool:
    """Say whether one source is an office or body and the other who holds it: «وزارة المياه», «وزير المياه سامي الراوي»."""
    return any(one_office(ours, theirs) for ours in (a.words, *a.offices) for theirs in (b.words, *b.offices))


def one_office(a: Sequence[str], b: Sequence[str]) -> bool:
    """Say of the words of two sources (``name_words``) whether one is a body and the other who holds it."""
    return _holds(a, b) or _holds(b, a)


def _holds(title: Sequence[str], body: Sequence[str]) -> bool:
    if not title or not body or title[0] not in _offices().get(body[0], ()):
        return False
    return _of_one(set(title[1:]), set(body[1:]))


def _of_one(title: set[str], body: set[str]) -> bool:
    """Say whether the words behind a title and behind a body may be of one office: one has all of the other's, or one has none."""
    return not body or not title or body <= title or title <= body


@lru_cache(maxsize=1)
def _offices() -> dict[str, frozenset[str]]:
    """Return a body's noun → those of who holds it, as alias keys."""
    found = rows("holders", "body and office")
    return {alias_word(search_key(row[0])): frozenset(alias_word(search_key(word)) for word in row[1:]) for row in found}


def speaks_for(a: Holder, b: Holder) -> bool:
    """Say whether each of two sources is called a spokesman, of whatever he is («المتحدث», «الناطق باسم الوزارة»)."""
    return all(not _spokesmen().isdisjoint(each.words) for each in (a, b))


@lru_cache(maxsize=1)
def _spokesmen() -> frozenset[str]:
    return frozenset(alias_word(search_key(word)) for word in _SPOKESMEN_WORDS.split())


def ruled_apart(a: Holder, b: Holder) -> bool:
    """Say whether two sources are two names by a person's word, whatever they are called."""
    return (a.settled or b.settled) and a.id is not None and b.id is not None and a.id != b.id


def _one_person(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Compare two names of persons: a name and its shorter form, with or without forefathers («عادل الأسمر», «عادل بن سالم الأسمر»)."""
    short, long = (a, b) if (len(a), a) <= (len(b), b) else (b, a)
    if len(short) == len(long) > 1 and short != long and set(short) & set(long) and all(map(_spelled_alike, short, long)):
        return "shorter"
    if not set(short) <= set(long) and not (len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])):
        return "other"
    return "same" if len(short) > 1 else "shorter"


@lru_cache(maxsize=10_000)
def _spelled_alike(a: str, b: str) -> bool:
    """Say whether two words are one name, one of them a seldom spelling with another vowel: «بيفر», «بيفير»; «سالم» and «سليم» are two."""
    if a == b:
        return True
    letters = _WEAK.sub("", a)
    return len(letters) >= _STRONG and letters == _WEAK.sub("", b) and min(known_keys().get(word, -1) for word in (a, b)) < _SELDOM


def two_of_one_office(a: Holder, b: Holder) -> bool:
    """Say whether two sources are called by one office, and are persons by names that have nothing in common."""
    ours, theirs = ({word for person in each.persons for word in person} for each in (a, b))
    if not ours or not theirs or ours & theirs or likeness(a, b) != "other":
        return False
    first, second = ({*each.words} - names - _LINEAGE for each, names in ((a, ours), (b, theirs)))
    one = min(len(first), len(second)) > 1 and (first <= second or second <= first)  # «الأمير» is no office
    return one and not any(_spelled_alike(x, y) for x in ours for y in theirs)


def same_unnamed(a: Holder, b: Holder, *, one_text: bool, one_route: bool) -> bool:
    """Say whether two unnamed sources may be one: copies of one text give both, or one agency does, and their numbers do not disagree."""
    if a.kind != "unnamed" or b.kind != "unnamed":
        return False
    if one_text:
        return True
    return one_route and (a.count is None or b.count is None or a.count == b.count)


def calls_a_person(holder: Holder) -> bool:
    """Say whether a source without a name is called by what he is («موظف في الميناء»), and not just «مصدر في الميناء», «ثلاثة مصادر»."""
    heads = holder.words[: 1 if holder.count is None else 2]
    return bool(holder.described) and all(_described(word) for word in heads)


def described(a: Holder, b: Holder) -> Described | None:
    """Compare what is said of two sources without a name; None where it disagrees, in their number too, or one of them has a name.

    «مصدر أمني» and «مصادر أمنية» are alike, «مصدر أمني في الوزارة» tells more of one than «مصدر أمني»; of «مصادر مطلعة» nothing is known.
    """
    if a.kind != "unnamed" or b.kind != "unnamed" or not a.words or not b.words:
        return None
    if a.count is not None and b.count is not None and a.count != b.count:
        return None
    if not a.described or not b.described:
        return "bare"
    if a.described == b.described:
        return "alike"
    return "fuller" if a.described < b.described or b.described < a.described else None
