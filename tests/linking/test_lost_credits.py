"""Whether a copy dropped whom its original credits: not where its headline or text names that one as its source. Outlets are invented."""

import pytest

from isnad import read_article
from isnad.arabic.folding import search_key
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.credit import agencies_told
from isnad.linking.features import extract
from isnad.records import Article, Outlet

SAID = (
    "أغلق محتجون الطريق الساحلي عند مدخل مدينة نوران صباح الاثنين بعد أن هدمت البلدية أكشاك الباعة في المرفأ القديم. "
    "وقال شهود إن الشرطة لم تتدخل حتى الظهر، وإن الحافلات سلكت طريق الجبل. وتقول البلدية إن الأكشاك أقيمت بلا ترخيص."
)
OUTLETS = {
    "atlas": Outlet("atlas", "وكالة أطلس", "https://atlas.example", kind="agency", credits=("أطلس",)),
    "ard": Outlet("ard", "الوادي الإخبارية", "https://ard.example"),
    "nahar": Outlet("nahar", "النهار الجديد", "https://nahar.example"),
    "rtr": Outlet("rtr", "رويترز", "https://rtr.example", kind="agency"),
}
BYLINES = {"رويترز": "نوران (رويترز) - ", "أطلس": "نوران (أطلس) - ", "الوادي": "الوادي الإخبارية – ", "": ""}


def lost(byline, outlet, copy, title, *, read, declared=True):
    texts = [
        {"id": "a", "text": BYLINES[byline] + SAID, "outlet": outlet, "published": "2031-03-03T06:00+03:00"},
        {"id": "b", "text": copy, "title": title, "outlet": "nahar", "published": "2031-03-03T09:00+03:00"},
    ]
    articles = [
        read_article(each)
        if read
        else Article(each["id"], each["text"], each.get("title"), outlet=each["outlet"], published=each["published"])
        for each in texts
    ]
    linker = Linker(MemoryLinkStore(), OUTLETS if declared else {})
    edge = linker.add(articles)[-1].reprint
    shown = linker.copy_difference("b", lambda ids: [{"a": articles[0], "b": articles[1]}[id] for id in ids]).dropped
    return [each for each in edge.evidence if each.startswith("أسقط")], shown


@pytest.mark.parametrize("read", [False, True])
@pytest.mark.parametrize("declared", [False, True])
@pytest.mark.parametrize(
    ("copy", "title"),
    [
        (SAID[:-1] + "، بحسب رويترز.", None),
        (SAID.replace("وقال شهود إن", "ونقلت رويترز عن شهود قولهم إن"), None),
        (SAID.replace("وقال شهود إن", "وقال سالم الحداد لوكالة رويترز إن"), None),
        (SAID[:-1] + '، وفقا لوكالة "رويترز".', None),
        (SAID[:-1] + "، بحسب ما نقلته وكالة «رويترز» للأنباء.", None),
        (SAID, "رويترز: محتجون يغلقون طريق نوران"),
        (SAID, "محتجون يغلقون طريق نوران - رويترز"),
    ],
)
def test_who_names_it_as_its_source_dropped_no_credit(copy, title, declared, read):
    outlet = "rtr" if declared else "sada"
    assert lost("رويترز", outlet, copy, title, read=read, declared=declared) == ([], ())


@pytest.mark.parametrize("read", [False, True])
@pytest.mark.parametrize(
    ("byline", "outlet", "copy", "title", "name"),
    [
        ("رويترز", "rtr", SAID, None, "رويترز"),
        # Named, but not as who told it.
        ("رويترز", "rtr", SAID + " وأصيب مصور رويترز بحجر.", None, "رويترز"),
        ("رويترز", "rtr", SAID, "إصابة مصور رويترز في نوران", "رويترز"),
        # Another agency.
        ("رويترز", "rtr", SAID[:-1] + "، بحسب فرانس برس.", None, "رويترز"),
        # An outlet's own byline.
        ("أطلس", "atlas", SAID, None, "وكالة أطلس"),
        ("الوادي", "ard", SAID, None, "الوادي الإخبارية"),
    ],
)
def test_who_nowhere_names_it_dropped_it(byline, outlet, copy, title, name, read):
    assert lost(byline, outlet, copy, title, read=read) == ([f"أسقط النسبة إلى {name}"], (name,))


@pytest.mark.parametrize(
    ("byline", "outlet", "copy", "title"),
    [
        ("أطلس", "atlas", "نوران (أطلس) - " + SAID, None),
        ("أطلس", "atlas", SAID[:-1] + "، بحسب وكالة أطلس.", None),
        ("أطلس", "atlas", SAID.replace("وقال شهود إن", "وقال شهود لوكالة أطلس إن"), None),
        ("الوادي", "ard", SAID[:-1] + "، بحسب الوادي الإخبارية.", None),
        ("الوادي", "ard", SAID, "الوادي الإخبارية: محتجون يغلقون طريق نوران"),
        ("", "atlas", SAID, None),
    ],
)
def test_a_byline_is_not_dropped_where_it_is_named_or_was_none(byline, outlet, copy, title):
    assert lost(byline, outlet, copy, title, read=True) == ([], ())


@pytest.mark.parametrize(
    ("text", "title", "agencies"),
    [
        ("قال مصدر لرويترز إن الأمر انتهى", None, ("رويترز",)),
        ("قالت أ ف ب إن الأمر انتهى، ونقلت واس عن الوزير", None, ("أ ف ب", "واس")),
        ("أبلغ مسؤول للأناضول أن الأمر انتهى، بحسب وكالة فارس", None, ("الأناضول", "فارس")),
        ("", "أسوشيتد برس: انتهى الأمر", ("أ ب",)),
        # Names of persons, words, places.
        ("قال فارس الحداد إن الأمر انتهى، وقالت الفرنسية ليلى", None, ()),
        ("وفق شهاب الدين، وقال له فارس معا نمضي، وقدم هدية لفارس ولصفا", None, ()),
        ("زار مقر رويترز في نوران", "مبنى رويترز يحترق", ()),
    ],
)
def test_agencies_are_named_as_sources(text, title, agencies):
    assert agencies_told(title, search_key(text)) == extract(Article(id="a", title=title, body=text)).told_by == agencies
