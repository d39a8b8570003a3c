"""Whether the sources of two statements are one, and whom a claim is given to."""

from dataclasses import replace

import pytest
from claims_invented import OUTLETS, PASSAGE, article, only, said

from isnad.linking.claims import claims
from isnad.linking.holders import holder, likeness
from isnad.reading import read
from isnad.records import Article, Name


def test_an_office_alone_is_whoever_another_article_calls_so_beside_his_name():
    name = Name(0, 11, "سامي الراوي", "PER", "سامي الراوي", "per:سامي-الراوي", role="وزير المياه والري")
    named = holder(said("", "سامي الراوي", source_id="per:سامي-الراوي"), [name])
    assert likeness(named, holder(said("", "وزير المياه", kind="official"))) == "shorter"
    assert likeness(named, holder(said("", "وزير الزراعة", kind="official"))) == "other"


def test_a_formula_of_two_spokesmen_is_two_statements():
    rows = [("sada-1", "مدير الجوازات سعد الجهني", "سعد الجهني"), ("nahar-1", "المتحدث عادل الأسمري", "عادل الأسمري")]
    articles = [article(id, said(PASSAGE, who), names=(Name(0, 9, name, "PER", name, f"per:{name}"),)) for id, who, name in rows]
    assert [len(claim.wordings) for claim in claims("s", articles, {}, OUTLETS)] == [1, 1]
    # Nor does it make them one that their texts are like each other, unless one text has both names: one of them was read wrongly.
    assert [len(claim.wordings) for claim in claims("s", articles, {"nahar-1": "sada-1"}, OUTLETS)] == [1, 1]
    both = [replace(each, body=" ".join(other.body for other in articles)) for each in articles]
    assert only(claims("s", both, {"nahar-1": "sada-1"}, OUTLETS)).origins == 1


PERSONS = [
    ("وزير المعادن باسم الحداد", "وزير المعادن سمير الحداد", "other"),
    ("المتحدث باسم البلدية باسم الحداد", "المتحدث باسم البلدية سمير الحداد", "other"),
    ("المتحدث الرسمي باسم البلدية باسم الحداد", "باسم الحداد", "shorter"),
    ("المتحدث باسم البلدية", "متحدث البلدية", "same"),
]


@pytest.mark.parametrize(("first", "second", "expected"), PERSONS)
def test_basim_is_a_name_but_for_a_spokesmans(first, second, expected):
    assert likeness(*(holder(said("", who, kind="official")) for who in (first, second))) == expected


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [("توماس بيفر", "توماس بيفير", True), ("سالم الحداد", "سليم الحداد", False), ("توماس بيفر", "يوهان بيفير", False)],
)
def test_a_seldom_spelling_of_one_vowel_is_no_other_name(first, second, one):
    holders = [holder(said("", who), [Name(0, len(who), who, "PER", who, f"per:{who}")]) for who in (first, second)]
    assert (likeness(*holders) != "other") is one


def test_a_claim_is_given_to_the_name_as_most_spell_it():
    texts = ["قال المبعوث توماس بيفير إن", "قال المبعوث توماس بيفر إن", "أكد المبعوث توماس بيفر أن"]
    articles = [read(Article(id=f"a{n}", body=f"{text} {TRAIN}.", outlet=f"o{n}")) for n, text in enumerate(texts)]
    assert only(claims("s", articles, {}, OUTLETS)).holder == "المبعوث توماس بيفر"


def test_an_office_alone_makes_no_two_persons_one():
    texts = ["وزير النقل سمير القاضي", "وزير النقل", "وزير النقل باسم الحداد"]
    articles = [read(Article(id=f"a{n}", body=f"قال {text} إن {TRAIN}.", outlet=f"o{n}")) for n, text in enumerate(texts)]
    assert sorted(claim.outlets for claim in claims("s", articles, {}, OUTLETS)) == [1, 2]


TRAIN = "القطار بين نوران والكرمة سيتوقف أسبوعا بسبب أعمال الصيانة في الجسر القديم"
TWO = [
    ("وزير النقل", "مدير السكك الحديدية", False),
    ("الوزير", "المحافظ", False),
    ("وزير النقل سالم الحداد", "محافظ نوران هاني السروجي", False),
    # An office and a person, a body and who heads it, two spokesmen, a name spelled otherwise: one, told otherwise.
    ("الوزير", "سالم الحداد", True),
    ("وزارة النقل", "وزير النقل", True),
    ("المتحدث", "الناطق باسم الوزارة", True),
    ("سامي الراوي", "سالم الراوي", True),
    ("مصدر في الوزارة", "مصدر رسمي", True),
]


