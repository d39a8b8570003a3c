"""Where the name of a body that no list knows begins, before its short form in marks: «منظمة الدول المنتجة للكاكاو | (أوكاو)».

Behind a short form stands the proof that what is before it is a name; so more is taken for one here than without (``purposes``). What
does not live here: which short forms are taken, and where they stand again (``bodies``).
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, data_lines, demonyms, gazetteer, name_word
from isnad.reading.names.matches import others
from isnad.reading.names.purposes import DOING
from isnad.reading.names.spans import adjacent
from isnad.reading.names.verbs import mostly_verb

_LONGEST, _LEAST, _CONSTRUCT = 9, 3, 3
_DEFINITE = ("ال", "لل", "وال", "ولل", "بال")
_HALF = 0.5


def phrase_before(text: Text, stop: int) -> tuple[int, int] | None:
    """Return the token of the head noun of the body whose name ends before token ``stop``, and how many letters lean on it.

    Three words or more between blanks: a head, nouns without an article that a definite one completes, definite words, and behind «ل» or
    «و» what the body does, completed again («الوكالة الأطلسية لرصد الزلازل وتقييم الأضرار»).
    """
    for first in range(stop - 1, max(-1, stop - 1 - _LONGEST), -1):
        key = text.keys[first]
        if not key.isalpha() or (first < stop - 1 and not adjacent(text, first + 1)):
            return None
        if stop - first < _LEAST:
            continue
        cut = next((cut for cut, word in splits(key) if is_head(word)), None)
        if cut is not None:
            return (first, cut) if _is_whole(text, first, cut, stop) else None
        if is_stop(key):
            return None
    return None


def is_head(word: str) -> bool:
    """Whether a search key is the noun of a body."""
    heads = _heads()
    return ("org_head" in cues().get(word, ()) and word not in heads["outside"]) or word in heads["body"]


@cache
def _heads() -> dict[str, frozenset[str]]:
    """Return the words of ``data/body_heads.tsv``: further heads, those that are a thing's as often («جهاز التصوير المقطعي (…)»), and those
    that stand outside a body's name («فريق»)."""
    rows = [line.split("\t") for line in data_lines("body_heads.tsv")[1:]]
    return {use: frozenset(search_key(head) for head, its in rows if its == use) for use in ("body", "thing", "outside")}


def _is_whole(text: Text, first: int, cut: int, stop: int) -> bool:
    """Whether the words from a head on are one phrase to the end."""
    definite, bare = text.keys[first][cut:].startswith("ال"), 0
    for key in text.keys[first + 1 : stop]:
        if key.startswith(_DEFINITE):
            definite = True
            continue
        if is_stop(key) or mostly_verb(key) or bare == _CONSTRUCT:
            return False
        if definite and not _goes_on(key):
            return False
        definite, bare = False, bare + 1
    return definite


def _goes_on(key: str) -> bool:
    """Whether a word without an article is what a body does, behind «ل» or «و»: «لرصد», «وتقييم»."""
    if key[0] == "ل":  # behind which no verb of the past stands: «لغرس الأشجار»
        return key[1:] in DOING or shares(key[1:]).noun > 0
    return key[0] == "و" and (key[1:] in DOING or shares(key[1:]).noun >= _HALF)


def is_new_word(text: Text, short: str, end: int, head: str) -> bool:
    """Whether a word that closes before token ``end`` is one that no language and no list has, and that stands in the article again; or
    Latin letters, all of them large, behind what is no thing's noun."""
    if short.isascii():
        form = text.forms[end - 1]
        return _LEAST <= len(form) <= _LONGEST and form.isalpha() and form.isupper() and head not in _heads()["thing"]
    if not is_opaque(short):
        return False
    return any(text.places[key][-1] >= end for key in leaning(short) if key in text.places)


def is_opaque(short: str) -> bool:
    """Whether a word in brackets is no word of the language, no place, land's adjective or somebody's given name."""
    if not (_LEAST <= len(short) <= _LONGEST and short.isalpha()) or short.startswith(_DEFINITE):
        return False
    if short in cues() or short in demonyms() or is_stop(short) or short in others().keys or mostly_verb(short):
        return False
    known = name_word(short)
    if (known is not None and known.kind == "given") or any(entry.weight >= _PLACE for entry in gazetteer().readings(short)):
        return False
    return word_classes().frequency(short) < _RARE and known_keys().get(short, 0) < _RARE


_RARE, _PLACE = 4, 4
