"""What the spelling of a word says of it: noun that heads sources, preposition written to its noun, verb, verbal noun, adjective.

Nothing here reads a phrase; ``sources`` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.words import COMPLEMENTISERS, GROUPS, KIN, SELF, Head, bodies, heads, papers, words

PUNCTUATION = frozenset(".،,؛;:!?؟…()[]\"-/'")
_SHORTEST = 3
_NOT_PLURAL = words("no plural")
_ENDS_IN_T = words("verbs that end in t")
_NOT_BY = words("not by")
_BY_THREE = words("by three")
_NOUNS_IN_T = words("nouns in t")
_SOME_OF = words("all of") | {"بعض"}
_ADJECTIVE = 0.9  # of its occurrences
_SURE, _LIKELY, _RATHER = 0.8, 0.5, 0.3
_SOUND_PLURAL, _AFAL, _FUUL, _IFALA = 5, 5, 4, 5
_PREPOSITIONS = words("prepositions before a noun")
_SOURCES = words("circles")
_TWO_ENDS = (("تان", "ه"), ("تا", "ه"), ("ان", ""), ("ين", ""))
_STRONGLY = words("strongly")
_PEOPLES = words("peoples")
_NO_PEOPLE = GROUPS | words("one unnamed") | words("group of")
_ALLIES = "حلفاء"
_PEERS = ("نظير", "نظيره")  # he, she


@lru_cache(maxsize=8192)
def head_of(key: str) -> Head | None:
    """Return the head noun that ``key`` is, with or without the article or a preposition written to it."""
    table = heads()
    found = table.get(key)
    if found is None and len(key) > 3:
        for pronoun in ("ها", "هم", "هما"):
            if key.endswith(pronoun) and key[: -len(pronoun)] in table and len(key) > 5:
                return table[key[: -len(pronoun)]]  # «مديرها»
        if key[-1] != "ه" and (theirs := their_noun(key)) is not None:
            return theirs  # «حلفاؤها»
        if key[-1] == "ا" and key[-2] not in "هنم" and key[:-1] in table and key[:2] != "ال":
            return table[key[:-1]]  # «شخصا آخر»
        if key[:2] == "لل":
            found = table.get("ال" + key[2:]) or table.get(key[1:])
        elif key[0] in "لبو":
            found = table.get(key[1:])
    return found


@lru_cache(maxsize=8192)
def their_noun(key: str) -> Head | None:
    """Return the noun of several people that has a pronoun written to it: «خصومه», «حلفاؤها», «لأنصارهم»; ``None`` where it is none."""
    for pronoun in ("هما", "ها", "هم", "هن", "ه"):
        noun = key[: -len(pronoun)]
        if key.endswith(pronoun) and len(noun) > 3:
            noun = noun[:-1] + "ء" if noun[-1] in "ؤئ" else noun
            head = heads().get(noun) or (heads().get(noun[1:]) if noun[0] in "لب" else None)
            people = head is not None and not head.definite and (head.kind == "unnamed" or head.word == _ALLIES)
            people = people and head is not None and head.word not in _NO_PEOPLE
            return head if people else None
    return None


def behind_honour(keys: Sequence[str], token: int) -> int:
    """Return the token of the title that an honorific at ``token`` goes before, «معالي | الوزير», «سعادة | وكيل»; else ``token``."""
    if keys[token] not in words("honorific") or token + 1 >= len(keys):
        return token
    title = head_of(keys[token + 1])
    called = keys[token + 1] in words("name title") or (title is not None and title.kind == "title" and keys[token + 1][0] not in "لب")
    return token + called  # «أكدت الوزارة سعادة الموظفين» is another word


def construct_of(keys: Sequence[str], token: int) -> Head | None:
    """Return the head noun of which a sound plural in construct, oblique, stands at ``token``: «مهندسي البلدية», «مسؤولي الفنادق»."""
    plural = keys[token][-1] == "ي" and token + 1 < len(keys) and keys[token + 1].startswith("ال")
    return heads().get(keys[token][:-1]) if plural else None


@lru_cache(maxsize=16384)
def agreement(key: str) -> tuple[str, str]:
    """Return the gender (m, f or unknown) and number of a finite verb's search key, as far as its spelling tells."""
    bare = key[1:] if key[:1] in "وف" and len(key) > _SHORTEST and not own_conjunction(key) else key
    bare = bare[1:] if bare[:1] == "س" and bare[1:2] in {"ي", "ت"} and len(bare) > 4 else bare
    own = next((end for end in ("هما", "ها", "هم", "ه") if bare.endswith(end) and len(bare) - len(end) > _SHORTEST), "")
    bare = bare.removesuffix(own) if own and not bare.endswith("ته") else bare
    bare = bare[:-1] if bare.endswith("ته") and len(bare) > 4 else bare
    if bare.endswith(("وا", "ون")) and bare not in _NOT_PLURAL:
        return "m", "p"
    if bare.endswith("تا"):
        return "f", "d"
    if bare[:1] == "ي":
        return "m", "s"
    if bare.endswith("ت") and bare not in _ENDS_IN_T:
        return "f", "s"
    if bare[:1] == "ت":
        return "", "s"  # «تحدث» is he, «تؤكد» is she
    return "m", "s"


