"""Where a statement's content begins: the frames that a cue opens.

From the cue the tokens are walked once, at most ``REACH`` of them, to the first mark that the cue may take: a complementiser, a colon,
a quotation, a governed preposition. What stands between cue and mark is the source's room and read by ``sources``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from isnad.arabic.text import Text
from isnad.reading.statements.cues import CueForm, cue_index, verb_keys
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import common, finite, head_of, is_by, other_noun, plain_noun
from isnad.reading.statements.sources import source_phrase, told_end
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, words

REACH = 70
_NEAR = 16
_LONG_NAME = 12
_SOON = 5
_SEATED = frozenset({"مقره", "مقرها", "مقرهم"})  # «ومقره تونس»: no form of «أقر»
_ASKED = 9  # tokens from «دعا» to ل


@dataclass(frozen=True, slots=True)
class Mark:
    """What opens a content: its ``name``, its token ``at``, and the content's first token and code point."""

    name: str
    at: int
    first: int
    start: int


_ASIDE = words("aside")
_BECAUSE = words("because")
_GOES_ON = words("goes on")
_NO_STOP = words("no stop")
_PARTITIVE = words("partitive")
_PREPOSITIONS = {
    "rumour": "عن",
    "to": "الي",
    "about": "عن",
    "on": "علي",
    "from": "من",
    "in": "في",
    "askto": "الي",
    "askon": "علي",
    "askfrom": "من",
}
_CLAUSE = frozenset({"that", "tell", "askby", "askto", "askon", "askfrom", "byclause", "toclause", "onclause", "inside"})
_DEEMED_SO = words("described as")
_WHAT = frozenset({"ما", "مما", "لما", "بما", "عما", "فيما"})
_NO_VERB_AFTER = words("after preposition")
_HONORIFICS = words("name title")
_CITING = frozenset({"نقلا", "ونقلا"})
_ISSUED_BY = frozenset({"صادر", "صادره", "الصادر", "الصادره", "صدر", "صدرت"})
_BEFORE_THAT = frozenset({"علي", "الي", "من", "في", "عن", "بعد", "قبل", "منذ", "دون", "بدون", "الا", "غير", "رغم"})
_MUTE = frozenset({"thankful", "deem", "reckon", "due", "blame", "obj", "pobj"})  # takes that no «قوله» turns into speech
_WEAK_STOPS = words("weak stops")
REACTIONS = frozenset({"ردا", "تعليقا", "تعقيبا", "جوابا"})
_LONG_CLAIM = 34
_MEANWHILE = frozenset({"فيما", "بينما", "حيث"})  # a verb of saying after it has a content of its own


@cache
def _governed(takes: frozenset[str]) -> dict[str, str]:
    return {_PREPOSITIONS[take]: take for take in takes if take in _PREPOSITIONS}


def content_start(text: Text, token: int) -> int:
    """Return the code point at which a content that begins with ``token`` begins."""
    return text.starts[token]


def _after_prefix(text: Text, token: int, letters: int) -> int:
    """Return the code point after the first ``letters`` letters of ``token``, its tatweels passed over."""
    position, end = text.starts[token], text.ends[token]
    while letters and position < end:
        letters -= 1
        position += 1
        while position < end and (text.raw[position] == "ـ" or "\u064b" <= text.raw[position] <= "\u0652"):
            position += 1
    return position


def locate(text: Text, i: int, stop: int, takes: frozenset[str], pairs: dict[int, int], *, quick: bool = False) -> Mark | None:
    """Return the mark that opens the content of a cue at token ``i``, looking no further than ``stop``; ``None`` if there is none."""
    mark = _walk(text, i, stop, takes, pairs, quick=quick)
    if mark is None and "asknoun" in takes:
        subject = source_phrase(text, i + 1, stop, pairs, split=True)
        head = head_of(text.keys[subject.first]) if subject.last > subject.first else None
        indefinite = head is not None and not text.keys[subject.first].startswith("ال")
        return _after_addressee(text, subject.last - 1 if indefinite else i, stop, pairs)
    return mark


