"""What stands between a verb and its subject, passed over: who is told, time, place, manner, «في بيان». Not the source itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.counts import counted_noun, is_number
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.duals import dual_of, ungoverned
from isnad.reading.statements.listeners import is_papers, named_outlet
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    another,
    head_of,
    his_kin,
    is_paper,
    is_peer,
    of_his,
    participle,
    relational,
    several,
)
from isnad.reading.statements.words import (
    COMPLEMENTISERS,
    CORRESPONDENTS,
    LETTER_NAMES,
    MANNER,
    NEWS,
    NEWSROOMS,
    PRIVATE,
    YEARS,
    Head,
    bodies,
    heads,
    words,
)

_RESUMPTIVE = words("resumptive")
INVOKED = words("blessed")
_TOLD, _NEWS = words("told"), NEWS | NEWSROOMS
_WHERE = words("where and when")
_IN_A_WAY = words("in a way")
SPOKEN_IN = words("spoken in")
_THIS = frozenset({"هذا", "هذه"})
_TIMES = words("span") | words("seasons")
_LEAST = 3  # letters of who was spoken to with «ل»; tokens up to the comma behind him
_WITH = frozenset({"مع", "بين"})
_AMONG_THEM = words("among them")
_BRACKETED = 7  # tokens from «لـ(» to its end
_TO_THEM = words("to him")
#: «بالتعاون مع …»: with whom it is done or said, and no part of the subject's name.
TOGETHER = words("together")
_PLATFORMS = words("platforms")
_NO_PARTICIPLES = words("one unnamed") | words("no participle")
_ABOUT_SO_MANY = words("about so many")
_GOES_ON = words("goes on with l")
_MATTERS = words("matters")
_SPEAKS = frozenset({"title", "unnamed", "official"})
_SHORT, _MOSTLY = 4, 0.6
_A_NAME = 0.5  # of a word's uses, as a name
_PRONOUNS = ("ه", "ها", "هم", "هما")


def told_end(text: Text, i: int, pairs: dict[int, int]) -> int | None:
    """Return the token after the one who is told, where ``i`` is «لرويترز», «لوكالة …», «لـ"…"», «للصحفيين», «له»; else ``None``."""
    key = text.keys[i]
    if key[0] != "ل" or len(key) > 14 or is_papers(text, i):
        return None
    if key in {"لي", "لنا"}:
        return i + 1
    if (outlet := named_outlet(text, i)) is not None and outlet[1] == "-":
        return outlet[0]  # «لرويترز», «للو موند»
    if is_paper(text.keys, i, told=True):
        return i + 2
    if key in {"ل", "لل"}:
        if i + 1 < len(text) and text.keys[i + 1] == "(":  # «لـ(النهر)»
            close = next((j for j in range(i + 2, min(len(text), i + _BRACKETED)) if text.keys[j] == ")"), None)
            return close + 1 if close is not None else None
        if i + 1 < len(text) and i + 1 in pairs:
            return pairs[i + 1] + 1
        return i + 2 if key == "ل" and i + 1 < len(text) else None
    if key in words("told to many") and i + 2 < len(text):  # «قال لعدد من المقربين إن»
        return i + 3 if text.keys[i + 1] == "من" else i + 2
    if (several := _several_told(text, i)) is not None:
        return several
    rest = key[1:]
    bare = "ال" + key[2:] if key[:2] == "لل" else rest
    head = heads().get(bare)
    if head is None and rest[-1] == "ي" and (both := _two_outlets(text, i)) is not None:
        return both
    if bare in _TOLD or (head is not None and head.kind == "outlet"):
        j = i + 1
        while j < len(text) and j < i + 8:
            if j in pairs:
                if pairs[j] - j <= 5:
                    j = pairs[j] + 1
                    continue
                break
            form = text.keys[j]
            if (form in _NEWS and form != "في" and form not in COMPLEMENTISERS) or (form.isascii() and form.isalnum()):
                j += 1
                continue
            if j == i + 1 and is_paper(text.keys, j):
                j += 2  # «لصحيفة | وول ستريت | جورنال»
                continue
            if j == i + 1 and form.isalpha() and calls_itself(text, i) and form not in COMPLEMENTISERS and form not in _WHERE:
                j += 1  # «لقناة | المملكة», «لموقع | أكسيوس»
                continue
            if j > i + 1 and is_foreign(form) and calls_itself(text, i):
                j += 1  # «لصحيفة وول | ستريت | جورنال»
                continue
            if form in PUNCTUATION or form in COMPLEMENTISERS or form in words("end") or form in words("time") or head_of(form) is not None:
                break
            if (form == "في" and text.keys[j - 1] == "تي") or form == "انّ":
                j += 1
                continue
            if key[:2] == "لل" and (head is None or head.kind != "outlet") and (form[:2] != "ال" or _is_his_deed(text.forms[j])):
                break  # «أكد الوزير للصحفيين | حرصه على», «للجمهور | التزامه بـ»
            if form in _WHERE:  # «للصحفيين في الرياض»
                break
            if form in cue_index() or not (form.startswith("ال") or (head is not None and j == i + 1) or j == i + 1):
                break
            j += 1
        return j
    return None


def _is_his_deed(form: str) -> bool:
    """Whether a word that begins like the article ends in a pronoun, with which no article stands: «التزامه», «التماسها»."""
    return form.endswith(("ه", "ها", "هم")) and not relational(search_key(form))


def _two_outlets(text: Text, i: int) -> int | None:
    """Return the token after two outlets that are told, where ``i`` is «لقناتي», «لصحيفتي»: «لقناتي النهر والساحل»."""
    noun = text.keys[i][1:]
    head = heads().get(noun[:-2] + "ه" if noun.endswith("تي") else noun[:-1])
    if head is None or head.kind != "outlet" or head.definite or head.proper:
        return None
    limit = min(len(text), i + _BRACKETED)
    marks = PUNCTUATION - {'"'}
    stop = next(
        (j for j in range(i + 1, limit) if text.keys[j] in COMPLEMENTISERS or text.keys[j] in marks or text.keys[j] in words("end")), limit
    )
    return stop if any(text.keys[j][0] == "و" for j in range(i + 2, stop)) else None


def calls_itself(text: Text, i: int) -> bool:
    """Whether an indefinite noun of an outlet stands at token ``i``, with ل or without, so that its name follows: «لقناة», «صحيفة»."""
    key = text.keys[i]
    head = heads().get(key) or (heads().get(key[1:]) if key[0] == "ل" else None)
    return head is not None and head.kind == "outlet" and not head.definite and not head.proper and not several(head.word)


def is_foreign(key: str) -> bool:
    """Whether a word can only be part of a foreign name: a letter's name, or none that the lexicon knows and no cue."""
    if key in COMPLEMENTISERS:
        return False
    return key in LETTER_NAMES or (key.isalpha() and not any(shares(key)) and head_of(key) is None and key not in cue_index())


