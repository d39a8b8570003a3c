"""What a whole document says of its names: later mentions found where the tagger missed them, and bodies that the gazetteer knows.

A tagger decides sentence by sentence; a document that names «فؤاد حسين» once means him by «حسين» later. What does not live here:
the tagger, and who a name is (``identity``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import core, word_classes
from isnad.reading.names.gazetteer import gazetteer
from isnad.reading.names.matches import Match
from isnad.reading.names.spans import Span
from isnad.records import NameKind

_CERTAIN = 8
#: Words of this logarithmic frequency and more are taken for words unless the tagger says otherwise.
_COMMON = 10
_FENCES = frozenset('()[]"«»“”')
_LOOSE = frozenset(("ل", "ب", "و", "ف", "ك", "لل"))


def complete(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Return the spans with those that the rest of the document calls for, left to right, none overlapping.

    ``matches`` are the gazetteer's phrases in the text.
    """
    spans = [tidy for span in spans for tidy in _tidy(text, span)]
    taken = bytearray(len(text))
    for span in spans:
        taken[span.first : span.last] = b"\1" * (span.last - span.first)
    found = list(spans)
    names = gazetteer()
    for match in matches:
        if match.last - match.first > 1 and not any(taken[match.first : match.last]):
            entry = names.readings(match.key)[0]
            if entry.weight >= _CERTAIN and entry.kind != "MISC":
                found.append(Span(match.first, match.last, match.cut, entry.kind, "gazetteer"))
                taken[match.first : match.last] = b"\1" * (match.last - match.first)
    found += _again(text, found, taken)
    return sorted(found, key=lambda span: span.first)


def _tidy(text: Text, span: Span) -> list[Span]:
    """Cut a span at a bracket or quotation mark that it does not close, and drop loose clitics («لـ») and marks at its ends."""
    forms = text.forms
    pieces: list[tuple[int, int]] = []
    first = span.first
    for i in range(span.first, span.last):
        if forms[i] in _FENCES:
            pieces.append((first, i))
            first = i + 1
    pieces.append((first, span.last))
    if len(pieces) == 3 and pieces[1][1] - pieces[1][0] >= 1 and pieces[2][1] > pieces[2][0]:
        pieces = [(span.first, span.last)]
    found = []
    for begin, end in pieces:
        a, b = begin, end
        while a < b and (forms[a] in _LOOSE or not forms[a][:1].isalnum()):
            a += 1
        while a < b and (forms[b - 1] in _LOOSE or not forms[b - 1][:1].isalnum()):
            b -= 1
        if a < b:
            cut = span.cut if a == span.first else core(text.keys[a])[0]
            found.append(Span(a, b, cut, span.kind, span.evidence))
    return found


def _again(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find untagged mentions of what is tagged elsewhere in the document: whole names, and the last word of a full name."""
    known: dict[str, Counter[NameKind]] = {}
    lasts: dict[str, NameKind] = {}
    for span in spans:
        words = [core(text.keys[span.first])[1], *text.keys[span.first + 1 : span.last]]
        known.setdefault(" ".join(words), Counter())[span.kind] += 1
        if span.kind == "PER" and len(words) > 1:
            lasts.setdefault(words[-1], "PER")
    firsts: dict[str, list[list[str]]] = {}
    for name in (*known, *lasts):
        words = name.split(" ")
        firsts.setdefault(words[0], []).append(words)
    frequency = word_classes().frequency
    found: list[Span] = []
    for i, key in enumerate(text.keys):
        if taken[i]:
            continue
        for cut, word in splits(key):
            hits = [w for w in firsts.get(word, ()) if not any(taken[i : i + len(w)]) and text.keys[i + 1 : i + len(w)] == w[1:]]
            if not hits:
                continue
            words = max(hits, key=len)
            name = " ".join(words)
            if len(words) == 1 and (len(word) < 3 or is_stop(word) or frequency(word) >= _COMMON):
                continue
            if name in known:
                kind, times = known[name].most_common(1)[0]
                if len(words) == 1 and times < 2 and frequency(word) >= _COMMON - 4:
                    continue
            else:
                kind = lasts[name]
            found.append(Span(i, i + len(words), cut, kind, "named elsewhere in the article"))
            taken[i : i + len(words)] = b"\1" * len(words)
            break
    return found
