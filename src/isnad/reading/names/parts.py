"""Places that are a part of another name: «شارع فلسطين», «فودافون قطر», «متلازمة الشرق الأوسط», «هاتف «مارشال لندن»», «السيدة آسيا».

They are open, since what they are called after is not meant. What does not live here: bodies and firms that are read whole (``things``,
``quoted``), what else a mention is not (``doubts``).
"""

from __future__ import annotations

import re
from collections.abc import Set

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
from isnad.reading.names.places_in_names import by_neighbours, is_marked, is_paired, is_school
from isnad.reading.names.playing import CLUB, MOSTLY, on_sport
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
    if mention.kind in ("LOC", "ORG") and _is_street(text, mention):
        return STREET
    if mention.key == "فيفا" and text.keys[mention.span.last : mention.span.last + 1] and _EDITION.fullmatch(text.keys[mention.span.last]):
        return "a game is called so"
    if mention.key == "الامم المتحده" and _is_a_body_of_it(text, mention):
        return IN_A_NAME
    if why := of_a_whole(text, mention, before):
        return why
    if mention.kind != "LOC":
        return ""
    first, last = mention.span.first, mention.span.last
    single = last - first == 1
    leading, after = word_before(text.keys, first), text.keys[last] if last < len(text) else ""
    if not mention.span.cut and (why := _in_marks(text, mention, leading)):
        return why
    if why := _of_a_list(text, first):
        return why
    hospital = mention.span.cut and after in ("المركزي", "العام", "التخصصي") and first > 1
    if hospital and any(word == "مستشفي" for _, word in splits(text.keys[first - 2])):
        return "a hospital is called so"
    if mention.span.cut and first > 1 and any(word in ("بنك", "مصرف") for _, word in splits(text.keys[first - 2])):
        return "a bank is called so"  # «بنك البحرين والكويت»
    if first > 1 and text.forms[first - 1] in _CLOSING and text.keys[first - 2] == "طالبان":
        return "a group calls itself so"
    if single and (why := _is_a_firm(text, mention, leading, after)):
        return why
    if single and after in _ENDS_OF_NAMES and text.starts[last] - text.ends[last - 1] == 1:
        return FIRM
    if first > 1 and text.forms[first - 1] in _CLOSING and mention.key.removeprefix("العربيه ") in demonyms():
        return ADJECTIVE  # «شركة "زين" السعودية»
    if single and _is_somebody(text, mention):
        return SOMEBODY
    if not mention.span.cut and first and text.starts[first] - text.ends[first - 1] == 1:
        nouns = {word for _, word in splits(leading)}
        if nouns & _OF_DISEASES:
            return "a disease is called so"
        if single and (leading in _LADIES or (mention.key in _BORNE and any(k.startswith("title") for k in cues().get(leading, ())))):
            return SOMEBODY
        if after in _OF_SITES and "مدينه" in nouns:
            return "a site is called so"
        if after == "الاسلاميه" and ("اماره" in nouns or ("دوله" in nouns and mention.fine == "nation")):
            return "a group calls itself so"
        if leading == "قناه" and mention.fine == "nation" and after != "البحريه":
            return CHANNEL
        if after in _ON_AIR and nouns & {"محطه", "قناه", "شبكه"}:
            return CHANNEL
        if leading == "بن":
            return SOMEBODY  # «عمائر بن صنعاء»
        if mention.fine == "nation" and _is_given(text, first):
            return SOMEBODY
        if "ولايه" in nouns and not _OF_PROVINCES.isdisjoint(e.country for e in gazetteer().readings(mention.key)[:1]):
            return "a group calls itself so"  # «ولاية صنعاء»
        if after == "الجديده" and not nouns.isdisjoint(_QUARTERS):
            return "a district is called so"
        if mention.fine == "city" and nouns & {"مصرف", "طيران"}:
            return FIRM
        if mention.fine == "city" and (why := _of_a_town(text, first, nouns)):
            return why
        if "صوت" in nouns and mention.fine == "nation":
            return CHANNEL
        if nouns & {"غاز", "نفط"} and first > 1 and text.keys[first - 2] in ("اسم", "شعار", "تقاطع"):
            return FIRM
        if (latin := leading.removeprefix("و")).isascii() and latin.isalpha() and mention.fine == "nation":
            return FIRM  # «قناة MBC مصر»
        if "قلعه" in nouns:
            return IN_A_NAME
        if nouns & {"وادي"} and mention.fine in ("state", "county"):
            return "a valley is called so"
        if (
            leading == "اقتصاديه"
            or (after == "الاقتصاديه" and not leading.endswith(("ه", "وه")))
            or (leading == "قصر" and after == "للمناسبات")
        ):
            return "a site is called so"
        if leading.isdecimal() and first > 1 and text.keys[first - 2] == "اكسبو":
            return IN_A_NAME
        if leading in ("اجل", "لاجل") and not _CAUSES.isdisjoint(text.keys[max(0, first - 6) : first - 1]):
            return IN_A_NAME
        if mention.key == "الشرق الاوسط" and (leading in _LETTERS or (name_shape(leading) >= _FOREIGN and not leading.startswith("ال"))):
            return FIRM
        if mention.key == "الشرق الاوسط" and (nouns & {"مجله", "انباء", "شركه"} or after in ("للدراسات", "للبحوث")):
            return FIRM
        if not nouns.isdisjoint(_OF_HOTELS):
            return FIRM
        if nouns & {"فعاليات", "العاب", "صيف", "انشطه", "احتفالات", "عمل"} and (after == "غير" or _EDITION.fullmatch(after)):
            return IN_A_NAME
        if not nouns.isdisjoint(_EPITHETS) and mention.fine != "nation" and on_sport(text.keys):
            return CLUB
        if not nouns.isdisjoint(("ليالي", "صيف")) and first > 1 and any(word in _SHOWS for _, word in splits(text.keys[first - 2])):
            return IN_A_NAME
        if "سوق" in nouns and after in _OF_MARKETS:
            return FIRM
        if _is_a_contest(text, mention):
            return "a contest is called so"
        if _is_in_a_firm(text, mention, before):
            return FIRM
    if single and (
        _is_in_a_title(text, mention) or _is_paired_in_marks(text, mention) or _is_of_marks(text, mention) or is_marked(text, mention)
    ):
        return IN_MARKS
    if why := by_neighbours(text, mention):
        return why
    if single and (is_paired(text, mention) or is_school(text, mention)):
        return IN_A_NAME
    known = any(entry.kind == "LOC" for entry in gazetteer().readings(mention.key)[:1])
    return IN_A_NAME if known and name_around(text, mention.span) is not None else ""