@lru_cache(maxsize=4096)
def his_paper(form: str) -> bool:
    """Whether a word is what somebody wrote or said: «مقاله», «افتتاحيتها», «قرارهم»."""
    bare = next((form[: -len(end)] for end in _PRONOUNS[::-1] if form.endswith(end)), "")
    bare = search_key(bare[:-1] + "ة" if bare[-1:] == "ت" else bare)
    head = heads().get(bare)
    written = (head is not None and head.kind == "document") or bare in words("written") or bare in words("speech")
    return bool(bare) and (written or bare in words("his act"))


def _several_told(text: Text, i: int) -> int | None:
    """Return the token after reporters or outlets, counted, who are told: «لثلاثة صحفيين», «لثلاث صحف محلية», «لشبكتين إخباريتين»."""
    noun = counted_noun(text, i, len(text))
    of = head_of(text.keys[noun]) if noun is not None else dual_of(ungoverned(text.keys[i]))
    reporters = noun is not None and "ل" + text.keys[noun] in words("reporters")
    if not reporters and (of is None or of.kind != "outlet"):
        return None
    end = i + 1 if noun is None else noun + 1
    while end < len(text) and shares(text.keys[end]).noun == 0 and (relational(text.keys[end]) or text.keys[end].endswith(("ين", "يات"))):
        end += 1
    return end


