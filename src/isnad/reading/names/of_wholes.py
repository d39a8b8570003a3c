"""Places and men that stand in a longer name or an epithet, and words that only look like them: «مكتب أخبار سوريا», «أوباما بريطانيا».

Each rule says by the words beside a mention of what it is a part. What does not live here: what stands in marks alone, lists of bodies,
firms by their trade (``parts``), provinces and their seats (``lands``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Entry, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import CLUB, MOSTLY, SPORT, on_sport
from isnad.reading.names.spans import adjacent

_IN_A_NAME, _IN_MARKS, _FIRM = "in a name that holds the place", "in a name in quotation marks", "in a firm's name"
_SOMEBODY, _ANOTHER, _WORD = "somebody is called so", "the article speaks of another thing", "spoken of as a word"
_OPEN, _CLOSED, _DASHES = frozenset('«"“(”'), frozenset('»"”)“″'), frozenset("-–ـ—")
_SPREAD = ("nation", "continent", "region")
#: What is no town; Mecca is a region to some lists.
_OF_LANDS = ("nation", "continent", "water", "state")


def of_a_whole(text: Text, mention: Mention, before: Mention | None = None) -> str:
    """Say of what a mention is a part, or what else it is, by the words beside it; empty where of nothing.

    ``before`` is the mention that ends where this one begins.
    """
    if mention.kind == "PER":
        return _is_an_epithet(text, mention) or _is_a_motto(text, mention) or _is_so_called(text, mention)
    if mention.kind == "MISC":
        return _is_of_a_station(text, mention) or _is_a_motto(text, mention)
    if mention.kind == "ORG":
        return _is_a_branch(text, mention) or _is_of_followers(text, mention)
    return (
        _is_an_epithet(text, mention)
        or _is_a_word(text, mention, before)
        or _of_marks(text, mention)
        or _of_a_body(text, mention)
        or _of_a_contest(text, mention)
        or _of_a_share(text, mention)
    )


def _is_an_epithet(text: Text, mention: Mention) -> str:
    """«بـ«أوباما بريطانيا»», «مكة المعمار الفيكتوري» in marks: whose name has a land or a noun behind it is another one's epithet."""
    first, last = mention.span.first, mention.span.last
    if not first or mention.span.cut or last >= len(text) or text.forms[first - 1] not in _OPEN or not adjacent(text, last):
        return ""
    closes = next((i for i in range(last + 1, min(len(text), last + _FEW)) if text.forms[i] in _CLOSED), 0)
    if not closes or last - first > 1:
        return ""
    land = _land(text.keys[last])
    if land is not None:
        return _SOMEBODY if closes == last + 1 and mention.fine not in _SPREAD else ""
    behind = text.keys[last]
    city = mention.kind == "LOC" and mention.fine not in _OF_LANDS
    plain = behind in _ARTS or behind in ("الشرق", "الغرب", "العرب", "الصحراء", "الشمال", "الجنوب")
    return _SOMEBODY if city and plain else ""


_ARTS = frozenset(
    ("المعمار", "السينما", "الموضه", "الجمال", "العلم", "الفن", "الادب", "الشعر", "الموسيقي", "المال", "السياحه", "التقنيه", "الغناء")
)
_FEW = 5


def _is_a_motto(text: Text, mention: Mention) -> str:
    """«معرض (سلمان الحزم)», «مسابقة (بالقرآن نرقى)»: two words in marks behind what is called by a motto."""
    first, last = mention.span.first, mention.span.last
    if not first or last - first > 1 or last + 1 >= len(text) or text.forms[first - 1] not in _OPEN or text.forms[last + 1] not in _CLOSED:
        return ""
    if mention.kind == "MISC":
        return _IN_MARKS if text.keys[first][: mention.span.cut] == "ب" and shares(text.keys[last]).verb >= MOSTLY else ""
    headed = any(word in _OF_MOTTOS for key in text.keys[max(0, first - _FEW + 1) : first - 1] for _, word in splits(key))
    return _IN_MARKS if headed and not mention.span.cut and text.keys[last].startswith("ال") else ""


_OF_MOTTOS = frozenset(("معرض", "المعرض", "حمله", "اوبريت", "قصيده", "شعار", "مبادره", "مسابقه", "امسيه", "اغنيه"))


