"""How the source of a statement is looked for: the terms it is entered with, and what of them a typed source asks for.

A source is entered with its words in any form, with those of its name and office, with the identity of its name (``id_…``, as a person's
rulings have it), and with the lands that it is of (``land_…``): «وزير الخارجية الأمريكي», «وزير خارجية الولايات المتحدة» and «وزير خارجية
أمريكا» have the same terms. A typed source asks for its words, a land under any of its names or as its adjective; or for the identity of
whoever is spelled as typed, in the gazetteer or in this archive; a typed id for itself alone. Whom a source only mentions («قوات تقاتل
الحوثيين», «محامي الخالدي», «مقربون من الوزير») did not say it: such words are entered apart (``aside_…``) and are found where the typed
source has them as an aside too. Rules in docs/claims.md.

What does not live here: contents and chains (``statements``), and who a name is (``naming``, ``isnad.reading.names``).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache

from isnad.arabic.aliases import alias_key, other_spellings
from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import index_terms, query_terms
from isnad.arabic.words import known_keys
from isnad.archive.naming import Naming, rulings
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import identify
from isnad.records import Statement

_WORD = re.compile(r"[^\W_]+")
_NO_TERM = re.compile(r"[^\w.]+")
_NISBA = re.compile("(?:يه|يين|يون|يان|يات)$")
_LONGEST_LAND = 3  # words
_LIKELY_A_NAME = 0.5
_ID = re.compile(r"(?:per|org|loc|misc):\S+|Q[1-9]\d*")
# Behind these stands another, to the end of the phrase: whom the source is against, or near to; what a relative clause tells.
_ASIDE_WORDS = """
ضد مناهض مناهضه مناهضون مناهضين مناوئ مناوئه مناوئون مناوئين مناوءه مناوءون معادي معاديه معادون معادين لمواجهه لمحاربه لقتال لمكافحه
يقاتل تقاتل يقاتلون يحارب تحارب يحاربون يواجه تواجه يواجهون الذي التي الذين اللذان اللذين اللواتي
"""
_ASIDE = frozenset(_ASIDE_WORDS.split())
# Behind these only where a preposition follows: «معارض للحكومة», «مقرب من الوزير», «فارون من التنظيم».
_TO_WORDS = "معارض معارضه معارضون معارضين رافض رافضه رافضون رافضين"
_FROM_WORDS = """
مقرب مقربه مقربون مقربين قريب قريبه متضرر متضررون متضررين فار فارون فارين نازح نازحون نازحين هارب هاربون هاربين
"""
_ASIDE_TO, _ASIDE_FROM = frozenset(_TO_WORDS.split()), frozenset(_FROM_WORDS.split())
# Whose genitive is another: «محامي الخالدي», «ضحايا داعش», «معارضو الاتفاق».
_OTHERS_WORDS = """
خصوم خصم معارضو معارضي مناهضو مناهضي منتقدو منتقدي اعداء عدو ضحايا ضحيه اسري مختطفو مختطفي عائله اسره ذوو ذوي اهالي زوجه والد والده
شقيق شقيقه نجل نجله ارمله محامي محاميه جيران صديق صديقه اصدقاء مقربو مقربي انصار مويدو مويدي مؤيدو مؤيدي
"""
_OTHERS = frozenset(_OTHERS_WORDS.split())
_GROUPS = frozenset({"عائله", "اسره", "ذوو", "ذوي", "اهالي", "ضحايا", "اسري", "خصوم", "اعداء"})  # whom no name of their own follows
_NAMES_OF_OTHERS = frozenset({("انصار", "الله"), ("انصار", "السنه"), ("انصار", "الشريعه"), ("انصار", "بيت")})  # bodies so called
_TOKEN = re.compile(r"[^\W_]+|[،,؛;:()]")
#: What the keys of names without an id begin with.
KINDS = frozenset(("PER", "ORG", "LOC", "MISC"))


def terms(statement: Statement, known: Iterable[str] = ()) -> str:
    """Return the terms of a statement's source; ``known`` are the forms of its name in the article and the offices that it gives it."""
    parts = [_apart(text) for text in (statement.source, statement.resolved, *known) if text]
    found = dict.fromkeys(_text_terms([own for own, _ in parts]))
    found |= dict.fromkeys(f"aside_{term}" for term in _text_terms([aside for _, aside in parts if aside]))
    id = statement.source_id
    if id is None and statement.kind not in ("unnamed", "document"):
        id = _listed(statement.resolved or statement.source)
    if id is not None:
        found[_id_term(id)] = None
    return " ".join(found)


