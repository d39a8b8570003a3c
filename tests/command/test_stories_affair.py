"""Of a story that hangs together with another of its affair, command and page say with which and by what."""

from starlette.testclient import TestClient

from isnad import Archive, read_article
from isnad.site import build

MAN = "مدير الميناء السابق حازم السروجي"
TOLD = [
    ("h1", "06", "توقيف حازم السروجي", f"أوقفت النيابة العامة {MAN} للتحقيق معه في صفقة الرافعات المعطلة."),
    ("h2", "20", "حازم السروجي يتهم نادر الصفدي", f"اتهم {MAN} المقاول نادر الصفدي بتزوير عقود صفقة الرافعات المعطلة."),
    ("h3", "28", "توقيف نادر الصفدي في المطار", "أوقفت الشرطة المقاول نادر الصفدي بتهمة تزوير عقود أثناء سفره."),
]
ROWS = [{"id": id, "title": title, "text": text, "outlet": "sada", "published": f"2031-01-{day}"} for id, day, title, text in TOLD]


def test_with_which_story_of_the_affair_it_hangs_together(isnad, archive):
    with Archive.open(archive) as kept:
        home = {id: kept.story_of(id).story for id, *_ in TOLD}
        links = {link.story: (link.other, link.names) for link in kept.affair(home["h1"]).links}
        with TestClient(build(kept)) as site:
            page = site.get(f"/story/{home['h1']}").text
    assert links == {home["h2"]: (home["h1"], ("حازم السروجي",)), home["h3"]: (home["h2"], ("نادر الصفدي",))}
    shown = isnad("stories", "show", home["h1"], "--archive", archive).out
    assert "يجمعهما: حازم السروجي" in shown
    assert "يجمعها بقصة «حازم السروجي يتهم نادر الصفدي»: نادر الصفدي" in shown
    assert "يجمعها بقصة «<bdi" in page


FALLEN = [
    (
        "f1", "06", "انهيار مدرج ملعب الريحان",
        "انهار مدرج ملعب الريحان الذي بناه المقاول حازم السروجي، وقتل أربعة أشخاص. وقال حارس الملعب سامر الفضل إن المدرج تشقق منذ شهر.",
    ),
    (
        "f2", "08", "توقيف المقاول حازم السروجي",
        "أوقفت النيابة المقاول حازم السروجي بعد انهيار مدرج ملعب الريحان، فيما ارتفع عدد القتلى إلى سبعة. "
        "وقال المدعي كمال الأسعد إن السروجي استعمل حديدا صدئا في بناء المدرج.",
    ),
    (
        "f3", "10", "حازم السروجي: حديد المدرج كان جديدا",
        "نفى المقاول حازم السروجي أن يكون قد استعمل حديدا صدئا في بناء المدرج، وطلب خبيرا من نقابة المهندسين.",
    ),
]  # fmt: skip


def test_what_its_stories_tell_differently_and_deny_is_told_over_the_whole_affair(isnad, tmp_path):
    rows = [{"id": id, "title": title, "text": text, "outlet": "sada", "published": f"2031-01-{day}"} for id, day, title, text in FALLEN]
    with Archive.open(tmp_path / "news") as kept:
        kept.ingest([read_article(row) for row in rows])
        home = {id: kept.story_of(id).story for id, *_ in FALLEN}
        assert home["f1"] != home["f2"]
        with TestClient(build(kept)) as site:
            told = {id: site.get(f"/affair/{story}.json").json() for id, story in home.items()}
            page = site.get(f"/affair/{home['f1']}").text
    for affair in told.values():
        assert [(each["role"], [(f["article"], f["value"]) for f in each["figures"]]) for each in affair["differences"]] == [
            ("dead", [("f1", 4), ("f2", 7)])
        ]
        assert [(each["denied_article"], each["article"]) for each in affair["denials"]] == [("f2", "f3")]
    assert "آخر رقم" in page
    shown = isnad("stories", "show", home["f1"], "--archive", tmp_path / "news").out
    assert "أربعة" in shown
    assert shown.count("حديدا صدئا في بناء المدرج") >= 2
