"""Media that are called with their nationality. All outlets and persons are invented; the nationalities are real."""

import itertools

import pytest

from isnad.linking.attributions import attributions
from isnad.linking.credit import Declared
from isnad.linking.features import extract
from isnad.linking.leaning import Member, origins, passes_on, texts
from isnad.linking.nationality import parted, plain
from isnad.reader import read_article
from isnad.records import Article, Outlet, Statement

OUTLETS = {
    "sahel": Outlet("sahel", "صحيفة الساحل", "https://sahel.example", country="TN", credits=("الساحل",)),
    "mina": Outlet("mina", "قناة الميناء", "https://mina.example", kind="channel", country="KW"),
}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("الساحل التونسيه", ("الساحل", "TN")),
        ("بوابه البحر التونسي", ("بوابه البحر", "TN")),
        ("صوت الكرمل العبريه", ("صوت الكرمل", "IL")),
        ("الاقتصاديه", None),  # a name of its own
        ("التونسيه", None),
        ("الساحل الاسبوعيه", None),
    ],
)
def test_a_nationality_is_parted_from_the_name(key, expected):
    assert parted(key) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        # A declared outlet of that country, and a paper of another country that is called the same.
        (["الساحل التونسيه"], {"الساحل التونسيه": "الساحل"}),
        (["الساحل العراقيه"], {"الساحل العراقيه": "الساحل IQ"}),
        # Nobody declared it: one paper however its country is spelled; two of two countries.
        (["هارلم بوست الامريكيه", "هارلم بوست الاميركيه"], dict.fromkeys(["هارلم بوست الامريكيه", "هارلم بوست الاميركيه"], "هارلم بوست")),
        (["الراصد السوريه", "الراصد اليمنيه"], {"الراصد السوريه": "الراصد SY", "الراصد اليمنيه": "الراصد YE"}),
        # Called so itself.
        (["الانوار الكويتيه"], {}),
    ],
)
def test_the_country_decides_which_medium_is_meant(keys, expected):
    assert plain(keys, {"الساحل": {"TN"}, "الانوار الكويتيه": {"KW"}}) == expected


def told(id, *sources, via=()):
    found = [Statement(10 * n, 10 * n + 3, "قول", "قال", each, each, tuple(via), "outlet") for n, each in enumerate(sources)]
    return Article(id=id, body="نص " * 100, outlet=id.split("-")[0], statements=tuple(found))


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([told("sahel-1"), told("x-1", "صحيفة الساحل التونسية"), told("y-1", "صحيفة «الساحل» التونسية")], 1),
        ([told("x-1", "موقع هارلم بوست الأمريكي"), told("y-1", "موقع \"هارلم بوست\" الأميركي"), told("z-1", "موقع هارلم بوست")], 1),
        ([told("sahel-1"), told("x-1", "صحيفة الساحل العراقية")], 2),
        ([told("x-1", "صحيفة الراصد السورية"), told("y-1", "صحيفة الراصد اليمنية")], 2),
    ],
)  # fmt: skip
def test_who_passes_on_a_medium_by_its_nationality_counts_with_it_in_any_order(articles, expected):
    for order in itertools.permutations(articles):
        assert len(origins([Member(a.id, a.outlet, (), attributions(a)) for a in order], {}, OUTLETS)) == expected


@pytest.mark.parametrize(
    ("body", "credits", "told_by"),
    [
        ("نوران - نقلا عن صحيفة «الساحل» التونسية\n", ("صحيفة الساحل",), ("صحيفة الساحل",)),
        ("ذكرت قناة «الميناء» الكويتية أن الجسر أغلق. ", (), ("قناة الميناء",)),
        ("بحسب صحيفة الساحل التونسية، أغلق الجسر. ", (), ("صحيفة الساحل",)),
        ("ذكرت قناة الميناء الفضائية أن الجسر أغلق. ", (), ("قناة الميناء",)),
        # Another country's paper of that name, and another name.
        ("بحسب صحيفة الساحل العراقية، أغلق الجسر. ", (), ()),
        ("نوران - نقلا عن صحيفة الساحل العراقية\n", (), ()),
        ("نوران - نقلا عن صحيفة الساحل الأسبوعي\n", (), ("صحيفة الساحل",)),
    ],
)
def test_a_declared_outlet_is_credited_by_its_nationality(body, credits, told_by):
    found = extract(
        Article(id="a", outlet="x", body=body + "وقال المهندس المقيم إن الأعمال تنتهي قبل الشتاء. " * 4), Declared(OUTLETS.values())
    )
    assert (found.credits, found.told_by) == (credits, told_by)


SHORT = {
    "fajr": Outlet("fajr", "الفجر المغربية", "https://fajr.example", country="MA"),
    "misr": Outlet("misr", "الفجر", "https://misr.example", country="EG"),
    "waha": Outlet("waha", "الواحة أونلاين", "https://waha.example", country="DZ"),
}


@pytest.mark.parametrize(
    ("outlet", "said_to", "kind", "own"),
    [
        ("fajr", "لـ«الفجر»", "own", True),  # though another is called so, too
        ("fajr", "لصحيفة الفجر المغربية", "own", True),
        ("fajr", "لصحيفة الفجر المصرية", "passed on", False),
        ("waha", "لموقع الواحة", "own", True),
        ("misr", "لموقع الواحة", "passed on", False),
        ("fajr", "لـ«الواحة»", "passed on", False),
    ],
)
def test_an_outlet_is_itself_under_its_name_without_nationality_or_edition(outlet, said_to, kind, own):
    body = f"أصيب المهاجم في التدريب. وأكد طبيب الفريق مراد السلاوي {said_to} أن اللاعب يغيب ثلاثة أسابيع."
    article = read_article(Article(id="a", outlet=outlet, body=body))
    (text,) = texts([Member("a", outlet, (), attributions(article))], {}, SHORT)
    assert text.kind == kind
    assert passes_on(attributions(article), outlet, SHORT) is own


def test_who_passes_on_an_outlet_under_its_short_name_counts_with_it_where_no_other_is_called_so():
    def number(outlet, medium):
        own = told(outlet)
        return len(origins([Member(a.id, a.outlet, (), attributions(a)) for a in (own, told("x-1", medium))], {}, SHORT))

    assert number("waha-1", "موقع الواحة") == 1
    assert number("fajr-1", "صحيفة الفجر المغربية") == 1
    assert number("fajr-1", "صحيفة الفجر") == 2
