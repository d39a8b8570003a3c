"""The words that name who said it: where a source's noun phrase begins and ends, and what kind of source it is.

A light chunker over tokens: it passes over what stands between a verb and its subject (time, place, «في بيان», who is told) and stops
where a phrase that cannot belong to the name begins (``borders``); what can be told from one word alone stands in ``shapes``.
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import skip_adjuncts, told_behind, told_end
from isnad.reading.statements.apposed import (
    YEARS_OLD,
    apposition,
    came_about,
    closed_apposition,
    cuts,
    foreign_article,
    in_charge,
    nicknamed,
)
from isnad.reading.statements.borders import (
    DEFENDERS,
    Walk,
    article,
    before_object,
    begins_another,
    behind_definite,
    governed_apart,
    is_a_verb,
    tells_how,
)
from isnad.reading.statements.counts import OF_THEM_ALL, begins_behind_counted, counted_noun, counts_several, is_number, number_at
from isnad.reading.statements.duals import dual_of, ungoverned
from isnad.reading.statements.listeners import outlet_told, served, worked_in
from isnad.reading.statements.met import addresses_next, governed_by, own_subject
from isnad.reading.statements.remarks import OPENS_TERMS, opens_terms, past_asked
from isnad.reading.statements.shapes import PUNCTUATION, active_people, finite, governed, head_of, his_kin, is_paper, relational, several
from isnad.reading.statements.words import (
    COMPLEMENTISERS,
    CORRESPONDENTS,
    EACH,
    NEWSROOMS,
    NOT_JUST_ONE,
    POINTING,
    SELF,
    SOME_OF_THEM,
    THIS,
    bodies,
    heads,
    words,
)

_LONGEST = 34
_NAME, _LONG_NAME = 7, 12
_SHORT_MARKS = 4
_SHORTEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's tokens ``first`` to ``last`` (exclusive), who is told (tokens), and where what follows begins."""

    first: int
    last: int
    told: tuple[int, int] | None
    after: int


_FOR_HIM = words("about him")
_HIS_SPEECH = words("his speech")
_NEVER_FIRST, _CALLED, _THEN = words("never first"), words("called"), words("then")
_FORMERLY = frozenset({"سابقا", "حاليا"})
_PLAYS = words("plays")  # «لاعب خط وسط الفريق»
_PRESS, _BODY_WORDS = frozenset({"للصحفيين", "للصحافيين"}), 3
_THEIR_BODIES = words("their bodies")
_REPORTS = words("reports")
_PLACED = words("in or on or to")
_CLAUSE = frozenset(conjunction + particle for conjunction in "وف" for particle in words("opens no name"))
_AMONG = words("among and aged")
_AGED = frozenset({"البالغ", "البالغه"})
_IN_CHARGE, _TRAILING = words("in charge of"), words("trailing")


