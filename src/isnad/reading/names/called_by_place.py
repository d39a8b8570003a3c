"""Bodies, events, prizes, cups and sites that have a place in their name: «غرفة جدة», «مهرجان صيف دبي 2015», «كأس أمم أوروبا».

The whole is one name, and the place in it is no mention of that place. Where its limits are not clear («مؤتمر جنيف», «باب البحرين») the
place stays a mention and is open (``parts``). Authorities are none of these: in «أمانة جدة», «سفارة مصر», «مطار عدن» the place is meant.
What does not live here: what is called after a person (``called_after``), names in quotation marks (``quoted``), firms by their trade
(``things``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.called_after import describes
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import cues, gazetteer
from isnad.reading.names.playing import SAYS_PLACE
from isnad.reading.names.purposes import purpose_end
from isnad.reading.names.spans import MARKS, Span, adjacent, words_of
from isnad.records import NameKind

#: Evidence of such a name.
CALLED_BY_PLACE = "a name that holds a place"
#: What makes a name of a noun and a place: any place, one that is no land, a land; what follows it; a word between.
_ANY, _NO_LAND, _LAND, _MORE, _NAMED, _NEVER = "any", "no land", "land", "more", "named", "never"


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun before a place: of which kind the whole is, when its limits are clear, when else the place is open, what stands between.

    ``between`` are the words of which one or two may stand there, None for any noun without an article. ``outside``: the noun that says
    what it is stays outside the name, as everywhere («شركة»).
    """

    kind: NameKind
    clear: frozenset[str]
    otherwise: str
    between: frozenset[str] | None
    outside: bool


def _nouns(
    words: str, kind: NameKind, clear: str, open: str = _NEVER, *, between: str | None = "", outside: bool = False
) -> dict[str, _Noun]:
    within = None if between is None else frozenset(between.split())
    return {word: _Noun(kind, frozenset(clear.split("|")), open, within, outside) for word in words.split()}


