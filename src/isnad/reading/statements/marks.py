"""What a token on the way from a cue says: that the content begins there, that the way goes on behind it, or that it ends.

Each reading takes the way and a token and returns a step. Here is what needs only the words around the token, and nothing of another way;
``frames`` goes the way, and reads the quotations on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.counts import is_counted
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.lookahead import (
    REACTIONS,
    Mark,
    adverbial,
    after_addressee,
    after_prefix,
    already_then,
    another_clause,
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
    once_more,
    only_describes,
    opens,
    opens_glued,
    past_office,
    past_that,
    reaction_end,
    said_by_cited,
    said_of,
    spoken_pointing,
    stops_walk,
    verbal,
    within_a_word,
    works_there,
)
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import PUNCTUATION, common, finite, head_of, in_strong_terms, is_by, participle
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

# A content's mark, the token where the way goes on, or its end; ``None`` where a reading does not know the token.
Step = Mark | int | None
END = -1  # nothing that the cue may take follows

SIGNS = frozenset('"(-:؛.؟!;…،,')
NO_THAT = frozenset({"الا", "بالا"})  # «ألا يسافر»
PASSED = REACTIONS | CARRIED | words("skipsay")
TO_OR_OF = frozenset({"الي", "عما"})
ASKED = 9  # tokens from «دعا» to ل
NEAR = 16

_NEEDED = words("needed")
_OF_A_PAPER = words("of a paper")
_SEATED = words("seated")  # «ومقره تونس»: no form of «أقر»
_NOBODYS = words("nobody's that")
_BY_THIS, _TOGETHER = frozenset({"بهذا", "بهذه"}), words("together")
_OVER = words("over something")  # «المشرف على البرنامج»
_BEING = words("its being")  # «أشار إلى كونه …» tells as «إلى أنه» does
_LED = words("led to")  # «أدى إلى أن»
_OPENS_SPEECH = words("opens speech") | words("opens an act")
_ABOUT = 10  # tokens from «تحدث عن» to «قائلا»
_QUESTIONS = words("question")
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
_NO_VERB_AFTER = words("after preposition")
_ABOUT_ITSELF = words("takes about")  # «الناتج عن», «المسؤول عن»: the preposition is the adjective's
_APART = words("apart") | {"حيث"}
_FROM_THEM = words("from him")
_ISSUED_BY = words("came out")
_MUTE = frozenset({"thankful", "deem", "reckon", "due", "blame", "obj", "pobj"})  # takes that no «قوله» turns into speech
_BUT = words("contrast")  # «لم تذكر الوكالة السبب، لكنها نقلت عن شهود أن»
_MEANWHILE = words("and meanwhile")  # a verb of saying after it has a content of its own
_NOT_THAT, _SAYING = words("notthat"), words("skipsay")
_OF_IT, _OF_WHICH = words("of it itself"), words("of or in or about")


@dataclass(slots=True)
class Way:
    """The way from a cue at token ``i`` to its mark: at tokens before ``limit``; the content ends before ``stop``.

    ``governed`` are the prepositions that the cue may take, each with its take; ``say`` says that words may follow without a
    complementiser, ``clause`` that «أن» may open them, ``by`` that ب may. Behind «قائلا» all may say and take a clause. ``in_relative``
    says that the way is within a relative clause or an inserted one, ``aside`` that it is an inserted one: «، إلى جانب X، …».
    """

    text: Text
    keys: list[str]
    starts: list[int]
    i: int
    stop: int
    limit: int
    takes: frozenset[str]
    pairs: dict[int, int]
    index: dict[str, tuple[CueForm, ...]]
    governed: dict[str, str]
    quick: bool
    say: bool
    clause: bool
    by: bool
    in_relative: bool = False
    aside: bool = False


def opens_speech(way: Way, j: int) -> bool:
    """Whether a participle's words begin right behind it at ``j`` with a verb: «مضيفا | تم حتى أمس إصدار …»."""
    return way.say and j + 3 < way.stop and way.keys[j] in _OPENS_SPEECH and participle(way.keys[way.i])


