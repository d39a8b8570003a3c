"""Names in sport: «بطولة» and what it is for («بطولة كأس الأمم الإفريقية لكرة القدم») is one name; a city that plays is its club.

What does not live here: cups that are listed (``matches.others``), whose club a text means by a place that stays one (``doubts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.playing import on_sport
from isnad.reading.names.spans import Laid, Span, tokens_at, words_of

_HEAD = "بطوله"
_FORMS = frozenset(leaning(_HEAD))
#: What a «بطولة» of sport is for, in search keys; elsewhere it is heroism, or a leading part («بطولة مسلسل», «بطولة سامر الحلواني»).
_FOR = frozenset((
    "كاس", "العالم", "امم", "الامم", "الدوري", "دوري", "درع", "الدرع", "الانديه", "انديه", "المنتخبات", "القارات", "الماسترز",
))  # fmt: skip
_LOOSE = frozenset((
    "الماضي", "الماضيه", "الاخير", "الاخيره", "المقبل", "المقبله", "القادم", "القادمه", "الحالي", "الحاليه", "المقام", "المقامه", "السابق",
    "السابقه", "المنصرم", "المنصرمه", "الجاري", "الجاريه", "هذا", "هذه", "الموسم", "العام", "التي", "الذي",
))  # fmt: skip
#: Which of a series it is: behind the name («بطولة العالم الثانية عشرة»).
_ORDINAL = frozenset((
    "الاول", "الاولي", "الثاني", "الثانيه", "الثالث", "الثالثه", "الرابع", "الرابعه", "الخامس", "الخامسه", "السادس", "السادسه", "السابع",
    "السابعه", "الثامن", "الثامنه", "التاسع", "التاسعه", "العاشر", "العاشره", "الحادي", "الحاديه",
))  # fmt: skip
#: What is played, and by whom, behind «ل» («لكرة القدم», «لألعاب القوى», «للشبان»).
_PLAYED = frozenset(("كره", "العاب", "سباق", "سباقات", "تنس"))
_PLAYERS = frozenset((
    "للشبان", "للشباب", "للناشيين", "للناشئين", "للسيدات", "للرجال", "للكبار", "للانديه", "للمنتخبات", "للهواه", "للمحترفين", "للجودو",
    "للتايكواندو", "للملاكمه", "للمصارعه", "للسباحه", "للتنس", "للشطرنج", "للفروسيه", "للدراجات", "للكاراتيه",
))  # fmt: skip
#: Whose it is, behind its first words («بطولة درع اتحاد كرة القدم»).
_WITHIN = frozenset(("اتحاد", "كره", "دول", "مجلس"))
_LONGEST = 9


def competitions(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with competitions in them, left to right: each takes the place of the names within it («كأس العالم», «أوروبا»)."""
    found = Laid(spans)
    starts = {span.first: span for span in spans}
    for i in tokens_at(text, _FORMS):
        if i + 1 == len(text) or (cut := core(text.keys[i]))[1] != _HEAD or text.keys[i + 1] in ("و", "،"):
            continue
        within = starts.get(i + 1)
        if text.keys[i + 1] not in _FOR and (within is None or within.kind not in ("LOC", "ORG", "MISC") or within.cut):
            continue
        last = _end(text, i + 1, starts)
        if last > i + 1:
            found.put(Span(i, last, cut[0], "MISC", "a competition by its first word"))
    return found.all()


def _end(text: Text, i: int, starts: dict[int, Span]) -> int:
    """Return the end of the name of a competition whose second word is token ``i``."""
    limit = min(len(text), i + _LONGEST)
    while i < limit:
        key = text.keys[i]
        if text.starts[i] - text.ends[i - 1] != 1 or "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
            break
        span = starts.get(i)
        if key in _LOOSE or key in _ORDINAL or is_stop(key) or not key.isalpha():
            break
        if span is not None and not span.cut:
            i = span.last
        elif key in _FOR or key in _WITHIN or (key.startswith("ال") and len(key) > 3) or key in _PLAYERS:
            i += 1
        elif key[0] == "ل" and key[1:] in _PLAYED:
            i += 2
        else:
            break
    return min(i, len(text))


def clubs(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the cities that play as the clubs they are, in a text on sport: before a man's adjective of nationality
    («موناكو الفرنسي»: a city is feminine), a country in brackets («بورتو (البرتغال)») or a score («1 - صفر»)."""
    found = {span for span in spans if span.kind == "LOC" and _plays(text, span)}
    if not found or not on_sport(text):
        return list(spans)
    return [replace(span, kind="ORG", evidence=f"{span.evidence}; a city that plays") if span in found else span for span in spans]


def _plays(text: Text, span: Span) -> bool:
    keys, i = text.keys, span.last
    after, behind = keys[i : i + 3], text.keys[span.first - 1] if span.first else ""
    name = " ".join(words_of(text, span))
    if len(after) < _PLAYING or span.last - span.first > 2 or _is_country(name) or behind in _WHERE:
        return False
    of = {entry.country for entry in gazetteer().readings(name)}
    if any(demonym.shape == "male" and demonym.country in of for demonym in demonyms().get(after[0], ())):
        return after[0].startswith("ال") and not span.cut and (after[1].isdecimal() or not after[1].isalpha() or is_stop(after[1]))
    if after[0] in _OPEN and after[2] in _CLOSED:
        return _is_country(after[1])
    return after[0].isdecimal() and after[1] in _DASH and (after[2].isdecimal() or after[2] == "صفر")


def _is_country(key: str) -> bool:
    return any(entry.fine == "nation" for entry in gazetteer().readings(key)[:1])


_PLAYING = 3
#: Behind these the city itself stands.
_WHERE = frozenset(
    ("في", "الي", "من", "مدينه", "ملعب", "استاد", "داخل", "قرب", "ميناء", "مطار", "اقليم", "شمال", "جنوب", "شرق", "غرب", "وسط")
)
_OPEN, _CLOSED, _DASH = frozenset("(["), frozenset(")]"), frozenset("-–—ـ")
