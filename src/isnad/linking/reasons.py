"""What is said in words of two articles: why one is offered to readers of the other, and why one stands in a story with others.

A word is shown as it was published, with the word beside it in its headline where it tells nothing alone: «القوة القاهرة» of «القاهرة»,
«سيدي سليمان» of «سيدي».

What does not live here: what is offered (``related``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

import numpy as np

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys, without_proclitics
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.common import common_names, common_numbers, common_places
from isnad.linking.denying import MARKS
from isnad.linking.features import IS_NUMBER, Features
from isnad.linking.hashing import term_hash
from isnad.linking.lands import land_terms
from isnad.linking.store import LinkRow
from isnad.linking.titles import words_of
from isnad.records import Article, Name, Outlet

#: The names recognised in articles, by the articles' ids.
Names = Mapping[str, Sequence[Name]]
_NO_NAMES: Names = {}
_NO_TEXTS: Mapping[str, Article] = {}
_HALF_A_DAY = 43_200
_FAMILY = 2  # words of a name that has a family's
_NAMES_TOLD = 2  # names that are told where no word of the titles is
_JOINED = "وفبلك"  # letters that are joined to a word's front
_ENDINGS = ("ت", "وا")  # of verbs
_MARKS = MARKS + ":؛!؟?…"
GENERIC = 0.04  # of Arabic articles: a word that more of them have is no reason by itself (رئيس, وزير, محمد, مليون)


def reason(
    row: LinkRow,
    other: LinkRow,
    outlets: Mapping[str, Outlet],
    same_affair: bool,
    *,
    published: bool = False,
    names: Names = _NO_NAMES,
) -> str:
    """Say in Arabic why ``other`` is offered to a reader of ``row``.

    ``same_affair``: their stories are of one affair; ``published``: the page of one sends its readers to the other; ``names``: those of
    the articles.
    """
    outlet = outlets.get(other.outlet or "")
    if row.story == other.story:
        name = (outlet.name if outlet else other.outlet) if other.outlet != row.outlet else None
        text = f"تقرير آخر عن الحدث نفسه من {name}" if name else "تقرير آخر عن الحدث نفسه"
    else:
        text = "خبر آخر في القضية نفسها" if same_affair else "خبر ذو صلة"
    apart = apart_in_words(row, other) if row.published and other.published else ""
    without = _of_outlets(row, other, outlets) | namesakes(names.get(row.id, ()), names.get(other.id, ()))
    words = _in_full(row, other, shared_words(row, other, beginnings((*names.get(row.id, ()), *names.get(other.id, ()))), without))
    words = words or _common_names(names.get(row.id, ()), names.get(other.id, ()), _of_outlets(row, other, outlets))
    linked = "؛ ربطها الناشر نفسه" if published else ""
    return "".join((text, f"، {apart}" if apart else "", f"؛ يشتركان في: {'، '.join(words)}" if words else "", linked))


def namesakes(ours: Sequence[Name], theirs: Sequence[Name]) -> frozenset[int]:
    """Return the hashes of the family names of persons whom two articles name, where none of one is any of the other's («سالم الحموي»,
    «نزار الحموي»)."""
    families: list[dict[str, set[str]]] = [{}, {}]
    for side, names in zip(families, (ours, theirs), strict=True):
        for name in names:
            words = index_terms(name.name) if name.kind == "PER" else []
            if len(words) >= _FAMILY:
                side.setdefault(words[-1], set()).add(words[0])
    mine, other = families
    return frozenset(term_hash(family) for family in mine.keys() & other.keys() if mine[family].isdisjoint(other[family]))


def _common_names(ours: Sequence[Name], theirs: Sequence[Name], without: Collection[int]) -> list[str]:
    """Return the persons, places and bodies that two articles name most, as one of them writes them; no land, nor an outlet."""
    told = Counter(name.name for name in (*ours, *theirs) if name.kind != "MISC" and name.fine != "nation")
    both = {name.name for name in ours} & {name.name for name in theirs} & told.keys()
    forms = {name.name: name.text for name in reversed(ours)}
    telling = [
        name
        for name in both
        if not (terms := set(index_terms(name))) & land_terms() and not any(term_hash(term) in without for term in terms)
    ]
    return [forms[name] for name in sorted(telling, key=lambda name: (-told[name], name))[:_NAMES_TOLD]]


def apart_in_words(row: LinkRow, other: LinkRow) -> str:
    """Say how many days of the calendar ``other`` is later or earlier than ``row``, in Arabic; empty on one day or within half of one."""
    days = days_apart(row, other)
    if days == 0 or abs(other.at - row.at) < _HALF_A_DAY:
        return ""
    if days <= 2:
        unit = "بيوم" if days == 1 else "بيومين"
    elif days <= 10:
        unit = f"بـ{days} أيام"
    else:
        unit = f"بـ{days} يوما"
    return f"{'بعده' if other.at > row.at else 'قبله'} {unit}"


def days_apart(row: LinkRow, other: LinkRow) -> int:
    """Return how many days of the calendar lie between two articles."""
    return abs((_day(other) - _day(row)).days)


def _day(row: LinkRow) -> date:
    """Return the day on which an article was published, by its outlet's own clock where that is known."""
    try:
        return date.fromisoformat((row.published or "")[:10])
    except ValueError:
        return datetime.fromtimestamp(row.at, UTC).date()