@pytest.mark.parametrize(("first", "second", "one"), TWO)
def test_two_texts_of_one_sentence_that_name_two_sources_are_two_statements_though_one_is_the_others_copy(first, second, one):
    texts = [read(Article(id=id, body=f"قال {who} إن {TRAIN}.", outlet=id)) for id, who in (("sada", first), ("nahar", second))]
    found = claims("s", texts, {"nahar": "sada"}, OUTLETS)
    assert len(found) == (1 if one else 2)
    assert one or (found[0].also, found[1].also) == ((found[1].id,), (found[0].id,))


@pytest.mark.parametrize(
    ("rest", "claims_"), [("", 2), (" وحضر إلى السوق رئيس البلدية وعدد من التجار، واستمر تبريد الموقع حتى المساء بمساعدة السكان.", 1)]
)
def test_one_sentence_in_which_another_word_stands_days_later_is_another_bulletin(rest, claims_):
    form = "قال قائد الإطفاء هاني السروجي إن فرقه أخمدت حريقا كبيرا في سوق {} دون إصابات." + rest
    rows = (("الطيور", 3), ("الزهور", 9))
    texts = [
        read(Article(id=f"a{day}", body=form.format(what), outlet=f"o{day}", published=f"2031-03-{day:02}T06:00Z")) for what, day in rows
    ]
    assert len(claims("s", texts, {"a9": "a3"}, OUTLETS)) == claims_


ONE_SAYING = [
    # a paper of nobody knows whose within the sentence of who issued it
    (
        "قرر اتحاد السباحين، وفق بيان نشره، إيقاف ثلاثة سباحين أربع سنوات بسبب المنشطات.",
        "أعلن اتحاد السباحين إيقاف ثلاثة سباحين أربع سنوات بسبب المنشطات.",
        "اتحاد السباحين",
    ),
    # of whom more is told, in few words of the same order
    (
        "قال صيادون إن الأسماك اختفت من الخليج بعد تسرب الزيت.",
        "ونقل عن صيادين من رأس الياقوت أن الأسماك اختفت من الخليج عقب تسرب الزيت.",
        "صيادين من رأس الياقوت",
    ),
    (
        "قال مزارعون إن مئات الأغنام النافقة ظهرت على الضفة صباح الأحد.",
        "ونقل عن مزارعين في وادي العين أنهم رأوا مئات الأغنام النافقة على الضفة صباح الأحد.",
        "مزارعين في وادي العين",
    ),
]


@pytest.mark.parametrize(("a", "b", "holder"), ONE_SAYING)
def test_one_saying_whose_source_one_tells_more_fully(a, b, holder):
    texts = [read(Article(id=f"a{n}", body=body, outlet=f"o{n}", published=f"2031-03-0{n}T06:00Z")) for n, body in enumerate((a, b), 1)]
    (claim,) = claims("s", texts)
    assert (claim.holder, len(claim.wordings), claim.also) == (holder, 2, ())


def test_two_who_are_called_otherwise_are_two_whatever_order_their_words_have():
    rows = [
        "قال صيادون من رأس الياقوت إن الأسماك اختفت من الخليج بعد تسرب الزيت.",
        "قال مزارعون من وادي العين إن الأسماك اختفت من الخليج عقب تسرب الزيت.",
    ]
    texts = [read(Article(id=f"a{n}", body=body, outlet=f"o{n}", published="2031-03-01T06:00Z")) for n, body in enumerate(rows)]
    assert len(claims("s", texts)) == 2


FISH = "سعر الكيلو سيتضاعف قبل نهاية الشهر بسبب نقص الوقود في الموانئ الشمالية"


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("تاجر السمك خليل الحداد", "البائع جورج الحداد", 2),
        ("تاجر السمك خليل الحداد", "التاجر خليل الحداد", 1),
        ("الناشط سامي الراوي", "الناشط سالم الراوي", 1),  # spelled otherwise
        ("النائب كمال نصر", "كمال بن علي نصر", 1),
    ],
)
def test_two_who_bear_one_family_name_are_two_though_they_say_the_same_sentence(first, second, count):
    bodies = [f"قال {first} إن {FISH}.", f"أكد {second} أن {FISH}.\nوتعد القضية قديمة."]
    found = claims("s", [read(Article(id=f"a{n}", body=body, outlet=f"o{n}")) for n, body in enumerate(bodies)], {}, OUTLETS)
    assert len(found) == count
    assert all(claim.also for claim in found) == (count > 1)
