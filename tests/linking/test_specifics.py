"""Two happenings of one kind, day and town are two where the articles say so; what is silent stays together."""

from itertools import combinations
from pathlib import Path

import pytest
from linking_invented import article

from isnad import read_article
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.features import extract
from isnad.linking.phrases import _things
from isnad.linking.specifics import NOTHING, specifics_of, told_apart
from isnad.records import Article

_TOLD = Path(__file__).parent / "two_happenings.txt"


def archives(told=_TOLD):
    for block in told.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split("|") for line in block.splitlines() if line[:1] not in ("", "#")]
        if lines:
            yield [
                (which, read_article({"id": f"a{n}", "title": title, "text": body, "outlet": f"o{n}", "published": f"2031-{at}:00+03:00"}))
                for n, (which, at, title, body) in enumerate(lines)
            ]


def joined(articles):
    linker = Linker(MemoryLinkStore())
    linker.add(articles)
    home = {id: story.story for story in linker.stories() for id in story.articles}
    return {(a.id, b.id) for a, b in combinations(articles, 2) if home[a.id] == home[b.id]}


def test_of_forty_archives_most_are_told_apart_and_none_but_one_is_split():
    seen = {True: [], False: []}
    for told in archives():
        together = joined([one for _, one in told])
        for (first, a), (second, b) in combinations(told, 2):
            seen[first == second].append((a.id, b.id) in together)
    assert sum(seen[True]) >= len(seen[True]) - 1 == 39
    assert sum(seen[False]) <= 0.2 * len(seen[False]) == 16.0


def test_what_is_told_as_new_on_another_day_is_another_happening():
    for told in archives(_TOLD.with_name("two_days.txt")):
        (first, a), (second, b), (third, c) = told
        assert (first, second, third) == ("x", "x", "y")
        together = joined([one for _, one in told])
        assert (a.id, b.id) in together, a.title
        assert not together & {(a.id, c.id), (b.id, c.id)}, c.title


@pytest.mark.parametrize(
    ("body", "fresh"),
    [
        ("اندلع حريق في مخزن أقمشة بمدينة طنجة الثلاثاء دون إصابات، وسيطرت عليه أربع سيارات إطفاء.", True),
        ("أودى الحريق الذي شب في مخزن الأقمشة بطنجة بحياة عامل ثان توفي الأربعاء متأثرا بحروقه.", False),
        ("كشف تقرير الإطفاء أن حريقا شب في مخزن أقمشة بطنجة نجم عن تماس كهربائي في السقف.", False),
        ("قالت الشرطة الأربعاء إن حريقا شب في مخزن أقمشة بطنجة لم يوقع ضحايا بين العمال هناك.", False),
        ("عاد الهدوء إلى حريق المخزن الكبير في طنجة بعد أن تمكنت فرق الإطفاء من السيطرة عليه.", False),
    ],
)
def test_a_beginning_tells_of_something_new_or_of_what_is_known(body, fresh):
    one = extract(article("a", body))
    assert one.opening.fresh is fresh
    assert type(one).from_bytes(one.to_bytes()).opening.fresh is fresh


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        # other words for one site; another site, in the same words too; the other does not say
        (
            "احتراق مخزن أقمشة|اندلع حريق مساء اليوم الاثنين في مخزن للأقمشة بمدينة الرياض",
            "حريق في مستودع بالرياض|شب حريق مساء الاثنين في مستودع بمدينة الرياض وأخمدته الفرق",
            True,
        ),
        (
            "احتراق مخزن أقمشة|اندلع حريق مساء اليوم الاثنين في مخزن للأقمشة بمدينة الرياض",
            "حريق في فندق بالرياض|شب حريق مساء الاثنين في فندق بمدينة الرياض وأخمدته الفرق",
            False,
        ),
        (
            "احتراق مخزن أقمشة|اندلع حريق مساء اليوم الاثنين في مخزن للأقمشة بمدينة الرياض",
            "السيطرة على حريق الرياض|سيطرت الفرق مساء الاثنين على حريق كبير اندلع في مدينة الرياض",
            True,
        ),
        # one knows the other's site, though its headline has another
        (
            "حريق في سوق الرياض|اندلع حريق مساء اليوم الاثنين في فندق مجاور للسوق بمدينة الرياض",
            "حريق في فندق بالرياض|شب حريق مساء الاثنين في فندق بمدينة الرياض وأخمدته الفرق",
            True,
        ),
        # what bears a name
        (
            "حريق بحي الندى|اندلع حريق مساء اليوم الاثنين بحي الندى في مدينة الرياض وأخمدته الفرق",
            "حريق بحي السويدي|شب حريق مساء الاثنين بحي السويدي في مدينة الرياض وأخمدته الفرق",
            False,
        ),
        (
            "حريق بحي الندى|اندلع حريق مساء اليوم الاثنين بحي الندى في مدينة الرياض وأخمدته الفرق",
            "حريق كبير بالرياض|شب حريق مساء الاثنين بضاحية الندى في مدينة الرياض وأخمدته الفرق",
            True,
        ),
        # of what somebody is accused
        (
            "القبض على سارق|قبضت شرطة الرياض اليوم الاثنين على رجل سرق متجرين في المدينة",
            "القبض على مروج|قبضت شرطة الرياض اليوم الاثنين على رجل بحوزته مخدرات في المدينة",
            False,
        ),
    ],
)
def test_what_tells_two_happenings_apart(first, second, one):
    articles = [
        read_article(article(f"a{n}", body, title, f"o{n}", f"2031-05-05T2{n}:00+03:00"))
        for n, (title, body) in enumerate(told.split("|") for told in (first, second))
    ]
    assert (("a0", "a1") in joined(articles)) == one


