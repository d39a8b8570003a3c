"""A small archive of invented articles, and its site."""

import pytest
from starlette.testclient import TestClient

from isnad import Archive, read_article
from isnad.records import Outlet
from isnad.site import build

WIRE = (
    "نقلت وكالة الساحل عن مصدرين في هيئة الموانئ أمس الأربعاء أن الرصيف الثالث في مرفأ النور سيغلق شهرا كاملا لإصلاح الرافعات.\n"
    "وقال المدير العام للهيئة سليم الورداني إن السفن ستحول إلى الرصيف الخامس، وإن العمال لن يتضرروا من القرار.\n"
    "وأضاف أن كلفة الإصلاح تبلغ 12 مليون دينار تدفعها شركة التأمين.\n"
    "ونفى الورداني أن يكون الإغلاق عقابا للعمال الذين أضربوا الأسبوع الماضي."
)
OTHER = (
    "أعلنت جامعة التلال فتح باب التسجيل في معهد الفلك الجديد اعتبارا من الأحد المقبل.\n"
    "وذكرت رئيسة الجامعة ريم العوني أن المعهد سيقبل ثمانين طالبا في عامه الأول.\n"
    "وبحسب بيان الجامعة سيدرس الطلاب على مرصد أقيم فوق قمة الجبل الشرقي."
)
ROWS = [
    {
        "id": "w1",
        "title": "إغلاق الرصيف الثالث في مرفأ النور شهرا",
        "text": WIRE,
        "published": "2024-01-25T08:00+03:00",
        "outlet": "sahel",
        "url": "https://sahel.example/1",
    },
    {
        "id": "c1",
        "title": "NOOR: مرفأ النور يغلق رصيفه الثالث",
        "text": WIRE,
        "published": "2024-01-25T11:00+03:00",
        "outlet": "diffa",
        "url": "javascript:alert(1)",
    },
    {"id": "o1", "title": "جامعة التلال تفتح معهدا للفلك", "text": OTHER, "published": "2024-01-26", "outlet": "diffa"},
    {
        "id": "x/1#2",
        "title": "خبر <b>بلا</b> تاريخ",
        "text": 'تشهد المدينة "أمطارا" & رياحا <script>x</script> متفرقة في الأيام القادمة دون أن يصدر تحذير.',
    },
]
OUTLETS = [
    Outlet("sahel", "وكالة الساحل", "https://sahel.example/", kind="agency", country="LB"),
    Outlet("diffa", "جريدة الضفة", "https://diffa.example/", kind="newspaper", country="IQ"),
]


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("archive"))
    with Archive.open(path) as kept:
        kept.put_outlets(OUTLETS)
        assert kept.ingest([read_article(row) for row in ROWS]).new == len(ROWS)
    with Archive.open(path, readonly=True) as kept:
        yield kept


@pytest.fixture(scope="session")
def site(archive):
    with TestClient(build(archive), raise_server_exceptions=False) as client:
        yield client
