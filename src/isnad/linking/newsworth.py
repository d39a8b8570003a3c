"""What a sentence is worth as news, for what it is: what happened comes before what somebody says, and a caption tells nothing.

A report says in its headline what is new: a first sentence with none of its words sets a scene. A lead that begins with what goes on
beside («في الوقت الذي …») has its news further on; «وكان …» looks back, who claims an attack tells less than the attack, and who passes
on what another was told less than that one.

What does not live here: which sentences are chosen (``timeline``, ``summary``).
"""

from __future__ import annotations

import re
from collections.abc import Set

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.befell import roles
from isnad.linking.listed import listed
from isnad.records import Article

# What it is worth where it is what somebody says, and where nobody knows who; where none of its headline's words stand in it.
_SAID, _UNNAMED, _UNTITLED = 0.75, 0.85, 0.4
_RELAYED = 0.85  # where another medium has it from him: who has it first-hand is cited before
_BESIDE, _RETOLD, _CAPTIONED, _POINTING = 0.6, 0.5, 0.3, 0.5
_RUMOURED = 0.6  # what is only passed around
_GONE_ON, _CLAIMED, _TORN, _VISITED = 0.8, 0.75, 0.3, 0.6
_COST = ("dead", "hurt")  # who claims an attack and says what it cost tells of the attack
_TITLED = 2  # words of its headline that a sentence has to have
_OPENS = 6  # words of a sentence among which the cue of who says it all stands
_VISITS_WITHIN = 8  # words behind who goes there in which it stands where
_WORD = re.compile(r"\w+")
_BACKGROUND = re.compile(r"(?:و?كان(?:ت|وا)?|و?(?:يذكر|يشار|تجدر|جدير|سبق|ومعلوم)|و[يت](?:خلف|عد|عتبر))\b")
_NOTED = re.compile(r"و?(?:يذكر ان|يشار الي|تجدر|(?:من )?(?:ال)?جدير|ومعلوم)\b")
# What has no sense without the sentence before: «جاء ذلك خلال …», «أوضح ذلك مدير …».
_POINTS_BACK = re.compile(r"و?(?:جاء|ياتي|اوضح|اعلن|صرح|كشف|بين|اكد|تم|وقع|حدث)ت?\s+(?:هذا|ذلك|هذه|تلك)\b")
# What goes on from the sentence before: «لكن الوزير صرح …», «كما …», «وأضاف …».
_GOES_ON = re.compile(r"و?(?:لكن\w{0,2}|غير ان\w{0,2}|الا ان\w{0,2}|بيد ان\w{0,2}|كما|كذلك|اضاف|اضافت|تابع|تابعت|زاد|استطرد)\b")
# Who answers what happened tells less than that: «رفض المرشح نتائج الانتخابات», «رحبت النقابة بالقرار»; not «رفضت المحكمة الطلب».
_REACTS = re.compile(
    r"و?(?:(?:رحب|انتقد|ندد|استنكر|شجب|استهجن|اشاد|ادان|دان)ت?\s"
    r"|رفضت?\s(?:\S+\s){1,6}?(?:ال)?(?:نتائج|تصريحات|اتهامات|انتقادات|مزاعم)\b)"
)
_RUMOUR = re.compile(r"و?(?:(?:تداول|تناقل)ت?\s|(?:تحدثت|ترددت) انباء\b|(?:انباء|شائعات|اشاعات)\s(?:عن|حول)\b)")
# Who claims what happened tells less than what happened.
_CLAIMS = re.compile(r"(?:و?(?:تبنى|تبنت)\s|و?(?:أعلن|أعلنت)\s[^،؛.]{3,90}?\sمس[ؤئ]وليت(?:ه|ها|هم)\sعن\s)")
_ESSAY = re.compile(r"(?:لم (?:يكن|تكن|يعد|تعد)|لعل\w{0,3}|من ي\w{2,}|رغم|علي وقع|ليس|ليست|هل|كيف|لماذا)\s")
_LEADS_TO = re.compile(r"\s(?:التالي|التالية|الآتي|الآتية|كالتالي|كالآتي)\s?:\s*\Z")
# What was cut before what it names: «وهو شاب يدعى».
_CUT = re.compile(r"(?<!\w)و?(?:[يت]دعى|يدعون|[يت]سمى|اسم(?:ه|ها)|[يت]لقب|ملقبا? ب|باسم|قائلا|قائلة)\s?[:.…،]*\s*\Z")
_CAPTION = re.compile(r"(?:صور|بالصور|بالفيديو|فيديو|شاهد|صورة)\b")
_MEANWHILE = re.compile(
    r"(?:في (?:ال)?وقت (?:الذي )?|فيما|بينما|في حين|وسط|على الرغم|رغم|بعد (?:يوم|يومين|[أا]يام|ساعات|[أا]سبوع|[أا]سابيع|[أا]شهر)\b)\b"
)


