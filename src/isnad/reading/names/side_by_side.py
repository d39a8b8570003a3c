"""Two persons right behind a verb, its subject and its object, whom the tagger took for one: «اتهم ترامب | بايدن بـ»; and one whose name
has a hyphen, whom it took for two: «جان | - | مارك دوفال».

Arabic puts subject and object side by side, nothing between them. What does not live here: a first and a last name that were parted
(``persons``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import gazetteer, name_word
from isnad.reading.names.listed import foreign_family
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.verbs import saying, takes_person

_LISTED = 8  # the weight of persons whom our own list knows by the family name alone
_SELDOM = 20  # persons of Wikidata whose name has a word that is no given name, at most
_SHORTEST = 5
_PEERS = frozenset(f"{noun}{own}" for noun in ("نظير", "نظيرت", "زميل", "زميلت") for own in ("ه", "ها", "هم"))


def parted(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with a person's name behind a verb parted where it is two persons'.

    The first word is a family name: a list knows its bearer by it alone, or it ends another name of the article, or it has the article
    and is no given name. What is behind it is one too, or whole a name that a list or the article knows, or the verb needs an object.
    """
    spans = [part for span in hyphened(text, spans) for part in _around_peer(text, span)]
    persons = [span for span in spans if span.kind == "PER" and span.last - span.first > 1]
    behind = [span for span in persons if not span.cut and span.first and adjacent(text, span.first) and _verb(text, span)]
    if not behind:
        return list(spans)
    named = [words_of(text, span) for span in persons]
    lasts, names = Counter(words[-1] for words in named), Counter(" ".join(words) for words in named)
    others, wholes, led = set(lasts), set(names), set(behind)
    found: list[Span] = []
    for span in spans:
        if span not in led:
            found.append(span)
            continue
        words = words_of(text, span)
        own, name = words[-1], " ".join(words)
        if lasts[own] == 1:  # what the others are called
            others.discard(own)
        if names[name] == 1:
            wholes.discard(name)
        two, second = _are_two(words, others, wholes, text.keys[span.first - 1]), text.keys[span.first + 1]
        told = two and second[0] == "ل" and _is_family(second[1:], others) and not _is_family(second, others)
        others.add(own)
        wholes.add(name)
        if not two and (middle := _second_name(words, text.keys[span.first - 1])):
            found += [replace(span, last=span.first + middle), replace(span, first=span.first + middle, cut=0)]
        elif two:
            found += [replace(span, last=span.first + 1), replace(span, first=span.first + 1, cut=int(told))]
        else:
            found.append(span)
    return found