def told_behind(text: Text, first: int, j: int, head: Head | None) -> bool:
    """Whether ل with its noun at ``j`` is who is told by the person whose words begin at ``first``, and no part of what he is.

    «لنظيره التركي», «للاعبيه» are always told; «للنهر», «لمنظمة X» behind one whom nothing makes the servant of anybody («مسؤول إيراني»,
    «طبيب الفريق», «خمس نساء نازحات»), but not «مدير سابق للبنك», «محام للأسرة», «المدير العام للمتحف».
    """
    key, form, before = text.keys[j], text.forms[j], text.keys[j - 1]
    article = key[:2] == "لل"
    if key in heads() or key in bodies() or len(key) <= _SHORT:
        return False
    if key.endswith("نا") and len(key) > _SHORT + 1 and not key.endswith("انا"):
        return True  # «ناشطة من المدينة | لصحيفتنا»
    if his_kin(text.forms[first]) and (of := head_of(key)) is not None and (of.kind == "outlet" or of.word in CORRESPONDENTS):
        return True  # «زوجته | لمراسل الوكالة»
    his = of_his(form[1:]) is not None
    if not article and (his or form.endswith(("ها", "هم", "يه"))):
        person = head is not None and head.kind in {"title", "official", "unnamed"}
        told = his or (shares(key).governed >= _MOSTLY and key[1:].rstrip("هام") not in _MATTERS)
        return told and (person or (his and head is None))
    bare = before.removeprefix("ال").removesuffix("ه").removesuffix("ان")
    where = j - 2 > first and text.keys[j - 2] in {"في", "فى"}  # «مواطنون في المنزلة |لصحيفة …»: a place serves nobody
    governs = bare[:1] == "م" and bare not in _NO_PARTICIPLES and not bare.endswith(("ي", "يون", "يين")) and not where
    if governs or bare in _GOES_ON:
        return False  # «منتقدون للمشروع», «الطبيب المعالج للاعب»
    if text.keys[first].startswith("ال") and before.startswith("ال") and j > first + 1:
        return False  # «المسؤول الإعلامي للحزب», «الشقيق الأصغر للوزير»
    inner = (k for k in range(j - 1, first, -1) if (of := head_of(text.keys[k])) is not None and of.kind in {"official", "outlet"})
    body = next(inner, None)
    if body is not None and (body < j - 1 or (body - 1 > first and text.keys[body - 1] not in {"في", "من"})):
        return False  # «مسؤول في الهيئة العامة للطيران»
    noun = head_of(key)
    medium = noun is not None and (noun.kind in {"official", "outlet"} or noun.word in CORRESPONDENTS)
    if not (article or key[1:] in bodies() or medium):
        return False
    keys = text.keys[first:j]
    persons = head if PUNCTUATION.isdisjoint(keys) else None
    if is_number(text.forms[first]) or (head is None and (keys[0] in _ABOUT_SO_MANY or keys[0].endswith("ان"))):
        persons = next((of for k in keys if (of := head_of(k) or (head_of(k[:-2]) if k.endswith("ان") else None)) is not None), None)
    if persons is None or persons.word in _GOES_ON:
        return False
    return persons.kind == "unnamed" or (persons.kind == "title" and persons.word in PRIVATE)


def _spoken_to(keys: Sequence[str], j: int, stop: int) -> int | None:
    """Return the end of whoever was spoken to, in commas behind a noun of speaking, whatever he is called: «، في تصريح لموزاييك،»."""
    if keys[j - 1] not in SPOKEN_IN or not keys[j].startswith("ل") or len(keys[j]) <= _LEAST:
        return None
    return next((k for k in range(j + 1, min(stop, j + _LEAST + 1)) if keys[k] in "،,"), None)


