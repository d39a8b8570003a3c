"""Where a content begins and ends: sentences joined over open quotations, closing frames, other clauses.

Not here: what is cut off its edges at last (``trimming``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements.before_that import before_he_said, turned_to
from isnad.reading.statements.contrasts import AGAINST, set_against
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.remarks import hedged
from isnad.reading.statements.shapes import common, finite, head_of
from isnad.reading.statements.words import COMPLEMENTISERS, CONTRAST, NEGATIONS, ONWARD, PRONOUN_COMPLEMENTISERS, SOME_OF_THEM, heads, words

_LETTERS = 2  # a word of so many letters may be a name's initial
STOPS = frozenset(".،,؛;:-!؟?…/")
_IN_ORDER = words("in order to")
_LONG_TIME = 9  # tokens from «وبعد» to its comma
_AND_TIME = words("and time")
_RELATIVE, _BECAUSE = words("relative"), words("because")
_SO_THAT, _CONCERNING = words("so that"), words("concerning")
_NOT_CONSEQUENCE = words("no consequence")
PHRASE_MARKS = frozenset({"object", "from", "by", "to", "on", "about", "in", "askto", "askon"})
_MEANTIME = words("in the meantime")
_SUBJECT = 8
_AND_DID, _PARTICIPLE = 3, 6
_CONSEQUENTLY, _TOPIC, _FURTHER = words("consequently"), words("topic"), words("further")
_JOINED_PARTICLES, _JOINED_PREPOSITIONS = words("and did not"), words("and from")
_TWO_DOTS, _TO_COLON = 2, 14  # tokens; from a verb of saying to its colon
_WILL = 5  # letters of «وسيتم» at least, less one
_BY_SAYING = words("by saying")
_DATELINE = 10  # tokens of it
_HARDLY, _MOSTLY = 0.3, 0.5
_OUR_PLURAL = 6  # letters that «مواطنونا» has more than
_WILL_NOT, _VERBAL = words("did or will not"), 0.5
_SURE = 0.9  # share of a word's uses as a verb
_AFTERWARDS, _AND_NOUNS = words("afterwards"), words("and noun in y")
_OTHERS = SOME_OF_THEM | words("others")
_BUT_HE = words("but he himself")
_MEANWHILE_IN, _THAT_ITSELF = words("in the midst of"), frozenset({"ذلك", "هذا"})


def units(text: Text, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences as token ranges, joined where a quotation runs over their ends."""
    found: list[tuple[int, int]] = []
    spans = iter(quotes)
    span = next(spans, None)
    begin: int | None = None
    for first, last in _sentences(text):
        if begin is None:
            begin = first
        while span is not None and span[1] < last:
            span = next(spans, None)
        if (span is not None and span[0] < last <= span[1]) or text.forms[last - 1] == "؛":
            continue
        if text.forms[last - 1] == ":" and span is not None and span[0] == last:
            continue  # «وقال:» and the quotation on the next line
        if _pauses(text, begin, last):
            continue
        found.append((begin, last))
        begin = None
    if begin is not None:
        found.append((begin, text.sentences[-1][1]))
    return found


def _pauses(text: Text, begin: int, last: int) -> bool:
    """Whether two dots only pause in what somebody says behind a colon: «قال المدير: لن نرحل.. | ولن نبيع»."""
    keys, starts, ends = text.keys, text.starts, text.ends
    if last >= len(keys) or last - begin <= _TWO_DOTS or keys[last - 2 : last] != [".", "."] or keys[last - 3] == ".":
        return False
    if starts[last - 1] != ends[last - 2] or "\n" in text.raw[ends[last - 1] : starts[last]] or keys[last] in cue_index():
        return False
    colon = next((k for k in range(last - 3, begin, -1) if keys[k] == ":"), None)
    if colon is None or '"' in (keys[colon + 1], keys[last]):
        return False  # «قال: "…".. "…"»: each is a quotation of its own
    return any("say" in form.cue.takes for key in keys[max(begin, colon - _TO_COLON) : colon] for form in cue_index().get(key, ()))


