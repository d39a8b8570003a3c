"""Duals: «مصدران», «وزيرا البلدين», «صحيفتي النهر والأفق». What else tells how many speak: ``counts``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.shapes import relational
from isnad.reading.statements.words import COMPLEMENTISERS, KIN, Head, bodies, heads, words

_PLAIN_DUALS = words("plain duals")
CALLINGS = words("completes a calling")  # «شاهدا عيان», «رجلا أعمال»
# Whose plural is broken, so that «…ي» in construct is a dual: «وزيري الصحة والتعليم», not «مسؤولي الصحة».
_BROKEN = words("broken plural")
_BROKEN_IN_M = words("broken in m")  # whose plural is no «…ين»
_BROKEN_IN_Y = words("broken in y")
_NO_DUALS = words("no dual")
_LONG, _NISBA = 7, 4  # letters of a dual with the article, and of an adjective of relation: «سياسي»
_NO_OWNER = words("no owner")
_ROOT, _SHORT_ARTICLE = 3, 4


def is_dual(key: str) -> bool:
    """Whether a word is the dual of a noun for a source: «مصدران», «محطتا»."""
    return dual_of(key) is not None


@lru_cache(maxsize=8192)
def dual_of(key: str) -> Head | None:
    """Return the noun for a source whose dual a word is: «شركة» of «شركتان», «المحامي» of «المحاميان»; ``None`` where it is none."""
    table = heads()
    if key in bodies() or key.removeprefix("ال") in _NO_DUALS:
        return None  # «المهرجان»
    if key in table:
        if key.endswith("تان") and key[:-3] + "ه" in table:
            return table[key[:-3] + "ه"]  # «دولتان»
        one = table.get(key[:-2]) if key.endswith("ان") else None  # «المحاميان»; «مسؤولين» may be many
        plain = key.removeprefix("ال") in _PLAIN_DUALS
        return table[key] if plain else one if one is not None and one.kind in {"title", "unnamed"} else None
    for ending, one_ends in (("تان", "ه"), ("تين", "ه"), ("تا", "ه"), ("ان", ""), ("ين", "")):
        if key.endswith(ending):
            stem = key[: -len(ending)].removeprefix("ال")
            several_too = ending == "ين" and (
                (stem[-1:] == "ي" and stem not in _BROKEN_IN_Y) or (stem[:1] == "م" and stem not in _BROKEN_IN_M)
            )  # «إداريين», «مراقبين»
            if len(stem) < _ROOT or several_too or stem + ending in _NO_DUALS:
                return None  # «أمان», «وجدان»
            return table.get(key[: -len(ending)] + one_ends) or (dual_of(key[1:]) if key[0] == "و" and len(stem) > _ROOT else None)
    return None


def plainly_dual(key: str, after: str) -> bool:
    """Whether the ending tells a dual, of a noun that heads no sources: «المنقذتان», «اقتصاديان», «معتقلان | سابقان»; none is «حمدان»,
    «بيان», «الباكستان», «كريستيان»: what is left is a word of the language."""
    if key in heads() or key in bodies():
        return False
    if key.removeprefix("ال") in _PLAIN_DUALS:
        return True
    if key == "مطلعان":
        return after == "علي"
    if key.endswith("تان") and key.removeprefix("ال").removesuffix("ان") not in KIN:
        return key.startswith("الم") and len(key) > _LONG
    one = key.removeprefix("ال").removesuffix("ان")
    if key.endswith("ان") and one in KIN and len(one) >= _ROOT:
        return True  # «الأختان»
    if not key.endswith("ان") or len(one) < _NISBA or not _is_a_word(one):
        return False
    return relational(one) or (one[0] == "م" and len(after) > _NISBA and after.endswith("ان") and _is_a_word(after[:-2]))


def _is_a_word(key: str) -> bool:
    known = shares(key)
    return known.noun + known.adjective > max(known.name, known.verb)


def ungoverned(key: str) -> str:
    """Return a noun without the preposition that is written to it: «للمصدرين»."""
    if key in heads():
        return key
    return "ال" + key[2:] if key.startswith("لل") else key[1:] if key[0] in "لب" and is_dual(key[1:]) else key


def feminine_dual(key: str) -> bool:
    """Whether a word is the oblique dual of a feminine noun for a source, in construct: «رئيسا | جامعتي النيل والساحل», «وكالتي رويترز»."""
    return key.endswith("تي") and key[:-2] + "ه" in heads()


def two_of(text: Text, first: int, last: int, *, joined: bool = False) -> bool:
    """Whether words begin with the dual of a noun for a source that another word completes: «وزيرا الدفاع», «شاهدا عيان», «ناديا النهر».

    ``joined`` says that و is written to it.
    """
    key = text.keys[first][joined:]
    whose = text.keys[min(first + 1, last - 1)]
    owned = whose.startswith("ال") or feminine_dual(whose) or is_dual(whose) or _in_construct(text.keys, first, last)
    indefinite = key in heads() and not owned  # «رئيسا البلدين», but «انتخب رئيسا»
    if first + 1 >= last or key[-1:] != "ا" or key[-2:] in {"تا", "ها"} or indefinite:
        return False
    one = heads().get(key[:-1])
    return one is not None and one.kind in {"title", "unnamed", "official"} and (whose in CALLINGS or owned)


def two_in_genitive(text: Text, first: int, last: int) -> Head | None:
    """Return the noun whose governed dual opens words that another completes: «وزيري الصحة والتعليم», «وزيرتي الدولتين»; None for none.

    What has a sound plural may be many («مسؤولي الصحة»).
    """
    key = text.keys[first]
    key = key[1:] if key[0] in "لب" and (key[1:-1] in heads() or feminine_dual(key[1:])) else key
    if first + 1 >= last or key[-1] != "ي" or key in heads():
        return None
    whose = text.keys[first + 1]
    owned = (whose.startswith("ال") and whose != "الي") or whose in CALLINGS or whose in bodies() or feminine_dual(whose)
    owned = owned or _in_construct(text.keys, first, last)
    one = heads().get(key[:-2] + "ه") if key.endswith("تي") else heads().get(key[:-1]) if key[:-1] in _BROKEN else None
    if one is not None and one.kind == "outlet":  # «وكالتي رويترز وتاس», «صحيفتي النهر والساحل»
        return one if owned or ((of := heads().get(whose)) is not None and of.proper) else None
    return one if owned and one is not None and one.kind in {"title", "unnamed", "official"} else None


def dual_in_construct(keys: Sequence[str], at: int) -> Head | None:
    """Return the noun whose dual stands at ``at``, before whose they are: «وزيرا البلدين», «وزيرا خارجية الدولتين», «رئيسا مصر وتونس»."""
    key, near = keys[at], keys[at + 1 : at + 3]
    if key[-1] != "ا" or len(key) <= _ROOT or not near:
        return None
    head = heads().get(key[:-2] + "ه" if key.endswith("تا") else key[:-1])
    if head is None or head.definite or head.kind not in {"title", "official"}:
        return None
    of_two = any(word.startswith("ال") and word.endswith("ين") for word in near) and near[0] not in _NO_OWNER
    return head if of_two or _of_two_lands(keys, _past_office(keys, at, len(keys))) else None


def _in_construct(keys: Sequence[str], at: int, last: int) -> bool:
    """Whether a noun at ``at`` is completed by an indefinite noun before whose it is, or by two lands: «عضوا | مجلس النواب», «سفيرا |
    فرنسا ومصر», «وزيرا | خارجية تونس وليبيا». A lone accusative is completed by nothing: «إن مسؤولا رفيع المستوى»."""
    then = _past_office(keys, at, last)
    if then >= last or (at > 0 and keys[at - 1] in COMPLEMENTISERS and keys[at][-1] == "ا"):
        return False
    whole = (keys[then].startswith("ال") and len(keys[then]) > _SHORT_ARTICLE) or keys[then] in bodies()
    return _of_two_lands(keys, then) or (then > at + 1 and whole)


def _past_office(keys: Sequence[str], at: int, last: int) -> int:
    """Return the token behind the indefinite nouns that follow the noun at ``at``: «وزيرا خارجية | مصر», «عضوا مجلس | الشيوخ»."""
    then = at + 1
    while then < min(last, at + 3) and keys[then] not in bodies() and not keys[then].startswith("ال") and _is_an_office(keys[then]):
        then += 1
    return then


@lru_cache(maxsize=4096)
def _is_an_office(key: str) -> bool:
    """Whether an indefinite noun is a body or the field of an office: «مجلس», «خارجية», «وزراء»."""
    head = heads().get(key)
    return (head is not None and not head.definite and head.kind != "outlet") or key in words("field of an office")


def _of_two_lands(keys: Sequence[str], at: int) -> bool:
    two = keys[at : at + 2]
    return len(two) > 1 and two[0] in bodies() and two[1][:1] == "و" and two[1][1:] in bodies()