@lru_cache(maxsize=16384)
def is_by(key: str) -> bool:
    """Whether ``key`` is plausibly the preposition ب with its noun."""
    if key == "ب" or key in _BY_THREE:
        return True
    if key[0] != "ب" or key == "بانّ" or len(key) <= 3 or key in _NOT_BY or key in heads() or key in bodies():
        return False
    if any(key.endswith(end) and key[: -len(end)] + one in heads() for end, one in _TWO_ENDS):
        return False  # «بلديتا»
    if shares(key[1:]).noun < _RATHER and (key.endswith("يون") or (key.endswith("يات") and shares(key[:-2]).adjective >= _RATHER)):
        return False  # «بيئيون»: what ب governs is no nominative; «ناشطات | بيئيات»; but «بتلفزيون»
    known = shares(key)
    if known.governed >= _RATHER:
        return True
    return known.verb + known.noun + known.adjective + known.name < _LIKELY and not _named_ba(key)


def _named_ba(key: str) -> bool:
    """Whether a word that no lexicon knows with ب or without is a name in «با»: «باعشن», «باوارث»; not «باقتدار», «بالتقاط»."""
    if key[1] != "ا" or key[2] == "ل" or key[-2] == "ا" or key.endswith(("ا", "ء", "ه", "ها", "هم", "ي", "ات", "ين")):
        return False
    return sum(shares(key)) + sum(shares(key[1:])) == 0


@lru_cache(maxsize=4096)
def is_writing(key: str) -> bool:
    """Whether an indefinite noun is something written, in the accusative too: «بيانا», «عريضة»."""
    head = heads().get(key) or heads().get(key.removesuffix("ا"))
    return key in words("written") or (head is not None and head.kind == "document" and not head.definite)


@lru_cache(maxsize=16384)
def several(key: str) -> bool:
    """Whether a noun, with or without the article, is one of several people, and so no one person: «التجار», «المصابون»."""
    head = head_of(key)
    if head is not None:
        sound = key.endswith(("ون", "ين", "ات")) and key.removeprefix("ال") != head.word
        return sound or (head.kind == "unnamed" and head.word not in words("one unnamed"))
    bare = key.removeprefix("ال")
    if bare != key and len(bare) >= _SOUND_PLURAL and bare.endswith(("ون", "ات")):
        return True  # without the article it may be a name: «فرحات»
    known = shares(key)
    return known.noun >= _SURE and not known.name and broken_plural(bare)


def broken_plural(bare: str) -> bool:
    """Whether a noun has a shape that is nearly always a plural: «أولاد», «جنود», «شهداء», «أقرباء»."""
    return (
        (len(bare) == _AFAL and bare[0] == "ا" and bare[3] == "ا")
        or (len(bare) == _FUUL and bare[2] == "و" and bare[3] != "ه")
        or (len(bare) >= _AFAL and bare.endswith("اء"))
    )


@lru_cache(maxsize=16384)
def governed(key: str) -> bool:
    """Whether a word is a preposition with its noun, and so no subject: «بثلاث», «لأسباب»."""
    return shares(key).governed >= _SURE


