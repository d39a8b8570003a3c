"""Words of the language that read like names: accusatives («شاباً سورياً»), adjectives of a land («قوات سورية»), nouns with their pronoun
(«صورة جده»), «في صالح الجميع».

What does not live here: names that several bear (``doubts``), places that another name holds (``parts``).
"""

from __future__ import annotations

from isnad.arabic.counted import nouns
from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, gazetteer, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import MOSTLY, SAYS_PLACE
from isnad.reading.names.spans import word_before

_TANWIN = "\u064b"
_SHORT, _PAIR = 4, 2


def is_a_word(text: Text, mention: Mention) -> bool:
    """Whether what reads like a place is a word here: an accusative («تركيًا»، «درعاً»), a noun with its pronoun («جده»), an adjective."""
    if mention.span.last - mention.span.first > 1:  # «اللجنة الأولمبية العربية السعودية», but «المملكة | العربية السعودية»
        first = mention.span.first
        share = not _OF_SHARES.isdisjoint(text.keys[max(0, first - _PAIR) : first])  # «سهم التعدين العربية السعودية»
        return mention.key.startswith("العربيه ") and (share or follows_definite(text, first))
    if _TANWIN in mention.text[-2:] or _is_accusative(text, mention) or _is_of_origin(text, mention):
        return True
    return _has_pronoun(text, mention) or _is_adjective(text, mention.span.first)


_OF_SHARES = frozenset(("سهم", "شركه", "اسهم", "لشركه", "وشركه", "بشركه"))


def _is_accusative(text: Text, mention: Mention) -> bool:
    """Whether a land's name is its adjective in the accusative: behind a number («70 أستراليا») or such a noun («خطفوا مواطنا كرواتيا»)."""
    first = mention.span.first
    if mention.span.cut or not _ends_as_adjective(mention.key) or not first or text.starts[first] - text.ends[first - 1] != 1:
        return False
    ahead = text.keys[first - 1]
    if ahead in _TENS or (ahead.endswith("ا") and first > 1 and _is_above_ten(text.keys[first - 2]) and not is_stop(ahead)):
        return True  # «ثلاثون بريطانيا», «11 بلدا أفريقيا»
    if ahead.isdecimal():
        return _is_above_ten(ahead)
    # «محللا نفطيا ليبيا»
    return mention.key != "افريقيا" and (
        ahead in _ONE or (ahead.endswith("يا") and len(ahead) > _SHORT and shares(ahead[:-1]).adjective >= MOSTLY)
    )


def _ends_as_adjective(key: str) -> bool:
    """Whether a land's or continent's name is written as its adjective in the accusative."""
    return key.endswith("يا") and (key[:-1] in demonyms() or key == "افريقيا")


def _is_above_ten(key: str) -> bool:
    """Whether a number is one that has a singular in the accusative behind it, and no year."""
    return key.isdecimal() and int(key) > _TEN and not _FIRST_YEAR <= int(key) <= _LAST_YEAR


def _is_of_origin(text: Text, mention: Mention) -> bool:
    """Whether words beside a land's name say that it is an adjective, rightly spelled or not: «من أصول سورية», «جنسيات غير سورية», «مدنًا
    سورية أخرى», «سورية وعربية», «سوريا الجنسية»."""
    first, last, keys = mention.span.first, mention.span.last, text.keys
    land = mention.key in demonyms() and not mention.key.startswith("ال")
    if mention.span.cut or not (land or _ends_as_adjective(mention.key)):
        return False
    ahead = keys[first - 1] if first and text.starts[first] - text.ends[first - 1] == 1 else ""
    after = keys[last] if last < len(keys) and text.starts[last] - text.ends[last - 1] == 1 else ""
    if any(word in _ORIGINS for _, word in splits(ahead)) or after in _OF_WHOM:
        return True
    if land and any(word == "غير" for _, word in splits(ahead)):
        return True
    indefinite = not ahead.startswith(("ال", "وال", "لل", "بال")) and any(shares(word).noun >= MOSTLY for _, word in splits(ahead))
    if after in _QUALIFIED:
        return indefinite or land
    # «جنسيات سورية وعربية», but «دعم سورية وسيادتها»
    joined = land and indefinite and len(after) > _SHORT and after[0] == "و" and after.endswith("ه") and after[1:] not in gazetteer()
    return joined and shares(after[1:]).adjective >= MOSTLY


