"""What the walk from a cue to its content asks of the tokens ahead: where else a clause opens, whose a preposition is."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import skip_adjuncts, told_end
from isnad.reading.statements.cues import CueForm, cue_index, verb_keys
from isnad.reading.statements.shapes import PUNCTUATION, common, finite, head_of, is_by, other_noun, owned, participle, plain_noun
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import CITING, COMPLEMENTISERS, POINTS_TO, THAT_WE, WEAK_STOPS, bodies, words

_HOLDS = words("holds true")
_SUBJECT_AHEAD = 16  # tokens in which the subject of «قال» ends before words without any mark
_SPOKEN_ON = 3  # tokens of these at least
_CITED = 10  # tokens from «نقلا عن» to the next «عن», and from there to «أن»
SPOKEN = 5  # tokens that a quotation has at least

_NEAR = 16
_SOON = 5
_DOING, _RATHER = 3, 0.6  # letters of a short verbal noun; its share
_HALF = 0.5
_ROOT = 3  # letters of «ضغط», «وقف»
_FOUR = 4  # letters of «تدخل», «توقف»
_BEFORE_THAT = words("before a plain that")
REACTIONS = words("reactions")
_LONG_CLAIM = 34
_SAID = tuple(words("said"))
_LETTER_NAME = 2  # letters of «بي», «سي» at most
_NOUN = 0.7
_NO_STOP = words("no stop")
_NAME, _NAMED, _MAYBE = 4, 0.3, 0.5  # words of a person's name at most; shares of a name and of what is none


@dataclass(frozen=True, slots=True)
class Mark:
    """What opens a content: its ``name``, its token ``at``, and the content's first token and code point."""

    name: str
    at: int
    first: int
    start: int


def after_prefix(text: Text, token: int, letters: int) -> int:
    """Return the code point after the first ``letters`` letters of ``token``, its tatweels passed over."""
    position, end = text.starts[token], text.ends[token]
    while letters and position < end:
        letters -= 1
        position += 1
        while position < end and (text.raw[position] == "ـ" or "\u064b" <= text.raw[position] <= "\u0652"):
            position += 1
    return position


def reaction_end(text: Text, j: int, limit: int) -> int | None:
    """Return the token after a claim that is answered, where the answer's own mark follows: «ردا على ما نشرته X من أن …، | إن».

    ``None`` where no reaction begins at ``j`` or none of what it reacts to is told.
    """
    keys = text.keys
    if keys[j] not in REACTIONS or j + 3 >= limit or keys[j + 1] != "علي":
        return None
    that = next((k for k in range(j + 2, min(limit, j + _NEAR)) if keys[k] in COMPLEMENTISERS or keys[k] in ".؛:"), None)
    if that is None or keys[that] not in COMPLEMENTISERS:
        return None
    told = keys[that - 1] in words("about what") or keys[that].startswith("ب")
    told = told or any(form.tense in {"past", "present"} for k in range(j + 2, that) for form in cue_index().get(keys[k], ()))
    if not told:
        return None
    for k in range(that + 2, min(limit - 1, that + _LONG_CLAIM)):
        if keys[k] in ".؛":
            return None
        if keys[k] == ":" or (keys[k] in "،," and (keys[k + 1] in COMPLEMENTISERS or keys[k + 1] == '"')):
            return k if keys[k] == ":" else k + 1
        if keys[k] in COMPLEMENTISERS and keys[k - 1] not in _BEFORE_THAT and keys[k - 1] not in words("notthat"):
            return k if not any(keys[m] in cue_index() for m in range(that + 1, k)) else None
    return None


def another_clause(keys: list[str], j: int, limit: int) -> bool:
    """Whether و and a present-tense verb begin a clause of their own at ``j``, no comma with a complementiser after it."""
    key = keys[j]
    if key[:2] != "وي" or len(key) < 5 or key in words("and noun in y"):
        return False
    return not any(keys[k] in "،," and keys[k + 1] in COMPLEMENTISERS for k in range(j + 1, min(limit - 1, j + 14)))


