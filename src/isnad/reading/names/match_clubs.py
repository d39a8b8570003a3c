"""Clubs in the sentence of a match, where their name is a word or a town («هزم الفيصلي غريمه الوحدات», «مباراة جازان وأبها»), and which of
several is meant («الأهلي السعودي», «الأهلي» beside «الزمالك»).

What does not live here: cities that play by an adjective, a country in brackets or a score (``sport``), places that mean a club at the
mention (``playing``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import Entry, demonyms, gazetteer, own_rows
from isnad.reading.names.identity import of_entry
from isnad.reading.names.listed import listed
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import Span, adjacent, tokens_at

#: Evidence of a club in a match, and of one that the words beside it or the others of its land show.
IN_A_MATCH, ITS_LAND, OF_LEAGUE = "a club in a match", "the land beside it", "the other clubs and contests are of its land"
_MATCH = frozenset((
    "دوري", "الدوري", "كاس", "الكاس", "نهائي", "النهائي", "ديربي", "الديربي", "مباراه", "المباراه", "بهدف", "بهدفين", "باهداف", "بثلاثيه",
    "بثنائيه", "برباعيه", "بركلات", "هدفا", "هدفين", "هدف", "مرمي", "الجوله", "المجموعات", "ملعب", "استاد", "الدرجه", "بلقب",
    "النقاط", "نقاط", "اللقب", "مبارياته", "لملاقاه", "فوزه", "مباريات",
))  # fmt: skip
#: Verbs of which a club is the subject; behind them, and behind the words of the second row, a rival stands.
PLAYS = frozenset(form for verb in (
    "فاز", "خسر", "تعادل", "تغلب", "هزم", "انتصر", "تاهل", "حقق", "توج", "تجاوز", "اقصي", "تفوق", "تصدر", "يستعد", "يواجه", "يلتقي", "سقط",
    "تعثر", "بلغ", "فازت", "خسرت", "هزمت", "تغلبت", "تعادلت", "تاهلت", "حسم", "قلب", "اكتسح", "واجه", "استضاف", "يستضيف", "افتتح", "واصل",
) for form in (verb, f"و{verb}"))  # fmt: skip
_RIVALS = frozenset(("علي", "امام", "مع", "ضد", "لملاقاه", "لمواجهه", "ملاقاه", "مواجهه", "ضيفه", "مضيفه", "غريمه", "نظيره", "مواطنه"))
_ITS_OWN = frozenset(("لاعبو", "لاعبي", "جماهير", "لجماهير", "لاعب", "مدرب", "مهاجم", "حارس", "مدافع", "مرمي", "شباك"))
_GAMES = frozenset(("مباراه", "لقاء", "قمه", "ديربي", "مواجهه"))


@cache
def own_clubs() -> dict[str, tuple[Entry, ...]]:
    """Return the clubs of our list by their shortest names: «الهلال» of «الهلال السعودي» and «نادي الهلال»."""
    found: dict[str, dict[str, Entry]] = {}
    for row in own_rows("own.tsv"):
        if row.cells["fine"] == "sports" and row.cells["country"]:
            for key in (row.key, *row.others):
                words = key.removeprefix("نادي ").split()
                words = words[:-1] if len(words) > 1 and words[-1] in demonyms() else words
                if len(words) == 1:
                    found.setdefault(words[0], {})[row.cells["id"]] = listed()[row.key]
    return {key: tuple(entries.values()) for key, entries in found.items()}


@cache
def _is_club(word: str) -> bool:
    readings = (*gazetteer().readings(word)[:2], *gazetteer().readings(f"نادي {word}"))
    return word in own_clubs() or word in _ALSO_CLUBS or any(entry.fine == "sports" for entry in readings)


#: Clubs that no source has by the word alone.
_ALSO_CLUBS = frozenset((
    "الشرطه", "المريخ", "الفتح", "التعاون", "الخليج", "الفيحاء", "ضمك", "الاخدود", "القادسيه", "الرجاء", "الوداد", "الترجي", "الاتفاق",
    "الشباب", "الرائد", "الطائي", "الحزم", "الوحده", "الشارقه", "النصر", "الهلال", "الاتحاد", "الاهلي", "الاسماعيلي", "سموحه",
    "الطلبه", "الزوراء", "الكرخ", "الحسين", "الرمثا", "الجزيره", "العروبه", "السد", "الريان", "العين",
))  # fmt: skip


def match_clubs(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the clubs of a match: words where the tagger was silent, and towns that play each other."""
    if _MATCH.isdisjoint(text.words) and _PLAYERS.isdisjoint(text.words):
        return list(spans)
    found, changed = list(spans), dict[Span, Span]()
    taken = {i: span for span in spans for i in range(span.first, span.last)}
    clubs = bytearray(len(text))  # where a body begins, or a club of a match
    for span in spans:
        clubs[span.first] |= span.evidence == IN_A_MATCH or span.kind == "ORG"
    for begin, end in text.sentences:
        keys = text.keys[begin:end]
        if _MATCH.isdisjoint(keys) and _PLAYERS.isdisjoint(keys):
            continue
        plays = not PLAYS.isdisjoint(keys) or not _PLAYERS.isdisjoint(keys)
        towns: list[Span] = []
        for i in range(begin + 1, end):
            if not adjacent(text, i) or not text.keys[i][:1].isalpha():
                continue
            club = _club(text, i, plays, taken, begin)
            if club is None:
                continue
            if i in taken:
                towns.append(taken[i])
            else:
                taken[i] = club
                found.append(club)
                clubs[club.first] = 1
        both = len(towns) > 1 or any(clubs[begin:end])
        for town in towns if both or any(text.keys[town.first - 1] in _PLAYERS for town in towns) else ():
            played = replace(town, kind="ORG", evidence=f"{town.evidence}; {IN_A_MATCH}")
            changed[town] = played
    return sorted((changed.get(span, span) for span in found) if changed else found, key=lambda span: span.first)


