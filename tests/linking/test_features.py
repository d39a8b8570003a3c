"""What is kept of an article's words survives its bytes, and a cut shares bands with its whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad import read_article
from isnad.linking.bouts import mark
from isnad.linking.credit import agency, credits_of
from isnad.linking.features import IN_LEAD, IN_TITLE, IS_DAY, IS_NAME, IS_NUMBER, Features, bands, extract
from isnad.linking.hashing import term_hashes
from isnad.linking.openings import NOTHING, SIZE
from isnad.linking.times import moment
from isnad.linking.weekdays import weekdays
from isnad.records import Article, Name

TEXT = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةء 0123456789.،\n"), max_size=400)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_features_survive_their_bytes(title, body):
    features = extract(Article(id="a", title=title, body=body, credits=("رويترز",)))
    again = Features.from_bytes(features.to_bytes())
    for name in ("terms", "counts", "flags", "shingles"):
        assert (getattr(again, name) == getattr(features, name)).all()
    assert (again.length, again.credits, again.weekdays) == (features.length, ("رويترز",), features.weekdays)
    assert len(features.terms) == len(set(features.terms.tolist()))


@pytest.mark.parametrize("data", [b"", b"\x02", b"\x00" * 40])
def test_other_bytes_are_no_features(data):
    with pytest.raises(ValueError, match="not the features"):
        Features.from_bytes(data)


def test_features_kept_in_former_forms_are_still_read():
    title, body = "حريق آخر في نوران", "اندلع حريق كبير فجر الاثنين"
    features = extract(Article(id="a", title=title, body=body, published="2024-01-15"))
    data = features.to_bytes()
    before = data[:14] + data[14 + SIZE :]
    without_opening = Features.from_bytes(b"\x03" + before[1:])
    without_bout = Features.from_bytes(b"\x02" + before[1:2] + before[6:])
    without_weekdays = Features.from_bytes(b"\x01" + before[6:])
    assert (features.opening.told, without_opening.opening) == (0, NOTHING)
    assert without_opening.terms.tolist() == features.terms.tolist()
    assert without_bout.terms.tolist() == without_weekdays.terms.tolist() == features.terms.tolist()
    assert (features.weekdays, without_bout.weekdays, without_weekdays.weekdays) == (4, 4, 0)
    assert (features.bout, without_bout.bout, without_weekdays.bout) == (mark(Article(id="a", title=title, body=body)), 0, 0)


def test_words_of_names_and_days_are_known_for_that():
    body = "قال هاني السروجي مساء الاثنين إن الحريق انتهى"
    name = Name(4, 16, "هاني السروجي", "PER", "هاني السروجي")
    features = extract(Article(id="a", body=body, names=(name,)))
    flags = dict(zip(features.terms.tolist(), features.flags.tolist(), strict=True))
    told = {word: flags[int(term_hashes([word]).hashes[0])] & (IS_NAME | IS_DAY) for word in ("السروجي", "الاثنين", "مساء", "الحريق")}
    assert told == {"السروجي": IS_NAME, "الاثنين": IS_DAY, "مساء": IS_DAY, "الحريق": 0}


@pytest.mark.parametrize(
    ("title", "body", "days"),
    [
        ("", "أعلنت الوزارة اليوم الاثنين خطتها", {2}),
        ("المجلس يجتمع الأربعاء", "يجتمع المجلس يوم الاربعاء المقبل", {4}),
        (None, "بدأ السبت وانتهى الجمعه", {0, 6}),
        ("", "من الأحد إلى الثلاثاء وبالخميس", {1, 3, 5}),
        ("", "قال أحد السكان إن اثنين من جيرانه غادرا", set()),
        ("", "في متجر السبتي", set()),
        ("", "ن" * 500 + " الخميس", set()),
    ],
)
def test_weekdays_of_a_beginning(title, body, days):
    assert {n for n in range(7) if weekdays(title, body) >> n & 1} == days


def test_flags_say_where_a_term_stands():
    features = extract(Article(id="a", title="حريق في نوران", body="اندلع حريق " + "كلمات كثيرة أخرى " * 30 + "والحصيلة 4312"))
    by_flag = {flag: int(((features.flags & flag) != 0).sum()) for flag in (IN_TITLE, IN_LEAD, IS_NUMBER)}
    assert by_flag[IN_TITLE] == 2
    assert by_flag[IN_LEAD] > by_flag[IN_TITLE]
    assert by_flag[IS_NUMBER] == 1


@settings(deadline=None)
@given(st.lists(st.integers(0, 2**32 - 1), unique=True, max_size=300), st.data())
def test_bands_of_a_part_are_bands_of_the_whole_or_its_least_shingles(values, data):
    import numpy as np

    whole = np.array(sorted(values), np.uint32)
    assert set(bands(whole)) <= set(whole.tolist())
    assert bands(whole).tolist() == bands(whole[::-1][::-1]).tolist()
    if len(whole) >= 2:
        assert len(bands(whole)) >= 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("القاهرة - رويترز\nقال الوزير إن الأسعار سترتفع.", ("رويترز",)),
        ("باريس (أ ف ب) - قال الرئيس إن بلاده ستوقع.", ("أ ف ب",)),
        ("باريس – أ.ف.ب: قال الرئيس إن بلاده ستوقع.", ("أ ف ب",)),
        ("الرياض - واس: استقبل الوزير ضيوفه.", ("واس",)),
        ("قالت رويترز إن النفط ارتفع.", ()),
        ("وال المدير على نفسه أن يعود.", ()),
        ("", ()),
    ],
)
def test_credits_stand_in_datelines_and_brackets(body, expected):
    assert credits_of(Article(id="a", body=body)) == extract(Article(id="a", body=body)).credits == expected


RAIN = "عاد الهدوء إلى البلدة بعد ليلة طويلة من الأمطار الغزيرة التي أغرقت الطرق والبساتين. "
#: 140 letters end within the word behind the comma.
CUT = (
    "أعلن قائد اللواء أن القوات انتشرت صباحا على امتداد الطريق الساحلي وفي القرى المجاورة له، "
    "ثم تقدمت نحو المخافر القديمة في الحد الجنوبي، وال"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{CUT}شمالي أيضا. {RAIN}", ()),
        (f"ثم {CUT}شمالي أيضا. {RAIN}", ()),
        (f"زار الوفد أصفهان، فارس، كرمان. {RAIN}", ()),
        (f"{RAIN}{RAIN}فاز باللقب الفتى فارس.", ()),
        (f"{RAIN}{RAIN}تصوير سالم وفارس", ()),
        (f"باريس، أ ف ب - {RAIN}", ("أ ف ب",)),
        (f"نورية - رويترز، أ ف ب - {RAIN}", ("رويترز", "أ ف ب")),
        (f"نورية - رويترز ود ب أ: {RAIN}", ("رويترز", "د ب أ")),
        (f"عاد الهدوء إلى نورية، نقلا عن فرانس برس. {RAIN}{RAIN}", ("أ ف ب",)),
        (f"{RAIN}{RAIN}وفتحت الطرق، نقلا عن وكالة رويترز.", ("رويترز",)),
        (f"نقلا عن فارس الأسمر فتحت الطرق. {RAIN}", ()),
        (f"{RAIN}{RAIN}المصدر: رويترز", ("رويترز",)),
        (f"{RAIN}{RAIN}\nالمصدر: وكالة رويترز + أ ف ب", ("رويترز", "أ ف ب")),
        (f"{RAIN}{RAIN}(رويترز)", ("رويترز",)),
        (f"{RAIN}{RAIN}\nرويترز", ("رويترز",)),
        (f"{RAIN}{RAIN}وتابعت رويترز", ()),
        (f"وكالة أنباء الشمال - نورية: {RAIN}", ("وكالة أنباء الشمال",)),
        (f"نورية - وكالة الشمال للأنباء: {RAIN}", ("وكالة الشمال للأنباء",)),
        (f"وكالة الأنباء السعودية - نورية: {RAIN}", ("واس",)),
        (f"وكالة أنباء الشمال توقف بثها اليوم: {RAIN}", ()),
        (f"قالت وكالة أنباء الشمال: {RAIN}", ()),
    ],
)
def test_a_credit_stands_in_a_bylines_place(body, expected):
    assert credits_of(Article(id="a", body=body)) == extract(Article(id="a", body=body)).credits == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (Article(id="a", body="نص", credits=("وكالة الأنباء السعودية", "واس")), ("واس",)),
        (Article(id="a", body="نص", credits=("صحيفة النهار",)), ("صحيفة النهار",)),
        (Article(id="a", body="نص", dateline="بيروت"), ()),
        (Article(id="a", body="نص", dateline="وكالة أنباء الشمال - نورية"), ("وكالة أنباء الشمال",)),
    ],
)
def test_credits_given_have_one_spelling(article, expected):
    assert credits_of(article) == expected


def test_agencies_are_known_by_their_spellings():
    assert agency("AFP") == agency("فرانس برس") == "أ ف ب"
    assert agency("صحيفة الشمس") is None


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("1970-01-02", 86_400),
        ("1970-01-01T03:00+03:00", 0),
        ("1970", 0),
        ("1970-02", 31 * 86_400),
        ("1970-01-02/1970-01-05", 86_400),
        ("199X", None),
        ("", None),
        (None, None),
    ],
)
def test_times_become_seconds_where_they_are_known(published, expected):
    assert moment(published) == expected


def test_character_references_are_marks_and_no_numbers():
    plain, written = (
        extract(Article(id="a", title=f"{open}بلدية نوران{close} تغلق السوق", body=f"أغلقت {open}البلدية{close} السوق القديم 3 أيام."))
        for open, close in (("“", "”"), ("&#8220;", "&#x201D;"))
    )
    assert plain.to_bytes() == written.to_bytes()


def test_a_given_title_is_read_without_character_references_and_a_body_is_kept_as_given():
    article = read_article({"id": "a", "title": "&#8220;نوران&#8221; &amp; الساحل", "text": "قال &#8220;نعم&#8221;."})
    assert (article.title, article.body) == ("“نوران” & الساحل", "قال &#8220;نعم&#8221;.")