def source_phrase(text: Text, i: int, stop: int, pairs: dict[int, int], *, split: bool = False, here: bool = False) -> Phrase:
    """Read the source that begins at or after token ``i`` and ends before ``stop``.

    ``split`` says that the verb's object may follow without any mark, so that an indefinite noun after a definite one ends the source.
    ``here`` says that it begins at ``i`` and nowhere else, and has no apposition after a comma. An empty phrase (``first == last``)
    says that no source stands there.
    """
    keys = text.keys
    after_that = 0 < i < stop and keys[i - 1] in COMPLEMENTISERS and keys[i][-1] == "ا" and len(keys[i]) > _SHORTEST_HEAD
    subject = head_of(keys[i][:-1]) if after_that else None  # «إن متحدثا باسم الشركة»
    first, told = (i, None) if here or subject is not None else skip_adjuncts(text, i, stop, pairs, careful=split)
    if not here and 0 < i <= first < stop and addresses_next(text, first):
        first += 1  # «وقال مخاطبا | الوزراء: …»
    if i < first < stop and governed_by(text, i, first):  # «وقال عقب لقائه | الوزير سامر الخالدي | إن»
        met = source_phrase(text, first, stop, pairs, split=split, here=split)
        anew = own_subject(text, first, met.last)
        if anew is not None:
            return source_phrase(text, anew, stop, pairs, split=split)
        return Phrase(met.after, met.after, told or met.told, met.after)
    ends, time, relative = words("end"), words("time"), words("relative")
    objects = words("objnoun")
    j = first
    last = first
    of_these: int | None = None
    limit = min(stop, first + _LONGEST)
    head = subject or (head_of(keys[first]) or dual_of(ungoverned(keys[first]) if here else keys[first]) if first < stop else None)
    if first + 1 < stop and first not in pairs and is_paper(keys, first):
        return _paper(text, first, limit, told)
    verb = first < stop and head is None and keys[first] not in bodies()
    verb = (
        verb
        and not (is_number(keys[first]) or keys[first] in EACH or number_at(text, first, stop) > first)
        and not his_kin(text.forms[first])
    )  # «زوجها»
    if verb and (finite(keys[first]) or governed(keys[first])):
        return Phrase(first, first, told, first)
    if first + 2 < stop and keys[first] in EACH and keys[first + 1] == "من":
        head = head_of(keys[first + 2])
        j = first + 2 + (first + 2 not in pairs)
        last = first + 3
    elif first + 3 < stop and keys[first : first + 3] == NOT_JUST_ONE:
        head = head_of(keys[first + 3])
        j = last = first + 4  # «غير واحد من الشهود»
    elif first + 1 < limit and keys[first + 1] in OF_THEM_ALL and counts_several(keys[first]):
        return Phrase(first, first + 2, told, first + 2)  # «طالبت أربع منها بـ»
    elif (of_these := counted_noun(text, first, limit)) is not None:
        head = head_of(keys[of_these]) or head_of(keys[of_these].removesuffix("ا"))
        j = last = of_these + 1  # «ما لا يقل عن ستة أطباء», «خمسة من سكان الحي»
    elif first + 1 < stop and keys[first] == "هؤلاء" and split and not several(keys[first + 1]):
        return Phrase(first, first + 1, told, first + 1)  # «طالب هؤلاء | الحكومة بـ…»
    elif split and first < stop and keys[first] in SOME_OF_THEM:
        return Phrase(first, first + 1, told, first + 1)  # «اقترح أحدهم | تغيير المصعد», «اتهم بعضهم | البلدية بـ»
    elif first + 1 < stop and keys[first] in POINTING and _pointed_at(keys[first + 1], split):
        head = head_of(keys[first + 1])  # «هذا المسؤول», «تلك المصادر»
        j = last = first + 2
    elif first + 1 < stop and keys[first] in POINTING and keys[first + 1] in words("what was said"):
        return Phrase(first, first, told, first)  # «وأضاف واصفا هذه التكهنات بأنها …»
    elif first < stop and keys[first] in _HIS_SPEECH and text.forms[first][-1] != "ة":
        return Phrase(first, first, told, first + 1)  # «واختتم حديثه بأن»
    elif first < stop and (keys[first] in _NEVER_FIRST or keys[first] in words("skipsay") or (keys[first] in ends and head is None)):
        return Phrase(first, first, told, first)
    if first < stop and keys[first].startswith(("فعاليات", "الفعاليات")) and not active_people(keys, first):
        return Phrase(first, first, told, first)  # «فعاليات المهرجان»
    definite = of_these is not None and keys[of_these].startswith("ال")
    definite = definite or (
        first < stop and ((keys[first].startswith("ال") and (len(keys[first]) > 4 or head is not None)) or keys[first] in bodies())
    )
    several_nominative = first < stop and head is not None and head.kind != "document" and keys[first].endswith(("ان", "ون"))
    walk = Walk(text, first, limit, head, split, definite, several_nominative)
    while j < limit:
        key = keys[j]
        if j > first and of_these is None and keys[j - 1] == "من" and (of_these := counted_noun(text, j, limit)) is not None:
            j = last = of_these + 1  # «مجموعة من 12 منظمة»
            continue
        if split and of_these is not None and begins_behind_counted(text, of_these, j):
            break  # «اتهم ثلاثة بحارة | الشركة بـ», «نفى خمسة لاعبين | مشاركتهم»
        if j in pairs:
            close = pairs[j]
            if j > first and close - j <= _SHORT_MARKS and keys[j + 1][:2] == "لل" and keys[j + 1] not in heads():
                told = told or (j, close + 1)  # «قال سامر "للأفق" إن»
                j = close + 1
                break
            if close >= limit or close - j > (_LONG_NAME if j == first + 1 and head is not None and head.kind != "unnamed" else _NAME):
                break
            walk.definite = walk.definite or (j == first + 1 and head is not None and head.kind in {"official", "outlet"})
            if j == first and split and close + 1 < limit and keys[close + 1].startswith("ال") and not relational(keys[close + 1]):
                j = last = close + 1
                break  # «أدانت "منظمة النهر" | القمع»
            j = last = close + 1
            continue
        if key == "و" and j > first and keys[j - 1] == '"' and pairs.get(j + 1, limit) < min(limit, j + _NAME + 2):
            j = last = pairs[j + 1] + 1  # «كل من «هيئة النهر» و«حزب الضفة»»
            continue
        if key == "(":
            k = j
            while k < limit and keys[k] != ")" and k - j < 12:
                k += 1
            if k >= limit or keys[k] != ")":
                break
            j = k + 1
            if j < limit and keys[j] not in PUNCTUATION and not cuts(text, j):
                last = j
            elif keys[j - 2] not in PUNCTUATION:
                outlet = head is not None and head.kind == "outlet" and not text.raw[text.starts[k - 1]].isascii()
                last = j if outlet or nicknamed(keys, first, j - 2) else last
            continue
        if key in "،,":
            said_of = head is not None and head.kind == "unnamed" and j + 1 < limit and keys[j + 1][0] in "يت"
            if said_of and head_of(keys[j + 1]) is None:
                break  # «مصادر في النادي، تعارض البيع، إن»
            if head is not None and head.kind == "document" and j + 1 < limit and came_about(keys[j + 1]):
                break  # «تقرير لديوان المحاسبة، | صدر الأربعاء، أن»
            if not here and j + 2 < limit and keys[j + 1].removeprefix("و") in _CALLED and keys[j + 2] not in COMPLEMENTISERS:
                j += 1  # «مسؤول في الفريق، يدعى سامر الخالدي»
                continue
            if here or j + 1 >= limit or (split and not closed_apposition(text, j, limit)) or not apposition(text, j + 1, limit):
                break
            j += 1
            continue
        if key == "." and j > first and len(keys[j - 1]) == 1:
            j += 1
            continue
        if key in PUNCTUATION and key != "/" and not (key == "-" and text.starts[j] == text.ends[j - 1]):
            break
        if split and j > first and key in SOME_OF_THEM and keys[j - 1].startswith("ال"):
            break  # «طالب السكان | بعضهم بإخلاء الحي»
        if key in _FOR_HIM and j == first + 1 and keys[first].removeprefix("ال") in DEFENDERS:
            j = last = j + 1  # «المدافعون عنه»
            continue
        if key in _AMONG and j > first and keys[j - 1] not in {"من", "ومن"}:
            break  # «خمسة مدنيين | بينهم طفلان», «امرأة | عمرها 70 عاما»
        if key in _FORMERLY and j == (of_these or first) + 1 and text.forms[j - 1][-1] == "ا" and head_of(keys[j - 1][:-1]) is not None:
            j = last = j + 1  # «لكن مهندسا سابقا في البلدية قال», «12 موظفا سابقا»
            continue
        if (
            key in COMPLEMENTISERS
            or key in relative
            or (key[0] == "و" and key[1:] in relative)  # «زوج المعلمة | والتي توفيت أمس»
            or (
                j > first
                and (key in ends or key in _CLAUSE)
                and not (key == "وسط" and keys[j - 1] in _PLAYS)
                and not (j == first + 1 and head is not None and head.kind == "outlet" and foreign_article(keys, j, limit))
            )
            or (
                key in time
                and (j > first or len(keys) == 1)
                and not _informed(keys, j)
                and key not in _THEN
                and not _on_a_day(keys, first, j)
            )
        ):
            break
        if key in _THEN and j > first:
            j += 1  # «المدير آنذاك سامر الخالدي»; at the end it is no part of the words
            continue
        if j > first:
            if key in _IN_CHARGE and (charge := in_charge(keys, j, limit)) is not None:
                j = last = charge
                continue
            if past_asked(keys, j, limit) > j:
                break  # «خمسة خبراء | استطلع الموقع آراءهم»
            if key in OPENS_TERMS and opens_terms(text, j, limit) is not None:
                break  # «طبيبتان | رفضتا ذكر اسميهما»
            if split and key in SELF and text.forms[j][-1] in "هام":
                j = last = j + 1
                break  # «نفت الوزارة ذاتها | وجود أزمة»
            if (end := worked_in(text, first, j)) is not None:
                j = last = min(end, limit)
                continue  # «رئيس الاتحاد العربي للصحافة | سامر الحلاق»
            if (end := outlet_told(text, first, j, pairs, head, counted=of_these is not None)) is not None:
                told, j = told or (j, end), end
                break  # «مصدر في الوزارة | لعكاظ», «ثلاثة نواب | لـ«الأفق»»
            if key == "ل" and head is not None and head.kind == "title" and (end := served(text, j, pairs)) is not None:
                j = last = end
                continue  # «الرئيس التنفيذي لـ«سهم الأفق» | سامر الخالدي»
            if tells_how(walk, j):
                break
            if key in _AGED and keys[j + 1 : j + 3] == ["من", "العمر"]:
                j = next((k + 1 for k in range(j + 3, min(len(keys), j + 7)) if keys[k] in YEARS_OLD), j)
                break  # «سامر الخالدي | البالغ من العمر 33 عاما»
            if begins_another(walk, j) or governed_apart(walk, j):
                break
            if (end := told_end(text, j, pairs)) is not None and _may_be_told(walk, j):
                told = told or (j, end)
                j = told[1]
                break
            if key[0] == "ل" and told_behind(text, first, j, head):
                end = j + 1
                while end < limit and (keys[end].startswith("ال") if split else keys[end] not in ends and keys[end] not in time):
                    end += 1
                told = told or (j, end)
                break  # «قال مسؤول إيراني | للنهر إن», «قال الوزير | لنظيره التركي إن»
            if key.removeprefix("و") in _CALLED and j + 1 < limit and keys[j + 1] not in COMPLEMENTISERS and keys[j + 1] not in PUNCTUATION:
                j += 1  # «مهندس متطوع يدعى سامر الخالدي»
                continue
            if is_a_verb(walk, j):
                break
            if _is_told_medium(walk, j):
                told = (j, min(pairs.get(j + 1, j + 1) + 1, limit))
                j = told[1]
                break  # «أفاد مصدر طبي وكالة سنابرق»
            if behind_definite(walk, j):
                break
            if split:
                verdict = before_object(walk, j)
                if verdict:
                    break
                if verdict is None:
                    person = head is not None and head.kind in {"title", "unnamed"}
                    walk.definite = walk.definite or article(key) or (person and key in bodies())  # «مسؤول طالبان | استقالته»
        j += 1
        last = j
    while last > first and keys[last - 1] in _TRAILING:
        last -= 1
    if last == first:
        return Phrase(first, first, told, first)
    if split and head is not None and head.kind == "document" and keys[first] in objects and not keys[first].startswith("ال"):
        return Phrase(first, first, told, first)
    if (
        head is None
        and split
        and keys[first] in objects
        and keys[first : first + 2] != ["كل", "من"]
        and not (keys[first] in THIS and first + 1 < last and head_of(keys[first + 1]) is not None)
    ):
        return Phrase(first, first, told, first)
    return Phrase(first, last, told, max(j, last))


