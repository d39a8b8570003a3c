"""What is said of a source without a name: its office, field, land and body, so that one described otherwise is not taken for it.

«مصادر أمنية عراقية», «مصدر أمني في العراق» and «المصدر الأمني العراقي» are described alike; «مصدر» and «مصادر مطلعة» are not described at
all. Alike is not the same: no text says that two such sources are one. What does not live here: finding the source (``sources``), on what
terms it spoke (``remarks``), and counting (``isnad.archive.ledger``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from isnad.arabic.aliases import alias_key, other_spellings
from isnad.arabic.folding import search_key
from isnad.arabic.number_words import parse_number_words
from isnad.arabic.words import known_keys
from isnad.reading.names.gazetteer import demonyms
from isnad.reading.statements.remarks import is_withheld
from isnad.reading.statements.shapes import head_of
from isnad.reading.statements.words import heads, words
from isnad.records import Statement

_WORD = re.compile(r"[^\W_]+")
_BODY = 6  # words of a body at most
# Before a body: «في وزارة النقل», «مقرب من الحكومة», «تابع للبلدية».
_AT = words("at a body")
_NEAR = words("near to whom")
# What praises a source and does not tell it from another: «رفيع المستوى», «مطلعة على الملف», «موثوقة».
_PRAISE = words("praise of a source")
_ORDINALS = frozenset(key.removeprefix("ال") for key in words("ordinals")) | {"ثان"}
# Where a description ends and something else begins.
_ENDS = words("ends a description")
_NISBA = re.compile("(?:يه|يين|يون|يان|يتان|يتين|يات)$")
_NISBA_SHOWN = re.compile("(?:ي[ةه]|يين|يون|يان|يتان|يتين|يات)$")
_BROKEN = {"مصادر": "مصدر", "اشخاص": "شخص", "اوساط": "مصدر", "دوائر": "مصدر", "ضباط": "ضابط"}
_NUMBER = re.compile("(?:تين|تان|ين|ون|ان|ات|ه)$")


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a source without a name, as published where it is shown.

    ``role`` is its head noun in the singular (مصدر، مسؤول، دبلوماسي), ``fields`` the adjectives in the masculine singular (أمني، طبي),
    ``lands`` the countries, ``body`` where it belongs (وزارة النقل), ``count`` how many where the text says so.
    """

    role: str
    fields: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    body: str | None = None
    count: int | None = None

    @property
    def key(self) -> str:
        """What two sources have in common that are described alike: field, land, body and number, in any spelling and order; no office.

        Empty where nothing is said of it.
        """
        body = [_bare(word) for word in alias_key(self.body or "").split()]
        parts = (sorted(map(search_key, self.fields)), sorted(self.lands), body)
        if not any(parts):
            return ""
        return "|".join([*(" ".join(part) for part in parts), str(self.count or "")])


def description(statement: Statement) -> Description:
    """Return what is said of the source of a statement. Nothing is looked up but nationalities; offsets do not matter."""
    role, found = "", Description("", count=statement.count)
    for text in dict.fromkeys((statement.resolved, statement.source)):
        role, one = _described(text, statement.count, anyone=statement.condition is not None)
        if one.key:
            return one
        found = one if role and not found.role else found
    return found


