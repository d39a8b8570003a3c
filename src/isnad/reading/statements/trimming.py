"""What is cut off the edges of a content, and whether it is quoted: pious wishes, «على حد قوله», «في تصريحات لـ…», outer marks.

Not here: where a content ends (``contents``).
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.contents import STOPS, turns_elsewhere
from isnad.reading.statements.shapes import head_of
from isnad.reading.statements.words import COMPLEMENTISERS, words
from isnad.records import Quoted

_WILL = 6  # letters of a verb of the future at least
_COMMENT = words("remark")
_BESIDE = words("speech venue") | _COMMENT | words("nth")  # «…، وذلك في أحدث خطوة»
_CIRCUMSTANCE = words("circumstance")
_GRANTED = words("granted")
_LONG_QUOTE = 6
_LONG_VENUE = 14
_LOOSE = words("loosely joined")
_MEANWHILE = words("meanwhile at")
_MOSTLY = 0.5
_NAMING = words("telling and naming")
_SAYS_NOT = words("says not")


@lru_cache(maxsize=16384)
def _will(key: str) -> bool:
    """Whether a word is a verb of the future: «ستجتمع»."""
    known = shares(key)
    return key[:2] in {"سي", "ست"} and len(key) >= _WILL and known.noun + known.name + known.adjective == 0


def _names_only(text: Text, first: int, last: int, pairs: dict[int, int], named_tokens: Set[int]) -> bool:
    """Whether every quotation in a content is a mere name: a number in it, or a noun before it that takes names («طراز "…"»)."""
    keys = text.keys
    found = False
    for i in range(first, last):
        close = pairs.get(i)
        if close is None or close > last:
            continue
        found = True
        named = keys[i - 1] in words("named") or any(key[0].isdigit() or key[0].isascii() for key in keys[i + 1 : close])
        head = head_of(keys[i - 1]) if i else None
        named = named or all(j in named_tokens for j in range(i + 1, close)) or (head is not None and head.kind in {"official", "outlet"})
        verb = close - i > 2 and (_will(keys[i + 1]) or shares(keys[i + 1]).verb >= _MOSTLY)  # «الحكومة "فقدت صوابها"»
        if close - i > 5 or not named or verb or keys[i + 1] in _SAYS_NOT:
            return False
    return found


def _without_comment(text: Text, first: int, last: int, pairs: dict[int, int]) -> int:
    """Return the end of a content before what the article adds to it: «، لكن وثيقة …», «، وذلك خلال مؤتمر»."""
    keys = text.keys
    j = first
    while j < last - 1:
        if j in pairs:
            j = pairs[j] + 1
            continue
        if keys[j] in "،,؛" and j > first + 1 and j + 3 < last:
            if keys[j + 1] == "وذلك" and (keys[j + 2] == "غداه" or (keys[j + 2] in _MEANWHILE and keys[j + 3] in _BESIDE)):
                return j
            if keys[j + 1][0] != "و" and turns_elsewhere(keys, j + 1, last):
                return j  # «قال الوزير إن الجسر ضيق، | من جهة أخرى افتتح …»
            if keys[j + 1] == "في" and keys[j + 2] in _COMMENT:
                return j  # «…، في إشارة إلى …»
        if keys[j] == "في" and keys[j + 1] == "اشاره" and j > first + 2 and j + 2 < last and keys[j + 2] == "الي":
            return j
        j += 1
    return last


def _without_wish(text: Text, first: int, last: int) -> int:
    """Return the end of a content without a pious wish between dashes at its end: «- رعاه الله -»."""
    keys = text.keys
    end = last
    while end > first and keys[end - 1] in STOPS:
        end -= 1
    for j in range(end - 1, max(first + 1, end - 6), -1):
        if keys[j] == "-" and "الله" in keys[j:end]:
            return j
    return last


def _without_own_words(text: Text, first: int, last: int) -> int:
    """Return the end of a content before «على حد قوله», «حسب وصفه» at its end."""
    keys = text.keys
    end = last
    while end > first and (keys[end - 1] in STOPS or keys[end - 1] == '"'):
        end -= 1
    at = end - 1
    if at <= first + 2 or not keys[at].endswith(("ه", "ها", "هم")):
        return last
    if next((keys[at].removesuffix(own) for own in ("ها", "هم", "ه") if keys[at].endswith(own)), "") not in words("transparent"):
        return last
    begin = at - 2 if keys[at - 2 : at] == ["علي", "حد"] else at - 1 if keys[at - 1] in words("according") else None
    if begin is None or begin <= first + 1:
        return last
    return begin


def _without_venue(text: Text, first: int, last: int) -> int:
    """Return the end of a content before where it was said, at its end: «… في تصريحات لإذاعة الساحل»."""
    keys, said = text.keys, words("said in")
    for j in range(max(first + 2, last - _LONG_VENUE), last - 1):
        if keys[j] == "في" and keys[j + 1] in said and not any(key in COMPLEMENTISERS for key in keys[j + 2 : last]):
            return j
    return last


def trim(
    text: Text, first: int, last: int, start: int, pairs: dict[int, int], named: Set[int] = frozenset(), *, clause: bool = False
) -> tuple[int, int, Quoted] | None:
    """Return a content's code points and how it is quoted, edges cleaned, outer marks off; ``None`` where nothing is left.

    ``named`` are the tokens of names: marks around a mere name quote nothing. ``clause`` says that a complementiser or colon opened it,
    so that a closing mark whose partner was forgotten closes the whole of it.
    """
    keys = text.keys
    last = min(last, len(keys))
    for j in range(first + 1, last - 2):
        if keys[j] in _GRANTED and keys[j + 1 + (keys[j + 1] == "عدم")] in _NAMING:
            last = j  # «طالبا عدم كشف هويته» speaks of the source
            break
    for j in range(first + 2, last - 1):
        if keys[j] in "،," and keys[j + 1] in _CIRCUMSTANCE and text.forms[j + 1].endswith(("ا", "ة", "ين")):
            last = j  # «…، مقدما اعتذاره»: how it was said
            break
    last = _without_venue(text, first, _without_wish(text, first, _without_own_words(text, first, last)))
    last = _without_comment(text, first, last, pairs)
    while (
        last > first
        and (
            keys[last - 1] in STOPS
            or keys[last - 1] in _LOOSE
            or keys[last - 2 : last] == ["لا", "سيما"]
            or keys[last - 1] in {"وهو", "وهي"}  # «… | وهو الأمر الذي نفاه الوزير»
            or (keys[last - 1] == ")" and "(" not in keys[first:last])  # «قال (إن الجسر سيغلق)»
        )
    ):
        last -= 1
    while first < last and keys[first] in "،,؛.":
        first += 1
        start = text.starts[first] if first < last else start
    if last <= first or not any(key[0].isalnum() for key in keys[first:last]):
        return None
    if first in pairs:
        close = pairs[first]
        goes_on = close + 2 < last and keys[close + 1] in "،,؛و" and keys[close + 2].lstrip("و") in COMPLEMENTISERS
        if close >= last - 1 or (close > first + _LONG_QUOTE and close + 1 < last and keys[close + 1] in "،,.؛-" and not goes_on):
            inner_first, inner_last = first + 1, min(close, last)
            while inner_last > inner_first and keys[inner_last - 1] in ".،,؛":
                inner_last -= 1
            if inner_last <= inner_first:
                return None
            return text.starts[inner_first], text.ends[inner_last - 1], "direct"
    if first and pairs.get(first - 1, 0) >= last - 1 and pairs[first - 1] - 1 >= first:
        last = min(last, pairs[first - 1])
        while last > first + 1 and keys[last - 1] in ".،,؛":
            last -= 1
        return start, text.ends[last - 1], "direct"
    marks = sum(1 for key in keys[first:last] if key == '"')
    end = text.ends[last - 1]
    if keys[last - 1] == '"' and marks % 2:
        end = text.ends[last - 2] if last - 2 >= first else end
        last -= 1
        if clause and end > start and text.raw[text.starts[last]] != '"' and not any(first < i < last for i in pairs):
            return start, end, "direct"  # its opening mark was forgotten
    if keys[first] == '"' and marks % 2 and last > first + 1:
        return text.starts[first + 1], end, "direct"  # its closing mark was forgotten
    quoted: Quoted = "mixed" if marks >= 2 and not _names_only(text, first, last, pairs, named) else "indirect"
    return (start, end, quoted) if start < end else None
