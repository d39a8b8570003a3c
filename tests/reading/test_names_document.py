"""What the document makes of the tagger's spans: cut, joined with their heads, dropped where they are words, found again."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import document
from isnad.reading.names.matches import matcher
from isnad.reading.names.spans import Span


def _complete(raw, *given):
    """Complete spans given as (words, kind), each at its first place; returns (words, kind)."""
    text = Text(raw)
    spans = []
    for words, kind in given:
        keys = Text(words).keys
        first = next(i for i in range(len(text)) if text.keys[i : i + len(keys)] == keys)
        spans.append(Span(first, first + len(keys), 0, kind, "tagger"))
    spans.sort(key=lambda span: span.first)
    found = document.complete(text, spans, matcher().find(text.keys))
    return [(text.raw[text.starts[s.first] + s.cut : text.ends[s.last - 1]], s.kind) for s in found]


@pytest.mark.parametrize(
    ("raw", "given", "names"),
    [
        (
            "التقى سامر الحلواني وكريم الديلوري أمس",
            [("سامر الحلواني وكريم الديلوري", "PER")],
            [("سامر الحلواني", "PER"), ("كريم الديلوري", "PER")],
        ),
        (
            "التقى سامر الحلواني أو كريم الديلوري",
            [("سامر الحلواني أو كريم الديلوري", "PER")],
            [("سامر الحلواني", "PER"), ("كريم الديلوري", "PER")],
        ),
        ("فاز سامر وليد الحلواني", [("سامر وليد الحلواني", "PER")], [("سامر وليد الحلواني", "PER")]),  # «وليد» is a name of its own
        ("زار سامر الحلواني وزوجته", [("سامر الحلواني", "PER")], [("سامر الحلواني", "PER")]),
    ],
)
def test_and_between_persons_parts_them(raw, given, names):
    assert _complete(raw, *given) == names


@pytest.mark.parametrize("word", ["وكالة", "الوكالة", "مصادر", "مصدران", "صحيفة", "شركة", "وزارة", "الوزير"])
@pytest.mark.parametrize("kind", ["PER", "ORG"])
def test_a_common_noun_alone_is_no_name(word, kind):
    assert _complete(f"قالت {word} أمس", (word, kind)) == []


@pytest.mark.parametrize(
    ("raw", "given", "kinds"),
    [
        ("قال تشاد إنه سيرد.", [("تشاد", "PER")], ["LOC"]),
        ("قال الممثل تشاد إنه عائد.", [("تشاد", "PER")], ["PER"]),
        ("قال تشاد إنه سيرد، وعاد تشاد سميث.", [("تشاد", "PER"), ("تشاد سميث", "PER")], ["PER", "PER"]),
    ],
)
def test_a_lone_lands_name_is_nobodys_without_title_or_fuller_name(raw, given, kinds):
    assert [kind for _, kind in _complete(raw, *given)] == kinds


def test_a_verb_of_two_ends_a_name():
    raw = "إن البنك وصندوق الأقاليم الدولي يقتربان من اتفاق"
    assert _complete(raw, ("وصندوق الأقاليم الدولي يقتربان", "ORG")) == [("وصندوق الأقاليم الدولي", "ORG")]


def test_a_nationality_after_a_full_name_is_its_last_word_unless_the_article_speaks_of_that_country():
    name = ("كريم الديلوري", "PER")
    assert _complete("قال كريم الديلوري السوداني إنه عائد", name) == [("كريم الديلوري السوداني", "PER")]
    assert name in _complete("قال كريم الديلوري السوداني إنه عائد إلى السودان", name)
    assert _complete("قال كريم السوداني إنه عائد", ("كريم", "PER")) == [("كريم", "PER")]  # one word before is too little


def test_the_head_belongs_to_a_body_that_is_known_only_with_it():
    assert _complete("أعلن تنظيم الدولة الإسلامية ذلك", ("الدولة الإسلامية", "ORG")) == [("تنظيم الدولة الإسلامية", "ORG")]
    assert _complete("أعلنت حركة حماس ذلك", ("حماس", "ORG")) == [("حماس", "ORG")]  # known without its head


def test_the_last_word_of_a_full_name_is_found_again_even_where_it_was_found_once_alone():
    raw = "قال سامر محفوظ إنه باق. وذكر محفوظ ذلك. وتوقف محفوظ عن الكتابة."
    assert _complete(raw, ("سامر محفوظ", "PER")).count(("محفوظ", "PER")) == 2


@pytest.mark.parametrize(
    ("raw", "titles"),
    [
        ("نشر رواية «ليل البحار» أمس", ["ليل البحار"]),
        ('عرض المسلسل الاجتماعي " بيت الريح " و " درب الملح " أخيرا', ["بيت الريح", "درب الملح"]),
        ("قال في كتابه «عن الصبر، وعن غيره» ذلك", []),  # a mark inside: a quotation
        ("وصف الفيلم بأنه «عمل كبير»", []),
        ("بعد أول فيلم سينمائي كيني «ريح الجرد» جاء غيره", ["ريح الجرد"]),  # adjectives between
        ("كتب ثلاث روايات هي «ليل البحار» عام 1939 و«درب الملح» 1943 و«بيت الريح»", ["ليل البحار", "درب الملح", "بيت الريح"]),
        ("قدم برنامجه «صباح المرسى» ثم عاد إلى «صباح المرسى» أمس", ["صباح المرسى", "صباح المرسى"]),  # a title wherever it stands in marks
        ("كتب رواية «سلوى». وسلوى فتاة. وقالت سلوى ذلك", ["سلوى"]),  # without marks she is its heroine
        ("ألقى محاضرة بعنوان «صبر الجرد» أمس", ["صبر الجرد"]),
        ("قال «لن نعود»", []),
        ("ديوان «", []),
    ],
)
def test_titles_of_works_stand_in_quotation_marks_after_what_they_are(raw, titles):
    assert [words for words, _ in _complete(raw)] == titles


@pytest.mark.parametrize(
    ("raw", "bodies"),
    [
        ('كتبت صحيفة " المستقبل " أمس', ["المستقبل"]),
        ("وقعته شركة كينية «الريح البيضاء» أمس", ["الريح البيضاء"]),  # an adjective of nationality between
        ("ذكرت الصحيفة اللبنانية «صوت الجرد» أمس", ["صوت الجرد"]),
        ("نقلته صحيفة »صوت الجرد« و »رأي البحر« أمس", ["صوت الجرد", "رأي البحر"]),  # marks the wrong way round
        ("قالت الشركة «لن نبيع» أمس", []),
        ("وصفت صحيفة المرسى «الخطة» أمس", []),
        ("عدته صحيفة محلية «خطوة» أمس", []),
    ],
)
def test_what_stands_in_quotation_marks_after_a_kind_of_body_is_its_name(raw, bodies):
    assert [words for words, kind in _complete(raw) if kind == "ORG"] == bodies


@pytest.mark.parametrize(
    ("raw", "given", "names"),
    [
        (
            "فاز الفريق على هامبورغ الألماني 2 - 1 في الدوري",
            [("هامبورغ", "LOC")],
            [("هامبورغ", "ORG")],
        ),  # a city is feminine, a club is not
        ("كوبنهاغن (الدنمارك) - سلتيك", [("كوبنهاغن", "LOC")], [("كوبنهاغن", "ORG")]),
        ("بفوزه على كوبنهاغن 1 - صفر", [("كوبنهاغن", "LOC")], [("كوبنهاغن", "ORG")]),
        ("فازت كينيا 1 - صفر", [("كينيا", "LOC")], [("كينيا", "LOC")]),  # a country plays as itself
        ("أقيمت المباراة في هامبورغ 2 - 1", [("هامبورغ", "LOC")], [("هامبورغ", "LOC")]),
    ],
)
def test_a_city_that_plays_is_its_club_in_a_text_on_sport(raw, given, names):
    sport = " . سجل اللاعب هدف المباراة في الشوط الثاني وخرج المدرب والحارس من ملعب النادي"
    assert _complete(raw + sport, *given) == names
    if names[0][1] == "ORG":
        assert _complete(raw, *given) == [(words, "LOC") for words, _ in names]


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ("انتقل إلى حي الدردارة أمس", ["الدردارة"]),
        ("بين بلدتي الجردية والمرسوفة أمس", ["الجردية", "مرسوفة"]),
        ("وصل إلى قرية المعلمين أمس", []),  # whose it is
        ("أحب قريتي الهادئة كثيرا", []),  # «my village»
        ("سكن في الحي القديم وفي حي شعبي مجاور", []),
        ("سقط في ساحة المعركة", []),
        ("يزورون مدينة الملاهي", []),
    ],
)
def test_a_noun_of_settlement_shows_a_place(raw, places):
    assert [words.removeprefix("ال") for words, _ in _complete(raw)] == [place.removeprefix("ال") for place in places]


def test_a_body_whose_name_holds_anothers_is_its_own():
    raw = "أعلنت مفوضية الأمم المتحدة لشؤون اللاجئين ذلك وقالت الأمم المتحدة غيره"
    assert _complete(raw, ("الأمم المتحدة", "ORG")) == [("مفوضية الأمم المتحدة لشؤون اللاجئين", "ORG"), ("الأمم المتحدة", "ORG")]
    assert _complete("وصل نادي الجزيرة أمس", ("الجزيرة", "ORG")) == [("الجزيرة", "ORG")]  # what it is stays outside


def test_a_place_that_nobody_is_called_by_ends_a_persons_name():
    assert _complete("زار سامر بن خالد السعودية أمس", ("سامر بن خالد السعودية", "PER")) == [("سامر بن خالد", "PER"), ("السعودية", "LOC")]


def test_a_headline_that_holds_a_name_is_no_title():
    raw = "نشرته الصحيفة تحت عنوان «إضراب في جامعة الساحل» أمس"
    assert _complete(raw, ("جامعة الساحل", "ORG")) == [("جامعة الساحل", "ORG")]


@pytest.mark.parametrize(
    ("raw", "given", "names"),
    [
        ("فاز ببطولة كأس الأمم الإفريقية لكرة القدم أمس", [("الأمم الإفريقية", "ORG")], ["بطولة كأس الأمم الإفريقية لكرة القدم"]),
        ("تنطلق بطولة العالم للشبان التي تستضيفها كينيا", [("كينيا", "LOC")], ["بطولة العالم للشبان", "كينيا"]),
        ("بلغ الدور الثالث من بطولة كينيا المفتوحة آخر بطولات العام", [("كينيا", "LOC")], ["بطولة كينيا المفتوحة"]),
        ("في بطولة العالم الأخيرة", [], ["بطولة العالم"]),  # when it was is none of its name
        ("فاز ببطولة المجموعة الثانية", [], []),
        ("مسلسل من بطولة سامر الحلواني", [("سامر الحلواني", "PER")], ["سامر الحلواني"]),  # a leading part
    ],
)
def test_a_competition_is_one_name_from_its_first_word(raw, given, names):
    assert [words for words, _ in _complete(raw, *given)] == names


@pytest.mark.parametrize(
    ("raw", "given", "names"),
    [
        ("غنى عبد الحليم حافظ أمس", [("عبد الحليم", "PER"), ("حافظ", "PER")], ["عبد الحليم حافظ"]),
        ("رأى أحمد علي الديلوري ذلك", [("أحمد", "PER"), ("علي الديلوري", "PER")], ["أحمد علي الديلوري"]),
        ("شارك سامر الحلواني كريم الديلوري", [("سامر الحلواني", "PER"), ("كريم الديلوري", "PER")], ["سامر الحلواني", "كريم الديلوري"]),
        ("قال الأكرم سامر الحلواني ذلك", [("الأكرم", "PER"), ("سامر الحلواني", "PER")], ["الأكرم", "سامر الحلواني"]),
        ("اعتقل سامر ب. أمس", [("سامر", "PER")], ["سامر ب"]),
        ("هل عاد سامر؟ سامر ج. - نعم", [("سامر", "PER")], ["سامر", "سامر"]),  # «ج.» is the answer
        ("كان أبو عبد الله الكيني يبيع الذهب", [("أبو عبد الله", "PER")], ["أبو عبد الله الكيني"]),
        ("خسر سامر مولر الرابع عشر أمس", [("سامر مولر الرابع", "PER")], ["سامر مولر"]),  # his place in a list
        ("حضر اللقاء السفير معصوم مرزوق الذي عاد", [("مرزوق", "PER")], ["معصوم مرزوق"]),
        ("رأى الشيخ سامر بن سالم آل الشيخ أن", [("سامر بن سالم آل", "PER")], ["سامر بن سالم آل الشيخ"]),
        (
            "رفع المهندس سامر بن سالم السلطان التهاني. وشكر المهندس السلطان الحضور",
            [("سامر بن سالم", "PER")],
            ["سامر بن سالم السلطان"],
        ),
        ("شكر المهندس سامر بن سالم الوزير. وحضر المهندس الوزير كريم", [("سامر بن سالم", "PER")], ["سامر بن سالم"]),
    ],
)
def test_how_far_a_persons_name_goes(raw, given, names):
    assert [words for words, _ in _complete(raw, *given)] == names


def test_a_title_is_one_name_whatever_stands_in_it():
    assert _complete("قرأ كتاب «مصر الجديدة» كله", ("مصر", "LOC")) == [("مصر الجديدة", "MISC")]


def test_a_latin_spelling_in_brackets_is_of_the_kind_of_the_name_before():
    raw = "زار جامعة الساحل (Coast University) ثم عاد (again)"
    assert _complete(raw, ("جامعة الساحل", "ORG")) == [("جامعة الساحل", "ORG"), ("Coast University", "ORG")]


def test_names_end_and_begin_where_the_gazetteer_knows_them_to():
    assert _complete("أعلن الاتحاد الدولي لكرة القدم ذلك", ("الاتحاد الدولي", "ORG")) == [("الاتحاد الدولي لكرة القدم", "ORG")]
    assert _complete("عاد إلى جنوب أفريقيا أمس", ("أفريقيا", "LOC")) == [("جنوب أفريقيا", "LOC")]
    assert _complete("عاد إلى شمال أفريقيا أمس", ("أفريقيا", "LOC")) == [("أفريقيا", "LOC")]
    assert _complete("دخل مستشفى الساحل أمس", ("الساحل", "ORG")) == [("مستشفى الساحل", "ORG")]


@pytest.mark.parametrize("words", ["جولتين", "وفدان", "مصدران ملاحيان", "ناقلتين", "سفينتان"])
def test_two_of_a_common_noun_are_nobody(words):
    assert _complete(f"وصل {words} إلى الميناء", (words, "PER")) == []


@pytest.mark.parametrize("name", ["سلمان", "حسين", "رمضان الديلوري", "عدنان", "سمرون"])
def test_names_that_end_as_duals_do_are_names(name):
    assert _complete(f"وصل {name} إلى الميناء", (name, "PER")) == [(name, "PER")]


def test_a_scale_is_nobody():
    assert _complete("خمس درجات على مقياس ريختر", ("ريختر", "PER")) == []
    assert _complete("قال ريختر إنه عائد", ("ريختر", "PER")) == [("ريختر", "PER")]


@pytest.mark.parametrize(
    ("raw", "given", "name"),
    [
        ("نقلت صحيفة النهار الجديد عن مصدر", "صحيفة النهار", "صحيفة النهار الجديد"),
        ("نقلت صحيفة الساحل الدولي عن مصدر", "الساحل", "الساحل الدولي"),
        ("نقلت صحيفة النهار اللبنانية عن مصدر", "صحيفة النهار", "صحيفة النهار"),  # a nationality, and feminine as the paper
        ("نقلت صحيفة النهار المستقلة عن مصدر", "صحيفة النهار", "صحيفة النهار"),
        ("نشرت صحيفة النهار التقرير أمس", "صحيفة النهار", "صحيفة النهار"),
    ],
)
def test_a_masculine_adjective_behind_a_papers_name_is_part_of_it(raw, given, name):
    assert _complete(raw, (given, "ORG")) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("قالت السفيرة آلينا ديلوسكي إنها عائدة", "آلينا ديلوسكي"),
        ("قالت السفيرة الأميركية بالعراق آلينا ديلوسكي إنها عائدة", "آلينا ديلوسكي"),
        ("قالت إلينا ديلوسكي ما قالت", "ديلوسكي"),  # «to us»
        ("آخر ديلوسكي ما قال", "ديلوسكي"),
    ],
)
def test_a_first_name_behind_a_title_is_taken_in(raw, name):
    assert _complete(raw, ("ديلوسكي", "PER"))[-1] == (name, "PER")


def test_the_family_name_of_a_person_of_the_article_is_no_body():
    raw = "قال جهاد الديلوري إن الاتفاق هش. وأكد الديلوري ذلك"
    text = Text(raw)
    last = text.keys.index("الديلوري", 3)
    spans = [Span(1, 3, 0, "PER", "tagger"), Span(last, last + 1, 0, "ORG", "tagger")]
    assert [span.kind for span in document.complete(text, spans, matcher().find(text.keys))] == ["PER", "PER"]


@pytest.mark.parametrize(
    ("raw", "full", "times"),
    [
        ("زار شريف نادر السوداني البصرة. وقال السوداني إن الحكومة باقية.", "شريف نادر السوداني", 1),
        ("أعلنت الوزيرة ليلى المصري خطة. وقالت المصري إن الخطة جاهزة.", "ليلى المصري", 1),
        ("زار شريف نادر السوداني البصرة. وأضاف أن السوداني سيعود.\nالسوداني يؤكد ذلك.", "شريف نادر السوداني", 2),
        ("زار شريف نادر السوداني البصرة. وقال الوزير السوداني ذلك، ونفى الجانب السوداني.", "شريف نادر السوداني", 0),
        ("قال السوداني إنه باق. ثم زار شريف نادر السوداني البصرة.", "شريف نادر السوداني", 0),  # before the full name
        ("زار شريف نادر السوداني البصرة. وقال السوداني كريم الحلواني إنه باق.", "شريف نادر السوداني", 0),
        ("زار شريف نادر السوداني البصرة. وارتفع سعر السوداني.", "شريف نادر السوداني", 0),
    ],
)
def test_a_family_name_of_nationality_is_found_again_where_only_a_person_can_stand(raw, full, times):
    found = _complete(raw, (full, "PER"))
    assert found.count((full.split()[-1], "PER")) == times
    assert (full, "PER") in found


def test_a_nationality_behind_a_first_name_is_its_last_word_where_it_speaks_alone_later():
    name = ("سامر", "PER")
    assert _complete("قال سامر العراقي إن العراق باق. وأكد العراقي ذلك.", name)[0] == ("سامر العراقي", "PER")
    assert name in _complete("قال سامر العراقي إن العراق باق. وأكد الوزير العراقي ذلك.", name)
