"""Mentions: spans with their words, tidied before anybody asks who they are.

What does not live here: where names stand (``tagger``, ``document``), who they are (``identity``).
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace

from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.reading.names.clitics import skip
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer
from isnad.reading.names.matches import others
from isnad.reading.names.spans import Span, adjacent
from isnad.records import NameKind

_CLITICS = frozenset("وبلفك")
_WELL_KNOWN, _KNOWN = 6, 5
#: Words that end a person's name where they follow it: offices that nobody bears as a name, and verbs of blessings before «الله».
_OFFICES = frozenset(("رئيس", "وزير", "نائب", "محافظ", "مدير", "وكيل", "عضو", "سفير", "ولي", "المتحدث", "الناطق", "معالي"))
_BLESSINGS = frozenset(("رحمه", "رحمها", "رحمهم", "حفظه", "حفظها", "يحفظه", "يرعاه", "رعاه", "سلمه", "ايده", "رضي", "صلي", "وفقه"))
_OPEN_ENDS = frozenset(("بن", "ابن", "بنت", "ولد", "ال", "ابو", "ابي", "ام", "عبد", "و"))


@dataclass(slots=True)
class Mention:
    """A span with its words and what is known of it."""

    span: Span
    start: int
    end: int
    text: str
    key: str
    name: str = ""
    id: str | None = None
    fine: str | None = None
    role: str | None = None
    evidence: list[str] = field(default_factory=list)

    @property
    def kind(self) -> NameKind:
        """Kind of the span."""
        return self.span.kind


def tidied(text: Text, spans: Iterable[Span]) -> list[Span]:
    """Return the spans without what is no part of a name: offices and blessings after a person, a last «بن», a clitic left on."""
    found = []
    spans = list(spans)
    persons = {span.first for span in spans if span.kind == "PER" and not span.cut}
    spans = [span for span in spans if not _is_a_title(text, span, persons)]
    for read in (match for span in spans for match in _of_match(text, span)):
        span = _without_holders(text, read) if read.kind == "ORG" and read.last in persons else read
        tidy = _person(text, span) if span.kind == "PER" else _without_nation(text, span) if span.kind == "LOC" else _money(text, span)
        if tidy is not None:
            found.append(tidy if tidy.cut else _without_clitic(text, tidy))
    return found


def _is_a_title(text: Text, span: Span, persons: Set[int]) -> bool:
    """«قالت | أمينة | المتحف»: an office that is a given name too, with the noun whose it is behind it."""
    first, last = span.first, span.last
    if span.kind != "PER" or last - first > 1 or last == len(text) or last in persons or not adjacent(text, last):
        return False
    word = text.keys[first][span.cut :]
    return (word == "شيخ" or "title_office" in cues().get(word, ())) and text.forms[last].startswith("ال")


def _of_match(text: Text, span: Span) -> list[Span]:
    """«ديربي | الرياض» is a match and no club: what stays is the town, if it is one."""
    if span.kind == "PER" or span.last - span.first < 2 or text.keys[span.first][span.cut :] not in _MATCHES:
        return [span]
    town = any(e.kind == "LOC" and e.weight >= _KNOWN for e in gazetteer().readings(" ".join(text.keys[span.first + 1 : span.last])))
    return [replace(span, first=span.first + 1, cut=0, kind="LOC")] if town else []


_MATCHES = frozenset(("ديربي", "دربي", "كلاسيكو"))


def _without_holders(text: Text, span: Span) -> Span:
    """«حاكم مصرف لبنان | الجديد كريم سعيد»: behind an office and before its holder the adjective is his."""
    last = span.last - 1
    if last - span.first < 1 or text.keys[last] not in _OF_HOLDERS or " ".join(text.keys[span.first : span.last]) in gazetteer():
        return span
    office = any("title_office" in cues().get(key, ()) for key in text.keys[max(0, span.first - _NEAR) : span.first])
    return replace(span, last=last) if office else span


_NEAR = 3
_OF_HOLDERS = frozenset(("الجديد", "الجديده", "السابق", "السابقه", "الاسبق", "الحالي", "الحاليه", "المقبل", "المكلف", "المؤقت"))


def _person(text: Text, span: Span) -> Span | None:
    keys, last = text.keys, span.last
    for i in range(span.first, span.last):
        if keys[i] in _BLESSINGS and i + 1 < len(keys) and keys[i + 1] == "الله":
            last = i
            break
        if i > span.first and (keys[i][0].isdigit() or (i > span.first + 1 and keys[i] in _OFFICES and text.forms[i - 1] != "آل")):
            last = i
            break
    while (
        last - 1 > span.first
        and (keys[last - 1] in _OPEN_ENDS or not keys[last - 1][:1].isalnum())
        and not text.forms[last - 1].startswith("آ")  # «شينزو آبي»
    ):
        last -= 1
    if last == span.first:
        return None
    return span if last == span.last else replace(span, last=last)


def _money(text: Text, span: Span) -> Span:
    """«بلغ الدولار | 3 ريالات»: a number behind a currency is none of its name."""
    amount = span.kind == "MISC" and span.last - span.first > 1 and text.keys[span.last - 1].isdecimal()
    return replace(span, last=span.first + 1) if amount and others().is_currency(text.keys[span.first][span.cut :]) else span


def _without_nation(text: Text, span: Span) -> Span:
    """«مشهد الإيرانية» is the well-known city, and its land's adjective says where."""
    keys = text.keys[span.first : span.last]
    if keys[-2:] == _GULF_STATES:
        return replace(span, last=span.last - 1)
    if len(keys) < 2 or not keys[-1].startswith("ال") or keys[-1] not in demonyms() or span.cut:
        return span
    land, place = {d.country for d in demonyms()[keys[-1]]}, " ".join(keys[:-1])
    whole = " ".join(keys) in gazetteer()
    lies_there = any(e.kind == "LOC" and e.country in land and e.weight >= _KNOWN for e in gazetteer().readings(place))
    return replace(span, last=span.last - 1) if lies_there and not whole else span