def first_person(way: Way, j: int) -> bool:
    """Whether his own words begin without any mark at ``j``: «وقال | دشنا اليوم …», «وتابع | أعتقد أن …»."""
    if not way.say or j + 2 >= way.stop:
        return False
    keys, key = way.keys, way.keys[j]
    if key in _I_THINK and way.text.forms[j][0] == "أ":
        return True
    return (
        len(key) > 4
        and key.endswith("نا")
        and keys[way.i] in _GOES_ON
        and key[:2] != "ال"
        and key[-3] != "ا"  # «جيوفانا»
        and key not in words("not first person")
        and key not in heads()  # «وقال مراسلنا إن»
    )


def sign(way: Way, j: int) -> Step:
    """Read a mark of punctuation: one that opens words, «قال: …», one around an aside, one that ends the clause."""
    key = way.keys[j]
    if key in "،,":
        return _comma(way, j)
    if key == '"':
        return _lone_quote(way, j)
    if key == "(":
        return _bracket(way, j)
    if key == ":":
        return _colon(way, j)
    if key == "-":
        return _dash(way, j)
    if key == "؛" and (step := _semicolon(way, j)) is not None:
        return step
    return None if key == "." and (len(way.keys[j - 1]) == 1 or within_a_word(way.text, j)) else END


def _comma(way: Way, j: int) -> Step:
    """Read a comma, which ends a relative clause, or opens an aside that is passed over: «قال المدير، وهو مهندس ينشر الخرائط، | إن»."""
    keys, limit = way.keys, way.limit
    if not way.say and j + 2 < limit and another_clause(keys, j + 1, limit):
        return END  # «أقر المجلس القانون، ويتعين على …»
    who = keys[j + 1] in _WHO_IS if way.clause and j + 1 < limit else False
    past = next((k for k in range(j + 2, min(limit - 1, j + 30)) if keys[k] in "،,."), None) if who else None
    if past is not None and keys[past + 1] in COMPLEMENTISERS:
        return past + 1
    inserted = j + 1 < limit and keys[j + 1] in _ASIDE and any(keys[k] in "،," for k in range(j + 2, min(limit, j + 30)))
    if inserted and keys[j + 1] in way.governed and keys[way.i + 1] in _WHEN and not any(key in "،," for key in keys[way.i + 1 : j]):
        inserted = keys[j + 2] in words("adjunct")  # «شدد خلال لقاءاته، على الحاجة إلى …، وتبادل …»
    way.in_relative = way.aside = inserted
    return None


def _lone_quote(way: Way, j: int) -> Step:
    """Read a quotation mark whose closing mark was forgotten, or that stands within a quotation: «قال "العمل جار."»."""
    text, keys, starts, pairs = way.text, way.keys, way.starts, way.pairs
    if not way.say or not (opens(text, j) or (j == way.i + 1 and j + 2 < way.stop and opens_glued(text, j, pairs))):
        return None
    if keys[j + 1] in COMPLEMENTISERS and j + 2 < way.stop and keys[j + 1] not in THAT_WE:
        return Mark("that", j, j + 2, starts[j + 2])
    return Mark("quote", j, j + 1, starts[j + 1])


def _bracket(way: Way, j: int) -> Step:
    """Read a bracket: for a quotation mark, «قال المدير (إن الجسر سيغلق)», or around what is passed over."""
    keys, limit = way.keys, way.limit
    if (way.clause or way.say) and j + 3 < limit and keys[j + 1] in COMPLEMENTISERS and j > way.i + 1:
        return Mark("that", j + 1, j + 2, way.starts[j + 2])
    k = j + 1
    while k < limit and keys[k] != ")" and k - j < 14:
        k += 1
    return k + 1 if k < limit and keys[k] == ")" else j + 1


def _dash(way: Way, j: int) -> Step:
    """Pass over what stands between two dashes: «قال المدير - وهو مهندس - | إن»."""
    keys, starts = way.keys, way.starts
    if starts[j] > way.text.ends[j - 1] or (j + 1 < way.limit and starts[j + 1] > way.text.ends[j]):
        return next((k for k in range(j + 1, min(way.limit, j + 20)) if keys[k] == "-"), j) + 1
    return None


