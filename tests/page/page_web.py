# ruff: noqa: E501 (lines of markup)
"""A small invented web: one article in the markup of many kinds of site. Places, people and outlets are made up."""

from __future__ import annotations

from dataclasses import dataclass, field

TITLE = "بلدية مرسى الريحان تفتتح جسرا جديدا فوق وادي السرو"
BODY = (
    "افتتحت بلدية مرسى الريحان صباح أمس جسرا جديدا فوق وادي السرو بعد أعمال استمرت عامين كاملين، وحضر الافتتاح عدد كبير من السكان.",
    "وقال رئيس البلدية سليم الواعر إن الجسر سيختصر الطريق بين ضفتي الوادي إلى خمس دقائق بدلا من نصف ساعة، مضيفا أن كلفته بلغت ستة ملايين دينار.",
    "وأوضحت المهندسة هناء البرقي أن الجسر صمم ليحتمل السيول الموسمية، وأن أعمدته غرست على عمق أربعة عشر مترا في الصخر.",
    "وكان السكان قد طالبوا مرارا بمعبر آمن بعدما جرفت السيول الجسر الخشبي القديم قبل ثلاثة أعوام، وعزلت حي الزيتون يومين كاملين.",
    "ومن المقرر أن تبدأ الحافلات العمل على الطريق الجديد مطلع الشهر المقبل، فيما تدرس البلدية إنشاء ممر للدراجات بمحاذاته.",
)
OTHER_TITLE = "صيادو خليج النوارس يعلقون إضرابهم بعد اتفاق على الأسعار"
OTHER = (
    "علق صيادو خليج النوارس إضرابهم الذي دام أسبوعا بعد التوصل إلى اتفاق مع تجار الجملة على سعر أدنى للكيلوغرام الواحد من السمك.",
    "وذكر نقيب الصيادين أن القوارب ستعود إلى البحر فجر الأحد، وأن لجنة مشتركة ستراقب تنفيذ الاتفاق خلال الموسم الحالي كله.",
    "ورحبت غرفة التجارة بالاتفاق ودعت إلى إنشاء سوق دائمة للسمك قرب المرفأ القديم تضمن الرقابة الصحية على ما يباع فيها.",
)
TEASERS = (
    (
        "مكتبة القلعة تعرض مخطوطات نادرة للمرة الأولى",
        "تعرض مكتبة القلعة ابتداء من الأسبوع المقبل مجموعة من المخطوطات النادرة التي لم يسبق عرضها على الجمهور...",
    ),
    (
        "أمطار غزيرة تغلق طريق الجبل الأخضر ليلة كاملة",
        "أغلقت أمطار غزيرة طريق الجبل الأخضر ليلة كاملة، واضطر عشرات المسافرين إلى المبيت في مدرسة القرية القريبة من الطريق...",
    ),
    (
        "فريق الواحة يفوز بكأس المدن الصغيرة في كرة اليد",
        "فاز فريق الواحة بكأس المدن الصغيرة في كرة اليد بعد مباراة نهائية حبست أنفاس الجمهور حتى ثانيتها الأخيرة...",
    ),
    (
        "جامعة الشرفة تفتح باب القبول في كلية علوم البحار",
        "فتحت جامعة الشرفة باب القبول في كلية علوم البحار التي تستقبل أول دفعاتها في الخريف المقبل بمئة وعشرين مقعدا...",
    ),
)
COMMENT = "والله كنا ننتظر هذا الجسر من زمان وكل سنة يقولون السنة الجاية، وأتمنى من البلدية أن تهتم بالإنارة أيضا لأن الطريق مظلم جدا في الليل ولا يرى السائق شيئا."
MENU = "".join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات")))


@dataclass(frozen=True)
class Case:
    """One page and what is in it."""

    name: str
    html: str
    published: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    body: tuple[str, ...] = BODY
    title: str = TITLE
    outlet: str | None = None
    url: str = "https://news.example/2026/bridge"
    extra: dict[str, str] = field(default_factory=dict)


def paragraphs(texts: tuple[str, ...], tag: str = "p", attributes: str = "") -> str:
    return "".join(f"<{tag}{attributes}>{text}</{tag}>" for text in texts)


def links(start: int = 0, count: int = 3, wrap: str = "li") -> str:
    return "".join(
        f'<{wrap}><a href="/news/{start + i}">{title}</a></{wrap}>' for i, (title, _) in enumerate(TEASERS[start : start + count])
    )


def cards(heading: str = "h3") -> str:
    return "".join(
        f'<div class="c{i}"><{heading}><a href="/news/{i}">{title}</a></{heading}><p>{text}</p></div>'
        for i, (title, text) in enumerate(TEASERS)
    )


def page(head: str, body: str, attributes: str = ' lang="ar" dir="rtl"') -> str:
    return f'<!doctype html><html{attributes}><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


T = tuple(title for title, _ in TEASERS)
