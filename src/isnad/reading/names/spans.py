"""Names by gazetteer, titles and cue words alone: the reading of last resort, and what the tagger is measured against.

What does not live here: the trained tagger (``tagger``), and who a name is (``identity``).
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_words
from isnad.reading.names.matches import matcher
from isnad.records import NameKind

_STRONG = 5
_PARTICLES = frozenset({"بن", "ابن", "ابو", "ابي", "عبد", "ال", "بنت", "ام", "اب", "فان", "دي", "دا", "دو", "لو", "فون"})


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``first:last`` name something; ``cut`` letters of the first token are clitics; ``evidence`` says how it was found."""

    first: int
    last: int
    cut: int
    kind: NameKind
    evidence: str


def find_spans(text: Text) -> list[Span]:
    """Return the names that titles and the strong part of the gazetteer give, left to right, none overlapping."""
    keys = text.keys
    taken = [False] * len(keys)
    found: list[Span] = []
    names = gazetteer()
    for match in matcher().find(keys):
        entry = names.readings(match.key)[0]
        several = match.last - match.first > 1
        if entry.weight >= _STRONG or (several and entry.weight >= 3):
            found.append(Span(match.first, match.last, match.cut, entry.kind, "gazetteer"))
            taken[match.first : match.last] = [True] * (match.last - match.first)
    words, titles, nations = name_words(), cues(), demonyms()
    i = 0
    while i < len(keys):
        if taken[i] or not _name_like(keys[i], words) or keys[i] in nations:
            i += 1
            continue
        j = i
        while j < len(keys) and not taken[j] and (keys[j] in _PARTICLES or _name_like(keys[j], words)) and keys[j] not in titles:
            j += 1
        while j > i and keys[j - 1] in _PARTICLES:
            j -= 1
        titled = any(c.startswith("title") for k in range(max(0, i - 3), i) for c in titles.get(keys[k], ()))
        given = [words[k][1] in ("given", "family") or words[k][0] >= 5 for k in keys[i:j] if k in words]
        if (titled and any(given)) or (j - i >= 2 and len(given) >= 2 and all(given)):
            found.append(Span(i, j, 0, "PER", "title and words of persons' names" if titled else "words of persons' names"))
            taken[i:j] = [True] * (j - i)
        i = max(j, i + 1)
    return sorted(found, key=lambda span: span.first)


def _name_like(key: str, words: dict[str, tuple[int, str, str]]) -> bool:
    return key in words and len(key) > 2 and all(word not in cues() for _, word in splits(key)[:1])