_SIDES = "شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي"
#: Words that begin what groups and projects call themselves.
_GROUP = "اجناد انصار جند ثوار احرار صقور شباب شهداء سند صحوه ابناء تحرير نداء افاق امل نهضه مستقبل انقاذ"
_PROJECT = "واحه خير هديه حلم شباب انجاز قلب الوان نبض درب صدي نماء مستودع بوابه لؤلؤه مرسي منارات"
#: In search keys, without what leans on them. Plurals are left out: «مستشفيات الرياض» are those of the city.
_NOUNS = {
    **_nouns("غرفه", "ORG", "any|named", between="تجاره صناعه وصناعه"),
    **_nouns("مستشفي", "ORG", "any|named", between=f"{_SIDES} ولاده اطفال عيون"),
    **_nouns("جامعه اكاديميه مكتبه اتيليه استوديو استديو تلفزيون راديو", "ORG", _ANY),
    **_nouns("مؤسسه", "ORG", "any|named", between=None),
    **_nouns("جمعيه", "ORG", "named|more", _NO_LAND, between=None),
    **_nouns("شركه", "ORG", "named|more", between=None, outside=True),
    **_nouns("فرقه اوركسترا اوبرا", "ORG", "any|named", between="طرب باليه اوبرا اطفال"),
    **_nouns("مجمع مركز معهد مراكز كليه وكاله نادي", "ORG", _MORE),
    **_nouns("هيئه", "ORG", "more|named", between="كهرباء ومياه مياه طرق"),
    **_nouns("اذاعه محطه", "ORG", _NAMED, between=f"{_SIDES} صوت"),
    **_nouns("متوسطه ثانويه ابتدائيه", "ORG", _NO_LAND),
    **_nouns("استوديوهات", "ORG", _ANY),
    **_nouns("جبهه ائتلاف تحالف تنظيم", "ORG", _NAMED, between=_GROUP),
    **_nouns("حزب", "ORG", _NAMED, between=_GROUP, outside=True),
    **_nouns("برنامج مشروع مبادره حمله وقف", "MISC", _NAMED, between=_PROJECT),
    **_nouns("برج", "ORG", _MORE, _NO_LAND),
    **_nouns("مهرجان", "MISC", "more|named", _ANY, between=None),
    **_nouns("ملتقي منتدي", "MISC", "more|named", _NO_LAND, between=f"{_PROJECT} صيف ليالي شتاء ربيع شباب"),
    **_nouns("معرض", "MISC", _MORE, _NO_LAND),
    **_nouns("بينالي اكسبو ماراثون جائزه", "MISC", _ANY),
    **_nouns("كاس", "MISC", "any|named", between=f"امم سوبر شهداء اتحاد {_SIDES}"),
    **_nouns("دوره", "MISC", _LAND, between="كاس"),
    **_nouns("بطوله", "MISC", _NAMED, between=f"اتحاد {_SIDES}"),
    **_nouns("مفاجات", "MISC", _NAMED, between="صيف"),
    **_nouns("عيد", "MISC", _NO_LAND),
    **_nouns("خليج غور مرسي", "LOC", _ANY),
    **_nouns("بحر", "LOC", _LAND),
    **_nouns("متحف", "LOC", _ANY),
    **_nouns("متنزه منتزه حديقه", "LOC", "more|named", between="حيوان حيوانات"),
    **_nouns("ميناء", "LOC", _MORE),
    # What is concluded or held in a city is called by it; where the name ends is not clear.
    **_nouns("مؤتمر مؤتمرات", "MISC", _NEVER, _NO_LAND),
    **_nouns("اتفاق اتفاقيه معاهده ميثاق بروتوكول حلف اعلان", "MISC", _NEVER, _NO_LAND),
    **_nouns("اولمبياد العاب اسبوع", "MISC", _NEVER, _NO_LAND),
    **_nouns("ادبي اهلي فنون", "ORG", _NEVER, _NO_LAND),
    **_nouns("جوائز عجله عين", "MISC", _NEVER, _NO_LAND),
    **_nouns("باب قلعه", "LOC", _NEVER, _ANY),
    **_nouns("استاد ستاد مول هيلتون شيراتون ماريوت انتركونتيننتال انتركونتننتال كمبينسكي", "LOC", _NEVER, _ANY),
    **_nouns("فندق", "LOC", _NEVER, _ANY, between="مكارم قصر ماريوت هيلتون شيراتون انتركونتيننتال انتركونتننتال"),
}  # fmt: skip
_FORMS = frozenset(form for noun, row in _NOUNS.items() if row.clear != {_NEVER} for form in leaning(noun))
_LETTERS = frozenset("وفبلك")
_LONGEST_BETWEEN = 2
#: A place behind these is meant, whatever stands before: «مستشفى مدينة جدة», «مؤسسة حكومة دبي».
_MEANT = SAYS_PLACE | frozenset((
    "حكومه", "سفاره", "قنصليه", "وزاره", "بلديه", "امانه", "اماره", "شرطه", "مرور", "صحه", "تعليم", "محكمه", "رئاسه", "رئيس", "دول", "دوله",
    "جمهوريه", "مملكه", "سلطنه", "شعب", "اهالي", "سكان", "جيش", "قوات", "منتخب", "نواب", "عموم", "انحاء", "داخل", "خارج", "قرب", "مطار",
    "جنوبي",
))  # fmt: skip
_LANDS = frozenset(("nation", "continent", "region"))
_HOLY = frozenset(("loc:mecca", "loc:medina"))
_PARKS = ("متنزه", "منتزه")
_EPITHETS = {"مكه": "المكرمه", "المدينه": "المنوره", "القدس": "الشريف"}
_OF_LETTERS = frozenset(("الادبي", "الثقافي", "العلمي", "الاجتماعي"))
_PORTS = frozenset(("الاسلامي", "التجاري", "الصناعي", "الجاف"))