def before_now(keys: list[str], i: int, j: int) -> bool:
    """Whether «سبق (له) أن» stands before the complementiser at ``j``: what was done before, not what is said."""
    return (j > i + 1 and keys[j - 1] == "سبق") or (j > i + 2 and keys[j - 2] == "سبق" and keys[j - 1] in words("to him"))


def for_what(text: Text, j: int, any_noun: bool) -> int | None:
    """Return where what is asked for or pointed to begins, where token ``j`` has ل instead of إلى: «دعا للتهدئة», «مشيرا لأهمية»."""
    key = text.keys[j]
    article = key[:2] == "لل" and key[1:] not in words("objnoun")
    noun = key[2:] if article else key[1:]
    if head_of(key) is not None or told_end(text, j, {}) is not None or key in bodies():
        return None
    of_t = article and len(noun) == _FOUR and noun[0] == "ت" and shares(noun).adjective + shares(noun).name < _HALF  # «للتبرع»
    known = common(noun) or verbal(noun) or noun in words("objnoun") or noun == "عدم" or of_t
    known = known or (len(noun) == _ROOT and shares(noun).noun >= _HALF)
    if not (known or (any_noun and article)):
        return None
    return text.starts[j] if article else after_prefix(text, j, 1)


def works_there(text: Text, j: int, limit: int) -> bool:
    """Whether the ب at ``j`` says where an unnamed source works, for what is asked follows a comma: «طالب مصدر بالشركة، …، بتثبيت»."""
    keys = text.keys
    head = head_of(keys[j - 1])
    if head is None or head.kind != "unnamed" or head.definite:
        return False
    for k in range(j + 1, min(limit - 1, j + _NEAR)):
        if keys[k] in ".:؛":
            return False
        if keys[k] in "،," and is_by(keys[k + 1]):
            return True
    return False


def lives_there(text: Text, i: int, j: int, limit: int) -> bool:
    """Whether the ب at ``j`` before «محافظة», «مدينة» says where the subject is, for what is said or asked follows it.

    «ناشد مواطن مقيم بمحافظة النهر الوزير بالتدخل», «أفاد المتحدث بالإدارة العامة بمحافظة النهر أن …».
    """
    keys = text.keys
    if j < i + 2 or keys[j][1:].removeprefix("ال") not in words("region") or (head_of(keys[j - 1]) is None and j - i > _NEAR):
        return False
    for k in range(j + 2, min(limit, j + _NEAR)):
        if keys[k] in ".:؛،,":
            return False
        asked = keys[k].removeprefix("بال" if keys[k].startswith("بال") else "ب")
        if keys[k] in COMPLEMENTISERS or (is_by(keys[k]) and (common(asked) or (len(asked) == _FOUR and asked[0] == "ت"))):
            return True
    return False


def named_so(keys: list[str], j: int) -> bool:
    """Whether a word in ب that no lexicon knows is the name of the indefinite body before it: «رئيس اتحاد | بيلاتور»."""
    head = head_of(keys[j - 1])
    body = head is not None and head.kind in {"official", "outlet"} and not keys[j - 1].startswith(("ال", "لل", "بال", "وال"))
    return body and keys[j][:3] != "بال" and shares(keys[j]).governed == 0


def in_charge_of(text: Text, i: int, j: int, limit: int) -> bool:
    """Whether «على» at ``j`` is part of a title, for a clause follows: «أكد مدير المكتبة المشرف العام | على المتحف سامر الخالدي أن»."""
    keys = text.keys
    of = j - 2 if keys[j - 1] in {"العام", "العامه"} else j - 1
    if of <= i + 1 or keys[of].removeprefix("ال") not in {"مشرف", "مشرفه"} or not keys[of].startswith("ال"):
        return False
    that = next((k for k in range(j + 2, min(limit, j + _NEAR)) if keys[k] in COMPLEMENTISERS or keys[k] in "،؛:"), None)
    return that is not None and keys[that] in COMPLEMENTISERS and keys[that - 1] not in _BEFORE_THAT


def is_ali(before: str, after: str) -> bool:
    """Whether «علي» is the name and not the preposition, which has the same key."""
    return after == "بن" or (
        before in words("name title") and after.startswith("ال") and not other_noun(after) and not after.endswith("يه")
    )


