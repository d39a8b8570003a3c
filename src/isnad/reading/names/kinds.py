"""Of which kind a mention is by the article: a word at which a text was written, a place that is a family or a body, a club's city.

What does not live here: the kind that our lists know (``joining``), places that are clubs (``playing``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import name_like
from isnad.reading.names.gazetteer import Entry, cues, gazetteer, name_word
from isnad.reading.names.identity import CERTAIN
from isnad.reading.names.listed import bodies_and_persons, word_places
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import on_sport, tells_of_matches
from isnad.reading.names.spans import word_before
from isnad.reading.names.verbs import saying
from isnad.records import NameKind


def dated(text: Text, mentions: Sequence[Mention]) -> None:
    """Make a word that the text says to be written at a place, wherever it stands («سامر الحلواني- الأفق- بلقرن:»): no given name is."""
    end = next((i for i in range(min(len(text), _DATELINE)) if text.forms[i] == ":"), 0)
    for mention in mentions if end else ():
        first, last = mention.span.first, mention.span.last
        if last != end or mention.kind != "PER" or " " in mention.key or first < _BYLINE or text.forms[first - 1] not in _DASHES:
            continue
        known = name_word(mention.key)
        if known is None or (known.kind != "given" and known.count < _BORNE):
            for other in mentions:
                if other.kind == "PER" and other.key == mention.key:
                    other.span = replace(other.span, kind="LOC")


_DATELINE, _BYLINE, _BORNE = 14, 3, 5
_DASHES = frozenset("-–—ـ")


def families(text: Text, mentions: Sequence[Mention]) -> None:
    """Make a lesser-known place a person where a person of the article is called so last, and nothing says that it is a place."""
    lasts = {words[-1] for m in mentions if m.kind == "PER" and len(words := m.key.split()) > 1}
    for mention in mentions:
        if mention.kind != "LOC" or mention.key not in lasts or word_before(text.keys, mention.span.first) in _BEFORE_PLACES:
            continue
        known = gazetteer().readings(mention.key)
        if name_like(mention.key) and (not known or known[0].weight < CERTAIN):
            mention.span = replace(mention.span, kind="PER")


def saints(text: Text, mentions: Sequence[Mention]) -> None:
    """Make what reads like a person a place where a court or camp is called so: «محكمة سيدي سالم» is that town's, «مخيم أبو شوك»."""
    for mention in mentions:
        if mention.kind == "PER" and mention.key.startswith(("سيدي ", "ابو ", "ابي ", "ام ")):
            ahead = {word for _, word in splits(word_before(text.keys, mention.span.first))}
            if ahead & _OF_PLACES:
                mention.span = replace(mention.span, kind="LOC")


_OF_PLACES = frozenset((
    "محكمه", "بلديه", "حي", "مدينه", "دائره", "ولايه", "بلده", "قريه", "منطقه", "شاطئ", "مقاطعه", "اقليم", "سجن", "ميناء", "مرفا", "قضاء",
    "ساحل", "جزيره", "مخيم", "حقل", "حوض", "وادي", "جبل", "معبر",
))  # fmt: skip


def provinces_in_lists(text: Text, mentions: Sequence[Mention]) -> None:
    """Make what reads like a person's full name the province of that name behind «في», and beside another place of its land in a list
    («نينوى وصلاح الدين والأنبار»), and a place's word behind who governs it («قائممقام بيجي»)."""
    for number, mention in enumerate(mentions):
        if mention.kind != "PER" or " " not in mention.key or mention.role is not None:
            continue
        own = {e.country for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.fine == "state" and e.weight >= _KNOWN}
        if own and word_before(text.keys, mention.span.first) == "في":
            mention.span = replace(mention.span, kind="LOC")
        for before, after in pairwise(mentions[max(0, number - 1) : number + 2]) if own else ():
            other = before if after is mention else after
            near = gazetteer().readings(other.key)[:1] if other.kind == "LOC" else ()
            gap = text.forms[before.span.last : after.span.first]
            joined = after.span.cut > 0 if not gap else gap in (["،"], [","], ["و"], ["،", "و"])
            if joined and any(e.weight >= _KNOWN and e.country in own for e in near):
                mention.span = replace(mention.span, kind="LOC")
    for mention in mentions:
        lone = mention.kind == "PER" and " " not in mention.key and not mention.span.cut
        if lone and any(word in _GOVERNS for _, word in splits(word_before(text.keys, mention.span.first))):
            mention.span = replace(mention.span, kind="LOC")


_GOVERNS = frozenset(("قائممقام", "قائمقام"))


def inside_cities(text: Text, mentions: Sequence[Mention]) -> None:
    """Make what was read as a city's club the city, where something happens in it and nothing is on sport: «اللقاء الذي عقد في برشلونة»."""
    for mention in mentions:
        if mention.kind != "ORG" or " " in mention.key:
            continue
        ahead = word_before(text.keys, mention.span.first)
        visited = ahead in _VISITED or _is_dateline(text, mention)
        if not visited and (ahead not in _IN_IT or on_sport(text)):
            continue
        readings = gazetteer().readings(mention.key)
        if readings and readings[0].kind == "LOC" and readings[0].weight >= CERTAIN and all(e.kind == "LOC" for e in readings):
            mention.span = replace(mention.span, kind="LOC")


