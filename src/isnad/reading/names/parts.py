"""Places that are a part of another name: by the words beside them (``of_wholes``), and in lists of bodies («جامعتي الأزهر والدمام»), on
roads, in contests, behind a foreign word («فودافون قطر», «هاتف «مارشال لندن»»), in a pair («بنك البحرين والكويت») or a school's name.

They are open, since what they are called after is not meant. What does not live here: bodies and firms that are read whole (``things``,
``quoted``), what else a mention is not (``doubts``).
"""

from __future__ import annotations

import re

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.called_by_place import name_around
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import name_shape, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.of_wholes import of_a_whole
from isnad.reading.names.playing import MOSTLY
from isnad.reading.names.purposes import TRADES
from isnad.reading.names.spans import adjacent, word_before
from isnad.reading.names.verbs import saying
from isnad.reading.names.wordlike import ADJECTIVE

_QUOTES = frozenset('«»"“”')
_PAIR, _SHORT = 2, 4


def part_of(text: Text, mention: Mention, before: Mention | None) -> str:
    """Say of what name a place, or a body after which a street is called, is a part; empty where of none.

    ``before`` is the mention that ends where this one begins.
    """
    if why := of_a_whole(text, mention, before):
        return why
    if mention.kind != "LOC":
        return ""
    first, last = mention.span.first, mention.span.last
    single = last - first == 1
    if _is_road(text, mention):
        return STREET
    if why := _of_a_list(text, first) or (_is_a_firm(text, mention) if single else ""):
        return why
    if first > 1 and text.forms[first - 1] in _CLOSING and mention.key.removeprefix("العربيه ") in demonyms():
        return ADJECTIVE  # «شركة "زين" السعودية»
    if single and _is_somebody(text, mention):
        return SOMEBODY
    if _is_of_a_brand(text, mention):
        return FIRM
    if not mention.span.cut and first and adjacent(text, first):
        nouns = {word for _, word in splits(text.keys[first - 1])}
        if mention.fine == "nation" and _is_given(text, first):
            return SOMEBODY
        if "ولايه" in nouns and not _OF_PROVINCES.isdisjoint(e.country for e in gazetteer().readings(mention.key)[:1]):
            return "a group calls itself so"  # «ولاية صنعاء»
        if _is_a_contest(text, mention):
            return "a contest is called so"
        if _is_in_a_firm(text, mention, before):
            return FIRM
    if single and (_is_in_a_title(text, mention) or _is_paired_in_marks(text, mention) or _is_of_marks(text, mention)):
        return IN_MARKS
    if single and (_is_paired(text, mention) or _is_school(text, mention)):
        return IN_A_NAME
    known = any(entry.kind == "LOC" for entry in gazetteer().readings(mention.key)[:1])
    return IN_A_NAME if known and name_around(text, mention.span) is not None else ""


#: Why a place is not meant: what stands in another name, is called so, or is one of a list.
IN_A_NAME, IN_MARKS, FIRM = "in a name that holds the place", "in a name in quotation marks", "in a firm's name"
STREET, SOMEBODY, SHARE = "a street is called so", "somebody is called so", "a share is called so"
#: Lands that have no «ولاية»: who calls a province of theirs so is an armed group.
_OF_PROVINCES = frozenset(("IQ", "YE", "SY", "LY", "SA", "EG", "KW", "JO"))


def _is_of_a_brand(text: Text, mention: Mention) -> bool:
    """Whether a region behind a foreign word, or a land behind a Latin one, is a firm's: «كاديلاك الشرق الأوسط», «MBC مصر»."""
    first = mention.span.first
    if mention.fine not in ("region", "nation") or mention.span.cut or not first:
        return False
    marked = text.forms[first - 1] in _CLOSING
    brand = text.keys[first - 2] if marked and first > 1 else text.keys[first - 1].removeprefix("و") if adjacent(text, first) else ""
    if brand.isascii() and not marked:
        return brand.isalpha() and len(brand) > 1
    if mention.fine == "nation" or not brand.isalpha() or any(e.fine == "city" for e in gazetteer().readings(mention.key)):
        return False
    return brand not in known_keys() and not is_stop(brand) and not brand.startswith("ال") and name_shape(brand) >= _FOREIGN


def _is_given(text: Text, first: int) -> bool:
    """Whether a land is somebody's last name, behind his given one: «الكاتب المعروف وديع فلسطين», but «زار سامر فلسطين»."""
    word = name_word(text.keys[first - 1])
    if word is None or word.kind != "given" or shares(text.keys[first - 1]).name < MOSTLY or first < _PAIR:
        return False
    ahead = text.keys[first - 2]
    titled = any(kind.startswith("title") for kind in cues().get(ahead, ()))
    return (ahead.startswith("ال") and not titled) or any(noun == "مكتبه" for _, noun in splits(ahead))


