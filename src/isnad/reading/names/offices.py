"""Titles and offices that stand behind a person's name: «فلان، رئيس بلدية المرسى،», «فلان (المتحدث باسم …)», «فلان وزير خارجية العراق».

Between commas, dashes or brackets a phrase that begins with a title says what the person before it is, if it closes and nobody is named at
its end, whose title it would be. Without marks («قال فلان وزير المياه إن») the title may be another's, whom a verb joins to the person
(«التقى فلان وزير المياه»): it is his where his name is governed by a noun or a preposition, follows a verb that has no person for an
object, or opens a clause. Where that is not clear he has none.

What does not live here: titles before the name (``roles``), who holds an office at which time (``isnad.archive.names``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from isnad.arabic.folding import HARAKAT, drop_marks, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import cues, demonyms
from isnad.reading.names.mentions import Mention
from isnad.reading.names.office_words import CLOSERS, LONGEST, MOSTLY, WITH_WHOM, begins_office, office_end
from isnad.reading.names.roles import APPOINTING, accusative_head, is_listed_statesman
from isnad.reading.names.spheres import is_former
from isnad.reading.names.verbs import VERBS_OF_SAYING, forms_of, mostly_verb, without_person

_COMMAS = frozenset("،,")
_DASHES = frozenset("-–—ـ")


def offices_behind(text: Text, mentions: Sequence[Mention], *, short: bool) -> None:
    """Give persons the office that stands behind their names, where what stands before gives none but how people are called («الدكتور»).

    ``short`` asks for names of one word, else for those of several. ``roles.find_roles`` comes first, and for short names what they are
    short for, which may say the office. Of an office that a past verb gives («كان يشغل منصب …») the role ends in «سابقا».
    """
    starts = {mention.span.first: mention for mention in mentions}
    for mention in mentions:
        last = mention.span.last
        if mention.kind != "PER" or (" " in mention.key) == short or last + 1 >= len(text) or not _is_called(mention.role):
            continue
        given = _given(text, mention, starts)
        if given is not None:
            mention.role = given
            continue
        found = _behind(text, mention, starts) or _before_comma(text, mention, starts)
        if found is not None:
            mention.role = f"{found} {mention.role}" if mention.role else found


def _is_called(role: str | None) -> bool:
    """Whether a role is only how somebody is addressed («الأمير», «العقيد الدكتور»), so that his office may stand behind his name."""
    return role is None or all(_HONOURS.issuperset(cues().get(word, ("",))) or word in _WITH_HONOURS for word in search_key(role).split())


_HONOURS = frozenset(("title_learned", "title_rank", "title_civil", "title_royal", "title_faith", "org_head"))
_WITH_HONOURS = frozenset(("اول", "ركن", "الركن", "صاحب", "السمو", "الملكي", "القدير", "الدكتور"))


def _given(text: Text, mention: Mention, starts: Mapping[int, Mention]) -> str | None:
    """Return the office that a verb gives to the person before it, in the accusative («انتخب فلان رئيسا للحزب», «عين الملك فلان وزيرا»), as
    it is otherwise written («رئيس للحزب»); behind «كان» with «سابقا». What he is called before his name may be who gave it."""
    at = mention.span.last
    if not any(c == "title_office" for c in cues().get(accusative_head(text, at), ())):
        return None
    before = [key.removeprefix("و").removeprefix("ف") for key in text.keys[max(0, mention.span.first - _GIVER) : mention.span.first]]
    verb = next((key for key in reversed(before) if key in _GIVES or not key[:1].isalnum()), "")
    if verb not in _GIVES:
        return None
    titled = any("title_office" in cues().get(key, ()) for key in before)
    if titled and verb in APPOINTING and is_listed_statesman(mention):
        return None  # «عيّن رئيس الوزراء فلان وزيرا» of a known one: who appoints and who is appointed read alike
    found = office_end(text, at, starts)
    if found is None:
        return None
    words = text.slice(at, found[0]).split(" ")
    size = 1 + (len(words) > 1 and shares(search_key(drop_marks(words[1]))[:-1]).adjective >= MOSTLY)
    told = " ".join([*(_ACCUSATIVE.sub("", word) for word in words[:size]), *words[size:]])
    if len(words) == 1:
        return None  # «رئيسا له»: of what is said elsewhere
    told = f"{told} سابقا" if verb in _WAS and not is_former(told) else told
    giver = verb not in _GIVING and any("title_royal" in cues().get(word, ()) for word in search_key(mention.role or "").split())
    return f"{told} {mention.role}" if mention.role and not giver else told


_ACCUSATIVE = re.compile(f"[{HARAKAT}]*ا[{HARAKAT}]*$")
_GIVER = 5
_WAS = frozenset(("كان", "كانت"))
#: Verbs and their nouns that give somebody an office, or say that he has it.
_GIVING = frozenset(("تعيين", "انتخاب", "اختيار", "تكليف", "تنصيب", "بتعيين", "بانتخاب", "باختيار", "لتعيين", "وتعيين"))
_GIVES = _WAS | _GIVING | {
    "عين", "عينت", "يعين", "انتخب", "انتخبت", "ينتخب", "اختار", "اختارت", "اختير", "اختيرت", "كلف", "كلفت", "سمي", "سمت", "نصب", "نصبت",
    "اصبح", "اصبحت", "يصبح", "بات", "صار",
}  # fmt: skip


def _before_comma(text: Text, mention: Mention, starts: Mapping[int, Mention]) -> str | None:
    """Return the office before a comma behind which its holder is named («قال رئيس القطاع، الشيخ سامر، إن»): it follows a verb or a
    preposition, and nothing but the name stands between the commas."""
    first, last = _addressed(text, mention), mention.span.last
    if first < _TWO or text.forms[first - 1] not in _COMMAS or last >= len(text) or text.forms[last] not in CLOSERS:
        return None
    for at in range(first - 2, max(0, first - 1 - LONGEST), -1):
        if not (text.keys[at][:1].isalnum() or text.forms[at] in '«»"') or (at in starts and starts[at].kind == "PER"):
            return None
        before = text.keys[at - 1]
        if (_does_things(before) or before in WITH_WHOM or mostly_verb(before)) and begins_office(text, at):
            return text.slice(at, first - 1) if office_end(text, at, starts) == (first - 1, True) else None
    return None


def _does_things(key: str) -> bool:
    return key in _things() or (key[:1] in ("و", "ف") and key[1:] in _things())


def _behind(text: Text, mention: Mention, starts: Mapping[int, Mention]) -> str | None:
    """Return the office behind a name in the article's words; None where there is none, or it may be another's."""
    i = mention.span.last
    mark = text.forms[i] if text.forms[i] in _COMMAS | _DASHES or text.forms[i] == "(" else ""
    at = i + 1 if mark else i
    if at + 1 >= len(text) or "\n" in text.raw[mention.end : text.starts[at]]:
        return None
    relative = _relative(text, at)
    if relative is not None:
        held = not mark and text.keys[at] in _HOLDS and _was_before(text, _addressed(text, mention))
        at, past = relative[0], relative[1] or held
        told = office_end(text, at, starts) if begins_office(text, at) else None
        return None if told is None else _worded(text, at, told[0], past=past)
    if not begins_office(text, at):
        return None
    found = office_end(text, at, starts)
    if found is None:
        return None
    end, closed = found
    if mark:
        close = text.forms[end] if end < len(text) else "."
        if not closed or (mark == "(" and close != ")"):
            return None
    elif end - at < _TWO or _is_surname(text, at) or not _is_his(text, mention, at):
        return None
    return _worded(text, at, end)


_TWO = 2


def _is_surname(text: Text, at: int) -> bool:
    """Whether a definite trade before an indefinite title is a family name («سامر المرشد مدير المدرسة»)."""
    return text.keys[at].startswith("ال") and not text.keys[at + 1].startswith("ال") and begins_office(text, at + 1)


def _worded(text: Text, at: int, end: int, *, past: bool = False) -> str:
    words = text.slice(at, end)
    return f"{words} سابقا" if (past or _ended(text, end)) and not is_former(words) else words


def _ended(text: Text, end: int) -> bool:
    """Whether years behind an office say that it is over: «بين 2020 و2022», «من عام 2016 إلى 2019», «حتى عام 2014», «(2003-2008)»; so does
    whose days they were («في عهد الرئيس الراحل»)."""
    if text.keys[end : end + 2] in (["في", "عهد"], ["ابان", "عهد"]):
        return True
    keys = [key for key in text.keys[end : end + _SPAN] if key not in ("عام", "سنه", "عامي", "العام", "الاعوام")]
    years = [n for n, key in enumerate(keys) if _YEAR.fullmatch(key)]
    if not keys or not years:
        return False
    opened, between = keys[0], keys[1 : years[-1]]
    if opened == "حتي":
        return years[0] == 1
    joined = {key for key in between if not _YEAR.fullmatch(key)} <= {"و", "الي", "حتي", "-", "–"} and years[0] == 1 and len(years) > 1
    return opened in ("بين", "من", "(") and joined


_SPAN = 8
_YEAR = re.compile(r"و?(?:19|20)\d\d")


def _relative(text: Text, at: int) -> tuple[int, bool] | None:
    """Return where the office begins that a clause gives («الذي يشغل منصب», «وهو», «بصفته»), and whether it is past."""
    keys = text.keys
    word = keys[at]
    if word in ("بصفته", "بصفتها"):
        return at + 1, False
    if word in ("وهو", "وهي"):
        return at + 1 + (keys[at + 1] in _NOW), keys[at + 1] == "سابقا"
    if word in ("الذي", "التي") or word in _HOLDS:
        i = at + (word not in _HOLDS)
        past = keys[i] in ("كان", "كانت")
        i += past
        if i < len(keys) and keys[i] in _HOLDS:
            past = past or keys[i] in _HELD
            i += 1 + (i + 1 < len(keys) and keys[i + 1] in _NOW)
            if i + 1 < len(keys) and keys[i] in ("منصب", "منصبي", "وظيفه", "موقع"):
                return i + 1, past
    return None


def _was_before(text: Text, first: int) -> bool:
    """Whether «كان» stands right before a token: «كان | فلان يشغل منصب …»."""
    return first > 0 and text.keys[first - 1].removeprefix("و").removeprefix("ف") in _WAS


_NOW = frozenset(("حاليا", "الان", "ايضا", "كذلك", "سابقا"))
_HELD = frozenset(("شغل", "شغلت"))
_HOLDS = _HELD | {"يشغل", "تشغل", "يتولي", "تتولي", "ويشغل", "وتشغل", "ويتولي", "وتتولي", "يتقلد", "تتقلد"}


# --- the phrase --------------------------------------------------------------------------------------------------------------------


# --- whose it is -------------------------------------------------------------------------------------------------------------------


def _is_his(text: Text, mention: Mention, at: int) -> bool:
    """Whether a title that stands behind a name without a mark is the named one's: see the head of the module."""
    keys = text.keys
    first = _addressed(text, mention)
    same_house = keys[at] in ("امير", "ملك", "ولي", "سلطان") and mention.role is not None
    if mention.span.cut or (first < mention.span.first and keys[first][:1] in "لب" and keys[first] not in cues()):
        return True  # «للأمير فلان أمير …», «وفلان مدير …»
    if first == 0 or "\n" in text.raw[text.ends[first - 1] : text.starts[first]]:
        return " " in mention.key  # one word may be a verb: «كرّم وزير المياه …»
    before, form = keys[first - 1], text.forms[first - 1]
    if not before[:1].isalpha():
        return form not in '«"(' and (form not in _COMMAS or not _has_meeting(text, first))
    if same_house or _does_things(before):
        return True
    if before in ("مع", "من", "الي", "عن", "لدي", "بين", "مثل", "ضد", "علي", "عند", "وبين", "ومع", "ومن", "كل", "كلا", "و", "ل", "ب"):
        return True
    if is_stop(before) or mostly_verb(before) or before.startswith(("ال", "وال", "لل", "بال")):
        return False
    bare = before.removeprefix("و").removeprefix("ب").removeprefix("ل") if before not in _MEETINGS else before
    found = shares(before)
    return found.noun + found.governed > _MOSTLY and bare not in _MEETINGS