@pytest.mark.parametrize(
    ("title", "opening", "like"),
    [
        ("", "قال إن الأمر عادي", ""),
        ("", "في حي الزيتون", "في حي"),  # a name is none of the things
        ("", "زار مدينة الزهور", "زار المدينة"),
        ("", "من المنزل إلى بيتهم", "في شقة"),
    ],
)
def test_what_is_read(title, opening, like):
    assert specifics_of(title, opening)[:4] == specifics_of(title, like)[:4]


def test_nothing_specific():
    assert specifics_of("", "قال إن الأمر عادي") == NOTHING


def test_it_is_kept():
    features = extract(Article(id="a", title="حريق في مدرسة", body="اندلع حريق اليوم في مدرسة بحي الزيتون"))
    assert type(features).from_bytes(features.to_bytes()).opening == features.opening
    assert features.opening.specifics.named[0]


@pytest.mark.parametrize(
    ("headline", "phrase", "named"),
    [
        ("إصابة عائلة بتسمم غذائي", "بتسمم غذائي", False),
        ("إصابة طفل بطلق ناري", "بطلق ناري", False),
        ("وصول أول باخرة إلى ميناء الصدف", "ميناء الصدف", True),
    ],
)
def test_a_noun_with_its_adjective_is_no_name(headline, phrase, named):
    assert (phrase in [words for _, _, words in _things(headline).values()]) == named


def test_headlines_of_other_things_are_of_no_one_affair():
    assert told_apart("أطباء نوران يلوحون", "لوح أطباء نوران", "سائقو نوران يلوحون", "لوح سائقو نوران")
    assert not told_apart("أطباء نوران يلوحون", "لوح أطباء نوران", "تلويح في نوران", "تلويح جديد في نوران")


_JAILED = [
    (
        "a",
        "سبع سنوات سجنا لمدير مشروع مسرح الياقوت",
        "حكمت محكمة نوران، الأربعاء، بالسجن سبع سنوات على سامي الراوي في قضية تضخيم فواتير مسرح الياقوت.",
    ),
    ("b", "سبع سنوات سجنا لمهرب سجائر في نوران", "قضت محكمة نوران، الأربعاء، بالسجن سبع سنوات على رجل ضبطت في شاحنته آلاف العلب."),
    (
        "c",
        "إدانة سامي الراوي في قضية مسرح الياقوت",
        "أدانت محكمة نوران، الأربعاء، سامي الراوي بتضخيم فواتير مسرح الياقوت وحكمت عليه بالسجن سبع سنوات.",
    ),
]


def test_a_court_and_a_term_of_jail_make_no_two_sentences_one_story():
    assert joined([read_article(article(id, body, title, f"o{id}", "2031-04-23T11:00+03:00")) for id, title, body in _JAILED]) == {
        ("a", "c")
    }


def _bulletin(id, day, date, more):
    title, body = "الطقس غائم جزئيا على سواحل سهلان", f"توقعت هيئة الأرصاد أن يكون الطقس {day} غائما جزئيا على سواحل سهلان مع {more}."
    return read_article(
        article(id, f"{body}\nودعت الهيئة مرتادي البحر إلى الحذر وتجنب السباحة.", title, f"o{id}", f"2031-04-{date}T07:00+03:00")
    )


def test_bulletins_of_two_days_are_two_stories_and_no_copies():
    told = [
        _bulletin("a", "اليوم الخميس", "24", "أمطار خفيفة على نوران"),
        _bulletin("b", "اليوم الجمعة", "25", "أمطار غزيرة على الياقوت"),
        _bulletin("c", "اليوم الجمعة", "25", "أمطار غزيرة على الياقوت"),
        _bulletin("d", "غدا الجمعة", "24", "أمطار غزيرة على الياقوت"),
    ]
    together = joined(told)
    assert ("b", "c") in together
    assert not {("a", "b"), ("a", "c"), ("a", "d")} & together
    linker = Linker(MemoryLinkStore())
    linker.add(told)
    assert "a" not in {id for copy in linker.store.copies(["a", "b", "c", "d"]) for id in (copy.id, copy.of)}
