"""Whom the speaker met and whom he addressed, who stand between his verb and his words and say nothing themselves.

«وقال عقب لقائه الوزير سامر الخالدي إن …»: a verbal noun with the speaker's own pronoun governs what stands behind it, and so does an
accusative participle («مخاطبا الوزراء»). Only who stands behind them is the subject («وقال عقب لقائه الملك وزير النقل إن …»).
"""

from __future__ import annotations

from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.statements.shapes import PUNCTUATION, head_of, plain_noun, several
from isnad.reading.statements.words import COMPLEMENTISERS, words

_HIS = ("هما", "ها", "هم", "هن", "ه")
_HAMZA = {"ئ": "ء", "ؤ": "ء", "ت": "ة"}  # «لقائه», «لقاؤه», «زيارته»
_APART = 6  # tokens that may stand between «لقائه» and whom he met
_AWAY = words("away from a meeting")
_SHORTEST = 4
_PLACED = frozenset({"في", "فى"})


def governed_by(text: Text, i: int, first: int) -> bool:
    """Whether the person at token ``first`` is whom the speaker met or spoke to, by a word between the verb (before ``i``) and him."""
    keys = text.keys
    if first <= i:
        return False
    if addresses(text.forms[first - 1]):
        return True
    for j in range(first - 1, max(i, first - _APART) - 1, -1):
        meets = his_doing(text.forms[j])
        if meets is not None:
            return j == first - 1 or (meets and (_named_first(text, j + 1, first) or _open_yet(text, j + 1, first)))
        if keys[j] in PUNCTUATION - {"،", ","}:
            return False
    return False


def _named_first(text: Text, at: int, first: int) -> bool:
    """Whether a name stands right behind the verbal noun, and the office at ``first`` is his: «لقائه سامر الخالدي | رئيس الاتحاد»."""
    key = text.keys[at]
    name = key.isalpha() and key not in words("end") and key not in _AWAY and not plain_noun(key) and not text.forms[at].endswith("ا")
    name = name and not (key in words("time") or key.startswith("ال")) and PUNCTUATION.isdisjoint(text.keys[at:first])
    return name and not _named(text.keys, first, len(text))


def _open_yet(text: Text, at: int, first: int) -> bool:
    """Whether a verbal noun before ``at`` still wants its object: «لقائه في القصر | الوزير», not «لقائه وفدا | الوزير»."""
    for j in range(at, first):
        key, form = text.keys[j], text.forms[j]
        part = key == "من" and j > at and text.forms[j - 1].endswith("ا")
        if part or (j + 1 < first and form.endswith("ا") and text.keys[j + 1] == "من"):
            continue  # «وفدا من | التجار»
        if key in _AWAY or form.endswith("ا") or (len(key) > _SHORTEST and key[0] in "بل" and not form.startswith(("بعد", "لدى"))):
            return False
        if key.startswith("ال") and text.keys[j - 1] not in _PLACED and key not in words("time") and key not in words("timeadj"):
            return False
    return True


@lru_cache(maxsize=4096)
def his_doing(form: str) -> bool | None:
    """Return whether a word is what the speaker did to a person («لقائه», «استقبالها»: True), to anything («تفقده»: False), or neither."""
    noun = next((form[: -len(end)] for end in _HIS if form.endswith(end)), "")
    if len(noun) < _SHORTEST - 1:
        return None
    noun = search_key(noun[:-1] + _HAMZA.get(noun[-1], noun[-1]))
    return True if noun in words("meets") else False if noun in words("acts on") else None


@lru_cache(maxsize=4096)
def addresses(form: str) -> bool:
    """Whether a word is an accusative participle that governs a person: «مخاطبا», «مخاطبة», «مخاطبين»."""
    bare = next((form[: -len(end)] for end in ("تين", "ين", "ات", "ا", "ة") if form.endswith(end)), "")
    return bool(bare) and search_key(bare) in words("addresses")


def past_met(text: Text, i: int, at: int, stop: int, pairs: dict[int, int]) -> int:
    """Return the token behind whom the speaker met, where he stands at ``at``: «أعلن خلال لقائه | الوزير سامر | إغلاق الجسر»."""
    from isnad.reading.statements.sources import source_phrase  # noqa: PLC0415 - sources asks what stands here

    return source_phrase(text, at, stop, pairs, split=True, here=True).after if at < stop and governed_by(text, i, at) else at


def addresses_next(text: Text, at: int) -> bool:
    """Whether a participle at ``at`` governs the person behind it: «مخاطبا الوزراء», but not «عن منتقدين للمشروع»."""
    keys = text.keys
    if at + 1 >= len(text) or not addresses(text.forms[at]) or keys[at - 1] in _AWAY | _PLACED or keys[at + 1][:2] == "لل":
        return False
    head = head_of(keys[at + 1])
    return head_of(keys[at]) is None and (keys[at + 1].startswith("ال") or (head is not None and head.kind == "title"))


def own_subject(text: Text, first: int, last: int) -> int | None:
    """Return the token at which another person begins behind the one at ``first``: «الملك | وزير النقل سامر الخالدي»."""
    keys = text.keys
    for j in range(first + 1, last):
        head = head_of(keys[j])
        if head is None or head.kind != "title" or keys[j] in words("modifier"):
            continue
        if keys[j].startswith("ال"):
            if j == first + 1 and several(keys[first]) and not several(keys[j]):
                return j  # «استقباله السفراء | الوزير»
            continue
        if keys[j - 1].startswith("ال") and j == first + 1:
            return j
        if keys[j - 1] not in PUNCTUATION and head_of(keys[j - 1]) is None and _named(keys, j, last):
            return j
    return None


def _named(keys: list[str], j: int, last: int) -> bool:
    """Whether a name stands behind the office at ``j``: «وزير النقل سامر», not an apposition like «رئيس المجلس»."""
    at = j + 1
    while at < last and keys[at].startswith("ال"):
        at += 1
    if at == j + 1 or at >= last or keys[at] in COMPLEMENTISERS or keys[at] in PUNCTUATION:
        return False
    return head_of(keys[at]) is None and not plain_noun(keys[at]) and keys[at] not in words("end")