_MOSTLY = 0.7


def _addressed(text: Text, mention: Mention) -> int:
    """Return where a name begins with what its bearer is called by («صاحب السمو الملكي الأمير فلان», «د . فلان»)."""
    i = mention.span.first
    if _is_land(text, i - 1):
        i -= 1
    while i > 0 and text.starts[i] - text.ends[i - 1] <= 2 and "\n" not in text.raw[text.ends[i - 1] : text.starts[i]]:
        key = text.keys[i - 1]
        if text.forms[i - 1] in "./" and i > 1 and len(text.keys[i - 2]) == 1 and text.keys[i - 2].isalpha():
            i -= 2
            continue
        if any(_is_honour(word) for _, word in splits(key)):
            i -= 1
            if not _is_honour(key):
                return i
            continue
        return i
    return i


def _is_land(text: Text, i: int) -> bool:
    """Whether a word is what somebody is called by his land («السويسري سامر»)."""
    return i >= 0 and text.keys[i].startswith("ال") and any(d.shape in ("male", "female") for d in demonyms().get(text.keys[i], ()))


def _is_honour(word: str) -> bool:
    return (
        word in _WITH_HONOURS
        or word in ("سمو", "معالي", "فضيله", "سعاده", "جلاله", "فخامه", "دوله")
        or (word in cues() and _HONOURS.issuperset(cues()[word]))
    )


