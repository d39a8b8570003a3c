"""Of a story that hangs together with another of its affair, command and page say with which and by what."""

from starlette.testclient import TestClient

from isnad import Archive
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
