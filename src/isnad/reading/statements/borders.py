"""Where the words that name a source end: what at one token shows that another phrase begins there.

Each rule looks at one token of the walk over those words, which is ``sources``; what may go on a name is in ``apposed``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.number_words import TEN
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import INVOKED, TOGETHER, his_paper
from isnad.reading.statements.apposed import for_whom, has_complement, of_party, purpose, said_of_body, sent_to
from isnad.reading.statements.counts import counted_noun, counts_several, describes, is_counted, of_trade
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.duals import dual_in_construct, dual_of
from isnad.reading.statements.met import his_doing
from isnad.reading.statements.shapes import (
    accusative,
    and_noun,
    another,
    broken_plural,
    common,
    counted,
    finite,
    head_of,
    in_strong_terms,
    is_verb,
    is_writing,
    of_body,
    of_them,
    opens_phrase,
    owned,
    participle,
    plain_noun,
    qualified,
    relational,
    several,
    verb_after,
    verbal_noun,
)
from isnad.reading.statements.words import (
    AT_WISH,
    CARRIED,
    COURTESIES,
    EVERYDAY,
    ISSUED,
    MANNER,
    PARTITIVE,
    YEARS,
    Head,
    bodies,
    heads,
    words,
)

_WHEN_DOING = frozenset({"لدي", "عند"})
_TANWIN = frozenset({"\u064bا", "ا\u064b"})
_TANWIN_ENDS = "\u064bا"
_EXCEPT = words("except")
_THEIR_NUMBER = words("their number")
_MAYBE_VERB, _RATHER, _MOSTLY, _SURELY_A_NOUN = 0.3, 0.5, 0.6, 0.8
_FOR_WHOM = words("for whom")
_NO_SOURCE = {"شريطه"} | {word for word in words("his speech") if word[0] == "ب"}
_KNOWLEDGE = words("knowledge")
_NEWS = words("news and reports")
_KINGDOM = ("العربيه", "السعوديه")
_IN_ITS_NAME = words("in its name")
_WITHIN = frozenset({"في", "فى"})
_PLACED = words("in or on or to")
_SHORT = words("short with the article")
_SIDES = words("sides")
_ASKS_FOR_FIELD = words("asks for its field")
_ASK_FOR_MORE = words("asks for more")
_NEVER_APART = words("never apart")
_NAMES_IN_T = words("names in t")
_CITIES = words("cities")
DEFENDERS = words("defenders")
_OVER, _GOES_ON_ABOUT, _GOES_TO = tuple(words("over or informed")), tuple(words("goes on about")), tuple(words("goes to"))
_IN_OFFICE = words("office of lands")
_STANDS_FOR = words("represented")
_INSIDE = words("plain prepositions")
_LONG_BY = 4  # letters that ب and its noun have more than


@dataclass(slots=True)
class Walk:
    """A walk over the words of a source from token ``first``, before ``limit``.

    ``head`` is the noun that heads them, ``split`` says that a verb's object may follow without any mark, ``definite`` that what was
    walked over is, ``several`` that it is a nominative of several («المصدران»).
    """

    text: Text
    first: int
    limit: int
    head: Head | None
    split: bool
    definite: bool
    several: bool


def article(key: str) -> bool:
    """Whether a word has the article, after و too."""
    return key.startswith(("ال", "وال")) and (len(key) > 4 or (len(key) == 4 and key not in _SHORT))


def tells_how(walk: Walk, j: int) -> bool:
    """Whether how or when it was said begins at token ``j``: «الوزير | ضاحكا», «المدير | العام الماضي»."""
    text, keys = walk.text, walk.text.keys
    key, before = keys[j], keys[j - 1]
    return (
        (key in MANNER and not before[0].isdigit())
        or (key.endswith("يا") and _adverb(text, j))
        or (key[-1] == "ا" and participle(key) and not before[0].isdigit())
        or (text.forms[j][-1] == "ة" and before.startswith("ال") and key[:2] != "ال" and participle(key))
        or (key in YEARS and j + 1 < walk.limit and keys[j + 1] in words("timeadj"))
        or (key in _WHEN_DOING and j + 1 < walk.limit and _his_deed(text, j + 1))  # «الوزير | لدى زيارته المدينة»
    )


def _his_deed(text: Text, j: int) -> bool:
    """Whether a noun of what somebody does, with his pronoun, stands at token ``j``: «زيارته», «مشاركته», not «سفيره»."""
    return his_doing(text.forms[j]) is not None or (owned(text.forms[j]) and head_of(text.keys[j]) is None)


def _adverb(text: Text, j: int) -> bool:
    """Whether an adverb of an adjective of relation stands at token ``j``: «رسميا», but not «22 اقتصاديا»."""
    key = text.keys[j]
    known = shares(key).adjective >= _RATHER and key[:2] != "ال" and key not in heads()
    return known and text.keys[j - 1][-1] != "ا" and not is_counted(text, j)


def begins_another(walk: Walk, j: int) -> bool:
    """Whether a phrase that no name of a source holds begins at token ``j``, whatever may follow."""
    text, keys, first, limit = walk.text, walk.text.keys, walk.first, walk.limit
    key, before, form = keys[j], keys[j - 1], text.forms[j]
    after = keys[j + 1] if j + 1 < limit else ""
    of_two = before.endswith("ان") and (key.endswith("هما") or (key[0] == "م" and key.endswith("ين") and not shares(key).name))
    if walk.several and ((accusative(form) and not _of_both(keys, j)) or of_two):
        return True  # «نفى مصدران رسميان | تقريرا …», «جدد الطرفان | تأكيدهما», «تعهد الزوجان | متضامنين»
    if walk.split and key.endswith("هما") and key != "هما" and j > first + 1 and dual_of(keys[first]) is not None:
        return True  # «أعلنت شركتا النهر والأفق | نتائجهما»
    marked = before == '"' and walk.split and key[:2] != "ال"
    if marked and ((common(key) and (walk.definite or plain_noun(key))) or (walk.definite and owned(form) and not relational(key))):
        return True  # «أعلنت شركة "سنابرق" | استحواذها على …»
    if walk.head is not None and walk.head.kind == "title" and walk.definite and before[:2] == "ال" and _plain_accusative(form):
        return True  # «تلقى الوزير | اتصالا هاتفيا»
    if walk.split and walk.definite and before[:2] == "ال" and before[2:] not in words("nth") and _counts_next(text, j, limit):
        return True  # «طالب الوزير | ثلاث شركات بـ», «اتهمت الشركة | 12 موظفا», but «البابا بنديكتوس السادس عشر»
    if key[-1] == "ا" and key not in heads() and (is_writing(key) or key[:-1] in _NEWS) and not counted(text, j):
        return True  # «تناقلت المواقع | بيانا صادرا عن», «نشرت صحيفة النهر | خبرا مفاده أن»
    if key in INVOKED and after == "الله":
        return True  # «الأمير | رعاه الله»
    if in_strong_terms(keys, j):
        return True  # «نددت المنظمة | بأشد العبارات بـ…»
    if key in words("cognate object") and j + 1 < len(keys) and keys[j + 1] in words("utterly"):
        return True  # «نفاه الوزير | نفيا قاطعا»
    paper = walk.head is not None and walk.head.kind == "document" and not walk.definite and key in ISSUED
    if paper and key[-1] not in "ه" and not key.endswith("ها") and j == first + 1 and (after in words("time") or after == "عن"):
        return True  # «استطلاعين | أجريا الشهر الماضي», «بيان | صدر عن الوزارة», but «مسح أجرته رويترز»
    if after in _THEIR_NUMBER or key in _THEIR_NUMBER:
        return True  # «مصادر | بلغ عددها سبعة»
    if key in _EXCEPT:
        return True  # «لم تجن المنظمة | سوى القليل», «أصدرت الوزارة أمرا | وذلك لـ…»
    if key[:3] == "فال" and (key[1:] in heads() or shares(key[1:]).noun >= _MOSTLY):
        return True  # «وبحسب مصادر النهر | فالاتحاد يفاضل»
    if key in _NO_SOURCE or (key in TOGETHER and after == "مع"):
        return True  # «أدلى الحارس | بشهادته بأن»
    end = text.ends[j]
    if text.raw[end - 1] in _TANWIN_ENDS and text.raw[end - 2 : end] in _TANWIN and not counted(text, j):
        return True  # «اتهم المدير مسؤولًا كبيرا …»: an object
    if key == "الله" and after in words("praise of god"):
        return True  # «دعا الأمير | الله عز وجل أن»
    if owned(form) and verbal_noun(key):
        return True  # «جدد الوزير تأكيده على أن …»
    return after[:1].isdigit() and key not in heads() and shares(key).verb >= _MAYBE_VERB  # «وفقا لإحصاءات رويترز | قتل 29 جنديا»


def _counts_next(text: Text, j: int, limit: int) -> bool:
    """Whether a number at ``j`` counts what stands behind it."""
    if not counts_several(text.keys[j]) or (noun := counted_noun(text, j, limit)) is None:
        return False
    return text.keys[j][0].isalpha() or accusative(text.forms[noun]) or head_of(text.keys[noun]) is not None


def _of_both(keys: list[str], j: int) -> bool:
    """Whether an adjective in the dual stands at ``j`` before what it is said of: «مسؤولان | رفيعا المستوى»."""
    return keys[j - 1].endswith("ان") and shares(keys[j][:-1]).adjective >= _RATHER and keys[j + 1 : j + 2] == ["المستوي"]


def governed_apart(walk: Walk, j: int) -> bool:
    """Whether a preposition at token ``j`` governs what is no part of the source: when, where, about what it was said."""
    text, keys, first, head = walk.text, walk.text.keys, walk.first, walk.head
    key, before = keys[j], keys[j - 1]
    after = keys[j + 1] if j + 1 < walk.limit else ""
    adjunct = words("adjunct")
    if key in _WITHIN:
        apart = after in adjunct or after in words("time") or after[:1].isdigit() or (after in _CITIES and _two_in_office(keys, first, j))
        return apart or his_paper(text.forms[min(j + 1, walk.limit - 1)])
    if key == "علي":
        overseer = before in {"العام", "العامه"} and keys[j - 2] in {"المشرف", "المشرفه"} and j > first + 2
        if overseer:
            return after in adjunct
        body = head_of(before) if before.endswith("ه") else None  # «اطلعت اللجنة | على الملف», but «المشرفة على المتحف»
        if (
            walk.split
            and before.startswith("ال")
            and (not before.endswith(("ه", "راف", "مشرف", "مطلع")) or (body and body.kind == "official"))
        ):
            return True
        informed = after in _KNOWLEDGE and head is not None and head.kind == "unnamed"  # «أشخاص على اطلاع بالملف»
        over = informed or before in _KNOWLEDGE or before.removeprefix("ال").startswith(_OVER)
        return after in adjunct or not (over or (before.startswith("ال") and after.startswith("ال")))
    if key == "عن":
        stands_for = head is not None and (head.word in _FOR_WHOM or (head.kind == "title" and of_party(after)))
        if stands_for or for_whom(keys, first, j):
            return False
        if before.removeprefix("ال") in DEFENDERS:
            return False  # «المدافعون عن القانون»
        return not before.startswith(_GOES_ON_ABOUT)
    if key in AT_WISH:
        return after == "من"  # «دراسة أجرتها جامعة النهر | بطلب من الوزارة»
    if key == "الي":
        return not before.startswith(_GOES_TO) and not sent_to(text, first, j)
    return key == "من" and (after in words("switch") or after in words("from when"))


def _two_in_office(keys: list[str], first: int, j: int) -> bool:
    """Whether who spoke before «في» at ``j`` are two who hold their office elsewhere: «الوزيران | في عمان», «رئيسا البلدين | في جنيف»."""
    if j == first + 1 and keys[first].startswith("ال"):
        two = dual_of(keys[first])
        return two is not None and two.word in _IN_OFFICE
    two = dual_in_construct(keys, first)
    return two is not None and two.kind == "title"


def governs_apart(keys: list[str], begin: int) -> bool:
    """Whether ب or ل right behind a definite body or title at ``begin`` governs what its verb does: not «الوزيرة | بالحكومة»."""
    head, key = head_of(keys[begin]), keys[begin + 1]
    if head is None or head.kind not in {"official", "title"} or not keys[begin].startswith("ال") or several(keys[begin]):
        return False
    if not key.startswith(("بال", "لل")) or len(key) <= _LONG_BY + 1:
        return False
    noun = "ال" + key[2:] if key[0] == "ل" else key[1:]
    of = head_of(noun)
    if key[0] == "ب" and begin > 0 and any("by" in form.cue.takes for form in cue_index().get(keys[begin - 1], ())):
        return True  # «رحب الحزب | بالحكومة الجديدة»
    place = noun in bodies() or noun.removeprefix("ال") in words("region")
    return not place and (of is None or of.kind not in {"official", "outlet"})


def _written_as_noun(form: str) -> bool:
    """Whether the last letter of what could be a verb tells a noun or an adjective: «وطالبة», «تابعة»; «إضافة» opens another phrase."""
    key = search_key(form)
    return form[-1] == "ة" and (shares(key).noun < _MOSTLY or (key[0] == "و" and key[1:] in heads()))


def is_a_verb(walk: Walk, j: int) -> bool:
    """Whether a verb stands at token ``j``: what the source did, or another cue."""
    keys, head = walk.text.keys, walk.head
    key, before = keys[j], keys[j - 1]
    foreign = head is not None and head.kind == "outlet" and not head.definite and shares(key).name > _RATHER
    to_me = key.endswith(("تني", "تنا")) and key[:2] != "ال" and before[:2] == "ال" and len(key) > _LONG_BY + 1  # «المعلمة | نادتني»
    if to_me or (finite(key) and not foreign) or verb_after(keys, j) or key == "القول" or key in CARRIED or key in {"فضل", "فضلت"}:
        return True
    nobody = head is not None and head.kind == "unnamed" and not walk.definite
    known = shares(key)
    if before.isdigit() and j - 1 > walk.first and known.verb >= _SURELY_A_NOUN and known.name == 0:
        return True  # «الكتيبة 12 | جاء فيه»
    if key.endswith("وا") and len(key) >= _LONG_BY and known.name < _RATHER and (several(before) or known.verb >= _RATHER):
        return True  # «ثلاثة نواب | وقعوا العريضة»
    if nobody and key in words("source did") and shares(key).noun < _RATHER:
        return True  # «مسؤول | اطلع على الرسالة»
    outlet = head is not None and head.kind == "outlet"
    if outlet and key[0] == "و" and len(key) > _LONG_BY and known.name < _RATHER and key not in heads() and key not in bodies():
        his = key.endswith(("ه", "ها")) and shares(key[1:]).verb >= _SURELY_A_NOUN and shares(key).noun < _RATHER
        if (his or known.verb >= _SURELY_A_NOUN) and not _written_as_noun(walk.text.forms[j]):
            return True  # «نشرته مجلة النهر | وأعده باحثون», «| وشارك فيه»
    after = keys[j + 1] if j + 1 < walk.limit else ""
    return (
        (key in cue_index() and not before[0].isdigit() and not _written_as_noun(walk.text.forms[j]))
        and before not in words("after preposition")
        and is_verb(key)
        and not (before in COURTESIES and key[0] not in "وف")  # «السيد راي»
        and not (key in EVERYDAY and after[:2] == "ال" and before in heads() and before[:2] != "ال")  # «أستاذ علم البيئة»
        and not (walk.definite and key.startswith("ال"))
    )


def behind_definite(walk: Walk, j: int) -> bool:
    """Whether an indefinite noun at token ``j`` that no definite source can have begins its object, with a mark behind it or without."""
    text, keys = walk.text, walk.text.keys
    key, before = keys[j], keys[j - 1]
    if not before.startswith("ال"):
        return False
    if walk.definite and has_complement(text, j):
        return True  # «رفضت النقابة فكرة أن»
    bare = key[:2] != "ال"
    if j == walk.first + 1 and before.endswith("ون") and bare and key not in heads() and plain_noun(key):
        return True  # «ردد المحتجون | شعارات»
    of_those = key[-1] == "ي" and bare and (key[:-1] in heads() or key[:-1] + "ون" in heads()) and key not in heads()
    if not (walk.definite and of_those and j + 1 < walk.limit):
        return False
    return keys[j + 1].startswith("ال") or owned(text.forms[j + 1])  # «وعد الرئيس التونسي | مواطني بلاده»


def _of_many(key: str) -> bool:
    """Whether a word with the article is a plural, sound or broken: «العمال», «المناضلين», «الأعضاء»."""
    return several(key) or key.endswith("ين") or broken_plural(key[2:])


def before_object(walk: Walk, j: int) -> bool | None:
    """Whether a verb's object begins at token ``j`` where no mark shows it; ``None`` where nothing tells, false where the name goes on."""
    text, keys, first, head = walk.text, walk.text.keys, walk.first, walk.head
    key, before, form = keys[j], keys[j - 1], text.forms[j]
    objects = words("objnoun")
    if before in _PLACED and j > first + 1 and head is not None and head.kind == "unnamed" and keys[j + 1 : j + 2] and article(keys[j + 1]):
        return None  # «مصادر في | أسواق المدينة»
    if (key in _STANDS_FOR or before in _STANDS_FOR) and j + 1 < walk.limit and "ب" in (key[0], keys[j + 1][0]):
        return False  # «وزارة الزراعة ممثلة بإدارة الغابات | ترحيبها»
    if key.startswith("ال") and keys[j + 1 : j + 2] and keys[j + 1] in words("relative") and plain_noun(key):
        whole = j - 2 > first and relational(before) and keys[j - 2].startswith("لل")
        if (before.startswith("لل") and j - 1 > first) or whole:
            return True  # «المجلس التنسيقي للمقاومة | الجرائم التي …»
    office = before.startswith("لل") and j - 2 > first and article(keys[j - 2]) and head is not None and head.kind == "title"
    if office and article(key) and _of_many(key) and not _of_many("ال" + before[2:]):
        return True  # «المدير الرياضي للنادي | اللاعبين», not «المرشد العام للإخوان المسلمين»
    if key[0] == "ب" and walk.definite and key[1:] in objects and key not in heads() and len(key) > _LONG_BY:
        return True  # «ذكر الجنرال | بضرورة …»
    if of_trade(keys, j) or of_trade(keys, j - 1):
        return keys[j] in words("attitude")  # «ثلاث شركات تأمين | استعدادها»
    if key in _IN_ITS_NAME and head is not None and head.word in words("spokesman"):
        return False  # «رفضت الناطقة باسمها التعليق»
    if head is not None and purpose(keys, first, j, head.word):
        return False  # «الجمعية التونسية للدفاع عن …», «الاتحاد الوطني لطلبة …»
    prepared = j == first + 1 and of_them(before) and key.startswith("ال") and not key.endswith("ون") and key not in words("peoples")
    if (verbal_noun(key) and form[-1] != "ة") or prepared:
        return True  # «دعا معدوه | الحكومات إلى»
    if key in COURTESIES and j > first + 1 and head is not None and head.kind in {"official", "document", "outlet"}:
        return True  # «وصف بيان لهيئة الإفتاء | الشيخ سامر الخالدي بأنه …»
    if head is not None and head.kind != "document" and of_body(key):
        return False  # «المتحدث الرسمي لمديرية …»
    if keys[first][-1] == "ا" and key.startswith("ال") and key.endswith("ان") and (dual_of(keys[first]) or heads().get(keys[first][:-1])):
        return False  # «شركتا النفط | الأمريكيتان»
    if key in TEN and before[2:] in words("nth"):
        return False  # «البابا بنديكتوس السادس | عشر»
    paper = heads().get(key)
    tells = paper is not None and paper.kind == "document" and not paper.definite and before not in _INSIDE and not and_noun(before)
    if tells and head is not None and head.kind == "unnamed" and keys[first][:2] != "ال" and several(keys[first]):
        return True  # «مصادر طبية | حصيلة الهجومين»
    many = PARTITIVE | words("many of")
    partly = key == "من" and (before in many or (keys[j - 2] in many and j - 2 >= first))  # «عدد كبير من المزارعين», «وفد من خمسة نواب»
    agency = key == "انباء" and before in words("agency")
    lately = key == "حديث" and j == first + 1 and head is not None and head.kind == "document" and not walk.definite  # «تقرير حديث»
    if key in objects and j == first + 1 and before in _ASKS_FOR_FIELD and j + 2 < walk.limit:
        whose = keys[j + 1]
        if article(whose) or whose in bodies() or not any(shares(whose)):
            return False  # «مديرية | صحة الأغوار», «إدارة | سجن الرمل», «وزارة | نقل نوريا»
    if key in objects and not partly and not agency and not lately and not describes(text, j - 1, j):
        return True
    placed = key.startswith("بال") and (before.startswith("ال") or (head is not None and head.kind != "document" and qualified(keys, j)))
    if and_noun(key) or (and_noun(before) and article(key)) or placed or (key[0] == "ب" and key[1:] in words("region")):
        return False  # «لجنة الاحتراف وأوضاع اللاعبين»: an object never begins with و; «جمعيات محلية بالناظور», «مدير التعليم بولاية X»
    if keys[first].startswith("ال") and before.endswith("ون") and key.startswith("ال") and key.endswith("ون"):
        return False  # «المحللون الاقتصاديون»
    if _object_of_several(walk, j):
        return True
    if said_of_body(text, first, j, head):
        return False
    joined = partly or _asks_for_more(walk, j)
    return True if _second_noun(walk, j, joined) or _second_of_body(walk, j, joined) else None


