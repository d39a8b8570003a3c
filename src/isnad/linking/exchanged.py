"""Whether two contents tell one thing with two of those who have part in it exchanged: «النسور فاز على الصقور», «الصقور فاز على النسور».

Of the words that both have, in their order, two stretches have changed places, and what stands between them is the same: one verb, led on
by the same prepositions. Whoever is with another («مع», «بين», «و»), has it done to him («صدمها», another preposition) or does it with him
(«التقى») has no place of his own, and when something is has none either; then nothing is said.

The words are in ``data/contents.tsv``. What does not live here: opposite deeds (``contrary``), how much is common (``comparing``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.months import WEEKDAYS
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import split_key
from isnad.linking.deeds import deed
from isnad.linking.listed import listed
from isnad.linking.nodes import content_terms

_VERB = 0.8  # of a word's occurrences: no part of a name or noun
_NAME = 0.5
_PLURAL = 4  # letters beyond which «وا» is the ending of a verb


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a content, as folded, with its term (empty for one that says nothing)."""

    term: str
    key: str

    @property
    def before(self) -> str:
        """What is written before it («ل», «و»)."""
        return split_key(self.key)[0]

    @property
    def behind(self) -> str:
        """What is written behind it («ها»)."""
        return split_key(self.key)[2]


def exchanged(a: str, b: str) -> bool:
    """Say whether two short contents that have much in common tell one thing with two who have part in it exchanged."""
    (ours, count), (theirs, other) = _words(a), _words(b)
    places = [[k for k, word in enumerate(words) if word.term and count[word.term] == other[word.term]] for words in (ours, theirs)]
    while places[0] and ours[places[0][0]].term == theirs[places[1][0]].term:
        places = [each[1:] for each in places]
    while places[0] and ours[places[0][-1]].term == theirs[places[1][-1]].term:
        places = [each[:-1] for each in places]
    x, y = ([words[k].term for k in each] for words, each in zip((ours, theirs), places, strict=True))
    size = len(x)
    for i in range(1, size - 1):
        for j in range(1, size - i):
            if x[:i] == y[-i:] and x[-j:] == y[:j] and x[i:-j] == y[j:-i]:
                first = places[0][0], places[0][i - 1], places[0][-j]
                second = places[1][0], places[1][j - 1], places[1][-i]
                return _alike(ours, first, theirs, second)
    return False


def _alike(ours: Sequence[Word], first: tuple[int, int, int], theirs: Sequence[Word], other: tuple[int, int, int]) -> bool:
    """Say whether what stands between two stretches is the same in both contents, and gives each its place. ``first`` and ``other`` say
    where the first stretch begins and ends and where the second begins."""
    found = []
    for words, (start, end, second), those in ((ours, first, theirs), (theirs, other, ours)):
        between = words[end + 1 : second + 1]
        known = {word.term for word in those}
        if start and words[start - 1].key in listed("contents", "leading"):
            return False
        if any(word.term not in known for word in between if word.term) or not _mutual().isdisjoint(word.term for word in between):
            return False
        if any(word.key in listed("contents", "together") or word.before.startswith("و") for word in between):
            return False
        leading = [word.key for word in between if word.key in listed("contents", "leading")]
        found.append((leading, words[start].before, words[second].before, [word.behind for word in between[:-1] if word.term]))
        if not any(_leads(word.key) for word in between[:-1] if word.term):
            return False
        if any(_no_part(word.key) for word in (*words[start : end + 1], words[second]) if word.term):
            return False
    return found[0] == found[1]


def _leads(key: str) -> bool:
    """Say whether a word may be a verb, a noun of a deed or «أكبر», as what is definite and a name are not."""
    return not key.startswith("ال") and not key[:1].isdigit() and shares(key).name < _NAME


def _no_part(key: str) -> bool:
    """Say whether a word is no name nor noun of who has part in a deed: a verb, a figure, a day."""
    return key[:1].isdigit() or key in WEEKDAYS or key in listed("contents", "time") or shares(key).verb > _VERB


@lru_cache(maxsize=20_000)
def _words(content: str) -> tuple[tuple[Word, ...], Counter[str]]:
    found = []
    for key in Text(content).keys:
        terms = content_terms(key.removesuffix("وا") if len(key) > _PLURAL else key)
        if key.startswith("ت") and len(key) > _PLURAL - 1 and (his := content_terms(f"ي{key[1:]}")) and not his[0].startswith("ي"):
            terms = his  # «الجامعة تتبع», «المعهد يتبع»
        found.append(Word(deed(terms[0]) if terms else "", key))
    return tuple(found), Counter(word.term for word in found if word.term)


@cache
def _mutual() -> frozenset[str]:
    return frozenset(deed(term) for word in listed("contents", "mutual") for term in content_terms(word))
