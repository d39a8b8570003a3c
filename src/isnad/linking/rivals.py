"""A second figure for what was counted right before, by another source: «عدد القتلى ستة، فيما أكدت الوزارة أن العدد خمسة»; and who tells a
figure.

It stands behind a word that sets two things against each other and a verb of telling, and either points back to what was counted («العدد»,
«عددهم», «الحصيلة», «إنها») or is told as an estimate or without a noun.

What does not live here: finding numbers and what the first of them counts (``counts``).
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import ANYBODY_WORDS, keys_of, roles, terms
from isnad.linking.counted import Counted
from isnad.linking.listed import spelled
from isnad.records import Article

_SETTING = frozenset({"فيما", "بينما", "لكن", "ولكن", "حين", "المقابل", "بالمقابل", "وقدر", "وقدرت", "وتقدر", "ويقدر"})
_TELLING_WORDS = spelled("counts", "telling another figure")
_ESTIMATING_WORDS = "قدر قدرت يقدر تقدر قدرته قدرتهم رجح رجحت"
_ESTIMATING_IT_WORDS = "قدرته قدرتهم قدره قدرها قدرتها قدرهم يقدره تقدره يقدرها تقدرها"
_POINTING_WORDS = "العدد عددهم عددها عددهن عددهما الحصيلة حصيلتهم حصيلتها الرقم النسبة"
_PRONOUNS = frozenset({"انها", "بانها", "انهم", "بانهم"})
_REACHING_WORDS = "بلغت تبلغ بلغوا لم لا تتجاوز يتجاوزوا تجاوزوا فاقوا ناهزوا تجاوزت تتعد تزد تزيد عن على أكثر من أقل نحو حوالي قرابة"
_COUNTING = frozenset({"عدد", "اعداد"})
_REACH = 3  # tokens before a number in which what it is of is pointed to
_CLAUSE_ENDS = frozenset({"،", ",", "؛", "."})
_BESIDE = 2  # tokens before a bare number in which what befell those counted is told («مقتل |أربعة», not «مادة سي 4 التي ضبطت»)
_TOLD_IN = frozenset({"بيان", "تصريح", "تصريحات", "موتمر", "حديث", "تقرير", "حصيله"})
_BEHIND_TELLER = frozenset({"ان", "انه", "انها", "انهم", "عن", "بان", "الي", "علي", "عدد", "عددهم", "العدد", "،", ",", ":", "«"})
_EMPTY = frozenset({"عن", "ان", "الي", "نحو", "بنحو", "حوالي", "بحوالي", "من", "اكثر", "باكثر"})


def _verb(key: str) -> str:
    return key.removeprefix("و")


def telling_of_another(text: Text, since: int, until: int) -> int | None:
    """Return the token of a verb by which another tells of what was told before ``since``, set against that; None where nobody does."""
    at = next((i for i in range(since, until) if text.keys[i] in _SETTING), None)
    return _tells_after(text, at, until) if at is not None else None


def _tells_after(text: Text, at: int, until: int) -> int | None:
    telling = next((i for i in range(at, until) if _verb(text.keys[i]) in _telling()), None)
    if telling is None or not any(len(key) > 1 and key not in _EMPTY for key in text.keys[telling + 1 : until]):
        return None  # «والتي تقدر بـ 7 كيلومترات»
    return telling


@cache
def _telling() -> frozenset[str]:
    return keys_of(f"{_TELLING_WORDS} {_ESTIMATING_WORDS} {_ESTIMATING_IT_WORDS}")


def source_of(article: Article, text: Text, number: Number, first: int) -> tuple[str | None, tuple[str, ...]]:
    """Return who says a figure and through whom: those of the shortest statement that carries it, or whom its words set against that."""
    carrying = [each for each in article.statements if each.start <= number.start and number.end <= each.end and not each.negated]
    best = min(carrying, key=lambda each: each.end - each.start, default=None)
    other = _teller(text, number, first, best.start if best else 0)
    return (other, ()) if other else (best.resolved or best.source or None, best.via) if best else (None, ())


def _teller(text: Text, number: Number, first: int, since: int) -> str:
    """Return who tells a number in a clause that is set against what stands before («فيما تحدثت |اللجنة |عن 12 قتيلا»), or "" where no such
    clause begins behind the code point ``since``, at which the statement begins that carries the number."""
    at = next((i for i in range(number.first - 1, first - 1, -1) if text.keys[i] in _SETTING), None)
    verb = _tells_after(text, at, number.first) if at is not None else None
    if verb is None or text.starts[verb] < since:
        return ""
    ends = next((i for i in range(verb + 1, number.first) if _ends_teller(text, i)), number.first)
    return text.slice(verb + 1, ends).strip() if ends > verb + 1 else ""


def _ends_teller(text: Text, i: int) -> bool:
    key = text.keys[i]
    if key == "في" and not _TOLD_IN.isdisjoint(text.keys[i + 1 : i + 2]):
        return True  # «اللجنة |في بيان», not «مصادر في الشرطة»
    return key in _BEHIND_TELLER or key in WEEKDAYS or any(term in roles() for term in index_terms(text.slice(i, i + 1)))


def again(text: Text, number: Number, since: int, before: Counted, role: str) -> bool:
    """Say whether a number tells anew, by another source, what the figure ``before`` counts, which ends before the token ``since``;
    ``role`` is what befell those whom the number counts itself."""
    set_against = telling_of_another(text, since, number.first)
    # «وقالت النقابة إن المصابين 16»: where nothing sets it against what was told, what is told of has to be pointed to.
    said = next((i for i in range(since, number.first) if text.keys[i].startswith("و") and _verb(text.keys[i]) in _telling()), None)
    telling = set_against if set_against is not None else _tells_after(text, said, number.first) if said is not None else None
    if telling is None:
        return False
    own = " ".join(index_terms(number.noun or number.unit or "")) if number.kind != "percent" else ""
    same_noun = not own or own == before.noun or roles().get(own, "") == before.role != ""
    anybody = bool(own) and role == before.role != "" and before.kind == "any" and own in terms(ANYBODY_WORDS)
    if not same_noun and not anybody:
        return False
    near = text.keys[max(telling, number.first - _REACH) : number.first]
    if same_noun and not keys_of(_POINTING_WORDS).isdisjoint(key.removeprefix("ب") for key in near):
        return True
    pronoun = next((i for i in range(number.first - 1, telling, -1) if text.keys[i] not in keys_of(_REACHING_WORDS)), telling)
    if same_noun and text.keys[pronoun] in _PRONOUNS:
        return True  # «إنها لم تتجاوز 40», not «إنها أوقفت 3»
    # «تقدر المنظمة الوفيات بنحو 150», not «عدد المشاركين بنحو 150 شخصا».
    definite = any(key.startswith("ال") and roles().get(term) == before.role for key in near for term in index_terms(key))
    if same_noun and before.role and definite:
        return True
    if set_against is None:
        return False
    # «فيما أعلنت الشرطة مقتل أربعة»: of another number of people in the same clause nobody is told to be of elsewhere.
    if (
        text.keys[number.last : number.last + 1] == ["منهم"]
        and role == before.role != ""
        and before.noun in index_terms(text.slice(telling + 1, number.first))
    ):
        return True  # «مقتل 30 مسلحا، في حين أقر المسلحون بمقتل ثمانية منهم»
    beside = range(max(telling, number.first - _BESIDE), number.first)
    befell = any(roles().get(term) == role for i in beside for term in index_terms(text.slice(i, i + 1)))
    if (
        role == before.role != ""
        and (own or befell)
        and text.keys[number.last : number.last + 1] != ["من"]
        and (not own or before.figure.vague or anybody)
    ):
        return not _elsewhere(text, number)
    if not same_noun:
        return False
    words = range(telling, number.first)
    if any(text.keys[i].removeprefix("ب") in _COUNTING for i in words):
        return False
    if text.keys[number.first].startswith("ب") and any(_verb(text.keys[i]) in keys_of(_ESTIMATING_IT_WORDS) for i in words):
        return True  # «فيما قدرته مصادر أمنية بستة آلاف»
    if own and any(_verb(text.keys[i]) in keys_of(_ESTIMATING_WORDS) for i in words):
        return True
    return (not own or own in roles()) and text.keys[telling].removeprefix("و").startswith("تحدث") and "عن" in near


def _elsewhere(text: Text, number: Number) -> bool:
    """Say whether the clause of a number goes on with where or in what that was («مقتل أربعة في هجوم آخر»)."""
    end = next((i for i in range(number.last, len(text)) if text.keys[i] in _CLAUSE_ENDS), len(text))
    return "في" in text.keys[number.last : end] or any(key.startswith(("اخر", "بينهم")) for key in text.keys[number.last : end])