def _colon(way: Way, j: int) -> Step:
    """Read a colon: «قال: …», «قال: "إن …"», «هتفوا: "…"»."""
    keys, starts, stop, say = way.keys, way.starts, way.stop, way.say
    if j + 2 < stop and not say and "cry" in way.takes and keys[j + 1] == '"':
        return Mark("colon", j, j + 1, starts[j + 1])
    if j + 3 < stop and say and keys[j + 1] == '"' and keys[j + 2] in COMPLEMENTISERS:
        first = past_that(way.text, j + 2)
        return Mark("colon", j, first, starts[first])  # «: "إن …"»
    if j + 1 < stop and (say or "inside" in way.takes or (way.clause and keys[j + 1] in COMPLEMENTISERS)):
        first = past_that(way.text, j + 1) if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop else j + 1
        return Mark("colon", j, first, starts[first])
    return j + 1


def _semicolon(way: Way, j: int) -> Step:
    """Pass over a semicolon before «أن», and over the clause behind it: «صرح الوزير من المدينة؛ حيث التقى سكانها، | أن»."""
    keys, limit = way.keys, way.limit
    if j + 2 < way.stop and keys[j + 1] in COMPLEMENTISERS:
        return j + 1
    if j + 1 < limit and keys[j + 1] in _APART:
        past = next((k for k in range(j + 2, min(limit - 1, j + NEAR)) if keys[k] in "،,؛"), None)
        if past is not None and keys[past + 1] in COMPLEMENTISERS:
            return past + 1
    return None


def asked(way: Way, j: int) -> Step:
    """Read what only a few cues take: a question («تساءل لماذا تأخر»), «لأن», what is asked «منهم» or with ب («استعان به في»)."""
    keys, starts, key, stop = way.keys, way.starts, way.keys[j], way.stop
    if key in _QUESTIONS and "ask" in way.takes and j > way.i + 1:
        if j + 2 < stop and keys[j + 1] in COMPLEMENTISERS:
            return Mark("that", j + 1, j + 2, starts[j + 2])  # «وصف كيف أنه …»
        return Mark("that", j, j, starts[j])  # «تساءل المدير لماذا تأخر …»
    if key in _BECAUSE and "because" in way.takes and j + 1 < stop:
        return Mark("that", j, j + 1, starts[j + 1])
    if key in _FROM_THEM and "askfrom" in way.takes and j - way.i <= ASKED and j + 1 < stop:
        if keys[j + 1] in COMPLEMENTISERS and j + 2 < stop:
            return Mark("that", j + 1, j + 2, starts[j + 2])
        return Mark("from", j, j + 1, starts[j + 1]) if common(keys[j + 1]) or verbal(keys[j + 1]) else END
    if "askwith" in way.takes and key[0] == "ب" and is_by(key):
        found = after_addressee(way.text, j - 1, way.limit, way.pairs)
        return replace(found, at=j) if found is not None else END
    return None


def no_that(way: Way, j: int) -> Step:
    """Read «ألا», «بألا» as the words of a negated wish: «أوصى | بألا يسافر»."""
    text = way.text
    if not (way.clause and text.forms[j].startswith(("ألا", "ألّا", "بألا", "بألّا")) and j + 2 < way.stop):
        return None
    return Mark("that", j, j, after_prefix(text, j, 1) if way.keys[j][0] == "ب" else way.starts[j])


def that(way: Way, j: int) -> Step:
    """Read a complementiser, which opens the content, «قال المدير | إن», if it is the cue's and no other word's: «رأى خصوصا أن»."""
    keys, key = way.keys, way.keys[j]
    before = keys[j - 1] if keys[j - 2 : j] != ["فيما", "بعد"] else "لاحقا"
    if _opens_another_clause(way, j, before):
        return END
    if _is_not_his_that(way, j, before):
        return j + 1
    if before in _NOBODYS and not way.in_relative and j > way.i + 1:
        return END  # «رئيس اللجنة، والذي من المتوقع أن …», «لكن يبدو أن»
    if _is_not_taken(way, j, before):
        return END
    if key == "ان" and j - 1 > way.i and keys[j - 1].removeprefix("ب") in _NEEDED:  # «أكد الوزير ضرورة أن»: as «بضرورة أن»
        return Mark("that", j - 1, j - 1, after_prefix(way.text, j - 1, 1) if keys[j - 1][0] == "ب" else way.starts[j - 1])
    if way.clause or way.by or way.governed or "feel" in way.takes:
        first = j + 2 if j + 2 < way.stop and keys[j + 1] == ":" else j + 1
        return Mark("that", j, first, way.starts[first]) if first < way.stop else END
    return END


