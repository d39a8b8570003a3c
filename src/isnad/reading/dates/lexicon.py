"""The words that begin, bend or rule out a time expression, by search key. No grammar here; see ``grammar``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS, month_names, read_rows
from isnad.arabic.words import DATA as WORDS
from isnad.arabic.words import known_keys, split_key
from isnad.reading.dates.clock import HOUR_WORDS, HOURS
from isnad.reading.dates.counting import ORDINALS

DATA = Path(__file__).parent / "data"

Mode = Literal["past", "this", "next", "past2", "next2"]
Unit = Literal["hour", "day", "week", "month", "year", "decade", "century", "season"]


def _keys(words: str) -> frozenset[str]:
    return frozenset(search_key(word) for word in words.split())


MODES: dict[str, Mode] = {
    **dict.fromkeys(_keys("الفارط الفارطة"), "past"),
    **dict.fromkeys(_keys("الماضي الماضية الفائت الفائتة المنصرم المنصرمة المنقضي المنقضية الماضيين الماضيتين المنصرمين الفائتين"), "past"),
    **dict.fromkeys(_keys("المقبل المقبلة القادم القادمة الآتي الآتية المقبلين القادمين المقبلتين القادمتين"), "next"),
    **dict.fromkeys(_keys("الجاري الجارية الحالي الحالية الراهن الراهنة"), "this"),
}  # fmt: skip

_UNIT_WORDS: dict[Unit, str] = {
    "day": "يوم أيام يوما", "week": "أسبوع أسابيع أسبوعا", "month": "شهر أشهر شهور شهرا", "year": "عام أعوام عاما سنة سنوات سنين سنه",
    "decade": "عقد عقود عقدا", "century": "قرن قرون قرنا", "hour": "ساعة ساعات", "season": "صيف شتاء ربيع خريف",
}  # fmt: skip
_DUAL_WORDS: dict[Unit, str] = {
    "day": "يومين", "week": "أسبوعين", "month": "شهرين", "year": "عامين سنتين", "hour": "ساعتين", "decade": "عقدين", "century": "قرنين",
}  # fmt: skip
UNITS: dict[str, Unit] = {word: unit for unit, words in _UNIT_WORDS.items() for word in _keys(words)}
DUALS: dict[str, Unit] = {word: unit for unit, words in _DUAL_WORDS.items() for word in _keys(words)}
SINGULAR = _keys("يوم أسبوع شهر عام سنة عقد قرن صيف شتاء ربيع خريف")
#: After these «الاثنين» is «the two».
GATHERS = _keys("يجمع تجمع جمع جمعت جمعهما كلا كليهما هذين ذينك بين الفريقين أحد إحدى منهما وبين يربط تربط أن")
#: After «العام» these name another year than the calendar's.
NOT_THIS_AFTER = _keys(
    "المالية الدراسية الجامعية الهجرية السابقة التالية التي نفسها ذاتها الميلادية الأولى "
    "الدراسي المالي الهجري الجامعي التالي نفسه ذاته المذكور الذي التي السابق الأول الثاني الثالث الرابع الخامس التدريبي القضائي"
)
#: Something that happened: a day and month after it is the last one («مظاهرات 30 يونيو»).
EVENTS = _keys("حرب هجوم هجمات أحداث اعتداءات مظاهرات احتجاجات انقلاب مجزرة تفجيرات تفجير انفجار زلزال اشتباكات مذبحة مواجهات")
#: The first and last month of a season; winter goes into the next year.
SEASONS: dict[str, tuple[int, int]] = {"ربيع": (3, 5), "صيف": (6, 8), "خريف": (9, 11), "شتاء": (12, 2)}

ABOUT = _keys("نحو حوالي قرابة زهاء قريب تقريبا")
#: After «ما»: «ما يقارب عشرين عاما».
ABOUT_VERBS = _keys("يقارب يقرب يناهز يزيد")
#: Ordinals of a plural or dual: «الأشهر التسعة الأولى».
FIRST = _keys("الأولى الأول الأولين الأوليين")
#: Before a unit that it counts: «التسعة أشهر الأولى».
OPENING_NUMBERS = _keys("الثلاثة الأربعة الخمسة الستة السبعة الثمانية التسعة العشرة")
LAST = _keys("الأخيرة الأخيرين الأخيرتين")
#: A number of a quarter after one of these is a quarter of the year.
OF_QUARTER = _keys("نتائج أرباح خلال إيرادات عائدات مبيعات بنهاية نهاية صادرات")
#: «إجازة منتصف العام» is no time but a holiday from school.
NOT_PART_BEFORE = _keys("إجازة عطلة امتحانات اختبارات لإجازة لعطلة بإجازة")
PARTS = {
    word: part
    for part, words in {
        "early": "مطلع أوائل بداية مستهل بدايات مطالع", "middle": "منتصف أواسط وسط", "late": "أواخر نهاية ختام نهايات آخر",
    }.items()
    for word in _keys(words)
}  # fmt: skip
#: Day and month without a year or a deictic word are no date in these frames; see ``data/heads.tsv``.
NOT_TODAY_AFTER = _keys(
    "التالي السابق نفسه ذاته الواحد العالمي الدولي الوطني العربي الإسلامي المفتوح الدراسي الذي التي الكامل الأخير الموعود "
    "المشؤوم التاريخي الترفيهي الخليجي الأوروبي الإعلامي الثقافي العلمي الأولمبي الرياضي الختامي الافتتاحي الأسود المذكور الموالي "
    "الأوسط العادي التدريبي التعريفي المشهود والليلة"
)  # fmt: skip
NOT_TODAY_BEFORE = _keys(
    "ذلك نفس بنفس لنفس ونفس ذات بذات وذات عين بعين روسيا المصري صحيفة جريدة ليبيا فلسطين الجزائر طوال طول طيلة مدار بقناة موقع قناة "
    "مجلة هولندا إيران تونس عمان المغرب اليمن أخبار خبر بحرين سوريا العراق لبنان مرتين مرة مرات أضعاف ساعات ساعة بصحيفة لصحيفة وصحيفة "
    "كلمة"
)  # fmt: skip
#: What ends before «اليوم», where the day itself ends («انتهى اليوم بـ», «لينهي اليوم عند»), and how.
ENDS_DAY = _keys("انتهى وانتهى ينهي وينهي لينهي أنهى وأنهى لينتهي ينتهي وينتهي واختتم ليختتم يختتم ليغلق")
ENDS_AT = _keys("عند على دون فوق مرتفعا منخفضا متراجعا")
#: Words before a weekday that make it a name or a habit.
NOT_WEEKDAY_BEFORE = _keys(
    "كل أيام صلاة صلاتي صلوات سورة بسورة خطبة خطب وخطب "
    "محافظة سوق مدينة مسجد حي جامع ملحق عبد عبدالواحد بمحافظة بسوق بمدينة لصلاة عدا ماعدا بعد_صلاة وصلاة ليالي قرية كلا كلتا "
    "هذين هذان أي أحد ملعب شارع مركز طريق خطبتي خطيب قبيلة عائلة آل أسرة نادي "
    "باب بباب لباب وباب واد وواد بواد بساحة لساحة بميدان لميدان ببلدة بقرية "
    "مثلث بلدة دوار ميدان ساحة حارة خان وادي شركة مؤسسة منبر لمنبر بمنبر بصلاة لخطبة بخطبة بأيام وأيام لأيام"
)  # fmt: skip
#: Called by their day: «مباراة السبت», of whom the article says when it is to come.
MEETINGS = _keys("مباراة لقاء مواجهة نهائي قمة ديربي جلسة اجتماع انتخابات اقتراع تصويت استفتاء حفل لمباراة للقاء بمباراة بلقاء لمواجهة")
NOT_WEEKDAY_AFTER = _keys("البيضاء السوداء الأسود الأبيض الدامي الحزين معا كليهما الآخرين اللذين فقط الفائزين الصمد")
#: What a day is told to be that is announced: «أن السبت هو أول أيام رمضان», «أن الأحد عطلة رسمية».
TOLD_TO_BE = _keys("أول غرة عيد متمم المتمم مكمل المكمل عطلة إجازة وقفة")
ROYAL = _keys("الملك الأمير الشيخ السلطان العهد البابا الرئيس والملك والأمير الإمام القديس")
GIVEN = _keys(
    "محمد أحمد علي حسن حسين خالد فهد سعود سلطان سعد عبدالله عبدالرحمن عبدالعزيز عبداللطيف إبراهيم يوسف عمر عثمان ناصر صالح سالم سلمان "
    "فيصل تركي بندر نايف ماجد وليد طارق سامي رامي كريم مصطفى محمود أمين جمال كمال عادل ياسر هشام حمد حمود مشعل مبارك جاسم راشد زايد "
    "منصور مطلق بدر عبدالمحسن عبدالكريم فاطمة عائشة مريم نورة سارة هند منى ليلى هدى أمل سعاد زياد أنس أسامة باسم غسان مازن "
    "عصام حاتم هاني أيمن شريف رضا عماد فؤاد جابر غازي زهير نبيل سليمان داود عيسى موسى يحيى زكريا إسماعيل إسحاق أنور أكرم "
    "يزيد شبيب طلال عبدالملك عبدالمجيد عبدالحكيم عبدالسلام عبدالرحيم عبدالوهاب عبدالإله عبدالحميد نواف سطام متعب مشاري ضاري ثامر تامر وائل "
    "بلال إياد معاذ مهند مؤيد مروان حيدر كاظم عدنان فراس قصي لؤي أيوب يعقوب هيثم هيا ريم دانة لمى نوف العنود شهد خلود رهف"
)  # fmt: skip
NOT_MONTH_BEFORE = _keys("شركة سيارة سيارات تيريزا السيدة جان كلينك الفنان اللاعب الشيخ السيد الدكتور المهندس")
#: Before a bare year.
YEAR_BEFORE = _keys(
    "في وفي بعد قبل منذ ومنذ خلال وخلال حتى بحلول لسنة لعام بعام عام سنة مطلع أواخر أوائل منتصف نهاية بداية بنهاية فترة "
    "ربيع صيف شتاء خريف"
)  # fmt: skip
#: What is told apart by its year: «حرب 1967», «حدود 1967», «انتخابات 2018».
YEARED_EVENTS = _keys(
    "حرب نكبة نكسة هزيمة أزمة انتخابات انقلاب زلزال اجتياح غزو مجزرة حصار احتلال انتفاضة ثورة احتجاجات تظاهرات اتفاق اتفاقية هدنة حدود "
    "خطوط دستور موازنة ميزانية دورة تمرد مجاعة هجمات"
)
#: Before two years in a row: «السنة المالية 2022/2023».
DOUBLE_YEAR_BEFORE = _keys(
    "المالي المالية الدراسي الدراسية الجامعي الجامعية موسم الموسم لموسم للموسم عام العام سنة السنة لعام لسنة شتاء موازنة ميزانية"
)
#: Before a date on which something was: «اندلعت في ديسمبر».
AT = _keys("في وفي يوم بتاريخ منذ ومنذ")
#: Before «أول» where the month after it has no year.
BEFORE_FIRST = _keys("في وفي من منذ حتى إلى بتاريخ يوم مطلع")
#: Before a month that stands alone.
MONTH_BEFORE = _keys("في وفي منذ ومنذ خلال وخلال حتى بحلول منتصف تسليم متم مطلع")
COUNTED = _keys(
    "شخص شخصا دولار ريال درهم دينار جنيه يورو ليرة جندي جنديا عسكري عسكريا عنصر عنصرا مليون مليار ألف كيلومتر كلم كم متر مترا طن برميل "
    "قتيل قتيلا جريح وحدة أسرة عائلة منزل منزلا حالة مقاتل مقاتلا لاجئ لاجئا طالب طالبا طالبة موظف عامل عاملا شركة مشارك مشاركا سيارة "
    "نقطة صفحة موقع موقعا فرصة سهم ضابط شرطي صاروخ غارة قذيفة سجين معتقل مدرسة متطوع حاج مواطن نسخة كتاب لاعب متفرج مشجع مرة ساعة يوم "
    "عملية قرية سفينة طائرة رحلة عضو نائب مرشح وظيفة عقار سرير قطعة بئر هكتار فدان ميغاواط ميجاوات واط غرام كيلوغرام كيلو % دولارا ريالا"
)  # fmt: skip
DECADES = {
    f"{article}{stem}{ending}": value
    for stem, value in {"عشرين": 2, "ثلاثين": 3, "اربعين": 4, "خمسين": 5, "ستين": 6, "سبعين": 7, "ثمانين": 8, "تسعين": 9}.items()
    for ending in ("يات", "ات")
    for article in ("", "ال")
}  # fmt: skip
QUARTERS = {search_key(f"ال{word}"): value for word, value in {"أول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "أخير": 4}.items()}


#: Before where something was.
PLACED = _keys("في وفي")
#: Between a preposition and the day: «حتى مساء يوم الجمعة».
DAY_PARTS = _keys("يوم فجر صباح صبيحة ظهر عصر مساء ليل ليلة منتصف نهاية بعد جلسة")
#: What is announced for a day: «أعلنت الوزارة تعليق الدراسة الأحد».
MEASURES = frozenset(
    prefix + key for key in _keys("تعطيل تعليق إغلاق استئناف إقامة عقد تنظيم فتح عطلة إجازة الدخول خوض") for prefix in ("", "ب", "ل")
)
#: Past tenses of deciding, under which a measure is to come.
DECISIONS = _keys("أقر أقرت وافق وافقت أصدر أصدرت")
#: What is called for, after «إلى»: «دعا إلى إضراب الاثنين».
CALLS = _keys(
    "إضراب الإضراب تظاهر التظاهر تظاهرة تظاهرات مظاهرة مظاهرات مسيرة مسيرات اجتماع الاجتماع اعتصام الاعتصام وقفة عصيان تجمع التجمع جلسة "
    "النزول الخروج المشاركة الاحتجاج احتجاجات"
)
#: Past tenses whose object «ذلك» is, before «اليوم»: who said it stands behind.
SAYS_THAT = _keys("أوضح أوضحت أعلن أعلنت صرح صرحت أكد أكدت بين بينت كشف كشفت")
#: Past tenses of warning: what they warn of, after «من», is to come.
WARNS = _keys("حذر حذرت وحذر وحذرت نبه نبهت ونبه ونبهت")
#: What is called by its day: «أحداث السبت».
CALLED_BY_DAY = _keys(
    "أحداث حادث حادثة هجوم هجمات انفجار تفجير تفجيرات حريق غارة غارات اشتباكات مواجهات مجزرة زلزال تظاهرة تظاهرات مظاهرة مظاهرات احتجاجات "
    "مباراة جلسة اجتماع قمة خطاب جريمة حوادث"
)
#: What befell and was not arranged, called by its day: «ستعوض البلدية متضرري حريق السبت».
BEFELL = _keys("حادث حادثة حوادث هجوم هجمات انفجار تفجير تفجيرات حريق غارة غارات اشتباكات مجزرة زلزال جريمة تصادم انهيار قصف غرق أحداث")
#: Before what was, though the sentence tells of what comes: «سيغيب بعد إصابته في مباراة السبت».
IN_THE_WAKE = _keys("بعد بعدما عقب إثر جراء بسبب")
#: What nobody arranges for a day to come, behind «بعد» or the like: «سيشكو بعد إقالته الأحد».
UNARRANGED = frozenset(
    key + own
    for key in _keys(
        "إقالة إقالت استبعاد استقالة استقالت إصابة إصابت انهيار سقوط مقتل وفاة وفات مصرع اغتيال توقيف اعتقال احتجاز اختطاف خطف هروب فرار "
        "طرد خسارة خسارت هزيمة هزيمت تعادل انقطاع تعطل انفجار اندلاع غرق اقتحام اختراق تسرب عزل إيقاف رفض فشل"
    )
    for own in ("", "ه", "ها", "هم")
)
#: A price of the day before: «أعلى من إغلاق الخميس», «مقارنة بإغلاق الأربعاء».
CLOSING = _keys("إغلاق الإغلاق بإغلاق")
BEFORE_CLOSING = _keys("على عن من إلى فوق دون تحت")
#: Represents, and before «أمام» appears there: «يمثل الوزير أمام اللجنة الاثنين».
APPEARS = _keys("يمثل تمثل ويمثل وتمثل")
#: Past tenses of sending, forming and calling, of whose aim the day may be: «أوفد لجنة لمعاينة المبنى السبت».
SENDS = frozenset(
    prefix + key
    for key in _keys(
        "أرسل أرسلت أرسلوا أوفد أوفدت ابتعث ابتعثت شكل شكلت ألف ألفت كلف كلفت خصص خصصت استدعى استدعت جهز جهزت وجه وجهت انتدب انتدبت عين "
        "عينت أعد أعدت استعدادا الاستعداد استعداداته استعداداتها استعداداتهم تحضيرا التحضير التحضيرات تحضيراته تحضيراتها"
    )
    for prefix in ("", "و", "ف")
)
_AIMS = _keys("بهدف بغية بغرض لكي كي")
# Verbal nouns by their form (تفعيل، افتعال، انفعال، استفعال، إفعال، مفاعلة) and the plain ones of what somebody is sent for.
_VERBAL_NOUN = re.compile(r"ت[^\Wاويةه]{2}ي[^\Wاوي]|ا(?:ست|ن|[^\W]ت)?[^\W]{1,3}ا[^\W]|م[^\W]ا[^\W]{2}ه")
_PLAIN_AIMS = _keys("أخذ فحص بحث دراسة كشف جمع رصد حصر نقل دعم سماع لقاء حل وقف فتح رفع قياس شرح عرض طلب نيل حضور بناء كشف علاج تفقد تقصي")


def is_aim(key: str) -> bool:
    """Return whether a search key begins what somebody is sent for: «لأخذ عينات», «لمعاينة المبنى», «للتحقيق معه», «بهدف»."""
    if key in _AIMS:
        return True
    if key[:1] != "ل" or len(key) < 4:
        return False
    noun = key[2:] if key[:2] == "لل" else key[1:]
    return noun in _PLAIN_AIMS or _VERBAL_NOUN.fullmatch(noun) is not None


#: Forms of verbal nouns where a promise or threat comes before: تصعيد، تدخل، إغلاق، إجراء، انسحاب، محاسبة.
_DEED = re.compile(r"ت\w{3,4}|ا(?:ست|ن|\wت)?\w{1,3}ا\w[هت]?|م\wا\w{2}[هت]")
_PREFIXES = {"ب": ("ب", "بال"), "ل": ("لل", "ل"), "-": ("ال", "")}


@cache
def pledges() -> dict[str, tuple[str, bool]]:
    """Map verbs of promise, threat, agreement and request to what leads their object and whether any verbal noun may be it."""
    return {
        prefix + search_key(row["verb"]): (search_key(row["by"]) or "-", row["object"] == "any")
        for row in read_rows(DATA / "pledges.tsv")
        for prefix in ("", "و", "ف")
    }


@cache
def _acts() -> dict[str, str]:
    return {search_key(row["noun"]): row["kind"] for row in read_rows(DATA / "acts.tsv")}


def is_speech(key: str) -> bool:
    """Return whether a search key is what one says something in: «خطاب», «كلمته», «اجتماع»."""
    return not {_acts().get(key), _acts().get(split_key(key)[1])}.isdisjoint({"speech", "act"})


def is_pledged(key: str, before: str, by: str, anything: bool) -> bool:
    """Return whether a search key, behind another, is a verbal noun led by a preposition: «بتسليمها», «على عقد», «إلى الاجتماع»."""
    if len(by) > 1:
        if before not in {by, "و" + by}:
            return False
        by = "-"
    for prefix in _PREFIXES[by]:
        if key.startswith(prefix) and len(key) > len(prefix) + 1:
            noun = key[len(prefix) :]
            for form in (noun, split_key(noun)[1]):
                kind = _acts().get(form) or _acts().get(form[:-1] + {"ت": "ه", "ئ": "ء"}.get(form[-1], form[-1]))
                if kind == "act" or (anything and (kind is not None or _DEED.fullmatch(form))):
                    return True
    return False


#: Until or to the day after these is the new one: «أجلت الجلسة إلى الأربعاء».
DEFERRALS = frozenset(
    prefix + key
    for key in _keys("أجل أجلت أرجأ أرجأت مدد مددت تأجيل إرجاء تمديد يمدد تمدد يؤجل تؤجل تأجلت تأجل")
    for prefix in ("", "و", "ب")
)

#: Parts of a time whose ordinal is no day: «الأسبوع الأول من مارس».
NUMBERED_PARTS = frozenset(
    prefix + key
    for key in _keys("الأسبوع النصف الثلث الربع العقد الشطر الجزء القسم الفصل اليومين الأسبوعين")
    for prefix in ("", "و", "ب", "ف", "ك")
) | frozenset(_keys("للأسبوع للنصف للثلث للربع للشطر للجزء وللأسبوع وللنصف"))
#: The ten days of a month: «العشر الأواخر من رمضان».
TENS_OF_MONTH = {
    **dict.fromkeys(_keys("الأوائل الأولى الأول"), 1), **dict.fromkeys(_keys("الأواسط الوسطى الأوسط الثانية الثاني"), 2),
    **dict.fromkeys(_keys("الأواخر الأخيرة الأخير الثالث"), 3),
}  # fmt: skip
#: A year spoken of before: «من ذلك العام», «العام نفسه».
SAME = _keys("نفسه ذاته نفسها ذاتها عينه عينها")
THAT = _keys("ذلك تلك ذاك نفس ذات")
#: Before a deadline.
BEFORE = _keys("قبل وقبل قبيل وقبيل")


class Holiday(NamedTuple):
    """A holiday: the words after its first, its calendar, month and day."""

    rest: tuple[str, ...]
    hijri: bool
    month: int
    day: int


@cache
def holidays() -> dict[str, list[Holiday]]:
    """Map the first word of every holiday's name to the holidays that begin with it, longest name first."""
    found: dict[str, dict[tuple[str, ...], Holiday]] = {}
    for row in read_rows(DATA / "holidays.tsv"):
        first, *rest = search_key(row["name"]).split()
        holiday = Holiday(tuple(rest), row["calendar"] == "hijri", int(row["month"]), int(row["day"]))
        found.setdefault(first, {})[holiday.rest] = holiday
    return {first: sorted(names.values(), key=lambda holiday: -len(holiday.rest)) for first, names in found.items()}


