"""`isnad show ARTICLE` tells what the article's page tells: what it made of the text it copies, in what it stands."""

import json

WIRE = (
    "أعلنت فرق الإطفاء في مدينة نوران السيطرة على حريق ضخم اندلع فجر الاثنين في سوق الخشب القديم وسط المدينة. "
    "وقال قائد الإطفاء هاني السروجي إن النيران أتت على 43 متجرا قبل وصول عربات الإسعاف من البلدات المجاورة. "
    "وأضاف السروجي أن ثلاثة عمال أصيبوا بحروق طفيفة ونقلوا إلى مستشفى الرازي لتلقي العلاج. "
    "وأمرت بلدية نوران بإغلاق الشوارع المؤدية إلى السوق وفتحت تحقيقا في أسباب الحريق."
)
OTHER = (
    "وقعت وزارة المياه في جمهورية سهلان عقدا لبناء محطة تحلية على ساحل الياقوت بطاقة 90 ألف متر مكعب يوميا، وقالت الوزيرة ليلى القاضي إن "
    "المحطة ستخدم خمس محافظات، وإن التمويل قرض من صندوق التنمية الإقليمي. ويبدأ التنفيذ في الربع الأول من العام المقبل وتتولاه شركة سدود."
    "\nفاز فريق الصقور على ضيفه فريق المنارة بثلاثة أهداف مقابل هدف في افتتاح دوري الجزر لكرة القدم. وسجل المهاجم رامي الفهيد هدفين في "
    "الشوط الأول، وأضاف البديل سالم النقاش الهدف الثالث من ركلة جزاء. ويلتقي الصقور في الجولة المقبلة مع فريق الواحة على ملعب الشاطئ."
)
ROWS = [
    {"id": "w", "outlet": "madar", "published": "2031-03-03T06:00+03:00", "title": "حريق سوق الخشب", "text": f"نوران (مدار): {WIRE}"},
    {"id": "c", "outlet": "sahel", "published": "2031-03-03T08:00+03:00", "title": "نوران: حريق", "text": WIRE.replace("43", "50")},
    {"id": "long", "outlet": "diffa", "published": "2031-03-06T08:00+03:00", "title": "أسبوع سهلان", "text": f"{OTHER}\n{WIRE}"},
]  # fmt: skip


def test_an_article_is_shown_with_what_is_linked_to_it(isnad, tmp_path):
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(row) for row in ROWS), encoding="utf-8")
    assert isnad("ingest", "--archive", tmp_path / "a", "--as", "article", tmp_path / "news.jsonl").status == 0
    copy = isnad("show", "c", "--archive", tmp_path / "a").out
    assert "نسخة من w" in copy
    assert "بُدّل: … النيران أتت على [-43-] {+50+} متجرا" in copy.replace("إن ", "")
    assert "نصه داخل long" in copy
    assert "فيه نص" in isnad("show", "long", "--archive", tmp_path / "a").out
    assert "نسخة منه: c" in isnad("show", "w", "--archive", tmp_path / "a").out
