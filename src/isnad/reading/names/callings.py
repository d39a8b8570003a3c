"""What somebody or something named is also called: «سامر الورداني، المعروف بـ«أبو الريح»», «الملقبة بـ», «الذي يكنى», «واسمه الحقيقي …».

The words behind such a phrase are a name of the one right before it, whatever they look like elsewhere («الملقبة بـ«قمر صنعاء»» is no
place), and stand for that one where they come again. What does not live here: names in brackets alone (``document``, ``bodies``), what the
join makes of both (``joining``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.number_words import parse_number_words
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, name_word
from isnad.reading.names.spans import CALLED, CALLED_AGAIN, IN_FULL, Laid, Span, standing, tokens_at, words_of
from isnad.reading.names.verbs import mostly_verb, saying

#: Participles behind which «بـ» and a name stand, and those that take it without «بـ», too; verbs that do behind «الذي».
_KNOWN_BY = frozenset((
    "المعروف", "المعروفه", "والمعروف", "والمعروفه", "الشهير", "الشهيره", "المشهور", "المشهوره", "المسمي", "المسماه",
))  # fmt: skip
_CALLED = frozenset(("الملقب", "الملقبه", "والملقب", "والملقبه", "المكني", "المكناه", "والمكني", "والمكناه", "المدعو", "المدعوه"))
_VERBS = frozenset(("يعرف", "تعرف", "عرف", "عرفت", "اشتهر", "اشتهرت", "يسمي", "تسمي", "يلقب", "تلقب", "يكني", "تكني", "يدعي", "تدعي"))
_HIS_NAME = frozenset(("اسمه", "واسمه", "اسمها", "واسمها"))
_WHICH_NAME = frozenset(("الحقيقي", "الحركي", "الاصلي", "المستعار", "الفني", "الكامل", "المختصر"))
_NAME_IN_FULL = frozenset(("الحقيقي", "الاصلي", "الكامل"))
_HIS_BYNAME = frozenset(("لقبه", "ولقبه", "لقبها", "ولقبها", "كنيته", "وكنيته", "كنيتها", "وكنيتها", "اختصارها", "واختصارها"))
_FRAMES = _KNOWN_BY | _CALLED | _VERBS | _HIS_NAME | _HIS_BYNAME
_BY = frozenset(("ب", "باسم", "بلقب", "بكنيه"))
_RELATIVES = frozenset(("الذي", "التي", "والذي", "والتي"))
_FATHERS = frozenset(("ابو", "ابي", "ابا", "ام"))
_MARKS = {"«": "»", "»": "«", '"': '"', "“": "”", "”": "“", "(": ")", "[": "]", "'": "'", "‘": "’"}
_LONGEST, _ADVERBS, _BRACKET = 5, 2, 5
#: The frequency (``word_classes``) from which a word is found again behind verbs of saying alone, not behind any verb.
_COMMON = 8


def callings(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with what those before such a phrase are also called, here and wherever the article calls them so again."""
    found = list(spans)
    keys = text.keys
    ends = {span.last: span for span in spans}
    begins = {span.first: span for span in spans}
    added: list[Span] = []
    for i in tokens_at(text, _FRAMES):
        key = keys[i]
        if key in _VERBS and (not i or keys[i - 1] not in _RELATIVES):
            continue
        base = _before(text, i, ends)
        if base is None or not _agrees(text, base, i):
            continue
        at = _behind(text, i)
        alias = _alias(text, at, begins, direct=key not in _KNOWN_BY) if at is not None else None
        if alias is not None and alias.first >= base.last:
            why = IN_FULL if key in _HIS_NAME and keys[i + 1] in _NAME_IN_FULL else CALLED
            added.append(Span(alias.first, alias.last, alias.cut, base.kind, why))
    if not added:
        return found
    laid, words = Laid(spans), set[str]()
    for span in added:
        laid.put(span)
    for span in added:
        word, *more = words_of(text, span)
        if not more and word not in words:
            words.add(word)  # from the first on all are found
            for other in _again(text, span, word, laid):
                laid.add(other)
    return laid.all()


def _before(text: Text, i: int, ends: dict[int, Span]) -> Span | None:
    """Return the name right before the phrase at ``i``: a relative, a mark and a bracket («(26 عاما)») may stand between."""
    at = i - (i > 0 and text.keys[i - 1] in _RELATIVES)
    if at > 0 and text.forms[at - 1] in "،,-–—(":
        at -= 1
    if at > 0 and at not in ends and text.forms[at - 1] == ")":
        opened = next((j for j in range(at - 2, max(0, at - 2 - _BRACKET), -1) if text.forms[j] == "("), None)
        at = opened if opened is not None else at
    if at > 0 and at not in ends and text.forms[at - 1] in "»\"”'":
        at -= 1
    base = ends.get(at)
    return base if base is not None and base.kind != "MISC" and "\n" not in text.raw[text.ends[at - 1] : text.starts[i]] else None


