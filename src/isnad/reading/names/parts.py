"""Places that are a part of another name: «شارع فلسطين», «فودافون قطر», «متلازمة الشرق الأوسط», «هاتف «مارشال لندن»», «السيدة آسيا».

They are open, since what they are called after is not meant. What does not live here: bodies and firms that are read whole (``things``,
``quoted``), what else a mention is not (``doubts``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.called_by_place import name_around
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import name_shape, word_classes
from isnad.reading.names.gazetteer import gazetteer, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import MOSTLY
from isnad.reading.names.spans import word_before
from isnad.reading.names.verbs import saying

_QUOTES = frozenset('«»"“”')
_PAIR, _SHORT = 2, 4


def part_of(text: Text, mention: Mention, before: Mention | None) -> str:
    """Say of what name a place, or a body after which a street is called, is a part; empty where of none.

    ``before`` is the mention that ends where this one begins.
    """
    if mention.kind in ("LOC", "ORG") and _is_street(text, mention):
        return STREET
    if mention.kind != "LOC":
        return ""
    first, last = mention.span.first, mention.span.last
    single = last - first == 1
    leading, after = word_before(text.keys, first), text.keys[last] if last < len(text) else ""
    if single and after in _ENDS_OF_NAMES and text.starts[last] - text.ends[last - 1] == 1:
        return FIRM
    if not mention.span.cut and first and text.starts[first] - text.ends[first - 1] == 1:
        nouns = {word for _, word in splits(leading)}
        if nouns & _OF_DISEASES:
            return "a disease is called so"
        if single and (leading in _LADIES or _is_somebody(text, mention)):
            return "somebody is called so"
        if after in _OF_SITES and "مدينه" in nouns:
            return "a site is called so"
        if after == "الاسلاميه" and "اماره" in nouns:
            return "a group calls itself so"
        if leading == "قناه" and mention.fine == "nation" and after != "البحريه":
            return "a channel is called so"
        if _is_in_a_firm(text, mention, before):
            return FIRM
    if single and (_is_in_a_title(text, mention) or _is_paired_in_marks(text, mention)):
        return "in a name in quotation marks"
    known = any(entry.kind == "LOC" for entry in gazetteer().readings(mention.key)[:1])
    return IN_A_NAME if known and name_around(text, mention.span) is not None else ""


#: Why a place is not meant that stands in another name.
IN_A_NAME = "in a name that holds the place"


def _is_street(text: Text, mention: Mention) -> bool:
    """Whether a street, square or hotel is called after a land, a city or a body: «شارع فلسطين», «ميدان مجلس التعاون الخليجي»."""
    first = mention.span.first
    if mention.span.cut or not first or text.starts[first] - text.ends[first - 1] != 1:
        return False
    if mention.kind == "LOC" and mention.fine not in ("nation", "city", "state", "county", "region", "continent"):
        return False
    return any(word in ("شارع", "ميدان", "دوار", "كوبري", "فندق") for _, word in splits(text.keys[first - 1]))


#: Why a land, a city or a body is not meant.
STREET = "a street is called so"


#: Why a place is not meant that a firm's or a fair's foreign name ends in.
FIRM = "in a firm's name"
#: «مدينة جازان الاقتصادية» is no city.
_OF_SITES = frozenset(("الاقتصاديه", "الصناعيه", "الطبيه", "الجامعيه", "الرياضيه", "الاعلاميه", "الترفيهيه", "التعليميه"))
#: Foreign words, and some that translate them, that a club's, a mall's or a firm's name ends in: «نيويورك ريد بولز», «دبي مول».
_ENDS_OF_NAMES = frozenset((
    "ريد", "سيتي", "يونايتد", "تاون", "روفرز", "غالاكسي", "جالاكسي", "يانكيز", "يانكيس", "نيكس", "ليكرز", "فيكتوري", "مول", "ورلد",
    "فستيفال", "فيستيفال", "اكواريوم", "هيلز", "مارينا", "القابضه", "كابيتال", "سنتر", "تاورز", "لايف", "بانك", "ستي",
))  # fmt: skip
_OF_DISEASES, _LADIES = frozenset(("متلازمه", "حمي", "انفلونزا", "فيروس")), frozenset(("السيده", "الانسه", "الطفله", "الطالبه"))


def _is_somebody(text: Text, mention: Mention) -> bool:
    """Whether a land's name that women bear stands before a family name: «آسيا بيبي»."""
    last = mention.span.last
    if mention.key not in _BORNE or last >= len(text) or text.starts[last] - text.ends[last - 1] != 1:
        return False
    known = name_word(text.keys[last])
    return known is not None and not text.keys[last].startswith("ال") and shares(text.keys[last]).name >= MOSTLY


_BORNE = frozenset(("اسيا",))


def _is_in_a_firm(text: Text, mention: Mention, firm: Mention | None) -> bool:
    """Whether a foreign word stands right before a place as a firm's name does: «هاندلنج الشرق الأوسط 2015», «فودافون قطر», but «زودت بوينغ
    قطر بطائرات»."""
    first = mention.span.first
    word = text.keys[first - 1]
    opaque = word.isalpha() and not any(part in known_keys() or part in gazetteer() for _, part in splits(word)) and name_word(word) is None
    opaque = opaque and name_shape(word) >= _FOREIGN and word_classes().frequency(word) <= _RARE
    after = text.keys[mention.span.last] if mention.span.last < len(text) else ""
    if any(noun == "جامعه" for _, noun in splits(word)):  # «جامعة باريس ديكارت»
        campus = any(e.kind == "LOC" and e.weight > _SHORT for e in gazetteer().readings(after)[:1])  # «جامعة واشنطن سياتل»
        foreign = after.isalpha() and not after.startswith("ال") and after not in known_keys() and name_shape(after) >= _FOREIGN
        return (campus or foreign) and text.starts[mention.span.last] - text.ends[mention.span.last - 1] == 1
    if firm is None:
        return opaque
    if firm.kind in ("LOC", "ORG") and mention.fine == "region":
        return True  # «ميسي فرانكفورت الشرق الأوسط»
    ahead = text.keys[firm.span.first - 1] if firm.span.first else ""
    verb = shares(ahead).verb >= MOSTLY and not saying(ahead)
    listed = firm.kind == "ORG" and firm.fine in ("company", "commercial") and " " not in firm.key
    return firm.kind != "PER" and not verb and (opaque or listed)


_FOREIGN, _RARE = 2, 3


def _is_paired_in_marks(text: Text, mention: Mention) -> bool:
    """Whether two places with a dash between them are one name in quotation marks: «بنك باسم «الهند - السويس»»."""
    first, last = mention.span.first, mention.span.last
    pair = text.forms[first - 1 : last + 3] if first else []
    return len(pair) == last - first + 4 and pair[0] in _QUOTES and pair[-1] in _QUOTES and pair[-3] in ("-", "–", "ـ")


def _is_in_a_title(text: Text, mention: Mention) -> bool:
    """Whether a place is the last word of a foreign name in quotation marks of its own: «هاتف «مارشال لندن»», «مطعم «كويا دبي»»."""
    first, last = mention.span.first, mention.span.last
    if mention.span.cut or first < _PAIR or last >= len(text):
        return False
    if text.forms[first - 2] not in _QUOTES or text.forms[last] not in _QUOTES:
        return False
    word = text.keys[first - 1]
    return word.isalpha() and word not in known_keys() and not any(shares(word)[:3])
