"""Where a statement's content begins: the frames that a cue opens.

From the cue the tokens are walked once, at most ``REACH`` of them, to the first mark that the cue may take: a complementiser, a colon,
a quotation, a governed preposition. What stands between cue and mark is the source's room and read by ``sources``.
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.text import Text
from isnad.reading.statements import marks
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.lookahead import (
    SPOKEN,
    Mark,
    after_addressee,
    after_prefix,
    asked_inside,
    clause_after,
    object_like,
    past_that,
    several_named,
)
from isnad.reading.statements.marks import ASKED, END, NEAR, NO_THAT, PASSED, SIGNS, TO_OR_OF, Step, Way
from isnad.reading.statements.remarks import OPENS_TERMS
from isnad.reading.statements.shapes import head_of, is_by, participle
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, DEEMED_SO, words

REACH, _QUICK_REACH = 70, 12
_LONG_NAME = 12
_SPEECH = 5  # tokens from «أنهى» to «حديثه»
_ENTITLED = words("entitled")
_NAME_IN_MARKS = 4  # tokens from mark to mark
_WITHIN = words("in it")
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
_BY = frozenset({"by", "askby", "byobj", "plea", "remind"})
_ASKS = frozenset({"ask", "because", "askfrom", "askwith"})  # what ``marks.asked`` reads
_OTHERS = OPENS_TERMS | DEEMED_SO


@cache
def _governed(takes: frozenset[str]) -> dict[str, str]:
    return {_PREPOSITIONS[take]: take for take in takes if take in _PREPOSITIONS}


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
        if not at_once and "من" in text.keys[i + 1 : min(stop, i + NEAR)]:
            return None  # «طالب المدرب من اللاعبين …»
        return mark if mark is not None and (mark.name == "from" or mark.at - i <= ASKED) else None
    return mark


def _walk(text: Text, i: int, stop: int, takes: frozenset[str], pairs: dict[int, int], *, quick: bool) -> Mark | None:
    """Go from the cue, token by token, to the first mark that it may take; ``quick`` goes a short way only.

    At each token the readings of ``marks`` are tried in the order in which they stand here, until one knows it: a quotation, a sign, a
    complementiser, a preposition, another cue.
    """
    keys = text.keys
    governed, index = _governed(takes), cue_index()
    way = Way(
        text,
        keys,
        text.starts,
        i,
        stop,
        min(stop, i + 1 + (_QUICK_REACH if quick else REACH)),
        takes,
        pairs,
        index,
        governed,
        quick,
        say="say" in takes,
        clause=not _CLAUSE.isdisjoint(takes),
        by=not _BY.isdisjoint(takes),
    )
    j, limit = i + 1, way.limit
    if marks.opens_speech(way, j):
        return Mark("colon", i, j, text.starts[j])
    if "speech" in takes:  # «أنهى كلمته بأن», not «أنهى المشروع»
        j = next((k + 1 for k in range(j, min(limit, j + _SPEECH)) if keys[k] in words("his speech")), limit)
        way.clause = way.say = True
    if marks.first_person(way, j):
        return Mark("colon", i, j, text.starts[j])
    asks, relative = not _ASKS.isdisjoint(takes), words("relative")
    while j < limit:
        key = keys[j]
        step: Step = None
        if j in pairs:
            step = _quotation(way, j)
        elif key in SIGNS:
            step = marks.sign(way, j)
        else:
            if asks:
                step = marks.asked(way, j)
            if step is None and key in NO_THAT:
                step = marks.no_that(way, j)
            if step is None and key in COMPLEMENTISERS:
                step = marks.that(way, j)
            if key in relative:
                way.in_relative = True
            if step is None and key in PASSED:
                step = marks.passed_over(way, j)
            if step is None and key in TO_OR_OF:
                step = marks.to_or_of(way, j)
            if step is None and key in governed:
                step = marks.preposition(way, j)
            if step is None and way.by and key[0] == "ب":
                step = marks.by(way, j)
            if step is None and key[0] == "ل":
                step = marks.for_it(way, j)
            if step is None and j > i + 1 and (key in index or key in _OTHERS):
                step = marks.another_cue(way, j)
        if step is None:
            j += 1
        elif isinstance(step, Mark):
            return step
        elif step == END:
            return None
        else:
            j = step
    return None


def _quotation(way: Way, j: int) -> Step:
    """Read a quotation on the way: it is what is said, «قال X | "…"», or a name or a word in marks that is passed over.

    «حذر X عبر "تويتر" | "@samer" | من …», «أكدت | "تصميمها" على …» is part of an object, «طالب "… | بإعادة …"» asks inside of it.
    """
    text, keys, starts, i, limit, pairs, say = way.text, way.keys, way.starts, way.i, way.limit, way.pairs, way.say
    close = pairs[j]
    long = close - j
    medium = head_of(keys[j - 1]) if long <= _NAME_IN_MARKS + 1 else None  # «قناة "ان بي سي"»
    named = medium is not None and medium.kind in {"outlet", "official"} and close + 1 < limit and keys[close + 1] not in ".،,"
    if keys[j + 1] in COMPLEMENTISERS and (way.clause or say) and j + 2 < close and not named:
        first = past_that(text, j + 1)
        return Mark("quote", j, first, starts[first])
    if long <= _NAME_IN_MARKS and (past := _past_name_in_marks(way, j, close)) is not None:
        return past
    short = long <= 4 and close + 1 < limit and keys[close + 1] not in ".،,؛:-)!؟"
    short = short and not (j > i + 1 and keys[i] != keys[j - 1] and participle(keys[close + 1]) and head_of(keys[j - 1]) is None)
    if short and long <= 3 and say and close + 1 in pairs:
        return close + 1  # «قال رئيس اتحاد "الضفة" "لن نلعب …"»: the first is a name
    if short and say and "obj" in way.takes and object_like(text, j + 1) and not _names(text, j, close, limit, pairs, i):
        return Mark("object", j, j, starts[j])  # «أكدت "تصميمها" على …»: the quotation is part of what follows
    inside = "inside" in way.takes and long > SPOKEN and not short and j > i + 2
    if inside or (j == i + 2 and way.clause and long > 2 and keys[i + 1] in _WITHIN):
        return Mark("quote", j, j, starts[j])  # «جاء في بيان للحركة "…"», «بيانا أعلنت فيه "…"»
    if say and not short and not _names(text, j, close, limit, pairs, i):
        return Mark("quote", j, j, starts[j])
    asked = asked_inside(text, j, close, way.stop, way.governed) if not short else None
    if asked is not None:
        return asked
    if way.by and j + 1 < close and is_by(keys[j + 1]) and len(keys[j + 1]) > 1:
        return Mark("by", j, j + 1, after_prefix(text, j + 1, 1))
    return close + 1 if close < limit else END


def _past_name_in_marks(way: Way, j: int, close: int) -> int | None:
    """Return the token behind a short quotation that holds an account's name, or a name that a comma and the mark follow.

    «حذر سامر الخالدي عبر "تويتر" "@samer" | من …», «كشف المتحدث باسم هيئة النزاهة «نزاهة»، | عن …»
    """
    keys = way.keys
    handle = "".join(keys[j + 1 : close])
    if handle.isascii() and any(map(str.isalpha, handle)):
        return close + 1
    named = close + 2 < way.limit and keys[close + 1] in "،,"
    if not named or not (keys[close + 2] in COMPLEMENTISERS or keys[close + 2] in way.governed):
        return None
    way.in_relative = way.aside = False  # the comma closes «في رسالة اطلعت عليها "النهر"، | من …»
    return close + 2


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
    inside = head_of(text.keys[j + 1])
    body = inside is not None and inside.kind in {"official", "outlet"}
    if j == i + 1 and body and 6 < close - j <= _LONG_NAME and close + 1 < limit and text.keys[close + 1] in COMPLEMENTISERS | {"في"}:
        # «قال "تجمع أهالي الصيادين في ميناء الرمل القديم" في بيان إن»
        return locate(text, close, limit, frozenset({"that"}), pairs, quick=True) is not None
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
    if j == i + 1 and key in "،," and body:
        return locate(text, after, limit, frozenset({"that"}), pairs, quick=True) is not None  # «قالت "جمعية …"، المعروفة بـ…، إن»
    if j == i + 1 and key not in "،,.؛":
        return locate(text, close, limit, frozenset({"that"}), {}, quick=True) is not None or any(
            k in pairs for k in range(after, min(limit, after + 10))
        )
    return False
