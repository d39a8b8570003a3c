"""How many sources the words for them speak of: «4 مصادر», «مصدران»."""

from __future__ import annotations

from functools import lru_cache

from isnad.arabic.number_words import parse_number_words
from isnad.arabic.text import Text
from isnad.reading.statements.shapes import several
from isnad.reading.statements.words import bodies, heads, words

_PLAIN_DUALS = words("plain duals")
_MANY = 10_000
_WITNESSES = frozenset({"عيان", "العيان"})
# How exact a number is; what is said of fewer than a number says no number.
_EXACTNESS = (
    ("نحو",), ("حوالي",), ("قرابه",), ("زهاء",), ("اكثر", "من"), ("اقل", "من"), ("ما", "لا", "يقل", "عن"), ("ما", "يقرب", "من"),
    ("ما", "يزيد", "علي"), ("ما", "يزيد", "عن"), ("ما", "يناهز"),
)  # fmt: skip
_OPENS_EXACTNESS = frozenset(words_before[0] for words_before in _EXACTNESS)
_FEWER = "اقل"
_PER_CENT = frozenset({"%", "٪", "بالمئه", "بالمائه", "بالميه"})
_HUNDRED = frozenset({"المئه", "المائه", "الميه"})
JUST_ONE = frozenset({"واحد", "واحده"})
_BOTH = frozenset({"كلا", "كلتا", "كلي", "كلتي"})
_ANOTHER = frozenset({"وثالث", "وثالثه", "ورابع", "ورابعه", "وخامس", "وخامسه", "وسادس", "وسادسه"})
_TWO = frozenset({"كبيرين", "كبيران", "اثنين", "اثنان", "بارزان", "رفيعان"})


@lru_cache(maxsize=4096)
def is_number(form: str) -> bool:
    """Whether a word is a number, a و before its digits passed over: «و5»."""
    return parse_number_words([_digits(form)]) is not None


def _digits(form: str) -> str:
    return form[1:] if form[:1] == "و" and form[1:2].isdigit() else form


def count_of(text: Text, first: int, last: int) -> int | None:
    """Return how many sources the words speak of, where they say so: of a share, or of fewer than a number, they do not."""
    keys = text.keys
    if first < last and keys[first] == _FEWER:
        return None
    first = number_at(text, first, last)
    after = keys[first + 1 : last]
    if after[:1] and (after[0] in _PER_CENT or (after[0] == "في" and after[1:2] and after[1] in _HUNDRED)):
        return None
    told = _first_count(text, first, last)
    # «مصدران مطلعان ومسؤول حكومي», «مسؤولان أمريكيان وثالث إسرائيلي»
    return told + sum(_is_one_more(keys[j]) for j in range(first + 1, last)) if told is not None else _joined_two(text, first, last)


def number_at(text: Text, first: int, last: int) -> int:
    """Return the token of the number before which words say how exact it is («نحو عشرة», «ما لا يقل عن ستة»); else ``first``."""
    if first >= last or text.keys[first] not in _OPENS_EXACTNESS:
        return first
    for words_before in _EXACTNESS:
        at = first + len(words_before)
        if at < last and tuple(text.keys[first:at]) == words_before and is_number(text.forms[at]):
            return at
    return first


def _is_one_more(key: str) -> bool:
    if key in _ANOTHER:
        return True
    head = heads().get(key[1:]) if key[0] == "و" else None
    return head is not None and head.kind == "unnamed" and key not in JUST_ONE and not several(key[1:]) and not is_dual(key[1:])


def _first_count(text: Text, first: int, last: int) -> int | None:
    value = parse_number_words([_digits(text.forms[first])]) if is_number(text.forms[first]) else None
    for size in (2, 3):
        if value is not None and first + size < last:
            more = parse_number_words(text.forms[first : first + size])
            value = more if more is not None else value
    if value is not None and (last > first + 1) and value == int(value) and 1 < value < _MANY:
        return int(value)
    two = first + 1 < last and text.keys[first + 1] in _TWO and text.keys[first].endswith(("ان", "ين"))  # «مسؤولين كبيرين»
    two = two or (text.keys[first] in _BOTH and first + 1 < last)  # «كلا المصدرين»
    if two or is_dual(ungoverned(text.keys[first])) or two_of(text, first, last):
        return 2
    return 1 if first + 1 < last and text.keys[first + 1] in JUST_ONE and text.keys[first] in heads() else None


def ungoverned(key: str) -> str:
    """Return a noun without the preposition that is written to it: «للمصدرين»."""
    if key in heads():
        return key
    return "ال" + key[2:] if key.startswith("لل") else key[1:] if key[0] in "لب" and is_dual(key[1:]) else key


def _joined_two(text: Text, first: int, last: int) -> int | None:
    # «رئيس البلدية سامر الخالدي ومصدران في الشرطة»: of the sources that have no name.
    joined = next((j for j in range(first + 1, last) if text.keys[j][0] == "و" and text.keys[j].endswith("ان")), None)
    return 2 if joined is not None and is_dual(text.keys[joined][1:]) else None


def two_of(text: Text, first: int, last: int) -> bool:
    """Whether words begin with the dual of a noun for a source that another word completes: «وزيرا الدفاع», «شاهدا عيان», «ناديا النهر»."""
    key = text.keys[first]
    if first + 1 >= last or key[-1] != "ا" or key[-2:] in {"تا", "ها"} or key in heads():
        return False
    one = heads().get(key[:-1])
    whose = text.keys[first + 1]
    return one is not None and one.kind in {"title", "unnamed", "official"} and (whose in _WITNESSES or whose.startswith("ال"))


def is_dual(key: str) -> bool:
    """Whether a word is the dual of a noun for a source: «مصدران», «محطتا»."""
    table = heads()
    if key in bodies():
        return False
    if key in table:
        one = table.get(key[:-2]) if key.endswith("ان") else None  # «المحاميان»; «مسؤولين» may be many
        return key.removeprefix("ال") in _PLAIN_DUALS or (one is not None and one.kind in {"title", "unnamed"})
    for ending, singular in (("تان", "ه"), ("تين", "ه"), ("تا", "ه"), ("ان", ""), ("ين", "")):
        if key.endswith(ending):
            stem = key[: -len(ending)] + singular
            return stem in table and table[stem].kind != "document"
    return False