#: Why a place is not meant that stands in another name.
IN_A_NAME = "in a name that holds the place"


def _of_a_town(text: Text, first: int, nouns: Set[str]) -> str:
    """Say why a city is not meant behind such nouns: «نفط طهران», «مجموعة دبي», «فندق شهداء مكة», «فريق رواد مكة»."""
    if "نفط" in nouns:
        return CLUB
    if ("مجموعه" in nouns and not on_sport(text.keys)) or text.keys[first - 1] == "ومطارات":
        return FIRM
    two_back = {word for _, word in splits(text.keys[first - 2])} if first > 1 else set[str]()
    plain = not text.keys[first - 1].startswith("ال") and shares(text.keys[first - 1]).noun >= MOSTLY
    return IN_A_NAME if plain and two_back & {"فندق", "فريق", "مجموعه"} else ""


_CAUSES = frozenset(("مجموعه", "مهرجان", "حمله", "حزب", "تحالف", "جمعيه"))
_ON_AIR = frozenset(("التلفزيونيه", "الفضائيه", "الاذاعيه"))
#: Lands that have no «ولاية»: who calls a province of theirs so is an armed group.
_OF_PROVINCES = frozenset(("IQ", "YE", "SY", "LY", "SA", "EG"))
_QUARTERS = frozenset(("مدينه", "منتجع", "مشروع", "منطقه", "حي", "ضاحيه", "مجموعه", "شوارع"))
#: Letters by which firms are called before «الشرق الأوسط».
_LETTERS = frozenset(("ال", "اس", "بي", "سي", "دي", "تي", "ام", "جي"))


