"""The latest toll is told, never a part of it or what raised it, whichever way a sentence puts it."""

import pytest

from isnad import read_article
from isnad.linking.counts import counted
from isnad.linking.differences import tellings
from isnad.records import Article


def _read(body, id="a", day=3):
    return read_article(Article(id=id, body=body, outlet=id, published=f"2031-06-0{day}T10:00+00:00"))


def _tolls(body, role):
    return [each.figure.value for each in counted(_read(body)) if each.role == role]


@pytest.mark.parametrize(
    ("body", "role", "expected"),
    [
        ("ارتفعت حصيلة ضحايا غرق العبارة قبالة صفاقس إلى 26 قتيلا، بعدما أخرج الغواصون مساء الاثنين جثث البحارة الأربعة.", "dead", [26]),
        ("ارتفعت حصيلة ضحايا غرق العبارة قبالة صفاقس إلى 26 شخصا، بعدما عثرت فرق الإنقاذ على جثث البحارة الأربعة.", "dead", [26]),
        ("وصل عدد ضحايا غرق العبارة إلى 26 قتيلا عقب انتشال جثث أربعة بحارة.", "dead", [26]),
        ("بلغ عدد ضحايا الانهيار 26 قتيلا إثر العثور على جثث أربع عاملات.", "dead", [26]),
        ("ارتفع عدد قتلى الانفجار إلى 31 إثر وفاة اثنين من الجرحى.", "dead", [31]),
        ("ارتفع عدد جرحى الانفجار إلى 31 عقب إصابة رجل إطفاء.", "hurt", [31, 1]),
        ("لقي 26 بحارا حتفهم وعثر على جثث أربعة صيادين.", "dead", [26, 4]),
        ("ارتفع عدد القتلى إلى 12 وأصيب 20 شخصا.", "hurt", [20]),
        ("أنقذت الفرق 20 شخصا بعد غرق المركب.", "saved", [20]),
    ],
)
def test_what_raised_a_toll_is_none(body, role, expected):
    found = _tolls(body, role)
    assert found[0] == expected[0]
    assert set(found) <= set(expected)


def _told(first, second):
    return {(telling.role, telling.values) for telling in tellings([_read(first, "a"), _read(second, "b", 4)])}


FLOODS = "أعلنت الحماية المدنية وفاة 11 شخصا في السيول التي اجتاحت محافظة الكاف، {part}."
RISEN = "ارتفع عدد الوفيات في السيول التي تجتاح تونس إلى 16 شخصا، {after}."


@pytest.mark.parametrize("part", ["بينهم ستة عمال حملت المياه شاحنتهم في تاجروين", "من بينهم ثلاث نساء انهار عليهن سقف في تاجروين"])
@pytest.mark.parametrize("after", ["بعد العثور على جثث أربعة من المفقودين في وادي ملاق", "عقب انتشال خمس جثث في ساقية سيدي يوسف"])
def test_where_a_part_of_them_died_is_not_where_all_did(part, after):
    assert ("dead", (11.0, 16.0)) in _told(FLOODS.format(part=part), RISEN.format(after=after))


def test_two_tolls_of_two_towns_stay_two():
    told = "أعلنت الحماية المدنية وفاة {} شخصا بعد انقلاب شاحنة في مدينة {}.".format
    assert not _told(told(11, "بنزرت"), told(16, "صفاقس"))


RIOT = "أغلق ملعب نوران، الأحد، بعد شجار كبير بين مشجعي الفريقين في مدرجاته.\n{}"
HURT = "جرح تسعة أشخاص بينهم حارس في شجار بين مشجعين شب الأحد في ملعب نوران، كما قال الطبيب المناوب."


@pytest.mark.parametrize("said", ["وقال المسعفون إن ستة أشخاص أصيبوا.", "وذكرت الإدارة أن ستة أشخاص جرحوا.", "وأصيب ستة أشخاص."])
def test_a_bare_figure_is_of_what_its_article_reports_on(said):
    assert _told(RIOT.format(said), HURT) == {("hurt", (6.0, 9.0))}


def test_a_figure_of_another_happening_is_not():
    assert not _told(RIOT.format("وكان ثلاثون مشجعا أصيبوا في مباراة الموسم الماضي عام 2030."), HURT)


SEIZED = "أوقف حرس الحدود شاحنة قرب مدينة تمبكتو وضبط فيها {}."
CARRIED = "قال متحدث باسم الدرك إن الشاحنة التي أوقفت قرب تمبكتو كانت تحمل {}."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("30 كيلوغراما من العاج", "75 كلغ من العاج", (30.0, 75.0)),
        ("30 كغ من العاج", "40 كيلوغراما من العاج", (30.0, 40.0)),
        ("30 كيلوغراما من العاج", "75 كلغ من النحاس", None),
        ("30 كيلوغراما من العاج", "30 كلغ من العاج", None),
    ],
)
def test_weights_of_one_thing_are_one_quantity(one, other, values):
    assert _told(SEIZED.format(one), CARRIED.format(other)) == ({("", values)} if values else set())