def _described(text: str, count: int | None, *, anyone: bool) -> tuple[str, Description]:
    """Return role and description of a source in these words; ``anyone``: whatever he is called, he would not be named."""
    shown = _WORD.findall(text)
    keys = [search_key(word) for word in shown]
    at = next((n for n, key in enumerate(keys[:4]) if is_withheld(_bare(key)) or is_withheld(key)), None)
    if at is None and anyone:
        at = next((n for n, key in enumerate(keys[:4]) if head_of(key) is not None), 0 if keys else None)
    if at is None:
        return "", Description("", count=count)
    if is_withheld(_bare(keys[at])[:-1]) and keys[at].endswith("ا"):  # «مسؤولا أميركيا»: the accusative of both
        for n in range(at, len(keys)):
            if not keys[n].endswith("ا"):
                break
            keys[n], shown[n] = keys[n][:-1], shown[n][:-1]
    role = _singular(_bare(keys[at]))
    fields: dict[str, None] = {}
    lands: dict[str, None] = {}
    body: str | None = None
    n = at + 1
    while n < len(keys) and keys[n] not in _ENDS:
        key = keys[n].removeprefix("و") if keys[n].removeprefix("و") in _AT else keys[n]
        word = shown[n][1:] if _joined(key) else shown[n]
        key = key[1:] if _joined(key) else key
        bare = _bare(key)
        if key in _NEAR or key in _AT:
            n += 1
            continue
        if (before := keys[n - 1]) in _AT or (before in _NEAR and key not in _AT) or _inside(key):
            # Behind a preposition none is written to the body: «في بلدية المزة».
            first = shown[n][1:] if before not in _AT and _inside(key) else shown[n]
            body, n = _body(first, shown, keys, n + 1)
            continue
        land = _land(key)
        number = parse_number_words([bare])
        if number is not None or bare in _ORDINALS:  # «المصادر الخمسة», «مصدر ثان»: how many, not of whom
            count = int(number) if number and number > 1 and count is None else count
        elif land:
            lands[land] = None
        elif bare in _PRAISE:
            if n + 1 < len(keys) and keys[n + 1] in ("علي", "المستوي"):  # «مطلعة على الملف»: on what is not of whom
                break
        elif _NISBA.search(bare) or bare.endswith("ي"):
            fields[_masculine(word)] = None
        else:
            body, n = _body(word, shown, keys, n + 1)
            continue
        n += 1
    if body is not None and body in _countries():
        lands[body], body = None, None
    return role, Description(role, tuple(fields), tuple(lands), body, count)


def _inside(key: str) -> bool:
    """Say whether a word is a body with its preposition: «بوزارة», «بالوزارة», «للبلدية»."""
    return len(key) > 4 and (key.startswith(("بال", "لل")) or (key.startswith("ب") and _with_preposition(key)))


def _with_preposition(key: str) -> bool:
    """Say whether the ب that a word begins with is a preposition: «بوزارة»; not «بلدية», a word itself, whatever «لدية» may be."""
    if key[1:] in heads():
        return True
    return key not in heads() and key not in known_keys() and key[1:] in known_keys() and _land(key) is None


def _body(first: str, shown: list[str], keys: list[str], n: int) -> tuple[str, int]:
    """Return the words of a body that begins with ``first`` and goes on at token ``n``, and where it ends."""
    found = [first]
    while n < len(keys) and len(found) < _BODY and keys[n] not in _ENDS and keys[n] not in _AT and not _inside(keys[n]):
        found.append(shown[n])
        n += 1
    return " ".join(found), n


def _land(key: str) -> str | None:
    bare = _NISBA.sub("ي", _bare(key))
    known = next((found for one in (key, _bare(key), bare, *other_spellings(bare)) if (found := demonyms().get(one))), None)
    return known[0].label if known else None


def _joined(key: str) -> bool:
    """Say whether a word is joined to what stands before it by و: «أمنية وطبية», «أفغان وباكستانيون»; not «وطنية»."""
    return key[0] == "و" and len(key) > 4 and key not in known_keys() and (key[1:] in known_keys() or _land(key[1:]) is not None)


@cache
def _countries() -> frozenset[str]:
    return frozenset(one.label for known in demonyms().values() for one in known)


def _bare(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _singular(key: str) -> str:
    key = next((key[: -len(own)] for own in ("ها", "هم", "نا", "ه") if key.endswith(own) and key[: -len(own)] in _BROKEN), key)  # «مصادرها»
    return _BROKEN.get(key) or (_NUMBER.sub("", key) if len(key) > 4 else key)


def _masculine(word: str) -> str:
    """Return an adjective in -ي in its masculine singular, as written: «أمني» of «الأمنية», «أمنيين»."""
    return _NISBA_SHOWN.sub("ي", word[2:] if word.startswith("ال") and len(word) > 4 else word)