def _opens_another_clause(way: Way, j: int, before: str) -> bool:
    """Whether «أن» belongs to a clause behind a comma: «جدد عقده، إلا أنه قرر أن يرحل», «صرح عن عملها، وأرادت أن …»."""
    keys = way.keys
    if way.in_relative or keys[j - 2] not in "،,":
        return False
    if before in {"الا", "غير"} and not way.say:
        return True
    did = keys[j] == "ان" and j > way.i + 2 and before[0] == "و"
    return did and (finite(before[1:]) or shares(before[1:]).verb >= _SURELY)


def _is_not_his_that(way: Way, j: int, before: str) -> bool:
    """Whether «أن» belongs to the word before it, and the cue's is still to come: «بعد | أن …، | أن», «سبق له | أن»."""
    keys, i = way.keys, way.i
    return (
        (
            before in _NOT_THAT
            and not (before in _ABOVE_ALL and j <= i + 3)
            and not (before == "خاصه" and head_of(keys[j - 2]) is not None)
            and not already_then(keys, i, j)
        )
        or (before[0] == "و" and before[1:] in _NOT_THAT)
        or before_now(keys, i, j)
    )


def _is_not_taken(way: Way, j: int, before: str) -> bool:
    """Whether the cue does not take the complementiser that it has come to: no asking «بأن», no «مما أدى إلى أن»."""
    keys, key, takes = way.keys, way.keys[j], way.takes
    if keys[j - 1] == "الي" and keys[j - 2] in _LED and not takes & {"to", "toclause"}:
        return True  # «تجمع الناس مما أدى إلى أن …»
    if "ask" in takes and "that" not in takes and key.startswith("ب"):
        return True  # «استفسروا من عمال أفادوهم بأن»: no asking takes ب
    if before == "في" and not way.in_relative and key == "ان" and not takes & {"in", "feel"}:
        return True  # «تكرر مرارا، يتمثل في أن», «ويكمن السر في أن»
    if "byclause" in takes and (not key.startswith("ب") or j - way.i > NEAR):
        return True
    return ("toclause" in takes and keys[j - 1] != "الي") or ("onclause" in takes and keys[j - 1] != "علي")


def passed_over(way: Way, j: int) -> Step:
    """Pass over what is reacted to («ردا على ما نشرته X من أن …، | إن») and over «قائلا», «قوله», behind which all is said."""
    keys, key, limit = way.keys, way.keys[j], way.limit
    past_reaction = reaction_end(way.text, j, limit)
    if past_reaction is not None:
        return past_reaction
    if key in CARRIED and keys[j - 1] in WHAT and keys[j - 2] == "علي" and "عن" in keys[j + 1 : min(limit, j + NEAR)]:
        return END  # «رد الوزير على ما نقلته صحيفة X عن مصدر من أن …»
    if key in _SAYING and not way.takes <= _MUTE and not (keys[j - 1] in "،," and ("obj" in way.takes or not way.say)):
        way.clause = way.say = True
        return j + 1
    return None


def to_or_of(way: Way, j: int) -> Step:
    """Read «إلى القول إن» («خلص إلى القول | إن») and «عما إذا» («كشف | عما إذا كان»)."""
    keys, key, stop = way.keys, way.keys[j], way.stop
    if key == "الي":
        to = j + 3 < stop and keys[j + 1] in _TO_SAY and keys[j + 2] in COMPLEMENTISERS and way.takes & {"to", "toclause"}
        return Mark("that", j + 2, j + 3, way.starts[j + 3]) if to else None
    about = "about" in way.takes and j + 2 < stop and keys[j + 1] == "اذا"
    return Mark("about", j, j + 1, way.starts[j + 1]) if about else None