def active_people(keys: Sequence[str], token: int) -> bool:
    """Whether «فعاليات» at ``token`` are people who act together («فعاليات جمعوية», «فعاليات المجتمع المدني») and not events."""
    then = keys[token + 1] if token + 1 < len(keys) else ""
    return keys[token] == "فعاليات" and (then in {"المجتمع", "من"} or (then[:2] != "ال" and relational(then)))


def of_body(key: str) -> bool:
    """Whether a word is ل and a body's noun: «لمديرية», «للشركة»."""
    if key[0] != "ل" or key in heads() or len(key) < 4:
        return False
    head = heads().get("ال" + key[2:] if key[1] == "ل" else key[1:])
    return head is not None and head.kind == "official" and head.word not in words("spokesman")


def counted(text: Text, j: int) -> bool:
    """Whether a number stands right before token ``j``, so that its accusative is what is counted: «83 عضوًا»."""
    before = text.keys[j - 1]
    return before[0].isdigit() or before.endswith(("ون", "ين", "عشر", "عشره"))


def participle(key: str) -> bool:
    """Whether a word is an accusative participle of saying, which tells how a source spoke and ends it: «متحدثا عن …»."""
    return any(form.tense == "participle" for form in cue_index().get(key, ()))


def qualified(keys: list[str], j: int) -> bool:
    """Whether an indefinite noun with its adjective ends before token ``j``: «جمعيات خيرية», «مصدر رسمي»."""
    noun, adjective = keys[j - 2], keys[j - 1]
    if noun.startswith("ال") or adjective in heads() or adjective in bodies() or head_of(noun) is None:
        return False
    if noun in _SOURCES:
        return len(adjective) > 4 and adjective.endswith("ه")  # «مصادر مطلعة»
    if shares(adjective).noun >= _SURE:
        return False  # «جمعية حماية المستهلك»
    return len(adjective) > 4 and adjective.endswith("يه" if noun.endswith(("ات", "ه")) else "يون")


def relational(key: str) -> bool:
    """Whether a word with the article is an adjective of relation: «اليابانية»."""
    return key.endswith(("ي", "يه"))


@lru_cache(maxsize=16384)
def and_noun(key: str) -> bool:
    """Whether a word is و and an indefinite noun: «وحماية»."""
    return (
        key[0] == "و"
        and len(key) > 4
        and key[1:3] != "ال"
        and not own_conjunction(key)
        and key not in heads()
        and key not in cue_index()
        and key[1:] not in words("end")
        and not finite(key)
        and key[1] not in "يت"
    )


def owned(form: str) -> bool:
    """Whether a noun ends in a pronoun («نظيره», «شكره»): it is not part of the name before it."""
    key = form[:-1]
    if not form.endswith("ه") or form[:2] == "ال":
        return False
    short = len(form) == _FUUL and (known := shares(search_key(form))).noun >= _SURE and not known.name  # «خصمه»
    return len(form) >= 5 or short or key in words("objnoun") or key in words("attitude")


def acted_upon(text: Text, title: int, head: Head) -> bool:
    """Whether the noun right behind a title or body with the article, at token ``title``, can only be what was done to.

    It is no adjective, no name, no second title («الوزير | المخيم»); of another gender («الوزيرة | المعرض»); owned («الوزيرة | زيارتها»).
    """
    at = title + 1
    key, before = text.keys[at], text.keys[title]
    known = shares(key)
    if not before.startswith(("ال", "وال")) or key in SELF:
        return False
    if key[:2] != "ال":
        return owned(text.forms[at]) or their_noun(key) is not None or (key.endswith(("ها", "هم")) and known.noun >= _SURE)
    if key in words("stacked") or key in words("name title") or head_of(key) is not None or known.name:
        return False
    woman = text.forms[title].endswith("ة")
    if woman and key[-1] not in "هيا" and key != "الام" and not key.endswith(("اء", "ات")) and known.noun >= _LIKELY:
        return True
    return head.kind == "title" and known.noun >= _SURE and known.adjective < _RATHER and not relational(key)