def hyphened(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with persons made one whom a hyphen without blanks binds: «جان-مارك دوفال», «بارك جون-هاي».

    Two full names are two persons, and so are two that are known by the family alone («بوتين-ترامب»).
    """
    found: list[Span] = []
    for span in (part for whole in spans for part in _two_families(text, whole)):
        one = found[-1] if found else None
        bound = one is not None and one.kind == span.kind == "PER" and span.first == one.last + 1 and is_hyphen(text, one.last)
        if one is not None and bound and not span.cut and 1 in (one.last - one.first, span.last - span.first):
            first = words_of(text, one)
            if len(first) > 1 or not (_is_family(first[0], set()) or foreign_family(first[0])):
                found[-1] = replace(one, last=span.last)
                continue
        found.append(span)
    return found


def _two_families(text: Text, span: Span) -> list[Span]:
    """Return «بوتين-ترامب», which the tagger took for one person, as two."""
    middle = span.first + 1
    if span.kind == "PER" and span.last - span.first == _PAIR and is_hyphen(text, middle):
        words = words_of(text, replace(span, last=middle)), words_of(text, replace(span, first=middle + 1, cut=0))
        if all(len(each) == 1 and (_is_family(each[0], set()) or foreign_family(each[0])) for each in words):
            return [replace(span, last=middle), replace(span, first=middle + 1, cut=0)]
    return [span]


_PAIR = 3  # tokens of two words and the hyphen between them


def is_hyphen(text: Text, i: int) -> bool:
    """Say whether token ``i`` is a hyphen between two words, no blank beside it."""
    if not 0 < i < len(text) - 1 or text.forms[i] not in HYPHENS:
        return False
    return text.ends[i - 1] == text.starts[i] and text.ends[i] == text.starts[i + 1]


#: Marks that bind two words.
HYPHENS = frozenset("-‐‑–")


def _around_peer(text: Text, span: Span) -> list[Span]:
    """Return a person's name parted where it holds «نظيرته» or «زميلها»: «الوزير سمير | نظيرته | هدى سالم»."""
    peer = next((i for i in range(span.first + 1, span.last) if text.keys[i] in _PEERS), None) if span.kind == "PER" else None
    if peer is None:
        return [span]
    parts = [replace(span, last=peer)]
    return [*parts, replace(span, first=peer + 1, cut=0)] if peer + 1 < span.last else parts


def _verb(text: Text, span: Span) -> bool:
    """Say whether a verb before a name has two persons behind it: «اتهم X | Y», «قال X | لـY»."""
    before, second = text.keys[span.first - 1], text.keys[span.first + 1]
    return takes_person(before) or (second[0] == "ل" and saying(before))


def _are_two(words: Sequence[str], known: set[str], whole: set[str], verb: str) -> bool:
    first, rest = words[0], words[1:]
    if " ".join(words) in whole or _is_listed(" ".join(words)):
        return False
    second, full = rest[0], " ".join(rest)
    family = _is_family(first, known)
    if not takes_person(verb):
        return family and len(rest) == 1 and second[0] == "ل" and not _is_family(second, known) and _is_family(second[1:], known)
    if len(rest) > 1:
        return first in known or ((family or by_article(first)) and (full in whole or _is_listed(full)))
    also = _is_family(second, known)
    if family:
        return True
    return by_article(first) and (also or (by_article(second) and takes_person(verb, needed=True)))


def _second_name(words: Sequence[str], verb: str) -> int:
    """Return where the second of two whole names begins behind a verb («اتهم رياض العيسى | سالم العمري»), 0 where there is none: a
    given name, or one that many have as one, behind a family name with its article, and a word more."""
    if len(words) < _FOUR or not takes_person(verb) or _is_listed(" ".join(words)):
        return 0
    for i in range(2, len(words) - 1):
        family, given = words[i - 1], name_word(words[i])
        if words[i].startswith("ال") or given is None or (given.kind != "given" and given.count < _SELDOM):
            continue
        known = name_word(family)
        if family.startswith("ال") and not family.endswith(_SECOND_HALVES) and (known is None or known.kind != "given"):
            return i
    return 0


_FOUR = 4  # words of two whole names
#: Second halves of given names, behind which a father's name may stand: «سيف الدين أحمد».
_SECOND_HALVES = ("الدين", "الله", "الاسلام", "الرحمن", "الحق", "الملك", "العزيز", "الرحيم", "الكريم")


def _is_listed(name: str) -> bool:
    return any(entry.kind == "PER" for entry in gazetteer().readings(name))


def _is_family(word: str, known: set[str]) -> bool:
    """Say whether a word alone is a person's name by its family: in the article (``known``), or in our list."""
    if word in known:
        return True
    return any(
        entry.kind == "PER" and entry.weight >= _LISTED and " " in entry.label and entry.source == "isnad"
        for entry in gazetteer().readings(word)[:1]
    )


def by_article(word: str) -> bool:
    """Say whether a word is a family name by its article: no given name has it but a few («الحسين»)."""
    known = name_word(word)
    given = known is not None and (known.kind == "given" or known.count >= _SELDOM)
    return word.startswith("ال") and len(word) > _SHORTEST and word.endswith("ي") and not given