@cache
def heads() -> frozenset[str]:
    """Return the nouns after which a day and month is part of a name, with their proclitics."""
    return frozenset(
        prefix + search_key(row["noun"]) for row in read_rows(DATA / "heads.tsv") for prefix in ("", "و", "ب", "ل", "وب", "ول", "ف", "ك")
    )


@cache
def tenses() -> dict[str, str]:
    """Map words (search keys, with و and ف) to ``future``, ``scheduled``, ``report`` ``plan``, ``modal`` or ``past``."""
    return {prefix + search_key(row["word"]): row["tense"] for row in read_rows(DATA / "tense.tsv") for prefix in ("", "و", "ف")}


#: Present tenses that open a sentence about what has been: they say nothing of a weekday after them.
_OF_NOW = _keys(
    "يذكر تذكر يشار تجدر يجدر يأتي تأتي يبدو تبدو يعد تعد يعتبر تعتبر يبلغ تبلغ يقول تقول يرى ترى يؤكد تؤكد يضيف تضيف يوضح توضح يعود تعود "
    "يواصل تواصل تتواصل يتواصل يستمر تستمر يشير تشير يقع تقع يعمل تعمل يحمل تحمل يعيش تعيش يروي تروي يتهم تتهم يقدر تقدر يضم تضم "
    "يظهر تظهر يتضمن تتضمن يمثل تمثل يشكل تشكل ينتمي تنتمي يزعم تزعم تسود يسود تشهد يشهد يكشف تكشف يحقق تحقق يبحث تبحث يلاحق تلاحق"
)  # fmt: skip


