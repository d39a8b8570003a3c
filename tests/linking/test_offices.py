"""What two headlines share that is no reason to read the one after the other."""

import pytest

from isnad.linking.offices import only_offices
from isnad.records import Name

CALLED = (Name(0, 6, "نوران", "LOC", "نوران"), Name(0, 6, "الرمان", "LOC", "الرمان"))


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        (["محافظ", "نوران"], True),
        (["نوران", "والي"], True),
        (["الأردن", "إصابة", "الصحة"], True),
        (["وزير", "الداخلية"], True),
        # A word that tells something, two places, or a place alone.
        (["محافظ", "نوران", "تسرب"], False),
        (["التسمم", "الصحة"], False),
        (["إصابة", "حريق"], False),
        (["محافظ", "نوران", "الرمان"], False),
        (["نوران"], False),
        ([], False),
    ],
)
def test_an_office_and_a_place_are_no_reason_to_read_on(words, bare):
    assert only_offices(words, [CALLED]) is bare
