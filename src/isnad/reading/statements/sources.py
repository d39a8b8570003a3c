"""The words that name who said it: where a source's noun phrase begins and ends, and what kind of source it is.

A light chunker over tokens: it passes over what stands between a verb and its subject (time, place, «في بيان», who is told) and stops
where a phrase that cannot belong to the name begins. Some lines over five hundred, since its rules look at the state of one loop;
what can be told from the words alone stands in ``counts`` and ``shapes``.
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import TOGETHER, his_paper, skip_adjuncts, told_behind, told_end
from isnad.reading.statements.apposed import (
    YEARS_OLD,
    apposition,
    closed_apposition,
    cuts,
    for_whom,
    foreign_article,
    has_complement,
    in_charge,
    nicknamed,
    of_party,
    purpose,
    sent_to,
)
from isnad.reading.statements.counts import counted_noun, is_number, no_more_of, number_at
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.remarks import OPENS_TERMS, opens_terms
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    and_noun,
    another,
    common,
    counted,
    finite,
    governed,
    head_of,
    his_kin,
    in_strong_terms,
    is_verb,
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
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, words

_LONGEST = 34
_NAME, _LONG_NAME = 7, 12
_SHORT_MARKS = 4
_SHORTEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's tokens ``first`` to ``last`` (exclusive), who is told (tokens), and where what follows begins."""

    first: int
    last: int
    told: tuple[int, int] | None
    after: int


_THIS = words("this")
_HIS_SPEECH = words("his speech")
_POINTING = _THIS | {"ذلك", "تلك", "اولئك"}
_NEVER_FIRST = words("never first")
_CORRESPONDENTS = frozenset({"مراسل", "مراسله", "موفد"})
_TANWIN = frozenset({"\u064bا", "ا\u064b"})
_TANWIN_ENDS = "\u064bا"
_CALLED = words("called")
_COURTESIES = words("name title")
_THEN = words("then")
_EVERYDAY = words("everyday")
_EXCEPT = frozenset({"سوي", "الا", "وذلك", "استنادا", "اعتمادا"})
_MOSTLY = 0.6
_SELDOM, _RATHER = 0.2, 0.5
_FORMERLY = frozenset({"سابقا", "حاليا"})
_AT_WISH = words("at the wish of")
_PLAYS = frozenset({"خط", "لاعب", "لاعبه"})  # «لاعب خط وسط الفريق»


