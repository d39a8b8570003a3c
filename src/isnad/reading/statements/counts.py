"""How many sources the words for them speak of: «4 مصادر», «مصدران»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.number_words import parse_number_words
from isnad.arabic.text import Text
from isnad.reading.statements.shapes import head_of, relational, several
from isnad.reading.statements.words import ONE_OF, bodies, heads, words

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
_BOTH_OF_THEM = frozenset({"كلاهما", "كلتاهما", "كليهما"})
_SEVERAL, _BEHIND, _FEW, _LEAST = 2, 4, 100, 1
_ANOTHER = frozenset({"واخر", "واخري", "وثالث", "وثالثه", "ورابع", "ورابعه", "وخامس", "وخامسه", "وسادس", "وسادسه"})
# «آلاف المتظاهرين»: a number that is none.
_MANY_UNSAID = frozenset({"الاف", "الالاف", "ملايين", "الملايين"})
_IN = frozenset({"في", "فى", "علي", "الي", "لدي"})
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
    if first < last and (keys[first] == _FEWER or keys[first] in _MANY_UNSAID):
        return None
    first = number_at(text, first, last)
    after = keys[first + 1 : last]
    if after[:1] and (after[0] in _PER_CENT or (after[0] == "في" and after[1:2] and after[1] in _HUNDRED)):
        return None
    if after[:2] == ["من", "كل"]:
        return None  # «3 من كل 5 ناخبين»
    told = _first_count(text, first, last)
    # «مصدران مطلعان ومسؤول حكومي», «مسؤولان أمريكيان وثالث إسرائيلي», «مصدران وثلاثة مسؤولين»
    joined = [_joined(text, j, last) for j in range(first + 1, last)]
    if told is None and max(joined, default=0) < _SEVERAL:
        return None
    # «رئيس البلدية سامر الخالدي ومصدران في الشرطة»: of the sources that have no name.
    return (_one_unnamed(keys[first]) if told is None else told) + sum(joined)


def _one_unnamed(key: str) -> int:
    head = heads().get(key)
    return int(head is not None and head.kind == "unnamed" and not head.definite and not several(key))


def _joined(text: Text, j: int, last: int) -> int:
    """Return how many more a word with و before it adds: «ومصدران», «وثلاثة مسؤولين», «وآخر»."""
    key = text.keys[j]
    if key[0] != "و":
        return 0
    if key.endswith("ان") and is_dual(key[1:]):
        return 2
    more = parse_number_words([text.forms[j][1:]]) if j + 1 < last else None
    if more is not None and 1 < more < _MANY and more == int(more) and (plural := head_of(text.keys[j + 1])) is not None:
        return int(more) if plural.kind in {"unnamed", "title"} and several(text.keys[j + 1]) else 0
    return int(_is_one_more(key))


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
    head = heads().get(key[1:])
    return head is not None and head.kind == "unnamed" and key not in JUST_ONE and not several(key[1:]) and not is_dual(key[1:])


def number_form(form: str) -> str:
    """Return a word for a number without the article or preposition that is written to it: «لأربعة», «الثلاثة»."""
    form = _digits(form)
    if parse_number_words([form]) is None:
        for clitic in ("لل", "ال", "ل", "ب"):
            bare = form[len(clitic) :]
            if form.startswith(clitic) and (bare[:1].isdigit() or len(bare) > _LEAST) and parse_number_words([bare]) is not None:
                return bare
    return form


def counted_noun(text: Text, first: int, last: int) -> int | None:
    """Return the token of what a number counts that stands at ``first``: «لثلاثة | أشخاص», «اثنين من | المسؤولين»; ``None`` for none."""
    at = number_at(text, first, last)
    if at >= last or parse_number_words([number_form(text.forms[at])]) is None or text.keys[at] in ONE_OF:
        return None
    at += 1
    while at < last and parse_number_words([text.forms[at].removeprefix("و")]) is not None:
        at += 1
    at += at < last and text.keys[at] == "من"
    return at if at < last else None


def no_more_of(keys: Sequence[str], noun: int, end: int) -> bool:
    """Whether what a number counts, and an adjective behind it, stand bare up to ``end``: a noun with the article is none of theirs."""
    if keys[noun][:2] == "ال" or keys[noun - 1] == "من":
        return False
    return end == noun + 1 or (end == noun + 2 and keys[noun + 1] not in _IN and keys[noun + 1][:2] != "ال" and relational(keys[noun + 1]))


def _first_count(text: Text, first: int, last: int) -> int | None:
    forms = [number_form(text.forms[first]), *text.forms[first + 1 : min(last, first + 3)]]
    value = parse_number_words(forms[:1])
    for size in (2, 3):
        if value is not None and first + size < last:
            more = parse_number_words(forms[:size])
            value = more if more is not None else value
    the = text.keys[first].startswith("ال")  # «الثلاثة»
    if value is not None and (last > first + 1 or the) and value == int(value) and 1 < value < _MANY:
        return int(value)
    if the and (behind := _numbered(text, first, last)) is not None:
        return behind
    if text.keys[first] in _BOTH_OF_THEM:
        return 2
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


def _numbered(text: Text, first: int, last: int) -> int | None:
    """Return the number behind a definite plural: «المسؤولون الثلاثة», «المصادر الأمنية الأربعة», «الدول الخمس»."""
    head = head_of(text.keys[first])
    if head is not None and not several(text.keys[first]) and (head.kind == "title" or head.word in words("spokesman")):
        return None
    for j in range(first + 1, min(last, first + _BEHIND)):
        if not text.keys[j].startswith("ال"):
            return None
        value = parse_number_words([text.forms[j][2:]])
        if value is not None and 1 < value < _FEW:
            return int(value)
    return None


def two_of(text: Text, first: int, last: int) -> bool:
    """Whether words begin with the dual of a noun for a source that another word completes: «وزيرا الدفاع», «شاهدا عيان», «ناديا النهر»."""
    key = text.keys[first]
    indefinite = key in heads() and not text.keys[min(first + 1, last - 1)].startswith("ال")  # «رئيسا البلدين», but «انتخب رئيسا»
    if first + 1 >= last or key[-1] != "ا" or key[-2:] in {"تا", "ها"} or indefinite:
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
        if key.endswith("تان") and key[:-3] + "ه" in table:
            return True  # «دولتان»
        one = table.get(key[:-2]) if key.endswith("ان") else None  # «المحاميان»; «مسؤولين» may be many
        return key.removeprefix("ال") in _PLAIN_DUALS or (one is not None and one.kind in {"title", "unnamed"})
    for ending, singular in (("تان", "ه"), ("تين", "ه"), ("تا", "ه"), ("ان", ""), ("ين", "")):
        if key.endswith(ending):
            stem = key[: -len(ending)] + singular
            return stem in table and table[stem].kind != "document"
    return False
