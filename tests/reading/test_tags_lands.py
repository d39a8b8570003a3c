"""The land in which an article's places lie, concepts of courts and water, and short forms in headlines, in invented articles."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_section, choose_tags


def read(title: str, body: str, keywords: tuple[str, ...] = ()) -> dict[str, str]:
    text = Text(body)
    names = find_names(text)
    return {tag.tag: tag.why for tag in choose_tags(Subject(title, text, names), names, keywords)}


@pytest.mark.parametrize(("title", "body", "land", "given"), [
    ("حريق في سوق", "اندلع حريق في سوق الخضار بمدينة صفاقس. وقالت الحماية المدنية إن أحدا لم يصب.", "تونس", True),
    ("رحلات أكثر", "تزيد الشركة رحلات القطار بين طنجة وفاس ومراكش. وتباع التذاكر عبر تطبيقها.", "المغرب", True),
    # of two lands: neither
    ("رحلات أكثر", "تزيد الشركة رحلاتها بين صفاقس ووهران. وتباع التذاكر عبر تطبيقها.", "تونس", False),
    # where it was written is no place of it
    ("مواسم الحصاد", "صفاقس - الأفق\nقال خبير إن القمح ينضج باكرا هذا العام في العالم كله.", "تونس", False),
    # towns of several lands are called so
    ("انهيار سد", "شكلت لجنة للتحقيق في انهيار سد الحسينية الذي غمر ثلاث قرى بعد أمطار غزيرة.", "مصر", False),
    # clubs play in towns
    ("الفريق يفوز", "فاز الفريق في المباراة على ملعب صفاقس بهدفين. وقال المدرب إن اللاعبين أدوا مباراة جيدة في الدوري.", "تونس", False),
])  # fmt: skip
def test_the_land_in_which_all_places_lie_is_a_tag(title, body, land, given):
    tags = read(title, body)
    assert (land in tags) == given
    assert not given or "فيه أماكن المقال" in tags[land]


@pytest.mark.parametrize(("title", "body", "tag", "others"), [
    ("انهيار جسر على النهر", "انهار جسر أثناء عبور شاحنة. وقالت المديرية إن انهيار الجسر سببه الحمولة.", "انهيار جسر", ["انهيار مبان"]),
    ("تأجيل قضية", "أجلت المحكمة النظر في القضية. وقال محام إن المحكمة ستستمع إلى شاهدين.", "قضاء", []),
    ("فرع جديد", "افتتح بنك القرض الشعبي فرعا. وقال المدير إن القرض الشعبي سيفتح فروعا أخرى.", "بنوك", ["ديون"]),
    ("«الهجرة من القرية» في طبعة ثانية", "صدرت رواية «الهجرة من القرية». وقال ناقد إن رواية «الهجرة من القرية» جميلة.",
     "الهجرة من القرية", ["هجرة ولاجئون"]),
    ("خزين المياه يتراجع", "قال مهندس إن خزين المياه في السدود تراجع، وإن نقص المياه يهدد الزراعة.", "مياه", []),
])  # fmt: skip
def test_concepts_of_courts_bridges_and_water(title, body, tag, others):
    tags = read(title, body)
    assert tag in tags
    assert not set(others) & tags.keys()


@pytest.mark.parametrize(("title", "body", "tag"), [
    ("الصحة العالمية تحذر", "قالت منظمة الصحة العالمية إن الوباء ينتشر. وأعلن أطباء مئة إصابة.", "منظمة الصحة العالمية"),
    ("سالم وبرناوي يوقعان", "وقع المهندس عادل سالم والطبيب نزار برناوي اتفاقا. وقال سالم إن العمل يبدأ غدا.", "نزار برناوي"),
    ("الرجاء يحسم المباراة", "حسم الرجاء الرياضي المباراة أمام ضيفه بهدف في الشوط الثاني.", "الرجاء البيضاوي"),
    ("حملة في العراق", "بدأت الحكومة العراقية حملة للنظافة. وقال مسؤول إن الحملة تستمر أسبوعا.", "العراق"),
])  # fmt: skip
def test_a_headline_has_somebody_by_a_short_form(title, body, tag):
    assert "في العنوان" in read(title, body)[tag]


def test_a_keyword_with_a_joined_name_stands_in_the_text_that_writes_it_apart():
    tags = read("أمطار", "قال المهندس محمد البدوي عبد الماجد إن القرى أخليت أمس.", ("محمد البدوى عبدالماجد",))
    assert all("وحدها" not in why for why in tags.values())


def test_who_acts_alone_makes_no_article_one_on_politics_where_it_speaks_of_a_thing():
    title, body = "وزير الري: خزين المياه يتراجع", "أعلن وزير الري أن خزين المياه تراجع. وقال الوزير إن رئيس الوزراء أبلغ بالأمر."
    text = Text(body)
    found = choose_section(Subject(title, text, find_names(text)))
    assert found is None or found[0] != "سياسة"
