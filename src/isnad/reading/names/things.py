"""What a span of the tagger is by the words at its side: a disease («فيروس …»), a firm («… للاستثمار»), a bank, a body whose land follows.

What does not live here: what is no name at all (``tidying``, ``doubts``), bodies by their purpose (``purposes``) or by a person
(``called_after``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.purposes import TRADES
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.tidying import titled
from isnad.reading.names.verbs import mostly_verb, saying

#: Evidence of a disease's name, of a firm's, of a body with its head or its land's adjective.
DISEASE, FIRM, WHOLE = "a disease by the noun before it", "a firm by its trade", "a body with all its words"
_DISEASES = frozenset((
    "فيروس", "فيروسات", "الفيروس", "وباء", "مرض", "داء", "متلازمه", "حمي", "بكتيريا", "جرثومه", "انفلونزا", "جائحه", "عدوي", "طاعون",
))  # fmt: skip
_SICK = frozenset(form for noun in _DISEASES for form in leaning(noun))
#: Definite heads whose adjective alone names nobody: «البنك الأهلي» is no club.
_HEADS = frozenset(("البنك", "المصرف", "الجامعه", "المعهد", "الكليه", "المستشفي"))
_OF_FIRMS = frozenset(("سهم", "اسهم", "ارباح", "مجموعه", "شركه", "شركات", "خسائر", "ايرادات", "مساهمي"))
_WELL_KNOWN = 5


def things(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with what the words at their sides make of them, left to right."""
    found: list[Span] = []
    sick: set[str] = set()
    for read in spans:
        span = _listed_person(text, read, found[-1] if found else None)
        changed = (
            _governors(text, span) or _disease(text, span) or _firm(text, span) or _with_head(text, span, found[-1] if found else None)
        )
        if changed is not None and changed.kind == "MISC":
            sick.add(" ".join(words_of(text, changed)))
        if (towns := _two_towns(text, span)) is not None:
            found += towns
            continue
        before = found[-1] if found else None
        if before is not None and (_is_its_land(text, before, span) or _is_its_branch(text, before, span)):
            found[-1] = replace(before, last=span.last, evidence=f"{before.evidence}; {WHOLE}")
            continue
        if (firm := _of_a_place(text, span)) is not None:
            while found and found[-1].last > firm.first:
                found.pop()
            found.append(firm)
            continue
        found.append(changed or span)
    if not sick:
        return found
    return [replace(s, kind="MISC", evidence=DISEASE) if s.kind != "MISC" and " ".join(words_of(text, s)) in sick else s for s in found]


def is_a_lands_firm(text: Text, span: Span) -> bool:
    """Say whether a person's name is a body that lists know with its land's adjective in the feminine («زين السعودية»)."""
    last = text.keys[span.last - 1]
    if span.last - span.first == 1 or not last.endswith("ه") or last not in demonyms() or demonyms()[last][0].shape != "female":
        return False
    return any(entry.kind == "ORG" for entry in gazetteer().readings(" ".join(words_of(text, span)))[:1])


def _governors(text: Text, span: Span) -> Span | None:
    """Return the person behind a definite noun of places that the tagger took with him for one place («محافظ | المدينة جهاد السوادي»)."""
    if span.kind != "LOC" or span.last - span.first < _PLACE_AND_NAME or text.keys[span.first] not in _PLACES:
        return None
    known = name_word(text.keys[span.first + 1])
    person = known is not None and known.kind == "given" and not text.keys[span.first + 1].startswith("ال")
    return Span(span.first + 1, span.last, 0, "PER", span.evidence) if person else None


def _listed_person(text: Text, span: Span, before: Span | None) -> Span:
    """Return as a person what stands in a list of persons and was parted into clitics and a place («رودريغيز وك | اسيا»)."""
    listed = before is not None and before.kind == "PER" and before.last == span.first
    if listed and span.kind == "LOC" and text.keys[span.first][: span.cut] == "وك":
        return replace(span, cut=1, kind="PER")
    return span


def _two_towns(text: Text, span: Span) -> list[Span] | None:
    """Return the two places behind «مدينتي» that the tagger took for one body («مدينتي "أوشيدا ويامانا"»)."""
    i = span.first - 1
    i -= i > 0 and not text.forms[i][:1].isalnum()
    if i < 0 or span.cut or not any(word in _TWO for _, word in splits(text.keys[i])):
        return None
    at = next((j for j in range(span.first + 1, span.last) if text.keys[j][0] == "و" and len(text.keys[j]) > _PLACE_AND_NAME), None)
    if at is None:
        return None
    return [Span(span.first, at, 0, "LOC", span.evidence), Span(at, span.last, 1, "LOC", span.evidence)]


