"""Who wrote it and where, before the first sentence of a report: «سبق - الرياض: …», «وكالة مدار/ …». It is no part of what is told.

What does not live here: finding who wrote an article (``isnad.page.bylines``).
"""

from __future__ import annotations

import re

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.linking.agencies import spellings

_LOOKED_AT = 90  # letters that a byline ends within
_SIGN = re.compile(r"\s?[–—/ـ-]\s*")
_ASIDES = ("وهو", "وهي", "وهم", "بحسب", "وفق", "كما")
_ASIDE = rf"(?!(?:{'|'.join(_ASIDES)})\s)"
# «القاهرة (مدار) – », «واشنطن في 3 مارس (مدار) – »; not what an aside stands behind.
_DATELINE = re.compile(
    rf"(?:-\s?)?[^\W\d_]+(?:\s[^\W\d_]+)?(?:،?\s(?:في\s)?\d{{1,2}}\s[^\W\d_]+)?\s?\([^\W\d_][^()]{{1,24}}\)\s?[–—ـ-]\s*+{_ASIDE}"
)
_FROM = re.compile(rf"([^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s?[–—ـ-]\s+{_ASIDE}(\w+)")  # «تونس – انتشلت …»
_BRACKET = re.compile(r"\((?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\)\s*+(?P<then>[^\W\d_]+)")  # «(مدار) أعلن», «(وكالة مدار) انتشلت»
_ALSO_VERBS = ("قبل", "عقد", "قتل")  # behind a bracket; mostly other words elsewhere
_COLON = re.compile(r"[^\n.،؛«»:]*:\s*")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS, _WORDS, _PLACE = 3, 3, 2  # signs of a byline, words of a part, words of a place behind the last sign
_PERHAPS = 0.35  # share of a word's occurrences as a verb, from which on it may be one
_MOSTLY = 0.6  # share of a word's occurrences as a verb or a name that make it one


def byline(sentence: str) -> int:
    """Return how many letters of an article's first sentence are its byline: a few words with a dash or a slash, then a verb."""
    head = sentence[:_LOOKED_AT]
    if (agency := _BRACKET.match(head)) and _is_agency(agency["name"].split(), agency["then"]):
        return agency.start("then")
    if dateline := _DATELINE.match(head):
        return dateline.end()
    signs = list(_SIGN.finditer(head))[:_SIGNS]
    if not signs:
        return 0
    colon = _COLON.match(head)
    if colon and colon.end() > signs[0].end() and _parts(colon.group().rstrip(": ")):
        return colon.end()
    if (place := _FROM.match(head)) and len(signs) == 1 and _is_dateline(place[1].split(), place[2]):
        return place.start(2)
    for sign in reversed(signs):
        slash = sign.group().strip() == "/"  # no sentence has one among its first words
        if not _parts(head[: sign.start()], any_word=slash):
            continue
        if slash:
            return sign.end()
        words = list(_WORD.finditer(head, sign.end()))[: _PLACE + 1]
        for word in words:  # «عين اليوم – جدة أعرب …»
            known = shares(search_key(word.group()))
            if known.verb >= _PERHAPS:
                return word.start()
            if word.group() in _ASIDES or (known.noun >= _MOSTLY and not word.group().startswith("ال")):
                break  # «صلاح – هداف الفريق غاب»
    return 0


def _is_agency(words: list[str], then: str) -> bool:
    """Say whether words in brackets before a word are the agency that a report is from: «(كونا) بحث», «(وكالة مدار) قبل رئيس الحكومة»; or
    what does not look like who acts, before what may be a verb of what was done («(مدار) أعلن», not «(المجلس) أعلن», «(مدار) يعلن»)."""
    key, known = search_key(" ".join(words)), shares(search_key(then))
    if key in spellings() or key.startswith("وكاله "):
        return True
    done = (known.verb >= _PERHAPS and then[0] not in "يتس") or then in _ALSO_VERBS
    return len(words) == 1 and not key.startswith("ال") and shares(key).name < _PERHAPS and done


def _is_dateline(words: list[str], then: str) -> bool:
    """Say whether words before a dash are a place from which is told: names before what may be a verb («سيدي بوزيد – انتشلت»), or a few
    words right before what is one («الأمم المتحدة – دعا»)."""
    before, behind = [shares(search_key(word)) for word in words], shares(search_key(then))
    if all(each.name >= _MOSTLY for each in before) and max(behind.name, behind.noun, behind.adjective) < _MOSTLY:
        return True
    return len(words) <= _PLACE and before[0].verb < _PERHAPS and behind.verb >= _MOSTLY


def only_byline(sentence: str) -> bool:
    """Say whether a sentence is a byline alone: «نوران – هاني السروجي»."""
    words = sentence.rstrip(" .:")
    return _SIGN.search(words) is not None and len(words) <= _LOOKED_AT and _parts(words)


def _parts(before: str, *, any_word: bool = False) -> bool:
    """Say whether what stands before a sign is a byline's parts: of a few words each, none with a verb before its subject
    (unless ``any_word``)."""
    parts = [_WORD.findall(part) for part in _SIGN.split(before)]
    return all(len(part) <= _WORDS and (any_word or len(part) < 2 or not _begins_sentence(part[0])) for part in parts) and any(parts)


def _begins_sentence(word: str) -> bool:
    """Say whether a word with others behind it is rather a verb, a noun with its adjective or an aside's beginning than a name."""
    return word.startswith("ال") or word in _ASIDES or shares(search_key(word)).verb >= _PERHAPS
