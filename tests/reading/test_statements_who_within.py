"""Who speaks where a sentence tells of several: whom one calls or meets, whose clause «حين» belongs to, whom a speaker calls his.

All people and bodies are invented.
"""

import pytest

from isnad import read_article

REACHED = [
    ("اتصلت المجلة بالنجار فقال إن الورشة مغلقة منذ شهر.", "النجار"),
    ("اتصلت «الأفق» بمدير المصنع فأكد أن الإنتاج مستمر.", "مدير المصنع"),
    ("وتواصلنا مع مديرة المدرسة فقالت إن الدروس مستمرة.", "مديرة المدرسة"),
    ("التقى الموقع سكان الحي فأكدوا أن المياه مقطوعة.", "سكان الحي"),
    ("وسأل المراسل صاحب المتجر فقال إن البضاعة نفدت.", "صاحب المتجر"),
]
WITHIN = [
    ("قال سامي حداد إن ليلى مراد تعتقد أن كمال كذب حين قال إن الخزنة فارغة.", "كمال", "الخزنة فارغة", ("سامي حداد",)),
    ("قال المحقق إن عميلا أقر بأنه دفع المال.", "عميلا", "دفع المال", ("المحقق",)),
    ("قال الحارس إن شريكه اعترف بأنه خطط للسرقة.", "شريكه", "خطط للسرقة", ("الحارس",)),
    ("قال المحامي إن موكله ينفي التهمة ويتهم الشرطة بتعذيبه.", "موكله", "تعذيبه", ("المحامي",)),
    ("قالت المحامية إن موكلتها تنفي التهمة، وتطالب الشرطة بالاعتذار.", "موكلتها", "الاعتذار", ("المحامية",)),
]
CARRIED = [
    "قال الوزير إن الجسر آمن، ونقلته عنه صحيفة الأفق.",
    "قال الوزير إن الجسر آمن، ونقلت ذلك عنه صحيفة الأفق.",
]


@pytest.mark.parametrize(("text", "speaker"), REACHED)
def test_who_is_called_or_met_and_answers_speaks(text, speaker):
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.resolved, said.via) == (speaker, ())


@pytest.mark.parametrize(("text", "speaker", "content", "via"), WITHIN)
def test_whoever_is_told_of_within_anothers_words_holds_what_he_says(text, speaker, content, via):
    said = read_article({"id": "own", "text": text}).statements[-1]
    assert (said.resolved, said.content, said.via) == (speaker, content, via)


def test_a_denial_ends_before_what_else_he_says():
    denial, _ = read_article({"id": "own", "text": WITHIN[3][0]}).statements
    assert (denial.force, denial.content) == ("deny", "التهمة")


@pytest.mark.parametrize("text", CARRIED)
def test_who_passed_on_what_stands_before_is_a_link_and_no_part_of_it(text):
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.content, said.via) == ("الوزير", "الجسر آمن", ("صحيفة الأفق",))
