"""Read-also: of several articles with one text, one is offered."""

from linking_invented import article

from isnad.linking.parameters import DEFAULT
from isnad.linking.related import offer


def rows(store, *ids):
    found = {row.id: row for row in store.rows(list(store.seqs(ids).values()))}
    return [found[id] for id in ids]


CLINIC = (
    "أنكر مدير مستشفى نوران عادل الفارس أن تكون الأجهزة الجديدة معطلة منذ وصولها، ردا على ما نشرته نقابة الأطباء. "
    "وذكر الفارس في بيان أن الأجهزة الأربعة فحصت مرتين قبل التسلم، وأن كلفتها سددت على ثلاث دفعات. "
    "وختم بأن الإدارة سترفع دعوى على النقابة."
)
SYNDICATE = (
    "طلبت نقابة الأطباء من وزارة الصحة لجنة تعاين أجهزة مستشفى نوران التي قالت إنها معطلة منذ وصولها. "
    "ويدير المستشفى عادل الفارس منذ عامين، وقد رد على النقابة ببيان."
)


def _offered(linker, *titles):
    """Return what a reader of the syndicate's demand is offered of texts that are ranked behind one another."""
    copies = [article(f"x-{n}", body, title, f"o{n}", f"2031-06-01T1{n}:00+03:00") for n, (title, body) in enumerate(titles)]
    linker.add([article("seed", SYNDICATE, "نقابة الأطباء تطلب لجنة لأجهزة مستشفى نوران", "nahar", "2031-06-01T18:00+03:00"), *copies])
    seed, *others = rows(linker.store, "seed", *(each.id for each in copies))
    return [row.id for row in offer(linker.store, seed, [(other, 0.99) for other in others], 5, DEFAULT)]


def test_a_copy_under_another_headline_is_not_offered_beside_it(linker):
    titles = (
        ("مدير مستشفى نوران ينفي تعطل الأجهزة", CLINIC),
        ("الفارس: سنقاضي النقابة", CLINIC.replace("في بيان ", "")),
        ("الأجهزة", CLINIC),
    )
    assert _offered(linker, *titles) == ["x-0"]


def test_what_says_other_things_is_offered_beside_it(linker):
    other = "أعلن عادل الفارس مدير مستشفى نوران أن أطباء القلب سيستعملون أجهزة المستشفى ليلا، وقال إن نقابة الأطباء وافقت."
    assert _offered(linker, ("مدير مستشفى نوران ينفي", CLINIC), ("أطباء القلب في نوران", other)) == ["x-0", "x-1"]


def test_of_several_texts_each_stays_once(linker, store):
    linker.add(
        [article(f"c-{n}", body, None, f"o{n}", "2031-06-01") for n, body in enumerate((CLINIC, SYNDICATE, CLINIC[:-20], SYNDICATE))]
    )
    assert linker.distinct(["c-1", "c-0", "c-2", "c-3", "unknown"]) == ["c-1", "c-0"]