def bodies_or_places(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> None:
    """Settle which of the two of our lists is meant by a word that is a body and a place («الفاو», in Iraq and in Rome).

    The body where the article names it by more than that word, behind what a body is, and where it speaks; else the place behind what a
    place is, and in an article that speaks of its land; else what the tagger took it for. A body of sport where the text is on sport, and
    the place where nothing is and something is in it («بالكاف»).
    """
    inside: set[str] | None = None
    for mention in mentions:
        if mention.kind not in ("LOC", "ORG") or " " in mention.key:
            continue
        own = {entry.kind: entry for entry in gazetteer().readings(mention.key) if entry.source == "isnad"}
        for place in word_places().get(mention.key, ()) if "ORG" in own and own["ORG"].fine == "sports" else ():
            own.setdefault("LOC", place)
        if not {"LOC", "ORG"} <= own.keys():
            continue
        if inside is None:
            inside = {m.key for m in mentions if " " not in m.key and _is_inside(text, m)}
        before = word_before(text.keys, mention.span.first)
        ahead = {word for _, word in splits(before)}
        whole = any(" " in m.key and any(e.id == own["ORG"].id for e in gazetteer().readings(m.key)) for m in mentions)
        if whole or any("org_head" in cues().get(word, ()) for word in ahead):
            kind: NameKind = "ORG"
        elif ahead & _OF_PLACES:
            kind = "LOC"
        elif own["ORG"].fine == "sports" and (on_sport(text) or tells_of_matches(text)):
            kind = "ORG"
        elif own["ORG"].fine == "sports" and mention.key in inside:
            kind = "LOC"  # «المستشفى الجهوي بالكاف»
        elif any(saying(word) for word in ahead):
            kind = "ORG"
        else:
            places = (gazetteer().readings(m.key)[:1] for m in mentions if m.kind == "LOC" and m.key != mention.key)
            lands = {*countries, *(entry.country for known in places for entry in known if entry.weight >= _KNOWN)}
            kind = "LOC" if own["LOC"].country in lands else mention.kind
        if kind != mention.kind:
            mention.span = replace(mention.span, kind=kind)


def _is_inside(text: Text, mention: Mention) -> bool:
    """Whether a mention stands where a place does: behind its rank or a word of place, or joined to a place («بين الكاف وجندوبة»)."""
    ahead = {word for _, word in splits(word_before(text.keys, mention.span.first))}
    return (
        not (ahead.isdisjoint(_OF_PLACES) and ahead.isdisjoint(_BEFORE_PLACES))
        or "بين" in ahead
        or text.keys[mention.span.first][: mention.span.cut].endswith("ب")
    )


def body_or_person(text: Text, mention: Mention, mentions: Sequence[Mention], countries: Set[str]) -> tuple[Entry | None, bool]:
    """Return the body or the person of our lists who is meant by a word that is both («ميرتس»), and whether it is such a word.

    The noun or title before it says so, else who the article names by more than that word, else the lands that it speaks of; where these
    speak of both or of none, it is open.
    """
    both = bodies_and_persons().get(mention.key)
    if both is None:
        return None, False
    ahead = {word for _, word in splits(word_before(text.keys, mention.span.first))}
    kinds = {kind for word in ahead for kind in cues().get(word, ())}
    if "org_head" in kinds or any(kind.startswith("title") for kind in kinds):
        return both["org_head" not in kinds], True
    whole = {other.kind for other in mentions if other.key != mention.key and mention.key == other.key.rpartition(" ")[2]}
    headed = any(word == mention.key for i, word in enumerate(text.keys) if i and "org_head" in cues().get(text.keys[i - 1], ()))
    whole |= {"ORG"} if headed else set()
    readings = (gazetteer().readings(other.key)[:1] for other in mentions if other.kind == "LOC")
    lands = {*countries, *(entry.country for read in readings for entry in read if entry.weight >= CERTAIN)}
    found = [entry for entry in both if entry.kind in whole] or [entry for entry in both if entry.country in lands]
    return (found[0] if len(found) == 1 else None), True


def _is_dateline(text: Text, mention: Mention) -> bool:
    """Whether a text begins with the name and a line's end («الأفق – برشلونة»)."""
    first, last = mention.span.first, mention.span.last
    if not 0 < first < _DATELINE or last >= len(text) or text.forms[first - 1] not in _DASHES:
        return False
    return "\n" in text.raw[text.ends[last - 1] : text.starts[last]]


_KNOWN = 5
_VISITED = frozenset(("وصل", "زار", "زرت", "غادر", "يزور", "يصل"))
_IN_IT = frozenset(("في", "بمدينه", "مدينه", "وسط"))
_BEFORE_PLACES = frozenset(
    (
        "في",
        "الي",
        "من",
        "مدينه",
        "بلده",
        "قريه",
        "محافظه",
        "محافظتي",
        "مدينتي",
        "منطقه",
        "ولايه",
        "حي",
        "مطار",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "قرب",
    )
)
