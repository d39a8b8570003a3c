"""Folding keys: forms of a text in which spellings that mean the same compare equal. For matching, never for display.

Three levels, each a coarsening of the one before:

* the *safe* key merges what differs in bytes only: presentation forms, bidi and zero-width marks, tatweel, no-break spaces,
  Persian letters, digits of other scripts, quotation marks;
* the *search* key drops vowel marks, merges the alef family, ى/ي and ة/ه, and writes the letters of other languages as Arabic writes
  their sound («ترمپ» is ترمب, «عراقچي» عراقجي, «ڨابس» قابس);
* the *alias* key merges hamza seats and the usual spellings of foreign sounds: for names only.

A key comes with a map of offsets back to the text as it was published. Composition (NFC) happens before any replacement.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# --- tables -------------------------------------------------------------------------------------------------------------------

_DIGIT_ZEROS = (0x0660, 0x06F0, 0x07C0, 0x0966, 0xFF10)
_SAFE = {zero + value: str(value) for zero in _DIGIT_ZEROS for value in range(10)}
_SAFE |= {ord(a): b for a, b in {
    "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ؠ": "ي", "ۓ": "ئ", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۂ": "ه",
    "ۃ": "ة", "ٲ": "أ", "ٳ": "إ", "ٵ": "أ",
    "٫": ".", "٬": ",", "٪": "%", "۔": ".",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ", "\u3000": " ",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "〝": '"', "〞": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‹": "'", "›": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
}.items()}  # fmt: skip
_ALEF = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"}
#: Letters of Persian, Kurdish, Urdu, Pashto and the Maghreb that Arabic newsrooms use for sounds without a letter, and what others write.
_FOREIGN = {
    "پ": "ب", "چ": "ج", "ژ": "ج", "گ": "غ", "ڤ": "ف", "ڥ": "ف", "ڢ": "ف", "ڨ": "ق", "ڧ": "ق", "ڭ": "ك", "ݣ": "ك", "ګ": "غ", "ڴ": "غ",
    "ێ": "ي", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ڵ": "ل", "ڕ": "ر", "ٹ": "ت", "ټ": "ت", "ڈ": "د", "ډ": "د", "ڑ": "ر", "ړ": "ر", "ں": "ن",
    "ڼ": "ن", "ښ": "ش",
}  # fmt: skip
_SEARCH = _SAFE | {ord(a): b for a, b in (_ALEF | _FOREIGN).items()}
_SEARCH = {code: _ALEF.get(value, value) for code, value in _SEARCH.items()}
# str.translate is twice as fast where it finds every frequent character, even only to keep it.
_KEPT = {code: chr(code) for code in (0x0A, *range(0x20, 0x7F), *range(0x0600, 0x0700))}
_SAFE_MAP = _KEPT | _SAFE
_SEARCH_MAP = _KEPT | _SEARCH

# Tatweel, bidi controls and isolates, zero-width characters, soft hyphen, byte order mark, Arabic letter mark.
_DROPPED = "\u0640\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f"
HARAKAT = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
_PRESENTATION = "\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
_SEATS = "\u0653-\u0655"
_COMPOSED = {
    "ا\u0653": "آ", "ا\u0654": "أ", "ا\u0655": "إ", "و\u0654": "ؤ", "ي\u0654": "ئ", "ى\u0654": "ئ", "ه\u0654": "ه",
}  # fmt: skip

# What takes more than a letter-by-letter map: a letter with a detached hamza or madda (marks and invisible characters may stand
# between), invisible characters, presentation forms. The plain classes find out quickly that a text has none.
_BETWEEN = f"[{HARAKAT}{_DROPPED}\ufe70-\ufe7f]*"
_SEATED = f"[اوىيهیېےۍؠہھەۀۂ{_PRESENTATION}]{_BETWEEN}[{_SEATS}]{_BETWEEN}"
_SAFE_ODD = re.compile(f"{_SEATED}|[{_DROPPED}]+|[{_PRESENTATION}]")
_SEARCH_ODD = re.compile(f"{_SEATED}|[{_DROPPED}{HARAKAT}]+|[{_PRESENTATION}]")
_HARD = re.compile(f"[{_PRESENTATION}{_SEATS}]")
# Of one letter each: such a class is searched for more than twice as fast as runs of it.
_MARKS_OR_DROPPED = re.compile(f"[{_DROPPED}{HARAKAT}]")
_MARKS = re.compile(f"[{HARAKAT}]")
_DROP = re.compile(f"[{_DROPPED}]")
_EXPAND = re.compile(f"[{_PRESENTATION}]")
_SEAT = re.compile(f"(.)([{HARAKAT}]*?)([{_SEATS}])", re.DOTALL)


class Folded:
    """A key with its way back: ``text`` is the key, ``span`` maps offsets of the key to code points of the original."""

    __slots__ = ("_keys", "_level", "_original", "_pieces", "text")

    def __init__(self, text: str, original: str, level: _Level):
        self.text = text
        self._original = original
        self._level = level
        # One item a piece that is not mapped letter by letter: start and end in the key, start and end in the original. Made when
        # first asked for: most keys are never mapped back.
        self._pieces: list[tuple[int, int, int, int]] | None = None
        self._keys: list[int] = []

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map the half-open span ``start:end`` of the key (``start < end``) to the span of the original that gave it."""
        return self._letter(start)[0], self._letter(end - 1)[1]

    def _letter(self, position: int) -> tuple[int, int]:
        if self._pieces is None:
            self._pieces = _pieces(self._original, self._level)[1]
            self._keys = [piece[0] for piece in self._pieces]
        i = bisect_right(self._keys, position) - 1
        if i < 0:
            return position, position + 1
        _, key_end, start, end = self._pieces[i]
        if position < key_end:
            return start, end
        return end + position - key_end, end + position - key_end + 1