def adverbial(key: str, after: str, take: str) -> bool:
    """Whether preposition ``key`` before ``after`` opens a phrase of time, place or manner and not what the cue governs."""
    if take == "in" and after in words("adjunct"):
        return True
    if key == "من":
        return after in words("switch") or after in words("from then")
    if key == "علي":
        return after in words("on the margin")
    if key == "عن":
        return after in words("by way of")
    if key == "في":
        return after in words("adjunct")
    return key == "الي" and after == "جانب"


def clause_soon(text: Text, j: int, limit: int) -> bool:
    """Whether «بأن» (or أن, after «بال…») follows the ب at ``j`` before any mark or cue, so that the ب belongs to the source («مأذون
    بوكالة … بأن», «المتحدث الإعلامي بالإدارة … أن»).
    """
    for k in range(j + 1, min(limit, j + 12)):
        key = text.keys[k]
        if key in COMPLEMENTISERS:
            return key.startswith("ب") or (text.keys[j].startswith("بال") and k > j + 1 and text.keys[k - 1] not in _BEFORE_THAT)
        if key in "،," and k + 1 < limit and text.keys[k + 1] in COMPLEMENTISERS:
            return True  # «أفاد مدير المباني بتعليم المخواة سامر الخالدي، أن»
        if key in ".،,:؛" or key in verb_keys():
            return False
    return False


def once_more(text: Text, j: int, key: str, limit: int) -> int | None:
    """Return a later occurrence of preposition ``key`` right before a complementiser, in reach and before any comma, if there is one."""
    keys = text.keys
    for k in range(j + 2, min(limit - 1, j + 12)):
        if keys[k] in "،,.:":
            return None
        if keys[k] == key and keys[k + 1] in COMPLEMENTISERS:
            return k
        if keys[k] in verb_keys() or keys[k] in COMPLEMENTISERS:
            return None
    return None


def past_office(text: Text, first: int, j: int, limit: int) -> int | None:
    """Return the «في» before what is doubted, where the one at ``j`` only says where the subject works: «شكك باحث في جامعة … في صحة …»."""
    keys = text.keys
    holder, body = head_of(keys[first]), head_of(keys[j + 1])
    if holder is None or holder.kind not in {"title", "unnamed"} or body is None or body.kind not in {"official", "outlet"}:
        return None
    for k in range(j + 2, min(limit - 1, j + _NEAR)):
        if keys[k] in "،,.:؛" or keys[k] in verb_keys():
            return None
        if (
            keys[k] == "في"
            and not adverbial("في", keys[k + 1], "in")
            and (common(keys[k + 1]) or verbal(keys[k + 1]) or plain_noun(keys[k + 1]))
        ):
            return k
    return None


def late_clause(text: Text, j: int, limit: int) -> int | None:
    """Return the complementiser right after a comma, in reach of a preposition that then belongs to the source («منشقة عن …، أن»)."""
    keys = text.keys
    for k in range(j + 2, min(limit - 1, j + 14)):
        if keys[k] in COMPLEMENTISERS:
            return k if keys[k - 1] in "،," or (keys[j] == "عن" and keys[k].startswith("ب") and k - j <= _SOON) else None
        if keys[k] in ".:" or keys[k] in verb_keys():
            return None
    return None


