"""Where a statement's content begins: the frames that a cue opens.

From the cue the tokens are walked once, at most ``REACH`` of them, to the first mark that the cue may take: a complementiser, a colon,
a quotation, a governed preposition. What stands between cue and mark is the source's room and read by ``sources``.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.counts import is_counted
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.lookahead import (
    SPOKEN,
    Mark,
    adverbial,
    after_addressee,
    after_prefix,
    already_then,
    another_clause,
    asked_inside,
    before_now,
    cited_on,
    clause_after,
    clause_soon,
    for_what,
    in_charge_of,
    in_construct,
    is_ali,
    late_clause,
    lives_there,
    named_so,
    object_like,
    once_more,
    only_describes,
    opens,
    opens_glued,
    past_office,
    past_that,
    reaction_end,
    said_of,
    several_named,
    spoken_pointing,
    stops_walk,
    verbal,
    within_a_word,
    works_there,
)
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import common, finite, head_of, in_strong_terms, is_by, participle
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import (
    AT_WISH,
    CARRIED,
    CITING,
    COMPLEMENTISERS,
    COURTESIES,
    DEEMED_SO,
    EVERYDAY,
    PARTITIVE,
    THAT_WE,
    WEAK_STOPS,
    WHAT,
    bodies,
    heads,
    words,
)

REACH = 70
_NEAR = 16
_NEEDED = words("needed")
_LONG_NAME = 12
_SEATED = words("seated")  # «ومقره تونس»: no form of «أقر»
_SPEECH = 5  # tokens from «أنهى» to «حديثه»
_NOBODYS = words("nobody's that")
_BY_THIS = frozenset({"بهذا", "بهذه"})
_OVER = words("over something")  # «المشرف على البرنامج»
_BEING = words("its being")  # «أشار إلى كونه …» tells as «إلى أنه» does
_LED = words("led to")  # «أدى إلى أن»
_ENTITLED = words("entitled")
_NOT_TO = frozenset({"الا", "بالا"})
_OPENS_SPEECH = words("opens speech") | words("opens an act")
_NAME_IN_MARKS = 4  # tokens from mark to mark
_ABOUT = 10  # tokens from «تحدث عن» to «قائلا»
_QUESTIONS = words("question")
_ASKED = 9  # tokens from «دعا» to ل
_TO_SAY = words("to say")
_SURELY = 0.9  # share of a word's uses as a verb
_LETTERS_FOR = 3  # letters that ل and its noun have more than: «لبذل»


_WHEN = words("at what time")
_ASIDE = words("aside")
_WHO_IS = words("and he is")
_ABOVE_ALL = words("above all")  # «اعتبر خصوصا أن …»
_BECAUSE = words("because")
_GOES_ON = words("goes on")
_I_THINK = words("i think")
_COUNTED = words("numbers spelled out")  # «حذر اثنان من …»
_PREPOSITIONS = {
    "rumour": "عن",
    "to": "الي",
    "about": "عن",
    "on": "علي",
    "from": "من",
    "in": "في",
    "askto": "الي",
    "askon": "علي",
    "askfrom": "من",
}
_CLAUSE = frozenset(
    {"that", "tell", "askby", "askto", "askon", "askfrom", "byclause", "toclause", "onclause", "inside", "more", "outlets", "papers"}
)
_NO_VERB_AFTER = words("after preposition")
_ABOUT_ITSELF = words("takes about")  # «الناتج عن», «المسؤول عن»: the preposition is the adjective's
_APART = words("apart") | {"حيث"}
_FROM_THEM = words("from him")
_WITHIN = words("in it")
_ISSUED_BY = words("came out")
_MUTE = frozenset({"thankful", "deem", "reckon", "due", "blame", "obj", "pobj"})  # takes that no «قوله» turns into speech
_BUT = words("contrast")  # «لم تذكر الوكالة السبب، لكنها نقلت عن شهود أن»
_MEANWHILE = words("and meanwhile")  # a verb of saying after it has a content of its own


@cache
def _governed(takes: frozenset[str]) -> dict[str, str]:
    return {_PREPOSITIONS[take]: take for take in takes if take in _PREPOSITIONS}


_OF_IT, _OF_WHICH = words("of it itself"), words("of or in or about")


def locate(text: Text, i: int, stop: int, takes: frozenset[str], pairs: dict[int, int], *, quick: bool = False) -> Mark | None:
    """Return the mark that opens the content of a cue at token ``i``, looking no further than ``stop``; ``None`` if there is none."""
    mark = _walk(text, i, stop, takes, pairs, quick=quick)
    if mark is None and "asknoun" in takes:
        subject = source_phrase(text, i + 1, stop, pairs, split=True)
        head = head_of(text.keys[subject.first]) if subject.last > subject.first else None
        indefinite = head is not None and not text.keys[subject.first].startswith("ال")
        indefinite = indefinite and not participle(text.keys[i])  # «مطالبا أعضاء النادي الوقوف معه»: they are asked
        at = subject.last
        mark = after_addressee(text, at - 1 if indefinite else i, stop, pairs)
        if indefinite and at + 1 < stop and text.keys[at] in words("objnoun"):
            mark = Mark("from", at, at, text.starts[at])  # «طالب سكان | إعادة فتح الطريق»
        at_once = mark is not None and mark.at == subject.last and text.keys[mark.at] != "من"  # «ناشد المواطنين | عدم الاقتراب من النهر»
        if not at_once and "من" in text.keys[i + 1 : min(stop, i + _NEAR)]:
            return None  # «طالب المدرب من اللاعبين …»
        return mark if mark is not None and (mark.name == "from" or mark.at - i <= _ASKED) else None
    return mark


def _walk(text: Text, i: int, stop: int, takes: frozenset[str], pairs: dict[int, int], *, quick: bool) -> Mark | None:
    keys, starts = text.keys, text.starts
    clause = bool(takes & _CLAUSE)
    say = "say" in takes
    because = "because" in takes
    by = bool(takes & {"by", "askby", "byobj", "plea", "remind"})
    governed = _governed(takes)
    index = cue_index()
    stop_after = words("notthat")
    skipsay = words("skipsay")
    relative = words("relative")
    limit = min(stop, i + 1 + (12 if quick else REACH))
    in_relative = aside = False
    asks, from_them = "ask" in takes, "askfrom" in takes
    j = i + 1
    if say and j + 3 < stop and participle(keys[i]) and keys[j] in _OPENS_SPEECH:
        return Mark("colon", i, j, starts[j])  # «مضيفا تم حتى أمس إصدار …»
    if "speech" in takes:  # «أنهى كلمته بأن», not «أنهى المشروع»
        j = next((k + 1 for k in range(j, min(limit, j + _SPEECH)) if keys[k] in words("his speech")), limit)
        clause = say = True
    if (
        say
        and j + 2 < stop
        and keys[i] in _GOES_ON
        and len(keys[j]) > 4
        and keys[j].endswith("نا")
        and keys[j][:2] != "ال"
        and keys[j][-3] != "ا"  # «جيوفانا»
        and keys[j] not in words("not first person")
        and keys[j] not in heads()  # «وقال مراسلنا إن»
    ):
        return Mark("colon", i, j, starts[j])  # «وقال دشنا اليوم …»: his own words without any mark
    if say and j + 2 < stop and keys[j] in _I_THINK and text.forms[j][0] == "أ":
        return Mark("colon", i, j, starts[j])  # «وتابع أعتقد أن …»
    while j < limit:
        key = keys[j]
        if j in pairs:
            close = pairs[j]
            medium = head_of(keys[j - 1]) if close - j <= _NAME_IN_MARKS + 1 else None  # «قناة "ان بي سي"»
            named = medium is not None and medium.kind in {"outlet", "official"} and close + 1 < limit and keys[close + 1] not in ".،,"
            if keys[j + 1] in COMPLEMENTISERS and (clause or say) and j + 2 < close and not named:
                first = past_that(text, j + 1)
                return Mark("quote", j, first, starts[first])
            handle = "".join(keys[j + 1 : close]) if close - j <= _NAME_IN_MARKS else ""
            if handle.isascii() and any(map(str.isalpha, handle)):
                j = close + 1  # «حذر سامر الخالدي عبر "تويتر" "@samer" من …»
                continue
            short = close - j <= 4 and close + 1 < limit and keys[close + 1] not in ".،,؛:-)!؟"
            short = short and not (j > i + 1 and keys[i] != keys[j - 1] and participle(keys[close + 1]) and head_of(keys[j - 1]) is None)
            named = close - j <= _NAME_IN_MARKS and close + 2 < limit and keys[close + 1] in "،,"
            if named and (keys[close + 2] in COMPLEMENTISERS or keys[close + 2] in governed):
                j = close + 2  # «كشف المتحدث باسم هيئة النزاهة «نزاهة»، عن …»
                continue
            if short and close - j <= 3 and say and close + 1 in pairs:
                j = close + 1  # «قال رئيس اتحاد "الضفة" "لن نلعب …"»: the first is a name
                continue
            if short and say and "obj" in takes and object_like(text, j + 1) and not _names(text, j, close, limit, pairs, i):
                return Mark("object", j, j, starts[j])  # «أكدت "تصميمها" على …»: the quotation is part of what follows
            inside = "inside" in takes and close - j > SPOKEN and not short and j > i + 2
            if inside or (j == i + 2 and clause and close - j > 2 and keys[i + 1] in _WITHIN):
                return Mark("quote", j, j, starts[j])  # «جاء في بيان للحركة "…"», «بيانا أعلنت فيه "…"»
            if say and not short and not _names(text, j, close, limit, pairs, i):
                return Mark("quote", j, j, starts[j])
            asked = asked_inside(text, j, close, stop, governed) if not short else None
            if asked is not None:
                return asked
            if by and j + 1 < close and is_by(keys[j + 1]) and len(keys[j + 1]) > 1:
                return Mark("by", j, j + 1, after_prefix(text, j + 1, 1))
            if close >= limit:
                return None
            j = close + 1
            continue
        if key == '"' and say and (opens(text, j) or (j == i + 1 and j + 2 < stop and opens_glued(text, j, pairs))):
            if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop and keys[j + 1] not in THAT_WE:
                return Mark("that", j, j + 2, starts[j + 2])
            return Mark("quote", j, j + 1, starts[j + 1])  # its closing mark was forgotten, or it stands within a quotation
        if key == "(" and (clause or say) and j + 3 < limit and keys[j + 1] in COMPLEMENTISERS and j > i + 1:
            return Mark("that", j + 1, j + 2, starts[j + 2])  # «قال المدير (إن الجسر سيغلق)»: brackets for marks
        if key == "(":
            k = j + 1
            while k < limit and keys[k] != ")" and k - j < 14:
                k += 1
            j = k + 1 if k < limit and keys[k] == ")" else j + 1
            continue
        if key == "-" and (starts[j] > text.ends[j - 1] or (j + 1 < limit and starts[j + 1] > text.ends[j])):
            j = next((k for k in range(j + 1, min(limit, j + 20)) if keys[k] == "-"), j) + 1
            continue
        if key == ":":
            if j + 2 < stop and not say and "cry" in takes and keys[j + 1] == '"':
                return Mark("colon", j, j + 1, starts[j + 1])
            if j + 3 < stop and say and keys[j + 1] == '"' and keys[j + 2] in COMPLEMENTISERS:
                first = past_that(text, j + 2)
                return Mark("colon", j, first, starts[first])  # «: "إن …"»
            if j + 1 < stop and (say or "inside" in takes or (clause and keys[j + 1] in COMPLEMENTISERS)):
                first = past_that(text, j + 1) if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop else j + 1
                return Mark("colon", j, first, starts[first])
            j += 1
            continue
        if asks and key in _QUESTIONS and j > i + 1:
            if j + 2 < stop and keys[j + 1] in COMPLEMENTISERS:
                return Mark("that", j + 1, j + 2, starts[j + 2])  # «وصف كيف أنه …»
            return Mark("that", j, j, starts[j])  # «تساءل المدير لماذا تأخر …»
        if because and key in _BECAUSE and j + 1 < stop:
            return Mark("that", j, j + 1, starts[j + 1])
        if from_them and key in _FROM_THEM and j - i <= _ASKED and j + 1 < stop:
            if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop:
                return Mark("that", j + 1, j + 2, starts[j + 2])
            return Mark("from", j, j + 1, starts[j + 1]) if common(keys[j + 1]) or verbal(keys[j + 1]) else None
        if "askwith" in takes and key[0] == "ب" and is_by(key):
            found = after_addressee(text, j - 1, limit, pairs)
            return replace(found, at=j) if found is not None else None
        if clause and key in _NOT_TO and text.forms[j].startswith(("ألا", "ألّا", "بألا", "بألّا")) and j + 2 < stop:
            return Mark("that", j, j, after_prefix(text, j, 1) if key[0] == "ب" else starts[j])  # «أوصى بألا يسافر»
        if key in COMPLEMENTISERS:
            before = keys[j - 1] if keys[j - 2 : j] != ["فيما", "بعد"] else "لاحقا"
            if before in {"الا", "غير"} and keys[j - 2] in "،," and not say and not in_relative:
                return None  # «جدد عقده، إلا أنه قرر أن يرحل»: another clause
            did = key == "ان" and j > i + 2 and keys[j - 2] in "،," and before[0] == "و" and not in_relative
            if did and (finite(before[1:]) or shares(before[1:]).verb >= _SURELY):
                return None  # «صرح عن عملها، وأرادت أن …»: another clause
            if (
                (
                    before in stop_after
                    and not (before in _ABOVE_ALL and j <= i + 3)
                    and not (before == "خاصه" and head_of(keys[j - 2]) is not None)
                    and not already_then(keys, i, j)
                )
                or (before[0] == "و" and before[1:] in stop_after)
                or before_now(keys, i, j)
            ):
                j += 1
                continue
            if before in _NOBODYS and not in_relative and j > i + 1:
                return None  # «رئيس اللجنة، والذي من المتوقع أن …», «لكن يبدو أن»
            if keys[j - 1] == "الي" and keys[j - 2] in _LED and not takes & {"to", "toclause"}:
                return None  # «تجمع الناس مما أدى إلى أن …»
            if asks and "that" not in takes and key.startswith("ب"):
                return None  # «استفسروا من عمال أفادوهم بأن»: no asking takes ب
            if before == "في" and not in_relative and key == "ان" and not takes & {"in", "feel"}:
                return None  # «تكرر مرارا، يتمثل في أن», «ويكمن السر في أن»
            if "byclause" in takes and (not key.startswith("ب") or j - i > _NEAR):
                return None
            if ("toclause" in takes and keys[j - 1] != "الي") or ("onclause" in takes and keys[j - 1] != "علي"):
                return None
            if key == "ان" and j - 1 > i and keys[j - 1].removeprefix("ب") in _NEEDED:  # «أكد الوزير ضرورة أن»: as «بضرورة أن»
                return Mark("that", j - 1, j - 1, after_prefix(text, j - 1, 1) if keys[j - 1][0] == "ب" else starts[j - 1])
            if clause or by or governed or "feel" in takes:
                first = j + 2 if j + 2 < stop and keys[j + 1] == ":" else j + 1
                return Mark("that", j, first, starts[first]) if first < stop else None
            return None
        if key == "؛" and j + 2 < stop and keys[j + 1] in COMPLEMENTISERS:
            j += 1
            continue
        if key == "؛" and j + 1 < limit and keys[j + 1] in _APART:
            past = next((k for k in range(j + 2, min(limit - 1, j + _NEAR)) if keys[k] in "،,؛"), None)
            if past is not None and keys[past + 1] in COMPLEMENTISERS:
                j = past + 1  # «صرح الوزير من المدينة؛ حيث التقى سكانها، أن»
                continue
        if key in {".", "؟", "!", "؛", ";", "…"} and not (key == "." and (len(keys[j - 1]) == 1 or within_a_word(text, j))):
            return None
        if key in relative:
            in_relative = True
        elif key in "،,":
            if not say and j + 2 < limit and another_clause(keys, j + 1, limit):
                return None  # «أقر المجلس القانون، ويتعين على …»
            who = keys[j + 1] in _WHO_IS if clause and j + 1 < limit else False
            past = next((k for k in range(j + 2, min(limit - 1, j + 30)) if keys[k] in "،,."), None) if who else None
            if past is not None and keys[past + 1] in COMPLEMENTISERS:
                j = past + 1  # «قال المدير، وهو مهندس ينشر الخرائط، إن»
                continue
            in_relative = j + 1 < limit and keys[j + 1] in _ASIDE and any(keys[k] in "،," for k in range(j + 2, min(limit, j + 30)))
            if in_relative and keys[j + 1] in governed and keys[i + 1] in _WHEN and not any(key in "،," for key in keys[i + 1 : j]):
                in_relative = keys[j + 2] in words("adjunct")  # «شدد خلال لقاءاته، على الحاجة إلى …، وتبادل …»
            aside = in_relative
        past_reaction = reaction_end(text, j, limit)
        if past_reaction is not None:
            j = past_reaction
            continue
        if key in CARRIED and keys[j - 1] in WHAT and keys[j - 2] == "علي" and "عن" in keys[j + 1 : min(limit, j + _NEAR)]:
            return None  # «رد الوزير على ما نقلته صحيفة X عن مصدر من أن …»
        if key in skipsay and not takes <= _MUTE and not (keys[j - 1] in "،," and ("obj" in takes or not say)):
            clause = say = True
            j += 1
            continue
        if key == "الي" and j + 3 < stop and keys[j + 1] in _TO_SAY and keys[j + 2] in COMPLEMENTISERS and takes & {"to", "toclause"}:
            return Mark("that", j + 2, j + 3, starts[j + 3])  # «خلص إلى القول إن»
        if key == "عما" and "about" in takes and j + 2 < stop and keys[j + 1] == "اذا":
            return Mark("about", j, j + 1, starts[j + 1])
        if key in governed and j > i:
            take = governed[key]
            after = keys[j + 1] if j + 1 < limit else ""
            if (
                after
                and not adverbial(key, after, take)
                and not (key == "علي" and is_ali(keys[j - 1], after))
                and not (key == "عن" and (keys[j - 1] in _ISSUED_BY or keys[j - 2] in _ISSUED_BY or keys[j - 1] in _ABOUT_ITSELF))
                and not (j == i + 2 and keys[j - 1].removeprefix("ال") in _OVER and clause_after(text, j + 1, limit))
                and not (take == "on" and in_charge_of(text, i, j, limit))
                and not (in_relative and keys[j - 1][0] in "يت" and len(keys[j - 1]) > 3)
                and keys[j - 1] not in CITING
                and not (key == "عن" and "that" in takes and cited_on(keys, i, j, limit))
                and not (j > i + 2 and finite(keys[j - 1]) and keys[j - 1] not in index)
                and not aside
                and not (j > i + 1 and key in _OF_WHICH and (in_relative or keys[j - 1] in PARTITIVE or keys[j - 1] in _COUNTED))
            ):
                if take == "rumour" and any(keys[k] in skipsay for k in range(j + 1, min(limit, j + _ABOUT))):
                    j += 1
                    continue  # «تحدثت عن الحادث قائلة: …»
                if take == "askfrom":
                    return after_addressee(text, j, limit, pairs)
                if keys[j + 1] in COMPLEMENTISERS or keys[j + 1] in _BEING:
                    if j + 2 < stop:
                        return Mark("that", j + 1, j + 2, starts[j + 2])
                    return None
                late = late_clause(text, j, limit) if "that" in takes else None
                if late is not None and late + 1 < stop:
                    return Mark("that", late, late + 1, starts[late + 1])
                again = once_more(text, j, key, limit)
                if again is None and take == "in" and j > i + 1:
                    again = past_office(text, i + 1, j, limit)
                k = again if again is not None else j
                if keys[k + 1] in COMPLEMENTISERS and k + 2 < stop:
                    return Mark("that", k + 1, k + 2, starts[k + 2])
                return Mark(take, k, k + 1, starts[k + 1])
        if by and key in _BY_THIS and j + 1 < limit and keys[j + 1].startswith("ال") and keys[j + 1] not in words("in this"):
            return Mark("by", j, j, after_prefix(text, j, 1))  # «أشاد بهذا الاجتماع», not «أشاد بهذه المناسبة بـ…»
        if by and in_strong_terms(keys, j):
            j += 2  # «نددت بأشد العبارات بـ…»
            continue
        if by and key[0] == "ب" and is_by(key) and key[1:] not in bodies():
            if key == "ب":
                if j + 1 < limit:
                    return Mark("by", j, j + 1, starts[j + 1])
            elif (
                not (j == i + 2 and works_there(text, j, limit))
                and not (key == "بنسخه" and keys[j + 1 : j + 2] and keys[j + 1] in _OF_IT)  # «في بلاغ توصلت الجريدة بنسخة منه، بفتح …»
                and not (in_relative and keys[j - 1][0] in "يت" and len(keys[j - 1]) > _LETTERS_FOR)  # «القرار الذي يقضي بـ»
                and not (in_relative and shares(keys[j - 1]).verb >= _SURELY)  # «الحملة التي بدأت بـ»
                and not ("that" in takes and key[1:] in words("region"))  # «صرح الوزير بمدينة الضفة»
                and not lives_there(text, i, j, limit)
                and not named_so(keys, j)
                and not (
                    j > i + 1
                    and (keys[j - 1] in {"مسؤول", "المسؤول"} or (keys[j - 1] in COURTESIES and key[:3] != "بال" and not common(key[1:])))
                )
                and not ("that" in takes and clause_soon(text, j, limit))
                and not (key in AT_WISH and j + 1 < limit and keys[j + 1] == "من")
            ):
                return Mark("by", j, j, after_prefix(text, j, 1))
        if (
            key[0] == "ل"
            and len(key) > _LETTERS_FOR
            and (
                ("askto" in takes and j - i <= _ASKED and not any(keys[k] in "،," for k in range(i + 1, j)))
                or ("to" in takes and j == i + 1)
            )
        ):
            for_it = for_what(text, j, "to" in takes)
            if for_it is not None:
                return Mark("askto" if "askto" in takes else "to", j, j, for_it)
        past_terms = opens_terms(text, j, limit) if j > i + 1 else None
        if past_terms is not None:
            j = past_terms
            continue
        if j > i + 1 and key in DEEMED_SO and keys[j - 1] in WHAT:
            return None  # «رفض ما وصفه X بأنه …»
        if (
            j > i + 1
            and key in index
            and key.removeprefix("و") not in _SEATED
            and not in_relative
            and (key not in WEAK_STOPS or keys[j - 1] in _MEANWHILE)
            and keys[j - 1] not in _NO_VERB_AFTER
            and not (key in EVERYDAY and j + 1 < limit and keys[j + 1].startswith("ال") and in_construct(keys[j - 1]))
            and not (keys[j - 1] in COURTESIES and key[0] not in "وف")  # «السيد راي»
            and not (text.forms[j][-1] == "ة" and all(form.pronoun for form in index[key]))  # «ثلاثون طالبا وطالبة»
            and text.forms[j] != "رأي"  # «كتب في مقال رأي: …»
            and not is_counted(text, j)  # «بيان موقع من 40 كاتبا»
            and key != "طالبا"  # «ثلاثون طالبا»; «قال المصدر، طالبا أيضا عدم كشف اسمه، إن»
            and not (say and j == i + 2 and said_of(text, j, limit))
            and not only_describes(text, i, j)
            and not (
                key == "ابرز" and keys[j - 1] in "،," and j + 1 < limit and keys[j + 1][:2] == "ال" and j > i + 2
            )  # «كمال الرازي، أبرز الأعضاء»
            and (
                stops_walk(index[key], keys[j - 1])
                or (keys[j - 1] in _MEANWHILE | _BUT and any(form.tense == "past" for form in index[key]))
            )
        ):
            return spoken_pointing(text, j, limit, pairs) if say and not quick else None
        j += 1
    return None


def _names(text: Text, j: int, close: int, limit: int, pairs: dict[int, int], i: int) -> bool:
    """Whether the quotation from ``j`` to ``close`` is part of a name («وكالة "تاس"») and not what is said."""
    head = head_of(text.keys[j - 1])
    titled = head is not None and head.kind == "title" and j == i + 2 and not head.definite and text.starts[j] > text.ends[j - 1]
    if titled and close + 1 < limit and close - j <= _LONG_NAME and text.keys[close + 1] in "،,":
        return locate(text, close + 1, limit, frozenset({"that", "say"}), pairs, quick=True) is not None  # «مديرة "…"، لينا الخالدي، إن»
    if text.keys[j - 1] in _ENTITLED and text.keys[j - 2] in words("before a title") | words("modifier"):
        return True  # «أكدوا خلال لقاء نظم حول موضوع "…" على …»
    if text.keys[j - 1] in words("occasion") and close - j <= _LONG_NAME and close + 1 < limit and text.keys[close + 1] not in ".؛":
        return True  # «قال على هامش "المؤتمر الدولي لمواجهة الجفاف"، الذي …: إن»
    if several_named(text, j + 1, close):
        return True  # «واصل الثنائي "سامر الخالدي، وكمال الرازي" التدريب»
    if close - j - 1 > 5:
        return False
    after = close + 1
    if after >= limit:
        return False
    key = text.keys[after]
    before = text.keys[j - 1]
    if before in words("title of"):
        return True
    if head is not None and any(text.keys[k] in words("skipsay") for k in range(after, min(limit, after + 3))):
        return True  # «نقلت X عن مدير "سنابرق"، قوله: …»
    if close - j <= 4 and before.startswith("ال") and (before in words("named") or text.keys[j - 2] in words("named")):
        return True  # «السفينة "…"», «سفينة الشحن "…"»
    if before == "ل" or (before in {"و", "ب"} and text.ends[j - 1] == text.starts[j]):
        return True
    if close - j <= 4 and (before in words("with a companion") or clause_after(text, after, limit)):
        return True
    if before in {"في", "من"} and key in {"في", "فى", ":"}:
        return True  # «المحلل في «بي في إم أويل» في لندن: «…»»
    if key in COMPLEMENTISERS or key == ":" or (key in "،,؛" and after + 1 < limit and text.keys[after + 1] in COMPLEMENTISERS):
        return True
    if head is not None and head.kind in {"outlet", "official"}:
        return True
    inside = head_of(text.keys[j + 1])
    if j == i + 1 and key in "،," and inside is not None and inside.kind in {"official", "outlet"}:
        return locate(text, after, limit, frozenset({"that"}), pairs, quick=True) is not None  # «قالت "جمعية …"، المعروفة بـ…، إن»
    if j == i + 1 and key not in "،,.؛":
        return locate(text, close, limit, frozenset({"that"}), {}, quick=True) is not None or any(
            k in pairs for k in range(after, min(limit, after + 10))
        )
    return False