def _is_so_called(text: Text, mention: Mention) -> str:
    """«المدعو سامر»: nobody says so of one whom all know."""
    first = mention.span.first
    return _SOMEBODY if first and mention.span.last - first == 1 and text.keys[first - 1] in ("المدعو", "المدعوه") else ""


def _is_of_a_station(text: Text, mention: Mention) -> str:
    """«إذاعة … وصوت الإسلام», «شبكة رسالة الإسلام»."""
    first = mention.span.first
    if not first or mention.span.cut or mention.key != "الاسلام":
        return ""
    ahead = any(word in ("صوت", "نداء", "رساله") for _, word in splits(text.keys[first - 1]))
    near = text.keys[max(0, first - _FAR) : first - 1]
    return "a channel is called so" if ahead and any(word in _ON_AIR for key in near for _, word in splits(key)) else ""


_ON_AIR, _FAR = frozenset(("اذاعه", "شبكه", "قناه", "موقع", "محطه")), 8


def _is_a_branch(text: Text, mention: Mention) -> str:
    """«حزب الله في داخل المملكة», «حزب الله الحجاز»: another party of that name."""
    behind = text.keys[mention.span.last : mention.span.last + 3]
    here = behind == ["في", "داخل", "المملكه"] or behind[:2] == ["في", "الحجاز"] or behind[:1] == ["الحجاز"]
    return "a group calls itself so" if mention.key == "حزب الله" and here else ""


def _is_of_followers(text: Text, mention: Mention) -> str:
    """«"أنصار داعش في بيت المقدس"»: a group that calls itself after another, from the marks on."""
    first = mention.span.first
    named = first > 1 and text.keys[first - 1] == "انصار" and text.forms[first - 2] in _OPEN
    return "a group calls itself so" if named and text.keys[mention.span.last : mention.span.last + 1] == ["في"] else ""


def is_an_address(text: Text, mention: Mention) -> bool:
    """Whether behind a club's word its land stands, parted by a dash or in brackets, as behind a town: «برشلونة - إسبانيا»."""
    first, last = mention.span.first, mention.span.last
    if last - first > 1 or last + 1 >= len(text) or on_sport(text.keys):
        return False
    land = _land(text.keys[last + 1]) if text.forms[last] in _DASHES or text.forms[last] == "(" else None
    return land is not None and land.fine == "nation"