def _agrees(text: Text, base: Span, i: int) -> bool:
    """Whether the phrase can speak of the name before it, by gender: a person's, where it is known, a body's by its head noun. Of places
    it is too often what lies there («المنطقة المحيطة بسرت، التي تعرف بـ»)."""
    key = text.keys[i]
    feminine = key.endswith("ها") if key in _HIS_NAME | _HIS_BYNAME else text.keys[i - 1] in ("التي", "والتي") or key.endswith("ه")
    words = words_of(text, base)
    if base.kind == "PER":
        word = name_word(words[0])
        gender = word.gender[:1] if word is not None else ""
        return gender not in ("m", "f") or (gender == "f") == feminine
    before = [word for _, word in splits(text.keys[base.first - 1])] if base.first else []
    if key in ("المدعو", "المدعوه"):
        return False
    head = next((word for word in (words[0], *before) if "org_head" in cues().get(word, ())), None)
    return base.kind == "ORG" and head is not None and feminine == head.endswith("ه")


def _behind(text: Text, i: int) -> int | None:
    """Return where the other name begins, its «بـ» included where it leans on it; None where no such thing follows."""
    keys, forms = text.keys, text.forms
    at = i + 1
    if keys[i] in _HIS_NAME:
        if at >= len(keys) or keys[at] not in _WHICH_NAME:
            return None
        at += 1
    for _ in range(_ADVERBS):
        if at < len(keys) and (
            keys[at] in ("ايضا", "كذلك", "الان") or (forms[at].endswith(("ا", "ًا")) and forms[at][:2] not in ("أب", "اب"))
        ):
            at += 1
    return at if at + 1 < len(keys) else None


def _alias(text: Text, at: int, begins: dict[int, Span], *, direct: bool) -> Span | None:
    """Return the other name at ``at``: what stands in marks, a name that was found there, «أبو …», or one word before a mark."""
    keys, forms = text.keys, text.forms
    by = keys[at] in _BY
    if by:
        at += 1
        if at >= len(keys):
            return None
    if (by or direct) and forms[at] in _MARKS:
        close = next((j for j in range(at + 1, min(at + 2 + _LONGEST, len(keys))) if forms[j] in (_MARKS[forms[at]], *'»”"')), None)
        if close is None or close == at + 1 or not all(key[:1].isalpha() for key in keys[at + 1 : close]):
            return None
        leans = not by and keys[at + 1].startswith(("بال", "بابو", "بابي"))  # «الملقب (بالفاروق)»
        return Span(at + 1, close, int(leans), "PER", "") if not _says_for_what(keys[at + 1 : close]) else None
    span = begins.get(at)
    if by or direct:
        if keys[at] in _FATHERS and at + 1 < len(keys) and keys[at + 1].isalpha():
            last = at + 2 if span is None else max(at + 2, span.last)
            return Span(at, last, 0, "PER", "")
        if span is not None:
            return span
        ends = at + 1 == len(keys) or not keys[at + 1][:1].isalnum() or (keys[at - 1] == "باسم" and _begins_anew(keys[at + 1]))
        lone = keys[at].isalpha() and not is_stop(keys[at]) and ends
        return Span(at, at + 1, 0, "PER", "") if by and lone else None
    if keys[at][0] == "ب":
        if keys[at][1:] in _FATHERS and at + 1 < len(keys):
            last = at + 2 if span is None else max(at + 2, span.last)
            return Span(at, last, 1, "PER", "")
        return span if span is not None and span.cut == 1 else None
    return None


def _begins_anew(word: str) -> bool:
    """Whether a word is none of the name before it («المعروفة باسم نخيل | عشرين مزرعة»): a preposition, a number, a verb, a time."""
    return is_stop(word) or word.isdecimal() or mostly_verb(word) or word in _TIMES or parse_number_words([word]) is not None


_TIMES = frozenset(("عام", "سنه", "امس", "اليوم", "غدا", "منذ", "خلال"))


def _says_for_what(words: Sequence[str]) -> bool:
    """Whether words in marks say what somebody is known for («المعروف بـ«قربه من الحكومة»»): a noun with its pronoun, what it governs."""
    own = next((own for own in ("ه", "ها", "هم") if words[0].endswith(own)), None)
    if own is None:
        return False
    governs = any(is_stop(word) or word.startswith("لل") or shares(word).governed > _MOSTLY for word in words[1:])
    return governs or (words[0] not in known_keys() and words[0].removesuffix(own) in known_keys())


_MOSTLY = 0.5


def _again(text: Text, span: Span, word: str, taken: Laid) -> list[Span]:
    """Return where one word stands again for the one who is called so: in marks, or behind a verb. Several are found as all names are."""
    rare = word_classes().frequency(word) < _COMMON
    found = []
    for i, cut in standing(text, word):
        if i < span.last or taken.over(i, i + 1):
            continue
        before = text.keys[i - 1]
        marked = text.forms[i - 1] in _MARKS and i + 1 < len(text) and not text.keys[i + 1][:1].isalnum()
        if marked or (not cut and (saying(before) or (rare and mostly_verb(before)))):
            found.append(Span(i, i + 1, cut, span.kind, CALLED_AGAIN))
    return found
