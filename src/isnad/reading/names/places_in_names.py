"""Places that are open because of the words about them: in a name in marks («صيف دبي»), in a pair («بنك البحرين والكويت»), in a school's.

What does not live here: names that hold a place and are read whole (``called_by_place``), what else a place is a part of (``parts``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import name_shape
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import MOSTLY
from isnad.reading.names.purposes import OF_INSTITUTES
from isnad.reading.names.spans import word_before


def is_marked(text: Text, mention: Mention) -> bool:
    """Whether a place begins or ends a name in marks by such a word beside it («صيف دبي», «جدة 36», «إيران جيت», «من أجل مكة»)."""
    first, last, keys, forms = mention.span.first, mention.span.last, text.keys, text.forms
    if mention.span.cut or not first:
        return False
    opened, closed = forms[first - 1] in _OPEN, last < len(text) and forms[last] in _CLOSED
    numbered = last + 1 < len(text) and keys[last].isdecimal() and forms[last + 1] in _CLOSED
    if opened and (numbered or (last < len(text) and keys[last] in _END_NAMES)):
        return True
    closed |= numbered
    at = first - 2 if keys[first - 1] == "اجل" and first > 1 and keys[first - 2] == "من" else first - 1
    if not closed or at < 1 or forms[at - 1] not in _OPEN or (keys[at] == "ولايه" and forms[at - 1] == "("):
        return False  # «دالاس (ولاية تكساس)»
    return at < first - 1 or keys[at] in _BEGIN_NAMES


_OPEN, _CLOSED = frozenset('«"“(”'), frozenset('»"”)“″')
#: Words that begin or end what festivals, groups, firms and works call themselves, not what one says of a place («شرطة دبي», «جنوب لبنان»).
_BEGIN_NAMES = frozenset((
    "فنون", "ليالي", "صيف", "شتاء", "ربيع", "ولاده", "خير", "غضب", "تحيا", "اهل", "ولايه", "مرسي", "اعمار", "سند", "حلم", "عيد", "اطعام",
    "مشروع", "صوت", "واحه", "قلب", "سما", "انجاز", "عيش", "الوان", "افلام", "شقه", "كابلات", "اجناد", "نبض", "صدي", "عشاق", "اصدقاء",
    "رواد", "ابناء",
    "استوديوهات", "جسر", "بوابه", "قيصر", "اختراع", "باي", "اسبوع", "منشد", "شاعر",
))  # fmt: skip
_END_NAMES = frozenset((
    "جيت", "اير", "ديل", "جاز", "غير", "شو", "اليوم", "قالت", "يجمعنا", "تساعد", "سما", "جاليري", "اي", "ايم", "الفتاه", "الحريه",
    "دبلوماسي", "خير", "بيتنا", "تانكان", "ستات", "سبورت", "اونلاين", "تايمز", "بوست", "برس", "نيوز",
))  # fmt: skip


def is_paired(text: Text, mention: Mention) -> bool:
    """Say whether a place is the second of what a bank or a cup is called by: «بنك البحرين والكويت», «كأس الخليج وآسيا»."""
    first, keys = mention.span.first, text.keys
    if mention.span.cut != 1 or keys[first][0] != "و":
        return False
    for i in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        nouns = {word for _, word in splits(keys[i])}
        if nouns & _OF_TWO or ("مستشفي" in nouns and keys[mention.span.last : mention.span.last + 1] in _OF_HOSPITALS):
            return True
        if not keys[i].isalnum() or is_stop(keys[i]) or shares(keys[i]).verb >= MOSTLY:
            return False
    return False


_OF_HOSPITALS = (["المركزي"], ["العام"], ["الجامعي"])
_OF_TWO, _NEAR = frozenset(("بنك", "مصرف", "كاس", "مونديال")), 3


def is_school(text: Text, mention: Mention) -> bool:
    """Whether the article speaks of one school that is called by a place, since somebody heads it or takes part: «مدير مدارس الرياض»."""
    keys = text.keys
    if not any(word == "مدارس" for _, word in splits(word_before(keys, mention.span.first))):
        return False
    for i, key in enumerate(keys[:-2]):
        ahead = any(word in _HEADS_OF_SCHOOLS for _, word in splits(key))
        if ahead and any(word == "مدارس" for _, word in splits(keys[i + 1])) and keys[i + 2] == mention.key:
            return True
    return False


_HEADS_OF_SCHOOLS = frozenset(("مدير", "مديره", "رئيس", "رئيسه", "العام", "مشرف", "طلاب", "خريجي", "موهبه", "الاثرائي", "الصيفي", "برنامج"))


def by_neighbours(text: Text, mention: Mention) -> str:
    """Say of what a place is a part by the words at its sides; empty where of nothing."""
    first, last, keys = mention.span.first, mention.span.last, text.keys
    ahead = keys[first - 1] if first and not mention.span.cut and text.starts[first] - text.ends[first - 1] == 1 else ""
    behind = keys[last : last + 2]
    if ahead.isascii() and ahead.isalpha() and len(ahead) > 1 and mention.fine in ("nation", "region"):
        return _FIRM  # «MBC مصر»
    if ahead == "مجله":
        return "a paper is called so"
    readings = gazetteer().readings(mention.key)
    if ahead in _STATES and readings and readings[0].country in _WITHOUT_STATES and readings[0].fine != "nation":
        return "a group calls itself so"  # «ولاية صنعاء»
    if behind[:1] == ["غير"] and behind[1:] and behind[1].isdecimal():
        return _IN_A_NAME  # «جدة غير 36»
    if mention.fine == "region" and all(entry.fine != "city" for entry in readings):
        if behind and behind[0][:2] == "لل" and behind[0][2:] in OF_INSTITUTES:
            return _FIRM  # «رئيس الشرق الأوسط للدراسات»
        brand = keys[first - 2] if first > 1 and text.forms[first - 1] in _CLOSED else ahead
        if brand.isalpha() and brand not in known_keys() and not is_stop(brand) and name_shape(brand) >= _FOREIGN:
            return _FIRM  # «كاديلاك الشرق الأوسط»
    if (mention.key.split(" ")[0] in demonyms() or mention.key == "العربيه السعوديه") and _is_behind_a_firm(text, first):
        return _FIRM
    at = first - 1 if ahead == "اجل" else first - 2 if keys[max(0, first - 2) : first - 1] == ["اجل"] else 0
    return _IN_A_NAME if at > 1 and keys[at - 2 : at] == ["العمل", "من"] and "مجموعه" in keys[max(0, at - 3) : at - 2] else ""


def _is_behind_a_firm(text: Text, first: int) -> bool:
    """Whether a land's adjective stands behind a firm's name in marks: «شركة "زين" السعودية»."""
    if first < _SHORTEST or text.forms[first - 1] not in _CLOSED:
        return False
    opens = next((i for i in range(first - 2, max(-1, first - 5), -1) if text.forms[i] in _OPEN), 0)
    inside = " ".join(text.keys[opens + 1 : first - 1])
    headed = opens > 0 and any(word in ("شركه", "مصرف", "بنك", "مجموعه") for _, word in splits(text.keys[opens - 1]))
    return opens > 0 and (headed or any(entry.fine in ("company", "commercial") for entry in gazetteer().readings(inside)[:1]))


_SHORTEST, _FOREIGN = 3, 2
#: Lands that have no provinces of this name: who speaks of one speaks of what a group calls so, or of another time.
_STATES, _WITHOUT_STATES = frozenset(("ولايه", "بولايه", "لولايه", "وولايه")), frozenset(("IQ", "YE", "SY", "SA", "EG", "KW", "JO"))
_IN_A_NAME, _FIRM = "in a name that holds the place", "in a firm's name"