def _is_given(text: Text, first: int) -> bool:
    """Whether a land is somebody's last name, behind his given one: «الكاتب المعروف وديع فلسطين», but «زار سامر فلسطين»."""
    word = name_word(text.keys[first - 1])
    if word is None or word.kind != "given" or shares(text.keys[first - 1]).name < MOSTLY or first < _PAIR:
        return False
    ahead = text.keys[first - 2]
    titled = any(kind.startswith("title") for kind in cues().get(ahead, ()))
    return (ahead.startswith("ال") and not titled) or any(noun == "مكتبه" for _, noun in splits(ahead))


#: What is given on the nights of a town, and what its bourse is called.
_SHOWS = frozenset(("حفلات", "حفل", "مسرح", "فعاليات", "مهرجان", "حفلة"))
_OF_MARKETS = frozenset(("المالي", "الماليه", "السينمائي", "السينمائيه", "للاوراق"))
#: What clubs are called by before their town or continent: «عميد آسيا», «فرسان مكة».
_EPITHETS = frozenset(("عميد", "زعيم", "فرسان", "سكري", "اسود", "ازرق", "برشلونه", "ريال", "راقي", "ليث", "قلعه"))


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
        return "دوره" in heads and mention.key != "السعوديه"
    return not heads.isdisjoint(_GAMES) or bool(
        heads & {"العاب"} and _YEAR.match(" ".join(text.keys[mention.span.last : mention.span.last + 1]))
    )


_CONTESTS = frozenset(("دوري", "دور", "نهائي", "نهائيات", "النهائيات", "ابطال", "بطل", "كاس", "العاب", "دوره", "دورات", "بطوله", "تصفيات"))
_GAMES = frozenset(("اولمبياد", "استاد", "ستاد", "ملعب"))
_OF_CONTESTS = frozenset(("ابطال", "امم", "كاس", "شرق", "غرب", "جنوب", "العاب", "اتحاد", "نهائي"))


#: Why a place is not meant that stands in a longer name in quotation marks.
IN_MARKS = "in a name in quotation marks"


def _is_a_body_of_it(text: Text, mention: Mention) -> bool:
    """Whether a body of the United Nations is called after it and its purpose: «بعثة الأمم المتحدة لمساعدة …», «إذاعة الأمم المتحدة»."""
    first, last = mention.span.first, mention.span.last
    nouns = {word for _, word in splits(text.keys[first - 1])} if first else set[str]()
    after = text.keys[last] if last < len(text) else ""
    for_it = after[:1] == "ل" and len(after) > _SHORT
    return bool(nouns & {"اذاعه", "سيدات"}) or (for_it and bool(nouns & _BODIES)) or after in ("للاجئين", "المعنيه")


_BODIES = frozenset(("بعثه", "مجلس", "مركز", "سجل", "معهد", "مؤسسه", "صندوق", "برنامج", "هيئه", "لجنه"))


def _in_marks(text: Text, mention: Mention, leading: str) -> str:
    """Say of what a place in marks of its own is the name by the noun before them: «لقب (إسرائيل)», «الشركة "السعودية"»."""
    first, last = mention.span.first, mention.span.last
    if not first or last >= len(text) or text.forms[first - 1] not in _OPENING or text.forms[last] not in _CLOSING:
        return ""
    for _, noun in splits(leading):
        if noun in _LADIES or noun in ("لقب", "لقبه", "لقبها"):
            return SOMEBODY
        if noun in _THE_FIRMS or noun == "انباء":
            return FIRM
        if noun in _CHANNELS:
            return CHANNEL
        if noun.startswith("ال") and first > _PAIR and any(word in _SONGS for _, word in splits(text.keys[first - 3])):
            return IN_MARKS  # «بأغنيته الشهيرة (بغداد)»
    return ""


#: Why a place is not meant that a channel is called after.
CHANNEL = "a channel is called so"
_SONGS = frozenset(("اغنيه", "اغنيته", "اغنيتها", "قصيدته", "فيلمه", "روايته"))
_CHANNELS = frozenset(("قناه", "قناتا", "قناتي", "القناه", "قنوات", "تطبيق", "برنامج", "حمله", "فيلم", "مسرحيه"))


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
    **dict.fromkeys(("شركات", "اسهم"), "a share is called so"),
    **dict.fromkeys(("حارات", "احياء"), "a district is called so"),
    **dict.fromkeys(("غرفتي", "غرف"), "a chamber is called so"),
    **dict.fromkeys(("بلديتي", "بلديتا"), "a district is called so"),
}
_DUALS = frozenset(("جامعتي", "جامعتا", "صحيفتي", "صحيفتا", "جريدتي", "مستشفيي", "غرفتي", "بلديتي", "بلديتا"))
_ALSO_PAPERS = frozenset(("اليوم",))
_IN_A_LIST, _COMMAS = 40, ("،", ",", "(", ":")