def after_addressee(text: Text, j: int, limit: int, pairs: dict[int, int]) -> Mark | None:
    """Return the mark after «طلب من X …»: a complementiser, or the first indefinite noun after the addressee's words."""
    keys = text.keys
    k = j + 1
    seen = False
    while k < limit and k < j + 14:
        key = keys[k]
        if key in COMPLEMENTISERS:
            return Mark("that", k, k + 1, text.starts[k + 1]) if k + 1 < limit else None
        if key in ".،,؛:" and seen:
            return None
        if seen and k in pairs and pairs[k] - k > _SOON and (common(keys[k + 1]) or verbal(keys[k + 1])):
            return Mark("quote", k, k + 1, text.starts[k + 1])  # «طلب من المجلس «ممارسة المزيد من الضغط …»»
        article = key.startswith("ال") and key not in words("objnoun")
        if seen and article and keys[k - 1].startswith("ال") and len(key) == 6 and key[2] == "ت" and other_noun(key):
            return Mark("from", k, k, text.starts[k])  # «ناشدوا الحكومة التدخل»
        his = text.forms[k - 1].endswith(("ه", "ها", "هم")) and len(keys[k - 1]) >= _SOON  # «طلب من مساعديه العودة»
        definite = seen and article and (his or keys[k - 1].startswith(("ال", "بال", "وال")))
        act = key[2:] in words("objnoun") or common(key[2:]) or (len(key) == 6 and key[2] == "ت")
        if definite and (key[2:] in words("refused act") or (act and other_noun(key))):
            return Mark("from", k, k, text.starts[k])  # «أهاب بالسكان البقاء في منازلهم»
        if seen and not article and keys[k - 1] not in {"في", "من"} and (verbal(key) or (common(key) and key[0] == "ت")):
            return Mark("from", k, k, text.starts[k])
        if seen and is_by(key) and (common(key[1:]) or verbal(key[1:])):
            return Mark("from", k, k, after_prefix(text, k, 1))  # «طلبت من السكان بإخلاء المنطقة»
        if seen and k + 1 < limit and len(key) == _DOING and k > j + 2 and shares(key).noun >= _RATHER and owned(text.forms[k + 1]):
            return Mark("from", k, k, text.starts[k])  # «طلبت من اللاعب سامر الخالدي حزم حقائبه»
        seen = True
        k = pairs[k] + 1 if k in pairs else k + 1
    return None


def verbal(key: str) -> bool:
    """Whether a key has the shape of a verbal noun, or is listed as what is asked for."""
    size = len(key)
    return (
        key in words("objnoun")
        or (size >= 5 and key[0] == "ا" and key[-1] == "ه" and key[-3] == "ا")
        or (size >= 5 and key[0] == "ت" and key[-2] == "ي")
        or (size >= 5 and key[0] == "ا" and key[-2] == "ا")
        or (size >= 5 and key[0] == "م" and key[-1] == "ه" and key[-2] != "ي" and key not in words("cities"))
    )


def clause_after(text: Text, j: int, limit: int) -> bool:
    """Whether a complementiser follows ``j`` before the sentence or another cue takes over."""
    keys = text.keys
    for k in range(j, min(limit, j + 20)):
        if keys[k] in COMPLEMENTISERS and keys[k - 1] not in words("notthat"):  # not «، إلا أن»
            return True
        if keys[k] in ".؛" or (keys[k] in verb_keys() and keys[k] not in words("skipsay") and keys[k] not in WEAK_STOPS):
            return False
    return False


def only_describes(text: Text, i: int, j: int) -> bool:
    """Whether a participle only describes the subject: «كشفت وثائق مسربة أن», «قالت المنظمة محذرة الأربعاء إن» (only «قال» takes إن)."""
    keys = text.keys
    if any(form.tense != "participle" or form.prefix for form in cue_index()[keys[j]]):
        return False
    after = range(j + 1, min(len(keys), j + _SOON))
    if keys[i].endswith(_SAID) and any(keys[k] in COMPLEMENTISERS and text.forms[k].startswith("إن") for k in after):
        return True
    head = head_of(keys[j - 1])
    paper = any((of := head_of(keys[k])) is not None and of.kind == "document" for k in range(max(i + 1, j - 2), j))
    if paper and all(form.cue.lemma == "سرب" for form in cue_index()[keys[j]]):
        return True  # «كشفت وثيقة مسربة أن»: leaked, it leaks nothing
    noun = j == i + 2 and head is not None and head.kind in {"document", "unnamed"} and keys[j - 1][:2] != "ال"
    return (
        noun
        and text.forms[j][-1] == "ة"
        and keys[j + 1 : j + 2] != []
        and keys[j + 1] not in COMPLEMENTISERS
        and keys[j + 1] not in POINTS_TO
    )