_PLAYERS = frozenset(("لاعبو", "لاعبي"))


def _club(text: Text, i: int, plays: bool, taken: dict[int, Span], begin: int) -> Span | None:
    """Return the club that token ``i`` is in its sentence; None where it is none, or known for one."""
    known = taken.get(i)
    if known is not None and (known.kind != "LOC" or known.last - known.first > 1 or known.first != i):
        return None
    before, key = text.keys[i - 1], text.keys[i]
    after = text.keys[i + 1] if i + 1 < len(text) and adjacent(text, i + 1) else ""
    for cut, word in splits(key) if known is None else ((known.cut, key[known.cut :]),):
        if known is None and not _is_club(word) and not (before in _RIVALS and _is_town(word) and _is_a_town(text, i, taken, begin)):
            continue
        if known is not None and any(e.fine in ("nation", "continent", "region") for e in gazetteer().readings(word)[:1]):
            return None
        if known is None and after in demonyms() and not _is_its(word, after):
            continue  # «الاتحاد المصري لكرة القدم»
        behind = before.removeprefix("و") if before[:1] == "و" else before
        subject = not cut and before in PLAYS
        rival = not cut and plays and behind in _RIVALS
        own = not cut and (plays or behind.endswith("جماهير")) and behind in _ITS_OWN
        game = not cut and behind in _GAMES
        joined = cut == 1 and key[0] == "و" and _is_a_club(taken.get(i - 1), begin) and i - 1 >= begin
        goal = cut == 1 and key[0] == "ل" and before in ("هدفا", "هدف", "هدفين")
        if subject or rival or own or game or joined or goal or (known is not None and joined):
            whole = known is None and word not in own_clubs() and f"{word} {after}" in gazetteer()
            return Span(i, i + 1 + whole, cut, "ORG", IN_A_MATCH)
    return None


def _is_a_club(span: Span | None, begin: int) -> bool:
    return span is not None and span.first >= begin and span.kind in ("ORG", "LOC")


