"""An office whose body bears a person's name is no person; people are named by a kunya, a courtesy or as somebody's kin."""

from __future__ import annotations

import pytest

from isnad import read_article

KINDS = [
    ("قال مدير مستشفى الملك فهد", "official"),
    ("قالت مديرة مدرسة طه حسين", "official"),
    ("قال مدير مطار الملكة علياء", "official"),
    ("قال عميد جامعة الأمير سلطان", "official"),
    ("قال رئيس نادي الشيخ جابر", "official"),
    ("قال المتحدث باسم مستشفى الملك فهد", "official"),
    ("قال رئيس قسم الطوارئ بمستشفى الملك فهد", "official"),
    ("قال عميد جامعة خالد بن سعود", "official"),
    ("قالت رئيسة جمعية كريم سالم الخيرية", "official"),
    ("قال مدير دار النشر كريم الخالدي", "named"),
    ("قالت طبيبة في مستشفى الملك فهد", "unnamed"),
    ("قال مدير مستشفى الملك فهد سامر الخالدي", "named"),
    ("قالت مديرة مدرسة طه حسين هند الراوي", "named"),
    ("قال مدير مستشفى الملك فهد الدكتور سامر الخالدي", "named"),
    ("قال مدير مستشفى عدن محمد سالم", "named"),
    ("قال رئيس مركز القاهرة سامر الخالدي", "named"),
    ("قالت أم حسام", "named"),
    ("قال أبو علي", "named"),
    ("قال عمي الطاهر", "named"),
    ("قالت خالتي فاطمة", "named"),
    ("قال الحاج سالم", "named"),
    ("قالت الحاجة زينب", "named"),
    ("قالت جدتي", "unnamed"),
    ("قالت أم الطفلة", "unnamed"),
    ("قال عم الضحية", "unnamed"),
]


@pytest.mark.parametrize(("who", "kind"), KINDS, ids=[who for who, _ in KINDS])
def test_of_what_kind(who: str, kind: str) -> None:
    (statement,) = read_article({"id": "own", "text": f"{who} إن المبنى سيرمم."}).statements
    assert (statement.source, statement.kind) == (who.split(" ", 1)[1], kind)