def said_of(text: Text, j: int, limit: int) -> bool:
    """Whether a verb at ``j`` says something of the indefinite noun before it, and no clause is its own: «قال قرويون رأوا الحادث إن»."""
    keys = text.keys
    head = head_of(keys[j - 1])
    if head is None or head.kind != "unnamed" or keys[j - 1].startswith("ال") or keys[j][0] in "وف" or participle(keys[j]):
        return False
    return j + 1 < len(keys) and keys[j + 1] not in COMPLEMENTISERS and clause_after(text, j + 1, limit)


def in_construct(key: str) -> bool:
    """Whether a noun asks for the one after it, so that no verb follows: «قسم علم الأوبئة», «مركز علم النفس»."""
    return shares(key).noun >= _NOUN and key[:2] != "ال" and key[-1] not in "اه"


def past_that(text: Text, j: int) -> int:
    """Return the token after the complementiser at ``j``; a first person, or in marks a thing, is part of the words: «"إننا باقون"»."""
    return j if text.keys[j] in THAT_WE or (text.forms[j] == "إنها" and text.keys[j - 1] == '"') else j + 1


def already_then(keys: list[str], i: int, j: int) -> bool:
    """Whether «من قبل» right after a verb says when it was said and not before what: «اعتبر من قبل أن الاتفاق خطر»."""
    return keys[j - 1] == "قبل" and j == i + 3 and keys[j - 2] == "من"


def opens(text: Text, j: int) -> bool:
    """Whether a quotation mark without a partner opens: a blank or a colon before it, a word right after it."""
    raw, start, end = text.raw, text.starts[j], text.ends[j]
    return (
        end < len(raw)
        and not raw[end].isspace()
        and (start == 0 or raw[start - 1].isspace() or raw[start - 1] in ":،(")
        and raw[start] != "»"
    )


def opens_glued(text: Text, j: int, pairs: dict[int, int]) -> bool:
    """Whether a mark that is written to the verb before it opens what is said: «مضيفا" لن نبيع»."""
    glued = text.starts[j] == text.ends[j - 1] and text.raw[text.ends[j] : text.ends[j] + 1].isspace()
    return glued and not any(pairs.get(k) == j for k in range(max(0, j - _NEAR), j))


def within_a_word(text: Text, j: int) -> bool:
    """Whether a full stop stands between short letters without blanks: «بي.سي», «د.سامر»."""
    if not 0 < j < len(text) - 1 or text.starts[j] > text.ends[j - 1] or text.starts[j + 1] > text.ends[j]:
        return False
    before, after = text.keys[j - 1], text.keys[j + 1]
    before, after = before.rstrip("ّ"), after.rstrip("ّ")  # «سي.إن.إن», whose letters are told from the complementiser
    return before.isalpha() and after.isalpha() and min(len(before), len(after)) <= _LETTER_NAME


def object_like(text: Text, j: int) -> bool:
    """Whether a quoted word is part of an object and no name: «أكدت "تصميمها" على …»."""
    key = text.keys[j]
    return common(key) or key.endswith(("ها", "هم")) or (len(key) > 4 and text.forms[j].endswith("ه"))


def asked_inside(text: Text, j: int, close: int, stop: int, governed: dict[str, str]) -> Mark | None:
    """Return the mark within a quotation that also holds who is asked: «دعت "الحكومة إلى حماية الغابات"»."""
    keys = text.keys
    for k in range(j + 2, min(close, stop, j + 14) - 1):
        take = governed.get(keys[k])
        if take in {"askto", "askon"} and not adverbial(keys[k], keys[k + 1], take):
            return Mark(take, j, k + 1, text.starts[k + 1])
    return None


def stops_walk(forms: tuple[CueForm, ...], before: str) -> bool:
    """Whether a word that may be another cue, after the word ``before``, ends the walk from the cue before it."""
    return before not in _NO_STOP and any(
        form.tense in {"past", "present", "participle"}
        and not form.reprise
        and ("that" in form.cue.takes or (before in "،,." and (form.prefix == "و" or form.tense == "participle")))
        for form in forms
    )