def _pointed_at(key: str, split: bool) -> bool:
    """Whether a definite noun after «هذا», «تلك» can be who speaks; where a bare object may follow, only a noun that heads sources."""
    if key in words("what was said"):
        return False
    return key.startswith("ال") and len(key) > 4 and (head_of(key) is not None or not (split or key in words("objnoun")))


def _informed(keys: list[str], j: int) -> bool:
    """Whether «مطلع» is who is informed («مصدر مطلع») and not the beginning of a span of time («مطلع الأسبوع»)."""
    after = keys[j + 1] if j + 1 < len(keys) else ""
    return keys[j] == "مطلع" and head_of(keys[j - 1]) is not None and not after.startswith("ال")


def _on_a_day(keys: list[str], first: int, j: int) -> bool:
    """Whether a month at ``j`` is part of a body's name that is called by a day: «حركة 20 | فبراير», not «الحركة 20 فبراير»."""
    body = heads().get(keys[first])
    return j == first + 2 and keys[j - 1].isdigit() and body is not None and not body.definite and body.kind in {"official", "unnamed"}


def _paper(text: Text, first: int, limit: int, told: tuple[int, int] | None) -> Phrase:
    """Return a foreign outlet's name of several words, with the adjectives behind it: «لو موند», «لا ستامبا الإيطالية»."""
    last = first + 2
    while last < limit and (text.keys[last] in NEWSROOMS or (text.keys[last].startswith("ال") and relational(text.keys[last]))):
        last += 1
    return Phrase(first, last, told, last)


