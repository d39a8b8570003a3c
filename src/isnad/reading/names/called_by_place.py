"""Bodies, events, prizes, cups and sites that have a place in their name: «غرفة جدة», «مهرجان صيف دبي 2015», «كأس أمم أوروبا».

The whole is one name, and the place in it is no mention of that place. Where its limits are not clear («مؤتمر جنيف», «باب البحرين») the
place stays a mention and is open (``parts``). Authorities are none of these: in «أمانة جدة», «سفارة مصر», «مطار عدن» the place is meant.
What does not live here: what is called after a person (``called_after``), names in quotation marks (``quoted``), firms by their trade
(``things``), the nouns (``data/with_places.tsv``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from isnad.arabic.folding import search_keys
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.called_after import describes
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import beside_words, cues, data_lines, gazetteer
from isnad.reading.names.playing import SAYS_PLACE
from isnad.reading.names.purposes import purpose_end
from isnad.reading.names.spans import MARKS, Laid, Span, adjacent, tokens_at, words_of
from isnad.records import NameKind

#: Evidence of such a name.
CALLED_BY_PLACE = "a name that holds a place"
#: What makes a name of a noun and a place: any place, one that is no land, a land, a continent; what follows it; a word between.
_ANY, _NO_LAND, _LAND, _CONTINENT, _MORE, _NUMBER, _PURPOSE, _NAMED = (
    "any", "no land", "land", "continent", "more", "number", "purpose", "named",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun before a place: of which kind the whole is, when its limits are clear, when else the place is open, what stands between.

    ``between`` are the words of which one or two may stand there, None for any noun without an article. ``outside``: the noun that says
    what it is stays outside the name, as everywhere («شركة»).
    """

    kind: NameKind
    clear: frozenset[str]
    otherwise: frozenset[str]
    between: frozenset[str] | None
    outside: bool
    female: bool


_PARKS = ("متنزه", "منتزه")


def _is_female(word: str) -> bool:
    return (word.endswith(("ه", "ات")) and word not in _PARKS) or word in ("كاس", "اوبرا", "اوركسترا")


def _nouns() -> Iterator[tuple[str, _Noun]]:
    for line in data_lines("with_places.tsv")[1:]:
        nouns, kind, clear, otherwise, between, outside, _ = line.split("\t")
        sets = [beside_words(word[1:]) for word in between.split() if word[0] == "+"]
        within = frozenset(search_keys([word for word in between.split() if word[0] != "+"])).union(*sets)
        row = (cast(NameKind, kind), _cases(clear), _cases(otherwise), None if between == "*" else within, outside == "outside")
        yield from ((key, _Noun(*row, _is_female(key))) for key in search_keys(nouns.split()))