@lru_cache(maxsize=16384)
def of_his(form: str) -> Head | None:
    """Return the person's noun that has a pronoun written to it, as its form tells: «محاميه», «زميلتها», «نظيرهم»; none is «محامية»."""
    noun = next((form[: -len(end)] for end in ("هما", "ها", "هم", "ه") if form.endswith(end)), "")
    noun = search_key(noun[:-1] + "ة" if noun[-1:] == "ت" else noun)
    if noun in _PEERS:
        return Head(noun, "title", "m" if noun == _PEERS[0] else "f", definite=True)
    head = heads().get(noun)
    return head if head is not None and head.kind == "title" and not head.definite else None


@lru_cache(maxsize=16384)
def his_person(form: str) -> bool:
    """Whether a word is a person with a pronoun written to the noun: «موكله», «رئيستها», «زوجها», «أخيه»."""
    return form.endswith(("ه", "ها", "هم", "هما")) and (of_his(form) is not None or his_kin(form))


@lru_cache(maxsize=16384)
def his_body(form: str) -> Head | None:
    """Return the body's noun that has a pronoun written to it: «شركته», «ناديها», «حكومتهم», «بلاده»."""
    noun = next((form[: -len(end)] for end in ("هما", "ها", "هم", "ه") if form.endswith(end)), "")
    if noun == LAND:
        return Head(noun, "official", "f", definite=True)
    head = heads().get(search_key(noun[:-1] + "ة" if noun[-1:] == "ت" else noun))
    return head if head is not None and head.kind == "official" and not head.definite else None


def is_peer(form: str) -> bool:
    """Whether a form is «نظيره», «نظيرتها»: one of the office that another was said to hold."""
    head = of_his(form)
    return head is not None and head.word in _PEERS


@lru_cache(maxsize=16384)
def his_kin(form: str) -> bool:
    """Whether a word is a relative, friend or neighbour with a pronoun written to it: «زوجها», «ابنته», «أخيه»."""
    noun = next((form[: -len(end)] for end in ("هما", "ها", "هم", "ه") if form.endswith(end) and len(form) > len(end) + 1), "")
    noun = noun[:-1] + "ة" if noun[-1:] == "ت" else noun[:-1] + "و" if noun[-1:] in {"ي", "ا"} else noun
    return bool(noun) and (search_key(noun) in KIN or search_key(noun.removesuffix("و")) in KIN)


LAND = "بلاد"  # whose own is no body in other phrases: «البلاد»
_PAPERS = papers()
_OPEN_PAPERS = frozenset(first for first, _ in _PAPERS)


def is_paper(keys: list[str], j: int, *, told: bool = False) -> bool:
    """Whether a foreign outlet's name of several words begins at ``j``, a preposition written to it or not: «لو موند», «للو موند».

    ``told`` asks for one with ل.
    """
    j += keys[j] == '"' and j + 2 < len(keys)
    key = keys[j]
    bare = key if key in _OPEN_PAPERS and not told else key[1:] if key[0] in "لبو" and key[1:] in _OPEN_PAPERS else ""
    return bool(bare) and j + 1 < len(keys) and (bare, keys[j + 1].lstrip("ء")) in _PAPERS  # a name's word may be marked so


@lru_cache(maxsize=8192)
def of_mine(key: str) -> bool:
    """Whether a word is one whom the speaker has, with his pronoun: «أخي», «زوجتي», «وكيلي»; «وكيلي الشركة» is a plural."""
    noun = key[:-1] if key[-1:] == "ي" else ""
    noun = noun[:-1] + "ه" if noun.endswith("ت") else noun
    if noun in KIN or key in heads():
        return noun in KIN
    head = heads().get(noun)
    return head is not None and head.kind == "title" and not head.definite


@lru_cache(maxsize=16384)
def of_them(key: str) -> bool:
    """Whether a word is a plural participle of persons with a pronoun written to it: «مؤيدوه», «منظموها»."""
    return key[0] in "م" and key.endswith(("وه", "وها", "وهم", "وهما")) and len(key) >= _SOUND_PLURAL and not shares(key).name


@lru_cache(maxsize=16384)
def finite(key: str) -> bool:
    """Whether a word has the shape of a verb that no noun has: «يعرضون», «تلقت»."""
    size = len(key)
    if not key or key[0] == "ء":
        return False  # part of a name
    if (known := shares(key)).name + known.noun + known.adjective > _RATHER and not known.verb:
        return False  # «نيوبورت», «ثابت»
    if size >= 6 and key[0] == "ي" and key.endswith("ون"):
        return True
    if size < 4 or key[-1] != "ت" or key[-2] == "ا" or key in _NOUNS_IN_T:
        return False
    return key[:2] != "ال" or (key[2] == "ت" and size < 7 and key[-2] not in "يو" and key != "التشتت")  # «التقت», «التزمت»