@cache
def verb_forms() -> tuple[frozenset[str], frozenset[str]]:
    """Return the inflected verbs that are no nouns, by search key: present tenses of plans and past tenses (with the bare verbs)."""
    present: set[str] = set()
    past: set[str] = set()
    for row in read_rows(WORDS / "verbs.tsv"):
        past.add(row["verb"])
        for form in row["forms"].split():
            fresh = row["verb"][0] != form[0] or (form[:2] == "تت" and row["verb"][:2] != "تت")  # «تراجع»: «تتراجع»
            if form[0] in "يتن" and fresh:
                if form[0] != "ن":
                    present.add(form)
            else:
                past.add(form)
    present -= _OF_NOW
    return frozenset(present | {"و" + form for form in present}), frozenset(
        prefix + form for form in past if len(form) > 3 for prefix in ("", "و", "ف")
    )


_NOT_PRESENT = GIVEN | _keys(
    "يوم يوما يومي يومين يومها يومية يوميا يناير يوليو يونيو يمين يسار يمني يمنيا يمنية يابان ياباني يابانية يورو يونان يوناني يونانية "
    "يوسف يعقوب يزيد يافا يخت يختا ينبع يهود يهودي يهودية يوتيوب ياهو يوفنتوس يوغوسلافيا يقين يسوع يوحنا يونس ياسمين ياسين"
)