def source_phrase(text: Text, i: int, stop: int, pairs: dict[int, int], *, split: bool = False, here: bool = False) -> Phrase:
    """Read the source that begins at or after token ``i`` and ends before ``stop``.

    ``split`` says that the verb's object may follow without any mark, so that an indefinite noun after a definite one ends the source.
    ``here`` says that it begins at ``i`` and nowhere else, and has no apposition after a comma. An empty phrase (``first == last``)
    says that no source stands there.
    """
    keys = text.keys
    after_that = 0 < i < stop and keys[i - 1] in COMPLEMENTISERS and keys[i][-1] == "ا" and len(keys[i]) > _SHORTEST_HEAD
    subject = head_of(keys[i][:-1]) if after_that else None  # «إن متحدثا باسم الشركة»
    first, told = (i, None) if here or subject is not None else skip_adjuncts(text, i, stop, pairs, careful=split)
    ends, time, adjunct, relative = words("end"), words("time"), words("adjunct"), words("relative")
    objects = words("objnoun")
    j = first
    last = first
    limit = min(stop, first + _LONGEST)
    head = subject or (head_of(keys[first]) if first < stop else None)
    verb = first < stop and head is None and keys[first] not in bodies()
    verb = verb and not is_number(keys[first]) and not his_kin(text.forms[first])  # «زوجها»
    if verb and (finite(keys[first]) or governed(keys[first])):
        return Phrase(first, first, told, first)
    if first + 2 < stop and keys[first] == "كل" and keys[first + 1] == "من":
        head = head_of(keys[first + 2])
        j = first + 2 + (first + 2 not in pairs)
        last = first + 3
    elif (number := number_at(text, first, stop)) > first:
        j = last = number + 1  # «ما لا يقل عن ستة أطباء»
    elif first + 1 < stop and keys[first] == "هؤلاء" and split and not several(keys[first + 1]):
        return Phrase(first, first + 1, told, first + 1)  # «طالب هؤلاء | الحكومة بـ…»
    elif first + 1 < stop and keys[first] in _POINTING and _pointed_at(keys[first + 1], split):
        head = head_of(keys[first + 1])  # «هذا المسؤول», «تلك المصادر»
        j = last = first + 2
    elif first + 1 < stop and keys[first] in _POINTING and keys[first + 1] in words("what was said"):
        return Phrase(first, first, told, first)  # «وأضاف واصفا هذه التكهنات بأنها …»
    elif first < stop and keys[first] in _HIS_SPEECH and text.forms[first][-1] != "ة":
        return Phrase(first, first, told, first + 1)  # «واختتم حديثه بأن»
    elif first < stop and (keys[first] in _NEVER_FIRST or keys[first] in words("skipsay") or (keys[first] in ends and head is None)):
        return Phrase(first, first, told, first)
    definite = first < stop and ((keys[first].startswith("ال") and (len(keys[first]) > 4 or head is not None)) or keys[first] in bodies())
    several_nominative = first < stop and head is not None and head.kind != "document" and keys[first].endswith(("ان", "ون"))
    of_these = counted_noun(text, first, limit) if split else None
    while j < limit:
        key = keys[j]
        if of_these is not None and of_these < j and key[:2] == "ال" and no_more_of(keys, of_these, j):
            break  # «اتهم ثلاثة بحارة | الشركة بـ», «أربع منظمات حقوقية | السلطات», but «ثلاثة من نواب المعارضة»
        if j in pairs:
            close = pairs[j]
            if j > first and close - j <= _SHORT_MARKS and keys[j + 1][:2] == "لل" and keys[j + 1] not in heads():
                told = told or (j, close + 1)  # «قال سامر "للأفق" إن»
                j = close + 1
                break
            if close >= limit or close - j > (_LONG_NAME if j == first + 1 and head is not None and head.kind != "unnamed" else _NAME):
                break
            definite = definite or (j == first + 1 and head is not None and head.kind in {"official", "outlet"})
            j = last = close + 1
            continue
        if key == "و" and j > first and keys[j - 1] == '"' and pairs.get(j + 1, limit) < min(limit, j + _NAME + 2):
            j = last = pairs[j + 1] + 1  # «كل من «هيئة النهر» و«حزب الضفة»»
            continue
        if key == "(":
            k = j
            while k < limit and keys[k] != ")" and k - j < 12:
                k += 1
            if k >= limit or keys[k] != ")":
                break
            j = k + 1
            if j < limit and keys[j] not in PUNCTUATION and not cuts(text, j):
                last = j
            elif keys[j - 2] not in PUNCTUATION:
                outlet = head is not None and head.kind == "outlet" and not text.raw[text.starts[k - 1]].isascii()
                last = j if outlet or nicknamed(keys, first, j - 2) else last
            continue
        if key in "،,":
            said_of = head is not None and head.kind == "unnamed" and j + 1 < limit and keys[j + 1][0] in "يت"
            if said_of and head_of(keys[j + 1]) is None:
                break  # «مصادر في النادي، تعارض البيع، إن»
            if not here and j + 2 < limit and keys[j + 1] in _CALLED and keys[j + 2] not in COMPLEMENTISERS:
                j += 1  # «مسؤول في الفريق، يدعى سامر الخالدي»
                continue
            if here or j + 1 >= limit or (split and not closed_apposition(text, j, limit)) or not apposition(text, j + 1, limit):
                break
            j += 1
            continue
        if key == "." and j > first and len(keys[j - 1]) == 1:
            j += 1
            continue
        if key in PUNCTUATION and key != "/" and not (key == "-" and text.starts[j] == text.ends[j - 1]):
            break
        if key in _FORMERLY and j == first + 1 and text.forms[first][-1] == "ا" and head_of(keys[first][:-1]) is not None:
            j = last = j + 1  # «لكن مهندسا سابقا في البلدية قال»
            continue
        if (
            key in COMPLEMENTISERS
            or key in relative
            or (key[0] == "و" and key[1:] in relative)  # «زوج المعلمة | والتي توفيت أمس»
            or (
                j > first
                and (key in ends or key in _CLAUSE)
                and not (key == "وسط" and keys[j - 1] in _PLAYS)
                and not (j == first + 1 and head is not None and head.kind == "outlet" and foreign_article(keys, j, limit))
            )
            or (key in time and (j > first or len(keys) == 1) and not _informed(keys, j) and key not in _THEN)
        ):
            break
        if key in _THEN and j > first:
            j += 1  # «المدير آنذاك سامر الخالدي»; at the end it is no part of the words
            continue
        if j > first:
            if key in _IN_CHARGE and (charge := in_charge(keys, j, limit)) is not None:
                j = last = charge
                continue
            if key in OPENS_TERMS and opens_terms(text, j, limit) is not None:
                break  # «طبيبتان | رفضتا ذكر اسميهما»
            if split and key in _SELF and text.forms[j][-1] in "هام":
                j = last = j + 1
                break  # «نفت الوزارة ذاتها | وجود أزمة»
            if (
                (key in _MANNER and not keys[j - 1][0].isdigit())
                or (
                    key[:2] != "ال"
                    and key.endswith("يا")
                    and keys[j - 1][-1] != "ا"
                    and shares(key).adjective >= _RATHER
                    and key not in heads()
                )
                or (key[-1] == "ا" and participle(key) and not keys[j - 1][0].isdigit())
                or (text.forms[j][-1] == "ة" and keys[j - 1].startswith("ال") and key[:2] != "ال" and participle(key))
                or (key in _YEARS and j + 1 < limit and keys[j + 1] in words("timeadj"))
            ):
                break
            if key in _AGED and keys[j + 1 : j + 3] == ["من", "العمر"]:
                j = next((k + 1 for k in range(j + 3, min(len(keys), j + 7)) if keys[k] in YEARS_OLD), j)
                break  # «سامر الخالدي | البالغ من العمر 33 عاما»
            if several_nominative and accusative(text.forms[j]):
                break  # «نفى مصدران رسميان | تقريرا …»
            if (
                keys[j - 1] == '"'
                and split
                and definite
                and key[:2] != "ال"
                and (common(key) or (owned(text.forms[j]) and not relational(key)))
            ):
                break  # «أعلنت شركة "سنابرق" | استحواذها على …»
            if in_strong_terms(keys, j):
                break  # «نددت المنظمة | بأشد العبارات بـ…»
            if key in words("cognate object") and j + 1 < len(keys) and keys[j + 1] in words("utterly"):
                break  # «نفاه الوزير | نفيا قاطعا»
            if key in _EXCEPT:
                break  # «لم تجن المنظمة | سوى القليل», «أصدرت الوزارة أمرا | وذلك لـ…»
            if key[:3] == "فال" and (key[1:] in heads() or shares(key[1:]).noun >= _MOSTLY):
                break  # «وبحسب مصادر النهر | فالاتحاد يفاضل»
            if key in _NO_SOURCE or (key in TOGETHER and j + 1 < limit and keys[j + 1] == "مع"):
                break  # «أدلى الحارس | بشهادته بأن»
            if text.raw[text.ends[j] - 1] in _TANWIN_ENDS and text.raw[text.ends[j] - 2 : text.ends[j]] in _TANWIN and not counted(text, j):
                break  # «اتهم المدير مسؤولًا كبيرا …»: an object
            if key == "الله" and j + 1 < limit and keys[j + 1] in {"عز", "تعالي", "سبحانه", "جل"}:
                break  # «دعا الأمير | الله عز وجل أن»
            if owned(text.forms[j]) and verbal_noun(key):
                break  # «جدد الوزير تأكيده على أن …»
            before = keys[j - 1]
            after = keys[j + 1] if j + 1 < limit else ""
            if after[:1].isdigit() and key not in heads() and shares(key).verb >= _MAYBE_VERB:
                break  # «وفقا لإحصاءات رويترز | قتل 29 جنديا»
            if key in {"في", "فى"} and (
                after in adjunct or after in time or after[:1].isdigit() or his_paper(text.forms[min(j + 1, limit - 1)])
            ):
                break
            overseer = before in {"العام", "العامه"} and keys[j - 2] in {"المشرف", "المشرفه"} and j > first + 2
            if key == "علي" and (
                (split and before.startswith("ال") and not before.endswith(("ه", "راف", "مشرف", "مطلع")) and not overseer)
                or after in adjunct
                or not (
                    overseer
                    or before.removeprefix("ال").startswith(("مشرف", "مطلع"))
                    or (before.startswith("ال") and after.startswith("ال"))
                )
            ):
                break
            if (
                key == "عن"
                and (head is None or (head.word not in _FOR_WHOM and not (head.kind == "title" and of_party(after))))
                and not for_whom(keys, first, j)
                and not before.startswith(("مسؤول", "المسؤول", "مسئول", "المسئول", "صادر", "الصادر", "دفاع", "للدفاع", "نيابه"))
            ):
                break
            if key in _AT_WISH and after == "من":
                break  # «دراسة أجرتها جامعة النهر | بطلب من الوزارة»
            if key == "الي" and not before.startswith(("مبعوث", "سفير", "منسوب")) and not sent_to(text, first, j):
                break
            if key == "من" and (after in words("switch") or after in {"خلال", "اجل", "قبل"}):
                break
            if (
                told_end(text, j, pairs) is not None
                and (head is None or head.word not in _CORRESPONDENTS)
                and (head is None or head.kind in {"title", "unnamed"} or before not in heads() or _for_medium(key))
            ):
                told = told or (j, told_end(text, j, pairs) or j + 1)
                j = told[1]
                if last == j - 1:
                    break
                break
            if key[0] == "ل" and told_behind(text, first, j, head):
                end = j + 1
                while end < limit and (keys[end].startswith("ال") if split else keys[end] not in ends and keys[end] not in time):
                    end += 1
                told = told or (j, end)
                break  # «قال مسؤول إيراني | للنهر إن», «قال الوزير | لنظيره التركي إن»
            if key in _CALLED and j + 1 < limit and keys[j + 1] not in COMPLEMENTISERS and keys[j + 1] not in PUNCTUATION:
                j += 1  # «مهندس متطوع يدعى سامر الخالدي»
                continue
            foreign = head is not None and head.kind == "outlet" and not head.definite and shares(key).name > _RATHER
            if (finite(key) and not foreign) or verb_after(keys, j) or key == "القول" or key in _CARRIED or key in {"فضل", "فضلت"}:
                break
            if (
                (key in cue_index() and not before[0].isdigit())
                and before not in words("after preposition")
                and is_verb(key)
                and not (before in _COURTESIES and key[0] not in "وف")  # «السيد راي»
                and not (key in _EVERYDAY and after[:2] == "ال" and before in heads() and before[:2] != "ال")  # «أستاذ علم البيئة»
                and not (definite and key.startswith("ال"))
            ):
                break
            described = before not in {"في", "فى", "علي", "الي"} and relational(before)
            if head is not None and head.kind == "unnamed" and j > first + 1 and described and key in heads():
                other = heads()[key]
                if other.kind == "outlet" and (not other.definite or other.proper) and head_of(before) is None:
                    told = (j, min(pairs.get(j + 1, j + 1) + 1, limit))
                    j = told[1]
                    break  # «أفاد مصدر طبي وكالة سنابرق»: who is told
            if definite and before.startswith("ال") and has_complement(text, j):
                break  # «رفضت النقابة فكرة أن»
            if (
                j == first + 1
                and before.startswith("ال")
                and before.endswith("ون")
                and key[:2] != "ال"
                and key not in heads()
                and plain_noun(key)
            ):
                break  # «ردد المحتجون | شعارات»
            of_those = (
                key[-1] == "ي" and key[:2] != "ال" and before.startswith("ال") and (key[:-1] in heads() or key[:-1] + "ون" in heads())
            )
            if definite and of_those and key not in heads() and after and (after.startswith("ال") or owned(text.forms[j + 1])):
                break  # «وعد الرئيس التونسي | مواطني بلاده»
            if split:
                if key[0] == "ب" and definite and key[1:] in objects and key not in heads() and len(key) > _SHORT_MARKS:
                    break  # «ذكر الجنرال | بضرورة …»
                if key in _IN_ITS_NAME and head is not None and head.word in words("spokesman"):
                    j += 1  # «رفضت الناطقة باسمها التعليق»
                    last = j
                    continue
                if head is not None and purpose(keys, first, j, head.word):
                    j += 1  # «الجمعية التونسية للدفاع عن …», «الاتحاد الوطني لطلبة …»
                    last = j
                    continue
                if (verbal_noun(key) and text.forms[j][-1] != "ة") or (
                    j == first + 1 and of_them(before) and key.startswith("ال") and not key.endswith("ون") and key not in words("peoples")
                ):
                    break  # «دعا معدوه | الحكومات إلى»
                if key in _COURTESIES and j > first + 1 and head is not None and head.kind in {"official", "document", "outlet"}:
                    break  # «وصف بيان لهيئة الإفتاء | الشيخ سامر الخالدي بأنه …»
                if head is not None and head.kind != "document" and of_body(key):
                    j += 1  # «المتحدث الرسمي لمديرية …»
                    last = j
                    continue
                partly = key == "من" and (before in _PARTITIVE or of_these is not None)  # «عدد من المزارعين», «ثلاثة من الأطباء»
                agency = key == "انباء" and before in {"وكاله", "لوكاله", "وكالات"}
                if key in objects and not partly and not agency and not (j == first and key in _THIS):
                    break
                article = key.startswith(("ال", "وال")) and (len(key) > 4 or (len(key) == 4 and key not in _SHORT))
                if and_noun(key) or (and_noun(before) and article) or (key.startswith("بال") and before.startswith("ال")):
                    j += 1  # «لجنة الاحتراف وأوضاع اللاعبين»: an object never begins with و
                    last = j
                    continue
                if article and not definite and head is not None and j > first + 1 and qualified(keys, j) and not relational(key):
                    break  # «منظمات محلية المانحين»: no construct goes on after an adjective
                joined = before in {"في", "فى", "باسم", "لدي", "من", "علي", "عن", "بن", "ابن", "ال", "ابو", "عبد", "بنت"}
                joined = joined or partly or before == "الشريفين"  # «مستشار خادم الحرمين الشريفين أمير المنطقة»
                # «وزارة الصحة في ولاية كسلا»: a bare noun after a preposition asks for its complement
                joined = joined or (
                    keys[j - 2] in {"في", "فى"} and j > first + 2 and not before.startswith("ال") and before not in bodies()
                )
                construct = head_of(before)
                indefinite = before in heads() and not before.startswith("ال") and before not in bodies()
                owner = construct is not None and construct.kind == "official" and construct.word not in words("spokesman")
                joined = joined or before in _SIDES  # «أهالي القرية جنوب محافظة الكرك»
                joined = joined or (and_noun(before) and key not in objects and not common(key))  # «الشرق الأوسط وشمال أفريقيا»
                joined = joined or (owner and (indefinite or (before[0] in "بل" and before[1:3] != "ال")))  # «باسم وزارة الخارجية»
                if definite and not article and not joined and keys[first].endswith("ون"):
                    break
                if j == first + 1 and key in heads() and keys[first].endswith(("ان", "ون")) and head is not None:
                    break
                if (
                    definite
                    and not article
                    and not joined
                    and key not in {"في", "فى", "باسم", "لدي", "بن"}
                    and (
                        opens_phrase(keys, j)
                        or key in heads()
                        or (key[-1] == "ا" and len(key) > 3 and (head is None or head.kind != "title"))
                    )
                ):
                    break
                nameless = head is not None and head.kind != "title" and before not in words("name title")
                if (
                    nameless
                    and definite
                    and before.startswith("ال")
                    and len(key) == 4
                    and key[0] == "ت"
                    and key[-1] != "ي"
                    and key not in _NAMES_IN_T
                ):
                    break  # «خبراء النقل تأثر الأسعار»: a verbal noun
                whose = head is not None and head.kind in {"title", "official"} and before.startswith("ال") and relational(before)
                if whose and not joined and key in bodies() and key not in heads():
                    break  # «اتهم الرئيس اليمني | إسرائيل بـ…»
                office = nameless and head is not None and head.kind == "official" and definite and j == first + 1
                if office and text.forms[j][-1] == "ة" and not article and not joined:
                    break  # «طلبت الشركات مهلة»
                bare = head is not None and not definite and j > first + 1 and relational(before) and not article
                if (
                    bare
                    and not (relational(key) and key not in objects)
                    and (
                        opens_phrase(keys, j)
                        or (_heads_another(key) and before not in {"في", "فى", "علي", "الي"})
                        or (accusative(text.forms[j]) and head is not None and head.kind != "title")
                    )
                ):
                    break  # «اقتصادي محلي اعتزام الشركة …»
                if definite and not article and not joined and owned(text.forms[j]):
                    break  # «أبلغ الوزير نظيره أن»
                if article and not joined and (another(keys, j) if definite else head is None and _addressed(key)):
                    break  # «دعا الخالدي | الصحافيين إلى»
                land = before in bodies() and j > first + 1 and head is not None and head.kind == "official" and key in heads()
                if land and article and not relational(key) and heads()[key].kind in {"official", "unnamed", "title"}:
                    break  # «ناشدت رابطة علماء فلسطين | المقاومة …»
                place = before in _CITIES and article and not relational(key) and head is not None and head.kind == "official"
                if place and j == first + 2:
                    break  # «أعلنت محافظة البصرة الحداد»
                definite = definite or article
        j += 1
        last = j
    while last > first and keys[last - 1] in _TRAILING:
        last -= 1
    if last == first:
        return Phrase(first, first, told, first)
    if split and head is not None and head.kind == "document" and keys[first] in objects and not keys[first].startswith("ال"):
        return Phrase(first, first, told, first)
    if (
        head is None
        and split
        and keys[first] in objects
        and keys[first : first + 2] != ["كل", "من"]
        and not (keys[first] in _THIS and first + 1 < last and head_of(keys[first + 1]) is not None)
    ):
        return Phrase(first, first, told, first)
    return Phrase(first, last, told, max(j, last))


