"""From Latin script to Arabic: how newsrooms write a foreign name or word («Boeing» بوينغ, «Houthi» حوثي).

Three sources, the first that knows the word wins: common words, brands and acronyms (``data/latin_words.tsv``), single-word names
(``data/latin_names.tsv.gz``), and transcription: pieces of letters by the letters beside them, counted over aligned name pairs
(``data/latin_letters.tsv.gz``; see ``tools/build_latin.py``). For queries; no
text is ever shown in a script that its author did not write.
"""

from __future__ import annotations

import gzip
import math
import unicodedata
from functools import lru_cache

from isnad.arabic.words import DATA, known_keys

#: Letters: a piece's count in a context weighs against this much of the shorter contexts' word.
_BACKOFF = 6.0
_BEAM, _MOST_SPELLINGS = 16, 3
#: How much (in nats) a spelling that is a known word gains, and how far below the best one may be.
_KNOWN, _MARGIN = 1.8, 3.0


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
    return listed_spellings(word) or transcribe(key)


def listed_spellings(word: str) -> tuple[str, ...]:
    """Return the Arabic spellings that the lists give of one Latin word, as ``arabic_spellings``; nothing is transcribed."""
    key = latin_key(word)
    words, names = _tables()
    for table in (words, names):
        found = table.get(key) or (table.get(key[:-1]) if key.endswith("s") and len(key) > 4 else None)
        if found:
            return tuple(spelling.replace("_", " ") for spelling in found.split())
    return ()


@lru_cache(maxsize=1)
def _letters() -> dict[str, list[tuple[str, str, float]]]:
    """Read latin_letters.tsv.gz: context -> pieces of Latin letters, the Arabic for them, their count."""
    table: dict[str, list[tuple[str, str, float]]] = {}
    for context, pieces in _rows(gzip.decompress((DATA / "latin_letters.tsv.gz").read_bytes()).decode("utf-8")):
        split = (piece.split(":") for piece in pieces.split(" "))
        table[context] = [(latin, arabic, float(count)) for latin, arabic, count in split]
    return table


def _pieces(padded: str, place: int) -> list[tuple[str, str, float]]:
    """Return the pieces that may begin at letter ``place`` of ``^name$$$`` with the logarithm of their chance there."""
    table = _letters()
    before, rest = padded[place - 1], padded[place:]
    chances: dict[tuple[str, str], float] = {}
    for context in (f"|{rest[0]}", f"|{rest[:2]}", f"{before}|{rest[:2]}", f"{before}|{rest[:3]}", f"{before}|{rest[:4]}"):
        seen = table.get(context)
        if seen is None:
            continue
        total = sum(count for _, _, count in seen) + _BACKOFF
        chances = {piece: chance * _BACKOFF / total for piece, chance in chances.items()}
        for latin, arabic, count in seen:
            if rest.startswith(latin):
                chances[latin, arabic] = chances.get((latin, arabic), 0.0) + count / total
    return [(latin, arabic, math.log(chance)) for (latin, arabic), chance in chances.items()]


def transcribe(key: str) -> tuple[str, ...]:
    """Return up to three likely Arabic spellings (search keys) of a word of Latin small letters, by a beam over its letters.

    A known word comes before an unknown one that is about as likely. No list of words is looked at.
    """
    if not 3 <= len(key) <= 20:
        return ()
    padded = f"^{key}$$$"
    beams: list[dict[str, float]] = [{} for _ in range(len(key) + 1)]
    beams[0][""] = 0.0
    for place in range(len(key)):
        best = sorted(beams[place].items(), key=lambda item: -item[1])[:_BEAM]
        if not best:
            continue
        for latin, arabic, chance in _pieces(padded, place + 1):
            there = beams[place + len(latin)]
            for written, score in best:
                spelling = written + arabic
                if score + chance > there.get(spelling, -math.inf):
                    there[spelling] = score + chance
    words = known_keys()
    scored = {spelling: score + (_KNOWN if spelling in words else 0.0) for spelling, score in beams[len(key)].items() if len(spelling) > 1}
    found = sorted(scored.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SPELLINGS]
    return tuple(spelling for spelling, score in found if score > found[0][1] - _MARGIN)
