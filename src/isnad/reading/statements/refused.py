"""What is refused: one's own act («رفض التوقيع», «رفض فرض ضرائب»), which is an event, or what others say, want or do, which is a claim."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.shapes import common, head_of
from isnad.reading.statements.words import words

_WHATEVER = words("whatever")
_PRONOUNS = ("هما", "ها", "هم", "هن", "ه", "ا", "")  # the last two of an accusative and a bare noun
_ON_THEM = words("on it")
_NEAR = 6  # tokens in which «عليها» stands behind «فرض قيود»
_INFIAL, _NOUN = 6, 0.3
_TELLING = words("refused to tell")


def no_telling(keys: Sequence[str], at: int) -> bool:
    """Whether what is refused at ``at`` is to say anything: «التعليق», «الاستجابة لطلبات», «طلبا للتعليق»."""
    if keys[at] in _TELLING:
        return True
    if keys[at] == "الاستجابه" and keys[at + 1 : at + 2] and "طلب" in keys[at + 1]:
        return True
    return "طلب" in keys[at] and "للتعليق" in keys[at + 1 : at + 4]


def set_before(key: str) -> bool:
    """Whether a noun is what others say, ask, decide or offer: «اتهامات», «عرضا», «طلبها», «مشروع»."""
    bare, claims = key.removeprefix("ال"), words("refused claim") | words("put before one")
    if bare in words("stand") or bare in words("speech"):
        return True
    for end in _PRONOUNS:
        noun = bare.removesuffix(end)
        noun = noun[:-1] + "ه" if end not in {"", "ا"} and noun.endswith("ت") and noun[:-1] + "ه" in claims else noun
        head = head_of(noun)
        if noun in claims or (head is not None and head.kind == "document"):
            return True
    return key in claims


def own_act(keys: Sequence[str], at: int) -> bool:
    """Whether what is refused at ``at`` is what the one who refuses would do or take: «دخول المراسل», «فرض ضرائب», «الجائزة».

    It is a claim where others would do it: behind «أي», with «على» and a pronoun of who refuses («فرض قيود عليها»), and in a seventh form
    with its agent behind it («انضمام الجزيرة»), for that has no object.
    """
    key = keys[at]
    if key in _WHATEVER or set_before(key):
        return False
    if key.startswith("ال"):
        bare = key[2:]
        return (common(bare) and bare not in words("objnoun")) or bare in words("refused act") or bare in words("refused thing")
    noun = key.removesuffix("ا")
    seventh = len(key) == _INFIAL and key[:2] == "ان" and key[2] != "ت" and key[-2] == "ا"
    if noun in words("refused act") or noun in words("refused thing") or (common(key) and key not in words("objnoun") and not seventh):
        return True
    return shares(key).noun >= _NOUN and not seventh and _ON_THEM.isdisjoint(keys[at + 1 : at + _NEAR])