def _walk(text: Text, i: int, stop: int, takes: frozenset[str], pairs: dict[int, int], *, quick: bool) -> Mark | None:
    keys, starts = text.keys, text.starts
    clause = bool(takes & _CLAUSE)
    say = "say" in takes
    because = "because" in takes
    by = bool(takes & {"by", "askby", "byobj"})
    governed = _governed(takes)
    index = cue_index()
    stop_after = words("notthat")
    skipsay = words("skipsay")
    relative = words("relative")
    limit = min(stop, i + 1 + (12 if quick else REACH))
    in_relative = aside = False
    j = i + 1
    if (
        say
        and j + 2 < stop
        and keys[i] in _GOES_ON
        and len(keys[j]) > 4
        and keys[j].endswith("نا")
        and keys[j][:2] != "ال"
        and keys[j] not in words("not first person")
    ):
        return Mark("colon", i, j, starts[j])  # «وقال دشنا اليوم …»: his own words without any mark
    while j < limit:
        key = keys[j]
        if j in pairs:
            close = pairs[j]
            if keys[j + 1] in COMPLEMENTISERS and (clause or say) and j + 2 < close:
                return Mark("quote", j, j + 2, starts[j + 2])
            short = close - j <= 4 and close + 1 < limit and keys[close + 1] not in ".،,؛:-)!؟"
            if short and close - j <= 3 and say and close + 1 in pairs:
                j = close + 1  # «قال رئيس اتحاد "الضفة" "لن نلعب …"»: the first is a name
                continue
            if short and say and "obj" in takes and _object_like(text, j + 1) and not _names(text, j, close, limit, pairs, i):
                return Mark("object", j, j, starts[j])  # «أكدت "تصميمها" على …»: the quotation is part of what follows
            if say and not short and not _names(text, j, close, limit, pairs, i):
                return Mark("quote", j, j, starts[j])
            inside = _asked_inside(text, j, close, stop, governed) if not short else None
            if inside is not None:
                return inside
            if by and j + 1 < close and is_by(keys[j + 1]) and len(keys[j + 1]) > 1:
                return Mark("by", j, j + 1, _after_prefix(text, j + 1, 1))
            if close >= limit:
                return None
            j = close + 1
            continue
        if key == '"' and say and opens(text, j):
            if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop:
                return Mark("that", j, j + 2, starts[j + 2])
            return Mark("quote", j, j + 1, starts[j + 1])  # its closing mark was forgotten, or it stands within a quotation
        if key == "(":
            k = j + 1
            while k < limit and keys[k] != ")" and k - j < 14:
                k += 1
            j = k + 1 if k < limit and keys[k] == ")" else j + 1
            continue
        if key == "-" and (starts[j] > text.ends[j - 1] or (j + 1 < limit and starts[j + 1] > text.ends[j])):
            j = next((k for k in range(j + 1, min(limit, j + 20)) if keys[k] == "-"), j) + 1
            continue
        if key == ":":
            if j + 2 < stop and not say and "cry" in takes and keys[j + 1] == '"':
                return Mark("colon", j, j + 1, starts[j + 1])
            if j + 3 < stop and say and keys[j + 1] == '"' and keys[j + 2] in COMPLEMENTISERS:
                return Mark("colon", j, j + 3, starts[j + 3])  # «: "إن …"»
            if j + 1 < stop and (say or "inside" in takes or (clause and keys[j + 1] in COMPLEMENTISERS)):
                first = j + 2 if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop else j + 1
                return Mark("colon", j, first, starts[first])
            j += 1
            continue
        if because and key in _BECAUSE and j + 1 < stop:
            return Mark("that", j, j + 1, starts[j + 1])
        if "askwith" in takes and key[0] == "ب" and is_by(key):
            found = _after_addressee(text, j - 1, limit, pairs)
            return replace(found, at=j) if found is not None else None
        if key in COMPLEMENTISERS:
            before = keys[j - 1]
            if (
                (before in stop_after and not (before == "خاصه" and head_of(keys[j - 2]) is not None))
                or (before[0] == "و" and before[1:] in stop_after)
                or _before_now(keys, i, j)
            ):
                j += 1
                continue
            if "byclause" in takes and (not key.startswith("ب") or j - i > _NEAR):
                return None
            if ("toclause" in takes and keys[j - 1] != "الي") or ("onclause" in takes and keys[j - 1] != "علي"):
                return None
            if clause or by or governed or "feel" in takes:
                first = j + 2 if j + 2 < stop and keys[j + 1] == ":" else j + 1
                return Mark("that", j, first, starts[first]) if first < stop else None
            return None
        if key in {".", "؟", "!", "؛", ";", "…"} and not (key == "." and len(keys[j - 1]) == 1):
            return None
        if key in relative:
            in_relative = True
        elif key in "،,":
            if not say and j + 2 < limit and _another_clause(keys, j + 1, limit):
                return None  # «أقر المجلس القانون، ويتعين على …»
            in_relative = j + 1 < limit and keys[j + 1] in _ASIDE and any(keys[k] in "،," for k in range(j + 2, min(limit, j + 30)))
            aside = in_relative
        past_reaction = reaction_end(text, j, limit)
        if past_reaction is not None:
            j = past_reaction
            continue
        if key in skipsay and not takes <= _MUTE and not (keys[j - 1] in "،," and ("obj" in takes or not say)):
            clause = say = True
            j += 1
            continue
        if key == "عما" and "about" in takes and j + 2 < stop and keys[j + 1] == "اذا":
            return Mark("about", j, j + 1, starts[j + 1])
        if key in governed and j > i:
            take = governed[key]
            after = keys[j + 1] if j + 1 < limit else ""
            if (
                after
                and not _adverbial(key, after, take)
                and not (key == "علي" and _is_ali(keys[j - 1], after))
                and not (key == "عن" and (keys[j - 1] in _ISSUED_BY or keys[j - 2] in _ISSUED_BY))
                and not (in_relative and keys[j - 1][0] in "يت" and len(keys[j - 1]) > 3)
                and keys[j - 1] not in _CITING
                and not (j > i + 2 and finite(keys[j - 1]) and keys[j - 1] not in index)
                and not aside
                and not (j > i + 1 and key in {"من", "في", "عن"} and (in_relative or keys[j - 1] in _PARTITIVE))
            ):
                if take == "askfrom":
                    return _after_addressee(text, j, limit, pairs)
                if keys[j + 1] in COMPLEMENTISERS:
                    if j + 2 < stop:
                        return Mark("that", j + 1, j + 2, starts[j + 2])
                    return None
                late = _late_clause(text, j, limit) if "that" in takes else None
                if late is not None and late + 1 < stop:
                    return Mark("that", late, late + 1, starts[late + 1])
                again = _again(text, j, key, limit)
                if again is None and take == "in" and j > i + 1:
                    again = _past_office(text, i + 1, j, limit)
                k = again if again is not None else j
                if keys[k + 1] in COMPLEMENTISERS and k + 2 < stop:
                    return Mark("that", k + 1, k + 2, starts[k + 2])
                return Mark(take, k, k + 1, starts[k + 1])
        if by and key[0] == "ب" and is_by(key) and key[1:] not in bodies():
            if key == "ب":
                if j + 1 < limit:
                    return Mark("by", j, j + 1, starts[j + 1])
            elif (
                not (j == i + 2 and _works_there(text, j, limit))
                and not (j > i + 1 and (keys[j - 1] in {"مسؤول", "المسؤول"} or (keys[j - 1] in _HONORIFICS and not common(key[1:]))))
                and not ("that" in takes and _clause_soon(text, j, limit))
            ):
                return Mark("by", j, j, _after_prefix(text, j, 1))
        if (
            key[0] == "ل"
            and len(key) > 4
            and (
                ("askto" in takes and j - i <= _ASKED and not any(keys[k] in "،," for k in range(i + 1, j)))
                or ("to" in takes and j == i + 1)
            )
        ):
            for_it = _for_what(text, j, "to" in takes)
            if for_it is not None:
                return Mark("askto" if "askto" in takes else "to", j, j, for_it)
        past_terms = opens_terms(text, j, limit) if j > i + 1 else None
        if past_terms is not None:
            j = past_terms
            continue
        if j > i + 1 and key in _DEEMED_SO and keys[j - 1] in _WHAT:
            return None  # «رفض ما وصفه X بأنه …»
        if (
            j > i + 1
            and key in index
            and key.removeprefix("و") not in _SEATED
            and not in_relative
            and (key not in _WEAK_STOPS or keys[j - 1] in _MEANWHILE)
            and keys[j - 1] not in _NO_VERB_AFTER
            and not (keys[j - 1] in _HONORIFICS and key[0] not in "وف")  # «السيد راي»
            and (_stops(index[key], keys[j - 1]) or (keys[j - 1] in _MEANWHILE and any(form.tense == "past" for form in index[key])))
        ):
            return None
        j += 1
    return None


