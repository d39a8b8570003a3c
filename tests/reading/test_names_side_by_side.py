"""Two persons right behind a verb, its subject and its object, are two names."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names

PARTED = [
    ("والتقى ماكرون شولتس في باريس.", ["ماكرون", "شولتس"]),
    ("زار أردوغان بوتين أمس.", ["أردوغان", "بوتين"]),
    ("والتقى الوزير سمير نظيرته هدى سالم.", ["سمير", "هدى سالم"]),
    ("قال سامر خوري إن السد آمن. وزار خوري كمال حداد.", ["سامر خوري", "خوري", "كمال حداد"]),
    ("اتهم الخالدي الرازي بعرقلة الصفقة.", ["الخالدي", "الرازي"]),
    ("اتهم رياض العيسى سالم العمري بالسرقة.", ["رياض العيسى", "سالم العمري"]),
    ("هزم كريم الزيدي محمود السلواني في النهائي.", ["كريم الزيدي", "محمود السلواني"]),
]


@pytest.mark.parametrize(("text", "names"), PARTED, ids=[text for text, _ in PARTED])
def test_subject_and_object_are_two(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(Text(text)) if name.kind == "PER"] == names


WHOLE = [
    ("وقال الطيب الشاذلي إن البحر هادئ.", "الطيب الشاذلي"),
    ("قال البشير المنجوري إن البحر هادئ.", "البشير المنجوري"),
    ("التقى سامر خوري الوفد.", "سامر خوري"),
    ("التقى سيف الدين أحمد العلي.", "سيف الدين أحمد العلي"),
    ("استقبل فيصل بن خالد الفيصل الوفد.", "فيصل بن خالد الفيصل"),
    ("اتهم كمال الديلوري الشركة بالإهمال.", "كمال الديلوري"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE, ids=[text for text, _ in WHOLE])
def test_one_person_stays_one(text: str, name: str) -> None:
    assert [found.text for found in find_names(Text(text)) if found.kind == "PER"] == [name]