#: «دول الخليج | العربية»: the states are Arab, and the Gulf is masculine.
_GULF_STATES = ["الخليج", "العربيه"]


def _without_clitic(text: Text, span: Span) -> Span:
    """«وفرنسا», «بجامعة الساحل»: where the whole is nothing known and what stands after the first letter is."""
    first = text.keys[span.first]
    if span.kind == "PER" or first[0] not in _CLITICS or len(first) < 4:
        return span
    rest = " ".join([first[1:], *text.keys[span.first + 1 : span.last]])
    names = gazetteer()
    if first[0] + rest in names:
        return span
    known = any(entry.kind == span.kind and entry.weight >= _WELL_KNOWN for entry in names.readings(rest))
    head = span.last - span.first > 1 and "org_head" in cues().get(first[1:], ()) and first not in cues()
    return replace(span, cut=1) if known or head else span


def mention(text: Text, span: Span) -> Mention:
    """Return a span with its words: offsets and text without clitics, and its folded key."""
    if _is_plus(text, span):
        span = replace(span, last=span.last + 1)
    token = text.raw[text.starts[span.first] : text.ends[span.first]]
    start = text.starts[span.first] + skip(token, span.cut)
    end = text.ends[span.last - 1]
    first = text.keys[span.first][span.cut :]
    if span.cut and text.keys[span.first][span.cut - 1] == "ل" and span.cut >= 2 and text.keys[span.first][span.cut - 2] == "ل":
        first = "ال" + first
    key = " ".join([first, *(_PLUS.get(k, k) for k in text.keys[span.first + 1 : span.last] if k[:1].isalnum() or k in _PLUS)])
    return Mention(span, start, end, text.raw[start:end], key)


def _is_plus(text: Text, span: Span) -> bool:
    """Whether a sign behind a name is a part of it, as a list knows: «أوبك+» is not «أوبك»."""
    last = span.last
    if last == len(text) or text.forms[last] not in _PLUS or text.starts[last] != text.ends[last - 1]:
        return False
    words = [text.keys[span.first][span.cut :], *text.keys[span.first + 1 : last], _PLUS[text.forms[last]]]
    return " ".join(words) in gazetteer()


#: Signs in names, and how they are written out.
_PLUS = {"+": "بلس"}


def shown(mention: Mention) -> str:
    """Return a mention's words as a name is shown: without marks, and with the article that «لل» took in («للقرآن» is القرآن)."""
    shown = safe_key(drop_marks(mention.text))
    return f"ال{shown}" if mention.key.startswith("ال") and not search_key(shown).startswith("ال") else shown