def _of_a_list(text: Text, at: int) -> str:
    """Say of what bodies a place stands in a list: right behind the head of two, or behind another of them that is no place."""
    keys = text.keys
    if at and not (keys[at].startswith("و") or keys[at - 1] in (*_COMMAS, "و") or any(word in _DUALS for _, word in splits(keys[at - 1]))):
        return ""
    others = 0
    for i in range(at - 1, max(-1, at - _IN_A_LIST), -1):
        head = next((word for _, word in splits(keys[i]) if word in _LISTS), None)
        if head is not None:
            if head == "احياء" and any(e.kind == "LOC" and e.weight > _SHORT for e in gazetteer().readings(keys[i + 1])[:1]):
                return ""  # «أحياء الدمام …, القطيف»
            far = i < at - 1 and (head in _DUALS or others > 0)
            return _LISTS[head] if far or head in _DUALS else ""
        if (
            (keys[i].isalpha() and is_stop(keys[i]) and keys[i] not in _ALSO_PAPERS)
            or saying(keys[i])
            or not (keys[i].isalpha() or keys[i] in _COMMAS)
            or "\n" in text.raw[text.ends[i] : text.starts[i + 1]]
        ):
            return ""
        bare = keys[i].removeprefix("و")
        others += keys[i].isalpha() and not any(entry.kind == "LOC" and entry.weight > _SHORT for entry in gazetteer().readings(bare)[:1])
    return ""


def _is_opaque(word: str) -> bool:
    """Whether a word is a foreign one that is neither a word of the language nor a name that lists know."""
    listed = any(part in known_keys() or part in gazetteer() for _, part in splits(word)) or name_word(word) is not None
    return word.isalpha() and not listed and name_shape(word) >= _FOREIGN and word_classes().frequency(word) <= _RARE


def _is_a_firm(text: Text, mention: Mention, leading: str, after: str) -> str:
    """Say why a place is not meant behind which a firm's trade stands («شركتي الساحل للإنشاء») or a bank's adjective («الساحل الإسلامي»),
    or that stands in a list of shares («والساحل الأكثر ارتفاعا»)."""
    first, last = mention.span.first, mention.span.last
    beside = last < len(text) and text.starts[last] - text.ends[last - 1] == 1
    marked = first > 0 and text.forms[first - 1] in _OPENING and last < len(text) and text.forms[last] in _CLOSING
    trade = text.keys[last + 1] if marked and last + 1 < len(text) else after if beside else ""
    if trade[:2] == "لل" and trade[2:] in _TRADES:
        headed = leading == "في" and not _HEADS.isdisjoint(text.keys[max(0, first - 2) : first])
        firms = any(
            w in ("شركتي", "شركات") for key in text.keys[max(0, first - 6) : first] for _, w in splits(key)
        ) or not _ON_SHARES.isdisjoint(text.keys)
        listed = (mention.span.cut > 0 and firms and leading not in _WHERE) or text.forms[max(0, first - 1)] == ":"
        if marked or headed or listed or not _OF_FIRMS.isdisjoint(word for _, word in splits(leading)):
            return FIRM
    if marked and mention.span.cut == 0 and mention.key in demonyms() and mention.fine == "nation":
        return FIRM  # «تطبيق «السعودية»», the airline
    if beside and after == "لتموين" and mention.fine == "nation":
        return FIRM
    feminine = not mention.fine or mention.fine == "city"
    if beside and feminine and after == "الاسلامي" and not _OF_PORTS.intersection(word for _, word in splits(leading)):
        return FIRM
    if after == "الاكثر" and last + 1 < len(text) and text.keys[last + 1] in _MOVES and any(key in _ON_SHARES for key in text.keys):
        return SHARE
    return ""


