"""Flat text: dumps of whole pages, wires, blog posts, and dumps that hold no article."""

from __future__ import annotations

from field_text import headline, story
from field_web import Sample, heads, sample


def dump(id: str, lines: list[str], **values: object) -> Sample:
    return Sample(id, "\n".join(lines).encode(), text=True, **values)  # type: ignore[arg-type]


MENU = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات"]


@sample
def text_menu_dump() -> Sample:
    """A dump of a whole page: menu words a line each, outlet in the title line, date line, «شارك», «أخبار ذات صلة», footer."""
    s, rel = story(50), heads(300, 4)
    lines = [
        f"{s.title} - صدى تهامة",
        "تخطي إلى المحتوى",
        *MENU,
        "بحث",
        s.title,
        "الأربعاء 24 يناير 2024 - 15:30",
        "كتب: نبيل الصلاحي",
        "حجم الخط",
        "شارك الخبر",
        "فيسبوك",
        "تويتر",
        *s.paragraphs,
        "الكلمات الدلالية: المكلا، الموانئ، الصيد",
        "أخبار ذات صلة",
        *rel,
        "جميع الحقوق محفوظة لموقع صدى تهامة 2024",
    ]
    return dump("text_menu_dump", lines, title=s.title, paragraphs=s.paragraphs, published="2024-01-24T15:30", authors=("نبيل الصلاحي",), outlet="صدى تهامة", keywords=("المكلا", "الموانئ", "الصيد"), related=tuple(rel), must_not=tuple(rel))  # fmt: skip


@sample
def text_agency() -> Sample:
    """Agency wire as text: slug line, dateline with hijri and Gregorian date, «انتهى» and initials."""
    s = story(51)
    return dump(
        "text_agency",
        [
            s.title,
            "",
            f"المنامة في 24 يناير / ونا / {s.paragraphs[0]}",
            "",
            "\n\n".join(s.paragraphs[1:]),
            "",
            "ع.م/ن.ر",
            "ونا 1205 جمت 24/01/2024",
        ],
        title=s.title,
        paragraphs=s.paragraphs,
        published="2024-01-24",
        credits=("ونا",),
        dateline="المنامة",
    )


@sample
def text_opinion() -> Sample:
    """An opinion piece: «بقلم:» under the title, writer's note with «*» at the end, no date."""
    s = story(52)
    return dump("text_opinion", [s.title, "بقلم: د. عفاف الغرياني", "", "\n\n".join(s.paragraphs), "", "* أكاديمية وكاتبة ليبية مهتمة بشؤون المدن"], title=s.title, paragraphs=s.paragraphs, authors=("عفاف الغرياني",), must_not=("أكاديمية وكاتبة ليبية مهتمة بشؤون المدن",))  # fmt: skip


@sample
def text_two_articles() -> Sample:
    """Two articles of a newspaper's page dump, each with headline, «city ـ outlet» and date."""
    a, b = story(53), story(54)
    one = lambda s, who, day: [s.title, f"{who} ـ صفاقس", f"نشر يوم {day}/01/2024", *s.paragraphs, ""]  # noqa: E731
    return dump("text_two_articles", ["جريدة المرسى", "العدد 4410", "", *one(a, "سلوان الحامدي", 24), *one(b, "هاجر الماجري", 23)], title=a.title, paragraphs=a.paragraphs, published="2024-01-24", authors=("سلوان الحامدي",), outlet="جريدة المرسى", others=(b,), must_not=(b.paragraphs[0],))  # fmt: skip


@sample
def text_inline_also() -> Sample:
    """A dump with read-also lines between paragraphs in three spellings, a tweet pasted in and the source at the end."""
    s, rel = story(55), heads(306, 3)
    p = s.paragraphs
    lines = [
        s.title,
        "24-01-2024",
        p[0],
        p[1],
        f"اقرأ أيضاً| {rel[0]}",
        p[2],
        f"طالع أيضا: {rel[1]}",
        p[3],
        f"شاهد.. {rel[2]}",
        *p[4:],
        "المصدر: نبأ برس + د ب أ",
        "تابعنا على تلغرام",
    ]
    return dump(
        "text_inline_also",
        lines,
        title=s.title,
        paragraphs=p,
        published="2024-01-24",
        credits=("نبأ برس", "د ب أ"),
        related=tuple(rel[:3]),
        must_not=tuple(rel),
    )


@sample
def text_section() -> Sample:
    """A section's dump: headlines and teasers, no article."""
    lines = ["محليات", *MENU]
    for i in range(9):
        lines += [headline(320 + i), story(320 + i).paragraphs[0][:110] + "...", "اقرأ المزيد", "منذ 3 ساعات"]
    return dump("text_section", [*lines, "الصفحة التالية"])


@sample
def text_cookie() -> Sample:
    """A cookie wall's dump."""
    return dump(
        "text_cookie",
        [
            "نحن نقدر خصوصيتك",
            "نستخدم ملفات تعريف الارتباط لتحسين تجربة التصفح وعرض إعلانات مخصصة وتحليل حركة المرور لدينا. بالنقر على قبول الكل فإنك توافق على استخدامنا لها.",
            "تخصيص",
            "رفض الكل",
            "قبول الكل",
            "سياسة الخصوصية",
        ],
    )


@sample
def text_hashtags() -> Sample:
    """A blog post's dump: outlet, «الوسوم:» as hashtags, comments in full sentences after «3 تعليقات»."""
    s, talk = story(56), story(57)
    lines = [
        "مدونة الضيعة",
        s.title,
        "كتبه مصعب الترك بتاريخ 24 يناير، 2024 في أخبار",
        *s.paragraphs,
        "الوسوم: #ريف #مياه #تنمية_محلية",
        "شارك هذا الموضوع:",
        "3 تعليقات",
        *[f"قارئ {i}: {t}" for i, t in enumerate(talk.paragraphs[1:4])],
        "اترك تعليقاً",
    ]
    return dump("text_hashtags", lines, title=s.title, paragraphs=s.paragraphs, published="2024-01-24", authors=("مصعب الترك",), outlet="مدونة الضيعة", keywords=("ريف", "مياه", "تنمية_محلية"), must_not=talk.paragraphs[1:4])  # fmt: skip
