"""Names of our own lists (``own.tsv``, ``persons.tsv``, ``places.tsv``) as they stand there, compiled into the gazetteer or not yet.

A new row counts at once. What stands there as one word («ماكرون», «القسام») is found wherever it stands, if it is nothing else. What does
not live here: the gazetteer itself (``gazetteer``), who a name is (``identity``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from isnad.arabic.aliases import alias_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import priors, word_classes
from isnad.reading.names.gazetteer import Entry, cues, demonyms, gazetteer, name_word, own_rows
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.spans import Span
from isnad.records import NameKind

_WEIGHT = 8
_WELL_KNOWN = 5
_COMMON = 7


@cache
def listed() -> dict[str, Entry]:
    """Return the rows of our lists by the search key of their label and of every other form of the name; the first row of a key counts."""
    found: dict[str, Entry] = {}
    for file in ("persons.tsv", "own.tsv", "places.tsv"):
        for one in own_rows(file):
            row = one.cells
            kind = cast("NameKind", row.get("kind", "LOC"))
            entry = Entry(row["label"], kind, row["fine"], row["country"] or None, row["id"] or None, row["en"], "isnad", _WEIGHT)
            for key in (one.key, *one.others):
                found.setdefault(key, entry)
    return found


@cache
def word_places() -> dict[str, tuple[Entry, ...]]:
    """Return the places whose name is a word as well (``word_places.tsv``) by search key, likeliest first: readings only of what is a
    place already."""
    found: dict[str, tuple[Entry, ...]] = {}
    for one in own_rows("word_places.tsv"):
        row = one.cells
        entry = Entry(row["label"], "LOC", row["fine"], row["country"] or None, row["id"] or None, row["en"], "isnad", _WEIGHT)
        for key in (one.key, *one.others):
            found[key] = (*found.get(key, ()), entry)
    return found


@cache
def bodies_and_persons() -> dict[str, tuple[Entry, Entry]]:
    """Return the words by which our lists know a body, and which are the last of one man's name of another than an Arab land («ميرتس»),
    each with both."""
    named: dict[str, list[Entry]] = {}
    for key, entry in listed().items():
        if entry.kind == "PER" and " " in key and entry.country not in ARAB:
            named.setdefault(key.rpartition(" ")[2], []).append(entry)
    found: dict[str, tuple[Entry, Entry]] = {}
    for key, persons in named.items():
        body = listed().get(key)
        if body is not None and body.kind == "ORG" and len({person.label for person in persons}) == 1:
            found[key] = (body, persons[0])
    return found


def of_list(key: str) -> Entry | None:
    """Return the row of our lists that is so called, where the gazetteer knows nobody so called as well."""
    entry = listed().get(key)
    known = gazetteer().readings(key)
    others = known and known[0].weight >= _WELL_KNOWN and all(each.label != entry.label for each in known if entry is not None)
    return None if entry is None or others else entry


@cache
def foreign_families() -> frozenset[str]:
    """Return the last words of the names of persons of other than Arab lands in our list, in search keys."""
    rows = ((key.split(), entry) for key, entry in listed().items() if entry.kind == "PER" and entry.country not in ARAB)
    lasts = {words[-1] for words, _ in rows if len(words) > 1 and len(words[-1]) >= _LEAST and not words[-1].startswith("ال")}
    return frozenset(last for last in lasts if (known := name_word(last)) is None or not known.kind)


@cache
def _foreign_keys() -> dict[str, str]:
    return {alias_key(family): family for family in sorted(foreign_families())}


def foreign_family(key: str) -> str | None:
    """Return the last word of the name of a person of other than Arab lands in our list that a word spells («بلنكن» for «بلينكن»)."""
    return key if key in foreign_families() else _foreign_keys().get(alias_key(key))


#: Arab lands (ISO 3166-1 alpha-2).
ARAB = frozenset(("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"))


def said_alone(text: Text, taken: bytearray) -> Iterator[Span]:
    """Yield the names of our lists where the tagger was silent: of one word that is nothing else, and whole persons. ``taken`` is 1 where
    a name stands already."""
    for i, begins in enumerate(map(_BEGINS.__getitem__, text.keys)):
        if not begins or taken[i]:
            continue
        for cut, names in begins:
            ends = (i + len(name) for name in names if text.keys[i + 1 : i + len(name)] == list(name[1:]))
            last = max((end for end in ends if not any(taken[i:end])), default=0)
            if not last or (cut and text.keys[i] in known_keys()) or (last - i == 1 and _is_anothers(text, i)):
                continue
            entry = listed()[" ".join([names[0][0], *text.keys[i + 1 : last]])]
            yield Span(i, last, cut, entry.kind, "our lists")
            break


def _begins(key: str) -> tuple[tuple[int, tuple[tuple[str, ...], ...]], ...]:
    """Return letters cut and the words of names, for a token that such a name may begin with, clitics included."""
    return tuple((cut, names) for cut, word in splits(key) if (names := _begun_with(word)))


_BEGINS = Remembered(_begins)


def _is_anothers(text: Text, i: int) -> bool:
    """Whether the word right before is a given name, or the one behind goes on as a name does: «عز الدين القسام», «نيمار الابن»."""
    known = name_word(text.keys[i - 1]) if i and text.starts[i] - text.ends[i - 1] == 1 else None
    return known is not None and (bool(known.kind) or known.count >= _WELL_KNOWN)


@cache
def _first_words() -> dict[str, list[tuple[str, ...]]]:
    """Return the words of the persons of our lists, and of what stands there as one word, by their first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for key, entry in listed().items():
        words = tuple(key.split())
        if len(words) == 1 or entry.kind == "PER":
            found.setdefault(words[0], []).append(words)
    return found


def _begun_with(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of the names that begin so and are found where the tagger was silent."""
    return tuple(words for words in _first_words().get(word, ()) if len(words) > 1 or _nothing_else(word, listed()[word]))


_LEAST = 4


def _nothing_else(key: str, entry: Entry) -> bool:
    """Whether a word is hardly anything but the name of a person or body: no word of the language, of nations or of persons' names, and
    no place. Known places that the tagger passed by are more often words."""
    known, prior = name_word(key), priors().get(key)
    if entry.kind == "LOC" or (
        entry.kind != "PER" and (key in known_keys() or (key.startswith("ال") and (prior is None or prior.share < _OFTEN)))
    ):
        return False
    if len(key) < _LEAST or key in demonyms() or key in cues() or is_stop(key) or word_classes().frequency(key) > _COMMON:
        return False
    if (known is not None and (known.kind or (entry.kind != "PER" and known.count > 1))) or any(
        e.label != entry.label for e in gazetteer().readings(key)
    ):
        return False
    return key not in known_keys() or shares(key).name >= _MOSTLY


_MOSTLY = 0.5
#: In what share of its places in other text (in tenths) a word with an article was a name.
_OFTEN = 5