def newsworth(article: Article, start: int, end: int, terms: Set[str]) -> float:
    """Return what the sentence from ``start`` to ``end`` of an article's body, with these index terms, is worth (0 to 1)."""
    sentence = article.body[start:end]
    worth = _CAPTIONED if _CAPTION.match(sentence) else _BESIDE if _MEANWHILE.match(sentence) else 1.0
    worth *= _POINTING if _POINTS_BACK.match(search_key(sentence)) else 1.0
    worth *= _GONE_ON if _GOES_ON.match(search_key(sentence)) else 1.0
    worth *= _CLAIMED if _CLAIMS.match(sentence) and not any(roles().get(term) in _COST for term in terms) else 1.0
    worth *= _RETOLD if retells(sentence) else 1.0
    worth *= _TORN if _CUT.search(sentence) else 1.0
    worth *= _RUMOURED if _RUMOUR.match(search_key(sentence)) else 1.0
    worth *= _VISITED if _visits(sentence) else 1.0
    opens = opening_end(article.body, start, end)
    told = [s for s in article.statements if s.cue_start is not None and start <= s.cue_start < opens]
    worth *= _RELAYED if any(s.via for s in told) else 1.0
    said = [s for s in told if s.force != "announce"]
    if said:
        worth *= _SAID * (_UNNAMED if said[0].kind == "unnamed" else 1.0)
    title = frozenset(index_terms(article.title or ""))
    if title:
        worth *= _UNTITLED + (1.0 - _UNTITLED) * min(1.0, len(title & terms) / min(_TITLED, len(title)))
    return worth


def _visits(sentence: str) -> bool:
    """Say whether a sentence begins with who goes to those whom it befell, or where it was («زار الوزير المصابين»)."""
    words = [key.removeprefix("ال") for key in _WORD.findall(search_key(sentence))]
    opens = next((n for n, word in enumerate(words[:_OPENS]) if word.removeprefix("و") in listed("headlines", "visiting")), None)
    return opens is not None and not listed("headlines", "visited").isdisjoint(words[opens : opens + _VISITS_WITHIN])


def reacts(sentence: str) -> bool:
    """Say whether a sentence begins with who answers what happened («رحبت النقابة بالقرار»)."""
    return _REACTS.match(search_key(sentence)) is not None


def essay(sentence: str) -> bool:
    """Say whether an opening begins as a column does, which tells no news of its day: «لم يكن …», «لعل …», «رغم …», «من يدخل …»."""
    return _ESSAY.match(search_key(sentence)) is not None


def tells_nothing(sentence: str) -> bool:
    """Say whether a sentence only leads to what stands behind it («صدر اليوم البيان التالي:»)."""
    return _LEADS_TO.search(sentence) is not None


def retells(sentence: str) -> bool:
    """Say whether a sentence begins as one that looks back: «وكان الحريق اندلع الاثنين»."""
    return _BACKGROUND.match(search_key(sentence)) is not None


def notes(sentence: str) -> bool:
    """Say whether a sentence begins as what is only noted beside the news: «ويذكر أن …», «والجدير بالذكر أن …»."""
    return _NOTED.match(search_key(sentence)) is not None


def opening_end(body: str, start: int, end: int) -> int:
    """Return where the first words of a sentence end, among which the cue of who says it all stands."""
    return next((found.end() for n, found in enumerate(_WORD.finditer(body, start, end), 1) if n == _OPENS), end)
