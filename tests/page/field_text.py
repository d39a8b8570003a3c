"""Invented Arabic news for the field pages: headlines and paragraphs put together from a small grammar, the same for the same number.

No paragraph is from anywhere; places and public bodies are real, people and outlets are not.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

PLACES = (
    "صفاقس",
    "طنطا",
    "الموصل",
    "حلب",
    "وهران",
    "أغادير",
    "المكلا",
    "بنغازي",
    "نواكشوط",
    "الزرقاء",
    "طرابلس",
    "البصرة",
    "أسوان",
    "صحار",
)
BODIES = (
    "وزارة النقل", "بلدية المدينة", "الهيئة العامة للموانئ", "وزارة الزراعة", "إدارة المستشفى الجامعي", "شركة الكهرباء الوطنية",
    "غرفة التجارة", "مصلحة الأرصاد", "وزارة التربية", "مجلس المحافظة",
)  # fmt: skip
THINGS = (
    "محطة لتحلية المياه", "جسر جديد فوق الوادي", "سوق للجملة", "مركز لعلاج الحروق", "خط للحافلات الكهربائية", "مزرعة للطاقة الشمسية",
    "مكتبة عامة", "ميناء للصيد", "ملعب بلدي", "مدرسة مهنية",
)  # fmt: skip
WHO = ("سلمان الوادعي", "نورة البحيري", "جميل الخزرجي", "هناء الصياد", "فؤاد الجرجاوي", "لطيفة المنوبي", "عمار الدليمي", "رباب السنوسي")
DAYS = ("الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "السبت")

_TITLES = (
    "{body} تفتتح {thing} في {place} بعد تأخر {n} أشهر", "{place}.. خلاف حول {thing} ينتهي باتفاق", "بدء العمل في {thing} قرب {place}",
    "{n} ملايين دولار لإنشاء {thing} في {place}", "سكان {place} يطالبون بتسريع {thing}", "«{body}» تعلن موعد تشغيل {thing}",
    "أهالي {place} يشكون ارتفاع الأسعار قبل الموسم", "أمطار غزيرة تغلق طرقا رئيسية في {place}",
)  # fmt: skip
_LEADS = (
    "أعلنت {body} يوم {day} أن {thing} في {place} سيبدأ العمل قبل نهاية الشهر المقبل، وذلك بعد تجارب استمرت {n} أسابيع وشارك فيها"
    " {m} مهندسا من داخل البلاد وخارجها.",
    "توصلت {body} وممثلو سكان {place} أمس إلى اتفاق ينهي خلافا دام {n} سنوات حول {thing}، ويقضي بنقل موقع البناء إلى الضفة الأخرى"
    " وتعويض {m} أسرة عن أراضيها.",
    "شهدت {place} صباح {day} هطول أمطار لم تعرفها منذ {n} سنوات، فأغلقت الطرق المؤدية إلى الأحياء الشرقية وتعطلت الدراسة في {m} مدرسة.",
    "بدأت في {place} اليوم أعمال إنشاء {thing} بكلفة تقدر بنحو {m} مليون دولار، وسط ترحيب من السكان الذين انتظروا المشروع طويلا.",
)  # fmt: skip
_MORE = (
    "وقال {who}، المتحدث باسم {body}، إن المشروع يوفر {m} فرصة عمل دائمة، وإن الأولوية في التوظيف ستكون لأبناء {place} وضواحيها.",
    "وأضاف المتحدث أن الكلفة النهائية لم تتجاوز ما رصد لها في ميزانية العام الماضي، بالرغم من ارتفاع أسعار الحديد والإسمنت بنسبة {n} في المئة.",
    "من جهتها رأت {who}، وهي عضو في لجنة السكان، أن الموعد المعلن متفائل أكثر مما ينبغي، ودعت إلى نشر تقارير التقدم كل شهر.",
    "وكانت أعمال البناء قد توقفت مرتين خلال العامين الماضيين بسبب نقص التمويل، قبل أن تقرر {body} تحمل {n} أعشار الكلفة.",
    "ويعيش في {place} نحو {m} ألف نسمة يعتمد أكثرهم على الزراعة والصيد، وتقول تقديرات رسمية إن عددهم يزيد كل عام بمقدار الثلث.",
    "وبحسب بيان وزعته {body} فإن المرحلة الثانية تشمل رصف {n} طرق فرعية وإنارتها وربطها بالطريق الساحلي قبل حلول الصيف.",
    "ولم يصدر حتى الآن تعليق من الشركة المنفذة، لكن مصدرا فيها ذكر أن {m} عاملا وصلوا إلى الموقع خلال الأسبوع الجاري.",
    "وفي السوق القديمة قال بائع خضار يدعى {who} إن الحركة تراجعت إلى النصف منذ أن أغلقت الطريق، وإنه ينتظر فتحها كي يعود الزبائن.",
    "وتقدر دراسة أعدتها جامعة محلية أن {thing} سيخفض زمن التنقل بين {place} والعاصمة بنحو {m} دقيقة في ساعات الذروة.",
    "وختم المسؤول حديثه بالقول إن الأبواب مفتوحة أمام كل من لديه ملاحظة، وإن مكتبا خاصا سيستقبل الشكاوى كل {day} حتى نهاية العام.",
    "في المقابل انتقد خبراء في البيئة غياب دراسة للأثر، وقالوا إن المنطقة تؤوي {n} أنواع من الطيور المهاجرة التي تقصدها كل شتاء.",
    "وأوضح {who} أن فرق الصيانة تعمل على مدار الساعة، وأن المياه عادت إلى {m} حيا من أحياء {place} منذ ليل {day}.",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """A headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def _fill(rng: random.Random, form: str, place: str, body: str, thing: str) -> str:
    return form.format(
        place=place, body=body, thing=thing, who=rng.choice(WHO), day=rng.choice(DAYS), n=rng.randint(3, 10), m=rng.randint(11, 99)
    )


def story(number: int, length: int = 7) -> Story:
    """The ``number``-th story, of ``length`` paragraphs (at most 13)."""
    rng = random.Random(f"story {number}")
    about = rng.choice(PLACES), rng.choice(BODIES), rng.choice(THINGS)
    more = rng.sample(_MORE, length - 1)
    forms = [rng.choice(_LEADS), *more]
    return Story(headline(number), tuple(_fill(rng, form, *about) for form in forms))


def headline(number: int) -> str:
    """The headline of the ``number``-th story."""
    rng = random.Random(f"headline {number}")
    return _fill(rng, rng.choice(_TITLES), rng.choice(PLACES), rng.choice(BODIES), rng.choice(THINGS)) + rng.choice(
        ("", "", " (فيديو)", " ..صور")
    )