def _is_a_contest(text: Text, mention: Mention) -> bool:
    """Whether a contest or its stadium is called after a place: «دوري أبطال آسيا», «أولمبياد لندن», «دورة فرنسا»."""
    i = mention.span.first - 1
    while i > 0 and text.keys[i] in _OF_CONTESTS and adjacent(text, i):
        i -= 1
    if i < mention.span.first - 1 and not any(word in _CONTESTS or word in _GAMES for _, word in splits(text.keys[i])):
        i += 1
    heads = {word for _, word in splits(text.keys[i])}
    if mention.fine in ("continent", "region"):
        return not heads.isdisjoint(_CONTESTS | _GAMES)
    if mention.fine == "nation":
        return not heads.isdisjoint(_CUPS) and mention.key != "السعوديه"
    return not heads.isdisjoint(_GAMES) or bool(
        heads & {"العاب"} and _YEAR.match(" ".join(text.keys[mention.span.last : mention.span.last + 1]))
    )


_CONTESTS = frozenset(("دوري", "دور", "نهائي", "نهائيات", "النهائيات", "ابطال", "بطل", "كاس", "العاب", "دوره", "دورات", "بطوله", "تصفيات"))
#: Of what a land has one in a year («مونديال روسيا»); a land's «كأس» may be its own cup.
_CUPS = frozenset(("دوره", "مونديال"))
_GAMES = frozenset(("اولمبياد", "استاد", "ستاد", "ملعب"))
_OF_CONTESTS = frozenset(("ابطال", "امم", "كاس", "شرق", "غرب", "جنوب", "العاب", "اتحاد", "نهائي"))


def _is_of_marks(text: Text, mention: Mention) -> bool:
    """Whether a place stands in a name in marks with a foreign word («"إيران جيت"»), with a year or an edition («"الساحل 36"»), or is a
    title with the letter that seems to lean on it («"وجدة"»)."""
    first, last = mention.span.first, mention.span.last
    opens = next((i for i in range(first - 1, max(-1, first - _FEW), -1) if text.forms[i] in _OPENING), None)
    closes = next((i for i in range(last, min(len(text), last + _FEW)) if text.forms[i] in _CLOSING), None)
    if opens is None or closes is None:
        return False
    if opens == first - 1 and closes == last:
        return text.keys[first][: mention.span.cut] == "و" and text.forms[opens] in _QUOTES
    words = text.keys[opens + 1 : first] + text.keys[last:closes]
    if not all(word.isalnum() for word in words) or closes - opens > _LONGEST + 1:
        return False
    if words and opens and text.keys[opens - 1] in _NAMES_IT:
        return True
    edition = words == text.keys[last:closes] and len(words) == 1 and words[0].isdecimal()
    return edition or any(_is_opaque(word) for word in words)


_FEW, _LONGEST = 4, 4
_NAMES_IT = frozenset(("اسم", "باسم", "مسمي", "تسمي", "يسمي", "اسمها", "اسمه"))


#: Heads of lists of bodies that are called after towns: «جامعتي الملك سالم والساحل», «صحف الأفق والساحل», «بنوك …».
_LISTS = {
    **dict.fromkeys(("جامعتي", "جامعتا", "جامعات", "الجامعات"), "a university is called so"),
    **dict.fromkeys(("صحف", "الصحف", "صحيفتي", "صحيفتا", "جريدتي"), "a paper is called so"),
    **dict.fromkeys(("بنوك", "البنوك", "مصارف"), "a bank is called so"),
    **dict.fromkeys(("مستشفيي", "مستشفي", "مستشفيات"), "a hospital is called so"),
    **dict.fromkeys(("شركات", "اسهم"), SHARE),
    **dict.fromkeys(("كتاباته", "مقالاته", "كتاباتها", "مقالاتها"), "a paper is called so"),
    **dict.fromkeys(("حارات", "احياء"), "a district is called so"),
    **dict.fromkeys(("غرفتي", "غرف"), "a chamber is called so"),
    **dict.fromkeys(("بلديتي", "بلديتا"), "a district is called so"),
    "": "",
}
_DUALS = frozenset(("جامعتي", "جامعتا", "صحيفتي", "صحيفتا", "جريدتي", "مستشفيي", "غرفتي", "بلديتي", "بلديتا"))
_ALSO_PAPERS = frozenset(("اليوم",))
_IN_A_LIST, _COMMAS = 40, ("،", ",", "(", ":")
#: What parts a list from its head: «شركات موقوفة عن التداول وهي: …», «كتاباته الأدبية في …».
_THESE = {**dict.fromkeys(("هي", "وهي", "منها", "ومنها"), ("شركات",)), "في": ("كتاباته", "مقالاته", "كتاباتها", "مقالاتها")}
_CLAUSE = 6