def _object_of_several(walk: Walk, j: int) -> bool:
    """Whether a noun at token ``j`` is what several without a name expect or deny: «محللون | ارتفاع الأسهم», «خبراء الأرصاد | موجة برد»."""
    keys, first, head = walk.text.keys, walk.first, walk.head
    key, before = keys[j], keys[j - 1]
    if head is not None and head.kind == "document" and before == "حديث" and j == first + 2 and not walk.definite:
        return plain_noun(key)  # «تقرير حديث | نمو القطاع»
    if (
        head is None
        or head.kind not in {"unnamed", "official"}
        or not (several(keys[first]) or keys[first][-2:] == "ات")
        or key[:2] == "ال"
        or key in heads()
        or relational(key)
    ):
        return False
    if not plain_noun(key) or owned(walk.text.forms[j]) or key in words("time"):
        return False
    # what has نون governs nothing: «محللون | ارتفاع الأسهم», «محللون سياسيون | تصرفات الوزير», «خبراء أمنيون | استخدام الشبكة»
    near = j == first + 1 or keys[first].endswith("ون") or (j == first + 2 and before.endswith("يون"))
    bound = near and before.endswith("ون") and before[:2] != "ال" and not key.endswith("ون")  # «مسؤولون نمساويون»
    return bound or (j == first + 2 and before[:2] == "ال" and len(before) > len("التي") and walk.definite)