def _of_outlets(row: LinkRow, other: LinkRow, outlets: Mapping[str, Outlet]) -> frozenset[int]:
    """Return the hashes of terms that stand in an outlet's name of several words: in a byline «بغداد اليوم» is no place."""
    names = [outlet.name for each in (row, other) if (outlet := outlets.get(each.outlet or "")) is not None]
    return frozenset(term_hash(term) for name in names if " " in name and not name.startswith("وكالة") for term in index_terms(name))


def shared_words(row: LinkRow, other: LinkRow, whole: Collection[str] = (), without: Collection[int] = (), most: int = 4) -> list[str]:
    """Return words of the two titles that both texts have: the most telling, none that very many articles have, none ``without``.

    None where each is one that tells nothing by itself («لجنة»), or a number. They are spelled as published, without the conjunctions and
    prepositions written with them. ``whole`` are forms (``Text.forms``) that
    have none, whatever they look like (``beginnings``).
    """
    found: dict[int, tuple[str, bool]] = {}
    for title, features in ((other.title, Features.from_bytes(row.features)), (row.title, Features.from_bytes(other.features))):
        if not title:
            continue
        held = set(features.terms.tolist())
        for term, word, form in _title_words(title):
            if term in held and term not in without:
                joined = word[0] == "و" and form[1:] in whole and form not in whole  # «وأبين», where a name is «أبين»
                found.setdefault(term, (word[1:], True) if joined else (word, form in whole))
    common = background(np.array(list(found), np.uint32)) / BACKGROUND_ARTICLES
    rarest = sorted(common[common < GENERIC].tolist())[:most]
    titled = {word for title in (row.title, other.title) for word in (title or "").split()}
    telling: dict[str, None] = {}
    for (word, is_whole), share in zip(found.values(), common.tolist(), strict=True):
        if rarest and share <= rarest[-1] and len(telling) < most:
            beside = word[0] in _JOINED and word[1:] in titled  # «نوران، بنوران»
            telling[word[1:] if beside else word if is_whole else _bare(word)] = None
    return (
        [] if all(search_key(word).removeprefix("ال") in words_of("untelling") or word[0].isdigit() for word in telling) else list(telling)
    )


def _in_full(row: LinkRow, other: LinkRow, words: Sequence[str]) -> list[str]:
    """Return shared words of two titles with what stands beside them there and in both texts, where one tells nothing alone: a noun and
    what is said of it («القوة القاهرة»), what a place's name begins with («سيدي سليمان»), which is left out where it stands alone."""
    held = [set(Features.from_bytes(each.features).terms.tolist()) for each in (row, other)]
    both = held[0] & held[1]
    titles = [(title or "").split() for title in (row.title, other.title)]
    whole = [next(filter(None, (_with_beside(word, title, both) for title in titles)), word) for word in words]
    shown = [each for key, each in {search_key(each): each for each in reversed(whole)}.items() if key not in words_of("half")][::-1]
    return [each for each in shown if not any(each != known and each in known.split() for known in shown)]


def _with_beside(word: str, title: Sequence[str], both: Collection[int]) -> str:
    """Return a word of a title, with the one before or behind it that it belongs to where ``both`` texts have that; "" where the title has
    no such word."""
    written = [each.strip(_MARKS) for each in title]
    at = next((k for k, each in enumerate(written) if word in (each, _bare(each) if each else "", each[1:])), None)
    if at is None:
        return ""
    half = search_key(word) in words_of("half")
    behind = written[at + 1] if written[at].endswith(word) and _together(title, at) else ""
    if (half or _said_of(word, behind)) and _is_in(behind, both):
        return f"{word} {behind}"
    before = _bare(written[at - 1]) if written[at] == word and _together(title, at - 1) else ""
    return f"{before} {word}" if _said_of(before, word) and _is_in(before, both) else word


def _together(title: Sequence[str], first: int) -> bool:
    """Say whether no mark stands between a word of a title and the next one."""
    return 0 <= first < len(title) - 1 and title[first][-1] not in _MARKS and title[first + 1][0] not in _MARKS


def _said_of(noun: str, word: str) -> bool:
    """Say whether a word may be said of the definite noun before it: «القوة |القاهرة», not «الصحة |الأردني»."""
    return noun.startswith("ال") and word.startswith("ال") and (not noun.endswith("ة") or word.endswith("ة"))


def _is_in(word: str, terms: Collection[int]) -> bool:
    return any(term_hash(term) in terms for term in index_terms(word))


