"""Bodies whose name begins as a known one's and goes on: «الجبهة الشعبية | للإنقاذ», «حركة فتح | الجديدة» are not the known ones.

What does not live here: bodies behind which another land's adjective stands (``lands``), those that a list knows by the longer name
(``document``, ``whole``), what a body of all trades is for (``purposes``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, cues, gazetteer, name_word
from isnad.reading.names.listed import ARAB
from isnad.reading.names.purposes import CALLING, purpose_end
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.verbs import mostly_verb

#: Evidence of such a body.
ANOTHER = "goes on behind the name of a known body"


def with_further_words(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the words behind a known party's or movement's name that make it another's: what it is for («للإنقاذ»,
    «لتحرير الساحل»), and, where nothing before the body can own it, an adjective by which such bodies part («الجديدة», «الحر»), of an Arab
    land also one of creed («الاشتراكي»)."""
    found: list[Span] = []
    for span in spans:
        end = _end(text, span) if span.kind == "ORG" and span.last < len(text) and adjacent(text, span.last) else 0
        if not end:
            found.append(span)
            continue
        first, cut, _ = _head(text, span) or (span.first, span.cut, "")
        if found and found[-1].last > first:
            first, cut = span.first, span.cut
        found.append(replace(span, first=first, cut=cut, last=end, evidence=f"{span.evidence}; {ANOTHER}"))
    return found


def _end(text: Text, span: Span) -> int:
    """Return where the name of another body ends that goes on behind a known one's; 0 where it does not."""
    key, last = text.keys[span.last], span.last + 1
    aims, parting = beside_words("aim"), beside_words("splinter")
    for_it = key[:2] == "لل" and key[2:] in aims
    to_do = key[:1] == "ل" and key[1:] in aims and last < len(text) and adjacent(text, last) and text.keys[last].startswith("ال")
    creed = key in beside_words("creed")
    if _goes_on_as_place(text, span):
        return purpose_end(text, last) or last
    if not (for_it or to_do or creed or key in parting):
        return 0
    known = gazetteer().readings(" ".join(words_of(text, span)))[:1]
    head = _head(text, span)
    if head is None or not any(e.kind == "ORG" and e.fine in ("group", "party") and (not creed or e.country in ARAB) for e in known):
        return 0  # «حزب باسوك الاشتراكي» says what it is
    before = text.keys[head[0] - 1] if head[0] and adjacent(text, head[0]) else ""
    if for_it or to_do:
        return 0 if before in CALLING else last + to_do
    agrees = head[2].endswith("ه") == (key.endswith("ه") or key == "الخضراء")
    free = not before.isalpha() or is_stop(before) or mostly_verb(before)
    behind = name_word(text.keys[last]) if last < len(text) and adjacent(text, last) else None
    return last if agrees and free and (behind is None or not behind.kind) else 0


def _goes_on_as_place(text: Text, span: Span) -> bool:
    """Say whether the place in which a known body's name ends is a longer one («بنك مصر | الجديدة»), and no noun before can own the
    adjective."""
    first, last = span.first, span.last
    if last - first < _PAIR or not text.keys[last].startswith("ال"):
        return False
    longer, known = (
        gazetteer().readings(f"{text.keys[last - 1]} {text.keys[last]}")[:1],
        gazetteer().readings(" ".join(words_of(text, span))),
    )
    before = text.keys[first - 1] if first and adjacent(text, first) else ""
    free = not before.isalpha() or is_stop(before) or mostly_verb(before)
    return free and any(e.kind == "LOC" for e in longer) and any(e.kind == "ORG" for e in known)


_PAIR = 2


def _head(text: Text, span: Span) -> tuple[int, int, str] | None:
    """Return the token of a body's noun («حركة»), with which its name begins or which stands before it, the letters that lean on it, and
    the noun; None where it has none."""
    word = text.keys[span.first][span.cut :]
    if span.last - span.first > 1 and "org_head" in cues().get(word, ()):
        return span.first, span.cut, word
    if not span.first or span.cut or not adjacent(text, span.first):
        return None
    return next(
        ((span.first - 1, cut, word) for cut, word in splits(text.keys[span.first - 1]) if "org_head" in cues().get(word, ())), None
    )