def reaction_end(text: Text, j: int, limit: int) -> int | None:
    """Return the token after a claim that is answered, where the answer's own mark follows: «ردا على ما نشرته X من أن …، | إن».

    ``None`` where no reaction begins at ``j`` or none of what it reacts to is told.
    """
    keys = text.keys
    if keys[j] not in REACTIONS or j + 3 >= limit or keys[j + 1] != "علي":
        return None
    that = next((k for k in range(j + 2, min(limit, j + _NEAR)) if keys[k] in COMPLEMENTISERS or keys[k] in ".؛:"), None)
    if that is None or keys[that] not in COMPLEMENTISERS:
        return None
    told = keys[that - 1] in {"من", "عن", "حول", "بشان"} or keys[that].startswith("ب")
    told = told or any(form.tense in {"past", "present"} for k in range(j + 2, that) for form in cue_index().get(keys[k], ()))
    if not told:
        return None
    for k in range(that + 2, min(limit - 1, that + _LONG_CLAIM)):
        if keys[k] in ".؛":
            return None
        if keys[k] == ":" or (keys[k] in "،," and (keys[k + 1] in COMPLEMENTISERS or keys[k + 1] == '"')):
            return k if keys[k] == ":" else k + 1
        if keys[k] in COMPLEMENTISERS and keys[k - 1] not in _BEFORE_THAT and keys[k - 1] not in words("notthat"):
            return k if not any(keys[m] in cue_index() for m in range(that + 1, k)) else None
    return None