def is_present(key: str) -> bool:
    """Return whether a search key looks like a verb of the present: «يلتقيان», «تبلغ»; of those with ت only what is surely no noun."""
    if key[:1] == "و":
        key = key[1:]
    if key[:1] == "ي":
        return len(key) > 2 and key not in _NOT_PRESENT and key not in month_names()
    return key[:1] == "ت" and (key[:2] == "تت" or key[:3] == "تست" or key in _OF_NOW or key in verb_forms()[0])


_NOT_FUTURE = _keys(
    "سيارة سيارات سيارته سياسة سياسات سياسي سياسية سياسيا سياسيين سياسيون سيطرة سيطر سيطرت سيطروا سيدة سيدات سيرة سيولة سينما سينمائي "
    "سينمائية سيناء سيناريو سيناريوهات سيبيريا سيول سيدني سيتي سيئ سيئة سيناتور ستين ستون ستينيات ستينات ستوكهولم ستاد ستراتيجي ستار سنة "
    "سنوات سنوي سنوية سنويا سندات سنتين سنتيمتر سنغافورة ستيفن ستيف سيف سيد سير سيل سيما سيان سياق سياقات سياج سيادة سيادي سيادية سياحة "
    "سياحي سياحية سياحيا سيرا سيراليون سيلفا سيمون سينا سنجار سنين سنيورة سنان سنده سيدتي سيدنا سيده سيلا سيلي ستايل سينغ سيغما سيتوي "
    "ستيل ستات سيرك سيرو سيري سيزر سيئون ستره ستر ستيني سيبا سيرته سيره سيوف سيؤول ستة ست سيدي"
)  # fmt: skip