def _may_be_told(walk: Walk, j: int) -> bool:
    """Whether ل or a medium at token ``j`` is told what the source says, and is not whose the source is: not «مراسل | لوكالة»."""
    keys, head = walk.text.keys, walk.head
    if head is None:
        return True
    if keys[j] == "للاعلام" and keys[j - 1] == "الدوله":
        return False  # «وزير الدولة للإعلام»
    if keys[j] in _PRESS and not _THEIR_BODIES.isdisjoint(keys[max(walk.first, j - _BODY_WORDS) : j]):
        return False  # «رئيس الاتحاد الدولي للصحفيين»
    if j == walk.first + 1 and keys[walk.first] in _REPORTS and keys[j] != "ل":
        return False  # «كشف تقرير | لصحيفة النهر أن»: whose it is; «وثائق مسربة لموقع X» told it
    return head.word not in CORRESPONDENTS and (head.kind in {"title", "unnamed"} or keys[j - 1] not in heads() or _for_medium(keys[j]))


def _is_told_medium(walk: Walk, j: int) -> bool:
    """Whether a medium without a preposition is told at token ``j``: «أفاد مصدر طبي | وكالة سنابرق»."""
    keys, head = walk.text.keys, walk.head
    key, before = keys[j], keys[j - 1]
    if head is None or head.kind != "unnamed" or j <= walk.first + 1 or before in _PLACED or not relational(before):
        return False
    other = heads().get(key)
    return other is not None and other.kind == "outlet" and (not other.definite or other.proper) and head_of(before) is None


def _for_medium(key: str) -> bool:
    """Whether a word is «لوكالة», «لصحيفة»: whoever speaks tells it."""
    head = heads().get("ال" + key[2:] if key[:2] == "لل" else key[1:])
    return head is not None and head.kind == "outlet"