@lru_cache(maxsize=256)
def _title_words(title: str) -> tuple[tuple[int, str, str], ...]:
    """Return of each word of a title that is no stop word the hash of its term, the word as published, and its form (``Text.forms``).

    Remembered, since an article's title is compared with that of each article that is offered to its reader.
    """
    text = Text(title)
    found = []
    for i, key in enumerate(text.keys):
        if key[:1].isalnum() and not is_stop(key):
            word = text.slice(i, i + 1)
            if search_key(without_proclitics(word)) in words_of("measure") | words_of("number"):
                continue
            if terms := index_terms(word):
                found.append((term_hash(terms[0]), word, text.forms[i]))
    return tuple(found)


def _bare(word: str) -> str:
    """Return a written word without its conjunctions and prepositions; as it is where a function word is left (بلا)."""
    bare = without_proclitics(word)
    # «وعدت» is of «وعد»: a verb that begins with the letter itself.
    own = (
        bare != word
        and bare[0] not in "أإآ"
        and any(word.endswith(end) and search_key(word.removesuffix(end)) in known_keys() for end in _ENDINGS)
    )
    return word if own or is_stop(search_key(bare)) else bare


def beginnings(names: Iterable[Name]) -> set[str]:
    """Return the forms of words whose first letter is surely their own, as names begin with them: وود, بيونغ, بعبدا.

    Of a person's name that is every word; in one of a body («وزارة التخطيط والتنمية») a later word may have its conjunction.
    """
    return {form for name in names for form in Text(name.text).forms[: None if name.kind == "PER" else 1]}


def shared_numbers(a: Features, b: Features) -> int:
    """Return how many numbers two texts share."""
    ours = set(a.terms[(a.flags & IS_NUMBER) != 0].tolist())
    return len(ours & set(b.terms[(b.flags & IS_NUMBER) != 0].tolist()))


def named(ours: Sequence[Name], theirs: Sequence[Name]) -> dict[str, bool]:
    """Return the index terms that stand in names of both articles, each with whether they are names of places, mostly, or others.

    A word that is a name in one of them alone is not here: what they share is then a word.
    """
    sides = [Counter((term, name.kind == "LOC") for name in names if name.kind != "MISC" for term in set(index_terms(name.text)))
             for names in (ours, theirs)]  # fmt: skip
    mine, other = ({term for term, _ in side} for side in sides)
    total = sides[0] + sides[1]
    return {term: total[term, True] > total[term, False] for term in mine & other}


def in_words(
    row: LinkRow, others: Sequence[LinkRow], names: Names = _NO_NAMES, texts: Mapping[str, Article] = _NO_TEXTS
) -> tuple[str, ...]:
    """Say in Arabic why ``row`` stands in one story with ``others`` (its nearest there).

    ``names`` are those of the articles: by them shared names and places are told from other words; ``texts`` the articles themselves, by
    which the numbers are told that both have.
    """
    ours = Features.from_bytes(row.features)
    sentences = []
    for other in others:
        mine, their = names.get(row.id, ()), names.get(other.id, ())
        theirs = Features.from_bytes(other.features)
        called = named(mine, their)
        words: dict[str, list[str]] = {"أسماء": [], "أماكن": [], "كلمات": []}
        shared = shared_words(row, other, beginnings((*mine, *their)))
        for word in _in_full(row, other, shared):
            place = called.get(next(iter(index_terms(word)), ""))
            words["كلمات" if place is None else "أماكن" if place else "أسماء"].append(word)
        held = set(ours.terms.tolist()) & set(theirs.terms.tolist())
        persons, places = common_names(mine, their, held)
        counted = None
        if row.id in texts and other.id in texts:
            places += common_places(texts[row.id], texts[other.id], held)
            counted = common_numbers(texts[row.id], texts[other.id])
            words["كلمات"] = [word for word in words["كلمات"] if not word.isdecimal()]
        for what, found in (("أسماء", persons), ("أماكن", places)):
            _add_names(words, what, found)
        numbers = shared_numbers(ours, theirs) if counted is None else 0
        parts = [f"{what}: {'، '.join(those)}" for what, those in words.items() if those]
        parts += [f"أرقام: {'، '.join(counted)}"] if counted else [f"{numbers} من الأرقام"] if numbers else []
        parts += [apart_in_words(row, other) or ("في اليوم نفسه" if _day(row) == _day(other) else "بفارق ساعات")]
        sentences.append(f"يشترك مع «{other.title or other.id}» في " + "؛ ".join(parts))
    return tuple(sentences)


def _add_names(words: dict[str, list[str]], what: str, names: Iterable[str]) -> None:
    """Add names to what is told, none that stands in one of another name; words of one («الدهان») give way to all of it («جابر الدهان»)."""
    for name in names:
        terms = set(index_terms(name))
        if any(terms <= set(index_terms(known)) for of in ("أسماء", "أماكن") for known in words[of]):
            continue
        for of, those in words.items():
            words[of] = [word for word in those if not set(index_terms(word)) <= terms]
        words[what].append(name)
