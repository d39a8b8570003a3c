"""Build what turns Latin names into Arabic ones: python tools/build_latin.py FOLDER

Reads ``data/gazetteer/`` of the shared data folder FOLDER, writes to src/isnad/arabic/data:

* ``latin_names.tsv.gz``: single-word names in Latin letters with their most frequent Arabic spellings (Wikidata, CC0);
* ``latin_letters.tsv.gz``: how Latin letters are written in Arabic, by the letters beside them, counted over aligned name pairs
  (Wikidata, CC0; Google's list, Apache-2.0).

The alignment is that of Jiampojamarn, Kondrak and Sherif (2007), many letters to many, fitted by expectation-maximisation. The names
of ``tests/arabic/latin_names.tsv`` are left out of the letters' counts, so that they can judge. Takes some minutes; the same folder
gives the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from isnad.arabic.folding import drop_marks, safe_key, search_key

ROOT = Path(__file__).parents[1]
DATA = ROOT / "src/isnad/arabic/data"
_LISTS = ("name_translit_wikidata_CC0.tsv.gz", "name_translit_google_Apache2.tsv.gz")
#: Longest chunks, Latin and Arabic.
_LATIN, _ARABIC = 3, 2
_ROUNDS = 5
#: Pairs that are translations rather than transcriptions align badly: the worst letters' mean cost, in nats.
_WORST = 3.2
_LEAST_TABLE, _LEAST_COUNT = 2, 3.0

#: A chunk of Latin letters and the Arabic letters for it.
Piece = tuple[str, str]
#: A Latin name, its Arabic spelling, how much the pair counts.
Pair = tuple[str, str, float]


def latin(word: str) -> str:
    """Return a Latin word in lower case without diacritics and whatever is no letter."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(letter))
    return re.sub("[^a-z]", "", plain)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a gzipped table with a header."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def write_gzip(path: Path, text: str) -> None:
    """Write a text gzipped, the same bytes for the same text."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="", compresslevel=9) as file:
        file.write(text.encode())
    path.write_bytes(packed.getvalue())


def judges() -> frozenset[str]:
    """Return the Latin names that judge the transcription."""
    lines = (ROOT / "tests/arabic/latin_names.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in lines if not line.startswith("#"))


def write_names(folder: Path) -> None:
    """Write latin_names.tsv.gz: the three most frequent Arabic spellings of a name, most frequent first."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(folder / "data/gazetteer" / _LISTS[0]):
        name = drop_marks(safe_key(row["name_ar"]))
        if len(latin(row["name_en"])) >= 3 and re.fullmatch("[ء-ي]{2,}", name):
            spellings[latin(row["name_en"])][name] += int(row["count"])
    kept = sorted((key, found.most_common(3)) for key, found in spellings.items() if found.total() >= _LEAST_TABLE)
    lines = (f"{key}\t{' '.join(name for name, _ in found)}\n" for key, found in kept)
    write_gzip(DATA / "latin_names.tsv.gz", "latin\tarabic\n" + "".join(lines))


def pairs(folder: Path, left_out: frozenset[str]) -> list[Pair]:
    """Return the name pairs to learn from; a pair counts with the root of its frequency."""
    counts: Counter[tuple[str, str]] = Counter()
    for name in _LISTS:
        for row in rows(folder / "data/gazetteer" / name):
            key, arabic = latin(row["name_en"]), search_key(row["name_ar"])
            if 3 <= len(key) <= 14 and re.fullmatch("[ء-ي]{2,12}", arabic) and key not in left_out:
                counts[key, arabic] += int(row.get("count") or 1)
    return [(key, arabic, math.sqrt(count)) for (key, arabic), count in sorted(counts.items())]


def steps(key: str, arabic: str, i: int, j: int) -> Iterator[Piece]:
    """Yield the pieces that may begin at letter ``i`` of the Latin and ``j`` of the Arabic word."""
    for m in range(1, min(_LATIN, len(key) - i) + 1):
        for n in range(0 if m == 1 else 1, min(_ARABIC, len(arabic) - j) + 1):
            if m == _LATIN and n > 1:
                continue
            yield key[i : i + m], arabic[j : j + n]


