"""Asides before what is denied, acts that are no verbs and no names, rarer participles, and whose terms are told. All is invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, and who says which last content
SAID = [
    # a clause in commas stands between the subject and a bare object
    ("أنكر الحارس، وهو متقاعد، السرقة.", "الحارس", "السرقة"),
    ("وأنكرت الممرضة، وهي أجنبية، التهمة.", "الممرضة", "التهمة"),
    ("أنكر السائقان، وهما شقيقان، السرقة.", "السائقان", "السرقة"),
    ("نفى اللاعبون، وهم من الهواة، تلقي رشوة.", "اللاعبون", "تلقي رشوة"),
    ("نفى الأمين، الذي يزور الجزيرة، علمه بالصفقة.", "الأمين", "علمه بالصفقة"),
    ("نفت الشركة، التي تدير المنجم، تسرب المياه.", "الشركة", "تسرب المياه"),
    ("استنكرت النقابة، وهي الأكبر في البلاد، القرار.", "النقابة", "القرار"),
    ("نفى المدير صحة الخبر، وهو طبيب أسنان.", "المدير", "صحة الخبر"),
    # what others would do is refused as a claim
    ("رفضت النقابات تهجير السكان.", "النقابات", "تهجير السكان"),
    ("رفض المجلس ضم الجزيرة.", "المجلس", "ضم الجزيرة"),
    ("رفضت النقابة تقليص الإجازات.", "النقابة", "تقليص الإجازات"),
    # how the paper came to the outlet is no part of what is asked
    ("وطالبت الجمعية، في بلاغ توصلت الجريدة بنسخة منه، بفتح الطريق.", "الجمعية", "فتح الطريق"),
    ("وطالبت الهيئة في مذكرة توصل الموقع بنسخة منها بترميم السور.", "الهيئة", "ترميم السور"),
    # behind «أن» a noun stands, written like a verb or not
    ("وذكرت الهيئة أن طلب إعفاء الأمين قيد الدراسة.", "الهيئة", "طلب إعفاء الأمين قيد الدراسة"),
    ("وقالت المحامية إن طلب الإفراج رفض.", "المحامية", "طلب الإفراج رفض"),
    ("وأكدت اللجنة أن كشف التلاعب تأخر.", "اللجنة", "كشف التلاعب تأخر"),
    # a verbal noun is no family name
    ("استغرب النائب صمت الحكومة.", "النائب", "صمت الحكومة"),
    ("انتقدت المعلمة هدر المياه.", "المعلمة", "هدر المياه"),
    ("جدد الملك التأكيد على أن الجسر سيفتح.", "الملك", "الجسر سيفتح"),
    ("جددت الملكة الدعوة إلى الحوار.", "الملكة", "الحوار"),
    # rarer participles, with a comma and without
    ("تحدثت الكاتبة عن قريتها متذكرة أن النهر كان عذبا.", "الكاتبة", "النهر كان عذبا"),
    ("تحدث البحار عن رحلته، مستذكرا أن العاصفة دامت أسبوعا.", "البحار", "العاصفة دامت أسبوعا"),
    ("رفعت الشركة السعر معللة ذلك بأنه دون الكلفة.", "الشركة", "دون الكلفة"),
    ("غادر المدير القاعة، مفسرا ذلك بأن الوقت تأخر.", "المدير", "الوقت تأخر"),
    ("غادرت المديرة القاعة متهمة زملاءها بالتقصير.", "المديرة", "التقصير"),
    ("غادر النواب القاعة متهمين رئيسهم بالتقصير.", "النواب", "التقصير"),
    ("عاد المدرب إلى القاعة مبشرا بأن الفريق جاهز.", "المدرب", "الفريق جاهز"),
]


@pytest.mark.parametrize(("text", "who", "content"), SAID)
def test_who_says_it(text: str, who: str, content: str) -> None:
    said = read_article({"id": "own", "text": text}).statements[-1]
    assert (said.resolved or said.source, said.content) == (who, content)


@pytest.mark.parametrize(
    "text",
    [
        "رفض السكان مغادرة بيوتهم.",
        "رفض اللاعب الانتقال إلى النادي.",
        "شاركت في المسابقة متهمة بالسرقة.",
        "وصلت اللجنة حاملة الملفات.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert read_article({"id": "own", "text": text}).statements == ()


@pytest.mark.parametrize("marks", [",", "-", "–"])
def test_who_says_it_between_commas_or_dashes(marks: str) -> None:
    text = f"السوق مغلق منذ أسبوع {marks} تقول البائعة هند الراعي {marks} والناس غاضبون.".replace(" ,", "،")
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.content.split()[:2]) == ("البائعة هند الراعي", ["السوق", "مغلق"])


@pytest.mark.parametrize(
    ("body", "who", "terms"),
    [
        ("الجيش", "أحد الضباط", "طلب إغفال هويته"),
        ("الجيش", "أحد المصدرين", "رفض الكشف عن هويته"),
        ("البنك", "مصدر مالي", "اشترط حجب اسمه"),
        ("الاتحاد", "أحد المدربين", "فضل عدم ذكر اسمه"),
    ],
)
def test_terms_are_his_whose_words_they_part(body: str, who: str, terms: str) -> None:
    text = f"أعلن {body} إغلاق النفق. وقال {who}، وقد {terms}، إن السد تصدع."
    first, second = read_article({"id": "own", "text": text}).statements
    assert (first.source, first.condition, first.kind) == (body, None, "official")
    assert (second.source, second.condition, second.kind) == (who, terms, "unnamed")


def test_a_body_asks_for_no_anonymity() -> None:
    first, *_ = read_article({"id": "own", "text": "قالت شركة النهر إن الجسر أغلق. وطلبت عدم ذكر اسمها."}).statements
    assert first.condition is None
