"""What the articles of a story agree on, and what stands with a name against it. All persons and bodies are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.agreement import Told, agree
from isnad.reading.names.spheres import contradict
from isnad.records import Name

PLAYER, MINISTER, IRAQI, EGYPTIAN, MANAGER = "المهاجم", "وزير المياه", "وزير المياه العراقي", "وزير المياه المصري", "مدير المرفأ"


def told(article, *mentions, offices=()):
    """Return an article of mentions (role, words, kind, name, id, what stands in brackets behind it)."""
    body, names = "", []
    for role, words, kind, name, id, bracket in mentions:
        body += f"ثم {role or ''} "
        names.append(Name(len(body), len(body) + len(words), words, kind, name, id, role=role))
        body += words + (f" ({bracket})" if bracket else "") + " جاء. "
    return Told(article, names, offices, body)


def person(name, role=None, bracket=""):
    short = " " not in name
    return (role, name, "PER", name, None if short else f"per:{name.replace(' ', '-')}", bracket)


def body(name, id=None, kind="ORG"):
    return (None, name, kind, name, id, "")


WHOLE, SHORT, FULLER = "سليم الورداني", "الورداني", "سليم راشد الورداني"


@pytest.mark.parametrize(
    ("first", "second", "follows"),
    [
        (person(SHORT), person(WHOLE, MINISTER), True),
        (person(SHORT, MINISTER), person(WHOLE, MINISTER), True),
        (person(SHORT, MANAGER), person(WHOLE, MINISTER), True),
        (person(SHORT, PLAYER), person(WHOLE, MINISTER), False),
        (person(SHORT, EGYPTIAN), person(WHOLE, IRAQI), False),
        (person(SHORT, MINISTER), person(WHOLE, IRAQI), True),
        (person(WHOLE, PLAYER), person(FULLER, MINISTER), False),
        (person(WHOLE, bracket="لاعب"), person(FULLER, MINISTER), False),
        (person(WHOLE, bracket="لاعب"), person(FULLER, bracket="شاعر"), False),
        (person(WHOLE, MINISTER), person(FULLER, MINISTER), True),
        (person(WHOLE, "اللاعب السابق"), person(FULLER, MINISTER), True),
    ],
)
def test_a_name_follows_another_article_unless_what_stands_with_it_contradicts(first, second, follows):
    found = agree([told("a", first), told("b", second)])
    assert [(f.article, f.into.id) for f in found] == ([("a", second[4])] if follows else [])


def test_where_two_are_called_so_in_a_story_only_who_says_which_follows():
    story = [
        told("a", person(WHOLE, PLAYER)),
        told("b", person(FULLER, MINISTER)),
        told("c", person(WHOLE)),
        told("d", person(WHOLE, MINISTER)),
    ]
    assert [f.article for f in agree(story)] == ["d"]


def test_a_body_that_an_article_names_whole_is_whom_its_short_form_means_there():
    club = told("b", body("الاتحاد", "org:club"))
    assert [f.article for f in agree([told("a", body("الاتحاد")), club])] == ["a"]
    assert agree([told("a", body("الاتحاد الدولي للتجديف", "org:rowing"), body("الاتحاد")), club]) == []


def test_an_office_that_the_article_words_further_is_not_another_lands():
    minister = told("b", person(WHOLE, IRAQI))
    assert [f.office for f in agree([told("a", offices=["الوزير"]), minister])] == ["وزير"]
    assert agree([told("a", offices=["وزير المياه المصري", "الوزير"]), minister]) == []
    assert [f.office for f in agree([told("a", offices=["وزير المياه العراقي", "الوزير"]), minister])] == ["وزير المياه العراقي", "وزير"]


NAMES = st.sampled_from([WHOLE, SHORT, FULLER, "كريم الورداني", "سليم بن راشد", "راشد"])
ROLES = st.sampled_from([None, PLAYER, MINISTER, IRAQI, EGYPTIAN, MANAGER, "الشاعر", "القاضي", "اللاعب السابق", "الأمير"])
BRACKETS = st.sampled_from(["", "لاعب", "شاعر يمني", "وزير الزراعة اللبناني", "مدير المصنع"])
ARTICLES = st.lists(st.builds(person, NAMES, ROLES, BRACKETS), min_size=1, max_size=4)


@given(st.lists(ARTICLES, min_size=2, max_size=6))
def test_no_article_ever_follows_another_against_its_own_evidence(articles):
    story = [told(str(n), *mentions) for n, mentions in enumerate(articles)]
    by_id = {each.article: each for each in story}
    for found in agree(story):
        into = found.into
        shown = [facet for each in story for facet in each.shown(into.kind, into.name, into.id)]
        read = found.read
        assert read is not None
        assert not contradict(by_id[found.article].shown(read.kind, read.name, read.id), shown)


@given(st.lists(ARTICLES, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_what_a_story_agrees_on_does_not_hang_on_the_order_of_its_articles(articles, random):
    story = [told(str(n), *mentions) for n, mentions in enumerate(articles)]
    shuffled = random.sample(story, len(story))
    assert {(f.article, f.read, f.into.id, f.office) for f in agree(story)} == {
        (f.article, f.read, f.into.id, f.office) for f in agree(shuffled)
    }


@pytest.mark.parametrize(
    ("fuller", "follows"),
    [
        ("محمد بن سلمان بن عبد العزيز", True),
        ("محمد بن سلمان بن محمد", False),
        ("محمد بن سلمان بن فهد", True),
        ("محمد بن سلمان الموسى", False),
    ],
)
def test_a_fuller_form_of_a_famous_name_is_he_unless_it_ends_in_his_own(fuller, follows):
    famous = (None, "محمد بن سلمان", "PER", "محمد بن سلمان", identify("محمد بن سلمان", "PER").id, "")
    found = agree([told("one", famous), told("two", person(fuller))])
    assert [(each.article, each.into.id) for each in found if each.article == "two"] == ([("two", famous[4])] if follows else [])


FIRE = "قال المقدم سالم الدمنهوري إن الحريق أخمد. وحضر وزير المياه كريم المنجوري."


def read(article, body):
    return Told(article, find_names(Text(body)), (), body)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("كشف المقدم الدمنهوري عن السبب.", {"الدمنهوري": "سالم الدمنهوري"}),
        ("وذكر المنجوري أن الماء عاد، ووعد المقدم الدمنهوري بتقرير.", {"المنجوري": "كريم المنجوري", "الدمنهوري": "سالم الدمنهوري"}),
        ("سكت الجميع لكن المنجوري وعد بتقرير.", {"المنجوري": "كريم المنجوري"}),
        # another, or may be: a trade that is not his, a place, a word that goes on
        ("صرح اللاعب المنجوري بأنه سيعود.", {}),
        ("أغلقت قرية المنجوري أبوابها.", {}),
        ("وأوضح العقيد المنجوري السالمي السبب.", {}),
        ("وقف الطفل بين المنجوري والجدار.", {}),
        # the article has one of its own
        ("وصل نادر المنجوري أمس. وكشف المدرب المنجوري عن الخطة.", {}),
    ],
)
def test_a_family_name_that_the_tagger_passed_by_is_the_one_of_its_story(body, found):
    told = read("b", body)
    meant = {}
    for each in agree([read("a", FIRE), told]):
        if each.article == "b":
            text = each.read.name if each.read is not None else body[slice(*each.at)]
            meant[text] = each.into.name
    assert {text: who for text, who in meant.items() if who in ("سالم الدمنهوري", "كريم المنجوري")} == found


def test_two_of_a_family_name_in_a_story_are_two():
    story = [read("a", FIRE), read("b", "وصل حمدان المنجوري أمس."), read("c", "وذكر المنجوري أن الماء عاد.")]
    assert [each for each in agree(story) if each.article == "c"] == []