def several_named(text: Text, first: int, last: int) -> bool:
    """Whether the words are nothing but a list of persons' names: «"سامر الخالدي، وكمال الرازي"»."""
    keys, parts, begin = text.keys, 0, first
    named = 0
    for j in range(first, last + 1):
        key = keys[j] if j < last else "،"
        if key not in "،,":
            known = shares(key)
            if known.verb >= _MAYBE or known.function >= _MAYBE or not key[0].isalpha():
                return False
            joined = key[0] == "و" and not own_conjunction(key) and j > begin and known.name >= _NAMED
            if not joined:
                continue
        if j == begin or j - begin > _NAME:
            return False
        parts += 1
        named += any(shares(keys[k]).name >= _NAMED for k in range(begin, j))
        begin = j if key not in "،," else j + 1
    return parts > 1 and named * 2 >= parts


def spoken_pointing(text: Text, j: int, limit: int, pairs: dict[int, int]) -> Mark | None:
    """Return the quotation that a verb before a participle opens, where the participle only points to something.

    «قال المدير مشيرا إلى صورة على الجدار "سأعيد …"», not «قال المدير مشيرا إلى أن …».
    """
    keys = text.keys
    if not (participle(keys[j]) and j + 1 < limit and keys[j + 1] in POINTS_TO):
        return None
    for k in range(j + 2, min(limit, j + _NEAR)):
        if keys[k] in COMPLEMENTISERS or keys[k] in ".؛" or keys[k] in verb_keys():
            return None
        if k in pairs and pairs[k] - k > SPOKEN:
            return Mark("quote", k, k, text.starts[k])
    return None


def cited_on(keys: list[str], i: int, j: int, limit: int) -> bool:
    """Whether «عن» at ``j`` names from whom he has it who is cited right before, and what is said follows: «نقلا عن X | عن Y أن»."""
    cites = any(keys[k] in CITING and keys[k + 1] == "عن" for k in range(max(i + 1, j - _CITED), j - 1))
    return cites and not COMPLEMENTISERS.isdisjoint(keys[j + 2 : min(limit, j + _CITED)])


def unmarked(text: Text, i: int, limit: int, pairs: dict[int, int]) -> Mark | None:
    """Return where his words begin that no mark opens: «وأضاف لن نبيع»، «وقال الخالدي لدينا خطة», «وقال المدير من الصعب …»."""
    keys = text.keys
    phrase = source_phrase(text, i + 1, min(limit, i + _SUBJECT_AHEAD), pairs, split=True)
    at, _ = skip_adjuncts(text, phrase.after, limit, pairs)
    for j in dict.fromkeys((i + 1, phrase.last, phrase.after, at)):
        k = j + 1 if j > i + 1 and j < limit and keys[j] in "،," else j
        if k + _SPOKEN_ON < limit and _opens_speech(keys, k):
            return Mark("colon", k, k, text.starts[k])
    return None


def _opens_speech(keys: list[str], at: int) -> bool:
    """Whether a clause in somebody's own words begins at a token: by a negation or «هناك», in the first person, or «من الصعب»."""
    key, then = keys[at], keys[at + 1]
    if key in words("opens speech"):
        return then not in PUNCTUATION
    if key in {"كان", "كانت"} and then == "هناك":
        return True
    ours = len(key) >= _SOON and key.endswith("نا") and key[:2] not in {"ال", "لل"} and key not in words("not first person")
    ours = ours and head_of(key) is None  # «وقال مراسلنا إن»
    return (key == "من" and then in _HOLDS) or (ours and shares(key).noun < _NOUN and finite(key[:-2] + "ت"))


def said_by_cited(text: Text, i: int, j: int, stop: int) -> Mark | None:
    """Return the mark of what a relative clause gives to whom the verb at ``i`` cites: «ذكرت X نقلا عن قناة Y التي قالت | إن»."""
    keys = text.keys
    told = (
        keys[j - 1] in words("relative") and j + 2 < stop and keys[j + 1] in COMPLEMENTISERS and not CITING.isdisjoint(keys[i + 1 : j - 1])
    )
    said = told and any(form.tense == "past" and "that" in form.cue.takes for form in cue_index().get(keys[j], ()))
    return Mark("that", j + 1, j + 2, text.starts[j + 2]) if said else None