def _of_a_list(text: Text, at: int) -> str:
    """Say of what bodies a place stands in a list: right behind the head of two, behind another of them that is no place, or in a text on
    shares behind one with its trade («المنارة للتأمين، والساحل»)."""
    keys = text.keys
    if at and not (keys[at].startswith("و") or keys[at - 1] in (*_COMMAS, "و") or any(word in _DUALS for _, word in splits(keys[at - 1]))):
        return ""
    others = 0
    for i in range(at - 1, max(-1, at - _IN_A_LIST), -1):
        head = next((word for _, word in splits(keys[i]) if word in _LISTS), None)
        if head is not None:
            if head == "احياء" and _is_town(keys[i + 1]):
                return ""  # «أحياء الدمام …, القطيف»
            far = i < at - 1 and (head in _DUALS or others > 0)
            return _LISTS[head] if far or head in _DUALS else ""
        if keys[i] in _THESE:
            heads = (word for key in keys[max(0, i - _CLAUSE) : i] for _, word in splits(key) if word in _THESE[keys[i]])
            others += sum(not _is_town(key.removeprefix("و")) for key in keys[at + 1 : at + 4] if key.isalpha() and key.startswith("و"))
            return _LISTS[next(heads, "")] if others else ""
        if others and keys[i].startswith("لل") and keys[i][2:] in _TRADES and not _ON_SHARES.isdisjoint(keys):
            return SHARE
        if (
            (keys[i].isalpha() and is_stop(keys[i]) and keys[i] not in _ALSO_PAPERS)
            or saying(keys[i])
            or not (keys[i].isalpha() or keys[i] in _COMMAS)
            or "\n" in text.raw[text.ends[i] : text.starts[i + 1]]
        ):
            return ""
        others += keys[i].isalpha() and not _is_town(keys[i].removeprefix("و"))
    return ""


def _is_town(key: str) -> bool:
    return any(entry.kind == "LOC" and entry.weight > _SHORT for entry in gazetteer().readings(key)[:1])


def _is_opaque(word: str) -> bool:
    """Whether a word is a foreign one that is neither a word of the language nor a name that lists know."""
    listed = any(part in known_keys() or part in gazetteer() for _, part in splits(word)) or name_word(word) is not None
    return word.isalpha() and not listed and name_shape(word) >= _FOREIGN and word_classes().frequency(word) <= _RARE


def _is_a_firm(text: Text, mention: Mention) -> str:
    """Say why a place is not meant behind which a firm's trade stands («شركتي الساحل للإنشاء») or a bank's adjective («الساحل الإسلامي»),
    or a land's adjective in marks of its own («تطبيق «السعودية»», the airline)."""
    first, last = mention.span.first, mention.span.last
    leading, after = word_before(text.keys, first), text.keys[last] if last < len(text) else ""
    beside = last < len(text) and text.starts[last] - text.ends[last - 1] == 1
    marked = first > 0 and text.forms[first - 1] in _OPENING and last < len(text) and text.forms[last] in _CLOSING
    trade = text.keys[last + 1] if marked and last + 1 < len(text) else after if beside else ""
    if trade[:2] == "لل" and trade[2:] in _TRADES:
        headed = leading == "في" and not _HEADS.isdisjoint(text.keys[max(0, first - 2) : first])
        firms = any(
            w in ("شركتي", "شركات") for key in text.keys[max(0, first - 6) : first] for _, w in splits(key)
        ) or not _ON_SHARES.isdisjoint(text.words)
        listed = (mention.span.cut > 0 and firms and leading not in _WHERE) or text.forms[max(0, first - 1)] == ":"
        if marked or headed or listed or not _OF_FIRMS.isdisjoint(word for _, word in splits(leading)):
            return FIRM
    if marked and mention.span.cut == 0 and mention.key in demonyms() and mention.fine == "nation":
        return FIRM
    feminine = not mention.fine or mention.fine == "city"
    if beside and feminine and after == "الاسلامي" and not _OF_PORTS.intersection(word for _, word in splits(leading)):
        return FIRM
    return ""