def verb_after(keys: list[str], j: int) -> bool:
    """Whether the word at ``j`` is a verb that ends the name before it: «منظمة الهجرة الدولية | سافر», «شيرمان | تتناقض»."""
    key, before = keys[j], keys[j - 1]
    known = shares(key)
    if known.verb < _SURE or known.name > 0 or key.startswith("ال") or key.endswith(("ه", "ها", "هم")):
        return False  # «دراسة أجرتها وزارة الصحة» goes on
    if key[0] == "و" and key[1] != "ي" and key[-1] != "ت":
        return False  # «وزارة الطاقة وتغير المناخ»
    imperfect = key[0] in "يت"
    outlet = before in heads() and heads()[before].proper  # «مسح أجرته رويترز | بلغ الإنتاج …»
    if not ((before.startswith(("ال", "لل")) and len(before) > 4) or before in bodies() or outlet):
        return imperfect and shares(before).name >= _SURE
    head = head_of(before)
    if before in words("stacked") or before in words("name title") or (head is not None and head.kind == "title"):
        return False  # «الملا أختر منصور»
    return imperfect or j + 1 >= len(keys) or shares(keys[j + 1]).name < _LIKELY


@lru_cache(maxsize=16384)
def other_noun(key: str) -> bool:
    """Whether a noun with the article, after a definite noun, begins another phrase: no adjective, no title that stacks."""
    bare = key[3:] if key.startswith("وال") else key[2:]
    if key in words("stacked") or key.startswith("وال"):
        return False
    if key in words("addressed"):
        return True
    if bare in heads():
        return not (relational(key) and shares(key).adjective >= _ADJECTIVE)  # «الناشط الحقوقي»
    if bare in words("objnoun") or (bare.endswith("ين") and len(bare) > 4):
        return True
    if len(bare) == 4 and bare[0] == "ت" and bare != "تركي" and bare not in heads():
        return True  # «التوصل», «التورط»
    return common(bare) and not bare.endswith("يه") and not bare.startswith("م")


def in_strong_terms(keys: list[str], j: int) -> bool:
    """Whether «بأشد العبارات» or «بـ"أقسى العبارات"» begins at ``j``."""
    return keys[j] in _STRONGLY or (keys[j] == "ب" and j + 2 < len(keys) and keys[j + 1] == '"' and "ب" + keys[j + 2] in _STRONGLY)


def verbal_noun(key: str) -> bool:
    """Whether a word is a verbal noun of saying with its pronoun: «تأكيده»."""
    forms = cue_index().get(key)
    return forms is not None and any(form.tense == "masdar" and form.pronoun for form in forms)


def is_verb(key: str) -> bool:
    """Whether a cue's form is a finite verb. Raises ``KeyError`` where the word is no cue's form."""
    return any(form.tense in {"past", "present"} for form in cue_index()[key])


@lru_cache(maxsize=16384)
def common(key: str) -> bool:
    """Whether an indefinite word looks like a verbal noun rather than part of a person's name."""
    if key in words("objnoun"):
        return True
    if not key or key in heads() or key in words("plain duals") or (key.endswith("يان") and shares(key[:-2]).adjective >= _LIKELY):
        return False  # «اقتصاديان»
    if _pattern(key) or _hollow(key) or (key[-1] == "ا" and len(key) > 5 and _pattern(key[:-1])):
        return True
    if their_noun(key) is not None:
        return False  # «أعداؤه»
    for pronoun in ("ها", "هم", "ه"):
        if key.endswith(pronoun) and len(key) - len(pronoun) >= 5 and key[: -len(pronoun)] not in heads():
            return _pattern(key[: -len(pronoun)])
    return False


@lru_cache(maxsize=16384)
def plain_noun(key: str) -> bool:
    """Whether an indefinite word is a noun of the language and no part of a name, as far as its use elsewhere tells."""
    known = shares(key)
    return known.noun >= _SURE and known.name == 0