def _another_clause(keys: list[str], j: int, limit: int) -> bool:
    """Whether و and a present-tense verb begin a clause of their own at ``j``, no comma with a complementiser after it."""
    key = keys[j]
    if key[:2] != "وي" or len(key) < 5 or key in words("and noun in y"):
        return False
    return not any(keys[k] in "،," and keys[k + 1] in COMPLEMENTISERS for k in range(j + 1, min(limit - 1, j + 14)))


def _before_now(keys: list[str], i: int, j: int) -> bool:
    """Whether «سبق (له) أن» stands before the complementiser at ``j``: what was done before, not what is said."""
    return (j > i + 1 and keys[j - 1] == "سبق") or (j > i + 2 and keys[j - 2] == "سبق" and keys[j - 1] in {"له", "لها", "لهم"})


def _for_what(text: Text, j: int, any_noun: bool) -> int | None:
    """Return where what is asked for or pointed to begins, where token ``j`` has ل instead of إلى: «دعا للتهدئة», «مشيرا لأهمية»."""
    key = text.keys[j]
    article = key[:2] == "لل" and key[1:] not in words("objnoun")
    noun = key[2:] if article else key[1:]
    if head_of(key) is not None or told_end(text, j, {}) is not None or key in bodies():
        return None
    if not (common(noun) or _verbal(noun) or noun in words("objnoun") or (any_noun and article)):
        return None
    return _after_prefix(text, j, 2 if article else 1)


def _works_there(text: Text, j: int, limit: int) -> bool:
    """Whether the ب at ``j`` says where an unnamed source works, for what is asked follows a comma: «طالب مصدر بالشركة، …، بتثبيت»."""
    keys = text.keys
    head = head_of(keys[j - 1])
    if head is None or head.kind != "unnamed" or head.definite:
        return False
    for k in range(j + 1, min(limit - 1, j + _NEAR)):
        if keys[k] in ".:؛":
            return False
        if keys[k] in "،," and is_by(keys[k + 1]):
            return True
    return False


def opens(text: Text, j: int) -> bool:
    """Whether a quotation mark without a partner opens: a blank or a colon before it, a word right after it."""
    raw, start, end = text.raw, text.starts[j], text.ends[j]
    return (
        end < len(raw)
        and not raw[end].isspace()
        and (start == 0 or raw[start - 1].isspace() or raw[start - 1] in ":،(")
        and raw[start] != "»"
    )


def _object_like(text: Text, j: int) -> bool:
    """Whether a quoted word is part of an object and no name: «أكدت "تصميمها" على …»."""
    key = text.keys[j]
    return common(key) or key.endswith(("ها", "هم")) or (len(key) > 4 and text.forms[j].endswith("ه"))


def _asked_inside(text: Text, j: int, close: int, stop: int, governed: dict[str, str]) -> Mark | None:
    """Return the mark within a quotation that also holds who is asked: «دعت "الحكومة إلى حماية الغابات"»."""
    keys = text.keys
    for k in range(j + 2, min(close, stop, j + 14) - 1):
        take = governed.get(keys[k])
        if take in {"askto", "askon"} and not _adverbial(keys[k], keys[k + 1], take):
            return Mark(take, j, k + 1, text.starts[k + 1])
    return None