def _asks_for_more(walk: Walk, j: int) -> bool:
    """Whether the word before token ``j`` asks for another, so that no object begins there: «باسم | وزارة الخارجية»."""
    keys, first = walk.text.keys, walk.first
    key, before = keys[j], keys[j - 1]
    if before in _ASK_FOR_MORE or before == "الشريفين":  # «مستشار خادم الحرمين الشريفين أمير المنطقة»
        return True
    if keys[j - 2] in _WITHIN and j > first + 2 and not before.startswith("ال") and before not in bodies():
        return True  # «وزارة الصحة في ولاية كسلا»: a bare noun after a preposition asks for its complement
    if before in _SIDES:
        return True  # «أهالي القرية جنوب محافظة الكرك»
    if and_noun(before) and key not in words("objnoun") and not common(key):
        return True  # «الشرق الأوسط وشمال أفريقيا»
    construct = head_of(before)
    indefinite = before in heads() and not before.startswith("ال") and before not in bodies()
    owner = construct is not None and construct.kind == "official" and construct.word not in words("spokesman")
    return owner and (indefinite or (before[0] in "بل" and before[1:3] != "ال"))  # «باسم وزارة الخارجية»


def _second_noun(walk: Walk, j: int, joined: bool) -> bool:
    """Whether a noun at token ``j`` is the second of two by whether each is definite: «خبراء الطاقة | ارتفاع», «اقتصادي محلي | اعتزام»."""
    text, keys, first, head, definite = walk.text, walk.text.keys, walk.first, walk.head, walk.definite
    key, before, form = keys[j], keys[j - 1], text.forms[j]
    the = article(key)
    if the and not definite and head is not None and j > first + 1 and qualified(keys, j) and not relational(key):
        return True  # «منظمات محلية المانحين»: no construct goes on after an adjective
    if definite and not the and not joined and keys[first].endswith("ون"):
        return True
    nominative = key.endswith(("ون", "ان")) and several(key)  # «محللون سياسيون» is one, no object
    if j == first + 1 and key in heads() and keys[first].endswith(("ان", "ون")) and head is not None and not nominative:
        return True
    if definite and not the and not joined and key not in _NEVER_APART:
        if key[-1] == "ا" and len(key) > 3 and (head is None or head.kind != "title"):
            return True
        if opens_phrase(keys, j) or key in heads() or (key in words("refused act") and j == first + 1):
            return True
    if head is not None and not definite and j > first + 1 and relational(before) and not the:
        adjective = relational(key) and key not in words("objnoun")
        other = opens_phrase(keys, j) or (_heads_another(key) and before not in _PLACED) or (accusative(form) and head.kind != "title")
        if not adjective and other:
            return True  # «اقتصادي محلي اعتزام الشركة …»
    if definite and not the and not joined and owned(form):
        return True  # «أبلغ الوزير نظيره أن»
    bound = walk.several and (dual_of(keys[first]) is not None or (keys[first].endswith("ون") and several(keys[first])))
    if the and not definite and bound and not joined and before not in _PLACED:
        return True  # «حزبان معارضان | الحكومة»: what has نون governs nothing
    if the and definite and counts_several(key[2:]):
        return False  # «الدول السبع»
    if not the and definite and before[:2] == "ال" and counts_several(before[2:]) and not joined and key not in _NEVER_APART:
        return True  # «الفتيات الثلاث | قصصهن»
    two = definite and j == first + 1 and keys[first][:2] == "ال" and keys[first].endswith("ان") and dual_of(keys[first]) is not None
    if two and the and not key.endswith(("ان", "ين")) and not relational(key):
        return True  # «رفض المدربان | المصافحة», but «الجانبان التونسي والليبي»
    return the and not joined and (another(keys, j) if definite else head is None and _addressed(key))  # «دعا الخالدي | الصحافيين إلى»


