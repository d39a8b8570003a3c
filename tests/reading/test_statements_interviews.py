"""Interviews printed as questions and answers: what is answered is the interviewee's, where the form is plain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad import read_article
from isnad.reading import read
from isnad.records import Article

# Title, text, who answers, the answers.
PLAIN = [
    (
        "dashes before both",
        "المخرج سامر الخالدي: السينما مرآة المدينة",
        "في هذا الحوار يتحدث المخرج سامر الخالدي عن فيلمه.\n- كيف بدأت الفكرة؟\n- حين زرت قرية مهجورة.\n- وهل تعبت؟\n- لم نستسلم.",
        "المخرج سامر الخالدي",
        ["حين زرت قرية مهجورة", "لم نستسلم"],
    ),
    (
        "letters",
        "حوار مع الكاتبة ليلى حمادة",
        "الكاتبة ليلى حمادة صاحبة رواية.\nس: متى بدأت الكتابة؟\nج: في العشرين.\nوكتبت الشعر.\nس: حدثينا عن جديدك.\nج: رواية جديدة.",
        "الكاتبة ليلى حمادة",
        ["في العشرين.\nوكتبت الشعر", "رواية جديدة"],
    ),
    (
        "numbered letters behind a bullet's place",
        None,
        "حوار: ليلى حمادة\nيتحدث المدرب هاني سليم عن الموسم.\nس1: كيف كان؟\nج1: كان صعبا.\nس2: هل ستبقى؟\nج2: سأبقى موسما آخر.",
        "المدرب هاني سليم",
        ["كان صعبا", "سأبقى موسما آخر"],
    ),
    (
        "bullets before questions, quotations",
        None,
        "التقت «النهر» رئيس النادي هاني سليم وكان هذا الحوار:\n* ما سبب الرحيل؟\n- «انتهى عقده».\n* ومن يخلفه؟\n- «ندرس أسماء».",
        "رئيس النادي هاني سليم",
        ["انتهى عقده", "ندرس أسماء"],
    ),
    (
        "bullets before questions alone",
        None,
        "هذا لقاء مع الطبيبة ليلى حمادة.\n■ لماذا الطب؟\nلأن والدي طبيب.\nوأمي ممرضة.\n■ ما أصعب ما فيه؟\nالليالي.\nوغادرت بعد ذلك.",
        "الطبيبة ليلى حمادة",
        ["لأن والدي طبيب.\nوأمي ممرضة", "الليالي"],
    ),
    (
        "quotations without marks of turns",
        "في حوار مع «النهر»",
        "استقبلنا المهندس حازم نبيل في مكتبه.\nكيف بدأ المشروع؟\n«بدأ قبل عامين».\nومتى ينتهي؟\n«الصيف المقبل».",
        "المهندس حازم نبيل",
        ["بدأ قبل عامين", "الصيف المقبل"],
    ),
    (
        "no marks at all",
        "حوار مع المخرج كمال الرازي: السينما تموت",
        "حاورناه في بيته القديم.\nما الذي دفعك إلى السينما؟\nكنت طفلا.\nوكبرت.\nوكيف ترى حالها؟\nتموت ببطء.\nهل ستعود؟\nنعم، لدي مشروع.",
        "المخرج كمال الرازي",
        ["كنت طفلا.\nوكبرت", "تموت ببطء", "نعم، لدي مشروع"],
    ),
    (
        "who speaks in an interview by the headline alone",
        "مدرب النهر كمال الرازي في حوار: سنفوز باللقب",
        "يستعد الفريق للموسم.\n- ما رأيك في الصفقات؟\n- جيدة جدا.\n- هل يكفي ذلك؟\n- أعتقد ذلك.",
        "مدرب النهر كمال الرازي",
        ["جيدة جدا", "أعتقد ذلك"],
    ),
    (
        "named before the first answer",
        None,
        "في هذا اللقاء نحاور صاحب المقهى.\n* منذ متى تعمل هنا؟\n- سامر الخالدي: منذ عشرين عاما.\n* هل تبيع؟\n- لا أفكر في ذلك.",
        "سامر الخالدي",
        ["منذ عشرين عاما", "لا أفكر في ذلك"],
    ),
    (
        "of two who are named, whom it is with",
        None,
        "تحدث الوزير هاني سليم أمس. وهنا حوار مع النائب سامر الخالدي.\n- هل تؤيده؟\n- لا أؤيده.\n- ولماذا؟\n- لأن المال قليل.",
        "النائب سامر الخالدي",
        ["لا أؤيده", "لأن المال قليل"],
    ),
]


@pytest.mark.parametrize(("title", "text", "who", "answers"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_answers_are_the_interviewees(title, text, who, answers):
    found = read_article({"id": "a", "title": title, "text": text, "outlet": "nahr"})
    said = [s for s in found.statements if s.content in answers]
    assert [s.content for s in said] == answers
    for s in said:
        assert (s.resolved, s.quoted, s.chain[-1].text) == (who, "direct", "nahr")
        assert s.rule.startswith(("answer-", "bare-quotation", "source-colon"))
        assert text[s.start : s.end] == s.content
        assert text[s.cue_start : s.cue_end] == s.cue


def test_who_is_cited_in_an_answer_came_through_the_interviewee():
    text = "حوار مع المدرب هاني سليم.\n- كيف كان الموسم؟\n- صعبا، وقال رئيس النادي سالم النجار إن المال نفد.\n- هل ستبقى؟\n- نعم."
    (inner,) = [s for s in read_article({"id": "a", "text": text}).statements if s.content == "المال نفد"]
    assert (inner.resolved, inner.via) == ("رئيس النادي سالم النجار", ("المدرب هاني سليم",))
    assert [link.text for link in inner.chain] == ["رئيس النادي سالم النجار", "المدرب هاني سليم"]


NOT_PLAIN = [
    (
        "a report that asks its reader",
        "في لقاء الأمس خسر النهر أمام هاني سليم.\nلماذا خسر؟\nلأن الدفاع غاب.\nهل يعود؟\nربما.\nومتى؟ لا أحد يعرف.\nكيف يستعد؟\nبالتدريب.",
    ),
    ("nobody is named", "في هذا الحوار:\n- كيف بدأت؟\n- من الصفر.\n- ثم ماذا؟\n- كبرت."),
    ("two are named and none is led to", "حضر الحوار هاني سليم وسامر الخالدي.\n- كيف بدأت؟\n- من الصفر.\n- ثم ماذا؟\n- كبرت."),
    ("no interview is told of", "اشترى هاني سليم بيتا.\n- ماذا بقي؟\n- لا شيء.\n- أين المفتاح؟\n- في الدرج."),
    ("one question", "حوار مع هاني سليم.\n- كيف بدأت؟\n- من الصفر."),
    ("no marks tell turns apart", "حوار مع هاني سليم.\nكيف بدأت؟\nمن الصفر.\nثم ماذا؟\nكبرت."),
    ("a list of questions", "حوار مع هاني سليم.\n- كيف بدأ؟\n- متى ينتهي؟\n- من يدفع؟\nهذه أسئلة بلا جواب."),
]


@pytest.mark.parametrize("text", [case[1] for case in NOT_PLAIN], ids=[case[0] for case in NOT_PLAIN])
def test_where_the_form_is_not_plain_nothing_is_given_to_anybody(text):
    assert [s.content for s in read_article({"id": "a", "text": text}).statements if s.rule.startswith("answer")] == []


LINES = st.sampled_from(
    [
        "- كيف بدأت؟",
        "- من الصفر.",
        "* متى؟",
        "«أمس».",
        "س: أين؟",
        "ج: هناك",
        "ج:",
        "-",
        "«»",
        "",
        "حوار مع هاني سليم.",
        "هاني سليم: نعم",
        "وعاد.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_offsets_fit_any_lines_in_any_order(lines):
    body = "\n".join(lines)
    for s in read(Article(id="a", body=body, title="هاني سليم: نعم")).statements:
        assert body[s.start : s.end] == s.content != ""
        assert body[s.cue_start : s.cue_end] == s.cue