def _text_terms(texts: Sequence[str]) -> list[str]:
    found = [term for text in texts for term in index_terms(text)]
    found += [term for text in texts for term in alias_terms(text)]
    return [*found, *(_land_term(id) for text in texts for _, _, id in _lands(text))]


def _apart(text: str) -> tuple[str, str]:
    """Return the words of a source that say who it is, and those of whom it only mentions."""
    words = _TOKEN.findall(text)
    aside = _asides(words)
    return " ".join(w for w, a in zip(words, aside, strict=True) if not a), " ".join(w for w, a in zip(words, aside, strict=True) if a)


def _asides(words: Sequence[str]) -> list[bool]:
    """Say of each word of a source whether it is another's; a comma leads back to the source («والد الشهيد، دواس …»)."""
    keys = [search_key(word) for word in words]
    bare = [key.removeprefix("ال") for key in keys]
    found = []
    aside = False
    until = len(keys)
    for k, key in enumerate(keys):
        if not key[:1].isalnum() or k == until:
            aside, until = False, len(keys)
        found.append(aside)
        if aside:
            continue
        after = keys[k + 1] if k + 1 < len(keys) else ""
        aside = key in _ASIDE or bare[k] in _ASIDE or (bare[k] in _OTHERS and key == bare[k] and (key, after) not in _NAMES_OF_OTHERS)
        if aside and bare[k] in _OTHERS - _GROUPS and after.startswith("ال") and _named(keys[k + 2 : k + 4]):
            until = k + 2  # «محامي الدفاع سامر الحلواني», «والد الضحية عادل الأسمر»: his own name
        aside = aside or (k > 0 and key == "من" and bare[k - 1] in _ASIDE_FROM)
        aside = aside or (after.startswith("ل") and len(after) > 3 and bare[k] in _ASIDE_TO)
    return found


def _named(keys: Sequence[str]) -> bool:
    """Say whether a name may begin here: a word without the article and another."""
    return len(keys) > 1 and keys[0].isalpha() and not keys[0].startswith("ال") and keys[1].isalpha()


def wanted(db: sqlite3.Connection, typed: str) -> str:
    """Return what the terms of a source must hold for a source as typed, as an expression of the full-text table; empty where no word of it
    can be looked for."""
    ways = [_all_of([any_of({_id_term(id)})]) for id in _identities(db, typed)]
    words = typed.split()
    groups = []
    at = 0
    lands = {first: (last, id) for first, last, id in _lands(typed)} if words == _WORD.findall(typed) else {}
    aside = _asides(words)
    while at < len(words):
        last, id = lands.get(at, (at + 1, ""))
        before = "aside_" if aside[at] else ""
        own = _all_of([any_of({before + term for term in found}) for found in map(_own_forms, words[at:last]) if found])
        if own or id:
            groups.append("(" + " OR ".join(filter(None, (own, any_of({before + _land_term(id)}) if id else ""))) + ")")
        at = last
    if groups:
        ways += [_all_of(groups), by_name(typed)]
    return " OR ".join(filter(None, dict.fromkeys(ways)))


def is_id(db: sqlite3.Connection, typed: str) -> bool:
    """Say whether what is typed is an id and no words: it looks like one («per:…», «Q30»), or a name of this archive has it."""
    return _ID.fullmatch(typed) is not None or db.execute("SELECT 1 FROM names WHERE id = ?", (typed,)).fetchone() is not None


def is_key(db: sqlite3.Connection, typed: str) -> bool:
    """Say whether what is typed is an id, or the key of a name of this archive that has none («PER:…»)."""
    return is_id(db, typed) or db.execute("SELECT 1 FROM names WHERE handle = ?", (typed,)).fetchone() is not None


def led_to(db: sqlite3.Connection, id: str) -> list[str]:
    """Return the id and the one that it became where a person merged it into another."""
    return list(dict.fromkeys((id, Naming(db).followed(id))))


