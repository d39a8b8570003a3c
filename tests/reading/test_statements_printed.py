"""A paper whose text an article prints is said by who issued it, paragraph by paragraph, until the article speaks itself again."""

import pytest

from isnad import read_article

ISSUED = "أصدرت بلدية الميناء أمس بيانا بخصوص الرصيف"
TEXT = """تود البلدية أن توضح أن الرصيف كان مغلقا منذ شهرين. وقد عاينت فرقنا الموقع فجر الأحد.
أما التعويضات فستصرف للصيادين قبل نهاية الشهر. ولا صحة لما يشاع."""
SAID = [
    ("الرصيف كان مغلقا منذ شهرين", "verb-that"),
    ("وقد عاينت فرقنا الموقع فجر الأحد", "printed"),
    ("أما التعويضات فستصرف للصيادين قبل نهاية الشهر. ولا صحة لما يشاع", "printed"),
]
ANNOUNCED = [
    "، فيما يلي نصه:\n",
    ". وفيما يلي نص البيان:\n",
    ". وفي ما يلي نص بيان البلدية كما ورد:\n",
    ". وجاء نص البيان كالتالي:\n\n",
    ". وهذا نص البيان:\n",
]


def said_in(text):
    return list(read_article({"id": "own", "text": text, "outlet": "sada"}).statements)


@pytest.mark.parametrize("announced", ANNOUNCED)
def test_what_a_printed_paper_says_is_said_by_who_issued_it(announced):
    found = said_in(f"{ISSUED}{announced}{TEXT}")
    assert [(one.content, one.rule) for one in found] == SAID
    assert {(one.resolved, one.kind, one.via) for one in found} <= {("بلدية الميناء", "official", ()), ("البلدية", "official", ())}
    assert [one.quoted for one in found if one.rule == "printed"] == ["direct", "direct"]


@pytest.mark.parametrize(
    "behind",
    [
        "وكان الرصيف قد بني قبل عشرين سنة.",
        "من جهته، غادر رئيس النقابة القاعة.",
        "ويذكر أن الرصيف من معالم المدينة.",
        "وقال صياد يدعى سليم مرعي إن القوارب غرقت.",
        "وأعربت رابطة الصيادين عن أسفها للحادث.",
    ],
)
def test_the_article_speaks_itself_again(behind):
    found = said_in(f"{ISSUED}، فيما يلي نصه:\n{TEXT}\n{behind}\nوامتلأت المقاهي بالزبائن مساء.")
    assert [one.content for one in found if one.rule == "printed"] == [content for content, rule in SAID if rule == "printed"]
    assert not any(one.via for one in found)


def test_a_paper_in_marks_ends_with_them():
    found = said_in(f"{ISSUED}، فيما يلي نصه: «الرصيف مغلق منذ شهرين.\nوستصرف التعويضات الأحد».\nوامتلأت المقاهي بالزبائن مساء.")
    assert [one.content for one in found] == ["الرصيف مغلق منذ شهرين", "وستصرف التعويضات الأحد"]


def test_a_list_goes_with_what_announces_it():
    text = "ستعمل البلدية على ما يأتي:\n1- ترميم الرصيف القديم قبل الشتاء.\n2- توسيع مواقف الشاحنات في السوق.\nولن تفرض أي رسوم جديدة."
    found = said_in(f"{ISSUED}، فيما يلي نصه:\n{text}")
    assert [one.content for one in found] == [text.rsplit("\n", 1)[0].removesuffix("."), "ولن تفرض أي رسوم جديدة"]


def test_who_is_cited_in_a_printed_paper_came_through_its_issuer():
    (said,) = said_in(f"{ISSUED}، فيما يلي نصه:\nأكد المهندس كمال الرازي أن الأعمدة سليمة.")
    assert (said.resolved, said.via) == ("المهندس كمال الرازي", ("بلدية الميناء",))


@pytest.mark.parametrize(
    "text",
    [
        "وفيما يلي نص الحوار:\nامتلأت القاعة. وبدأ العزف عند المساء.",
        "وقرأ الطلاب نص البيان كاملا. وامتلأت القاعة بالحضور.",
        "ينص القانون على ما يلي من نص المادة الثانية. وامتلأت القاعة.",
    ],
)
def test_no_paper_is_printed(text):
    assert not [one for one in said_in(text) if one.rule == "printed"]


def test_what_is_told_about_a_matter_is_no_source():
    (said,) = said_in("إشارة إلى ما تداولته وسائل الإعلام عن انهيار رصيف الصيادين، تود بلدية الميناء أن توضح أن الرصيف كان مغلقا.")
    assert (said.resolved, said.via, said.content) == ("بلدية الميناء", (), "الرصيف كان مغلقا")
