"""Who carries a release and has a source of his own beside it is a report of his own, and the release no copy of his. All is invented."""

import pytest
from linking_invented import article

from isnad.linking import Linker, MemoryLinkStore
from isnad.reader import read_article
from isnad.records import Outlet

RELEASE = (
    "أعلنت وزارة المياه أنها ستوقف ضخ المياه عن أربعة أحياء شرق المدينة يوم الاثنين لصيانة محطة الرافد. "
    "وقالت الوزارة في بيان إن أعمال الصيانة تبدأ في السادسة صباحا وتستمر اثنتي عشرة ساعة، وتشمل استبدال ثلاث مضخات قديمة وتنظيف خزانين. "
    "ودعت الوزارة السكان إلى تخزين ما يكفيهم من المياه، وأكدت أن صهاريج ستوزع المياه مجانا على المستشفيات والمدارس طوال فترة الانقطاع. "
    "وأضاف البيان أن المحطة ستعود إلى العمل بطاقتها الكاملة مساء اليوم نفسه."
)
TITLE = "صيانة محطة الرافد وانقطاع المياه عن أربعة أحياء"
WITNESS = "وقال شاهد عيان لصحيفة الضفة إن المياه مقطوعة منذ ليل السبت، وإن السكان اصطفوا أمام بئر قديمة في حي النخيل."
OFFICIAL = "وأكد مصدر في بلدية المدينة لصحيفة الضفة أن المضخات تعطلت قبل أسبوع ولم يعلن عنها."
ENGINEER = "وقال المهندس رامي الغريب، وكان مديرا للمحطة حتى العام الماضي، إن المضخات تجاوزت عمرها منذ خمس سنوات وإن الصيانة تأخرت."
EXPERT = "ويرى الخبير في شؤون المياه ماجد الدالي أن الصيانة خطوة جيدة في هذا الوقت من السنة."
SCENE = "ويذكر أن المدينة تشهد أزمة مياه منذ سنوات، وأن عدد سكانها تجاوز مليوني نسمة."
BODY = {"mow": Outlet("mow", "وزارة المياه", "https://mow.example")}


def linked(*told, outlets=None):
    linker = Linker(MemoryLinkStore(), outlets or {})
    linker.add([read_article(article(id, body, TITLE, outlet, at)) for id, body, outlet, at in told])
    return linker


def report(more):
    return f"{RELEASE}\n{more}"


@pytest.mark.parametrize(
    ("more", "outlet", "at", "outlets", "origins"),
    [
        # somebody told the paper itself what the release, which was surely before, does not have
        (WITNESS, "الضفة", "2031-05-05T12:00+03:00", None, 2),
        (OFFICIAL, "الضفة", "2031-05-05T12:00+03:00", None, 2),
        (WITNESS, "الساحل", "2031-05-05T12:00+03:00", None, 1),  # another paper was told
        (WITNESS, "الضفة", "2031-05-05T06:00+03:00", None, 1),  # the release may be a cut
        (WITNESS, "الضفة", "2031-05-05", None, 1),
        (ENGINEER, "الضفة", "2031-05-05T12:00+03:00", None, 1),  # it may be a wire that both have
        # of a body's own release any source of another will do, and no time is needed
        (ENGINEER, "الضفة", "2031-05-05T12:00+03:00", BODY, 2),
        (ENGINEER, "الضفة", "2031-05-05", BODY, 2),
        (EXPERT, "الضفة", "2031-05-05T12:00+03:00", BODY, 1),
        (SCENE, "الضفة", "2031-05-05T12:00+03:00", BODY, 1),
    ],
)
def test_a_source_of_its_own_beside_a_release(more, outlet, at, outlets, origins):
    body = "mow" if outlets else "وزارة المياه"
    release, carried = ("r", RELEASE, body, "2031-05-05T08:00+03:00"), ("c", RELEASE, "الرصيف", "2031-05-05T13:00+03:00")
    linker = linked(release, ("p", report(more), outlet, at), carried, outlets=outlets)
    story = linker.story_of("p")
    assert set(story.articles) == {"r", "p", "c"}
    assert (story.origins, len(linker.origins(["r", "p", "c"]))) == (origins, origins)
    told = {text.id: text for text in linker.texts(story.story)}
    assert (told["p"].kind == "own" and told["p"].origin != told["r"].origin) == (origins == 2)


def test_a_source_beside_a_release_makes_the_release_no_copy():
    linker = linked(("r", RELEASE, "وزارة المياه", "2031-05-05T08:00+03:00"), ("p", report(WITNESS), "الضفة", "2031-05-05T12:00+03:00"))
    (copy,) = linker.store.copies(["r", "p"])
    assert (copy.id, copy.of) == ("p", "r")
    assert any("ويزيد عليه" in each or "مقتطع" in each or "أسبق" in each for each in copy.evidence)


def test_who_told_the_paper_what_both_have_makes_it_the_original():
    body = RELEASE.replace("وقالت الوزارة في بيان", "وقال المتحدث باسم الوزارة سامي الراوي لصحيفة الضفة")
    without = body.replace(" لصحيفة الضفة", "")
    linker = linked(("r", without, "الرصيف", "2031-05-05T08:00+03:00"), ("p", body, "الضفة", "2031-05-05T12:00+03:00"))
    (copy,) = linker.store.copies(["r", "p"])
    assert (copy.id, copy.of) == ("r", "p")
