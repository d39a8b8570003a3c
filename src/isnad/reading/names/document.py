"""What a whole document says of its names: later mentions found where the tagger missed them, and bodies that the gazetteer knows.

A tagger decides sentence by sentence; a document that names «فؤاد حسين» once means him by «حسين» later. What does not live here:
the tagger, and who a name is (``identity``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import core, name_shape, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_words
from isnad.reading.names.matches import Match, others
from isnad.reading.names.spans import Span
from isnad.records import NameKind

_CERTAIN = 8
#: Words of this logarithmic frequency and more are taken for words unless the tagger says otherwise.
_COMMON = 10
_FENCES = frozenset('()[]"«»“”')
_CLUB = frozenset(("نادي", "فريق", "النادي", "فريقي", "ناديي"))
#: Words that no person's name holds. With their hamzas: «فان» is one.
_NEVER = frozenset(("إن", "أن", "وأن", "بأن", "فإن", "التي", "الذي", "إلى", "وهو", "وهي", "الذين"))
_LOOSE = frozenset(("ل", "ب", "و", "ف", "ك", "لل"))


def complete(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Return the spans with those that the rest of the document calls for, left to right, none overlapping.

    ``matches`` are the gazetteer's phrases in the text.
    """
    found = _agree(text, _longer(text, [tidy for span in spans for tidy in _tidy(text, span)]))
    taken = bytearray(len(text))
    for span in found:
        taken[span.first : span.last] = b"\1" * (span.last - span.first)
    names = gazetteer()
    for match in matches:
        if match.last - match.first > 1 and not any(taken[match.first : match.last]):
            entry = names.readings(match.key)[0]
            if entry.weight >= _CERTAIN and entry.kind != "MISC":
                found.append(Span(match.first, match.last, match.cut, entry.kind, "gazetteer"))
                taken[match.first : match.last] = b"\1" * (match.last - match.first)
    for match in others().find(text.keys):
        if not any(taken[match.first : match.last]):
            found.append(Span(match.first, match.last, match.cut, "MISC", "list of other names"))
            taken[match.first : match.last] = b"\1" * (match.last - match.first)
    again = _again(text, found, taken)
    covered = {i for span in again for i in range(span.first, span.last)}
    found = [span for span in found if span.first not in covered]
    return sorted([*found, *again], key=lambda span: span.first)


def _longer(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a person's name run on over words that can hardly be anything but names, up to the next name."""
    found = []
    for number, span in enumerate(spans):
        last = span.last
        limit = min(spans[number + 1].first if number + 1 < len(spans) else len(text), span.first + 5)
        if span.kind == "PER":
            while last < limit and _surely_name(text.keys[last]) and "\n" not in text.raw[text.ends[last - 1] : text.starts[last]]:
                last += 1
        found.append(replace(span, last=last) if last != span.last else span)
    return found


def _surely_name(key: str) -> bool:
    prior = priors().get(key)
    return (
        len(key) > 2
        and prior is not None
        and prior.kind == "P"
        and prior.share >= 6
        and prior.begins <= 5
        and not is_stop(key)
        and key not in demonyms()
        and key not in cues()
        and not core(key)[0]
    )


def _agree(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let the mentions of one name be of one kind, the commonest in the document; a place after «نادي» or «فريق» is a club."""
    votes: dict[str, Counter[NameKind]] = {}
    keys = [_key(text, span) for span in spans]
    for key, span in zip(keys, spans, strict=True):
        votes.setdefault(key, Counter())[span.kind] += 1
    found = []
    for key, span in zip(keys, spans, strict=True):
        (kind, times), *rest = votes[key].most_common(2)
        if span.last - span.first == 1 and others().is_currency(key):
            found.append(replace(span, kind="MISC", evidence="list of other names"))
        elif span.kind == "LOC" and span.first and core(text.keys[span.first - 1])[1] in _CLUB:
            found.append(replace(span, kind="ORG", evidence=f"{span.evidence}; a club by the word before"))
        elif rest and times > rest[0][1] and kind != span.kind:
            found.append(replace(span, kind=kind, evidence=f"{span.evidence}; of this kind elsewhere in the article"))
        else:
            found.append(span)
    return found


def _key(text: Text, span: Span) -> str:
    return " ".join([core(text.keys[span.first])[1], *text.keys[span.first + 1 : span.last]])


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
        if span.kind == "PER":
            end_of_name = next((i for i in range(a + 1, b) if _ends_person(text, i)), b)
            b = min(b, end_of_name)
        while a < b and (forms[b - 1] in _LOOSE or not forms[b - 1][:1].isalnum()):
            b -= 1
        if a < b and len(text.keys[a]) + b - a > 2:
            cut = span.cut if a == span.first else core(text.keys[a])[0]
            found.append(Span(a, b, cut, span.kind, span.evidence))
    return found


def _ends_person(text: Text, i: int) -> bool:
    return text.forms[i] in _NEVER


def _name_like(word: str) -> bool:
    prior = priors().get(word)
    if word in demonyms() or word in cues():
        return False
    return word in name_words() or name_shape(word) > 0 or (prior is not None and prior.kind == "P")


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
    whole = {(span.first, span.last) for span in spans}
    begun = {span.first for span in spans}
    ended = {span.last for span in spans}
    candidates = {form for word in firsts for form in leaning(word)}
    for i, key in enumerate(text.keys):
        if key not in candidates or taken[i] == 2 or (taken[i] and i not in begun):
            continue
        for cut, word in splits(key):
            hits = []
            for w in firsts.get(word, ()):
                j = i + len(w)
                if text.keys[i + 1 : j] != w[1:] or (i, j) in whole:
                    continue
                # A part of a longer name that stands elsewhere as a whole («كييف» of «دينامو كييف») gives way to it.
                if any(taken[i:j]) and (len(w) < 2 or (taken[j - 1] and j not in ended) or known.get(" ".join(w), Counter()).total() < 2):
                    continue
                hits.append(w)
            if not hits:
                continue
            words = max(hits, key=len)
            name = " ".join(words)
            if len(words) == 1 and name in lasts and name not in known and not _name_like(word):
                continue
            if len(words) == 1 and (len(word) < 3 or is_stop(word) or frequency(word) >= _COMMON):
                continue
            if name in known:
                kind, times = known[name].most_common(1)[0]
                if len(words) == 1 and times < 2 and frequency(word) >= _COMMON - 4:
                    continue
            else:
                kind = lasts[name]
            found.append(Span(i, i + len(words), cut, kind, "named elsewhere in the article"))
            taken[i : i + len(words)] = b"\2" * len(words)
            break
    return found
