"""Figures that are only a part of another."""

import pytest

from isnad import read_article
from isnad.linking.counts import counted


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # who is still in hospital is not all who were hurt; who is still missing is all of these
        ("قالت الوزارة إن تسعة جرحى لا يزالون في المستشفى.", []),
        ("لا يزال 9 مصابين يتلقون العلاج في مستشفيات المدينة.", []),
        ("غادر عشرات المصابين وبقي 18 جريحا في المستشفيات.", []),
        ("أصيب 9 أشخاص ونقلوا إلى المستشفى.", [9]),
        ("أصيب 30 شخصا في انفجار لا يزال سببه مجهولا ونقلوا إلى المستشفى.", [30]),
        ("لا يزال تسعة مفقودين تحت الأنقاض.", [9]),
    ],
)
def test_who_is_still_treated_is_a_part(body, figures):
    found = [each.figure.value for each in counted(read_article({"id": "a", "text": body})) if each.role and each.figure.value]
    assert found == figures