_TRADES = TRADES | {"تدريب"}
_OF_FIRMS = frozenset(("سهم", "اسهم", "شركه", "شركتي", "شركات", "مشروع", "مجموعه", "ارباح", "انتاجات", "سعر"))
_WHERE, _HEADS = frozenset(("في", "الي", "من", "مدينه", "اماره")), frozenset(("المنتدب", "التنفيذي", "المدير"))
_OF_PORTS = frozenset(("ميناء", "مركز", "مؤتمر", "فتح"))
_ON_SHARES = frozenset(("سهم", "اسهم", "الاسهم", "التداول"))
_OPENING, _CLOSING = frozenset('("«“”'), frozenset(')"»”“')


def _is_road(text: Text, mention: Mention) -> bool:
    """Whether a town's road is meant, and no way to the town: «تقاطع طريق مكة مع شارع التحلية», not «طريق مكة جدة السريع»."""
    first, last = mention.span.first, mention.span.last
    if (
        mention.fine not in _WITH_ROADS
        or not first
        or mention.span.cut
        or not adjacent(text, first)
        or all(word != "طريق" for _, word in splits(text.keys[first - 1]))
    ):
        return False
    begin, end = text.sentence_at(first)
    behind = text.keys[last : last + 3]
    ways = any(key in _LONG_WAYS for key in behind) or any(e.kind == "LOC" for key in behind[:2] for e in gazetteer().readings(key)[:1])
    return not ways and not _OF_STREETS.isdisjoint(text.keys[begin : first - 1] + text.keys[last:end])


_WITH_ROADS = frozenset(("nation", "city", "state", "county", "region", "continent"))
_OF_STREETS = frozenset(("شارع", "تقاطع", "الاشاره", "لتقاطع", "بتقاطع", "وشارع", "المترو", "الدائري", "بطول"))
_LONG_WAYS = frozenset((
    "السريع", "الدولي", "الصحراوي", "القديم", "الساحلي", "العام", "المتجه", "المؤدي", "المباشر", "الرابط", "-", "–", "/",
))  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_paired(text: Text, mention: Mention) -> bool:
    """Say whether a place is the second of what a bank or a cup is called by: «بنك البحرين والكويت», «كأس الخليج وآسيا»."""
    first, keys = mention.span.first, text.keys
    if mention.span.cut != 1 or keys[first][0] != "و":
        return False
    for i in range(first - 1, max(-1, first - 1 - _NEAR_PAIR), -1):
        nouns = {word for _, word in splits(keys[i])}
        if nouns & _OF_TWO or ("مستشفي" in nouns and keys[mention.span.last : mention.span.last + 1] in _OF_HOSPITALS):
            return True
        if not keys[i].isalnum() or is_stop(keys[i]) or shares(keys[i]).verb >= MOSTLY:
            return False
    return False


_OF_HOSPITALS = (["المركزي"], ["العام"], ["الجامعي"], ["التخصصي"])
_OF_TWO, _NEAR_PAIR = frozenset(("بنك", "مصرف", "كاس", "مونديال")), 3


def _is_school(text: Text, mention: Mention) -> bool:
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


def _is_somebody(text: Text, mention: Mention) -> bool:
    """Whether a land's name that women bear is a person's: before a family name («آسيا بيبي», «آسيا آل سالم»), behind a title, or as who
    speaks in a line of its own («- آسيا المنجوري: …»)."""
    first, last = mention.span.first, mention.span.last
    if mention.key not in _BORNE or last >= len(text):
        return False
    titled = first > 0 and adjacent(text, first) and any(kind.startswith("title") for kind in cues().get(text.keys[first - 1], ()))
    if titled and not mention.span.cut:
        return True
    if not adjacent(text, last):
        return False
    known = name_word(text.keys[last])
    speaks = (not first or text.forms[first - 1] == "-") and text.keys[last].isalpha() and text.forms[last + 1 : last + 2] == [":"]
    family = known is not None and not text.keys[last].startswith("ال") and shares(text.keys[last]).name >= MOSTLY
    return text.forms[last] == "آل" or speaks or family


_BORNE = frozenset(("اسيا",))


def _is_in_a_firm(text: Text, mention: Mention, firm: Mention | None) -> bool:
    """Whether a foreign word stands right before a place as a firm's name does: «هاندلنج الشرق الأوسط 2015», «فودافون قطر», but «زودت بوينغ
    قطر بطائرات»."""
    first = mention.span.first
    word = text.keys[first - 1]
    opaque = _is_opaque(word)
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
