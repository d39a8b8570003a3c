"""From Latin script to Arabic: how newsrooms write a foreign name or word («Boeing» بوينغ, «Houthi» حوثي).

Three sources, the first that knows the word wins: common words, brands and acronyms (``data/latin_words.tsv``), single-word names
(``data/latin_names.tsv.gz``), and transcription letter by letter, kept only where it gives a known Arabic word. For queries; no
text is ever shown in a script that its author did not write.
"""

from __future__ import annotations

import gzip
import unicodedata
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.words import DATA, known_keys

# Latin letters and digraphs, longest first, and the Arabic letters that transcribe them; none where a short vowel is not written.
_LETTER_ROWS = """
sch ش|tch تش|kh خ|gh غ|sh ش|ch تش,ش|th ث,ذ|dh ذ,ض|ph ف|oo و|ou و,|ee ي|ai اي,ي|ay اي,ي|aa ا|iy ي|ck ك|qu ق,كو
a ا,|b ب|c ك,س|d د,ض|e ي,|f ف|g غ,ج|h ح,ه|i ي,|j ج|k ك,ق|l ل|m م|n ن|o و,|p ب|q ق|r ر|s س,ص|t ت,ط|u و,|v ف|w و|x كس|y ي|z ز,ظ
"""
_LETTERS = [tuple(pair.split(" ")) for pair in _LETTER_ROWS.strip().replace("\n", "|").split("|")]
_MOST_READINGS = 3000


def latin_key(word: str) -> str:
    """Return a Latin word in lower case without diacritics and apostrophes: the key of the tables."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in plain if letter.isalnum() and not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    words = (DATA / "latin_words.tsv").read_text(encoding="utf-8")
    names = gzip.decompress((DATA / "latin_names.tsv.gz").read_bytes()).decode("utf-8")
    return dict(_rows(words)), dict(_rows(names))


def _rows(text: str) -> list[tuple[str, str]]:
    pairs = []
    for line in text.splitlines()[1:]:
        latin, arabic = line.split("\t")
        pairs.append((latin, arabic))
    return pairs


@lru_cache(maxsize=20_000)
def arabic_spellings(word: str) -> tuple[str, ...]:
    """Return Arabic spellings of one Latin word, the usual one first; words of a phrase are separated by a space. Empty if unknown."""
    key = latin_key(word)
    if not key.isascii() or not key.isalpha():
        return ()
    words, names = _tables()
    for table in (words, names):
        found = table.get(key) or (table.get(key[:-1]) if key.endswith("s") and len(key) > 4 else None)
        if found:
            return tuple(spelling.replace("_", " ") for spelling in found.split())
    return _transcribed(key)


def _transcribed(key: str) -> tuple[str, ...]:
    readings = [("", 0)]
    done: list[str] = []
    while readings and len(readings) + len(done) < _MOST_READINGS:
        text, position = readings.pop()
        if position == len(key):
            done.append(text)
            continue
        for latin, arabic in _LETTERS:
            if key.startswith(latin, position):
                for letters in arabic.split(","):
                    # A first vowel is carried by alef.
                    carrier = "ا" if position == 0 and latin[0] in "aeiou" and not letters.startswith("ا") else ""
                    readings.append((text + carrier + letters, position + len(latin)))
                break
    words = known_keys()
    known = {reading: words[reading] for reading in map(search_key, done) if len(reading) > 2 and reading in words}
    return tuple(sorted(known, key=lambda reading: (-known[reading], reading))[:2])