def of_places(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the names that hold a place, left to right: each takes the place of the names within it."""
    found = list(spans)
    for span in (*spans, *_passed_by(text, spans)):
        whole, clear = name_around(text, span) or (span, False)
        if clear and not any(other.first < whole.first < other.last or other.first < whole.last < other.last for other in found):
            found = [other for other in found if other.last <= whole.first or other.first >= whole.last]
            found.append(whole)
    return sorted(found, key=lambda span: span.first)


def _passed_by(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the well-known places behind such a noun that the tagger passed by («مهرجان أبها للتسوق»)."""
    heads = [i for i, key in enumerate(text.keys[:-1]) if key in _FORMS]
    taken = {i for span in spans for i in range(span.first, span.last)} if heads else set[int]()
    known = (gazetteer().readings(text.keys[i + 1])[:1] for i in heads)
    places = [i + 1 for i, read in zip(heads, known, strict=True) if read and read[0].kind == "LOC" and read[0].weight >= _WELL_KNOWN]
    return [Span(i, i + 1, 0, "LOC", "") for i in places if i not in taken and i - 1 not in taken]


_WELL_KNOWN = 5


def name_around(text: Text, span: Span) -> tuple[Span, bool] | None:
    """Return the name in which a place stands, and whether its limits are clear; None where it stands in none."""
    if span.cut or span.kind == "PER" or text.keys[span.last : span.last + 1] in _AMERICA:
        return None
    keys, i, marked = text.keys, span.first, False
    if span.kind != "LOC" and not _reads_as_place(text, span):
        return _longer(text, span)
    between: list[str] = []
    readings = gazetteer().readings(" ".join(words_of(text, span)))
    land = bool(readings) and readings[0].fine in _LANDS and readings[0].id not in _HOLY
    while i > 0:
        if text.forms[i - 1] in MARKS and not marked and text.starts[i] == text.ends[i - 1]:
            i, marked = i - 1, True
            continue
        if not marked and not adjacent(text, i):
            return None
        i -= 1
        head = _head(keys[i])
        if (
            head is not None
            and head[2].endswith("ه")
            and head[2] not in _PARKS
            and text.forms[i].endswith("ه")
            and any(form.endswith("ة") for form in text.forms)
        ):
            return None  # «في مكتبه»
        if head is not None and (not between or _fits(between, head[1].between)):
            return _name(text, i, head, between, span, land=land, marked=marked)
        if len(between) == _LONGEST_BETWEEN or not _may_stand_between(keys[i]):
            return None
        between.insert(0, keys[i])
    return None


def _reads_as_place(text: Text, span: Span) -> bool:
    """Whether one word that the tagger took for a body by the noun before it is a well-known place («غرفة | الرياض»)."""
    known = gazetteer().readings(text.keys[span.first])[:1] if span.last - span.first == 1 else ()
    return any(entry.kind == "LOC" and entry.weight >= _WELL_KNOWN for entry in known)


def _longer(text: Text, span: Span) -> tuple[Span, bool] | None:
    """Return a body that ends in a place with the adjectives that follow («مستشفى صفاقس | الجامعي»)."""
    noun = _NOUNS.get(text.keys[span.first])
    if span.kind != "ORG" or noun is None or noun.kind != "ORG" or noun.outside or span.last - span.first != _PAIR:
        return None
    known = gazetteer().readings(" ".join(text.keys[span.first : span.last]))
    if known or not any(entry.kind == "LOC" for entry in gazetteer().readings(text.keys[span.last - 1])[:1]):
        return None
    end = _end(text, span, noun)
    return (Span(span.first, end, 0, "ORG", f"{span.evidence}; {CALLED_BY_PLACE}"), True) if end > span.last else None


_PAIR = 2


def _name(
    text: Text, i: int, head: tuple[int, _Noun, str], between: Sequence[str], span: Span, *, land: bool, marked: bool
) -> tuple[Span, bool] | None:
    """Return the name that the noun at ``i`` begins before a place, and whether its limits are clear."""
    cut, noun, word = head
    end = _end(text, span, noun)
    has = {_ANY, _LAND if land else _NO_LAND, *([_MORE] if end > _place_end(text, span) else []), *([_NAMED] if between else [])}
    if between:
        has -= {_ANY, _LAND, _NO_LAND}
    if word == "نادي" and text.keys[span.last : span.last + 1] not in ([key] for key in _OF_LETTERS):
        return None
    if word == "ميناء" and text.keys[span.last : span.last + 1] and text.keys[span.last] not in _PORTS:
        return None
    if word in _CONCLUDED and not _is_concluded(text, word, i, end):
        return None
    if not marked and has & noun.clear:
        first = i + 1 if noun.outside else i
        return Span(first, end, 0 if noun.outside else cut, noun.kind, CALLED_BY_PLACE), True
    if noun.otherwise in has | ({_ANY} if between else set()) or (marked and has & noun.clear):
        return Span(i, end, cut, noun.kind, CALLED_BY_PLACE), False
    return None


_CONCLUDED = frozenset(("اتفاق", "اتفاقيه", "معاهده", "ميثاق", "بروتوكول", "حلف", "اعلان"))
_TEXT_OF_IT = frozenset(("مقررات", "مخرجات", "نص", "تنفيذ", "بنود", "مضامين", "وثيقه", "مسوده", "بتتويج"))


def _is_concluded(text: Text, word: str, i: int, end: int) -> bool:
    """Whether what bears a city's name was concluded there («اتفاق أوسلو»), and is none between capitals («اتفاق موسكو وواشنطن») and
    nothing that one announces («إعلان موسكو أنها»)."""
    after = text.keys[end] if end < len(text) else ""
    if after == "مع" or (after[:1] == "و" and any(e.kind == "LOC" for e in gazetteer().readings(after[1:])[:1])):
        return False
    if word != "اعلان":
        return True
    return not after[:1].isalpha() or after[0] == "و" or text.keys[i - 1 if i else 0] in _TEXT_OF_IT


def _head(key: str) -> tuple[int, _Noun, str] | None:
    """Return the letters that lean on a noun of the table, its row, and the noun."""
    if key in _NOUNS:
        return 0, _NOUNS[key], key
    if key[:1] in _LETTERS:
        return next(((cut, _NOUNS[word], word) for cut, word in splits(key) if word in _NOUNS), None)
    return None


_AMERICA = (["امريكا"], ["اميركا"])  # «كأس كوبا أمريكا»


def _has_pronoun(text: Text, i: int, word: str) -> bool:
    """Whether the text writes «ة» and a noun that ends in it with «ه»: «في مكتبه جدة»."""
    return word.endswith("ه") and word not in _PARKS and text.forms[i].endswith("ه") and any(form.endswith("ة") for form in text.forms)


def _fits(between: Sequence[str], allowed: frozenset[str] | None) -> bool:
    return allowed is None or all(word in allowed for word in between)


def _may_stand_between(key: str) -> bool:
    """Whether a word may begin the name behind such a noun («شركة | سبائك الكويت»): a noun without an article, no authority, no title."""
    if not key.isalpha() or key.startswith(("ال", "لل")) or key.endswith(_PRONOUNS) or is_stop(key) or key in _MEANT:
        return False
    if any(kind.startswith("title") for kind in cues().get(key, ())):
        return False
    return shares(key).noun >= _HALF


_HALF = 0.5
_PRONOUNS = ("ها", "هم", "هما")


def _place_end(text: Text, span: Span) -> int:
    """Return where a place ends with the epithet that belongs to it («مكة | المكرمة»)."""
    last = span.last
    epithet = _EPITHETS.get(text.keys[last - 1])
    return last + 1 if epithet is not None and last < len(text) and text.keys[last] == epithet else last


def _end(text: Text, span: Span, noun: _Noun) -> int:
    """Return where the name ends: behind the adjectives, the purpose or the number that follow the place."""
    end = _place_end(text, span)
    while end < len(text) and (describes(text, end, female=True) or describes(text, end, female=False)):
        if text.keys[end] == "العام" and text.keys[end + 1 : end + 2] and text.keys[end + 1].startswith("ال"):
            break  # «في عيد الرياض العام الماضي»
        end += 1
    if noun.kind != "LOC" and span.kind == "LOC" and not (end < len(text) and text.keys[end] in _AIMS):
        end = purpose_end(text, end) or end
    if noun.kind == "MISC" and end < len(text) and adjacent(text, end) and text.keys[end].isdecimal() and len(text.keys[end]) in _YEARS:
        end += 1
    return end


_YEARS = (2, 4)
#: What somebody comes for: «نقل إلى مستشفى الساحل للاطمئنان على صحته».
_AIMS = frozenset((
    "للاطمئنان", "للعلاج", "للفحص", "للكشف", "للمشاركه", "للمره", "للتحقيق", "للاحتفال", "للاستفاده", "للوقوف", "للتعرف", "للاطلاع",
    "للبحث",
    "للاعلان", "للرد", "للاعتذار", "للمطالبه", "للحصول", "للاستعداد", "للاجتماع", "للتفاوض", "للتاكد", "للاستشفاء", "للولاده", "للدفاع",
))  # fmt: skip