def preposition(way: Way, j: int) -> Step:
    """Read a preposition that the cue may take: «شدد | على أهمية …», «كشف | عن خطة», and «على أن» as «أن»."""
    text, keys, starts, key, i, limit, stop = way.text, way.keys, way.starts, way.keys[j], way.i, way.limit, way.stop
    take = way.governed[key]
    if not _is_the_cues(way, j, take):
        return None
    if take == "rumour" and any(keys[k] in _SAYING for k in range(j + 1, min(limit, j + _ABOUT))):
        return j + 1  # «تحدثت عن الحادث قائلة: …»
    if take == "askfrom":
        return after_addressee(text, j, limit, way.pairs) or END
    if keys[j + 1] in COMPLEMENTISERS or keys[j + 1] in _BEING:
        return Mark("that", j + 1, j + 2, starts[j + 2]) if j + 2 < stop else END
    late = late_clause(text, j, limit) if "that" in way.takes else None
    if late is not None and late + 1 < stop:
        return Mark("that", late, late + 1, starts[late + 1])
    again = once_more(text, j, key, limit)
    if again is None and take == "in" and j > i + 1:
        again = past_office(text, i + 1, j, limit)
    k = again if again is not None else j
    if keys[k + 1] in COMPLEMENTISERS and k + 2 < stop:
        return Mark("that", k + 1, k + 2, starts[k + 2])
    return Mark(take, k, k + 1, starts[k + 1])


def _is_the_cues(way: Way, j: int, take: str) -> bool:
    """Whether a preposition is the cue's own, not that of an adverb, a title or another verb: not «المشرف | على البرنامج»."""
    text, keys, key, i, limit = way.text, way.keys, way.keys[j], way.i, way.limit
    after = keys[j + 1] if j + 1 < limit else ""
    before = keys[j - 1]
    return bool(
        after
        and not adverbial(key, after, take)
        and not (key == "علي" and is_ali(before, after))
        and not (key == "عن" and (before in _ISSUED_BY or keys[j - 2] in _ISSUED_BY or before in _ABOUT_ITSELF))
        and not (j == i + 2 and before.removeprefix("ال") in _OVER and clause_after(text, j + 1, limit))
        and not (take == "on" and in_charge_of(text, i, j, limit))
        and not (way.in_relative and before[0] in "يت" and len(before) > 3)
        and before not in CITING
        and not (key == "عن" and "that" in way.takes and cited_on(keys, i, j, limit))
        and not (j > i + 2 and finite(before) and before not in way.index)
        and not way.aside
        and not (j > i + 1 and key in _OF_WHICH and (way.in_relative or before in PARTITIVE or before in _COUNTED))
    )


def by(way: Way, j: int) -> Step:
    """Read ب before what is said, «طالب | بإعادة …», «أشاد | بهذا الاجتماع»; pass over «بأشد العبارات»."""
    text, keys, key = way.text, way.keys, way.keys[j]
    if key in _BY_THIS and j + 1 < way.limit and keys[j + 1].startswith("ال") and keys[j + 1] not in words("in this"):
        return Mark("by", j, j, after_prefix(text, j, 1))  # «أشاد بهذا الاجتماع», not «أشاد بهذه المناسبة بـ…»
    if in_strong_terms(keys, j):
        return j + 2  # «نددت بأشد العبارات بـ…»
    if key in _TOGETHER and "by" in way.takes and _is_all_that_is_said(way, j):
        return Mark("by", j, j, after_prefix(text, j, 1))  # «نوه المدرب بالتعاون مع الاتحاد.»
    if not is_by(key) or key[1:] in bodies():
        return None
    if key == "ب":
        return Mark("by", j, j + 1, way.starts[j + 1]) if j + 1 < way.limit else None
    return Mark("by", j, j, after_prefix(text, j, 1)) if _is_what_is_said(way, j) else None


def _is_all_that_is_said(way: Way, j: int) -> bool:
    """Whether nothing behind «بالتعاون» is what is said: no further ب, «أن», colon or quotation in its clause."""
    for k in range(j + 1, way.limit):
        if way.keys[k] in PUNCTUATION:
            return way.keys[k] in ".،,؛"
        if way.keys[k] in COMPLEMENTISERS or is_by(way.keys[k]):
            return False
    return True


