"""Which mentions of a day are background: a state lasts since then, something that exists was made then, an occasion is called by it.

«منذ الأول من مايو», «الهدنة التي أعلنت الأربعاء», «القرار الصادر في الرابع من مايو», «خطبة عيد الفطر», «شغب أعقب مباراة السبت»: nothing
of what the sentence tells happened on that day. What does not live here: finding dates (``isnad.reading.dates``), choosing lines
(``timeline``).
"""

from __future__ import annotations

import re

from isnad.arabic.folding import search_key

# A day that a state lasts since: «منذ صباح الأحد», «منذ الأول من رمضان», «منذ اندلاع القتال في 15 أبريل».
_PARTS = "يوم|ليلة|مساء|فجر|صباح|ظهر|عصر|نهار|عشية|منتصف|مطلع|بداية|أول|الأول|غرة|من|في"
_SINCE = re.compile(rf"(?:^|\s)[ول]?منذ\s+(?:(?:{_PARTS})\s+)*(?:[^\W\d_]+\s+(?:[^\W\d_]+\s+){{0,3}}(?:في|يوم|مساء|فجر|صباح)\s+)?\Z")
_FROM = re.compile(r"[ول]?منذ(?!\w)")
_RELATIVE = re.compile(
    r"\s[وف]?(?:التي|الذي|اللذين|اللتين|الذين|اللذان|اللتان|اللواتي|ما (?:تم|جرى|حدث|حصل|وقع))\s[^،؛,.]{0,60}(?:[،,]\s)?\Z"
)
# What it came after: «أعمال شغب أعقبت المباراة مساء السبت»; at the beginning: «بعد تصريحات الوزير أمس، سأل …».
_AFTER = re.compile(r"\s[وف]?(?:[أا]عقبت?|تل[تاى]|رافقت?|تبعت?|سبقت)\s[^،؛,.]{0,60}\Z")
_BEGINS_AFTER = re.compile(
    r"(?:\A|[.!?؟\n]\s*)(?:بعد|عقب|[إا]ثر|غداة|في [أا]عقاب|على خلفية)\s+(?!(?:ظهر|منتصف|عصر|غروب|صلاة|نحو|مرور|أن)\s)[^،؛,.!?؟\d]{3,80}\Z"
)
# By whom it was told, behind what was told: «…، بحسب ما أعلن التلفزيون أمس الأول».
_TOLD = re.compile(r"[^\s.!?؟\n]\s+(?:ب?حسب(?:ما)?|وفقا?|وفقاً|حسبما|كما|طبقا|نقلا)\s[^،؛.\n]{0,60}\Z")
# What exists, with when it was made: «الاجتماع المنعقد في 20 يوليو»; not «المقرر», which tells of what is to come.
_MADE = re.compile(r"\s(?:ال|وال)(?:منعقد|صادر|مؤرخ|موقع|مبرم|منشور|معلن|مبث|منبثق|معقود|حاصل|واقع|ملقا?)[ةه]?(?:\s[^،؛,.\d]{0,25})?\s\Z")
# The number of a paper: «في عددها الصادر الأحد».
_ISSUE = re.compile(r"\s(?:في|ب)\s?(?:ال)?عدد(?:ها|ه|نا)?\s[^،؛.]{0,40}\Z")
# From when a state is to last: «لثلاث سنوات بداية من أول الشهر».
_STARTS = re.compile(r"(?:اعتبار[اً]{1,2}|ابتداء[اً]?|بدء[اً]{1,2}|بداية|انطلاق[اً]{1,2})\s+من\s+(?:(?:يوم|صباح|مساء|فجر)\s+)?\Z")
# Holidays as search keys: «أول أيام عيد الفطر», which begins otherwise, is a day that things happen on.
_HOLIDAY = re.compile(
    r"(?:عيد|اعياد|ذكري|راس السنه|عاشوراء|المولد|مولد|وقفه|الاسراء|العام الهجري|زياره الاربعين|اربعينيه|ليله (?:القدر|النصف|الاسراء|راس)"
    r"|(?:اليوم|العيد) (?:العالمي|الوطني|الدولي|القومي)|يوم (?:عرفه|الترويه|عاشوراء|الارض|المراه|العمال|الاستقلال|التاسيس|الشهيد)\b)"
)
_OCCASION = re.compile(
    r"\b(?:المناسب[ةه](?:\s+ال\w+){0,2}|(?:[وبل]{0,2}مناسب[ةه]|تهنئ[ةه]|التهان[يى]|تهان[يى])(?:\s+(?:حلول|ب?قرب|اقتراب|قدوم|إجازة|ذكر[ىي]))?"
    r"|[وبل]?(?:خطب[ةه]|إجاز[ةه]|عطل[ةه]|احتفالات|فعاليات|مهرجان|مهرجانات|معايد[ةه]|هدايا|عيدي[ةه]|ملابس|كعك|أجواء|فرح[ةه]|موسم))\s+\Z"
)
_WITH = re.compile(r"\b[وف]?ب\Z")  # «وهنأ الجميع بعيد الفطر»
# Some days, of which none is named: «خلال اليومين المقبلين».
_SOME_DAYS = re.compile(r"(?:ال)?(?:يومين|يومان|ايام|ساعات|ساعه)\s+(?:\w+\s+)?(?:ال)?(?:مقبل|قادم|ماضي|اخير|فائت|سابق|تالي|منصرم)")
_TODAY = re.compile(r"(?:اليوم|امس|غدا|الليله|البارحه)(?!\w)")
_QUOTED_WITHIN = 400  # letters of a quotation
_TURN = re.compile(
    r"و?(?:الي ذلك|من (?:جهه|ناحيه|جانب) اخر[يه]?|علي (?:ال)?صعيد (?:اخر|متصل|منفصل|ذاته|نفسه)"
    r"|في (?:سياق|شان|موضوع|ملف) (?:اخر|متصل|منفصل))\b"
)
_AHEAD = 90  # letters before a mention that are looked at


def backdrop(body: str, start: int, mention: str, *, holiday: bool) -> bool:
    """Say whether the mention of a day, which stands at ``start`` of a text, is background there; ``holiday``: it is a holiday's name."""
    ahead = body[max(0, start - _AHEAD) : start]
    if holiday and (_OCCASION.search(ahead) or _WITH.search(ahead)):
        return True
    if _FROM.match(mention) or _SOME_DAYS.search(search_key(mention)):
        return True
    return any(found.search(ahead) for found in (_SINCE, _RELATIVE, _MADE, _ISSUE, _TOLD, _AFTER, _BEGINS_AFTER))


def is_holiday(mention: str) -> bool:
    """Say whether a mention of a day is a holiday's name."""
    return _HOLIDAY.match(search_key(mention)) is not None


def starts_from(body: str, start: int) -> bool:
    """Say whether a day's mention tells from when a state is to last."""
    return _STARTS.search(body[max(0, start - _AHEAD) : start]) is not None


def quoted_relative(body: str, start: int, mention: str) -> bool:
    """Say whether a mention is a day relative to whoever speaks («غدا»), in a quotation: he may have spoken the day before."""
    before = body[max(0, start - _QUOTED_WITHIN) : start]
    opened = max(before.rfind(sign) for sign in "«“")
    return opened > max(before.rfind(sign) for sign in "»”") and _TODAY.match(search_key(mention)) is not None


def aside(sentence: str) -> bool:
    """Say whether a sentence turns to another matter: «من جهة أخرى …», «إلى ذلك …»."""
    return _TURN.match(search_key(sentence)) is not None