def by_name(label: str) -> str:
    """Return what a source must hold that has every word of a name, spelled and joined in any way."""
    return _all_of([any_of({term}) for term in alias_terms(label)])


def _identities(db: sqlite3.Connection, typed: str) -> list[str]:
    """Return the ids of whoever a source in words may mean: in the gazetteer, as spelled in this archive, as a ruling says."""
    naming, ruled = Naming(db), rulings(db)
    folded = search_key(typed)
    found = [listed] if (listed := _listed(typed)) is not None else []
    rows = db.execute(
        "SELECT n.id FROM spellings s JOIN names n ON n.key = s.name "
        "WHERE s.folded = ? AND s.mentions > 0 AND n.id IS NOT NULL ORDER BY n.key",
        (folded,),
    )
    found += [id for (id,) in rows]
    found += [ruling.into_id for ruling in ruled if ruling.into_id is not None and search_key(ruling.into_name) == folded]
    found += [naming.followed(id) for id in found]
    # A source that only the gazetteer knows keeps its id where a person merged that into another.
    found += [ruling.name for ruling in ruled if ruling.verdict == "merge" and naming.followed(ruling.name) in found]
    return list(dict.fromkeys(found))


def prepare() -> None:
    """Load what the first typed source of a process waits for otherwise: the gazetteer and the words' lemmas."""
    words = "وزارة الخارجية"
    _listed(words)
    _lands(words)
    alternatives("وزارة")


@lru_cache(maxsize=50_000)
def _listed(words: str) -> str | None:
    """Return the id of the one whom the gazetteer knows by these words, ``None`` where it knows nobody or several."""
    who = identify(words)
    return who.id if who.why else None


@lru_cache(maxsize=50_000)
def _lands(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the lands of a text, by name or adjective of nationality: first word, end, id."""
    keys = [search_key(word) for word in _WORD.findall(text)]
    found = []
    at = 0
    while at < len(keys):
        for size in range(min(_LONGEST_LAND, len(keys) - at), 0, -1):
            id = _land(" ".join(keys[at : at + size]))
            if id is not None:
                found.append((at, at + size, id))
                at += size
                break
        else:
            at += 1
    return tuple(found)


@lru_cache(maxsize=50_000)
def _land(key: str) -> str | None:
    stem = _NISBA.sub("ي", key)
    nations = next((found for form in (key, stem, *other_spellings(stem)) if (found := demonyms().get(form))), ())
    if len(nations) == 1:
        return nations[0].id
    return next((entry.id for entry in gazetteer().readings(key)[:1] if entry.fine == "nation"), None)


def alias_terms(name: str) -> list[str]:
    """Return terms for the words of a name, however they are spelled and joined: عبد الله, نتانياهو."""
    return ["alias_" + word for word in alias_key(name).split()]


def alternatives(word: str) -> set[str]:
    """Return the terms that may stand for a word: its own, other spellings, a verb for its noun."""
    return {term.term for term in query_terms(word) if term.field == "stem"} if index_terms(word) else set()


def _own_forms(word: str) -> set[str]:
    """Return the terms that may stand for a word of a source: its own and other spellings, of a name its spellings alone.

    Nothing that is only derived from it: «العامري» is not «عامر», «البغدادي» not «بغداد»; «سميرة» is no form of «سمير».
    """
    key, found = search_key(word), index_terms(word)
    if len(found) == 1 and found[0] != key.removeprefix("ال"):
        strange = key.endswith("ي") and key not in known_keys()  # «سعادي», «وجدي»: no «my» and no «and»
        hers = key.endswith("ه") and not key.endswith("يه") and shares(key).name >= _LIKELY_A_NAME
        if strange or hers:
            return set(alias_terms(word))
    return {term.term for term in query_terms(word, derived=False) if term.field == "stem"} if found else set()


def any_of(found: set[str]) -> str:
    """Return an expression of the full-text table that one of these terms fulfils."""
    return "(" + " OR ".join(f'"{term}"' for term in sorted(found)) + ")"


def _all_of(parts: Sequence[str]) -> str:
    return f"({' AND '.join(parts)})" if parts else ""


def _id_term(id: str) -> str:
    return "id_" + _NO_TERM.sub("_", id)


def _land_term(id: str) -> str:
    return "land_" + _NO_TERM.sub("_", id)
