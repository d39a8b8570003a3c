"""What find_statements promises for any text, and what it says on texts of ours (the tables own, second, third and fourth.txt)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.statements import FOURTH, SECOND, THIRD, own_table
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name, Statement

_TABLE = [*own_table(), *own_table(SECOND), *own_table(THIRD), *own_table(FOURTH)]
# Contents that are known to go wrong, each with its reason.
_KNOWN = {
    "محض افتراء": "«على لسان»: who speaks for another is not read",
    "الحكومة مسؤولية الاحتقان الاجتماعي": "whose wording it is stands between verb and object",
    "إخلاء سبيل المتهم بكفالة": "what a court orders is an event",
    "فتح الملف من جديد": "a refusal to do something is an event: what is told apart is that of a claim",
    "ساقه المصابة للطبيب": "to tell «كشف عن خطة» from «كشف عن ساقه» needs the meaning of the noun",
    "الخبر": "an object after an apposition to the subject",
    "نهى فرحات، الخبر": "the same",
    "سنعلن موعدا جديدا خلال يومين": "the same: she goes on without her name",
    "أرباحا قياسية": "a bare object without a subject, whose speaker has not spoken yet",
    "فتح المكتبة ليلا": "a family name that is a common noun, where no tagger has found the name",
    "الديوان فتح المكتبة ليلا": "the same",
    "السوق لا يشجع أحدا": "an unknown noun without the article is taken for a name",
    "العقد باطل": "«للمحكمة»: whom a lawyer tells and what belongs to his title look the same",
    "علمه بأي تأجيل": "a verbal noun with a pronoun after a family name, where no tagger has found the name",
    "تأجيل": "the same",
    "تسرب الوقود إلى المحمية": "«حماية الشواطئ»: a source that ends too early",
    "إغلاق الممر الملاحي": "«ودعت الحكومة إلى»: who asks and who is asked look the same",
    "المصرف سيفلس خلال أسبوع": "«حساب مجهول على الشبكة»: where an account stands is left out of it",
    "احتجاز الصيادين": "worry is told as a warning",
    "السفينة غيرت مسارها مرتين": "an agency that no list knows, after «لما أوردته»",
    "موجة عالية ضربتها": "«قريب منها»: a source that ends too early",
    "وجود تأخير": "«وعزاه إلى»: a verb with its object goes on within the content",
    "وجود تأخير، وعزاه إلى نقص الإسمنت": "the same",
    "الوفد سيسافر ناقصا": "«قبل أن تعلن»: what came later goes on within the content",
    "الوفد سيسافر ناقصا، قبل أن تعلن اللجنة لاحقا اكتماله": "the same",
    "اكتماله": "«اللجنة» after «رئيس اللجنة الأولمبية» is taken for him",
    "المستشفى، بحسب مديره كمال الرازي، يستقبل ضعف طاقته": "a person's name that no tagger has found",
    "المشي يخفض ضغط الدم": "a study's journal passes it on; one table says so, the other not",
    "العينة صغيرة": "the same",
    "التربة منهكة": "«ويقترح» may go on within the content",
    "زراعة البقول عامين متتاليين": "the same",
    "التربة منهكة، ويقترح زراعة البقول عامين متتاليين": "the same",
    "الموسم كان سيئا، يؤكد مربي النحل يوسف الشهد، والخلايا فقدت نصف سكانها": "a title that no list knows, and no tagger",
    "فقدت نصف سكانها": "the same",
    "التوقيع مزور": "«حيثيات» is a document that no list knows",
    "مصادرة الشاحنة": "an article of a law is no document in the lists",
    "القضاة قلة": "«القاضي» after «قاض متقاعد»",
    "المدرج الثالث سيفتح في الصيف": "«قبل أن»: what came later goes on within the content",
    "المدرج الثالث سيفتح في الصيف، قبل أن تتأخر الأشغال": "the same",
    "منحولة": "«زميله» is nobody's title",
    "حرق المخطوطات": "«دار الإفتاء» is a body that no list knows",
    "جريمة ضد التاريخ": "the same",
}


def _check(text: str, statements: tuple[Statement, ...]) -> None:
    for statement in statements:
        assert text[statement.start : statement.end] == statement.content
        assert statement.content.strip()
        assert 0 <= statement.sure <= 1
        assert statement.rule
        if statement.cue_start is not None and statement.cue_end is not None:
            assert text[statement.cue_start : statement.cue_end] == statement.cue
        if statement.source_start is not None and statement.source_end is not None:
            assert text[statement.source_start : statement.source_end] == statement.source
        for link in statement.chain:
            if link.start is not None and link.end is not None and link is not statement.chain[0]:
                assert text[link.start : link.end] == link.text
    assert list(statements) == sorted(statements, key=lambda item: (item.start, -item.end))


@pytest.mark.parametrize("row", _TABLE, ids=lambda row: row["doc"])
def test_a_text_may_end_or_begin_at_any_word(row) -> None:
    words = row["text"].split(" ")
    for at in range(1, len(words)):
        for text in (" ".join(words[:at]), " ".join(words[at:])):
            _check(text, find_statements(Text(text)))
            _check(text, find_statements(Text(text), heading=True))


@pytest.mark.parametrize("row", _TABLE, ids=lambda row: row["doc"])
def test_own_table(row) -> None:
    found = find_statements(Text(row["text"]))
    _check(row["text"], found)
    by_content = {statement.content: statement for statement in found}
    missing = [item["content"] for item in row["statements"] if item["content"] not in by_content and item["content"] not in _KNOWN]
    extra = [content for content in by_content if content not in {item["content"] for item in row["statements"]} and content not in _KNOWN]
    assert (missing, extra) == ([], [])
    for item in row["statements"]:
        statement = by_content.get(item["content"])
        if statement is None or item["content"] in _KNOWN:
            continue
        assert (statement.force, statement.kind, statement.count, statement.quoted, list(statement.via)) == (
            item["force"],
            item["kind"],
            item["count"],
            item["quoted"],
            item["via"],
        )
        assert item["source"] == statement.source or (not item["source"] and item["resolved"] == statement.resolved)


def test_chain_runs_from_the_holder_to_the_publisher() -> None:
    text = "نقلت وكالة الأفق عن مسؤول أن الوزير قال إن الجسر سيغلق."
    (statement,) = find_statements(Text(text), outlet="صحيفة النهر")
    assert [link.text for link in statement.chain] == ["الوزير", "مسؤول", "وكالة الأفق", "صحيفة النهر"]
    assert statement.via == ("مسؤول", "وكالة الأفق")
    assert statement.chain[-1].start is None


def test_who_is_told_is_a_channel_and_no_link() -> None:
    (statement,) = find_statements(Text("قال الوزير لوكالة الأفق إن الجسر سيغلق."))
    assert statement.via == ()
    assert statement.channel is not None
    assert "وكالة الأفق" in statement.channel


def test_negated_act() -> None:
    (statement,) = find_statements(Text("لم يؤكد النادي أن اللاعب سيرحل."))
    assert statement.negated
    assert statement.source == "النادي"


def test_ministry_is_inferred_from_its_minister_and_marked() -> None:
    found = find_statements(Text("قال وزير الخارجية العراقي إن السفارة باقية. وأعلنت الوزارة أن الوفد سيصل غدا."))
    assert found[1].source == "الوزارة"
    assert found[1].resolved == "وزارة الخارجية العراقية"
    assert "inferred" in found[1].rule


def test_names_bind_a_source_to_its_identity() -> None:
    text = "قال سامر الخالدي إن الفريق جاهز."
    name = Name(4, 16, "سامر الخالدي", "PER", "سامر الخالدي", id="Q1")
    (statement,) = find_statements(Text(text), (name,))
    assert statement.source_id == "Q1"
    assert statement.kind == "named"


def test_a_common_noun_taken_for_a_name_stays_unnamed() -> None:
    text = "أكد مصدران أن السفير غادر."
    (statement,) = find_statements(Text(text), (Name(4, 10, "مصدران", "PER", "مصدران"),))
    assert (statement.kind, statement.count) == ("unnamed", 2)


def test_speaker_is_reset_by_gender() -> None:
    found = find_statements(Text("قالت الوزيرة هدى سالم إن الخطة جاهزة. وقال المدير رامي عيد إن المال موجود. وأضافت أن التنفيذ يبدأ غدا."))
    assert found[2].resolved == "الوزيرة هدى سالم"


_LINES = (
    'قال وأضاف الوزير إن أن « » " “ ” : . ، بحسب مصادر نقلت عن ( ) - ـ ما على حد '
    "قوله من قبل دعوة إلى ب وفقا ل كما لم 3 أعرب قلقه الذي ؛ كل رئيس لـ مؤكدا بأنها وصفها هذا قاله "
)
_WORDS = [*_LINES.split(), "\n"]
_PIECES = st.lists(st.sampled_from(_WORDS), max_size=60)


@settings(max_examples=300, deadline=None)
@given(_PIECES)
def test_any_sequence_of_cues_and_marks(pieces: list[str]) -> None:
    text = " ".join(pieces)
    _check(text, find_statements(Text(text)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    _check(text, find_statements(Text(text)))


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "«",
        "قال ",
        "قال إن ",
        "وأضاف أن الوزير قال إن ",
        "نقلت عن ",
        "«قال ",
        "بحسب مصادر ",
        "الوزارة ",
        "، بحسب الوزير، ",
        "( ",
        "رئيس: ",
    ],
)
def test_hostile_text_ends(piece: str) -> None:
    """No marks that match, no sentence ends: whatever is found holds; how the time grows is measured in the benchmark."""
    text = piece * 3000
    found = find_statements(Text(text))
    _check(text, found)
    assert len(found) <= 3000 * 3


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("وبحسب ما ذكرته وكالة الأفق نقلا عن مصدر أمني، فقد أغلق الطريق.", "مصدر أمني", ("وكالة الأفق",)),
        ("أغلق الطريق، بحسب ما ذكرته وكالة الأفق نقلا عن مصدر أمني.", "مصدر أمني", ("وكالة الأفق",)),
        ("قالت وكالة الأفق نقلا عن مصدر أمني إن الطريق أغلق.", "مصدر أمني", ("وكالة الأفق",)),
        ("أضافت وكالة الأفق أن الطريق أغلق، نقلا عن مصدر أمني.", "مصدر أمني", ("وكالة الأفق",)),
        ("حسبما نقلت وكالة الأفق عن مصدر أمني، أغلق الطريق.", "مصدر أمني", ("وكالة الأفق",)),
        ("قالت المديرة نوال السرب: «سنفتح الطريق قبل نهاية الأسبوع»، وفقا لما ذكرته صحيفة النهر.", "المديرة نوال السرب", ("صحيفة النهر",)),
        ("«ينص العقد على صيانة الطريق كل عامين على الأقل»، على حد تعبير محامي البلدية.", "محامي البلدية", ()),
    ],
)  # fmt: skip
def test_who_holds_and_who_passes_on(text: str, source: str, via: tuple[str, ...]) -> None:
    outermost = max(find_statements(Text(text)), key=lambda statement: statement.end - statement.start)
    assert (outermost.source, outermost.via) == (source, via)


def test_a_pronoun_after_who_passes_on_is_the_last_speaker() -> None:
    text = "قال الوزير إن الطريق سيفتح غدا. ونقلت صحيفة النهر عنه قوله إن الكلفة عالية."
    first, second = find_statements(Text(text))
    assert (first.source, second.source, second.resolved, second.via) == ("الوزير", "", "الوزير", ("صحيفة النهر",))


def test_marks_and_names_that_lead_astray() -> None:
    def sources(text: str, *names: Name) -> list[str]:
        return [statement.source for statement in find_statements(Text(text), names)]

    assert sources("قال علي الحداد إن المصنع سيعمل، وشدد على أهمية الصيانة.") == ["علي الحداد", ""]
    assert sources("أعلن «فيفا» في أيار (مايو) الماضي تأجيل القرعة.") == ["فيفا"]
    assert sources("وأكد المدير «أن المصنع سيعمل بكامل طاقته قبل الصيف.") == ["المدير"]
    text = "أكد رئيس لجنة المسابقات والملاعب في الاتحاد رامي بختيار صحة القرعة."
    at = text.index("رامي")
    assert sources(text, Name(at, at + len("رامي بختيار"), "رامي بختيار", "PER", "رامي بختيار")) == [
        text[text.index("رئيس") : at] + "رامي بختيار"
    ]
    # homographs of cues
    assert sources("حضر ألف طالب مقارنة بالعام الماضي. وهو أمر يصعب تنفيذه. وشبه الجزيرة كبيرة. ولا يقل ذلك أهمية عن أن يبدأ.") == []
