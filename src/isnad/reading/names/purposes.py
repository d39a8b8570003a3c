"""Bodies that are called by what they are for: «الهيئة العامة للطيران المدني», «اللجنة الوطنية لمكافحة المخدرات».

«الهيئة العامة» is any land's and any trade's; with its purpose it is one body. What does not live here: bodies that a gazetteer knows whole
(``document``), short forms of a body in one article (``bodies``); the words (``data/beside_words.tsv``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import name_like
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, gazetteer
from isnad.reading.names.spans import Laid, Span, adjacent, tokens_at, words_of
from isnad.reading.names.verbs import mostly_verb

#: What firms and institutes are for, behind «لل» (search keys without it).
TRADES = beside_words("trade")
OF_INSTITUTES = TRADES | beside_words("institute_trade")
_INSTITUTES = frozenset(("مركز", "معهد", "مؤسسه", "جمعيه", "منظمه", "اكاديميه", "مرصد", "رابطه", "منتدي", "شبكه", "ملتقي"))
_FIRMS = frozenset(("شركه", "مجموعه", "مصنع"))

#: Evidence of such a body.
FOR = "a body with what it is for"
#: Bodies of all trades, in search keys, and the adjectives that follow them, which do not say of what trade they are.
_BODIES = beside_words("any_body")
_OF_ALL_TRADES = beside_words("any_trade")
#: What bodies do, behind «ل» and without an article: nouns of it, before the thing that they do it to.
DOING = beside_words("doing")
#: Who is asked or called is not called by it: «دعت اللجنة العليا للاجتماع».
CALLING = beside_words("calling")
_FORMS = frozenset(form for noun in _BODIES for form in leaning(noun))
_FOR_IT = frozenset(f"لل{word}" for word in OF_INSTITUTES)
_LONGEST_PURPOSE = 6
_LEAST = 5


def with_purposes(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with bodies whole up to the end of what they are for, left to right; those that the tagger passed by too."""
    read = [_of_the_nations(text, span) for span in spans]
    taken = {i for span in read for i in range(span.first, span.last)}
    found = Laid(read)
    for i in tokens_at(text, _FOR_IT):
        if i > 1 and i not in taken and (body := _institute(text, i)) is not None:
            found.put(body)
    for i in tokens_at(text, _FORMS):
        head = _head(text.keys[i]) if i + 2 < len(text) else None
        if head is None or text.keys[i - 1 if i else 0] in CALLING:
            continue
        at = i + 1
        while at < len(text) - 1 and adjacent(text, at) and (text.keys[at] in _OF_ALL_TRADES or _of_nation(text.keys[at])):
            at += 1
        end = purpose_end(text, at) if at > i + 1 else 0
        if not end or any(span.first < i or span.last >= end for span in found.over(i, i + 1)):
            continue
        within = found.over(i, end)
        if any(span.kind == "ORG" and span.last == at and _is_whole(text, span) for span in within):
            continue  # «الاتحاد الأوروبي للمرة الأولى»
        last = max([end, *(span.last for span in within)])
        if within and within[0].first == i and within[0].kind == "ORG":
            body = replace(within[0], last=last)
        else:
            body = Span(i, last, head, "ORG", FOR)
        found.clear(i, end)
        found.add(body)
    return found.all()


def _institute(text: Text, i: int) -> Span | None:
    """Return the institute or firm of one word that is for what token ``i`` says («مركز الساحل للدراسات», «شركة | الساحل للتأمين»)."""
    name, key = text.keys[i - 1], text.keys[i - 2]
    if not adjacent(text, i) or not adjacent(text, i - 1) or not name.isalpha() or is_stop(name) or name in cues() or _time(name[2:]):
        return None
    if not name.startswith("ال") and not any(entry.weight >= _KNOWN for entry in gazetteer().readings(name)):
        return None
    for cut, word in splits(key):
        if word in _FIRMS:
            return Span(i - 1, purpose_end(text, i) or i + 1, 0, "ORG", FOR)
        if word in _INSTITUTES:
            return Span(i - 2, purpose_end(text, i) or i + 1, cut, "ORG", FOR)
    return None


def _of_the_nations(text: Text, span: Span) -> Span:
    """Return an agency of a body with its head and purpose («منظمة | الأمم المتحدة | للأغذية والزراعة»)."""
    i = span.first - 1
    if span.kind != "ORG" or span.cut or i < 0 or not adjacent(text, span.first):
        return span
    cut = next((cut for cut, word in splits(text.keys[i]) if word in _AGENCIES), None)
    end = purpose_end(text, span.last) if cut is not None else 0
    return span if cut is None or not end else replace(span, first=i, last=end, cut=cut, evidence=FOR)


_AGENCIES = frozenset(("منظمه", "برنامج", "صندوق", "مفوضيه", "مكتب", "وكاله", "بعثه", "مركز", "مجلس", "معهد", "سجل"))