def opens_present(key: str) -> bool:
    """Do as ``is_present`` for the word that opens a sentence, where a verb with ت is known by its form with ي: «تهب رياح»."""
    if is_present(key):
        return True
    return key[0] == "ت" and "ي" + key[1:] in known_keys() and key not in verb_forms()[1]


def is_of_two(key: str) -> bool:
    """Return whether a search key looks like a definite dual: «المصابين», «الراقدان»."""
    return key.startswith("ال") and len(key) > 6 and key.endswith(("ين", "ان"))


def is_present_of_us(key: str) -> bool:
    """Return whether a search key is a present tense of us: «نشهد»; not «نظم», which is a past one."""
    return key[0] == "ن" and len(key) > 3 and "ي" + key[1:] in known_keys() and "ت" + key[1:] in known_keys()


@lru_cache(maxsize=20_000)
def is_future_verb(key: str) -> bool:
    """Return whether a search key looks like a verb of the future: «سيلتقي», «وستبدأ», «سنواصل»; not a name («سيرتا»)."""
    if key[0] in "وف" and len(key) > 5:
        key = key[1:]
    if key[:2] not in {"سي", "ست", "سن"} or len(key) < (5 if key[1] == "ن" else 4) or key in _NOT_FUTURE:
        return False
    if split_key(key)[0] == "س":
        return True
    # A verb that the word list lacks shows itself by its form.
    if key[1] == "ن" or len(key) < 5:
        return False
    tenth = key[2:4] == "ست" and len(key) > 5 and key[-1] not in "مي"  # «ستستأنف»; not «سيستم», «سيستاني»
    return tenth or key[2] == "ت" or key.endswith(("ون", "ان", "ين"))


