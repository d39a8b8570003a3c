"""Courts, councils and services of a state, by their words and whose they are: «محكمة النقض المصرية», «بورصة الكويت».

«مجلس النواب» is any land's; with the land's adjective it is one body, and some are one without («مجلس القضاء الأعلى»). The rows are those
of ``data/state_bodies.tsv``. What does not live here: bodies of the gazetteer (``whole``, ``tagger``), bodies by what they are for
(``purposes``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning
from isnad.reading.names.gazetteer import data_lines, demonyms, gazetteer
from isnad.reading.names.matches import Match, Matcher
from isnad.reading.names.spans import Laid, Span, adjacent, words_of

#: Evidence of such a body.
OF_STATE = "a body of state by its words"
_WELL_KNOWN = 8
#: Between the words of a body and its land's adjective: «وكالة الأنباء العربية السورية».
_WIDER = frozenset(("العربيه", "العليا", "الاعلي", "الوطنيه", "الوطني", "العامه", "العام", "الاسلاميه"))


class _Bodies:
    """The rows, as phrases: whether each needs a land."""

    def __init__(self) -> None:
        rows = [line.split("\t") for line in data_lines("state_bodies.tsv")[1:]]
        self._alone = {" ".join(map(search_key, body.split())): needs == "alone" for body, needs in rows}
        self._longest: dict[str, int] = {}
        self._seconds: dict[str, set[str]] = {}
        for key in self._alone:
            first, *rest = key.split(" ")
            self._longest[first] = max(self.longest(first), len(rest) + 1)
            if rest:
                self._seconds.setdefault(first, set()).add(rest[0])
        self.starts = frozenset(form for first in self._longest for form in leaning(first))

    def __contains__(self, key: str) -> bool:
        return key in self._alone

    def alone(self, key: str) -> bool:
        """Say whether a body is one without its land."""
        return self._alone[key]

    def longest(self, word: str) -> int:
        """Return the number of words of the longest body that begins with ``word``."""
        return self._longest.get(word, 0)

    def seconds(self, word: str) -> Set[str]:
        """Return the second words of the bodies that begin with ``word``."""
        return self._seconds.get(word, frozenset())


@cache
def _bodies() -> tuple[_Bodies, Matcher]:
    bodies = _Bodies()
    return bodies, Matcher(bodies, starts=bodies.starts)


def state_bodies(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with such bodies in place of what was seen of them; a wider name stays («هيئة الانتخابات» of «المفوضية …»)."""
    bodies, matcher = _bodies()
    found = Laid(_with_its_land(text, span) for span in spans)
    for match in matcher.find(text.keys):
        last = _with_land(text, match)
        if last == match.last and not bodies.alone(match.key):
            continue
        within = found.over(match.first, last)
        if any(span.first < match.first or span.last > last or _is_whole(span, match, last) for span in within):
            continue
        found.put(Span(match.first, last, match.cut, "ORG", OF_STATE))
    return found.all()


def _with_its_land(text: Text, span: Span) -> Span:
    """Return a body with the word behind it where the gazetteer knows one so called («البنك الأهلي | السعودي», «بنك الكويت | الوطني»)."""
    i = span.last
    if (
        span.kind != "ORG"
        or span.last - span.first < _LEAST
        or i >= len(text)
        or not text.keys[i].startswith("ال")
        or not adjacent(text, i)
    ):
        return span
    key = " ".join(words_of(text, span))
    whole = gazetteer().readings(f"{key} {text.keys[i]}")[:1]
    alone = any(e.weight >= _WELL_KNOWN for e in gazetteer().readings(key))
    return replace(span, last=i + 1) if whole and whole[0].kind == "ORG" and not alone else span


_LEAST = 2


def _is_whole(span: Span, match: Match, last: int) -> bool:
    return span.kind == "ORG" and span.first == match.first and span.last == last and span.cut == match.cut


def _with_land(text: Text, match: Match) -> int:
    """Return the end of a body with its land: an adjective of nationality, or the land's name right behind one word («بورصة الكويت»)."""
    i = match.last
    wider = i < len(text) and adjacent(text, i) and text.keys[i] in _WIDER
    j = i + wider
    if j < len(text) and adjacent(text, j) and _is_adjective(text.keys[j]):
        return j + 1
    index = match.first > 0 and text.keys[match.first - 1].endswith("مؤشر")  # «ارتفع مؤشر بورصة قطر» is the land's
    if match.last - match.first == 1 and not index and i < len(text) and adjacent(text, i):
        known = gazetteer().readings(text.keys[i])[:1]
        if known and known[0].fine == "nation" and known[0].weight >= _WELL_KNOWN:
            return i + 1
    return match.last


def _is_adjective(key: str) -> bool:
    return key.startswith("ال") and key in demonyms()