def _is_town(word: str) -> bool:
    return any(entry.kind == "LOC" and entry.weight >= _TOWN for entry in gazetteer().readings(word)[:1])


_TOWN, _NEAR = 4, 4


def _is_a_town(text: Text, i: int, taken: dict[int, Span], begin: int) -> bool:
    """Say whether a town plays right before: «فاز جازان على | أبها»."""
    ahead = (taken[j] for j in range(max(begin, i - _NEAR), i) if j in taken)
    return any(span.kind == "LOC" and text.keys[span.first - 1] in PLAYS for span in ahead if span.first)


def _is_its(word: str, adjective: str) -> bool:
    """Say whether an adjective of nationality behind a club says which («الهلال السوداني»)."""
    lands = {demonym.country for demonym in demonyms().get(adjective, ()) if demonym.shape == "male"}
    return any(entry.country in lands for entry in own_clubs().get(word, ())) or f"{word} {adjective}" in gazetteer()


def settle_clubs(text: Text, mentions: Sequence[Mention]) -> None:
    """Say which club of several is meant: by the adjective of its land behind it, anywhere in the article, or by the others of that land
    beside it."""
    open_ones = [m for m in mentions if m.kind == "ORG" and m.id is None and m.key in own_clubs() and not _is_known(m.key)]
    if not open_ones:
        return
    sports = {m.id: m for m in mentions if m.kind in ("ORG", "MISC") and m.id is not None}
    lands = {
        e.country for m in sports.values() for e in gazetteer().readings(m.key)[:1] if e.fine == "sports" and e.id == m.id and e.country
    }
    lands |= _lands_of_contests(text)
    said: dict[str, set[str]] = {}
    for mention in open_ones:
        after = text.keys[mention.span.last] if mention.span.last < len(text) else ""
        for demonym in demonyms().get(after, ()) if after.startswith("ال") else ():
            if demonym.shape == "male":  # «ميلان الإيطالية» is the city
                said.setdefault(mention.key, set()).add(demonym.country)
                if all(entry.country != demonym.country for entry in own_clubs()[mention.key]):
                    mention.evidence.append(f"beside «{after}»")  # then no other article says which it is
    for mention in open_ones:
        of = said.get(mention.key) or (lands if len(lands) == 1 else set())
        own = [entry for entry in own_clubs()[mention.key] if entry.country in of]
        if len(own) == 1:
            who = of_entry(own[0], f"gazetteer, {ITS_LAND if mention.key in said else OF_LEAGUE}")
            mention.name, mention.id, mention.fine = who.name, who.id, who.fine
            mention.evidence.append(who.why)


def _is_known(key: str) -> bool:
    """Say whether a club or a city is well known by the word alone: where it is open, something else is meant («برشلونة الإكوادوري»)."""
    return any(entry.weight >= _CERTAIN for entry in gazetteer().readings(key))


_CERTAIN = 8


def _lands_of_contests(text: Text) -> set[str]:
    """Return the lands whose league or cup the text names: «الدوري المصري», «كأس مصر», «دوري روشن»."""
    found: set[str] = set()
    for i in tokens_at(text, _CONTESTS):
        nouns = {word for _, word in splits(text.keys[i])}
        after = text.keys[i + 1] if i + 1 < len(text) else ""
        if "الدوري" in nouns:
            found |= {demonym.country for demonym in demonyms().get(after, ())[:1]}
        elif nouns & {"كاس", "دوري"}:
            found |= {str(e.country) for e in gazetteer().readings(after)[:1] if e.fine == "nation" and e.country}
            found |= {_SPONSORS[after]} if after in _SPONSORS else set()
    return found


_CONTESTS = frozenset(form for word in ("الدوري", "كاس", "دوري") for form in leaning(word))
#: Leagues by whose name they bear.
_SPONSORS = {"روشن": "SA", "ادنوك": "AE", "نجوم": "QA", "زين": "KW"}
