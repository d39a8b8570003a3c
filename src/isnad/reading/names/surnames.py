"""Nationalities that are family names: «محمد شياع السوداني», «قال سامر العراقي … وأكد العراقي»; verbs before names: «شكر | الورداني».

What does not live here: adjectives that look like places (``doubts``), who a second mention is (``identity``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.features import core, name_like
from isnad.reading.names.gazetteer import demonyms, gazetteer, name_word
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.verbs import acting, mostly_verb, takes_person


def countries(text: Text) -> dict[str, set[str]]:
    """Return the words by which a text speaks of each country: its name, and adjectives of nationality."""
    found: dict[str, set[str]] = {}
    for key in text.words:
        word = core(key)[1]
        for demonym in demonyms().get(word, ())[:1]:
            found.setdefault(demonym.country, set()).add(word)
        for entry in gazetteer().readings(word)[:1]:
            if entry.fine == "nation" and entry.country:
                found.setdefault(entry.country, set()).add(word)
    return found


def is_surname(key: str, name: Sequence[str], spoken_of: Mapping[str, Set[str]]) -> bool:
    """Say whether a nationality after a full name is its last word («محمد شياع السوداني»): where the gazetteer knows the person by it, or
    nothing else in the article speaks of that country."""
    if any(e.kind == "PER" for e in gazetteer().readings(" ".join([*name, key]))):
        return True
    demonym = demonyms()[key][0]
    return key.startswith("ال") and demonym.shape == "male" and spoken_of.get(demonym.country, set()) <= {key}


def acts_later(text: Text, i: int) -> bool:
    """Say whether a nationality behind a name comes again alone as one who speaks («قال سامر العراقي … وأكد العراقي أن»)."""
    key = text.keys[i]
    if not may_be_surname(key):
        return False
    return any(text.keys[j] == key and acts(text, j) for j in range(i + 1, len(text)))


def may_be_surname(key: str) -> bool:
    """Say whether a nationality has the form of a man's family name («العراقي»)."""
    return key.startswith("ال") and any(demonym.shape == "male" for demonym in demonyms().get(key, ()))


def acts(text: Text, i: int) -> bool:
    """Say whether a nationality stands where only a person can: right behind a verb of speaking or doing («وقال السوداني»), or before one
    at the beginning of a clause («السوداني يؤكد»); behind a noun («الوزير السوداني») it is an adjective."""
    after = text.keys[i + 1] if i + 1 < len(text) else ""
    if after in demonyms() or (name_like(after) and not is_stop(after) and not (before_opens(text, i) and mostly_verb(after))):
        return False  # «قال العراقي سامر …»
    before = text.keys[i - 1] if i else "\n"
    if i and "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
        before = "\n"
    if not before[:1].isalpha():
        return before in _STOPS and acting(after)
    return acting(before) or before in _OPENERS


def before_opens(text: Text, i: int) -> bool:
    """Say whether «أن» or the like stands right before a token, behind which a verb follows its subject («إن الكابلي حفظ»)."""
    return i > 0 and text.keys[i - 1] in _OPENERS


def behind_verbs(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans without a verb that begins a clause and was taken for a given name, where the article has the name without it:
    «طالب | سعيد الورداني», «وشكر | الورداني», beside «سعيد الورداني»."""
    persons = [(span.first, words_of(text, span)) for span in spans if span.kind == "PER" and span.last - span.first > 1]
    found = []
    for number, span in enumerate(spans):
        if span.kind == "PER" and persons and _begins_clause(text, span):
            verb, *rest = words_of(text, span)
            known = name_word(verb)
            if (acting(verb) or takes_person(verb)) and (known is None or known.kind != "given"):
                behind = spans[number + 1] if number + 1 < len(spans) else span
                if not rest and behind.kind == "PER" and behind.first == span.last and adjacent(text, span.last):
                    if _is_borne(verb, words_of(text, behind), persons, behind.first):
                        continue
                elif rest and _is_borne(verb, rest, persons, span.first):
                    found.append(replace(span, first=span.first + 1, cut=0))
                    continue
        found.append(span)
    return found


def _is_borne(verb: str, rest: list[str], persons: Sequence[tuple[int, list[str]]], at: int) -> bool:
    """Whether another person's span than that at token ``at`` is the rest of a name, or ends in it where that is one word, and does not
    begin with the same verb."""
    others = (words for first, words in persons if first != at and words[0] != verb)
    return any(words == rest if len(rest) > 1 else words[-1] == rest[0] for words in others)


def _begins_clause(text: Text, span: Span) -> bool:
    """Whether a span begins a clause, and no verb or colon stands behind it, of which it would be the subject."""
    first, last = span.first, span.last
    opens = first == 0 or text.forms[first - 1] in _STOPS or "\n" in text.raw[text.ends[first - 1] : text.starts[first]]
    opens = opens or (span.cut == 1 and text.keys[first][0] in "وف") or text.keys[first - 1] in _BEFORE_VERBS
    return opens and not (last < len(text) and (text.forms[last] == ":" or mostly_verb(text.keys[last])))


_BEFORE_VERBS = frozenset(("ثم", "قد", "وقد", "كما", "حيث", "فيما", "بينما"))
_OPENERS = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))
_STOPS = frozenset(("\n", ".", "!", "?", "؟", "؛", ":", "،", ","))