def _is_a_word(text: Text, mention: Mention, before: Mention | None) -> str:
    """«لا علاقة لها باسم إسرائيل», «في معنى «إسرائيل»», «أوباما مصر على الاتفاق», «العالم الجديد (أميركا)»."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    at = first - 1
    marked = at > 0 and text.forms[at] in _OPEN
    at -= marked
    if at < 1:
        return ""
    nouns = {word for _, word in splits(keys[at])}
    if marked and nouns & {"معني", "لفظ", "لفظه", "كلمه", "مفرده"}:
        return _WORD
    if keys[at] == "باسم" and (not _OF_WORDS.isdisjoint(keys[max(0, at - 2) : at])):
        return _WORD if not marked else _ANOTHER
    if mention.key in ("امريكا", "اميركا") and (
        keys[at - 1 : at + 1] == ["العالم", "الجديد"] or ["هذه", "القاره"] in (keys[last + 1 : last + 3], keys[last + 2 : last + 4])
    ):
        return _ANOTHER
    if marked and keys[at] == "اسم" and any(word in ("تحمل", "يحمل", "حملت", "حمل") for _, word in splits(keys[at - 1])):
        return _IN_A_NAME  # «مؤسسة تحمل اسم «أوروبا»»
    if mention.fine == "city" and not {"نواحي", "ونواحي"}.isdisjoint(keys[max(0, at - 2) : at + 1]):
        own = next(iter(gazetteer().readings(mention.key)), None)
        if own is not None and own.country not in _OF_DISTRICTS:
            return _ANOTHER  # «ونواحي الزاب والرياض والعباسي»
    if mention.key == "الطائف" and _is_the_accord(keys, first):
        return _ANOTHER
    if keys[at] in _HE and not marked and not mention.span.cut and mention.fine == "nation" and mention.key not in _MASCULINE:
        return _SOMEBODY
    insists = (
        mention.key == "مصر"
        and not mention.span.cut
        and keys[last : last + 1] == ["علي"]
        and (keys[at] in _ON_WHOM or (before is not None and before.kind == "PER"))
    )
    return "spelled as another word" if insists else ""


def _is_the_accord(keys: Sequence[str], first: int) -> bool:
    """Whether an article on the Taif Agreement speaks of it by the town alone: «الطائف يبقى الضامن»."""
    named = any(keys[i + 1] == "الطائف" for i in range(len(keys) - 1) if keys[i] in ("اتفاق", "اتفاقيه", "وثيقه", "دستور", "باتفاق"))
    lean = keys[first][:1] if keys[first] != "الطائف" else ""
    return named and lean != "ب" and keys[first - 1] not in ("في", "الي", "من", "مدينه", "محافظه", "بمدينه", "مطار")


#: Lands whose provinces have «نواح».
_OF_DISTRICTS = frozenset(("IQ", "SY", "LB", "JO", "YE", "MA", "TR"))
#: What only a man or a body does in the masculine, without an object: no land, which is feminine but for some.
_HE = frozenset(("قال", "وقال", "انضم", "وانضم", "اضاف", "واضاف", "التحق", "والتحق", "بدا", "وبدا", "اكد", "واكد"))
_MASCULINE = frozenset(("العراق", "لبنان", "الاردن", "السودان", "المغرب", "اليمن", "الصومال", "تشاد", "مصر"))
_OF_WORDS = frozenset(("علاقه", "لها", "له", "مكان", "مكانا", "موضع", "موضعا", "قريه", "جبل", "واد", "صله"))
_ON_WHOM = frozenset(("هو", "وهو", "انه", "وانه", "لانه", "كان", "زال", "مازال", "لايزال", "يزال", "وانا", "انا"))


def _of_marks(text: Text, mention: Mention) -> str:
    """Places in such names in marks: «في حب مصر», «"حملة مصر تقرأ"», «بنك (الأفق - مصر)», ««سوريا في الأزمة»» behind «تحرير»."""
    keys, forms, first, last = text.keys, text.forms, mention.span.first, mention.span.last
    after = keys[last] if last < len(text) else ""
    if mention.key == "اسرائيل" and (after == "بيتنا" or (after in _CLOSED and keys[last + 1 : last + 2] == ["بيتنا"])):
        return _IN_A_NAME
    if keys[max(0, first - 2) : first] == ["في", "حب"] and not mention.span.cut:
        whole = forms[first - 2 : last]
        titles = (i for i in range(len(text) - len(whole) - 1) if forms[i] in _OPEN)
        if any(forms[i + 1 : i + 1 + len(whole)] == whole and forms[i + 1 + len(whole)] in _CLOSED for i in titles):
            return _IN_MARKS
    if after == "كونترا" or (after in _DASHES and keys[last + 1 : last + 2] == ["كونترا"]):
        return _IN_A_NAME
    if not first or mention.span.cut:
        return ""
    if last + 1 < len(text) and first > 1 and forms[first - 2] in _OPEN and forms[last + 1] in _CLOSED and keys[first - 1] in _OF_APPEALS:
        return _IN_MARKS
    if after in _CLOSED and forms[first - 1] in _DASHES:
        opens = next((i for i in range(first - 2, max(-1, first - _FAR), -1) if forms[i] in _OPEN), 0)
        inside = keys[max(0, opens - 1) : first]
        if opens and any(word in _BANKS for key in inside for _, word in splits(key)):
            return _FIRM
    if forms[first - 1] in _OPEN and first > 1 and after.isalpha():
        closes = next((i for i in range(last + 1, min(len(text), last + _FEW)) if forms[i] in _CLOSED), 0)
        if closes and any(word in _PAPERS for _, word in splits(keys[first - 2])):
            return _IN_MARKS
    titled = after == ":" and first > 1 and forms[first - 2] in _OPEN
    if titled and not _WORKS.isdisjoint(keys[max(0, first - 10) : first - 2]):
        return _IN_MARKS  # «فيلم … «فريق أميركا: …»»
    book = any(word in _WORKS or word == "كتاب" for _, word in splits(keys[first - 2])) if first > 1 else False
    return _IN_MARKS if book and keys[first - 1] in ("اختراع", "تاريخ", "حكايه", "اسرار", "ذاكره") and adjacent(text, first) else ""


_OF_APPEALS = frozenset(("حركه", "حمله", "مبادره", "ائتلاف", "قائمه", "ابناء", "اولاد"))
_BANKS = frozenset(("بنك", "مصرف", "شركه", "البنك", "مجموعه", "المصرف"))
_PAPERS = frozenset(("تحرير", "موقع", "مدونه", "مجله", "نشره", "بوابه"))
_WORKS = frozenset(("فيلم", "مسلسل", "اغنيه", "روايه", "مسرحيه", "ديوان"))


def _of_a_body(text: Text, mention: Mention) -> str:
    """Places at the end of such bodies: «مكتب أخبار سوريا», «اتحاد كتاب آسيا وأفريقيا», «فريق رواد مكة», «قناة مصر أميركا»."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if not first or not adjacent(text, first):
        return ""
    after = keys[last] if last < len(text) else ""
    nouns = {word for _, word in splits(keys[first - 1])}
    heads = {word for _, word in splits(keys[first - 2])} if first > 1 and adjacent(text, first - 1) else set[str]()
    land, city = mention.fine in _SPREAD, mention.fine not in _OF_LANDS
    if mention.span.cut:
        if mention.key == "الشرق الاوسط" and keys[first].startswith("لل") and keys[first - 1].startswith("ال") and heads & _COUNCILS:
            return _IN_A_NAME  # «المنتدى الاقتصادي للشرق الأوسط»
        other = next(iter(gazetteer().readings(mention.key)), None)
        listed = _land(keys[first - 1]) if heads & {"جامعات", "جامعتي", "جامعتا"} and city and keys[first].startswith("و") else None
        if listed is not None and other is not None and listed.country != other.country:
            return "a university is called so"  # «جامعات الإمارات والقاهرة»
        twin = keys[first].startswith("و") and mention.fine == "continent" and first > _PAIR and _land(keys[first - 1]) is not None
        return _IN_A_NAME if twin and _is_of_a_union(text, first - 1) else ""
    if "اخبار" in nouns and heads & {"مكتب", "وكاله", "شبكه", "مركز"}:
        return _IN_A_NAME
    if mention.fine == "continent" and _is_of_a_union(text, first):
        return _IN_A_NAME
    if "قناه" in heads and mention.fine == "nation" and _land(keys[first - 1]) is not None:
        return "a channel is called so"
    if nouns & {"احرار", "ابناء", "شباب"} and mention.fine == "nation" and "حزب" in keys[max(0, first - _FEW) : first - 1]:
        return _IN_A_NAME
    if "صندوق" in heads and mention.fine == "nation" and shares(keys[first - 1]).noun >= MOSTLY and not keys[first - 1].startswith("ال"):
        return _FIRM if after.endswith("يه") else ""  # «صندوق عهدة البحرين المالية»
    if city and "مدينه" in nouns and "جامعه" in heads:
        return "a university is called so"
    if city and "منطقه" in nouns and "مهرجان" in heads:
        return _IN_A_NAME
    if city and "فريق" in heads and keys[first - 1] in ("رواد", "شباب", "نجوم", "صقور", "فرسان", "دراجي"):
        return _IN_A_NAME
    if city and "فريق" in nouns and after in ("لكره", "للكره"):
        return CLUB
    if "نادي" in nouns and mention.fine == "nation" and heads & {"ملعب", "استاد", "لاعب", "مدرب", "لاعبي"}:
        return CLUB
    if nouns & {"فرق", "فرقه"} and city and not _OF_FOLKLORE.isdisjoint(keys[last : last + _ONWARDS]):
        return _IN_A_NAME
    if "اعلان" in nouns and city and heads & {"تبني", "نص", "تضمن", "اكد", "دعا"}:
        return _IN_A_NAME
    sides = nouns & _SIDES
    if land and sides and first > 1:
        return _of_a_side(keys, first, mention)
    return ""