def _is_what_is_said(way: Way, j: int) -> bool:
    """Whether ب with its noun is what is said, and not where, by what name or with what: not «صرح الوزير | بمدينة الضفة»."""
    text, keys, key, i, limit = way.text, way.keys, way.keys[j], way.i, way.limit
    before = keys[j - 1]
    return (
        not (j == i + 2 and works_there(text, j, limit))
        and not (key == "بنسخه" and keys[j + 1 : j + 2] and keys[j + 1] in _OF_IT)  # «في بلاغ توصلت الجريدة بنسخة منه، بفتح …»
        and not (way.in_relative and before[0] in "يت" and len(before) > _LETTERS_FOR)  # «القرار الذي يقضي بـ»
        and not (way.in_relative and shares(before).verb >= _SURELY)  # «الحملة التي بدأت بـ»
        and not ("that" in way.takes and key[1:] in words("region"))  # «صرح الوزير بمدينة الضفة»
        and not lives_there(text, i, j, limit)
        and not named_so(keys, j)
        and not (j > i + 1 and (before in {"مسؤول", "المسؤول"} or (before in COURTESIES and key[:3] != "بال" and not common(key[1:]))))
        and not ("that" in way.takes and clause_soon(text, j, limit))
        and not (key in AT_WISH and j + 1 < limit and keys[j + 1] == "من")
    )


def for_it(way: Way, j: int) -> Step:
    """Read ل in the place of إلى before what is asked for or pointed to: «دعا | للتهدئة», «مشيرا | لأهمية …»."""
    i, takes = way.i, way.takes
    asks = "askto" in takes and j - i <= ASKED and not any(way.keys[k] in "،," for k in range(i + 1, j))
    if len(way.keys[j]) <= _LETTERS_FOR or not (asks or ("to" in takes and j == i + 1)):
        return None
    start = for_what(way.text, j, "to" in takes)
    return Mark("askto" if "askto" in takes else "to", j, j, start) if start is not None else None


def another_cue(way: Way, j: int) -> Step:
    """Read what is another's behind the first word: «طلب عدم كشف هويته» is passed over, another cue ends the way: «زار X الحي | وقال»."""
    keys, key = way.keys, way.keys[j]
    past_terms = opens_terms(way.text, j, way.limit)
    if past_terms is not None:
        return past_terms
    if key in DEEMED_SO and keys[j - 1] in WHAT:
        return END  # «رفض ما وصفه X بأنه …»
    if way.in_relative and way.say and (said := said_by_cited(way.text, way.i, j, way.stop)) is not None:
        return said
    if key in way.index and _tells_itself(way, j):
        return (spoken_pointing(way.text, j, way.limit, way.pairs) if way.say and not way.quick else None) or END
    return None


def _tells_itself(way: Way, j: int) -> bool:
    """Whether the form of another cue at ``j`` is one, and tells something of its own: not «السيد راي», «ومقره تونس», «ثلاثون طالبا»."""
    text, keys, key, i, limit, index = way.text, way.keys, way.keys[j], way.i, way.limit, way.index
    before = keys[j - 1]
    return (
        key.removeprefix("و") not in _SEATED
        and not way.in_relative
        and not (key[0] == "و" and j + 1 < limit and keys[j + 1] in _OF_A_PAPER and "relay" not in way.takes)  # «ونشرت نتائجها مجلة X»
        and (key not in WEAK_STOPS or before in _MEANWHILE)
        and before not in _NO_VERB_AFTER
        and not (key in EVERYDAY and j + 1 < limit and keys[j + 1].startswith("ال") and in_construct(before))
        and not (before in COURTESIES and key[0] not in "وف")  # «السيد راي»
        and not (text.forms[j][-1] == "ة" and all(form.pronoun for form in index[key]))  # «ثلاثون طالبا وطالبة»
        and text.forms[j] != "رأي"  # «كتب في مقال رأي: …»
        and not is_counted(text, j)  # «بيان موقع من 40 كاتبا»
        and key != "طالبا"  # «ثلاثون طالبا»; «قال المصدر، طالبا أيضا عدم كشف اسمه، إن»
        and not (way.say and j == i + 2 and said_of(text, j, limit))
        and not only_describes(text, i, j)
        and not (
            key == "ابرز" and before in "،," and j + 1 < limit and keys[j + 1][:2] == "ال" and j > i + 2
        )  # «كمال الرازي، أبرز الأعضاء»
        and (stops_walk(index[key], before) or (before in _MEANWHILE | _BUT and any(form.tense == "past" for form in index[key])))
    )