def skip_adjuncts(text: Text, i: int, stop: int, pairs: dict[int, int], *, careful: bool = False) -> tuple[int, tuple[int, int] | None]:
    """Pass over time, place and addressee from token ``i``; return where the rest begins and who is told, if anyone.

    ``careful`` passes over no more of a phrase than its noun and modifiers, for a bare object may follow.
    """
    keys = text.keys
    told = None
    time, adjunct, switch, turn = words("time"), words("adjunct"), words("switch"), words("turn")
    while i < stop:
        key = keys[i]
        this = key in _THIS and i + 1 < stop and (keys[i + 1] in time or keys[i + 1].removeprefix("ال") in _TIMES)
        if this or key in time or (key in YEARS and i + 1 < stop and keys[i + 1] in words("timeadj")):
            i += 1 + this  # «أعلنت الشركة هذا العام إغلاق …»
            while i < stop and (keys[i] in words("timeadj") or keys[i] in time or keys[i][0].isdigit() or keys[i] in "/ه"):
                i += 1
            if i < stop and keys[i] == "(":  # «أعلن النادي أمس (السبت) تجديد …»
                i = next((k + 1 for k in range(i + 1, min(stop, i + _LEAST + 2)) if keys[k] == ")"), i)
            i = _past_span(keys, i, stop, "ب")  # «لكنه أعلن بعدها | بأيام قليلة | استقالته»
        elif key == "بعد" and (behind := _past_span(keys, i + 1, stop, "")) > i + 1:
            i = behind  # «أعلن المدير بعد أسبوع واحد استقالته»
        elif key in _IN_A_WAY and i + 2 < stop and not keys[i + 1].startswith("ال"):
            i += 2 + (keys[i + 1] in words("before the adjective"))  # «نفى بشكل غير مباشر مدير مكتبه …»
        elif (
            (key in MANNER and not (key in heads() and keys[i + 1 : i + 2] != ["عدم"]))  # «قالت طالبة إن»
            or key in "،,-"
            or key in turn
            or (key[-1] == "ا" and participle(key))
            or (key.endswith("يا") and len(key) > 4 and key not in bodies() and _is_manner(key))
        ):
            i += 2 if keys[i + 1 : i + 2] == ["وتفصيلا"] else 1
        elif key in INVOKED and keys[i + 1 : i + 2] == ["الله"]:
            i += 2  # «الملك -حفظه الله- …»
        elif key in _TO_THEM and keys[i - 2].removeprefix("و") not in words("relative"):
            i += 1  # «وقالت له إحدى الموظفات إن»: told, but a pronoun names nobody; «التي تعهدت لها …» describes her
        elif key in TOGETHER and i + 2 < stop and keys[i + 1] == "مع":
            i += 2  # «أعلنت البلدية بالتعاون مع المرور إغلاق …»
            while i < stop and keys[i] not in PUNCTUATION and keys[i] not in COMPLEMENTISERS:
                i += 1
                if careful and i < stop and _leaves_adjunct(text, i, pairs):
                    break
        elif key in _AMONG_THEM and keys[i - 1] in "،,":
            i = next((j for j in range(i + 1, stop) if keys[j] in "،,:"), stop)  # «أمام 300 شخص، بينهم وزراء سابقون، إن»
        elif key in _RESUMPTIVE:
            i += 1  # «في الوقت الذي أكد فيه الوزير أن»
        elif key == "من" and i + 1 < stop and keys[i + 1] in switch:
            i += 2
        elif key in words("opens where or when") and (
            key not in words("in or on or from")
            or (i + 1 < stop and (keys[i + 1] in adjunct or keys[i + 1] in time or keys[i + 1] in {"خلال", "قبل"}))
        ):
            j = i + 1
            while j < stop and keys[j] not in "،,:" and not (j > i + 1 and _starts_source(text, j) and not _of_press(keys, j)):
                if key == "امام" and is_number(text.forms[j]):
                    j += 2  # «قالت أمام نحو 300 | شخص»: they listen
                    continue
                if _of_press(keys, j) and j + 1 < stop and keys[j + 1][:2] != "ال":
                    j += 1
                    break
                if j > i + 1 and keys[j] in words("obtained"):  # «في بيان توصلت به الجريدة»
                    j = next((k for k in range(j, min(stop, j + 10)) if keys[k] in "،,:"), j + 1)
                    continue
                spoken = _spoken_to(keys, j, stop)
                if spoken is not None:
                    told, j = told or (j, spoken), spoken
                    continue
                if careful and j > i + 1 and keys[j] != "(" and keys[j - 1] != ")" and _leaves_adjunct(text, j, pairs):
                    break
                after = told_end(text, j, pairs)
                if after is not None and after <= stop:
                    told = told or (j, after)
                    j = after
                    continue
                if keys[j] == "(":
                    j = next((k + 1 for k in range(j, min(stop, j + 8)) if keys[k] == ")"), j + 1)
                    while j < stop and keys[j] in words("timeadj"):
                        j += 1
                    continue
                j = pairs[j] + 1 if j in pairs and pairs[j] < stop else j + 1
            i = j
        else:
            after = (told_end(text, i, pairs) or _told_first(text, i, stop) or _told_person(text, i, stop)) if key else None
            if after is None or after > stop:
                break
            told = told or (i, after)
            i = after
    return min(i, stop), told