def _has_meeting(text: Text, first: int) -> bool:
    """Whether a verb whose object may be a person stands in the clause that a comma before a name goes on."""
    for i in range(first - 2, max(-1, first - 12), -1):
        if text.forms[i] in ".؛":
            return False
        if mostly_verb(text.keys[i]):
            return text.keys[i] not in _things()
    return False


#: Acts of one person on another, as nouns: «لقاء فلان وزير المياه» is with the minister.
_MEETINGS = frozenset((
    "لقاء", "لقاءه", "استقبال", "اتهام", "زياره", "تكليف", "تعيين", "انتقاد", "دعوه", "مطالبه", "تكريم", "مقابله", "وداع", "توديع",
    "اقاله", "اختيار", "ترشيح", "انتخاب", "سؤال", "شكر", "تهنئه", "ابلاغ", "اتصال", "اعتبار", "بوصف", "باعتبار", "وصف", "قتل",
    "اغتيال", "اعتقال", "خلافه", "مواجهه",
))  # fmt: skip


@cache
def _things() -> frozenset[str]:
    """Return the search keys of verbs whose object is no person (third person singular): those of saying that tell, ask or judge nobody,
    and the others that have none."""
    table = VERBS_OF_SAYING.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table[1:]]
    said = [row[:2] for row in rows if _NOBODY.isdisjoint(row[3].split()) and {"that", "say", "speech", "feel", "by"} & set(row[3].split())]
    upon = {row[0] for row in rows if not _NOBODY.isdisjoint(row[3].split())} | _UPON
    return forms_of(row for row in said if row[0] not in upon) | without_person()


#: What verbs take in the table of the statements that have a person for an object.
_NOBODY = frozenset((
    "tell", "askby", "askto", "askon", "askfrom", "asknoun", "askwith", "deem", "blame", "relay", "relayto", "pobj", "direct",
    "socalled", "rumour",
))  # fmt: skip
_UPON = frozenset(("اعتبر", "عد", "هدد", "حذر", "ظن", "انتقد", "هنأ", "نصح", "شبه", "وجد", "واصل", "قدر", "شهد"))
