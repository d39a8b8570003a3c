"""Folding keys: forms of a text in which spellings that mean the same compare equal. For matching, never for display.

Three levels, each a coarsening of the one before:

* the *safe* key merges what differs in bytes only: presentation forms, bidi and zero-width marks, tatweel, no-break spaces,
  Persian letters, digits of other scripts, quotation marks;
* the *search* key drops vowel marks and merges the alef family, ى/ي and ة/ه;
* the *alias* key merges hamza seats and the usual spellings of foreign sounds: for names only.

A key comes with a map of offsets back to the text as it was published. Composition (NFC) happens before any replacement.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

# --- tables -------------------------------------------------------------------------------------------------------------------

_DIGIT_ZEROS = (0x0660, 0x06F0, 0x07C0, 0x0966, 0xFF10)
_SAFE_MAP: dict[int, str] = {}
for _zero in _DIGIT_ZEROS:
    for _value in range(10):
        _SAFE_MAP[_zero + _value] = str(_value)
_SAFE_MAP |= {ord(a): b for a, b in {
    "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة",
    "٫": ".", "٬": ",", "٪": "%", "۔": ".",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ", "\u3000": " ",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "〝": '"', "〞": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‹": "'", "›": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
}.items()}  # fmt: skip
_ALEF_MAP = {ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ٱ"): "ا", ord("ى"): "ي", ord("ة"): "ه"}
_SEARCH_MAP = _SAFE_MAP | _ALEF_MAP | {ord("ۃ"): "ه"}

# Tatweel, bidi controls and isolates, zero-width characters, soft hyphen, byte order mark, Arabic letter mark.
_DROPPED = "\u0640\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f"
HARAKAT = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
_PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"
_COMPOSE = "[اوىيیه][\u064b-\u0652\u0670]*[\u0653-\u0655][\u064b-\u0655\u0670]*"

_SAFE_ODD = re.compile(f"{_COMPOSE}|[{_DROPPED}]+|[{_PRESENTATION}]")
_SEARCH_ODD = re.compile(f"{_COMPOSE}|[{_DROPPED}{HARAKAT}]+|[{_PRESENTATION}]")
_MARKS = re.compile(f"[{HARAKAT}]")
_DROP = re.compile(f"[{_DROPPED}]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A key with its way back: ``text`` is the key, ``span`` maps offsets of the key to code points of the original."""

    text: str
    _starts: array[int] | None
    _ends: array[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map the half-open span ``start:end`` of the key (``start < end``) to the span of the original that gave it."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def _odd_safe(piece: str) -> str:
    piece = _DROP.sub("", unicodedata.normalize("NFKC" if piece[0] >= "\ufb50" else "NFC", piece))
    return piece.strip().translate(_SAFE_MAP)


def _odd_search(piece: str) -> str:
    return _MARKS.sub("", _odd_safe(piece)).translate(_ALEF_MAP)


def _fold(text: str, odd: re.Pattern[str], table: dict[int, str], odd_piece: Callable[[str], str]) -> Folded:
    first = odd.search(text)
    if first is None:
        return Folded(text.translate(table), None, None)
    out: list[str] = []
    starts, ends = array("I"), array("I")
    position = 0
    for match in odd.finditer(text, first.start()):
        start, end = match.span()
        if position < start:
            out.append(text[position:start].translate(table))
            starts.extend(range(position, start))
            ends.extend(range(position + 1, start + 1))
        piece = odd_piece(match.group())
        out.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
        position = end
    if position < len(text):
        out.append(text[position:].translate(table))
        starts.extend(range(position, len(text)))
        ends.extend(range(position + 1, len(text) + 1))
    return Folded("".join(out), starts, ends)


def fold_safe(text: str) -> Folded:
    """Return the safe key of ``text`` with its offsets. Vowel marks stay. Idempotent."""
    return _fold(text, _SAFE_ODD, _SAFE_MAP, _odd_safe)


def fold_search(text: str) -> Folded:
    """Return the search key of ``text`` (not case-folded) with its offsets. Idempotent."""
    return _fold(text, _SEARCH_ODD, _SEARCH_MAP, _odd_search)


@lru_cache(maxsize=65536)
def safe_key(text: str) -> str:
    """Return the safe key of a short text without offsets."""
    return fold_safe(text).text


@lru_cache(maxsize=65536)
def search_key(text: str) -> str:
    """Return the search key of a short text, lower-cased and with single spaces, without offsets."""
    return " ".join(fold_search(text).text.lower().split())


def drop_marks(text: str) -> str:
    """Remove vowel marks from a text."""
    return _MARKS.sub("", text)
