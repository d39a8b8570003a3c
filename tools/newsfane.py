"""NewsFANE as training sentences: its clitics glued back on as newspapers print them, its fifty classes mapped to ours, and more of it.

NewsFANE Gold 2014 (Alotaibi and Lee; CC BY-SA 3.0) follows other rules than ANERcorp and Isnad; ``_map`` and ``_others`` bridge them.
``swapped`` makes further sentences by putting other names of the same class in the names' places.
What does not live here: tokens, features and training (``train_names``).
"""

from __future__ import annotations

import collections
import gzip
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word, name_words
from isnad.reading.names.matches import others

_PERSON = frozenset(
    ("Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Businessperson", "Police", "Lawyer", "Engineer")
)
_PLACE = frozenset(
    ("Nation", "Population-Center", "State-or-Province", "County-or-District", "GPE-Cluster", "Continent", "Water-Body",
     "Land-Region-Natural", "Path")
)  # fmt: skip
_BODY = frozenset(
    ("Non-Governmental", "Sports", "Media", "Government", "Commercial", "Educational", "Medical-Science", "Religious_ORG", "Entertainment")
)
_OTHER = frozenset(
    ("Book", "Movie", "Software", "Hardware", "Food", "Drug", "Projectile", "Shooting", "Land", "Air", "Water", "Plant",
     "Building-Grounds", "Airport", "Subarea-Facility")
)  # fmt: skip


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


#: Common nouns before a name that ANERcorp leaves outside it.
_HEADS = {
    "LOC": _words(
        "مدينه بلده قريه حي محافظه ولايه منطقه اقليم قطاع مقاطعه نهر بحيره ميناء بلاد قضاء ناحيه مخيم شارع ضاحيه جمهوريه دوله مملكه جبل"
        " جبال تلال حاره طريق ميدان جزيره شمال جنوب شرق غرب وسط"
    ),
    "ORG": _words("حركه صحيفه جريده مجله قناه شركه فريق نادي تلفزيون شبكه موقع جماعه تنظيم الصحيفه الشركه فضائيه منتخب مستشفي مدرسه"),
    "MISC": _words(
        "مسجد جامع كنيسه ملعب سجن فندق متحف مطعم ميدان مطار روايه فيلم مسلسل كتاب سياره طائره طائرات مسرح ستاد استاد سوق ميناء قاعده مبني"
    ),
}
#: Heads whose name is the place's own: «سوق دبي المالي» is marked for دبي alone, «مطار دمشق» for دمشق, «شرطة دبي» for دبي.
_PLACED = _words("سوق ميناء مطار قاعده مبني منتخب شرطه حكومه جيش بلديه")
#: Praise after a holy place, outside the name.
_PRAISE = _words("المكرمه المشرفه المقدسه الشريف")
#: Buildings that news names for those who sit there, and a base that is a place.
_SEATS = {"الكرملين": "ORG", "البنتاغون": "ORG", "البنتاجون": "ORG", "غوانتانامو": "LOC", "جوانتانامو": "LOC"}


@dataclass(slots=True)
class Sentence:
    """A sentence as running text and its names: (start, end, kind, fine class), offsets in code points."""

    text: str
    names: list[tuple[int, int, str, str]]


_LEFT = frozenset(["و", "ف", "ب", "ل", "ك", "س"])
_RIGHT = frozenset(["ه", "ها", "هم", "هن", "هما", "نا", "كم", "ي", "ك", "ني"])