def another(keys: list[str], j: int) -> bool:
    """Whether the noun with the article at ``j`` begins another phrase, by the word before it too.

    «الباحثة | الرحلات», but not «لكرة القدم», whose first noun asks for the second, nor «سامر البيدر».
    """
    key, before = keys[j], keys[j - 1]
    definite = before.startswith("ال") or before in bodies()
    if not definite and (governed(before) or plain_noun(before)):
        return False
    if definite and (key.endswith("يون") or (key in _PEOPLES and not before.endswith("ه"))):
        return False  # «الخبراء المحليون»: a nominative is no object; «المسؤولون الأتراك»
    if before.endswith("ين") and key.endswith("يين") and head_of(key) is None:
        return False  # «عدد من الباحثين الفرنسيين»
    if other_noun(key):
        return True
    known = shares(key)
    relation = relational(key) and known.noun < 1  # «القضية» is never an adjective
    sure = known.noun >= _SURE and not known.adjective and not relation and key[2:3] != "م"
    return definite and sure and not key.startswith("وال") and key not in words("stacked")


def opens_phrase(keys: list[str], j: int) -> bool:
    """Whether an indefinite word at ``j``, after a definite one, begins a phrase of its own: «كوريا | فكرة أن», no further name."""
    key = keys[j]
    if common(key):
        return True
    after = keys[j + 1] if j + 1 < len(keys) else ""
    if after in _SOME_OF and (known := shares(key)).noun >= _LIKELY and known.name == 0:
        return True  # «رئيس الغرفة | عمل بعض التعديلات»
    if not plain_noun(key) or not after or key in heads() or governed(keys[j - 1]):
        return False
    return (
        after in COMPLEMENTISERS or after in _PREPOSITIONS or (after.startswith("ال") and len(after) > 4 and shares(after).noun >= _LIKELY)
    )


@lru_cache(maxsize=16384)
def _hollow(key: str) -> bool:
    """Whether a word is a verbal noun of the fourth form of a hollow verb, and no name: «إقالة», «إعادة», not «أسامة»."""
    return len(key) == _IFALA and key[0] == "ا" and key[2] == "ا" and key[-1] == "ه" and shares(key).noun >= _SURE


def _pattern(key: str) -> bool:
    size = len(key)
    return (
        (size >= 5 and key[0] == "ت" and (key[-2] in "يئ" or key[2] == "ا"))
        or (size >= 5 and key[0] == "ا" and key[-2] == "ا")
        or (size >= 5 and key[0] == "م" and key[-1] == "ه")
        or (size >= 5 and key.endswith("يه"))
        or (size >= 5 and key[0] in "بل" and key[1:3] == "ال")
    )


@lru_cache(maxsize=8192)
def only_a_verb(key: str) -> bool:
    """Whether a word is a verb of saying or one in the present and hardly anything else: «قال», «يستطيع», not «ذكر»."""
    says = any(not form.pronoun for form in cue_index().get(key, ())) or (key[:1] in "يتن" and len(key) >= _FUUL)
    return says and shares(key).verb >= _ADJECTIVE and not shares(key).noun + shares(key).name


def accusative(form: str) -> bool:
    """Whether an indefinite word plainly ends in the accusative: «هبوطا»."""
    return form[-1] == "ا" and len(form) > 3 and form[:2] != "ال" and not form.endswith(("ها", "هما", "نا", "وا", "يا"))


def common_accusative(keys: list[str], j: int) -> bool:
    """Whether an indefinite accusative at ``j`` stands free: after a definite or another accusative, before its complement."""
    before, after = keys[j - 1], keys[j + 1] if j + 1 < len(keys) else ""
    return (before.startswith("ال") or before in bodies()) and (
        after[:1] in "لب" or after in words("plain prepositions") or after.endswith("ا")
    )


def is_kin(key: str, form: str) -> bool:
    """Whether a word is somebody by whose he or she is: «زوجها», «منافسه», «زوجته»."""
    end = next((end for end in ("ها", "هم", "ه") if form.endswith(end)), "")
    bare = key.removesuffix(end) if end else ""
    return bare in words("kin") or (bare.endswith("ت") and bare[:-1] + "ه" in words("kin"))