def _sentences(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the sentences, cut also at a full stop without a blank after it: «انتهى الحفل.وقال المنظم …»."""
    keys, starts, ends = text.keys, text.starts, text.ends
    for first, last in text.sentences:
        begin = first
        for j in [j for j in range(first + 1, last - 1) if keys[j] == "."]:
            before = j - 1 - (keys[j - 1] == '"' and j - 1 > first)  # «"… ."وفقا لرويترز», «"…".وفقا لرويترز»
            after = j + 1 + (text.raw[starts[j + 1]] == "»" and starts[j + 1] == ends[j])
            if after >= last or starts[after] != ends[after - 1] or len(keys[before]) <= _LETTERS or len(keys[after]) <= _LETTERS:
                continue
            if "ء" <= keys[before][-1] <= "ي" and "ء" <= keys[after][0] <= "ي":
                yield begin, after
                begin = after
        yield begin, last


def quote_end(text: Text, close: int, limit: int) -> int:
    """Return where a content that opened with a quotation ends, given its closing mark: there, unless «و"…"» goes on."""
    last = close + 1
    keys = text.keys
    while last + 1 < limit and keys[last] in {"و", "او"} and keys[last + 1] == '"':
        nxt = next((j for j in range(last + 2, min(limit, last + 200)) if keys[j] == '"'), None)
        if nxt is None:
            break
        last = nxt + 1
    return last


def phrase_end(text: Text, first: int, limit: int, pairs: dict[int, int]) -> int:
    """Return where a content without a complementiser ends: the sentence's end or a clause that is plainly another one."""
    keys = text.keys
    j = first
    clause = False  # a relative or complementised clause may go on with a verb of its own
    aim = False  # so may one of what for, with a verb in the present
    while j < limit:
        if j in pairs:
            j = pairs[j] + 1
            continue
        key = keys[j]
        then = keys[j + 1] if j + 1 < limit else ""
        if key in "،,":
            if any(form.reprise and form.prefix == "و" for form in cue_index().get(then, ())):
                return j  # «…، واعتبرته خطوة أولى»
            if turns_elsewhere(keys, j + 1, limit):
                return j  # «حذر من الغبار، | من جهة أخرى افتتح الوزير الجسر»
            if then in _AND_TIME and not clause and _opens_event(text, j + 1, limit):
                return j  # «كشفت التحقيقات صحة الخبر، وبعد ثلاث جلسات، أصدر القاضي …»
            concerning = then == "فيما" and j + 2 < limit and keys[j + 2] in _CONCERNING
            if then == "حتي" and keys[j + 2 : j + 3] == ["ان"]:
                return j  # «طلب فتح تحقيق في الحادثة، | حتى أن المدرب هدد بـ…»
            if (then in ONWARD and not concerning) or (then == "قبل" and keys[j + 2 : j + 3] == ["ان"]):
                return j
            if then == "كما" and not clause and j + 2 < limit and _does(keys[j + 2]):
                return j  # «اعترف بتلقي دروس …، كما شارك في …»
            if then == "ما" and j + 2 < limit and keys[j + 2] not in _NOT_CONSEQUENCE:
                return j  # «…، ما أدى إلى»
        if key[0] == "و" and key[1:] in _RELATIVE and any(form.tense != "masdar" for form in cue_index().get(then, ())):
            return j  # «اتهم المدير بالسرقة | والتي يزعم أنها وقعت أمس»
        if j > first + 1 and (key in _AFTERWARDS or (key in words("after that") and then == "ان") or (key == "الامر" and then == "الذي")):
            return j - (key == "غير" and keys[j - 1] == "من")
        if key[0] == "و" and then in _OTHERS and j > first and shares(key).verb >= _MOSTLY:
            return j - (keys[j - 1] in "،,")  # «عارض السكان الخطة | وأيدها آخرون», «… | وأيد بعضهم القرار»
        if key in _BUT_HE and then in NEGATIONS and j > first and not clause:
            return j  # «وعدت بالتعويض | لكنها لم تحدد موعدا»
        if key in _MEANTIME and j > first and _meantime(keys, j, first, clause=clause):
            return j
        if key == "في" and then == "حين" and keys[j - 1] in "،," and j > first and not clause:
            return j - 1  # «اتهم خصمه بـ"الكذب"، | في حين دافع زعيم المعارضة عن …»
        held = key in words("with something") and not (key.endswith("ات") and _governs(keys[j - 1]))
        if not clause and j > first + 1 and (held or _how(key, then)):
            return j  # «طالب بفتح الجسر | رافعين لافتات», «انتقد القرار | متضامنا مع العمال»
        if j > first + 1 and (key in _BY_SAYING or (key == "في" and then == "رد" and keys[j + 2 : j + 3] == ["علي"])):
            return j  # «دعا إلى تغيير الحكومة | بقوله إن …», «حذر من التأجيل | في رد على الحزب»
        if key == "سبق" and j > first and then in words("earlier for him"):
            return j
        if (
            key in COMPLEMENTISERS
            or key in _RELATIVE
            or key in _BECAUSE
            or (key in words("opens a relative") and not (key == "من" and then[:2] == "ال"))
        ):
            clause = True
        elif (key in _SO_THAT and _does(then)) or (key[:2] == "لي" and _does(key[1:])):
            aim = True  # «أهمية الحل بما يضمن السلامة ويصون الحقوق»
        elif not clause and j > first and not (aim and key[1:2] == "ي") and _joins_verb(keys, first, j):
            return j  # «تعهد بخفض الأسعار واعترف بـ…», «… ويحاول …»
        j += 1
    return min(j, limit)


def _opens_event(text: Text, j: int, limit: int) -> bool:
    """Whether a time at ``j`` is set apart by a comma from the verb that it tells the time of."""
    for k in range(j + 1, min(limit - 1, j + _LONG_TIME)):
        if text.keys[k] in "،,":
            return shares(text.keys[k + 1]).verb >= _MOSTLY
        if text.keys[k] in ".؛:":
            return False
    return False


def _governs(key: str) -> bool:
    """Whether a word without the article governs a noun right behind it: «لتشغيل | رافعات», «شراء | حاملات»."""
    known = shares(key)
    return key[:2] not in {"ال", "لل"} and key[1:3] != "ال" and known.noun + known.governed >= _MOSTLY


def _how(key: str, then: str) -> bool:
    """Whether a word is an accusative participle of the sixth or fifth form with its complement: «متضامنا مع», «متجاهلا»."""
    return len(key) >= _PARTICIPLE and key.startswith("مت") and key[-1] == "ا" and then in words("with a companion")


def _meantime(keys: list[str], j: int, first: int, *, clause: bool) -> bool:
    """Whether a word at ``j`` begins what happened besides what is said in the noun phrase that begins at ``first``."""
    key, then = keys[j], keys[j + 1] if j + 1 < len(keys) else ""
    if key == "مع":  # «… مع إقرارها بأن»
        return any(form.tense == "masdar" and form.pronoun for form in cue_index().get(then, ()))
    if j <= first + 1 or (key == "وذلك" and (then in _IN_ORDER or (then[:1] == "ل" and common(then[1:])))):
        return False  # «دعا إلى الالتزام بالمواعيد وذلك لكي لا يتأخر أحد»
    if key == "حيث":  # «أعلن تسجيل أول إصابة | حيث خفضت الشركات رحلاتها»
        return not clause and _does(then)
    if key == "رغم":
        return not clause and then in COMPLEMENTISERS
    return keys[j - 1] not in "،,"


@lru_cache(maxsize=16384)
def _does(key: str) -> bool:
    """Whether a word after «كما» is a verb."""
    known = shares(key)
    return known.verb >= _SURE or (
        key[:1] in ("ي", "ت") and len(key) > _AND_DID and known.verb >= known.noun + known.adjective + known.name
    )


def _joins_verb(keys: list[str], first: int, j: int) -> bool:
    key = keys[j]
    if key[0] != "و":
        return False
    if j == first + 1 and not (keys[first].startswith(("ال", "بال", "لل")) and (key[-1] == "ت" or _and_says(key))):
        return False  # «ينفي التهمة | ويتهم الشرطة بـ»
    return _and_verb(key, keys[j - 1] in "،,") or (key[1:2] == "ي" and len(key) > 4 and key not in _AND_NOUNS)


@lru_cache(maxsize=16384)
def _and_says(key: str) -> bool:
    """Whether a word is و and a verb of saying in the present: «ويتهم»."""
    return key[1:2] == "ي" and any(form.tense == "present" and form.prefix == "و" for form in cue_index().get(key, ()))


@lru_cache(maxsize=16384)
def _and_verb(key: str, after_comma: bool) -> bool:
    """Whether a word is و and a verb, and no noun joined to the one before it: «واعترف», «وتم», after a comma «وتقدر»."""
    noun = key[1:2] == "ت" and key[-1] != "ت" and key != "وتم" and not after_comma
    if noun or key[1:3] == "ال" or key.endswith(("ه", "ها", "هم", "هما")):
        return False  # «وتوجه», «وإحالتهما»
    known = shares(key[1:])
    if key[1:3] in {"سي", "ست"} and len(key) > _WILL and known.noun < _HARDLY and shares(key[2:]).verb >= _MOSTLY:
        return True  # «وسيسعون»
    if key[-1] == "ت" and finite(key[1:]) and known.noun < _HARDLY and known.name == 0 and not own_conjunction(key):
        return True  # «واستهدفت», «وطردت»
    return len(key) >= _AND_DID and known.verb >= _SURE and known.name == 0 and not own_conjunction(key)


def closing_edge(text: Text, i: int, form: CueForm, outer: str, first: int, *, speaks: bool = False) -> int | None:
    """Return where the statements about cue ``i`` end because it speaks beside them; ``None`` where it speaks inside them."""
    keys = text.keys
    if i == first:
        return i
    before = keys[i - 1]
    if form.tense == "participle":
        edge = i
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        return edge
    if form.tense == "preposition":
        return None
    ere = before_he_said(keys, i, within=True) if form.tense == "present" else None
    ere = turned_to(keys, i, first + 1) if ere is None else ere
    if form.prefix in {"و", "ف"} or (ere is not None and ere > first):
        edge = i if ere is None else ere
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        return edge
    turn = set_against(keys, i)
    if turn is not None:  # «…، إلا أنه أقر بأن …»
        while turn > first and keys[turn - 1] in "،,":
            turn -= 1
        return None if turn <= first and keys[i - 1] in PRONOUN_COMPLEMENTISERS else turn
    if before == "اذ" and keys[i - 2] in "،,":
        return i - 2
    if before == "بعدما" and form.pronoun and outer in PHRASE_MARKS and i - 1 > first:
        return i - 1  # «اتهمتهم بالتهريب | بعدما وصفته الشرطة بأنه …»
    if before in words("and then") and keys[i - 2] in "،,":
        return i - 2
    if before in words("turns to another"):
        if before == "حين" and keys[i - 2] not in {"في", "علي"}:
            return None  # «…، حين أكد أن» tells when
        if (
            before == "حيث"
            and outer not in {"object", "from", "by", "to", "on", "about", "askto"}
            and not (speaks and form.tense == "past")
        ):
            return None
        edge = i - 1
        if before == "حين" and keys[edge - 1] in {"في", "علي"}:
            edge -= 1
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        return edge
    if before in "،,":
        return i - 1
    if before in words("and had") or (before == "فقد" and keys[i - 2] in "،,"):
        edge = i - 1
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        return edge
    if before == '"' and outer == "quote":
        return i
    for k in range(i - 1, max(first, i - 9), -1):
        if keys[k] in "،,":
            if keys[k + 1] in _AND_TIME or keys[k + 1] in CONTRAST:
                return k  # «…، وفي 1998 أعلنت …», «…، لكن الوزير أعلن …»
            if outer in PHRASE_MARKS and keys[k + 1] == "وان":
                return k  # «بحسب التقرير فإن الحكومة حذرت من …، وإن الوزارة طلبت …»
            if outer in PHRASE_MARKS and keys[k + 1][0] == "و" and keys[k + 1] not in heads() and head_of(keys[k + 1]) is not None:
                return k  # «تعهد الوزير بخفض الأسعار، والمعارضة تشكك في …»
            break
    turn = next(
        (k for k in range(i - 2, max(first, i - _SUBJECT), -1) if keys[k] == "ان" and keys[k - 1].removeprefix("و") in AGAINST), None
    )
    if turn is not None:  # «قتل زعيمها، إلا أن الحركة نفت …»
        edge = turn - 1
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        return edge if edge > first else None
    # «…، من جهته قال …» and the like
    k = i - 1
    while k > first and i - k < 5 and (keys[k] in words("turn") or keys[k] in words("switch") or keys[k] in words("before a turn")):
        k -= 1
    if k < i - 1 and keys[k] in "،,":
        return k
    return None


def _past_dateline(keys: list[str], first: int, edge: int) -> int:
    """Return the token after «المدينة - وكالات:», where a clause begins with it."""
    colon = next((j for j in range(first + 1, min(edge - 2, first + _DATELINE)) if keys[j] == ":"), None)
    return colon + 1 if colon is not None and "-" in keys[first:colon] else first


def turns_elsewhere(keys: list[str], j: int, limit: int) -> int:
    """Return how many tokens from ``j`` turn to another matter: «على صعيد آخر», «من جهة أخرى», «على صعيد محلي آخر»; 0 where none do."""
    if j + 3 < limit and keys[j + 1] in _TOPIC:
        if keys[j].removeprefix("و") in words("in or on or from") and keys[j + 2] in _FURTHER:
            return 3
        if keys[j].removeprefix("و") in {"علي", "في"} and j + 4 < limit and keys[j + 3] in _FURTHER:
            return 4
    return 0


def clause_start(text: Text, floor: int, edge: int) -> int:
    """Return the first token of the clause that a closing frame at ``edge`` covers, connectors passed over."""
    keys = text.keys
    j = _past_dateline(keys, floor, edge)
    while j < edge:
        key = keys[j]
        if key in STOPS or (key in words("opens at a comma") and j + 2 < edge and not hedged(text, j, j + 2)):  # not «وقد يصل»
            j += 1
        elif key in words("because") and j + 2 < edge:
            j += 1  # «لأنه كلما طالت المدة زاد القلق، وفقا لـ…»
        elif key in {"واذ", "اذ"} and keys[j + 1] == "ان" and j + 3 < edge:
            j += 2
        elif key.removeprefix("و") == "تزامنا" and keys[j + 1 : j + 3] == ["مع", "ذلك"] and j + 4 < edge:
            j += 3
        elif key in words("while") and j + 1 < edge:
            j += 2 if keys[j + 1] == "ان" else 1
        elif key == "من" and j + 1 < edge and keys[j + 1] in words("switch"):
            j += 2
        elif turn := turns_elsewhere(keys, j, edge + 1):
            j += turn
        elif key in words("turn"):
            j += 1
        elif key.removeprefix("و") in {"الي", "في"} and (besides := _besides(keys, j)) is not None and besides < edge - 1:
            j = besides
        elif key.removeprefix("و") in _CONSEQUENTLY and j + 2 < edge and keys[j + 1] in {"لذلك", "لهذا"}:
            j += 2  # «تبعا لذلك، انتخب …»
        elif key in words("worth saying"):
            that = next((k for k in range(j + 1, min(edge, j + 6)) if keys[k] == "ان"), None)
            if that is None:
                break
            j = that + 1  # «جدير بالذكر أن»
        else:
            break
    return j


def _besides(keys: list[str], j: int) -> int | None:
    """Return the comma behind «إلى ذلك»، «في غضون ذلك» at ``j``, which only go on to another matter."""
    at = j + 1 + (keys[j + 1] in _MEANWHILE_IN)
    return at + 1 if keys[at] in _THAT_ITSELF and (at > j + 1 or keys[j][-2:] == "لي") and keys[at + 1] in "،," else None


def start_without_waw(text: Text, token: int) -> int:
    """Return the code point at which a clause begins when the conjunction و before its first word is left out."""
    key = text.keys[token]
    if key in _JOINED_PREPOSITIONS or key in _JOINED_PARTICLES or (key[0] == "و" and len(key) > 3 and not own_conjunction(key)):
        return text.starts[token] + 1
    return text.starts[token]


def first_person(text: Text, first: int, last: int) -> bool:
    """Whether the words speak in the first person: «نحن», «لدينا», «دشنا», «بلادنا»."""
    known, odd = words("first person"), words("not first person")
    for j in range(first, min(last, first + 60)):
        key = text.keys[j]
        if key in known or (key[0] == "و" and key[1:] in known):
            if not text.forms[j].endswith("لدى"):  # «لدي» is written like it but for the dots
                return True
        elif len(key) > 3 and key.endswith("نا") and key not in odd and not _in_n(key):
            return True
    return False


@lru_cache(maxsize=4096)
def _in_n(key: str) -> bool:
    """Whether a word in «نا» is a noun in ن in the accusative, «مليونا», «وزنا»; not a plural of ours: «مواطنونا»."""
    known, one = shares(key[:-1]), shares(key[:-3])
    ours = key[-3] in "وي" and len(key) > _OUR_PLURAL and one.noun + one.adjective >= _MOSTLY
    return known.noun + known.adjective >= _SURE and not ours


def speaks_of_himself(text: Text, first: int, last: int) -> bool:
    """Whether words speak in the first person, by their verbs too: «سنفتح», «لن أترشح», «نرفض», «أتوقع».

    «أعلن» and «أغلق» may be «he» as well and are left out, unless they stand behind «لن» or «لم».
    """
    keys = text.keys
    return first_person(text, first, last) or any(
        _is_mine(keys[j], text.forms[j], keys[j - 1] if j > first else "") for j in range(first, min(last, first + 60))
    )


def _is_mine(key: str, form: str, before: str) -> bool:
    key, form = (key[1:], form[1:]) if key[0] in "وف" and key[1:2] in {"ن", "س"} else (key, form)
    mine = key in words("first person verb") or (form.startswith("سأ") and len(key) > 4 and key[2] != "ل")
    if mine or (form[:1] in {"أ", "ن"} and before in _WILL_NOT):
        return True
    known = shares(key)
    if key.startswith("سن") and len(key) > 4:
        return known.noun + known.name + known.adjective == 0 and shares("سي" + key[2:]).verb + shares("ي" + key[2:]).verb >= _VERBAL
    opens = (key[0] == "ن" and len(key) > 3) or (form.startswith(("أت", "أن", "أست")) and len(key) > 4 and not key.endswith(("ت", "وا")))
    return opens and known.noun + known.name + known.adjective < _VERBAL and shares("ي" + key[1:]).verb >= _VERBAL