def _is_whole(text: Text, span: Span) -> bool:
    """Whether a body is well known without a purpose."""
    return any(e.kind == "ORG" and e.weight >= _CERTAIN for e in gazetteer().readings(" ".join(words_of(text, span))))


_CERTAIN = 8


def _head(key: str) -> int | None:
    """Return how many letters lean on the noun of a body; None where it is none."""
    if key in _BODIES:
        return 0
    if key[0] in "وفبلك":
        return next((cut for cut, word in splits(key) if word in _BODIES), None)
    return None


def _of_nation(key: str) -> bool:
    return key.startswith("ال") and key in demonyms()


def purpose_end(text: Text, i: int) -> int:
    """Return where the words end that say what a body is for, from token ``i`` on («للطيران المدني», «للغذاء والدواء», «لحقوق الإنسان»); 0
    where there are none."""
    if i >= len(text) or not adjacent(text, i):
        return 0
    key, last = text.keys[i], i + 1
    limit = min(len(text), i + _LONGEST_PURPOSE)
    if key.startswith("لل") and len(key) > _LEAST - 1 and not is_stop(key) and not _time(key[2:]):
        if f"ال{key[2:]}" in demonyms() or not _OTHERS.isdisjoint(cues().get(f"ال{key[2:]}", ())):
            return 0  # «للوزير», «للشركة», «للسعودية»
    elif key[:1] == "ل" and key[1:] in DOING:
        while last < limit and adjacent(text, last) and (_construct(text.keys[last]) or text.keys[last].removeprefix("و") in DOING):
            last += 1
        if last >= limit or not adjacent(text, last) or not _definite(text.keys[last]):
            return 0
        last += 1
    else:
        return 0
    last = _adjectives(text, last, limit)
    if last < limit + 1 and last < len(text) and adjacent(text, last) and text.keys[last][0] == "و" and _joins(text, last):
        last += 1
        if text.keys[last - 1][1:] in DOING:
            last += 1
        last = _adjectives(text, last, last + 2)
    return last


_OTHERS = frozenset(("title_office", "org_head"))


def _construct(key: str) -> bool:
    """Whether a word is one without an article that a definite one completes («لتنظيم قطاع الاتصالات»)."""
    return key.isalpha() and not key.startswith("ال") and not is_stop(key) and not mostly_verb(key) and shares(key).noun >= _HALF


def _definite(key: str) -> bool:
    return key.startswith("ال") and len(key) >= _LEAST and not is_stop(key) and key not in cues() and not _time(key[2:])


def _adjectives(text: Text, i: int, limit: int) -> int:
    """Return the end of the definite adjectives from token ``i`` on."""
    while i < min(limit, len(text)) and adjacent(text, i):
        key = text.keys[i]
        if not _definite(key) or (key in demonyms() and key[2:] not in ALSO_WORDS):
            break
        belongs = key.endswith(("ي", "يه")) and len(key) > _LEAST
        if not belongs and shares(key).adjective < _HALF and key not in _PRAISE:
            break
        i += 1
    return i


#: What follows the Book.
_PRAISE = frozenset(("الكريم", "الشريف"))
_HALF = 0.5
#: Adjectives of nations that are more often other words: «المالية».
ALSO_WORDS = frozenset(("ماليه", "مالي"))


def _joins(text: Text, i: int) -> bool:
    """Whether «و» at token ``i`` joins a second thing that the body is for («للغذاء والدواء», «للأرصاد وحماية البيئة», «للجبيل وينبع»), and
    no other body, person, place or sentence."""
    word = text.keys[i][1:]
    if len(word) < _LEAST - 1 or word in cues() or word in demonyms() or is_stop(word) or is_stop(text.keys[i]):
        return False
    if any(entry.weight >= _KNOWN for entry in gazetteer().readings(word)):
        before = text.keys[i - 1]
        return before.startswith("لل") and any(
            e.kind == "LOC" for x in (before[2:], f"ال{before[2:]}") for e in gazetteer().readings(x)[:1]
        )
    if mostly_verb(text.keys[i]) or _time(word.removeprefix("ال")):
        return False
    if word.startswith("ال"):
        found = shares(word)
        of_men = word.endswith(("ين", "ون")) and found.noun < _SURELY
        unseen = not any((found.noun, found.adjective, found.verb, found.name)) and not name_like(word) and not word.endswith("ي")
        return not of_men and (found.noun + found.adjective >= _HALF or unseen)
    behind = text.keys[i + 1] if i + 1 < len(text) and adjacent(text, i + 1) else ""
    return word in DOING and _definite(behind)


_SURELY = 0.9
_KNOWN = 4


def _time(word: str) -> bool:
    """Whether a word without its article says when: «الهيئة العامة للإحصاء اليوم»."""
    return word in _TIMES


_TIMES = beside_words("when")
