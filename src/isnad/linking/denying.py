"""The words of denial: which statements and headlines deny, and how a denial is told of.

What does not live here: what a denial denies (``denials``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.linking.listed import listed
from isnad.records import Article, Statement

MARKS = "«»\"“”'.,،؛()[]"
_UNTRUE = re.compile(
    r"غير صحيحه?\b|عار(?:يه?)?(?: تماما)? (?:عن|من) الصحه|لا اساس لها?|لا صحه ل|عدم صحه|فبركه|فبركات|مفبرك"
    r"|محض (?:افتراء|كذب|اكاذيب|شائعات|اشاعات|اختلاق|خيال|تلفيق)|مجرد (?:اكاذيب|شائعات|اشاعات|شائعه|اشاعه|كذب)"
    r"|من نسج الخيال|لا [يت]مت (?:الي |لل?)\S+ ب(?:اي )?صله"
)
# What was told, and behind it what it is called: «ما يروج حول رحيله |كذب», «هذه الأنباء |باطلة», «ذلك |ليس صحيحا».
_WAS_TOLD = (
    r"ما (?:تم |يتم |جري |يجري )?(?:ي?نشر|ذكر|قيل|يقال|اشيع|يشاع|ي?تردد|[يت]?تداول|ورد|جاء|اورد|بث|ي?روج|نقل|نسب|اثير|يثار|اذيع|يذاع"
    r"|ي?تناقل|كتب|سرب)\w*"
)
_THE_NEWS = (
    r"(?:هذه |هذا |تلك )?(?:(?:ال)?انباء|(?:ال)?خبرا?|الاخبار|المعلومات|المزاعم|الادعاءات|الشائعات|الاشاعات|الشائعه|الاشاعه|الروايه"
    r"|الاتهامات|التصريحات|(?:ال)?تقارير|(?:ال)?تقريرا?|الكلام|الحديث)"
)
_FALSE = (
    r"كذبا?|كذبه|اكاذيب|كاذبه?|كاذبا|باطله?|باطلا|شائعه|شائعات|اشاعه|اشاعات|افتراءا?ت?|تلفيقا?|ملفقه?|ملفقا|مختلقه?|مختلقا|زائفه?|زائفا"
    r"|مغلوطه?|مغلوطا|هراء|لا اساس|لا صحه|عاري?ه?(?: تماما)? (?:عن|من) الصحه|لا [يت]مت (?:الي |لل?)\S+ ب(?:اي )?صله"
    r"|(?:ليس|ليست|غير) (?:صحيح|دقيق|حقيقي)(?:ا|ه)?"
)
_ENDS = r"(?!\w)(?=\W*$|\W*[،؛.]|\W* \w{3,}ه(?=\W*$|\W*[،؛.])|\W* (?:و|لها?|من |لا |تماما|بالكامل|اطلاقا))"
_VERDICT = re.compile(
    rf"(?<!\w)(?:(?P<told>{_WAS_TOLD}|{_THE_NEWS})(?P<about>(?: (?!لا |لم |لن |ليس|غير |ان )[^\s.،؛]+){{0,12}}?)|ذلك|هذا)"
    rf"(?: كله)? \W?(?:(?:محض|مجرد|كله|كلها|هو|هي|بانه|بانها) \W?)*(?:بال)?(?:{_FALSE}){_ENDS}"
)
_THAT = listed("denied", "that")


_DENYING = listed("denied", "denying")
_DENYING_NOUNS = listed("denied", "denying noun")
_FEMININE_HEADS = listed("denied", "feminine head")
_NEGATING = listed("denied", "negating")
_ABOUT = re.compile(r" (?:عن|حول|بشان|بخصوص|من ان|بان) ")
_BEFORE_TOLD = 2  # words before what was told: «كل ما», «إن جميع ما»
_NEUTRAL = frozenset({"نفي"})  # a noun, too
# What stands before a denial that is none («لا ينفي»), or that is told beside what happened («رغم نفي الوزارة»).
_NO_DENIAL = listed("denied", "no denial")


@lru_cache(maxsize=50_000)
def untrue(content: str) -> bool:
    """Say whether a content calls what it tells of untrue («ما نشر عن الاستقالة غير صحيح», «ما يشاع كذب»)."""
    return _untrue(search_key(content)) is not None


def _untrue(key: str) -> re.Match[str] | None:
    return _UNTRUE.search(key) or _VERDICT.search(key)


def called_untrue(content: str) -> str | None:
    """Return of what a content that begins with what was told says that it is untrue: «ما يروج حول |رحيله |كذب»; nothing where it does
    not name that («ذلك غير صحيح», «ما نشر في الصحف كذب»), None where it does not begin so."""
    key = search_key(content)
    found = _VERDICT.search(key)
    if found is None or len(key[: found.start()].split()) > _BEFORE_TOLD:
        return None
    told, about = found["told"] or "", found["about"] or ""
    of = _ABOUT.search(about)
    if of is not None:
        return about[of.end() :]
    return "" if told.startswith("ما ") or " ال" in f" {told}" else about


@lru_cache(maxsize=50_000)
def title_denies(title: str) -> bool:
    """Say whether a headline tells that somebody denies something («البلدية تنفي إغلاق السوق», «نفي رسمي لاستقالة الوزير»).

    A noun of denial («إنكار الجميل», «اتهام بتكذيب الشهود») counts only where a headline, or its part behind a colon, begins with it.
    """
    if untrue(title):
        return True
    for part in search_key(title).split(":"):
        words = [word.strip(MARKS) for word in part.split()]
        for n, (before, word) in enumerate(zip(["", *words], words, strict=False)):
            if word.removeprefix("و") in _DENYING and before not in _NO_DENIAL and (n == 0 or word not in _DENYING_NOUNS):
                return True
    return False


def denies(statement: Statement) -> bool:
    """Say whether a statement says of something in so many words that it is not so: by its cue, or by calling it untrue."""
    if statement.negated:
        return False
    if statement.force != "deny":
        found = _untrue(search_key(statement.content))  # «ليس صحيحا» is no negation of a denial, «لم يقل إنه غير صحيح» is
        if found is None or not statement.content_negated:
            return found is not None
        return _negates(found.group()) and not _negates(found.string[: found.start()])
    if statement.content_negated:
        return False
    return any(denying(key) or denying(key.removeprefix("و")) for key in search_key(statement.cue).split())


def _negates(key: str) -> bool:
    """Say whether a word of a folded text negates."""
    return any(word.strip(MARKS).removeprefix("و") in _NEGATING for word in key.split())


def denying(key: str) -> bool:
    """Say whether a folded word denies, a pronoun for what is denied written to it or not: «نفت», «نفته», «نفاها», «ينفيه»."""
    if key in _DENYING:
        return True
    bare = next((key.removesuffix(own) for own in ("هما", "هم", "ها", "ه") if key.endswith(own)), "")
    return bare in _DENYING or (bare.endswith("ا") and bare[:-1] + "ي" in _DENYING)


def as_told(article: Article, denial: Statement) -> str:
    """Return a denial's content with the «أن» that its text has before it, so that it reads behind a colon."""
    if denial.force == "deny":
        before = article.body[: denial.start].split()[-1:]
        if before and search_key(before[0]).removeprefix("ب") in _THAT and article.body[denial.start : denial.end] == denial.content:
            return f"{before[0].removeprefix('ب')} {denial.content}"
    return denial.content


def feminine(denial: Statement) -> bool:
    """Say whether one who denies is told of in the feminine: by the verb or participle of the cue, else by the head of the source."""
    for key in search_key(denial.cue).split():
        bare = key.removeprefix("و")
        if denial.force != "deny" and bare.startswith("م") and bare.endswith("ه"):
            return True  # «مؤكدة أن … غير صحيح»
        if denying(bare) or denial.force != "deny":
            if bare.endswith(("ت", "ته", "تها", "تهم", "يه")) or (bare.startswith("ت") and not bare.endswith("يب")):
                return True
            if bare not in _DENYING_NOUNS and bare not in _NEUTRAL:
                return False
    head = next(iter((denial.resolved or denial.source).split()), "")
    return head.endswith(("ة", "ات")) or search_key(head) in _FEMININE_HEADS