def _stops(forms: tuple[CueForm, ...], before: str) -> bool:
    return before not in _NO_STOP and any(
        form.tense in {"past", "present", "participle"}
        and not form.reprise
        and ("that" in form.cue.takes or (before in "،,." and (form.prefix == "و" or form.tense == "participle")))
        for form in forms
    )


def _is_ali(before: str, after: str) -> bool:
    """Whether «علي» is the name and not the preposition, which has the same key."""
    return after == "بن" or (
        before in words("name title") and after.startswith("ال") and not other_noun(after) and not after.endswith("يه")
    )


def _adverbial(key: str, after: str, take: str) -> bool:
    """Whether preposition ``key`` before ``after`` opens a phrase of time, place or manner and not what the cue governs."""
    if take == "in" and after in words("adjunct"):
        return True
    if key == "من":
        return after in words("switch") or after in {"خلال", "قبل", "اجل", "بعد", "ثم", "جديد"}
    if key == "علي":
        return after in {
            "هامش",
            "تويتر",
            "خلفيه",
            "حسابه",
            "حسابها",
            "صفحته",
            "موقع",
            "منصه",
            "لسان",
            "حد",
            "سؤال",
            "فيسبوك",
            "موقعها",
            "موقعه",
            "الفور",
            "راس",
        }
    if key == "عن":
        return after in {"طريق", "بعد", "كثب"}
    if key == "في":
        return after in words("adjunct")
    return key == "الي" and after == "جانب"


def _clause_soon(text: Text, j: int, limit: int) -> bool:
    """Whether «بأن» (or أن, after «بال…») follows the ب at ``j`` before any mark or cue, so that the ب belongs to the source («مأذون
    بوكالة … بأن», «المتحدث الإعلامي بالإدارة … أن»).
    """
    for k in range(j + 1, min(limit, j + 12)):
        key = text.keys[k]
        if key in COMPLEMENTISERS:
            return key.startswith("ب") or (text.keys[j].startswith("بال") and k > j + 1 and text.keys[k - 1] not in _BEFORE_THAT)
        if key in "،," and k + 1 < limit and text.keys[k + 1] in COMPLEMENTISERS:
            return True  # «أفاد مدير المباني بتعليم المخواة سامر الخالدي، أن»
        if key in ".،,:؛" or key in verb_keys():
            return False
    return False


def _again(text: Text, j: int, key: str, limit: int) -> int | None:
    """Return a later occurrence of preposition ``key`` right before a complementiser, in reach and before any comma, if there is one."""
    keys = text.keys
    for k in range(j + 2, min(limit - 1, j + 12)):
        if keys[k] in "،,.:":
            return None
        if keys[k] == key and keys[k + 1] in COMPLEMENTISERS:
            return k
        if keys[k] in verb_keys() or keys[k] in COMPLEMENTISERS:
            return None
    return None


def _past_office(text: Text, first: int, j: int, limit: int) -> int | None:
    """Return the «في» before what is doubted, where the one at ``j`` only says where the subject works: «شكك باحث في جامعة … في صحة …»."""
    keys = text.keys
    holder, body = head_of(keys[first]), head_of(keys[j + 1])
    if holder is None or holder.kind not in {"title", "unnamed"} or body is None or body.kind not in {"official", "outlet"}:
        return None
    for k in range(j + 2, min(limit - 1, j + _NEAR)):
        if keys[k] in "،,.:؛" or keys[k] in verb_keys():
            return None
        if (
            keys[k] == "في"
            and not _adverbial("في", keys[k + 1], "in")
            and (common(keys[k + 1]) or _verbal(keys[k + 1]) or plain_noun(keys[k + 1]))
        ):
            return k
    return None


def _late_clause(text: Text, j: int, limit: int) -> int | None:
    """Return the complementiser right after a comma, in reach of a preposition that then belongs to the source («منشقة عن …، أن»)."""
    keys = text.keys
    for k in range(j + 2, min(limit - 1, j + 14)):
        if keys[k] in COMPLEMENTISERS:
            return k if keys[k - 1] in "،," or (keys[j] == "عن" and keys[k].startswith("ب") and k - j <= _SOON) else None
        if keys[k] in ".:" or keys[k] in verb_keys():
            return None
    return None