_ORIGINS = frozenset(("اصول", "جنسيات", "جنسيه"))
#: Adjectives of an adjective.
_QUALIFIED = frozenset(("اخري", "خالصه", "محضه", "بحته", "صرفه"))
_TENS = frozenset(f"{ten}{ending}" for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع") for ending in ("ون", "ين"))


#: Accusatives that are no duals of what a land has («منتخبا إيطاليا وفرنسا», «حكومتا …») and govern no land («متهما تركيا»).
_ONE = beside_words("accusative")
_TEN, _FIRST_YEAR, _LAST_YEAR = 10, 1900, 2100


def _has_pronoun(text: Text, mention: Mention) -> bool:
    """Whether «جده» is somebody's grandfather and not Jeddah: the text writes «ة», and nowhere says «مدينة» before it."""
    word = drop_marks(mention.text)
    if not word.endswith("ه") or word.startswith("ال") or not mention.name.endswith("ة") or mention.key[:-1] not in known_keys():
        return False
    if not any(form.endswith("ة") for form in text.forms):
        return False
    places = (i for i in text.places.get(search_key(word), ()) if text.forms[i] == word)
    return not any(word_before(text.keys, i) in SAYS_PLACE for i in places)


def _is_adjective(text: Text, i: int) -> bool:
    """Whether a country's name is the adjective that is written alike («قوات كردية سورية»): it follows an indefinite feminine."""
    keys, nations = text.keys, demonyms()
    word = keys[i] if keys[i] in nations else keys[i].removeprefix("و")
    if not i or word not in nations:
        return False
    if word.startswith("ال"):
        return word == keys[i] and _behind_definite(text, i)
    ahead = keys[i - 1]
    if ahead in ("اول", "اي") or keys[max(0, i - 2) : i] == ["ما", "من"]:
        return nations[word][0].shape == "female"  # «ما من سورية اليوم إلا …»
    if i + 1 < len(keys) and keys[i + 1] in _OF_WHOM and text.starts[i + 1] - text.ends[i] == 1:
        return True  # «اتضح أنها سورية الجنسية»
    if nations[word][0].shape == "male":  # «وزير كوبي»; but «رئيس مالي» is Mali's
        indefinite = ahead.isalpha() and not ahead.startswith(("ال", "لل", "وال", "بال")) and not is_stop(ahead)
        return indefinite and word == keys[i] and ahead not in SAYS_PLACE and all(e.fine != "nation" for e in gazetteer().readings(word))
    if nations[word][0].shape != "female":
        return False
    if ahead.startswith(("ال", "لل", "وال", "بال")) or is_stop(ahead) or text.starts[i] - text.ends[i - 1] != 1:
        return False
    if word != keys[i]:
        return any(other in nations and nations[other][0].shape == "female" for _, other in splits(ahead))
    follows = keys[i + 1] if i + 1 < len(keys) else ""
    if follows[:1] == "و" and (follows[1:] in gazetteer() or follows.startswith("وال")):
        return False  # «مصلحة سورية والمنطقة»
    if len(follows) > 3 and follows.endswith("ه") and not follows.startswith("ال"):
        return True  # «مناطق سورية حيوية»
    return len(ahead) > 3 and (ahead.endswith("ه") or (ahead.endswith("ات") and len(ahead) > 4))


def _behind_definite(text: Text, i: int) -> bool:
    """Whether a country's name that is its adjective too («السعودية») agrees with the definite noun before it: «الأندية السعودية».

    What is no feminine or plural before it may be who travels there: «زار الرئيس السعودية».
    """
    return text.keys[i] in demonyms() and demonyms()[text.keys[i]][0].shape == "female" and follows_definite(text, i)


def follows_definite(text: Text, i: int) -> bool:
    """Whether a definite noun that is feminine or a plural stands right before a token."""
    if not i or text.starts[i] - text.ends[i - 1] != 1:
        return False
    for _, noun in splits(text.keys[i - 1]):
        word = f"ال{noun[2:]}" if noun.startswith("لل") else noun
        feminine = word.endswith(("ه", "ات")) or word[2:] in _FEMININE or word[2:] in nouns()[2]
        if word.startswith("ال") and feminine and not is_stop(word) and word not in _KINGDOM:
            return True
        if word == "العربيه" and i > 1 and "المملكه" not in text.keys[max(0, i - 2) : i]:
            return follows_definite(text, i - 1)  # «الخطوط الجوية العربية السعودية»
    return False


def ends_a_phrase(text: Text, i: int) -> bool:
    """Whether a country's name that is its adjective too may agree with the head of the phrase before it, which is feminine or a plural:
    «شركات التأمين الصحي السعودية», «كأس السوبر السعودية»; a person may travel there («زيارة الرئيس السعودية»)."""
    nations, keys = demonyms(), text.keys
    if not keys[i].startswith("ال") or keys[i] not in nations or nations[keys[i]][0].shape != "female":
        return False
    head = i
    while (
        head and text.starts[head] - text.ends[head - 1] == 1 and keys[head - 1].startswith(("ال", "وال")) and not is_stop(keys[head - 1])
    ):
        head -= 1
        if any(kind.startswith("title") for kind in cues().get(keys[head], ())):
            return False
    if head == i or not head or text.starts[head] - text.ends[head - 1] != 1:
        return False
    forms = [noun for _, noun in splits(keys[head - 1])]
    if any(noun.startswith("ال") for noun in forms):
        return False  # «بالدرجة الأولى السعودية»
    return any(is_feminine(noun) and not is_stop(noun) for noun in forms)


def is_feminine(noun: str) -> bool:
    """Whether an indefinite noun is feminine or a plural: «شركات», «سوق», «كأس»."""
    if noun.startswith("ال") or shares(noun).verb >= MOSTLY:
        return False
    return noun in _FEMININE or noun in nouns()[2] or (len(noun) > _SHORT - 1 and noun.endswith(("ه", "ات")))


#: Why a country is not meant.
ADJECTIVE = "an adjective of what stands before it"
#: Feminine nouns without its ending, and plurals that are no nouns of what is counted (search keys, without the article).
_FEMININE = frozenset(
    (
        "سوق",
        "حرب",
        "ارض",
        "حدود",
        "اراضي",
        "ملاعب",
        "مدن",
        "جماهير",
        "موانئ",
        "شواطئ",
        "صحف",
        "محاكم",
        "اسواق",
        "قوي",
        "كاس",
        "كره",
        "صحراء",
        "تمور",
        "مصايف",
    )
)
_KINGDOM = frozenset(("المملكه", "الشقيقه", "الجاره", "العربيه"))


#: What an adjective of nationality says of somebody or something.
_OF_WHOM = frozenset(("الجنسيه", "الاصل", "الاصول", "المولد", "المنشا", "الصنع", "الهويه", "الهوي", "الطابع"))


_OPENING = frozenset('«"“')


def is_good(text: Text, mention: Mention) -> bool:
    """Whether «صالح» is the adjective or the noun: «في صالح الجميع», «تقبل الله صالح الأعمال»."""
    if mention.key != "صالح" or mention.span.last >= len(text):
        return False
    first, last = mention.span.first, mention.span.last
    after = text.keys[last] if text.starts[last] - text.ends[last - 1] == 1 else ""
    leading = word_before(text.keys, first)
    if not after.isalpha() and after in _OPENING and last + 1 < len(text) and shares(text.keys[last + 1]).noun >= MOSTLY:
        return text.keys[first][: mention.span.cut] == "ل" and not text.keys[last + 1].startswith("ال")  # «لصالح "جهات أجنبية"»
    governs = after.isalpha() and not after.startswith("و") and not is_stop(after) and shares(after).verb < MOSTLY
    if governs and text.keys[first][: mention.span.cut] == "ل":
        return True  # «لصالح المقاومة», but «موالية لصالح والحوثيين»
    if after == "وطالح" or (leading == "من" and any(e.fine == "nation" for e in gazetteer().readings(after)[:1])):
        return True  # «بين صالح وطالح», «من صالح إيران»
    if text.keys[first].startswith("و") and mention.span.cut and after.startswith("ال") and "مصالح" in text.keys[max(0, first - 3) : first]:
        return True  # «مصالح الجميع وصالح الاقتصاد»
    if leading == "لغير" and after.isalpha():
        return True
    if leading in ("من", "حساب") and after.startswith("ال") and not is_stop(after) and name_word(after) is None:
        return True
    if after.startswith("لل") or after in ("لكل", "لاي", "لرعايه", "الوطن", "الناس", "اعمالهم", "اعمالكم", "الاقوال", "الموقف", "الحياه"):
        return True
    if leading in ("ماء", "ولد", "وولد", "مواطن", "منتج", "عمل", "رجل", "انسان"):
        return True
    return word_before(text.keys, mention.span.first) == "في" or text.keys[mention.span.last] in ("الاعمال", "العمل", "القول", "الدعاء")