def _odd_safe(piece: str) -> str:
    """Fold a piece that is not mapped letter by letter: expand, drop, map, compose, in this order."""
    piece = _EXPAND.sub(lambda match: unicodedata.normalize("NFKC", match.group()).strip(), piece)
    piece = _DROP.sub("", piece).translate(_SAFE_MAP)
    while True:
        composed = _SEAT.sub(_compose, piece)
        if composed == piece:
            return piece
        piece = composed


def _compose(match: re.Match[str]) -> str:
    composed = _COMPOSED.get(match[1] + match[3])
    return match.group() if composed is None else composed + match[2]


def _odd_search(piece: str) -> str:
    return _MARKS.sub("", _odd_safe(piece)).translate(_SEARCH_MAP)


def _pieces(text: str, level: _Level) -> tuple[str, list[tuple[int, int, int, int]]]:
    """Return the key of a text before letters are mapped, and its pieces."""
    out: list[str] = []
    pieces: list[tuple[int, int, int, int]] = []
    position = length = 0
    for match in level.odd.finditer(text):
        start, end = match.span()
        if position < start:
            out.append(text[position:start])
            length += start - position
        folded = level.piece(match.group())
        out.append(folded)
        pieces.append((length, length + len(folded), start, end))
        length += len(folded)
        position = end
    out.append(text[position:])
    return "".join(out), pieces


def _key(text: str, level: _Level) -> str:
    # Mapping is letter by letter and leaves folded pieces as they are, so that once over the whole is enough.
    if _HARD.search(text) is not None:  # in few lines, and no piece goes beyond one
        text = "\n".join(_pieces(line, level)[0] if _HARD.search(line) is not None else line for line in text.split("\n"))
    key = level.dropped.sub("", text)
    if len(key) < _LONG:
        return key.translate(level.table)
    for letter, instead in level.usual:
        key = key.replace(letter, instead)
    return level.rare.sub(level.mapped, key)


@dataclass(frozen=True, slots=True)
class _Level:
    """A folding level: its map of letters, what it drops, and how it folds the odd pieces.

    A long text has few letters that are mapped, mostly the ``usual`` ones: these and the ``rare`` ones are replaced in a fifth of the time
    of mapping them all.
    """

    table: dict[int, str]
    dropped: re.Pattern[str]
    odd: re.Pattern[str]
    piece: Callable[[str], str]
    usual: Sequence[tuple[str, str]]
    rare: re.Pattern[str]

    def mapped(self, match: re.Match[str]) -> str:
        return self.table[ord(match.group())]


def _level(table: dict[int, str], dropped: re.Pattern[str], odd: re.Pattern[str], piece: Callable[[str], str]) -> _Level:
    mapped = {chr(code): instead for code, instead in table.items() if chr(code) != instead}
    usual = [(letter, mapped[letter]) for letter in _USUAL if letter in mapped]
    rare = re.compile(f"[{re.escape(''.join(letter for letter in mapped if letter not in _USUAL))}]")
    return _Level(table, dropped, odd, piece, usual, rare)


_LONG = 40
_USUAL = "أإآىة«»“”"
_SAFE_LEVEL = _level(_SAFE_MAP, _DROP, _SAFE_ODD, _odd_safe)
_SEARCH_LEVEL = _level(_SEARCH_MAP, _MARKS_OR_DROPPED, _SEARCH_ODD, _odd_search)


def fold_safe(text: str) -> Folded:
    """Return the safe key of ``text`` with its offsets. Vowel marks stay. Idempotent."""
    return Folded(_key(text, _SAFE_LEVEL), text, _SAFE_LEVEL)


def fold_search(text: str) -> Folded:
    """Return the search key of ``text`` (not case-folded) with its offsets. Idempotent."""
    return Folded(_key(text, _SEARCH_LEVEL), text, _SEARCH_LEVEL)


@lru_cache(maxsize=65536)
def safe_key(text: str) -> str:
    """Return the safe key of a short text without offsets."""
    return _key(text, _SAFE_LEVEL)


@lru_cache(maxsize=65536)
def search_key(text: str) -> str:
    """Return the search key of a short text, lower-cased and with single spaces, without offsets."""
    return " ".join(_key(text, _SEARCH_LEVEL).lower().split())


def search_keys(words: Sequence[str]) -> list[str]:
    """Return the search key of each of ``words`` (without line feeds): as ``search_key``, faster for many."""
    keys = _key("\n".join(words), _SEARCH_LEVEL).lower().split("\n") if words else []
    return [key if key.isalpha() else " ".join(key.split()) for key in keys]


def drop_marks(text: str) -> str:
    """Remove vowel marks from a text."""
    return _MARKS.sub("", text)