def _of_press(keys: Sequence[str], j: int) -> bool:
    """Whether the adjective of a meeting with reporters stands at ``j``, that is a reporter elsewhere: «في المؤتمر | الصحافي»."""
    return keys[j] in words("meets reporters") and keys[j - 1] in words("adjunct")


def _told_first(text: Text, i: int, stop: int) -> int | None:
    """Return the token after an outlet whose name is a word or place too, told at ``i`` before who speaks: «قال للنهار | الوزير …»."""
    if text.keys[i][:1] != "ل" or (outlet := named_outlet(text, i)) is None or outlet[0] >= stop:
        return None
    speaker = head_of(text.keys[outlet[0]])
    speaks = speaker is not None and speaker.kind in _SPEAKS
    name = text.keys[outlet[0]][:2] != "ال" and shares(text.keys[outlet[0]]).name >= _A_NAME  # «سامر»; «للسفير الروسي» is a person
    return outlet[0] if speaks or name else None  # «للنهار | سامر الحلاق»


def _told_person(text: Text, i: int, stop: int) -> int | None:
    """Return the token after a person in office who is told at ``i`` before who speaks: «للسفير الروسي | الوزير …», «لنظيره التشادي»."""
    keys = text.keys
    title = heads().get("ال" + keys[i][2:]) if keys[i][:2] == "لل" else None
    if not (title is not None and title.kind == "title") and not (keys[i][0] == "ل" and is_peer(text.forms[i][1:])):
        return None
    j = i + 1
    while j < stop and keys[j].startswith("ال") and relational(keys[j]):
        j += 1
    speaker = head_of(keys[j]) if j < stop and keys[j] in heads() else None
    speaks = speaker is not None and speaker.kind in _SPEAKS
    return j if speaks or (j < stop and keys[j][:2] != "ال" and shares(keys[j]).name >= _A_NAME) else None


def _past_span(keys: Sequence[str], i: int, stop: int, by: str) -> int:
    """Return the token behind a span of time, ``by`` written to it, and behind what says how long: «بأيام قليلة», «أسبوع واحد»."""
    if i >= stop or not keys[i].startswith(by) or keys[i][len(by) :] not in words("span"):
        return i
    i += 1
    while i < stop and keys[i] in words("how long"):
        i += 1
    since = i + 2 < stop and keys[i] == "من" and (keys[i + 1].startswith("ال") or keys[i + 1] == "ذلك")
    return i + 2 if since else i  # «بعد يومين | من الحادث |»


_SELDOM_A_NAME = 0.3


def _is_manner(key: str) -> bool:
    """Whether a word in «ـيا» says how or when («علنيا», «يوميا») and is no name («ماريا») and nobody («دبلوماسيا»)."""
    return shares(key).name <= _SELDOM_A_NAME and head_of(key[:-1]) is None


def _leaves_adjunct(text: Text, j: int, pairs: dict[int, int]) -> bool:
    key, before = text.keys[j], text.keys[j - 1]
    if (
        key in words("modifier")
        or key in words("time")
        or key in words("timeadj")
        or key[0].isdigit()
        or (key in "هم" and before[0].isdigit())
        or key in words("at the edge of an adjunct")
        or before == "/"
        or before in words("leaves open")
    ):
        return False
    if before in _PLATFORMS or (key.startswith("ال") and another(text.keys, j)):
        return True
    if told_end(text, j, pairs) is not None or j in pairs:
        return False
    return not (key.startswith("ال") and not before.startswith("ال")) and not (
        key.startswith("ال") and before.startswith("ال") and key[-1] in "يه"
    )


def _starts_source(text: Text, i: int) -> bool:
    head = heads().get(text.keys[i])
    if head is None or head.kind in {"document", "outlet", "official"} or text.keys[i] in words("modifier"):
        return False  # «مؤتمر صحفي»
    before = text.keys[i - 1]
    if before in _WITH:
        return False  # «عقب لقاء مع الوزير»
    return not before.startswith("ل") or len(before) > 4