def _after_addressee(text: Text, j: int, limit: int, pairs: dict[int, int]) -> Mark | None:
    """Return the mark after «طلب من X …»: a complementiser, or the first indefinite noun after the addressee's words."""
    keys = text.keys
    k = j + 1
    seen = False
    while k < limit and k < j + 14:
        key = keys[k]
        if key in COMPLEMENTISERS:
            return Mark("that", k, k + 1, text.starts[k + 1]) if k + 1 < limit else None
        if key in ".،,؛:" and seen:
            return None
        article = key.startswith("ال") and key not in words("objnoun")
        if seen and article and keys[k - 1].startswith("ال") and len(key) == 6 and key[2] == "ت" and other_noun(key):
            return Mark("from", k, k, text.starts[k])  # «ناشدوا الحكومة التدخل»
        definite = seen and article and keys[k - 1].startswith(("ال", "بال", "وال")) and other_noun(key)
        if definite and (key[2:] in words("objnoun") or common(key[2:]) or (len(key) == 6 and key[2] == "ت")):
            return Mark("from", k, k, text.starts[k])  # «أهاب بالسكان البقاء في منازلهم»
        if seen and not article and keys[k - 1] not in {"في", "من"} and (_verbal(key)):
            return Mark("from", k, k, text.starts[k])
        seen = True
        k = pairs[k] + 1 if k in pairs else k + 1
    return None


def _verbal(key: str) -> bool:
    size = len(key)
    return (
        key in words("objnoun")
        or (size >= 5 and key[0] == "ا" and key[-1] == "ه" and key[-3] == "ا")
        or (size >= 5 and key[0] == "ت" and key[-2] == "ي")
        or (size >= 5 and key[0] == "ا" and key[-2] == "ا")
        or (size >= 5 and key[0] == "م" and key[-1] == "ه" and key[-2] != "ي" and key not in words("cities"))
    )


def _clause_after(text: Text, j: int, limit: int) -> bool:
    """Whether a complementiser follows ``j`` before the sentence or another cue takes over."""
    keys = text.keys
    for k in range(j, min(limit, j + 20)):
        if keys[k] in COMPLEMENTISERS:
            return True
        if keys[k] in ".؛" or (keys[k] in verb_keys() and keys[k] not in words("skipsay") and keys[k] not in _WEAK_STOPS):
            return False
    return False


def _names(text: Text, j: int, close: int, limit: int, pairs: dict[int, int], i: int) -> bool:
    """Whether the quotation from ``j`` to ``close`` is part of a name («وكالة "تاس"») and not what is said."""
    head = head_of(text.keys[j - 1])
    titled = head is not None and head.kind == "title" and j == i + 2 and not head.definite and text.starts[j] > text.ends[j - 1]
    if titled and close + 1 < limit and close - j <= _LONG_NAME and text.keys[close + 1] in "،,":
        return locate(text, close + 1, limit, frozenset({"that", "say"}), pairs, quick=True) is not None  # «مديرة "…"، لينا الخالدي، إن»
    if close - j - 1 > 5:
        return False
    after = close + 1
    if after >= limit:
        return False
    key = text.keys[after]
    before = text.keys[j - 1]
    if head is not None and any(text.keys[k] in words("skipsay") for k in range(after, min(limit, after + 3))):
        return True  # «نقلت X عن مدير "سنابرق"، قوله: …»
    if close - j <= 4 and before.startswith("ال") and (before in words("named") or text.keys[j - 2] in words("named")):
        return True  # «السفينة "…"», «سفينة الشحن "…"»
    if before == "ل" or (before in {"و", "ب"} and text.ends[j - 1] == text.starts[j]):
        return True
    if close - j <= 4 and (before in {"في", "من", "الي", "علي", "عن", "مع"} or _clause_after(text, after, limit)):
        return True
    if key in COMPLEMENTISERS or key == ":":
        return True
    if head is not None and head.kind in {"outlet", "official"}:
        return True
    inside = head_of(text.keys[j + 1])
    if j == i + 1 and key in "،," and inside is not None and inside.kind in {"official", "outlet"}:
        return locate(text, after, limit, frozenset({"that"}), pairs, quick=True) is not None  # «قالت "جمعية …"، المعروفة بـ…، إن»
    if j == i + 1 and key not in "،,.؛":
        return locate(text, close, limit, frozenset({"that"}), {k: v for k, v in pairs.items() if k < 0}, quick=True) is not None or any(
            k in pairs for k in range(after, min(limit, after + 10))
        )
    return False