_COUNCILS = frozenset(("المنتدي", "المعهد", "المركز", "المجلس", "الصندوق", "المكتب"))
_PAIR, _ONWARDS = 2, 12
_OF_FOLKLORE = frozenset(("الفلكلورات", "الفلكلور", "الشعبيه", "الفلكلوريه", "العرضه", "رقصات"))
_SIDES = frozenset(("شمال", "جنوب", "شرق", "غرب", "وسط"))


def _is_of_a_union(text: Text, first: int) -> bool:
    """Whether before token ``first`` a body and its members stand: «اتحاد كتاب …», «رابطة جامعات …»."""
    if first <= 1 or not adjacent(text, first) or not adjacent(text, first - 1) or text.keys[first - 1].startswith("ال"):
        return False
    union = any(word in ("اتحاد", "رابطه", "جمعيه", "منظمه", "نقابه") for _, word in splits(text.keys[first - 2]))
    return union and shares(text.keys[first - 1]).noun > 0


def _of_a_side(keys: Sequence[str], first: int, mention: Mention) -> str:
    """«البنك المركزي لدول غرب أفريقيا», «حركة التوحيد والجهاد في غرب أفريقيا», «محطتا شمال وغرب ألمانيا»."""
    before = [word for key in keys[max(0, first - _FEW) : first - 1] for _, word in splits(key)]
    if mention.fine == "nation":
        return "a channel is called so" if {"محطه", "محطتا", "محطتي", "اذاعه"}.intersection(before) else ""
    states = first > 1 and any(word == "دول" for _, word in splits(keys[first - 2]))
    if states and {"بنك", "البنك", "جماعه", "مجموعه"}.intersection(before):
        return _IN_A_NAME
    armed = (
        keys[first - 2] == "في"
        and {"حركه", "جماعه", "تنظيم"}.intersection(before)
        and {"الجهاد", "التوحيد", "القاعده"}.intersection(before)
    )
    return "a group calls itself so" if armed else ""


