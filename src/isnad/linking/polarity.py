"""Which deeds a content says were done, and which not: «انسحاب القوات» does the first of what «القوات لم تنسحب» does the second.

A deed is known by the letters that its verb and its noun have in common, without those that are weak («تأجيل», «لن تؤجل»; Ryding, A
Reference Grammar of Modern Standard Arabic, 2005, ch. 5), or by the word that ``deeds`` has for both («وفاة», «لم يتوف»). That is coarse,
and only fit to compare two contents that have much in common.

The words are in ``data/denied.tsv``. What does not live here: what a content negates to the letter (``nodes``), comparing (``comparing``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop, stem
from isnad.arabic.words import split_key
from isnad.linking.deeds import deed
from isnad.linking.denied import marked
from isnad.linking.denying import MARKS

STILL = ("زال", "يزال", "تزال", "نزال")
#: Behind «لا» they negate nothing: «لا سيما», «لا بد», «لا شك».
UNNEGATED = frozenset({"سيما", "بد", "شك", "ريب", "محاله", "غرو", "فقط"})
_NOT_VERB = frozenset({"لم", "لن"})  # before a verb
_NOT = _NOT_VERB | frozenset(["لا", "ليس", "ليست", "ليسوا", "غير", "عدم", "بعدم", "دون", "بدون"])
_BUT = frozenset({"الا", "سوي", "غير"})  # behind which stands what is so all the same: «لن تستأنف إلا بعد أسبوع»
_BUT_WITHIN, _UNTIL = 8, 4  # words behind a negation: those where such a word stands, those where the deed does
_TURNED_WITHIN = 2  # words before a deed
_FAILED_TO = frozenset({"في", "عن", "ان", "علي"})
_WEAK = re.compile("[اويىءؤئ]")
_DOUBLED = re.compile(r"(.)\1+")
_VERB = re.compile("س?[يت](.{2,}?)(?:ون|وا|ان|وه|وها|وهم)?")  # «يستكملوها»
_NOUN_II = re.compile("ت(..ي.|...?[يء]?ه)")  # تأجيل, تسوية
_NOUN_III = re.compile("م(.ا..)ه")  # مغادرة
# Of two strong letters a noun is one of a deed in these forms only: إقالة, إيقاف, إلغاء, بيع.
_NOUN_WEAK = re.compile("ا.ا.ه|اي.ا.|ا..ا?ء|ا..اء?|.ي.")
_LEAST = 3  # letters of a noun or verb in the past; of one in the present a weak one may be lost


@dataclass(frozen=True, slots=True)
class Deeds:
    """The deeds that a content only says were done, and those that it only says were not."""

    done: frozenset[str]
    undone: frozenset[str]


def opposed(a: Deeds, b: Deeds) -> bool:
    """Say whether one content says was done what the other says was not."""
    return not a.undone.isdisjoint(b.done) or not b.undone.isdisjoint(a.done)


def negates(content: str) -> bool:
    """Say whether anything in a content is negated."""
    words = (word.strip(MARKS) for word in search_key(content).split())
    return any(word in _NOT or (word[:1] in ("و", "ف") and word[1:] in _NOT) for word in words)


@lru_cache(maxsize=20_000)
def deeds_of(content: str) -> Deeds:
    """Return the deeds of a content; a negation counts in its main clause only («الذي لم يتزوج», «لأن القاعات لم تجهز» negate another)."""
    words = [word.strip(MARKS) for word in search_key(content).split()]
    bare = [word[1:] if word[:1] in ("و", "ف") and word[1:] in _NOT else word for word in words]
    aside = next((k for k, word in enumerate(words) if word in marked("subordinate")), len(words))
    negated: set[int] = set()
    undone, untold = frozenset[str](), frozenset[str]()
    for at, word in enumerate(bare):
        if word in _NOT and not (word == "غير" and not _NOT.isdisjoint(bare[max(0, at - _UNTIL) : at])):
            places = _led_to(words, at)
            negated.update(places)
            forms = frozenset[str]().union(*(_verb(words[k]) if bare[k - 1] in _NOT_VERB else _forms(words[k]) for k in places))
            untold |= forms
            if places and leads(words[places[-1]]):  # «لم تقم |الجامعة بنقله»
                untold = untold.union(*map(_forms, words[places[-1] + 1 : places[-1] + _BUT_WITHIN]))
            if places and word in _NOT_VERB and (behind := words[places[-1] + 1 : places[-1] + 2]) and not behind[0].startswith("ال"):
                untold |= _forms(behind[0])  # «لن نفرض |رسوما»: none are levied
            if at < aside and _BUT.isdisjoint(words[at + 1 : at + _BUT_WITHIN]):
                undone |= forms
        elif at < aside and _is(word, "failing to") and words[at + 1 : at + 2] and words[at + 1] in _FAILED_TO:
            places = _led_to(words, at + 1)
            negated.update(places)
            undone = undone.union(*({*_forms(words[k]), *_verb(words[k])} for k in places))  # «فشل في |صد الركلة», «يستحيل أن |يرى»
    turned = {n for k, word in enumerate(words) if _is(word, "turning") for n in range(k + 1, k + 1 + _TURNED_WITHIN)}
    done = frozenset[str]().union(*(_forms(word) for k, word in enumerate(words) if k not in negated and k not in turned))
    return Deeds(done - untold, undone - done)


def _led_to(words: list[str], at: int) -> list[int]:
    """Return the places of what a negation stands before: the first word that says something, and the one behind where that only leads to
    it («لا |نية |لرفعه»)."""
    found: list[int] = []
    for k in range(at + 1, min(len(words), at + 1 + _UNTIL)):
        if words[k] in UNNEGATED or words[k].startswith(STILL) or (words[at] == "غير" and words[k].startswith("ان")):
            break
        if is_stop(words[k]):
            continue
        if found and words[k].startswith("ال"):
            break  # «لم تقم |الجامعة بنقله»
        found.append(k)
        if not leads(words[k]):
            break
    return found


def leads(word: str) -> bool:
    """Say whether a folded word only leads to what is negated: «لا |نية |لرفعه»."""
    return _is(word, "leading")


@lru_cache(maxsize=50_000)
def _is(word: str, kind: str) -> bool:
    """Say whether a folded word is of a kind, whatever is written to it."""
    base = split_key(word)[1]
    return not marked(kind).isdisjoint((base, base.removeprefix("ال"), stem(word)))


@lru_cache(maxsize=50_000)
def _verb(word: str) -> frozenset[str]:
    """Return by what the deed of a verb in the present is known, its last letter left out («لم يتوف») or not."""
    verb = split_key(word)[1]
    found = _VERB.fullmatch(verb) or _VERB.fullmatch(word)
    if found is None:
        return frozenset()
    return frozenset({*_known(_letters(found[1])), *(f"={deed(stem(form))}" for form in (verb, verb + "ي", f"ي{found[1]}"))})


@lru_cache(maxsize=50_000)
def _forms(word: str) -> frozenset[str]:
    """Return by what the deed of a word is known, whether it is a verb or a noun."""
    if is_stop(word) or not word[:1].isalpha():
        return frozenset()
    proclitic, base, _ = split_key(word)
    term = stem(word)
    definite = base.startswith("ال") and len(base) > 4
    base = base.removeprefix("ال") if definite else base
    least = _LEAST - 1 if _NOUN_WEAK.fullmatch(base) else _LEAST
    found = {f"={deed(term)}", *_known(_letters(term), least), *_known(_letters(base), least)}
    verb = None if definite or proclitic.endswith(("ب", "ل", "ك")) else _VERB.fullmatch(base)
    noun = _NOUN_II.fullmatch(base) or _NOUN_III.fullmatch(base)
    return frozenset(found.union(*(_known(_letters(each[1])) for each in (verb, noun) if each is not None)))


def _letters(word: str) -> str:
    """Return the strong letters of a word, a doubled one once."""
    return _DOUBLED.sub(r"\1", _WEAK.sub("", word.removesuffix("ه") if len(word) > 3 else word))


def _known(letters: str, least: int = _LEAST - 1) -> tuple[str, ...]:
    return (letters,) if len(letters) >= least else ()
