"""An outlet that is told what a source says: where its name ends behind ل, and whether it is told or part of what the source is.

The names stand in ``outlets.tsv``. What does not live here: other listeners («للصحفيين», «لنظيره»), for which see ``adjuncts``.
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.statements.shapes import head_of, relational
from isnad.reading.statements.words import CORRESPONDENTS, PRIVATE, Head, bodies, heads, rows, words

_MARKED = 6  # tokens from one mark to the other about a listener's name
_SITE = words("of a site")
_SERVES = frozenset({"document", "outlet", "official"})
_OF_ONE = words("of one alone")


_FIELDS = words("for a field")
_AND_FIELDS = words("and for a field")
_ADJECTIVES = 2  # of a body, before what it works in: «الهيئة الوطنية العليا | للإعلام»


@cache
def _outlets() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return first word of an outlet's name → the other words and the kind of each that begins so, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    named = [(name, kind) for name, kind, _ in rows("outlets.tsv") if kind != "first"] + [(name, "-") for (name,) in rows("papers.tsv")]
    for name, kind in named:
        first, *rest = search_key(name).replace(".", " . ").split()
        found.setdefault(first, []).append((tuple(rest), kind))
    for names in found.values():
        names.sort(key=lambda each: -len(each[0]))
    return found


def named_outlet(text: Text, i: int) -> tuple[int, str] | None:
    """Return the token after a known outlet's name behind ل at token ``i``, and its kind: «لرويترز», «للعربية نت», «لـ بي بي سي».

    The kind is ``word`` or ``place`` where the name is one too («للنهار», «للشرق الأوسط»), else ``-``.
    """
    keys = text.keys
    key = keys[i].removeprefix("ء")
    if key[:1] != "ل":
        return None
    at = i + 1
    starts = (keys[at] if at < len(keys) else "",) if key == "ل" else (key[1:], "ال" + key[2:] if key[:2] == "لل" else "")
    at += key == "ل"
    table = _outlets()
    for start in starts:
        for rest, kind in table.get(start, ()):
            end = at + len(rest)
            if all(_is(a, b) for a, b in zip(keys[at:end], rest, strict=False)) and end <= len(keys):
                while end < len(keys) and (keys[end] in _SITE or (_is_whose(keys[end]) and kind != "place")):
                    end += 1
                return end, kind
    return None


def _is(key: str, name: str) -> bool:
    return key.lstrip("ء").replace("انّ", "ان") == name


def _is_whose(key: str) -> bool:
    """Whether an adjective says of which land an outlet is: «للأهرام | المصرية»."""
    return key.startswith("ال") and key.endswith("يه") and relational(key) and key not in heads() and key not in bodies()


def outlet_told(text: Text, first: int, j: int, pairs: dict[int, int], head: Head | None, *, counted: bool) -> int | None:
    """Return the token after an outlet that is told at token ``j`` by the source that begins at ``first``; ``None`` where none is.

    A known name is told but by its own correspondent; one that is a word or place too by one who serves nobody («مصدر في الوزارة |
    للنهار», not «المبعوث الخاص | للشرق الأوسط»); so is any name in marks by one who is unnamed.
    """
    keys = text.keys
    if keys[j].lstrip("ء")[:1] != "ل" or (head is not None and (head.word in CORRESPONDENTS or (head.kind in _SERVES and j == first + 1))):
        return None
    if is_papers(text, j):
        return None
    unnamed = counted or (head is not None and (head.kind == "unnamed" or (head.kind == "title" and head.word in PRIVATE)))
    if keys[j] == "ل" and j + 1 in pairs:
        close = pairs[j + 1]
        known = named_outlet_in(text, j + 2, close)
        return close + 1 if close - j <= _MARKED and (known or unnamed) else None
    found = named_outlet(text, j)
    if found is None:
        return None
    end, kind = found
    if kind == "-" or (kind == "word" and unnamed and j > first + 1 and keys[j - 1] not in words("goes on with l")):
        return end
    return None


def is_papers(text: Text, j: int) -> bool:
    """Whether whose a paper in the accusative is stands behind ل at ``j``, and nobody who is told: «نفت الوزارة تقريرا | لصحيفة النهر»."""
    head = head_of(text.keys[j - 1]) if text.forms[j - 1][-1] == "ا" else None
    return head is not None and head.kind == "document"


def worked_in(text: Text, first: int, j: int) -> int | None:
    """Return the token after what a body works in at token ``j``, in the words from ``first`` on; ``None`` where the press is told there.

    A body has its field behind what makes it one of its kind («الاتحاد العربي | للصحافة», «نادي دبي | للإعلام»); one that is whole
    without it tells the press («المجلس البلدي | للصحافة», «مجلس الأمن | للإعلام»), and so does one in a bare noun («الوزارة | للإعلام»).
    """
    keys = text.keys
    if keys[j] not in _FIELDS:
        return None
    at = j - 1
    while at > max(first, j - 1 - _ADJECTIVES) and _sorts(keys[at]) and keys[at][2:] not in words("works in a field"):
        at -= 1
    if at == j - 1:  # «نادي | دبي», «مؤسسة | الأهرام»
        proper = keys[at] in bodies() or any(not rest for rest, _ in _outlets().get(keys[at], ()))
        at -= 1
        body = proper and at >= first and keys[at] in words("works in a field")
    else:
        body = at >= first and keys[at].startswith("ال") and keys[at][2:] in words("works in a field")
    if not body:
        return None
    end = j + 1
    while end < len(keys) and keys[end] in _AND_FIELDS:
        end += 1
    return end


def _sorts(key: str) -> bool:
    """Whether an adjective says which of its kind a body is: «العام», «الوطنية», «المغربي», but not «البلدي», of which it is whole."""
    if not key.startswith("ال") or key in words("whole body"):
        return False
    return key in words("rank of a body") or relational(key)


def served(text: Text, j: int, pairs: dict[int, int]) -> int | None:
    """Return the token after a body in marks whose office stands before ل at ``j`` («الرئيس التنفيذي | لـ«سهم الأفق»»); else ``None``."""
    keys = text.keys
    if keys[j] != "ل" or keys[j - 1] not in _OF_ONE or j + 1 not in pairs or pairs[j + 1] - j > _MARKED:
        return None
    return None if named_outlet_in(text, j + 2, pairs[j + 1]) else pairs[j + 1] + 1


def named_outlet_in(text: Text, first: int, last: int) -> bool:
    """Whether the tokens ``first`` to ``last`` (exclusive) are an outlet's known name."""
    names = _outlets().get(text.keys[first].lstrip("ء"), ())
    return any(first + 1 + len(rest) == last and all(map(_is, text.keys[first + 1 : last], rest)) for rest, _ in names)