def _of_a_contest(text: Text, mention: Mention) -> str:
    """«بطولة واحدة غرب آسيا», «التأهل للعب في آسيا» in a text on sport, «برشلونة آسيا», «أزرق الرياض»."""
    keys, first = text.keys, mention.span.first
    if not first or mention.fine not in ("continent", "city"):
        return ""
    before = keys[max(0, first - _FEW) : first]
    if mention.fine == "continent":
        if before[-1:] in (["برشلونه"], ["ريال"], ["ميلان"], ["بايرن"]) and not mention.span.cut:
            return CLUB
        match = before[-1] in _SIDES and any(word in ("بطوله", "كاس", "دوره") for key in before for _, word in splits(key))
        goes = (
            before[-1] in ("في", "الي") and any(word in ("التاهل", "تاهل") for key in before for _, word in splits(key)) and on_sport(keys)
        )
        return "a contest is called so" if match or goes else ""
    colour = before[-1] in ("ازرق", "اصفر", "احمر", "اخضر") and adjacent(text, first) and not mention.span.cut
    return _IN_A_NAME if colour and sum(map(SPORT.__contains__, keys)) >= _PAIR else ""


def _of_a_share(text: Text, mention: Mention) -> str:
    """«شركات موقوفة عن التداول وهي: بيشة، وسند، والباحة», «شركات … كالباحة وثمار»: a list of firms in a text on shares."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if mention.fine in _SPREAD or not first:
        return ""
    if text.forms[first - 1] in _DASHES and keys[last : last + 1] in ([")"], ["-"]) and "س" in keys[max(0, first - _ONWARDS) : first]:
        return "a share is called so"  # «(الأفق - س الجنوب - الرياض)»
    begin = next((b for b, e in text.sentences if b <= first < e), 0)
    ahead = keys[begin:first]
    firms = next((i for i in range(len(ahead) - 1, -1, -1) if ahead[i] in _FIRMS), None)
    if mention.span.cut and ahead[-1:] in (["،"], [","]) and ahead.count("للتامين") > 1:
        return "a share is called so"
    if firms is None or _ON_SHARES.isdisjoint(keys):
        return ""
    as_such = keys[first][: mention.span.cut] == "ك" or ":" in ahead[firms:] or "هي" in ahead[firms:] or "وهي" in ahead[firms:]
    parted = mention.span.cut > 0 or ahead[-1] in ("،", ",", ":")
    after = keys[last : last + 1]
    ends = not after or after[0] in ("،", ",", ".", ")") or after[0].startswith("و")
    return "a share is called so" if as_such and parted and ends and keys[first - 1] not in ("في", "من", "الي") else ""


_ON_SHARES = frozenset(("التداول", "تداول", "تداولات", "الاسهم", "اسهم", "المساهمه"))
_FIRMS = frozenset(("شركات", "الشركات", "شركتي", "لشركات", "اسهم"))


def _land(key: str) -> Entry | None:
    """Return the land or continent of that name."""
    found = next(iter(gazetteer().readings(key)), None)
    if found is None or found.fine not in ("nation", "continent"):
        return None
    return found if key not in demonyms() or key.startswith("ال") or key.endswith("ا") else None  # «سورية» may be Syrian