def _cases(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


_NOUNS = dict(_nouns())
_FORMS = frozenset(form for noun, row in _NOUNS.items() if row.clear for form in leaning(noun))
_SOMEWHERE_BETWEEN = frozenset(word for row in _NOUNS.values() for word in row.between or ())
_LETTERS = frozenset("وفبلك")
_LONGEST_BETWEEN = 3
#: A place behind these is meant, whatever stands before: «مستشفى مدينة جدة», «مؤسسة حكومة دبي».
_MEANT = SAYS_PLACE | beside_words("place_meant")
_LANDS = frozenset(("nation", "continent", "region"))
_EPITHETS = {"مكه": "المكرمه", "المدينه": "المنوره", "القدس": "الشريف"}
#: Nouns that make a name only with these behind the place: «ميناء جدة الإسلامي», «نادي جدة الأدبي», «سوق دبي المالي».
_ONLY_WITH = {
    "ميناء": frozenset(("الاسلامي", "التجاري", "الصناعي", "الجاف")),
    "نادي": frozenset(("الادبي", "الثقافي", "العلمي", "الاجتماعي")),
    "سوق": frozenset(("المالي", "الماليه", "السينمائي", "السينمائيه")),
    "مسجد": frozenset(("الكبير", "الجامع")),
    "جامع": frozenset(("الكبير",)),
}


def of_places(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the names that hold a place, left to right: each takes the place of the names within it."""
    found = Laid(spans)
    for span in (*spans, *_passed_by(text, spans)):
        whole, clear = name_around(text, span) or (span, False)
        if clear and not any(other.first < i for i in (whole.first, whole.last) for other in found.over(i, i + 1)):
            found.put(whole)
    return found.all()


def _passed_by(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the well-known places behind such a noun that the tagger passed by («مهرجان أبها للتسوق»)."""
    heads = [i for i in tokens_at(text, _FORMS) if i + 1 < len(text)]
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
    place = span.kind == "LOC" or (span.kind == "ORG" and span.last - span.first == 1 and _is_place(keys[span.first]))
    if not place:
        return _longer(text, span)
    between: list[str] = []
    unclear: tuple[Span, bool] | None = None
    if (longer := _known_longer(text, span)) is not None:
        return longer, True
    scope = _scope(" ".join(words_of(text, span)))
    while i > 0:
        if text.forms[i - 1] in MARKS and not marked and text.starts[i] == text.ends[i - 1]:
            i, marked = i - 1, True
            continue
        if not marked and not adjacent(text, i):
            break
        i -= 1
        head = _head(keys[i])
        if head is not None and _has_pronoun(text, i, head[2]):
            break  # «في مكتبه»
        if head is not None and (not between or _fits(between, head[1].between)):
            found = _name(text, i, head, between, span, scope=scope, marked=marked)
            if found is not None and (found[1] or unclear is None):
                unclear = found
            if found is not None and found[1]:
                return found
        for_it = keys[i] == "من" and between[:1] == ["اجل"]  # «مهرجان من أجل مكة»
        if len(between) == _LONGEST_BETWEEN or not (for_it or _may_stand_between(keys[i])):
            break
        between.insert(0, keys[i])
    return unclear


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
    text: Text, i: int, head: tuple[int, _Noun, str], between: Sequence[str], span: Span, *, scope: frozenset[str], marked: bool
) -> tuple[Span, bool] | None:
    """Return the name that the noun at ``i`` begins before a place, and whether its limits are clear."""
    cut, noun, word = head
    end = _end(text, span, noun)
    behind = _place_end(text, span)
    has = {_NAMED} if between else {_ANY, *scope}
    if word in _ONLY_WITH and end == behind and behind < len(text) and text.keys[behind] in _ONLY_WITH[word]:
        end += 1
    if end > behind:
        has |= {_MORE, _NUMBER} if text.keys[end - 1].isdecimal() else {_MORE}
        has |= {_PURPOSE} if any(key[:1] == "ل" for key in text.keys[behind:end]) else set()
    if word in _ONLY_WITH and (behind >= len(text) or text.keys[behind] not in _ONLY_WITH[word]):
        return None
    if word == "بوابه" and (cut or text.keys[i - 1 if i else 0] in _THROUGH):
        return None  # «عبر بوابة فرنسا»
    if word in _CONCLUDED and not _is_concluded(text, word, i, end):
        return None
    if not marked and has & noun.clear:
        first = i + 1 if noun.outside else i
        return Span(first, end, 0 if noun.outside else cut, noun.kind, CALLED_BY_PLACE), True
    if not between and _is_place(f"{word} {' '.join(text.keys[span.first : span.last])}"):
        return None  # «جسر الشغور» is a town
    if noun.otherwise & (has | ({_ANY} if between else set())) or (marked and has & noun.clear):
        return Span(i, end, cut, noun.kind, CALLED_BY_PLACE), False
    return None


_THROUGH = frozenset(("عبر", "من", "علي"))


def _scope(key: str) -> frozenset[str]:
    """Say of a place whether it is a land (a region is one, where no city is so called), a continent, or none."""
    readings = gazetteer().readings(key)
    if not readings or readings[0].fine not in _LANDS:
        return frozenset((_NO_LAND,))
    if readings[0].fine == "region" and any(entry.fine == "city" and entry.weight >= _WELL_KNOWN for entry in readings):
        return frozenset((_NO_LAND,))
    return frozenset((_LAND, _CONTINENT)) if readings[0].fine == "continent" else frozenset((_LAND,))


def _known_longer(text: Text, span: Span) -> Span | None:
    """Return the longer place that the gazetteer knows by a noun of land and water («بحر الصين الجنوبي»), or as a quarter
    («ضاحية مصر الجديدة»)."""
    i, keys = span.first - 1, text.keys
    if i >= 0 and adjacent(text, span.first):
        cut, noun = next(((cut, word) for cut, word in splits(keys[i]) if word in _OF_NATURE), (0, ""))
        for last in (span.last + 1, span.last) if noun else ():
            if last <= len(keys) and _is_known_place(" ".join([noun, *keys[span.first : last]])):
                return Span(i, last, cut, "LOC", CALLED_BY_PLACE)
    if span.last < len(keys) and keys[span.last] in _NEW_AND_OLD and adjacent(text, span.last):
        city = _scope(" ".join(words_of(text, span))) == {_NO_LAND}
        quarter = i >= 0 and (
            any(word in _QUARTERS for _, word in splits(keys[i]))
            or (keys[i] == "في" and keys[span.last] == "الجديده" and "القاهره" in keys)
        )
        if (city and keys[span.last] == "الجديده") or quarter:
            return Span(span.first, span.last + 1, span.cut, "LOC", CALLED_BY_PLACE)
    return None


_OF_NATURE = frozenset(("بحر", "خليج", "نهر", "وادي", "مضيق", "جزيره", "بحيره", "هضبه", "جسر", "عين", "باب", "برج", "قلعه"))
_NEW_AND_OLD = frozenset(("الجديده", "القديمه"))
_QUARTERS = frozenset(("منطقه", "ضاحيه", "حي", "شارع", "شوارع", "شقه", "مساكن", "ميدان", "قسم", "نيابه", "محكمه"))


def _is_place(key: str) -> bool:
    return any(entry.kind == "LOC" for entry in gazetteer().readings(key)[:1])


def _is_known_place(key: str) -> bool:
    return any(entry.kind == "LOC" and entry.weight >= _WELL_KNOWN for entry in gazetteer().readings(key)[:1])


_CONCLUDED = frozenset(("اتفاق", "اتفاقيه", "معاهده", "ميثاق", "بروتوكول", "حلف", "اعلان"))
_MONTHS = frozenset((
    "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر", "شباط", "اذار", "نيسان",
    "ايار", "حزيران", "تموز", "ايلول",
))  # fmt: skip
_WITH_W = frozenset(("وقف", "وصول", "وفاه", "وضع", "وجود", "وقوع", "وقوف", "ولاءها", "وساطه", "وساطتها"))
_OF_TEXTS = frozenset(("الذي", "الصادر", "المشترك", "الموقع", "التاريخي", "لما", "بما", "وما"))
_TEXT_OF_IT = frozenset((
    "مقررات", "مخرجات", "نص", "تنفيذ", "بنود", "مضامين", "وثيقه", "مسوده", "بتتويج", "اهميه", "نتائج", "مضمون", "اعتماد", "روح", "مبادئ",
    "توقيع",
))  # fmt: skip


def _is_concluded(text: Text, word: str, i: int, end: int) -> bool:
    """Whether what bears a city's name was concluded there («اتفاق أوسلو»), and is none between capitals («اتفاق موسكو وواشنطن») and
    nothing that one announces («إعلان موسكو أنها»)."""
    after = text.keys[end] if end < len(text) else ""
    if after == "مع" or (after[:1] == "و" and any(e.kind == "LOC" for e in gazetteer().readings(after[1:])[:1])):
        return False
    if word != "اعلان":
        return True
    joined = after[:1] == "و" and after not in _WITH_W  # «إعلان موسكو وقف النار» is what Moscow says
    return not after[:1].isalpha() or joined or after in _MONTHS | _OF_TEXTS or text.keys[i - 1 if i else 0] in _TEXT_OF_IT


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
    if key in _SOMEWHERE_BETWEEN:
        return True
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
    start = end = _place_end(text, span)
    while end < len(text) and (
        describes(text, end, female=noun.female) or (noun.kind == "MISC" and end == start and describes(text, end, female=True))
    ):  # «مهرجان جدة التاريخية»
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