def _pointed_at(key: str, split: bool) -> bool:
    """Whether a definite noun after «هذا», «تلك» can be who speaks; where a bare object may follow, only a noun that heads sources."""
    if key in words("what was said"):
        return False
    return key.startswith("ال") and len(key) > 4 and (head_of(key) is not None or not (split or key in words("objnoun")))


def _informed(keys: list[str], j: int) -> bool:
    """Whether «مطلع» is who is informed («مصدر مطلع») and not the beginning of a span of time («مطلع الأسبوع»)."""
    after = keys[j + 1] if j + 1 < len(keys) else ""
    return keys[j] == "مطلع" and head_of(keys[j - 1]) is not None and not after.startswith("ال")


_CLAUSE = frozenset(conjunction + particle for conjunction in "وف" for particle in ("قد", "لا", "لم", "لن"))
_MANNER = words("manner")
_NAMES_IN_T = frozenset({"تميم", "تامر", "توام", "تقلا", "توما", "تيما", "تالا", "تيسا"})
_AGED = frozenset({"البالغ", "البالغه"})
_NO_SOURCE = {"شريطه"} | {word for word in words("his speech") if word[0] == "ب"}
_MAYBE_VERB = 0.3
_CITIES = words("cities")
_IN_CHARGE = words("in charge of")
_PARTITIVE = words("partitive")
_SELF = words("same") - {"ايضا"}
_IN_ITS_NAME = frozenset({"باسمه", "باسمها", "باسمهم"})
_YEARS = frozenset({"العام", "السنه", "الشهر", "الاسبوع", "الموسم", "القرن", "اليوم"})
_SHORT = frozenset({"التي", "الذي", "الان", "الله"})
_FOR_WHOM = words("for whom")
_CARRIED = words("carried")
_TRAILING = words("trailing")
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"})


def _heads_another(key: str) -> bool:
    """Whether an indefinite noun heads a body's or an outlet's name, so that no adjective goes on: «مقيم عربي | مركز الشرطة»."""
    head = heads().get(key)
    return head is not None and head.kind in {"official", "outlet"} and not head.definite


def _addressed(key: str) -> bool:
    """Whether a definite word is those who are asked and no surname: «المواطنين», «الصحافيين»."""
    head = head_of(key)
    return key in words("addressed") or (head is not None and head.kind == "unnamed" and key.endswith("ين"))


def _for_medium(key: str) -> bool:
    """Whether a word is «لوكالة», «لصحيفة»: whoever speaks tells it."""
    head = heads().get("ال" + key[2:] if key[:2] == "لل" else key[1:])
    return head is not None and head.kind == "outlet"
