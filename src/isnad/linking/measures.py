"""Of what a number of years, hours or kilometres is the measure: how old somebody was («عن 72 عاما»), how long he is jailed («بالسجن 5
سنوات»), how long something took, how far off it was. Two such numbers are of one quantity only where both measure the same.

The words are in ``data/measures.tsv``. What does not live here: which figures are of one quantity (``differences``).
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path

from isnad.arabic.months import read_rows
from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import keys_of, roles, terms

#: How old somebody is.
AGE = "=age"
_NOUNS = {
    "years": "عام سنة شهر",
    "time": "عام سنة شهر أسبوع يوم ليلة ساعة دقيقة",
    "length": "متر كيلومتر كيلو ميل قدم",
}
_ONE_NOUN = {"عام": "سنة", "كيلو": "كيلومتر"}
_OF_A_NAME = re.compile(r"[(]\Z|\s[-–]\s?\Z")  # right before an age
_REACH, _FAR, _AT_DEATH = 5, 8, "عن"  # of a length what it is of stands between («طول أنبوب المياه إلى الميناء 40 كيلومترا»)
_JAILED = 8  # tokens before a number in which who is jailed stands
JAIL = "=jail"
_DIED = "dead"
_STOPS = frozenset({"،", ",", "؛", ":", "و"})


def measured(text: Text, number: Number, noun: str, first: int) -> tuple[str, str]:
    """Return of what a number of a noun (a term) is the measure, as a governor, and the one term for its unit; "" where nothing tells."""
    if text.keys[number.first].startswith("و"):
        return "", noun  # «ساعة و14 دقيقة»
    if noun in terms(_NOUNS["years"]) and _OF_A_NAME.search(text.raw[max(0, number.start - 3) : number.start]):
        return AGE, _one_unit().get(noun, noun)  # «التاجر سالم الراوي (54 عاما)», «سالم الراوي - 54 عاما»
    for kind, (nouns, words) in _kinds().items():
        if noun not in nouns:
            continue
        unit = _one_unit().get(noun, noun)
        for i in range(number.first - 1, max(first, number.first - (_FAR if nouns == terms(_NOUNS["length"]) else _REACH)) - 1, -1):
            key = text.keys[i]
            if key in _STOPS:
                break
            if key.removeprefix("و") in words and not (key == "بعد" and text.keys[i - 1] != "علي"):
                return f"={kind}", unit
        died = kind == AGE[1:] and text.keys[number.first - 1] == _AT_DEATH
        if died and any(roles().get(term) == _DIED for i in range(first, number.first) for term in index_terms(text.slice(i, i + 1))):
            return AGE, unit
    return "", noun


def jailed(text: Text, number: Number, first: int) -> str:
    """Return the term of whom a number of years in jail is for («حكم على |التاجر |بالسجن 5 سنوات», «بسجن |التاجر |5 سنوات»), or ""."""
    words = _kinds()["jail"][1] | {"علي"}
    at = [i for i in range(max(first, number.first - _JAILED), number.first - 1) if text.keys[i] in words]
    told = (next(iter(index_terms(text.slice(i + 1, i + 2))), "") for i in at if text.keys[i + 1] not in words)
    return next(filter(None, told), "")


@cache
def _kinds() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    rows = read_rows(Path(str(resources.files("isnad.linking").joinpath("data/measures.tsv"))))
    return {row["kind"]: (terms(_NOUNS[row["nouns"]]), keys_of(row["words"].replace("|", " "))) for row in rows}


@cache
def _one_unit() -> dict[str, str]:
    return {term: index_terms(unit)[0] for word, unit in _ONE_NOUN.items() for term in index_terms(word)}