def _second_of_body(walk: Walk, j: int, joined: bool) -> bool:
    """Whether a noun at token ``j`` is the second of two by what the first is: a body, a land, one who holds no title."""
    text, keys, first, head = walk.text, walk.text.keys, walk.first, walk.head
    if head is None:
        return False
    key, before = keys[j], keys[j - 1]
    the = article(key)
    nameless = head.kind != "title" and before not in COURTESIES and walk.definite
    in_t = len(key) == 4 and key[0] == "ت" and key[-1] != "ي" and key not in _NAMES_IN_T
    if nameless and before.startswith("ال") and in_t:
        return True  # «خبراء النقل تأثر الأسعار»: a verbal noun
    person = head.kind == "title" and j == first + 1 and before.startswith("ال") and not joined
    if person and key in bodies() and key not in heads() and (j + 1 >= walk.limit or keys[j + 1].startswith(("ال", "و"))):
        return True  # «اتهم الوزير | إسرائيل بـ…», but not «السيدة جورجيا حداد»
    whose = head.kind in {"title", "official"} and before.startswith("ال") and relational(before)
    if whose and not joined and key in bodies() and key not in heads() and (before, key) != _KINGDOM:
        return True  # «اتهم الرئيس اليمني | إسرائيل بـ…»
    if head.kind != "official":
        return False
    if nameless and j == first + 1 and text.forms[j][-1] == "ة" and not the and not joined:
        return True  # «طلبت الشركات مهلة»
    if not the or relational(key):
        return False
    if before in bodies() and j > first + 1 and key in heads() and heads()[key].kind in {"official", "unnamed", "title"}:
        return True  # «ناشدت رابطة علماء فلسطين | المقاومة …»
    return before in _CITIES and j == first + 2  # «أعلنت محافظة البصرة الحداد»


@lru_cache(maxsize=4096)
def _plain_accusative(form: str) -> bool:
    """Whether a word is the accusative of a plain noun and no part of a name: «تلقى الوزير | اتصالا»."""
    noun = shares(search_key(form)[:-1])
    return accusative(form) and noun.noun >= _SURELY_A_NOUN and not noun.name and not shares(search_key(form)).name


def _heads_another(key: str) -> bool:
    """Whether an indefinite noun heads a body's or an outlet's name, so that no adjective goes on: «مقيم عربي | مركز الشرطة»."""
    head = heads().get(key)
    return head is not None and head.kind in {"official", "outlet"} and not head.definite


def _addressed(key: str) -> bool:
    """Whether a definite word is those who are asked and no surname: «المواطنين», «الصحافيين»."""
    head = head_of(key)
    return key in words("addressed") or (head is not None and head.kind == "unnamed" and key.endswith("ين"))