_TRADES = TRADES | {"تدريب"}
_OF_FIRMS = frozenset(("سهم", "اسهم", "شركه", "شركتي", "شركات", "مشروع", "مجموعه", "ارباح", "انتاجات", "سعر"))
_WHERE, _HEADS = frozenset(("في", "الي", "من", "مدينه", "اماره")), frozenset(("المنتدب", "التنفيذي", "المدير"))
_OF_PORTS = frozenset(("ميناء", "مركز", "مؤتمر", "فتح"))
_MOVES = frozenset(("ارتفاعا", "انخفاضا", "تراجعا", "نشاطا", "خساره", "ربحا", "تداولا"))
_ON_SHARES = frozenset(("سهم", "اسهم", "الاسهم"))
#: Why a place of a list of shares is not meant.
SHARE = "a share is called so"
#: Hotels' and halls' names that stand before the town.
_OF_HOTELS = frozenset((
    "هيلتون", "شيراتون", "ماريوت", "حياه", "انتركونتيننتال", "ريتز", "كارلتون", "موفنبيك", "جلوريا", "سوفيتيل", "فيرمونت", "روتانا",
    "اكواريوم", "سبورت", "موتورز", "كونامي", "كاسيو", "كاديلاك",
    "فيري", "سكي", "رامادا", "راديسون", "نوفوتيل", "كراون",
))  # fmt: skip


_OPENING, _CLOSING = frozenset('("«“”'), frozenset(')"»”“')
#: Why a place is not meant whose name somebody bears.
SOMEBODY = "somebody is called so"
_THE_FIRMS = frozenset(
    ("الشركه", "المؤسسه", "المجموعه", "المحطه", "السفينه", "الناقله", "الباخره", "العباره", "شركه", "سفينه", "باخره", "ناقله")
)


def _is_street(text: Text, mention: Mention) -> bool:
    """Whether a street, square or hotel is called after a land, a city or a body: «شارع فلسطين», «ميدان مجلس التعاون الخليجي»."""
    first = mention.span.first
    if mention.span.cut or not first or text.starts[first] - text.ends[first - 1] != 1:
        return False
    if mention.kind == "LOC" and mention.fine not in ("nation", "city", "state", "county", "region", "continent"):
        return False
    nouns = {word for _, word in splits(text.keys[first - 1])}
    if "طريق" in nouns and mention.kind == "LOC":
        last = mention.span.last
        begin, end = next(((b, e) for b, e in text.sentences if b <= first < e), (first, first))
        behind = text.keys[last : last + 3]
        ways = any(key in _LONG_WAYS for key in behind) or any(e.kind == "LOC" for key in behind[:2] for e in gazetteer().readings(key)[:1])
        return not ways and not _OF_STREETS.isdisjoint(text.keys[begin : first - 1] + text.keys[last:end])
    return not nouns.isdisjoint(_STREETS)


_STREETS = frozenset(("شارع", "ميدان", "دوار", "كوبري", "فندق", "حاره", "حارات", "مطعم"))
_OF_STREETS = frozenset(("شارع", "تقاطع", "الاشاره", "لتقاطع", "بتقاطع", "وشارع", "المترو", "الدائري", "بطول"))
_LONG_WAYS = frozenset((
    "السريع", "الدولي", "الصحراوي", "القديم", "الساحلي", "العام", "المتجه", "المؤدي", "المباشر", "الرابط", "-", "–", "/",
))  # fmt: skip


#: «فيفا 15»
_EDITION, _YEAR = re.compile(r"\d{1,2}"), re.compile(r"(?:19|20)\d\d")
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
    "شو", "تلي", "بوليسي", "اكسبو", "ماريوت", "هيلتون", "جيت", "اير",
))  # fmt: skip
_OF_DISEASES, _LADIES = frozenset(("متلازمه", "حمي", "انفلونزا", "فيروس")), frozenset(("السيده", "الانسه", "الطفله", "الطالبه"))


def _is_somebody(text: Text, mention: Mention) -> bool:
    """Whether a land's name that women bear stands before a family name: «آسيا بيبي»."""
    last = mention.span.last
    if mention.key not in _BORNE or last >= len(text) or text.starts[last] - text.ends[last - 1] != 1:
        return False
    known = name_word(text.keys[last])
    if text.forms[last] == "آل":
        return True
    return known is not None and not text.keys[last].startswith("ال") and shares(text.keys[last]).name >= MOSTLY


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
