"""What an article names in passing, what its headline says of whom it names otherwise, and words that mean something else, in invented
articles."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_section, choose_tags

#: Sentences that name nobody, to make an article long.
_MORE = " ".join(
    [
        "وذكر البيان أن العمل سيبدأ في الأسبوع المقبل وأن الفرق جاهزة.",
        "وأضاف أن النتائج ستعرض على الأهالي في الساحة، وأن الأسئلة كلها مرحب بها.",
        "ولم يذكر البيان موعدا لنهاية المرحلة الأولى ولا عدد من يشاركون فيها.",
        "وكان بعض السكان قد طلبوا ذلك من قبل، وقالوا إن الانتظار طال عليهم كثيرا.",
        "ويتوقع أن يحضر كثيرون، وأن تستمر الأعمال أياما أخرى إذا لزم الأمر.",
        "وختم البيان بأن الباب مفتوح أمام كل من يريد أن يساعد بما يستطيع.",
    ]
)


def chosen(title, body, keywords=()):
    text = Text(body)
    names = find_names(text)
    return choose_tags(Subject(title, text, names), names, keywords)


def tags(title, body, keywords=()):
    return [tag.tag for tag in chosen(title, body, keywords)]


@pytest.mark.parametrize(("title", "body", "passing"), [
    (
        "زلزال يضرب إربد",
        "ضرب زلزال إربد في الأردن، وشكر كريم سالم الحلواني فرق الدفاع المدني. وقالت فرق الدفاع المدني في إربد إن الزلزال هدم بيتين.",
        "كريم سالم الحلواني",
    ),
])  # fmt: skip
def test_who_is_named_once_is_no_tag_of_a_longer_text_that_has_three(title, body, passing):
    assert passing in tags(title, body)
    assert passing not in tags(title, f"{body} {_MORE}")
    assert passing in tags(title, f"{body.replace(passing, f'النائب {passing}')} {_MORE}")  # who has an office and stands in the lead


@pytest.mark.parametrize(("title", "body", "who"), [
    ("وزير المياه يزور السد", "زار وزير المياه سامر كريم الحلواني السد. وقال إن الأعمال تسير كما يجب.", "سامر كريم الحلواني"),
    ("وزير المياه يعزي", "أجرى معالي وزير المياه الدكتور سامر الحلواني اتصالا بأهل الحارس. وقال إنه كان مثالا للجميع.", "سامر الحلواني"),
    ("أمير حائل يستقبل الطلاب", "استقبل أمير منطقة حائل الأمير فهد بن سالم الطلاب. وقال إنه فخور بهم.", "فهد بن سالم"),
    ("برناوي: نعود غدا", "قال القائد خالد سالم برناوي إن القافلة تعود غدا.", "خالد سالم برناوي"),
])  # fmt: skip
def test_a_headline_calls_somebody_by_office_or_family_name(title, body, who):
    why = {tag.tag: tag.why for tag in chosen(title, body)}
    assert "في العنوان" in why[who]


def test_the_office_of_another_land_is_not_his():
    body = "قال وزير المياه سامر كريم الحلواني في عمان إنه لقي وزير المياه المصري عادل فريد الشبلي وسأله عن السد."
    why = {tag.tag: tag.why for tag in chosen("وزير المياه المصري يزور عمان", body)}
    assert "في العنوان" not in why.get("سامر كريم الحلواني", "")


def test_a_headline_calls_a_body_by_its_own_name():
    why = {tag.tag: tag.why for tag in chosen("الهلال يعلن موعد العودة", "أعلن نادي الهلال موعد العودة إلى التدريبات.")}
    assert any("في العنوان" in reason for tag, reason in why.items() if "الهلال" in tag)


def test_what_a_headline_begins_with_goes_first():
    body = "قالت تركيا إن سوريا دعت إلى لقاء. وقالت سوريا إن تركيا قبلت الدعوة."
    assert tags("سوريا تدعو تركيا إلى لقاء", body)[0] == "سوريا"
    assert tags("تركيا تقبل دعوة سوريا", body)[0] == "تركيا"


@pytest.mark.parametrize(("body", "absent"), [
    ("قال المتحدث سامر الحلواني عبر حسابه في تويتر إن المدارس تفتح غدا. وقال إن المدارس جاهزة.", "تويتر"),
    ("قال المتحدث سامر الحلواني في تغريدة له إن المدارس تفتح غدا. وقال إن المدارس جاهزة.", "وسائل التواصل"),
])  # fmt: skip
def test_a_platform_through_which_it_was_said_is_no_tag(body, absent):
    assert absent not in tags("المدارس تفتح غدا", body)


def test_a_platform_of_which_it_was_said_is_one():
    assert "تويتر" in tags("تويتر تسرح مئة موظف", "أعلنت شركة تويتر تسريح مئة موظف. وقالت تويتر إن القرار صعب.")


@pytest.mark.parametrize(("title", "body", "tag"), [
    ("«الخيط» لعبة أيام العيد", "كانت لعبة الخيط تجمع البنات أمام البيوت حتى المغرب.", "أعياد"),
    ("الذهب يرتفع", "صعد المعدن في تعاملات الصباح بعد أن هبط أمس.", "ذهب"),
])  # fmt: skip
def test_a_thing_that_only_the_headline_names_is_a_tag_where_there_are_few(title, body, tag):
    assert tag in tags(title, body)


def test_players_of_a_land_are_not_that_land():
    body = "قال المدرب سامر الحلواني إن اللاعبين السعوديين والأندية السعودية في حاجة إلى الراحة. وقال إن الدوري السعودي طويل."
    assert "السعودية" not in tags("المدرب: الراحة ضرورية", body)


@pytest.mark.parametrize(("title", "body"), [
    ("لقاء في العالم الآخر", "قال الرجل إن العالم كبير، وإن العالم يتغير، وإن في العالم ما يكفي للجميع، وإن تطبيق ذلك صعب."),
    ("كيف نصل إلى الهدف", "الهدف بعيد، ومن أراد تحقيق أهدافه تحقيقا تاما فعليه أن يحكم على القضية بنفسه، فالقضية قضيته والحكم حكمه."),
    ("طالبان وعاملة", "طالبت العاملة بالموارد الصادرة عن الجهة، وطالب صاحبها بالشروط الواردة فيها، والقوة في الاتفاق."),
])  # fmt: skip
def test_words_of_one_stem_with_others_speak_for_no_section(title, body):
    assert choose_section(Subject(title, Text(body))) is None


@pytest.mark.parametrize(("title", "body", "section"), [
    ("حفل زواج الحلواني", "احتفل سامر الحلواني بزواج ابنه في قاعة المدينة، وحضر حفل زفافه الأهل والأصدقاء.", "مجتمع"),
    (
        "هبوط اضطراري في حائل",
        "هبطت طائرة هبوطا اضطراريا في حائل بعد خلل فني. وقالت الطيران المدني إن سيارة إسعاف نقلت راكبا، وإن شركة طيران أخرى نقلت الباقين.",
        "كوارث وحوادث",
    ),
    (
        "الجيش يعلن هدنة",
        "أعلن الجيش هدنة بعد أن طلبها رئيس الحكومة ووزير الخارجية. وقال الرئيس إن القوات ستلتزم، وإن الحكومة والمعارضة اتفقتا على الهدنة.",
        "نزاعات وحرب وسلام",
    ),
])  # fmt: skip
def test_of_sections_that_border_on_each_other_the_headline_decides(title, body, section):
    text = Text(body)
    found = choose_section(Subject(title, text, find_names(text)))
    assert found is not None
    assert found[0] == section


_QUAKE = (
    "قالت وزارة الصحة إن المستشفيات في عمان استقبلت مئة مصاب بعد زلزال ضرب المدينة. وأضاف الوزير سامي خليل الحوراني أن الحكومة "
    "الأردنية تدرس رفع أسعار الوقود. وزار الحوراني مستشفى في إربد، وقال إن الأمم المتحدة عرضت المساعدة على الأردن."
)


@pytest.mark.parametrize(("id", "spellings"), [
    ("Q810", ("الاردن", "الأُردن", "أردن", "#أردن", "الأردنية", "Jordan", "JO")),
    ("medtop:20000148/زلزال", ("زلازل", "الزلازل", "#زلزال", "هزة أرضية", "هزة_أرضية", "earthquake", "Earthquakes")),
    ("medtop:20000461", ("المستشفيات", "مستشفى", "مستشفي", "hospitals")),
    ("medtop:20001243", ("وقود", "الوقود", "fuel")),
    ("per:سامي-خليل-حوراني", ("الحوراني", "سامي الحوراني", "سامى خلیل الحورانی", "#سامي_خليل_الحوراني")),
    ("medtop:20000344/أسعار-الوقود", ("أسعار الوقود", "اسعار_الوقود", "fuel prices")),
    ("org:united-nations", ("الامم المتحده", "الأمم_المتحدة", "UN", "United Nations")),
    ("Q721441", ("اربد", "إربد", "Irbid")),
])  # fmt: skip
def test_one_tag_for_all_spellings_of_a_keyword(id, spellings):
    for spelling in spellings:
        found = [tag for tag in chosen("زلزال يضرب عمان", _QUAKE, [spelling]) if "كلمات الموقع" in tag.why]
        assert [tag.id for tag in found] == [id], spelling
