"""Short forms of persons of the article: of several words, spelled otherwise, joined to another; family names that speak."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def persons(raw):
    return [(name.text, name.name) for name in find_names(Text(raw)) if name.kind == "PER"]


@pytest.mark.parametrize(
    ("raw", "short", "whole"),
    [
        ("وصل المنصف بن جمعة أمس. وقالت المحامية إن بن جمعة ما زال موقوفا.", "بن جمعة", "المنصف بن جمعة"),
        ("قال رائد آل مبارك إن الأسهم صعدت. وقال آل مبارك إن السوق جيد.", "آل مبارك", "رائد آل مبارك"),
        ("قال محمد ولد الشيخ الغزواني إن الأمن مستتب. وأكد ولد الغزواني أن الحدود مؤمنة.", "ولد الغزواني", "محمد ولد الشيخ الغزواني"),
        ("قال بدر عبد العاطي إن الاتفاق قريب. وأكد عبدالعاطى أن البلاد ملتزمة.", "عبدالعاطى", "بدر عبد العاطي"),
        ("قال عبد الإله بنكيران إن الحكومة فشلت. وأكد بن كيران أن الوضع خطير.", "بن كيران", "عبد الإله بنكيران"),
        ("قال بيدرو سانشيز إن الهجرة تراجعت. وأثنى سانشيث على التعاون.", "سانشيث", "بيدرو سانشيز"),
    ],
)
def test_a_short_form_means_the_one_full_name_of_the_article(raw, short, whole):
    assert (short, whole) in persons(raw)


@pytest.mark.parametrize(
    ("raw", "short"),
    [
        ("وصل المنصف بن جمعة وسالم بن جمعة أمس. وقالت المحامية إن بن جمعة موقوف.", "بن جمعة"),
        ("قال مالك الصقر إن السوق جيدة. وقال البائع إن الصقور غالية.", "الصقور"),
        ("قال أحمد الشرع ذلك. ويرى الفقهاء أن الشرع يجيز الصلح.", "الشرع"),
    ],
)
def test_it_means_none_where_two_are_called_so_or_a_word_is_meant(raw, short):
    assert all(text != short or name == short for text, name in persons(raw))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("وأعلن الدمنهوري أن المرضى نقلوا.", "الدمنهوري"),
        ("قال الزنداني إن السلام خيار.", "الزنداني"),
        ("شدد العليمي على وحدة الصف.", "العليمي"),
        ("قال مظلوم عبدي ذلك. وذكرت الصحيفة أن الشرع وعبدي اتفقا.", "الشرع"),
    ],
)
def test_a_family_name_that_speaks_is_a_person(raw, name):
    assert name in [text for text, _ in persons(raw)]


@pytest.mark.parametrize(
    "raw", ["وأعلن القيادي أن الوفد وصل.", "قال السوري إن الحدود مفتوحة.", "أكد الإعلامي أن الخبر صحيح.", "قال المصرفي إن السوق صاعدة."]
)
def test_a_trade_and_a_nation_that_speak_are_none(raw):
    assert persons(raw) == []


@pytest.mark.parametrize(
    ("body", "word", "ids"),
    [
        ("قال المحامي كامل النمر إن الجلسة تأجلت. وجاء في بيان لمكتب النمر أن الموعد لم يحدد.", "النمر", ["per:كامل-النمر"]),
        ("وصل عبد الفتاح البرهان إلى كسلا. والتقى البرهان وفدا من التجار.", "البرهان", ["per:عبدالفتاح-البرهان"]),
        ("وصل عبد الفتاح البرهان إلى كسلا. وغادر البرهان مساء.", "البرهان", ["per:عبدالفتاح-البرهان"]),
        ("وصل عبد الفتاح البرهان إلى كسلا، وجاء في بيان لمكتب البرهان أنه باق.", "البرهان", ["per:عبدالفتاح-البرهان"]),
        ("وصل عبد الفتاح البرهان إلى كسلا. وكان البرهان على صحة القول واضحا.", "البرهان", []),  # the proof
        ("وصل عبد الفتاح البرهان إلى كسلا. وزار البرهان القاطع عقولهم.", "البرهان", []),  # an adjective
        ("وصل عبد الفتاح البرهان إلى كسلا. وقدم الباحث البرهان على قوله.", "البرهان", []),
    ],
)
def test_a_family_name_that_is_a_word_is_his_whose_office_it_is_and_who_does_what_persons_do(body, word, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == word] == ids


def test_an_office_of_a_person_of_the_article_is_no_body():
    names = find_names(Text("قال المحامي كامل النمر إن الجلسة تأجلت. وجاء في بيان لمكتب النمر أن الموعد لم يحدد."))
    assert {name.kind for name in names} == {"PER"}


@pytest.mark.parametrize(
    ("body", "word", "name"),
    [
        ("سيزور كوكو الساحل غدا، وقال الرئيس كوكو دا سيلفيرا إنه جاهز.", "كوكو", "كوكو دا سيلفيرا"),
        ("ستتحدث الصيرفي غدا، وكانت هالة الصيرفي اعتذرت أمس.", "الصيرفي", "هالة الصيرفي"),
        ("سينضم الدوسري إلى الفريق. وقال سامر الدوسري إنه سعيد.", "الدوسري", "سامر الدوسري"),
    ],
)
def test_a_verb_of_the_future_is_none_of_a_name_and_has_a_short_form_behind_it(body, word, name):
    assert [one.name for one in find_names(Text(body)) if one.text == word] == [name]


def test_a_name_that_begins_as_the_future_does_is_no_verb():
    assert "سيلين" in [name.text for name in find_names(Text("سافرت ياسمين، وفاطمة، وسيلين، إلى الساحل."))]