# --- triggers -----------------------------------------------------------------------------------------------------------------


class Trigger(NamedTuple):
    """What a word may begin: the ``kind`` of expression, the word without its proclitics, and how many letters those take."""

    kind: str
    word: str
    strip: int


def _bare_triggers() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for first in month_names():
        if not first.isascii():
            kinds[first] = "month"
    kinds |= {day: "weekday" for day in WEEKDAYS if day.startswith("ال")}
    kinds |= {"اليوم": "today", "امس": "yesterday", "الامس": "yesterday", "غدا": "tomorrow", "غد": "tomorrow", "الغد": "tomorrow"}
    kinds |= {"الليله": "tonight", "البارحه": "lastnight", "اول": "opening+first", "بعد": "after", "قبل": "before", "منذ": "before"}
    kinds |= {"ثاني": "first", "ثالث": "first", "رابع": "first", "فاتح": "first"}
    kinds |= {"يوم": "day", "يومي": "day", "شهر": "monthword", "شهري": "monthword", "غره": "ghurra"}
    kinds |= {f"ال{word}": "unit" for word in ("اسبوع", "شهر", "عام", "سنه", "عقد", "قرن", "صيف", "شتاء", "ربيع", "خريف")}
    kinds |= dict.fromkeys(("هذا", "هذه"), "this")
    kinds |= dict.fromkeys(("عام", "سنه", "عامي", "سنتي", "الاعوام", "للاعوام", "سنوات", "اعوام"), "year")
    kinds |= dict.fromkeys(SEASONS, "season")
    kinds |= dict.fromkeys(PARTS, "part")
    kinds |= dict.fromkeys(DECADES, "decade")
    kinds |= dict.fromkeys(("الربع", "النصف", "الثلاثي", "السداسي", "الفصل"), "quarter")
    kinds |= dict.fromkeys(("الثلث", "العشر"), "third")
    kinds |= dict.fromkeys(OPENING_NUMBERS, "opening")
    kinds |= dict.fromkeys(("الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "السنين", "الاعوام"), "units")
    kinds |= dict.fromkeys((f"ال{word}" for word in DUALS), "units")
    kinds |= {f"ال{word}": "ordinal" for word in ORDINALS if word != "واحد"}
    kinds |= dict.fromkeys((*HOUR_WORDS, *HOURS), "clock")
    for first in holidays():
        kinds[first] = kinds[first] + "+holiday" if first in kinds else "holiday"
    return kinds


@cache
def triggers() -> dict[str, Trigger]:
    """Map every word that may begin an expression, with and without proclitics, to its trigger."""
    found: dict[str, Trigger] = {}
    bare = _bare_triggers()
    for word, kind in bare.items():
        shapes = [("و", 1), ("ف", 1), ("ب", 1), ("ك", 1), ("وب", 2), ("وك", 2)]
        for prefix, strip in shapes:
            found.setdefault(prefix + word, Trigger(kind, word, strip))
        if word.startswith("ال"):
            found.setdefault("ل" + word[1:], Trigger(kind, word, 1))
            found.setdefault("ول" + word[1:], Trigger(kind, word, 2))
        found.setdefault("ل" + word, Trigger(kind, word, 1))
        found.setdefault("ول" + word, Trigger(kind, word, 2))
    # Words of their own: a scoundrel, he touched, for the first, and whistled.
    for clash in ("وغد", "لامس", "كامس", "لغد", "فاول", "كاول", "لاول", "باول", "ولاول", "وصفر", "فقبل", "وشهر"):
        found.pop(clash, None)
    for word, kind in bare.items():
        found[word] = Trigger(kind, word, 0)
    return found