_TWO = frozenset(("مدينتي", "مدينتا", "بلدتي", "بلدتا", "قريتي", "قريتا", "محافظتي", "محافظتا", "منطقتي", "منطقتا", "ولايتي", "ولايتا"))
_PLACE_AND_NAME = 3
_PLACES = frozenset(("المدينه", "المحافظه", "المنطقه", "البلده", "القريه", "الولايه", "المقاطعه", "الحي"))


def _disease(text: Text, span: Span) -> Span | None:
    """Return the name of a disease without the noun that says so, which is the span's first word or stands before it."""
    if span.kind == "MISC" or (span.kind == "PER" and span.last - span.first > 2):
        return None
    if text.keys[span.first] not in _SICK and (not span.first or text.keys[span.first - 1] not in _SICK):
        return None
    inside = words_of(text, span)[0] in _DISEASES
    first, cut = (span.first + 1, 0) if inside else (span.first, span.cut)
    before = text.keys[first - 1] if first else ""
    if first == span.last or not before or text.starts[first] - text.ends[first - 1] != 1 or cut:
        return None
    if not any(word in _DISEASES for _, word in splits(before)):
        return None
    known = gazetteer().readings(" ".join(text.keys[first : span.last]))
    if known and known[0].kind == span.kind and known[0].weight >= _WELL_KNOWN:
        return None  # «متلازمة الشرق الأوسط»
    return Span(first, span.last, 0, "MISC", DISEASE)


def _firm(text: Text, span: Span) -> Span | None:
    """Return the firm of a place's or a club's word and of a trade («أعلنت دبي للاستثمار»); a place alone may be left for that trade."""
    i = span.last
    if (
        span.kind not in ("LOC", "ORG")
        or span.last - span.first > 1
        or i >= len(text)
        or text.keys[i][:2] != "لل"
        or text.keys[i][2:] not in TRADES
        or text.starts[i] - text.ends[i - 1] != 1
    ):
        return None
    before = text.keys[span.first - 1] if span.first else ""
    if span.kind == "LOC" and not (saying(before) or any(word in _OF_FIRMS for _, word in splits(before)) or _on_shares(text, i)):
        return None
    return replace(span, last=i + 1, kind="ORG", evidence=FIRM)


def _of_a_place(text: Text, span: Span) -> Span | None:
    """Return the firm of a trade and a place («شركة نفط الخليج», «أسمنت تبوك», «الشركة الكويتية لنفط الخليج»): of its name a part."""
    i = span.first - 1
    if span.kind != "LOC" or span.cut or span.last - span.first > 1 or i < 0 or not adjacent(text, span.first):
        return None
    cut, trade = next(((cut, word) for cut, word in splits(text.keys[i]) if word in _TRADES_OF_PLACES), (0, ""))
    if not trade:
        return None
    if trade in _BANKS:  # «بنك اليابان», «مصرف ليبيا المركزي»
        nation = any(entry.fine == "nation" for entry in gazetteer().readings(text.keys[span.first])[:1])
        more = span.last < len(text) and text.keys[span.last] in _OF_BANKS and adjacent(text, span.last)
        return Span(i, span.last + more, cut, "ORG", WHOLE) if nation else None
    if text.keys[i][:cut].endswith("ل"):  # «الشركة الكويتية لنفط الخليج»
        head = i - 1
        while head >= 0 and i - head < _ADJECTIVES and adjacent(text, head + 1):
            cut = next((cut for cut, word in splits(text.keys[head]) if word in _THE_FIRM), -1)
            if cut >= 0:
                return Span(head, span.last + (text.keys[span.last : span.last + 1] in _EPITHETS), cut, "ORG", FIRM)
            if not text.keys[head].startswith("ال"):
                break
            head -= 1
        return None
    if trade in _STATIONS:  # «راديو فرنسا»
        return Span(i, span.last, cut, "ORG", WHOLE)
    ahead = text.keys[i - 1 - (i > 1 and not text.forms[i - 1][:1].isalnum())] if i else ""
    acts = text.keys[span.last : span.last + 1]  # «غاز قطر تنفي»
    if trade in ("غاز", "نفط", "اسمنت") and acts and saying(acts[0]) and (acts[0].startswith("ت") or acts[0].endswith("ت")):
        return Span(i, span.last, cut, "ORG", FIRM)
    if trade != "اسمنت" and (cut or not any(word in _OF_FIRMS for _, word in splits(ahead))):
        return None  # «كهرباء لبنان», «نفط العراق» are the land's
    return Span(i, span.last, cut, "ORG", FIRM)


