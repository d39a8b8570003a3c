"""Names of our own lists whole, where the tagger took a piece: «الباجي» of «الباجي قائد السبسي», «امالا هاريس» of «كامالا هاريس», «الصين»
of «سور الصين العظيم».

What does not live here: names of the lists where the tagger was silent (``listed``), the gazetteer's well-known names (``document``), who a
name is (``identity``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer
from isnad.reading.names.identity import identify_key
from isnad.reading.names.listed import listed, of_list
from isnad.reading.names.matches import Match, Matcher
from isnad.reading.names.side_by_side import HYPHENS, is_hyphen
from isnad.reading.names.spans import OF_FATHER, SONS, Laid, Span, adjacent, words_of

#: Evidence of a name that stands in our lists as it stands in the text.
WHOLE = "our lists, whole"
_LEAST = 2


class _Listed:
    """Persons, bodies and places of our lists by names of two words or more."""

    def __init__(self) -> None:
        self._keys = {key for key, entry in listed().items() if " " in key and entry.kind != "MISC"}
        self._longest: dict[str, int] = {}
        self._seconds: dict[str, set[str]] = {}
        for key in self._keys:
            first, second, *_ = key.split(" ")
            self._longest[first] = max(self.longest(first), key.count(" ") + 1)
            self._seconds.setdefault(first, set()).add(second)
        self.starts = frozenset(form for first in self._longest for form in leaning(first))

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def longest(self, word: str) -> int:
        """Return the number of words of the longest name that begins with ``word``."""
        return self._longest.get(word, 0)

    def seconds(self, word: str) -> Set[str]:
        """Return the second words of the names that begin with ``word``."""
        return self._seconds.get(word, frozenset())


@cache
def _matcher() -> Matcher:
    names = _Listed()
    return Matcher(names, least=_LEAST, starts=names.starts)


def whole(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with listed names of two words or more in place of their pieces.

    A list alone decides nothing: something of the name was tagged, a body's as a body. A span that goes beyond the listed name is another
    one («محمد بن سلمان الورداني»), and one that is known to mean the same thing stays («حماس» of «حركة حماس»).
    """
    matches, spans = _matches(text), _begun_by_nouns(text, spans)
    if not matches:
        return list(spans)
    of = {i: span for span in spans for i in range(span.first, span.last)}
    found = Laid(spans)
    for match in matches:
        pieces = list({of[i].first: of[i] for i in range(match.first, match.last) if i in of}.values())
        if pieces and _wins(text, match, pieces, of):
            for piece in pieces:
                if piece in found.over(piece.first, piece.last):
                    found.remove(piece)
            found.add(Span(match.first, match.last, match.cut, listed()[match.key].kind, WHOLE))
    return found.given()


def _begun_by_nouns(text: Text, spans: Sequence[Span]) -> Sequence[Span]:
    """Return the spans with places that a noun begins («بنت جبيل») whole, where the tagger took the second word for a place by itself."""
    last = [s for s in spans if s.kind == "LOC" and s.last - s.first == 1 and s.first and not s.cut and adjacent(text, s.first)]
    laid: Laid | None = None
    for span in last:
        noun = next(((cut, word) for cut, word in splits(text.keys[span.first - 1]) if word in _BEGIN_PLACES), None)
        if noun is not None and any(e.kind == "LOC" for e in gazetteer().readings(f"{noun[1]} {text.keys[span.first]}")):
            laid = laid or Laid(spans)
            laid.put(Span(span.first - 1, span.last, noun[0], "LOC", WHOLE))
    return laid.given() if laid is not None else spans


#: Nouns that begin the names of places and are no rank of theirs (search keys).
_BEGIN_PLACES = frozenset(("بنت", "ام", "ابو", "بني", "عين", "دير", "كفر", "بيت", "خان", "راس", "سيدي"))


def _matches(text: Text) -> list[Match]:
    """Return the listed names in a text; a hyphen that binds two words is none of them («بان كي-مون»)."""
    if _HYPHEN.search(text.raw) is None:
        return _matcher().find(text.keys)
    hyphens = {i for i, form in enumerate(text.forms) if form in HYPHENS and is_hyphen(text, i)}
    at = [i for i in range(len(text)) if i not in hyphens]
    found = _matcher().find([text.keys[i] for i in at])
    return [Match(at[match.first], at[match.last - 1] + 1, match.cut, match.key) for match in found]


_HYPHEN = re.compile(rf"\w[{''.join(sorted(HYPHENS))}]\w")


def _wins(text: Text, match: Match, pieces: Sequence[Span], of: dict[int, Span]) -> bool:
    entry, one, end = of_list(match.key), pieces[0], match.last
    # «إن» behind a verb of saying, taken for one more letter of «يو بي إس».
    end += end < len(text) and text.keys[end] == "ان"
    if entry is None or any(piece.first < match.first or piece.last > end for piece in pieces):
        return False
    if one.first == match.first and one.last == match.last:
        return entry.kind == one.kind and one.cut > match.cut
    if entry.kind == "LOC":
        if any(piece.kind not in ("LOC", "ORG") for piece in pieces):
            return False
        known = {identify_key(" ".join(words_of(text, piece)), "", "LOC", frozenset()).id for piece in pieces}
        # «بيروت» of «مدينة بيروت» means the same; ranks and directions stand outside («قطاع غزة», «غرب أفريقيا»).
        head = core(text.keys[match.first])[1]
        return entry.id not in known and head != "قطاع" and "loc_head" not in cues().get(head, ())
    if entry.kind == "ORG":
        if not any(piece.kind == "ORG" for piece in pieces):
            return False
        rest = [i for i in range(match.first, match.last) if i not in of]
        if rest and all(_is_outside(text, i, match, entry.fine) for i in rest):
            return False
        return entry.id not in {
            identify_key(" ".join(words_of(text, piece)), "", "ORG", frozenset()).id for piece in pieces if piece.kind == "ORG"
        }
    return not (_of_person(text, match.first - 1, match.first, of) or _of_person(text, match.last, match.last, of))


def _is_outside(text: Text, i: int, match: Match, fine: str | None) -> bool:
    """Whether a word says what a body is, or whose a club, and stands outside its name: «نادي برشلونة الإسباني», «صحيفة الساحل»."""
    if i == match.first:
        return core(text.keys[i])[1] in LEFT_OUT
    return fine == "sports" and text.keys[i] in demonyms()


#: Nouns that say what a name is and are no part of it.
PAPERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "شبكه", "وكاله"))
CLUBS = frozenset(("نادي", "فريق", "النادي", "فريقي", "ناديي"))
LEFT_OUT = PAPERS | CLUBS | {"شركه", "حزب", "حركه"}


def _of_person(text: Text, i: int, gap: int, of: dict[int, Span]) -> bool:
    """Whether token ``i``, one blank before or behind a person's listed name, makes it a part of another's: «… بن ناصر»."""
    if not (0 < gap < len(text) and adjacent(text, gap)):
        return False
    return text.keys[i] in OF_FATHER or text.keys[i] in SONS or (i in of and of[i].kind == "PER")
