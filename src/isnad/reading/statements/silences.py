"""What an article says was not said: «لم يتسن التحقق», «لم يصدر تعليق», «رفض التعليق». Facts of their own kind, no statements."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.contrasts import turns_against
from isnad.reading.statements.quotes import pair_quotes
from isnad.reading.statements.remarks import NAMED, is_detail, opens_terms, told_beside
from isnad.reading.statements.shapes import head_of, of_his
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import BROADCASTERS, COMPLEMENTISERS, LETTER_NAMES, bodies, heads, rows, words
from isnad.records import Silence, SilenceKind

_REACH, _NAME = 9, 4
_REACHING = words("reaching")
_FIND = words("finds nothing")
_NOT_YET = words("not yet there")
_SUCH = words("such a comment")
_BESIDE = words("beside a comment")
_COMMENTING = words("not commenting")
_CONFIRMING = frozenset({"تاكيد", "نفي"})
_TO_HIM = {"الوصول": ("الي",), "التواصل": ("مع",), "الاتصال": ("ب", "مع")}
_LIKELY_A_NAME = 0.5
_WHO = words("identity")
_GOES_ON = words("goes on a silence")
_A_MATTER = "قيمه"  # stands in the row of what is not told
_ANNOUNCED = words("announced")
_WITHOUT, _MATTER = frozenset({"دون", "بدون"}), 6
_NO_COMMENT = words("no comment")
_TELLING = words("telling")
_MARKS, _CLAUSE = frozenset({"،", ",", "؛", "."}), 20
_APART = COMPLEMENTISERS | _MARKS | {":", '"', "الذي", "التي"}
_WHETHER, _TO_COMMENT = frozenset({"ما", "عما"}), frozenset({"للتعليق", "للتعقيب"})
_COMMENT, _ASKED_FOR = frozenset({"التعليق", "التعقيب"}), words("asked for a comment")
_ABLE, _BECAUSE_OF = words("was able"), words("by reason of")


@cache
def _patterns() -> dict[str, list[tuple[SilenceKind, frozenset[str], frozenset[str]]]]:
    found: dict[str, list[tuple[SilenceKind, frozenset[str], frozenset[str]]]] = {}
    for kind, first, then, last, _ in rows("silences.tsv"):
        pattern = (kind, *(frozenset(search_key(word) for word in cell.split() if word != "-") for cell in (then, last)))
        for word in first.split():
            for prefix in ("", "و", "ف"):
                found.setdefault(prefix + search_key(word), []).append(pattern)  # type: ignore[arg-type]
    return found


def find_silences(text: Text) -> tuple[Silence, ...]:
    """Return the remarks of an article on what could not be checked, was not commented on or was declined, in order."""
    patterns, keys = _patterns(), text.keys
    found: list[Silence] = []
    quotes: list[tuple[int, int]] | None = None
    for first, last in text.sentences:
        end = first
        for i in range(first, last):
            if i < end:
                continue
            if keys[i] in _WITHOUT and (at := _without_telling(text, first, i, last)) is not None:
                quotes = pair_quotes(text)[1] if quotes is None else quotes
                around = bisect_left(quotes, (i,)) - 1
                if around < 0 or quotes[around][1] < i:
                    found.append(Silence(text.starts[i], text.ends[at], text.raw[text.starts[i] : text.ends[at]], "no comment"))
                    end = at + 1
                continue
            for kind, then, final in patterns.get(keys[i], ()):
                if then and not (i + 1 < last and keys[i + 1] in then):
                    continue
                at = next((j for j in range(i + 1, min(last, i + _REACH)) if keys[j] in final), None)
                if at is None or opens_terms(text, i, last) is not None or not NAMED.isdisjoint(keys[at : min(last, at + _NAME)]):
                    continue  # «مصدر رفض الإفصاح عن اسمه», «رفض المصدر الكشف عن هويته»: he did speak
                if keys[at] == "اذا" and keys[at - 1] not in _WHETHER:
                    continue  # «لم يؤكد الموعد إذا كان»
                if (
                    keys[at][0] in "يت"
                    and kind == "declined"
                    and keys[at] in final
                    and keys[at] not in _CONFIRMING
                    and keys[at - 1] != "ان"
                ):
                    continue  # «رفض الانسحاب وهو يؤكد أن»
                if keys[at] in _CONFIRMING and keys[at + 1 : at + 3] in (["او", "نفي"], ["او", "تاكيد"]):
                    at += 2  # «تأكيد أو نفي»
                if keys[at] == "عن" and not _announces(text, i, at):
                    continue
                told = _A_MATTER in final or kind == "passed over" or keys[at] == "عن"
                if told and not _not_told(keys, first, i, at):
                    continue
                if keys[at] == "عدم":
                    if at + 1 >= last or keys[at + 1] not in _COMMENTING:
                        continue  # «فضل المدرب عدم السفر»
                    at += 1
                if at + 1 < last and (keys[at + 1] in _TO_COMMENT or (keys[at] in _ASKED_FOR and keys[at + 1] in _COMMENT)):
                    at += 1  # «لم ترد على طلب للتعليق», «على طلبات التعليق»
                elif keys[at] in _ASKED_FOR and not _not_told(keys, first, i, at):
                    continue  # «قال المحامي إن الوزارة لم ترد على طلب موكله»
                if not _as_meant(text, i, at):
                    continue
                quotes = pair_quotes(text)[1] if quotes is None else quotes
                around = bisect_left(quotes, (i,)) - 1
                if around >= 0 and quotes[around][1] > i:
                    continue  # «قال المدير: "لم نتلق جوابا"»: who speaks says so, not the article
                if keys[at] in _TO_HIM and kind == "no comment" and (keys[at] != "الاتصال" or keys[i + 1] in _ABLE):
                    whom = _whom(text, at, last)
                    if whom is None:
                        continue  # «لم يتسن الوصول إلى الجزيرة»
                    at = whom
                elif kind == "no comment":
                    at = _whose(text, at, last)
                if (
                    kind in {"unverified", "unclear"} or told or keys[at] == "اذا"
                ):  # what could not be checked, and what was left open, belongs to it
                    stop = min(last, at + _REACH)
                    at = next((j for j in range(at + 1, stop) if keys[j] in ".،,؛" or keys[j] in _GOES_ON), stop) - 1
                start = text.starts[i] + (1 if keys[i][0] in "وف" and keys[i][1:] in patterns else 0)
                end = at + 1
                found.append(Silence(start, text.ends[at], text.raw[start : text.ends[at]], kind))
                break
    return tuple(found)


def _without_telling(text: Text, first: int, i: int, last: int) -> int | None:
    """Return the token that ends what the article says was left untold behind «دون» at ``i``: «دون أن يكشف عن قيمتها», «دون التعليق على».

    Within what somebody says it is his word on another, unless what he says ends before it (``remarks.told_beside``).
    """
    keys = text.keys
    verb = i + 2 if keys[i + 1 : i + 2] == ["ان"] else i + 1
    if verb + 1 >= last:
        return None
    comments = keys[verb] in _NO_COMMENT and keys[verb + 1] == "علي"
    telling = words("went into") if verb > i + 1 else _TELLING
    at = next((j for j in range(verb + 1, min(last, verb + _MATTER)) if is_detail(keys[j])), None) if keys[verb] in telling else None
    if not comments and (at is None or not _APART.isdisjoint(keys[verb + 1 : at]) or not NAMED.isdisjoint(keys[verb + 1 : at + 2])):
        return None
    low = max(first, i - _CLAUSE)
    that = next((j for j in range(i - 1, low - 1, -1) if keys[j] in COMPLEMENTISERS), None)
    if that is not None and told_beside(text, that + 1, min(last, i + _CLAUSE)) not in {i, i - 1, i - 2}:
        return None
    stop = min(last, (verb + 1 if at is None else at) + _REACH)
    after = verb + 2 if at is None else at + 1
    return next((j for j in range(after, stop) if keys[j] in ".،,؛" or keys[j] in _GOES_ON), stop) - 1


def _not_told(keys: list[str], first: int, i: int, at: int) -> bool:
    """Whether the article itself tells that somebody did not tell the matter at ``at``: not «قال إن التقرير لم يحدد سبب …», «لم يذكر أن
    عدد …»."""
    if keys[at] != "عن" and not _APART.isdisjoint(keys[i + 1 : at]):
        return False
    if keys[i + 1] in _ANNOUNCED and "عن" not in keys[at - 1 : at + 1]:
        return False  # «لم تعلن الوزارة عدد …» is a statement, negated
    medium = head_of(keys[i + 2])
    if keys[at] in _WHO and medium is not None and medium.kind == "outlet":
        return False  # «ولم تكشف الصحيفة هوية الضابط»: on what terms he spoke
    low = max(first, i - _CLAUSE)
    clause = next((j for j in range(i - 1, low - 1, -1) if keys[j] in _MARKS), low - 1)
    return COMPLEMENTISERS.isdisjoint(keys[clause + 1 : i]) or turns_against(keys, i)  # «إلا أنه لم يحدد»


def _announces(text: Text, i: int, at: int) -> bool:
    """Whether nothing but who did not announce it, and when, stands between «لم يعلن» at ``i`` and «عن» at ``at``: not «لم يعلن عن الصفقة»,
    «لم تعلن الوزارة أي معلومات عن الحادث», «لم يكشف سوى عن ثلاث غارات»."""
    keys = text.keys
    if keys[i + 2] in words("nobody") or at + 1 >= len(keys) or not keys[at + 1][0].isalnum():
        return False
    head = head_of(keys[i + 2])
    speaks = head is not None and head.kind in {"official", "title", "unnamed", "outlet"}
    if not (speaks or keys[i + 2] in bodies() or shares(keys[i + 2]).name >= _LIKELY_A_NAME):
        return False
    phrase = source_phrase(text, i + 2, at, pair_quotes(text)[0], here=True)
    return phrase.first == i + 2 < phrase.last and skip_adjuncts(text, phrase.last, at, {}, careful=True)[0] == at


def _as_meant(text: Text, i: int, at: int) -> bool:
    """Whether words that say something else as well stand for a silence: «حاولت الصحيفة الاتصال به دون جدوى», «لم يعرف ما إذا»."""
    keys, verb = text.keys, text.keys[i + 1]
    if keys[at] == "جدوي":
        return not _REACHING.isdisjoint(keys[i + 1 : at])
    if keys[at] == "بعد":  # «لم تعلق الوزارة بعد», «لم تعلق المدارس الدراسة بعد»
        phrase = source_phrase(text, i + 2, at, {}, split=True, here=True)
        return phrase.first == i + 2 and phrase.last == at
    if verb in _ABLE and verb[0] in "يت":  # «لم يتمكن الموقع من التواصل مع المقاول», not «لم يتمكن اللاعب من»
        head = head_of(keys[i + 2])
        return (head is not None and head.kind == "outlet") or keys[i + 2] in LETTER_NAMES
    if verb in _FIND:  # «لم تعثر الشرطة على ما يثبت تورطه» is what the police did
        head = head_of(keys[i + 2])
        medium = (
            (head is not None and head.kind == "outlet") or not BROADCASTERS.isdisjoint(keys[i + 2 : at]) or keys[i + 2] in LETTER_NAMES
        )
        return keys[at - 1] == "ما" and (medium or verb == "نعثر")
    return verb != "يعرف" or keys[i + 2] in _NOT_YET


def _whom(text: Text, at: int, last: int) -> int | None:
    """Return the token that ends who could not be reached behind «الوصول» at ``at``; ``None`` where nobody is: «الوصول إلى الجزيرة»."""
    keys, first = text.keys, at + 2
    if at + 1 < last and keys[at + 1][0] == "ب" and "ب" in _TO_HIM[keys[at]] and keys[at + 1] not in heads():
        first = at + 1  # «الاتصال | بمدير المسرح»
    elif first >= last or keys[at + 1] not in _TO_HIM[keys[at]]:
        return None
    head = head_of(keys[first]) or of_his(text.forms[first])
    speaks = head is not None and head.kind in {"official", "title", "unnamed", "outlet"}
    phrase = source_phrase(text, first, min(last, at + _REACH), {}, here=True)
    person = speaks or keys[first] in bodies() or shares(keys[first]).name >= _LIKELY_A_NAME
    if head is not None and head.kind == "unnamed" and phrase.last < last and keys[phrase.last] in _BECAUSE_OF:
        return None  # «تعذر الوصول إلى المصابين بسبب الركام»
    return phrase.last - 1 if person and phrase.first == first and phrase.last > first else None


def _whose(text: Text, at: int, last: int) -> int:
    """Return the token that ends a remark on a comment with whose it would have been: «لم يصدر تعليق | رسمي من الحكومة»."""
    keys = text.keys
    j = at + 1
    while j < last and keys[j] in _SUCH:
        j += 1
    if j + 1 >= last or keys[j] not in {"من", "عن"}:
        return j - 1
    stop = next((k for k in range(j + 1, min(last, j + _REACH)) if keys[k] in _BESIDE), min(last, j + _REACH))
    phrase = source_phrase(text, j + 1, stop, {}, here=True)
    head = head_of(keys[j + 1])
    speaks = head is not None and head.kind in {"official", "title", "unnamed", "outlet"}
    return phrase.last - 1 if phrase.first == j + 1 and (speaks or keys[j + 1] in bodies()) and phrase.last > phrase.first else j - 1