_ADJECTIVES, _EPITHETS = 4, (["المكرمه"], ["المنوره"])
_THE_FIRM = frozenset(("الشركه", "المؤسسه", "الهيئه", "المجموعه"))
_STATIONS = frozenset(("راديو", "اذاعه", "تلفزيون", "تليفزيون"))
_BANKS, _OF_BANKS = frozenset(("بنك", "مصرف")), frozenset(("المركزي", "الوطني", "التجاري", "الدولي", "الاسلامي", "الاهلي"))
_TRADES_OF_PLACES = TRADES | _STATIONS | _BANKS | {
    "المنيوم",
    "نفط", "مياه", "حديد", "البان", "سكر", "زجاج", "مطاحن", "مصافي", "فوسفات", "اسماك", "سيراميك", "خطوط", "موانئ", "مطارات", "سكك",
    "قطارات", "مترو", "حافلات", "زيوت", "ادويه", "دواجن", "معادن", "مناجم",
}  # fmt: skip


def _is_its_branch(text: Text, body: Span, span: Span) -> bool:
    """Whether a land's name right behind a firm's is a part of it: «شركة | ساحلكو | مصر», «مصرف الساحل | السودان»."""
    if body.kind != "ORG" or span.kind != "LOC" or span.cut or body.last != span.first or not adjacent(text, span.first):
        return False
    if not any(entry.fine == "nation" for entry in gazetteer().readings(text.keys[span.first])[:1]) or span.last - span.first > 1:
        return False
    if text.keys[span.first] in demonyms() or text.keys[body.last - 1] in demonyms():
        return False  # «شركة الساحل السعودية»
    heads = {word for i in (body.first - 1, body.first) if i >= 0 for _, word in splits(text.keys[i])}
    return not heads.isdisjoint(_WITH_BRANCHES)


_WITH_BRANCHES = frozenset(("شركه", "بنك", "مصرف", "مجموعه"))


def _on_shares(text: Text, i: int) -> bool:
    """Whether the sentence of token ``i`` lists shares («جاءت أسهم شركات الساحل، والسعودية للتموين»)."""
    first, last = text.sentence_at(i)
    return not _SHARES.isdisjoint(text.keys[first:last])


_SHARES = frozenset(("سهم", "اسهم", "الاسهم", "سهما"))


def _with_head(text: Text, span: Span, before: Span | None) -> Span | None:
    """Return a bank with the noun that its adjective describes («البنك | الأهلي التجاري»)."""
    i = span.first - 1
    if span.kind != "ORG" or span.cut or i < 0 or not text.keys[span.first].startswith("ال") or (before is not None and before.last > i):
        return None
    cut = next((cut for cut, word in splits(text.keys[i]) if word in _HEADS), None)
    if cut is None or text.starts[span.first] - text.ends[i] != 1:
        return None
    return replace(span, first=i, cut=cut, evidence=f"{span.evidence}; {WHOLE}")


def _is_its_land(text: Text, body: Span, span: Span) -> bool:
    """Whether a land's name right behind a body is the adjectives of that body: «جمعية الكشافة | العربية السعودية»."""
    words = text.keys[span.first : span.last]
    if body.kind != "ORG" or span.kind != "LOC" or body.last != span.first or span.cut or words[0] != "العربيه":
        return False
    if body.first and any(word in _OF_FIRMS for _, word in splits(text.keys[body.first - 1])):
        return True  # «شركة ساحلكو العربية السعودية»
    head = words_of(text, body)[0]
    return head.endswith("ه") and "org_head" in cues().get(head, ()) and all(word in demonyms() or word == "العربيه" for word in words)


#: Last words of firms' names, and the first ones of airlines': foreign words that no person is called by.
_FIRMS = frozenset((
    "يوروب", "براذرز", "بروذرز", "بروس", "كابيتال", "ايرلاينز", "ايروايز", "موتورز", "انرجي", "غروب", "جروب", "هولدينغ", "هولدينج",
    "هولدنغ", "بتروليوم", "سيستمز", "تكنولوجيز", "تكنولوجي", "انترناشونال", "انترناشيونال", "كوربوريشن", "بارتنرز", "سيكيوريتيز",
    "انفستمنت", "انفستمنتس", "ريسيرش", "ايرباص",
))  # fmt: skip
_AIRLINES = frozenset(("اير", "فلاي"))


def firm_in(text: Text, span: Span) -> int | None:
    """Return where a firm's name begins that the tagger took for a person's («سيرت | أير تشاينا»); None where it is no firm's."""
    keys = text.keys[span.first : span.last]
    if len(keys) < 2 or (text.keys[span.first - 1 : span.first] and titled(text.keys[span.first - 1])):
        return None
    if keys[-1] in _FIRMS:
        return span.first
    at = next((i for i, key in enumerate(keys[:-1]) if key in _AIRLINES), None)
    return None if at is None or (at and not mostly_verb(keys[0].removeprefix("و"))) else span.first + at
