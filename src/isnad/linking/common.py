"""What two articles have in common, as it can be named: persons, bodies and places wherever they stand, and numbers with what they count.

What does not live here: the words of titles that both have, and what is said of all that (``reasons``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import Number, find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.hashing import term_hash
from isnad.linking.lands import land_terms
from isnad.linking.matter import DAYS
from isnad.linking.openings import is_kind
from isnad.records import Article, Name

_MOST = 3  # names, places and numbers that are told
_LOOKED_AT = 3_000  # letters of a body in which numbers are sought
_FEW = 2.0  # «واحد», «اثنان» are of every text
_YEARS = range(1_380, 2_100)
_CLOCK = re.compile(r"[:/٫.-]\d|\d[:/-]|ساعة\s?\Z")
_AROUND = 6  # letters around a number
_OTHERS = frozenset(index_terms("آخر آخرون آخرين أخرى"))  # «17 آخرون»: as many of whom was told before
# A place that nothing recognised: «مدينة |العلية», «قبالة سواحل |المرسى الأبيض».
_LED = re.compile(r"(?<!\w)[بلو]?(?:(?:مدينة|بلدة|بلدية|قرية|مخيم|محافظة|ولاية|جزيرة|سواحل|ساحل|شاطئ|قبالة)\s){1,3}(ال\w+\sال\w+|\w{3,})")
_MONTHS = frozenset(
    index_terms(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين"
    )
)


def common_names(ours: Sequence[Name], theirs: Sequence[Name], held: Collection[int]) -> tuple[list[str], list[str]]:
    """Return the persons and bodies, and the places, of which two texts have every word (hashes of index terms that both have, ``held``),
    those first that are named most: no land. One of them need not have recognised the name."""
    told = Counter[tuple[bool, str]]()
    shown: dict[tuple[bool, str], str] = {}
    for name in (*ours, *theirs):
        terms = index_terms(name.text)
        hashes = {term_hash(term) for term in terms}
        if name.kind == "MISC" or name.fine in ("nation", "media", "newspaper") or not terms or set(terms) <= land_terms():
            continue
        if not hashes <= set(held) or (name.kind == "PER" and len(terms) == 1 and name.id is None):
            continue
        key = name.kind == "LOC", name.id or search_key(name.name)
        told[key] += 1
        shown.setdefault(key, name.text)
    order = sorted(told, key=lambda key: (-told[key], shown[key]))
    persons, places = ([*dict.fromkeys(shown[key] for key in order if key[0] is place)][:_MOST] for place in (False, True))
    return persons, places


def common_places(ours: Article, theirs: Article, held: Collection[int]) -> list[str]:
    """Return the places that one text calls so («مدينة العلية») and both name, whether anything recognised them or not; no land."""
    found: dict[str, None] = {}
    for article in (ours, theirs):
        for led in _LED.finditer(f"{article.title or ''}\n{article.body[:_LOOKED_AT]}"):
            words = led[1].split()
            while words and not all(term_hash(term) in held and term not in DAYS for term in index_terms(words[-1])):
                words.pop()  # «مدينة العلية |الثلاثاء»
            terms = {term for word in words for term in index_terms(word)}
            if terms and not terms & land_terms() and not any(is_kind(term) for term in terms):
                found[" ".join(words)] = None
    return list(found)[:_MOST]


def common_numbers(ours: Article, theirs: Article) -> list[str]:
    """Return the numbers that two articles tell, each with what it counts as the first writes it («43 قتيلا»), without where they count
    otherwise («43 شخصا»); none of years, dates and hours, nor one and two."""
    others: dict[float, set[str]] = {}
    for number, _ in _numbers(theirs):
        others.setdefault(number.value or 0.0, set()).add(_noun(number))
    found: dict[float, str] = {}
    for number, text in _numbers(ours):
        value = number.value or 0.0
        if value not in others or value in found:
            continue
        noun = _noun(number)
        of_one = noun in others[value]
        if value < 10 and not of_one:
            continue
        spans = [number.start, number.end]
        if noun and of_one and number.unit_start is not None and number.unit_end is not None:
            spans += [number.unit_start, number.unit_end]
        found[value] = " ".join(text[min(spans) : max(spans)].split())
    return list(found.values())[:_MOST]


def _noun(number: Number) -> str:
    if number.kind == "percent":
        return "%"
    return next((term for term in index_terms(number.noun or number.unit or "") if term not in _OTHERS), "")


def _numbers(article: Article) -> Iterator[tuple[Number, str]]:
    """Yield the numbers of a headline and its text that count something, each with the text that it stands in."""
    for text in (article.title or "", article.body[:_LOOKED_AT]):
        for number in find_numbers(Text(text)):
            value = number.value
            if value is None or value <= _FEW or (number.unit is None and value in _YEARS):
                continue
            behind = text[number.end : number.end + _AROUND + 4]
            if _CLOCK.search(text[max(0, number.start - _AROUND) : number.start]) or re.match(r"[:/-]\d", behind):
                continue
            if _MONTHS.intersection(index_terms(behind)) or _MONTHS.intersection(index_terms(number.unit or "")):
                continue
            yield number, text