def fit(data: list[Pair]) -> dict[Piece, float]:
    """Return the logarithm of each piece's probability."""
    weights: dict[Piece, float] = defaultdict(lambda: 1.0)
    for _ in range(_ROUNDS):
        found: dict[Piece, float] = defaultdict(float)
        for key, arabic, count in data:
            _expect(key, arabic, count, weights, found)
        total = sum(found.values())
        weights = defaultdict(lambda: 1e-9, {piece: value / total for piece, value in found.items() if value > 0.5})
    return {piece: math.log(value) for piece, value in weights.items()}


def _expect(key: str, arabic: str, count: float, weights: dict[Piece, float], found: dict[Piece, float]) -> None:
    wide, high = len(key), len(arabic)
    ahead = [[0.0] * (high + 1) for _ in range(wide + 1)]
    ahead[0][0] = 1.0
    moves = []
    for i in range(wide):
        for j in range(high + 1):
            if not ahead[i][j]:
                continue
            for piece in steps(key, arabic, i, j):
                weight = weights[piece]
                moves.append((i, j, piece, weight))
                ahead[i + len(piece[0])][j + len(piece[1])] += ahead[i][j] * weight
    whole = ahead[wide][high]
    if not whole:
        return
    back = [[0.0] * (high + 1) for _ in range(wide + 1)]
    back[wide][high] = 1.0
    for i, j, piece, weight in reversed(moves):
        value = weight * back[i + len(piece[0])][j + len(piece[1])]
        back[i][j] += value
        found[piece] += count * ahead[i][j] * value / whole


def align(key: str, arabic: str, costs: dict[Piece, float]) -> list[Piece] | None:
    """Return the best pieces of a pair, ``None`` where they are too unlikely to be a transcription."""
    best: dict[tuple[int, int], tuple[float, Piece | None, tuple[int, int]]] = {(0, 0): (0.0, None, (0, 0))}
    for i in range(len(key)):
        for j in range(len(arabic) + 1):
            here = best.get((i, j))
            if here is None:
                continue
            for piece in steps(key, arabic, i, j):
                cost = costs.get(piece)
                if cost is None:
                    continue
                there = i + len(piece[0]), j + len(piece[1])
                if there not in best or here[0] + cost > best[there][0]:
                    best[there] = here[0] + cost, piece, (i, j)
    place = len(key), len(arabic)
    if place not in best or -best[place][0] > _WORST * (len(key) + 2):
        return None
    pieces: list[Piece] = []
    while place != (0, 0):
        _, last, place = best[place]
        if last is not None:
            pieces.append(last)
    return pieces[::-1]


def write_letters(data: list[Pair]) -> None:
    """Write latin_letters.tsv.gz: by context (letters before | from here on) the pieces and their counts."""
    costs = fit(data)
    counts: dict[str, Counter[Piece]] = defaultdict(Counter)
    for key, arabic, count in data:
        pieces = align(key, arabic, costs)
        if pieces is None:
            continue
        place = 0
        padded = f"^{key}$$$"
        for piece in pieces:
            before, rest = padded[place], padded[place + 1 :]
            for context in (f"|{rest[0]}", f"|{rest[:2]}", f"{before}|{rest[:2]}", f"{before}|{rest[:3]}", f"{before}|{rest[:4]}"):
                counts[context][piece] += count  # type: ignore[assignment]
            place += len(piece[0])
    lines = []
    for context in sorted(counts):
        kept = [(piece, value) for piece, value in counts[context].items() if value >= _LEAST_COUNT]
        if kept:
            kept.sort(key=lambda item: (-item[1], item[0]))
            lines.append(context + "\t" + " ".join(f"{piece}:{arabic}:{value:.0f}" for (piece, arabic), value in kept[:6]) + "\n")
    write_gzip(DATA / "latin_letters.tsv.gz", "context\tpieces\n" + "".join(lines))


def main() -> None:
    """Build both files from the folder named on the command line."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "data/gazetteer").is_dir():
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    write_names(folder)
    write_letters(pairs(folder, judges()))


if __name__ == "__main__":
    main()