def read(path: Path) -> list[list[tuple[str, str]]]:
    """Read a file of ``token TAB label`` lines with empty lines between sentences."""
    sentences: list[list[tuple[str, str]]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 2:
                if sentences[-1]:
                    sentences.append([])
            else:
                sentences[-1].append((cells[0], cells[1]))
    return [s for s in sentences if s]


def newsfane(folder: Path) -> list[Sentence]:
    """Read NewsFANE and glue its clitics back on, as newspapers print them."""
    return [_glue(rows) for rows in read(folder / "ner/newsfane.without-anercorp-test.tsv.gz")]


def _glue(rows: Sequence[tuple[str, str]]) -> Sentence:
    text = ""
    names: list[tuple[int, int, str]] = []
    glue = False
    for i, (token, label) in enumerate(rows):
        piece = token
        outside = label == "O"
        if glue:
            if text.endswith("ل") and piece.startswith("ال") and len(piece) > 3:
                piece = piece[1:]
        elif text and outside and token in _RIGHT and i and rows[i - 1][1] == "O" and text[-1].isalpha():
            if text.endswith("ة"):
                text = text[:-1] + "ت"
        elif text:
            text += " "
        start = len(text)
        text += piece
        if label.startswith("I-") and names and not outside:
            names[-1] = (names[-1][0], len(text), names[-1][2])
        elif not outside:
            names.append((start, len(text), label[2:]))
        follows = rows[i + 1][0] if i + 1 < len(rows) else ""
        glue = outside and token in _LEFT and bool(follows) and follows[0].isalpha()
    kept = []
    for first, last, fine in names:
        found = _map(text, first, last, fine)
        if found:
            kept.append(found)
    return Sentence(text, _others(text, kept))


def _map(text: str, start: int, end: int, fine: str) -> tuple[int, int, str, str] | None:
    """Map a fine class to a kind; trim what names do not hold: quotation marks, titles, the common noun before a place («مدينة»، «نهر»)."""
    words = [(start + m.start(), start + m.end(), search_key(m.group())) for m in re.finditer(r"\S+", text[start:end])]
    while len(words) > 1 and not words[0][2][:1].isalnum():
        words = words[1:]
    while len(words) > 1 and not words[-1][2][:1].isalnum():
        words = words[:-1]
    keys = [key for _, _, key in words]
    if fine in _PERSON:
        kind = "PER"
        while len(words) > 1 and _is_title(words[0][2]) and words[1][2] != "الله":
            words = words[1:]
    elif fine in _PLACE:
        kind = "LOC"
    elif fine in _BODY:
        kind = "GOV" if fine == "Government" else "ORG"
        if fine == "Media" and len(words) == 1 and keys[0] in demonyms():
            return None
        if fine == "Sports" and _is_nation(" ".join(keys)):
            kind, fine = "LOC", "Nation"
    elif fine in _OTHER:
        kind = "MISC"
    else:
        return None
    if fine == "Subarea-Facility":
        return None
    if fine in _PERSON and (listed := " ".join(key for _, _, key in words)) in others().keys:
        kind, fine = "MISC", others().fine(listed)
    if core(keys[0])[1] in _PLACED and (places := _place(keys[1:])):
        return words[1][0], words[places][1], "LOC", "Population-Center"
    if len(words) == 1 and keys[0] in _SEATS:
        kind = _SEATS[keys[0]]
    while len(words) > 1 and core(words[0][2])[1] in _HEADS.get(kind, ()) and not (kind == "LOC" and _is_nation(" ".join(keys))):
        words = words[1:]
        keys = keys[1:]
    while len(words) > 1 and words[-1][2] in _PRAISE and kind in ("LOC", "MISC"):
        words = words[:-1]
    keys = [key for _, _, key in words]
    if fine == "Nation" and len(words) > 1 and _is_nation(core(keys[0])[1]) and not _is_nation(" ".join(keys)):
        words = words[:1]
    if fine in ("Sports", "Commercial") and len(words) > 1 and keys[-1] in demonyms() and keys[-1][:2] == "ال" and keys[0][:2] != "ال":
        words = words[:-1]
    return words[0][0], words[-1][1], kind, fine


def _is_title(key: str) -> bool:
    """Say whether a word before a person's name is a title: a given name («أمين»، «سيد»، «شيخ») or kinship («ابن») is part of the name."""
    classes = cues().get(key, ())
    if "title_kin" in classes or key in ("ايه", "حجه", "شيخ", "سيد"):
        return False
    if not key.startswith("ال") and (known := name_word(key)) is not None and known.kind == "given":
        return False
    return key == "مولاي" or any(c.startswith("title") for c in classes)


def _is_nation(key: str) -> bool:
    return any(e.fine == "nation" for e in gazetteer().readings(key)[:1])


def _place(keys: Sequence[str]) -> int:
    """Return how many of the first words are a well-known place; 0 for none."""
    for count in range(min(3, len(keys)), 0, -1):
        if any(e.kind == "LOC" and e.weight >= 5 for e in gazetteer().readings(" ".join(keys[:count]))[:1]):
            return count
    return 0


#: Places that NewsFANE does not mark, or not always, and news means as such.
_UNMARKED = {"الخليج": "GPE-Cluster", "الشرق الاوسط": "GPE-Cluster"}
_UNMARKED_NOT_AFTER = _words("كاس حرب مجلس بطوله دوري صحيفه جريده طيران وكاله")


def _others(text: str, names: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Add other names that NewsFANE does not mark: currencies, wars, cups, faiths, by the list in ``others.tsv``."""
    cut = Text(text)
    for match in others().find(cut.keys):
        start, end = cut.starts[match.first] + match.cut, cut.ends[match.last - 1]
        if not any(s < end and e > start for s, e, _, _ in names):
            names.append((start, end, "MISC", others().fine(match.key)))
    for i, key in enumerate(cut.keys):
        clitics, word = core(key)
        for last in (i + 1, min(i + 2, len(cut))):
            fine = _UNMARKED.get(" ".join([word, *cut.keys[i + 1 : last]]))
            if fine is None or (i and core(cut.keys[i - 1])[1] in _UNMARKED_NOT_AFTER):
                continue
            start, end = cut.starts[i] + clitics, cut.ends[last - 1]
            if not any(s < end and e > start for s, e, _, _ in names):
                names.append((start, end, "LOC", fine))
    return sorted(names)


#: What share of names is swapped, and what share of swapped persons' names of one or two words comes from the words of names.
_SWAPPED, _FROM_WORDS = 0.6, 0.3


def swapped(sentences: Sequence[Sentence], seed: int) -> list[Sentence]:
    """Return each sentence that holds names once more, with other names of the same fine class and as many words in most of their places.

    Mention replacement (after Dai and Adel 2020): contexts and kinds stay, the words change, so that less hangs on words that were seen.
    """
    rng = random.Random(seed)
    pool: dict[tuple[str, str, int], list[str]] = collections.defaultdict(list)
    for sentence in sentences:
        for start, end, kind, fine in sentence.names:
            name = sentence.text[start:end]
            # «للعراق» leaves «لعراق», whose own article lost its first letter.
            whole = f"ا{name}" if name.startswith("ل") and sentence.text[:start].endswith("ل") else name
            pool[kind, fine, _size(name)].append(whole)
    words = {kind: ([], []) for kind in ("given", "family")}  # type: dict[str, tuple[list[str], list[float]]]
    for word in name_words():
        known = name_word(word)
        if known is not None and known.kind in words:
            words[known.kind][0].append(word)
            words[known.kind][1].append(known.count**0.75)
    return [_swap(sentence, pool, words, rng) for sentence in sentences if sentence.names]


def _size(name: str) -> int:
    return min(3, name.count(" ") + 1)


def _swap(
    sentence: Sentence, pool: dict[tuple[str, str, int], list[str]], words: dict[str, tuple[list[str], list[float]]], rng: random.Random
) -> Sentence:
    text, done = "", 0
    names: list[tuple[int, int, str, str]] = []
    for start, end, kind, fine in sentence.names:
        text += sentence.text[done:start]
        name, done = sentence.text[start:end], end
        if rng.random() < _SWAPPED:
            size = _size(name)
            if kind == "PER" and size < 3 and rng.random() < _FROM_WORDS:
                new = " ".join(rng.choices(*words[which])[0] for which in ("given", "family")[2 - size :])
            else:
                new = rng.choice(pool[kind, fine, size])
            name = new[1:] if text.endswith("ل") and new.startswith("ال") and len(new) > 3 else new
        names.append((len(text), len(text) + len(name), kind, fine))
        text += name
    return Sentence(text + sentence.text[done:], names)
