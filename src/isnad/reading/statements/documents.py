"""Whose a document is: «بيان لوزارة …», «استطلاع أجرته جامعة …», «بيان صدر عن …», and «أصدرت الوزارة بيانا» before «جاء في البيان».

What a law or an agreement says stays its own, whoever issued it. Who speaks is settled in ``resolution``.
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.text import Text
from isnad.reading.statements.counts import counted_noun
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of, relational
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, words

_ISSUES = words("issues")
_LATEST = words("latest")
_PAPERS = words("papers")
_LAW = words("law") - {"مذكره"}
_FOR_OPINION = words("no paper")
_CAME_OUT = words("came out")
_APPEARED = words("appeared")
_LATELY = words("time") | words("timeadj") | words("lately")
_WHENCE = 7  # tokens in which it is said where a team is from
_ENDS = COMPLEMENTISERS | PUNCTUATION
_WROTE = words("wrote it")
_SIGNED, _SIGNED_BY = words("signed it"), words("signed by")
_PUBLISHED = words("published it")
_HANDED = words("handed in")
_HANDS = frozenset(before + verb for before in ("", "و") for verb in words("hands in"))
_OF_PRESS = words("of the press")
_UNDER_IT = words("under it")
_NEAR, _BACK, _VERB_BEFORE = 6, 16, 5


def issuer(text: Text, first: int, last: int, pairs: dict[int, int] | None = None) -> tuple[int, int] | None:
    """Return the tokens of who issued the document that the words name and what follows them says; ``None`` where nobody is said to.

    «بيان لوزارة …», «تقرير صادر عن …», «بيان الوزارة», «مسح أجرته …», «مقال نشر في صحيفة …».
    """
    keys = text.keys
    if keys[first] in _LATEST and first + 1 < last:
        first += 1  # «أحدث الأرقام الصادرة عن …»
    head = head_of(keys[first])
    if head is None or head.kind != "document":
        return None
    if head.word in _PAPERS and first + 1 < last and keys[first + 1].startswith("ال"):
        return None  # «وثائق المحكمة» lie there
    handed = head.word in _HANDED and not _HANDS.isdisjoint(keys[max(0, first - _VERB_BEFORE) : first])
    for j in range(first + 1, min(last, first + _NEAR)):
        if handed and keys[j][0] == "ل":
            return None  # «ورد بلاغ للشرطة», «قدمت خطابا للوزارة»: they have it from another
        if head.word not in _LAW and keys[j - 1] not in PUNCTUATION and (found := _issued(text, j, pairs or {})) is not None:
            return found
        if keys[j] in {"عن", "من"} and j + 1 < last and head_of(keys[j + 1]) is not None:
            return (j + 1, last) if j == first + 1 or _answers(text, j - 1) else None  # not «باحثون من جامعة …»
        if keys[j] == "علي" and j > first + 1:
            break  # «المعلومات المتاحة على الموقع الإلكتروني لشركة النهر»
        noun = head_of(keys[j])
        if keys[j] in _OF_PRESS:
            continue  # «بيان صحفي», «تقارير إعلامية تركية»: whoever writes («صحفي», «إعلامية») is not meant
        alone = keys[j] == "ل"
        if keys[j][0] == "ل" and j + alone < last and counted_noun(text, j + alone, last) is not None:
            return j + alone, last  # «بيان لـ 22 اقتصاديا»
        if j == first + 1 and keys[j][:2] != "ال" and keys[j][0] != "ل" and relational(keys[j]):
            continue  # «وثيقة داخلية»
        if noun is not None and noun.kind in {"official", "title", "outlet"} and (keys[j][0] == "ل" or j == first + 1):
            return j, last
        matter = noun is None and common(keys[j][1:])  # «مسح لإنتاج الحقول أجرته رويترز»
        if j == first + 1 and keys[j][0] == "ل" and len(keys[j]) > 3 and keys[j] not in _FOR_OPINION and not matter:
            return j, last
    if head.word in _LAW:
        return None
    for j in range(last, min(len(keys), last + 3)):
        if keys[j] in PUNCTUATION or keys[j] in COMPLEMENTISERS:
            break
        found = _issued(text, j, pairs or {})
        if found is not None:
            return found
    return None


def _issued(text: Text, j: int, pairs: dict[int, int]) -> tuple[int, int] | None:
    """Return who issued what stands before token ``j``, where that token is a verb or participle of issuing with him after it."""
    keys = text.keys
    key = keys[j]
    at = signers = None
    if key in _SIGNED and j + 1 < len(keys):
        at = signers = j + 1 + (keys[j + 1] in _UNDER_IT)  # «وقعه 25 أستاذا», «وقع عليها نواب»
    elif key in _SIGNED_BY and j + 2 < len(keys) and keys[j + 1] in {"من", "ب"}:
        at = signers = j + 2 + (keys[j + 2] == "قبل")
    elif key in _WROTE or (key.endswith(("ه", "ها")) and (key.removesuffix("ها") in _ISSUES or key.removesuffix("ه") in _ISSUES)):
        at = j + 1
    elif (key in _ISSUES or key.removesuffix("ت") in _ISSUES) and keys[j + 1 : j + 3] == ["من", "قبل"] and j + 3 < len(keys):
        at = j + 3  # «دراسة أجريت من قبل سامر الخالدي»
    elif key in _CAME_OUT and j + 2 < len(keys) and keys[j + 1] in {"عن", "من"}:
        seat = keys[j + 2] == "مقر" or (keys[j + 2] == "مكتب" and j + 3 < len(keys) and head_of(keys[j + 3]) is not None)
        at = j + 2 + seat  # «صادر عن مكتب الوزير»; «مكتب الإحصاء» is a body
    elif key in _APPEARED and j + 2 < len(keys) and keys[j + 1] in {"في", "علي"}:
        outlet = head_of(keys[j + 2])
        at = j + 2 if outlet is not None and outlet.kind == "outlet" and keys[j + 3 : j + 4] != ["الرسميه"] else None
    if at is None:
        return None
    stop = min(len(keys), at + _BACK)
    while at < stop and keys[at] in _LATELY:
        at += 1
    phrase = source_phrase(text, at, stop, pairs, split=True, here=True) if at < stop else None
    if phrase is None or phrase.last <= phrase.first or not (signers == phrase.first or _answers(text, phrase.first)):
        return None
    end = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] in _PUBLISHED), phrase.last)  # «كتبه سامر | ونشرته مجلة …»
    if end == phrase.first + 1 and end + 1 < len(keys) and keys[end] in {"من", "في"}:  # «أعده فريق من جامعة التلة | واطلعت عليه …»
        end = next((k for k in range(end + 1, min(len(keys), end + _WHENCE)) if keys[k] in _ENDS or keys[k][0] == "و"), end)
    return phrase.first, end


def _answers(text: Text, token: int) -> bool:
    """Whether who is named at a token stands for what a document says: a body, an outlet or a person; not «باحثون من جامعة …»."""
    head = head_of(text.keys[token])
    return head is None or head.kind in {"official", "title", "outlet"}


def issued_before(text: Text, positions: Sequence[int], pairs: dict[int, int]) -> tuple[int, int] | None:
    """Return who issued the last document of those whose nouns stand at ``positions``: «أصدرت الوزارة بيانا»."""
    keys = text.keys
    for at in reversed(positions):
        by = issuer(text, at, at + 1, pairs)
        if by is not None:
            return by
        if keys[at].startswith("ال"):
            continue
        by = _out_of(text, at, pairs)
        if by is not None:
            return by
        for j in range(at - 2, max(-1, at - _BACK), -1):
            key = keys[j]
            if key in ".؛:":
                break
            if key in _ISSUES or (key[0] == "و" and key[1:] in _ISSUES):
                phrase = source_phrase(text, j + 1, at, pairs, split=True)
                if phrase.last > phrase.first and _answers(text, phrase.first):
                    return phrase.first, phrase.last
                break
    return None


def _out_of(text: Text, at: int, pairs: dict[int, int]) -> tuple[int, int] | None:
    """Return from whom the document at token ``at`` came out, the verb before it: «صدر أمس تقرير مشترك عن المنظمة»."""
    keys = text.keys
    if not any(keys[j].removeprefix("و") in _CAME_OUT for j in range(max(0, at - _VERB_BEFORE), at)):
        return None
    of = next((j for j in range(at + 1, min(len(keys) - 1, at + 4)) if keys[j] == "عن"), None)
    if of is None or any(key in PUNCTUATION for key in keys[at:of]):
        return None
    phrase = source_phrase(text, of + 1, min(len(keys), of + _BACK), pairs, split=True, here=True)
    return (phrase.first, phrase.last) if phrase.last > phrase.first and _answers(text, phrase.first) else None
